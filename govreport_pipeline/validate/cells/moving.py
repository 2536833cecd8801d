"""What of a table may stand beside its place, and would mend what is broken there.

Two neighbours that changed places, or the numbers of a whole row that moved a
column (of a column, a row) to one side.
"""

from collections.abc import Sequence
from typing import NamedTuple

from govreport_pipeline.tables.vocabulary import BreakdownKind, CellState, Verdict
from govreport_pipeline.validate.cells.form_sums import judge
from govreport_pipeline.validate.cells.form_tables import FormIdentity, FormTable
from govreport_pipeline.validate.cells.mending import Numbers, find_mending, identities_of, is_no_worse

_FEWEST = 3
"""Cells that change where a line moved, and identities that this mends; two that changed places are an exchange."""
_LINES = {
    BreakdownKind.ROW_SUM: ("a column left", "a column right"),
    BreakdownKind.OUTCOME_SUM: ("a row above", "a row below"),
}
"""The sums of whole lines, and where the numbers of such a line may stand instead of in their cells."""


class Exchange(NamedTuple):
    """Two neighbours whose contents, changed about, would mend identities."""

    place: int
    other: int
    mended: tuple[FormIdentity, ...]
    """What differs now, and would hold."""
    closed: int
    """How many that now lack an amount would hold."""


class Move(NamedTuple):
    """The numbers of a line that may all stand beside their cells."""

    places: tuple[int, ...]
    """From the first cell that does not hold its own number to the last."""
    implied: tuple[float, ...]
    where: str
    """Where they stand, seen from their cells: `a column right`."""
    mended: tuple[FormIdentity, ...]
    """What differs now, and would hold."""


def find_exchanges(table: FormTable, broken: Sequence[FormIdentity]) -> list[Exchange]:
    """Every two neighbours of which each may hold what is the other's.

    Changed about they mend two identities or more, among them all of `broken`,
    and leave none worse than it was.
    """
    found: dict[tuple[int, int], Exchange] = {}
    for place in sorted({place for identity in broken for place in (*identity.totals, *identity.parts)}):
        for other in table.neighbours[place]:
            key = (min(place, other), max(place, other))
            if key not in found and _can_be_changed_about(table, place, other):
                exchange = _change_about(table, *key)
                if exchange is not None and all(identity in exchange.mended for identity in broken):
                    found[key] = exchange
    return list(found.values())


def _can_be_changed_about(table: FormTable, place: int, other: int) -> bool:
    """Does each hold a number or nothing at all, and not both the same?"""
    if not all(_is_number_or_blank(table, each) for each in (place, other)):
        return False
    return (table.numbers[place] or 0.0) != (table.numbers[other] or 0.0)


def _is_number_or_blank(table: FormTable, place: int) -> bool:
    cell = table.cells[place]
    return cell is not None and (table.numbers[place] is not None or cell.state is CellState.BLANK)


def _change_about(table: FormTable, place: int, other: int) -> Exchange | None:
    """What holds with the two changed about that does not now; None where that is too little, or one gets worse."""
    changed = list(table.numbers)
    changed[place], changed[other] = changed[other], changed[place]
    around = identities_of(table, place, other)
    after = [judge(identity, changed) for identity in around]
    if not is_no_worse(table.numbers, around, after):
        return None
    holding = [identity for identity, verdict in zip(around, after, strict=True) if verdict is Verdict.HOLDS]
    before = [judge(identity, table.numbers) for identity in holding]
    mended = tuple(identity for identity, old in zip(holding, before, strict=True) if old is Verdict.DIFFERS)
    closed = before.count(Verdict.INCOMPLETE)
    return Exchange(place, other, mended, closed) if mended and len(mended) + closed > 1 else None


def find_moves(table: FormTable, broken: Sequence[FormIdentity]) -> list[Move]:
    """Every line whose numbers, each put back by one cell, mend three identities or more and leave none worse.

    The amounts that the sums across a line miss tell what each of its cells
    should hold, so nothing is tried: the line moved if that is what stands
    beside. What was pushed over its end, or stands before it, may be anything.
    """
    if len(broken) < _FEWEST:
        return []
    lines = [identity for identity in table.identities if identity.kind in _LINES]
    return [move for line in lines if (move := _move(table, line)) is not None]


def _move(table: FormTable, line: FormIdentity) -> Move | None:
    places = sorted((*line.totals, *line.parts))
    if not all(_is_number_or_blank(table, place) for place in places):
        return None
    printed = [table.numbers[place] or 0.0 for place in places]
    implied = [_imply_across(table, line, place) for place in places]
    changed = [order for order, value in enumerate(implied) if value != printed[order]]
    if len(changed) < _FEWEST:
        return None
    span = slice(changed[0], changed[-1] + 1)
    places, printed = places[span], printed[span]
    meant = [value for value in implied[span] if value is not None]
    if len(meant) < len(places):
        return None
    for where, is_moved in zip(_LINES[line.kind], (printed[:-1] == meant[1:], printed[1:] == meant[:-1]), strict=True):
        if is_moved and len(mended := _mended_with(table, places, meant)) >= _FEWEST:
            return Move(tuple(places), tuple(meant), where, mended)
    return None


def _imply_across(table: FormTable, line: FormIdentity, place: int) -> float | None:
    """What the sums across the line want of its cell; what it holds where they are true, None where they disagree."""
    is_blank = table.numbers[place] is None
    wanted = {
        find_mending(table.numbers, identity, place)
        for identity in identities_of(table, place)
        if identity != line and identity.kind is not BreakdownKind.OF_WHICH
        if (verdict := judge(identity, table.numbers)) is Verdict.DIFFERS
        or (is_blank and verdict is Verdict.INCOMPLETE)
    }
    value = wanted.pop() if wanted else table.numbers[place] or 0.0
    return None if wanted or value < 0 or value % 1 else value


def _mended_with(table: FormTable, places: Sequence[int], implied: Sequence[float]) -> tuple[FormIdentity, ...]:
    """What differs and would hold with these numbers in the places; nothing where another would get worse."""
    changed = with_implied(table.numbers, places, implied)
    around = identities_of(table, *places)
    after = [judge(identity, changed) for identity in around]
    if not is_no_worse(table.numbers, around, after):
        return ()
    return tuple(
        identity
        for identity, verdict in zip(around, after, strict=True)
        if verdict is Verdict.HOLDS and judge(identity, table.numbers) is Verdict.DIFFERS
    )


def with_implied(numbers: Numbers, places: Sequence[int], implied: Sequence[float]) -> tuple[float | None, ...]:
    """The numbers of a table with others in some places."""
    changed = list(numbers)
    for place, value in zip(places, implied, strict=True):
        changed[place] = value
    return tuple(changed)
