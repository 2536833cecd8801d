"""The checks of our own work, stage by stage, as the UI shows them."""

from dataclasses import dataclass

from govreport_pipeline.tables.declare import Table
from govreport_pipeline.tables.registry import (
    AGENCY_YEAR_COMPARISON,
    AGENCY_YEAR_METRICS,
    BREAKDOWNS,
    FINDINGS,
    METRIC_OBSERVATIONS,
    NORMALISED_DOCUMENTS,
    NUMBER_LEDGER,
    RAW_DOCUMENTS,
    REJECTED_DOCUMENTS,
    REPORT_SECTIONS,
    REPORTS,
    TABLE_CELLS,
)


@dataclass(frozen=True, slots=True)
class Check:
    """A check of our own work, for the people who read its name in the UI."""

    asset: str
    """The table, or `manifest`."""
    name: str
    about: str
    about_zh: str


MANIFEST_ASSET = "manifest"
SCHEMA = "schema_holds"
KEYS = "keys_are_unique"


def _structure(*tables: Table) -> tuple[Check, ...]:
    return tuple(
        check
        for table in tables
        for check in (
            Check(
                table.name,
                SCHEMA,
                "Columns, types and nulls are as declared; no word stands outside its vocabulary.",
                "列、类型、空值与声明一致，用词均在封闭词表之内。",
            ),
            Check(table.name, KEYS, f"No two rows share {' + '.join(table.key)}.", "主键唯一。"),
        )
    )


CHECKS: dict[str, tuple[Check, ...]] = {
    "ingest": (
        *_structure(RAW_DOCUMENTS, REJECTED_DOCUMENTS),
        Check(
            RAW_DOCUMENTS.name,
            "every_file_is_accounted_for",
            "A second walk through the source folder finds each file in exactly one table.",
            "再次遍历来源文件夹，每个文件恰在一表之中。",
        ),
    ),
    "normalise": (
        *_structure(NORMALISED_DOCUMENTS),
        Check(
            NORMALISED_DOCUMENTS.name,
            "every_change_is_recorded",
            "Where raw and normalised text differ, a repair says so; the rest is the same, character by character.",
            "规范化文本与原文的每处差异均有修复记录。",
        ),
    ),
    "sections": (
        *_structure(REPORT_SECTIONS),
        Check(
            REPORT_SECTIONS.name,
            "leaves_tile_the_body",
            "Every character of the body is in exactly one leaf of the section tree.",
            "正文每个字符恰属一个末级章节。",
        ),
    ),
    "extract": (
        *_structure(REPORTS, NUMBER_LEDGER, METRIC_OBSERVATIONS, TABLE_CELLS),
        Check(
            NUMBER_LEDGER.name,
            "every_numeral_is_listed",
            "A second scan of the raw text, which knows no rule, finds no numeral outside the ledger.",
            "对原文的独立扫描所见的每个数字均已登记。",
        ),
        Check(
            NUMBER_LEDGER.name,
            "quotes_read_back",
            "Every quote is the raw text at its place, and reads as the value beside it.",
            "引文即原文该处文字，重读所得数值一致。",
        ),
        Check(
            METRIC_OBSERVATIONS.name,
            "quotes_read_back",
            "Every quote is the raw text at its place, and reads as the value in the metric's unit.",
            "引文即原文该处文字，重读所得数值一致。",
        ),
        Check(
            METRIC_OBSERVATIONS.name,
            "references_resolve",
            "Every observation that the ledger, a cell or another observation names is there, in the same document.",
            "所引用的观测均存在于同一文件。",
        ),
        Check(
            TABLE_CELLS.name,
            "quotes_read_back",
            "Every quote is the raw text at its place.",
            "引文即原文该处文字。",
        ),
    ),
    "validate": (
        *_structure(BREAKDOWNS, FINDINGS),
        Check(
            BREAKDOWNS.name,
            "references_resolve",
            "Every total and part is an observation of the same document.",
            "总数与分项均为同一文件的观测。",
        ),
    ),
    "compare": (
        *_structure(AGENCY_YEAR_METRICS, AGENCY_YEAR_COMPARISON),
        Check(
            AGENCY_YEAR_METRICS.name,
            "values_are_stated",
            "Every figure that names an observation has that observation's value.",
            "凡注明观测的数值均与该观测一致。",
        ),
    ),
    "publish": (
        Check(
            MANIFEST_ASSET,
            "files_match",
            "Rows, bytes and SHA-256 of every file are those that manifest.json names.",
            "各文件的行数、字节数与校验和同 manifest.json 所载。",
        ),
    ),
}
"""The checks of each stage; all of them are errors, and block what depends on the table."""
