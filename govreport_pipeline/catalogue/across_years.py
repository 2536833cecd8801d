"""What must follow on from year to year, which figures rarely jump, and which add up over a place."""

from dataclasses import dataclass

from govreport_pipeline.catalogue.metrics import require_listed


@dataclass(frozen=True, slots=True)
class CarryOver:
    """Last year's closing figure is this year's opening one, for every requester."""

    closing: str
    opening: str


@dataclass(frozen=True, slots=True)
class Stock:
    """What is in force is what was in force a year before, plus issued, minus repealed."""

    in_force: str
    issued: str
    repealed: str


CARRY_OVERS: tuple[CarryOver, ...] = (CarryOver("requests_carried_forward", "requests_carried_over"),)
"""Form of 2019 and of 2021, section 三: 四、结转下年度继续办理 → 二、上年结转."""

STOCKS: tuple[Stock, ...] = tuple(
    Stock(f"{what}_in_force", f"{what}_issued", f"{what}_repealed") for what in ("rules", "normative_documents")
)
"""Form of 2021, section 二: 现行有效 = 上年现行有效 + 本年制发 − 本年废止."""

WATCHED: tuple[str, ...] = (
    "proactive_items",
    "proactive_items_website",
    "normative_documents_issued",
    "policy_interpretations",
    "press_conferences",
    "requests_received",
    "requests_concluded",
    "requests_outcome_total",
    "fees_cny",
    "dedicated_funding_cny",
    "reconsiderations",
    "litigations",
    "staff",
)
"""The main figures, watched for a jump from one year to the next."""

JUMP = 5.0
"""So many times the figure of the year before, or so small a part of it, is a jump."""
LEAST_JUMP = 10.0
"""A smaller figure counts as this: 2 → 12 is no jump, 10 → 50 is one."""

ADDED_UP: tuple[str, ...] = (
    "proactive_items",
    "requests_received",
    "requests_concluded",
    "requests_outcome_total",
    "reconsiderations",
    "litigations",
)
"""Counts of a jurisdiction that hold those of its bodies: none of them is smaller than a body's."""

LINKED_CODES: frozenset[str] = frozenset(
    (
        *(code for rule in CARRY_OVERS for code in (rule.closing, rule.opening)),
        *(code for rule in STOCKS for code in (rule.in_force, rule.issued, rule.repealed)),
        *WATCHED,
        *ADDED_UP,
    )
)
"""The codes of all figures that reports are held against each other by."""

require_listed(sorted(LINKED_CODES), "catalogue/across_years.py")
