"""Whose and which year's the standard tables of a report are, by the lines above them."""

import pytest

from govreport_pipeline.report import Report, read_report

_COLUMNS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
_TITLE = "青山县人民政府2023年政府信息公开工作年度报告"
_SECTION = "四、政府信息公开行政复议、行政诉讼情况"
Told = list[tuple[float, str, str | None]]


def _table(upheld: int) -> str:
    cells = [str(number) for number in (upheld, 0, 1, 2, upheld + 3, *[0] * 10)]
    heads = "".join(f"<td rowspan=2>{name}</td>" for name in _COLUMNS)
    return (
        "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>"
        f"<tr>{heads}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>"
        f"<tr>{''.join(f'<td>{name}</td>' for name in _COLUMNS * 2)}</tr>"
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr></table>"
    )


def _read(parts: list[str | int], title: str = _TITLE) -> Report:
    """A report of lines and of tables, each with its number of reconsiderations upheld."""
    body = "".join(_table(part) if isinstance(part, int) else f"<p>{part}</p>" for part in parts)
    period = "<p>本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。</p>"
    return read_report(f"<html><body><h1>{title}</h1>{period}{body}</body></html>".encode(), name="a.html")


def _told(report: Report) -> Told:
    own = (o for o in report.observations if o.metric_code == "reconsiderations_upheld")
    return [(o.value, str(o.scope), o.subject) for o in own]


@pytest.mark.parametrize(
    "parts",
    [
        [_SECTION, "2023年度", 5, "2022年度", 6],
        [_SECTION, "（2023年）", 5, "（2022年）", 6],
        [_SECTION, "本年度", 5, "上年度", 6],
        [_SECTION, 5, "附件：青山县2022年政府信息公开工作年度报告", _SECTION, 6],
        ["2023年政府信息公开行政复议、行政诉讼情况表", 5, "2022年政府信息公开行政复议、行政诉讼情况表", 6],
    ],
)
def test_a_table_under_an_earlier_year_is_of_that_year(parts: list[str | int]) -> None:
    report = _read(parts)
    assert _told(report) == [(5, "annual", None), (6, "prior_year", None)]
    assert not {"several_values", "year_conflict"} & {finding.code for finding in report.findings}


def test_the_earlier_year_may_stand_first() -> None:
    assert _told(_read([_SECTION, "2022年度", 6, "2023年度", 5])) == [(6, "prior_year", None), (5, "annual", None)]


def test_a_table_alone_under_a_heading_of_an_earlier_year_is_of_it_and_said_to_be() -> None:
    report = _read(["四、2022年政府信息公开行政复议、行政诉讼情况", 6])
    assert _told(report) == [(6, "prior_year", None)]
    assert "year_conflict" in {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    "lines",
    [
        ["（三）2022年度报告所提问题的整改情况", "已全部整改。"],
        ["一、2022年工作回顾", "开展了工作。"],
        ["2022年度数据"],
        ["（一）2022年度行政复议情况", "2022年行政复议2件。"],
        ["根据国办公开办函〔2021〕30号要求，编制如下："],
        ["（二）2023年度行政复议情况"],
    ],
)
def test_other_lines_with_a_year_tell_nothing_of_a_table_alone(lines: list[str]) -> None:
    assert _told(_read([*lines, _SECTION, 5])) == [(5, "annual", None)]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([_SECTION, 5, "县教育局行政复议、行政诉讼情况", 6], [(5, None), (6, "县教育局")]),
        ([_SECTION, 5, "附表", "1.城关镇", 6, "2.县公安局", 7], [(5, None), (6, "城关镇"), (7, "县公安局")]),
        ([_SECTION, 5, "填报单位：县教育局", 6], [(5, None), (6, "县教育局")]),
        (["（一）县政府办公室行政复议情况", 6, "（二）全县行政复议情况", 5], [(6, "县政府办公室"), (5, None)]),
        ([_SECTION, 5, "青山县教育局2023年政府信息公开工作年度报告", _SECTION, 6], [(5, None), (6, "青山县教育局")]),
        (["县教育局行政复议情况", 6, "县公安局行政复议情况", 7], [(6, "县教育局"), (7, "县公安局")]),
        (["县政府办公室行政复议情况", 6], [(6, None)]),
        (["本机关行政复议情况", 5, "所属单位行政复议情况", 6], [(5, None), (6, "所属单位")]),
    ],
)
def test_a_table_under_another_bodys_name_is_of_that_body(
    parts: list[str | int], expected: list[tuple[int, str | None]]
) -> None:
    report = _read(parts)
    assert [(value, subject) for value, _, subject in _told(report)] == expected
    assert "several_values" not in {finding.code for finding in report.findings}


def test_a_table_under_a_short_form_of_the_agencys_name_is_its_own() -> None:
    parts: list[str | int] = ["县教育局行政复议情况", 6, "县招生办公室行政复议情况", 7]
    told = _told(_read(parts, "青山县教育局2023年政府信息公开工作年度报告"))
    assert [subject for *_, subject in told] == [None, "县招生办公室"]


def test_prose_is_not_held_against_a_table_of_an_earlier_year() -> None:
    parts: list[str | int] = ["2023年，因政府信息公开引起的行政复议8件。", _SECTION, "2023年度", 5, "2022年度", 8]
    report = _read(parts)
    assert "prose_differs" not in {finding.code for finding in report.findings}
    told = [breakdown.verdict for breakdown in report.breakdowns if breakdown.kind == "prose_vs_table"]
    assert told == ["holds"]
