"""Documents composed by hand for the tests of `validate`.

A text is written as its pieces: strings, and numbers made by `stat`. Offsets
follow from the order, so every observation's quote is its slice of the text.
"""

import re
from dataclasses import dataclass, replace
from math import inf

from govreport_pipeline.catalogue.metrics import is_known, unit_of
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.declare import blank_record
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import (
    Breakdown,
    Damage,
    Evidence,
    Finding,
    NormalisedDocument,
    Numeral,
    Observation,
    RawDocument,
    ReportMetadata,
    Run,
)
from govreport_pipeline.tables.vocabulary import (
    Basis,
    BreakdownKind,
    DamageKind,
    EvidenceSource,
    Form,
    Qualifier,
    Relation,
    Role,
    Scope,
    Script,
    SectionType,
    TextFormat,
)
from govreport_pipeline.validate import Validation, validate

DOCUMENT_ID = "0123456789abcdef"
PATH = "002.txt"


@dataclass(frozen=True)
class Stat:
    """A number of the text that is an observation."""

    quote: str
    code: str | None
    name: str
    of: str
    relation: Relation | None
    value: float
    low: float
    high: float
    unit: str
    label: str
    subject: str | None
    scope: Scope
    basis: Basis
    printed_unit: str | None


@dataclass(frozen=True)
class Count:
    """A number of the text that counts what is listed: 六部分."""

    quote: str
    value: float


def stat(
    quote: str,
    code: str | None = None,
    *,
    name: str = "",
    of: str = "",
    relation: Relation | None = None,
    value: float | None = None,
    low: float | None = None,
    high: float | None = None,
    unit: str | None = None,
    label: str = "",
    subject: str | None = None,
    scope: Scope = Scope.ANNUAL,
    basis: Basis = Basis.STATED_NUMBER,
    printed_unit: str | None = "",
) -> Stat:
    """An observation quoted like 1276条; the value and unit are read from it."""
    match = re.search(r"(-?\d[\d,.]*)(余|多)?(%|\D*)$", quote)
    if value is None:
        value = float(match[1].replace(",", "")) if match is not None else 0.0
    if unit is None:
        unit = unit_of(code) if code is not None and is_known(code) else (match[3] if match is not None else "件")
    return Stat(
        quote,
        code,
        name,
        of,
        relation,
        float(value),
        float(value if low is None else low),
        float((value if low is None else inf) if high is None else high),
        unit,
        label,
        subject,
        scope,
        basis,
        (match[3] if match is not None else None) if printed_unit == "" else printed_unit,
    )


def part(quote: str, of: str = "total", code: str | None = "proactive_items_by_category", **more: object) -> Stat:
    """One of a list that tells its total out."""
    return stat(quote, code, of=of, **{"relation": Relation.LISTED_PART, **more})  # type: ignore[arg-type]


def zero(quote: str, code: str, **more: object) -> Stat:
    """A zero in words."""
    return stat(quote, code, value=0.0, basis=Basis.STATED_IN_WORDS, **more)  # type: ignore[arg-type]


def evidence(field: str, source: EvidenceSource, value: str, place: tuple[int, int] = (0, 1)) -> Evidence:
    """What one place says of a field."""
    return Evidence(field, source, value, *place, 1.0)


METADATA = blank_record(
    ReportMetadata,
    document_id=DOCUMENT_ID,
    source_path=PATH,
    title="甲县水务局2016年政府信息公开年度报告",
    reporting_agency="甲县水务局",
    joint_agencies=(),
    joint_agency_ids=(),
    province_code="990000",
    province="甲省",
    report_year=2016,
    title_year=2016,
    form=Form.NARRATIVE,
    evidence=(),
)
"""A report about which nothing is to be found."""


@dataclass(frozen=True)
class Case:
    """A document's records, ready to validate."""

    raw: RawDocument
    document: NormalisedDocument
    numbers: tuple[Numeral, ...]
    observations: tuple[Observation, ...]

    def damaged(self, kind: DamageKind, quote: str) -> "Case":
        """The same with damage where the quote stands."""
        start = self.document.text.rindex(quote)
        damage = (*self.document.damage, Damage(kind, start, start + len(quote)))
        return replace(self, document=replace(self.document, damage=damage))

    def validated(self, metadata: ReportMetadata = METADATA) -> Validation:
        """What validation gives; sections are split as the pipeline does."""
        sections = split_sections(self.document)
        return validate(self.raw, self.document, metadata, sections, self.numbers, self.observations)


def raw_document(text: str) -> RawDocument:
    """A raw document of that text."""
    return RawDocument(DOCUMENT_ID, PATH, (), len(text), "text/plain", TextFormat.PLAIN, "utf-8", None, None, (), text)


def compose(*pieces: str | Stat | Count) -> Case:
    """The document made of the pieces in a row."""
    text = "".join(piece if isinstance(piece, str) else piece.quote for piece in pieces)
    raw = raw_document(text)
    observations: list[Observation] = []
    numbers: list[Numeral] = []
    ids = {piece.name: f"{DOCUMENT_ID}-{order:04d}" for order, piece in enumerate(pieces) if isinstance(piece, Stat)}
    position = 0
    for order, piece in enumerate(pieces):
        if isinstance(piece, Stat):
            observations.append(_observation(piece, f"{DOCUMENT_ID}-{order:04d}", position, ids))
        elif isinstance(piece, Count):
            numbers.append(_numeral(piece, position))
        position += len(piece if isinstance(piece, str) else piece.quote)
    document = NormalisedDocument(DOCUMENT_ID, Script.HANS, text, (), (Run(0, 0),), (), (), ())
    return Case(raw, document, tuple(numbers), tuple(observations))


def _numeral(piece: Count, position: int) -> Numeral:
    return Numeral(
        DOCUMENT_ID,
        position,
        position + len(piece.quote),
        piece.quote,
        piece.value,
        Role.COUNT_OF_LIST_ITEMS,
        None,
        "test",
    )


def _observation(piece: Stat, observation_id: str, position: int, ids: dict[str, str]) -> Observation:
    return blank_record(
        Observation,
        observation_id=observation_id,
        document_id=DOCUMENT_ID,
        source_path=PATH,
        report_year=2016,
        section_type=SectionType.OTHER,
        metric_code=piece.code,
        label=piece.label,
        subject=piece.subject,
        value=piece.value,
        value_low=piece.low,
        value_high=piece.high,
        unit=piece.unit,
        printed_unit=piece.printed_unit,
        qualifier=Qualifier.EXACT if piece.low == piece.high else Qualifier.MORE_THAN,
        basis=piece.basis,
        scope=piece.scope,
        raw_start=position,
        raw_end=position + len(piece.quote),
        quote=piece.quote,
        rule_id="test",
        part_of=ids[piece.of] if piece.of else None,
        relation=piece.relation,
    )


def listed(total: Stat, joint: str, *parts: Stat, end: str = "。") -> Case:
    """A total and the list of its parts."""
    return compose("全年", total, joint, *[piece for each in parts for piece in (each, ",")][:-1], end)


def items(quote: str, code: str = "proactive_items") -> Stat:
    """The total of a list."""
    return stat(quote, code, name="total")


def breakdowns(validation: Validation, kind: BreakdownKind) -> list[Breakdown]:
    """The breakdowns of one kind."""
    return [breakdown for breakdown in validation.breakdowns if breakdown.kind is kind]


def only(validation: Validation, kind: BreakdownKind) -> Breakdown:
    """The only breakdown of a kind."""
    (found,) = breakdowns(validation, kind)
    return found


def codes(validation: Validation) -> list[FindingCode]:
    """The finding codes, in order."""
    return [finding.code for finding in validation.findings]


def finding(validation: Validation, code: FindingCode) -> Finding:
    """The only finding of a code."""
    (found,) = [each for each in validation.findings if each.code is code]
    return found
