"""One scan of a text for all terms; masks of concepts for any stretch of it."""

from bisect import bisect_left
from functools import cache

import ahocorasick_rs

from govreport_pipeline.extract.lexicon import terms


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[int, ...]]:
    words, masks = terms()
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    return ahocorasick_rs.AhoCorasick(list(words), matchkind=kind), masks


class Scan:
    """The terms of a text in order, leftmost and longest, without overlap."""

    __slots__ = ("ends", "masks", "starts")

    def __init__(self, text: str) -> None:
        automaton, masks = _automaton()
        found = automaton.find_matches_as_indexes(text)
        self.starts = [start for _, start, _ in found]
        self.ends = [end for _, _, end in found]
        self.masks = [masks[word] for word, _, _ in found]

    def mask(self, start: int, end: int) -> int:
        """The concepts of the terms that lie within `[start, end)`."""
        found = 0
        starts, ends = self.starts, self.ends
        index = bisect_left(starts, start)
        while index < len(starts) and starts[index] < end:
            if ends[index] <= end:
                found |= self.masks[index]
            index += 1
        return found

    def terms(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """The terms within `[start, end)`: (start, end, mask)."""
        index = bisect_left(self.starts, start)
        stop = bisect_left(self.starts, end)
        return [
            (self.starts[i], self.ends[i], self.masks[i]) for i in range(index, stop) if self.ends[i] <= end
        ]


def mask_of(text: str) -> int:
    """The concepts of a short text, a heading."""
    return Scan(text).mask(0, len(text))
