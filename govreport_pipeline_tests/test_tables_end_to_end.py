"""Reports on the forms of 2019 and 2021, from the bytes of a page to what is wrong with their tables."""

import html
from collections import Counter
from random import Random

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.forms.declared.registry import LAYOUTS
from govreport_pipeline.report import Report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import BreakdownKind, Form, FormBlock, Requester, Verdict
from govreport_pipeline_tests.form_cells import (
    CARRIED_FORWARD,
    CARRIED_OVER,
    OUTCOMES,
    RECEIVED,
    Content,
    Key,
    consistent_form,
    number,
)
from govreport_pipeline_tests.form_documents import Lines, print_block, with_bars

FORMS = (Form.FORM2019, Form.FORM2021)
LEAF = "requests_unable_not_held"
TABLE_KINDS = {
    BreakdownKind.ROW_SUM,
    BreakdownKind.COLUMN_BALANCE,
    BreakdownKind.OUTCOME_SUM,
    BreakdownKind.DISPUTE_SUM,
    BreakdownKind.PROSE_VS_TABLE,
}
PROSE = (
    "（二）依申请公开情况。2022年，共收到政府信息公开申请{received}件，上年结转{over}件，办结{total}件，"
    "结转下年度继续办理{forward}件。因政府信息公开发生行政复议{reconsiderations}件，行政诉讼{suits}件。"
)


def said(values: dict[Key, Content]) -> dict[str, int]:
    """What the prose rightly says of the tables."""
    codes = {
        "received": (RECEIVED,),
        "over": (CARRIED_OVER,),
        "total": (OUTCOMES,),
        "forward": (CARRIED_FORWARD,),
        "reconsiderations": ("reconsiderations",),
        "suits": ("litigations_direct", "litigations_after_reconsideration"),
    }
    return {name: int(sum(number(values[code, None]) for code in of)) for name, of in codes.items()}


def print_tables(form: Form, values: dict[Key, Content]) -> list[Lines]:
    tables = []
    for block in (FormBlock.REQUESTS, FormBlock.DISPUTES):
        layout = LAYOUTS[form, block]
        cells = {
            (slot.row.label, slot.column.label): f"{values[slot.code or '', slot.column.requester]:.0f}"
            for slot in layout.slots
        }
        tables += print_block(layout, cells)
    return tables


def as_page(lines: Lines) -> str:
    rows = (
        "<tr>"
        + "".join(f'<td colspan="{cell.width}" rowspan="{cell.height}">{html.escape(cell.text)}</td>' for cell in line)
        + "</tr>"
        for line in lines
    )
    return f"<table>{''.join(rows)}</table>"


def as_text(lines: Lines) -> str:
    return with_bars(lines)


def read(form: Form, values: dict[Key, Content], prose: dict[str, int], is_page: bool) -> Report:
    """The report of a district government with these tables and this prose."""
    first, other = print_tables(form, values)
    title = "甲区人民政府2022年政府信息公开工作年度报告"
    parts = [
        f"{title}\n一、总体情况\n{PROSE.format(**prose)}\n三、收到和处理政府信息公开申请情况\n", first,
        "\n四、政府信息公开行政复议、行政诉讼情况\n", other, "\n五、存在的主要问题及改进情况\n工作仍有不足。\n",
    ]  # fmt: skip
    if not is_page:
        text = "".join(part if isinstance(part, str) else as_text(part) for part in parts)
        return read_report(text.encode(), name="report.txt")
    body = "".join(
        "".join(f"<p>{line}</p>" for line in part.split("\n") if line) if isinstance(part, str) else as_page(part)
        for part in parts
    )
    page = f'<html><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'
    return read_report(page.encode(), name="report.html")


def broken(report: Report) -> Counter[BreakdownKind]:
    return Counter(
        each.kind for each in report.breakdowns if each.kind in TABLE_KINDS and each.verdict is Verdict.DIFFERS
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("is_page", [False, True], ids=["text", "page"])
def test_a_report_whose_tables_and_prose_are_right_breaks_nothing(form: Form, is_page: bool) -> None:
    values = consistent_form(form, Random(3))
    report = read(form, values, said(values), is_page)
    assert {(cell.metric_code, cell.requester): cell.value for cell in report.table_cells} == values
    judged = Counter((each.kind, each.verdict) for each in report.breakdowns if each.kind in TABLE_KINDS)
    assert judged == {
        (BreakdownKind.ROW_SUM, Verdict.HOLDS): len(values) // 7 - 2,
        (BreakdownKind.COLUMN_BALANCE, Verdict.HOLDS): 7,
        (BreakdownKind.OUTCOME_SUM, Verdict.HOLDS): 7,
        (BreakdownKind.DISPUTE_SUM, Verdict.HOLDS): 3,
        (BreakdownKind.PROSE_VS_TABLE, Verdict.HOLDS): 6,
    }
    assert not {finding.code for finding in report.findings} & {
        FindingCode.CELL_SUSPECT,
        FindingCode.SEVERAL_VALUES,
        FindingCode.PROSE_DIFFERS,
        FindingCode.SUM_DIFFERS,
    }


WRONG: dict[Key, set[BreakdownKind]] = {
    (LEAF, Requester.BUSINESS): {BreakdownKind.ROW_SUM, BreakdownKind.OUTCOME_SUM},
    (LEAF, None): {BreakdownKind.ROW_SUM, BreakdownKind.OUTCOME_SUM},
    (CARRIED_FORWARD, Requester.NATURAL_PERSON): {BreakdownKind.ROW_SUM, BreakdownKind.COLUMN_BALANCE},
    (OUTCOMES, Requester.OTHER_ORGANISATION): {
        BreakdownKind.ROW_SUM,
        BreakdownKind.COLUMN_BALANCE,
        BreakdownKind.OUTCOME_SUM,
    },
    ("litigations_direct", None): {BreakdownKind.DISPUTE_SUM, BreakdownKind.PROSE_VS_TABLE},
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("is_page", [False, True], ids=["text", "page"])
@pytest.mark.parametrize(("key", "kinds"), WRONG.items())
def test_a_wrong_cell_breaks_its_sums_and_is_named_where_it_stands(
    form: Form, is_page: bool, key: Key, kinds: set[BreakdownKind]
) -> None:
    values = consistent_form(form, Random(3))
    wrong = number(values[key]) + 8000
    report = read(form, values | {key: wrong}, said(values), is_page)
    assert broken(report) == dict.fromkeys(kinds, 1)
    (suspect,) = [finding for finding in report.findings if finding.code is FindingCode.CELL_SUSPECT]
    assert report.text[suspect.raw_start : suspect.raw_end] == f"{wrong:.0f}"
    assert f"{wrong:,.0f} is printed, {values[key]:.0f} would mend" in suspect.message
    differing = [each for each in report.breakdowns if each.verdict is Verdict.DIFFERS and each.kind in TABLE_KINDS]
    quotes = {observation.observation_id: observation.quote for observation in report.observations}
    for each in differing:
        assert f"{wrong:.0f}" in {quotes[one or ""] for one in (each.total_observation_id, *each.part_observation_ids)}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["received", "over", "total", "forward", "reconsiderations", "suits"])
def test_a_wrong_figure_of_the_prose_contradicts_the_table_and_leaves_no_value(form: Form, name: str) -> None:
    values = consistent_form(form, Random(3))
    right = said(values)
    report = read(form, values, {**right, name: right[name] + 7000}, is_page=True)
    assert broken(report) == {BreakdownKind.PROSE_VS_TABLE: 1}
    codes = Counter(finding.code for finding in report.findings)
    assert codes[FindingCode.PROSE_DIFFERS] == codes[FindingCode.SEVERAL_VALUES] == 1
