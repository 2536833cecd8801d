"""The command line, from files to tables: bad input by name, exit codes, messages."""

import contextlib
import json
import multiprocessing
import os
import shutil
import signal
import socket
import sqlite3
from pathlib import Path

import dagster as dg
import pandas as pd
import pytest
from dagster._core.launcher import WorkerStatus
from sqlalchemy.exc import OperationalError

from govreport_pipeline import read_report
from govreport_pipeline import run as run_module
from govreport_pipeline.__main__ import main
from govreport_pipeline.defs.processes import PROCESS, fail_dead_runs, is_dead
from govreport_pipeline.publish import TABLES
from govreport_pipeline.settings import refuse_overlap
from govreport_pipeline.tables.registry import PLACES
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline_tests.documents import SEEDS
from govreport_pipeline_tests.generations import digests, leftovers, refuse_room

ROOT = Path(__file__).parent.parent
MAX_BYTES = 4_000_000
SENTENCE = "2017年,共收到政府信息公开申请12件。"


@contextlib.contextmanager
def project(folder: Path, source: Path):
    """A working folder with the project's instance; what a fresh clone would be."""
    shutil.copy(ROOT / "dagster.yaml", folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("GOVREPORT_SOURCE_DIR", str(source))
        patch.setenv("GOVREPORT_DATA_DIR", str(folder / "data"))
        patch.setenv("GOVREPORT_MAX_BYTES", str(MAX_BYTES))
        patch.delenv("DAGSTER_HOME", raising=False)
        yield


def write_bad_input(folder: Path) -> None:
    """Every sort of file that the issue names, beside good ones."""
    (folder / "good.txt").write_text(SENTENCE, "utf-8")
    (folder / "twin.txt").write_text(SENTENCE, "utf-8")
    (folder / "no numbers.txt").write_text("政府信息公开工作年度报告\n本单位高度重视政府信息公开工作。\n", "utf-8")
    (folder / "one line.txt").write_text(SENTENCE * (1_000_000 // len(SENTENCE.encode())), "utf-8")
    (folder / "long.txt").write_bytes("长".encode() * (MAX_BYTES // 2))
    (folder / "nul.txt").write_bytes(bytes(10_000))
    (folder / "empty.txt").touch()
    (folder / "blank.txt").write_text(" \n\u3000\n", "utf-8")
    (folder / "with 空格 and 📄").mkdir()
    (folder / "with 空格 and 📄" / "年度 报告📊.txt").write_text(f"二〇一七年。{SENTENCE}", "utf-8")
    (folder / "ring").mkdir()
    (folder / "ring" / "back").symlink_to("..")
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    os.mkfifo(folder / "pipe.txt")
    (folder / "locked.txt").write_text("收到13件", "utf-8")
    (folder / "locked.txt").chmod(0)


@pytest.fixture(scope="module")
def bad(tmp_path_factory):
    """(exit code, data folder, source folder) of one run over all bad input."""
    folder, source = tmp_path_factory.mktemp("bad"), tmp_path_factory.mktemp("bad_source")
    write_bad_input(source)
    with project(folder, source):
        code = main(["run"])
    return code, folder / "data", source


def reasons(bad):
    return dict(pd.read_parquet(bad[1] / "rejected_documents")[["source_path", "reason_code"]].to_numpy().tolist())


def documents(bad):
    return pd.read_parquet(bad[1] / "raw_documents").set_index("source_path")


def test_bad_input_stops_nothing(bad):
    assert bad[0] == 0


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("long.txt", "too_long"),
        ("nul.txt", "binary"),
        ("empty.txt", "empty"),
        ("blank.txt", "empty"),
        ("pipe.txt", "unreadable"),
        ("gone.txt", "unreadable"),
        ("self.txt", "link_outside"),
        ("ring/back", "link_outside"),
    ],
)
def test_a_file_that_is_no_report_is_set_aside_with_its_reason(bad, name, reason):
    assert reasons(bad)[name] == reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_without_permission_is_set_aside(bad):
    assert reasons(bad)["locked.txt"] == "unreadable"


def test_two_files_with_the_same_bytes_are_one_document(bad):
    assert list(documents(bad).loc["good.txt"].also_at) == ["twin.txt"]
    assert "twin.txt" not in documents(bad).index


def test_a_name_with_blanks_chinese_and_emoji_is_kept(bad):
    assert "with 空格 and 📄/年度 报告📊.txt" in documents(bad).index


def test_a_report_without_numbers_has_no_observations_and_says_so(bad):
    document_id = documents(bad).loc["no numbers.txt"].document_id
    observations = pd.read_parquet(bad[1] / "metric_observations")
    findings = pd.read_parquet(bad[1] / "findings")
    assert document_id not in set(observations.document_id)
    assert "no_statistics" in set(findings[findings.document_id == document_id].code)


def test_a_line_of_a_million_bytes_is_read_to_its_end(bad):
    document = documents(bad).loc["one line.txt"]
    observations = pd.read_parquet(bad[1] / "metric_observations")
    mine = observations[observations.document_id == document.document_id]
    assert document.byte_size > 990_000
    assert len(mine) == document.text.count("12件")
    assert mine.raw_end.max() > len(document.text) - 5


def test_every_file_is_in_one_table(bad):
    held = documents(bad)
    paths = [*held.index, *(path for others in held.also_at for path in others), *reasons(bad)]
    found = {
        path.relative_to(bad[2]).as_posix() for path in bad[2].rglob("*") if path.is_symlink() or not path.is_dir()
    }
    assert sorted(paths) == sorted(found)


def test_an_empty_folder_gives_empty_tables_a_message_and_exit_code_0(tmp_path, capsys):
    (tmp_path / "source").mkdir()
    with project(tmp_path, tmp_path / "source"):
        assert main(["run"]) == 0
    assert "holds no files" in capsys.readouterr().out
    for table in TABLES:
        frame = pd.read_parquet(tmp_path / "data" / table.name)
        assert len(frame) == 0 or table is PLACES
        assert set(frame.columns) == {column.name for column in table.columns}


@pytest.mark.parametrize("name", ["nowhere", "dagster.yaml"])
def test_a_source_folder_that_is_none_gives_one_sentence_and_another_exit_code(tmp_path, capsys, name):
    with project(tmp_path, tmp_path / name):
        assert main(["run"]) == 2
    told = capsys.readouterr().err.strip()
    assert "\n" not in told
    assert "GOVREPORT_SOURCE_DIR" in told


def test_a_limit_that_is_no_number_gives_one_sentence(tmp_path, capsys):
    with project(tmp_path, tmp_path), pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOVREPORT_MAX_BYTES", "much")
        assert main(["run"]) == 2
    assert "GOVREPORT_MAX_BYTES" in capsys.readouterr().err


@pytest.mark.parametrize("written", [None, "document,agency\n1,x\n"])
def test_a_bad_file_of_corrections_gives_one_sentence_and_the_exit_code_of_settings(tmp_path, capsys, written):
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").write_text(SENTENCE, "utf-8")
    corrections = tmp_path / "corrections.csv"
    if written is not None:
        corrections.write_text(written, "utf-8")
    with project(tmp_path, tmp_path / "source"), pytest.MonkeyPatch.context() as patch:
        patch.setenv("GOVREPORT_OVERRIDES", str(corrections))
        assert main(["run"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("the file of corrections")
    assert "Traceback" not in told


def test_a_fault_of_ours_gives_exit_code_1_and_says_which(tmp_path, capsys, monkeypatch):
    from govreport_pipeline.checks.documents import texts

    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").write_text(SENTENCE, "utf-8")
    monkeypatch.setattr(texts, "readings", lambda quote, unit: frozenset())
    with project(tmp_path, tmp_path / "source"):
        assert main(["run"]) == 1
    told = capsys.readouterr().out
    assert "FAIL, a fault of the pipeline" in told
    assert "metric_observations.quotes_read_back" in told
    assert "does not read as 12" in told


def test_a_stage_that_breaks_gives_exit_code_1_and_the_document(tmp_path, capsys, monkeypatch):
    from govreport_pipeline import stages

    def break_down(raw):
        raise ZeroDivisionError

    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").write_text(SENTENCE, "utf-8")
    monkeypatch.setattr(stages, "normalise", break_down)
    with project(tmp_path, tmp_path / "source"):
        assert main(["run"]) == 1
    told = capsys.readouterr().err
    assert "Step normalise broke" in told
    assert "a.txt" in told
    assert "stay as they were" in told


@pytest.fixture
def heeds_interrupts():
    """SIGINT as a terminal sends it: a shell starts what it puts in the background with the signal ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeds_interrupts")
@pytest.mark.parametrize("is_in_a_stage", [True, False])
def test_an_interrupt_gives_a_sentence_and_no_trace(tmp_path, capsys, monkeypatch, is_in_a_stage):
    from govreport_pipeline import stages

    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").write_text(SENTENCE, "utf-8")
    place = (stages, "normalise") if is_in_a_stage else (run_module, "fail_dead_runs")
    monkeypatch.setattr(*place, lambda _: signal.raise_signal(signal.SIGINT))
    with project(tmp_path, tmp_path / "source"):
        assert main(["run"]) == 1
    told = capsys.readouterr().err.strip().splitlines()
    assert told[0] == "The run was interrupted."
    assert all("stay as they were" in line for line in told[1:])
    assert leftovers(tmp_path / "data") == set()


def test_a_full_disk_gives_a_sentence_and_leaves_the_old_tables(tmp_path, capsys, monkeypatch):
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").write_text(SENTENCE, "utf-8")
    with project(tmp_path, tmp_path / "source"):
        assert main(["run"]) == 0
        before = digests(tmp_path / "data")
        (tmp_path / "source" / "b.txt").write_text(SENTENCE * 2, "utf-8")
        refuse_room(monkeypatch, "number_ledger")
        capsys.readouterr()
        assert main(["run"]) == 1
    told = capsys.readouterr().err.strip().splitlines()
    assert len(told) == 2
    assert "No space left on device): make room there" in told[0]
    assert "stay as they were" in told[1]
    assert digests(tmp_path / "data") == before
    assert leftovers(tmp_path / "data") == set()


def test_the_seeds_are_read_and_the_run_is_kept(tmp_path, capsys):
    with project(tmp_path, SEEDS[0].parent):
        assert main(["run"]) == 0
        told = capsys.readouterr().out
        assert (tmp_path / ".dagster" / "storage").is_dir()
    assert "5 documents, 0 files set aside" in told
    assert "warn of the sources" in told
    manifest = json.loads((tmp_path / "data" / "manifest.json").read_text("utf-8"))
    assert set(manifest["tables"]) == {table.name for table in TABLES}
    assert str(tmp_path) not in json.dumps(manifest)


def test_a_run_history_that_cannot_be_written_gives_a_sentence(tmp_path, capsys, monkeypatch):
    def refuse(instance):
        raise OperationalError("INSERT", {}, sqlite3.OperationalError("database or disk is full"))

    (tmp_path / "source").mkdir()
    monkeypatch.setattr(run_module, "fail_dead_runs", refuse)
    with project(tmp_path, tmp_path / "source"):
        assert main(["run"]) == 1
    told = capsys.readouterr().err.strip()
    assert "\n" not in told
    assert "run history in" in told
    assert "database or disk is full" in told


def test_explain_prints_every_number_with_its_role_and_the_findings(capsys):
    assert main(["explain", str(SEEDS[2])]) == 0
    told = capsys.readouterr().out
    report = read_report(SEEDS[2])
    for number in report.numbers:
        assert f"└ {number.quote}  {number.role}" in told
    for seen in report.observations:
        assert f"rule {seen.rule_id}" in told
    for finding in report.findings:
        assert finding.message in told


def test_explain_of_no_file_gives_one_sentence(tmp_path, capsys):
    assert main(["explain", str(tmp_path / "none.txt")]) == 2
    assert "cannot be read" in capsys.readouterr().err


def hold_the_run(folder: Path, ready) -> None:
    """A run that never ends, for a process of its own."""
    from govreport_pipeline import stages

    def wait(raw):
        ready.set()
        signal.pause()

    with project(folder, folder / "source"), pytest.MonkeyPatch.context() as patch:
        patch.setattr(stages, "normalise", wait)
        main(["run"])


@pytest.fixture
def killed(tmp_path):
    """The project folder of a run whose process was killed."""
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").write_text(SENTENCE, "utf-8")
    run = context.Process(target=hold_the_run, args=(tmp_path, ready))
    run.start()
    assert ready.wait(60)
    with project(tmp_path, tmp_path / "source"), dg.DagsterInstance.from_config(str(tmp_path)) as instance:
        fail_dead_runs(instance)
        (held,) = instance.get_runs()
        assert held.status is dg.DagsterRunStatus.STARTED, "a run that lives is left alone"
        assert instance.run_launcher.check_run_worker_health(held).status is WorkerStatus.RUNNING
    run.kill()
    run.join()
    return tmp_path


def test_a_killed_run_is_marked_as_failed_by_the_next_one(killed):
    with project(killed, killed / "source"):
        assert main(["run"]) == 0
        with dg.DagsterInstance.from_config(str(killed)) as instance:
            assert [run.status.value for run in instance.get_runs()] == ["SUCCESS", "FAILURE"]


def test_the_daemon_is_told_that_a_killed_run_is_dead(killed):
    with project(killed, killed / "source"), dg.DagsterInstance.from_config(str(killed)) as instance:
        (run,) = instance.get_runs()
        assert run.status is dg.DagsterRunStatus.STARTED
        assert instance.run_launcher.supports_check_run_worker_health
        assert instance.run_launcher.check_run_worker_health(run).status is WorkerStatus.FAILED


def test_a_run_of_which_nobody_can_tell_is_not_taken_for_dead():
    def is_dead_with(tag: str) -> bool:
        return is_dead(dg.DagsterRun("annual_reports", run_id="this", tags={PROCESS: tag} if tag else {}))

    gone = f"{socket.gethostname()}/4194305/1"
    assert is_dead_with(f"{gone}/this")
    assert not is_dead_with("")
    assert not is_dead_with("elsewhere.invalid/4194305/1/this")
    assert not is_dead_with(f"{gone}/the run that this one repeats")


def sentence_of_a_refused_run(capsys) -> str:
    """Runs the pipeline, that refuses its settings; the one sentence that it says."""
    assert main(["run"]) == 2
    told = capsys.readouterr().err.strip()
    assert "\n" not in told
    assert "GOVREPORT_DATA_DIR" in told
    return told


@pytest.mark.parametrize(
    ("source", "data"), [("all", "all"), ("all", "all/tables"), ("all/reports", "all"), ("all", "link/tables")]
)
def test_a_source_and_a_data_folder_that_overlap_are_refused(tmp_path, capsys, monkeypatch, source, data):
    (tmp_path / "all" / "reports").mkdir(parents=True)
    (tmp_path / "link").symlink_to("all")
    with project(tmp_path, tmp_path / source):
        monkeypatch.setenv("GOVREPORT_DATA_DIR", data)
        told = sentence_of_a_refused_run(capsys)
    assert "source folder" in told
    assert [path.name for path in (tmp_path / "all").rglob("*")] == ["reports"]


def test_folders_whose_names_only_begin_alike_do_not_overlap(tmp_path):
    refuse_overlap(tmp_path / "reports", tmp_path / "reports-data")


@pytest.mark.parametrize("data", ["dagster.yaml", "dagster.yaml/data", "/proc/x"])
def test_a_data_folder_that_cannot_be_written_gives_one_sentence(tmp_path, capsys, monkeypatch, data):
    (tmp_path / "source").mkdir()
    with project(tmp_path, tmp_path / "source"):
        monkeypatch.setenv("GOVREPORT_DATA_DIR", data)
        told = sentence_of_a_refused_run(capsys)
    assert f"data folder {data!r} cannot be written (" in told


def test_a_run_that_breaks_outside_every_step_prints_its_error(tmp_path, capsys, monkeypatch):
    def break_down(store):
        raise ZeroDivisionError("nobody expected this")

    (tmp_path / "source").mkdir()
    monkeypatch.setattr(TableStore, "exclusive", break_down)
    with project(tmp_path, tmp_path / "source"):
        assert main(["run"]) == 1
    assert "nobody expected this" in capsys.readouterr().err
