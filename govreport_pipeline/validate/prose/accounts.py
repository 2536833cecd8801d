"""A number held against what adds up to it, or became of it, and how that is told."""

from collections.abc import Sequence

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, Responsibility, Verdict
from govreport_pipeline.validate.telling.intervals import add_observations, do_meet, interval_of, is_below
from govreport_pipeline.validate.telling.results import Check
from govreport_pipeline.validate.telling.wording import acts, added, number, signed, stated, summed


def check_of(
    kind: BreakdownKind,
    total: Observation,
    parts: Sequence[Observation],
    verdict: Verdict,
    remark: str = "",
    failure: FindingCode | None = None,
) -> Check:
    """A total and what adds up to it, with the verdict; a `failure` of another name than that of its kind.

    What a text does not tell of it may well tell in words that were not read.
    """
    bounds = add_observations(parts)
    computed = sum(part.value for part in parts)
    if kind is BreakdownKind.BALANCE:
        text = f"{acts([total])}, {acts(parts)}{summed(parts, bounds)}"
    else:
        told = f"parts {added(parts)}" if len(parts) > 1 else f"part {stated(parts[0])}"
        text = f"{told}{summed(parts, bounds)}, stated {stated(total)}"
    if verdict is Verdict.DIFFERS:
        text += f" ({signed(computed - total.value)})"
    usual = FindingCode.BALANCE_DIFFERS if kind is BreakdownKind.BALANCE else FindingCode.SUM_DIFFERS
    text = f"{text}: {remark}" if remark else text
    fault = Responsibility.PIPELINE if verdict is Verdict.INCOMPLETE else None
    return Check(
        kind, total, parts, total.value, computed, bounds, verdict, text, failure or usual, responsibility=fault
    )


def check_account(total: Observation, parts: Sequence[Observation]) -> Check:
    """What became of a number of things, as far as it is told."""
    bounds, whole = add_observations(parts), interval_of(total)
    if do_meet(bounds, whole):
        verdict, remark = Verdict.HOLDS, ""
    elif is_below(bounds, whole):
        verdict, remark = Verdict.INCOMPLETE, f"{number(whole.low - bounds.low)} not told of"
    else:
        verdict, remark = Verdict.DIFFERS, ""
    return check_of(BreakdownKind.BALANCE, total, parts, verdict, remark)
