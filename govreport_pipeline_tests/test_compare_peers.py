"""Rank and percentile among comparable agencies, change on the year before."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.compare.peers import rank_within
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind, ChangeGap, Coverage, Form, SeriesBreak
from govreport_pipeline_tests.comparison_corpus import Corpus, metadata, statement


def ranks(compared: Any, year: int = 2015) -> dict[str, tuple[int, float | None, int]]:
    return {
        row["agency_id"]: (row["rank"], row["percentile"], row["peer_count"])
        for row in compared.metrics.to_pylist()
        if row["report_year"] == year
    }


def test_the_largest_is_first_and_ties_share_the_smaller_rank(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency, value in {"a": 7, "b": 9, "c": 7, "d": 1}.items():
        corpus.add(metadata(agency, 2015), requests_received=value)
    assert ranks(corpus.compare(tmp_path)) == {
        "a": (2, 50.0, 4),
        "b": (1, 87.5, 4),
        "c": (2, 50.0, 4),
        "d": (4, 12.5, 4),
    }


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(-2, 4)), min_size=1, max_size=40))
def test_ranks_and_percentiles_agree_with_an_independent_computation(pairs: list[tuple[int, int]]) -> None:
    group, value = np.array([g for g, _ in pairs]), np.array([float(v) for _, v in pairs])
    rank, percentile, size = rank_within(group, value)
    frame = pd.DataFrame({"group": group, "value": value})
    by_group = frame.groupby("group")["value"]
    assert rank.tolist() == by_group.rank(method="min", ascending=False).astype(int).tolist()
    for place, (own_group, own) in enumerate(pairs):
        peers = [v for g, v in pairs if g == own_group]
        expected = 100 * (sum(v < own for v in peers) + sum(v == own for v in peers) / 2) / len(peers)
        assert percentile[place] == pytest.approx(expected)
        assert size[place] == len(peers)


@pytest.mark.parametrize(
    "other",
    [
        {"admin_level": AdminLevel.CITY},
        {"body_kind": BodyKind.GOVERNMENT},
        {"coverage": Coverage.WHOLE_JURISDICTION},
    ],
)
def test_another_level_kind_or_coverage_is_no_peer(tmp_path: Path, other: dict[str, Any]) -> None:
    corpus = Corpus().add(metadata("a", 2015), requests_received=1)
    corpus.add(metadata("b", 2015, **other), requests_received=2)
    assert ranks(corpus.compare(tmp_path)) == {"a": (1, None, 1), "b": (1, None, 1)}


@pytest.mark.parametrize("unknown", ["admin_level", "body_kind", "coverage"])
def test_an_agency_of_unknown_standing_is_neither_ranked_nor_a_peer(tmp_path: Path, unknown: str) -> None:
    corpus = Corpus().add(metadata("a", 2015), requests_received=1)
    corpus.add(metadata("b", 2015, **{unknown: None}), requests_received=2)
    assert ranks(corpus.compare(tmp_path)) == {"a": (1, None, 1), "b": (None, None, None)}


def test_a_figure_without_a_value_is_nobodys_peer(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015), requests_received=1)
    corpus.add(metadata("b", 2015), statement("requests_received", 2), statement("requests_received", 3))
    assert ranks(corpus.compare(tmp_path)) == {"a": (1, None, 1), "b": (None, None, None)}


def change_of(corpus: Corpus, folder: Path, year: int, code: str = "requests_received") -> dict[str, Any]:
    row = corpus.compare(folder).figure("a", year, code)
    return {name: row[name] for name in ("previous_value", "change", "change_pct", "change_gap")}


def test_change_is_told_in_the_unit_and_in_percent(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015), requests_received=8).add(metadata("a", 2016), requests_received=10)
    assert change_of(corpus, tmp_path, 2016) == {
        "previous_value": 8, "change": 2, "change_pct": 25, "change_gap": None,
    }  # fmt: skip


NO_CHANGE = {"previous_value": None, "change": None, "change_pct": None}


def test_the_first_report_has_no_year_before(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015), requests_received=8)
    assert change_of(corpus, tmp_path, 2015) == {**NO_CHANGE, "change_gap": ChangeGap.NO_REPORT_BEFORE}


def test_a_gap_of_a_year_is_not_bridged(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2014), requests_received=8).add(metadata("a", 2016), requests_received=10)
    assert change_of(corpus, tmp_path, 2016) == {**NO_CHANGE, "change_gap": ChangeGap.NO_REPORT_BEFORE}


def test_another_agencys_year_before_is_not_taken(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("b", 2015), requests_received=8).add(metadata("a", 2016), requests_received=10)
    assert change_of(corpus, tmp_path, 2016) == {**NO_CHANGE, "change_gap": ChangeGap.NO_REPORT_BEFORE}


def test_a_figure_not_mentioned_the_year_before_was_not_zero(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015), staff=3).add(metadata("a", 2016), requests_received=10)
    assert change_of(corpus, tmp_path, 2016) == {**NO_CHANGE, "change_gap": ChangeGap.NOT_STATED_BEFORE}


def test_several_values_on_either_side_leave_no_change(tmp_path: Path) -> None:
    several = (statement("requests_received", 1), statement("requests_received", 2))
    before = Corpus().add(metadata("a", 2015), *several).add(metadata("a", 2016), requests_received=10)
    assert change_of(before, tmp_path / "1", 2016) == {**NO_CHANGE, "change_gap": ChangeGap.NO_VALUE_BEFORE}
    now = Corpus().add(metadata("a", 2015), requests_received=1).add(metadata("a", 2016), *several)
    told = change_of(now, tmp_path / "2", 2016)
    assert (told["previous_value"], told["change"], told["change_gap"]) == (1, None, ChangeGap.NO_VALUE)


def test_a_report_on_the_jurisdiction_is_not_compared_with_one_on_the_office(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015, coverage=Coverage.WHOLE_JURISDICTION), requests_received=80)
    told = change_of(corpus.add(metadata("a", 2016), requests_received=10), tmp_path, 2016)
    assert told == {"previous_value": 80, "change": None, "change_pct": None, "change_gap": ChangeGap.COVERAGE_DIFFERS}


def test_from_zero_there_is_a_change_but_no_percentage(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015), requests_received=0).add(metadata("a", 2016), requests_received=10)
    told = change_of(corpus, tmp_path, 2016)
    assert told == {"previous_value": 0, "change": 10, "change_pct": None, "change_gap": ChangeGap.NO_PERCENTAGE}


def test_a_percentage_changes_in_points_only(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015), digitised_pct=80).add(metadata("a", 2016), digitised_pct=90)
    told = change_of(corpus, tmp_path, 2016, "digitised_pct")
    assert told == {"previous_value": 80, "change": 10, "change_pct": None, "change_gap": ChangeGap.NO_PERCENTAGE}


@pytest.mark.parametrize(
    ("year", "code", "expected"),
    [
        (2013, "requests_received", None),
        (2014, "requests_received", SeriesBreak.FORM_2014),
        (2019, "requests_received", SeriesBreak.REGULATIONS_2019),
        (2021, "requests_received", SeriesBreak.FORM_2021),
        (2023, "litigations_direct", None),
        (2024, "litigations_direct", SeriesBreak.RECONSIDERATION_LAW_2024),
        (2024, "requests_received", None),
    ],
)
def test_breaks_in_law_and_form_are_marked(tmp_path: Path, year: int, code: str, expected: SeriesBreak | None) -> None:
    corpus = Corpus().add(metadata("a", year - 1, form=Form.FORM2021), **{code: 4})
    row = corpus.add(metadata("a", year, form=Form.FORM2021), **{code: 5}).compare(tmp_path).figure("a", year, code)
    assert (row["series_break"], row["change"]) == (expected, 1)
