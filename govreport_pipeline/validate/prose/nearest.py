"""Where a list ends that does not add up: of its readings that which comes nearest to the total is the one that may be blamed.

A list that holds is known by its sum. One that is a little off is known by
the marks between its members, and by how little it is off: without that, what
stands behind it would be counted into it, and a slip of 1 told as one of 270.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from govreport_pipeline.extract.leaves.splits import announced_in
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import can_be_at_most, interval_of

_MARKS = (re.compile("[。\n]|其中"), re.compile(";"), re.compile(","))
"""What parts lists, the strongest first: sentences, and what is picked out; clauses; what 、 does not separate."""
_CLEARLY = (1, 1, 4)
"""A reading that these marks give is taken where it is more than so many times nearer than the list as it stands."""
_SLIP, _SMALL_SLIP = 0.05, 2
"""A list that is off by no more, as a share of its total or in numbers, was meant to be all of it."""
_ANNOUNCEMENT = 60


def miss(total: Observation, parts: Sequence[Observation]) -> float:
    """How far parts are from their total, as printed."""
    return abs(sum(part.value for part in parts) - total.value)


def is_a_slip(total: Observation, parts: Sequence[Observation]) -> bool:
    """Are parts so near to a total that they were meant to tell it out?"""
    return miss(total, parts) <= max(_SMALL_SLIP, _SLIP * total.value)


def cut_nearest(facts: Facts, total: Observation, parts: Sequence[Observation]) -> list[Sequence[Observation]]:
    """The lists that parts make where they do not add up together: cut at the strongest marks by which one nearly does.

    Parts that are of no such list stand alone; those larger than the total are none of it.
    """
    off = miss(total, parts)
    gaps = [facts.words(one.raw_end, other.raw_start) for one, other in pairwise(parts)]
    for place, clearly in enumerate(_CLEARLY):
        pieces = [piece for piece in _cut(parts, gaps, place) if len(piece) > 1]
        lists = [piece for piece in pieces if is_a_slip(total, piece) and clearly * miss(total, piece) < off]
        if lists:
            taken = {part.observation_id for piece in lists for part in piece}
            whole = interval_of(total)
            alone = [part for part in parts if part.observation_id not in taken]
            return [*lists, *([part] for part in alone if can_be_at_most(interval_of(part), whole))]
    return [parts]


def _cut(parts: Sequence[Observation], gaps: Sequence[str], place: int) -> list[Sequence[Observation]]:
    """The parts between marks of one strength or a stronger one, and where the text announces another list."""
    marks = _MARKS[: place + 1]
    cuts = [
        where
        for where, gap in enumerate(gaps, start=1)
        if any(mark.search(gap) for mark in marks) or announced_in(gap[-_ANNOUNCEMENT:]) is not None
    ]
    return [parts[start:end] for start, end in pairwise([0, *cuts, len(parts)])]
