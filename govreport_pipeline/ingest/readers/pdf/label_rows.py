"""Rows of a table without lines: broken labels joined, each with its numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from govreport_pipeline.ingest.readers.parsed import escape
from govreport_pipeline.ingest.readers.pdf.pieces import NEAR, Piece

CLOSE = 0.85
"""Lines of one label are no more than so many times as far from each other as two rows."""

Line = tuple[float, Sequence[Piece], dict[int, Piece]]
"""Baseline, pieces, and the numbers among them by columns."""


def without_rest(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without those behind the last number that do not go on with its label: a caption, a heading."""
    end = max(place for place, (_, _, cells) in enumerate(lines) if cells) + 1
    pitch = _pitch(lines)
    while end < len(lines) and lines[end][0] - lines[end - 1][0] < CLOSE * pitch:
        end += 1
    return lines[:end]


def read_rows(lines: Sequence[Line], edges: Sequence[float], width: int) -> list[list[str]] | None:
    """The rows of the table: labels, broken ones joined, then a content or nothing for each column.

    None where a line of numbers stands beside no label, or two beside one,
    and where lines of labels alone cannot be told from rows.
    """
    if not edges:
        return [
            [escape(cells[place].text) if place in cells else "" for place in range(width)] for _, _, cells in lines
        ]
    if not _pitch(lines) and not all(cells for _, _, cells in lines):
        return None
    labels = _labels(lines, edges)
    told = {label.first: [""] * (len(edges) + width) for label in labels}
    for label in labels:
        told[label.first][label.column] += label.text
    filled: set[int] = set()
    for baseline, pieces, cells in lines:
        if not cells:
            continue
        beside = [label for label in labels if label.reaches(baseline, NEAR * pieces[-1].size)]
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


def _labels(lines: Sequence[Line], edges: Sequence[float]) -> list[_Label]:
    """The labels of a table. A line goes on with the one above it in its column where it is closer than two rows are."""
    pitch = _pitch(lines)
    found: list[_Label] = []
    last: dict[int, _Label] = {}
    for place, (baseline, pieces, _) in enumerate(lines):
        for piece in pieces:
            if piece.is_number:
                continue
            column = min(range(len(edges)), key=lambda place: abs(edges[place] - piece.left))
            above = last.get(column)
            if above is not None and baseline - above.bottom < CLOSE * pitch:
                above.text += escape(piece.text)
                above.bottom = baseline
            else:
                last[column] = _Label(place, column, escape(piece.text), baseline, baseline)
                found.append(last[column])
    return found


def _pitch(lines: Sequence[Line]) -> float:
    """How far rows of numbers are apart that follow one another; 0 where none do."""
    gaps = (below[0] - above[0] for above, below in pairwise(lines) if above[2] and below[2])
    return min(gaps, default=0.0)
