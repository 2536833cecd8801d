"""What stands around the report on a saved page: menus, lists of links, footers.

Told by structure and density, not by site, and with care: a line of prose, a
heading among prose and a row of figures are never taken for the frame.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import numpy.typing as npt

from govreport_pipeline.tables.records import Chrome
from govreport_pipeline.tables.vocabulary import ChromeKind

LINK_SHARE = 0.8
"""Of a line's characters; a line with more of them in links is one of links."""

FEWEST_LINES = 3
"""So many lines of links in a row are a menu or a list; fewer only where one line holds as many links."""

MOST_LINKED = 0.6
"""Of a page's characters; above it links tell nothing (an anchor that never ends)."""

LONGEST_LINE = 100

_LINE = re.compile(r"[^\n]+")
_PROSE = re.compile(r"[。；;]|[,，].{8,}[,，]")
_HEADING = re.compile(
    r" *(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]+[章条部])"
)
_CLOSING = re.compile(
    r"ICP备|版权所有|公网安备|网站标识码|主办(?:单位)? ?:|承办(?:单位)? ?:|技术支持 ?:|Copyright|©", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Frames:
    """What a page's source marks of its frame, placed in the text."""

    links: Sequence[tuple[int, int]]
    landmarks: Sequence[tuple[int, int]]


@dataclass(slots=True)
class _Line:
    start: int
    end: int
    text: str
    links: int
    """Links that begin in it."""
    is_linked: bool
    is_prose: bool
    is_framed: bool


def mark_frames(text: str, chrome: tuple[Chrome, ...], frames: Frames) -> tuple[Chrome, ...]:
    """The chrome of a page's text, with the lines of its frame added, in order."""
    lines = _lines(text, frames)
    if not lines:
        return chrome
    taken = {mark.start for mark in chrome}
    last = _last_prose(lines)
    found = [
        Chrome(ChromeKind.FOOTER if place > last and not line.is_linked else ChromeKind.LINKS, line.start, line.end)
        for place in sorted({*_linked(lines), *_framed(lines), *_closing(lines, last)})
        if (line := lines[place]).start not in taken
    ]
    return tuple(sorted((*chrome, *found), key=lambda mark: mark.start)) if found else chrome


def _lines(text: str, frames: Frames) -> list[_Line]:
    """The lines of a text that are not blank."""
    spans = np.array([match.span() for match in _LINE.finditer(text)], np.int64).reshape(-1, 2)
    begun, linked, total = _count(len(text), frames.links, spans)
    if total > MOST_LINKED * len(text):
        begun = linked = [0] * len(spans)
    _, framed, _ = _count(len(text), frames.landmarks, spans)
    found = []
    for place, (start, end) in enumerate(spans.tolist()):
        line = text[start:end]
        bare = line.strip()
        if bare:
            is_linked = linked[place] >= LINK_SHARE * (len(bare) - bare.count(" "))
            is_prose = len(line) > LONGEST_LINE or "\t" in line or _PROSE.search(line) is not None
            found.append(_Line(start, end, bare, begun[place], is_linked, is_prose, framed[place] >= end - start))
    return found


def _count(
    length: int, marked: Sequence[tuple[int, int]], lines: npt.NDArray[np.int64]
) -> tuple[list[int], list[int], int]:
    """For each line how many of some marked spans begin in it, and how many of its characters they hold; and of the text."""
    edges = np.array([span for span in marked if span[0] < span[1]], np.int64).reshape(-1, 2)
    if not len(edges):
        return [0] * len(lines), [0] * len(lines), 0
    begins = np.bincount(edges[:, 0], minlength=length + 1)
    depth = np.cumsum(begins - np.bincount(edges[:, 1], minlength=length + 1))
    sums = (np.concatenate(([0], np.cumsum(each))) for each in (begins, depth > 0))
    (begun, inside) = (each[lines[:, 1]] - each[lines[:, 0]] for each in sums)
    return begun.tolist(), inside.tolist(), int(np.count_nonzero(depth))


def _last_prose(lines: list[_Line]) -> int:
    """The place of the last line of prose or figures outside of links and frames; behind all lines where there is none."""
    for place in range(len(lines) - 1, -1, -1):
        if lines[place].is_prose and not lines[place].is_linked and not lines[place].is_framed:
            return place
    return len(lines)


def _linked(lines: list[_Line]) -> list[int]:
    """Lines of links: of a menu across, or of a list down."""
    found: list[int] = []
    for is_linked, group in groupby(enumerate(lines), key=lambda each: each[1].is_linked):
        members = list(group)
        if is_linked and sum(max(1, line.links) for _, line in members) >= FEWEST_LINES:
            found += [place for place, line in members if not line.is_prose or line.links >= FEWEST_LINES]
    return found


def _framed(lines: list[_Line]) -> list[int]:
    """Lines of marked navigation, asides and footers."""
    return [
        place
        for place, line in enumerate(lines)
        if line.is_framed and not line.is_prose and not _HEADING.match(line.text)
    ]


def _closing(lines: list[_Line], last: int) -> list[int]:
    """What follows the first line of a page's end, where no prose follows."""
    for place in range(last + 1, len(lines)):
        if _CLOSING.search(lines[place].text) is not None:
            return list(range(place, len(lines)))
    return []
