"""One report in every format: composed once, written as HTML, Word, PDF, a workbook, Markdown."""

import io
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import docx
import openpyxl
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from govreport_pipeline.forms.declared.form2021 import FORM2021
from govreport_pipeline.forms.declared.stat2014 import STAT2014
from govreport_pipeline_tests.form_documents import Lines, Printed, fill, lay_out, print_block, random_cells

Report = list[str | Lines]
"""Paragraphs and tables in order; the first is the title."""

FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))


def compose_report(seed: int = 1) -> Report:
    """A report on the form of 2021, with prose before and after its tables."""
    randomness = random.Random(seed)
    proactive, requests, disputes = (print_block(block, random_cells(block, randomness)) for block in FORM2021.blocks)
    return [
        "凉州区张义镇人民政府2023年政府信息公开工作年度报告",
        "一、总体情况",
        (
            "2023年，我镇主动公开政府信息1276条，其中通过政府网站公开1036条，通过政务微信公开240条；召开新闻发布会3次，"
            "回应公众关注热点或重大舆情12次，举办政府信息公开工作培训班4次，培训人员86人次。"
        ),
        "二、主动公开政府信息情况",
        *proactive,
        "三、收到和处理政府信息公开申请情况",
        *requests,
        "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        *disputes,
        "五、存在的主要问题及改进情况",
        "一是公开的深度不够 (A<B & C)；二是人员不足。下一步将加强培训，进一步提高工作水平。",
        "六、其他需要报告的事项",
        "本年度未收取信息处理费。",
    ]


def compose_statistics(seed: int = 1) -> Report:
    """The statistics form of 2014–2018, as a sheet of a workbook has it."""
    [block] = STAT2014.blocks
    lines = print_block(block, random_cells(block, random.Random(seed)))
    return ["凉州区张义镇人民政府2016年政府信息公开情况统计表", *lines]


def write_html(report: Report) -> bytes:
    """A page; what is HTML's own is written as entities."""

    def escape(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;")

    def write(block: str | Lines) -> str:
        if isinstance(block, str):
            return f"<p>{escape(block)}</p>"
        rows = (
            "".join(f'<td rowspan="{c.height}" colspan="{c.width}">{escape(c.text)}</td>' for c in line)
            for line in block
        )
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"

    return f"<html><body>{''.join(map(write, report))}</body></html>".encode()


def write_markdown(report: Report) -> bytes:
    """Tables with bars, every merged cell as several."""

    def write(block: str | Lines) -> str:
        if isinstance(block, str):
            return block
        rows = [[cell.text for cell in line] for line in fill(block, is_repeated=True)]
        rows.insert(1, ["---"] * len(rows[0]))
        return "\n".join(f"| {' | '.join(row)} |" for row in rows)

    return "\n\n".join(map(write, report)).encode()


def write_docx(report: Report) -> bytes:
    """A Word file with merged cells."""
    document = docx.Document()
    for place, block in enumerate(report):
        if isinstance(block, str):
            document.add_heading(block, 0) if place == 0 else document.add_paragraph(block)
            continue
        cells = lay_out(block)
        width = max(column + cell.width for _, column, cell in cells)
        table = document.add_table(len(block), width)
        for row, column, cell in cells:
            merged = table.cell(row, column).merge(table.cell(row + cell.height - 1, column + cell.width - 1))
            merged.text = cell.text
    return _save(document.save)


def write_workbook(report: Report) -> bytes:
    """A sheet, paragraphs in its first column."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    top = 1
    for block in report:
        lines = [[Printed(block)]] if isinstance(block, str) else block
        for row, column, cell in lay_out(lines):
            value = int(cell.text) if cell.text.isdecimal() else cell.text
            sheet.cell(top + row, column + 1, value)
            if cell.width * cell.height > 1:
                sheet.merge_cells(None, top + row, column + 1, top + row + cell.height - 1, column + cell.width)
        top += len(lines)
    return _save(workbook.save)


def write_pdf(report: Report, *, is_numbered: bool = True, height: float = 842, is_ruled: bool = True) -> bytes:
    """A PDF of pages so high: tables go on over them, each page with its number."""
    file = io.BytesIO()
    pages = PdfPages(
        canvas.Canvas(file, (1_000, height), invariant=1), height, is_numbered=is_numbered, is_ruled=is_ruled
    )
    for block in report:
        if isinstance(block, str):
            pages.write_paragraph(block)
        else:
            pages.write_table(block)
    pages.end()
    return file.getvalue()


@dataclass(frozen=True)
class _Row:
    """A row of a table as it stands on a page."""

    cells: list[tuple[int, int, Printed]]
    """Of the whole table."""
    number: int
    xs: list[float]
    top: float
    bottom: float


class PdfPages:
    """Writes paragraphs and tables as Word lays them out, page after page."""

    LEFT, RIGHT, MARGIN = 60.0, 940.0, 60.0

    def __init__(self, paper: canvas.Canvas, height: float, *, is_numbered: bool, is_ruled: bool) -> None:
        self.paper = paper
        self.height = height
        self.is_numbered = is_numbered
        self.is_ruled = is_ruled
        self.number = 1
        self.top = height - self.MARGIN
        self.to_rule: list[_Row] = []

    def write_paragraph(self, text: str) -> None:
        """Lines of 73 characters, the first indented by two."""
        rest, indent = text, 2
        while rest:
            taken, rest = rest[: 73 - indent], rest[73 - indent :]
            while rest and rest[0] in "，。；、）":
                taken, rest = taken + rest[0], rest[1:]
            self.make_room(20)
            self.top -= 20
            self.write(self.LEFT + 12 * indent, self.top, taken, 12)
            indent = 0

    def write_table(self, lines: Lines) -> None:
        """A cell's text stands in its upper part; a row that does not fit goes to the next page."""
        cells = lay_out(lines)
        width = max(column + cell.width for _, column, cell in cells)
        broad = min(3, width - 1)
        xs = [self.LEFT + 70 * column for column in range(broad)]
        narrow = (self.RIGHT - self.LEFT - 70 * broad) / (width - broad)
        xs += [self.LEFT + 70 * broad + narrow * column for column in range(width - broad + 1)]
        pending = dict(enumerate(cells))
        for row in range(len(lines)):
            texts = [
                (place, self.wrap(cell, xs[column + cell.width] - xs[column]))
                for place, (first, column, cell) in pending.items()
                if first == row
            ]
            depth = max([len(text) for place, text in texts if pending[place][2].height == 1] or [1]) * 9 + 6
            self.make_room(depth)
            for place, text in texts:
                for line, words in enumerate(text):
                    self.write(xs[pending[place][1]] + 4, self.top - 10 - 9 * line, words, 7)
            self.to_rule.append(_Row(cells, row, xs, self.top, self.top - depth))
            self.top -= depth
        self.rule()
        self.top -= 10

    def rule(self) -> None:
        """The borders of the rows that stand on this page; where it ends, cells that go on are closed too."""
        for place, row in enumerate(self.to_rule if self.is_ruled else ()):
            for first, column, cell in row.cells:
                if not first <= row.number < first + cell.height:
                    continue
                left, right = row.xs[column], row.xs[column + cell.width]
                self.paper.line(left, row.top, left, row.bottom)
                self.paper.line(right, row.top, right, row.bottom)
                if row.number == first or place == 0:
                    self.paper.line(left, row.top, right, row.top)
                if row.number == first + cell.height - 1 or place == len(self.to_rule) - 1:
                    self.paper.line(left, row.bottom, right, row.bottom)
        self.to_rule = []

    def wrap(self, cell: Printed, width: float) -> list[str]:
        lines = [""]
        for character in cell.text:
            if pdfmetrics.stringWidth(lines[-1] + character, FONT, 7) > width - 8:
                lines.append("")
            lines[-1] += character
        return lines

    def write(self, x: float, y: float, text: str, size: float) -> None:
        self.paper.setFont(FONT, size)
        self.paper.drawString(x, y, text)

    def make_room(self, depth: float) -> None:
        if self.top - depth < self.MARGIN:
            self.end_page()

    def end_page(self) -> None:
        self.rule()
        if self.is_numbered:
            self.write(490, 30, f"- {self.number} -", 9)
        self.paper.showPage()
        self.number += 1
        self.top = self.height - self.MARGIN

    def end(self) -> None:
        self.end_page()
        self.paper.save()


def _save(save: Callable[[io.BytesIO], object]) -> bytes:
    file = io.BytesIO()
    save(file)
    return file.getvalue()


WRITERS: dict[str, Callable[[Report], bytes]] = {
    "report.html": write_html,
    "report.md": write_markdown,
    "report.docx": write_docx,
    "report.pdf": write_pdf,
    "long page.pdf": partial(write_pdf, height=4_000, is_numbered=False),
}
