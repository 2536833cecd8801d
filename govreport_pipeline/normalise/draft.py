"""A text under repair: every change is recorded and can be taken back."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import Repair, Run
from govreport_pipeline.tables.vocabulary import RepairCode

Codes = npt.NDArray[np.uint32]


def codes_of(text: str) -> Codes:
    """The code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def text_of(codes: Codes) -> str:
    """The text of code points."""
    return codes.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


class Draft:
    """Raw text on its way to normalised text.

    Repairs delete, or substitute one for one; so the way back is a list of
    runs, and each run begins where something was deleted before it.
    """

    __slots__ = ("_alignment", "_starts", "repairs", "runs", "text")

    def __init__(self, raw: str) -> None:
        self.text = raw
        self.repairs: list[Repair] = []
        self._take_runs([Run(0, 0)])

    def substitute(self, after: str, code: RepairCode) -> None:
        """Take a text of the same length; record each changed stretch."""
        if after == self.text:
            return
        if len(after) != len(self.text):
            raise ValueError(f"repair {code} changed the length of the text: {len(self.text)} to {len(after)}")
        changed = np.flatnonzero(codes_of(after) != codes_of(self.text))
        breaks = np.flatnonzero(np.diff(changed) > 1) + 1
        starts = changed[np.concatenate(([0], breaks))].tolist()
        ends = (changed[np.concatenate((breaks - 1, [len(changed) - 1]))] + 1).tolist()
        self._record(zip(starts, ends, strict=True), after, code)
        self.text = after

    def _record(self, spans: Iterable[tuple[int, int]], after: str, code: RepairCode) -> None:
        before, raw = self.text, self._alignment.raw
        is_plain = len(self.runs) == 1
        for start, end in spans:
            for first, last in [(start, end)] if is_plain else self._pieces(start, end):
                place = raw(first)
                self.repairs.append(Repair(code, place, place + last - first, before[first:last], after[first:last]))

    def _pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        """The span cut at the starts of runs."""
        first, last = bisect_right(self._starts, start), bisect_left(self._starts, end)
        edges = [start, *self._starts[first:last], end]
        return list(zip(edges, edges[1:], strict=False))

    def delete(self, spans: Sequence[tuple[int, int]], code: RepairCode) -> None:
        """Cut out spans, which are in order and do not overlap."""
        if not spans:
            return
        runs: list[Run] = []
        kept: list[str] = []
        position, length = 0, 0
        for start, end in [*spans, (len(self.text), len(self.text))]:
            if position < start:
                for first, last in self._pieces(position, start):
                    _extend(runs, length, self._alignment.raw(first))
                    length += last - first
                kept.append(self.text[position:start])
            for first, last in self._pieces(start, end) if start < end else ():
                place = self._alignment.raw(first)
                self.repairs.append(Repair(code, place, place + last - first, self.text[first:last], ""))
            position = end
        self.text = "".join(kept)
        self._take_runs(runs or [Run(0, 0)])

    def _take_runs(self, runs: Sequence[Run]) -> None:
        self.runs = tuple(runs)
        self._starts = [run.start for run in runs]
        self._alignment = Alignment(runs)


def _extend(runs: list[Run], start: int, raw_start: int) -> None:
    """Add a run unless it only continues the one before."""
    if not runs or raw_start - runs[-1].raw_start != start - runs[-1].start:
        runs.append(Run(start, raw_start))
