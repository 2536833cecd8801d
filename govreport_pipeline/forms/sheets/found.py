"""What every reader of tables hands on: contents under official labels.

Grids, pipes and flattened text differ in how a content finds its row and its
column; what the content says is read in one place, `cells.py`.
"""

from dataclasses import dataclass

from govreport_pipeline.forms.declared.declare import Block, FormLayout, Slot
from govreport_pipeline.tables.vocabulary import TableShape


@dataclass(frozen=True, slots=True)
class LabelledCell:
    """A place of the text that stands in a cell of a form. Offsets are normalised."""

    slot: Slot
    start: int
    end: int
    """Equal to start for a cell with nothing in it."""
    printed_row: str
    """The row's label as the text has it; empty where it prints none."""
    printed_column: str
    printed_unit: str | None
    """Unit in the head or in the row's unit column; None where neither prints one."""
    is_certain: bool
    """False where the content may belong to another cell: it will be unreadable, never guessed."""


@dataclass(frozen=True, slots=True)
class LooseRow:
    """A row with another number of contents than it has cells."""

    slots: tuple[Slot | None, ...]
    """Its cells in the order of the source; None for one that is none of the form's: a code."""
    spans: tuple[tuple[int, int], ...]
    """Its contents, numbers and blanks. Offsets are normalised."""


@dataclass(frozen=True, slots=True)
class LabelledTable:
    """A table of the text that is one of a form. Offsets are normalised."""

    layout: FormLayout
    block: Block
    shape: TableShape
    start: int
    """Of its first label."""
    end: int
    """Of its last content."""
    cells: tuple[LabelledCell, ...]
    """At most one a slot; in any order. A slot that the text lacks has none."""
    unknown: tuple[LabelledCell, ...] = ()
    """Cells of rows and columns that the form does not have, under their printed labels and without a code."""
    loose: tuple[LooseRow, ...] = ()
    """Rows whose cells are not certain, for want of a content or for one too many."""
