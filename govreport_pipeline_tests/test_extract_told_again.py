"""A total told out several times, each time by another ground: every account is held against it by itself."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.report import Report
from govreport_pipeline.tables.findings import FindingCode as Code
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import BreakdownKind, Relation, Verdict

HEAD = "某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n"
_OF_SUMS = {Code.SUM_DIFFERS, Code.SUM_INCOMPLETE, Code.PART_EXCEEDS_TOTAL, Code.BALANCE_DIFFERS, Code.SHARE_DIFFERS}
_PARTS = (Relation.LISTED_PART, Relation.OPEN_PART, Relation.OF_WHICH)

Accounts = tuple[tuple[int, ...], ...]


def _read(text: str) -> Report:
    return read_report(f"{HEAD}{text}".encode(), name="case.txt")


def _accounts(report: Report, total: float) -> list[tuple[tuple[float, ...], Verdict]]:
    """The sums that a total is held against, with their verdicts, in the order of the text."""
    by_id = {each.observation_id: each for each in report.observations}
    sums = [
        (
            tuple(part.value for part in sorted(map(by_id.__getitem__, each.part_observation_ids), key=_start_of)),
            each.verdict,
        )
        for each in report.breakdowns
        if each.kind is BreakdownKind.SUM
        and each.total_observation_id is not None
        and by_id[each.total_observation_id].value == total
    ]
    order = {each.value: each.raw_start for each in reversed(report.observations)}
    return sorted(sums, key=lambda told: order[told[0][0]])


def _start_of(observation: Observation) -> int:
    return observation.raw_start


def _linked(report: Report, total: float) -> list[float]:
    """What the text calls parts of the first number of that value."""
    whole = next(each for each in report.observations if each.value == total)
    return [
        each.value for each in report.observations if each.part_of == whole.observation_id and each.relation in _PARTS
    ]


TOLD_TWICE: tuple[tuple[str, int, Accounts], ...] = (
    ("收到申请87件,其中网上52件、信函35件;予以公开48件,不予公开12件,信息不存在27件。", 87, ((52, 35), (48, 12, 27))),
    ("收到申请87件,其中网上52件、信函35件。予以公开48件,不予公开12件,信息不存在27件。", 87, ((52, 35), (48, 12, 27))),
    ("收到申请87件,其中网上52件、信函35件。其中予以公开48件,不予公开39件。", 87, ((52, 35), (48, 39))),
    ("收到申请87件(当面52件、信函35件),予以公开48件,不予公开39件。", 87, ((52, 35), (48, 39))),
    ("收到申请87件,其中网上52件、信函35件;自然人申请71件,法人申请16件。", 87, ((52, 35), (71, 16))),
    ("收到申请87件,其中自然人71件、企业16件;网上52件,信函35件。", 87, ((71, 16), (52, 35))),
    (
        "收到申请87件,按申请人分,公民71件,企业16件;按申请方式分,网上52件,信函35件;按办理结果分,公开48件,不予公开39件。",
        87,
        ((71, 16), (52, 35), (48, 39)),
    ),
    (
        "收到申请87件,其中网上52件、信函35件;公民71件,企业16件;同意公开48件,部分公开9件,信息不存在30件。",
        87,
        ((52, 35), (71, 16), (48, 9, 30)),
    ),
    ("办结申请63件,其中予以公开45件、不予公开18件;按时办结60件,延期办结3件。", 63, ((45, 18), (60, 3))),
    ("公开信息460条,其中网站310条、微信150条;按类别分,政策文件60条,工作动态400条。", 460, ((310, 150), (60, 400))),
    ("公开信息460条,其中网站310条、公开栏150条;类别:法规类60条,动态类400条。", 460, ((310, 150), (60, 400))),
    ("公开信息460条,其中网站310条、公开栏150条;按类别分为法规类60条、动态类400条。", 460, ((310, 150), (60, 400))),
    ("公开信息460条(法规类60条、动态类400条),其中网站310条、公开栏150条。", 460, ((60, 400), (310, 150))),
    ("公开信息460条,其中法规类60条、动态类400条;从公开渠道看,网站310条,微信150条。", 460, ((60, 400), (310, 150))),
    (
        "公开信息460条,其中县教育局200条、县林业局260条;法规类60条,动态类400条;上半年210条,下半年250条。",
        460,
        ((200, 260), (60, 400), (210, 250)),
    ),
    (
        "公开信息460条,其中网站310条、微信150条;分季度看,一季度90条,二季度110条,三季度120条,四季度140条。",
        460,
        ((310, 150), (90, 110, 120, 140)),
    ),
    (
        "公开信息460条,其中法规类60条、动态类400条;一季度90条,二季度110条,三季度120条,四季度140条;从公开渠道看,网站310条,微信150条。",
        460,
        ((60, 400), (90, 110, 120, 140), (310, 150)),
    ),
    (
        "公开信息460条,其中法规类60条、动态类400条。网站310条,公报150条。分季度看,一季度90条,二季度110条,三季度120条,四季度140条。",
        460,
        ((60, 400), (310, 150), (90, 110, 120, 140)),
    ),
    (
        "收到群众来信205件,其中信箱来信145件、热线来电60件;咨询类115件,投诉类50件,建议类40件。",
        205,
        ((145, 60), (115, 50, 40)),
    ),
    ("制发规范性文件16件,其中县政府10件、县政府办6件;涉及农业9件、工业7件。", 16, ((10, 6), (9, 7))),
    ("政策解读35篇,其中文字解读25篇、图文解读10篇;上半年15篇,下半年20篇。", 35, ((25, 10), (15, 20))),
    (
        "公开信息460条,其中网站310条(法规类60条、动态类250条)、公开栏150条;上半年210条,下半年250条。",
        460,
        ((310, 150), (210, 250)),
    ),
)


@pytest.mark.parametrize(("text", "total", "accounts"), TOLD_TWICE, ids=[case[0] for case in TOLD_TWICE])
def test_every_account_of_a_total_is_a_breakdown_of_its_own(text: str, total: int, accounts: Accounts) -> None:
    report = _read(text)
    assert _accounts(report, total) == [(parts, Verdict.HOLDS) for parts in accounts]
    assert _linked(report, total) == [part for parts in accounts for part in parts]
    assert not {finding.code for finding in report.findings} & _OF_SUMS


BROKEN: tuple[tuple[str, int, tuple[int, ...]], ...] = (
    ("收到申请87件,其中网上52件、信函35件;自然人申请71件,法人申请19件。", 87, (71, 19)),
    ("收到申请87件,其中网上52件、信函35件。自然人申请71件,法人申请19件。", 87, (71, 19)),
    ("收到申请87件,其中网上52件、信函35件;公民71件,企业19件;公开48件,不予公开39件。", 87, (71, 19)),
    ("收到申请87件,其中网上52件、信函38件;公民71件,企业16件;公开48件,不予公开39件。", 87, (52, 38)),
    ("收到申请87件,其中网上52件、信函35件;公民71件,企业16件;公开48件,不予公开42件。", 87, (48, 42)),
    ("收到申请87件,按申请人分,公民71件,企业16件;按申请方式分,网上52件,信函37件。", 87, (52, 37)),
    ("办结申请63件,其中予以公开45件、不予公开18件;按时办结60件,延期办结5件。", 63, (60, 5)),
    ("公开信息460条,其中网站310条、微信150条;按类别分,政策文件60条,工作动态420条。", 460, (60, 420)),
    ("公开信息460条,其中法规类60条、动态类400条;县教育局200条,县林业局280条。", 460, (200, 280)),
    ("公开信息460条,其中县教育局200条、县林业局260条;法规类60条、动态类430条。", 460, (60, 430)),
    ("公开信息460条,其中县教育局200条、县林业局290条;法规类60条、动态类400条。", 460, (200, 290)),
    (
        "公开信息460条,其中县教育局200条、县林业局260条;上半年210条,下半年240条;法规类60条,动态类400条。",
        460,
        (210, 240),
    ),
    (
        "公开信息460条,其中网站310条、微信150条;一季度90条,二季度110条,三季度120条,四季度150条。",
        460,
        (90, 110, 120, 150),
    ),
    (
        "公开信息460条,按渠道划分:网站310条、公开栏150条;按内容划分:法规类60条,动态类400条;按时间划分:上半年210条,下半年260条。",
        460,
        (210, 260),
    ),
    ("收到群众来信205件,其中信箱来信145件、热线来电60件;咨询类115件,投诉类50件,建议类46件。", 205, (115, 50, 46)),
    ("政策解读35篇,其中文字解读25篇、图文解读10篇;上半年15篇,下半年22篇。", 35, (15, 22)),
    ("制发规范性文件16件,其中县政府10件、县政府办6件;上半年8件,下半年9件。", 16, (8, 9)),
)


@pytest.mark.parametrize(("text", "total", "parts"), BROKEN, ids=[case[0] for case in BROKEN])
def test_an_account_that_does_not_add_up_is_told_and_the_others_hold(
    text: str, total: int, parts: tuple[int, ...]
) -> None:
    report = _read(text)
    accounts = _accounts(report, total)
    assert [told for told, verdict in accounts if verdict is Verdict.DIFFERS] == [parts]
    assert len(accounts) > 1
    assert all(verdict in (Verdict.HOLDS, Verdict.DIFFERS) for _, verdict in accounts)
    assert [finding.code for finding in report.findings if finding.code in _OF_SUMS] == [Code.SUM_DIFFERS]


NO_SECOND_ACCOUNT: tuple[tuple[str, int, tuple[int, ...]], ...] = (
    ("收到申请87件,其中网上52件;信函30件;当面5件。", 87, (52, 30, 5)),
    ("收到申请87件,其中网上52件、信函30件;当面5件、传真0件。", 87, (52, 30, 5, 0)),
    ("收到申请87件,其中网上52件、信函35件;上年结转4件,办结91件。", 87, (52, 35)),
    ("收到申请87件,其中网上52件、信函35件;办结80件,予以公开48件,不予公开32件;结转7件。", 87, (52, 35)),
    ("收到申请87件,其中网上52件、信函35件;接受咨询52人次,调解纠纷35起。", 87, (52, 35)),
    ("收到申请9件,其中网上5件、信函4件;引发行政复议5件,行政诉讼4件。", 9, (5, 4)),
    ("行政诉讼9件,其中维持7件,纠正2件;涉及征地5件,涉及拆迁4件。", 9, (7, 2)),
    ("收到申请87件,其中网上52件、信函35件;另外收到咨询52件、建议35件。", 87, (52, 35)),
    ("收到申请87件,其中网上52件、信函35件。上年收到申请80件,其中网上45件。", 87, (52, 35)),
    ("收到申请87件,其中网上52件、信函35件;主要涉及征地40件、规划20件等。", 87, (52, 35)),
    ("公开信息460条,其中网站310条、微信150条;发布解读20条,回应关切12条。", 460, (310, 150)),
    ("公开信息460条,其中网站310条、微信150条;编发简报26期,报送信息60条,采用12条。", 460, (310, 150)),
    ("公开信息460条,其中法规类60条、动态类400条;公示公告50条,意见征集12条。", 460, (60, 400)),
    ("公开信息460条,其中法规类60条、动态类400条;网站460条,微信300条。", 460, (60, 400)),
    ("公开信息460条,其中县教育局200条、县林业局260条;召开会议6次,培训200人次。", 460, (200, 260)),
    ("公开信息460条,其中网站310条、微信150条;阅读量6万次,粉丝1200人。", 460, (310, 150)),
    (
        "公开信息460条,其中一季度90条,二季度110条,三季度120条,四季度140条;新增栏目4个,维护栏目46个。",
        460,
        (90, 110, 120, 140),
    ),
    ("不予公开12件,其中国家秘密8件、商业秘密4件;信息不存在12件。", 12, (8, 4)),
    ("公开信息460条,其中网站310条、微信150条;重点领域信息20条,其中财政8条、教育12条。", 460, (310, 150)),
    ("公开信息460条,其中县教育局200条、县林业局260条;同时公开法规类60条、动态类400条。", 460, (200, 260)),
    ("收到申请87件,其中网上52件、信函35件;征收信息处理费52元,减免35元。", 87, (52, 35)),
    ("公开信息460条,其中法规类60条(含法律20条、规章40条)、动态类400条。", 460, (60, 400)),
)


@pytest.mark.parametrize(("text", "total", "parts"), NO_SECOND_ACCOUNT, ids=[case[0] for case in NO_SECOND_ACCOUNT])
def test_what_else_stands_behind_a_list_is_no_account_of_its_total(
    text: str, total: int, parts: tuple[int, ...]
) -> None:
    report = _read(text)
    assert _linked(report, total) == list(parts)
    assert not {finding.code for finding in report.findings} & (_OF_SUMS - {Code.SUM_INCOMPLETE})


def test_what_is_singled_out_behind_a_list_is_of_its_total_and_not_of_its_last_part() -> None:
    report = _read("公开信息460条,其中网站310条、公开栏150条;其中重点领域20条。")
    found = {each.value: each for each in report.observations}
    assert found[20].part_of == found[460].observation_id
    assert [found[value].relation for value in (310, 150, 20)] == [
        Relation.LISTED_PART,
        Relation.LISTED_PART,
        Relation.OF_WHICH,
    ]


def test_ways_that_may_overlap_accuse_nobody() -> None:
    report = _read("公开信息460条,其中法规类60条、动态类400条;从渠道看,网站460条,微信300条。")
    assert _linked(report, 460) == [60, 400, 460, 300]
    assert _accounts(report, 460) == [((60, 400), Verdict.HOLDS)]
    assert not {finding.code for finding in report.findings} & _OF_SUMS


def test_accounts_that_end_in_etc_are_held_against_their_total_one_by_one() -> None:
    report = _read("公开信息460条,其中教育局200条、财政局210条等;按类别分,法规类100条、动态类300条等。")
    assert {each.relation for each in report.observations[1:]} == {Relation.OPEN_PART}
    assert [(each.kind, each.computed, each.verdict) for each in report.breakdowns] == [
        (BreakdownKind.OF_WHICH, 410, Verdict.HOLDS),
        (BreakdownKind.OF_WHICH, 400, Verdict.HOLDS),
    ]


def test_shares_of_two_accounts_are_two_lists_of_shares() -> None:
    report = _read("收到申请80件,其中网上60件(占75%)、信函20件(占25%);公开56件(占70%),不予公开24件(占30%)。")
    shares = [(each.stated, each.verdict) for each in report.breakdowns if each.kind is BreakdownKind.SHARES]
    assert shares == [(100, Verdict.HOLDS), (100, Verdict.HOLDS)]


def test_outcomes_behind_ways_are_of_the_number_that_was_concluded_in_between() -> None:
    report = _read("受理申请67件,按期办结68件。从渠道看,网上52件、信函15件。从结果看,公开60件,不予公开8件。")
    assert _linked(report, 67) == [52, 15]
    assert _linked(report, 68) == [60, 8]


def test_who_asked_is_no_stage_of_requests_that_outcomes_tell_out() -> None:
    report = _read(
        "收到申请87件,其中网上52件、信函35件;自然人71件、企业16件。从办理结果看,公开48件,不予公开9件,其他30件。"
    )
    assert _accounts(report, 87) == [
        ((52, 35), Verdict.HOLDS),
        ((71, 16), Verdict.HOLDS),
        ((48, 9, 30), Verdict.HOLDS),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "收到申请17件,其中网上12件、信函5件。已全部办结。其中公开8件,不予公开9件。",
        "收到申请17件(网上12件,信函5件),均已办结。其中公开8件,不予公开9件。",
    ],
)
def test_words_between_two_accounts_tell_of_all_that_was_received(text: str) -> None:
    found = {each.metric_code: each.value for each in _read(text).observations}
    assert found["requests_concluded"] == 17


def test_a_part_that_is_named_after_its_number_adds_to_the_list_before_it() -> None:
    report = _read("收到申请6件,其中2件同意公开,3件非本机关掌握,另有1件申请人主动撤回。")
    assert _accounts(report, 6) == [((2, 3, 1), Verdict.HOLDS)]
