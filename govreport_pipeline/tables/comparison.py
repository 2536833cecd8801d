"""The comparison tables: figures in long form and by place, one wide row an agency-year, the years held.

The wide record is built from the catalogue: a metric marked `is_wide` and a
rate of `catalogue/derived.py` get their columns here and nowhere else.
"""

import dataclasses
import datetime
from collections.abc import Iterator
from typing import Any

from govreport_pipeline.catalogue.derived import RATES, Rate, RateKind
from govreport_pipeline.catalogue.metrics import METRICS
from govreport_pipeline.tables.declare import Int16, Int64, column
from govreport_pipeline.tables.vocabulary import (
    AdminLevel,
    BodyKind,
    ChangeGap,
    Coverage,
    Form,
    Requester,
    RequiredItem,
    SeriesBreak,
    ValueGap,
)


@dataclasses.dataclass(frozen=True, slots=True)
class AgencyYearMetric:
    """A figure of one agency and year, beside its peers and the year before."""

    agency_id: str = column("Stable identifier of the reporting agency", zh="机构标识")
    agency_name: str | None = column(
        "The reporting agency as its report names it", null="known by its identifier only", zh="机构名称"
    )
    admin_level: AdminLevel | None = column("Level of government", null="unknown", words=AdminLevel, zh="行政层级")
    body_kind: BodyKind | None = column("Sort of body", null="unknown", words=BodyKind, zh="机构类别")
    coverage: Coverage | None = column("Whose work is covered", null="unclear", words=Coverage, zh="覆盖范围")
    province: str | None = column("Province", null="not resolved", zh="省")
    city: str | None = column("City", null="not resolved", zh="市")
    county: str | None = column("County", null="not resolved", zh="县")
    report_year: Int16 = column("Year the report covers", zh="报告年度")
    metric_code: str = column("Code of the catalogue", zh="指标代码")
    requester: Requester | None = column(
        "Requester of the form's columns", null="all, or prose", words=Requester, zh="申请人类别"
    )
    value: float | None = column("The figure", null="none could be chosen or computed: see value_gap", zh="数值")
    value_low: float | None = column("Least true value", null="no value", zh="下限")
    value_high: float | None = column(
        "Bound above; equal to value_low where exact, else not reached", null="no value", zh="上限"
    )
    unit: str = column("Canonical unit", zh="单位")
    is_computed: bool = column("Added up from its parts because the form does not print it", zh="是否推算")
    value_gap: ValueGap | None = column("Why there is no value", null="there is one", words=ValueGap, zh="无数值原因")
    form: Form = column("Form of the report the figure is taken from", words=Form, zh="表式")
    rank: int | None = column(
        "Place among comparable agencies, 1 for the largest value; equal values share the smallest place",
        null="no value, or level, kind or coverage is unknown",
        zh="排名",
    )
    percentile: float | None = column(
        "Share of comparable agencies with a smaller value, half of the equal ones (itself too) added",
        unit="%",
        null="no rank, or no other comparable agency",
        zh="百分位",
    )
    peer_count: int | None = column(
        "Comparable agencies with a value, itself included: same level, kind, coverage, year, metric and requester",
        null="no rank",
        zh="可比机构数",
    )
    robust_z: float | None = column(
        "(value − the peers' median) / (1.4826 × their median absolute deviation)",
        null="no rank, or half of the peers or more have the median value",
        zh="稳健标准分",
    )
    province_rank: int | None = column(
        "Place among those of the comparable agencies that are in the same province",
        null="no value, or level, kind, coverage or province is unknown",
        zh="省内排名",
    )
    province_percentile: float | None = column(
        "Percentile among them", unit="%", null="no province_rank, or no other of them", zh="省内百分位"
    )
    province_peer_count: int | None = column(
        "How many they are, itself included", null="no province_rank", zh="省内可比机构数"
    )
    province_robust_z: float | None = column(
        "robust_z among them",
        null="no province_rank, or half of them or more have the median value",
        zh="省内稳健标准分",
    )
    previous_value: float | None = column("The agency's figure of the year before", null="none is held", zh="上年数值")
    change: float | None = column(
        "value − previous_value, in the metric's unit", null="not comparable: see change_gap", zh="较上年增减"
    )
    change_pct: float | None = column(
        "change over previous_value", unit="%", null="not comparable: see change_gap", zh="较上年增减幅度"
    )
    change_gap: ChangeGap | None = column(
        "Why change or change_pct is null", null="both are there", words=ChangeGap, zh="不可比原因"
    )
    series_break: SeriesBreak | None = column(
        "Break in law or form between the year before and this one",
        null="none that touches this figure",
        words=SeriesBreak,
        zh="口径变动",
    )
    report_count: int = column("Reports held of this agency and year", zh="报告份数")
    document_id: str = column("Report the figure is taken from; without a value, the first report", zh="文件标识")
    observation_id: str | None = column(
        "The statement the figure is taken from", null="no value, or added up from several", zh="观测标识"
    )


@dataclasses.dataclass(frozen=True, slots=True)
class PlaceYearMetric:
    """A figure of all comparable agencies of a place in a year."""

    place_level: AdminLevel = column("Level of the place: province, city or county", words=AdminLevel, zh="地区层级")
    place_code: str = column("GB/T 2260 code of the place", zh="地区代码")
    place_name: str = column("Name of the place as the reports have it, of several the first in order", zh="地区")
    admin_level: AdminLevel = column("Level of the agencies", words=AdminLevel, zh="行政层级")
    body_kind: BodyKind = column("Sort of the agencies", words=BodyKind, zh="机构类别")
    coverage: Coverage = column("Whose work their reports cover", words=Coverage, zh="覆盖范围")
    report_year: Int16 = column("Year the reports cover", zh="报告年度")
    metric_code: str = column("Code of the catalogue", zh="指标代码")
    requester: Requester | None = column(
        "Requester of the form's columns", null="all, or prose", words=Requester, zh="申请人类别"
    )
    unit: str = column("Canonical unit", zh="单位")
    agency_count: int = column("Agencies of this place, level, kind and coverage whose report is held", zh="机构数")
    value_count: int = column("Those of them with a value: all that follows rests on these", zh="有数值的机构数")
    value_sum: float | None = column(
        "Sum of the values; the agencies without one are not counted as 0",
        null="a percentage: not to be summed",
        zh="合计",
    )
    value_median: float = column("Median of the values", zh="中位数")
    value_min: float = column("Smallest value", zh="最小值")
    value_max: float = column("Largest value", zh="最大值")


@dataclasses.dataclass(frozen=True, slots=True)
class AgencyCoverage:
    """The years for which an agency's report is held, and those missing between them."""

    agency_id: str = column("Stable identifier of the reporting agency", zh="机构标识")
    agency_name: str | None = column(
        "Its name in its latest report", null="known by its identifier only", zh="机构名称"
    )
    admin_level: AdminLevel | None = column("Level of government", null="unknown", words=AdminLevel, zh="行政层级")
    body_kind: BodyKind | None = column("Sort of body", null="unknown", words=BodyKind, zh="机构类别")
    province: str | None = column("Province", null="not resolved", zh="省")
    city: str | None = column("City", null="not resolved", zh="市")
    county: str | None = column("County", null="not resolved", zh="县")
    first_year: Int16 = column("First report year held", zh="最早年度")
    last_year: Int16 = column("Last report year held", zh="最晚年度")
    years_held: tuple[int, ...] = column("Report years held, ascending", zh="已有年度")
    years_missing: tuple[int, ...] = column("Years between first and last without a report", zh="缺失年度")
    report_count: int = column("Reports held, joint ones and several of one year included", zh="报告份数")
    availability: float = column(
        "Report years held from 2008 on, over the years from 2008 to the last that the corpus holds", zh="可得性"
    )


_IDENTITY: tuple[tuple[str, Any, Any], ...] = (
    ("agency_id", str, column("Stable identifier of the reporting agency", zh="机构标识")),
    ("report_year", Int16, column("Year the report covers; it stands in the folder's name, in no file", zh="报告年度")),
    (
        "agency_name",
        str | None,
        column("The reporting agency as its report names it", null="known by its identifier only", zh="机构名称"),
    ),
    ("admin_level", AdminLevel | None, column("Level of government", null="unknown", words=AdminLevel, zh="行政层级")),
    ("body_kind", BodyKind | None, column("Sort of body", null="unknown", words=BodyKind, zh="机构类别")),
    ("coverage", Coverage | None, column("Whose work is covered", null="unclear", words=Coverage, zh="覆盖范围")),
    ("province_code", str | None, column("GB/T 2260 code", null="not resolved", zh="省代码")),
    ("city_code", str | None, column("GB/T 2260 code", null="not resolved", zh="市代码")),
    ("county_code", str | None, column("GB/T 2260 code", null="not resolved", zh="县代码")),
    ("province", str | None, column("Province", null="not resolved", zh="省")),
    ("city", str | None, column("City", null="not resolved", zh="市")),
    ("county", str | None, column("County", null="not resolved", zh="县")),
    ("form", Form, column("Form of the first report", words=Form, zh="表式")),
    ("report_count", int, column("Reports held of this agency and year", zh="报告份数")),
    (
        "document_id",
        str,
        column("The first report: published earliest, then by source path; the row describes it", zh="文件标识"),
    ),
    ("published_date", datetime.date | None, column("Day of its publication", null="not stated", zh="发布日期")),
)

_INDICATORS: tuple[tuple[str, Any, Any], ...] = (
    (
        "publication_deadline",
        datetime.date | None,
        column(
            "Last day the law gives: 31 March; for departments from the report of 2019 on 31 January",
            null="the law names none (before 2008; townships and other bodies since 2019), or level or kind is unknown",
            zh="法定公布期限",
        ),
    ),
    (
        "is_timely",
        bool | None,
        column(
            "Was it published by then?",
            null="deadline or publication date is unknown, or the date is of a later year, as that of a second posting is",
            zh="是否按时公布",
        ),
    ),
    (
        "timeliness_margin_days",
        int | None,
        column(
            "Days from publication to the deadline, negative when late",
            unit="d",
            null="deadline or publication date is unknown, or the date is of a later year, as that of a second posting is",
            zh="提前天数",
        ),
    ),
    ("required_items", int | None, column("Items the Regulations require", null="before 2008", zh="应有内容项数")),
    (
        "required_items_present",
        int | None,
        column("Those of them that the report has", null="before 2008", zh="已有内容项数"),
    ),
    (
        "completeness",
        float | None,
        column("required_items_present / required_items", null="before 2008", zh="内容完整度"),
    ),
    (
        "missing_items",
        tuple[str, ...],
        column(f"Required items without a headed section or a figure, of {', '.join(RequiredItem)}", zh="缺少内容"),
    ),
    ("core_figures_applicable", int, column("Core figures that apply to its form", zh="应有核心数据项数")),
    ("core_figures_disclosed", int, column("Those of them that have a stated value", zh="公布核心数据项数")),
    (
        "core_figures_share",
        float | None,
        column("core_figures_disclosed / core_figures_applicable", null="none applies", zh="核心数据公布率"),
    ),
    ("identities_met", int, column("Identities met in the report", zh="勾稽关系数")),
    (
        "identities_holding",
        int,
        column("Those that hold, printed shares right once rounded or cut off among them", zh="成立数"),
    ),
    ("identities_differing", int, column("Those that differ", zh="不符数")),
    (
        "consistency",
        float | None,
        column("identities_holding / (holding + differing)", null="none could be assessed", zh="数据一致性"),
    ),
    (
        "assessed_share",
        float | None,
        column("(holding + differing) / identities_met", null="none was met", zh="可核验比例"),
    ),
    ("prose_figures_agreeing", int, column("Figures that prose and table state alike", zh="文表一致数")),
    ("prose_figures_differing", int, column("Figures that prose and table state differently", zh="文表不一致数")),
    (
        "prose_agreement",
        float | None,
        column("prose_figures_agreeing / (agreeing + differing)", null="none stands in both", zh="文表一致率"),
    ),
    (
        "novelty",
        float | None,
        column(
            "1 − similarity of the text to the report of the year before, figures and years masked, estimated",
            null="no report of the year before, or a text too short to be compared",
            zh="文本新颖度",
        ),
    ),
    (
        "problems_named",
        int | None,
        column(
            "Sentences of the part on problems that name something wanting, not what will be done about it",
            null="the report has no part on problems",
            zh="所列问题数",
        ),
    ),
    (
        "problems_repeated_share",
        float | None,
        column(
            "Share of them that the report of the year before named in the same words, figures aside",
            null="none is named, or that report is not held or has no part on problems",
            zh="重复上年问题比例",
        ),
    ),
    (
        "is_all_zero",
        bool,
        column(
            "Is every figure of the report zero, and does it state three or more (the finding all_zero)?",
            zh="是否全零报告",
        ),
    ),
    (
        "county_reports",
        int | None,
        column(
            "Agencies of its county with a report for the year, itself among them",
            null="the county is unknown",
            zh="同县报告份数",
        ),
    ),
    (
        "county_all_zero_share",
        float | None,
        column("Share of them that are is_all_zero", null="the county is unknown", zh="同县全零报告占比"),
    ),
)


def _metric_columns() -> Iterator[tuple[str, Any, Any]]:
    for metric in METRICS:
        if metric.is_wide:
            null = "not stated, or several values: see agency_year_metrics"
            told = column(
                f"{metric.label}: the year's figure, all requesters", null=null, zh=metric.label_zh, unit=metric.unit
            )
            yield metric.code, float | None, told


def _rate_columns(rate: Rate) -> Iterator[tuple[str, Any, Any]]:
    missing = "a figure it needs has no value"
    unusable = f"{missing}, or the denominator is 0"
    if rate.kind is RateKind.PROPORTION:
        unusable += ", or the numerator exceeds it"
    name, zh = rate.name, rate.label_zh
    yield name, float | None, column(rate.description, null=unusable, zh=zh)
    yield f"{name}_numerator", float | None, column(f"Numerator of {name}", null=missing, zh=f"{zh}：分子")
    yield f"{name}_denominator", float | None, column(f"Denominator of {name}", null=missing, zh=f"{zh}：分母")
    yield f"{name}_n", Int64 | None, column(f"Cases that {name} rests on", null=unusable, zh=f"{zh}：样本数")
    if rate.kind is RateKind.PROPORTION:
        for side, side_zh in (("low", "下限"), ("high", "上限")):
            told = column(f"Wilson interval of {name}, 95 %, {side} end", null=unusable, zh=f"{zh}：{side_zh}")
            yield f"{name}_{side}", float | None, told


AgencyYearComparison = dataclasses.make_dataclass(
    "AgencyYearComparison",
    [
        *_IDENTITY,
        *_metric_columns(),
        *(told for rate in RATES for told in _rate_columns(rate)),
        *_INDICATORS,
    ],
    frozen=True,
    slots=True,
)
AgencyYearComparison.__doc__ = "One agency and year: its figures, derived rates and indicators, side by side."
