"""Saved pages: the report is read, what a portal puts around it is not."""

import datetime

import pytest

from govreport_pipeline.checks.documents.numerals import find_missing, scan
from govreport_pipeline.checks.documents.texts import find_unrecorded_changes, find_untiled
from govreport_pipeline.report import analyse
from govreport_pipeline.tables.vocabulary import ChromeKind
from govreport_pipeline_tests.documents import html_document, normalised_html
from govreport_pipeline_tests.pages import (
    BODY,
    MENU,
    RELATED,
    SIGNATURE,
    SITE,
    TITLE,
    list_of_links,
    report_html,
    saved_page,
)


def prose_of(source: str) -> list[str]:
    """The lines of a page that are not chrome."""
    document = normalised_html(source)
    text = list(document.text)
    for mark in document.chrome:
        text[mark.start : mark.end] = [""] * (mark.end - mark.start)
    return [line.strip() for line in "".join(text).split("\n") if line.strip()]


def folded(lines: tuple[str, ...]) -> list[str]:
    return [normalised_html(f"<p>{line}</p>").text.strip() for line in lines]


def test_of_a_saved_page_the_report_alone_is_prose():
    assert prose_of(saved_page()) == folded((TITLE, *BODY, *SIGNATURE))


def test_menus_and_related_links_are_marked_as_links():
    document = normalised_html(saved_page())
    links = [document.text[mark.start : mark.end] for mark in document.chrome if mark.kind is ChromeKind.LINKS]
    assert set(links) >= {*MENU[1:], *RELATED}


def test_what_a_saved_page_says_of_itself_is_read():
    report = analyse(html_document(saved_page()))
    told = report.metadata
    assert (told.title, told.reporting_agency, told.publisher) == (TITLE, "青河县教育局", "青河县教育局")
    assert (told.report_year, told.index_number) == (2017, "013/2018-00012")
    assert (told.published_date, told.signed_date) == (datetime.date(2018, 3, 20), datetime.date(2018, 3, 15))


def test_the_figures_of_a_saved_page_are_those_of_its_report():
    raw = html_document(saved_page())
    report = analyse(raw)
    assert sorted(row.value for row in report.observations) == [12, 12, 36, 120, 156]  # 12 received, and all answered
    assert all(raw.text[row.raw_start : row.raw_end] == row.quote for row in report.observations)
    assert not list(find_unrecorded_changes(raw, report.normalised))
    assert not list(find_untiled(raw, report.normalised, report.sections))
    assert not list(find_missing(raw, report.numbers, scan(raw)))


def test_a_page_without_a_title_of_its_own_is_named_by_its_head():
    source = f"<html><head><title>{TITLE}-{SITE}</title></head><body>{report_html()}</body></html>"
    told = analyse(html_document(source)).metadata
    assert (told.title, told.reporting_agency, told.report_year) == (TITLE, "青河县教育局", 2017)


def test_the_head_alone_dates_a_page_and_names_its_source():
    source = (
        "<html><head><meta name='PubDate' content='2018-03-20 10:15:00'><META CONTENT=\" 青河县教育局 \" NAME=\"ContentSource\">"
        f"<meta name=ArticleTitle content=''></head><body><h1>{TITLE}</h1>{report_html()}</body></html>"
    )
    raw = html_document(source)
    told = analyse(raw).metadata
    assert (told.published_date, told.publisher) == (datetime.date(2018, 3, 20), "青河县教育局")
    places = {row.field: raw.text[row.raw_start : row.raw_end] for row in told.evidence}
    assert (places["published_date"], places["publisher"]) == ("2018-03-20", "青河县教育局")


@pytest.mark.parametrize(
    "source",
    [
        f"<nav>{report_html()}</nav>",
        f"<footer><div>{report_html()}</div></footer>",
        f"<a name=top href='#'>{report_html()}",
        f"<footer>{report_html()}",
        f"<p>ICP备05012345号</p>{report_html()}",
        list_of_links(MENU) + report_html() + list_of_links(RELATED),
    ],
)
def test_no_line_of_prose_is_lost_to_the_frame(source):
    prose = set(prose_of(source))
    assert {line for line in folded(BODY) if line.endswith("。")} <= prose
    assert {line for line in folded(BODY) if line[1] == "、"} <= prose


def test_a_single_link_in_the_report_stays_prose():
    source = report_html((*BODY, "五、附件")).replace("五、附件", "<a href='a.html'>五、附件</a>")
    assert "五、附件" in prose_of(source)
