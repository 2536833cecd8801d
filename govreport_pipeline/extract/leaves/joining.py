"""What the figures of a leaf say of each other, one step after the other."""

from govreport_pipeline.extract.codes.each import codes_of_each, may_be_of_each
from govreport_pipeline.extract.leaves.brackets import set_holders, take_parts_before
from govreport_pipeline.extract.leaves.comparisons import read_comparisons
from govreport_pipeline.extract.leaves.follow_ups import read_follow_ups, says_all_years_only
from govreport_pipeline.extract.leaves.lists import Lists
from govreport_pipeline.extract.leaves.no_count import drop_what_counts_nothing, set_rates_aside
from govreport_pipeline.extract.leaves.questionnaires import set_questionnaires_aside
from govreport_pipeline.extract.leaves.reached import read_reached
from govreport_pipeline.extract.leaves.shares import read_percentages
from govreport_pipeline.extract.leaves.suits import (
    join_results,
    tell_disputants,
    tell_disputes_on_disclosure,
    tell_results_of_both,
    tell_suits,
)
from govreport_pipeline.extract.leaves.together import TOGETHER, uncode_together
from govreport_pipeline.extract.leaves.years_before import give_parts_to_year_before
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.words.scan import Scan
from govreport_pipeline.sections import Leaf


def join_figures(
    text: str, scan: Scan, figures: list[Figure], lists: Lists, report_year: int | None, leaf: Leaf
) -> None:
    """Tell comparisons, follow-ups, parts and shares among the figures of a leaf, and drop those that count nothing."""
    set_holders(text, figures)
    read_comparisons(text, figures, report_year)
    read_follow_ups(text, figures)
    tell_disputants(text, figures)
    tell_disputes_on_disclosure(text, figures)
    tell_suits(text, figures)
    tell_results_of_both(text, figures)
    join_results(text, figures)
    set_rates_aside(text, figures)
    set_questionnaires_aside(text, figures)
    give_parts_to_year_before(text, figures)
    take_parts_before(text, figures)
    for index, figure in enumerate(figures):
        if not figure.is_compared and figure.parent is None and figure.rule_id not in (TOGETHER, "rate"):
            lists.take(figure, index == 0)
        if figure.is_countable and may_be_of_each(figure):
            figure.codes = codes_of_each(text, scan, figure) or (_codes_before(figures, index) if index else ())
        uncode_together(text, scan, figure)
    drop_what_counts_nothing(text, figures, leaf, report_year)
    read_percentages(text, figures, report_year)
    read_reached(text, figures)


def _codes_before(figures: list[Figure], index: int) -> tuple[str | None, ...]:
    """行政诉讼、申诉均为0件,历年累计也为0件: of all years nothing of either, too."""
    last, figure = figures[index - 1], figures[index]
    is_alike = last.sentence_start == figure.sentence_start and last.unit.unit == figure.unit.unit
    return last.codes if is_alike and not figure.value and says_all_years_only(figure) else ()
