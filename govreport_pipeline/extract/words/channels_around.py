"""The channel of items whose label names none: that of the clause before, of the heading, or of the account."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import HOW_MANY, IN_ALL, IN_THE_YEAR, PUBLISHES, SUMMED
from govreport_pipeline.extract.numbers.units import ARTICLES
from govreport_pipeline.extract.words.channels import (
    BY_SEVERAL,
    CHANNEL_CODES,
    NAMED_ABOVE,
    channels_of_platforms,
    without_name_of_site,
)
from govreport_pipeline.extract.words.edges import last_comma
from govreport_pipeline.extract.words.lexicon import CHANNELS, PRESS, SOCIAL, C
from govreport_pipeline.extract.words.scan import Scan
from govreport_pipeline.sections import Leaf

_SAYS_ALL = C.PROACTIVE | C.TOTAL | C.GROWTH
_ON_THE_AIR = re.compile(
    rf"[,;、:\s]*(?:{IN_THE_YEAR}|先后|共|累计|已)*(?:播出|播送)了?(?:各类|有关|相关)?(?:政府|政务)?(?:信息|消息|资讯|新闻)"
)
"""与电台合办节目,播出信息350条: on the air as well."""
_OWN_WAY = re.compile(
    r"[,;、:\s]*(?:另外|此外|同时|并|还|其中)*(?:通过|利用|借助|采用|采取|运用)(?![^,。;]{0,24}(?:上述|以上|该|这))[^,。;]{2,24}?(?:方式|形式|途径|渠道|手段)"
)
"""微信公众号公开450条;利用宣传车等方式公开53条: what names its way is of no clause before."""
_AND_ANOTHER = re.compile(
    r"(?:以?及|和|与|、)([^,;。、]{2,16}?)(?<!栏目)(?<!专栏)(?<!专区)(?<!板块)(?<!版块)等"
    r"(?:[各多几两三四五][个种类大]|不同|信息|公开|宣传)*(?:渠道|途径|方式|形式|平台|载体)"
)
"""通过门户网站和某某融合号等渠道,发布信息300条: of more than the site, whatever the other way is."""
_PLATFORM = re.compile(
    rf"(?:在|通过|经|依托|利用)(?:(?!各|多|所有|全部|不同|以上|上述|前述|这些|电视|广播|报[刊纸]|融媒|微[信博]|抖音)[\u4e00-\u9fff“”]){{2,20}}(?:平台|系统)(?:上|中|内)?(?:共|主动)*(?:{PUBLISHES}|刊[登载发]|登载|编发)"
)
"""A platform of its own name: what the clause before says of 微博 is not of it."""
_SPECIAL_TOPIC = re.compile(
    r"(?:开设|开辟|设立|设置|办起|建起|推出|上线|增设|新设|开办|打造)了?"
    r"(?:(?!信息公开|政务公开|公开[专栏]|公示)[^,;。、等个\d]){2,24}?(?:专题|专栏|专区)[^,;。、等个\d]{0,6}[,\s]$"
)
"""开设“助企纾困”专题,登载信息61条: items of one topic."""
_TOLD_OF_ACCOUNTS = C.PUBLISH | C.INFORMATION | C.TOTAL | C.CUMULATIVE | C.GROWTH
_ON_BOARDS = frozenset("次 期 批 批次 版 轮".split())
_WHEN = rf"\d{{2,4}}年度?|{IN_THE_YEAR}|年度|截[至止][^,。]{{0,12}}|目前|累计计|{SUMMED}|已经?|[,、;]|\s"
_ONLY_POSTED = re.compile(
    rf"(?:{_WHEN}|定期|按[月季]|:)*+(?:公[开示布]|张贴|刊出|更[新换]|出刊)了?(?:各类|有关)?(?:信息|内容|事项)?{IN_ALL}"
)
"""公开栏:全年公示32次, 16年公示32次."""
_SHOWN = re.compile(
    rf"(?:{IN_THE_YEAR}|{SUMMED}|[滚循]动?环?|定期|及时|其中|[,:、\s])*+(?:播[放出送发]|展示|显示|公[示布开告]|发布|张贴|刊[出登载]|登载|更[新换]|推送)了?"
    rf"(?:各类|有关|相关|政府|政务|公开|宣传|惠[民农企]|便民|政策|服务|公益|民生|法[律规制治]|农业|科普|安全|防[疫汛火]|通知|公告|标语|[、和及])*(?:信息|内容|消息|通知|公告)?{IN_ALL}"
)
"""电子屏6块,滚动播放信息120条: what so many boards or screens showed."""
_SO_MANY_BOARDS = re.compile(r"\d[块台个处面座套],?$")
_IN_A_PAPER = re.compile(
    rf"[,;、:\s]*《(?![^《》]*(?:手册|指南|汇编|志|年鉴|读本|目录|条例|办法|规定|通知|意见|方案|封信|公开信|[倡建]议书)》)[^《》]{{2,16}}》"
    rf"(?:{IN_THE_YEAR}|先后|{SUMMED})*(?:刊[登载发出]|登载|登出)了?(?:各类|有关|相关|政府|政务|公开|我[市县区局镇乡])*(?:信息|稿件|文章|消息|新闻|报道)?{IN_ALL}"
)
"""《看平川》刊载76篇: of a paper, whatever its name ends in."""
_OWN_PAPERS = re.compile("(?:通讯|简[报讯]|动态|要情|专报|内参|信息)》")
_OF_COLUMNS = re.compile(
    rf"等[\u4e00-\u9fff\d]{{0,3}}(?:栏目|专栏|专题|[版板]块)(?:中|里|上|内)?(?:共|累计|主动)*(?:{PUBLISHES}|刊[登载发]|登载)"
)
"""在“要闻”“动态”等栏目里发布信息90条: columns are a site's, where nothing else is named."""
_OPENS_ACCOUNT = re.compile(
    r"(?:开[通设办]|建[立设成]|创[建办]|设立|注册|上线|推出|打造|运营|利用|依托|运用|借助|通过)了?[^,;。、和及与等]{0,24}?"
    r"(?:微信|微博|公众号|订阅号|服务号|(?:公众|公共)(?:平台|账号)|头条号|抖音号?|视频号)(?:平台|账号)?[”\"]?,"
)
"""开通某某微信公众号,发布水务信息88条: of the account, whatever the information is about."""
_ANOTHER_KIND = re.compile(r"[、,和及与](?:其中)?[^,。;、\d]{2,16}\d")
_ONLY_WHEN = re.compile(
    rf"(?:{_WHEN})*+"
    rf"(?:{PUBLISHES}|推出|编发|刊发|[发推]文|转载|发稿|[发推]了?(?:图文|稿件|文章|消息|资讯|短文|帖))"
)
"""What the sentence does, with no other one who does it: not 税企群发布677条."""
_ONE_ACCOUNT = re.compile(
    "[,;:]?(?:(?:有|设|开[通设]|建[有立成]?|办)[^,;。]{0,24}|[^,;。]{0,8}(?:微信|微博|号))(?:1|一)[个家],"
    "|[,;:]?[^,;。]{0,4}(?:1|一)个[^,;。]{2,24}(?:号|博|平台),"
)
"""有公告栏1个,有微信公众号1个,发稿57篇: the clause before counts the one account."""
_OF_ACCOUNTS = ARTICLES | {"个", "部", "则"}
_OWN_OR_PASSED_ON = re.compile(
    rf"(?:{_WHEN})*+(?:{PUBLISHES}|编发|制作|刊发|推出)?了?(?:原创|首发|自编|自采|自主(?:采编|编发|创作)|转[发载])(?:类|性)?的?"
    rf"(?:发布|推送)?(?:政府|政务|各类)?(?:信息|文章|稿件|内容|作品|图文|消息|微博|推文|短?视频|动态)?{HOW_MANY}"
)
_PUBLISHED_THERE = re.compile(
    "(?:在|通过|利用|借助)[^,;。]{2,60}?(?:公[开布示]|发布|刊[登载发]|登载|播[出发放]|宣传)[^,;。]{2,30},"
)
"""在《某某日报》等报刊公开工作亮点,全年公开47条: of the papers that the clause names."""
_SETS_UP_COLUMNS = re.compile(
    "(?:建[立设]|开[设辟]|设[立置]|推出|打造|增设)了?[^,;。网]{0,60}?(?:专栏|栏目|专题|[板版]块)[^,;。]*"
)
_BY_ONE_WAY = re.compile(
    r"[,;:]?[^,;。\d]{0,8}?(?:通过|依托|利用|借助|运用)(?![^,;。]*(?:建设|等|多种|各类|各种))[^,;。、和及与\d]{2,24}(?:网站?|官网|平台|门户|专栏|公众号|微博|新媒体)[上中]?,"
)
"""依托县政府网站,主动公开信息300条: the clause before is the way and nothing else."""
LONGEST_ASPECT = 24
_OF_MANY = re.compile("渠道|打造|多层次|多形式")
"""打造多层次政府信息公开平台: a heading of more than one channel."""


def channel_above(leaf: Leaf, heading: int) -> int:
    """The channel that its heading is about; 0 for none or several."""
    channels = without_name_of_site(leaf.headings[-1], heading & CHANNELS) if heading & CHANNELS else 0
    if channels.bit_count() != 1 or _OF_MANY.search(leaf.headings[-1]):
        return 0
    return 0 if heading & C.PROACTIVE and "建设" in leaf.headings[-1] else channels


def place_in_channel(text: str, scan: Scan, figure: Figure, heading: int) -> None:
    """发布信息942条 behind a clause or under a heading that names one channel: the channel's figure."""
    if figure.code != "proactive_items":
        return
    if _is_aired(figure):
        figure.give(CHANNEL_CODES[C.BROADCAST], "clause.proactive_items_broadcast")
        return
    heading = heading or _channel_of_aspect(text, scan, figure)
    is_by_way = _BY_ONE_WAY.fullmatch(text, _clause_before(text, figure), figure.near_start) is not None
    is_on_platform = _PLATFORM.search(figure.words) is not None
    is_of_all = NAMED_ABOVE.search(text, figure.sentence_start, figure.start) is not None
    says_all = figure.near & (C.PROACTIVE if is_on_platform else _SAYS_ALL)  # 在某某平台发布信息总计80条
    if is_of_all or (says_all and not heading and not is_by_way):
        return  # 二是设置公示栏。通过以上渠道,公开信息80条
    if _SPECIAL_TOPIC.search(text, figure.sentence_start, figure.near_start) is not None:
        figure.give("proactive_items_by_category", "clause.topic")
        return
    if _OWN_WAY.match(figure.words) is not None or BY_SEVERAL.search(figure.words) is not None:
        return
    if is_on_platform or _is_of_columns(text, scan, figure):
        channels = C.SITE
    else:
        before = _channels_before(text, scan, figure)
        channels = before if before.bit_count() == 1 and not figure.near & _SAYS_ALL else heading or before
    code = CHANNEL_CODES.get(channels)
    if code is not None:
        figure.give(code, f"clause.{code}")


def _is_of_columns(text: str, scan: Scan, figure: Figure) -> bool:
    """Does the label speak of columns, and nothing before it of a channel that is no site?"""
    if _OF_COLUMNS.search(figure.words) is None:
        return False
    return not scan.mask(_clause_before(text, figure), figure.start) & CHANNELS & ~C.SITE


def _is_aired(figure: Figure) -> bool:
    """Does the label say 播出, and the sentence of no channel but the air, or a column (专栏) in it?"""
    others = figure.said & CHANNELS & ~(C.BROADCAST | C.NEWSPAPER)
    is_of_air = not others or (others == C.SITE and figure.said & C.BROADCAST)
    return bool(is_of_air) and _ON_THE_AIR.match(figure.words) is not None


def place_in_paper(figure: Figure) -> None:
    """《看平川》刊载76篇: what a paper of any name printed."""
    if "》" in figure.words and figure.unit.unit in ARTICLES and _IN_A_PAPER.fullmatch(figure.words) is not None:
        channel = C.NEWSLETTER if _OWN_PAPERS.search(figure.words) is not None else C.NEWSPAPER
        figure.give(CHANNEL_CODES[channel], f"clause.{CHANNEL_CODES[channel]}")


def place_on_board(text: str, scan: Scan, figure: Figure, heading: int) -> None:
    """校务公开栏:全年公示32次, 电子屏6块,播放信息120条: what boards and screens are counted by, behind a clause or under a heading that names one."""
    if figure.unit.unit in ARTICLES:
        if figure.code not in (None, "proactive_items") or _SHOWN.fullmatch(figure.words) is None:
            return
        start = _clause_before(text, figure)
        channels = scan.mask(start, figure.near_start) & CHANNELS
        if channels in (C.BOARD, C.SCREEN) and _SO_MANY_BOARDS.search(text, start, figure.near_start) is not None:
            figure.give(CHANNEL_CODES[channels], f"clause.{CHANNEL_CODES[channels]}")
        return
    if figure.code is not None or figure.unit.unit not in _ON_BOARDS or not _ONLY_POSTED.fullmatch(figure.words):
        return
    if C.BOARD in (heading, scan.mask(_clause_before(text, figure), figure.near_start) & CHANNELS):
        figure.give(CHANNEL_CODES[C.BOARD], "clause.proactive_items_notice_board")


def _channels_before(text: str, scan: Scan, figure: Figure) -> int:
    """The channels of the clause before: what stands behind 等, where only the press stands before it.

    《某某日报》、人民网等媒体,公开信息35条.
    """
    start, end = _clause_before(text, figure), figure.near_start
    named = without_name_of_site(text[start:end], scan.mask(start, end) & CHANNELS)
    another = _AND_ANOTHER.search(text, start, end) if named.bit_count() == 1 else None
    if another is not None and not scan.mask(*another.span(1)) & CHANNELS:
        return 0
    if named.bit_count() < 2 or named & ~(PRESS | C.GAZETTE):
        return named
    summed_up = text.rfind("等", start, end)
    head = scan.mask(summed_up, end) & CHANNELS if summed_up >= 0 else 0
    return head or (C.MEDIA if not named & ~PRESS else named)


def may_be_of_account(figure: Figure) -> bool:
    """Is it of items, or of no code in a unit of what accounts publish?"""
    return figure.code == "proactive_items" or (figure.code is None and figure.unit.unit in _OF_ACCOUNTS)


def place_in_account(text: str, scan: Scan, figure: Figure) -> None:
    """开通微信公众号,全年共发布信息302条; 粉丝2万人,发布302条: what a sentence about an account counts is the account's.

    Asked of figures that speak of information at large.
    """
    is_of_either = figure.unit.unit in _OF_ACCOUNTS and is_own_or_passed_on(figure)
    is_told = figure.near & C.PUBLISH and not figure.near & ~_TOLD_OF_ACCOUNTS and figure.unit.unit in ARTICLES
    if figure.near & (C.PROACTIVE | CHANNELS) or not (figure.code == "proactive_items" or is_told or is_of_either):
        return
    if _ONLY_WHEN.match(figure.words) is None and not is_of_either:
        return
    told_before = scan.mask(_clause_before(text, figure), figure.near_start)
    if is_told and _PUBLISHED_THERE.match(text, _clause_before(text, figure), figure.near_start):
        named = _channels_before(text, scan, figure)
        if named in (C.NEWSPAPER, C.BROADCAST, C.MEDIA, C.BOARD):
            figure.give(CHANNEL_CODES[named], f"clause.{CHANNEL_CODES[named]}")
            return
    start = text.rfind(";", figure.sentence_start, figure.near_start) + 1 or figure.sentence_start
    if is_of_opened_account(text, figure):
        start = _clause_before(text, figure)  # 网站公开17条,建立微信公众号,发布民政信息18条
    channels = _channels_but_columns(text, scan, start, figure.near_start)
    summed_up = channels_of_platforms(text, scan, start, text.rfind("等", start, figure.near_start))
    channels = summed_up or without_name_of_site(text[start : figure.near_start], channels)
    is_of_one = (
        told_before & CHANNELS in (C.WECHAT, C.WEIBO, C.NEW_MEDIA)
        and _ONE_ACCOUNT.fullmatch(text, _clause_before(text, figure), figure.near_start) is not None
    )
    if is_of_one or told_before & C.FOLLOWERS or channels & ~SOCIAL == 0 != channels:
        accounts = (told_before & SOCIAL if is_of_one else channels & SOCIAL, told_before & SOCIAL, C.NEW_MEDIA)
        code = CHANNEL_CODES[next(one for one in accounts if one.bit_count() == 1)]
        figure.give(code, f"account.{code}")


def _channel_of_aspect(text: str, scan: Scan, figure: Figure) -> int:
    """县政府网站方面,全年共发布信息1968条: the channel that the clause, or the sentence, before names as what is told of."""
    start, end = _clause_before(text, figure), figure.near_start - 1
    if figure.near_start == figure.sentence_start and text.endswith("。", 0, figure.near_start):
        start = max(text.rfind(mark, max(0, end - LONGEST_ASPECT), end) for mark in "。;\n") + 1
    if not text.endswith("方面", start, end) or end - start > LONGEST_ASPECT:
        return 0
    channels = scan.mask(start, end) & CHANNELS
    is_work = figure.near & C.PROACTIVE and text.find("建设", start, end) >= 0
    return 0 if channels.bit_count() != 1 or is_work else channels


def _channels_but_columns(text: str, scan: Scan, start: int, end: int) -> int:
    """The channels of a stretch, without what tells which columns were set up: 运用好订阅号,建立“党建”等专栏."""
    found = 0
    for columns in _SETS_UP_COLUMNS.finditer(text, start, end):
        found |= scan.mask(start, columns.start())
        start = columns.end()
    return (found | scan.mask(start, end)) & CHANNELS


def is_own_or_passed_on(figure: Figure) -> bool:
    """Does a label tell items only by who made them: 发布原创信息82条, 转发信息105条?"""
    return _OWN_OR_PASSED_ON.fullmatch(figure.words) is not None


def is_of_opened_account(text: str, figure: Figure) -> bool:
    """Does what was published on a matter follow the account that was opened, and no other kind follow it?"""
    if figure.code != "proactive_items" or _ANOTHER_KIND.match(text, figure.end, figure.sentence_end) is not None:
        return False
    start = _clause_before(text, figure)
    return text[start - 1 : start] != ":" and _OPENS_ACCOUNT.search(text, start, figure.near_start) is not None


def _clause_before(text: str, figure: Figure) -> int:
    """Start of the clause before the label, in its sentence."""
    first = figure.sentence_start
    stop = max(first, figure.near_start - 1)
    return max(last_comma(text, first, stop), text.rfind(";", first, stop), text.rfind(":", first, stop), first)
