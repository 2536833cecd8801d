"""The channel of a figure: its label's, its clause's or its heading's; none where several are told together."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL, PUBLISHES
from govreport_pipeline.extract.words.lexicon import CHANNELS, NEWS_SITES, PRESS, SOCIAL, C
from govreport_pipeline.extract.words.scan import Scan

CHANNEL_CODES: dict[int, str] = {
    C.SITE: "proactive_items_website",
    C.WEIBO: "proactive_items_weibo",
    C.WECHAT: "proactive_items_wechat",
    C.NEW_MEDIA: "proactive_items_new_media",
    C.BOARD: "proactive_items_notice_board",
    C.BROADCAST: "proactive_items_broadcast",
    C.NEWSPAPER: "proactive_items_newspaper",
    C.NEWSLETTER: "proactive_items_newsletter",
    C.SCREEN: "proactive_items_electronic_screen",
    C.MEDIA: "proactive_items_media",
    C.GAZETTE: "proactive_items_gazette",
}
ACCOUNT_CODES = frozenset(code for channel, code in CHANNEL_CODES.items() if channel & SOCIAL)
_OF_CHANNELS = frozenset(CHANNEL_CODES.values())
_NO_SITES = "|".join(name.removesuffix("网") for name in NEWS_SITES.split())
_NAMED_SITE = re.compile(
    rf"[\u4e00-\u9fff]{{2}}(?<!互联|内部|公路|铁路|道路|交通|监测|{_NO_SITES})(?<![管电路河水渔联])网(?![络友民格点吧购银线]|信[办局委部]|上依申请)"
)
"""某某信息网; neither 人民网 nor 公路网."""
_NEWS_SITE = re.compile("[\u4e00-\u9fff](?:新闻|日报|晚报|晨报|传媒|融媒)网(?![站络友民页])")
"""某某新闻网, a site of the press; 新闻网页 of a body's own site is none."""
_NAMED_APP = re.compile(
    '[津冀鲁豫皖赣甘云掌指“](?:(?<=[津冀鲁豫皖赣甘])云|(?<=[云掌])上|(?<=指)尖|(?<=“)(?:智慧|平安|文明|美丽|大美|魅力|活力|幸福|看|爱|i))(?!政务|服务|直播|课堂|办|展|会|签|招)[\u4e00-\u9fff]{2,6}?[”"]?(?:共|累计|上)?(?:发布|推送|刊发|刊登|登载|转发|推出)'
)
"""云上某某发布, “智慧某某”推送: clients by the names that cities give them."""
_PORTAL = re.compile(
    rf"门户[”\"]?(?:上(?!传)|中|内|里|共|已|累计|主动|对外)*+(?:{PUBLISHES}|刊[登发载]|登载)?了?(?:各类|政府|政务)*+(?:信息)?{IN_ALL}$"
)
"""县政府信息公开门户78条: a site that its label calls no more than that."""
_NAMED_PLATFORM = re.compile("“(?:(?!信用|政务|公开|服务|监管|随机|阳光|三资|网|[一双多])[^“”]){2,8}”\\s?平台")
"""“某某听潮”平台: an account or an application."""
_ACCOUNT_OF_SITE = re.compile(
    r"(?<!互联)网站?[”\"]?的?(?:官方|政务)?(?:(?:[腾新][讯浪])?[微官]博(?:平台|账?号)?|(?:微信)?(?:公众|公共|订阅|服务)(?:平台|账?号)|微信(?:平台|号)?"
    r"|(?:今日)?头条号?|抖音号?|快手号?|视频号|(?:移动|手机)?客户端|APP|app)(?:(?<=[”\"]微[信博])|(?<=[”\"]公众号)|(?<=[”\"]微信公众号)|(?![、和及与]|微信|微博|[^,。;]{0,6}等))"
)
"""某某政府网微信公众号, “某某信息网”官方微博: an account that a site's name names; 政府网站微信、微博 may be three ways."""
_PLATFORM_OF_ACCOUNT = re.compile(
    r"(?:新媒体|融媒体|网络|政务|信息){1,3}平台[“\"][^“”\"]{2,24}[”\"](?:官方|政务)?(?:(?:新浪)?微博|微信(?:公众号?|平台|号)?|公众号)(?![、和及与])"
)
"""新媒体平台“某某县某某乡”微信公众号: what sort of platform the account is."""
_ANOTHER_SITE = re.compile(
    "网(?![络友民])|(?<!官方)(?<!公众)(?<!微[信博])平台|专栏|主页|系统|信息港|[两三四五几多各][个种类大](?!政[府务]|公开|信息|[有相]关|动态|图文|文章|稿件)"
)
_OTHER_NAMED = re.compile(r"(?<![和及与、等])其[他它余][\u4e00-\u9fff、]{0,16}(?:方式|形式|途径|渠道)")
_NAMED_PAPER = re.compile(
    "[\u4e00-\u9fff]{2}(?<![通简公上申情海年月日周警预播电举呈填汇专提])报(?:上)?(?:发布|刊登|刊发|登载|刊载)"
)
_STATION = "(?:电视台|电台|广播(?:电视)?[台站]|广电)"
_PAPER_AND_STATION = re.compile(
    rf"》(?:、|和|及|与|以及)[^,;。、《]{{0,10}}{_STATION}|{_STATION}(?:、|和|及|与|以及)《"
)
"""通过《今日某某》、某某电视台等公开25条: of the press of either sort."""
_PRINTED_AND_AIRED = re.compile("见报[、和及与或]?播[出发送放]|播[出发送放][、和及与或]?见报")
"""见报、播出稿件60篇: in papers and on the air together."""
AIRED = re.compile(f"(?:播出|播送|制播|播了)[^,。;\\d]{{0,14}}节目{IN_ALL}$")
"""播出政务类节目156期: on the air, where no other channel is named."""
_LISTED = re.compile(
    r"等(?=[^,。;]{0,10}(?:[方形]式|平台|账号|媒[体介]|共|公[开布示]|发布|推送))|多种|多个|各种|渠道|途径|载体"
)
_SIDE_BY_SIDE = re.compile(
    r"(?:网站?|微博|微信|公报|平台|电视台?|报纸?)[》”]?[、和及][^,、\d]{0,10}(?:公报|网站|微博|微信|电视台?|报纸|日报)[》”]?(?!公众)"
)
"""在市政府网站、《市政府公报》主动公开规章13件: of both."""
_AND_PLATFORM = re.compile(r"(?:信息|公开|政务)平台、")
"""通过县政务信息平台、微博公开: of more than new media."""
_SO_MANY_WAYS = re.compile(
    "[两三四五六七八九几多][个种类大]{1,2}[^,;。]{0,4}(?:渠道|途径|方式|形式|平台|载体|媒[体介])"
)
"""通过门户网站官方微博两种方式公开: of both."""
_AND_SITE = re.compile(r"、[^、,]{0,12}网站?(?:上|共|发布|公开|更新)")
"""利用广播电视、政务大厅、网站发布28条."""
_AND_OTHERS = re.compile(
    r"[^\s,;、以](?:以及|和|及|与|、)其[他它][^,、\d]{0,8}(?:渠道|途径|方式|形式|平台|载体|媒[体介])"
)
"""通过门户网站和其他信息公开渠道: of all ways."""
_SUMMED_UP = re.compile(
    r"等(?:[各多几两三四五][个种类大]|官方|政务|政府|互联网|网络|网上|线上|移动|信息|公开|公共|社交|新兴?|融|自|官)*(?:平台|媒[体介]|载体|账号|阵地)"
)
"""微信、抖音等网络平台: what they are together says no more than they do."""
_OF_PRESS = ("媒体", "媒介")
_PUBLISHED_BY = re.compile(
    rf"(?:其中)?(?:通过|利用|借助|依托|运用|在)[^,;。]*?等[^,;。等]*(?:公开|发布|公布|推送)了?{IN_ALL}"
)
"""通过网站、微信等平台公开120条: of information, where nothing else is named."""
NAMED_ABOVE = re.compile(
    "(?:上述|前述|(?<![级及市县区省家个])以上|这[些几两三四])[各种类个大等]{0,4}(?:政府|政务|新闻|公开)?(?:媒[体介]|平台|网站|渠道|载体|途径|方式|形式)"
)
"""在上述各类媒体公开52条: of all that were named before."""
_OWN_SITE = re.compile(r"(?<!新闻)网站|门户网|政府网|政务网|信息网")
_ALL_MEDIA = re.compile(r"(?:等|多家|各大?|各类|主流)[^,、\d]{0,10}媒[体介]")
"""《某某报》、某某网等媒体, of the press alone; 网站及新闻媒体等途径 are of all ways."""
_CHANNEL = "(?:网站?|平台|两微(?:一端)?|双微|微博|微信|公众号|微信群|抖音|快手|头条号?|新媒体|客户端|公报|报[刊纸]?|媒体|电视台?|广播|[公宣][开示告传]栏|显示屏|电子屏)"
BY_SEVERAL = re.compile(rf"{_CHANNEL}[”\"]?(?:、|和|及|与|以及)[^,。;、]{{0,12}}?{_CHANNEL}(?![^,。;]{{0,12}}分别)")
_NAMES_WAY = re.compile(
    r"[,;、:\s]*(?:其中)?(?:在|通过|经|由|被|借助|利用|依托|运用|以)"
    r"|.*(?:网站?|微信|微博|公众号|客户端|电视台?|广播|[公宣][开示告传]栏|显示屏|电子屏)[”\"]?(?:上|共|主动|累计)*(?:公开|发布|公布|推送|登载|刊[登发载])了?(?![类栏率量会])[\u4e00-\u9fff]{2,10}信息[共为有达约计]*$"
    r"|.*(?:[网站台博号报刊屏栏墙牌]|微信|微信群|系统|门户|头条|快手|抖音|视频|媒体|电视|广播|杂志|客户端|小程序|新华社|强国|app|APP|公示板|短信|大喇叭|橱窗|发布会|方式|形式|途径|渠道)"
    r"(?:[“\"《][^“”\"《》]{1,16}[”\"》])?[》”\"]?(?:等|上|中|内|里|及时|同步|共|主动|对外|累计|公开|发布|公布|张贴|(?<!刊)[登挂贴发推晒](?:[出载送文布]|)|刊[登发载]|播[出发放]|宣传|报道|更新|编发|上传|采用|转[载发]|各类|政府|政务|信息|消息|图文|文章|稿件|作品|新增|[报发]送|录用|刊用|[总条件]?数|[总数]?量|[共合总]?计|到|有|的|了|达|约|为|是)*+(?:\([^()]*\)?)?$"
)
"""市级媒体刊发6条, 财政信息网公开财政信息3条 name a channel; 媒体聚焦35条, 广播电视管理20条 name kinds, whatever words they hold."""


def without_name_of_site(words: str, mask: int) -> int:
    """The channels of words: of 某某政府网微信公众号 the site's name is but part of the account's."""
    if mask & C.NEW_MEDIA and mask & SOCIAL & ~C.NEW_MEDIA and _PLATFORM_OF_ACCOUNT.search(words) is not None:
        mask &= ~(C.NEW_MEDIA | C.SITE)
    if not mask & C.SITE or not mask & SOCIAL or "网" not in words:
        return mask
    account = _ACCOUNT_OF_SITE.search(words)
    if account is None or _ANOTHER_SITE.search(words[: account.start()] + " " + words[account.end() :]) is not None:
        return mask
    return mask & ~C.SITE


def named_channels(words: str) -> int:
    """A name that ends in 网 is a site, one that ends in 发布 an account, in 报 before 刊登 a paper; 其它便于知晓的方式 are other ways."""
    if "其" in words and _OTHER_NAMED.search(words):
        return C.OTHER_CHANNEL
    if "发布”" in words or ("平台" in words and _NAMED_PLATFORM.search(words)):
        return C.NEW_MEDIA
    if "报" in words and _NAMED_PAPER.search(words):
        return C.NEWSPAPER
    if _NAMED_APP.search(words) is not None:
        return C.NEW_MEDIA
    if "网" in words and _NEWS_SITE.search(words) is not None:
        return C.MEDIA
    if "门户" in words and _PORTAL.search(words) is not None:
        return C.SITE
    return C.SITE if "网" in words and _NAMED_SITE.search(words) else 0


def without_listed_channels(words: str, mask: int) -> int:
    """The concepts of a label: a number behind several channels is of all of them, not of one."""
    mask = without_name_of_site(words, mask)
    if not mask & CHANNELS & ~PRESS and _PRINTED_AND_AIRED.search(words) is not None:
        return mask & ~CHANNELS | C.MEDIA
    if mask & CHANNELS == C.BROADCAST and _PAPER_AND_STATION.search(words) is not None:
        return mask & ~CHANNELS | C.MEDIA
    if mask & C.SITE and mask & C.ACCESS_POINT and mask & C.TOTAL:
        return mask & ~(CHANNELS | C.ACCESS_POINT)  # 通过门户网站和查阅场所共公开424条
    kept = _channels_of_number(words, mask)
    return mask if kept is None else mask & ~CHANNELS | kept


def concepts_of_platforms(text: str, scan: Scan, figure: Figure, place: int) -> int | None:
    """What a label tells by channels that end in 等, at `place`, and are summed up as platforms; None where they are not."""
    channels = channels_of_platforms(text, scan, figure.near_start, place) if figure.unit.unit != "个" else None
    if channels == C.NONE and _PUBLISHED_BY.fullmatch(figure.words) is not None:
        return C.INFORMATION
    return channels


def channels_of_platforms(text: str, scan: Scan, start: int, place: int) -> int | None:
    """The channel of what stands before 等 and is summed up as platforms behind it; None where it is not.

    Accounts are new media together, a site and an account no one channel.
    """
    summed_up = _SUMMED_UP.match(text, place)
    if summed_up is None:
        return None
    named = (scan.mask(start, place) | named_channels(text[start:place])) & CHANNELS
    if named and not named & ~SOCIAL:
        return C.NEW_MEDIA
    if not named or named == C.SITE or summed_up.group().endswith(_OF_PRESS):
        return None
    return C.MEDIA if not named & ~PRESS else C.NONE


def _channels_of_number(words: str, mask: int) -> int | None:
    """What is left of the channels of a label: nothing, or what all of them are; None: each of them."""
    if ("述" in words or "以上" in words) and NAMED_ABOVE.search(words) is not None:
        return 0
    channels = mask & CHANNELS
    is_social, is_several = not channels & ~SOCIAL, channels.bit_count() > 1
    if channels & C.OTHER_CHANNEL and _OTHER_NAMED.search(words):
        return C.OTHER_CHANNEL  # 其他电视台、抖音号等方式公开700余条
    if channels & ~C.OTHER_CHANNEL and _AND_OTHERS.search(words):
        return 0
    if mask & C.SITE and mask & PRESS and not mask & C.MEDIA and _AND_SITE.search(words):
        return 0
    if mask & PRESS and mask & C.SITE and "网" not in words and "平台" not in words:
        return channels & ~C.SITE if (channels & ~C.SITE).bit_count() == 1 else None  # 在日报开辟专栏24期
    if mask & PRESS and is_several and not channels & ~(PRESS | C.SITE):
        return 0 if mask & C.SITE and _OWN_SITE.search(words) and not _ALL_MEDIA.search(words) else C.MEDIA
    if (is_social and _AND_PLATFORM.search(words)) or (is_several and _SO_MANY_WAYS.search(words)):
        return C.NEW_MEDIA if is_social and "平台、" not in words else 0
    if channels.bit_count() > 2 or (is_several and _are_listed(words, mask)):
        return C.NEW_MEDIA if is_social else 0
    return None


def _are_listed(words: str, mask: int) -> bool:
    """Are two channels named as a list, or summed up: 政务网站、微信、微博共发布2483条?"""
    is_summed = mask & C.TOTAL and "、" in words
    return bool(is_summed or _SIDE_BY_SIDE.search(words) or _LISTED.search(words))


def code_of_several(figure: Figure, code: str) -> str:
    """The code of a figure to which a rule gives a channel's: that of all, where its label names more than one.

    通过网站和微信公众号公开907条.
    """
    channels = (figure.near if figure.label_mask is None else figure.label_mask) & CHANNELS
    if code not in _OF_CHANNELS or channels.bit_count() < 2 or BY_SEVERAL.search(figure.words) is None:
        return code
    if not channels & ~(C.BOARD | C.SCREEN):
        return code  # 公告栏、电子屏公开41条
    return "proactive_items" if channels & ~SOCIAL else "proactive_items_new_media"


def names_channel(label: str) -> bool:
    """Does a label end in a channel and what it did, or begin with the way?"""
    return _NAMES_WAY.match(label) is not None


def names_several(label: str) -> bool:
    """Does a label name ways of several sorts together: 借助报纸、公告栏等途径发布52条?"""
    return names_channel(label) and BY_SEVERAL.search(label) is not None
