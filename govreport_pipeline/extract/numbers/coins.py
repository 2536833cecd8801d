"""Amounts told in coins, too: 123元5角6分 is one figure, of 123.56 元."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.figures import Figure, bounds
from govreport_pipeline.extract.numbers.numerals import PLAIN, Token
from govreport_pipeline.extract.numbers.worths import chinese_value

_DIGIT = "[1-9１-９一二两三四五六七八九壹贰叁肆伍陆柒捌玖]"
_COINS = re.compile(rf"(?:零?({_DIGIT})角)?(?:零?({_DIGIT})分(?![之钟别]))?")


def add_coins(text: str, figure: Figure, tokens: Sequence[Token]) -> list[Token]:
    """Add the coins right behind an amount in 元 to it; give the numerals among `tokens`, those behind it, that tell them."""
    end = figure.unit.end
    coins = _COINS.match(text, end) if figure.unit.unit == "元" and figure.end == end else None
    if coins is None or coins.end() == end:
        return []
    added = _worth(coins[1]) / 10 + _worth(coins[2]) / 100
    figure.value = round(figure.value + added, 6)
    figure.low, figure.high = bounds(figure.value, figure.qualifier)
    figure.end = coins.end()
    figure.quote = (figure.quote[0], figure.end)
    return [token for token in tokens if token.start < figure.end]


def _worth(digit: str | None) -> float:
    """The worth of one digit, in whatever characters; 0 of none."""
    if digit is None:
        return 0.0
    return float(digit) if digit.isdecimal() else chinese_value(digit.translate(PLAIN)) or 0.0
