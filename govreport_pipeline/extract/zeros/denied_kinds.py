"""Denials of one kind alone, where others of the same matter are counted: 未收到书面申请,收到网上申请2件."""

import re
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import replace

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.zeros.in_words import Zero
from govreport_pipeline.tables.vocabulary import Scope

_WHO = "公民个人|公民|个人|自然人|企业|法人|社会组织|组织|单位|村民|居民|律师|学生|家长"
_REQUESTS_OF_ONE_KIND = re.compile(
    rf"书面|纸质|(?<![、和或及与者])(?:{_WHO})(?![、和或及与等]|{_WHO})"
    r"|(?:涉及|关于|有关|要求)(?!公开政府信息|公开信息|政府信息|政务信息|信息公开|[我本])[^,。;]{1,16}?的?申请"
)
_FEES = re.compile("(检索|查[找询])|(复[制印]|打印|工本|扫描)|(邮[寄递费资])")
_LIST_OF_FEES = re.compile("[\u4e00-\u9fff、]{0,30}")
_ONE_FEE = re.compile(
    "(?:[收要征]取?(?:过|到|了|任何|相关|有关|信息|的){0,3})?(?P<fee>(?:检索|查询|复[制印]|邮[寄递])(?:资|费用?))"
)
"""未收取检索费: of one fee alone; of one that may be any, as 工本费 or 复制费等, nothing is told apart."""
_AND_MORE = re.compile("[、和及与或等]")
_OTHER = re.compile("其[他它余]")
_COMPLAINED = re.compile("投诉|举报")
_OVER_DISCLOSURE = re.compile("(?:因|针对|关于|有关|涉及)[^,。;]{0,8}?公开")
"""未因信息公开引起投诉: of all that the law counts, whatever a hotline takes in besides."""


def _is_one_kind_of_request(words: str) -> bool:
    """书面申请, 公民个人申请, 涉及土地的申请; not 公民、法人和其他组织的申请."""
    return _REQUESTS_OF_ONE_KIND.search(words) is not None


def _is_one_kind_of_fee(words: str) -> bool:
    """检索费, 其他费用; not all that may be charged: 检索、复制、邮寄费."""
    kinds = {place for found in _FEES.finditer(words) for place, name in enumerate(found.groups()) if name}
    return 0 < len(kinds) < _FEES.groups or _OTHER.search(words) is not None


def _is_one_kind_of_complaint(words: str) -> bool:
    """投诉 or 举报 alone."""
    return len(set(_COMPLAINED.findall(words))) == 1


_NAMES_ONE_KIND: dict[str, Callable[[str], bool]] = {
    "requests_received": _is_one_kind_of_request,
    "fees_cny": _is_one_kind_of_fee,
    "complaints": _is_one_kind_of_complaint,
    "letters_received": bool,  # any that are counted were received
}
"""Codes of a matter that has kinds without codes of their own, and whether words name but one of them."""
_MATTERS = tuple(_NAMES_ONE_KIND)


Counted = Mapping[str, Set[frozenset[str]]]
"""Code of a matter → what the words of its figures name, 投诉 and 举报: once for all figures that name the same."""


def count_kinds(figures: Iterable[Figure]) -> Counted:
    """What a document counts of the matters whose denials may be of one kind."""
    counted: dict[str, set[frozenset[str]]] = {}
    for figure in figures:
        if figure.code is None or not figure.code.startswith(_MATTERS) or not figure.is_countable:
            continue
        if figure.value > 0 and figure.scope is Scope.ANNUAL:
            code = next(filter(figure.code.startswith, _MATTERS))
            counted.setdefault(code, set()).add(frozenset(_COMPLAINED.findall(figure.words)))
    return counted


def is_of_one_kind(text: str, zero: Zero, counted: Counted) -> bool:
    """Does a denial name one kind of what the report counts otherwise: it says nothing of the whole then?"""
    code, words = zero.code or "", _words_of(text, zero)
    if code not in counted or not _NAMES_ONE_KIND[code](words):
        return False
    if code == "complaints" and _OVER_DISCLOSURE.search(words) is not None:
        return False
    denied = set(_COMPLAINED.findall(words))
    return code != "complaints" or any(not denied >= told for told in counted[code])


def of_one_fee(text: str, zero: Zero) -> Zero:
    """The denial of a single fee with it as its subject: whether others were charged it does not say."""
    if zero.code != "fees_cny" or zero.subject is not None or _AND_MORE.search(text, zero.start, zero.end + 1):
        return zero
    told = _ONE_FEE.fullmatch(zero.label)
    return zero if told is None else replace(zero, subject=told["fee"])


def _words_of(text: str, zero: Zero) -> str:
    """What is denied; of fees all that their list names: 未收取检索、复印、邮寄费."""
    behind = _LIST_OF_FEES.match(text, zero.end) if zero.code == "fees_cny" else None
    return text[zero.start : behind.end() if behind is not None else zero.end]
