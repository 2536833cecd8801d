"""What must hold of every document, whatever is in it: the checks of our own work, in memory."""

from govreport_pipeline.checks.numerals import find_missing, scan
from govreport_pipeline.checks.outcome import Row
from govreport_pipeline.checks.texts import (
    find_false_quotes,
    find_misread_cells,
    find_misread_numbers,
    find_misread_observations,
    find_unrecorded_changes,
    find_untiled,
)
from govreport_pipeline.report import Report
from govreport_pipeline.tables.records import RawDocument


def broken_promises(raw: RawDocument, report: Report) -> list[Row]:
    """Changes without a repair, leaves that do not tile, numerals that are not listed, quotes that do not read back."""
    assert report.normalised is not None
    return [
        *find_unrecorded_changes(raw, report.normalised),
        *find_untiled(raw, report.normalised, report.sections),
        *find_missing(raw, report.numbers, scan(raw)),
        *find_false_quotes(raw, [*report.table_cells, *report.numbers, *report.observations]),
        *find_misread_numbers(raw, report.numbers),
        *find_misread_observations(raw, report.observations),
        *find_misread_cells(raw, report.table_cells),
    ]
