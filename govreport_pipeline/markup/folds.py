"""What a page holds folded, until a program opens it: tabs, menus, windows, and what nobody shall see."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from govreport_pipeline.markup.tags import EACH, attributes_of, names_of

SENTENCES = 3
"""So many, with a word of disclosure, are a part of the report: in a tab, or behind a button."""
_SENTENCE_END = re.compile("。")
_DISCLOSURE = re.compile("信息公开|主动公开|申请公开|公开申请|信息公開|主動公開|申請公開|公開申請")

Within = Mapping[str, Sequence[tuple[str, ...]]]
"""By a name whose elements are folded in others only: the names that these others have."""


class Folds:
    """Which folded elements of one source are read all the same."""

    def __init__(self, source: str, ends: Mapping[int, int], within: Within) -> None:
        """`ends`: for each start tag's place the end of its element."""
        self.source = source
        self.within = within
        self.sentences = [match.start() for match in _SENTENCE_END.finditer(source)]
        self.words = [match.start() for match in _DISCLOSURE.finditer(source)]
        self.outer = self._find_outer(ends) if within else {}

    def is_open(self, place: int, end: int, *, needs_outer: bool) -> bool:
        """Does the element hold a part of the report; or lies it outside of those in which alone it is folded?"""
        if needs_outer and not self._lies_within(place):
            return True
        sentences, words = (
            bisect_left(places, end) - bisect_left(places, place) for places in (self.sentences, self.words)
        )
        return sentences >= SENTENCES and words > 0

    def _lies_within(self, place: int) -> bool:
        tag = EACH.match(self.source, place)
        names = names_of(attributes_of(tag[2])) if tag is not None else ()
        return any(
            all(self._holds(outer, place) for outer in chain) for name in names for chain in self.within.get(name, ())
        )

    def _holds(self, name: str, place: int) -> bool:
        starts, reach = self.outer.get(name, ((), ()))
        before = bisect_right(starts, place - 1)
        return before > 0 and reach[before - 1] > place

    def _find_outer(self, ends: Mapping[int, int]) -> dict[str, tuple[list[int], list[int]]]:
        """By name of the others: where their elements begin, and how far the elements up to each reach."""
        wanted = {name for chains in self.within.values() for chain in chains for name in chain}
        found: dict[str, tuple[list[int], list[int]]] = {}
        for tag in EACH.finditer(self.source):
            if tag.start() in ends and tag[2]:
                for name in wanted.intersection(names_of(attributes_of(tag[2]))):
                    starts, reach = found.setdefault(name, ([], []))
                    starts.append(tag.start())
                    reach.append(max(ends[tag.start()], reach[-1] if reach else 0))
        return found
