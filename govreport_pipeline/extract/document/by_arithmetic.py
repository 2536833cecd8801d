"""What figures are of by what they differ from or add up to: 较上年的251条增加17条, of 268 told before."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from govreport_pipeline.extract.leaves.comparisons import OF_ALL_YEARS
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.units import PIECE_UNITS, Family
from govreport_pipeline.extract.words.times import goes_on_in_time
from govreport_pipeline.tables.vocabulary import Relation, Role, Scope

_MOST_BEFORE, _FARTHEST = 24, 600
"""Figures, and characters, before a figure of another year among which that of this year is looked for."""
_BETWEEN = 30
_MOST_CHANGES = 3
_TIME_ALONE = re.compile(
    r"[\s,:;(]{0,3}+(?:[而比较]|与|同)?(?:上学?年度?|去年|上一年度?|\d{4}年度?)(?:同期|全年)?(?:的|为|是|共|达|有|公开|发布|收到|受理|\(){0,3}\s?"
)
_ONE_MORE_YEAR = re.compile(r"(?:[、,和及]|以及)\s?(?:19|20)\d\d年度?(?:同期|全年)?的?")
_KINDS = ("proactive_items_by_category", "proactive_items_by_body", "key_area_items_by_topic")
_ROUNDED = 0.051
"""A share of one digit behind the point, rounded or cut."""


def code_by_change(text: str, figures: Sequence[Figure]) -> None:
    """Give what another year had the code of this year's figure, where the change that is told is that of the two.

    公开信息268条。…比上年(251条)增加17条; where no change is told, that of the last total of the sentence before.
    """
    for index, figure in enumerate(figures):
        is_open = figure.code is None or figure.rule_id == "compared"
        if not is_open or not figure.is_compared or figure.scope is not Scope.PRIOR_YEAR:
            continue
        changes = list(_changes_beside(figures, index))
        before = [one for one in figures[max(0, index - _MOST_BEFORE) : index][::-1] if _is_alike(one, figure)]
        if figure.code is not None:
            this_year = _another_that_changed(figure, before, changes)
        elif index and _is_of_one_more_year(text, figures[index - 1], figure):
            figure.give(figures[index - 1].code, "compared")
            continue
        elif changes:
            this_year = next((one for one in before if any(_is_change(one, figure, each) for each in changes)), None)
        else:
            this_year = _told_right_before(text, figure, before)
        if this_year is not None:
            _take(figure, this_year, changes)


def _another_that_changed(figure: Figure, before: Sequence[Figure], changes: Sequence[Figure]) -> Figure | None:
    """收到来信1263封,回复1259封,较上年的982封增长28.6%: what the change fits, where it fits no figure of the code that stands nearest."""
    if not changes:
        return None
    fitting = [one for one in before if any(_is_change(one, figure, each) for each in changes)]
    if any(one.code == figure.code for one in fitting):
        return None
    return next((one for one in fitting if one.sentence_start == figure.sentence_start), None)


def _is_of_one_more_year(text: str, last: Figure, figure: Figure) -> bool:
    """与2012年430条、2011年395条相比: does a year more stand beside another?"""
    if not last.is_compared or last.scope is not Scope.PRIOR_YEAR or last.unit.unit != figure.unit.unit:
        return False
    return _ONE_MORE_YEAR.fullmatch(text, last.end, figure.start) is not None


def carry_year_on(text: str, figures: Sequence[Figure]) -> None:
    """上年复议为3件、诉讼为2件: what goes on a list of the year before is of it, where this year's is told, too."""
    counted = [figure for figure in figures if figure.is_countable]
    told: Counter[str | None] = Counter(figure.code for figure in counted if figure.scope is Scope.ANNUAL)
    del told[None]
    for last, figure in pairwise(counted):
        if last.scope is not Scope.PRIOR_YEAR or figure.scope is not Scope.ANNUAL or told[figure.code] < 2:
            continue
        if goes_on_in_time(text, last.end, figure) and figure.parent is None:
            figure.scope = Scope.PRIOR_YEAR
            told[figure.code] -= 1


def _take(figure: Figure, this_year: Figure, changes: Sequence[Figure]) -> None:
    """Let a figure be of the year before, and a percentage the growth, of what this year's counts."""
    for change in changes:
        is_of_none = change.parent is None or change.parent is figure or change.parent.code in (None, figure.code)
        if change.unit.family is Family.PERCENT and is_of_none:
            change.parent, change.relation = this_year, Relation.GROWTH_OF
    figure.give(this_year.code, "compared")
    if this_year.code in _KINDS:
        figure.label = this_year.label


def _changes_beside(figures: Sequence[Figure], index: int) -> Iterator[Figure]:
    """The changes told right before or behind a figure of another year: 增加17条,增幅6.8%; 增长6.8%(上年251条)."""
    end, sentence = figures[index].end, figures[index].sentence_start
    last = figures[index - 1] if index else None
    if last is not None and last.role is Role.GROWTH and last.sentence_start == sentence:
        yield last
    for figure in figures[index + 1 : index + 1 + _MOST_CHANGES]:
        if figure.sentence_start != sentence:
            return
        if figure.role is Role.GROWTH and figure.start - end < _BETWEEN:
            yield figure
        end = figure.end


def _is_alike(one: Figure, figure: Figure) -> bool:
    """May a figure before be this year's of what another year's counts?"""
    units = {one.unit.unit, figure.unit.unit}
    return (
        one.code is not None
        and one.is_countable
        and not one.is_compared
        and one.rule_id != OF_ALL_YEARS
        and (len(units) == 1 or units <= PIECE_UNITS)
        and figure.start - one.end < _FARTHEST
    )


def _is_change(one: Figure, other: Figure, change: Figure) -> bool:
    """Is a change that of two numbers: 17 of 268 and 251; 14.0% of 21584 and 18930?"""
    if change.unit.family is not Family.PERCENT:
        return change.unit.unit == other.unit.unit and abs(one.value - other.value) == abs(change.value)
    if not other.value:
        return False
    grown = (one.value / other.value - 1) * 100
    return abs(abs(grown) - abs(change.value)) <= (_ROUNDED if not change.value.is_integer() else 0.5)


def _told_right_before(text: str, figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """公开信息104条,其中…。上年是91条: the one total of the sentence before, where the label names the year alone."""
    starts_sentence = not text[figure.sentence_start : figure.near_start].strip()
    if not before or not starts_sentence or _TIME_ALONE.fullmatch(text, figure.near_start, figure.start) is None:
        return None
    last = before[0]
    if text[last.end : figure.sentence_start].strip(")\n ") not in ("。", ""):
        return None
    totals = [one for one in before if one.sentence_start == last.sentence_start and one.parent is None]
    is_told = last.sentence_start != figure.sentence_start and len(totals) == 1
    return totals[0] if is_told else None


def give_parts_to_whom_they_add_up(figures: Sequence[Figure]) -> None:
    """公开412条。历年共2036条。按类别:概况8条…: parts that add up to the total before, once or more, are of that one."""
    totals: list[Figure] = []
    for figure in figures:
        if not figure.is_countable or figure.is_compared or figure.parent is not None or figure.code is None:
            continue
        if len(figure.parts) > 1:
            whole = next((one for one in reversed(totals) if _is_whole(one, figure)), None)
            if whole is not None:
                _move(figure, whole)
        elif not figure.parts:
            totals.append(figure)


def _is_whole(one: Figure, total: Figure) -> bool:
    """Do the parts of a larger total add up to one that is told before it under its code, again and again?"""
    if one.code != total.code or one.value >= total.value or total.start - one.end > _FARTHEST:
        return False
    sums = list(accumulate(part.value for part in total.parts))
    if not one.value or sums[-1] in (0, total.value) or sums[-1] % one.value:
        return False
    return all(one.value * each in sums for each in range(1, int(sums[-1] / one.value) + 1))


def _move(total: Figure, whole: Figure) -> None:
    """Make the parts of one total those of another, each round of them a way of telling it out."""
    parts, total.parts = total.parts, []
    told = 0.0
    for part in parts:
        part.begins_split = part.begins_split or (told > 0 and told % whole.value == 0)
        told += part.value
        part.join(whole, part.relation)
