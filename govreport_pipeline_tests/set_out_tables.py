"""Tables in plain text whose cells stand below each other, as programs set out the pages of a PDF: no marks, blanks only."""

import unicodedata

from govreport_pipeline_tests.form_documents import Lines, Printed, lay_out

_FEWEST = 4
"""Columns of the page that a column of the table takes up at least."""


def set_out(lines: Lines, *, widest: int = 14, apart: int = 2, wide: str = "WF", has_rule: bool = False) -> str:
    """Each cell in the middle of its place; labels longer than `widest` over several lines.

    Characters of the widths `wide` count as two; `apart` blanks stand between two columns.
    """
    laid = lay_out(lines)
    widths = [_FEWEST] * max(column + cell.width for _, column, cell in laid)
    for _, column, cell in laid:
        if cell.width == 1:
            widths[column] = max(widths[column], min(widest, _length(cell.text, wide)))
    lefts = [sum(width + apart for width in widths[:column]) for column in range(len(widths) + 1)]
    told = [
        (row, column, cell, _wrapped(cell.text, lefts[column + cell.width] - lefts[column] - apart, wide))
        for row, column, cell in laid
    ]
    heights = [max([1, *(len(t) for r, _, c, t in told if r == row and c.height == 1)]) for row in range(len(lines))]
    for row, _, cell, pieces in told:
        heights[row + cell.height - 1] += max(0, len(pieces) - sum(heights[row : row + cell.height]))
    page: list[list[tuple[int, str]]] = [[] for _ in range(sum(heights))]
    for row, column, cell, pieces in told:
        top = sum(heights[:row]) + (sum(heights[row : row + cell.height]) - len(pieces)) // 2
        room = lefts[column + cell.width] - lefts[column] - apart
        for number, piece in enumerate(pieces):
            page[top + number].append((lefts[column] + max(0, room - _length(piece, wide)) // 2, piece))
    rows = [_line(pieces, wide) for pieces in page]
    return "\n".join(
        [rows[0], (" " * apart).join("-" * max(10, width) for width in widths), *rows[1:]] if has_rule else rows
    )


def narrow(lines: Lines) -> Lines:
    """Without the cells that cover several rows before the labels: their words would stand among those of the labels."""
    return [
        [cell if cell.height < _FEWEST else Printed("", cell.width, cell.height) for cell in line] for line in lines
    ]


def _line(pieces: list[tuple[int, str]], wide: str) -> str:
    line = ""
    for place, piece in sorted(pieces):
        if piece:
            line += " " * max(1 if line else 0, place - _length(line, wide)) + piece
    return line


def _length(text: str, wide: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(sign) in wide) if wide else 1 for sign in text)


def _wrapped(text: str, room: int, wide: str) -> list[str]:
    """A text on lines of so much room; no number is broken."""
    found = [""]
    for sign in text:
        if _length(found[-1] + sign, wide) > room and not sign.isascii():
            found.append("")
        found[-1] += sign
    return found
