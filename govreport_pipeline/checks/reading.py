"""Numbers read a second time, apart from the extractor: what can a quote be worth?"""

import re
from html import unescape

MULTIPLIERS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
MULTIPLIERS |= {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}
DIGITS = {
    digit: worth
    for worth, row in enumerate(
        ["零〇○", "一壹", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"]
    )
    for digit in row
}
FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")

GLOSS = re.compile(r"[(（][a-zA-ZāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüĀÁǍÀ]{1,8}[)）]")
MARKUP = (
    re.compile(r"<!--.*?(?:-->|\Z)|<(?:\"[^\"]*+\"|'[^']*+'|[^>\"'])*+>?", re.DOTALL),
    re.compile(r"<[^>]*+(?:>|\Z)"),
)
"""Tags, with a `>` in quotes that belongs to them; and without, for quotes that never end.

What begins to match does match, so none is looked for twice.
"""
BLANK = re.compile(r"\s+|\*\*")
"""What shows as nothing: the marks of Markdown, too."""
NOTE_MARK = re.compile(r"(?<=\d)(?:\[\d{1,2}\]|[¹²³⁰-⁹]{1,2})(?=[十百千万萬亿億%])")
"""Of a footnote, between a number and its multiplier: 6[1]万."""
ARABIC = re.compile(r"\d[\d,]*(?:\.\d+)?")
CHINESE_CHARACTERS = "".join([*DIGITS, *MULTIPLIERS])
CHINESE = re.compile(f"[{CHINESE_CHARACTERS}]+")
FRACTION = re.compile(
    f"(?<![{CHINESE_CHARACTERS}])([{CHINESE_CHARACTERS}]++)分之([{CHINESE_CHARACTERS}]+)(?:点([{''.join(DIGITS)}]+))?"
)
TENTHS = re.compile(f"([{''.join(DIGITS)}])成([{''.join(DIGITS)}半]?)")
"""四成, 九成八."""


def readings(quote: str, printed_unit: str | None) -> frozenset[float]:
    """Every value that a quote may state, alone and in the unit printed beside it.

    >>> sorted(readings("3.5万元", "万元"))
    [3.5, 35000.0]
    >>> sorted(readings("三百二十余条", "条"))
    [320.0]
    """
    found: set[float] = set()
    shown = {_visible(pattern, quote) for pattern in (MARKUP if "<" in quote else MARKUP[:1])}
    for text in shown:
        found |= {float(text)} if text.isdecimal() else _numbers(text)
    factor = _factor(printed_unit or "", 0)
    return frozenset(found | {round(value * factor, 6) for value in found})


def _visible(markup: re.Pattern[str], quote: str) -> str:
    shown = GLOSS.sub("", "".join(map(unescape, markup.split(quote))))
    shown = "".join(filter(str.isprintable, BLANK.sub("", shown)))
    return NOTE_MARK.sub("", shown).translate(FULL_WIDTH)


def _numbers(text: str) -> set[float]:
    found: set[float] = set()
    for match in FRACTION.finditer(text):
        below, above = _chinese(match[1]), _chinese(match[2])
        if match[3] is not None:
            above = round(above + _chinese(match[3]) / 10 ** len(match[3]), 6)
        if below:
            found |= {above, above / below}
    for match in TENTHS.finditer(text):
        found.add(10.0 * DIGITS[match[1]] + (5 if match[2] == "半" else DIGITS.get(match[2], 0)))
    for match in ARABIC.finditer(text):
        number = float(match.group().replace(",", ""))
        found |= {number, round(number * _factor(text, match.end()), 6)}
    for match in CHINESE.finditer(text):
        found.add(_chinese(match.group()))
    return found


def _factor(text: str, position: int) -> int:
    """The product of the multipliers that stand at a position; a hedge may be between: 3余万."""
    factor = 1
    for character in text[position : position + 4]:
        if character in MULTIPLIERS:
            factor *= MULTIPLIERS[character]
        elif character not in "余多餘几":
            break
    return factor


def _chinese(numeral: str) -> float:
    """The worth of Chinese numerals: by place (二〇一二) or composed (三百二十)."""
    if all(character in DIGITS for character in numeral):
        return float("".join(str(DIGITS[character]) for character in numeral))
    total, below_ten_thousand, digit = 0.0, 0, -1  # the total is a float: 亿亿亿… ends in infinity, not in an error
    for character in numeral:
        if character in DIGITS:
            digit = DIGITS[character]
        elif MULTIPLIERS[character] < 10_000:
            below_ten_thousand += (1 if digit < 0 else digit) * MULTIPLIERS[character]
            digit = -1
        else:
            total = (total + below_ten_thousand + max(digit, 0) or 1.0) * MULTIPLIERS[character]
            below_ten_thousand, digit = 0, -1
    return float(total + below_ten_thousand + max(digit, 0))
