"""The unit of a number is read wherever it stands beside it, for a number of 万元 that is read as 元 is wrong."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.sheets.contents import read_content
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import CellState
from govreport_pipeline_tests.documents import normalised
from govreport_pipeline_tests.form_documents import Printed, grid_document

HEAD = "某县2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n0\n0\n0\n规范性文件\n1\n2\n3\n第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额\n"
END = "\n三、收到和处理政府信息公开申请情况\n本年没有收到申请。\n"
PRINTED = (
    ("35.2万元", 352_000),
    ("35.2万\n元", 352_000),
    ("35.2（万元）", 352_000),
    ("35.2(单位：万元)", 352_000),
    ("35.2\n万元", 352_000),
    ("35万", 350_000),
    ("35.2 万元整", 352_000),
    ("1.5亿元", 150_000_000),
    ("3.52百万元", 3_520_000),
    ("3.5千万元", 35_000_000),
    ("352000元", 352_000),
    ("￥352000元", 352_000),
    ("352000（元）", 352_000),
    ("352,000.00", 352_000),
)
DOUBTFUL = ("35万2千元", "3万5000元", "3百万5000元", "35万余元", "3百余万元", "35.2 万美元", "约35万元", "5件")


@pytest.mark.parametrize(("printed", "value"), PRINTED)
def test_money_is_read_in_the_unit_beside_it(printed, value):
    for text in (f"{HEAD}政府集中采购\n4\n{printed}{END}", f"{HEAD}政府集中采购 4 {printed}{END}"):
        cells = {cell.column_label: cell for cell in read_report(text.encode(), name="a.txt").table_cells}
        assert cells["采购总金额"].value in (value, None)
        assert cells["采购总金额"].value == value or "￥" in printed
        assert cells["采购项目数量"].value in (4, None)
    rows = [["信息内容", "采购项目数量", "采购总金额"], ["政府集中采购", "4", printed]]
    cells = read_forms(*grid_document([[[Printed(cell) for cell in row] for row in rows]])).cells
    assert [cell.value for cell in cells] == [4, value]


@pytest.mark.parametrize("printed", ["人民币35.2万元", "人民币 352000元", "人民币￥352000元"])
def test_the_name_of_the_money_may_stand_before_it(printed):
    content = read_content(printed.replace("￥", "¥"))
    assert (content.state, content.unit) == (CellState.NUMBER, "万元" if "万" in printed else "元")
    assert read_content("人民币").state is CellState.TEXT


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("采购总金额（百万元）", 35_200_000),
        ("采购总金额（单位：百万元）", 35_200_000),
        ("采购总金额（千元）", 35_200),
        ("采购总金额（人民币万元）", 352_000),
        ("采购总金额（元）", 35.2),
    ],
)
def test_money_is_read_in_the_unit_of_its_head(head, value):
    for join in ("\n", " ", "\t", "|"):
        lines = HEAD.replace("采购总金额", head) + f"政府集中采购{join}4{join}35.2{END}"
        report = read_report(lines.replace("采购项目数量\n", f"采购项目数量{join}").encode(), name="a.txt")
        assert [cell.value for cell in report.table_cells if cell.metric_code == "procurement_cny"] == [value]
        assert FindingCode.UNIT_MISSING not in {finding.code for finding in report.findings}
    rows = [["信息内容", "采购项目数量", head], ["政府集中采购", "4", "35.2"]]
    cells = read_forms(*grid_document([[[Printed(cell) for cell in row] for row in rows]])).cells
    assert [cell.value for cell in cells] == [4, value]


@pytest.mark.parametrize("printed", DOUBTFUL)
def test_an_amount_that_goes_on_behind_its_scale_is_no_number(printed):
    for text in (f"{HEAD}政府集中采购\n4\n{printed}{END}", f"{HEAD}政府集中采购 4 {printed}{END}"):
        cells = {cell.column_label: cell.value for cell in read_report(text.encode(), name="a.txt").table_cells}
        assert cells["采购总金额"] is None


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("万元", 1_220_000),
        ("万\n元", 1_220_000),
        ("万 \n 元", 1_220_000),
        ("元", 122),
        ("（元）", 122),
        ("（万元）", 1_220_000),
        ("百万元", 122_000_000),
        ("千元", 122_000),
        ("人民币元", 122),
    ],
)
def test_a_unit_of_money_is_one_broken_in_brackets_and_of_any_scale(unit, value):
    cells, _ = read_statistics(unit)
    assert cells["dedicated_funding_cny"] == value
    assert cells["meetings"] == 6


def test_a_unit_that_is_none_of_money_is_missing_beside_an_amount():
    cells, codes = read_statistics("件")
    assert cells["dedicated_funding_cny"] == 1_220_000
    assert FindingCode.UNIT_MISSING in codes


def test_a_unit_column_may_be_in_brackets_in_a_marked_table():
    for unit, value in (("（元）", 122), ("人民币万元", 1_220_000), ("件", 1_220_000)):
        rows = [
            ["统计指标", "单位", "统计数"],
            ["（三）从事政府信息公开工作人员数", "人", "5"],
            ["1.专职人员数", "人", "2"],
            ["2.兼职人员数", "人", "3"],
            ["（四）政府信息公开专项经费", unit, "122"],
            ["（二）举办各类培训班数", "次", "7"],
        ]
        cells = read_forms(*grid_document([[[Printed(cell) for cell in row] for row in rows]])).cells
        assert [cell.value for cell in cells if cell.metric_code == "dedicated_funding_cny"] == [value]


def read_statistics(unit):
    """The values of a table in flattened text by code, and the codes of its findings."""
    rows = [
        ("（一）政府信息公开工作专门机构数", "个", 1), ("（二）设置政府信息公开查阅点数", "个", 2),
        ("（三）从事政府信息公开工作人员数", "人", 5), ("1.专职人员数", "人", 2), ("2.兼职人员数", "人", 3),
        ("（四）政府信息公开专项经费", unit, 122), ("（一）召开政府信息公开工作会议或专题会议数", "次", 6),
        ("（二）举办各类培训班数", "次", 7), ("（三）接受培训人员数", "人次", 80),
    ]  # fmt: skip
    text = "政府信息公开情况统计表\n统计指标 单位 统计数\n" + "\n".join(f"{a} {b} {c}" for a, b, c in rows)
    report = read_report(text.encode(), name="a.txt")
    values = {cell.metric_code: cell.value for cell in report.table_cells}
    return values, {finding.code for finding in report.findings}


def test_a_unit_on_the_line_before_the_next_number_is_that_of_the_next():
    text = f"{HEAD}政府集中采购\n4\n35.2\n万元\n7{END}"
    cells = {cell.column_label: cell.value for cell in read_report(text.encode(), name="a.txt").table_cells}
    assert cells["采购总金额"] != 352_000


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("12①", CellState.NUMBER),
        ("12件[1]", CellState.NUMBER),
        ("1 2 件", CellState.UNREADABLE),
        ("12件*", CellState.NUMBER),
        ("12※", CellState.NUMBER),
        ("12**", CellState.UNREADABLE),
        ("12.", CellState.NUMBER),
        ("12、", CellState.NUMBER),
        (":12", CellState.NUMBER),
        ("‘12", CellState.NUMBER),
        ("共12件", CellState.NUMBER),
        ("共性问题12", CellState.TEXT),
        ("新增12", CellState.NUMBER),
        ("新增项目12", CellState.TEXT),
        ("(12)", CellState.UNREADABLE),
        ("N/A", CellState.BLANK),
        ("无", CellState.TEXT),
        ("见附件3", CellState.TEXT),
        ("NaN", CellState.BLANK),
    ],
)
def test_the_mark_of_a_note_is_no_part_of_a_number_and_digits_apart_are_damage(printed, state):
    content = read_content(printed)
    assert (content.state, content.value) == (state, 12 if state is CellState.NUMBER else None)


@pytest.mark.parametrize(
    ("count", "amount", "values"),
    [
        ("4", "352100（35.21万元）", [4, 352_100]),
        ("4", "352123（35.21万元）", [4, 352_123]),
        ("4", "4（35.21万元）", [4, None]),
        ("4", "4（共35.21万元）", [4, None]),
        ("4", "4（其中城区35.21万元）", [4, None]),
        ("4", "352100（其中城区3.5万元）", [4, 352_100]),
        ("4", "35.21万元（4个）", [4, 352_100]),
        ("4（35.21万元）", "35.21万元", [4, 352_100]),
        ("35.21万元", "4个", [None, None]),
        ("￥352100", "35.21万元", [None, 352_100]),
        ("352100.00元", "35.21万元", [None, 352_100]),
        ("0元", "0个", [0, 0]),
    ],
)
def test_money_among_counts_and_counts_among_money_are_damage(count, amount, values):
    rows = [["信息内容", "采购项目数量", "采购总金额"], ["政府集中采购", count, amount]]
    cells = read_forms(*grid_document([[[Printed(cell) for cell in row] for row in rows]])).cells
    assert [cell.value for cell in cells] == values
    assert all((cell.state is CellState.UNREADABLE) is (cell.value is None) for cell in cells)
    for join in ("\n", " ", "|"):
        text = f"{HEAD}政府集中采购{join}{count}{join}{amount}{END}"
        flattened = read_report(text.encode(), name="a.txt").table_cells
        assert all(cell.value in (None, value) for cell, value in zip(flattened[-2:], values, strict=True))


def test_a_row_that_ends_with_a_unit_and_a_number_is_not_joined_to_the_number_of_the_next():
    rows = [f"{number} （一）某项公开政府信息工作的数量 件 {number}886" for number in range(1, 12)]
    assert normalised("\n".join(rows)).text.split("\n") == [row.translate(str.maketrans("（）", "()")) for row in rows]


@pytest.mark.parametrize("unit", ["元", "千元", "万元"])
@pytest.mark.parametrize(
    "head",
    [
        "{}（单位：U）",
        "{}/U",
        "{}：U",
        "{}，U",
        "{} U",
        "{}\nU",
        "{}U",
        "{}【U】",
        "{} 单位/U",
        "{}\n单位：U",
        "{}(以U计)",
        "{}（单位为U）",
    ],
)
def test_a_unit_behind_a_head_is_read_whatever_parts_them(head, unit):
    head = head.replace("U", unit).format("采购总金额")
    value = 35.2 * {"元": 1, "千元": 1_000, "万元": 10_000}[unit]
    for text in (HEAD.replace("采购总金额", head), HEAD.replace("\n采购项目数量\n采购总金额", f" 采购项目数量 {head}")):
        report = read_report(f"{text}政府集中采购\n4\n35.2{END}".encode(), name="a.txt")
        assert [cell.value for cell in report.table_cells][-2:] == [4, value]
        assert FindingCode.UNIT_MISSING not in {finding.code for finding in report.findings}
    told = head.replace("\n", "<br>")
    rows = [["信息内容", "采购项目数量", told], ["政府集中采购", "4", "35.2"]]
    cells = read_forms(*grid_document([[[Printed(cell) for cell in row] for row in rows]])).cells
    assert [cell.value for cell in cells] == [4, value]
