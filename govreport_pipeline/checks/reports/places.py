"""Places of reports: every code is valid in its year and lies in the one above; which could not be told."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from govreport_pipeline.checks.declared.outcome import Outcome, Row
from govreport_pipeline.places import Division, divisions_of_code, stem_of, township_of
from govreport_pipeline.tables.registry import REPORTS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import AdminLevel

LEVELS = ("province", "city", "county")
COLUMNS = (
    "source_path",
    "report_year",
    *(f"{level}{part}" for level in LEVELS for part in ("_code", "")),
    "township",
    "township_code",
)


def check_divisions(store: TableStore) -> Outcome:
    """Every code names its place in the report's year, and lies in the place beside it."""
    outcome = Outcome()
    for group in store.groups(REPORTS, COLUMNS):
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


def check_resolved(store: TableStore) -> Outcome:
    """Which reports have no place, or no agency: with the names that several places bear."""
    outcome = Outcome(figures={"without_agency": 0, "without_place": 0, "ambiguous": 0})
    columns = ["source_path", "reporting_agency", "agency_id", "admin_level", "province_code", "evidence"]
    for group in store.groups(REPORTS, columns):
        outcome.examined += group.num_rows
        for row in group.to_pylist():
            rivals = [part["value"] for part in row["evidence"] if part["field"] == "place_candidate"]
            is_national = row["admin_level"] == AdminLevel.NATIONAL
            problems = Counter(
                without_agency=row["agency_id"] is None,
                without_place=row["province_code"] is None and not is_national,
                ambiguous=bool(rivals) and row["province_code"] is None,
            )
            for name, count in problems.items():
                outcome.figures[name] += count
            if any(problems.values()):
                outcome.fail(
                    source_path=row["source_path"],
                    reporting_agency=row["reporting_agency"],
                    agency_id=row["agency_id"],
                    candidates=", ".join(rivals),
                )
    figures = outcome.figures
    outcome.told = (
        f"of {outcome.examined:,} reports {figures['without_agency']:,} have no agency and {figures['without_place']:,} "
        f"no place, {figures['ambiguous']:,} of them because several places bear the name"
    )
    return outcome
