"""What cannot be larger than another figure, by what the codes mean.

Parts that the text links to their total are `sums`' matter.
"""

from govreport_pipeline.catalogue.metrics import WAYS_OF_ASKING
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Relation, Responsibility
from govreport_pipeline.validate.prose.lists import are_alike
from govreport_pipeline.validate.prose.sums import check_of_which
from govreport_pipeline.validate.telling.facts import PARTS, Facts
from govreport_pipeline.validate.telling.results import Check

LIMITS: dict[str, tuple[str, ...]] = {
    "policy_interpretations": ("policy_interpretations_by_leaders",),
    "press_conferences": ("press_conferences_by_leaders",),
    "online_interviews": ("online_interviews_by_leaders",),
    "proactive_items": ("normative_documents_disclosed", "key_area_items"),
    "information_produced": (
        "information_produced_proactive",
        "information_produced_on_request",
        "information_produced_withheld",
    ),
    "enquiries": ("enquiries_phone", "enquiries_in_person", "enquiries_online"),
    "requests_received": ("requests_accepted", "requests_not_accepted", *WAYS_OF_ASKING),
}
"""Total → what is of it (statistics form: 其中)."""

_LOOSE = ("enquiries",)
"""Totals whose name any occasion has: 现场答复听众咨询27个, where the hotline answered 5万个."""
_LINKED = PARTS | {Relation.OUTCOME_OF}


def check_limits(facts: Facts) -> list[Check]:
    """Each total of `LIMITS` with those of its parts that the text links to nothing."""
    checks = []
    for code, part_codes in LIMITS.items():
        if code not in facts.annual:
            continue
        parts = [part for each in part_codes if (part := facts.value(each)) is not None and part.value]
        total = facts.value(code) if parts else None
        if total is not None and total.value:
            free = [part for part in parts if _is_free(facts, total, part)]
            if free:
                check = check_of_which(total, free)
                checks.append(check._replace(responsibility=Responsibility.PIPELINE) if code in _LOOSE else check)
    return checks


def _is_free(facts: Facts, total: Observation, part: Observation) -> bool:
    """Is it a figure of its own, that may be held against the total?

    A larger one beside the total in one sentence is another thing than its
    part (case 027: 行风热线在线访谈2次、高端访谈1次), and one that was counted
    otherwise is no part (接听咨询电话6150个; 现场解答咨询5600人次). Nor is
    what the text calls its total (受理21件,其中新收19件), or calls of all
    kinds of enquiries (热线接听电话4万个,其中咨询3万个).
    """
    if part.value > total.value and part.metric_code == "enquiries_phone" and "咨询" not in part.label:
        return False
    if total.part_of == part.observation_id:
        return False
    if (part.part_of is not None and part.relation in _LINKED) or not _is_counted_alike(part, total):
        return False
    return part.value <= total.value or not facts.stand_together(total, part)


def _is_counted_alike(part: Observation, total: Observation) -> bool:
    """Are the printed units alike where the part is the larger: 个 and 个, 人次 and 人?"""
    one, two = part.printed_unit, total.printed_unit
    if part.value <= total.value or one is None or two is None:
        return True
    return one == two or are_alike(one, two)
