"""What stands above figures: their section, its heading, and what their line begins with."""

import re

from govreport_pipeline.extract.words.lexicon import CHANNELS, C
from govreport_pipeline.sections import Leaf
from govreport_pipeline.tables.vocabulary import SectionType

_LONGEST_LINE = 1000
"""What begins a line is not looked for farther before."""
_SECTION_CONCEPTS = {
    SectionType.PROACTIVE_DISCLOSURE: C.IN_PROACTIVE,
    SectionType.REQUESTS: C.IN_REQUESTS,
    SectionType.FEES: C.IN_FEES,
    SectionType.DISPUTES: C.IN_DISPUTES,
    SectionType.ORGANISATION: C.IN_ORGANISATION,
    SectionType.PROBLEMS: C.IN_PROBLEMS,
}
_HEADING_CARRIES = (
    CHANNELS | C.RECONSIDERATION | C.LITIGATION | C.LETTERS | C.ENQUIRY | C.INTERPRETATION | C.KEY_AREA
    | C.REQUEST | C.ON_REQUEST | C.COMPLAINT | C.NORMATIVE | C.TRAINING
)  # fmt: skip
_ON_KEY_AREAS = re.compile(
    r"[\s\u3000]{0,9}(?:[(]?[一二三四五六七八九十\d]{1,2}([).、])\s?|[一二三四五六七八九](是))?(?:在|推进|加强|深化|关于)?"
    r"重点领域(?:信息|政府信息)?(?:公开)?(?:工作)?(?:(?:方面|情况|中|里)[,:。]|[:。])"
)
_NEXT_POINT = {
    "是": re.compile("[。;] ?[二三四五六七八九十]是"),
    ")": re.compile(r"[。;] ?[(]?[二三四五六七八九十\d]{1,2}\)"),
    "、": re.compile(r"[。;] ?[二三四五六七八九十\d]{1,2}、"),
    ".": re.compile(r"[。;] ?\d{1,2}\.(?!\d)"),
}
"""What ends a point that its own line goes on behind: 一是推进重点领域公开。…二是….; by how the points are marked."""
SECTIONS = sum(_SECTION_CONCEPTS.values())


def leaf_mask(leaf: Leaf, heading: int) -> int:
    """The concepts that the section and its heading give to all they hold."""
    is_of_key_areas = any("重点领域" in words and "主动公开" not in words for words in leaf.headings[:-1])
    above = C.KEY_AREA if is_of_key_areas else 0  # 三、重点领域 / 1.财政资金: of one of them
    return _SECTION_CONCEPTS.get(leaf.section_type, 0) | heading & _HEADING_CARRIES | above


def names_key_areas(text: str, leaf: Leaf) -> bool:
    """Do a leaf or the words that its first line begins with name key areas at all?"""
    return text.find("重点领域", max(0, leaf.start - _LONGEST_LINE), leaf.end) >= 0


def is_led_by_key_areas(text: str, place: int) -> bool:
    """Does a line, or the point of it, begin with key areas: 重点领域方面:1.行政审批。公布…?"""
    line = text.rfind("\n", max(0, place - _LONGEST_LINE), place) + 1
    is_named = line > 0 and text.find("重点领域", line, place) >= 0
    led = _ON_KEY_AREAS.match(text, line, place) if is_named else None
    if led is None:
        return False
    mark = led[1] or led[2]
    return mark is None or _NEXT_POINT[mark].search(text, led.end() - 1, place) is None
