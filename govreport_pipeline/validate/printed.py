"""Printed percentages: their digits, and whether a quotient yields them.

All in exact decimals: 248/1328 is not a float here.
"""

import re
from decimal import Decimal
from fractions import Fraction

from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Verdict

_FULL_WIDTH = {0xFF10 + digit: str(digit) for digit in range(10)} | {ord("．"): ".", ord("，"): ","}
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")

WORST_FIRST = (
    Verdict.DIFFERS,
    Verdict.NOT_CHECKABLE,
    Verdict.TRUNCATED,
    Verdict.ROUNDED,
    Verdict.HOLDS,
)


def printed_decimal(observation: Observation) -> Decimal:
    """The number with the digits it was printed with: 12.0 has one decimal.

    Read from the quote; where the quote spells the number in words, the
    value stands in.
    """
    for digits in _DIGITS.findall(observation.quote.translate(_FULL_WIDTH)):
        decimal = Decimal(digits.replace(",", ""))
        if float(decimal) == abs(observation.value):
            return decimal if observation.value >= 0 else -decimal
    value = observation.value
    return Decimal(int(value)) if value == int(value) else Decimal(repr(value))


def exact(value: float) -> Fraction:
    """The value as the decimal that was printed, not as its binary neighbour."""
    return Fraction(int(value)) if value == int(value) else Fraction(repr(value))


def decimals(printed: Decimal) -> int:
    """How many decimals are printed."""
    exponent = printed.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def judge_printed(quotient: Fraction, printed: Decimal) -> Verdict:
    """How a printed number follows from the quotient it stands for.

    Halves may be rounded either way: both are practised.

    >>> judge_printed(Fraction(24800, 1328), Decimal("18")).value
    'truncated'
    """
    scale = 10 ** decimals(printed)
    scaled, units = abs(quotient) * scale, int(abs(printed) * scale)
    if (quotient < 0) != (printed < 0) and units and quotient:
        return Verdict.DIFFERS
    if scaled == units:
        return Verdict.HOLDS
    distance = scaled - units
    if -1 <= 2 * distance <= 1:
        return Verdict.ROUNDED
    return Verdict.TRUNCATED if 0 < distance < 1 else Verdict.DIFFERS


def worst(verdicts: tuple[Verdict, ...]) -> Verdict:
    """The worst of several verdicts."""
    return min(verdicts, key=WORST_FIRST.index)
