"""What a reader returns, and how it writes the HTML that keeps paragraphs and tables."""

import html
from dataclasses import dataclass

from govreport_pipeline.tables.vocabulary import TextFormat


@dataclass(frozen=True, slots=True)
class Parsed:
    """The text that a reader found in a file."""

    text: str
    text_format: TextFormat


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its content as HTML and how far it spans."""

    content: str
    rows: int = 1
    columns: int = 1


def escape(text: str) -> str:
    """Text as HTML writes it.

    >>> escape("A<B & C")
    'A&lt;B &amp; C'
    """
    return html.escape(text, quote=False)


def write_table(rows: list[list[Cell]]) -> str:
    """A table as HTML, a row a line; a cell that another one covers is not among `rows`."""
    lines = ["<table>"]
    for row in rows:
        cells = "".join(f"<td{_spans(cell)}>{cell.content}</td>" for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    return "\n".join([*lines, "</table>"])


def write_page(blocks: list[str]) -> str:
    """A whole document of blocks that are HTML already."""
    return "\n".join(["<html><body>", *blocks, "</body></html>", ""])


def _spans(cell: Cell) -> str:
    rows = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return rows + (f' colspan="{cell.columns}"' if cell.columns > 1 else "")
