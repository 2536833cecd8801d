"""A figure's place among those of comparable agencies."""

from dataclasses import dataclass

import numpy as np

from govreport_pipeline.compare.reports import Places, YearReports
from govreport_pipeline.compare.values import CODES, REQUESTERS, Flags, Floats, Values
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind, Coverage


@dataclass(frozen=True, slots=True)
class Standing:
    """Rank, percentile and number of peers of each figure; meaningless where not `is_ranked`."""

    rank: Places
    percentile: Floats
    peer_count: Places
    is_ranked: Flags


def rank_among_peers(values: Values, reports: YearReports) -> Standing:
    """Each figure among those of agencies of the same level, kind and coverage.

    Figures without a value, and agencies of unknown level, kind or coverage,
    are ranked nowhere and are nobody's peers.
    """
    group, is_known = _peer_groups(reports)
    is_ranked = ~np.isnan(values.value) & is_known[values.agency]
    figure = (group[values.agency] * len(CODES) + values.code) * len(REQUESTERS) + values.requester
    rank = np.zeros(len(figure), np.int64)
    percentile = np.zeros(len(figure))
    peer_count = np.zeros(len(figure), np.int64)
    rank[is_ranked], percentile[is_ranked], peer_count[is_ranked] = rank_within(
        figure[is_ranked], values.value[is_ranked]
    )
    return Standing(rank, percentile, peer_count, is_ranked)


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


def _peer_groups(reports: YearReports) -> tuple[Places, Flags]:
    """A number for each agency's level, kind and coverage, and whether all three are known."""
    known = [
        {str(word): place for place, word in enumerate(vocabulary)} for vocabulary in (AdminLevel, BodyKind, Coverage)
    ]
    columns = [reports.agencies[name].to_pylist() for name in ("admin_level", "body_kind", "coverage")]
    places = np.array(
        [[words.get(word, -1) for word in column] for words, column in zip(known, columns, strict=True)], np.int64
    )
    group = (places[0] * len(BodyKind) + places[1]) * len(Coverage) + places[2]
    return group, np.all(places >= 0, axis=0)
