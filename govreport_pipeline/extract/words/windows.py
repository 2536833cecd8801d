"""What stands around a figure: its label, its sentence, its headings."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.numerals import CHINESE_NUMERALS
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.words.asides import MARKS, open_bracket, with_ground_alone, without_asides
from govreport_pipeline.extract.words.lexicon import CHANNELS, COURSES, FORM_ROWS, GROUNDS, SUITS, C
from govreport_pipeline.extract.words.scan import Scan, mask_of
from govreport_pipeline.sections import Leaf
from govreport_pipeline.tables.vocabulary import SectionType

_BACK = re.compile(r"([^,;:。!?\n、(]*)([^,;:。!?\n]*)([,;:]?)")
"""Over the reversed text before a number: the words right before it, the rest of the clause part, its mark."""
_BACK_TO_NUMBER = re.compile(r"([^,;:。!?\n、(和及与]*)([^,;:。!?\n]*)([,;:]?)")
"""Behind another number a conjunction is a mark too: 2名专职和1名兼职人员."""
_CONTENTLESS = re.compile(
    r"(?:年内|今年|当年|一年[来里]|[\s共计合总达到只仅有为了约近等各其中个数是量分别及和与以也均都已则即另外此外()“”\"'、全年度本一二三①②③④⑤⑥>累次高超过突破为件条项信息的中系在于更换])*+$"
)
_PERIODS = r"(?:\d{2,4}年度?|今年|本年度?|全年|\d{1,2}月份?|年内|当年|一年[来里])*+"
_DATE_ONLY = re.compile(rf"\s*+{_PERIODS}(?:截[至止]\S{{0,12}}{_PERIODS})?\s*+$")
_ACT_ALONE = re.compile(
    rf"\s*+{_PERIODS},?(?:[我本全][局委办厅镇乡县市区街院站所校])?{_PERIODS}(?:共|总共|一共|已|累计|先后|分别|年内|均)*(?:召开|举办|举行|参加|出席|组织|开展|组织开展|承办|主办)(?:了|过|共|有)*$"
)
"""举行新闻发布会,年内共召开4次: what was held stands in the clause before."""
_AFTER_END = re.compile(
    r"[和及与](?:(?<=申请.)|(?<=受理.)|(?<=请以.)|(?<=理以.))(?:通过|以|经)|[,;。!?\n:]|(?<!专)[(、]|其中|\d(?!\d?(?:次补[正充]|个?工作日内[^,;。]{0,6}(?:答复|办[结完]|回复)))"
)
_GOES_ON = re.compile("以及|和(?!解)|及(?!时)|与(?!会|申请人|当事人|第三)")
"""其他7件和未审结2件: behind a conjunction stands the next of a list."""
_OF_ALL = re.compile("(?:均|都|全部)(?!公开|同意|市|已?[设建配有开])")
"""收到的35封来信均已回复: behind it stands what became of them all, not what they are."""
_REMARK = re.compile(r"\((?:[^()]++|\([^()]*+\))*+\)+(?=[、,;])")
_UNREAD = re.compile(
    rf"[条件篇次宗份个项起例](?=[、和及与])(?:(?<=[数几].)|(?<=[数几][十百千万].)|(?<=若干.)|(?<=[\dA-Za-z×*■□▇?\ufffd .{CHINESE_NUMERALS}].)|(?<=[\d ?■]人.)"
    r"|(?<=公开.)|(?<=发布.)|(?<=收到.)|(?<=受理.)|(?<=答复.)|(?<=推送.)|(?<=办结.)|(?<=信息.))"
)
"""The unit of a number that is lost, unreadable or none: 网站发布?条、微博7条, 网站发布若干条、微博7条."""
_SUMMED = re.compile(r"[\u4e00-\u9fff]{2,6},?(?=共计?)")
_LEADING = re.compile(
    r"(?:[\s其中另有还和及]|全年|今年|共|主动|集中|同步|及时|先后|累计|对外)*+(?:(?:公开|公布|发布|推送|登载|刊登)了?)?"
)
_SHARE_TAIL = re.compile("(?:分别|[约所只仅的已])?占[^占]*$")
_THAT_IS = re.compile("[,;、(] ?(?:约|近|有|共|合|总|计|达到?|为|是|即)+")
_BESIDE = re.compile("[,、]?(?:共计?|合计|计)?")
_BARE = re.compile(
    r"(?:(?:[共均全年]{0,2}(?:发生|产生|收到|出现|办理|有))?[因由][^,;。\d]{2,20}?(?:引起|引发|导致|产生|提起|涉及)的)?"
    r"[\s共计有为达其中另外还和及与以并约近\"“”‘’(（]*(?:其余|剩余|[尚还]?[余剩]下?|另有|[尚仍]?有|对|答复中)?(?:\d{4}年度?|全年|年内|本年度?|今年|当年)?(?:共?有)?$"
)
"""因信息公开引起的1件行政复议: a cause does not say what is counted."""
ABOUT = re.compile(
    r"(?:涵盖|包[括含]|关于|有关|针对|围绕|以(?=[^,;。]{2,20}为))[^,;。!?\n:()\d]{2,40}的(?=[\u4e00-\u9fff]{2})"
)
"""3次涵盖政策解读、舆情应对的培训: what is counted stands behind the clause that says of what it was."""
_HOLDING = ("涵盖", "包", "以")
_BY_COLUMN = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:通过|经由|在)(?:[^,;。!?\n“”\d]{0,12}“[^“”\n]{2,24}”[^,;。!?\n“”\d]{0,6}?|[^,;。!?\n“”\d]{2,20}?(?:栏目|专栏|专区|[板版]块))[上中里]?(?:提交|提出|递交|发来|提起)的(?=[\u4e00-\u9fff]{2})"
)
"""2件群众通过“依申请公开”栏目提交的申请: by which column they came names nothing of what is counted."""


def clause_before_noun(text: str, start: int, limit: int) -> re.Match[str] | None:
    """The clause behind a number that says of what, or by which column, the noun behind it is; None where there is none."""
    if not "\u4e00" <= text[start : start + 1] <= "\u9fff":
        return None
    return ABOUT.match(text, start, limit) or _BY_COLUMN.match(text, start, limit)


_REASON = re.compile(
    r"申请(?:公开)?的?(?:政府)?(?:信息|内容|事项|材料|资料),(?=[均都也已]?(?:属|不属|系|为|不存在|非|涉及|内容不明|不明确))"
    r"|(?:因|由于|鉴于|考虑到|经)[^,;。!?\n:(、\d]{1,20}(?<!申请复议)(?<!申请行政复议)(?<!提起诉讼)(?<!提起行政诉讼)(?<!起诉),(?:(?:正在|尚在|仍在|需|须|待|拟)[^,;。!?\n:(、\d]{1,16},)?"
)
"""1件因临近年末,结转下年办理: behind a reason follows what it is the reason of; 1件申请信息,属于已公开事项: what it is."""
_AS_DEMANDED = re.compile(
    r"([^,;。\d]{0,24}?)(?:严格|认真|一律|及时|均)?(?:按照?+|依照|遵照|根据|依据|对照|对标|参照|落实)(?!申请人|群众|当事人|公民)[^,;。\d]{0,30}?(?:要求|目标|计划)(?:和(?:要求|部署|规定|安排))?(?=[^,;。])"
)
"""By what it was done, and (group 1) what stands before: 通过网站按照上级要求."""
_ADDRESS = re.compile(r"\((?:网址|网站|域名)?:?\s?(?:https?://|www\.)[^()\s]{1,80}\)")
LONGEST_AFTER = 24
LONGEST_BRACKET = 14
LONGEST_LINE = 1000
"""What begins a line is not looked for farther before."""
_AMONG = ("其中,", "其中:")
"""其中:本年度公开30条 says what 其中本年度公开30条 says: no mark parts the words that point to a total from the label."""
_ORDINAL = re.compile(r"[一二三四五六七八九十\d]{1,3}")


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
_ON_KEY_AREAS = re.compile(
    r"[\s\u3000]{0,9}(?:[(]?[一二三四五六七八九十\d]{1,2}([).、])\s?|[一二三四五六七八九](是))?(?:在|推进|加强|深化|关于)?"
    r"重点领域(?:信息|政府信息)?(?:公开)?(?:工作)?(?:(?:方面|情况|中|里)[,:。]|[:。])"
)
_NEXT_POINT = {
    "是": re.compile("[。;] ?[二三四五六七八九十]是"),
    ")": re.compile(r"[。;] ?[(]?[二三四五六七八九十\d]{1,2}\)"),
    "、": re.compile(r"[。;] ?[二三四五六七八九十\d]{1,2}、"),
    ".": re.compile(r"[。;] ?\d{1,2}\.(?!\d)"),
}
"""What ends a point that its own line goes on behind: 一是推进重点领域公开。…二是….; by how the points are marked."""
_SECTIONS = sum(_SECTION_CONCEPTS.values())


def leaf_mask(leaf: Leaf, heading: int) -> int:
    """The concepts that the section and its heading give to all they hold."""
    is_of_key_areas = any("重点领域" in words and "主动公开" not in words for words in leaf.headings[:-1])
    above = C.KEY_AREA if is_of_key_areas else 0  # 三、重点领域 / 1.财政资金: of one of them
    return _SECTION_CONCEPTS.get(leaf.section_type, 0) | heading & _HEADING_CARRIES | above


def names_key_areas(text: str, leaf: Leaf) -> bool:
    """Do a leaf or the words that its first line begins with name key areas at all?"""
    return text.find("重点领域", max(0, leaf.start - LONGEST_LINE), leaf.end) >= 0


def is_led_by_key_areas(text: str, place: int) -> bool:
    """Does a line, or the point of it, begin with key areas: 重点领域方面:1.行政审批。公布…?"""
    line = text.rfind("\n", max(0, place - LONGEST_LINE), place) + 1
    is_named = line > 0 and text.find("重点领域", line, place) >= 0
    led = _ON_KEY_AREAS.match(text, line, place) if is_named else None
    if led is None:
        return False
    mark = led[1] or led[2]
    return mark is None or _NEXT_POINT[mark].search(text, led.end() - 1, place) is None


def set_windows(text: str, scan: Scan, figures: Sequence[Figure], leaf_concepts: int) -> None:
    """Find label and masks of the figures of one leaf, in order."""
    last_end, sentence, has_led = -1, -1, False
    body = earlier = term = suit = 0
    sections = leaf_concepts & _SECTIONS
    for index, figure in enumerate(figures):
        floor = figure.sentence_start
        if floor != sentence:  # what an earlier figure of the sentence has summed up is not summed again
            sentence, earlier, suit, term = floor, 0, 0, bisect_left(scan.starts, floor)
        _set_starts(text, figure, *_behind_numbers(text, floor, last_end, figure.start))
        after = _behind_bracket(text, figure.end, figure.sentence_end)
        leads = _leads(text, figure, after)
        if leads and has_led and last_end >= floor and figure.near_start < figure.own_start:
            figure.near_start = figure.own_start
        if has_led and not leads and last_end >= floor:
            figure.near_start = _behind_parts(text, figure, last_end)
        elif index and last_end <= figure.near_start and _shares_words(text, scan, figures[index - 1], figure):
            figure.near_start = figures[index - 1].near_start
            term = bisect_left(scan.starts, figure.near_start)
        has_led = leads
        term, earlier = _sum_up(scan, term, figure.near_start, earlier)
        limit = _reach(figures, index, after)
        lost = figure.unit.family is Family.LOST and figure.value and figure.own_start < figure.start
        near, named = _read_terms(text, scan, term, figure, after, after if lost else _after_end(text, after, limit))
        figure.words = _words_of(text, figure)
        if index and _follows_share(text, figures[index - 1], figure):
            figure.words, near = _SHARE_TAIL.sub("", figures[index - 1].words), figures[index - 1].near & ~C.SHARE
        figure.near = near = without_asides(text, scan, figure, _without_demands(text, scan, figure, near), last_end)
        said = near | (earlier & ~FORM_ROWS if near & FORM_ROWS else earlier)
        if not said & COURSES and not figure.after & COURSES:
            said |= body
        if suit:  # 直接起诉3件(维持2件、未结1件)
            suit = 0 if ")" in text[max(floor, last_end) : figure.start] else suit
            said |= suit
        figure.said = said | sections
        figure.around = said | (leaf_concepts & ~COURSES if said & COURSES else leaf_concepts)
        body = named or body
        if suit != near & SUITS and text.startswith("(", figure.end):
            suit = near & SUITS
        last_end = figure.end


def _words_of(text: str, figure: Figure) -> str:
    """The label, without the mark that parts 其中 from it."""
    words = _without_address(text[figure.near_start : figure.start]).rstrip(": ")
    return words if words[:3] not in _AMONG else f"其中{words[3:]}"


def _without_address(words: str, filler: str = "") -> str:
    """Words without the address that stands in brackets behind a site's name, or with as much filler in its place."""
    if "://" not in words and "www." not in words:
        return words
    return _ADDRESS.sub(lambda found: filler * len(found.group()), words)


def _without_demands(text: str, scan: Scan, figure: Figure, near: int) -> int:
    """The concepts of a label, and its words, without those by which it was done: 按照条例要求公开信息40条 plans nothing and asks for nothing."""
    if not near & (C.PLAN | C.REQUEST):
        return near
    demand = _AS_DEMANDED.match(figure.words)
    if demand is None:
        return near
    start = figure.near_start + text.startswith(_AMONG, figure.near_start)
    end = start + demand.end()
    done = scan.mask(start, start + demand.end(1)) | scan.mask(start + demand.end(1), end) & C.ON_TIME
    if not done:
        figure.near_start, figure.own_start = end, max(figure.own_start, end)
        figure.words = figure.words[demand.end() :]
    return done | mask_of(figure.words[0 if not done else demand.end() :])


def _reach(figures: Sequence[Figure], index: int, after: int) -> int:
    """How far the words go on that stand behind a figure from `after` on: to the next one, or to the end of the sentence."""
    limit = figures[index].sentence_end
    for following in figures[index + 1 : index + 3]:
        if following.start >= after:
            return min(limit, following.start)
    return limit


def _shares_words(text: str, scan: Scan, last: Figure, figure: Figure) -> bool:
    """Do the words before the last figure tell what this one counts, too: 资料12种3万份, 网站及38个新媒体发布信息500条?"""
    if last.unit.family is Family.KIND:
        return _BESIDE.fullmatch(text, last.end, figure.start) is not None
    return figure.near_start == last.end and _joins_channels(text, scan, last, figure)


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
    stop = bisect_right(scan.ends, end, term)
    for mask in scan.masks[term:stop]:
        if mask & (COURSES | SUITS):
            if mask & SUITS and found & C.LITIGATION and not found & SUITS:
                mask &= ~SUITS  # 行政诉讼7件,其中直接起诉4件;审结5件: results are of all suits
            if mask & C.AFTER_RECONSIDERATION and found & C.LITIGATION:
                mask &= ~C.RECONSIDERATION
            found &= ~(COURSES | SUITS) if mask & COURSES else ~SUITS
        if mask & FORM_ROWS:
            found &= ~FORM_ROWS
        found |= mask
    return stop, found


def _read_terms(text: str, scan: Scan, term: int, figure: Figure, after: int, after_end: int) -> tuple[int, int]:
    """Set the concepts of the words behind the number; those of its label, and the course of dispute named last."""
    starts, ends, masks = scan.starts, scan.ends, scan.masks
    start, first = figure.start, figure.near_start
    near = behind = named = 0
    count = len(ends)
    while term < count and (ends[term] <= after_end or after <= starts[term] < after_end):
        mask = masks[term]
        if starts[term] >= first:
            if ends[term] <= start:
                near |= mask
            elif starts[term] >= after:
                behind |= mask
            named = mask & COURSES or named
        term += 1
    figure.after = with_ground_alone(text[after:after_end], behind) if behind & GROUNDS else behind
    return near, named


def _behind_remark(text: str, last_end: int, start: int) -> int:
    """预算资料3篇(含2018年决算)、规范性文件2篇: a bracket behind a number is of that number alone."""
    remark = _REMARK.match(text, last_end, start)
    return remark.end() if remark is not None else last_end


def _behind_numbers(text: str, floor: int, last_end: int, start: int) -> tuple[int, bool]:
    """Where in its sentence the words before a number may begin, and whether another number stands before these."""
    begin = _behind_unread(text, max(floor, last_end), start)
    follows = last_end >= floor or begin > floor
    if text[last_end : last_end + 1] == "(":
        begin = max(begin, _behind_remark(text, last_end, start))
    # 38件申请已全部答复其中同意公开22件: a comma was lost, and the words before 其中 are of the number before
    among = text.rfind("其中", last_end, start - 2) if follows else -1
    if among > begin and "\u4e00" <= text[among - 1] <= "\u9fff":
        begin = among
    return begin, follows


def _behind_unread(text: str, start: int, stop: int) -> int:
    """Where the words go on behind the last number of a stretch that is none of its figures; the start where there is none."""
    end = start
    for match in _UNREAD.finditer(text, start, stop):
        end = match.end()
    return end


def _behind_parts(text: str, figure: Figure, last_end: int) -> int:
    """一名专职、一名兼职共两名: the words between the last part and 共 belong to the part."""
    summed = _SUMMED.match(text, last_end, figure.start)
    if summed is None or figure.start - summed.end() > 2:
        return figure.near_start
    return summed.end()


def _set_starts(text: str, figure: Figure, floor: int, follows: bool) -> None:
    """Set the start of the words right before a number and of its label.

    The label is the clause part before the number, which says what it counts.
    One without content (共, 分别为, 2015年) reaches back to the one before it.
    """
    end = figure.start
    floor = _behind_closed(text, floor, end)
    backwards = _without_address(text[floor:end], "·")[::-1]
    back = (_BACK_TO_NUMBER if follows else _BACK).match(backwards)
    if back is None:
        return  # never: the pattern matches any text
    figure.own_start = end - back.end(1)
    own = text[figure.own_start : end]
    if text[figure.own_start - 1] == "(" and ")" not in own and not _says_nothing(own, figure):
        figure.near_start = figure.own_start  # 收到复议(含结转1件)4件: the bracket has words of its own
        return
    if ")" in own and (opened := open_bracket(text, floor, end)) >= 0:
        figure.near_start = opened + 1  # 培训5次(含业务培训(政务公开)3次)
        return
    reach = back.end(2)
    for _ in range(2):
        if not back[3] or not _says_nothing(text[end - reach : end], figure):
            break
        back = _BACK.match(backwards, back.end()) or back
        reach = back.end(2)
    figure.near_start = end - reach
    if figure.near_start - 3 >= floor and text[figure.near_start - 3 : figure.near_start] in _AMONG:
        figure.near_start -= 3


def _behind_closed(text: str, floor: int, end: int) -> int:
    """无法提供(5件,均为不掌握)、其他1件: where the bracket that held the number before has closed, and a list goes on."""
    closing = text.rfind(")、", floor, end)
    return closing + 2 if closing >= 0 and text.find("(", floor, closing) < 0 else floor


def _says_nothing(label: str, figure: Figure) -> bool:
    """Does a label not say what is counted: 共, 2015年, 年内共召开?"""
    if _CONTENTLESS.match(label) or _DATE_ONLY.match(label):
        return True
    return figure.unit.family is Family.EVENT and _ACT_ALONE.match(label) is not None


def _leads(text: str, figure: Figure, behind: int) -> bool:
    """Does the number come before what it counts: 其中1件已撤回,1件不予立案? The words go on `behind` it.

    The words between two such numbers belong to the first.
    """
    following = text[behind : behind + 1]
    return "\u4e00" <= following <= "\u9fff" and _LEADING.fullmatch(text, figure.own_start, figure.start) is not None


def _behind_bracket(text: str, start: int, limit: int) -> int:
    """Where the words go on after a number: behind a bracket that explains it, 13名(专职、兼职)工作人员, or what it holds."""
    about = clause_before_noun(text, start, limit)
    if about is not None and ("、" in about.group() or about.group().startswith(_HOLDING) or about.re is _BY_COLUMN):
        return about.end()
    if start >= limit or text[start] != "(":
        return start
    closing = text.find(")", start, min(limit, start + LONGEST_BRACKET)) + 1
    is_marker = _ORDINAL.fullmatch(text, start + 1, closing - 1) is not None
    return closing if closing and not is_marker and "\u4e00" <= text[closing : closing + 1] <= "\u9fff" else start


def _after_end(text: str, start: int, limit: int) -> int:
    """End of the words after a number that may say what it counts."""
    if start >= limit or text[start] in MARKS or _GOES_ON.match(text, start) is not None:
        return min(start, limit)
    stop = min(limit, start + LONGEST_AFTER)
    reason = _REASON.match(text, start, limit)
    if reason is not None:
        return _after_end(text, reason.end(), limit)
    found = _AFTER_END.search(text, start, stop)
    stop = found.start() if found else stop
    told = _OF_ALL.search(text, start + 2, stop)
    return told.start() if told else stop


def is_bare(text: str, figure: Figure) -> bool:
    """Is there nothing before the number, in its clause part, that says what it counts?"""
    return figure.own_start >= figure.start or _BARE.match(text[figure.own_start : figure.start]) is not None
