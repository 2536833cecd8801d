"""The process in which parsers run: one request after another until its input ends.

It may not write files, nor use more memory or processor time than the limits:
the system ends it where it does. A request is a line of JSON and the bytes, an answer a
line of JSON: nothing that a taken-over parser could write is executed.
"""

import json
import sys
from typing import IO, Any

from govreport_pipeline.ingest.apart.confined import allow, confine, describe_memory, mute
from govreport_pipeline.ingest.files.intake import Intake, read_intake, write_intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.tables.vocabulary import RejectionReason


def answer(request: dict[str, Any], data: bytes) -> dict[str, str]:
    """Read one document: its text, or the reason why there is none."""
    from govreport_pipeline.ingest.files.recognise import Kind
    from govreport_pipeline.ingest.readers.registry import READERS

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
