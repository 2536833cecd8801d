"""What the UI says of a table once it is built: rows, a preview, the figures that matter."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import dagster as dg

from govreport_pipeline.tables.declare import Table
from govreport_pipeline.tables.partitions import groups_of
from govreport_pipeline.tables.store import TableStore

PREVIEW_ROWS = 5
CELL_LENGTH = 24
TALLY_ROWS = 15
WORD_JOINER = "\u2060"
"""Put between Chinese characters: else a browser breaks a narrow cell after each of them."""


BETWEEN_CHINESE = re.compile(r"(?<=[^\x00-\xff])(?=.)|(?<=.)(?=[^\x00-\xff])")


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of one table."""

    preview: tuple[str, ...]
    """Columns of the preview."""
    tally: str
    """The column whose values are counted."""
    figures: tuple[tuple[str, str, str | None], ...] = ()
    """(name, column, value) of counts worth following from run to run; value None counts the nulls."""


SHOWN: dict[str, Shown] = {
    "raw_documents": Shown(("source_path", "encoding", "byte_size"), "encoding"),
    "rejected_documents": Shown(("source_path", "reason_code", "detail"), "reason_code"),
    "overrides": Shown(("document_id", "agency", "place_code", "report_year", "note"), "report_year"),
    "normalised_documents": Shown(("document_id", "script", "text"), "script"),
    "report_sections": Shown(("level", "ordinal", "heading", "section_type"), "section_type"),
    "report_readings": Shown(
        ("reporting_agency", "report_year", "title", "published_date"),
        "report_year",
        (
            ("without_year", "report_year", None),
            ("without_agency", "reporting_agency", None),
            ("without_title", "title", None),
        ),
    ),
    "reports": Shown(
        ("reporting_agency", "province", "city", "county", "report_year"),
        "admin_level",
        (
            ("without_year", "report_year", None),
            ("without_agency", "agency_id", None),
            ("without_place", "province_code", None),
        ),
    ),
    "agencies": Shown(("name", "admin_level", "body_kind", "first_year", "last_year"), "admin_level"),
    "places": Shown(("code", "name", "valid_from", "valid_to", "successor_code"), "level"),
    "number_ledger": Shown(("raw_start", "quote", "value", "role", "rule_id"), "role"),
    "metric_observations": Shown(
        ("metric_code", "label", "value", "unit", "quote"),
        "metric_code",
        (
            ("without_code", "metric_code", None),
            ("stated_in_words", "basis", "stated_in_words"),
            ("stated_number", "basis", "stated_number"),
        ),
    ),
    "standard_tables": Shown(("table_id", "form", "block", "shape", "confidence"), "form"),
    "table_cells": Shown(("row_label", "column_label", "state", "value", "quote"), "state"),
    "report_links": Shown(("kind", "other_agency", "other_year", "similarity", "evidence"), "kind"),
    "captures": Shown(
        ("capture_group", "document_id", "is_chosen", "similarity"),
        "is_chosen",
        (("passed_over", "is_chosen", "False"),),
    ),
    "breakdowns": Shown(
        ("kind", "verdict", "stated", "computed", "difference"),
        "verdict",
        (("holding", "verdict", "holds"), ("differing", "verdict", "differs")),
    ),
    "findings": Shown(
        ("code", "severity", "message"),
        "code",
        (("warnings", "severity", "warning"), ("faults_of_the_capture", "responsibility", "capture")),
    ),
    "agency_year_metrics": Shown(
        ("agency_name", "report_year", "metric_code", "value", "change"),
        "report_year",
        (("without_value", "value", None),),
    ),
    "place_year_metrics": Shown(
        ("place_name", "report_year", "metric_code", "value_sum", "value_count"), "place_level"
    ),
    "agency_coverage": Shown(("agency_name", "first_year", "last_year", "years_missing", "availability"), "body_kind"),
    "agency_year_comparison": Shown(
        ("agency_name", "report_year", "completeness", "consistency", "is_timely"), "report_year"
    ),
}


def describe_rows(store: TableStore, table: Table) -> dict[str, dg.MetadataValue[Any] | int]:
    """The metadata of one materialisation of a table."""
    shown = SHOWN[table.name]
    counts = {column: _tally(store, table, column) for column in {shown.tally, *(part[1] for part in shown.figures)}}
    rows = sum(counts[shown.tally].values())
    return {
        "dagster/row_count": rows,
        **{name: counts[column][value] for name, column, value in shown.figures},
        f"rows_by_{shown.tally}": dg.MetadataValue.md(_tally_as_markdown(shown.tally, counts[shown.tally])),
        "preview": dg.MetadataValue.md(_preview(store, table, shown.preview)),
    }


def _tally(store: TableStore, table: Table, column: str) -> Counter[Any]:
    counts: Counter[Any] = Counter()
    for group in groups_of(store, table, (column,)):
        for entry in group[column].combine_chunks().value_counts().to_pylist():
            counts[entry["values"]] += entry["counts"]
    return counts


def _preview(store: TableStore, table: Table, columns: tuple[str, ...]) -> str:
    for group in groups_of(store, table, columns):
        if group.num_rows:
            return as_markdown(columns, [list(row.values()) for row in group.slice(0, PREVIEW_ROWS).to_pylist()])
    return "no rows"


def _tally_as_markdown(column: str, counts: Mapping[Any, int]) -> str:
    if not counts:
        return "no rows"
    ranked = sorted(counts.items(), key=lambda entry: (-entry[1], str(entry[0])))
    lines: list[list[Any]] = [["(none)" if value is None else value, count] for value, count in ranked[:TALLY_ROWS]]
    rest = sum(count for _, count in ranked[TALLY_ROWS:])
    if rest:
        lines.append([f"{len(ranked) - TALLY_ROWS} others", rest])
    return as_markdown((column, "rows"), lines)


def as_markdown(columns: tuple[str, ...], rows: list[list[Any]]) -> str:
    """A Markdown table; long cells are cut, nulls are empty, numbers stand to the right.

    >>> print(as_markdown(("role", "rows"), [["metric", 1276]]))
    | role | rows |
    | --- | ---: |
    | metric | 1,276 |
    """
    rules = ["---:" if all(_is_number(row[place]) for row in rows) else "---" for place in range(len(columns))]
    lines = [
        list(columns),
        rules,
        *([_cell(name, value) for name, value in zip(columns, row, strict=True)] for row in rows),
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _cell(name: str, value: Any) -> str:
    if value is None:
        return ""
    if _is_number(value) and not name.endswith("year"):
        return f"{value:,.10g}" if isinstance(value, float) else f"{value:,}"
    text = " ".join(str(value).split()).replace("|", "\\|")
    text = text if len(text) <= CELL_LENGTH else f"{text[: CELL_LENGTH - 1]}…"
    return BETWEEN_CHINESE.sub(WORD_JOINER, text)
