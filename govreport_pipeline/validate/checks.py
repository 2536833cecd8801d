"""What the rules hand in, and how it becomes breakdowns and findings.

A rule of arithmetic makes a `Check`, whatever it gave; any other rule makes a
`Note` where something is to be known. Neither decides on severity, number or
order: that is done here, once.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govreport_pipeline.tables.findings import KINDS, FindingCode
from govreport_pipeline.tables.records import Breakdown, Finding, Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, Verdict
from govreport_pipeline.validate.advice import ADVICE
from govreport_pipeline.validate.intervals import Interval
from govreport_pipeline.validate.wording import name


class Check(NamedTuple):
    """An identity that was tested."""

    kind: BreakdownKind
    total: Observation | None
    parts: Sequence[Observation]
    stated: float | None
    computed: float | None
    bounds: Interval | None
    """What the computed value can be."""
    verdict: Verdict
    explanation: str
    failure: FindingCode
    """What it is called where the verdict is `differs`."""
    part_verdicts: tuple[Verdict, ...] = ()
    place: tuple[int, int] | None = None
    """Raw span; None: from the first to the last number involved."""
    about: str = ""
    """What it is about; empty: the total's code or label."""


class Note(NamedTuple):
    """Something to know that is not an identity."""

    code: FindingCode
    about: str
    place: tuple[int, int] | None
    """Raw span; None: the whole document."""
    text: str


def place_of(check: Check) -> tuple[int, int]:
    """Raw span of an identity: from the first to the last of its numbers."""
    if check.place is not None:
        return check.place
    start = end = -1
    for observation in (*check.parts, check.total):
        if observation is not None:
            start = observation.raw_start if start < 0 else min(start, observation.raw_start)
            end = max(end, observation.raw_end)
    return start, end


def notes_of(checks: Iterable[Check]) -> list[Note]:
    """A note for each identity that is false or lacks a part."""
    notes = []
    for check in checks:
        if check.verdict is Verdict.DIFFERS:
            code = check.failure
        elif check.verdict is Verdict.INCOMPLETE:
            code = FindingCode.SUM_INCOMPLETE
        else:
            continue
        about = check.about or (name(check.total) if check.total is not None else check.kind.value)
        notes.append(Note(code, about, place_of(check), check.explanation))
    return notes


def number_breakdowns(document_id: str, checks: Sequence[Check]) -> tuple[Breakdown, ...]:
    """The breakdowns in the order of their places, numbered."""
    placed = sorted(((place_of(check), check.kind, order) for order, check in enumerate(checks)))
    return tuple(
        _breakdown(f"{document_id}-b{running:04d}", document_id, checks[order])
        for running, (_, _, order) in enumerate(placed, start=1)
    )


def _breakdown(breakdown_id: str, document_id: str, check: Check) -> Breakdown:
    stated, computed, bounds = check.stated, check.computed, check.bounds
    return Breakdown(
        breakdown_id,
        document_id,
        check.kind,
        check.total.observation_id if check.total is not None else None,
        tuple([part.observation_id for part in check.parts]),
        stated,
        computed,
        computed - stated if computed is not None and stated is not None else None,
        bounds.low if bounds is not None else None,
        bounds.high if bounds is not None else None,
        check.verdict,
        check.part_verdicts,
        check.explanation,
    )


def number_findings(document_id: str, source_path: str, notes: Sequence[Note]) -> tuple[Finding, ...]:
    """The findings in the order of their places, the whole document's first."""
    placed = sorted(((note.place or (-1, -1), note.code, order) for order, note in enumerate(notes)))
    return tuple(
        _finding(f"{document_id}-f{running:04d}", document_id, source_path, notes[order])
        for running, (_, _, order) in enumerate(placed, start=1)
    )


def _finding(finding_id: str, document_id: str, source_path: str, note: Note) -> Finding:
    code, place = note.code, note.place
    severity, responsibility = KINDS[code]
    at = f" at {place[0]}–{place[1]}" if place is not None else ""
    return Finding(
        finding_id,
        document_id,
        code,
        severity,
        responsibility,
        f"{code}: {note.about} in {source_path}{at}: {note.text}; {ADVICE[code]}",
        place[0] if place is not None else None,
        place[1] if place is not None else None,
    )
