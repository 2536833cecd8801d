"""From compared pairs to links and captures."""

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence

from govreport_pipeline.relate.differing import NONE_DIFFERING, Differing
from govreport_pipeline.relate.evidence import tell_captures, tell_part, tell_same_year, tell_text, tell_year_before
from govreport_pipeline.relate.groups import CaptureGroup
from govreport_pipeline.relate.overlap import Overlap, Pair
from govreport_pipeline.relate.pairs import LEAST_RECYCLED, LEAST_TWIN, MOST_SIBLINGS, group_agencies
from govreport_pipeline.relate.parts import find_parts
from govreport_pipeline.relate.signature import estimate
from govreport_pipeline.relate.trace import Trace
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.links import Capture, LinkedFigure, ReportLink
from govreport_pipeline.tables.vocabulary import LinkKind

LEAST_RECYCLED_NUMBERS = 0.9
"""Share of the numbers above 0 that a recycled report has in common with the earlier one."""

_make_link = builder(ReportLink)
_KINDS = {kind: order for order, kind in enumerate(LinkKind)}
_DECIMALS = 4


class Relations:
    """What joins the reports of a corpus, by the place of each report in it.

    Of the captures of one report the chosen one alone is linked to other reports.
    """

    __slots__ = ("_differing", "_links", "_overlaps", "_traces", "captures")

    def __init__(
        self,
        traces: Sequence[Trace],
        overlaps: Mapping[Pair, Overlap],
        groups: Sequence[CaptureGroup],
        differing: Mapping[int, Differing],
    ) -> None:
        """Judge the compared pairs; `differing` by the place of each capture."""
        self._traces = traces
        self._overlaps = overlaps
        self._differing = differing
        self._links: dict[int, list[ReportLink]] = defaultdict(list)
        self.captures: dict[int, Capture] = {}
        """By place; only of reports that were captured more than once."""
        for group in groups:
            self._join_captures(group)
        passed_over = {place for group in groups for place in group.members if place != group.chosen}
        for places in group_agencies(traces).values():
            self._join_years([place for place in places if place not in passed_over])
        for first, other in sorted(overlaps):
            if passed_over.isdisjoint((first, other)):
                self._join_look_alikes(first, other)
        for part in find_parts(traces, passed_over):
            self._add(LinkKind.PART, part.whole, part.body, tell_part(traces[part.body]), figures=part.figures)

    def links(self, place: int) -> list[ReportLink]:
        """The links of a report, by kind and path; of several earlier texts that it recycles, the latest."""
        own = sorted(self._links.get(place, ()), key=_order)
        recycled = [link for link in own if link.kind is LinkKind.RECYCLED]
        latest = max(recycled, key=lambda link: link.other_year, default=None)
        return [link for link in own if link.kind is not LinkKind.RECYCLED or link is latest]

    def _join_captures(self, group: CaptureGroup) -> None:
        """Each capture with the chosen one, and that with each."""
        traces, chosen = self._traces, group.chosen
        name = traces[group.members[0]].document_id
        for place in group.members:
            overlap = self._overlaps.get((min(place, chosen), max(place, chosen)))
            if place == chosen:
                similarity = 1.0
            else:
                similarity = overlap.containment if overlap is not None else _estimate(traces[place], traces[chosen])
                told = self._differing[place] if overlap is not None else NONE_DIFFERING
                self._join_capture(LinkKind.BETTER_CAPTURE, place, chosen, overlap, similarity, told.of_chosen)
                self._join_capture(LinkKind.CAPTURE, chosen, place, overlap, similarity, told.own)
            self.captures[place] = Capture(
                name, traces[place].document_id, place == chosen, round(similarity, _DECIMALS)
            )

    def _join_capture(
        self,
        kind: LinkKind,
        place: int,
        other: int,
        overlap: Overlap | None,
        similarity: float,
        figures: Sequence[LinkedFigure],
    ) -> None:
        """`overlap` is None where the two were not compared: both are captures of a third."""
        self._add(
            kind,
            place,
            other,
            tell_captures(self._traces[other], overlap),
            similarity=similarity,
            shared_numbers=overlap.number_containment if overlap is not None else None,
            figures=figures,
        )

    def _join_years(self, places: Sequence[int]) -> None:
        """An agency's reports of one year with each other, and with the first of the year before."""
        earlier: int | None = None
        for year, members in itertools.groupby(places, lambda place: self._traces[place].year or 0):
            first, *others = members
            for other in others[:MOST_SIBLINGS]:
                self._join_same_year(first, other, 1 + len(others))
            for other in others:
                self._join_same_year(other, first, 1 + len(others))
            if earlier is not None and self._traces[earlier].year == year - 1:
                for place in (first, *others):
                    self._join_year_before(place, earlier)
            earlier = first

    def _join_same_year(self, place: int, other: int, count: int) -> None:
        overlap = self._overlaps.get((min(place, other), max(place, other)))
        self._add(
            LinkKind.SAME_YEAR,
            place,
            other,
            tell_same_year(self._traces[other], count),
            similarity=overlap.similarity if overlap is not None else None,
            shared_numbers=overlap.number_share if overlap is not None else None,
        )

    def _join_year_before(self, place: int, earlier: int) -> None:
        now, before = self._traces[place], self._traces[earlier]
        is_comparable = now.coverage is None or before.coverage is None or now.coverage is before.coverage
        is_read = now.signature is not None and before.signature is not None
        self._add(
            LinkKind.YEAR_BEFORE,
            place,
            earlier,
            tell_year_before(before, is_comparable),
            similarity=_estimate(now, before) if is_read else None,
            figures=before.figures if is_comparable else (),
        )

    def _join_look_alikes(self, first: int, other: int) -> None:
        """The later report with the earlier one that it recycles; twins with each other."""
        overlap, traces = self._overlaps[first, other], self._traces
        years = traces[first].year or 0, traces[other].year or 0
        if traces[first].agency_id != traces[other].agency_id:
            if overlap.similarity >= LEAST_TWIN:
                for place, twin in ((first, other), (other, first)):
                    self._join_text(LinkKind.TWIN, place, twin, overlap)
        elif years[0] != years[1] and overlap.similarity >= LEAST_RECYCLED:
            numbers = overlap.number_share
            if numbers is None or numbers >= LEAST_RECYCLED_NUMBERS:
                later, earlier = (first, other) if years[0] > years[1] else (other, first)
                self._join_text(LinkKind.RECYCLED, later, earlier, overlap)

    def _join_text(self, kind: LinkKind, place: int, other: int, overlap: Overlap) -> None:
        evidence = tell_text(self._traces[other], overlap)
        self._add(kind, place, other, evidence, overlap.similarity, overlap.number_share)

    def _add(
        self,
        kind: LinkKind,
        place: int,
        other: int,
        evidence: str,
        similarity: float | None = None,
        shared_numbers: float | None = None,
        figures: Sequence[LinkedFigure] = (),
    ) -> None:
        own, linked = self._traces[place], self._traces[other]
        link = _make_link(
            own.document_id,
            linked.document_id,
            kind,
            linked.source_path,
            linked.agency,
            linked.year or 0,
            None if similarity is None else round(similarity, _DECIMALS),
            None if shared_numbers is None else round(shared_numbers, _DECIMALS),
            evidence,
            figures,
        )
        self._links[place].append(link)


def _estimate(first: Trace, other: Trace) -> float:
    if first.signature is None or other.signature is None:
        return 0.0
    return estimate(first.signature, other.signature)


def _order(link: ReportLink) -> tuple[int, str, str]:
    return _KINDS[link.kind], link.other_source_path, link.other_document_id
