"""A document with what was read from it: the tool of whoever writes rules."""

import re
from collections.abc import Iterator

from govreport_pipeline.report import Report
from govreport_pipeline.tables.declare import columns_of
from govreport_pipeline.tables.records import Finding, Numeral, Observation, ReportMetadata, Section

SENTENCE = re.compile(r"[^\n。;；]*[\n。;；]?")
HIDDEN_FIELDS = {"evidence"}


def explain_report(report: Report) -> str:
    """The text sentence by sentence, each number below it with role, metric and rule; then the findings."""
    if report.normalised is None:
        return "\n".join(_set_aside_lines(report))
    lines = [*_metadata_lines(report.metadata), "", *_text_lines(report), "", *_breakdown_lines(report)]
    return "\n".join([*lines, "", *_finding_lines(report.findings)])


def _set_aside_lines(report: Report) -> Iterator[str]:
    yield f"{report.metadata.source_path} is set aside: nothing is read from it."
    yield from (f"  {finding.code}: {finding.message}" for finding in report.findings)


def _metadata_lines(metadata: ReportMetadata) -> Iterator[str]:
    for column in columns_of(ReportMetadata):
        value = getattr(metadata, column.name)
        if column.name not in HIDDEN_FIELDS and value is not None and value != ():
            yield f"{column.name:>18}  {value}"
    for evidence in metadata.evidence:
        place = f"{evidence.raw_start}–{evidence.raw_end}"
        yield f"{'':>18}  · {evidence.field} = {evidence.value} ({evidence.source}, {evidence.weight:g}, at {place})"


def _text_lines(report: Report) -> Iterator[str]:
    """Each sentence, and below it what stands in it, in the order of the text."""
    notes = sorted(_notes(report), key=lambda note: note[0])
    position = 0
    for match in SENTENCE.finditer(report.text):
        if match.group().strip():
            yield f"{match.start():>7}  {match.group().strip()}"
        while position < len(notes) and notes[position][0] < match.end():
            yield f"{'':>9}{notes[position][1]}"
            position += 1
    for _, note in notes[position:]:
        yield f"{'':>9}{note}"


def _notes(report: Report) -> Iterator[tuple[int, str]]:
    """(raw start, line) of every section, numeral and observation."""
    by_id = {seen.observation_id: seen for seen in report.observations}
    used = {number.observation_id for number in report.numbers}
    for section in report.sections:
        if section.heading:
            yield section.raw_start, _told_section(section)
    for number in report.numbers:
        yield number.raw_start, _told_number(number, by_id.get(number.observation_id or ""))
    for seen in report.observations:
        if seen.observation_id not in used:
            yield seen.raw_start, f"└ {seen.quote}  {_told_observation(seen)}"


def _told_section(section: Section) -> str:
    return f"§ level {section.level}, ordinal {section.ordinal}, {section.section_type}: {section.heading}"


def _told_number(number: Numeral, seen: Observation | None) -> str:
    head = f"└ {number.quote}  {number.role}"
    return f"{head} · {_told_observation(seen)}" if seen is not None else f"{head} · rule {number.rule_id}"


def _told_observation(seen: Observation) -> str:
    told = [
        seen.metric_code or "no code",
        f"“{seen.label}”",
        f"{seen.value:g} {seen.unit}",
        seen.qualifier,
        seen.basis,
        seen.scope,
    ]
    told += [f"subject {seen.subject}"] if seen.subject else []
    told += [f"{seen.relation} {seen.part_of}"] if seen.relation else []
    return " · ".join([*told, f"rule {seen.rule_id}"])


def _breakdown_lines(report: Report) -> Iterator[str]:
    yield f"{len(report.breakdowns)} identities"
    for breakdown in report.breakdowns:
        yield f"  {breakdown.verdict:<13} {breakdown.kind:<14} {breakdown.explanation}"


def _finding_lines(findings: tuple[Finding, ...]) -> Iterator[str]:
    yield f"{len(findings)} findings"
    for finding in findings:
        place = "" if finding.raw_start is None else f" at {finding.raw_start}–{finding.raw_end}"
        yield f"  {finding.severity:<8} {finding.code} ({finding.responsibility}){place}: {finding.message}"
