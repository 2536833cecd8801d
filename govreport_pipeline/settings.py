"""The settings: where files come from, where tables go, how long a file may be."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SOURCE_DIR = "GOVREPORT_SOURCE_DIR"
DATA_DIR = "GOVREPORT_DATA_DIR"
MAX_BYTES = "GOVREPORT_MAX_BYTES"

DEFAULT_SOURCE_DIR = "seeds"
DEFAULT_DATA_DIR = "data"
DEFAULT_MAX_BYTES = 64 * 1024 * 1024


class BadSetting(Exception):
    """A setting that cannot be used; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Local folders and limits of one run."""

    source_dir: Path = Path(DEFAULT_SOURCE_DIR)
    """Every file under it, at any depth, is read."""
    data_dir: Path = Path(DEFAULT_DATA_DIR)
    """The Parquet tables and manifest.json."""
    max_bytes: int = DEFAULT_MAX_BYTES
    """A longer file is rejected with reason `too_long`; in bytes."""


def refuse_overlap(source_dir: Path, data_dir: Path) -> None:
    """`BadSetting` where one folder holds the other: the tables would be read as reports."""
    source, data = (Path(os.path.realpath(folder)) for folder in (source_dir, data_dir))
    if source == data:
        told = "are the same folder"
    elif source in data.parents:
        told = "overlap: the source folder holds the data folder"
    elif data in source.parents:
        told = "overlap: the data folder holds the source folder"
    else:
        return
    raise BadSetting(
        f"source folder {str(source_dir)!r} and data folder {str(data_dir)!r} {told}; "
        f"set {SOURCE_DIR} or {DATA_DIR} to a folder outside the other"
    )


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of the environment; `BadSetting` where a limit is no positive whole number.

    >>> read_settings({"GOVREPORT_SOURCE_DIR": "reports"}).source_dir.name
    'reports'
    """
    limit = environ.get(MAX_BYTES) or str(DEFAULT_MAX_BYTES)
    if not limit.isdecimal() or int(limit) == 0:
        raise BadSetting(f"{MAX_BYTES} is {limit!r}: give a number of bytes above 0, such as {DEFAULT_MAX_BYTES}")
    return Settings(
        source_dir=Path(environ.get(SOURCE_DIR) or DEFAULT_SOURCE_DIR),
        data_dir=Path(environ.get(DATA_DIR) or DEFAULT_DATA_DIR),
        max_bytes=int(limit),
    )
