"""The forms' figures in the comparison: under the narrative era's codes, with every rate that they allow."""

from fractions import Fraction
from math import comb
from pathlib import Path
from random import Random

import pytest

from govreport_pipeline.catalogue.derived import DERIVED_TOTALS, RATES, RateKind
from govreport_pipeline.tables.vocabulary import CellState, Form, FormBlock, Requester, SeriesBreak, ValueGap
from govreport_pipeline_tests.comparison_corpus import Compared, Corpus, metadata
from govreport_pipeline_tests.form_cells import (
    Content,
    Key,
    consistent_form,
    make_cells,
    number,
    observe,
)

ORGANISATIONS = [requester for requester in Requester if requester is not Requester.NATURAL_PERSON]


def compared(folder: Path, form: Form, values: dict[Key, Content], year: int = 2022) -> Compared:
    """The comparison of one report whose section 三 and 四 hold these cells."""
    cells = [
        *make_cells(form, FormBlock.REQUESTS, values, 1),
        *make_cells(form, FormBlock.DISPUTES, values, 2),
    ]
    observations = [observe(cell) for cell in cells if cell.value is not None]
    return Corpus().add(metadata("甲局", year, form=form), *observations).compare(folder)


@pytest.mark.parametrize("form", [Form.FORM2019, Form.FORM2021])
def test_every_rate_of_a_filled_form_is_what_its_definition_gives(tmp_path: Path, form: Form) -> None:
    values = consistent_form(form, Random(3))

    def figure(*codes: str, requester: Requester | None = None) -> int:
        return int(sum(number(values[code, requester]) for code in codes))

    def family(prefix: str) -> int:
        return int(sum(number(value) for (code, who), value in values.items() if code.startswith(prefix) and not who))

    concluded, handled = figure("requests_outcome_total"), figure("requests_received", "requests_carried_over")
    withheld, unable = family("requests_withheld_"), family("requests_unable_")
    suits = figure("litigations_direct", "litigations_after_reconsideration")
    open_suits = figure("litigations_direct_pending", "litigations_after_reconsideration_pending")
    expected = {
        "disclosure_rate": (figure("requests_outcome_disclosed"), concluded),
        "substantive_disclosure_rate": (figure("requests_outcome_disclosed", "requests_outcome_partial"), concluded),
        "denial_rate": (withheld, concluded),
        "operational_refusal_rate": (unable, concluded),
        "statutory_refusal_share": (withheld, withheld + unable),
        "not_processed_rate": (family("requests_not_processed_"), concluded),
        "completion_rate": (concluded, handled),
        "backlog_rate": (figure("requests_carried_forward"), handled),
        "dispute_rate": (figure("reconsiderations") + suits, concluded),
        "reconsideration_correction_rate": (
            figure("reconsiderations_corrected"),
            figure("reconsiderations") - figure("reconsiderations_pending"),
        ),
        "litigation_correction_rate": (
            figure("litigations_direct_corrected", "litigations_after_reconsideration_corrected"),
            suits - open_suits,
        ),
        "direct_suit_share": (figure("litigations_direct"), suits),
        "organisation_share": (
            sum(figure("requests_received", requester=requester) for requester in ORGANISATIONS),
            figure("requests_received"),
        ),
        "law_firm_share": (figure("requests_received", requester=Requester.LEGAL_SERVICE), figure("requests_received")),
    }
    row = compared(tmp_path, form, values).row("甲局", 2022)
    for name, (above, below) in expected.items():
        assert (row[f"{name}_numerator"], row[f"{name}_denominator"], row[f"{name}_n"]) == (above, below, below), name
        assert row[name] == pytest.approx(float(Fraction(above, below)), rel=1e-12), name
    # The forms of 2019 and 2021 tell neither channels nor deadlines, and there is no year before.
    assert {rate.name for rate in RATES} - set(expected) == {
        "on_time_rate", "extension_rate", "online_share", "requests_growth",
    }  # fmt: skip
    assert row["on_time_rate"] is row["extension_rate"] is row["online_share"] is row["requests_growth"] is None


def tail(successes: int, cases: int, share: float) -> float:
    """Chance of so many successes or more."""
    return sum(comb(cases, k) * share**k * (1 - share) ** (cases - k) for k in range(successes, cases + 1))


def test_the_interval_of_a_rate_is_near_the_exact_one(tmp_path: Path) -> None:
    # Clopper and Pearson's interval by its definition: each end leaves 2.5 % to the binomial tail; Wilson's lies inside.
    values = consistent_form(Form.FORM2021, Random(3))
    row = compared(tmp_path, Form.FORM2021, values).row("甲局", 2022)
    for rate in RATES:
        if rate.kind is not RateKind.PROPORTION or row[rate.name] is None or row[f"{rate.name}_n"] > 400:
            continue
        successes, cases = int(row[f"{rate.name}_numerator"]), int(row[f"{rate.name}_n"])
        low, high = row[f"{rate.name}_low"], row[f"{rate.name}_high"]
        assert low <= row[rate.name] <= high
        assert 0.01 < tail(successes, cases, low) < 0.05, rate.name
        assert 0.01 < 1 - tail(successes + 1, cases, high) < 0.05, rate.name


@pytest.mark.parametrize("total", DERIVED_TOTALS, ids=lambda total: total.code)
def test_a_total_that_the_form_does_not_print_stands_under_the_code_of_prose(tmp_path: Path, total) -> None:
    values = consistent_form(Form.FORM2021, Random(5))
    row = compared(tmp_path, Form.FORM2021, values).figure("甲局", 2022, total.code)
    assert row["value"] == sum(number(values[part, None]) for part in total.parts)
    assert row["is_computed"]


@pytest.mark.parametrize("total", DERIVED_TOTALS, ids=lambda total: total.code)
def test_a_blank_part_leaves_the_total_without_a_value(tmp_path: Path, total) -> None:
    values = consistent_form(Form.FORM2021, Random(5)) | {(total.parts[0], None): CellState.BLANK}
    figures = compared(tmp_path, Form.FORM2021, values).figures("甲局", 2022)
    if len(total.parts) == 1:
        assert (total.code, None) not in figures
    else:
        row = figures[total.code, None]
        assert (row["value"], row["value_gap"]) == (None, ValueGap.PART_MISSING)


def test_totals_are_added_up_for_each_requester(tmp_path: Path) -> None:
    values = consistent_form(Form.FORM2021, Random(5))
    figures = compared(tmp_path, Form.FORM2021, values).figures("甲局", 2022)
    for requester in Requester:
        parts = [values[f"requests_unable_{why}", requester] for why in ("not_held", "not_created", "unclear")]
        assert figures["requests_outcome_unable", requester]["value"] == sum(map(number, parts))


@pytest.mark.parametrize(
    ("year", "code", "term"),
    [
        (2019, "requests_received", SeriesBreak.REGULATIONS_2019),
        (2021, "requests_received", SeriesBreak.FORM_2021),
        (2022, "requests_received", None),
        (2024, "requests_received", None),
        (2024, "litigations_direct", SeriesBreak.RECONSIDERATION_LAW_2024),
        (2024, "litigations", SeriesBreak.RECONSIDERATION_LAW_2024),
    ],
)
def test_the_breaks_of_comparability_are_marked(tmp_path: Path, year: int, code: str, term: SeriesBreak | None) -> None:
    form = Form.FORM2019 if year < 2021 else Form.FORM2021
    assert (
        compared(tmp_path, form, consistent_form(form, Random(1)), year).figure("甲局", year, code)["series_break"]
        == term
    )


def test_the_narrative_and_the_form_of_one_agency_stand_in_one_series(tmp_path: Path) -> None:
    cells = make_cells(Form.FORM2019, FormBlock.REQUESTS, consistent_form(Form.FORM2019, Random(1)))
    forms = [observe(cell) for cell in cells if cell.value is not None]
    corpus = Corpus().add(metadata("甲局", 2018), requests_received=8, requests_concluded=7)
    found = corpus.add(metadata("甲局", 2019, form=Form.FORM2019), *forms).compare(tmp_path)
    received, concluded = (found.figure("甲局", 2019, f"requests_{what}") for what in ("received", "concluded"))
    assert (received["previous_value"], concluded["previous_value"]) == (8, 7)
    assert received["change"] == received["value"] - 8
    assert received["series_break"] == concluded["series_break"] == SeriesBreak.REGULATIONS_2019
