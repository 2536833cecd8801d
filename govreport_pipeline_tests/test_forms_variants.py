"""A province's variant of a form is one file: found by its folder, read, and summed up as it declares."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

import govreport_pipeline
from govreport_pipeline import read_report
from govreport_pipeline.forms.declared.declare import Block, FormLayout
from govreport_pipeline.forms.declared.indicators import INDICATORS
from govreport_pipeline.forms.declared.registry import BLOCKS, FORMS, LAYOUTS
from govreport_pipeline.forms.declared.stat2014 import STAT2014
from govreport_pipeline.forms.declared.variants import VARIANTS
from govreport_pipeline.forms.declared.variants.shanghai2008 import VARIANT as SHANGHAI
from govreport_pipeline.forms.declared.variants.townships2014 import VARIANT as TOWNSHIPS
from govreport_pipeline.report import Report
from govreport_pipeline.tables.vocabulary import BreakdownKind, Form, FormBlock, Verdict
from govreport_pipeline_tests.flattened_tables import Shape, random_cells
from govreport_pipeline_tests.form_documents import print_block
from govreport_pipeline_tests.format_corpus import write_html

A_FORM = '''
"""A county's form."""

from govreport_pipeline.forms.declared.declare import Along, Block, Column, FormLayout, Identity, Row
from govreport_pipeline.tables.vocabulary import BreakdownKind, Form, FormBlock

TOTAL, PARTS = "信息公开专栏更新数", ("其中：乡镇更新数", "村级更新数", "站所更新数")

VARIANT = FormLayout("county", Form.NARRATIVE, (Block(
    FormBlock.STATISTICS,
    rows=(
        Row(TOTAL, None, unit="条"),
        *(Row(f"{TOTAL}/{part}", None, unit="条") for part in PARTS),
        Row("受理群众申请数", "requests_received"),
        Row("便民服务点数", "access_points"),
    ),
    columns=(Column("全年数"),),
    identities=(Identity(BreakdownKind.STAT_SUM, Along.COLUMN, (TOTAL,), tuple(f"{TOTAL}/{part}" for part in PARTS)),),
),))
'''
A_TABLE = (
    "指标|单位|全年数", "信息公开专栏更新数|条|41", "其中：乡镇更新数|条|20", "村级更新数|条|15", "站所更新数|条|5",
    "受理群众申请数|件|7", "便民服务点数|个|12",
)  # fmt: skip
READ_IT = """
import json, sys
from govreport_pipeline import read_report
report = read_report(sys.argv[1])
cells = [(cell.row_label, cell.metric_code, cell.value) for cell in report.table_cells]
print(json.dumps([cells, [(each.kind, each.verdict, each.explanation) for each in report.breakdowns]]))
"""


def shadow(package: Path, folder: Path, without: Path) -> None:
    """Links to all that a package holds, but for one folder in it: that one is made anew, its files linked."""
    folder.mkdir()
    for entry in package.iterdir():
        if entry in (without, *without.parents):
            shadow(entry, folder / entry.name, without)
        elif entry.name != "__pycache__":
            (folder / entry.name).symlink_to(entry)


def test_a_form_that_is_one_file_is_read_and_summed_up(tmp_path):
    package = Path(govreport_pipeline.__file__).parent
    shadow(package, tmp_path / package.name, package / "forms" / "declared" / "variants")
    (tmp_path / package.name / "forms" / "declared" / "variants" / "county.py").write_text(A_FORM, "utf-8")
    rows = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in A_TABLE)
    page = tmp_path / "page.html"
    page.write_text(
        f"<h1>某县2012年政府信息公开工作年度报告</h1><table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>",
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-c", READ_IT, str(page)], cwd=tmp_path, capture_output=True, check=True, text=True
    )
    cells, breakdowns = json.loads(done.stdout)
    assert ["受理群众申请数", "requests_received", 7.0] in cells
    assert [value for _, _, value in cells] == [41, 20, 15, 5, 7, 12]
    assert breakdowns == [["stat_sum", "differs", "信息公开专栏更新数 × 全年数: parts 20+15+5 = 40, stated 41 (−1)"]]
    assert read_report(page.read_bytes(), name="page.html").table_cells == ()


def test_every_variant_is_in_the_registry_and_no_official_form_is_behind_one():
    assert FORMS[-len(VARIANTS) :] == VARIANTS
    assert {SHANGHAI, TOWNSHIPS} <= set(VARIANTS)
    assert BLOCKS[Form.NARRATIVE, FormBlock.STATISTICS][0] is LAYOUTS[Form.NARRATIVE, FormBlock.STATISTICS]
    assert LAYOUTS[Form.NARRATIVE, FormBlock.STATISTICS] is INDICATORS.blocks[0]


def report_of(block: Block, seed: int = 3) -> Report:
    """A page with one table whose sums hold."""
    cells = random_cells(block, Shape(""), random.Random(seed))
    for identity in (*reversed(block.placed), *reversed(block.placed)):
        if identity.kind is not BreakdownKind.OF_WHICH:
            (total,), parts = identity.totals, identity.parts
            cells[total.row, total.column] = str(sum(int(cells[part.row, part.column] or 0) for part in parts))
    tables = print_block(block, {place: text or "" for place, text in cells.items()})
    return read_report(write_html(["某某市某局2011年政府信息公开工作年度报告", *tables]), name="a.html")


@pytest.mark.parametrize("layout", [SHANGHAI, TOWNSHIPS, INDICATORS, STAT2014], ids=lambda layout: layout.name)
def test_the_sums_of_a_variant_are_its_own(layout: FormLayout):
    [block] = layout.blocks
    report = report_of(block)
    sums = [each for each in report.breakdowns if each.kind is BreakdownKind.STAT_SUM]
    assert len(sums) == sum(each.kind is BreakdownKind.STAT_SUM for each in block.placed)
    assert {each.verdict for each in sums} == {Verdict.HOLDS}
    assert {cell.form for cell in report.table_cells} == {layout.form}


def test_what_is_a_reason_in_one_table_of_indicators_is_an_answer_in_another():
    report = report_of(SHANGHAI.blocks[0])
    rows = {cell.metric_code: cell.row_label for cell in report.table_cells if cell.metric_code is not None}
    assert rows["requests_outcome_not_existing"] == "对申请的答复总数/4.信息不存在数"
    old = {cell.metric_code: cell.row_label for cell in report_of(INDICATORS.blocks[0]).table_cells if cell.metric_code}
    assert old["requests_outcome_not_existing"].startswith("对申请的答复总数/3.否决公开答复总数/")


def test_columns_of_bodies_side_by_side_have_no_code():
    report = report_of(TOWNSHIPS.blocks[0])
    assert {cell.metric_code for cell in report.table_cells} == {None}
    assert {cell.column_label for cell in report.table_cells} == {"部门统计数", "社区统计数"}
