"""Disputes that a body judges or defends, whatever they are about: only those about disclosure have a code."""

import pytest

from govreport_pipeline.report import read_report

Told = list[tuple[str | None, float]]
_OF_DISPUTES = "五、因政府信息公开申请行政复议、提起行政诉讼情况"


def _told(text: str, heading: str = "一、总体情况") -> Told:
    lines = "河东县人民政府2021年政府信息公开工作年度报告", heading, text
    report = read_report("\n".join(lines).encode(), name="a.txt")
    return [(o.metric_code, o.value) for o in report.observations if o.unit == "件"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("全年办理行政复议案件73件,行政应诉案件41件。", 2),
        ("县司法局受理行政复议案件73件,办结70件。", 2),
        ("审结行政复议案件73件,其中维持60件。", 2),
        ("全年代理行政诉讼案件41件。", 1),
        ("全县办理行政应诉案件41件,负责人出庭应诉率100%。", 1),
    ],
)
def test_disputes_at_large_have_no_code(text: str, count: int) -> None:
    assert {code for code, _ in _told(text)} == {None}
    assert len(_told(text)) == count


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("全年收到行政复议申请7件。", ["reconsiderations"]),
        ("全年共受理行政复议7件。", ["reconsiderations"]),
        ("发生行政复议案件7件,行政诉讼案件2件。", ["reconsiderations", "litigations"]),
        ("因政府信息公开办理行政复议案件7件、行政应诉案件2件。", ["reconsiderations", "litigations"]),
        ("依申请公开方面,办理行政复议案件7件。", ["reconsiderations"]),
        ("行政复议7件,行政应诉2件。", ["reconsiderations", "litigations"]),
    ],
)
def test_disputes_keep_their_code_where_nobody_judges_or_disclosure_is_named(text: str, codes: list[str]) -> None:
    assert [code for code, _ in _told(text)] == codes


def test_under_the_heading_of_disputes_all_are_about_disclosure() -> None:
    told = _told("办理行政复议案件7件,行政应诉案件2件。", _OF_DISPUTES)
    assert told == [("reconsiderations", 7), ("litigations", 2)]


@pytest.mark.parametrize("verb", ["发生", "办理", "受理", ""])
@pytest.mark.parametrize("of_it", ["涉及政府信息公开的", "信息公开类", "政府信息公开案件", "属于信息公开方面的"])
def test_those_about_disclosure_have_the_code_and_all_have_none(verb: str, of_it: str) -> None:
    assert _told(f"全年{verb}行政复议案件73件,其中{of_it}4件。") == [(None, 73), ("reconsiderations", 4)]
    assert _told(f"全年{verb}行政诉讼案件73件(其中{of_it}4件)。") == [(None, 73), ("litigations", 4)]


def test_where_all_are_about_disclosure_all_have_the_code() -> None:
    assert {code for code, _ in _told("行政复议4件,其中涉及政府信息公开4件。")} == {"reconsiderations"}
