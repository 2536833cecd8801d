"""Pieces of a line that stand apart: words, and numbers in columns."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from govreport_pipeline.ingest.readers.pdf.lines import BLANK, make_line
from govreport_pipeline.ingest.readers.pdf.page import Glyph

APART = 0.8
"""A gap of so many sizes parts two cells: Chinese words have none inside."""
NEAR = 0.4
"""Numbers of a column begin, end or are centred within so many sizes of each other."""
_NUMBER = re.compile(r"(?:[+-]{1,2}|[增减])?\d[\d,.]*[件条项次个份宗起人元万]{0,2}(?:[（(][^（()）]*[）)])?|[-—/]{1,2}")
_UNIT = re.compile(r"[件条项次个份宗起人元篇期场家]|[人条篇件]次|[千万亿]元|[-—/]{1,2}")
FEWEST_UNITS = 3
"""So many units below each other are a column of them."""
UNITS_SHARE = 0.8
"""Of what stands in a column of units; the rest are heads."""
_NUMBER_GLYPHS = frozenset("0123456789,.+-—/")


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs of a row that stand together."""

    text: str
    left: float
    right: float
    size: float
    shift: float
    """How much lower than the row's its baseline is."""
    is_number: bool
    """Is it a number, with its unit and a remark or without, a mark of a blank, or one of a column of units?"""

    @property
    def middle(self) -> float:
        """Half way between left and right."""
        return (self.left + self.right) / 2


_left_of, _middle_of, _right_of = attrgetter("left"), attrgetter("middle"), attrgetter("right")


def cut_row(row: Sequence[Glyph]) -> Iterator[Piece]:
    """A row cut where columns part, and between words and a number."""
    start, baseline = 0, make_line(row).baseline
    for place in range(1, len(row) + 1):
        if place < len(row):
            before, glyph = row[place - 1], row[place]
            gap = glyph.left - before.right
            is_beside = (before.text in _NUMBER_GLYPHS) != (glyph.text in _NUMBER_GLYPHS)
            if gap <= APART * glyph.size and not (is_beside and gap > BLANK * glyph.size):
                continue
        line = make_line(row[start:place])
        yield Piece(
            line.text,
            line.left,
            line.right,
            line.size,
            line.baseline - baseline,
            _NUMBER.fullmatch(line.text) is not None,
        )
        start = place


def with_units(rows: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
    """The pieces of rows, units that stand below each other taken for cells as numbers are."""
    every = [piece for row in rows for piece in row]
    units = [piece for piece in every if _UNIT.fullmatch(piece.text)]
    columns = [
        (anchor, sorted(map(anchor, units)), sorted(map(anchor, every))) for anchor in (_left_of, _middle_of, _right_of)
    ]

    def is_cell(piece: Piece) -> bool:
        if _UNIT.fullmatch(piece.text) is None:
            return False
        for anchor, among_units, among_all in columns:
            beside, all_beside = (
                _count(places, anchor(piece), NEAR * piece.size) for places in (among_units, among_all)
            )
            if beside >= max(FEWEST_UNITS, UNITS_SHARE * all_beside):
                return True
        return False

    return [[replace(piece, is_number=True) if is_cell(piece) else piece for piece in row] for row in rows]


def _count(places: Sequence[float], place: float, near: float) -> int:
    """How many places, in order, lie near one."""
    return bisect_right(places, place + near) - bisect_left(places, place - near)


def numbers_of(pieces: Sequence[Piece]) -> list[Piece]:
    """The numbers among some pieces."""
    return [piece for piece in pieces if piece.is_number]
