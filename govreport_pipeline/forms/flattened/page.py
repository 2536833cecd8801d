"""A text prepared for the search: its letters and the labels in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from govreport_pipeline.forms.flattened.labels import Match, Plan
from govreport_pipeline.forms.flattened.values import Value, values_of
from govreport_pipeline.forms.flattened.words import ORDINAL, Words

_REPEATED = (("信息内容", "第二十条第"), ("结果维持", "起诉"))
"""Heads that the forms print as often as others, or more."""
_CAPTION_GAP = 4
"""Letters that may part a caption from the table's first label."""


@dataclass(frozen=True, slots=True)
class Page:
    """A text, its letters, and every known label in them, in order."""

    text: str
    words: Words
    matches: Sequence[Match]

    def values(self, start: int, end: int) -> list[Value]:
        """The values between two offsets of the text."""
        return values_of(self.text, self.words, start, end)

    @property
    def is_deduplicated(self) -> bool:
        """Did the capture drop every line that stood before? Then heads that the form repeats stand once."""
        return any(
            self.words.letters.count(others) > 1 and self.words.letters.count(repeated) == 1
            for repeated, others in _REPEATED
        )

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
        """How many letters between two positions belong to no label of the plan."""
        known = 0
        for match in self.matches[bisect_left(self.matches, start, key=lambda match: match.end) :]:
            if match.start >= end:
                break
            if match.pattern in plan.known:
                known += min(match.end, end) - max(match.start, start)
        return end - start - known - self.words.letters.count(ORDINAL, start, end)
