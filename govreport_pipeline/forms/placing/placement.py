"""Rows with a number too few or too many: which of their numbers stand where for certain.

A short row has lost cells, or blank ones that left no trace; a long one has a
number that is no cell. All such rows of a table are looked at together: what
one leaves in a column bounds what another may have there. A number is placed
where every arrangement of its row that the identities of the form allow has it
in the same cell, and where sums that hold ask for it there; all others stay
unreadable. Nothing is computed into a cell: what is placed is printed.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from govreport_pipeline.forms.declared.declare import Block, Place, PlacedIdentity
from govreport_pipeline.forms.placing.arrangements import Arrangement, Content, Row, numbers_of, row_of, same_in
from govreport_pipeline.forms.placing.bounds import FREE, Bounds, around, is_empty, left_by, may_hold, narrowed, sides
from govreport_pipeline.forms.placing.own_sums import tell_by_own_sums
from govreport_pipeline.forms.placing.short_rows import have_totals
from govreport_pipeline.forms.sheets.contents import TELLING, read_content
from govreport_pipeline.forms.sheets.found import LabelledCell, LabelledTable
from govreport_pipeline.tables.vocabulary import BreakdownKind

_MOST_PASSES = 8
"""So often what the rows leave to one another is looked at again."""


def place_numbers(text: str, table: LabelledTable) -> LabelledTable:
    """The table with the cells of loose rows that can be told."""
    if not table.loose:
        return table
    read = ((cell.slot.place, read_content(text[cell.start : cell.end])) for cell in table.cells if cell.is_certain)
    contents = {place: content.value for place, content in read if content.state in TELLING}
    identities = [each for each in table.block.placed if each.kind is not BreakdownKind.OF_WHICH]
    rows = _apart([row_of(text, row) for row in table.loose])
    spans: dict[Place, tuple[int, int]] = {}
    joined = [row for row in rows if any(_reaches(each, row) for each in identities)]
    for row, told in _tell(identities, contents, joined):
        spans.update({place: row.spans[token] for place, token in told.items()})
    for row in rows:
        if row not in joined:
            told = tell_by_own_sums(row, [each for each in identities if _is_within(each, row)])
            spans.update({place: row.spans[token] for place, token in told.items()})
    short = [row for row in rows if _may_have_total(table.block, row)]
    for row, has_total in zip(short, have_totals([row.printed for row in short]), strict=True):
        if has_total and (total := row.cells[-1]) is not None:
            spans.setdefault(total, row.spans[-1])
    return replace(table, cells=tuple(_placed(cell, spans.get(cell.slot.place)) for cell in table.cells))


def _apart(rows: Sequence[Row]) -> list[Row]:
    """The rows without those whose cells another has, too: which of them is the form's is not known."""
    times = Counter(place for row in rows for place in row.cells if place is not None)
    return [row for row in rows if all(place is None or times[place] == 1 for place in row.cells)]


def _is_within(identity: PlacedIdentity, row: Row) -> bool:
    return {*identity.places} <= {*row.cells}


def _reaches(identity: PlacedIdentity, row: Row) -> bool:
    """Has an identity cells of a row, and of others?"""
    return not {*identity.places}.isdisjoint(row.cells) and not _is_within(identity, row)


def _may_have_total(block: Block, row: Row) -> bool:
    """Is it too short, and is its last cell the total of the others?"""
    sums = (each for each in block.placed if each.totals == row.cells[-1:])
    return len(row.printed) < len(row.cells) and any({*row.cells} == {*each.places} for each in sums)


def _placed(cell: LabelledCell, span: tuple[int, int] | None) -> LabelledCell:
    """The cell with its content, where that was found."""
    return cell if span is None else replace(cell, start=span[0], end=span[1], is_certain=True)


def _tell(
    identities: Sequence[PlacedIdentity], contents: Mapping[Place, Content], rows: Sequence[Row]
) -> list[tuple[Row, dict[Place, int]]]:
    """The rows of which cells can be told, each with the contents of these; none where most sums of whole rows are broken."""
    held = {place: number for place, number in contents.items() if number is not None}
    tested = [sides(each, held) for each in identities if held.keys() >= {*each.places}]
    holding = sum(totals == parts and totals > 0 for totals, parts in tested)
    if holding < sum(totals != parts for totals, parts in tested):
        return []
    told = [(row, same_in(left, row)) for row, left in zip(rows, _Search(identities, held, rows).run(), strict=True)]
    for row, cells in told:
        held |= numbers_of(row, cells)
    confirmed = _confirmed(identities, held)
    return [(row, cells) for row, cells in told if _is_confirmed(row, cells, confirmed)]


def _is_confirmed(row: Row, told: Mapping[Place, int], confirmed: set[Place]) -> bool:
    """Is each number asked for by a sum? Noughts need none, but where a number of the row is no cell."""
    is_long = len(row.printed) > len(row.cells)
    counted = {place for place, token in told.items() if row.printed[token] or is_long}
    return bool(counted) and counted <= confirmed


def _confirmed(identities: Sequence[PlacedIdentity], held: Mapping[Place, Decimal]) -> set[Place]:
    """The cells of identities that hold if cells without a number are nothing, or that ask the same of one of these."""
    holding: list[PlacedIdentity] = []
    asking: dict[tuple[Place, Decimal], list[PlacedIdentity]] = {}
    for identity in identities:
        totals, parts = sides(identity, held)
        if totals == parts and not held.keys().isdisjoint(identity.totals):
            holding.append(identity)
        lacking = [place for place in identity.places if place not in held]
        amount = parts - totals if lacking and lacking[0] in identity.totals else totals - parts
        if len(lacking) == 1 and amount > 0:
            asking.setdefault((lacking[0], amount), []).append(identity)
    agreeing = (identity for asked in asking.values() if len(asked) > 1 for identity in asked)
    return {place for identity in (*holding, *agreeing) for place in identity.places}


class _Search:
    """The arrangements of all loose rows of a table that its identities allow."""

    def __init__(
        self, identities: Sequence[PlacedIdentity], held: Mapping[Place, Decimal], rows: Sequence[Row]
    ) -> None:
        self._rows = rows
        self._left = [row.arrangements() for row in rows]
        self._within = [[each for each in identities if _is_within(each, row)] for row in rows]
        own = {place for row in rows for place in row.cells}
        self._across = [each for each in identities if not any(each in within for within in self._within)]
        self._bounds: dict[Place, Bounds] = {
            place: (held[place], held[place]) if place in held else FREE for each in identities for place in each.places
        }
        self._fixed = {place for place in self._bounds if place not in own}
        self._seen: list[list[Bounds]] = [[] for _ in rows]
        self._outside: dict[Place, Bounds] = {}
        """What the identities across rows leave to the cells of loose rows."""

    def run(self) -> list[list[Arrangement]]:
        """For each row the arrangements that are left; none for one that breaks what all others allow."""
        for _ in range(_MOST_PASSES):
            before = dict(self._bounds)
            self._look_across()
            for number, row in enumerate(self._rows):
                self._look_at(number, row)
            if self._bounds == before:
                break
        return self._left

    def _look_across(self) -> None:
        """Narrow the cells by the identities across rows; one that cannot hold is the source's own, and tells nothing."""
        self._outside = {}
        for identity in self._across:
            if not may_hold(identity, self._bounds):
                continue
            for place, bounds in left_by(identity, self._bounds):
                if place not in self._fixed:
                    self._outside[place] = narrowed(self._outside.get(place, FREE), bounds)
                elif not is_empty(common := narrowed(self._bounds[place], bounds)):
                    self._bounds[place] = common

    def _look_at(self, number: int, row: Row) -> None:
        """Leave out the arrangements of a row that the other cells do not allow."""
        outside = [self._outside.get(place, FREE) for place in row.cells if place is not None]
        if self._seen[number] == outside:
            return
        self._seen[number] = outside
        looked = [(one, self._cells(row, one, self._within[number])) for one in self._left[number]]
        left = [(one, bounds) for one, bounds in looked if bounds is not None]
        self._left[number] = [one for one, _ in left]
        for place in row.cells:
            if place in self._bounds:
                self._bounds[place] = around([bounds[place] for _, bounds in left]) if left else FREE

    def _cells(self, row: Row, one: Arrangement, within: Iterable[PlacedIdentity]) -> dict[Place, Bounds] | None:
        """What the cells of a row hold in an arrangement; None where an identity does not allow that."""
        bounds: dict[Place, Bounds] = {}
        for place, token in zip(row.cells, one, strict=True):
            number = row.printed[token] if token is not None else None
            if place is not None:
                outside = self._outside.get(place, FREE)
                bounds[place] = narrowed((number, number), outside) if number is not None else outside
                if is_empty(bounds[place]):
                    return None
        for identity in within:
            if not may_hold(identity, bounds):
                return None
            for place, left in list(left_by(identity, bounds)):
                bounds[place] = narrowed(bounds[place], left)
        return None if any(map(is_empty, bounds.values())) else bounds
