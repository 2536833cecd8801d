"""Mutated bytes of good files, pages broken and composed, texts changed, and what must hold of them: for the suite, and for hours.

`INPUTS=200000 SEED=1 make soak` prints what it did, and stops at the first input
that breaks a promise, which it writes to fuzz-failure.bin.
"""

import gzip
import io
import json
import lzma
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

from govreport_pipeline import read_report
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.reading import read_only_document
from govreport_pipeline.report import describe_fault
from govreport_pipeline.tables.records import RawDocument
from govreport_pipeline_tests import format_corpus as corpus
from govreport_pipeline_tests.archives import pack_tar, pack_zip
from govreport_pipeline_tests.broken_pages import break_page, compose_page
from govreport_pipeline_tests.changed_texts import change_page, change_text
from govreport_pipeline_tests.documents import SEEDS
from govreport_pipeline_tests.pages import saved_page

PATIENCE = 5.0
"""Seconds for one input."""

MOST_MEMORY = 1 << 30
"""Bytes that a run may grow by."""

INTAKE = Intake(max_bytes=1 << 20, max_seconds=4, max_pages=50)
MOST_CHANGES = 8
TELLING = (
    b"\0",
    b"\xff" * 4,
    b"\x80\x00\x00\x00",
    b"99999999",
    b"-1",
    b"<",
    b"</table>",
    b"<td rowspan=99999>",
    b"&#x",
    b"%",
    b"%PDF-",
    b"PK\x03\x04",
    b"{",
    "条".encode(),
    "其中".encode(),
    b"\r\n",
    b"stream",
    b"0 R",
)
"""What parsers stumble over."""


@cache
def sources() -> dict[str, bytes]:
    """Small files of every format."""
    report, statistics = corpus.compose_report(), corpus.compose_statistics()
    texts = {f"seed {path.name}": path.read_bytes()[:6_000] for path in SEEDS}
    text = next(iter(texts.values()))
    row = json.dumps({"text": text.decode("utf-8", "replace"), "url": "http://example.gov.cn", "date": "2020-01-02"})
    return {
        **texts,
        "report.html": corpus.write_html(report),
        "report.md": corpus.write_markdown(report),
        "report.docx": corpus.write_docx(report[:5]),
        "report.pdf": corpus.write_pdf(report[:5]),
        "statistics.xlsx": corpus.write_workbook(statistics),
        "a.zip": pack_zip(("a.txt", text)),
        "a.tar": pack_tar(("a.txt", text)),
        "a.tar.gz": pack_tar(("a.txt", text), mode="w:gz"),
        "a.txt.xz": lzma.compress(text),
        "a.jsonl": row.encode(),
        "a.jsonl.gz": gzip.compress(row.encode()),
        "a.warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % (len(text) + 19)
        + b"HTTP/1.1 200 OK\r\n\r\n" + text + b"\r\n\r\n",
    }  # fmt: skip


COMPOSED: dict[str, Callable[[random.Random], str]] = {
    "broken.html": lambda chance: break_page(saved_page(), chance),
    "composed.html": compose_page,
    "changed.html": change_page,
    "changed.txt": change_text,
}
"""Pages and texts that are made anew for each input."""


def make_input(name: str, randomness: random.Random) -> bytes:
    """An input made from the source of that name."""
    compose = COMPOSED.get(name)
    return mutate(sources()[name], randomness) if compose is None else compose(randomness).encode("utf-8", "replace")


def mutate(data: bytes, randomness: random.Random) -> bytes:
    """The bytes with a few changes: flipped, cut, doubled, moved, or something telling put in."""
    changed = bytearray(data)
    for _ in range(randomness.randint(1, MOST_CHANGES)):
        place = randomness.randrange(len(changed) + 1)
        length = min(randomness.choice((1, 1, 2, 4, 16, 200)), len(changed) - place)
        match randomness.randrange(6):
            case 0 if length:
                changed[place] ^= 1 << randomness.randrange(8)
            case 1:
                del changed[place : place + length]
            case 2:
                changed[place:place] = changed[place : place + length]
            case 3:
                changed[place : place + length] = randomness.randbytes(length)
            case 4:
                changed[place:place] = randomness.choice(TELLING)
            case _ if randomness.random() < 0.1:
                del changed[place:]
    return bytes(changed)


def try_input(data: bytes, name: str) -> str:
    """What became of an input: a reason, or `read`; AssertionError where a promise is broken."""
    started = time.monotonic()
    report = read_report(data, name=name, intake=INTAKE)
    taken = time.monotonic() - started
    assert taken < PATIENCE, f"took {taken:.1f} s"
    if report.normalised is None:
        [finding] = report.findings
        assert "status 1 " not in finding.message, "a reader raised what it should have told"
        return str(finding.code.value)
    text = report.text
    for row in (*report.numbers, *report.observations, *report.table_cells):
        assert text[row.raw_start : row.raw_end] == row.quote, "a quote is not the text at its place"
    if name in COMPOSED:
        raw = read_only_document(io.BytesIO(data), name, INTAKE)
        assert isinstance(raw, RawDocument)
        assert describe_fault(raw, report) is None, "a check of ours would fail, and end the run"
    return "read"


def try_inputs(inputs: int, seed: int) -> None:
    """Try so many inputs; say what became of them; AssertionError where a promise is broken."""
    randomness = random.Random(seed)
    names = [*sources(), *COMPOSED]
    outcomes: Counter[str] = Counter()
    started, slowest = time.monotonic(), 0.0
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number in range(inputs):
        name = names[number % len(names)]
        data = make_input(name, randomness)
        begun = time.monotonic()
        try:
            outcomes[try_input(data, name)] += 1
        except BaseException:
            Path("fuzz-failure.bin").write_bytes(data)
            print(f"input {number:,}, made from {name}, broke a promise: it is in fuzz-failure.bin", file=sys.stderr)
            raise
        slowest = max(slowest, time.monotonic() - begun)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    seconds = time.monotonic() - started
    print(
        f"{inputs:,} inputs in {seconds:,.0f} s, seed {seed}; slowest {slowest:.2f} s; memory grew by {grown >> 20:,} MB"
    )
    print(", ".join(f"{reason} {count:,}" for reason, count in outcomes.most_common()))
    assert grown < MOST_MEMORY, "memory grew without bounds"
