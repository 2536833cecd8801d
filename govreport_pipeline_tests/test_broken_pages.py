"""Pages that a crawl has cut, doubled and garbled: nothing raises, and every check of ours holds."""

import random
from dataclasses import replace

import pytest

from govreport_pipeline import read_report, report
from govreport_pipeline.markup import is_well_formed
from govreport_pipeline.report import analyse, describe_fault, is_suspect
from govreport_pipeline.tables.vocabulary import Role
from govreport_pipeline_tests.broken_pages import break_page, compose_page
from govreport_pipeline_tests.documents import html_document
from govreport_pipeline_tests.pages import saved_page

ROUNDS = 12


def fault_of(source):
    raw = html_document(source)
    return describe_fault(raw, analyse(raw))


@pytest.mark.parametrize("seed", range(10))
def test_a_broken_page_breaks_no_promise(seed):
    chance = random.Random(seed)
    for _ in range(ROUNDS):
        assert not fault_of(break_page(saved_page(), chance))


@pytest.mark.parametrize("seed", range(10))
def test_odd_tags_around_numerals_break_no_promise(seed):
    chance = random.Random(seed)
    for _ in range(4 * ROUNDS):
        assert not fault_of(compose_page(chance))


@pytest.mark.parametrize(
    "source",
    [
        "<script/>9",
        "<script src=a/>9</script>",
        "<script async/>9",
        "<script src='a=b'/>9",
        "<del/>1</del>",
        "<s/span>7<p>",
        "<p>第<del/><2<b>",
        "<![1",
        "<![CDATA[<p hidden>2<p>",
        "&#1２０",
        "6<b>二〇一三年",
        "49.6%<b>三十个",
        '<a f="<p style=\'display:none\'><span style="font-size:16px">7</a>',
        "<p id='\"a\"><p style='display:none'>7</p>",
        "<p class='a hidden b'>7</p>",
        "&#49<b>2件",
        "6[1]亿",
        "3<iframe>)<!--</iframe>3",
        "2<p hidden>,<xml>元</p>4",
        "4<rp>4<rt>0",
    ],
)
def test_both_readings_of_a_page_agree(source):
    assert not fault_of(f"<p>某县2019年政府信息公开工作年度报告</p><p>公开{source}")


@pytest.mark.parametrize(
    "cut",
    ["12<sup>3</sup>4", "12<sup>3", "12 3", "12<img>3", "1<i hidden>9</i>2", "1<script>9</script>2", "1.<img>2", "5<sup>1</sup><img>万"],
)  # fmt: skip
def test_a_numeral_that_is_cut_is_unreadable_and_told(cut):
    read = analyse(html_document(f"<p>某县2019年政府信息公开工作年度报告</p><p>全年收到申请{cut}件，公开6件。</p>"))
    assert [row.value for row in read.observations] == [6]
    damaged = [row for row in read.numbers if row.role is Role.DAMAGED]
    assert damaged
    assert all(row.value is None for row in damaged)
    assert {finding.code.value for finding in read.findings} & {"lost_character", "replacement"}


@pytest.mark.parametrize(
    ("whole", "value"),
    [("<b>1</b>2", 12), ("1<!-- 9 -->2", 12), ("1<span><font>2</font></span>", 12), ("12 ", 12), ("1 019", 1019), ("6<sup>1</sup>", 6)],
)  # fmt: skip
def test_a_numeral_that_plain_tags_part_is_whole(whole, value):
    read = analyse(html_document(f"<p>某县2019年政府信息公开工作年度报告</p><p>全年收到申请{whole}件。</p>"))
    assert [row.value for row in read.observations] == [value]


@pytest.mark.parametrize(
    "source",
    [
        '<!DOCTYPE html><html lang=zh><!-- a < b --><script>if (a<b) c("<p")</script><style></style><p class="a"id="b" hidden>1<br/>',
        "<![if !vml]>12<![endif]><o:p>3</o:p><?xml:namespace prefix = o /><a href='a.html?b=1&c=2'>",
        "<style></style><![endif]>",  # raised SystemError where a group was captured
        "12",
    ],
)
def test_whole_tags_are_told(source):
    assert is_well_formed(source)
    assert not is_suspect(html_document(source))


@pytest.mark.parametrize(
    "source", ["<p<b>1", "1<2", "<p class='a>1", '<p a="<b>">1', "<!-- 1", "<script>1", "<![CDATA[1", "<!1>", "1<"]
)
def test_tags_that_are_not_whole_are_told(source):
    assert is_suspect(html_document(source))


def test_a_page_of_which_two_readings_differ_is_set_aside_with_the_place(monkeypatch):
    monkeypatch.setattr(report, "find_faults", lambda *rows: iter([{"raw_start": 30, "problem": "not in the ledger"}]))
    page = "<html><p>青河县2019年政府信息公开工作年度报告</p><p>收到申请3件，答复{}3件。</p>"
    (finding,) = read_report(page.format("<b").encode(), name="a.html").findings
    assert finding.code.value == "readings_differ"
    assert "at 30, in" in finding.message
    assert read_report(page.format("<b>").encode(), name="a.html").observations


def test_a_numeral_that_a_reading_lost_is_a_fault():
    raw = html_document("<p>青河县2019年政府信息公开工作年度报告</p><p>收到申请3件。</p>")
    read = analyse(raw)
    assert describe_fault(raw, read) is None
    assert "not in the ledger" in str(describe_fault(raw, replace(read, numbers=read.numbers[:-1])))
