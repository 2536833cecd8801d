"""What a page sets out without tables, as plain text: boxes in rows, lines that keep their blanks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from govreport_pipeline.markup.elements import BLOCKS, IMPLYING, SCOPES
from govreport_pipeline.markup.layout import lay_out
from govreport_pipeline.tables.vocabulary import RepairCode

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,9})(?=[\s/>])[^<>]*+>")
_MOST_CELLS = 24
"""A box with more boxes in it is no row of a form."""
_LONGEST_CELL = 160
"""A box with more characters is a paragraph."""
_MARK = re.compile("[\t|｜│┃]")
"""Parts cells in a text that boxes do not."""
_PAGE = frozenset(("html", "body", "head", "title"))


@dataclass(slots=True)
class _Box:
    """An element that begins and ends a line."""

    name: str
    start: int
    """Of its tag; `inside` is where its content begins."""
    inside: int
    end: int = -1
    boxes: list["_Box"] = field(default_factory=list)
    has_rows: bool = False
    """Does a box in it hold several?"""


def set_out(source: str) -> str:
    """The visible text of a page as long as its source, each character in its place, blanks in place of the others.

    A box of several that each hold no more than one is a row: tabs part its
    cells, blank ones too. All other boxes and `<br>` are lines. Lines of `<pre>`
    stay as they are, and so do tabs within a line of the source.
    """
    seen = _seen(source)
    for box, is_row in _boxes(source):
        inner = [(each.inside, each.end) for each in box.boxes]
        is_row = is_row and all(_is_cell(seen, start, end) for start, end in inner) and not _has_words(seen, box)
        seen[box.start] = "\n"
        seen[box.end] = "\n"
        for number, (each, (start, end)) in enumerate(zip(box.boxes, inner, strict=True)):
            if is_row:
                seen[start:end] = "".join(seen[start:end]).replace("\n", " ")
                seen[each.start] = "\t" if number else " "
                seen[each.end] = " "
    return "".join(seen)


def _seen(source: str) -> list[str]:
    """The characters that a reader sees, in their places."""
    seen = [" "] * len(source)
    position = 0
    for start, end, after, kind in lay_out(source).edits:
        seen[position:start] = source[position:start]
        position = end
        blanks = source[start:end] if kind is RepairCode.SOURCE_BLANK else ""
        if "\t" in blanks and "\n" not in blanks:
            seen[start:end] = blanks
        elif kind is RepairCode.ENTITY or (kind is RepairCode.MARKUP and after == "\n"):
            seen[start : start + len(after)] = after
    seen[position:] = source[position:]
    return seen


def _is_cell(seen: list[str], start: int, end: int) -> bool:
    """Is the content of a box short, without marks between cells, and without lines of numbers, which would be cells?"""
    told = "".join(seen[start:end]).strip()
    if len(told) > _LONGEST_CELL or _MARK.search(told) is not None:
        return False
    lines = told.split("\n")
    return len(lines) == 1 or not any(line.strip().replace(",", "").isdecimal() for line in lines)


def _has_words(seen: list[str], box: _Box) -> bool:
    """Has a box words of its own beside the boxes in it?"""
    starts = [box.inside, *(each.end for each in box.boxes)]
    ends = [*(each.start for each in box.boxes), box.end]
    return any("".join(seen[start:end]).strip() for start, end in zip(starts, ends, strict=True))


def _boxes(source: str) -> Iterator[tuple[_Box, bool]]:
    """The boxes of a page, each behind those in it, and whether it may be a row."""
    opened: list[_Box] = []
    counts: dict[str, int] = {}

    def close(end: int) -> tuple[_Box, bool]:
        box = opened.pop()
        counts[box.name] -= 1
        box.end = end
        is_several = len(box.boxes) > 1
        has_rows = any(each.has_rows for each in box.boxes)
        box.has_rows = has_rows or is_several
        if opened:
            opened[-1].boxes.append(box)
        return box, is_several and not has_rows and len(box.boxes) <= _MOST_CELLS

    for match in _TAG.finditer(source):
        is_end, name = bool(match[1]), match[2].lower()
        if name not in BLOCKS or name in _PAGE or name in ("br", "hr"):
            continue
        if is_end:
            while counts.get(name) and opened[-1].name != name:
                yield close(match.start())
            if counts.get(name):
                yield close(match.start())
            continue
        implied = IMPLYING.get(name, frozenset())
        while opened and opened[-1].name in implied and name not in SCOPES - implied:
            yield close(match.start())
        opened.append(_Box(name, match.start(), match.end()))
        counts[name] = counts.get(name, 0) + 1
    while opened:
        yield close(len(source) - 1)
