"""Every figure of place_year_metrics against the figures of its agencies, added up again."""

import math
from collections import defaultdict
from typing import Any

import pyarrow as pa

from govreport_pipeline.checks.comparison.recounted import is_same
from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.tables.partitions import read_partitions
from govreport_pipeline.tables.registry import AGENCY_YEAR_COMPARISON, AGENCY_YEAR_METRICS, PLACE_YEAR_METRICS
from govreport_pipeline.tables.store import TableStore

Group = tuple[str | int | None, ...]
"""Level and code of the place, then SORTS, then metric and requester."""

CODES = {"province": "province_code", "city": "city_code", "county": "county_code"}
SORTS = ("admin_level", "body_kind", "coverage", "report_year")
FIGURE = ("metric_code", "requester")


def check_places(store: TableStore) -> Outcome:
    """Each row counts and sums exactly the values that its agencies have; none is missing."""
    outcome = Outcome()
    expected = _add_up(store)
    for batch in store.groups(PLACE_YEAR_METRICS):
        for row in batch.to_pylist():
            outcome.examined += 1
            key = tuple(row[name] for name in ("place_level", "place_code", *SORTS, *FIGURE))
            values = expected.pop(key, [])
            total = math.fsum(values)
            if row["value_count"] != len(values):
                outcome.fail(**_told(key), problem=f"{len(values)} agencies have a value, not {row['value_count']}")
            elif row["value_sum"] is not None and not is_same(row["value_sum"], total):
                outcome.fail(**_told(key), problem=f"their values add up to {total:g}, not {row['value_sum']:g}")
    for key in sorted(expected, key=str):
        outcome.fail(**_told(key), problem="agencies have values, no row holds them")
    return outcome


def _add_up(store: TableStore) -> dict[Group, list[float]]:
    """The values of every place, level, kind, coverage, year, metric and requester."""
    described = read_partitions(store, AGENCY_YEAR_COMPARISON, ["agency_id", "report_year", *CODES.values()])
    codes = {(row["agency_id"], row["report_year"]): row for row in described.to_pylist()}
    values: dict[Group, list[float]] = defaultdict(list)
    for batch in store.groups(AGENCY_YEAR_METRICS, ["agency_id", *SORTS, *FIGURE, "value"]):
        for row in _sorted_out(batch):
            place = codes[row["agency_id"], row["report_year"]]
            for level, code in CODES.items():
                if place[code] is not None:
                    values[level, place[code], *(row[name] for name in (*SORTS, *FIGURE))].append(row["value"])
    return values


def _sorted_out(batch: pa.Table) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = batch.to_pylist()
    return [row for row in rows if row["value"] is not None and None not in [row[name] for name in SORTS]]


def _told(key: Group) -> dict[str, str | int | None]:
    return dict(zip(("place_level", "place_code", *SORTS, *FIGURE), key, strict=True))
