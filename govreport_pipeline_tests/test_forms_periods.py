"""The statistics form beside last year's figures: a cell is this year's, or it is not told."""

import random
from collections.abc import Callable

import pytest

from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.stat2014 import STAT2014
from govreport_pipeline.forms.labelled.periods import is_current, is_other_time, own_year, year_of
from govreport_pipeline.ingest.documents import read_document
from govreport_pipeline.normalise import normalise
from govreport_pipeline.report import read_report
from govreport_pipeline.tables.records import RawDocument
from govreport_pipeline.tables.vocabulary import CellState
from govreport_pipeline_tests.form_documents import Lines, Printed, with_bars

_TEXT = "某县2015年政府信息公开工作年度报告\n一、概述\n2015年，我县认真推进公开。\n{}\n二、存在问题\n仍有不足。\n某县人民政府\n2016年3月1日\n"
_UNITS = ("单位", "计量单位")


def _page(lines: Lines) -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell.text}</td>' for cell in line)}</tr>" for line in lines)
    paragraphs = "".join(f"<p>{line}</p>" for line in _TEXT.splitlines())
    return f"<html><body>{paragraphs.replace('<p>{}</p>', f'<table>{rows}</table>')}</body></html>".encode()


def _joined(cells: str, rows: str = "\n") -> Callable[[Lines], bytes]:
    return lambda lines: _TEXT.format(rows.join(cells.join(cell.text for cell in line) for line in lines)).encode()


_SOURCES: dict[str, Callable[[Lines], bytes]] = {
    "page": _page,
    "Markdown": lambda lines: _TEXT.format(with_bars(lines, separator=" | ")).encode(),
    "tabs": _joined("\t"),
    "rows": _joined(" "),
    "cells": _joined("\n"),
    "one line": _joined(" ", " "),
}


def _compose(heads: list[str], own: str | None, blank_share: float) -> tuple[Lines, dict[str, str]]:
    """The form under some heads, and what stands in this year's column."""
    rng = random.Random(5)
    lines: Lines = [[Printed(head) for head in heads]]
    truth: dict[str, str] = {}
    for row in STAT2014.blocks[0].rows:
        line = [Printed(row.label.rpartition("/")[2])]
        for head in heads[1:]:
            number = "" if rng.random() < blank_share else str(rng.choice((rng.randint(0, 9), rng.randint(10, 999))))
            text = row.unit or "件" if head in _UNITS else f"{number or 0}%" if head.startswith("同比") else number
            line.append(Printed(text))
            if head == own:
                truth[row.label] = text
        lines.append(line)
    return lines, truth


def _read(data: bytes, source: str) -> dict[str, str]:
    raw = read_document(data, "a.html" if source == "page" else "a.txt")
    assert isinstance(raw, RawDocument)
    return {
        cell.row_label: cell.quote.rstrip("件万元 ")
        for cell in read_forms(raw, normalise(raw)).cells
        if cell.metric_code is not None and cell.state is not CellState.UNREADABLE
    }


@pytest.mark.parametrize("source", _SOURCES)
@pytest.mark.parametrize(
    ("heads", "own"),
    [
        ("统计指标 单位 本年 上年", "本年"),
        ("统计指标 上年 本年", "本年"),
        ("统计指标 单位 2014年 2015年", "2015年"),
        ("项目 2015年度 2014年度", "2015年度"),
        ("统计指标 单位 上年统计数 统计数", "统计数"),
        ("统计指标 2013年统计数 2014年统计数 2015年统计数", "2015年统计数"),
        ("统计指标 单位 本年数 上年数 增减", "本年数"),
        ("统计指标 单位 2014年 2015年 同比增长", "2015年"),
        ("指标名称 计量单位 去年同期 本期", "本期"),
        ("项目 单位 上半年 下半年 全年", "全年"),
    ],
)
def test_the_cells_are_those_of_this_year(heads: str, own: str, source: str) -> None:
    for blank_share in (0, 0.15):
        lines, truth = _compose(heads.split(), own, blank_share)
        read = _read(_SOURCES[source](lines), source)
        assert {row: text for row, text in read.items() if text != truth[row]} == {}
        assert len(read) > (0.5 if blank_share else 0.9) * len(truth)


@pytest.mark.parametrize("source", _SOURCES)
@pytest.mark.parametrize(
    ("heads", "own"),
    [
        ("统计指标 单位 全县数 县政府办公室", "全县数"),
        ("统计指标 单位 市本级 全市", "全市"),
        ("统计指标 部门 乡镇 全区合计", "全区合计"),
    ],
)
def test_the_cells_are_those_of_the_whole(heads: str, own: str, source: str) -> None:
    lines, truth = _compose(heads.split(), own, 0)
    read = _read(_SOURCES[source](lines), source)
    assert read == truth


@pytest.mark.parametrize("source", _SOURCES)
@pytest.mark.parametrize(
    "heads", ["统计指标 单位 2013年 2014年", "统计指标 单位 县直 乡镇", "统计指标 一季度 二季度 三季度"]
)
def test_no_cell_is_told_where_no_head_is_this_years(heads: str, source: str) -> None:
    lines, _ = _compose(heads.split(), None, 0)
    assert _read(_SOURCES[source](lines), source) == {}


@pytest.mark.parametrize("source", _SOURCES)
def test_a_table_with_one_column_is_read_whatever_stands_beside_it(source: str) -> None:
    for heads in ("统计指标 单位 统计数", "统计指标 统计数", "统计指标 单位 2015年", "统计指标 单位 合计"):
        lines, truth = _compose(heads.split(), heads.split()[-1], 0)
        assert _read(_SOURCES[source](lines), source) == truth


@pytest.mark.parametrize("head", ["本年", "本年度", "本年数", "今年", "本期", "全年", "本年度统计数"])
def test_a_head_says_this_year(head: str) -> None:
    assert is_current(head)
    assert not is_other_time(head)


@pytest.mark.parametrize(
    "head", ["上年", "上年统计数", "去年同期", "同比增长", "增减", "一季度", "历年累计", "上一年度"]
)
def test_a_head_says_another_time(head: str) -> None:
    assert is_other_time(head)
    assert not is_current(head)


def test_of_several_years_the_titles_tell_which_is_the_reports() -> None:
    years = ["2014", "2015"]
    assert own_year("某县2015年政府信息公开工作年度报告\n2014年", years) == "2015"
    assert own_year("某县政府信息公开年报\n政府信息公开情况统计表\n(2014年度)\n", years) == "2014"
    assert own_year("某县2016年政府信息公开工作年度报告\n", years) is None
    assert own_year("某县2014年政府信息公开工作年度报告 某县2015年政府信息公开工作年度报告\n", years) is None
    assert own_year("某县政府信息公开\n", ["2013"]) == "2013"
    assert (year_of("2014年度"), year_of("2015年统计数"), year_of("2015")) == ("2014", "2015", "2015")


@pytest.mark.parametrize(
    "text", ["政府信息公开专项经费 万元 5", "专项经费,万元,0", "收取的费用(万元)", "收费金额:万元"]
)
def test_a_unit_that_stands_alone_is_no_amount(text: str) -> None:
    report = read_report(_TEXT.format(text).encode(), name="a.txt")
    assert "万元" not in [observation.quote for observation in report.observations]


@pytest.mark.parametrize("text", ["投入专项经费上万元。", "投入专项经费近万元。"])
def test_an_amount_in_words_is_read(text: str) -> None:
    report = read_report(_TEXT.format(text).encode(), name="a.txt")
    assert [observation.value for observation in report.observations if observation.unit == "元"] == [10_000]
