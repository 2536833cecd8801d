"""Crawlers' dumps: WARC and Parquet, whole, hostile and broken."""

import binascii
import datetime
import gzip
import io
import time
import zlib

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from govreport_pipeline.ingest.batches import iterate_batches
from govreport_pipeline.ingest.containers.members import Member
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE, Intake
from govreport_pipeline.ingest.inventory import take_inventory
from govreport_pipeline.ingest.reading import read_member
from govreport_pipeline.ingest.texts.encoding import decode_escaped
from govreport_pipeline.tables.records import RawDocument
from govreport_pipeline_tests.test_ingest_members import members, told

PAGE = "<html><body><p>2020年，共收到政府信息公开申请12件。</p></body></html>".encode("gb18030")
URL = "http://www.example.gov.cn/a.html"
DAY = datetime.date(2021, 3, 4)


def record(body: bytes, kind: str = "response", *, is_zipped: bool = True, url: str = URL) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2021-03-04T05:06:07Z\r\n"
    whole = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body + b"\r\n\r\n"
    return gzip.compress(whole) if is_zipped else whole


def answer(body: bytes, *fields: str, status: str = "200 OK") -> bytes:
    return (
        "\r\n".join([f"HTTP/1.1 {status}", "Content-Type: text/html; charset=gb2312", *fields, "", ""]).encode() + body
    )


CODED = {
    "plain": answer(PAGE),
    "gzip": answer(gzip.compress(PAGE), "Content-Encoding: gzip"),
    "deflate": answer(zlib.compress(PAGE), "Content-Encoding: deflate"),
    "raw deflate": answer(zlib.compress(PAGE)[2:-4], "Content-Encoding: deflate"),
    "said to be gzip and is not": answer(PAGE, "Content-Encoding: gzip"),
    "chunked": answer(b"10\r\n" + PAGE[:16] + b"\r\n" + f"{len(PAGE) - 16:x};x=1\r\n".encode() + PAGE[16:] + b"\r\n0\r\n\r\n", "Transfer-Encoding: chunked"),
    "said to be chunked and is not": answer(PAGE, "Transfer-Encoding: chunked"),
    "chunked gzip": answer(
        f"{len(gzip.compress(PAGE, mtime=0)):x}\r\n".encode() + gzip.compress(PAGE, mtime=0) + b"\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked", "Content-Encoding: gzip",
    ),
}  # fmt: skip


@pytest.mark.parametrize("is_zipped", [True, False])
@pytest.mark.parametrize("name", CODED)
def test_a_page_of_a_web_archive_comes_out_as_the_server_meant_it(name, is_zipped):
    info = record(b"software: test", "warcinfo", is_zipped=is_zipped)
    request = record(b"GET / HTTP/1.1\r\n\r\n", "request", is_zipped=is_zipped)
    [row] = members(info + request + record(CODED[name], is_zipped=is_zipped), "a.warc.gz")
    assert isinstance(row, Member)
    assert (row.path, row.data, row.source_url, row.captured_at) == ("a.warc.gz!000003", PAGE, URL, DAY)


@pytest.mark.parametrize(("charset", "encoding"), [("gb2312", "gb18030"), ("Big5", "big5")])
def test_what_a_server_declares_decides_between_readings_that_are_as_likely(charset, encoding):
    # a character that is as rare in either encoding, under a declaration of the page that is not asked
    body = b"<meta charset=gbk>" + b"\xe8\xe8" * 3
    [row] = members(record(answer(body).replace(b"gb2312", charset.encode())), "a.warc.gz")
    assert isinstance(row, Member)
    assert row.charset == charset
    assert decode_escaped(row.data, row.charset).encoding == encoding


def test_a_server_that_declares_another_encoding_is_not_believed():
    for text in ("2021年，主动公开政府信息12条。".encode(), "2021年，主动公开政府信息12条。".encode("gbk")):
        [row] = members(record(answer(text).replace(b"gb2312", b"big5")), "a.warc.gz")
        assert isinstance(row, Member)
        document = read_member(row, DEFAULT_INTAKE)
        assert isinstance(document, RawDocument)
        assert document.text == "2021年，主动公开政府信息12条。"


def test_answers_that_are_no_pages_are_set_aside():
    data = b"".join(
        [
            record(answer(b"<html>gone", status="404 Not Found")),
            record(answer(b"", status="301 Moved")),
            record(answer(b"p {}").replace(b"text/html", b"text/css")),
            record(answer(PAGE)),
            record(answer(b"\x00\x01", "Content-Encoding: br")),
            record(answer(b"\x1f\x8b\x08broken", "Content-Encoding: gzip")),
        ]
    )
    assert [reason for _, reason in sorted(told(data, "a.warc").items())] == [
        "http_error",
        "http_error",
        "unsupported",
        "read",
        "unsupported",
        "broken",
    ]


def test_a_bomb_in_an_answer_costs_itself_alone():
    bomb = answer(gzip.compress(bytes(20 << 20)), "Content-Encoding: gzip")
    data = record(bomb) + record(answer(PAGE))
    assert told(data, "a.warc", max_bytes=30 << 20) == {"a.warc!000001": "too_dense", "a.warc!000002": "read"}
    assert told(data, "a.warc", max_bytes=1 << 20) == {"a.warc!000001": "too_long", "a.warc!000002": "read"}


def test_a_web_archive_that_breaks_off_leaves_the_pages_before():
    whole = record(answer(PAGE), is_zipped=False)
    assert told(whole + whole[:-50], "a.warc") == {"a.warc!000001": "read", "a.warc": "broken"}
    assert told(whole + b"rubbish", "a.warc") == {"a.warc!000001": "read", "a.warc": "broken"}
    assert told(b"WARC/1.0\r\nContent-Length: -5\r\n\r\n", "a.warc") == {"a.warc": "broken"}


SAVED = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.gov.cn/a\r\nSubject: x\r\n"
    "Date: Mon, 1 Feb 2021 09:30:00 +0800\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
    '\ttype="text/html";\r\n\tboundary="----b1"\r\n\r\n------b1\r\nContent-Type: text/css\r\n\r\np {{}}\r\n'
    "------b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: {coding}\r\n\r\n{page}\r\n------b1--\r\n"
)


@pytest.mark.parametrize(
    ("coding", "encode"), [("quoted-printable", binascii.b2a_qp), ("base64", binascii.b2a_base64), ("8bit", bytes)]
)
def test_a_page_that_a_browser_saved_is_the_page(coding, encode):
    head, _, tail = SAVED.format(coding=coding, page="@").encode().partition(b"@")
    [row] = members(head + encode(PAGE) + tail, "a.mhtml")
    assert isinstance(row, Member)
    assert (row.path, row.source_url, row.captured_at) == (
        "a.mhtml!page.html",
        "http://example.gov.cn/a",
        datetime.date(2021, 2, 1),
    )
    assert row.data.strip() == PAGE


def test_a_saved_page_without_a_page_is_set_aside():
    data = SAVED.format(coding="8bit", page="x").replace("text/html\r\n", "image/png\r\n").encode()
    assert told(data, "a.mht") == {"a.mht": "empty"}
    assert told(data.replace(b"boundary", b"boundless"), "a.mht") == {"a.mht": "broken"}


def parquet(**columns: object) -> bytes:
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    return file.getvalue()


ROWS = {
    "text": ["一", None, "", "四"],
    "html": [None, "<p>二</p>", None, None],
    "url": [URL, URL, URL, None],
    "crawl_date": [datetime.datetime(2021, 3, 4, 5), None, None, None],
    "other": [1, 2, 3, 4],
}


def test_rows_of_a_parquet_dump_keep_address_and_day():
    found = members(parquet(**ROWS), "a.parquet")
    assert [
        (row.path, row.data.decode(), row.source_url, row.captured_at) for row in found if isinstance(row, Member)
    ] == [
        ("a.parquet!000001", "一", URL, DAY),
        ("a.parquet!000002", "<p>二</p>", URL, None),
        ("a.parquet!000004", "四", None, None),
    ]
    assert told(parquet(**ROWS), "a.parquet")["a.parquet!000003"] == "no_column"


def test_columns_of_bytes_are_text_in_any_encoding():
    [row] = members(parquet(html=[PAGE]), "a.parquet")
    assert isinstance(row, Member)
    assert row.data.decode() == PAGE.decode("gb18030")


def test_a_parquet_file_without_text_says_what_it_has():
    assert told(parquet(words=["一"]), "a.parquet") == {"a.parquet": "no_column"}


def test_a_row_above_the_limit_costs_itself_alone():
    data = parquet(text=["一" * 300, "二"])
    assert told(data, "a.parquet", max_bytes=200) == {"a.parquet!000001": "too_long", "a.parquet!000002": "read"}


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_broken_parquet_file_is_set_aside(share):
    data = parquet(**ROWS)
    assert told(data[: int(len(data) * share)], "a.parquet") == {"a.parquet": "broken"}
    assert set(told(data[:4] + bytes(len(data) - 12) + data[-8:], "a.parquet")) == {"a.parquet"}


def test_rows_of_the_source_folder_are_documents(tmp_path):
    (tmp_path / "a.parquet").write_bytes(parquet(text=["一" * 9, "二" * 9, "一" * 9]))
    ((documents, rejections),) = iterate_batches(take_inventory(tmp_path, DEFAULT_INTAKE), 10)
    assert [(row.source_path, row.also_at) for row in documents] == [
        ("a.parquet!000001", ("a.parquet!000003",)),
        ("a.parquet!000002", ()),
    ]
    assert rejections == []


@pytest.mark.parametrize("parser", ["sleeper", "spinner", "forker"])
def test_a_process_that_does_not_answer_in_time_is_ended(monkeypatch, parser):
    module = f"govreport_pipeline_tests.{parser}"
    monkeypatch.setattr("govreport_pipeline.ingest.containers.parquet_dump.MODULE", module)
    assert told(parquet(**ROWS), "a.parquet", max_seconds=1) == {"a.parquet": "too_slow"}


def test_a_process_that_ends_without_an_answer_costs_the_file(monkeypatch):
    monkeypatch.setattr("govreport_pipeline.ingest.containers.parquet_dump.MODULE", "govreport_pipeline_tests.quitter")
    assert told(parquet(**ROWS), "a.parquet", max_seconds=Intake().max_seconds) == {"a.parquet": "parser_crashed"}


HOSTILE_PAGES = {
    "boundaries without end": b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="a"\r\n\r\n'
    + b"--a" * 1_000_000,
    "a header without end": b"MIME-Version: 1.0\r\nContent-Type: multipart/related;"
    + b"\r\n x" * 500_000
    + b'; boundary="a"\r\n\r\n',
}


@pytest.mark.parametrize("data", HOSTILE_PAGES.values(), ids=HOSTILE_PAGES)
def test_saved_pages_of_parts_or_headers_without_end_are_broken_at_once(data):
    start = time.process_time()
    assert list(told(data, "a.mhtml").values()) == ["broken"]
    assert time.process_time() - start < 2
