"""Reports of every form, composed with random cells and flattened in every shape.

A composed report has the official labels, prose of its own around them, and
the truth of each cell; a `Shape` says what became of its tables on the way to
plain text.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from govreport_pipeline.forms.declared.declare import TOTAL, Block, FormLayout, Layout, Row
from govreport_pipeline.forms.declared.form2019 import FORM2019
from govreport_pipeline.forms.declared.form2021 import FORM2021
from govreport_pipeline.forms.declared.indicators import INDICATORS
from govreport_pipeline.forms.declared.stat2014 import STAT2014
from govreport_pipeline.tables.vocabulary import BreakdownKind, FormBlock

Place = tuple[FormBlock, str, str]
"""Block, official row, official column."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How tables were flattened."""

    name: str
    is_damaged: bool = False
    is_hopeless: bool = False
    """So much is lost that most cells cannot be told: nothing may be wrong, and no more is asked."""
    by_rows: bool = False
    """A row a line; else a cell a line."""
    between: str = "\n"
    """Between two lines."""
    gap: str = " "
    """Between two cells of a line."""
    wrapped: int = 0
    """Labels are broken after so many letters."""
    is_vertical: bool = False
    """The labels of groups are written one letter a line."""
    is_inside: bool = False
    """The values stand in the middle of a broken label."""
    page_length: int = 0
    """A page number after so many lines."""
    page_number: str = "- {} -"
    repeats_heads: bool = False
    has_labels_first: bool = False
    has_labels_last: bool = False
    """All values of a table stand before all of its labels."""
    is_by_columns: bool = False
    """The values of a column follow one another."""
    blank: str = ""
    blank_share: float = 0.0
    leaves_empty_lines: bool = False
    """A blank cell leaves an empty line."""
    blank_rows: float = 0.0
    """So many rows have nothing in them."""
    misprints: float = 0.0
    lost_labels: float = 0.0
    strays: float = 0.0
    """So many rows are followed by a number that is no cell."""
    glued: bool = False
    """Heads run into one another."""
    has_values_first: bool = False
    """The values of a row stand before its label."""
    is_deduplicated: bool = False
    """A line that stood before is left out."""
    page_title: str = ""
    """Stands under each page number."""
    has_ordinals: bool = True
    lost_values: float = 0.0
    """So many rows of several cells have lost one of their numbers."""
    row_length: int = 0
    """The values of a row are broken into lines of so many."""
    swaps: float = 0.0
    """So many lines have changed places with the next one."""
    late_values: float = 0.0
    """So many rows have their values behind the label of the next row."""
    is_label_split: bool = False
    """The values of a row stand behind the first line of its label, the rest of it below them."""
    repeats_rows: bool = False
    """The last row stands once more after a page number."""
    digits: str = ""
    """`thousands`: separators; `wide`: full-width digits."""
    is_random: bool = False
    """Nothing need add up."""
    slips: int = 0
    """So many numbers of each table that adds up are printed otherwise."""
    order: tuple[FormBlock, ...] = (
        FormBlock.PROACTIVE,
        FormBlock.REQUESTS,
        FormBlock.DISPUTES,
        FormBlock.STATISTICS,
    )
    """The parts of the form, as they stand."""


_MARGIN = "2024/1/18 10:22\nhttps://www.pingchuan.gov.cn/art/2024/1/18/art_1229_123456.html\n{}/9"
"""What a browser prints above and below a page."""
SHAPES: tuple[Shape, ...] = (
    Shape("cells"),
    Shape("cells, spaced", between="\n\n"),
    Shape("cells, barred", between=" |\n"),
    Shape("rows", by_rows=True),
    Shape("rows, wide gaps", by_rows=True, gap="    "),
    Shape("cells, marks for blanks", blank="/", blank_share=0.3),
    Shape("rows, marks for blanks", by_rows=True, blank="—", blank_share=0.3),
    Shape("rows, dashes for blanks", by_rows=True, blank="-", blank_share=0.2),
    Shape("cells, wrapped", wrapped=6),
    Shape("cells, narrow", wrapped=2, is_vertical=True),
    Shape("rows, wrapped", by_rows=True, wrapped=9, is_vertical=True),
    Shape("cells, 无 for blanks", blank="无", blank_share=0.5),
    Shape("rows, 无 for blanks", is_damaged=True, by_rows=True, blank="无", blank_share=0.5),
    Shape("cells, empty rows", blank_rows=0.5),
    Shape("one line", is_damaged=True, between=" "),
    Shape("rows, values inside labels", is_damaged=True, by_rows=True, wrapped=8, is_inside=True, is_vertical=True),
    Shape("cells, pages", is_damaged=True, wrapped=7, page_length=22, repeats_heads=True),
    Shape("cells, pages named", is_damaged=True, wrapped=7, page_length=31, page_number="第 {} 页 共 9 页"),
    Shape("cells, bare page numbers", is_damaged=True, page_length=29, page_number="{}"),
    *(
        Shape(
            f"{name}, pages of a browser", is_damaged=True, by_rows=name == "rows", page_length=29, page_number=_MARGIN
        )
        for name in ("cells", "rows")
    ),
    Shape("rows, bare page numbers", is_damaged=True, by_rows=True, page_length=17, page_number="{}", wrapped=12),
    Shape("rows, pages", is_damaged=True, by_rows=True, page_length=13, repeats_heads=True, wrapped=10),
    Shape("labels first", is_damaged=True, has_labels_first=True),
    Shape("labels first, rows", is_damaged=True, by_rows=True, has_labels_first=True),
    Shape("labels first, columns", is_damaged=True, has_labels_first=True, is_by_columns=True),
    Shape("labels last", is_damaged=True, has_labels_last=True),
    Shape("labels last, rows", is_damaged=True, by_rows=True, has_labels_last=True),
    Shape("misprints", is_damaged=True, misprints=0.2),
    Shape("rows, misprints", is_damaged=True, by_rows=True, misprints=0.3, wrapped=10),
    Shape("lost labels", is_damaged=True, lost_labels=0.08),
    Shape("strays", is_damaged=True, strays=0.06),
    Shape("rows, strays", is_damaged=True, by_rows=True, strays=0.1),
    Shape("blanks gone", is_damaged=True, blank_share=0.03, blank_rows=0.3),
    Shape("empty lines for blanks", is_damaged=True, blank_share=0.06, leaves_empty_lines=True),
    Shape("empty lines, spaced", is_damaged=True, blank_share=0.06, leaves_empty_lines=True, between="\n\n"),
    Shape("torn", is_damaged=True, is_hopeless=True, blank_share=0.04, blank_rows=0.2, strays=0.06),
    Shape("torn rows", is_damaged=True, is_hopeless=True, by_rows=True, blank_share=0.04, blank_rows=0.2, strays=0.06),
    Shape("torn pages", is_damaged=True, is_hopeless=True, blank_share=0.04, page_length=19, page_number="{}"),
    Shape("glued heads", is_damaged=True, wrapped=2, glued=True),
    Shape("values first", is_damaged=True, is_hopeless=True, has_values_first=True),
    Shape("rows, values first", is_damaged=True, is_hopeless=True, by_rows=True, has_values_first=True, wrapped=30),
    Shape("deduplicated", is_damaged=True, is_hopeless=True, is_deduplicated=True),
    Shape(
        "page titles",
        is_damaged=True,
        wrapped=9,
        page_length=23,
        page_title="某某市人民政府2023年政府信息公开工作年度报告",
    ),
    Shape("rows, tabs", by_rows=True, gap="\t"),
    Shape("rows, wide blanks", by_rows=True, gap="　"),
    Shape("rows, dashes, tabs", by_rows=True, gap="\t", blank="-", blank_share=0.2),
    Shape("cells, thousands", digits="thousands"),
    Shape("rows, thousands", by_rows=True, digits="thousands"),
    Shape("rows, wide digits", by_rows=True, digits="wide"),
    Shape("cells, random", is_damaged=True, is_random=True),
    Shape("rows, random", is_damaged=True, by_rows=True, is_random=True),
    Shape(
        "rows, other order",
        by_rows=True,
        order=(FormBlock.DISPUTES, FormBlock.REQUESTS, FormBlock.PROACTIVE, FormBlock.STATISTICS),
    ),
    Shape("cells, requests only", order=(FormBlock.REQUESTS, FormBlock.STATISTICS)),
    Shape("rows, disputes only", by_rows=True, order=(FormBlock.DISPUTES, FormBlock.STATISTICS)),
    Shape("rows, values beside split labels", is_damaged=True, by_rows=True, wrapped=8, is_label_split=True),
    Shape(
        "rows, values beside split labels, blank",
        is_damaged=True,
        by_rows=True,
        wrapped=8,
        is_label_split=True,
        blank="/",
        blank_share=0.3,
    ),
    Shape("rows cut at 4", is_damaged=True, by_rows=True, row_length=4),
    Shape("rows cut at 4, random", is_damaged=True, by_rows=True, row_length=4, is_random=True),
    Shape("rows after pages again", is_damaged=True, by_rows=True, page_length=13, repeats_rows=True),
    Shape("cells lost", is_damaged=True, lost_values=0.1),
    Shape("cells lost, random", is_damaged=True, is_hopeless=True, lost_values=0.1, is_random=True),
    Shape("rows, cells lost", is_damaged=True, by_rows=True, lost_values=0.1),
    Shape("cells lost, a slip", is_damaged=True, lost_values=0.1, slips=1),
    Shape("cells lost, slips", is_damaged=True, is_hopeless=True, lost_values=0.1, slips=4),
    Shape("blanks gone, a slip", is_damaged=True, blank_share=0.03, blank_rows=0.3, slips=1),
    Shape(
        "torn pages, a slip",
        is_damaged=True,
        is_hopeless=True,
        blank_share=0.04,
        page_length=19,
        page_number="{}",
        slips=1,
    ),
    Shape("rows, tabs, cells lost", is_damaged=True, by_rows=True, lost_values=0.1, gap="\t"),
    Shape("rows, late values", is_damaged=True, by_rows=True, late_values=0.2, wrapped=12),
    Shape("cells, late values", is_damaged=True, late_values=0.2),
    Shape("cells, late values, random", is_damaged=True, is_hopeless=True, late_values=0.2, is_random=True),
    Shape("rows swapped", is_damaged=True, is_hopeless=True, by_rows=True, swaps=0.05, wrapped=12),
    Shape(
        "rows swapped, random", is_damaged=True, is_hopeless=True, by_rows=True, swaps=0.05, wrapped=12, is_random=True
    ),
    Shape("blanks gone, rows", is_damaged=True, by_rows=True, blank_share=0.03, blank_rows=0.3),
    Shape("blanks gone, random", is_damaged=True, is_hopeless=True, blank_share=0.03, blank_rows=0.3, is_random=True),
    Shape("many blanks gone", is_damaged=True, is_hopeless=True, by_rows=True, blank_share=0.5),
    Shape("no ordinals", is_damaged=True, has_ordinals=False),
    Shape("rows, no ordinals", is_damaged=True, by_rows=True, has_ordinals=False, gap="  "),
    Shape("rows run together", is_damaged=True, by_rows=True, between=""),
    Shape("rows run together, blanks", is_damaged=True, by_rows=True, between="", blank="/", blank_share=0.2),
    Shape("rows run together, misprints", is_damaged=True, by_rows=True, between="", misprints=0.2),
    Shape("rows run together, no ordinals", is_damaged=True, by_rows=True, between="", has_ordinals=False),
    Shape("noughts glued", is_damaged=True, is_hopeless=True, by_rows=True, gap=""),
    Shape(
        "everything",
        is_damaged=True,
        wrapped=6,
        is_vertical=True,
        page_length=24,
        repeats_heads=True,
        misprints=0.1,
        glued=True,
        strays=0.02,
        lost_labels=0.02,
    ),
)

BEYOND: tuple[Shape, ...] = (
    Shape(
        "torn, random", is_damaged=True, is_hopeless=True, blank_share=0.04, blank_rows=0.2, strays=0.06, is_random=True
    ),
    Shape(
        "torn rows, swapped",
        is_damaged=True,
        is_hopeless=True,
        by_rows=True,
        blank_share=0.04,
        strays=0.03,
        swaps=0.05,
        lost_labels=0.05,
        misprints=0.1,
        wrapped=9,
        is_vertical=True,
        page_length=20,
        page_number="{}",
    ),
)
"""Damaged several times over: a number that is no cell may stand where a blank one was lost, and nothing tells it."""

_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_CAPTIONS = {
    "规章": "第二十条第（一）项",
    "行政许可": "第二十条第（五）项",
    "行政处罚": "第二十条第（六）项",
    "行政事业性收费": "第二十条第（八）项",
    "政府集中采购": "第二十条第（九）项",
}
_REQUEST_HEADS = (
    "申请人情况",
    "自然人",
    "法人或其他组织",
    "总计",
    "商业企业",
    "科研机构",
    "社会公益组织",
    "法律服务机构",
    "其他",
)
_DISPUTE_HEADS = (
    "行政复议", "行政诉讼",
    "结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "未经复议直接起诉", "复议后起诉",
    *("结果维持", "结果纠正", "其他结果", "尚未审结", "总计") * 2,
)  # fmt: skip
NOTES = {
    "（二）部分公开": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "（一）主动公开政府信息数": "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）",
    "（一）回应公众关注热点或重大舆情数": "（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）",
    "1.专职人员数": "1.专职人员数（不包括政府公报及政府网站工作人员数）",
}
_OPENING = """本报告按照《中华人民共和国政府信息公开条例》和年度报告格式的要求编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止。如有疑问，请与本单位办公室联系（电话：0000-1234567）。
一、总体情况
2023年，本单位认真落实公开要求，全年通过网站公开信息1136条，收到申请21件，均按期答复；举办培训3次，参加126人次。"""
_CLOSING = """五、存在的主要问题及改进情况
主要问题有2个方面：一是公开的深度不够，二是队伍力量不足。2024年将加强培训，完善12项制度，提高办理质量。
六、其他需要报告的事项
全年未收取信息处理费。"""
_SECTIONS = {
    FormBlock.PROACTIVE: "二、主动公开政府信息情况",
    FormBlock.REQUESTS: "三、收到和处理政府信息公开申请情况\n（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    FormBlock.DISPUTES: "四、政府信息公开行政复议、行政诉讼情况",
    FormBlock.STATISTICS: "政府信息公开情况统计表\n（2016年度）",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, or words between rows."""

    labels: tuple[str, ...]
    values: tuple[str, ...] = ()
    is_head: bool = False
    unit: str = ""


@dataclass(slots=True)
class Composed:
    """A report and what its tables say."""

    text: str
    truth: dict[Place, str | None] = field(default_factory=dict)
    """What is printed in each cell; None for a blank one."""


def compose(layouts: Sequence[FormLayout], shape: Shape, seed: int) -> Composed:
    """A report with the tables of some forms, flattened in one shape."""
    rng = random.Random(seed)
    composed = Composed("")
    parts = [_OPENING]
    pages = _Pages(shape)
    blocks = {block.block: block for layout in layouts for block in layout.blocks}
    for kind in shape.order:
        if kind not in blocks:
            continue
        block = blocks[kind]
        cells = random_cells(block, shape, rng)
        composed.truth.update({(kind, row, column): value for (row, column), value in cells.items()})
        parts.append(_SECTIONS[kind])
        lines = list(_damaged(list(_lines(block, cells, shape)), shape, rng))
        pieces = _swapped(list(_flattened(lines, shape)), shape, rng)
        parts.append(shape.between.join(pages.broken(pieces, lines)))
    parts.append(_CLOSING)
    if shape.is_deduplicated:
        parts = list(dict.fromkeys("\n".join(parts).split("\n")))
    text = "\n".join(parts)
    composed.text = text.replace("\n", " ") if shape.between == " " else text
    return composed


def random_cells(block: Block, shape: Shape, rng: random.Random) -> dict[tuple[str, str], str | None]:
    """Contents that add up as the form asks, but for one row in fifty."""
    if block.block is FormBlock.REQUESTS and not shape.is_random:
        numbers = _requests(block, rng)
    else:
        numbers = {(s.row.label, s.column.label): _figure(rng) for s in block.slots}
    if block.block is FormBlock.DISPUTES and not shape.is_random:
        for row in block.rows:
            parts = [numbers[row.label, column.label] for column in block.columns[:-1]]
            numbers[row.label, TOTAL] = sum(parts) if rng.random() < 0.9 else sum(parts) + 1
    if block.block is FormBlock.STATISTICS and not shape.is_random:
        for identity in reversed(tuple(block.placed_identities())):  # a total of totals stands before them
            (total,), parts = identity.totals, [numbers[part.row, part.column] for part in identity.parts]
            if identity.kind is not BreakdownKind.OF_WHICH and rng.random() < 0.95:
                numbers[total.row, total.column] = sum(parts)
    cells: dict[tuple[str, str], str | None] = {place: _digits(number, shape) for place, number in numbers.items()}
    for place in cells:
        if block.block is FormBlock.PROACTIVE and "收费" in place[0] and rng.random() < 0.5:
            cells[place] = f"{cells[place]}.{rng.randint(1, 99):02}"
        if "增/减" in place[1] and rng.random() < 0.4:
            cells[place] = rng.choice(("+{}", "-{}")).format(cells[place])
    for place in rng.sample(sorted(cells), shape.slips) if block.placed else ():
        cells[place] = _slipped(cells[place] or "", rng)
    for row in block.rows:
        is_empty = block.layout is Layout.ROWS and rng.random() < shape.blank_rows
        for place in [place for place in cells if place[0] == row.label]:
            if is_empty or rng.random() < shape.blank_share:
                cells[place] = None
    return cells


def _slipped(number: str, rng: random.Random) -> str:
    """Another number: one more, ten times as many, more digits, or the digits from behind."""
    amount = int(number)
    slips = (amount + 1, 10 * amount, int(f"{rng.randint(1, 9)}{number}"), int(number[::-1]))
    return str(rng.choice([slip for slip in slips if slip != amount]))


def _digits(number: int, shape: Shape) -> str:
    if shape.digits == "wide":
        return str(number).translate(_WIDE)
    return f"{number:,}" if shape.digits else str(number)


def _figure(rng: random.Random) -> int:
    return rng.choice((0, 0, rng.randint(0, 9), rng.randint(0, 150), rng.randint(0, 90000)))


def _requests(block: Block, rng: random.Random) -> dict[tuple[str, str], int]:
    names = [row.label for row in block.rows]
    outcomes, (received, carried_over), (total, forward) = names[2:-2], names[:2], names[-2:]
    numbers: dict[tuple[str, str], int] = {}
    for column in block.columns[:-1]:
        is_used = column.label == "自然人" or rng.random() < 0.4
        for name in outcomes:
            numbers[name, column.label] = rng.choice((0, 0, 1, rng.randint(0, 40))) if is_used else 0
        numbers[total, column.label] = sum(numbers[name, column.label] for name in outcomes)
        numbers[forward, column.label] = rng.randint(0, 9) if is_used else 0
        whole = numbers[total, column.label] + numbers[forward, column.label]
        numbers[carried_over, column.label] = rng.randint(0, min(9, whole))
        numbers[received, column.label] = whole - numbers[carried_over, column.label]
    for name in names:
        whole = sum(numbers[name, column.label] for column in block.columns[:-1])
        numbers[name, TOTAL] = whole if rng.random() < 0.98 else whole + 1
    return {(name, column.label): numbers[name, column.label] for name in names for column in block.columns}


def _lines(block: Block, cells: dict[tuple[str, str], str | None], shape: Shape) -> Iterator[Line]:
    """The table as printed: heads, groups and rows."""
    if block.layout is Layout.GROUPS:
        heads = ("".join(_DISPUTE_HEADS),) if shape.glued else _DISPUTE_HEADS
        yield Line(heads, is_head=True)
        yield Line((), tuple(_printed(value, shape) for value in cells.values()))
        return
    if block.block is FormBlock.REQUESTS:
        yield Line(_REQUEST_HEADS, is_head=True)
    if len(block.columns) == 2:
        yield Line(("指标名称", "计量单位", "代码", "本期实际", "本年累计"), is_head=True)
    parents: tuple[str, ...] = ()
    for row in block.rows:
        *above, name = row.label.split("/")
        if name in _CAPTIONS:
            columns = row.columns or ()
            yield Line((_CAPTIONS[name],), is_head=True)
            yield Line(("信息内容", *columns), is_head=True)
        new = tuple(parent for place, parent in enumerate(above) if parents[place : place + 1] != (parent,))
        rows = {other.label for other in block.rows}
        new = tuple(p for p in new if not any(label.endswith(p) for label in rows))
        parents = tuple(above)
        values = tuple(_printed(value, shape) for (label, _), value in cells.items() if label == row.label)
        unit = _unit(row) if block.block is FormBlock.STATISTICS else ""
        if len(block.columns) == 2:  # codes stand before the values, and the current period before the year
            values = (f"{block.rows.index(row) + 1:02}", *reversed(values))
        name = NOTES.get(name, name)
        if not shape.has_ordinals:
            name = re.sub(
                r"^(?:其中：)?(?:\d+\.|（[一二三四五六七八九十]）|（\d+）|[一二三四五六七八九十]、)", "", name
            )
        yield Line((*new, name), values, unit=unit)


def _unit(row: Row) -> str:
    return row.unit or ("条" if "政府信息数" in row.label.rpartition("/")[2] else "件")


def _printed(value: str | None, shape: Shape) -> str:
    return shape.blank if value is None else value


def _damaged(lines: list[Line], shape: Shape, rng: random.Random) -> Iterator[Line]:
    """The same with labels misprinted or lost, and numbers that are no cell."""
    for line in lines:
        labels = list(line.labels)
        if labels and not line.is_head and line.values:
            name = max(range(len(labels)), key=lambda place: len(labels[place]))
            if rng.random() < shape.misprints and len(labels[name]) > 6:
                place = rng.randrange(2, len(labels[name]) - 1)
                labels[name] = labels[name][:place] + labels[name][place + 1 :]
            if rng.random() < shape.lost_labels:
                del labels[name]
        values = list(line.values)
        if shape.lost_values and len(values) > 1 and rng.random() < shape.lost_values:
            del values[rng.randrange(len(values))]
        yield replace(line, labels=tuple(labels), values=tuple(values))
        if not line.is_head and rng.random() < shape.strays:
            yield Line((), (str(rng.randint(1, 9)),), is_head=True)


def _swapped(pieces: list[str], shape: Shape, rng: random.Random) -> list[str]:
    """Some lines exchanged with the next one."""
    place = 0
    while shape.swaps and place < len(pieces) - 1:
        if rng.random() < shape.swaps:
            pieces[place : place + 2] = pieces[place + 1], pieces[place]
            place += 1
        place += 1
    return pieces


def _flattened(lines: list[Line], shape: Shape) -> Iterator[str]:
    """The lines of the text."""
    if (shape.has_labels_first or shape.has_labels_last) and all(
        len(line.values) < 3 or line.values[0] != "01" for line in lines
    ):
        lines = [replace(line, unit="") for line in lines]
        heads = [line for line in lines if line.is_head or not line.values]
        rows = [line for line in lines if line not in heads]
        for line in heads:
            yield from _one(line, shape)
        if shape.has_labels_last:
            for line in rows:
                yield from _one(Line((), line.values), shape)
        for line in rows:
            yield from _one(replace(line, values=()), shape)
        if shape.has_labels_last:
            return
        if shape.is_by_columns and len({len(line.values) for line in rows}) == 1:
            values = [line.values[place] for place in range(len(rows[0].values)) for line in rows]
            yield from values
            return
        for line in rows:
            yield from _one(Line((), line.values), shape)
        return
    if shape.late_values:
        lines = _with_late_values(lines, shape)
    for line in lines:
        if shape.has_values_first and line.labels and line.values:
            yield from _one(Line((), line.values), shape)
            yield from _one(replace(line, values=()), shape)
        else:
            yield from _one(line, shape)


def _with_late_values(lines: list[Line], shape: Shape) -> list[Line]:
    """The lines in which some rows have their values behind the label after theirs: the first of each few rows."""
    found: list[Line] = []
    step = round(1 / shape.late_values)
    waiting: Line | None = None
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        is_pair = line.labels and line.values and after is not None and after.labels and after.values
        if waiting is not None:
            found += [replace(line, values=(), unit=""), Line((), waiting.values), Line((), line.values)]
            waiting = None
        elif is_pair and number % step == 0:
            found.append(replace(line, values=(), unit=""))
            waiting = line
        else:
            found.append(line)
    return found


def _one(line: Line, shape: Shape) -> Iterator[str]:
    *parents, last = line.labels or ("",)
    pieces = [piece for parent in parents for piece in _wrapped(parent, shape, is_group=not line.is_head)]
    name = _wrapped(last, shape, is_group=False)
    values = [value for value in (line.unit, *line.values) if value]
    if not shape.by_rows:
        yield from (piece for piece in (*pieces, *name) if piece)
        yield from (line.unit,) if line.unit else ()
        yield from (value for value in line.values if value or shape.leaves_empty_lines)
        return
    if line.is_head:
        yield (
            shape.gap.join((*line.labels, *values)) if not shape.wrapped else shape.gap.join((*pieces, *name, *values))
        )
        return
    yield from (piece for piece in pieces if piece)
    if shape.is_inside and len(name) > 1:
        yield from name[: len(name) // 2]
        if values:
            yield shape.gap.join(values)
        yield from name[len(name) // 2 :]
        return
    if shape.is_label_split and len(name) > 1:
        yield shape.gap.join((name[0], *values))
        yield from name[1:]
        return
    yield from name[:-1]
    if shape.row_length and len(values) > shape.row_length:
        values = [
            shape.gap.join(values[start : start + shape.row_length])
            for start in range(0, len(values), shape.row_length)
        ]
        yield shape.gap.join(piece for piece in (name[-1], values[0]) if piece)
        yield from values[1:]
        return
    yield shape.gap.join(piece for piece in (name[-1], *values) if piece)


def _wrapped(label: str, shape: Shape, *, is_group: bool) -> list[str]:
    if is_group and shape.is_vertical:
        return list(label)
    if not shape.wrapped or len(label) <= shape.wrapped:
        return [label]
    lines = [""]
    for piece in re.findall(r"\d+|\D", label):  # a number is not broken
        lines[-1:] = [lines[-1] + piece] if len(lines[-1]) < shape.wrapped else [lines[-1], piece]
    return lines


class _Pages:
    """Counts the lines of a report and parts its pages."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._page = 1
        self._lines = 0

    def broken(self, lines: list[str], table: list[Line]) -> list[str]:
        """The lines of a table with what stands between two pages."""
        shape = self._shape
        if not shape.page_length:
            return lines
        heads = [line for line in table if line.is_head and len(line.labels) > 1]
        found: list[str] = []
        for place, line in enumerate(lines):
            found.append(line)
            self._lines += 1
            if self._lines % shape.page_length == 0 and place > len(lines) / 5:
                found += ["", shape.page_number.format(self._page), *filter(None, [shape.page_title])]
                self._page += 1
                found += [line] if shape.repeats_rows else []
                if shape.repeats_heads and heads:
                    found += list(_one(heads[-1], shape))
        return found


FORMS: tuple[tuple[FormLayout, ...], ...] = ((FORM2021,), (FORM2019,), (STAT2014,), (INDICATORS,))
"""What a report may follow."""
