"""Figures of a place and year: over the agencies of one level, kind and coverage.

A city's own bodies and those of its counties are never in one row, nor are a
total and its parts: level, kind, coverage, metric and requester are all part
of the key. An agency without a value is counted, and adds nothing.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.catalogue.metrics import unit_of
from govreport_pipeline.compare.peers import SORTS, sorts_of
from govreport_pipeline.compare.reports import Places, YearReports, place_in
from govreport_pipeline.compare.values import CODES, REQUESTERS, Floats, Values
from govreport_pipeline.tables.arrow import schema_of
from govreport_pipeline.tables.registry import PLACE_YEAR_METRICS
from govreport_pipeline.tables.vocabulary import AdminLevel

PLACE_COLUMNS = (
    (AdminLevel.PROVINCE, "province_code", "province"),
    (AdminLevel.CITY, "city_code", "city"),
    (AdminLevel.COUNTY, "county_code", "county"),
)
UNITS = np.array([unit_of(code) for code in CODES], object)


def aggregate_places(values: Values, reports: YearReports) -> pa.Table:
    """The rows of place_year_metrics of a year: provinces, then cities, then counties."""
    tables = [_of_level(values, reports, *told) for told in PLACE_COLUMNS]
    return pa.concat_tables(tables).combine_chunks()


def _of_level(values: Values, reports: YearReports, level: AdminLevel, code: str, name: str) -> pa.Table:
    known = pc.drop_null(pc.unique(reports.agencies[code])).sort()
    sort, is_sorted = sorts_of(reports)
    place = place_in(reports.agencies[code], known)
    is_placed = is_sorted & (place >= 0)
    group = np.where(is_placed, place * (sort.max(initial=0) + 1) + sort, -1)
    held = np.bincount(group[group >= 0], minlength=1)
    kept = ~np.isnan(values.value) & is_placed[values.agency]
    key = (group[values.agency[kept]] * len(CODES) + values.code[kept]) * len(REQUESTERS) + values.requester[kept]
    order = np.lexsort((values.value[kept], key))
    starts = np.flatnonzero(np.diff(key[order], prepend=-1))
    first = np.flatnonzero(kept)[order[starts]]
    spread = _spread(values.value[kept][order], starts)
    agency, metric = values.agency[first], values.code[first]
    columns = {
        "place_level": [str(level)] * len(starts),
        "place_code": known.take(pa.array(place[agency])),
        "place_name": _names(reports, place, name, len(known)).take(pa.array(place[agency])),
        **{column: reports.agencies[column].take(pa.array(agency)) for column, _ in SORTS},
        "report_year": np.full(len(starts), reports.year),
        "metric_code": np.array(CODES, object)[metric],
        "requester": np.array([None if word is None else str(word) for word in REQUESTERS], object)[
            values.requester[first]
        ],
        "unit": UNITS[metric],
        "agency_count": held[group[agency]],
        **spread,
        "value_sum": pa.array(spread["value_sum"], mask=UNITS[metric] == "%"),
    }
    schema = schema_of(PLACE_YEAR_METRICS)
    return pa.table({column: columns[column] for column in schema.names}).cast(schema)


def _spread(value: Floats, starts: Places) -> dict[str, npt.NDArray[Any]]:
    """Count, sum, median and range of each stretch; the values ascend within it."""
    sizes = np.diff(starts, append=len(value))
    last = starts + sizes - 1
    return {
        "value_count": sizes,
        "value_sum": np.add.reduceat(value, starts) if len(starts) else value[:0],
        "value_median": (value[starts + (sizes - 1) // 2] + value[starts + sizes // 2]) / 2,
        "value_min": value[starts],
        "value_max": value[last],
    }


def _names(reports: YearReports, place: Places, name: str, count: int) -> pa.Array:
    """One name for each place: of several that reports have, the first in order."""
    names: list[str] = [""] * count
    for number, told in zip(place.tolist(), reports.agencies[name].to_pylist(), strict=True):
        if number >= 0 and told is not None and (not names[number] or told < names[number]):
            names[number] = told
    return pa.array(names, pa.string())
