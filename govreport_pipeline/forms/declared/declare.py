"""How an official form is declared: rows, columns, codes and what adds up.

A form is one file of literals made of these. A block is cross-checked when it
is made: a code that the catalogue lacks, a label that stands twice or an
identity about an unknown row fails the import with a sentence on what to do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from govreport_pipeline.catalogue.metrics import is_known, unit_of
from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.tables.vocabulary import BreakdownKind, Form, FormBlock, Requester

_BETWEEN_LABELS = re.compile("(?<!增)/|/(?!减)")


def leaf_of(label: str) -> str:
    """The last part of an official label, without those above it.

    >>> leaf_of("法人或其他组织/商业企业"), leaf_of("本年增/减")
    ('商业企业', '本年增/减')
    """
    return _BETWEEN_LABELS.split(label)[-1]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a block."""

    label: str
    """Official label, parents joined by `/`: 法人或其他组织/商业企业."""
    suffix: str = ""
    """Joined to the row's stem it makes the metric code."""
    requester: Requester | None = None
    """Who asked; None for 总计 and for columns of other things."""
    aliases: tuple[str, ...] = ()
    """Other spellings of the last part of the label."""
    unit: str | None = None
    """Unit that the form prints in the head: 万元."""
    is_coded: bool = True
    """Do its values count under the rows' codes? False for a second column of the same figures."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The last part of the label, and its aliases."""
        return (leaf_of(self.label), *self.aliases)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a block; where the form prints one row of groups, a group of its columns."""

    label: str
    """Official label, parents joined by `/`: 三、本年度办理结果/（三）不予公开/1.属于国家秘密."""
    stem: str | None
    """Metric code, but for the column's suffix; None for what the catalogue has no code for."""
    aliases: tuple[str, ...] = ()
    """Other spellings of the last part of the label."""
    columns: tuple[str, ...] | None = None
    """Labels of the columns that the row has; None for all of the block."""
    unit: str | None = None
    """Unit that the form prints beside the row, if it is not the metric's own."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The last part of the label, and its aliases."""
        return (leaf_of(self.label), *self.aliases)


SCALES = "十百千万亿"
"""What may stand before a unit, and is no part of the canonical one."""
TOTAL = "总计"
"""The column of all requesters, or of all results."""


class Along(Enum):
    """Which way an identity adds up."""

    COLUMN = auto()
    """Down the rows, in each column: it names rows."""
    ROW = auto()
    """Over the columns, in each row: it names columns."""


class Place(NamedTuple):
    """A cell of a block, by the official labels of its row and column."""

    row: str
    column: str


@dataclass(frozen=True, slots=True)
class PlacedIdentity:
    """One identity at one place: the cells whose sums are compared."""

    kind: BreakdownKind
    totals: tuple[Place, ...]
    parts: tuple[Place, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """All its cells."""
        return (*self.totals, *self.parts)


@dataclass(frozen=True, slots=True)
class Identity:
    """What must be true in a form: Σ totals = Σ parts; each part ≤ its total for the kind of_which."""

    kind: BreakdownKind
    along: Along
    totals: tuple[str, ...]
    """Labels of rows or columns; one, but for a balance of two sums."""
    parts: tuple[str, ...]


class Layout(Enum):
    """How the form prints a block."""

    ROWS = auto()
    """A line for each row."""
    GROUPS = auto()
    """One line of values; the rows are groups of columns, side by side."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell that a block has: where it stands and what it counts."""

    row: Row
    column: Column
    code: str | None
    """None: the catalogue has no code for it."""
    unit: str
    """Canonical unit of its values."""
    printed_unit: str | None
    """Unit that the form prints for it; None where it prints none."""
    place: Place = field(init=False, repr=False, compare=False)
    """The cell by its labels."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "place", Place(self.row.label, self.column.label))


@dataclass(frozen=True, slots=True)
class Block:
    """One table of an official form."""

    block: FormBlock
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    identities: tuple[Identity, ...] = ()
    layout: Layout = Layout.ROWS
    captions: tuple[str, ...] = ()
    """Words that stand in the table and name no row, column or parent of one: 申请人情况, 信息内容."""
    slots: tuple[Slot, ...] = field(init=False)
    """Every cell of the block: by row, then by column."""
    told: frozenset[tuple[Place, str | None]] = field(init=False)
    """What each cell counts, by its place: other forms may have all of them, too."""
    placed: tuple[PlacedIdentity, ...] = field(init=False)
    """Every identity at every place where the form has all of its cells."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "slots", tuple(self._slots()))
        object.__setattr__(self, "told", frozenset((slot.place, slot.code) for slot in self.slots))
        for labels, what in ((self.rows, "row"), (self.columns, "column")):
            _reject_twice([entry.label for entry in labels], f"{what} of the block {self.block}")
        codes = [f"{slot.code} {slot.column.requester or TOTAL}" for slot in self.slots if slot.code is not None]
        _reject_twice(codes, f"code in the block {self.block}")
        entries: tuple[Row | Column, ...] = (*self.rows, *self.columns)
        for entry in entries:
            keys = [key_of(spelling) for spelling in entry.spellings]
            if "" in keys:
                raise ValueError(f"{entry.label} has a spelling without words: give it some")
            _reject_twice(keys, f"spelling of {entry.label}")
        for identity in self.identities:
            self._check(identity)
        object.__setattr__(
            self, "placed", tuple(each for identity in self.identities for each in self._placed(identity))
        )

    def _slots(self) -> Iterator[Slot]:
        columns = {column.label: column for column in self.columns}
        for row in self.rows:
            for label in row.columns or columns:
                if label not in columns:
                    raise ValueError(f"row {row.label} has the column {label}: declare it among the block's columns")
                yield _slot(row, columns[label])

    def _check(self, identity: Identity) -> None:
        entries: tuple[Row | Column, ...] = self.rows if identity.along is Along.COLUMN else self.columns
        known = {entry.label for entry in entries}
        for label in (*identity.totals, *identity.parts):
            if label not in known:
                raise ValueError(f"an identity {identity.kind} names {label}, which the block {self.block} lacks")
        _reject_twice([*identity.totals, *identity.parts], f"label in an identity {identity.kind} of {self.block}")
        if not any(True for _ in self._placed(identity)):
            raise ValueError(f"an identity {identity.kind} of {self.block} has no place where all its cells exist")

    def placed_identities(self) -> Iterator[PlacedIdentity]:
        """The placed identities, in the order of the form."""
        return iter(self.placed)

    def _placed(self, identity: Identity) -> Iterator[PlacedIdentity]:
        is_down = identity.along is Along.COLUMN
        places = {slot.place for slot in self.slots}
        lines: tuple[Row | Column, ...] = self.columns if is_down else self.rows
        for across in lines:
            sides = [
                tuple(Place(label, across.label) if is_down else Place(across.label, label) for label in labels)
                for labels in (identity.totals, identity.parts)
            ]
            if places.issuperset((*sides[0], *sides[1])):
                yield PlacedIdentity(identity.kind, sides[0], sides[1])

    @property
    def parents(self) -> tuple[str, ...]:
        """The labels above rows and columns, each once, in the order of the form: （三）不予公开."""
        entries: tuple[Row | Column, ...] = (*self.columns, *self.rows)
        paths = (entry.label.split("/")[:-1] for entry in entries)
        return tuple(dict.fromkeys(part for path in paths for part in path))


@dataclass(frozen=True, slots=True)
class FormLayout:
    """An official form: its tables."""

    name: str
    """Names the form in rule_id; unique."""
    form: Form
    """What the columns `form` say; narrative for tables older than the unified forms."""
    blocks: tuple[Block, ...]

    def __post_init__(self) -> None:
        _reject_twice([block.block for block in self.blocks], f"block in the form {self.name}")


def _slot(row: Row, column: Column) -> Slot:
    """The cell where a row and a column meet; ValueError where its code or its unit is unknown."""
    printed_unit = row.unit or column.unit
    if row.stem is None or not column.is_coded:
        unit = unit_of(row.stem + column.suffix) if row.stem is not None else (printed_unit or "").lstrip(SCALES)
        if not unit:
            raise ValueError(f"{row.label} × {column.label} has no code: give the row its unit")
        return Slot(row, column, None, unit, printed_unit)
    code = row.stem + column.suffix
    if not is_known(code):
        raise ValueError(f"{row.label} × {column.label} has the code {code}: add it to catalogue/metrics.py")
    unit = unit_of(code)
    if printed_unit not in (None, unit, f"万{unit}"):
        raise ValueError(f"{row.label} × {column.label} is printed in {printed_unit}, {code} is in {unit}: mend one")
    return Slot(row, column, code, unit, printed_unit)


def _reject_twice(entries: list[str], what: str) -> None:
    """ValueError where an entry stands twice."""
    for entry in entries:
        if entries.count(entry) > 1:
            raise ValueError(f"{entry} stands twice as a {what}: take one away, or tell them apart")
