"""One page, one report: pages that hold several, a part of one, or no figure of one."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import RawDocument
from govreport_pipeline.tables.vocabulary import TextFormat
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.results import Note

LEAST_REPORT = 100
"""Characters; a title with sections in less below it is a link or a repeated title."""
MOST_TOLD = 20
"""Reports of one document that are named; a book of them has hundreds."""

_TITLE = re.compile(
    r"\n[ 《]*((?![(（]|[\d一二三四五六七八九十]{1,3}[、.．)）])(?=[^\n]{0,40}(?:19|20)\d\d)[^\n。;:\t]{4,44}公开[^\n。;:\t]{0,12}(?:报告|年报|总结|工作情况))[》 ]*$",
    re.MULTILINE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_ANY = re.compile(r"政府|政务|人民|信息|公开|工作|年|度|报告|报|总结|情况|的|\d")
"""What titles of different agencies share."""
_SENTENCE = re.compile(r"(?<![^\n。])[^\n。]++。")
_FIRST = re.compile(r"^ *一 ?、", re.MULTILINE)
_SECOND = re.compile(r"^ *二 ?、", re.MULTILINE)
_PAGE_OF = re.compile(r"第 ?(\d{1,3}) ?页[^\n\d]{0,6}共 ?(\d{1,3}) ?页|共 ?(\d{1,3}) ?页[^\n\d]{0,10}第 ?(\d{1,3}) ?页")
_PAGE_SIGNS = ("createPageHTML", "countPage")
_PAGE_CALL = re.compile(
    r"createPageHTML\d?\(\s{0,9}([\"'][a-zA-Z][\w-]{0,40}[\"']\s{0,9},)?\s{0,9}[\"']?(\d{1,3})[\"']?\s{0,9},\s{0,9}[\"']?(\d{1,3})|\bcountPage\s{0,9}=\s{0,9}(\d{1,3})(?!\d)"
)
_PAGER = re.compile(
    r"^[^\n。]{0,30}\b1\]? +\[?2\b[\d .…\[\]]{0,40}下一页|^[^\n。]{0,20}\b\d{1,2} ?/ ?\d{1,2}(?:页| )? ?下一页|^[^\n。]{0,20}(?:页次|页码|分页)[:：]? ?(?:\d{1,2} ?/ ?(?!1\b)\d{1,2}|\[?1\]? ?\[?2\]?)|[(\[]未完(?:,?待续)?[)\]] *$",
    re.MULTILINE,
)
_OF_A_PAGER = ("下一页", "未完", "页次", "页码", "分页")
"""Without these there is none; few texts have them."""


def note_wholeness(raw: RawDocument, facts: Facts, title: str | None) -> list[Note]:
    """What tells that the document is more than one report, or less; `title` is the report's own."""
    scripted = list(_scripted(raw)) if raw.text_format is TextFormat.HTML else []
    found = [*_several(facts), *(scripted or _part(facts, has_title=title is not None))]
    if not facts.by_id:
        found.append(Note(FindingCode.NO_STATISTICS, "observations", None, "no statistic was read"))
    return found


def _several(facts: Facts) -> Iterator[Note]:
    """Titles of different reports, each with numbered sections or figures of its own below it."""
    text = facts.document.text
    titles = [
        (match[1].replace(" ", ""), match.start(1) - 1, match.end(1) - 1) for match in _TITLE.finditer(f"\n{text}")
    ]
    if len({name for name, _, _ in titles}) < 2:
        return
    chrome = {mark.start for mark in facts.document.chrome}
    figures = sorted(row.raw_start for row in facts.by_id.values() if row.metric_code is not None)
    headed: list[tuple[str, int, int]] = []
    for place, (name, start, end) in enumerate(titles):
        if len(headed) == MOST_TOLD:
            break
        stop = titles[place + 1][1] if place + 1 < len(titles) else len(text)
        is_other = start not in chrome and all(_differ(name, other) for other, _, _ in headed)
        if is_other and (_has_sections(text, end, stop) or _has_figures(facts, figures, end, stop)):
            headed.append((name, start, end))
    if len(headed) > 1:
        names = ", ".join(name for name, _, _ in headed)
        span = facts.alignment.span(*headed[1][1:])
        count = f"{len(headed)} or more" if len(headed) == MOST_TOLD else f"{len(headed)}"
        yield Note(FindingCode.SEVERAL_REPORTS, "document", span, f"{count} reports stand in it: {names}")


def _differ(name: str, other: str) -> bool:
    """Are two titles those of different years, or of agencies of which neither is the other's short name?"""
    agency, another = _OF_ANY.sub("", name), _OF_ANY.sub("", other)
    is_same = agency in another or another in agency
    return not is_same or set(_YEAR.findall(name)).isdisjoint(_YEAR.findall(other))


def _has_sections(text: str, start: int, stop: int) -> bool:
    is_long = stop - start >= LEAST_REPORT
    return is_long and all(heading.search(text, start, stop) is not None for heading in (_FIRST, _SECOND))


def _has_figures(facts: Facts, figures: list[int], start: int, stop: int) -> bool:
    """Does a sentence between two places state a figure of disclosure? The lines of a list of links are none."""
    for sentence in _SENTENCE.finditer(facts.document.text, start, stop):
        first, last = facts.alignment.span(*sentence.span())
        if bisect_left(figures, first) < bisect_left(figures, last):
            return True
    return False


def _scripted(raw: RawDocument) -> Iterator[Note]:
    """The programs of portals that write the links to the other pages: how many there are, and which this one is.

    They count from 0, and from 1 where they name the element first in which the links are to stand.
    """
    call = _PAGE_CALL.search(raw.text) if any(sign in raw.text for sign in _PAGE_SIGNS) else None
    total = 0 if call is None else int(call[2] or call[4])
    if call is not None and total > 1:
        number = int(call[3] or 0) + (call[1] is None)
        told = f"its program says that it is page {number} of {total}"
        yield Note(FindingCode.PART_OF_REPORT, "document", call.span(), told)


def _part(facts: Facts, *, has_title: bool) -> Iterator[Note]:
    """A page number of several of which no other is there, or links to the other pages.

    A later page number below a title is what is left of a print.
    """
    text = facts.document.text
    found = _PAGE_OF.finditer(text) if "页" in text else ()
    pages = {(int(match[1] or match[4]), int(match[2] or match[3])) for match in found}
    totals = {total for _, total in pages}
    if len(pages) == 1 and max(totals) > 1:
        number, total = min(pages)
        if number > 1 and has_title:
            return
        yield Note(
            FindingCode.PART_OF_REPORT, "document", None, f"it is page {number} of {total}, and no other page is in it"
        )
    elif not pages and any(word in text for word in _OF_A_PAGER) and (pager := _PAGER.search(text)) is not None:
        span = facts.alignment.span(*pager.span())
        yield Note(FindingCode.PART_OF_REPORT, "document", span, "it has links to the other pages of a text in parts")
