"""A stage over the corpus that looks at one document at a time: the rows of unchanged ones are carried over."""

import itertools
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pyarrow as pa

from govreport_pipeline.cycles import no_cycle_search
from govreport_pipeline.ingest.known import KeptDocument
from govreport_pipeline.tables.arrow import encode
from govreport_pipeline.tables.declare import Table
from govreport_pipeline.tables.earlier import Earlier, arrange
from govreport_pipeline.tables.records import RejectedDocument
from govreport_pipeline.tables.registry import OVERRIDES, RAW_DOCUMENTS, REJECTED_DOCUMENTS
from govreport_pipeline.tables.store import Part, TableStore, table_of
from govreport_pipeline.versions import CORPUS_STAGES, code_version
from govreport_pipeline.workers import Workers

ReadBatch = Callable[..., Sequence[Sequence[Any]]]
"""The records of a batch's documents from each source; gives those of each output."""


def earlier_of(store: TableStore, *tables: Table) -> Earlier | None:
    """The run before, where a run builds a generation beside it and these tables of it can be trusted."""
    earlier = Earlier(store, code_version()) if store.is_building else None
    return earlier if earlier is not None and earlier.is_trusted(RAW_DOCUMENTS, *tables) else None


class KnownRows:
    """What the intake made in the run before."""

    def __init__(self, earlier: Earlier) -> None:
        documents = earlier.store.read(RAW_DOCUMENTS, ["document_id", "byte_size"])
        self.earlier = earlier
        self.document_ids = documents["document_id"].combine_chunks()
        self.sizes = documents["byte_size"].to_numpy()
        rejected = itertools.chain.from_iterable(earlier.store.batches(REJECTED_DOCUMENTS))
        self.rejections: dict[str, RejectedDocument] = {row.fingerprint: row for row in rejected if row.fingerprint}

    def document(self, fingerprint: str) -> KeptDocument | None:
        """The document, where its row can be taken over."""
        place = self.earlier.find(fingerprint)
        if place is None:
            return None
        return KeptDocument(self.document_ids[place.row].as_py(), int(self.sizes[place.row]), place.group)

    def rejection(self, fingerprint: str) -> RejectedDocument | None:
        """The rejection, where it can be taken over."""
        return self.rejections.get(fingerprint)


def write_by_document(
    store: TableStore,
    sources: Sequence[Table | Part],
    outputs: Sequence[Table],
    read_batch: ReadBatch,
    workers: Workers,
) -> None:
    """Write the outputs batch by batch: carried over for unchanged documents, else made by `read_batch`.

    `read_batch`, a function of a module, must look at each document alone, and at nothing
    but its rows in the sources. A document is unchanged where its fingerprint is, and its
    rows in those sources that a stage made with a view to other documents, or that its
    user wrote.
    """
    if is_settled(store, sources, outputs):
        return
    earlier, plans = plan_batches(store, sources, outputs)
    to_make = ((batch, plan.made) for batch, plan in enumerate(plans) if plan.makes_any)
    made = workers.map(partial(_make_rows, store, sources, outputs, read_batch), to_make)
    with store.write(*outputs) as writers:
        for plan in plans:
            batch = next(made) if plan.makes_any else [encode(table, ()) for table in outputs]
            for writer, rows in zip(writers, batch, strict=True):
                if earlier is not None and plan.carried:
                    rows = arrange([earlier.rows(writer.table, plan.carried), rows], plan.order)
                writer.write(rows)


def is_settled(store: TableStore, sources: Sequence[Table | Part], outputs: Sequence[Table]) -> bool:
    """Do the outputs stand in force as a stage would make them? They do where code and sources are as they were."""
    tables = [*map(table_of, sources), *outputs]
    return earlier_of(store, *tables) is not None and not any(map(store.is_staged, tables))


def plan_batches(
    store: TableStore, sources: Sequence[Table | Part], outputs: Sequence[Table]
) -> tuple[Earlier | None, list["Plan"]]:
    """The run before, where rows are carried over from it, and what becomes of the documents of each batch."""
    tables = list(map(table_of, sources))
    also_equal = [table for table in tables if table.stage in CORPUS_STAGES or table is OVERRIDES]
    earlier = earlier_of(store, *outputs, *also_equal)
    count = store.count_batches(*sources)
    return earlier, [EVERYTHING] * count if earlier is None else list(_plan(store, earlier, also_equal))


@no_cycle_search()
def _make_rows(
    store: TableStore,
    sources: Sequence[Table | Part],
    outputs: Sequence[Table],
    read_batch: ReadBatch,
    task: tuple[int, set[str] | None],
) -> list[pa.Table]:
    """What `read_batch` makes of one batch, or of the documents of it that are named."""
    batch, wanted = task
    made = read_batch(*store.batch_of(batch, *sources, wanted=wanted))
    return [encode(table, records) for table, records in zip(outputs, made, strict=True)]


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of the documents of one batch."""

    order: list[str]
    carried: dict[str, int]
    """The old batch of each document whose rows are carried over."""
    made: set[str] | None
    """The documents that are read; None: all of them."""

    @property
    def makes_any(self) -> bool:
        """Is there a document to read?"""
        return self.made is None or bool(self.made)


EVERYTHING = Plan([], {}, None)


def _plan(store: TableStore, earlier: Earlier, also_equal: Sequence[Table]) -> Iterator[Plan]:
    batches = (store.groups(RAW_DOCUMENTS, ["document_id", "fingerprint"]), *map(store.groups, also_equal))
    for documents, *others in zip(*batches, strict=True):
        order = documents["document_id"].to_pylist()
        carried = earlier.find_all(documents)
        for table, rows in zip(also_equal, others, strict=True):
            carried = _keep_equal(carried, rows, earlier.rows(table, carried))
        yield Plan(order, carried, {*order} - {*carried})


def _keep_equal(groups: dict[str, int], now: pa.Table, before: pa.Table) -> dict[str, int]:
    """Those documents whose rows are the same now and before."""
    new, old = _rows_of(now, groups), _rows_of(before, groups)
    return {document_id: group for document_id, group in groups.items() if new.get(document_id) == old.get(document_id)}


def _rows_of(table: pa.Table, wanted: Collection[str]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in table.to_pylist():
        if row["document_id"] in wanted:
            found.setdefault(row["document_id"], []).append(row)
    return found
