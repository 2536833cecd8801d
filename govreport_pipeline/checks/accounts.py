"""The accounts of one document, before any table has them: what the checks of our own work find in it alone."""

from collections.abc import Iterator, Sequence
from itertools import chain

from govreport_pipeline.checks.numerals import find_missing, scan
from govreport_pipeline.checks.outcome import Row
from govreport_pipeline.checks.records import (
    find_false_intervals,
    find_listed_twice,
    find_misplaced,
    find_unknown_codes,
    find_unled,
)
from govreport_pipeline.checks.texts import (
    find_false_quotes,
    find_misread_cells,
    find_misread_numbers,
    find_misread_observations,
    find_unrecorded_changes,
    find_untiled,
)
from govreport_pipeline.tables.records import NormalisedDocument, Numeral, Observation, RawDocument, Section, TableCell


def find_faults(
    raw: RawDocument,
    document: NormalisedDocument,
    sections: Sequence[Section],
    numbers: Sequence[Numeral],
    observations: Sequence[Observation],
    cells: Sequence[TableCell],
) -> Iterator[Row]:
    """The failing rows of every check that asks nothing but the document; each says where and what."""
    yield from find_unrecorded_changes(raw, document)
    yield from find_untiled(raw, document, sections)
    yield from find_misplaced(raw, sections)
    yield from find_missing(raw, numbers, scan(raw))
    yield from find_listed_twice(numbers)
    yield from find_false_quotes(raw, chain(numbers, observations, cells))
    yield from find_misread_numbers(raw, numbers)
    yield from find_misread_observations(raw, observations)
    yield from find_misread_cells(raw, cells)
    yield from find_false_intervals(observations)
    yield from find_unknown_codes(observations)
    yield from find_unled(numbers, observations)
