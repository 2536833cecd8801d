"""What does not belong into a text: garbled bytes, lost characters, spam."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from ahocorasick_rs import AhoCorasick

from govreport_pipeline.normalise.characters import CJK, TONED
from govreport_pipeline.tables.records import Damage
from govreport_pipeline.tables.vocabulary import DamageKind

SPAM = (
    "威廉希尔", "足球比分", "即时比分", "百家乐", "时时彩", "手机彩票网", "彩票网", "真人娱乐", "娱乐城", "博彩", "棋牌", "老虎机", "六合彩", "体育投注",
    "在线投注", "平台客户端", "XX官网", "XX网址", "网址_", "官网_", "平台官网", "成人视频", "私服", "赌场", "下注网", "皇冠体育", "澳门银河", "葡京", "电竞竞猜",
    "国产精品", "精品国产", "亚洲精品", "亚洲国产", "成人国产", "欧美激情", "欧美一区", "日韩欧美", "韩日欧美", "一区二区", "中文字幕", "久久久", "人妻", "成人网站",
    "菠萝视频", "视频app", "直播app", "黄色网站", "开云体育", "亚博体育", "澳门新葡", "太阳城集团", "新葡萄京", "永利皇宫", "捕鱼游戏", "斗地主",
    "澳门金沙", "足球网", "投注官网", "投注平台", "必威体育", "沙巴体育", "大发体育", "万博体育",
)  # fmt: skip
"""Words of betting and video sites that a hijacked page carries."""
MISREAD = ("锟斤拷", "烫烫烫")
"""What U+FFFD and blank memory become when they are read as GBK."""

ENGLISH_SPAM = (
    "casino", "viagra", "cialis", "porn", "bet365", "baccarat", "blackjack", "sportsbook", "online slots", "slot machine", "jackpot", "poker",
    "payday loan", "replica watches", "sex video", "escort service", "free spins", "betting odds",
)  # fmt: skip
"""Words of spam in English, of which no report speaks."""

_WORDS = AhoCorasick(
    [
        *SPAM,
        *MISREAD,
        *(form(word) for word in ENGLISH_SPAM for form in (str.lower, str.capitalize, str.title, str.upper)),
    ]
)

_SUSPECT = r"\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u2502-\u257f\u3105-\u312f\ue000-\uf8ff"
_GARBLED = re.compile(
    rf"[{_SUSPECT}{TONED}](?:(?<=[{TONED}])[a-z]*\)[{CJK}]{{0,2}}[\u2500-\u257f\ue000-\uf8ff_]*"  # ?zhí)峁┱_
    # a byte was lost: ?。ㄒ唬┲鲃庸_情况
    rf"|(?:[{CJK}]{{0,4}}(?:[{_SUSPECT}{TONED}]|[A-Za-z_](?=[{CJK}])))*)"
)
_BORDERS = "─━═│┃║┆┇┊┋┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╤╧╪╓╖╙╜╟╢╥╨╫╭╮╯╰┝┥┠┨┯┷┿┰┸╂"
_RULE = re.compile(rf"^[ \t]*+[{_BORDERS}]{{3}}[{_BORDERS} \t]*$", re.MULTILINE)
"""A line of a drawn table that is a rule of it."""
_ROW = re.compile(
    rf"^[ \t]*+[{_BORDERS}](?=[^\n]*(?<=[{_BORDERS} \t])$)[^\n]*|(?<=[ \t])[│┃║](?=[ \t]|$)", re.MULTILINE
)
"""A row between its borders, or a border between two cells of one: ├───┼───┤, │规章│6│, 规章 │ 6."""
_NO_BORDER = re.compile(rf"[{_SUSPECT}{TONED}](?<![{_BORDERS}])")
_GARBLED_BEFORE = re.compile(r"(?:\?[。,]?|\??[a-z]{1,6})\Z")
_LONGEST_BEFORE = 7
_ASKING = re.compile(
    rf"\?(?<=[{CJK}]\?)(?:[。,]|(?=[a-z]+\)))"  # 情况?。
)
_UNKNOWN = re.compile(
    rf"\?(?<!\?\?)(?:\?+(?=[{CJK}\d.])|(?<=\d\?)(?![\s\"”')])|(?<=[\d-]\?)\?*(?=\s)|\?*(?=[\d次条件万个份期人宗起篇元]))"
)
"""Question marks where digits or characters were: 信息?12条, 2016-03-??, 会议??次; 为什么? is none."""
_REPLACEMENT = re.compile("\ufffd+")

_TOP_DOMAIN = re.compile(
    rf"\.(?<!\.gov\.)(?:com|net|cn|org|cc|top|xyz|vip|info|me|fun|club|site|online|live|bet|tv|biz|asia)(?=[{CJK}])",
    re.IGNORECASE,
)
"""Of a host that is no government's: 登录www.liangzhou.gov.cn查询 is the report's own."""
_HOST = re.compile(r"(?<![a-z0-9_./@:-])[a-z0-9-]+(?:\.[a-z0-9-]+){0,2}\Z", re.IGNORECASE)
_LONGEST_HOST = 80
_SPAM = re.compile(
    "(?:棋牌(?!室|活动|娱乐室)|彩票网(?!点)|赌场(?!所)|(?:"
    + "|".join(word for word in SPAM if word not in ("棋牌", "彩票网", "赌场"))
    + "))"
    r"(?:[A-Za-z_】]+|平台|网址|官网|客户端)*"
)
_ENGLISH_SPAM = re.compile("|".join(ENGLISH_SPAM), re.IGNORECASE)
_LATIN = re.compile(r"[A-Za-z0-9 ,.'’&!?/:$%+()\[\]\"-]{0,300}+")
_LATIN_BEFORE = re.compile(r"[A-Za-z][A-Za-z ,.'’&-]{0,99}\Z")
_MISREAD = re.compile("|".join(MISREAD))


def find_foreign(text: str, *, has_suspects: bool) -> Iterator[Damage]:
    """Garbled, replaced and injected places; a place may be found twice.

    `has_suspects` says whether the text holds a character of class SUSPECT.
    """
    if has_suspects:
        yield from _garbled(text)
    if "?" in text:
        yield from _each(DamageKind.MOJIBAKE, _ASKING, text)
        yield from _each(DamageKind.REPLACEMENT, _UNKNOWN, text)
    if "\ufffd" in text:
        yield from _each(DamageKind.REPLACEMENT, _REPLACEMENT, text)
    if "." in text:
        yield from _hosts(text)
    if _WORDS.find_matches_as_strings(text):
        yield from _each(DamageKind.MOJIBAKE, _MISREAD, text)
        yield from _spam(text)
        yield from _english_spam(text)


def _each(kind: DamageKind, pattern: re.Pattern[str], text: str) -> Iterator[Damage]:
    return (Damage(kind, *match.span()) for match in pattern.finditer(text))


def _garbled(text: str) -> Iterator[Damage]:
    """Stretches around characters that are no part of Chinese prose, nor of a table that is drawn with them."""
    rows = [match.span() for match in _ROW.finditer(text)] if _RULE.search(text) is not None else []
    for match in _GARBLED.finditer(text):
        if rows and _is_drawn(match, rows):
            continue
        before = _GARBLED_BEFORE.search(text, max(0, match.start() - _LONGEST_BEFORE), match.start())
        yield Damage(DamageKind.MOJIBAKE, before.start() if before else match.start(), match.end())


def _is_drawn(garbled: re.Match[str], rows: Sequence[tuple[int, int]]) -> bool:
    """Are there only borders within a row of a drawn table?"""
    row = bisect_right(rows, garbled.start(), key=itemgetter(0)) - 1
    return row >= 0 and garbled.end() <= rows[row][1] and _NO_BORDER.search(garbled[0]) is None


def _hosts(text: str) -> Iterator[Damage]:
    """Host names that stand before a Chinese word without a blank."""
    for match in _TOP_DOMAIN.finditer(text):
        host = _HOST.search(text, max(0, match.start() - _LONGEST_HOST), match.start())
        if host is not None:
            yield Damage(DamageKind.INJECTED, host.start(), match.end())


def _spam(text: str) -> Iterator[Damage]:
    """Words of spam with the Latin letters around them."""
    end = 0
    for match in _SPAM.finditer(text):
        start = match.start()
        while start > end and (text[start - 1] == "_" or (text[start - 1].isascii() and text[start - 1].isalpha())):
            start -= 1
        end = match.end()
        yield Damage(DamageKind.INJECTED, start, end)


def _english_spam(text: str) -> Iterator[Damage]:
    """Words of spam in English with the Latin text around them."""
    end = 0
    for match in _ENGLISH_SPAM.finditer(text):
        if match.start() < end:
            continue
        before = _LATIN_BEFORE.search(text, max(end, match.start() - 100), match.start())
        start = before.start() if before is not None else match.start()
        after = _LATIN.match(text, match.end())
        end = after.end() if after is not None else match.end()
        yield Damage(DamageKind.INJECTED, start, start + len(text[start:end].rstrip()))
