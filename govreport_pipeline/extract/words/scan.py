"""One scan of a text for all terms; masks of concepts for any stretch of it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

import ahocorasick_rs

from govreport_pipeline.extract.words.lexicon import terms

_COUNTS = re.compile(r"\d|[,.]\d|[余多]?[万亿]?(?:人次|人(?![工社大民])|[条件个次篇份元宗起名项封场期%])(?!\d)")
_COUNTED = re.compile(r"\d[,.]?\Z")


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[int, ...]]:
    words, masks = terms()
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    return ahocorasick_rs.AhoCorasick(list(words), matchkind=kind), masks


@cache
def _lines() -> frozenset[int]:
    """The terms that are numbers: of hotlines."""
    words, _ = terms()
    return frozenset(index for index, word in enumerate(words) if word.isdigit())


class Scan:
    """The terms of a text in order, leftmost and longest, without overlap."""

    __slots__ = ("_headings", "ends", "masks", "starts", "text")

    def __init__(self, text: str) -> None:
        automaton, masks = _automaton()
        found = automaton.find_matches_as_indexes(text)
        self.text = text
        words, starts, ends = zip(*found, strict=True) if found else ((), (), ())
        self.starts: tuple[int, ...] = starts
        self.ends: tuple[int, ...] = ends
        self.masks = [masks[word] for word in words]
        if not _lines().isdisjoint(words):
            self._forget_counts(words)
        self._headings: dict[str, int] = {}

    def _forget_counts(self, words: Sequence[int]) -> None:
        """公开信息12345条, 办结212345件: a number that counts something is no hotline."""
        lines = _lines()
        for index, word in enumerate(words):
            if word not in lines:
                continue
            start, end = self.starts[index], self.ends[index]
            if _COUNTS.match(self.text, end) or _COUNTED.search(self.text, max(0, start - 2), start):
                self.masks[index] = 0

    def mask(self, start: int, end: int) -> int:
        """The concepts of the terms that lie within `[start, end)`."""
        found = 0
        starts, ends, masks = self.starts, self.ends, self.masks
        stop = bisect_left(starts, end)
        for index in range(bisect_left(starts, start, 0, stop), stop):
            if ends[index] <= end:
                found |= masks[index]
        return found

    def terms(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """The terms within `[start, end)`: (start, end, mask)."""
        stop = bisect_left(self.starts, end)
        first = bisect_left(self.starts, start, 0, stop)
        if first < stop and self.ends[stop - 1] > end:
            stop -= 1
        return list(zip(self.starts[first:stop], self.ends[first:stop], self.masks[first:stop], strict=True))

    def heading(self, words: str, start: int, end: int) -> int:
        """The concepts of a heading, as a scan of it alone would find them.

        `[start, end)` is its place in the text, empty where it stands elsewhere.
        """
        found = self._headings.get(words)
        if found is None:
            stands_there = end - start == len(words) and self.text.startswith(words, start)
            found = self.mask(start, end) if stands_there and self._is_apart(start, end) else mask_of(words)
            self._headings[words] = found
        return found

    def _is_apart(self, start: int, end: int) -> bool:
        """Does no term reach across either end of a stretch?"""
        before = bisect_left(self.starts, start) - 1
        last = bisect_left(self.starts, end) - 1
        return (before < 0 or self.ends[before] <= start) and (last < 0 or self.ends[last] <= end)


def mask_of(text: str) -> int:
    """The concepts of a short text, a heading."""
    automaton, masks = _automaton()
    found = 0
    for word, _, _ in automaton.find_matches_as_indexes(text):
        found |= masks[word]
    return found
