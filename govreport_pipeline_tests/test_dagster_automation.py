"""The job, the weekly schedule and the sensor on the source folder."""

import datetime
import os
from zoneinfo import ZoneInfo

import dagster as dg
import pytest

from govreport_pipeline.definitions import defs
from govreport_pipeline.defs.automation import digest_of_folder, source_folder_changes, weekly_rebuild
from govreport_pipeline.defs.resources import SourceFolder


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


def test_the_first_look_requests_a_run(folder):
    result = evaluate(folder)
    assert len(result.run_requests) == 1
    assert result.cursor == digest_of_folder(folder)


def test_an_unchanged_folder_requests_none(folder):
    assert isinstance(evaluate(folder, evaluate(folder).cursor), dg.SkipReason)


def added(folder):
    (folder / "2018.txt").write_text("二", "utf-8")


def removed(folder):
    (folder / "2017" / "a.txt").unlink()


def renamed(folder):
    (folder / "2017" / "a.txt").rename(folder / "2017" / "b.txt")


def touched(folder):
    os.utime(folder / "2017" / "a.txt", (1, 1))


@pytest.mark.parametrize("change", [added, removed, renamed, touched])
def test_any_change_requests_a_run(folder, change):
    cursor = evaluate(folder).cursor
    change(folder)
    assert len(evaluate(folder, cursor).run_requests) == 1


def test_a_change_undone_requests_a_run_again(folder):
    first = evaluate(folder).cursor
    added(folder)
    second = evaluate(folder, first)
    (folder / "2018.txt").unlink()
    third = evaluate(folder, second.cursor)
    assert third.cursor == first
    assert third.run_requests[0].run_key is None


def test_a_folder_that_is_not_there_requests_none(folder):
    assert isinstance(evaluate(folder / "nowhere"), dg.SkipReason)
