"""Novelty, and reports of nothing but zeros in a county."""

from pathlib import Path

import pytest

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline_tests.comparison_corpus import Corpus, metadata


def test_novelty_is_what_the_year_before_has_not(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2015, "before")).add(metadata("a", 2016, "now")).follow("before", 0.8)
    compared = corpus.add(metadata("b", 2016)).compare(tmp_path)
    assert compared.row("a", 2016)["novelty"] == pytest.approx(0.2)
    assert compared.row("a", 2015)["novelty"] is None
    assert compared.row("b", 2016)["novelty"] is None


def test_the_share_of_all_zero_reports_is_that_of_the_county_and_year(tmp_path: Path) -> None:
    corpus = Corpus()
    for agency, county, is_zero in (("a", "330324", True), ("b", "330324", False), ("c", "330324", True)):
        corpus.add(metadata(agency, 2016, county_code=county))
        if is_zero:
            corpus.note(FindingCode.ALL_ZERO)
    corpus.add(metadata("d", 2016, county_code="330326")).add(metadata("e", 2016)).note(FindingCode.ALL_ZERO)
    corpus.add(metadata("b", 2015, county_code="330324"))
    compared = corpus.compare(tmp_path)
    told = {
        (agency, year): tuple(
            compared.row(agency, year)[name] for name in ("is_all_zero", "county_reports", "county_all_zero_share")
        )
        for agency, year in (("a", 2016), ("b", 2016), ("d", 2016), ("e", 2016), ("b", 2015))
    }
    assert told == {
        ("a", 2016): (True, 3, pytest.approx(2 / 3)),
        ("b", 2016): (False, 3, pytest.approx(2 / 3)),
        ("d", 2016): (False, 1, 0.0),
        ("e", 2016): (True, None, None),
        ("b", 2015): (False, 1, 0.0),
    }


def test_other_findings_are_no_zeros(tmp_path: Path) -> None:
    compared = Corpus().add(metadata("a", 2016)).note(FindingCode.JUMP).compare(tmp_path)
    assert compared.row("a", 2016)["is_all_zero"] is False
