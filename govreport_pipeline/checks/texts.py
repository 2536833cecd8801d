"""Texts against their source: recorded repairs, sections that tile, quotes that read back."""

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from govreport_pipeline.checks.outcome import Row
from govreport_pipeline.checks.reading import readings
from govreport_pipeline.tables.records import NormalisedDocument, Numeral, Observation, RawDocument, Section, TableCell
from govreport_pipeline.tables.vocabulary import Basis

Span = tuple[int, int]
Quoting = Numeral | Observation | TableCell

SHOWN = 40
"""Characters of a text that are shown in a failing row."""


def find_unrecorded_changes(raw: RawDocument, document: NormalisedDocument) -> Iterator[Row]:
    """Places where raw and normalised text differ and no repair says so."""
    deleted = merge((repair.raw_start, repair.raw_end) for repair in document.repairs if not repair.after)
    changed = merge((repair.raw_start, repair.raw_end) for repair in document.repairs)
    reached = 0
    for start, end, raw_start in stretches(document):
        raw_end = raw_start + end - start
        if not covers(deleted, (reached, raw_start)):
            yield _place(raw, reached, raw_start, "deleted without a record")
        reached = raw_end
        if document.text[start:end] != raw.text[raw_start:raw_end]:
            pairs = zip(document.text[start:end], raw.text[raw_start:raw_end], strict=False)
            for offset, (after, before) in enumerate(pairs, raw_start):
                if after != before and not covers(changed, (offset, offset + 1)):
                    yield _place(raw, offset, offset + 1, "changed without a record")
    if not covers(deleted, (reached, len(raw.text))):
        yield _place(raw, reached, len(raw.text), "deleted without a record")


def find_untiled(raw: RawDocument, document: NormalisedDocument, sections: Sequence[Section]) -> Iterator[Row]:
    """Characters of the body that are in no leaf of the section tree, or in two."""
    parents = {section.parent_section_id for section in sections}
    leaves = sorted((row.raw_start, row.raw_end) for row in sections if row.section_id not in parents)
    for (start, end), (following, _) in itertools.pairwise(leaves):
        if following < end:
            yield _place(raw, following, min(end, len(raw.text)), f"in two leaves, one from {start}")
    deleted = [(repair.raw_start, repair.raw_end) for repair in document.repairs if not repair.after]
    outside = [to_raw(document, mark.start, mark.end) for mark in document.chrome]
    told = merge([*leaves, *deleted, *outside])
    reached = 0
    for start, end in [*told, (len(raw.text), len(raw.text))]:
        if raw.text[reached:start].strip():
            yield _place(raw, reached, start, "in no leaf")
        reached = max(reached, end)


def find_false_quotes(raw: RawDocument, rows: Iterable[Quoting]) -> Iterator[Row]:
    """Quotes that are not the raw text at their place."""
    for row in rows:
        if raw.text[row.raw_start : row.raw_end] != row.quote:
            yield _place(raw, row.raw_start, row.raw_end, f"the quote is {row.quote[:SHOWN]!r}")


def find_misread_numbers(raw: RawDocument, numbers: Iterable[Numeral]) -> Iterator[Row]:
    """Numerals whose quote, read a second time, is not worth their value."""
    for row in numbers:
        if row.value is not None and row.value not in readings(row.quote, None):
            yield _place(raw, row.raw_start, row.raw_end, f"does not read as {row.value:g}")


def find_misread_observations(raw: RawDocument, observations: Iterable[Observation]) -> Iterator[Row]:
    """Observations whose quote does not read as their value; words need only be there."""
    for row in observations:
        if not row.quote.strip():
            yield _place(raw, row.raw_start, row.raw_end, f"{row.observation_id} quotes nothing")
        # The minus of a fall stands in words before the quote: 下降12.3%.
        elif row.basis is not Basis.STATED_IN_WORDS and abs(row.value) not in readings(row.quote, row.printed_unit):
            yield _place(raw, row.raw_start, row.raw_end, f"does not read as {row.value:g} {row.unit}")


def stretches(document: NormalisedDocument) -> Iterator[tuple[int, int, int]]:
    """(start, end, raw start) of each run in which both texts advance in step."""
    runs = document.alignment
    ends = [*(run.start for run in runs[1:]), len(document.text)]
    for run, end in zip(runs, ends, strict=True):
        yield run.start, end, run.raw_start


def to_raw(document: NormalisedDocument, start: int, end: int) -> Span:
    """The raw span from the first to the last character of a normalised span."""
    if end <= start:
        return (0, 0)
    first = last = 0
    for run_start, run_end, raw_start in stretches(document):
        if run_start <= start < run_end:
            first = raw_start + start - run_start
        if run_start <= end - 1 < run_end:
            last = raw_start + end - run_start
    return first, last


def merge(spans: Iterable[Span]) -> list[Span]:
    """Spans joined where they touch or overlap, in order."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def covers(spans: Sequence[Span], span: Span) -> bool:
    """Does one of some merged spans hold the whole span? An empty span is held."""
    place = bisect_right(spans, span[0], key=itemgetter(0)) - 1
    return span[0] >= span[1] or (place >= 0 and span[1] <= spans[place][1])


def _place(raw: RawDocument, start: int, end: int, problem: str) -> Row:
    return {
        "source_path": raw.source_path,
        "raw_start": start,
        "raw_end": end,
        "text": raw.text[start : min(end, start + SHOWN)],
        "problem": problem,
    }
