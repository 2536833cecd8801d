"""Which time a figure speaks of: the year, all years, the year before."""

import re
from collections.abc import Sequence
from itertools import pairwise

from govreport_pipeline.catalogue.metrics import codes_beginning
from govreport_pipeline.extract.leaves.comparisons import NEW_OF_ALL
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import A_YEAR, HOLDS, IN_THE_YEAR, OF_WHICH, PUBLISHES, THE_YEAR
from govreport_pipeline.extract.words.edges import last_comma
from govreport_pipeline.extract.words.times import (
    COUNTED,
    PART_OF_THE_YEAR,
    THIS_YEAR_ONLY,
    UNTIL,
    WHOLE_YEAR,
    begins_within,
    is_in_force_before,
    is_of_one_year,
    is_prior,
    is_stock,
    names_year,
    says_year_only,
    speaks_of_all_years,
    tells_the_years_own,
    tells_the_years_part,
)
from govreport_pipeline.tables.vocabulary import Role, Scope

_ITEMS = codes_beginning("proactive_items")
_ADDED_UP = ("proactive_items", "website_visits", "reads")
_PERIOD = re.compile(rf"({A_YEAR})年(?:度|\d{{1,2}}(?:月(?:份|\d{{1,2}}日)?)?)?(?:(?:起|开始)?,?[-—~至到]|起|以来)")
"""2012年1月1日至2012年12月31日: what adds up in it is of the years from the first to the last."""
_BOTH = re.compile(r"(?:本年度?|年度|当年)(?:及|和|以及)历年")
_THIS_YEAR = re.compile(rf"全年|本年|年度|今年|{A_YEAR}年(?!底|末|\d{{1,2}}月)")
_TO_DATE = re.compile(r"目前[^,。]{0,6}(?:总[计共数量]|共计|合计|共)|(?:至今|迄今)")
"""2011年公开606条,目前我委总计公开2739条."""
_CUMULATIVE = re.compile(r"累[计积]")
_IN_THE_YEAR = re.compile(r"(?:本年度?|年度|当年|全年)累[计积]")
"""截止12月31日,年度累计公开158条,历年累计545条: the first is the year's."""
_LAST_PART = re.compile("下半年|[四4]季度|12月|十二月")
_SUM = re.compile(r"[,;、:\s]{0,3}+(?:[两二三四几各]项|[共总合累一]计?|数量?|为|达)+[有了到]?")
_NAMES_THE_YEAR = re.compile(IN_THE_YEAR)
_LISTED = frozenset(("proactive_items_by_category", "normative_documents_disclosed", "policy_interpretations"))
"""Codes of the kinds in a list of kinds."""
_LAST_YEAR = re.compile("(?<![比较由从同与而于对和])去年(?!同期|[底末的为是]|年?报)")
"""去年 on its own, not as what a figure is compared with."""
_ADDED = re.compile(rf"{THE_YEAR}新增")
_IN_THIS_YEAR = re.compile(
    rf"(?:{OF_WHICH}[,:]?|{HOLDS}){{1,2}}{THE_YEAR},?[^,。;\d]{{0,20}}?(?:{PUBLISHES})[^,。;\d]{{0,8}}$"
)
"""截至2017年底微博共发布449条,其中2017年微博发布151条."""
_GONE_THROUGH = re.compile(r"以来的?[^,;。信]{0,12}(?:文件|规章)[^,;。信]{0,8}(?:清理|梳理|复查|评估)")
"""对1994年以来的163件文件进行清理,废止27件: what was done to them was done in the year."""
_PERIOD_BEHIND = re.compile(rf"\(((?:自|从)?{A_YEAR}年[^()条件篇次项份个起宗元]{{2,24}})\)")
"""公开信息5万条(2008年至2016年)."""
_HELD = re.compile(
    r"(?:[目当]前|现在)[^。;]{0,16}?[共现总存拥]有(?!效)(?:各类|政府|公开|主动)*信息$|(?<![发实出表体呈])现[存共]?有(?:各类|政府|公开|主动)*信息$"
)
"""目前,网站共有信息5万条: what there is by then."""
_DONE = re.compile(r"已(?:经)?(?:主动)?(?:公开|发布)")
_NEW = re.compile(r"新增|(?<![半每])年度?(?:新|增|更新)")
_PART_ALONE = re.compile(rf"(?:{PART_OF_THE_YEAR.pattern})[度末底份里内中间期]{{0,2}},?\s?$")
"""三季度,我局新增40条; but 上半年改版,新增40条 tells what was done in a part of the year besides."""
_OF_ANOTHER = re.compile(r"(?:^|(?<=[条件篇项份则]))\([^()]*\d[条件篇项份则]\)")
"""信息402条(历年累计4415条),其中政策文件27条: what the bracket of another figure tells of."""
_THAN_BEFORE = re.compile(rf"[比较同与于](?:{A_YEAR}年|[上去前]一?年)")
"""比上年新增30条 are the year's."""


def set_scope(text: str, figure: Figure, report_year: int | None, has_annual: bool) -> None:
    """Set the scope of a figure from its label and its clause.

    `has_annual`: the sentence or the one before gives the year's figure of the
    same code, so that a bare 累计 is cumulative.
    """
    if figure.is_compared or figure.scope is not Scope.ANNUAL:
        return
    if figure.role is Role.GROWTH:
        figure.scope = Scope.PART_YEAR if _names_part(figure.words) else Scope.ANNUAL
        return
    if is_stock(figure.code):
        if figure.code is not None and figure.code.endswith("_in_force"):
            words = COUNTED.split(text[_clause_start(text, figure) : figure.start])[-1]
            figure.scope = Scope.PRIOR_YEAR if is_in_force_before(words, report_year) else Scope.ANNUAL
        return
    label = figure.words
    if ("新" not in label and "增" not in label) or not _NEW.search(label):
        figure.scope = _scope_of(text, figure, label, report_year, has_annual)
    else:
        figure.scope = _scope_of_new(text, figure, label, report_year)


def _scope_of(text: str, figure: Figure, label: str, report_year: int | None, has_annual: bool) -> Scope:
    """The scope that label and clause tell; that of the year where they tell none.

    Most clauses hold none of the words: asking for one character costs a tenth of a search.
    """
    clause = label if figure.role is Role.SHARE else text[_time_start(text, figure) : figure.start]
    if ")" in clause:
        clause = _OF_ANOTHER.sub("", clause)
    if "以来" in clause and _GONE_THROUGH.search(text, figure.sentence_start, figure.sentence_end) is not None:
        return Scope.ANNUAL
    if text.startswith("(", figure.end) and (period := _PERIOD_BEHIND.match(text, figure.end)) is not None:
        clause = f"{clause},{period[1]}"
    if speaks_of_all_years(clause, report_year) and not names_year(label, report_year) and not _BOTH.search(clause):
        return Scope.CUMULATIVE
    if (
        "累" in clause
        and _CUMULATIVE.search(clause)
        and not names_year(label, report_year)
        and _adds_up_years(text, figure, report_year, has_annual)
    ):
        return Scope.CUMULATIVE
    if (has_annual and _TO_DATE.search(clause)) or (
        "已" in clause and UNTIL.search(clause) and _DONE.search(clause) and not names_year(label, report_year)
    ):
        return Scope.CUMULATIVE
    if "年" in label and is_prior(label, report_year):
        return Scope.PRIOR_YEAR
    if figure.code in _ITEMS and "有" in label and _HELD.search(clause) is not None:
        return Scope.CUMULATIVE
    told = label if "全年" in label and "截" not in clause else clause  # 上半年改版,全年公开400条
    if begins_within(told, report_year):
        return Scope.SINCE_DATE
    return Scope.PART_YEAR if _names_part(told) else Scope.ANNUAL


def _scope_of_new(text: str, figure: Figure, label: str, report_year: int | None) -> Scope:
    """What was new is no stock: it is the year's, where no part of it (上半年新增) and no other year is named (2013年更新)."""
    if "年" in label and is_prior(label, report_year) and _THAN_BEFORE.search(label) is None:
        return Scope.PRIOR_YEAR
    if _names_part(label):
        return Scope.PART_YEAR
    if WHOLE_YEAR.search(label) is not None:
        return Scope.ANNUAL  # 上半年改版,全年新增40条
    start = _time_start(text, figure)
    if begins_within(text[start : figure.start], report_year):
        return Scope.SINCE_DATE
    before = text[start : figure.near_start]
    return Scope.PART_YEAR if _names_part(before) and _PART_ALONE.search(before) is not None else Scope.ANNUAL


def _names_part(clause: str) -> bool:
    """Do the words name a part of the year?"""
    return ("月" in clause or "半年" in clause or "季度" in clause) and PART_OF_THE_YEAR.search(clause) is not None


def _adds_up_years(text: str, figure: Figure, report_year: int | None, has_annual: bool) -> bool:
    """Is 累计 said of all years, and not of what added up in one?"""
    lead = text[figure.sentence_start : figure.start]
    is_beside = figure.rule_id == "follow_up.cumulative" and not _names_part(lead)  # 其中,网站公开151条,累计1900条
    if _IN_THE_YEAR.search(figure.words) or (lead.startswith("其中") and not is_beside):
        return False  # 全年举办191场。其中,A累计151场
    period = _PERIOD.search(lead)
    if period is not None and report_year is not None:
        return int(period[1]) < report_year
    is_until = UNTIL.search(lead) is not None
    if not is_until and THIS_YEAR_ONLY.search(lead):
        return False  # 2025年度,通过网站累计发布165条
    if has_annual or is_beside:
        return True
    if figure.code in _ITEMS:
        return is_until and not figure.parts  # a stock of all years is not told out by kinds
    return is_until and _THIS_YEAR.search(figure.words) is None


def take_last_year_for_own(text: str, figures: Sequence[Figure]) -> None:
    """A text that tells of the report a year later: 去年在官方网站发布12202条 is of the report's own year.

    So it is where no figure's sentence names the year otherwise, and 去年 is nowhere a comparison.
    """
    told = [
        figure
        for figure in figures
        if "去年" in figure.words
        or (figure.scope is Scope.PRIOR_YEAR and text.find("去年", figure.sentence_start, figure.start) >= 0)
    ]
    if any(
        figure.holder is not None or _LAST_YEAR.search(text, figure.sentence_start, figure.start) is None
        for figure in told
    ):
        return
    if not told:
        return
    codes = {figure.code for figure in told if figure.code is not None}
    for figure in figures:
        lead = text[figure.sentence_start : figure.start]
        if (figure.code in codes and "去年" not in lead) or _NAMES_THE_YEAR.search(lead):
            return
    for figure in told:
        if figure.scope is Scope.PRIOR_YEAR:
            figure.scope, figure.is_compared = Scope.ANNUAL, False


def set_stocks(text: str, figures: Sequence[Figure]) -> None:
    """截至2013年底公开16条,其中本年度新增1条: the first is of all years, though nothing else says so."""
    counted = [figure for figure in figures if figure.is_countable and figure.rule_id != NEW_OF_ALL]
    for figure in counted:
        if figure.parent is not None and _is_the_years_of_all(text, figure, figure.parent):
            figure.parent.scope = Scope.CUMULATIVE
    for figure, following in pairwise(counted):
        if _is_told_with_the_years(text, figure, following):
            figure.scope = Scope.CUMULATIVE
        if _goes_on_in_time(text, figure, following):
            following.scope = figure.scope


def _is_the_years_of_all(text: str, figure: Figure, total: Figure) -> bool:
    """累计收到申请90件,其中2016年20件; 总访问量90万人次,其中2016年访问量20万人次: is it what the year had of all years?

    Where nothing says that the total adds up years, only items and readers do: of those asking some came the year before.
    """
    if figure.code != total.code or figure.code is None or figure.value >= total.value:
        return False
    if figure.scope is not Scope.ANNUAL or total.scope is not Scope.ANNUAL or is_stock(figure.code):
        return False
    if not tells_the_years_part(figure.words, total.words):
        return False
    clause = text[_clause_start(text, total) : total.start]
    if _CUMULATIVE.search(clause) is not None or UNTIL.search(clause) is not None:
        return _IN_THE_YEAR.search(clause) is None
    return figure.code.startswith(_ADDED_UP) and not is_of_one_year(text, total)


def _is_told_with_the_years(text: str, figure: Figure, following: Figure) -> bool:
    """Is the figure that follows the year's own of a stock: 截至2013年底公开16条,其中本年度新增1条; 共公开16条,其中本年公开1条?"""
    if figure.code != following.code or figure.code not in _ITEMS:
        return False
    if figure.scope is not Scope.ANNUAL or following.scope is not Scope.ANNUAL or figure.value <= following.value:
        return False
    is_the_years = (
        says_year_only(following.words)
        or _ADDED.search(following.words) is not None
        or _IN_THIS_YEAR.search(text, figure.end, following.start) is not None
    )
    if not is_the_years:
        return False
    clause = text[_clause_start(text, figure) : figure.start]
    if UNTIL.search(clause) is not None or _CUMULATIVE.search(clause) is not None:
        return True
    return tells_the_years_own(following.words) and not is_of_one_year(text, figure)


def _goes_on_in_time(text: str, figure: Figure, following: Figure) -> bool:
    """历年公开的信息中,规划类6条,其他信息48条: is it one more kind in a list of all years, or of the year before?"""
    return (
        figure.scope in (Scope.CUMULATIVE, Scope.PRIOR_YEAR)
        and not figure.is_compared
        and following.scope is Scope.ANNUAL
        and {figure.code, following.code} <= _LISTED
        and figure.parent is following.parent is None
        and figure.sentence_start == following.sentence_start
        and _NAMES_THE_YEAR.search(text, figure.end, following.start) is None
    )


def _time_start(text: str, figure: Figure) -> int:
    """Where the words begin that tell the time of a figure: those of its clause and of the one before.

    Its own alone where that one is of another figure, and they name the whole
    year (上半年公开150条,全年公开320条) or a part of it (历年累计500条,上半年更新30条), or add up to its end
    (下半年公开170条,共320条).
    """
    start, own = _clause_start(text, figure), figure.near_start
    if start >= own or COUNTED.search(text, start, own) is None:
        return start
    ends_year = _SUM.fullmatch(text, own, figure.start) is not None and _LAST_PART.search(text, start, own) is not None
    has_own = WHOLE_YEAR.search(text, own, figure.start) is not None or _names_part(text[own : figure.start])
    return own if ends_year or has_own else start


def _clause_start(text: str, figure: Figure) -> int:
    """Start of the clause of the label, and of the one before it: 截至年底,累计…; behind the total of a part."""
    start, own = figure.sentence_start, figure.near_start
    if figure.parent is not None:
        start = max(start, figure.parent.end)
    if start >= own:
        return start
    return max(start, last_comma(text, start, own - 1) + 1, text.rfind(";", start, own) + 1)
