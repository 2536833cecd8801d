"""What may never be wrong, stage by stage: a failure here is a fault of this project.

Some look at one document at a time (`documents/must_hold.py`), batch by batch; the others
at whole tables. `declared/own_work.py` says what each means.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from govreport_pipeline.carrying import earlier_of, plan_batches
from govreport_pipeline.checks.comparison.changes import check_changes
from govreport_pipeline.checks.comparison.figures import check_figures, check_stated
from govreport_pipeline.checks.comparison.places import check_places
from govreport_pipeline.checks.comparison.rates import check_rates
from govreport_pipeline.checks.comparison.standings import check_standings
from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.checks.declared.own_work import CHECKS, KEYS, MANIFEST_ASSET, SCHEMA
from govreport_pipeline.checks.documents import must_hold
from govreport_pipeline.checks.files.source_folder import check_files
from govreport_pipeline.checks.files.structure import check_keys, check_manifest, check_schema
from govreport_pipeline.checks.reports.agencies import check_agencies, check_coverage, check_readings_kept
from govreport_pipeline.checks.reports.links import check_captures, check_links
from govreport_pipeline.checks.reports.places import check_divisions, check_record_of_places
from govreport_pipeline.cycles import no_cycle_search
from govreport_pipeline.naming import NamingDocument
from govreport_pipeline.publish import TABLES
from govreport_pipeline.stages import BY_DOCUMENT
from govreport_pipeline.tables.declare import Table
from govreport_pipeline.tables.registry import (
    AGENCIES,
    AGENCY_COVERAGE,
    AGENCY_YEAR_COMPARISON,
    AGENCY_YEAR_METRICS,
    BREAKDOWNS,
    CAPTURES,
    FINDINGS,
    METRIC_OBSERVATIONS,
    NORMALISED_DOCUMENTS,
    NUMBER_LEDGER,
    OVERRIDES,
    PLACE_YEAR_METRICS,
    PLACES,
    RAW_DOCUMENTS,
    REJECTED_DOCUMENTS,
    REPORT_LINKS,
    REPORT_READINGS,
    REPORT_SECTIONS,
    REPORTS,
    TABLE_CELLS,
)
from govreport_pipeline.tables.store import Part, TableStore, by_document
from govreport_pipeline.versions import STAGES
from govreport_pipeline.workers import ALONE, Workers

Outcomes = dict[tuple[str, str], Outcome]
"""By table and check."""

TableTest = Callable[[TableStore], Outcome]
"""A check that looks at tables as wholes."""

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}


def _part(table: Table, *columns: str) -> Part:
    """Some columns of a table alone."""
    return Part(table, omit={column.name for column in table.columns} - {*columns})


UNCHECKED = ("section_type", "label", "requester", "subject", "scope", "table_id", "rule_id", "relation")
"""Columns of an observation of which the schema alone can be checked."""

SOURCES: Mapping[str, Mapping[str, Table | Part]] = {
    "normalise": {"documents": NORMALISED_DOCUMENTS},
    "forms": {"cells": TABLE_CELLS},
    "sections": {"documents": NORMALISED_DOCUMENTS, "sections": REPORT_SECTIONS},
    "extract": {
        "readings": Part(REPORT_READINGS, omit=("evidence",)),
        "numbers": Part(NUMBER_LEDGER, omit=("role", "rule_id")),
        "observations": Part(METRIC_OBSERVATIONS, omit=UNCHECKED),
        "cells": _part(TABLE_CELLS, "document_id", "observation_id"),
        "overrides": OVERRIDES,
    },
    "validate": {
        "observations": _part(METRIC_OBSERVATIONS, "document_id", "observation_id"),
        "links": REPORT_LINKS,
        "breakdowns": BREAKDOWNS,
        "findings": FINDINGS,
    },
}
"""By stage the rows that its tests look at, beside those of raw_documents."""


SEEN: Mapping[str, Sequence[Table]] = {
    stage: [
        table
        for table in TABLES
        if STAGES.index(table.stage) <= STAGES.index("ingest" if stage == "corrections" else stage)
        and table is not REJECTED_DOCUMENTS
    ]
    for stage in CHECKS
    if stage not in ("ingest", "publish")
}
"""By stage its tables and all before them: its checks look at no others. They do not look at what was set aside."""

UNCHANGED = "unchanged since all held"


def check_ingest(store: TableStore, source_dir: str | os.PathLike[str]) -> Outcomes:
    """Schema, keys, and every file of the source folder in one table."""
    return {
        **_check_tables(store, "ingest", ALONE),
        (RAW_DOCUMENTS.name, "every_file_is_accounted_for"): check_files(store, source_dir),
    }


@no_cycle_search()
def check_stage(store: TableStore, stage: str, workers: Workers = ALONE) -> Outcomes:
    """Every check of a stage but the intake: schema and keys, document by document, and over whole tables.

    Tables that stand in force, and on which all checks passed in the run that made them, are not tested again;
    nor are the rows of a document that a run took over from there.
    """
    if stage in SEEN and _is_as_checked(store, SEEN[stage]):
        return {(check.asset, check.name): Outcome(told=UNCHANGED) for check in CHECKS[stage]}
    return {
        **_check_tables(store, stage, workers),
        **_check_documents(store, stage, workers),
    }


def _check_tables(store: TableStore, stage: str, workers: Workers) -> Outcomes:
    """The tests of whole tables, beside each other where processes run already: none is worth starting one."""
    keys = list(_table_tests(stage))
    return dict(zip(keys, workers.running.map(partial(_check_table, store, stage), keys), strict=True))


@no_cycle_search()
def _check_table(store: TableStore, stage: str, key: tuple[str, str]) -> Outcome:
    return _table_tests(stage)[key](store)


def _table_tests(stage: str) -> dict[tuple[str, str], TableTest]:
    """Schema and keys of every table of a stage, and what else is asked of them as wholes."""
    tests: dict[str, Callable[..., Outcome]] = {SCHEMA: check_schema, KEYS: check_keys}
    structure = {
        (check.asset, check.name): partial(tests[check.name], table=BY_NAME[check.asset])
        for check in CHECKS[stage]
        if check.name in tests
    }
    return {**structure, **OVER_TABLES.get(stage, {})}


def _check_documents(store: TableStore, stage: str, workers: Workers) -> Outcomes:
    outcomes = {key: Outcome() for key in must_hold.TESTS.get(stage, {})}
    for found in workers.map(partial(_check_batch, store, stage), _list_untested(store, stage) if outcomes else ()):
        for key, outcome in found.items():
            outcomes[key].add(outcome)
    return outcomes


def _list_untested(store: TableStore, stage: str) -> list[tuple[int, set[str] | None]]:
    """The batches with documents that were not tested, each with these documents; None: with all of them."""
    store.count_batches(RAW_DOCUMENTS, *SOURCES[stage].values())
    earlier, plans = plan_batches(store, *BY_DOCUMENT[stage])
    is_tested = earlier is not None and earlier.is_checked
    return [(batch, plan.made if is_tested else None) for batch, plan in enumerate(plans) if not is_tested or plan.made]


def _is_as_checked(store: TableStore, tables: Sequence[Table]) -> bool:
    """Do tables stand in force as they were tested?"""
    earlier = earlier_of(store, *tables)
    return earlier is not None and earlier.is_checked and not any(map(store.is_staged, tables))


@no_cycle_search()
def _check_batch(store: TableStore, stage: str, task: tuple[int, set[str] | None]) -> Outcomes:
    outcomes = {key: Outcome() for key in must_hold.TESTS[stage]}
    sources = SOURCES[stage]
    batch, wanted = task
    raws, *others = store.batch_of(batch, RAW_DOCUMENTS, *sources.values(), wanted=wanted)
    groups = dict(zip(sources, map(by_document, others), strict=True))
    for raw in raws:
        rows = must_hold.DocumentRows(raw, **{name: group[raw.document_id] for name, group in groups.items()})
        with NamingDocument(f"check_{stage}", raw.document_id, raw.source_path):
            for key, test in must_hold.TESTS[stage].items():
                outcomes[key].take(*test(rows))
    return outcomes


OVER_TABLES: dict[str, dict[tuple[str, str], TableTest]] = {
    "identify": {
        (REPORTS.name, "readings_are_kept"): check_readings_kept,
        (REPORTS.name, "places_are_valid"): check_divisions,
        (AGENCIES.name, "references_resolve"): check_agencies,
        (PLACES.name, "codes_lie_in_valid_ones"): check_record_of_places,
    },
    "relate": {
        (REPORT_LINKS.name, "references_resolve"): check_links,
        (CAPTURES.name, "one_of_each_group_is_chosen"): check_captures,
    },
    "compare": {
        (AGENCY_YEAR_METRICS.name, "values_are_stated"): check_stated,
        (AGENCY_YEAR_METRICS.name, "no_figure_is_dropped"): check_figures,
        (AGENCY_YEAR_METRICS.name, "ranks_are_those_of_peers"): check_standings,
        (AGENCY_YEAR_METRICS.name, "changes_are_on_the_year_before"): check_changes,
        (AGENCY_YEAR_COMPARISON.name, "rates_are_those_of_figures"): check_rates,
        (PLACE_YEAR_METRICS.name, "sums_are_of_their_agencies"): check_places,
        (AGENCY_COVERAGE.name, "years_are_those_of_reports"): check_coverage,
    },
    "publish": {(MANIFEST_ASSET, "files_match"): check_manifest},
}
"""By stage, table and name: the checks that look at tables as wholes."""
