"""Numerals that are no statistics: dates, numbers of documents, contacts …"""

import re
from functools import cache

from govreport_pipeline.extract.numerals import Token
from govreport_pipeline.extract.plain_roles import (
    CONTACT,
    DATE,
    DEADLINE,
    DOCUMENT,
    LEGAL,
    LIST_COUNT,
    MONTH_AND,
    NAME,
    NO_UNIT,
    ORDINAL,
    YEAR,
    is_opening,
)
from govreport_pipeline.extract.units import FAMILY_OF, Family, UnitAfter
from govreport_pipeline.places import by_form, township_columns
from govreport_pipeline.tables.vocabulary import Role

_CONTACT_BEFORE = re.compile(
    r"(?:电 ?话|传 ?真|邮 ?编|邮政编码|邮政代码|QQ|qq|手机号?码?|邮箱|E-?mail|e-?mail|信箱|热线电话|地 ?址|网址|咨询热线|举报热线|投诉热线|电邮|区号|总机|转|Tel|Fax|微信号|账号|代码)"
    r"[^\d。;\n]{0,10}[\d\-—()/、,转 ]{0,60}$"
)
_PLACE_BEFORE = re.compile(r"[路街道巷弄区楼座栋幢村院内段里镇] ?$")
_DOCUMENT_AFTER = re.compile(r"\s?[〕\]】)﹞〉]\s?第?\s?\d{1,5}\s?号")
_DOCUMENT_BEFORE = re.compile(r"[〔\[【(﹝〈]\s?(?:19|20)\d{2}\s?[〕\]】)﹞〉]\s?第?\s?$")
_CHAPTERS = frozenset("条款项章节部编")
_LEGAL_RANGE = re.compile(r"第 ?[\d一二三四五六七八九十百]+ ?(?:条)? ?(?:、|至|到|-|—|和) ?$")
_SPACED_ARTICLE = re.compile(r" ?(?:[条款项章]|(?:至|到|-|—|、|和) ?\d{1,3} ?条)")
_ORDER_BEFORE = re.compile(r"(?:令|第|公告|通告|编号|字)\s?第?\s?$")
_QUOTED_NAME = re.compile(r"“[^”。,\n]{0,12}$")
_HOTLINE = re.compile(r"(?:12345|123\d\d|121\d\d|96\d{3,4}|95\d{3}|100\d\d|110|119|120|122|114|12\d{3})$")
_HOTLINE_AFTER = re.compile(
    r"[”\"]?(?:市民|政府|政务|公共|便民|民生|服务|投诉|举报|咨询|维权|监督|电话|热线|平台|阳光|效能|消费|供水|价格|环保|税务|劳动|人社|纳税|工单|民声|来电|转办|受理|信访)"
)
_MONTHS_AFTER = re.compile(r" ?[-—~至到] ?\d{1,2} ?月")
_MONTHS_LISTED = re.compile(r"(?:、 ?\d{1,2}){1,11} ?月")
"""1、4、7、10月."""
_COUNTED_AS = re.compile(r"(?:(?<![共合总累统小估预审设会])计[为作]?|(?<![预决概结清核推])算作?|记作|视为|按)$")
"""How to count, no count: 不同渠道公开相同信息计1条."""
_DIVIDED = re.compile(r"(?:分解|细化|归纳|概括|划分|分)[成为]了?$")
"""分解成21项: how many parts there are of it."""
_MADE = frozenset("成为了")
"""How such words end."""
_ATTACHED = re.compile(r"(?:附[表件图录]|[见如][图表])[一-十\d、 ]{0,6}$")
"""见附表1."""
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_WITHIN = re.compile(r"(?:以内|之内|内|前|之前|后|之后|左右?内)")
_LIMIT_BEFORE = re.compile(r"(?:不超过|不得超过|之日起|期限为?|不少于)(?:的)?$")
_DASHED_DATE = re.compile(r"(?:19|20)\d{2} ?[-/.—] ?\d{1,2} ?[-/.—] ?\d{1,2}(?!\d)")
_LIST_NOUN = re.compile(
    r"(?:方面|部分|大类|类别|环节|层面|要点|坚持|必须|加强|结合|注重|突出|到位|不准|统一|阶段|步骤)"
    r"|(?:渠道|途径|形式|方式|内容|重点|原则|要求|关键|体系|平台|机制|制度|问题|板块|领域)(?=[,。;:、的”\n ]|改革|要求|$)"
)
_LIST_NOUN_STARTS = frozenset("方部大类环层要坚必加结注突到不统阶步渠途形内重原关体平机制问板领")
_OPENING_QUOTES, _CLOSING_QUOTES = frozenset('“"'), frozenset('”"+')
_SLOGAN = re.compile(r"[“\"][^”\"。,;\n]{2,14}$")
_LINE_STARTS = frozenset(("", "\n"))
_ROW = re.compile(r" ?[\u4e00-\u9fff][^\n]{0,40} \d{1,7} \d{1,3}(?:\.\d{1,2})?% *(?:\n|\Z)")
_ROOM_BEFORE = frozenset("楼栋幢座")
"""1号楼408: where a room is."""
_ALONE = re.compile(r" {1,4}\d{1,3}(?:\.\d{1,2})?% *(?:\n|$)|\s*(?:[。,;、()]|$|大关|(?:和|与|及|以及)(?:约|近|超)?\d)")
_BRACKETS = frozenset("〔[【(﹝〈")
_RANGE_MARKS = frozenset("、至到-—和\n")
_WEB_MARKS = frozenset("/._@-=&?")
_DATE_MARKS = frozenset(" -/.—")
MOST_ITEMS = 12
"""A list counts no farther."""
_TOTAL_BEFORE = re.compile(r"(?:数量?|总量|[总合共]计|\([件条次宗份起篇元]{1,2}\)):? ?$")
"""A label that says that a number comes: 申请数:0, 不予公开(件)0; a line of its own may hold it."""
_LINE_END = re.compile(r" *[\n(]")
_RANKED = re.compile(r"(?:前进|上升|进步|跃升|提升|后退|名列|位列|排名|位居|排在)了?(?:前|全[国省市区县])?$")
"""较上年前进了三名: a place in a ranking."""
_AND = frozenset("和与及")
_HAN = re.compile("[\u4e00-\u9fff]")


def role_of(text: str, token: Token, unit: UnitAfter) -> tuple[Role, str] | None:
    """The role of a numeral that is no statistic, and the rule; None for a statistic.

    Asked of numerals to which `plain_role` gives none.
    """
    role = _no_count(text, token, unit)
    if role is not None:
        return role
    start, end = token.start, token.end
    if (
        unit.unit in _PLAIN_UNITS
        and not token.is_chinese
        and _stands_plainly(text[start - 1 : start], text[end : end + 1])
    ):
        return LIST_COUNT if unit.unit in _THINGS and _is_list_noun(text, unit.end) else None
    before = text[start - 24 if start > 24 else 0 : start]
    after = text[end : end + 16]
    if token.is_chinese:
        return _chinese_role(text, token, unit, before, after)
    return _arabic_role(text, token, unit, before, after)


def _no_count(text: str, token: Token, unit: UnitAfter) -> tuple[Role, str] | None:
    """What looks like a count by its unit: 2016版指南, 分解成21项, 相同信息计1条, a slogan's number."""
    start = token.start
    if text[unit.end : unit.end + 1] in _CLOSING_QUOTES and unit.unit and _is_slogan(text, start):
        return NAME
    if unit.unit == "版" and 1990 <= (token.value or 0) <= 2030:
        return YEAR
    if unit.family is not Family.THING:
        return None
    if text[start - 1 : start] in _MADE and _DIVIDED.search(text, max(0, start - 5), start):
        return LIST_COUNT
    if token.value == 1 and _COUNTED_AS.search(text, max(0, start - 3), start):
        return Role.OTHER, "counting_rule"
    return None


def _arabic_role(text: str, token: Token, unit: UnitAfter, before: str, after: str) -> tuple[Role, str] | None:
    """The role of a numeral of Arabic digits beside which not all is plain."""
    previous, following = before[-1:], after[:1]
    family = unit.family
    if unit.unit in _PLACED and _RANKED.search(before):
        return ORDINAL
    if unit.unit == "期" and text.startswith("间", unit.end):
        return NAME  # 315期间
    if family is Family.CALENDAR and unit.unit in "年月日月份":
        return _calendar_role(text, token, unit)
    if previous in _LINE_STARTS and _ROW.match(text, token.end) is not None:
        return ORDINAL  # 0300 人事信息 12 4.1%: the code of a row
    role = _number_of_document(before, after, previous, following)
    if role is not None:
        return role
    if _is_hotline(text, token, after):
        return Role.NAME_PART, "hotline"
    if family is Family.LOST or unit.unit in _ROOMS:
        role = _contact(text, token, family, before, after)
        if role is not None:
            return role
    role = _name_or_web(before, after)
    if role is not None:
        return role
    if (previous in _DATE_MARKS or previous == ":" or following in _DATE_MARKS or following == ":") and _is_date_piece(
        text, token, previous, following
    ):
        return DATE
    return _by_unit(text, token, unit, before, after)


_COUNTING = frozenset(
    {
        Family.THING,
        Family.EVENT,
        Family.PERSON,
        Family.VISIT,
        Family.MONEY,
        Family.PERCENT,
        Family.POINTS,
        Family.TIMES,
        Family.PLACE,
    }
)
_PLACED = frozenset("名位")
_PLAIN_UNITS = (
    frozenset(unit for unit, family in FAMILY_OF.items() if family in _COUNTING) - set("届座部人名位期") - {"人次"}
)
"""Units behind which there is neither a house number nor (119人社) a hotline."""
_NO_PLAIN_NEIGHBOURS = frozenset("第至到和号")


def _stands_plainly(previous: str, following: str) -> bool:
    """Do the neighbours rule out documents, articles, dates, names and addresses? Most statistics stand so."""
    return (
        "\u4e00" <= previous <= "\u9fff"
        and ("\u4e00" <= following <= "\u9fff" or following in ",;。、)")
        and previous not in _NO_PLAIN_NEIGHBOURS
        and following not in _NO_PLAIN_NEIGHBOURS
    )


def _number_of_document(before: str, after: str, previous: str, following: str) -> tuple[Role, str] | None:
    if previous in _BRACKETS and _DOCUMENT_AFTER.match(after):
        return DOCUMENT
    if following == "号" or (following == " " and after.startswith(" 号")):
        if _DOCUMENT_BEFORE.search(before) or _ORDER_BEFORE.search(before):
            return DOCUMENT
        if _PLACE_BEFORE.search(before):
            return Role.CONTACT, "address"
        return NAME if previous not in "月" else DATE
    is_spaced = previous == " " and "第" in before and _SPACED_ARTICLE.match(after) is not None
    if is_spaced and (before.endswith("第 ") or _LEGAL_RANGE.search(before)):
        return LEGAL
    if previous == "第" or (previous in _RANGE_MARKS and "第" in before and _LEGAL_RANGE.search(before)):
        if following in _CHAPTERS or (following in "至到-—、和" and "条" in after):
            return LEGAL
        return NAME if following and following in "届期批次" else ORDINAL
    return None


_ROOMS = frozenset("号 室 座 部 栋 日".split())


def _contact(text: str, token: Token, family: Family, before: str, after: str) -> tuple[Role, str] | None:
    """Telephones, post codes, house numbers: a number that counts nothing."""
    if _CONTACT_BEFORE.search(before):
        return CONTACT
    if token.end - token.start >= 7 and family is Family.LOST and text[token.start : token.end].isdigit():
        return CONTACT
    if after and after[0] in "室楼号座栋幢弄房" and (before[-1:].isalnum() or _PLACE_BEFORE.search(before)):
        return Role.CONTACT, "address"
    return None


def _is_hotline(text: str, token: Token, after: str) -> bool:
    """Is it the number of a hotline before its name: 12345热线?"""
    if not 3 <= token.end - token.start <= 6 or text[token.start] not in "19":
        return False
    if _HOTLINE.match(text[token.start : token.end]) is None:
        return False
    return _HOTLINE_AFTER.match(after) is not None or after.startswith("、1")


def _name_or_web(before: str, after: str) -> tuple[Role, str] | None:
    """A piece of an address on the web, a number in a name (G20)."""
    previous, following = before[-1:], after[:1]
    if previous in _WEB_MARKS and before[-2:-1].isascii() and before[-2:-1].isalpha():
        return Role.CONTACT, "web"
    if following.isascii() and (following.isalpha() or following == "@") and not after.startswith("GB"):
        return Role.CONTACT, "web"
    if previous.isascii() and previous.isalpha():
        return NAME
    return None


def _is_date_piece(text: str, token: Token, previous: str, following: str) -> bool:
    """A clock time (9:30) or a piece of a dashed date (2014-01-15)."""
    start, end = token.start, token.end
    if (following == ":" or previous == ":") and _CLOCK.search(text[max(0, start - 3) : end + 3]):
        return text[start - 2 : start - 1].isdigit() or text[end + 1 : end + 2].isdigit()
    window = max(0, start - 11)
    return any(
        window + m.start() <= start and end <= window + m.end() for m in _DASHED_DATE.finditer(text[window : end + 10])
    )


def _calendar_role(text: str, token: Token, unit: UnitAfter) -> tuple[Role, str]:
    value = token.value or 0
    if unit.unit == "年":
        rest = text[unit.end : unit.end + 6]
        if 1949 <= value <= 2100 or (token.end - token.start == 2 and value < 30 and rest[:1] in "度"):
            return DATE if MONTH_AND.match(rest) else YEAR
        return Role.OTHER, "duration"
    if unit.unit == "日" and _WITHIN.match(text, unit.end):
        return DEADLINE
    return DATE


_ROLE_OF_FAMILY = {Family.KIND: LIST_COUNT, Family.CALENDAR: DATE, Family.SIZE: (Role.OTHER, "size")}
_THINGS = frozenset("个项条")


def _is_slogan(text: str, start: int) -> bool:
    """Does a number before a closing quote end a name: 解读“创业富民30条”?"""
    return _SLOGAN.search(text, max(0, start - 16), start) is not None


def _by_unit(text: str, token: Token, unit: UnitAfter, before: str, after: str) -> tuple[Role, str] | None:
    family = unit.family
    if family is Family.THING:
        if unit.unit in _THINGS and _is_list_noun(text, unit.end):
            return LIST_COUNT
        return None
    if family is Family.LOST:
        return _without_unit(text, token, before, text[unit.end : unit.end + 16])
    if family is Family.TIME:
        if token.value == 24:
            return Role.OTHER, "around_the_clock"
        if _WITHIN.match(text, unit.end) or _LIMIT_BEFORE.search(before) or unit.unit not in ("分钟", "小时", "个小时"):
            return DEADLINE
        return None
    if family is Family.EVENT and unit.unit == "届":
        return NAME
    return _ROLE_OF_FAMILY.get(family)


def _is_list_noun(text: str, place: int) -> bool:
    return text[place : place + 1] in _LIST_NOUN_STARTS and _LIST_NOUN.match(text, place) is not None


def _without_unit(text: str, token: Token, before: str, after: str) -> tuple[Role, str] | None:
    if text[token.end - 1] in "%‰":
        return None
    if not after.strip() and text.endswith(after):
        return NO_UNIT  # the text ends here: what stands may be the half of a number
    if _ATTACHED.search(before) is not None:
        return ORDINAL
    value = token.value or 0
    previous, following = before.rstrip(" ")[-1:], after[:1]
    if value <= 12 and ((previous in "年" and _MONTHS_AFTER.match(after)) or _MONTHS_LISTED.match(after)):
        return DATE
    is_marked = following and following in ")、." and (following != "." or not after[1:2].isdecimal())
    if is_marked and value < 100 and previous != "“" and is_opening(previous):
        return ORDINAL
    if previous in _OPENING_QUOTES or following in _CLOSING_QUOTES or ("“" in before and _QUOTED_NAME.search(before)):
        return NAME
    if 1990 <= value <= 2030 and token.end - token.start == 4:
        return YEAR
    if following == "、" and value <= MOST_ITEMS and _goes_on_counting(text, token, previous):
        return ORDINAL  # 情况如下1、主动公开…: a marker whose line break was lost
    if previous in _ROOM_BEFORE:
        return CONTACT
    is_large = text[token.end - 1] in "万亿" and after[:1] in _AND
    is_total = _TOTAL_BEFORE.search(before) is not None
    if is_total and _LINE_END.match(after):
        return None
    if (is_total or _HAN.match(previous)) and (is_large or _ALONE.match(after)):
        return None
    return NO_UNIT


def _goes_on_counting(text: str, token: Token, previous: str) -> bool:
    """Is it the first marker of a list behind a heading, or the one after a marker before?"""
    if token.value == 1:
        return previous in _HEADING_ENDS
    return text.rfind(f"{int(token.value or 0) - 1}、", max(0, token.start - LONGEST_ITEM), token.start) >= 0


_HEADING_ENDS = frozenset("况题施式作容面下点求")
LONGEST_ITEM = 600
_COUNTED_ONE = frozenset("件 起 宗 例 名 条 篇 期 份 封 人 次 场".split())
_ROUND = frozenset("百千万")
_CAMPAIGN = re.compile(r"(?!余)[\u4e00-\u9fff]{0,8}?(?:工程|活动|行动|计划|实事|评议|大讲堂)")
"""百项网上办理工程, 千名干部下基层活动: a round number that belongs to a name."""
NUMERALS = frozenset("一二三四五六七八九十百千万")
SHORTEST_PLACE = 2
"""三台 and 万元 are no places without their unit."""
NO_NAMES: tuple[str, ...] = ()
_SESSION_BEFORE = re.compile(r"(?:届|人大|政协|党代会|常委会|代表大会|第)[^,。\d]{0,6}$")
_SESSION_AFTER = re.compile(r"(?:全体|代表|常务|工作)?(?:会议|全会|大会|会)")


@cache
def _places_like_counts() -> dict[str, tuple[str, ...]]:
    """Names of places that begin like a count, by their first two characters: 三台县, 五家渠市, 七台河."""
    _, townships, _ = township_columns()
    found: dict[str, list[str]] = {}
    for name in sorted({*townships, *by_form()}):
        if len(name) > SHORTEST_PLACE and name[0] in NUMERALS:
            found.setdefault(name[:2], []).append(name)
    return {start: tuple(names) for start, names in found.items()}


def _chinese_role(text: str, token: Token, unit: UnitAfter, before: str, after: str) -> tuple[Role, str] | None:
    numeral = text[token.start : token.end]
    following, family = after[:1], unit.family
    if family is Family.CALENDAR or (len(numeral) == 4 and following == "年"):
        return YEAR if following == "年" and len(numeral) == 4 else DATE
    if following in "届大" or after.startswith("中全会") or _is_quoted(before):
        return LIST_COUNT if after.startswith(("大类", "大部分", "大方面")) else NAME
    if family is Family.KIND or family is Family.SIZE or unit.unit == "部分":
        return LIST_COUNT
    if family is Family.TIME:
        return DEADLINE
    if "分之" in numeral:
        return Role.SHARE, "fraction"
    if token.value is None:
        return Role.OTHER, "no_number"
    if text.startswith(_places_like_counts().get(text[token.start : token.start + 2], NO_NAMES), token.start):
        return NAME
    if numeral in _ROUND and _CAMPAIGN.match(text, unit.end):
        return NAME
    if token.value == 1 and numeral == "一" and unit.unit not in _COUNTED_ONE:
        return Role.OTHER, "article"
    if family in (Family.THING, Family.EVENT, Family.PLACE) and _is_list_noun(text, unit.end):
        return LIST_COUNT
    if family is Family.LOST:
        return NO_UNIT
    if unit.unit in _PLACED:
        if text.startswith("一体", unit.end):
            return NAME  # 五位一体
        if _RANKED.search(before):
            return ORDINAL
    if unit.unit == "次" and _SESSION_BEFORE.search(before) and _SESSION_AFTER.match(text, unit.end):
        return NAME
    return None


def _is_quoted(before: str) -> bool:
    """Does the numeral begin what is quoted, or stand in a quoted name?"""
    return before[-1:] == "“" or ("“" in before and _QUOTED_NAME.search(before) is not None)
