"""Printed shares against the counts beside them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, Relation, Verdict
from govreport_pipeline.validate.prose.lists import TOLD_OUT, split_lists
from govreport_pipeline.validate.prose.unstated import check_unstated
from govreport_pipeline.validate.prose.wholes import Share, fitting_total, judge_share
from govreport_pipeline.validate.telling.facts import PARTS, Facts
from govreport_pipeline.validate.telling.intervals import Interval, add_observations, interval_of, ratio
from govreport_pipeline.validate.telling.printed import add_printed, read_printed, worst
from govreport_pipeline.validate.telling.results import Check, Note
from govreport_pipeline.validate.telling.wording import counted, spread, stated

_TELLS_OUT = re.compile(
    "(?:方式|渠道|途径|形式|类[别型]|分类|来源|[身主]体|申请人|按[^,。;]{1,8}分)[^。;%]{0,24}占(?:比|总数|全部|的|为|到|了|约){0,3}$"
)
_NEXT = re.compile("(?:[、,;和及]|以及)[^、,;。%]{0,12}")
"""What stands between two shares of one list, and before the first."""
_REACH = 48
_SUMS = {BreakdownKind.SUM, BreakdownKind.OUTCOME_SUM, BreakdownKind.DISPUTE_SUM}

_NAMED = re.compile(
    r"[,、;(]\s?(?:其中)?(?![其所约大各只仅总在比共均就合两三二这该本全也还已却数几以上])([\u4e00-\u9fff]{2,12}?)(?:所?占比?例?)(?:约|为|是)?"
)
"""Words before a share that name what it is of."""


def check_shares(facts: Facts, tested: Sequence[Check]) -> tuple[list[Check], list[Note]]:
    """Every total some of whose parts have printed shares, and their sums.

    The total of a count is the one that the text links it to, or else that of
    an identity already `tested`. Shares without a count of their own are only
    held against 100 together.
    """
    counted, bare = _group_shares(facts, tested)
    checks: list[Check] = []
    notes: list[Note] = []
    for total_id, printed_shares in counted.items():
        total = fitting_total(facts, facts.by_id[total_id], printed_shares)
        siblings = [each for each in facts.members.get(total.observation_id, ()) if each.relation in PARTS]
        starts = [each.raw_start for each in siblings]
        shares = [_widened(facts, total, share, siblings, starts) for share in printed_shares]
        for told in filter(None, _tellings(facts, total, shares)):
            checks.append(_check_list(total, told))
            is_told_out = len(told) > 1 and total.value > 0 and _add_counts(told) >= TOLD_OUT * total.value
            if is_told_out and not _lacks_one(facts, siblings, told):
                told_out = min(1.0, _add_counts(told) / total.value)
                notes += _note_sum(total, [share.observation for share in told], 100 * told_out)
    checks += check_unstated(facts, bare)
    for total_id, printed in bare.items():
        if len(printed) > 2 and 90 <= sum(share.value for share in printed) <= 110:
            notes += _note_sum(facts.by_id[total_id], printed, 100)
    for run in _runs_alone(facts):
        if len(run) > 2 and 100 < sum(share.value for share in run) <= 110:
            notes += _note_sum(run[0], run, 100)
    return checks, notes


def _runs_alone(facts: Facts) -> Iterator[list[Observation]]:
    """Shares of one list of ways or kinds, of no number: 申请方式中,网上占60%、信函占30%、当面占20%.

    Less than 100 may leave some out; more is too much.
    """
    run: list[Observation] = []
    for share in facts.prose:
        if share.unit != "%" or share.part_of is not None or share.metric_code != "share_pct":
            continue
        if run and _NEXT.fullmatch(facts.words(run[-1].raw_end, share.raw_start)) is not None:
            run.append(share)
            continue
        yield run
        is_first = _TELLS_OUT.search(facts.words(max(0, share.raw_start - _REACH), share.raw_start)) is not None
        run = [share] if is_first else []
    yield run


def _group_shares(facts: Facts, tested: Sequence[Check]) -> tuple[dict[str, list[Share]], dict[str, list[Observation]]]:
    """By total: shares with the counts they stand beside, and those without."""
    counted: dict[str, list[Share]] = {}
    bare: dict[str, list[Observation]] = {}
    for base_id, members in facts.members.items():
        printed = [member for member in members if member.relation is Relation.SHARE_OF and member.unit == "%"]
        base = facts.by_id.get(base_id) if printed else None
        if base is None:
            continue
        total_id = _total_of(facts, tested, base)
        for share in printed:
            if total_id is not None and _is_of_another(facts, base, share):
                continue
            if total_id is not None:
                counted.setdefault(total_id, []).append(Share((base,), share, read_printed(share)))
            elif (part := _part_of_that_name(members, share)) is not None:
                counted.setdefault(base_id, []).append(Share((part,), share, read_printed(share)))
            else:
                bare.setdefault(base_id, []).append(share)
    return counted, bare


def _lacks_one(facts: Facts, siblings: Sequence[Observation], told: Sequence[Share]) -> bool:
    """网络38件,占73%;信函13件,占25%;传真1件: does a member go on the list that has no share?"""
    last = told[-1].counted[-1]
    further = next((each for each in siblings if each.raw_start > last.raw_start), None)
    return further is not None and bool(further.value) and facts.stand_together(last, further)


def _is_of_another(facts: Facts, base: Observation, share: Observation) -> bool:
    """不予公开46件,主动公开占29.2%: does a share name something else than the count right before it?"""
    named = _NAMED.fullmatch(facts.words(base.raw_end, share.raw_start))
    return named is not None and named[1] not in base.label and base.label not in named[1]


def _total_of(facts: Facts, tested: Sequence[Check], part: Observation) -> str | None:
    """What a count is a part of; None where nothing tells."""
    if part.part_of is not None and part.relation in PARTS:
        return part.part_of if part.part_of in facts.by_id else None
    for check in tested:
        if check.total is not None and check.kind in _SUMS and any(each is part for each in check.parts):
            return check.total.observation_id
    return None


def _part_of_that_name(members: Sequence[Observation], share: Observation) -> Observation | None:
    """The count that the share of a total belongs to, by its label."""
    for member in members:
        if member.relation in PARTS and member.label == share.label:
            return member
    return None


def _add_counts(shares: Sequence[Share]) -> float:
    return sum(each.value for share in shares for each in share.counted)


def _tellings(facts: Facts, total: Observation, shares: Sequence[Share]) -> list[list[Share]]:
    """The shares by the lists that their counts make: 按单位分4件,占40%…。按途径分…: each tells the total out by itself."""
    last = {share.counted[-1].observation_id: share.counted[-1] for share in shares}
    if _add_counts(shares) <= total.value or len(last) < len(shares):
        return [list(shares)]
    lists = split_lists(facts, total, list(last.values()))
    place = {part.observation_id: number for number, parts in enumerate(lists) for part in parts}
    told: list[list[Share]] = [[] for _ in lists]
    for share in shares:
        number = place.get(share.counted[-1].observation_id)
        if number is not None:  # a count that belongs to no list is no part of this total
            told[number].append(share)
    return told


def _widened(
    facts: Facts, total: Observation, share: Share, siblings: Sequence[Observation], starts: Sequence[int]
) -> Share:
    """The share with the counts before its own, where only together they make it: 法规4条,文件5条,占0.17%.

    `siblings` are all parts of the total, `starts` where they stand.
    """
    if judge_share(total, share) is not Verdict.DIFFERS:
        return share
    wider = share
    for before in reversed(siblings[: bisect_left(starts, share.counted[0].raw_start)]):
        if any(each.relation is Relation.SHARE_OF for each in facts.members.get(before.observation_id, ())):
            return share
        wider = wider._replace(counted=(before, *wider.counted))
        if judge_share(total, wider) is not Verdict.DIFFERS:
            return wider
    return share


def _check_list(total: Observation, shares: list[Share]) -> Check:
    """One check for all shares of a total; `stated` and `computed` are sums in %."""
    verdicts = tuple([judge_share(total, share) for share in shares])
    printed = add_printed([share.printed for share in shares])
    parts = [part for share in shares for part in share.counted]
    whole = interval_of(total)
    bounds = ratio(add_observations(parts), whole)
    percent = Interval(100 * bounds.low, 100 * bounds.high) if bounds is not None else None
    computed = 100 * sum(part.value for part in parts) / total.value if total.value else None
    return Check(
        BreakdownKind.SHARES,
        total,
        parts,
        printed.value,
        computed,
        percent,
        worst(verdicts),
        _explain_all(total, shares, verdicts),
        FindingCode.SHARE_DIFFERS,
        tuple([verdict for share, verdict in zip(shares, verdicts, strict=True) for _ in share.counted]),
    )


def _explain_all(total: Observation, shares: list[Share], verdicts: tuple[Verdict, ...]) -> str:
    """Each share, or where some differ those, and how many do not."""
    pairs = list(zip(shares, verdicts, strict=True))
    wrong = [pair for pair in pairs if pair[1] is Verdict.DIFFERS]
    text = "; ".join([_explain(total, *pair) for pair in wrong or pairs])
    agreeing = len(pairs) - len(wrong)
    return f"{text}; {counted(agreeing, 'other')} agree" if wrong and agreeing else text


def _explain(total: Observation, share: Share, verdict: Verdict) -> str:
    counts = "+".join(map(stated, share.counted))
    quotient = f"{f'({counts})' if len(share.counted) > 1 else counts}/{stated(total)}"
    count = add_observations(share.counted)
    if total.value and count.is_exact:
        quotient += f" = {100 * count.low / total.value:.2f} %"
    return f"{quotient}, printed {share.printed} %: {verdict}"


def _note_sum(total: Observation, printed: Sequence[Observation], least: float) -> list[Note]:
    """A note where shares that tell a whole out do not add to 100, or to what the counts beside them are of it.

    `least` is that, in %: 1 of 145 may stand there without a share.
    """
    read = [read_printed(share) for share in printed]
    together, slack = add_printed(read), sum(share.unit for share in read)
    if least - slack - 1e-9 <= together.value <= 100 + slack + 1e-9:
        return []
    allowed = spread(Interval(least - slack, 100 + slack))
    whole = "" if any(one is total for one in printed) else f" of {stated(total)}"
    text = f"shares {'+'.join(map(str, read))} = {together} %{whole}, expected {allowed} %"
    place = min(share.raw_start for share in printed), max(share.raw_end for share in printed)
    return [Note(FindingCode.SHARES_DO_NOT_ADD, total.metric_code or total.label, place, text)]
