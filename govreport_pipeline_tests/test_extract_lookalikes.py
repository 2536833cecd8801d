"""Words that hold those of another matter: 招考录用 is no 录用 by superiors, 无法公开 no 公开."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县2023年政府信息公开工作年度报告\n"
PROACTIVE = TITLE + "一、主动公开政府信息情况\n"
REQUESTS = TITLE + "二、依申请公开政府信息情况\n"
KIND = "proactive_items_by_category"


@pytest.mark.parametrize("words", ["公务员招考录用信息", "教师招聘录用信息", "人员录用信息"])
def test_taking_on_staff_is_a_kind_of_information(words: str) -> None:
    assert codes_in(f"{PROACTIVE}公开{words}18条、人事信息23条。") == [(18, KIND), (23, KIND)]
    listed = f"{PROACTIVE}公开信息41条,其中{words.removesuffix('信息')}18条,财政信息23条。"
    assert codes_in(listed)[1:] == [(18, KIND), (23, KIND)]


@pytest.mark.parametrize("words", ["被县委办录用信息", "被市政府采用信息", "上级录用信息"])
def test_what_superiors_took_up_is_none(words: str) -> None:
    assert codes_in(f"{PROACTIVE}{words}18条。") == [(18, None)]


@pytest.mark.parametrize("outcome", ["无法公开", "信息无法公开的"])
def test_what_cannot_be_disclosed_is_not_disclosed(outcome: str) -> None:
    found = codes_in(f"{REQUESTS}收到申请17件,其中予以公开11件,{outcome}6件。")
    assert found[1:] == [(11, "requests_outcome_disclosed"), (6, "requests_outcome_unable")]


@pytest.mark.parametrize("year", ["上年", "上年度", "上一年", "上一年度"])
def test_what_was_handed_on_from_the_year_before_was_carried_over(year: str) -> None:
    report = read_report(
        f"{REQUESTS}收到申请27件,{year}转办4件,已办结29件,2件转下年度继续办理。".encode(), name="case.txt"
    )
    assert (4, "requests_carried_over") in [(one.value, one.metric_code) for one in report.observations]
    assert "balance_differs" not in {each.code for each in report.findings}


@pytest.mark.parametrize("people", ["320人次参与", "参加者320人次", "320人次参加"])
def test_who_took_part_in_asking_for_opinions_is_no_asking(people: str) -> None:
    codes = codes_in(f"{PROACTIVE}开展重大决策意见征集14次,{people}。")
    assert codes == [(14, "opinion_solicitations"), (320, None)]


@pytest.mark.parametrize("words", ["各级财政预决算信息", "各项惠农补贴信息"])
def test_one_sort_of_all_levels_is_a_sort(words: str) -> None:
    assert codes_in(f"{PROACTIVE}及时发布{words}53条。") == [(53, KIND)]


@pytest.mark.parametrize("words", ["各级政府信息", "各类信息", "各级部门政务信息", "各项政府信息"])
def test_information_of_all_is_all(words: str) -> None:
    assert codes_in(f"{PROACTIVE}及时发布{words}53条。") == [(53, "proactive_items")]


@pytest.mark.parametrize("words", ["主动和依申请公开信息", "主动公开和依申请公开政府信息", "主动、依申请公开信息"])
def test_what_was_disclosed_in_both_ways_is_no_requests(words: str) -> None:
    assert codes_in(f"{TITLE}一、概述\n全年{words}239条。") == [(239, None)]


@pytest.mark.parametrize(
    ("way", "code"),
    [
        ("通过县政府网站专栏", "requests_received"),
        ("通过网站“依申请公开”栏目及邮寄方式", "requests_received"),
        ("通过网站专栏和信函等方式", "requests_received"),
        ("通过邮寄方式", "requests_received_post"),
    ],
)
def test_requests_handed_in_at_a_column_of_a_site_were_received(way: str, code: str) -> None:
    found = codes_in(f"{REQUESTS}群众{way}提交政府信息公开申请15件。")
    assert found == [(15, code)]


@pytest.mark.parametrize("mail", ["群众邮件", "公众邮件", "网民邮件"])
def test_mail_of_the_public_is_no_way_of_asking(mail: str) -> None:
    assert codes_in(f"{TITLE}一、主动公开和依申请公开情况\n在线办理{mail}26件。") == [(26, "letters_concluded")]


@pytest.mark.parametrize("told", ["31个会议类图解", "31个会议类、文件类图解图示"])
def test_what_is_drawn_of_meetings_is_none(told: str) -> None:
    assert "meetings" not in [code for _, code in codes_in(f"{PROACTIVE}发布{told}。")]


@pytest.mark.parametrize("count", [435, 1435])
def test_what_was_taken_from_others_is_beside_all_that_is_the_bodys_own(count: int) -> None:
    told = f"全年主动公开各类信息733条。此外,转载国务院、省政府等重要信息{count}条。"
    assert codes_in(f"{PROACTIVE}{told}") == [(733, "proactive_items"), (count, KIND)]


@pytest.mark.parametrize("column", ["政府信息公开专栏", "信息公开平台", "政务公开专区"])
def test_the_column_that_holds_all_is_the_sites(column: str) -> None:
    told = f"主动公开信息97条,其中门户网站发布47条,{column}发布信息43条,人事信息7条。"
    assert codes_in(PROACTIVE + told)[1:] == [
        (47, "proactive_items_website"),
        (43, "proactive_items_website"),
        (7, KIND),
    ]


@pytest.mark.parametrize("section", ["一、主动公开情况", "三、依申请公开情况", "五、监督保障情况"])
@pytest.mark.parametrize(
    ("told", "labels"),
    [
        ("发放问卷200份,收回190份", ["发放问卷", "收回问卷"]),
        ("发放调查问卷200份,收回有效问卷190份", ["发放调查问卷", "收回有效问卷"]),
        ("发出问卷200份、回收190份,其中有效180份", ["发出问卷", "回收问卷", "有效问卷"]),
        ("发放200份问卷,实际收回190份", ["发放问卷", "实际收回问卷"]),
        ("发放征求意见表200份,收回190份", ["发放征求意见表", "收回征求意见表"]),
        ("社会评议发放评议表200份,收回190份", ["社会评议发放评议表", "收回评议表"]),
        ("通过网络发放问卷,共收回190份", ["收回问卷"]),
        ("网上问卷收回190份", ["网上问卷收回"]),
    ],
)
def test_forms_to_be_filled_in_have_labels_that_tell_and_no_code(section: str, told: str, labels: list[str]) -> None:
    text = f"某县农机局2022年政府信息公开工作年度报告\n{section}\n{told}。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [(one.metric_code, one.label) for one in found] == [(None, label) for label in labels]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("公开问卷结果3份", "proactive_items_by_category"),
        ("发放问卷200份,公开文件3份", "proactive_items_by_category"),
        ("发放问卷200份,收到申请3份", "requests_received"),
        ("开展网上问卷调查3次", "online_surveys"),
    ],
)
def test_what_stands_beside_forms_or_is_made_of_them_is_none(told: str, code: str) -> None:
    text = f"某县农机局2022年政府信息公开工作年度报告\n一、主动公开情况\n{told}。"
    found = read_report(text.encode(), name="case.txt").observations[-1]
    assert (found.value, found.metric_code) == (3, code)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("先后约70人次学习《政府信息公开条例》", ["trainees"]),
        ("组织70人次学习《条例》", ["trainees"]),
        ("共有70人次学习了公开条例", ["trainees"]),
        ("组织干部学习条例70人次", ["trainees"]),
        ("70人次学习政府信息公开业务知识", ["trainees"]),
        ("组织学习《条例》3次,70人次参加", ["training_sessions", "trainees"]),
        ("召开会议学习《条例》3次", ["meetings"]),
        ("组织70人次学习党章", [None]),
        ("组织理论学习70人次", [None]),
        ("接待群众学习参观70人次", [None]),
    ],
)
def test_who_studies_the_law_of_disclosure_is_trained(words: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + "三、其他工作情况\n" + words + "。")] == codes


@pytest.mark.parametrize("told", ["印发手册500份,调查问卷200份", "印发手册500份,满意度调查表回收30份"])
def test_forms_behind_a_mark_are_not_those_before_it(told: str) -> None:
    text = f"某县农机局2022年政府信息公开工作年度报告\n五、监督保障情况\n{told}。"
    assert read_report(text.encode(), name="case.txt").observations[0].label == "手册"


def test_letters_of_praise_are_no_forms() -> None:
    text = "某县农机局2022年政府信息公开工作年度报告\n五、监督保障情况\n收到群众评议表扬信5封。"
    assert read_report(text.encode(), name="case.txt").observations[0].rule_id == "uncoded"


@pytest.mark.parametrize(
    "told",
    [
        "发放政策解读手册700份",
        "发放700份《热点问答》",
        "编印政策解读读本700本",
        "印制信访举报宣传单700张",
        "派发公开指南700册",
        "发放监督投诉举报卡片700份",
    ],
)
def test_copies_handed_out_to_be_read_have_no_code(told: str) -> None:
    assert codes_in(f"{PROACTIVE}{told}。") == [(700, None)]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("发放新闻稿7份", "news_items"),
        ("发放行政许可决定书7份", "licensing_decisions"),
        ("发布政策解读7份", "policy_interpretations"),
        ("印发政策解读文件7份", "policy_interpretations"),
        ("发放简报7份", "newsletter_copies"),
        ("通过发放便民手册公开信息7条", "proactive_items"),
    ],
)
def test_what_is_told_by_the_piece_is_no_copy(told: str, code: str) -> None:
    assert codes_in(f"{PROACTIVE}{told}。") == [(7, code)]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("发布政策文件和政策解读共37篇", KIND),
        ("公开通知公告、政策解读37条", KIND),
        ("公开文件、解读规定以及办事指南37条", KIND),
        ("发布重大政策、规划解读37篇", "policy_interpretations"),
        ("解读政策法规和文件37篇", "policy_interpretations"),
        ("对文件、民生政策解读37篇", "policy_interpretations"),
        ("发布文字、图表解读37篇", "policy_interpretations"),
        ("召开媒体通气会、接受记者采访37批次", None),
        ("召开新闻发布会、媒体通气会37次", "press_conferences"),
    ],
)
def test_one_number_for_interpretations_or_conferences_and_more_is_of_neither(told: str, code: str | None) -> None:
    assert codes_in(f"{PROACTIVE}{told}。") == [(37, code)]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("在“公示”专栏公布26个项目", [None]),
        ("网站“要闻”栏目及时发布26个案例", [None]),
        ("在“通告”栏目公布了3批26个配方", [None, None]),
        ("网站新开设26个栏目", ["website_columns"]),
        ("网站公开栏目26个", ["website_columns"]),
        ("更新栏目26个", ["website_columns"]),
    ],
)
def test_what_stands_in_a_column_is_no_column(told: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(f"{PROACTIVE}{told}。")] == codes


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("收集了2015年以来省、市、县各级抽检的食品信息60条", None),
        ("归集各部门信用信息60条", None),
        ("收集整理并公开食品信息60条", KIND),
        ("指定60名分管领导负责", None),
        ("指定60人负责", "staff"),
    ],
)
def test_what_was_gathered_or_who_leads_is_none(told: str, code: str | None) -> None:
    assert codes_in(f"{PROACTIVE}{told}。") == [(60, code)]


@pytest.mark.parametrize("news", ["新闻", "校园新闻", "政务要闻", "工作快讯", "政务动态"])
def test_news_of_a_site_are_a_kind_where_another_follows(news: str) -> None:
    assert codes_in(f"{PROACTIVE}门户网站发布{news}90条,通知公告31条。") == [(90, KIND), (31, KIND)]
    assert codes_in(f"{PROACTIVE}门户网站发布新闻90条,其中通知公告31条。")[0] == (90, "proactive_items_website")


@pytest.mark.parametrize("told", ["填报43项依申请类政务事项的指南", "梳理依申请类事项43项", "依申请类政务服务事项43项"])
def test_what_services_are_asked_for_is_no_request(told: str) -> None:
    assert codes_in(f"{TITLE}一、概述\n{told}。") == [(43, None)]
