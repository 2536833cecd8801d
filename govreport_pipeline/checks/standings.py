"""Ranks and percentiles of agency_year_metrics, counted again by other means."""

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import Any

from govreport_pipeline.checks.outcome import Outcome
from govreport_pipeline.tables.registry import AGENCY_YEAR_METRICS
from govreport_pipeline.tables.store import TableStore

PEERS = ("admin_level", "body_kind", "coverage")
FIGURE = ("report_year", "metric_code", "requester")
STANDING = ("rank", "percentile", "peer_count")
TOLERANCE = 1e-9


def check_standings(store: TableStore) -> Outcome:
    """Each figure's rank, percentile and number of peers are those of the values of its peers; others have none."""
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
            for row in rows:
                found = tuple(row[f"{prefix}{name}"] for name in STANDING)
                key = _peers(row, extra)
                expected = (None, None, None) if key is None else _standing(row["value"], values[key])
                if not _is_same(found, expected):
                    outcome.fail(
                        **{name: row[name] for name in ("agency_id", *FIGURE)},
                        problem=f"{prefix}rank, percentile and number of peers are {expected}, not {found}",
                    )
    return outcome


def _peers(row: dict[str, Any], extra: tuple[str, ...]) -> tuple[Any, ...] | None:
    """What a figure's peers share; None where it has none: no value, or a sort that is unknown."""
    sort = tuple(row[name] for name in (*PEERS, *extra))
    if row["value"] is None or None in sort:
        return None
    return (*sort, *(row[name] for name in FIGURE))


def _standing(value: float, values: list[float]) -> tuple[int, float, int]:
    below, not_above = bisect_left(values, value), bisect_right(values, value)
    return len(values) - not_above + 1, 100 * (below + not_above) / 2 / len(values), len(values)


def _is_same(found: tuple[Any, ...], expected: tuple[Any, ...]) -> bool:
    if None in found or None in expected:
        return found == expected
    return found[::2] == expected[::2] and math.isclose(found[1], expected[1], rel_tol=TOLERANCE, abs_tol=TOLERANCE)
