"""Archives and dumps: every member is a document or a rejection, under a path of its own."""

import bz2
import datetime
import gzip
import io
import json
import lzma
import tarfile
import zipfile
import zlib
from typing import Any

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.ingest.containers.members import SOUGHT, STREAMED, Member, open_members
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.recognise import COMPRESSED, CONTAINERS
from govreport_pipeline.tables.records import RejectedDocument
from govreport_pipeline.tables.vocabulary import RejectionReason
from govreport_pipeline_tests.archives import pack_tar, pack_zip

REPORT = "2020年，共收到政府信息公开申请12件。".encode()


def members(data: bytes, path: str = "a.zip", **limits: Any) -> list[Member | RejectedDocument]:
    return list(open_members(io.BytesIO(data), path, Intake(**limits), len(data)))


def told(data: bytes, path: str = "a.zip", **limits: Any) -> dict[str, str]:
    """By path `read`, or the reason of the rejection."""
    rows = members(data, path, **limits)
    found = {row.path: "read" if isinstance(row, Member) else "" for row in rows if isinstance(row, Member)}
    found |= {row.source_path: row.reason_code.value for row in rows if isinstance(row, RejectedDocument)}
    assert len(found) == len(rows)
    return found


def test_every_kind_that_holds_documents_has_what_opens_it():
    assert {*COMPRESSED, *STREAMED, *SOUGHT} == CONTAINERS


def rename_in_zip(data: bytes, before: str, after: bytes) -> bytes:
    """The archive with a name replaced by bytes of the same length that are not said to be UTF-8."""
    assert len(before) == len(after)
    return data.replace(before.encode(), after)


def test_members_of_a_zip_are_documents_and_folders_are_none():
    assert told(pack_zip(("2020/", b""), ("2020/年报.txt", REPORT), ("b.txt", b"1"))) == {
        "a.zip!2020/年报.txt": "read",
        "a.zip!b.txt": "read",
    }


@pytest.mark.parametrize("encoding", ["gbk", "big5", "utf-8"])
def test_names_made_on_windows_come_out_right(encoding):
    names = ["2019年政府信息公開工作年度報告.txt", "附件/民政局年報.txt"]
    coded = [name.encode(encoding) for name in names]
    plain = ["x" * len(name) for name in coded]
    plain[1] = "y" * len(coded[1])
    data = pack_zip(*((name, REPORT) for name in plain))
    for before, after in zip(plain, coded, strict=True):
        data = rename_in_zip(data, before, after)
    assert list(told(data)) == [f"a.zip!{name}" for name in names]


def test_a_zip_that_lost_some_of_its_first_bytes_is_broken_and_raises_nothing():
    data = pack_zip(("a.txt", REPORT), ("b.txt", REPORT))
    cut = data[:4] + data[7:]
    assert "broken" in told(cut).values()


def test_the_unicode_path_of_info_zip_is_the_name():
    plain, name = b"????.txt", "年报.txt".encode()
    member = zipfile.ZipInfo("????.txt")
    field = b"\x01" + zlib.crc32(plain).to_bytes(4, "little") + name
    member.extra = (0x7075).to_bytes(2, "little") + len(field).to_bytes(2, "little") + field
    assert list(told(pack_zip((member, REPORT)))) == ["a.zip!年报.txt"]


def test_a_unicode_path_of_another_name_is_outdated():
    member = zipfile.ZipInfo("new.txt")
    field = b"\x01" + zlib.crc32(b"old.txt").to_bytes(4, "little") + b"other.txt"
    member.extra = (0x7075).to_bytes(2, "little") + len(field).to_bytes(2, "little") + field
    assert list(told(pack_zip((member, REPORT)))) == ["a.zip!new.txt"]


def test_backslashes_of_windows_tools_part_folders():
    data = rename_in_zip(pack_zip(("2020_a.txt", REPORT)), "2020_a.txt", b"2020\\a.txt")
    assert list(told(data)) == ["a.zip!2020/a.txt"]


def test_two_members_of_one_name_get_two_paths():
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = pack_zip(("a.txt", b"1"), ("a.txt", b"2"), ("a.txt#2", b"3"))
    assert list(told(data)) == ["a.zip!a.txt", "a.zip!a.txt#2", "a.zip!a.txt#2#2"]


def test_an_exclamation_mark_in_a_name_is_not_taken_for_an_archive():
    assert list(told(pack_zip(("b.zip!c.txt", REPORT)))) == ["a.zip!b.zip\\x21c.txt"]


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_tar_archives_of_every_form_and_compression(form, mode):
    long = "folder/" * 10 + "年报.txt"
    data = pack_tar(("年报.txt", REPORT), (long, REPORT), ("c/d.txt", b""), mode=mode, form=form)
    assert list(told(data, "a.tar")) == ["a.tar!年报.txt", f"a.tar!{long}", "a.tar!c/d.txt"]


def test_tar_names_in_gbk_come_out_right():
    data = bytearray(pack_tar(("x" * 8, REPORT), form=tarfile.USTAR_FORMAT))
    data[:8] = "工作年报".encode("gbk")
    data[148:156] = b"%06o\0 " % (sum(data[:148]) + 8 * 32 + sum(data[156:512]))
    assert list(told(bytes(data), "a.tar")) == ["a.tar!工作年报"]


@pytest.mark.parametrize(("pack", "suffix"), [(gzip.compress, ".gz"), (bz2.compress, ".bz2"), (lzma.compress, ".xz")])
def test_a_compressed_file_holds_one_document_under_the_name_without_the_suffix(pack, suffix):
    [row] = members(pack(REPORT), f"2020/年报.txt{suffix}")
    assert isinstance(row, Member)
    assert (row.path, row.data) == (f"2020/年报.txt{suffix}!年报.txt", REPORT)


def test_streams_after_each_other_are_one():
    [row] = members(gzip.compress(REPORT) + bytes(512) + gzip.compress(b"2") + bytes(3), "a.gz")
    assert isinstance(row, Member)
    assert row.data == REPORT + b"2"


def test_what_follows_a_compressed_stream_and_is_none_breaks_it():
    rows = b'{"text": "1"}\n'
    assert told(gzip.compress(rows) + b"rubbish", "a.jsonl.gz") == {"a.jsonl.gz!000001": "read", "a.jsonl.gz": "broken"}


def test_archives_inside_archives_are_opened():
    inner = pack_tar(("c.txt", REPORT), mode="w:gz")
    assert list(told(pack_zip(("b.tgz", inner)))) == ["a.zip!b.tgz!c.txt"]


def test_rows_of_a_dump_keep_address_and_day():
    rows = [
        {"text": "一", "url": "http://example.gov.cn/1", "crawl_date": "2024-01-31T08:00:00Z"},
        {"content": "二", "date": "20230228"},
        {"html": "<p>三</p>", "text": "三"},
    ]
    data = "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
    day = datetime.date
    assert [
        (row.path, row.data.decode(), row.source_url, row.captured_at)
        for row in members(data, "d.jsonl")
        if isinstance(row, Member)
    ] == [
        ("d.jsonl!000001", "一", "http://example.gov.cn/1", day(2024, 1, 31)),
        ("d.jsonl!000003", "二", None, day(2023, 2, 28)),
        ("d.jsonl!000005", "<p>三</p>", None, None),
    ]
    assert list(told(gzip.compress(data), "d.jsonl.gz")) == [f"d.jsonl.gz!00000{line}" for line in (1, 3, 5)]


def test_the_columns_of_a_dump_can_be_named():
    [row] = members('{"body_zh": "一"}'.encode(), "d.jsonl", text_columns=("body_zh",))
    assert isinstance(row, Member)
    assert row.data == "一".encode()


def test_a_bad_row_costs_itself_alone():
    data = b'{"text": "1"}\n{"text": \n[1]\n{"title": "2"}\n' + b'{"a":' * 100_000 + b"\n" + b'{"text": "3"}'
    assert told(data, "d.jsonl") == {
        "d.jsonl!000001": "read",
        "d.jsonl!000002": "broken",
        "d.jsonl!000003": "broken",
        "d.jsonl!000004": "no_column",
        "d.jsonl!000005": "broken",
        "d.jsonl!000006": "read",
    }


def test_a_line_above_the_limit_costs_itself_alone():
    data = b'{"text": "' + b"1" * 300 + b'"}\n{"text": "2"}\n'
    assert told(data, "d.jsonl", max_bytes=100) == {"d.jsonl!000001": "too_long", "d.jsonl!000002": "read"}


@pytest.mark.parametrize("name", ["../a.txt", "a/../../b.txt", "/etc/passwd", "C:\\a.txt", "..\\a.txt"])
def test_a_name_that_leads_out_is_refused(name):
    assert list(told(pack_zip((name, REPORT))).values()) == ["unsafe_member"]
    assert list(told(pack_tar((name.replace("\\", "/"), REPORT)), "a.tar").values()) == ["unsafe_member"]


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_in_a_tar_are_refused(kind):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        member = tarfile.TarInfo("a")
        member.type, member.linkname = kind, "/etc/passwd"
        archive.addfile(member)
    assert told(file.getvalue(), "a.tar") == {"a.tar!a": "unsafe_member"}


def test_links_in_a_zip_are_refused():
    member = zipfile.ZipInfo("a")
    member.external_attr = 0o120777 << 16
    assert told(pack_zip((member, b"/etc/passwd"))) == {"a.zip!a": "unsafe_member"}


BOMB = bytes(20 << 20)


def test_a_bomb_is_refused_before_it_goes_off():
    assert told(pack_zip(("a.txt", BOMB))) == {"a.zip!a.txt": "too_dense"}
    assert told(gzip.compress(BOMB), "a.gz") == {"a.gz": "too_dense"}
    assert told(bz2.compress(BOMB), "a.bz2") == {"a.bz2": "too_dense"}
    assert told(lzma.compress(BOMB), "a.xz") == {"a.xz": "too_dense"}
    assert told(pack_tar(("a.txt", BOMB), mode="w:gz"), "a.tgz") == {"a.tgz": "too_dense"}


def test_what_unpacks_to_little_is_no_bomb_however_dense():
    assert told(pack_zip(("a.txt", b" " * 1_000_000 + REPORT))) == {"a.zip!a.txt": "read"}


def test_nested_archives_that_unpack_to_too_much_together_are_a_bomb(monkeypatch):
    monkeypatch.setattr("govreport_pipeline.ingest.containers.members.UNPACKED_ALLOWANCE", 1 << 20)
    inner = pack_zip(*((f"{number}.txt", b" " * 2_000_000) for number in range(3)))
    assert list(told(pack_zip(*((f"{number}.zip", inner) for number in range(9)))).values())[-1] == "too_dense"


def test_members_that_share_their_bytes_are_refused():
    data = pack_zip(("a.txt", REPORT), ("b.txt", REPORT), method=zipfile.ZIP_STORED)
    directory = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", directory + 1)
    shared = bytearray(data)
    shared[second + 42 : second + 46] = bytes(4)
    assert told(bytes(shared)) == {"a.zip!a.txt": "too_dense", "a.zip!b.txt": "too_dense"}


def test_an_archive_in_too_many_others_is_not_opened():
    data = pack_zip(("a.txt", REPORT))
    for _ in range(4):
        data = pack_zip(("b.zip", data))
    assert told(data) == {"a.zip!b.zip!b.zip!b.zip!b.zip": "too_deep"}


def test_members_beyond_the_limit_are_set_aside_with_their_archive():
    data = pack_zip(*((f"{number}.txt", REPORT) for number in range(5)))
    assert told(data, max_members=3) == {
        "a.zip!0.txt": "read",
        "a.zip!1.txt": "read",
        "a.zip!2.txt": "read",
        "a.zip": "too_many_members",
    }


def test_a_directory_longer_than_all_members_need_is_not_listed():
    data = pack_zip(*((f"{number}" * 60 + ".txt", b"") for number in range(10_000)), method=zipfile.ZIP_STORED)
    assert told(data, max_members=3) == {"a.zip": "too_many_members"}


def test_a_member_above_the_limit_costs_itself_alone():
    assert told(pack_zip(("a.txt", REPORT * 9), ("b.txt", b"1")), max_bytes=200) == {
        "a.zip!a.txt": "too_long",
        "a.zip!b.txt": "read",
    }
    assert told(pack_tar(("a.txt", REPORT * 9), ("b.txt", b"1")), max_bytes=200) == {
        "a.zip!a.txt": "too_long",
        "a.zip!b.txt": "read",
    }


def test_an_archive_above_its_own_limit_is_not_opened():
    assert told(pack_zip(("a.txt", REPORT)), max_archive_bytes=100) == {"a.zip": "too_long"}


def test_a_member_with_a_password_or_a_wrong_checksum_costs_itself_alone():
    data = bytearray(pack_zip(("a.txt", REPORT), ("b.txt", b"1"), ("c.txt", b"2"), method=zipfile.ZIP_STORED))
    data[data.index(REPORT)] ^= 1
    directory = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", directory + 1)
    data[second + 8] |= 1
    assert told(bytes(data)) == {"a.zip!a.txt": "broken", "a.zip!b.txt": "encrypted", "a.zip!c.txt": "read"}


def test_an_archive_that_breaks_off_leaves_the_members_before_it():
    data = pack_tar(("a.txt", REPORT), ("b.txt", REPORT))
    assert told(data[:1400], "a.tar") == {"a.tar!a.txt": "read", "a.tar": "broken"}
    assert told(gzip.compress(data)[:60], "a.tgz")["a.tgz"] == "broken"
    assert told(pack_zip(("a.txt", REPORT))[:-30]) == {"a.zip": "broken"}


def test_the_only_document_of_an_archive_is_read_as_one_report():
    report = read_report(pack_zip(("年报.txt", REPORT)), name="a.zip")
    assert (report.metadata.source_path, [row.value for row in report.observations]) == ("a.zip!年报.txt", [12.0])


def test_an_archive_of_several_documents_is_no_report():
    report = read_report(pack_zip(("a.txt", REPORT), ("b.txt", REPORT)), name="a.zip")
    assert [row.code.value for row in report.findings] == ["several_documents"]
    assert RejectionReason.SEVERAL_DOCUMENTS.description


@pytest.mark.parametrize("seed", range(20))
def test_a_cut_archive_never_raises(seed):
    data = pack_zip(("年报.txt", REPORT), ("b.zip", pack_zip(("c.txt", REPORT))))
    for packed in (data, gzip.compress(data), pack_tar(("a", data)), lzma.compress(data)):
        assert members(packed[: len(packed) * seed // 20])


def test_an_archive_without_files_is_empty():
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        member = tarfile.TarInfo("folder")
        member.type = tarfile.DIRTYPE
        archive.addfile(member)
    assert told(pack_zip()) == {"a.zip": "empty"}
    assert told(file.getvalue(), "a.tar") == {"a.tar": "empty"}
