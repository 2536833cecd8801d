"""Tables in plain text with a line for each cell: a bar begins it, a bar alone ends the row.

规章
| 13
| 524
|
"""

import re
from collections.abc import Iterator

from govreport_pipeline.forms.sheets.sheet import Sheet, SheetCell, make_cell
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument
from govreport_pipeline.tables.vocabulary import TableShape, TextFormat

_CUT = re.compile(r"\n[ \t]*[|｜]")
_BEGUN = re.compile(r"\n[ \t]*[|｜][ \t]*[^\s|｜]")
"""A cell behind its bar; where each bar has a line of its own they part cells, and nothing ends a row."""
_ROW_END = re.compile(r"[ \t\r]{0,200}\n")
LONGEST_FIRST = 120
"""More characters behind the end of a row are no cell: the table is over."""


def sheets_of_cell_lines(raw: RawDocument, document: NormalisedDocument) -> Iterator[Sheet]:
    """The tables of a text that are laid out so; bars within a line make none."""
    text = raw.text
    if raw.text_format is not TextFormat.PLAIN or _BEGUN.search(text) is None:
        return
    position = Alignment(document.alignment).position
    rows: list[list[SheetCell]] = []
    row: list[SheetCell] = []

    def add(start: int, end: int) -> None:
        row.append(make_cell(document.text, position(start), position(end), len(rows), len(row)))

    cuts = [match.span() for match in _CUT.finditer(text)]
    add(text.rfind("\n", 0, cuts[0][0]) + 1, cuts[0][0])
    ends = [start for start, _ in cuts[1:]] + [len(text)]
    for (_, start), end in zip(cuts, ends, strict=True):
        over = _ROW_END.match(text, start, end)
        if over is None:
            add(start, end)
            continue
        rows.append(row)
        row = []
        if end - over.end() > LONGEST_FIRST:
            yield Sheet(TableShape.PIPES, rows)
            rows = []
            add(text.rfind("\n", over.end(), end) + 1, end)
        else:
            add(over.end(), end)
    yield Sheet(TableShape.PIPES, rows)
