"""JSON Lines dumps: a row a line, its text or HTML in a column of a known name."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from govreport_pipeline.ingest.containers.dump_row import name_row, read_row
from govreport_pipeline.ingest.containers.entry import BadEntry, Entry, describe_long_member
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.texts.encoding import decode
from govreport_pipeline.tables.vocabulary import RejectionReason

PIECE_BYTES = 1 << 16


def open_json_lines(stream: BinaryIO, _name: str, intake: Intake) -> Iterator[Entry | BadEntry]:
    """The rows in order, named by the number of their line; blank lines are none."""
    number = 0
    while line := stream.readline(intake.max_bytes + 1):
        number += 1
        if len(line) > intake.max_bytes:
            byte_size = len(line) + _skip_line(stream, line)
            yield BadEntry(name_row(number), RejectionReason.TOO_LONG, describe_long_member(byte_size, intake))
        elif line.strip():
            yield _read_line(line, number, intake)


def _skip_line(stream: BinaryIO, line: bytes) -> int:
    """Pass over the rest of a line; how long that was."""
    skipped = 0
    while not line.endswith(b"\n"):
        line = stream.readline(PIECE_BYTES)
        skipped += len(line)
        if not line:
            break
    return skipped


def _read_line(line: bytes, number: int, intake: Intake) -> Entry | BadEntry:
    try:
        row: Any = json.loads(decode(line).text)
    except (ValueError, RecursionError) as error:
        return BadEntry(name_row(number), RejectionReason.BROKEN, f"the line is no JSON: {error}")
    if not isinstance(row, dict):
        return BadEntry(name_row(number), RejectionReason.BROKEN, "the line is no JSON object")
    return read_row(row, number, intake)
