"""The process that reads the rows of one Parquet file: JSON lines out, then the end.

It runs apart, as the parsers do, for Arrow is native code and the file may be
anything. Standard input is the file itself, or its bytes through a pipe.
"""

import datetime
import io
import json
import os
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from govreport_pipeline.ingest.apart.confined import allow, confine, describe_memory, mute
from govreport_pipeline.ingest.files.intake import Intake, read_intake
from govreport_pipeline.ingest.texts.encoding import decode
from govreport_pipeline.tables.vocabulary import RejectionReason

ROWS_AT_ONCE = 16
"""A row may be a page of some megabytes."""

Answer = dict[str, Any]


def read_rows(file: BinaryIO, intake: Intake) -> Iterator[Answer]:
    """Each row as `{"row": columns}`, then `{"end": True}`, or the reason why the file is not read on."""
    try:
        parquet = pq.ParquetFile(file, memory_map=False, pre_buffer=False)
        told = (*intake.title_columns, *intake.url_columns, *intake.date_columns)
        known = {*intake.html_columns, *intake.text_columns, *told}
        names = list(dict.fromkeys(name for name in parquet.schema_arrow.names if name in known))
        if not {*names} & {*intake.html_columns, *intake.text_columns}:
            held = ", ".join(parquet.schema_arrow.names[:12])
            wanted = ", ".join((*intake.html_columns, *intake.text_columns))
            yield {"reason": RejectionReason.NO_COLUMN, "detail": f"it has none of the columns {wanted}, but {held}"}
            return
        for batch in parquet.iter_batches(ROWS_AT_ONCE, columns=names, use_threads=False):
            for row in batch.to_pylist():
                yield {"row": {name: write_value(value, intake) for name, value in row.items()}}
        yield {"end": True}
    except MemoryError:
        yield {"reason": RejectionReason.TOO_MUCH_MEMORY, "detail": describe_memory(intake)}
    except (pa.ArrowException, OSError, ValueError, TypeError, KeyError, OverflowError) as error:
        yield {"reason": RejectionReason.BROKEN, "detail": f"the Parquet file cannot be read: {error}"}


def write_value(value: Any, intake: Intake) -> str | int | None:
    """Text as it is, days as text, the length of what is too long; null for anything else."""
    if isinstance(value, bytes):
        value = decode(value).text
    if isinstance(value, str):
        return value if len(value) <= intake.max_bytes else len(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return None


def main() -> None:
    """Write the rows of standard input to standard output."""
    intake = read_intake(json.loads(sys.argv[2]))
    answers = mute()
    confine(int(sys.argv[1]))
    pa.set_cpu_count(1)
    source: BinaryIO = sys.stdin.buffer
    if not source.seekable():
        source = io.BytesIO(source.read())
    allow(intake.max_seconds)
    for answer in read_rows(source, intake):
        allow(intake.max_seconds)
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
    answers.flush()
    os._exit(0)  # Arrow's threads and pools need no farewell


if __name__ == "__main__":
    main()
