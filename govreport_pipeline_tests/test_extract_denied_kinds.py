"""A denial of one kind, of another year or of other matters leaves the figure beside it as it is."""

import pytest

from govreport_pipeline.report import Report, read_report

TITLE = "某县农业局2013年政府信息公开年度报告\n"
REQUESTS, FEES, DISPUTES = (
    f"{TITLE}{heading}\n" for heading in ("三、依申请公开情况", "四、收费及减免情况", "五、行政复议、诉讼情况")
)


def _read(text: str) -> Report:
    return read_report(text.encode(), name="a.txt")


def _values(text: str) -> set[tuple[float, str | None, str]]:
    """Value, code and scope of what a report of 2013 states."""
    return {(o.value, o.metric_code, str(o.scope)) for o in _read(text).observations}


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("未收取检索费", "检索费"),
        ("没有收取过邮寄费", "邮寄费"),
        ("检索费为零", "检索费"),
        ("未向申请人收取复印费", "复印费"),
        ("未收取检索费、复制费", None),
        ("检索费、复制费均为零", None),
        ("未收取检索费等费用", None),
        ("未收取检索费和邮寄费", None),
        ("未收取工本费", None),
        ("未收取任何费用", None),
    ],
)
def test_the_denial_of_a_single_fee_is_of_that_fee(told: str, subject: str | None) -> None:
    (zero,) = _read(f"{FEES}{told}。").observations
    assert (zero.metric_code, zero.value, zero.subject) == ("fees_cny", 0, subject)


@pytest.mark.parametrize(
    "told",
    [
        "没有收到申请的单位有12个",
        "没有收到公开申请的部门,要上报空表",
        "未受理申请的3个乡镇已作说明",
        "没有申请的街道占三成",
    ],
)
def test_what_tells_bodies_apart_denies_nothing_of_the_agency(told: str) -> None:
    assert "requests_received" not in {code for _, code, _ in _values(f"{REQUESTS}{told}。")}


@pytest.mark.parametrize("told", ["没有收到有关单位的申请", "没有收到公开部门预算的申请", "没有收到申请的情况"])
def test_bodies_that_only_stand_beside_what_is_denied_tell_nothing_apart(told: str) -> None:
    assert (0, "requests_received", "annual") in _values(f"{REQUESTS}{told}。")


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("收到申请的单位12个", {None}),
        ("有申请任务的乡镇有5家", {None}),
        ("主动公开信息的部门共8个", {None}),
        ("收到单位的申请12个", {"requests_received"}),
    ],
)
def test_bodies_that_did_something_are_not_what_they_did(told: str, codes: set[str | None]) -> None:
    assert {code for _, code, _ in _values(f"{REQUESTS}{told}。")} == codes


@pytest.mark.parametrize(
    "text",
    [
        f"{REQUESTS}未收到书面申请,收到网上申请2件。",
        f"{REQUESTS}网上收到申请2件。未收到纸质申请。",
        f"{REQUESTS}没有收到公民个人的申请,收到企业申请2件。",
        f"{REQUESTS}收到申请2件,未收到涉及土地的申请。",
        f"{REQUESTS}未收到法人申请,公民申请2件。",
        f"{FEES}未收取检索费,收取复印费12元。",
        f"{FEES}只收取复印费12元,没有收取检索费和邮寄费。",
        f"{FEES}收取复印费12元,没有收取其他费用。",
        f"{DISPUTES}未收到举报,收到投诉2件。",
        f"{DISPUTES}未发生行政复议和投诉,受理举报1件。",
    ],
)
def test_a_denial_of_one_kind_says_nothing_of_the_whole_that_is_counted(text: str) -> None:
    whole = {code for value, code, _ in _values(text) if value == 0}
    assert not whole & {"requests_received", "fees_cny", "complaints"}
    assert "zero_contradicted" not in {finding.code for finding in _read(text).findings}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{REQUESTS}未收到书面申请。", "requests_received"),
        (f"{REQUESTS}未收到公民、法人或者其他组织的申请,答复申请2件。", "requests_received"),
        (f"{FEES}未收取检索、复制、邮寄费。复印费12元。", "fees_cny"),
        (f"{FEES}未收取检索费。", "fees_cny"),
        (f"{DISPUTES}未收到举报。", "complaints"),
        (f"{DISPUTES}未收到举报和投诉,投诉2件。", "complaints"),
        (f"{DISPUTES}热线受理投诉举报38起,未因信息公开引起投诉。", "complaints"),
        (f"{DISPUTES}受理举报12件,没有针对政府信息公开的投诉。", "complaints"),
    ],
)
def test_a_denial_stands_where_nothing_is_counted_or_all_kinds_are_named(text: str, code: str) -> None:
    assert (0, code, "annual") in _values(text)


@pytest.mark.parametrize(
    "text",
    [
        "收到行政复议5件,没有上年结转。",
        "行政诉讼5件,没有上年结转案件。",
        "上年结转行政复议0件,本年收到5件。",
        "没有上年结转的行政复议,本年新收行政复议5件。",
        "没有结转下年度的行政诉讼。",
    ],
)
def test_disputes_handed_on_are_neither_requests_nor_all_disputes(text: str) -> None:
    assert {code for value, code, _ in _values(DISPUTES + text) if value == 0} <= {None}


def test_requests_are_handed_on_to_the_year_or_from_it() -> None:
    found = _values(f"{REQUESTS}上年无结转,本年收到申请2件,无结转下年。")
    assert {(0, "requests_carried_over", "annual"), (0, "requests_carried_forward", "annual")} <= found
    assert (0, "requests_carried_over", "annual") in _values(f"{REQUESTS}收到申请2件,没有上年结转。")


@pytest.mark.parametrize("text", ["没有未办结的申请。", "无未办结申请。", "没有未答复的申请,申请2件均已答复。"])
def test_a_denial_of_what_is_undone_is_of_that_alone(text: str) -> None:
    assert {code for value, code, _ in _values(REQUESTS + text) if value == 0} == {"requests_carried_forward"}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("2012年未收到申请,2013年收到申请2件。", "prior_year"),
        ("上年度未收到申请,本年收到申请2件。", "prior_year"),
        ("2013年收到申请2件,2012年未收到申请。", "prior_year"),
        ("上半年未收到申请,下半年收到申请2件。", "part_year"),
        ("前三季度,我局未收到申请。四季度收到申请2件。", "part_year"),
        ("2013年未收到申请,2012年收到申请2件。", "annual"),
        ("根据2008年施行的条例,我局未收到申请。", "annual"),
        ("2012年和2013年均未收到申请。", "annual"),
        ("自2008年以来,我局未收到申请。", "annual"),
        ("2013年1月至12月,未收到申请。", "annual"),
        ("与2012年一样,未收到申请。", "annual"),
        ("上半年公开信息20条,全年未收到申请。", "annual"),
    ],
)
def test_a_denial_is_of_the_time_that_it_names(text: str, scope: str) -> None:
    assert (0, "requests_received", scope) in _values(REQUESTS + text)
    assert "zero_contradicted" not in {finding.code for finding in _read(REQUESTS + text).findings}
