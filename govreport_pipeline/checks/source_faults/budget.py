"""The error budget: how often identities may fail, by family and form.

A rate outside its band is a new crawl, a new layout or a broken rule, not the
fault of one report.
"""

import math
from collections import Counter
from dataclasses import dataclass

from govreport_pipeline.checks.declared.families import IDENTITY_FAMILIES
from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.tables.registry import BREAKDOWNS, REPORTS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import Form, Verdict

LEAST_IDENTITIES = 200
"""Of fewer identities that hold or differ a rate tells nothing."""


Z_99 = 2.5758293035489004
"""The normal distribution's 99.5 % point: two-sided 99 %."""
SPREAD = 2.0
"""Corpora differ: one may be so many times as faulty as the evidence, or as little."""
LEAST_PUBLISHED = 3
"""In so many published reports a family must fail before a corpus in which it never does is remarkable."""
HIGHEST = 0.5
"""Whatever the evidence says, a family of which half fails is looked at."""


@dataclass(frozen=True, slots=True)
class Band:
    """The failure rates of a family in reports of some forms that call for no look, and what they rest on."""

    family: str
    forms: tuple[Form, ...]
    failed: int
    """Identities that differ in the documents known: the seeds, the annotated and the composed ones."""
    assessed: int
    """Identities that hold or differ in them."""
    published: int
    """Published reports, none of those composed, in which one differs."""

    @property
    def low(self) -> float:
        """A lower rate says that a rule has stopped to see what it saw; 0 where few published reports fail."""
        return _wilson(self.failed, self.assessed)[0] / SPREAD if self.published >= LEAST_PUBLISHED else 0.0

    @property
    def high(self) -> float:
        """A higher rate says that figures are read wrongly, or from documents of another sort."""
        high = _wilson(self.failed, self.assessed)[1]
        return min(HIGHEST, high * SPREAD if self.failed else high)


def _wilson(failed: int, assessed: int) -> tuple[float, float]:
    """Both ends of the 99 % Wilson score interval.

    >>> [round(end, 3) for end in _wilson(21, 290)]
    [0.042, 0.122]
    """
    share, weight = failed / assessed, Z_99**2 / assessed
    centre, spread = share + weight / 2, math.sqrt(weight * (share * (1 - share) + weight / 4))
    return max(0.0, (centre - spread) / (1 + weight)), (centre + spread) / (1 + weight)


_LATER = (Form.FORM2019, Form.FORM2021)

BANDS: tuple[Band, ...] = (
    # 218 narrative reports: five seeds, 26 annotated, 187 composed after such.
    Band("sums_add_up", (Form.NARRATIVE,), 21, 290, 4),
    Band("shares_agree", (Form.NARRATIVE,), 9, 56, 1),
    Band("parts_stay_within_totals", (Form.NARRATIVE,), 1, 130, 0),
    Band("balances_close", (Form.NARRATIVE,), 4, 78, 0),
    Band("outcomes_add_up", (Form.NARRATIVE,), 4, 29, 0),
    Band("disputes_add_up", (Form.NARRATIVE,), 0, 39, 0),
    Band("repeats_agree", (Form.NARRATIVE,), 6, 41, 1),
    # 626 narrative reports of 30 November: those above, and what was composed since.
    Band("growth_agrees", (Form.NARRATIVE,), 0, 36, 0),
    # Four annotated reports on the forms of 2019 and 2021, whose tables are the same but for a few rows.
    Band("rows_add_up", _LATER, 0, 77, 0),
    Band("columns_balance", _LATER, 0, 21, 0),
    Band("outcomes_add_up", _LATER, 0, 20, 0),
    Band("disputes_add_up", _LATER, 2, 11, 1),
    Band("prose_agrees_with_tables", _LATER, 2, 27, 1),
    # No filled statistics form is annotated: filled in by hand as the columns of the later forms are.
    Band("statistics_add_up", (Form.STAT2014,), 0, 21, 0),
)
"""A band is the 99 % Wilson interval of its evidence, from half its low end (or 0) to twice its high one.

Counted on the reports named, with the rules of 28 November 2026 unless it says
otherwise. A column read one off, or a row lost, breaks far more than any band allows.

No band where nothing is known that one could rest on: `years_follow_on` (no two
reports known are of one agency in years that follow each other), the families of
the prose in reports on the later forms (nine identities in four reports; a band of
the narrative reports' is of other prose), `declared_counts_hold` (composed
reports leave sections out on purpose; of published ones four declare a number).
Their rates are figures of the check all the same.
"""

_OPEN = frozenset((str(Verdict.INCOMPLETE), str(Verdict.NOT_CHECKABLE)))
"""Verdicts that neither hold nor differ."""

_KNOWN = {family.name for family in IDENTITY_FAMILIES}
for _band in BANDS:
    if _band.family not in _KNOWN:
        raise ValueError(
            f"budget.py has a band for {_band.family!r}, which is no family: see checks/declared/families.py"
        )


def check_failure_rates(store: TableStore) -> Outcome:
    """The families whose failure rate leaves its band, by form; every rate is a figure to be followed."""
    counted = _count(store)
    outcome = Outcome()
    for (family, form), (failed, assessed) in sorted(counted.items()):
        outcome.figures[f"{family} {form}"] = failed / assessed
    for band, form in ((each, form) for each in BANDS for form in each.forms):
        failed, assessed = counted.get((band.family, str(form)), (0, 0))
        if assessed < LEAST_IDENTITIES:
            continue
        outcome.examined += 1
        rate = failed / assessed
        if not band.low <= rate <= band.high:
            outcome.fail(
                family=band.family,
                form=str(form),
                identities=assessed,
                failed=failed,
                rate=rate,
                low=round(band.low, 4),
                high=round(band.high, 4),
            )
    return outcome


def _count(store: TableStore) -> dict[tuple[str, str], tuple[int, int]]:
    """For each family and form: identities that differ, and those that hold or differ; at least one."""
    family_of = {str(kind): family.name for family in IDENTITY_FAMILIES for kind in family.kinds}
    failed: Counter[tuple[str, str]] = Counter()
    assessed: Counter[tuple[str, str]] = Counter()
    breakdowns = store.groups(BREAKDOWNS, ["document_id", "kind", "verdict"])
    for group, reports in zip(breakdowns, store.groups(REPORTS, ["document_id", "form"]), strict=True):
        forms = dict(zip(*(reports[name].to_pylist() for name in ("document_id", "form")), strict=True))
        met = zip(*(group[name].to_pylist() for name in ("document_id", "kind", "verdict")), strict=True)
        for document_id, kind, verdict in met:
            if verdict not in _OPEN:
                key = family_of[kind], forms[document_id]
                assessed[key] += 1
                failed[key] += verdict == str(Verdict.DIFFERS)
    return {key: (failed[key], how_many) for key, how_many in assessed.items()}
