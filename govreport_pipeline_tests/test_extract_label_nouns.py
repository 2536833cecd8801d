"""The noun that a label ends in: whole behind its number, and with what came of handling it."""

import pytest

from govreport_pipeline import read_report

PROACTIVE = "某县水利局2022年政府信息公开工作年度报告\n一、主动公开政府信息情况\n"


def _labels(told: str) -> list[str]:
    return [one.label for one in read_report((PROACTIVE + told + "。").encode(), name="case.txt").observations]


@pytest.mark.parametrize(
    ("told", "labels"),
    [
        ("全年制发3份规范性文件,废止8份规范性文件", ["制发规范性文件", "废止规范性文件"]),
        ("召开了14场政策说明会", ["政策说明会"]),
        ("组织了2次《条例》专题培训", ["《条例》专题培训"]),
        ("收到7件依申请公开件", ["依申请公开件"]),
        ("收到1条依申请公开政府信息事项", ["依申请公开政府信息事项"]),
        ("收到5件信息公开申请", ["信息公开申请"]),
        ("共有2宗涉及政府信息公开行政复议案件", ["涉及政府信息公开行政复议案件"]),
        ("收到9份申请事项,其中8份是网络依申请公开", ["申请事项", "网络依申请公开"]),
        ("9个市直部门公开信息", ["市直部门"]),
        ("发生3起关于信息公开的行政诉讼案", ["关于信息公开的行政诉讼案"]),
        ("发生涉及信息公开的行政复议3起", ["涉及信息公开的行政复议"]),
        ("处置突发生态事件3起", ["处置突发生态事件"]),
        ("在抽查公示栏目中公示了9条监管信息", ["监管信息"]),
        ("收到6件市民通过“依申请公开”专栏提交的申请", ["市民通过“依申请公开”专栏提交的申请"]),
        ("公开建议提案办理答复件15件", ["建议提案办理答复件"]),
    ],
)
def test_the_noun_behind_a_number_is_its_label_to_its_end(told: str, labels: list[str]) -> None:
    assert _labels(told) == labels


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("公开建议提案办理结果62件", "建议提案办理结果"),
        ("公开行政许可办理信息62条", "行政许可办理信息"),
        ("公开审批事项办结结果62件", "审批事项办结结果"),
        ("办理信息公开申请62件", "信息公开申请"),
        ("办结公开申请62件", "公开申请"),
    ],
)
def test_what_came_of_handling_is_no_act_that_a_label_drops(told: str, label: str) -> None:
    assert _labels(told) == [label]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("明确专(兼)职人员3名负责此项工作", "明确专(兼)职人员"),
        ("指定专人1名负责政府信息公开工作", "指定专人"),
        ("明确1名专(兼)职工作人员", "专(兼)职工作人员"),
        ("抽调干部2名从事信息公开工作", "抽调干部"),
        ("明确1名分管领导", "分管领导"),
        ("制作公文38件,公开属性为主动公开", "公文"),
        ("全年公开属性为主动公开的公文38件", "公开属性为主动公开的公文"),
        ("收到申请9件,其中9件答复结果为不予公开", "申请"),
    ],
)
def test_what_somebody_does_is_no_label_of_who_does_it(told: str, label: str) -> None:
    assert _labels(told)[0] == label


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("对各镇的信息公开工作进行了2次专项检查", "专项检查"),
        ("对信息员开展了3次业务培训", "业务培训"),
        ('其中"同意公开"答复2宗', "同意公开答复"),
        ('公开"三公"经费信息4条', "三公经费信息"),
    ],
)
def test_a_label_is_what_was_done_without_half_of_its_quotes(told: str, label: str) -> None:
    assert _labels(told) == [label]


def test_one_thing_in_two_units_has_one_label() -> None:
    assert _labels("接待来访学生26批58人次") == ["来访学生"] * 2
    assert _labels("概况信息14条、政策法规30条,合计44条")[2] != "政策法规"


def test_how_many_labels_there_are_is_none_of_the_last() -> None:
    assert _labels("公开党务、政务、财务三类信息分别为45条、128条、36条")[1:] == ["政务", "财务"]


def test_a_result_behind_its_number_is_the_label_with_what_it_is() -> None:
    told = "收到申请9件,其中3件办理结果为不予公开,6件办理结果为信息不存在"
    assert _labels(told)[1:] == ["办理结果为不予公开", "办理结果为信息不存在"]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("制作信息74件,其中主动公开文件数8件", "主动公开文件数"),
        ("举办两期信息员业务培训班", "信息员业务培训班"),
        ("微博发布了198条安全生产和消防相关信息", "安全生产和消防相关信息"),
        ("聘请两名信息员", "信息员"),
    ],
)
def test_a_label_ends_where_its_noun_does(told: str, label: str) -> None:
    assert _labels(told)[-1] == label


@pytest.mark.parametrize("noun", ["行政处罚自由裁量标准", "申请理由", "信访事由"])
def test_by_inside_a_word_ends_no_name(noun: str) -> None:
    report = read_report(f"某县2015年政府信息公开工作年度报告\n一、概述\n梳理出14个{noun}。".encode(), name="case.txt")
    assert [o.label for o in report.observations] == [noun]


@pytest.mark.parametrize("name", ["建议提案办理复文", "议案办理复函"])
def test_handling_inside_the_name_of_a_paper_governs_nothing(name: str) -> None:
    text = f"某县2015年政府信息公开工作年度报告\n一、主动公开情况\n公开信息90条,包括公文68条、{name}22条。"
    assert [o.label for o in read_report(text.encode(), name="case.txt").observations][1:] == ["公文", name]


@pytest.mark.parametrize("sort", ["工作开展类信息", "组织人事类信息", "设立登记类信息"])
def test_a_verb_in_the_name_of_a_sort_stays_in_its_label(sort: str) -> None:
    text = f"某镇2016年政府信息公开工作年度报告\n二、主动公开情况\n公布{sort}28条。"
    label = read_report(text.encode(), name="a.txt").observations[0].label
    assert str(label).endswith(sort[-5:])
