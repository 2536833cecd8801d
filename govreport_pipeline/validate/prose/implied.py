"""Totals and their parts as their codes imply them, however far apart the text states them."""

import re
from dataclasses import dataclass

from govreport_pipeline.catalogue.metrics import GROUNDS_OF, WAYS_OF_ASKING
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Basis, BreakdownKind, Verdict
from govreport_pipeline.validate.prose.accounts import check_of
from govreport_pipeline.validate.telling.facts import PARTS, Facts
from govreport_pipeline.validate.telling.intervals import add_observations, do_meet, interval_of, is_below
from govreport_pipeline.validate.telling.results import Check
from govreport_pipeline.validate.telling.wording import number


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


OUTCOME = "requests_outcome_"
"""How codes begin of what became of requests."""
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
            f"{OUTCOME}{outcome}"
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

_TOLD_WITH = {
    "requests_concluded_on_time": "requests_concluded_extended",
    "requests_received": "requests_carried_over",
}
"""What parts may tell out together: 按时办结12件,延期办结1件; 新收106件,上年转入8件,合计114件,其中网络20件,…"""
_INCLUDING = re.compile(r"\((?:其中)?[内包]?[含括][^()\d]{0,20}$")
_CLOSED = re.compile(r"[^()]{0,20}\)\d")
_BRACKET = 30
ENDED_OTHERWISE = ("requests_not_accepted", "requests_outcome_other")
"""Requests refused, and those withdrawn: a text may not count them among those concluded."""


def check_implied(facts: Facts) -> list[Check]:
    """The identities of which the total is stated, and the parts stand by themselves."""
    stated_ones = (each for each in IDENTITIES if any(code in facts.annual for code in each.totals))
    return [check for each in stated_ones if (check := _check_identity(facts, each)) is not None]


def _check_identity(facts: Facts, identity: Identity) -> Check | None:
    parts = _told_parts(facts, identity)
    if len(parts) < identity.fewest:
        return None
    total = (
        next((value for code in identity.totals if (value := facts.value(code)) is not None), None) if parts else None
    )
    if total is not None and identity.kind is BreakdownKind.OUTCOME_SUM:
        parts = _without_ended_otherwise(total, parts)
    if total is None or all(part.part_of is not None and part.relation in PARTS for part in parts):
        return None
    if identity.kind is BreakdownKind.OUTCOME_SUM:
        parts = _with_grounds(facts, total, parts)
    if not any(part.value for part in parts):
        return None  # 没有不予公开: a zero alone tells nothing out
    if total.value == 0 and (total.basis is Basis.STATED_IN_WORDS or _is_told_of_another(facts, total, parts[0])):
        return None  # what is denied and yet counted is `repeats`' matter
    if identity.totals == ("staff",) and (
        len(parts) < len(identity.parts) or not all(facts.stand_together(total, part) for part in parts)
    ):
        return None  # 全职2名、兼职10名。指定1名文书: another 1; 工作人员1名、兼职14名: beside each other
    bounds, whole = add_observations(parts), interval_of(total)
    beside = facts.value(_TOLD_WITH.get(total.metric_code or "", ""))
    if beside is not None and whole.low + beside.value / 2 < bounds.low <= whole.high + beside.value_high:
        return None  # they tell both out, or nearly so
    linked = [part for part in parts if part.part_of == total.observation_id]
    if do_meet(bounds, whole):
        verdict, remark = Verdict.HOLDS, ""
    elif linked and do_meet(add_observations(linked), whole):
        return None  # 已答复9件,其余视同放弃1件。在答复的9件中,公开7件,不公开2件
    elif not is_below(bounds, whole) or len(parts) == len(identity.parts):
        verdict, remark = Verdict.DIFFERS, ""
    elif identity.is_open:
        verdict, remark = Verdict.INCOMPLETE, f"{number(whole.low - bounds.low)} not told"
    else:
        return None
    # Beside standard tables these kinds are the tables' own: what the prose tells out is a sum of the text.
    kind = BreakdownKind.SUM if facts.cells else identity.kind
    return check_of(kind, total, parts, verdict, remark)


def _told_parts(facts: Facts, identity: Identity) -> list[Observation]:
    """The parts that are stated, without those of another part: 网上20件(其中电子邮件5件), 其他结果(含撤回2件)3件."""
    told = {part.observation_id: part for code in identity.parts if (part := facts.value(code)) is not None}
    return [part for part in told.values() if part.part_of not in told and not _is_within_next(facts, part)]


def _is_within_next(facts: Facts, part: Observation) -> bool:
    """其他结果(含撤回2件)3件: is it of the number behind its bracket?"""
    text, start = facts.document.text, facts.alignment.position(part.raw_start)
    opened = _INCLUDING.search(text, max(0, start - _BRACKET), start)
    return opened is not None and _CLOSED.match(text, facts.alignment.position(part.raw_end)) is not None


def _is_told_of_another(facts: Facts, total: Observation, part: Observation) -> bool:
    """省局复议0件;市局被申请复议1件,维持1件: does the code's number of another stand between a total and what became of it?"""
    between = facts.prose[facts.place_of(total.raw_end) : facts.place_of(part.raw_start)]
    return any(each.metric_code == total.metric_code and each.value >= part.value for each in between)


def _with_grounds(facts: Facts, total: Observation, parts: list[Observation]) -> list[Observation]:
    """The outcomes, and the grounds of those that are told by their grounds alone, where both fit into the total: 予以公开2件,本机关不掌握9件."""
    told = {part.metric_code for part in parts}
    stems = tuple(stem for outcome, stem in GROUNDS_OF.items() if outcome not in told)
    grounds = [facts.value(code) for code in facts.annual if code.startswith(stems)]
    both = [*parts, *(ground for ground in grounds if ground is not None and ground.part_of is None)]
    bounds, whole = add_observations(both), interval_of(total)
    return both if do_meet(bounds, whole) or is_below(bounds, whole) else parts


def _without_ended_otherwise(total: Observation, parts: list[Observation]) -> list[Observation]:
    """The outcomes without those that ended otherwise, where only so they come to the total: 答复24件,1件撤销;公开9件,…"""
    rest = [part for part in parts if part.metric_code not in ENDED_OTHERWISE]
    if len(rest) in (0, len(parts)) or do_meet(add_observations(parts), interval_of(total)):
        return parts
    return rest if do_meet(add_observations(rest), interval_of(total)) else parts
