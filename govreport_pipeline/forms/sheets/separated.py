"""Tables in plain text with a comma, a semicolon, a stroke or a dash between the cells of a row.

规章,0,3,12
行政许可；218；+3；10452
规章 / 0 / 3 / 12
"""

import re
from collections import Counter
from collections.abc import Iterator

from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.declared.spellings import SPELLINGS
from govreport_pipeline.forms.sheets.bar_rows import Spans, is_ragged, is_uneven
from govreport_pipeline.forms.sheets.contents import SCALE, UNITS
from govreport_pipeline.forms.sheets.sheet import LONGEST_LABEL, Sheet, make_cell
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument
from govreport_pipeline.tables.vocabulary import TableShape, TextFormat

_SEPARATORS = ",;；，"
_UNIT = f"{SCALE}?(?:{UNITS})?"
_NUMBER = rf'(?:"[+-]?\d[\d.,]*{_UNIT}"|[+-]?\d[\d.]*{_UNIT})'
_NUMBERS = re.compile(
    rf"(?<=[{_SEPARATORS}])[ \t]*{_NUMBER}[ \t]*([{_SEPARATORS}])[{_SEPARATORS} \t]*{_NUMBER}[ \t\r]*(?:\1|$)",
    re.MULTILINE,
)
"""Two numbers, each a cell of its own, side by side or with blank cells between them."""
_INDEXED = re.compile(
    rf"^\d{{1,3}}([{_SEPARATORS}])[^\d\n][^\n]{{1,200}}(?<=[{_SEPARATORS}]){_NUMBER}[ \t\r]*$", re.MULTILINE
)
"""A numbered row that ends with a number."""
MARKS = "/／—–-"
"""Part cells where they stand between the heads of columns; a blank cell may be printed so, too."""
LONE_MARK = re.compile(rf"(?<!\S)([{MARKS}])(?!\S)")
_HEADS = frozenset(key for form in SPELLINGS for key in form.columns.keys() - form.rows.keys())
_BESIDE_HEADS = _HEADS | {"单位", "计量单位", "代码", "备注"}
_AROUND = 120
"""Characters of a line that are looked at on each side of a mark."""
_FEWEST_ROWS = 3
"""So many lines with such numbers are rows of a table, not pieces of sentences."""
_OPENS, _CLOSES = "(（[【〔“《", ")）]】〕”》"
_QUOTE = '"'
_NO_ROW = re.compile("[。！？!?]")
_BROKEN = re.compile(r'(?<![^,;；，\n])"[^"\n]{0,200}\n[^"]{0,300}"(?![^,;；，\r\n])')
"""A cell in quotes that goes over several lines."""


def sheets_of_separators(raw: RawDocument, document: NormalisedDocument) -> Iterator[Sheet]:
    """The stretches of lines with commas or semicolons between cells, each as a table.

    The lines and separators are those of the raw text: it may tell the comma
    between cells from the one within a label, which normalising makes alike.
    """
    text = raw.text
    if raw.text_format is not TextFormat.PLAIN:
        return
    told = [match[1] for pattern in (_NUMBERS, _INDEXED) for match in pattern.finditer(text)]
    separator = max(_SEPARATORS, key=told.count) if len(told) >= _FEWEST_ROWS else mark_between_heads(text)
    if separator is None:
        return
    position = Alignment(document.alignment).position
    for rows in (_without_blank_columns(text, rows) for rows in _stretches(text, separator)):
        yield Sheet(
            TableShape.PIPES,
            [
                [
                    make_cell(document.text, position(start), position(end), number, place)
                    for place, (start, end) in enumerate(row)
                ]
                for number, row in enumerate(rows)
            ],
            has_places=not is_uneven(text, rows) and not is_ragged(text, rows),
            has_blanks=not is_uneven(text, rows),
        )


def mark_between_heads(text: str) -> str | None:
    """The stroke or dash that parts the heads of columns: 信息内容 / 本年制发件数; it parts cells everywhere then.

    No blank cell stands between two heads, where their line holds no contents.
    """
    for match in LONE_MARK.finditer(text):
        before = text[max(0, match.start() - _AROUND) : match.start()].rpartition("\n")[2]
        after = text[match.end() : match.end() + _AROUND].partition("\n")[0]
        keys = {key_of(before.rpartition(match[1])[2]), key_of(after.partition(match[1])[0])}
        if keys <= _BESIDE_HEADS and keys & _HEADS and not any(map(str.isdecimal, before + after)):
            return match[1]
    return None


def _stretches(text: str, separator: str) -> Iterator[list[Spans]]:
    """Lines one after another that have cells."""
    rows: list[Spans] = []
    start = 0
    whole = _BROKEN.sub(lambda match: match[0].replace("\n", " "), text)
    for line in whole.split("\n"):
        cells = _cells_of(line, separator, start)
        if cells:
            rows.append(cells)
        elif line and not line.isspace() and rows:
            yield rows
            rows = []
        start += len(line) + 1
    if rows:
        yield rows


def _without_blank_columns(text: str, rows: list[Spans]) -> list[Spans]:
    """The rows without columns that several have and none has anything in: tables above or below them leave such."""
    told = {place for row in rows for place, (start, end) in enumerate(row) if text[start:end].strip()}
    reached = Counter(place for row in rows for place in range(len(row)))
    blank = {place for place, count in reached.items() if count >= _FEWEST_ROWS} - told
    return [[cell for place, cell in enumerate(row) if place not in blank] for row in rows]


def _cells_of(line: str, separator: str, start: int) -> Spans:
    """The cells of a line that begins at a place of the text; none where it is a sentence, or has no separator."""
    if separator not in line or _NO_ROW.search(line) is not None:
        return []
    cells: Spans = []
    depth, first, is_quoted = 0, 0, False
    for place, character in enumerate(line):
        if character == _QUOTE:
            is_quoted = not is_quoted
        elif character in _OPENS:
            depth += 1
        elif character in _CLOSES:
            depth = max(0, depth - 1)
        elif (
            character == separator and not depth and not is_quoted and (separator not in MARKS or _is_lone(line, place))
        ):
            cells.append(_cell(line, start, first, place))
            first = place + 1
    cells.append(_cell(line, start, first, len(line)))
    return cells if len(cells) > 1 and all(end - begin <= LONGEST_LABEL for begin, end in cells) else []


def _is_lone(line: str, place: int) -> bool:
    return LONE_MARK.match(line, place) is not None


def _cell(line: str, start: int, first: int, last: int) -> tuple[int, int]:
    """The span of a cell in the text, without the quotes around it."""
    bare = line[first:last].strip()
    if len(bare) > 1 and bare[0] == bare[-1] == _QUOTE:
        first = line.index(_QUOTE, first) + 1
        last = line.rindex(_QUOTE, first, last)
    return start + first, start + last
