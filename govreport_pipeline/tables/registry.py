"""Every table of the data folder, in the order in which stages write them."""

from govreport_pipeline.tables import agencies, comparison, links, overrides, places, records
from govreport_pipeline.tables.declare import Table, table

SCHEMA_VERSION = "2"

RAW_DOCUMENTS = table(
    "raw_documents",
    records.RawDocument,
    about="Every file of the source folder that is text, decoded, with the bytes' own identity. All offsets of all tables count the code points of its `text`.",
    about_zh="来源文件夹中每个文本文件的解码原文及其字节标识；各表的位置均以此处 text 的字符计。",
    grain="a document (distinct bytes)",
    grain_zh="一份文件（字节不同）",
    key=("document_id",),
    stage="ingest",
)
REJECTED_DOCUMENTS = table(
    "rejected_documents",
    records.RejectedDocument,
    about="Every file that was set aside, with the reason. Together with raw_documents it accounts for every file.",
    about_zh="未收录的文件及其原因；与 raw_documents 合起来即全部来源文件。",
    grain="a file set aside",
    grain_zh="一个未收录的文件",
    key=("source_path",),
    stage="ingest",
)
OVERRIDES = table(
    "overrides",
    overrides.Override,
    about="What the user's file of corrections says of documents, above what is read from them; empty without such a file.",
    about_zh="用户更正文件所载各文件的主体、地区、年度；优先于自动识别，无此文件则为空表。",
    grain="a corrected document",
    grain_zh="一份经更正的文件",
    key=("document_id",),
    stage="ingest",
)
NORMALISED_DOCUMENTS = table(
    "normalised_documents",
    records.NormalisedDocument,
    about="The documents in clean Simplified text, with every repair, page chrome and damage recorded, and the map back to the raw text.",
    about_zh="规范化后的简体文本，附全部修复、页面杂项、损坏的记录，以及回到原文的对应。",
    grain="a document",
    grain_zh="一份文件",
    key=("document_id",),
    stage="normalise",
)
STANDARD_TABLES = table(
    "standard_tables",
    records.StandardTable,
    about="Every table of an official form that was recognised in a document, by its labels.",
    about_zh="按标签识别出的各法定统计表。",
    grain="a recognised table",
    grain_zh="一张已识别的统计表",
    key=("table_id",),
    stage="forms",
)
TABLE_CELLS = table(
    "table_cells",
    records.TableCell,
    about="Every cell of the recognised statistics tables, blank and unreadable ones included.",
    about_zh="已识别统计表的每个单元格，含空白与无法辨认者。",
    grain="a cell of a recognised table",
    grain_zh="一个表格单元",
    key=("table_id", "row_label", "column_label"),
    stage="forms",
)
REPORT_SECTIONS = table(
    "report_sections",
    records.Section,
    about="The section tree of each report. The leaves tile the body: every character of it is in exactly one.",
    about_zh="各报告的章节树；叶节点首尾相接，正文每个字符恰属其一。",
    grain="a section",
    grain_zh="一个章节",
    key=("section_id",),
    stage="sections",
)
REPORT_READINGS = table(
    "report_readings",
    records.ReportReading,
    about="What each document says about itself: title, body, year, period, dates, numbers, with every reading behind each field. Which agency of which place that is stands in `reports`.",
    about_zh="各文件自述的题名、主体、年度、期限、日期、文号及其依据；所属机构与地区见 reports。",
    grain="a document",
    grain_zh="一份文件",
    key=("document_id",),
    stage="extract",
)
NUMBER_LEDGER = table(
    "number_ledger",
    records.Numeral,
    about="Every numeral of the visible text with what it does there, used by an observation or not.",
    about_zh="文本中的每个数字及其作用，无论是否为统计值所用。",
    grain="a numeral in the visible text",
    grain_zh="一个数字",
    key=("document_id", "raw_start"),
    stage="extract",
)
METRIC_OBSERVATIONS = table(
    "metric_observations",
    records.Observation,
    about="Every value that a report states, bound to a metric code where the catalogue has one, and to its place in the raw text.",
    about_zh="报告公布的每个数值，附指标代码（如有）与原文位置。",
    grain="a reported value",
    grain_zh="一个公布的数值",
    key=("observation_id",),
    stage="extract",
)
REPORTS = table(
    "reports",
    records.ReportMetadata,
    about="Each report with its agency and place, resolved over the whole corpus: title, agency, year, period, dates, numbers, with the evidence behind each field.",
    about_zh="各报告的题名、机构、地区、年度、期限、日期、文号及其依据；机构与地区经全部文件比对识别。",
    grain="a report (one a document)",
    grain_zh="一份年度报告",
    key=("document_id",),
    stage="identify",
)
REPORT_LINKS = table(
    "report_links",
    links.ReportLink,
    about="Which reports belong together: the same agency's report of the year before, recycled and copied texts, several reports of one year, captures of one report.",
    about_zh="报告之间的关系：同一机构上年报告、沿用旧文、与他机构雷同、同年多份报告、同一报告的多次采集。",
    grain="a document, another one and how they belong together",
    grain_zh="两份文件之间的一种关系",
    key=("document_id", "other_document_id", "kind"),
    stage="relate",
)
CAPTURES = table(
    "captures",
    links.Capture,
    about="Documents that are captures of one report, with other page chrome, in another encoding or format. All are kept; one of each group is compared.",
    about_zh="同一报告的多次采集（页面、编码或格式不同）；全部保留，每组选用一份参与比较。",
    grain="a document of a group of two or more",
    grain_zh="采集组中的一份文件",
    key=("document_id",),
    stage="relate",
)
BREAKDOWNS = table(
    "breakdowns",
    records.Breakdown,
    about="Every identity that the printed numbers should satisfy (sums, shares, growth, balances), tested with intervals.",
    about_zh="公布数字之间应成立的每条勾稽关系及其核验结论。",
    grain="an identity met in a document",
    grain_zh="一条勾稽关系",
    key=("breakdown_id",),
    stage="validate",
)
FINDINGS = table(
    "findings",
    records.Finding,
    about="What to know about a document before its figures are used: inconsistencies of the source, damage of the capture.",
    about_zh="使用数据之前应知的事项：来源自相矛盾之处、采集造成的损坏。",
    grain="something to know about a document",
    grain_zh="一条提示",
    key=("finding_id",),
    stage="validate",
)

DOCUMENT_TABLES: tuple[Table, ...] = (
    RAW_DOCUMENTS,
    REJECTED_DOCUMENTS,
    OVERRIDES,
    NORMALISED_DOCUMENTS,
    STANDARD_TABLES,
    TABLE_CELLS,
    REPORT_SECTIONS,
    REPORT_READINGS,
    NUMBER_LEDGER,
    METRIC_OBSERVATIONS,
    REPORTS,
    REPORT_LINKS,
    CAPTURES,
    BREAKDOWNS,
    FINDINGS,
)
"""The tables whose rows belong to one document (or file) each."""

AGENCIES = table(
    "agencies",
    agencies.Agency,
    about="Every agency whose reports the corpus holds, under all the names it has borne, with its place and the years of its reports.",
    about_zh="语料中的每个机构及其曾用名称、所在地区与报告年度。",
    grain="an agency",
    grain_zh="一个机构",
    key=("agency_id",),
    stage="identify",
)

PLACES = table(
    "places",
    places.Place,
    about="Every province, city and county under each code and name that it bore from 1980 on, with the years, and the townships of today. The same for every corpus; a report is of the places at the end of its year.",
    about_zh="1980年以来各省、市、县的代码、名称及其有效年度，以及现行乡镇街道；与语料无关。",
    grain="a place under one code, name and parent, in consecutive years",
    grain_zh="一个地区的一段沿革",
    key=("code", "valid_from"),
    stage="identify",
)

AGENCY_YEAR_METRICS = table(
    "agency_year_metrics",
    comparison.AgencyYearMetric,
    about="One figure per agency, year, metric and requester, beside its peers and the year before.",
    about_zh="每个机构、年度、指标、申请人类别一个数值，附同类排名与较上年变化。",
    grain="agency × year × metric × requester",
    grain_zh="机构×年度×指标×申请人类别",
    key=("agency_id", "report_year", "metric_code", "requester"),
    stage="compare",
)
AGENCY_YEAR_COMPARISON = table(
    "agency_year_comparison",
    comparison.AgencyYearComparison,
    about="One row per agency and year: main figures, derived rates with intervals, and evaluation indicators.",
    about_zh="每个机构每年一行：主要数据、派生比率（附置信区间）与评估指标。",
    grain="agency × year",
    grain_zh="机构×年度",
    key=("agency_id", "report_year"),
    stage="compare",
    partition="report_year",
)

PLACE_YEAR_METRICS = table(
    "place_year_metrics",
    comparison.PlaceYearMetric,
    about="One figure per place, sort of agency, year, metric and requester: sum and spread over the agencies that state it, with their number.",
    about_zh="每个地区、机构类别、年度、指标、申请人类别一行：有数值机构的合计与分布，并注明机构数。",
    grain="place × level × kind × coverage × year × metric × requester",
    grain_zh="地区×层级×类别×覆盖范围×年度×指标×申请人类别",
    key=(
        "place_code",
        "place_level",
        "admin_level",
        "body_kind",
        "coverage",
        "report_year",
        "metric_code",
        "requester",
    ),
    stage="compare",
)
AGENCY_COVERAGE = table(
    "agency_coverage",
    comparison.AgencyCoverage,
    about="Which years of each agency the corpus holds, and which are missing between the first and the last.",
    about_zh="每个机构已收录的年度及其首末年度之间缺失的年度。",
    grain="an agency",
    grain_zh="一个机构",
    key=("agency_id",),
    stage="compare",
)

COMPARISON_TABLES: tuple[Table, ...] = (
    AGENCY_YEAR_METRICS,
    AGENCY_YEAR_COMPARISON,
    PLACE_YEAR_METRICS,
    AGENCY_COVERAGE,
)
"""The tables whose rows belong to agencies and years."""
