"""From what was read to the records of the extract stage."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from govreport_pipeline.catalogue.metrics import unit_of
from govreport_pipeline.extract.document.labels import paired
from govreport_pipeline.extract.form_cells import form_of, printed_totals, read_cells, read_table_numerals
from govreport_pipeline.extract.form_standing import standings_of
from govreport_pipeline.extract.ledger import read_ledger
from govreport_pipeline.extract.metadata import read_metadata
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.units import CANONICAL, Family
from govreport_pipeline.extract.statements import Statements, read_statements
from govreport_pipeline.normalise.alignment import Alignment, align, spans_of
from govreport_pipeline.sections import Leaf, outline
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import (
    NormalisedDocument,
    Numeral,
    Observation,
    RawDocument,
    ReportReading,
    Section,
    StandardTable,
    TableCell,
)
from govreport_pipeline.tables.vocabulary import Basis, Qualifier, Relation, Scope, SectionType


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a document says: about itself, and in numbers."""

    metadata: ReportReading
    numbers: tuple[Numeral, ...]
    observations: tuple[Observation, ...]


@dataclass(slots=True)
class _Draft:
    """An observation before it has its number."""

    raw_start: int
    raw_end: int
    code: str | None
    label: str
    subject: str | None
    value: float
    low: float
    high: float
    unit: str
    printed_unit: str | None
    qualifier: Qualifier
    basis: Basis
    scope: Scope
    rule_id: str
    section_type: SectionType
    parent: Figure | None = None
    relation: Relation | None = None
    figure: Figure | None = None


def extract(
    raw: RawDocument,
    document: NormalisedDocument,
    sections: Sequence[Section],
    tables: Sequence[StandardTable] = (),
    cells: Sequence[TableCell] = (),
    report_year: int | None = None,
) -> Extraction:
    """Metadata, ledger and observations of one document.

    Observations are in the order of the raw text. Within `tables` only the `cells` that hold a number are
    observations, and no prose is read. A `report_year` that a user gives counts for the observations instead of
    what the document says.
    """
    metadata = read_metadata(raw, document, sections, form_of(cells))
    year = metadata.report_year if report_year is None else report_year
    alignment = align(raw, document)
    spans = spans_of(document, tables)
    leaves, agency = outline(document, sections), metadata.reporting_agency
    standings = standings_of(document.text, spans, tables, cells, (year, agency)) if tables else {}
    totals = printed_totals([cell for cell in cells if cell.table_id not in standings])
    stated = read_statements(document, leaves, year, spans, agency, totals)
    drafts = _drafts(document, stated, alignment)
    ids: dict[int, str] = {}
    for number, draft in enumerate(drafts, 1):
        if draft.figure is not None:
            ids.setdefault(id(draft.figure), f"{document.document_id}-o{number:04d}")
    observations = tuple(
        _observation(raw, year, draft, f"{document.document_id}-o{number:04d}", ids)
        for number, draft in enumerate(drafts, 1)
    )
    numbers = read_ledger(raw, document, metadata, stated, alignment, ids)
    if spans:
        in_cells = read_cells(raw, year, tables, cells, standings)
        observations = tuple(sorted((*observations, *in_cells), key=attrgetter("raw_start", "raw_end")))
        numerals = read_table_numerals(raw, document, spans, cells)
        numbers = tuple(sorted((*numbers, *numerals), key=attrgetter("raw_start")))
    for _, figure in stated.figures:
        figure.parts.clear()  # totals and parts refer to each other: without this only a search for cycles frees them
    return Extraction(metadata, numbers, observations)


_make_observation = builder(Observation)


def _observation(
    raw: RawDocument, report_year: int | None, draft: _Draft, observation_id: str, ids: dict[int, str]
) -> Observation:
    start, end = draft.raw_start, draft.raw_end
    part_of = ids.get(id(draft.parent)) if draft.parent is not None else None
    return _make_observation(
        observation_id, raw.document_id, raw.source_path, report_year, draft.section_type, draft.code, draft.label,
        requester=None, subject=draft.subject,
        value=draft.value, value_low=draft.low, value_high=draft.high, unit=draft.unit, printed_unit=draft.printed_unit,
        qualifier=draft.qualifier, basis=draft.basis, scope=draft.scope,
        raw_start=start, raw_end=end, quote=raw.text[start:end], table_id=None, row_label=None, column_label=None,
        rule_id=draft.rule_id, part_of=part_of, relation=draft.relation if part_of is not None else None,
    )  # fmt: skip


def _drafts(document: NormalisedDocument, stated: Statements, alignment: Alignment) -> list[_Draft]:
    """What is stated, in the order of the raw text."""
    drafts = []
    for leaf, figure in stated.figures:
        for code in figure.codes or (figure.code,):
            drafts.append(_of_figure(document.text, leaf, figure, code, alignment))
    for leaf, zero in stated.zeros:
        span = alignment.span(zero.start, zero.end)
        unit = unit_of(zero.code) if zero.code is not None else ""
        drafts.append(
            _Draft(*span, zero.code, paired(zero.label), zero.subject, 0.0, 0.0, 0.0, unit, None, Qualifier.EXACT,
                   Basis.STATED_IN_WORDS, zero.scope, zero.rule_id, leaf.section_type)
        )  # fmt: skip
    for leaf, implied in stated.implied:
        of = implied.of
        label = paired(document.text[implied.start : implied.end])
        drafts.append(
            _Draft(*alignment.span(implied.start, implied.end), implied.code, label, of.subject, of.value, of.low, of.high,
                   unit_of(implied.code), None, of.qualifier, Basis.STATED_IN_WORDS, of.scope, "implied",
                   leaf.section_type, of, Relation.OUTCOME_OF)
        )  # fmt: skip
    drafts.sort(key=lambda draft: (draft.raw_start, draft.raw_end, draft.code or ""))
    return drafts


def _of_figure(text: str, leaf: Leaf, figure: Figure, code: str | None, alignment: Alignment) -> _Draft:
    printed = figure.unit.unit or None
    unit = unit_of(code) if code is not None else CANONICAL.get(printed or "", printed or "")
    if figure.rule_id == "growth":
        unit = "%"  # 增长1.3倍, of whatever
    return _Draft(
        *alignment.span(*figure.quote), code, figure.label, figure.subject, figure.value, figure.low,
        figure.high, unit, _printed(text, figure, printed), figure.qualifier, Basis.STATED_NUMBER, figure.scope,
        figure.rule_id, leaf.section_type, figure.parent, figure.relation, figure,
    )  # fmt: skip


def _printed(text: str, figure: Figure, unit: str | None) -> str | None:
    """The unit as the text has it: 万元 belongs together, tenths are no %."""
    match figure.unit.family:
        case Family.MONEY:
            return figure.multiplier + (unit or "") or None
        case Family.PERCENT if "成" in text[slice(*figure.quote)]:
            return "成"
        case _:
            return unit
