"""The same report as a text and as a page gives the same figures and says the same of itself."""

import html

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.report import Report
from govreport_pipeline_tests.documents import SEEDS, seed_text


def paragraphs(lines: list[str]) -> str:
    return "\n".join(f"<p style='text-indent:2em'><span>{html.escape(line)}</span></p>" for line in lines)


def breaks(lines: list[str]) -> str:
    return "<div id=zoom>" + "<br/>\n".join(map(html.escape, lines)) + "</div>"


def entities(lines: list[str]) -> str:
    return "".join(f"<p>{html.escape(line).replace(' ', '&nbsp;').replace('　', '&emsp;')}</p>" for line in lines)


def spans(lines: list[str]) -> str:
    """Each line cut into pieces inside of words and numbers."""
    cut = (
        "".join(f"<span>{html.escape(line[place : place + 3])}</span>" for place in range(0, len(line), 3))
        for line in lines
    )
    return "".join(f"<P ALIGN=left>{line}</P>\r\n" for line in cut)


def left_over(lines: list[str]) -> str:
    """A text whose tags were taken away and whose entities were not."""
    for character, entity in (
        (" ", "&nbsp;"),
        ("\u3000", "&amp;#12288;"),
        ("“", "&ldquo;"),
        ("，", "&#65292;"),
        ("（", "&#xFF08;"),
    ):
        lines = [line.replace(character, entity) for line in lines]
    return "\n".join(lines)


WAYS = {"paragraphs": paragraphs, "breaks": breaks, "entities": entities, "spans": spans}


def figures(report: Report) -> list[tuple[object, ...]]:
    return [
        (
            row.metric_code,
            row.label,
            row.value,
            row.value_low,
            row.value_high,
            row.unit,
            row.scope,
            row.subject,
            row.relation,
        )
        for row in report.observations
    ]


def told(report: Report) -> tuple[object, ...]:
    own = report.metadata
    return own.title, own.publisher, own.reporting_agency, own.report_year, own.published_date, own.index_number


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_a_report_reads_the_same_as_text_and_as_page(number, way):
    text = seed_text(number)
    page = f"<html><head><meta charset='gb2312'></head><body>{WAYS[way](text.splitlines())}</body></html>"
    as_text, as_page = read_report(text.encode()), read_report(page.encode())
    assert figures(as_page) == figures(as_text)
    assert told(as_page) == told(as_text)
    assert all(page[row.raw_start : row.raw_end] == row.quote for row in (*as_page.observations, *as_page.numbers))


@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_a_text_reads_the_same_with_the_entities_left_over_in_it(number):
    text = seed_text(number)
    written = left_over(text.splitlines())
    as_text, as_written = read_report(text.encode()), read_report(written.encode())
    assert figures(as_written) == figures(as_text)
    assert told(as_written) == told(as_text)
    assert all(
        written[row.raw_start : row.raw_end] == row.quote for row in (*as_written.observations, *as_written.numbers)
    )


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_page_reads_the_same_in_every_encoding_whatever_it_declares(encoding):
    page = f"<html><head><meta charset='big5'></head><body>{paragraphs(seed_text(0).splitlines())}</body></html>"
    assert figures(read_report(page.encode(encoding))) == figures(read_report(page.encode()))
