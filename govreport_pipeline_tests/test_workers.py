"""Processes beside each other: the same rows in the same order, and nothing left when a run ends."""

import gc
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import dagster as dg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport_pipeline.checks import ours
from govreport_pipeline.checks.declared.outcome import ROWS_KEPT
from govreport_pipeline.cycles import no_cycle_search
from govreport_pipeline.defs.assets import ASSETS
from govreport_pipeline.defs.checks import CHECKS
from govreport_pipeline.defs.resources import DataFolder, Processes, SourceFolder
from govreport_pipeline.ingest import batches
from govreport_pipeline.ingest.batches import iterate_batches
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
from govreport_pipeline.ingest.inventory import take_inventory
from govreport_pipeline.settings import BadSetting, read_settings
from govreport_pipeline.tables.registry import AGENCY_YEAR_METRICS, METRIC_OBSERVATIONS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.workers import ALONE, MOST_BY_DEFAULT, ProcessLost, Workers, WorkFailed, default_processes
from govreport_pipeline_tests.format_corpus import write_docx, write_pdf
from govreport_pipeline_tests.generations import digests
from govreport_pipeline_tests.tasks import UNPORTABLE, break_on, break_unportably, square_slowly, tell_pid, vanish_on
from govreport_pipeline_tests.test_checks_tables import build_tables, rewrite

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def workers():
    with Workers(3) as pool:
        yield pool


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.integers(), st.integers(0, 5)), max_size=12))
def test_what_is_made_comes_in_the_order_of_the_tasks(workers, tasks):
    assert list(workers.map(square_slowly, tasks)) == [number * number for number, _ in tasks]


def test_tasks_are_taken_no_faster_than_they_are_done(workers):
    taken = []

    def tasks():
        for number in range(40):
            taken.append(number)
            yield number, 0

    made = workers.map(square_slowly, tasks())
    next(made)
    assert len(taken) <= workers.processes + 2


def test_one_task_needs_no_other_process():
    with Workers(3) as pool:
        assert list(pool.map(tell_pid, [1])) == [os.getpid()]
        assert os.getpid() not in list(pool.map(tell_pid, [1, 2]))


def test_work_that_is_not_worth_a_process_is_done_where_some_run_already():
    with Workers(2) as pool:
        assert set(pool.running.map(tell_pid, [1, 2])) == {os.getpid()}
        list(pool.map(tell_pid, [1, 2]))
        assert os.getpid() not in set(pool.running.map(tell_pid, [1, 2]))
    assert set(pool.running.map(tell_pid, [1, 2])) == {os.getpid()}


def test_one_process_does_all_work_itself():
    assert set(Workers(1).map(tell_pid, range(5))) == {os.getpid()}


def test_a_fault_reaches_the_run_with_its_document(workers):
    made = workers.map(break_on, range(5))
    assert [next(made), next(made)] == [0, 1]
    with pytest.raises(ValueError, match="a fault of ours") as raised:
        next(made)
    assert "while reading document 2" in raised.value.__notes__


@pytest.mark.parametrize("kind", UNPORTABLE)
def test_a_fault_that_cannot_pass_between_processes_still_names_its_document(workers, kind):
    with pytest.raises(WorkFailed, match=f"^{kind}: .*a fault") as raised:
        list(workers.map(break_unportably, [kind, kind]))
    assert raised.value.__notes__ == ["while reading document 2"]
    assert "break_unportably" in str(raised.value.__cause__)


def test_processes_start_where_the_folder_for_temporary_files_has_a_long_name(tmp_path):
    long = tmp_path / ("long" * 30)
    long.mkdir()
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(long)},
    )
    assert (run.stdout, run.stderr) == ("started\n4 9\n", "")


def test_a_process_that_vanishes_ends_the_run_with_advice():
    with Workers(2) as pool, pytest.raises(ProcessLost, match="GOVREPORT_PROCESSES"):
        list(pool.map(vanish_on, range(5)))


def test_processes_end_with_a_run_that_is_killed():
    code = (
        "from govreport_pipeline.workers import Workers\n"
        "from govreport_pipeline_tests.tasks import tell_pid, square_slowly\n"
        "pool = Workers(2)\n"
        "print(*pool.map(tell_pid, range(4)), flush=True)\n"
        "list(pool.map(square_slowly, [(1, 600_000)] * 2))\n"
    )
    run = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert run.stdout is not None
    processes = {int(told) for told in run.stdout.readline().split()}
    assert processes
    assert all(map(is_alive, processes))
    run.send_signal(signal.SIGKILL)
    run.wait()
    run.stdout.close()
    for _ in range(100):
        if not any(map(is_alive, processes)):
            return
        time.sleep(0.1)
    pytest.fail("a process outlived its run")


SCRIPT = """
from govreport_pipeline.workers import Workers
from govreport_pipeline_tests.tasks import square_slowly
print("started", flush=True)
with Workers(2) as pool:
    print(*pool.map(square_slowly, [(2, 0), (3, 0)]))
"""


@pytest.mark.parametrize("is_file", [True, False])
def test_a_script_without_a_guard_is_not_run_again_by_its_processes(tmp_path, is_file):
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    run = subprocess.run(
        [sys.executable, script] if is_file else [sys.executable],
        input=None if is_file else SCRIPT,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (run.stdout, run.stderr) == ("started\n4 9\n", "")


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def materialise(data_dir, processes):
    resources = {
        "source": SourceFolder(source_dir=str(ROOT / "seeds")),
        "data": DataFolder(data_dir=str(data_dir)),
        "processes": Processes(processes=processes),
    }
    return dg.materialize([*ASSETS, *CHECKS], resources=resources)


def test_the_tables_do_not_tell_how_many_processes_made_them(tmp_path, monkeypatch):
    monkeypatch.setattr(batches, "BATCH_BYTES", 1)  # each document is a batch
    runs = {}
    for processes in (1, 3):
        result = materialise(tmp_path / str(processes), processes)
        told = {
            (check.asset_key, check.check_name): (check.passed, check.description)
            for check in result.get_asset_check_evaluations()
        }
        runs[processes] = digests(tmp_path / str(processes)), told
    assert runs[1] == runs[3]


def test_what_checks_find_comes_in_the_order_of_the_documents(tmp_path, monkeypatch, workers):
    monkeypatch.setattr(batches, "BATCH_BYTES", 1)
    store = build_tables(TableStore(tmp_path), ROOT / "seeds")
    rewrite(store, METRIC_OBSERVATIONS, lambda batch: [replace(row, quote="forged") for row in batch])
    key = (METRIC_OBSERVATIONS.name, "quotes_read_back")
    alone, together = (ours.check_stage(store, "extract", each)[key] for each in (ALONE, workers))
    assert alone.failed > ROWS_KEPT
    assert alone == together


def test_checks_over_tables_find_the_same_beside_each_other(tmp_path, workers):
    store = build_tables(TableStore(tmp_path), ROOT / "seeds")
    rewrite(store, AGENCY_YEAR_METRICS, lambda batch: [replace(row, value=7.5, peer_count=0) for row in batch])
    list(workers.map(tell_pid, [1, 2]))
    alone, together = (ours.check_stage(store, "compare", each) for each in (ALONE, workers))
    assert sum(not outcome.is_passed for outcome in alone.values()) > 2
    assert list(alone.items()) == list(together.items())


def test_documents_of_several_parsers_come_in_the_order_of_paths(tmp_path):
    lines = [f"2016年,收到政府信息公开申请{number}件。" for number in range(12)]
    for number, line in enumerate(lines):
        if number % 3 == 0:
            (tmp_path / f"{number:02}.pdf").write_bytes(write_pdf([line]))
        elif number % 3 == 1:
            (tmp_path / f"{number:02}.docx").write_bytes(write_docx([line]))
        else:
            (tmp_path / f"{number:02}.txt").write_text(line, "utf-8")
    batches = {
        parsers: list(iterate_batches(take_inventory(tmp_path, DEFAULT_INTAKE), 5, parsers=parsers))
        for parsers in (1, 4)
    }
    assert batches[1] == batches[4]
    assert [row.source_path[:2] for documents, _ in batches[4] for row in documents] == [f"{n:02}" for n in range(12)]


POOLS = """
from govreport_pipeline.run import run_pipeline
from govreport_pipeline.workers import Workers
from govreport_pipeline_tests.tasks import tell_memory_pool
with Workers(2) as pool:
    print(tell_memory_pool(0), *pool.map(tell_memory_pool, range(2)))
"""


@pytest.mark.parametrize("given", ["", "mimalloc"])
def test_every_process_of_a_run_gives_memory_back_unless_told_otherwise(given):
    environment = {name: value for name, value in os.environ.items() if name != "ARROW_DEFAULT_MEMORY_POOL"}
    environment |= {"PYTHONPATH": str(ROOT)} | ({"ARROW_DEFAULT_MEMORY_POOL": given} if given else {})
    run = subprocess.run([sys.executable, "-c", POOLS], capture_output=True, text=True, env=environment)
    assert run.stdout.split() == [given or "system"] * 3, run.stderr


def test_the_search_for_cycles_is_off_while_any_thread_reads_and_on_afterwards():
    assert gc.isenabled()
    first, second = no_cycle_search(), no_cycle_search()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert not gc.isenabled()
    second.__exit__(None, None, None)
    assert gc.isenabled()


def test_the_number_of_processes_is_a_setting():
    assert 1 <= default_processes() <= MOST_BY_DEFAULT
    assert read_settings({}).processes == default_processes()
    assert read_settings({"GOVREPORT_PROCESSES": "7"}).processes == 7
    with pytest.raises(BadSetting, match="GOVREPORT_PROCESSES"):
        read_settings({"GOVREPORT_PROCESSES": "0"})


@pytest.mark.parametrize("processes", [0, -1])
def test_no_run_starts_without_a_process(tmp_path, processes):
    with pytest.raises(dg.DagsterResourceFunctionError) as raised:
        materialise(tmp_path, processes)
    assert "give a number of processes above 0" in str(raised.value.__cause__)
