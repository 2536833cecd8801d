"""Two readings of one table: by its bars or tabs, and by its labels alone.

Bars and tabs tell which column a value stands in, where the heads stand over
their columns. Text that only looks so (all heads in one line, rows cut by
pages) tells more to the reader of labels. The identities of the form, where
both readings know all of their cells, choose between them.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from govreport_pipeline.forms.declared.declare import Place, PlacedIdentity
from govreport_pipeline.forms.sheets.contents import read_content
from govreport_pipeline.forms.sheets.found import LabelledTable
from govreport_pipeline.tables.vocabulary import BreakdownKind

_KEPT_SHARE = 0.7
"""A reading by bars with so small a share of the cells that the labels give has lost the table's rows."""


def settle(text: str, marked: Sequence[LabelledTable], flattened: Sequence[LabelledTable]) -> list[LabelledTable]:
    """The better reading of each table; those that overlap no other stand as they are."""
    settled: list[LabelledTable] = []
    left = list(marked)
    for table in flattened:
        rivals = [other for other in left if _overlap(other, table)]
        if any(_overlap(other, table) for other in settled):
            continue
        if not rivals:
            settled.append(table)
        elif all(other.block.block is table.block.block for other in rivals):
            left = [other for other in left if other not in rivals]
            settled += _better(text, rivals, table)
    return sorted((*left, *settled), key=lambda table: table.start)


def is_sound(text: str, table: LabelledTable) -> bool:
    """Is a reading by bars whole and certain, and does it break no sum of its form?"""
    if len(table.cells) < len(table.block.slots) or not all(cell.is_certain for cell in table.cells):
        return False
    numbers = dict(_numbers(text, table))
    known = (each for each in table.block.placed if numbers.keys() >= {*each.totals, *each.parts})
    return all(_holds(each, numbers) for each in known if each.kind is not BreakdownKind.OF_WHICH)


def _overlap(one: LabelledTable, other: LabelledTable) -> bool:
    return one.start < other.end and other.start < one.end


def _better(text: str, marked: Sequence[LabelledTable], flattened: LabelledTable) -> Sequence[LabelledTable]:
    """The reading that breaks fewer of the identities that both know all of; else by bars, unless it lost much."""
    by_bars = dict(pair for table in marked for pair in _numbers(text, table))
    by_labels = dict(_numbers(text, flattened))
    broken_by_bars = broken_by_labels = 0
    for identity in flattened.block.placed_identities():
        places = {*identity.totals, *identity.parts}
        if identity.kind is not BreakdownKind.OF_WHICH and by_bars.keys() >= places and by_labels.keys() >= places:
            broken_by_bars += not _holds(identity, by_bars)
            broken_by_labels += not _holds(identity, by_labels)
    placed = {cell.slot.place for table in marked for cell in table.cells}
    is_fuller = len(placed) < _KEPT_SHARE * len(by_labels)
    if broken_by_labels < broken_by_bars or (broken_by_labels == broken_by_bars and is_fuller):
        return (flattened,)
    return marked


def _numbers(text: str, table: LabelledTable) -> Iterator[tuple[Place, Decimal]]:
    """The numbers that a reading is certain of."""
    for cell in table.cells:
        value = read_content(text[cell.start : cell.end]).value if cell.is_certain else None
        if value is not None:
            yield cell.slot.place, value


def _holds(identity: PlacedIdentity, numbers: Mapping[Place, Decimal]) -> bool:
    totals, parts = (sum(numbers[place] for place in places) for places in (identity.totals, identity.parts))
    return totals == parts
