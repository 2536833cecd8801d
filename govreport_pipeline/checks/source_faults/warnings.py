"""What the sources get wrong or leave open, counted and listed: warnings, never errors."""

from collections import Counter
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.checks.declared.families import FindingFamily, IdentityFamily
from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.tables.registry import BREAKDOWNS, FINDINGS, REJECTED_DOCUMENTS, REPORTS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import AdminLevel, Severity, Verdict


def check_identities(store: TableStore, families: tuple[IdentityFamily, ...]) -> dict[str, Outcome]:
    """For each family the breakdowns that differ, with the verdicts of all as figures."""
    family_of = {str(kind): family.name for family in families for kind in family.kinds}
    outcomes = {family.name: Outcome(figures=dict.fromkeys(map(str, Verdict), 0)) for family in families}
    columns = ["document_id", "kind", "verdict", "stated", "computed", "difference", "explanation"]
    for group, paths in _with_paths(store, store.groups(BREAKDOWNS, columns)):
        for (kind, verdict), count in _pairs(group, "kind", "verdict").items():
            outcome = outcomes[family_of[kind]]
            outcome.examined += count
            outcome.figures[verdict] += count
        for row in group.filter(pc.equal(group["verdict"], str(Verdict.DIFFERS))).to_pylist():
            document_id = row.pop("document_id")
            outcomes[family_of[row["kind"]]].fail(source_path=paths[document_id], **row)
    return outcomes


def check_findings(store: TableStore, families: tuple[FindingFamily, ...]) -> dict[str, Outcome]:
    """For each family the documents' warnings; what is only informative is counted."""
    family_of = {str(code): family.name for family in families for code in family.codes}
    outcomes = {family.name: Outcome(figures={str(code): 0 for code in family.codes}) for family in families}
    warned: dict[str, set[str]] = {family.name: set() for family in families}
    columns = ["document_id", "code", "severity", "responsibility", "message", "raw_start", "raw_end"]
    for group, paths in _with_paths(store, store.groups(FINDINGS, columns)):
        for outcome in outcomes.values():
            outcome.examined += len(paths)
        for row in group.to_pylist():
            name = family_of.get(row["code"])
            if name is None:
                continue
            outcomes[name].figures[row["code"]] += 1
            if row.pop("severity") != str(Severity.INFO):
                path = paths[row.pop("document_id")]
                warned[name].add(path)
                outcomes[name].fail(source_path=path, **row)
    for name, outcome in outcomes.items():
        outcome.told = f"warnings: {outcome.failed:,}, in {len(warned[name]):,} of {outcome.examined:,} reports"
    return outcomes


def check_nothing_set_aside(store: TableStore) -> Outcome:
    """Every file could be read; those set aside are listed with the reason."""
    outcome = Outcome()
    for group in store.groups(REJECTED_DOCUMENTS):
        outcome.take(len(group), group.to_pylist())
    return outcome


def check_resolved(store: TableStore) -> Outcome:
    """Which reports have no place, or no agency: with the names that several places bear."""
    outcome = Outcome(figures={"without_agency": 0, "without_place": 0, "ambiguous": 0})
    columns = ["source_path", "reporting_agency", "agency_id", "admin_level", "province_code", "evidence"]
    for group in store.groups(REPORTS, columns):
        outcome.examined += group.num_rows
        for row in group.to_pylist():
            rivals = [part["value"] for part in row["evidence"] if part["field"] == "place_candidate"]
            is_national = row["admin_level"] == AdminLevel.NATIONAL
            problems = Counter(
                without_agency=row["agency_id"] is None,
                without_place=row["province_code"] is None and not is_national,
                ambiguous=bool(rivals) and row["province_code"] is None,
            )
            for name, count in problems.items():
                outcome.figures[name] += count
            if any(problems.values()):
                outcome.fail(
                    source_path=row["source_path"],
                    reporting_agency=row["reporting_agency"],
                    agency_id=row["agency_id"],
                    candidates=", ".join(rivals),
                )
    figures = outcome.figures
    outcome.told = (
        f"of {outcome.examined:,} reports {figures['without_agency']:,} have no agency and {figures['without_place']:,} "
        f"no place, {figures['ambiguous']:,} of them because several places bear the name"
    )
    return outcome


def _with_paths(store: TableStore, groups: Any) -> Any:
    """Each batch with the source path of its documents by id."""
    for group, reports in zip(groups, store.groups(REPORTS, ["document_id", "source_path"]), strict=True):
        ids, paths = (reports[name].to_pylist() for name in ("document_id", "source_path"))
        yield group, dict(zip(ids, paths, strict=True))


def _pairs(group: pa.Table, left: str, right: str) -> Counter[tuple[str, str]]:
    return Counter(zip(group[left].to_pylist(), group[right].to_pylist(), strict=True))
