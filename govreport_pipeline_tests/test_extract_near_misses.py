"""Words that a rule is near to taking for something else: what it must leave alone, and what it is for."""

import pytest

from govreport_pipeline.report import read_report

Told = list[tuple[str | None, float]]
PROACTIVE, REQUESTS = "一、主动公开政府信息的情况", "三、依申请公开政府信息情况"
DISPUTES, PROBLEMS = "七、行政复议和行政诉讼情况", "五、存在的问题和改进措施"
BODY, KIND = "proactive_items_by_body", "proactive_items_by_category"
KEPT, REPEALED = "normative_documents_in_force", "normative_documents_repealed"


def _told(heading: str, text: str) -> Told:
    lines = "青河县人民政府2016年政府信息公开工作年度报告", heading, text
    report = read_report("\n".join(lines).encode(), name="a.txt")
    return [(one.metric_code, one.value) for one in report.observations if one.value is not None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("受理行政复议16件,其中涉及信息公开的4件,维持13件,纠正3件。", ("reconsiderations", 4, None, 13, None, 3)),
        ("行政复议案件9件(涉及政府信息公开2件),维持8件,撤销1件。", ("reconsiderations", 2, None, 8, None, 1)),
        ("行政诉讼案件15件,其中政府信息公开案件6件;胜诉12件,败诉3件。", ("litigations", 6, None, 12, None, 3)),
        (
            "受理行政复议16件,其中涉及信息公开的4件,维持3件,纠正1件。",
            ("reconsiderations", 4, "reconsiderations_upheld", 3, "reconsiderations_corrected", 1),
        ),
    ],
)
def test_results_behind_a_share_are_its_own_only_where_they_fit_in(text: str, told: tuple[object, ...]) -> None:
    assert _told(DISPUTES, text)[1:] == list(zip(told[::2], told[1::2], strict=True))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("申请事项多为房屋拆迁,共计17件。", [("requests_received", 17)]),
        ("申请内容主要涉及林权登记,共17件。", [("requests_received", 17)]),
        ("申请人主要为村民,共17件。", [("requests_received", 17)]),
        ("全年收到申请52件,申请内容主要集中在房屋拆迁,共17件。", [("requests_received", 52), (None, 17)]),
        ("其中申请内容主要为房屋拆迁,共17件。", [(None, 17)]),
    ],
)
def test_what_requests_mainly_asked_for_is_all_of_them_unless_more_were_told(text: str, told: Told) -> None:
    assert _told(REQUESTS, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("公开规范性文件4件,档案室保留文书15件。", [("normative_documents_disclosed", 4), (None, 15)]),
        ("制定规范性文件4件,会议保留节目3件。", [("normative_documents_issued", 4), (None, 3)]),
        ("清理规范性文件18件,废止4件,保留14件。", [(None, 18), (REPEALED, 4), (KEPT, 14)]),
        ("规范性文件清理后,废止4件,继续有效的14件。", [(REPEALED, 4), (KEPT, 14)]),
        ("栏目没有增减仍为18个。", [("website_columns", 18)]),
        ("网站栏目未及时更新4个。", [(None, 4)]),
        ("网站栏目没有更新的4个。", [(None, 4)]),
    ],
)
def test_what_was_kept_and_what_did_not_change(text: str, told: Told) -> None:
    assert _told(PROACTIVE, text) == told


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("各单位公开不平衡:财政14条,农业32条。", KIND),
        ("县区差异明显,如教育4条,医疗6条。", KIND),
        ("各单位公开不平衡:财政局14条,农业32条。", BODY),
        ("各县区公开数量差异明显,如东湖4条,西山51条。", BODY),
        ("公开医疗服务信息30条,其中骨科18条,心内科12条。", KIND),
        ("公开医疗服务信息30条,其中皮肤科18条,产科12条。", KIND),
        ("公开信息30条,其中综合科18条,法规科12条。", BODY),
        ("公开信息30条,其中办公室18条,林政科12条。", BODY),
    ],
)
def test_fields_and_wards_are_kinds_where_no_body_stands_beside_them(text: str, code: str) -> None:
    assert [told for told, _ in _told(PROACTIVE, text)][-2:] == [code, code]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("定期抽查14家单位的公开情况。", []),
        ("加大检查力度,检查14家单位。", []),
        ("推动28个乡镇中的6个完成网站改版。", []),
        ("今年加大检查力度,检查14家单位。", [14]),
        ("检查的14家单位中有4家未公开。", [14, 4]),
    ],
)
def test_what_is_pressed_on_with_is_yet_to_be_done(text: str, values: list[float]) -> None:
    assert [value for _, value in _told(PROBLEMS, text)] == values
