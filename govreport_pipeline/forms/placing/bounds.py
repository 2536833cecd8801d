"""What the identities of a table leave to its cells: amounts from a least to a most one.

Nothing counts less than nothing. A cell without a number may hold any amount,
until an identity says how much is left for it.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from govreport_pipeline.forms.declared.declare import Place, PlacedIdentity

NOTHING = Decimal()
_WITHOUT_END = Decimal("Infinity")

Bounds = tuple[Decimal, Decimal]
"""The least and the most that a cell, or several together, may hold."""
FREE: Bounds = (NOTHING, _WITHOUT_END)


def may_hold(identity: PlacedIdentity, bounds: Mapping[Place, Bounds]) -> bool:
    """May the totals of an identity be what its parts are?"""
    totals, parts = (_together([bounds[place] for place in side]) for side in (identity.totals, identity.parts))
    return totals[0] <= parts[1] and parts[0] <= totals[1]


def left_by(identity: PlacedIdentity, bounds: Mapping[Place, Bounds]) -> Iterator[tuple[Place, Bounds]]:
    """For each cell of an identity what the others leave to it; the least may be less than nothing."""
    for own, opposite in ((identity.totals, identity.parts), (identity.parts, identity.totals)):
        least, most = _together([bounds[place] for place in opposite])
        beside = [bounds[place] for place in own]
        floor, ceiling = _together([each for each in beside if each[1] != _WITHOUT_END])
        floor += sum((low for low, high in beside if high == _WITHOUT_END), NOTHING)
        open_ends = sum(high == _WITHOUT_END for _, high in beside)
        for place, (low, high) in zip(own, beside, strict=True):
            is_open = high == _WITHOUT_END
            rest = _WITHOUT_END if open_ends > is_open else ceiling - (NOTHING if is_open else high)
            yield place, (least - rest, most - (floor - low))


def narrowed(bounds: Bounds, other: Bounds) -> Bounds:
    """What two bounds have in common; the least is more than the most where that is nothing."""
    return max(bounds[0], other[0]), min(bounds[1], other[1])


def is_empty(bounds: Bounds) -> bool:
    return bounds[0] > bounds[1]


def around(bounds: Sequence[Bounds]) -> Bounds:
    """The least and the most of several bounds of one cell."""
    return min(low for low, _ in bounds), max(high for _, high in bounds)


def sides(identity: PlacedIdentity, held: Mapping[Place, Decimal]) -> tuple[Decimal, Decimal]:
    """The totals and the parts of an identity, cells without a number being nothing."""
    totals, parts = (
        sum((held.get(place, NOTHING) for place in side), NOTHING) for side in (identity.totals, identity.parts)
    )
    return totals, parts


def _together(bounds: Sequence[Bounds]) -> Bounds:
    return sum((low for low, _ in bounds), NOTHING), sum((high for _, high in bounds), NOTHING)
