"""What a label only names besides: in brackets, as examples, in titles, or as the cause of an outcome."""

import re
from functools import reduce
from operator import or_

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import HOW_MANY, IN_ALL
from govreport_pipeline.extract.numbers.units import ARTICLES, Family
from govreport_pipeline.extract.words.channels import (
    AIRED,
    concepts_of_platforms,
    named_channels,
    without_listed_channels,
)
from govreport_pipeline.extract.words.edges import MARKS, open_bracket
from govreport_pipeline.extract.words.lexicon import CHANNELS, COURSES, GROUNDS, OUTCOMES, PRESS, SOCIAL, C
from govreport_pipeline.extract.words.scan import Scan, mask_of

_OFFICE = "(?:我|本)?(?:局|乡|镇|所|委|办|厅|街道|单位|机关|中心|大厅|办公室)(?:机关|政府|里|内)?"
_CAME_TO_ASK = re.compile(
    f"[来到](?<![年月以近历向本原收接].){_OFFICE}(?:的?(?:群众|农民|村民|市民|申请人))?(?:当面)?(?:咨询|问询|询问|查询|打听|了解|申请|提交|递交)"
)
"""来局咨询65人次, 到乡里打听政策的; but 一年来局机关受理申请3件."""
_ALL_BODIES = re.compile(
    "全[省市县区州旗][^,;。\\d]{0,10}?各级?(?:部门|单位|级|行政机关)|^[,;、]?各级?(?:部门|单位)(?:共|累计|合计|总)"
)
"""全县各乡镇、各部门公开信息418条: of all of them, not of some."""
_TO_MEDIA = re.compile("[向为给对][^,。;]{0,10}(?:媒体|报社|电视台|新闻单位)[^,。;]{0,6}(?:提供|供|投送?|报送|发送)")
"""向媒体提供新闻通稿137篇: to whom it was handed, not where it appeared."""
_PASSED_ON = re.compile("(?:转载|转发)了?[^,。;]{0,8}(?:媒体|报纸|日报|新华社|电视台|通讯社)")
"""网站转载主流媒体信息25条: from where it was taken."""
_INTERPRETED = re.compile(
    f"(?:发布|公开|公布|登载|刊登|转载|推送|更新)了?[^,。;]{{0,8}}解读(?:信息|材料|稿件?|文章|产品|文件)?{IN_ALL}$"
)
"""政策解读专栏发布解读信息46条: what the column holds."""
_FORM = "(?:专家|媒体|记者|图[解片文表]|漫画|动漫|视频|文字|音频|问答|H5)"
_ASKED_BY_COLUMN = re.compile(
    rf"(?:栏目?|专题)[^,。;\d]{{0,20}}(?:提交|提出|递交|收到|受理)了?[^,。;\d]{{0,10}}申请{HOW_MANY}$"
)
"""通过网站专栏提交申请55件: by which way they came."""
_DONE_IN_COLUMN = re.compile(
    "征[集求][^,。;\\d征]{0,4}(?:栏目?|[版板]块|专[栏区]|频道)[^,。;\\d征]{0,4}(?:开展|组织|进行|举[办行])[^,。;\\d征]{0,16}$"
)
"""在“意见征集”版块开展营商环境调查1次: where it was done, and no asking for opinions."""
_BY_OTHERS_TOO = re.compile(
    f"{_FORM}[^,。;\\d]{{0,20}}(?:负责人|领导|负责同志)|(?:负责人|领导|负责同志)(?:解读)?[、和及与][^,。;\\d]{{0,16}}{_FORM}"
)
"""媒体、专家、主要负责人等多种形式的解读58篇: in several forms, of which the leaders' is one."""
_OF_WHAT_IS_ISSUED = re.compile("(?:公开|公布|公示|刊登|登载|上网|上传)[^,;。]{0,20}(?:制发|制定|印发|出台|下发)的")
"""公开市政府制发的规章、文件44件: disclosed, whenever they were issued."""
_MATTERS = C.LETTERS | C.COMPLAINT | C.APPEAL | C.PENALTY | C.LICENSING | C.NPC | C.CPPCC
_LEADING = C.LEADER | C.DEPUTY
_PAPERS = ("览表", "清单", "公告", "公示", "名单", "通报", "台账")
_TOLD_IN_PAPERS = COURSES | C.REQUEST | C.LETTERS | C.COMPLAINT | C.APPEAL | C.ENQUIRY | C.MEETING | C.TRAINING
_GATHERINGS = C.MEETING | C.TRAINING
_PUBLISHED_PAPERS = re.compile(
    r"(?<![息务])(?<!申请)(?<!要求)(?:公开了?(?!申请)|公布|发布|公示|更新|推送|推出|刊登|刊发|登载)了?[\u4e00-\u9fff、“”]{2,20}"
    rf"(?:决定书?|结果|指南|流程|预告|纪要|申请表|名单|清单|公告|公示|通告|目录|文书|案例|信息){IN_ALL}$"
)
"""公开行政复议决定书5份, 发布申请指南2份: papers on what others did are published, and count none of it."""
_PUBLISHED_ANSWERS = re.compile(
    r"(?<![息务])(?:公开了?(?![答回]复)|公布|发布|公示|登载|刊登|刊发|推送|推出|转载)了?[\u4e00-\u9fff“”]{0,14}(?:咨询|问询|提问)[\u4e00-\u9fff、”]{0,8}"
    rf"(?:解答|问答|[答回]复|文章|稿件|视频|图文|推文|图片|音频|作品|内容|情况|指南|手册|文件){IN_ALL}$"
)
"""网站登载群众咨询及答复32条: what is published was not asked there; but 公开答复咨询32条."""
_EXAMPLES = (
    CHANNELS & ~C.PRESS_CONFERENCE | C.ENQUIRY | C.LETTERS | C.PHONE | C.ONLINE | C.IN_PERSON | C.APPEAL | C.COMPLAINT
    | C.NEWS | C.INTERPRETATION | C.NORMATIVE | C.RULES | C.COLUMNS | C.BOOK | C.POST | C.FAX | C.EMAIL
)  # fmt: skip
_BY_WAYS = re.compile("等(?:[各多几两三四五][个种类大]|不同|信息|公开|宣传|传统|新兴)*(?:渠道|途径|方式|形式|手段)")
"""报纸、电视等方式: what they are together, where all are of one sort."""
_MARK_BETWEEN = re.compile("[、和及与]")
_GIVES_CAUSE = re.compile("(?:因|由于)(?!其?属)")
_CAUSE_BEFORE = re.compile("(?:因|由于|申请)其?属|不掌握|现成|另行制作|不明确")
_LOCATIVES = frozenset("上中内里")
_ACTIONS = C.PROACTIVE | C.PUBLISH | C.TOTAL | C.CUMULATIVE | C.RECEIVED
_IN_A_NOUN = frozenset("、等")
"""Before these a verb is part of what is named: 规范性文件库、企事业信息公开等专栏."""
_NEXT = ("、", ",", ";", "。")
_COUNTED_BEFORE = re.compile("\\d[条件篇份项则次宗][、和及与]")
"""人大建议15件、政协提案(含重点提案1件)20件: the label of the second begins behind the first."""
_TITLE = re.compile("《[^《》]*》")
_ENDS_IN_TITLE = re.compile(r"》(?:\([^()]{0,12}\))?(?:等|共|共计|合计)?$")
_OF_TITLES = (
    C.PROACTIVE | C.PUBLISH | C.INFORMATION | C.REQUEST | C.ON_REQUEST | C.MEETING | C.TRAINING | C.ENQUIRY | C.LETTERS
)  # fmt: skip
"""What a document may be about, and yet nobody did to what is counted."""
_INCLUDED = tuple("含 包含 包括 不含 不包括 其中".split())
_COUNTED_IN = tuple("在内 除外 不计 不算 计入".split())
_INCLUDED_AT_END = re.compile(rf"\((?:{'|'.join(_INCLUDED)})[^()]*\)[共计有为的]{{0,3}}$")


def without_asides(text: str, scan: Scan, figure: Figure, near: int, last_end: int) -> int:
    """The concepts of a label without those of what it only names besides, in brackets, as examples or in lists.

    `last_end` is the end of the figure before.
    """
    label = figure.words
    if ")" in label:
        near = _without_included(text, scan, figure, near) | _before_bracket(text, scan, figure)
    if "》" in label and near & _OF_TITLES:
        near = _without_titles(text, scan, figure, near)
    if near & C.SOLICITATION:
        near = _without_drafts(figure, near)
    if (named := named_channels(label)) != C.NEW_MEDIA or not near & SOCIAL:
        near |= named  # “某某发布”微信公众号: the name says no more than 微信 does
    if near & C.PUBLISH and not near & CHANNELS and AIRED.search(label) is not None:
        near |= C.BROADCAST
    if near & C.COLUMNS and near & C.INTERPRETATION and _INTERPRETED.search(label) is not None:
        near &= ~C.COLUMNS
    if near & C.COLUMNS and near & C.REQUEST and _ASKED_BY_COLUMN.search(label) is not None:
        near &= ~C.COLUMNS
    if near & C.SOLICITATION and _DONE_IN_COLUMN.search(label) is not None:
        near = near & ~(C.SOLICITATION | C.COLUMNS) | (C.SURVEY if label.endswith("调查") else C.NONE)
    if near & C.INTERPRETATION and near & _LEADING and _BY_OTHERS_TOO.search(label) is not None:
        near &= ~_LEADING
    if near & PRESS and (_PASSED_ON.search(label) is not None or (near & C.NEWS and _TO_MEDIA.search(label))):
        near &= ~PRESS
    if _CAME_TO_ASK.search(label) is not None:
        near |= C.IN_PERSON
    if near & C.BODIES and _ALL_BODIES.search(label) is not None:
        near &= ~C.BODIES
    if "等" in label and near & _EXAMPLES:
        near = _without_examples(text, scan, figure, near)
    if near & (C.PUBLISH | _MATTERS):
        near = _without_published(text, figure, near)
    if near & OUTCOMES:
        if not near & GROUNDS:
            near |= _ground_before(text, scan, figure, last_end)
        near = with_ground_alone(label, near)
    return without_listed_channels(label, near) if near & CHANNELS else near


def _without_published(text: str, figure: Figure, near: int) -> int:
    """What papers are about that were published was not done to what is counted: 公开信访件办理一览表9件."""
    label = figure.words
    if near & _MATTERS and text.startswith(_PAPERS, figure.start - 2):
        near &= ~_MATTERS
    if near & _TOLD_IN_PAPERS and near & C.PUBLISH and _PUBLISHED_PAPERS.search(label) is not None:
        near &= ~_TOLD_IN_PAPERS
    if near & C.ENQUIRY and near & C.PUBLISH and figure.unit.unit in ARTICLES and _PUBLISHED_ANSWERS.search(label):
        near &= ~(C.ENQUIRY | C.ANSWERED)
    if near & _GATHERINGS and near & C.PUBLISH and figure.unit.unit in ARTICLES:
        near &= ~_GATHERINGS  # 网站发布重要会议、通知公告等300条: what was published of them
    if near & C.ISSUED and near & C.PUBLISH and _OF_WHAT_IS_ISSUED.search(label):
        near &= ~(C.ISSUED | C.RULES)
    return near


def before_included(label: str) -> str:
    """The words of a label before the bracket at its end that tells what is counted with it: 予以公开(含部分公开)."""
    included = _INCLUDED_AT_END.search(label) if ")" in label else None
    return label[: included.start()] if included is not None else label


def _without_drafts(figure: Figure, near: int) -> int:
    """决策预公开栏目56条: information on drafts, and no asking for opinions."""
    is_information = figure.unit.unit in ARTICLES and "预公开" in figure.words and "征" not in figure.words
    return near & ~C.SOLICITATION if is_information else near


def with_ground_alone(label: str, concepts: int) -> int:
    """The concepts of a label without those of an outcome, where it names its one ground: why says more than what.

    属于三类内部事务信息不予公开1件.
    """
    has_one = concepts & OUTCOMES and (concepts & GROUNDS).bit_count() == 1
    return concepts & ~OUTCOMES if has_one and not _tells_cause_besides(label, concepts) else concepts


def _tells_cause_besides(label: str, near: int) -> bool:
    """Is what was done told, and why only besides: 因涉及商业秘密不予公开2件, but 因属内部事务信息不予公开2件?

    属 places a request in a row of the form, and what can't be given has no other rows.
    """
    return any(mark in label.lstrip("、 ") for mark in "等、或") or (
        near & C.WITHHELD != 0 and _GIVES_CAUSE.search(label) is not None
    )


def _ground_before(text: str, scan: Scan, figure: Figure, last_end: int) -> int:
    """The one ground that the clause before a label names: 因无现成信息需要另行制作,无法提供的2件.

    What stands before another figure is its ground: 没有现成信息2件,不予处理3件.
    """
    if text[figure.near_start - 1 : figure.near_start] != ",":
        return 0
    end = figure.near_start - 1
    start = max(figure.sentence_start, last_end, *(text.rfind(mark, 0, end) + 1 for mark in ",;。"))
    is_cause = start < end and _CAUSE_BEFORE.search(text, start, end) is not None
    ground = scan.mask(start, end) & GROUNDS if is_cause else 0
    return ground if ground.bit_count() == 1 else 0


def _without_examples(text: str, scan: Scan, figure: Figure, mask: int) -> int:
    """网络、电话等咨询30人次: before 等 stand examples, behind it what is counted."""
    place = text.rfind("等", figure.near_start, figure.start)
    summed_up = concepts_of_platforms(text, scan, figure, place)
    if summed_up is None and mask & CHANNELS and _BY_WAYS.match(text, place) is not None:
        summed_up = _what_all_are(text[figure.near_start : place])
    if summed_up is not None:
        return mask & ~CHANNELS | summed_up
    head = scan.terms(place + 1, figure.start)
    if not head or text[place + 1] in MARKS or (head[0][0] == place + 1 and head[0][2] & _ACTIONS):
        return mask  # 微博、微信等发布信息1500条: the ways are no examples
    kept = examples = 0
    for _, last, term in scan.terms(figure.near_start, place):
        if term & CHANNELS and text[last] in _LOCATIVES:
            kept |= term  # 在公众号中推出活动成效等信息: where, no example
        elif term & _ACTIONS and (text[last] not in _IN_A_NOUN or examples & CHANNELS):
            kept, examples = kept | examples | term, 0  # 通过微信公开动态、政策等信息: they begin behind the verb
        else:
            examples |= term
    for _, _, term in head:
        kept |= term | (C.LETTERS if term & C.RESPONDED else 0)  # 领导信箱等形式回应事件4次
    named = examples & _EXAMPLES
    if named & CHANNELS:
        named |= examples & C.PRESS_CONFERENCE  # 网站、新闻发布会等渠道公开2300条: no more than the others
    return mask & ~(named & ~kept)


def _what_all_are(words: str) -> int | None:
    """Of several accounts new media, of several of the press the media; None of one channel, or where not all are such."""
    members = [mask_of(member) & CHANNELS for member in _MARK_BETWEEN.split(words)]
    if len(members) < 2 or not all(members):
        return None
    channels = reduce(or_, members)
    if not channels & ~SOCIAL:
        return C.NEW_MEDIA
    return None if channels & ~PRESS else C.MEDIA if channels.bit_count() > 1 else channels


def _before_bracket(text: str, scan: Scan, figure: Figure) -> int:
    """主动公开信息(包括4个一级栏目)共计74213条: the label stands before the bracket."""
    closing = text.rfind(")", figure.near_start, figure.start)
    if closing < 0 or text.find("(", figure.near_start, closing) >= 0 or text.startswith(_NEXT, closing + 1):
        return 0  # (其中报刊35篇)、审计公告1篇: one more behind a bracket
    opening = open_bracket(text, figure.sentence_start, closing)
    if opening < 0:
        return 0
    start = max(text.rfind(mark, figure.sentence_start, opening) for mark in ",;:。!?\n") + 1
    start = max(start, figure.sentence_start)
    others = list(_COUNTED_BEFORE.finditer(text, start, opening))
    return scan.mask(others[-1].end() if others else start, opening)


def _without_titles(text: str, scan: Scan, figure: Figure, mask: int) -> int:
    """修订《主动公开目录》《依申请公开指南》2份: what a document is about was not done to it.

    Where the titles themselves are counted, no information at large is; of acts (学习《条例》3次) they are not.
    """
    if figure.unit.family is not Family.EVENT and _ENDS_IN_TITLE.search(figure.words) is not None:
        return mask & ~_OF_TITLES
    inside = outside = 0
    place = figure.near_start
    for title in _TITLE.finditer(text, figure.near_start, figure.start):
        outside |= scan.mask(place, title.start())
        inside |= scan.mask(title.start(), title.end())
        place = title.end()
    outside |= scan.mask(place, figure.start)
    return mask & ~(inside & _OF_TITLES & ~outside)


def _without_included(text: str, scan: Scan, figure: Figure, mask: int) -> int:
    """咨询投诉(含网上咨询)216人次, 新媒体(微博、微信)30条: a bracket does not say what all of it is."""
    closing = text.rfind(")", figure.near_start, figure.start)
    opening = text.rfind("(", figure.near_start, closing)
    if opening < 0:
        return mask
    outside = scan.mask(figure.near_start, opening) | scan.mask(closing + 1, figure.start)
    is_aside = text.startswith(_INCLUDED, opening + 1) or text[opening:closing].endswith(_COUNTED_IN)
    is_right_behind = closing + 1 == figure.start
    if (is_aside and (is_right_behind or outside)) or (is_right_behind and outside & C.OTHER_CHANNEL):
        return outside  # 信函(含传真)申请86件, 其他途径(信访、查档)16件
    if is_right_behind and outside & OUTCOMES:
        ground = scan.mask(opening, closing) & GROUNDS
        if ground.bit_count() == 1:
            return mask & ~OUTCOMES | ground  # 不予公开(属于三类内部事务信息)1件
    return mask & ~CHANNELS | outside & CHANNELS if outside & CHANNELS else mask
