"""Compared pairs become links and captures by stated rules."""

import datetime
import itertools
from dataclasses import replace

import numpy as np
import pytest

from govreport_pipeline.relate.differing import Differing, compare_figures
from govreport_pipeline.relate.groups import CaptureGroup, group_captures
from govreport_pipeline.relate.overlap import Overlap, Reading, compare_pairs, compare_readings, numbers_above_zero
from govreport_pipeline.relate.relations import Relations
from govreport_pipeline.relate.trace import Trace
from govreport_pipeline.tables.links import LinkedFigure
from govreport_pipeline.tables.vocabulary import BodyKind, Coverage, LinkKind

FIGURE = LinkedFigure("requests_carried_forward", None, 3.0, 3.0, 3.0, "observation")


def trace(number: int, **changes: object) -> Trace:
    """A report of one agency for 2016."""
    base = Trace(
        f"{number:016x}",
        f"{number}.txt",
        "one",
        "甲局",
        2016,
        None,
        None,
        BodyKind.GOVERNMENT,
        None,
        0,
        500,
        None,
        (FIGURE,),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def overlap(shared: int = 500, numbers: int = 10, most: int = 10, length: int = 500) -> Overlap:
    return Overlap(shared, 500, length, numbers, 10, most)


def relate(
    *traces: Trace, counts: tuple[int, ...] = (), figures: tuple[LinkedFigure, ...] = (), **overlaps: Overlap
) -> Relations:
    """Relate reports, of which each states one of the `figures`; `_01=…` is the overlap of the first two."""
    pairs = {(int(name[1]), int(name[2])): told for name, told in overlaps.items()}
    groups = group_captures(traces, pairs, counts or (1,) * len(traces))
    members = sorted(place for group in groups for place in group.members)
    stated = ((place, figures[place : place + 1]) for place in members)
    return Relations(traces, pairs, groups, compare_figures(groups, stated))


def kinds(relations: Relations, place: int) -> list[tuple[LinkKind, str]]:
    return [(link.kind, link.other_source_path) for link in relations.links(place)]


def chosen(relations: Relations) -> list[int]:
    return [place for place, capture in sorted(relations.captures.items()) if capture.is_chosen]


def test_captures_are_one_group_and_one_of_them_is_chosen():
    relations = relate(trace(0), trace(1), trace(2), _01=overlap(), _12=overlap())
    assert {capture.capture_group for capture in relations.captures.values()} == {trace(0).document_id}
    assert chosen(relations) == [0]
    assert kinds(relations, 0) == [(LinkKind.CAPTURE, "1.txt"), (LinkKind.CAPTURE, "2.txt")]
    assert kinds(relations, 1) == [(LinkKind.BETTER_CAPTURE, "0.txt")]
    assert kinds(relations, 2) == [(LinkKind.BETTER_CAPTURE, "0.txt")]
    assert "captures of a third" in relations.links(2)[0].evidence


@pytest.mark.parametrize(
    ("other", "counts", "is_chosen"),
    [
        ({}, (5, 6), 1),
        ({"fragment_count": 900}, (6, 5), 0),
        ({"damage_count": 1, "fragment_count": 900}, (5, 5), 0),
        ({"fragment_count": 501}, (5, 5), 1),
        ({}, (5, 5), 0),
    ],
)
def test_most_observations_then_least_damage_then_the_longest_text_then_the_first_path(other, counts, is_chosen):
    assert chosen(relate(trace(0), trace(1, **other), counts=counts, _01=overlap())) == [is_chosen]


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({}, overlap(shared=449)),
        ({}, overlap(numbers=4)),
        ({"year": 2015}, overlap(numbers=4)),
        ({"agency_id": "two"}, overlap(shared=449)),
    ],
)
def test_other_words_other_figures_another_year_or_agency_make_no_captures(other, told):
    assert relate(trace(0), trace(1, **other), _01=told).captures == {}


def test_a_cut_page_is_a_capture():
    told = Overlap(300, 500, 300, 4, 10, 4)
    assert chosen(relate(trace(0), trace(1, fragment_count=300), counts=(9, 4), _01=told)) == [0]


def test_figures_that_differ_stand_on_both_sides_of_a_capture():
    mine, other = replace(FIGURE, value=1.0), replace(FIGURE, value=2.0)
    relations = relate(trace(0), trace(1), figures=(mine, other), _01=overlap())
    assert [link.figures for link in relations.links(0)] == [(other,)]
    assert [link.figures for link in relations.links(1)] == [(mine,)]


def test_the_year_before_is_its_first_report_and_no_capture_that_is_passed_over():
    late = trace(1, year=2015, published=datetime.date(2016, 5, 1))
    early = trace(2, year=2015, published=datetime.date(2016, 3, 1))
    relations = relate(trace(0), late, early, trace(3, year=2015, published=datetime.date(2016, 1, 1)), _23=overlap())
    assert (LinkKind.YEAR_BEFORE, "2.txt") in kinds(relations, 0)
    assert kinds(relations, 1) == [(LinkKind.SAME_YEAR, "2.txt")]


def test_a_gap_of_a_year_is_no_year_before():
    assert kinds(relate(trace(0), trace(1, year=2014)), 0) == []


@pytest.mark.parametrize(
    ("coverage", "figures"),
    [(Coverage.WHOLE_JURISDICTION, (FIGURE,)), (None, (FIGURE,)), (Coverage.OWN_BODY, ())],
)
def test_figures_of_a_jurisdiction_do_not_carry_on_to_a_body(coverage, figures):
    relations = relate(trace(0, coverage=Coverage.WHOLE_JURISDICTION), trace(1, year=2015, coverage=coverage))
    (link,) = relations.links(0)
    assert link.figures == figures
    assert ("do not carry on" in link.evidence) is not bool(figures)


def test_of_several_earlier_texts_the_latest_is_the_recycled_one():
    relations = relate(trace(0), trace(1, year=2015), trace(2, year=2013), _01=overlap(), _02=overlap(), _12=overlap())
    assert kinds(relations, 0) == [(LinkKind.YEAR_BEFORE, "1.txt"), (LinkKind.RECYCLED, "1.txt")]
    assert kinds(relations, 1) == [(LinkKind.RECYCLED, "2.txt")]
    assert kinds(relations, 2) == []


@pytest.mark.parametrize("told", [overlap(shared=440), overlap(numbers=8)])
def test_other_words_or_other_numbers_are_not_recycled(told):
    assert kinds(relate(trace(0), trace(1, year=2014), _01=told), 0) == []


def test_a_text_without_numbers_can_be_recycled():
    told = Overlap(500, 500, 500, 0, 0, 0)
    (link,) = relate(trace(0), trace(1, year=2014), _01=told).links(0)
    assert link.kind is LinkKind.RECYCLED
    assert link.shared_numbers is None
    assert "no number above 0 in either" in link.evidence


def test_twins_are_linked_both_ways_whatever_their_numbers():
    relations = relate(trace(0), trace(1, agency_id="two", agency="乙局"), _01=overlap(numbers=1))
    assert kinds(relations, 0) == [(LinkKind.TWIN, "1.txt")]
    assert kinds(relations, 1) == [(LinkKind.TWIN, "0.txt")]
    (link,) = relations.links(0)
    assert link.evidence == "100 % of all text fragments in common with 乙局 2016 (1.txt), and 1 of 10 numbers above 0"


def test_a_thousand_reports_of_one_agency_and_year_make_few_links():
    relations = relate(*map(trace, range(1000)))
    assert sum(len(relations.links(place)) for place in range(1000)) < 2000


def reading(*numbers: float, fragments: int = 10) -> Reading:
    return Reading(np.arange(fragments, dtype=np.uint32), numbers_above_zero(numbers))


def test_numbers_are_shared_as_often_as_both_state_them():
    told = compare_readings(reading(3, 0, 8, 5, 3), reading(3, 3, 3, 8))
    assert (told.shared_numbers, told.number_share) == (3, 0.75)
    assert compare_readings(reading(), reading()).number_share is None
    assert compare_readings(reading(0), reading(1)).number_share == 0


def test_the_first_of_a_pair_is_the_first_in_the_corpus():
    readings = [reading(1), reading(1, 2, fragments=20), reading(2, 3, 4, fragments=30)]
    overlaps = compare_pairs({(1, 2), (0, 2)}, readings.__getitem__)
    assert set(overlaps) == {(0, 2), (1, 2)}
    assert (overlaps[1, 2].first_fragments, overlaps[1, 2].other_fragments) == (20, 30)
    assert (overlaps[0, 2].first_numbers, overlaps[0, 2].other_numbers) == (1, 3)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_captures_are_held_against_the_chosen_one_in_whatever_order_they_are_read(order):
    stated = {place: (replace(FIGURE, value=value),) for place, value in enumerate((1.0, 2.0, 1.0))}
    differing = compare_figures([CaptureGroup(1, (0, 1, 2))], ((place, stated[place]) for place in order))
    assert differing == {0: Differing(stated[0], stated[1]), 1: Differing((), ()), 2: Differing(stated[2], stated[1])}


def test_a_capture_that_states_no_figure_differs_in_none():
    assert compare_figures([CaptureGroup(0, (0, 1))], [(0, (FIGURE,))])[1] == Differing((), ())


def test_figures_of_other_codes_and_requesters_do_not_differ():
    mine, other = (FIGURE,), (replace(FIGURE, requester="natural_person", value=9.0),)
    assert compare_figures([CaptureGroup(0, (0, 1))], [(0, mine), (1, other)])[1] == Differing((), ())


def placed(number: int, coverage: Coverage, received: float, *codes: str, **changes: object) -> Trace:
    """A report of another agency, of a place, with a number of requests received."""
    figure = LinkedFigure("requests_received", None, received, received, received, f"observation {number}")
    place = (*codes, None, None, None)[:4]
    return trace(number, agency_id=f"agency {number}", coverage=coverage, figures=(figure,), place=place, **changes)


WHOLE, OWN = Coverage.WHOLE_JURISDICTION, Coverage.OWN_BODY


@pytest.mark.parametrize(
    ("body", "is_told"),
    [
        (placed(1, OWN, 11, "33", "3303", "330324"), True),
        (placed(1, OWN, 10, "33", "3303", "330324"), False),
        (placed(1, WHOLE, 11, "33", "3303", "330324"), False),
        (placed(1, OWN, 11, "33", "3303", "330326"), False),
        (placed(1, OWN, 11, "33", "3303"), False),
        (placed(1, OWN, 11, "33", "3303", "330324", year=2015), False),
    ],
)
def test_a_jurisdiction_below_one_of_its_bodies_is_linked_to_it(body, is_told):
    county = placed(0, WHOLE, 10, "33", "3303", "330324")
    told = [link for link in relate(county, body).links(0) if link.kind is LinkKind.PART]
    assert bool(told) is is_told
    if told:
        assert told[0].figures == body.figures


def test_a_body_of_a_county_is_one_of_its_city_too():
    city, body = placed(0, WHOLE, 10, "33", "3303"), placed(1, OWN, 11, "33", "3303", "330324")
    assert kinds(relate(city, body), 0) == [(LinkKind.PART, "1.txt")]
    for changes in ({"place": None}, {"body_kind": BodyKind.DEPARTMENT}, {"place": ("33", "3303", None, "agency 0")}):
        assert kinds(relate(replace(city, **changes), body), 0) == []
