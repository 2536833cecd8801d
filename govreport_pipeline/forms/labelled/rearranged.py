"""Sheets that a source laid out otherwise than the form: brought into the form's order before they are read.

A table may have its lower half beside the upper one, requesters or results
down its side and the form's rows above, or a table of its own for the head
and for each group of rows. Programs number rows and columns, put blank columns
between them, and write heads of several rows into one: 法人或其他组织.商业企业.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from govreport_pipeline.forms.declared.declare import Layout
from govreport_pipeline.forms.declared.labels import key_of, ordinal_of
from govreport_pipeline.forms.declared.spellings import SPELLINGS
from govreport_pipeline.forms.sheets.sheet import Sheet, SheetCell, lay_out
from govreport_pipeline.tables.vocabulary import CellState, FormBlock

_FEWEST_BLANKS = 2
"""A column is blank where so many rows have a cell in it, and none of them a content."""
_FEWEST_NUMBERED = 3
"""So many rows that are numbered one after another, their heads among them, are numbered by a program."""
_STARTS = ("0", "1")
_MOST_HALVES = 3
_HIGHEST = 5
"""No table of heads alone has more rows: one that does is a form that nobody filled in."""
_NUMBERING = ("序号", "行次", "编号")
_REMARKS = re.compile(
    "备注|说明|(?:上年|去年|上一年度?)同期[数值]?|同比[增减长幅变化度率]*|(?:较|比)(?:上年|去年|上一年度?)(?:同期)?[增减长幅变化度率]+|增减?幅度?|增长率"
)
"""Heads of columns before the labels and behind the contents, which hold no content of the form."""
_BETWEEN_HEADS = re.compile("[.。>/_-]")
"""What a program puts between a head and the one above it."""
_LISTED = [spellings for spellings in SPELLINGS if spellings.block.block is FormBlock.STATISTICS]
_CROSSED = [spellings for spellings in SPELLINGS if spellings.block.block in (FormBlock.REQUESTS, FormBlock.DISPUTES)]
_HEADS = frozenset(key for form in SPELLINGS for key in form.columns.keys() - form.rows.keys())
"""What names a column of a form, and no row."""
_NAMES = frozenset(
    key
    for form in SPELLINGS
    for key in (*form.columns, *form.rows, *form.row_parents, *form.column_parents, *form.captions)
)
"""What may stand in a head."""


_ABOVE = frozenset(
    key
    for form in SPELLINGS
    for key in (*form.column_parents, *((*form.rows, *form.row_parents) if form.block.layout is Layout.GROUPS else ()))
)
"""What stands above the heads of columns."""


def rearrange(text: str, sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets of a document as the forms have them; one whose places tell nothing stays as it is."""
    return [_rearranged(sheet) if sheet.has_places else sheet for sheet in _with_their_heads(text, sheets)]


def _rearranged(sheet: Sheet) -> Sheet:
    for step in (_without_index, _without_blank_columns, _without_side_columns, _with_upright_heads, _stacked, _turned):
        sheet = step(sheet)
    return sheet


def _own(sheet: Sheet) -> Iterator[SheetCell]:
    """Its cells, each once."""
    return (cell for number, row in enumerate(sheet.rows) for cell in row if cell.row == number)


def _edge(row: Sequence[SheetCell]) -> int:
    """The column behind the last of a row."""
    return max((cell.last for cell in row), default=0)


def _is_even(sheet: Sheet) -> bool:
    """Do all rows end in one column, so that none lacks a cell or has one too many?"""
    return len({_edge(row) for row in sheet.rows if row}) == 1


def _laid_out(sheet: Sheet, cells: Iterable[SheetCell]) -> Sheet:
    return replace(sheet, rows=lay_out(iter(sorted(cells, key=attrgetter("row", "first")))))


def _with_their_heads(text: str, sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets; heads that are tables alone, with the tables of rows right behind them, are one with these."""
    found: list[list[Sheet]] = []
    """Each with the tables that go on with it."""
    is_open = is_bare = False
    end = 0
    for sheet in sheets:
        cells = list(_own(sheet))
        is_low = len(sheet.rows) <= _HIGHEST and not _has_number(cells)
        has_heads_alone = is_low and any(_is_head(cell) or cell.key in _ABOVE for cell in cells)
        is_next = is_open and bool(cells) and _is_rest(text, end, cells)
        if is_next and ((is_bare and has_heads_alone) or not _begins_with_head(sheet)):
            found[-1].append(sheet)
            is_bare = is_bare and has_heads_alone
        else:
            found.append([sheet])
            is_open = is_bare = has_heads_alone and sheet.has_places
        end = max((cell.end for cell in cells), default=0)
    return [_joined(parts) if len(parts) > 1 else parts[0] for parts in found]


def _is_head(cell: SheetCell) -> bool:
    """Is a cell the head of a column? (七)总计 is a row."""
    return cell.key in _HEADS and ordinal_of(cell.text) is None


def _begins_with_head(sheet: Sheet) -> bool:
    """Does a head of a column stand above the first number?"""
    numbered = next((place for place, row in enumerate(sheet.rows) if _has_number(row)), len(sheet.rows))
    return any(_is_head(cell) for row in sheet.rows[: numbered + 1] for cell in row)


def _joined(sheets: Sequence[Sheet]) -> Sheet:
    """Tables one below the other as one; where they are not of one width, labels that reach down from one into the next are lost, and places tell nothing."""
    cells: list[SheetCell] = []
    height = 0
    for sheet in sheets:
        cells += _moved(_own(sheet), height)
        height += len(sheet.rows)
    joined = _laid_out(sheets[0], cells)
    return replace(joined, has_places=joined.has_places and _is_even(joined))


def _is_rest(text: str, end: int, cells: Sequence[SheetCell]) -> bool:
    """Do cells stand right behind a table that ends at `end`?"""
    start = min(cell.start for cell in cells)
    return end <= start and not text[end:start].strip()


def _moved(cells: Iterable[SheetCell], down: int, left: int = 0) -> Iterator[SheetCell]:
    """Cells so many rows further down, and so many columns further left."""
    for cell in cells:
        rows, columns = (cell.row + down, cell.bottom + down), (cell.first - left, cell.last - left)
        yield replace(cell, row=rows[0], bottom=rows[1], first=columns[0], last=columns[1])


def _without_index(sheet: Sheet) -> Sheet:
    """A sheet without the numbers that a program gave its rows, heads among them, and its columns."""
    kept: list[list[SheetCell]] = []
    count: int | None = None
    for row in sheet.rows:
        if not row:
            return sheet
        first, *rest = row
        if not first.text and (not kept or _is_ruler(rest)):
            kept.append([] if _is_ruler(rest) else rest)
            count = None
        elif first.text in (_STARTS if count is None else (str(count),)):
            kept.append(rest)
            count = int(first.text) + 1
        else:
            return sheet
    return replace(sheet, rows=kept) if len(kept) > _FEWEST_NUMBERED else sheet


def _is_ruler(cells: Sequence[SheetCell]) -> bool:
    """Do cells number the columns?"""
    start = cells[0].text if cells else ""
    return start in _STARTS and [cell.text for cell in cells] == [
        str(int(start) + place) for place in range(len(cells))
    ]


def _without_side_columns(sheet: Sheet) -> Sheet:
    """A sheet without the first column where it numbers the rows, and the last ones where they hold remarks or other times."""
    if not _is_even(sheet):
        return sheet
    first = min(cell.first for cell in _own(sheet))
    if _head_of(sheet, first) in _NUMBERING:
        sheet = _without_column(sheet, first)
    while (last := max(map(_edge, sheet.rows)) - 1) > first + 1 and _REMARKS.fullmatch(_head_of(sheet, last)):
        rest = _without_column(sheet, last)
        if rest is sheet:
            break
        sheet = rest
    return sheet


def _head_of(sheet: Sheet, column: int) -> str:
    """The key of the topmost cell that stands in a column alone."""
    return next((cell.key for cell in _own(sheet) if (cell.first, cell.last) == (column, column + 1)), "")


def _without_column(sheet: Sheet, column: int) -> Sheet:
    """A sheet without a column at its edge; titles over it end beside it. One in which a content is merged with it stays."""
    kept = [cell for cell in _own(sheet) if (cell.first, cell.last) != (column, column + 1)]
    if any(cell.first <= column < cell.last and (cell.state is CellState.NUMBER or not cell.text) for cell in kept):
        return sheet
    left_out = tuple(cell for cell in _own(sheet) if (cell.first, cell.last) == (column, column + 1))
    return _laid_out(
        replace(sheet, beside=(*sheet.beside, *left_out)),
        [
            replace(cell, first=cell.first + (cell.first == column), last=cell.last - (cell.last == column + 1))
            for cell in kept
        ],
    )


def _with_upright_heads(sheet: Sheet) -> Sheet:
    """A sheet whose heads were written in one row, each behind those above it, has them in as many rows as before."""
    if not sheet.rows or any(cell.state is CellState.NUMBER for cell in sheet.rows[0]):
        return sheet
    paths = [_path_of(cell) for cell in sheet.rows[0]]
    depth = max(map(len, paths), default=1)
    if depth == 1:
        return sheet
    heads = [
        [
            replace(cell, row=level, bottom=level + 1, text=path[level], key=key_of(path[level]))
            for cell, names in zip(sheet.rows[0], paths, strict=True)
            for path in [names + names[-1:] * (depth - len(names))]
        ]
        for level in range(depth)
    ]
    cells = [cell for row in heads for cell in row]
    return _laid_out(sheet, [*cells, *_moved((cell for cell in _own(sheet) if cell.row), depth - 1)])


def _path_of(cell: SheetCell) -> list[str]:
    """The heads that one cell names, from above; the cell's own words where they are no heads of a form."""
    path = _BETWEEN_HEADS.split(cell.text)
    return path if len(path) > 1 and all(key_of(name) in _NAMES for name in path) else [cell.text]


def _without_blank_columns(sheet: Sheet) -> Sheet:
    """A sheet without the columns in which no row has a content, and no head one either."""
    blanks: dict[int, int] = {}
    told: set[int] = set()
    for cell in _own(sheet):
        if cell.text or cell.last > cell.first + 1:
            told.add(cell.first)
        else:
            blanks[cell.first] = blanks.get(cell.first, 0) + 1
    empty = {column for column, count in blanks.items() if count >= _FEWEST_BLANKS} - told
    if not empty or not _is_even(sheet):
        return sheet
    return replace(sheet, rows=[[cell for cell in row if cell.text or cell.first not in empty] for row in sheet.rows])


def _stacked(sheet: Sheet) -> Sheet:
    """A list of figures in halves side by side, each under the same heads, as one list."""
    for number, row in enumerate(sheet.rows):
        keys = [cell.key for cell in row]
        for halves in range(2, _MOST_HALVES + 1):
            size, rest = divmod(len(keys), halves)
            if not rest and size > 1 and all(keys) and keys == keys[:size] * halves and _is_list(keys[:size]):
                return _in_order(sheet, number, [cell.first for cell in row[::size]])
    return sheet


def _is_list(keys: Sequence[str]) -> bool:
    """Do heads name the column of a list, and before it another thing: its labels?"""
    return keys[0] not in _HEADS and any(not form.columns.keys().isdisjoint(keys[1:]) for form in _LISTED)


def _in_order(sheet: Sheet, head: int, edges: Sequence[int]) -> Sheet:
    """The sheet with the cells from each edge on below those before it; what stands above the heads stays.

    Of a row with a cell too many or too few nobody knows where its halves begin: it is left out.
    """
    uneven = {
        number for number, row in enumerate(sheet.rows) if number > head and _edge(row) != _edge(sheet.rows[head])
    }
    cells = [cell for cell in _own(sheet) if cell.row not in uneven]
    height = len(sheet.rows) - head
    stacked = [cell for cell in cells if cell.row < head]
    for half, (edge, end) in enumerate(zip(edges, [*edges[1:], max(cell.last for cell in cells)], strict=True)):
        own = [cell for cell in cells if cell.row >= head and edge <= cell.first < end]
        stacked += _moved(own, half * height, edge)
    return _laid_out(sheet, stacked)


def _turned(sheet: Sheet) -> Sheet:
    """A table with the form's columns down its side and its rows above, as the form has them."""
    if not _is_even(sheet) or not _lies_across(sheet):
        return sheet
    cells = [replace(cell, row=cell.first, bottom=cell.last, first=cell.row, last=cell.bottom) for cell in _own(sheet)]
    return _laid_out(sheet, cells)


def _lies_across(sheet: Sheet) -> bool:
    """Do most rows begin with columns of a form, and stand under its rows, or name the columns of each group in turn?"""
    beside = [label for row in sheet.rows if (label := _label_of(row)) is not None]
    for spellings in _CROSSED:
        block = spellings.block
        named = [column.label for cell in beside if (column := spellings.match_column(cell.key)) is not None]
        if block.layout is Layout.GROUPS and len(named) == len(block.slots):
            return True
        if len(set(named)) >= len(block.columns) - 1:
            rows = {place for cell in _above(sheet) for place in spellings.match_row(cell.key, cell.text)}
            if 2 * len(rows) > len(block.rows):
                return True
    return False


def _above(sheet: Sheet) -> Iterator[SheetCell]:
    """The cells of the rows above the first with a number; none where no row has one."""
    numbered = next((place for place, row in enumerate(sheet.rows) if _has_number(row)), 0)
    return (cell for row in sheet.rows[:numbered] for cell in row)


def _has_number(row: Sequence[SheetCell]) -> bool:
    return any(cell.state is CellState.NUMBER for cell in row)


def _label_of(row: Sequence[SheetCell]) -> SheetCell | None:
    """The last label before the first number of a row."""
    first = next((place for place, cell in enumerate(row) if cell.state is CellState.NUMBER), len(row))
    return next((cell for cell in reversed(row[:first]) if cell.key), None)
