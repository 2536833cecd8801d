"""Places of reports and of the record: every code is valid in its years, and lies in one that is."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from govreport_pipeline.checks.declared.outcome import Outcome, Row
from govreport_pipeline.places import Division, divisions_of_code, stem_of, township_of
from govreport_pipeline.tables.registry import PLACES, REPORTS
from govreport_pipeline.tables.store import TableStore

LEVELS = ("province", "city", "county")
DIVISION_COLUMNS = (
    "source_path",
    "report_year",
    *(f"{level}{part}" for level in LEVELS for part in ("_code", "")),
    "township",
    "township_code",
)

NEVER = 9999
RECORD_COLUMNS = ("code", "name", "parent_code", "valid_from", "valid_to")
CODES = ("province_code", "city_code", "county_code", "township_code")

Years = list[tuple[int, int]]


def check_divisions(store: TableStore) -> Outcome:
    """Every code names its place in the report's year, and lies in the place beside it."""
    outcome = Outcome()
    for group in store.groups(REPORTS, DIVISION_COLUMNS):
        rows = group.to_pylist()
        outcome.take(len(rows), (failure for row in rows for failure in find_misplaced_divisions(row)))
    return outcome


def find_misplaced_divisions(row: dict[str, Any]) -> Iterator[Row]:
    """What is wrong with the places of a report."""
    year = row["report_year"]
    above = ""
    for level in LEVELS:
        code, name = row[f"{level}_code"], row[level]
        if code is None:
            if name is not None:
                yield _problem(row, f"{level} {name} has no code")
            continue
        division = _borne(code, name, year)
        if division is None or (division.name, str(division.level)) != (name, level):
            yield _problem(row, f"{code} is no {level} {name} in {year or 'any year'}")
        elif division.parent != above:
            yield _problem(row, f"{code} lies in {division.parent or 'no province'}, the report says {above or 'none'}")
        above = code
    code = row["township_code"]
    if code is not None:
        town, name = township_of(code), row["township"] or ""
        # 张义乡 is 张义镇 today, 水果湖 of 水果湖办事处 is 水果湖街道
        if town is None or stem_of(town.name) != stem_of(name):
            yield _problem(row, f"{code} is no township {name}")


def _borne(code: str, name: str, year: int | None) -> Division | None:
    """The division that bore a code and a name in a part of the year; in any where it is unknown."""
    for division in divisions_of_code(code):
        is_then = year is None or division.is_valid_in(year) or division.was_abolished_in(year, year)
        if division.name == name and is_then:
            return division
    return None


def _problem(row: dict[str, Any], problem: str) -> Row:
    return {"source_path": row["source_path"], "report_year": row["report_year"], "problem": problem}


def check_record_of_places(store: TableStore) -> Outcome:
    """The years of a code never overlap, and its parent is valid in all of them; no report names a code that is missing."""
    outcome = Outcome()
    rows = store.read(PLACES, RECORD_COLUMNS).to_pylist()
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
