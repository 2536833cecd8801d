"""What is said in other words, or in another order, is read the same."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.vocabulary import Basis
from govreport_pipeline_tests.otherwise import OTHERWISE, said

CORPUS = Path(__file__).parent / "corpus"

TITLE = "某县水务局2022年政府信息公开工作年度报告\n\n"
AT_LARGE, DISCLOSED, REQUESTS = "一、总体情况", "二、主动公开情况", "三、依申请公开情况"


def _stated(told: str, section: str = AT_LARGE) -> list[tuple[float, str | None, str]]:
    """Value, code and scope of each figure, in the order of the values."""
    observations = read_report(f"{TITLE}{section}\n{told}\n".encode(), name="a.txt").observations
    return sorted((one.value, one.metric_code or "", str(one.scope)) for one in observations)


@pytest.mark.parametrize(
    ("told", "otherwise"),
    [
        # 接收 is no way of publishing
        ("收到公开申请30件,其中网上20件、书面10件。", "接收公开申请30件,其中网上20件、书面10件。"),
        ("收到申请17件(网上14件,邮寄3件),全部办结。", "接收申请17件(网上14件,邮寄3件),全部办结。"),
        ("2022年收到12起依申请公开,均按时办理。", "2022年接收12起依申请公开,均按时办理。"),
        ("收到9件公开申请,都按程序办了。", "接收9件公开申请,都按程序办了。"),
        ("收到4件,均为网络申请,办结4件。", "接收4件,均为网络申请,办结4件。"),
        # nor is what is asked for, by whatever name, what a site holds
        ("收到信息公开申请15件,其中网络平台9件、信函6件。", "收到政务信息公开申请15件,其中网络平台9件、信函6件。"),
        ("收到信息公开申请8件,其中线上3件,邮寄5件。", "收到各类信息公开申请8件,其中线上3件,邮寄5件。"),
    ],
)
def test_what_came_in_is_read_the_same_whatever_the_verb(told: str, otherwise: str) -> None:
    assert _stated(otherwise, REQUESTS) == _stated(told, REQUESTS)


@pytest.mark.parametrize("mark", [",", ":"])
@pytest.mark.parametrize(
    "told",
    [
        "截至2022年底,累计公开信息1200条,其中2022年公开300条。",
        "截至2022年底,累计公开信息1200条,其中本年度公开信息300条。",
        "截至2022年底,县政府网站累计公开信息1200条,其中本年度在县政府网站公开300条。",
        "对历年来的政府信息共643条进行了梳理,其中属主动公开的412条。",
        "受理来电600件,其中咨询400件,投诉200件。",
        "收到申请364件,其中申请征地信息的218件。",
    ],
)
def test_a_mark_behind_words_that_point_to_a_total_says_nothing(told: str, mark: str) -> None:
    assert _stated(told.replace("其中", f"其中{mark}")) == _stated(told)


@pytest.mark.parametrize(
    ("told", "otherwise"),
    [
        ("当面22件;互联网19件;信函7件。", "当面22件;互联网19件;信件7件。"),
        ("接到依申请公开11件(信函3件、电子邮件6件、当面2件)。", "接到依申请公开11件(信件3件、电子邮件6件、当面2件)。"),
        ("其中,线上8件,信函6件。", "其中,线上8件,信件6件。"),
        ("收到申请94件(信函52件、网络39件、当面3件)。", "收到申请94件(信函52件、网络39件、窗口3件)。"),
        ("当面4件,网络8件,信函1件,传真0件。", "窗口4件,网络8件,信函1件,传真0件。"),
    ],
)
def test_ways_of_asking_have_several_names(told: str, otherwise: str) -> None:
    assert _stated(otherwise, REQUESTS) == _stated(told, REQUESTS)


@pytest.mark.parametrize("told", ["窗口办件300件。", "收到申请9件,窗口办件300件。", "收到申请9件,处理群众信件300件。"])
def test_what_windows_and_letters_brought_besides_was_no_request(told: str) -> None:
    assert (300, "requests_received_in_person", "annual") not in _stated(told, REQUESTS)
    assert (300, "requests_received_post", "annual") not in _stated(told, REQUESTS)


@pytest.mark.parametrize(
    ("told", "otherwise"),
    [
        # papers that are not disclosed
        ("制作政府信息227条,其中主动公开86条,不予公开141条。", "制作政府信息227条,其中主动公开86条,未予公开141条。"),
        # all that was disclosed
        ("通过县政府网站,主动公开政府信息120条。", "通过县政府网站,主动对外公开政府信息120条。"),
        ("共主动公开政府信息12类83条,其中动态42条,公文41条。", "共公开政府信息12类83条,其中动态42条,公文41条。"),
        # columns and classes
        ("其它栏目发布信息6207条。", "其它栏目公布信息6207条。"),
        ("业务类栏目发布信息816条。", "业务类栏目发布有关政府信息816条。"),
        ("业务类栏目发布信息816条。", "业务类栏目发布信息总数为816条。"),
        ("工作动态栏目发布信息45条。", "工作动态栏目推送信息45条。"),
        ("农业领域发布241条信息。", "农业领域公布241条信息。"),
        ("安全生产和应急管理类5条,占总体的45%。", "安全生产和应急管理类为5条,占总体的45%。"),
        ("政策及规范性文件类2条。", "政策及规范性文件类为2条。"),
        # the year
        ("县政府网站全年访问量213万人次。", "县政府网站一年来访问量213万人次。"),
        ("校务公开栏:全年公示32次。", "校务公开栏:一年来公示32次。"),
        ("公开栏29处,全年更新348期。", "公开栏29处,今年更新348期。"),
    ],
)
def test_items_are_read_the_same_by_other_verbs_nouns_and_times(told: str, otherwise: str) -> None:
    assert _stated(otherwise, DISCLOSED) == _stated(told, DISCLOSED) != []


@pytest.mark.parametrize(
    "told",
    [
        "不存在应主动公开而未予公开的情况。",
        "没有应公开未予公开的信息。",
        "尚未发现应主动公开政府信息而不予公开的问题。",
        "没有该公开的信息不公开的现象。",
        "未出现应公开却没有公开的情形。",
    ],
)
def test_what_should_have_been_disclosed_is_no_outcome(told: str) -> None:
    assert _stated(told, REQUESTS) == []


@pytest.mark.parametrize(
    ("told", "otherwise"),
    [
        ("微信、微博分别公开信息30条、20条。", "微信、微博分别公开了30条信息、20条信息。"),
        ("微信、微博分别公开信息30条、20条。", "微信、微博分别公开30条信息和20条信息。"),
        ("微信、微博、抖音分别发布信息12条、40条、8条。", "微信、微博、抖音分别发布了12条信息、40条、8条。"),
        ("2021年、2022年分别收到申请5件、8件。", "2021年、2022年分别收到5件申请、8件申请。"),
        ("2021年、2022年分别收到申请5件、8件。", "2021年、2022年分别收到5件、8件申请。"),
        ("受理依申请公开4件,公开信息3条。", "受理依申请公开4件,公开了3条信息。"),
    ],
)
def test_what_is_counted_may_stand_behind_its_number(told: str, otherwise: str) -> None:
    assert _stated(otherwise, REQUESTS) == _stated(told, REQUESTS) != []


@pytest.mark.parametrize(
    ("told", "otherwise"),
    [
        ("县政府网站公开发布信息82次,包括公告9次、动态73次。", "县政府网站公开发布了信息82次,包括公告9次、动态73次。"),
        ("通过网站平台发布农业动态类信息30条。", "通过网站平台发布农业动态方面的信息30条。"),
        (
            "公开信息50条,其中通过本局网站公开的规划类信息43条。",
            "公开信息50条,其中通过本局网站公开的规划方面信息43条。",
        ),
        ("政策与规范性文件类8条。", "政策与规范性文件类8条次。"),
    ],
)
def test_kinds_are_read_the_same_by_other_words_and_units(told: str, otherwise: str) -> None:
    assert _stated(otherwise, DISCLOSED) == _stated(told, DISCLOSED) != []


@pytest.mark.parametrize("what", ["机构、规划等方面的信息", "3个方面的信息", "工作方面的信息", "政府信息"])
def test_what_a_site_holds_of_several_areas_is_the_sites(what: str) -> None:
    assert _stated(f"通过网站发布{what}30条。", DISCLOSED) == [(30, "proactive_items_website", "annual")]


@pytest.mark.parametrize(
    ("told", "otherwise"),
    [
        (
            "行政复议38件,维持26件、纠正3件、其他7件、未审结2件。",
            "行政复议38件,维持26件、纠正3件、其他7件和未审结2件。",
        ),
        ("行政复议38件,维持26件、其他10件、未审结2件。", "行政复议38件,维持26件、其他10件以及未审结2件。"),
        ("主动公开信息历年累计88条,其中2022年新增21条。", "主动公开信息历年累计88条,其中包括2022年新增21条。"),
        ("截至2022年底,累计公开信息88条,其中2022年公开21条。", "截至2022年底,累计公开信息88条,包括2022年公开21条。"),
        ("受理来电600件,其中咨询400件,投诉200件。", "受理来电600件,包括咨询400件,投诉200件。"),
        ("自2010年以来公开信息62条。机构类52条;人事类10条。", "自2010年以来公开信息62条。机构类共52条;人事类共10条。"),
        ("在信息公开栏目上录入信息2423条。", "在信息公示栏目上录入信息2423条。"),
        ("收到申请3起,答复公开信息8条。", "收到申请3起,答复公开了各类信息8条。"),
    ],
)
def test_lists_are_read_the_same_by_other_words_between_their_members(told: str, otherwise: str) -> None:
    assert _stated(otherwise) == _stated(told) != []


@pytest.mark.parametrize(
    "told",
    [
        "召开新闻发布会3场,其中,局负责人出席2场。",
        "热线接听用户来电5210个,其中,咨询4100个,投诉120个。",
        "全年下派工单818件,其中,咨询类430件。",
        "收到来信96件,其中,投诉18件,建议7件。",
    ],
)
def test_what_a_number_ends_in_is_told_out_in_the_next_sentence_too(told: str) -> None:
    assert _stated(told.replace(",其中", "。其中")) == _stated(told) != []


@pytest.mark.parametrize(
    "told",
    ["本年度收到申请5件,历年累计48件。其中,当面1件,网上4件。", "2022年公开信息53条,历年累计241条。其中,网站44条。"],
)
def test_what_is_told_out_behind_the_number_of_all_years_may_be_of_the_year(told: str) -> None:
    assert all(scope == "annual" for value, _, scope in _stated(told) if value < 48)


@pytest.mark.parametrize("time", ["年内", "一年来", "今年"])
@pytest.mark.parametrize(
    "told",
    [
        "收到申请30件,全年网上申请20件。",
        "宣传栏按月换新,全年换了228次。",
        "复议、诉讼和申诉案件,全年均未出现。",
        "收到申请30件。一季度申请较少,全年同比下降10.2%。",
    ],
)
def test_the_year_has_several_names(told: str, time: str) -> None:
    assert _stated(told.replace("全年", time)) == _stated(told) != []


@cache
def _texts() -> dict[str, str]:
    """The texts of the corpora, by name."""
    files = (file for folder in ("composed", "wild") for file in sorted((CORPUS / folder).glob("*.txt")))
    return {f"{file.parent.name}/{file.stem}": file.read_bytes().decode("utf-8", "replace") for file in files}


def _figures(text: str) -> Counter[tuple[str | None, float, str]]:
    """Code, value and scope of what the prose states."""
    observations = read_report(text.encode("utf-8", "replace"), name="a.txt").observations
    return Counter(
        (one.metric_code, one.value, str(one.scope)) for one in observations if one.basis is not Basis.TABLE_CELL
    )


@cache
def _figures_of(name: str) -> Counter[tuple[str | None, float, str]]:
    return _figures(_texts()[name])


EXCEPTIONS: dict[str, dict[str, str]] = {
    "of_which_within": {"composed/k1_28": "全部按期答复 before 其中 is not yet told apart from the parts behind it"},
    "of_which_holding": {"composed/k1_28": "全部按期答复 before 其中 is not yet told apart from the parts behind it"},
    "published_as_announced": {"composed/j1_20": "稿件 are 发布 by a media centre; what is 公布 there is news"},
    "information_as_affairs": {"composed/j1_09": "矿业权公开信息 is one noun, 矿业权公开政务信息 tells of an act"},
    "information_as_of_all_sorts": {"composed/j1_09": "矿业权公开信息 is one noun"},
    "number_before_items": {
        "composed/j1_09": "矿业权公开信息 is one noun",
        "composed/d1_16": "答复公开信息 is one noun, and 答复公开了 an answer",
    },
    "items_as_times_of_items": {
        "composed/d1_09": "units differ within a list of stocks, where 条 stands for what is lost",
    },
    "cases_as_cases": {"composed/f1_10": "2件,一件…,一件… are told out, and 2宗,一件…,一件… are of two units"},
    "of_which_colon": {"composed/j1_21": "判决驳回,其中1件上诉: the clause before is no longer the label of the 1"},
    "of_which_comma": {"composed/j1_21": "判决驳回,其中1件上诉: the clause before is no longer the label of the 1"},
    "of_which_after_semicolon": {
        "composed/j1_04": "the years told before a semicolon are not those of what stands behind it"
    },
    "of_which_in_a_sentence_of_its_own": {"composed/j1_04": "643条进行了梳理 does not end in its number"},
    "published_as_printed": {
        "composed/f1_24": "动态发布 under a topic is of the topic",
    },
    "cases_as_copies": {"composed/f1_10": "2件,一件…,一件… are told out, and 2份,一件…,一件… are of two units"},
    "cases_as_events": {"composed/f1_10": "2件,一件…,一件… are told out, and 2起,一件…,一件… are of two units"},
    "of_which_in_brackets": {
        "composed/j1_04": "what a bracket holds behind 进行了梳理 is of the time of what was gone through",
        "composed/j2_26": "the bracket stands behind a growth, and is of no total",
    },
    "numbers_in_words": {"composed/j2_21": "lines of a column are told by their lengths"},
    "list_ends_with_and": {
        "composed/f1_14": "制发96件以及主动公开96件 may be two sorts of documents",
        "composed/k1_15": "公告 of the second kind has no verb",
    },
}
"""Way → documents that are read differently, and why."""
FEWEST, MOST = 10, 60
"""Documents in which a way must change words, and how many of them are read."""


@pytest.mark.parametrize("way", OTHERWISE)
def test_corpora_are_read_the_same_when_they_say_it_otherwise(way: str) -> None:
    changed = {name: other for name, text in _texts().items() if (other := said(text, way)) != text}
    exceptions = EXCEPTIONS.get(way, {})
    read = {*[*changed][:: 1 + len(changed) // MOST], *exceptions}
    assert {name for name in read if _figures(changed[name]) != _figures_of(name)} == set(exceptions)
    assert len(changed) >= FEWEST
