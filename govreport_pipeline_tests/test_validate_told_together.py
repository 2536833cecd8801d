"""Numbers of several kinds that a text adds up: one changed digit is told; what adds up to nothing is left alone."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.findings import FindingCode as Code
from govreport_pipeline.tables.vocabulary import Severity

_OF_NUMBERS = {
    Code.SUM_DIFFERS,
    Code.SUM_INCOMPLETE,
    Code.PART_EXCEEDS_TOTAL,
    Code.BALANCE_DIFFERS,
    Code.GROWTH_DIFFERS,
    Code.STOCK_DIFFERS,
    Code.SHARE_DIFFERS,
    Code.SHARES_DO_NOT_ADD,
}

CLOSED: tuple[tuple[str, str, str], ...] = (
    ("办理人大代表建议19件、政协委员提案26件,共45件。", "共45件", "共46件"),
    ("全年承办人大建议12件,政协提案23件,共计35件,办结率100%。", "23件", "33件"),
    ("发布政策文件12条、工作动态140条、公示公告38条,三项合计190条。", "140条", "104条"),
    ("通过政府网站公开信息320条,微信公众号公开85条,公开栏公开40条,三项合计445条。", "445条", "545条"),
    ("接听咨询电话86次,接待来访41人次,两项合计127次。", "127次", "137次"),
    ("举办新闻发布会3次,在线访谈2次,政务开放日活动1次,以上合计6次。", "合计6次", "合计7次"),
    ("受理行政复议3件、行政诉讼2件,共5件。", "共5件", "共6件"),
    ("全年制发规范性文件6件,其他文件48件,共计54件,均已公开。", "54件", "64件"),
    ("新收申请32件,上年结转3件,合计35件。", "合计35件", "合计36件"),
    ("收到申请32件、结转上年度3件,总计35件。已办结34件,结转下年度1件。", "总计35件", "总计45件"),
)
PERIODS: tuple[tuple[str, str, str], ...] = (
    ("一季度公开信息45条,二季度公开52条,三季度公开38条,四季度公开65条,全年共公开200条。", "52条", "62条"),
    ("全年公开信息200条。第一季度45条,第二季度52条,第三季度38条,第四季度65条。", "38条", "83条"),
    ("全年共公开信息200条,其中一季度45条,二季度52条,三季度38条,四季度65条。", "200条", "210条"),
    ("上半年公开120条,下半年公开135条,全年共公开政府信息255条。", "255条", "265条"),
    ("上半年收到申请12件,下半年收到申请9件,全年共收到申请21件。", "9件", "19件"),
)
CHANGES: tuple[tuple[str, str, str], ...] = (
    ("2013年主动公开信息3120条,比上年增加520条,2012年公开2600条。", "520条", "620条"),
    ("2012年主动公开信息2600条,2013年主动公开信息3120条,比上年增加520条。", "520条", "250条"),
    ("主动公开信息3120条,上年公开2600条,增加520条。", "2600条", "2800条"),
    ("主动公开信息3120条,比上年的2600条增加520条。", "520条", "620条"),
    ("收到申请48件,比2012年的61件减少13件。", "13件", "31件"),
    ("收到申请48件,较上年减少13件;上年收到申请61件。", "61件", "71件"),
    ("主动公开信息由2012年的2600条增加到2013年的3120条,增加520条。", "3120条", "3220条"),
    ("主动公开信息3120条,比上年多520条;去年公开2600条。", "520条", "530条"),
)
IN_FORCE: tuple[tuple[str, str, str], ...] = (
    ("全年制发规范性文件8件,废止3件,现行有效规范性文件45件;上年末现行有效40件。", "45件", "48件"),
    ("截至2012年底现行有效规范性文件40件,2013年制定8件,废止3件,截至2013年底现行有效45件。", "45件", "47件"),
    ("上年现行有效行政规范性文件40件,本年新制发8件,废止3件,现行有效45件。", "8件", "18件"),
)
NEW_AND_OLD: tuple[tuple[str, str, str], ...] = (
    ("2013年共办理申请35件,其中新收32件,上年结转3件。", "32件", "33件"),
    ("全年办理依申请公开35件,其中本年新收32件、上年度结转3件。", "35件", "45件"),
    ("全年共处理政府信息公开申请35件(新收32件,上年结转3件)。", "3件", "5件"),
    ("2013年办理申请35件,包括上年结转3件,本年新收32件。", "35件", "53件"),
)

SILENT = (
    "办理建议19件、提案26件等,共50件。",
    "主要有政策类30条、动态类60条,共120条。",
    "其中建议19件、提案26件,共120件。",
    "新增信息12条,修改信息20条,共100条。",
    "召开会议3次,培训2期,共120人次参加。",
    "新收申请32件,办结30件,结转下年2件,共35件。",
    "设立意见箱3个,查阅点2个,分布于5个社区,共8个。",
    "网站公开320条,微信公开300条,微博公开310条,去重后共400条。",
    "截至目前,网站公开120条,微信公开80条,共1200条。",
    "公开权力清单35项,共计120条。",
    "一季度公开信息45条,二季度公开52条,三季度公开38条,四季度公开65条,累计公开2100条。",
    "上半年公开信息120条,下半年召开会议3次,全年公开300条。",
    "上半年举办培训2次,下半年举办讲座3次,全年举办活动9次。",
    "上半年通过网站公开120条,下半年通过微信公开80条,全年共公开300条。",
    "2013年共办理申请35件,其中新收30件,上年结转3件,转办2件。",
    "主动公开信息3120条,比上年增加520条。2011年公开2000条。",
    "主动公开信息3120条,其中政策类300条,比上年增加50条;上年公开信息2600条。",
    "全市收到申请480件,比上年增加40件。市本级上年收到申请120件。",
    "收到申请48件,比上年的61件减少13件,其中网上申请30件,比上年减少9件。",
    "公开信息3.12万条,比上年增加5千条,上年公开2.6万条。",
    "收到申请48件,比2011年减少3件。2012年收到申请61件。",
    "公开信息3120条,比年初计划增加120条,上年公开2600条。",
    "制定规范性文件8件,废止3件,宣布失效2件,现行有效43件,上年末现行有效40件。",
    "对2012年以前制定的规范性文件进行清理,现行有效45件。",
    "全县制发规范性文件8件,废止3件,现行有效45件。本局上年现行有效规范性文件3件。",
)


def told_of(sentence: str) -> list[str]:
    """What is said of the numbers of a report that says so and no more."""
    text = f"海州市农业局2013年政府信息公开工作年度报告\n一、公开工作情况\n{sentence}\n"
    findings = read_report(text.encode(), name="case.txt").findings
    return [f.message for f in findings if f.severity is Severity.WARNING and f.code in _OF_NUMBERS]


@pytest.mark.parametrize(("sentence", "old", "new"), CLOSED + PERIODS + CHANGES + IN_FORCE + NEW_AND_OLD)
def test_one_changed_number_of_those_told_together_is_noticed(sentence: str, old: str, new: str) -> None:
    assert told_of(sentence) == []
    assert old in sentence
    assert told_of(sentence.replace(old, new, 1)) != []


@pytest.mark.parametrize("sentence", SILENT)
def test_numbers_that_nothing_adds_up_are_left_alone(sentence: str) -> None:
    assert told_of(sentence) == []


def test_what_was_in_force_the_year_before_is_the_year_befores() -> None:
    text = "海州市农业局2013年政府信息公开工作年度报告\n上年末现行有效规范性文件40件,现行有效规范性文件45件。\n"
    told = read_report(text.encode(), name="case.txt").observations
    assert [(each.value, each.scope.value) for each in told] == [(40, "prior_year"), (45, "annual")]
