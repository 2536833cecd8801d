"""The same report in every format and encoding says the same."""

import bz2
import datetime
import gzip
import io
import json
import lzma
import re
from collections import Counter

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
from govreport_pipeline.ingest.reading import read_only_document
from govreport_pipeline.report import Report
from govreport_pipeline.tables.records import RawDocument
from govreport_pipeline.tables.vocabulary import CellState, Form
from govreport_pipeline_tests import format_corpus as corpus
from govreport_pipeline_tests.archives import pack_tar, pack_zip

REPORT = corpus.compose_report()
STATISTICS = corpus.compose_statistics()
PROSE = "\n".join(block for block in REPORT if isinstance(block, str)).encode()


def cells_of(report: Report) -> Counter[object]:
    """The cells of standard tables, places aside."""
    return Counter((row.row_label, row.column_label, row.state, row.quote) for row in report.table_cells)


def observations_of(report: Report) -> Counter[object]:
    """What a report states, places aside."""
    return Counter(
        (
            row.metric_code,
            row.label,
            row.requester,
            row.value,
            row.unit,
            row.qualifier,
            row.basis,
            row.scope,
            row.row_label,
            row.column_label,
        )
        for row in report.observations
    )


def heads_of(report: Report) -> tuple[object, ...]:
    """Whose report it is, of which year, on which form."""
    told = report.metadata
    return told.title, told.reporting_agency, told.report_year, told.form


@pytest.fixture(scope="module")
def expected() -> Report:
    """The report as a page."""
    return read_report(corpus.write_html(REPORT), name="report.html")


def test_the_page_is_read_whole(expected):
    assert heads_of(expected)[1:] == ("凉州区张义镇人民政府", 2023, Form.FORM2021)
    assert sum(row.state is CellState.NUMBER for row in expected.table_cells) > 150
    assert {"proactive_items", "press_conferences"} <= {row.metric_code for row in expected.observations}


@pytest.mark.parametrize("name", ["report.docx", "report.pdf", "long page.pdf"])
def test_a_report_with_tables_says_the_same_in_every_format(expected, name):
    report = read_report(corpus.WRITERS[name](REPORT), name=name)
    assert heads_of(report) == heads_of(expected)
    assert cells_of(report) == cells_of(expected)
    assert observations_of(report) == observations_of(expected)


@pytest.mark.parametrize("height", range(330, 900, 57))
def test_a_report_says_the_same_wherever_its_pages_break(expected, height):
    report = read_report(corpus.write_pdf(REPORT, height=height), name="a.pdf")
    assert cells_of(report) == cells_of(expected)
    assert observations_of(report) == observations_of(expected)


@pytest.mark.parametrize("seed", range(1, 6))
def test_a_table_whose_lines_are_not_drawn_has_its_values_or_none(seed):
    report = corpus.compose_report(seed)
    whole = read_report(corpus.write_html(report), name="a.html")
    ruleless = read_report(corpus.write_pdf(report, is_ruled=False), name="a.pdf")
    printed = {(row.row_label, row.column_label): row.value for row in whole.table_cells}
    read = {(row.row_label, row.column_label): row.value for row in ruleless.table_cells if row.value is not None}
    assert read.items() <= printed.items()
    assert len(read) > 0.7 * len(printed)


def test_tables_with_bars_have_the_same_cells(expected):
    report = read_report(corpus.write_markdown(REPORT), name="report.md")
    assert cells_of(report) == cells_of(expected)


def test_headings_and_bold_type_of_markdown_say_the_same():
    title, *lines = PROSE.decode().split("\n")
    marked = [f"## **{line}**" if line[1] == "、" else re.sub(r"(\d+)(条)", r"**\1**\2", line) for line in lines]
    report, plain = read_report("\n\n".join((f"# {title}", *marked)).encode(), name="a.md"), read_report(PROSE)
    assert (heads_of(report), observations_of(report)) == (heads_of(plain), observations_of(plain))
    assert [section.heading for section in report.sections] == [section.heading for section in plain.sections]


@pytest.mark.parametrize("write", [corpus.write_workbook, corpus.write_docx, corpus.write_pdf])
def test_the_statistics_form_says_the_same_in_every_format(write):
    expected = read_report(corpus.write_html(STATISTICS), name="s.html")
    report = read_report(write(STATISTICS), name="s")
    assert len(expected.table_cells) > 50
    assert (report.metadata.form, cells_of(report)) == (Form.STAT2014, cells_of(expected))
    assert observations_of(report) == observations_of(expected)


TRADITIONAL = "2016年,共收到政府信息公開申請12件,均已辦結。\n主動公開政府信息1276條。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_prose_says_the_same_in_every_encoding(encoding):
    text = PROSE.decode()
    if encoding == "gbk":
        assert text.encode("gbk") == text.encode("gb18030")
    report = read_report(text.encode(encoding), name="a.txt")
    assert report.text == text
    assert observations_of(report) == observations_of(read_report(PROSE, name="a.txt"))


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030"])
def test_traditional_prose_says_the_same_in_every_encoding(encoding):
    report = read_report(TRADITIONAL.encode(encoding), name="a.txt")
    assert observations_of(report) == observations_of(read_report(TRADITIONAL.encode(), name="a.txt"))


PACKERS = {
    "a.zip": lambda data: pack_zip(("folder/a.txt", data)),
    "a.tar": lambda data: pack_tar(("folder/a.txt", data)),
    "a.tar.gz": lambda data: pack_tar(("folder/a.txt", data), mode="w:gz"),
    "a.txt.gz": gzip.compress,
    "a.txt.bz2": bz2.compress,
    "a.txt.xz": lzma.compress,
    "a.zip in a zip": lambda data: pack_zip(("a.zip", pack_zip(("a.txt", data)))),
    "a.jsonl": lambda data: json.dumps({"title": "年报", "text": data.decode(), "url": "http://x"}).encode(),
}


@pytest.mark.parametrize("name", PACKERS)
def test_a_report_says_the_same_from_every_archive(name):
    report = read_report(PACKERS[name](PROSE), name=name)
    assert report.metadata.document_id == read_report(PROSE).metadata.document_id
    assert observations_of(report) == observations_of(read_report(PROSE))
    assert report.metadata.source_path.startswith(f"{name}!")


def test_a_dump_title_address_and_day_are_kept():
    row = {"title": "年报", "text": PROSE.decode(), "url": "http://x", "date": "2021-01-31"}
    raw = read_only_document(io.BytesIO(json.dumps(row).encode()), "a.jsonl", DEFAULT_INTAKE)
    assert isinstance(raw, RawDocument)
    assert (raw.source_title, raw.source_url, raw.captured_at) == ("年报", "http://x", datetime.date(2021, 1, 31))
