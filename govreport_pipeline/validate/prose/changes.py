"""The year against the one before, in numbers: 公开3120条,比上年的2600条增加520条; what is in force, by what came and went."""

import re
from collections.abc import Sequence

from govreport_pipeline.catalogue.across_years import STOCKS, Stock
from govreport_pipeline.catalogue.metrics import OPEN_LISTS
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, Relation, Scope, Verdict
from govreport_pipeline.validate.prose.circles import are_of_two_circles, are_whole_and_own, clause_of, sentence_of
from govreport_pipeline.validate.prose.growth import read_change
from govreport_pipeline.validate.prose.lists import are_comparable
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import Interval, are_same, do_meet, interval_of, rounding_of
from govreport_pipeline.validate.telling.printed import judge_printed, whole_ratio
from govreport_pipeline.validate.telling.results import Check
from govreport_pipeline.validate.telling.wording import number, signed, stated

_YEAR_BEFORE = r"上一?年度?|去年|前一年|(?:19|20)\d\d年度?"
_BY = re.compile(
    rf"(?:(?:[比较同与]|相比)?(?P<year>{_YEAR_BEFORE})?(?:同期|全年)?的?(?:相比|比)?|同比)[,\s]?(?:净|共|总体|数量?|总[数量])*"
    r"(?:(?P<rise>增加|增长|新增加|上升|提高|增多|多|增)|(?P<fall>减少|下降|降低|减|少))(?:公开|发布|收到|受理|办理|[了的])?"
)
"""All that stands between the number before and that of the change; what is more than this tells of more than its count."""
_BETWEEN = re.compile(
    rf"[条件篇次份人期万元项个部起]?[,、;(]?(?:(?:[比较同与]|相比)?(?:{_YEAR_BEFORE})?(?:同期)?(?:相比)?|同比)?"
    "(?:增[长加幅]|上升|下降|减少|提高|升幅|降幅|增长率|[增降]|多|少)(?:[比例率]|幅度?|了|为|达到?|约)*+"
)
"""All that stands between a change in numbers and the same in %, whichever comes first."""
_YEARS = re.compile(r"((?:19|20)\d\d)年")
_OTHERWISE = re.compile(r"(?:失效|修[订改]|停止执行|宣布|到期|清理|保留|继续有效)[^,。;\d]{0,12}\d")
"""What else a number in force may gain or lose by: 废止3件、宣布失效2件; 清理文件60件."""
_FARTHEST = 3
"""Numbers before the change among which the year's own stands."""
_CLAUSE = 60
_MOST_TOLD = 20
"""What is told more often than this is no one figure of a year."""


def check_changes(facts: Facts) -> list[Check]:
    """Every change in numbers whose figure the text states for both years."""
    checks = []
    numbers = facts.prose
    for index, change in enumerate(numbers):
        if change.metric_code is not None or change.part_of is not None or change.scope is not Scope.ANNUAL:
            continue
        said = _BY.fullmatch(_words_of(facts, numbers, index))
        current = _figure_of(facts, numbers, index) if said is not None else None
        if said is None or current is None:
            continue
        is_fall = said["fall"] is not None
        prior = _year_before(facts, current, said["year"])
        growth = _growth_of(facts, current, index) if prior is None else None
        if prior is not None:
            checks.append(_check(current, prior, change, is_fall=is_fall))
        elif growth is not None:
            checks += _check_both(facts, current, change, growth, is_fall=is_fall)
    return checks


def _words_of(facts: Facts, numbers: Sequence[Observation], index: int) -> str:
    """The words of a number: from the one before it, or the last mark, up to it."""
    text, end = facts.document.text, facts.alignment.position(numbers[index].raw_start)
    earliest = max(0, end - _CLAUSE)
    start = max(earliest, *(text.rfind(mark, earliest, end) + 1 for mark in ",;。、\n("))
    if index:
        start = max(start, min(end, facts.alignment.position(numbers[index - 1].raw_end)))
    return text[start:end]


def _figure_of(facts: Facts, numbers: Sequence[Observation], index: int) -> Observation | None:
    """The year's own number that changed: the last one before, but for the year before's."""
    change = numbers[index]
    for place in range(index - 1, max(-1, index - 1 - _FARTHEST), -1):
        each = numbers[place]
        if not facts.stand_together(each, change):
            return None
        if each.scope is Scope.ANNUAL and each.unit not in ("%", "倍"):
            return each if each.metric_code is not None and are_comparable(each, change) else None
    return None


def _year_before(facts: Facts, current: Observation, named: str | None) -> Observation | None:
    """The number of the year that the change is against, where the text states one."""
    label = current.label if current.metric_code in OPEN_LISTS else None
    fact = current.metric_code or "", label, current.subject, current.requester
    mentions = facts.mentions.get((*fact, Scope.PRIOR_YEAR), ())
    annual = facts.mentions.get((*fact, Scope.ANNUAL), ())
    if not 0 < len(mentions) <= _MOST_TOLD or len(annual) > _MOST_TOLD:
        return None
    if any(each.value != current.value for each in annual):
        return None  # the whole and a part of it may both be told of each year
    named_year = int(named[:4]) if named is not None and named[:4].isdigit() else None
    wanted = named_year or (facts.year - 1 if facts.year is not None else None)
    fitting = [each for each in mentions if _year_of(facts, each) in (None, wanted)]
    if not fitting or len({each.value for each in fitting}) > 1:
        return None
    prior = fitting[0]
    return prior if _are_of_one_circle(facts, prior, current) else None


def _are_of_one_circle(facts: Facts, one: Observation, other: Observation) -> bool:
    if facts.stand_together(one, other):
        return True
    first, second = sentence_of(facts, one), sentence_of(facts, other)
    return not are_of_two_circles(first, second) and not are_whole_and_own(first, second)


def _year_of(facts: Facts, prior: Observation) -> int | None:
    """The year that the words of a number name last: 由2013年的, 2012年公开; None for 去年."""
    years = _YEARS.findall(clause_of(facts, prior))
    return int(years[-1]) if years else None


def _growth_of(facts: Facts, current: Observation, index: int) -> Observation | None:
    """The same change in %, right before or behind the change in numbers: 比上年增加156条,增长20%."""
    change, text = facts.prose[index], facts.document.text
    for each in facts.prose[max(0, index - 1) : index + 2]:
        if each.relation is Relation.GROWTH_OF and each.part_of == current.observation_id:
            first, last = (change, each) if change.raw_start < each.raw_start else (each, change)
            between = text[facts.alignment.position(first.raw_end) : facts.alignment.position(last.raw_start)]
            return each if _BETWEEN.fullmatch(between) is not None else None
    return None


def _check_both(
    facts: Facts, current: Observation, change: Observation, growth: Observation, *, is_fall: bool
) -> list[Check]:
    """A change in numbers against the same in %, where both are printed to the last digit and go one way."""
    read = read_change(facts, growth)
    by = -change.value if is_fall else change.value
    before = current.value - by
    are_exact = all(interval_of(each).is_exact and not rounding_of(each.quote) for each in (current, change, growth))
    if not are_exact or read is None or read.is_multiple or before <= 0 or (read.printed.units < 0) is not is_fall:
        return []
    numerator, denominator = whole_ratio(by, before)
    verdict = judge_printed(read.scale * numerator, denominator, read.printed)
    quotient = 100 * by / before
    text = f"{signed(by)} to {stated(current)} is {number(round(quotient, 2))} % of {number(before)}, printed {read}"
    return [
        Check(
            BreakdownKind.GROWTH,
            current,
            (change, growth),
            read.value,
            quotient,
            Interval(quotient, quotient),
            verdict,
            text,
            FindingCode.GROWTH_DIFFERS,
        )
    ]


def _check(current: Observation, prior: Observation, change: Observation, *, is_fall: bool) -> Check:
    """What the two years differ by, against what is printed; rounded numbers have room for what their digits leave out."""
    now, before, by = interval_of(current), interval_of(prior), interval_of(change)
    low, high = now.low - before.high, now.high - before.low
    printed = Interval(-by.high, -by.low) if is_fall else by
    room = sum(rounding_of(each.quote) for each in (current, prior, change))
    difference = current.value - prior.value
    signed_change = -change.value if is_fall else change.value
    is_exact = now.is_exact and before.is_exact and by.is_exact
    holds = (
        are_same(difference, signed_change) or abs(difference - signed_change) < room
        if is_exact
        else do_meet(Interval(low - room, high + room), printed)
    )
    text = f"{stated(prior)} to {stated(current)} is {signed(difference)}, printed {signed(signed_change)}"
    return Check(
        BreakdownKind.GROWTH,
        current,
        (prior, change),
        signed_change,
        difference,
        Interval(low, high),
        Verdict.HOLDS if holds else Verdict.DIFFERS,
        text if holds else f"{text} ({number(abs(difference - signed_change))} apart)",
        FindingCode.GROWTH_DIFFERS,
    )


def check_stocks(facts: Facts) -> list[Check]:
    """In force = in force before + issued − repealed, where the text states all four."""
    checks = []
    for rule in STOCKS:
        if rule.in_force in facts.annual and rule.repealed in facts.annual:
            check = _check_stock(facts, rule)
            checks += [check] if check is not None else []
    return checks


def _check_stock(facts: Facts, rule: Stock) -> Check | None:
    earlier = facts.mentions.get((rule.in_force, None, None, None, Scope.PRIOR_YEAR), [])
    before = earlier[0] if len({each.value for each in earlier}) == 1 else None
    now, issued, repealed = (facts.value(code) for code in (rule.in_force, rule.issued, rule.repealed))
    if now is None or before is None or issued is None or repealed is None:
        return None
    if not all(_are_of_one_circle(facts, now, each) for each in (before, issued, repealed)):
        return None
    if any(_OTHERWISE.search(sentence_of(facts, each)) is not None for each in (now, before, repealed)):
        return None
    low = before.value_low + issued.value_low - repealed.value_high
    high = before.value_high + issued.value_high - repealed.value_low
    computed = before.value + issued.value - repealed.value
    holds = do_meet(Interval(low, high), interval_of(now))
    text = f"stated {stated(now)}, {stated(before)}+{stated(issued)}−{stated(repealed)} = {number(computed)}"
    return Check(
        BreakdownKind.CROSS_YEAR,
        now,
        (before, issued, repealed),
        now.value,
        computed,
        Interval(low, high),
        Verdict.HOLDS if holds else Verdict.DIFFERS,
        text if holds else f"{text} ({signed(computed - now.value)})",
        FindingCode.STOCK_DIFFERS,
    )
