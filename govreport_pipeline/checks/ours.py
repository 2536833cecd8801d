"""What may never be wrong, stage by stage: a failure here is a fault of this project.

Each function streams its stage's tables once and gives an outcome for each
check it holds, by table and name. `declared.py` says what each means.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from itertools import chain
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.checks.agencies import check_agencies, check_readings_kept
from govreport_pipeline.checks.changes import check_changes
from govreport_pipeline.checks.coverage import check_coverage
from govreport_pipeline.checks.declared import CHECKS, KEYS, MANIFEST_ASSET, SCHEMA
from govreport_pipeline.checks.divisions import check_divisions
from govreport_pipeline.checks.figures import check_figures
from govreport_pipeline.checks.files import check_files
from govreport_pipeline.checks.links import check_captures, check_links
from govreport_pipeline.checks.numerals import find_missing, scan
from govreport_pipeline.checks.outcome import Outcome
from govreport_pipeline.checks.places import check_places
from govreport_pipeline.checks.rates import check_rates
from govreport_pipeline.checks.record_of_places import check_record_of_places
from govreport_pipeline.checks.records import (
    find_false_intervals,
    find_miscalculated,
    find_misplaced,
    find_other_years,
    find_unknown_codes,
    find_unled,
)
from govreport_pipeline.checks.standings import check_standings
from govreport_pipeline.checks.structure import check_keys, check_schema
from govreport_pipeline.checks.texts import (
    find_false_quotes,
    find_misread_cells,
    find_misread_numbers,
    find_misread_observations,
    find_unrecorded_changes,
    find_untiled,
)
from govreport_pipeline.publish import TABLES, describe_dataset, read_manifest
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
    REPORT_LINKS,
    REPORT_READINGS,
    REPORT_SECTIONS,
    REPORTS,
    TABLE_CELLS,
)
from govreport_pipeline.tables.store import Part, TableStore, by_document

Outcomes = dict[tuple[str, str], Outcome]
"""By table and check."""

UNCHECKED = ("section_type", "label", "requester", "subject", "scope", "table_id", "rule_id", "relation")
"""Columns of an observation of which the schema alone can be checked."""

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}


def check_structure(store: TableStore, stage: str) -> Outcomes:
    """Schema and keys of every table of a stage."""
    tests: dict[str, Callable[[TableStore, Table], Outcome]] = {SCHEMA: check_schema, KEYS: check_keys}
    return {
        (check.asset, check.name): tests[check.name](store, BY_NAME[check.asset])
        for check in CHECKS[stage]
        if check.name in tests
    }


def check_ingest(store: TableStore, source_dir: str | os.PathLike[str]) -> Outcomes:
    """Schema, keys, and every file of the source folder in one table."""
    return {
        **check_structure(store, "ingest"),
        (RAW_DOCUMENTS.name, "every_file_is_accounted_for"): check_files(store, source_dir),
    }


def check_corrections(store: TableStore) -> Outcomes:
    """Schema and keys of the user's corrections."""
    return check_structure(store, "corrections")


def check_normalise(store: TableStore) -> Outcomes:
    """Schema, keys, and a record of every change of the text."""
    outcome = Outcome()
    for raws, documents in store.batches_of(RAW_DOCUMENTS, NORMALISED_DOCUMENTS):
        for raw, document in zip(raws, documents, strict=True):
            outcome.take(1, find_unrecorded_changes(raw, document))
    return {
        **check_structure(store, "normalise"),
        (NORMALISED_DOCUMENTS.name, "every_change_is_recorded"): outcome,
    }


def check_sections(store: TableStore) -> Outcomes:
    """Schema, keys, places, and leaves that tile the body."""
    outcome, placed = Outcome(), Outcome()
    for raws, documents, sections in store.batches_of(RAW_DOCUMENTS, NORMALISED_DOCUMENTS, REPORT_SECTIONS):
        sections_of = by_document(sections)
        for raw, document in zip(raws, documents, strict=True):
            own = sections_of[raw.document_id]
            outcome.take(1, find_untiled(raw, document, own))
            placed.take(len(own), find_misplaced(raw, own))
    return {
        **check_structure(store, "sections"),
        (REPORT_SECTIONS.name, "leaves_tile_the_body"): outcome,
        (REPORT_SECTIONS.name, "places_lie_in_text"): placed,
    }


def check_forms(store: TableStore) -> Outcomes:
    """Schema, keys, and the quotes of cells, read a second time."""
    outcome = Outcome()
    for raws, cells in store.batches_of(RAW_DOCUMENTS, TABLE_CELLS):
        cells_of = by_document(cells)
        for raw in raws:
            own = cells_of[raw.document_id]
            outcome.take(len(own), find_false_quotes(raw, own))
            outcome.take(0, find_misread_cells(raw, own))
    return {**check_structure(store, "forms"), (TABLE_CELLS.name, "quotes_read_back"): outcome}


def check_extract(store: TableStore) -> Outcomes:
    """Schema, keys, the second scan for numerals, quotes, references, and what each figure says of itself."""
    listed, numbers_read, seen_read, resolved = (Outcome() for _ in range(4))
    bounded, coded, dated, led = (Outcome() for _ in range(4))
    sources = (
        RAW_DOCUMENTS,
        Part(REPORT_READINGS, omit=("evidence",)),
        Part(NUMBER_LEDGER, omit=("role", "rule_id")),
        Part(METRIC_OBSERVATIONS, omit=UNCHECKED),
        _part(TABLE_CELLS, "document_id", "observation_id"),
        OVERRIDES,
    )
    for raws, reports, *parts, overrides in store.batches_of(*sources):
        numbers, observations, cells = map(by_document, parts)
        years = {override.document_id: override.report_year for override in overrides}
        for raw, report in zip(raws, reports, strict=True):
            ledger, seen, grid = (rows[raw.document_id] for rows in (numbers, observations, cells))
            numerals = scan(raw)
            listed.take(len(numerals), find_missing(raw, ledger, numerals))
            numbers_read.take(len(ledger), chain(find_false_quotes(raw, ledger), find_misread_numbers(raw, ledger)))
            seen_read.take(len(seen), chain(find_false_quotes(raw, seen), find_misread_observations(raw, seen)))
            bounded.take(len(seen), find_false_intervals(seen))
            coded.take(len(seen), find_unknown_codes(seen))
            dated.take(len(seen), find_other_years(years.get(raw.document_id) or report.report_year, seen))
            led.take(len(ledger), find_unled(ledger, seen))
            known = {row.observation_id for row in seen}
            named = [*(row.observation_id for row in (*ledger, *grid)), *(row.part_of for row in seen)]
            _resolve(resolved, raw.source_path, named, known)
    return {
        **check_structure(store, "extract"),
        (NUMBER_LEDGER.name, "every_numeral_is_listed"): listed,
        (NUMBER_LEDGER.name, "quotes_read_back"): numbers_read,
        (NUMBER_LEDGER.name, "ledger_points_back"): led,
        (METRIC_OBSERVATIONS.name, "quotes_read_back"): seen_read,
        (METRIC_OBSERVATIONS.name, "intervals_hold"): bounded,
        (METRIC_OBSERVATIONS.name, "codes_are_known"): coded,
        (METRIC_OBSERVATIONS.name, "years_are_the_reports"): dated,
        (METRIC_OBSERVATIONS.name, "references_resolve"): resolved,
    }


def check_identify(store: TableStore) -> Outcomes:
    """Schema, keys, readings that are kept, agencies that are there."""
    return {
        **check_structure(store, "identify"),
        (REPORTS.name, "readings_are_kept"): check_readings_kept(store),
        (REPORTS.name, "places_are_valid"): check_divisions(store),
        (AGENCIES.name, "references_resolve"): check_agencies(store),
        (PLACES.name, "codes_lie_in_valid_ones"): check_record_of_places(store),
    }


def check_relate(store: TableStore) -> Outcomes:
    """Schema, keys, documents and figures that are there, and one chosen capture in each group."""
    return {
        **check_structure(store, "relate"),
        (REPORT_LINKS.name, "references_resolve"): check_links(store),
        (CAPTURES.name, "one_of_each_group_is_chosen"): check_captures(store),
    }


def check_validate(store: TableStore) -> Outcomes:
    """Schema, keys, parts and totals that are there, differences and places."""
    outcome, computed, placed = (Outcome() for _ in range(3))
    sources = (RAW_DOCUMENTS, _part(METRIC_OBSERVATIONS, "observation_id"), REPORT_LINKS, BREAKDOWNS, FINDINGS)
    for raws, seen, links, breakdowns, findings in store.batches_of(*sources):
        known = {row.observation_id for row in seen}
        linked: defaultdict[str, set[str]] = defaultdict(set)
        for link in links:
            linked[link.document_id].update(figure.observation_id for figure in link.figures)
        for row in breakdowns:
            named = [row.total_observation_id, *row.part_observation_ids]
            _resolve(outcome, row.breakdown_id, named, known, linked[row.document_id])
        computed.take(len(breakdowns), find_miscalculated(breakdowns))
        findings_of = by_document(findings)
        for raw in raws:
            own = findings_of[raw.document_id]
            placed.take(len(own), find_misplaced(raw, own))
    return {
        **check_structure(store, "validate"),
        (BREAKDOWNS.name, "references_resolve"): outcome,
        (BREAKDOWNS.name, "differences_are_computed"): computed,
        (FINDINGS.name, "places_lie_in_text"): placed,
    }


def check_compare(store: TableStore) -> Outcomes:
    """Schema, keys, figures that are the observations they name, and none that is missing."""
    outcome = Outcome()
    columns = ["agency_name", "report_year", "metric_code", "value", "observation_id"]
    for figures in store.groups(AGENCY_YEAR_METRICS, columns):
        stated = {row["observation_id"]: row for row in figures.to_pylist() if row["observation_id"] is not None}
        outcome.examined += len(stated)
        names = pa.array(sorted(stated), pa.string())
        for seen in store.groups(METRIC_OBSERVATIONS, ["observation_id", "value"]):
            named = seen.filter(pc.field("observation_id").isin(names))
            for name, value in zip(*(column.to_pylist() for column in named.columns), strict=True):
                if (row := stated.pop(name, None)) is not None and row["value"] != value:
                    outcome.fail(**row, problem=f"the observation's value is {value:g}")
        for row in stated.values():
            outcome.fail(**row, problem="no such observation")
    return {
        **check_structure(store, "compare"),
        (AGENCY_YEAR_METRICS.name, "values_are_stated"): outcome,
        (AGENCY_YEAR_METRICS.name, "no_figure_is_dropped"): check_figures(store),
        (AGENCY_YEAR_METRICS.name, "ranks_are_those_of_peers"): check_standings(store),
        (AGENCY_YEAR_METRICS.name, "changes_are_on_the_year_before"): check_changes(store),
        (AGENCY_YEAR_COMPARISON.name, "rates_are_those_of_figures"): check_rates(store),
        (PLACE_YEAR_METRICS.name, "sums_are_of_their_agencies"): check_places(store),
        (AGENCY_COVERAGE.name, "years_are_those_of_reports"): check_coverage(store),
    }


def check_publish(store: TableStore) -> Outcomes:
    """The manifest against the files."""
    outcome = Outcome()
    told, found = (_files_of(manifest) for manifest in (read_manifest(store), describe_dataset(store)))
    outcome.examined = len({*told, *found})
    for path in sorted({*told, *found}):
        if told.get(path) != found.get(path):
            outcome.fail(path=path, told=str(told.get(path, "not named")), found=str(found.get(path, "no such file")))
    return {(MANIFEST_ASSET, "files_match"): outcome}


def _files_of(manifest: dict[str, Any]) -> dict[str, Any]:
    return {file["path"]: file for table in manifest["tables"].values() for file in table["files"]}


def _part(table: Table, *columns: str) -> Part:
    """Some columns of a table alone."""
    return Part(table, omit={column.name for column in table.columns} - {*columns})


def _resolve(outcome: Outcome, where: str, named: Iterable[str | None], *known: Collection[str]) -> None:
    for name in named:
        if name is not None:
            outcome.examined += 1
            if not any(name in names for names in known):
                outcome.fail(where=where, observation_id=name, problem="no such observation")
