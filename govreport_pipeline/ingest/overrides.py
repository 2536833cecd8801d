"""The user's file of corrections: whose report a document is, of which place and year.

A CSV in UTF-8 with a header. A row names a document by `document_id` or
`source_path` and what is to hold of it instead of what was read: `agency`,
`place_code` (GB/T 2260, or nine digits for a township), `report_year`; `note` is
for people. Empty fields leave what was read.
"""

import csv
import io
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from govreport_pipeline.places import divisions, place_of_code, township_of
from govreport_pipeline.tables.overrides import Override

COLUMNS = ("document_id", "source_path", "agency", "place_code", "report_year", "note")
FIRST_YEAR, LAST_YEAR = 1980, 2100
MOST_SHOWN = 20
LONGEST_AGENCY = 60


class BadOverrides(Exception):
    """The file of corrections cannot be used; the message names every bad row."""


def read_overrides(path: str | os.PathLike[str], documents: Mapping[str, str]) -> list[Override]:
    """The corrections of a file, in its order; `BadOverrides` where a row cannot be meant.

    `documents` gives the id of every path, and of every id itself.
    """
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise BadOverrides(f"the file of corrections {os.fspath(path)!r} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadOverrides(f"the file of corrections {os.fspath(path)!r} is not in UTF-8: save it as UTF-8") from error
    found, problems = parse_overrides(text, documents)
    if problems:
        shown = "".join(f"\n  {problem}" for problem in problems[:MOST_SHOWN])
        more = f"\n  and {len(problems) - MOST_SHOWN} more" if len(problems) > MOST_SHOWN else ""
        raise BadOverrides(f"the file of corrections {os.fspath(path)!r} has rows that cannot be used:{shown}{more}")
    return found


def parse_overrides(text: str, documents: Mapping[str, str]) -> tuple[list[Override], list[str]]:
    """The corrections of a text, and what is wrong with it, row by row."""
    reader = csv.reader(io.StringIO(text, newline=""))
    header = [name.strip() for name in next(reader, [])]
    unknown = [name for name in header if name not in COLUMNS]
    if unknown or not {"document_id", "source_path"} & set(header) or len(set(header)) != len(header):
        return [], [f"line 1: the header must name columns of {', '.join(COLUMNS)}, each once; it is {header}"]
    found: list[Override] = []
    problems: list[str] = []
    lines: dict[str, int] = {}
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        line = reader.line_num
        row = dict.fromkeys(COLUMNS, "") | dict(zip(header, map(str.strip, cells), strict=False))
        document_id = _document(row, documents)
        faults = list(_faults(row, document_id))
        if len(cells) > len(header):
            faults.append(f"it has {len(cells)} fields, the header {len(header)}")
        if document_id is not None and document_id in lines:
            faults.append(f"line {lines[document_id]} corrects the same document")
        problems += [f"line {line}: {fault}" for fault in faults]
        if not faults and document_id is not None:
            lines[document_id] = line
            found.append(_override(line, document_id, row))
    return found, problems


def _document(row: Mapping[str, str], documents: Mapping[str, str]) -> str | None:
    """The document that a row names; None where there is none, or two."""
    named = {documents.get(row[column]) for column in ("document_id", "source_path") if row[column]}
    return named.pop() if len(named) == 1 else None


def _faults(row: Mapping[str, str], document_id: str | None) -> Iterator[str]:
    """What is wrong with a row."""
    if document_id is None:
        named = " and ".join(repr(row[column]) for column in ("document_id", "source_path") if row[column])
        yield f"no one document of the source folder is {named}" if named else "it names no document"
    if not (row["agency"] or row["place_code"] or row["report_year"]):
        yield "it corrects nothing: give agency, place_code or report_year"
    if len(row["agency"]) > LONGEST_AGENCY:
        yield f"agency is longer than {LONGEST_AGENCY} characters"
    year = row["report_year"]
    is_year = year.isdecimal() and FIRST_YEAR <= int(year) <= LAST_YEAR
    if year and not is_year:
        yield f"report_year {year!r} is no year from {FIRST_YEAR} to {LAST_YEAR}"
    if row["place_code"]:
        yield from _faults_of_place(row["place_code"], int(year) if is_year else None)


def _faults_of_place(code: str, year: int | None) -> Iterator[str]:
    if len(code) == 9:
        if township_of(code) is None:
            yield f"place_code {code!r} is no township of the record"
    elif year is not None and place_of_code(code, year) is None:
        yield f"place_code {code!r} stands for no province, city or county of {year}"
    elif code not in {division.code for division in divisions()}:
        yield f"place_code {code!r} is no province, city or county: give six digits of GB/T 2260, or nine for a township"


def _override(line: int, document_id: str, row: Mapping[str, str]) -> Override:
    return Override(
        document_id=document_id,
        line=line,
        agency=row["agency"] or None,
        place_code=row["place_code"] or None,
        report_year=int(row["report_year"]) if row["report_year"] else None,
        note=row["note"] or None,
    )
