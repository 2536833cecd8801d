"""How the sheets of an OpenDocument workbook are seen, read from its content.

The file holds what each cell shows beside its value (`<text:p>50%</text:p>`),
and which rows and columns are collapsed or filtered away.
"""

from govreport_pipeline.ingest.readers.sheet_look import SheetLook
from govreport_pipeline.ingest.readers.xml_parts import Parts, walk_xml

CONTENT = "content.xml"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_UNSEEN = ("collapse", "filter")
_CALCULATED = ("float", "percentage", "currency", "date", "time", "boolean")
MOST_REPEATED = 1_000
"""A cell or row that is said to repeat more often is blank."""


def read_looks(parts: Parts) -> dict[str, SheetLook]:
    """How each sheet is seen, by its name; nothing where there is no content."""
    data = parts.read(CONTENT)
    walk = _Walk()
    if data is not None:
        walk_xml(data, CONTENT, walk.start, walk.end, walk.characters)
    return walk.looks


class _Walk:
    """A walk through the content; rows and columns are counted while it goes."""

    def __init__(self) -> None:
        self.looks: dict[str, SheetLook] = {}
        self.look = SheetLook()
        self.row = self.column = self.columns = 0
        self.rows_here = self.cells_here = 1
        """How often the open row and cell repeat."""
        self.paragraphs: list[str] | None = None
        """Of an open cell that holds a number or a day."""
        self.is_text = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        name = tag.removeprefix(_TABLE)
        if tag == f"{_TEXT}p" and self.paragraphs is not None:
            self.paragraphs.append("")
            self.is_text = True
        elif name == "table":
            self.look = self.looks.setdefault(attributes.get(f"{_TABLE}name", ""), SheetLook())
            self.row = self.columns = 0
        elif name == "table-column":
            count = _repeated(attributes, "columns")
            if attributes.get(f"{_TABLE}visibility") in _UNSEEN:
                self.look.hidden_columns.append((self.columns, self.columns + count - 1))
            self.columns += count
        elif name == "table-row":
            self.column, self.rows_here = 0, _repeated(attributes, "rows")
            if attributes.get(f"{_TABLE}visibility") in _UNSEEN:
                self.look.hidden_rows.append((self.row, self.row + self.rows_here - 1))
        elif name in ("table-cell", "covered-table-cell"):
            self.cells_here = _repeated(attributes, "columns")
            self.paragraphs = [] if attributes.get(f"{_OFFICE}value-type") in _CALCULATED else None

    def characters(self, text: str) -> None:
        """Take in a piece of text."""
        if self.is_text and self.paragraphs:
            self.paragraphs[-1] += text

    def end(self, tag: str) -> None:
        """End an element."""
        name = tag.removeprefix(_TABLE)
        if tag == f"{_TEXT}p":
            self.is_text = False
        elif name == "table-row":
            self.row += self.rows_here
        elif name in ("table-cell", "covered-table-cell"):
            shown = "\n".join(self.paragraphs or ())
            if shown and self.rows_here * self.cells_here <= MOST_REPEATED:
                for row in range(self.row, self.row + self.rows_here):
                    for column in range(self.column, self.column + self.cells_here):
                        self.look.shown[row, column] = shown
            self.column += self.cells_here
            self.paragraphs = None


def _repeated(attributes: dict[str, str], what: str) -> int:
    stated = attributes.get(f"{_TABLE}number-{what}-repeated", "1")
    return max(1, int(stated)) if stated.isdecimal() and len(stated) < 9 else 1
