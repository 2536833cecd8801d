"""Documents with the tables of a form, composed from cells: as grids, with bars, whole or damaged."""

import random
from dataclasses import dataclass, replace

from govreport_pipeline.forms.declared.declare import Block, Layout, Row
from govreport_pipeline.forms.sheets.contents import MONEY
from govreport_pipeline.ingest.documents import read_document
from govreport_pipeline.normalise import Alignment, normalise
from govreport_pipeline.tables.records import GridCell, NormalisedDocument, RawDocument
from govreport_pipeline.tables.vocabulary import FormBlock

PROSE_BEFORE = "某市2023年政府信息公开工作年度报告\n本报告由某市人民政府办公室编制,全年主动公开政府信息1136条。\n二、主动公开政府信息情况\n"
PROSE_AFTER = "\n五、存在的主要问题及改进情况\n工作仍有不足,有待改进。\n"
CONTENTS = (*("0 1 2 7 12 35 134 3050 447228".split()), "1,234", "12件", "+3", "减4", "22（其中修订16件）")
BLANKS = ("", "/", "-", "—", "&", " ")

Cells = dict[tuple[str, str], str]
"""By the official labels of row and column: what is printed."""


@dataclass(frozen=True)
class Printed:
    """A cell of a printed table."""

    text: str
    width: int = 1
    height: int = 1


Lines = list[list[Printed]]


def random_cells(block: Block, randomness: random.Random) -> Cells:
    """A content for each cell of a block; one in ten is blank, and amounts are of money."""
    blanks = BLANKS[:4]
    contents = (randomness.choice(blanks if randomness.random() < 0.1 else CONTENTS) for _ in block.slots)
    return {
        (slot.row.label, slot.column.label): "12元" if slot.unit == MONEY and content == "12件" else content
        for slot, content in zip(block.slots, contents, strict=True)
    }


def print_block(block: Block, cells: Cells) -> list[Lines]:
    """The tables of a block as the form prints them."""
    if block.layout is Layout.GROUPS:
        return [_print_groups(block, cells)]
    if block.block is FormBlock.PROACTIVE:
        return [_print_proactive(block, cells)]
    if block.block is FormBlock.STATISTICS:
        return [_print_statistics(block, cells)]
    return [_print_requests(block, cells)]


def _leaf(label: str) -> str:
    return label.rpartition("/")[2]


def _print_groups(block: Block, cells: Cells) -> Lines:
    columns = block.columns
    first, *others = block.rows
    five = len(columns)
    parent = others[0].label.split("/")[0]
    names = [_leaf(column.label) for column in columns]
    return [
        [Printed(first.label, five), Printed(parent, five * len(others))],
        [*(Printed(name, 1, 2) for name in names), *(Printed(_leaf(row.label), five) for row in others)],
        [Printed(name) for _ in others for name in names],
        [Printed(cells[row.label, column.label]) for row in block.rows for column in columns],
    ]


def _print_proactive(block: Block, cells: Cells) -> Lines:
    lines: Lines = []
    width = 1 + max(len(row.columns or ()) for row in block.rows)
    shown: tuple[str, ...] | None = None
    for row in block.rows:
        columns = row.columns or ()
        last = width - len(columns)
        if columns != shown:
            lines.append([Printed("第二十条第（一）项", width)])
            heads = [Printed(label, last if label == columns[-1] else 1) for label in columns]
            lines.append([Printed("信息内容"), *heads])
            shown = columns
        values = [Printed(cells[row.label, label], last if label == columns[-1] else 1) for label in columns]
        lines.append([Printed(row.label), *values])
    return lines


def _print_statistics(block: Block, cells: Cells) -> Lines:
    lines: Lines = [[Printed("统计指标"), Printed("单位"), *(Printed(column.label) for column in block.columns)]]
    above: list[str] = []
    known = {row.label for row in block.rows}
    for row in block.rows:
        parts = row.label.split("/")
        for depth in range(1, len(parts)):
            if parts[:depth] != above[:depth] and "/".join(parts[:depth]) not in known:
                lines.append([Printed(parts[depth - 1]), Printed("——"), *(Printed("——") for _ in block.columns)])
        above = parts
        unit = row.unit or "件"
        values = [Printed(cells[row.label, column.label]) for column in block.columns]
        lines.append([Printed(parts[-1]), Printed(unit), *values])
    return lines


def _print_requests(block: Block, cells: Cells) -> Lines:
    organisations = [column for column in block.columns if "/" in column.label]
    lines: Lines = [
        [Printed("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), Printed("申请人情况", len(block.columns))],
        _request_heads(block),
        [Printed(_leaf(column.label)) for column in organisations],
    ]  # fmt: skip
    above: list[str] = []
    for row in block.rows:
        parts = row.label.split("/")
        labels = []
        for depth, part in enumerate(parts):
            is_leaf = depth == len(parts) - 1
            if is_leaf or parts[: depth + 1] != above[: depth + 1]:
                labels.append(Printed(part, 4 - len(parts) if is_leaf else 1, _height(block.rows, parts[: depth + 1])))
        above = parts
        lines.append([*labels, *(Printed(cells[row.label, column.label]) for column in block.columns)])
    return lines


def _request_heads(block: Block) -> list[Printed]:
    """自然人, 法人或其他组织 over its kinds, 总计, and whatever else a block has."""
    parents = [column.label.split("/")[0] for column in block.columns]
    over = {column.label.split("/")[0] for column in block.columns if "/" in column.label}
    names = dict.fromkeys(parents)
    return [Printed(name, parents.count(name), 1 if name in over else 2) for name in names]


def _height(rows: tuple[Row, ...], parts: list[str]) -> int:
    return sum(row.label.split("/")[: len(parts)] == parts for row in rows)


# Shapes


def lay_out(lines: Lines) -> list[tuple[int, int, Printed]]:
    """Row, column and content of each cell, as a browser lays them out."""
    taken: set[tuple[int, int]] = set()
    found = []
    for row, line in enumerate(lines):
        column = 0
        for cell in line:
            while (row, column) in taken:
                column += 1
            found.append((row, column, cell))
            taken |= {(row + down, column + right) for down in range(cell.height) for right in range(cell.width)}
            column += cell.width
    return found


def fill(lines: Lines, *, is_repeated: bool) -> Lines:
    """Every merged cell as single ones: its content repeated, or blanks beside and below it."""
    matrix: dict[tuple[int, int], str] = {}
    for row, column, cell in lay_out(lines):
        for down in range(cell.height):
            for right in range(cell.width):
                is_first = down == right == 0
                matrix[row + down, column + right] = cell.text if is_first or is_repeated else ""
    width = 1 + max(column for _, column in matrix)
    return [[Printed(matrix.get((row, column), "")) for column in range(width)] for row in range(len(lines))]


def with_bars(lines: Lines, *, separator: str = "|", has_edges: bool = True, has_rule: bool = True) -> str:
    """The rows as lines of text, merged cells as one."""
    rows = []
    for number, line in enumerate(lines):
        row = separator.join(cell.text for cell in line)
        rows.append(f"|{row}|" if has_edges else row)
        if has_rule and number == 0:
            rows.append("|" + "|".join("---" for _ in line) + "|")
    return "\n".join(rows)


def with_cell_lines(lines: Lines) -> str:
    """A line for each cell, a bar before all but the first of a row, a bar alone behind the row."""
    return "\n".join("\n| ".join(cell.text for cell in line) + "\n|" for line in lines)


def document_of(text: str) -> tuple[RawDocument, NormalisedDocument]:
    """A text read and normalised."""
    raw = read_document(text.encode(), "composed.txt")
    assert isinstance(raw, RawDocument)
    return raw, normalise(raw)


def grid_document(tables: list[Lines]) -> tuple[RawDocument, NormalisedDocument]:
    """A document whose tables the source marks: the text of each cell on its line."""
    text, cells = PROSE_BEFORE, []
    for number, lines in enumerate(tables):
        for row, column, cell in lay_out(lines):
            text += "\n"
            cells.append((number, row, column, cell.height, cell.width, len(text), len(text) + len(cell.text)))
            text += cell.text
        text += "\n三、说明\n"
    raw, document = document_of(text + PROSE_AFTER)
    place = Alignment(document.alignment).position
    grid = tuple(GridCell(*cell[:5], place(cell[5]), place(cell[6])) for cell in cells)
    return raw, replace(document, grid=grid)


def bars_text(tables: list[str]) -> str:
    """A report with tables in plain text."""
    return PROSE_BEFORE + "\n\n".join(tables) + PROSE_AFTER


def bars_document(tables: list[str]) -> tuple[RawDocument, NormalisedDocument]:
    """A plain text with tables in it."""
    return document_of(bars_text(tables))


def html_page(tables: list[Lines], randomness: random.Random) -> bytes:
    """A page with the tables, as word processors write them: labels and digits split over spans, empty paragraphs."""
    body = "".join(f"<p>{line}</p>" for line in PROSE_BEFORE.splitlines())
    for lines in tables:
        rows = "".join(f"<tr>{''.join(_html_cell(cell, randomness) for cell in line)}</tr>\n" for line in lines)
        body += f"<table border=1>{rows}</table>\n<p>说明</p>"
    body += "".join(f"<p>{line}</p>" for line in PROSE_AFTER.splitlines())
    return f"<html><head><title>年度报告</title></head><body>{body}</body></html>".encode()


def _html_cell(cell: Printed, randomness: random.Random) -> str:
    spans = f' colspan="{cell.width}"' * (cell.width > 1) + f" rowspan={cell.height}" * (cell.height > 1)
    if not cell.text.strip():
        return f"<td{spans}>{randomness.choice(('', '&nbsp;', '<p><o:p>&nbsp;</o:p></p>', '<br>'))}</td>"
    place = randomness.randint(0, len(cell.text) - 1)
    break_ = "<br />" if len(cell.text) > 5 and "一" <= cell.text[place] <= "龥" and randomness.random() < 0.3 else ""
    text = f"<span>{cell.text[:place]}</span>{break_}<span lang=EN-US>{cell.text[place:]}</span>"
    return f"<td{spans}><p>{text}</p></td>"


# Damage


def insert_stray(lines: Lines, randomness: random.Random) -> Lines:
    """A number too many in one row of values, behind its first one."""
    rows = [place for place, line in enumerate(lines) if _has_values(line)]
    place = randomness.choice(rows)
    line = list(lines[place])
    first = next(index for index, cell in enumerate(line) if cell.text[:1].isdecimal() and len(cell.text) < 8)
    line.insert(randomness.randint(first, len(line)), Printed(str(randomness.randint(1, 99))))
    return [*lines[:place], line, *lines[place + 1 :]]


def lose_cell(lines: Lines, randomness: random.Random) -> Lines:
    """One row of several values lacks one of the last; IndexError where each row has one value."""
    several = [sum(cell.text[:1].isdigit() and cell.text[-1:].isdigit() for cell in line) > 1 for line in lines]
    place = randomness.choice([place for place, line in enumerate(lines) if several[place] and _has_values(line)])
    line = list(lines[place])
    del line[randomness.randint(len(line) - 3, len(line) - 1) if len(line) > 4 else -1]
    return [*lines[:place], line, *lines[place + 1 :]]


def misprint_labels(lines: Lines, randomness: random.Random) -> Lines:
    """In one label of ten a character is lost or another."""
    return [[_misprint(cell, randomness) if len(cell.text) > 4 else cell for cell in line] for line in lines]


def _misprint(cell: Printed, randomness: random.Random) -> Printed:
    if (
        randomness.random() > 0.1
        or cell.text in CONTENTS
        or not any("一" <= character <= "龥" for character in cell.text[2:])
    ):
        return cell
    place = randomness.randint(3, len(cell.text.split("（单位")[0]) - 1)
    return replace(cell, text=cell.text[:place] + randomness.choice(("", "口")) + cell.text[place + 1 :])


def break_page(lines: Lines, randomness: random.Random) -> Lines:
    """A page number and a blank row between two rows of a table without merged cells."""
    place = randomness.randint(len(lines) // 2, len(lines) - 1)
    width = sum(cell.width for cell in lines[0])
    return [*lines[:place], [Printed("- 3 -", width)], [Printed("", width)], *lines[place:]]


def repeat_head(lines: Lines, randomness: random.Random) -> Lines:
    """The first rows again in the middle of a table without merged cells."""
    heads = next(place for place, line in enumerate(lines) if _has_values(line))
    place = randomness.randint(heads + 1, len(lines) - 1)
    return [*lines[:place], *lines[:heads], *lines[place:]]


def split_table(lines: Lines, randomness: random.Random) -> list[Lines]:
    """A table without merged cells in two, the second without a head."""
    heads = next(place for place, line in enumerate(lines) if _has_values(line))
    place = randomness.randint(heads + 2, len(lines) - 2)
    return [lines[:place], lines[place:]]


def swap_columns(lines: Lines, first: int, second: int) -> Lines:
    """A table without merged cells with two columns exchanged."""
    swapped = [list(line) for line in lines]
    for line in swapped:
        line[first], line[second] = line[second], line[first]
    return swapped


def drop_column(lines: Lines, place: int) -> Lines:
    """A table without merged cells, without one of its columns."""
    return [[*line[:place], *line[place + 1 :]] for line in lines]


def break_labels(lines: Lines, randomness: random.Random) -> Lines:
    """A table without merged cells in which one long label goes on in a row of its own."""
    places = [place for place, line in enumerate(lines) if _has_values(line) and max(len(c.text) for c in line[:3]) > 8]
    place = randomness.choice(places)
    line = lines[place]
    column = max(range(3), key=lambda index: len(line[index].text) * (not line[index].text[-1:].isdecimal()))
    text = line[column].text
    upper = [
        Printed(text[: len(text) // 2] if index == column else cell.text if index < column else "")
        for index, cell in enumerate(line)
    ]
    lower = [
        Printed(text[len(text) // 2 :] if index == column else "" if index < column else cell.text)
        for index, cell in enumerate(line)
    ]
    return [*lines[:place], upper, lower, *lines[place + 1 :]]


def _has_values(line: list[Printed]) -> bool:
    """Does a row hold a number that is no part of a label?"""
    return any(cell.text.isdecimal() for cell in line)
