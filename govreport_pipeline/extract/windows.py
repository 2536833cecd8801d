"""What stands around a figure: its label, its sentence, its headings."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from govreport_pipeline.extract.channels import AIRED, named_channels, without_listed_channels
from govreport_pipeline.extract.figures import Figure
from govreport_pipeline.extract.lexicon import CHANNELS, COURSES, FORM_ROWS, GROUNDS, OUTCOMES, SUITS, C
from govreport_pipeline.extract.scan import Scan
from govreport_pipeline.extract.units import Family
from govreport_pipeline.sections import Leaf
from govreport_pipeline.tables.vocabulary import SectionType

_BACK = re.compile(r"([^,;:。!?\n、(]*)([^,;:。!?\n]*)([,;:]?)")
"""Over the reversed text before a number: the words right before it, the rest of the clause part, its mark."""
_BACK_TO_NUMBER = re.compile(r"([^,;:。!?\n、(和及与]*)([^,;:。!?\n]*)([,;:]?)")
"""Behind another number a conjunction is a mark too: 2名专职和1名兼职人员."""
_CONTENTLESS = re.compile(
    r"[\s共计合总达到只仅有为了约近等各其中个数是量分别及和与以也均都已则即另外此外()“”\"'、全年度本一二三①②③④⑤⑥>累次高超过突破为件条项信息的中系在于更换]*$"
)
_PERIODS = r"(?:\d{2,4}年度?|今年|本年度?|全年|\d{1,2}月份?|年内|当年)*+"
_DATE_ONLY = re.compile(rf"\s*+{_PERIODS}(?:截[至止]\S{{0,12}}{_PERIODS})?\s*+$")
_AFTER_END = re.compile(r"[,;。!?\n:(、\d]")
_OF_ALL = re.compile("(?:均|都|全部)(?!公开|同意|市|已?[设建配有开])")
"""收到的35封来信均已回复: behind it stands what became of them all, not what they are."""
_ENDS_AT_ONCE = frozenset(",;。!?\n:()、")
LONGEST_AFTER = 24
LONGEST_BRACKET = 14
_ORDINAL = re.compile(r"[一二三四五六七八九十\d]{1,3}")

_OFFICE = "(?:我|本)?(?:局|乡|镇|所|委|办|厅|街道|单位|机关|中心|大厅|办公室)(?:机关|政府|里|内)?"
_CAME_TO_ASK = re.compile(
    f"(?<![年月以近历向本原收接])[来到]{_OFFICE}(?:的?(?:群众|农民|村民|市民|申请人))?(?:当面)?(?:咨询|问询|询问|查询|打听|了解|申请|提交|递交)"
)
"""来局咨询65人次, 到乡里打听政策的; but 一年来局机关受理申请3件."""

_SECTION_CONCEPTS = {
    SectionType.PROACTIVE_DISCLOSURE: C.IN_PROACTIVE,
    SectionType.REQUESTS: C.IN_REQUESTS,
    SectionType.FEES: C.IN_FEES,
    SectionType.DISPUTES: C.IN_DISPUTES,
    SectionType.ORGANISATION: C.IN_ORGANISATION,
    SectionType.PROBLEMS: C.IN_PROBLEMS,
}
_HEADING_CARRIES = (
    CHANNELS | C.RECONSIDERATION | C.LITIGATION | C.LETTERS | C.ENQUIRY | C.INTERPRETATION | C.KEY_AREA
    | C.REQUEST | C.ON_REQUEST | C.COMPLAINT | C.NORMATIVE | C.TRAINING
)  # fmt: skip
_SECTIONS = sum(_SECTION_CONCEPTS.values())


def leaf_mask(leaf: Leaf, heading: int) -> int:
    """The concepts that the section and its heading give to all they hold."""
    return _SECTION_CONCEPTS.get(leaf.section_type, 0) | heading & _HEADING_CARRIES


def set_windows(text: str, scan: Scan, figures: Sequence[Figure], leaf_concepts: int) -> None:
    """Find label and masks of the figures of one leaf, in order."""
    last_end, sentence, has_led = -1, -1, False
    body = earlier = term = suit = 0
    sections = leaf_concepts & _SECTIONS
    for index, figure in enumerate(figures):
        floor = figure.sentence_start
        if floor != sentence:  # what an earlier figure of the sentence has summed up is not summed again
            sentence, earlier, suit, term = floor, 0, 0, bisect_left(scan.starts, floor)
        _set_starts(text, figure, max(floor, _behind_remark(text, last_end, figure.start)), last_end >= floor)
        leads = _leads(text, figure)
        if leads and has_led and last_end >= floor and figure.near_start < figure.own_start:
            figure.near_start = figure.own_start
        if has_led and not leads and last_end >= floor:
            figure.near_start = _behind_parts(text, figure, last_end)
        elif index and figure.near_start == last_end and _joins_channels(text, scan, figures[index - 1], figure):
            figure.near_start = figures[index - 1].near_start
            term = bisect_left(scan.starts, figure.near_start)
        has_led = leads
        term, earlier = _sum_up(scan, term, figure.near_start, earlier)
        limit = figure.sentence_end
        after = _behind_bracket(text, figure.end, limit)
        following = next((each.start for each in figures[index + 1 : index + 3] if each.start >= after), limit)
        limit = min(limit, following)
        near, figure.after, named = _read_terms(scan, term, figure, after, _after_end(text, after, limit))
        figure.words = text[figure.near_start : figure.start]
        if index and _follows_share(text, figures[index - 1], figure):
            figure.words, near = _SHARE_TAIL.sub("", figures[index - 1].words), figures[index - 1].near & ~C.SHARE
        figure.near = near = _without_asides(text, scan, figure, near)
        said = near | (earlier & ~FORM_ROWS if near & FORM_ROWS else earlier)
        if not said & COURSES and not figure.after & COURSES:
            said |= body
        suit = 0 if ")" in text[max(floor, last_end) : figure.start] else suit
        said |= suit  # 直接起诉3件(维持2件、未结1件)
        figure.said = said | sections
        figure.around = said | (leaf_concepts & ~COURSES if said & COURSES else leaf_concepts)
        body = named or body
        suit = near & SUITS if text.startswith("(", figure.end) else suit
        last_end = figure.end


def _without_asides(text: str, scan: Scan, figure: Figure, near: int) -> int:
    """The concepts of a label without those of what it only names besides, in brackets, as examples or in lists."""
    label = figure.words
    if ")" in label:
        near = _without_included(text, scan, figure, near) | _before_bracket(text, scan, figure)
    if "》" in label and near & _OF_TITLES:
        near = _without_titles(text, scan, figure, near)
    near |= named_channels(label)
    if near & C.PUBLISH and not near & CHANNELS and AIRED.search(label) is not None:
        near |= C.BROADCAST
    if _CAME_TO_ASK.search(label) is not None:
        near |= C.IN_PERSON
    if near & C.BODIES and _ALL_BODIES.search(label) is not None:
        near &= ~C.BODIES
    if "等" in label and near & _EXAMPLES:
        near = _without_examples(text, scan, figure, near)
    if near & _MATTERS and text.startswith(_PAPERS, figure.start - 2):
        near &= ~_MATTERS  # 公开信访件办理一览表9件: of papers
    if near & _TOLD_IN_PAPERS and near & C.PUBLISH and _PUBLISHED_PAPERS.search(label) is not None:
        near &= ~_TOLD_IN_PAPERS
    if near & C.ISSUED and near & C.PUBLISH and _OF_WHAT_IS_ISSUED.search(label):
        near &= ~(C.ISSUED | C.RULES)
    ground = near & GROUNDS
    if near & OUTCOMES and not ground:
        ground = _ground_before(text, scan, figure)
        near |= ground
    if near & OUTCOMES and ground.bit_count() == 1 and not _tells_cause_besides(label, near):
        near &= ~OUTCOMES  # 属于三类内部事务信息不予公开1件: why says more than what
    return without_listed_channels(label, near) if near & CHANNELS else near


def _joins_channels(text: str, scan: Scan, last: Figure, figure: Figure) -> bool:
    """政府网站及38个政务新媒体发布信息500条: does the number before tell only how many channels published?"""
    if last.unit.unit != "个" or text[last.start - 1] not in "及和与":
        return False
    told = scan.mask(last.end, figure.start)
    return bool(told & CHANNELS and told & C.PUBLISH and last.near & CHANNELS)


def _follows_share(text: str, last: Figure, figure: Figure) -> bool:
    """网络占八成多,为58件: is it the count behind its share, of what the share is of?"""
    is_share = last.unit.family is Family.PERCENT and last.near & C.SHARE
    return bool(is_share) and _THAT_IS.fullmatch(text, last.end, figure.start) is not None


def _sum_up(scan: Scan, term: int, end: int, found: int) -> tuple[int, int]:
    """Add the terms from number `term` that end by `end`; of the courses of dispute and the rows of a form the last one stays."""
    ends, masks = scan.ends, scan.masks
    while term < len(ends) and ends[term] <= end:
        mask = masks[term]
        if mask & COURSES:
            if mask & SUITS and found & C.LITIGATION and not found & SUITS:
                mask &= ~SUITS  # 行政诉讼7件,其中直接起诉4件;审结5件: results are of all suits
            found &= ~(COURSES | SUITS)
        if mask & FORM_ROWS:
            found &= ~FORM_ROWS
        found |= mask
        term += 1
    return term, found


def _read_terms(scan: Scan, term: int, figure: Figure, after: int, after_end: int) -> tuple[int, int, int]:
    """The concepts of the label and of the words behind the number; the course of dispute named last."""
    starts, ends, masks = scan.starts, scan.ends, scan.masks
    start, first = figure.start, figure.near_start
    near = behind = named = 0
    while term < len(ends) and (ends[term] <= after_end or after <= starts[term] < after_end):
        mask = masks[term]
        if starts[term] >= first:
            if ends[term] <= start:
                near |= mask
            elif starts[term] >= after:
                behind |= mask
            named = mask & COURSES or named
        term += 1
    return near, behind, named


_REMARK = re.compile(r"\((?:[^()]++|\([^()]*+\))*+\)+(?=[、,;])")


def _behind_remark(text: str, last_end: int, start: int) -> int:
    """预算资料3篇(含2018年决算)、规范性文件2篇: a bracket behind a number is of that number alone."""
    remark = _REMARK.match(text, last_end, start) if text.startswith("(", last_end) else None
    return remark.end() if remark is not None else last_end


_SUMMED = re.compile(r"[\u4e00-\u9fff]{2,6},?(?=共计?)")


def _behind_parts(text: str, figure: Figure, last_end: int) -> int:
    """一名专职、一名兼职共两名: the words between the last part and 共 belong to the part."""
    summed = _SUMMED.match(text, last_end, figure.start)
    if summed is None or figure.start - summed.end() > 2:
        return figure.near_start
    return summed.end()


_ALL_BODIES = re.compile(
    "全[省市县区州旗][^,;。\\d]{0,10}?各级?(?:部门|单位|级|行政机关)|^[,;、]?各级?(?:部门|单位)(?:共|累计|合计|总)"
)
"""全县各乡镇、各部门公开信息418条: of all of them, not of some."""
_LEADING = re.compile(r"[\s其中另有还和及]*")
_SHARE_TAIL = re.compile("(?:分别|[约所只仅的已])?占[^占]*$")
_THAT_IS = re.compile("[,;、(] ?(?:约|近|有|共|合|总|计|达到?|为|是|即)+")
_OF_WHAT_IS_ISSUED = re.compile("(?:公开|公布|公示|刊登|登载|上网|上传)[^,;。]{0,20}(?:制发|制定|印发|出台|下发)的")
"""公开市政府制发的规章、文件44件: disclosed, whenever they were issued."""
_MATTERS = C.LETTERS | C.COMPLAINT | C.APPEAL | C.PENALTY | C.LICENSING | C.NPC | C.CPPCC
_PAPERS = ("览表", "清单", "公告", "公示", "名单", "通报", "台账")
_TOLD_IN_PAPERS = COURSES | C.REQUEST | C.LETTERS | C.COMPLAINT | C.APPEAL | C.ENQUIRY | C.MEETING | C.TRAINING
_PUBLISHED_PAPERS = re.compile(
    r"(?<![息务])(?<!申请)(?<!要求)(?:公开了?(?!申请)|公布|发布|公示|更新)了?[\u4e00-\u9fff、“”]{2,20}"
    r"(?:决定书?|结果|指南|流程|预告|纪要|申请表|名单|清单|公告|公示|通告|目录|文书|案例|信息)(?:共计?|合计|约|达)*$"
)
"""公开行政复议决定书5份, 发布申请指南2份: papers on what others did are published, and count none of it."""
_EXAMPLES = (
    CHANNELS & ~C.PRESS_CONFERENCE | C.ENQUIRY | C.LETTERS | C.PHONE | C.ONLINE | C.IN_PERSON | C.APPEAL | C.COMPLAINT
    | C.NEWS | C.INTERPRETATION | C.NORMATIVE | C.RULES | C.COLUMNS | C.BOOK | C.POST | C.FAX | C.EMAIL
)  # fmt: skip
_GIVES_CAUSE = re.compile("(?:因|由于)(?!其?属)")
_CAUSE_BEFORE = re.compile("(?:因|由于|申请)其?属|不掌握|现成|另行制作|不明确")
_LOCATIVES = frozenset("上中内里")
_ACTIONS = C.PROACTIVE | C.PUBLISH | C.TOTAL | C.CUMULATIVE | C.RECEIVED


def _tells_cause_besides(label: str, near: int) -> bool:
    """Is what was done told, and why only besides: 因涉及商业秘密不予公开2件, but 因属内部事务信息不予公开2件?

    属 places a request in a row of the form, and what can't be given has no other rows.
    """
    return "等" in label or "、" in label or (near & C.WITHHELD != 0 and _GIVES_CAUSE.search(label) is not None)


def _ground_before(text: str, scan: Scan, figure: Figure) -> int:
    """The one ground that the clause before a label names: 因无现成信息需要另行制作,无法提供的2件."""
    if text[figure.near_start - 1 : figure.near_start] != ",":
        return 0
    end = figure.near_start - 1
    start = max(figure.sentence_start, *(text.rfind(mark, 0, end) + 1 for mark in ",;。"))
    is_cause = _CAUSE_BEFORE.search(text, start, end) is not None
    ground = scan.mask(start, end) & GROUNDS if is_cause else 0
    return ground if ground.bit_count() == 1 else 0


def _without_examples(text: str, scan: Scan, figure: Figure, mask: int) -> int:
    """网络、电话等咨询30人次: before 等 stand examples, behind it what is counted."""
    place = text.rfind("等", figure.near_start, figure.start)
    head = scan.terms(place + 1, figure.start)
    if not head or text[place + 1] in _ENDS_AT_ONCE or (head[0][0] == place + 1 and head[0][2] & _ACTIONS):
        return mask  # 微博、微信等发布信息1500条: the ways are no examples
    kept = examples = 0
    for _, last, term in scan.terms(figure.near_start, place):
        if term & CHANNELS and text[last] in _LOCATIVES:
            kept |= term  # 在公众号中推出活动成效等信息: where, no example
        elif term & _ACTIONS:
            kept, examples = kept | examples | term, 0  # 通过微信公开动态、政策等信息: they begin behind the verb
        else:
            examples |= term
    for _, _, term in head:
        kept |= term | (C.LETTERS if term & C.RESPONDED else 0)  # 领导信箱等形式回应事件4次
    return mask & ~(examples & _EXAMPLES & ~kept)


_NEXT = ("、", ",", ";", "。")


def _before_bracket(text: str, scan: Scan, figure: Figure) -> int:
    """主动公开信息(包括4个一级栏目)共计74213条: the label stands before the bracket."""
    closing = text.find(")", figure.near_start, figure.start)
    if closing < 0 or text.find("(", figure.near_start, closing) >= 0 or text.startswith(_NEXT, closing + 1):
        return 0  # (其中报刊35篇)、审计公告1篇: one more behind a bracket
    opening = text.rfind("(", figure.sentence_start, figure.near_start)
    if opening < 0:
        return 0
    start = max(text.rfind(mark, figure.sentence_start, opening) for mark in ",;:。!?\n") + 1
    return scan.mask(max(start, figure.sentence_start), opening)


_TITLE = re.compile("《[^《》]*》")
_ENDS_IN_TITLE = re.compile(r"》(?:\([^()]{0,12}\))?(?:等|共|共计|合计)?$")
_OF_TITLES = (
    C.PROACTIVE | C.PUBLISH | C.INFORMATION | C.REQUEST | C.ON_REQUEST | C.MEETING | C.TRAINING | C.ENQUIRY | C.LETTERS
)  # fmt: skip
"""What a document may be about, and yet nobody did to what is counted."""


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


_INCLUDED = tuple("含 包含 包括 不含 不包括 其中".split())
_COUNTED_IN = tuple("在内 除外 不计 不算 计入".split())


def _without_included(text: str, scan: Scan, figure: Figure, mask: int) -> int:
    """咨询投诉(含网上咨询)216人次, 新媒体(微博、微信)30条: a bracket does not say what all of it is."""
    closing = text.rfind(")", figure.near_start, figure.start)
    opening = text.rfind("(", figure.near_start, closing)
    if opening < 0:
        return mask
    outside = scan.mask(figure.near_start, opening) | scan.mask(closing + 1, figure.start)
    is_aside = text.startswith(_INCLUDED, opening + 1) or text[opening:closing].endswith(_COUNTED_IN)
    if closing + 1 == figure.start and is_aside:
        return outside
    if closing + 1 == figure.start and outside & OUTCOMES:
        ground = scan.mask(opening, closing) & GROUNDS
        if ground.bit_count() == 1:
            return mask & ~OUTCOMES | ground  # 不予公开(属于三类内部事务信息)1件
    return mask & ~CHANNELS | outside & CHANNELS if outside & CHANNELS else mask


def _set_starts(text: str, figure: Figure, floor: int, follows: bool) -> None:
    """Set the start of the words right before a number and of its label.

    The label is the clause part before the number, which says what it counts.
    One without content (共, 分别为, 2015年) reaches back to the one before it.
    """
    end = figure.start
    backwards = text[floor:end][::-1]
    back = (_BACK_TO_NUMBER if follows else _BACK).match(backwards)
    if back is None:
        return  # never: the pattern matches any text
    figure.own_start = end - back.end(1)
    for _ in range(2):
        figure.near_start = end - back.end(2)
        label = text[figure.near_start : end]
        if not back[3] or not (_CONTENTLESS.match(label) or _DATE_ONLY.match(label)):
            return
        back = _BACK.match(backwards, back.end()) or back
    figure.near_start = end - back.end(2)


def _leads(text: str, figure: Figure) -> bool:
    """Does the number come before what it counts: 其中1件已撤回,1件不予立案?

    The words between two such numbers belong to the first.
    """
    behind = _behind_bracket(text, figure.end, figure.sentence_end)
    following = text[behind : behind + 1]
    return "\u4e00" <= following <= "\u9fff" and _LEADING.fullmatch(text, figure.own_start, figure.start) is not None


def _behind_bracket(text: str, start: int, limit: int) -> int:
    """Where the words go on after a number: behind a bracket that explains it, 13名(专职、兼职)工作人员."""
    if start >= limit or text[start] != "(":
        return start
    closing = text.find(")", start, min(limit, start + LONGEST_BRACKET)) + 1
    is_marker = _ORDINAL.fullmatch(text, start + 1, closing - 1) is not None
    return closing if closing and not is_marker and "\u4e00" <= text[closing : closing + 1] <= "\u9fff" else start


def _after_end(text: str, start: int, limit: int) -> int:
    """End of the words after a number that may say what it counts."""
    if start >= limit or text[start] in _ENDS_AT_ONCE:
        return min(start, limit)
    stop = min(limit, start + LONGEST_AFTER)
    found = _AFTER_END.search(text, start, stop)
    stop = found.start() if found else stop
    told = _OF_ALL.search(text, start + 2, stop)
    return told.start() if told else stop
