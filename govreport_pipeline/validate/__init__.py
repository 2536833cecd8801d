"""Observations against each other, and the report against itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from govreport_pipeline.tables.links import ReportLink
from govreport_pipeline.tables.records import (
    Breakdown,
    Finding,
    NormalisedDocument,
    Numeral,
    Observation,
    RawDocument,
    ReportMetadata,
    Section,
    TableCell,
)
from govreport_pipeline.validate.cells.form_sums import check_form_table
from govreport_pipeline.validate.cells.form_tables import lay_on_forms
from govreport_pipeline.validate.cells.form_values import (
    note_earlier_years,
    note_uncountable,
    note_unreadable,
    note_without_unit,
)
from govreport_pipeline.validate.cells.prose_tables import check_prose
from govreport_pipeline.validate.cells.suspects import note_suspects
from govreport_pipeline.validate.prose.changes import check_changes, check_stocks
from govreport_pipeline.validate.prose.closing import check_closing_totals
from govreport_pipeline.validate.prose.growth import check_cumulative, check_growth
from govreport_pipeline.validate.prose.limits import check_limits
from govreport_pipeline.validate.prose.outcomes import check_what_became
from govreport_pipeline.validate.prose.periods import check_periods
from govreport_pipeline.validate.prose.plausibility import note_implausible
from govreport_pipeline.validate.prose.repeats import check_repeats
from govreport_pipeline.validate.prose.requesters import check_requesters
from govreport_pipeline.validate.prose.several import note_several
from govreport_pipeline.validate.prose.shares import check_shares
from govreport_pipeline.validate.prose.sums import check_sums
from govreport_pipeline.validate.reports.across_years import check_years
from govreport_pipeline.validate.reports.damage import lost_ordinals, note_damage
from govreport_pipeline.validate.reports.declared_count import check_declared
from govreport_pipeline.validate.reports.identity_of_report import note_identity
from govreport_pipeline.validate.reports.likeness import note_likeness
from govreport_pipeline.validate.reports.structure import note_structure
from govreport_pipeline.validate.reports.wholeness import note_wholeness
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.results import notes_of, number_breakdowns, number_findings, tell_once

__all__ = ["Validation", "validate"]


OF_PROSE = (
    check_periods,
    check_sums,
    check_growth,
    check_changes,
    check_stocks,
    check_cumulative,
    check_what_became,
    check_limits,
    check_closing_totals,
    check_requesters,
)
"""Identities of the prose that need nothing but it; of one that two find, what the first tells counts."""
OF_CELLS = (note_uncountable, note_unreadable, note_without_unit)


@dataclass(frozen=True, slots=True)
class Validation:
    """What testing a document gave."""

    breakdowns: tuple[Breakdown, ...]
    """Every identity met, in the order of the text."""
    findings: tuple[Finding, ...]
    """What is to be known; of the whole document first, then in the order of the text."""


def validate(
    raw: RawDocument,
    document: NormalisedDocument,
    report: ReportMetadata,
    sections: Sequence[Section],
    numbers: Sequence[Numeral],
    observations: Sequence[Observation],
    cells: Sequence[TableCell] = (),
    links: Sequence[ReportLink] = (),
) -> Validation:
    """Test everything a document states; nothing it holds raises.

    No value is altered. What is false, missing or odd becomes a finding; every identity, true or not, becomes a
    breakdown. `links` join the report to others of its corpus; without them nothing is said across reports.
    """
    facts = Facts(document, observations, report.report_year, report.reporting_agency or "")
    tables = lay_on_forms(cells) if cells else []
    checks = tell_once([check for rule in OF_PROSE for check in rule(facts)])
    share_checks, share_notes = check_shares(facts, checks)
    declared_checks, declared_notes = check_declared(facts, sections, numbers)
    year_checks, year_notes = check_years(observations, links, cells)
    checks += [*share_checks, *check_repeats(facts), *declared_checks, *year_checks]
    notes = [*share_notes, *declared_notes, *year_notes, *note_likeness(observations, links)]
    notes += note_structure(facts, sections, lost_ordinals(facts))
    notes += note_wholeness(raw, facts, report.title)
    notes += note_identity(report)
    notes += note_damage(raw, facts, numbers, observations)
    notes += note_implausible(observations, report.admin_level)
    if tables:
        checks += [check for table in tables for check in check_form_table(facts, table)]
        checks += check_prose(facts, report, tables)
        notes += note_earlier_years(facts)
        stated = facts.stated_exactly()
        notes += [note for table in tables for note in note_suspects(table, stated)]
    notes += note_several(facts, checks)
    notes += [note for rule in OF_CELLS for note in rule(cells)]
    return Validation(
        number_breakdowns(raw.document_id, checks),
        number_findings(raw.document_id, raw.source_path, [*notes_of(checks), *notes]),
    )
