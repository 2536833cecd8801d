"""Numerals that are no statistics: dates, numbers of documents, contacts …"""

import re

from govreport_pipeline.extract.numerals import Token
from govreport_pipeline.extract.units import Family, UnitAfter
from govreport_pipeline.tables.vocabulary import Role

_CONTACT_BEFORE = re.compile(
    r"(?:电 ?话|传 ?真|邮 ?编|邮政编码|邮政代码|QQ|qq|手机号?码?|邮箱|E-?mail|e-?mail|信箱|热线电话|地 ?址|网址|咨询热线|举报热线|投诉热线|电邮|区号|总机|转|Tel|Fax|微信号|账号|代码)"
    r"[^\d。;\n]{0,10}(?:[\d\-—()/、,转 ]*)$"
)
_CONTACT_SHAPE = re.compile(r"(?:\d{3,4}[-—―]+)?\d{6,}$")
_PLACE_BEFORE = re.compile(r"[路街道巷弄区楼座栋幢村院内段里镇]$")
_WEB = re.compile(r"[A-Za-z0-9_./:@?=&%#~-]*[A-Za-z@/:_][A-Za-z0-9_./:@?=&%#~-]*")
_NUMBER_BRACKET = re.compile(r"[〔\[【(﹝〈]\s?$")
_DOCUMENT_AFTER = re.compile(r"\s?[〕\]】)﹞〉]\s?第?\s?\d{1,5}\s?号")
_DOCUMENT_BEFORE = re.compile(r"[〔\[【(﹝〈]\s?(?:19|20)\d{2}\s?[〕\]】)﹞〉]\s?第?\s?$")
_CHAPTER = re.compile(r"[条款项章节部编]")
_LEGAL_RANGE = re.compile(r"第[\d一二三四五六七八九十百]+(?:条)?(?:、|至|到|-|—|和)$")
_ORDER_BEFORE = re.compile(r"(?:令|第|公告|通告|编号|字)\s?第?\s?$")
_QUOTED_NAME = re.compile(r"“[^”。,\n]{0,12}$")
_HOTLINE = re.compile(r"(?:12345|123\d\d|121\d\d|96\d{3,4}|95\d{3}|100\d\d|110|119|120|122|114|12\d{3})$")
_HOTLINE_AFTER = re.compile(r"[”\"]?(?:市民|政府|政务|公共|便民|民生|服务|投诉|举报|咨询|维权|监督|电话|热线|平台|阳光|效能|消费|供水|价格|环保|税务|劳动|人社|纳税|工单|民声|来电|转办|受理|信访)")
_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_WITHIN = re.compile(r"(?:以内|之内|内|前|之前|后|之后|左右?内)")
_LIMIT_BEFORE = re.compile(r"(?:不超过|不得超过|之日起|期限为?|不少于)(?:的)?$")
_DATE_NEXT = re.compile(r" ?(?:[-/.年月日]|\d{1,2} ?[-/.月日])")
_DASHED_DATE = re.compile(r"(?:19|20)\d{2} ?[-/.—] ?\d{1,2} ?[-/.—] ?\d{1,2}(?!\d)")
_NAME_AFTER = re.compile(r"[届次]?(?:中全会|人大|全国|政协|代表大会|党代会|博览会|漫博会|西博会|世博|亚运|奥运|运动会|文化节|旅游节)")
_LIST_NOUN = re.compile(
    r"(?:方面|部分|大类|类别|环节|层面|要点|坚持|必须|加强|结合|注重|突出|到位|不准|统一|阶段|步骤)"
    r"|(?:渠道|途径|形式|方式|内容|重点|原则|要求|关键|体系|平台|机制|问题|板块|领域)(?=[,。;:、的”\n ]|$)"
)
_NUMBERED = re.compile(r"(?:^|[\s。;:,、!?(])\(?$")
_NUMBERED_AFTER = re.compile(r"(?:\)|、|\.(?!\d))")


def role_of(text: str, token: Token, unit: UnitAfter) -> tuple[Role, str] | None:
    """The role of a numeral that is no statistic, and the rule; None for a statistic."""
    before = text[max(0, token.start - 24) : token.start]
    after = text[token.end : token.end + 16]
    previous, following = before[-1:], after[:1]
    if token.is_chinese:
        return _chinese_role(text, token, unit, before, after)
    if unit.family is Family.CALENDAR and unit.unit in "年月日月份":
        return _calendar_role(text, token, unit, before, after)
    role = _number_of_document(before, after, previous, following)
    if role is not None:
        return role
    role = _contact(text, token, unit, before, after)
    if role is not None:
        return role
    if _is_date_piece(text, token, before):
        return Role.DATE, "date"
    return _by_unit(text, token, unit, before, after)


def _number_of_document(before: str, after: str, previous: str, following: str) -> tuple[Role, str] | None:
    if previous in "〔[【(﹝〈" and _NUMBER_BRACKET.search(before) and _DOCUMENT_AFTER.match(after):
        return Role.DOCUMENT_NUMBER, "document_number"
    if following == "号" or after.startswith(" 号"):
        if _DOCUMENT_BEFORE.search(before) or _ORDER_BEFORE.search(before):
            return Role.DOCUMENT_NUMBER, "document_number"
        if _PLACE_BEFORE.search(before):
            return Role.CONTACT, "address"
        return (Role.NAME_PART, "name") if previous not in "月" else (Role.DATE, "date")
    if previous == "第" or _LEGAL_RANGE.search(before):
        if _CHAPTER.match(following) or (following in "至到-—、和" and "条" in after):
            return Role.LEGAL_REFERENCE, "legal_reference"
        return (Role.NAME_PART, "name") if following in "届期批次" else (Role.ORDINAL, "ordinal")
    return None


def _contact(text: str, token: Token, unit: UnitAfter, before: str, after: str) -> tuple[Role, str] | None:
    digits = text[token.start : token.end]
    if unit.family is Family.LOST or unit.unit in ("号", "室", "座", "部", "栋", "日"):
        if _CONTACT_BEFORE.search(before):
            return Role.CONTACT, "contact"
        if len(digits) >= 7 and digits.isdigit() and unit.family is Family.LOST:
            return Role.CONTACT, "contact"
        if after[:1] in "室楼号座栋幢弄房" and (before[-1:].isalnum() or _PLACE_BEFORE.search(before)):
            return Role.CONTACT, "address"
    if _HOTLINE.match(digits) and _HOTLINE_AFTER.match(after):
        return Role.NAME_PART, "hotline"
    if (before[-1:].isascii() and before[-1:] in "/._@-=&?" and before[-2:-1].isascii() and before[-2:-1].isalpha()) or (
        after[:1].isascii() and (after[:1].isalpha() or after[:1] == "@") and not after.startswith("GB")
    ):
        return Role.CONTACT, "web"
    if before[-1:].isascii() and before[-1:].isalpha():
        return Role.NAME_PART, "name"
    return None


def _is_date_piece(text: str, token: Token, before: str) -> bool:
    if _CLOCK.search(text[max(0, token.start - 3) : token.end + 3]) and (
        text[token.end : token.end + 1] == ":" or before[-1:] == ":"
    ):
        return before[-2:-1].isdigit() or text[token.end + 1 : token.end + 2].isdigit()
    window = max(0, token.start - 11)
    return any(
        window + m.start() <= token.start and token.end <= window + m.end()
        for m in _DASHED_DATE.finditer(text[window : token.end + 10])
    )


def _calendar_role(text: str, token: Token, unit: UnitAfter, before: str, after: str) -> tuple[Role, str] | None:
    value = token.value or 0
    if unit.unit == "年":
        rest = text[unit.end : unit.end + 6]
        if 1949 <= value <= 2100 or (token.end - token.start == 2 and value < 30 and rest[:1] in "度"):
            is_day = bool(re.match(r" ?\d{1,2} ?月", rest))
            return (Role.DATE, "date") if is_day else (Role.YEAR, "year")
        return Role.OTHER, "duration"
    if unit.unit in ("日", "天") and _WITHIN.match(text, unit.end):
        return Role.DEADLINE, "deadline"
    return Role.DATE, "date"


def _by_unit(text: str, token: Token, unit: UnitAfter, before: str, after: str) -> tuple[Role, str] | None:
    family = unit.family
    if family is Family.TIME:
        if _WITHIN.match(text, unit.end) or _LIMIT_BEFORE.search(before) or unit.unit not in ("分钟", "小时", "个小时"):
            return Role.DEADLINE, "deadline"
        return None
    if family is Family.KIND:
        return Role.COUNT_OF_LIST_ITEMS, "list_count"
    if family is Family.CALENDAR:
        return Role.DATE, "date"
    if family is Family.SIZE:
        return Role.OTHER, "size"
    if family is Family.THING and unit.unit in ("个", "项", "条") and _LIST_NOUN.match(text, unit.end):
        return Role.COUNT_OF_LIST_ITEMS, "list_count"
    if family is Family.LOST:
        return _without_unit(text, token, before, after)
    if family is Family.EVENT and unit.unit == "届":
        return Role.NAME_PART, "name"
    return None


def _without_unit(text: str, token: Token, before: str, after: str) -> tuple[Role, str] | None:
    if text[token.end - 1] in "%‰":
        return None
    if _NUMBERED.search(before) and _NUMBERED_AFTER.match(after) and (token.value or 0) < 100:
        return Role.ORDINAL, "ordinal"
    if before[-1:] in "“\"" or after[:1] in "”\"+" or _QUOTED_NAME.search(before):
        return Role.NAME_PART, "name"
    if 1990 <= (token.value or 0) <= 2030 and token.end - token.start == 4:
        return Role.YEAR, "year"
    if re.match(r"[\u4e00-\u9fff]", before[-1:]) and re.match(r"\s*(?:[。,;、)]|$)", after):
        return None
    return Role.OTHER, "no_unit"


_COUNTED_ONE = frozenset("件 起 宗 例 名 条 篇 期 份 封 人 次 场".split())
_SESSION_BEFORE = re.compile(r"(?:届|人大|政协|党代会|常委会|代表大会|第)[^,。\d]{0,6}$")
_SESSION_AFTER = re.compile(r"(?:全体|代表|常务|工作)?(?:会议|全会|大会|会)")
_CHINESE_ORDINAL_BEFORE = re.compile(r"(?:^|[\n。;:!?,、(“\s])\(?$")


def _chinese_role(text: str, token: Token, unit: UnitAfter, before: str, after: str) -> tuple[Role, str] | None:
    numeral = text[token.start : token.end]
    previous, following = before[-1:], after[:1]
    if previous == "第":
        if following and following in "条款章项":
            return Role.LEGAL_REFERENCE, "legal_reference"
        return (Role.NAME_PART, "name") if following and following in "届次期" else (Role.ORDINAL, "ordinal")
    if _CHINESE_ORDINAL_BEFORE.search(before) and following and following in "、)是":
        return Role.ORDINAL, "ordinal"
    if following == "是":
        return Role.ORDINAL, "ordinal"
    if unit.family is Family.CALENDAR or (len(numeral) == 4 and following == "年"):
        if following == "年" and len(numeral) == 4:
            return Role.YEAR, "year"
        return Role.DATE, "date"
    if following in "届" or after.startswith(("大精神", "大报告", "中全会", "大")) or previous == "“" or _QUOTED_NAME.search(before):
        return (Role.COUNT_OF_LIST_ITEMS, "list_count") if after.startswith(("大类", "大部分", "大方面")) else (Role.NAME_PART, "name")
    if unit.family in (Family.KIND, Family.SIZE) or unit.unit in ("部分",):
        return Role.COUNT_OF_LIST_ITEMS, "list_count"
    if unit.family is Family.TIME:
        return Role.DEADLINE, "deadline"
    if token.value is None or "分之" in numeral:
        return (Role.SHARE, "fraction") if "分之" in numeral else (Role.OTHER, "no_number")
    if token.value == 1 and numeral == "一" and unit.unit not in _COUNTED_ONE:
        return Role.OTHER, "article"
    if unit.family in (Family.THING, Family.EVENT, Family.PLACE) and _LIST_NOUN.match(text, unit.end):
        return Role.COUNT_OF_LIST_ITEMS, "list_count"
    if unit.family is Family.LOST:
        return Role.OTHER, "no_unit"
    if unit.unit == "次" and _SESSION_BEFORE.search(before) and _SESSION_AFTER.match(text, unit.end):
        return Role.NAME_PART, "name"
    return None
