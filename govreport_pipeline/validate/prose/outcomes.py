"""What became of requests, held against all that was to be concluded, whatever carries its own code."""

import re

from govreport_pipeline.catalogue.metrics import GROUNDS_OF
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Basis, Verdict
from govreport_pipeline.validate.prose.accounts import check_of
from govreport_pipeline.validate.prose.balances import CAME_IN, balance_outcomes, check_balances
from govreport_pipeline.validate.prose.implied import OUTCOME
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import add_observations, do_meet, interval_of
from govreport_pipeline.validate.telling.results import Check

_OUTCOMES = (OUTCOME, *GROUNDS_OF.values())
"""How the codes of outcomes begin, and of the grounds that may stand for them."""
_NAMES_OUTCOME = re.compile("(?:同意|予以|部分|主动|已)公开|无法提供|不存在|不掌握|不属|非|不予|补正|撤[回销]|重复申请")


def check_what_became(facts: Facts) -> list[Check]:
    """The balances, of which those that outcomes fail are weighed again."""
    return [_weigh(facts, check) for check in check_balances(facts)]


def _weigh(facts: Facts, check: Check) -> Check:
    """The check, or what holds in its place.

    受理30件,上年结转2件,公开20件,无法提供9件,结转下年3件: with what was carried over and forward.
    予以公开或部分公开20件,不予公开3件: with the number of two outcomes, which has no code.
    """
    total, parts = check.total, check.parts
    is_of_outcomes = all((part.metric_code or "").startswith(_OUTCOMES) for part in parts)
    if total is None or check.verdict is Verdict.HOLDS or not is_of_outcomes:
        return check
    incoming = _incoming(facts, total)
    balance = balance_outcomes(facts, incoming, parts) if incoming is not None else None
    if balance is not None:
        return balance
    for each in facts.prose:
        is_beside = each.metric_code is None and each.unit == total.unit and facts.stand_together(each, parts[0])
        whole = [*parts, each]
        if is_beside and _NAMES_OUTCOME.search(each.label) and do_meet(add_observations(whole), interval_of(total)):
            return check_of(check.kind, total, whole, Verdict.HOLDS)
    return check


def _incoming(facts: Facts, total: Observation) -> Observation | None:
    """The requests that came in, where a total is theirs or is said of all of them in words: 44件,均已答复."""
    if total.metric_code in CAME_IN or total.part_of is None or total.basis is not Basis.STATED_IN_WORDS:
        return total if total.metric_code in CAME_IN else None
    whole = facts.by_id.get(total.part_of)
    return whole if whole is not None and whole.metric_code in CAME_IN else None
