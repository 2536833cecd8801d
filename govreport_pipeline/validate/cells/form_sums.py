"""The identities of the standard tables, per row and per column.

Both sides of an identity are sums of cells. A cell that holds no number lies
in [0, ∞): where the known cells of both sides agree the identity holds,
where the side that falls short has such a cell it is incomplete, else it
differs. An identity without a known total is not checkable. Rows and columns
that the form does not have count in no sum; one that adds up with them alone
is incomplete, and says so.
"""

from collections.abc import Sequence
from itertools import chain
from math import inf
from typing import NamedTuple

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation, TableCell
from govreport_pipeline.tables.vocabulary import BreakdownKind, CellState, Verdict
from govreport_pipeline.validate.cells.form_tables import FormIdentity, FormTable, name_cell
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import Interval, are_same
from govreport_pipeline.validate.telling.results import Check
from govreport_pipeline.validate.telling.wording import number, signed

_FAILURES = {
    BreakdownKind.COLUMN_BALANCE: FindingCode.BALANCE_DIFFERS,
    BreakdownKind.OF_WHICH: FindingCode.PART_EXCEEDS_TOTAL,
}
"""What it is called where an identity differs; the others are sums."""
_ALL_SHOWN = 8
"""Of more parts than this the zeros are left out of the explanation."""
_NAMED = 3
"""Missing cells that are named; further ones are counted."""


class Side(NamedTuple):
    """One side of an identity: what its cells add up to."""

    known: float
    """Sum of the numbers."""
    how_many: int
    """Its numbers."""
    missing: tuple[int, ...]
    """The places without a number."""

    @property
    def bounds(self) -> Interval:
        """What the whole side can add up to."""
        return Interval(self.known, inf if self.missing else self.known)


def add_up(numbers: Sequence[float | None], places: Sequence[int]) -> Side:
    """The sum of the cells at the places."""
    known, how_many, missing = 0.0, 0, []
    for place in places:
        value = numbers[place]
        if value is None:
            missing.append(place)
        else:
            known += value
            how_many += 1
    return Side(known, how_many, tuple(missing))


def judge(identity: FormIdentity, numbers: Sequence[float | None]) -> Verdict:
    """The verdict on an identity for these contents of the table's cells."""
    totals, parts = add_up(numbers, identity.totals), add_up(numbers, identity.parts)
    return _judge(identity, numbers, totals, parts)


def _judge(identity: FormIdentity, numbers: Sequence[float | None], totals: Side, parts: Side) -> Verdict:
    if not totals.how_many:
        return Verdict.NOT_CHECKABLE
    if identity.kind is BreakdownKind.OF_WHICH:
        largest = _largest(numbers, identity.parts)
        if largest is None:
            return Verdict.NOT_CHECKABLE
        return Verdict.DIFFERS if largest > totals.known else Verdict.HOLDS
    if are_same(totals.known, parts.known):
        return Verdict.HOLDS
    short = parts if parts.known < totals.known else totals
    return Verdict.INCOMPLETE if short.missing else Verdict.DIFFERS


def _largest(numbers: Sequence[float | None], places: Sequence[int]) -> float | None:
    return max((value for place in places if (value := numbers[place]) is not None), default=None)


def find_added(table: FormTable, identity: FormIdentity) -> Sequence[TableCell]:
    """The numbers that a place added to a sum of the form: it adds up with them, and not without.

    They stand among the parts or right before the total, in their column or in
    their row: all of them, or one of them. Empty where the sum holds or where
    they do not mend it.
    """
    if not table.unknown or identity.kind is BreakdownKind.OF_WHICH:
        return ()
    totals, parts = (add_up(table.numbers, places) for places in (identity.totals, identity.parts))
    added = _among(table, identity) if totals.how_many and parts.known < totals.known else []
    choices = [added, *([cell] for cell in added)]
    values = (sum(cell.value or 0.0 for cell in cells) for cells in choices)
    told = (cells for cells, value in zip(choices, values, strict=True) if are_same(parts.known + value, totals.known))
    return next(told, ())


def _among(table: FormTable, identity: FormIdentity) -> list[TableCell]:
    """The unknown numbers in the column, or in the row, of all cells of an identity, between the first and the last."""
    known = [cell for place in chain(identity.totals, identity.parts) if (cell := table.cells[place]) is not None]
    rows, columns = {cell.row_label for cell in known}, {cell.column_label for cell in known}
    first, last = min(cell.raw_start for cell in known), max(cell.raw_end for cell in known)
    near = [cell for cell in table.unknown if first < cell.raw_start < last]
    if len(columns) == 1:
        return [cell for cell in near if cell.column_label in columns]
    return [cell for cell in near if len(rows) == 1 and cell.row_label in rows]


def check_form_table(facts: Facts, table: FormTable) -> list[Check]:
    """Every identity of the table, in the order of the form."""
    observed = [
        facts.by_id.get(cell.observation_id) if cell is not None and cell.observation_id is not None else None
        for cell in table.cells
    ]
    return [_check(table, observed, identity) for identity in table.identities]


def _check(table: FormTable, observed: Sequence[Observation | None], identity: FormIdentity) -> Check:
    """The identity tested; `observed` holds the observation of each cell with a number."""
    numbers = table.numbers
    totals, parts = add_up(numbers, identity.totals), add_up(numbers, identity.parts)
    verdict = _judge(identity, numbers, totals, parts)
    added = find_added(table, identity)
    verdict = Verdict.INCOMPLETE if added else verdict
    computed: float | None = parts.known if parts.how_many else None
    bounds: Interval | None = parts.bounds if parts.how_many else None
    if identity.kind is BreakdownKind.OF_WHICH and computed is not None:
        computed = _largest(numbers, identity.parts) or 0.0
        bounds = Interval(computed, computed)
    elif added:
        bounds = Interval(parts.known, inf)
    return Check(
        identity.kind,
        observed[identity.totals[0]],
        [part for place in (*identity.parts, *identity.totals[1:]) if (part := observed[place]) is not None],
        totals.known if totals.how_many else None,
        computed,
        bounds,
        verdict,
        _explain(table, identity, verdict, totals, parts) + _describe_added(added),
        _FAILURES.get(identity.kind, FindingCode.SUM_DIFFERS),
        place=_place(table, identity),
        about=f"{str(identity.kind).replace('_', ' ')} of the table {table.block}",
    )


def _place(table: FormTable, identity: FormIdentity) -> tuple[int, int] | None:
    """Where the total stands, or else the first of its cells that the text has."""
    for place in (*identity.totals, *identity.parts):
        cell = table.cells[place]
        if cell is not None:
            return cell.raw_start, cell.raw_end
    return None


def _explain(table: FormTable, identity: FormIdentity, verdict: Verdict, totals: Side, parts: Side) -> str:
    """The total's row and column, and the sum: `（七）总计 × 自然人: parts 3+4 = 7, stated 8 (−1)`."""
    if len(identity.totals) > 1:
        sides = ((identity.totals, totals), (identity.parts, parts))
        text = ", ".join(_explain_side(table, places, side) for places, side in sides)
        return text + _explain_gap(table, verdict, totals, parts)
    name = table.names[identity.totals[0]]
    if identity.kind is BreakdownKind.OF_WHICH:
        if not totals.how_many or not parts.how_many:
            return f"{name}: {_describe_missing(table, (*totals.missing, *parts.missing))}"
        text = f"{name}: {_terms(table.spelled, identity.parts)} of {_terms(table.spelled, identity.totals)}"
        return f"{text}: more than the total" if verdict is Verdict.DIFFERS else text
    text = f"parts {_terms(table.spelled, identity.parts)}" if parts.how_many else "no part is printed"
    if parts.how_many > 1:
        text += f" = {number(parts.known)}"
    text += f", stated {_terms(table.spelled, identity.totals)}" if totals.how_many else ", no total is printed"
    return f"{name}: {text}{_explain_gap(table, verdict, totals, parts)}"


def _explain_side(table: FormTable, places: Sequence[int], side: Side) -> str:
    """One side of a balance: `一、本年新收 × 自然人 + 二、上年结转 × 自然人: 170+8 = 178`."""
    text = f"{' + '.join(table.names[place] for place in places)}: {_terms(table.spelled, places)}"
    return f"{text} = {number(side.known)}" if side.how_many > 1 else text


def _explain_gap(table: FormTable, verdict: Verdict, totals: Side, parts: Side) -> str:
    text = ""
    if verdict is Verdict.DIFFERS:
        text = f" ({signed(parts.known - totals.known)})"
    elif verdict is Verdict.INCOMPLETE:
        text = f": {number(abs(parts.known - totals.known))} missing"
    missing = (*totals.missing, *parts.missing)
    return f"{text}; {_describe_missing(table, missing)}" if missing else text


def _terms(spelled: Sequence[str], places: Sequence[int]) -> str:
    """The numbers of a sum: `10+1+0+0`; of a long one the zeros are left out."""
    known = [text for place in places if (text := spelled[place])]
    shown = known if len(known) <= _ALL_SHOWN else [text for text in known if text != "0"]
    return "+".join(shown) or ("0" if known else "none")


def _describe_added(added: Sequence[TableCell]) -> str:
    """With what a sum adds up: `; it adds up with 4.主动撤回 × 自然人 (3), which the form does not have`."""
    named = ", ".join(f"{name_cell(cell)} ({number(cell.value or 0.0)})" for cell in added)
    return f"; it adds up with {named}, which the form does not have" if added else ""


def _describe_missing(table: FormTable, missing: Sequence[int]) -> str:
    """Which cells have no number, and why: `blank: 自然人 × …; and 2 more`."""
    if len(missing) > _NAMED:
        return f"{len(missing)} cells without a number"
    return ", ".join(f"{table.names[place]} is {_state(table, place)}" for place in missing)


def _state(table: FormTable, place: int) -> str:
    cell = table.cells[place]
    return "not there" if cell is None else "unclear" if cell.state is CellState.NUMBER else str(cell.state)
