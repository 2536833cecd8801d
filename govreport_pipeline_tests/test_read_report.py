"""`read_report` and `explain` from whatever one may hand them: bytes, paths, what is no file."""

import os

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.__main__ import main
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline_tests.documents import SEEDS


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_what_holds_bytes_is_read_like_bytes(kind):
    data = SEEDS[1].read_bytes()
    assert read_report(kind(data), name="a.txt") == read_report(data, name="a.txt")


@pytest.mark.parametrize("name", ["a\0b", "\ud800.txt", "nowhere.txt"])
def test_a_name_that_no_file_has_is_a_file_not_found(name):
    with pytest.raises(FileNotFoundError):
        read_report(name)


def test_a_folder_is_an_oserror(tmp_path):
    with pytest.raises(IsADirectoryError):
        read_report(tmp_path)


@pytest.mark.parametrize("name", ["pipe", "/dev/null"])
def test_what_is_no_regular_file_is_an_oserror_and_nobody_waits(tmp_path, name):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="not a file to read"):
        read_report(tmp_path / name)


def test_a_file_longer_than_the_limit_is_set_aside(tmp_path):
    (tmp_path / "long.txt").write_text("收到申请3件。" * 100, "utf-8")
    assert [finding.code for finding in read_report(tmp_path / "long.txt", intake=Intake(max_bytes=100)).findings] == [
        "too_long"
    ]


def test_explain_says_that_a_file_is_set_aside_and_why(tmp_path, capsys):
    (tmp_path / "nul.txt").write_bytes(bytes(10_000))
    assert main(["explain", str(tmp_path / "nul.txt")]) == 0
    first, reason = capsys.readouterr().out.splitlines()
    assert first == "nul.txt is set aside: nothing is read from it."
    assert reason.startswith("  binary: ")
