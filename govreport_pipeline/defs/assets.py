"""The assets: each calls one stage and tells what it wrote."""

from collections.abc import Iterator

import dagster as dg

from govreport_pipeline import stages
from govreport_pipeline.catalogue.questions import QUESTIONS
from govreport_pipeline.defs.figures import describe_rows
from govreport_pipeline.defs.resources import PUBLISH, DataFolder, Processes, SourceFolder
from govreport_pipeline.defs.specs import manifest_spec, spec_of, views_spec
from govreport_pipeline.ingest.overrides import BadOverrides
from govreport_pipeline.ingest.sources.source import SourceFolderMissing, SourceUnreachable
from govreport_pipeline.publish import TABLES, write_manifest, write_views
from govreport_pipeline.settings import BadSetting, refuse_overlap
from govreport_pipeline.tables.declare import Table
from govreport_pipeline.tables.registry import (
    AGENCIES,
    BREAKDOWNS,
    CAPTURES,
    COMPARISON_TABLES,
    FINDINGS,
    METRIC_OBSERVATIONS,
    NORMALISED_DOCUMENTS,
    NUMBER_LEDGER,
    OVERRIDES,
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
from govreport_pipeline.tables.store import TableStore, table_of


def _specs(stage: str) -> list[dg.AssetSpec]:
    """The assets of a stage, each behind all tables that the stage reads; the record of places is behind none."""
    sources, outputs = {**stages.BY_DOCUMENT, **stages.OVER_CORPUS}[stage]
    tables = list(dict.fromkeys(map(table_of, sources)))
    return [spec_of(table, () if table is PLACES else tables) for table in outputs]


def _written(store: TableStore, *tables: Table) -> Iterator[dg.MaterializeResult[None]]:
    for table in tables:
        yield dg.MaterializeResult(asset_key=table.name, metadata=describe_rows(store, table))


@dg.multi_asset(name="ingest", specs=[spec_of(RAW_DOCUMENTS), spec_of(REJECTED_DOCUMENTS)])
def ingest(source: SourceFolder, data: DataFolder, processes: Processes) -> Iterator[dg.MaterializeResult[None]]:
    """Every file under the source folder, decoded or set aside."""
    try:
        refuse_overlap(source.source_dir, data.path)
        stages.ingest_documents(data.store, source.source_dir, source.intake, workers=processes.workers)
    except (BadSetting, SourceFolderMissing, SourceUnreachable) as error:
        raise dg.Failure(str(error), allow_retries=False) from error
    yield from _written(data.store, RAW_DOCUMENTS, REJECTED_DOCUMENTS)


@dg.multi_asset(name="corrections", specs=[spec_of(OVERRIDES, [RAW_DOCUMENTS])])
def corrections(source: SourceFolder, data: DataFolder) -> Iterator[dg.MaterializeResult[None]]:
    """The user's file of corrections, row by row."""
    try:
        stages.take_corrections(data.store, source.overrides)
    except BadOverrides as error:
        raise dg.Failure(str(error), allow_retries=False) from error
    yield from _written(data.store, OVERRIDES)


@dg.multi_asset(name="normalise", specs=_specs("normalise"))
def normalise(data: DataFolder, processes: Processes) -> Iterator[dg.MaterializeResult[None]]:
    """Raw text to clean Simplified text with the way back."""
    stages.normalise_documents(data.store, processes.workers)
    yield from _written(data.store, NORMALISED_DOCUMENTS)


@dg.multi_asset(name="forms", specs=_specs("forms"))
def forms(data: DataFolder, processes: Processes) -> Iterator[dg.MaterializeResult[None]]:
    """The tables of official forms and their cells."""
    stages.read_form_tables(data.store, processes.workers)
    yield from _written(data.store, STANDARD_TABLES, TABLE_CELLS)


@dg.multi_asset(name="sections", specs=_specs("sections"))
def sections(data: DataFolder, processes: Processes) -> Iterator[dg.MaterializeResult[None]]:
    """Heading markers to the section tree."""
    stages.split_documents(data.store, processes.workers)
    yield from _written(data.store, REPORT_SECTIONS)


@dg.multi_asset(name="extract", specs=_specs("extract"))
def extract(data: DataFolder, processes: Processes) -> Iterator[dg.MaterializeResult[None]]:
    """Metadata, numerals and observations of each report."""
    stages.extract_documents(data.store, processes.workers)
    yield from _written(data.store, REPORT_READINGS, NUMBER_LEDGER, METRIC_OBSERVATIONS)


@dg.multi_asset(name="identify", specs=_specs("identify"))
def identify(data: DataFolder) -> Iterator[dg.MaterializeResult[None]]:
    """The agency and place of each report, and the record of places."""
    try:
        stages.identify_documents(data.store)
    except BadOverrides as error:
        raise dg.Failure(str(error), allow_retries=False) from error
    yield from _written(data.store, REPORTS, AGENCIES, PLACES)


@dg.multi_asset(name="relate", specs=_specs("relate"))
def relate(data: DataFolder) -> Iterator[dg.MaterializeResult[None]]:
    """Which reports belong together: years, copies, captures."""
    stages.relate_documents(data.store)
    yield from _written(data.store, REPORT_LINKS, CAPTURES)


@dg.multi_asset(name="validate", specs=_specs("validate"))
def validate(data: DataFolder, processes: Processes) -> Iterator[dg.MaterializeResult[None]]:
    """The identities that the printed numbers should satisfy, and what to know about each report."""
    stages.validate_documents(data.store, processes.workers)
    yield from _written(data.store, BREAKDOWNS, FINDINGS)


@dg.multi_asset(name="compare", specs=_specs("compare"))
def compare(data: DataFolder) -> Iterator[dg.MaterializeResult[None]]:
    """Figures of each agency and year beside its peers and the year before."""
    left_out = stages.compare_documents(data.store)
    counted = {
        "reports": left_out.reports,
        "left_out": left_out.left_out,
        "left_out_without_year": left_out.without_year,
        "left_out_without_agency": left_out.without_agency,
        "other_captures": left_out.other_captures,
    }
    for result in _written(data.store, *COMPARISON_TABLES):
        yield result._replace(metadata={**(result.metadata or {}), **counted})


@dg.multi_asset(name=PUBLISH, specs=[views_spec(TABLES), manifest_spec(TABLES)])
def publish(data: DataFolder) -> Iterator[dg.MaterializeResult[None]]:
    """views.sql, and last and in one step manifest.json."""
    views = f"```sql\n{write_views(data.store)}\n```"
    yield dg.MaterializeResult(
        asset_key="views", metadata={"questions": len(QUESTIONS), "sql": dg.MetadataValue.md(views)}
    )
    manifest = write_manifest(data.store, data.is_whole, data.is_checked)
    tables = manifest["tables"]
    yield dg.MaterializeResult(
        asset_key="manifest",
        metadata={
            "tables": len(tables),
            "files": sum(len(table["files"]) for table in tables.values()),
            "bytes": sum(file["bytes"] for table in tables.values() for file in table["files"]),
            "rules_version": manifest["rules_version"],
            "manifest": dg.MetadataValue.json(manifest),
        },
    )


ASSETS = (ingest, corrections, normalise, forms, sections, extract, identify, relate, validate, compare, publish)
