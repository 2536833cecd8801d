"""What small bodies write out in prose, and others fill into the forms of 2019 and 2021."""

import pytest

from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2020年政府信息公开工作年度报告\n"
PROACTIVE = TITLE + "二、主动公开政府信息情况\n"


def _codes(text: str) -> list[tuple[str | None, float]]:
    return [(code, value) for value, code in codes_in(text)]


@pytest.mark.parametrize(
    "words",
    [
        "本年新制作数量2件,本年新公开数量2件,对外公开总数量9件。",
        "本年新制作2份,新公开2份,目前对外公开共计9份。",
        "全年新制作2件、新公开2件,累计对外公开9件。",
    ],
)
@pytest.mark.parametrize(("name", "row"), [("rules", "规章"), ("normative_documents", "规范性文件")])
def test_papers_are_counted_by_the_columns_of_2019(name: str, row: str, words: str) -> None:
    columns = [(f"{name}_new", 2), (f"{name}_new_disclosed", 2), (f"{name}_disclosed_total", 9)]
    assert _codes(f"{PROACTIVE}{row}方面:{words}") == columns


@pytest.mark.parametrize(
    "words",
    [
        "制发件数4件,废止件数6件,现行有效件数37件。",
        "年内新发4件,废6件,仍有效37件。",
        "今年出台4件、清理废止6件,年底继续有效37件。",
        "新制定4件,宣布失效6件,有效37件。",
    ],
)
@pytest.mark.parametrize(("name", "row"), [("rules", "规章"), ("normative_documents", "行政规范性文件")])
def test_papers_are_counted_by_the_columns_of_2021(name: str, row: str, words: str) -> None:
    columns = [(f"{name}_issued", 4), (f"{name}_repealed", 6), (f"{name}_in_force", 37)]
    assert _codes(f"{PROACTIVE}{row}{words}") == columns


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("licensing", "行政许可"),
        ("other_services", "其他对外管理服务事项"),
        ("penalty", "行政处罚"),
        ("compulsion", "行政强制"),
    ],
)
@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("上一年项目数量33项,本年增/减0项,处理决定147件。", 0),
        ("上年项目33项,本年增加2项,作出处理决定147件。", 2),
        ("上年33项,本年减2项,办理决定147件。", -2),
        ("上一年项目数量33项,本年无增无减,处理决定数量147件。", 0),
        ("上年项目33项,本年与上年持平,处理决定147件。", 0),
    ],
)
def test_matters_are_counted_by_the_columns_of_2019(name: str, row: str, words: str, change: float) -> None:
    columns = [(f"{name}_items_previous", 33), (f"{name}_items_change", change), (f"{name}_decisions", 147)]
    assert _codes(f"{PROACTIVE}{row}{words}") == columns


def test_a_sentence_that_goes_through_the_rows_speaks_of_the_last_one_named() -> None:
    text = PROACTIVE + "行政处罚上年120项,本年减5项,处理决定37件;行政强制上年8项,本年未增减,处理决定2件。"
    assert _codes(text) == [
        ("penalty_items_previous", 120),
        ("penalty_items_change", -5),
        ("penalty_decisions", 37),
        ("compulsion_items_previous", 8),
        ("compulsion_items_change", 0),
        ("compulsion_decisions", 2),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "政府集中采购3个项目,总金额48万元。",
        "全年实施政府集中采购3项,金额合计48万元。",
        "政府集中采购项目3个、资金48万元。",
        "集中采购方面,采购项目3个,共支付48万元。",
    ],
)
def test_procurement_has_projects_and_an_amount(words: str) -> None:
    assert _codes(PROACTIVE + words) == [("procurement_projects", 3), ("procurement_cny", 480000)]


@pytest.mark.parametrize(
    ("words", "denied"),
    [
        ("行政处罚与行政强制的处理决定都是0。", "penalty_decisions compulsion_decisions"),
        ("行政处罚、行政强制均未实施。", "penalty_decisions compulsion_decisions"),
        ("未作出行政许可决定。", "licensing_decisions"),
        ("行政事业性收费没有。", "administrative_fees_cny"),
        ("未收取行政事业性收费。", "administrative_fees_cny"),
        ("没有政府集中采购项目。", "procurement_projects"),
        ("规章制发、废止、现行有效件数均为0。", "rules_issued rules_repealed rules_in_force"),
        ("未制发、未废止规范性文件。", "normative_documents_issued normative_documents_repealed"),
        ("规范性文件无废止。", "normative_documents_repealed"),
        (
            "未新制作、新公开规章及规范性文件。",
            "rules_new rules_new_disclosed normative_documents_new normative_documents_new_disclosed",
        ),
    ],
)
def test_what_a_row_denies_is_zero_for_each_column_named(words: str, denied: str) -> None:
    assert sorted(_codes(PROACTIVE + words)) == sorted((code, 0.0) for code in denied.split())


@pytest.mark.parametrize(
    "words",
    [
        "镇级没有权限制定规章。",
        "我局没有行政处罚权。",
        "全年未受行政处罚。",
        "没有行政处罚信息需要公示。",
        "未设行政许可专栏。",
        "没有行政许可职权。",
        "未发生行政强制争议。",
        "没有行政处罚案卷。",
        "未新增行政许可事项。",
        "行政许可事项清单无变化。",
        "全年取消行政许可事项5项。",
    ],
)
def test_what_is_told_of_powers_and_lists_fills_in_no_form(words: str) -> None:
    assert not [code for code, _ in _codes(PROACTIVE + words) if code is not None]


def test_results_in_a_bracket_are_of_the_suits_before_it() -> None:
    text = "行政诉讼共5件,其中未经复议直接起诉3件(维持2件、未审结1件),复议后起诉2件。"
    found = _codes(f"{TITLE}四、政府信息公开行政复议、行政诉讼情况\n{text}")
    assert found == [
        ("litigations", 5),
        ("litigations_direct", 3),
        ("litigations_direct_upheld", 2),
        ("litigations_direct_pending", 1),
        ("litigations_after_reconsideration", 2),
    ]


@pytest.mark.parametrize("words", ["两者皆为0件。", "以上两项均为零。", "两类案件都是0。"])
def test_what_is_told_of_both_is_told_of_each(words: str) -> None:
    for before in ("", "行政复议、行政诉讼,"):
        found = _codes(f"{TITLE}四、行政复议、行政诉讼\n{before}{words}")
        assert {one for one in found if one[0] is not None} == {("litigations", 0), ("reconsiderations", 0)}


@pytest.mark.parametrize("words", ["现行有效公告", "现行有效的通告", "对外公开公告"])
def test_notices_beside_rules_are_no_rules(words: str) -> None:
    found = _codes(PROACTIVE + f"制定规章10部,{words}120个。")
    assert found[0] == ("rules_issued", 10)
    assert all(not (code or "").startswith("rules_") for code, _ in found[1:])
