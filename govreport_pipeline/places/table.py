"""The record of places as rows, for whoever joins them with the tables of reports."""

import itertools

from govreport_pipeline.places.record import Division, divisions, township_columns
from govreport_pipeline.tables.places import Place
from govreport_pipeline.tables.rows import Rows, Values
from govreport_pipeline.tables.vocabulary import AdminLevel


def list_places() -> Rows:
    """Every division of every year, then every township; by code and first year."""
    told = divisions()
    beginning = {(division.lineage, division.first_year): division.code for division in told}
    codes, names, counties = township_columns()
    unknown = [None] * len(codes)
    columns: dict[str, Values] = {
        "code": [*(division.code for division in told), *codes],
        "name": [*(division.name for division in told), *names],
        "level": [*(division.level for division in told), *itertools.repeat(AdminLevel.TOWNSHIP, len(codes))],
        "parent_code": [*(division.parent or None for division in told), *counties],
        "valid_from": [*(division.first_year for division in told), *unknown],
        "valid_to": [*(division.last_year for division in told), *unknown],
        "lineage": [*(division.lineage for division in told), *codes],
        "successor_code": [*(_successor(division, beginning) for division in told), *unknown],
    }
    return Rows(Place, columns, 0, len(told) + len(codes))


def _successor(division: Division, beginning: dict[tuple[str, int], str]) -> str | None:
    """The code that the same division bears from the year after its last, or that of what took it in."""
    if division.last_year is None:
        return None
    return beginning.get((division.lineage, division.last_year + 1), division.merged_into)
