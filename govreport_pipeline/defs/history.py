"""The run history while a run writes it: SQLite files in which Dagster records each event by itself."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
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
        if path and path not in kept:
            kept[path] = sqlite3.connect(path, check_same_thread=False)
            _path_of(kept[path])

    event.listen(Engine, "connect", keep)
    try:
        yield
    finally:
        event.remove(Engine, "connect", keep)
        for connection in kept.values():
            connection.close()


def _path_of(connection: sqlite3.Connection) -> str:
    """The file of a connection, which is open once it has been read; empty where it has none."""
    with closing(
        connection.execute("SELECT file, (SELECT count(*) FROM sqlite_master) FROM pragma_database_list")
    ) as rows:
        return next((file for file, _ in rows.fetchall()), "")
