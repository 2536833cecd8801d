"""Glyphs to lines of text, left to right and from the top."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from govreport_pipeline.ingest.readers.pdf.page import Glyph

SAME_LINE = 0.4
"""Baselines that differ by less than so much of the glyph's size are one line."""

BLANK = 0.3
"""A gap of so much of the size is a blank: Chinese type beside Latin leaves a quarter."""

COLUMN_GAP = 2.0
"""A gap of so many sizes is one between columns: told by a tab."""

OVERPRINT = 0.3
"""The same character so little further, in its own widths, is printed twice to look bold."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and where it stands."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    column: int = 0
    """Of a page in two columns: 1 or 2; 0 for a line of the page's whole width."""
    row: tuple[Glyph, ...] = field(default=(), repr=False, compare=False)
    """Its glyphs, from the left."""


def make_lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines that glyphs make, from the top."""
    return [make_line(row) for row in split_rows(glyphs)]


def split_rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Glyphs on one baseline, from the left; the rows from the top."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.baseline, glyph.left)):
        if rows and glyph.baseline - rows[-1][0].baseline <= SAME_LINE * min(glyph.size, rows[-1][0].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [sorted(row, key=lambda glyph: glyph.left) for row in rows]


def make_line(row: Sequence[Glyph], column: int = 0) -> Line:
    """The glyphs of a row as text, blanks where there is room for some."""
    kept = [row[0]]
    for glyph in row[1:]:
        before = kept[-1]
        is_overprint = glyph.text == before.text and glyph.left - before.left < OVERPRINT * (before.right - before.left)
        if not is_overprint:
            kept.append(glyph)
    sizes = sorted(glyph.size for glyph in kept)
    size = sizes[len(sizes) // 2]
    pieces = [kept[0].text]
    for before, glyph in pairwise(kept):
        gap = glyph.left - before.right
        pieces += ["\t" if gap > COLUMN_GAP * size else " " if gap > BLANK * size else "", glyph.text]
    baselines = sorted(glyph.baseline for glyph in kept)
    return Line(
        "".join(pieces),
        kept[0].left,
        max(glyph.right for glyph in kept),
        baselines[len(kept) // 2],
        size,
        column,
        tuple(row),
    )
