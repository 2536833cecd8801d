"""Printed percentages: their digits, and whether a quotient yields them.

All in whole numbers, so that no binary fraction decides: 49.6 is 496 tenths.
"""

import re
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Verdict

_DIGITS = re.compile(r"(\d[\d,]*)(?:\.(\d+))?")
_WORTHS = {"二": 2, "四": 4, "五": 5, "八": 8, "十": 10, "二十": 20}
_PARTS = re.compile(f"({'|'.join(sorted(_WORTHS, key=len, reverse=True))})分之")
"""五分之二, which a quarter is not: only what is a number of % is a share."""
_FULL_WIDTH = {ord("．"): ".", ord("，"): ","}

WORST_FIRST = (
    Verdict.DIFFERS,
    Verdict.NOT_CHECKABLE,
    Verdict.TRUNCATED,
    Verdict.ROUNDED,
    Verdict.HOLDS,
)


class Printed(NamedTuple):
    """A number with the digits it was printed with: 12.0 has one decimal."""

    units: int
    """The number in units of its last digit: 496 for 49.6."""
    decimals: int
    step: int = 1
    """What it goes up by, in those units: 10 where it is told in tenths (四成), 200 of 40.0 that are two fifths."""

    @property
    def value(self) -> float:
        """The number."""
        return self.units / 10.0**self.decimals

    @property
    def unit(self) -> float:
        """One unit of its last digit."""
        return 1 / 10.0**self.decimals

    def __str__(self) -> str:
        return f"{self.value:.{self.decimals}f}".replace("-", "−")


def read_printed(observation: Observation) -> Printed:
    """The digits of an observed number, from its quote.

    Where the quote spells the number in words, the value stands in, in the steps that the words have. Growth of 130 % that is printed in 倍 has those
    of 1.3.
    """
    size = abs(observation.value)
    if observation.printed_unit == "倍" and observation.unit == "%":
        size = round(size / 100, 6)
    sign = -1 if observation.value < 0 else 1
    for whole, decimals in _DIGITS.findall(observation.quote.translate(_FULL_WIDTH)):
        printed = Printed(int(whole.replace(",", "") + decimals), len(decimals))
        if printed.value == size:
            return Printed(sign * printed.units, printed.decimals)
    parts = _PARTS.search(observation.quote)
    if parts is not None:
        return Printed(sign * round(10 * size), 1, 1000 // _WORTHS[parts[1]])
    whole, _, decimals = repr(size).removesuffix(".0").partition(".")
    step = 10 if observation.printed_unit == "成" and not decimals and size % 10 == 0 else 1
    return Printed(sign * int(whole + decimals), len(decimals), step)


def whole_ratio(numerator: float, denominator: float) -> tuple[int, int]:
    """The two as whole numbers of one ratio, for the decimals that were printed."""
    if numerator == int(numerator) and denominator == int(denominator):
        return int(numerator), int(denominator)
    ratio = Fraction(repr(numerator)) / Fraction(repr(denominator))
    return ratio.numerator, ratio.denominator


def judge_printed(numerator: int, denominator: int, printed: Printed) -> Verdict:
    """How a printed number follows from the quotient it stands for.

    The denominator is above 0. Halves may be rounded either way: both are
    practised. Cutting off goes towards 0.

    >>> judge_printed(24800, 1328, Printed(18, 0)).value
    'truncated'
    """
    units = printed.units
    if numerator < 0:
        numerator, units = -numerator, -units
    rest = numerator * 10**printed.decimals - units * denominator
    if rest == 0:
        return Verdict.HOLDS
    step = printed.step * denominator
    if -step <= 2 * rest <= step:
        return Verdict.ROUNDED
    return Verdict.TRUNCATED if 0 < rest < step and units >= 0 else Verdict.DIFFERS


def add_printed(numbers: Iterable[Printed]) -> Printed:
    """The exact sum, with the decimals of the longest.

    >>> add_printed([Printed(496, 1), Printed(12, 0)])
    Printed(units=616, decimals=1, step=1)
    """
    read = list(numbers)
    decimals = max((number.decimals for number in read), default=0)
    return Printed(sum(number.units * 10 ** (decimals - number.decimals) for number in read), decimals)


def worst(verdicts: tuple[Verdict, ...]) -> Verdict:
    """The worst of several verdicts."""
    return min(verdicts, key=WORST_FIRST.index)
