"""Bodies and papers named after a matter that a report counts: 信访局 publishes, 申请指南 is published."""

import pytest

from govreport_pipeline_tests.documents import codes_in

TITLE = "某县2023年政府信息公开工作年度报告\n"
PROACTIVE = TITLE + "一、主动公开政府信息情况\n"
ASKED = TITLE + "三、依申请公开情况\n"
KIND = "proactive_items_by_category"
BODIES = [
    "县信访局", "区信访办", "市文化广电旅游局", "市行政审批局", "县投诉举报中心", "市咨询服务中心", "市委网信办", "市电视大学", "县培训中心",
]  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
def test_a_body_named_after_a_matter_discloses_items(body: str) -> None:
    assert codes_in(PROACTIVE + f"{body}全年主动公开信息47条。") == [(47, "proactive_items")]


@pytest.mark.parametrize("body", ["县信访局", "市行政复议局", "县培训中心"])
def test_a_body_named_after_a_matter_is_asked(body: str) -> None:
    text = ASKED + f"{body}全年收到信息公开申请4件,答复4件。"
    assert codes_in(text) == [(4, "requests_received"), (4, "requests_answered")]


def test_letters_concluded_are_no_body() -> None:
    assert codes_in(TITLE + "五、群众来信情况\n全年信访办结47件。") == [(47, "letters_concluded")]


PAPERS = [
    "公开行政复议决定书", "公示临时救助申请名单", "公开消费投诉信息", "公开信访信息", "公开信用信息", "发布培训预告", "公开会议纪要",
]  # fmt: skip


@pytest.mark.parametrize("words", PAPERS)
def test_papers_on_a_matter_are_a_kind_of_information(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}47份。") == [(47, KIND)]


@pytest.mark.parametrize("words", PAPERS)
def test_papers_on_a_matter_are_a_kind_of_a_total(words: str) -> None:
    assert codes_in(PROACTIVE + f"主动公开信息99条,其中{words}47条。") == [(99, "proactive_items"), (47, KIND)]


def test_what_a_matter_became_is_counted_where_nobody_publishes_it() -> None:
    assert codes_in(TITLE + "六、行政复议情况\n因政府信息公开产生的行政复议结果2件。") == [(2, "reconsiderations")]


@pytest.mark.parametrize("words", ["设政务公开区一处", "设政务公开区1处", "设政务公开专区1个"])
def test_areas_of_disclosure_are_points_of_access(words: str) -> None:
    assert codes_in(TITLE + f"四、平台建设情况\n综合办事厅{words}。") == [(1, "access_points")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("公开某县第七次人口普查公报2份", KIND),
        ("走进县电视台《行风面对面》直播间2次", None),
        ("推动2名咨询员通过考试", None),
        ("开设“春耕备耕”“农机补贴”等2大专题", "website_columns"),
    ],
)
def test_a_longer_word_is_not_the_shorter_one_in_it(words: str, code: str | None) -> None:
    assert codes_in(TITLE + f"一、总体情况\n本局{words}。") == [(2, code)]


@pytest.mark.parametrize("words", ["{}类处理决定数", "{}处理决定", "涉及{}处理决定数量", "{}类处理决定数量为"])
def test_a_column_of_the_forms_is_one_in_a_list_of_items_too(words: str) -> None:
    rows = [("行政许可", "licensing", 7), ("其他对外管理服务事项", "other_services", 0), ("行政处罚", "penalty", 3), ("行政强制", "compulsion", 0)]  # fmt: skip
    listed = ",".join(f"{words.format(row)}{value}条" for row, _, value in rows)
    codes = codes_in(f"{PROACTIVE}全年主动公开政府信息187条,其中{listed}。")
    assert codes == [(187, "proactive_items"), *((value, f"{name}_decisions") for _, name, value in rows)]


@pytest.mark.parametrize(
    "told",
    [
        "其中公布行政许可处理决定61件,行政处罚处理决定14件",
        "其中行政许可类信息61条,行政处罚类信息14条",
        "其中行政许可61条,行政处罚14条",
    ],
)
def test_decisions_that_were_published_are_kinds_of_items(told: str) -> None:
    codes = codes_in(f"{PROACTIVE}全年主动公开政府信息187条,{told}。")
    assert codes[1:] == [(61, KIND), (14, KIND)]


@pytest.mark.parametrize("noun", ["决定", "处理决定", "结果", "信息"])
def test_one_verb_of_publishing_makes_kinds_of_all_acts_behind_it(noun: str) -> None:
    codes = codes_in(f"{PROACTIVE}全年公示行政许可{noun}61条、行政处罚{noun}14条,行政强制{noun}2条。")
    assert codes == [(61, KIND), (14, KIND), (2, KIND)]


def test_acts_with_a_verb_of_their_own_are_no_kinds() -> None:
    codes = codes_in(f"{PROACTIVE}公示行政许可决定61件,作出行政处罚决定14件。")
    assert codes == [(61, KIND), (14, "penalty_decisions")]


@pytest.mark.parametrize(
    "label",
    ["征求意见结果信息", "意见征集结果公示", "民意征集结果公告", "意见征集采纳情况公告"],
)
def test_what_came_of_asking_for_opinions_is_no_asking(label: str) -> None:
    codes = codes_in(f"{PROACTIVE}公开意见征集6次,公开{label}45条。")
    assert codes == [(6, "opinion_solicitations"), (45, KIND)]


@pytest.mark.parametrize(
    "label",
    ["在网上开展民意征集并公布征集结果", "网上征求意见并及时反馈采纳情况", "公开征集意见后公示征集结果", "开展意见征集并同步公开结果"],
)  # fmt: skip
def test_asking_for_opinions_and_telling_what_came_of_it_is_asking(label: str) -> None:
    assert codes_in(f"{PROACTIVE}{label}6次。") == [(6, "opinion_solicitations")]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("在“意见征集”版块开展营商环境调查", "online_surveys"),
        ("通过民意征集栏目组织满意度调查", "online_surveys"),
        ("在意见征集专栏开展调查研究", None),
        ("在“意见征集”栏目开展活动", None),
        ("在“意见征集”栏目征集意见", "opinion_solicitations"),
        ("在网站开展意见征集活动", "opinion_solicitations"),
    ],
)
def test_a_column_for_asking_is_only_where_something_is_done(told: str, code: str | None) -> None:
    assert codes_in(f"{PROACTIVE}{told}6次。") == [(6, code)]


@pytest.mark.parametrize("label", ["意见征集类信息", "回应关切类信息", "民意征集类公告"])
def test_a_class_of_information_is_none_of_the_acts_that_it_is_named_after(label: str) -> None:
    assert codes_in(f"{PROACTIVE}微博发布{label}45条。") == [(45, KIND)]


@pytest.mark.parametrize("label", ["意见征集信息", "重大决策征求意见稿", "意见征集公告"])
def test_what_asks_for_opinions_asks_for_them(label: str) -> None:
    assert codes_in(f"{PROACTIVE}公开{label}45条。") == [(45, "opinion_solicitations")]


@pytest.mark.parametrize(
    "label",
    ["招生政策、项目公示、政务舆情等重要信息", "疫情防控、热点回应等信息", "政策解读、工作动态、便民信息等", "人事任免、草案解读等", "财政预算、政策解读等内容", "机构设置和回应关切等方面信息"],
)  # fmt: skip
def test_information_of_several_sorts_is_no_act_of_speaking(label: str) -> None:
    assert codes_in(f"{PROACTIVE}公开{label}58条。") == [(58, KIND)]


@pytest.mark.parametrize(
    ("label", "code"),
    [
        ("回应公众关注热点", "public_responses"),
        ("政策解读信息", "policy_interpretations"),
        ("图文解读、视频解读等", "policy_interpretations"),
        ("一图读懂、短视频等", "policy_interpretations"),
    ],
)
def test_one_act_of_speaking_is_counted_as_one(label: str, code: str) -> None:
    assert codes_in(f"{PROACTIVE}发布{label}58条。") == [(58, code)]


@pytest.mark.parametrize("matter", ["数据公开的", "村务公开", "财务公开类", "预决算公开类", "价格公开的"])
def test_what_requests_are_about_is_not_what_became_of_them(matter: str) -> None:
    text = ASKED + f"收到信息公开申请9件,其中涉及征地的4件,{matter}3件,其他2件。"
    assert codes_in(text) == [(9, "requests_received"), (4, None), (3, None), (2, None)]


@pytest.mark.parametrize("outcome", ["公开", "予以公开", "同意公开的"])
def test_disclosure_alone_is_an_outcome(outcome: str) -> None:
    text = ASKED + f"答复信息公开申请9件,其中{outcome}3件,不予公开6件。"
    assert codes_in(text)[1:] == [(3, "requests_outcome_disclosed"), (6, "requests_outcome_withheld")]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("编印6期《水利通讯》", "newsletter_issues"),
        ("编印《水利简报》6期", "newsletter_issues"),
        ("制作6期《水利对话》节目", None),
        ("制作《水利对话》节目6期", None),
    ],
)
def test_a_programme_is_no_newsletter(told: str, code: str | None) -> None:
    assert codes_in(TITLE + f"一、总体情况\n全年{told}。") == [(6, code)]


@pytest.mark.parametrize("called", ["网上民声", "“民声通道”留言", "民声诉求"])
def test_voices_of_the_people_are_letters(called: str) -> None:
    text = TITLE + f"五、互动交流情况\n全年收到{called}43件,全部办结43件。"
    assert codes_in(text) == [(43, "letters_received"), (43, "letters_concluded")]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("开展政策解读、热点回应等活动", None),
        ("举办热点回应、政策解读等", None),
        ("开展政策解读等活动", "policy_interpretations"),
        ("开展政策解读、政策宣讲等", "policy_interpretations"),
    ],
)
def test_acts_of_speaking_told_together_are_none_of_them(told: str, code: str | None) -> None:
    assert codes_in(f"{PROACTIVE}{told}6次。") == [(6, code)]
