"""Pieces of a line that stand apart: words, and numbers in columns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govreport_pipeline.ingest.readers.pdf.lines import BLANK, make_line
from govreport_pipeline.ingest.readers.pdf.page import Glyph

APART = 0.8
"""A gap of so many sizes parts two cells: Chinese words have none inside."""
NEAR = 0.4
"""Numbers of a column begin, end or are centred within so many sizes of each other."""
_NUMBER = re.compile(r"(?:[+-]{1,2}|[增减])?\d[\d,.]*[件条项次个份宗起人元万]{0,2}(?:[（(][^（()）]*[）)])?|[-—/]{1,2}")
_NUMBER_GLYPHS = frozenset("0123456789,.+-—/")


@dataclass(frozen=True, slots=True)
class Piece:
    """Glyphs of a row that stand together."""

    text: str
    left: float
    right: float
    size: float

    @property
    def is_number(self) -> bool:
        """Is it a number, with its unit and a remark or without, or a mark of a blank?"""
        return _NUMBER.fullmatch(self.text) is not None


def cut_row(row: Sequence[Glyph]) -> Iterator[Piece]:
    """A row cut where columns part, and between words and a number."""
    start = 0
    for place in range(1, len(row) + 1):
        if place < len(row):
            before, glyph = row[place - 1], row[place]
            gap = glyph.left - before.right
            is_beside = (before.text in _NUMBER_GLYPHS) != (glyph.text in _NUMBER_GLYPHS)
            if gap <= APART * glyph.size and not (is_beside and gap > BLANK * glyph.size):
                continue
        line = make_line(row[start:place])
        yield Piece(line.text, line.left, line.right, line.size)
        start = place


def numbers_of(pieces: Sequence[Piece]) -> list[Piece]:
    """The numbers among some pieces."""
    return [piece for piece in pieces if piece.is_number]
