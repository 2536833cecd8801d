"""The records of the tables that tell which reports belong together."""

from collections.abc import Sequence
from dataclasses import dataclass

from govreport_pipeline.tables.declare import Int16, column
from govreport_pipeline.tables.vocabulary import LinkKind


@dataclass(frozen=True, slots=True)
class LinkedFigure:
    """A figure of the other report, for whoever compares the two."""

    metric_code: str = column("Code of the catalogue", zh="指标代码")
    requester: str | None = column("Requester of the form's columns", null="all, or prose", zh="申请人类别")
    value: float = column("The printed number in the metric's unit", zh="数值")
    value_low: float = column("Least true value", zh="下限")
    value_high: float = column("Bound above; equal to value_low where exact, else not reached", zh="上限")
    observation_id: str = column("The observation, of the other report", zh="观测标识")


@dataclass(frozen=True, slots=True)
class ReportLink:
    """What joins a report to another one."""

    document_id: str = column("The document", zh="文件标识")
    other_document_id: str = column("The other document", zh="另一文件")
    kind: LinkKind = column("How they belong together", words=LinkKind, zh="关系")
    other_source_path: str = column("Path of the other document under the source folder", zh="另一文件路径")
    other_agency: str | None = column(
        "The other report's agency, as its text names it", null="its text does not say", zh="另一报告主体"
    )
    other_year: Int16 = column("Year the other report covers", zh="另一报告年度")
    similarity: float | None = column(
        "Share of text fragments in common, figures, years and own names masked: of all fragments of both; of the "
        "shorter text's for captures; estimated (standard error below 0.045) for year_before",
        null="the texts were not compared: too short, or not alike by the estimate",
        zh="文本相似度",
    )
    shared_numbers: float | None = column(
        "Share of the numbers above 0 in common, of the report with more of them; of the one with fewer for captures",
        null="not compared, or neither states a number above 0",
        zh="相同数字占比",
    )
    evidence: str = column("A sentence with the figures behind the link", zh="依据")
    figures: Sequence[LinkedFigure] = column(
        "The other report's figures: for year_before those that carry on or are watched for a jump, for captures "
        "those that differ, for part those that exceed the jurisdiction's; empty for other kinds",
        zh="另一报告数据",
    )


@dataclass(frozen=True, slots=True)
class Capture:
    """One of several captures of the same report."""

    capture_group: str = column("The first document_id of the group", zh="采集组")
    document_id: str = column("The document", zh="文件标识")
    is_chosen: bool = column(
        "Is it the one that is compared: most observations, then least damage, longest text, first source path?",
        zh="是否选用",
    )
    similarity: float = column("Share of the shorter text's fragments in common with the chosen one", zh="文本相似度")
