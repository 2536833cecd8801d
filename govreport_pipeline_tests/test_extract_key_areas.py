"""Items of key areas: their total and the topics that a sentence or a heading tells them by."""

import pytest

from govreport_pipeline_tests.documents import codes_in

TITLE = "某县农机局2016年政府信息公开工作年度报告\n"
PROACTIVE = f"{TITLE}二、主动公开政府信息情况\n"
TOPIC = "key_area_items_by_topic"


def _codes(text: str) -> list[str | None]:
    return [code for _, code in codes_in(PROACTIVE + text)]


@pytest.mark.parametrize("place", ["在重点领域", "在重点领域板块", "围绕重点领域"])
def test_what_was_disclosed_in_key_areas_is_told_by_topic(place: str) -> None:
    codes = _codes(f"{place}公开财政类30条、环保类22条、食品安全类18条。")
    assert codes == [TOPIC] * 3


@pytest.mark.parametrize("words", ["重点领域信息公开", "重点领域累计公开", "重点领域公开信息", "公开重点领域信息"])
def test_what_key_areas_have_in_all_is_their_total(words: str) -> None:
    codes = _codes(f"{words}90条,其中财政45条,环保45条。")
    assert codes == ["key_area_items", TOPIC, TOPIC]


@pytest.mark.parametrize(
    "words",
    [
        "在教育督导、高校招生、学生资助等领域公开信息90条。其中",
        "主要公开了财政预决算、“三公”经费等方面的信息,计90条。其中",
        "全年公开信息90条,其中",
        "共公开重点领域信息90条:",
    ],
)
def test_a_total_under_a_heading_of_key_areas_is_theirs(words: str) -> None:
    text = f"{TITLE}三、重点领域信息公开情况\n{words}财政资金类45条,行政许可类30条,其他15条。"
    assert [code for _, code in codes_in(text)] == ["key_area_items", TOPIC, TOPIC, TOPIC]


@pytest.mark.parametrize("when", ["全年", "全年度", "年内", "一年来", "2016年度"])
def test_work_on_key_areas_is_told_of_the_year_in_whatever_words(when: str) -> None:
    assert codes_in(f"{PROACTIVE}推进重点领域信息公开,{when}公开120条。") == [(120, "key_area_items")]


@pytest.mark.parametrize(
    "words",
    ["公开部门预算等信息58条", "公示建设项目、分配对象等信息58条", "公布历年分数线等信息58条", "公开收费项目58项"],
)
def test_a_heading_of_key_areas_is_of_the_topics_under_it(words: str) -> None:
    text = f"{TITLE}二、主动公开情况\n(二)重点领域\n1.财政资金。{words}。\n2.食品安全。公开抽检信息77条。\n"
    assert codes_in(text) == [(58, TOPIC), (77, TOPIC)]


def test_what_a_sentence_on_key_areas_sums_up_is_of_them() -> None:
    codes = _codes("重点领域信息公开方面,公开信息90条,其中财政类45条,环保类45条。")
    assert codes == ["key_area_items", TOPIC, TOPIC]
    assert _codes("围绕重点领域,全年主动公开信息90条。") == ["proactive_items"]


@pytest.mark.parametrize("lead", ["重点领域方面:", "在重点领域方面,", "(三)重点领域信息公开。", "重点领域公开情况:"])
def test_a_line_that_begins_with_key_areas_is_of_their_topics(lead: str) -> None:
    codes = _codes(f"全年工作平稳。\n{lead}1.扶贫。公示帮扶结果30条。2.征地。公布征地公告22条。")
    assert codes == [TOPIC, TOPIC]


def test_the_line_behind_key_areas_is_of_none_of_them() -> None:
    codes = _codes("全年工作平稳。\n重点领域方面:公布征地公告22条。\n公开人事信息3条。")
    assert codes == [TOPIC, "proactive_items_by_category"]


def test_a_notice_with_a_name_is_a_topic_and_one_without_is_none() -> None:
    text = f"{TITLE}三、重点领域信息公开情况\n公开通知公告22条、征地公告12条。"
    assert [code for _, code in codes_in(text)] == ["proactive_items_by_category", TOPIC]


def test_what_names_some_of_the_areas_is_no_total_of_them() -> None:
    text = f"{TITLE}三、重点领域信息公开情况\n公开招标公告、中标结果等信息34条。"
    assert codes_in(text) == [(34, TOPIC)]


@pytest.mark.parametrize(
    "marks",
    [("一是", "二是"), ("(一)", "(二)"), ("1.", "2."), ("3、", "4、")],
)
def test_point_on_key_areas_ends_where_the_next_of_its_line_begins(marks: tuple[str, str]) -> None:
    first, second = marks
    codes = _codes(
        f"全年工作平稳。\n{first}加强重点领域信息公开。公开财政信息8条;公开救助信息3条。{second}规范政策公开。公开政策文件26件。"
    )
    assert codes == ["key_area_items_by_topic"] * 2 + ["proactive_items_by_category"]


def test_points_within_key_areas_are_of_them() -> None:
    codes = _codes("全年工作平稳。\n(三)重点领域方面:1.行政审批。公布审批结果14条。2.财政。公布预算信息9条。")
    assert codes == ["key_area_items_by_topic"] * 2


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("重点领域的涉农补贴信息5条", "key_area_items_by_topic"),
        ("重点领域中的农村饮水信息5条", "key_area_items_by_topic"),
        ("重点领域的政府信息5条", "key_area_items"),
        ("重点领域的各类信息5条", "key_area_items"),
        ("重点领域信息5条", "key_area_items"),
        ("包含法定主动公开内容5条", "proactive_items_by_category"),
        ("包括主动公开信息5条", "proactive_items"),
    ],
)
def test_one_area_that_is_named_is_one_of_the_key_areas_and_what_law_asks_for_is_a_kind(told: str, code: str) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、主动公开情况\n发布信息62条,其中工作动态57条,{told}。"
    assert codes_in(text)[-1][1] == code


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("重点领域信息公开方面,公开财政信息12条、环保信息8条,共20条", "key_area_items"),
        ("重点领域方面,公开财政预决算12条、食品药品8条,合计20条", "key_area_items"),
        ("重点领域信息方面,公开保障性住房12条,公开征地拆迁8条,共计公开20条", "key_area_items"),
        ("推进重点领域信息公开,公开财政类12条、环保类8条,共公开信息20条", "key_area_items"),
        ("主动公开信息500条。重点领域方面,公开财政类12条、环保类8条,共20条", "key_area_items"),
        ("公开财政类12条、环保类8条,共20条", "proactive_items"),
    ],
)
def test_a_sum_of_topics_is_of_the_key_areas(told: str, total: str) -> None:
    kind = TOPIC if total == "key_area_items" else "proactive_items_by_category"
    assert _codes(f"{told}。")[-3:] == [kind, kind, total]


@pytest.mark.parametrize(
    "told",
    [
        "推进重点领域信息公开,全年公开120条",
        "二是扎实推进重点领域政府信息公开工作,本年共发布120条",
        "深化重点领域信息公开,累计公开120条",
        "(三)加强重点领域信息公开,全年公开信息120条",
        "做好重点领域信息公开,发布相关信息120篇",
    ],
)
def test_what_work_on_key_areas_alone_leads_to_is_theirs(told: str) -> None:
    assert codes_in(f"{PROACTIVE}全年主动公开信息500条。{told}。")[-1] == (120, "key_area_items")


@pytest.mark.parametrize(
    "told",
    [
        "推进重点领域信息公开和政策解读,全年公开信息120条",
        "推进重点领域信息公开,规范依申请公开,全年公开信息120条",
        "按照上级推进重点领域信息公开的要求,全年公开信息120条",
        "推进重点领域信息公开,主动公开信息120条",
        "推进重点领域信息公开,通过网站公开信息120条",
        "推进重点领域信息公开,举办培训120次",
    ],
)
def test_what_work_on_key_areas_and_more_leads_to_is_not_theirs_alone(told: str) -> None:
    assert "key_area_items" not in {code for _, code in codes_in(f"{PROACTIVE}全年主动公开信息500条。{told}。")}


def test_information_at_large_behind_work_on_key_areas_may_be_all_there_is() -> None:
    assert codes_in(f"{PROACTIVE}深化重点领域信息公开,全年公开信息120条。") == [(120, "proactive_items")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("通过县政府网站公开农田建设项目信息14条", TOPIC),
        ("在县政府网站发布扶贫信息14条", TOPIC),
        ("在门户网站公开征地信息14条", TOPIC),
        ("政府网站更新教育、医疗等领域信息14条", "key_area_items"),
        # of the site, whatever it holds
        ("在县政府网站发布信息14条", "proactive_items_website"),
        ("通过政府网站主动公开政府信息14条", "proactive_items_website"),
        ("本局网站发布14条", "proactive_items_website"),
    ],
)
def test_under_key_areas_what_a_site_published_on_a_topic_is_of_the_topic(words: str, code: str) -> None:
    assert codes_in(f"{TITLE}二、重点领域信息公开情况\n{words}。") == [(14, code)]
    whole = code if code != TOPIC else "proactive_items_website"
    at_large = dict(codes_in(f"{PROACTIVE}{words}。"))[14]
    assert at_large == whole or code == "key_area_items"


@pytest.mark.parametrize(
    ("heading", "said", "code"),
    [
        ("(三)重点领域信息公开", "全年310条。", "key_area_items"),
        ("(三)重点领域信息", "2016年共310条。", "key_area_items"),
        ("(三)重点领域", "公开310条。", "key_area_items"),
        ("(二)政府网站", "全年1120条。", "proactive_items_website"),
        ("(二)微信公众号", "全年共56条。", "proactive_items_wechat"),
        ("(二)政策解读", "全年12篇。", "policy_interpretations"),
        ("(二)网站、微信", "全年共1200条。", None),
        ("(二)政府网站建设", "全年共3次。", None),
        ("(二)政府网站", "全年收到12件。", None),
        ("(二)政策解读", "全年收到12条。", None),
        ("(二)通知公告", "全年共发布271条。", "proactive_items_by_category"),
        ("(二)主动公开信息", "共3次。", None),
    ],
)
def test_a_bare_number_is_of_what_its_heading_names(heading: str, said: str, code: str | None) -> None:
    assert _codes(f"{heading}\n{said}") == [code]


def test_what_only_was_published_below_a_key_area_is_of_that_one() -> None:
    text = f"{PROACTIVE}(三)重点领域。1.财政资金:公开37条。2.采购招标:发布271条。3.环境保护:17条。"
    assert codes_in(text) == [(37, TOPIC), (271, TOPIC), (17, TOPIC)]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("公布人事任免、财政预算等46条", "proactive_items_by_category"),
        ("公布村级账目、低保名单和征地批文等46条", "proactive_items_by_category"),
        ("发布工作动态、通知公告等46条", None),
    ],
)
def test_kinds_given_out_before_a_word_for_others_are_kinds(said: str, code: str | None) -> None:
    assert _codes(f"局网站公开186条。{said}。")[1:] == [code]


@pytest.mark.parametrize("summed", ["以上两项共发布信息", "上述2个方面累计公开信息", "以上两类共公开"])
def test_what_the_points_of_key_areas_come_to_is_their_total(summed: str) -> None:
    text = "主动公开信息1270条。重点领域公开方面:(1)招生。公示名单16个;(2)资助。公示学校11所。" + f"{summed}260条。"
    assert (260, "key_area_items") in codes_in(f"{TITLE}一、总体情况\n{text}")


def test_the_points_of_something_else_come_to_no_key_areas() -> None:
    text = "重点领域公开方面:财政12条。网站建设方面:更新80条。以上两项共发布信息92条。"
    assert (92, "key_area_items") not in codes_in(f"{TITLE}一、总体情况\n{text}")


def test_key_areas_told_behind_requests_are_none_of_them() -> None:
    text = "依申请公开方面:收到申请2件。重点领域信息公开:财政公开12条、征地公开30条。"
    assert [code for _, code in codes_in(f"{TITLE}一、总体情况\n{text}")] == ["requests_received", TOPIC, TOPIC]
