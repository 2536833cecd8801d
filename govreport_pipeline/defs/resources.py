"""The settings and the data folder, as Dagster resources."""

import dataclasses
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

import dagster as dg
from pydantic import Field, PrivateAttr

from govreport_pipeline.checks.declared.own_work import CHECKS
from govreport_pipeline.defs.processes import name_process
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE, Intake, read_intake, write_intake
from govreport_pipeline.settings import (
    DATA_DIR,
    DEFAULT_DATA_DIR,
    DEFAULT_SOURCE_DIR,
    OVERRIDES,
    PROCESSES,
    SOURCE_DIR,
    refuse_number,
)
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.workers import ALONE, Workers, default_processes

PUBLISH = "publish"
"""The step that writes the manifest."""

SETTINGS = {field.name: field for field in dataclasses.fields(Intake)}
DEFAULT_LIMITS = write_intake(DEFAULT_INTAKE)


def _setting(name: str, zh: str) -> Any:
    """A field of `Intake` as a field of a resource."""
    about = SETTINGS[name].metadata
    return Field(default=DEFAULT_LIMITS[name], description=f"{about['about']} {zh} ({about['variable']})")


class SourceFolder(dg.ConfigurableResource):  # type: ignore[type-arg]
    """Where the files come from, and what one may cost to read."""

    overrides: str = Field(
        default="",
        description="A CSV of corrections, document by document: agency, place_code, report_year. "
        f"更正文件：机构、地区、年度 ({OVERRIDES})",
    )
    source_dir: str = Field(
        default=DEFAULT_SOURCE_DIR,
        description="Every file under it is read: a local folder or an address of fsspec, s3://bucket/reports. "
        f"来源文件夹（本地路径或 fsspec 地址） ({SOURCE_DIR})",
    )
    max_bytes: int = _setting("max_bytes", "文件字节数上限")
    max_characters: int = _setting("max_characters", "单个文档可见字数上限")
    max_markup: int = _setting("max_markup", "单个网页标签与实体数上限")
    max_numerals: int = _setting("max_numerals", "单个文档数字个数上限")
    max_archive_bytes: int = _setting("max_archive_bytes", "压缩包字节数上限")
    max_members: int = _setting("max_members", "压缩包内文件数上限")
    max_ratio: int = _setting("max_ratio", "压缩倍数上限")
    max_depth: int = _setting("max_depth", "压缩包嵌套层数上限")
    max_pages: int = _setting("max_pages", "页数上限")
    max_seconds: int = _setting("max_seconds", "单个文件解析秒数上限")
    max_memory: int = _setting("max_memory", "解析进程内存上限")
    text_columns: str = _setting("text_columns", "数据转储的正文列")
    html_columns: str = _setting("html_columns", "数据转储的网页源码列")
    title_columns: str = _setting("title_columns", "数据转储的标题列")
    url_columns: str = _setting("url_columns", "数据转储的网址列")
    date_columns: str = _setting("date_columns", "数据转储的采集日期列")

    @property
    def intake(self) -> Intake:
        """The limits and names, together; `BadSetting` where a limit cannot be meant, as in the environment."""
        for name, field in SETTINGS.items():
            limit = getattr(self, name)
            if isinstance(limit, int):
                refuse_number(field.metadata["variable"], limit, field.metadata["unit"], DEFAULT_LIMITS[name])
        return read_intake({name: getattr(self, name) for name in SETTINGS})


class DataFolder(dg.ConfigurableResource):  # type: ignore[type-arg]
    """Where the tables go; held by one run at a time, a second one waits for the first."""

    data_dir: str = Field(default=DEFAULT_DATA_DIR, description=f"The tables are written here. 数据文件夹 ({DATA_DIR})")

    _is_building: bool = PrivateAttr(default=False)
    _is_whole: bool = PrivateAttr(default=False)
    _is_checked: bool = PrivateAttr(default=False)

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["DataFolder"]:
        """Lock the folder while the run lasts.

        A run that ends in the manifest puts all its tables in force together. One of a few
        assets puts each in place when it is written; the manifest does not match them then.
        """
        if context.run is not None and context.instance is not None:
            context.instance.add_run_tags(context.run.run_id, name_process(context.run.run_id))
            steps = {*_steps_of(context.instance, context.run)}
            self._is_building = PUBLISH in steps
            self._is_whole = {*CHECKS} <= steps
            self._is_checked = self._is_whole and {*map(check_step, CHECKS)} <= steps and _tests_all(context.run)
        with self.store.exclusive():
            yield self

    @property
    def path(self) -> Path:
        """The folder."""
        return Path(self.data_dir)

    @property
    def is_whole(self) -> bool:
        """Does the run make every table?"""
        return self._is_whole

    @property
    def is_checked(self) -> bool:
        """Does the run come to its end only where every check of our own work passes?"""
        return self._is_checked

    @property
    def store(self) -> TableStore:
        """The tables of the folder."""
        return TableStore(self.path, self._is_building)


def check_step(stage: str) -> str:
    """The step of the blocking checks of a stage."""
    return f"check_{stage}"


def _tests_all(run: dg.DagsterRun) -> bool:
    """Were no checks of our own work left out? The UI names each that it asks for, a job none."""
    wanted = {dg.AssetCheckKey(dg.AssetKey(check.asset), check.name) for check in chain(*CHECKS.values())}
    return run.asset_check_selection is None or wanted <= run.asset_check_selection


def _steps_of(instance: dg.DagsterInstance, run: dg.DagsterRun) -> Sequence[str]:
    """The steps that a run is to take."""
    if run.execution_plan_snapshot_id is None:
        return []
    return instance.get_execution_plan_snapshot(run.execution_plan_snapshot_id).step_keys_to_execute


class Processes(dg.ConfigurableResource):  # type: ignore[type-arg]
    """How many processes read beside each other; they last as long as the run."""

    processes: int = Field(
        default_factory=default_processes,
        description=f"Processes that read beside each other, some 400 MB each. 并行进程数 ({PROCESSES})",
    )

    _workers: Workers = PrivateAttr(default=ALONE)

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["Processes"]:  # noqa: ARG002 - Dagster's
        """End the processes with the run; BadSetting where there are to be none."""
        refuse_number(PROCESSES, self.processes, "processes", default_processes())
        with Workers(self.processes) as workers:
            self._workers = workers
            yield self

    @property
    def workers(self) -> Workers:
        """The processes of this run."""
        return self._workers


def source_from_environment() -> SourceFolder:
    """The source folder; a variable that is set is shown by its name in the UI."""
    given: dict[str, Any] = {}
    if os.environ.get(OVERRIDES):
        given["overrides"] = dg.EnvVar(OVERRIDES)
    if os.environ.get(SOURCE_DIR):
        given["source_dir"] = dg.EnvVar(SOURCE_DIR)
    for name, field in SETTINGS.items():
        variable = field.metadata["variable"]
        if os.environ.get(variable):
            given[name] = dg.EnvVar.int(variable) if isinstance(field.default, int) else dg.EnvVar(variable)
    return SourceFolder(**given)


def data_from_environment() -> DataFolder:
    """The data folder; the variable is shown by its name in the UI where it is set."""
    return DataFolder(data_dir=dg.EnvVar(DATA_DIR)) if os.environ.get(DATA_DIR) else DataFolder()


def processes_from_environment() -> Processes:
    """The processes; the variable is shown by its name in the UI where it is set."""
    return Processes(processes=dg.EnvVar.int(PROCESSES)) if os.environ.get(PROCESSES) else Processes()
