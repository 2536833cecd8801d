"""What is kept of every report of the corpus: a few kilobytes each."""

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govreport_pipeline.catalogue.across_years import LINKED_CODES
from govreport_pipeline.catalogue.choice import choose_values
from govreport_pipeline.relate.fragments import Fragments, body_of, fragments_of
from govreport_pipeline.relate.signature import Signature, sign
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.links import LinkedFigure
from govreport_pipeline.tables.records import NormalisedDocument, Observation, ReportMetadata, StandardTable
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind, Coverage

LEAST_FRAGMENTS = 80
"""A shorter text is not compared: two short ones agree by their formulas alone."""

_make_figure = builder(LinkedFigure)
_BODY = re.compile("(?:人民)?政府$|办事处$")


@dataclass(frozen=True, slots=True)
class Trace:
    """A report, as far as others are found by it."""

    document_id: str
    source_path: str
    agency_id: str | None
    agency: str | None
    year: int | None
    published: datetime.date | None
    coverage: Coverage | None
    body_kind: BodyKind | None
    """Sort of body; None: unknown."""
    place: tuple[str | None, ...] | None
    """Codes of province, city, county and township; None: not resolved."""
    damage_count: int
    fragment_count: int
    signature: Signature | None
    """None: the text is too short to be compared."""
    figures: tuple[LinkedFigure, ...]
    """What the report of the next year is held against."""

    @property
    def posting(self) -> tuple[bool, datetime.date, str, str]:
        """Orders the reports of one agency and year: published earliest, undated last, then by source path."""
        return self.published is None, self.published or datetime.date.max, self.source_path, self.document_id


def trace_report(
    document: NormalisedDocument, report: ReportMetadata, fragments: Fragments, observations: Iterable[Observation]
) -> Trace:
    """The trace of a report with these fragments; of its observations those of `LINKED_CODES` are enough."""
    return Trace(
        document_id=report.document_id,
        source_path=report.source_path,
        agency_id=report.agency_id,
        agency=report.reporting_agency,
        year=report.report_year,
        published=report.published_date,
        coverage=report.coverage,
        body_kind=report.body_kind,
        place=_place_of(report),
        damage_count=len(document.damage),
        fragment_count=len(fragments),
        signature=sign(fragments) if len(fragments) >= LEAST_FRAGMENTS else None,
        figures=linked_figures(one for one in observations if one.metric_code in LINKED_CODES),
    )


def read_fragments(
    document: NormalisedDocument, report: ReportMetadata, tables: Sequence[StandardTable] = ()
) -> Fragments:
    """The fragments of a report's prose, the names of its agency and place masked."""
    return fragments_of(body_of(document, tables), names_of(report))


def names_of(report: ReportMetadata) -> list[str]:
    """What a report calls its agency and place: 周湾镇人民政府, 周湾镇."""
    names = [report.reporting_agency, *report.joint_agencies, report.city, report.county, report.township]
    told = [name for name in names if name is not None]
    return [*told, *(_BODY.sub("", name) for name in told)]


def _place_of(report: ReportMetadata) -> tuple[str | None, ...] | None:
    """The codes of its place; a township without a code of its own is told apart by its agency."""
    if report.province_code is None:
        return None
    township = report.township_code
    if township is None and report.admin_level is AdminLevel.TOWNSHIP:
        township = report.agency_id
    return report.province_code, report.city_code, report.county_code, township


def linked_figures(observations: Iterable[Observation]) -> tuple[LinkedFigure, ...]:
    """The figures that a report states with one value each, in the order of the text."""
    return tuple(
        _make_figure(code, requester, chosen.value, chosen.value_low, chosen.value_high, chosen.observation_id)
        for (code, requester), choice in choose_values(observations).items()
        if (chosen := choice.observation) is not None
    )
