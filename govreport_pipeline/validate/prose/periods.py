"""Parts of the year that tell all of it, beside the year's own number: 上半年120条,下半年135条,全年共公开255条."""

import re
from collections.abc import Sequence

from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Scope
from govreport_pipeline.validate.prose.circles import clause_of
from govreport_pipeline.validate.prose.lists import are_comparable
from govreport_pipeline.validate.prose.sums import check_list
from govreport_pipeline.validate.telling.facts import PARTS, Facts
from govreport_pipeline.validate.telling.results import Check

WHOLES = (("一", "二", "三", "四"), ("上", "下"))
"""Quarters and halves, as they follow each other."""
_ARABIC = {"1": "一", "2": "二", "3": "三", "4": "四"}
_NAMED = re.compile("第?([一二三四1-4])个?季度|([上下])半年")
_BESIDE = re.compile(r"\d[余多万]?[\u4e00-\u9fff]{1,2}(?:\([^()]*\))?、")
"""Between a number and the label of one beside it: 上半年120条、下半年."""
_FILLER = re.compile(
    r"\d{4}年|[第全本年度]|[一二三四1-4]个?季度?|[上下]半年|分别|其中|[我全本][省市县区镇乡局委]|主动|共计?|合计|总计|累计|[通经]过|收到|受理|公开|发布|了|的|[,:、\s]"
)
_FARTHEST = 60
"""Characters between the year's number and its parts."""


def check_periods(facts: Facts) -> list[Check]:
    """All quarters, or both halves, of one thing, with the year's number right before or behind them."""
    numbers = facts.prose
    named = [_period_of(facts, each) if each.scope is Scope.PART_YEAR else None for each in numbers]
    checks = []
    for first, name in enumerate(named):
        whole = next((whole for whole in WHOLES if whole[0] == name), None) if name is not None else None
        if whole is None or tuple(named[first : first + len(whole)]) != whole:
            continue
        last = first + len(whole)
        parts = numbers[first:last]
        for total in _totals_of(facts, parts, numbers[last : last + 1] + numbers[max(0, first - 1) : first]):
            if _is_the_years(facts, total, parts):
                check = check_list(facts, total, parts, is_closed=True)
                checks += [check] if check is not None else []
                break
    return checks


def _totals_of(facts: Facts, parts: Sequence[Observation], beside: Sequence[Observation]) -> Sequence[Observation]:
    """The numbers that parts may be held against: that of which the text says they are, or else those `beside` them."""
    linked = parts[0].part_of
    if linked is None or any(part.part_of != linked or part.relation not in PARTS for part in parts):
        return beside
    total = facts.by_id.get(linked)
    return [] if total is None else [total]


def _period_of(facts: Facts, part: Observation) -> str | None:
    """The quarter or half that its own clause names; None where it names none, or two."""
    found = _NAMED.findall(_BESIDE.split(clause_of(facts, part))[-1])
    if len(found) != 1:
        return None
    quarter: str = found[0][0]
    half: str = found[0][1]
    return _ARABIC.get(quarter, quarter) or half


def _is_the_years(facts: Facts, total: Observation, parts: Sequence[Observation]) -> bool:
    """Is a number that of the year, of the same thing as the parts?"""
    if total.scope is not Scope.ANNUAL or any(part.subject != total.subject for part in parts):
        return False
    if not all(are_comparable(part, total) for part in parts) or len({part.metric_code for part in parts}) > 1:
        return False
    start, end = sorted((total, parts[0] if total.raw_start < parts[0].raw_start else parts[-1]), key=_start_of)
    if end.raw_start - start.raw_end > _FARTHEST and parts[0].part_of != total.observation_id:
        return False
    matters = {_FILLER.sub("", part.label) for part in parts} - {""}
    matter = _FILLER.sub("", total.label.removesuffix(total.quote))
    if len(matters) > 1:
        return False
    if parts[0].metric_code is not None:
        return total.metric_code == parts[0].metric_code
    return not matters or (facts.stand_together(total, parts[0]) and matters == {matter})


def _start_of(each: Observation) -> int:
    return each.raw_start
