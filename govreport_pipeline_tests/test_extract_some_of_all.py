"""What tells of some of a figure, or of another object of the same noun, is no second value of it."""

import pytest

from govreport_pipeline.report import read_report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import Scope

TITLE = "青田县水务局2016年政府信息公开工作年度报告\n"
REQUESTS, OTHERS, PROBLEMS = "三、依申请公开情况\n", "二、工作情况\n", "五、存在的主要问题\n"


def values(text: str, code: str) -> set[float]:
    """The values that the comparison has to choose from."""
    found = read_report(f"{TITLE}{text}\n".encode(), name="a.txt").observations
    return {
        each.value for each in found if each.metric_code == code and each.scope is Scope.ANNUAL and each.subject is None
    }


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        (f"{REQUESTS}收到申请328件。\n{PROBLEMS}信息公开滞后,47件申请本可通过主动公开避免。", "requests_received", 328),
        (f"{REQUESTS}收到书面申请19份,全部为自然人,其中一人提交了7份。", "requests_received", 19),
        (f"{REQUESTS}收到政府信息公开申请83件。局本级受理59件,局属单位受理24件。", "requests_received", 83),
        (f"{OTHERS}举办业务培训2期,参加上级培训3次。", "training_sessions", 2),
        (f"{OTHERS}举办培训班17次,接受培训1118人次,其中依申请公开实务培训1次45人。", "trainees", 1118),
        (f"{OTHERS}编写政策解读24篇,转发省厅政策解读61篇。", "policy_interpretations", 24),
        (f"{OTHERS}从事信息公开的工作人员3人,各科室信息员29人。", "staff", 3),
        (f"{OTHERS}监测涉水舆情212条,回应舆情18次。", "public_responses", 18),
        ("六、收费情况\n清退多收的教材费3270元。依申请公开未收取任何费用。", "fees_cny", 0),
        (f"{OTHERS}信息公开专项经费30万元,移民后扶资金公示3.1亿元。", "dedicated_funding_cny", 300_000),
        ("四、行政复议情况\n网上公布行政复议决定书22份。因信息公开引起行政复议11件。", "reconsiderations", 11),
        ("四、行政复议情况\n行政复议11件,8件做了复议决定。", "reconsiderations", 11),
        ("四、行政复议情况\n收到行政复议申请11件,作出行政复议决定8件。", "reconsiderations", 11),
        (f"{OTHERS}网站发布政策解读132篇。编发公报24期,刊登规章12件,政策解读83篇。", "policy_interpretations", 132),
        (f"{REQUESTS}没有收到公开申请。接待群众口头查询,当场答复83人次。", "requests_answered", None),
        (f"{OTHERS}三届二次教代会收到提案57件。办理政协提案9件。", "cppcc_proposals", 9),
    ],
)
def test_some_of_it_or_another_thing_is_no_second_value(text: str, code: str, value: float | None) -> None:
    assert values(text, code) == ({value} if value is not None else set())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{REQUESTS}收到申请28件。\n{PROBLEMS}全年收到申请仅26件。", "requests_received"),
        (f"{REQUESTS}收到政府信息公开申请28件。全年收到申请29件。", "requests_received"),
        (f"{OTHERS}召开新闻发布会2次。\n{PROBLEMS}新闻发布会仅召开1次。", "press_conferences"),
    ],
)
def test_a_total_told_with_another_value_stays_one(text: str, code: str) -> None:
    report = read_report(f"{TITLE}{text}\n".encode(), name="a.txt")
    assert len(values(text, code)) == 2
    assert FindingCode.SEVERAL_VALUES in {finding.code for finding in report.findings}


def test_what_alone_is_told_keeps_its_code() -> None:
    assert values("四、行政复议情况\n全年作出行政复议决定8件。", "reconsiderations") == {8}
    assert values(f"{OTHERS}参加上级培训3次。", "training_sessions") == {3}
    assert values(f"{OTHERS}转发省厅政策解读61篇。", "policy_interpretations") == {61}
    assert values(f"{OTHERS}办理县人大代表建议6件。", "npc_proposals") == {6}
