"""What the sum of a row tells: whether it adds up, and which of its cells is too many."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from govreport_pipeline.forms.declared.declare import Along, Block
from govreport_pipeline.forms.sheets.contents import read_content
from govreport_pipeline.forms.sheets.sheet import SheetCell
from govreport_pipeline.tables.vocabulary import CellState

Number = Decimal | float
Numbers = Sequence[Number | None]
"""One entry a cell; None for a blank one."""
RowSum = Callable[[int, Numbers], bool | None]
"""Do the numbers of a row add up? None where the form asks for no sum, or where a blank leaves it open."""


def row_sum_of(block: Block) -> RowSum:
    """How to tell whether the numbers of one of a block's rows add up."""
    sums = [identity for identity in block.identities if identity.along is Along.ROW]
    columns = {column.label: place for place, column in enumerate(block.columns)}

    def adds(row: int, numbers: Numbers) -> bool | None:
        if not sums or block.rows[row].columns is not None or len(numbers) != len(columns):
            return None
        totals, parts = ([numbers[columns[label]] for label in labels] for labels in (sums[0].totals, sums[0].parts))
        if None in totals:
            return None
        least, stated = (sum(Decimal(number) for number in side if number is not None) for side in (parts, totals))
        return None if None in parts and least < stated else least == stated

    return adds


FEWEST_BROKEN = 2
"""Of groups side by side one that does not add up was printed so; several may be a cell off."""


def majority(verdicts: Sequence[bool | None]) -> bool | None:
    """Whether several sums hold: False where one does not, True where most do, None where most are open."""
    if False in verdicts:
        return False
    return True if 2 * verdicts.count(True) > len(verdicts) else None


def place_of_stray(numbers: Numbers, adds: Callable[[Numbers], bool | None]) -> int | None:
    """The place of the one number too many: only without it the others add up.

    None where they do so without several of them and something else is left,
    or never, and where there is a blank. Of equal numbers the first.
    """
    if None in numbers:
        return None
    kept: dict[tuple[Number | None, ...], int] = {}
    for place in range(len(numbers)):
        rest = (*numbers[:place], *numbers[place + 1 :])
        if adds(rest) is True:
            kept.setdefault(rest, place)
    return next(iter(kept.values())) if len(kept) == 1 else None


def may_be_shifted(numbers: Numbers, adds: Callable[[Numbers], bool | None]) -> bool:
    """Do as many numbers as there are cells not add up, but would with one of them out and a blank elsewhere?

    Then a number that is no cell may stand for a blank cell that left no
    trace, and those between them are a column off.
    """
    if adds(numbers) is not False:
        return False
    places = range(len(numbers))
    shifts = ((place, gap) for place in places for gap in places if place != gap)
    return any(adds(_shifted(numbers, place, gap)) is True for place, gap in shifts)


def _shifted(numbers: Numbers, place: int, gap: int) -> Numbers:
    """The numbers without one, and a blank in another place."""
    rest = (*numbers[:place], *numbers[place + 1 :])
    return (*rest[:gap], None, *rest[gap:])


def without_stray(cells: Sequence[SheetCell], adds: Callable[[Numbers], bool | None]) -> Sequence[SheetCell]:
    """The cells of a row without the one number too many; all of them where their sum does not tell which it is."""
    if any(cell.state not in (CellState.NUMBER, CellState.BLANK) for cell in cells):
        return cells
    place = place_of_stray([read_content(cell.text).value for cell in cells], adds)
    return cells if place is None else [*cells[:place], *cells[place + 1 :]]
