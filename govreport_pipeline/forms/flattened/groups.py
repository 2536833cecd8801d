"""The table of disputes: three groups of heads side by side, one line of values."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from govreport_pipeline.forms.declare import Block, Column, FormLayout, Layout, Row
from govreport_pipeline.forms.flattened.page import Page
from govreport_pipeline.forms.flattened.prose import is_prose
from govreport_pipeline.forms.flattened.values import Value
from govreport_pipeline.forms.found import LabelledCell, LabelledTable
from govreport_pipeline.forms.labels import key_of
from govreport_pipeline.forms.registry import FORMS
from govreport_pipeline.tables.vocabulary import TableShape

_MARKS = ("维", "纠", "审")
"""Letters that stand once in the heads of each group."""
_FEWEST_LETTERS = 24
"""of the heads, however they are broken and mixed."""
_GAP = 4
"""Letters that are no head's and may stand between heads: a misprint, a vertical label."""
_PAGE_GAP, _REPEATED = 40, 8
"""So many letters, where so many of heads follow: a page's header before the heads once more."""
_SIGN = "起"
"""Stands in the heads of litigations, and hardly ever where disputes are told in prose."""


@dataclass(frozen=True, slots=True)
class Heads:
    """Where the letters are those of the block's heads."""

    start: int
    end: int


def read_groups(page: Page) -> list[LabelledTable]:
    """Every table of disputes that the text has."""
    layout, block = _block()
    found = []
    for heads, end in _heads(page.words.letters, _letters(block)):
        table = _read(layout, block, heads, end, page)
        if table is not None:
            found.append(table)
    return found


@cache
def _block() -> tuple[FormLayout, Block]:
    """The newest block of groups: the forms that have one have the same."""
    return next((layout, block) for layout in FORMS for block in layout.blocks if block.layout is Layout.GROUPS)


def _letters(block: Block) -> frozenset[str]:
    entries: tuple[Row | Column, ...] = (*block.rows, *block.columns)
    return frozenset(letter for entry in entries for part in entry.label.split("/") for letter in key_of(part))


def _heads(letters: str, alphabet: frozenset[str]) -> Iterator[tuple[Heads, int]]:
    """Each stretch of heads, and where the next one begins."""
    if _SIGN not in letters:
        return
    found: list[Heads] = []
    for match in re.finditer(f"[{''.join(sorted(alphabet))}]{{2,}}", letters):
        start, end = match.span()
        if found:
            gap = start - found[-1].end
            is_whole = _is_heads(letters[start:end]) and _is_heads(letters[found[-1].start : found[-1].end])
            if not is_whole and (gap <= _GAP or (gap <= _PAGE_GAP and end - start >= _REPEATED)):
                found[-1] = Heads(found[-1].start, end)
                continue
        found.append(Heads(start, end))
    for place, heads in enumerate(found):
        if _is_heads(letters[heads.start : heads.end]):
            yield heads, found[place + 1].start if place + 1 < len(found) else len(letters)


def _is_heads(letters: str) -> bool:
    return len(letters) >= _FEWEST_LETTERS and _SIGN in letters and sum(letters.count(mark) > 1 for mark in _MARKS) >= 2


def _read(layout: FormLayout, block: Block, heads: Heads, end: int, page: Page) -> LabelledTable | None:
    letters, places = page.words.letters, page.words.places
    first = min(place for mark in _MARKS if (place := letters.find(mark, heads.start)) >= 0)
    start = heads.start + max(0, letters.rfind(key_of(block.rows[0].label), heads.start, first) - heads.start)
    stop = places[heads.end] if heads.end < len(places) else len(page.text)
    values = page.values(places[first], stop)
    if is_prose(page.text, values):
        return None
    rows = _deal(values, block, letters)
    cells = []
    for row, slots in _slots(block).items():
        mine = rows.get(row)
        for place, number in enumerate(slots):
            span = (mine[place].start, mine[place].end) if mine else (places[heads.end - 1] + 1,) * 2
            cells.append(LabelledCell(block.slots[number], *span, "", "", None, is_certain=mine is not None))
    last = max([places[heads.end - 1] + 1, *(value.end for value in values)])
    return LabelledTable(layout, block, TableShape.FLATTENED, places[start], last, tuple(cells))


def _slots(block: Block) -> dict[int, list[int]]:
    """The numbers of the slots of each row."""
    rows = {row.label: place for place, row in enumerate(block.rows)}
    found: dict[int, list[int]] = {}
    for number, slot in enumerate(block.slots):
        found.setdefault(rows[slot.row.label], []).append(number)
    return found


def _deal(values: Sequence[Value], block: Block, letters: str) -> dict[int, Sequence[Value]]:
    """The values of each group that can be told: () where nothing is printed, no entry where it is doubtful."""
    width, count = len(block.columns), len(block.rows)
    if not values:
        return dict.fromkeys(range(count), ())
    runs = [tuple(run) for _, run in groupby(values, key=lambda value: value.position)]
    if len(runs) == width * count and not _is_paired(runs, block, letters):
        return {}
    if len(runs) == width and all(len(run) == count for run in runs):
        return {}
    if len(values) == width * count:
        return {row: values[row * width : (row + 1) * width] for row in range(count)}
    if len(runs) == count:
        return {row: run for row, run in enumerate(runs) if len(run) == width}
    lines = [tuple(line) for _, line in groupby(values, key=lambda value: value.line)]
    whole = [line for line in lines if len(line) == width * count]
    if len(whole) == 1 and all(len(line) == 1 for line in lines if line is not whole[0]):
        return {row: whole[0][row * width : (row + 1) * width] for row in range(count)}
    return {}


def _is_paired(runs: Sequence[Sequence[Value]], block: Block, letters: str) -> bool:
    """Does each value follow the head of its own column?"""
    heads = [[key_of(spelling) for spelling in column.spellings] for column in block.columns]
    return all(
        any(letters.endswith(key, 0, run[0].position) for key in heads[place % len(heads)])
        for place, run in enumerate(runs)
    )
