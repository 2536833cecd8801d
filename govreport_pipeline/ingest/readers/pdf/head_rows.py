"""Heads of a table without lines: which lines they are, which columns they show, and their words as rows of cells."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

from govreport_pipeline.ingest.readers.parsed import escape
from govreport_pipeline.ingest.readers.pdf.label_rows import DENSE
from govreport_pipeline.ingest.readers.pdf.pieces import NEAR, Piece, numbers_of

MOST_HEADS = 8
"""Lines of heads above the first row."""
MOST_BLANK = 12
"""Lines of labels without numbers between the heads and the first number."""
FEWEST_COLUMNS = 3
SAME_LINE = 1.0
"""Heads whose baselines differ by less, in points, stand in one row."""
WIDE = 0.75
"""A column that only a head shows is so far from the next, as a part of the smallest distance of two."""

Anchor = Callable[[Piece], float]
"""Where a number stands: its left, its middle or its right."""
HeadWord = tuple[float, Piece, tuple[int, ...]]
"""Baseline of a piece of a head, and the columns that it is over."""


def heads_above(
    baselines: Sequence[float], rows: Sequence[Sequence[Piece]], top: int, first: int, zone: float
) -> tuple[int, int]:
    """Where the heads above a row of numbers begin, and the labels without numbers that stand between.

    More than one word is a line of heads; one alone goes on with that above it,
    or is broken off in that right below it.
    """
    start = first
    while start > max(top, first - MOST_BLANK) and is_before(rows[start - 1], zone):
        start -= 1
    heads = start
    while heads > max(top, start - MOST_HEADS):
        row, above = rows[heads - 1], rows[max(top, heads - 2) : heads - 1]
        is_begun = heads < start and baselines[heads] - baselines[heads - 1] <= DENSE * row[0].size
        is_rest = any(len(other) > 1 and _is_over_zone(other, zone) for other in above)
        if not _is_over_zone(row, zone) or not (len(row) > 1 or is_begun or is_rest):
            break
        heads -= 1
    return (heads, start) if heads < start else (first, first)


def _is_over_zone(pieces: Sequence[Piece], zone: float) -> bool:
    """Does a line hold words over the columns of numbers, and no number?"""
    return pieces[-1].right > zone and not numbers_of(pieces)


def with_heads(anchor: Anchor, columns: Sequence[float], heads: Sequence[Sequence[Piece]], zone: float) -> list[float]:
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


def are_shown(
    columns: Sequence[float], placed: Sequence[dict[int, Piece] | None], heads: Sequence[Sequence[Piece]]
) -> bool:
    """Is each column that of a head of its own, or, where a page begins without heads, of two numbers?"""
    singles = [piece for row in heads for piece in row if sum(_is_over(piece, x) for x in columns) == 1]
    if heads:
        return all(any(_is_over(piece, x) for piece in singles) for x in columns)
    is_broad = len(columns) >= FEWEST_COLUMNS
    return is_broad and all(sum(place in (cells or {}) for cells in placed) > 1 for place in range(len(columns)))


def is_before(pieces: Sequence[Piece], left: float) -> bool:
    """Does a line hold labels alone?"""
    return pieces[-1].right <= left + pieces[-1].size


def head_words(baselines: Sequence[float], rows: Sequence[Sequence[Piece]], columns: Sequence[float]) -> list[HeadWord]:
    """The pieces of heads, from the top, each with the columns that it is over; none for a note above the labels."""
    return [
        (baseline + piece.shift, piece, _over(piece, columns))
        for baseline, row in zip(baselines, rows, strict=True)
        for piece in row
    ]


def _over(piece: Piece, columns: Sequence[float]) -> tuple[int, ...]:
    """The columns that a head is over; of one between two columns the nearer."""
    over = tuple(place for place, x in enumerate(columns) if _is_over(piece, x))
    is_left = piece.right < columns[0] - NEAR * piece.size
    return (
        over if over or is_left else (min(range(len(columns)), key=lambda place: abs(columns[place] - piece.middle)),)
    )


def read_heads(words: Sequence[HeadWord], labels: int, width: int, apart: float) -> list[list[str]]:
    """The heads as rows of cells behind `labels` columns of labels, each over the first of its columns.

    A line goes on with the one above it over the same columns where it is no
    further than `apart` from it, as lines of a label are: 社会公益 and 组织.
    """
    heads: list[tuple[float, int, str]] = []
    last: dict[tuple[int, ...], tuple[int, float]] = {}
    for baseline, piece, over in words:
        place, bottom = last.get(over, (-1, 0.0))
        if place >= 0 and baseline - bottom <= apart:
            top, column, text = heads[place]
            heads[place] = (top, column, text + escape(piece.text))
        else:
            place = len(heads)
            heads.append((baseline, labels + over[0] if over else 0, escape(piece.text)))
        last[over] = (place, baseline)
    told: dict[float, list[str]] = {}
    for top, column, text in heads:
        row = next((row for other, row in told.items() if abs(other - top) < SAME_LINE), None)
        row = told.setdefault(top, [""] * (labels + width)) if row is None else row
        row[column] += text
    return list(told.values())
