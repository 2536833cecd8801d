"""A text under repair: every change is recorded and can be taken back."""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt

from govreport_pipeline.normalise.characters import Classes, Codes, classes_of, codes_of, text_of
from govreport_pipeline.tables.records import Repair, Run
from govreport_pipeline.tables.rows import Rows, Values
from govreport_pipeline.tables.vocabulary import RepairCode

Places = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]


class Draft:
    """Raw text on its way to normalised text.

    Repairs delete, or substitute one for one, or do one after the other; so
    every character of the text stands for one of the raw text, and `_origin` says which (None: the text
    has all of them).
    """

    __slots__ = ("_classes", "_codes", "_origin", "_present", "_steps", "text")

    def __init__(self, raw: str, edits: Sequence[tuple[int, int, str, RepairCode]] = ()) -> None:
        """The text that `edits` leave of a raw one: each puts characters in place of the first ones of a stretch.

        The rest of the stretch is deleted. They are in order, do not overlap, and
        are a repair each.
        """
        self._origin: Places | None = None
        self._steps: list[tuple[list[RepairCode], Places, Places, list[str], list[str]]] = []
        text = self._rewrite(raw, edits) if edits else raw
        self._take(text, codes_of(text))

    def _take(self, text: str, codes: Codes, classes: Classes | None = None) -> None:
        self.text, self._codes = text, codes
        self._classes = classes_of(codes) if classes is None else classes
        self._present = int(np.bitwise_or.reduce(self._classes)) if len(codes) else 0

    @property
    def codes(self) -> Codes:
        """The code points of the text as it stands."""
        return self._codes

    def has(self, kind: int) -> bool:
        """Does the text hold a character of this class?"""
        return self._present & kind != 0

    def count(self, kind: int) -> int:
        """How many characters of the text are of this class."""
        return int(np.count_nonzero(self._classes & kind)) if self.has(kind) else 0

    def substitute(self, after: str | Codes, code: RepairCode) -> None:
        """Take a text of the same length; record each changed stretch."""
        codes = codes_of(after) if isinstance(after, str) else after
        if len(codes) != len(self._codes):
            raise ValueError(f"repair {code} changed the length of the text: {len(self._codes)} to {len(codes)}")
        changed = np.flatnonzero(codes != self._codes)
        if not len(changed):
            return
        self._record(code, changed, None, text_of(codes[changed]))
        self._take(after if isinstance(after, str) else text_of(codes), codes)

    def delete(self, spans: Sequence[tuple[int, int]], code: RepairCode) -> None:
        """Cut out spans, which are in order and do not overlap."""
        if not spans:
            return
        starts, ends = np.fromiter(chain.from_iterable(spans), np.int64, 2 * len(spans)).reshape(-1, 2).T
        steps = np.zeros(len(self._codes) + 1, dtype=np.int8)
        steps[starts] += 1
        is_start = steps[:-1] > 0
        steps[ends] -= 1
        is_cut = np.cumsum(steps[:-1], dtype=np.int8).astype(np.bool_)
        is_start[starts] = True
        cut = np.flatnonzero(is_cut)
        self._record(code, cut, is_start[cut], None)
        kept = ~is_cut
        self._origin = np.flatnonzero(kept) if self._origin is None else self._origin[kept]
        codes = self._codes[kept]
        self._take(text_of(codes), codes, self._classes[kept])

    def _rewrite(self, raw: str, edits: Sequence[tuple[int, int, str, RepairCode]]) -> str:
        starts, ends, afters, codes = zip(*edits, strict=True)
        first, last = np.array(starts, np.int64), np.array(ends, np.int64)
        lengths = np.fromiter(map(len, afters), np.int64, len(afters))
        if (lengths > last - first).any():
            raise ValueError("an edit inserts characters")
        befores = [raw[start:end] for start, end in zip(starts, ends, strict=True)]
        self._steps.append((list(codes), first, last, befores, list(afters)))
        # The text is now what stands between the edits and what they put there, in turn.
        kept_starts, kept_lengths = np.zeros((2, 2 * len(edits) + 1), np.int64)
        kept_starts[1::2], kept_starts[2::2] = first, last
        kept_lengths[1::2], kept_lengths[::2] = lengths, np.append(first, len(raw)) - kept_starts[::2]
        shift = kept_starts - np.cumsum(kept_lengths) + kept_lengths
        pieces = [raw[: starts[0]]]
        for after, start, end in zip(afters, ends, (*starts[1:], len(raw)), strict=True):
            pieces += (after, raw[start:end])
        text = "".join(pieces)
        self._origin = np.repeat(shift, kept_lengths) + np.arange(len(text))
        return text

    def places(self, raw_places: Places) -> Places:
        """For places of the raw text the first place of the text at or after each."""
        return raw_places if self._origin is None else np.searchsorted(self._origin, raw_places)

    def _record(self, code: RepairCode, changed: Places, is_start: Mask | None, after: str | None) -> None:
        """One repair for each stretch that is unbroken in the raw text, cut at `is_start`."""
        places = changed if self._origin is None else self._origin[changed]
        is_first = np.ones(len(places), dtype=np.bool_)
        np.not_equal(places[1:], places[:-1] + 1, out=is_first[1:])
        if is_start is not None:
            is_first |= is_start
        firsts = np.flatnonzero(is_first)
        lengths = np.append(firsts[1:], len(places)) - firsts
        starts = places[firsts]
        ends = starts + lengths
        befores = _pieces(text_of(self._codes[changed]), firsts, lengths)
        afters = [""] * len(firsts) if after is None else _pieces(after, firsts, lengths)
        self._steps.append(([code] * len(firsts), starts, ends, befores, afters))

    def repairs(self) -> Sequence[Repair]:
        """Every repair, in the order of the raw text."""
        if not self._steps:
            return ()
        codes, starts, ends, befores, afters = zip(*self._steps, strict=True)
        start, end = np.concatenate(starts), np.concatenate(ends)
        code, before, after = (list(chain.from_iterable(column)) for column in (codes, befores, afters))
        if len(self._steps) > 1:
            order = np.lexsort((end, start))
            start, end, places = start[order], end[order], order.tolist()
            code, before, after = (list(map(column.__getitem__, places)) for column in (code, before, after))
        columns: dict[str, Values] = {
            "code": code,
            "raw_start": start,
            "raw_end": end,
            "before": before,
            "after": after,
        }
        return Rows(Repair, columns, 0, len(start))

    def runs(self) -> Sequence[Run]:
        """The stretches in which the text and the raw text advance in step."""
        origin = self._origin
        if origin is None or not len(origin):
            return (Run(0, 0),)
        starts = np.append(0, np.flatnonzero(origin[1:] != origin[:-1] + 1) + 1)
        return Rows(Run, {"start": starts, "raw_start": origin[starts]}, 0, len(starts))


def disjoint(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, without those that begin inside of another: stars and escapes within an address."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _pieces(text: str, firsts: Places, lengths: Places) -> list[str]:
    """A text cut at the given places into pieces of the given lengths."""
    if len(firsts) == len(text):
        return list(text)
    return [text[first:last] for first, last in zip(firsts.tolist(), (firsts + lengths).tolist(), strict=True)]
