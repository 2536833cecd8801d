"""Two reports held against each other: fragments one by one, numbers one by one."""

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from govreport_pipeline.relate.fragments import Fragments, count_shared

Numbers = npt.NDArray[np.float64]
"""Every number above 0 that a report states, ascending, as often as it is stated."""

Pair = tuple[int, int]
"""Places of two reports in the corpus, the earlier first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What of a report is held against others."""

    fragments: Fragments
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two reports have in common; `first` and `other` as in the pair."""

    shared_fragments: int
    first_fragments: int
    other_fragments: int
    shared_numbers: int
    first_numbers: int
    other_numbers: int

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


def numbers_above_zero(values: Iterable[float]) -> Numbers:
    """The values that a report can be compared by."""
    return np.sort(np.array([value for value in values if value > 0], np.float64))


def compare_pairs(pairs: Iterable[Pair], reading_of: Callable[[int], Reading]) -> dict[Pair, Overlap]:
    """What each pair has in common; no more than two readings are held at a time."""
    overlaps: dict[Pair, Overlap] = {}
    for place, partners in itertools.groupby(sorted(pairs), itemgetter(0)):
        first = reading_of(place)
        for pair in partners:
            overlaps[pair] = compare_readings(first, reading_of(pair[1]))
    return overlaps


def compare_readings(first: Reading, other: Reading) -> Overlap:
    """What the two have in common."""
    return Overlap(
        shared_fragments=count_shared(first.fragments, other.fragments),
        first_fragments=len(first.fragments),
        other_fragments=len(other.fragments),
        shared_numbers=_count_shared_numbers(first.numbers, other.numbers),
        first_numbers=len(first.numbers),
        other_numbers=len(other.numbers),
    )


def _count_shared_numbers(first: Numbers, other: Numbers) -> int:
    """How many numbers of two ascending lists both state, each as often as both do."""
    occurrence = np.arange(len(first)) - np.searchsorted(first, first)
    often = np.searchsorted(other, first, "right") - np.searchsorted(other, first)
    return int(np.count_nonzero(occurrence < often))
