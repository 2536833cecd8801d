"""The process in which parsers run: one request after another until its input ends.

It may not write files, nor use more memory or processor time than the limits:
the system ends it where it does. A request is a line of JSON and the bytes, an answer a
line of JSON: nothing that a taken-over parser could write is executed.
"""

import json
import math
import os
import sys
from typing import IO, Any

from govreport_pipeline.ingest.intake import Intake, read_intake, write_intake
from govreport_pipeline.ingest.set_aside import SetAside
from govreport_pipeline.tables.vocabulary import RejectionReason


def confine(max_memory: int) -> None:
    """No files, no core dumps, so much memory and no more; nothing where the system has no such limits."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = max_memory if hard == resource.RLIM_INFINITY else min(max_memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def allow(seconds: int) -> None:
    """So much more processor time, in whole seconds, and no more: the system ends what goes on with SIGXCPU."""
    try:
        import resource
    except ImportError:  # Windows
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    most = math.ceil(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def mute() -> IO[bytes]:
    """The way to the parent; what a parser prints itself goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return answers


def describe_memory(intake: Intake) -> str:
    """The detail of a document whose parser wants too much memory."""
    return f"its parser asked for more than GOVREPORT_MAX_MEMORY, {intake.max_memory:,} bytes"


def answer(request: dict[str, Any], data: bytes) -> dict[str, str]:
    """Read one document: its text, or the reason why there is none."""
    from govreport_pipeline.ingest.readers.registry import READERS
    from govreport_pipeline.ingest.recognise import Kind

    intake = read_intake(request["intake"])
    try:
        parsed = READERS[Kind(request["kind"])](data, intake)
    except SetAside as aside:
        return {"reason": aside.reason, "detail": aside.detail}
    except MemoryError:
        return {"reason": RejectionReason.TOO_MUCH_MEMORY, "detail": describe_memory(intake)}
    # Half of a character pair is no character, and no table holds it.
    text = parsed.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return {"text": text, "format": parsed.text_format}


def write_request(stream: IO[bytes], kind: str, intake: Intake, data: bytes) -> None:
    """The parent's side of a request."""
    header = {"kind": kind, "bytes": len(data), "intake": write_intake(intake)}
    stream.write(json.dumps(header).encode("ascii") + b"\n")
    stream.write(data)
    stream.flush()


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until the requests end."""
    while line := requests.readline():
        request = json.loads(line)
        allow(read_intake(request["intake"]).max_seconds)
        answers.write(json.dumps(answer(request, requests.read(request["bytes"]))).encode("ascii") + b"\n")
        answers.flush()


def main() -> None:
    """Serve on standard input and output."""
    answers = mute()
    confine(int(sys.argv[1]))
    serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
