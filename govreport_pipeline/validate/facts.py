"""The observations of a document, indexed once for all rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from govreport_pipeline.catalogue.metrics import METRICS
from govreport_pipeline.normalise import Alignment
from govreport_pipeline.tables.records import Damage, NormalisedDocument, Observation
from govreport_pipeline.tables.vocabulary import DamageKind, Scope
from govreport_pipeline.validate.choice import choose_value, is_open_list

OPEN_LISTS = frozenset(code for metric in METRICS for code in (metric.code, metric.growth_code) if is_open_list(code))
"""Codes whose members stand in the label: two members are two facts."""

_UNREADABLE = {
    DamageKind.LOST_NUMBER,
    DamageKind.MOJIBAKE,
    DamageKind.REPLACEMENT,
    DamageKind.UNDECODABLE,
}


class Fact(NamedTuple):
    """What makes two mentions in prose speak of one thing."""

    code: str
    label: str | None
    """None but for the members of open lists."""
    subject: str | None
    requester: str | None
    scope: Scope


@dataclass(frozen=True, slots=True)
class Facts:
    """A document's observations by what the rules ask for."""

    document: NormalisedDocument
    alignment: Alignment
    by_id: dict[str, Observation]
    members: dict[str, list[Observation]]
    """By the id in `part_of`: parts, shares, growth and outcomes, in the order of the text."""
    mentions: dict[Fact, list[Observation]]
    """By fact: every mention in prose that has a metric code."""

    def value(self, code: str) -> Observation | None:
        """The agency's own value of the year; None if not stated, or unclear."""
        mentions = self.mentions.get(Fact(code, None, None, None, Scope.ANNUAL))
        if mentions is None:
            return None
        return mentions[0] if len(mentions) == 1 else choose_value(mentions).observation

    def words(self, raw_start: int, raw_end: int) -> str:
        """The normalised text of a raw span."""
        if raw_end <= raw_start:
            return ""
        return self.document.text[self.alignment.position(raw_start) : self.alignment.position(raw_end)]

    def sentence_end(self, raw: int) -> int:
        """Normalised position of the 。 or line end after a raw offset."""
        text, start = self.document.text, self.alignment.position(raw)
        ends = [end for end in (text.find("。", start), text.find("\n", start)) if end >= 0]
        return min(ends, default=len(text))

    def damage_from(self, raw_start: int, raw_end: int) -> Damage | None:
        """What makes a list unreadable, from its total to the end of its sentence."""
        if not self.document.damage:
            return None
        start, end = self.alignment.position(raw_start), self.sentence_end(raw_end)
        last = self.alignment.position(raw_end)
        for damage in self.document.damage:
            if damage.kind is DamageKind.TRUNCATED and last <= damage.end and damage.start <= end:
                return damage
            if damage.kind in _UNREADABLE and start <= damage.start < end:
                return damage
        return None


def index_observations(document: NormalisedDocument, observations: Iterable[Observation]) -> Facts:
    """The index of a document's observations; those of tables only by id."""
    by_id: dict[str, Observation] = {}
    members: dict[str, list[Observation]] = {}
    mentions: dict[Fact, list[Observation]] = {}
    for observation in observations:
        by_id[observation.observation_id] = observation
        if observation.part_of is not None:
            members.setdefault(observation.part_of, []).append(observation)
        code = observation.metric_code
        if code is not None and observation.table_id is None:
            label = observation.label if code in OPEN_LISTS else None
            fact = Fact(code, label, observation.subject, observation.requester, observation.scope)
            mentions.setdefault(fact, []).append(observation)
    return Facts(document, Alignment(document.alignment), by_id, members, mentions)
