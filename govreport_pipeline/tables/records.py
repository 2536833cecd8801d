"""One frozen record per table; each field is declared once, here.

Offsets are half-open and count code points of the raw text unless a column
says otherwise. Spans of `normalised_documents` count its own text.

A list of records is a `Sequence`: a tuple where a stage made it, `Rows` where
it was read from a table.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from govreport_pipeline.tables.arrivals import RawDocument as RawDocument
from govreport_pipeline.tables.arrivals import RejectedDocument as RejectedDocument
from govreport_pipeline.tables.arrivals import Undecodable as Undecodable
from govreport_pipeline.tables.declare import Int16, column
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import (
    AdminLevel,
    Basis,
    BodyKind,
    BreakdownKind,
    CellState,
    ChromeKind,
    Coverage,
    DamageKind,
    EvidenceSource,
    Form,
    FormBlock,
    Qualifier,
    Relation,
    RepairCode,
    Responsibility,
    Role,
    Scope,
    Script,
    SectionType,
    Severity,
    TableShape,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair of the raw text."""

    code: RepairCode = column("Which repair", words=RepairCode, zh="修复类别")
    raw_start: int = column("Start in the raw text", zh="原文起始位置")
    raw_end: int = column("End in the raw text", zh="原文结束位置")
    before: str = column("What stood there", zh="修复前")
    after: str = column(
        "What stands for it in the text; empty where it was deleted, the rest of `before` is deleted", zh="修复后"
    )


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch in which normalised and raw text advance in step."""

    start: int = column("Start in the normalised text", zh="起始位置")
    raw_start: int = column("Start in the raw text", zh="原文起始位置")


@dataclass(frozen=True, slots=True)
class Chrome:
    """A stretch of the normalised text that is page chrome, not prose."""

    kind: ChromeKind = column("What sort of chrome", words=ChromeKind, zh="杂项类别")
    start: int = column("Start in the normalised text", zh="起始位置")
    end: int = column("End in the normalised text", zh="结束位置")


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where the capture lost or garbled text."""

    kind: DamageKind = column("What sort of damage", words=DamageKind, zh="损坏类别")
    start: int = column("Start in the normalised text", zh="起始位置")
    end: int = column("End in the normalised text", zh="结束位置")


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table of the source's own, where the source marks its tables."""

    table: int = column("Number of the table in the document, from 0", zh="表格序号")
    first_row: int = column("First row it covers, from 0", zh="起始行")
    first_column: int = column("First column it covers, from 0", zh="起始列")
    row_span: int = column("Rows it covers, at least 1", zh="跨行数")
    column_span: int = column("Columns it covers, at least 1", zh="跨列数")
    start: int = column("Start in the normalised text", zh="起始位置")
    end: int = column("End in the normalised text; equal to start for an empty cell", zh="结束位置")


@dataclass(frozen=True, slots=True)
class NormalisedDocument:
    """A document in clean Simplified text, with the way back to the raw one."""

    document_id: str = column("The document", zh="文件标识")
    script: Script = column("Script of the raw text", words=Script, zh="字体")
    text: str = column("Simplified text, half-width, repaired", zh="规范化文本")
    repairs: Sequence[Repair] = column("Every repair in the order of the text", zh="修复")
    alignment: Sequence[Run] = column("Runs that map the text back to the raw text, in order", zh="原文对应")
    chrome: Sequence[Chrome] = column("Page chrome, in order", zh="页面杂项")
    damage: Sequence[Damage] = column("Damage, in order", zh="损坏")
    grid: Sequence[GridCell] = column(
        "Cells of the tables that the source marks, in order of table, row, column", zh="表格单元"
    )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one place of the document says about one field of its metadata."""

    field: str = column(
        "The column of `reports` it speaks of; short_name: what the text calls the body from there on;"
        " place_candidate: a place that it may be in",
        zh="字段",
    )
    source: EvidenceSource = column("Where it stands", words=EvidenceSource, zh="出处")
    value: str = column("What it says; dates as YYYY-MM-DD, but those that no calendar has as printed", zh="内容")
    raw_start: int = column("Start in the raw text", zh="原文起始位置")
    raw_end: int = column("End in the raw text", zh="原文结束位置")
    weight: float = column("How much it counts", zh="权重")


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A province, city or county that a text names."""

    name: str = column("The name as it stands there, in full or short", zh="地名")
    count: int = column("How often", zh="出现次数")
    head_count: int = column(
        "How often before the first section, page header and navigation among it", zh="页首出现次数"
    )
    raw_start: int = column("Start of the first in the raw text", zh="原文起始位置")
    raw_end: int = column("End of the first in the raw text", zh="原文结束位置")


@dataclass(frozen=True, slots=True)
class ReportReading:
    """What a report says about itself, before it is known which agency and place that is."""

    document_id: str = column("The document", zh="文件标识")
    source_path: str = column("Path under the source folder", zh="来源路径")
    title: str | None = column("The title line", null="the text has no title line", zh="标题")
    publisher: str | None = column("Who put it on the portal", null="the page does not say", zh="发布机构")
    reporting_agency: str | None = column(
        "The body whose work the report covers, as the text names it", null="the text does not say", zh="报告主体"
    )
    compiler: str | None = column("Who says it wrote or signed it", null="the text does not say", zh="编制机关")
    joint_agencies: tuple[str, ...] = column("The bodies of a joint report; empty for one body", zh="联合报告主体")
    admin_level: AdminLevel | None = column(
        "Level of government that the name tells", null="the name does not tell", words=AdminLevel, zh="行政层级"
    )
    coverage: Coverage | None = column("Whose work is covered", null="unclear", words=Coverage, zh="覆盖范围")
    report_year: Int16 | None = column("Year the report covers", null="the text does not say", zh="报告年度")
    title_year: Int16 | None = column(
        "Year in the title or the announcing sentence", null="neither names one", zh="标题年度"
    )
    period_start: datetime.date | None = column("First day of the period", null="not stated", zh="统计期限起")
    period_end: datetime.date | None = column("Last day of the period", null="not stated", zh="统计期限止")
    published_date: datetime.date | None = column("Day of publication", null="not stated", zh="发布日期")
    document_date: datetime.date | None = column("Date of issue", null="not stated", zh="成文日期")
    signed_date: datetime.date | None = column("Date under the signature", null="not signed", zh="落款日期")
    index_number: str | None = column("The portal's index number", null="not stated", zh="索引号")
    document_number: str | None = column("The report's own number", null="it has none", zh="文号")
    form: Form = column("The official form it follows", words=Form, zh="表式")
    own_word: str | None = column("What it most calls its body: 局 of 我局", null="it never does", zh="自称")
    host: str | None = column("Host of the page's address", null="the source does not tell it", zh="网站域名")
    number_words: tuple[str, ...] = column("What the document numbers in the text begin with: 东府办函", zh="文号代字")
    places: Sequence[PlaceMention] = column("The places that the text names, in order", zh="提及地区")
    evidence: Sequence[Evidence] = column("Every reading behind these fields, chosen or not", zh="依据")


@dataclass(frozen=True, slots=True)
class ReportMetadata:
    """Whose report a document is, of which place and year, and what it says about itself."""

    document_id: str = column("The document", zh="文件标识")
    source_path: str = column("Path under the source folder", zh="来源路径")
    title: str | None = column("The title line", null="the text has no title line", zh="标题")
    publisher: str | None = column("Who put it on the portal", null="the page does not say", zh="发布机构")
    reporting_agency: str | None = column(
        "The body whose work the report covers, as the text names it", null="the text does not say", zh="报告主体"
    )
    compiler: str | None = column("Who says it wrote or signed it", null="the text does not say", zh="编制机关")
    joint_agencies: tuple[str, ...] = column("The bodies of a joint report; empty for one body", zh="联合报告主体")
    agency_id: str | None = column(
        "Stable identifier of the reporting agency",
        null="the agency is unknown, or several places may be meant",
        zh="机构标识",
    )
    joint_agency_ids: tuple[str, ...] = column(
        "Identifiers of joint_agencies, in their order, empty text where one cannot be told; empty for one body",
        zh="联合机构标识",
    )
    agency_confidence: float | None = column(
        "How sure it is which agency of which place that is, 0 to 1", null="the agency is unknown", zh="机构识别置信度"
    )
    admin_level: AdminLevel | None = column("Level of government", null="unknown", words=AdminLevel, zh="行政层级")
    body_kind: BodyKind | None = column("Sort of body", null="unknown", words=BodyKind, zh="机构类别")
    coverage: Coverage | None = column("Whose work is covered", null="unclear", words=Coverage, zh="覆盖范围")
    province_code: str | None = column(
        "GB/T 2260 code in the report's year", null="not resolved, or a national body", zh="省代码"
    )
    city_code: str | None = column(
        "GB/T 2260 code in the report's year", null="not resolved, or the place is in no city", zh="市代码"
    )
    county_code: str | None = column(
        "GB/T 2260 code in the report's year", null="not resolved, or the place is in no county", zh="县代码"
    )
    township_code: str | None = column(
        "GB/T 10114 code, of today", null="not resolved, or no body of a township", zh="乡镇代码"
    )
    province: str | None = column("Province, as it was named in the report's year", null="as province_code", zh="省")
    city: str | None = column("City, as it was named in the report's year", null="as city_code", zh="市")
    county: str | None = column("County, as it was named in the report's year", null="as county_code", zh="县")
    township: str | None = column("Township or street", null="no body of a township", zh="乡镇街道")
    report_year: Int16 | None = column("Year the report covers", null="the text does not say", zh="报告年度")
    title_year: Int16 | None = column(
        "Year in the title or the announcing sentence", null="neither names one", zh="标题年度"
    )
    period_start: datetime.date | None = column("First day of the period", null="not stated", zh="统计期限起")
    period_end: datetime.date | None = column("Last day of the period", null="not stated", zh="统计期限止")
    published_date: datetime.date | None = column("Day of publication", null="not stated", zh="发布日期")
    document_date: datetime.date | None = column("Date of issue", null="not stated", zh="成文日期")
    signed_date: datetime.date | None = column("Date under the signature", null="not signed", zh="落款日期")
    index_number: str | None = column("The portal's index number", null="not stated", zh="索引号")
    document_number: str | None = column("The report's own number", null="it has none", zh="文号")
    form: Form = column("The official form it follows", words=Form, zh="表式")
    evidence: Sequence[Evidence] = column("Every reading behind these fields, chosen or not", zh="依据")


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the section tree; the leaves tile the body."""

    document_id: str = column("The document", zh="文件标识")
    section_id: str = column("Document and position", zh="章节标识")
    parent_section_id: str | None = column("The section it belongs to", null="a section of the top", zh="上级章节标识")
    level: int = column("1 for 一、; 2 for (一); deeper ones follow; 0 outside every heading", zh="层级")
    position: int = column("Place in the document, from 0", zh="次序")
    ordinal: int | None = column("Number of the heading", null="the section has no heading of its own", zh="序号")
    heading: str | None = column("Heading without its ordinal", null="no heading", zh="标题")
    section_type: SectionType = column("What it is about", words=SectionType, zh="章节类别")
    raw_start: int = column("Start: of the heading's ordinal", zh="原文起始位置")
    raw_end: int = column("End: of its last sub-section", zh="原文结束位置")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral of the visible text, and what it does there."""

    document_id: str = column("The document", zh="文件标识")
    raw_start: int = column("Start in the raw text", zh="原文起始位置")
    raw_end: int = column("End in the raw text", zh="原文结束位置")
    quote: str = column("The numeral as printed", zh="原文数字")
    value: float | None = column("What it is worth", null="unreadable", zh="数值")
    role: Role = column("What it does", words=Role, zh="作用")
    observation_id: str | None = column("The observation that uses it", null="none does", zh="观测标识")
    rule_id: str = column("The rule that gave the role", zh="规则")


@dataclass(frozen=True, slots=True)
class Observation:
    """A value that the report states."""

    observation_id: str = column("Document and running number", zh="观测标识")
    document_id: str = column("The document", zh="文件标识")
    source_path: str = column("Path under the source folder", zh="来源路径")
    report_year: Int16 | None = column("Year the report covers", null="unknown", zh="报告年度")
    section_type: SectionType = column("Section it stands in", words=SectionType, zh="章节类别")
    metric_code: str | None = column("Code of the catalogue", null="a statistic without a code", zh="指标代码")
    label: str = column("What the text calls it, Simplified", zh="原文名称")
    requester: str | None = column("Requester of the form's columns", null="all, or prose", zh="申请人类别")
    subject: str | None = column("Body or channel it is about", null="the reporting agency as a whole", zh="对象")
    value: float = column("The printed number in the metric's unit", zh="数值")
    value_low: float = column("Least true value", zh="下限")
    value_high: float = column("Bound above; equal to value_low where exact, else not reached", zh="上限")
    unit: str = column("Canonical unit", zh="单位")
    printed_unit: str | None = column("Unit in the text", null="none is printed", zh="原文单位")
    qualifier: Qualifier = column("How the value is hedged", words=Qualifier, zh="限定")
    basis: Basis = column("What the value rests on", words=Basis, zh="依据")
    scope: Scope = column("Which time it speaks of", words=Scope, zh="时间范围")
    raw_start: int = column("Start in the raw text", zh="原文起始位置")
    raw_end: int = column("End in the raw text", zh="原文结束位置")
    quote: str = column("The raw text at that place", zh="引文")
    table_id: str | None = column("Table of the cell", null="prose", zh="表格标识")
    row_label: str | None = column("Row of the cell", null="prose", zh="行名")
    column_label: str | None = column("Column of the cell", null="prose", zh="列名")
    rule_id: str = column("The rule that read it", zh="规则")
    part_of: str | None = column(
        "The observation it is a part, a share or the growth of", null="it stands alone", zh="所属观测"
    )
    relation: Relation | None = column(
        "How it belongs to part_of", null="it stands alone", words=Relation, zh="与所属观测的关系"
    )


@dataclass(frozen=True, slots=True)
class StandardTable:
    """A table of an official form, recognised by its labels."""

    document_id: str = column("The document", zh="文件标识")
    table_id: str = column("Document and running number", zh="表格标识")
    form: Form = column("The form the table belongs to", words=Form, zh="表式")
    block: FormBlock = column("Which table of the form", words=FormBlock, zh="表格")
    shape: TableShape = column("How the source lays it out", words=TableShape, zh="版式")
    confidence: float = column("Share of the form's cells that were found and are not unreadable, 0 to 1", zh="置信度")
    raw_start: int = column("Start in the raw text: of its first label", zh="原文起始位置")
    raw_end: int = column("End in the raw text: of its last cell", zh="原文结束位置")


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a recognised table."""

    document_id: str = column("The document", zh="文件标识")
    table_id: str = column("The table", zh="表格标识")
    form: Form = column("The form the table belongs to", words=Form, zh="表式")
    row_label: str = column("Official row, parents joined by /; as printed where the form has none", zh="行名")
    column_label: str = column("Official column, parents joined by /; as printed where the form has none", zh="列名")
    printed_row_label: str = column("Row as printed", zh="原文行名")
    printed_column_label: str = column("Column as printed", zh="原文列名")
    metric_code: str | None = column("Code of the catalogue", null="no code", zh="指标代码")
    requester: str | None = column("Requester of the column", null="总计, or no such column", zh="申请人类别")
    state: CellState = column("What it holds", words=CellState, zh="状态")
    value: float | None = column("The printed number in the metric's unit", null="not a number", zh="数值")
    printed_unit: str | None = column("Unit in the cell or in its head", null="none is printed", zh="原文单位")
    quote: str = column("The raw text at that place; empty for a cell with nothing in it", zh="引文")
    raw_start: int = column("Start in the raw text", zh="原文起始位置")
    raw_end: int = column("End in the raw text", zh="原文结束位置")
    observation_id: str | None = column("Its observation", null="not a number", zh="观测标识")


@dataclass(frozen=True, slots=True)
class Breakdown:
    """An identity met in a document, and whether it is true."""

    breakdown_id: str = column("Document and running number", zh="勾稽关系标识")
    document_id: str = column("The document", zh="文件标识")
    kind: BreakdownKind = column("Which identity", words=BreakdownKind, zh="关系")
    total_observation_id: str | None = column("The total", null="the total is no observation", zh="总数的观测标识")
    part_observation_ids: tuple[str, ...] = column(
        "The parts, in the order of the text; for cross_year first that of the report of the year before",
        zh="分项的观测标识",
    )
    stated: float | None = column("What the report states", null="blank", zh="公布值")
    computed: float | None = column("What its numbers give", null="cannot be computed", zh="复算值")
    difference: float | None = column("computed − stated", null="cannot be computed", zh="差额")
    low: float | None = column("Least computed value", null="cannot be computed", zh="复算下限")
    high: float | None = column("Bound of the computed value", null="cannot be computed", zh="复算上限")
    verdict: Verdict = column("What testing it gave", words=Verdict, zh="结论")
    part_verdicts: tuple[str, ...] = column("Verdict of each share; empty for other kinds", zh="各占比的结论")
    explanation: str = column("A sentence with the figures", zh="说明")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to know about a document before its figures are used."""

    finding_id: str = column("Document and running number", zh="发现标识")
    document_id: str = column("The document", zh="文件标识")
    code: FindingCode = column("What was found", words=FindingCode, zh="代码")
    severity: Severity = column("How much it matters", words=Severity, zh="程度")
    responsibility: Responsibility = column("Whose fault it is", words=Responsibility, zh="责任")
    message: str = column("What, where, what was expected, what to do", zh="说明")
    raw_start: int | None = column("Start in the raw text", null="the whole document", zh="原文起始位置")
    raw_end: int | None = column("End in the raw text", null="the whole document", zh="原文结束位置")
