"""Letters and other things that came in, and what became of them."""

import re

from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, Relation, Scope, Verdict
from govreport_pipeline.validate.prose.accounts import check_account, check_of
from govreport_pipeline.validate.prose.circles import is_act_alone, is_act_on_what_came
from govreport_pipeline.validate.prose.remainders import rest_of_account
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.results import Check

_TOGETHER = re.compile("[共总合]计|一共|总共|共(?![同享公])")
_RATES = ("%", "倍", "番", "分")
"""Units of what counts nothing: 来信327件,满意率98%,办结327件."""


def check_letters(facts: Facts) -> list[Check]:
    """Letters received and answered, where nothing else that came in stands between them: 来信95封,回复95封; 工单29件,办结28件."""
    checks: list[Check] = []
    received: Observation | None = None
    is_second = False
    for each in facts.prose:
        if received is not None and not facts.stand_together(received, each):
            received = None
        if each.part_of is not None or each.scope is not Scope.ANNUAL or each.unit in _RATES:
            continue
        if each.metric_code == "letters_received":
            is_second, received = received is not None, each
        elif each.metric_code != "letters_concluded" or received is None:
            if checks and checks[-1].total is received and received is not None:
                checks[-1] = _with_rest(facts, checks[-1])
            received = None  # 来信5件、来访26批,办结29件: of both
        elif checks and (both := _answered_two_ways(checks[-1], received, each)) is not None:
            checks[-1] = both
        elif is_second and _is_of_both(facts, received, each):
            received = None
        elif is_act_alone(each.label) or is_act_on_what_came(received.label, each.label):
            check = check_account(received, [each])
            if checks and checks[-1].total is received:
                former = checks.pop()  # 留言60条,公开回复28条,办结60条
                check = former if (former.computed or 0) > each.value else check
            checks.append(check)
    return checks


def _is_of_both(facts: Facts, received: Observation, done: Observation) -> bool:
    """工单96件,12345转来29件,共计办结125件: is what was done told together, and more than what came in last?"""
    if done.value <= received.value:
        return False
    return _TOGETHER.search(facts.words(received.raw_end, done.raw_start)) is not None


def _with_rest(facts: Facts, check: Check) -> Check:
    """The account of letters with what is told to be left of them: 来信95封,回复93封,2封正在核实."""
    total, parts = check.total, check.parts
    if total is None or check.verdict is not Verdict.INCOMPLETE:
        return check
    if (rest := rest_of_account(facts, [total], parts)) is None:
        return check
    whole = check_account(total, [*parts, rest])
    if whole.verdict is not Verdict.INCOMPLETE:
        return whole
    return check_of(BreakdownKind.BALANCE, total, [*parts, rest], Verdict.DIFFERS)


def _answered_two_ways(check: Check, received: Observation, other: Observation) -> Check | None:
    """留言95条,公开答复55条,电话答复40条: together all that came; None where they are not."""
    if check.total is not received or check.verdict is not Verdict.INCOMPLETE:
        return None
    both = check_account(received, [*check.parts, other])
    return both if both.verdict is Verdict.HOLDS else None


def check_outcomes(facts: Facts) -> list[Check]:
    """Outcomes of other things (letters, complaints): together their number."""
    checks = []
    for total_id, members in facts.members.items():
        total = facts.by_id.get(total_id)
        if total is None or (total.metric_code or "").startswith(("requests_", "reconsiderations", "litigations")):
            continue
        parts = [part for part in members if part.relation is Relation.OUTCOME_OF and part.unit == total.unit]
        if parts:
            checks.append(check_account(total, parts))
    return checks
