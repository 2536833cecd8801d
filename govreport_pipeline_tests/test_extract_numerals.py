"""Numerals and their worth: mixed ones, hedges of round numbers, ranges and guesses."""

import math

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.checks.documents.reading import readings
from govreport_pipeline.extract.numbers.worths import arabic_value, chinese_value, ends_of
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Qualifier, Role

PROACTIVE = "某县农机局2013年信息公开年度报告\n二、主动公开情况\n"


def _read(sentence: str) -> list[Observation]:
    return list(read_report((PROACTIVE + sentence).encode(), name="case.txt").observations)


def _only(sentence: str) -> Observation:
    (found,) = _read(sentence)
    return found


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("1万3千", 13_000),
        ("12万3千", 123_000),
        ("1亿3千万", 130_000_000),
        ("1亿2千3百万", 123_000_000),
        ("3千5百", 3_500),
        ("1百20万", 1_200_000),
        ("3万2000", 32_000),
        ("1万零5百", 10_500),
        ("1万三千", 13_000),
        ("3万5", None),
        ("1万12千", None),
        ("1.5万3千", None),
        ("3千5千", None),
        ("1万2千", 12_000),
        ("2亿3千万", 230_000_000),
        ("3百零5", 305),
        ("1,200万3千", 12_003_000),
        ("3万5百", 30_500),
        ("2万5", None),
        ("2千3万", None),
        ("1.5万2千", None),
    ],
)
def test_digits_between_multipliers_add_up_where_they_leave_no_doubt(numeral: str, value: float | None) -> None:
    assert arabic_value(numeral) == value


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("一亿五千万", 150_000_000),
        ("一百十二", 112),
        ("一千零五", 1_005),
        ("三百五", None),
        ("五三百", None),
        ("百十", None),
        ("○○", None),
        ("○", 0),
        ("廿五", 25),
        ("卅", 30),
    ],
)
def test_chinese_numerals_are_composed_or_have_no_worth(numeral: str, value: float | None) -> None:
    assert chinese_value(numeral) == value


@pytest.mark.parametrize(
    ("numeral", "ends"),
    [
        ("两三", (2, 3)),
        ("三五", (3, 5)),
        ("十五六", (15, 16)),
        ("三四百", (300, 400)),
        ("一二十", (10, 20)),
        ("三十四", None),
        ("二三〇", None),
        ("二〇一二", None),
        ("一二三", None),
    ],
)
def test_two_digits_that_follow_each_other_are_the_ends_of_a_guess(numeral: str, ends: tuple[float, float]) -> None:
    assert ends_of(numeral) == ends


@pytest.mark.parametrize(
    ("words", "quote", "value", "low", "high"),
    [
        ("1万3千余条", "1万3千余条", 13_000, 13_000, 14_000),
        ("1万三千余条", "1万三千余条", 13_000, 13_000, 14_000),
        ("2万5千多条", "2万5千多条", 25_000, 25_000, 26_000),
        ("十余万条", "十余万条", 100_000, 100_000, 200_000),
        ("十几万条", "十几万条", 100_000, 100_000, 200_000),
        ("三十多万条", "三十多万条", 300_000, 300_000, 400_000),
        ("上千条", "上千条", 1_000, 1_000, math.inf),
        ("上万余条", "上万余条", 10_000, 10_000, 20_000),
        ("过百条", "过百条", 100, 100, math.inf),
    ],
)
def test_hedges_stand_before_within_and_behind_numerals(
    words: str, quote: str, value: float, low: float, high: float
) -> None:
    found = _only(f"主动公开信息{words}。")
    assert (found.quote, found.value, found.value_low, found.value_high) == (quote, value, low, high)
    assert found.metric_code == "proactive_items"
    assert found.qualifier is not Qualifier.EXACT


@pytest.mark.parametrize("words", ["网上百条", "经过百次", "以上千条"])
def test_other_words_before_a_round_number_are_no_hedge(words: str) -> None:
    assert all(found.value_high < math.inf for found in _read(f"公开{words}信息。"))


@pytest.mark.parametrize(
    ("words", "value"), [("总数十五条", 15), ("信息数十一条", 11), ("总数二十条", 20), ("数为十条", 10)]
)
def test_a_number_may_stand_behind_the_word_for_number(words: str, value: float) -> None:
    assert [found.value for found in _read(f"公开{words}。")] == [value]


@pytest.mark.parametrize("words", ["数百条", "数千余条", "几百条", "几十万条", "好几十条", "成百上千条", "成千上万条"])
def test_what_names_no_number_is_in_the_ledger_without_a_value(words: str) -> None:
    report = read_report((PROACTIVE + f"公开信息{words}。").encode(), name="case.txt")
    assert not report.observations
    assert [(number.value, number.role) for number in report.numbers[-1:]] == [(None, Role.OTHER)]


@pytest.mark.parametrize(
    ("words", "value", "high"),
    [
        ("300-400条", 300, 400),
        ("300—400条", 300, 400),
        ("300~400条", 300, 400),
        ("300至400条", 300, 400),
        ("300条到400条", 300, 400),
        ("3—5万条", 30_000, 50_000),
        ("3万至5万条", 30_000, 50_000),
        ("三至五百条", 300, 500),
        ("十至二十条", 10, 20),
        ("两三百条", 200, 300),
        ("三四百条", 300, 400),
        ("五、六十条", 50, 60),
        ("2、3百条", 200, 300),
    ],
)
def test_a_range_is_one_figure_with_its_ends_as_bounds(words: str, value: float, high: float) -> None:
    found = _only(f"主动公开信息{words}。")
    assert (found.quote, found.value, found.value_low) == (words, value, value)
    assert found.value_high == math.nextafter(high, math.inf)
    assert (found.qualifier, found.metric_code) == (Qualifier.AT_LEAST, "proactive_items")


def test_a_hedge_widens_a_range() -> None:
    assert _only("主动公开信息近300-400条。").value_low == 270
    assert _only("主动公开信息20至30余条。").value_high == 40
    assert _only("主动公开信息两三百余条。").value_high == 400


def test_both_numbers_of_a_range_are_in_the_ledger_under_one_observation() -> None:
    report = read_report((PROACTIVE + "主动公开信息300至400条。").encode(), name="case.txt")
    assert [number.value for number in report.numbers[-2:]] == [300, 400]
    assert {number.observation_id for number in report.numbers[-2:]} == {report.observations[0].observation_id}


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("公开信息由300条增至400条。", [300, 400]),
        ("目录由3项至5项。", [3, 5]),
        ("2014-2015年公开信息120条。", [120]),
        ("1-6月公开信息120条。", [120]),
        ("按《条例》第3-5条公开信息8条。", [8]),
        ("编发简报第1至12期。", []),
        ("编发简报1-12期。", [12]),
        ("公开信息三十四条。", [34]),
        ("通知、公告分别为三条、四条。", [3, 4]),
    ],
)
def test_what_is_joined_otherwise_is_no_range(sentence: str, values: list[float]) -> None:
    assert [found.value for found in _read(sentence)] == values


@pytest.mark.parametrize("words", ["七八成", "七至八成", "七—八成"])
def test_tenths_have_ends_too(words: str) -> None:
    found = _read(f"公开信息90条,网站占{words}。")[-1]
    assert (found.value, found.value_high) == (70, math.nextafter(80, math.inf))


def test_the_season_of_a_day_of_the_year_is_no_issue() -> None:
    assert [found.value for found in _read("七一期间和十一期间公开信息20条。")] == [20]


@pytest.mark.parametrize("word", ["二次供水", "二次加压", "二次污染", "二次装修"])
def test_a_numeral_inside_a_word_counts_no_requests(word: str) -> None:
    text = f"某县水务局2013年信息公开年度报告\n三、依申请公开情况\n收到申请1件,要求公开{word}情况说明。"
    assert [one.value for one in read_report(text.encode(), name="case.txt").observations] == [1]


def test_an_affair_dealt_with_as_one_counts_nothing() -> None:
    assert _only("高效办成“开办饭店一件事”,公开指南3条。").value == 3


@pytest.mark.parametrize(
    ("told", "quote", "value"),
    [
        ("收取费用叁佰元整", "叁佰元", 300),
        ("收取费用壹万贰仟元", "壹万贰仟元", 12000),
        ("收取费用贰佰零三元", "贰佰零三元", 203),
        ("收取费用123元5角", "123元5角", 123.5),
        ("收取费用12元5角6分", "12元5角6分", 12.56),
        ("收取费用约拾贰元伍角", "约拾贰元伍角", 12.5),
        ("收取费用5角", "5角", 0.5),
        ("收取费用8角5分", "8角5分", 0.85),
    ],
)
def test_money_is_read_as_banks_write_it_and_with_its_coins(told: str, quote: str, value: float) -> None:
    report = read_report(f"某局2015年政府信息公开年度报告\n四、收费情况\n{told}。".encode(), name="case.txt")
    assert [(one.quote, one.value) for one in report.observations] == [(quote, value)]
    assert value in readings(quote, "元")


def test_an_amount_behind_a_pause_is_one_of_its_own() -> None:
    report = read_report(
        "某局2015年政府信息公开年度报告\n四、收费情况\n收取费用12元,另有5角未收。".encode(), name="case.txt"
    )
    assert [one.value for one in report.observations] == [12, 0.5]


@pytest.mark.parametrize("told", ["城市3角形绿地", "从5角度说明", "五角场街道", "第3角落"])
def test_what_only_begins_with_a_coin_is_no_amount(told: str) -> None:
    report = read_report(
        f"某局2015年政府信息公开年度报告\n四、收费情况\n{told},收取费用6元。".encode(), name="case.txt"
    )
    assert [one.value for one in report.observations if one.unit == "元"] == [6]


@pytest.mark.parametrize(
    ("told", "quote", "value"),
    [
        ("网站访问量5.6w次", "5.6w次", 56_000),
        ("网站访问量3K人次", "3K人次", 3_000),
        ("访问量12W+人次", "12W+人次", 120_000),
    ],
)
def test_letters_stand_in_place_of_thousands(told: str, quote: str, value: float) -> None:
    found = _only(f"{told}。")
    assert (found.quote, found.value, found.unit) == (quote, value, "人次")
    assert value in readings(quote, found.printed_unit)


@pytest.mark.parametrize("told", ["装机容量5kW", "新增电站3w瓦", "编号A4k", "播放4K个性视频", "型号12W"])
def test_letters_of_other_units_are_no_thousands(told: str) -> None:
    assert _only(f"{told},公开信息3条。").value == 3


@pytest.mark.parametrize("told", ["伍家岗区公开信息3条", "收拾条件,公开信息3条", "陆家镇公开信息3条"])
def test_names_and_words_hold_no_digits_of_banks(told: str) -> None:
    report = read_report(f"某局2015年政府信息公开年度报告\n一、主动公开情况\n{told}。".encode(), name="case.txt")
    assert [one.value for one in report.observations] == [3]


@pytest.mark.parametrize(
    ("hedged", "qualifier"),
    [
        ("不超过", Qualifier.AT_MOST),
        ("不多于", Qualifier.AT_MOST),
        ("至多", Qualifier.AT_MOST),
        ("未超过", Qualifier.AT_MOST),
        ("没有超过", Qualifier.AT_MOST),
        ("超过", Qualifier.MORE_THAN),
        ("不止", Qualifier.MORE_THAN),
        ("不下", Qualifier.AT_LEAST),
        ("不下于", Qualifier.AT_LEAST),
        ("不到", Qualifier.LESS_THAN),
        ("未达", Qualifier.LESS_THAN),
        ("未满", Qualifier.LESS_THAN),
        ("近乎", Qualifier.LESS_THAN),
        ("差不多", Qualifier.ABOUT),
    ],
)
def test_what_a_number_does_not_exceed_is_its_most(hedged: str, qualifier: Qualifier) -> None:
    assert _only(f"主动公开信息{hedged}300条。").qualifier is qualifier


@pytest.mark.parametrize(
    ("hedge", "qualifier", "low", "high"),
    [
        ("上下", Qualifier.ABOUT, 285, math.nextafter(315, math.inf)),
        ("出头", Qualifier.MORE_THAN, 300, 400),
        ("有余", Qualifier.MORE_THAN, 300, 400),
        ("开外", Qualifier.MORE_THAN, math.nextafter(300, math.inf), math.inf),
        ("不到", Qualifier.LESS_THAN, 270, 300),
        ("不足", Qualifier.LESS_THAN, 270, 300),
    ],
)
def test_hedges_stand_behind_the_unit_where_the_clause_stops(
    hedge: str, qualifier: Qualifier, low: float, high: float
) -> None:
    found = _only(f"主动公开信息300条{hedge}。")
    assert (found.quote, found.qualifier) == (f"300条{hedge}", qualifier)
    assert (found.value_low, found.value_high) == (low, high)


@pytest.mark.parametrize(
    "words", ["有300条不到位", "发现300条不足之处", "网站上下架300条", "找不到300条", "300条上下级文件"]
)
def test_words_that_begin_or_end_like_a_hedge_are_none(words: str) -> None:
    assert _only(f"{words}。").qualifier is Qualifier.EXACT


@pytest.mark.parametrize(
    "words",
    [
        "仍存在3项不足",
        "工作中有两个不足",
        "主要有4条不足",
        "查找出20项不足",
        "找出不足5条",
        "查摆问题和不足7个",
        "整改存在的不足3项",
        "其中3人不到",
    ],
)
def test_shortcomings_are_counted_and_hedge_nothing(words: str) -> None:
    assert _only(f"{words}。").qualifier is Qualifier.EXACT


@pytest.mark.parametrize(
    "words",
    ["办理申请不足3项", "公开信息仅有200条不足", "存在信息不足20条的栏目", "投入2万元不到", "发现案件不足6起"],
)
def test_what_stays_below_a_number_is_no_shortcoming(words: str) -> None:
    assert _only(f"{words}。").qualifier is Qualifier.LESS_THAN


def test_a_round_number_in_digits_is_passed_too() -> None:
    found = _only("网站访问量破10万次。")
    assert (found.quote, found.qualifier) == ("破10万次", Qualifier.AT_LEAST)
    assert [one.qualifier for one in _read("侦破10万元案件3件。")] == [Qualifier.EXACT, Qualifier.EXACT]


@pytest.mark.parametrize("each", ["召开会议分别为三、四次", "培训班依次举办三、四期"])
def test_two_numerals_of_two_things_are_no_range(each: str) -> None:
    assert [one.value for one in _read(f"{each}。")] == [3, 4]


@pytest.mark.parametrize(
    ("words", "quote", "value"),
    [
        ("投入经费三点五万元", "三点五万元", 35_000),
        ("投入经费零点五万元", "零点五万元", 5_000),
        ("培训一点二万人次", "一点二万人次", 12_000),
        ("网站访问量达二十一点五六万次", "二十一点五六万次", 215_600),
        ("公开信息两点三万余条", "两点三万余条", 23_000),
        ("满意度提高零点五个百分点", "零点五个百分点", 0.5),
    ],
)
def test_a_point_in_words_parts_decimals(words: str, quote: str, value: float) -> None:
    found = _only(f"{words}。")
    assert (found.quote, found.value) == (quote, value)
    assert value in readings(quote, found.printed_unit)


def test_a_range_in_words_has_decimals_at_both_ends() -> None:
    found = _only("投入经费三点五至四点五万元。")
    assert (found.value, found.value_high) == (35_000, math.nextafter(45_000, math.inf))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("上午八点三十分开放", {"八": Role.DATE, "三十": Role.DATE}),
        ("下午三点五部门座谈", {"三": Role.DATE, "五": Role.NAME_PART}),
        ("提出三点建议", {"三": Role.COUNT_OF_LIST_ITEMS}),
        ("存在以下三点不足", {"三": Role.COUNT_OF_LIST_ITEMS}),
        ("路长零点三公里", {"零点三": Role.OTHER}),
        ("打通最后一公里", {"一": Role.NAME_PART}),
        ("有一点进步,早一点公开", {}),
    ],
)
def test_hours_and_points_made_are_no_decimals(words: str, told: dict[str, Role]) -> None:
    report = read_report((PROACTIVE + words).encode(), name="case.txt")
    assert {number.quote: number.role for number in report.numbers if number.quote not in "2013二"} == told
    assert not report.observations
