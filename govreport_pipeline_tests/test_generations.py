"""Never a half result: a generation of tables is put in force as one, whatever happens on the way."""

import errno
import multiprocessing
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from govreport_pipeline.publish import TABLES, read_manifest, write_manifest, write_views
from govreport_pipeline.tables.placing import STAGING, SWITCHING
from govreport_pipeline.tables.registry import AGENCY_YEAR_COMPARISON, FINDINGS, RAW_DOCUMENTS
from govreport_pipeline.tables.store import DataFolderUnusable, TableStore
from govreport_pipeline_tests.generations import (
    build_generation,
    build_tables,
    digests,
    kill_at,
    leftovers,
    refuse_room,
)

ROOT = Path(__file__).parent.parent
SENTENCE = "{agency}{year}年政府信息公开工作年度报告\n{year}年，收到政府信息公开申请{count}件。\n"


def write_source(folder: Path, count: int, years: tuple[int, ...]) -> Path:
    folder.mkdir()
    for year in years:
        text = SENTENCE.format(agency="临泉县民政局", year=year, count=count)
        (folder / f"{year}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """Two source folders whose tables differ everywhere, the years of the comparison too."""
    folder = tmp_path_factory.mktemp("sources")
    return write_source(folder / "old", 3, (2015, 2016)), write_source(folder / "new", 4, (2016, 2017))


@pytest.fixture(scope="module")
def generations(tmp_path_factory, sources):
    """(digests of the old generation, of the new one), each built undisturbed."""
    roots = [tmp_path_factory.mktemp("generation") for _ in sources]
    for root, source in zip(roots, sources, strict=True):
        build_generation(root, source)
    return tuple(map(digests, roots))


@pytest.fixture
def ready(tmp_path, sources):
    """A data folder with the old generation in force and the new one ready."""
    build_generation(tmp_path, sources[0])
    with TableStore(tmp_path).exclusive():
        build_tables(TableStore(tmp_path).building(), sources[1])
        write_views(TableStore(tmp_path).building())
        shutil.copytree(tmp_path / STAGING, tmp_path / "kept")
    (tmp_path / "kept").rename(tmp_path / STAGING)
    return tmp_path


def tables_of(digested: dict[str, str]) -> dict[str, dict[str, str]]:
    """The files with their digests by table; the manifest is none."""
    return {
        table.name: {path: digest for path, digest in digested.items() if path.startswith(f"{table.name}/")}
        for table in TABLES
    }


def test_the_old_generation_is_in_force_until_the_new_one_is_whole(ready, generations):
    old, new = generations
    assert old != new
    assert digests(ready) == old
    with TableStore(ready).exclusive():
        pass
    assert digests(ready) == old
    assert leftovers(ready) == set()


def test_a_run_reads_the_tables_of_its_own_generation(ready):
    paths = {name: TableStore(ready, is_building) for name, is_building in (("reader", False), ("run", True))}
    assert [row.source_path for row in next(paths["reader"].batches(RAW_DOCUMENTS))] == ["2015.txt", "2016.txt"]
    assert [row.source_path for row in next(paths["run"].batches(RAW_DOCUMENTS))] == ["2016.txt", "2017.txt"]


def test_the_switch_puts_all_tables_in_force(ready, generations):
    write_manifest(TableStore(ready).building())
    assert digests(ready) == generations[1]
    assert read_manifest(TableStore(ready))["tables"]["raw_documents"]["rows"] == 2


def be_killed(root: Path, point: int) -> None:
    kill_at(point)
    write_manifest(TableStore(root).building())


def kill_switch(root: Path, point: int) -> bool:
    """Put the generation in force in a process that is killed before its `point`-th step; False where it ended first."""
    # A fork, for a hundred fresh interpreters would take minutes.
    child = multiprocessing.get_context("fork").Process(target=be_killed, args=(root, point))
    child.start()
    child.join(60)
    return child.exitcode == -signal.SIGKILL


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
def test_a_kill_before_any_step_of_the_switch_leaves_whole_tables_and_is_made_good(
    ready, generations, tmp_path_factory
):
    old, new = (tables_of(digested) for digested in generations)
    killed = seen_mixed = 0
    for point in range(200):
        root = tmp_path_factory.mktemp("killed") / "data"
        shutil.copytree(ready, root)
        if not kill_switch(root, point):
            break
        killed += 1
        found = tables_of(digests(root))
        assert all(found[name] in (old[name], new[name]) for name in found), point
        is_in_force = (root / SWITCHING).exists()
        seen_mixed += found not in (old, new)
        assert is_in_force or found in (old, new), point
        with TableStore(root).exclusive():
            pass
        assert digests(root) in generations, point
        assert digests(root) == generations[1] or not is_in_force, point
        assert leftovers(root) == set(), point
    assert killed > 30
    assert seen_mixed > 0, "no kill fell between two tables"


def test_a_killed_run_and_one_after_it_give_what_an_undisturbed_run_gives(tmp_path, sources, generations):
    build_generation(tmp_path / "data", sources[0])
    command = [sys.executable, "-m", "govreport_pipeline_tests.generations", str(sources[1]), str(tmp_path / "data")]
    begin = time.monotonic()
    subprocess.run([*command[:-1], str(tmp_path / "other")], cwd=ROOT, check=True)
    seconds = time.monotonic() - begin
    chance = random.Random(20261128)
    for _ in range(3):
        run = subprocess.Popen(command, cwd=ROOT)
        time.sleep(seconds * chance.uniform(0.5, 1.0))
        run.kill()
        run.wait()
        found = tables_of(digests(tmp_path / "data"))
        assert all(found[name] in (tables_of(one)[name] for one in generations) for name in found)
        for table in TABLES:
            pd.read_parquet(tmp_path / "data" / table.name)
    subprocess.run(command, cwd=ROOT, check=True)
    assert digests(tmp_path / "data") == generations[1]
    assert leftovers(tmp_path / "data") == set()


def test_a_file_of_the_comparison_is_named_by_its_bytes(tmp_path, sources):
    build_generation(tmp_path / "one", sources[0])
    build_generation(tmp_path / "two", sources[1])
    one, two = (
        {path.name for path in (root / AGENCY_YEAR_COMPARISON.name).rglob("*.parquet")}
        for root in (tmp_path / "one", tmp_path / "two")
    )
    assert len(one) == len(two) == 2
    assert not one & two


def test_a_reader_that_listed_the_old_files_takes_none_of_the_new_for_them(ready):
    listed = sorted((ready / AGENCY_YEAR_COMPARISON.name).rglob("*.parquet"))
    write_manifest(TableStore(ready).building())
    assert listed
    assert not any(path.exists() for path in listed)


def test_a_stray_file_in_a_table_goes_with_the_next_generation(ready):
    shutil.copy(ready / "findings" / "findings.parquet", ready / "findings" / "stray.parquet")
    write_manifest(TableStore(ready).building())
    assert [path.name for path in (ready / "findings").iterdir()] == ["findings.parquet"]


def test_a_generation_without_years_takes_the_place_of_one_with_years(ready, tmp_path_factory):
    empty = tmp_path_factory.mktemp("empty")
    build_generation(ready, empty)
    assert [path.name for path in (ready / AGENCY_YEAR_COMPARISON.name).iterdir()] == ["agency_year_comparison.parquet"]
    assert read_manifest(TableStore(ready))["tables"]["agency_year_comparison"]["rows"] == 0


@pytest.mark.parametrize("table", ["raw_documents", "findings"])
def test_a_full_disk_is_named_and_leaves_the_old_tables(tmp_path, sources, generations, monkeypatch, table):
    build_generation(tmp_path, sources[0])
    refuse_room(monkeypatch, table)
    with pytest.raises(DataFolderUnusable, match=r"No space left on device.*make room there"):
        build_generation(tmp_path, sources[1])
    assert digests(tmp_path) == generations[0]
    assert leftovers(tmp_path) == set()


def build_within(root: Path, source: Path, limit: int, told) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        build_generation(root, source)
    except DataFolderUnusable as error:
        told.put(str(error))


def test_a_system_that_refuses_longer_files_leaves_the_old_tables(tmp_path, sources, generations):
    build_generation(tmp_path, sources[0])
    context = multiprocessing.get_context("spawn")
    told = context.Queue()
    run = context.Process(target=build_within, args=(tmp_path, sources[1], 3000, told))
    run.start()
    assert "cannot be written (File too large): make room there" in told.get(timeout=60)
    run.join()
    assert digests(tmp_path) == generations[0]
    assert leftovers(tmp_path) == set()


def test_a_folder_that_became_read_only_is_named_and_keeps_its_tables(tmp_path, sources, generations, monkeypatch):
    build_generation(tmp_path, sources[0])
    really_make = os.mkdir

    def refuse(path, mode=0o777, *, dir_fd=None):
        if STAGING in str(path):
            raise OSError(errno.EROFS, "Read-only file system", str(path))
        really_make(path, mode)

    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(DataFolderUnusable, match="Read-only file system"):
        build_generation(tmp_path, sources[1])
    assert digests(tmp_path) == generations[0]


def test_tables_that_are_put_in_place_one_by_one_need_no_generation(tmp_path, sources):
    store = TableStore(tmp_path)
    build_tables(store, sources[0])
    assert store.rows(RAW_DOCUMENTS) == 2
    assert store.has(FINDINGS)
    assert not list((tmp_path / STAGING).iterdir())
