"""The stage that relates reports, over the tables of a corpus.

Of a report a trace is held, a few kilobytes; what pairs are compared by is kept
in files and read again pair by pair.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing

import numpy as np

from govreport_pipeline.catalogue.across_years import LINKED_CODES
from govreport_pipeline.naming import NamingDocument
from govreport_pipeline.relate import (
    CaptureGroup,
    Reading,
    Relations,
    Trace,
    compare_figures,
    compare_pairs,
    find_pairs,
    group_captures,
    linked_figures,
    numbers_above_zero,
    read_fragments,
    trace_report,
)
from govreport_pipeline.tables.array_file import ArrayFile
from govreport_pipeline.tables.links import LinkedFigure
from govreport_pipeline.tables.registry import METRIC_OBSERVATIONS, NORMALISED_DOCUMENTS, REPORTS, STANDARD_TABLES
from govreport_pipeline.tables.store import Part, TableStore, by_document, in_step

COMPARED_OBSERVATIONS = (
    "source_path", "report_year", "section_type", "label", "unit", "printed_unit", "qualifier", "raw_end",
    "quote", "table_id", "row_label", "column_label", "rule_id",
)  # fmt: skip
"""Columns of an observation that comparing reports does not need."""

TRACED = (
    Part(NORMALISED_DOCUMENTS, omit=("repairs", "grid")),
    Part(REPORTS, omit=("evidence",)),
    STANDARD_TABLES,
    Part(METRIC_OBSERVATIONS, omit=COMPARED_OBSERVATIONS, only=("metric_code", LINKED_CODES)),
    Part(METRIC_OBSERVATIONS, omit={column.name for column in METRIC_OBSERVATIONS.columns} - {"document_id", "value"}),
)
"""What the trace of a report is made of, and every number that it states."""


def relate_corpus(store: TableStore) -> tuple[Relations, list[int]]:
    """What joins the reports, by their place in the corpus, and how many reports each batch has."""
    with closing(ArrayFile(store.root, np.uint32)) as fragments, closing(ArrayFile(store.root, np.float64)) as numbers:
        traces, sizes, counts = _trace(store, fragments, numbers)
        overlaps = compare_pairs(find_pairs(traces), lambda place: Reading(fragments[place], numbers[place]))
    groups = group_captures(traces, overlaps, counts)
    differing = compare_figures(groups, _captured_figures(store, traces, groups))
    return Relations(traces, overlaps, groups, differing), sizes


def _trace(
    store: TableStore, fragments: ArrayFile[np.uint32], numbers: ArrayFile[np.float64]
) -> tuple[list[Trace], list[int], list[int]]:
    """The trace of every report, how many there are in each batch, and how many observations each has.

    Fragments and numbers, which pairs are compared by, are kept in files.
    """
    traces: list[Trace] = []
    sizes: list[int] = []
    counts: list[int] = []
    for texts, reports, tables, linked, stated in store.batches_of(*TRACED):
        tables_of, linked_of, stated_in = by_document(tables), by_document(linked), by_document(stated)
        for text, report in in_step(texts, reports):
            values = [one.value for one in stated_in[text.document_id]]
            with NamingDocument("relate", report.document_id, report.source_path):
                own = read_fragments(text, report, tables_of[text.document_id])
                traces.append(trace_report(text, report, own, linked_of[text.document_id]))
            counts.append(len(values))
            fragments.append(own)
            numbers.append(numbers_above_zero(values))
        sizes.append(len(texts))
    return traces, sizes, counts


def _captured_figures(
    store: TableStore, traces: Sequence[Trace], groups: Sequence[CaptureGroup]
) -> Iterator[tuple[int, Sequence[LinkedFigure]]]:
    """The figures of each capture, by its place."""
    places = {traces[place].document_id: place for group in groups for place in group.members}
    observations = Part(METRIC_OBSERVATIONS, omit=COMPARED_OBSERVATIONS, only=("document_id", places.keys()))
    for batch in store.batches(observations) if places else ():
        for document_id, own in by_document(batch).items():
            yield places[document_id], linked_figures(own)
