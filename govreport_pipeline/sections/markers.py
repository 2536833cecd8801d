"""Heading markers: where an ordinal stands as one, and what text it heads."""

import re

PART, TOP, SUB, NUMBER, BRACKETED, ITEM, POINT = range(7)
"""Kinds of marker from the outside in: 第一部分, 一、 (一) 1. (1) 第一, 一是."""

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
    rf"[{_DIGITS}(第0-9{_ENCLOSED})、]"
    r"(?<![^\s。;:!?,|)、…”\"].)"
    r"(?:"
    rf"(?<=[{_DIGITS}])(?:([{_DIGITS}]{{0,2}}) ?(?:[、.,:](?![{_DIGITS}]{{1,2}}[、期级类批等线季产])|(?!是)(?=[一-龥][^\n。,;:!?]{{1,20}}(?:\n|\Z)))|(是)(?![否不]))"
    rf"|(?<=\() ?(?:([{_DIGITS}]{{1,3}}) ?\)[、.]?|(\d{{1,2}}) ?\)[、.]?)"
    r"|(?<=[0-9])(\d?) ?(?:[、.](?!\d(?!\d{3}年))|\)(?=[一-龥]))"
    rf"|(?<=第)([{_DIGITS}]{{1,2}})(?:[,、:](?!第|[{_DIGITS}](?!是))|(部分|章)(?=[ :、一-龥]))"
    rf"|(?<=[{_ENCLOSED}])()"
    r"|(?<=[)、])(?=[一-龥])()"
    r")"
)
AT_LINE, AT_BLANK, AT_MARK, AT_COMMA, AT_LIST = range(5)
"""How a marker is set off from what stands before it, strongest first."""

_STRENGTH = dict.fromkeys('。;:!?…”"', AT_MARK) | {",": AT_COMMA, ")": AT_COMMA, "、": AT_LIST, "\n": AT_LINE}


class Marker:
    """A marker in the text: its kind, number and place."""

    __slots__ = ("end", "is_bare", "kind", "ordinal", "start", "strength")

    def __init__(self, kind: int, ordinal: int | None, span: tuple[int, int], strength: int, is_bare: bool = False):
        self.kind = kind
        self.ordinal = ordinal
        self.start, self.end = span
        self.strength = strength
        self.is_bare = is_bare
        """Without a mark behind the ordinal: 一 概述."""


def find_markers(text: str, start: int, end: int) -> list[Marker]:
    """The markers of a stretch of text, in order; some may be no headings."""
    found: list[Marker] = []
    previous_end = start
    for match in _MARKER.finditer(text, start, end):
        place = match.start()
        strength = _STRENGTH.get(text[place - 1], AT_BLANK) if place else AT_LINE
        if strength == AT_BLANK:
            strength = _strength_of_blank(text, place)
        elif strength >= AT_COMMA and previous_end == place:
            strength = AT_MARK
        marker = _READERS[match.lastindex or 0](match, strength)
        if marker is not None:
            found.append(marker)
            previous_end = marker.end
    return found


def _strength_of_blank(text: str, place: int) -> int:
    """A marker after blanks stands at the line's start, or inside the line."""
    before = place - 1
    while before >= 0 and text[before] in " \t":
        before -= 1
    return AT_LINE if before < 0 or text[before] == "\n" else AT_BLANK


def _read_top(match: re.Match[str], strength: int) -> Marker | None:
    """一、 ; with a weaker mark (一,) or none at the start of a line only."""
    if strength > AT_MARK:
        return None
    printed = match.group()
    ordinal = NUMERALS.get(printed[0] + match[1])
    if ordinal is None or (printed[-1] not in "、." and strength != AT_LINE):
        return None
    return Marker(TOP, ordinal, match.span(), strength, printed[-1] not in "、.,:")


def _read_point(match: re.Match[str], strength: int) -> Marker | None:
    return None if strength == AT_LIST else Marker(POINT, NUMERALS[match.group()[0]], match.span(), strength)


def _read_sub(match: re.Match[str], strength: int) -> Marker | None:
    ordinal = NUMERALS.get(match[3])
    return None if ordinal is None or strength > AT_MARK else Marker(SUB, ordinal, match.span(), strength)


def _read_bracketed(match: re.Match[str], strength: int) -> Marker | None:
    return None if strength > AT_MARK else Marker(BRACKETED, int(match[4]), match.span(), strength)


def _read_number(match: re.Match[str], strength: int) -> Marker | None:
    return None if strength > AT_MARK else Marker(NUMBER, int(match.group()[0] + match[5]), match.span(), strength)


def _read_item(match: re.Match[str], strength: int) -> Marker | None:
    ordinal = NUMERALS.get(match[6])
    return None if ordinal is None else Marker(ITEM, ordinal, match.span(), strength)


def _read_part(match: re.Match[str], strength: int) -> Marker | None:
    ordinal = NUMERALS.get(match[6])
    return None if ordinal is None or strength != AT_LINE else Marker(PART, ordinal, match.span(), strength)


def _read_enclosed(match: re.Match[str], strength: int) -> Marker | None:
    kind, ordinal = ENCLOSED[match.group()]
    return None if strength > AT_MARK else Marker(kind, ordinal, match.span(), strength)


def _read_lost(match: re.Match[str], strength: int) -> Marker | None:
    """A bracket or a mark whose ordinal was lost, at the start of a line."""
    if strength != AT_LINE:
        return None
    return Marker(SUB if match.group() == ")" else TOP, None, match.span(), strength)


_READERS = (
    _read_top, _read_top, _read_point, _read_sub, _read_bracketed, _read_number, _read_item, _read_part,
    _read_enclosed, _read_lost,
)  # fmt: skip
"""By the last group of the pattern that took part."""
