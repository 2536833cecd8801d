"""What the law and the evaluations demand of a report, as typed literals."""

from dataclasses import dataclass

from govreport_pipeline.catalogue.metrics import require_listed
from govreport_pipeline.tables.vocabulary import RequiredItem, SectionType, SeriesBreak

FIRST_REPORT_YEAR = 2008
"""The Regulations are in force since 1 May 2008: the first report they demand is that of 2008."""
REVISED_REPORT_YEAR = 2019
"""First report due under the revised Regulations; that of 2018 was due on 31 March 2019, six weeks before them."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A required item and what shows that a report has it: a headed section or a figure."""

    item: RequiredItem
    section_type: SectionType
    code_prefixes: tuple[str, ...]
    is_before_revision_only: bool = False


REQUIREMENTS: tuple[Requirement, ...] = (
    Requirement(
        RequiredItem.PROACTIVE_DISCLOSURE,
        SectionType.PROACTIVE_DISCLOSURE,
        ("proactive_items", "rules_", "normative_documents_"),
    ),
    Requirement(RequiredItem.REQUESTS, SectionType.REQUESTS, ("requests_",)),
    Requirement(RequiredItem.FEES, SectionType.FEES, ("fees_cny", "fee_waivers_cny"), is_before_revision_only=True),
    Requirement(RequiredItem.DISPUTES, SectionType.DISPUTES, ("reconsiderations", "litigations")),
    Requirement(RequiredItem.PROBLEMS, SectionType.PROBLEMS, ()),
    Requirement(RequiredItem.OTHER, SectionType.OTHER, ()),
)
"""Article 32 of 2008 (six items) and Article 50 of 2019 (five).

The assessment, appraisal and accountability that Article 50 asks of governments
besides is not judged: no section type and no metric shows it.
"""


@dataclass(frozen=True, slots=True)
class CoreFigure:
    """A figure that evaluations look for; it applies to the forms that the catalogue names."""

    code: str
    is_moot_without_requests: bool = False
    """Does not apply to a report that received no request, unless it states the figure."""


CORE_FIGURES: tuple[CoreFigure, ...] = (
    CoreFigure("proactive_items"),
    CoreFigure("requests_received"),
    CoreFigure("requests_carried_over"),
    CoreFigure("requests_concluded", is_moot_without_requests=True),
    CoreFigure("requests_outcome_disclosed", is_moot_without_requests=True),
    CoreFigure("requests_outcome_withheld", is_moot_without_requests=True),
    CoreFigure("requests_outcome_total"),
    CoreFigure("requests_carried_forward"),
    CoreFigure("fees_cny"),
    CoreFigure("reconsiderations"),
    CoreFigure("litigations"),
    CoreFigure("litigations_direct"),
    CoreFigure("litigations_after_reconsideration"),
)


@dataclass(frozen=True, slots=True)
class Break:
    """The first report year on the far side of a break, and the figures it touches."""

    report_year: int
    term: SeriesBreak
    code_prefixes: tuple[str, ...] = ("",)


BREAKS: tuple[Break, ...] = (
    Break(2014, SeriesBreak.FORM_2014),
    Break(2019, SeriesBreak.REGULATIONS_2019),
    Break(2021, SeriesBreak.FORM_2021),
    Break(2024, SeriesBreak.RECONSIDERATION_LAW_2024, ("reconsiderations", "litigations")),
)

require_listed((figure.code for figure in CORE_FIGURES), "catalogue/indicators.py")
