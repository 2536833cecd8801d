"""What the rules hand in, and how it becomes breakdowns and findings.

A rule of arithmetic makes a `Check`, whatever it gave; any other rule makes a
`Note` where something is to be known. Neither decides on severity, number or
order: that is done here, once.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.findings import KINDS, FindingCode
from govreport_pipeline.tables.records import Breakdown, Finding, Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, Responsibility, Severity, Verdict
from govreport_pipeline.validate.telling.advice import ADVICE
from govreport_pipeline.validate.telling.intervals import Interval
from govreport_pipeline.validate.telling.wording import name

_make_breakdown = builder(Breakdown)
_make_finding = builder(Finding)

_TOLD = {code: (*KINDS[code], f"{code}: ", f"; {ADVICE[code]}") for code in FindingCode}
"""For each code its severity, whose fault it is, and how its message begins and ends."""


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
    earlier_ids: tuple[str, ...] = ()
    """Parts that stand in the report of the year before: ids of its observations."""
    responsibility: Responsibility | None = None
    """Whose fault it is; None: as its code has it."""


_OF_PARTS = (BreakdownKind.SUM, BreakdownKind.OF_WHICH)


class Note(NamedTuple):
    """Something to know that is not an identity."""

    code: FindingCode
    about: str
    place: tuple[int, int] | None
    """Raw span; None: the whole document."""
    text: str
    responsibility: Responsibility | None = None
    """Whose fault it is; None: as its code has it. What the pipeline does not tell apart is no warning."""
    severity: Severity | None = None
    """How grave it is; None: as its code has it."""


def place_of(check: Check) -> tuple[int, int] | None:
    """Raw span of an identity: from the first to the last of its numbers; None where it has none."""
    if check.place is not None:
        return check.place
    involved = [*check.parts] if check.total is None else [*check.parts, check.total]
    if not involved:
        return None
    starts, ends = [each.raw_start for each in involved], [each.raw_end for each in involved]
    return min(starts), max(ends)


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
        notes.append(Note(code, about, place_of(check), check.explanation, check.responsibility))
    return notes


@cache
def _four_digits(running: int) -> str:
    return f"{running:04d}"


def tell_once(checks: Sequence[Check]) -> list[Check]:
    """Each total held against the same parts once, by the rule that comes first.

    专职2名、兼职15名,总计17名: what the codes imply, and what the words say.
    """
    told: set[tuple[str, frozenset[str]]] = set()
    kept: list[Check] = []
    for check in checks:
        if check.total is not None:
            tested = check.total.observation_id, frozenset(part.observation_id for part in check.parts)
            if tested in told and check.kind in _OF_PARTS:
                continue
            told.add(tested)
        kept.append(check)
    return kept


def number_breakdowns(document_id: str, checks: Sequence[Check]) -> tuple[Breakdown, ...]:
    """The breakdowns in the order of their places, numbered."""
    placed = sorted(((place_of(check) or (0, 0), check.kind, order) for order, check in enumerate(checks)))
    return tuple(
        _breakdown(f"{document_id}-b{_four_digits(running)}", document_id, checks[order])
        for running, (_, _, order) in enumerate(placed, start=1)
    )


def _breakdown(breakdown_id: str, document_id: str, check: Check) -> Breakdown:
    stated, computed, bounds = check.stated, check.computed, check.bounds
    return _make_breakdown(
        breakdown_id,
        document_id,
        check.kind,
        check.total.observation_id if check.total is not None else None,
        (*check.earlier_ids, *[part.observation_id for part in check.parts]),
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
        _finding(f"{document_id}-f{_four_digits(running)}", document_id, source_path, notes[order])
        for running, (_, _, order) in enumerate(placed, start=1)
    )


def _finding(finding_id: str, document_id: str, source_path: str, note: Note) -> Finding:
    code, place = note.code, note.place
    severity, responsibility, beginning, end = _TOLD[code]
    if note.responsibility is Responsibility.PIPELINE:
        severity = Severity.INFO
    if place is None:
        raw_start, raw_end, at = None, None, ""
    else:
        raw_start, raw_end = place
        at = f" at {raw_start}–{raw_end}"
    return _make_finding(
        finding_id,
        document_id,
        code,
        note.severity or severity,
        note.responsibility or responsibility,
        f"{beginning}{note.about} in {source_path}{at}: {note.text}{end}",
        raw_start,
        raw_end,
    )
