"""A row of a crawler's dump: which column is the text, which the address, which the day."""

import datetime
import re
from collections.abc import Mapping
from typing import Any

from govreport_pipeline.ingest.containers.entry import BadEntry, Entry, describe_long_member
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.tables.vocabulary import RejectionReason

_DAY = re.compile(r"\s*(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})|(\d\d)(\d\d)(?=\D|$|\d{6}(?:\D|$)))")
"""Without marks between only as eight digits, or fourteen with the time: seconds since 1970 are ten."""


def name_row(number: int) -> str:
    """The member name of a row, by its number from 1.

    >>> name_row(123)
    '000123'
    """
    return f"{number:06d}"


def read_row(row: Mapping[str, Any], number: int, intake: Intake) -> Entry | BadEntry:
    """The document in a row: its HTML if it has any, or else its text."""
    name = name_row(number)
    columns = (*intake.html_columns, *intake.text_columns)
    text = _first_text(row, columns)
    if text is None:
        held = ", ".join(sorted(map(str, row))[:12])
        detail = f"none of the columns {', '.join(columns)} holds text; the row has {held or 'no columns'}"
        return BadEntry(name, RejectionReason.NO_COLUMN, detail)
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > intake.max_bytes:
        return BadEntry(name, RejectionReason.TOO_LONG, describe_long_member(len(data), intake))
    return Entry(
        name,
        data,
        source_url=_first_text(row, intake.url_columns),
        captured_at=read_day(_first_text(row, intake.date_columns)),
        source_title=_first_text(row, intake.title_columns),
    )


def read_day(printed: str | None) -> datetime.date | None:
    """The day that a stamp begins with; None where it begins with none.

    >>> read_day("2024-01-31T08:00:00Z"), read_day("20240131080000"), read_day("yesterday")
    (datetime.date(2024, 1, 31), datetime.date(2024, 1, 31), None)
    """
    match = _DAY.match(printed or "")
    if match is None:
        return None
    year, month, day = match[1], match[2] or match[4], match[3] or match[5]
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _first_text(row: Mapping[str, Any], columns: tuple[str, ...]) -> str | None:
    """The first of the columns that holds text other than blanks."""
    for column in columns:
        value = row.get(column)
        if isinstance(value, str) and value.strip():
            return value
    return None
