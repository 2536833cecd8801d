"""Lines that a PDF or a narrow column broke inside a sentence are joined."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govreport_pipeline.normalise.characters import BULLETS, CJK
from govreport_pipeline.normalise.chrome import kind_of_line
from govreport_pipeline.normalise.draft import Draft
from govreport_pipeline.tables.vocabulary import RepairCode

NARROWEST, WIDEST = 12, 60
"""Widths of a column, in characters, that make line breaks suspect."""
SLACK = 5
"""A full line is at most so much shorter than the column."""
OVERHANG = 4
"""and at most so much longer: marks hang over the edge."""
FULL_SHARE = 0.2
"""So many of the lines must be full, or the text was not wrapped."""
OPEN_SHARE = 0.6
"""So many of the full lines must end inside a sentence."""
WIDER_SHARE = 0.1
"""So many lines may be wider than the column: a portal's header, a table."""
DOUBLE, DOUBLE_SHARE = 2, 0.1
"""Of a text with a blank line behind each line so few lines stand side by side; two breaks part those that follow."""
FEWEST = 4
SHORTEST_WIDTH = 28
OPEN_SHARE_OF_FEW = 0.25
"""Fewer full lines tell of a short text, too: of so wide a column, that nothing passes, and prose where they are open."""
FEWEST_SET_IN = 3
"""So many paragraphs that are set in, and none that is not, tell how a text sets them."""
INDENT_SHARE = 0.2
"""The smallest indent that so many lines have is the left edge of the column."""

_MARKER = re.compile(
    r" {0,80}(?:[一二三四五六七八九十]{1,3} ?[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2} ?[、.](?!\d)|第[一二三四五六七八九十]{1,4}[,、章条]"
    rf"|[|*{BULLETS}]|-(?![a-zA-Z\d]))"
)
_ROW_OF_CELLS = re.compile(r"[|\t]| {3,}(?=[^ ])")
"""What parts the cells of a row."""
_SENTENCE_ENDS = "。!?:;"
_COUNTED = re.compile(
    r" {0,8}+\d{0,12}+(?:\.\d{1,6}+)? ?[年月日时条件个次份篇期人名家宗起项例元万亿千百余处场部户类章则批张册台页%]"
)
_PAUSE = re.compile("[,。;]")
_WORD = re.compile(r"[!-~]{0,30}")
"""A number or an address with which a line begins: no break may stand in it, and so the line before may be shorter."""
_NUMBER_END = re.compile(rf"[{CJK}]\d+(?:[.,]\d*)?$")
_VALUE = r"[+-]{0,2}\d[\d.,]*%?"
_ROW_END = re.compile(
    rf"(?:^ *|(?:[\d/—-]| (?:[十百千]?[万亿]?元|人次|[条件次篇项个人份宗起期家场])) +){_VALUE}$|[\d/—-] +[/—-]{{1,2}}$"
)
_ROW_START = re.compile(rf" *{_VALUE}(?: *$| +[\d/—+-])")
"""Numbers parted by blanks, behind a unit that stands by itself or alone on their line, a mark for a blank one at the end: the cells of a table."""
_UNIT = re.compile(r" *(?:[十百千]?[万亿]?元|人次|[条件次篇项个人份宗起期家场])$")
"""A unit alone on its line is a cell, but for that of a number before it."""
_TITLE = re.compile(r"^[^,。;:]*(?:报告|年报)$")
_HEADING = re.compile(
    r" {0,80}(?:[一二三四五六七八九十]{1,3} ?[、.]|\([一二三四五六七八九十]{1,3}\))[^,。;:]*(?:情况|事项|概述)$"
)
"""四、政府信息公开行政复议、行政诉讼情况: a heading that is whole, however full its line is."""
_GOES_ON = (*",。、)》和及与的等", "以及")
"""What begins the rest of a title or a heading, not what stands under it."""


_PAGE_BREAK = re.compile(
    r"[ \t\n](?<!\s[ \t\n])(?:(?<=\n)|[ \t]*+\n)\s*+"
    r"(?:[-—]{1,2} ?\d{1,3} ?[-—]{1,2}|第 ?\d{1,3} ?页(?:[ ,/]*共 ?\d{1,3} ?页)?|\d{1,3} ?/ ?\d{1,3}|(?P<bare>[1-9]\d{0,2}))"
    r"[ \t]*\n\s*+(?=\S)"
)
"""A page number on a line of its own, between two lines."""
_OF_NUMBERS = frozenset("0123456789.,")
_BARE_LINE = re.compile(r"^[ \t]*(\d{1,3})[ \t]*$", re.MULTILINE)
_PAGE_END = re.compile(r"[-—页\d][ \t]*\n")
"""Quick to deny, for it begins with one set of characters; most texts have no pages."""
_CHINESE = re.compile(f"[{CJK}]")
SHORTEST_PROSE = 16
"""A shorter line before a page number may be a heading."""


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    """Where its text ends: blanks and the line break follow."""
    indent: int
    width: float
    """From the left edge of the page to its end; an ASCII character is half as wide as another."""


def join_pages(draft: Draft) -> None:
    """Delete the page numbers that a page's end put inside sentences: 政务微 / - 3 - / 信公开28条.

    Only where the line above is prose that no mark ends and the line below
    begins no paragraph, and where no number would grow together.
    """
    text = draft.text
    spans = []
    for match in _page_breaks(text) if _PAGE_END.search(text) else ():
        start, end = match.span()
        line = text[text.rfind("\n", 0, start) + 1 : start]
        is_told = len(line) >= SHORTEST_PROSE and _CHINESE.search(line) is not None
        is_prose = is_told and "|" not in line and line[-1] not in _SENTENCE_ENDS
        last, first = line[-1:], text[end : end + 1]
        is_bare_within = match["bare"] is not None and last in _OF_NUMBERS and first in _OF_NUMBERS
        is_parted_number = is_bare_within or (last.isdigit() and first.isdigit())
        if is_prose and not is_parted_number and not _TITLE.search(line) and not _MARKER.match(text, end):
            spans.append((start, end))
    draft.delete(spans, RepairCode.LINE_JOIN)


def _page_breaks(text: str) -> Iterator[re.Match[str]]:
    """Page numbers alone on their lines; a bare one is the first, or stands beside that of the page before or behind.

    Where such numbers do not count up, or stand one below another, the bare ones are cells of a table.
    """
    breaks = list(_PAGE_BREAK.finditer(text))
    numbers = list(_BARE_LINE.finditer(text))
    if any(
        int(after[1]) <= int(before[1]) or text[before.end() : after.start()].isspace()
        for before, after in pairwise(numbers)
    ):
        breaks = [match for match in breaks if match["bare"] is None]
    bare = {0, *(int(match["bare"]) for match in breaks if match["bare"] is not None)}
    for match in breaks:
        page = int(match["bare"] or 0)
        is_beside = not bare.isdisjoint({page - 1, page + 1}) and _COUNTED.match(text, match.end()) is None
        if not page or is_beside:
            yield match


def join_lines(draft: Draft, borders: Sequence[int] = ()) -> None:
    """Delete the line breaks that a narrow column put inside sentences.

    A break is one where the line fills the column, or where it parts a number
    or what follows it; never after the end of a sentence, before a marker or
    before a line that is indented as a paragraph, nor at one of the `borders` of
    table cells (places in the text, in order).
    """
    text = draft.text
    if text.count("\n") < FEWEST or not _is_narrow(text):
        return
    lines = _lines(text)
    filled = [line for line in lines if line.end > line.start]
    edge = _edge(filled)
    column = _column(text, filled, edge)
    if column is None:
        return
    spans = []
    sets_in = _sets_in(text, filled, edge, column)
    for line, after in _neighbours(text, lines, filled):
        width = line.width - edge / 2
        if after.indent > edge + 1:
            continue
        if _is_open(text, line, after, width, column) or (sets_in and _is_amid(text, line, after, width, column)):
            start, end = line.end, after.start + after.indent
            if bisect_left(borders, start) == bisect_right(borders, end):
                spans.append((start, end))
    draft.delete(spans, RepairCode.LINE_JOIN)


def _neighbours(text: str, lines: list[_Line], filled: list[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Lines that follow each other; where a blank one stands between nearly all lines, as if it did not."""
    beside = [(line, after) for line, after in pairwise(lines) if line.end > line.start and after.end > after.start]
    if len(beside) > DOUBLE_SHARE * len(filled):
        return iter(beside)
    return ((line, after) for line, after in pairwise(filled) if text.count("\n", line.end, after.start) <= DOUBLE)


def _is_narrow(text: str) -> bool:
    """A quick test: hardly a line is wider than the widest column."""
    lengths = [len(line) for line in text.split("\n") if line]
    return len(lengths) >= FEWEST and sum(length > 2 * WIDEST for length in lengths) <= WIDER_SHARE * len(lengths)


def _lines(text: str) -> list[_Line]:
    found, start = [], 0
    for line in text.split("\n"):
        bare = line.rstrip()
        indent = len(bare) - len(bare.lstrip())
        found.append(_Line(start, start + len(bare), indent, _width(bare)))
        start += len(line) + 1
    return found


def _width(line: str) -> float:
    return len(line) if not line else len(line) - len(line.encode("ascii", "ignore")) / 2


def _edge(lines: list[_Line]) -> int:
    """The indent of the column's left edge."""
    indents = [line.indent for line in lines]
    return min((indent for indent in set(indents) if indents.count(indent) >= INDENT_SHARE * len(lines)), default=0)


def _column(text: str, lines: list[_Line], edge: int) -> float | None:
    """The width that many lines reach and hardly one passes; None if there is none."""
    every = (
        line.width - edge / 2
        for line in lines
        if _ROW_OF_CELLS.search(text, line.start + line.indent, line.end) is None
    )
    widths = sorted(width for width in every if width >= NARROWEST / 2)
    if len(widths) < FEWEST:
        return None
    column = widths[-1 - int(WIDER_SHARE * len(widths))]
    if not NARROWEST <= column <= WIDEST:
        return None
    full = [line for line in lines if column - SLACK <= line.width - edge / 2 <= column + OVERHANG]
    opened = [line for line in full if text[line.end - 1] not in _SENTENCE_ENDS]
    if len(full) >= max(FEWEST, FULL_SHARE * len(widths)) and len(opened) >= OPEN_SHARE * len(full):
        return column
    opened = [line for line in opened if not _is_whole(text[line.start : line.end])]
    if column < SHORTEST_WIDTH or widths[-1] > column + OVERHANG or len(opened) < OPEN_SHARE_OF_FEW * len(full):
        return None
    others = sum(not _is_prose(text, line) for line in opened)
    broken_off = sum(_is_broken_off(text, line) for line in lines if line.width - edge / 2 < column - SLACK)
    return column if max(2 * broken_off, 4 * others) <= len(opened) else None


def _is_whole(line: str) -> bool:
    """Is a line a title or a heading, however full it is?"""
    return _TITLE.search(line) is not None or _HEADING.match(line) is not None


def _is_prose(text: str, line: _Line) -> bool:
    """Has a line a pause, or is it the page's own?"""
    if _PAUSE.search(text, line.start, line.end) is not None:
        return True
    return kind_of_line(text[line.start : line.end], is_before_body=False) is not None


def _is_broken_off(text: str, line: _Line) -> bool:
    """Does a line of prose end inside a sentence?"""
    return text[line.end - 1] not in _SENTENCE_ENDS and _PAUSE.search(text, line.start, line.end) is not None


def _sets_in(text: str, lines: Sequence[_Line], edge: int, column: float) -> bool:
    """Is the first line of each paragraph of prose set in? What is not goes on with the line above, whatever ends there."""
    begun = [
        after.indent > edge + 1
        for line, after in pairwise(lines)
        if line.width - edge / 2 < column - SLACK
        and _MARKER.match(text, after.start) is None
        and _PAUSE.search(text, after.start, after.end) is not None
    ]
    return len(begun) >= FEWEST_SET_IN and all(begun)


def _is_open(text: str, line: _Line, after: _Line, width: float, column: float) -> bool:
    """Does the sentence of a line go on in the next?"""
    here, there = text[line.start : line.end], text[after.start : after.end]
    if here[-1] in _SENTENCE_ENDS or _MARKER.match(there) or "|" in here or "\t" in here or "\t" in there:
        return False
    if _ROW_START.match(there) or _ROW_END.search(here):
        return False
    first = _WORD.match(there.lstrip())
    is_full = column - SLACK - (first.end() / 2 if first else 0) <= width <= column + OVERHANG
    is_listing = here[-1] in ",、" and width >= column / 2
    is_parted = _NUMBER_END.search(here) is not None and _COUNTED.match(there) is not None
    is_whole = _is_whole(here) and not there.lstrip().startswith(_GOES_ON)
    is_unit = _UNIT.match(there) is not None and not is_parted
    if not (is_full or is_listing or is_parted) or is_whole or is_unit:
        return False
    return kind_of_line(here, is_before_body=False) is None and kind_of_line(there, is_before_body=False) is None


def _is_amid(text: str, line: _Line, after: _Line, width: float, column: float) -> bool:
    """Does the paragraph of a full line go on in the next, behind the end of a sentence, where paragraphs are set in?"""
    if text[line.end - 1] not in _SENTENCE_ENDS or not column - SLACK <= width <= column + OVERHANG:
        return False
    there = text[after.start : after.end]
    return _MARKER.match(there) is None and _PAUSE.search(there) is not None and "|" not in there and "\t" not in there
