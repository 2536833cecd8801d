"""Lists against their totals: sums, of-which, and lists that break off."""

from math import inf

import pytest

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import (
    BreakdownKind,
    DamageKind,
    Relation,
    Responsibility,
    Scope,
    Severity,
    Verdict,
)
from govreport_pipeline.validate.telling.results import Check, notes_of, number_breakdowns
from govreport_pipeline_tests.validation_cases import (
    Case,
    breakdowns,
    codes,
    compose,
    finding,
    items,
    listed,
    only,
    part,
    stat,
)

SUM, OF_WHICH = BreakdownKind.SUM, BreakdownKind.OF_WHICH
TOPIC = "key_area_items_by_topic"


def topics(total: str = "1266条", parts: tuple[str, ...] = ("164条", "409条", "506条", "187条")) -> Case:
    """Seed 002: four topics tell out the items of the key areas."""
    listed = [piece for quote in parts for piece in (part(quote, code=TOPIC, label="围绕深化改革"), ",")]
    return compose("共公开重点领域信息", stat(total, "key_area_items", name="total"), ",其中", *listed[:-1], "。")


def test_parts_that_add_up_hold() -> None:
    validation = topics().validated()
    found = only(validation, SUM)
    assert (found.stated, found.computed, found.difference) == (1266, 1266, 0)
    assert found.verdict is Verdict.HOLDS
    assert found.explanation == "parts 164+409+506+187 = 1,266, stated 1,266"
    assert FindingCode.SUM_DIFFERS not in codes(validation)


def test_parts_that_do_not_add_up_differ_and_say_by_how_much() -> None:
    validation = topics(total="1276条").validated()
    found = only(validation, SUM)
    assert (found.verdict, found.difference, found.low, found.high) == (Verdict.DIFFERS, -10, 1266, 1266)
    told = finding(validation, FindingCode.SUM_DIFFERS)
    assert (told.severity, told.responsibility) == (Severity.WARNING, Responsibility.SOURCE)
    assert told.message.startswith(
        "sum_differs: key_area_items in 002.txt at 9–36: parts 164+409+506+187 = 1,266, stated 1,276 (−10)"
    )
    assert (told.raw_start, told.raw_end) == (9, 36)


def test_breakdown_names_its_observations_in_the_order_of_the_text() -> None:
    case = topics()
    found = only(case.validated(), SUM)
    ids = [observation.observation_id for observation in case.observations]
    assert [found.total_observation_id, *found.part_observation_ids] == ids
    assert found.breakdown_id == f"{found.document_id}-b0001"


def test_units_may_change_from_total_to_parts() -> None:
    # case 055: 284条, its parts in 篇
    parts = [part(quote, unit="篇") for quote in ("41篇", "19篇", "15篇", "13篇", "13篇", "9篇", "174篇")]
    found = only(listed(items("284条"), ",其中", *parts).validated(), SUM)
    assert found.verdict is Verdict.HOLDS


def test_real_lists_that_fail_differ() -> None:
    # cases 026 (772 of 769), 032 (170 of 160), 037 (198 of 192), 062 (307 of 311)
    for total, parts, difference in (
        ("769条", ("20条", "30条", "1条", "645条", "20条", "11条", "45条"), 3),
        ("160条", ("59条", "1条", "5条", "8条", "22条", "45条", "28条", "2条"), 10),
        ("192条", ("147条", "47条", "4条"), 6),
        ("311条", ("72条", "182条", "6条", "47条"), -4),
    ):
        found = only(listed(items(total), ",其中", *map(part, parts)).validated(), SUM)
        assert (found.verdict, found.difference) == (Verdict.DIFFERS, difference)


def test_two_members_of_one_open_list_tell_the_total_out() -> None:
    # seed 001: 市直单位 and 县区单位
    for parts, verdict in ((("13750条", "41891条"), Verdict.HOLDS), (("13750条", "31891条"), Verdict.DIFFERS)):
        bodies = [part(quote, code="proactive_items_by_body") for quote in parts]
        assert only(listed(items("55641条"), ",其中", *bodies).validated(), SUM).verdict is verdict


def test_two_of_different_sorts_after_of_which_are_no_sum() -> None:
    # seed 002: 8428条,其中规范性文件11个,重点领域信息1266条,民意征集4次
    case = listed(
        items("8428条", "proactive_items_website"),
        ",其中",
        part("11个", code="normative_documents_disclosed"),
        part("1266条", code="key_area_items"),
        part("4次", code="opinion_solicitations"),
    )
    validation = case.validated()
    found = only(validation, OF_WHICH)
    assert (found.verdict, found.computed, len(found.part_observation_ids)) == (Verdict.HOLDS, 1266, 2)
    assert not breakdowns(validation, SUM)


def test_two_outcomes_of_a_dispute_need_not_be_all() -> None:
    # case 040: 行政诉讼4件,其中1件已撤回,1件不予立案
    case = listed(
        items("4件", "litigations"), ",其中", part("1件", code="litigations_withdrawn"), part("1件", code=None)
    )
    assert only(case.validated(), OF_WHICH).verdict is Verdict.HOLDS


def test_wording_tells_two_different_parts_out() -> None:
    parts = part("11件", code="normative_documents_disclosed"), part("1200条", code="key_area_items")
    found = only(listed(items("1266条"), ",包括", *parts).validated(), SUM)
    assert found.verdict is Verdict.DIFFERS
    assert not breakdowns(listed(items("1266条"), ",其中:", *parts).validated(), SUM)


def test_other_among_the_parts_tells_the_total_out() -> None:
    parts = part("11件", code=None), part("1200条", code=None, label="其他信息")
    assert only(listed(items("1266条"), ",其中", *parts).validated(), SUM).verdict is Verdict.DIFFERS


def test_a_few_small_parts_only_pick_some_out() -> None:
    parts = [part(quote) for quote in ("20条", "30条", "11条")]
    assert only(listed(items("12656条"), ",其中", *parts).validated(), OF_WHICH).verdict is Verdict.HOLDS


def test_total_after_its_parts_is_told_out() -> None:
    # case 075: 1887条 and 514条, 总计2401条
    for total, verdict in (("2401条", Verdict.HOLDS), ("2410条", Verdict.DIFFERS)):
        parts = [part(quote, code="proactive_items_website", subject=quote) for quote in ("1887条", "514条")]
        case = compose("官网", parts[0], ",专栏", parts[1], ",总计", items(total), "。")
        assert only(case.validated(), SUM).verdict is verdict


def test_channels_add_up_or_are_no_identity() -> None:
    channels = "proactive_items_website", "proactive_items_wechat"
    for quotes, kind in ((("131条", "95条"), SUM), (("185条", "95条"), OF_WHICH), (("100条", "95条"), OF_WHICH)):
        parts = [part(quote, code=code) for quote, code in zip(quotes, channels, strict=True)]
        assert only(listed(items("226条"), ",其中", *parts).validated(), kind).verdict is Verdict.HOLDS


def test_channel_that_exceeds_the_total_differs() -> None:
    parts = part("285条", code="proactive_items_website"), part("16条", code="proactive_items_weibo")
    validation = listed(items("226条"), ",其中", *parts).validated()
    assert only(validation, OF_WHICH).verdict is Verdict.DIFFERS
    assert FindingCode.PART_EXCEEDS_TOTAL in codes(validation)


def test_part_singled_out_is_held_against_the_total() -> None:
    # seed 004: 12656条,其中通过网站公开9136条
    for quote, verdict in (("9136条", Verdict.HOLDS), ("12657条", Verdict.DIFFERS)):
        single = part(quote, code="proactive_items_website", relation=Relation.OF_WHICH)
        validation = listed(items("12656条"), ",其中通过网站公开", single).validated()
        assert only(validation, OF_WHICH).verdict is verdict
        assert (FindingCode.PART_EXCEEDS_TOTAL in codes(validation)) == (verdict is Verdict.DIFFERS)


def test_hedged_total_has_room_for_its_part() -> None:
    # seed 002: 10余次,其中区长解读1次
    for quote, verdict in (("1次", Verdict.HOLDS), ("19次", Verdict.HOLDS), ("20次", Verdict.DIFFERS)):
        total = stat("10余次", "policy_interpretations", name="total", value=10, low=10, high=20)
        single = part(quote, code="policy_interpretations_by_leaders", relation=Relation.OF_WHICH)
        assert only(listed(total, ",其中", single).validated(), OF_WHICH).verdict is verdict


def test_hedged_parts_add_as_intervals() -> None:
    for total, verdict in (("195条", Verdict.HOLDS), ("200条", Verdict.DIFFERS)):
        hedged = part("180余条", value=180, low=180, high=190)
        found = only(listed(items(total), ",包括", hedged, part("10条")).validated(), SUM)
        assert (found.verdict, found.low, found.high) == (verdict, 190, 200)


def test_part_named_besides_belongs_to_the_list_if_that_adds_up() -> None:
    # case 051: 532 and 29 after 其中, 998 after 此外, of 1559
    parts = (
        part("532条", code="proactive_items_website"),
        part("29条", code="proactive_items_notice_board"),
        part("998条", code="proactive_items_new_media", relation=Relation.OF_WHICH),
    )
    found = only(listed(items("1559条"), "。其中", *parts).validated(), SUM)
    assert found.verdict is Verdict.HOLDS


def test_list_cut_off_by_the_end_of_the_text_is_incomplete() -> None:
    # case 014: 主动公开48条,其中规范性文件6条;规划计划18条;公共资金使
    case = listed(items("48条"), ",其中", part("6条"), part("18条"), end=";公共资金使")
    validation = case.damaged(DamageKind.TRUNCATED, "使").validated()
    found = only(validation, SUM)
    assert (found.verdict, found.difference) == (Verdict.INCOMPLETE, -24)
    assert found.explanation == "parts 6+18 = 24, stated 48: 24 missing, the text breaks off"
    assert FindingCode.SUM_INCOMPLETE in codes(validation)


def test_text_that_breaks_off_elsewhere_does_not_excuse_a_sum() -> None:
    case = listed(items("48条"), ",包括", part("6条"), part("18条"), end="。四、监")
    assert only(case.damaged(DamageKind.TRUNCATED, "监").validated(), SUM).verdict is Verdict.DIFFERS


def test_missing_part_makes_an_identity_incomplete() -> None:
    case = listed(items("48条"), ",包括", part("6条"), part("18条"), end=",文件 条。")
    assert only(case.damaged(DamageKind.LOST_NUMBER, " 条").validated(), SUM).verdict is Verdict.INCOMPLETE


def test_lost_part_does_not_excuse_parts_above_the_total() -> None:
    case = listed(items("20条"), ",包括", part("6条"), part("18条"), end=",文件 条。")
    assert only(case.damaged(DamageKind.LOST_NUMBER, " 条").validated(), SUM).verdict is Verdict.DIFFERS


@pytest.mark.parametrize(
    ("quotes", "verdict"), [(("20条", "30条"), Verdict.HOLDS), (("40条", "30条"), Verdict.DIFFERS)]
)
def test_list_that_ends_in_etc_stays_below_its_total(quotes: tuple[str, ...], verdict: Verdict) -> None:
    parts = [part(quote, relation=Relation.OPEN_PART) for quote in quotes]
    validation = listed(items("60条"), ",包括", *parts, end="等。").validated()
    assert only(validation, OF_WHICH).verdict is verdict
    assert not breakdowns(validation, SUM)


def test_etc_behind_a_list_that_does_not_add_up_leaves_it_open() -> None:
    parts = [part(quote) for quote in ("20条", "30条", "7条")]
    validation = listed(items("60条"), ",其中", *parts, end="等。").validated()
    assert only(validation, OF_WHICH).explanation == "parts 20+30+7 = 57 and others, of 60"
    full = listed(items("57条"), ",其中", *parts, end="等。").validated()
    assert only(full, SUM).verdict is Verdict.HOLDS


def test_two_lists_of_one_total_are_two_sums() -> None:
    channels = part("131条", code="proactive_items_website"), part("95条", code="proactive_items_wechat")
    for category, verdict in (("5条", Verdict.HOLDS), ("6条", Verdict.DIFFERS)):
        case = listed(items("226条"), ",其中", *channels, part(category), part("221条"))
        verdicts = [found.verdict for found in breakdowns(case.validated(), SUM)]
        assert verdicts == [Verdict.HOLDS, verdict]


def test_zeros_at_the_end_belong_to_the_list() -> None:
    # case 029: nine parts, six of them zero
    quotes = ("0条", "0条", "0条", "47条", "17条", "0条", "0条", "5条", "0条")
    found = only(listed(items("69条"), "。其中,", *map(part, quotes)).validated(), SUM)
    assert (found.verdict, len(found.part_observation_ids)) == (Verdict.HOLDS, 9)


def test_total_that_is_itself_a_part_has_its_own_breakdown() -> None:
    # seed 003: 1986条, 其中门户网站1328条, 包括28, 16, 248, 12, 1024
    site = part("1328条", code="proactive_items_website", name="site", subject="门户", relation=Relation.OF_WHICH)
    parts = [part(quote, of="site") for quote in ("28条", "16条", "248条", "12条", "1024条")]
    case = compose("发布", items("1986条"), "。其中,", site, ",包括", *parts, "。")
    validation = case.validated()
    assert only(validation, OF_WHICH).verdict is Verdict.HOLDS
    assert only(validation, SUM).verdict is Verdict.HOLDS


def test_closing_total_is_held_against_the_numbers_before_it() -> None:
    # case 075: 由2013年的1128条增至2014年的1887条,专栏发布514条,总计2401条
    for words, total, verdicts in (
        (",总计", "2401条", [Verdict.HOLDS]),
        (",总计", "2410条", [Verdict.DIFFERS]),
        (",两个网站点击总计", "2410条", []),
    ):
        case = compose(
            "由2013年的",
            stat("1128条", "proactive_items", scope=Scope.PRIOR_YEAR),
            "增至2014年的",
            stat("1887条", "proactive_items"),
            ",专栏发布",
            stat("514条", "proactive_items_website"),
            words,
            stat(total, "proactive_items_website", subject="两网"),
            "。",
        )
        found = breakdowns(case.validated(), SUM)
        assert [each.verdict for each in found] == verdicts
        assert all(len(each.part_observation_ids) == 2 for each in found)


def test_closing_total_of_one_metric_must_be_met() -> None:
    for total, verdict in (("5次", Verdict.HOLDS), ("6次", Verdict.DIFFERS)):
        case = compose(
            "甲班",
            stat("2次", "training_sessions", subject="甲"),
            ",乙班",
            stat("3次", "training_sessions", subject="乙"),
            ",合计",
            stat(total, "training_sessions"),
            "。",
        )
        assert only(case.validated(), SUM).verdict is verdict


def test_list_of_new_or_main_ones_is_not_told_out() -> None:
    # case 075: 16个,其中新增政务类栏目4个,服务类2个,互动类2个
    parts = [part(quote, code=None) for quote in ("4个", "2个", "2个")]
    for joint in (",其中新增", ",主要包括"):
        assert not breakdowns(listed(stat("16个", name="total"), joint, *parts).validated(), SUM)


def test_lists_by_channel_and_by_outcome_are_two() -> None:
    case = listed(
        items("8件", "requests_received"),
        ",其中",
        part("5件", code="requests_received_online"),
        part("2件", code="requests_received_post"),
        part("6件", code="requests_outcome_disclosed"),
        part("1件", code="requests_outcome_partial"),
    )
    assert [len(found.part_observation_ids) for found in breakdowns(case.validated(), SUM)] == [2, 2]


@pytest.mark.parametrize(("quote", "verdict"), [("1次", Verdict.HOLDS), ("11次", Verdict.DIFFERS)])
def test_part_by_its_code_is_not_larger_than_its_total(quote: str, verdict: Verdict) -> None:
    case = compose(
        "发布会", stat("10次", "press_conferences"), "。主要负责人参加", stat(quote, "press_conferences_by_leaders")
    )
    validation = case.validated()
    assert only(validation, OF_WHICH).verdict is verdict
    assert (FindingCode.PART_EXCEEDS_TOTAL in codes(validation)) == (verdict is Verdict.DIFFERS)


def test_value_of_the_year_before_is_no_part() -> None:
    parts = part("20条"), part("30条", scope=Scope.PRIOR_YEAR)
    assert not breakdowns(listed(items("60条"), ",包括", *parts).validated(), SUM)


def test_part_of_an_unknown_total_is_left_alone() -> None:
    case = listed(items("60条"), ",包括", part("20条"), part("40条"))
    orphans = Case(case.raw, case.document, (), case.observations[1:])
    assert not orphans.validated().breakdowns


@pytest.mark.parametrize(
    ("total", "quotes", "expected"),
    [
        ("5000条", ("20条", "30条"), "a factor of 100"),
        ("50条", ("20条", "30条", "7条"), "the difference is the part 7"),
        ("60条", ("20条", "400条"), "may have a digit too many"),
        ("130条", ("23条", "40条", "36条"), ""),
        ("62条", ("26条", "45条"), "two neighbouring digits may be swapped"),
    ],
)
def test_explanation_offers_a_hypothesis(total: str, quotes: tuple[str, ...], expected: str) -> None:
    found = only(listed(items(total), ",包括", *map(part, quotes)).validated(), SUM)
    assert found.verdict is Verdict.DIFFERS
    assert expected in found.explanation


def test_unbounded_part_is_shown_as_such() -> None:
    hedged = part("超过540条", value=540, low=540, high=inf)
    found = only(listed(items("500条"), ",包括", hedged, part("10条")).validated(), SUM)
    assert "550 (550 or more), stated 500" in found.explanation
    assert found.high == inf


def test_an_identity_without_numbers_is_about_the_whole_document() -> None:
    check = Check(SUM, None, (), 5.0, None, None, Verdict.DIFFERS, "nothing adds up to 5", FindingCode.SUM_DIFFERS)
    assert [note.place for note in notes_of([check])] == [None]
    assert len(number_breakdowns("d", [check])) == 1
