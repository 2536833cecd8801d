"""The number formats of an XLSX workbook's cells, read from its own parts.

The library for workbooks gives values alone. Only sheets of a workbook that has
formats which change what is seen are looked through, and only for those cells.
"""

import posixpath
import re
from xml.etree.ElementTree import Element

from govreport_pipeline.ingest.readers.number_formats import BUILT_IN, GENERAL
from govreport_pipeline.ingest.readers.xml_parts import Parts, walk_xml

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_REFERENCES = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")

Formats = dict[tuple[int, int], str]
"""By (row, column) from 0 the format of a cell that has one."""


def read_formats(parts: Parts) -> dict[str, Formats]:
    """By the name of a sheet the formats of its cells; nothing where no format changes what is seen."""
    styles = parts.parse("xl/styles.xml")
    codes = {} if styles is None else _codes_by_style(styles)
    if not codes:
        return {}
    return {name: _formats_of(parts, target, codes) for name, target in _sheets(parts)}


def _codes_by_style(styles: Element) -> dict[str, str]:
    """By the number of a cell style, as cells cite it, the format; but for the general one."""
    own = {
        entry.get("numFmtId", ""): entry.get("formatCode", "")
        for space in (_MAIN, _STRICT)
        for entry in styles.iterfind(f"{space}numFmts/{space}numFmt")
    }
    found = {}
    for space in (_MAIN, _STRICT):
        for number, style in enumerate(styles.iterfind(f"{space}cellXfs/{space}xf")):
            known = style.get("numFmtId", "0")
            code = own.get(known) or (BUILT_IN.get(int(known), "") if known.isdecimal() else "")
            if code and code != GENERAL and code != "@":
                found[str(number)] = code
    return found


def _sheets(parts: Parts) -> list[tuple[str, str]]:
    """The name of each sheet and the part that holds it."""
    workbook, relations = parts.parse("xl/workbook.xml"), parts.parse("xl/_rels/workbook.xml.rels")
    if workbook is None or relations is None:
        return []
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in relations}
    found = []
    for sheet in workbook.iter():
        if sheet.tag in (f"{_MAIN}sheet", f"{_STRICT}sheet"):
            target = next((targets.get(sheet.get(key, ""), "") for key in _REFERENCES if sheet.get(key)), "")
            found.append((sheet.get("name", ""), posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")))
    return found


def _formats_of(parts: Parts, part: str, codes: dict[str, str]) -> Formats:
    """The formats of a sheet's cells; none where the part is not there."""
    data = parts.read(part)
    found: Formats = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        code = codes.get(attributes.get("s", "")) if tag.endswith("}c") else None
        place = _PLACE.fullmatch(attributes.get("r", "")) if code else None
        if code and place is not None:
            found[int(place[2]) - 1, _number_of(place[1])] = code

    if data is not None:
        walk_xml(data, part, start)
    return found


def _number_of(column: str) -> int:
    """The number from 0 of a column: A, B, … Z, AA."""
    number = 0
    for letter in column:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
