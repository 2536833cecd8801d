"""`read_report` and `explain` from whatever one may hand them: bytes, paths, what is no file."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

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


def _explained(tmp_path: Path, **options: Any) -> subprocess.Popen[str]:
    """`explain` in a process of its own, of a report that is longer than a pipe."""
    (tmp_path / "long.txt").write_text(
        "张义镇2012年政府信息公开工作年度报告\n" + "公开信息3条,收到申请5件。\n" * 2_000, "utf-8"
    )
    command = [sys.executable, "-m", "govreport_pipeline", "explain", str(tmp_path / "long.txt")]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace", **options
    )


def test_explain_ends_in_peace_where_nobody_reads_on(tmp_path):
    told = _explained(tmp_path)
    assert told.stdout is not None
    assert told.stdout.readline().split()[0] == "document_id"
    told.stdout.close()
    assert told.stderr is not None
    assert (told.stderr.read(), told.wait()) == ("", 0)
    told.stderr.close()


def test_explain_prints_what_a_terminal_cannot_write_by_its_number(tmp_path):
    told, error = _explained(tmp_path, env={**os.environ, "PYTHONIOENCODING": "latin-1"}).communicate()
    assert error == ""
    assert "\\u5f20\\u4e49\\u9547" in told
