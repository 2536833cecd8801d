"""What may have gone wrong in a sum: hypotheses for the explanation.

Never applied: a printed value stays as it is.
"""

from collections.abc import Sequence

from govreport_pipeline.tables.records import Observation
from govreport_pipeline.validate.telling.intervals import are_same
from govreport_pipeline.validate.telling.wording import name, number

_SCALES = (10, 100, 1000, 10000)
_NINES = frozenset(digits * scale for scale in (1, *_SCALES) for digits in range(1, 9))
_MOST_NINES = max(_NINES)
_TRIVIAL = 2
"""A difference as small as this is a part of many lists."""


def hint(total: Observation, parts: Sequence[Observation]) -> str:
    """The first hypothesis that fits the numbers; empty where none does.

    A sum and a total that differ by a power of ten: a digit or 万 shifted. A
    difference that is one of the parts: left out of the total. One digit too
    many in a part, or too few. 9 times a digit, of any place: two neighbouring
    digits swapped.
    """
    computed = sum(part.value for part in parts)
    difference = computed - total.value
    for scale in _SCALES:
        if are_same(computed * scale, total.value) or are_same(computed, total.value * scale):
            return f"a factor of {scale:,}: a digit or 万 may be lost or added"
    for part in parts:
        if part.value > _TRIVIAL and are_same(part.value, difference):
            return f"the difference is the part {number(part.value)} ({name_of(part)}): the total may leave it out"
    for part in parts:
        if part.value:
            for scale in _SCALES:
                if difference > 0 and are_same(difference, part.value - part.value / scale):
                    return f"the part {number(part.value)} may have a digit too many"
                if difference < 0 and are_same(-difference, part.value * scale - part.value):
                    return f"the part {number(part.value)} may lack a digit"
    if _is_swap(abs(difference)):
        return "two neighbouring digits may be swapped"
    return ""


def _is_swap(difference: float) -> bool:
    """Is it nine times a digit, of any place?"""
    nines = round(difference / 9) if difference <= 9 * _MOST_NINES + 1 else 0
    return nines in _NINES and are_same(difference, 9.0 * nines)


def name_of(part: Observation) -> str:
    """What the text calls the part."""
    return part.label or name(part)
