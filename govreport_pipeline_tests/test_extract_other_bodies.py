"""What bodies below the agency, or beside it, disclosed is theirs."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

BUREAU = "某市卫生局2014年政府信息公开工作年度报告\n一、主动公开情况\n"
WHOLE = "2014年主动公开政府信息500条,其中局网站300条,微博200条。"
ALL, BODY, KIND = "proactive_items", "proactive_items_by_body", "proactive_items_by_category"


def _codes(told: str, whole: str = WHOLE) -> list[str | None]:
    """The codes of what stands behind the whole, but for how many bodies there are."""
    return [code for _, code in codes_in(f"{BUREAU}{whole}{told}。")][3 if whole == WHOLE else 0 :]


@pytest.mark.parametrize(
    "told",
    [
        "各学校公开收费项目、食堂账目等校务信息合计2872条",
        "所辖县(市)局全年合计公开政府信息5,407条",
        "各村公开村务信息312条",
        "各村(居)公开村务、居务信息860条",
        "全年村务公开312项次",
        "各区县分局合计公开信息1300条",
        "各乡镇累计公开信息1730条",
        "公共企事业单位公开信息1300条",
        "供水、供电、供气等公共企事业单位公开办事信息1300条",
        "市第一人民医院公开信息42条",
        "县医院公开院务信息120条",
        "另外,县供电公司公开信息88条",
        "县属国有企业公开信息88条",
        "县医院总共公开院务信息120条",
        "县医院推送信息一共42条",
        "县第二小学年内更新信息累计达90条",
    ],
)
def test_what_other_bodies_disclosed_is_theirs(told: str) -> None:
    assert _codes(told) == [BODY]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("所辖6个县(市)局合计公开政府信息5,407条", [None, BODY]),
        ("14个村(社区)公开党务、村务、财务1200余条", [None, BODY]),
        (" 14个 村(社区)公开党务、村务、财务 1200余条", [None, BODY]),
        ("9个派出机构全年共公开信息730条", [None, BODY]),
        ("全区8个街道共公开信息1730条,其中东湖街道210条、西山街道190条", [None, BODY, BODY, BODY]),
        ("9个县区局合计公开1300条,其中东县局130条,西县局210条", [None, BODY, BODY, BODY]),
        ("市一中公开信息42条、市二中公开信息36条", [BODY, BODY]),
        ("区人民医院公开各类信息412条,区中医院220条,14个卫生院和12家卫生服务中心(站)共计1,260条", [BODY, BODY, None, None, BODY]),
        ("局属单位市保障中心、市检测站、市物业处公开信息分别为88条、102条、57条,共计247条,另行统计", [BODY] * 4),
        ("市属高校公开信息分别为:市学院320条、市师专210条、市职院180条,合计710条", [BODY] * 4),
        ("局机关公开信息200条,局属单位公开信息300条,共计500条", [BODY, BODY, ALL]),
    ],
)  # fmt: skip
def test_bodies_told_together_and_their_total_are_theirs(told: str, codes: list[str | None]) -> None:
    assert _codes(told) == codes


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("我局及下属单位共公开信息500条", [ALL]),
        ("通过网站公开信息386条。市中医院公开信息412条", ["proactive_items_website", BODY]),
        ("公开信息300条。各学校公开招生信息45条", [ALL, KIND]),
        ("公开信息300条,其中学校信息45条,培训机构信息12条", [ALL, KIND, KIND]),
        ("公开信息300条,其中住房45条,乡镇23条,政策法规20条", [ALL, KIND, BODY, KIND]),
        ("公开信息300条。通过各村公开栏公开信息45条", [ALL, "proactive_items_notice_board"]),
        ("各学校公开信息300条", [ALL]),
    ],
)
def test_what_is_about_bodies_or_of_all_of_them_is_not(told: str, codes: list[str | None]) -> None:
    assert _codes(told, "") == codes


def test_an_institution_that_reports_is_no_other_body() -> None:
    text = (
        "某市第一人民医院2014年信息公开工作年度报告\n一、主动公开情况\n网站公开信息300条。市第一人民医院公开信息420条。"
    )
    assert codes_in(text)[-1] == (420, ALL)


def test_all_years_and_the_year_before_are_of_the_body_told_of() -> None:
    told = "2014年公开信息500条。其中机关本级300条,历年累计850条;乡镇200条(历年累计340条)。机关本级较2013年的250条增长20%。"
    report = read_report(f"{BUREAU}{told}".encode(), name="case.txt")
    assert [(one.value, one.metric_code, str(one.scope)) for one in report.observations][1:] == [
        (300, BODY, "annual"),
        (850, BODY, "cumulative"),
        (200, BODY, "annual"),
        (340, BODY, "cumulative"),
        (250, BODY, "prior_year"),
        (20, f"{BODY}_growth_pct", "annual"),
    ]


def test_all_that_a_site_has_is_no_kind() -> None:
    report = read_report(
        f"{BUREAU}学校主页发布新闻、通知、公告300条,网站发布通知、公告20条。".encode(), name="case.txt"
    )
    assert [one.metric_code for one in report.observations] == ["proactive_items_website", KIND]


def test_the_own_home_page_is_no_subject_of_a_kind() -> None:
    report = read_report(f"{BUREAU}网站发布信息300条。学校主页发布通知公告20条。".encode(), name="case.txt")
    assert [(one.metric_code, one.subject) for one in report.observations][1:] == [(KIND, None)]


COUNTY = "某县人民政府2022年政府信息公开工作年度报告\n"
PROBLEMS = COUNTY + "五、存在的主要问题及改进情况\n"


@pytest.mark.parametrize(
    "told",
    [
        "粮食局全年公开9条、住建局405条",
        "桃源镇全年公开405条,柳林乡只有9条",
        "县住建局公开信息最多,达405条,县粮食局最少,仅9条",
        "最多的单位发布405条,最少的单位只有9条",
    ],
)
@pytest.mark.parametrize("heading", [PROBLEMS, COUNTY + "一、主动公开情况\n"])
def test_bodies_held_against_each_other_have_their_own_items(told: str, heading: str) -> None:
    assert sorted(codes_in(f"{heading}各单位之间不平衡,{told}。")) == [(9, BODY), (405, BODY)]


@pytest.mark.parametrize("told", ["下一步,柳林乡公开信息120条", "要求柳林乡公开120条", "力争柳林乡公开120条"])
def test_what_a_body_is_to_disclose_is_no_statement(told: str) -> None:
    assert codes_in(f"{PROBLEMS}{told}。") == []


@pytest.mark.parametrize("told", ["15家单位中有4家全年公开信息不足10条", "有3个乡镇全年公开信息不足10条"])
def test_a_bound_that_some_bodies_stay_below_is_no_total(told: str) -> None:
    assert (10, None) in codes_in(f"{PROBLEMS}{told}。")


def test_the_agency_itself_is_no_other_body() -> None:
    assert codes_in(f"{BUREAU}某市卫生局公开信息340条,某市教育局公开信息9条。") == [(340, ALL), (9, ALL)]


@pytest.mark.parametrize(
    ("told", "numbers"),
    [
        ("9个村中有3个公示栏没有更换", [9, 3]),
        ("复核的60份答复书中有7份引用条款不全", [60, 7]),
        ("抽测30个关键词,命中18个", [30, 18]),
        ("要求30个村中至少有18个开通网站", []),
    ],
)
def test_what_was_found_among_so_many_is_told_of_the_year(told: str, numbers: list[int]) -> None:
    assert codes_in(f"{PROBLEMS}{told}。") == [(number, None) for number in numbers]


TITLE = "某市水务局2014年政府信息公开工作年度报告\n"


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("各隶属单位公开数量悬殊:", "石岭{}条,东港{}条,而水口仅{}条"),
        ("各站所信息量差距较大:", "石岭站{}条、东港站{}条、水口{}条"),
        ("科室间不平衡,", "法制科{}条、监测科{}条、财务科只有{}条"),
    ],
)
@pytest.mark.parametrize("section", ["二、主动公开情况", "五、存在的主要问题"])
def test_bodies_of_short_names_are_told_by_what_leads_to_them(lead: str, said: str, section: str) -> None:
    text = f"{TITLE}{section}\n{lead}{said.format(511, 377, 58)}。"
    assert codes_in(text) == [(value, BODY) for value in (511, 377, 58)]


@pytest.mark.parametrize("said", ["最多与最少相差150条", "石岭举办培训15次", "财政信息仅15条", "政务动态仅15条"])
def test_what_is_no_body_is_told_of_none(said: str) -> None:
    text = f"{TITLE}五、存在的主要问题\n各单位之间不平衡,{said}。"
    assert BODY not in [code for _, code in codes_in(text)]


def test_a_body_told_once_more_by_its_number_is_the_same() -> None:
    parts = "其中市局500条,东港区局400条。市局的500条中,水利规划200条,工作动态300条。"
    assert codes_in(f"{TITLE}二、主动公开情况\n主动公开信息900条,{parts}")[3] == (500, BODY)


@pytest.mark.parametrize(
    ("body", "code"), [("市局机关", BODY), ("支队一级", BODY), ("网站", "proactive_items_website"), ("我局", None)]
)
def test_one_more_body_behind_another_is_one_of_them(body: str, code: str | None) -> None:
    text = f"{TITLE}二、主动公开情况\n主动公开信息2900条。各分局公开1906条,{body}公开117条。"
    assert codes_in(text)[2] == (117, code)


def test_one_more_body_under_the_heading_of_a_site_is_no_part_of_the_site() -> None:
    text = f"{TITLE}二、主动公开情况\n(一)网站\n网站发布4117条。各分局公开1906条,支队一级公开577条。"
    assert codes_in(text) == [(4117, "proactive_items_website"), (1906, BODY), (577, BODY)]
