"""How the sheets of an XLSX workbook are seen, read from its own parts: number formats, hidden rows and columns.

The library for workbooks gives values alone. Only sheets of a workbook that has
formats which change what is seen, or that hide something, are looked through.
"""

import posixpath
import re
from xml.etree.ElementTree import Element

from govreport_pipeline.ingest.readers.number_formats import BUILT_IN, GENERAL
from govreport_pipeline.ingest.readers.sheet_look import SheetLook
from govreport_pipeline.ingest.readers.xml_parts import Parts, refuse_document_type, walk_xml

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_REFERENCES = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")

_ON = ("1", "true")
_HIDES = b"hidden"
_STRINGS = "xl/sharedStrings.xml"


def read_looks(parts: Parts) -> dict[str, SheetLook]:
    """How each sheet is seen, by its name; a sheet of which there is nothing to tell is not among them.

    SetAside where a part that holds values declares a document type: the library would leave out its entities.
    """
    refuse_document_type(parts.read(_STRINGS) or b"<none/>", _STRINGS)
    styles = parts.parse("xl/styles.xml")
    codes = {} if styles is None else _codes_by_style(styles)
    found = ((name, _look_of(parts, target, codes)) for name, target in _sheets(parts))
    return {name: look for name, look in found if look is not None}


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


def _look_of(parts: Parts, part: str, codes: dict[str, str]) -> SheetLook | None:
    """How a sheet is seen; None where the part is not there, or nothing in it changes what is seen."""
    data = parts.read(part)
    if data is None:
        return None
    refuse_document_type(data, part)
    if not (codes or _HIDES in data):
        return None
    look, row = SheetLook(), -1

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row
        name = tag.rpartition("}")[2]
        if name == "c":
            code = codes.get(attributes.get("s", ""))
            place = _PLACE.fullmatch(attributes.get("r", "")) if code else None
            if code and place is not None:
                look.formats[int(place[2]) - 1, _number_of(place[1])] = code
        elif name == "row":
            row = _whole(attributes.get("r", ""), row + 2) - 1
            if attributes.get("hidden") in _ON:
                look.hidden_rows.append((row, row))
        elif name == "col" and attributes.get("hidden") in _ON:
            first = _whole(attributes.get("min", ""), 1)
            look.hidden_columns.append((first - 1, _whole(attributes.get("max", ""), first) - 1))

    walk_xml(data, part, start)
    return look


def _whole(stated: str, otherwise: int) -> int:
    return int(stated) if stated.isdecimal() and len(stated) < 9 else otherwise


def _number_of(column: str) -> int:
    """The number from 0 of a column: A, B, … Z, AA."""
    number = 0
    for letter in column:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
