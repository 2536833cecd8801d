"""Numerals that may be pieces of one: what parts them is a blank, a broken line, or a mark that parts no two numbers."""

import re

from govreport_pipeline.extract.numbers.numerals import CHINESE_NUMERALS, Token
from govreport_pipeline.extract.numbers.units import FAMILY_OF, Family
from govreport_pipeline.tables.vocabulary import Role

CUT = (Role.DAMAGED, "cut_numeral")

_COUNTING = (Family.THING, Family.EVENT, Family.PERSON, Family.VISIT, Family.MONEY)
_UNIT = (
    f"[余多]?[万亿]{{0,2}}[{''.join(sorted({unit[0] for unit, family in FAMILY_OF.items() if family in _COUNTING}))}]"
)
_COUNTS = re.compile(_UNIT)
_BEHIND = rf"\d[\d.,]{{0,20}}(?:%|{_UNIT})"
_HAN = "[\u4e00-\u9fff]"
_HAN_ALONE = re.compile(_HAN)
_LOST = "\ufffd■□▇?"
_MARKS = "*_'’`·:。"
"""Between two digits they stand within one number, or behind one that has lost its unit."""
_BREAK = r" {0,2}\n\n? {0,2}"
_REACH = 24

_BEHIND_WORDS = re.compile(r"[\u4e00-\u9fff、,(]")
_BLANK_BEHIND = re.compile(r" \d[\d.,]{0,20}+(?![%‰])")
_MARK_BEHIND = re.compile(rf"(?:[{_MARKS}]|\.{{1,2}}){_BEHIND}")
_LINE_BEHIND = re.compile(rf"{_BREAK}{_BEHIND}")
_LIST_BEHIND = re.compile(rf"(?:, ?\d{{1,9}}){{1,8}}(?: \d{{1,3}})?(?:%|{_UNIT})")
_BEFORE = re.compile(
    rf"\d(?:[{_MARKS}]|\.{{1,2}})\Z|[\u4e00-\u9fff、,(](?:\d[\d,.]{{0,14}}{_BREAK}){{1,3}}\Z|[\u4e00-\u9fff(、,:][{_LOST}]{{1,4}}\.?\Z"
    rf"|[\d{CHINESE_NUMERALS}][零〇○一]\Z|[二三四五六七八九十百千万亿两]\Z"
)
_ASKED = re.compile(r"(?:多少|几[条件个次篇]|什么|如何|怎么?样?|哪些?|吗|呢)[^。;!?\n]{0,20}\? ?\Z")
"""收到多少申请?3件: a question and its answer."""
_LIST_BEFORE = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{1,9}){0,3}, ?\Z")
"""12,34条 and 1,234,56条; 2015,34条 is no list of thousands."""
_SHARE_BEFORE = re.compile(r"(?:[率占例重长降升减加][为达到是了约近]{0,2}|\d )[\d.]{1,6} \Z")
"""办结率9 9.86%, 信息151 4 6.18%; but 信息251 76.76%."""
_TOLD_OUT = re.compile(r"(?:分别|依次|各)[^。;\n]{0,20}\Z")
_GROUP_BEHIND = re.compile(r",\d{3}(?!\d)")
_GROUP_BEFORE = re.compile(r"\d,\d{3},\Z")
"""Beside a number of a list, what may be its thousands, or that of another: 分别为1,200,2,300条."""
_APART_BEFORE = re.compile(r"(?:分别|依次)[^,。;、\d\n]{0,16}\Z")
_ANOTHER_BEHIND = re.compile(
    rf"(?:[、和与及]|以及) ?\d|[余多]?[万亿]{{0,2}}{_UNIT}[^。;\d\n]{{0,16}}[、,;和与及][^。;\d\n]{{0,16}}\d[\d,.]{{0,14}}{_UNIT}"
)
_COUNT_BEFORE = re.compile("数量?(?:分?别?[为是达共计:])?\\Z")
_SAID_BEHIND = re.compile(rf"{_UNIT}[为是属系]")
"""Behind a comma that may part two clauses: 条数为100,200条为业务类."""
_CHINESE_BEFORE = re.compile(rf"(?:[{CHINESE_NUMERALS}]{{2}}|[十百千])(?: |{_BREAK})\Z|卌\Z|{_HAN}[{_LOST}]{{1,4}}\Z")
_COMPOSED = re.compile(r"[十百千万亿][零〇]?\d")
"""2万5 may be 25000: what has no worth of such numbers is no code."""
_NO_DIGIT = re.compile(r"(?:[百千]?[万亿]|[百千])(?![余多])(?=[万亿]?(?:元|人次|次|条))")
_HEDGED = re.compile(r"(?:近|上|约|达到?|超过?|突破|逾|过|破|[数几]|成|足|不到|不足|接近|计|了|以)$")
"""经费 万元 has lost its number; 近万元, 上百万次 and 万余条 have none to lose."""
_MAY_STAND_BEFORE = frozenset(f" \n.,{_MARKS}{_LOST}{CHINESE_NUMERALS}卌")
_MAY_STAND_BEHIND = frozenset(f" \n.,{_MARKS}")


def is_cut(text: str, token: Token) -> bool:
    """May the numeral be a piece of one: 12 3条, 12 / 3条, 1,234,56条, 1'234条, 信息?2条, 一百二 / 十三条, 经费 万元?

    Or may it be several, for all its commas: 分别公开100,200,300条?

    A share behind a count (251 76.76%) is none of its pieces, and nothing behind a share (50%。2件) is one of it.
    """
    start, end = token.start, token.end
    if text[start - 1 : start] in _MAY_STAND_BEFORE and _comes_from(text, token):
        return True
    if token.is_chinese:
        return _NO_DIGIT.match(text, start) is not None and _HEDGED.search(text, max(0, start - _REACH), start) is None
    if text[end : end + 1] in _MAY_STAND_BEHIND and _goes_on(text, start, end):
        return True
    if "," in text[start:end] and _are_several(text, start, end):
        return True
    return token.value is None and _COMPOSED.search(text, start, end) is not None


def _comes_from(text: str, token: Token) -> bool:
    """Do the characters before a numeral belong to it, or to one that was cut off from it?"""
    start, first = token.start, max(0, token.start - _REACH)
    if text[start - 1] == "?" and _ASKED.search(text, first, start) is not None:
        return False
    if token.is_chinese:
        return _CHINESE_BEFORE.search(text, first, start) is not None
    if text[start - 1] == " " and text[start - 2 : start - 1].isdigit():
        return text[token.end - 1] not in "%‰" or _SHARE_BEFORE.search(text, first, start) is not None
    if text[token.end - 1] != "%" and _COUNTS.match(text, token.end) is None:
        return False
    if text[start - 1] == "," or text.startswith(", ", start - 2):
        list_before = _LIST_BEFORE if _TOLD_OUT.search(text, first, start) is None else _GROUP_BEFORE
        return list_before.search(text, first, start) is not None
    return _BEFORE.search(text, first, start) is not None


def _are_several(text: str, start: int, end: int) -> bool:
    """May the commas of a numeral part several: one stands where each of several things has its own, or two clauses meet?"""
    first = max(0, start - _REACH)
    if _APART_BEFORE.search(text, first, start) is not None:
        return _ANOTHER_BEHIND.match(text, end) is None
    return _COUNT_BEFORE.search(text, first, start) is not None and _SAID_BEHIND.match(text, end) is not None


def _goes_on(text: str, start: int, end: int) -> bool:
    """Does what stands behind a numeral belong to it?"""
    if text[end - 1] in "%‰":
        return False
    match text[end]:
        case " " if _BLANK_BEHIND.match(text, end):
            return True
        case " " | "\n":
            return _BEHIND_WORDS.match(text, start - 1) is not None and _LINE_BEHIND.match(text, end) is not None
        case ",":
            is_short = end - start <= len("999") or "," in text[start:end]
            is_told_out = _TOLD_OUT.search(text, max(0, start - _REACH), start) is not None
            is_list = is_short and (not is_told_out or _GROUP_BEHIND.match(text, end) is not None)
            behind = _LIST_BEHIND.match(text, end) if is_list else None
            if behind is None or text[end - 1].isdigit():
                return behind is not None
            return _HAN_ALONE.match(text, behind.end()) is None  # 观看人数破2万,26场活动: two numbers
    return _MARK_BEHIND.match(text, end) is not None
