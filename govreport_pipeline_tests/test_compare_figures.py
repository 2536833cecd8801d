"""What goes into agency_year_metrics, and what stays out."""

import datetime
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.catalogue import choice
from govreport_pipeline.compare.reports import reports_of_year
from govreport_pipeline.compare.values import CODES, REQUESTERS, choose_values, select_comparable
from govreport_pipeline.tables.arrow import encode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.registry import METRIC_OBSERVATIONS, REPORTS
from govreport_pipeline.tables.vocabulary import Basis, Form, Relation, Requester, Scope, ValueGap
from govreport_pipeline_tests.comparison_corpus import Corpus, metadata, statement


def test_a_stated_figure_becomes_a_row_that_points_to_its_statement(tmp_path: Path) -> None:
    said = statement("requests_received", 12)
    row = Corpus().add(metadata("甲局", 2015), said).compare(tmp_path).figure("甲局", 2015, "requests_received")
    assert (row["value"], row["value_low"], row["value_high"], row["unit"]) == (12, 12, 12, "件")
    assert (row["observation_id"], row["is_computed"], row["value_gap"]) == (said.observation_id, False, None)
    assert row["document_id"] == metadata("甲局", 2015).document_id


@pytest.mark.parametrize(
    "changes",
    [
        {"scope": Scope.CUMULATIVE},
        {"scope": Scope.PRIOR_YEAR},
        {"scope": Scope.PART_YEAR},
        {"scope": Scope.SINCE_DATE},
        {"subject": "寮步企业服务网"},
        {"metric_code": None},
        {"metric_code": "proactive_items_by_category"},
        {"metric_code": "share_pct"},
        {"metric_code": "key_area_items_by_topic_growth_pct"},
    ],
)
def test_other_scopes_subjects_and_open_lists_stay_out(tmp_path: Path, changes: dict[str, object]) -> None:
    report = metadata("甲局", 2015)
    compared = Corpus().add(report, statement("requests_received", 12, **changes)).compare(tmp_path)
    assert compared.figures("甲局", 2015) == {}
    assert compared.row("甲局", 2015)["requests_received"] is None


def test_a_worded_zero_is_a_figure_and_what_is_not_mentioned_is_none(tmp_path: Path) -> None:
    compared = Corpus().add(metadata("甲局", 2015), requests_received=0).compare(tmp_path)
    assert compared.figure("甲局", 2015, "requests_received")["value"] == 0
    assert list(compared.figures("甲局", 2015)) == [("requests_received", None)]
    row = compared.row("甲局", 2015)
    assert row["requests_received"] == 0
    assert row["requests_concluded"] is None
    assert row["disclosure_rate"] is None


def test_the_same_value_twice_counts_once_and_the_narrower_interval_stands(tmp_path: Path) -> None:
    hedged = statement("proactive_items", 180, value_low=180, value_high=190)
    open_ended = statement("proactive_items", 180, value_low=math.nextafter(180, 181), value_high=math.inf)
    exact = statement("proactive_items", 180)
    row = Corpus().add(metadata("甲局", 2015), open_ended, hedged, exact).compare(tmp_path)
    assert row.figure("甲局", 2015, "proactive_items")["observation_id"] == exact.observation_id


def test_an_unbounded_interval_is_kept(tmp_path: Path) -> None:
    said = statement("proactive_items", 180, value_low=180, value_high=math.inf)
    row = Corpus().add(metadata("甲局", 2015), said).compare(tmp_path).figure("甲局", 2015, "proactive_items")
    assert (row["value"], row["value_high"]) == (180, math.inf)


def test_different_values_leave_null_with_the_reason(tmp_path: Path) -> None:
    said = (statement("proactive_items", 180), statement("proactive_items", 181))
    compared = Corpus().add(metadata("甲局", 2015), *said).compare(tmp_path)
    row = compared.figure("甲局", 2015, "proactive_items")
    assert (row["value"], row["value_low"], row["value_high"], row["observation_id"]) == (None, None, None, None)
    assert row["value_gap"] == ValueGap.SEVERAL_VALUES
    assert (row["rank"], row["percentile"], row["peer_count"]) == (None, None, None)
    assert compared.row("甲局", 2015)["proactive_items"] is None


def test_requesters_are_figures_of_their_own(tmp_path: Path) -> None:
    said = (
        statement("requests_received", 5, requester="natural_person"),
        statement("requests_received", 7),
    )
    compared = Corpus().add(metadata("甲局", 2020, form=Form.FORM2019), *said).compare(tmp_path)
    assert [row["value"] for row in compared.figures("甲局", 2020).values()] == [7, 5]
    assert compared.row("甲局", 2020)["requests_received"] == 7


def test_two_reports_of_an_agency_and_year_give_what_they_agree_on(tmp_path: Path) -> None:
    first = metadata("甲局", 2015, "later-path", published_date=datetime.date(2016, 1, 5))
    second = metadata("甲局", 2015, "earlier-path", published_date=datetime.date(2019, 1, 5))
    corpus = Corpus().add(second, proactive_items=9, requests_received=1, staff=4)
    compared = corpus.add(first, proactive_items=9, requests_received=2, meetings=3).compare(tmp_path)
    figures = {code: row for (code, _), row in compared.figures("甲局", 2015).items()}
    assert {code: row["value"] for code, row in figures.items()} == {
        "meetings": 3, "proactive_items": 9, "requests_received": None, "staff": 4,
    }  # fmt: skip
    assert figures["requests_received"]["value_gap"] == ValueGap.REPORTS_DIFFER
    assert figures["proactive_items"]["document_id"] == first.document_id, "the report published first is the source"
    assert figures["staff"]["document_id"] == second.document_id
    assert {row["report_count"] for row in figures.values()} == {2}
    assert compared.row("甲局", 2015)["published_date"] == datetime.date(2016, 1, 5)


def test_an_undated_report_stands_behind_a_dated_one(tmp_path: Path) -> None:
    dated = metadata("甲局", 2015, "b")
    corpus = Corpus().add(metadata("甲局", 2015, "a", published_date=None)).add(dated)
    assert corpus.compare(tmp_path).row("甲局", 2015)["document_id"] == dated.document_id


OUTCOMES = {"requests_outcome_total": 10.0, "litigations_direct": 2.0, "litigations_after_reconsideration": 1.0}


def test_totals_that_the_form_does_not_print_are_computed_and_say_so(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("甲局", 2020, form=Form.FORM2019), **OUTCOMES)
    figures = corpus.compare(tmp_path).figures("甲局", 2020)
    concluded, litigations = figures["requests_concluded", None], figures["litigations", None]
    assert (concluded["value"], concluded["is_computed"]) == (10, True)
    assert concluded["observation_id"] == figures["requests_outcome_total", None]["observation_id"]
    assert (litigations["value"], litigations["is_computed"], litigations["observation_id"]) == (3, True, None)


def test_a_total_with_a_missing_part_is_null_not_a_smaller_sum(tmp_path: Path) -> None:
    parts = {"requests_unable_not_held": 1.0, "requests_unable_not_created": 0.0}
    corpus = Corpus().add(metadata("甲局", 2020, form=Form.FORM2019), **parts)
    row = corpus.compare(tmp_path).figure("甲局", 2020, "requests_outcome_unable")
    assert (row["value"], row["is_computed"], row["value_gap"]) == (None, True, ValueGap.PART_MISSING)


def test_a_total_none_of_whose_parts_is_mentioned_has_no_row(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("甲局", 2020, form=Form.FORM2019), requests_received=1)
    assert set(corpus.compare(tmp_path).figures("甲局", 2020)) == {("requests_received", None)}


def test_totals_are_computed_for_each_requester(tmp_path: Path) -> None:
    parts = [
        statement(f"requests_unable_{why}", value, requester=Requester.BUSINESS)
        for why, value in (("not_held", 1), ("not_created", 2), ("unclear", 4))
    ]
    figures = Corpus().add(metadata("甲局", 2020, form=Form.FORM2019), *parts).compare(tmp_path).figures("甲局", 2020)
    assert figures["requests_outcome_unable", "business"]["value"] == 7
    assert ("requests_outcome_unable", None) not in figures


def test_a_stated_total_that_its_parts_bear_out_stands_as_stated(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("甲局", 2020, form=Form.FORM2019), **OUTCOMES, litigations=3)
    row = corpus.compare(tmp_path).figure("甲局", 2020, "litigations")
    assert (row["value"], row["is_computed"]) == (3, False)
    hedged = statement("litigations", 2, value_low=2, value_high=4)
    corpus = Corpus().add(metadata("甲局", 2020, form=Form.FORM2019), hedged, **OUTCOMES)
    assert corpus.compare(tmp_path / "2").figure("甲局", 2020, "litigations")["value"] == 2


def test_a_stated_total_that_its_parts_contradict_is_neither(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("甲局", 2020, form=Form.FORM2019), **OUTCOMES, litigations=9)
    row = corpus.compare(tmp_path).figure("甲局", 2020, "litigations")
    assert (row["value"], row["is_computed"], row["observation_id"]) == (None, False, None)
    assert row["value_gap"] == ValueGap.SEVERAL_VALUES


def test_a_stated_total_stands_where_a_part_is_missing(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("甲局", 2020, form=Form.FORM2019), litigations_direct=1, litigations=9)
    assert corpus.compare(tmp_path).figure("甲局", 2020, "litigations")["value"] == 9


def cell(code: str, value: float, **changes: object) -> Observation:
    """A number in a cell of a standard table."""
    return statement(code, value, basis=Basis.TABLE_CELL, table_id="t", **changes)


def test_the_cell_stands_before_prose_of_the_same_value(tmp_path: Path) -> None:
    prose, form = statement("requests_received", 12), cell("requests_received", 12)
    row = Corpus().add(metadata("甲局", 2022), prose, form).compare(tmp_path).figure("甲局", 2022, "requests_received")
    assert row["observation_id"] == form.observation_id


def test_prose_that_is_only_less_exact_than_the_cell_is_no_other_value(tmp_path: Path) -> None:
    form = cell("requests_received", 183)
    near = statement("requests_received", 180, value_low=180, value_high=190)
    other = statement("requests_received", 170, value_low=170, value_high=180)
    compared = (
        Corpus().add(metadata("甲局", 2022), near, form).add(metadata("乙局", 2022), other, form).compare(tmp_path)
    )
    assert compared.figure("甲局", 2022, "requests_received")["observation_id"] == form.observation_id
    assert compared.figure("乙局", 2022, "requests_received")["value_gap"] == ValueGap.SEVERAL_VALUES


def test_requests_counted_with_those_carried_over_are_no_other_value(tmp_path: Path) -> None:
    forms = (cell("requests_received", 859), cell("requests_carried_over", 18))
    both, wrong = statement("requests_received", 877), statement("requests_received", 878)
    compared = (
        Corpus().add(metadata("甲局", 2022), both, *forms).add(metadata("乙局", 2022), wrong, *forms).compare(tmp_path)
    )
    assert compared.figure("甲局", 2022, "requests_received")["value"] == 859
    assert compared.figure("乙局", 2022, "requests_received")["value"] is None


def test_the_cells_of_another_report_explain_nothing(tmp_path: Path) -> None:
    forms = (cell("requests_received", 859), cell("requests_carried_over", 18))
    corpus = (
        Corpus().add(metadata("甲局", 2022, "one"), *forms).add(metadata("甲局", 2022, "two"), requests_received=877)
    )
    row = corpus.compare(tmp_path).figure("甲局", 2022, "requests_received")
    assert row["value_gap"] == ValueGap.REPORTS_DIFFER


def test_the_statistics_form_of_2014_prints_its_totals_so_none_is_computed(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("甲局", 2015, form=Form.STAT2014), requests_withheld_state_secret=1)
    assert set(corpus.compare(tmp_path).figures("甲局", 2015)) == {("requests_withheld_state_secret", None)}


def test_nothing_else_is_added_up(tmp_path: Path) -> None:
    corpus = Corpus().add(
        metadata("甲局", 2015),
        requests_received_online=3,
        requests_received_post=4,
        staff_full_time=1,
        staff_part_time=2,
    )
    assert not any(row["is_computed"] for row in corpus.compare(tmp_path).figures("甲局", 2015).values())


def test_a_code_outside_the_catalogue_is_our_bug_and_is_named(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("甲局", 2015), statement("requests_received", 1, metric_code="requests_eaten"))
    with pytest.raises(ValueError, match="metric code 'requests_eaten'"):
        corpus.compare(tmp_path)


def test_reports_without_year_or_agency_stay_out_and_are_counted(tmp_path: Path) -> None:
    corpus = (
        Corpus().add(metadata("甲局", 2015), requests_received=1).add(metadata(None, 2015, "x"), requests_received=2)
    )
    compared = corpus.add(metadata("乙局", None), requests_received=3).add(metadata(None, None, "y")).compare(tmp_path)
    assert (compared.left_out.reports, compared.left_out.left_out) == (4, 3)
    assert (compared.left_out.without_year, compared.left_out.without_agency) == (2, 2)
    assert compared.metrics["value"].to_pylist() == [1]
    assert compared.comparison.num_rows == 1


statements = st.builds(
    lambda code, requester, value, width, basis, total: statement(
        code,
        value,
        requester=requester,
        value_low=value,
        value_high=value + (0 if basis is Basis.TABLE_CELL else width),
        basis=basis,
        part_of=total,
        relation=total and Relation.LISTED_PART,
    ),
    st.sampled_from(["proactive_items", "requests_received", "requests_carried_over", "share_pct"]),
    st.sampled_from([None, Requester.BUSINESS]),
    st.sampled_from([0.0, 1.0, 2.0]),
    st.sampled_from([0.0, 1.0, math.inf]),
    st.sampled_from([Basis.STATED_NUMBER, Basis.TABLE_CELL]),
    st.sampled_from([None, None, "one-o001", "one-o002"]),
)


@given(st.lists(statements, max_size=12))
def test_the_choice_by_records_and_the_choice_by_columns_are_one(said: list[Observation]) -> None:
    report = metadata("甲局", 2015)
    corpus = Corpus().add(report, *said)
    observations = select_comparable(encode(METRIC_OBSERVATIONS, corpus.observations), [2015])
    by_columns = choose_values(observations, reports_of_year(encode(REPORTS, [report]), 2015))
    identifiers = [*by_columns.observation_ids.to_pylist(), None]
    assert {
        (CODES[code], REQUESTERS[requester]): identifiers[place]
        for code, requester, place in zip(by_columns.code, by_columns.requester, by_columns.observation, strict=True)
    } == {
        figure: chosen.observation and chosen.observation.observation_id
        for figure, chosen in choice.choose_values(corpus.observations).items()
    }
    assert np.all(np.isnan(by_columns.value) == (by_columns.gap > 0))


def test_several_values_are_told_ascending_for_the_finding() -> None:
    chosen = choice.choose_value([statement("staff", 5), statement("staff", 3), statement("staff", 5)])
    assert chosen == choice.Choice(None, (3.0, 5.0))


def test_parts_of_one_list_are_several_though_they_have_one_code_and_value(tmp_path: Path) -> None:
    parts = [
        statement("reconsiderations_upheld", 2, label=label, part_of="one-o001", relation=Relation.LISTED_PART)
        for label in ("维持", "驳回")
    ]
    assert choice.choose_value(parts) == choice.Choice(None, (2.0,))
    assert choice.choose_value([parts[0], replace(parts[1], part_of="one-o002")]).observation == parts[0]
    row = Corpus().add(metadata("甲局", 2015), *parts).compare(tmp_path).figure("甲局", 2015, "reconsiderations_upheld")
    assert (row["value"], row["value_gap"]) == (None, ValueGap.SEVERAL_VALUES)
