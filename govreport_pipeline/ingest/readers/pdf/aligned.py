"""Tables without lines: where numbers stand below each other, and some cells are blank.

What no line rules stays text, which `forms` reads by its labels; but where a
row has fewer numbers than the table has columns, the text does not tell which
are missing. The places of the glyphs do. A table is made only where every
column is shown by its head or by two numbers, every number stands in one
column, and the lines of broken labels tell their rows by the gaps between them.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from govreport_pipeline.ingest.readers.parsed import escape
from govreport_pipeline.ingest.readers.pdf.label_rows import read_rows, without_rest
from govreport_pipeline.ingest.readers.pdf.page import Glyph
from govreport_pipeline.ingest.readers.pdf.pieces import NEAR, Piece, cut_row, numbers_of, with_units

FEWEST_COLUMNS = 3
MOST_HEADS = 8
"""Lines of heads above the first row."""
WIDE = 0.75
"""A column that only a head shows is so far from the next, as a part of the smallest distance of two."""
MOST_BETWEEN = 2
"""Lines that cut a table in two."""
MOST_BLANK = 12
"""Lines of labels without numbers between the heads and the first number."""
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


Anchor = Callable[[Piece], float]
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
            if own is None and not _is_before(rows[place], left):
                break
            left = left if own is None else min(left, own)
            place += 1
        yield first, place


def _left_of_numbers(pieces: Sequence[Piece]) -> float | None:
    """Where the numbers begin that end a line; None where it does not end in numbers alone."""
    numbers = numbers_of(pieces)
    is_row = bool(numbers) and all(piece.is_number for piece in pieces[-len(numbers) :])
    return numbers[0].left if is_row else None


def _is_before(pieces: Sequence[Piece], left: float) -> bool:
    """Does a line hold labels alone?"""
    return pieces[-1].right <= left + pieces[-1].size


def _read(
    baselines: Sequence[float], pieces: Sequence[Sequence[Piece]], top: int, first: int, last: int
) -> Aligned | None:
    """The table of a stretch, with the heads above it; None where its columns are not clear, or no cell is blank."""
    if last - first > MOST_ROWS:
        return None
    every = [piece for row in pieces[first:last] for piece in row]
    anchor, columns = _columns(numbers_of(every))
    zone = max((piece.right for piece in every if not piece.is_number), default=0.0)
    heads, first = _heads_above(pieces, top, first, zone)
    columns = _with_heads(anchor, columns, pieces[heads:first], zone)
    placed = [_place(numbers_of(row), anchor, columns[: MOST_COLUMNS + 1]) for row in pieces[first:last]]
    if (
        len(columns) > MOST_COLUMNS
        or any(cells is None for cells in placed)
        or not _are_shown(columns, placed, pieces[heads:first])
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
    body = read_rows(lines, edges, len(columns))
    if body is None:
        return None
    table = (*(_head(row, columns, len(edges)) for row in pieces[heads:first]), *body)
    has_blanks = len(columns) > 1 and any(0 < len(cells) < len(columns) for _, _, cells in lines)
    return Aligned(heads, first + len(lines), tuple(tuple(row) for row in table), heads < first, has_blanks)


def _heads_above(rows: Sequence[Sequence[Piece]], top: int, first: int, zone: float) -> tuple[int, int]:
    """Where the heads above a row of numbers begin, and the labels without numbers that stand between."""
    start = first
    while start > max(top, first - MOST_BLANK) and _is_before(rows[start - 1], zone):
        start -= 1
    heads = start
    while heads > max(top, start - MOST_HEADS) and _is_head(rows[max(top, heads - 2) : heads], zone):
        heads -= 1
    return (heads, start) if heads < start else (first, first)


def _is_head(rows: Sequence[Sequence[Piece]], zone: float) -> bool:
    """Does the last of some lines hold words over the columns of numbers, and no number?

    More than one, or the rest of one that is broken off in the line above.
    """
    *above, pieces = rows
    is_over = pieces[-1].right > zone and not numbers_of(pieces)
    return is_over and (len(pieces) > 1 or any(len(row) > 1 and _is_head([row], zone) for row in above))


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


def _with_heads(anchor: Anchor, columns: Sequence[float], heads: Sequence[Sequence[Piece]], zone: float) -> list[float]:
    """The columns, and those that only a head shows: right of the labels, over no other. The lowest heads first.

    A head between two columns that stand close is one of both (法人或其他组织),
    unless its own line has one for a column beside it.
    """
    every = list(columns)
    pitch = min((after - before for before, after in pairwise(sorted(columns))), default=0.0)
    for row in reversed(heads):
        for piece in row:
            own = anchor(piece)
            is_behind = piece.left > zone - NEAR * piece.size and not any(_is_over(piece, place) for place in every)
            if is_behind and (
                all(abs(own - place) >= WIDE * pitch for place in every) or _is_beside(row, piece, own, every)
            ):
                every.append(own)
    return sorted(every)


def _is_beside(row: Sequence[Piece], piece: Piece, own: float, columns: Sequence[float]) -> bool:
    """Has a line of heads another one over the column next to a place, left or right of it?"""
    ordered = sorted(columns)
    at = bisect_left(ordered, own)
    return any(
        _is_over(other, place) for place in ordered[max(0, at - 1) : at + 1] for other in row if other is not piece
    )


def _is_over(piece: Piece, place: float) -> bool:
    return piece.left - NEAR * piece.size <= place <= piece.right + NEAR * piece.size


def _place(row: Sequence[Piece], anchor: Anchor, columns: Sequence[float]) -> dict[int, Piece] | None:
    """The numbers of a row by columns; None where one stands in none, or two in one."""
    found: dict[int, Piece] = {}
    for piece in row:
        near = [place for place, x in enumerate(columns) if abs(anchor(piece) - x) <= NEAR * piece.size]
        if len(near) != 1 or near[0] in found:
            return None
        found[near[0]] = piece
    return found


def _are_shown(
    columns: Sequence[float], placed: Sequence[dict[int, Piece] | None], heads: Sequence[Sequence[Piece]]
) -> bool:
    """Is each column that of a head of its own, or, where a page begins without heads, of two numbers?"""
    singles = [piece for row in heads for piece in row if sum(_is_over(piece, x) for x in columns) == 1]
    if heads:
        return all(any(_is_over(piece, x) for piece in singles) for x in columns)
    is_broad = len(columns) >= FEWEST_COLUMNS
    return is_broad and all(sum(place in (cells or {}) for cells in placed) > 1 for place in range(len(columns)))


def _head(row: Sequence[Piece], columns: Sequence[float], labels: int) -> list[str]:
    """A line of heads: each over the first of its columns."""
    told = ["" for _ in range(labels + len(columns))]
    for piece in row:
        over = [labels + place for place, x in enumerate(columns) if _is_over(piece, x)]
        told[over[0] if over else 0] += escape(piece.text)
    return told
