"""The settings: where files come from, where tables go, how long a file may be."""

import dataclasses
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE, Intake, read_intake
from govreport_pipeline.workers import default_processes

SOURCE_DIR = "GOVREPORT_SOURCE_DIR"
DATA_DIR = "GOVREPORT_DATA_DIR"
OVERRIDES = "GOVREPORT_OVERRIDES"
PROCESSES = "GOVREPORT_PROCESSES"

DEFAULT_SOURCE_DIR = "seeds"
DEFAULT_DATA_DIR = "data"


_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*(::|://)")
_LOCAL_ADDRESS = re.compile(r"(file|local)://")


MOST_DIGITS = 15
"""A number of more is a mistake, and none that a limit is compared with."""


class BadSetting(Exception):
    """A setting that cannot be used; the message says which and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Folders and limits of one run."""

    source_dir: str = DEFAULT_SOURCE_DIR
    """A local folder or an address of fsspec, `s3://bucket/reports`; every file under it, at any depth, is read."""
    data_dir: Path = Path(DEFAULT_DATA_DIR)
    """The Parquet tables and manifest.json."""
    intake: Intake = DEFAULT_INTAKE
    """Limits on what a file may cost, and the columns of dumps."""
    overrides: str = ""
    """The user's file of corrections, a CSV of this machine; empty: none."""
    processes: int = dataclasses.field(default_factory=default_processes)
    """How many read beside each other; no table tells how many there were."""


def local_path(place: str) -> str | None:
    """The path of a folder of this machine; None for an address of somewhere else.

    >>> local_path("file:///srv/reports"), local_path("s3://bucket/reports")
    ('/srv/reports', None)
    """
    address = _LOCAL_ADDRESS.match(place)
    if address:
        return place[address.end() :]
    return None if _ADDRESS.match(place) else place


def refuse_overlap(source_dir: str | os.PathLike[str], data_dir: Path) -> None:
    """`BadSetting` where one folder holds the other: the tables would be read as reports."""
    folder = local_path(os.fspath(source_dir))
    if folder is None:
        return
    source, data = Path(os.path.realpath(folder)), Path(os.path.realpath(data_dir))
    if source == data:
        told = "are the same folder"
    elif source in data.parents:
        told = "overlap: the source folder holds the data folder"
    elif data in source.parents:
        told = "overlap: the data folder holds the source folder"
    else:
        return
    raise BadSetting(
        f"source folder {os.fspath(source_dir)!r} and data folder {str(data_dir)!r} {told}; "
        f"set {SOURCE_DIR} or {DATA_DIR} to a folder outside the other"
    )


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of the environment; `BadSetting` where one cannot be meant.

    >>> read_settings({"GOVREPORT_SOURCE_DIR": "s3://bucket/reports"}).source_dir
    's3://bucket/reports'
    """
    data_dir = local_path(environ.get(DATA_DIR) or DEFAULT_DATA_DIR)
    if data_dir is None:
        raise BadSetting(f"{DATA_DIR} is {environ[DATA_DIR]!r}: give a folder of this machine, not an address")
    return Settings(
        source_dir=environ.get(SOURCE_DIR) or DEFAULT_SOURCE_DIR,
        overrides=environ.get(OVERRIDES) or "",
        data_dir=Path(data_dir),
        intake=_read_intake(environ),
        processes=_read_number(environ, PROCESSES, "processes", default_processes()),
    )


def _read_number(environ: Mapping[str, str], variable: str, unit: str, default: int) -> int:
    """A number above 0; the default where the variable is not set."""
    value = environ.get(variable)
    if not value:
        return default
    if not value.isdecimal() or len(value) > MOST_DIGITS:
        raise _no_number(variable, value, unit, default)
    refuse_number(variable, int(value), unit, default)
    return int(value)


def refuse_number(variable: str, value: int, unit: str, default: object) -> None:
    """`BadSetting` where a number is not above 0, or no limit that anything is compared with."""
    if not 0 < value < 10**MOST_DIGITS:
        raise _no_number(variable, str(value), unit, default)


def _no_number(variable: str, value: str, unit: str, default: object) -> BadSetting:
    return BadSetting(
        f"{variable} is {value!r}: give a number of {unit} above 0 and of at most {MOST_DIGITS} digits, such as {default}"
    )


def _read_intake(environ: Mapping[str, str]) -> Intake:
    given: dict[str, int | str] = {}
    for field in dataclasses.fields(Intake):
        variable, unit = field.metadata["variable"], field.metadata["unit"]
        if isinstance(field.default, int):
            given[field.name] = _read_number(environ, variable, unit, field.default)
        elif environ.get(variable):
            given[field.name] = environ[variable]
    return read_intake(given)
