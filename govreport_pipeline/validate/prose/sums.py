"""Parts against their total: sums and of-which."""

import re
from collections.abc import Sequence
from itertools import pairwise

from govreport_pipeline.catalogue.derived import DERIVED_TOTALS, NOT_PROCESSED
from govreport_pipeline.catalogue.metrics import CHANNELS, OPEN_LISTS
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Damage, Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, DamageKind, Relation, Responsibility, Scope, Verdict
from govreport_pipeline.validate.prose.accounts import check_of
from govreport_pipeline.validate.prose.balances import CAME_IN, balance_outcomes
from govreport_pipeline.validate.prose.implied import OUTCOME
from govreport_pipeline.validate.prose.lists import (
    are_comparable,
    are_exclusive,
    are_of_requesters,
    are_of_several_grounds,
    are_overlapping,
    cut_where_announced,
    is_a_digit_off,
    is_meant_whole,
    is_of_each,
    is_told_out,
    split_lists,
)
from govreport_pipeline.validate.prose.nearest import is_a_slip, miss
from govreport_pipeline.validate.prose.wholes import told_of_another
from govreport_pipeline.validate.telling.facts import PARTS, Facts
from govreport_pipeline.validate.telling.hints import hint
from govreport_pipeline.validate.telling.intervals import (
    add_observations,
    can_be_at_most,
    do_meet,
    interval_of,
    is_below,
    rounding_of,
)
from govreport_pipeline.validate.telling.results import Check
from govreport_pipeline.validate.telling.wording import added, number, stated

RECEIVED = frozenset(CAME_IN)
CONCLUDED = ("requests_concluded", "requests_answered", "requests_carried_forward")
"""What was received is not told out by what was concluded: that is a balance."""
_HELD = ("期", "次", "场", "场次")
"""Units of what is held, beside which stands how many came."""
_IN_ELECTRONIC_FORM = "电子化"
_AND_OTHERS = re.compile(
    r"等|(?:以及(?!时)|[,、和及与])(?!不|未|除|受到|方便|内容|涵盖)[^,。;、\d]{1,30}(?:、[^,。;、\d]{1,30}){0,6}等[^\d,。;、]{0,8}[,。;\n]|以及(?!时)[^,。;\d]{2,40}[。;\n]"
    r"|[条件篇项份个]?(?:[(][^()\d]{0,20}[)])?[,;。]\s?(?:其?余|剩余|剩下|其[他它])的?(?:部分|信息)?[均都皆全则]{0,2}[为是系属][^\d。;]{2,40}[。;\n]"
)
"""Behind the last part that has a number: 96条以及采购公告、工作动态等, 96条以及各类通知."""
_BESIDE = re.compile(r"[^,。;:、\d]{0,12}[、和及与][^,。;:、\d]{0,12}")
"""Between two that are told in one breath: 38个县直单位、17个乡镇."""
_NO_MEMBER = "(?!另|此外|还|同时|上年|去年|结转|其中|[内包]?[含括])"
_ONE_MORE = re.compile(rf"(?:\([^()]{{0,80}}\)|,(?:均|都|全部)[^,;。\d]{{0,20}})?[,;、]{_NO_MEMBER}[^,;。()\d]{{2,30}}")
"""Between the last part of a list and one more."""
_IN_NEXT_SENTENCE = re.compile(rf"(?:,[^。;\d]{{0,40}})?。\s*{_NO_MEMBER}[^,;。()\d]{{2,30}}")
"""The same, where its members have sentences of their own."""
_THE_REST = re.compile("(?:其[他它余]|剩余)(?:的|各?类别?|信息|情[形况]|原因|结果|处理|方式|渠道|途径|形式)*")
_ONLINE, _BY_MAIL = "requests_received_online", "requests_received_email"
"""What came by e-mail may have come online."""
_BEHIND = 6
_TOLD_BY_STEM = ("requests_received", "reconsiderations", "litigations")
"""Totals whose ways, and whose results, have codes of their own stem."""
_SUITS = ("litigations_direct", "litigations_after_reconsideration")
"""How suits came about, and not how they ended."""
_OF_REQUESTS = (*sorted(RECEIVED), "requests_concluded", "requests_answered")
_COUNTED_IN = {part: total.code for total in DERIVED_TOTALS for part in total.parts} | dict.fromkeys(
    NOT_PROCESSED, "requests_outcome_not_processed"
)
"""Code → the total of several grounds or kinds that counts it, too."""
_SHORT_OR_OVER = (Verdict.DIFFERS, Verdict.INCOMPLETE)


def check_sums(facts: Facts) -> list[Check]:
    """Every total with parts: what its lists add up to, what is of it.

    A list that tells its total out is a `sum`; a list that ends in 等, picks
    some out or overlaps is an `of_which`, where each part is held against
    the total (those of a list ending in 等 together).
    """
    checks: list[Check] = []
    for total_id, members in facts.members.items():
        total = facts.by_id.get(total_id)
        if total is None:
            continue
        listed = [part for part in members if part.relation in PARTS]
        parts = _counted_once(total, [part for part in listed if _is_countable(part, total)])
        if parts:
            checks += _check_total(facts, total, parts, has_others=any(_is_of_another_unit(p, total) for p in listed))
    return checks


def _is_countable(part: Observation, total: Observation) -> bool:
    """Is it of the total's kind and time, and no matter of `balances`?"""
    if part.scope is Scope.PRIOR_YEAR and total.scope is not Scope.PRIOR_YEAR:
        return False
    if total.metric_code in RECEIVED and (part.metric_code or "").startswith(CONCLUDED):
        return False
    return are_comparable(part, total)


def _counted_once(total: Observation, parts: list[Observation]) -> list[Observation]:
    """The parts, without those in electronic form, or in other units, where the others tell the total out, or more nearly so.

    主动公开869条,全文电子化869条,依申请507条; 培训5期640人次(县级2期236人次,乡镇3期404人次); 重复申请4件,不予处理4件.
    """
    codes = {part.metric_code for part in parts}
    apart = [part for part in parts if _COUNTED_IN.get(part.metric_code or "") not in codes]
    if len(apart) < len(parts) and do_meet(add_observations(apart), interval_of(total)):
        return apart
    others = [part for part in parts if _IN_ELECTRONIC_FORM not in part.label]
    if 1 < len(others) < len(parts) and is_a_slip(total, others) and miss(total, others) < miss(total, parts):
        return others
    alike = [part for part in parts if part.unit == total.unit] if total.unit in _HELD else []
    return alike if len(alike) > 1 and is_a_slip(total, alike) and miss(total, alike) < miss(total, parts) else parts


def _is_of_another_unit(part: Observation, total: Observation) -> bool:
    """Is it a member of the list that cannot be counted into it: 2916条,其中动态1702条,抽查信息51期?"""
    return part.scope is total.scope and part.relation is Relation.LISTED_PART and not are_comparable(part, total)


def _falls_short(check: Check) -> bool:
    return check.computed is not None and check.stated is not None and check.computed < check.stated


def _check_total(facts: Facts, total: Observation, parts: list[Observation], has_others: bool) -> list[Check]:
    """The checks of one total; `parts` are comparable with it, `has_others` tells of members that are not."""
    named = [part for part in parts if part.relation is not Relation.OPEN_PART]
    open_lists = cut_where_announced(facts, [part for part in parts if part.relation is Relation.OPEN_PART])
    checks: list[Check] = []
    singled: list[Observation] = []
    taken: set[str] = set()
    for group in _lists_of(facts, total, named):
        if group[0].observation_id in taken:
            continue
        check = balance_outcomes(facts, total, group) or check_list(facts, total, group) if len(group) > 1 else None
        is_open = check is not None and check.verdict is not Verdict.HOLDS
        another = (
            told_of_another(facts, total, group) if check is not None and check.verdict in _SHORT_OR_OVER else None
        )
        if another is not None:
            whole, told = another
            singled += group[: len(group) - len(told)]
            check = check_list(facts, whole, told)
            if check is not None:
                checks.append(check)
            continue
        further = _further(facts, total, group) if check is not None and not is_open else []
        if further:
            taken.update(one.observation_id for one in further)
            check = check_list(facts, total, [*group, *further], is_closed=True)
        if has_others and check is not None and is_open and _falls_short(check):
            check = None
        elif is_open and _is_followed_by_etc(facts, group):
            open_lists.append(group)
            continue
        if check is None:
            singled += group
        else:
            checks.append(check)
    if singled:
        checks += _check_singled(facts, total, singled)
    checks += [_check_open_list(total, each) for each in open_lists if each]
    return checks


def _check_singled(facts: Facts, total: Observation, parts: Sequence[Observation]) -> list[Check]:
    """Parts that are no list; none where one too large may be of several totals."""
    check = check_of_which(total, parts)
    return [] if check.verdict is Verdict.DIFFERS and _may_be_of_several(facts, total, parts) else [check]


def _may_be_of_several(facts: Facts, total: Observation, parts: Sequence[Observation]) -> bool:
    """Does another figure stand beside the total, of its sort, with which it holds each part: 38个县直单位、17个乡镇,抽查其中21个单位?"""
    place = facts.place_of(total.raw_start)
    before = facts.prose[place - 1] if place else total
    if (before.metric_code, before.unit, before.scope) != (total.metric_code, total.unit, total.scope):
        return False
    if total.part_of is not None or _BESIDE.fullmatch(facts.words(before.raw_end, total.raw_start)) is None:
        return False
    both = add_observations([before, total])
    return all(can_be_at_most(interval_of(part), both) for part in parts)


def _further(facts: Facts, total: Observation, parts: Sequence[Observation]) -> list[Observation]:
    """What goes on a list right behind it that has told its total out without that.

    Where what is counted in another number of requests (those received), it may stand beside the list.
    """
    told = list(parts)
    while (further := _one_more(facts, total, told)) is not None:
        told.append(further)
    bounds = add_observations(told)
    others = [value for code in _OF_REQUESTS if (value := facts.value(code)) is not None and value is not total]
    return [] if any(do_meet(bounds, interval_of(each)) for each in others) else told[len(parts) :]


def _one_more(facts: Facts, total: Observation, parts: Sequence[Observation]) -> Observation | None:
    """The next member of a list, right behind it."""
    last = parts[-1]
    place = facts.place_of(last.raw_end)
    behind = (each for each in facts.prose[place : place + _BEHIND] if each.part_of != last.observation_id)
    further = next(behind, None)
    if further is None or not further.value or not _is_countable(further, total):
        return None
    if further.part_of not in (None, total.observation_id) or further.relation is Relation.LISTED_PART:
        return None
    words = facts.words(last.raw_end, further.raw_start)
    goes_on = _ONE_MORE.fullmatch(words) or (
        _IN_NEXT_SENTENCE.fullmatch(words) and not facts.stand_together(parts[0], last)
    )
    return further if goes_on and _is_of_list(facts, total, parts, further) else None


def _is_of_list(facts: Facts, total: Observation, parts: Sequence[Observation], further: Observation) -> bool:
    """Is it one more outcome, way, result or kind, one more who asked, or what is left?"""
    codes = {part.metric_code for part in parts}
    if _THE_REST.fullmatch(further.label) is not None:
        return total.metric_code not in CHANNELS and not are_overlapping(parts) and total.part_of is None
    stems = (OUTCOME, f"{total.metric_code}_" if total.metric_code in _TOLD_BY_STEM else OUTCOME)
    stem = next((stem for stem in stems if all((code or "").startswith(stem) for code in codes)), None)
    if stem is not None:
        code, together = further.metric_code or "", codes | {further.metric_code}
        is_alike = len({(each or "").startswith(_SUITS) for each in together}) == 1
        return code.startswith(stem) and code not in codes and is_alike and not {_ONLINE, _BY_MAIL} <= together
    if further.metric_code in RECEIVED and further.subject is not None:
        return are_of_requesters([*parts, further])
    labels = {part.label for part in (*parts, further)}
    if not codes == {further.metric_code} <= OPEN_LISTS or len(labels) <= len(parts):
        return False
    is_in_one_list = all(
        "、" in facts.words(one.raw_end, other.raw_start) for one, other in pairwise([*parts, further])
    )
    return is_in_one_list and len({label[-1:] for label in labels}) == 1


def _is_followed_by_etc(facts: Facts, parts: Sequence[Observation]) -> bool:
    """Does 等 stand behind a list that does not add up, or a rest without a number: 人事类50条等; 余为学术讲座?"""
    return _AND_OTHERS.match(facts.document.text, facts.alignment.position(parts[-1].raw_end)) is not None


def _lists_of(facts: Facts, total: Observation, named: list[Observation]) -> list[Sequence[Observation]]:
    """The lists of a total; a part singled out is a list of one.

    All together are one list where they add up exactly (此外 may add a part
    that its total holds already).
    """
    listed = [part for part in named if part.relation is Relation.LISTED_PART]
    singled: list[Sequence[Observation]] = [[part] for part in named if part.relation is Relation.OF_WHICH]
    if singled and len(named) > 1 and do_meet(add_observations(named), interval_of(total)):
        return [named]
    if len(listed) < 2:
        return [*singled, listed] if listed else singled
    return [*split_lists(facts, total, listed), *singled]


def check_list(
    facts: Facts, total: Observation, parts: Sequence[Observation], *, is_closed: bool = False
) -> Check | None:
    """The list as a sum; None where it only picks some out, or overlaps.

    One that falls short lacks parts, unless it claims to be all of the total.
    `parts` are two or more, in the order of the text; `is_closed`: the text
    says that these add up to the total (三项合计), whatever they are.
    """
    bounds, whole = add_observations(parts), interval_of(total)
    if do_meet(bounds, whole):
        return check_of(BreakdownKind.SUM, total, parts, Verdict.HOLDS)
    if _differ_as_rounded(total, parts):
        return check_of(BreakdownKind.SUM, total, parts, Verdict.HOLDS, "as rounded")
    if any(is_of_each(facts, before, part) for before, part in pairwise([total, *parts])):
        return None
    if total.scope is Scope.PRIOR_YEAR and any(part.scope is not Scope.PRIOR_YEAR for part in parts):
        return None  # 新收97件,与上年68件相比上升。自然人89件,企业8件
    below = is_below(bounds, whole)
    damage = facts.damage_from(*_span(total, parts)) if below else None
    if damage is not None:
        check = check_of(BreakdownKind.SUM, total, parts, Verdict.INCOMPLETE, _missing(total, parts, damage))
        return check._replace(responsibility=Responsibility.CAPTURE)
    are_mixed = not is_closed and are_of_several_grounds(parts)
    is_over = not below and not are_mixed and are_exclusive(total, parts)
    is_open = (are_mixed and not below) or (are_overlapping(parts) and not is_a_digit_off(whole, bounds))
    if not (is_closed or is_over) and (is_open or not is_told_out(facts, total, parts)):
        return None
    is_short = below and not is_closed
    if is_short and (are_mixed or _goes_on_unread(facts, total, parts) or not is_meant_whole(facts, total, parts)):
        return check_of(
            BreakdownKind.SUM, total, parts, Verdict.INCOMPLETE, f"{number(whole.low - bounds.low)} not told of"
        )
    return check_of(BreakdownKind.SUM, total, parts, Verdict.DIFFERS, hint(total, parts))


def _goes_on_unread(facts: Facts, total: Observation, parts: Sequence[Observation]) -> bool:
    """欠税公告4期、定额公示12批,动态731条: do numbers follow that the list may hold, where what was read of it is far from its total?"""
    if is_a_slip(total, parts):
        return False
    last = parts[-1]
    place = facts.place_of(last.raw_end)
    behind = (each for each in facts.prose[place : place + _BEHIND] if facts.stand_together(last, each))
    codes = {None, total.metric_code, *(part.metric_code for part in parts)}
    return any(each.part_of is None and each.metric_code in codes and are_comparable(each, total) for each in behind)


def _differ_as_rounded(total: Observation, parts: Sequence[Observation]) -> bool:
    """Is what parts miss of their total no more than its digits leave out: 11.27万条 of 16340 and 96382?

    A total alone may be rounded or cut off; where parts are, too, each is off by half a unit at most.
    """
    of_total, of_parts = rounding_of(total.quote), sum(rounding_of(part.quote) for part in parts)
    room = (of_total + of_parts) / 2 if of_parts else of_total
    return room > 0 and abs(sum(part.value for part in parts) - total.value) < room


def _span(total: Observation, parts: Sequence[Observation]) -> tuple[int, int]:
    return min(total.raw_start, parts[0].raw_start), max(total.raw_end, parts[-1].raw_end)


def _missing(total: Observation, parts: Sequence[Observation], damage: Damage) -> str:
    amount = total.value - sum(part.value for part in parts)
    why = "the text breaks off" if damage.kind is DamageKind.TRUNCATED else "the list is damaged"
    return f"{number(amount)} missing, {why}"


def check_of_which(
    total: Observation, parts: Sequence[Observation], failure: FindingCode = FindingCode.PART_EXCEEDS_TOTAL
) -> Check:
    """Each part against its total; `computed` is the largest part."""
    whole = interval_of(total)
    too_large = [part for part in parts if not can_be_at_most(interval_of(part), whole)]
    largest = max(parts, key=lambda part: part.value)
    if too_large:
        text = f"{', '.join(map(_labelled, too_large))} of {stated(total)}: more than the total"
    else:
        text = f"{', '.join(map(stated, parts))} of {stated(total)}"
    verdict = Verdict.DIFFERS if too_large else Verdict.HOLDS
    return Check(
        BreakdownKind.OF_WHICH,
        total,
        parts,
        total.value,
        largest.value,
        interval_of(largest),
        verdict,
        text,
        failure,
    )


def _labelled(part: Observation) -> str:
    return f"{stated(part)} ({part.label})" if part.label else stated(part)


def _check_open_list(total: Observation, parts: Sequence[Observation]) -> Check:
    """A list that ends in 等: together not more than the total; channels one by one."""
    bounds = add_observations(parts)
    if len(parts) == 1 or are_overlapping(parts):
        return check_of_which(total, parts)
    holds = can_be_at_most(bounds, interval_of(total))
    computed = sum(part.value for part in parts)
    text = f"parts {added(parts)} = {number(computed)} and others, of {stated(total)}"
    return Check(
        BreakdownKind.OF_WHICH,
        total,
        parts,
        total.value,
        computed,
        bounds,
        Verdict.HOLDS if holds else Verdict.DIFFERS,
        text if holds else f"{text}: more than the total",
        FindingCode.PART_EXCEEDS_TOTAL,
    )
