"""Shares whose counts have no total in the text: together they are of what the counts come to.

政策类36条,占20%;动态类108条,占60%;公告类36条,占20%: of 180.
"""

from collections.abc import Iterable, Mapping, Sequence

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, Verdict
from govreport_pipeline.validate.prose.lists import are_comparable, are_of_requesters, sort_of
from govreport_pipeline.validate.prose.wholes import Share, judge_of
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import Interval, interval_of
from govreport_pipeline.validate.telling.printed import add_printed, read_printed, worst
from govreport_pipeline.validate.telling.results import Check
from govreport_pipeline.validate.telling.wording import added, name, number, stated

_MANY = 3
"""So many counts of which all but one fit what they come to are shares of that."""
_NEAR_NUMBERS = 20
"""Numbers before the first count that may be its total after all."""


def check_unstated(facts: Facts, bare: Mapping[str, Sequence[Observation]]) -> list[Check]:
    """The lists of counts in one sentence, each with a share, and no number of which they are said to be.

    `bare` are the shares without a total, by what they are said of.
    """
    checks = []
    for run in _runs(facts, bare):
        check = _check_run(facts, run) if len(run) > 1 else None
        checks += [check] if check is not None else []
    return checks


def _runs(facts: Facts, bare: Mapping[str, Sequence[Observation]]) -> Iterable[list[Share]]:
    """Counts and their shares that follow each other with no other number between."""
    run: list[Share] = []
    behind = 0
    for base_id, shares in bare.items():
        count, told = facts.by_id[base_id], shares[0]
        place = facts.place_of(count.raw_start)
        is_one = len(shares) == 1 and any(each is told for each in facts.prose[place + 1 : place + 2])
        goes_on = run and place == behind and facts.stand_together(run[0].counted[0], count)
        if run and not (is_one and goes_on and are_comparable(count, run[0].counted[0])):
            yield run
            run = []
        if is_one:
            run.append(Share((count,), told, read_printed(told)))
            behind = place + 2
    yield run


def _check_run(facts: Facts, run: Sequence[Share]) -> Check | None:
    """The shares against what the counts come to; None where they may be of something else."""
    counts = [share.counted[0] for share in run]
    if not all(interval_of(each).is_exact for each in (*counts, *(share.observation for share in run))):
        return None
    whole = sum(count.value for count in counts)
    verdicts = tuple(judge_of(whole, Interval(whole, whole), share) for share in run)
    differing = verdicts.count(Verdict.DIFFERS)
    printed = add_printed([share.printed for share in run])
    is_whole = abs(printed.value - 100) <= sum(share.printed.unit for share in run) and _are_of_one_sort(counts)
    if not is_whole and not (differing == 1 and (len(run) >= _MANY or are_of_requesters(counts))):
        return None
    if differing and any(_fits(each, run) for each in _totals_before(facts, counts[0])):
        return None
    told = [
        f"{stated(share.counted[0])}/{number(whole)} = {100 * share.counted[0].value / whole:.2f} %, printed {share.printed} %"
        for share, verdict in zip(run, verdicts, strict=True)
        if verdict is Verdict.DIFFERS or not differing
    ]
    judged = worst(verdicts)
    return Check(
        BreakdownKind.SHARES,
        None,
        counts,
        printed.value,
        100.0,
        None,
        judged,
        f"{added(counts)} = {number(whole)}, no total stated: {'; '.join(told)}: {judged}",
        FindingCode.SHARE_DIFFERS,
        verdicts,
        about=name(counts[0]),
    )


def _are_of_one_sort(counts: Sequence[Observation]) -> bool:
    """Are they kinds, ways, outcomes … of one thing? Three that no code tells apart are taken for that."""
    sorts = {sort_of(count.metric_code) or count.metric_code for count in counts}
    if len(sorts) == 1 and None not in sorts:
        return True
    return len(counts) >= _MANY and len(sorts - {None}) <= 1


def _totals_before(facts: Facts, first: Observation) -> list[Observation]:
    place = facts.place_of(first.raw_start)
    before = facts.prose[max(0, place - _NEAR_NUMBERS) : place]
    return [each for each in before if each.value > 0 and are_comparable(first, each)]


def _fits(total: Observation, run: Sequence[Share]) -> bool:
    """Are all shares of a number that stands before them?"""
    return all(judge_of(total.value, interval_of(total), share) is not Verdict.DIFFERS for share in run)
