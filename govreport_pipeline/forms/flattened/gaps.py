"""Blank cells that left an empty line: told by the line breaks between values."""

from collections.abc import Sequence
from dataclasses import dataclass

from govreport_pipeline.forms.flattened.values import Value

_FEWEST = 2
"""So many whole rows tell how far apart cells stand; all of them must be alike."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The values of one label, and the line breaks before, between and after them."""

    values: tuple[Value, ...]
    gaps: tuple[int, ...]
    """From the label to the first value, between values, from the last one to what follows."""
    is_last: bool
    """Does the table end after it? What follows then tells nothing."""
    has_page: bool
    """Does a page end in it? Its line breaks then tell nothing."""
    has_bars: bool
    """Is there a line of bars alone before its values or behind them?"""
    has_words: tuple[bool, ...]
    """Of each gap, has it a whole line that is not empty: words in a cell, which is none then of the blank ones?"""


@dataclass(frozen=True, slots=True)
class Spacing:
    """How many line breaks part the cells of whole rows."""

    before: int
    between: int
    after: int
    has_bars: bool
    """Has a whole row a line of bars alone? Else one is a blank cell, or what fills up a row."""


def stretch_of(text: str, values: Sequence[Value], start: int, end: int, *, is_last: bool, has_page: bool) -> Stretch:
    """The values between the end of a label and the beginning of what follows them."""
    ends = [start, *(value.end for value in values)]
    starts = [*(value.start for value in values), end]
    between = [text[first:last] for first, last in zip(ends, starts, strict=True)]
    gaps = tuple(stretch.count("\n") for stretch in between)
    has_words = tuple(any(line.strip("| ") for line in stretch.split("\n")[1:-1]) for stretch in between)
    has_bars = _has_bars_alone(text[start : starts[0]]) or _has_bars_alone(text[ends[-1] : end])
    return Stretch(tuple(values), gaps, is_last, has_page, has_bars, has_words)


def _has_bars_alone(text: str) -> bool:
    """Of the whole lines in a stretch."""
    return "|" in text and any(line and not line.strip("|") for line in map(str.strip, text.split("\n")[1:-1]))


def spacing_of(rows: Sequence[Stretch]) -> Spacing | None:
    """The spacing of whole rows; None where they are few, or not a cell a line, or unlike one another."""
    rows = [row for row in rows if not row.has_page]
    plain = [row for row in rows if len(row.values) > 1 and all(value.is_bare for value in row.values)]
    if len(plain) < _FEWEST or len(plain) < len(rows):
        return None
    between = [gap for row in plain for gap in row.gaps[1:-1]]
    after = [row.gaps[-1] for row in plain if not row.is_last]
    usual = [_usual(gaps) for gaps in ([row.gaps[0] for row in plain], between, after)]
    if any(gap is None or gap < 1 for gap in usual):
        return None
    before, step, behind = (gap or 1 for gap in usual)
    return Spacing(before, step, behind, has_bars=any(row.has_bars for row in plain if not row.is_last))


def _usual(gaps: Sequence[int]) -> int | None:
    return gaps[0] if gaps and len(set(gaps)) == 1 else None


def with_blanks(row: Stretch, width: int, spacing: Spacing) -> tuple[Value | None, ...] | None:
    """The cells of a row with too few values, None for a blank one; None where the lines do not tell.

    Each blank cell must have left as many line breaks as a value has, or one;
    not one in a table's last row, where those of blank cells at its end are unknown.
    """
    if row.has_page or (row.has_bars and not spacing.has_bars):
        return None
    usual = [spacing.before, *[spacing.between] * (len(row.values) - 1), spacing.after]
    extra = [gap - wanted for gap, wanted in zip(row.gaps, usual, strict=True)]
    if row.is_last:
        extra[-1] = 0
    if any(lines > 0 and is_told for lines, is_told in zip(extra, row.has_words, strict=True)):
        return None
    missing = width - len(row.values)
    steps = (spacing.between,) if row.is_last else dict.fromkeys((spacing.between, 1))
    for step in steps:
        if min(extra) >= 0 and sum(extra) == missing * step and not any(lines % step for lines in extra):
            cells: list[Value | None] = [None] * (extra[0] // step)
            for value, lines in zip(row.values, extra[1:], strict=True):
                cells += [value, *[None] * (lines // step)]
            return tuple(cells)
    return None
