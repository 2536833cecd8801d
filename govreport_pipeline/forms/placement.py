"""Rows with a number too few or too many: which of their numbers stand where for certain.

A short row has lost cells, or blank ones that left no trace; a long one has a
number that is no cell. Where the rows beside it are whole, the identities of
the form say what each of its cells must hold. A number is placed where every
arrangement of the row that the identities allow has it in the same cell; all
others stay unreadable. Nothing is computed into a cell: what is placed is
printed, and stands where the sums ask for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations
from math import comb

from govreport_pipeline.forms.contents import TELLING, read_content
from govreport_pipeline.forms.declare import Block, Place, PlacedIdentity
from govreport_pipeline.forms.found import LabelledCell, LabelledTable, LooseRow
from govreport_pipeline.forms.short_rows import have_totals
from govreport_pipeline.tables.vocabulary import BreakdownKind

_MOST_ARRANGEMENTS = 400
"""A row with more ways to arrange its numbers is left alone."""
_MOST_SURPLUS = 1
"""So many numbers of a row may be no cells."""
_NOTHING = Decimal()

Content = Decimal | None
"""A number, or None for a blank cell."""
Arrangement = tuple[int | None, ...]
"""For each cell of a row the place of its content among those printed; None for a cell without one."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a loose row, and what is printed for them."""

    cells: tuple[Place | None, ...]
    printed: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class _Wish:
    """What an identity asks of one cell of a row, the others standing elsewhere."""

    place: Place
    amount: Decimal
    """Makes the identity true, if cells without a number are nothing."""
    may_be_less: bool
    """Is there a cell without a number on the same side?"""
    may_be_more: bool
    """Is there one on the other side?"""
    is_read: bool
    """Were all the other cells read, be they blank?"""

    def allows(self, number: Decimal) -> bool:
        """May the cell hold a number, whatever those without one hold?"""
        return (self.may_be_less or number >= self.amount) and (self.may_be_more or number <= self.amount)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the identities ask of a row's cells."""

    wishes: tuple[_Wish, ...]
    within: tuple[PlacedIdentity, ...]
    """The identities within the row."""


def place_numbers(text: str, table: LabelledTable) -> LabelledTable:
    """The table with the cells of loose rows that can be told. A row that could be told helps to tell the others."""
    if not table.loose:
        return table
    read = ((cell.slot.place, read_content(text[cell.start : cell.end])) for cell in table.cells if cell.is_certain)
    contents = {place: content.value for place, content in read if content.state in TELLING}
    rows = [(row, _row(text, row)) for row in table.loose]
    waiting = list(rows)
    spans: dict[Place, tuple[int, int]] = {}
    while told := [(row, cells) for row in waiting if (cells := _tell(table.block, contents, row[1]))]:
        for row, cells in told:
            waiting.remove(row)
            spans.update({place: row[0].spans[token] for place, token in cells.items()})
            contents.update({place: row[1].printed[token] for place, token in cells.items()})
    short = [row for row in rows if _may_have_total(table.block, row[1])]
    for row, has_total in zip(short, have_totals([row.printed for _, row in short]), strict=True):
        if has_total and (total := row[1].cells[-1]) is not None:
            spans.setdefault(total, row[0].spans[-1])
    return replace(table, cells=tuple(_placed(cell, spans.get(cell.slot.place)) for cell in table.cells))


def _may_have_total(block: Block, row: _Row) -> bool:
    """Is it too short, and is its last cell the total of the others?"""
    own = frozenset(row.cells)
    sums = (each for each in block.placed if each.totals == row.cells[-1:])
    return len(row.printed) < len(row.cells) and any(own == {*each.totals, *each.parts} for each in sums)


def _row(text: str, row: LooseRow) -> _Row:
    return _Row(
        tuple(slot.place if slot is not None else None for slot in row.slots),
        tuple(read_content(text[start:end]).value for start, end in row.spans),
    )


def _placed(cell: LabelledCell, span: tuple[int, int] | None) -> LabelledCell:
    """The cell with its content, where that was found."""
    return cell if span is None else replace(cell, start=span[0], end=span[1], is_certain=True)


def _tell(block: Block, contents: Mapping[Place, Content], row: _Row) -> dict[Place, int]:
    """The cells of one row that can be told, each with its content: whatever the missing ones held, or if nothing."""
    wanted = _wanted(block, contents, row)
    if not wanted.wishes:
        return _tell_within(row, wanted.within)
    possible = [each for each in _arrangements(row) if _is_possible(_held(row, each), wanted)]
    told = _common(row, possible, wanted)
    return told or _common(row, [each for each in possible if _is_exact(_held(row, each), wanted)], wanted)


def _tell_within(row: _Row, identities: Sequence[PlacedIdentity]) -> dict[Place, int]:
    """The cells of a row that has sums of its own, however as few of these as can be are broken.

    More are true than broken; or one of several numbers is, and one content is
    missing or too many. Where no blank is printed, that sum tells where the
    cells before and behind it stand, and a cell without a number is nothing if
    so another sum of several numbers is true.
    """
    arrangements = list(_arrangements(row)) if len(identities) > 1 else []
    broken = [sum(not _may_hold(each, _held(row, one)) for each in identities) for one in arrangements]
    fewest = min(broken, default=0)
    best = [one for one, count in zip(arrangements, broken, strict=True) if count == fewest]
    told = _same(best, row)
    held = _numbers(row, told)
    true = [each for each in identities if _is_told(each, told) and _is_true(each, held)]
    sums = [each for each in true if any(held.get(total) for total in each.totals)]  # noughts may be their neighbours'
    strong = [sum(_is_strong(each, _held(row, one)) for each in identities) for one in best]
    is_one = abs(len(row.cells) - len(row.printed)) == 1
    is_clear = is_one and any(_is_strong(each, held) for each in sums)
    if is_clear and None not in row.printed:
        return told | _same([one for one, count in zip(best, strong, strict=True) if count == max(strong)], row)
    places = {place for each in sums for place in (*each.totals, *each.parts)}
    return {place: token for place, token in told.items() if place in places} if is_clear or len(sums) > fewest else {}


def _is_told(identity: PlacedIdentity, told: Mapping[Place, int]) -> bool:
    return {*identity.totals, *identity.parts} <= told.keys()


def _is_strong(identity: PlacedIdentity, held: Mapping[Place, Decimal]) -> bool:
    """Do several numbers other than 0 add up to a printed total, cells without one being nothing?"""
    parts = sum(bool(held.get(part)) for part in identity.parts)
    return parts > 1 and held.keys() >= set(identity.totals) and _is_true(identity, held)


def _wanted(block: Block, contents: Mapping[Place, Content], row: _Row) -> _Wanted:
    own = frozenset(row.cells)
    wishes: list[_Wish] = []
    within: list[PlacedIdentity] = []
    for identity in block.placed:
        cells = (*identity.totals, *identity.parts)
        mine = [cell for cell in cells if cell in own]
        if not mine or identity.kind is BreakdownKind.OF_WHICH:
            continue
        if len(mine) == len(cells):
            within.append(identity)
        elif len(mine) == 1:
            wishes.append(_wish(identity, mine[0], contents))
    return _Wanted(tuple(wishes), tuple(within))


def _wish(identity: PlacedIdentity, mine: Place, contents: Mapping[Place, Content]) -> _Wish:
    sides = (identity.totals, identity.parts) if mine in identity.totals else (identity.parts, identity.totals)
    same, other = ([cell for cell in side if cell != mine] for side in sides)
    beside, opposite = (sum((contents.get(cell) or _NOTHING for cell in side), _NOTHING) for side in (same, other))
    return _Wish(
        mine,
        opposite - beside,
        may_be_less=any(contents.get(cell) is None for cell in same),
        may_be_more=any(contents.get(cell) is None for cell in other),
        is_read=all(cell in contents for cell in (*same, *other)),
    )


def _arrangements(row: _Row) -> Iterator[Arrangement]:
    """Every way to put the contents in the cells, in order: each one, or all but those that are too many."""
    size, count = len(row.cells), len(row.printed)
    if size <= count <= size + _MOST_SURPLUS:
        yield from combinations(range(count), size)
    elif count < size and comb(size, count) <= _MOST_ARRANGEMENTS:
        for cells in combinations(range(size), count):
            arrangement: list[int | None] = [None] * size
            for token, cell in enumerate(cells):
                arrangement[cell] = token
            yield tuple(arrangement)


def _held(row: _Row, arrangement: Arrangement) -> dict[Place, Decimal]:
    """The cells with a number, and the number."""
    pairs = (
        (cell, row.printed[token]) for cell, token in zip(row.cells, arrangement, strict=True) if token is not None
    )
    return {cell: number for cell, number in pairs if cell is not None and number is not None}


def _is_possible(held: Mapping[Place, Decimal], wanted: _Wanted) -> bool:
    """Is no identity broken, whatever the cells without a number held?"""
    for wish in wanted.wishes:
        number = held.get(wish.place)
        if not wish.allows(number) if number is not None else wish.amount < 0 and not wish.may_be_more:
            return False
    return all(_may_hold(identity, held) for identity in wanted.within)


def _may_hold(identity: PlacedIdentity, held: Mapping[Place, Decimal]) -> bool:
    has_totals, has_parts = (all(place in held for place in side) for side in (identity.totals, identity.parts))
    totals, parts = _sides(identity, held)
    return not has_totals or parts == totals or (parts < totals and not has_parts)


def _sides(identity: PlacedIdentity, held: Mapping[Place, Decimal]) -> tuple[Decimal, Decimal]:
    totals, parts = (
        sum((held.get(place, _NOTHING) for place in side), _NOTHING) for side in (identity.totals, identity.parts)
    )
    return totals, parts


def _is_exact(held: Mapping[Place, Decimal], wanted: _Wanted) -> bool:
    """Is every identity true, cells without a number being nothing? A total without one may be what its parts give."""
    if any(held.get(wish.place, _NOTHING) != wish.amount for wish in wanted.wishes if wish.is_read):
        return False
    return all(_is_true(identity, held) or not held.keys() & set(identity.totals) for identity in wanted.within)


def _common(row: _Row, arrangements: Sequence[Arrangement], wanted: _Wanted) -> dict[Place, int]:
    """The cells with one content in every arrangement; empty where no sum confirms each number that is not 0."""
    told = _same(arrangements, row)
    held = _numbers(row, told)
    is_long = len(row.printed) > len(row.cells)
    confirmed = {wish.place for wish in wanted.wishes if wish.is_read and held.get(wish.place) == wish.amount}
    for identity in wanted.within:
        if held.keys() >= set(identity.totals) and _is_true(identity, held):
            confirmed.update((*identity.totals, *identity.parts))
    counted = {place for place, token in told.items() if row.printed[token] or is_long}
    return told if counted and counted <= confirmed else {}


def _numbers(row: _Row, told: Mapping[Place, int]) -> dict[Place, Decimal]:
    return {place: number for place, token in told.items() if (number := row.printed[token]) is not None}


def _same(arrangements: Sequence[Arrangement], row: _Row) -> dict[Place, int]:
    """The cells with one content in every arrangement; of equal ones the first."""
    told: dict[Place, int] = {}
    for cell, tokens in zip(row.cells, zip(*arrangements, strict=True), strict=bool(arrangements)):
        if cell is not None and None not in tokens and len({row.printed[token] for token in tokens}) == 1:
            told[cell] = tokens[0]
    return told


def _is_true(identity: PlacedIdentity, held: Mapping[Place, Decimal]) -> bool:
    totals, parts = _sides(identity, held)
    return totals == parts
