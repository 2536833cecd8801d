"""Tables without lines: where numbers stand below each other, and some cells are blank.

What no line rules stays text, which `forms` reads by its labels; but where a
row has fewer numbers than the table has columns, the text does not tell which
are missing. The places of the glyphs do. A table is made only where every
column is shown by its head or by two numbers, every number stands in one
column, and the lines of broken labels tell their rows by the gaps between them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govreport_pipeline.ingest.readers.pdf.head_rows import (
    FEWEST_COLUMNS,
    Anchor,
    are_shown,
    head_words,
    heads_above,
    is_before,
    read_heads,
    with_heads,
)
from govreport_pipeline.ingest.readers.pdf.label_rows import label_words, lines_apart, read_rows, without_rest
from govreport_pipeline.ingest.readers.pdf.page import Glyph
from govreport_pipeline.ingest.readers.pdf.pieces import NEAR, Piece, cut_row, numbers_of, with_units

MOST_BETWEEN = 2
"""Lines that cut a table in two."""
MOST_ROWS, MOST_COLUMNS = 200, 24
"""No page of a report has a larger table."""

Row = Sequence[Glyph]


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table of rows of a page: from the first to before the last."""

    first: int
    last: int
    cells: tuple[tuple[str, ...], ...]
    """Contents as HTML, a row of equal length each."""
    has_heads: bool
    has_blanks: bool
    """Has a row of several numbers cells without one?"""


_ANCHORS: tuple[Anchor, ...] = (
    lambda piece: piece.middle,
    lambda piece: piece.left,
    lambda piece: piece.right,
)
"""Where the numbers of a column may stand below each other; of equally good ones the first: a middle is under its head."""


def find_aligned(rows: Sequence[Row], baselines: Sequence[float]) -> list[Aligned]:
    """The tables of a document, where a row of one has blank cells; `rows` are its glyphs by baselines, from the top.

    A table that a line cuts in two which is none of its rows stays text, both
    parts of it: they say less than the whole.
    """
    pieces = with_units([list(cut_row(row)) for row in rows])
    found: list[Aligned] = []
    for number, (first, last) in enumerate(_stretches(pieces)):
        table = _read(baselines, pieces, found[-1].last if found else 0, first, last)
        is_rest = number > 0 and (table is None or not table.has_heads) and _is_broad(pieces[first:last])
        if is_rest and found and first - found[-1].last <= MOST_BETWEEN:
            found.pop()
        elif table is not None and not is_rest:
            found.append(table)
    return found if any(table.has_blanks for table in found) else []


def _is_broad(rows: Sequence[Sequence[Piece]]) -> bool:
    return max(len(numbers_of(row)) for row in rows) >= FEWEST_COLUMNS


def _stretches(rows: Sequence[Sequence[Piece]]) -> Iterator[tuple[int, int]]:
    """Rows that end in numbers, with lines of labels alone between them: from the first to before the last."""
    place = 0
    while place < len(rows):
        first = place
        left = _left_of_numbers(rows[place])
        place += 1
        if left is None:
            continue
        while place < len(rows):
            own = _left_of_numbers(rows[place])
            if own is None and not is_before(rows[place], left):
                break
            left = left if own is None else min(left, own)
            place += 1
        yield first, place


def _left_of_numbers(pieces: Sequence[Piece]) -> float | None:
    """Where the numbers begin that end a line; None where it does not end in numbers alone."""
    numbers = numbers_of(pieces)
    is_row = bool(numbers) and all(piece.is_number for piece in pieces[-len(numbers) :])
    return numbers[0].left if is_row else None


def _read(
    baselines: Sequence[float], pieces: Sequence[Sequence[Piece]], top: int, first: int, last: int
) -> Aligned | None:
    """The table of a stretch, with the heads above it; None where its columns are not clear, or no cell is blank."""
    if last - first > MOST_ROWS:
        return None
    every = [piece for row in pieces[first:last] for piece in row]
    anchor, columns = _columns(numbers_of(every))
    zone = max((piece.right for piece in every if not piece.is_number), default=0.0)
    heads, first = heads_above(baselines, pieces, top, first, zone)
    columns = with_heads(anchor, columns, pieces[heads:first], zone)
    placed = [_place(numbers_of(row), anchor, columns[: MOST_COLUMNS + 1]) for row in pieces[first:last]]
    if (
        len(columns) > MOST_COLUMNS
        or any(cells is None for cells in placed)
        or not are_shown(columns, placed, pieces[heads:first])
    ):
        return None
    lines = without_rest(
        [
            (baseline, own, cells or {})
            for baseline, own, cells in zip(baselines[first:last], pieces[first:last], placed, strict=True)
        ]
    )
    words = [piece for _, own, _ in lines for piece in own if not piece.is_number]
    edges = _cluster([piece.left for piece in words], words[0].size) if words else []
    over = head_words(baselines[heads:first], pieces[heads:first], columns)
    apart = lines_apart(lines, [*((baseline, columns) for baseline, _, columns in over), *label_words(lines, edges)])
    body = read_rows(lines, edges, len(columns), apart)
    if body is None:
        return None
    table = (*read_heads(over, len(edges), len(columns), apart), *body)
    has_blanks = len(columns) > 1 and any(0 < len(cells) < len(columns) for _, _, cells in lines)
    return Aligned(heads, first + len(lines), tuple(tuple(row) for row in table), heads < first, has_blanks)


def _columns(numbers: Sequence[Piece]) -> tuple[Anchor, list[float]]:
    """What the numbers of a column have in common, and where: the anchor that makes the fewest columns."""
    clusters = [_cluster([anchor(piece) for piece in numbers], NEAR * numbers[0].size) for anchor in _ANCHORS]
    best = min(range(len(_ANCHORS)), key=lambda place: len(clusters[place]))
    return _ANCHORS[best], clusters[best]


def _cluster(places: Sequence[float], near: float) -> list[float]:
    """The middles of places that lie near each other."""
    groups: list[list[float]] = []
    for place in sorted(places):
        if groups and place - groups[-1][-1] <= near:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [(group[0] + group[-1]) / 2 for group in groups]


def _place(row: Sequence[Piece], anchor: Anchor, columns: Sequence[float]) -> dict[int, Piece] | None:
    """The numbers of a row by columns; None where one stands in none, or two in one."""
    found: dict[int, Piece] = {}
    for piece in row:
        near = [place for place, x in enumerate(columns) if abs(anchor(piece) - x) <= NEAR * piece.size]
        if len(near) != 1 or near[0] in found:
            return None
        found[near[0]] = piece
    return found
