"""Heading markers: where an ordinal stands as one, and what text it heads."""

import re
from functools import partial
from typing import NamedTuple

PART, TOP, SUB, NUMBER, BRACKETED, ITEM, POINT = range(7)
"""Kinds of marker from the outside in: 第一部分 or 壹、, 一、 (一) 1. (1) 第一, 一是."""

_DIGITS = "一二三四五六七八九十"
NUMERALS: dict[str, int] = {
    **{numeral: value for value, numeral in enumerate(_DIGITS, 1)},
    **{f"十{numeral}": 10 + value for value, numeral in enumerate(_DIGITS[:9], 1)},
    **{
        f"{tens}十{numeral}": 10 * ten + value
        for ten, tens in enumerate(_DIGITS[1:3], 2)
        for value, numeral in enumerate(("", *_DIGITS[:9]))
    },
}
"""Chinese ordinals up to 三十九."""
FORMAL_DIGITS = "壹贰叁肆伍陆柒捌玖拾"
_PLAIN = str.maketrans(FORMAL_DIGITS, _DIGITS)
"""As banks write them: 壹、 stands above 一、 where a report has both."""

ENCLOSED: dict[str, tuple[int, int]] = {
    chr(first + place): (kind, place + 1)
    for first, count, kind in (
        (0x3220, 10, SUB),
        (0x2474, 20, BRACKETED),
        (0x2460, 20, BRACKETED),
        (0x2488, 20, NUMBER),
    )
    for place in range(count)
}
"""㈠ ⑴ ① ⒈: kind and ordinal of ordinals in one character."""
_ENCLOSED = "".join(ENCLOSED)

# The first character is a set, so that the search skips over ordinary text fast;
# what stands before it is looked at next.
_MARKER = re.compile(
    rf"[{_DIGITS}{FORMAL_DIGITS}(第0-9{_ENCLOSED})、]"
    r"(?<![^\s。;:!?,|)、…”\"].)"
    r"(?:"
    rf"(?<=[{_DIGITS}])(?:([{_DIGITS}]{{0,2}}) ?(?:[、.,:](?![{_DIGITS}]{{1,2}}[、期级类批等线季产])|(?!是)(?=[一-龥][^\n。,;:!?]{{1,20}}(?:[^\n。,;:!?]{{0,16}}(?:情况|措施|事项))?(?:\n|\Z)))|(是)(?![否不]))"
    rf"|(?<=\() ?(?:([{_DIGITS}{FORMAL_DIGITS}]{{1,3}}) ?\)[、.]?|(\d{{1,2}}) ?\)[、.]?)"
    r"|(?<=[0-9])(\d?) ?(?:[、.](?!\d(?!\d{3}年))|\)(?=[一-龥]))"
    rf"|(?<=第)([{_DIGITS}{FORMAL_DIGITS}]{{1,2}})(?:[,、:](?!第|[{_DIGITS}](?!是))|(部分|章)(?=[ :、一-龥]))"
    rf"|(?<=[{_ENCLOSED}])()"
    r"|(?<=[)、])(?=[一-龥])()"
    rf"|(?<=[{FORMAL_DIGITS}])([{FORMAL_DIGITS}]?) ?[、.](?![{FORMAL_DIGITS}])"
    r")"
)
MARKER_CHARACTERS = frozenset(f"{_DIGITS}{FORMAL_DIGITS}(第0123456789{_ENCLOSED})、.,:是部分章 \t")
"""What may stand in a marker."""
AT_LINE, AT_BLANK, AT_MARK, AT_COMMA, AT_LIST = range(5)
"""How a marker is set off from what stands before it, strongest first."""

_STRENGTH = dict.fromkeys('。;:!?…”"', AT_MARK) | {",": AT_COMMA, ")": AT_COMMA, "、": AT_LIST, "\n": AT_LINE}


class Marker(NamedTuple):
    """A marker in the text: its kind, number and place."""

    kind: int
    ordinal: int | None
    start: int
    end: int
    strength: int
    is_bare: bool
    """Without a mark behind the ordinal (一 概述), or a heading without an ordinal."""


_marker = partial(tuple.__new__, Marker)
"""Makes a marker of a tuple in a third of the time; a document has dozens."""


def find_markers(text: str, start: int, end: int) -> list[Marker]:
    """The markers of a stretch of text, in order; some may be no headings."""
    found: list[Marker] = []
    previous_end = start
    for match in _MARKER.finditer(text, start, end):
        place, stop = match.span()
        strength = _STRENGTH.get(text[place - 1], AT_BLANK) if place else AT_LINE
        if strength == AT_BLANK:
            strength = _strength_of_blank(text, place)
        elif strength >= AT_COMMA and previous_end == place:
            strength = AT_MARK
        weakest, read = _READERS[match.lastindex or 0]
        if strength <= weakest:
            kind, ordinal = read(match)
            mark = text[stop - 1]
            if ordinal == UNREAD or (kind == TOP and strength != AT_LINE and mark not in "、."):
                continue
            is_bare = kind == TOP and ordinal is not None and mark not in "、.,:"
            found.append(_marker((kind, ordinal, place, stop, strength, is_bare)))
            previous_end = stop
    return found


def marker_end(text: str, start: int, end: int) -> int:
    """Where the marker at `start` ends, in a stretch of text that ends at `end`; `start` where there is none."""
    match = _MARKER.match(text, start, end)
    return start if match is None else match.end()


def _strength_of_blank(text: str, place: int) -> int:
    """A marker after blanks stands at the line's start, or inside the line."""
    before = place - 1
    while before >= 0 and text[before] in " \t":
        before -= 1
    return AT_LINE if before < 0 or text[before] == "\n" else AT_BLANK


UNREAD = -1
"""The ordinal of what is no marker: 十十、."""
_Read = tuple[int, int | None]


def _ordinal(printed: str) -> int:
    return NUMERALS.get(printed.translate(_PLAIN), UNREAD)


def _read_top(match: re.Match[str]) -> _Read:
    return TOP, _ordinal(match.string[match.start()] + match[1])


def _read_formal(match: re.Match[str]) -> _Read:
    return PART, _ordinal(match.string[match.start()] + match[match.lastindex or 0])


def _read_point(match: re.Match[str]) -> _Read:
    return POINT, NUMERALS[match.string[match.start()]]


def _read_sub(match: re.Match[str]) -> _Read:
    return (PART if match[3][0] in FORMAL_DIGITS else SUB), _ordinal(match[3])


def _read_bracketed(match: re.Match[str]) -> _Read:
    return BRACKETED, int(match[4])


def _read_number(match: re.Match[str]) -> _Read:
    return NUMBER, int(match.string[match.start()] + match[5])


def _read_item(match: re.Match[str]) -> _Read:
    return ITEM, _ordinal(match[6])


def _read_part(match: re.Match[str]) -> _Read:
    return PART, _ordinal(match[6])


def _read_enclosed(match: re.Match[str]) -> _Read:
    return ENCLOSED[match.group()]


def _read_lost(match: re.Match[str]) -> _Read:
    """A bracket or a mark whose ordinal was lost."""
    return (SUB if match.group() == ")" else TOP), None


_READERS = (
    (AT_LINE, _read_lost), (AT_MARK, _read_top), (AT_COMMA, _read_point), (AT_MARK, _read_sub), (AT_MARK, _read_bracketed),
    (AT_MARK, _read_number), (AT_LIST, _read_item), (AT_LINE, _read_part), (AT_MARK, _read_enclosed), (AT_LINE, _read_lost),
    (AT_LINE, _read_formal),
)  # fmt: skip
"""How weakly set off a marker may be, and its reader, by the last group of the pattern that took part.

一, and 一 概述 stand at the start of a line only.
"""
