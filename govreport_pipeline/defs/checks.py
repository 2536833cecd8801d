"""The asset checks: our own faults are errors and block, the sources' only warn."""

from collections.abc import Iterable, Iterator

import dagster as dg

from govreport_pipeline.checks import ours
from govreport_pipeline.checks.declared import own_work
from govreport_pipeline.checks.declared.families import FINDING_FAMILIES, IDENTITY_FAMILIES
from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.checks.source_faults.budget import check_failure_rates
from govreport_pipeline.checks.source_faults.warnings import (
    check_findings,
    check_identities,
    check_nothing_set_aside,
    check_resolved,
)
from govreport_pipeline.defs.resources import DataFolder, Processes, SourceFolder, check_step
from govreport_pipeline.tables.registry import BREAKDOWNS, FINDINGS, REJECTED_DOCUMENTS, REPORTS

NOTHING_SET_ASIDE = "nothing_was_set_aside"
RATES_IN_BAND = "failure_rates_stay_in_band"
EVERY_PLACE_IS_TOLD = "every_place_is_told"


def _result(asset: str, name: str, outcome: Outcome, severity: dg.AssetCheckSeverity) -> dg.AssetCheckResult:
    metadata: dict[str, dg.RawMetadataValue] = {
        "examined": outcome.examined,
        "failed": outcome.failed,
        **outcome.figures,
    }
    if outcome.rows:
        metadata["failing_rows"] = dg.MetadataValue.table(
            [dg.TableRecord(row) for row in outcome.rows],
            dg.TableSchema([dg.TableColumn(column, _kind(column, outcome)) for column in outcome.rows[0]]),
        )
    return dg.AssetCheckResult(
        asset_key=asset,
        check_name=name,
        passed=outcome.is_passed,
        severity=severity,
        description=outcome.summary(),
        metadata=metadata,
    )


def _kind(column: str, outcome: Outcome) -> str:
    kinds = {type(row[column]) for row in outcome.rows}
    return "text" if str in kinds else "float64" if float in kinds else "int64"


def _ours(stage: str) -> dg.AssetChecksDefinition:
    """The blocking checks of a stage, in one pass over its tables."""

    @dg.multi_asset_check(name=check_step(stage), specs=_specs(stage), can_subset=True)
    def check(
        context: dg.AssetCheckExecutionContext, data: DataFolder, processes: Processes
    ) -> Iterator[dg.AssetCheckResult]:
        yield from _errors(context, ours.check_stage(data.store, stage, processes.workers))

    return check


def _specs(stage: str) -> list[dg.AssetCheckSpec]:
    return [
        dg.AssetCheckSpec(
            check.name, asset=check.asset, description=f"{check.about}\n\n{check.about_zh}", blocking=True
        )
        for check in own_work.CHECKS[stage]
    ]


def _errors(context: dg.AssetCheckExecutionContext, outcomes: ours.Outcomes) -> Iterator[dg.AssetCheckResult]:
    return _selected(context, outcomes, dg.AssetCheckSeverity.ERROR)


def _warnings(
    context: dg.AssetCheckExecutionContext, asset: str, outcomes: dict[str, Outcome]
) -> Iterator[dg.AssetCheckResult]:
    return _selected(
        context, {(asset, name): outcome for name, outcome in outcomes.items()}, dg.AssetCheckSeverity.WARN
    )


def _selected(
    context: dg.AssetCheckExecutionContext, outcomes: ours.Outcomes, severity: dg.AssetCheckSeverity
) -> Iterator[dg.AssetCheckResult]:
    """The results that were asked for: in the UI one check of several can be executed alone."""
    for (asset, name), outcome in outcomes.items():
        if dg.AssetCheckKey(dg.AssetKey(asset), name) in context.selected_asset_check_keys:
            yield _result(asset, name, outcome, severity)


@dg.multi_asset_check(name=check_step("ingest"), specs=_specs("ingest"), can_subset=True)
def check_ingest(
    context: dg.AssetCheckExecutionContext, source: SourceFolder, data: DataFolder
) -> Iterator[dg.AssetCheckResult]:
    """The blocking checks of the intake, which walk the source folder once more."""
    yield from _errors(context, ours.check_ingest(data.store, source.source_dir))


@dg.asset_check(
    name=NOTHING_SET_ASIDE,
    asset=REJECTED_DOCUMENTS.name,
    description="Every file could be read as a document; those set aside are listed with the reason.\n\n"
    "所有文件均已收录；未收录者列出原因。",
)
def check_set_aside(data: DataFolder) -> dg.AssetCheckResult:
    """Warns of the files that were set aside."""
    outcome = check_nothing_set_aside(data.store)
    return _result(REJECTED_DOCUMENTS.name, NOTHING_SET_ASIDE, outcome, dg.AssetCheckSeverity.WARN)


@dg.asset_check(
    name=EVERY_PLACE_IS_TOLD,
    asset=REPORTS.name,
    description="Every report has its agency and place; those that could not be told are listed, with the places that "
    "bear the name.\n\n各报告的机构与地区均已识别；未能识别者列出同名地区。",
)
def check_every_place(data: DataFolder) -> dg.AssetCheckResult:
    """Warns of the reports whose agency or place could not be told."""
    return _result(REPORTS.name, EVERY_PLACE_IS_TOLD, check_resolved(data.store), dg.AssetCheckSeverity.WARN)


def _family_specs(asset: str, families: Iterable[tuple[str, str, str]]) -> list[dg.AssetCheckSpec]:
    return [
        dg.AssetCheckSpec(name, asset=asset, description=f"{about}\n\n{about_zh}", additional_deps=[REPORTS.name])
        for name, about, about_zh in families
    ]


@dg.multi_asset_check(
    name="check_identities",
    specs=_family_specs(BREAKDOWNS.name, [(part.name, part.about, part.about_zh) for part in IDENTITY_FAMILIES]),
    can_subset=True,
)
def check_breakdowns(context: dg.AssetCheckExecutionContext, data: DataFolder) -> Iterator[dg.AssetCheckResult]:
    """Warns of the identities that differ, by family."""
    yield from _warnings(context, BREAKDOWNS.name, check_identities(data.store, IDENTITY_FAMILIES))


@dg.multi_asset_check(
    name="check_findings",
    specs=_family_specs(FINDINGS.name, [(part.name, part.about, part.about_zh) for part in FINDING_FAMILIES]),
    can_subset=True,
)
def check_what_was_found(context: dg.AssetCheckExecutionContext, data: DataFolder) -> Iterator[dg.AssetCheckResult]:
    """Warns of what is wrong with documents, by family."""
    yield from _warnings(context, FINDINGS.name, check_findings(data.store, FINDING_FAMILIES))


@dg.asset_check(
    name=RATES_IN_BAND,
    asset=BREAKDOWNS.name,
    additional_deps=[REPORTS.name],
    description="No family of identities fails more or less often than reports of its form do; a rate that leaves its "
    "band is a new crawl, a new layout or a broken rule.\n\n各类勾稽关系的不符率均在预期区间之内。",
)
def check_budget(data: DataFolder) -> dg.AssetCheckResult:
    """Warns of failure rates that leave their band."""
    return _result(BREAKDOWNS.name, RATES_IN_BAND, check_failure_rates(data.store), dg.AssetCheckSeverity.WARN)


CHECKS = (
    check_ingest,
    *(_ours(stage) for stage in own_work.CHECKS if stage != "ingest"),
    check_set_aside,
    check_every_place,
    check_breakdowns,
    check_budget,
    check_what_was_found,
)
