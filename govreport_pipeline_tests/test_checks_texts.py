"""Each check of a text against its source fails where it should."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport_pipeline.checks.documents.numerals import find_missing, scan
from govreport_pipeline.checks.documents.reading import readings
from govreport_pipeline.checks.documents.texts import (
    find_false_quotes,
    find_misread_numbers,
    find_misread_observations,
    find_unrecorded_changes,
    find_untiled,
)
from govreport_pipeline.report import analyse
from govreport_pipeline.tables.records import Numeral
from govreport_pipeline.tables.vocabulary import Role
from govreport_pipeline_tests.documents import html_document, raw_document, seed_text
from govreport_pipeline_tests.promises import broken_promises

TEXT = "某县2017年政府信息公开工作年度报告\n一、概述\n2017年,共收到政府信息公开申请1,276件。\n二、问题\n无。\n"


@pytest.fixture(params=[TEXT, *map(seed_text, range(5))], ids=["made", "seed0", "seed1", "seed2", "seed3", "seed4"])
def raw(request):
    return raw_document(request.param)


def test_nothing_is_found_in_what_the_stages_made(raw):
    assert broken_promises(raw, analyse(raw)) == []


def test_a_changed_character_without_a_repair_is_found():
    raw = raw_document(TEXT)
    document = analyse(raw).normalised
    forged = replace(document, text=document.text.replace("1,276", "1,267"))
    found = list(find_unrecorded_changes(raw, forged))
    assert [(row["text"], row["problem"]) for row in found] == [("76", "changed without a record")]


def test_a_deletion_without_a_repair_is_found():
    raw = raw_document("重(chóng)大")
    document = replace(analyse(raw).normalised, repairs=())
    assert [row["text"] for row in find_unrecorded_changes(raw, document)] == ["(chóng)"]


def test_a_lost_leaf_and_a_doubled_one_are_found():
    raw = raw_document(TEXT)
    report = analyse(raw)
    parents = {section.parent_section_id for section in report.sections}
    leaf = next(row for row in reversed(report.sections) if row.section_id not in parents)
    lost = [row for row in report.sections if row is not leaf]
    assert [row["problem"] for row in find_untiled(raw, report.normalised, lost)] == ["in no leaf"]
    doubled = [*report.sections, replace(leaf, section_id="x")]
    assert any("in two leaves" in str(row["problem"]) for row in find_untiled(raw, report.normalised, doubled))


def test_a_numeral_outside_the_ledger_is_found():
    raw = raw_document("收到12件, 三百余条, 第十八届, ２０１７年, 二〇一七年, 三点五万元, 八点五十分")
    assert [row["numeral"] for row in find_missing(raw, [], scan(raw))] == [
        "12",
        "２０１７",
        "三百",
        "十八",
        "二〇一七",
        "三点五万",
    ]


def test_decimals_in_words_do_not_read_as_the_number_behind_the_point():
    assert 50_000 not in readings("三点五万元", "万元")


def test_one_inside_a_word_is_no_numeral():
    assert scan(raw_document("进一步统一一些一站式服务")) == []


def test_a_false_quote_and_a_misread_number_are_found():
    raw = raw_document("收到12件")
    number = Numeral(raw.document_id, 2, 4, "12", 12.0, Role.METRIC, None, "rule")
    assert not list(find_false_quotes(raw, [number]))
    assert list(find_false_quotes(raw, [replace(number, raw_start=1)]))
    assert not list(find_misread_numbers(raw, [number]))
    assert list(find_misread_numbers(raw, [replace(number, value=13.0)]))


def test_an_observation_that_does_not_read_as_its_value_is_found():
    raw = raw_document(TEXT)
    observation = next(row for row in analyse(raw).observations if row.value == 1276)
    assert list(find_misread_observations(raw, [replace(observation, value=1277.0)]))
    assert list(find_misread_observations(raw, [replace(observation, quote=" ")]))


PIECES = (
    "一、概述\n", "(二)", "2017年", "二〇一七年", "３月", "共收到申请", "政府信息公开", "政府信息公開", "行政复议", "未收到", "均为零",
    "12件", "1,276条", "三百余条", "百分之三十", "占七成以上", "三点五万元", "上午八点三十分", "两点建议", "九成八", "近2.2万人次", "3.5万元", "50%", "第十二条", "８０余次", "两", "余", "占", "其中", "分别为",
    "(fā)", "(gong)", "萬", "億", "餘", "條", ",", "。", "、", "\n", " ", "\u200b", "\ufffd", "?", ")", "【2017】", "浏览次数:35",
)  # fmt: skip
"""What reports are made of, and what damages them."""


@settings(derandomize=True, max_examples=300)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join).filter(str.strip))
def test_whatever_the_text_nothing_is_lost_and_every_quote_reads_back(text):
    raw = raw_document(text)
    assert broken_promises(raw, analyse(raw)) == []


@pytest.mark.parametrize(
    ("quote", "unit", "value"),
    [
        ("1,276条", "条", 1276),
        ("3.5万元", "万元", 35_000),
        ("3.5", "万元", 35_000),
        ("３００余条", "条", 300),
        ("三百二十余条", "条", 320),
        ("1.3亿次", "次", 130_000_000),
        ("百分之三十", "%", 30),
        ("百分之三点二五", "%", 3.25),
        ("近四成", "%", 40),
        ("九成八", "%", 98),
        ("两成半", "%", 25),
        ("兩萬餘條", "條", 20_000),
        ("二〇一七年", None, 2017),
        ("重(chóng)12件", "件", 12),
        ("近3余万人次", "人次", 30_000),
        ("1万3千余条", "条", 13_000),
        ("1亿2千3百万次", "次", 123_000_000),
        ("三四百条", "条", 300),
        ("三点五万元", "万元", 35_000),
        ("三點五萬元", "萬元", 35_000),
        ("廿五件", "件", 25),
        ("百分百", "%", 100),
        ("三点五至四点五万元", "万元", 35_000),
        ("3—5万元", "万元", 30_000),
        ("三至四百条", "条", 300),
    ],
)
def test_a_quote_reads_as_its_value(quote, unit, value):
    assert value in readings(quote, unit)


@pytest.mark.parametrize("quote", ["9" * 400, "9" * 400 + "亿", "亿" * 60, "九" * 400, f"{'九' * 400}分之{'九' * 400}"])
def test_a_numeral_too_large_for_a_float_is_read_as_infinite(quote):
    assert math.inf in readings(quote, "万元")


def test_a_numeral_without_a_value_and_an_infinite_one_are_examined():
    raw = raw_document("9" * 400)
    row = Numeral(raw.document_id, 0, 400, raw.text, None, Role.OTHER, None, "rule")
    assert not list(find_misread_numbers(raw, [row, replace(row, value=math.inf)]))
    assert len(list(find_misread_numbers(raw, [replace(row, value=1e300)]))) == 1


PAGE = (
    "<title>某县2017年政府信息公开工作年度报告</title><style>p{margin:12px}</style><h1>某县2017年政府信息公开工作年度报告</h1>\n"
    "<p style='line-height:28px'>一、概述</p><p>20<b>17</b>年，共收到政府信息公开申请<font size=3>1</font>,276&nbsp;件。</p><div hidden>99件</div>"
    "<table width=600><tr><td>收到</td><td>12</td></tr><tr><td>答复</td><td>1<span>3</span></td></tr></table><p>二、问题</p><p>无。</p>"
)


def test_nothing_is_found_in_what_the_stages_made_of_a_page():
    raw = html_document(PAGE)
    report = analyse(raw)
    assert broken_promises(raw, report) == []
    assert [row.value for row in report.observations if row.metric_code == "requests_received"] == [1276]


def test_the_second_scan_sees_the_visible_numerals_of_a_page_alone():
    raw = html_document(PAGE)
    seen = [raw.text[start:end] for start, end in scan(raw)]
    assert seen == ["2017", "2017", "20", "17", "1", "276", "12", "1", "3"]
    assert [row["numeral"] for row in find_missing(raw, [], scan(raw))] == seen


def test_a_tag_changed_without_a_repair_is_found():
    raw = html_document(PAGE)
    document = analyse(raw).normalised
    forged = replace(document, repairs=tuple(document.repairs)[1:])
    assert {row["problem"] for row in find_unrecorded_changes(raw, forged)} == {"deleted without a record"}


def test_numerals_and_words_written_as_entities_are_quoted_whole():
    page = "<p>&#20027;&#21160;公开政府信息&#49;&#50;&#x6761;，收到申请&nbsp3&#20214;。</p>"
    raw = html_document(page)
    report = analyse(raw)
    assert [(row.value, row.quote) for row in report.observations] == [(12, "&#49;&#50;&#x6761;"), (3, "3&#20214;")]
    assert [row.quote for row in report.numbers] == ["&#49;&#50;", "3"]
    assert broken_promises(raw, report) == []


def test_a_number_that_goes_on_in_what_is_hidden_without_end_reads_back():
    style = "<style>三百件</style>"
    raw = html_document(f"<th><td>网站访问量12{style}<div style='display:none'>亿")
    report = analyse(raw)
    assert 1_200_000_000 in [row.value for row in report.numbers]
    assert broken_promises(raw, report) == []


def test_digits_on_both_sides_of_what_is_not_read_are_no_number():
    page = html_document(
        f"<h1>某县2017年政府信息公开工作年度报告</h1><p>收到申请2<del><script>9</script>1件。{'公开' * 99}"
    )
    numbers = analyse(page).numbers
    assert {row.quote: row.value for row in numbers if row.role is Role.DAMAGED} == {"2": None, "1": None}
    assert not list(find_misread_numbers(page, numbers))
