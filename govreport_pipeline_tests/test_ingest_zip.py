"""ZIP archives are read section by section, as if in one piece; a million members cost little."""

import io
import tracemalloc
import zipfile

import pytest

from govreport_pipeline.checks.files.members import count_members
from govreport_pipeline.ingest.containers import zip_directory
from govreport_pipeline.ingest.containers.members import open_members
from govreport_pipeline.ingest.containers.zip_archive import open_zip
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE, Intake
from govreport_pipeline_tests.archives import pack_zip

MANY = 20_000


def read(data, intake=DEFAULT_INTAKE):
    return [(entry.name, getattr(entry, "data", entry)) for entry in open_zip(io.BytesIO(data), "a.zip", intake)]


def members(count):
    return [(f"{number:05}.txt", f"{number}件".encode()) for number in range(count)]


def pack_large(*named):
    """An archive whose sizes and places stand in the records of ZIP64."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in named:
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(data)
        limit, zipfile.ZIP_FILECOUNT_LIMIT = zipfile.ZIP_FILECOUNT_LIMIT, 0
        archive.close()
        zipfile.ZIP_FILECOUNT_LIMIT = limit
    return file.getvalue()


@pytest.mark.parametrize("section", [1, 2, 3, 7, 100])
@pytest.mark.parametrize("pack", [pack_zip, pack_large])
def test_sections_hold_what_the_whole_holds(monkeypatch, section, pack):
    monkeypatch.setattr(zip_directory, "SECTION", section)
    assert read(pack(*members(7))) == members(7)


@pytest.mark.parametrize("pack", [pack_zip, pack_large])
def test_what_stands_before_an_archive_moves_its_members(monkeypatch, pack):
    monkeypatch.setattr(zip_directory, "SECTION", 2)
    assert read(b"MZ" * 500 + pack(*members(5))) == members(5)


def test_names_of_all_sections_are_judged_together(monkeypatch):
    monkeypatch.setattr(zip_directory, "SECTION", 1)
    names = ["政府信息公开工作年度报告.txt", "政府信息公开指南.txt", "录.txt"]
    data = pack_zip(*((f"{number}" * len(name.encode("gbk")), b"1") for number, name in enumerate(names)))
    for number, name in enumerate(names):
        coded = name.encode("gbk")
        data = data.replace(f"{number}".encode() * len(coded), coded)
    assert [name for name, _ in read(data)] == names


def test_members_that_share_bytes_over_sections_are_refused(monkeypatch):
    monkeypatch.setattr(zip_directory, "SECTION", 1)
    data = bytearray(pack_zip(("a.txt", b"1"), ("b.txt", b"1"), method=zipfile.ZIP_STORED))
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    data[second + 42 : second + 46] = bytes(4)
    assert [entry.reason for _, entry in read(bytes(data))] == ["too_dense", "too_dense"]


def test_entries_beyond_the_limit_are_not_listed(monkeypatch):
    monkeypatch.setattr(zip_directory, "SECTION", 2)
    rows = list(open_members(io.BytesIO(pack_zip(*members(50))), "a.zip", Intake(max_members=5), 10_000))
    assert len(rows) == 6
    assert rows[-1].reason_code == "too_many_members"


def test_an_archive_of_many_members_costs_little_memory():
    data = pack_zip(*((name, b"") for name, _ in members(MANY)))
    tracemalloc.start()
    count = sum(1 for _ in open_zip(io.BytesIO(data), "a.zip", DEFAULT_INTAKE))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == MANY
    assert peak < 350 * MANY


@pytest.mark.parametrize("cut", [1, 10, 60, 99])
def test_a_directory_that_is_cut_short_is_broken_and_nothing_worse(cut):
    data = pack_zip(*members(5))
    end = data.rindex(b"PK\x05\x06")
    rows = list(open_members(io.BytesIO(data[: end - cut] + data[end:]), "a.zip", DEFAULT_INTAKE, len(data)))
    assert rows[-1].reason_code == "broken"


@pytest.mark.parametrize("pack", [pack_zip, pack_large])
def test_members_are_counted_by_other_means(pack):
    assert count_members(io.BytesIO(pack(*members(12), ("folder/", b"")))) == 12
    assert count_members(io.BytesIO(b"PK\x03\x04" + pack(*members(3)))) == 3


def test_a_name_that_is_falsely_said_to_be_utf_8_costs_nothing():
    data = pack_zip(("政务公开.txt", b"1"), ("b.txt", b"2"), ("年报.txt", b"3"))
    data = data.replace("政务公开".encode(), "政务公开".encode("gbk") + b"-abc")
    for archive in (data, b"MZ" * 50 + data):
        assert read(archive) == [
            ("政务公开-abc.txt", b"1"),
            ("b.txt", b"2"),
            ("年报.txt", b"3"),
        ]
    assert count_members(io.BytesIO(data)) == 3
