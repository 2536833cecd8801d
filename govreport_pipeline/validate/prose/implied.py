"""Totals and their parts as their codes imply them, however far apart the text states them."""

from dataclasses import dataclass

from govreport_pipeline.catalogue.metrics import WAYS_OF_ASKING
from govreport_pipeline.tables.vocabulary import BreakdownKind


@dataclass(frozen=True, slots=True)
class Identity:
    """A total and the parts that its code implies."""

    kind: BreakdownKind
    totals: tuple[str, ...]
    """The first that is stated is the total."""
    parts: tuple[str, ...]
    is_open: bool
    """May parts be left unmentioned, and is it worth telling how many?"""
    fewest: int = 1
    """How many parts must be stated for the total to be told out."""


_RESULTS = ("upheld", "corrected", "other", "pending", "withdrawn")
IDENTITIES = (
    *(
        Identity(BreakdownKind.DISPUTE_SUM, (total,), tuple(f"{total}_{result}" for result in _RESULTS), True)
        for total in ("reconsiderations", "litigations")
    ),
    Identity(
        BreakdownKind.OUTCOME_SUM,
        ("requests_answered", "requests_concluded", "requests_concluded_on_time", "requests_received"),
        tuple(
            f"requests_outcome_{outcome}"
            for outcome in (
                "disclosed",
                "partial",
                "withheld",
                "unable",
                "not_processed",
                "other",
                "already_public",
                "not_this_agency",
                "not_existing",
                "amend",
                "redirected",
            )
        ),
        True,
    ),
    Identity(BreakdownKind.SUM, ("requests_received", "requests_accepted"), WAYS_OF_ASKING, True, fewest=2),
    Identity(BreakdownKind.SUM, ("requests_received",), ("requests_accepted", "requests_not_accepted"), True, fewest=2),
    Identity(BreakdownKind.SUM, ("staff",), ("staff_full_time", "staff_part_time"), False),
    Identity(
        BreakdownKind.SUM, ("requests_concluded",), ("requests_concluded_on_time", "requests_concluded_extended"), False
    ),
)
"""Statistics form 三(一), 三(二), 三(三), 四, 五, 八(三); prose names those that occurred."""
