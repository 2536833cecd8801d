"""Jurisdictions and their bodies: figures of a body that exceed those of the whole."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govreport_pipeline.catalogue.across_years import ADDED_UP
from govreport_pipeline.relate.trace import Trace
from govreport_pipeline.tables.links import LinkedFigure
from govreport_pipeline.tables.vocabulary import BodyKind, Coverage

Place = tuple[str | int, ...]
"""A year and the codes of a place: its province, city, county and township, as far as it has them."""


@dataclass(frozen=True, slots=True)
class Part:
    """A report of a jurisdiction, and one of a body within it that states more."""

    whole: int
    body: int
    figures: tuple[LinkedFigure, ...]
    """The body's figures that exceed the whole's."""


def find_parts(traces: Sequence[Trace], passed_over: set[int]) -> Iterator[Part]:
    """For each report of a jurisdiction the bodies with the largest figures, where those exceed its own.

    One look at every report for each place that holds it, so time is linear.
    """
    wholes: dict[Place, list[int]] = defaultdict(list)
    for number, trace in enumerate(traces):
        places = places_of(trace)
        if places and _is_of_place(trace) and number not in passed_over:
            wholes[places[-1]].append(number)
    largest: dict[Place, dict[str, tuple[float, int]]] = {place: {} for place in wholes}
    for number, trace in enumerate(traces):
        is_body = trace.coverage is Coverage.OWN_BODY and number not in passed_over
        for place in places_of(trace) if is_body else ():
            if place in largest:
                _keep_largest(largest[place], number, trace)
    for place, numbers in wholes.items():
        for whole in numbers:
            yield from _exceeding(traces, whole, largest[place])


def places_of(trace: Trace) -> list[Place]:
    """The places that hold a report's agency, the largest first; none where year or place is unknown."""
    if trace.year is None or trace.place is None:
        return []
    codes = [code for code in trace.place if code is not None]
    return [(trace.year, *codes[: end + 1]) for end in range(len(codes))]


def _is_of_place(trace: Trace) -> bool:
    """Does a government, or its office, report on all of its place?"""
    is_government = trace.body_kind in (BodyKind.GOVERNMENT, BodyKind.OFFICE)
    return is_government and trace.coverage is Coverage.WHOLE_JURISDICTION


def _keep_largest(largest: dict[str, tuple[float, int]], number: int, trace: Trace) -> None:
    for figure in trace.figures:
        if figure.requester is None and figure.metric_code in ADDED_UP:
            known = largest.get(figure.metric_code)
            if known is None or figure.value_low > known[0]:
                largest[figure.metric_code] = figure.value_low, number


def _exceeding(traces: Sequence[Trace], whole: int, largest: dict[str, tuple[float, int]]) -> Iterator[Part]:
    exceeding: dict[int, list[LinkedFigure]] = defaultdict(list)
    for figure in traces[whole].figures:
        found = largest.get(figure.metric_code) if figure.requester is None else None
        if found is not None and found[0] > figure.value_high:
            exceeding[found[1]] += [
                other
                for other in traces[found[1]].figures
                if (other.metric_code, other.requester) == (figure.metric_code, None)
            ]
    for body, figures in sorted(exceeding.items()):
        yield Part(whole, body, tuple(figures))
