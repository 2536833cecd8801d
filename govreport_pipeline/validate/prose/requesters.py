"""Who asked, beside the number of requests that no word links them to: 收到申请140件。自然人124件,企业16件."""

from collections.abc import Sequence

from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Relation, Scope
from govreport_pipeline.validate.prose.lists import REST, are_comparable, are_of_requesters
from govreport_pipeline.validate.prose.sums import RECEIVED, check_list
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.results import Check

_SHARES = (Relation.SHARE_OF, Relation.GROWTH_OF)


def check_requesters(facts: Facts) -> list[Check]:
    """Every run of requests told by who asked, with the number of requests right before it."""
    counted = [each for each in facts.prose if each.relation not in _SHARES]
    checks = []
    behind = 0
    for place, each in enumerate(counted):
        if place < behind or not _is_of_one(each):
            continue
        run = _run_from(facts, counted, place)
        behind = place + len(run)
        total = counted[place - 1] if len(run) > 1 and place else None
        if total is not None and _may_be_told_by(total, run) and are_of_requesters(run):
            check = check_list(facts, total, run)
            checks += [check] if check is not None else []
    return checks


def _is_of_one(each: Observation) -> bool:
    """Is it a number of requests that a sort of requesters made?"""
    return each.metric_code in RECEIVED and each.subject is not None


def _run_from(facts: Facts, counted: Sequence[Observation], place: int) -> list[Observation]:
    """The numbers from there on that tell who asked, in one sentence, and what is left of them (其他1件)."""
    run: list[Observation] = []
    for each in counted[place:]:
        if each.part_of is not None or (run and not facts.stand_together(run[0], each)):
            break
        if not _is_of_one(each) and not (run and each.metric_code is None and each.label.startswith(REST)):
            break
        run.append(each)
    return run


def _may_be_told_by(total: Observation, run: Sequence[Observation]) -> bool:
    """Is it a number of requests received, of nobody in particular, in the same year?"""
    if total.metric_code not in RECEIVED or total.subject is not None or total.scope is not Scope.ANNUAL:
        return False
    return all(each.scope is total.scope and are_comparable(each, total) for each in run)
