"""The error budget: how often identities may fail, by family and form.

A rate outside its band is a new crawl, a new layout or a broken rule, not the
fault of one report.
"""

from collections import Counter
from dataclasses import dataclass

from govreport_pipeline.checks.families import IDENTITY_FAMILIES
from govreport_pipeline.checks.outcome import Outcome
from govreport_pipeline.tables.registry import BREAKDOWNS, REPORTS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import Form, Verdict

LEAST_IDENTITIES = 200
"""Of fewer identities that hold or differ a rate tells nothing."""


@dataclass(frozen=True, slots=True)
class Band:
    """The failure rates of a family in reports of a form that call for no look."""

    family: str
    form: Form
    low: float
    """A lower rate says that a rule has stopped to see what it saw."""
    high: float


_FORMS = (Form.FORM2019, Form.FORM2021)

BANDS: tuple[Band, ...] = (
    # Narrative. The five seeds hold 20 sums told out in the text, 4 of them false; 3 lists of shares, 1 false;
    # 10 pairs of part and total and 6 balances, none false.
    Band("sums_add_up", Form.NARRATIVE, 0.01, 0.3),
    Band("shares_agree", Form.NARRATIVE, 0.01, 0.4),
    Band("parts_stay_within_totals", Form.NARRATIVE, 0.0, 0.1),
    Band("balances_close", Form.NARRATIVE, 0.0, 0.25),
    # Forms of 2019 and 2021. The four annotated reports hold 96 rows, 28 columns and 28 lists of outcomes, none
    # false; 12 lists of disputes, 2 false in one report; 24 figures that the prose states too, 2 false.
    *(Band("rows_add_up", form, 0.0, 0.04) for form in _FORMS),
    *(Band("columns_balance", form, 0.0, 0.1) for form in _FORMS),
    *(Band("outcomes_add_up", form, 0.0, 0.1) for form in _FORMS),
    *(Band("disputes_add_up", form, 0.0, 0.2) for form in _FORMS),
    *(Band("prose_agrees_with_tables", form, 0.0, 0.2) for form in _FORMS),
    # No filled statistics form is annotated: filled in by hand as the columns of the later forms are.
    Band("statistics_add_up", Form.STAT2014, 0.0, 0.1),
)
"""Judged from the rates named, which rest on few identities: a corpus of some thousand reports should narrow them.

A column read one off, or a row lost, breaks far more than any band allows.
"""

_OPEN = frozenset((str(Verdict.INCOMPLETE), str(Verdict.NOT_CHECKABLE)))
"""Verdicts that neither hold nor differ."""

_KNOWN = {family.name for family in IDENTITY_FAMILIES}
for _band in BANDS:
    if _band.family not in _KNOWN:
        raise ValueError(
            f"checks/budget.py has a band for {_band.family!r}, which is no family: see checks/families.py"
        )


def check_failure_rates(store: TableStore) -> Outcome:
    """The families whose failure rate leaves its band, by form; every rate is a figure to be followed."""
    counted = _count(store)
    outcome = Outcome()
    for (family, form), (failed, assessed) in sorted(counted.items()):
        outcome.figures[f"{family} {form}"] = failed / assessed
    for band in BANDS:
        failed, assessed = counted.get((band.family, str(band.form)), (0, 0))
        if assessed < LEAST_IDENTITIES:
            continue
        outcome.examined += 1
        rate = failed / assessed
        if not band.low <= rate <= band.high:
            outcome.fail(
                family=band.family,
                form=str(band.form),
                identities=assessed,
                failed=failed,
                rate=rate,
                low=band.low,
                high=band.high,
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
