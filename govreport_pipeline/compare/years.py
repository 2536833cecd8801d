"""Both comparison tables, year by year: nothing holds more than two years' figures, or those of `MOST_REPORTS`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.catalogue.derived import RATES, RateKind
from govreport_pipeline.catalogue.metrics import METRICS, unit_of
from govreport_pipeline.compare.candour import Candour, candour_columns
from govreport_pipeline.compare.change import CHANGE_GAPS, SERIES_BREAKS, Change, Year, breaks_of_year, compare_with
from govreport_pipeline.compare.indicators import (
    HOLDING,
    Traits,
    count_core_figures,
    deadlines_of,
    gather_traits,
    required_items_present,
    requirements_of,
)
from govreport_pipeline.compare.likeness import gather_likeness, likeness_columns
from govreport_pipeline.compare.peers import rank_among_peers
from govreport_pipeline.compare.places import aggregate_places
from govreport_pipeline.compare.rates import compute_rates
from govreport_pipeline.compare.reports import Places, YearReports, place_in, reports_of_year, years_of
from govreport_pipeline.compare.totals import add_totals
from govreport_pipeline.compare.values import (
    CODE_PLACES,
    CODES,
    GAPS,
    REQUESTERS,
    Flags,
    Floats,
    Values,
    choose_values,
    figure_key,
    select_comparable,
)
from govreport_pipeline.tables.arrow import schema_of
from govreport_pipeline.tables.registry import AGENCY_YEAR_COMPARISON, AGENCY_YEAR_METRICS
from govreport_pipeline.tables.vocabulary import Verdict

MOST_REPORTS = 4000
"""So many reports' figures are held at once: some 25 MB."""
UNITS = tuple(unit_of(code) for code in CODES)


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the comparison reads; each Arrow table needs the columns named beside it."""

    reports: pa.Table
    """All reports: REPORT_COLUMNS."""
    sections: Iterable[pa.Table]
    """Batches of report_sections: SECTION_COLUMNS."""
    breakdowns: Iterable[pa.Table]
    """Batches of breakdowns: BREAKDOWN_COLUMNS."""
    links: Iterable[pa.Table]
    """Batches of report_links: LINK_COLUMNS."""
    findings: Iterable[pa.Table]
    """Batches of findings: FINDING_COLUMNS."""
    candour: Candour
    read_observations: Callable[[], Iterable[pa.Table]]
    """Batches of metric_observations, read once for as many years as hold `MOST_REPORTS`: OBSERVATION_COLUMNS."""


@dataclass(frozen=True, slots=True)
class ComparedYear:
    """The rows of one report year, ascending by agency_id."""

    year: int
    metrics: pa.Table
    """Rows of agency_year_metrics."""
    comparison: pa.Table
    """Rows of agency_year_comparison, report_year among the columns."""
    places: pa.Table
    """Rows of place_year_metrics."""


def compare_years(corpus: Corpus) -> Iterator[ComparedYear]:
    """Both tables for each report year, ascending; reports without a year or an agency stay out."""
    traits = gather_traits(corpus.reports["document_id"], corpus.sections, corpus.breakdowns)
    likeness = gather_likeness(corpus.reports["document_id"], corpus.links, corpus.findings)
    before: Year | None = None
    for year, observations in _observations_by_year(corpus):
        reports = reports_of_year(corpus.reports, year)
        now = Year(reports, add_totals(choose_values(observations, reports), reports))
        change = compare_with(before, now)
        texts = {
            **likeness_columns(reports, likeness),
            **candour_columns(reports, before.reports if before else None, corpus.candour),
        }
        metrics, comparison = _metric_rows(now, change), _comparison_rows(now, change, traits, texts)
        yield ComparedYear(year, metrics, comparison, aggregate_places(now.values, reports))
        before = now


def _observations_by_year(corpus: Corpus) -> Iterator[tuple[int, pa.Table]]:
    """The comparable observations of each report year, ascending; to read them anew for each takes half the time."""
    for years in _together(corpus.reports):
        held = pa.concat_tables(select_comparable(batch, years) for batch in corpus.read_observations())
        for year in years:
            yield year, held.filter(pc.equal(held["report_year"], year))


def _together(reports: pa.Table) -> Iterator[list[int]]:
    """The report years, ascending, in runs of so many as hold `MOST_REPORTS` together, or of one."""
    counts = {row["values"]: row["counts"] for row in pc.value_counts(reports["report_year"]).to_pylist()}
    run: list[int] = []
    for year in years_of(reports):
        if run and sum(counts[one] for one in (*run, year)) > MOST_REPORTS:
            yield run
            run = []
        run.append(year)
    if run:
        yield run


def _metric_rows(now: Year, change: Change) -> pa.Table:
    reports, values = now.reports, now.values
    standing = rank_among_peers(values, reports)
    in_province = rank_among_peers(values, reports, within_province=True)
    columns = {
        **_agency_columns(reports, values.agency),
        "metric_code": _words(CODES, values.code),
        "requester": _words(REQUESTERS, values.requester),
        "value": _numbers(values.value),
        "value_low": _numbers(values.low),
        "value_high": _numbers(values.high),
        "unit": _words(UNITS, values.code),
        "is_computed": pa.array(values.is_computed),
        "value_gap": _words(GAPS, values.gap),
        "form": reports.documents["form"].take(pa.array(values.document)),
        "rank": _numbers(standing.rank, standing.is_ranked),
        "percentile": _numbers(standing.percentile, standing.has_others),
        "peer_count": _numbers(standing.peer_count, standing.is_ranked),
        "robust_z": _numbers(standing.robust_z),
        "province_rank": _numbers(in_province.rank, in_province.is_ranked),
        "province_percentile": _numbers(in_province.percentile, in_province.has_others),
        "province_peer_count": _numbers(in_province.peer_count, in_province.is_ranked),
        "province_robust_z": _numbers(in_province.robust_z),
        "previous_value": _numbers(change.previous),
        "change": _numbers(change.absolute),
        "change_pct": _numbers(change.percentage),
        "change_gap": _words(CHANGE_GAPS, change.gap),
        "series_break": _words(SERIES_BREAKS, breaks_of_year(reports.year)[values.code]),
        "document_id": reports.documents["document_id"].take(pa.array(values.document)),
        "observation_id": values.observation_ids.take(_numbers(values.observation, values.observation >= 0)),
    }
    return _as_declared(columns, schema_of(AGENCY_YEAR_METRICS))


def _comparison_rows(now: Year, change: Change, traits: Traits, texts: dict[str, Any]) -> pa.Table:
    reports, values = now.reports, now.values
    agencies = np.arange(len(reports.agencies))
    columns = {
        **_agency_columns(reports, agencies),
        **{name: reports.agencies[name] for name in ("form", "document_id", "published_date")},
        **_wide_columns(values, agencies),
        **_rate_columns(now, change),
        **_timeliness_columns(reports),
        **_content_columns(now, traits),
        **_consistency_columns(now, traits),
        **texts,
    }
    return _as_declared(columns, schema_of(AGENCY_YEAR_COMPARISON))


def _agency_columns(reports: YearReports, agency: Places) -> dict[str, Any]:
    place = pa.array(agency)
    names = ("admin_level", "body_kind", "coverage", "province", "city", "county")
    codes = ("agency_id", "province_code", "city_code", "county_code")
    return {
        **{name: reports.agencies[name].take(place) for name in (*codes, *names)},
        "agency_name": reports.agencies["reporting_agency"].take(place),
        "report_year": pa.array(np.full(len(agency), reports.year)),
        "report_count": pa.array(reports.report_counts[agency]),
    }


def _wide_columns(values: Values, agencies: Places) -> dict[str, Any]:
    return {
        metric.code: _numbers(values.value_at(values.find(figure_key(agencies, CODE_PLACES[metric.code], 0))))
        for metric in METRICS
        if metric.is_wide
    }


def _rate_columns(now: Year, change: Change) -> dict[str, Any]:
    computed = compute_rates(now.values, change, len(now.reports.agencies))
    columns: dict[str, Any] = {}
    for rate in RATES:
        figures = computed[rate.name]
        columns[rate.name] = _numbers(figures.rate)
        columns[f"{rate.name}_numerator"] = _numbers(figures.numerator)
        columns[f"{rate.name}_denominator"] = _numbers(figures.denominator)
        columns[f"{rate.name}_n"] = _numbers(figures.cases)
        if rate.kind is RateKind.PROPORTION:
            columns[f"{rate.name}_low"] = _numbers(figures.low)
            columns[f"{rate.name}_high"] = _numbers(figures.high)
    return columns


def _timeliness_columns(reports: YearReports) -> dict[str, Any]:
    """A date in a year after the deadline's is that of a mirror or of a site that moved as often: it proves nothing."""
    deadlines = deadlines_of(reports)
    margins = [
        None if deadline is None or published is None or published.year > deadline.year else (deadline - published).days
        for deadline, published in zip(deadlines, reports.agencies["published_date"].to_pylist(), strict=True)
    ]
    return {
        "publication_deadline": pa.array(deadlines, pa.date32()),
        "is_timely": pa.array([None if margin is None else margin >= 0 for margin in margins], pa.bool_()),
        "timeliness_margin_days": pa.array(margins, pa.int32()),
    }


def _content_columns(now: Year, traits: Traits) -> dict[str, Any]:
    """Completeness and core figures; the first judges the first report."""
    reports, values = now.reports, now.values
    place = place_in(reports.agencies["document_id"], traits.document_ids)
    items = [required.item.value for required in requirements_of(reports.year)]
    is_present = required_items_present(reports, values, traits.has_section[place])
    present = is_present.sum(axis=1)
    is_required = np.full(len(present), bool(items))
    applicable, disclosed = count_core_figures(reports, values)
    missing = [[item for item, is_there in zip(items, row, strict=True) if not is_there] for row in is_present.tolist()]
    return {
        "required_items": _numbers(np.full(len(present), len(items)), is_required),
        "required_items_present": _numbers(present, is_required),
        "completeness": _share(present, np.full(len(present), len(items))),
        "missing_items": pa.array(missing, pa.list_(pa.string())),
        "core_figures_applicable": pa.array(applicable),
        "core_figures_disclosed": pa.array(disclosed),
        "core_figures_share": _share(disclosed, applicable),
    }


def _consistency_columns(now: Year, traits: Traits) -> dict[str, Any]:
    """How often the first report agrees with itself: its identities, and its prose with its tables."""
    place = place_in(now.reports.agencies["document_id"], traits.document_ids)
    holding, differing = _judged(traits.verdicts[place])
    agreeing, contradicting = _judged(traits.prose_verdicts[place])
    met = traits.verdicts[place].sum(axis=1)
    return {
        "identities_met": pa.array(met),
        "identities_holding": pa.array(holding),
        "identities_differing": pa.array(differing),
        "consistency": _share(holding, holding + differing),
        "assessed_share": _share(holding + differing, met),
        "prose_figures_agreeing": pa.array(agreeing),
        "prose_figures_differing": pa.array(contradicting),
        "prose_agreement": _share(agreeing, agreeing + contradicting),
    }


def _judged(verdicts: npt.NDArray[np.int32]) -> tuple[Places, Places]:
    """Of documents × verdicts: how many hold, how many differ, a document."""
    of = dict(zip(Verdict, verdicts.T.astype(np.int64), strict=True))
    holding = np.sum([of[verdict] for verdict in HOLDING], axis=0)
    return holding, of[Verdict.DIFFERS]


def _share(part: Places, whole: Places) -> pa.Array:
    quotient = np.full(len(whole), np.nan)
    np.divide(part, whole, out=quotient, where=whole > 0)
    return _numbers(quotient)


def _numbers(column: Floats | Places, is_valid: Flags | None = None) -> pa.Array:
    """Numbers as Arrow; NaN, or what is not valid, as null."""
    return pa.array(column, mask=None if is_valid is None else ~is_valid, from_pandas=True)


def _words(words: tuple[str | None, ...], places: npt.NDArray[np.int64]) -> pa.Array:
    """The words at the places."""
    known = pa.array([None if word is None else str(word) for word in words], pa.string())
    return known.take(pa.array(places))


def _as_declared(columns: dict[str, Any], schema: pa.Schema) -> pa.Table:
    """The columns in the order and types of the schema, each in one piece."""
    return pa.table({name: columns[name] for name in schema.names}).cast(schema).combine_chunks()
