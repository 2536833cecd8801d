"""Hijacked pages: spam is damage, and an agency beside it is believed only where the text proves it."""

import pytest

from govreport_pipeline.report import Report, analyse
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import DamageKind
from govreport_pipeline_tests.documents import html_document
from govreport_pipeline_tests.pages import BODY, TITLE, report_html, saved_page


def bare_page(title: str) -> str:
    """A page whose title alone names the agency."""
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{report_html()}</body></html>"


def injected(report: Report) -> set[str]:
    document = report.normalised
    return {document.text[mark.start : mark.end] for mark in document.damage if mark.kind is DamageKind.INJECTED}


@pytest.mark.parametrize(
    ("title", "spam"),
    [
        (f"威廉希尔app{TITLE}", "威廉希尔app"),
        (f"www.ab12.com{TITLE}", "www.ab12.com"),
        (TITLE.replace("教育局", "百家乐局"), "百家乐"),
        (f"国产精品一区二区{TITLE}", "国产精品"),
    ],
)
def test_a_name_that_stands_beside_spam_alone_is_not_believed(title, spam):
    report = analyse(html_document(bare_page(title)))
    assert report.metadata.reporting_agency is None
    assert spam in injected(report)
    assert {FindingCode.INJECTED, FindingCode.AGENCY_UNKNOWN} <= {finding.code for finding in report.findings}


@pytest.mark.parametrize("spam", ["威廉希尔www.888.com", "国产精品久久久", "澳门银河娱乐城_"])
def test_a_name_that_the_rest_of_the_page_proves_is_believed(spam):
    report = analyse(html_document(saved_page(title=f"{spam}{TITLE}")))
    assert report.metadata.reporting_agency == "青河县教育局"
    assert FindingCode.INJECTED in {finding.code for finding in report.findings}
    assert sorted(row.value for row in report.observations) == [12, 12, 36, 120, 156]


def test_a_host_put_into_every_name_leaves_only_what_stands_without_it():
    report = analyse(html_document(saved_page().replace("青河县教育局", "青河县www.ab12.com教育局")))
    assert "www" not in (report.metadata.reporting_agency or "")
    assert injected(report) == {"www.ab12.com"}


def test_links_hidden_off_the_page_are_no_text():
    spam = "<div style='position:absolute;left:-999px'><a href=x>百家乐888</a></div>"
    report = analyse(html_document(saved_page().replace("<h1>", f"{spam}<h1>")))
    assert injected(report) == set()


def test_a_clean_page_has_no_injected_text():
    assert injected(analyse(html_document(saved_page(BODY)))) == set()
