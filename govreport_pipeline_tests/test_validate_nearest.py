"""A list that is a little off: the same list is told to differ, by as much, whatever stands around it."""

import re

import pytest

from govreport_pipeline.report import Report, read_report
from govreport_pipeline.tables.vocabulary import BreakdownKind, Verdict

_SUMS = (
    BreakdownKind.SUM,
    BreakdownKind.OF_WHICH,
    BreakdownKind.DISPUTE_SUM,
    BreakdownKind.BALANCE,
    BreakdownKind.SHARES,
)
HEAD = (
    "白杨县人民政府2016年政府信息公开工作年度报告\n本报告所列数据的统计期限自2016年1月1日起至12月31日止。\n"
    "一、政府信息公开的情况\n"
)
HOLDING = (
    "全年共公开信息480条，其中政策类120条、动态类300条、人事类60条；撤下过期信息37条。",
    "全年共公开信息480条，其中政策类120条、动态类300条、人事类60条。其中，重点领域信息91条。",
    "主动公开信息480条，其中全文电子化466条。在主动公开的信息中，政策类120条；动态类300条；人事类60条。",
    "全年公开信息480条。按类别分，政策类120条、动态类300条、人事类60条。按渠道分，网站410条、公告栏70条。",
    "全系统公开信息480条，其中局机关120条，四个分局分别为东河分局90条、西山分局110条、南湖分局70条、北桥分局90条。",
    "全年公开信息480条，其中公告类120条，动态类300条，办事公开18个事项60条。",
    "举办培训班9期730人次（其中县级4期310人次，乡镇级5期420人次）。",
    "本年新收申请86件，同2015年收到的61件比，上升41%。从方式看，网络申请30件、邮寄45件、现场11件；从事项看，征地类40件、规划类26件、其他20件。",
    "全年收到申请86件，加上年结转4件，已办结83件，7件结转下年。按渠道分：信函52件；网上24件；当面10件。",
    "发生行政复议17件，其中结果维持9件、结果纠正3件、其他结果（含申请人撤回2件）3件、尚未审结2件。",
    "全年公开信息900条，其中主动公开350条、全文电子化350条、依申请公开210条、免予公开340条。",
    "不予公开34件，其中国家秘密4件（1:5千地形图）、商业秘密3件、个人隐私11件、过程性信息16件；信息不存在58件；不属于本机关公开29件。",
)


def _read(text: str) -> Report:
    return read_report(f"{HEAD}{text}\n".encode())


def _told(report: Report) -> list[tuple[float | None, list[float], Verdict]]:
    """Total, parts and verdict of each breakdown."""
    by_id = {each.observation_id: each for each in report.observations}
    return [
        (each.stated, [by_id[part].value for part in each.part_observation_ids], each.verdict)
        for each in report.breakdowns
    ]


def _differing(report: Report) -> list[float | None]:
    return [each.difference for each in report.breakdowns if each.verdict is Verdict.DIFFERS and each.kind in _SUMS]


@pytest.mark.parametrize("text", HOLDING)
def test_a_text_that_holds_blames_nobody(text: str) -> None:
    report = _read(text)
    told = _told(report)
    assert any(verdict is Verdict.HOLDS and len(parts) > 1 for _, parts, verdict in told), told
    assert _differing(report) == []


@pytest.mark.parametrize("text", HOLDING)
def test_a_slip_is_told_as_large_as_it_is(text: str) -> None:
    """Each number of the text one more: what differs then differs by one, if anything does."""
    for number in re.finditer(r"(?<![\d:])\d+(?=[条件期])", text):
        changed = f"{text[: number.start()]}{int(number[0]) + 1}{text[number.end() :]}"
        for difference in _differing(_read(changed)):
            assert difference is not None
            assert abs(difference) == 1, changed


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("全年共公开信息481条，其中政策类120条、动态类300条、人事类60条；撤下过期信息37条。", -1),
        ("全年公开信息480条。按类别分，政策类120条、动态类301条、人事类60条。按渠道分，网站410条、公告栏70条。", 1),
        ("主动公开信息478条，其中全文电子化466条。在主动公开的信息中，政策类120条；动态类300条；人事类60条。", 2),
    ],
)
def test_the_right_list_is_still_found_to_differ(text: str, slip: float) -> None:
    assert slip in _differing(_read(text))


@pytest.mark.parametrize(
    "text",
    [
        "政府公报公开1140条，其中《白杨县人民政府公报》出刊12期、每期印发500份；政府网站公开24300条；政务微博公开3170条。",
        "县局机关复议零件；临江分局被申请复议1件，市局作出维持决定1件。",
        "12345热线转来工单96件，领导信箱来信29件，共计办结125件，全部按时。",
        "全年公开信息2050条，按内容分：政策法规610条，办事指南95条，欠税公告4期涉及纳税人153户，一般纳税人认定388条，动态731条，其他226条。",
        "全县公开信息2000条。公开最多的前五位单位依次是：县财政局300条、县人社局280条、县教育局240条、县民政局200条、县水利局180条。",
        "产生公文类信息168条，其中主动公开49条，依申请公开73条，不予公开46条，主动公开占29.2%。",
    ],
)
def test_what_is_no_list_of_the_total_is_not_blamed(text: str) -> None:
    assert _differing(_read(text)) == []
