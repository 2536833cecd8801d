"""The settings and the data folder, as Dagster resources."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import dagster as dg
from pydantic import Field

from govreport_pipeline.defs.processes import name_process
from govreport_pipeline.settings import (
    DATA_DIR,
    DEFAULT_DATA_DIR,
    DEFAULT_MAX_BYTES,
    DEFAULT_SOURCE_DIR,
    MAX_BYTES,
    SOURCE_DIR,
)
from govreport_pipeline.tables.store import TableStore


class SourceFolder(dg.ConfigurableResource):  # type: ignore[type-arg]
    """Where the files come from, and how long one may be."""

    source_dir: str = Field(
        default=DEFAULT_SOURCE_DIR,
        description="Every file under it is read: a local folder or an address of fsspec, s3://bucket/reports. "
        f"来源文件夹（本地路径或 fsspec 地址） ({SOURCE_DIR})",
    )
    max_bytes: int = Field(
        default=DEFAULT_MAX_BYTES, description=f"A longer file is set aside. 文件字节数上限 ({MAX_BYTES})"
    )


class DataFolder(dg.ConfigurableResource):  # type: ignore[type-arg]
    """Where the tables go; held by one run at a time, a second one waits for the first."""

    data_dir: str = Field(default=DEFAULT_DATA_DIR, description=f"The tables are written here. 数据文件夹 ({DATA_DIR})")

    @contextmanager
    def yield_for_execution(self, context: dg.InitResourceContext) -> Iterator["DataFolder"]:
        """Lock the folder while the run lasts."""
        if context.run is not None and context.instance is not None:
            context.instance.add_run_tags(context.run.run_id, name_process(context.run.run_id))
        with self.store.exclusive():
            yield self

    @property
    def path(self) -> Path:
        """The folder."""
        return Path(self.data_dir)

    @property
    def store(self) -> TableStore:
        """The tables of the folder."""
        return TableStore(self.path)


def source_from_environment() -> SourceFolder:
    """The source folder; a variable that is set is shown by its name in the UI."""
    given: dict[str, Any] = {}
    if os.environ.get(SOURCE_DIR):
        given["source_dir"] = dg.EnvVar(SOURCE_DIR)
    if os.environ.get(MAX_BYTES):
        given["max_bytes"] = dg.EnvVar.int(MAX_BYTES)
    return SourceFolder(**given)


def data_from_environment() -> DataFolder:
    """The data folder; the variable is shown by its name in the UI where it is set."""
    return DataFolder(data_dir=dg.EnvVar(DATA_DIR)) if os.environ.get(DATA_DIR) else DataFolder()
