"""Reports of every form whose tables the source marks: pages and plain text with bars or tabs, whole or damaged."""

import random
import re
from collections.abc import Callable
from dataclasses import replace

from govreport_pipeline.forms.declared.declare import FormLayout
from govreport_pipeline_tests.captured_tables import CAPTURES
from govreport_pipeline_tests.flattened_tables import Composed, Shape, random_cells
from govreport_pipeline_tests.form_documents import (
    PROSE_AFTER,
    PROSE_BEFORE,
    Lines,
    bars_text,
    break_labels,
    break_page,
    fill,
    html_page,
    insert_stray,
    lose_cell,
    misprint_labels,
    print_block,
    repeat_head,
    split_table,
    with_bars,
    with_cell_lines,
)
from govreport_pipeline_tests.rearranged_tables import (
    ARRANGED,
    in_groups,
    in_rows,
    in_single_rows,
    numbered,
    quoted,
    with_breaks,
    with_fixed_heads,
    with_joined_heads,
)
from govreport_pipeline_tests.ruled_tables import with_rules
from govreport_pipeline_tests.set_out_tables import narrow, set_out

Source = Callable[[list[Lines], random.Random], bytes]
Damage = Callable[[Lines, random.Random], list[Lines]]

_HEAD_HEIGHT = 3
"""No cell of a head is higher."""
_ROWS = re.compile("<table border=1>(.*?)(<tr>(?:(?!<tr>).)*)</table>", re.DOTALL)
_METADATA = (
    "<table><tr><td>索引号</td><td>014314799/2024-00002</td><td>发布日期</td><td>2024-01-20</td></tr>"
    "<tr><td>文号</td><td>12</td><td>总计</td><td>3</td></tr></table>"
)


def _filled(lines: Lines) -> Lines:
    return fill(lines, is_repeated=False)


def _nested(tables: list[Lines], rng: random.Random) -> bytes:
    page = html_page(tables, rng).decode()
    page = page.replace("<table border=1>", "<table><tr><td>导航</td><td><table border=1>")
    return page.replace("</table>", "</table></td></tr></table>").encode()


def _spans_off(tables: list[Lines], rng: random.Random) -> bytes:
    """In three rows of ten a cell says that it is a column wider or narrower than it is."""

    def miscounted(lines: Lines) -> Lines:
        found = [list(line) for line in lines]
        for line in found:
            if rng.random() < 0.3:
                place = rng.randrange(len(line))
                line[place] = replace(line[place], width=max(1, line[place].width + rng.choice((-1, 1))))
        return found

    return html_page([miscounted(lines) for lines in tables], rng)


def _heights_off(tables: list[Lines], rng: random.Random) -> bytes:
    """Half of the labels of several rows say that they are a row higher or lower than they are."""

    def miscounted(lines: Lines) -> Lines:
        return [
            [
                replace(cell, height=cell.height + rng.choice((-1, 0, 0, 1))) if cell.height > _HEAD_HEIGHT else cell
                for cell in line
            ]
            for line in lines
        ]

    return html_page([miscounted(lines) for lines in tables], rng)


def _text(shape: Callable[[Lines], str]) -> Source:
    return lambda tables, rng: bars_text([shape(lines) for lines in tables]).encode()


def _in_parts(part: Callable[[Lines], list[Lines]]) -> Source:
    """The heads of each table and its rows as several tables, one right behind the other."""

    def page_of(tables: list[Lines], rng: random.Random) -> bytes:
        parts = [part(lines) for lines in tables]
        page = html_page([lines for each in parts for lines in each], rng).decode()
        for each in parts:
            page = page.replace("</table>\n<p>说明</p><table", "</table><table", len(each) - 1)
            page = page.replace("</table>\n<p>说明</p>", "</table>\n<p>又说明</p>", 1)
        return page.encode()

    return page_of


def _in_paragraphs(mark: str) -> Source:
    """A page with a paragraph for each row, its cells parted by a mark."""

    def page_of(tables: list[Lines], rng: random.Random) -> bytes:
        rows = (with_bars(lines, separator=mark, has_edges="|" in mark, has_rule=False) for lines in tables)
        lines = bars_text(list(rows)).split("\n")
        return f"<html><body>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>".encode()

    return page_of


def _in_boxes(row: str, cell: str) -> Source:
    """A page whose rows are elements, and whose cells are elements in them."""

    def page_of(tables: list[Lines], rng: random.Random) -> bytes:
        body = "".join(f"<p>{line}</p>\n" for line in PROSE_BEFORE.splitlines())
        for lines in tables:
            rows = ("\n".join(f"  <{cell}>{each.text}</{cell}>" for each in line) for line in lines)
            body += "<div>\n" + "\n".join(f"<{row}>\n{each}\n</{row}>" for each in rows) + "\n</div><p>说明</p>"
        body += "".join(f"<p>{line}</p>" for line in PROSE_AFTER.splitlines())
        return f"<html><head><title>年度报告</title></head><body>{body}</body></html>".encode()

    return page_of


def _preformatted(mark: str) -> Source:
    """A page whose tables are text that keeps its lines, its cells parted by a mark."""

    def page_of(tables: list[Lines], rng: random.Random) -> bytes:
        rows = [with_bars(lines, separator=mark, has_edges="|" in mark, has_rule=False) for lines in tables]
        return f"<html><body><pre>{bars_text(rows)}</pre></body></html>".encode()

    return page_of


def _tables_in_cells(tables: list[Lines], rng: random.Random) -> bytes:
    page = html_page(tables, rng).decode().replace("<table border=1>", "<TABLE>").replace("</table>", "</TABLE>")
    page = re.sub("<td([^>]*)>", r"<td\1><table><tr><td>", page).replace("</td>", "</td></tr></table></td>")
    return page.encode()


def _footed(tables: list[Lines], rng: random.Random) -> bytes:
    """The last row of each table as its foot, which the source has before the others."""
    page = html_page(tables, rng).decode()
    return _ROWS.sub(r"<table border=1><tfoot>\2</tfoot><tbody>\1</tbody></table>", page).encode()


IN_PARTS: dict[str, Callable[[Lines], list[Lines]]] = {
    "page, a table for each group": in_groups,
    "page, a table for each row": in_single_rows,
    "page, heads in a table of their own": with_fixed_heads,
}
SOURCES: dict[str, Source] = {
    "page": html_page,
    "page, blank cells for merged ones": html_page,
    "page, merged cells repeated": html_page,
    "page, spans miscounted": _spans_off,
    "page, heights miscounted": _heights_off,
    "page, nested": _nested,
    "page, beside metadata": lambda tables, rng: html_page(tables, rng).replace(
        b"<body>", f"<body>{_METADATA}".encode()
    ),
    "page, a foot before the body": _footed,
    **{name: _in_parts(part) for name, part in IN_PARTS.items()},
    "page, bars in paragraphs": _in_paragraphs(" | "),
    "page, tabs in paragraphs": _in_paragraphs("&#9;"),
    "page, boxes": _in_boxes("div", "div"),
    "page, lists": _in_boxes("ul", "li"),
    "page, tabs in preformatted text": _preformatted("\t"),
    "page, commas in preformatted text": _preformatted(","),
    "page, a table in each cell": _tables_in_cells,
    **dict.fromkeys(ARRANGED, html_page),
    "bars": _text(with_bars),
    "bars, breaks in cells": _text(with_breaks),
    "bars, blanks as entities": _text(
        lambda lines: with_bars([[replace(cell, text=cell.text or "&nbsp;") for cell in line] for line in lines])
    ),
    "bars, heads joined": _text(with_joined_heads),
    "bars, merged cells as one": _text(with_bars),
    "bars, no edges": _text(lambda lines: with_bars(lines, separator=" | ", has_edges=False, has_rule=False)),
    "tabs": _text(lambda lines: with_bars(lines, separator="\t", has_edges=False, has_rule=False)),
    **{
        f"{name}{ragged}": _text(
            lambda lines, mark=mark: with_bars(lines, separator=mark, has_edges=False, has_rule=False)
        )
        for name, mark in (("commas", ","), ("semicolons", "；"))
        for ragged in ("", ", merged cells as one")
    },
    "commas, every cell in quotes": _text(
        lambda lines: "\n".join(",".join(f'"{cell.text}"' for cell in line) for line in lines)
    ),
    "commas, blank columns between": _text(
        lambda lines: with_bars(lines, separator=",,", has_edges=False, has_rule=False)
    ),
    "commas, breaks in quotes": _text(quoted),
    "commas, rows numbered": _text(numbered),
    **{
        f"{name} between blanks": _text(
            lambda lines, mark=mark: with_bars(lines, separator=mark, has_edges=False, has_rule=False)
        )
        for name, mark in (("strokes", " / "), ("dashes", " - "))
    },
    "points of a list": _text(lambda lines: "\n".join(f"- {row}" for row in in_rows(lines))),
    "numbered lines": _text(lambda lines: "\n".join(f"{n} {row}" for n, row in enumerate(in_rows(lines), 1))),
    "a line a cell": _text(with_cell_lines),
    "rules": _text(with_rules),
    "rules, blank cells for merged ones": _text(with_rules),
    "rules, every character as wide as another": _text(lambda lines: with_rules(lines, wide="")),
    "strokes": _text(lambda lines: with_rules(lines, signs="┼─│")),
    "columns": _text(lambda lines: set_out(narrow(lines))),
    "columns, a rule below the heads": _text(lambda lines: set_out(narrow(lines), has_rule=True)),
    "columns, every character as wide as another": _text(lambda lines: set_out(narrow(lines), wide="", widest=9)),
    "lists of cells": _text(lambda lines: repr([[cell.text for cell in line] for line in lines])),
    "lists of cells, null for merged ones": _text(
        lambda lines: "\n".join(repr([cell.text or None for cell in line]) for line in lines)
    ),
    **{f"captured, {name}": _text(capture) for name, capture in CAPTURES.items()},
}
"""How a source marks its tables."""
REARRANGED = (*IN_PARTS, *ARRANGED)
"""Sources that lay tables out otherwise than the form does: a damaged one may not be told for what it is."""
_FILLED = (
    "page, blank cells for merged ones", "page, bars in paragraphs", "page, tabs in paragraphs", "page, boxes", "page, tabs in preformatted text", "page, commas in preformatted text", "bars", "bars, breaks in cells", "bars, blanks as entities", "bars, heads joined", "bars, no edges", "tabs", "commas, breaks in quotes", "commas, rows numbered", "commas", "semicolons", "commas, every cell in quotes", "commas, blank columns between", "strokes between blanks", "dashes between blanks", "a line a cell", "rules, blank cells for merged ones", "lists of cells, null for merged ones",
)  # fmt: skip
"""Sources that have blank cells for merged ones."""
DAMAGES: dict[str, Damage] = {
    "whole": lambda lines, rng: [lines],
    "a number too many": lambda lines, rng: [insert_stray(lines, rng)],
    "a cell too few": lambda lines, rng: [lose_cell(lines, rng)],
    "misprints": lambda lines, rng: [misprint_labels(lines, rng)],
    "a page break": lambda lines, rng: [break_page(_filled(lines), rng)],
    "heads again": lambda lines, rng: [repeat_head(_filled(lines), rng)],
    "two tables": lambda lines, rng: split_table(_filled(lines), rng),
    "a label in two rows": lambda lines, rng: [break_labels(_filled(lines), rng)],
}
_APART = ("a page break", "heads again", "two tables", "a label in two rows")
"""Damages of tables in which no cell is merged."""


def compose_marked(layout: FormLayout, source: str, damage: str, shape: Shape, seed: int) -> tuple[bytes, Composed]:
    """The source of a report with the tables of a form, and what they say.

    A table that a damage cannot befall stays whole.
    """
    rng = random.Random(seed)
    composed = Composed("")
    tables: list[Lines] = []
    for block in layout.blocks:
        cells = random_cells(block, shape, rng)
        composed.truth.update({(block.block, *place): printed for place, printed in cells.items()})
        for whole in print_block(block, {place: shape.blank if c is None else c for place, c in cells.items()}):
            is_repeated = source == "page, merged cells repeated"
            lines = fill(whole, is_repeated=is_repeated) if is_repeated or source in _FILLED else whole
            lines = ARRANGED[source](lines) if source in ARRANGED else lines
            try:
                if source.startswith("captured") and damage in _APART:
                    raise ValueError(f"{source} has no table whose cells are all single: leave it whole")
                tables += DAMAGES[damage](lines, rng)
            except (IndexError, ValueError, StopIteration):
                tables.append(lines)
    return SOURCES[source](tables, rng), composed
