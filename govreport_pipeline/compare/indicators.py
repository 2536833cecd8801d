"""Evaluation indicators of a report: timely, complete, core figures, consistent."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.catalogue.indicators import (
    CORE_FIGURES,
    FIRST_REPORT_YEAR,
    REQUIREMENTS,
    REVISED_REPORT_YEAR,
    CoreFigure,
    Requirement,
)
from govreport_pipeline.catalogue.metrics import BY_CODE
from govreport_pipeline.compare.reports import Places, YearReports, place_in
from govreport_pipeline.compare.values import CODE_PLACES, CODES, Flags, Values, figure_key
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind, BreakdownKind, Coverage, SectionType, Verdict

SECTION_COLUMNS = ("document_id", "level", "section_type")
BREAKDOWN_COLUMNS = ("document_id", "kind", "verdict")

HOLDING = (Verdict.HOLDS, Verdict.ROUNDED, Verdict.TRUNCATED)
"""A printed share that is right once rounded or cut off agrees with its counts."""


_LEVELS = {str(word): word for word in AdminLevel}
_KINDS = {str(word): word for word in BodyKind}
_COVERAGES = {str(word): word for word in Coverage}


def publication_deadline(
    year: int, level: AdminLevel | None, kind: BodyKind | None, coverage: Coverage | None
) -> datetime.date | None:
    """Last day for the report of a year; None where the law names none or the body is not known well enough.

    2008 Regulations, Article 31: 31 March for all. 2019 Regulations, Article
    49: departments from county level up by 31 January, governments by 31 March.
    A general office owes its own report as a department does, and publishes the
    government's where its report covers the jurisdiction.
    """
    if year < FIRST_REPORT_YEAR:
        return None
    if year < REVISED_REPORT_YEAR:
        return datetime.date(year + 1, 3, 31)
    if level is None or level is AdminLevel.TOWNSHIP:
        return None
    is_government = kind is BodyKind.GOVERNMENT or (kind is BodyKind.OFFICE and coverage is Coverage.WHOLE_JURISDICTION)
    if is_government:
        return datetime.date(year + 1, 3, 31)
    is_department = (
        kind is BodyKind.DEPARTMENT
        or level is AdminLevel.NATIONAL
        or (kind is BodyKind.OFFICE and coverage is Coverage.OWN_BODY)
    )
    return datetime.date(year + 1, 1, 31) if is_department else None


def deadlines_of(reports: YearReports) -> list[datetime.date | None]:
    """The deadline of each agency's first report."""
    columns = [
        [known.get(word) for word in reports.agencies[name].to_pylist()]
        for name, known in (("admin_level", _LEVELS), ("body_kind", _KINDS), ("coverage", _COVERAGES))
    ]
    return [publication_deadline(reports.year, *words) for words in zip(*columns, strict=True)]


@dataclass(frozen=True, slots=True)
class Traits:
    """What sections and identities tell of each document of the corpus, a few bytes a document."""

    document_ids: pa.ChunkedArray
    has_section: npt.NDArray[np.bool_]
    """Documents × section types: is there a headed section of the type?"""
    verdicts: npt.NDArray[np.int32]
    """Documents × verdicts: how many identities."""
    prose_verdicts: npt.NDArray[np.int32]
    """The same, of the figures that prose and table both state."""


def gather_traits(
    document_ids: pa.ChunkedArray, sections: Iterable[pa.Table], breakdowns: Iterable[pa.Table]
) -> Traits:
    """Traits of the documents, read batch by batch; rows of other documents are passed over."""
    places = {document_id: place for place, document_id in enumerate(document_ids.to_pylist())}
    has_section = np.zeros((len(places), len(SectionType)), np.bool_)
    for batch in sections:
        headed = batch.filter(pc.greater(batch["level"], 0))
        has_section[_crossings(headed["document_id"], places, headed["section_type"], SectionType)] = True
    verdicts = np.zeros((len(places), len(Verdict)), np.int32)
    prose_verdicts = np.zeros_like(verdicts)
    for batch in breakdowns:
        np.add.at(verdicts, _crossings(batch["document_id"], places, batch["verdict"], Verdict), 1)
        of_prose = batch.filter(pc.equal(batch["kind"], BreakdownKind.PROSE_VS_TABLE.value))
        np.add.at(prose_verdicts, _crossings(of_prose["document_id"], places, of_prose["verdict"], Verdict), 1)
    return Traits(document_ids, has_section, verdicts, prose_verdicts)


def _crossings(
    documents: pa.ChunkedArray, places: dict[str, int], words: pa.ChunkedArray, vocabulary: type[StrEnum]
) -> tuple[Places, Places]:
    """Row and column of each entry in a table of documents × words; entries of unknown documents are passed over."""
    encoded = documents.combine_chunks().dictionary_encode()
    known = np.array([places.get(document_id, -1) for document_id in encoded.dictionary.to_pylist()], np.int64)
    row = known[encoded.indices.to_numpy()]
    column = place_in(words, pa.array(list(vocabulary), pa.string()))
    return row[row >= 0], column[row >= 0]


def requirements_of(year: int) -> tuple[Requirement, ...]:
    """What the Regulations in force require of the report of a year; nothing before the first."""
    if year < FIRST_REPORT_YEAR:
        return ()
    return tuple(item for item in REQUIREMENTS if year < REVISED_REPORT_YEAR or not item.is_before_revision_only)


def required_items_present(reports: YearReports, values: Values, has_section: npt.NDArray[np.bool_]) -> Flags:
    """Agencies × required items: does the first report have it?"""
    requirements = requirements_of(reports.year)
    is_present = np.zeros((len(reports.agencies), len(requirements)), np.bool_)
    is_of_first = values.document == reports.first[values.agency]
    types = list(SectionType)
    for place, required in enumerate(requirements):
        is_present[:, place] = has_section[:, types.index(required.section_type)]
        if required.code_prefixes:
            shows = np.array([code.startswith(required.code_prefixes) for code in CODES])[values.code]
            is_present[values.agency[shows & is_of_first], place] = True
    return is_present


def count_core_figures(reports: YearReports, values: Values) -> tuple[Places, Places]:
    """For each agency how many core figures apply to its form, and how many of them have a stated value."""
    form = np.array(reports.agencies["form"].to_pylist(), object)
    received = values.value_at(_figures(values, "requests_received", len(form)))
    applicable, disclosed = np.zeros(len(form), np.int64), np.zeros(len(form), np.int64)
    for figure in CORE_FIGURES:
        places = _figures(values, figure.code, len(form))
        is_stated = ~np.isnan(values.value_at(places)) & ~np.append(values.is_computed, False)[places]
        applies = _is_of_form(figure, form) & ~(figure.is_moot_without_requests & (received == 0) & ~is_stated)
        applicable += applies
        disclosed += applies & is_stated
    return applicable, disclosed


def _figures(values: Values, code: str, agency_count: int) -> Places:
    return values.find(figure_key(np.arange(agency_count), CODE_PLACES[code], 0))


def _is_of_form(figure: CoreFigure, form: npt.NDArray[np.object_]) -> Flags:
    return np.isin(form.astype(str), BY_CODE[figure.code].forms)
