"""Ruled lines to the grids that they draw: cells, merged ones too.

Lines that touch make one table. Their places are its rows and columns; where
no line parts two neighbours, they are one cell. A grid whose merged cells are
no rectangles is none that a reader could trust, and is left as plain text.
"""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from govreport_pipeline.ingest.readers.pdf.page import Page, Rule

SNAP = 3.0
"""Lines that lie so close are one line; lines whose ends come so close touch. In points."""

MOST_LINES = 2_000
"""Lines of a page that are looked at: a drawing has more."""

MOST_CELLS = 20_000


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a grid: the row and column where it starts, and how far it spans."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: the places of its lines, from the top and from the left, and its cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and column at a point; None outside."""
        row, column = _between(self.ys, y), _between(self.xs, x)
        return None if row is None or column is None else (row, column)

    def index(self) -> dict[tuple[int, int], GridCell]:
        """The cell of every row and column."""
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }


def find_grids(page: Page) -> list[Grid]:
    """The ruled tables of a page, from the top; a box around text is none, nor a line under it."""
    level, upright = _merge(page.level), _merge(page.upright)
    if len(level) + len(upright) > MOST_LINES:
        return []
    grids = [_build(*group) for group in _group(level, upright)]
    found = [grid for grid in grids if grid is not None and len(grid.xs) > 2 and len(grid.cells) > 1]
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _merge(rules: tuple[Rule, ...]) -> list[Rule]:
    """Lines at one place that touch or overlap are one."""
    by_place: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.place):
        if by_place and rule.place - by_place[-1][0].place <= SNAP:
            by_place[-1].append(rule)
        else:
            by_place.append([rule])
    merged = []
    for group in by_place:
        place = sum(rule.place for rule in group) / len(group)
        start, end = None, 0.0
        for rule in sorted(group, key=lambda rule: rule.start):
            if start is not None and rule.start <= end + SNAP:
                end = max(end, rule.end)
                continue
            if start is not None:
                merged.append(Rule(place, start, end))
            start, end = rule.start, rule.end
        if start is not None:
            merged.append(Rule(place, start, end))
    return merged


def _group(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that touch each other, directly or by others."""
    parents = list(range(len(level) + len(upright)))

    def root(place: int) -> int:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    for above, flat in enumerate(level):
        for beside, standing in enumerate(upright, len(level)):
            if (
                flat.start - SNAP <= standing.place <= flat.end + SNAP
                and standing.start - SNAP <= flat.place <= standing.end + SNAP
            ):
                parents[root(above)] = root(beside)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for place, rule in enumerate([*level, *upright]):
        groups[root(place)][place >= len(level)].append(rule)
    return list(groups.values())


def _build(level: list[Rule], upright: list[Rule]) -> Grid | None:
    """The grid of lines that touch; None where they draw none."""
    xs, ys = (sorted({rule.place for rule in rules}) for rules in (upright, level))
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns > MOST_CELLS:
        return None
    parted = _parted(upright, xs, ys), _parted(level, ys, xs)
    parents = {(row, column): (row, column) for row in range(rows) for column in range(columns)}

    def root(cell: tuple[int, int]) -> tuple[int, int]:
        while parents[cell] != cell:
            parents[cell] = parents[parents[cell]]
            cell = parents[cell]
        return cell

    for row in range(rows):
        for column in range(columns):
            if column + 1 < columns and (column + 1, row) not in parted[0]:
                parents[root((row, column + 1))] = root((row, column))
            if row + 1 < rows and (row + 1, column) not in parted[1]:
                parents[root((row + 1, column))] = root((row, column))
    groups: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for cell in parents:
        groups[root(cell)].append(cell)
    cells = [_span(group) for group in groups.values()]
    if any(cell.rows * cell.columns != len(group) for cell, group in zip(cells, groups.values(), strict=True)):
        return None
    return Grid(tuple(xs), tuple(ys), tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))))


def _parted(rules: list[Rule], places: list[float], others: list[float]) -> set[tuple[int, int]]:
    """(line, gap between two other lines) wherever a rule stands."""
    found = set()
    for rule in rules:
        line = places.index(rule.place)
        first = bisect_left(others, rule.start - SNAP)
        for gap in range(first, len(others) - 1):
            if others[gap + 1] > rule.end + SNAP:
                break
            found.add((line, gap))
    return found


def _span(group: list[tuple[int, int]]) -> GridCell:
    rows, columns = ([cell[axis] for cell in group] for axis in (0, 1))
    return GridCell(min(rows), min(columns), max(rows) - min(rows) + 1, max(columns) - min(columns) + 1)


def _between(places: tuple[float, ...], value: float) -> int | None:
    """Between which two places a value lies."""
    if not places[0] <= value <= places[-1]:
        return None
    return min(max(bisect_left(places, value) - 1, 0), len(places) - 2)
