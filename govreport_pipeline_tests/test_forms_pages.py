"""Tables of the forms are read back cell by cell from pages, however their HTML is written."""

import html
import random
import re

import pytest

from govreport_pipeline.ingest.documents import read_document
from govreport_pipeline.normalise import normalise
from govreport_pipeline.tables.records import RawDocument
from govreport_pipeline_tests.form_documents import PROSE_AFTER, PROSE_BEFORE, Lines, Printed, print_block, random_cells
from govreport_pipeline_tests.test_forms_reading import BLOCKS, read_back, wanted_of


def table_html(lines: Lines) -> str:
    """A table as a word processor saves it."""
    rows = "".join("<tr>" + "".join(map(cell_html, line)) + "</tr>" for line in lines)
    return f'<table border="1"><tbody>{rows}</tbody></table>'


def cell_html(cell: Printed) -> str:
    text = html.escape(cell.text)
    return f'<td colspan="{cell.width}" rowspan="{cell.height}"><p align="center"><span style="font-size:12px">{text}&nbsp;</span></p></td>'


def page_html(tables: list[Lines]) -> str:
    before, after = ("".join(f"<p>{line}</p>" for line in prose.split("\n")) for prose in (PROSE_BEFORE, PROSE_AFTER))
    return f"<html><head><title>年报</title></head><body><div>{before}{''.join(map(table_html, tables))}{after}</div></body></html>"


WRITINGS = {
    "plain": lambda page: page,
    "digits over elements": lambda page: re.sub(r">(\d)(\d+)&nbsp;<", r"><b>\1</b><font color=red>\2</font>&nbsp;<", page),
    "breaks inside labels": lambda page: re.sub(r"(本年新|国家|自然|商业|科研|结果)", r"\1<br/>\n", page),
    "paragraphs inside labels": lambda page: re.sub(r"(不予|无法|商业|社会)", r"\1</span></p><p><span>", page),
    "within a layout table": lambda page: page.replace("<div>", "<table><tr><td>首页</td><td><div>").replace("</div>", "</div></td></tr></table>"),
    "without end tags": lambda page: re.sub(r"</td>|</tr>|</p>", "", page),
    "in capitals": lambda page: re.sub(r"<(/?)(\w+)", lambda tag: f"<{tag[1]}{tag[2].upper()}", page),
    "without span attributes of one": lambda page: re.sub(r' (?:col|row)span="1"', "", page),
    "spans that are too wide": lambda page: re.sub(r'colspan="(5|7)"', 'colspan="9"', page),
    "head cells": lambda page: page.replace("<td", "<th").replace("</td>", "</th>"),
    "indented": lambda page: re.sub(r"(</?(?:td|tr|p|span))", r"\r\n      \1", page),
    "comments": lambda page: page.replace("<td", "<!-- 7 > 3 --><td").replace("</td>", "<!--[if mso]><p>9</p><![endif]--></td>"),
    "hidden cells": lambda page: page.replace("</tr>", '<td style="display:none">7</td></tr>'),
    "office marks": lambda page: page.replace("&nbsp;</span>", "<o:p></o:p></span><span lang=EN-US><o:p>&nbsp;</o:p></span>"),
    "without the tables' ends": lambda page: page.replace("</table>", ""),
    "cells without quotes": lambda page: re.sub(r'="(\d+)"', r"=\1", page),
}  # fmt: skip


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize(("layout", "block"), BLOCKS)
def test_every_cell_of_every_form_is_read_back_from_a_page(layout, block, writing):
    cells = random_cells(block, random.Random(writing))
    page = WRITINGS[writing](page_html(print_block(block, cells)))
    raw = read_document(page.encode(), "a.html")
    assert isinstance(raw, RawDocument)
    reading, read = read_back(raw, normalise(raw))
    assert [table.block for table in reading.tables] == [block.block]
    assert read == wanted_of(block, cells)
