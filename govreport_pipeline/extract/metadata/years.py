"""Which year a report covers, and what each place of it says."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from govreport_pipeline.extract.metadata.clues import Clues
from govreport_pipeline.extract.metadata.dates import YEAR_BEFORE, Period, read_year
from govreport_pipeline.extract.metadata.page import Page
from govreport_pipeline.tables.records import Section
from govreport_pipeline.tables.vocabulary import EvidenceSource, SectionType

WEIGHTS: dict[EvidenceSource, float] = {
    EvidenceSource.PERIOD: 6.0,
    EvidenceSource.TITLE: 3.0,
    EvidenceSource.ANNOUNCEMENT: 2.0,
    EvidenceSource.BODY: 3.0,
}
MOST_COMMON_WEIGHT, LONG_PERIOD_WEIGHT, LEADING_WEIGHT, ASIDE_WEIGHT = 2.5, 2.0, 0.4, 0.5
LONGEST_YEAR = 550
"""Days of a period that still is of one year: 2008-05-01 to 2009-10-31 is not told."""

_YEAR = re.compile(rf"年{YEAR_BEFORE}(?!\d{{1,2}}月\d{{1,2}}日|以前|以后|以来)")
_RUN_TOGETHER = re.compile(r"((?:19|20)\d\d)\d{2,4}日?(?:起|始)?,?[至到-]((?:19|20)\d\d)\d{2,4}日")
_OF_YEAR = re.compile("学?年(?:度|,|我|本|全|共)(?!\\d)")
_ON_BODY = re.compile(r"学?年度?,?(?:我|本|[\u4e00-\u9fff]{0,8}?(?:[局镇乡县市区厅委部]|办(?![理结完毕妥事件])))(?!\d)")
_PLANNED = re.compile(
    r"年度?,?(?:我|本|全)?[\u4e00-\u9fff]{0,3}?(?:将(?!政|信|公|其|工)|计划|拟|力争|争取|打算|(?<![主重需首])要(?!求|素|点|闻|件|情|目))"
)
_PLANNING = re.compile("[将计拟力争打要]")
"""First characters of those words: one of them must stand within eight characters."""
_HANDED_TO = re.compile("(?:转|延|待|留|跨)[入至到在于]?$")
"""2件转2023年度办理: told in a report of the year before."""
_ANOTHERS_BEFORE = re.compile("(?:[比较由从自]|结转|同)$")
_ANOTHERS = re.compile(
    r"年度?(?:\d{1,2}月|[年月]?[初底末])?(?:份?(?:起|开始|成立|组建|挂牌)|(?:结转|转[来入]|遗留|延续|留下)|"
    r"(?:[\u4e00-\u9fff]{0,4}[预决]算|[\u4e00-\u9fff]{0,8}(?:报告|年报)|[\u4e00-\u9fff]{0,4}考[核评]))"
)
"""2004年5月起, 2021年度结转的3件, 2021年度部门决算: no year that the report is of."""


_A_DATE_ALONE = re.compile(r"年\s?\d{1,2}月(?:\s?\d{1,2}日)?[ )]*(?=\n|$)")
"""A line of 2018年3月: when it was written."""


class YearReading(NamedTuple):
    """What one place says about the year."""

    year: int
    source: EvidenceSource
    weight: float
    start: int
    end: int


class _Printed(NamedTuple):
    """A year as it is printed in the body."""

    digits: str
    start: int
    end: int


def read_years(clues: Clues, sections: Sequence[Section]) -> list[YearReading]:
    """Every reading of the report's year, from the period to the body."""
    found: list[YearReading] = []
    period = clues.period
    year = _year_of(period) if period is not None else None
    if period is not None and year is not None:
        weight = LONG_PERIOD_WEIGHT if _is_long(period) else None
        found.append(_reading(year, EvidenceSource.PERIOD, (period.start, period.end), weight))
    elif period is None:
        found += _damaged_period(clues.page)
    title = next((title for title in clues.titles if title.year is not None), None)
    if title is not None and title.year is not None:
        found.append(_reading(title.year, EvidenceSource.TITLE, (title.start, title.end)))
    sentence = next((named for named in clues.announced if named.year is not None), None)
    if sentence is not None and sentence.year is not None:
        span = sentence.year_start, sentence.year_end
        found.append(_reading(sentence.year, EvidenceSource.ANNOUNCEMENT, span))
    return found + _body_years(clues, sections, title.year if title is not None else None)


def _damaged_period(page: Page) -> list[YearReading]:
    """The year of a period whose months and days ran together: 自201611日起至20161231日止."""
    match = _RUN_TOGETHER.search(page.prose, 0, page.head_end)
    if match is None or match[1] != match[2]:
        return []
    return [_reading(int(match[1]), EvidenceSource.PERIOD, match.span(1))]


def _year_of(period: Period) -> int | None:
    """The year in which most days of a period lie: 2014-01-01 to 2015-01-01 is 2014."""
    if period.first is None or period.last is None:
        known = period.last or period.first
        return known.year if known is not None else None
    if _is_long(period):
        return period.last.year
    return (period.first + (period.last - period.first) / 2).year


def _is_long(period: Period) -> bool:
    """Does it span several years: since the regulations came into force?"""
    return period.first is not None and period.last is not None and (period.last - period.first).days > LONGEST_YEAR


def _reading(year: int, source: EvidenceSource, span: tuple[int, int], weight: float | None = None) -> YearReading:
    return YearReading(year, source, WEIGHTS[source] if weight is None else weight, *span)


def _body_years(clues: Clues, sections: Sequence[Section], titled: int | None) -> list[YearReading]:
    """The year that the body's first statement speaks of, and the one it speaks of most.

    The year of a title yields to a statement that names the body (2012年,我镇…), not to 2021年度 alone.
    """
    page, period = clues.page, clues.period
    text = page.document.text
    start = max((title.end for title in clues.titles if title.end <= page.head_end), default=0)
    stop = max(start, _problems_start(page, sections))
    skipped = range(period.start, period.end) if period is not None else range(0)
    printed = (
        _Printed(match[match.lastindex or 0], *match.span(match.lastindex or 0))
        for match in _YEAR.finditer(text, start, stop)
    )
    named = [
        one for one in printed if one.start >= start and one.start not in skipped and not page.is_chrome(one.start)
    ]
    named = [one for one in named if _HANDED_TO.search(text, max(start, one.start - 3), one.start) is None]
    years = [one for one in named if not _is_told_aside(text, one)]
    body = EvidenceSource.BODY
    if not years:
        # nothing but plans: 2011年,我们将…
        return [_reading(read_year(one.digits), body, one[1:], ASIDE_WEIGHT) for one in named[:1]]
    found: list[YearReading] = []
    of_body = next((one for one in years if _leads(text, one, _ON_BODY)), None)
    first = next((one for one in years if one is of_body or _leads(text, one, _OF_YEAR)), None)
    if titled is not None:
        first = of_body or first
    if first is not None:
        weight = LEADING_WEIGHT if titled is not None and of_body is None else None
        found.append(_reading(read_year(first.digits), body, first[1:], weight))
    counts = Counter(one.digits for one in years)
    common = max(years, key=lambda one: (counts[one.digits], -one.start))
    return [*found, _reading(read_year(common.digits), body, common[1:], MOST_COMMON_WEIGHT)]


def _is_told_aside(text: str, year: _Printed) -> bool:
    """Is it the year of a plan, of something else, or one that another is compared with?"""
    start, end = year.start, year.end
    if text[max(0, start - 1) : start] in ("", "\n") and _A_DATE_ALONE.match(text, end) is not None:
        return True
    if _PLANNING.search(text, end, end + 8) is not None and _PLANNED.match(text, end) is not None:
        return True
    return _ANOTHERS_BEFORE.search(text, max(0, start - 2), start) is not None or _ANOTHERS.match(text, end) is not None


def _leads(text: str, year: _Printed, words: re.Pattern[str]) -> bool:
    """Does a clause begin with the year and go on with the words?"""
    before = text[max(0, year.start - 3) : year.start].rstrip(" ")[-1:]
    return (not before or before in "\n。;,") and words.match(text, year.end) is not None


def _problems_start(page: Page, sections: Sequence[Section]) -> int:
    """Where the plans for the next year begin; the text's end where they have no section."""
    for section in sections:
        if section.level == 1 and section.section_type is SectionType.PROBLEMS:
            return page.alignment.position(section.raw_start)
    return len(page.document.text)


def choose_year(readings: list[YearReading]) -> int | None:
    """The year with the most weight; the body's where two weigh the same."""
    if not readings:
        return None
    totals: dict[int, float] = {}
    for reading in readings:
        totals[reading.year] = totals.get(reading.year, 0) + reading.weight
    from_body = {reading.year for reading in readings if reading.source in (EvidenceSource.BODY, EvidenceSource.PERIOD)}
    return max(totals, key=lambda year: (totals[year], year in from_body))
