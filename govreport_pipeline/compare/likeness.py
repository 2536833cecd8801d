"""What links and findings tell of a report beside others: its novelty, and zeros all over a county."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.compare.reports import YearReports, place_in
from govreport_pipeline.compare.values import Flags, Floats
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import LinkKind

LINK_COLUMNS = ("document_id", "kind", "similarity")
FINDING_COLUMNS = ("document_id", "code")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Of each document of the corpus, nine bytes."""

    document_ids: pa.ChunkedArray
    novelty: Floats
    """Share of the text that the report of the year before has not; NaN where they were not compared."""
    is_all_zero: Flags
    """Is every figure of the year zero?"""


def gather_likeness(document_ids: pa.ChunkedArray, links: Iterable[pa.Table], findings: Iterable[pa.Table]) -> Likeness:
    """Read batch by batch; rows of other documents are passed over."""
    known = document_ids.combine_chunks()
    novelty, is_all_zero = np.full(len(known), np.nan), np.zeros(len(known), np.bool_)
    for batch in links:
        rows = batch.filter(pc.equal(batch["kind"], LinkKind.YEAR_BEFORE.value))
        places = place_in(rows["document_id"], known)
        similarity = rows["similarity"].to_numpy()
        novelty[places[places >= 0]] = 1.0 - similarity[places >= 0]
    for batch in findings:
        rows = batch.filter(pc.equal(batch["code"], FindingCode.ALL_ZERO.value))
        places = place_in(rows["document_id"], known)
        is_all_zero[places[places >= 0]] = True
    return Likeness(document_ids, novelty, is_all_zero)


def likeness_columns(reports: YearReports, likeness: Likeness) -> dict[str, Any]:
    """Novelty and zeros of each agency's first report, and the zeros of its county."""
    place = place_in(reports.agencies["document_id"], likeness.document_ids)
    is_zero = likeness.is_all_zero[place]
    counties = reports.agencies["county_code"].combine_chunks()
    county = place_in(counties, pc.unique(counties).drop_null())
    held, zero = (np.bincount(county[chosen]) for chosen in (county >= 0, (county >= 0) & is_zero))
    zero = np.pad(zero, (0, len(held) - len(zero)))
    is_known = county >= 0
    return {
        "novelty": pa.array(likeness.novelty[place], from_pandas=True),
        "is_all_zero": pa.array(is_zero),
        "county_reports": pa.array(_take(held, county), mask=~is_known),
        "county_all_zero_share": pa.array(_take(zero, county) / np.maximum(_take(held, county), 1), mask=~is_known),
    }


def _take(counts: Any, county: Any) -> Any:
    """Each agency's count of its county, 0 for no county."""
    return np.append(counts, 0)[county]
