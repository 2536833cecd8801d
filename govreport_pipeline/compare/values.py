"""The figures of one year: one value for each agency, metric and requester."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.catalogue.metrics import METRICS
from govreport_pipeline.compare.reports import Places, YearReports, place_in
from govreport_pipeline.tables.vocabulary import Requester, Scope, ValueGap

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

OBSERVATION_COLUMNS = (
    "document_id",
    "report_year",
    "metric_code",
    "requester",
    "subject",
    "scope",
    "value",
    "value_low",
    "value_high",
    "raw_start",
    "observation_id",
)

OPEN_LISTS: tuple[str, ...] = tuple(
    code for metric in METRICS if metric.is_open_list for code in (metric.code, metric.growth_code)
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


def select_comparable(observations: pa.Table, year: int) -> pa.Table:
    """The year's observations that are figures of the whole agency, as `choice.is_comparable`."""
    is_of_year = pc.and_(
        pc.equal(observations["report_year"], year), pc.equal(observations["scope"], Scope.ANNUAL.value)
    )
    annual = observations.filter(is_of_year)
    is_figure = pc.and_(
        pc.and_(pc.is_null(annual["subject"]), pc.is_valid(annual["metric_code"])),
        pc.invert(pc.is_in(annual["metric_code"], value_set=pa.array(OPEN_LISTS, pa.string()))),
    )
    return annual.filter(is_figure)


def choose_values(observations: pa.Table, reports: YearReports) -> Values:
    """One figure for each agency, metric and requester that a report of the year states.

    The rule of `catalogue.choice`, over all reports of the agency and year: the
    same value counts once, different values leave none. ValueError names a code
    or a requester that no vocabulary knows: our bug.
    """
    document = reports.places_of(observations["document_id"])
    observations, document = observations.filter(pa.array(document >= 0)), document[document >= 0]
    agency = reports.agency_of[document]
    code = _known_places(observations["metric_code"], CODES, "metric code")
    requester = _known_places(observations["requester"], REQUESTERS[1:], "requester") + 1
    value, low, high = (observations[name].to_numpy() for name in ("value", "value_low", "value_high"))
    key = figure_key(agency, code, requester)
    with np.errstate(invalid="ignore"):
        width = np.where(low == high, 0.0, high - low)
    order = np.lexsort((observations["raw_start"].to_numpy(), document, width, key))
    starts = np.flatnonzero(np.diff(key[order], prepend=-1))
    chosen = order[starts]
    differs = _reduce(np.minimum, value[order], starts) != _reduce(np.maximum, value[order], starts)
    return Values(
        agency=agency[chosen],
        code=code[chosen],
        requester=requester[chosen],
        value=np.where(differs, np.nan, value[chosen]),
        low=np.where(differs, np.nan, low[chosen]),
        high=np.where(differs, np.nan, high[chosen]),
        is_computed=np.zeros(len(chosen), np.bool_),
        gap=np.where(differs, _gaps(key, document, value), 0),
        document=np.where(differs, reports.first[agency[chosen]], document[chosen]),
        observation=np.where(differs, -1, chosen),
        observation_ids=pc.cast(observations["observation_id"], pa.string()).combine_chunks(),
    )


def _known_places(values: pa.ChunkedArray, known: tuple[str | None, ...], what: str) -> Places:
    """Each value's place among the known ones, −1 for null; ValueError where it is unknown."""
    places = place_in(values, pa.array([None if word is None else str(word) for word in known], pa.string()))
    if int((places < 0).sum()) > values.null_count:
        unknown = sorted(set(pc.unique(values).to_pylist()) - {*known, None})
        raise ValueError(f"metric_observations holds the {what} {unknown[0]!r}, which is not declared: declare it")
    return places


def _gaps(key: Places, document: Places, value: Floats) -> Places:
    """For each key, ascending, the reason that holds if its values differ."""
    order = np.lexsort((value, document, key))
    key, document, value = key[order], document[order], value[order]
    is_second_value = np.zeros(len(key), np.bool_)
    is_second_value[1:] = (key[1:] == key[:-1]) & (document[1:] == document[:-1]) & (value[1:] != value[:-1])
    is_within = _reduce(np.logical_or, is_second_value, np.flatnonzero(np.diff(key, prepend=-1)))
    return np.where(is_within, GAPS.index(ValueGap.SEVERAL_VALUES), GAPS.index(ValueGap.REPORTS_DIFFER))


def _reduce(function: np.ufunc, values: npt.NDArray[Any], starts: Places) -> npt.NDArray[Any]:
    """`function.reduceat`, which knows no empty input."""
    reduced: npt.NDArray[Any] = function.reduceat(values, starts) if len(starts) else values[:0]
    return reduced
