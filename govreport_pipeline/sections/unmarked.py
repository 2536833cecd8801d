"""Headings that no ordinal marks: lines that begin with the name of a section, alone or before its text."""

import re
from collections.abc import Collection, Sequence

from govreport_pipeline.sections.body import Spans
from govreport_pipeline.sections.headings import read_heading, section_type_of
from govreport_pipeline.sections.markers import AT_LINE, TOP, Marker
from govreport_pipeline.sections.nodes import Node
from govreport_pipeline.tables.vocabulary import SectionType

FEWEST = 2
"""Names of so many matters are headings; that of one alone may be anything."""

_BEGINS = re.compile(
    r"(?:\A|(?<=\n))[ \t]*+(?:第 ?[一二三四五六七八九十\d]{1,3} ?(?:部分|[章节]) ?|[一二三四五六七八九十]{1,3} |[^\u4e00-\u9fff\n|,。;:()《%]{0,8}+)"
    r"(?=[\u4e00-\u9fff])(?![一二三四五六七八九十第部章是年月日])"
)
"""The start of a line, and what may stand before a name there: Ⅱ、, 【, ——, PART 2."""
_NAME = re.compile(
    r"[\u4e00-\u9fff、 ()]{0,36}(?:(?P<is_full>情况|概述|概况|综述|引言|前言|问题|不足|措施|打算|事项|改进)"
    r"|公开|收费|减免|诉讼|复议|申诉|投诉|解读|处理|做法|计划|安排)"
)
_SENTENCE = re.compile(r"[我将已均是未]|没有|如下|根据|按照")
_ALONE = re.compile(r"[ \t\]】—:。-]{0,40}+\n\s{0,40}+(?:[^\n|]{0,200}?[,。;]|[无未没])")
"""The line ends, and prose stands below, or what says that there is nothing to say."""
_RUN_IN = re.compile(r"[ \t\]】—:-]{0,40}+(?=[\u4e00-\u9fff])[^\n|]{6,300}?。")


def find_unmarked(text: str, spans: Spans, nodes: Sequence[Node]) -> list[Marker]:
    """The headings without ordinals in stretches of text, where they name more matters than the sections found."""
    outermost = [node for node in nodes if node.parent.level < 0]
    told = _matters(text, [(node.heading_start, node.heading_end) for node in outermost if node.level == 1])
    if len(told) >= FEWEST:
        return []
    told |= _matters(text, [(node.heading_start, node.heading_end) for node in outermost])
    starts = {node.start for node in nodes}
    found = [marker for start, end in spans for marker in _named(text, start, end) if marker.start not in starts]
    matters = _matters(text, [read_heading(text, marker.end) for marker in found])
    return found if len(matters) >= max(FEWEST, len(told) + 1) else []


def _matters(text: str, headings: Collection[tuple[int, int]]) -> set[SectionType]:
    types = {section_type_of(text[start:end]) for start, end in headings if start < end}
    return {each for each in types if each not in (None, SectionType.OTHER)}


def _named(text: str, start: int, end: int) -> list[Marker]:
    """The lines of a stretch that begin with the name of a section."""
    found = []
    for match in _BEGINS.finditer(text, start, end):
        place = match.end()
        heading = read_heading(text, place)
        name = _NAME.fullmatch(text, *heading)
        if name is None or _SENTENCE.search(text, *heading) or section_type_of(name.group()) is None:
            continue
        if _ALONE.match(text, heading[1]) or (name["is_full"] and _RUN_IN.match(text, heading[1])):
            found.append(Marker(TOP, None, match.start(), place, AT_LINE, is_bare=True))
    return found
