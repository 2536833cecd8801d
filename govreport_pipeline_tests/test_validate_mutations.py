"""A clean report, one change at a time: each rule reports its own."""

import re

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import BreakdownKind, Verdict

CLEAN = """青田县水务局2016年政府信息公开年度报告
索引号:000014349/2017-00021 发布机构:青田县水务局
发布日期:2017-01-20
本报告由概述、主动公开情况、依申请公开情况、收费情况、复议和诉讼情况以及问题和措施等六个部分组成,统计期限自2016年1月1日起至2016年12月31日止。
一、概述
2016年,我局健全制度,规范程序。配备政府信息公开工作人员5人,其中专职2人,兼职3人。
二、主动公开情况
2016年,我局主动公开政府信息1328条,上年为1000条,同比增长32.8%。其中,规范性文件类信息28条,占2.1%;规划计划类信息16条,占1.2%;业务工作类信息248条,占18.7%;统计数据类信息12条,占0.9%;其他类信息1024条,占77.1%。截至2016年底,累计公开政府信息8400条。召开新闻发布会7次,其中主要负责人参加新闻发布会3次。公开重点领域信息410条。
三、依申请公开情况
2016年,共收到政府信息公开申请8件,已办结6件,结转下年度继续办理2件。
四、收费情况
本年未收取任何费用。
五、复议和诉讼情况
2016年,因政府信息公开被申请行政复议2件,其中维持1件,纠正1件。未发生行政诉讼。
六、问题和措施
2016年公开重点领域信息410条,仍有差距。我局将加强学习。
青田县水务局
2017年1月10日
"""

MUTATIONS = (
    ("规划计划类信息16条", "规划计划类信息61条", FindingCode.SUM_DIFFERS),
    ("业务工作类信息248条", "业务工作类信息148条", FindingCode.SUM_DIFFERS),
    ("政府信息1328条", "政府信息1428条", FindingCode.SUM_DIFFERS),
    ("专职2人", "专职3人", FindingCode.SUM_DIFFERS),
    ("维持1件", "维持2件", FindingCode.SUM_DIFFERS),
    ("占18.7%", "占17.7%", FindingCode.SHARE_DIFFERS),
    ("占0.9%", "占9.9%", FindingCode.SHARES_DO_NOT_ADD),
    ("增长32.8%", "增长38.2%", FindingCode.GROWTH_DIFFERS),
    ("增长32.8%", "下降32.8%", FindingCode.GROWTH_DIFFERS),
    ("上年为1000条", "上年为1100条", FindingCode.GROWTH_DIFFERS),
    ("信息8400条", "信息840条", FindingCode.CUMULATIVE_BELOW_ANNUAL),
    ("新闻发布会3次", "新闻发布会9次", FindingCode.PART_EXCEEDS_TOTAL),
    ("公开重点领域信息410条,仍", "公开重点领域信息140条,仍", FindingCode.REPEATED_DIFFERS),
    ("公开重点领域信息410条,仍", "公开重点领域信息140条,仍", FindingCode.SEVERAL_VALUES),
    ("公开重点领域信息410条", "公开重点领域信息4100条", FindingCode.PART_EXCEEDS_TOTAL),
    ("申请8件", "申请9件", FindingCode.BALANCE_DIFFERS),
    ("办结6件", "办结5件", FindingCode.BALANCE_DIFFERS),
    ("办结6件", "办结7件", FindingCode.SUM_INCOMPLETE),
    ("办理2件", "办理3件", FindingCode.SUM_INCOMPLETE),
    ("已办结6件", "均已按时办结", FindingCode.CLOSED_BUT_CARRIED),
    ("一、概述\n2016年,", "一、概述\n2016年,我局没有收到政府信息公开申请。", FindingCode.ZERO_CONTRADICTED),
    ("等六个部分", "等七个部分", FindingCode.DECLARED_COUNT_DIFFERS),
    ("四、收费情况", "五、收费情况", FindingCode.ORDINAL_MISSING),
    ("五、复议", "四、复议", FindingCode.ORDINAL_REPEATED),
    ("四、收费情况\n本年未收取任何费用。\n", "四、收费情况\n", FindingCode.SECTION_EMPTY),
    ("水务局2016年政府", "水务局2015年政府", FindingCode.YEAR_CONFLICT),
    ("自2016年1月1日起至2016年", "自2015年1月1日起至2015年", FindingCode.YEAR_CONFLICT),
    ("2017年1月10日", "2017年2月10日", FindingCode.SIGNED_AFTER_PUBLISHED),
    ("发布日期:2017-01-20", "发布日期:2016-12-20", FindingCode.PUBLISHED_EARLY),
    ("发布日期:2017-01-20", "发布日期:2019-01-20", FindingCode.PUBLISHED_LATE),
    ("/2017-00021", "/2012-00021", FindingCode.INDEX_YEAR_CONFLICT),
    ("发布机构:青田县水务局", "发布机构:青田县林业局", FindingCode.AGENCY_CONFLICT),
    ("青田县水务局2016年政府信息公开年度报告\n", "", FindingCode.NO_TITLE),
    ("政府信息1328条", "政府信息1328万条", FindingCode.SUM_DIFFERS),
    ("工作人员5人", "工作人员500000人", FindingCode.IMPLAUSIBLE_UNIT),
    ("自2016年1月1日", "自201611日", FindingCode.LOST_CHARACTER),
    (
        "我局将加强学习。\n青田县水务局\n2017年1月10日\n",
        "我局将加强学习并进一步完善政府信息公开工作的各项制",
        FindingCode.TRUNCATED,
    ),
)


def codes(text: str) -> list[FindingCode]:
    return [finding.code for finding in read_report(text.encode(), name="clean.txt").findings]


def test_clean_report_has_no_finding() -> None:
    report = read_report(CLEAN.encode(), name="clean.txt")
    assert [finding.message for finding in report.findings] == []
    assert {breakdown.verdict for breakdown in report.breakdowns} == {Verdict.HOLDS, Verdict.ROUNDED}
    assert {breakdown.kind for breakdown in report.breakdowns} == {
        BreakdownKind.SUM,
        BreakdownKind.OF_WHICH,
        BreakdownKind.SHARES,
        BreakdownKind.GROWTH,
        BreakdownKind.BALANCE,
        BreakdownKind.REPEATED,
        BreakdownKind.DECLARED_COUNT,
    }


@pytest.mark.parametrize(
    ("old", "new", "code"), MUTATIONS, ids=[f"{new or old}: {code}" for old, new, code in MUTATIONS]
)
def test_changed_report_is_reported(old: str, new: str, code: FindingCode) -> None:
    assert old in CLEAN
    assert code in codes(CLEAN.replace(old, new))


def digit_flips() -> list[tuple[int, str]]:
    """Every digit of the figures of section two to five, as its place and another digit."""
    start, end = CLEAN.index("配备"), CLEAN.index("六、问题")
    figures = re.compile(r"\d+(?:\.\d+)?(?=条|件|人|次|%)")
    return [
        (place, str((int(CLEAN[place]) + 5) % 10))
        for match in figures.finditer(CLEAN, start, end)
        for place in range(*match.span())
        if CLEAN[place] != "."
    ]


@pytest.mark.parametrize(("place", "digit"), digit_flips())
def test_no_flipped_digit_of_a_checked_figure_goes_unseen(place: int, digit: str) -> None:
    text = CLEAN[:place] + digit + CLEAN[place + 1 :]
    is_bound_from_one_side = (
        CLEAN[place - 4 : place].find("发布会") >= 0 or CLEAN[place - 3 : place + 5].find("8400条") >= 0
    )
    found = codes(text)
    assert found or is_bound_from_one_side, f"{CLEAN[place - 8 : place]}[{digit}]{CLEAN[place + 1 : place + 4]}"
