"""Which bars of a plain text make a row, where the capture broke or filled up rows.

What turns pages into text writes a cell as its words and a bar, and fills
rows up to one width with bars behind them; cells of paragraphs begin new
lines, and blank cells are often left out:

    行政许可 |
    0 | ||
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import or_

from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.declared.spellings import SPELLINGS

WIDEST = 24
"""No row of a form has more cells."""
_FEWEST_EDGED = 3
"""Of so many rows one may lack the bar at its edge, where the capture trimmed the text."""
_FEWEST_PAIRED = 2
"""So many rows show that two bars part all cells."""
_LABEL = re.compile(r".{0,9}(?!万元|人次)[一-龥]{2}")
"""What begins so is a label: no number, no unit."""
_LABELS = frozenset(key for spellings in SPELLINGS for key in (*spellings.rows, *spellings.columns))
"""The keys of the labels of all forms."""
Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of the raw text with bars or tabs: a line, or the lines of one row."""

    start: int
    end: int
    cuts: tuple[int, ...]
    """Places of its bars or tabs."""


def join_labels(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, as one where a break within a cell cut a label of the forms in two: 信息内容| 本年新 / 制作数量| 0."""
    joined = list(lines[:1])
    for line in lines[1:]:
        before = joined[-1]
        if before.end + 1 == line.start and _are_one_label(
            text[before.cuts[-1] + 1 : before.end], text[line.start : line.cuts[0]]
        ):
            joined[-1] = Line(before.start, line.end, (*before.cuts, *line.cuts))
        else:
            joined.append(line)
    return joined if len(joined) < len(lines) else lines


def _are_one_label(first: str, rest: str) -> bool:
    """Do two pieces make up a label of which neither is one?"""
    one, two = key_of(first), key_of(rest)
    return bool(one and two) and one not in _LABELS and two not in _LABELS and key_of(first.rstrip() + rest) in _LABELS


def part_pairs(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with one bar where two part all cells: |规章||0||3|."""
    doubled = [list(_pairs(line)) for line in lines]
    inner = [_inner(text, line) for line in lines]
    parted = [(pairs, cuts) for pairs, cuts in zip(doubled, inner, strict=True) if cuts]
    if len(parted) < _FEWEST_PAIRED or any(2 * len(pairs) != len(cuts) for pairs, cuts in parted):
        return lines
    return [
        Line(line.start, line.end, tuple(cut for cut in line.cuts if cut not in pairs))
        for line, pairs in zip(lines, map(set, doubled), strict=True)
    ]


def _pairs(line: Line) -> Iterator[int]:
    """The second bar of each two that stand side by side."""
    place = 1
    while place < len(line.cuts):
        if line.cuts[place] == line.cuts[place - 1] + 1:
            yield line.cuts[place]
            place += 1
        place += 1


def _inner(text: str, line: Line) -> list[int]:
    """The bars that have words before and behind them."""
    words = text[line.start : line.end].strip("| \t\r")
    first = text.find(words, line.start, line.end)
    last = first + len(words)
    return [cut for cut in line.cuts if first <= cut < last]


def join_rows(text: str, lines: Sequence[Line]) -> Sequence[Line]:
    """The rows of a table that go over several lines; the lines where that is not clear.

    Clear is it where rows are filled up with bars and so many bars a row put
    every filling at the end of one, or where a bar begins every line that is
    no row's first.
    """
    counts = [len(line.cuts) for line in lines]
    if len(set(counts[1:-1])) < 2:
        return lines
    if any(_is_filled(text, line) for line in lines):
        candidates = (_rows_of(text, lines, width) for width in range(max(counts), WIDEST + 1))
        return next((rows for rows in candidates if rows), lines)
    rows = _rows_of(text, lines, max(counts))
    firsts = {row.start for row in rows}
    is_clear = all((line.start in firsts) is bool(text[line.start : line.cuts[0]].strip()) for line in lines)
    return rows if rows and is_clear else lines


def _rows_of(text: str, lines: Sequence[Line], width: int) -> list[Line]:
    """The lines in rows of so many bars; empty where they do not fit. The ends of the text may lack one or some."""
    rows: list[Line] = []
    cuts: list[int] = []
    start = lines[0].start
    for number, line in enumerate(lines):
        cuts += line.cuts
        is_last = number == len(lines) - 1
        is_filled = _is_filled(text, line)
        is_short_first = not rows and len(cuts) == width - 1 and is_filled
        if len(cuts) > width or (len(cuts) > len(line.cuts) and _ends_with_number(text, lines[number - 1], line)):
            return []
        if len(cuts) == width or is_last or is_short_first:
            rows.append(Line(start, line.end, tuple(cuts)))
            cuts = []
            start = lines[number + 1].start if not is_last else line.end
        elif is_filled:
            return []
    return rows


def _ends_with_number(text: str, line: Line, after: Line) -> bool:
    """Does a line end with a number, no bar behind it, and the next one begin with words? They are two cells, and no row."""
    last, first = text[line.cuts[-1] + 1 : line.end].strip(), text[after.start : after.cuts[0]].strip()
    return last[-1:].isdecimal() and bool(first)


def _is_filled(text: str, line: Line) -> bool:
    """Does a line end with bars side by side?"""
    return len(line.cuts) > 1 and line.cuts[-1] == line.cuts[-2] + 1 and not text[line.cuts[-1] + 1 : line.end].strip()


def cells_of(text: str, rows: Sequence[Line], bars: str) -> list[Spans]:
    """The spans of the cells of each row; bars that begin or end its rows are the edges of a table.

    The first row of a table may lack the one, its last row the other. So do
    tabs, where each row begins and ends with one.
    """
    begun = [not text[row.start : row.cuts[0]].strip() for row in rows]
    ended = [not text[row.cuts[-1] + 1 : row.end].strip() for row in rows]
    is_framed = len(rows) >= _FEWEST_EDGED and all(begun[1:]) and all(ended[:-1])
    lefts = [is_edge and (is_framed or text[row.cuts[0]] in bars) for row, is_edge in zip(rows, begun, strict=True)]
    rights = [is_edge and (is_framed or text[row.cuts[-1]] in bars) for row, is_edge in zip(rows, ended, strict=True)]
    parted = [after.start > row.end + 1 for row, after in pairwise(rows)]
    is_long = len(rows) >= _FEWEST_EDGED
    has_left = all(map(or_, lefts, (is_long, *parted)))
    has_right = all(map(or_, rights, (*parted, is_long)))
    found = []
    for row, left, right in zip(rows, lefts, rights, strict=True):
        edges = [row.start - 1, *row.cuts, row.end]
        edges = edges[1:] if has_left and left else edges
        edges = edges[:-1] if has_right and right else edges
        found.append([(min(_behind(text, before, bars), after), after) for before, after in pairwise(edges)])
    return found


def _behind(text: str, bar: int, bars: str) -> int:
    """Where a cell begins: behind its bar, and behind the second of two that part cells."""
    return bar + 1 + (bar >= 0 and text[bar : bar + 1] in bars and text[bar + 1 : bar + 2] in tuple(bars))


def is_packed(text: str, rows: Sequence[Spans]) -> bool:
    """Are blank cells left out, and the rows filled up behind, as far as one can see?

    No blank cell stands before a content, cells are set off from their bars
    with blanks, and the bars that fill up a row stand side by side: 3 | ||.
    """
    if has_blanks_inside(text, rows):
        return False
    has_filling = has_blanks = False
    for row in rows:
        count = _count_told(text, row)
        if any(start < end for start, end in row[count + 1 :]):
            return False
        has_filling |= any(end - start <= 1 for start, end in row[count:])
        has_blanks |= any(text[end - 1 : end].isspace() for start, end in row[:count])
    return has_filling and has_blanks


def has_blanks_inside(text: str, rows: Sequence[Spans]) -> bool:
    """Does a blank cell stand before a content?"""
    return any(_has_blank_inside(text, row) for row in rows)


def _has_blank_inside(text: str, row: Spans) -> bool:
    is_told = [bool(text[start:end].strip()) for start, end in row]
    return not all(is_told[: _count_told(text, row)])


def _count_told(text: str, row: Spans) -> int:
    """How many cells a row has up to its last content."""
    return max((place for place, (start, end) in enumerate(row, 1) if text[start:end].strip()), default=0)


def is_ragged(text: str, rows: Sequence[Spans]) -> bool:
    """Do more rows with numbers have the same number of cells behind their labels than in all?

    Then nothing stands for what merged labels cover, and cells of one column
    stand in different places.
    """
    whole = Counter(map(len, _numbered(text, rows)))
    behind = _behind_labels(text, rows)
    return max(behind.values(), default=0) > max(whole.values(), default=0)


def is_uneven(text: str, rows: Sequence[Spans]) -> bool:
    """Has no row a blank cell, and do rows with numbers differ in how many cells they have behind their labels?

    Then blank cells may be left out, and a cell's place tells nothing.
    """
    has_blank = any(not text[start:end].strip() for row in rows for start, end in row)
    return not has_blank and len(_behind_labels(text, rows).keys() - {0}) > 1


def _numbered(text: str, rows: Sequence[Spans]) -> list[Spans]:
    return [row for row in rows if any(map(str.isdigit, text[row[0][0] : row[-1][1]]))]


def _behind_labels(text: str, rows: Sequence[Spans]) -> Counter[int]:
    """How many rows with numbers have so many cells behind their labels."""
    return Counter(len(row) - _count_labels(text, row) for row in _numbered(text, rows))


def _count_labels(text: str, row: Spans) -> int:
    """How many cells a row has up to its last label."""
    words = (text[start:end].strip() for start, end in row)
    return max((place for place, word in enumerate(words, 1) if _LABEL.match(word)), default=0)


def without_filling(text: str, row: Spans, *, is_apart: bool) -> Spans:
    """A row without the bars that fill it up: on the line of its last cell, or apart on the next.

    One stays in a row without a number, for its blank cell.
    """
    count, blanks = len(row), None if is_apart else " \t\u3000"
    while count and not text[slice(*row[count - 1])].strip(blanks):
        count -= 1
    has_number = any(map(str.isdigit, text[row[0][0] : row[-1][1]]))
    return row[:count] if has_number else row[: count + 1]


def is_filled_apart(text: str, lines: Sequence[Line], rows: Sequence[Spans]) -> bool:
    """Do the bars that fill up a row stand on lines of their own: side by side, or one that no row has elsewhere?"""
    told = [text[line.start : line.end].strip() for line in lines]
    alone = [len(line.cuts) for line, words in zip(lines, told, strict=True) if words == "|" * len(line.cuts)]
    is_beside = any(words.strip("|") and _is_filled(text, line) for line, words in zip(lines, told, strict=True))
    return max(alone, default=0) > 1 or (1 in alone and not is_beside and not has_blanks_inside(text, rows))
