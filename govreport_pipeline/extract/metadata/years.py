"""Which year a report covers, and what each place of it says."""

import re
from collections import Counter
from collections.abc import Sequence

from govreport_pipeline.extract.metadata.dates import YEAR, Period, read_year
from govreport_pipeline.extract.metadata.page import Page
from govreport_pipeline.extract.metadata.prose import Named
from govreport_pipeline.extract.metadata.titles import Title
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import Section
from govreport_pipeline.tables.vocabulary import EvidenceSource, SectionType

WEIGHTS: dict[EvidenceSource, float] = {
    EvidenceSource.PERIOD: 6.0,
    EvidenceSource.TITLE: 3.0,
    EvidenceSource.ANNOUNCEMENT: 2.0,
    EvidenceSource.BODY: 3.0,
    EvidenceSource.HEADING: 1.0,
}
MOST_COMMON_WEIGHT, PLANNED_WEIGHT = 2.5, 0.5

_YEAR = re.compile(rf"({YEAR})年(?!\d{{1,2}}月\d{{1,2}}日|以前|以后|以来)")
_SUBJECT_YEAR = re.compile(
    rf"(?:^|[。\n;] *|, ?)({YEAR})年(?:度|,|我|本|全|共|[\u4e00-\u9fff]{{0,8}}?[局镇乡县市区厅委部])(?!\d)"
)
_PLANNED = re.compile(
    r"年度?,?(?:我|本|全)?[\u4e00-\u9fff]{0,3}?(?:将(?!政|信|公|其|工)|计划|拟|力争|争取|打算|要(?:重点|继续|进一步))"
)

YearReading = tuple[int, EvidenceSource, float, int, int]
"""Year, place, weight, and the span where it stands."""


def read_years(
    page: Page, sections: Sequence[Section], titles: list[Title], announced: list[Named], period: Period | None
) -> list[YearReading]:
    """Every reading of the report's year, from the title to the body."""
    found: list[YearReading] = []
    if period is not None:
        last = period.last or period.first
        if last is not None:
            found.append((last.year, EvidenceSource.PERIOD, WEIGHTS[EvidenceSource.PERIOD], period.start, period.end))
    title = next((title for title in titles if title.year is not None), None)
    if title is not None and title.year is not None:
        found.append((title.year, EvidenceSource.TITLE, WEIGHTS[EvidenceSource.TITLE], title.start, title.end))
    sentence = next((named for named in announced if named.year is not None), None)
    if sentence is not None and sentence.year is not None:
        weight = WEIGHTS[EvidenceSource.ANNOUNCEMENT]
        found.append((sentence.year, EvidenceSource.ANNOUNCEMENT, weight, sentence.year_start, sentence.year_end))
    found += _body_years(page, sections, titles, period)
    return found


def _body_years(
    page: Page, sections: Sequence[Section], titles: list[Title], period: Period | None
) -> list[YearReading]:
    """The year that the body's first statement speaks of, and the one it speaks of most."""
    text = page.document.text
    start = max([title.end for title in titles if title.end <= page.head_end], default=0)
    stop = _problems_start(page, sections)
    skipped = [(mark.start, mark.end) for mark in page.document.chrome]
    if period is not None:
        skipped.append((period.start, period.end))
    stop = max(stop, start)
    named = [
        match
        for match in _YEAR.finditer(text, start, stop)
        if not any(left <= match.start() < right for left, right in skipped)
    ]
    years = [match for match in named if _PLANNED.match(text, match.end(1)) is None]
    if not years:
        # nothing but plans: 2011年,我们将…
        return [(read_year(m[1]), EvidenceSource.BODY, PLANNED_WEIGHT, *m.span(1)) for m in named[:1]]
    found: list[YearReading] = []
    first = next((m for m in _SUBJECT_YEAR.finditer(text, start, stop) if _PLANNED.match(text, m.end(1)) is None), None)
    if first is not None:
        found.append((read_year(first[1]), EvidenceSource.BODY, WEIGHTS[EvidenceSource.BODY], *first.span(1)))
    counts = Counter(read_year(match[1]) for match in years)
    most = max(counts.values())
    common = next(match for match in years if counts[read_year(match[1])] == most)
    found.append((read_year(common[1]), EvidenceSource.BODY, MOST_COMMON_WEIGHT, *common.span(1)))
    return found


def _problems_start(page: Page, sections: Sequence[Section]) -> int:
    """Where the plans for the next year begin; the text's end where they have no section."""
    for section in sections:
        if section.level == 1 and section.section_type is SectionType.PROBLEMS:
            return Alignment(page.document.alignment).position(section.raw_start)
    return len(page.document.text)


def choose_year(readings: list[YearReading]) -> int | None:
    """The year with the most weight; the body's where two weigh the same."""
    if not readings:
        return None
    totals: Counter[int] = Counter()
    for year, _, weight, _, _ in readings:
        totals[year] += int(weight * 10)
    from_body = {year for year, source, *_ in readings if source in (EvidenceSource.BODY, EvidenceSource.PERIOD)}
    return max(totals, key=lambda year: (totals[year], year in from_body))
