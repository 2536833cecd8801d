"""Evaluation indicators: timeliness, completeness, core figures, consistency."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from govreport_pipeline.compare.indicators import publication_deadline
from govreport_pipeline.tables.vocabulary import (
    AdminLevel,
    BodyKind,
    BreakdownKind,
    Coverage,
    Form,
    SectionType,
    Verdict,
)
from govreport_pipeline_tests.comparison_corpus import Corpus, metadata, statement

JURISDICTION, OWN = Coverage.WHOLE_JURISDICTION, Coverage.OWN_BODY


@pytest.mark.parametrize(
    ("year", "level", "kind", "coverage", "expected"),
    [
        (2007, AdminLevel.COUNTY, BodyKind.GOVERNMENT, JURISDICTION, None),
        (2008, AdminLevel.COUNTY, BodyKind.GOVERNMENT, JURISDICTION, (2009, 3, 31)),
        (2011, AdminLevel.CITY, BodyKind.OTHER, OWN, (2012, 3, 31)),
        (2013, AdminLevel.TOWNSHIP, BodyKind.GOVERNMENT, JURISDICTION, (2014, 3, 31)),
        (2013, None, None, None, (2014, 3, 31)),
        (2018, AdminLevel.COUNTY, BodyKind.DEPARTMENT, OWN, (2019, 3, 31)),
        (2019, AdminLevel.COUNTY, BodyKind.DEPARTMENT, OWN, (2020, 1, 31)),
        (2019, AdminLevel.COUNTY, BodyKind.GOVERNMENT, JURISDICTION, (2020, 3, 31)),
        (2019, AdminLevel.TOWNSHIP, BodyKind.GOVERNMENT, JURISDICTION, None),
        (2022, AdminLevel.CITY, BodyKind.OFFICE, OWN, (2023, 1, 31)),
        (2022, AdminLevel.CITY, BodyKind.OFFICE, JURISDICTION, (2023, 3, 31)),
        (2022, AdminLevel.CITY, BodyKind.OFFICE, None, None),
        (2022, AdminLevel.CITY, BodyKind.OTHER, OWN, None),
        (2022, AdminLevel.NATIONAL, BodyKind.DEPARTMENT, OWN, (2023, 1, 31)),
        (2022, None, BodyKind.DEPARTMENT, OWN, None),
        (2022, AdminLevel.CITY, None, OWN, None),
    ],
)
def test_the_deadline_is_that_of_the_law_of_its_year_and_body(
    year: int,
    level: AdminLevel | None,
    kind: BodyKind | None,
    coverage: Coverage | None,
    expected: tuple[int, int, int] | None,
) -> None:
    deadline = publication_deadline(year, level, kind, coverage)
    assert deadline == (None if expected is None else datetime.date(*expected))


@pytest.mark.parametrize(
    ("published", "is_timely", "margin"),
    [
        (datetime.date(2016, 3, 31), True, 0),
        (datetime.date(2016, 4, 1), False, -1),
        (datetime.date(2016, 3, 1), True, 30),
        (datetime.date(2016, 12, 30), False, -274),
        (datetime.date(2017, 1, 4), None, None),  # posted again, or mirrored
        (None, None, None),
    ],
)
def test_timeliness_counts_days_to_the_deadline(
    tmp_path: Path, published: datetime.date | None, is_timely: bool | None, margin: int | None
) -> None:
    row = Corpus().add(metadata("a", 2015, published_date=published)).compare(tmp_path).row("a", 2015)
    assert row["publication_deadline"] == datetime.date(2016, 3, 31)
    assert (row["is_timely"], row["timeliness_margin_days"]) == (is_timely, margin)


def test_a_township_is_neither_late_nor_in_time_since_2019(tmp_path: Path) -> None:
    township = metadata("a", 2020, admin_level=AdminLevel.TOWNSHIP, body_kind=BodyKind.GOVERNMENT)
    row = Corpus().add(township).compare(tmp_path).row("a", 2020)
    assert (row["publication_deadline"], row["is_timely"], row["timeliness_margin_days"]) == (None, None, None)


def content(corpus: Corpus, folder: Path, year: int) -> tuple[Any, ...]:
    row = corpus.compare(folder).row("a", year)
    return row["required_items"], row["required_items_present"], row["completeness"], row["missing_items"]


def test_before_2019_six_items_are_required(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2018)).add_sections(SectionType.PROACTIVE_DISCLOSURE, SectionType.PROBLEMS)
    assert content(corpus, tmp_path, 2018) == (6, 2, 2 / 6, ["requests", "fees", "disputes", "other"])


def test_since_2019_fees_are_no_longer_required(tmp_path: Path) -> None:
    kinds = (SectionType.PROACTIVE_DISCLOSURE, SectionType.REQUESTS, SectionType.DISPUTES, SectionType.PROBLEMS)
    corpus = Corpus().add(metadata("a", 2019)).add_sections(*kinds, SectionType.OTHER)
    assert content(corpus, tmp_path, 2019) == (5, 5, 1.0, [])


def test_before_the_regulations_nothing_was_required(tmp_path: Path) -> None:
    assert content(Corpus().add(metadata("a", 2007)), tmp_path, 2007) == (None, None, None, [])


def test_a_figure_shows_an_item_that_has_no_section(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015), fees_cny=0, litigations=0, requests_received=0)
    assert content(corpus, tmp_path, 2015)[3] == ["proactive_disclosure", "problems", "other"]


def test_two_values_for_a_figure_still_show_that_the_item_is_there(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015), statement("fees_cny", 1), statement("fees_cny", 2))
    assert "fees" not in content(corpus, tmp_path, 2015)[3]


def test_text_outside_every_heading_is_no_section(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015)).add_sections(SectionType.OTHER, level=0)
    assert "other" in content(corpus, tmp_path, 2015)[3]


def test_a_second_report_does_not_complete_the_first(tmp_path: Path) -> None:
    second = metadata("a", 2015, "later", published_date=datetime.date(2018, 1, 1))
    corpus = Corpus().add(metadata("a", 2015)).add(second, fees_cny=0).add_sections(SectionType.PROBLEMS)
    assert content(corpus, tmp_path, 2015)[1] == 0


def core(corpus: Corpus, folder: Path, year: int = 2015) -> tuple[int, int]:
    row = corpus.compare(folder).row("a", year)
    return row["core_figures_disclosed"], row["core_figures_applicable"]


def test_core_figures_are_those_of_the_form(tmp_path: Path) -> None:
    narrative = Corpus().add(metadata("a", 2015), proactive_items=3, requests_received=4)
    assert core(narrative, tmp_path / "1") == (2, 8)
    tables = Corpus().add(metadata("a", 2020, form=Form.FORM2019), requests_received=4, requests_outcome_total=4)
    assert core(tables, tmp_path / "2", 2020) == (2, 8)


def test_outcomes_of_no_requests_are_not_missing(tmp_path: Path) -> None:
    assert core(Corpus().add(metadata("a", 2015), requests_received=0), tmp_path / "1") == (1, 5)
    stated = Corpus().add(metadata("a", 2015), requests_received=0, requests_outcome_disclosed=0)
    assert core(stated, tmp_path / "2") == (2, 6)


def test_a_computed_total_was_not_disclosed(tmp_path: Path) -> None:
    suits = {"litigations_direct": 1.0, "litigations_after_reconsideration": 0.0}
    compared = Corpus().add(metadata("a", 2020, form=Form.FORM2019), **suits).compare(tmp_path)
    assert compared.row("a", 2020)["litigations"] == 1
    assert compared.row("a", 2020)["core_figures_disclosed"] == 2


def test_consistency_weighs_what_could_be_assessed(tmp_path: Path) -> None:
    verdicts = (Verdict.HOLDS, Verdict.ROUNDED, Verdict.TRUNCATED, Verdict.DIFFERS, Verdict.INCOMPLETE)
    corpus = Corpus().add(metadata("b", 2015)).add_verdicts(Verdict.DIFFERS)
    corpus.add(metadata("a", 2015)).add_verdicts(*verdicts, Verdict.NOT_CHECKABLE, Verdict.HOLDS, Verdict.INCOMPLETE)
    row = corpus.compare(tmp_path).row("a", 2015)
    assert (row["identities_met"], row["identities_holding"], row["identities_differing"]) == (8, 4, 1)
    assert (row["consistency"], row["assessed_share"]) == (0.8, 0.625)


def test_the_agreement_of_prose_and_table_is_of_the_figures_in_both(tmp_path: Path) -> None:
    holds, differs, open_one = Verdict.HOLDS, Verdict.DIFFERS, Verdict.INCOMPLETE
    corpus = Corpus().add(metadata("a", 2022)).add_verdicts(differs, differs)
    corpus.add_verdicts(holds, holds, holds, differs, open_one, kind=BreakdownKind.PROSE_VS_TABLE)
    row = corpus.add(metadata("b", 2022)).compare(tmp_path).row("a", 2022)
    assert (row["prose_figures_agreeing"], row["prose_figures_differing"]) == (3, 1)
    assert (row["prose_agreement"], row["consistency"]) == (0.75, 0.5)


def test_without_identities_consistency_is_unknown_not_perfect(tmp_path: Path) -> None:
    row = Corpus().add(metadata("a", 2015)).compare(tmp_path).row("a", 2015)
    assert (row["identities_met"], row["consistency"], row["assessed_share"]) == (0, None, None)
    assert (row["prose_figures_agreeing"], row["prose_agreement"]) == (0, None)
