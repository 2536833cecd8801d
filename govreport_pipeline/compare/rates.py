"""Derived rates: sums of figures over each other, with their intervals."""

from dataclasses import dataclass

import numpy as np

from govreport_pipeline.catalogue.derived import RATES, Formula, Rate, RateKind
from govreport_pipeline.compare.change import Change
from govreport_pipeline.compare.values import CODE_PLACES, REQUESTERS, Flags, Floats, Values, figure_key

Z_95 = 1.959963984540054
"""The normal distribution's 97.5 % point: two-sided 95 %."""
MOST_CASES = 2.0**53
"""Beyond it a float counts no cases; a rate of such figures is none."""


@dataclass(frozen=True, slots=True)
class RateColumns:
    """A rate for each agency; NaN is none."""

    numerator: Floats
    denominator: Floats
    rate: Floats
    cases: Floats
    low: Floats
    high: Floats


def wilson_interval(successes: Floats, cases: Floats) -> tuple[Floats, Floats]:
    """Both ends of the 95 % Wilson score interval of successes / cases; cases above 0.

    >>> [round(float(end), 4) for end in wilson_interval(np.array(8.0), np.array(10.0))]
    [0.4902, 0.9433]
    """
    share = successes / cases
    spread = Z_95 * np.sqrt(share * (1 - share) / cases + (Z_95 / (2 * cases)) ** 2)
    centre = share + Z_95**2 / (2 * cases)
    scale = 1 + Z_95**2 / cases
    # At 0 and at all cases one end is exact; rounding would put it a hair outside.
    low = np.where(successes == 0, 0.0, (centre - spread) / scale)
    high = np.where(successes == cases, 1.0, (centre + spread) / scale)
    return low, high


@np.errstate(over="ignore", invalid="ignore")
def compute_rates(values: Values, change: Change, agency_count: int) -> dict[str, RateColumns]:
    """Every rate of the catalogue for every agency, by the rate's name."""
    return {rate.name: _compute_rate(rate, values, change, agency_count) for rate in RATES}


def _compute_rate(rate: Rate, values: Values, change: Change, agency_count: int) -> RateColumns:
    numerator, denominator = np.full(agency_count, np.nan), np.full(agency_count, np.nan)
    for formula in reversed(rate.formulas):
        above, below = _evaluate(formula, rate.kind, values, change, agency_count)
        applies = ~np.isnan(above) & ~np.isnan(below)
        numerator, denominator = np.where(applies, above, numerator), np.where(applies, below, denominator)
    is_usable = (denominator > 0) & (denominator <= MOST_CASES) & (np.abs(numerator) <= MOST_CASES)
    if rate.kind is RateKind.PROPORTION:
        is_usable &= (numerator >= 0) & (numerator <= denominator)
    numerators, denominators = numerator[is_usable], denominator[is_usable]
    quotient = numerators / denominators - (1 if rate.kind is RateKind.GROWTH else 0)
    low = high = np.full(len(quotient), np.nan)
    if rate.kind is RateKind.PROPORTION:
        low, high = wilson_interval(numerators, denominators)
    usable = (_where(is_usable, column) for column in (quotient, np.floor(denominators), low, high))
    return RateColumns(numerator, denominator, *usable)


def _where(is_usable: Flags, usable: Floats) -> Floats:
    """A column with a number where it is usable and NaN elsewhere."""
    column = np.full(len(is_usable), np.nan)
    column[is_usable] = usable
    return column


def _evaluate(
    formula: Formula, kind: RateKind, values: Values, change: Change, agency_count: int
) -> tuple[Floats, Floats]:
    """Numerator and denominator for each agency; NaN where a figure of the sum has no value."""

    def column(code: str, source: Floats, requester: int = 0) -> Floats:
        places = values.find(figure_key(np.arange(agency_count), CODE_PLACES[code], requester))
        return np.append(source, np.nan)[places]

    # Growth stands on the year before, where the two years can be compared at all.
    below = np.where(np.isnan(change.absolute), np.nan, change.previous) if kind is RateKind.GROWTH else values.value
    columns = [REQUESTERS.index(requester) for requester in formula.requesters]
    numerator = np.sum(
        [column(code, values.value, requester) for code in formula.numerator for requester in columns], axis=0
    )
    denominator = np.sum([column(code, below) for code in formula.denominator], axis=0)
    for code in formula.less:
        denominator = denominator - column(code, below)
    return numerator, denominator
