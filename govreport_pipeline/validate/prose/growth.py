"""The year against others: printed growth, and cumulative figures."""

import re
from typing import NamedTuple

from govreport_pipeline.catalogue.choice import choose_value
from govreport_pipeline.catalogue.metrics import OPEN_LISTS
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, Relation, Scope, Verdict
from govreport_pipeline.validate.prose.sums import check_of_which
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import Interval, interval_of, ratio
from govreport_pipeline.validate.telling.printed import Printed, judge_printed, read_printed, whole_ratio
from govreport_pipeline.validate.telling.results import Check
from govreport_pipeline.validate.telling.wording import number, stated

_CHANGE = re.compile("增|升|涨|提高|(?P<fall>降|下滑|减(?!免)|少)")
_WORDS = 8
"""How far before a growth figure its 下降 or 增长 stands."""


def check_growth(facts: Facts) -> list[Check]:
    """Every printed growth whose value is known.

    Against the prior year's value where the text states one; else the check
    is `not_checkable` and its explanation keeps the value that the growth
    implies.
    """
    checks = []
    years_before: dict[tuple[str | None, ...], _YearBefore | None] = {}
    for base_id, members in facts.members.items():
        for growth in members:
            if growth.relation is Relation.GROWTH_OF and base_id in facts.by_id:
                current = facts.by_id[base_id]
                check = _check_one(facts, current, _prior_year(facts, current, years_before), growth)
                if check is not None:
                    checks.append(check)
    return checks


def _check_one(facts: Facts, current: Observation, prior: Observation | None, growth: Observation) -> Check | None:
    change = read_change(facts, growth)
    if change is None:
        return None
    if prior is None or prior.value <= 0:
        return _implied(current, growth, change)
    now, before = whole_ratio(current.value, prior.value)
    quotient = change.scale * now / before if change.is_multiple else 100 * (now - before) / before
    bounds: Interval | None = Interval(quotient, quotient)
    if all(interval_of(observation).is_exact for observation in (current, prior, growth)):
        numerator = change.scale * (now if change.is_multiple else now - before)
        verdict = judge_printed(numerator, before, change.printed)
    else:
        verdict, bounds = _judge_hedged(current, prior, growth, change)
    unit = "times" if change.scale == 1 and change.is_multiple else "%"
    computed = number(round(quotient, 2))
    text = f"{stated(prior)} to {stated(current)} is {computed} {unit}, printed {change}"
    return Check(
        BreakdownKind.GROWTH,
        current,
        (prior, growth),
        change.value,
        quotient,
        bounds,
        verdict,
        text,
        FindingCode.GROWTH_DIFFERS,
    )


class Change(NamedTuple):
    """A printed growth: in %, in 倍 that are hundreds of them, or what multiple of the prior value a count is."""

    printed: Printed
    scale: int = 100
    """What a growth that doubles the prior value is printed as."""
    is_multiple: bool = False

    @property
    def value(self) -> float:
        """The multiple, or the growth in %."""
        return self.printed.value if self.is_multiple else self.printed.value * 100 / self.scale

    @property
    def step(self) -> float:
        """One unit of the last printed digit, like `value`."""
        return self.printed.unit if self.is_multiple else self.printed.unit * 100 / self.scale

    @property
    def factor(self) -> float:
        """What the prior value was multiplied by."""
        return self.value / self.scale if self.is_multiple else 1 + self.value / 100

    def __str__(self) -> str:
        if self.is_multiple and self.scale == 1:
            return f"{self.printed} times"
        return f"{self.printed if self.scale == 100 else number(round(self.value, 6))} %"


def read_change(facts: Facts, growth: Observation) -> Change | None:
    """The growth with its sign: 增长0.7倍 and 翻一番 are 70 % and 100 %. None for what is neither % nor 倍."""
    printed = read_printed(growth)
    if growth.unit == "倍":
        return Change(printed, scale=1, is_multiple=True)
    if growth.unit != "%":
        return None
    start = facts.alignment.position(growth.raw_start)
    if growth.metric_code is None and facts.document.text[start - 1 : start] == "的":  # 是上年的88%
        return Change(printed, is_multiple=True)
    if growth.printed_unit == "番":
        return Change(Printed(round(growth.value / 100), 0), scale=1)
    if growth.printed_unit == "倍":
        return Change(printed, scale=1)
    is_fall = printed.units > 0 and _direction(facts, growth) < 0
    return Change(printed._replace(units=-printed.units) if is_fall else printed)


def _direction(facts: Facts, growth: Observation) -> int:
    """1 for 增长, −1 for 下降, 0 for neither, by the nearest word before the figure."""
    end = facts.alignment.position(growth.raw_end)
    start = facts.alignment.position(growth.raw_start)
    direction = 0
    for word in _CHANGE.finditer(facts.document.text, max(0, start - _WORDS), end):
        direction = -1 if word["fall"] else 1
    return direction


def _judge_hedged(
    current: Observation, prior: Observation, growth: Observation, change: Change
) -> tuple[Verdict, Interval | None]:
    """Hedged values are given one printed unit."""
    bounds = ratio(interval_of(current), interval_of(prior))
    if bounds is None:
        return Verdict.NOT_CHECKABLE, None
    added, scale = (0, change.scale) if change.is_multiple else (1, 100)
    bounds = Interval(scale * (bounds.low - added), scale * (bounds.high - added))
    low, high = sorted((growth.value_low, growth.value_high))
    room = change.step if low == high or change.scale == 100 else change.step / 10  # 近一倍 are at least 80 %
    low, high = min(low, change.value) - room, max(high, change.value) + room
    return (Verdict.ROUNDED if bounds.low <= high and low <= bounds.high else Verdict.DIFFERS), bounds


class _YearBefore(NamedTuple):
    """What the text states of a fact for the year before, and this year's numbers behind that."""

    observation: Observation
    own: tuple[Observation, ...]
    """The first number of the year behind it, and the first of another value."""


def _prior_year(
    facts: Facts, current: Observation, years_before: dict[tuple[str | None, ...], _YearBefore | None]
) -> Observation | None:
    """The same fact of the year before, where the text states it once.

    None where another number of the year stands between: 由1128条增至1887条,专栏514条,总计2401条,是2013年的1.5倍.
    What is looked up once for each fact is kept in `years_before`.
    """
    code = current.metric_code
    if code is None or current.scope is Scope.PRIOR_YEAR:
        return None
    label = current.label if code in OPEN_LISTS else None
    fact = code, label, current.subject, current.requester
    if fact not in years_before:
        years_before[fact] = _year_before(facts, fact)
    before = years_before[fact]
    if before is None or any(each.raw_start < current.raw_start and each.value != current.value for each in before.own):
        return None
    return before.observation


def _year_before(facts: Facts, fact: tuple[str, str | None, str | None, str | None]) -> _YearBefore | None:
    mentions = facts.mentions.get((*fact, Scope.PRIOR_YEAR))
    prior = choose_value(mentions).observation if mentions is not None else None
    if prior is None:
        return None
    behind = [each for each in facts.mentions.get((*fact, Scope.ANNUAL), ()) if each.raw_start > prior.raw_start]
    other = next((each for each in behind if each.value != behind[0].value), None)
    return _YearBefore(prior, (*behind[:1], *([other] if other is not None else ())))


def _implied(current: Observation, growth: Observation, change: Change) -> Check:
    """A growth that cannot be checked, with the prior value it implies."""
    told = f"as {change} of the year before" if change.is_multiple else f"after a change of {change}"
    text = f"{stated(current)} {told}: the year before is not stated"
    if change.factor > 0:
        text += f", {number(round(current.value / change.factor, 1))} is implied"
    return Check(
        BreakdownKind.GROWTH,
        current,
        (growth,),
        change.value,
        None,
        None,
        Verdict.NOT_CHECKABLE,
        text,
        FindingCode.GROWTH_DIFFERS,
    )


def check_cumulative(facts: Facts) -> list[Check]:
    """Every figure stated both for the year and since the beginning; a rate of all years may lie below the year's."""
    checks = []
    for fact, totals in facts.mentions.items():
        if fact[4] is not Scope.CUMULATIVE or totals[0].unit == "%":
            continue
        parts = facts.mentions.get((*fact[:4], Scope.ANNUAL), ())
        unlinked = [part for part in parts if part.part_of != totals[0].observation_id]
        if unlinked and totals[0].part_of != unlinked[0].observation_id:
            largest = max(unlinked, key=lambda part: part.value)
            checks.append(check_of_which(totals[0], [largest], FindingCode.CUMULATIVE_BELOW_ANNUAL))
    return checks
