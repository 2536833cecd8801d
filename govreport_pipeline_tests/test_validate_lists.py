"""Which lists claim to be all of their total, and where one list ends."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import BreakdownKind, Relation, Verdict
from govreport_pipeline_tests.validation_cases import Stat, codes, compose, items, listed, only, part, stat

SUM = BreakdownKind.SUM
FOUR = ("60条", "25条", "9条", "4条")


@pytest.mark.parametrize(
    ("joint", "total", "quotes"),
    [
        (",其中", "160条", FOUR),
        (",其中包括", "160条", FOUR),
        (",其中", "7件", ("4件", "2件")),
        (",包括", "900条", FOUR),
    ],
    ids=["其中", "其中包括", "two of one kind", "little of it"],
)
def test_a_list_that_claims_no_completeness_lacks_what_is_not_told_of(
    joint: str, total: str, quotes: tuple[str, ...]
) -> None:
    validation = listed(items(total), joint, *map(part, quotes)).validated()
    found = only(validation, SUM)
    untold = f"{-(found.difference or 0):.0f} not told of"
    assert (found.verdict, found.explanation.endswith(untold)) == (Verdict.INCOMPLETE, True)
    assert FindingCode.SUM_DIFFERS not in codes(validation)


@pytest.mark.parametrize(
    ("joint", "total", "quotes", "last"),
    [
        (",分别为", "160条", FOUR, ""),
        (",包括", "160条", FOUR, ""),
        (",其中", "160条", FOUR, "其他信息"),
        (",其中", "101条", FOUR, ""),
        (",其中", "3275条", ("2975条", "200条", "60条"), ""),
        (",其中", "160条", ("60条", "70条", "50条"), ""),
    ],
    ids=["分别为", "包括", "其他 at its end", "nearly all", "digits swapped", "above its total"],
)
def test_a_list_that_claims_to_be_all_and_is_not_differs(
    joint: str, total: str, quotes: tuple[str, ...], last: str
) -> None:
    parts = [*map(part, quotes[:-1]), part(quotes[-1], label=last)]
    assert only(listed(items(total), joint, *parts).validated(), SUM).verdict is Verdict.DIFFERS


@pytest.mark.parametrize(
    ("printed", "verdict"), [(("45%", "33%", "22%"), Verdict.DIFFERS), (("37%", "25%", "16%"), Verdict.INCOMPLETE)]
)
def test_shares_tell_whether_a_list_is_all_of_its_total(printed: tuple[str, ...], verdict: Verdict) -> None:
    pieces: list[str | Stat] = []
    for order, (quote, share) in enumerate(zip(("40条", "30条", "20条"), printed, strict=True)):
        name = f"part{order}"
        counted = part(quote, name=name)
        pieces += [counted, "占", stat(share, "share_pct", of=name, relation=Relation.SHARE_OF), ";"]
    case = compose("公开信息", items("120条"), "。其中,", *pieces[:-1], "。")
    assert only(case.validated(), SUM).verdict is verdict


@pytest.mark.parametrize(
    ("total", "over", "verdict"), [("69件", "", "balance"), ("66件", "3件", "balance"), ("68件", "", "sum")]
)
def test_outcomes_add_up_with_what_was_carried_over_and_forward(total: str, over: str, verdict: str) -> None:
    parts = part("35件", code="requests_outcome_disclosed"), part("32件", code="requests_outcome_unable")
    before = (",上年结转", stat(over, "requests_carried_over")) if over else ()
    waiting = stat("2件", "requests_carried_forward")
    received = items(total, "requests_received")
    case = compose(
        "收到", received, *before, "。结果如下:公开", parts[0], ",无法提供", parts[1], ";结转", waiting, "。"
    )
    found = [each for each in case.validated().breakdowns if len(each.part_observation_ids) > 1]
    assert [(each.kind.value, each.verdict) for each in found] == [
        (verdict, Verdict.HOLDS if verdict == "balance" else Verdict.DIFFERS)
    ]
    assert ("3 carried over" in found[0].explanation) is bool(over)


def test_one_more_way_of_telling_a_total_out_is_no_part_of_its_list() -> None:
    by_kind = part("40条"), ",", part("1条")
    site = part("41条", code="proactive_items_website")
    case = compose("公开", items("41条"), "。按类别分,动态", *by_kind, "。从形式看,网站", site, "。")
    assert only(case.validated(), SUM).verdict is Verdict.HOLDS
    alone = compose("公开", items("7条"), ",其中社区", part("5条"), "。在公开的7条中,文件", part("7条"), "。")
    assert not [each for each in alone.validated().breakdowns if each.verdict is Verdict.DIFFERS]
    again = compose("公开", items("41条"), ",其中动态", *by_kind, ",其中主站采用", part("15条"), "。")
    assert only(again.validated(), SUM).verdict is Verdict.HOLDS


@pytest.mark.parametrize(("joint", "is_told"), [("规划、人事、机构信息各", False), ("规划信息", True)])
def test_a_list_with_one_of_each_of_several_is_no_sum(joint: str, is_told: bool) -> None:
    case = compose(
        "公开", items("40条"), ",包括", joint, part("1条"), "、动态", part("25条"), "、公告", part("9条"), "。"
    )
    assert (FindingCode.SUM_DIFFERS in codes(case.validated())) is is_told


@pytest.mark.parametrize(
    ("words", "differs"),
    [
        ("收到申请40件,其中当面30件,网络10件,信函4件", True),
        ("收到申请40件,其中当面30件,网络10件,其他4件", True),
        ("答复申请40件,其中同意公开30件,不予公开10件,其他4件", True),
        ("收到申请40件。在答复的40件申请中,同意公开30件。不予公开10件,主要是工作秘密。信息不存在4件", True),
        ("行政复议40件,其中维持30件,纠正10件,其他4件", True),
        ("公开信息40条,其中政策类30条、动态类10条、其他类4条", True),
        ("公开信息40条,其中政策类30条、动态类10条、公告类4条", True),
        ("收到申请40件,其中当面30件,网络10件,信函0件", False),
        ("收到申请40件,其中当面30件,网络10件,结转下年4件", False),
        ("收到申请40件,其中网络30件,当面10件,电子邮件4件", False),
        ("收到申请40件,其中当面30件,网络10件,同意公开36件,不予公开4件", False),
        ("行政诉讼40件,其中未经复议直接起诉30件、复议后起诉10件,败诉4件", False),
        ("公开信息40条,其中网站30条、微信10条、其他4条", False),
        ("公开信息40条,其中政策类30条、动态类10条,另有其他类4条", False),
    ],
)
def test_a_list_that_goes_on_behind_what_adds_up_is_held_with_all_of_it(words: str, differs: bool) -> None:
    report = read_report(f"某县水务局2016年政府信息公开年度报告\n一、概述\n{words}。".encode())
    assert (FindingCode.SUM_DIFFERS in {finding.code for finding in report.findings}) is differs
