"""A table of the source as rows of cells, before anyone knows what it says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.sheets.contents import is_words, read_content
from govreport_pipeline.tables.records import GridCell
from govreport_pipeline.tables.rows import column_of
from govreport_pipeline.tables.vocabulary import CellState, TableShape

LONGEST_LABEL = 160
"""A cell with more characters is prose, no label."""
MOST_ROWS_COVERED = 400
"""A cell that claims to cover more rows covers so many."""


@dataclass(slots=True)
class SheetCell:
    """A cell with its place in the sheet and in the normalised text."""

    row: int
    first: int
    last: int
    """The column after its last one."""
    start: int
    end: int
    text: str
    state: CellState
    key: str
    """Of its label; empty for a number, a blank, prose."""
    bottom: int
    """The row after its last one."""


@dataclass(slots=True)
class Sheet:
    """A table of the source."""

    shape: TableShape
    rows: list[list[SheetCell]]
    """The cells that each row has or that reach into it from above, from left to right."""
    has_places: bool = True
    """Do the places of cells tell their columns? Not where rows of one table differ in length."""
    has_blanks: bool = True
    """Are blank cells there? Where the capture left them out places tell nothing either."""
    filled: frozenset[int] = frozenset()
    """The rows that bars filled up behind their last content: a blank cell may be among these."""
    beside: tuple[SheetCell, ...] = ()
    """Cells of columns that hold nothing of a form, which were left out of the rows: 备注, 同比."""

    @property
    def labels(self) -> dict[str, str]:
        """The keys of its labels, each with a spelling."""
        return {cell.key: cell.text for row in self.rows for cell in row if cell.key}


def make_cell(text: str, start: int, end: int, row: int, first: int, width: int = 1, height: int = 1) -> SheetCell:
    """A cell with its content looked at: what it holds, and which label it is."""
    printed = text[start:end]
    if not printed or printed.isspace():
        return SheetCell(row, first, first + width, start, end, "", CellState.BLANK, "", row + height)
    bare = printed.strip()
    if bare.isdecimal():
        return SheetCell(row, first, first + width, start, end, bare, CellState.NUMBER, "", row + height)
    state = CellState.TEXT if is_words(bare) else read_content(bare).state
    if state is CellState.BLANK and bare[0].isalpha():  # NaN
        bare = ""
    key = key_of(bare) if state is CellState.TEXT and len(bare) <= LONGEST_LABEL else ""
    return SheetCell(row, first, first + width, start, end, bare, state, key, row + height)


def sheets_of_grid(text: str, grid: Sequence[GridCell]) -> Iterator[Sheet]:
    """The tables that the source marks, in their order."""
    names = ("table", "first_row", "first_column", "row_span", "column_span", "start", "end")
    places = zip(*(column_of(grid, name) for name in names), strict=True)
    for _, cells in groupby(places, key=lambda place: place[0]):
        yield Sheet(
            TableShape.GRID,
            lay_out(
                make_cell(text, start, end, row, first, width, min(height, MOST_ROWS_COVERED))
                for _, row, first, height, width, start, end in cells
            ),
        )


def lay_out(cells: Iterator[SheetCell]) -> list[list[SheetCell]]:
    """The cells by rows, with those that reach into a row from above."""
    rows: list[list[SheetCell]] = []
    reaching: list[SheetCell] = []
    by_first = attrgetter("first")
    for row, own in groupby(cells, key=attrgetter("row")):
        while len(rows) < row:
            reaching = [cell for cell in reaching if cell.bottom > len(rows)]
            rows.append(list(reaching))
        reaching = [cell for cell in reaching if cell.bottom > row]
        line = [*reaching, *own]
        if reaching:
            line.sort(key=by_first)
        rows.append(line)
        reaching = [cell for cell in line if cell.bottom > row + 1]
    return rows
