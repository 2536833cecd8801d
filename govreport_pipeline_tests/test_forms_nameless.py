"""Tables of requests in parts, each below a head that names no requester."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.forms.labelled.nameless import head_the_nameless
from govreport_pipeline.forms.sheets.sheet import Sheet, make_cell
from govreport_pipeline.report import Report
from govreport_pipeline.tables.vocabulary import CellState, TableShape

ITEMS = ("甲", "乙", "丙", "丁", "戊", "己")
NUMBERED = ("项目", *(f"列{number}" for number in ITEMS), "合计")
REQUESTERS = (
    "natural_person",
    "business",
    "research_institution",
    "public_interest",
    "legal_service",
    "other_organisation",
    None,
)
PARTS: tuple[tuple[str, tuple[tuple[str, str, tuple[int, ...]], ...]], ...] = (
    (
        "一、本年新收政府信息公开申请数量",
        (("本年新收政府信息公开申请数量", "requests_received", (40, 3, 0, 0, 2, 1, 46)),),
    ),
    (
        "二、上年结转政府信息公开申请数量",
        (("上年结转政府信息公开申请数量", "requests_carried_over", (5, 0, 0, 0, 0, 0, 5)),),
    ),
    (
        "（四）无法提供",
        (
            ("1. 本机关不掌握相关政府信息", "requests_unable_not_held", (21, 1, 0, 0, 0, 0, 22)),
            ("3. 补正后申请内容仍不明确", "requests_unable_unclear", (0, 0, 0, 0, 0, 0, 0)),
        ),
    ),
)


def compose(head: tuple[str, ...], *, change: int = 0) -> str:
    """A report whose table has a heading and a head over each part; the first number of each row is changed."""
    lines = ["甲乙县2023年政府信息公开工作年度报告", "", "## 三、收到和处理政府信息公开申请情况", ""]
    for heading, rows in PARTS:
        lines += [f"### {heading}", f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
        for label, _, (first, *rest) in rows:
            lines.append("| " + " | ".join(map(str, (label, first + change, *rest))) + " |")
        lines.append("")
    return "\n".join(lines)


def read(head: tuple[str, ...], *, change: int = 0) -> Report:
    return read_report(compose(head, change=change).encode())


@pytest.mark.parametrize(
    "head",
    [NUMBERED, ("项目", "本年新收件数", "上年结转件数", "予以公开", "部分公开", "不予公开", "结转下年度", "总计")],
)
def test_rows_that_add_up_are_read_in_the_order_of_the_form(head: tuple[str, ...]) -> None:
    report = read(head)
    expected = {
        (code, requester): float(value)
        for _, rows in PARTS
        for _, code, values in rows
        for requester, value in zip(REQUESTERS, values, strict=True)
    }
    assert {(cell.metric_code, cell.requester): cell.value for cell in report.observations} == expected
    assert {cell.state for cell in report.table_cells} == {CellState.NUMBER}
    assert len({cell.table_id for cell in report.table_cells}) == 1


def test_rows_that_do_not_add_up_are_not_read_in_that_order() -> None:
    numbers = [cell for cell in read(NUMBERED, change=1).table_cells if cell.state is CellState.NUMBER]
    assert not any(cell.requester == "natural_person" for cell in numbers)


def sheet_of(head: tuple[str, ...]) -> Sheet:
    label, _, values = PARTS[0][1][0]
    rows = (head, (label, *map(str, values)))
    return Sheet(
        TableShape.PIPES,
        [
            [make_cell(text, 0, len(text), number, place) for place, text in enumerate(row)]
            for number, row in enumerate(rows)
        ],
    )


def test_a_head_that_names_a_requester_stays() -> None:
    named, nameless = sheet_of(("项目", "商业企业", *NUMBERED[2:])), sheet_of(NUMBERED)
    assert head_the_nameless([named]) == [named]
    assert head_the_nameless([nameless]) != [nameless]
