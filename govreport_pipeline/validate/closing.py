"""Totals that stand behind their parts: 发布1887条,专栏514条,总计2401条."""

import re
from collections.abc import Sequence

from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Scope
from govreport_pipeline.validate.checks import Check
from govreport_pipeline.validate.facts import Facts
from govreport_pipeline.validate.intervals import add_observations, do_meet, interval_of
from govreport_pipeline.validate.lists import are_comparable
from govreport_pipeline.validate.sums import check_list

_TOTAL = re.compile("总计|合计|共计|总共")
_NEAR = 12
"""How far behind the word its number may stand."""


def check_closing_totals(facts: Facts) -> list[Check]:
    """Every 总计 with the numbers before it in its sentence.

    As many of them, from the last backwards, as add up to it. Where none do,
    all of them are held against it only if they share one metric code: other
    sentences list different things and total one of them.
    """
    text = facts.document.text
    if _TOTAL.search(text) is None:
        return []
    checks = []
    numbers = sorted(facts.by_id.values(), key=lambda each: each.raw_start)
    starts = [facts.alignment.position(each.raw_start) for each in numbers]
    for word in _TOTAL.finditer(text):
        index = next((i for i, start in enumerate(starts) if word.end() <= start <= word.end() + _NEAR), None)
        if index is None or numbers[index].part_of is not None or numbers[index].observation_id in facts.members:
            continue
        sentence = max(text.rfind("。", 0, word.start()), text.rfind("\n", 0, word.start()))
        before = [each for each, start in zip(numbers[:index], starts, strict=False) if start > sentence]
        parts = _parts_of(numbers[index], before)
        check = check_list(facts, numbers[index], parts) if parts else None
        if check is not None:
            checks.append(check)
    return checks


def _parts_of(total: Observation, before: Sequence[Observation]) -> Sequence[Observation]:
    """What the total closes; empty where that is unclear."""
    found = [
        each
        for each in before
        if each.scope is not Scope.PRIOR_YEAR and are_comparable(each, total) and each.part_of is None
    ]
    for first in range(len(found) - 2, -1, -1):
        if do_meet(add_observations(found[first:]), interval_of(total)):
            return found[first:]
    codes = {each.metric_code for each in found}
    return found if len(found) > 1 and len(codes) == 1 and None not in codes else ()
