"""Totals that the forms of 2019 and 2021 do not print, added up from their parts."""

from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.catalogue.derived import DERIVED_TOTALS, FORMS_WITHOUT_TOTALS, DerivedTotal
from govreport_pipeline.compare.reports import Places, YearReports
from govreport_pipeline.compare.values import CODE_PLACES, GAPS, REQUESTERS, Flags, Floats, Values, figure_key
from govreport_pipeline.tables.vocabulary import ValueGap

COLUMNS = ("agency", "code", "requester", "value", "low", "high", "is_computed", "gap", "document", "observation")


@dataclass(frozen=True, slots=True)
class _Sum:
    """A sum for every agency and requester in turn."""

    value: Floats
    low: Floats
    high: Floats
    is_met: Flags
    """Does the report speak of any part?"""
    observation: Places


def add_totals(values: Values, reports: YearReports) -> Values:
    """The figures with the totals that follow from them.

    A total stands where any of its parts does; it has a value where all of
    them have one. Bounds add up like the values. A stated total is left as it
    is, but for one that its parts contradict: those are different values.
    """
    is_of_form = pc.is_in(reports.agencies["form"], value_set=pa.array([form.value for form in FORMS_WITHOUT_TOTALS]))
    is_of_form = np.repeat(is_of_form.to_numpy(), len(REQUESTERS))
    for total in DERIVED_TOTALS:
        values = _leave_contradicted(values, total, is_of_form)
    added = [_total_figures(values, reports, total, is_of_form) for total in DERIVED_TOTALS]
    columns = {
        name: np.concatenate([getattr(values, name), *(getattr(part, name) for part in added)]) for name in COLUMNS
    }
    order = np.argsort(figure_key(columns["agency"], columns["code"], columns["requester"]), kind="stable")
    return replace(values, **{name: column[order] for name, column in columns.items()})


def _leave_contradicted(values: Values, total: DerivedTotal, is_of_form: Flags) -> Values:
    """The figures without the stated totals that are other numbers than their parts give."""
    own = np.flatnonzero(values.code == CODE_PLACES[total.code])
    own = own[is_of_form[values.agency[own] * len(REQUESTERS) + values.requester[own]]]
    computed = _sum_parts(values, total, values.agency[own], values.requester[own]).value
    low, high = values.low[own], values.high[own]
    is_met = np.where(low == high, computed == low, (low <= computed) & (computed < high))
    places = own[~is_met & ~np.isnan(computed) & ~np.isnan(values.value[own])]
    columns = {name: getattr(values, name).copy() for name in ("value", "low", "high", "gap", "observation")}
    for name in ("value", "low", "high"):
        columns[name][places] = np.nan
    columns["gap"][places] = GAPS.index(ValueGap.SEVERAL_VALUES)
    columns["observation"][places] = -1
    return replace(values, **columns)


def _total_figures(values: Values, reports: YearReports, total: DerivedTotal, is_of_form: Flags) -> Values:
    agency, requester = np.divmod(np.arange(len(reports.agencies) * len(REQUESTERS)), len(REQUESTERS))
    summed = _sum_parts(values, total, agency, requester)
    is_stated = values.find(figure_key(agency, CODE_PLACES[total.code], requester)) >= 0
    kept = summed.is_met & is_of_form & ~is_stated
    value = summed.value[kept]
    return replace(
        values,
        agency=agency[kept],
        code=np.full(len(value), CODE_PLACES[total.code]),
        requester=requester[kept],
        value=value,
        low=summed.low[kept],
        high=summed.high[kept],
        is_computed=np.ones(len(value), np.bool_),
        gap=np.where(np.isnan(value), GAPS.index(ValueGap.PART_MISSING), 0),
        document=reports.first[agency[kept]],
        observation=summed.observation[kept],
    )


def _sum_parts(values: Values, total: DerivedTotal, agency: Places, requester: Places) -> _Sum:
    places = [values.find(figure_key(agency, CODE_PLACES[part], requester)) for part in total.parts]
    low, high = np.append(values.low, np.nan), np.append(values.high, np.nan)
    return _Sum(
        value=np.sum([values.value_at(part) for part in places], axis=0),
        low=np.sum([low[part] for part in places], axis=0),
        high=np.sum([high[part] for part in places], axis=0),
        is_met=np.any([part >= 0 for part in places], axis=0),
        observation=np.append(values.observation, -1)[places[0]] if len(places) == 1 else np.full(len(agency), -1),
    )
