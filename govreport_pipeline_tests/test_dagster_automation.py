"""The job, the weekly schedule and the sensor on the source folder."""

import datetime
import os
from zoneinfo import ZoneInfo

import dagster as dg
import pytest

from govreport_pipeline.definitions import defs
from govreport_pipeline.defs.automation import source_folder_changes, weekly_rebuild
from govreport_pipeline.defs.resources import SourceFolder
from govreport_pipeline.ingest.sources.watching import digest_source


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "2017").mkdir()
    (tmp_path / "2017" / "a.txt").write_text("一", "utf-8")
    return tmp_path


def evaluate(folder, cursor=None):
    context = dg.build_sensor_context(cursor=cursor)
    return source_folder_changes(context, source=SourceFolder(source_dir=str(folder)))


def test_the_job_builds_every_asset_and_runs_every_check():
    job = defs.resolve_job_def("annual_reports")
    assert job.asset_layer.selected_asset_keys == set(defs.resolve_asset_graph().get_all_asset_keys())
    assert set(job.asset_layer.asset_graph.asset_check_keys) == {
        spec.key for check in defs.asset_checks or () for spec in check.check_specs
    }


def test_the_schedule_is_weekly_in_beijing():
    morning = datetime.datetime(2026, 11, 16, 6, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    ticks = weekly_rebuild.get_execution_timezone() if hasattr(weekly_rebuild, "get_execution_timezone") else None
    assert ticks in (None, "Asia/Shanghai")
    assert weekly_rebuild.execution_timezone == "Asia/Shanghai"
    assert morning.weekday() == 0
    context = dg.build_schedule_context(scheduled_execution_time=morning)
    assert weekly_rebuild.evaluate_tick(context).run_requests


def test_the_second_look_requests_the_first_run(folder):
    first = evaluate(folder)
    assert not first.run_requests
    second = evaluate(folder, first.cursor)
    assert len(second.run_requests) == 1
    assert second.cursor == " ".join([digest_source(str(folder))] * 2)


def settled(folder, cursor=None):
    """The cursor once a run was requested for what the folder holds."""
    for _ in range(2):
        cursor = evaluate(folder, cursor).cursor
    return cursor


def test_an_unchanged_folder_requests_none(folder):
    cursor = settled(folder)
    after = evaluate(folder, cursor)
    assert "nothing changed" in after.skip_reason.skip_message
    assert after.cursor == cursor


def added(folder):
    (folder / "2018.txt").write_text("二", "utf-8")


def removed(folder):
    (folder / "2017" / "a.txt").unlink()


def renamed(folder):
    (folder / "2017" / "a.txt").rename(folder / "2017" / "b.txt")


def touched(folder):
    os.utime(folder / "2017" / "a.txt", (1, 1))


def put_in_its_place(folder):
    """Other bytes of the same length and time."""
    place = folder / "2017" / "a.txt"
    before = place.stat()
    place.write_text("二", "utf-8")
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("change", [added, removed, renamed, touched, put_in_its_place])
def test_any_change_requests_one_run_once_it_is_settled(folder, change):
    cursor = settled(folder)
    change(folder)
    first = evaluate(folder, cursor)
    second = evaluate(folder, first.cursor)
    third = evaluate(folder, second.cursor)
    assert [len(look.run_requests or ()) for look in (first, second, third)] == [0, 1, 0]


def test_a_folder_that_is_being_filled_is_waited_for(folder):
    cursor = settled(folder)
    for number in range(5):
        (folder / f"{number}.txt").touch()
        look = evaluate(folder, cursor)
        cursor = look.cursor
        assert not look.run_requests
    assert len(evaluate(folder, cursor).run_requests) == 1


def test_a_change_that_is_undone_before_it_settled_requests_none(folder):
    cursor = settled(folder)
    added(folder)
    look = evaluate(folder, cursor)
    (folder / "2018.txt").unlink()
    for _ in range(2):
        look = evaluate(folder, look.cursor)
        assert not look.run_requests


def test_a_change_undone_after_its_run_requests_a_run_again(folder):
    cursor = settled(folder)
    added(folder)
    cursor = settled(folder, cursor)
    (folder / "2018.txt").unlink()
    look = evaluate(folder, evaluate(folder, cursor).cursor)
    assert look.run_requests[0].run_key is None


def test_another_folder_with_the_same_files_is_a_change(folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    (folder / "2017" / "a.txt").unlink()
    assert digest_source(str(folder)) != digest_source(str(other))


def test_a_folder_that_is_not_there_requests_none(folder):
    look = evaluate(folder / "nowhere", "cursor")
    assert "is not there" in look.skip_reason.skip_message
    assert look.cursor == "cursor"


def test_no_file_is_opened(folder, monkeypatch):
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("a file was opened"))
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("a file was opened"))
    digest_source(str(folder))
