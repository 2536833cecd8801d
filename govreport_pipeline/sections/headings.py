"""The heading that follows a marker, and the section type it tells."""

import re

from govreport_pipeline.sections.titles import HEADING_JOINTS, SECTION_TITLES, UNTYPED_TERMS, WHOLE_REPORT_TERMS
from govreport_pipeline.tables.vocabulary import SectionType

LONGEST_LINE = 40
"""Longest heading that has its line to itself, in characters."""
LONGEST_CLAUSE = 30
"""Longest heading with text after it on the same line."""
LONGEST_TAIL = 7
"""Longest part of a heading after a blank, if the line ends with it."""

_CLAUSE = re.compile(rf"[ \t]*([^\n。:;!?|]{{0,{LONGEST_LINE}}})([。:;!?|]?)[ \t]*(\n|$)?")
_TOKEN = re.compile(r"(?:\d{4}年度? +)?(?:[^ ](?: +[^ ](?= ))+|[^ ]+)")
_STATISTIC = re.compile(
    r"\d ?[余多]?[万亿]?[余多]?(?:[条件次人名篇项份元场宗起%册例]|个(?!方面|部分))"
    r"|^\d{4}年(?:度|\d{1,2}月.*)?$|^\d+$"
)

_GLUED = re.compile(
    r"[ \t]{0,40}+([^\s。:;!?|,，\d]{0,28}?(?:情况|概述|概况|(?=全[年区县市镇乡局省州]|本年|年内|今年|截[至止]|我[局县市镇乡办委]|本(?:机关|单位|局))))"
    r"[】\]—-]{0,2}+(?=[\u4e00-\u9fff\d])(?![的和与及或同进为得较良是说统汇分表报通总如等好介概也正中下所来反征有])"
)
"""A heading that has lost the line break behind it, and the words that begin a sentence: 依申请公开情况 / 全年收到…."""
_SENTENCE_BEGINS = re.compile(
    r"[】\]—-]{0,2}+(?:全[年区县市镇乡局省州]|[本今]年|年内|一年来|\d{4}年|截[至止]|我[局县市镇乡办委]|本[机单局]|[未没无共]|收到)"
)
"""Then a sentence that ends with its line is no part of the heading."""


def read_heading(text: str, start: int) -> tuple[int, int]:
    """The span of the heading after a marker that ends at `start`.

    A line of its own is the heading; where text follows on the line it is the
    part before the first full stop, colon or blank, or, where a break was lost,
    before the words that begin a sentence. The span is empty where
    there is none: a sentence of statistics is never a heading.
    """
    match = _CLAUSE.match(text, start)
    if match is None:
        return start, start
    begin, end = match.span(1)
    goes_on = match[3] is None or _STATISTIC.search(text, begin, end) is not None
    if goes_on or match[2] == "。":
        glued = _GLUED.match(text, start) if text[start - 1 : start] != "是" else None  # 三是解读全年仅1篇
        is_glued = glued is not None and (goes_on or _SENTENCE_BEGINS.match(text, glued.end(1)) is not None)
        if glued is not None and is_glued and section_type_of(glued[1]) is not None:
            return glued.span(1)
    while begin < end and text[begin] in ",、":  # 一、,政府信息公开工作情况
        begin += 1
    mark, line_end = match.group(2, 3)
    blank = text.find(" ", begin, end)
    if blank >= 0 and (line_end is None or mark == "。" or end - blank > LONGEST_TAIL):
        token = _TOKEN.match(text, begin, end)
        end = token.end() if token is not None else end
    elif line_end is None and (not mark or end - begin > LONGEST_CLAUSE):
        return start, start
    while end > begin and text[end - 1] in " \t,、】]—-":
        end -= 1
    if end == begin or (not text[begin:end].isalpha() and _STATISTIC.search(text, begin, end) is not None):
        return start, start
    return begin, end


_PARTS = re.compile(f"[{HEADING_JOINTS}]")
_TERMS = tuple((title.section_type, re.compile("|".join(map(re.escape, title.terms)))) for title in SECTION_TITLES)
_WHOLE = re.compile("|".join(WHOLE_REPORT_TERMS))
_CHARGES = re.compile("收费(?:目录)?清单|收费目录|涉企收费|行政事业性收费")
"""What the government charges is no fee for information."""
_UNTYPED = re.compile("|".join(UNTYPED_TERMS))


def section_type_of(heading: str) -> SectionType | None:
    """What a heading says its section is about; None where it does not say."""
    heading = _CHARGES.sub("", heading)
    if _WHOLE.search(heading) is not None and "问题" not in heading and "主动公开" not in heading:
        return SectionType.OVERVIEW
    is_own_matter = False
    for part in _PARTS.split(heading):
        if _UNTYPED.search(part) is not None:
            is_own_matter = True
            continue
        for section_type, terms in _TERMS:
            if terms.search(part) is not None:
                return section_type
    return SectionType.OTHER if is_own_matter else None
