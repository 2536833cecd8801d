"""Tables of disputes with a row for each of several bodies or years, or with a row that numbers the columns."""

import pytest

from govreport_pipeline.report import Report, read_report
from govreport_pipeline.tables.vocabulary import CellState

_COLUMNS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
_TITLE = "临江市2023年政府信息公开工作年度报告"
_SECTION = "四、政府信息公开行政复议、行政诉讼情况"
Rows = list[list[str]]


def _numbers(upheld: int) -> list[str]:
    """The contents of one row, all of whose groups add up."""
    return [str(n) for n in (upheld, 0, 1, 2, upheld + 3, 0, upheld, 0, 1, upheld + 1, 0, 0, 0, 0, 0)]


def _page(stub: str | None, rows: Rows) -> str:
    own = f"<td rowspan=3>{stub}</td>" if stub is not None else ""
    heads = f"<tr>{own}<td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr><tr>"
    heads += "".join(f"<td rowspan=2>{name}</td>" for name in _COLUMNS)
    heads += "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>"
    lines = [_COLUMNS * 2, *rows]
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in line)}</tr>" for line in lines)
    return f"<html><body><h1>{_TITLE}</h1><p>{_SECTION}</p><table>{heads}{body}</table></body></html>"


def _bars(stub: str | None, rows: Rows) -> str:
    own = [stub] if stub is not None else []
    lines = [
        [*own, *["行政复议"] * 5, *["行政诉讼"] * 10],
        ["---"] * (len(own) + 15),
        [*own, *_COLUMNS, *["未经复议直接起诉"] * 5, *["复议后起诉"] * 5],
        [*own, *_COLUMNS * 3],
        *rows,
    ]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"{_TITLE}\n{_SECTION}\n\n{table}\n"


def _read(source: str, stub: str | None, rows: Rows) -> Report:
    name, text = ("a.html", _page(stub, rows)) if source == "page" else ("a.md", _bars(stub, rows))
    return read_report(text.encode(), name=name)


def _upheld(report: Report) -> list[float]:
    return [o.value for o in report.observations if o.metric_code == "reconsiderations_upheld"]


@pytest.mark.parametrize("source", ["page", "bars"])
@pytest.mark.parametrize(
    ("stub", "names", "own"),
    [
        ("年度", ["2022", "2023"], 1),
        ("年度", ["2023", "2022"], 0),
        ("年份", ["2021年", "2022年", "2023年"], 2),
        ("年度", ["上年度", "本年度"], 1),
        ("单位", ["市教育局", "市公安局", "全市"], 2),
        ("单位", ["全市合计", "市教育局"], 0),
        ("单位名称", ["市教育局", "合计"], 1),
        ("单位", ["本级", "所属单位"], 0),
        ("单位", ["政府本级", "所属单位"], 0),
        ("单位", ["乡镇", "市本级"], 1),
        ("单位", ["市政府", "乡镇"], 0),
        ("单位", ["临江市教育局", "临江市"], 1),
        ("项目", ["案件数", "其中涉及信息公开"], 0),
    ],
)
def test_the_row_of_the_report_is_read_and_the_others_are_set_apart(
    source: str, stub: str, names: list[str], own: int
) -> None:
    report = _read(source, stub, [[name, *_numbers(place + 4)] for place, name in enumerate(names)])
    assert _upheld(report) == [own + 4]
    others = [name for place, name in enumerate(names) if place != own]
    apart = {(o.label, o.value) for o in report.observations if o.metric_code is None and o.value > 3}
    assert {name for name, _ in apart} == set(others)
    assert all(float(names.index(name) + 4) in {value for own, value in apart if own == name} for name in others)


@pytest.mark.parametrize("source", ["page", "bars"])
@pytest.mark.parametrize("names", [["市教育局", "市公安局"], ["县本级", "省本级"], ["2021", "2022"], ["合计", "全市"]])
def test_where_no_row_is_surely_the_reports_its_cells_are_unreadable(source: str, names: list[str]) -> None:
    report = _read(source, "单位", [[name, *_numbers(place + 4)] for place, name in enumerate(names)])
    states = {cell.state for cell in report.table_cells if cell.metric_code is not None}
    assert _upheld(report) == []
    assert states == {CellState.UNREADABLE}
    assert "cell_unreadable" in {finding.code for finding in report.findings}


@pytest.mark.parametrize("source", ["page", "bars"])
@pytest.mark.parametrize(
    ("names", "content"),
    [(["件数", "占比"], "6%"), (["数量", "同比"], "6%"), (["数量", "备注"], ""), (["市教育局", "市公安局"], "")],
)
def test_rows_of_shares_and_remarks_are_no_rows_of_others(source: str, names: list[str], content: str) -> None:
    report = _read(source, "项目", [[names[0], *_numbers(7)], [names[1], *[content] * 15]])
    assert _upheld(report) == [7]
    assert {o.value for o in report.observations if o.metric_code is None} == set()


@pytest.mark.parametrize("source", ["page", "bars"])
@pytest.mark.parametrize(("stub", "name"), [("单位", "市教育局"), ("年度", "2023"), ("年度", "2022")])
def test_a_row_alone_is_read_whatever_it_is_named(source: str, stub: str, name: str) -> None:
    assert _upheld(_read(source, stub, [[name, *_numbers(7)]])) == [7]


@pytest.mark.parametrize("source", ["page", "bars"])
@pytest.mark.parametrize("stub", [None, "栏次", "甲"])
def test_numbers_of_columns_are_no_contents(source: str, stub: str | None) -> None:
    numbered = [str(number) for number in range(1, 16)]
    own = [] if stub is None else [stub]
    rows = [[*own, *numbered], [*(["数量"] if own else []), *_numbers(7)]]
    report = _read(source, stub, rows)
    assert _upheld(report) == [7]
    assert not {"sum_differs", "cell_suspect"} & {finding.code for finding in report.findings}
    assert _upheld(_read(source, stub, rows[:1])) == []


def _td(text: str, width: int = 1, height: int = 1) -> str:
    return f"<td colspan={width} rowspan={height}>{text}</td>"


@pytest.mark.parametrize(
    ("top", "middle", "place"),
    [
        (["行政复议", "行政诉讼", "合计"], ["未经复议直接起诉", "复议后起诉"], 15),
        (["合计", "行政复议", "行政诉讼"], ["未经复议直接起诉", "复议后起诉"], 0),
        (["行政复议", "行政诉讼"], ["未经复议直接起诉", "复议后起诉", "诉讼合计"], 15),
        (["行政复议", "行政诉讼"], ["未经复议直接起诉", "小计", "复议后起诉"], 10),
        (["行政复议", "行政诉讼", "败诉率"], ["未经复议直接起诉", "复议后起诉"], 15),
    ],
)
def test_a_column_of_no_group_is_none_of_the_forms(top: list[str], middle: list[str], place: int) -> None:
    suits = 10 + len(middle) - 2
    widths = {"行政复议": (5, 2), "行政诉讼": (suits, 1), "未经复议直接起诉": (5, 1), "复议后起诉": (5, 1)}
    heads = [[_td(name, *widths.get(name, (1, 3))) for name in top]]
    heads.append([_td(name, *widths.get(name, (1, 2))) for name in middle])
    heads.append([_td(name) for name in _COLUMNS * 3])
    for short, upheld in ((0, [7]), (1, [])):
        numbers = _numbers(7)[short:]
        rows = [*heads, [_td(number) for number in (*numbers[:place], "99", *numbers[place:])]]
        body = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
        page = f"<html><body><h1>{_TITLE}</h1><p>{_SECTION}</p><table>{body}</table></body></html>"
        assert _upheld(read_report(page.encode(), name="a.html")) == upheld


@pytest.mark.parametrize("join", ["\n", " "])
def test_numbers_of_columns_are_no_contents_of_a_flattened_table(join: str) -> None:
    heads = ["行政复议", "行政诉讼", *_COLUMNS, "未经复议直接起诉", "复议后起诉", *_COLUMNS * 2]
    numbered = [str(number) for number in range(1, 16)]
    text = f"{_TITLE}\n{_SECTION}\n{join.join([*heads, *numbered, *_numbers(7)])}\n五、存在的主要问题\n无。\n"
    assert _upheld(read_report(text.encode(), name="a.txt")) == [7]
