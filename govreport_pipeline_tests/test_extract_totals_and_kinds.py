"""Whether a figure of items disclosed is of all of them, or of one kind, body or channel."""

import pytest

from govreport_pipeline import read_report

PROACTIVE = "某县农机局2016年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
KIND = "proactive_items_by_category"


def _codes(text: str) -> list[str | None]:
    observations = read_report((PROACTIVE + text).encode(), name="case.txt").observations
    return [o.metric_code for o in observations if o.unit != "%"]


@pytest.mark.parametrize("lead", ["分类情况是:", "其中", "类别构成:"])
@pytest.mark.parametrize("last", ["其余17条", "其他信息9条"])
def test_every_member_of_a_list_of_kinds_is_a_kind(lead: str, last: str) -> None:
    codes = _codes(f"全年公开信息450条,{lead}会议信息7条、回应关切13条、规范化公开170条、涉农补贴153条,{last}。")
    assert codes == ["proactive_items", KIND, KIND, KIND, KIND, KIND]


def test_parts_that_add_up_are_kinds_whatever_their_words_say() -> None:
    codes = _codes("全年公开信息450条。会议信息7条、回应关切13条、规范化公开230条、涉农补贴200条。")
    assert codes == ["proactive_items", KIND, KIND, KIND, KIND]


def test_what_stands_beside_key_areas_is_none_of_their_topics() -> None:
    assert _codes("公开信息如下:财政信息20条、重点领域90条、涉农补贴153条,其余17条。")[1:] == [
        "key_area_items",
        KIND,
        KIND,
    ]
    assert _codes("公开重点领域信息:征地拆迁20条、食品安全19条。") == ["key_area_items_by_topic"] * 2


@pytest.mark.parametrize(
    "total",
    [
        "历年合起来已有657条",
        "历年加起来共有657条",
        "历年累计公开的信息已到657条",
        "公开的信息(含概况、动态等)共657条",
        "主动公布的信息(属综合类)有657条",
        "2016年新增的信息为657条",
        "本年新增加信息657条",
    ],
)
def test_a_total_is_no_kind_however_it_is_summed_up(total: str) -> None:
    assert _codes(f"本局公开信息700条,{total}。") == ["proactive_items"] * 2


@pytest.mark.parametrize(
    "kind",
    [
        "属农机安全与维修的合计20条",
        "关于购机补贴的20条",
        "试点领域发布20条信息",
        "农业农村领域公开信息20条",
        "公布局务会议议题20条",
        "转发上级重要政策20条",
        "发布会议纪要20条",
    ],
)
def test_what_names_a_sort_is_a_kind_whatever_its_form(kind: str) -> None:
    assert _codes(f"全年公开政府信息226条。{kind}。") == ["proactive_items", KIND]


@pytest.mark.parametrize("other", ["公布监督电话3条", "公布意见建议3条"])
def test_what_is_no_information_is_no_kind_because_it_was_published(other: str) -> None:
    assert _codes(f"全年公开政府信息226条。{other}。") == ["proactive_items", None]


def test_a_site_that_puts_out_news_discloses_items() -> None:
    assert _codes("局网站全年登出各类消息800条。") == ["proactive_items_website"]
