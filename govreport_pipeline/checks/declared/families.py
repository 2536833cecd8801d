"""Families of inconsistencies: each is one check that warns and never blocks.

Every breakdown kind and every finding code belongs to exactly one family; a
test counts them. A new kind or code is added to its family here.
"""

from dataclasses import dataclass

from govreport_pipeline.tables.findings import FindingCode as Code
from govreport_pipeline.tables.vocabulary import BreakdownKind as Kind


@dataclass(frozen=True, slots=True)
class IdentityFamily:
    """Breakdowns that are tested in one way; warns of every one that differs."""

    name: str
    about: str
    about_zh: str
    kinds: tuple[Kind, ...]
    codes: tuple[Code, ...] = ()
    """The findings that tell the same faults; they are counted here, not twice."""


@dataclass(frozen=True, slots=True)
class FindingFamily:
    """Findings of one sort; warns of every one whose severity is warning."""

    name: str
    about: str
    about_zh: str
    codes: tuple[Code, ...]


IDENTITY_FAMILIES: tuple[IdentityFamily, ...] = (
    IdentityFamily(
        "sums_add_up",
        "Parts that the text tells out add up to their total.",
        "正文分项之和等于总数。",
        (Kind.SUM,),
        (Code.SUM_DIFFERS, Code.SUM_INCOMPLETE),
    ),
    IdentityFamily(
        "rows_add_up",
        "In every row of section 三 the requesters add up to 总计.",
        "第三部分每行各类申请人之和等于总计。",
        (Kind.ROW_SUM,),
    ),
    IdentityFamily(
        "columns_balance",
        "For every requester what was received and carried over is what was concluded and carried forward.",
        "第三部分每列第一、二项之和等于第三、四项之和。",
        (Kind.COLUMN_BALANCE,),
    ),
    IdentityFamily(
        "outcomes_add_up",
        "What became of requests adds up to those concluded, for every requester.",
        "各类办理结果之和等于总计。",
        (Kind.OUTCOME_SUM,),
    ),
    IdentityFamily(
        "disputes_add_up",
        "The results of reconsiderations and litigations add up to their totals.",
        "复议、诉讼各类结果之和等于总计。",
        (Kind.DISPUTE_SUM,),
    ),
    IdentityFamily(
        "statistics_add_up",
        "The sums of the statistics form and of the tables of indicators are right.",
        "统计表各项分项之和等于总数。",
        (Kind.STAT_SUM,),
    ),
    IdentityFamily(
        "prose_agrees_with_tables",
        "What the prose states of a figure is what the table has.",
        "正文表述与表格数据一致。",
        (Kind.PROSE_VS_TABLE,),
        (Code.PROSE_DIFFERS,),
    ),
    IdentityFamily(
        "parts_stay_within_totals",
        "A part that is singled out is not larger than its total.",
        "其中项不大于总数。",
        (Kind.OF_WHICH,),
        (Code.PART_EXCEEDS_TOTAL,),
    ),
    IdentityFamily(
        "shares_agree",
        "Printed shares agree with part over total, rounded or cut off.",
        "公布的占比与数量相符（四舍五入或截断）。",
        (Kind.SHARES,),
        (Code.SHARE_DIFFERS, Code.SHARES_DO_NOT_ADD),
    ),
    IdentityFamily(
        "growth_agrees",
        "Printed growth agrees with the two years' values.",
        "公布的增幅与两年数值相符。",
        (Kind.GROWTH,),
        (Code.GROWTH_DIFFERS,),
    ),
    IdentityFamily(
        "balances_close",
        "What was received was concluded or carried forward.",
        "收到的申请等于办结与结转之和。",
        (Kind.BALANCE,),
        (Code.BALANCE_DIFFERS, Code.CLOSED_BUT_CARRIED),
    ),
    IdentityFamily(
        "repeats_agree",
        "The same fact stated twice in the text has one figure.",
        "同一事实的多处表述一致。",
        (Kind.REPEATED,),
        (Code.REPEATED_DIFFERS,),
    ),
    IdentityFamily(
        "declared_counts_hold",
        "There are as many sections as the report says it has.",
        "章节数与报告自述一致。",
        (Kind.DECLARED_COUNT,),
        (Code.DECLARED_COUNT_DIFFERS,),
    ),
    IdentityFamily(
        "years_follow_on",
        "This year's opening figures are last year's closing ones, and stocks follow from what was issued and repealed.",
        "本年上年结转数等于上年结转下年度数；现行有效数与上年数、制发数、废止数相符。",
        (Kind.CROSS_YEAR,),
        (Code.CARRY_OVER_DIFFERS, Code.STOCK_DIFFERS),
    ),
)

FINDING_FAMILIES: tuple[FindingFamily, ...] = (
    FindingFamily(
        "agency_is_told",
        "Every report names one reporting body, and its title, signature and portal agree on it.",
        "报告主体明确且各处一致。",
        (Code.AGENCY_UNKNOWN, Code.AGENCY_CONFLICT, Code.JOINT_REPORT, Code.PLACE_AMBIGUOUS, Code.PLACE_UNKNOWN),
    ),
    FindingFamily(
        "year_is_told",
        "Every report names its year, and title, period, body and dates agree on it.",
        "报告年度明确且各处一致。",
        (Code.REPORT_YEAR_UNKNOWN, Code.YEAR_CONFLICT, Code.INDEX_YEAR_CONFLICT, Code.PERIOD_NOT_THE_YEAR),
    ),
    FindingFamily(
        "dates_are_in_order",
        "The days of a report are in the calendar; it is published after its year has ended and after it was signed.",
        "日期真实存在，公布日期晚于年度末与落款日期。",
        (Code.IMPOSSIBLE_DATE, Code.SIGNED_AFTER_PUBLISHED, Code.PUBLISHED_EARLY, Code.PUBLISHED_LATE),
    ),
    FindingFamily(
        "text_is_undamaged",
        "Neither the crawl nor a conversion lost or garbled text.",
        "采集与转换未造成文本缺损。",
        (
            Code.LOST_CHARACTER,
            Code.LOST_ORDINAL,
            Code.LOST_NUMBER,
            Code.LOST_UNIT,
            Code.MOJIBAKE,
            Code.REPLACEMENT,
            Code.UNDECODABLE,
            Code.INJECTED,
            Code.TRUNCATED,
        ),
    ),
    FindingFamily(
        "headings_are_in_order",
        "Headings are numbered without gaps and stand where they belong; the report has a title and figures.",
        "标题齐全，序号连续，位置正确。",
        (
            Code.NO_TITLE,
            Code.NO_STATISTICS,
            Code.ORDINAL_MISSING,
            Code.ORDINAL_REPEATED,
            Code.SECTION_OUT_OF_ORDER,
            Code.SECTION_EMPTY,
            Code.SEVERAL_REPORTS,
            Code.PART_OF_REPORT,
        ),
    ),
    FindingFamily(
        "figures_do_not_contradict",
        "No figure is denied, exceeded or given another value elsewhere in the report, and units are plausible.",
        "数字互不矛盾，单位合理。",
        (Code.CUMULATIVE_BELOW_ANNUAL, Code.ZERO_CONTRADICTED, Code.SEVERAL_VALUES, Code.IMPLAUSIBLE_UNIT),
    ),
    FindingFamily(
        "cells_are_counts",
        "No cell of what is counted holds a fraction or a number below zero; suspects are counted beside.",
        "计数单元格为非负整数。",
        (Code.CELL_NOT_A_COUNT, Code.CELL_SUSPECT),
    ),
    FindingFamily(
        "cells_can_be_read",
        "Every cell of a standard table can be read and given to its column, and money has a unit.",
        "单元格均可辨读，金额均有单位。",
        (Code.CELL_UNREADABLE, Code.UNIT_MISSING),
    ),
    FindingFamily(
        "reports_are_unique",
        "One agency has one report a year.",
        "同一机构同一年度只有一份报告。",
        (Code.DUPLICATE_REPORT,),
    ),
    FindingFamily(
        "captures_agree",
        "Captures of one report give the same figures.",
        "同一报告的多次采集数字一致。",
        (Code.CAPTURED_AGAIN, Code.CAPTURES_DIFFER),
    ),
    FindingFamily(
        "reports_are_their_own",
        "No report repeats the text and numbers of an earlier year or of another agency.",
        "报告并非沿用旧文或与他机构雷同。",
        (Code.RECYCLED_REPORT, Code.TWIN_REPORT, Code.SHARED_TEXT),
    ),
    FindingFamily(
        "figures_do_not_jump",
        "No main figure is five times that of the year before or a fifth of it; jurisdictions below one of their bodies and reports of nothing but zeros are counted.",
        "主要数据较上年未骤增骤减；另统计辖区数低于所辖单位数者及全零报告。",
        (Code.JUMP, Code.BELOW_ITS_PART, Code.ALL_ZERO),
    ),
)
