"""The ledger: what each numeral is, where it is no statistic."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.extract.numbers.numerals import find_numerals
from govreport_pipeline.extract.numbers.roles import sign_of
from govreport_pipeline.extract.numbers.signs import ARABIC, CHINESE, SEEMING, Sign
from govreport_pipeline.extract.numbers.units import unit_after
from govreport_pipeline.tables.records import Numeral
from govreport_pipeline.tables.vocabulary import Role


def ledger(text: str) -> dict[str, Numeral]:
    """The numerals of a text by what is printed; the first of each."""
    found: dict[str, Numeral] = {}
    for number in read_report(text.encode(), name="a.txt").numbers:
        found.setdefault(number.quote, number)
    return found


ROLES = {
    "one_of_two_ways_is_counted_off": ("二、主动公开情况\n渠道有两条:一条是门户网站,另一条是公开栏。", "一", Role.ORDINAL),
    "one_of_two_files_is_counted_off": ("二、主动公开情况\n公开两项内容:一项为指南,一项为年报。", "一", Role.ORDINAL),
    "how_many_rules_of_work_there_are_is_a_list": (
        "一、概述\n把《条例》同“阳光政府”四项制度结合起来。",
        "四",
        Role.COUNT_OF_LIST_ITEMS,
    ),
    "how_many_functions_a_site_has_is_a_list": (
        "二、主动公开情况\n网站承担信息公开、网上办事、公众互动三项功能。",
        "三",
        Role.COUNT_OF_LIST_ITEMS,
    ),
    "how_many_functions_an_account_has_is_a_list": (
        "二、主动公开情况\n公众号设信息公开、政民互动2个功能,发布信息12条。",
        "2",
        Role.COUNT_OF_LIST_ITEMS,
    ),
    "an_article_behind_others_in_chinese_numerals_is_cited": (
        "二、主动公开情况\n对照《条例》第十九、二十一条规定公开信息300条。",
        "二十一",
        Role.LEGAL_REFERENCE,
    ),
    "a_fraction_of_ten_is_a_share_though_十分_is_a_word": (
        "二、主动公开情况\n公开信息中政策类约占十分之三,内容十分丰富。",
        "十分之三",
        Role.SHARE,
    ),
    "a_numeral_that_a_simplified_text_cites_in_traditional_is_listed": (
        f"二、主动公开情况\n{'本年度队伍有待加强,内容有待丰富。' * 9}原文为:公開信息三百餘條。",
        "三百",
        Role.OTHER,
    ),
    "a_year_with_its_suffix_is_a_year": ("二、主动公开情况\n2013年度我镇主动公开信息12条。", "2013", Role.YEAR),
    "a_year_without_年_at_the_start_is_a_year": ("2008某市审计局信息公开年报\n一、概述\n本年平稳。", "2008", Role.YEAR),
    "an_article_with_blanks_is_a_reference": ("一、概述\n按照《条例》第 9 至 13 条规定公开。", "9", Role.LEGAL_REFERENCE),
    "the_end_of_a_range_of_articles_is_one_too": (
        "一、概述\n按照《条例》第 9 至 13 条规定公开。",
        "13",
        Role.LEGAL_REFERENCE,
    ),
    "the_first_month_of_a_range_is_a_date": (
        "二、主动公开情况\n2017年7-12月,在网站主动公开信息19条。",
        "7",
        Role.DATE,
    ),
    "months_of_a_list_are_dates": ("一、概述\n各股室每年3、6、9月上报信息。", "6", Role.DATE),
    "how_to_count_is_no_count": ("二、主动公开情况\n公开信息(多个渠道公开的只计1条)38条。", "1", Role.OTHER),
    "how_to_count_events_is_no_count": ("三、回应解读\n回应热点数(以不同方式回应同一热点计1次)9次。", "1", Role.OTHER),
    "how_to_count_meetings_is_no_count": ("三、回应解读\n新闻发布会(相同主题视为1场)6场。", "1", Role.OTHER),
    "the_whole_of_several_events_is_a_count": ("三、回应解读\n同一年度召开发布会合计1次。", "1", Role.METRIC),
    "a_hotline_beside_another_is_one": ("一、概述\n受理12345和12329公积金热线来件46件。", "12345", Role.NAME_PART),
    "the_whole_of_several_is_a_count": ("二、主动公开情况\n公开信息共计1条。", "1", Role.METRIC),
    "the_number_of_an_annex_counts_nothing": ("二、主动公开情况\n全市公开信息12条(见附表3)。", "3", Role.ORDINAL),
    "what_a_task_is_divided_into_is_no_statistic": (
        "一、概述\n把任务细化,分解成21项具体工作。",
        "21",
        Role.COUNT_OF_LIST_ITEMS,
    ),
    "the_year_of_an_edition_is_a_year": ("二、主动公开情况\n编印2016版指南300册。", "2016", Role.YEAR),
    "a_number_at_the_end_of_the_text_is_no_address": ("一、概述\n修正错别字79条,无效链接3", "3", Role.OTHER),
    "a_house_number_may_stand_between_blanks": ("如有疑问请联系(地址:黄村东大街 35 号)。\n一、概述\n平稳。", "35", Role.CONTACT),
    "a_hotline_is_a_name_though_a_telephone_is_near": (
        "一、概述\n受理投诉热线来电,开通12319服务热线。",
        "12319",
        Role.NAME_PART,
    ),
    "what_counts_nothing_in_the_name_of_a_place_is_in_it": ("一、概述\n五台县与七台河市公开信息12条。", "五", Role.NAME_PART),
    "what_begins_with_a_unit_is_a_place_only_by_its_whole_name": ("一、概述\n设有五台查询机。", "五", Role.METRIC),
    "a_room_in_a_building_is_an_address": ("一、概述\n请与办公室联系(行政中心大楼3号楼215,邮编见网站)。", "215", Role.CONTACT),
    "a_marker_in_brackets_is_no_count": ("二、主动公开情况\n公开情况\n(2)项目审批情况平稳。", "2", Role.ORDINAL),
    "a_round_number_before_a_campaign_is_in_its_name": ("一、概述\n网站公开百件实事工程信息12条。", "百", Role.NAME_PART),
    "the_host_of_an_address_of_figures_is_one": ("联系方式:电子邮箱:50221@126.com\n一、概述\n平稳。", "126", Role.CONTACT),
    "an_extension_behind_a_cross_is_a_number_to_call": ("如有疑问,联系电话:66551234×8021。\n一、概述", "8021", Role.CONTACT),
    "a_large_number_before_and_is_a_statistic": (
        "二、主动公开情况\n微博粉丝约12万和微信粉丝8.5万人。",
        "12万",
        Role.METRIC,
    ),
}  # fmt: skip


@pytest.mark.parametrize("claim", ROLES)
def test_numeral_has_its_role(claim: str) -> None:
    text, quote, role = ROLES[claim]
    assert ledger(text)[quote].role is role


@pytest.mark.parametrize("sign", [*SEEMING, *CHINESE, *ARABIC], ids=lambda sign: sign.example)
def test_each_sign_decides_its_example_and_no_sign_before_it_does(sign: Sign) -> None:
    before, numeral, after = sign.example.split("|")
    text = before + numeral + after
    token = next(token for token in find_numerals(text) if token.start == len(before))
    assert text[token.start : token.end] == numeral
    assert sign_of(text, token, unit_after(text, token.end)) is sign


def test_numerals_of_the_index_number_are_told_as_such() -> None:
    text = (
        "索引号: 00817774-0/2022-04285 发布机构: 某县教育局\n某县教育局2021年政府信息公开工作年度报告\n一、概述\n平稳。"
    )
    found = ledger(text)
    assert {found[quote].role for quote in ("00817774", "2022", "04285")} == {Role.INDEX_NUMBER}


@pytest.mark.parametrize("sign", ["\ufffd", "■", "□", "?"])
def test_a_number_with_a_lost_character_inside_is_damaged_in_both_its_pieces(sign: str) -> None:
    report = read_report(f"某县2016年政府信息公开工作年度报告\n二、主动公开情况\n网站公开信息1{sign}2条。".encode())
    pieces = [number for number in report.numbers if number.quote in ("1", "2")]
    assert [(number.role, number.value) for number in pieces] == [(Role.DAMAGED, None)] * 2
    assert not report.observations


@pytest.mark.parametrize("words", ["增长百分之三、下降百分之五。", "公开率百分之九十个别为百分之百)", "共5百分之三、"])
def test_a_fraction_in_words_is_one_numeral(words: str) -> None:
    numbers = read_report(f"二、主动公开情况\n本年{words}".encode(), name="a.txt").numbers
    ends = [0, *(number.raw_end for number in numbers)]
    assert all(number.raw_start >= end for number, end in zip(numbers, ends, strict=False))


@pytest.mark.parametrize("words", ["一起部署", "一起研究", "一起考核", "一起公开", "一起参加"])
def test_together_is_no_number(words: str) -> None:
    assert "一" not in ledger(f"概述\n把信息公开与办事公开{words}。")


def test_a_case_is_one() -> None:
    assert ledger("概述\n收到一起行政复议。")["一"].role is Role.METRIC


@pytest.mark.parametrize(
    ("words", "quote", "role"),
    [
        ("政务公开考核连续两年居全省前十位。", "十", Role.ORDINAL),
        ("满意度跻身30个部门前3名。", "3", Role.ORDINAL),
        ("地址:清水路8号水务大厦2112,邮编:300000。", "2112", Role.CONTACT),
        ("对每一份申请均认真答复。", "一", Role.OTHER),
        ("当面、传真申请均为0。", "0", Role.METRIC),
        ("联系电话:88661234转0。", "0", Role.CONTACT),
        ("每一次培训均有记录。", "一", Role.OTHER),
        ("目前3名专职人员负责。", "3", Role.METRIC),
        ("年前三名人员负责公开。", "三", Role.METRIC),
        ("新建厂房大厦12座。", "12", Role.METRIC),
    ],
)
def test_ranks_rooms_and_each_of_many_count_nothing(words: str, quote: str, role: Role) -> None:
    assert ledger(f"工作情况\n{words}")[quote].role is role


def test_of_each_request_nothing_follows_for_a_number_of_them() -> None:
    assert read_report("三、依申请公开情况\n每一份申请均已答复。".encode(), name="a.txt").observations == ()


@pytest.mark.parametrize(
    ("words", "quote", "role"),
    [
        ("公开信息60条(详见附图1、图2)。", "2", Role.ORDINAL),
        ("公开信息60条(见表1和表3)。", "3", Role.ORDINAL),
        ("全文包括概述、说明七个部 分及附表。", "七", Role.COUNT_OF_LIST_ITEMS),
        ("2 本年度报告由青河县水务局编制。", "2", Role.ORDINAL),
        ("印发2本报告,分送各处。", "2", Role.METRIC),
    ],
)
def test_figures_parts_and_pages_of_the_report_count_nothing(words: str, quote: str, role: Role) -> None:
    assert ledger(f"工作情况\n{words}")[quote].role is role


@pytest.mark.parametrize(
    "words",
    [
        "由一名副局长任组长",
        "明确一名班子成员分管",
        "确定一位领导牵头",
        "由办公室进行二次审核",
        "二次供水设施改造",
        "坚持四项基本原则",
        "健全三项主要制度,",
        "2015笔试成绩",
        "依据〔2015〕笔录",
    ],
)
def test_who_leads_what_is_done_again_and_principles_count_nothing(words: str) -> None:
    report = read_report(f"某县2015年政府信息公开年度报告\n一、概述\n{words}。".encode(), name="case.txt")
    assert [one.quote for one in report.observations] == []


@pytest.mark.parametrize("words", ["配备一名专职人员", "开展二次培训", "落实四项任务", "公开采购12笔"])
def test_what_looks_like_these_is_counted(words: str) -> None:
    report = read_report(f"某县2015年政府信息公开年度报告\n一、概述\n{words}。".encode(), name="case.txt")
    assert len(report.observations) == 1


@pytest.mark.parametrize("blank", ["({})", "[{}]", "【{}】", "〔{}〕"])
def test_a_blank_that_was_filled_in_keeps_its_brackets(blank: str) -> None:
    text = f"某县2015年政府信息公开年度报告\n一、概述\n微信公众号发布信息{blank.format(317)}条,参见文件{blank.format(2015)}号。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [(o.value, o.metric_code, o.label) for o in found] == [(317, "proactive_items_wechat", "信息")]


@pytest.mark.parametrize("unit", ["卷册", "卷次", "卷"])
def test_volumes_of_an_archive_have_their_unit(unit: str) -> None:
    text = f"某县2015年政府信息公开工作年度报告\n一、概述\n提供利用档案资料8846{unit}。"
    assert [(o.unit, o.label) for o in read_report(text.encode(), name="case.txt").observations] == [
        (unit, "提供利用档案资料")
    ]


@pytest.mark.parametrize(
    ("words", "quote", "role"),
    [
        ("严格执行中央八项规定", "八", Role.NAME_PART),
        ("提供一条龙服务", "一", Role.NAME_PART),
        ("形成一条线管理", "一", Role.NAME_PART),
        ("增强四个意识", "四", Role.NAME_PART),
        ("落实两个责任", "两", Role.NAME_PART),
        ("坚持一个中心、两个基本点", "一", Role.NAME_PART),
        ("做到三个不放过", "三", Role.NAME_PART),
        ("做到两个百分百", "百分百", Role.NAME_PART),
        ("政策一件不少", "一", Role.NAME_PART),
        ("一条热线管便民", "一", Role.NAME_PART),
        ("开展六个一活动", "六", Role.NAME_PART),
        ("推进三期工程", "三", Role.NAME_PART),
        ("推行一户一策、一件一档", "一", Role.NAME_PART),
        ("政策一条一条落实", "一", Role.NAME_PART),
        ("任何一条信息都经审核", "一", Role.OTHER),
        ("网站升级为2.0版", "2.0", Role.NAME_PART),
        ("网站改版,2.0版,已上线", "2.0", Role.NAME_PART),
        ("坚持一周一次更新", "一", Role.OTHER),
        ("实行一月一通报", "一", Role.OTHER),
        ("一周内答复", "一", Role.DEADLINE),
        ("三天内答复", "三", Role.DEADLINE),
        ("分为四大类八大项", "八", Role.COUNT_OF_LIST_ITEMS),
        ("健全三级网络", "三", Role.COUNT_OF_LIST_ITEMS),
        ("贯彻十八届三中、四中全会精神", "三", Role.NAME_PART),
    ],
)
def test_what_policies_are_called_by_and_how_often_is_no_statistic(words: str, quote: str, role: Role) -> None:
    report = read_report(f"某局2015年政府信息公开年度报告\n二、主动公开情况\n{words}。".encode())
    assert next(number.role for number in report.numbers if number.quote == quote) is role
    assert not report.observations


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("设立两个责任科室", 2),
        ("接待三个代表团", 3),
        ("收到一条线索", 1),
        ("公开一条信息", 1),
        ("收到一件申请", 1),
        ("一件不予公开", 1),
        ("配备一名分管人员", 1),
        ("举办二期培训班", 2),
        ("编印图册12版", 12),
    ],
)
def test_what_looks_like_a_policy_is_counted(words: str, value: float) -> None:
    report = read_report(f"某局2015年政府信息公开年度报告\n二、主动公开情况\n{words}。".encode())
    assert [one.value for one in report.observations] == [value]


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("开通QQ群123456。", {"123456": Role.CONTACT}),
        ("宣传中请拨打110。", {"110": Role.CONTACT}),
        ("比例为1比3。", {"1": Role.OTHER, "3": Role.OTHER}),
        ("师生比为1：3。", {"1": Role.OTHER, "3": Role.OTHER}),
        ("开展3·15活动。", {"3": Role.NAME_PART, "15": Role.NAME_PART}),
        ("浏览次数：2013,打印。", {"2013": Role.OTHER}),
        ("采用5G网络。", {"5": Role.NAME_PART}),
        ("宽20cm,带宽100M。", {"20": Role.OTHER, "100": Role.OTHER}),
        ("防控H7N9。", {"7": Role.NAME_PART, "9": Role.NAME_PART}),
        ("依据国务院令第492号。", {"492": Role.LEGAL_REFERENCE}),
        ("依据第56号令。", {"56": Role.LEGAL_REFERENCE}),
        ("依据主席令第四十九号。", {"四十九": Role.LEGAL_REFERENCE}),
        ("15年底完成。", {"15": Role.YEAR}),
        ("1-6月平稳。", {"1": Role.DATE, "6": Role.DATE}),
        ("15时30分开放。", {"15": Role.DATE, "30": Role.DATE}),
        ("发布于2016.12.31。", {"2016": Role.DATE, "12": Role.DATE, "31": Role.DATE}),
        ("占1/3。", {"1": Role.SHARE, "3": Role.SHARE}),
        ("同比下降三分之一。", {"三分之一": Role.GROWTH}),
    ],
)
def test_codes_ratios_orders_and_clocks_have_their_roles(words: str, roles: dict[str, Role]) -> None:
    report = read_report(f"某局2015年政府信息公开年度报告\n工作情况\n{words}".encode())
    assert {number.quote: number.role for number in report.numbers if number.quote != "2015"} == roles
    assert not report.observations


@pytest.mark.parametrize(
    ("fraction", "value"), [("百分之五", 5), ("四分之三", 75), ("千分之三点五", 0.35), ("三分之二", 66.666667)]
)
def test_every_share_in_words_is_in_per_cent(fraction: str, value: float) -> None:
    assert ledger(f"工作情况\n网站占{fraction}。")[fraction].value == value


@pytest.mark.parametrize("masked", ["3?件", "3??条", "3■条", "3●条", "3×件", "1X条"])
def test_a_number_whose_last_digits_are_masked_is_damaged(masked: str) -> None:
    report = read_report(f"某局2015年政府信息公开年度报告\n二、主动公开情况\n公开信息{masked}。".encode())
    assert report.numbers[-1].role is Role.DAMAGED
    assert not report.observations
    assert {"lost_character", "replacement"} & {finding.code.value for finding in report.findings}
