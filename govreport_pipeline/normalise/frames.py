"""What stands around the report on a saved page: menus, lists of links, footers.

Told by structure and density, not by site, and with care: a line of prose, a
heading among prose and a row of figures are never taken for the frame.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

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
    begun, inside = _counts(len(text), frames.links)
    if inside[-1] > MOST_LINKED * len(text):
        begun, inside = _counts(len(text), ())
    framed = _counts(len(text), frames.landmarks)[1]
    found = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        line = match[0]
        bare = line.strip()
        if bare:
            is_linked = inside[end] - inside[start] >= LINK_SHARE * (len(bare) - bare.count(" "))
            is_prose = len(line) > LONGEST_LINE or "\t" in line or _PROSE.search(line) is not None
            is_framed = framed[end] - framed[start] >= end - start
            found.append(_Line(start, end, bare, begun[end] - begun[start], is_linked, is_prose, is_framed))
    return found


def _counts(length: int, spans: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """For each place of a text how many spans begin before it, and how many characters before it they hold."""
    edges = np.array([span for span in spans if span[0] < span[1]], np.int64).reshape(-1, 2)
    begins = np.bincount(edges[:, 0], minlength=length + 1)
    depth = np.cumsum(begins - np.bincount(edges[:, 1], minlength=length + 1))
    begun, inside = (np.concatenate(([0], np.cumsum(each))).tolist() for each in (begins, depth > 0))
    return begun, inside


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
