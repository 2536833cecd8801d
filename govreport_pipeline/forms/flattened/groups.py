"""The table of disputes: three groups of heads side by side, one line of values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from govreport_pipeline.forms.declared.declare import Block, Column, Layout, Row
from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.declared.registry import FORMS
from govreport_pipeline.forms.flattened.dealing import adds_up, cut, deal
from govreport_pipeline.forms.flattened.page import Page
from govreport_pipeline.forms.flattened.prose import is_prose
from govreport_pipeline.forms.flattened.values import Value
from govreport_pipeline.forms.sheets.found import LabelledCell, LabelledTable, LooseRow
from govreport_pipeline.tables.vocabulary import TableShape

_MARKS = ("维", "纠", "审")
"""Letters that stand once in the heads of each group."""
_FEWEST_LETTERS = 24
"""of the heads, however they are broken and mixed."""
_GAP = 4
"""Letters that are no head's and may stand between heads: a misprint, a vertical label."""
_PAGE_GAP, _REPEATED = 40, 8
"""So many letters, where so many of heads follow: a page's header before the heads once more."""
_NEAR = 12
"""Letters before the heads in which numbers make an empty table doubtful."""
_DIGIT_NEXT = re.compile(r"\s{0,9}[^\d\n]{0,40}\d")
"""A number on the line of the heads or on the next: a table with one is not empty."""
_DIGIT = re.compile(r"\d")
_BY_ROWS = re.compile("结果维持结果纠正其[他它]结果尚未审结总计.{0,4}行政复议.{0,8}直接起诉.{0,4}复议后起诉")
"""The heads of columns, and the groups below one another, each before its own values."""
_SIGN = "起"
"""Stands in the heads of litigations, and hardly ever where disputes are told in prose."""

_LAYOUT, _BLOCK = next((layout, block) for layout in FORMS for block in layout.blocks if block.layout is Layout.GROUPS)
"""The newest block of groups: the forms that have one have the same."""
_ENTRIES: tuple[Row | Column, ...] = (*_BLOCK.rows, *_BLOCK.columns)
_ALPHABET = "".join(
    sorted({letter for entry in _ENTRIES for part in entry.label.split("/") for letter in key_of(part)})
)
_LETTERS = re.compile(f"[{_ALPHABET}]{{2,}}")


@dataclass(frozen=True, slots=True)
class Heads:
    """Where the letters are those of the block's heads."""

    start: int
    end: int


_HEADING = re.compile(r"^[^\n,。;]{0,20}行政复议[^\n,。;]{0,6}行政诉讼[^\n,。;\d]{0,12}$", re.MULTILINE)
"""The heading of both courses: values below it may have lost their heads."""


def read_groups(page: Page) -> list[LabelledTable]:
    """Every table of disputes that the text has; where none has heads, values right below the heading of both."""
    found = []
    for heads in _heads(page.words.letters):
        table = _read(heads, page)
        if table is not None:
            found.append(table)
    return found or [table for heading in _HEADING.finditer(page.text) if (table := _read_bare(heading.end(), page))]


def _read_bare(end: int, page: Page) -> LabelledTable | None:
    """The values below a heading where all that stands before the next words are as many as cells, and add up."""
    letters = page.words.position(end)
    stop = page.words.places[letters] if letters < len(page.words.places) else len(page.text)
    values = page.values(end, stop)
    if len(values) != len(_BLOCK.slots) or not all(
        adds_up(group) for group in cut(values, len(_BLOCK.columns)).values()
    ):
        return None
    cells = (
        LabelledCell(slot, value.start, value.end, "", "", None, is_certain=True)
        for slot, value in zip(_BLOCK.slots, values, strict=True)
    )
    return LabelledTable(_LAYOUT, _BLOCK, TableShape.FLATTENED, values[0].start, values[-1].end, tuple(cells))


def has_heading(text: str) -> bool:
    """A quick test that lets every text pass that may have values of disputes without heads."""
    return _HEADING.search(text) is not None


def has_heads(letters: str) -> bool:
    """A quick test that lets every text with a table of disputes pass."""
    return _SIGN in letters and (all(letters.count(mark) > 1 for mark in _MARKS) or _is_by_rows(letters))


def _heads(letters: str) -> list[Heads]:
    """Each stretch of heads."""
    if _SIGN not in letters:
        return []
    found: list[Heads] = []
    for match in _LETTERS.finditer(letters):
        start, end = match.span()
        if found:
            gap = start - found[-1].end
            is_whole = _is_heads(letters[start:end]) and _is_heads(letters[found[-1].start : found[-1].end])
            if not is_whole and (gap <= _GAP or (gap <= _PAGE_GAP and end - start >= _REPEATED)):
                found[-1] = Heads(found[-1].start, end)
                continue
        found.append(Heads(start, end))
    return [heads for heads in found if _is_heads(letters[heads.start : heads.end])]


def _is_heads(letters: str) -> bool:
    if len(letters) < _FEWEST_LETTERS or _SIGN not in letters:
        return False
    return sum(letters.count(mark) > 1 for mark in _MARKS) >= 2 or _is_by_rows(letters)


def _is_by_rows(letters: str) -> bool:
    return _BY_ROWS.search(letters) is not None


def _read(heads: Heads, page: Page) -> LabelledTable | None:
    layout, block = _LAYOUT, _BLOCK
    letters, places = page.words.letters, page.words.places
    first = min(place for mark in _MARKS if (place := letters.find(mark, heads.start)) >= 0)
    start = heads.start + max(0, letters.rfind(key_of(block.rows[0].label), heads.start, first) - heads.start)
    end_of_heads = places[heads.end - 1] + 1
    stop = places[heads.end] if heads.end < len(places) else len(page.text)
    values = page.values(places[first], stop)
    if _number_columns(values[: len(block.slots)]):
        values = values[len(block.slots) :]
        if not values:
            return None
    if is_prose(page.text, places[first], stop, values):
        return None
    is_empty = not values and not page.is_deduplicated and not _DIGIT_NEXT.match(page.text, end_of_heads)
    if is_empty and _DIGIT.search(page.text, places[first], end_of_heads) is not None:
        return None  # 维持4宗,尚未审结1宗;未经复议直接起诉1宗,结果维持1宗: sentences
    is_empty = (
        is_empty and not page.breaks_off(heads.end) and not page.values(places[max(0, start - _NEAR)], places[start])
    )
    cells_of = dict.fromkeys(range(len(block.rows)), ()) if is_empty else deal(values, block, page, start, end_of_heads)
    cells = []
    for row, slots in _slots(block).items():
        mine = cells_of.get(row)
        for place, number in enumerate(slots):
            value = mine[place] if mine else None
            span = (value.start, value.end) if value is not None else (end_of_heads, end_of_heads)
            cells.append(LabelledCell(block.slots[number], *span, "", "", None, is_certain=mine is not None))
    last = max([end_of_heads, *(value.end for value in values)])
    is_loose = not cells_of and len({value.position for value in values}) == 1 and len(values) != len(block.slots)
    loose = (LooseRow(block.slots, tuple((value.start, value.end) for value in values)),) if is_loose else ()
    return LabelledTable(layout, block, TableShape.FLATTENED, places[start], last, tuple(cells), loose=loose)


def _number_columns(values: Sequence[Value]) -> bool:
    """Do values count the columns of the whole table: 1 2 3 … 15? Its contents never do: a total is none of them."""
    return len(values) == len(_BLOCK.slots) and all(value.number == place for place, value in enumerate(values, 1))


def _slots(block: Block) -> dict[int, list[int]]:
    """The numbers of the slots of each row."""
    rows = {row.label: place for place, row in enumerate(block.rows)}
    found: dict[int, list[int]] = {}
    for number, slot in enumerate(block.slots):
        found.setdefault(rows[slot.row.label], []).append(number)
    return found
