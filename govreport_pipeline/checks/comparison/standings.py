"""Ranks, percentiles and robust scores of agency_year_metrics, counted again by other means."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from statistics import NormalDist, median
from typing import Any

from govreport_pipeline.checks.comparison.recounted import is_same
from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.tables.registry import AGENCY_YEAR_METRICS
from govreport_pipeline.tables.store import TableStore

PEERS = ("admin_level", "body_kind", "coverage")
FIGURE = ("report_year", "metric_code", "requester")
STANDING = ("rank", "percentile", "peer_count", "robust_z")
QUARTILE = NormalDist().inv_cdf(0.75)
"""The median absolute deviation of normal values over their standard deviation."""

Standing = tuple[int | None, float | None, int | None, float | None]


def check_standings(store: TableStore) -> Outcome:
    """Each figure's rank, percentile, number of peers and robust score are those among its peers; others have none."""
    outcome = Outcome()
    columns = ["agency_id", "province", "value", *PEERS, *FIGURE, *STANDING, *(f"province_{name}" for name in STANDING)]
    for batch in store.groups(AGENCY_YEAR_METRICS, columns):
        rows = batch.to_pylist()
        outcome.examined += len(rows)
        for prefix, extra in (("", ()), ("province_", ("province",))):
            values: dict[tuple[Any, ...], list[float]] = defaultdict(list)
            for row in rows:
                key = _peers(row, extra)
                if key is not None:
                    values[key].append(row["value"])
            for own in values.values():
                own.sort()
            spreads = {key: _spread(own) for key, own in values.items()}
            for row in rows:
                found = tuple(row[f"{prefix}{name}"] for name in STANDING)
                key = _peers(row, extra)
                expected: Standing = (None, None, None, None)
                if key is not None:
                    expected = _standing(row["value"], values[key], *spreads[key])
                if not all(map(is_same, found, expected)):
                    outcome.fail(
                        **{name: row[name] for name in ("agency_id", *FIGURE)},
                        problem=f"{prefix}rank, percentile, number of peers and robust_z are {expected}, not {found}",
                    )
    return outcome


def _peers(row: dict[str, Any], extra: tuple[str, ...]) -> tuple[Any, ...] | None:
    """What a figure's peers share; None where it has none: no value, or a sort that is unknown."""
    sort = tuple(row[name] for name in (*PEERS, *extra))
    if row["value"] is None or None in sort:
        return None
    return (*sort, *(row[name] for name in FIGURE))


def _spread(values: list[float]) -> tuple[float, float]:
    """Their median, and their standard deviation as the median absolute deviation tells it."""
    middle = median(values)
    return middle, median([abs(value - middle) for value in values]) / QUARTILE


def _standing(value: float, values: list[float], middle: float, spread: float) -> Standing:
    below, not_above = bisect_left(values, value), bisect_right(values, value)
    percentile = 100 * (below + not_above) / 2 / len(values) if len(values) > 1 else None
    return len(values) - not_above + 1, percentile, len(values), (value - middle) / spread if spread else None
