"""The figures of one year: one value for each agency, metric and requester."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.catalogue.choice import COUNTED_IN
from govreport_pipeline.catalogue.metrics import METRICS, OPEN_LISTS
from govreport_pipeline.compare.reports import Places, YearReports, place_in
from govreport_pipeline.tables.vocabulary import Basis, Relation, Requester, Scope, ValueGap

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

OBSERVATION_COLUMNS = (
    "document_id",
    "report_year",
    "metric_code",
    "requester",
    "subject",
    "scope",
    "basis",
    "value",
    "value_low",
    "value_high",
    "raw_start",
    "observation_id",
    "part_of",
    "relation",
)

CODES: tuple[str, ...] = tuple(
    sorted(code for metric in METRICS if not metric.is_open_list for code in (metric.code, metric.growth_code))
)
"""Every code that a figure may have; a figure's `code` is a place in it."""
REQUESTERS: tuple[Requester | None, ...] = (None, *Requester)
"""A figure's `requester` is a place in it; 0 is all of them."""
GAPS: tuple[ValueGap | None, ...] = (None, *ValueGap)
"""A figure's `gap` is a place in it; 0 where there is a value."""

CODE_PLACES = {code: place for place, code in enumerate(CODES)}

_COUNTED_IN = np.array([CODE_PLACES[COUNTED_IN.get(code, code)] - place for place, code in enumerate(CODES)])
"""How far from each code that one stands which the prose may count in with it; 0 for none."""


@dataclass(frozen=True, slots=True)
class Values:
    """Figures as columns, ascending by agency, code and requester; NaN is no value."""

    agency: Places
    code: Places
    requester: Places
    value: Floats
    low: Floats
    high: Floats
    is_computed: Flags
    gap: Places
    document: Places
    """Place among the documents of the year."""
    observation: Places
    """Place among `observation_ids`; −1 for none."""
    observation_ids: pa.Array

    @property
    def keys(self) -> Places:
        """One number for agency, code and requester; ascending."""
        return figure_key(self.agency, self.code, self.requester)

    def find(self, keys: Places) -> Places:
        """Each key's place among the figures, −1 where there is none."""
        own = self.keys
        places = np.searchsorted(own, keys)
        is_found = places < len(own)
        is_found[is_found] = own[places[is_found]] == keys[is_found]
        return np.where(is_found, places, -1)

    def value_at(self, places: Places) -> Floats:
        """The values at the places, NaN for −1."""
        return np.append(self.value, np.nan)[places]


def figure_key(agency: Places, code: Places | int, requester: Places | int) -> Places:
    """A number that orders figures by agency, code and requester."""
    return (agency * len(CODES) + code) * len(REQUESTERS) + requester


def select_comparable(observations: pa.Table, years: Sequence[int]) -> pa.Table:
    """The observations of some years that are figures of the whole agency, as `choice.is_comparable`."""
    is_of_years = pc.is_in(observations["report_year"], value_set=pa.array(years, observations["report_year"].type))
    annual = observations.filter(pc.and_(is_of_years, pc.equal(observations["scope"], Scope.ANNUAL.value)))
    is_figure = pc.and_(
        pc.and_(pc.is_null(annual["subject"]), pc.is_valid(annual["metric_code"])),
        pc.invert(pc.is_in(annual["metric_code"], value_set=pa.array(sorted(OPEN_LISTS), pa.string()))),
    )
    return annual.filter(is_figure)


@dataclass(frozen=True, slots=True)
class _Statements:
    """The year's statements as columns, those that say what a cell says in other words left out."""

    key: Places
    """Number of the figure, as `figure_key`."""
    document: Places
    value: Floats
    low: Floats
    high: Floats
    is_cell: Flags
    start: Places
    row: Places
    """Place among the observations."""
    list: Places
    """Number of the total in whose list it stands; −1 for none."""

    def take(self, kept: Flags | Places) -> "_Statements":
        """Those that are kept, or those at the places."""
        return _Statements(**{field.name: getattr(self, field.name)[kept] for field in fields(self)})


def choose_values(observations: pa.Table, reports: YearReports) -> Values:
    """One figure for each agency, metric and requester that a report of the year states.

    The rule of `catalogue.choice`, over all reports of the agency and year: the
    same value counts once, different values leave none. ValueError names a code
    or a requester that no vocabulary knows: our bug.
    """
    document = reports.places_of(observations["document_id"])
    observations, document = observations.filter(pa.array(document >= 0)), document[document >= 0]
    said = _without_other_wordings(_read_statements(observations, document, reports.agency_of[document]))
    with np.errstate(invalid="ignore"):
        width = np.where(said.low == said.high, 0.0, said.high - said.low)
    order = np.lexsort((said.start, said.document, width, ~said.is_cell, said.key))
    starts = np.flatnonzero(np.diff(said.key[order], prepend=-1))
    chosen = order[starts]
    differs = _reduce(np.minimum, said.value[order], starts) != _reduce(np.maximum, said.value[order], starts)
    differs |= np.isin(said.key[chosen], _keys_of_several_parts(said))
    figure, requester = np.divmod(said.key[chosen], len(REQUESTERS))
    agency, code = np.divmod(figure, len(CODES))
    return Values(
        agency=agency,
        code=code,
        requester=requester,
        value=np.where(differs, np.nan, said.value[chosen]),
        low=np.where(differs, np.nan, said.low[chosen]),
        high=np.where(differs, np.nan, said.high[chosen]),
        is_computed=np.zeros(len(chosen), np.bool_),
        gap=np.where(differs, _gaps(said), 0),
        document=np.where(differs, reports.first[agency], said.document[chosen]),
        observation=np.where(differs, -1, said.row[chosen]),
        observation_ids=pc.cast(observations["observation_id"], pa.string()).combine_chunks(),
    )


def _read_statements(observations: pa.Table, document: Places, agency: Places) -> _Statements:
    code = _known_places(observations["metric_code"], CODES, "metric code")
    requester = _known_places(observations["requester"], REQUESTERS[1:], "requester") + 1
    value, low, high = (observations[name].to_numpy() for name in ("value", "value_low", "value_high"))
    return _Statements(
        key=figure_key(agency, code, requester),
        document=document,
        value=value,
        low=low,
        high=high,
        is_cell=pc.equal(observations["basis"], Basis.TABLE_CELL.value).to_numpy(),
        start=observations["raw_start"].to_numpy(),
        row=np.arange(len(observations)),
        list=_lists(observations),
    )


def _lists(observations: pa.Table) -> Places:
    is_listed = pc.equal(observations["relation"], Relation.LISTED_PART.value)
    totals = pc.if_else(is_listed.fill_null(False), observations["part_of"], None).combine_chunks()
    numbers: Places = totals.dictionary_encode().indices.fill_null(-1).to_numpy(zero_copy_only=False)
    return numbers


def _without_other_wordings(said: _Statements) -> _Statements:
    """The statements but for prose that says what a cell of its report says, in other words.

    As `choice.choose_value`: a hedge that holds the cell's value, and the sum
    of the cell and of what the prose counts in with it.
    """
    if not said.is_cell.any():
        return said
    cells = said.take(said.is_cell)
    order = np.lexsort((cells.start, cells.document, cells.key))
    cells = cells.take(order)
    count = int(said.document.max()) + 1
    known, first = np.unique(cells.key * count + cells.document, return_index=True)
    cell_values = np.append(cells.value[first], np.nan)

    def cell_value(key: Places) -> Floats:
        """What the report's own first cell of the figure holds; NaN where it has none."""
        wanted = key * count + said.document
        places = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
        return cell_values[np.where(known[places] == wanted, places, -1)]

    own = cell_value(said.key)
    step = _COUNTED_IN[said.key // len(REQUESTERS) % len(CODES)]
    counted_in = np.where(step != 0, cell_value(said.key + step * len(REQUESTERS)), np.nan)
    is_hedged = said.low != said.high
    is_other_wording = np.where(is_hedged, (said.low <= own) & (own < said.high), said.value == own + counted_in)
    return said.take(said.is_cell | ~is_other_wording)


def _known_places(values: pa.ChunkedArray, known: tuple[str | None, ...], what: str) -> Places:
    """Each value's place among the known ones, −1 for null; ValueError where it is unknown."""
    places = place_in(values, pa.array([None if word is None else str(word) for word in known], pa.string()))
    if int((places < 0).sum()) > values.null_count:
        unknown = sorted(set(pc.unique(values).to_pylist()) - {*known, None})
        raise ValueError(f"metric_observations holds the {what} {unknown[0]!r}, which is not declared: declare it")
    return places


def _keys_of_several_parts(said: _Statements) -> Places:
    """The figures of which one list has several parts: 维持2件,驳回2件."""
    parts = said.take(said.list >= 0)
    parts = parts.take(np.lexsort((parts.list, parts.key)))
    is_other_part = (parts.key[1:] == parts.key[:-1]) & (parts.list[1:] == parts.list[:-1])
    return np.unique(parts.key[1:][is_other_part])


def _gaps(said: _Statements) -> Places:
    """For each key, ascending, the reason that holds if its values differ."""
    order = np.lexsort((said.value, said.document, said.key))
    key, document, value = said.key[order], said.document[order], said.value[order]
    is_second_value = np.zeros(len(key), np.bool_)
    is_second_value[1:] = (key[1:] == key[:-1]) & (document[1:] == document[:-1]) & (value[1:] != value[:-1])
    is_second_value |= np.isin(key, _keys_of_several_parts(said))
    is_within = _reduce(np.logical_or, is_second_value, np.flatnonzero(np.diff(key, prepend=-1)))
    return np.where(is_within, GAPS.index(ValueGap.SEVERAL_VALUES), GAPS.index(ValueGap.REPORTS_DIFFER))


def _reduce(function: np.ufunc, values: npt.NDArray[Any], starts: Places) -> npt.NDArray[Any]:
    """`function.reduceat`, which knows no empty input."""
    reduced: npt.NDArray[Any] = function.reduceat(values, starts) if len(starts) else values[:0]
    return reduced
