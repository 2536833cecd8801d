"""Which reports are compared, and whose they are: the agencies of one year."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Places = npt.NDArray[np.int64]

REPORT_COLUMNS = (
    "document_id",
    "source_path",
    "reporting_agency",
    "agency_id",
    "joint_agencies",
    "joint_agency_ids",
    "admin_level",
    "body_kind",
    "coverage",
    "province_code",
    "city_code",
    "county_code",
    "province",
    "city",
    "county",
    "report_year",
    "published_date",
    "form",
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many reports stay out of the comparison, and why."""

    reports: int
    """All reports, those that stay out among them."""
    without_year: int
    without_agency: int
    left_out: int
    """Without a year, an agency, or both."""
    other_captures: int
    """Captures of a report of which another one is compared; not among `reports`."""


def keep_chosen(reports: pa.Table, captures: pa.Table) -> pa.Table:
    """The reports without the captures that are passed over; needs `document_id`, and `is_chosen` of captures."""
    passed_over = captures.filter(pc.invert(captures["is_chosen"]))["document_id"].combine_chunks()
    return reports.filter(pc.invert(pc.is_in(reports["document_id"], value_set=passed_over)))


def count_left_out(reports: pa.Table, other_captures: int) -> LeftOut:
    """Count the reports without a year or an agency; needs `agency_id` and `report_year`."""
    has_year = pc.is_valid(reports["report_year"])
    has_agency = pc.is_valid(reports["agency_id"])
    kept = pc.sum(pc.and_(has_year, has_agency), min_count=0).as_py()
    return LeftOut(
        reports=reports.num_rows,
        without_year=reports["report_year"].null_count,
        without_agency=reports["agency_id"].null_count,
        left_out=reports.num_rows - kept,
        other_captures=other_captures,
    )


def years_of(reports: pa.Table) -> list[int]:
    """The years with a report that is compared, ascending."""
    kept = reports.filter(pc.is_valid(reports["agency_id"]))
    return sorted(year for year in pc.unique(kept["report_year"]).to_pylist() if year is not None)


@dataclass(frozen=True, slots=True)
class YearReports:
    """The reports of one year by agency.

    An agency with several reports is described by the first: the one published
    earliest (an undated one last), then by source path. Later ones are often
    re-posts of it.
    """

    year: int
    agencies: pa.Table
    """The first report of each agency, ascending by agency_id."""
    documents: pa.Table
    """All reports, by agency and then first to last."""
    agency_of: Places
    """For each document its agency's place."""

    @property
    def first(self) -> Places:
        """For each agency the place of its first document."""
        return np.searchsorted(self.agency_of, np.arange(len(self.agencies)))

    @property
    def report_counts(self) -> Places:
        """For each agency how many reports it has."""
        return np.bincount(self.agency_of, minlength=len(self.agencies))

    def places_of(self, document_ids: pa.ChunkedArray) -> Places:
        """Each document's place in `documents`, −1 for one that is not of this year."""
        return place_in(document_ids, self.documents["document_id"])


def place_in(values: pa.ChunkedArray, known: pa.ChunkedArray | pa.Array) -> Places:
    """Each value's place among the known ones, −1 where it is none of them or null."""
    places: Places = pc.fill_null(pc.index_in(values, value_set=known), -1).to_numpy().astype(np.int64)
    return places


def reports_of_year(reports: pa.Table, year: int) -> YearReports:
    """The reports of a year that have an agency, in a fixed order."""
    kept = reports.filter(pc.and_(pc.equal(reports["report_year"], year), pc.is_valid(reports["agency_id"])))
    order = [("agency_id", "ascending"), ("published_date", "ascending"), ("source_path", "ascending")]
    documents = kept.take(pc.sort_indices(kept, sort_keys=[*order, ("document_id", "ascending")])).combine_chunks()
    identifiers = pc.unique(documents["agency_id"])
    agency_of = place_in(documents["agency_id"], identifiers)
    first = np.searchsorted(agency_of, np.arange(len(identifiers)))
    return YearReports(year, documents.take(pa.array(first)), documents, agency_of)
