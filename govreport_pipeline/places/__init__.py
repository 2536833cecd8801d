"""Places of the record: codes, names and the years in which they were valid."""

from govreport_pipeline.places.names import stem_of
from govreport_pipeline.places.record import (
    NEWEST_YEAR,
    TOWNSHIP_UNITS,
    Division,
    Township,
    ancestors_of,
    by_form,
    division_as_of,
    division_of,
    divisions,
    divisions_named,
    divisions_of_code,
    place_of_code,
    township_columns,
    township_in,
    township_of,
    townships_named,
)
from govreport_pipeline.places.table import list_places

__all__ = [
    "NEWEST_YEAR",
    "TOWNSHIP_UNITS",
    "Division",
    "Township",
    "ancestors_of",
    "by_form",
    "division_as_of",
    "division_of",
    "divisions",
    "divisions_named",
    "divisions_of_code",
    "list_places",
    "place_of_code",
    "stem_of",
    "township_columns",
    "township_in",
    "township_of",
    "townships_named",
]
