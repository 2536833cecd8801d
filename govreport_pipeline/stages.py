"""The stages for a corpus: read tables batch by batch, call one function, write tables.

Batch `i` of every document table holds the same documents, so no stage holds
more than one batch. Each function replaces its tables whole when it ends well
and leaves the old ones when it does not.
"""

import os
from collections.abc import Sequence
from functools import partial
from typing import Any

import pyarrow as pa

from govreport_pipeline.carrying import KnownRows, earlier_of, is_settled, write_by_document
from govreport_pipeline.compare import Corpus, LeftOut, compare_years, count_left_out, cover_agencies, keep_chosen
from govreport_pipeline.compare.candour import gather_candour
from govreport_pipeline.compare.indicators import BREAKDOWN_COLUMNS, SECTION_COLUMNS
from govreport_pipeline.compare.likeness import FINDING_COLUMNS, LINK_COLUMNS
from govreport_pipeline.compare.reports import REPORT_COLUMNS
from govreport_pipeline.compare.values import OBSERVATION_COLUMNS
from govreport_pipeline.cycles import no_cycle_search
from govreport_pipeline.extract import extract
from govreport_pipeline.forms import read_forms
from govreport_pipeline.identify import AgencyBook, Lessons, identify, identity_alone
from govreport_pipeline.ingest.batches import iterate_batches
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.inventory import take_inventory
from govreport_pipeline.ingest.known import NOTHING_KNOWN, KeptDocument
from govreport_pipeline.ingest.overrides import read_overrides
from govreport_pipeline.naming import NamingDocument
from govreport_pipeline.normalise import normalise
from govreport_pipeline.places import list_places
from govreport_pipeline.relating import relate_corpus
from govreport_pipeline.report import analyse, describe_fault, is_suspect
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.arrow import encode
from govreport_pipeline.tables.declare import Table
from govreport_pipeline.tables.earlier import arrange
from govreport_pipeline.tables.overrides import Override
from govreport_pipeline.tables.partitions import write_partitions
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument
from govreport_pipeline.tables.registry import (
    AGENCIES,
    AGENCY_COVERAGE,
    AGENCY_YEAR_COMPARISON,
    AGENCY_YEAR_METRICS,
    BREAKDOWNS,
    CAPTURES,
    COMPARISON_TABLES,
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
    STANDARD_TABLES,
    TABLE_CELLS,
)
from govreport_pipeline.tables.store import Part, TableStore, by_document, in_step
from govreport_pipeline.tables.vocabulary import Role, SectionType
from govreport_pipeline.validate import validate
from govreport_pipeline.workers import ALONE, Workers

Dependence = tuple[tuple[Table | Part, ...], tuple[Table, ...]]
"""The tables that a stage reads, and those that it writes."""

BATCH_SIZE = 500
"""Documents a batch: enough that a batch's overhead vanishes, few enough that 10,000 files stay below 400 MB."""

MARKED_TEXTS = Part(NORMALISED_DOCUMENTS, omit=("repairs",))
"""The repairs are for readers, and for the ledger; every later stage finds its way back by the alignment."""

REPAIRED_TEXTS = Part(NORMALISED_DOCUMENTS, omit=("grid",))
"""The ledger has the numerals that repairs took back."""

CLEAN_TEXTS = Part(NORMALISED_DOCUMENTS, omit=("repairs", "grid"))
"""Without the cells that a page marks, of which only the reader of forms makes use."""

CELLS = Part(TABLE_CELLS, omit=("printed_row_label", "printed_column_label"))
"""How rows and columns were printed is for readers; every later stage names them as the form does."""

TESTED_SECTIONS = Part(REPORT_SECTIONS, omit=("position", "section_type"))

PROBLEM_SECTIONS = Part(
    REPORT_SECTIONS,
    omit=("section_id", "parent_section_id", "level", "position", "ordinal", "heading"),
    only=("section_type", (SectionType.PROBLEMS,)),
)
PROBLEM_TEXTS = Part(NORMALISED_DOCUMENTS, omit=("script", "repairs", "chrome", "damage", "grid"))
"""The parts on problems, and the texts they stand in: of them candour is judged."""

TESTED_NUMBERS = Part(
    NUMBER_LEDGER, omit=("observation_id", "rule_id"), only=("role", (Role.COUNT_OF_LIST_ITEMS, Role.DAMAGED))
)
"""The numerals that validate looks at, a few of a hundred; the others it sees as observations."""

TESTED_OBSERVATIONS = Part(
    METRIC_OBSERVATIONS,
    omit=("source_path", "report_year", "qualifier", "row_label", "column_label", "rule_id"),
)

BY_DOCUMENT: dict[str, Dependence] = {
    "normalise": ((RAW_DOCUMENTS,), (NORMALISED_DOCUMENTS,)),
    "forms": ((RAW_DOCUMENTS, MARKED_TEXTS), (STANDARD_TABLES, TABLE_CELLS)),
    "sections": ((CLEAN_TEXTS, STANDARD_TABLES), (REPORT_SECTIONS,)),
    "extract": (
        (RAW_DOCUMENTS, REPAIRED_TEXTS, STANDARD_TABLES, CELLS, REPORT_SECTIONS, OVERRIDES),
        (REPORT_READINGS, NUMBER_LEDGER, METRIC_OBSERVATIONS),
    ),
    "validate": (
        (
            RAW_DOCUMENTS,
            CLEAN_TEXTS,
            REPORTS,
            TESTED_SECTIONS,
            TESTED_NUMBERS,
            TESTED_OBSERVATIONS,
            CELLS,
            REPORT_LINKS,
        ),
        (BREAKDOWNS, FINDINGS),
    ),
}
"""What each stage that looks at one document at a time reads and writes."""

OVER_CORPUS: dict[str, Dependence] = {
    "identify": ((REPORT_READINGS, OVERRIDES), (REPORTS, AGENCIES, PLACES)),
    "relate": ((NORMALISED_DOCUMENTS, REPORTS, STANDARD_TABLES, METRIC_OBSERVATIONS), (REPORT_LINKS, CAPTURES)),
    "compare": (
        (
            NORMALISED_DOCUMENTS,
            REPORT_SECTIONS,
            METRIC_OBSERVATIONS,
            REPORTS,
            REPORT_LINKS,
            CAPTURES,
            BREAKDOWNS,
            FINDINGS,
        ),
        COMPARISON_TABLES,
    ),
}
"""What each stage that looks at the corpus reads and writes."""


@no_cycle_search()
def ingest_documents(
    store: TableStore,
    source_dir: str | os.PathLike[str],
    intake: Intake,
    batch_size: int = BATCH_SIZE,
    workers: Workers = ALONE,
) -> None:
    """Every file under the source folder: decoded into raw_documents, or set aside with a reason."""
    earlier = earlier_of(store, RAW_DOCUMENTS, REJECTED_DOCUMENTS)
    known = NOTHING_KNOWN if earlier is None else KnownRows(earlier)
    with store.write(RAW_DOCUMENTS, REJECTED_DOCUMENTS) as (documents, rejected):
        inventory = take_inventory(source_dir, intake, store.root)
        for read, set_aside in iterate_batches(inventory, batch_size, known, _audit, workers.processes):
            rows = encode(RAW_DOCUMENTS, [row for row in read if isinstance(row, RawDocument)])
            carried = {row.document_id: row.batch for row in read if isinstance(row, KeptDocument)}
            if earlier is not None and carried:
                rows = arrange([earlier.rows(RAW_DOCUMENTS, carried), rows], [row.document_id for row in read])
            documents.write(rows)
            rejected.append(set_aside)


def _audit(raw: RawDocument) -> str | None:
    return describe_fault(raw, analyse(raw)) if is_suspect(raw) else None


def take_corrections(store: TableStore, path: str | os.PathLike[str] = "") -> None:
    """What the user's file of corrections says of each document; nothing where there is no such file."""
    corrected = _read_corrections(store, path) if path else {}
    with store.write(OVERRIDES) as (overrides,):
        for group in store.groups(RAW_DOCUMENTS, ["document_id"]):
            ids = group["document_id"].to_pylist()
            overrides.append([corrected[document_id] for document_id in ids if document_id in corrected])


def _read_corrections(store: TableStore, path: str | os.PathLike[str]) -> dict[str, Override]:
    """The corrections by document; a row of the file names one by its id or by any of its paths."""
    known: dict[str, str] = {}
    for group in store.groups(RAW_DOCUMENTS, ["document_id", "source_path", "also_at"]):
        for row in group.to_pylist():
            known |= dict.fromkeys((row["document_id"], row["source_path"], *row["also_at"]), row["document_id"])
    return {row.document_id: row for row in read_overrides(path, known)}


def normalise_documents(store: TableStore, workers: Workers = ALONE) -> None:
    """Each raw document in clean Simplified text."""
    write_by_document(store, *BY_DOCUMENT["normalise"], _normalise_batch, workers)


def _normalise_batch(raws: Sequence[RawDocument]) -> tuple[list[Any], ...]:
    batch = []
    for raw in raws:
        with NamingDocument("normalise", raw.document_id, raw.source_path):
            batch.append(normalise(raw))
    return (batch,)


def read_form_tables(store: TableStore, workers: Workers = ALONE) -> None:
    """The tables of official forms in each document, and their cells."""
    write_by_document(store, *BY_DOCUMENT["forms"], _read_form_batch, workers)


def _read_form_batch(
    raws: Sequence[RawDocument], documents: Sequence[NormalisedDocument]
) -> tuple[list[Any], list[Any]]:
    tables: list[Any] = []
    cells: list[Any] = []
    for raw, document in in_step(raws, documents):
        with NamingDocument("forms", raw.document_id, raw.source_path):
            forms = read_forms(raw, document)
        tables += forms.tables
        cells += forms.cells
    return tables, cells


def split_documents(store: TableStore, workers: Workers = ALONE) -> None:
    """Each normalised document into its section tree."""
    write_by_document(store, *BY_DOCUMENT["sections"], _split_batch, workers)


def _split_batch(documents: Sequence[NormalisedDocument], tables: Sequence[Any]) -> tuple[list[Any], ...]:
    tables_of = by_document(tables)
    sections: list[Any] = []
    for document in documents:
        with NamingDocument("sections", document.document_id):
            sections += split_sections(document, tables_of[document.document_id])
    return (sections,)


def extract_documents(store: TableStore, workers: Workers = ALONE) -> None:
    """Metadata, numerals and observations of each document."""
    write_by_document(store, *BY_DOCUMENT["extract"], _extract_batch, workers)


def _extract_batch(
    raws: Sequence[RawDocument], documents: Sequence[NormalisedDocument], *parts: Sequence[Any]
) -> tuple[list[Any], ...]:
    tables, cells, sections, overrides = map(by_document, parts)
    batch = []
    for raw, document in in_step(raws, documents):
        name = raw.document_id
        told_year = next((override.report_year for override in overrides[name]), None)
        with NamingDocument("extract", name, raw.source_path):
            batch.append(extract(raw, document, sections[name], tables[name], cells[name], told_year))
    return (
        [read.metadata for read in batch],
        [row for read in batch for row in read.numbers],
        [row for read in batch for row in read.observations],
    )


@no_cycle_search()
def identify_documents(store: TableStore) -> None:
    """The agency and place of each report, the agencies of the corpus, and the record of places.

    Twice over the readings: what reports that are sure of their place carry
    (hosts, numbers) tells the places of others.
    """
    if is_settled(store, *OVER_CORPUS["identify"]):
        return
    lessons, book = Lessons(), AgencyBook()
    for readings, overrides in store.batches_of(REPORT_READINGS, OVERRIDES):
        corrected = {override.document_id: override for override in overrides}
        for reading in readings:
            with NamingDocument("identify", reading.document_id, reading.source_path):
                lessons.take(reading, identity_alone(reading, corrected.get(reading.document_id)))
    with store.write(REPORTS, AGENCIES, PLACES) as (reports, agencies, places):
        places.append(list_places())
        for readings, overrides in store.batches_of(REPORT_READINGS, OVERRIDES):
            corrected = {override.document_id: override for override in overrides}
            batch = []
            for reading in readings:
                with NamingDocument("identify", reading.document_id, reading.source_path):
                    batch.append(identify(reading, lessons, corrected.get(reading.document_id)))
            book.add(batch)
            reports.append(batch)
        agencies.append(book.written())


@no_cycle_search()
def relate_documents(store: TableStore) -> None:
    """Which reports belong together; of the corpus a few kilobytes a report are held."""
    if is_settled(store, *OVER_CORPUS["relate"]):
        return
    relations, sizes = relate_corpus(store)
    with store.write(REPORT_LINKS, CAPTURES) as (links, captures):
        end = 0
        for size in sizes:
            places, end = range(end, end + size), end + size
            links.append([link for place in places for link in relations.links(place)])
            captures.append([relations.captures[place] for place in places if place in relations.captures])


def validate_documents(store: TableStore, workers: Workers = ALONE) -> None:
    """The identities that each document's numbers should satisfy, and what to know about it."""
    write_by_document(store, *BY_DOCUMENT["validate"], _validate_batch, workers)


def _validate_batch(
    raws: Sequence[RawDocument], documents: Sequence[Any], reports: Sequence[Any], *parts: Sequence[Any]
) -> tuple[list[Any], ...]:
    groups = [by_document(rows) for rows in parts]
    batch = []
    for raw, document, report in in_step(raws, documents, reports):
        own = (tuple(rows[raw.document_id]) for rows in groups)
        with NamingDocument("validate", raw.document_id, raw.source_path):
            batch.append(validate(raw, document, report, *own))
    return [row for tested in batch for row in tested.breakdowns], [row for tested in batch for row in tested.findings]


def compare_documents(store: TableStore) -> LeftOut:
    """The comparison tables, year by year; tells which reports stay out of them."""
    documents = store.read(REPORTS, REPORT_COLUMNS)
    reports = keep_chosen(documents, store.read(CAPTURES))
    if not is_settled(store, *OVER_CORPUS["compare"]):
        _compare_reports(store, reports)
    return count_left_out(reports, documents.num_rows - reports.num_rows)


def _compare_reports(store: TableStore, reports: pa.Table) -> None:
    corpus = Corpus(
        reports=reports,
        sections=store.groups(REPORT_SECTIONS, SECTION_COLUMNS),
        breakdowns=store.groups(BREAKDOWNS, BREAKDOWN_COLUMNS),
        links=store.groups(REPORT_LINKS, LINK_COLUMNS),
        findings=store.groups(FINDINGS, FINDING_COLUMNS),
        candour=gather_candour(
            (documents, by_document(sections))
            for documents, sections in store.batches_of(PROBLEM_TEXTS, PROBLEM_SECTIONS)
        ),
        read_observations=partial(store.groups, METRIC_OBSERVATIONS, OBSERVATION_COLUMNS),
    )
    tables = (AGENCY_YEAR_METRICS, PLACE_YEAR_METRICS, AGENCY_COVERAGE)
    with store.write(*tables) as (metrics, places, agencies), write_partitions(store, AGENCY_YEAR_COMPARISON) as years:
        for year in compare_years(corpus):
            metrics.write(year.metrics)
            places.write(year.places)
            years.write(year.year, year.comparison)
        agencies.write(cover_agencies(reports))


DERIVED = (
    take_corrections,
    normalise_documents,
    read_form_tables,
    split_documents,
    extract_documents,
    identify_documents,
    relate_documents,
    validate_documents,
    compare_documents,
)
"""What follows `ingest_documents`, in this order: each needs the store alone."""
