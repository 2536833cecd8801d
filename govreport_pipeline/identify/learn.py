"""What only many reports together tell: hosts, publishers and numbers that belong to one place or agency."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from govreport_pipeline.identify.context import Hint
from govreport_pipeline.identify.heads import read_head
from govreport_pipeline.identify.whereabouts import Identity, year_of
from govreport_pipeline.places import ancestors_of
from govreport_pipeline.tables.records import ReportReading
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind

LEAST_CONFIDENCE = 0.8
"""Only reports whose place is as sure by itself teach."""
LEAST_SHARE = 0.9
LEAST_REPORTS = {"host": 2, "index": 2, "publisher": 2, "number": 3}
HINT_WEIGHTS = {"host": 4.0, "index": 4.0, "publisher": 3.0, "number": 2.0}
_ORGANISATION = re.compile(r"([0-9A-Z]{8,18}|[0-9A-Z]{8}-[0-9A-Z])/")
_FILLED = re.compile(r"0{6}")
"""116200000000000000 stands for a whole portal, not for a body."""

Key = tuple[str, str]
"""What is shared, and its value: ("host", "dg.gov.cn")."""


class KnownAgency(NamedTuple):
    """An agency as one of its reports shows it."""

    agency_id: str
    admin_level: AdminLevel | None
    body_kind: BodyKind | None
    lineage: str


def keys_of(reading: ReportReading) -> Iterator[Key]:
    """What a document carries that others of its place or agency may carry, too."""
    if reading.host is not None:
        yield "host", reading.host
        domain = ".".join(reading.host.split(".")[-3:])
        if domain != reading.host and domain.endswith(".gov.cn"):
            yield "host", domain
    organisation = organisation_of(reading)
    if organisation is not None:
        yield "index", organisation
    if reading.publisher is not None and not read_head(reading.publisher, reading.report_year).candidates:
        yield "publisher", reading.publisher
    yield from (("number", words) for words in reading.number_words)


def organisation_of(reading: ReportReading) -> str | None:
    """The organisation's code that an index number begins with: 000014349 of 000014349/2020-1070910."""
    match = _ORGANISATION.match(reading.index_number or "")
    return match[1] if match is not None and _FILLED.search(match[1]) is None else None


@dataclass(slots=True)
class Lessons:
    """Counts over the corpus, the same in whatever order reports are taken in."""

    reports: Counter[Key] = field(default_factory=Counter)
    places: dict[Key, Counter[str]] = field(default_factory=dict)
    agencies: dict[str, Counter[KnownAgency]] = field(default_factory=dict)
    _hints: dict[Key, Hint | None] = field(default_factory=dict)

    def take(self, reading: ReportReading, identity: Identity) -> None:
        """Learn from a document that by itself is sure of its place."""
        division = identity.where.division
        if division is None or identity.confidence is None or identity.confidence < LEAST_CONFIDENCE:
            return
        lineages = [place.lineage for place in ancestors_of(division, year_of(reading))]
        for key in keys_of(reading):
            self.reports[key] += 1
            self.places.setdefault(key, Counter()).update(lineages)
        organisation = organisation_of(reading)
        if organisation is not None and identity.agency_id is not None:
            known = KnownAgency(identity.agency_id, identity.level, identity.kind, division.lineage)
            self.agencies.setdefault(organisation, Counter())[known] += 1

    def hints(self, reading: ReportReading) -> tuple[Hint, ...]:
        """The places that the corpus ties to what a document carries."""
        if not self.places:
            return ()
        found = (self._hint(key) for key in dict.fromkeys(keys_of(reading)))
        return tuple(hint for hint in found if hint is not None)

    def _hint(self, key: Key) -> Hint | None:
        if key not in self._hints:
            self._hints[key] = self._tell(key)
        return self._hints[key]

    def _tell(self, key: Key) -> Hint | None:
        """The innermost place that nearly all reports with a key share."""
        count = self.reports[key]
        if count < LEAST_REPORTS[key[0]]:
            return None
        shared = [lineage for lineage, times in self.places[key].items() if times >= LEAST_SHARE * count]
        if not shared:
            return None
        lineage = max(shared, key=lambda one: (one[2:6] != "0000", one[4:6] != "00", one))
        return Hint(lineage, HINT_WEIGHTS[key[0]], f"{key[0]} {key[1]}")

    def agency_of(self, reading: ReportReading) -> KnownAgency | None:
        """The one agency whose reports carry a document's organisation code; None where there are several."""
        known = self.agencies.get(organisation_of(reading) or "")
        if known is None or sum(known.values()) < LEAST_REPORTS["index"]:
            return None
        if len({agency.agency_id for agency in known}) > 1:
            return None
        return max(known, key=lambda agency: (known[agency], str(agency)))
