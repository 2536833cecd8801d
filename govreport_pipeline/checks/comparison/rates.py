"""Derived rates of agency_year_comparison, computed again from the figures of agency_year_metrics."""

import math
from collections import defaultdict
from typing import Any

import pyarrow.compute as pc

from govreport_pipeline.catalogue.derived import RATES, Rate, RateKind
from govreport_pipeline.checks.comparison.recounted import TOLERANCE, is_same
from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.tables.partitions import read_partitions
from govreport_pipeline.tables.registry import AGENCY_YEAR_COMPARISON, AGENCY_YEAR_METRICS
from govreport_pipeline.tables.store import TableStore

Figures = dict[tuple[str, str | None], dict[str, Any]]
"""An agency's rows of a year by code and requester."""

KEY = ("agency_id", "report_year")
COLUMNS = (*KEY, "metric_code", "requester", "value", "previous_value", "change")
QUANTILE = 1.959963984540054
"""Of the normal distribution at 97.5 %."""
MOST_CASES = 2.0**53
"""Beyond it a float counts no cases."""

_CODES = sorted(
    {code for rate in RATES for one in rate.formulas for code in (*one.numerator, *one.denominator, *one.less)}
)


def check_rates(store: TableStore) -> Outcome:
    """Each rate is that of its figures, with its cases and its interval; without them there is none."""
    outcome = Outcome()
    names = [f"{rate.name}{part}" for rate in RATES for part in _parts(rate)]
    described = read_partitions(store, AGENCY_YEAR_COMPARISON, [*KEY, *names])
    for group in store.groups(AGENCY_YEAR_METRICS, COLUMNS):
        figures: dict[tuple[str, int], Figures] = defaultdict(dict)
        for row in group.filter(pc.field("metric_code").isin(_CODES)).to_pylist():
            figures[row["agency_id"], row["report_year"]][row["metric_code"], row["requester"]] = row
        for row in described.filter(pc.field("report_year").isin(group["report_year"].unique())).to_pylist():
            own = figures.get((row["agency_id"], row["report_year"]), {})
            outcome.examined += len(RATES)
            for rate in RATES:
                problem = _find_problem(rate, row, own)
                if problem is not None:
                    outcome.fail(
                        agency_id=row["agency_id"], report_year=row["report_year"], rate=rate.name, problem=problem
                    )
    return outcome


def _parts(rate: Rate) -> list[str]:
    """What the names of a rate's columns end in."""
    return ["", "_numerator", "_denominator", "_n", *(("_low", "_high") if rate.kind is RateKind.PROPORTION else ())]


def _find_problem(rate: Rate, row: dict[str, Any], figures: Figures) -> str | None:
    quotient, numerator, denominator, cases, *ends = (row[f"{rate.name}{part}"] for part in _parts(rate))
    above, below = _fraction(rate, figures)
    if not (is_same(numerator, above) and is_same(denominator, below)):
        return f"its figures give {above} of {below}, not {numerator} of {denominator}"
    if above is None or below is None or not _is_usable(rate, above, below):
        return None if {quotient, cases, *ends} == {None} else "a rate of what gives none"
    expected = above / below - (rate.kind is RateKind.GROWTH)
    if not is_same(quotient, expected):
        return f"{above:g} of {below:g} is {expected:g}, not {quotient}"
    if cases != math.floor(below):
        return f"it rests on {math.floor(below)} cases, not on {cases}"
    if ends and not _are_ends(expected, below, *ends):
        return f"{ends} are not the ends of its Wilson interval"
    return None


def _fraction(rate: Rate, figures: Figures) -> tuple[float | None, float | None]:
    """Numerator and denominator by the first formula whose figures are all there."""
    for formula in rate.formulas:
        above = [_value(figures, code, requester) for code in formula.numerator for requester in formula.requesters]
        below = [_below(rate, figures, code) for code in formula.denominator]
        less = [_below(rate, figures, code) for code in formula.less]
        if None not in (*above, *below, *less):
            return _sum(above), _sum(below) - _sum(less)
    return None, None


def _value(figures: Figures, code: str, requester: str | None) -> float | None:
    row = figures.get((code, requester))
    return None if row is None else row["value"]


def _below(rate: Rate, figures: Figures, code: str) -> float | None:
    """A figure of a denominator: of the year before where the rate is of growth, and the years are comparable."""
    row = figures.get((code, None))
    if row is None or rate.kind is not RateKind.GROWTH:
        return None if row is None else row["value"]
    return None if row["change"] is None else row["previous_value"]


def _sum(values: list[float | None]) -> float:
    return math.fsum(value for value in values if value is not None)


def _is_usable(rate: Rate, above: float, below: float) -> bool:
    is_counted = 0 < below <= MOST_CASES and abs(above) <= MOST_CASES
    return is_counted and (rate.kind is not RateKind.PROPORTION or 0 <= above <= below)


def _are_ends(share: float, cases: float, low: float | None, high: float | None) -> bool:
    """Is the share between them, and as far from each as the score test allows? So it is in Wilson's interval."""
    if low is None or high is None or not low <= share <= high or low == high:
        return False
    return all(
        math.isclose((share - end) ** 2 * cases, QUANTILE**2 * end * (1 - end), rel_tol=1e-6, abs_tol=TOLERANCE)
        for end in (low, high)
    )
