"""Printed shares against counts, and growth against the year before."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline import read_report
from govreport_pipeline.report import analyse
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import BreakdownKind, Relation, Scope, Verdict
from govreport_pipeline.validate.telling.printed import Printed, judge_printed, read_printed, worst
from govreport_pipeline_tests.documents import raw_document
from govreport_pipeline_tests.validation_cases import Case, breakdowns, codes, compose, finding, only, part, stat

SHARES, GROWTH = BreakdownKind.SHARES, BreakdownKind.GROWTH
HOLDS, ROUNDED, TRUNCATED, DIFFERS = Verdict.HOLDS, Verdict.ROUNDED, Verdict.TRUNCATED, Verdict.DIFFERS


def categories(total: int, *pairs: tuple[int, str]) -> Case:
    """`28条,占2%;` for each pair; an empty share is not printed."""
    pieces: list[object] = ["发布", stat(f"{total}条", "proactive_items", name="total"), ",包括"]
    for order, (count, share) in enumerate(pairs):
        pieces.append(part(f"{count}条", name=f"part{order}", label=f"类{order}"))
        if share:
            pieces += [
                ",占",
                stat(share, "share_pct", of=f"part{order}", relation=Relation.SHARE_OF, label=f"类{order}"),
            ]
        pieces.append(";")
    return compose(*pieces, "。")  # type: ignore[arg-type]


def test_each_share_has_its_verdict_and_the_list_the_worst() -> None:
    # seed 003: the shares add to 100, and one of them does not follow from its count
    case = categories(1328, (28, "2%"), (16, "1%"), (248, "18%"), (12, "2%"), (1024, "77%"))
    validation = case.validated()
    found = only(validation, SHARES)
    assert found.part_verdicts == (ROUNDED, ROUNDED, TRUNCATED, DIFFERS, ROUNDED)
    assert (found.verdict, found.stated, found.computed) == (DIFFERS, 100, 100)
    assert found.part_observation_ids == only(validation, BreakdownKind.SUM).part_observation_ids
    told = finding(validation, FindingCode.SHARE_DIFFERS)
    assert "12/1,328 = 0.90 %, printed 2 %: differs" in told.message
    assert FindingCode.SHARES_DO_NOT_ADD not in codes(validation)


def test_shares_rounded_to_their_printed_digits_are_rounded() -> None:
    # seed 003, the enterprises' site
    case = categories(10231, (5079, "49.6%"), (1481, "14.5%"), (1227, "12%"), (2444, "23.9%"))
    assert only(case.validated(), SHARES).verdict is ROUNDED


def test_a_share_may_be_of_its_count_and_those_before_it() -> None:
    found = only(categories(5145, (4, ""), (5, "0.17%"), (2500, "48.6%")).validated(), SHARES)
    assert found.part_verdicts == (ROUNDED, ROUNDED, ROUNDED)
    assert found.explanation.startswith("(4+5)/5,145 = 0.17 %, printed 0.17 %: rounded")
    apart = only(categories(5145, (4, "0.08%"), (5, "0.17%")).validated(), SHARES)
    assert apart.part_verdicts == (ROUNDED, DIFFERS)


@pytest.mark.parametrize(("second", "verdict"), [("91.42%", ROUNDED), ("21.42%", DIFFERS)])
def test_shares_that_fit_another_total_of_the_same_thing_are_of_that(second: str, verdict: Verdict) -> None:
    pieces: list[object] = ["本年公开", stat("606条", "proactive_items"), ",累计公开"]
    pieces += [stat("2739条", "proactive_items", name="total", scope=Scope.CUMULATIVE), "。其中"]
    for name, count, share in (("rules", "51条", "8.42%"), ("news", "554条", second)):
        counted = part(count, name=name, scope=Scope.CUMULATIVE)
        pieces += [counted, "占", stat(share, "share_pct", of=name, relation=Relation.SHARE_OF), ";"]
    found = only(compose(*pieces, "。").validated(), SHARES)  # type: ignore[arg-type]
    assert found.verdict is verdict
    assert ("/606" in found.explanation) is (verdict is ROUNDED)


def test_part_without_a_share_is_left_out() -> None:
    # case 026: 法规公文1条 has none; 5.8 is 5.85 cut off
    pairs = (20, "2.6 %"), (30, "4%"), (1, ""), (645, "83.9%"), (20, "2.6%"), (11, "1.4%"), (45, "5.8%")
    found = only(categories(769, *pairs).validated(), SHARES)
    assert len(found.part_observation_ids) == 6
    assert found.part_verdicts == (*[ROUNDED] * 5, TRUNCATED)


def test_share_of_one_part_is_checked_alone() -> None:
    # case 023: 209 of 226 is 92.478, printed 92.47
    case = compose(
        "新增",
        stat("226条", "proactive_items", name="total"),
        "。民生事项共",
        part("209条", name="part", relation=Relation.OF_WHICH),
        ",占",
        stat("92.47%", "share_pct", of="part", relation=Relation.SHARE_OF),
        "。",
    )
    assert only(case.validated(), SHARES).verdict is TRUNCATED


def test_share_that_names_the_total_is_matched_by_its_label() -> None:
    case = compose(
        stat("200条", "proactive_items", name="total"),
        "包括",
        part("50条", label="文件"),
        part("150条", label="动态"),
        "文件占",
        stat("25%", "share_pct", of="total", relation=Relation.SHARE_OF, label="文件"),
    )
    assert only(case.validated(), SHARES).verdict is HOLDS


def test_total_of_a_share_may_be_told_by_the_codes() -> None:
    # 在已答复的33件申请中,同意公开20件,占60.6%;部分公开13件,占40%
    pieces: list[object] = ["已答复", stat("33件", "requests_answered"), "中"]
    for code, count, share in (("disclosed", "20件", "60.6%"), ("partial", "13件", "40%")):
        pieces.append(stat(count, f"requests_outcome_{code}", name=code))
        pieces += ["占", stat(share, "share_pct", of=code, relation=Relation.SHARE_OF), ";"]
    found = only(compose(*pieces).validated(), SHARES)  # type: ignore[arg-type]
    assert found.part_verdicts == (ROUNDED, DIFFERS)


def test_shares_that_tell_the_whole_out_must_add_to_a_hundred() -> None:
    good = categories(300, (100, "33.3%"), (100, "33.3%"), (100, "33.3%"))
    assert FindingCode.SHARES_DO_NOT_ADD not in codes(good.validated())
    bad = categories(300, (100, "33.3%"), (100, "33.3%"), (100, "43.3%")).validated()
    assert "33.3+33.3+43.3 = 109.9 %" in finding(bad, FindingCode.SHARES_DO_NOT_ADD).message


def test_bare_shares_are_only_added() -> None:
    for quotes, is_told in ((("60%", "30%", "10%"), False), (("60%", "30%", "4%"), True), (("28%", "20%"), False)):
        shares = [stat(quote, "share_pct", of="total", relation=Relation.SHARE_OF, label=quote) for quote in quotes]
        validation = compose(stat("215条", "proactive_items", name="total"), "其中", *shares).validated()
        assert not breakdowns(validation, SHARES)
        assert (FindingCode.SHARES_DO_NOT_ADD in codes(validation)) == is_told


def test_hedged_count_has_room_of_one_printed_unit() -> None:
    for share, verdict in (("19%", ROUNDED), ("24%", DIFFERS)):
        case = compose(
            stat("1000条", "proactive_items", name="total"),
            "其中",
            part("180余条", name="part", value=180, low=180, high=190, relation=Relation.OF_WHICH),
            "占",
            stat(share, "share_pct", of="part", relation=Relation.SHARE_OF),
        )
        assert only(case.validated(), SHARES).verdict is verdict


def test_share_of_nothing_is_not_checkable() -> None:
    case = categories(0, (0, "2%"))
    assert only(case.validated(), SHARES).verdict is Verdict.NOT_CHECKABLE


@pytest.mark.parametrize(
    ("count", "total", "printed", "verdict"),
    [
        (1, 4, "25", HOLDS),
        (1, 4, "25.0", HOLDS),
        (2, 3, "66.7", ROUNDED),
        (2, 3, "66.6", TRUNCATED),
        (2, 3, "66.5", DIFFERS),
        (2, 3, "66.8", DIFFERS),
        (1, 8, "12.5", HOLDS),
        (1, 8, "13", ROUNDED),
        (1, 8, "12", ROUNDED),
        (29, 200, "14.5", HOLDS),
        (10538, 34430, "30.61", ROUNDED),
    ],
)
def test_verdict_follows_from_the_printed_digits(count: int, total: int, printed: str, verdict: Verdict) -> None:
    whole, _, decimals = printed.partition(".")
    assert judge_printed(100 * count, total, Printed(int(whole + decimals), len(decimals))) is verdict


@given(st.integers(1, 100_000), st.integers(1, 100_000), st.integers(0, 3))
def test_rounding_and_cutting_off_are_told_apart(part_: int, rest: int, digits: int) -> None:
    numerator, denominator = 100 * part_, part_ + rest
    scaled = Fraction(numerator * 10**digits, denominator)
    assert judge_printed(numerator, denominator, Printed(round(scaled), digits)) in (HOLDS, ROUNDED)
    assert judge_printed(numerator, denominator, Printed(math.floor(scaled), digits)) in (HOLDS, ROUNDED, TRUNCATED)
    assert judge_printed(numerator, denominator, Printed(math.floor(scaled) + 2, digits)) is DIFFERS
    assert judge_printed(-numerator, denominator, Printed(-round(scaled), digits)) in (HOLDS, ROUNDED)


def test_worst_of_the_verdicts_is_the_lists() -> None:
    assert worst((HOLDS, ROUNDED)) is ROUNDED
    assert worst((TRUNCATED, ROUNDED)) is TRUNCATED
    assert worst((HOLDS, DIFFERS, TRUNCATED)) is DIFFERS


@pytest.mark.parametrize(("quote", "digits"), [("占49.60%", "49.60"), ("占2.6 %", "2.6"), ("４９．６％", "49.6")])
def test_digits_are_read_as_printed(quote: str, digits: str) -> None:
    observation = compose(stat(quote, "share_pct", value=float(digits))).observations[0]
    assert str(read_printed(observation)) == digits


def growth(prior: str, words: str, change: str, unit: str = "%") -> Case:
    """发布1887条,2013年为1128条,同比增长67.3%。"""
    return compose(
        "发布",
        stat("1887条", "proactive_items", name="now"),
        ",2013年为" if prior else ",",
        *([stat(prior, "proactive_items", scope=Scope.PRIOR_YEAR)] if prior else []),
        words,
        stat(change, "proactive_items_growth_pct", of="now", relation=Relation.GROWTH_OF, unit=unit),
        "。",
    )


@pytest.mark.parametrize(
    ("prior", "words", "change", "verdict"),
    [
        ("1128条", "同比增长", "67.29%", ROUNDED),
        ("1128条", "同比增长", "67.28%", TRUNCATED),
        ("1128条", "同比增长", "76.3%", DIFFERS),
        ("1128条", "同比下降", "67.3%", DIFFERS),
        ("2516条", "同比下降", "25%", HOLDS),
        ("2516条", "同比减少", "52%", DIFFERS),
    ],
)
def test_growth_follows_from_the_two_years(prior: str, words: str, change: str, verdict: Verdict) -> None:
    validation = growth(prior, words, change).validated()
    assert only(validation, GROWTH).verdict is verdict
    assert (FindingCode.GROWTH_DIFFERS in codes(validation)) == (verdict is DIFFERS)


def test_growth_without_the_year_before_keeps_what_it_implies() -> None:
    # seed 001: 55641条,同比增111.8%
    found = only(growth("", "同比增", "111.8%").validated(), GROWTH)
    assert (found.verdict, found.stated, found.computed) == (Verdict.NOT_CHECKABLE, 111.8, None)
    assert found.explanation == "1,887 after a change of 111.8 %: the year before is not stated, 890.9 is implied"


def test_multiple_of_the_year_before_is_growth_too() -> None:
    # case 075: 是2013年的1.5倍, of 1128 and 1887
    for words, change, verdict in (("是2013年的", "1.5倍", DIFFERS), ("是去年的", "1.7倍", ROUNDED)):
        assert only(growth("1128条", words, change, "倍").validated(), GROWTH).verdict is verdict


@pytest.mark.parametrize(
    ("told", "verdict", "explanation"),
    [
        ("2013年收到申请20件,2014年收到46件,同比增长1.3倍", HOLDS, "20 to 46 is 130 %, printed 130 %"),
        ("2013年收到申请50件,2014年收到118件,同比增长1.3倍", TRUNCATED, "50 to 118 is 136 %, printed 130 %"),
        ("2013年收到申请20件,2014年收到46件,同比增长2.3倍", DIFFERS, "20 to 46 is 130 %, printed 230 %"),
        ("2013年收到申请20件,2014年收到41件,同比翻了一番", ROUNDED, "20 to 41 is 105 %, printed 100 %"),
        ("2013年收到申请20件,2014年收到41件,同比翻番", ROUNDED, "20 to 41 is 105 %, printed 100 %"),
        ("2013年收到申请20件,2014年收到41件,同比翻了两番", DIFFERS, "20 to 41 is 105 %, printed 300 %"),
        ("2013年收到申请20件,2014年收到39件,增加近一倍", ROUNDED, "20 to 39 is 95 %, printed 100 %"),
        ("2013年收到申请20件,2014年收到26件,增加近一倍", DIFFERS, "20 to 26 is 30 %, printed 100 %"),
        ("2013年收到申请20件,2014年收到46件,是2013年的2.3倍", HOLDS, "20 to 46 is 2.3 times, printed 2.3 times"),
        ("2013年收到申请20件,2014年收到16件,是2013年的80%", HOLDS, "20 to 16 is 80 %, printed 80 %"),
        ("2013年收到申请20件,2014年收到16件,是2013年的120%", DIFFERS, "20 to 16 is 80 %, printed 120 %"),
        (
            "2013年收到申请20余件,2014年收到46件,是2013年的2.2倍",
            ROUNDED,
            "20 (20–30) to 46 is 2.3 times, printed 2.2 times",
        ),
        ("2013年收到申请20件,2014年收到46件,是2013年的1.3倍", DIFFERS, "20 to 46 is 2.3 times, printed 1.3 times"),
    ],
)
def test_growth_in_multiples_follows_from_the_two_years(told: str, verdict: Verdict, explanation: str) -> None:
    text = f"某县水务局2014年政府信息公开工作年度报告\n三、依申请公开情况\n{told}。"
    found = next(b for b in read_report(text.encode(), name="case.txt").breakdowns if b.kind is GROWTH)
    assert (found.verdict, found.explanation) == (verdict, explanation)


def test_hedged_years_have_room_of_one_printed_unit() -> None:
    for change, verdict in (("67%", ROUNDED), ("20%", DIFFERS)):
        case = compose(
            stat("1887条", "proactive_items", name="now"),
            stat("1100余条", "proactive_items", scope=Scope.PRIOR_YEAR, value=1100, low=1100, high=1200),
            stat(change, "proactive_items_growth_pct", of="now", relation=Relation.GROWTH_OF),
        )
        assert only(case.validated(), GROWTH).verdict is verdict


@pytest.mark.parametrize(("cumulative", "verdict"), [("125334条", HOLDS), ("12533条", DIFFERS)])
def test_cumulative_figure_is_not_below_the_years(cumulative: str, verdict: Verdict) -> None:
    case = compose(
        "更新",
        stat("55641条", "proactive_items"),
        "。累计",
        stat(cumulative, "proactive_items", scope=Scope.CUMULATIVE),
        "。",
    )
    validation = case.validated()
    assert only(validation, BreakdownKind.OF_WHICH).verdict is verdict
    assert (FindingCode.CUMULATIVE_BELOW_ANNUAL in codes(validation)) == (verdict is DIFFERS)


def test_shares_of_nothing_need_not_add_to_a_hundred() -> None:
    text = "甲县2017年政府信息公开年度报告\n2017年,共收到申请0件,其中网络0件,占0%;信函0件,占0%。\n"
    assert "shares_do_not_add" not in {found.code for found in analyse(raw_document(text)).findings}
    validation = categories(0, (0, "0%"), (0, "0%")).validated()
    assert only(validation, SHARES).verdict is Verdict.NOT_CHECKABLE
    assert FindingCode.SHARES_DO_NOT_ADD not in codes(validation)


@pytest.mark.parametrize(("third", "is_told"), [("8.3%", False), ("6.3%", True)])
def test_shares_add_to_what_their_counts_are_of_the_total(third: str, is_told: bool) -> None:
    case = categories(145, (1, ""), (126, "86.9%"), (12, third), (6, "4.1%"))
    assert (FindingCode.SHARES_DO_NOT_ADD in codes(case.validated())) is is_told


@pytest.mark.parametrize(
    ("told", "is_told"),
    [
        ("申请方式中,网上占60%、信函占30%、当面占20%", True),
        ("从申请方式看,网上、信函、当面分别占60%、30%、20%", True),
        ("按类别分,政策类占50%;动态类占40%;其他类占20%", True),
        ("申请方式中,网上占60%、信函占30%、当面占10%", False),
        ("申请方式中,网上占60%、信函占20%、当面占10%", False),
        ("申请方式中,网上占33.4%、信函占33.3%、当面占33.4%", False),
        ("队伍里党员占40%、女性占35%、本科占33%", False),
    ],
)
def test_shares_of_no_number_come_to_a_hundred_at_most(told: str, is_told: bool) -> None:
    report = read_report(f"某县水务局2014年政府信息公开年度报告\n三、依申请公开情况\n{told}。\n".encode(), name="a.txt")
    found = [finding for finding in report.findings if finding.code is FindingCode.SHARES_DO_NOT_ADD]
    assert bool(found) == is_told
    assert not found or "= 110 %, expected 97–103 %" in found[0].message


def test_kinds_behind_what_the_year_added_are_of_that_whatever_was_produced_before() -> None:
    text = (
        "某县交通局2012年政府信息公开工作年度报告\n二、政府信息公开情况\n"
        "全年产生公文类信息250条,其中主动公开100条,占40%;依申请公开50条,占20%;不予公开100条,占40%。\n"
        "截至2012年底,累计主动公开政府信息1400条。其中,2012年新增主动公开政府信息400条。\n"
        "在主动公开的信息中,政策类信息40条,占10%;规划类信息60条,占15%;业务类信息300条,占75%。\n"
    )
    report = read_report(text.encode(), name="a.txt")
    assert [found.code for found in report.findings if found.code is FindingCode.SHARE_DIFFERS] == []
    assert [each.stated for each in report.breakdowns if each.kind is BreakdownKind.SUM] == [250, 400]
