"""This year's figures against those of the report of the year before."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

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
from govreport_pipeline.tables.records import Observation, TableCell
from govreport_pipeline.tables.vocabulary import BreakdownKind, LinkKind, Requester, Verdict
from govreport_pipeline.validate.telling.intervals import Interval, do_meet, interval_of
from govreport_pipeline.validate.telling.results import Check, Note
from govreport_pipeline.validate.telling.wording import number, signed, stated

_CARRIED_ON = (
    *((rule.opening, rule.closing, FindingCode.CARRY_OVER_DIFFERS) for rule in CARRY_OVERS),
    *((rule.in_force, rule.in_force, FindingCode.STOCK_DIFFERS) for rule in STOCKS),
)
"""Code of this year, code of the year before, and what it is called where they contradict."""

Figures = Mapping[tuple[str, str | None], Observation]
Earlier = Mapping[tuple[str, str | None], LinkedFigure]


def check_years(
    observations: Iterable[Observation], links: Sequence[ReportLink], cells: Iterable[TableCell]
) -> tuple[list[Check], list[Note]]:
    """Carry-overs and stocks that both reports state or that one has no number for, and jumps of main figures."""
    link = next((link for link in links if link.kind is LinkKind.YEAR_BEFORE), None)
    if link is None or not link.figures:
        return [], []
    choices = choose_values(one for one in observations if one.metric_code in LINKED_CODES)
    figures = {key: choice.observation for key, choice in choices.items() if choice.observation is not None}
    earlier = {(figure.metric_code, figure.requester): figure for figure in link.figures}
    without_number = {(cell.metric_code, cell.requester): cell for cell in cells if cell.value is None}
    checks = [
        *_check_carry_overs(figures, earlier, link),
        *_check_stocks(figures, earlier, link),
        *_leave_unchecked(figures, earlier, without_number, link),
    ]
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
    """In force = in force a year before + issued − repealed."""
    for rule in STOCKS:
        now, before = figures.get((rule.in_force, None)), earlier.get((rule.in_force, None))
        if now is not None and before is not None:
            yield _check_stock(rule, now, before, figures, link)


def _check_stock(rule: Stock, now: Observation, before: LinkedFigure, figures: Figures, link: ReportLink) -> Check:
    """One stock; what is not stated lies in [0, ∞), and without both nothing can be checked."""
    issued, repealed = figures.get((rule.issued, None)), figures.get((rule.repealed, None))
    parts = [part for part in (issued, repealed) if part is not None]
    missing = " and ".join(code for code, part in ((rule.issued, issued), (rule.repealed, repealed)) if part is None)
    text = f"stated {stated(now)}, {_named(link)} has {stated(before)} in force"
    if not parts:
        text += f": {missing} not stated"
        return _check(now, before, parts, None, None, Verdict.NOT_CHECKABLE, text, FindingCode.STOCK_DIFFERS)
    came = interval_of(issued) if issued is not None else Interval(0.0, 0.0)
    went = interval_of(repealed) if repealed is not None else Interval(0.0, 0.0)
    known = Interval(before.value_low + came.low - went.high, before.value_high + came.high - went.low)
    bounds = Interval(0.0 if repealed is None else known.low, inf if issued is None else known.high)
    computed = (
        before.value + (issued.value if issued is not None else 0) - (repealed.value if repealed is not None else 0)
    )
    verdict = _judge(known, bounds, interval_of(now))
    text += (
        f": {stated(before)}+{number(issued.value) if issued is not None else '?'}"
        f"−{number(repealed.value) if repealed is not None else '?'} = {number(computed)}"
    )
    if missing:
        gap = f": {number(abs(computed - now.value))} missing" if verdict is Verdict.INCOMPLETE else ""
        text += f"{gap}; {missing} not stated"
    return _check(now, before, parts, computed, bounds, verdict, text, FindingCode.STOCK_DIFFERS)


def _judge(known: Interval, bounds: Interval, now: Interval) -> Verdict:
    """Is it what is known gives, what the parts that are not stated can make of it, or neither?"""
    if do_meet(known, now):
        return Verdict.HOLDS
    return Verdict.INCOMPLETE if do_meet(bounds, now) else Verdict.DIFFERS


def _leave_unchecked(
    figures: Figures, earlier: Earlier, blanks: Mapping[tuple[str | None, str | None], TableCell], link: ReportLink
) -> Iterator[Check]:
    """What a form carries on from year to year, where one of the two reports has no number for it.

    Of requesters only where the report before tells of some of them.
    """
    for now_code, before_code, failure in _CARRIED_ON:
        tells_of_requesters = any(code == before_code and requester for code, requester in earlier)
        for requester in (None, *Requester):
            now, before = figures.get((now_code, requester)), earlier.get((before_code, requester))
            blank = blanks.get((now_code, requester))
            is_unmatched = now is not None and now.table_id is not None and (requester is None or tells_of_requesters)
            if before is None and now is not None and is_unmatched:
                text = f"stated {stated(now)}, {_named(link)} states no one number of {before_code}"
                yield _check(now, None, (), None, None, Verdict.NOT_CHECKABLE, text, failure)
            elif before is not None and now is None and blank is not None:
                text = f"no number in the cell, {_named(link)} has {stated(before)} of {before_code}"
                place = blank.raw_start, blank.raw_end
                yield Check(
                    BreakdownKind.CROSS_YEAR, None, (), None, before.value, interval_of(before), Verdict.NOT_CHECKABLE,
                    text, failure, place=place, about=_about(now_code, requester), earlier_ids=(before.observation_id,),
                )  # fmt: skip


def _check(
    total: Observation,
    before: LinkedFigure | None,
    parts: Sequence[Observation],
    computed: float | None,
    bounds: Interval | None,
    verdict: Verdict,
    text: str,
    failure: FindingCode,
) -> Check:
    difference = f" ({signed(computed - total.value)})" if verdict is Verdict.DIFFERS and computed is not None else ""
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
        about=_about(total.metric_code, total.requester),
        earlier_ids=(before.observation_id,) if before is not None else (),
    )


def _about(code: str | None, requester: str | None) -> str:
    return f"{code} ({requester})" if requester is not None else f"{code}"


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
