"""Numbers read a second time, apart from the extractor: what can a quote be worth?"""

import re
from html import unescape
from unicodedata import normalize

MULTIPLIERS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
MULTIPLIERS |= {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}
DIGITS = {
    digit: worth
    for worth, row in enumerate(
        ["零〇○◯OoОоΟο", "一壹", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"]
    )
    for digit in row
}
SHORT = str.maketrans({"廿": "二十", "卅": "三十"})
FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％Ｏｏ", "0123456789.,%Oo")
COMPATIBLE = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")
"""Radicals and compatibility ideographs: ⼀ for 一."""

GLOSS = re.compile(
    r"[(（\[［〔【{〈]\s*[a-zA-ZāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüĀÁǍÀ\u0300-\u030c]{1,9}(?:\n\s*[a-zāáǎàēéěèīíǐìōóǒòūúǔù]{1,5})?[1-4]?\s*[)）\]］〕】}〉]"
)
MARKUP = (
    re.compile(r"<!--.*?(?:-->|\Z)|<(?:\"[^\"]*+\"|'[^']*+'|[^>\"'])*+>?", re.DOTALL),
    re.compile(r"<[^>]*+(?:>|\Z)"),
)
"""Tags, with a `>` in quotes that belongs to them; and without, for quotes that never end.

What begins to match does match, so none is looked for twice.
"""
BLANK = re.compile(r"[\s_`]+|\*{1,2}")
"""What shows as nothing: the marks of Markdown, too."""
NOTE_MARK = re.compile(r"(?<=\d)(?:\[\d{1,2}\]|[¹²³⁰-⁹]{1,2})(?=[十百千万萬亿億%])")
"""Of a footnote, between a number and its multiplier: 6[1]万."""
CHINESE_CHARACTERS = "".join([*DIGITS, *MULTIPLIERS])
_OF_NUMBERS = f"[\\d.,余餘多{CHINESE_CHARACTERS}]"
PAGE_NUMBER = re.compile(
    rf"(?<={_OF_NUMBERS})(?:[-—]{{1,2}}\d{{1,3}}[-—]{{1,2}}|第\d{{1,3}}页(?:[,/]*共\d{{1,3}}页)?)(?={_OF_NUMBERS}|[成点點分])"
)
"""Of the end of a page within a number, blanks gone: 2- 3 -.43%."""
ARABIC = re.compile(r"\d[\d,]*(?:\.\d+)?")
CHINESE = re.compile(f"[{CHINESE_CHARACTERS}]+")
FRACTION = re.compile(
    f"(?<![{CHINESE_CHARACTERS}])([{CHINESE_CHARACTERS}]++)分之([{CHINESE_CHARACTERS}]+)(?:点([{''.join(DIGITS)}]+))?"
)
DECIMAL = re.compile(
    rf"(?<![{CHINESE_CHARACTERS}])([{CHINESE_CHARACTERS}]++)[点點]([{''.join(DIGITS)}]++)([{''.join(MULTIPLIERS)}]*+)"
)
"""三点五万: what stands behind the point is no number of its own."""
TENTHS = re.compile(rf"([{''.join(DIGITS)}]|[1-9](?:\.\d)?)成([{''.join(DIGITS)}半]?)")
"""四成, 九成八, 3成, 7.5成."""
COIN = re.compile(f"(?P<digit>[{''.join(DIGITS)}\\d])(?P<coin>[角分])")
"""Behind an amount in 元, or alone: 3元5角6分."""
LETTERS = re.compile(r"(?<=\d)[wWkK](?![a-zA-Z])")
"""In place of 万 and 千: 5.6w次."""
MIXED = re.compile(f"\\d[{CHINESE_CHARACTERS}\\d]*")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
TERM = re.compile(f"(\\d+|[{''.join(DIGITS)}]*)([{''.join(MULTIPLIERS)}]?)")
"""1万3千 is 1万 and 3千."""
BEHIND_RANGE = re.compile(
    rf"(?:[-—~]{{1,2}}|[至到或、])[\d.点點{CHINESE_CHARACTERS}]*?([{''.join(MULTIPLIERS)}]+)(?:[余多餘几][万亿]?)?(?!\d)"
)
"""三至四百: behind the lower end stands what both are counted in."""
WORTHS = {"角": 0.1, "分": 0.01}
DOUBLED = "翻番"
MOST_DOUBLINGS = 20


def readings(quote: str, printed_unit: str | None) -> frozenset[float]:
    """Every value that a quote may state, alone and in the unit printed beside it.

    >>> readings("3.5万元", "万元") >= {3.5, 35000.0}
    True
    >>> sorted(readings("三百二十余条", "条"))
    [320.0]
    >>> 13000.0 in readings("1万3千余条", "条"), 300.0 in readings("三四百条", "条"), 300.0 in readings("三至四百条", "条")
    (True, True, True)
    """
    found: set[float] = set()
    shown = {_visible(pattern, quote) for pattern in (MARKUP if "<" in quote else MARKUP[:1])}
    if "&" in quote:
        shown |= {_visible(MARKUP[0], unescape(quote))}  # an entity that was written over again: &amp;nbsp;
    for text in shown | {PAGE_NUMBER.sub("", text) for text in shown}:
        found |= {float(text)} if text.isdecimal() else _numbers(text)
    factor = _factor(printed_unit or "", 0)
    if printed_unit == "倍":  # growth is told in %: 增长1.3倍
        found |= {round(100 * value, 6) for value in found}
    elif printed_unit == "番":
        found |= {100 * (2.0**value - 1) for value in found if value <= MOST_DOUBLINGS}
    return frozenset(found | {round(value * factor, 6) for value in found})


def _visible(markup: re.Pattern[str], quote: str) -> str:
    shown = GLOSS.sub("", "".join(map(unescape, markup.split(quote))))
    shown = "".join(filter(str.isprintable, BLANK.sub("", shown)))
    shown = COMPATIBLE.sub(lambda match: normalize("NFKC", match[0]), shown)
    shown = NOTE_MARK.sub("", shown).translate(FULL_WIDTH).translate(SHORT)
    return LETTERS.sub(lambda match: "万" if match[0] in "wW" else "千", shown)


def _numbers(text: str) -> set[float]:
    found: set[float] = {1.0} if DOUBLED in text else set()
    for match in FRACTION.finditer(text):
        below, above = _chinese(match[1]), _chinese(match[2])
        if match[3] is not None:
            above = round(above + _chinese(match[3]) / 10 ** len(match[3]), 6)
        if below:
            found.add(round(100 * above / below, 6))  # every share is in %
    for match in TENTHS.finditer(text):
        found.add(
            10.0 * (DIGITS.get(match[1]) or float(match[1])) + (5 if match[2] == "半" else DIGITS.get(match[2], 0))
        )
    for match in ARABIC.finditer(text):
        number = float(match.group().replace(",", ""))
        found |= {number, round(number * _factor(text, match.end()), 6)}
    for match in DECIMAL.finditer(text):
        number = round(_chinese(match[1]) + _chinese(match[2]) / 10 ** len(match[2]), 6)
        found |= {number, round(number * _factor(match[3], 0), 6)}
    for match in CHINESE.finditer(DECIMAL.sub("", text)):
        numeral = match.group()
        found.add(_chinese(numeral))
        for place in range(1, len(numeral)):
            if numeral[place - 1] in DIGITS and numeral[place] in DIGITS:  # of a guess, its lower end: 三四百
                found.add(_chinese(numeral[:place] + numeral[place + 1 :]))
    found |= {_mixed(match.group()) for match in MIXED.finditer(THOUSANDS.sub("", text))}
    if "角" in text or "分" in text:
        coins = sum(_chinese_or_arabic(match["digit"]) * WORTHS[match["coin"]] for match in COIN.finditer(text))
        found |= {round(value + coins, 6) for value in (0.0, *found)}
    shared = BEHIND_RANGE.search(text)
    if shared is not None:
        found |= {value * _factor(shared[1], 0) for value in found}
    return found


def _chinese_or_arabic(digit: str) -> float:
    return float(digit) if digit.isdecimal() else float(DIGITS[digit])


def _mixed(numeral: str) -> float:
    """The worth of Arabic digits among multipliers: 1万3千."""
    total, below_ten_thousand = 0.0, 0.0
    for digits, multiplier in TERM.findall(numeral):
        count = _chinese(digits) if digits and digits[0] in DIGITS else float(digits or 0)
        if multiplier in ("", *"十拾百佰千仟"):
            below_ten_thousand += count * MULTIPLIERS.get(multiplier, 1)
        else:
            total += (below_ten_thousand + count) * MULTIPLIERS[multiplier]
            below_ten_thousand = 0.0
    return total + below_ten_thousand


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
            count = total + below_ten_thousand + max(digit, 0)
            total = (1.0 if count == 0 and digit < 0 else count) * MULTIPLIERS[character]
            below_ten_thousand, digit = 0, -1
    return float(total + below_ten_thousand + max(digit, 0))
