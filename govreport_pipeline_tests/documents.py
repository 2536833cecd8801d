"""Documents for tests: the five seeds, and texts made on the spot."""

import hashlib
from dataclasses import replace
from pathlib import Path

from govreport_pipeline.normalise import normalise
from govreport_pipeline.report import read_report
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument
from govreport_pipeline.tables.vocabulary import TextFormat

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))


def raw_document(text: str, source_path: str = "a.txt") -> RawDocument:
    """A text as the intake would give it."""
    data = text.encode("utf-8", "surrogatepass")
    return RawDocument(
        document_id=hashlib.sha256(data).hexdigest()[:16],
        source_path=source_path,
        also_at=(),
        byte_size=len(data),
        media_type="text/plain",
        text_format=TextFormat.PLAIN,
        encoding="utf-8",
        source_url=None,
        captured_at=None,
        undecodable=(),
        text=text,
    )


def html_document(source: str, source_path: str = "a.html") -> RawDocument:
    """An HTML source as the intake would give it."""
    return replace(raw_document(source, source_path), media_type="text/html", text_format=TextFormat.HTML)


def normalised_html(source: str) -> NormalisedDocument:
    """An HTML source, normalised."""
    return normalise(html_document(source))


def normalised(text: str) -> NormalisedDocument:
    """A text, normalised."""
    return normalise(raw_document(text))


def seed_text(number: int) -> str:
    """The text of a seed."""
    return SEEDS[number].read_text("utf-8")


def codes_in(text: str) -> list[tuple[float, str | None]]:
    """Value and code of each figure that a text states."""
    return [(one.value, one.metric_code) for one in read_report(text.encode(), name="case.txt").observations]
