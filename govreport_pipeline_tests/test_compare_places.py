"""Figures of places, peers of a province, and the years that are held."""

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow.compute as pc
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from govreport_pipeline.checks.comparison.places import check_places
from govreport_pipeline.checks.comparison.standings import check_standings
from govreport_pipeline.checks.reports.agencies import check_coverage
from govreport_pipeline.compare.peers import robust_z_within
from govreport_pipeline.tables.registry import AGENCY_COVERAGE, AGENCY_YEAR_METRICS, PLACE_YEAR_METRICS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind, Coverage
from govreport_pipeline_tests.comparison_corpus import Compared, Corpus, metadata, statement

GOVERNMENT: dict[str, Any] = {"body_kind": BodyKind.GOVERNMENT, "coverage": Coverage.WHOLE_JURISDICTION}
IN_SUQIAN: dict[str, Any] = {"province_code": "320000", "province": "江苏省", "city_code": "321300", "city": "宿迁市"}
IN_GANSU: dict[str, Any] = {"province_code": "620000", "province": "甘肃省"}


def of_place(compared: Compared, code: str, metric: str = "requests_received") -> dict[str, dict[str, Any]]:
    """The rows of a place and metric by the level of the agencies."""
    rows = compared.store.read(PLACE_YEAR_METRICS).to_pylist()
    return {row["admin_level"]: row for row in rows if (row["place_code"], row["metric_code"]) == (code, metric)}


def test_a_figure_of_a_place_carries_the_number_of_agencies_behind_it(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency, value in {"a": 3, "b": 5, "c": 40}.items():
        corpus.add(metadata(agency, 2015, **IN_SUQIAN), requests_received=value)
    corpus.add(metadata("d", 2015, **IN_SUQIAN), meetings=1)
    row = of_place(corpus.compare(tmp_path), "321300")["county"]
    assert (row["agency_count"], row["value_count"]) == (4, 3)
    assert (row["value_sum"], row["value_median"], row["value_min"], row["value_max"]) == (48, 5, 3, 40)


def test_what_is_missing_adds_no_zero(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015, **IN_SUQIAN), meetings=1)
    assert of_place(corpus.compare(tmp_path), "321300") == {}


def test_a_city_and_its_counties_are_never_in_one_sum(tmp_path: Path) -> None:
    corpus = Corpus().add(
        metadata("city", 2015, admin_level=AdminLevel.CITY, **GOVERNMENT, **IN_SUQIAN), requests_received=100
    )
    for agency in "ab":
        corpus.add(metadata(agency, 2015, **GOVERNMENT, **IN_SUQIAN), requests_received=10)
    rows = of_place(corpus.compare(tmp_path), "321300")
    assert {level: row["value_sum"] for level, row in rows.items()} == {"city": 100, "county": 20}


def test_requesters_and_their_total_stand_in_rows_of_their_own(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency in "ab":
        corpus.add(
            metadata(agency, 2022, **IN_SUQIAN),
            statement("requests_received", 7),
            statement("requests_received", 4, requester="natural_person"),
            statement("requests_received", 3, requester="business"),
        )
    rows = corpus.compare(tmp_path).store.read(PLACE_YEAR_METRICS).to_pylist()
    found = {row["requester"]: row["value_sum"] for row in rows if row["place_level"] == "city"}
    assert found == {None: 14, "natural_person": 8, "business": 6}


def test_percentages_are_not_summed(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency, value in {"a": 40.0, "b": 60.0}.items():
        corpus.add(metadata(agency, 2015, **IN_SUQIAN), digitised_pct=value)
    row = of_place(corpus.compare(tmp_path), "321300", "digitised_pct")["county"]
    assert (row["value_sum"], row["value_median"]) == (None, 50)


def test_a_place_that_is_unknown_has_no_row(tmp_path: Path) -> None:
    compared = Corpus().add(metadata("a", 2015), requests_received=1).compare(tmp_path)
    assert compared.store.rows(PLACE_YEAR_METRICS) == 0


def test_the_check_of_places_finds_an_altered_sum_and_a_lost_row(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency, value in {"a": 3, "b": 5}.items():
        corpus.add(metadata(agency, 2015, **IN_SUQIAN), requests_received=value)
    store = corpus.compare(tmp_path).store
    assert check_places(store).failed == 0
    rows = store.read(PLACE_YEAR_METRICS)
    altered = rows.set_column(
        rows.schema.get_field_index("value_sum"), rows.schema.field("value_sum"), [[9.0] * rows.num_rows]
    )
    for changed in (altered, rows.slice(1)):
        with store.write(PLACE_YEAR_METRICS) as (writer,):
            writer.write(changed)
        assert check_places(store).failed == (rows.num_rows if changed is altered else 1)


def some_years(tmp_path: Path) -> TableStore:
    corpus, dice = Corpus(), random.Random(5)
    for year in (2014, 2016):
        for number in range(24):
            told = {"coverage": dice.choice([*Coverage, None]), "province": dice.choice(["甲省", "乙省", None])}
            told["province_code"] = {"甲省": "990000", "乙省": "980000", None: None}[told["province"]]
            corpus.add(metadata(f"agency {number:02}", year, **told), meetings=dice.randint(0, 5))
    return corpus.compare(tmp_path).store


@pytest.mark.parametrize(
    "name",
    ["rank", "percentile", "peer_count", "robust_z", "province_rank", "province_percentile", "province_robust_z"],
)
def test_the_check_of_ranks_finds_an_altered_one(tmp_path: Path, name: str) -> None:
    store = some_years(tmp_path)
    assert check_standings(store).failed == 0
    assert check_standings(store).examined == 48
    rows = store.read(AGENCY_YEAR_METRICS)
    altered = pc.add(rows[name], 1).cast(rows.schema.field(name).type)
    place = rows.schema.get_field_index(name)
    with store.write(AGENCY_YEAR_METRICS) as (writer,):
        writer.write(rows.set_column(place, rows.schema.field(name), altered))
    assert check_standings(store).failed == len(rows) - rows[name].null_count


@pytest.mark.parametrize(
    ("forge", "problem"),
    [
        (lambda rows: rows[1:], "no row"),
        (lambda rows: [replace(row, years_missing=()) for row in rows], "have no report"),
        (lambda rows: [replace(row, years_held=(2014,)) for row in rows], "its reports are of"),
        (lambda rows: [replace(row, last_year=2015) for row in rows], "are not those of years_held"),
    ],
)
def test_the_check_of_coverage_finds_other_years_and_a_lost_row(tmp_path: Path, forge: Any, problem: str) -> None:
    store = some_years(tmp_path)
    assert check_coverage(store).failed == 0
    batches = list(store.batches(AGENCY_COVERAGE))
    with store.write(AGENCY_COVERAGE) as (writer,):
        for batch in batches:
            writer.append(forge(batch))
    assert any(problem in str(row["problem"]) for row in check_coverage(store).rows)


def test_a_joint_report_is_held_for_each_of_its_bodies(tmp_path: Path) -> None:
    corpus = Corpus()
    joint = {"joint_agencies": ("a局", "b局", "c局", "某所"), "joint_agency_ids": ("a", "b", "c", "")}
    for agency, year in [("a", 2012), ("b", 2011), ("b", 2013)]:
        corpus.add(metadata(agency, year), requests_received=1)
    corpus.add(metadata("a", 2012, name="joint", **joint), requests_received=1)
    store = corpus.compare(tmp_path).store
    rows = {row["agency_id"]: row for row in store.read(AGENCY_COVERAGE).to_pylist()}
    held = {agency: (row["years_held"], row["years_missing"], row["report_count"]) for agency, row in rows.items()}
    assert held == {"a": ([2012], [], 2), "b": ([2011, 2012, 2013], [], 3), "c": ([2012], [], 1)}
    assert (rows["c"]["agency_name"], rows["c"]["admin_level"]) == ("c局", None)
    assert check_coverage(store).failed == 0


def test_peers_of_a_province_are_ranked_apart(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency, value in {"a": 1, "b": 2, "c": 3}.items():
        corpus.add(metadata(agency, 2015, **IN_SUQIAN), requests_received=value)
    corpus.add(metadata("d", 2015, **IN_GANSU), requests_received=9)
    corpus.add(metadata("e", 2015), requests_received=5)
    compared = corpus.compare(tmp_path)
    found = {agency: compared.figure(agency, 2015, "requests_received") for agency in "abcde"}
    assert {agency: (row["province_rank"], row["province_peer_count"]) for agency, row in found.items()} == {
        "a": (3, 3), "b": (2, 3), "c": (1, 3), "d": (1, 1), "e": (None, None),
    }  # fmt: skip
    assert {agency: row["rank"] for agency, row in found.items()} == {"a": 5, "b": 4, "c": 3, "d": 1, "e": 2}
    assert found["a"]["province_robust_z"] == pytest.approx(-0.6745, abs=1e-4)
    assert found["d"]["province_robust_z"] is None


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(-5, 9)), min_size=1, max_size=40))
def test_robust_scores_agree_with_scipy(pairs: list[tuple[int, int]]) -> None:
    frame = pd.DataFrame(pairs, columns=["group", "value"]).astype({"value": float})
    scored = robust_z_within(frame["group"].to_numpy(), frame["value"].to_numpy())
    for group, rows in frame.groupby("group"):
        spread = stats.median_abs_deviation(rows["value"], scale="normal")
        own = scored[(frame["group"] == group).to_numpy()]
        if spread == 0:
            assert np.isnan(own).all()
        else:
            assert own == pytest.approx(((rows["value"] - rows["value"].median()) / spread).to_numpy())


def test_years_held_and_missing_are_told(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency, year in [("a", 2009), ("a", 2012), ("a", 2013), ("b", 2017)]:
        corpus.add(metadata(agency, year), requests_received=1)
    corpus.add(metadata("a", 2012, name="again"), requests_received=1)
    rows = {row["agency_id"]: row for row in corpus.compare(tmp_path).store.read(AGENCY_COVERAGE).to_pylist()}
    assert rows["a"]["years_held"] == [2009, 2012, 2013]
    assert rows["a"]["years_missing"] == [2010, 2011]
    assert (rows["a"]["first_year"], rows["a"]["last_year"], rows["a"]["report_count"]) == (2009, 2013, 4)
    assert rows["a"]["availability"] == pytest.approx(3 / 10)
    assert rows["b"]["years_missing"] == []
