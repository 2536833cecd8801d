"""Interval arithmetic: what hedged numbers can be, and whether they meet."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.validate.telling.intervals import (
    Interval,
    add,
    are_same,
    can_be_at_most,
    contains,
    do_meet,
    is_below,
    ratio,
)

HEDGED = Interval(180, 190)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, 10_000))
    width = draw(st.sampled_from([0, 1, 10, 1000]))
    return Interval(low, low + width)


def points(interval: Interval) -> list[int]:
    """Whole numbers that the interval holds, both ends among them."""
    if interval.is_exact:
        return [int(interval.low)]
    return [int(interval.low), int(interval.high) - 1]


def test_bound_above_is_not_reached() -> None:
    assert contains(HEDGED, 189)
    assert not contains(HEDGED, 190)
    assert do_meet(HEDGED, Interval(180, 180))
    assert not do_meet(HEDGED, Interval(190, 200))


def test_exact_meets_only_its_equal() -> None:
    assert do_meet(Interval(5, 5), Interval(5, 5))
    assert not do_meet(Interval(5, 5), Interval(6, 6))


def test_ten_thousands_turned_into_units_stay_equal() -> None:
    assert are_same(103.3879 * 10_000, 1_033_879)
    assert not are_same(1_033_879, 1_033_880)


def test_unknown_part_reaches_any_total() -> None:
    assert do_meet(add([Interval(6, 6), Interval(0.0, inf)]), Interval(48, 48))
    assert not do_meet(add([Interval(60, 60), Interval(0.0, inf)]), Interval(48, 48))


def test_part_is_too_large_only_if_no_number_fits() -> None:
    assert can_be_at_most(HEDGED, Interval(180, 180))
    assert not can_be_at_most(Interval(181, 190), Interval(180, 180))
    assert can_be_at_most(Interval(189, 189), HEDGED)
    assert not can_be_at_most(Interval(190, 190), HEDGED)


def test_below_is_told_from_meeting_and_above() -> None:
    assert is_below(Interval(24, 24), Interval(48, 48))
    assert not is_below(HEDGED, Interval(185, 185))
    assert not is_below(Interval(50, 50), Interval(48, 48))


def test_ratio_of_hedges_is_bounded_both_ways() -> None:
    assert ratio(Interval(10, 20), Interval(100, 200)) == Interval(0.05, 0.2)
    assert ratio(Interval(10, 10), Interval(100, inf)) == Interval(0.0, 0.1)


@pytest.mark.parametrize("total", [Interval(0, 0), Interval(0.0, inf)])
def test_ratio_to_what_may_be_zero_is_none(total: Interval) -> None:
    assert ratio(Interval(1, 1), total) is None


@given(intervals(), intervals())
def test_sum_holds_the_sum_of_any_two_numbers(a: Interval, b: Interval) -> None:
    total = add([a, b])
    assert all(contains(total, x + y) for x in points(a) for y in points(b))


@given(intervals(), intervals())
def test_meeting_is_mutual_and_means_a_common_number(a: Interval, b: Interval) -> None:
    assert do_meet(a, b) == do_meet(b, a)
    common = range(int(max(a.low, b.low)), int(max(min(a.high, b.high), max(a.low, b.low))) + 1)
    assert do_meet(a, b) == any(contains(a, number) and contains(b, number) for number in common)


@given(intervals(), intervals())
def test_below_above_and_meeting_exclude_each_other(a: Interval, b: Interval) -> None:
    assert [is_below(a, b), is_below(b, a), do_meet(a, b)].count(True) == 1


@given(intervals(), intervals())
def test_what_can_be_at_most_holds_if_a_number_does(a: Interval, b: Interval) -> None:
    assert can_be_at_most(a, b) == (min(points(a)) <= max(points(b)))
