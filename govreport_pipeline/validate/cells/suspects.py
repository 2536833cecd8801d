"""Which cell of a table may be wrong: the fewest whose change mends what is broken.

A hypothesis for the reader of the finding, never applied. Where several would
do as well they are told, and none is chosen unless its slip speaks for it.
The work is done only where an identity differs.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import BreakdownKind, Verdict
from govreport_pipeline.validate.cells.form_sums import find_added, judge
from govreport_pipeline.validate.cells.form_tables import FormIdentity, FormTable
from govreport_pipeline.validate.cells.mending import (
    MOST_BROKEN,
    SHOWN,
    Exchange,
    Pair,
    Suspect,
    find_exchanges,
    find_pairs,
    find_single,
    group_broken,
)
from govreport_pipeline.validate.telling.results import Note
from govreport_pipeline.validate.telling.slips import Nearby, Slip, find_slip
from govreport_pipeline.validate.telling.wording import number

_WITNESSED = Slip("the prose states that number too", True)
Stated = Mapping[str, Collection[float]]
"""By metric code: the exact numbers that the prose states of the year."""


def note_suspects(table: FormTable, stated: Stated) -> list[Note]:
    """A note for each group of broken identities of the table that hang together.

    The likeliest that would mend a group is told: one cell; two neighbours
    that changed places; one cell that leaves open what held; two cells. What
    the prose states bears witness: a cell whose number it states too is no
    suspect while another is, and one whose implied number it states is it.
    """
    broken = [
        identity
        for identity in table.identities
        if identity.kind is not BreakdownKind.OF_WHICH
        and judge(identity, table.numbers) is Verdict.DIFFERS
        and not find_added(table, identity)
    ]
    found = [(group, *find_single(table, table.numbers, group)) for group in group_broken(table, broken)]
    notes, told = [], set[FormIdentity]()
    for group, _, is_clean in found:
        exchanges = find_exchanges(table, group) if told.isdisjoint(group) else []
        exchanges = [each for each in exchanges if not is_clean or len(each.mended) + each.closed > len(group)]
        if exchanges:
            notes.append(_note_exchanges(table, exchanges))
            told.update(*(exchange.mended for exchange in exchanges))
    for group, singles, _ in found:
        if not told.isdisjoint(group):
            continue
        if singles:
            unstated = [each for each in singles if not _is_printed_in_prose(table, each, stated)]
            notes.append(_note_single(table, group, unstated or singles, stated))
        elif 1 < len(group) <= MOST_BROKEN and (pairs := find_pairs(table, group)) and len(pairs) <= SHOWN:
            notes.append(_note_pairs(table, group, pairs))
    return notes


def _is_printed_in_prose(table: FormTable, suspect: Suspect, stated: Stated) -> bool:
    return _is_stated(table, suspect.place, table.numbers[suspect.place] or 0.0, stated)


def _is_stated(table: FormTable, place: int, value: float, stated: Stated) -> bool:
    """Does the prose state the value of what the cell counts, of all requesters?"""
    cell = table.cells[place]
    if cell is None or cell.requester is not None or cell.metric_code is None:
        return False
    return value > 0 and value in stated.get(cell.metric_code, ())


def _note_single(table: FormTable, broken: Sequence[FormIdentity], singles: Sequence[Suspect], stated: Stated) -> Note:
    witnessed = [_is_stated(table, suspect.place, suspect.implied, stated) for suspect in singles]
    slips = [
        _WITNESSED if is_told else _slip_of(table, suspect) for suspect, is_told in zip(singles, witnessed, strict=True)
    ]
    telling = [order for order, slip in enumerate(slips) if slip is not None and slip.is_telling]
    telling = [order for order in telling if witnessed[order]] or telling
    if len(singles) > 1 and len(telling) != 1:
        return _note_several(table, broken, singles, slips)
    chosen = telling[0] if telling else 0
    suspect, slip = singles[chosen], slips[chosen]
    text = f"{_change(table, suspect)} would mend {_kinds(broken)}"
    if slip is not None:
        text += f": {slip.text}"
    if len(singles) > 1:
        text += f"; of {len(singles)} cells that would mend it the only one of which that is true"
    return Note(FindingCode.CELL_SUSPECT, table.names[suspect.place], _place(table, suspect.place), text)


def _note_several(
    table: FormTable, broken: Sequence[FormIdentity], singles: Sequence[Suspect], slips: Sequence[Slip | None]
) -> Note:
    """The cells that would do, those with a slip first, then those that hold something."""
    order = sorted(
        range(len(singles)),
        key=lambda each: (slips[each] is None, not table.numbers[singles[each].place]),
    )
    shown = "; ".join(_describe(table, singles[each], slips[each]) for each in order[:SHOWN])
    more = f"; and {len(singles) - SHOWN} more" if len(singles) > SHOWN else ""
    text = f"any one of {len(singles)} cells would mend {_kinds(broken)}: {shown}{more}"
    return Note(FindingCode.CELL_SUSPECT, f"table {table.block}", _place(table, broken[0].totals[0]), text)


def _note_exchanges(table: FormTable, exchanges: Sequence[Exchange]) -> Note:
    first = exchanges[0]
    shown = "; or ".join(
        f"{_holding(table, exchange.place)} and {_holding(table, exchange.other)}" for exchange in exchanges[:SHOWN]
    )
    more = f"; or {len(exchanges) - SHOWN} other pairs" if len(exchanges) > SHOWN else ""
    text = f"neighbours that may have changed places, which would mend {_kinds(first.mended)}: {shown}{more}"
    place = [span for each in first[:2] if (span := _place(table, each)) is not None]
    span = min(start for start, _ in place), max(end for _, end in place)
    return Note(FindingCode.CELL_SUSPECT, _about(table, first.place, len(exchanges)), span, text)


def _note_pairs(table: FormTable, broken: Sequence[FormIdentity], pairs: Sequence[Pair]) -> Note:
    shown = "; or ".join(
        " with ".join(_describe(table, suspect, _slip_of(table, suspect)) for suspect in pair) for pair in pairs
    )
    which = "these two would" if len(pairs) == 1 else f"any of {len(pairs)} pairs would"
    text = f"no one cell would mend {_kinds(broken)}, {which}: {shown}"
    first = pairs[0][0].place
    return Note(FindingCode.CELL_SUSPECT, _about(table, first, len(pairs)), _place(table, first), text)


def _about(table: FormTable, place: int, hypotheses: int) -> str:
    return table.names[place] if hypotheses == 1 else f"table {table.block}"


def _change(table: FormTable, suspect: Suspect) -> str:
    return f"{number(table.numbers[suspect.place] or 0.0)} is printed, {number(suspect.implied)}"


def _describe(table: FormTable, suspect: Suspect, slip: Slip | None) -> str:
    why = f" ({slip.text})" if slip is not None else ""
    return f"{table.names[suspect.place]}, {_change(table, suspect)} implied{why}"


def _holding(table: FormTable, place: int) -> str:
    return f"{table.names[place]} ({table.spelled[place] or 'blank'})"


def _kinds(broken: Sequence[FormIdentity]) -> str:
    """The broken identities by kind: `the row sum and 2 outcome sums`."""
    counted = Counter(str(identity.kind).replace("_", " ") for identity in broken)
    return " and ".join(f"the {kind}" if count == 1 else f"{count} {kind}s" for kind, count in sorted(counted.items()))


def _place(table: FormTable, place: int) -> tuple[int, int] | None:
    cell = table.cells[place]
    return (cell.raw_start, cell.raw_end) if cell is not None else None


def _slip_of(table: FormTable, suspect: Suspect) -> Slip | None:
    place = suspect.place
    parts = [part for identity in table.identities if identity.totals == (place,) for part in identity.parts]
    wholes = [total for identity in table.identities if place in identity.parts for total in identity.totals]
    return find_slip(
        table.numbers[place] or 0.0,
        suspect.implied,
        _nearby(table, table.neighbours[place], {*parts, *wholes}),
        _nearby(table, parts),
    )


def _nearby(table: FormTable, places: Iterable[int], kin: Collection[int] = ()) -> list[Nearby]:
    return [
        Nearby(value, table.names[place], place in kin)
        for place in places
        if (value := table.numbers[place]) is not None
    ]
