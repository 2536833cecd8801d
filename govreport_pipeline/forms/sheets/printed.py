"""Tables in plain text that a program printed: columns set by blanks, rows numbered from 0, as pandas does.

      0     1  2
0  信息内容  制发件数
1    规章     3  NaN

Wide tables go on in further pieces, each with the numbers of the rows again,
behind a head that ends with a backslash.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from govreport_pipeline.forms.sheets.bar_rows import Spans
from govreport_pipeline.forms.sheets.found import LabelledTable
from govreport_pipeline.forms.sheets.sheet import Sheet, make_cell
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument
from govreport_pipeline.tables.vocabulary import TableShape, TextFormat

_BEGIN = re.compile(r"^0[ \t][^\n]*\n1(?:[ \t][^\n]*)?\n2(?:[ \t]|$)", re.MULTILINE)
_NUMBER = re.compile(r"(\d{1,4}|\.{2,3})(?:[ \t]|$)")
_UNNUMBERED = re.compile(r"^[ \t]*0[ \t]+1[ \t]+2[ \t\d]*\r?$|(?<=[ \t])(?:NaN|None)(?=[ \t\r]|$)", re.MULTILINE)
"""Heads that number the columns, or a blank cell, of a table whose rows have no numbers."""
_IN_ROW = re.compile(r"(?<![ \t])[ \t]++\S|(?<!\S)\S++[ \t]++\S")
_LABELLED = re.compile(r"\d+[ \t]+[一-龥(（]")
_FEWEST_LINES = 3
"""Of a table whose rows have no numbers, its heads among them: a line of values may be 0 1 2 by chance."""
_APART = re.compile(r"\S {2,}\S")
_WORD = re.compile(r"\S+")
_GOES_ON = re.compile(r"\\[ \t\r]*$")
_LEFT_OUT = ("..", "...")
"""What stands for rows and columns that were not printed."""
_WIDE = ("WF", "")
"""Which characters are taken to be two columns wide: as the program was told."""

_Line = tuple[int, str]
"""Where it begins in the raw text, and what it holds."""


@dataclass(slots=True)
class Printed:
    """A table as it was printed, offsets in the raw text."""

    rows: list[Spans]
    """Each with its number, the heads first; empty where blanks or cells were lost, so that nothing tells the columns."""
    start: int
    end: int
    numbers: Spans = field(default_factory=list)
    """Those of its rows, and of its columns where they have no other heads; empty where it has none, or some of its rows are left out."""


def printed_tables(raw: RawDocument) -> list[Printed]:
    """The tables of a text that are printed so, in its order."""
    text = raw.text
    if raw.text_format is not TextFormat.PLAIN:
        return []
    numbered = list(_numbered(text)) if _BEGIN.search(text) is not None else []
    unnumbered = _unnumbered(text, [(table.start, table.end) for table in numbered])
    return sorted((*numbered, *unnumbered), key=attrgetter("start"))


def _numbered(text: str) -> Iterator[Printed]:
    end = 0
    for match in _BEGIN.finditer(text):
        head = text.rfind("\n", 0, max(0, match.start() - 1)) + 1
        if match.start() < end:
            continue
        lines = _piece(text, head)
        end = _end_of(lines)
        if not _is_set_out(lines):
            continue
        table = Printed(_rows_of(lines), head, _end_of(lines), _numbers_of(lines))
        while lines and _GOES_ON.search(lines[0][1]) is not None:
            lines = _piece(text, _next_line(text, table.end))
            rows = _rows_of(lines)
            is_whole = len(rows) == len(table.rows) > 0
            table.rows = [[*one, *more[1:]] for one, more in zip(table.rows, rows, strict=True)] if is_whole else []
            table.end = _end_of(lines)
            table.numbers = table.numbers and [*table.numbers, *_numbers_of(lines)]
        end = table.end
        yield table


def _unnumbered(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Printed]:
    """Stretches of lines with blanks in them, where one says that it is such a table; outside of others."""
    end = 0
    for match in _UNNUMBERED.finditer(text):
        if match.start() < end or any(start <= match.start() < stop for start, stop in taken):
            continue
        start = text.rfind("\n", 0, match.start()) + 1
        while start > end and _IN_ROW.match(text, before := text.rfind("\n", 0, start - 1) + 1, start - 1):
            start = before
        lines: list[_Line] = []
        place = start
        while place < len(text) and _IN_ROW.match(text, place, stop := _line_end(text, place)):
            lines.append((place, text[place:stop]))
            place = stop + 1
        end = place
        is_blank = match[0].isalpha()
        if len(lines) < _FEWEST_LINES or not (is_blank or _numbers_columns(match[0])):
            continue
        apart = sum(_APART.search(line) is not None for _, line in lines)
        rows = _set_out(lines, is_numbered=False) if apart else _by_words(lines, is_numbered=False)
        if rows is not None or (is_blank and 2 * apart > len(lines)):
            yield Printed(rows or [], start, _end_of(lines))


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return end if end >= 0 else len(text)


def _piece(text: str, head: int) -> list[_Line]:
    """The line of the heads, and those below it that are numbered one after the other."""
    lines: list[_Line] = []
    start, number, has_gap = head, 0, False
    while start < len(text):
        line = text[start : _line_end(text, start)]
        told = _NUMBER.match(line)
        if lines and (told is None or (told[1] != str(number) and not has_gap and told[1] not in _LEFT_OUT)):
            break
        if lines and told is not None:
            has_gap = told[1] in _LEFT_OUT
            number = number if has_gap else int(told[1]) + 1
        lines.append((start, line))
        start += len(line) + 1
    return lines


def _next_line(text: str, end: int) -> int:
    """Where the next line begins that has something on it."""
    match = _WORD.search(text, end)
    return text.rfind("\n", 0, match.start()) + 1 if match is not None else len(text)


def _end_of(lines: Sequence[_Line]) -> int:
    return lines[-1][0] + len(lines[-1][1]) if lines else sys.maxsize


def _numbers_of(lines: Sequence[_Line]) -> Spans:
    """The numbers of rows, and of columns; empty where rows are left out."""
    told = [(start, match) for start, line in lines[1:] if (match := _NUMBER.match(line)) is not None]
    if any(match[1] in _LEFT_OUT for _, match in told):
        return []
    start, head = lines[0] if lines else (0, "")
    columns = [match.span() for match in _WORD.finditer(head)] if _numbers_columns(_GOES_ON.sub("", head)) else []
    return [(start + first, start + last) for first, last in columns] + [
        (start + match.start(1), start + match.end(1)) for start, match in told
    ]


def _is_set_out(lines: Sequence[_Line]) -> bool:
    """Are cells set by blanks, columns numbered, or words numbered? Lines of values may begin with 0, 1, 2 by chance."""
    return _numbers_columns(lines[0][1]) or any(_APART.search(line) or _LABELLED.match(line) for _, line in lines[1:])


def _numbers_columns(line: str) -> bool:
    """Is it 0 1 2 …, as heads without names are printed?"""
    heads = _WORD.findall(line)
    return len(heads) > 1 and heads == [str(number) for number in range(len(heads))]


def _rows_of(lines: Sequence[_Line]) -> list[Spans]:
    """The cells of each line: by columns where they are set, else by words where each row has as many."""
    lines = [(start, _GOES_ON.sub("", line)) for start, line in lines]
    if any(word in _LEFT_OUT for _, line in lines for word in _WORD.findall(line)):
        return []
    return _set_out(lines, is_numbered=True) or _by_words(lines, is_numbered=True) or []


def _by_words(lines: Sequence[_Line], *, is_numbered: bool) -> list[Spans] | None:
    """Each word as a cell, where every line has as many; the heads one less where rows are numbered."""
    rows = [[(start + match.start(), start + match.end()) for match in _WORD.finditer(line)] for start, line in lines]
    if is_numbered:
        rows[0].insert(0, (lines[0][0], lines[0][0]))
    return rows if len({len(row) for row in rows}) == 1 and len(rows[0]) > 1 else None


def _set_out(lines: Sequence[_Line], *, is_numbered: bool) -> list[Spans] | None:
    """What each line has in each column; None where no columns are told."""
    for wide in _WIDE:
        laid = _by_columns([line for _, line in lines], wide, is_numbered=is_numbered)
        if laid is not None:
            return [
                [(start + first, start + last) for first, last in row]
                for (start, _), row in zip(lines, laid, strict=True)
            ]
    return None


def _by_columns(lines: Sequence[str], wide: str, *, is_numbered: bool) -> list[Spans] | None:
    """What each line has between columns of blanks; None where contents of a column do not all end below each other.

    Heads need not, and none stands above the numbers of rows.
    """
    places = [[at for at, sign in enumerate(line) for _ in range(1 + _is_wide(sign, wide))] for line in lines]
    taken = {at for line, own in zip(lines, places, strict=True) for at, place in enumerate(own) if line[place] > " "}
    firsts, lasts = (sorted(at for at in taken if at + step not in taken) for step in (-1, 1))
    columns = list(zip(firsts, lasts, strict=True))
    rows: list[Spans] = []
    for line, own in zip(lines, places, strict=True):
        row: Spans = []
        for first, last in columns:
            told = [place for place in own[first : last + 1] if line[place] > " "]
            if is_numbered and not row:
                is_right = bool(rows) and all(line[place].isdecimal() for place in told)
            else:
                is_right = not rows or (last < len(own) and line[own[last]] > " ")
            if told and not is_right:
                return None
            end = own[min(last, len(own) - 1)] + 1 if own else 0
            row.append((told[0], told[-1] + 1) if told else (end, end))
        rows.append(row)
    return rows if len(columns) > 1 else None


def _is_wide(sign: str, wide: str) -> bool:
    return unicodedata.east_asian_width(sign) in wide if wide else False


def sheets_of_printed(document: NormalisedDocument, tables: Sequence[Printed]) -> list[Sheet]:
    """The tables whose columns can be told."""
    position = Alignment(document.alignment).position
    return [
        Sheet(
            TableShape.PIPES,
            [
                [
                    make_cell(document.text, position(start), position(end), number, place)
                    for place, (start, end) in enumerate(row)
                ]
                for number, row in enumerate(table.rows)
            ],
        )
        for table in tables
        if table.rows
    ]


def without_numbers(document: NormalisedDocument, tables: Sequence[Printed]) -> str:
    """The text with blanks in place of the numbers of rows and columns of tables whose columns cannot be told."""
    position = Alignment(document.alignment).position
    pieces: list[str] = []
    place = 0
    for start, end in (span for table in tables if not table.rows for span in table.numbers):
        first, last = position(start), position(end)
        pieces += (document.text[place:first], " " * (last - first))
        place = last
    return "".join((*pieces, document.text[place:]))


def doubted(
    document: NormalisedDocument, tables: Sequence[Printed], found: Sequence[LabelledTable]
) -> list[LabelledTable]:
    """The tables with no cell certain where labels alone were read of what was printed so, and numbers of rows may be among the values."""
    position = Alignment(document.alignment).position
    spans = [(position(table.start), position(table.end)) for table in tables if not table.numbers]
    return [
        replace(table, cells=tuple(replace(cell, is_certain=False) for cell in table.cells), unknown=(), loose=())
        if any(table.start < end and start < table.end for start, end in spans)
        else table
        for table in found
    ]
