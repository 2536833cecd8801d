"""What a heading says its section is about: the terms, by section type."""

from dataclasses import dataclass

from govreport_pipeline.tables.vocabulary import SectionType


@dataclass(frozen=True, slots=True)
class SectionTitle:
    """Terms that give a heading its section type."""

    section_type: SectionType
    terms: tuple[str, ...]


SECTION_TITLES: tuple[SectionTitle, ...] = (
    SectionTitle(
        SectionType.PROBLEMS,
        (
            "问题", "不足", "改进", "下一步", "下步", "今后", "努力方向", "困难", "整改", "打算", "存在的",
            "工作安排", "工作设想", "工作计划", "薄弱环节",
        ),
    ),
    SectionTitle(
        SectionType.FEES,
        ("收费", "减免", "费用", "支出", "收取", "成本费"),
    ),
    SectionTitle(
        SectionType.DISPUTES,
        ("复议", "诉讼", "申诉", "投诉", "举报", "行政救济", "争议"),
    ),
    SectionTitle(
        SectionType.REQUESTS,
        (
            "依申请", "申请公开", "申请信息", "申请情况", "公开申请", "处理申请", "受理申请", "受理情况", "办理申请",
            "申请受理", "申请办理", "不予公开", "申请的", "接收申请", "申请答复", "答复情况",
        ),
    ),
    SectionTitle(
        SectionType.PROACTIVE_DISCLOSURE,
        (
            "主动", "公开政府信息", "公开的数量", "公开数量", "公开的内容", "公开内容", "公开的形式", "公开形式",
            "公开的类别", "公开类别", "公开渠道", "公开方式", "公开情况", "公开信息情况", "公开信息的情况", "重点领域", "信息发布", "信息公开的形式",
            "重点信息", "规范性文件", "公文类", "公开载体", "信息更新",
        ),
    ),
    SectionTitle(
        SectionType.ORGANISATION,
        (
            "组织", "机构", "人员", "经费", "培训", "会议", "队伍", "领导", "制度", "机制", "保障", "考核",
            "监督检查", "平台建设", "网站建设", "目录和指南", "指南、目录", "目录的编制", "基础工作", "基础性工作",
        ),
    ),
    SectionTitle(
        SectionType.OVERVIEW,
        (
            "概述", "概况", "总体", "基本情况", "总述", "综述", "工作情况", "开展情况", "引言", "前言", "工作概述",
            "基本工作", "推进情况", "工作总结", "主要做法", "工作完成情况", "落实情况",
        ),
    ),
)  # fmt: skip
"""In the order of precedence within one part of a heading.

依申请公开政府信息收费 is about fees, 申请行政复议 about disputes.
"""

WHOLE_REPORT_TERMS = (
    "工作的基本情况",
    "信息公开基本情况",
    "信息公开工作情况",
    "信息公开工作的情况",
    "公开总体情况",
    "公开工作概述",
    "公开概况",
)
"""Headings about the work as a whole, though 信息公开…情况 stands in them."""

HEADING_JOINTS = "、,，和及与;；以并"
"""Characters at which a heading falls into parts; the first part that tells decides."""

UNTYPED_TERMS = (
    "解读",
    "回应",
    "咨询",
    "建议提案",
    "提案",
    "议案",
    "其他",
    "其它",
    "需要说明",
    "需要报告",
    "宣传",
    "便民",
)
"""Terms that mark a matter of its own: `other`, unless a later part tells more."""
