"""The ordinals that Word prints before paragraphs, and does not write in their text."""

from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

LEVELS = 9
_DIGITS = "〇一二三四五六七八九"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸"


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: how its ordinals look."""

    style: str
    pattern: str
    """With `%1` for the ordinal of the first level, and so on."""
    start: int


class Numbering:
    """The lists of a document, counting as its paragraphs are read."""

    def __init__(self, root: Element | None) -> None:
        abstract = (
            {}
            if root is None
            else {item.get(f"{W}abstractNumId"): _read_levels(item) for item in root.iter(f"{W}abstractNum")}
        )
        self.lists: dict[str, dict[int, Level]] = {}
        self.kin: dict[str, str] = {}
        """By list the abstract one that it counts with."""
        for item in () if root is None else root.iter(f"{W}num"):
            number, target = item.get(f"{W}numId") or "", item.find(f"{W}abstractNumId")
            key = "" if target is None else target.get(f"{W}val") or ""
            restarted = item.find(f"{W}lvlOverride/{W}startOverride") is not None
            self.lists[number] = abstract.get(key, {})
            self.kin[number] = number if restarted else f"abstract {key}"
        self.counts: dict[str, list[int | None]] = {}

    def count(self, number: str, depth: int) -> str:
        """The ordinal before the next paragraph of a list; empty for bullets and unknown lists."""
        levels = self.lists.get(number, {})
        level = levels.get(depth)
        if level is None or not 0 <= depth < LEVELS:
            return ""
        counts = self.counts.setdefault(self.kin[number], [None] * LEVELS)
        before = counts[depth]
        counts[depth] = level.start if before is None else before + 1
        counts[depth + 1 :] = [None] * (LEVELS - depth - 1)
        if level.style in ("bullet", "none"):
            return ""
        text = level.pattern
        for place in range(depth + 1):
            value = counts[place]
            own = levels.get(place, level)
            text = text.replace(f"%{place + 1}", write_ordinal(own.start if value is None else value, own.style))
        return text


def _read_levels(item: Element) -> dict[int, Level]:
    levels = {}
    for element in item.iter(f"{W}lvl"):
        depth = read_whole(element.get(f"{W}ilvl"))
        style, pattern = (_value(element, tag) for tag in ("numFmt", "lvlText"))
        start = read_whole(_value(element, "start"))
        if depth is not None:
            levels[depth] = Level(style or "decimal", pattern or "", 1 if start is None else start)
    return levels


def _value(element: Element, tag: str) -> str | None:
    child = element.find(f"{W}{tag}")
    return None if child is None else child.get(f"{W}val")


def read_whole(printed: str | None) -> int | None:
    """A small whole number of an attribute; None for anything else."""
    return int(printed) if printed and printed.isascii() and printed.isdecimal() and len(printed) < 6 else None


def write_ordinal(value: int, style: str) -> str:
    """A number in one of Word's styles; in digits where the style is not known.

    >>> [write_ordinal(12, style) for style in ("chineseCounting", "decimal", "upperLetter", "lowerRoman")]
    ['十二', '12', 'L', 'xii']
    """
    write = _STYLES.get(style)
    return write(value) if write and value > 0 else str(value)


def _write_chinese(value: int) -> str:
    if value >= 100:
        return "".join(_DIGITS[int(digit)] for digit in str(value))
    tens, ones = divmod(value, 10)
    before = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return before + (_DIGITS[ones] if ones else "")


def _write_letter(value: int) -> str:
    return chr(ord("a") + (value - 1) % 26) * min((value - 1) // 26 + 1, 9)


def _write_roman(value: int) -> str:
    if value >= 4000:
        return str(value)
    text = ""
    for worth, sign in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
                        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):  # fmt: skip
        text += sign * (value // worth)
        value %= worth
    return text


def _pick(signs: str) -> Callable[[int], str]:
    return lambda value: signs[value - 1] if value <= len(signs) else str(value)


_CHINESE = (
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand",
    "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand",
)  # fmt: skip
_STYLES: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(_CHINESE, _write_chinese),
    "lowerLetter": _write_letter,
    "upperLetter": lambda value: _write_letter(value).upper(),
    "lowerRoman": _write_roman,
    "upperRoman": lambda value: _write_roman(value).upper(),
    "decimalEnclosedCircle": _pick(_CIRCLED),
    "decimalEnclosedCircleChinese": _pick(_CIRCLED),
    "ideographTraditional": _pick(_HEAVENLY_STEMS),
}
