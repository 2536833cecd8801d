"""A figure's place among those of comparable agencies."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.compare.reports import Places, YearReports, place_in
from govreport_pipeline.compare.values import CODES, REQUESTERS, Flags, Floats, Values
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind, Coverage

SORTS = (("admin_level", AdminLevel), ("body_kind", BodyKind), ("coverage", Coverage))
"""What comparable agencies share: the columns of `reports` and their vocabularies."""

MAD_TO_DEVIATION = 1.482602218505602
"""The standard deviation of normal values over their median absolute deviation."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Rank, percentile and number of peers of each figure; meaningless where not `is_ranked`."""

    rank: Places
    percentile: Floats
    peer_count: Places
    robust_z: Floats
    """Distance from the peers' median in robust standard deviations; NaN where half of them or more are equal."""
    is_ranked: Flags

    @property
    def has_others(self) -> Flags:
        """Is there another to be compared with: of one alone no percentile says anything."""
        return self.is_ranked & (self.peer_count > 1)


def rank_among_peers(values: Values, reports: YearReports, *, within_province: bool = False) -> Standing:
    """Each figure among those of agencies of the same level, kind and coverage.

    `within_province` compares the agencies of one province only. Figures
    without a value, and agencies of unknown level, kind, coverage (or
    province), are ranked nowhere and are nobody's peers.
    """
    group, is_known = sorts_of(reports)
    if within_province:
        province = place_in(reports.agencies["province_code"], pc.unique(reports.agencies["province_code"]).drop_null())
        group, is_known = group * (province.max(initial=0) + 1) + province, is_known & (province >= 0)
    is_ranked = ~np.isnan(values.value) & is_known[values.agency]
    figure = (group[values.agency] * len(CODES) + values.code) * len(REQUESTERS) + values.requester
    rank = np.zeros(len(figure), np.int64)
    percentile = np.zeros(len(figure))
    peer_count = np.zeros(len(figure), np.int64)
    robust_z = np.full(len(figure), np.nan)
    ranked, value = figure[is_ranked], values.value[is_ranked]
    rank[is_ranked], percentile[is_ranked], peer_count[is_ranked] = rank_within(ranked, value)
    robust_z[is_ranked] = robust_z_within(ranked, value)
    return Standing(rank, percentile, peer_count, robust_z, is_ranked)


def robust_z_within(group: Places, value: Floats) -> Floats:
    """(value − median of the group) / (1.4826 × its median absolute deviation).

    NaN where the deviation is 0: half of the group or more is at the median.

    >>> robust_z_within(np.zeros(5, int), np.array([1.0, 2.0, 3.0, 4.0, 100.0])).round(2)
    array([-1.35, -0.67,  0.  ,  0.67, 65.43])
    """
    distance = value - median_within(group, value)
    spread = MAD_TO_DEVIATION * median_within(group, np.abs(distance))
    scored = np.full(len(value), np.nan)
    np.divide(distance, spread, out=scored, where=spread > 0)
    return scored


def median_within(group: Places, value: Floats) -> Floats:
    """For each value the median of its group.

    >>> median_within(np.array([0, 1, 0]), np.array([1.0, 5.0, 2.0]))
    array([1.5, 5. , 1.5])
    """
    order = np.lexsort((value, group))
    is_start = np.diff(group[order], prepend=-1) != 0
    starts = np.flatnonzero(is_start)
    sizes = np.diff(starts, append=len(order))
    ordered = value[order]
    middle = (ordered[starts + (sizes - 1) // 2] + ordered[starts + sizes // 2]) / 2
    median = np.empty_like(value)
    median[order] = np.repeat(middle, sizes)
    return median


def rank_within(group: Places, value: Floats) -> tuple[Places, Floats, Places]:
    """Rank, percentile and size of the group for each value.

    Rank 1 is the largest value; equal values share the smallest rank and the
    next one is skipped (1, 2, 2, 4). The percentile is the share of the group
    below the value, half of those equal to it (itself too) added, in %.

    >>> rank_within(np.array([0, 0, 0, 0]), np.array([7.0, 9.0, 7.0, 1.0]))
    (array([2, 1, 2, 4]), array([50. , 87.5, 50. , 12.5]), array([4, 4, 4, 4]))
    """
    order = np.lexsort((-value, group))
    group, value = group[order], value[order]
    place = np.arange(len(order))
    is_new_group = np.diff(group, prepend=-1) != 0
    is_new_value = is_new_group | (np.diff(value, prepend=np.nan) != 0)
    group_start = np.maximum.accumulate(np.where(is_new_group, place, 0))
    above = np.maximum.accumulate(np.where(is_new_value, place, 0)) - group_start
    size = _run_lengths(is_new_group)
    equal = _run_lengths(is_new_value)
    back = np.empty_like(order)
    back[order] = place
    percentile = 100.0 * (size - above - equal / 2) / size
    return (above + 1)[back], percentile[back], size[back]


def _run_lengths(is_start: Flags) -> Places:
    """For each entry the length of the run it stands in."""
    starts = np.flatnonzero(is_start)
    lengths = np.diff(starts, append=len(is_start))
    return np.repeat(lengths, lengths)


def sorts_of(reports: YearReports) -> tuple[Places, Flags]:
    """A number for each agency's level, kind and coverage, and whether all three are known."""
    number = np.zeros(len(reports.agencies), np.int64)
    is_known: Flags = np.ones(len(reports.agencies), np.bool_)
    for column, vocabulary in SORTS:
        place = place_in(reports.agencies[column], pa.array(list(map(str, vocabulary)), pa.string()))
        number = number * len(vocabulary) + place
        is_known &= place >= 0
    return number, is_known
