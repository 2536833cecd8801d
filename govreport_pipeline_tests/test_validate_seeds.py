"""The five seeds: every breakdown, damage and note of the acceptance file."""

import functools
import json
from pathlib import Path
from typing import Any

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.report import Report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Breakdown
from govreport_pipeline.tables.vocabulary import Qualifier, Severity
from govreport_pipeline_tests.documents import SEEDS

ACCEPTANCE: dict[str, Any] = json.loads((Path(__file__).parent / "seeds_acceptance.json").read_text("utf-8"))
PATHS = {path.name: path for path in SEEDS}


@functools.cache
def report_of(document: str) -> Report:
    return read_report(PATHS[document])


def numbers(report: Report, breakdown: Breakdown) -> tuple[float | None, list[float]]:
    """The values of a breakdown's total and parts."""
    by_id = {observation.observation_id: observation for observation in report.observations}
    total = by_id[breakdown.total_observation_id].value if breakdown.total_observation_id else None
    return total, [by_id[part].value for part in breakdown.part_observation_ids]


@pytest.mark.parametrize(
    "expected", ACCEPTANCE["breakdowns"], ids=lambda each: f"{each['document'][:3]}-{each['kind']}-{each['total']}"
)
def test_breakdown_of_a_seed_is_found(expected: dict[str, Any]) -> None:
    report = report_of(expected["document"])
    found = [
        breakdown
        for breakdown in report.breakdowns
        if breakdown.kind == expected["kind"] and numbers(report, breakdown) == (expected["total"], expected["parts"])
    ]
    assert len(found) == 1
    assert found[0].verdict in (expected["verdict"], *expected.get("verdict_also", ()))
    if "part_verdicts" in expected:
        assert list(found[0].part_verdicts) == expected["part_verdicts"]
    if "stated" in expected:
        assert found[0].stated == pytest.approx(sum(expected["stated"]))
    if "total_qualifier" in expected:
        by_id = {observation.observation_id: observation for observation in report.observations}
        assert by_id[found[0].total_observation_id or ""].qualifier is Qualifier(expected["total_qualifier"])


@pytest.mark.parametrize("expected", ACCEPTANCE["damage"], ids=lambda each: f"{each['document'][:3]}-{each['quote']}")
def test_damage_of_a_seed_is_found(expected: dict[str, Any]) -> None:
    report = report_of(expected["document"])
    start = report.text.index(expected["quote"])
    end = start + len(expected["quote"])
    if expected["repair"] is not None:
        repairs = (
            [repair for repair in report.normalised.repairs if repair.code == expected["kind"]]
            if report.normalised
            else []
        )
        assert any(start <= repair.raw_start < end for repair in repairs)
        assert len(repairs) == expected["count"]
        return
    places = [
        (finding.raw_start or 0, finding.raw_end or 0)
        for finding in report.findings
        if finding.code == expected["kind"]
    ]
    assert any(first < end and start < last for first, last in places)


NOTES = (
    (0, FindingCode.NO_TITLE, None),
    (0, FindingCode.AGENCY_CONFLICT, "郯城县机关事务服务中心"),
    (1, FindingCode.LOST_UNIT, "125334"),
    (3, FindingCode.YEAR_CONFLICT, None),
    (3, FindingCode.SECTION_OUT_OF_ORDER, "(二)镇政府电子屏幕"),
    (3, FindingCode.SHARE_DIFFERS, "统计数据类信息12条,占2%"),
    (4, FindingCode.INDEX_YEAR_CONFLICT, "000014349/2020-1070910"),
    (4, FindingCode.LOST_ORDINAL, ")进一步加强队伍建设"),
    (4, FindingCode.ORDINAL_REPEATED, "(一)重点工作涉及权力清单"),
)
"""What the notes of the acceptance file ask for."""


@pytest.mark.parametrize(("seed", "code", "quote"), NOTES)
def test_note_of_a_seed_is_a_finding(seed: int, code: FindingCode, quote: str | None) -> None:
    report = report_of(SEEDS[seed].name)
    found = [finding for finding in report.findings if finding.code is code]
    assert found
    if quote is not None:
        start = report.text.index(quote)
        assert any(
            (finding.raw_start or 0) < start + len(quote) and start < (finding.raw_end or 0) for finding in found
        )


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_seed_has_no_other_broken_identity(path: Path) -> None:
    broken = {finding.code for finding in report_of(path.name).findings if finding.severity is Severity.WARNING}
    arithmetic = {code for code in broken if code.value.endswith(("_differs", "_contradicted", "_total", "_annual"))}
    assert arithmetic <= ({FindingCode.SHARE_DIFFERS} if path.name.startswith("003") else set())
