"""Tables of disputes whose course is named above them: three small tables, or one bare line of values."""

from collections.abc import Sequence
from dataclasses import replace

from govreport_pipeline.forms.declared.declare import Row
from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.declared.spellings import SPELLINGS
from govreport_pipeline.forms.sheets.contents import read_content
from govreport_pipeline.forms.sheets.sheet import Sheet, SheetCell
from govreport_pipeline.tables.vocabulary import CellState, FormBlock

_DISPUTES = next(spellings for spellings in SPELLINGS if spellings.block.block is FormBlock.DISPUTES)
_ROWS, _COLUMNS = _DISPUTES.block.rows, _DISPUTES.block.columns
_SHORTEST = 4
"""Characters of a name that is looked for inside a line: 复议 alone stands in all of them."""
_NAMES: tuple[tuple[str, Row], ...] = tuple(
    sorted(
        ((key, row) for row in _ROWS for key in map(key_of, row.spellings) if len(key) >= _SHORTEST),
        key=lambda name: (-len(name[0]), name[0]),
    )
)
"""The longest first: 行政复议 stands in 行政复议后起诉."""
LONGEST_HEADING = 60


def name_courses(text: str, sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets; one that needs the line above to be understood has it as its first rows.

    What is added takes no room in the text, so the line stays what it is there: a heading.
    """
    return [_with_course(text, sheet) for sheet in sheets]


def _with_course(text: str, sheet: Sheet) -> Sheet:
    cells = [cell for row in sheet.rows for cell in row]
    if not cells:
        return sheet
    if len(sheet.rows) == 1 and len(cells) == len(_ROWS) * len(_COLUMNS):
        return _under_heads(sheet) if _is_of_all(_words_above(text, cells[0])) and _adds_up(cells) else sheet
    columns = [column for cell in cells if (column := _DISPUTES.match_column(cell.key)) is not None]
    is_alone = len(columns) == len({column.label for column in columns}) == len(_COLUMNS)
    if not is_alone or any(cell.key in _DISPUTES.rows for cell in cells):
        return sheet
    course = _course_of(_words_above(text, cells[0]))
    return sheet if course is None else below(sheet, [[(course.label, len(_COLUMNS))]], sheet.rows)


def _words_above(text: str, cell: SheetCell) -> str:
    """The Chinese words of the last line with any before that of a cell; empty where it is long."""
    end = text.rfind("\n", 0, cell.start) + 1
    above = text[max(0, end - 2 * LONGEST_HEADING) : end].rstrip()
    line = above[above.rfind("\n") + 1 :]
    return "".join(filter(str.isalpha, line)) if len(line) <= LONGEST_HEADING else ""


def _course_of(words: str) -> Row | None:
    """The one course that a heading names; None where it names none or several."""
    found: Row | None = None
    for name, row in _NAMES:
        if name in words:
            if found is not None and row is not found:
                return None
            found = row
            words = words.replace(name, " ")
    is_of_both = found is _ROWS[0] and "诉" in words
    return None if is_of_both else found


def _is_of_all(words: str) -> bool:
    """Does a heading name both courses, as that of the section does?"""
    return "行政复议" in words and "行政诉讼" in words


def _adds_up(cells: Sequence[SheetCell]) -> bool:
    """Is the last of every five numbers the sum of the others? Values without heads are taken on no less."""
    values = [read_content(cell.text).value for cell in cells]
    numbers = [value for value in values if value is not None]
    size = len(_COLUMNS)
    groups = [numbers[start : start + size] for start in range(0, len(numbers), size)]
    return len(numbers) == len(cells) and all(sum(group[:-1]) == group[-1] for group in groups)


def _under_heads(sheet: Sheet) -> Sheet:
    """A line of values under the heads that the form prints over it."""
    groups = [(row.label, len(_COLUMNS)) for row in _ROWS]
    return below(sheet, [groups, [(column.label, 1) for _ in _ROWS for column in _COLUMNS]], sheet.rows)


def below(sheet: Sheet, heads: Sequence[Sequence[tuple[str, int]]], rows: Sequence[Sequence[SheetCell]]) -> Sheet:
    """Rows of a sheet, its last ones, with rows of heads above them, each a label with its width in columns."""
    start = min(cell.start for row in sheet.rows for cell in row)
    added: list[list[SheetCell]] = []
    for number, labels in enumerate(heads):
        line: list[SheetCell] = []
        first = 0
        for label, width in labels:
            words = label.rpartition("/")[2]
            line.append(
                SheetCell(number, first, first + width, start, start, words, CellState.TEXT, key_of(words), number + 1)
            )
            first += width
        added.append(line)
    depth = len(heads) - (len(sheet.rows) - len(rows))
    moved = [[replace(cell, row=cell.row + depth, bottom=cell.bottom + depth) for cell in row] for row in rows]
    return replace(sheet, rows=[*added, *moved])
