"""A report beside others with the same text, agency or year."""

from collections.abc import Iterator, Mapping, Sequence

from govreport_pipeline.catalogue.choice import choose_values
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.links import LinkedFigure, ReportLink
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import LinkKind, Scope
from govreport_pipeline.validate.telling.results import Note
from govreport_pipeline.validate.telling.wording import number

LEAST_SHARED_NUMBERS = 0.9
"""Share of the numbers above 0 from which a look-alike of another agency is its twin."""
FEWEST_ZEROS = 3
"""A report with fewer figures is not called one of nothing but zeros."""

_ABOUT = "report"


def note_likeness(observations: Sequence[Observation], links: Sequence[ReportLink]) -> list[Note]:
    """Recycled, twin, repeated and captured reports, and reports of nothing but zeros."""
    notes = [note for link in links for note in _note_link(link, observations)]
    zeros = note_zeros(observations)
    return [*notes, zeros] if zeros is not None else notes


def _note_link(link: ReportLink, observations: Sequence[Observation]) -> Iterator[Note]:
    match link.kind:
        case LinkKind.RECYCLED:
            yield Note(FindingCode.RECYCLED_REPORT, _ABOUT, None, link.evidence)
        case LinkKind.TWIN:
            is_copy = link.shared_numbers is not None and link.shared_numbers >= LEAST_SHARED_NUMBERS
            code = FindingCode.TWIN_REPORT if is_copy else FindingCode.SHARED_TEXT
            yield Note(code, _ABOUT, None, link.evidence)
        case LinkKind.SAME_YEAR:
            yield Note(FindingCode.DUPLICATE_REPORT, _ABOUT, None, link.evidence)
        case LinkKind.BETTER_CAPTURE:
            yield Note(FindingCode.CAPTURED_AGAIN, _ABOUT, None, link.evidence)
            yield from _note_figures(link, observations)
        case LinkKind.CAPTURE | LinkKind.PART:
            yield from _note_figures(link, observations)


def _note_figures(link: ReportLink, observations: Sequence[Observation]) -> Iterator[Note]:
    """Each figure that the other capture gives another value, or that exceeds the jurisdiction's.

    Where captures differ in numbers of which none is the one value of a figure, the evidence counts them.
    """
    if not link.figures:
        if link.shared_numbers is not None and link.shared_numbers < 1:
            yield Note(FindingCode.CAPTURES_DIFFER, _ABOUT, None, link.evidence)
        return
    own: Mapping[tuple[str, str | None], Observation] = {
        key: choice.observation for key, choice in choose_values(observations).items() if choice.observation is not None
    }
    for figure in link.figures:
        mine = own.get((figure.metric_code, figure.requester))
        if mine is not None:
            is_part = link.kind is LinkKind.PART
            code = FindingCode.BELOW_ITS_PART if is_part else FindingCode.CAPTURES_DIFFER
            where = f"{link.other_source_path}, of {link.other_agency}" if is_part else link.other_source_path
            text = f"{number(mine.value)} here, {number(figure.value)} in {where}"
            yield Note(code, _named(figure), (mine.raw_start, mine.raw_end), text)


def note_zeros(observations: Sequence[Observation]) -> Note | None:
    """A note where every figure of the year is zero, and there are some."""
    figures = [one for one in observations if one.scope is Scope.ANNUAL]
    if len({one.metric_code for one in figures}) < FEWEST_ZEROS or any(one.value for one in figures):
        return None
    return Note(FindingCode.ALL_ZERO, "figures", None, f"all {len(figures)} figures of the year are zero")


def _named(figure: LinkedFigure) -> str:
    return f"{figure.metric_code} ({figure.requester})" if figure.requester is not None else figure.metric_code
