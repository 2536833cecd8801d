"""Intervals: what a printed number, hedged or not, can truly be.

An interval is `[low, high)`; where both are equal it is that one number.
Unbounded is infinity. Two numbers are one where they agree to a billionth:
万元 turned into 元 leaves such remains.
"""

import re
from collections.abc import Iterable
from math import inf, isclose
from typing import NamedTuple

from govreport_pipeline.tables.links import LinkedFigure
from govreport_pipeline.tables.records import Observation

_NEAR = 1e-9
_DECIMALS = re.compile(r"\.(\d{1,9})\s?([万亿千])")
_TIMES = {"千": 1e3, "万": 1e4, "亿": 1e8}


class Interval(NamedTuple):
    """`low` ≤ true value < `high`, or all three equal."""

    low: float
    high: float

    @property
    def is_exact(self) -> bool:
        """Is it one number?"""
        return self.low == self.high


def interval_of(figure: Observation | LinkedFigure) -> Interval:
    """What the value that a report states can truly be."""
    return Interval(figure.value_low, figure.value_high)


def are_same(a: float, b: float) -> bool:
    """Are the two one number, but for what floating point leaves?"""
    return isclose(a, b, rel_tol=_NEAR, abs_tol=_NEAR)


def rounding_of(quote: str) -> float:
    """One unit of the last digit of a number printed in thousands or more; 0 where all its digits are printed.

    >>> rounding_of("11.27万条"), rounding_of("11万条")
    (100.0, 0.0)
    """
    decimals = _DECIMALS.search(quote)
    return _TIMES[decimals[2]] / 10 ** len(decimals[1]) if decimals is not None else 0.0


def add(intervals: Iterable[Interval]) -> Interval:
    """The interval of a sum; exactly 0 for nothing."""
    low = high = 0.0
    for interval in intervals:
        low += interval.low
        high += interval.high
    return Interval(low, high)


def add_observations(observations: Iterable[Observation]) -> Interval:
    """The interval of the sum of observed values."""
    low = high = 0.0
    for observation in observations:
        low += observation.value_low
        high += observation.value_high
    return Interval(low, high)


def contains(interval: Interval, value: float) -> bool:
    """Can the interval's number be this value?

    >>> contains(Interval(180, 190), 190)
    False
    """
    if interval.is_exact:
        return are_same(interval.low, value)
    return (interval.low <= value or are_same(interval.low, value)) and value < interval.high


def do_meet(a: Interval, b: Interval) -> bool:
    """Can both be the same number?

    >>> do_meet(Interval(180, 190), Interval(190, 190))
    False
    """
    if a.is_exact:
        return contains(b, a.low)
    if b.is_exact:
        return contains(a, b.low)
    return max(a.low, b.low) < min(a.high, b.high)


def do_observations_meet(first: Observation, other: Observation) -> bool:
    """Can both observations be of the same number?"""
    if first.value_low == first.value_high and other.value_low == other.value_high:
        return are_same(first.value_low, other.value_low)
    return do_meet(interval_of(first), interval_of(other))


def can_be_at_most(part: Interval, total: Interval) -> bool:
    """Can the part be as small as the total, or smaller?"""
    if total.is_exact:
        return part.low <= total.low or are_same(part.low, total.low)
    return part.low < total.high


def is_below(a: Interval, b: Interval) -> bool:
    """Is every number of `a` smaller than every number of `b`?"""
    if do_meet(a, b):
        return False
    return a.low < b.low


def ratio(part: Interval, total: Interval) -> Interval | None:
    """Bounds of part over total, closed; None where the total can be 0.

    The bounds of hedges are taken in, though they are not reached: a share
    is not called wrong for standing on one.
    """
    if total.low <= 0:
        return None
    low = part.low / total.high if total.high != inf else 0.0
    return Interval(low, part.high / total.low)
