"""This year's figures against those of the report of the year before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from govreport_pipeline.catalogue.across_years import (
    CARRY_OVERS,
    JUMP,
    LEAST_JUMP,
    LINKED_CODES,
    STOCKS,
    WATCHED,
    Stock,
)
from govreport_pipeline.catalogue.choice import choose_values
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.links import LinkedFigure, ReportLink
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, LinkKind, Requester, Verdict
from govreport_pipeline.validate.telling.intervals import Interval, do_meet, interval_of
from govreport_pipeline.validate.telling.results import Check, Note
from govreport_pipeline.validate.telling.wording import number, signed, stated

Figures = Mapping[tuple[str, str | None], Observation]
Earlier = Mapping[tuple[str, str | None], LinkedFigure]


def check_years(observations: Iterable[Observation], links: Sequence[ReportLink]) -> tuple[list[Check], list[Note]]:
    """Carry-overs and stocks that both reports state, and jumps of main figures."""
    link = next((link for link in links if link.kind is LinkKind.YEAR_BEFORE), None)
    if link is None or not link.figures:
        return [], []
    choices = choose_values(one for one in observations if one.metric_code in LINKED_CODES)
    figures = {key: choice.observation for key, choice in choices.items() if choice.observation is not None}
    earlier = {(figure.metric_code, figure.requester): figure for figure in link.figures}
    checks = [*_check_carry_overs(figures, earlier, link), *_check_stocks(figures, earlier, link)]
    return checks, list(_note_jumps(figures, earlier, link))


def _check_carry_overs(figures: Figures, earlier: Earlier, link: ReportLink) -> Iterator[Check]:
    """What the year before carried forward is what this year carries over, in all and of each requester."""
    for rule in CARRY_OVERS:
        for requester in (None, *Requester):
            opening, closing = figures.get((rule.opening, requester)), earlier.get((rule.closing, requester))
            if opening is None or closing is None:
                continue
            bounds = interval_of(closing)
            verdict = Verdict.HOLDS if do_meet(bounds, interval_of(opening)) else Verdict.DIFFERS
            text = f"stated {stated(opening)}, {_named(link)} carries {stated(closing)} forward"
            yield _check(opening, closing, (), closing.value, bounds, verdict, text, FindingCode.CARRY_OVER_DIFFERS)


def _check_stocks(figures: Figures, earlier: Earlier, link: ReportLink) -> Iterator[Check]:
    """In force = in force a year before + issued − repealed; not checkable where one of them is not stated."""
    for rule in STOCKS:
        now, before = figures.get((rule.in_force, None)), earlier.get((rule.in_force, None))
        if now is not None and before is not None:
            yield _check_stock(rule, now, before, figures, link)


def _check_stock(rule: Stock, now: Observation, before: LinkedFigure, figures: Figures, link: ReportLink) -> Check:
    issued, repealed = figures.get((rule.issued, None)), figures.get((rule.repealed, None))
    told = f"{_named(link)} has {stated(before)} in force"
    if issued is None or repealed is None:
        missing = " and ".join(
            code for code, part in ((rule.issued, issued), (rule.repealed, repealed)) if part is None
        )
        parts = [part for part in (issued, repealed) if part is not None]
        text = f"stated {stated(now)}, {told}: {missing} not stated"
        return _check(now, before, parts, None, None, Verdict.NOT_CHECKABLE, text, FindingCode.STOCK_DIFFERS)
    low = before.value_low + issued.value_low - repealed.value_high
    high = before.value_high + issued.value_high - repealed.value_low
    computed = before.value + issued.value - repealed.value
    verdict = Verdict.HOLDS if do_meet(Interval(low, high), interval_of(now)) else Verdict.DIFFERS
    text = (
        f"stated {stated(now)}, {told}: {stated(before)}+{number(issued.value)}−{number(repealed.value)} "
        f"= {number(computed)}"
    )
    return _check(
        now, before, (issued, repealed), computed, Interval(low, high), verdict, text, FindingCode.STOCK_DIFFERS
    )


def _check(
    total: Observation,
    before: LinkedFigure,
    parts: Sequence[Observation],
    computed: float | None,
    bounds: Interval | None,
    verdict: Verdict,
    text: str,
    failure: FindingCode,
) -> Check:
    difference = f" ({signed(computed - total.value)})" if verdict is Verdict.DIFFERS and computed is not None else ""
    of_whom = f" ({total.requester})" if total.requester is not None else ""
    return Check(
        BreakdownKind.CROSS_YEAR,
        total,
        parts,
        total.value,
        computed,
        bounds,
        verdict,
        f"{text}{difference}",
        failure,
        place=(total.raw_start, total.raw_end),
        about=f"{total.metric_code}{of_whom}",
        earlier_ids=(before.observation_id,),
    )


def _note_jumps(figures: Figures, earlier: Earlier, link: ReportLink) -> Iterator[Note]:
    """Main figures five times those of the year before, or a fifth; small ones aside, and zeros."""
    for code in WATCHED:
        now, before = figures.get((code, None)), earlier.get((code, None))
        if now is None or before is None or now.value <= 0 or before.value <= 0:
            continue
        if is_jump(interval_of(now), interval_of(before)):
            text = f"stated {stated(now)}, {_named(link)} states {stated(before)}: {_times(now.value, before.value)}"
            yield Note(FindingCode.JUMP, code, (now.raw_start, now.raw_end), text)


def is_jump(now: Interval, before: Interval) -> bool:
    """Is one so many times the other, whatever the hedged numbers can be?

    >>> is_jump(Interval(50, 50), Interval(10, 10)), is_jump(Interval(12, 12), Interval(2, 2))
    (True, False)
    """
    small, large = (before, now) if now.low > before.low else (now, before)
    return large.low >= JUMP * max(small.high, LEAST_JUMP)


def _times(now: float, before: float) -> str:
    """How many times, or which part: `7.5 times`, `1/7.5 of it`."""
    return f"{number(round(now / before, 1))} times" if now > before else f"1/{number(round(before / now, 1))} of it"


def _named(link: ReportLink) -> str:
    return f"the report for {link.other_year} ({link.other_source_path})"
