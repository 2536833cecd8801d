"""What is left of an account and told without a code: 收到来信100件,办结98件,另有2件正在核实."""

import re
from collections.abc import Sequence

from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Scope
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import add_observations, do_meet

_BESIDES = re.compile(r"[,;、(。]?\s?(?:另外?|[还尚仍])?有?(?:约|共)?")
_THE_REST = re.compile(r"[,;、(。]?\s?(?:其[余他它]|剩余|[剩余]下)的?(?:还?有|约|共)?")
_IN_HAND = re.compile("正在|[尚仍还]在|尚未|未[办答回]|办理中|处理中|待[办答回核]|在办")


def rest_of_account(
    facts: Facts, incoming: Sequence[Observation], outgoing: Sequence[Observation]
) -> Observation | None:
    """What a text tells, behind those done, of the rest of an account that does not come out even without it.

    It says that it is all the rest (其余2件), or still in hand (2件正在核实); or the account
    comes out even with it (另有2件重复). None where nothing is told so.
    """
    done, came = outgoing[-1], add_observations(incoming)
    rest = None if do_meet(came, add_observations(outgoing)) else _told_behind(facts, done)
    if rest is None:
        return None
    is_rest = _THE_REST.fullmatch(facts.words(done.raw_end, rest.raw_start)) is not None
    is_meant = is_rest or _IN_HAND.search(rest.label) is not None
    return rest if is_meant or do_meet(came, add_observations([*outgoing, rest])) else None


def _told_behind(facts: Facts, done: Observation) -> Observation | None:
    """What stands right behind the number of those done, counted alike and under no code; None where nothing does."""
    place = facts.place_of(done.raw_end)
    rest = facts.prose[place] if place < len(facts.prose) else None
    if rest is None or rest.metric_code is not None or rest.part_of is not None:
        return None
    is_alike = rest.unit == done.unit and rest.scope is Scope.ANNUAL
    return rest if is_alike and facts.stand_together(done, rest) and _opens(facts, done, rest) else None


def _opens(facts: Facts, done: Observation, rest: Observation) -> bool:
    """Do the words between lead from what was done to what is left: ,另有, 。其余, or to what is in hand: ,正在核实的?"""
    gap = facts.words(done.raw_end, rest.raw_start)
    is_named = any(pattern.fullmatch(gap) is not None for pattern in (_BESIDES, _THE_REST))
    return is_named or _IN_HAND.search(gap) is not None
