"""A run takes over what has not changed, and ends in the bytes of a run from scratch."""

import json
import os
import shutil
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govreport_pipeline import carrying, stages
from govreport_pipeline.checks import ours
from govreport_pipeline.ingest import batches
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE, Intake
from govreport_pipeline.publish import TABLES, write_manifest
from govreport_pipeline.tables import earlier as earlier_module
from govreport_pipeline.tables.records import RejectedDocument
from govreport_pipeline.tables.registry import RAW_DOCUMENTS, REJECTED_DOCUMENTS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import RejectionReason
from govreport_pipeline_tests.documents import SEEDS
from govreport_pipeline_tests.generations import digests, leftovers

BATCH_SIZE = 3

REPORT = (
    "{place}民政局{year}年政府信息公开工作年度报告\n一、概述\n{year}年,共收到政府信息公开申请{count}件,"
    "其中信函申请{part}件、网络申请{rest}件。\n二、结转\n结转下年度继续办理{carried}件。\n"
)
PLACES = ("临泉县", "郯城县", "江阴市")


def report(number: int) -> bytes:
    """One of many reports; some belong together as years of one agency, some break what they say."""
    count = 3 + number % 7
    text = REPORT.format(
        place=PLACES[number % 3],
        year=2014 + number // 3 % 4,
        count=count,
        part=number % 4,
        rest=count - number % 3,
        carried=number % 5,
    )
    return text.encode("gb18030" if number % 4 == 3 else "utf-8")


def content(number: int) -> bytes:
    """A file: a report, a seed, something that is none."""
    if number % 11 == 10:
        return b"" if number % 2 else bytes(200)
    if number % 11 == 9:
        return SEEDS[number % len(SEEDS)].read_bytes()
    return report(number)


def run(root: Path, source: Path, intake: Intake = DEFAULT_INTAKE) -> dict[str, str]:
    """One run of the whole pipeline; the digests of what readers see."""
    store = TableStore(root)
    with store.exclusive():
        building = store.building()
        stages.ingest_documents(building, source, intake, BATCH_SIZE)
        for build in stages.DERIVED:
            build(building)
        write_manifest(building)
    assert leftovers(root) == set()
    return digests(root)


def write(source: Path, files: dict[str, bytes]) -> None:
    shutil.rmtree(source, ignore_errors=True)
    for name, data in files.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_bytes(data)
    source.mkdir(exist_ok=True)


class Calls:
    """Counts what the stages do with documents."""

    STAGES = ("normalise", "read_forms", "split_sections", "extract", "validate")

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.read: list[str] = []
        self.counts = dict.fromkeys(self.STAGES, 0)
        for name in self.STAGES:
            patch.setattr(stages, name, self._counting(name, getattr(stages, name)))
        really_read = batches.read_member

        def read_member(member, *rest):
            self.read.append(member.path)
            return really_read(member, *rest)

        patch.setattr(batches, "read_member", read_member)

    def _counting(self, name, stage):
        def counted(*arguments):
            self.counts[name] += 1
            return stage(*arguments)

        return counted


@pytest.fixture
def corpus(tmp_path):
    """(source, data) after one run over ten files."""
    source = tmp_path / "source"
    write(
        source, {f"{number:02}.txt": report(number) for number in range(10)} | {"empty.txt": b"", "nul.txt": bytes(99)}
    )
    run(tmp_path / "data", source)
    return source, tmp_path / "data"


def assert_as_from_scratch(
    tmp_path: Path, found: dict[str, str], source: Path, intake: Intake = DEFAULT_INTAKE
) -> None:
    assert found == run(tmp_path / "scratch", source, intake)


NAMES = st.sampled_from([f"{folder}{name}.txt" for folder in ("", "a/", "b/") for name in "012345"])
CHANGES = st.one_of(
    st.tuples(st.just("put"), NAMES, st.integers(0, 40)),
    st.tuples(st.just("take"), NAMES, st.just(0)),
    st.tuples(st.just("move"), NAMES, NAMES),
    st.tuples(st.just("copy"), NAMES, NAMES),
)


def change(files: dict[str, bytes], kind: str, name: str, other) -> None:
    if kind == "put":
        files[name] = content(other)
    elif kind == "take":
        files.pop(name, None)
    elif name in files:
        files[other] = files.pop(name) if kind == "move" else files[name]


ROUNDS = st.lists(st.lists(CHANGES, min_size=1, max_size=8), min_size=2, max_size=2)
MEMORY = Path("/dev/shm")
"""Runs write many small files: where there is a disk in memory, they take half the time there."""


def make_changes(rounds: list[list[tuple[str, str, int | str]]]) -> None:
    """Change a corpus round by round; each run must end in the bytes of one from scratch."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        place = Path(name)
        files: dict[str, bytes] = {f"{number}.txt": content(number) for number in range(6)}
        write(place / "source", files)
        run(place / "data", place / "source")
        for changes in rounds:
            for each in changes:
                change(files, *each)
            write(place / "source", files)
            found = run(place / "data", place / "source")
            shutil.rmtree(place / "scratch", ignore_errors=True)
            assert_as_from_scratch(place, found, place / "source")


@settings(max_examples=4, derandomize=True)
@given(ROUNDS)
def test_any_changes_end_in_the_bytes_of_a_run_from_scratch(rounds):
    make_changes(rounds)


@pytest.mark.soak
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(ROUNDS)
def test_a_hundred_sequences_of_changes_end_in_the_bytes_of_a_run_from_scratch(rounds):
    make_changes(rounds)


def test_an_unchanged_corpus_is_not_looked_at_again(corpus, monkeypatch):
    source, data = corpus
    before = digests(data)
    calls = Calls(monkeypatch)
    assert run(data, source) == before
    assert calls.read == []
    assert calls.counts == dict.fromkeys(Calls.STAGES, 0)


def test_only_what_is_new_or_changed_is_read(corpus, tmp_path, monkeypatch):
    source, data = corpus
    (source / "03.txt").write_bytes(report(50))
    (source / "05.txt").unlink()
    (source / "new.txt").write_bytes(report(61))
    calls = Calls(monkeypatch)
    found = run(data, source)
    assert calls.read == ["03.txt", "new.txt"]
    assert {calls.counts[name] for name in Calls.STAGES[:-1]} == {2}
    monkeypatch.undo()
    assert_as_from_scratch(tmp_path, found, source)


def check(root: Path, source: Path) -> tuple[set[str], dict[str, int]]:
    """One run with its checks: the tables that it built otherwise, and how much each check of `extract` examined."""
    store = TableStore(root)
    with store.exclusive():
        building = store.building()
        stages.ingest_documents(building, source, DEFAULT_INTAKE, BATCH_SIZE)
        for build in stages.DERIVED:
            build(building)
        staged = {table.name for table in TABLES if building.is_staged(table)}
        found = {name: outcome for (_, name), outcome in ours.check_stage(building, "extract").items()}
        assert all(outcome.is_passed for outcome in found.values())
        write_manifest(building, is_checked=True)
    return staged, {name: outcome.examined for name, outcome in found.items()}


def test_an_unchanged_corpus_builds_and_tests_nothing(corpus):
    source, data = corpus
    assert any(check(data, source)[1].values()), "the run before had no checks"
    before = digests(data)
    staged, examined = check(data, source)
    assert staged == set()
    assert set(examined.values()) == {0}
    assert digests(data) == before


def test_documents_that_are_taken_over_are_not_tested_again(corpus):
    source, data = corpus
    everything = check(data, source)[1]["quotes_read_back"]
    (source / "new.txt").write_bytes(report(61))
    assert 0 < check(data, source)[1]["quotes_read_back"] < everything / 5


def test_tables_of_a_run_without_checks_are_tested_by_the_next(corpus):
    source, data = corpus
    check(data, source)
    run(data, source)
    assert any(check(data, source)[1].values())


@pytest.fixture
def asked(monkeypatch):
    """The tables that a store was asked for."""
    asked = set()
    really_find = TableStore.folder

    def folder_of(store, table):
        asked.add(table)
        return really_find(store, table)

    monkeypatch.setattr(TableStore, "folder", folder_of)
    return asked


@pytest.mark.parametrize("stage", stages.OVER_CORPUS)
def test_a_stage_reads_no_table_but_those_it_is_said_to(corpus, asked, stage):
    _, data = corpus
    getattr(stages, f"{stage}_documents")(TableStore(data))
    sources, _ = stages.OVER_CORPUS[stage]
    assert asked == {*sources}


@pytest.mark.parametrize("stage", ours.SEEN)
def test_the_checks_of_a_stage_look_at_no_table_but_those_they_are_said_to(corpus, asked, stage):
    _, data = corpus
    ours.check_stage(TableStore(data), stage)
    assert asked
    assert asked <= {*ours.SEEN[stage]}


def test_a_clock_that_moved_is_no_change(corpus, monkeypatch):
    source, data = corpus
    for path in source.iterdir():
        path.touch()
    calls = Calls(monkeypatch)
    run(data, source)
    assert calls.read == []


def test_a_file_that_kept_its_size_and_time_is_read_where_its_bytes_changed(corpus, tmp_path, monkeypatch):
    source, data = corpus
    status = (source / "00.txt").stat()
    changed = (source / "00.txt").read_bytes().replace(b"3", b"4")
    (source / "00.txt").write_bytes(changed)
    os.utime(source / "00.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (source / "00.txt").stat().st_size == status.st_size
    calls = Calls(monkeypatch)
    found = run(data, source)
    assert calls.read == ["00.txt"]
    monkeypatch.undo()
    assert_as_from_scratch(tmp_path, found, source)


def test_what_a_report_belongs_to_is_judged_anew_when_its_neighbour_changes(tmp_path, monkeypatch):
    source = tmp_path / "source"
    files = {"2014.txt": report(0), "2015.txt": report(3), "other.txt": report(1)}
    write(source, files)
    run(tmp_path / "data", source)
    files["2014.txt"] = report(0).replace("继续办理0件".encode(), "继续办理9件".encode())
    assert files["2014.txt"] != report(0)
    write(source, files)
    calls = Calls(monkeypatch)
    found = run(tmp_path / "data", source)
    assert calls.counts["extract"] == 1
    assert calls.counts["validate"] == 2, "the report of the year after is tested against another figure"
    monkeypatch.undo()
    assert_as_from_scratch(tmp_path, found, source)


def test_other_code_makes_everything_anew(corpus, monkeypatch):
    source, data = corpus
    before = digests(data)
    monkeypatch.setattr(carrying, "code_version", lambda: "another")
    calls = Calls(monkeypatch)
    assert run(data, source) == before
    assert len(calls.read) == 12
    assert set(calls.counts.values()) == {10}


def test_code_of_which_nobody_can_tell_makes_everything_anew(corpus, monkeypatch):
    source, data = corpus
    monkeypatch.setattr(carrying, "code_version", lambda: None)
    calls = Calls(monkeypatch)
    run(data, source)
    assert set(calls.counts.values()) == {10}


def test_another_limit_makes_everything_anew(corpus, tmp_path, monkeypatch):
    source, data = corpus
    calls = Calls(monkeypatch)
    found = run(data, source, Intake(max_pages=7))
    assert len(calls.read) == 12
    monkeypatch.undo()
    assert_as_from_scratch(tmp_path, found, source, Intake(max_pages=7))


@pytest.mark.parametrize("table", ["raw_documents", "number_ledger", "findings"])
def test_tables_that_the_manifest_does_not_name_are_not_taken_over(corpus, tmp_path, monkeypatch, table):
    source, data = corpus
    path = data / table / f"{table}.parquet"
    damaged = bytearray(path.read_bytes())
    damaged[100] ^= 1
    path.write_bytes(damaged)
    calls = Calls(monkeypatch)
    found = run(data, source)
    assert 10 in calls.counts.values()
    monkeypatch.undo()
    assert_as_from_scratch(tmp_path, found, source)


def test_a_file_of_the_comparison_that_a_hand_changed_is_made_anew(corpus):
    source, data = corpus
    before = digests(data)
    next((data / "agency_year_comparison").rglob("*.parquet")).write_bytes(b"by hand")
    assert run(data, source) == before


def _put_in(part: object, key: str, value: object) -> object:
    """A copy of a manifest in which everything under a key is something else."""
    if isinstance(part, dict):
        return {name: value if name == key else _put_in(held, key, value) for name, held in part.items()}
    return [_put_in(held, key, value) for held in part] if isinstance(part, list) else part


BROKEN = {
    "nothing": lambda told: None,
    "a list": lambda told: [],
    "no tables": lambda told: _put_in(told, "tables", None),
    "tables in a list": lambda told: _put_in(told, "tables", []),
    "no files": lambda told: _put_in(told, "files", 0),
    "files by name": lambda told: _put_in(told, "files", ["a.parquet"]),
    "digests that are none": lambda told: _put_in(told, "sha256", []),
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN)
def test_a_manifest_that_a_hand_broke_is_not_trusted(corpus, monkeypatch, change):
    source, data = corpus
    before = digests(data)
    manifest = data / "manifest.json"
    manifest.write_text(json.dumps(change(json.loads(manifest.read_text("utf-8")))), "utf-8")
    calls = Calls(monkeypatch)
    assert run(data, source) == before
    assert set(calls.counts.values()) == {10}


def test_a_run_after_a_lost_manifest_makes_everything_anew(corpus, monkeypatch):
    source, data = corpus
    before = digests(data)
    (data / "manifest.json").unlink()
    calls = Calls(monkeypatch)
    assert run(data, source) == before
    assert set(calls.counts.values()) == {10}


def test_members_of_an_archive_are_taken_over_one_by_one(tmp_path, monkeypatch):
    source = tmp_path / "source"
    source.mkdir()
    for added in ([], [("c.txt", report(9))]):
        with zipfile.ZipFile(source / "all.zip", "w") as archive:
            for name, data in [("b.txt", report(1)), ("a.txt", report(2)), ("copy.txt", report(1)), *added]:
                archive.writestr(name, data)
        calls = Calls(monkeypatch)
        found = run(tmp_path / "data", source)
    assert calls.read == ["all.zip!c.txt"]
    monkeypatch.undo()
    assert_as_from_scratch(tmp_path, found, source)


def test_an_archive_packed_in_another_order_ends_in_the_same_bytes(tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    members = [(f"{number}.txt", report(number)) for number in range(20)]
    for order in (members, members[::-1], members[10:] + members[:10]):
        with zipfile.ZipFile(source / "all.zip", "w") as archive:
            for name, data in order:
                archive.writestr(name, data)
        found = run(tmp_path / "data", source)
        shutil.rmtree(tmp_path / "scratch", ignore_errors=True)
        assert_as_from_scratch(tmp_path, found, source)


def test_a_reason_that_may_lie_in_the_machine_is_tried_again(corpus, monkeypatch):
    source, data = corpus
    really_read = batches.read_member

    def too_slow(member, *rest):
        if member.path == "04.txt":
            return RejectedDocument(member.path, RejectionReason.TOO_SLOW, "it took 60 s")
        return really_read(member, *rest)

    (source / "04.txt").write_bytes(report(44))
    monkeypatch.setattr(batches, "read_member", too_slow)
    run(data, source)
    assert TableStore(data).rows(REJECTED_DOCUMENTS) == 3
    monkeypatch.undo()
    run(data, source)
    assert TableStore(data).rows(REJECTED_DOCUMENTS) == 2
    assert TableStore(data).rows(RAW_DOCUMENTS) == 10


def test_old_batches_are_read_once_front_to_back(corpus, monkeypatch):
    source, data = corpus
    (source / "00a.txt").write_bytes(report(70))
    asked = []
    really_open = earlier_module.pq.ParquetFile

    class Counting(really_open):
        def read_row_group(self, group, **options):
            asked.append(group)
            return super().read_row_group(group, **options)

    monkeypatch.setattr(earlier_module.pq, "ParquetFile", Counting)
    found = earlier_module.Earlier(TableStore(data), carrying.code_version())
    for batch in TableStore(data).groups(RAW_DOCUMENTS):
        asked.clear()
        found.rows(RAW_DOCUMENTS, found.find_all(batch))
        assert len(asked) == 1
