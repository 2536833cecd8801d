"""Derived rates and their intervals."""

import math
import random
from pathlib import Path
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_series_equal
from scipy import stats

from govreport_pipeline.catalogue.derived import RATES, RateKind
from govreport_pipeline.compare.rates import wilson_interval
from govreport_pipeline.tables.registry import AGENCY_YEAR_COMPARISON
from govreport_pipeline.tables.vocabulary import Coverage, Form, Requester
from govreport_pipeline_tests.comparison_corpus import Corpus, metadata, statement


@given(st.integers(1, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_ends_are_the_shares_that_the_sample_just_does_not_reject(pair: tuple[int, int]) -> None:
    successes, cases = pair
    (low,), (high,) = wilson_interval(np.array([successes], float), np.array([cases], float))
    assert 0 <= low <= successes / cases <= high <= 1
    z = NormalDist().inv_cdf(0.975)
    for end in (low, high):
        if 0 < end < 1:
            # The score test's own definition: |p − end| = z × the standard error under `end`.
            error = math.sqrt(end * (1 - end) / cases)
            assert abs(successes / cases - end) == pytest.approx(z * error, rel=1e-6, abs=1e-12)


def test_wilson_agrees_with_the_published_example() -> None:
    # Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    low, high = wilson_interval(np.array([81.0, 15.0, 0.0, 1.0]), np.array([263.0, 148.0, 20.0, 29.0]))
    assert low.round(4).tolist() == [0.2553, 0.0624, 0.0, 0.0061]
    assert high.round(4).tolist() == [0.3662, 0.1605, 0.1611, 0.1718]


def test_rates_and_intervals_of_a_corpus_agree_with_pandas_and_scipy(tmp_path: Path) -> None:
    dice, corpus = random.Random(11), Corpus()
    for number in range(60):
        concluded = dice.choice([0, 1, 7, 300, 12_345])
        told: dict[str, float] = {"requests_concluded": concluded}
        if dice.random() < 0.8:
            told["requests_outcome_disclosed"] = dice.randint(0, concluded)
        if dice.random() < 0.8:
            told["requests_outcome_withheld"] = dice.randint(0, concluded)
        corpus.add(metadata(f"agency {number:02}", 2015 + number % 3), **told)
    compared = corpus.compare(tmp_path)
    figures = compared.metrics.to_pandas().query("requester.isnull()")
    wide = figures.pivot_table(index=["agency_id", "report_year"], columns="metric_code", values="value")
    rows = compared.comparison.to_pandas().set_index(["agency_id", "report_year"]).loc[wide.index]
    for name, code in (("disclosure_rate", "requests_outcome_disclosed"), ("denial_rate", "requests_outcome_withheld")):
        above, below = wide[code], wide["requests_concluded"]
        expected = (above / below).where(below > 0)
        assert_series_equal(rows[name].astype(float), expected, check_names=False)
        assert expected.notna().sum() > 20
        for agency_year in expected.dropna().index:
            ends = stats.binomtest(int(above[agency_year]), int(below[agency_year])).proportion_ci(method="wilson")
            found = rows.loc[agency_year, [f"{name}_low", f"{name}_high"]]
            assert found.tolist() == pytest.approx([ends.low, ends.high], abs=1e-12)
        assert rows.loc[expected.isna(), f"{name}_low"].isna().all()


def rate(corpus: Corpus, folder: Path, name: str, year: int = 2022) -> tuple[object, ...]:
    row = corpus.compare(folder).row("a", year)
    return tuple(row[column] for column in (name, f"{name}_numerator", f"{name}_denominator", f"{name}_n"))


def test_the_disclosure_rate_stands_on_what_was_concluded(tmp_path: Path) -> None:
    # Shanghai 2023 prints 10538 / 34430 = 30.61 %; 34290 were received.
    corpus = Corpus().add(
        metadata("a", 2022, form=Form.FORM2021),
        requests_received=34290,
        requests_outcome_total=34430,
        requests_outcome_disclosed=10538,
    )
    quotient, *rest = rate(corpus, tmp_path, "disclosure_rate")
    assert round(float(str(quotient)), 4) == 0.3061
    assert rest == [10538, 34430, 34430]


def test_what_the_form_prints_as_concluded_is_the_denominator_whatever_the_prose_says(tmp_path: Path) -> None:
    said = {"requests_outcome_total": 20, "requests_concluded": 18, "requests_outcome_disclosed": 5}
    corpus = Corpus().add(metadata("a", 2022, form=Form.FORM2021), **said)
    assert rate(corpus, tmp_path, "disclosure_rate") == (0.25, 5, 20, 20)


def test_a_missing_part_of_a_sum_leaves_no_rate(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2022), requests_concluded=10, requests_outcome_disclosed=4)
    row = corpus.compare(tmp_path).row("a", 2022)
    assert row["disclosure_rate"] == 0.4
    assert row["substantive_disclosure_rate"] is None
    assert row["substantive_disclosure_rate_numerator"] is None


def test_completion_needs_what_was_carried_over(tmp_path: Path) -> None:
    said = {"requests_concluded": 9, "requests_received": 8}
    assert rate(Corpus().add(metadata("a", 2022), **said), tmp_path / "1", "completion_rate") == (None,) * 4
    full = Corpus().add(metadata("a", 2022), **said, requests_carried_over=2)
    assert rate(full, tmp_path / "2", "completion_rate") == (0.9, 9, 10, 10)


def test_of_nothing_there_is_no_share(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2022), requests_concluded=0, requests_outcome_disclosed=0)
    assert rate(corpus, tmp_path, "disclosure_rate") == (None, 0, 0, None)


def test_a_part_above_its_whole_gives_no_share_but_shows_both(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2022), requests_concluded=4, requests_outcome_disclosed=5)
    assert rate(corpus, tmp_path, "disclosure_rate") == (None, 5, 4, None)


def test_disputes_may_exceed_requests_and_have_no_interval(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2022), requests_concluded=2, reconsiderations=2, litigations=1)
    assert rate(corpus, tmp_path, "dispute_rate") == (1.5, 3, 2, 2)
    names = {column.name for column in AGENCY_YEAR_COMPARISON.columns}
    for known in RATES:
        assert (f"{known.name}_low" in names) == (known.kind is RateKind.PROPORTION)


def test_the_five_reasons_stand_in_for_a_total_of_requests_not_processed(tmp_path: Path) -> None:
    reasons = ("petition_like", "repeat", "publication", "excessive", "confirmation")
    said = {f"requests_not_processed_{reason}": 1 for reason in reasons}
    corpus = Corpus().add(metadata("a", 2022), requests_concluded=10, **said)
    assert rate(corpus, tmp_path / "1", "not_processed_rate") == (0.5, 5, 10, 10)
    stated = Corpus().add(metadata("a", 2022), requests_concluded=10, requests_outcome_not_processed=4, **said)
    assert rate(stated, tmp_path / "2", "not_processed_rate") == (0.4, 4, 10, 10)


def test_corrections_are_of_the_decided_disputes(tmp_path: Path) -> None:
    said = {"reconsiderations": 10, "reconsiderations_pending": 6, "reconsiderations_corrected": 1}
    name = "reconsideration_correction_rate"
    assert rate(Corpus().add(metadata("a", 2022), **said), tmp_path / "1", name) == (0.25, 1, 4, 4)
    # The form of 2014 knows no pending ones: the three results are the decided ones.
    results = {"reconsiderations_upheld": 4, "reconsiderations_corrected": 1, "reconsiderations_other": 0}
    assert rate(Corpus().add(metadata("a", 2022), **results), tmp_path / "2", name) == (0.2, 1, 5, 5)


def test_the_share_of_organisations_adds_their_five_columns(tmp_path: Path) -> None:
    organisations = [
        statement("requests_received", 1, requester=requester)
        for requester in Requester
        if requester is not Requester.NATURAL_PERSON
    ]
    corpus = Corpus().add(metadata("a", 2022), *organisations, requests_received=20)
    assert rate(corpus, tmp_path / "1", "organisation_share") == (0.25, 5, 20, 20)
    blank = Corpus().add(metadata("a", 2022), *organisations[1:], requests_received=20)
    assert rate(blank, tmp_path / "2", "organisation_share") == (None,) * 4


def test_growth_stands_on_the_year_before_where_the_years_compare(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2021), requests_received=8).add(metadata("a", 2022), requests_received=10)
    assert rate(corpus, tmp_path / "1", "requests_growth") == (0.25, 10, 8, 8)
    other = Corpus().add(metadata("a", 2021, coverage=Coverage.WHOLE_JURISDICTION), requests_received=8)
    other.add(metadata("a", 2022), requests_received=10)
    assert rate(other, tmp_path / "2", "requests_growth") == (None,) * 4


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("large", [1e16, 1e300])
def test_a_figure_too_large_to_count_leaves_no_rate_and_raises_nothing(tmp_path: Path, large: float) -> None:
    said = {"requests_concluded": large, "requests_outcome_disclosed": large, "requests_outcome_partial": large}
    corpus = Corpus().add(metadata("a", 2021), **said).add(metadata("a", 2022), **said)
    quotient, _, _, cases = rate(corpus, tmp_path, "disclosure_rate")
    assert (quotient, cases) == (None, None)
