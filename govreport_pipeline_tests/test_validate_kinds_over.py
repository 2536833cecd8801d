"""Kinds that nothing is counted in twice: together they are no more than their total, whatever the wording."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.vocabulary import BreakdownKind, Verdict

HEADING = "某县教育局2016年政府信息公开工作年度报告\n一、主动公开情况\n"


def verdicts(sentence: str) -> list[tuple[BreakdownKind, Verdict]]:
    return [(each.kind, each.verdict) for each in read_report((HEADING + sentence).encode()).breakdowns]


@pytest.mark.parametrize(
    "sentence",
    [
        "办理代表建议和政协提案30件,其中代表建议18件,政协提案13件。",
        "制发规范性文件8件,其中主动公开5件,依申请公开4件。",
        "举办培训班6期,其中骨干培训4期、岗前培训3期。",
        "召开会议9次,其中领导小组会议2次,专题会议8次。",
        "培训300人次,其中领导干部180人次,工作人员130人次。",
        "热线受理工单90件,其中咨询60件、投诉40件。",
        "受理投诉举报50件,其中投诉30件、举报25件。",
        "接待群众50人次,其中现场30人次,电话25人次。",
        "工作人员5名,其中专职3名、兼职3名。",
        "开展检查12次,其中专项检查8次,日常检查6次。",
    ],
)
def test_kinds_that_exceed_their_total_contradict_it(sentence: str) -> None:
    assert verdicts(sentence) == [(BreakdownKind.SUM, Verdict.DIFFERS)]


@pytest.mark.parametrize(
    "sentence",
    [
        "召开会议9次,其中专题会议8次,由主要负责人主持6次。",
        "举办培训班6期,其中线上4期,面向基层5期。",
        "培训300人次,其中女性180人次,党员干部200人次。",
        "发布解读材料10篇,其中网站8篇,微信6篇。",
        "召开新闻发布会5次,其中主要负责人出席3次,分管负责人出席4次。",
        "主动公开信息100条,其中规范性文件20条,重点领域信息90条。",
        "开展检查12次,其中专项检查3次,日常检查4次。",
    ],
)
def test_what_may_be_counted_twice_or_leaves_some_untold_contradicts_nothing(sentence: str) -> None:
    assert verdicts(sentence) == [(BreakdownKind.OF_WHICH, Verdict.HOLDS)]


@pytest.mark.parametrize(
    "sentence",
    [
        "办理代表建议和政协提案30件,其中代表建议18件,政协提案12件。",
        "制发规范性文件8件,其中主动公开5件,依申请公开3件。",
        "工作人员5名,其中专职2名、兼职3名。",
        "开展活动20次,其中新闻发布会2次,培训会18次。",
    ],
)
def test_a_total_without_a_code_is_told_out_by_what_has_codes(sentence: str) -> None:
    assert verdicts(sentence) == [(BreakdownKind.SUM, Verdict.HOLDS)]
