"""Figures that captures of one report state with different values."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from govreport_pipeline.relate.groups import CaptureGroup
from govreport_pipeline.tables.links import LinkedFigure

_NEAR = 1e-9

Figures = Sequence[LinkedFigure]


@dataclass(frozen=True, slots=True)
class Differing:
    """The figures of a capture that the chosen one states with another value."""

    own: tuple[LinkedFigure, ...]
    of_chosen: tuple[LinkedFigure, ...]
    """The chosen one's values of the same figures."""


NONE_DIFFERING = Differing((), ())


def compare_figures(groups: Iterable[CaptureGroup], read: Iterable[tuple[int, Figures]]) -> dict[int, Differing]:
    """What each capture states otherwise than the chosen one of its group, by its place.

    `read` gives the figures of all captures that state any. They are held until
    the chosen one of the group was read, its own figures to the end.
    """
    chosen_of = {place: group.chosen for group in groups for place in group.members}
    of_chosen: dict[int, Figures] = {}
    waiting: dict[int, list[tuple[int, Figures]]] = defaultdict(list)
    differing = dict.fromkeys(chosen_of, NONE_DIFFERING)
    for place, figures in read:
        chosen = chosen_of[place]
        waiting[chosen].append((place, figures))
        if place == chosen:
            of_chosen[chosen] = figures
        if chosen in of_chosen:
            for other, own in waiting.pop(chosen):
                differing[other] = _differing(own, of_chosen[chosen], other < chosen)
    return differing


def _differing(own: Figures, chosen: Figures, is_first: bool) -> Differing:
    """In the order of the report that comes first in the corpus."""
    pairs = list(_unequal(own, chosen) if is_first else _unequal(chosen, own))
    first, other = tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs)
    return Differing(first, other) if is_first else Differing(other, first)


def _unequal(first: Figures, other: Figures) -> Iterator[tuple[LinkedFigure, LinkedFigure]]:
    others = {(figure.metric_code, figure.requester): figure for figure in other}
    for figure in first:
        known = others.get((figure.metric_code, figure.requester))
        if known is not None and abs(figure.value - known.value) > _NEAR * max(1.0, abs(figure.value)):
            yield figure, known
