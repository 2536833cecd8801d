"""Small corpora for the comparison: reports and statements made on the spot."""

import datetime
import hashlib
import itertools
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from govreport_pipeline.catalogue.metrics import unit_of
from govreport_pipeline.compare.reports import LeftOut
from govreport_pipeline.stages import compare_documents
from govreport_pipeline.tables.declare import blank_record
from govreport_pipeline.tables.findings import KINDS, FindingCode
from govreport_pipeline.tables.links import Capture, ReportLink
from govreport_pipeline.tables.partitions import read_partitions
from govreport_pipeline.tables.records import (
    Breakdown,
    Finding,
    NormalisedDocument,
    Observation,
    ReportMetadata,
    Run,
    Section,
)
from govreport_pipeline.tables.registry import (
    AGENCY_YEAR_COMPARISON,
    AGENCY_YEAR_METRICS,
    BREAKDOWNS,
    CAPTURES,
    FINDINGS,
    METRIC_OBSERVATIONS,
    NORMALISED_DOCUMENTS,
    REPORT_LINKS,
    REPORT_SECTIONS,
    REPORTS,
)
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import (
    AdminLevel,
    Basis,
    BodyKind,
    BreakdownKind,
    Coverage,
    Form,
    LinkKind,
    Qualifier,
    Scope,
    Script,
    SectionType,
    Verdict,
)

_NUMBERS = itertools.count()


def statement(code: str | None, value: float, **changes: Any) -> Observation:
    """An exact annual statement of a metric in prose; `changes` override any column."""
    number = next(_NUMBERS)
    base = blank_record(
        Observation,
        observation_id=f"observation-{number}",
        document_id="",
        source_path="",
        section_type=SectionType.OVERVIEW,
        metric_code=code,
        label=code or "",
        value=value,
        value_low=value,
        value_high=value,
        unit="" if code is None else unit_of(code),
        qualifier=Qualifier.EXACT,
        basis=Basis.STATED_NUMBER,
        scope=Scope.ANNUAL,
        raw_start=number,
        raw_end=number + 1,
        quote="",
        rule_id="test",
    )
    return replace(base, **changes)


def metadata(agency: str | None, year: int | None, name: str | None = None, **changes: Any) -> ReportMetadata:
    """A county department's report on its own work; `changes` override any column."""
    path = f"{name or f'{agency}-{year}'}.txt"
    base = blank_record(
        ReportMetadata,
        document_id=hashlib.sha256(path.encode()).hexdigest()[:16],
        source_path=path,
        reporting_agency=agency,
        joint_agencies=(),
        agency_id=agency,
        joint_agency_ids=(),
        admin_level=AdminLevel.COUNTY,
        body_kind=BodyKind.DEPARTMENT,
        coverage=Coverage.OWN_BODY,
        report_year=year,
        published_date=None if year is None else datetime.date(year + 1, 3, 1),
        form=Form.NARRATIVE,
        evidence=(),
    )
    return replace(base, **changes)


def _document(document_id: str, texts: dict[str, str]) -> NormalisedDocument:
    text = texts.get(document_id, "")
    return NormalisedDocument(document_id, Script.HANS, text, (), (Run(0, 0),), (), (), ())


@dataclass
class Corpus:
    """Reports with what they state, to be compared in a folder."""

    reports: list[ReportMetadata] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    links: list[ReportLink] = field(default_factory=list)
    captures: list[Capture] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    breakdowns: list[Breakdown] = field(default_factory=list)

    def add(self, report: ReportMetadata, *statements: Observation, **figures: float) -> "Corpus":
        """Add a report with statements, and exact figures by metric code."""
        self.reports.append(report)
        stated = [*statements, *(statement(code, value) for code, value in figures.items())]
        self.observations += [
            replace(one, document_id=report.document_id, report_year=report.report_year) for one in stated
        ]
        return self

    def add_sections(self, *types: SectionType, level: int = 1) -> "Corpus":
        """Give the last report sections of these types."""
        document_id = self.reports[-1].document_id
        self.sections += [
            Section(document_id, f"{document_id}-{kind}", None, level, place, place + 1, kind.value, kind, 0, 1)
            for place, kind in enumerate(types)
        ]
        return self

    def add_problems(self, text: str) -> "Corpus":
        """Give the last report a text that is all on problems."""
        document_id, kind = self.reports[-1].document_id, SectionType.PROBLEMS
        self.texts[document_id] = text
        self.sections.append(Section(document_id, f"{document_id}-p", None, 1, 0, 1, "存在的问题", kind, 0, len(text)))
        return self

    def capture(self, *names: str) -> "Corpus":
        """Make the reports of these names captures of one report, the first of them chosen."""
        members = [report for name in names for report in self.reports if report.source_path == f"{name}.txt"]
        group = members[0].document_id
        self.captures += [Capture(group, member.document_id, member is members[0], 1.0) for member in members]
        return self

    def follow(self, earlier: str, similarity: float | None, kind: LinkKind = LinkKind.YEAR_BEFORE) -> "Corpus":
        """Link the last report to the report of this name: as that of the year before, or in another way."""
        own = self.reports[-1].document_id
        (before,) = [report for report in self.reports if report.source_path == f"{earlier}.txt"]
        path, agency, year = before.source_path, before.reporting_agency, before.report_year
        self.links.append(ReportLink(own, before.document_id, kind, path, agency, year or 0, similarity, None, "", ()))
        return self

    def note(self, code: FindingCode) -> "Corpus":
        """Give the last report a finding."""
        own = self.reports[-1].document_id
        self.findings.append(Finding(f"{own}-f", own, code, *KINDS[code], "", None, None))
        return self

    def add_verdicts(self, *verdicts: Verdict, kind: BreakdownKind = BreakdownKind.SUM) -> "Corpus":
        """Give the last report identities with these verdicts."""
        document_id = self.reports[-1].document_id
        self.breakdowns += [
            Breakdown(
                f"{document_id}-{place}", document_id, kind, None, (), None, None, None, None, None,
                verdict, (), "",
            )
            for place, verdict in enumerate(verdicts, len(self.breakdowns))
        ]  # fmt: skip
        return self

    def compare(self, folder: Path) -> "Compared":
        """Write the corpus as tables, two reports a batch, and compare it."""
        store = TableStore(folder)
        batches = [self.reports[place : place + 2] for place in range(0, len(self.reports), 2)]
        with store.write(
            NORMALISED_DOCUMENTS,
            REPORTS,
            METRIC_OBSERVATIONS,
            REPORT_SECTIONS,
            REPORT_LINKS,
            CAPTURES,
            BREAKDOWNS,
            FINDINGS,
        ) as writers:
            for batch in batches:
                identifiers = {report.document_id for report in batch}
                of_documents: tuple[list[Any], ...] = (
                    self.observations,
                    self.sections,
                    self.links,
                    self.captures,
                    self.breakdowns,
                    self.findings,
                )
                documents = [_document(report.document_id, self.texts) for report in batch]
                rows = [
                    documents,
                    batch,
                    *([row for row in column if row.document_id in identifiers] for column in of_documents),
                ]
                for writer, records in zip(writers, rows, strict=True):
                    writer.append(records)
        left_out = compare_documents(store)
        return Compared(
            store, left_out, store.read(AGENCY_YEAR_METRICS), read_partitions(store, AGENCY_YEAR_COMPARISON)
        )


@dataclass(frozen=True)
class Compared:
    """Both tables of a compared corpus."""

    store: TableStore
    left_out: LeftOut
    metrics: pa.Table
    comparison: pa.Table

    def figures(self, agency: str, year: int) -> dict[tuple[str, str | None], dict[str, Any]]:
        """The rows of agency_year_metrics by metric and requester."""
        return {
            (row["metric_code"], row["requester"]): row
            for row in self.metrics.to_pylist()
            if (row["agency_id"], row["report_year"]) == (agency, year)
        }

    def figure(self, agency: str, year: int, code: str, requester: str | None = None) -> dict[str, Any]:
        """One row of agency_year_metrics."""
        return self.figures(agency, year)[code, requester]

    def row(self, agency: str, year: int) -> dict[str, Any]:
        """One row of agency_year_comparison."""
        rows: list[dict[str, Any]] = self.comparison.to_pylist()
        (found,) = [row for row in rows if (row["agency_id"], row["report_year"]) == (agency, year)]
        return found
