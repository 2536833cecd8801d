"""Change on the year before, and why there is none."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.catalogue.indicators import BREAKS
from govreport_pipeline.catalogue.metrics import unit_of
from govreport_pipeline.compare.reports import Places, YearReports, place_in
from govreport_pipeline.compare.values import CODES, Flags, Floats, Values, figure_key
from govreport_pipeline.tables.vocabulary import ChangeGap, SeriesBreak

CHANGE_GAPS: tuple[ChangeGap | None, ...] = (None, *ChangeGap)
"""A change's `gap` is a place in it."""
SERIES_BREAKS: tuple[SeriesBreak | None, ...] = (None, *SeriesBreak)
"""A figure's break is a place in it."""

_IS_PERCENTAGE = np.array([unit_of(code) == "%" for code in CODES])


@dataclass(frozen=True, slots=True)
class Year:
    """The figures of one year with the reports they come from."""

    reports: YearReports
    values: Values


@dataclass(frozen=True, slots=True)
class Change:
    """Each figure's change on the year before; NaN where there is none."""

    previous: Floats
    absolute: Floats
    percentage: Floats
    gap: Places


def compare_with(before: Year | None, now: Year) -> Change:
    """Each figure's change on that of the same agency a year earlier.

    `before` is the last year with reports; any but the one before counts as
    none. A percentage needs an earlier value above 0 and a figure that is not
    one itself.
    """
    values = now.values
    if before is None or before.reports.year != now.reports.year - 1:
        none = np.full(len(values.value), np.nan)
        gap = np.where(np.isnan(values.value), _place(ChangeGap.NO_VALUE), _place(ChangeGap.NO_REPORT_BEFORE))
        return Change(none, none, none, gap)
    agency_before = place_in(now.reports.agencies["agency_id"], before.reports.agencies["agency_id"])[values.agency]
    found = np.where(
        agency_before >= 0, before.values.find(figure_key(agency_before, values.code, values.requester)), -1
    )
    previous = before.values.value_at(found)
    reasons = {
        ChangeGap.NO_VALUE: np.isnan(values.value),
        ChangeGap.NO_REPORT_BEFORE: agency_before < 0,
        ChangeGap.NOT_STATED_BEFORE: found < 0,
        ChangeGap.NO_VALUE_BEFORE: np.isnan(previous),
        ChangeGap.COVERAGE_DIFFERS: _differs_in_coverage(before.reports, now.reports, agency_before, values.agency),
        ChangeGap.NO_PERCENTAGE: (previous <= 0) | _IS_PERCENTAGE[values.code],
    }
    gap = np.select(list(reasons.values()), [_place(reason) for reason in reasons], 0)
    is_comparable = (gap == 0) | (gap == _place(ChangeGap.NO_PERCENTAGE))
    absolute = np.where(is_comparable, values.value - previous, np.nan)
    percentage = np.full(len(absolute), np.nan)
    np.divide(100.0 * absolute, previous, out=percentage, where=gap == 0)
    return Change(previous, absolute, percentage, gap)


def _place(gap: ChangeGap) -> int:
    return CHANGE_GAPS.index(gap)


def _differs_in_coverage(before: YearReports, now: YearReports, agency_before: Places, agency: Places) -> Flags:
    """Is one report about the jurisdiction and the other about the body? Unknown differs from nothing."""
    earlier = before.agencies["coverage"].take(pa.array(agency_before, mask=agency_before < 0))
    later = now.agencies["coverage"].take(pa.array(agency))
    differs: Flags = pc.fill_null(pc.not_equal(earlier, later), False).to_numpy()
    return differs


def breaks_of_year(year: int) -> Places:
    """For each code the break between the year before and this one, 0 for none."""
    places = np.zeros(len(CODES), np.int64)
    for known in BREAKS:
        if known.report_year == year:
            places[[code.startswith(known.code_prefixes) for code in CODES]] = SERIES_BREAKS.index(known.term)
    return places
