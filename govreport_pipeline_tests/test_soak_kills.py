"""Ten kills at random moments of the real command, with a reader beside it: `make soak`."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

from govreport_pipeline.publish import TABLES
from govreport_pipeline_tests.generations import digests, leftovers

ROOT = Path(__file__).parent.parent
DOCUMENTS = 60
KILLS = 10
FILES_GONE = (FileNotFoundError,)
"""What a reader of a partitioned table may be told whose files were replaced while it listed them."""


def start_run(folder: Path, source: Path) -> "subprocess.Popen[bytes]":
    """`python -m govreport_pipeline run`, in a folder that holds `data`."""
    shutil.copy(ROOT / "dagster.yaml", folder)
    environ = {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(ROOT),
        "GOVREPORT_SOURCE_DIR": str(source),
        "GOVREPORT_DATA_DIR": str(folder / "data"),
    }
    command = [sys.executable, "-m", "govreport_pipeline", "run"]
    return subprocess.Popen(command, cwd=folder, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def finish_run(folder: Path, source: Path) -> dict[str, str]:
    """The digests of an undisturbed run."""
    assert start_run(folder, source).wait() == 0
    return digests(folder / "data")


def write_corpus(folder: Path) -> tuple[Path, Path]:
    """A corpus, and the same with one document in twenty changed, added or taken away."""
    old, new = folder / "old", folder / "new"
    command = [sys.executable, ROOT / "bench" / "generate.py", old, str(DOCUMENTS), "--seed", "7"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.copytree(old, new)
    for number, path in enumerate(sorted(new.rglob("*.txt"))):
        if number % 20 == 0:
            path.write_bytes(path.read_bytes() + "另收到申请7件。".encode())
        elif number % 20 == 1:
            path.unlink()
    return old, new


def look(data: Path, allowed: list[dict[str, dict[str, int]]]) -> None:
    """Read every table as users do: each has the rows of one generation."""
    for table in TABLES:
        try:
            rows = len(pd.read_parquet(data / table.name))
        except FILES_GONE:
            continue
        assert rows in {one[table.name] for one in allowed}, table.name


def rows_of(data: Path) -> dict[str, int]:
    return {table.name: len(pd.read_parquet(data / table.name)) for table in TABLES}


@pytest.mark.soak
def test_ten_kills_at_random_leave_no_trace(tmp_path):
    old, new = write_corpus(tmp_path)
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
    finish_run(tmp_path / "one", old)
    begin = time.monotonic()
    expected = finish_run(tmp_path / "two", new)
    seconds = time.monotonic() - begin
    allowed = [rows_of(tmp_path / name / "data") for name in ("one", "two")]
    folder = tmp_path / "three"
    finish_run(folder, old)
    seed = random.SystemRandom().randrange(10**6)
    print(f"seed {seed}: a run takes {seconds:.1f} s")
    chance = random.Random(seed)
    for kill in range(KILLS):
        # A run puts the generation in force at its end: half of the kills fall there.
        moment = seconds * (chance.uniform(0.85, 1.05) if kill % 2 else chance.uniform(0.1, 1.0))
        run = start_run(folder, new)
        end = time.monotonic() + moment
        while time.monotonic() < end:
            look(folder / "data", allowed)
        run.kill()
        print(f"kill {kill + 1} after {moment:.1f} s, exit {run.wait()}")
        look(folder / "data", allowed)
    assert finish_run(folder, new) == expected
    assert leftovers(folder / "data") == set()
