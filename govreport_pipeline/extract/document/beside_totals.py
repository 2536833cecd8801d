"""Kinds beside the total of the year: of 主动公开信息900条, 低保、临时救助等信息35条 are some, however it is said."""

import re
from collections.abc import Iterable, Sequence

from govreport_pipeline.catalogue.metrics import CHANNELS
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL
from govreport_pipeline.extract.numbers.units import ARTICLES
from govreport_pipeline.extract.words.channels import names_several
from govreport_pipeline.extract.words.item_labels import (
    DISCLOSING,
    given_out,
    names_body,
    names_no_kind,
    names_paper,
    names_some,
    object_of,
)
from govreport_pipeline.extract.words.lexicon import CHANNELS as WAYS
from govreport_pipeline.extract.words.lexicon import C

_AT_LARGE = "proactive_items"
MOST_CLAUSES = 4
_KINDS = ("proactive_items_by_category", "key_area_items_by_topic")
_OF_ALL = C.PROACTIVE | C.CUMULATIVE
_NO_ITEMS = C.REQUEST | C.ON_REQUEST | C.WITHHELD | C.LETTERS | C.ENQUIRY | C.COMPLAINT | C.SOLICITATION
_ALL_YEAR = re.compile("全年|年度|共|累计|[总合]计")
_OF_ALL_BODIES = re.compile("[,、;:\\s]*(?:全[省市县区镇乡校院州]|各)")
_KIND_FIRST = re.compile(
    rf"[,、;:\s]*(?:其中)?(?!我|本|全|各|对外|向社会|依法|及时|主动|累计|新增|更新|通过|利用|在|经)([\u4e00-\u9fff]{{2,10}}?)(?<!政府|政务|相关|有关|各类)(?:公开|公示|公布|发布)信息{IN_ALL}$"
)
"""矿业权公开信息7条, among kinds."""
_REPOSTED = re.compile(r"[,、;:\s]*(?:另|还|并|同时)?(?:转载|转发)(?!和|并|、)")
"""转载国务院重要信息1435条: not of the body's own making, however many."""
_FRONTED = re.compile(
    r"(?:[\d一二三四五六七八九十]{1,2}[.、]|\([一二三四五六七八九十]\))?\s?(?!全年|本年|我|本)[^。;\d]{2,30}?(?<!政府)(?<!政务)(?<!各类)(?<!有关)(?<!相关)(?:信息|情况|结果|名单|账目|收支)[^。;\d]{0,24}(?:公开|公布|公示|发布)[^。;\d]{0,8}[,、]"
)
"""“双减”信息,通过校园网公开,共公开17条: what was published stands before."""


def code_kinds_beside_totals(text: str, figures: Sequence[Figure]) -> None:
    """Take what names some of the items for a kind of them, where a larger figure tells of the year's, or another names more."""
    told = [figure for figure in figures if figure.is_countable and not figure.is_compared]
    all_items = _largest(one for one in told if one.code == _AT_LARGE and one.near & C.PROACTIVE)
    whole = max(all_items, _largest(one for one in told if one.code == _AT_LARGE and not one.near & WAYS))
    channel = _largest(one for one in told if one.code in CHANNELS)
    listed = {one.sentence_start for one in told if one.code in _KINDS}
    some = [figure for figure in told if _may_be_all(figure)]
    named: dict[int, set[float]] = {}
    for figure in some:
        if names_some(figure):
            named.setdefault(figure.sentence_start, set()).add(figure.value)
    beside = [one for one in told if one.code in CHANNELS and one.parent is None]
    for figure in some:
        if figure.code == _AT_LARGE and _is_beside_channel(figure, beside):
            figure.give("proactive_items_other", "beside_channel")
            continue
        is_less = figure.value < all_items or (figure.value < channel and _ALL_YEAR.search(figure.words) is None)
        if figure.code == _AT_LARGE and figure.value < whole and _is_by_several_ways(text, figure):
            figure.give("proactive_items_other", "beside_total")
            continue
        is_one_of_several = len(named.get(figure.sentence_start, ())) > 1
        is_reposted = all_items > 0 and _REPOSTED.match(figure.words) is not None
        if is_reposted or (is_less and _names_kind(text, figure, listed)) or (is_one_of_several and names_some(figure)):
            kind = _KINDS[1] if figure.around & C.KEY_AREA else _KINDS[0]
            figure.give(kind, "kind.beside_total")


def _may_be_all(figure: Figure) -> bool:
    """Is it a figure of items that its words alone may tell to be all of them, and no body's?"""
    is_open = figure.code == _AT_LARGE or _is_published(figure)
    if not is_open or figure.parent is not None or figure.parts or figure.near & _OF_ALL:
        return False
    before = figure.words.removesuffix(object_of(figure))
    return _OF_ALL_BODIES.match(figure.words) is None and not names_body(before)


def _is_beside_channel(figure: Figure, beside: Sequence[Figure]) -> bool:
    """Was it disclosed by several ways, and other items of its sentence by another: 媒体公开163条;通过公开栏、微信等公开62条?"""
    if not names_several(figure.words):
        return False
    others = [one for one in beside if one.sentence_start == figure.sentence_start]
    return others != [] and not any(one.near & figure.near & WAYS for one in others)


def _is_published(figure: Figure) -> bool:
    """Does the label say of what has no code that it was published: 发布就业招聘、质量抽查等内容78条?"""
    is_open = figure.code is None and figure.rule_id == "uncoded" and figure.unit.unit in ARTICLES
    is_told = bool(figure.around & DISCLOSING and figure.near & C.PUBLISH)
    return is_open and is_told and not figure.near & _NO_ITEMS


def _is_by_several_ways(text: str, figure: Figure) -> bool:
    """公开信息300条,通过微信、宣传栏公开信息78条: does it tell by which ways some items went out, and not what they are?"""
    return names_several(figure.words) and names_no_kind(object_of(figure)) and not _told_of_a_kind(text, figure)


def _largest(figures: Iterable[Figure]) -> float:
    return max((one.value for one in figures if not one.near & C.CUMULATIVE), default=0.0)


def _names_kind(text: str, figure: Figure, listed: set[int]) -> bool:
    """Does the label, or what stands before it in its sentence, name some of the items?"""
    if names_some(figure):
        return True
    if figure.sentence_start in listed:
        kind = _KIND_FIRST.match(figure.words)
        return kind is not None and not names_body(kind[1]) and not names_no_kind(kind[1])
    if _told_of_a_kind(text, figure):
        return True
    is_empty = names_no_kind(figure.words.lstrip(",、;: "))
    return is_empty and _FRONTED.fullmatch(text, figure.sentence_start, figure.near_start) is not None


def _told_of_a_kind(text: str, figure: Figure) -> bool:
    """定期发布疫情信息,及时更新,通过网站、微信公开信息17条: of the kind that the sentence began with?"""
    if figure.near & C.TOTAL or _ALL_YEAR.search(figure.words) is not None or not names_no_kind(object_of(figure)):
        return False
    before = text[figure.sentence_start : figure.near_start].replace(";", ",").split(",")[-MOST_CLAUSES:]
    told = [given_out(clause) for clause in before]
    return any(what and names_paper(what) and not names_no_kind(what) for what in told)
