"""Text no person wrote: numerals without end, sentences without a stop."""

import time

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.extract.numbers.numerals import find_numerals
from govreport_pipeline.extract.numbers.worths import LARGEST, arabic_value, chinese_value

HEADING = "某县人民政府2017年政府信息公开工作年度报告\n二、主动公开情况\n"


@pytest.mark.parametrize(
    "numeral",
    ["9" * 400, "9亿" + "亿" * 40, "1" + "0" * 15, "9,999,999" * 30, "1." + "1" * 5000],
    ids=["digits", "multipliers", "just too large", "separators", "decimals"],
)
def test_an_arabic_numeral_beyond_any_figure_has_no_worth(numeral: str) -> None:
    assert arabic_value(numeral) is None
    assert all(token.value is None or token.value < LARGEST for token in find_numerals(f"公开信息{numeral}条。"))


@pytest.mark.parametrize(
    "numeral", ["九" * 20, "九" * 5000, "九万亿亿", "九亿亿亿"], ids=["digits", "long", "units", "more units"]
)
def test_a_chinese_numeral_beyond_any_figure_has_no_worth(numeral: str) -> None:
    assert chinese_value(numeral) is None


def test_the_largest_figures_of_a_country_keep_their_worth() -> None:
    assert arabic_value("999999999999999") == 999999999999999
    assert arabic_value("99.9万亿") == 99.9e12
    assert chinese_value("九十九万亿") == 99e12


@pytest.mark.parametrize(
    "sentence",
    [
        "公开信息9" + "亿" * 40 + "条。",
        "本报告由" + "9" * 400 + "个部分组成。",
        "全文分为" + "九" * 5000 + "个部分。",
        "收到申请" + "9" * 400 + "件，其中网络" + "9" * 400 + "件，信函3件。",
        "同比增长" + "9" * 400 + "%，占" + "9" * 400 + "%。",
    ],
    ids=["multipliers", "declared parts", "chinese parts", "parts of a total", "shares"],
)
def test_a_numeral_beyond_any_figure_gives_no_observation(sentence: str) -> None:
    reading = read_report((HEADING + sentence).encode())
    assert {observation.value for observation in reading.observations} <= {3.0}
    assert any(number.value is None for number in reading.numbers)


@pytest.mark.parametrize(
    "unit", ["未收到申请、", "没有", "其中：12件", "网站发布1条、", "1，", "占12%", "一、", "行政复议、诉讼均为零"]
)
def test_the_time_grows_with_the_length(unit: str) -> None:
    def seconds(length: int) -> float:
        raw = (HEADING + unit * (length // len(unit))).encode()
        begin = time.process_time()
        read_report(raw)
        return time.process_time() - begin

    short = seconds(8_000)
    assert any(seconds(32_000) < 12 * short + 0.2 for _ in range(3)), "a busy machine slows one run, not three"
