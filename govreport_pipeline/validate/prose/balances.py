"""What became of what came in: requests, letters, disputes, staff.

Parts that the text links to their total (其中, 包括) are `sums`' matter;
here stand those that belong together by what they mean.
"""

import re
from collections.abc import Sequence

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Basis, BreakdownKind, Relation, Scope, Verdict
from govreport_pipeline.validate.prose.circles import (
    are_of_two_circles,
    is_act_alone,
    is_act_on_what_came,
    is_of_all_kinds,
    sentence_of,
)
from govreport_pipeline.validate.prose.implied import IDENTITIES, Identity
from govreport_pipeline.validate.prose.remainders import rest_of_account
from govreport_pipeline.validate.telling.facts import PARTS, Facts
from govreport_pipeline.validate.telling.intervals import Interval, add_observations, do_meet, interval_of, is_below
from govreport_pipeline.validate.telling.results import Check
from govreport_pipeline.validate.telling.wording import acts, added, number, signed, stated, summed

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
_RATES = ("%", "倍", "番", "分")
"""Units of what counts nothing: 来信327件,满意率98%,办结327件."""

_TOLD_WITH = {
    "requests_concluded_on_time": "requests_concluded_extended",
    "requests_received": "requests_carried_over",
}
"""What parts may tell out together: 按时办结12件,延期办结1件; 新收106件,上年转入8件,合计114件,其中网络20件,…"""

_GROUNDS = {
    "requests_outcome_withheld": "requests_withheld_",
    "requests_outcome_unable": "requests_unable_",
    "requests_outcome_not_processed": "requests_not_processed_",
}
"""Outcome → how the codes of its grounds begin, which may stand for it: 予以公开2件,本机关不掌握9件."""

CAME_IN = ("requests_received", "requests_accepted")
"""To these what was carried over is added; those concluded hold it."""

_CONCLUDED = (
    ("requests_concluded",),
    ("requests_concluded_on_time", "requests_concluded_extended"),
    ("requests_answered",),
)

_ENDED_OTHERWISE = ("requests_not_accepted", "requests_outcome_other")
"""Requests refused, and those withdrawn: a text may not count them among those concluded."""


def check_balances(facts: Facts) -> list[Check]:
    """The identities that codes imply, where the text does not link the parts."""
    checks = []
    for identity in IDENTITIES:
        stated_totals = [code for code in identity.totals if code in facts.annual]
        check = _check_identity(facts, identity) if stated_totals else None
        if check is not None:
            checks.append(check)
    balance = _check_requests(facts)
    if balance is not None:
        checks.append(balance)
    return [*checks, *_check_taken_in(facts), *_check_letters(facts), *_check_outcomes(facts)]


def _check_identity(facts: Facts, identity: Identity) -> Check | None:
    told = {part.observation_id: part for code in identity.parts if (part := facts.value(code)) is not None}
    parts = [part for part in told.values() if part.part_of not in told]  # 网上20件(其中电子邮件5件)
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
    if total.value == 0 and total.basis is Basis.STATED_IN_WORDS:
        return None  # what is denied and yet counted is `repeats`' matter
    if identity.totals == ("staff",) and (
        len(parts) < len(identity.parts) or not all(facts.stand_together(total, part) for part in parts)
    ):
        return None  # 全职2名、兼职10名。指定1名文书: another 1; 工作人员1名、兼职14名: beside each other
    bounds, whole = add_observations(parts), interval_of(total)
    beside = facts.value(_TOLD_WITH.get(total.metric_code or "", ""))
    if beside is not None and not is_below(bounds, whole) and do_meet(bounds, add_observations([total, beside])):
        return None
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
    return _check(kind, total, parts, FindingCode.SUM_DIFFERS, verdict, remark)


def _with_grounds(facts: Facts, total: Observation, parts: list[Observation]) -> list[Observation]:
    """The outcomes, and the grounds of those that are told by their grounds alone, where both fit into the total."""
    told = {part.metric_code for part in parts}
    stems = tuple(stem for outcome, stem in _GROUNDS.items() if outcome not in told)
    grounds = [facts.value(code) for code in facts.annual if code.startswith(stems)]
    both = [*parts, *(ground for ground in grounds if ground is not None and ground.part_of is None)]
    bounds, whole = add_observations(both), interval_of(total)
    return both if do_meet(bounds, whole) or is_below(bounds, whole) else parts


def _without_ended_otherwise(total: Observation, parts: list[Observation]) -> list[Observation]:
    """The outcomes without those that ended otherwise, where only so they come to the total: 答复24件,1件撤销;公开9件,…"""
    rest = [part for part in parts if part.metric_code not in _ENDED_OTHERWISE]
    if len(rest) in (0, len(parts)) or do_meet(add_observations(parts), interval_of(total)):
        return parts
    return rest if do_meet(add_observations(rest), interval_of(total)) else parts


def _check(
    kind: BreakdownKind,
    total: Observation,
    parts: Sequence[Observation],
    failure: FindingCode,
    verdict: Verdict,
    remark: str,
) -> Check:
    bounds = add_observations(parts)
    computed = sum(part.value for part in parts)
    if kind is BreakdownKind.BALANCE:
        text = f"{acts([total])}, {acts(parts)}{summed(parts, bounds)}"
    else:
        told = f"parts {added(parts)}" if len(parts) > 1 else f"part {stated(parts[0])}"
        text = f"{told}{summed(parts, bounds)}, stated {stated(total)}"
    if verdict is Verdict.DIFFERS:
        text += f" ({signed(computed - total.value)})"
    return Check(
        kind, total, parts, total.value, computed, bounds, verdict, f"{text}: {remark}" if remark else text, failure
    )


def _check_requests(facts: Facts) -> Check | None:
    """received (+ carried over) = concluded (+ carried forward).

    What is not mentioned lies in [0, ∞). Yet more concluded than came in is
    called wrong where nothing was carried over, and so is less where the text
    says that all were concluded: those are the sentences that err.
    """
    received = facts.value("requests_received") or facts.value("requests_accepted")
    concluded = _concluded(facts) if received is not None else []
    if received is None or not concluded or (received.value == 0 and concluded[0].value):
        return None  # what is denied and yet counted is `repeats`' matter
    where = sentence_of(facts, received)
    if any(
        is_of_all_kinds(facts, each) or are_of_two_circles(where, sentence_of(facts, each))
        for each in (received, *concluded)
    ):
        return None
    forward, over = facts.value("requests_carried_forward"), facts.value("requests_carried_over")
    if forward is not None and any(_stands_in(facts, forward, each) for each in concluded):
        forward = None
    outgoing = concluded if forward is None else [*concluded, forward]
    if over is not None and (_is_included(facts, over, received) or _is_whole(received, over, outgoing)):
        over = None
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
    else:
        verdict, remark = Verdict.DIFFERS, _reading(says_all, forward, over)
    is_closed = forward is not None and forward.value > 0 and says_all
    failure = FindingCode.CLOSED_BUT_CARRIED if is_closed else FindingCode.BALANCE_DIFFERS
    check = _check(BreakdownKind.BALANCE, received, outgoing, failure, verdict, remark)
    return check if over is None else _with_carried_over(check, over, came)


def _with_ended_otherwise(
    facts: Facts, incoming: Sequence[Observation], outgoing: list[Observation]
) -> list[Observation]:
    """What went out, with the requests that ended otherwise, where only so it comes to what came in."""
    for code in _ENDED_OTHERWISE:
        other = facts.value(code)
        if other is not None and do_meet(add_observations(incoming), add_observations([*outgoing, other])):
            outgoing = [*outgoing, other]
    return outgoing


def balance_outcomes(facts: Facts, total: Observation, parts: Sequence[Observation]) -> Check | None:
    """The outcomes of requests, with what was carried over or forward, where only so they add up.

    办理69件:公开35件,无法提供33件,结转1件. None where they add up without, or not at all.
    """
    if not (total.metric_code or "").startswith("requests_") or do_meet(add_observations(parts), interval_of(total)):
        return None
    waiting = [facts.value(code) for code in ("requests_carried_over", "requests_carried_forward")]
    told = {part.observation_id for part in parts}
    over, forward = (
        each if each is not None and each.value and each.observation_id not in told else None for each in waiting
    )
    for incoming in ([total], [total, over if total.metric_code in CAME_IN else None]):
        for outgoing in ([*parts, forward], parts):
            came = [each for each in incoming if each is not None]
            went = [each for each in outgoing if each is not None]
            if do_meet(add_observations(came), add_observations(went)):
                check = _check(BreakdownKind.BALANCE, total, went, FindingCode.BALANCE_DIFFERS, Verdict.HOLDS, "")
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
        parts = numbers[place + 1 : place + 3]
        if not (total.metric_code or "").startswith("requests_") or not _are_new_and_old(facts, total, parts):
            continue
        further = numbers[place + 3 : place + 4]
        check = _check_part(total, parts)
        if check.verdict is Verdict.HOLDS or not (
            further
            and facts.stand_together(total, further[0])
            and do_meet(add_observations([*parts, *further]), interval_of(total))
        ):
            verdict = Verdict.HOLDS if check.verdict is Verdict.HOLDS else Verdict.DIFFERS
            checks.append(_check(BreakdownKind.SUM, total, parts, FindingCode.SUM_DIFFERS, verdict, ""))
    return checks


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


def _check_letters(facts: Facts) -> list[Check]:
    """Letters received and answered, where nothing else that came in stands between them: 来信95封,回复95封; 工单29件,办结28件."""
    checks: list[Check] = []
    received: Observation | None = None
    for each in facts.prose:
        if received is not None and not facts.stand_together(received, each):
            received = None
        if each.part_of is not None or each.scope is not Scope.ANNUAL or each.unit in _RATES:
            continue
        if each.metric_code == "letters_received":
            received = each
        elif each.metric_code != "letters_concluded" or received is None:
            if checks and checks[-1].total is received and received is not None:
                checks[-1] = _with_rest(facts, checks[-1])
            received = None  # 来信5件、来访26批,办结29件: of both
        elif checks and (both := _answered_two_ways(checks[-1], received, each)) is not None:
            checks[-1] = both
        elif is_act_alone(each.label) or is_act_on_what_came(received.label, each.label):
            check = _check_part(received, [each])
            if checks and checks[-1].total is received:
                former = checks.pop()  # 留言60条,公开回复28条,办结60条
                check = former if (former.computed or 0) > each.value else check
            checks.append(check)
    return checks


def _with_rest(facts: Facts, check: Check) -> Check:
    """The account of letters with what is told to be left of them: 来信95封,回复93封,2封正在核实."""
    total, parts = check.total, check.parts
    if total is None or check.verdict is not Verdict.INCOMPLETE:
        return check
    if (rest := rest_of_account(facts, [total], parts)) is None:
        return check
    whole = _check_part(total, [*parts, rest])
    if whole.verdict is not Verdict.INCOMPLETE:
        return whole
    return _check(BreakdownKind.BALANCE, total, [*parts, rest], FindingCode.BALANCE_DIFFERS, Verdict.DIFFERS, "")


def _answered_two_ways(check: Check, received: Observation, other: Observation) -> Check | None:
    """留言95条,公开答复55条,电话答复40条: together all that came; None where they are not."""
    if check.total is not received or check.verdict is not Verdict.INCOMPLETE:
        return None
    both = _check_part(received, [*check.parts, other])
    return both if both.verdict is Verdict.HOLDS else None


def _check_part(total: Observation, parts: Sequence[Observation]) -> Check:
    """What became of a number of things, as far as it is told."""
    bounds, whole = add_observations(parts), interval_of(total)
    if do_meet(bounds, whole):
        verdict, remark = Verdict.HOLDS, ""
    elif is_below(bounds, whole):
        verdict, remark = Verdict.INCOMPLETE, f"{number(whole.low - bounds.low)} not told of"
    else:
        verdict, remark = Verdict.DIFFERS, ""
    return _check(BreakdownKind.BALANCE, total, parts, FindingCode.BALANCE_DIFFERS, verdict, remark)


def _concluded(facts: Facts) -> list[Observation]:
    """The stated values that tell how many requests were concluded."""
    for codes in _CONCLUDED:
        found = [value for code in codes if (value := facts.value(code)) is not None]
        if any(value.metric_code != "requests_concluded_extended" or value.value for value in found):
            return found  # 没有延期 alone tells of none that was concluded
    return []


def _says_all(facts: Facts, concluded: Observation) -> bool:
    """Do the words around it say that all were concluded: 均已办结, 2件均在规定时间内办结?"""
    if concluded.basis is Basis.STATED_IN_WORDS:
        return True
    start, end = facts.alignment.position(concluded.raw_start), facts.alignment.position(concluded.raw_end)
    if _THE_OTHERS.search(facts.document.text, max(0, start - _NEAR), end) is not None:
        return False  # 3件转信访,其余9件均按时答复
    return _ALL.search(facts.document.text, max(0, start - _NEAR), end + _NEAR) is not None


def _reading(says_all: bool, forward: Observation | None, over: Observation | None) -> str:
    if forward is not None and says_all:
        return "all are said to be concluded"
    if says_all:
        return "all are said to be concluded, of another number"
    return "nothing is said of requests carried over" if over is None else ""


def _with_carried_over(check: Check, over: Observation, came: Interval) -> Check:
    """The balance with what was carried over on the side of the total."""
    total = check.total
    stated_value = came.low if came.is_exact or total is None else total.value + over.value
    return check._replace(
        parts=(*check.parts, over),
        stated=stated_value,
        explanation=f"{check.explanation}; with {stated(over)} carried over {number(stated_value)} came in",
    )


def _check_outcomes(facts: Facts) -> list[Check]:
    """Outcomes of other things (letters, complaints): together their number."""
    checks = []
    for total_id, members in facts.members.items():
        total = facts.by_id.get(total_id)
        if total is None or (total.metric_code or "").startswith(("requests_", "reconsiderations", "litigations")):
            continue
        parts = [part for part in members if part.relation is Relation.OUTCOME_OF and part.unit == total.unit]
        if parts:
            checks.append(_check_part(total, parts))
    return checks
