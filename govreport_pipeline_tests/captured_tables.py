"""Tables as programs that turn pages into text leave them, composed from cells.

Each capture takes the rows of a table and gives lines of text. `CAPTURES`
names them all; those that lose blank cells are in `LOSSY`.
"""

from collections.abc import Callable

from govreport_pipeline_tests.form_documents import Lines, Printed

Capture = Callable[[Lines], str]


def terminated(lines: Lines) -> str:
    """A bar behind each cell, blank cells left out, rows filled up with bars."""
    return "\n".join(f"{' | '.join(_told(line))} |" + _filling(lines, line) for line in lines)


def dropped(lines: Lines) -> str:
    """A bar behind each cell, blank cells left out, rows not filled up."""
    return "\n".join(f"{' | '.join(_told(line))} |" for line in lines)


def framed(lines: Lines) -> str:
    """The same with a bar before each row but the first, which the capture trimmed."""
    return terminated(lines).replace("\n", "\n| ")


def broken(lines: Lines) -> str:
    """The same as terminated, where each cell but the first of a row is a paragraph."""
    return "\n".join(" |\n".join(_told(line)) + " |" + _filling(lines, line) for line in lines)


def apart(lines: Lines) -> str:
    """The same, the bars that fill up a row on a line of their own."""
    return broken(lines).replace("| |", "|\n|")


def kept(lines: Lines) -> str:
    """The same as terminated, but blank cells are empty paragraphs: a line break and a bar."""
    rows = []
    for line in lines:
        filling = " " * (_width(lines) > len(line)) + "|" * (_width(lines) - len(line))
        rows.append("".join(f"{cell.text} | " if cell.text else "\n| " for cell in line).rstrip() + filling)
    return "\n".join(rows)


def lone(lines: Lines) -> str:
    """A bar on a line of its own behind each cell, blank cells nothing but the bar, rows filled up on another line."""
    rows = []
    for line in lines:
        filling = _width(lines) - len(line)
        cells = [f"{cell.text}\n|" if cell.text else "|" for cell in line]
        rows.append("\n".join([*cells, *["|" * filling] * (filling > 0)]))
    return "\n".join(rows)


def paired(lines: Lines) -> str:
    """Two bars between cells, one at the ends of a row, blank cells left out."""
    return "\n".join("|" + "||".join(_told(line)) + "|" for line in lines)


def typeset(lines: Lines) -> str:
    """Rows as LaTeX has them: a sign between cells, a tie for a blank one, two strokes behind each row."""
    return "\n".join(" & ".join(cell.text or "~" for cell in line) + r" \\" for line in lines)


def wiki(lines: Lines) -> str:
    """A line a cell with a bar before it, and between two rows one with a bar and a dash."""
    return "{|\n" + "\n|-\n".join("\n".join(f"| {cell.text}" for cell in line) for line in lines) + "\n|}"


def wiki_rows(lines: Lines) -> str:
    """The rows of a wiki's table, two bars between cells."""
    return (
        "{| class=wikitable\n"
        + "\n|-\n".join("| " + " || ".join(cell.text for cell in line) for line in lines)
        + "\n|}"
    )


def printed_without_blanks(lines: Lines) -> str:
    """Rows numbered from 0 below numbered columns, as a program prints them, one blank between words, none for a blank cell."""
    rows = [" ".join(map(str, range(_width(lines))))]
    rows += [" ".join([str(number), *_told(line)]) for number, line in enumerate(lines)]
    return "\n".join(rows)


def tabbed(lines: Lines) -> str:
    """Two tabs between cells, blank ones kept but for those that end a row."""
    return "\n".join("\t\t".join(cell.text for cell in line).rstrip() for line in lines)


def half_filled(lines: Lines) -> str:
    """Columns that a cell covers are filled with blanks, rows are not: the rows differ in length."""
    rows = [[part for cell in line for part in (cell.text, *[""] * (cell.width - 1))] for line in lines]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _told(line: list[Printed]) -> list[str]:
    return [cell.text for cell in line if cell.text]


def _width(lines: Lines) -> int:
    """Columns of the table."""
    return max(sum(cell.width for cell in line) for line in lines)


def _filling(lines: Lines, line: list[Printed]) -> str:
    count = _width(lines) - len(_told(line))
    return f" {'|' * count}" if count else ""


LOSSY: dict[str, Capture] = {
    "terminated": terminated,
    "dropped": dropped,
    "framed": framed,
    "broken": broken,
    "apart": apart,
    "paired": paired,
    "wiki": wiki,
    "printed without blanks": printed_without_blanks,
}
"""They leave blank cells out: a row that lacks some cannot be told."""
CAPTURES: dict[str, Capture] = {
    **LOSSY,
    "kept": kept,
    "tabbed": tabbed,
    "wiki rows": wiki_rows,
    "half filled": half_filled,
}
