"""Normative documents and interpretations beside items disclosed, and what a gazette prints."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

PROACTIVE = "某县2018年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
ISSUED, DISCLOSED = "normative_documents_issued", "normative_documents_disclosed"
GAZETTE = "proactive_items_gazette"


@pytest.mark.parametrize(
    "words",
    [
        "制发规范性文件12件,主动公开9件。",
        "全市制定规范性文件12件,其中主动公开9件。",
        "出台规范性文件12件,全部对外公开9件。",
        "印发规范性文件12件(主动公开9件)。",
        "制发规范性文件12件、公开9件。",
    ],
)
def test_documents_issued_are_disclosed_where_no_other_noun_stands(words: str) -> None:
    assert codes_in(PROACTIVE + words) == [(12, ISSUED), (9, DISCLOSED)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("主动公开政府信息300条", "proactive_items"),
        ("主动公开信息9件", "proactive_items"),
        ("主动公开14件", "proactive_items"),
    ],
)
def test_other_items_are_no_documents_issued(words: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"制发规范性文件12件,{words}。")[1][1] == code


@pytest.mark.parametrize(
    "words", ["编发《某政》公报4期,刊登文件30件", "制发规范性文件12件,主动公开12件,编发政报4期,刊载各类文件30件"]
)
def test_what_a_gazette_prints_is_in_the_gazette(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。")[-1] == (30, "proactive_items_gazette")


def test_interpretations_counted_in_a_unit_of_their_own_are_no_kind_of_items() -> None:
    total = "通过政府网站主动公开政府信息826条,其中政府文件9件,"
    interpreted = [(7, "policy_interpretations"), (8, "policy_interpretations")]
    assert codes_in(PROACTIVE + total + "同步解读7件,图文解读8件。")[2:] == interpreted
    kinds = "主动公开政府信息826条,其中工作动态700条,政策解读5条,财政信息121条。"
    assert codes_in(PROACTIVE + kinds)[2] == (5, "proactive_items_by_category")


@pytest.mark.parametrize("words", ["公示拟享受低保家庭126户", "公布拟审批项目126项", "全年公示拟录用人员126名"])
def test_what_was_published_before_it_was_done_is_no_plan(words: str) -> None:
    assert [value for value, _ in codes_in(PROACTIVE + f"{words}。")] == [126]
    assert codes_in(PROACTIVE + "拟于明年举办培训3期。") == []


@pytest.mark.parametrize(
    "told", ["对拟以区政府名义签订的26份合同进行审核", "对拟出台的规范性文件26件进行合法性审查", "就拟印发的26份文件提出审查意见", "对规范性文件26件进行合法性审查", "完成规范性文件合法性审核26件", "向上级部门报送工作动态信息26条"]
)  # fmt: skip
def test_what_was_examined_or_handed_up_is_no_plan_and_nothing_given_out(told: str) -> None:
    assert codes_in(f"{PROACTIVE}{told}。") == [(26, None)]


@pytest.mark.parametrize(
    "words",
    ["目前有效规范性文件11件", "现有有效的行政规范性文件11件", "保留规范性文件11件", "继续有效的规范性文件11件"],
)
def test_documents_that_stay_valid_are_in_force(words: str) -> None:
    assert codes_in(PROACTIVE + f"制定规范性文件2件,废止1件,{words}。")[-1] == (11, "normative_documents_in_force")


@pytest.mark.parametrize(
    "mark", ["定为主动公开31件", "确定为“主动公开”31件", "标注主动公开31件", "属性为主动公开的31件"]
)
def test_what_papers_are_marked_as_is_an_attribute_of_them(mark: str) -> None:
    codes = codes_in(PROACTIVE + f"逐件审核公文,{mark},依申请公开14件,不予公开5件。")
    marks = ("proactive", "on_request", "withheld")
    assert codes == [(value, f"information_produced_{one}") for value, one in zip((31, 14, 5), marks, strict=True)]


def test_information_produced_that_belongs_to_what_is_disclosed_is_marked_so() -> None:
    codes = codes_in(PROACTIVE + "全年制作政府信息62条,其中属于主动公开的34条,依申请公开的28条。")
    assert codes[1:] == [(34, "information_produced_proactive"), (28, "information_produced_on_request")]


@pytest.mark.parametrize(
    "words", ["依申请转主动公开76份", "由依申请公开转为主动公开76份", "不予公开的文件调整为主动公开76份"]
)
def test_papers_marked_anew_are_none_of_the_year(words: str) -> None:
    assert codes_in(PROACTIVE + f"开展公开属性复核,{words}。") == [(76, None)]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("发布政策解读21篇(文字7篇、图解9篇、视频5篇)", [21, 7, 9, 5]),
        ("发布政策解读18份,其中转载上级15份、自行制作3份", [18, 15, 3]),
        ("发布政策解读18份,图片、视频解读各12个和5个", [18, 12, 5]),
    ],
)
def test_interpretations_are_told_out_by_form_and_by_maker(words: str, values: list[int]) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(value, "policy_interpretations") for value in values]


def test_interpretations_of_a_topic_are_no_columns() -> None:
    text = PROACTIVE + "开设专题解读栏目3个,发布解读材料31件、专题解读12件。"
    assert codes_in(text) == [(3, "website_columns"), *((value, "policy_interpretations") for value in (31, 12))]


def test_what_else_stands_behind_interpretations_is_none_of_them() -> None:
    codes = codes_in(PROACTIVE + "发布政策解读20篇,其中局长3篇,回应热点3次。")
    assert codes[1:] == [(3, "policy_interpretations_by_leaders"), (3, "public_responses")]


@pytest.mark.parametrize("words", ["公开行政处罚决定书38份、行政复议决定书6份", "公布裁判文书38份、行政复议决定书6份"])
def test_papers_of_disputes_that_are_given_out_are_a_kind(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(value, "proactive_items_by_category") for value in (38, 6)]


@pytest.mark.parametrize("made", ["制作发布", "制定并发布", "制作"])
def test_documents_that_were_made_are_issued(made: str) -> None:
    assert codes_in(PROACTIVE + f"{made}行政规范性文件4件,废止2件。")[0] == (4, ISSUED)


def test_what_a_column_of_interpretations_holds_are_interpretations() -> None:
    text = PROACTIVE + "政策解读专栏发布解读材料46条,其中转载36条、自行解读10条。"
    assert codes_in(text) == [(value, "policy_interpretations") for value in (46, 36, 10)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("现行有效规章9件、行政规范性文件107件", "normative_documents_in_force"),
        ("在行规范性文件107件", "normative_documents_in_force"),
        ("规范性文件由法制科备案,在行共107件", "normative_documents_in_force"),
        ("现行有效规章9件,公布规范性文件107件", DISCLOSED),
        ("现行有效规章9件,新制定规范性文件107件", ISSUED),
        ("主动公开规章9件、规范性文件107件", DISCLOSED),
    ],
)
def test_documents_listed_with_others_in_force_are_in_force(words: str, code: str) -> None:
    assert codes_in(f"{PROACTIVE}{words}。")[-1] == (107, code)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("县本级作出行政处罚决定26件", "penalty_decisions"),
        ("区直部门作出行政许可决定26件", "licensing_decisions"),
        ("各部门公开行政处罚信息26条", "proactive_items_by_category"),
        ("县直单位公开信息26条", "proactive_items_by_body"),
    ],
)
def test_decisions_of_some_bodies_are_decisions(words: str, code: str) -> None:
    text = f"某县水务局2021年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{words}。"
    assert codes_in(text) == [(26, code)]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("制发政府规章1份,制发3份规范性文件", ["rules_issued", "normative_documents_issued"]),
        ("废止规章2件,废止3件规范性文件", ["rules_repealed", "normative_documents_repealed"]),
        ("共制定0条行政规范性文件", ["normative_documents_issued"]),
        ("规范性文件制发2件,制发3件规章", ["normative_documents_issued", "rules_issued"]),
        ("制定规章2件,废止1件", ["rules_issued", "rules_repealed"]),
        ("规章方面,制发2件,废止1件", ["rules_issued", "rules_repealed"]),
        ("制发9份文件", [None]),
    ],
)
def test_documents_named_behind_a_number_are_what_it_counts(told: str, codes: list[str | None]) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n{told}。"
    assert [code for _, code in codes_in(text)] == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("全县共制发14件,失效及废止6件,年底现行有效的行政规范性文件共71件。", ["issued", "repealed", "in_force"]),
        ("2018年制定14件、废止6件,现行有效规范性文件71件。", ["issued", "repealed", "in_force"]),
        ("全年新制定14件,宣布失效6件,继续有效的规范性文件共71件。", ["issued", "repealed", "in_force"]),
        ("制发14件,修改6件,现行有效规范性文件71件。", ["issued", None, "in_force"]),
    ],
)
def test_what_was_done_to_papers_is_of_those_that_the_sentence_names_last(words: str, codes: list[str | None]) -> None:
    told = [code and f"normative_documents_{code}" for code in codes]
    assert codes_in(PROACTIVE + words) == list(zip((14, 6, 71), told, strict=True))


def test_acts_on_papers_that_no_figure_behind_names_have_no_code() -> None:
    assert codes_in(PROACTIVE + "全年制发14件、废止6件。") == [(14, None), (6, None)]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("编发《某市政报》4期,发行900份。其中,刊登市政府文件12件,市政府办公室文件33件。", ["gazette_issues", "newsletter_copies", GAZETTE, GAZETTE]),
        ("编发政府公报4期。共刊登各类文件86件。", ["gazette_issues", GAZETTE]),
        ("出版公报4期,刊载政府令2件、人事任免3件。", ["gazette_issues", GAZETTE, GAZETTE]),
        ("政府公报出刊8期,刊发大事记8篇,赠阅900份。", ["gazette_issues", GAZETTE, "newsletter_copies"]),
        ("《某市政报》出版6期,公开信息40条,免费发放2.4万份。", ["gazette_issues", GAZETTE, "newsletter_copies"]),
        ("出版政报6期,刊登文件40件,向图书馆、社区派发了700册。", ["gazette_issues", GAZETTE, "newsletter_copies"]),
        ("出版政报6期,刊登文件40件,发放宣传资料700份。", ["gazette_issues", GAZETTE, None]),
        ("编发政府公报4期。公开信息300条。", ["gazette_issues", "proactive_items"]),
        ("编发政府公报4期。共公布法规、文件86个。", ["gazette_issues", GAZETTE]),
        ("编发政府公报4期。发布会议纪要3个。", ["gazette_issues", None]),
        ("编发政府公报4期,网站公开信息300条。", ["gazette_issues", "proactive_items_website"]),
    ],
)  # fmt: skip
def test_what_a_gazette_prints_is_of_the_gazette_whatever_it_is_called(words: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(PROACTIVE + words)] == codes


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (
            "编印《政府公报》8期;召开新闻发布会3场;通过门户网站发布信息300条,其中会议信息21条,政策文件30件",
            "proactive_items_by_category",
        ),
        ("编印公报8期,通过网站发布信息300条,其中会议信息21条、政策文件30件", "proactive_items_by_category"),
        ("编印公报8期,微信公众号推送信息300条,其中图解21条、文件30条", "proactive_items_by_category"),
        ("编印公报8期,共收录信息51条,其中人事任免21件、文件30件", GAZETTE),
        ("主动公开信息300条,其中网站270条、公报刊登文件30件", GAZETTE),
        ("主动公开信息300条,其中网站270条,编印公报8期,刊登文件30件", GAZETTE),
    ],
)
def test_papers_told_of_what_stands_behind_a_gazette_are_not_in_it(told: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"{told}。")[-1] == (30, code)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("做好规范性文件集中公开工作,专栏展示现行有效的12件", "normative_documents_in_force"),
        ("县政府网站规范性文件库现收录有效文件12件", "normative_documents_in_force"),
        ("规范性文件专栏集中公开现行有效规范性文件12件", "normative_documents_in_force"),
        ("行政规范性文件统一平台收录有效12件", "normative_documents_in_force"),
        ("更新规范性文件库,网站公布现行有效规范性文件12件", "normative_documents_in_force"),
        ("加强规范性文件管理,在网站公开12件", "proactive_items_website"),
        ("规范性文件专栏公开有效信息12条", "proactive_items_website"),
        ("政策文件库收录有效文件12件", "proactive_items_by_category"),
    ],
)
def test_where_papers_in_force_are_shown_is_no_channel_of_items(told: str, code: str) -> None:
    assert codes_in(f"某县2022年政府信息公开工作年度报告\n一、总体情况\n{told}。") == [(12, code)]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("以市政府(含办公厅)名义发布政府规章8部、行政规范性文件30件", ["rules_issued", "normative_documents_issued"]),
        ("废止规章8部,以县政府名义公开发布规范性文件30件", ["rules_repealed", "normative_documents_issued"]),
        ("制定规章8部,发布规范性文件30件", ["rules_issued", "normative_documents_disclosed"]),
        ("制定规章8部,以县政府名义发布信息30条", ["rules_issued", "proactive_items"]),
    ],
)
def test_what_is_published_in_the_name_of_a_government_was_issued(told: str, codes: list[str]) -> None:
    text = f"某县2022年政府信息公开工作年度报告\n一、总体情况\n{told}。"
    assert codes_in(text) == [(value, code) for value, code in zip((8, 30), codes, strict=True)]


POWERS = "某县2015年政府信息公开工作年度报告\n一、概述\n"


@pytest.mark.parametrize(
    "before",
    [
        "梳理行政权力,确定",
        "清理保留",
        "公布权力清单,其中",
        "编制权责清单,含",
        "公开审批事项目录,有",
        "取消",
        "承接下放",
    ],
)
def test_powers_are_no_decisions(before: str) -> None:
    assert [code for _, code in codes_in(f"{POWERS}{before}行政许可26项、行政处罚114项。")] == [None, None]


@pytest.mark.parametrize("before", ["全年作出", "依据权责清单,作出", "实施", "", "审批事项清单公开。全年"])
def test_decisions_are_decisions(before: str) -> None:
    found = codes_in(f"{POWERS}{before}行政许可26项、行政处罚114项。")
    assert found[-2:] == [(26, "licensing_decisions"), (114, "penalty_decisions")]


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        (
            "规范性文件:清理旧文14件,废止5件、保留9件",
            [None, "normative_documents_repealed", "normative_documents_in_force"],
        ),
        ("清理文书档案14件,保留9件", [None, None]),
        ("制定规范性文件2件,权力清单保留审批事项9项", ["normative_documents_issued", None]),
    ],
)
def test_what_is_left_of_documents_is_in_force(said: str, codes: list[str | None]) -> None:
    text = f"某县农机局2016年政府信息公开工作年度报告\n二、主动公开情况\n{said}。"
    assert [code for _, code in codes_in(text)] == codes


def test_what_was_done_to_documents_of_many_years_was_done_in_the_year() -> None:
    text = "某县农机局2016年政府信息公开工作年度报告\n二、主动公开情况\n对1996年建局以来的63件规范性文件进行清理,废止27件,保留36件。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [(one.value, one.scope) for one in found] == [(63, "annual"), (27, "annual"), (36, "annual")]


@pytest.mark.parametrize("made", ["印发文件90件", "出台政策文件90件", "制发公文90件"])
def test_normative_documents_among_papers_made_were_made(made: str) -> None:
    text = f"某县2022年政府信息公开工作年度报告\n一、主动公开政府信息情况\n全年{made},其中规范性文件8件。"
    assert codes_in(text)[1] == (8, "normative_documents_issued")
