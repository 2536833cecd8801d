"""Captures of one report: which documents they are, and which of them is compared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from govreport_pipeline.relate.overlap import Overlap, Pair
from govreport_pipeline.relate.trace import Trace

LEAST_CONTAINED = 0.9
"""Share of the shorter text's fragments from which two documents are captures of one report."""
LEAST_NUMBERS = 0.5
"""Share of the numbers that they must have in common: a report issued again with other figures is another one."""


@dataclass(frozen=True, slots=True)
class CaptureGroup:
    """Places of the captures of one report, two or more."""

    chosen: int
    members: tuple[int, ...]
    """In the order of the corpus, the chosen one among them."""


def are_captures(first: Trace, other: Trace, overlap: Overlap) -> bool:
    """Are two documents of one agency and year captures of one report?

    One text holds nearly all of the other, whatever stands around it, and most
    numbers agree: the rest may be damaged.
    """
    if first.agency_id is None or (first.agency_id, first.year) != (other.agency_id, other.year):
        return False
    numbers = overlap.number_containment
    return overlap.containment >= LEAST_CONTAINED and (numbers is None or numbers >= LEAST_NUMBERS)


def group_captures(
    traces: Sequence[Trace], overlaps: Mapping[Pair, Overlap], counts: Sequence[int]
) -> list[CaptureGroup]:
    """The groups, in the order of their first members; `counts` are the observations of each report."""
    pairs = [pair for pair, overlap in overlaps.items() if are_captures(traces[pair[0]], traces[pair[1]], overlap)]
    groups = []
    for members in _join(pairs):
        chosen = min(members, key=lambda place: _preference(traces[place], counts[place]))
        groups.append(CaptureGroup(chosen, members))
    return groups


def _preference(trace: Trace, count: int) -> tuple[int, int, int, str, str]:
    return -count, trace.damage_count, -trace.fragment_count, trace.source_path, trace.document_id


def _join(pairs: Iterable[Pair]) -> list[tuple[int, ...]]:
    """The sets that pairs make up, each ascending, by their first members."""
    leader: dict[int, int] = {}

    def lead(place: int) -> int:
        while leader.setdefault(place, place) != place:
            leader[place] = place = leader[leader[place]]
        return place

    for first, other in pairs:
        one, two = sorted((lead(first), lead(other)))
        leader[two] = one
    sets: dict[int, list[int]] = defaultdict(list)
    for place in sorted(leader):
        sets[lead(place)].append(place)
    return [tuple(members) for _, members in sorted(sets.items())]
