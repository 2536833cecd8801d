"""What reached a body by several ways together, or about several things: 咨询和投诉8860件, 电话、微信咨询300人次."""

import re
from collections.abc import Sequence
from itertools import pairwise

from govreport_pipeline.catalogue.metrics import codes_beginning
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import HOLDS, HOW_MANY, IN_ALL, OF_WHICH, SUMMED
from govreport_pipeline.extract.words.lexicon import REQUESTED, TAKEN_IN, C

_WAYS: tuple[re.Pattern[str], ...] = tuple(
    map(
        re.compile,
        (
            "电话|热线|来电",
            "网[站上络]|在线|互联网|微信|微博|公众号|QQ|客户端|新媒体|论坛|邮[件箱]|信箱",
            "来访|现场|当面|窗口|上门|口头",
            "信[函件]|来信|传真|书面|短信",
        ),
    )
)
"""Ways of asking, each group one way."""
_ASKS = C.ONLINE | C.RECEIVED | C.ACCEPTED | C.REQUEST
_SITE_ALONE = re.compile(
    "[其中通过在从由自经、,;:(]*(?:本|我)?[省市县区局委]?(?:政府|门户|官方|政务|公开|信息)*网站?(?:上|平台|渠道|途径|方式|形式|的|有)*"
)
_WINDOW_ALONE = re.compile(
    "[其中通过在从由自经到以、,;:(]*(?:本|我)?(?:[省市县区局委]|政务|服务|办事|大厅|受理|接待)*窗口(?:现场|当面|渠道|途径|方式|形式|受理|收到|接收|接到|提出|的|有)*"
)
"""窗口9件 among the ways of asking; not 窗口办件9件."""
_ENQUIRIES = ("enquiries_phone", "enquiries_online", "enquiries_in_person")
_MARKS = frozenset("、和及与或/")
_MATTER = "(?:投诉|举报|求助|建议|诉求|表扬|求决)"
_TOGETHER = re.compile(
    rf"(?:咨询(?:[、和及与]|以及)?{_MATTER}|{_MATTER}(?:[、和及与]|以及)?咨询)(?:(?:[、和及与]|以及)?{_MATTER})*"
    rf"(?:等?各?类?(?:事项|问题|诉求|信息|来[电信件]|件|单)?){HOW_MANY}$"
)
_OF_ALL_WAYS = re.compile(
    rf"[、和及与][^,;。、]{{2,10}}?(?:[两二三四五六]者|等?(?:[两二三四五六]|几|多)[个类项大种](?:平台|渠道|途径|方式|载体))(?:共?(?:受理|收到|接收|办理|来件|收件)|诉求|{SUMMED}){{0,4}}+{IN_ALL}$"
)
"""信箱、12345转办单、QQ咨询三者合计518件次: of letters, whatever one of the ways is called."""
_CASES = frozenset("件 件次 条 宗 起 单 个".split())
_WHERE = C.HOTLINE | C.CALLS | C.PHONE | C.LETTERS | C.SITE | C.ONLINE | C.COLUMNS
_MAIL_IN_A_COLUMN = re.compile(
    r"咨询(?:类?栏目|专栏|平台|系统|[版板]块|信箱|邮箱|频道|窗口)[^,;。]{0,16}?(?:来信|留言|信件|来件|邮件)[^,;。]{0,6}$"
)
_DONE = C.ANSWERED | C.CONCLUDED | C.RESPONSE
_MAIL = ("letters_received", "letters_concluded", "enquiries_phone")
_SORT_LEAD = rf"(?:{OF_WHICH}|{HOLDS}|按(?:性质|类型|类别|内容)(?:划?分|看)?|[,、;:(\s])*+(?:属于?|涉及|有|为)?"
_SORT = re.compile(
    rf"{_SORT_LEAD}("
    r"(?:信息|业务|政策|一般|群众|法律|税务|消费)?(?:咨询|查询)类|[\u4e00-\u9fff]{0,2}(?:求助|求决|救助)|诉求类"
    r"|(?:意见|建议){2}|(?:意见|建议)类?|意见反馈|表扬|感谢|点赞|揭发控告|反映(?:问题|情况)?|(?:故障)?报修|骚扰"
    rf")(?:事项|类)?(?:工单|诉求|来电|电话|来信|信件|留言|件)?的?{IN_ALL}"
)
"""信息咨询类6973件, 求助类211件, 表扬2件: what those who call or write want; complaints have a code of their own."""
SORT = "follow_up.sort"
_BESIDE_SORTS = ("complaints", "enquiries")
_OTHER_SORT = re.compile(rf"{_SORT_LEAD}(其[他它余])(?:类|事项)?(?:工单|诉求|来电)?的?{IN_ALL}")


ENQUIRIES = codes_beginning("enquiries")


def told_together(figure: Figure) -> str | None:
    """The code of enquiries and complaints that one number counts, as they reach a hotline or a site."""
    words = figure.words
    if figure.unit.unit in _CASES and figure.near & (C.LETTERS | C.HOTLINE) and _OF_ALL_WAYS.search(words) is not None:
        return None if figure.near & (REQUESTED | C.RATE) else _letters(figure)
    if "咨询" not in words or figure.unit.unit not in _CASES or not (figure.said & _WHERE or figure.near & _DONE):
        return None
    if _TOGETHER.search(words) is None or figure.near & (REQUESTED | C.RATE):
        return None
    return _letters(figure)


def is_no_way(figure: Figure, code: str, label: int) -> bool:
    """Does a site or window do something else than to take in requests: 网站“公众监督”9件, 窗口办件9件?"""
    if code == "requests_received_online" and label & C.SITE and not label & _ASKS:
        return _SITE_ALONE.fullmatch(figure.words) is None
    is_of_window = code == "requests_received_in_person" and label & C.WINDOW
    return bool(is_of_window) and _WINDOW_ALONE.fullmatch(figure.words) is None


def as_told(figure: Figure, code: str) -> str:
    """The code of enquiries, where several ways or letters in a column for them are told; else as it was."""
    if code not in ENQUIRIES:
        return code
    if "咨询" in figure.words and _MAIL_IN_A_COLUMN.search(figure.words) is not None:
        return _letters(figure)
    if code not in _ENQUIRIES or not figure.near & C.ENQUIRY or figure.label_span is not None:
        return code  # 现场咨询和电话咨询分别22人次、42人次: one way each
    return "enquiries" if _names_several_ways(figure.words) else code


def _letters(figure: Figure) -> str:
    """Of letters received, or answered where nothing says that they came."""
    is_done = figure.near & _DONE and not figure.near & TAKEN_IN
    return "letters_concluded" if is_done else "letters_received"


def _names_several_ways(words: str) -> bool:
    """Does a label join ways of different sorts: 口头及电话咨询, 通过热线、QQ群接受咨询?"""
    if _MARKS.isdisjoint(words):
        return False
    named = sorted((found.start(), found.end()) for way in _WAYS if (found := way.search(words)) is not None)
    return any(not _MARKS.isdisjoint(words[end:start]) for (_, end), (start, _) in pairwise(named))


def tell_sorts(figures: Sequence[Figure]) -> None:
    """Give sorts of what came the code of all that came: 热线受理诉求1530件,其中咨询类820件、求助类310件、其他9件."""
    code, sentence, is_of_sorts = "", -1, False
    for figure in figures:
        if figure.sentence_start != sentence:
            code, sentence, is_of_sorts = "", figure.sentence_start, False
        if not figure.is_countable:
            continue
        is_wish = figure.code == "npc_proposals" and code != "" and not figure.near & C.NPC_FULL
        if figure.code is not None and not is_wish:
            is_beside = figure.code in _BESIDE_SORTS and code != ""
            is_of_sorts = is_beside
            code = figure.code if figure.code in _MAIL else code if is_beside else ""
        elif code and (sort := _sort_of(figure, is_of_sorts)):
            is_case = code == "enquiries_phone" and figure.unit.unit in _CASES - {"个"} and "咨询" not in sort
            figure.give("letters_received" if is_case else code, SORT)
            figure.subject = sort
            is_of_sorts = True


def _sort_of(figure: Figure, is_of_sorts: bool) -> str:
    """What sort of mail a label names; behind other sorts 其他 is one; empty where it names none."""
    sort = _SORT.fullmatch(figure.words) or (_OTHER_SORT.fullmatch(figure.words) if is_of_sorts else None)
    return sort[1] if sort is not None else ""
