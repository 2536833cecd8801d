"""Tables in plain text whose rows are parted by rules, so that a cell may go over several lines.

+------+------+
| 行政 | 3001 |
| 许可 |      |
+------+------+

A cell that covers several columns has no bar inside, one that covers several
rows no rule: | 结果 +------+. So do tables drawn with strokes: │ 结果 ├──────┤.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby, pairwise
from operator import attrgetter

from govreport_pipeline.forms.sheets.sheet import Sheet, SheetCell, lay_out, make_cell
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument
from govreport_pipeline.tables.vocabulary import TableShape, TextFormat

_RULE = re.compile(r"[ \t>]*\+[-=:+]+\+[ \t\r]*")
_CORNER = re.compile(r"\+(?=[-=:])|(?<=[-=:])\+")
_BAR = re.compile("[|+]")
_RULED = re.compile(r"[-=:]+")
_BARS = ("|", "+")
_STROKES = str.maketrans("─━═│┃║┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼╋╔╗╚╝╠╣╦╩╬", "---|||" + "+" * 59)
_CROSSINGS = "├┼╬"
_MARGIN = " \t\r>"
_AROUND = " \t\r\u3000|"
_NUMBER = re.compile(r"[+-]?\d[\d,.]*")
_WIDTHS = ("WF", "WFA", "")
"""Which characters count as two, by their width in Unicode: programs differ."""
_FEWEST_EDGES = 3
"""A table of one column is none."""

_Line = tuple[int, str]
"""Where it begins in the raw text, and what it holds."""
_Bars = Mapping[int, int]
"""Where a line has bars, by the numbers of the table's edges; an edge that a cell covers has none."""
_Piece = tuple[int, int]
"""A stretch of the raw text: what a cell has on one line."""


@dataclass(slots=True)
class _Cell:
    """A cell, on the way down the lines of its table."""

    row: int
    first: int
    last: int
    """The column after its last one."""
    place: int
    """Where it begins in the raw text."""
    bottom: int = 0
    """The row after its last one."""
    pieces: list[_Piece] = field(default_factory=list)

    def take(self, row: int, start: int, line: str, begin: int, end: int) -> None:
        """Go on to a row, with what a line that starts at an offset of the text has between two bars."""
        self.bottom = row + 1
        told = line[begin:end].strip(_AROUND)
        if told:
            place = start + line.index(told, begin)
            self.pieces.append((place, place + len(told)))


def has_rules(raw: RawDocument) -> bool:
    """A quick test that lets every text with a table between rules pass, however its labels are broken."""
    return "-+" in raw.text or _has_strokes(raw.text)


def _has_strokes(text: str) -> bool:
    return any(crossing in text for crossing in _CROSSINGS)


def sheets_of_rules(raw: RawDocument, document: NormalisedDocument) -> list[Sheet]:
    """The tables of a text whose rows are parted by rules.

    Where most stretches between two rules have numbers on several lines, rules
    part heads from contents only, and each line is a row.
    """
    if raw.text_format is not TextFormat.PLAIN:
        return []
    drawn = raw.text.translate(_STROKES) if _has_strokes(raw.text) else raw.text
    if "-+" not in drawn:
        return []
    laid = [(lines, bars) for lines in _stretches(drawn) if (bars := _bars([line for _, line in lines]))]
    tables = [_traced(lines, bars) for lines, bars in laid]
    counts = [count for cells in tables for count in _count_number_lines(raw.text, cells)]
    if 2 * sum(count > 1 for count in counts) > len(counts):
        tables = [_traced(lines, bars, is_by_lines=True) for lines, bars in laid]
    position = Alignment(document.alignment).position
    return [
        Sheet(TableShape.PIPES, lay_out(_made(document.text, cell, position) for cell in cells)) for cells in tables
    ]


def _stretches(text: str) -> Iterator[list[_Line]]:
    """The lines of each table: from a rule on, as long as each begins and ends with a bar or a corner."""
    lines: list[_Line] = []
    start = 0
    for line in (*text.split("\n"), ""):
        told = line.strip(_MARGIN)
        is_inside = bool(lines) and told.startswith(_BARS) and told.endswith(_BARS)
        if is_inside or _RULE.fullmatch(line):
            lines.append((start, line))
        elif lines:
            yield lines
            lines = []
        start += len(line) + 1


def _traced(lines: Sequence[_Line], bars: Sequence[_Bars], *, is_by_lines: bool = False) -> list[_Cell]:
    """The cells of a table, by rows: a row ends at a rule, or, `is_by_lines`, with each line."""
    above: list[_Cell | None] = [None] * (1 + max(map(max, bars)))
    found: list[_Cell] = []
    row = 0
    for (start, line), own in zip(lines, bars, strict=True):
        parts = [(first, last, own[first] + 1, own[last]) for first, last in pairwise(sorted(own))]
        ruled = [_RULED.fullmatch(line, begin, end) is not None for _, _, begin, end in parts]
        if is_by_lines:
            above = [None] * len(above)
        row += (is_by_lines or any(ruled)) and bool(found) and found[-1].row == row
        for (first, last, begin, end), is_ruled in zip(parts, ruled, strict=True):
            cell = above[first]
            if is_ruled:
                cell = None
            elif cell is None or cell.last != last:
                cell = _Cell(row, first, last, start + begin)
                found.append(cell)
            above[first:last] = [cell] * (last - first)
            if cell is not None:
                cell.take(row, start, line, begin, end)
    return sorted(found, key=attrgetter("row", "first"))


def _bars(lines: Sequence[str]) -> list[_Bars]:
    """The bars of each line; empty where some do not stand under corners, however wide characters are taken to be."""
    return next((bars for wide in _WIDTHS if (bars := _bars_under(lines, wide))), [])


def _bars_under(lines: Sequence[str], wide: str) -> list[_Bars]:
    """The bars of each line that stand under corners; empty where those at its ends do not."""
    columns = [list(_columns(line, wide)) for line in lines]
    corners = {own[match.start()] for own, line in zip(columns, lines, strict=True) for match in _CORNER.finditer(line)}
    edges = {column: number for number, column in enumerate(sorted(corners))}
    barred = [
        {own[match.start()]: match.start() for match in _BAR.finditer(line)}
        for own, line in zip(columns, lines, strict=True)
    ]
    if len(edges) < _FEWEST_EDGES or any(min(edges) not in own or max(own) not in edges for own in barred):
        return []
    return [{edges[column]: place for column, place in own.items() if column in edges} for own in barred]


def _columns(line: str, wide: str) -> Iterator[int]:
    """In which column of a page each character of a line begins."""
    return accumulate((1 + (unicodedata.east_asian_width(sign) in wide) for sign in line), initial=0)


def _count_number_lines(text: str, cells: Sequence[_Cell]) -> Iterator[int]:
    """On how many lines each row has numbers, where it has some."""
    for _, row in groupby(cells, key=attrgetter("row")):
        pieces = (piece for cell in row for piece in cell.pieces)
        numbers = (start for start, end in pieces if _NUMBER.fullmatch(text, start, end))
        lines = {text.rfind("\n", 0, start) for start in numbers}
        if lines:
            yield len(lines)


def _made(text: str, cell: _Cell, position: Callable[[int], int]) -> SheetCell:
    """The cell of a sheet, its content in one piece."""
    spans = [(position(start), position(end)) for start, end in cell.pieces] or [(position(cell.place),) * 2]
    told = "\n".join(text[start:end] for start, end in spans)
    made = make_cell(told, 0, len(told), cell.row, cell.first, cell.last - cell.first, cell.bottom - cell.row)
    made.start, made.end = spans[0][0], spans[-1][1]
    return made
