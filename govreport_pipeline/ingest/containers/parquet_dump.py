"""Parquet dumps: a row is a document, read by Arrow in a process of its own."""

import json
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Any, BinaryIO

from govreport_pipeline.ingest.apart.process import (
    SECONDS_TO_END,
    WAITED,
    describe_slowness,
    is_out_of_time,
    kill_group,
    reason_of,
    start_apart,
)
from govreport_pipeline.ingest.containers.dump_row import name_row, read_row
from govreport_pipeline.ingest.containers.entry import BadEntry, Entry, describe_long_member
from govreport_pipeline.ingest.files.intake import Intake, write_intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.tables.vocabulary import RejectionReason

MODULE = "govreport_pipeline.ingest.containers.parquet_rows"

PIECE_BYTES = 1 << 20


def open_parquet(file: BinaryIO, _name: str, intake: Intake) -> Iterator[Entry | BadEntry]:
    """The rows in order, named by their number from 1; SetAside where the file is broken."""
    arguments = (str(intake.max_memory), json.dumps(write_intake(intake)))
    process = start_apart(MODULE, *arguments, stdin=_descriptor(file) or subprocess.PIPE)
    feeder = None if process.stdin is None else _Feeder(file, process.stdin)
    watch = _Watch(process, WAITED * intake.max_seconds)
    try:
        yield from _read_answers(process, watch, intake)
    finally:
        watch.is_over.set()
        kill_group(process)
        if process.stdout is not None:
            process.stdout.close()
        process.wait()
        if feeder is not None:
            feeder.join()
            if feeder.error is not None:
                raise feeder.error


def _read_answers(process: "subprocess.Popen[bytes]", watch: "_Watch", intake: Intake) -> Iterator[Entry | BadEntry]:
    number = 0
    while (line := watch.read_line()).endswith(b"\n"):
        answer = json.loads(line)
        if "reason" in answer:
            raise SetAside(reason_of(answer), str(answer["detail"]))
        if "end" in answer:
            return
        number += 1
        yield _take_row(answer["row"], number, intake)
    with suppress(subprocess.TimeoutExpired):
        process.wait(SECONDS_TO_END)
    if watch.is_late or is_out_of_time(process.returncode):
        raise SetAside(RejectionReason.TOO_SLOW, describe_slowness(intake))
    raise SetAside(RejectionReason.PARSER_CRASHED, "its parser ended without an answer")


def _take_row(row: dict[str, Any], number: int, intake: Intake) -> Entry | BadEntry:
    """A number in place of text is the length of a text that is too long."""
    lengths = [value for value in row.values() if isinstance(value, int)]
    if lengths:
        return BadEntry(name_row(number), RejectionReason.TOO_LONG, describe_long_member(max(lengths), intake))
    return read_row(row, number, intake)


def _descriptor(file: BinaryIO) -> int | None:
    """The file's descriptor, rewound; None for one that is no file of this machine."""
    try:
        descriptor = file.fileno()
    except (OSError, AttributeError):
        return None
    os.lseek(descriptor, 0, os.SEEK_SET)
    return descriptor


class _Feeder(threading.Thread):
    """Writes a file into a pipe, as long as somebody reads it."""

    def __init__(self, file: BinaryIO, pipe: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self.file = file
        self.pipe = pipe
        self.error: OSError | None = None
        """What the file's own storage raised."""
        self.start()

    def run(self) -> None:
        try:
            with self.pipe:
                while piece := self._read():
                    self.pipe.write(piece)
        except BrokenPipeError:  # the process had enough
            return

    def _read(self) -> bytes:
        try:
            return self.file.read(PIECE_BYTES)
        except OSError as error:
            self.error = error
            return b""


class _Watch(threading.Thread):
    """Ends a process from which a line does not come for so many seconds."""

    def __init__(self, process: "subprocess.Popen[bytes]", seconds: float) -> None:
        super().__init__(daemon=True)
        self.process = process
        self.seconds = seconds
        self.is_late = False
        self.is_over = threading.Event()
        self.waiting_since: float | None = None
        self.start()

    def read_line(self) -> bytes:
        """The next line of the process; empty where it has ended."""
        if self.process.stdout is None:
            return b""
        self.waiting_since = time.monotonic()
        line = self.process.stdout.readline()
        self.waiting_since = None
        return line

    def run(self) -> None:
        while not self.is_over.wait(min(1.0, self.seconds / 4)):
            since = self.waiting_since
            if since is not None and time.monotonic() - since > self.seconds:
                self.is_late = True
                kill_group(self.process)
                return
