"""Values out of range for their unit: 万条 for 条, 元 for 万元.

Bounds are set far outside what real reports hold, so that only a slip of
unit or of three digits is caught; they grow with the level of government.
"""

from collections.abc import Iterable
from typing import NamedTuple

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import AdminLevel, Scope
from govreport_pipeline.validate.telling.intervals import Interval
from govreport_pipeline.validate.telling.results import Note
from govreport_pipeline.validate.telling.wording import name, number, spread


class Bounds(NamedTuple):
    """What a year's value of a metric can sensibly be, for a township."""

    least: float
    """Least value but 0."""
    most: float


_SCALE = {
    AdminLevel.TOWNSHIP: 1,
    AdminLevel.COUNTY: 20,
    AdminLevel.CITY: 100,
    AdminLevel.PROVINCE: 1000,
    AdminLevel.NATIONAL: 10_000,
    None: 1000,
}
"""How many times a township's bound each level may reach."""

_PROACTIVE = Bounds(0, 300_000)
BOUNDS: dict[str, Bounds] = {
    "staff": Bounds(0, 1_000),
    "staff_full_time": Bounds(0, 500),
    "staff_part_time": Bounds(0, 1_000),
    "offices": Bounds(0, 200),
    "access_points": Bounds(0, 1_000),
    "requests_received": Bounds(0, 5_000),
    "requests_concluded": Bounds(0, 5_000),
    "reconsiderations": Bounds(0, 1_000),
    "litigations": Bounds(0, 1_000),
    "complaints": Bounds(0, 50_000),
    "normative_documents_issued": Bounds(0, 1_000),
    "normative_documents_disclosed": Bounds(0, 2_000),
    "press_conferences": Bounds(0, 200),
    "meetings": Bounds(0, 500),
    "training_sessions": Bounds(0, 500),
    "trainees": Bounds(0, 20_000),
    "fees_cny": Bounds(0, 100_000),
    "administrative_fees_cny": Bounds(0, 50_000_000),
    "procurement_cny": Bounds(0, 200_000_000),
    "dedicated_funding_cny": Bounds(100, 10_000_000),
    "proactive_items": _PROACTIVE,
    "proactive_items_website": _PROACTIVE,
}


def note_implausible(observations: Iterable[Observation], level: AdminLevel | None) -> list[Note]:
    """A note for each value of the year that its level of government rules out."""
    notes = []
    for observation in observations:
        if observation.metric_code not in BOUNDS or observation.requester is not None:
            continue
        bounds = BOUNDS[observation.metric_code]
        if not observation.value or observation.scope is not Scope.ANNUAL:
            continue
        most = bounds.most * _SCALE[level]
        if bounds.least <= observation.value <= most:
            continue
        text = (
            f"{number(observation.value)} {observation.unit} is printed as {observation.quote}; "
            f"{spread(Interval(bounds.least, most))} {observation.unit} is usual{f' for a {level}' if level else ''}"
        )
        place = observation.raw_start, observation.raw_end
        notes.append(Note(FindingCode.IMPLAUSIBLE_UNIT, name(observation), place, text))
    return notes
