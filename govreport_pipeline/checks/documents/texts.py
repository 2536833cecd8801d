"""Texts against their source: recorded repairs, sections that tile, quotes that read back."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from govreport_pipeline.checks.declared.outcome import Row
from govreport_pipeline.checks.documents.reading import readings
from govreport_pipeline.checks.documents.spans import Places, depth, spans_of
from govreport_pipeline.checks.documents.visible import texts_of, visible_stretches
from govreport_pipeline.forms.declared.registry import PRINTED_UNITS
from govreport_pipeline.normalise.characters import codes_of
from govreport_pipeline.tables.records import NormalisedDocument, Numeral, Observation, RawDocument, Section, TableCell
from govreport_pipeline.tables.rows import column_of
from govreport_pipeline.tables.vocabulary import Basis, CellState

Quoting = Numeral | Observation | TableCell

BLANKS = np.array([ord(blank) for blank in "\t\n\v\f\r \x1c\x1d\x1e\x1f\x85\xa0\u3000"], np.uint32)

SHOWN = 40
"""Characters of a text that are shown in a failing row."""


def find_unrecorded_changes(raw: RawDocument, document: NormalisedDocument) -> Iterator[Row]:
    """Places where raw and normalised text differ and no repair says so."""
    starts, ends = (np.array(column_of(document.repairs, name), np.int64) for name in ("raw_start", "raw_end"))
    kept = np.fromiter(map(len, column_of(document.repairs, "after")), np.int64, len(starts))
    places = raw_places(document)
    is_lost = np.ones(len(raw.text), np.bool_)
    is_lost[places] = False
    is_lost &= depth(len(raw.text), starts + kept, ends) == 0
    is_changed = np.zeros(len(raw.text), np.bool_)
    is_changed[places] = codes_of(document.text) != codes_of(raw.text)[places]
    is_changed &= depth(len(raw.text), starts, ends) == 0
    for problem, mask in (("deleted without a record", is_lost), ("changed without a record", is_changed)):
        yield from (_place(raw, start, end, problem) for start, end in spans_of(mask))


def find_untiled(raw: RawDocument, document: NormalisedDocument, sections: Sequence[Section]) -> Iterator[Row]:
    """Characters of the body that are in no leaf of the section tree, or in two."""
    parents = {section.parent_section_id for section in sections}
    leaves = [(row.raw_start, row.raw_end) for row in sections if row.section_id not in parents]
    starts, ends = np.array(leaves, np.int64).reshape(-1, 2).T
    times = depth(len(raw.text), starts, ends)
    places = raw_places(document)
    is_body, is_blank = np.zeros(len(raw.text), np.bool_), np.ones(len(raw.text), np.bool_)
    is_body[places] = True
    # Asked of the normalised text: in a page's source a tag may stand for a line break.
    is_blank[places] = np.isin(codes_of(document.text), BLANKS)
    for mark in document.chrome:
        is_body[places[mark.start : mark.end]] = False
    for start, end in spans_of(times > 1):
        yield _place(raw, start, end, "in two leaves")
    for start, end in spans_of(is_body & (times == 0)):
        if not is_blank[start:end].all():
            yield _place(raw, start, end, "in no leaf")


def find_false_quotes(raw: RawDocument, rows: Iterable[Quoting]) -> Iterator[Row]:
    """Quotes that are not the raw text at their place."""
    for row in rows:
        if raw.text[row.raw_start : row.raw_end] != row.quote:
            yield _place(raw, row.raw_start, row.raw_end, f"the quote is {row.quote[:SHOWN]!r}")


def find_misread_numbers(raw: RawDocument, numbers: Iterable[Numeral]) -> Iterator[Row]:
    """Numerals whose quote, read a second time, is not worth their value."""
    for row in numbers:
        if row.value is not None and not _reads_as(raw, row.quote, None, row.value):
            yield _place(raw, row.raw_start, row.raw_end, f"does not read as {row.value:g}")


def find_misread_observations(raw: RawDocument, observations: Iterable[Observation]) -> Iterator[Row]:
    """Observations whose quote does not read as their value; words need only be there."""
    for row in observations:
        if not row.quote.strip():
            yield _place(raw, row.raw_start, row.raw_end, f"{row.observation_id} quotes nothing")
        # The minus of a fall stands in words before the quote: 下降12.3%.
        elif row.basis is not Basis.STATED_IN_WORDS and not _reads_as(raw, row.quote, unit_beside(row), abs(row.value)):
            yield _place(raw, row.raw_start, row.raw_end, f"does not read as {row.value:g} {row.unit}")


def find_misread_cells(raw: RawDocument, cells: Iterable[TableCell]) -> Iterator[Row]:
    """Cells whose quote, read a second time, is not what they are said to hold."""
    for row in cells:
        place = f"{row.row_label} × {row.column_label}"
        read = readings(row.quote, unit_beside(row))
        if (row.state is CellState.NUMBER) != (row.value is not None and row.observation_id is not None):
            yield _place(raw, row.raw_start, row.raw_end, f"{place}: a number has a value and an observation")
        elif row.value is not None and not _reads_as(raw, row.quote, unit_beside(row), abs(row.value)):
            yield _place(raw, row.raw_start, row.raw_end, f"{place}: does not read as {row.value:g}")
        elif row.state is CellState.BLANK and read:
            yield _place(raw, row.raw_start, row.raw_end, f"{place}: a blank does not read as {max(read):g}")


def _reads_as(raw: RawDocument, quote: str, printed_unit: str | None, value: float) -> bool:
    """May a quote be worth a value, as it stands or without what the page hides inside of it?"""
    if value in readings(quote, printed_unit):
        return True
    if "<" not in quote:
        return False
    # An element that is struck out and never ends is text: without its end the quote is read as it is seen.
    shown = "".join(quote[start:end] for start, end in visible_stretches(quote))
    return any(value in readings(text, printed_unit) for text in (*texts_of(quote, raw.text), shown))


def unit_beside(row: Observation | TableCell) -> str | None:
    """The unit that a quote is read in: printed in the text, else for a cell by the form itself."""
    if row.printed_unit is not None or row.row_label is None or row.column_label is None:
        return row.printed_unit
    return PRINTED_UNITS.get((row.row_label, row.column_label))


def raw_places(document: NormalisedDocument) -> Places:
    """For each character of the normalised text its place in the raw text."""
    starts, raw_starts = (np.array(column_of(document.alignment, name), np.int64) for name in ("start", "raw_start"))
    lengths = np.diff(np.append(starts, len(document.text)))
    return np.arange(len(document.text)) + np.repeat(raw_starts - starts, lengths)


def _place(raw: RawDocument, start: int, end: int, problem: str) -> Row:
    return {
        "source_path": raw.source_path,
        "raw_start": start,
        "raw_end": end,
        "text": raw.text[start : min(end, start + SHOWN)],
        "problem": problem,
    }
