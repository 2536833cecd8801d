"""The error budget warns of rates that leave their band, and of no others."""

from collections import Counter

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.checks.declared.families import IDENTITY_FAMILIES
from govreport_pipeline.checks.source_faults.budget import BANDS, HIGHEST, LEAST_IDENTITIES, check_failure_rates
from govreport_pipeline.tables.records import Breakdown
from govreport_pipeline.tables.registry import BREAKDOWNS, REPORTS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import BreakdownKind, Form, Verdict
from govreport_pipeline_tests.comparison_corpus import metadata
from govreport_pipeline_tests.documents import SEEDS
from govreport_pipeline_tests.scoring import CORPUS


def breakdown(document_id: str, number: int, kind: BreakdownKind, verdict: Verdict) -> Breakdown:
    return Breakdown(
        f"{document_id}-b{number:04d}", document_id, kind, None, (), 1.0, 1.0, 0.0, 1.0, 1.0, verdict, (), "a sum"
    )


@pytest.fixture
def examine(tmp_path):
    """Check a corpus of one report on a form, whose identities of a kind have these verdicts."""

    def check(form: Form, kind: BreakdownKind, verdicts: dict[Verdict, int]):
        store = TableStore(tmp_path)
        report = metadata("甲局", 2022, form=form)
        judged = [verdict for verdict, count in verdicts.items() for _ in range(count)]
        with store.write(REPORTS, BREAKDOWNS) as (reports, breakdowns):
            reports.append([report])
            breakdowns.append([breakdown(report.document_id, n, kind, each) for n, each in enumerate(judged)])
        return check_failure_rates(store)

    return check


def test_a_rate_above_its_band_is_warned_of(examine):
    found = examine(Form.FORM2021, BreakdownKind.ROW_SUM, {Verdict.HOLDS: 180, Verdict.DIFFERS: 20})
    assert (found.examined, found.failed) == (1, 1)
    assert found.rows[0] == {
        "family": "rows_add_up",
        "form": "form2021",
        "identities": 200,
        "failed": 20,
        "rate": 0.1,
        "low": 0.0,
        "high": 0.0793,
    }


def test_a_rate_below_its_band_is_warned_of(examine):
    found = examine(Form.NARRATIVE, BreakdownKind.SUM, {Verdict.HOLDS: 400})
    assert [row["family"] for row in found.rows] == ["sums_add_up"]


def test_a_rate_within_its_band_is_none(examine):
    found = examine(Form.FORM2021, BreakdownKind.ROW_SUM, {Verdict.HOLDS: 199, Verdict.DIFFERS: 1})
    assert (found.examined, found.failed) == (1, 0)
    assert found.figures == {"rows_add_up form2021": 0.005}


def test_few_identities_have_a_rate_and_no_verdict(examine):
    found = examine(Form.FORM2021, BreakdownKind.ROW_SUM, {Verdict.DIFFERS: LEAST_IDENTITIES - 1})
    assert (found.examined, found.failed) == (0, 0)
    assert found.figures == {"rows_add_up form2021": 1.0}


def test_what_could_not_be_tested_is_not_counted(examine):
    found = examine(
        Form.FORM2021,
        BreakdownKind.DISPUTE_SUM,
        {Verdict.NOT_CHECKABLE: 500, Verdict.INCOMPLETE: 500, Verdict.HOLDS: 80, Verdict.DIFFERS: 120},
    )
    assert found.figures == {"disputes_add_up form2021": 0.6}
    assert found.failed == 1


def test_each_form_has_its_own_rate(examine):
    found = examine(Form.FORM2019, BreakdownKind.ROW_SUM, {Verdict.HOLDS: 100, Verdict.DIFFERS: 100})
    assert [row["form"] for row in found.rows] == ["form2019"]


def test_bands_are_of_families_in_order_and_named_once():
    assert {band.family for band in BANDS} <= {family.name for family in IDENTITY_FAMILIES}
    named = [(band.family, form) for band in BANDS for form in band.forms]
    assert len(set(named)) == len(named)
    for band in BANDS:
        assert 0 <= band.low <= band.failed / band.assessed <= band.high <= HIGHEST


def test_the_known_documents_are_within_their_bands():
    """Those of the repository: what the bands rest on does not warn, and any band can."""
    failed, assessed = Counter(), Counter()
    family_of = {kind: family.name for family in IDENTITY_FAMILIES for kind in family.kinds}
    for path in (*SEEDS, *sorted(CORPUS.glob("*/*.txt"))):
        report = read_report(path)
        for row in report.breakdowns:
            if row.verdict not in (Verdict.INCOMPLETE, Verdict.NOT_CHECKABLE):
                key = family_of[row.kind], report.metadata.form
                assessed[key] += 1
                failed[key] += row.verdict is Verdict.DIFFERS
    examined = 0
    for band in BANDS:
        key = band.family, band.forms[0]
        if assessed[key] >= 20:
            examined += 1
            assert band.low <= failed[key] / assessed[key] <= band.high, (band, failed[key], assessed[key])
    assert examined >= 6


def test_a_family_that_always_fails_is_warned_of_whatever_the_evidence_says(examine):
    assert examine(Form.NARRATIVE, BreakdownKind.REPEATED, {Verdict.DIFFERS: LEAST_IDENTITIES}).failed == 1


def test_few_failures_in_composed_reports_make_no_lower_end(examine):
    assert examine(Form.NARRATIVE, BreakdownKind.REPEATED, {Verdict.HOLDS: LEAST_IDENTITIES}).failed == 0
