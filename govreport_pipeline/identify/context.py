"""What a document and the corpus say about where its body may be: mentions of places, and aliases."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from govreport_pipeline.identify.heads import read_head, read_places
from govreport_pipeline.places import Division, ancestors_of, by_form, division_as_of, stem_of
from govreport_pipeline.tables.records import PlaceMention
from govreport_pipeline.tables.vocabulary import AdminLevel, EvidenceSource

WEIGHTS: dict[AdminLevel, float] = {AdminLevel.COUNTY: 4.0, AdminLevel.CITY: 3.0, AdminLevel.PROVINCE: 1.5}
"""What the full name of a place counts that the body would lie in; a province holds many candidates."""
SHORT_WEIGHT, HEAD_WEIGHT = 0.5, 1.5
"""For a short name (东莞 in 东莞日报), and for one in the page's head."""
LEAST_SUPPORT, LEAST_LEAD = 1.5, 2.0
"""One of several candidates is taken with so much support, and so many times that of the next."""
STRONG_SUPPORT = 3.0

MENTIONS_AGAINST = 3
"""So often a text names another city that its body is hardly where its name is known."""
LEAST_MENTIONS = 2
"""So often the text must name the place of a bare unit, where the page's head does not."""


class Hint(NamedTuple):
    """A place that the corpus ties to something the document carries."""

    lineage: str
    weight: float
    told: str
    """What carries it: host dg.gov.cn, number 东府办函."""


class Choice(NamedTuple):
    """A place that was chosen, and what speaks for it."""

    division: Division
    confidence: float
    source: EvidenceSource
    told: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Context:
    """The places around a body's name, as of the report's year."""

    year: int
    mentions: Sequence[PlaceMention]
    hints: Sequence[Hint]


class _Support(NamedTuple):
    """How much speaks for a candidate, and the weightiest of it."""

    total: float
    weight: float
    source: EvidenceSource
    told: str
    span: tuple[int, int]


_NONE = _Support(0.0, 0.0, EvidenceSource.BODY, "", (0, 0))


def _support(candidate: Division, context: Context, rivals: frozenset[str]) -> _Support:
    """What speaks for a candidate: mentions of what it lies in, and what the corpus ties to it.

    Of `rivals`, lineages of the places that the body's own name may mean, a mention
    speaks where it names one alone (南昌县), not where it may be any (南昌).
    """
    chain = ancestors_of(candidate, context.year)
    within = {place.lineage: place.level for place in chain}
    found = _NONE
    for mention in context.mentions:
        named = rivals.intersection(place.lineage for place in by_form().get(mention.name, ()))
        if named and named != {candidate.lineage}:
            continue
        for place in read_places(mention.name, context.year):
            if place.lineage in within:
                weight = WEIGHTS[within[place.lineage]]
                weight *= 1.0 if mention.name != stem_of(place.name) else SHORT_WEIGHT
                weight *= HEAD_WEIGHT if mention.head_count else 1.0
                found = _add(found, weight, EvidenceSource.BODY, mention.name, (mention.raw_start, mention.raw_end))
                break
    own = {place.lineage for place in chain}
    for hint in context.hints:
        if hint.lineage in own:
            found = _add(found, hint.weight, EvidenceSource.CORPUS, hint.told, (0, 0))
    return found


def _add(found: _Support, weight: float, source: EvidenceSource, told: str, span: tuple[int, int]) -> _Support:
    if weight > found.weight:
        return _Support(found.total + weight, weight, source, told, span)
    return found._replace(total=found.total + weight)


def choose_among(candidates: Sequence[Division], context: Context, is_itself_named: bool = True) -> Choice | None:
    """The one candidate that the context speaks for clearly; None where none or several."""
    rivals = frozenset(candidate.lineage for candidate in candidates) if is_itself_named else frozenset()
    ranked = sorted(
        ((_support(candidate, context, rivals), candidate) for candidate in candidates),
        key=lambda pair: (-pair[0].total, pair[1].code),
    )
    best, division = ranked[0]
    second = ranked[1][0].total if len(ranked) > 1 else 0.0
    if best.total < LEAST_SUPPORT or best.total < LEAST_LEAD * second:
        return None
    confidence = 0.85 if best.total >= STRONG_SUPPORT else 0.7
    return Choice(division, confidence, best.source, best.told, best.span)


def is_contradicted(candidate: Division, context: Context) -> bool:
    """Does the text speak again and again of another city, and never of what the candidate lies in?"""
    chain = {place.lineage for place in ancestors_of(candidate, context.year)}
    others = 0
    for mention in context.mentions:
        places = read_places(mention.name, context.year)
        if any(place.lineage in chain for place in places if place.lineage != candidate.lineage):
            return False
        is_city = any(place.level is AdminLevel.CITY and mention.name == place.name for place in places)
        if is_city and not any(place.lineage in chain for place in places):
            others = max(others, mention.count)
    return others >= MENTIONS_AGAINST


def choose_for_unit(unit: str, names: Iterable[tuple[EvidenceSource, str]], context: Context) -> Choice | None:
    """The place that a bare unit stands for (市农业局): by other bodies that the page names, the text, the corpus."""
    for source, name in names:
        candidates = read_head(name, context.year).candidates
        if len(candidates) == 1 and _fits(unit, candidates[0]):
            return Choice(candidates[0], 0.8, source, name, (0, 0))
    return _most_mentioned(unit, context) or _hinted(unit, context)


def _most_mentioned(unit: str, context: Context) -> Choice | None:
    """The place of that kind that the text names far more than any other: in full, or short in the page's head."""
    ranked = sorted(
        ((rank, mention) for mention in context.mentions if (rank := _rank(unit, mention, context))),
        key=lambda pair: (-pair[0], pair[1].raw_start),
    )
    if not ranked or (ranked[0][1].head_count == 0 and ranked[0][1].count < LEAST_MENTIONS):
        return None
    if len(ranked) > 1 and ranked[0][0] < LEAST_LEAD * ranked[1][0]:
        return None
    mention = ranked[0][1]
    fitting = [place for place in read_places(mention.name, context.year) if _fits(unit, place)]
    span = mention.raw_start, mention.raw_end
    if len(fitting) == 1:
        return Choice(fitting[0], 0.65, EvidenceSource.BODY, mention.name, span)
    chosen = choose_among(fitting, context)
    return None if chosen is None else chosen._replace(confidence=0.6)


def _rank(unit: str, mention: PlaceMention, context: Context) -> int:
    """How much the text names a place that the unit may stand for; a short name counts in the head alone: 广元政府网."""
    fitting = [place for place in read_places(mention.name, context.year) if _fits(unit, place)]
    if any(mention.name == place.name for place in fitting):
        return mention.count + 2 * mention.head_count
    return mention.head_count if fitting else 0


def _hinted(unit: str, context: Context) -> Choice | None:
    """The place of that kind that the corpus ties to what the document carries."""
    totals: dict[str, float] = {}
    places: dict[str, tuple[Division, Hint]] = {}
    for hint in context.hints:
        for place in _chain_of(hint.lineage, context.year):
            if _fits(unit, place):
                totals[place.lineage] = totals.get(place.lineage, 0.0) + hint.weight
                places.setdefault(place.lineage, (place, hint))
    ranked = sorted(totals, key=lambda lineage: (-totals[lineage], lineage))
    if not ranked or totals[ranked[0]] < STRONG_SUPPORT:
        return None
    if len(ranked) > 1 and totals[ranked[0]] < LEAST_LEAD * totals[ranked[1]]:
        return None
    division, hint = places[ranked[0]]
    return Choice(division, 0.7, EvidenceSource.CORPUS, hint.told, (0, 0))


def _chain_of(lineage: str, year: int) -> tuple[Division, ...]:
    division = division_as_of(lineage, year)
    return ancestors_of(division, year) if division is not None else ()


def _fits(unit: str, place: Division) -> bool:
    """May the unit alone stand for the place: 市 for a city, 区 for a district?"""
    if unit in ("省", "市") and place.level is AdminLevel.PROVINCE:
        return unit == "省" or place.name.endswith("市")
    return place.level is not AdminLevel.PROVINCE and place.name.endswith(unit)
