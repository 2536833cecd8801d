"""Items of key areas at large, where no number of theirs says so: 推进重点领域信息公开,全年公开120条."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL, IN_THE_YEAR, PUBLISHES, SUMMED
from govreport_pipeline.extract.numbers.units import ARTICLES
from govreport_pipeline.extract.words.item_labels import names_some
from govreport_pipeline.extract.words.lexicon import C

AREAS, TOPIC = "key_area_items", "key_area_items_by_topic"
OF_ALL_ITEMS = re.compile("主动公开|总体|概[况述]|数量|总量")
_ON_KEY_AREAS = re.compile(r"重点领域[^,。;\d]{0,8}(?:方面|情况|[中里])[,:]\s?$")
"""重点领域信息公开方面,公开信息366条: the sentence is on them."""
_THEIR_WORK = re.compile(
    r"[\s,;、。]{0,3}(?:[(]?[一二三四五六七八九十\d]{1,2}(?:[).、]|是)\s?)?"
    r"(?:大力|着力|持续|不断|扎实|积极|全面|进一步|稳步|切实|深入|重点|有序|继续)*+(?:推[进动]|加[强大快]|深化|做好|抓好|强化|聚焦|围绕|突出|促进|落实|细化|规范|开展)了?"
    rf"重点领域的?(?:政府|政务)?信息的?公开(?:工作|力度)?[,:](?:{IN_THE_YEAR}|本?[局委办镇乡县市区街]|我[局委办镇乡县市区街]|{SUMMED}|[总合]|已|依法|及时|主动|对外|,)*+"
    rf"(?:{PUBLISHES})了?(?:政府|政务|各类|相关|有关|此类|该类)*(?:信息)?{IN_ALL}"
)
"""What a clause that speaks of nothing else leads to: all that was disclosed in them."""
_SUMS_THEM_UP = re.compile(
    r"[\s,;。]{0,4}(?:以上|上述)(?:各|[二两三四五六七八九十\d]{1,3})个?(?:大?项|方面|大?类|(?:重点)?领域)(?:内容|信息|工作)?,?"
    rf"(?:{SUMMED}|[总合]|全年|已|主动|对外|,)*+(?:{PUBLISHES})了?(?:政府|政务|各类|相关|有关)*(?:信息)?{IN_ALL}"
)
"""重点领域公开方面:(1)招生…(6)体育…。以上六项共发布信息268条: what its points come to."""
_OPENS_THEM = re.compile("重点领域(?:政府|政务)?(?:信息)?(?:公开)?(?:工作)?(?:方面|情况)?:")
_OPENS_ANOTHER = ("方面:", "情况:")
_FARTHEST = 1000
_ON_THEM = re.compile("[相有]关|[此该]类")


def of_key_areas(text: str, figure: Figure) -> str | None:
    """Under a heading of key areas information at large is of all of them, or of the one that a heading below names."""
    if not figure.around & C.KEY_AREA or figure.near & C.PROACTIVE:
        return None
    if _ON_KEY_AREAS.search(text, figure.sentence_start, figure.near_start) is not None:
        return AREAS
    if OF_ALL_ITEMS.search(figure.heading) is not None:
        return None
    is_of_some = not figure.parts and names_some(figure)
    return AREAS if "重点领域" in figure.heading and not is_of_some else TOPIC


def code_work_on_key_areas(text: str, figures: Sequence[Figure]) -> None:
    """推进重点领域信息公开,全年公开120条: what a clause on their disclosure alone leads to is of all of them.

    Information at large (全年公开信息120条) only where the report tells of more of it, or it is said to be on them (相关信息120条).
    """
    totals = (one.value for one in figures if one.code == "proactive_items" and not one.near & C.CUMULATIVE)
    largest = max(totals, default=0.0)
    for figure in figures:
        is_free = figure.code is None and figure.parent is None
        is_theirs = figure.value < largest or _ON_THEM.search(figure.words) is not None
        if (
            not (is_free or (is_theirs and figure.code == "proactive_items"))
            or figure.unit.unit not in ARTICLES
            or figure.near & C.PROACTIVE
        ):
            continue
        start = text.rfind(";", figure.sentence_start, figure.start) + 1 or figure.sentence_start
        if _THEIR_WORK.fullmatch(text[start : figure.start]) is not None or _sums_them_up(text, start, figure):
            figure.give(AREAS, "key_areas")


def _sums_them_up(text: str, start: int, figure: Figure) -> bool:
    """Does a sentence sum up the points of key areas, which a colon opened before?"""
    if _SUMS_THEM_UP.fullmatch(text, start, figure.start) is None:
        return False
    opened = text.rfind("重点领域", max(0, start - _FARTHEST), start)
    opening = _OPENS_THEM.match(text, opened) if opened >= 0 else None
    return opening is not None and all(text.find(words, opening.end(), start) < 0 for words in _OPENS_ANOTHER)
