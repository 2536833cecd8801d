"""From HTML source to the edits that leave what a reader sees of it.

An edit puts characters in place of the first ones of a stretch and deletes
the rest of it, so nothing is inserted and every character keeps its place.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import merge
from html import unescape
from itertools import accumulate
from operator import itemgetter

from govreport_pipeline.markup.detection import breaks_its_own_lines
from govreport_pipeline.markup.entities import ENTITY, read_entity
from govreport_pipeline.markup.head import TITLE, head_end, opens_title, statements
from govreport_pipeline.markup.scan import find_runs
from govreport_pipeline.markup.styles import Unread
from govreport_pipeline.markup.tables import Cell, PlacedCell, SourceTable, is_prose, place_cells
from govreport_pipeline.markup.tags import BLANK, Act, Step
from govreport_pipeline.tables.vocabulary import RepairCode

BREAK_ALONE: tuple[Step, ...] = ((Act.BREAK, 1, 1),)

CELL_BORDER = "\t"
"""What stands between two cells of a row; rows, paragraphs and items are lines."""

_KINDS = {Unread.STRUCK_OUT: RepairCode.STRUCK_OUT, Unread.NOTE_MARK: RepairCode.NOTE_MARK}
"""Of runs with an element that a reader sees and that is not read."""

Edit = tuple[int, int, str, RepairCode]
"""Start, end, what stands in place of the first characters; the rest is deleted. And what it takes away."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader sees of an HTML source, as edits of it, and its tables."""

    edits: list[Edit]
    """In order, not overlapping."""
    cells: list[PlacedCell]
    """Of the grids, by table, row and column."""
    links: list[tuple[int, int]]
    """Stretches of text within links, in order."""
    landmarks: list[tuple[int, int]]
    """Navigation, asides and footers, as far as the source marks their ends."""


@lru_cache(maxsize=1)
def lay_out(source: str) -> Page:
    """Read an HTML source as a browser shows it; never raises, in linear time.

    Tags, comments, programs, styles and hidden elements are taken away; blocks
    and `<br>` are lines, cells are set apart by tabs, entities are characters,
    blanks and line breaks of the source show as one blank, or as none between
    two Chinese characters. The page of the last source is kept: what a document
    is and what it says is asked of the same one.
    """
    layout = _Layout(source)
    head = head_end(source)
    for start, end, steps, blank, why in find_runs(source):
        if start < head:
            layout.take_head(start, end, steps)
        elif layout.is_outside:
            layout.pass_by(end)
        else:
            layout.take(start, end, steps, blank)
        if why in _KINDS:
            layout.kinds[len(layout.spans) - 1] = _KINDS[why]
        layout.is_outside = why is Unread.FIELD and not layout.take_field(end)
    return layout.finish()


def visible_text(source: str) -> str:
    """What a reader sees of an HTML source, before any other repair."""
    return _apply(source, ((start, end, after) for start, end, after, _ in lay_out(source).edits))


def visible_texts(source: str, longest_link: int) -> tuple[str, str, int]:
    """What a reader sees of an HTML source; the same without links of up to so many characters; how many those are.

    A longer link is an anchor that never ends, with the page's text in it.
    """
    page = lay_out(source)
    links = [(start, end) for start, end in page.links if end - start <= longest_link]
    edits = [(start, end, after) for start, end, after, _ in page.edits]
    return _apply(source, edits), _apply(source, _leave_out(edits, links)), len(links)


def _apply(source: str, edits: Iterable[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    position = 0
    for start, end, after in edits:
        pieces += (source[position:start], after)
        position = end
    return "".join((*pieces, source[position:]))


def _leave_out(edits: list[tuple[int, int, str]], links: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The edits, and in place of those within links one that deletes each link."""
    deletions = [(start, end, "") for start, end in links]
    left = 0
    for edit in merge(deletions, edits, key=itemgetter(0)):
        if edit[0] >= left:
            yield edit
            left = edit[1]


_CHINESE = r"\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u9fff\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
_IS_CHINESE = re.compile(f"[{_CHINESE}]")
_CUT = "\ufffd"
"""What stands in place of markup that cuts a numeral in two: it is read as a character that was lost."""
_NUMERAL = "0-9０-９.,．，〇零一二三四五六七八九十百千万萬亿億两兩"
_ZERO_WIDTH = "\0\u00ad\u200b-\u200f\ufeff"
_COMES = re.compile(rf"[{_NUMERAL}][{_ZERO_WIDTH}]{{0,3}}\Z")
_GOES_ON = re.compile(rf"[{_ZERO_WIDTH}]{{0,3}}+[{_NUMERAL}%％‰]")
_REACH = 40
"""So much of the source holds the character beside a run, those of no width before it, and their entities."""
_FEW, _FAR = 8, 600  # stretches of text before a field, characters of the source behind it
_CELL_END = re.compile(r"</?t(?:d|h|r|able|body)\b", re.IGNORECASE)
_OPTION_OR_TAG = re.compile(r"<option\b[^<>]*>[^<]*|<[^<>]*\b(?:none|hidden)\b[^<>]*>[^<]*|<[^<>]*>?", re.IGNORECASE)
_WORDS = re.compile("[a-zA-Z\u3400-\u9fff]+")
_UNIT = re.compile("(?:人民币)?[十百千]?[万亿]?(?:元|人次|[件条次篇项个人份宗起期家场部])?整?")
_IN_TEXT = re.compile(rf"[ \t\r\n\f&](?:(?<=[\t\r\n\f]){BLANK}*+|(?<= ){BLANK}++|(?<=&){ENTITY.removeprefix('&')})")
"""Blanks, but for one that is a space and alone, and entities. It begins with what it looks for: so it is quick."""
_IN_LINES = re.compile(rf"\t|{ENTITY}")


@dataclass(slots=True)
class _Layout:
    """A page while its runs of markup are taken in."""

    source: str
    position: int = 0
    """Where the last run ended."""
    read: int = 0
    """Characters of text so far."""
    spans: list[tuple[int, int]] = field(default_factory=list)
    afters: list[str] = field(default_factory=list)
    """What each run becomes."""
    kinds: dict[int, RepairCode] = field(default_factory=dict)
    """By number what runs take away that is more than markup."""
    texts: list[tuple[int, int]] = field(default_factory=list)
    """Stretches of text in which blanks collapse."""
    lines: list[tuple[int, int]] = field(default_factory=list)
    """Those in which they stay."""
    tables: list[SourceTable] = field(default_factory=list)
    """The open ones, the innermost last."""
    closed: list[SourceTable] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)
    landmarks: list[tuple[int, int]] = field(default_factory=list)
    is_link: bool = False
    opened: list[int] = field(default_factory=list)
    """Where the open landmarks begin."""
    preformatted: int = 0
    is_outside: bool = False
    """Did the last run end before the value of a field that no cell holds alone? Such are those of searches and pagers."""
    has_own_lines: bool = False
    """Does the source break its lines as text does, with tags for tables alone?"""

    def __post_init__(self) -> None:
        self.has_own_lines = breaks_its_own_lines(self.source)

    def take(self, start: int, end: int, steps: tuple[Step, ...], blank: str) -> None:
        """Take in the next run of markup, and the text before it."""
        if start > self.position:
            start, before = self._take_text(start)
            if before == "\n" or not blank:
                blank = before or blank
        after = self._step(start, end, steps) if steps else ""
        if not after:
            after = self._gap(start, end, blank)
        elif not self.read:
            after = after.lstrip("\n")
        if end == len(self.source):
            after = after.rstrip("\n")
        self.spans.append((start, end))
        self.afters.append(after)
        self.position = end

    def take_field(self, start: int) -> bool:
        """Set the value of a field that begins at a place apart; False where it is not all, but for a unit, that a cell holds."""
        cell = self.tables[-1].cell if self.tables else None
        if cell is None:
            return False
        before = "".join(self.source[first:last] for first, last in self.texts[-_FEW:] if first >= cell.start)
        behind = _CELL_END.split(self.source[start : start + _FAR], maxsplit=1)[0].partition(">")[2]
        words = "".join(_WORDS.findall(unescape(f"{before} {_OPTION_OR_TAG.sub('', behind)}")))
        is_shown = _UNIT.fullmatch(words) is not None
        if is_shown and self.read:
            self.afters[-1] = self.afters[-1] or " "
        return is_shown

    def pass_by(self, end: int) -> None:
        """Take the value of a field, and the run behind it, as part of the last run."""
        start, _ = self.spans[-1]
        self.spans[-1] = start, end
        self.afters[-1] = self.afters[-1] or (_CUT if self._is_inside_numeral(start, end) else "")
        self.position = end

    def take_head(self, start: int, end: int, steps: tuple[Step, ...]) -> None:
        """Take in a run of the page's head, with the values that it states."""
        for label, first, last in statements(self.source, start, end):
            start, _ = self._take_text(start)
            self.spans.append((start, first))
            self.afters.append(("\n" if self.read else "") + f"{label}:")
            self.position = start = last
            self.texts.append((first, last))
            self.read += last - first
        self.take(start, end, steps or BREAK_ALONE, "")
        if opens_title(self.source, start, end):
            self.afters[-1] += f"{TITLE}:"

    def _keeps_lines(self) -> bool:
        return self.preformatted > 0 or (self.has_own_lines and not self.tables)

    def _take_text(self, stop: int) -> tuple[int, str]:
        """Take in the text before a run: where it ends, and the blank that follows it."""
        start = self.position
        piece = self.source[start:stop]
        bare = piece.rstrip(" \t\r\n\f")
        if bare:
            end = start + len(bare)
            (self.lines if self._keeps_lines() else self.texts).append((start, end))
            self.read += end - start
            if self.is_link:
                self.links.append((start, end))
        if len(bare) == len(piece):
            return stop, ""
        blanks = piece[len(bare) :]
        return start + len(bare), "\n" if "\n" in blanks or "\r" in blanks else " "

    def _gap(self, start: int, end: int, blank: str) -> str:
        """What a run without lines or cells becomes: the blank that shows in its place."""
        if not blank or not self.read or end >= len(self.source):
            return ""
        if blank == "\n" and self._keeps_lines():
            return "\n"
        return "" if blank == "\n" and self._is_inside_chinese(start, end) else " "

    def _is_inside_chinese(self, start: int, end: int) -> bool:
        source = self.source
        return _IS_CHINESE.match(source, start - 1) is not None and _IS_CHINESE.match(source, end) is not None

    def _step(self, start: int, end: int, steps: tuple[Step, ...]) -> str:
        """What the tags of a run become: lines and cell borders."""
        if steps == BREAK_ALONE:
            return self._break()
        if len(steps) == 2 and steps[0][0] is Act.CELL_END and steps[1][0] is Act.CELL and self.tables:
            return self._open_cell(start, "", *steps[1][1:])  # the most frequent of all steps
        after = ""
        has_break = is_new_cell = is_apart = False
        for act, columns, rows in steps:
            if act is Act.BREAK:
                has_break = has_break or not is_new_cell
            elif act is Act.APART:
                is_apart = True
            elif act is Act.CELL:
                after += self._open_cell(start, after, columns, rows)
                has_break, is_new_cell = False, True
            elif act is Act.LINK or act is Act.LINK_END:
                self.is_link = act is Act.LINK
            elif act is Act.LANDMARK:
                self.opened.append(start)
                has_break = has_break or not is_new_cell
            elif act is Act.LANDMARK_END:
                if self.opened:
                    self.landmarks.append((self.opened.pop(), start))
                has_break = has_break or not is_new_cell
            elif act in (Act.PRE, Act.PRE_END):
                self.preformatted = max(0, self.preformatted + (1 if act is Act.PRE else -1))
                has_break = True
            else:
                self._step_in_table(act, start + len(after))
                has_break, is_new_cell = True, False
        if has_break:
            return after + "\n" if after else self._break()
        return _CUT if is_apart and not after and self._is_inside_numeral(start, end) else after

    def _break(self) -> str:
        """A line break; one inside a cell is noted."""
        cell = self.tables[-1].cell if self.tables else None
        if cell is not None:
            if cell.breaks is None:
                cell.breaks = []
            cell.breaks.append(len(self.spans))
        return "\n"

    def _is_inside_numeral(self, start: int, end: int) -> bool:
        """Would a numeral go on behind the run? 12<img>34, 1<img>.5, 3<img>万"""
        before, behind = self.source[max(0, start - _REACH) : start], self.source[end : end + _REACH]
        return _GOES_ON.match(unescape(behind)) is not None and _COMES.search(unescape(before)) is not None

    def _open_cell(self, start: int, after: str, columns: int, rows: int) -> str:
        """The border before a new cell; ends the open one, if there is one."""
        if not self.tables:
            self.tables.append(SourceTable())
        table = self.tables[-1]
        table.close_cell(start + len(after), self.read)
        row = table.open_row()
        border = CELL_BORDER if row.cells else "\n"
        if row.cells:
            row.borders.append((len(self.spans), len(after)))
        elif not self.read and not after.strip("\n"):
            border = ""
        table.cell = Cell(start + len(after) + len(border), columns, rows, self.read)
        row.cells.append(table.cell)
        return border

    def _step_in_table(self, act: Act, place: int) -> None:
        tables, read = self.tables, self.read
        if act is Act.TABLE:
            if tables and tables[-1].cell is not None:
                tables[-1].holds_tables = True
            elif tables:
                self._close_table(place)
            tables.append(SourceTable())
        elif not tables:
            if act is Act.ROW:
                tables.append(SourceTable())
        elif act is Act.CELL_END:
            tables[-1].close_cell(place, read)
        elif act is Act.TABLE_END:
            self._close_table(place)
        else:
            tables[-1].close_row(place, read)
            if act in (Act.GROUP, Act.FOOT):
                tables[-1].open_group(is_foot=act is Act.FOOT)

    def _close_table(self, place: int) -> None:
        table = self.tables.pop()
        table.close_row(place, self.read)
        self.closed.append(table)
        is_grid = table.is_grid()
        for row in table.rows:
            if is_grid and not is_prose(row):
                for cell in row.cells:
                    for number in cell.breaks or ():
                        self.afters[number] = "" if self._is_inside_chinese(*self.spans[number]) else " "
            else:
                for number, offset in row.borders:
                    if number == len(self.afters):
                        continue  # of the run that ends the table: it is not there yet
                    after = self.afters[number]
                    self.afters[number] = f"{after[:offset]}\n{after[offset + 1 :]}"

    def finish(self) -> Page:
        """The page, once all runs are taken in."""
        source = self.source
        end, _ = self._take_text(len(source))
        while self.tables:
            self._close_table(end)
        edits = [(*span, after, RepairCode.MARKUP) for span, after in zip(self.spans, self.afters, strict=True)]
        for number, kind in self.kinds.items():
            edits[number] = (*edits[number][:3], kind)
        edits += _edit_text(source, self.texts, _IN_TEXT)
        edits += _edit_text(source, self.lines, _IN_LINES)
        if end < len(source) and (not edits or self.position <= end):
            edits.append((end, len(source), "", RepairCode.SOURCE_BLANK))
        edits.sort()
        grids = sorted((table for table in self.closed if table.is_grid()), key=_start_of)
        cells = [cell for number, table in enumerate(grids) for cell in place_cells(table, number)]
        return Page(edits, cells, self.links, self.landmarks)


def _start_of(table: SourceTable) -> int:
    return next(cell.start for row in table.rows for cell in row.cells)


def _edit_text(source: str, stretches: list[tuple[int, int]], pattern: re.Pattern[str]) -> list[Edit]:
    """The edits inside of stretches of text: entities, and blanks where the pattern finds them."""
    if not stretches:
        return []
    pieces = [source[start:end] for start, end in stretches]
    joined = "\0".join(pieces)
    firsts = list(accumulate((len(piece) + 1 for piece in pieces), initial=0))
    edits: list[Edit] = []
    for match in pattern.finditer(joined):
        place, found = match.start(), match[0]
        piece = bisect_right(firsts, place) - 1
        start = stretches[piece][0] + place - firsts[piece]
        if found[0] == "&":
            after, length = read_entity(found)
            if length:
                edits.append((start, start + length, after, RepairCode.ENTITY))
        else:
            edits.append((start, start + len(found), _collapsed(joined, match), RepairCode.SOURCE_BLANK))
    return edits


def _collapsed(text: str, match: re.Match[str]) -> str:
    """What is seen of some blanks of the source."""
    start, end = match.span()
    if start == 0 or text[start - 1] == "\0":
        return ""
    is_broken = "\n" in match[0] or "\r" in match[0]
    return "" if is_broken and _IS_CHINESE.match(text, start - 1) and _IS_CHINESE.match(text, end) else " "
