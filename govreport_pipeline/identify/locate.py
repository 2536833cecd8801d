"""Where the body of a name is: by its name, by what the document says around it, by the corpus."""

from collections.abc import Iterator

from govreport_pipeline.extract.metadata.names import admin_level_of, places_of
from govreport_pipeline.identify.bodies import is_generic
from govreport_pipeline.identify.context import (
    Choice,
    Context,
    choose_among,
    choose_for_unit,
    is_contradicted,
)
from govreport_pipeline.identify.heads import Head, counties_with, read_head
from govreport_pipeline.identify.whereabouts import Whereabouts
from govreport_pipeline.places import Division, Township, township_in
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import ReportReading
from govreport_pipeline.tables.vocabulary import AdminLevel, EvidenceSource

NESTED, NAMED, SHORT, CONTRADICTED, ONLY_TOWNSHIP = 0.99, 0.95, 0.85, 0.6, 0.6
"""How sure a place is: named within another, alone, without its unit, against the text; by its township alone."""

_NAMING = {"publisher", "compiler", "reporting_agency"}

_make_whereabouts = builder(Whereabouts)


def locate(name: str, reading: ReportReading, context: Context) -> Whereabouts:
    """Where the body of a name is; a place that cannot be told without guessing is None."""
    head = read_head(name, reading.report_year)
    if head.candidates:
        return _among(head, head.candidates, context)
    if head.township is not None and head.bare_unit is None:
        return _by_township(head, context)
    choice = None
    if head.bare_unit in ("镇", "乡", "街道"):
        choice = None
    elif head.bare_unit is not None:
        choice = choose_for_unit(head.bare_unit, _others(name, reading), context)
    elif is_generic(head.rest) and not _is_national(name):
        choice = _same_body_elsewhere(name, head, reading, context)
    if choice is None:
        return _unplaced(head)
    return _make_whereabouts(head, choice.division, None, choice.confidence, (), choice)


def _unplaced(head: Head, rivals: tuple[Division, ...] = ()) -> Whereabouts:
    """Nowhere, or in one of several places between which nothing decides."""
    return _make_whereabouts(head, division=None, township=None, confidence=0.0, rivals=rivals, choice=None)


def _among(head: Head, candidates: tuple[Division, ...], context: Context) -> Whereabouts:
    """One candidate is taken, unless the text speaks against it; of several the one that it speaks for."""
    if len(candidates) == 1:
        division = candidates[0]
        confidence = NESTED if head.depth > 1 else SHORT if head.is_short else NAMED
        if head.depth == 1 and division.level is AdminLevel.COUNTY and is_contradicted(division, context):
            confidence = CONTRADICTED
        return _make_whereabouts(head, division, _town(head, division), confidence, (), None)
    if head.township is not None:
        holding = tuple(one for one in candidates if township_in(one.lineage, head.township) is not None)
        if len(holding) == 1:
            division = holding[0]
            return _make_whereabouts(head, division, _town(head, division), SHORT, (), None)
        candidates = holding or candidates
    choice = choose_among(candidates, context)
    if choice is None:
        return _unplaced(head, candidates)
    return _make_whereabouts(head, choice.division, _town(head, choice.division), choice.confidence, (), choice)


def _by_township(head: Head, context: Context) -> Whereabouts:
    """The county of a township that stands alone: the one that has it and that the text speaks for."""
    counties = counties_with(head.township or "", context.year)
    if not counties:
        return _unplaced(head)
    choice = choose_among(counties, context, is_itself_named=False)
    if choice is not None:
        return _make_whereabouts(head, choice.division, _town(head, choice.division), choice.confidence, (), choice)
    if len(counties) == 1 and not is_contradicted(counties[0], context):
        return _make_whereabouts(head, counties[0], _town(head, counties[0]), ONLY_TOWNSHIP, (), None)
    return _unplaced(head, counties)


def _town(head: Head, division: Division) -> Township | None:
    return township_in(division.lineage, head.township) if head.township is not None else None


def _others(name: str, reading: ReportReading) -> Iterator[tuple[EvidenceSource, str]]:
    """Other names of bodies that the document gives, by the places where they stand."""
    for evidence in reading.evidence:
        if evidence.field in _NAMING and evidence.value != name:
            yield evidence.source, evidence.value


def _same_body_elsewhere(name: str, head: Head, reading: ReportReading, context: Context) -> Choice | None:
    """The place of a body without any (机关事务管理局): of the same body where the page names it in full."""
    for source, other in _others(name, reading):
        found = read_head(other, context.year)
        if len(found.candidates) == 1 and found.township is None and found.rest.endswith(head.rest):
            return Choice(found.candidates[0], 0.75, source, other, (0, 0))
    return None


def level_of(name: str, reading: ReportReading, where: Whereabouts) -> AdminLevel | None:
    """The level of government of a body: of its place, or of what its name alone tells."""
    head = where.head
    if head.township is not None or head.bare_unit in ("镇", "乡", "街道"):
        return AdminLevel.TOWNSHIP
    known = {division.level for division in (where.division,) if division is not None} or {
        division.level for division in head.candidates
    }
    if len(known) == 1:
        (level,) = known
        # 合肥市新站区教育局: a district that is no division of the record; 规划局(宁波市测绘局): another name
        rest = head.rest.partition("(")[0]
        is_inner = level is not AdminLevel.COUNTY and any(place.stem for place in places_of(rest)[:1])
        return admin_level_of(rest, "") if is_inner else level
    told = reading.admin_level if name == reading.reporting_agency else admin_level_of(name, "")
    return None if head.national_body and told is AdminLevel.NATIONAL else told


def _is_national(name: str) -> bool:
    return admin_level_of(name, "") is AdminLevel.NATIONAL
