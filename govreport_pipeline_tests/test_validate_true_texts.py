"""Sentences in which every number agrees give no warning; with one number changed they give one."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import Severity

AGREEING = (
    (
        "主动公开",
        "本局形成公文类信息124条(内含规范性文件1条),其中属主动公开的44条,不涉国家秘密而免予公开的80条。",
        ("80条", "81条"),
    ),
    (
        "主动公开",
        "全年主动公开信息3320条。这3320条信息里,政策法规类31条,占总量的0.9%;规划计划类4条,其中工作计划2条,其它2条,占总量的0.1%;业务类3285条,占总量的98.9%。",
        ("3285条", "3385条"),
    ),
    (
        "主动公开",
        "经政府网站公开689条,经政务新媒体公开2540条,走其他途径公开61条。其中,微信公众号1318条、微博1176条、今日头条46条。",
        ("1318条", "3318条"),
    ),
    (
        "主动公开",
        "通过县政府网站公开2条(即:《镇2013年预算》《镇2012年决算》)。除此以外的都在线下:11个村(社区)公开栏张贴名单73张。",
        None,
    ),
    ("主动公开", "门户网站主动公开政府信息22条。其中,政策文件3条,规范性文件解读比例为100%。", ("3条", "33条")),
    ("主动公开", "上述渠道共公开政府信息121条。上述121条里面,政策类21条,工作动态类100条。", ("100条", "110条")),
    ("主动公开", "中央主要媒体刊播412条,其中央视69条;省级媒体1800条。", ("69条", "699条")),
    (
        "依申请公开",
        "全年收到申请23件。按单位分,市本级4件,占17.4%;市直部门6件,占26.1%;县区13件,占56.5%。"
        "按途径分,当面申请14件,占60.9%;传真1件,占4.3%;信函8件,占34.8%。",
        None,
    ),
    ("主动公开", "公开信息11.27万条,其中州级部门16340条,县市96382条。", ("96382条", "96482条")),
    ("主动公开", "向县网报送134条,其中图解3条;镇微信公众号公开信息172条。", ("图解3条", "图解303条")),
    ("主动公开", "抖音号发布短视频36条,获赞5.6万,社会评议得分92.4。", None),
    ("咨询", "12345热线下派工单418件,其中咨询类265件,故障报修86件,意见建议9件,投诉58件。", ("58件", "68件")),
    (
        "依申请公开",
        "收到申请14件、上年结转1件,办结13件,结转2件。其中,线上8件,信函6件。",
        ("信函6件", "信函16件"),
    ),
    (
        "依申请公开",
        "新收申请2986件,上年结转132件。办结2961件,结转下年157件。其中,公开及部分公开1188件,不予公开347件,无法提供902件,不予处理301件,其他处理223件。",
        ("347件", "447件"),
    ),
    (
        "依申请公开",
        "受理申请4件,网上提交3件、现场提交1件。其中1件不属于本机关职责范围;1件申请人主动撤回;其余2件予以公开。",
        ("其余2件", "其余3件"),
    ),
    (
        "依申请公开",
        "收到申请8件(同一申请人提出5件),其中网上3件,邮寄5件。全部按期答复,其中予以公开1件,部分公开1件,不予公开4件,不予处理2件。",
        None,
    ),
    ("主动公开", "官方微信推送图文296期,单篇最高阅读3.8万。", None),
    ("依申请公开", "受理申请109件,已答复108件(含上年结转2件,另有3件留待下年答复)。", None),
    ("依申请公开", "收到申请53件,上年结转2件,办理完成54件,结转下年度继续办理1件。", ("54件", "64件")),
    ("依申请公开", "收到申请9件,办结8件,1件仍在法定答复期内。", ("9件", "7件")),
    (
        "依申请公开",
        "市政府作被告的行政诉讼应诉案件24件,审结21件。收到公开申请3件,均已答复,未因此引起行政诉讼。",
        None,
    ),
)


def warnings(subject: str, sentence: str) -> list[FindingCode]:
    """The warnings of a report that says so and no more."""
    text = f"海州市农业局2013年政府信息公开工作年度报告\n一、{subject}情况\n{sentence}\n"
    told = read_report(text.encode(), name="case.txt").findings
    return [finding.code for finding in told if finding.severity is Severity.WARNING]


@pytest.mark.parametrize(("subject", "sentence", "change"), AGREEING)
def test_numbers_that_agree_are_no_warning_and_a_changed_one_is(
    subject: str, sentence: str, change: tuple[str, str] | None
) -> None:
    told = warnings(subject, sentence)
    assert [code for code in told if code is not FindingCode.SEVERAL_VALUES] == []
    if change is not None:
        assert sentence.count(change[0]) == 1
        assert len(warnings(subject, sentence.replace(*change))) > len(told)


@pytest.mark.parametrize(
    ("period", "is_told"), [("2012年9月1日至2013年8月31日", False), ("2011年9月1日至2013年8月31日", True)]
)
def test_a_school_year_names_no_other_year(period: str, is_told: bool) -> None:
    text = f"海州市实验中学2013年信息公开工作年度报告\n本报告的统计期限为{period}。\n一、主动公开情况\n公开信息5条。\n"
    codes = [finding.code for finding in read_report(text.encode(), name="case.txt").findings]
    assert (FindingCode.YEAR_CONFLICT in codes) is is_told


def test_figures_of_several_things_are_told_with_their_labels() -> None:
    text = (
        "海州市农业局2013年政府信息公开工作年度报告\n一、主动公开情况\n答复县长信箱来信7件,答复12345热线工单567件。\n"
    )
    findings = read_report(text.encode(), name="case.txt").findings
    message = next(each.message for each in findings if each.code is FindingCode.SEVERAL_VALUES)
    assert "7 (答复县长信箱来信) at" in message
    assert "567 (答复12345热线工单) at" in message
