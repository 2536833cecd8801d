"""The year against others: printed growth, and cumulative figures."""

import re
from decimal import Decimal
from fractions import Fraction

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, Relation, Scope, Verdict
from govreport_pipeline.validate.checks import Check
from govreport_pipeline.validate.choice import choose_value
from govreport_pipeline.validate.facts import OPEN_LISTS, Fact, Facts
from govreport_pipeline.validate.intervals import Interval, interval_of, ratio
from govreport_pipeline.validate.printed import decimals, exact, judge_printed, printed_decimal
from govreport_pipeline.validate.sums import check_of_which
from govreport_pipeline.validate.wording import number, stated

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
    for base_id, members in facts.members.items():
        for growth in members:
            if growth.relation is Relation.GROWTH_OF and base_id in facts.by_id:
                check = _check_one(facts, facts.by_id[base_id], growth)
                if check is not None:
                    checks.append(check)
    return checks


def _check_one(facts: Facts, current: Observation, growth: Observation) -> Check | None:
    factor = _factor(facts, growth)
    if factor is None:
        return None
    prior = _prior_year(facts, current)
    if prior is None or not prior.value:
        return _implied(current, growth, factor)
    printed = printed_decimal(growth)
    now, before = exact(current.value), exact(prior.value)
    is_multiple = growth.unit == "倍"
    quotient = now / before if is_multiple else 100 * (now - before) / before
    stated_change = _printed_change(printed, factor, is_multiple)
    bounds: Interval | None = Interval(float(quotient), float(quotient))
    if all(interval_of(observation).is_exact for observation in (current, prior, growth)):
        verdict = judge_printed(quotient, stated_change)
    else:
        verdict, bounds = _judge_hedged(current, prior, stated_change, is_multiple)
    unit = "times" if is_multiple else "%"
    text = f"{stated(prior)} to {stated(current)} is {number(round(float(quotient), 2))} {unit}, printed {stated_change} {unit}"
    return Check(
        BreakdownKind.GROWTH,
        current,
        (prior, growth),
        float(stated_change),
        float(quotient),
        bounds,
        verdict,
        text,
        FindingCode.GROWTH_DIFFERS,
    )


def _factor(facts: Facts, growth: Observation) -> Fraction | None:
    """What the prior value was multiplied by; None for what is no growth."""
    printed = Fraction(printed_decimal(growth))
    if growth.unit == "%":
        is_fall = growth.value < 0 or _direction(facts, growth) < 0
        return 1 - abs(printed) / 100 if is_fall else 1 + printed / 100
    if growth.unit == "倍":
        return printed + 1 if _direction(facts, growth) > 0 else printed
    return None


def _direction(facts: Facts, growth: Observation) -> int:
    """1 for 增长, −1 for 下降, 0 for neither, by the nearest word before the figure."""
    end = facts.alignment.position(growth.raw_end)
    start = facts.alignment.position(growth.raw_start)
    direction = 0
    for word in _CHANGE.finditer(facts.document.text, max(0, start - _WORDS), end):
        direction = -1 if word["fall"] else 1
    return direction


def _printed_change(printed: Decimal, factor: Fraction, is_multiple: bool) -> Decimal:
    """The printed digits with the sign, or as a multiple of the prior value."""
    if is_multiple:
        return printed + 1 if factor == Fraction(printed) + 1 else printed
    return -abs(printed) if factor < 1 else printed


def _judge_hedged(
    current: Observation, prior: Observation, printed: Decimal, is_multiple: bool
) -> tuple[Verdict, Interval | None]:
    """Hedged values are given one printed unit."""
    bounds = ratio(interval_of(current), interval_of(prior))
    if bounds is None:
        return Verdict.NOT_CHECKABLE, None
    if not is_multiple:
        bounds = Interval(100 * (bounds.low - 1), 100 * (bounds.high - 1))
    unit = 10.0 ** -decimals(printed)
    meets = bounds.low <= float(printed) + unit and float(printed) - unit <= bounds.high
    return (Verdict.ROUNDED if meets else Verdict.DIFFERS), bounds


def _prior_year(facts: Facts, current: Observation) -> Observation | None:
    """The same fact of the year before, where the text states it once."""
    code = current.metric_code
    if code is None:
        return None
    label = current.label if code in OPEN_LISTS else None
    mentions = facts.mentions.get(Fact(code, label, current.subject, current.requester, Scope.PRIOR_YEAR))
    return choose_value(mentions).observation if mentions is not None else None


def _implied(current: Observation, growth: Observation, factor: Fraction) -> Check:
    """A growth that cannot be checked, with the prior value it implies."""
    printed = printed_decimal(growth)
    text = f"{stated(current)} after a change of {printed} {growth.unit}: the year before is not stated"
    if factor > 0:
        text += f", {number(round(float(exact(current.value) / factor), 1))} is implied"
    return Check(
        BreakdownKind.GROWTH,
        current,
        (growth,),
        growth.value,
        None,
        None,
        Verdict.NOT_CHECKABLE,
        text,
        FindingCode.GROWTH_DIFFERS,
    )


def check_cumulative(facts: Facts) -> list[Check]:
    """Every figure stated both for the year and since the beginning."""
    checks = []
    for fact, totals in facts.mentions.items():
        if fact.scope is not Scope.CUMULATIVE:
            continue
        parts = facts.mentions.get(fact._replace(scope=Scope.ANNUAL), ())
        unlinked = [part for part in parts if part.part_of != totals[0].observation_id]
        if unlinked and totals[0].part_of != unlinked[0].observation_id:
            largest = max(unlinked, key=lambda part: part.value)
            checks.append(check_of_which(totals[0], [largest], FindingCode.CUMULATIVE_BELOW_ANNUAL))
    return checks
