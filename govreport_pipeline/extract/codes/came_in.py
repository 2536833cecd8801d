"""What reached a body by several ways together, or about several things: 咨询和投诉8860件, 电话、微信咨询300人次."""

import re
from itertools import pairwise

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.words.lexicon import C

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
_ENQUIRIES = ("enquiries_phone", "enquiries_online", "enquiries_in_person")
_MARKS = frozenset("、和及与或/")
_MATTER = "(?:投诉|举报|求助|建议|诉求|表扬|求决)"
_TOGETHER = re.compile(
    rf"(?:咨询(?:[、和及与]|以及)?{_MATTER}|{_MATTER}(?:[、和及与]|以及)?咨询)(?:(?:[、和及与]|以及)?{_MATTER})*"
    r"(?:等?各?类?(?:事项|问题|诉求|信息|来[电信件]|件|单)?)(?:共计?|合计|累计|约|达|数|总量)*\s?$"
)
_CASES = frozenset("件 件次 条 宗 起 单 个".split())
_WHERE = C.HOTLINE | C.CALLS | C.PHONE | C.LETTERS | C.SITE | C.ONLINE | C.COLUMNS
_MAIL_IN_A_COLUMN = re.compile(
    r"咨询(?:类?栏目|专栏|平台|系统|[版板]块|信箱|邮箱|频道|窗口)[^,;。]{0,16}?(?:来信|留言|信件|来件|邮件)[^,;。]{0,6}$"
)
_DONE = C.ANSWERED | C.CONCLUDED


def told_together(figure: Figure) -> str | None:
    """The code of enquiries and complaints that one number counts, as they reach a hotline or a site."""
    words = figure.words
    if "咨询" not in words or figure.unit.unit not in _CASES or not figure.said & _WHERE:
        return None
    if _TOGETHER.search(words) is None or figure.near & (C.REQUEST | C.ON_REQUEST | C.RATE):
        return None
    return _letters(figure)


def as_told(figure: Figure, code: str) -> str:
    """The code of enquiries, where several ways or letters in a column for them are told; else as it was."""
    if not code.startswith("enquiries"):
        return code
    if "咨询" in figure.words and _MAIL_IN_A_COLUMN.search(figure.words) is not None:
        return _letters(figure)
    if code not in _ENQUIRIES or not figure.near & C.ENQUIRY or figure.label_span is not None:
        return code  # 现场咨询和电话咨询分别22人次、42人次: one way each
    return "enquiries" if _names_several_ways(figure.words) else code


def _letters(figure: Figure) -> str:
    """Of letters received, or answered where nothing says that they came."""
    is_done = figure.near & _DONE and not figure.near & (C.RECEIVED | C.ACCEPTED)
    return "letters_concluded" if is_done else "letters_received"


def _names_several_ways(words: str) -> bool:
    """Does a label join ways of different sorts: 口头及电话咨询, 通过热线、QQ群接受咨询?"""
    if _MARKS.isdisjoint(words):
        return False
    named = sorted((found.start(), found.end()) for way in _WAYS if (found := way.search(words)) is not None)
    return any(not _MARKS.isdisjoint(words[end:start]) for (_, end), (start, _) in pairwise(named))
