"""The observations of a document, indexed once for all rules."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from govreport_pipeline.catalogue.choice import FigureKey, choose_value
from govreport_pipeline.catalogue.metrics import OPEN_LISTS
from govreport_pipeline.normalise import Alignment
from govreport_pipeline.tables.records import Damage, NormalisedDocument, Observation
from govreport_pipeline.tables.vocabulary import DamageKind, Relation, Scope

PARTS = frozenset((Relation.LISTED_PART, Relation.OPEN_PART, Relation.OF_WHICH))
"""What a member that is counted into its total is to it; shares, growth and outcomes are not."""

_SENTENCE_END = re.compile(r"[。\n]")
_UNREADABLE = {
    DamageKind.LOST_NUMBER,
    DamageKind.MOJIBAKE,
    DamageKind.REPLACEMENT,
    DamageKind.UNDECODABLE,
}

Fact = tuple[str, str | None, str | None, str | None, Scope]
"""Code, label (of members of open lists, else None), subject, requester, scope:
what makes two mentions in prose speak of one thing."""
_start_of = attrgetter("raw_start")


class Facts:
    """A document's observations by what the rules ask for."""

    __slots__ = (
        "_ends", "_values", "alignment", "annual", "body", "by_id", "cells", "document", "members", "mentions", "prose", "year",
    )  # fmt: skip

    def __init__(
        self, document: NormalisedDocument, observations: Iterable[Observation], year: int | None = None, body: str = ""
    ) -> None:
        """Index the observations of a document, the report of `body` for `year`; those of tables only by id."""
        self.document, self.year, self.body = document, year, body
        self.alignment = Alignment(document.alignment)
        """The way between raw and normalised text."""
        self._ends: list[int] | None = None
        self._values: dict[str, Observation | None] = {}
        self.by_id: dict[str, Observation] = {}
        self.members: dict[str, list[Observation]] = {}
        """By the id in `part_of`: parts, shares, growth and outcomes, in the order of the text."""
        self.mentions: dict[Fact, list[Observation]] = {}
        """By fact: every mention in prose that has a metric code."""
        self.cells: dict[FigureKey, list[Observation]] = {}
        """By code and requester: the agency's cells of the year in standard tables, which `mentions` leaves out."""
        for observation in observations:
            self.by_id[observation.observation_id] = observation
            if observation.part_of is not None:
                self.members.setdefault(observation.part_of, []).append(observation)
            code = observation.metric_code
            if code is None:
                continue
            if observation.table_id is None:
                label = observation.label if code in OPEN_LISTS else None
                fact = code, label, observation.subject, observation.requester, observation.scope
                self.mentions.setdefault(fact, []).append(observation)
            elif observation.scope is Scope.ANNUAL and observation.subject is None:
                self.cells.setdefault((code, observation.requester), []).append(observation)
        self.prose = sorted((each for each in self.by_id.values() if each.table_id is None), key=_start_of)
        """All observations of prose, in the order of the text."""
        self.annual: dict[str, list[Observation]] = {
            fact[0]: mentions
            for fact, mentions in self.mentions.items()
            if fact[4] is Scope.ANNUAL and fact[1] is None and fact[2] is None and fact[3] is None
        }
        """By code: the mentions of what the agency as a whole did in the year."""

    def place_of(self, raw: int) -> int:
        """Place in `prose` of the first observation that starts at a raw offset or behind it."""
        return bisect_left(self.prose, raw, key=_start_of)

    def value(self, code: str) -> Observation | None:
        """The agency's own value of the year; None if not stated, or unclear."""
        if code not in self._values:
            mentions = self.annual.get(code)
            self._values[code] = None if mentions is None else choose_value(mentions).observation
        return self._values[code]

    def stated_exactly(self) -> dict[str, set[float]]:
        """By code: the exact numbers that the prose states of the year."""
        return {
            code: {mention.value for mention in mentions if mention.value_low == mention.value_high}
            for code, mentions in self.annual.items()
        }

    def words(self, raw_start: int, raw_end: int) -> str:
        """The normalised text of a raw span."""
        if raw_end <= raw_start:
            return ""
        return self.document.text[self.alignment.position(raw_start) : self.alignment.position(raw_end)]

    def sentence_end(self, raw: int) -> int:
        """Normalised position of the 。 or line end after a raw offset."""
        if self._ends is None:
            self._ends = [match.start() for match in _SENTENCE_END.finditer(self.document.text)]
        place = bisect_left(self._ends, self.alignment.position(raw))
        return self._ends[place] if place < len(self._ends) else len(self.document.text)

    def stand_together(self, first: Observation, other: Observation) -> bool:
        """Do both stand in one sentence?"""
        start, end = (first, other) if first.raw_start <= other.raw_start else (other, first)
        return self.sentence_end(start.raw_end) >= self.alignment.position(end.raw_start)

    def damage_from(self, raw_start: int, raw_end: int) -> Damage | None:
        """What makes a list unreadable, from its total to the end of its sentence."""
        if not self.document.damage:
            return None
        start, end = self.alignment.position(raw_start), self.sentence_end(raw_end)
        last = self.alignment.position(raw_end)
        first = bisect_left(self.document.damage, start - 1, key=attrgetter("start"))
        for place in range(first, len(self.document.damage)):
            damage = self.document.damage[place]
            if damage.start > end:
                break
            if damage.kind is DamageKind.TRUNCATED and last <= damage.end and damage.start <= end:
                return damage
            if damage.kind in _UNREADABLE and start <= damage.start < end:
                return damage
        return None
