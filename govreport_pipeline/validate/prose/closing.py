"""Totals that stand behind their parts: 发布1887条,专栏514条,总计2401条."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter

from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Relation, Scope
from govreport_pipeline.validate.prose.lists import are_comparable
from govreport_pipeline.validate.prose.sums import check_list
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import add, do_meet, interval_of
from govreport_pipeline.validate.telling.results import Check

_TOTALS = ("总计", "合计", "共计", "总共")
_start_of = attrgetter("raw_start")
_LONGEST, _MOST_PARTS = 2_000, 100
"""Characters of a sentence, and numbers in it, before the word: a longer list is none that a writer totals so."""
_NEAR = 12
"""How far behind the word its number may stand."""


def check_closing_totals(facts: Facts) -> list[Check]:
    """Every 总计 with the numbers before it in its sentence.

    As many of them, from the last backwards, as add up to it. Where none do,
    all of them are held against it only if they share one metric code: other
    sentences list different things and total one of them.
    """
    text = facts.document.text
    words = _find_totals(text)
    if not words:
        return []
    checks = []
    numbers = facts.prose
    for word in words:
        index = bisect_left(numbers, facts.alignment.raw(word + 1), key=_start_of)
        if index == len(numbers) or not _may_close(facts, numbers[index], word + 2):
            continue
        earliest = max(0, word - _LONGEST)
        sentence = max(text.rfind("。", earliest, word), text.rfind("\n", earliest, word))
        if sentence < 0 and earliest > 0:
            continue
        start = facts.alignment.raw(sentence) if sentence >= 0 else -1
        first = bisect_left(numbers, start + 1, key=_start_of)
        parts = _parts_of(numbers[index], numbers[first:index]) if index - first <= _MOST_PARTS else ()
        check = check_list(facts, numbers[index], parts) if parts else None
        if check is not None:
            checks.append(check)
    return checks


def _find_totals(text: str) -> list[int]:
    """Where the words stand that announce a total, in order; 总共计 is one of them."""
    found: list[int] = []
    for word in _TOTALS:
        place = text.find(word)
        while place >= 0:
            found.append(place)
            place = text.find(word, place + 2)
    found.sort()
    return [place for before, place in zip([-2, *found], found, strict=False) if place - before > 1]


def _may_close(facts: Facts, total: Observation, word_end: int) -> bool:
    """Does the number stand right behind the word, without a list of its own?"""
    if total.part_of is not None or any(
        each.relation is not Relation.GROWTH_OF for each in facts.members.get(total.observation_id, ())
    ):
        return False
    return facts.alignment.position(total.raw_start) <= word_end + _NEAR


def _parts_of(total: Observation, before: Sequence[Observation]) -> Sequence[Observation]:
    """What the total closes; empty where that is unclear."""
    found = [
        each
        for each in before
        if each.scope is not Scope.PRIOR_YEAR and are_comparable(each, total) and each.part_of is None
    ]
    sums = accumulate((interval_of(each) for each in reversed(found)), lambda one, other: add((one, other)))
    for count, summed in enumerate(sums, 1):
        if count > 1 and do_meet(summed, interval_of(total)):
            return found[-count:]
    codes = {each.metric_code for each in found}
    return found if len(found) > 1 and len(codes) == 1 and None not in codes else ()
