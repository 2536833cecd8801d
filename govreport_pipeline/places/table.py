"""The record of places as rows, for whoever joins them with the tables of reports."""

from collections.abc import Iterator

from govreport_pipeline.places.record import Division, divisions, townships
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.places import Place
from govreport_pipeline.tables.vocabulary import AdminLevel

_place = builder(Place)


def list_places() -> Iterator[Place]:
    """Every division of every year, then every township; by code and first year."""
    beginning = {(division.lineage, division.first_year): division.code for division in divisions()}
    for division in divisions():
        yield _place(
            division.code,
            division.name,
            division.level,
            division.parent or None,
            division.first_year,
            division.last_year,
            division.lineage,
            _successor(division, beginning),
        )
    for town in townships():
        yield _place(town.code, town.name, AdminLevel.TOWNSHIP, town.county, None, None, town.code, None)


def _successor(division: Division, beginning: dict[tuple[str, int], str]) -> str | None:
    """The code that the same division bears from the year after its last, or that of what took it in."""
    if division.last_year is None:
        return None
    return beginning.get((division.lineage, division.last_year + 1), division.merged_into)
