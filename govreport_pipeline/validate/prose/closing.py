"""Totals that stand behind their parts: 发布1887条,专栏514条,总计2401条; 建议19件、提案26件,共45件."""

import re
from collections.abc import Sequence
from itertools import accumulate

from govreport_pipeline.catalogue.metrics import WAYS_OF_ASKING
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Relation, Scope
from govreport_pipeline.validate.prose.circles import clause_of
from govreport_pipeline.validate.prose.lists import are_comparable
from govreport_pipeline.validate.prose.sums import check_list
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import add, do_meet, interval_of
from govreport_pipeline.validate.telling.results import Check

_TOTALS = ("总计", "合计", "共计", "总共", "共")
_LONGEST, _MOST_PARTS = 2_000, 100
"""Characters of a sentence, and numbers in it, before the word: a longer list is none that a writer totals so."""
_NEAR = 12
"""How far behind the word its number may stand."""
_COUNT = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_SAID = re.compile(
    rf"[,;、(](?:以上|上述|前述)?(?:(?P<count>[{''.join(_COUNT)}2-9])[项者类种]|各项|全年)?(?:相加|加起来)?(?:[总合共]计|总共|共)(?:有|为|是|达|:)?"
)
"""What stands before a number that only closes what was counted before it: ,共; ,三项合计."""
_SAID_LONGEST = 16
_STOPS = (",", "。", ";", ")", "\n", "、", "")
_MAY_HOLD_MORE = re.compile(
    "累[计积]|截[至止]|历年|现有|目前|新增|更新|修订|修改|分布|涉及|覆盖|主要|去重|[条件篇项次个份期起批场]等"
)
"""Words of a sentence whose total may hold more than what it counts, or less: 新增12条,修改20条,共100条; 19件、26件等."""
_OF_WHICH = "其中"
_GONE_OUT = re.compile("办结|答复|回复|结转下|转下年|办复|处理|审结|[已未]")
"""What became of things is not added to what came in."""
_CAME_IN = frozenset(("requests_received", "requests_carried_over"))
_OPENS_CLAUSE = (",", ";", "、", "(")
_SECOND = ("计", "共")


def check_closing_totals(facts: Facts) -> list[Check]:
    """Every 总计 with the numbers before it in its sentence.

    As many of them, from the last backwards, as add up to it. Where none do,
    all of them are held against it only if they share one metric code, or if
    the number stands alone behind the word (,共45件): other sentences list
    different things and total one of them.
    """
    text = facts.document.text
    words = _find_totals(text)
    if not words:
        return []
    checks = []
    numbers = facts.prose
    for word in words:
        index = facts.place_of(facts.alignment.raw(word + 1))
        if index == len(numbers) or not _may_close(facts, numbers[index], word):
            continue
        earliest = max(0, word - _LONGEST)
        sentence = max(text.rfind("。", earliest, word), text.rfind("\n", earliest, word))
        if sentence < 0 and earliest > 0:
            continue
        start = facts.alignment.raw(sentence) if sentence >= 0 else -1
        first = facts.place_of(start + 1)
        if index - first <= _MOST_PARTS:
            check = _check_closing(facts, numbers[index], numbers[first:index], text[max(0, sentence) : word])
            checks += [check] if check is not None else []
    return checks


def _find_totals(text: str) -> list[int]:
    """Where the words stand that announce a total, in order; 总共计 is one of them, and 共 alone opens a clause."""
    found: list[int] = []
    for word in _TOTALS:
        place = text.find(word)
        while place >= 0:
            if len(word) > 1 or text[place - 1 : place] in _OPENS_CLAUSE:
                found.append(place)
            place = text.find(word, place + len(word))
    found.sort()
    return [place for before, place in zip([-2, *found], found, strict=False) if place - before > 1]


def _may_close(facts: Facts, total: Observation, word: int) -> bool:
    """Does the number stand right behind the word, without a list of its own?"""
    members = facts.members.get(total.observation_id, ())
    if total.part_of is not None or any(each.relation is not Relation.GROWTH_OF for each in members):
        return False
    start = facts.alignment.position(total.raw_start)
    if facts.document.text[word + 1 : word + 2] in _SECOND:
        return start <= word + 2 + _NEAR
    return start <= word + 2 and _closes(facts, total) is not None  # ,共45件


def _check_closing(facts: Facts, total: Observation, before: Sequence[Observation], lead: str) -> Check | None:
    """The total with what it closes; None where that is unclear."""
    found = [
        each
        for each in before
        if each.scope is not Scope.PRIOR_YEAR and are_comparable(each, total) and each.part_of is None
    ]
    sums = accumulate((interval_of(each) for each in reversed(found)), lambda one, other: add((one, other)))
    for count, summed in enumerate(sums, 1):
        if count > 1 and do_meet(summed, interval_of(total)):
            return check_list(facts, total, found[-count:])
    if len(found) < 2 or _is_mended(total, found, before):
        return None
    codes = {each.metric_code for each in found}
    if len(codes) == 1 and None not in codes:
        return check_list(facts, total, found)
    said = _closes(facts, total)
    if said is None or before[-1] is not found[-1] or _MAY_HOLD_MORE.search(lead) is not None:
        return None
    if said["count"] is not None:
        count = _COUNT.get(said["count"]) or int(said["count"])
        return check_list(facts, total, found[-count:], is_closed=True) if count <= len(found) else None
    is_of_which = _OF_WHICH in clause_of(facts, found[0])
    return check_list(facts, total, found) if not is_of_which and _are_of_one_sort(total, found) else None


def _is_mended(total: Observation, found: Sequence[Observation], before: Sequence[Observation]) -> bool:
    """信息97篇、月报12期、公报1部,合计110篇(期、部): do numbers of another unit among them make up what the total is more by?"""
    counted = {each.observation_id for each in found}
    others = [
        each.value for each in before if each.observation_id not in counted and each.raw_start > found[0].raw_start
    ]
    rest = total.value - sum(each.value for each in found)
    return rest > 0 and (rest in others or rest == sum(others))


def _closes(facts: Facts, total: Observation) -> re.Match[str] | None:
    """The words before a number that stands alone behind them: ,共45件; not ,共召开5次, ,共45件次申请."""
    text = facts.document.text
    start, end = facts.alignment.position(total.raw_start), facts.alignment.position(total.raw_end)
    if text[end : end + 1] not in _STOPS:
        return None
    comma = max(text.rfind(mark, max(0, start - _SAID_LONGEST), start) for mark in _OPENS_CLAUSE)
    return _SAID.fullmatch(text, comma, start) if comma >= 0 else None


def _are_of_one_sort(total: Observation, found: Sequence[Observation]) -> bool:
    """May different things be what a number adds up: counted alike, none of them the number itself, none what became of another?

    收到45件,网上19件,现场20件,共45件 states a total again.
    """
    if any(each.printed_unit != total.printed_unit or do_meet(interval_of(each), interval_of(total)) for each in found):
        return False
    if any(_GONE_OUT.search(each.label) is not None for each in found):
        return False
    codes = {each.metric_code for each in found if (each.metric_code or "").startswith("requests_")}
    return not codes or codes <= _CAME_IN or codes <= set(WAYS_OF_ASKING)
