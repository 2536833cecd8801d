"""Changes on the year before of agency_year_metrics, computed again from the figures of both years."""

from typing import Any

from govreport_pipeline.checks.comparison.recounted import is_same
from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.tables.registry import AGENCY_YEAR_METRICS
from govreport_pipeline.tables.store import TableStore

FIGURE = ("agency_id", "metric_code", "requester")
COLUMNS = (
    *FIGURE, "report_year", "coverage", "value", "previous_value", "change", "change_pct", "change_gap",
)  # fmt: skip

Earlier = dict[tuple[Any, ...], dict[str, Any]]
"""The rows of a year by agency, code and requester."""


def check_changes(store: TableStore) -> Outcome:
    """Each previous value is that of the year before, and each change its difference, or has the reason why not."""
    outcome = Outcome()
    years: dict[int, Earlier] = {}
    for group in store.groups(AGENCY_YEAR_METRICS, COLUMNS):
        rows = group.to_pylist()
        outcome.examined += len(rows)
        for row in rows:
            years.setdefault(row["report_year"], {})[tuple(row[name] for name in FIGURE)] = row
        for row in rows:
            problem = _find_problem(row, years.get(row["report_year"] - 1, {}))
            if problem is not None:
                outcome.fail(**{name: row[name] for name in (*FIGURE, "report_year")}, problem=problem)
        latest = max(years, default=0)
        years = {year: figures for year, figures in years.items() if year >= latest}
    return outcome


def _find_problem(row: dict[str, Any], earlier: Earlier) -> str | None:
    before = earlier.get(tuple(row[name] for name in FIGURE), {})
    value, previous = row["value"], before.get("value")
    if not is_same(row["previous_value"], previous):
        return f"the value of the year before is {previous}, not {row['previous_value']}"
    coverages = {row["coverage"], before.get("coverage")} - {None}
    is_comparable = value is not None and previous is not None and len(coverages) < 2
    change = value - previous if is_comparable else None
    if not is_same(row["change"], change):
        return f"the change is {change}, not {row['change']}"
    if (row["change_gap"] is None) != (row["change_pct"] is not None):
        return "a change in % and a reason why there is none, or neither"
    if row["change_pct"] is not None and (change is None or not is_same(row["change_pct"], 100 * change / previous)):
        return f"{change} on {previous} is not {row['change_pct']} %"
    return None
