"""The table of places: in every year one place a code, in one that is valid; the places of all reports."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from govreport_pipeline.checks.declared.outcome import Outcome, Row
from govreport_pipeline.tables.registry import PLACES, REPORTS
from govreport_pipeline.tables.store import TableStore

NEVER = 9999
COLUMNS = ("code", "name", "parent_code", "valid_from", "valid_to")
CODES = ("province_code", "city_code", "county_code", "township_code")

Years = list[tuple[int, int]]


def check_record_of_places(store: TableStore) -> Outcome:
    """The years of a code never overlap, and its parent is valid in all of them; no report names a code that is missing."""
    outcome = Outcome()
    rows = store.read(PLACES, COLUMNS).to_pylist()
    years: dict[str, Years] = {}
    for row in rows:
        years.setdefault(row["code"], []).append((row["valid_from"] or 0, row["valid_to"] or NEVER))
    for spans in years.values():
        spans.sort()
    outcome.take(len(rows), (failure for row in rows for failure in _find_orphaned(row, years)))
    outcome.take(0, _find_overlapping(years))
    for group in store.groups(REPORTS, CODES):
        named = {code for column in group.columns for code in column.unique().to_pylist()} - {None}
        outcome.take(len(named), ({"code": code, "problem": "no such place"} for code in sorted(named - years.keys())))
    return outcome


def _find_orphaned(row: dict[str, Any], years: dict[str, Years]) -> Iterator[Row]:
    parent = row["parent_code"]
    if parent is None:
        return
    if row["valid_from"] is None:
        is_held = parent in years
    else:
        is_held = _covers(years.get(parent, []), row["valid_from"], row["valid_to"] or NEVER)
    if not is_held:
        yield {"code": row["code"], "problem": f"{row['name']} lies in {parent}, which is not valid in all its years"}


def _covers(spans: Years, first: int, last: int) -> bool:
    """Do the years of a code hold all from the first to the last?"""
    for start, end in spans:
        if start <= first <= end:
            if last <= end:
                return True
            first = end + 1
    return False


def _find_overlapping(years: dict[str, Years]) -> Iterator[Row]:
    for code, spans in years.items():
        for (_, before), (after, _) in pairwise(spans):
            if after <= before:
                yield {"code": code, "problem": f"names two places in {after}"}
