"""The way back from normalised text to raw text."""

from bisect import bisect_right
from collections.abc import Sequence

from govreport_pipeline.tables.records import Run
from govreport_pipeline.tables.rows import column_of


class Alignment:
    """Maps spans of a normalised text to spans of its raw text.

    Built from the runs of `normalised_documents.alignment`: within a run both
    texts advance one code point at a time; between runs raw text was deleted.
    """

    __slots__ = ("_raw_starts", "_starts")

    def __init__(self, runs: Sequence[Run]) -> None:
        self._starts: Sequence[int] = column_of(runs, "start")
        self._raw_starts: Sequence[int] = column_of(runs, "raw_start")

    def raw(self, position: int) -> int:
        """The raw offset of the normalised character at `position`."""
        run = bisect_right(self._starts, position) - 1
        return self._raw_starts[run] + position - self._starts[run]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span from the first to the last character of `[start, end)`.

        An empty span maps to the empty span before the character at `start`.
        """
        first = self.raw(start) if start < end or start == 0 else self.raw(start - 1) + 1
        return first, (self.raw(end - 1) + 1 if start < end else first)

    def position(self, raw: int) -> int:
        """The first normalised position at or after a raw offset."""
        run = bisect_right(self._raw_starts, raw) - 1
        if run < 0:
            return 0
        position = self._starts[run] + raw - self._raw_starts[run]
        return min(position, self._starts[run + 1]) if run + 1 < len(self._starts) else position
