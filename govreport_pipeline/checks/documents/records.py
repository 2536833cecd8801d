"""Records against themselves and each other: intervals, codes, the ledger, differences, places."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from govreport_pipeline.catalogue.metrics import is_known, unit_of
from govreport_pipeline.checks.declared.outcome import Row
from govreport_pipeline.tables.records import (
    Breakdown,
    Finding,
    Numeral,
    Observation,
    RawDocument,
    Section,
)
from govreport_pipeline.tables.vocabulary import Basis, BreakdownKind, Qualifier, Verdict

_VERDICTS = frozenset(verdict.value for verdict in Verdict)


def find_false_intervals(observations: Iterable[Observation]) -> Iterator[Row]:
    """Observations whose value is not within its bounds, or whose bounds are not those of its qualifier."""
    for row in observations:
        problem = _interval_problem(row)
        if problem:
            bounds = f"[{row.value_low:g}, {row.value_high:g}]"
            yield _told(row, f"{row.qualifier} {row.value:g} within {bounds}: {problem}")


def _interval_problem(row: Observation) -> str:
    value, low, high = row.value, row.value_low, row.value_high
    if not math.isfinite(value) or math.isnan(low) or math.isnan(high):
        return "not a number"
    if row.qualifier is Qualifier.EXACT:
        return "" if low == value == high else "an exact value has no other bounds"
    if low > math.nextafter(value, math.inf):  # "more than 100" begins just above 100
        return "value_low is above the value"
    if high < value:
        return "value_high is below the value"
    return "" if low < high or low == value == high else "nothing is between the bounds"


def find_unknown_codes(observations: Iterable[Observation]) -> Iterator[Row]:
    """Observations with a code that the catalogue lacks, or with another unit than their code's."""
    for row in observations:
        if row.metric_code is None:
            continue
        if not is_known(row.metric_code):
            yield _told(row, f"the catalogue has no code {row.metric_code}")
        elif row.unit != unit_of(row.metric_code):
            yield _told(row, f"{row.metric_code} counts {unit_of(row.metric_code)}, not {row.unit!r}")


def find_other_years(year: int | None, observations: Iterable[Observation]) -> Iterator[Row]:
    """Observations that name another year than their report's."""
    for row in observations:
        if row.report_year != year:
            yield _told(row, f"report_year is {row.report_year}, its report's {year}")


def find_listed_twice(ledger: Iterable[Numeral]) -> Iterator[Row]:
    """Numerals of one document that begin at one place."""
    places = Counter(row.raw_start for row in ledger)
    for place, count in places.items():
        if count > 1:
            yield {"raw_start": place, "problem": f"{count} numerals of the ledger begin here"}


def find_unled(ledger: Iterable[Numeral], observations: Sequence[Observation]) -> Iterator[Row]:
    """Numerals that name an observation elsewhere, and numbers, stated or of a cell, that none of the ledger names."""
    places = {row.observation_id: (row.raw_start, row.raw_end) for row in observations}
    named = set()
    for numeral in ledger:
        place = places.get(numeral.observation_id or "")
        if place is None:
            continue  # of none, or of one that is not there: references_resolve tells
        if place[0] <= numeral.raw_start and numeral.raw_end <= place[1]:
            named.add(place)
        else:
            yield {
                "observation_id": numeral.observation_id,
                "raw_start": numeral.raw_start,
                "raw_end": numeral.raw_end,
                "problem": f"the numeral {numeral.quote!r} is not within the observation",
            }
    for row in observations:
        if row.basis is not Basis.STATED_IN_WORDS and (row.raw_start, row.raw_end) not in named:
            yield _told(row, "no numeral of the ledger names it")


def find_miscalculated(breakdowns: Iterable[Breakdown]) -> Iterator[Row]:
    """Breakdowns whose difference is not computed − stated, or whose bounds or shares' verdicts are not in order."""
    for row in breakdowns:
        expected = None if row.computed is None or row.stated is None else row.computed - row.stated
        if row.difference != expected:
            yield _of_breakdown(row, f"computed − stated is {expected}, difference {row.difference}")
        if (row.low is None) != (row.high is None) or (
            row.low is not None and row.high is not None and not row.low <= row.high
        ):
            yield _of_breakdown(row, f"the computed value cannot be within [{row.low}, {row.high}]")
        shares = len(row.part_observation_ids) if row.kind is BreakdownKind.SHARES else 0
        if len(row.part_verdicts) != shares or not _VERDICTS.issuperset(row.part_verdicts):
            yield _of_breakdown(row, f"{shares} shares have the verdicts {', '.join(row.part_verdicts) or 'none'}")


def find_misplaced(raw: RawDocument, rows: Iterable[Finding | Section]) -> Iterator[Row]:
    """Findings and sections whose place is not within the raw text."""
    length = len(raw.text)
    for row in rows:
        start, end = row.raw_start, row.raw_end
        if start is None and end is None:
            continue
        if start is None or end is None or not 0 <= start <= end <= length:
            yield {
                "source_path": raw.source_path,
                "row": row.finding_id if isinstance(row, Finding) else row.section_id,
                "raw_start": start,
                "raw_end": end,
                "problem": f"the text has {length} characters",
            }


def _told(row: Observation, problem: str) -> Row:
    return {
        "observation_id": row.observation_id,
        "raw_start": row.raw_start,
        "raw_end": row.raw_end,
        "problem": problem,
    }


def _of_breakdown(row: Breakdown, problem: str) -> Row:
    return {"breakdown_id": row.breakdown_id, "kind": str(row.kind), "problem": problem}
