"""Stretches of a text: how many hold each place, in which a mask is true, what some hold together."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

import numpy as np
import numpy.typing as npt

Span = tuple[int, int]
Places = npt.NDArray[np.int64]


def depth(length: int, starts: Places, ends: Places) -> Places:
    """For each place of a text how many of some spans hold it; what lies beyond the text is cut off."""
    steps = np.zeros(length + 1, np.int64)
    np.add.at(steps, starts.clip(0, length), 1)
    np.add.at(steps, ends.clip(0, length), -1)
    return np.cumsum(steps)[:length]


def spans_of(mask: npt.NDArray[np.bool_]) -> Iterator[Span]:
    """The stretches in which a mask is true."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8))).tolist()
    return zip(edges[::2], edges[1::2], strict=True)


def merge(spans: Iterable[Span]) -> list[Span]:
    """Spans joined where they touch or overlap, in order."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def covers(spans: Sequence[Span], span: Span) -> bool:
    """Does one of some merged spans hold the whole span? An empty span is held."""
    place = bisect_right(spans, span[0], key=itemgetter(0)) - 1
    return span[0] >= span[1] or (place >= 0 and span[1] <= spans[place][1])
