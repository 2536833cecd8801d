"""What a page or a text may cost: bounded by counts, whatever its source is made of."""

import time

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.ingest.documents import MOST_UNDECODABLE
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.texts.weight import LONGEST_SOURCE
from govreport_pipeline_tests import format_corpus as corpus


@pytest.mark.parametrize("unit", ["<div>", "<td>1", "&nbsp;", "<!-- a -->", "<a b='", "<i class=a>"])
def test_a_page_of_nothing_but_markup_is_set_aside_before_it_is_read(unit):
    page = corpus.write_html(corpus.compose_report()[:4]) + unit.encode() * 500
    aside = read_report(page, name="a.html", intake=Intake(max_markup=400))
    assert [finding.code.value for finding in aside.findings] == ["too_much_markup"]
    assert "GOVREPORT_MAX_MARKUP is 400" in aside.findings[0].message
    assert read_report(page, name="a.html", intake=Intake(max_markup=2_000)).observations


@pytest.mark.parametrize(("unit", "name"), [("1条", "a.txt"), ("三条", "a.txt"), ("<b>1</b>条", "a.html")])
def test_a_text_of_nothing_but_numerals_is_set_aside_before_it_is_read(unit, name):
    head = "<html><h1>" * name.endswith("html") + "某县2019年政府信息公开工作年度报告\n收到申请3件。"
    aside = read_report((head + unit * 2_000).encode(), name=name, intake=Intake(max_numerals=1_000))
    assert [finding.code.value for finding in aside.findings] == ["too_many_numerals"]
    assert "GOVREPORT_MAX_NUMERALS is 1,000" in aside.findings[0].message
    assert read_report((head + unit * 900).encode(), name=name, intake=Intake(max_numerals=1_000)).observations


def test_numerals_that_a_page_does_not_show_do_not_count():
    page = PAGE + "<script>" + "1," * 3_000 + "</script>"
    assert read_report(page.encode(), name="a.html", intake=Intake(max_numerals=1_000)).observations


def test_a_source_without_end_is_set_aside_before_it_is_read():
    page = corpus.write_html(corpus.compose_report()[:4]) + b"<!--" + b"- a" * (LONGEST_SOURCE // 3)
    start = time.process_time()
    aside = read_report(page, name="a.html")
    assert time.process_time() - start < 2
    assert [finding.code.value for finding in aside.findings] == ["too_long"]
    assert "its source has" in aside.findings[0].message


def test_bytes_that_are_no_text_are_not_listed_without_end():
    data = "某县2019年政府信息公开工作年度报告\n".encode() + b"public\xff" * (MOST_UNDECODABLE + 1)
    assert [finding.code.value for finding in read_report(data, name="a").findings] == ["binary"]


PAGE = "<html><body><h1>某县2019年政府信息公开工作年度报告</h1><p>收到申请3件，答复3件。</p>"
MOST_SECONDS = 4.0
"""For a tenth of what may be read: linear time takes less than a tenth of it."""
MARKUP = {
    "cells": "<table><tr>" + "<td>受理12件" * 10_000,
    "cells without end that span all": "<table>" + "<tr><td colspan=1000000 rowspan=1000000>1<td>2" * 3_300,
    "tables in tables": "<table><tr><td>1" * 3_300,
    "attributes": "<p" + " class='a'" * 100_000 + ">",
    "tags that are all different": "".join(f"<b style='display:block;width:{n}px'>a" for n in range(10_000)),
    "a style sheet": "<style>"
    + "".join(f".a{n}{{display:none}}" for n in range(20_000))
    + "</style>"
    + "<i class=a9>9</i>" * 5_000,
    "a style sheet of names within names": "<style>"
    + "".join(f".a{n} .b{{display:none}}" for n in range(20_000))
    + "</style>"
    + "<i class='a9999 b'>9</i>" * 5_000,
    "elements inside of hidden ones": "<i style='font-size:0'>" * 10_000,
    "marks of footnotes": "1<sup>1</sup>" * 5_000,
    "raised marks side by side": "1" + "<sup>1</sup>" * 5_000,
    "struck out": "<del>1</del>2" * 5_000,
    "zeros": "<p>未收到申请，收到3件，" * 5_000,
    "blanks": "<p>" + " \n" * 500_000,
}


@pytest.mark.parametrize("name", MARKUP)
def test_markup_takes_no_time_for_its_worst(name):
    start = time.process_time()
    report = read_report((PAGE + MARKUP[name]).encode(), name="a.html")
    assert time.process_time() - start < MOST_SECONDS
    assert [row.value for row in report.observations][:2] == [3, 3]
