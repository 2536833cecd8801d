"""The way back from normalised text to raw text."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from sys import maxsize

from govreport_pipeline.markup import entity_end, find_left_over
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument, Run, StandardTable
from govreport_pipeline.tables.rows import column_of
from govreport_pipeline.tables.vocabulary import TextFormat


class Alignment:
    """Maps spans of a normalised text to spans of its raw text.

    Built from the runs of `normalised_documents.alignment`: within a run both
    texts advance one code point at a time; between runs raw text was deleted.
    """

    __slots__ = ("_raw_starts", "_starts")

    def __init__(self, runs: Sequence[Run]) -> None:
        self._starts: Sequence[int] = (*column_of(runs, "start"), maxsize)
        """Of the runs, and of what never comes behind the last."""
        self._raw_starts: Sequence[int] = column_of(runs, "raw_start")

    def raw(self, position: int) -> int:
        """The raw offset of the normalised character at `position`."""
        run = bisect_right(self._starts, position) - 1
        return self._raw_starts[run] + position - self._starts[run]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span from the first to the last character of `[start, end)`.

        An empty span maps to the empty span before the character at `start`.
        """
        if start >= end:
            first = self.raw(start) if start == 0 else self.raw(start - 1) + 1
            return first, first
        starts = self._starts
        run = bisect_right(starts, start) - 1
        first = self._raw_starts[run] + start - starts[run]
        if end <= starts[run + 1]:  # most spans lie in one run
            return first, first + end - start
        return first, self.raw(end - 1) + 1

    def gaps(self, length: int, raw_length: int) -> Iterator[tuple[int, int]]:
        """The stretches of the raw text that no run covers: what repairs deleted.

        `length` and `raw_length` are those of the two texts.
        """
        end = 0
        starts = self._starts
        for place, raw_start in enumerate(self._raw_starts):
            if end < raw_start:
                yield end, raw_start
            end = raw_start + min(starts[place + 1], length) - starts[place]
        if end < raw_length:
            yield end, raw_length

    def position(self, raw: int) -> int:
        """The first normalised position at or after a raw offset."""
        run = bisect_right(self._raw_starts, raw) - 1
        if run < 0:
            return 0
        position, following = self._starts[run] + raw - self._raw_starts[run], self._starts[run + 1]
        return position if position < following else following


class PageAlignment(Alignment):
    """The way back to the source of a page: a span does not end inside an entity."""

    __slots__ = ("_source",)

    def __init__(self, runs: Sequence[Run], source: str) -> None:
        super().__init__(runs)
        self._source = source

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of `[start, end)`, to the end of the entity that stands for its last character."""
        first, last = super().span(start, end)
        if first < last and self._source.startswith("&", last - 1):
            last = entity_end(self._source, last - 1)
        return first, last


class EntityAlignment(Alignment):
    """The way back to a text with entities left over in it: a span does not end inside one of these."""

    __slots__ = ("_ends",)

    def __init__(self, runs: Sequence[Run], ends: Mapping[int, int]) -> None:
        """`ends`: for each entity's place its end."""
        super().__init__(runs)
        self._ends = ends

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of `[start, end)`, to the end of the entity that stands for its last character."""
        first, last = super().span(start, end)
        return (first, self._ends.get(last - 1, last)) if first < last else (first, last)


def align(raw: RawDocument, document: NormalisedDocument) -> Alignment:
    """The way from a normalised document back to its raw text."""
    if raw.text_format is TextFormat.HTML:
        return PageAlignment(document.alignment, raw.text)
    if "&" in raw.text:
        ends = {start: end for start, end, _ in find_left_over(raw.text)}
        if ends:
            return EntityAlignment(document.alignment, ends)
    return Alignment(document.alignment)


def spans_of(document: NormalisedDocument, tables: Sequence[StandardTable]) -> list[tuple[int, int]]:
    """The stretches of the normalised text that are standard tables, in their order."""
    if not tables:
        return []
    position = Alignment(document.alignment).position
    return [(position(table.raw_start), position(table.raw_end)) for table in tables]
