"""What is published again and again, in units of its own, and kinds beside the total of the year."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县农机局2016年政府信息公开工作年度报告\n"
PROACTIVE = f"{TITLE}二、主动公开政府信息情况\n"
TOTAL = f"{PROACTIVE}全年主动公开政府信息999条。\n"
KIND, TOPIC, ALL = "proactive_items_by_category", "key_area_items_by_topic", "proactive_items"


def _codes(text: str) -> list[str | None]:
    return [code for value, code in codes_in(text) if value != 999]


@pytest.mark.parametrize(
    "words",
    [
        "发布农资抽检信息18期",
        "公布农机质量“黑名单”18期",
        "发布农机市场周报18期",
        "公开补贴对象名单18批次",
        "公示机具核验结果18次",
        "补贴机具核查公示18次",
        "发布高温预警18次",
        "公布补贴机具归档全本18本",
        "公开农机补贴项目18个",
        "公开农机质量公报18期",
        "公布农资价格18批次",
        "公开水质检测报告18期",
        "曝光假劣农资典型案例18期",
    ],
)
def test_what_is_published_in_units_of_its_own_is_a_kind(words: str) -> None:
    assert codes_in(f"{PROACTIVE}{words}。") == [(18, KIND)]


def test_what_is_published_again_under_a_heading_of_key_areas_is_a_topic() -> None:
    text = f"{TITLE}二、重点领域信息公开情况\n公开农资价格日报365期、质量周报52期,补贴名单4批。"
    assert _codes(text) == [TOPIC] * 3


@pytest.mark.parametrize(
    "words",
    [
        "更新机构信息18次",
        "审核公开信息18批",
        "抽查网站信息18次",
        "下发督查通报18期",
        "通报考核结果18次",
        "修订公开目录18次",
        "实施农机项目18个",
        "公开招标项目18个",
        "公开监督电话18个",
        "听取群众意见18次",
    ],
)
def test_what_was_done_again_is_no_kind(words: str) -> None:
    assert _codes(f"{PROACTIVE}{words}。") == [None]


def test_what_is_told_in_two_units_is_counted_by_the_second_only() -> None:
    assert codes_in(f"{PROACTIVE}公开农机补贴公告4期25项。")[0] == (4, None)


@pytest.mark.parametrize(
    "words",
    [
        "及时公开补贴标准、机具核验等信息31条",
        "聚焦春耕备耕,公示农资供应、作业调度等信息31条",
        "推进扶贫领域公开,发布农机扶持、技能帮扶等重要信息31条",
        "发布技能帮扶、质量抽查等内容31条",
        "在项目建设方面,公开项目核准、招标投标等信息共31条",
        "农机补贴等“惠农”信息,通过农机网公开,共公开31条",
        "补贴发放情况,每季度在网上公布,全年共公布31条",
    ],
)
def test_what_names_some_of_the_items_is_a_kind_beside_the_total(words: str) -> None:
    assert _codes(f"{TOTAL}{words}。") == [KIND]


def test_a_kind_before_the_verb_is_one_among_kinds() -> None:
    assert _codes(f"{TOTAL}农机购置补贴信息31条,农机鉴定公开信息7条。") == [KIND, KIND]
    assert _codes(f"{TOTAL}农机购置补贴信息31条,农机局公开信息7条。")[1] != KIND


@pytest.mark.parametrize(
    "words",
    [
        "主动公开机构职能、财政预决算等信息31条",
        "全县各单位公开补贴标准、机具核验等信息31条",
        "公开政府信息、政务动态等信息31条",
    ],
)
def test_what_speaks_of_all_is_no_kind_beside_a_total(words: str) -> None:
    assert _codes(f"{TOTAL}{words}。") != [KIND]


def test_what_names_some_of_the_items_is_their_total_where_no_other_is_told() -> None:
    assert _codes(f"{PROACTIVE}全年公开机构职能、财政预决算等信息31条。") == [ALL]


def test_channels_that_hold_more_tell_a_kind_from_the_total() -> None:
    sites = "农机网公开信息417条,“农机”微信公众号公开208条。"
    assert _codes(f"{PROACTIVE}{sites}公开机具鉴定、质量抽查等信息31条。")[2:] == [KIND]
    assert _codes(f"{PROACTIVE}{sites}全年公开机具鉴定、质量提升等信息31条。")[2:] == [ALL]


def test_several_that_name_some_of_the_items_are_kinds_where_no_total_is_told() -> None:
    words = "公开机具选型、补贴申领等信息36条,公开统计数据、年报分析等信息24条。"
    assert codes_in(f"{PROACTIVE}{words}") == [(36, KIND), (24, KIND)]


@pytest.mark.parametrize("words", ["农机购置方面公开36条", "农机鉴定类共公开36条", "公开公共企事业单位信息36条"])
def test_a_matter_before_the_verb_is_a_kind(words: str) -> None:
    assert codes_in(f"{PROACTIVE}{words}。") == [(36, KIND)]


def test_what_is_about_to_be_approved_is_no_plan() -> None:
    assert [value for value, _ in codes_in(f"{PROACTIVE}受理公示34条、拟批公示28条、审批公示26条。")] == [34, 28, 26]


@pytest.mark.parametrize(
    "label", ["乡镇集体资产、债权债务等情况类信息", "街道办事处收支类政府信息", "乡镇企业承包等类信息"]
)
@pytest.mark.parametrize("total", ["", "全文电子化的主动公开信息数88条;其中,"])
def test_a_class_is_a_kind_whatever_body_its_name_begins_with(label: str, total: str) -> None:
    text = (
        f"{PROACTIVE}主动公开信息数88条。公开信息分类:{total}机构设置类信息60条;{label}20条;农机补贴等情况类信息8条。"
    )
    assert [code for value, code in codes_in(text) if value != 88] == [KIND, KIND, KIND]


@pytest.mark.parametrize(
    "words", ["向各科室发送农机信息5期", "向县委报送农情专报5期", "向各镇印送《农机动态》5期", "上报农情信息5期"]
)
def test_what_is_sent_round_in_issues_is_a_newsletter(words: str) -> None:
    assert codes_in(f"{PROACTIVE}{words}。") == [(5, "newsletter_issues")]


@pytest.mark.parametrize("words", ["发布疫情通报5期", "公布质量通报5期", "发布农药监测通报5期", "发布抽检信息5期"])
def test_circulars_given_to_the_public_are_kinds(words: str) -> None:
    assert _codes(f"{TOTAL}{words}。") == [KIND]


@pytest.mark.parametrize("words", ["下发督查通报5期", "考核通报5期", "通报检查结果5期", "季度通报5期"])
def test_circulars_to_those_below_are_none(words: str) -> None:
    assert _codes(f"{TOTAL}{words}。") == [None]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("在省厅补贴信息公开平台录入补贴信息66宗", KIND),
        ("在局网站公开土地流转信息66宗", KIND),
        ("在局网站公开信息66宗", "proactive_items_website"),
        ("在局网站公开补贴信息66条", "proactive_items_website"),
    ],
)
def test_cases_of_a_kind_are_of_the_kind_wherever_they_are_told(words: str, code: str) -> None:
    assert _codes(f"{TOTAL}{words}。") == [code]


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("各镇均公开了补贴资金清单,相关信息", "补贴资金清单"),
        ("及时发布了墒情预警,有关信息共", "墒情预警"),
        ("公布了办事指南,公开相关内容", "办事指南"),
    ],
)
def test_items_on_what_the_clause_before_gave_out_are_of_that_kind(words: str, label: str) -> None:
    report = read_report(f"{PROACTIVE}{words}35条。".encode(), name="case.txt")
    assert [(o.metric_code, o.label) for o in report.observations] == [(KIND, label)]


@pytest.mark.parametrize("words", ["依法公开政府信息,有关信息", "加强队伍建设,相关信息", "开设了学习专栏,相关信息"])
def test_items_on_nothing_that_was_given_out_are_of_no_kind(words: str) -> None:
    assert KIND not in _codes(f"{PROACTIVE}{words}35条。")


@pytest.mark.parametrize(
    "words",
    [
        "定期在网站发布墒情信息,及时更新,通过公开网、微信公众号公开信息",
        "及时公布办事指南,方便农户,更新信息",
    ],
)
def test_a_bare_number_of_items_beside_the_years_is_of_what_its_sentence_gave_out(words: str) -> None:
    assert _codes(f"{TOTAL}{words}43条。") == [KIND]


@pytest.mark.parametrize("words", ["加强网站建设,及时更新栏目,公开信息", "及时公布办事指南、农机补贴,全年共公开信息"])
def test_a_bare_number_of_items_is_of_no_kind_where_none_was_given_out_or_the_year_is_summed(words: str) -> None:
    assert KIND not in _codes(f"{TOTAL}{words}43条。")


def test_points_that_name_a_kind_before_a_clause_are_kinds_of_their_total() -> None:
    lines = "1、墒情信息:每周在县报和网站公布,全年52条;\n2、补贴公告30条;\n3、办事指南:随时更新,共6条。"
    report = read_report(f"{PROACTIVE}全年公开信息88条。具体为:\n{lines}".encode(), name="case.txt")
    told = [(o.value, o.metric_code, o.label) for o in report.observations]
    assert told[1:] == [(52, KIND, "墒情信息"), (30, KIND, "补贴公告"), (6, KIND, "办事指南")]
    assert [each.verdict for each in report.breakdowns] == ["holds"]


def test_points_that_name_a_way_are_no_kinds() -> None:
    text = f"{PROACTIVE}全年公开信息88条。其中:1.网上公开:每天更新,全年80条;2.其他:8条。"
    assert (80, KIND) not in codes_in(text)


def test_users_are_no_part_of_items_that_they_outnumber() -> None:
    text = f"{PROACTIVE}网站发布信息334条,其中政务动态信息206条;独立用户访问总量28000个。"
    assert codes_in(text)[2] == (28000, None)
    assert not [each for each in read_report(text.encode(), name="case.txt").breakdowns if each.verdict == "differs"]


@pytest.mark.parametrize("second", ["《每周呈报》", "《农机电视报》", "《农机网站》"])
@pytest.mark.parametrize("between", ["、", ",", "和"])
def test_a_title_beside_a_newsletter_under_one_verb_is_one_too(second: str, between: str) -> None:
    codes = codes_in(f"{TITLE}二、其他工作\n办公室编印《农机动态》共20期{between}{second}共25期。")
    assert codes == [(20, "newsletter_issues"), (25, "newsletter_issues")]


def test_a_paper_beside_a_paper_is_no_newsletter() -> None:
    assert "newsletter_issues" not in _codes("在《每日电讯》发表文章20篇,《周报》3期。")


@pytest.mark.parametrize("used", ["多篇被市委采用", "其中12篇被县政府采用", "部分信息被省厅转发"])
@pytest.mark.parametrize("written", ["编发农机信息", "编写政务信息"])
def test_what_is_written_for_superiors_is_none_disclosed(written: str, used: str) -> None:
    assert not [code for code in _codes(f"{TITLE}三、管理情况\n全年{written}94篇,{used}。") if code]


def test_what_is_written_and_put_on_the_site_is_disclosed() -> None:
    assert _codes(f"{TITLE}三、公开情况\n全年编发政务信息94篇,在网站公开。") == [ALL]


def test_announcements_that_bind_everybody_are_normative_documents() -> None:
    text = f"{TITLE}二、主动公开政府信息情况\n废止规范性公告3份,清理后现行有效22份,当年新制发2份。"
    made = ["repealed", "in_force", "issued"]
    assert _codes(text) == [f"normative_documents_{each}" for each in made]
