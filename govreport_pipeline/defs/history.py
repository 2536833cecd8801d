"""The run history while a run writes it: SQLite files in which Dagster records each event by itself."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import Engine


@contextmanager
def open_history() -> Iterator[None]:
    """Keep the history's files open, and do not wait for the disk with each event.

    Dagster opens and closes a connection for each of the thousand events of a run, and
    the last that closes writes the file back: half of the time of a run with nothing to
    do. Where this process is killed nothing is lost; where the machine is switched off
    it may be the last events.
    """
    kept: dict[str, sqlite3.Connection] = {}

    def keep(connection: Any, _: Any) -> None:
        if not isinstance(connection, sqlite3.Connection):
            return
        connection.execute("PRAGMA synchronous=NORMAL").close()
        path = _path_of(connection)
        if path:
            if path not in kept:
                kept[path] = sqlite3.connect(path, check_same_thread=False)
            # A connection holds the file from what it reads once the journal is there: Dagster makes it in a file
            # that was empty when it was opened.
            kept[path].execute("SELECT count(*) FROM sqlite_master").close()

    event.listen(Engine, "connect", keep)
    try:
        yield
    finally:
        event.remove(Engine, "connect", keep)
        for connection in kept.values():
            connection.close()


def _path_of(connection: sqlite3.Connection) -> str:
    """The file of a connection; empty where it has none."""
    _, _, path = connection.execute("PRAGMA database_list").fetchone()
    return str(path)
