"""The parts of a page that tell about the report: its head and its end."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import NormalisedDocument, Section
from govreport_pipeline.tables.vocabulary import ChromeKind, DamageKind

LONGEST_HEAD = 4000
LONGEST_HEAD_WITHOUT_SECTIONS = 1200
LONGEST_SEARCH = 20_000
"""So far into the whole text it is looked for who acts, and which places are named."""
OPENING = 500
"""So far into the first section the opening prose is read."""
LONGEST_LINE = 160
"""A longer line is prose."""
MOST_HEAD_LINES = 60
"""Lines of navigation do not count, nor do their characters."""
MOST_END_LINES = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page without the blanks at its ends."""

    start: int
    end: int
    text: str
    is_chrome: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A normalised document, cut into the stretches that carry metadata."""

    document: NormalisedDocument
    alignment: Alignment
    prose: str
    """The text before and at the start of the first section, chrome blanked; same offsets."""
    head_end: int
    """Where the first section begins."""
    opening_end: int
    """Where what introduces the report ends: there, or within the first section where nothing is said before it."""
    has_sections: bool
    head: tuple[Line, ...]
    """The lines before the first section."""
    end: tuple[Line, ...]
    """The last lines of the body."""
    injected: tuple[tuple[int, int], ...]
    """Foreign host names and spam words."""
    chrome_starts: tuple[int, ...]

    def is_chrome(self, place: int) -> bool:
        """Is the character at `place` page chrome?"""
        mark = bisect_right(self.chrome_starts, place) - 1
        return mark >= 0 and place < self.document.chrome[mark].end

    def is_tainted(self, start: int, end: int) -> bool:
        """Does injected text stand inside the span, or at its edge?"""
        return any(left <= end and start <= right for left, right in self.injected)


def starts_of(words: str, text: str) -> Iterator[int]:
    """Where words begin, each time that they stand in a text."""
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


_make_line = builder(Line)
_make_page = builder(Page)


def read_page(document: NormalisedDocument, sections: Sequence[Section]) -> Page:
    """Cut a document into its head, its opening prose and its end."""
    text, alignment = document.text, Alignment(document.alignment)
    menus = _length_of_menus(document)
    level = min((section.level for section in sections if section.level > 0), default=0)
    first = next((section.raw_start for section in sections if section.level == level > 0), None)
    if first is None:
        head_end = min(len(text), LONGEST_HEAD_WITHOUT_SECTIONS + menus)
    else:
        head_end = min(alignment.position(first), LONGEST_HEAD + menus)
    scope = min(len(text), head_end + OPENING)
    head = _head_lines(document, head_end)
    pieces, start = [], 0
    for mark in document.chrome:
        if mark.start >= scope:
            break
        pieces.append(text[start : mark.start])
        pieces.append("\n" * (min(mark.end, scope) - mark.start))
        start = mark.end
    pieces.append(text[start:scope])
    return _make_page(
        document=document,
        alignment=alignment,
        prose="".join(pieces),
        head_end=head_end,
        opening_end=head_end if any(map(_is_prose, head)) else _end_of_opening(sections, alignment, head_end, scope),
        has_sections=first is not None,
        head=head,
        end=_end_lines(document),
        injected=tuple((mark.start, mark.end) for mark in document.damage if mark.kind is DamageKind.INJECTED),
        chrome_starts=tuple(mark.start for mark in document.chrome),
    )


def _is_prose(line: Line) -> bool:
    """Does it say something: has it a sentence?"""
    return not line.is_chrome and "。" in line.text


def _end_of_opening(sections: Sequence[Section], alignment: Alignment, head_end: int, scope: int) -> int:
    """Where the second heading stands, the first one within `head_end` and `scope`."""
    starts = (alignment.position(section.raw_start) for section in sections if section.level > 0)
    return min((start for start in starts if head_end < start < scope), default=scope)


def _length_of_menus(document: NormalisedDocument) -> int:
    """How many characters of menus stand in a page's head or before it."""
    length = 0
    for mark in document.chrome:
        if mark.start > LONGEST_HEAD + length:
            break
        if mark.kind is ChromeKind.LINKS:
            length += mark.end - mark.start
    return length


def _head_lines(document: NormalisedDocument, head_end: int) -> tuple[Line, ...]:
    """The first lines up to the first section, chrome told from prose."""
    text, chrome = document.text, {mark.start: mark.kind for mark in document.chrome if mark.start < head_end}
    found: list[Line] = []
    start = 0
    while start < head_end and len(found) < MOST_HEAD_LINES:
        stop = text.find("\n", start, head_end)
        stop = head_end if stop < 0 else stop
        line = _line(text, start, stop, start in chrome)
        if line is not None and chrome.get(start) is not ChromeKind.LINKS:
            found.append(line)
        start = stop + 1
    return tuple(found)


def _end_lines(document: NormalisedDocument) -> tuple[Line, ...]:
    """The last lines of the body, in the order of the text."""
    text, stop = document.text, len(document.text)
    chrome = {mark.start for mark in document.chrome}
    found: list[Line] = []
    while stop > 0 and len(found) < MOST_END_LINES:
        start = text.rfind("\n", 0, stop) + 1
        line = _line(text, start, stop, start in chrome)
        if line is not None and not line.is_chrome:
            found.append(line)
        stop = start - 1
    return tuple(reversed(found))


def _line(text: str, start: int, stop: int, is_chrome: bool) -> Line | None:
    printed = text[start:stop]
    stripped = printed.strip()
    if not stripped:
        return None
    if printed[0] != stripped[0]:
        start += len(printed) - len(printed.lstrip())
    return _make_line(start, start + len(stripped), stripped, is_chrome)
