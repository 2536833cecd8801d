"""Where the words beside a number begin and end: its label, and what says behind it what it counts."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.numerals import CHINESE_NUMERALS
from govreport_pipeline.extract.numbers.pieces import IN_THE_YEAR
from govreport_pipeline.extract.numbers.units import Family

_IN_SOME = r"(?:[当之]?中(?![心介标央国医学小级层型止断])|里[面头]?(?!程))"
_OF_CASES = rf"(?:(?<=申请|复议|诉讼|案件)|(?<=依申请公开)){_IN_SOME}"
OUT_OF = rf"(?:{_OF_CASES}|(?<=信息|事项|文件|办件|工单|来信|来件|提案|建议|议案){_IN_SOME})"
"""Behind a number, and before what some are of those that it counts: 26件申请中有12件予以公开."""
MARKS = frozenset(",;。!?\n:()、")
"""What ends the words beside a number."""
_OUT_OF_CASES = re.compile(_OF_CASES)
"""收到的申请中有12件予以公开: but 制发文件中主动公开20件 needs the words before."""
_SOME_OF = re.compile(
    rf"[\u4e00-\u9fff]{{0,8}}?(?:{OUT_OF}|(?<=申请|复议|诉讼|案件)有(?=\s?\d)|(?<![其集理])[当之]?中有?(?=\s?\d))"
)
"""26件申请有5件属于咨询, 3名工作人员中2名兼职: the words right behind a number, and before another, are of the first."""
_THOUSANDS = re.compile(r"\d,\d{3}(?!\d)")
_BRACKET = re.compile("[()]")
_LONGEST_IN_BRACKET = 1000
"""A bracket that holds more is damage."""
_BACK = re.compile(r"([^,;:。!?\n、(]*)([^,;:。!?\n]*)([,;:]?)")
"""Over the reversed text before a number: the words right before it, the rest of the clause part, its mark."""
_BACK_TO_NUMBER = re.compile(r"([^,;:。!?\n、(和及与]*)([^,;:。!?\n]*)([,;:]?)")
"""Behind another number a conjunction is a mark too: 2名专职和1名兼职人员."""
_CONTENTLESS = re.compile(
    r"(?:年内|今年|当年|一年[来里]|[\s共计合总达到只仅有为了约近等各其中个数是量分别及和与以也均都已则即另外此外()“”\"'、全年度本一二三①②③④⑤⑥>累次高超过突破为件条项信息的中系在于更换])*+$"
)
_PERIODS = rf"(?:{IN_THE_YEAR}|\d{{1,2}}月份?)*+"
_DATE_ONLY = re.compile(rf"\s*+{_PERIODS}(?:截[至止]\S{{0,12}}{_PERIODS})?\s*+$")
_ACT_ALONE = re.compile(
    rf"\s*+{_PERIODS},?(?:[我本全][局委办厅镇乡县市区街院站所校])?{_PERIODS}(?:共|总共|一共|已|累计|先后|分别|年内|均|仅|只)*(?:召开|举办|举行|办|参加|出席|组织|开展|组织开展|承办|主办)(?:了|过|共|有)*\s?$"
)
"""举行新闻发布会,年内共召开4次: what was held stands in the clause before."""
_AFTER_END = re.compile(
    rf"{OUT_OF}|[和及与](?:(?<=申请.)|(?<=受理.)|(?<=请以.)|(?<=理以.))(?:通过|以|经)|[,;。!?\n:]|(?<!专)[(、]|其中|\d(?!\d?(?:次补[正充]|个?工作日内[^,;。]{{0,6}}(?:答复|办[结完]|回复)))"
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
_BARE = re.compile(
    r"(?:(?:[共均全年]{0,2}(?:发生|产生|收到|出现|办理|有))?[因由][^,;。\d]{2,20}?(?:引起|引发|导致|产生|提起|涉及)的)?"
    rf"[\s共计有为达其中另外还和及与以并约近\"“”‘’(（]*(?:其余|剩余|[尚还]?[余剩]下?|另有|[尚仍]?有|对|答复中)?{IN_THE_YEAR}?(?:共?有)?$"
)
"""因信息公开引起的1件行政复议: a cause does not say what is counted."""
_ABOUT = re.compile(
    r"(?:涵盖|包[括含]|关于|有关|针对|围绕|以(?=[^,;。]{2,20}为))[^,;。!?\n:()\d]{2,40}的(?=[\u4e00-\u9fff]{2})"
)
"""3次涵盖政策解读、舆情应对的培训: what is counted stands behind the clause that says of what it was."""
_HOLDING = ("涵盖", "包", "以")
_BY_COLUMN = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:通过|经由|在)(?:[^,;。!?\n“”\d]{0,12}“[^“”\n]{2,24}”[^,;。!?\n“”\d]{0,6}?|[^,;。!?\n“”\d]{2,20}?(?:栏目|专栏|专区|[板版]块))[上中里]?(?:提交|提出|递交|发来|提起)的(?=[\u4e00-\u9fff]{2})"
)
"""2件群众通过“依申请公开”栏目提交的申请: by which column they came names nothing of what is counted."""
_REASON = re.compile(
    r"申请(?:公开)?的?(?:政府)?(?:信息|内容|事项|材料|资料),(?=[均都也已]?(?:属|不属|系|为|不存在|非|涉及|内容不明|不明确))"
    r"|(?:因|由于|鉴于|考虑到|经)[^,;。!?\n:(、\d]{1,20}(?<!申请复议)(?<!申请行政复议)(?<!提起诉讼)(?<!提起行政诉讼)(?<!起诉),(?:(?:正在|尚在|仍在|需|须|待|拟)[^,;。!?\n:(、\d]{1,16},)?"
)
"""1件因临近年末,结转下年办理: behind a reason follows what it is the reason of; 1件申请信息,属于已公开事项: what it is."""
_ADDRESS = re.compile(r"\((?:网址|网站|域名)?:?\s?(?:https?://|www\.)[^()\s]{1,80}\)")
_LONGEST_AFTER = 24
_LONGEST_BRACKET = 14
AMONG = ("其中,", "其中:")
"""其中:本年度公开30条 says what 其中本年度公开30条 says: no mark parts the words that point to a total from the label."""
_ORDINAL = re.compile(r"[一二三四五六七八九十\d]{1,3}")


def behind_numbers(text: str, floor: int, last_end: int, start: int) -> tuple[int, bool]:
    """Where in its sentence the words before a number may begin, and whether another number stands before these."""
    begin = _behind_unread(text, max(floor, last_end), start)
    follows = last_end >= floor or begin > floor
    if text[last_end : last_end + 1] == "(":
        begin = max(begin, _behind_remark(text, last_end, start))
    some_of = _SOME_OF.match(text, last_end, start + 1) if follows else None
    begin = some_of.end() if some_of is not None else begin
    # 38件申请已全部答复其中同意公开22件: a comma was lost, and the words before 其中 are of the number before
    among = text.rfind("其中", last_end, start - 2) if follows else -1
    if among > begin and "\u4e00" <= text[among - 1] <= "\u9fff":
        begin = among
    return begin, follows


def _behind_unread(text: str, start: int, stop: int) -> int:
    """Where the words go on behind the last number of a stretch that is none of its figures; the start where there is none."""
    end = start
    while (match := _UNREAD.search(text, end, stop)) is not None:
        end = match.end()
    return end


def _behind_remark(text: str, last_end: int, start: int) -> int:
    """预算资料3篇(含2018年决算)、规范性文件2篇: a bracket behind a number is of that number alone."""
    remark = _REMARK.match(text, last_end, start)
    return remark.end() if remark is not None else last_end


def behind_parts(text: str, figure: Figure, last_end: int, has_post: bool) -> int:
    """一名专职、一名兼职共两名; 2名专职人员、联络员9名: the words between the last part and 共, or 、, belong to the part."""
    summed = _SUMMED.match(text, last_end, figure.start)
    if summed is not None and figure.start - summed.end() <= 2:
        return summed.end()
    own = text.find("、", last_end, figure.own_start) + 1 if has_post else 0
    return own if own and not _says_nothing(text[own : figure.start], figure) else figure.near_start


def set_starts(text: str, figure: Figure, floor: int, follows: bool) -> None:
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
    for out_of in _OUT_OF_CASES.finditer(text, figure.near_start, end):
        figure.near_start = out_of.end()
        figure.own_start = max(figure.own_start, figure.near_start)
    if figure.near_start - 3 >= floor and text[figure.near_start - 3 : figure.near_start] in AMONG:
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


def is_bare(text: str, figure: Figure) -> bool:
    """Is there nothing before the number, in its clause part, that says what it counts?"""
    return figure.own_start >= figure.start or _BARE.match(text[figure.own_start : figure.start]) is not None


def words_of(text: str, figure: Figure) -> str:
    """The label, without the mark that parts 其中 from it."""
    words = _without_address(text[figure.near_start : figure.start]).rstrip(": ")
    return words if words[:3] not in AMONG else f"其中{words[3:]}"


def _without_address(words: str, filler: str = "") -> str:
    """Words without the address that stands in brackets behind a site's name, or with as much filler in its place."""
    if "://" not in words and "www." not in words:
        return words
    return _ADDRESS.sub(lambda found: filler * len(found.group()), words)


def comes_first(text: str, figure: Figure, behind: int) -> bool:
    """Does the number come before what it counts: 其中1件已撤回,1件不予立案? The words go on `behind` it.

    The words between two such numbers belong to the first.
    """
    following = text[behind : behind + 1]
    return "\u4e00" <= following <= "\u9fff" and _LEADING.fullmatch(text, figure.own_start, figure.start) is not None


def last_comma(text: str, start: int, stop: int) -> int:
    """The last comma of a stretch that parts clauses, and not the thousands of 2,104; -1 where there is none."""
    place = text.rfind(",", start, stop)
    while place > start and _THOUSANDS.match(text, place - 1) is not None:
        place = text.rfind(",", start, place)
    return place


def clause_before_noun(text: str, start: int, limit: int) -> re.Match[str] | None:
    """The clause behind a number that says of what, or by which column, the noun behind it is; None where there is none."""
    if not "\u4e00" <= text[start : start + 1] <= "\u9fff":
        return None
    return _ABOUT.match(text, start, limit) or _BY_COLUMN.match(text, start, limit)


def start_behind(text: str, start: int, limit: int) -> int:
    """Where the words go on after a number: behind a bracket that explains it, 13名(专职、兼职)工作人员, or what it holds."""
    about = clause_before_noun(text, start, limit)
    if about is not None and ("、" in about.group() or about.group().startswith(_HOLDING) or about.re is _BY_COLUMN):
        return about.end()
    if start >= limit or text[start] != "(":
        return start
    closing = text.find(")", start, min(limit, start + _LONGEST_BRACKET)) + 1
    is_marker = _ORDINAL.fullmatch(text, start + 1, closing - 1) is not None
    return closing if closing and not is_marker and "\u4e00" <= text[closing : closing + 1] <= "\u9fff" else start


def end_behind(text: str, start: int, limit: int) -> int:
    """End of the words after a number that may say what it counts."""
    if start >= limit or text[start] in MARKS or _GOES_ON.match(text, start) is not None:
        return min(start, limit)
    stop = min(limit, start + _LONGEST_AFTER)
    reason = _REASON.match(text, start, limit)
    if reason is not None:
        return end_behind(text, reason.end(), limit)
    found = _AFTER_END.search(text, start, stop)
    stop = found.start() if found else stop
    told = _OF_ALL.search(text, start + 2, stop)
    return told.start() if told else stop


def open_bracket(text: str, start: int, place: int) -> int:
    """Where the bracket begins that is open at a place, whatever others closed in it; -1 where none is since `start`."""
    closed = 0
    for bracket in reversed(list(_BRACKET.finditer(text, max(start, place - _LONGEST_IN_BRACKET), place))):
        if bracket.group() == "(" and not closed:
            return bracket.start()
        closed += 1 if bracket.group() == ")" else -1
    return -1
