"""Which changes of a table's cells would mend what is broken in it.

One cell, two, or three where rows and columns that differ cross: searched in
full, bounded by the size of a form. Errors that have nothing to do with each
other are told apart first, so there may be any number of them. What stands
beside its place is `moving`'s matter, what a reader is told `suspects`'.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from govreport_pipeline.tables.vocabulary import Verdict
from govreport_pipeline.validate.cells.form_sums import add_up, judge
from govreport_pipeline.validate.cells.form_tables import FormIdentity, FormTable

MOST_BROKEN = 8
"""Of more broken identities that hang together no two cells are looked for."""
SHOWN = 4
"""Cells, or sets of them, that are told where several would do; further ones are counted."""

Numbers = Sequence[float | None]
"""What each place of a table holds; None where that is no number."""
_WORSE = {Verdict.HOLDS: 0, Verdict.NOT_CHECKABLE: 0, Verdict.INCOMPLETE: 1, Verdict.DIFFERS: 2}


class Suspect(NamedTuple):
    """A cell and the number that would mend the identities it breaks."""

    place: int
    implied: float


Suspects = tuple[Suspect, ...]
"""Cells that mend something together, by place."""


def group_broken(table: FormTable, broken: Iterable[FormIdentity]) -> list[list[FormIdentity]]:
    """The identities by what they share: two with a common number are of one group."""
    groups: list[tuple[set[int], list[FormIdentity]]] = []
    for identity in broken:
        cells = set(_numbered(table.numbers, identity))
        joined = [group for group in groups if group[0] & cells]
        groups = [group for group in groups if not group[0] & cells]
        members = [member for _, others in joined for member in others]
        groups.append((cells.union(*(known for known, _ in joined)), [*members, identity]))
    return [members for _, members in groups]


def _numbered(numbers: Numbers, identity: FormIdentity) -> Iterator[int]:
    """The places of the identity that hold a number."""
    return (place for place in (*identity.totals, *identity.parts) if numbers[place] is not None)


def find_single(table: FormTable, numbers: Numbers, broken: Sequence[FormIdentity]) -> tuple[list[Suspect], bool]:
    """Every cell whose change alone mends the identities and breaks no other, by place.

    True beside them: the change leaves nothing open that held. Such cells
    alone are given where there are any.
    """
    common = set(_numbered(numbers, broken[0]))
    for identity in broken[1:]:
        common &= {*identity.totals, *identity.parts}
    found: dict[bool, list[Suspect]] = {True: [], False: []}
    for place in sorted(common):
        implied, is_clean = _imply(table, numbers, broken, place)
        if implied is not None:
            found[is_clean].append(Suspect(place, implied))
    return (found[True], True) if found[True] else (found[False], False)


def _imply(table: FormTable, numbers: Numbers, broken: Iterable[FormIdentity], place: int) -> tuple[float | None, bool]:
    """The number in the place with which no identity differs, and whether all that held hold; None where there is none."""
    around = identities_of(table, place)
    found = None
    for implied in dict.fromkeys(find_mending(numbers, identity, place) for identity in broken):
        if implied < 0 or implied % 1:
            continue
        changed = list(numbers)
        changed[place] = implied
        verdicts = [judge(identity, changed) for identity in around]
        if Verdict.DIFFERS not in verdicts:
            if is_no_worse(numbers, around, verdicts):
                return implied, True
            found = implied if found is None else found
    return found, False


def is_no_worse(numbers: Numbers, identities: Iterable[FormIdentity], verdicts: Iterable[Verdict]) -> bool:
    """Are the verdicts nowhere worse than those on these numbers?"""
    return all(
        _WORSE[verdict] <= _WORSE[judge(identity, numbers)]
        for identity, verdict in zip(identities, verdicts, strict=True)
    )


def find_mending(numbers: Numbers, identity: FormIdentity, place: int) -> float:
    """The number in the place that makes both sides equal; the place holds one."""
    gap = add_up(numbers, identity.parts).known - add_up(numbers, identity.totals).known
    return (numbers[place] or 0.0) + (gap if place in identity.totals else -gap)


def identities_of(table: FormTable, *places: int) -> list[FormIdentity]:
    """The identities that one of the places stands in."""
    return [
        identity
        for identity in table.identities
        if any(place in identity.totals or place in identity.parts for place in places)
    ]


def part_errors(table: FormTable, group: Sequence[FormIdentity]) -> list[list[FormIdentity]]:
    """The parts of a group that hangs together, each of which has its own errors.

    A row and a column that cross where no number is wrong share a cell all the
    same. What tells them apart is the amount: identities are of one part where
    one cell would mend them, two or more, and leave all it stands in as good
    as before. What no such cell mends is parted by what it shares.
    """
    linked: list[list[FormIdentity]] = []
    for place in sorted({place for identity in group for place in _numbered(table.numbers, identity)}):
        around = [identity for identity in group if place in identity.totals or place in identity.parts]
        if len(around) > 1 and _imply(table, table.numbers, around, place)[1]:
            joined = [part for part in linked if any(identity in around for identity in part)]
            linked = [part for part in linked if part not in joined]
            linked.append(list(dict.fromkeys([*around, *(identity for part in joined for identity in part)])))
    rest = [identity for identity in group if not any(identity in part for part in linked)]
    return [*linked, *group_broken(table, rest)]


def find_sets(table: FormTable, broken: Sequence[FormIdentity]) -> list[Suspects]:
    """Every two cells whose change mends the identities; where none do, every three that stand where broken ones cross."""
    found: dict[Suspects, None] = {}
    for size in (2, 3):
        _collect(table, list(table.numbers), broken, size, (), found)
        if found:
            break
    return list(found)


def _collect(
    table: FormTable,
    numbers: list[float | None],
    broken: Sequence[FormIdentity],
    size: int,
    changed: Suspects,
    found: dict[Suspects, None],
) -> None:
    """Add to `found` what is changed together with every `size` further cells that mend what is still broken."""
    if size == 1:
        for other in find_single(table, numbers, broken)[0]:
            if all(other.place != suspect.place for suspect in changed):
                found[tuple(sorted((*changed, other)))] = None
        return
    for anchor in broken:
        for place in _numbered(table.numbers, anchor):
            printed, implied = numbers[place], find_mending(numbers, anchor, place)
            if implied < 0 or implied % 1 or any(place == suspect.place for suspect in changed):
                continue
            if size + len(changed) > 2 and not _crosses(table, place, broken):
                continue
            numbers[place] = implied
            if rest := _still_broken(table, numbers, broken, place):
                _collect(table, numbers, rest, size - 1, (*changed, Suspect(place, implied)), found)
            numbers[place] = printed


def _crosses(table: FormTable, place: int, broken: Sequence[FormIdentity]) -> bool:
    """Does the cell stand in two sums or more, all of which are broken?"""
    around = identities_of(table, place)
    return len(around) > 1 and all(identity in broken for identity in around)


def _still_broken(
    table: FormTable, numbers: Numbers, broken: Sequence[FormIdentity], changed: int
) -> list[FormIdentity]:
    """What differs after a cell was changed: of the broken ones, and of those that the cell stands in."""
    around = identities_of(table, changed)
    untouched = [identity for identity in broken if identity not in around]
    return [*untouched, *(identity for identity in around if judge(identity, numbers) is Verdict.DIFFERS)]
