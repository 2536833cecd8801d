"""What a link says for itself: one sentence with the figures behind it."""

from govreport_pipeline.relate.overlap import Overlap
from govreport_pipeline.relate.trace import Trace


def tell_year_before(earlier: Trace, is_comparable: bool) -> str:
    """The report of the year before, and whether its figures carry on."""
    told = f"{named(earlier)} is the same agency's report of the year before"
    if is_comparable:
        return told
    return f"{told}; one covers the jurisdiction and the other its own body, so its figures do not carry on"


def tell_same_year(other: Trace, count: int) -> str:
    """Another report of the same agency and year."""
    return f"{named(other)} is one of {count} reports of the same agency and year"


def tell_part(body: Trace) -> str:
    """A body within the jurisdiction."""
    return f"{named(body)} reports on a body within the jurisdiction, with a larger figure"


def tell_text(other: Trace, overlap: Overlap) -> str:
    """The same text and numbers, in an earlier year or under another name."""
    most = max(overlap.first_numbers, overlap.other_numbers)
    numbers = f"{overlap.shared_numbers} of {most} numbers above 0" if most else "no number above 0 in either"
    return f"{_percent(overlap.similarity)} of all text fragments in common with {named(other)}, and {numbers}"


def tell_captures(other: Trace, overlap: Overlap | None) -> str:
    """Another capture of the same report; None: told by a third that both were compared with."""
    if overlap is None:
        return f"{named(other)} and this are captures of a third, of the same agency and year"
    least = min(overlap.first_numbers, overlap.other_numbers)
    return (
        f"{_percent(overlap.containment)} of the shorter text's fragments and {overlap.shared_numbers} of {least} "
        f"numbers above 0 in common with {named(other)}, of the same agency and year"
    )


def named(trace: Trace) -> str:
    """A report by its agency, year and path."""
    return f"{trace.agency or 'an unnamed agency'} {trace.year} ({trace.source_path})"


def _percent(share: float) -> str:
    """A share, cut off: 100 % is all of it.

    >>> _percent(0.9999), _percent(1.0)
    ('99 %', '100 %')
    """
    return f"{int(share * 100)} %"
