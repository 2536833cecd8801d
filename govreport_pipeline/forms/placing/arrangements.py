"""The ways in which the numbers of a loose row may stand in its cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from math import comb

from govreport_pipeline.forms.declared.declare import Place
from govreport_pipeline.forms.sheets.contents import read_content
from govreport_pipeline.forms.sheets.found import LooseRow

_MOST_ARRANGEMENTS = 400
"""A row with more ways to arrange its numbers is left alone."""
_MOST_SURPLUS = 1
"""So many numbers of a row may be no cells."""

Content = Decimal | None
"""A number, or None for a blank cell."""
Arrangement = tuple[int | None, ...]
"""For each cell of a row the place of its content among those printed; None for a cell without one."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a loose row, and what is printed for them."""

    cells: tuple[Place | None, ...]
    printed: tuple[Content, ...]
    spans: tuple[tuple[int, int], ...]
    """Of what is printed. Offsets are normalised."""

    def arrangements(self) -> list[Arrangement]:
        """Every way to put the contents in the cells, in order: each one, or all but those that are too many."""
        size, count = len(self.cells), len(self.printed)
        if size <= count <= size + _MOST_SURPLUS:
            return list(combinations(range(count), size))
        if count > size or comb(size, count) > _MOST_ARRANGEMENTS:
            return []
        return [_spread(cells, size) for cells in combinations(range(size), count)]

    def held(self, arrangement: Arrangement) -> dict[Place, Decimal]:
        """The cells with a number, and the number."""
        pairs = zip(self.cells, arrangement, strict=True)
        return numbers_of(self, {cell: token for cell, token in pairs if cell is not None and token is not None})


def row_of(text: str, row: LooseRow) -> Row:
    """A loose row with its contents read."""
    return Row(
        tuple(slot.place if slot is not None else None for slot in row.slots),
        tuple(read_content(text[start:end]).value for start, end in row.spans),
        row.spans,
    )


def numbers_of(row: Row, told: Mapping[Place, int]) -> dict[Place, Decimal]:
    """The numbers among the contents of some cells."""
    return {place: number for place, token in told.items() if (number := row.printed[token]) is not None}


def same_in(arrangements: Sequence[Arrangement], row: Row) -> dict[Place, int]:
    """The cells with one content in every arrangement; of equal ones the first."""
    told: dict[Place, int] = {}
    for cell, tokens in zip(row.cells, zip(*arrangements, strict=True), strict=bool(arrangements)):
        if cell is not None and None not in tokens and len({row.printed[token] for token in tokens}) == 1:
            told[cell] = tokens[0]
    return told


def _spread(cells: Sequence[int], size: int) -> Arrangement:
    """Contents in some of the cells, in order."""
    arrangement: list[int | None] = [None] * size
    for token, cell in enumerate(cells):
        arrangement[cell] = token
    return tuple(arrangement)
