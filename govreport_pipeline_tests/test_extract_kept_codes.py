"""Words that take a code from some figures, and those that keep it all the same."""

import pytest

from govreport_pipeline import read_report

TITLE = "某县农业局2012年政府信息公开年度报告\n"
KIND = "proactive_items_by_category"


@pytest.mark.parametrize(
    ("heading", "told", "codes"),
    [
        ("三、业务培训", "提高工作人员业务技能,组织培训3期。", ["training_sessions"]),
        ("三、组织保障", "落实安全保密要求,举办培训2次。", ["training_sessions"]),
        ("三、组织保障", "开展果树栽培推广,举办培训2次。", [None]),
        ("二、主动公开情况", "在主动公开的信息中,下发文件56件,工作动态120条。", [KIND, KIND]),
        ("二、主动公开情况", "及时将印发的政策文件26件向社会公开。", [KIND]),
        ("二、主动公开情况", "全年下发督办通知26件。", [None]),
        ("二、主动公开情况", "归集行政处罚信息230条,并在信用平台公示。", [KIND]),
        ("二、主动公开情况", "归集行政处罚信息230条。", [None]),
        ("五、保障", "从公用经费中列支政府信息公开专项经费2.8万元。", ["dedicated_funding_cny"]),
        ("五、保障", "公用经费2.8万元。", [None]),
        ("四、互动交流", "县长信箱收到来信80件,当场答复20件。", ["letters_received", "letters_concluded"]),
        ("四、互动交流", "县长信箱收到来信80件,剩余20件。", ["letters_received", None]),
        ("二、主动公开情况", "全年印发并公开政策文件40件。", [KIND]),
        ("二、主动公开情况", "全年印发关于公开工作的通知4件。", [None]),
    ],
)
def test_words_beside_a_figure_keep_its_code(heading: str, told: str, codes: list[str | None]) -> None:
    report = read_report(f"{TITLE}{heading}\n{told}".encode(), name="a.txt")
    assert [one.metric_code for one in report.observations] == codes


@pytest.mark.parametrize("told", ["没有涉及要求公开个人信息的申请。", "不涉及申请公开的特殊情形。", "未收到涉外申请。"])
def test_a_denial_of_one_kind_is_no_zero_of_all(told: str) -> None:
    report = read_report(f"{TITLE}三、依申请公开情况\n{told}".encode(), name="a.txt")
    assert [one.metric_code for one in report.observations] == []


@pytest.mark.parametrize("told", ["没有涉及政府信息公开的申请。", "未收到要求公开政府信息的申请。"])
def test_a_denial_of_all_is_one(told: str) -> None:
    report = read_report(f"{TITLE}三、依申请公开情况\n{told}".encode(), name="a.txt")
    assert [(one.metric_code, one.value) for one in report.observations] == [("requests_received", 0)]


def test_the_bodies_that_make_up_a_total_stay_its_subjects() -> None:
    text = f"{TITLE}三、依申请公开情况\n全市收到申请30件;市本级收到申请12件,各县区收到申请18件。"
    found = read_report(text.encode(), name="a.txt").observations
    assert [one.subject for one in found][::2] == [None, "各县区"]
    assert found[1].subject != found[1].label
