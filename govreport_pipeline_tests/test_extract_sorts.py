"""Sorts of papers and of information: how many there are, which one it is, and lists of them."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

HEAD = "某县农机局2016年政府信息公开工作年度报告\n"
PROACTIVE = f"{HEAD}二、主动公开政府信息情况\n"
ALL, KIND = "proactive_items", "proactive_items_by_category"


@pytest.mark.parametrize(
    "total", ["共发布9类文件共216条", "公开7大类信息216条", "发布十二类政府信息共计216条", "公布5类公文合计216条"]
)
def test_how_many_sorts_there_are_is_no_sort(total: str) -> None:
    codes = codes_in(f"{PROACTIVE}全年{total},其中,农机动态170条,财政信息46条。")
    assert codes == [(216, ALL), (170, KIND), (46, KIND)]


@pytest.mark.parametrize("in_all", ["", "共", "合计"])
def test_how_many_sorts_there_are_names_none_where_nothing_tells_them_out(in_all: str) -> None:
    assert KIND not in dict(codes_in(f"{PROACTIVE}公布5类公文{in_all}216条。")).values()


@pytest.mark.parametrize("lead", ["向社会公布农机政府信息累计", "公开农机补贴政府信息共计", "发布农机政务信息总计"])
def test_public_information_of_the_bodys_own_field_is_all_it_has_where_its_sentence_ends(lead: str) -> None:
    assert codes_in(f"{HEAD}一、总体情况\n我局全年{lead}88条。") == [(88, ALL)]


@pytest.mark.parametrize("lead", ["公布行政许可类政府信息共计", "公布其他政府信息共计", "发布重点领域政府信息共计"])
def test_public_information_of_one_sort_is_not_all(lead: str) -> None:
    assert [code for _, code in codes_in(f"{HEAD}一、总体情况\n我局全年{lead}88条。")] != [ALL]


def test_public_information_of_several_fields_is_not_all_of_either() -> None:
    told = "公布行政许可政府信息共12条,行政处罚政府信息8条。"
    assert codes_in(f"{PROACTIVE}{told}")[0] == (12, KIND)


@pytest.mark.parametrize("papers", ["文件", "公文", "公示", "公告", "通知", "材料", "信息"])
@pytest.mark.parametrize("about", ["行政处罚", "行政许可", "提案"])
def test_papers_of_a_class_are_no_acts(about: str, papers: str) -> None:
    assert codes_in(f"{PROACTIVE}公开农机动态30条,{about}类{papers}4件。")[1] == (4, KIND)


@pytest.mark.parametrize("about", ["行政处罚类案件", "行政处罚决定"])
def test_acts_stay_acts(about: str) -> None:
    assert codes_in(f"{HEAD}一、总体情况\n作出{about}4件。") == [(4, "penalty_decisions")]


@pytest.mark.parametrize("behind", ["政策类文件", "农机类公告", "补贴类公示"])
def test_papers_of_a_class_may_stand_behind_their_number(behind: str) -> None:
    assert codes_in(f"{HEAD}一、总体情况\n全年共发布12条{behind},解读同步发布。") == [(12, KIND)]


def test_many_classes_behind_a_number_are_no_class() -> None:
    assert codes_in(f"{HEAD}一、总体情况\n全年共发布12条各类文件,解读同步发布。") != [(12, KIND)]


def test_press_conferences_named_in_a_list_of_kinds_are_a_kind() -> None:
    listed = "政府领导21条、政府会议6条、新闻发布会5条、应急管理14条"
    assert {code for _, code in codes_in(f"{PROACTIVE}主要内容有{listed}。")} == {KIND}


def test_press_conferences_in_a_list_of_ways_are_a_way() -> None:
    assert codes_in(f"{PROACTIVE}微信20条、网站30条、新闻发布会5条。")[2] == (5, "proactive_items_press")


@pytest.mark.parametrize("rest", ["政府公文115件,信息704条", "文件115件、动态信息704条"])
def test_what_follows_normative_documents_under_one_verb_is_a_list_of_kinds(rest: str) -> None:
    codes = codes_in(f"{HEAD}一、概述\n2016年向社会公开规范性文件4件,{rest}。")
    assert codes == [(4, "normative_documents_disclosed"), (115, KIND), (704, KIND)]


def test_what_was_issued_beside_normative_documents_is_no_list_of_kinds() -> None:
    codes = codes_in(f"{HEAD}一、概述\n2016年制定规范性文件4件,印发公文115件,收到信息704条。")
    assert KIND not in {code for _, code in codes[1:]}


@pytest.mark.parametrize("first", ["抽检结果公告24期", "质量公告24期", "监测信息24期"])
def test_what_appears_on_a_site_again_and_again_is_a_kind_and_so_is_what_follows(first: str) -> None:
    codes = codes_in(f"{HEAD}一、工作情况\n全年通过门户网站发布{first}、重要农机信息2万余条。")
    assert codes == [(24, KIND), (20000, KIND)]


def test_issues_of_a_report_on_the_site_are_no_kind() -> None:
    assert codes_in(f"{HEAD}一、工作情况\n编辑网站月报12期。") != [(12, KIND)]


def test_a_kind_is_not_told_of_the_year_by_another_kind() -> None:
    told = "自1月26日起每日一报,累计发布疫情通报134期,流调公告5份,辟谣信息8条。"
    observations = read_report(f"{HEAD}一、总体情况\n{told}".encode(), name="case.txt").observations
    assert [(o.metric_code, o.scope) for o in observations] == [(KIND, "annual")] * 3


@pytest.mark.parametrize("lead", ["街道公开信息分别为", "街道公开信息", "街道为"])
def test_bodies_of_a_total_are_bodies_beside_a_kind_told_later(lead: str) -> None:
    told = f"公开信息总数9条,其中,{lead}3条。社区公开信息6条。在公开的9条信息中,规范性文件类信息为9条,占100%。"
    assert [code for _, code in codes_in(PROACTIVE + told)][1:3] == ["proactive_items_by_body"] * 2
