"""Tables laid out otherwise than the form has them: sources and programs that write them out, composed from cells."""

from collections.abc import Callable, Iterator

from govreport_pipeline_tests.form_documents import Lines, Printed, fill, lay_out

Arrangement = Callable[[Lines], Lines]

_LIST, _GROUPS = 3, 15
"""Columns of the statistics form; cells in the last row of the disputes."""


def in_halves(lines: Lines) -> Lines:
    """The lower half of a list beside the upper one, each under the heads."""
    head, *rows = lines
    if len(head) < _LIST or not all(len(row) == len(head) for row in rows):
        return lines
    middle = (len(rows) + 1) // 2
    lower = [*rows[middle:], *([[Printed("") for _ in head]] * (2 * middle - len(rows)))]
    return [[*head, *head], *([*left, *right] for left, right in zip(rows[:middle], lower, strict=True))]


def turned(lines: Lines) -> Lines:
    """Columns as rows: the disputes as a list, the requests with the form's rows as heads."""
    if len(lines[-1]) < 2 * _LIST:
        return lines
    across: list[list[tuple[int, Printed]]] = [[] for _ in range(1 + max(place for _, place, _ in lay_out(lines)))]
    for row, column, cell in lay_out(lines):
        across[column].append((row, Printed(cell.text, cell.height, cell.width)))
    return [[cell for _, cell in sorted(line, key=lambda each: each[0])] for line in across]


def in_groups(lines: Lines) -> list[Lines]:
    """The heads in a table of their own, and one for each group of rows that a label covers."""
    if len(lines[-1]) == _GROUPS:
        return [lines]
    heads = next((place for place, line in enumerate(lines) if any(cell.text.isdecimal() for cell in line)), 0)
    covered = {row + down for row, _, cell in lay_out(lines) for down in range(1, cell.height)}
    starts = [0, *(place for place in range(heads, len(lines)) if place not in covered)]
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def spaced(lines: Lines) -> Lines:
    """A blank column behind each, as a spreadsheet has them."""
    return [[each for cell in line for each in (cell, Printed(""))] for line in fill(lines, is_repeated=False)]


def _beside(lines: Lines, heads: list[str], contents: Callable[[int], list[str]], *, is_first: bool) -> Lines:
    """The rows with columns before or behind them, whose heads stand over those of the form."""
    height = next((place for place, line in enumerate(lines) if any(cell.text.isdecimal() for cell in line)), 1)
    rows = []
    for number, line in enumerate(lines):
        own = [Printed(head, 1, height) for head in heads] if not number else []
        own = [Printed(text) for text in contents(number)] if number >= height else own
        rows.append([*own, *line] if is_first else [*line, *own])
    return rows


def with_row_numbers(lines: Lines) -> Lines:
    """A column that numbers the rows before the others."""
    return _beside(lines, ["序号"], lambda number: [str(number)], is_first=True)


def with_remarks(lines: Lines) -> Lines:
    """Columns of the year before, of changes and of remarks behind the others."""
    heads = ["上年同期", "同比（%）", "备注"]
    return _beside(lines, heads, lambda n: [str(3 * n), f"{1.5 * n}%", "其中网上3件" * (n % 3 == 0)], is_first=False)


def in_single_rows(lines: Lines) -> list[Lines]:
    """A table for each row."""
    return [[line] for line in lines]


def with_fixed_heads(lines: Lines) -> list[Lines]:
    """The heads in a table of their own, all rows in another."""
    heads = next((place for place, line in enumerate(lines) if any(cell.text.isdecimal() for cell in line)), 1)
    return [lines[:heads], lines[heads:]]


ARRANGED: dict[str, Arrangement] = {
    "page, halves side by side": in_halves,
    "page, turned": turned,
    "page, rows numbered": with_row_numbers,
    "page, remarks beside": with_remarks,
}
"""Pages whose tables are laid out so."""


def in_rows(lines: Lines) -> list[str]:
    """A line for each row, blanks between its cells."""
    return [" ".join(cell.text for cell in line if cell.text) for line in lines]


def with_breaks(lines: Lines) -> str:
    """Markdown, whose cells have a tag for each break of a line."""
    rows = ["| " + " | ".join("<br>".join(_pieces(cell.text)) for cell in line) + " |" for line in lines]
    return "\n".join([rows[0], "|" + " --- |" * len(lines[0]), *rows[1:]])


def quoted(lines: Lines) -> str:
    """Every cell in quotes, labels over several lines."""
    return "\n".join(",".join('"' + "\n".join(_pieces(cell.text)) + '"' for cell in line) for line in lines)


def _pieces(text: str) -> Iterator[str]:
    """A label broken after every four characters."""
    if text[-1:].isdecimal():
        yield text
    else:
        yield from (text[place : place + 4] for place in range(0, max(1, len(text)), 4))


def numbered(lines: Lines) -> str:
    """Rows and columns numbered from 0, as a program writes out a table."""
    rows = [["", *map(str, range(len(lines[0])))]]
    rows += [
        [str(number), *(f'"{cell.text}"' if "," in cell.text else cell.text for cell in line)]
        for number, line in enumerate(lines)
    ]
    return "\n".join(",".join(row) for row in rows)


def with_joined_heads(lines: Lines) -> str:
    """Markdown with one row of heads, each behind those above it."""
    numbers = (place for place, line in enumerate(lines) if any(cell.text.isdecimal() for cell in line))
    count = next(numbers, 1) if len(lines[0]) > 2 * _LIST else 1
    names = [
        dict.fromkeys(line[place].text for line in lines[:count] if place < len(line)) for place in range(len(lines[0]))
    ]
    heads = [".".join(filter(None, each)) for each in names]
    rows = [heads, ["---" for _ in heads], *([cell.text for cell in line] for line in lines[count:])]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
