"""Every figure of agency_year_metrics against the observations: none is dropped, none comes from nowhere."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.catalogue.metrics import OPEN_LISTS
from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.tables.arrow import schema_of
from govreport_pipeline.tables.registry import AGENCY_YEAR_METRICS, CAPTURES, METRIC_OBSERVATIONS, REPORTS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import Scope

KEY = ["agency_id", "report_year", "metric_code", "requester"]

_IS_FIGURE = (
    (pc.field("scope") == Scope.ANNUAL.value)
    & pc.field("subject").is_null()
    & pc.field("metric_code").is_valid()
    & ~pc.field("metric_code").isin(sorted(OPEN_LISTS))
)
_NO_KEYS = pa.schema([(name, schema_of(AGENCY_YEAR_METRICS).field(name).type) for name in KEY]).empty_table()
_IS_PLACED = pc.field("agency_id").is_valid() & pc.field("report_year").is_valid()


def check_figures(store: TableStore) -> Outcome:
    """Each agency, year, code and requester that an observation speaks of has a row; other rows are computed.

    Captures that are passed over speak of nothing.
    """
    rows = store.read(AGENCY_YEAR_METRICS, [*KEY, "is_computed"])
    stated, found = _distinct(_stated(store)), _distinct([rows])
    unfounded = _distinct([rows.filter(~pc.field("is_computed"))])
    outcome = Outcome(examined=stated.num_rows)
    for problem, left in (
        ("an observation states it, no row holds it", _without(stated, found)),
        ("a row holds it, no observation states it", _without(unfounded, stated)),
    ):
        outcome.take(0, ({**row, "problem": problem} for row in left))
    return outcome


def _stated(store: TableStore) -> Iterator[pa.Table]:
    """What reports state of their whole agency and year, batch by batch."""
    captures = store.read(CAPTURES, ["document_id", "is_chosen"])
    passed_over = captures.filter(~pc.field("is_chosen"))["document_id"].combine_chunks()
    batches = zip(
        store.groups(REPORTS, ["document_id", "agency_id", "report_year"]),
        store.groups(METRIC_OBSERVATIONS, ["document_id", "metric_code", "requester", "subject", "scope"]),
        strict=True,
    )
    for reports, seen in batches:
        reports = reports.filter(_IS_PLACED & ~pc.field("document_id").isin(passed_over))
        figures = seen.filter(_IS_FIGURE).select(["document_id", "metric_code", "requester"])
        yield figures.join(reports, "document_id", join_type="inner", use_threads=False)


def _distinct(batches: Iterable[pa.Table]) -> pa.Table:
    """The keys of all rows, each once; none where there is no batch."""
    keys = [_NO_KEYS]
    keys += [batch.select(KEY).group_by(KEY, use_threads=False).aggregate([]) for batch in batches]
    return pa.concat_tables(keys, promote_options="default").group_by(KEY, use_threads=False).aggregate([]).select(KEY)


def _without(keys: pa.Table, others: pa.Table) -> list[dict[str, str | int | None]]:
    """Those of some keys that are not among others, in order."""
    one, other = (_marking_nulls(table) for table in (keys, others))
    left = one.join(other, KEY, join_type="left anti", use_threads=False).to_pylist()
    return [{**row, "requester": row["requester"] or None} for row in sorted(left, key=lambda row: [*row.values()])]


def _marking_nulls(keys: pa.Table) -> pa.Table:
    """No requester as an empty word: to a join a null is like nothing, another null neither."""
    return keys.set_column(KEY.index("requester"), "requester", keys["requester"].fill_null(""))


def check_stated(store: TableStore) -> Outcome:
    """Every figure is that of the observation it names."""
    outcome = Outcome()
    batches = zip(_figures(store), store.groups(METRIC_OBSERVATIONS, ["observation_id", "value"]), strict=True)
    for figures, seen in batches:
        outcome.examined += figures.num_rows
        places = pc.index_in(figures["observation_id"], value_set=seen["observation_id"].combine_chunks())
        values = seen["value"].take(places)
        is_wrong = pc.invert(pc.equal(values, figures["value"]).fill_null(False))
        for row, value in zip(figures.filter(is_wrong).to_pylist(), values.filter(is_wrong).to_pylist(), strict=True):
            del row["document_id"]
            told = "no such observation" if value is None else f"the observation's value is {value:g}"
            outcome.fail(**row, problem=told)
    return outcome


def _figures(store: TableStore) -> Iterator[pa.Table]:
    """The figures that name an observation, by the batch of the document that they are taken from."""
    columns = ["agency_name", "report_year", "metric_code", "value", "observation_id", "document_id"]
    figures = store.read(AGENCY_YEAR_METRICS, columns).filter(pc.field("observation_id").is_valid())
    batches = [group["document_id"] for group in store.groups(REPORTS, ["document_id"])]
    documents = pa.chunked_array([chunk for batch in batches for chunk in batch.chunks], pa.string())
    # A document that is not there has no observation: one batch is as good as another to say so.
    places = pc.index_in(figures["document_id"], value_set=documents.combine_chunks()).fill_null(0).to_numpy()
    order = np.argsort(places, kind="stable")
    starts = np.searchsorted(places[order], np.cumsum([0, *map(len, batches)]))
    figures = figures.take(pa.array(order))
    for start, end in pairwise(starts.tolist()):
        yield figures.slice(start, end - start)
