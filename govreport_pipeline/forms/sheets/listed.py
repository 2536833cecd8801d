"""Tables in plain text that a program wrote as lists of cells, one in brackets for each row.

[["规章", "3", "", "12"], ["行政许可", null, …]]
"""

import re
from collections.abc import Iterator

from govreport_pipeline.forms.sheets.bar_rows import Spans, is_ragged, is_uneven
from govreport_pipeline.forms.sheets.sheet import Sheet, make_cell
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument
from govreport_pipeline.tables.vocabulary import TableShape, TextFormat

_ROW = re.compile(r"\[([^\[\]]{1,4000})\]")
_BEGUN = re.compile(r"\[\s{0,40}[\"'][^\[\]\"']{0,200}[\"']\s{0,40},")
_CELL = re.compile(
    r"\s{0,40}+(?:\"((?:[^\"\\]|\\.){0,200}+)\"|'((?:[^'\\]|\\.){0,200}+)'|([\w.+-]{0,40}+))\s{0,40}+(?:,|\Z)",
    re.DOTALL,
)
"""Words in quotes, or a number or null without them, up to the comma."""
_BETWEEN = re.compile(r"[\s,\[\]]*+")
"""What may stand between two rows of one table."""
_FEWEST_ROWS = 2


def sheets_of_lists(raw: RawDocument, document: NormalisedDocument) -> Iterator[Sheet]:
    """The stretches of lists in brackets, each as a table."""
    text = raw.text
    if raw.text_format is not TextFormat.PLAIN or _BEGUN.search(text) is None:
        return
    position = Alignment(document.alignment).position
    tables: list[list[Spans]] = [[]]
    end = 0
    for match in _ROW.finditer(text):
        cells = _cells(text, *match.span(1))
        is_apart = _BETWEEN.fullmatch(text, end, match.start()) is None or "]" in text[end + 1 : match.start()]
        if is_apart or not cells:
            tables.append([])
        end = match.end()
        if cells:
            tables[-1].append(cells)
    for rows in tables:
        if len(rows) >= _FEWEST_ROWS and max(map(len, rows)) > 1:
            is_lossy = is_uneven(text, rows)
            yield Sheet(
                TableShape.PIPES,
                [
                    [
                        make_cell(document.text, position(start), position(end), number, place)
                        for place, (start, end) in enumerate(row)
                    ]
                    for number, row in enumerate(rows)
                ],
                has_places=not is_lossy and not is_ragged(text, rows),
                has_blanks=not is_lossy,
            )


def _cells(text: str, start: int, end: int) -> Spans:
    """The spans of the cells of a row; none where its brackets hold something else."""
    found: Spans = []
    place = start
    while place < end:
        match = _CELL.match(text, place, end)
        if match is None or match.end() == place:
            return []
        group = next((number for number in (1, 2, 3) if match[number] is not None), 3)
        found.append(match.span(group))
        place = match.end()
    return found
