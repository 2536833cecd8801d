"""The code that a part of a list takes from its total."""

import re
from collections.abc import Callable

from govreport_pipeline.extract.document.kind_parts import is_kind_all_the_same, is_of_no_gazette
from govreport_pipeline.extract.document.labels import name_of_point
from govreport_pipeline.extract.document.no_disclosure import is_no_disclosure
from govreport_pipeline.extract.leaves.kinship import is_rest_within, is_the_rest, rest_of
from govreport_pipeline.extract.leaves.splits import split_of
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.units import ARTICLES, PIECE_UNITS, Family
from govreport_pipeline.extract.words.channels import CHANNEL_CODES, names_channel, names_several
from govreport_pipeline.extract.words.item_labels import (
    is_at_large,
    is_left_over,
    is_of_a_class,
    is_of_an_area,
    names_body,
    without_verb,
)
from govreport_pipeline.extract.words.lexicon import CHANNELS, PRESS, SOCIAL, C
from govreport_pipeline.extract.words.made import mark_of
from govreport_pipeline.extract.words.times import says_period_only, says_year_only, tells_the_years_own

_Answer = tuple[str | None, str] | None
"""The code of a part and what tells it; None where a question leaves it open."""

_PART_UNITS = PIECE_UNITS | {"次", "个", "期", "张", ""}
_PART_FAMILIES = (Family.THING, Family.LOST, Family.EVENT)
_WAY_TO_COMPLAIN = re.compile(
    r"[\s,;:、(]*(?:其中|其他)?[,:]?(?:通过|以|经|由)?[\u4e00-\u9fff\d]{0,8}?(?:来[访电信函]|电话|热线|平台|信[访函件箱]|网[上络站]|邮[件箱寄政]|当面|现场|窗口|上门|走访|微信|书面)(?:来信|举报|投诉|反映|受理|收到|接到|渠道|方式|形式|途径|类|的|有|共)*"
)
_CAME = re.compile("接待|来访|来人|上门|登门")
_OPEN = (None, "proactive_items")
_TOTALS = ("proactive_items", "information_produced")
_OF_PLACES = ("access_points", "request_points", "offices")
_OFFICES = tuple("股 科 室 站 队 中心".split())
"""兼职人员2人(办公室1人、规划股1人): where each of them works."""
_RESPONDS = re.compile(
    "回应(?!关切|信息)|收到|接到|采纳|(?<!提案)答复(?!书|函|信息|结果|情况)|受理(?![^,。;]{0,12}(?:公告|公示))"
)
_FORMS = PIECE_UNITS | {"个", "部", "期", "张"}
"""Units of interpretations, whatever their form."""
_NO_FORM = C.SOLICITATION | C.SURVEY | C.RESPONSE | C.READS | C.VISITS | C.ENQUIRY | C.LETTERS | C.MEETING | C.TRAINING
_CHANGE = re.compile(r"(新?制[定发]|修[改订]|废止|宣布失效)\s?$")
_OF_PROPOSALS = re.compile("建议[、和及与]?提案|[议提]案[、和及与]?建议|建议议案")
_PRINTED = C.GAZETTE | C.NEWSLETTER | C.PRESS_CONFERENCE | C.NEWSPAPER
_NEWS_OF_BODIES = re.compile("(?:信息|动态|要闻)$")
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
_OF_AN_APP = re.compile(r"[\u4e00-\u9fff](?:app|APP|客户端)信息(?:共计?|达|约)*\s?$")
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
    r"[\s,;、]*(?:其中)?(?:在|通过)?(?:县|区|市|省)?(?:政府|政务)?(?:信息公开|政务公开)(?:专栏|专区|专页|平台|系统)(?:上|中|内)?(?:主动|共)?(?:发布|公开|公布)?(?:各类|政府|政务)*(?:信息)?(?:共|达|约)*"
)
_OF_ITS_OWN = re.compile(
    "原创.*|转[载发](?:[^,;]*(?:信息|文|稿|作品|视频|[上各]级|中央|国务院|媒体|其[他它]|内容)[^,;]*|[了的共]*)"
)
_BY_A_WAY = re.compile(
    r"[\s,;、]*(?:其中,?)?(?:通过|利用|借助|采用|采取)(?![^,。;]*(?:栏目|专栏|平台|系统|网))[^,。;]{2,24}?(?:主动|对外|向社会)*(?:公开|发布|公布|公示)(?:各类|政府|政务|信息|的|了|共|计)*"
)
_BY_ALL_WAYS = re.compile("(?<!其[他它])(?:[多各]种|各类|不同|多样|多个)的?(?:渠道|方式|形式|途径|载体)")
_LEVEL = re.compile(
    r"[\s,;、:]*(?:其中)?[,:]?[在被由]?(?:国家|中央|央|全国|[省市县区州])[\u4e00-\u9fff]{0,2}?(?:级|媒[体介]|以上|报刊|主流)"
)
_ON_A_PAGE = re.compile("(?:头版|头条|整版|专版|版面|封面|内参|深读|深度|通讯|专题|特稿|评论|图片|视频)[^,。;]{0,4}$")
"""Where in a paper, or in what shape, an article appeared."""
_SPLIT = re.compile(
    r"(?:从|按照?|其中)(?:(?:政府)?信息)?(?:(?:(?:公开|发布)的?)?((?:渠道|途径|载体)|(?<=公开|发布)(?:方式|形式))|[^,。:;\d]{2,12})(?:类[别型])?(?:来?[看说]|上看|划?分|分类|统计)?[,:]"
)
_ACCOUNTS = ("proactive_items_wechat", "proactive_items_weibo", "proactive_items_new_media")
_NO_WAY = re.compile("类|文本|图[片表文解]|音频|视频|电子|纸质|申请|不予")
_HOLDS = re.compile("(?:发布|主办|承办|召开|举[行办]|参加|参与|组织|主持)(?:的|共|了)*\\s?$")


def code_part(text: str, figure: Figure) -> None:
    """Give a part the code that the first question with an answer tells, of those that its total asks."""
    total = figure.parent
    if total is None or total.code is None:
        return
    for ask in _QUESTIONS:
        answer = ask(text, figure, total)
        if answer is not None:
            figure.give(*answer)
            return


def _as_it_is(figure: Figure) -> _Answer:
    return figure.code, figure.rule_id


def _part(code: str | None) -> _Answer:
    return code, f"part.{code}" if code is not None else "part"


def _the_rest(_text: str, figure: Figure, total: Figure) -> _Answer:
    """维持20件,其他4件: what a list of results, of grounds or of outcomes leaves."""
    if is_rest_within(total.code, figure.code):
        return _part(rest_of(total.code, ()))
    if figure.code is not None or not is_the_rest(figure.label):
        return None
    rest = rest_of(total.code, [part.code for part in split_of(figure, total) if part is not figure])
    return (rest, "part.other") if rest is not None else None


def _an_interpretation(text: str, figure: Figure, total: Figure) -> _Answer:
    """政策解读21篇(文字7篇、视频5篇), 其中转载上级15份、自行制作3份: of whatever form, and whoever made them."""
    is_open = figure.code in (None, "proactive_items_by_body", "proactive_items")
    if total.code != "policy_interpretations" or not is_open or figure.unit.unit not in _FORMS:
        return None
    if is_no_disclosure(text, figure) or figure.near & _NO_FORM or _RESPONDS.search(figure.words) is not None:
        return None
    return _part("policy_interpretations_by_leaders" if figure.near & (C.LEADER | C.DEPUTY) else total.code)


def _a_body(_text: str, figure: Figure, total: Figure) -> _Answer:
    """收到申请9件,其中市教育局2件; 查阅点9处,其中图书馆1处: of the same matter, and of a body, mailbox or place."""
    is_named = (
        (names_body(figure.label) and not figure.label.endswith("信息"))
        or (figure.near & CHANNELS and total.code == "letters_received")
        or (total.code in _OF_PLACES and figure.unit.unit == total.unit.unit)
        or ((total.code or "").startswith("staff") and figure.label.endswith(_OFFICES))
    )
    is_open = figure.code is None and figure.rule_id != "rate"  # 每个股室1人: of no one office
    if not is_open or not is_named or (total.code or "").startswith(_TOTALS):
        return None
    figure.subject = figure.label
    return total.code, "part.body"


def _a_way_of_complaining(_text: str, figure: Figure, total: Figure) -> _Answer:
    """接到投诉67件,其中来访31件、来电28件: those who complained called or came, and asked nothing.

    接待来信来访23件,其中来访19件 are of those, too.
    """
    may_be_way = total.code == "complaints" or (total.code == "letters_received" and figure.code is None)
    is_way = may_be_way and _WAY_TO_COMPLAIN.fullmatch(figure.words) is not None
    return (total.code, "part.way") if is_way else None


def _one_of_the_conferences(_text: str, figure: Figure, total: Figure) -> _Answer:
    """参加新闻发布会6场,其中主发布2场: press conferences all the same."""
    is_one = total.code == "press_conferences" and figure.code is None and figure.unit.unit == total.unit.unit
    return (total.code, "part.same") if is_one and _HOLDS.search(figure.words) is not None else None


def _received(_text: str, figure: Figure, total: Figure) -> _Answer:
    """接受咨询91人次,其中查阅室接待60人次: who was received came in person."""
    is_visit = total.code == "enquiries" and figure.code is None and _CAME.search(figure.words) is not None
    return _part("enquiries_in_person") if is_visit else None


def _the_year(_text: str, figure: Figure, total: Figure) -> _Answer:
    """累计公开信息168条,其中2012年26条, 其中本年公开26条; 公开信息168条,其中上半年80条: of the same matter."""
    is_of_time = tells_the_years_own(figure.words) or says_period_only(figure.words)
    is_own = (total.code or "").startswith("proactive_items") and is_of_time
    if not is_own and (figure.code not in (None, total.code) or not says_year_only(figure.words)):
        return None
    return (total.code, "part.same") if figure.code != total.code else _as_it_is(figure)


def _a_change(_text: str, figure: Figure, total: Figure) -> _Answer:
    """规章13件(含新制定5件,修改4件,废止4件): what was done to the documents of a total."""
    change = _CHANGE.search(figure.words) if total.near & (C.RULES | C.NORMATIVE) else None
    if change is None:
        return None
    kind = "rules" if total.near & C.RULES else "normative_documents"
    act = "repealed" if "废" in change[1] else "issued" if "制" in change[1] else None
    return _part(f"{kind}_{act}" if act is not None else None)


def _a_named_point(text: str, figure: Figure, total: Figure) -> _Answer:
    """1.水质信息:每月在县报公布,全年24条: of what the point names, however often it was told."""
    name = name_of_point(text, figure) if figure.code in _OPEN and figure.unit.unit in ARTICLES else ""
    if not name or not (total.code or "").startswith("proactive_items") or names_channel(name) or names_body(name):
        return None
    figure.label = name
    return _part("proactive_items_by_category")


def _a_proposal(_text: str, figure: Figure, total: Figure) -> _Answer:
    """公开建议提案复文35件(人大建议22件,政协提案13件): proposals all the same, of what was published of them."""
    is_proposal = figure.code in ("npc_proposals", "cppcc_proposals") and _OF_PROPOSALS.search(total.words) is not None
    return _as_it_is(figure) if is_proposal else None


def _no_item(text: str, figure: Figure, _total: Figure) -> _Answer:
    """通过热线平台回应咨询、投诉56条, 全文电子化118条: what was done for others, or in what form, is no kind."""
    if figure.near & C.DIGITISED and not is_of_a_class(figure):
        return _part(None)
    is_item = figure.unit.family in _PART_FAMILIES and not is_no_disclosure(text, figure)
    if is_item and not figure.near & C.AVERAGE and _RESPONDS.search(figure.words) is None:
        return None
    return _as_it_is(figure)


def _a_topic(_text: str, _figure: Figure, total: Figure) -> _Answer:
    """公开重点领域信息1266条,其中征地拆迁164条."""
    return _part("key_area_items_by_topic") if total.code == "key_area_items" else None


def _of_another_total(_text: str, figure: Figure, total: Figure) -> _Answer:
    """Only information disclosed or produced is told out by kinds, bodies and channels, in pieces."""
    is_of_items = (total.code or "").startswith(_TOTALS) and figure.unit.unit in _PART_UNITS
    return None if is_of_items else _as_it_is(figure)


def _a_mark(_text: str, figure: Figure, total: Figure) -> _Answer:
    """制作政府信息300条,其中主动公开100条,依申请公开150条."""
    if total.code != "information_produced":
        return None
    mark = mark_of(figure)
    return _part(mark) if mark is not None else None


def _a_kind_among_kinds(_text: str, figure: Figure, total: Figure) -> _Answer:
    """机构职能3条,公报18条,部门信息9条: among kinds the name of a channel or of bodies is one too."""
    is_app = figure.near & C.NEW_MEDIA and _OF_AN_APP.search(figure.words) is not None
    if figure.near & _PRINTED or is_app or (figure.near & CHANNELS and not names_channel(figure.words)):
        others = [part.near & CHANNELS and names_channel(part.words) for part in _listed_with(figure, total)]
    elif names_body(figure.label) and _NEWS_OF_BODIES.search(figure.label) is not None:
        others = [names_body(part.words) for part in _listed_with(figure, total)]
    else:
        return None
    are_kinds = len(others) > 2 and 2 * sum(map(bool, others)) < len(others)
    return _part("proactive_items_by_category") if are_kinds else None


def _a_column(_text: str, figure: Figure, total: Figure) -> _Answer:
    """网站发布信息768条,其中通知公告栏205条: what a site has are columns, no notice boards."""
    is_column = figure.near & C.BOARD and (total.code == "proactive_items_website" or _are_columns(figure, total))
    return _part("proactive_items_by_category") if is_column else None


def _are_columns(figure: Figure, total: Figure) -> bool:
    """工作动态栏300条,公示公告栏120条: is another part a 栏 that is no notice board?"""
    return any(not part.near & CHANNELS and _OF_A_COLUMN.search(part.words) for part in _listed_with(figure, total))


def _listed_with(figure: Figure, total: Figure) -> list[Figure]:
    """The parts of one list: of the figure's sentence, or of all lines."""
    split = split_of(figure, total)
    listed = [part for part in split if part.sentence_start == figure.sentence_start]
    return listed if len(listed) > 1 else split


def _several_ways(_text: str, figure: Figure, _total: Figure) -> _Answer:
    """其中网站发布93条,借助报纸、公告栏等途径发布52条."""
    is_told = figure.near & (CHANNELS | C.PUBLISH)  # 环境质量日报、周报18条 name no way
    is_open = figure.code in _OPEN and is_told
    return _part("proactive_items_other") if is_open and names_several(figure.words) else None


def _a_channel_among_channels(_text: str, figure: Figure, total: Figure) -> _Answer:
    """门户网站300条,公开专栏200条,微信400条: among channels a part of a site, or a system (信用公示系统), is the site's."""
    if not total.near & CHANNELS and _OPEN_TO_ALL.fullmatch(figure.words) is not None:
        return _part("proactive_items_website")  # 信息公开专栏43条: the column that holds all
    system = _SYSTEM.search(figure.words)
    if figure.near & CHANNELS & ~C.SITE or not (system or _PART_OF_SITE.search(figure.words)):
        return None  # 微信公众平台 is no part of a site
    others = [part for part in _listed_with(figure, total) if part is not figure]
    if system is not None:
        others = [part for part in others if _SYSTEM.search(part.words) is None]
    are_channels = others and all(part.near & CHANNELS and names_channel(part.words) for part in others)
    if not are_channels:
        return None
    if system is not None and any(part.near & C.SITE for part in others):
        figure.subject = figure.label.removesuffix(system["told"])
    return _part("proactive_items_website")


def _of_media(_text: str, figure: Figure, total: Figure) -> _Answer:
    """媒体采用423篇,其中国家级报刊网站44篇,市级235篇,某某日报头版1篇,专版2篇: media of one level, a paper, a page of it; no kind and no body."""
    way = CHANNEL_CODES.get(figure.near & CHANNELS) if figure.near & PRESS else None
    if total.code == "proactive_items_media" and (way or figure.code is None):
        is_rest = is_left_over(figure.label) and any(part.near & PRESS for part in total.parts)
        if way or is_rest or _ON_A_PAGE.search(figure.words) is not None:
            return _part(way or total.code)
    is_of_press = total.code == "proactive_items_media" or (total.near & PRESS and figure.code is None)
    return _part(total.code) if is_of_press and _LEVEL.match(figure.words) is not None else None


def _a_document_produced(_text: str, figure: Figure, total: Figure) -> _Answer:
    """产生信息14条(包含规范性文件12条): nobody says that they were disclosed."""
    is_produced = total.code == "information_produced" and figure.code == "normative_documents_disclosed"
    return _part(None) if is_produced else None


def _a_decision(_text: str, figure: Figure, total: Figure) -> _Answer:
    """公开信息187条,其中行政许可类处理决定数7条: a column of the forms; but 其中公布处理决定120件 are kinds of what was published."""
    is_column = figure.near & C.DECIDED and (figure.code or "").endswith("_decisions")
    are_published = is_column and any(part.near & C.DECIDED and part.near & C.PUBLISH for part in total.parts)
    return _as_it_is(figure) if is_column and not are_published else None


def _with_a_code(text: str, figure: Figure, total: Figure) -> _Answer:
    """公开信息30条,其中网站18条: what has a code of its own keeps it, unless it is a kind all the same."""
    code = figure.code or ""
    if not code.startswith(_HAVE_CODES) or is_of_no_gazette(text, figure, total):
        return None
    is_of_class = is_of_an_area(figure) or _OF_A_CLASS.search(figure.label, max(0, len(figure.label) - 4)) is not None
    is_channel = code.startswith("proactive_items_") and code != "proactive_items_website" and figure.near & CHANNELS
    if (is_channel and not is_of_class) or not is_kind_all_the_same(figure, total, code, is_of_class):
        return _as_it_is(figure)
    return None


def _is_split_by_channel(text: str, figure: Figure, total: Figure) -> bool:
    """从公开渠道来看,网站公开12条,现场宣传42条: does what splits the total last before it split it by ways?"""
    if figure.code is not None or _NO_WAY.search(figure.words) is not None:
        return False
    splits = list(_SPLIT.finditer(text, max(total.end, figure.sentence_start - 1), figure.start))
    return splits != [] and splits[-1][1] is not None


def _in_another_way(text: str, figure: Figure, total: Figure) -> _Answer:
    """其中网站公开93条,通过年鉴、会议纪要公开40条: a way that is none of the channels."""
    is_way = not figure.near & CHANNELS and _BY_A_WAY.fullmatch(figure.words) is not None
    is_way = is_way or _is_split_by_channel(text, figure, total)
    if not is_way or total.code != "proactive_items":
        return None
    is_by_all = _BY_ALL_WAYS.search(figure.words) and not any(part.near & CHANNELS for part in total.parts)
    return _part(total.code if is_by_all else "proactive_items_other")


def _all_at_large(_text: str, figure: Figure, _total: Figure) -> _Answer:
    """其中乡镇主动公开信息60条, 其中主动公开60条: all of a body, or of something else."""
    if figure.code != "proactive_items" or not figure.near & C.PROACTIVE or not is_at_large(figure):
        return None
    return _part("proactive_items_by_body") if names_body(figure.label) else _as_it_is(figure)


def _a_body_or_kind(_text: str, figure: Figure, _total: Figure) -> _Answer:
    """其中机构职能3条, 其中乡镇60条."""
    name = without_verb(figure.words.lstrip(",;:、 ").removeprefix("其中"))
    if not names_body(figure.label) and names_body(name):
        figure.label = name  # 市政府各部门发布信息16489条
    return _part("proactive_items_by_body" if names_body(figure.label) else "proactive_items_by_category")


def _of_its_own(_text: str, figure: Figure, total: Figure) -> _Answer:
    """微信公众号发布信息760条,其中原创398条: of the account all the same."""
    is_social = total.near & SOCIAL or total.code in _ACCOUNTS
    return (total.code, "part.same") if is_social and _OF_ITS_OWN.fullmatch(figure.label) else None


_QUESTIONS: tuple[Callable[[str, Figure, Figure], _Answer], ...] = (
    _the_rest,
    _an_interpretation,
    _a_body,
    _a_way_of_complaining,
    _received,
    _one_of_the_conferences,
    _the_year,
    _a_change,
    _a_named_point,
    _a_proposal,
    _no_item,
    _a_topic,
    _of_another_total,
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
"""What is asked of a part in turn: each ends the matter, or leaves it to the next."""
