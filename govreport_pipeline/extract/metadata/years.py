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
MOST_COMMON_WEIGHT, LONG_PERIOD_WEIGHT, PLANNED_WEIGHT = 2.5, 2.0, 0.5
LONGEST_YEAR = 550
"""Days of a period that still is of one year: 2008-05-01 to 2009-10-31 is not told."""

_YEAR = re.compile(rf"年{YEAR_BEFORE}(?!\d{{1,2}}月\d{{1,2}}日|以前|以后|以来)")
_RUN_TOGETHER = re.compile(r"((?:19|20)\d\d)\d{2,4}日?(?:起|始)?,?[至到-]((?:19|20)\d\d)\d{2,4}日")
_ON_BODY = re.compile(r"学?年(?:度|,|我|本|全|共|[\u4e00-\u9fff]{0,8}?[局镇乡县市区厅委部])(?!\d)")
_PLANNED = re.compile(
    r"年度?,?(?:我|本|全)?[\u4e00-\u9fff]{0,3}?(?:将(?!政|信|公|其|工)|计划|拟|力争|争取|打算|(?<![主重需首])要(?!求|素|点|闻|件|情|目))"
)
_PLANNING = re.compile("[将计拟力争打要]")
"""First characters of those words: one of them must stand within eight characters."""


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
    return found + _body_years(clues, sections)


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


def _body_years(clues: Clues, sections: Sequence[Section]) -> list[YearReading]:
    """The year that the body's first statement speaks of, and the one it speaks of most."""
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
    years = [one for one in named if not _is_planned(text, one)]
    body = EvidenceSource.BODY
    if not years:
        # nothing but plans: 2011年,我们将…
        return [_reading(read_year(one.digits), body, one[1:], PLANNED_WEIGHT) for one in named[:1]]
    found: list[YearReading] = []
    first = next((one for one in years if _is_subject(text, one)), None)
    if first is not None:
        found.append(_reading(read_year(first.digits), body, first[1:]))
    counts = Counter(one.digits for one in years)
    common = max(years, key=lambda one: (counts[one.digits], -one.start))
    return [*found, _reading(read_year(common.digits), body, common[1:], MOST_COMMON_WEIGHT)]


def _is_planned(text: str, year: _Printed) -> bool:
    start = year.end
    return _PLANNING.search(text, start, start + 8) is not None and _PLANNED.match(text, start) is not None


def _is_subject(text: str, year: _Printed) -> bool:
    """Does a clause begin with the year and go on about the body: 2012年,我镇…"""
    before = text[max(0, year.start - 3) : year.start].rstrip(" ")[-1:]
    return (not before or before in "\n。;,") and _ON_BODY.match(text, year.end) is not None


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
