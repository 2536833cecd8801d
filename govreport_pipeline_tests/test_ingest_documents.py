"""One file's bytes become a document or a rejection with a reason."""

import hashlib
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.ingest.documents import read_document
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.tables.arrow import decode, encode
from govreport_pipeline.tables.records import RawDocument, RejectedDocument
from govreport_pipeline.tables.registry import RAW_DOCUMENTS
from govreport_pipeline.tables.vocabulary import RejectionReason, TextFormat

REPORT = "2016年，全区主动公开政府信息1276条。\n一、概述\n本年度收到政府信息公开申请12件，均已按时办结。\n"
LIMIT = 1_000_000


def _reject(data: bytes, *, max_bytes: int = LIMIT) -> RejectedDocument:
    row = read_document(data, "a.txt", Intake(max_bytes=max_bytes))
    assert isinstance(row, RejectedDocument)
    assert row.source_path == "a.txt"
    return row


def _accept(data: bytes) -> RawDocument:
    row = read_document(data, "a.txt", Intake(max_bytes=LIMIT))
    assert isinstance(row, RawDocument)
    return row


def test_a_document_is_identified_by_its_bytes() -> None:
    data = REPORT.encode("gb18030")
    row = read_document(data, "2016/年报.txt", Intake(max_bytes=LIMIT), also_at=("b.txt",))
    assert row == RawDocument(
        document_id=hashlib.sha256(data).hexdigest()[:16],
        source_path="2016/年报.txt",
        also_at=("b.txt",),
        byte_size=len(data),
        media_type="text/plain",
        text_format=TextFormat.PLAIN,
        encoding="gb18030",
        source_url=None,
        captured_at=None,
        undecodable=(),
        text=REPORT,
    )


@pytest.mark.parametrize(
    "data",
    [b"", b" \r\n\t\n", "\u3000\u3000\n".encode(), b"\xef\xbb\xbf", b"\xff\xfe", "\ufeff\u200b \xa0".encode("utf-16")],
)
def test_nothing_but_blanks_is_empty(data: bytes) -> None:
    row = _reject(data)
    assert row.reason_code is RejectionReason.EMPTY
    assert "bytes" in row.detail


@pytest.mark.parametrize(
    "data",
    [
        bytes(4096),
        b"\0",
        b"%PDF-1.7\n1 0 obj",
        b"PK\x03\x04word/document.xml",
        b"\x89PNG\r\n\x1a\n",
        REPORT.encode() + bytes(500),
        random.Random(1).randbytes(5_000),
        random.Random(2).randbytes(100_001),
        b"\x80" * 5_000,
        b"\xff" * 5_000,
        "年报".encode("utf-32"),
    ],
)
def test_what_is_no_text_is_binary(data: bytes) -> None:
    assert _reject(data).reason_code is RejectionReason.BINARY


def test_utf16_is_text_for_all_its_nuls() -> None:
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        assert _accept(("2016 OGI report\n" + REPORT).encode(encoding)).text == "2016 OGI report\n" + REPORT


def test_one_stray_nul_in_a_report_leaves_it_a_report() -> None:
    text = REPORT * 3 + "\0" + REPORT
    assert _accept(text.encode()).text == text


def test_a_file_above_the_limit_is_too_long_and_one_at_the_limit_is_not() -> None:
    data = REPORT.encode()
    row = _reject(data, max_bytes=len(data) - 1)
    assert row.reason_code is RejectionReason.TOO_LONG
    assert f"{len(data):,}" in row.detail
    assert isinstance(read_document(data, "a.txt", Intake(max_bytes=len(data))), RawDocument)


def test_a_report_without_numbers_is_a_document() -> None:
    assert _accept("本单位未收到政府信息公开申请。".encode()).encoding == "utf-8"


def test_one_line_of_a_megabyte_is_a_document() -> None:
    text = "主动公开政府信息12条，" * (1_000_000 // 32)
    assert _accept(text.encode()).text == text


def test_a_damaged_report_is_a_document_with_its_bad_bytes() -> None:
    row = _accept(REPORT.encode() + b"\xff\xfe" + REPORT.encode())
    assert [(place.offset, place.byte) for place in row.undecodable] == [
        (len(REPORT), "ff"),
        (len(REPORT) + 1, "fe"),
    ]


@given(st.binary(max_size=300))
def test_any_bytes_are_a_document_that_parquet_can_hold_or_a_rejection(data: bytes) -> None:
    row = read_document(data, "a.txt", Intake(max_bytes=200))
    if isinstance(row, RejectedDocument):
        assert row.detail
    else:
        assert decode(RAW_DOCUMENTS, encode(RAW_DOCUMENTS, [row])) == [row]


def test_the_address_that_a_browser_noted_is_the_pages_own() -> None:
    page = "<!DOCTYPE html>\n<!-- saved from url=(0036)http://www.example.gov.cn/nb/2017.html -->\n<html><p>公开12条</p></html>"
    assert _accept(page.encode()).source_url == "http://www.example.gov.cn/nb/2017.html"
    assert _accept(page.replace("saved", "taken").encode()).source_url is None
