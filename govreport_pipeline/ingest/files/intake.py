"""What the intake lets in: limits on what a file may cost, the columns of dumps.

Each field is an environment variable, a field of the Dagster resource, and a row
of docs/intake.md; all three are derived from here.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MEBIBYTE = 1 << 20


def _limit(variable: str, default: int, unit: str, about: str) -> Any:
    return dataclasses.field(default=default, metadata={"variable": variable, "unit": unit, "about": about})


def _columns(variable: str, default: tuple[str, ...], about: str) -> Any:
    metadata = {"variable": variable, "unit": "names, a comma between", "about": about}
    return dataclasses.field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class Intake:
    """The limits and names by which files are read; the same for a whole run."""

    max_bytes: int = _limit(
        "GOVREPORT_MAX_BYTES", 64 * MEBIBYTE, "bytes", "A longer document is set aside, in an archive once unpacked."
    )
    max_characters: int = _limit(
        "GOVREPORT_MAX_CHARACTERS",
        1_048_576,
        "characters",
        "A document that shows more, markup not counted, is set aside: it would cost the run its time and memory.",
    )
    max_markup: int = _limit(
        "GOVREPORT_MAX_MARKUP",
        80_000,
        "tags and entities",
        "A page whose source has more is set aside: a report has some thousands.",
    )
    max_numerals: int = _limit(
        "GOVREPORT_MAX_NUMERALS",
        50_000,
        "numerals",
        "A document that shows more is set aside: a report has some hundreds.",
    )
    max_archive_bytes: int = _limit(
        "GOVREPORT_MAX_ARCHIVE_BYTES", 4096 * MEBIBYTE, "bytes", "A longer archive or dump is set aside unopened."
    )
    max_members: int = _limit(
        "GOVREPORT_MAX_MEMBERS",
        1_000_000,
        "members",
        "What an archive holds beyond it, nested ones counted, is not read.",
    )
    max_ratio: int = _limit(
        "GOVREPORT_MAX_RATIO", 200, "times", "What unpacks to more than this many times its size is set aside."
    )
    max_depth: int = _limit(
        "GOVREPORT_MAX_DEPTH", 3, "archives", "An archive inside so many others is set aside unopened."
    )
    max_pages: int = _limit(
        "GOVREPORT_MAX_PAGES", 1_000, "pages", "A PDF with more pages, a workbook with more sheets."
    )
    max_seconds: int = _limit(
        "GOVREPORT_MAX_SECONDS", 60, "seconds", "A document whose parser takes more of a processor's time is set aside."
    )
    max_memory: int = _limit(
        "GOVREPORT_MAX_MEMORY", 2048 * MEBIBYTE, "bytes", "Address space of the process in which parsers run."
    )
    text_columns: tuple[str, ...] = _columns(
        "GOVREPORT_TEXT_COLUMN", ("text", "content", "body"), "Of a dump: the first that a row fills is its text."
    )
    html_columns: tuple[str, ...] = _columns(
        "GOVREPORT_HTML_COLUMN", ("html", "raw_html"), "Of a dump: read before the text, for it keeps the tables."
    )
    title_columns: tuple[str, ...] = _columns("GOVREPORT_TITLE_COLUMN", ("title",), "Of a dump: the title of the page.")
    url_columns: tuple[str, ...] = _columns(
        "GOVREPORT_URL_COLUMN", ("url", "source_url", "link"), "Of a dump: the address of the page."
    )
    date_columns: tuple[str, ...] = _columns(
        "GOVREPORT_DATE_COLUMN",
        ("crawl_date", "captured_at", "crawl_time", "timestamp", "date"),
        "Of a dump: the day of the capture, 2024-01-31 or 20240131.",
    )


DEFAULT_INTAKE = Intake()


def write_intake(intake: Intake) -> dict[str, int | str]:
    """The settings by field, names of columns with a comma between: as Dagster's configuration holds them."""
    values = {field.name: getattr(intake, field.name) for field in dataclasses.fields(Intake)}
    return {name: ",".join(value) if isinstance(value, tuple) else value for name, value in values.items()}


def read_intake(written: Mapping[str, int | str]) -> Intake:
    """The way back from `write_intake`; a field that is not given keeps its default.

    >>> read_intake({"max_pages": "20", "text_columns": "text, 正文"}).text_columns
    ('text', '正文')
    """
    values: dict[str, Any] = {}
    for field in dataclasses.fields(Intake):
        if field.name in written:
            value = written[field.name]
            is_limit = isinstance(field.default, int)
            values[field.name] = int(value) if is_limit else tuple(filter(None, map(str.strip, str(value).split(","))))
    return Intake(**values)
