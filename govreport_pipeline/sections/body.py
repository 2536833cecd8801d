"""The body of a document: its text outside the page chrome."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from govreport_pipeline.tables.records import Chrome

Spans = list[tuple[int, int]]


class Body:
    """The stretches of text that chrome leaves, without the blanks at their ends."""

    __slots__ = ("_ends", "_last_start", "_starts", "end", "spans")

    def __init__(self, text: str, chrome: Sequence[Chrome]) -> None:
        self.spans: Spans = []
        start = 0
        for mark in chrome:
            self._add(text, start, mark.start)
            start = mark.end
        self._add(text, start, len(text))
        self._starts = [start for start, _ in self.spans]
        self._ends = [end for _, end in self.spans]
        self.end = self._ends[-1] if self._ends else 0
        self._last_start = self._starts[-1] if self._starts else 0

    def _add(self, text: str, start: int, end: int) -> None:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            self.spans.append((start, end))

    def cut(self, start: int, end: int) -> Spans:
        """The pieces of a span, up to the body's end at most, that lie in the body."""
        if start >= self._last_start:
            return [(start, end)] if start < end else []
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        pieces = self.spans[first:last]
        if pieces:
            if pieces[0][0] < start:
                pieces[0] = start, pieces[0][1]
            if pieces[-1][1] > end:
                pieces[-1] = pieces[-1][0], end
        return pieces

    def stretch_end(self, place: int) -> int:
        """Where the stretch that holds a place of the body ends."""
        return self.end if place >= self._last_start else self._ends[bisect_right(self._ends, place)]

    def start_after(self, position: int) -> int:
        """The first place of the body at or after `position`; its end where there is none."""
        place = bisect_right(self._ends, position)
        return max(position, self._starts[place]) if place < len(self._starts) else self.end

    def end_before(self, stop: int) -> int:
        """`stop`, moved back to the end of the body's stretch before it where it stands in chrome."""
        return min(stop, self._ends[bisect_left(self._starts, stop) - 1])
