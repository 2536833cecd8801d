"""How a workbook shows a number: `0.5` under the format `0%` is seen as 50%.

Read are the parts of a format that change what is seen: percent, places, groups
of thousands, literals (0"件"), sections for negative numbers and zero, and dates
in digits. Fractions, powers of ten, conditions and names of months are not: such
a number is written as it is stored.
"""

import datetime
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

SIGNIFICANT = 15
"""Digits that workbooks keep of a number; what `float` has beyond them is no part of it."""

BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    14: "yyyy/m/d",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    37: "#,##0;(#,##0)",
    38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)",
}
"""Formats that a workbook names by number, as a Chinese office program shows them."""

GENERAL = "General"
LONGEST = 200
"""Characters of a format; a program writes some forty."""

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*+)"|\\(?P<escaped>.)|[_*].|\[\$(?P<currency>[^\]-]{0,20}+)(?:-[^\]]{0,20}+)?\]|\[(?P<condition>[^\]]{0,40}+)\]'
    r"|(?P<date>y+|m+|d+|h+|s+)|(?P<section>;)|(?P<digits>[0#?][0#?,.]*|\.[0#?]+)|(?P<percent>%)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_COLOURS = re.compile(
    r"black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2}|黑色|蓝色|红色|白色|黄色|绿色", re.IGNORECASE
)
_UNREAD = frozenset("eE@gGaA")
"""What is left of powers of ten, texts, eras, week days and 上午/下午."""


class NotRead(Exception):
    """A format, or a part of one, that is not read here."""


@dataclass(frozen=True, slots=True)
class _Section:
    """A part of a format, for positive or negative numbers, zero, or texts."""

    pieces: tuple[tuple[str, str], ...]
    """Pairs of what it is (text, digits, date, percent, unread) and its characters."""

    def has(self, kind: str) -> bool:
        return any(what == kind for what, _ in self.pieces)


def show_number(value: float, code: str) -> str | None:
    """What a reader of the sheet sees of a number; None where the format is not read.

    >>> show_number(0.5, "0%"), show_number(1234.5, "#,##0.00"), show_number(12, '0"件"'), show_number(0, "0;-0;;@")
    ('50%', '1,234.50', '12件', '')
    """
    try:
        sections = _read(code)
        number = plain_number(value)
        section, number = _choose(sections, number)
        return _write(section, number)
    except (NotRead, InvalidOperation):
        return None


def show_date(value: datetime.datetime | datetime.date | datetime.time, code: str) -> str | None:
    """What a reader sees of a date or time; None where the format is not read.

    >>> show_date(datetime.date(2021, 12, 31), 'yyyy"年"m"月"d"日"')
    '2021年12月31日'
    """
    try:
        section = _read(code)[0]
        if section.has("digits") or section.has("unread") or not section.has("date"):
            return None
        return "".join(_write_date(value, section))
    except NotRead:
        return None


def plain_number(value: float) -> Decimal:
    """The number that a workbook keeps, without the tail that binary fractions have."""
    return Decimal(repr(value) if isinstance(value, int) else format(value, f".{SIGNIFICANT}g"))


@lru_cache(maxsize=256)
def _read(code: str) -> tuple[_Section, ...]:
    """The sections of a format; NotRead where it is one that chooses or divides in ways that are not read."""
    if len(code) > LONGEST:
        raise NotRead
    sections: list[list[tuple[str, str]]] = [[]]
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup
        text = match[kind] if kind else ""
        if kind == "section":
            sections.append([])
        elif kind in ("quoted", "escaped", "currency"):
            sections[-1].append(("text", text))
        elif kind == "condition" and not _COLOURS.fullmatch(text):
            raise NotRead
        elif kind == "other":
            sections[-1].append(("unread" if text in _UNREAD else "text", text))
        elif kind in ("date", "digits", "percent"):
            sections[-1].append((kind, text))
    if any(("text", "/") in pieces and any(what == "digits" for what, _ in pieces) for pieces in sections):
        raise NotRead  # a fraction
    return tuple(_Section(tuple(pieces)) for pieces in sections)


def _choose(sections: tuple[_Section, ...], number: Decimal) -> tuple[_Section, Decimal]:
    """The section for a number, and the number without a sign that the section itself shows."""
    if len(sections) > 2 and number == 0:
        return sections[2], number
    if len(sections) > 1 and number < 0:
        if not any("-" in text for what, text in sections[1].pieces if what == "text"):
            raise NotRead  # (3) or a red 3: its sign would be lost
        return sections[1], -number
    return sections[0], number


def _write(section: _Section, number: Decimal) -> str:
    digits = [text for what, text in section.pieces if what == "digits"]
    if section.has("date") or section.has("unread") or len(digits) > 1 or (not digits and section.has("percent")):
        raise NotRead
    scaled = number * 100 ** sum(what == "percent" for what, _ in section.pieces)
    shown = {"digits": _write_digits(scaled, digits[0]) if digits else "", "percent": "%"}
    text = "".join(shown.get(what, text) for what, text in section.pieces)
    is_negative = number < 0 and any(character in "123456789" for character in shown["digits"])
    return ("-" if is_negative else "") + text.strip()


def _write_digits(number: Decimal, pattern: str) -> str:
    """A number without its sign under a pattern such as `#,##0.00`."""
    whole, _, fraction = pattern.partition(".")
    if "." in fraction or "," in fraction:
        raise NotRead
    thousands = len(whole) - len(whole.rstrip(","))
    most, least = len(fraction), fraction.count("0")
    places = (abs(number) / 1000**thousands).quantize(Decimal(1).scaleb(-most), ROUND_HALF_UP)
    before, _, after = format(places, "f").partition(".")
    after = after[:least] + after[least:].rstrip("0")
    before = before.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole.rstrip(","):
        before = f"{int(before or '0'):,}" if not before.startswith("0") else before
    return before + ("." + after if after else "")


def _write_date(value: datetime.datetime | datetime.date | datetime.time, section: _Section) -> list[str]:
    shown: list[str] = []
    pieces = section.pieces
    letters = [text[0].lower() if what == "date" else "" for what, text in pieces]
    for place, (what, text) in enumerate(pieces):
        if what != "date":
            shown.append(text)
            continue
        letter = letters[place]
        if letter == "m":
            before = next((other for other in reversed(letters[:place]) if other), "")
            after = next((other for other in letters[place + 1 :] if other), "")
            letter = "minute" if before == "h" or after == "s" else "m"
        shown.append(_write_piece(value, letter, len(text)))
    return shown


def _write_piece(value: datetime.datetime | datetime.date | datetime.time, letter: str, length: int) -> str:
    name = {"y": "year", "m": "month", "d": "day", "h": "hour", "minute": "minute", "s": "second"}[letter]
    number = getattr(value, name, None)
    if number is None or (length > 2 and letter != "y"):
        raise NotRead
    if letter == "y":
        return f"{number:04}" if length > 2 else f"{number % 100:02}"
    return f"{number:02}" if length == 2 else str(number)
