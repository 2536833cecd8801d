"""The older tables of indicators, as provinces printed them: the year is read, all years together are not."""

import pytest

from govreport_pipeline.forms import read_forms
from govreport_pipeline.tables.vocabulary import CellState
from govreport_pipeline_tests.form_documents import bars_document, grid_document
from govreport_pipeline_tests.test_forms_reading import rows_of

ROWS = (
    "主动公开信息数|条|1200|5300", "其中：1.政府网站|条|1100|5000", "2.政府公报|条|100|300",
    "受理依申请公开信息总数|条|21|60", "其中：1.当面申请数|条|5|20", "2.传真申请数|条|1|5", "3.电子邮件申请数|条|2|6",
    "4.网上申请数|条|10|20", "5.信函申请数|条|3|9", "6.其它形式申请数|条|0|0", "本年度对申请的答复总数|条|21|60",
    "其中：1.同意公开答复数|条|15|40", "2.同意部分公开答复数|条|4|15", "3.否决公开答复总数|条|2|5",
    "行政复议数|件|1|2", "行政诉讼数|件|0|0", "行政申诉数|件|0|0",
)  # fmt: skip
WANTED = {"requests_received": 21, "requests_received_online": 10, "requests_answered": 21, "reconsiderations": 1}
WANTED |= {"proactive_items": 1200, "proactive_items_website": 1100, "proactive_items_gazette": 100}


def _figures(document) -> dict[str | None, float | None]:
    """The numbers that are read, by metric code."""
    return {cell.metric_code: cell.value for cell in read_forms(*document).cells if cell.state is CellState.NUMBER}


@pytest.mark.parametrize("head", ["2009年度|历年累计", "2009年|历年累计数", "本年度|累计"])
@pytest.mark.parametrize("shape", ["grid", "bars", "lines"])
def test_what_was_counted_over_many_years_is_no_figure_of_the_year(shape, head):
    rows = [f"指标名称|计量单位|{head}", *ROWS]
    bars = "\n".join(f"| {row.replace('|', ' | ')} |" for row in rows)
    lines = "\n".join(row.replace("|", "\n") for row in rows)
    document = (
        grid_document([rows_of(*rows)]) if shape == "grid" else bars_document([bars if shape == "bars" else lines])
    )
    figures = _figures(document)
    assert not set(figures.values()) & {5300, 60, 40}
    if shape != "lines":
        assert {code: figures[code] for code in WANTED} == WANTED


def test_the_year_and_all_years_are_told_apart_in_flattened_text():
    lines = "\n".join("\n".join(row.split("|")) for row in ("指标名称|计量单位|2009年度|历年累计", *ROWS))
    figures = _figures(bars_document([lines]))
    assert {code: figures[code] for code in WANTED} == WANTED


def test_of_two_years_side_by_side_none_is_taken():
    rows = ["指标名称|计量单位|2009年|2010年", *ROWS]
    assert _figures(grid_document([rows_of(*rows)])) == {}


def test_a_table_for_each_subject_is_read_however_short_it_is():
    head = "指标|单位|数量"
    short = rows_of(
        head, "主动公开信息数|条|3200", "其中：全文电子化的主动公开信息数|条|3100", "新增的行政规范性文件数|件|12"
    )
    long = rows_of(head, *(row.rpartition("|")[0] for row in ROWS[3:]))
    assert _figures(grid_document([short, long]))["proactive_items"] == 3200
    assert _figures(grid_document([short])) == {}
