"""Tables in plain text with rules between their rows: labels over several lines, merged cells drawn as such."""

import unicodedata
from itertools import accumulate

from govreport_pipeline_tests.form_documents import Lines, lay_out

_COLUMN = 13
"""Columns of the page from one bar to the next."""
_LETTERS = 5
"""Letters of a label on a line."""


def with_rules(lines: Lines, *, wide: str = "WF", signs: str = "+-|") -> str:
    """A table, each cell in its frame; characters of these widths count as two.

    `signs` are those of corners, rules and bars.

    A label over several lines begins one line below the numbers of its row.
    """
    cells = [(row, column, cell, _wrapped(cell.text)) for row, column, cell in lay_out(lines)]
    heights = [max(len(told) for row, _, cell, told in cells if row == number) for number in range(len(lines))]
    tops = list(accumulate((height + 1 for height in heights), initial=0))
    width = max(column + cell.width for _, column, cell, _ in cells) * _COLUMN + 1
    page = [[" "] * width for _ in range(tops[-1] + 1)]
    for row, column, cell, _ in cells:
        top, bottom, left, right = tops[row], tops[row + cell.height], column * _COLUMN, (column + cell.width) * _COLUMN
        for place in range(left, right + 1):
            for edge in (top, bottom):
                page[edge][place] = "+" if place in (left, right) or page[edge][place] == "+" else "-"
        for line in range(top + 1, bottom):
            for edge in (left, right):
                page[line][edge] = "+" if page[line][edge] in "+-" else "|"
    drawn = str.maketrans("+-|", signs)
    page = [[sign.translate(drawn) for sign in line] for line in page]
    for row, column, _, told in cells:
        for number, text in enumerate(told, tops[row] + 1):
            place = column * _COLUMN + 2
            for sign in text:
                is_wide = unicodedata.east_asian_width(sign) in wide
                page[number][place : place + 1 + is_wide] = [sign, ""][: 1 + is_wide]
                place += 1 + is_wide
    return "\n".join("".join(line) for line in page)


def _wrapped(text: str) -> list[str]:
    """What a cell has on its lines."""
    pieces = [text[start : start + _LETTERS] for start in range(0, len(text), _LETTERS)]
    return ["", *pieces] if len(pieces) > 1 and not text[-1].isdecimal() else [text]
