"""Documents that mean harm, or are broken: each costs itself, tells why, and takes no time."""

import io
import os
import signal
import subprocess
import sys
import time
import zlib

import openpyxl
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from govreport_pipeline import read_report
from govreport_pipeline.ingest.apart.process import child_environment
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.readers import parser_process
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline_tests import format_corpus as corpus
from govreport_pipeline_tests.archives import pack_zip

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PARAGRAPH = "<w:p><w:r><w:t>2020年，共收到政府信息公开申请12件。</w:t></w:r></w:p>"
REPORT = corpus.compose_report()
STATISTICS = corpus.compose_statistics()
PATIENCE = 20.0
"""Seconds beyond its limit after which a document hangs: on a busy machine the parsers' process alone takes some to start."""


def reason_of(data: bytes, name: str = "a", **limits: int) -> str:
    """The reason for which a document is set aside; `read` where its text came out, be it no report."""
    started = time.monotonic()
    report = read_report(data, name=name, intake=Intake(**limits))  # type: ignore[arg-type]
    assert time.monotonic() - started < PATIENCE + parser_process.WAITED * limits.get("max_seconds", 0)
    if report.normalised is not None:
        return "read"
    [finding] = report.findings
    assert finding.message
    return "read" if finding.code is FindingCode.NOT_A_REPORT else finding.code.value


def word(body: str, **parts: str) -> bytes:
    """A Word file of one part, or with others beside it."""
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    named = [(f"word/{name}.xml", text.encode()) for name, text in parts.items() if name != "document"]
    return pack_zip(("word/document.xml", parts.get("document", document).encode()), *named)


LAUGHS = (
    "<!DOCTYPE d ["
    + "".join(f'<!ENTITY a{place + 1} "{f"&a{place};" * 10}">' for place in range(1, 10))
    + f'<!ENTITY a1 "ha">]><w:document {W}><w:body><w:p><w:r><w:t>&a10;</w:t></w:r></w:p></w:body></w:document>'
)
OUTSIDE = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {W}><w:body>&x;</w:body></w:document>'

WORD_TRAPS = {
    "entities that grow": (word("", document=LAUGHS), "broken"),
    "an entity from outside": (word("", document=OUTSIDE), "broken"),
    "no XML": (word("", document="<w:document"), "broken"),
    "no body": (word("", document=f"<w:document {W}/>"), "broken"),
    "an unknown encoding": (word("", document=f'<?xml version="1.0" encoding="x-none"?><w:document {W}/>'), "broken"),
    "deep nesting": (word("<w:sdt>" * 100_000), "broken"),
    "a bomb": (word(PARAGRAPH + " " * 8_000_000), "too_dense"),
    "styles in a ring": (
        word(PARAGRAPH, styles=f'<w:styles {W}><w:style w:styleId="a"><w:basedOn w:val="a"/></w:style></w:styles>'),
        "read",
    ),
    "cells that span for ever": (
        word(f'{PARAGRAPH}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr></w:tc></w:tr></w:tbl>'),
        "read",
    ),
    "a list without levels": (
        word(f'<w:p><w:pPr><w:numPr><w:ilvl w:val="99"/><w:numId w:val="7"/></w:numPr></w:pPr></w:p>{PARAGRAPH}',
             numbering=f'<w:numbering {W}><w:num w:numId="7"/></w:numbering>'),
        "read",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WORD_TRAPS)
def test_traps_in_word_files(name):
    data, reason = WORD_TRAPS[name]
    assert reason_of(data) == reason


@pytest.mark.parametrize("write", [corpus.write_docx, corpus.write_pdf, corpus.write_workbook, corpus.write_html])
def test_what_is_no_report_is_told_in_every_format(write):
    title = "关于做好2019年政府信息公开工作年度报告编制工作的通知"
    [finding] = read_report(write([title, "各单位：请于1月15日前报送。"])).findings
    assert finding.code is FindingCode.NOT_A_REPORT
    assert title in finding.message


def test_what_word_does_not_show_is_not_read():
    report = read_report(
        word(
            "<w:p><w:r><w:t>收到</w:t></w:r><w:del><w:r><w:delText>11</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>13</w:t></w:r>"
            "<w:r><w:instrText>14</w:instrText></w:r><w:r><w:t>件</w:t></w:r></w:p>"
        ),
        name="a.docx",
    )
    assert "<p>收到12件</p>" in report.text


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def test_deleted_rows_and_cells_of_a_table_are_no_rows_and_cells():
    rows = [
        f"<w:tr>{_cell('申请')}{_cell('12')}</w:tr>",
        f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{_cell('答复')}{_cell('7')}</w:tr>",
        f"<w:tr><w:trPr><w:hidden/></w:trPr>{_cell('公开')}{_cell('8')}</w:tr>",
        f"<w:tr>{_cell('办结')}{_cell('9', '<w:cellDel/>')}{_cell('11')}</w:tr>",
    ]
    text = read_report(word(f"{PARAGRAPH}<w:tbl>{''.join(rows)}</w:tbl>"), name="a.docx").text
    assert "<table>\n<tr><td>申请</td><td>12</td></tr>\n<tr><td>办结</td><td>11</td></tr>\n</table>" in text


def test_a_paragraph_whose_end_was_deleted_goes_on_with_the_next():
    ended = "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>"
    going_on = "<w:p><w:r><w:t>2件</w:t></w:r></w:p>"
    text = read_report(word(f"{ended.format('收到1')}{going_on}{ended.format('末段')}"), name="a.docx").text
    assert "<p>收到12件</p>\n<p>末段</p>" in text
    table = f"<w:tbl><w:tr>{_cell('甲')}</w:tr></w:tbl>"
    assert "<p>前段</p>\n<table>" in read_report(word(f"{ended.format('前段')}{table}"), name="a.docx").text


def test_ordinals_of_lists_are_printed_as_word_prints_them():
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (style, text) in enumerate([("chineseCounting", "%1、"), ("decimal", "（%2）"), ("bullet", "·")])
    )
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="3">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>事项</w:t></w:r></w:p>'
    text = read_report(word("".join(item.format(depth) for depth in (0, 1, 1, 2, 0, 1)), numbering=numbering)).text
    assert [line[3:-6] for line in text.splitlines() if "事项" in line] == [
        "一、", "（1）", "（2）", "", "二、", "（1）",
    ]  # fmt: skip


def test_notes_and_text_boxes_are_read_once():
    box = f"<w:txbxContent>{PARAGRAPH.replace('12', '77')}</w:txbxContent>"
    drawn = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    notes = f'<w:footnotes {W}><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote>{PARAGRAPH}</w:footnote></w:footnotes>'
    text = read_report(word(f"<w:p><w:r>{drawn}<w:t>正文</w:t></w:r></w:p>", footnotes=notes)).text
    assert (text.count("77件"), text.count("12件")) == (1, 1)
    assert text.index("正文") < text.index("77件") < text.index("12件")


def pdf(*objects: str, trailer: str = "/Root 1 0 R") -> bytes:
    """A PDF of these objects, with a table of their places."""
    body, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(
        f"{place:010d} 00000 n \n" for place in places
    )
    return body + f"{table}trailer\n<</Size {len(objects) + 1} {trailer}>>\nstartxref\n{len(body)}\n%%EOF".encode()


ROOT = "<</Type/Catalog/Pages 2 0 R>>"
PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>"
KIDS = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
DRAWN = "BT /F 12 Tf 50 700 Td (Annual report 2020: 12 requests received) Tj ET /X Do"


def stream(text: str, fields: str = "") -> str:
    return f"<<{fields}/Length {len(text)}>>stream\n{text}\nendstream"


def squeezed(data: bytes) -> str:
    return stream(zlib.compress(data, 9).decode("latin-1"), "/Filter/FlateDecode")


FORM = "/Type/XObject/Subtype/Form/BBox[0 0 600 800]"

PDF_TRAPS = {
    "none": (pdf(ROOT, KIDS, PAGE, stream(DRAWN), FONT, stream("", FORM)), {"read"}),
    "a form that draws itself": (
        pdf(ROOT, KIDS, PAGE, stream(DRAWN), FONT, stream("/X Do", FORM + "/Resources<</XObject<</X 6 0 R>>>>")), {"read"},
    ),
    "pages in a ring": (pdf(ROOT, "<</Type/Pages/Kids[2 0 R]/Count 9>>"), {"broken", "scanned"}),
    "a page that is its own parent": (
        pdf(ROOT, KIDS, PAGE.replace("/Parent 2 0 R", "/Parent 3 0 R"), stream(DRAWN), FONT, stream("", FORM)), {"read"},
    ),
    "a billion pages": (pdf(ROOT, "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>", PAGE), {"too_many_pages", "broken", "scanned"}),
    "a table of places in a ring": (
        pdf(ROOT, KIDS, PAGE, stream(DRAWN), FONT, stream("", FORM), trailer="/Root 1 0 R/Prev 0"), {"read", "broken"},
    ),
    "a bomb": (pdf(ROOT, KIDS, PAGE, squeezed(b"q " * 40_000_000), FONT, stream("", FORM)), {"scanned", "parser_crashed", "too_slow"}),
    "deep arrays": (pdf(ROOT, KIDS, PAGE, stream(DRAWN + "[" * 100_000), FONT, "[" * 100_000), {"read", "broken"}),
    "a million strokes": (pdf(ROOT, KIDS, PAGE, stream(DRAWN + " 0 0 m 9 9 l S" * 200_000), FONT, stream("", FORM)), {"read", "too_slow"}),
}  # fmt: skip


@pytest.mark.parametrize("name", PDF_TRAPS)
def test_traps_in_pdf_files(name):
    data, reasons = PDF_TRAPS[name]
    assert reason_of(data, max_seconds=3) in reasons


def test_a_bomb_in_a_pdf_names_the_limit_of_memory():
    bomb = pdf(ROOT, KIDS, PAGE, squeezed(b"0 0 m 9 9 l S\n" * 2_000_000), FONT, stream("", FORM))
    (finding,) = read_report(bomb, name="a.pdf", intake=Intake(max_memory=400 << 20)).findings
    assert "GOVREPORT_MAX_MEMORY, 419,430,400" in finding.message


def test_a_pdf_with_a_password_says_so():
    file = io.BytesIO()
    paper = canvas.Canvas(file, encrypt=StandardEncryption("secret", strength=128))
    paper.drawString(50, 700, "12 requests")
    paper.save()
    assert reason_of(file.getvalue()) == "encrypted"


@pytest.mark.parametrize("stamp", ["", "SCAN 1"])
def test_a_scan_says_how_many_pages_it_has(stamp):
    picture = ImageReader(io.BytesIO(_white_png()))
    file = io.BytesIO()
    paper = canvas.Canvas(file)
    for _ in range(3):
        paper.drawImage(picture, 0, 0, 595, 842)
        paper.drawString(50, 20, stamp)
        paper.showPage()
    paper.save()
    [finding] = read_report(file.getvalue()).findings
    assert finding.code.value == "scanned"
    assert "3 pages" in finding.message


def _white_png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = (4).to_bytes(4, "big") * 2 + bytes([8, 0, 0, 0, 0])
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0\xff\xff\xff\xff" * 4))
        + chunk(b"IEND", b"")
    )


def test_a_pdf_or_workbook_of_too_many_pages_is_not_read():
    assert reason_of(corpus.write_pdf(REPORT, height=500), max_pages=1) == "too_many_pages"
    workbook = openpyxl.Workbook()
    workbook.create_sheet("2017")
    assert reason_of(corpus._save(workbook.save), max_pages=1) == "too_many_pages"


def test_a_workbook_that_unpacks_to_a_bomb_is_not_opened():
    data = pack_zip(("xl/workbook.xml", b"<workbook/>" + bytes(9_000_000)))
    assert reason_of(data) == "too_dense"


def test_a_workbook_with_one_cell_at_the_far_end_harms_nobody():
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = workbook.active["XFD1048576"] = 1
    assert reason_of(corpus._save(workbook.save), max_seconds=3) in {"too_slow", "too_much_memory", "parser_crashed"}


def test_an_empty_workbook_is_empty():
    assert reason_of(corpus._save(openpyxl.Workbook().save)) == "empty"


def _ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(512)


KNOWN = {
    "an old Word file": (_ole("WordDocument"), "unsupported"),
    "an old workbook that is broken": (_ole("Workbook"), "broken"),
    "an Office file with a password": (_ole("EncryptedPackage"), "encrypted"),
    "another OLE file": (_ole("Something"), "unsupported"),
    "RTF": (b"{\\rtf1\\ansi 12}", "unsupported"),
    "7z": (b"7z\xbc\xaf\x27\x1c" + bytes(99), "unsupported"),
    "RAR": (b"Rar!\x1a\x07\x00" + bytes(99), "unsupported"),
    "a presentation": (pack_zip(("ppt/presentation.xml", b"<p/>")), "unsupported"),
    "an OpenDocument text": (
        pack_zip(("mimetype", b"application/vnd.oasis.opendocument.text"), method=0),
        "unsupported",
    ),
    "an array of rows": (b'\n[\n  {"text": "2020"},\n  {"text": "2021"}\n]', "unsupported"),
    "one row over several lines": (b'{\n  "text": "2020"\n}', "unsupported"),
    "a picture": (_white_png(), "binary"),
}


@pytest.mark.parametrize("name", KNOWN)
def test_formats_that_are_not_read_are_called_by_their_names(name):
    data, reason = KNOWN[name]
    assert reason_of(data) == reason


WHOLE = {
    "docx": corpus.write_docx(REPORT[:4]),
    "pdf": corpus.write_pdf(REPORT[:4]),
    "xlsx": corpus.write_workbook(STATISTICS),
}


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.999])
@pytest.mark.parametrize("name", WHOLE)
def test_a_file_that_is_cut_short_is_set_aside(name, share):
    data = WHOLE[name][: int(len(WHOLE[name]) * share)]
    reason = reason_of(data)
    assert reason in {"broken", "empty", "scanned", "binary"} or (name == "pdf" and share > 0.9)


def test_a_parser_that_hangs_takes_one_document_with_it(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(parser_process, "MODULE", "govreport_pipeline_tests.sleeper")
        parser_process.end_parsers()
        assert reason_of(WHOLE["pdf"], max_seconds=1) == "too_slow"
    assert reason_of(WHOLE["pdf"]) == "read"


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="the system has no limit of processor time")
def test_a_parser_that_works_on_and_on_is_ended_when_its_processor_time_is_used_up(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(parser_process, "MODULE", "govreport_pipeline_tests.spinner")
        patch.setattr(parser_process, "WAITED", 600)
        parser_process.end_parsers()
        assert reason_of(WHOLE["pdf"], max_seconds=1) == "too_slow"
    assert reason_of(WHOLE["pdf"]) == "read"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system does not copy processes")
def test_a_process_that_a_parser_leaves_behind_is_ended_with_it(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(parser_process, "MODULE", "govreport_pipeline_tests.forker")
        parser_process.end_parsers()
        assert reason_of(WHOLE["pdf"], max_seconds=1) == "too_slow"
    assert reason_of(WHOLE["pdf"]) == "read"


def test_a_limit_of_the_system_below_ours_stands():
    code = (
        "import resource\nfrom govreport_pipeline.ingest.apart.confined import allow, confine\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (20, 30))\nresource.setrlimit(resource.RLIMIT_AS, (1 << 31, 1 << 31))\n"
        "allow(60)\nconfine(1 << 40)\n"
        "print(resource.getrlimit(resource.RLIMIT_CPU), resource.getrlimit(resource.RLIMIT_AS)[0] >> 31)"
    )
    environment = child_environment()
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout == "(30, 30) 1\n"


def test_no_number_of_seconds_is_too_long():
    assert reason_of(WHOLE["docx"], max_seconds=10**15 - 1) == "read"


def test_a_parser_that_waits_for_a_busy_machine_is_not_too_slow(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(parser_process, "MODULE", "govreport_pipeline_tests.dozer")
        patch.setattr(parser_process, "WAITED", 600)
        parser_process.end_parsers()
        started = time.monotonic()
        assert reason_of(WHOLE["docx"], max_seconds=2) == "read"
        assert time.monotonic() - started > 2
    parser_process.end_parsers()


@pytest.mark.skipif(not hasattr(signal, "SIGXCPU"), reason="the system has no limit of processor time")
def test_a_parser_that_hangs_ends_by_itself_where_nobody_ends_it():
    code = "from govreport_pipeline.ingest.apart.confined import allow\nallow(0)\nwhile True:\n    pass"
    environment = child_environment()
    done = subprocess.run([sys.executable, "-c", code], env=environment, timeout=60, check=False)
    assert done.returncode == -signal.SIGXCPU


def test_a_parser_that_crashes_takes_one_document_with_it(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(parser_process, "MODULE", "govreport_pipeline_tests.quitter")
        parser_process.end_parsers()
        assert reason_of(WHOLE["pdf"]) == "parser_crashed"
    assert reason_of(WHOLE["pdf"]) == "read"


def test_a_parser_that_was_used_up_by_others_reads_the_next_document_afresh():
    assert reason_of(WHOLE["pdf"]) == "read"
    keeper = parser_process._idle.get()
    parser_process._idle.put(keeper)
    process = keeper.current
    assert process is not None
    process.process.kill()
    process.process.wait()
    assert reason_of(WHOLE["pdf"]) == "read"


def test_a_parser_without_memory_says_so():
    assert reason_of(WHOLE["docx"], max_memory=60 << 20) in {"too_much_memory", "parser_crashed"}
    assert reason_of(WHOLE["docx"]) == "read"


def test_the_parsers_process_sees_no_secrets(monkeypatch):
    monkeypatch.setenv("GOVREPORT_TEST_SECRET", "s3cret")
    assert "GOVREPORT_TEST_SECRET" not in child_environment()


@pytest.mark.parametrize("write", [corpus.write_html, corpus.write_docx, corpus.write_markdown])
def test_a_text_that_shows_too_much_is_set_aside_whatever_its_format(write):
    data = write(corpus.compose_report()[:4])
    long_text = read_report(data, name="a", intake=Intake(max_characters=150))
    assert [finding.code.value for finding in long_text.findings] == ["too_long"]
    assert "GOVREPORT_MAX_CHARACTERS is 150" in long_text.findings[0].message
    assert read_report(data, name="a", intake=Intake(max_characters=300)).text


def test_what_a_page_does_not_show_makes_it_no_longer():
    picture = "<img src='data:image/png;base64," + "A" * 10_000 + "'>"
    page = corpus.write_html(corpus.compose_report()[:4]).replace(b"<p>", picture.encode() + b"<p>")
    assert len(page) > 40_000
    assert read_report(page, name="a.html", intake=Intake(max_characters=300)).observations
