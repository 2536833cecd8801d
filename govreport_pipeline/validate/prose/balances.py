"""What became of requests, held against how many came in; and all identities that no word of the text links.

Parts that the text links to their total (其中, 包括) are `sums`' matter;
here stand those that belong together by what they mean.
"""

import re
from collections.abc import Sequence

from govreport_pipeline.catalogue.metrics import codes_beginning
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Basis, BreakdownKind, Verdict
from govreport_pipeline.validate.prose.accounts import check_account, check_of
from govreport_pipeline.validate.prose.circles import are_of_two_circles, is_of_all_kinds, sentence_of
from govreport_pipeline.validate.prose.implied import ENDED_OTHERWISE, check_implied
from govreport_pipeline.validate.prose.letters import check_letters, check_outcomes
from govreport_pipeline.validate.prose.remainders import rest_of_account
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import Interval, add_observations, do_meet, interval_of, is_below
from govreport_pipeline.validate.telling.results import Check
from govreport_pipeline.validate.telling.wording import number, stated

_OF_REQUESTS = codes_beginning("requests_")
_ALL = re.compile("均|全部|全都|皆")
_THE_OTHERS = re.compile("其余|其他|其它|剩余|余下")
_INCLUDED = re.compile(r"\((?:其中)?[含包][^()]*")
_OPENED = re.compile(r"(\d{1,9})[^\d()]{0,4}\((?:其中)?[含包](?:(?!另|还有)[^()])*$")
"""Not 108件(含上年结转2件,另有3件留待下年答复)."""
_TOLD_OUT = re.compile(r"[,;:]?\s?(?:其中|包括|包含|含)|[(:]")
"""How the words go on behind a number that is told out."""
_NEW = re.compile("新收|新受理|新接|新增|[本当]年度?(?:新|收|受理|接)")
_OLD = re.compile("结转")
_BRACKET = 40
_NEAR = 6

CAME_IN = ("requests_received", "requests_accepted")
"""To these what was carried over is added; those concluded hold it."""

_OF_NONE_CARRIED_OVER = "nothing is said of requests carried over"
"""Why more may have gone out than came in."""
_CARRIED = ("requests_carried_over", "requests_carried_forward")

_CONCLUDED = (
    ("requests_concluded",),
    ("requests_concluded_on_time", "requests_concluded_extended"),
    ("requests_answered",),
)


def check_balances(facts: Facts) -> list[Check]:
    """The identities that codes imply, where the text does not link the parts."""
    balance = _check_requests(facts)
    requests = [balance] if balance is not None else []
    return [
        *check_implied(facts), *requests, *_check_taken_in(facts), *check_letters(facts), *check_outcomes(facts)
    ]  # fmt: skip


def _check_requests(facts: Facts) -> Check | None:
    """received (+ carried over) = concluded (+ carried forward).

    What is not mentioned lies in [0, ∞), but where the text says that all were
    concluded. What the prose leaves out a cell of the standard table may tell.
    """
    received = facts.value("requests_received") or facts.value("requests_accepted")
    concluded = _concluded(facts) if received is not None else []
    if received is None or not concluded or (received.value == 0 and concluded[0].value):
        return None  # what is denied and yet counted is `repeats`' matter
    if any(_is_apart(facts, each, received) for each in (received, *concluded)):
        return None
    forward, over = facts.value("requests_carried_forward"), facts.value("requests_carried_over")
    if forward is not None and any(_stands_in(facts, forward, each) for each in concluded):
        forward = None
    outgoing = concluded if forward is None else [*concluded, forward]
    is_unmentioned = over is None
    if over is not None and (_is_included(facts, over, received) or _is_whole(received, over, outgoing)):
        over = None
    elif over is None and is_below(interval_of(received), add_observations(outgoing)):
        over = _in_table(facts, "requests_carried_over")
    incoming = [received] if over is None else [received, over]
    outgoing = _with_ended_otherwise(facts, incoming, outgoing)
    rest = rest_of_account(facts, incoming, outgoing) if forward is None else None
    outgoing = outgoing if rest is None else [*outgoing, rest]
    came, went = add_observations(incoming), add_observations(outgoing)
    says_all = any(_says_all(facts, part) for part in concluded)
    if do_meet(came, went):
        verdict, remark = Verdict.HOLDS, ""
    elif is_below(went, came) and forward is None and rest is None and not says_all:
        verdict, remark = Verdict.INCOMPLETE, f"{number(came.low - went.low)} not told of, and nothing carried forward"
    elif is_below(came, went) and over is None and is_unmentioned and not says_all:
        verdict, remark = Verdict.INCOMPLETE, _OF_NONE_CARRIED_OVER
    else:
        verdict, remark = Verdict.DIFFERS, _reading(says_all, forward)
    is_closed = forward is not None and forward.value > 0 and says_all
    failure = FindingCode.CLOSED_BUT_CARRIED if is_closed else FindingCode.BALANCE_DIFFERS
    check = check_of(BreakdownKind.BALANCE, received, outgoing, verdict, remark, failure)
    return check if over is None else _with_carried_over(check, over, came)


def _in_table(facts: Facts, code: str) -> Observation | None:
    """The one number that the agency's standard tables have of a code."""
    cells = facts.cells.get((code, None))
    return cells[0] if cells and len({cell.value for cell in cells}) == 1 else None


def _with_ended_otherwise(
    facts: Facts, incoming: Sequence[Observation], outgoing: list[Observation]
) -> list[Observation]:
    """What went out, with the requests that ended otherwise, where only so it comes to what came in."""
    for code in ENDED_OTHERWISE:
        other = facts.value(code)
        if other is not None and do_meet(add_observations(incoming), add_observations([*outgoing, other])):
            outgoing = [*outgoing, other]
    return outgoing


def balance_outcomes(facts: Facts, total: Observation, parts: Sequence[Observation]) -> Check | None:
    """The outcomes of requests, with what was carried over or forward, where only so they add up.

    办理69件:公开35件,无法提供33件,结转1件. None where they add up without, or not at all.
    """
    if total.metric_code not in _OF_REQUESTS or do_meet(add_observations(parts), interval_of(total)):
        return None
    waiting = [facts.value(code) or _in_table(facts, code) for code in _CARRIED]
    told = {part.observation_id for part in parts}
    over, forward = (
        each if each is not None and each.value and each.observation_id not in told else None for each in waiting
    )
    if any((part.metric_code or "").startswith("requests_received") for part in parts):
        forward = None  # how requests came, and from whom, tells nothing of what became of them
    for incoming in ([total], [total, over if total.metric_code in CAME_IN else None]):
        for outgoing in ([*parts, forward], parts):
            came = [each for each in incoming if each is not None]
            went = [each for each in outgoing if each is not None]
            if do_meet(add_observations(came), add_observations(went)):
                check = check_of(BreakdownKind.BALANCE, total, went, Verdict.HOLDS)
                if over is None or len(came) == 1:
                    return check
                return _with_carried_over(check, over, add_observations(came))
    return None


def _is_included(facts: Facts, part: Observation, whole: Observation) -> bool:
    """Does a number hold what was carried over or forward: 124宗(含2017年度结转5宗)?"""
    return _INCLUDED.fullmatch(facts.words(whole.raw_end, part.raw_start)) is not None


def _stands_in(facts: Facts, part: Observation, whole: Observation) -> bool:
    """Does it stand in a bracket behind that number, wherever else the number is told: 13封(含2封转下年度办结)?"""
    start = facts.alignment.position(part.raw_start)
    opened = _OPENED.search(facts.document.text, max(0, start - _BRACKET), start)
    return opened is not None and float(opened[1]) == whole.value


def _is_whole(received: Observation, over: Observation, outgoing: Sequence[Observation]) -> bool:
    """Does what was received alone, and not with what was carried over, make what went out: 受理70件,其中上年结转2件?"""
    went = add_observations(outgoing)
    return do_meet(interval_of(received), went) and not do_meet(add_observations([received, over]), went)


def _check_taken_in(facts: Facts) -> list[Check]:
    """Requests of which the text says how many were new and how many carried over: 办理35件,其中新收32件,上年结转3件."""
    checks = []
    numbers = facts.prose
    for place, total in enumerate(numbers[:-2]):
        if total.metric_code not in _OF_REQUESTS:
            continue
        parts = numbers[place + 1 : place + 3]
        if not _are_new_and_old(facts, total, parts):
            continue
        check = check_account(total, parts)
        if check.verdict is Verdict.HOLDS or not _do_more_make_it(facts, total, numbers[place + 1 : place + 4]):
            verdict = Verdict.HOLDS if check.verdict is Verdict.HOLDS else Verdict.DIFFERS
            checks.append(check_of(BreakdownKind.SUM, total, parts, verdict))
    return checks


def _is_apart(facts: Facts, each: Observation, received: Observation) -> bool:
    """Is a number of more than requests, of others than those received, or made of new ones and a further number?"""
    return (
        is_of_all_kinds(facts, each)
        or _is_made_whole(facts, each)
        or are_of_two_circles(sentence_of(facts, received), sentence_of(facts, each))
    )


def _is_made_whole(facts: Facts, total: Observation) -> bool:
    """办理35件,其中新收30件,上年结转3件,转办2件: does what was new of it need one more number to come to the total?"""
    place = facts.place_of(total.raw_start)
    parts = facts.prose[place + 1 : place + 4]
    return _do_more_make_it(facts, total, parts) and _are_new_and_old(facts, total, parts[:2])


def _do_more_make_it(facts: Facts, total: Observation, parts: Sequence[Observation]) -> bool:
    """Do the three numbers behind a total add up to it?"""
    return (
        len(parts) > 2
        and facts.stand_together(total, parts[-1])
        and do_meet(add_observations(parts), interval_of(total))
    )


def _are_new_and_old(facts: Facts, total: Observation, parts: Sequence[Observation]) -> bool:
    """Are two numbers right behind a total, counted alike, what was new of it and what was carried over?"""
    if len({total.scope, *(part.scope for part in parts)}) > 1 or len({total.unit, *(part.unit for part in parts)}) > 1:
        return False
    old = [part for part in parts if part.metric_code == "requests_carried_over"]
    new = [part for part in parts if part.metric_code != "requests_carried_over"]
    if len(old) != 1 or len(new) != 1:
        return False
    gap = facts.words(total.raw_end, parts[0].raw_start)
    between = facts.words(parts[0].raw_end, parts[1].raw_start)
    first, second = (_NEW, _OLD) if parts[0] is new[0] else (_OLD, _NEW)
    if _TOLD_OUT.match(gap) is None or "。" in gap + between:
        return False
    return first.search(gap) is not None and second.search(between) is not None


def _concluded(facts: Facts) -> list[Observation]:
    """The stated values that tell how many requests were concluded."""
    for codes in _CONCLUDED:
        found = [value for code in codes if (value := facts.value(code)) is not None]
        if any(value.metric_code != "requests_concluded_extended" for value in found):
            return found  # 延期答复5件 alone tells only how long some took
    return []


def _says_all(facts: Facts, concluded: Observation) -> bool:
    """Do the words around it say that all were concluded: 均已办结, 2件均在规定时间内办结?"""
    if concluded.basis is Basis.STATED_IN_WORDS:
        return True
    start, end = facts.alignment.position(concluded.raw_start), facts.alignment.position(concluded.raw_end)
    if _THE_OTHERS.search(facts.document.text, max(0, start - _NEAR), end) is not None:
        return False  # 3件转信访,其余9件均按时答复
    return _ALL.search(facts.document.text, max(0, start - _NEAR), end + _NEAR) is not None


def _reading(says_all: bool, forward: Observation | None) -> str:
    if forward is not None and says_all:
        return "all are said to be concluded"
    return "all are said to be concluded, of another number" if says_all else ""


def _with_carried_over(check: Check, over: Observation, came: Interval) -> Check:
    """The balance with what was carried over on the side of the total."""
    total = check.total
    stated_value = came.low if came.is_exact or total is None else total.value + over.value
    return check._replace(
        parts=(*check.parts, over),
        stated=stated_value,
        explanation=f"{check.explanation}; with {stated(over)} carried over {number(stated_value)} came in",
    )
