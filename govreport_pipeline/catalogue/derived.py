"""What is computed from the metrics: totals that no form prints, and rates.

A new rate is one block here; its columns in `agency_year_comparison` follow.
"""

from dataclasses import dataclass
from enum import StrEnum

from govreport_pipeline.catalogue.metrics import require_listed
from govreport_pipeline.tables.vocabulary import Form, Requester


@dataclass(frozen=True, slots=True)
class DerivedTotal:
    """A total that the forms of 2019 and 2021 do not print; null where a part is missing."""

    code: str
    parts: tuple[str, ...]


class RateKind(StrEnum):
    """What a quotient is: it decides whether an interval is given."""

    PROPORTION = "proportion"
    """Part over whole: never above 1, with a Wilson interval."""
    RATIO = "ratio"
    """One count over another: may exceed 1, no interval."""
    GROWTH = "growth"
    """This year over the year before, less 1: the denominator is the year before."""


@dataclass(frozen=True, slots=True)
class Formula:
    """Sums of metrics over each other; it applies where all of them have a value."""

    numerator: tuple[str, ...]
    denominator: tuple[str, ...]
    less: tuple[str, ...] = ()
    """Taken off the denominator."""
    requesters: tuple[Requester | None, ...] = (None,)
    """The columns of the form that the numerator adds up; None is 总计."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A derived rate; the first formula whose figures are all there is used."""

    name: str
    label_zh: str
    description: str
    formulas: tuple[Formula, ...]
    kind: RateKind = RateKind.PROPORTION


FORMS_WITHOUT_TOTALS: tuple[Form, ...] = (Form.FORM2019, Form.FORM2021)

DERIVED_TOTALS: tuple[DerivedTotal, ...] = (
    DerivedTotal("requests_concluded", ("requests_outcome_total",)),
    DerivedTotal(
        "requests_outcome_withheld",
        (
            "requests_withheld_state_secret",
            "requests_withheld_barred_by_law",
            "requests_withheld_security_stability",
            "requests_withheld_third_party",
            "requests_withheld_internal_affairs",
            "requests_withheld_deliberative",
            "requests_withheld_case_file",
            "requests_withheld_inquiry",
        ),
    ),
    DerivedTotal(
        "requests_outcome_unable",
        ("requests_unable_not_held", "requests_unable_not_created", "requests_unable_unclear"),
    ),
    DerivedTotal("litigations", ("litigations_direct", "litigations_after_reconsideration")),
)

NOT_PROCESSED = (
    "requests_not_processed_petition_like",
    "requests_not_processed_repeat",
    "requests_not_processed_publication",
    "requests_not_processed_excessive",
    "requests_not_processed_confirmation",
)
"""The reasons of （五）不予处理, which has no cell of its own."""

_CONCLUDED = (("requests_outcome_total",), ("requests_concluded",))
"""Where a form prints 办理结果总计, that is what was concluded, whatever the prose calls so."""
_TO_HANDLE = ("requests_received", "requests_carried_over")
_SUITS = ("litigations_direct", "litigations_after_reconsideration")


def _of_concluded(*numerator: str) -> tuple[Formula, ...]:
    """The sum of the figures over what was concluded."""
    return tuple(Formula(numerator, concluded) for concluded in _CONCLUDED)


RATES: tuple[Rate, ...] = (
    Rate(
        "disclosure_rate",
        "予以公开率",
        "Requests disclosed in full, of those concluded",
        _of_concluded("requests_outcome_disclosed"),
    ),
    Rate(
        "substantive_disclosure_rate",
        "实质公开率",
        "Requests disclosed in full or in part, of those concluded",
        _of_concluded("requests_outcome_disclosed", "requests_outcome_partial"),
    ),
    Rate(
        "denial_rate",
        "不予公开率",
        "Requests withheld, of those concluded",
        _of_concluded("requests_outcome_withheld"),
    ),
    Rate(
        "operational_refusal_rate",
        "无法提供率",
        "Requests the agency was unable to serve, of those concluded",
        _of_concluded("requests_outcome_unable"),
    ),
    Rate(
        "statutory_refusal_share",
        "法定不予公开占拒绝比重",
        "Requests withheld, of those withheld or not to be served: refusal by law against refusal by circumstance",
        (
            Formula(
                ("requests_outcome_withheld",),
                ("requests_outcome_withheld", "requests_outcome_unable"),
            ),
        ),
    ),
    Rate(
        "not_processed_rate",
        "不予处理率",
        "Requests not processed, of those concluded; the five reasons are added where no total is printed",
        (*_of_concluded("requests_outcome_not_processed"), *_of_concluded(*NOT_PROCESSED)),
    ),
    Rate(
        "completion_rate",
        "办结率",
        "Requests concluded, of those received and carried over",
        tuple(Formula(concluded, _TO_HANDLE) for concluded in _CONCLUDED),
    ),
    Rate(
        "backlog_rate",
        "结转率",
        "Requests carried forward, of those received and carried over",
        (Formula(("requests_carried_forward",), _TO_HANDLE),),
    ),
    Rate(
        "on_time_rate",
        "按时办结率",
        "Requests concluded on time, of those concluded",
        _of_concluded("requests_concluded_on_time"),
    ),
    Rate(
        "extension_rate",
        "延期办结率",
        "Requests concluded after an extension, of those concluded",
        _of_concluded("requests_concluded_extended"),
    ),
    Rate(
        "dispute_rate",
        "争议率",
        "Reconsiderations and litigations for each request concluded; one request may lead to both",
        _of_concluded("reconsiderations", "litigations"),
        RateKind.RATIO,
    ),
    Rate(
        "reconsideration_correction_rate",
        "复议纠错率",
        "Reconsiderations that corrected the agency, of those decided: total less pending, or else the three results",
        (
            Formula(("reconsiderations_corrected",), ("reconsiderations",), less=("reconsiderations_pending",)),
            Formula(
                ("reconsiderations_corrected",),
                ("reconsiderations_upheld", "reconsiderations_corrected", "reconsiderations_other"),
            ),
        ),
    ),
    Rate(
        "litigation_correction_rate",
        "诉讼纠错率",
        "Litigations that corrected the agency, of those decided: total less pending, or else the three results",
        (
            Formula(
                ("litigations_direct_corrected", "litigations_after_reconsideration_corrected"),
                _SUITS,
                less=("litigations_direct_pending", "litigations_after_reconsideration_pending"),
            ),
            Formula(("litigations_corrected",), ("litigations",), less=("litigations_pending",)),
            Formula(
                ("litigations_corrected",),
                ("litigations_upheld", "litigations_corrected", "litigations_other"),
            ),
        ),
    ),
    Rate(
        "direct_suit_share",
        "未经复议直接起诉占比",
        "Litigations brought without reconsideration, of all litigations",
        (Formula(("litigations_direct",), _SUITS),),
    ),
    Rate(
        "organisation_share",
        "法人或其他组织申请占比",
        "Requests received from organisations of any kind, of those received",
        (
            Formula(
                ("requests_received",),
                ("requests_received",),
                requesters=(
                    Requester.BUSINESS,
                    Requester.RESEARCH_INSTITUTION,
                    Requester.PUBLIC_INTEREST,
                    Requester.LEGAL_SERVICE,
                    Requester.OTHER_ORGANISATION,
                ),
            ),
        ),
    ),
    Rate(
        "law_firm_share",
        "法律服务机构申请占比",
        "Requests received from legal-service providers, of those received",
        (Formula(("requests_received",), ("requests_received",), requesters=(Requester.LEGAL_SERVICE,)),),
    ),
    Rate(
        "online_share",
        "网络申请占比",
        "Requests received online, of those received",
        (Formula(("requests_received_online",), ("requests_received",)),),
    ),
    Rate(
        "requests_growth",
        "申请量增长率",
        "Change of the requests received on the year before; null wherever agency_year_metrics gives no change",
        (Formula(("requests_received",), ("requests_received",)),),
        RateKind.GROWTH,
    ),
)

require_listed((code for total in DERIVED_TOTALS for code in (total.code, *total.parts)), "catalogue/derived.py")
require_listed(
    (
        code
        for rate in RATES
        for formula in rate.formulas
        for code in (*formula.numerator, *formula.denominator, *formula.less)
    ),
    "catalogue/derived.py",
)
