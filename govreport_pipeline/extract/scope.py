"""Which time a figure speaks of: the year, all years, the year before."""

import re
from collections.abc import Sequence
from itertools import pairwise

from govreport_pipeline.extract.figures import Figure, is_countable
from govreport_pipeline.extract.pieces import A_YEAR, THE_YEAR
from govreport_pipeline.tables.vocabulary import Role, Scope

_ALL_YEARS = re.compile(
    r"历(?:年(?!(?:招生|考试|录取)?(?:分数|真题|试题|数据|统计|计划|招生|录取|报告|年报|预算|决算)|来?的?(?:[制印下出发][定发台布]的)?(?:行政)?(?:规范性)?(?:文件|规章|公文)(?!\s?\d|共|合计|总|累))|来)|连同(?:以往|往年)|总累计|(?:开[通办展设]|成立|[施运实推]行|实施|运营|建[站成立]|创[建办]|设立|[颁公]布|上线|启[动用])以来"
)
_MAY_SPEAK_OF_ALL = re.compile(
    rf"[历自连从]|五[”\"规期时]|以来|总累计|[至迄]今|年多?[来间]|近|{A_YEAR}年?[-—~至到]{A_YEAR}"
)
_SINCE = re.compile(
    rf"自([^,。]{{2,18}}?)(?:以来|[至迄]今|起(?!,?[至到\d]|施行|实施|执行))|({A_YEAR}年[^,。]{{0,14}}?)(?:以来|[至迄]今)"
    rf"|从({A_YEAR}年[^,。]{{0,14}}?)(?:开始|起(?!,?[至到\d]))"
)
_SOME = "[二两三四五六七八九十几数]"
_SEVERAL_YEARS = re.compile(
    rf"{_SOME}年多?[来间](?!的|[制印下出][发定台])|十[一二三四]五[”\"]?(?:规划)?[期时](?:间|期)以?来?[,共累总我]|近{_SOME}年(?:内|当中|中)?,?(?:[我本全]|共|累|总|合计)"
)
_FROM_TO = re.compile(
    rf"(?:^|[,;:(自从在])(?P<first>{A_YEAR})年?[-—~至到](?P<last>{A_YEAR})年(?:间|期间)?(?:,|[共累总合我本全]|(?:主动)?公开|发布|收到|受理)"
)
"""2011至2013年共公开800条: of these years together."""
_FIRST_YEAR = re.compile(rf"{A_YEAR}(?=年)")
_IN_YEAR = re.compile(r"今年|本年|年初|当年|^\d{1,2}月")
_PERIOD = re.compile(rf"({A_YEAR})年(?:度|\d{{1,2}}(?:月(?:份|\d{{1,2}}日)?)?)?(?:(?:起|开始)?,?[-—~至到]|起|以来)")
"""2012年1月1日至2012年12月31日: what adds up in it is of the years from the first to the last."""
_OF_WHAT_IS_TOLD = re.compile(
    rf"({A_YEAR})年[^,。;\n《]{{0,16}}(?:以来|至今|[-—~至到]{A_YEAR}年[^,。;\n]{{0,8}})[^,。;\n《]{{0,12}}信息(?!公开(?:条例|制度))"
)
"""A beginning that a report names of its information, in whatever sentence."""
_BOTH = re.compile(r"(?:本年度?|年度|当年)(?:及|和|以及)历年")
_THIS_YEAR = re.compile(rf"全年|本年|年度|今年|{A_YEAR}年(?!底|末|\d{{1,2}}月)")
_UNTIL = re.compile(rf"截[至止]|[到至]{A_YEAR}年(?:底|末|12月)")
_THIS_YEAR_ONLY = re.compile(rf"(?<![至到止])(?:全年|本年度?|今年|{A_YEAR}年度?)(?!底|末)[^\d]*$")
_OF_THE_YEAR = re.compile(
    rf"(?<![至到止])(?:全年|本年度?|今年|{A_YEAR}年度?)(?!底|末|以来|起)(?:[^\d,。]{{0,6}}(?:新增|公开)|[^,。]{{0,14}}[中里内][,:])"
)
_TO_DATE = re.compile(r"目前[^,。]{0,6}(?:总[计共数量]|共计|合计|共)|(?:至今|迄今)")
"""2011年公开606条,目前我委总计公开2739条."""
_CUMULATIVE = re.compile(r"累[计积]")
_IN_THE_YEAR = re.compile(r"(?:本年度?|年度|当年|全年)累[计积]")
"""截止12月31日,年度累计公开158条,历年累计545条: the first is the year's."""
_PRIOR = re.compile(
    r"(?<!结转)(?:上年度?|去年|上一年度?|去年同期|上年同期)(?!结转|度结转)(?:\([^()]{0,8}\))?[^,;。]{0,8}$"
)
_YEAR = re.compile(rf"({A_YEAR})\s?年(?:度|全年)?(?!\s?\d{{1,2}}月)")
_OF_A_DOCUMENT = re.compile(
    r"[\u4e00-\u9fff“”]{0,16}(?:年报|年度报告|工作报告|报告|[预决]算|计划|总结|要点|方案|规划)(?:信息|公开|情况|表)*\s?$"
)
"""公开2013年部门决算1条: the year is the document's, not the figure's."""
_A_PART = (
    r"上半年|下半年|第?[一二三四1-4](?:[-—、至到][一二三四1-4])?个?季度|前[2-9二三四五六七八九十]个?(?:月|季度)"
    r"|(?<!\d)(?:1(?:月份?|月1日|月初)?[-—~至到](?:[2-9]|1[01])|(?:[2-9]|1[01])(?:月份?)?[-—~至到](?:[2-9]|1[012]))月份?"
    "|一至(?:[二三四五六七八九十]|十一)月|[二三四五六七八九]至(?:[三四五六七八九十]|十[一二])月"
)
_A_MONTH = r"(?:[1-9]|1[012])月份?"
_PART = re.compile(
    rf"截[至止]\S{{0,3}}?(?:{A_YEAR}年)?(?<!\d)(?:[1-9]|10|11)月(?:\d{{1,2}}日|底|份)?|{_A_PART}"
    rf"|(?<![-—~至到年\d]){_A_MONTH}(?=[共新]|主动|公开|发布|收到|受理)"
)
_PERIOD_ALONE = re.compile(
    rf"[\s,:;、(]*(?:其中)?[,:]?{THE_YEAR}?(?:{_A_PART}|{_A_MONTH})[,:]?(?:共|累计|主动|新增?)*(?:公开|发布|推送|更新|公布)?[了的]?(?:政府|政务)?(?:信息)?[共计为有达]{{0,2}}"
)
"""其中上半年公开150条: no kind is named."""
_LAST_PART = re.compile("下半年|[四4]季度|12月|十二月")
_SUM = re.compile(r"[,;、:\s]{0,3}+(?:[两二三四几各]项|[共总合累一]计?|数量?|为|达)+[有了到]?")
_WHOLE_YEAR = re.compile(
    rf"全年|一年(?!来)|本年|年度|当年|今年(?!底|末)|年内|{A_YEAR}年(?!底|末|\d|[上下]半|[第前一二三四])"
)
_COUNT = re.compile(r"\d[余多万]?[条件篇次项个份起宗元]")
NEW_OF_ALL = "new_of_all"
"""Why a figure stands aside of the lists: it tells what the year added to the one before."""
_NAMES_THE_YEAR = re.compile(rf"{THE_YEAR}|本年|全年|年内|一年[来里]")
_LISTED = frozenset(("proactive_items_by_category", "normative_documents_disclosed", "policy_interpretations"))
"""Codes of the kinds in a list of kinds."""
_LAST_YEAR = re.compile("(?<![比较由从同与而于对和])去年(?!同期|[底末的为是]|年?报)")
"""去年 on its own, not as what a figure is compared with."""
_YEAR_ONLY = re.compile(rf"[\s,:;(]*(?:其中)?[,:]?{THE_YEAR}(?:全年)?(?:新增加?)?(?:共|为|达)?")
_OWN_OF_THE_YEAR = re.compile(
    rf"[\s,:;(]*其中[,:]?{THE_YEAR}(?:全年|共|新增?|主动)*(?:公开|发布|推送|更新|上传|公布)[了的]?(?:政府|政务)?(?:信息)?[共计为有达]{{0,2}}"
)
"""共公开500条,其中本年公开40条: no kind is named."""
_STOCKS = ("staff", "offices", "access_points", "request_points", "followers", "requests_carried_")
"""Figures of what there is, or is taken over; since when it is there does not tell their time."""
_COLUMNS_OF_STOCKS = ("_items_previous", "_items_change", "_disclosed_total", "_in_force")
_RANGE_MARKS = frozenset("-—~至到")
_ADDED = re.compile(rf"{THE_YEAR}新增")
_IN_THIS_YEAR = re.compile(rf"其中,?{THE_YEAR},?[^,。;\d]{{0,20}}?(?:公开|发布|推送|更新)[^,。;\d]{{0,8}}$")
"""截至2017年底微博共发布449条,其中2017年微博发布151条."""
_DONE = re.compile(r"已(?:经)?(?:主动)?(?:公开|发布)")
_NEW = re.compile(r"新增|年度?(?:新|增|更新)")


def set_scope(text: str, figure: Figure, report_year: int | None, has_annual: bool) -> None:
    """Set the scope of a figure from its label and its clause.

    `has_annual`: the sentence or the one before gives the year's figure of the
    same code, so that a bare 累计 is cumulative.
    """
    if figure.is_compared or figure.scope is not Scope.ANNUAL or figure.role is Role.GROWTH:
        return
    if is_stock(figure.code):
        return
    label = figure.words
    if ("新" not in label and "增" not in label) or not _NEW.search(label):
        figure.scope = _scope_of(text, figure, label, report_year, has_annual)


def _scope_of(text: str, figure: Figure, label: str, report_year: int | None, has_annual: bool) -> Scope:
    """The scope that label and clause tell; that of the year where they tell none.

    Most clauses hold none of the words: asking for one character costs a tenth of a search.
    """
    clause = label if figure.role is Role.SHARE else text[_time_start(text, figure) : figure.start]
    if _speaks_of_all_years(clause, report_year) and not _year_in(label, report_year) and not _BOTH.search(clause):
        return Scope.CUMULATIVE
    if (
        "累" in clause
        and _CUMULATIVE.search(clause)
        and not _year_in(label, report_year)
        and _adds_up_years(text, figure, report_year, has_annual)
    ):
        return Scope.CUMULATIVE
    if (has_annual and _TO_DATE.search(clause)) or (
        "已" in clause and _UNTIL.search(clause) and _DONE.search(clause) and not _year_in(label, report_year)
    ):
        return Scope.CUMULATIVE
    if "年" in label and _is_prior(label, report_year):
        return Scope.PRIOR_YEAR
    is_of_part = ("月" in clause or "半年" in clause or "季度" in clause) and _PART.search(clause) is not None
    return Scope.PART_YEAR if is_of_part else Scope.ANNUAL


def _adds_up_years(text: str, figure: Figure, report_year: int | None, has_annual: bool) -> bool:
    """Is 累计 said of all years, and not of what added up in one?"""
    if _IN_THE_YEAR.search(figure.words) or text.startswith("其中", figure.sentence_start):
        return False  # 全年举办191场。其中,A累计151场
    lead = text[figure.sentence_start : figure.start]
    period = _PERIOD.search(lead)
    if period is not None and report_year is not None:
        return int(period[1]) < report_year
    is_until = _UNTIL.search(lead) is not None
    if not is_until and _THIS_YEAR_ONLY.search(lead):
        return False  # 2025年度,通过网站累计发布165条
    if has_annual:
        return True
    if figure.code is not None and figure.code.startswith("proactive_items"):
        return is_until and not figure.parts  # a stock of all years is not told out by kinds
    return is_until and _THIS_YEAR.search(figure.words) is None


def take_last_year_for_own(text: str, figures: Sequence[Figure]) -> None:
    """A text that tells of the report a year later: 去年在官方网站发布12202条 is of the report's own year.

    So it is where no figure's sentence names the year otherwise, and 去年 is nowhere a comparison.
    """
    told = [figure for figure in figures if "去年" in figure.words]
    if not told or any(_LAST_YEAR.search(figure.words) is None for figure in told):
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
    counted = [figure for figure in figures if is_countable(figure) and figure.rule_id != NEW_OF_ALL]
    for figure, following in pairwise(counted):
        if _is_told_with_the_years(text, figure, following):
            figure.scope = Scope.CUMULATIVE
        if _goes_on_in_time(text, figure, following):
            following.scope = figure.scope


def _is_told_with_the_years(text: str, figure: Figure, following: Figure) -> bool:
    """Is the figure that follows the year's own of a stock: 截至2013年底公开16条,其中本年度新增1条; 共公开16条,其中本年公开1条?"""
    if not (figure.code or "").startswith("proactive_items") or figure.code != following.code:
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
    if _UNTIL.search(clause) is not None or _CUMULATIVE.search(clause) is not None:
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


def _speaks_of_all_years(clause: str, report_year: int | None) -> bool:
    """历年, 网站建成以来, 自2008年5月1日起; but neither 今年以来 nor 自2012年1月1日起, told of 2012."""
    if _MAY_SPEAK_OF_ALL.search(clause) is None:
        return False
    if _ALL_YEARS.search(clause) is not None or _SEVERAL_YEARS.search(clause) is not None:
        return True
    years = _FROM_TO.search(clause) if "分别" not in clause else None
    if years is not None and int(years["first"]) < int(years["last"]) == report_year:
        return True
    since = _SINCE.search(clause)
    if since is None or _IN_YEAR.search(since[1] or "") is not None:
        return False
    year = _FIRST_YEAR.search(since[0])
    return year is None or report_year is None or int(year[0]) < report_year


def is_stock(code: str | None) -> bool:
    """Does a code count what there is: staff, followers, items of the year before that a form asks for?"""
    return code is not None and (code.startswith(_STOCKS) or code.endswith(_COLUMNS_OF_STOCKS))


def is_of_one_year(text: str, figure: Figure) -> bool:
    """Does the sentence say before the figure that it is the year's: 2012年公开615条?"""
    return _THIS_YEAR_ONLY.search(text, figure.sentence_start, figure.start) is not None


def says_year_only(label: str) -> bool:
    """Is the label no more than the year: 其中2014年度共?"""
    return _YEAR_ONLY.fullmatch(label) is not None


def says_period_only(label: str) -> bool:
    """Is the label no more than a part of the year: 其中上半年公开, 第二季度?"""
    return _PERIOD_ALONE.fullmatch(label) is not None


def tells_the_years_own(label: str) -> bool:
    """Does the label name no more than what the year disclosed of a total: 其中本年公开?"""
    return _OWN_OF_THE_YEAR.fullmatch(label) is not None


def is_of_the_year(text: str, start: int, end: int) -> bool:
    """Do the words name the year, or what was new in it: 累计公开2739条。其中2011年新增规划类51条; 本年度这14条中,规划类6条?"""
    return _OF_THE_YEAR.search(text, start, end) is not None


def _year_in(label: str, report_year: int | None) -> bool:
    """Does the label name the reporting year: neither its end, nor that of a range of years?"""
    return any(
        int(m.group(1)) == report_year
        and not label.startswith(("底", "末"), m.end())
        and label[m.start() - 1 : m.start()] not in _RANGE_MARKS
        for m in _YEAR.finditer(label)
    )


def has_an_end(text: str, figure: Figure) -> bool:
    """Does the sentence say until when it counts: 截至2010年底累计公开5736条?"""
    return _UNTIL.search(text, figure.sentence_start, figure.start) is not None


def begins_earlier(text: str, report_year: int | None) -> bool:
    """Do the words say of what is told that it began before the year: 2008年以来的政府信息?"""
    if report_year is None:
        return False
    return any(int(since[1]) < report_year for since in _OF_WHAT_IS_TOLD.finditer(text))


def _is_prior(label: str, report_year: int | None) -> bool:
    """去年, or last of the years an earlier one; not that of a document or of a title: 《部门决算(2018年度)》等3篇."""
    if _PRIOR.search(label):
        return True
    behind = max(label.rfind("》"), label.rfind(")")) + 1
    years = [int(m.group(1)) for m in _YEAR.finditer(label, behind) if not _OF_A_DOCUMENT.match(label, m.end())]
    return bool(years) and report_year is not None and years[-1] < report_year


_DENIED_BEFORE = re.compile(
    rf"(?:(?P<year>{A_YEAR})年度?|上一?年度?|去年)(?:全年|期间|度|,|[我本全][局委办厅镇乡县市区街院]|也|均|都|还|尚|并|从|皆)*"
)


def scope_of_denial(text: str, start: int, place: int, report_year: int | None) -> Scope:
    """The time of what is denied at `place`, in the sentence from `start`: 2011年未收到, 上半年未收到.

    What has not been since the beginning was not in the year either: a denial of all years is the year's, too.
    """
    counted = list(_COUNT.finditer(text, start, place))
    begin = max(start, text.rfind(";", start, place) + 1, counted[-1].end() if counted else start)
    own = max(begin, text.rfind(",", begin, place) + 1)
    words = text[own:place]
    before = text[max(begin, text.rfind(",", begin, max(begin, own - 1)) + 1) : place]
    for said in (words, before):
        told = _DENIED_BEFORE.fullmatch(said.strip())
        if told is not None and (told["year"] is None or (report_year is not None and int(told["year"]) < report_year)):
            return Scope.PRIOR_YEAR
    is_of_part = _PART.search(before) is not None and _WHOLE_YEAR.search(words) is None
    return Scope.PART_YEAR if is_of_part else Scope.ANNUAL


def _time_start(text: str, figure: Figure) -> int:
    """Where the words begin that tell the time of a figure: those of its clause and of the one before.

    Its own alone where that one is of another figure, and they name the whole
    year (上半年公开150条,全年公开320条) or add up to its end (下半年公开170条,共320条).
    """
    start, own = _clause_start(text, figure), figure.near_start
    if _COUNT.search(text, start, own) is None:
        return start
    ends_year = _SUM.fullmatch(text, own, figure.start) is not None and _LAST_PART.search(text, start, own) is not None
    return own if ends_year or _WHOLE_YEAR.search(text, own, figure.start) is not None else start


def _clause_start(text: str, figure: Figure) -> int:
    """Start of the clause of the label, and of the one before it: 截至年底,累计…; behind the total of a part."""
    start = max(figure.sentence_start, figure.parent.end if figure.parent is not None else 0)
    cut = text.rfind(",", start, max(start, figure.near_start - 1))
    semicolon = text.rfind(";", start, figure.near_start)
    return max(start, cut + 1, semicolon + 1)
