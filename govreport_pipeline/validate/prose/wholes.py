"""The number that parts or shares are really of, where they do not fit the one that the text links them to.

累计217条,其中新增76条。在新增信息中,政策9条,占11.8%,…: of the 76. Nobody is
told that his sum is wrong where it is right for another number beside it.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Relation, Scope, Verdict
from govreport_pipeline.validate.prose.balances import CAME_IN
from govreport_pipeline.validate.prose.lists import are_comparable
from govreport_pipeline.validate.prose.nearest import is_a_slip
from govreport_pipeline.validate.telling.facts import PARTS, Facts
from govreport_pipeline.validate.telling.intervals import Interval, add_observations, do_meet, interval_of, ratio
from govreport_pipeline.validate.telling.printed import Printed, judge_printed, read_printed, whole_ratio

_MOST_TOTALS = 20
"""Figures of one code, or before a list, that it is held against; a report has a few."""
_UNFIT = {Verdict.DIFFERS, Verdict.NOT_CHECKABLE}
_FARTHEST = 400
"""Characters before a list in which another number may be what it tells out."""
_MOST_PARTS = 100
_FEW, _SMALL = 3, 20
"""Fewer parts of a smaller number add up to some other number by chance."""
_OF_ALL = ("总数", "总量", "总体", "全部", "申请总")


class Share(NamedTuple):
    """A printed share with the count it stands beside."""

    counted: tuple[Observation, ...]
    """That count; several where the share is of them together."""
    observation: Observation
    printed: Printed


def judge_share(total: Observation, share: Share) -> Verdict:
    """The verdict of one share; hedged counts are given one printed unit."""
    return judge_of(total.value, interval_of(total), share)


def judge_of(value: float, whole: Interval, share: Share) -> Verdict:
    """The verdict of one share of a number, and of what that can be."""
    printed, told, count = share.printed, share.observation, add_observations(share.counted)
    if count.is_exact and whole.is_exact and told.value_low == told.value_high:
        if value <= 0:
            return Verdict.NOT_CHECKABLE
        numerator, denominator = whole_ratio(count.low, value)
        return judge_printed(100 * numerator, denominator, printed)
    bounds = ratio(count, whole)
    if bounds is None:
        return Verdict.NOT_CHECKABLE
    low, high = told.value_low - printed.unit, max(told.value_high, told.value) + printed.unit
    return Verdict.ROUNDED if 100 * bounds.low <= high and low <= 100 * bounds.high else Verdict.DIFFERS


def fitting_total(facts: Facts, total: Observation, shares: Sequence[Share]) -> Observation:
    """The total that the shares are of: the text's, or where some do not fit it another that more of them fit, and most.

    累计公开2739条,本年606条。…51条,占总体的8.42%: of the year's. Tried are the
    total's own total, what else bears its code, and the numbers before the
    shares. One share alone is of what was received where it says 占总数.
    """
    if all(judge_share(total, share) is not Verdict.DIFFERS for share in shares):
        return total
    most = max(_count_fitting(total, shares), len(shares) // 2)
    for other in _other_totals(facts, total, shares):
        fitting = _count_fitting(other, shares)
        if fitting > most and other is not total and interval_of(other).is_exact:
            total, most = other, fitting
    return total


def _count_fitting(total: Observation, shares: Sequence[Share]) -> int:
    return sum(judge_share(total, share) not in _UNFIT for share in shares)


def _other_totals(facts: Facts, total: Observation, shares: Sequence[Share]) -> Iterator[Observation]:
    first = shares[0].counted[0]
    before = _numbers_before(facts, total, first, has_members=True)
    if len(shares) < 2:
        words = facts.words(first.raw_end, shares[0].observation.raw_start)
        if any(word in words for word in _OF_ALL):
            yield from (each for each in before if each.metric_code in CAME_IN)
        return
    larger = facts.by_id.get(total.part_of) if total.part_of is not None else None
    if larger is not None:
        yield larger
    others = (each for fact, mentions in facts.mentions.items() if fact[0] == total.metric_code for each in mentions)
    yield from islice(others, _MOST_TOTALS)
    yield from before


def told_of_another(
    facts: Facts, total: Observation, parts: Sequence[Observation]
) -> tuple[Observation, Sequence[Observation]] | None:
    """Another number that a list tells out, and the parts that do; None where there is none.

    One of its own first members (新增76条。在新增信息中…), or a number before
    the list (受理3146件,办结3102件。按性质分…), a member of another list of the
    total too (3200余条,其中网站2874条。从内容上分…). What became of requests is of
    the number that the text says: another one is another stage of them.
    """
    if (total.metric_code or "").startswith("requests_"):
        return None
    for place in range(1, min(len(parts) - 1, _MOST_PARTS)):
        if _is_told_by(facts, total, parts[place - 1], parts[place:]):
            return parts[place - 1], parts[place:]
    if not is_a_slip(total, parts):
        for place in range(1, min(len(parts) - _FEW + 1, _MOST_PARTS)):
            whole, told = parts[place - 1], parts[place:]
            if whole.value >= _SMALL and are_comparable(told[0], whole) and is_a_slip(whole, told):
                return whole, told
    for other in _numbers_before(facts, total, parts[0], has_members=True):
        if _is_told_by(facts, total, other, parts):
            return other, parts
    return None


def _is_told_by(facts: Facts, total: Observation, whole: Observation, parts: Sequence[Observation]) -> bool:
    """Do the parts add up to a number, or are their printed shares, two or more, of it?"""
    if whole.value in (0, total.value) or not (are_comparable(parts[0], whole) and interval_of(whole).is_exact):
        return False
    if do_meet(add_observations(parts), interval_of(whole)):
        return len(parts) >= _FEW or (len(parts) > 1 and whole.value >= _SMALL)
    shares = [
        Share((part,), each, read_printed(each))
        for part in parts
        for each in facts.members.get(part.observation_id, ())
        if each.relation is Relation.SHARE_OF and each.unit == "%"
    ]
    return len(shares) > 1 and 2 * _count_fitting(whole, shares) > len(shares)


def _numbers_before(facts: Facts, total: Observation, first: Observation, has_members: bool) -> list[Observation]:
    """The numbers shortly before a list that it may be of, the nearest first; none that states the total itself again.

    `has_members` tells whether other parts of the total are among them.
    """
    numbers = facts.prose
    end = facts.place_of(first.raw_start)
    found: list[Observation] = []
    for other in reversed(numbers[max(0, end - _MOST_TOTALS) : end]):
        if first.raw_start - other.raw_end > _FARTHEST:
            break
        if other is total or not are_comparable(first, other) or other.value <= 0 or not interval_of(other).is_exact:
            continue
        is_prior = other.scope is Scope.PRIOR_YEAR and total.scope is not Scope.PRIOR_YEAR
        is_same = (other.metric_code, other.label, other.scope) == (total.metric_code, total.label, total.scope)
        is_member = other.part_of == total.observation_id and other.relation in PARTS
        if not is_prior and not is_same and (has_members or not is_member):
            found.append(other)
    return found
