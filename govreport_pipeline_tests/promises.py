"""What must hold of every document, whatever is in it: the checks of our own work, in memory."""

from govreport_pipeline.checks.declared.outcome import Row
from govreport_pipeline.report import Report, list_faults
from govreport_pipeline.tables.records import RawDocument


def broken_promises(raw: RawDocument, report: Report) -> list[Row]:
    """Changes without a repair, leaves that do not tile, numerals not listed once, quotes that do not read back."""
    assert report.normalised is not None
    return list(list_faults(raw, report))
