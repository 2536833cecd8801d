"""The processes of the parsers, as the run sees them: started when needed, ended when they hang.

Whether a document is read must not depend on those before it: where a process
that has read others fails, a fresh one gets the document once more, and only
that one's failure counts.
"""

import atexit
import json
import os
import queue
import signal
import subprocess
import threading
from typing import Any

from govreport_pipeline.ingest.apart.process import (
    SECONDS_TO_END,
    WAITED,
    describe_slowness,
    is_out_of_time,
    kill_group,
    reason_of,
    start_apart,
)
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.recognise import Kind
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.ingest.readers.child import write_request
from govreport_pipeline.ingest.readers.parsed import Parsed
from govreport_pipeline.tables.vocabulary import RejectionReason, TextFormat

MODULE = "govreport_pipeline.ingest.readers.child"

READ_BY_ONE = 2_000
"""Documents that one process reads before a fresh one takes over: a leak stays small."""


LONGEST_ESCAPE, LONGEST_HEADER = 12, 1 << 16
"""Bytes of a character as JSON escapes it, and of what else an answer holds: a longer answer is none."""

SPENT = (RejectionReason.TOO_MUCH_MEMORY, RejectionReason.PARSER_CRASHED)
"""After such an answer the process reads no other document."""

_FORMATS = {text_format.value: text_format for text_format in TextFormat}


def describe_end(status: int, intake: Intake) -> str:
    """The detail of a document whose parser ended without an answer."""
    told = f"its parser ended with status {status} and without an answer"
    if status != -signal.SIGABRT:
        return told
    return f"{told}, as parsers end that want more memory than GOVREPORT_MAX_MEMORY, {intake.max_memory:,} bytes"


class ParserProcess:
    """One process and its pipes; reads one document at a time."""

    def __init__(self, max_memory: int) -> None:
        self.max_memory = max_memory
        self.owner = os.getpid()
        self.documents = 0
        self.process = start_apart(MODULE, str(max_memory), stdin=subprocess.PIPE)

    def read(self, kind: Kind, data: bytes, intake: Intake) -> dict[str, Any]:
        """The answer, one of our own where the process ended without; SetAside where it took too long."""
        is_late = threading.Event()

        def give_up() -> None:
            is_late.set()
            kill_group(self.process)

        timer = threading.Timer(min(WAITED * intake.max_seconds, threading.TIMEOUT_MAX), give_up)
        timer.daemon = True
        timer.start()
        self.documents += 1
        try:
            line = self._exchange(kind, data, intake)
        finally:
            timer.cancel()
        if line.endswith(b"\n"):
            answer: dict[str, Any] = json.loads(line)
            return answer
        status = self._end()
        if is_late.is_set() or is_out_of_time(status):
            raise SetAside(RejectionReason.TOO_SLOW, describe_slowness(intake))
        return {"reason": RejectionReason.PARSER_CRASHED, "detail": describe_end(status, intake)}

    def _exchange(self, kind: Kind, data: bytes, intake: Intake) -> bytes:
        """The line that answers; empty where the process is gone."""
        requests, answers = self.process.stdin, self.process.stdout
        if requests is None or answers is None:
            return b""
        try:
            write_request(requests, kind, intake, data)
            return answers.readline(LONGEST_ESCAPE * intake.max_bytes + LONGEST_HEADER)
        except (BrokenPipeError, ConnectionResetError):
            return b""

    def _end(self) -> int:
        """The status with which the process ended, of its own or because it goes on without an answer."""
        try:
            self.process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self.process.kill()
        status = self.process.wait()
        self.close()
        return status

    def close(self) -> None:
        """End the process and wait for it."""
        kill_group(self.process)
        for pipe in (self.process.stdin, self.process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:  # what was not sent to a process that is gone
                continue
        self.process.wait()


class _Keeper:
    """Keeps one process, and replaces it."""

    def __init__(self) -> None:
        self.current: ParserProcess | None = None

    def read(self, kind: Kind, data: bytes, intake: Intake) -> dict[str, Any]:
        while True:
            process = self._ready(intake)
            is_fresh = process.documents == 0
            try:
                answer = process.read(kind, data, intake)
            except SetAside:
                self.current = None
                raise
            is_spent = answer.get("reason") in SPENT
            if is_spent:
                process.close()
                self.current = None
            if is_spent and not is_fresh:
                continue
            return answer

    def _ready(self, intake: Intake) -> ParserProcess:
        process = self.current
        if process is not None and process.owner != os.getpid():
            process = None  # of the program that this one was forked from
        if process is not None and (process.documents >= READ_BY_ONE or process.max_memory != intake.max_memory):
            process.close()
            process = None
        self.current = process or ParserProcess(intake.max_memory)
        return self.current

    def close(self) -> None:
        if self.current is not None and self.current.owner == os.getpid():
            self.current.close()
        self.current = None


_idle: queue.SimpleQueue[_Keeper] = queue.SimpleQueue()
"""As many as threads have read at one time."""


@atexit.register
def end_parsers() -> None:
    """End every process that reads nothing now."""
    while not _idle.empty():
        _idle.get().close()


def _read(kind: Kind, data: bytes, intake: Intake) -> dict[str, Any]:
    try:
        keeper = _idle.get_nowait()
    except queue.Empty:
        keeper = _Keeper()
    try:
        return keeper.read(kind, data, intake)
    finally:
        _idle.put(keeper)


def parse_apart(kind: Kind, data: bytes, intake: Intake) -> Parsed:
    """Read a document in a process of the parsers that is free; SetAside where that gives no text."""
    answer = _read(kind, data, intake)
    if "reason" in answer:
        raise SetAside(reason_of(answer), str(answer["detail"]))
    return Parsed(str(answer["text"]), _FORMATS[answer["format"]])
