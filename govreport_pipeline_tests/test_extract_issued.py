"""What is published again and again, in units of its own, and kinds beside the total of the year."""

import pytest

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
