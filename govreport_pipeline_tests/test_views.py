"""The questions of views.sql, each asked of a corpus made for it."""

import datetime
from pathlib import Path
from typing import Any

import duckdb
import pytest

from govreport_pipeline.catalogue.questions import QUESTIONS
from govreport_pipeline.places import list_places
from govreport_pipeline.publish import TABLES, write_views
from govreport_pipeline.tables.records import RawDocument
from govreport_pipeline.tables.registry import PLACES, RAW_DOCUMENTS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind, Coverage, LinkKind, TextFormat, Verdict
from govreport_pipeline_tests.comparison_corpus import Corpus, metadata, statement

IN_SUQIAN: dict[str, Any] = {"province_code": "320000", "province": "江苏省", "city_code": "321300", "city": "宿迁市"}
GOVERNMENT: dict[str, Any] = {"body_kind": BodyKind.GOVERNMENT, "coverage": Coverage.WHOLE_JURISDICTION}


def connect(store: TableStore) -> duckdb.DuckDBPyConnection:
    """DuckDB with the views of a data folder."""
    for table in TABLES:
        if not table.partition and not store.has(table):
            with store.write(table):
                pass
    connection = duckdb.connect()
    connection.execute(f"SET file_search_path = '{store.root}'")
    connection.execute(write_views(store))
    return connection


def ask(store: TableStore, call: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = connect(store).sql(f"SELECT * FROM {call}").to_arrow_table().to_pylist()
    return rows


def test_every_question_can_be_asked_of_an_empty_dataset(tmp_path: Path) -> None:
    connection = connect(Corpus().compare(tmp_path).store)
    for question in QUESTIONS:
        call = question.name
        if question.parameters:
            call += (
                f"({', '.join('2' if name in ('factor', 'of_year') else repr('x') for name in question.parameters)})"
            )
        assert connection.execute(f"SELECT * FROM {call}").fetchall() == [], question.name


def test_disclosure_rates_are_those_of_the_counties_of_one_province(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency, county, province in [("a", "沭阳县", "江苏省"), ("b", "泗阳县", "江苏省"), ("c", "古浪县", "甘肃省")]:
        for year, disclosed in [(2015, 5.0), (2016, 8.0)]:
            told = {**IN_SUQIAN, "province": province, "county": county, **GOVERNMENT}
            corpus.add(metadata(agency, year, **told), requests_concluded=10.0, requests_outcome_disclosed=disclosed)
    corpus.add(metadata("office", 2015, **IN_SUQIAN), requests_concluded=10.0, requests_outcome_disclosed=1.0)
    rows = ask(corpus.compare(tmp_path).store, "county_disclosure_rates('江苏省')")
    assert [(row["county"], row["report_year"], row["disclosure_rate"]) for row in rows] == [
        ("沭阳县", 2015, 0.5), ("沭阳县", 2016, 0.8), ("泗阳县", 2015, 0.5), ("泗阳县", 2016, 0.8),
    ]  # fmt: skip


def test_late_reports_are_told_with_their_days(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("late", 2015, published_date=datetime.date(2016, 4, 10)), meetings=1.0)
    corpus.add(metadata("early", 2015), meetings=1.0).add(metadata("undated", 2015, published_date=None), meetings=1.0)
    rows = ask(corpus.compare(tmp_path).store, "late_reports")
    assert [(row["agency_name"], row["days_late"]) for row in rows] == [("late", 10)]


def test_an_agency_that_is_silent_on_requests_is_not_one_without(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency, figures in {"none": (0.0, 0.0), "some": (0.0, 2.0), "silent": (0.0, None)}.items():
        for year, value in zip((2015, 2016), figures, strict=True):
            told = {"meetings": 1.0} if value is None else {"requests_received": value}
            corpus.add(metadata(agency, year), **told)
    rows = ask(corpus.compare(tmp_path).store, "agencies_without_requests")
    assert [(row["agency_name"], row["years_held"]) for row in rows] == [("none", 2)]


def test_totals_that_differ_are_told_with_their_report(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015), meetings=1.0).add_verdicts(Verdict.HOLDS, Verdict.DIFFERS)
    rows = ask(corpus.compare(tmp_path).store, "totals_that_differ")
    assert [(row["reporting_agency"], row["kind"]) for row in rows] == [("a", "sum")]


def test_counties_without_a_report_are_those_of_the_year(tmp_path: Path) -> None:
    corpus = Corpus()
    told = {"province_code": "360000", "city_code": "360400", "admin_level": AdminLevel.COUNTY, **GOVERNMENT}
    corpus.add(metadata("a", 2015, county_code="360427", **told), meetings=1.0)
    corpus.add(metadata("b", 2015, county_code="360402", **{**told, "coverage": Coverage.OWN_BODY}), meetings=1.0)
    store = corpus.compare(tmp_path).store
    with store.write(PLACES) as (places,):
        places.append([place for place in list_places() if place.code[:2] == "36"])
    for year, missing in {2015: "庐山区", 2016: "濂溪区"}.items():
        rows = ask(store, f"counties_without_report('江西省', {year})")
        names = {row["name"] for row in rows if row["lies_in"] == "九江市"}
        assert missing in names
        assert ("星子县" in names, "庐山市" in names) == (False, year == 2016)


def test_figures_of_a_place_go_on_through_its_names(tmp_path: Path) -> None:
    corpus = Corpus()
    for year in (2015, 2016):
        corpus.add(metadata("360483-人民政府", year), meetings=float(year))
    corpus.add(metadata("360402-人民政府", 2016), meetings=1.0)
    store = corpus.compare(tmp_path).store
    with store.write(PLACES) as (places,):
        places.append([place for place in list_places() if place.code[:2] == "36"])
    for code in ("360427", "360483"):
        rows = ask(store, f"figures_of_place('{code}', 'meetings')")
        assert [(row["report_year"], row["code_then"], row["place_then"], row["value"]) for row in rows] == [
            (2015, "360427", "星子县", 2015.0),
            (2016, "360483", "庐山市", 2016.0),
        ]


def test_figures_of_a_place_are_not_those_of_another_that_bore_its_code(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("500110-2010-教育局", 2010), meetings=1.0)
    corpus.add(metadata("500110-教育局", 2010), meetings=2.0).add(metadata("500110-教育局", 2012), meetings=3.0)
    store = corpus.compare(tmp_path).store
    with store.write(PLACES) as (places,):
        places.append([place for place in list_places() if place.code[:2] == "50"])
    rows = ask(store, "figures_of_place('500222', 'meetings')")
    assert [(row["place_then"], row["value"]) for row in rows] == [("綦江县", 2.0), ("綦江区", 3.0)]


def test_missing_years_lie_between_first_and_last(tmp_path: Path) -> None:
    corpus = Corpus()
    for year in (2010, 2013):
        corpus.add(metadata("a", year), meetings=1.0)
    rows = ask(corpus.compare(tmp_path).store, "missing_years")
    assert [row["missing_year"] for row in rows] == [2011, 2012]


def test_jumps_go_up_and_down_and_need_two_sizeable_years(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency, figures in {"up": (10, 60), "down": (60, 10), "little": (20, 30), "small": (1, 9)}.items():
        for year, value in zip((2015, 2016), figures, strict=True):
            corpus.add(metadata(agency, year), requests_received=float(value))
    rows = ask(corpus.compare(tmp_path).store, "jumps(5)")
    assert {row["agency_name"]: row["ratio"] for row in rows} == {"up": 6.0, "down": pytest.approx(1 / 6)}


def test_denials_are_ranked_among_peers_of_one_year(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency, withheld in {"a": 5.0, "b": 10.0}.items():
        corpus.add(metadata(agency, 2015), requests_concluded=40.0, requests_outcome_withheld=withheld)
    corpus.add(metadata("few", 2015), requests_concluded=10.0, requests_outcome_withheld=9.0)
    corpus.add(metadata("a", 2016), requests_concluded=40.0, requests_outcome_withheld=40.0)
    rows = ask(corpus.compare(tmp_path).store, "denials_among_peers(2015)")
    assert [(row["place"], row["agency_name"], row["denial_rate"]) for row in rows] == [(1, "b", 0.25), (2, "a", 0.125)]


def test_a_report_without_figures_is_not_all_zero(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("zero", 2015, **IN_SUQIAN), requests_received=0.0, litigations=0.0)
    corpus.add(metadata("some", 2015, **IN_SUQIAN), requests_received=0.0, meetings=3.0)
    corpus.add(metadata("mute", 2015, **IN_SUQIAN))
    rows = ask(corpus.compare(tmp_path).store, "all_zero_shares")
    assert [(row["city"], row["reports_with_figures"], row["share"]) for row in rows] == [("宿迁市", 2, 0.5)]


def test_who_asks_gives_each_requester_and_never_the_total(tmp_path: Path) -> None:
    corpus = Corpus().add(
        metadata("a", 2022, **IN_SUQIAN),
        statement("requests_received", 7),
        statement("requests_received", 4, requester="natural_person"),
        statement("requests_received", 3, requester="business"),
    )
    rows = ask(corpus.compare(tmp_path).store, "who_asks")
    assert [(row["requester"], row["requests"]) for row in rows] == [("natural_person", 4), ("business", 3)]


def test_figures_without_value_say_why(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015), statement("meetings", 1), statement("meetings", 2))
    rows = ask(corpus.compare(tmp_path).store, "figures_without_value")
    assert [(row["metric_code"], row["value_gap"]) for row in rows] == [("meetings", "several_values")]


def test_sources_show_the_words_around_a_figure(tmp_path: Path) -> None:
    report = metadata("a", 2015)
    text = "全年召开会议12次。"
    corpus = Corpus().add(report, statement("meetings", 12, raw_start=6, raw_end=9, quote="12次"))
    store = corpus.compare(tmp_path).store
    with store.write(RAW_DOCUMENTS) as (writer,):
        writer.append(
            [
                RawDocument(
                    document_id=report.document_id, source_path=report.source_path, also_at=(), byte_size=9,
                    media_type="text/plain", text_format=TextFormat.PLAIN, encoding="utf-8", source_url=None,
                    captured_at=None, undecodable=(), text=text,
                )
            ]
        )  # fmt: skip
    (row,) = ask(store, "sources_of('a')")
    assert (row["quote"], row["context"]) == ("12次", text)


def test_repeated_texts_name_both_years(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2014), meetings=1.0).add(metadata("a", 2015), meetings=1.0)
    corpus.follow("a-2014", 0.9, LinkKind.RECYCLED).follow("a-2014", 0.9)
    store = corpus.compare(tmp_path).store
    rows = ask(store, "repeated_texts")
    assert [(row["report_year"], row["earlier_year"], row["has_same_figures"]) for row in rows] == [(2015, 2014, True)]


@pytest.mark.parametrize(("similarity", "is_told"), [(0.95, True), (0.6, False), (None, False)])
def test_a_text_that_is_repeated_with_new_figures_is_told_as_such(
    tmp_path: Path, similarity: float | None, is_told: bool
) -> None:
    corpus = Corpus().add(metadata("a", 2014), meetings=1.0).add(metadata("a", 2015), meetings=2.0)
    rows = ask(corpus.follow("a-2014", similarity).compare(tmp_path).store, "repeated_texts")
    assert [(row["earlier_year"], row["has_same_figures"]) for row in rows] == ([(2014, False)] if is_told else [])
