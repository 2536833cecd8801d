"""Rows of a table without lines: broken labels joined, each with its numbers."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from govreport_pipeline.ingest.readers.parsed import escape
from govreport_pipeline.ingest.readers.pdf.pieces import NEAR, Piece

CLOSE = 0.85
"""Lines of one label are no more than so many times as far from each other as two rows."""

DENSE = 1.6
"""Lines of one cell are no further apart, in sizes."""
SAME = 1.03
"""Distances that differ by less are the same."""
LOOSE = 1.15
"""And no more than so many times as far as the closest."""

Line = tuple[float, Sequence[Piece], dict[int, Piece]]
"""Baseline, pieces, and the numbers among them by columns."""


def without_rest(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without those behind the last number that do not go on with its label: a caption, a heading."""
    end = max(place for place, (_, _, cells) in enumerate(lines) if cells) + 1
    pitch = _pitch(lines)
    while end < len(lines) and lines[end][0] - lines[end - 1][0] < CLOSE * pitch:
        end += 1
    return lines[:end]


def read_rows(lines: Sequence[Line], edges: Sequence[float], width: int, apart: float) -> list[list[str]] | None:
    """The rows of the table: labels, broken ones joined, then a content or nothing for each column.

    Lines of one label are no further than `apart` from each other.

    None where a line of numbers stands beside no label, or two beside one,
    and where lines of labels alone cannot be told from rows.
    """
    if not edges:
        return [
            [escape(cells[place].text) if place in cells else "" for place in range(width)] for _, _, cells in lines
        ]
    if not _pitch(lines) and not all(cells for _, _, cells in lines):
        return None
    labels = _labels(lines, edges, apart)
    told = {label.first: [""] * (len(edges) + width) for label in labels}
    for label in labels:
        told[label.first][label.column] += label.text
    filled: set[int] = set()
    for baseline, pieces, cells in lines:
        if not cells:
            continue
        number = pieces[-1]
        beside = [label for label in labels if label.reaches(baseline + number.shift, NEAR * number.size)]
        row = max(beside, key=lambda label: label.column).first if beside else -1
        if row < 0 or row in filled:
            return None
        filled.add(row)
        for column, piece in cells.items():
            told[row][len(edges) + column] = escape(piece.text)
    return [told[place] for place in sorted(told)]


@dataclass(slots=True)
class _Label:
    """A label in one of the columns of labels, on one line or several."""

    first: int
    column: int
    text: str
    top: float
    bottom: float

    def reaches(self, baseline: float, near: float) -> bool:
        """Does it stand beside a line?"""
        return self.top - near <= baseline <= self.bottom + near


def _column_of(edges: Sequence[float], piece: Piece) -> int:
    """The column of labels in which a label stands."""
    return min(range(len(edges)), key=lambda place: abs(edges[place] - piece.left))


def label_words(lines: Sequence[Line], edges: Sequence[float]) -> list[tuple[float, int]]:
    """The lines of labels: baseline and column of labels."""
    return [
        (baseline + piece.shift, _column_of(edges, piece))
        for baseline, pieces, _ in lines
        for piece in pieces
        if not piece.is_number
    ]


def _labels(lines: Sequence[Line], edges: Sequence[float], apart: float) -> list[_Label]:
    """The labels of a table. A line goes on with the one above it in its column where it is no further from it than `apart`."""
    found: list[_Label] = []
    last: dict[int, _Label] = {}
    words = [
        (place, baseline + piece.shift, piece)
        for place, (baseline, pieces, _) in enumerate(lines)
        for piece in pieces
        if not piece.is_number
    ]
    for place, baseline, piece in words:
        column = _column_of(edges, piece)
        above = last.get(column)
        if above is not None and baseline - above.bottom <= apart:
            above.text += escape(piece.text)
            above.bottom = baseline
        else:
            last[column] = _Label(place, column, escape(piece.text), baseline, baseline)
            found.append(last[column])
    return found


def lines_apart(lines: Sequence[Line], words: Sequence[tuple[float, Hashable]]) -> float:
    """How far lines of one label, or of one head, are apart at most: less than two rows, and not more than the closest.

    `words` are the lines of labels and heads, each with its column. Of a single
    row the size of its type tells.
    """
    pitch = _pitch(lines)
    dense = DENSE * lines[0][1][0].size
    return min(CLOSE * pitch if pitch else dense, LOOSE * _leading(words, dense))


def _leading(words: Sequence[tuple[float, Hashable]], dense: float) -> float:
    """The smallest distance of two lines in one column, if any so `dense` is seen twice that; 0 where there are none."""
    last: dict[Hashable, float] = {}
    gaps = []
    for baseline, column in words:
        gaps.append(baseline - last.get(column, -inf))
        last[column] = baseline
    known = sorted(gap for gap in gaps if 0 < gap < inf)
    twice = (gap for gap, after in pairwise(known) if after <= min(SAME * gap, dense))
    return next(twice, known[0] if known else 0.0)


def _pitch(lines: Sequence[Line]) -> float:
    """How far rows of numbers are apart that follow one another; 0 where none do.

    Where numbers stand beside the middle of labels, other lines of these may be between.
    """
    gaps = (below[0] - above[0] for above, below in pairwise(lines) if above[2] and below[2])
    rows = [line for line in lines if line[2]]
    if any(all(piece.is_number for piece in pieces) for _, pieces, _ in rows):
        return min(gaps, default=min((below[0] - above[0] for above, below in pairwise(rows)), default=0.0))
    return min(gaps, default=0.0)
