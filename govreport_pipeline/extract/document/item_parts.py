"""The code of a part of information disclosed or produced: a kind, a body, a channel; or the total's."""

import re
from collections.abc import Callable

from govreport_pipeline.extract.document.kind_parts import is_kind_all_the_same, is_of_no_gazette
from govreport_pipeline.extract.leaves.splits import BY_BODY, split_of
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import FOREMOST, HOW_MANY, IN_ALL
from govreport_pipeline.extract.words.channels import ACCOUNT_CODES, CHANNEL_CODES, names_channel, names_several
from govreport_pipeline.extract.words.item_labels import (
    is_at_large,
    is_left_over,
    is_of_an_area,
    may_be_body,
    names_body,
    without_verb,
)
from govreport_pipeline.extract.words.lexicon import CHANNELS, PRESS, SOCIAL, C
from govreport_pipeline.extract.words.made import mark_of, own_words
from govreport_pipeline.extract.words.single_bodies import may_be_place

Answer = tuple[str | None, str] | None
"""The code of a part and what tells it; None where a question leaves it open."""
OPEN = (None, "proactive_items")
_PRINTED = C.GAZETTE | C.NEWSLETTER | C.PRESS_CONFERENCE | C.NEWSPAPER
_MATTER_OF_BODIES = re.compile(".*(?:信息|动态|要闻)$|(?![省市州盟县区旗镇乡街]).委$")
"""部门信息; 团委, 纪委: what such a body does is a matter beside others; 县委 and 教育局 publish."""
_HAVE_CODES = (
    "proactive_items_",
    "information_produced_",
    "key_area_items",
    "normative_documents_",
    "rules_",
    "policy_interpretations",
    "requests_",
    "digitised",
    "news_items",
)
"""How codes begin that parts of such totals may have of their own."""
_OF_AN_APP = re.compile(rf"[\u4e00-\u9fff](?:app|APP|客户端)信息{IN_ALL}$")
"""某某app信息26条 among kinds: what an application is about."""
_OF_A_COLUMN = re.compile("栏(?:目|中|里|内|共|有)*$")
_OF_A_CLASS = re.compile("(?<![各几此分大小这多])类")
"""机构职能类信息, not 各类信息."""
_PUBLISHED = r"(?:上|中|内|里|共|主动|登载|发布|公开|公布|公示|更新|刊登|上传|推送|信息|各类|政府|政务|文章)*\s?$"
_PART_OF_SITE = re.compile(f"(?:平台|系统|专栏|栏目|专题|专区|专页){_PUBLISHED}")
_SYSTEM = re.compile(
    rf"(?:(?:平台|系统)[”\"]?|网站?[“\"][^“”\"]{{2,16}}[”\"])(?:\([^()\d]{{1,12}}\))?(?P<told>{_PUBLISHED})"
)
_OPEN_TO_ALL = re.compile(
    rf"[\s,;、]*(?:其中)?(?:在|通过)?(?:县|区|市|省)?(?:政府|政务)?(?:信息公开|政务公开)(?:专栏|专区|专页|平台|系统)(?:上|中|内)?(?:主动|共)?(?:发布|公开|公布)?(?:各类|政府|政务)*(?:信息)?{IN_ALL}"
)
_OF_ITS_OWN = re.compile(
    "原创.*|转[载发](?:[^,;]*(?:信息|文|稿|作品|视频|[上各]级|中央|国务院|媒体|其[他它]|内容)[^,;]*|[了的共]*)"
)
_BY_A_WAY = re.compile(
    r"[\s,;、]*(?:其中,?)?(?:通过|利用|借助|采用|采取)(?![^,。;]*(?:栏目|专栏|平台|系统|网))[^,。;]{2,24}?(?:主动|对外|向社会)*(?:公开|发布|公布|公示)(?:各类|政府|政务|信息|的|了|共|计)*"
)
_BY_ALL_WAYS = re.compile("(?<!其[他它])(?:[多各]种|各类|不同|多样|多个)的?(?:渠道|方式|形式|途径|载体)")
OF_A_LEVEL = re.compile(
    r"[\s,;、:]*(?:其中|内?含)?[,:]?[在被由]?(?:国家|中央|央|全国|[省市县区州])[\u4e00-\u9fff]{0,2}?(?:级|媒(?:[体介]|\s?\Z)|以上|报刊|主流)"
)
_ON_A_PAGE = re.compile("(?:头版|头条|整版|专版|版面|封面|内参|深读|深度|通讯|专题|特稿|评论|图片|视频)[^,。;]{0,4}$")
"""Where in a paper, or in what shape, an article appeared."""
_SPLIT = re.compile(
    r"(?:从|按照?|其中)(?:(?:政府)?信息)?(?:(?:(?:公开|发布)的?)?((?:渠道|途径|载体)|(?<=公开|发布)(?:方式|形式))|[^,。:;\d]{2,12})(?:类[别型])?(?:来?[看说]|上看|划?分|分类|统计)?[,:]"
)
_ON_REQUEST = re.compile(rf"[、,;\s和及]*依申请公开的?(?:政府|政务)?信息{HOW_MANY}")
_NO_WAY = re.compile("类|文本|图[片表文解]|音频|视频|电子|纸质|申请|不予")


_VILLAGE = re.compile("(?<![新乡农])(?:村|社区|小区|居委会|村委会)$")
_RANKED = re.compile(FOREMOST)
_REACH = 80
"""Characters of a list behind its total."""


_LED = re.compile(
    rf"^[^,]{{0,12}}?(?:{FOREMOST})[^,]{{0,10}}?(?:依次|分别|[是为有:])+|^[^,]{{0,8}}?集中[在于]|^{BY_BODY}"
)
"""收件居前的为, 主要集中在: what leads to the first of a list."""


def without_lead(label: str) -> str:
    """A label without what leads to the first of a list: 公开量居前三位的是国土局 → 国土局."""
    return _LED.sub("", label)


def as_it_is(figure: Figure) -> Answer:
    """The code that a part has, and what told it."""
    return figure.code, figure.rule_id


def as_part(code: str | None) -> Answer:
    """A code that its total gives a part; None: that it is no such part."""
    return code, f"part.{code}" if code is not None else "part"


def _a_mark(_text: str, figure: Figure, total: Figure) -> Answer:
    """制作政府信息300条,其中主动公开100条,依申请公开150条; 发布信息300条,其中其他信息30条、依申请公开信息0条."""
    if total.code != "information_produced" and _ON_REQUEST.fullmatch(figure.words) is None:
        return None
    mark = mark_of(figure)
    return as_part(mark) if mark is not None else None


def _a_kind_among_kinds(_text: str, figure: Figure, total: Figure) -> Answer:
    """机构职能3条,公报18条,部门信息9条: among kinds the name of a channel or of bodies is one too."""
    is_app = figure.near & C.NEW_MEDIA and _OF_AN_APP.search(figure.words) is not None
    if figure.near & _PRINTED or is_app or (figure.near & CHANNELS and not names_channel(figure.words)):
        others = [part.near & CHANNELS and names_channel(part.words) for part in _listed_with(figure, total)]
    elif names_body(figure.label) and _MATTER_OF_BODIES.match(figure.label) is not None:
        listed = _listed_with(figure, total)
        others = [names_body(part.words) or bool(part.near & CHANNELS) for part in listed]
    else:
        return None
    are_kinds = len(others) > 2 and 2 * sum(map(bool, others)) < len(others)
    return as_part("proactive_items_by_category") if are_kinds else None


def _a_column(_text: str, figure: Figure, total: Figure) -> Answer:
    """网站发布信息768条,其中通知公告栏205条: what a site has are columns, no notice boards."""
    is_column = figure.near & C.BOARD and (total.code == "proactive_items_website" or _are_columns(figure, total))
    return as_part("proactive_items_by_category") if is_column else None


def _are_columns(figure: Figure, total: Figure) -> bool:
    """工作动态栏300条,公示公告栏120条: is another part a 栏 that is no notice board?"""
    return any(not part.near & CHANNELS and _OF_A_COLUMN.search(part.words) for part in _listed_with(figure, total))


def _listed_with(figure: Figure, total: Figure) -> list[Figure]:
    """The parts of one list: of the figure's sentence, or of all lines."""
    split = split_of(figure, total)
    listed = [part for part in split if part.sentence_start == figure.sentence_start]
    return listed if len(listed) > 1 else split


def _several_ways(_text: str, figure: Figure, _total: Figure) -> Answer:
    """其中网站发布93条,借助报纸、公告栏等途径发布52条."""
    is_told = figure.near & (CHANNELS | C.PUBLISH)  # 环境质量日报、周报18条 name no way
    is_open = figure.code in OPEN and is_told
    return as_part("proactive_items_other") if is_open and names_several(figure.words) else None


def _a_channel_among_channels(_text: str, figure: Figure, total: Figure) -> Answer:
    """门户网站300条,公开专栏200条,微信400条: among channels a part of a site, or a system (信用公示系统), is the site's."""
    if not total.near & CHANNELS and _OPEN_TO_ALL.fullmatch(figure.words) is not None:
        return as_part("proactive_items_website")  # 信息公开专栏43条: the column that holds all
    system = _SYSTEM.search(figure.words)
    if figure.near & CHANNELS & ~C.SITE or not (system or _PART_OF_SITE.search(figure.words)):
        return None  # 微信公众平台 is no part of a site
    others = [part for part in _listed_with(figure, total) if part is not figure]
    if system is not None:
        others = [part for part in others if _SYSTEM.search(part.words) is None]
    ways = [
        part for part in others if part.code in ACCOUNT_CODES or (part.near & CHANNELS and names_channel(part.words))
    ]
    if not ways or len(ways) < (len(others) if system is None else 2 * len(others) / 3):
        return None  # a system may stand beside kinds, where most are channels
    if system is not None and any(part.near & C.SITE for part in others):
        figure.subject = figure.label.removesuffix(system["told"])
    return as_part("proactive_items_website")


def _of_media(_text: str, figure: Figure, total: Figure) -> Answer:
    """媒体采用423篇,其中国家级报刊网站44篇,市级235篇,某某日报头版1篇,专版2篇: media of one level, a paper, a page of it; no kind and no body."""
    way = CHANNEL_CODES.get(figure.near & CHANNELS) if figure.near & PRESS else None
    if total.code == "proactive_items_media" and (way or figure.code is None):
        is_rest = is_left_over(figure.label) and any(part.near & PRESS for part in total.parts)
        if way or is_rest or _ON_A_PAGE.search(figure.words) is not None:
            return as_part(way or total.code)
    is_of_press = total.code == "proactive_items_media" or (total.near & PRESS and figure.code is None)
    return as_part(total.code) if is_of_press and OF_A_LEVEL.match(figure.words) is not None else None


def _a_document_produced(_text: str, figure: Figure, total: Figure) -> Answer:
    """产生信息14条(包含规范性文件12条): nobody says that they were disclosed."""
    is_produced = total.code == "information_produced" and figure.code == "normative_documents_disclosed"
    return as_part(None) if is_produced else None


def _a_decision(_text: str, figure: Figure, total: Figure) -> Answer:
    """公开信息187条,其中行政许可类处理决定数7条: a column of the forms; but 其中公布处理决定120件 are kinds of what was published."""
    is_column = figure.near & C.DECIDED and (figure.code or "").endswith("_decisions")
    are_published = is_column and any(part.near & C.DECIDED and part.near & C.PUBLISH for part in total.parts)
    return as_it_is(figure) if is_column and not are_published else None


def _with_a_code(text: str, figure: Figure, total: Figure) -> Answer:
    """公开信息30条,其中网站18条: what has a code of its own keeps it, unless it is a kind all the same."""
    code = figure.code or ""
    if not code.startswith(_HAVE_CODES) or is_of_no_gazette(text, figure, total):
        return None
    is_of_class = is_of_an_area(figure) or _OF_A_CLASS.search(figure.label, max(0, len(figure.label) - 4)) is not None
    is_channel = code.startswith("proactive_items_") and code != "proactive_items_website" and figure.near & CHANNELS
    if (is_channel and not is_of_class) or not is_kind_all_the_same(figure, total, code, is_of_class):
        return as_it_is(figure)
    return None


def _is_split_by_channel(text: str, figure: Figure, total: Figure) -> bool:
    """从公开渠道来看,网站公开12条,现场宣传42条: does what splits the total last before it split it by ways?"""
    if figure.code is not None or _NO_WAY.search(figure.words) is not None:
        return False
    splits = list(_SPLIT.finditer(text, max(total.end, figure.sentence_start - 1), figure.start))
    return splits != [] and splits[-1][1] is not None


def _in_another_way(text: str, figure: Figure, total: Figure) -> Answer:
    """其中网站公开93条,通过年鉴、会议纪要公开40条: a way that is none of the channels."""
    is_way = not figure.near & CHANNELS and _BY_A_WAY.fullmatch(figure.words) is not None
    is_way = is_way or _is_split_by_channel(text, figure, total)
    if not is_way or total.code != "proactive_items":
        return None
    is_by_all = _BY_ALL_WAYS.search(figure.words) and not any(part.near & CHANNELS for part in total.parts)
    return as_part(total.code if is_by_all else "proactive_items_other")


def _all_at_large(_text: str, figure: Figure, _total: Figure) -> Answer:
    """其中乡镇主动公开信息60条, 其中主动公开60条: all of a body, or of something else."""
    if figure.code != "proactive_items" or not figure.near & C.PROACTIVE or not is_at_large(figure):
        return None
    return as_part("proactive_items_by_body") if names_body(figure.label) else as_it_is(figure)


def _a_body_or_kind(text: str, figure: Figure, total: Figure) -> Answer:
    """其中机构职能3条, 其中乡镇60条."""
    name = without_verb(figure.words.lstrip(",;:、 ").removeprefix("其中"))
    if not names_body(figure.label) and names_body(name):
        figure.label = name  # 市政府各部门发布信息16489条
    figure.label = without_lead(figure.label)
    is_body = names_body(figure.label) or _is_body_among_bodies(text, figure, total)
    return as_part("proactive_items_by_body" if is_body else "proactive_items_by_category")


def _is_body_among_bodies(text: str, figure: Figure, total: Figure) -> bool:
    """市学院320条、市师专210条: may its label be the name of a body, as those of all that is listed beside it are?"""
    if total.code == "proactive_items_notice_board" and _is_where_board_hangs(text, figure, total):
        return True
    if not may_be_body(figure.label):
        return False
    others = [part for part in _listed_with(figure, total) if part is not figure]
    return bool(others) and all(names_body(own_words(text, part)) for part in others)


def _is_where_board_hangs(text: str, figure: Figure, total: Figure) -> bool:
    """村务公开栏公开860条,其中王庄村90条; 其中东沟90、西坡85条居前: a village has a board; ranked names that say no more are villages, too."""
    if _VILLAGE.search(figure.label) is not None:
        return True
    is_ranked = _RANKED.search(text, total.end, min(figure.sentence_end, total.end + _REACH)) is not None
    return is_ranked and all(may_be_place(part.words) for part in _listed_with(figure, total))


def _of_its_own(_text: str, figure: Figure, total: Figure) -> Answer:
    """微信公众号发布信息760条,其中原创398条: of the account all the same."""
    is_social = total.near & SOCIAL or total.code in ACCOUNT_CODES
    return (total.code, "part.same") if is_social and _OF_ITS_OWN.fullmatch(figure.label) else None


QUESTIONS_ON_ITEMS: tuple[Callable[[str, Figure, Figure], Answer], ...] = (
    _of_its_own,
    _a_decision,
    _a_mark,
    _a_column,
    _of_media,
    _a_kind_among_kinds,
    _a_channel_among_channels,
    _a_document_produced,
    _with_a_code,
    _several_ways,
    _in_another_way,
    _all_at_large,
    _a_body_or_kind,
)
"""What is asked of a part of items in turn."""
