"""What words say of the time of what they count: of the year, of a part of it, of all years, of the year before."""

import re

from govreport_pipeline.catalogue.metrics import BY_CODE, codes_beginning
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import A_YEAR, HOLDS, OF_WHICH, PUBLISHES, THE_YEAR
from govreport_pipeline.extract.words.edges import last_comma
from govreport_pipeline.tables.vocabulary import Scope

_ALL_YEARS = re.compile(
    r"历(?:年(?!(?:招生|考试|录取)?(?:分数|真题|试题|数据|统计|计划|招生|录取|报告|年报|预算|决算)|来?的?(?:[制印下出发][定发台布]的)?(?:行政)?(?:规范性)?(?:文件|规章|公文)(?!\s?\d|共|合计|总|累))|来)|连同(?:以往|往年)|总累计|(?:开[通办展设]|成立|[施运实推]行|实施|运营|建[站成立]|创[建办]|设立|[颁公]布|上线|启[动用])以来"
)
_SINCE_A_MONTH = re.compile(
    rf"(?:({A_YEAR})年|今年|本年|(?<![年\d]))\d{{1,2}}月(?:份|[底初]|[上中下]旬|\d{{1,2}}日)?(?:正式|开始)?(?:开[通办设]|成立|[施运]行|试运[行营]|运营|建[站成立]|创[建办]|设立|上线|启[动用])(?:运行|运营)?以来"
)
"""7月上线以来: of the report's own year, where no other is named."""
_MAY_SPEAK_OF_ALL = re.compile(
    rf"历|自|连|从|近|五[”\"规期时]|以来|总累计|至今|迄今|年多?[来间]"
    rf"|(?:19|20)\d\d年?(?:\d{{1,2}}[月日]){{0,2}}[-—~至到]{A_YEAR}"
)
_SINCE_THEN = rf"起(?<![余多一二两三四五六七八九十].)(?<!\d.(?<!{A_YEAR}.))"
"""自2008年起, 自2008起; 自然人2起 are counted."""
_SINCE = re.compile(
    rf"自([^,。]{{2,18}}?)(?:以来|[至迄]今|{_SINCE_THEN}(?!,?[至到\d]|施行|实施|执行))|({A_YEAR}年[^,。]{{0,14}}?)(?:以来|[至迄]今)"
    rf"|从({A_YEAR}年[^,。]{{0,14}}?)(?:开始|{_SINCE_THEN}(?!,?[至到\d]))"
)
_SOME = r"(?:[二两三四五六七八九十几数]|(?<!\d)\d{1,2})"
_SEVERAL_YEARS = re.compile(
    rf"{_SOME}年多?[来间](?!的|[制印下出][发定台])|十[一二三四]五[”\"]?(?:规划)?[期时](?:间|期)以?来?[,共累总我]|近{_SOME}年(?:内|当中|中)?,?(?:[我本全]|共|累|总|合计)"
    r"|近年来,|(?:改革开放|十[一二三四]五[”\"]?|[上本]一?届(?:政府|党委|班子)(?:成立|组成|履职)?)以来(?!的)"
)
_DAY = r"(?:\d{1,2}日|[底末初])?"
_FROM_TO = re.compile(
    rf"(?:^|[,;:(自从在])(?P<first>{A_YEAR})年?(?:(?P<month>\d{{1,2}})月)?{_DAY}(?:(?<=[年月日])[^,。;\d]{{0,8}}?)?[-—~至到]"
    rf"(?P<last>{A_YEAR})年(?:(?P<until>\d{{1,2}})月)?{_DAY}(?:止|间|期间)?(?:,|$|[共累总合我本全]|(?:主动)?公开|发布|收到|受理)"
)
"""2011至2013年共公开800条, 自2011年1月1日至2013年12月31日公开800条: of these years together."""
_A_YEAR_AT_MOST = 13
"""Months from the one named first to the last that a report of one year may tell of."""
_CONGRESS = re.compile("(?:党的)?(?P<number>十[六七八九]|二十)大(?:召开)?以来(?!的)")
_CONGRESSES = {"十六": 2002, "十七": 2007, "十八": 2012, "十九": 2017, "二十": 2022}
_SINCE_WITHIN = re.compile(
    rf"(?:(?:自|从)?(?:(?P<year>{A_YEAR})年|今年|本年|(?<![年\d]))(?P<month>\d{{1,2}})月(?:份|[底初]|[上中下]旬|(?P<day>\d{{1,2}})日)?"
    r"|去年(?:\d{1,2}月)?)[^,。;\d]{0,10}?(?:以来|起(?![诉草点步动到])|开始)(?:[,至到][^,。;]{0,8}(?:年底|年末|月底|止|日))?"
    r"(?:,|(?=[共累总我本全新]|主动|公开|发布|收到|受理|通过|在))"
)
"""从3月起公开300条, 今年7月改版以来,: since a day within the year, but for what began to be then."""
_FIRST_YEAR = re.compile(rf"{A_YEAR}(?=年)")
_IN_YEAR = re.compile(r"今年|本年|年初|当年|^\d{1,2}月")
_OF_WHAT_IS_TOLD = re.compile(
    rf"({A_YEAR})年[^,。;\n《]{{0,16}}(?:以来|至今|[-—~至到]{A_YEAR}年[^,。;\n]{{0,8}})[^,。;\n《]{{0,12}}信息(?!公开(?:条例|制度))"
)
"""A beginning that a report names of its information, in whatever sentence."""
UNTIL = re.compile(rf"截[至止]|[到至]目前|[到至]{A_YEAR}年(?:底|末|12月)")
THIS_YEAR_ONLY = re.compile(rf"(?<![至到止])(?:全年|本年度?|今年|{A_YEAR}年度?)(?!底|末)[^\d]*$")
_OF_THE_YEAR = re.compile(
    rf"(?<![至到止])(?:全年|本年度?|今年|{A_YEAR}年度?)(?!底|末|以来|起)(?:[^\d,。]{{0,6}}(?:新增|公开)|[^,。]{{0,14}}[中里内][,:])"
)
_PRIOR = re.compile(
    r"(?<!结转)(?P<year>上年度?|去年|上一年度?|上学年度?|去年同期|上年同期)(?!度?(?:结转|转办))(?:\([^()]{0,8}\))?[^,;。]{0,8}$"
)
_YEAR = re.compile(rf"({A_YEAR})\s?年(?:度|全年)?(?!\s?\d{{1,2}}月)")
_DOCUMENT = (
    r"(?:[\u4e00-\u9fff“”]{0,16}(?:年报|年度报告|工作报告|报告|[预决]算|计划|总结|要点|方案|规划)"
    r"|(?:(?![编印刊]|发布|公[开布]|出版)[\u4e00-\u9fff“”]){0,16}(?:年鉴|年刊|公报|[蓝白绿]皮书|大事记))"
)
OF_A_DOCUMENT = re.compile(
    rf"{_DOCUMENT}(?:(?:[、和及与]|以及)(?:{A_YEAR}年度?)?{_DOCUMENT})?(?:信息|公开|情况|表|等[\u4e00-\u9fff]{{0,4}}(?:信息|文件|资料|公告))*\s?$"
)
"""公开2013年部门决算1条: the year is the document's, not the figure's."""
_A_PART = (
    r"本(?:月|季度)|上半年|下半年|第?[一二三四1-4](?:[-—、至到][一二三四1-4])?个?季度|前[2-9二三四五六七八九十]个?(?:月|季度)"
    r"|(?<!\d)(?:1(?:月份?|月1日|月初)?[-—~至到](?:[2-9]|1[01])|(?:[2-9]|1[01])(?:月份?)?[-—~至到](?:[2-9]|1[012]))月份?"
    "|一至(?:[二三四五六七八九十]|十一)月|[二三四五六七八九]至(?:[三四五六七八九十]|十[一二])月"
)
_A_MONTH = r"(?:[1-9]|1[012]|[一二三四五六七八九]|十[一二]?)月份?"
_OPENS_COUNT = "(?:[共新]|主动|公开|发布|收到|受理)"
PART_OF_THE_YEAR = re.compile(
    rf"截[至止]\S{{0,3}}?(?:{A_YEAR}年)?(?<!\d)(?:[1-9]|10|11)月(?:\d{{1,2}}日|底|份)?|{_A_PART}"
    rf"|(?<![-—~至到年\d]){_A_MONTH}(?=,?{_OPENS_COUNT}|$)"
    rf"|(?<![-—~至到止]20\d\d年)(?<=20\d\d年){_A_MONTH}(?={_OPENS_COUNT}(?![^\d。;]*[,《])|$)"
)
"""Behind a year, a month is also that of a single deed: 2016年7月发布《要点》,公开信息300条."""
_PERIOD_ALONE = re.compile(
    rf"[\s,:;、(]*(?:{OF_WHICH})?[,:]?{HOLDS}?{THE_YEAR}?(?:{_A_PART}|{_A_MONTH})[,:]?(?:共|累计|主动|新增?)*(?:{PUBLISHES})?[了的]?(?:政府|政务)?(?:信息)?[共计为有达]{{0,2}}"
)
"""其中上半年公开150条: no kind is named."""
WHOLE_YEAR = re.compile(
    rf"全年|一年(?!来)|本年|年度|当年|今年(?!底|末)|年内|{A_YEAR}年(?!底|末|\d|[上下]半|[第前一二三四])"
)
COUNTED = re.compile(r"\d[余多万]?[条件篇次项个份起宗元]")
_YEAR_ONLY = re.compile(rf"[\s,:;(]*(?:{OF_WHICH})?[,:]?{HOLDS}?{THE_YEAR}(?:全年)?(?:新增加?)?(?:共|为|达)?")
_OWN_OF_THE_YEAR = re.compile(
    rf"[\s,:;(]*(?:{OF_WHICH}[,:]?|{HOLDS}){{1,2}}{THE_YEAR}(?:全年|共|新增?|主动)*(?:{PUBLISHES})[了的]?(?:政府|政务)?(?:信息)?[共计为有达]{{0,2}}"
)
"""共公开500条,其中本年公开40条: no kind is named."""
_YEARS_OWN = re.compile(
    rf"[\s,:;(]*(?:{OF_WHICH})?[,:]?{HOLDS}?{THE_YEAR}(?:全年|共|新增?|增加|主动|的)*(?P<what>[^,;:()\d]*?)[共计为有达]{{0,2}}"
)
"""总访问量90万人次,其中2016年访问量20万人次: what the year had of what its total counts."""
_COLUMNS_OF_STOCKS = ("_items_previous", "_items_change", "_disclosed_total", "_in_force")
_STOCKS = codes_beginning("staff", "offices", "access_points", "request_points", "followers", "requests_carried_") | {
    code for code in BY_CODE if code.endswith(_COLUMNS_OF_STOCKS)
}
"""Figures of what there is, or is taken over; since when it is there does not tell their time."""
_IN_FORCE_BEFORE = re.compile(
    rf"(?:上一?年度?|去年|(?P<year>{A_YEAR})年度?)(?:年?[底末]|12月(?:31日|底))?时?,?(?!以|之|前|至|制|印|[颁发公出])[^,。;\d]{{0,8}}(?<!失)有效(?!期)"
    r"|[年期]初(?!以来)[^,。;\d]{0,8}(?<!失)有效(?!期)"
)
"""上年末现行有效, 截至2013年底,现行有效: told of the year before the report's."""
_GOES_ON = ("、", "和", "及", "与")
_RANGE_MARKS = frozenset("-—~至到")


def speaks_of_all_years(clause: str, report_year: int | None) -> bool:
    """历年, 网站建成以来, 自2008年5月1日起; but neither 今年以来 nor 自2012年1月1日起, told of 2012."""
    if _MAY_SPEAK_OF_ALL.search(clause) is None:
        return False
    began = _SINCE_A_MONTH.search(clause) if "月" in clause else None
    if began is not None and (began[1] is None or int(began[1]) == report_year):
        clause = clause[: began.start()] + clause[began.end() :]
    if _ALL_YEARS.search(clause) is not None or _SEVERAL_YEARS.search(clause) is not None:
        return True
    years = _FROM_TO.search(clause) if "分别" not in clause else None
    if years is not None and int(years["last"]) == report_year and _months_of(years) > _A_YEAR_AT_MOST:
        return True
    congress = _CONGRESS.search(clause) if "大" in clause else None
    if congress is not None:
        return report_year is None or _CONGRESSES[congress["number"]] < report_year
    since = _SINCE.search(clause)
    if since is None or _IN_YEAR.search(since[1] or "") is not None:
        return False
    year = _FIRST_YEAR.search(since[0])
    return year is None or report_year is None or int(year[0]) < report_year


def _months_of(years: re.Match[str]) -> int:
    """How many months there are from the first to the last that a span of years names."""
    first, last = int(years["month"] or 1), int(years["until"] or 12)
    return 12 * (int(years["last"]) - int(years["first"])) + last - first + 1


def begins_within(clause: str, report_year: int | None) -> bool:
    """从4月份开始, 去年10月以来; but neither 自1月1日起 nor 7月上线以来, which is all that there was."""
    if "以来" not in clause and "起" not in clause and "开始" not in clause:
        return False
    since = _SINCE_WITHIN.search(clause)
    if since is None or _SINCE_A_MONTH.search(clause) is not None:
        return False
    if since["month"] is None:
        return True
    is_first = int(since["month"]) == 1 and since["day"] in (None, "1")
    return not is_first and (since["year"] is None or report_year is None or int(since["year"]) == report_year)


def is_stock(code: str | None) -> bool:
    """Does a code count what there is: staff, followers, items of the year before that a form asks for?"""
    return code in _STOCKS


def is_in_force_before(words: str, report_year: int | None) -> bool:
    """Do the words say of what is in force that it was so when the year began: 上年末现行有效, 截至2013年底现行有效?"""
    told = _IN_FORCE_BEFORE.search(words) if "有效" in words else None
    if told is None:
        return False
    return told["year"] is None or (report_year is not None and int(told["year"]) < report_year)


def is_of_one_year(text: str, figure: Figure) -> bool:
    """Does the sentence say before the figure that it is the year's: 2012年公开615条?"""
    return THIS_YEAR_ONLY.search(text, figure.sentence_start, figure.start) is not None


def says_year_only(label: str) -> bool:
    """Is the label no more than the year: 其中2014年度共?"""
    return _YEAR_ONLY.fullmatch(label) is not None


def says_period_only(label: str) -> bool:
    """Is the label no more than a part of the year: 其中上半年公开, 第二季度?"""
    return _PERIOD_ALONE.fullmatch(label) is not None


def tells_the_years_own(label: str) -> bool:
    """Does the label name no more than what the year disclosed of a total: 其中本年公开?"""
    return _OWN_OF_THE_YEAR.fullmatch(label) is not None


def tells_the_years_part(label: str, whole: str) -> bool:
    """Does the label name no more than the year, and what the label of the `whole` says, too: 其中2016年访问量, of 总访问量?"""
    own = _YEARS_OWN.fullmatch(label) if "年" in label else None
    return own is not None and own["what"] in whole


def is_of_the_year(text: str, start: int, end: int) -> bool:
    """Do the words name the year, or what was new in it: 累计公开2739条。其中2011年新增规划类51条; 本年度这14条中,规划类6条?"""
    return _OF_THE_YEAR.search(text, start, end) is not None


def names_year(label: str, report_year: int | None) -> bool:
    """Does the label name the reporting year: neither its end, nor that of a range of years?"""
    return any(
        int(m.group(1)) == report_year
        and not label.startswith(("底", "末"), m.end())
        and label[m.start() - 1 : m.start()] not in _RANGE_MARKS
        for m in _YEAR.finditer(label)
    )


def has_an_end(text: str, figure: Figure) -> bool:
    """Does the sentence say until when it counts: 截至2010年底累计公开5736条?"""
    return UNTIL.search(text, figure.sentence_start, figure.start) is not None


def begins_earlier(text: str, report_year: int | None) -> bool:
    """Do the words say of what is told that it began before the year: 2008年以来的政府信息?"""
    if report_year is None:
        return False
    return any(int(since[1]) < report_year for since in _OF_WHAT_IS_TOLD.finditer(text))


def is_prior(label: str, report_year: int | None) -> bool:
    """去年, or last of the years an earlier one; not that of a document or of a title: 《部门决算(2018年度)》等3篇."""
    if "年" not in label:
        return False
    told = _PRIOR.search(label)
    if told is not None and OF_A_DOCUMENT.match(label, told.end("year")) is None:
        return True
    behind = max(label.rfind("》"), label.rfind(")")) + 1
    years = [int(m.group(1)) for m in _YEAR.finditer(label, behind) if not OF_A_DOCUMENT.match(label, m.end())]
    return bool(years) and report_year is not None and years[-1] < report_year


def goes_on_in_time(text: str, end: int, figure: Figure) -> bool:
    """Does a figure go on a list behind the one that ends at `end`, and name no time of its own: 上年微信10条、微博20条?"""
    return text[end : figure.start].lstrip().startswith(_GOES_ON) and "年" not in figure.words


_DENIED_BEFORE = re.compile(
    rf"(?:(?P<year>{A_YEAR})年度?|上一?年度?|去年)(?:全年|期间|度|,|[我本全][局委办厅镇乡县市区街院]|也|均|都|还|尚|并|从|皆)*"
)


def scope_of_denial(text: str, start: int, place: int, report_year: int | None) -> Scope:
    """The time of what is denied at `place`, in the sentence from `start`: 2011年未收到, 上半年未收到.

    What has not been since the beginning was not in the year either: a denial of all years is the year's, too.
    """
    counted = list(COUNTED.finditer(text, start, place))
    begin = max(start, text.rfind(";", start, place) + 1, counted[-1].end() if counted else start)
    own = max(begin, last_comma(text, begin, place) + 1)
    words = text[own:place]
    before = text[max(begin, last_comma(text, begin, max(begin, own - 1)) + 1) : place]
    for said in (words, before):
        told = _DENIED_BEFORE.fullmatch(said.strip())
        if told is not None and (told["year"] is None or (report_year is not None and int(told["year"]) < report_year)):
            return Scope.PRIOR_YEAR
    is_of_part = PART_OF_THE_YEAR.search(before) is not None and WHOLE_YEAR.search(words) is None
    return Scope.PART_YEAR if is_of_part else Scope.ANNUAL
