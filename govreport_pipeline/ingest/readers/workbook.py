"""Workbooks (XLSX, XLS, ODS): the visible sheets as HTML tables.

Numbers and days are written as a reader of the sheet sees them, 0.5 as 50%:
an ODS file says what it shows, of XLSX and XLS the format tells where it is
one that is read (`number_formats`); else they are written as they are stored.
Hidden rows and columns are left out. A formula's value is the one computed last.
"""

import datetime
import io
import math
import re
from typing import Any

import python_calamine

from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.ingest.readers import cell_formats, ods_cells, xls_records
from govreport_pipeline.ingest.readers.number_formats import plain_number, show_date, show_number
from govreport_pipeline.ingest.readers.parsed import Cell, Parsed, escape, write_page, write_table
from govreport_pipeline.ingest.readers.sheet_look import Seen, SheetLook, leave_out_hidden
from govreport_pipeline.ingest.readers.xml_parts import Parts
from govreport_pipeline.tables.vocabulary import RejectionReason, TextFormat

_UNTOLD = re.compile(r"(?:sheet|工作表|表) ?\d*", re.IGNORECASE)
"""Names of sheets that tell nothing."""


def read_workbook(data: bytes, intake: Intake) -> Parsed:
    """Every visible sheet, its name before it; SetAside where there is no text in them."""
    if data.startswith(b"PK"):
        parts = Parts(data, intake)
        parts.refuse_bomb()
        reader = ods_cells if parts.has(ods_cells.CONTENT) else cell_formats
        looks = reader.read_looks(parts)
    else:
        looks = xls_records.read_looks(data)
    try:
        return _read(data, intake, looks)
    except python_calamine.PasswordError as error:
        raise SetAside(RejectionReason.ENCRYPTED, "the workbook needs a password") from error
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise SetAside(RejectionReason.BROKEN, f"the workbook cannot be read: {error}") from error


def _read(data: bytes, intake: Intake, looks: dict[str, SheetLook]) -> Parsed:
    workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    names = [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.visible == python_calamine.SheetVisibleEnum.Visible
        and sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]
    if len(names) > intake.max_pages:
        detail = f"it has {len(names):,} sheets, the limit GOVREPORT_MAX_PAGES is {intake.max_pages:,}"
        raise SetAside(RejectionReason.TOO_MANY_PAGES, detail)
    blocks: list[str] = []
    for name in names:
        sheet = workbook.get_sheet_by_name(name)
        written = _write_sheet(sheet, looks.get(name) or SheetLook())
        if written and not _UNTOLD.fullmatch(name.strip()):
            blocks.append(f"<p>{escape(name)}</p>")
        blocks += written
    if not blocks:
        raise SetAside(RejectionReason.EMPTY, "no visible sheet of the workbook holds anything")
    return Parsed(write_page(blocks), TextFormat.HTML)


def _write_sheet(sheet: Any, look: SheetLook) -> list[str]:
    """A sheet: what stands alone in the first and the last rows as paragraphs, the rest as a table."""
    if sheet.start is None:
        return []
    top, left = sheet.start
    cells = [
        [_write_cell(value, look, (top + row, left + column)) for column, value in enumerate(values)]
        for row, values in enumerate(sheet.to_python())
    ]
    seen = leave_out_hidden(cells, sheet.merged_cell_ranges or [], sheet.start, look)
    rows = seen.rows
    filled = [number for number, row in enumerate(rows) if any(row)]
    if not filled:
        return []
    first, last = filled[0], filled[-1] + 1
    before, after = [], []
    while first < last and sum(map(bool, rows[first])) <= 1:
        before += [f"<p>{text}</p>" for text in rows[first] if text]
        first += 1
    while last > first and sum(map(bool, rows[last - 1])) <= 1:
        after += [f"<p>{text}</p>" for text in rows[last - 1] if text]
        last -= 1
    table = _lay_out(seen, first, last)
    return [*before, *([write_table(table)] if table else []), *reversed(after)]


def _lay_out(seen: Seen, first: int, last: int) -> list[list[Cell]]:
    """The cells of rows `first` to `last`; a merged one spans what it covers."""
    rows, width = seen.rows, len(seen.rows[0])
    spans, covered = {}, set()
    for (row, column), (bottom, right) in seen.merged:
        if first <= row < last and 0 <= column < width:
            height, breadth = min(bottom + 1, last) - row, min(right + 1, width) - column
            spans[row, column] = height, breadth
            covered |= {(row + down, column + along) for down in range(height) for along in range(breadth)}
            covered.discard((row, column))
    return [
        [
            Cell(text, *spans.get((row, column), (1, 1)))
            for column, text in enumerate(rows[row])
            if (row, column) not in covered
        ]
        for row in range(first, last)
    ]


def _write_cell(value: Any, look: SheetLook, place: tuple[int, int]) -> str:
    shown = look.shown.get(place)
    return write_value(value, look.formats.get(place, "")) if shown is None else _write_text(shown)


def write_value(value: Any, code: str = "") -> str:
    """A cell's value as text, escaped: as its format shows it, or as it is stored, without a decimal point if whole.

    >>> write_value(12.0), write_value(3.25), write_value("a<b"), write_value(0.5, "0.0%")
    ('12', '3.25', 'a&lt;b', '50.0%')
    """
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        if not math.isfinite(value):
            return ""
        shown = show_number(value, code) if code else None
        return escape(shown) if shown is not None else format(plain_number(value), "f").removesuffix(".0")
    if isinstance(value, datetime.date | datetime.time):
        shown = show_date(value, code) if code else None
        if shown is not None:
            return escape(shown)
        if isinstance(value, datetime.datetime) and value.time() == datetime.time():
            return value.date().isoformat()
        return value.isoformat()
    return _write_text(str(value))


def _write_text(text: str) -> str:
    return escape(text).strip().replace("\n", "<br>")
