"""What numerals are worth: 1,266, 1万3千, 三百二十, and the two ends of 三四百."""

import re

MULTIPLIERS = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_DIGITS = {**{digit: value for value, digit in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2}
_SHORT = {"廿": "二十", "卅": "三十"}
_GREATEST_FIRST = {"亿": (100_000_000, 8), "万": (10_000, 4), "千": (1_000, 3), "百": (100, 2), "十": (10, 1)}
"""Each multiplier with its worth and how many places it leaves below."""
_SECTION = 10_000
"""Before it, and what is greater, may stand composed numerals: 三百万, but not 三十三百."""
_MULTIPLIERS = re.compile("[十百千]?(?:万亿|[万亿])?")
"""What may stand behind Arabic digits, the lesser first: 3百万."""
_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,15})?")
_NEIGHBOURS = re.compile("一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九")
"""Two digits that name both ends of a guess: 两三, 三五, 七八."""

LARGEST = 1e15
"""No figure of a report is so large: such a run of digits is a code or damage, and has no worth."""
LONGEST = 40
"""A numeral of more characters is larger than that, or no numeral."""


def arabic_value(numeral: str) -> float | None:
    """The worth of an Arabic numeral: 1,266 → 1266, 1.3亿 → 130000000, 1万3千 → 13000, 49.6% → 49.6.

    None beyond `LARGEST`, and where its parts are no number together: 1万5, 2十十.
    """
    if len(numeral) > LONGEST:
        return None
    body = numeral.rstrip("%‰").replace(",", "").replace(" ", "")
    digits = body.rstrip("十百千万亿")
    if not digits.replace(".", "").isdecimal():
        return _composed(body)
    value = float(digits)
    multipliers = body[len(digits) :]
    if multipliers and _MULTIPLIERS.fullmatch(multipliers) is None:
        return None
    factor = worth_of(multipliers)
    if value * min(factor, LARGEST) >= LARGEST:
        return None
    return round(value * factor, 6) if factor > 1 else value


def worth_of(multipliers: str) -> int:
    """万 → 10000, 百万 → 1000000, nothing → 1."""
    factor = 1
    for multiplier in multipliers:
        factor *= MULTIPLIERS[multiplier]
    return factor


def chinese_value(numeral: str) -> float | None:
    """The worth of a Chinese numeral: 三百 → 300, 二〇一二 → 2012, 三点五万 → 35000, 百分之三点五 → 3.5, 九成八 → 98.

    Shares are in %: 四分之三 → 75.

    None for a run that is no number, and beyond `LARGEST`.
    """
    if numeral in _DIGITS:
        return float(_DIGITS[numeral])
    if len(numeral) > LONGEST:
        return None
    for short, long in _SHORT.items():
        numeral = numeral.replace(short, long)
    if numeral.startswith("百分之"):
        return chinese_value(numeral[3:])
    if "分之" in numeral:
        below, above = (chinese_value(part) for part in numeral.split("分之"))
        return None if not below or above is None else round(100 * above / below, 6)
    if "点" in numeral:
        plain = numeral.rstrip("百千万亿")
        whole, _, decimals = plain.partition("点")
        worth, below = chinese_value(whole), chinese_value(decimals)
        if worth is None or below is None:
            return None
        value = round((worth + below / 10 ** len(decimals)) * worth_of(numeral[len(plain) :]), 6)
        return value if value < LARGEST else None
    if numeral[1:2] == "成":
        return 10.0 * _DIGITS[numeral[0]] + (5 if numeral.endswith("半") else _DIGITS.get(numeral[2:], 0))
    if all(character in _DIGITS for character in numeral):
        value = float("".join(str(_DIGITS[character]) for character in numeral))
        return value if 0 < value < LARGEST else None  # ○○条 masks its number
    return _composed(numeral)


def ends_of(numeral: str) -> tuple[float, float] | None:
    """Both ends of a guess: 两三 → 2 and 3, 三四百 → 300 and 400, 十五六 → 15 and 16; None for any other numeral."""
    found = _NEIGHBOURS.search(numeral) if 1 < len(numeral) <= LONGEST and "点" not in numeral else None
    if found is None or (found.end() - found.start() < len(numeral) and all(digit in _DIGITS for digit in numeral)):
        return None
    head, tail = numeral[: found.start()], numeral[found.end() :]
    low, high = chinese_value(f"{head}{found[0][0]}{tail}"), chinese_value(f"{head}{found[0][1]}{tail}")
    return (low, high) if low is not None and high is not None else None


def percent_of(times: float, unit: str) -> float:
    """What so many 倍 or 番 add, in %: 增长1.3倍 130, 翻两番 300."""
    return round(100 * (2.0**times - 1 if unit == "番" else times), 6)


def _composed(numeral: str) -> float | None:
    """三百二十, 1万3千, 一亿五千万 and their like: what stands before the greatest multiplier, and what behind it."""
    for multiplier, (unit, places) in _GREATEST_FIRST.items():
        head, found, tail = numeral.rpartition(multiplier)
        if not found:
            continue
        is_about = not head and tail and unit > 10  # 百十条: about a hundred
        if is_about or multiplier in head:  # 一万万
            return None
        above = _composed(head) if head else 1.0
        below = _behind(tail, unit, places) if tail else 0.0
        is_composed = above is not None and head and head not in _DIGITS and _NUMBER.fullmatch(head) is None
        if above is None or below is None or ("." in head and tail) or (is_composed and unit < _SECTION):
            return None
        value = above * unit + below
        return value if value < LARGEST else None
    if numeral in _DIGITS:
        return float(_DIGITS[numeral])
    return float(numeral) if _NUMBER.fullmatch(numeral) else None


def _behind(tail: str, unit: int, places: int) -> float | None:
    """The worth of what stands behind a multiplier; None where it may be worth several: 三百五, 1万5."""
    rest = tail.lstrip("零〇○")
    value = _composed(rest) if rest else 0.0
    if value is None or value >= unit:
        return None
    is_told = len(rest) < len(tail) or (not rest.isdecimal() and rest not in _DIGITS) or len(rest) == places
    return value if is_told else None
