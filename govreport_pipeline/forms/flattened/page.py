"""A text prepared for the search: its letters and the labels in them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from govreport_pipeline.forms.flattened.labels import Match, Plan
from govreport_pipeline.forms.flattened.setting import Setting
from govreport_pipeline.forms.flattened.values import Value
from govreport_pipeline.forms.flattened.words import CJK, ORDINAL, ORDINALS, Words

_SHORT_LINE, _MANY_LINES = 8, 20
"""So many lines shorter than this, without a letter, are cells: some of them stand twice in any table."""
_LETTER = re.compile(rf"[{CJK}]")
_REST_OF_LABEL = 8
"""Letters of a label, or its unit, that may be the last ones of a text that breaks off before the values."""
_CAPTION_GAP = 4
"""Letters that may part a caption from the table's first label."""


_NOTE = re.compile(r"\([^()]*(?:\)|$)")

_start, _position = attrgetter("start"), attrgetter("position")


@dataclass(frozen=True, slots=True)
class Page:
    """A text, its letters, every known label in them and every value, in order."""

    text: str
    words: Words
    matches: Sequence[Match]
    all_values: Sequence[Value]
    other_numbers: Sequence[int]
    """Where numbers begin that are no content of a cell, in order."""
    setting: Setting | None
    """Where the characters stand on the lines of the source; None where that is not known."""

    def values(self, start: int, end: int) -> Sequence[Value]:
        """The values between two offsets of the text."""
        first = bisect_left(self.all_values, start, key=_start)
        return self.all_values[first : bisect_left(self.all_values, end, first, key=_start)]

    def has_other_number(self, start: int, end: int) -> bool:
        """Does a number that is no content of a cell begin between two offsets of the text?"""
        return bisect_left(self.other_numbers, start) < bisect_left(self.other_numbers, end)

    def is_numbering(self, place: int) -> bool:
        """Does a digit number a label or a page?"""
        words = self.words
        after = bisect_right(words.no_values, (place, len(self.text)))
        letter = words.position(place)
        is_in_word = words.places[letter : letter + 1] == [place] and words.letters[letter] != ORDINAL
        return after > 0 and words.no_values[after - 1][1] > place and not is_in_word

    def values_among(self, values: Sequence[Value], after: int, until: int) -> Sequence[Value]:
        """Those of some values that stand after one letter and not after another."""
        first = bisect_right(values, after, key=_position)
        return values[first : bisect_right(values, until, first, key=_position)]

    @property
    def is_deduplicated(self) -> bool:
        """Did the capture drop every line that stood before? Then no line stands twice, not even 0."""
        lines = [line for line in map(str.strip, self.text.split("\n")) if line]
        short = sum(len(line) < _SHORT_LINE and _LETTER.search(line) is None for line in lines)
        return short >= _MANY_LINES and len(set(lines)) == len(lines)

    def breaks_off(self, position: int) -> bool:
        """Does the text end right after a label? Then nobody knows whether its row was blank."""
        return len(self.words.letters) <= position + _REST_OF_LABEL

    def matches_between(self, start: int, end: int) -> Sequence[Match]:
        """The labels that begin in a stretch of the letters."""
        first = bisect_left(self.matches, start, key=_start)
        return self.matches[first : bisect_left(self.matches, end, first, key=_start)]

    def first_letter(self, plan: Plan, position: int) -> int:
        """Where a table begins whose first label stands at a position: with its captions."""
        place = bisect_right(self.matches, position, key=lambda match: match.start) - 1
        while place >= 0:
            match = self.matches[place]
            if match.end <= position - _CAPTION_GAP or match.pattern not in plan.captions:
                if match.start != position:
                    break
            else:
                position = match.start
            place -= 1
        return position

    def unknown(self, plan: Plan, start: int, end: int) -> int:
        """How many letters between two positions are no ordinal and belong to no label of the plan."""
        known = sum(letter in ORDINALS for letter in self.words.letters[start:end])
        for match in self.matches[bisect_left(self.matches, start, key=lambda match: match.end) :]:
            if match.start >= end:
                break
            if match.pattern in plan.known:
                known += min(match.end, end) - max(match.start, start)
        return end - start - known

    def strange(self, plan: Plan, start: int, end: int) -> int:
        """How many of these are no note either: 区分处理的，只计这一情形."""
        unknown = self.unknown(plan, start, end)
        if not unknown:
            return 0
        first, last = self.words.places[start - 1] + 1, self.words.places[end - 1] + 1
        spans = [match.span() for match in _NOTE.finditer(self.text, first, last)]
        closed = self.text.find(")", first, last)
        if closed >= 0 and self.text.find("(", first, closed) < 0:  # a note that the value stands in
            spans.append((first, closed))
        return unknown - sum(self.words.position(closed) - self.words.position(opened) for opened, closed in spans)
