"""Two reports held against each other: fragments one by one, numbers one by one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from govreport_pipeline.relate.fragments import Fragments, count_shared
from govreport_pipeline.relate.trace import linked_figures, read_fragments
from govreport_pipeline.tables.links import LinkedFigure
from govreport_pipeline.tables.records import NormalisedDocument, Observation, ReportMetadata, StandardTable

Pair = tuple[int, int]
"""Places of two reports in the corpus, the earlier first."""

_NEAR = 1e-9

_MAY_BE_ONE = 0.5
"""Share of the shorter text's fragments below which two texts are no captures of one report, nor of a third between."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A report in detail, kept only until all its pairs are compared."""

    fragments: Fragments
    numbers: npt.NDArray[np.float64]
    """Every number above 0 that it states, ascending, as often as it is stated."""
    figures: tuple[LinkedFigure, ...]
    """Its figures that have a code; none where it can be no capture of another report."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two reports have in common; `first` and `other` as in the pair."""

    shared_fragments: int
    first_fragments: int
    other_fragments: int
    shared_numbers: int
    first_numbers: int
    other_numbers: int
    first_differing: tuple[LinkedFigure, ...]
    """Figures of the first that the other states with another value, where both may be captures of one report."""
    other_differing: tuple[LinkedFigure, ...]
    """The other's values of the same figures."""

    @property
    def similarity(self) -> float:
        """Shared fragments among all fragments of both (Jaccard)."""
        union = self.first_fragments + self.other_fragments - self.shared_fragments
        return self.shared_fragments / union if union else 0.0

    @property
    def containment(self) -> float:
        """Shared fragments among those of the shorter text."""
        least = min(self.first_fragments, self.other_fragments)
        return self.shared_fragments / least if least else 0.0

    @property
    def number_share(self) -> float | None:
        """Shared numbers among those of the report with more of them; None where both have none."""
        most = max(self.first_numbers, self.other_numbers)
        return self.shared_numbers / most if most else None

    @property
    def number_containment(self) -> float | None:
        """Shared numbers among those of the report with fewer of them; None where one has none."""
        least = min(self.first_numbers, self.other_numbers)
        return self.shared_numbers / least if least else None


def read_closely(
    document: NormalisedDocument,
    report: ReportMetadata,
    tables: Sequence[StandardTable],
    observations: Sequence[Observation],
    *,
    may_be_capture: bool,
) -> Reading:
    """A report in detail; its figures only if it may be a capture of another one, for they are most of its size."""
    stated = np.array([one.value for one in observations if one.value > 0], np.float64)
    figures = linked_figures(observations) if may_be_capture else ()
    return Reading(read_fragments(document, report, tables), np.sort(stated), figures)


def compare_readings(first: Reading, other: Reading) -> Overlap:
    """What the two have in common."""
    shared = count_shared(first.fragments, other.fragments)
    is_alike = shared >= _MAY_BE_ONE * min(len(first.fragments), len(other.fragments))
    differing = list(_differing(first.figures, other.figures)) if is_alike else []
    return Overlap(
        shared_fragments=shared,
        first_fragments=len(first.fragments),
        other_fragments=len(other.fragments),
        shared_numbers=_count_shared_numbers(first.numbers, other.numbers),
        first_numbers=len(first.numbers),
        other_numbers=len(other.numbers),
        first_differing=tuple(pair[0] for pair in differing),
        other_differing=tuple(pair[1] for pair in differing),
    )


def _count_shared_numbers(first: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> int:
    """How many numbers of two ascending lists both state, each as often as both do."""
    occurrence = np.arange(len(first)) - np.searchsorted(first, first)
    often = np.searchsorted(other, first, "right") - np.searchsorted(other, first)
    return int(np.count_nonzero(occurrence < often))


def _differing(
    first: Iterable[LinkedFigure], other: Iterable[LinkedFigure]
) -> Iterable[tuple[LinkedFigure, LinkedFigure]]:
    others = {(figure.metric_code, figure.requester): figure for figure in other}
    for figure in first:
        known = others.get((figure.metric_code, figure.requester))
        if known is not None and abs(figure.value - known.value) > _NEAR * max(1.0, abs(figure.value)):
            yield figure, known


class Comparison:
    """Compares pairs of reports as they are read, one after the other.

    A reading is kept until the last of its partners was read.
    """

    __slots__ = ("_open", "_wanted", "overlaps")

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self.overlaps: dict[Pair, Overlap] = {}
        """What the pairs that were read have in common."""
        self._wanted: dict[int, set[int]] = defaultdict(set)
        self._open: dict[int, Reading] = {}
        for first, other in pairs:
            self._wanted[first].add(other)
            self._wanted[other].add(first)

    def add(self, place: int, reading: Reading) -> None:
        """Compare a report with its partners that were read before it."""
        wanted = self._wanted[place]
        for partner in sorted(wanted & self._open.keys()):
            known = self._open[partner]
            pair, readings = (
                ((partner, place), (known, reading)) if partner < place else ((place, partner), (reading, known))
            )
            self.overlaps[pair] = compare_readings(*readings)
            wanted.discard(partner)
            self._wanted[partner].discard(place)
            if not self._wanted[partner]:
                del self._open[partner]
        if wanted:
            self._open[place] = reading
