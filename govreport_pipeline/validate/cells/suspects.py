"""Which cell of a table may be wrong: the fewest whose change mends what is broken.

A hypothesis for the reader of the finding, never applied. Where several would
do as well they are told, and none is chosen unless its slip speaks for it.
The work is done only where an identity differs.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import BreakdownKind, Verdict
from govreport_pipeline.validate.cells.form_sums import find_added, judge
from govreport_pipeline.validate.cells.form_tables import FormIdentity, FormTable
from govreport_pipeline.validate.cells.mending import (
    MOST_BROKEN,
    SHOWN,
    Suspect,
    Suspects,
    find_sets,
    find_single,
    group_broken,
    part_errors,
)
from govreport_pipeline.validate.cells.moving import Exchange, Move, find_exchanges, find_moves, with_implied
from govreport_pipeline.validate.telling.results import Note
from govreport_pipeline.validate.telling.slips import Nearby, Slip, find_slip
from govreport_pipeline.validate.telling.wording import number

_WITNESSED = Slip("the prose states that number too", True)
_THESE = {2: "these two", 3: "these three"}
_SETS = {2: "pairs", 3: "triples"}
Stated = Mapping[str, Collection[float]]
"""By metric code: the exact numbers that the prose states of the year."""


def note_suspects(table: FormTable, stated: Stated) -> list[Note]:
    """A note for each part of the broken identities of the table that has its own errors.

    The likeliest that would mend a part is told: a line that moved to one
    side; one cell; two neighbours that changed places; one cell that leaves
    open what held; two cells, or three. What the prose states bears witness: a cell whose number it states
    too is no suspect while another is, and one whose implied number it states
    is it.
    """
    broken = [
        identity
        for identity in table.identities
        if identity.kind is not BreakdownKind.OF_WHICH
        and judge(identity, table.numbers) is Verdict.DIFFERS
        and not find_added(table, identity)
    ]
    moves = find_moves(table, broken)
    notes = [_note_move(table, move) for move in moves]
    mended = table
    if len(moves) == 1:
        (move,) = moves
        mended = replace(table, numbers=with_implied(table.numbers, move.places, move.implied))
    told = {identity for move in moves for identity in move.mended}
    parts = _part(mended, [identity for identity in broken if identity not in told])
    found = [(part, *find_single(mended, mended.numbers, part)) for part in parts]
    for part, _, is_clean in found:
        exchanges = find_exchanges(mended, part) if told.isdisjoint(part) else []
        exchanges = [each for each in exchanges if not is_clean or len(each.mended) + each.closed > len(part)]
        if exchanges:
            notes.append(_note_exchanges(table, exchanges))
            told.update(*(exchange.mended for exchange in exchanges))
    for part, singles, _ in found:
        if told.isdisjoint(part) and (note := _note_part(table, mended, part, singles, stated)) is not None:
            notes.append(note)
            told.update(part)
    return _tell_rest(notes, [identity for identity in broken if identity not in told])


def _note_part(
    table: FormTable, mended: FormTable, part: Sequence[FormIdentity], singles: Sequence[Suspect], stated: Stated
) -> Note | None:
    """The cells whose change would mend a part; None where that takes too many.

    What the table prints tells the slips, whatever a line that moved would hold in `mended`.
    """
    if singles:
        unstated = [each for each in singles if not _is_printed_in_prose(table, each, stated)]
        return _note_single(table, part, unstated or singles, stated)
    if 1 < len(part) <= MOST_BROKEN and (sets := find_sets(mended, part)):
        return _note_sets(table, part, sets, stated)
    return None


def _tell_rest(notes: Sequence[Note], rest: Sequence[FormIdentity]) -> list[Note]:
    """The notes, each of which says what none of them explains: then it may be wrong itself."""
    text = f"; {_kinds(rest)} would still differ" if rest else ""
    return [note._replace(text=note.text + text) for note in notes]


def _part(table: FormTable, broken: Sequence[FormIdentity]) -> list[list[FormIdentity]]:
    """What hangs together, as it is where one cell, or two that changed places, explain it; else what has its own errors."""
    parts = []
    for group in group_broken(table, broken):
        is_one = find_single(table, table.numbers, group)[0] or find_exchanges(table, group)
        parts += [group] if is_one else part_errors(table, group)
    return parts


def _is_printed_in_prose(table: FormTable, suspect: Suspect, stated: Stated) -> bool:
    return _is_stated(table, suspect.place, table.numbers[suspect.place] or 0.0, stated)


def _is_stated(table: FormTable, place: int, value: float, stated: Stated) -> bool:
    """Does the prose state the value of what the cell counts, of all requesters?"""
    cell = table.cells[place]
    if cell is None or cell.requester is not None or cell.metric_code is None:
        return False
    return value > 0 and value in stated.get(cell.metric_code, ())


def _note_single(table: FormTable, broken: Sequence[FormIdentity], singles: Sequence[Suspect], stated: Stated) -> Note:
    slips = [_slip_of(table, suspect, stated) for suspect in singles]
    telling = [order for order, slip in enumerate(slips) if slip is not None and slip.is_telling]
    telling = [order for order in telling if slips[order] is _WITNESSED] or telling
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


def _note_move(table: FormTable, move: Move) -> Note:
    first, last = move.places[0], move.places[-1]
    text = (
        f"the numbers from {_holding(table, first)} to {_holding(table, last)} may stand {move.where} of their cells, "
        f"which would mend {_kinds(move.mended)}: {', '.join(map(number, move.implied))} implied"
    )
    return Note(FindingCode.CELL_SUSPECT, table.names[first], _span(table, (first, last)), text)


def _note_exchanges(table: FormTable, exchanges: Sequence[Exchange]) -> Note:
    first = exchanges[0]
    shown = "; or ".join(
        f"{_holding(table, exchange.place)} and {_holding(table, exchange.other)}" for exchange in exchanges[:SHOWN]
    )
    more = f"; or {len(exchanges) - SHOWN} other pairs" if len(exchanges) > SHOWN else ""
    text = f"neighbours that may have changed places, which would mend {_kinds(first.mended)}: {shown}{more}"
    span = _span(table, (first.place, first.other))
    return Note(FindingCode.CELL_SUSPECT, _about(table, first.place, len(exchanges)), span, text)


def _note_sets(table: FormTable, broken: Sequence[FormIdentity], sets: Sequence[Suspects], stated: Stated) -> Note:
    """The only set whose cells all have a telling slip; else those of the most slips first."""
    slips = {suspect: _slip_of(table, suspect, stated) for each in sets for suspect in each}

    def count_slips(each: Suspects) -> tuple[int, int]:
        found = [slip for suspect in each if (slip := slips[suspect]) is not None]
        return sum(slip.is_telling for slip in found), len(found)

    size = len(sets[0])
    told = [each for each in sets if count_slips(each)[0] == size]
    is_chosen = len(told) == 1
    shown = told if is_chosen else sorted(sets, key=count_slips, reverse=True)[:SHOWN]
    text = "; or ".join(" with ".join(_describe(table, suspect, slips[suspect]) for suspect in each) for each in shown)
    which = _THESE[size] if len(shown) == 1 else f"any of {len(sets)} {_SETS[size]}"
    text = f"no one cell would mend {_kinds(broken)}, {which} would: {text}"
    if is_chosen and len(sets) > 1:
        text += f"; of {len(sets)} {_SETS[size]} that would mend it the only one of which all that is true"
    elif len(sets) > len(shown):
        text += f"; or {len(sets) - len(shown)} other {_SETS[size]}"
    first = shown[0][0].place
    return Note(FindingCode.CELL_SUSPECT, _about(table, first, len(shown)), _place(table, first), text)


def _about(table: FormTable, place: int, hypotheses: int) -> str:
    return table.names[place] if hypotheses == 1 else f"table {table.block}"


def _change(table: FormTable, suspect: Suspect) -> str:
    return f"{table.spelled[suspect.place] or number(0.0)} is printed, {number(suspect.implied)}"


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


def _span(table: FormTable, places: Iterable[int]) -> tuple[int, int]:
    """From the first of some cells that the table prints to the last."""
    spans = [span for place in places if (span := _place(table, place)) is not None]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _slip_of(table: FormTable, suspect: Suspect, stated: Stated) -> Slip | None:
    place = suspect.place
    if _is_stated(table, place, suspect.implied, stated):
        return _WITNESSED
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
