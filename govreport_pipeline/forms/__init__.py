"""Normalised text to the tables of the official forms and their cells."""

from dataclasses import dataclass

from govreport_pipeline.tables.records import NormalisedDocument, RawDocument, StandardTable, TableCell

__all__ = ["FormReading", "read_forms"]


@dataclass(frozen=True, slots=True)
class FormReading:
    """The tables of one document that follow an official form."""

    tables: tuple[StandardTable, ...]
    """In the order of the raw text; their spans do not overlap."""
    cells: tuple[TableCell, ...]
    """By table, then by the form's rows and columns; blank and unreadable ones included."""


def read_forms(raw: RawDocument, document: NormalisedDocument) -> FormReading:
    """Recognise the standard tables of a document and read their cells.

    Nothing that a document holds raises. A cell that cannot be told without
    guessing is `unreadable`; a blank one is `blank`, never 0.
    """
    return FormReading((), ())
