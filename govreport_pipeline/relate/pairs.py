"""Which reports are worth comparing: those of one agency, and look-alikes of one year."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np

from govreport_pipeline.relate.groups import LEAST_CONTAINED
from govreport_pipeline.relate.overlap import Pair
from govreport_pipeline.relate.signature import estimate, find_alike
from govreport_pipeline.relate.trace import Trace

MOST_SIBLINGS = 24
"""Reports before it of its agency that a report is compared with."""
MOST_LOOK_ALIKES = 4
"""Reports of other agencies that a report is compared with: the likest."""

LEAST_RECYCLED = 0.9
"""Share of fragments from which a text is that of another year."""
LEAST_TWIN = 0.9
"""Share of fragments from which a text is that of another agency."""
_MARGIN = 0.15
"""Three standard errors of an estimate: what is below it is not compared one by one."""
_WIDE_MARGIN = 0.4
"""The same where a share of both texts tells of the share of the shorter one, which multiplies the error."""


def group_agencies(traces: Sequence[Trace]) -> dict[str, list[int]]:
    """The places of each agency's reports, by year and then first to last; reports without a year stay out."""
    groups: dict[str, list[int]] = defaultdict(list)
    for place, trace in enumerate(traces):
        if trace.agency_id is not None and trace.year is not None:
            groups[trace.agency_id].append(place)
    for places in groups.values():
        places.sort(key=lambda place: (traces[place].year, traces[place].posting))
    return groups


def find_pairs(traces: Sequence[Trace]) -> set[Pair]:
    """The pairs of reports to compare in detail."""
    found = set(_of_one_agency(traces))
    found.update(_of_one_year(traces))
    return found


def _of_one_agency(traces: Sequence[Trace]) -> Iterator[Pair]:
    """Those that look alike; of one year also where one text may hold the other."""
    for places in group_agencies(traces).values():
        for end, place in enumerate(places):
            for earlier in places[max(0, end - MOST_SIBLINGS) : end]:
                if _may_be_one_text(traces[earlier], traces[place]):
                    yield min(earlier, place), max(earlier, place)


def _may_be_one_text(first: Trace, other: Trace) -> bool:
    if first.signature is None or other.signature is None:
        return False
    similarity = estimate(first.signature, other.signature)
    if first.year != other.year:
        return similarity >= LEAST_RECYCLED - _MARGIN
    shared = similarity / (1 + similarity) * (first.fragment_count + other.fragment_count)
    return shared >= (LEAST_CONTAINED - _WIDE_MARGIN) * min(first.fragment_count, other.fragment_count)


def _of_one_year(traces: Sequence[Trace]) -> Iterator[Pair]:
    """Look-alikes of different agencies, for each report the likest."""
    years: dict[int, list[int]] = defaultdict(list)
    for place, trace in enumerate(traces):
        if trace.agency_id is not None and trace.year is not None and trace.signature is not None:
            years[trace.year].append(place)
    for places in years.values():
        signatures = np.stack([signature for place in places if (signature := traces[place].signature) is not None])
        partners: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for first, other, share in find_alike(signatures, LEAST_TWIN - _MARGIN):
            one, two = places[first], places[other]
            if traces[one].agency_id != traces[two].agency_id:
                partners[one].append((-share, two))
                partners[two].append((-share, one))
        for place, found in partners.items():
            for _, partner in sorted(found)[:MOST_LOOK_ALIKES]:
                yield min(place, partner), max(place, partner)
