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
            code=division.code,
            name=division.name,
            level=division.level,
            parent_code=division.parent or None,
            valid_from=division.first_year,
            valid_to=division.last_year,
            lineage=division.lineage,
            successor_code=_successor(division, beginning),
        )
    for township in townships():
        yield _place(
            code=township.code,
            name=township.name,
            level=AdminLevel.TOWNSHIP,
            parent_code=township.county,
            valid_from=None,
            valid_to=None,
            lineage=township.code,
            successor_code=None,
        )


def _successor(division: Division, beginning: dict[tuple[str, int], str]) -> str | None:
    """The code that the same division bears from the year after its last."""
    return None if division.last_year is None else beginning.get((division.lineage, division.last_year + 1))
