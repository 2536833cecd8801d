"""Who works on disclosure, where no term says so: 政务公开科4人, 抽调3人专门办公, 工作人员3人(兼职)."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.words.lexicon import POSTS, C

_OFFICE = (
    r"(?:信息|政务)公开(?:工作|管理|服务)?(?:领导小组|工作)?"
    r"(?:办公室|办(?![法理事案])|科室?|处室?|股室?|专班|(?:工作)?机构|中心)"
)
_AND_COUNTS = r"(?:工作)?(?:人员|干部)?(?:[总共]计|合计|共|为|有)?\s?"
_OF_THE_OFFICE = re.compile(
    rf"{_OFFICE}(?:内设|下设)?(?:[现实共总配]|目前|编制内|在[编岗职]|常驻){{0,3}}有?{_AND_COUNTS}$"
)
"""政务公开科现有4人: who is counted stands for the office that they make up."""
_THERE = re.compile(rf"[,、]?(?:[现实共配]|目前|在[编岗职]){{1,3}}有?{_AND_COUNTS}")
_OFFICE_BEFORE = re.compile(rf"{_OFFICE}(?:[,(]?(?:核定|定|人员)?编制?\d{{1,3}}[人名个][,)]{{0,2}})?,?$")
"""内设政务公开科,实有2人; 设立公开办公室,核定编制5名,实有4人."""
_ON_DISCLOSURE = re.compile(
    r"公开(?:的|岗位|业务)?(?:工作)?(?:工作人员|人员|人手|专员|专责|专干|联络人|骨干)(?:总?数量?|[总共合]计|共|为|有|达|约){0,3}\s?$"
)
"""全市信息公开工作人员共计113名."""
_DRAWN = re.compile(r"(?:[抽借]调|选[派调]|调[配集]|抽出|指派|委派|落实|调剂)(?:了|业务|骨干|精干|专业|专门){0,3}$")
_TO_WORK = re.compile(r"[^,;。\d]{0,6}(?:专门|专职|集中|脱产)办公|,?[^,;。\d]{0,16}(?:信息|政务)公开(?!培训|会议|活动)")
_IN_BRACKETS = re.compile(
    r"[^,;。()\d]{0,14}\(\s?(?:[均都皆]|全部?)?(?:[为系是属])?(?:(?P<part>兼职|兼任)|专职|全职)(?:人员|工作人员|干部)?\)"
    r"|[^,;。()\d]{0,8},(?:专职|全职)(?:从事|负责|承担|办理)[^,;。]{0,12}公开"
)
"""工作人员3人(兼职); 2人具体承办(均为兼职); 同志3名,专职负责信息公开."""
_WHO = "(?:的?(?:同志|干部|工作人员|人员|同事|职工|员工|科员|文员|干事|办事员|秘书|公务员|股长|主任科员))?,?"
_SEES_TO = (
    "(?:专管|管理?|主管|经管|掌管|专抓|主抓|抓|做|搞|跑|弄|办理?|负责|打理|料理|操办|操持|经办|承办|打点|盯|守|照管|照看|张罗|担任|承担|从事|处理|忙)"
    "[着好了]?"
)
_DISCLOSURE = r"[^,;。\d]{0,6}公开(?![课招选拍竞赛募征发租检查申]|审理|审判|销毁|处理|拍卖|承诺)"
_ITS_DAILY_WORK = (
    "(?:信息|网站|网页|栏目?|稿件?)?(?:上报|报送|汇总|归档|存档|发布|更新|录入|上传|受理|答复|维护)"
    "|(?:日常|这项|此项|该项|具体)(?:工作|业务|事务)|这[一件]?(?:块|摊|头)"
)
_SEES_TO_IT = re.compile(
    rf"{_WHO}(?:(?P<full>专门|专职|全职|脱产)|(?P<part>兼职|兼着|兼顾|兼)|具体|主要|统一|平时|日常|常年|一直|共同|分头|来|在){{0,3}}"
    rf"{_SEES_TO}(?:(?P<told>{_DISCLOSURE})|{_ITS_DAILY_WORK})"
)
"""2名同志管公开, 1人专门抓政务公开: who sees to it, in whatever words; 1人专门管上报 behind words of disclosure."""
_ARE_SERVED = re.compile("接待|来访|群众|市民|村民|居民|服务对象")
"""接待群众120人办理信息公开查询: who came for it."""
_A_SENTENCE = 60
_STAFF = C.STAFF | C.STAFFED | C.RESPONSIBLE | C.REPORTER
_ALL_EMPLOYED = re.compile(
    "干部职工|机关干部|村干部|在编|在职|职工(?!作)|公务员|事业(?:编制)?人员|行政人员|教职|编制|(?:机关|全[局镇乡委院厅校系])[^,。;]{0,6}(?:人员|干部)"
)
_ADDED = re.compile("新增|增[加配设]|补充")
_IN_ALL_NOW = re.compile(
    r"(?:[^。\n\d]{0,6}+\d{1,4}[名人])?[^。\n\d]{0,12}?(?:目前|现有|现共|总数|共有|达到?)[^。\n\d]{0,20}+\d{1,5}[名人]"
)
_WORDS_OF_DISCLOSURE = re.compile(r"公开|信息|专[(、/或]+兼|专职|兼职|专门|配备")
_SOME_ON_DISCLOSURE = re.compile(
    r"[,;(]其中[^。;\d]{0,6}(?:\d{1,3}[人名])?[^。;\d]{0,4}(?:从事|负责|承担|分管)[^。;\d]{0,6}公开"
)
_OF_WHICH = re.compile(
    r"(?:人|名)[,;。]?其中[^。]{0,40}$|[人名][,;、][^。;\d]{0,24}(?:网站|专栏|窗口)[^,;。\d]{0,16}人员数?$"
)
_OF_A_POST = re.compile(
    r"(?:网站|专栏|窗口|接待|平台|系统)[^,;。\d]{0,12}(?:管理|维护|接待|服务|受理|操作)[^,;。\d]{0,4}人员数?(?:为|有|共)?\s?$"
)
"""专职人员1人,兼职人员3人;其中网站管理人员2人,窗口接待人员2人: posts of some of those told before."""


def tell_staff(text: str, figure: Figure) -> None:
    """Give a number of people the concepts of staff that its office, its name or the words behind it tell."""
    if figure.unit.family is not Family.PERSON or (figure.near | figure.after) & (C.TRAINING | C.ATTENDED | C.STUDIED):
        return
    if _are_on_disclosure(text, figure):
        figure.near |= C.STAFF | C.STAFFED
    _tell_who_sees_to_it(text, figure)
    if (figure.near | figure.after) & _STAFF and (told := _IN_BRACKETS.match(text, figure.end)) is not None:
        figure.near |= C.PART_TIME if told["part"] else C.FULL_TIME
        figure.after = 0


def _tell_who_sees_to_it(text: str, figure: Figure) -> None:
    """Let those be staff of whom the words behind their number say that they see to disclosure, leaders aside."""
    if (figure.near | figure.after) & (C.LEADER | C.DEPUTY | POSTS) or _ARE_SERVED.search(figure.words) is not None:
        return
    told = _SEES_TO_IT.match(text, figure.end)
    if told is None or (
        told["told"] is None
        and text.find("公开", max(figure.sentence_start, figure.start - _A_SENTENCE), figure.start) < 0
    ):
        return
    figure.near |= C.FULL_TIME if told["full"] else C.PART_TIME if told["part"] else C.STAFF | C.STAFFED
    figure.after = 0


def _are_on_disclosure(text: str, figure: Figure) -> bool:
    """Are they those of an office of disclosure, called after it, or drawn from elsewhere to work on it?"""
    words = figure.words
    if "公开" in words and (_OF_THE_OFFICE.search(words) is not None or _ON_DISCLOSURE.search(words) is not None):
        return True
    if _DRAWN.search(words) is not None:
        is_told = text.find("公开", figure.sentence_start, figure.sentence_end) >= 0
        return is_told and _TO_WORK.match(text, figure.end) is not None
    if _THERE.fullmatch(words) is None:
        return False
    return _OFFICE_BEFORE.search(text, figure.sentence_start, figure.near_start) is not None


def is_of_some_or_all(text: str, figure: Figure) -> bool:
    """Are they posts of some, or all whom a body employs, whatever they do: 其中网站管理人员2人; 全局干部职工65人; 工作人员12人,其中2人负责信息公开?"""
    if _OF_A_POST.search(figure.words) and _OF_WHICH.search(text, figure.sentence_start, figure.start):
        return True
    if _ADDED.search(figure.words) is not None and _IN_ALL_NOW.match(text, figure.end) is not None:
        return True  # 新增信息员15名,目前全县有126名
    if _WORDS_OF_DISCLOSURE.search(figure.words) is not None:
        return False
    return _ALL_EMPLOYED.search(figure.words) is not None or _SOME_ON_DISCLOSURE.match(text, figure.end) is not None
