"""One run of everything through Dagster, and what to say at its end."""

import sqlite3
import sys
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_shared.error import SerializableErrorInfo
from sqlalchemy.exc import OperationalError

from govreport_pipeline.definitions import defs
from govreport_pipeline.defs.history import open_history
from govreport_pipeline.defs.processes import fail_dead_runs, name_process
from govreport_pipeline.ingest.files.intake import write_intake
from govreport_pipeline.ingest.overrides import BadOverrides
from govreport_pipeline.ingest.sources.opening import open_source
from govreport_pipeline.ingest.sources.source import SourceFolderMissing, SourceUnreachable
from govreport_pipeline.publish import TABLES, read_manifest
from govreport_pipeline.settings import BadSetting, Settings, refuse_overlap
from govreport_pipeline.tables.store import DataFolderUnusable, TableStore
from govreport_pipeline.workers import ProcessLost

OK = 0
BROKEN = 1
"""The pipeline broke, or a check of our own work failed."""
UNUSABLE_SETTINGS = 2

ROWS_PRINTED = 5

MANIFEST_KEY = dg.AssetKey("manifest")
"""Once this is written, the run's tables are in force."""
COMPARISON_KEY = dg.AssetKey("agency_year_comparison")

NAMED = {
    kind.__name__
    for kind in (BadOverrides, BadSetting, DataFolderUnusable, ProcessLost, SourceFolderMissing, SourceUnreachable)
}
"""Errors whose message is for the user, and needs no trace."""

HISTORY_ADVICE = {"locked": "end what holds it", "unable to open": "make it writable", "readonly": "make it writable"}
"""What helps, by a word of the reason for which SQLite refuses; else it is room."""

INTERRUPTED = "The run was interrupted."

TAGS = {".dagster/repository": "__repository__@govreport_pipeline"}
"""Whose run it is: with it the UI shows the run on the page of its job, as it does for runs it started itself."""


def run_pipeline(settings: Settings, instance_dir: Path) -> int:
    """Materialise every asset with its checks; print what was written; give the exit code.

    0 when the pipeline did its work, whatever the documents' own faults; 1 when
    it broke or an ERROR check failed; 2 when a folder or the file of corrections cannot be used.
    """
    store = TableStore(settings.data_dir)
    try:
        refuse_overlap(settings.source_dir, settings.data_dir)
        listing = open_source(settings.source_dir).list_files()
        store.make_folder()
    except (BadSetting, SourceFolderMissing, DataFolderUnusable) as error:
        print(error, file=sys.stderr)
        return UNUSABLE_SETTINGS
    if not listing.paths and not listing.rejections:
        print(f"{settings.source_dir} holds no files: every table will be empty. Put reports there and run again.")
    try:
        result = _execute(settings, instance_dir)
    except (OperationalError, sqlite3.OperationalError) as error:
        print(_history_broken(instance_dir, error), file=sys.stderr)
        return BROKEN
    except KeyboardInterrupt:
        print(INTERRUPTED, file=sys.stderr)
        return BROKEN
    evaluations = result.get_asset_check_evaluations()
    failed = [check for check in evaluations if not check.passed and check.severity is dg.AssetCheckSeverity.ERROR]
    if result.success and not failed:
        print(_written(store, settings.data_dir))
        print(_compared(result.get_asset_materialization_events()), end="")
    print(_checked(evaluations))
    if not result.success and not failed:
        print(_broken(result), file=sys.stderr)
    if not any(event.asset_key == MANIFEST_KEY for event in result.get_asset_materialization_events()):
        print(f"The tables in {settings.data_dir} stay as they were.", file=sys.stderr)
    if any(_is_of(BadOverrides, event.step_failure_data.error) for event in result.get_step_failure_events()):
        return UNUSABLE_SETTINGS
    return OK if result.success and not failed else BROKEN


def _is_of(kind: type[Exception], error: SerializableErrorInfo | None) -> bool:
    """Is an error of a kind, or does it come from one?"""
    while error is not None and error.cls_name != kind.__name__:
        error = error.cause
    return error is not None


def _execute(settings: Settings, instance_dir: Path) -> dg.ExecuteInProcessResult:
    """The whole job, recorded in the instance of the folder."""
    with open_history(), dg.DagsterInstance.from_config(str(instance_dir)) as instance:
        fail_dead_runs(instance)
        run_id = str(uuid.uuid4())
        return defs.resolve_job_def("annual_reports").execute_in_process(
            instance=instance,
            raise_on_error=False,
            run_config=_run_config(settings),
            run_id=run_id,
            tags={**TAGS, **name_process(run_id)},
        )


def _history_broken(instance_dir: Path, error: Exception) -> str:
    """Why the run could not be recorded: most often the disk is full."""
    why = str(error.orig if isinstance(error, OperationalError) else error)
    advice = next((advice for word, advice in HISTORY_ADVICE.items() if word in why), "make room there")
    return (
        f"the run history in {str(instance_dir / '.dagster')!r} cannot be written ({why}): {advice} and run "
        "again; the tables are those of the last run that came to its end"
    )


def _run_config(settings: Settings) -> dict[str, Any]:
    """The settings of this run, as the UI shows them; Dagster's own log stays off the terminal."""
    config: dict[str, Any] = {
        "loggers": {"console": {"config": {"log_level": "CRITICAL"}}},
        "resources": {
            "source": {"config": {"source_dir": settings.source_dir, **write_intake(settings.intake)}},
            "data": {"config": {"data_dir": str(settings.data_dir)}},
            "processes": {"config": {"processes": settings.processes}},
        },
    }
    config["resources"]["source"]["config"]["overrides"] = settings.overrides
    return config


def _broken(result: dg.ExecuteInProcessResult) -> str:
    """What stopped the run: in a sentence where no trace helps, else with the trace that leads to it."""
    steps = [event.step_failure_data for event in result.get_step_failure_events()]
    sentences = [sentence for failure in steps if (sentence := _sentence_of(failure.error))]
    if sentences:
        return "\n".join(sentences)
    told = [
        f"Step {event.step_key} broke.\n{event.step_failure_data.error_display_string}"
        for event in result.get_step_failure_events()
    ]
    if told:
        return "\n".join(told)
    event = result.get_run_failure_event()
    error = event.job_failure_data.error
    return "\n".join(["The run broke.", event.message or "", error.to_string() if error else ""]).rstrip()


def _sentence_of(error: SerializableErrorInfo | None) -> str | None:
    """The message of an error that needs no trace; None for any other."""
    while error is not None:
        if error.cls_name == dg.DagsterExecutionInterruptedError.__name__:
            return INTERRUPTED
        if error.cls_name in NAMED:
            return error.message.partition(": ")[2].strip()
        error = error.cause
    return None


def _written(store: TableStore, data_dir: Path) -> str:
    """The tables and their rows, and the sentence that matters."""
    tables = read_manifest(store)["tables"]
    rows = {table.name: tables[table.name]["rows"] for table in TABLES}
    width = max(map(len, rows))
    lines = [f"\nWritten to {data_dir}:"]
    lines += [f"  {name:<{width}}  {count:>9,} rows" for name, count in rows.items()]
    lines.append(
        f"\n{_counted(rows['raw_documents'], 'document')}, {_counted(rows['rejected_documents'], 'file')} set aside, "
        f"{rows['metric_observations']:,} observations, {rows['breakdowns']:,} identities, {rows['findings']:,} findings."
    )
    return "\n".join(lines)


def _compared(events: Iterable[dg.DagsterEvent]) -> str:
    """How many reports are in no comparison table, and why; nothing where none is."""
    metadata = next((event.materialization.metadata for event in events if event.asset_key == COMPARISON_KEY), {})
    counts = {name: value.value for name, value in metadata.items() if isinstance(value, dg.IntMetadataValue)}
    left_out, captures = counts.get("left_out") or 0, counts.get("other_captures") or 0
    why = (counts.get("left_out_without_agency"), "agency"), (counts.get("left_out_without_year"), "year")
    told = " and ".join(f"{count:,} without {'an' if what == 'agency' else 'a'} {what}" for count, what in why if count)
    reasons = [f"{_counted(left_out, 'report')}, {told}: the file of corrections may name them"] if left_out else []
    if captures:
        reasons.append(f"{_counted(captures, 'capture')} of a report that is compared in another")
    return f"In no comparison table: {'; '.join(reasons)}.\n" if reasons else ""


def _counted(count: int, what: str) -> str:
    """`1 document`, `2,000 documents`."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _failing_rows(check: dg.AssetCheckEvaluation) -> list[str]:
    """The first failing rows, each on a line."""
    rows = check.metadata.get("failing_rows")
    records = rows.records[:ROWS_PRINTED] if isinstance(rows, dg.TableMetadataValue) else []
    return [", ".join(f"{name} {value}" for name, value in record.data.items()) for record in records]


def _checked(evaluations: Iterable[dg.AssetCheckEvaluation]) -> str:
    """How many checks passed; each that did not, with its summary."""
    evaluations = list(evaluations)
    lines = [f"{sum(check.passed for check in evaluations)} of {len(evaluations)} checks pass."]
    for severity, told in (
        (dg.AssetCheckSeverity.WARN, "warn of the sources"),
        (dg.AssetCheckSeverity.ERROR, "FAIL, a fault of the pipeline"),
    ):
        raised = [check for check in evaluations if not check.passed and check.severity is severity]
        if raised:
            lines.append(f"{len(raised)} {told}:")
        for check in raised:
            lines.append(f"  {check.asset_key.to_user_string()}.{check.check_name}: {check.description}")
            if severity is dg.AssetCheckSeverity.ERROR:
                lines += [f"    {row}" for row in _failing_rows(check)]
    return "\n".join(lines)
