"""Pages that a crawl has cut, doubled and garbled: nothing raises, and every check of ours holds."""

import random

import pytest

from govreport_pipeline.checks.texts import (
    find_false_quotes,
    find_misread_numbers,
    find_misread_observations,
    find_unrecorded_changes,
    find_untiled,
)
from govreport_pipeline.report import analyse
from govreport_pipeline_tests.documents import html_document
from govreport_pipeline_tests.pages import saved_page

PUT_IN = ("<", ">", '"', "'", "<!--", "-->", "&", "</td>", "<td>", "<table>", "</table>", "<script>", "<p hidden>", "</div>", "&#49;", "&nbsp", "=", '<a href="', "\r\n", "\0")  # fmt: skip
ROUNDS = 12


def broken(page: str, chance: random.Random) -> str:
    """A page with a few pieces lost, put in, cut off or doubled."""
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(page))
        match chance.randrange(4):
            case 0:
                page = page[:place] + page[place + chance.randrange(1, 8) :]
            case 1:
                page = page[:place] + chance.choice(PUT_IN) + page[place:]
            case 2:
                page = page[:place] + page[place + chance.randrange(400) :]
            case _:
                page = page[:place] + page[max(0, place - 50) : place] + page[place:]
    return page


@pytest.mark.parametrize("seed", range(10))
def test_a_broken_page_breaks_no_promise(seed):
    chance = random.Random(seed)
    for _ in range(ROUNDS):
        raw = html_document(broken(saved_page(), chance))
        report = analyse(raw)
        assert not list(find_unrecorded_changes(raw, report.normalised))
        assert not list(find_untiled(raw, report.normalised, report.sections))
        assert not list(find_false_quotes(raw, [*report.numbers, *report.observations]))
        assert not list(find_misread_numbers(raw, report.numbers))
        assert not list(find_misread_observations(raw, report.observations))
