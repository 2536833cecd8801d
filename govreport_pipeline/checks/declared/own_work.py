"""The checks of our own work, stage by stage, as the UI shows them."""

from dataclasses import dataclass

from govreport_pipeline.tables.declare import Table
from govreport_pipeline.tables.registry import (
    AGENCIES,
    AGENCY_COVERAGE,
    AGENCY_YEAR_COMPARISON,
    AGENCY_YEAR_METRICS,
    BREAKDOWNS,
    CAPTURES,
    COMPARISON_TABLES,
    FINDINGS,
    METRIC_OBSERVATIONS,
    NORMALISED_DOCUMENTS,
    NUMBER_LEDGER,
    OVERRIDES,
    PLACE_YEAR_METRICS,
    PLACES,
    RAW_DOCUMENTS,
    REJECTED_DOCUMENTS,
    REPORT_LINKS,
    REPORT_READINGS,
    REPORT_SECTIONS,
    REPORTS,
    STANDARD_TABLES,
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
    "corrections": _structure(OVERRIDES),
    "normalise": (
        *_structure(NORMALISED_DOCUMENTS),
        Check(
            NORMALISED_DOCUMENTS.name,
            "every_change_is_recorded",
            "Where raw and normalised text differ, a repair says so; the rest is the same, character by character.",
            "规范化文本与原文的每处差异均有修复记录。",
        ),
    ),
    "forms": (
        *_structure(STANDARD_TABLES, TABLE_CELLS),
        Check(
            TABLE_CELLS.name,
            "quotes_read_back",
            "Every quote is the raw text at its place, and a number reads as the value beside it.",
            "引文即原文该处文字，重读所得数值一致。",
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
        Check(
            REPORT_SECTIONS.name,
            "places_lie_in_text",
            "Every section begins and ends within the raw text.",
            "每个章节的起止均在原文之内。",
        ),
    ),
    "extract": (
        *_structure(REPORT_READINGS, NUMBER_LEDGER, METRIC_OBSERVATIONS),
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
            METRIC_OBSERVATIONS.name,
            "intervals_hold",
            "Every value is within its bounds, and an exact value is both of them.",
            "每个数值均在上下限之内；确切数值即其上下限。",
        ),
        Check(
            METRIC_OBSERVATIONS.name,
            "codes_are_known",
            "Every code is one of the catalogue, and every unit its code's.",
            "指标代码均在目录之内，单位即该指标的单位。",
        ),
        Check(
            METRIC_OBSERVATIONS.name,
            "years_are_the_reports",
            "Every observation names its report's year.",
            "观测的年度即其报告的年度。",
        ),
        Check(
            NUMBER_LEDGER.name,
            "ledger_points_back",
            "Every number, stated or of a cell, is named by a numeral within it, and no numeral names one elsewhere.",
            "每个公布的数值（含表格单元格）均由其处的数字指明，数字不指向他处。",
        ),
    ),
    "identify": (
        *_structure(REPORTS, AGENCIES, PLACES),
        Check(
            REPORTS.name,
            "readings_are_kept",
            "Every document has its report, in the order of the readings, and keeps what it says of itself.",
            "每份文件恰有一份报告，次序与自述内容均保持不变。",
        ),
        Check(
            REPORTS.name,
            "places_are_valid",
            "Every code names its place in the report's year, and lies in the province and city beside it.",
            "行政区划代码在报告年度有效，且隶属关系一致。",
        ),
        Check(
            AGENCIES.name,
            "references_resolve",
            "Every agency that a report names is there, and every agency has as many reports as it says.",
            "报告所属机构均在表中，各机构的报告份数相符。",
        ),
        Check(
            PLACES.name,
            "codes_lie_in_valid_ones",
            "In every year a code names one place, which lies in one that is valid then; every place of a report is there.",
            "每年每个代码只指一地，其上级当年有效；报告所载地区均在表中。",
        ),
    ),
    "relate": (
        *_structure(REPORT_LINKS, CAPTURES),
        Check(
            REPORT_LINKS.name,
            "references_resolve",
            "Every linked document is another one of the corpus, and every linked figure an observation of it with that value.",
            "所联文件均在库中，所引数字均为该文件的观测且数值一致。",
        ),
        Check(
            CAPTURES.name,
            "one_of_each_group_is_chosen",
            "Every group holds two documents or more of one agency and year, and one of them is chosen.",
            "每个采集组含同一机构同一年度的两份以上文件，且恰选用一份。",
        ),
    ),
    "validate": (
        *_structure(BREAKDOWNS, FINDINGS),
        Check(
            BREAKDOWNS.name,
            "references_resolve",
            "Every total and part is an observation of the same document, or one of the report of the year before that its link names.",
            "总数与分项均为同一文件的观测，或其上年报告链接所载的观测。",
        ),
        Check(
            BREAKDOWNS.name,
            "differences_are_computed",
            "Every difference is computed − stated, the computed value's bounds are in order, every share has its verdict.",
            "差额即复算值减公布值，上下限次序无误，每个占比均有结论。",
        ),
        Check(
            FINDINGS.name,
            "places_lie_in_text",
            "Every finding's place is within the raw text.",
            "每条提示的位置均在原文之内。",
        ),
    ),
    "compare": (
        *_structure(*COMPARISON_TABLES),
        Check(
            AGENCY_YEAR_METRICS.name,
            "values_are_stated",
            "Every figure that names an observation has that observation's value.",
            "凡注明观测的数值均与该观测一致。",
        ),
        Check(
            AGENCY_YEAR_METRICS.name,
            "no_figure_is_dropped",
            "Every figure that an observation states of an agency and year has its row, and every other row is computed.",
            "观测所载的每个机构年度指标均有一行，其余各行均为推算。",
        ),
        Check(
            AGENCY_YEAR_METRICS.name,
            "ranks_are_those_of_peers",
            "Every rank, percentile, number of peers and robust score, in all and within the province, counted a second time.",
            "各数值的名次、百分位、同类数与稳健标准分（全部及本省），经独立复算一致。",
        ),
        Check(
            AGENCY_YEAR_METRICS.name,
            "changes_are_on_the_year_before",
            "Every previous value is that of the year before, every change its difference, or the reason is told.",
            "上年数值即上年所载，增减数经独立复算一致；不可比者注明原因。",
        ),
        Check(
            AGENCY_YEAR_COMPARISON.name,
            "rates_are_those_of_figures",
            "Every rate is that of its figures, with its cases and its interval, computed a second time.",
            "各比率及其样本数、置信区间，经独立复算一致。",
        ),
        Check(
            PLACE_YEAR_METRICS.name,
            "sums_are_of_their_agencies",
            "Every figure of a place counts and sums exactly the values of its agencies, added up a second time.",
            "每个地区数值恰为其机构数值之合计，经独立复算一致。",
        ),
        Check(
            AGENCY_COVERAGE.name,
            "years_are_those_of_reports",
            "Every agency's years held are those of its reports, and the missing ones all that lie between.",
            "每个机构的已有年度即其报告的年度，缺失年度即其间所缺。",
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
