"""Tables in plain text: a bar or a tab between the cells of a row."""

import re
from collections.abc import Callable, Iterator, Sequence

from govreport_pipeline.forms.sheets.bar_rows import (
    Line,
    Spans,
    cells_of,
    has_blanks_inside,
    is_filled_apart,
    is_packed,
    is_ragged,
    is_uneven,
    join_labels,
    join_rows,
    part_pairs,
    without_filling,
)
from govreport_pipeline.forms.sheets.contents import PAGE_NUMBER, PRINTED_MARGIN
from govreport_pipeline.forms.sheets.sheet import Sheet, make_cell
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument
from govreport_pipeline.tables.vocabulary import TableShape, TextFormat

BARS = "|｜│┃"
_BAR = re.compile(f"[{BARS}]")
_TAB = re.compile("\t")
_RULE = re.compile(
    rf"(?=[^-]*+(?:-(?!-)[^-]*+)*+--)[\s{BARS}:+=─━┼-]++|[\s{BARS}]*+[─━┼┌┐└┘├┤┬┴][─━┼┌┐└┘├┤┬┴\s{BARS}]*+"
)
"""A line that parts rows: |---|:--:|."""
_CORNERS = re.compile(r"^[ \t>]*\+[-=:+]+\+[ \t\r]*$", re.MULTILINE)
_NUMBERED = re.compile(r"^[ \t>]*\|[^\n]*\d", re.MULTILINE)
_BLANK_ENTITY = re.compile("&(?:nbsp|e[mn]sp|thinsp|#160|#xa0);", re.IGNORECASE)
_WIKI_BAR = re.compile(r"\|{1,2}")
_WIKI_LINE = re.compile(r"^[ \t]*(?:\{\||\|[}-])[^\n]*$", re.MULTILINE)
"""Begins a table of a wiki, ends it, or parts two of its rows, whose cells two bars part."""
_WIKI_SPAN = re.compile(r"""(?<=[|!]) ?(?:(?:col|row)span ?= ?["']?\d{1,3}["']?[ \t]{1,9}){1,3}+\|(?!\|)""")
_FEWEST_CONTENTS = 2
"""A stretch in which no row has so many is a cell a line, with bars or tabs round it; so is one of lone numbers."""
_PAGE = re.compile(f"{PAGE_NUMBER}|{PRINTED_MARGIN}")
_FEWEST_LINES = 2
"""of a cell that has a page's number on one of its own."""
MOST_BLANK_LINES = 1
"""So many lines without a cell may stand between two rows of one table."""


def sheets_of_pipes(raw: RawDocument, document: NormalisedDocument) -> Iterator[Sheet]:
    """The stretches of lines with bars or tabs, each as a table.

    The lines are those of the raw text: normalising may close up a tab or the
    break between two rows. Of a page they are those that a reader sees, where
    no tabs part the cells of its own tables.
    """
    is_plain = raw.text_format is TextFormat.PLAIN
    text = raw.text if is_plain else document.text
    if ("\t" not in text and _BAR.search(text) is None) or (document.grid and not is_plain):
        return
    if "&" in text:
        text = _BLANK_ENTITY.sub(lambda match: " " * len(match[0]), text)
    bar = _BAR
    if "{|" in text and "\n|-" in text:
        text, bar = _with_wiki_rows(text), _WIKI_BAR
    if "-+" in text and _have_rows_more_lines(text):
        return
    position = Alignment(document.alignment).position if is_plain else int
    lines: list[Line] = []
    gap = start = 0
    for line in text.split("\n"):
        end = start + len(line)
        cuts = [start + match.start() for match in (bar if bar.search(line) else _TAB).finditer(line)]
        is_rule = bool(cuts) and _RULE.fullmatch(line) is not None
        if cuts and not is_rule:
            lines.append(Line(start, end, tuple(cuts)))
            gap = 0
        elif not is_rule and _PAGE.fullmatch(line) is None:
            gap += 1
            if lines and (gap > MOST_BLANK_LINES or (line and not line.isspace())):
                yield from _sheet(text, document, position, lines)
                lines = []
        start = end + 1
    if lines:
        yield from _sheet(text, document, position, lines)


def _with_wiki_rows(text: str) -> str:
    """A text in which the rows of a wiki's tables are lines: their cells may have one each, behind a bar."""
    text = _WIKI_SPAN.sub(lambda match: " " * len(match[0]), text)
    found: list[str] = []
    is_row = False
    for line in text.split("\n"):
        is_cell = line.startswith(("|", "!")) and not _WIKI_LINE.match(line)
        if is_cell and is_row:
            found += (" ", line)
        else:
            found += ("\n", line if not _WIKI_LINE.match(line) else " " * len(line))
        is_row = is_cell
    return "".join(found[1:])


def _have_rows_more_lines(text: str) -> bool:
    """Have some rows between two rules numbers on several lines, and most on one? Then a line is no row."""
    counts = [len(_NUMBERED.findall(row)) for row in _CORNERS.split(text)[1:-1]]
    return 2 * counts.count(1) > sum(map(bool, counts)) and max(counts) > 1


def _is_cell_a_line(text: str, rows: Sequence[Spans]) -> bool:
    """Have no rows two contents, or do most numbers stand in rows of their own?"""
    told = [[content for start, end in row if (content := text[start:end].strip())] for row in rows]
    numbers = [row for row in told if any(map(str.isdecimal, row))]
    alone = sum(len(row) == 1 for row in numbers)
    return all(len(row) < _FEWEST_CONTENTS for row in told) or 2 * alone > max(_FEWEST_CONTENTS, len(numbers))


def _without_page(text: str, start: int, end: int) -> tuple[int, int]:
    """A cell without the number of a page that a line before or behind its content bears."""
    lines = text[start:end].split("\n")
    if len(lines) < _FEWEST_LINES or not any(_PAGE.fullmatch(line) for line in lines):
        return start, end
    while lines and (not lines[0].strip() or _PAGE.fullmatch(lines[0])):
        start += len(lines.pop(0)) + 1
    while lines and (not lines[-1].strip() or _PAGE.fullmatch(lines[-1])):
        end -= len(lines.pop()) + 1
    return min(start, end), end


def _told(text: str, start: int, end: int) -> tuple[int, int]:
    """A cell without the blanks around its content; what stands in place of the spans of a wiki's cell is blank."""
    bare = text[start:end].strip()
    first = text.find(bare, start, end) if bare else start
    return first, first + len(bare)


def _sheet(
    text: str, document: NormalisedDocument, position: Callable[[int], int], lines: Sequence[Line]
) -> Iterator[Sheet]:
    """Lines of a text as a table; none where lines are cells.

    Where blank cells are left out the places of the others tell nothing.
    """
    lines = join_labels(text, lines)
    parted = part_pairs(text, lines)
    joined = join_rows(text, parted)
    rows = [row for row in cells_of(text, joined, BARS) if any(text[start:end].strip() for start, end in row)]
    packed = (
        joined is not parted or is_packed(text, rows) or (parted is not lines and not has_blanks_inside(text, rows))
    )
    lengths = [len(row) for row in rows]
    if packed:
        is_apart = is_filled_apart(text, lines, rows)
        rows = [without_filling(text, row, is_apart=is_apart) for row in rows]
    rows = [[_without_page(text, *cell) for cell in row] for row in rows]
    is_lossy = packed or is_uneven(text, rows)
    if _is_cell_a_line(text, rows):
        return
    yield Sheet(
        TableShape.PIPES,
        [
            [
                make_cell(document.text, position(start), position(end), number, place)
                for place, (start, end) in enumerate(_told(text, *cell) for cell in row)
            ]
            for number, row in enumerate(rows)
        ],
        has_places=not is_lossy and not is_ragged(text, rows),
        has_blanks=not is_lossy,
        filled=frozenset(number for number, row in enumerate(rows) if len(row) < lengths[number]),
    )
