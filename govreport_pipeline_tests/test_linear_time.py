"""A whole document takes linear time to read, whatever its numbers are made to look like."""

import random
import time

import pytest

from govreport_pipeline import read_report

HEAD = "某市2016年政府信息公开工作年度报告\n一、概述\n2016年，主动公开政府信息12条，其中"
LENGTH = 60_000
MOST_SECONDS = 3.0
"""Of the processor; what is read takes a quarter of that, what was quadratic took six times as much."""

UNITS = (
    "20131231日",
    "〔2008208号",
    "A类1条，",
    "12条，其中",
    "1\n )其中",
    "ㄒ唬同比增长12%，共计",
    "收到申请3件，字(kai)(kai)共计",
    "共计2条，其中1条，1条；",
    "未收到，收到1件，",
    "一、概述\n",
    "一、未收到申请\n",
    "信息量共计",
)
PIECES = (
    *UNITS, "其中", "2016年，", "12条，", "占12%，", "同比增长1%，", "受理3件，", "总计", "（一）", "1、", "，", "。", "\n", "“", "（", "|1", "万",
    "予以公开\n1\n", "凉州区张义镇", "2016年1月1日至", "和B分别为1条、2条，", "未收到", "行政复议0件，", "电话：0935-1234567 ", "字(kai)",
)  # fmt: skip


def seconds(text):
    start = time.process_time()
    read_report(text.encode(), name="a.txt")
    return time.process_time() - start


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_what_was_slow_takes_linear_time(unit):
    assert seconds(HEAD + (unit * LENGTH)[:LENGTH]) < MOST_SECONDS


@pytest.mark.parametrize(
    "unit",
    [
        "未收到书面申请。维持2件。",
        "未收取检索费。收到信件2件。",
        "未收到申请。收到信件0件。",
        "未收到申请,历年累计亦为0件。",
        "未收到申请,未发生复议,收到信件0件,",
    ],
)
def test_denials_are_held_against_figures_in_linear_time(unit):
    assert seconds(HEAD + (unit * LENGTH)[: 2 * LENGTH]) < MOST_SECONDS


@pytest.mark.parametrize("unit", ["公开信息100条,比2013年的80条增加20条。", "收到申请50件。全年同比下降10.2%。"])
def test_changes_are_held_against_both_years_in_linear_time(unit):
    assert seconds(HEAD + (unit * LENGTH)[:LENGTH]) < MOST_SECONDS


@pytest.mark.parametrize(
    "unit",
    [
        "公开信息{}条,较上年的7条增长3%。",
        "第{}中学公开信息{}条,比上年的7条增长3%。",
        "公开信息8条,同比增长3%。上年公开信息7条。",
    ],
)
def test_growths_are_held_against_the_year_before_in_linear_time(unit):
    """Among as many statements of one fact as there are growths; 4,000 took 6 to 9 seconds."""
    assert seconds(HEAD + "1条。" + "".join(unit.format(number, number) for number in range(4_000))) < MOST_SECONDS


def test_as_many_figures_as_are_read_at_all_take_linear_time():
    """Whatever looks back over all figures before one is noticed at ten thousands only: it took 22 seconds."""
    text = HEAD + "公开信息12条,加强领导健全制度认真落实条例。" * 45_000
    assert seconds(text) < 10


def test_tables_behind_a_head_alone_take_linear_time():
    """Each is one more row of the table above: 6,000 took 14 seconds."""
    head = "<table><tr><td>统计指标</td><td>单位</td><td>统计数</td></tr></table>"
    assert seconds(f"<p>{HEAD}1条。</p>{head}" + "<table><tr><td>甲</td><td>3</td></tr></table>" * 6_000) < MOST_SECONDS


def test_other_bodies_are_told_apart_in_linear_time():
    text = "".join(f"县医院公开信息{number}条。县医院较上年的7条增长3%。" for number in range(2_000))
    assert seconds(HEAD + "1条。" + text) < MOST_SECONDS


def test_blanks_before_a_zero_that_names_nothing_take_linear_time():
    """The words of a heading repeat within those of a bare zero: twice repeated, each blank doubled the ways to try."""
    assert seconds(f"{HEAD}1条。\n{' ' * 60}2018年4月9日收到0件。") < MOST_SECONDS


@pytest.mark.parametrize("seed", range(12))
def test_runs_of_pieces_take_linear_time(seed):
    randomness = random.Random(seed)
    unit = "".join(randomness.choices(PIECES, k=randomness.randint(2, 4)))
    assert seconds(HEAD + (unit * LENGTH)[:LENGTH]) < MOST_SECONDS


def test_a_list_without_end_is_no_list():
    report = read_report((HEAD + "A类1条，" * 5_000).encode(), name="a.txt")
    assert len(report.numbers) > 5_000
