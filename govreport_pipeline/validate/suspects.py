"""Which cell of a table may be wrong: the fewest whose change mends what is broken.

A hypothesis for the reader of the finding, never applied. Exact for one cell;
two are named where no other two would do. The work is bounded by the size of
a form, and done only where an identity differs.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import BreakdownKind, Verdict
from govreport_pipeline.validate.checks import Note
from govreport_pipeline.validate.form_sums import add_up, judge
from govreport_pipeline.validate.form_tables import FormIdentity, FormTable
from govreport_pipeline.validate.slips import Nearby, Slip, find_slip
from govreport_pipeline.validate.wording import number

_MOST_BROKEN = 8
"""Of more broken identities that hang together no two cells are looked for."""
_SHOWN = 4
"""Cells that are named where several would do."""


_WITNESSED = Slip("the prose states that number too", True)


class Suspect(NamedTuple):
    """A cell and the number that would mend the identities it breaks."""

    place: int
    implied: float


Stated = Mapping[str, Collection[float]]
"""By metric code: the exact numbers that the prose states of the year."""


def note_suspects(table: FormTable, stated: Stated) -> list[Note]:
    """A note for each group of broken identities of the table that hang together.

    What the prose states bears witness: a cell whose number it states too is
    no suspect while another is, and one whose implied number it states is it.
    """
    broken = [
        identity
        for identity in table.identities
        if identity.kind is not BreakdownKind.OF_WHICH and judge(identity, table.numbers) is Verdict.DIFFERS
    ]
    notes = []
    for group in _groups(table, broken):
        singles = find_single(table, table.numbers, group)
        singles = [each for each in singles if not _is_printed_in_prose(table, each, stated)] or singles
        if singles:
            notes.append(_note_single(table, group, singles, stated))
        elif 1 < len(group) <= _MOST_BROKEN and (pair := find_pair(table, group)) is not None:
            notes.append(_note_pair(table, group, pair))
    return notes


def _groups(table: FormTable, broken: Sequence[FormIdentity]) -> list[list[FormIdentity]]:
    """The identities by what they share: two with a common number are of one group."""
    groups: list[tuple[set[int], list[FormIdentity]]] = []
    for identity in broken:
        cells = set(_numbered(table.numbers, identity))
        joined = [group for group in groups if group[0] & cells]
        groups = [group for group in groups if not group[0] & cells]
        groups.append((cells.union(*(each for each, _ in joined)), [*(i for _, g in joined for i in g), identity]))
    return [group for _, group in groups]


def _numbered(numbers: Sequence[float | None], identity: FormIdentity) -> Iterator[int]:
    """The places of the identity that hold a number."""
    return (place for place in (*identity.totals, *identity.parts) if numbers[place] is not None)


def find_single(table: FormTable, numbers: Sequence[float | None], broken: Sequence[FormIdentity]) -> list[Suspect]:
    """Every cell whose change alone mends the identities and breaks no other, by place."""
    common = set(_numbered(numbers, broken[0]))
    for identity in broken[1:]:
        common &= {*identity.totals, *identity.parts}
    return [
        Suspect(place, implied)
        for place in sorted(common)
        if (implied := _imply(table, numbers, broken, place)) is not None
    ]


def _imply(
    table: FormTable, numbers: Sequence[float | None], broken: Iterable[FormIdentity], place: int
) -> float | None:
    """The number in the place with which no identity differs; None where there is none."""
    printed = numbers[place]
    if printed is None:
        return None
    around = _identities_of(table, place)
    for implied in dict.fromkeys(_mending(numbers, identity, place) for identity in broken):
        if implied < 0 or implied % 1:
            continue
        changed = list(numbers)
        changed[place] = implied
        if all(judge(identity, changed) is not Verdict.DIFFERS for identity in around):
            return implied
    return None


def _mending(numbers: Sequence[float | None], identity: FormIdentity, place: int) -> float:
    """The number in the place that makes both sides equal; the place holds one."""
    gap = add_up(numbers, identity.parts).known - add_up(numbers, identity.totals).known
    return (numbers[place] or 0.0) + (gap if place in identity.totals else -gap)


def _identities_of(table: FormTable, place: int) -> list[FormIdentity]:
    return [identity for identity in table.identities if place in identity.totals or place in identity.parts]


def find_pair(table: FormTable, broken: Sequence[FormIdentity]) -> tuple[Suspect, Suspect] | None:
    """The two cells whose change mends the identities; None where none do, or different pairs would."""
    pairs: dict[frozenset[Suspect], tuple[Suspect, Suspect]] = {}
    numbers = list(table.numbers)
    for anchor in broken:
        for place in _numbered(table.numbers, anchor):
            printed, implied = numbers[place], _mending(table.numbers, anchor, place)
            if implied < 0 or implied % 1:
                continue
            numbers[place] = implied
            rest = _still_broken(table, numbers, broken, place)
            others = find_single(table, numbers, rest) if rest else []
            numbers[place] = printed
            for other in others:
                if other.place != place:
                    pair = Suspect(place, implied), other
                    pairs.setdefault(frozenset(pair), pair)
            if len(pairs) > 1:
                return None
    return next(iter(pairs.values()), None)


def _still_broken(
    table: FormTable, numbers: Sequence[float | None], broken: Sequence[FormIdentity], changed: int
) -> list[FormIdentity]:
    """What differs after a cell was changed: of the broken ones, and of those that the cell stands in."""
    around = _identities_of(table, changed)
    untouched = [identity for identity in broken if identity not in around]
    return [*untouched, *(identity for identity in around if judge(identity, numbers) is Verdict.DIFFERS)]


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
    chosen = telling[0] if len(telling) == 1 else 0
    if len(singles) > 1 and len(telling) != 1:
        shown = "; ".join(_describe(table, suspect) for suspect in singles[:_SHOWN])
        more = f"; and {len(singles) - _SHOWN} more" if len(singles) > _SHOWN else ""
        text = f"any one of {len(singles)} cells would mend {_kinds(broken)}: {shown}{more}"
        return Note(FindingCode.CELL_SUSPECT, f"table {table.block}", _place(table, broken[0].totals[0]), text)
    suspect, slip = singles[chosen], slips[chosen]
    text = f"{_change(table, suspect)} would mend {_kinds(broken)}"
    if slip is not None:
        text += f": {slip.text}"
    if len(singles) > 1:
        text += f"; of {len(singles)} cells that would mend it the only one of which that is true"
    return Note(FindingCode.CELL_SUSPECT, table.names[suspect.place], _place(table, suspect.place), text)


def _note_pair(table: FormTable, broken: Sequence[FormIdentity], pair: Sequence[Suspect]) -> Note:
    first, other = sorted(pair)
    described = []
    for suspect in (first, other):
        slip = _slip_of(table, suspect)
        described.append(_describe(table, suspect) + (f" ({slip.text})" if slip is not None else ""))
    text = f"no one cell would mend {_kinds(broken)}, these two would: {'; '.join(described)}"
    return Note(FindingCode.CELL_SUSPECT, table.names[first.place], _place(table, first.place), text)


def _change(table: FormTable, suspect: Suspect) -> str:
    return f"{number(table.numbers[suspect.place] or 0.0)} is printed, {number(suspect.implied)}"


def _describe(table: FormTable, suspect: Suspect) -> str:
    return f"{table.names[suspect.place]}, {_change(table, suspect)} implied"


def _kinds(broken: Sequence[FormIdentity]) -> str:
    """The broken identities by kind: `row_sum and outcome_sum`, `2 row_sum and 2 outcome_sum`."""
    counted = Counter(str(identity.kind) for identity in broken)
    return " and ".join(kind if count == 1 else f"{count} {kind}" for kind, count in sorted(counted.items()))


def _place(table: FormTable, place: int) -> tuple[int, int] | None:
    cell = table.cells[place]
    return (cell.raw_start, cell.raw_end) if cell is not None else None


def _slip_of(table: FormTable, suspect: Suspect) -> Slip | None:
    place = suspect.place
    parts = [part for identity in table.identities if identity.totals == (place,) for part in identity.parts]
    return find_slip(
        table.numbers[place] or 0.0,
        suspect.implied,
        _nearby(table, _neighbours(table, place)),
        _nearby(table, parts),
    )


def _nearby(table: FormTable, places: Iterable[int]) -> list[Nearby]:
    return [Nearby(value, table.names[place]) for place in places if (value := table.numbers[place]) is not None]


def _neighbours(table: FormTable, place: int) -> Iterator[int]:
    """The cells beside one in its row, then those above and below it in its column."""
    own = table.cells[place]
    if own is None:
        return
    row = [p for p, cell in enumerate(table.cells) if cell is not None and cell.row_label == own.row_label]
    column = [p for p, cell in enumerate(table.cells) if cell is not None and cell.column_label == own.column_label]
    for line in (row, column):
        at = line.index(place)
        yield from line[max(0, at - 1) : at]
        yield from line[at + 1 : at + 2]
