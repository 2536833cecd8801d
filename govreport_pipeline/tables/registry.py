"""Every table of the data folder, in the order in which stages write them."""

from govreport_pipeline.tables import records
from govreport_pipeline.tables.declare import Table, table

SCHEMA_VERSION = "1"

RAW_DOCUMENTS = table(
    "raw_documents", records.RawDocument, grain="a document (distinct bytes)", grain_zh="一份文件（字节不同）",
    key=("document_id",), stage="ingest",
)
REJECTED_DOCUMENTS = table(
    "rejected_documents", records.RejectedDocument, grain="a file set aside", grain_zh="一个未收录的文件",
    key=("source_path",), stage="ingest",
)
NORMALISED_DOCUMENTS = table(
    "normalised_documents", records.NormalisedDocument, grain="a document", grain_zh="一份文件",
    key=("document_id",), stage="normalise",
)
REPORT_SECTIONS = table(
    "report_sections", records.Section, grain="a section", grain_zh="一个章节",
    key=("section_id",), stage="sections",
)
REPORTS = table(
    "reports", records.ReportMetadata, grain="a report (one a document)", grain_zh="一份年度报告",
    key=("document_id",), stage="extract",
)
NUMBER_LEDGER = table(
    "number_ledger", records.Numeral, grain="a numeral in the visible text", grain_zh="一个数字",
    key=("document_id", "raw_start"), stage="extract",
)
METRIC_OBSERVATIONS = table(
    "metric_observations", records.Observation, grain="a reported value", grain_zh="一个公布的数值",
    key=("observation_id",), stage="extract",
)
TABLE_CELLS = table(
    "table_cells", records.TableCell, grain="a cell of a recognised table", grain_zh="一个表格单元",
    key=("table_id", "row_label", "column_label"), stage="extract",
)
BREAKDOWNS = table(
    "breakdowns", records.Breakdown, grain="an identity met in a document", grain_zh="一条勾稽关系",
    key=("breakdown_id",), stage="validate",
)
FINDINGS = table(
    "findings", records.Finding, grain="something to know about a document", grain_zh="一条提示",
    key=("finding_id",), stage="validate",
)

DOCUMENT_TABLES: tuple[Table, ...] = (
    RAW_DOCUMENTS, REJECTED_DOCUMENTS, NORMALISED_DOCUMENTS, REPORT_SECTIONS, REPORTS,
    NUMBER_LEDGER, METRIC_OBSERVATIONS, TABLE_CELLS, BREAKDOWNS, FINDINGS,
)
"""The tables whose rows belong to one document (or file) each."""
