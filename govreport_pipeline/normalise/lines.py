"""Lines that a PDF or a narrow column broke inside a sentence are joined."""

import re

from govreport_pipeline.normalise.draft import Draft
from govreport_pipeline.tables.vocabulary import RepairCode

NARROWEST, WIDEST = 12, 60
"""Widths of a column, in characters, that make line breaks suspect."""
SLACK = 5
"""A full line is at most so much shorter than the column."""
FULL_SHARE = 0.35
"""So many of the lines must be full, or the text was not wrapped."""
FEWEST = 4

_MARKER = re.compile(
    r" *(?:[一二三四五六七八九十]{1,3} ?[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2} ?[、.](?!\d)|第[一二三四五六七八九十]+[,、章条]|[|*•-])"
)


def join_lines(draft: Draft) -> None:
    """Delete the line breaks that end a full line inside a sentence."""
    text = draft.text
    if text.count("\n") < FEWEST:
        return
    lines = _lines(text)
    widths = [_width(text[start:end]) for start, end in lines]
    column = _column(widths)
    if column is None:
        return
    spans = []
    for (start, end), (following, stop), width in zip(lines, lines[1:], widths, strict=False):
        line, after = text[start:end].rstrip(), text[following:stop]
        if width < column - SLACK or following != end + 1 or not after.strip() or "|" in line:
            continue
        if line[-1:] not in "。!?:;" and not _MARKER.match(after):
            spans.append((start + len(line), following + len(after) - len(after.lstrip(" "))))
    draft.delete(spans, RepairCode.LINE_JOIN)


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines as spans, without their ends."""
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _width(line: str) -> float:
    """Width in full characters: an ASCII character is half as wide."""
    line = line.strip()
    narrow = sum(map(str.isascii, line))
    return len(line) - narrow / 2


def _column(widths: list[float]) -> float | None:
    """The width that many lines reach and none passes; None if there is none."""
    filled = sorted(width for width in widths if width >= NARROWEST / 2)
    if len(filled) < FEWEST or filled[-1] > WIDEST:
        return None
    column = filled[-1]
    full = sum(width >= column - SLACK for width in filled)
    return column if column >= NARROWEST and full >= max(FEWEST, FULL_SHARE * len(filled)) else None
