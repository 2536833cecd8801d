"""The run history stays open while a run writes it, and is whole and closed at its end."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from govreport_pipeline.defs.history import open_history
from govreport_pipeline.run import _history_broken


def write(path, number):
    """One event in a connection of its own, as Dagster does it."""
    with create_engine(f"sqlite:///{path}", poolclass=NullPool).begin() as connection:
        connection.execute(text(f"INSERT INTO events VALUES ({number})"))


def test_the_history_is_written_back_once_at_the_end(tmp_path):
    path, ahead = tmp_path / "runs.db", tmp_path / "runs.db-wal"
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA journal_mode=WAL; CREATE TABLE events (number INT);")
    connection.close()
    write(path, 0)
    assert not ahead.exists()
    with open_history():
        write(path, 1)
        write(path, 2)
        assert ahead.exists()
    assert not ahead.exists()
    write(path, 3)
    assert not ahead.exists()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT number FROM events").fetchall() == [(0,), (1,), (2,), (3,)]
    connection.close()


def test_a_history_that_is_made_in_the_run_is_kept_open_too(tmp_path):
    path, ahead = tmp_path / "run.db", tmp_path / "run.db-wal"
    with open_history():
        with create_engine(f"sqlite:///{path}", poolclass=NullPool).connect() as connection:
            connection.execute(text("CREATE TABLE events (number INT)"))
            connection.execute(text("PRAGMA journal_mode=WAL"))
            connection.commit()
        write(path, 1)
        assert ahead.exists()
    assert not ahead.exists()


@pytest.mark.parametrize(
    ("reason", "advice"),
    [
        ("database is locked", "end what holds it"),
        ("unable to open database file", "make it writable"),
        ("attempt to write a readonly database", "make it writable"),
        ("database or disk is full", "make room there"),
    ],
)
def test_a_history_that_cannot_be_written_says_what_helps(reason, advice):
    assert f"({reason}): {advice} and run again" in _history_broken(Path(), sqlite3.OperationalError(reason))
