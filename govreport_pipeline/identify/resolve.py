"""One report: what it says of itself, and the agency and place that is."""

from operator import attrgetter
from typing import Any

from govreport_pipeline.extract.metadata.names import bare, places_of
from govreport_pipeline.identify.bodies import GOVERNMENT, body_of, is_fieldless, is_generic, kind_of, kind_of_own_word
from govreport_pipeline.identify.context import Choice, Context
from govreport_pipeline.identify.corrections import correct, whereabouts_told
from govreport_pipeline.identify.heads import NOWHERE, read_head
from govreport_pipeline.identify.learn import Lessons, organisation_of
from govreport_pipeline.identify.locate import level_of, locate
from govreport_pipeline.identify.whereabouts import UNPLACED, Identity, Whereabouts, year_of
from govreport_pipeline.places import Division, ancestors_of, division_as_of
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.declare import columns_of
from govreport_pipeline.tables.overrides import Override
from govreport_pipeline.tables.records import Evidence, ReportMetadata, ReportReading
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind, EvidenceSource

NATION = "000000"
"""Stands for the country in the identifiers of national bodies, which lie in no division."""
NATIONAL, NAME_ALONE, BY_ORGANISATION = 1.0, 0.5, 0.6
"""How sure an agency is that is national, whose place the record lacks, or that is known by its organisation's code."""
MOST_RIVALS = 8
CUSTOMS_DISTRICT = "关区"
"""What a customs house names with it is all that it reports for: 江海海关关区 is no other body than 江海海关."""
PLACE, PLACE_CANDIDATE = "place", "place_candidate"
"""Fields of the evidence that this stage adds."""

_make_report = builder(ReportMetadata)
_LEVELS = ("province", "city", "county", "township")
_PLACE_COLUMNS = tuple(f"{level}{part}" for level in _LEVELS for part in ("_code", ""))
_KEPT = tuple(
    column.name
    for column in columns_of(ReportReading)
    if column.name in {kept.name for kept in columns_of(ReportMetadata)} - {"admin_level", "evidence"}
)
"""What a report says of itself and the table of reports repeats."""
_kept = attrgetter(*_KEPT)
_NO_LESSONS = Lessons()


def identify(
    reading: ReportReading, lessons: Lessons = _NO_LESSONS, override: Override | None = None
) -> ReportMetadata:
    """The report with its agency and place, each null where it cannot be told without guessing.

    `lessons` are what the corpus taught; without them the document is read alone.
    `override` is what the user says of it, above all else.
    """
    if override is not None:
        reading = correct(reading, override)
    year = year_of(reading)
    identity = _identity(reading, lessons, override, year)
    context = Context(year, reading.places, lessons.hints(reading)) if reading.joint_agencies else None
    evidence = _evidence(reading, identity, year)
    return _make_report(
        **dict(zip(_KEPT, _kept(reading), strict=True)),
        agency_id=identity.agency_id,
        joint_agency_ids=()
        if context is None
        else tuple(identify_name(other, reading, context).agency_id or "" for other in reading.joint_agencies),
        agency_confidence=identity.confidence,
        admin_level=identity.level,
        body_kind=identity.kind,
        **_places(identity.where, year),
        evidence=(*reading.evidence, *evidence) if evidence else reading.evidence,
    )


def identity_alone(reading: ReportReading, override: Override | None = None) -> Identity:
    """Which agency a document is of by itself: what the corpus learns from."""
    if override is not None:
        reading = correct(reading, override)
    return _identity(reading, _NO_LESSONS, override, year_of(reading))


def _identity(reading: ReportReading, lessons: Lessons, override: Override | None, year: int) -> Identity:
    name = reading.reporting_agency
    if name is None:
        return _nameless(reading, lessons, year)
    if reading.joint_agencies and name not in reading.joint_agencies:
        name = reading.joint_agencies[0]  # 赣县发展和改革局、赣县物价局 is no third body
    return identify_name(name, reading, Context(year, reading.places, lessons.hints(reading)), override)


def identify_name(name: str, reading: ReportReading, context: Context, override: Override | None = None) -> Identity:
    """The agency that a document means by a name; its place where the user tells it."""
    if override is None or override.place_code is None:
        where = locate(name, reading, context)
    else:
        where = whereabouts_told(override, read_head(name, context.year), context.year)
    level = level_of(name, reading, where)
    agency_id = agency_id_of(name, where, level)
    if agency_id is None:
        confidence = None
    elif where.division is not None:
        confidence = where.confidence
    else:
        confidence = NATIONAL if level is AdminLevel.NATIONAL else NAME_ALONE
    # 滨海新区 and 梁园区 are governments, though most of what ends so is none
    kind = BodyKind.GOVERNMENT if where.division is not None and not where.head.rest else kind_of(name, level)
    return Identity(agency_id, confidence, level, kind, where)


def agency_id_of(name: str, where: Whereabouts, level: AdminLevel | None) -> str | None:
    """The place's code of today and the body; of a body whose place the record lacks, its name.

    None for a name that several places bear, or that tells no place at all
    (市农业局): reports of different agencies would share it.
    """
    head = where.head
    name = name.removesuffix(CUSTOMS_DISTRICT)
    if where.division is not None:
        body = body_of(f"{head.national_body}{head.rest}" if is_fieldless(head.rest) else head.rest)
        if head.township is None:
            return f"{where.division.lineage}-{body}"
        town = where.township.name if where.township is not None else head.township
        return f"{where.division.lineage}-{town}" + ("" if body == GOVERNMENT else f"-{body}")
    name = name.removeprefix("中华人民共和国")
    if level is AdminLevel.NATIONAL:
        return f"{NATION}-{body_of(name)}"
    tells_no_place = head.bare_unit is not None or (is_generic(name) and not places_of(name))
    return None if where.rivals or tells_no_place else bare(name)


def _nameless(reading: ReportReading, lessons: Lessons, year: int) -> Identity:
    """A report that does not name its body: what 我局 tells, and the agency whose code its index number carries."""
    kind = kind_of_own_word(reading.own_word)
    known = lessons.agency_of(reading)
    division = division_as_of(known.lineage, year) if known is not None else None
    if known is None or division is None or (kind is not None and known.body_kind is not kind):
        return Identity(None, None, None, kind, UNPLACED)
    told = f"{known.agency_id}, index {organisation_of(reading)}"
    choice = Choice(division, BY_ORGANISATION, EvidenceSource.CORPUS, told, (0, 0))
    where = Whereabouts(NOWHERE, division, None, BY_ORGANISATION, (), choice)
    return Identity(known.agency_id, BY_ORGANISATION, known.admin_level, known.body_kind, where)


def _places(where: Whereabouts, year: int) -> dict[str, Any]:
    """Codes and names as of the year."""
    found: dict[str, Any] = dict.fromkeys(_PLACE_COLUMNS)
    if where.division is not None:
        for place in ancestors_of(where.division, year):
            found[f"{place.level}_code"], found[f"{place.level}"] = place.code, place.name
    found["township"] = where.head.township
    found["township_code"] = where.township.code if where.township is not None else None
    return found


def _evidence(reading: ReportReading, identity: Identity, year: int) -> tuple[Evidence, ...]:
    """What the place rests on; or the places between which nothing decides."""
    where, name = identity.where, reading.reporting_agency or ""
    spans = ((one.raw_start, one.raw_end) for one in reading.evidence if one.field == "reporting_agency")
    start, end = next(spans, (0, 0))
    if where.division is None:
        return tuple(
            Evidence(PLACE_CANDIDATE, EvidenceSource.BODY, path_of(rival, year), start, end, 0.0)
            for rival in where.rivals[:MOST_RIVALS]
        )
    choice = where.choice or Choice(where.division, where.confidence, EvidenceSource.BODY, name, (start, end))
    told = f"{path_of(where.division, year)} ({choice.told})"
    return (Evidence(PLACE, choice.source, told, *choice.span, where.confidence),)


def path_of(division: Division, year: int) -> str:
    """A division with what it lies in: 江西省九江市庐山市."""
    return "".join(place.name for place in ancestors_of(division, year))
