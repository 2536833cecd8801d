"""Papers that were made, and how many of them are public: 制发公文20件,其中主动公开6件; 发文37个,已公开37个."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.numerals import CHINESE_NUMERALS
from govreport_pipeline.extract.numbers.units import PIECE_UNITS
from govreport_pipeline.extract.words.lexicon import CHANNELS, PAPERS, C

_MAKES = re.compile(
    r"(?:(?:制[发作定]|拟[制写]|草拟|起草|出台|印[制发]|[下发]发|(?<=共)发|形成|产生)(?:了|各类|各种|的|类|党政|政府|行政|正式|红头|[共总合]计?|[、和及]){0,6}+"
    r"(?:公文|文件|发文)|(?<!转)(?:发|行|印)文|拟发文件|拟稿)(?:类信息)?(?:登记|[共总合]计|共|总数|数量?|约|达|了|为|有){0,4}+$"
)
_SORTS = re.compile(
    r"(?:(?:(?:清理|梳理|审[查核定签]|[确界]定|登记|办理|归集|签发)[了出]?(?:各类|各种|历史|历年|以往|存量|政府|\d{4}年|以来|以前|的|[共总合]计?){0,4}+(?:公文|文件|发文)"
    r"|登记(?:政府|政务)?信息|(?:新增|编制|制作|生成|登记|更新)了?(?:各类|各种|的)?(?:政府|政务)?(?:公开)?信息(?:公开)?目录|(?:标[注明]|认定)了?(?:各类|各种|的|[共总合]计?)*+(?:公文|文件|发文)?)(?:(?:信息)?的?(?:公开)?属性)?"
    r"|(?:公文|文件)(?:信息)?的?(?:公开)?属性(?:源头|逐[件份一])?(?:[确认界审]定|标[注明]|审[查核]))(?:[共总合]计|共|约|达|了|为|有){0,3}+$"
)
"""Papers that somebody went through to say what may be read: they were made, whenever that was."""
_LOOKED_THROUGH = re.compile("审[查核定]|目录")
_AND_ANOTHER = re.compile(r"[^。]{0,20}?[依不免]\D{0,3}公开")
"""审核公文26件,其中主动公开9件,依申请公开17件: all of them are told out; else others may have made them."""
_PAPERS_BEHIND = re.compile(r"(?:的|制发的|印发的)?(?:公文|文件|发文)[^,;:。、(\d]{0,14}")
_FROM_ELSEWHERE = re.compile("收|转发|公[开布示]|发布|上级|送|报|登载")
"""Before papers named behind their number: 主动公开58份文件, 收到58份文件."""
_AS = (
    r"(?:其中)?[,:]?(?:属性?(?:于|定?[为是])?|(?:[确认界审]定|标[注明]|注明|勾选?|选[择定]?|填|定性|定|列|划[归定]?|归)[为入成了]?)?"
    r"(?:已经?|均|全部|都|可以?|应当?|主动|对外|向社会|依法|及时|“){0,6}"
)
"""Between papers and what is public of them: 其中属于主动…, 均已…, 确定为…."""
_CALLED = (
    r"”?(?:属性|范围|类)?[的了]?(?:公文|文件|(?:(?:政府|政务)?信息)?目录)?(?:的?[共总合]计|共|约|达|为|有){0,3}+\s?"
)
_ON_REQUEST, _NOT = "[依已]申请", "不[予宜]?|免[予于]|非"
"""依申请 is misprinted as 已申请, too."""
_BY_ATTRIBUTE = r"(?:[^,;:。\d]{0,10}(?:属性|类别|方式)[^,;:。\d]{0,4}[,:])?(?:公开)?"
"""按公开属性分, 逐份确定公开属性: what leads to the attributes."""
_BEHIND = r"(?:[,;、(:]|。(?=其中))"
_TELLS_WHAT_IS_PUBLIC = re.compile(
    rf"{_BEHIND}{_BY_ATTRIBUTE}{_AS}(?:{_ON_REQUEST}|{_NOT})?公开(?:率|{_CALLED}(?:[\d,。;)、{CHINESE_NUMERALS}]|$))"
    r"|[,;、(][^,;。\d]{0,10}属性"
)
_TELLS_ATTRIBUTES = re.compile(
    rf"{_BEHIND}{_BY_ATTRIBUTE}{_AS}(?:(?<=主动)|(?<=可)|(?<=可以)|{_ON_REQUEST}|{_NOT})公开{_CALLED}[\d、{CHINESE_NUMERALS}]"
)
_MARK = re.compile(rf"[,、;(:\s]{{0,4}}+{_AS}(?:公开|({_ON_REQUEST}公开)|((?:{_NOT})公开)){_CALLED}")
_ATTRIBUTED = re.compile(
    r"[,、;(:\s]*(?:其中)?[,:]?(?:属性?(?:于|定?[为是])|[确认界审]定|定性|定为|划[归为]|列[入为]|归[入为])"
)
"""经审核,属于主动公开的56份,属于依申请公开的12份: papers sorted by what may be read, whatever was done to them before."""
_LED_BY = re.compile(
    r"(?:公开|公文|文件|信息)属性[^,;。\d]{0,6}[,:(]\s?(?:其中[,:]?)?“?(?:主动|予以)?公开”?[的类]?\s?$"
)
"""逐件标注公开属性: before the first of them."""
MADE = "information_produced"
PAPERS_MADE = f"bound.{MADE}"
"""The rule of papers of which the words behind tell what is public."""
_MARKED: tuple[tuple[int, str], ...] = (
    (C.WITHHELD, f"{MADE}_withheld"),
    (C.ON_REQUEST, f"{MADE}_on_request"),
    (C.REQUEST, f"{MADE}_on_request"),
    (C.PROACTIVE | C.ALREADY_PUBLIC, f"{MADE}_proactive"),
)
"""What documents produced are marked as: no requests, no refusals."""
_WITHHELD_BEHIND = re.compile("(?:不予?|不宜|不能|不应|免[予于])(?:主动|对外|向社会)?公开(?:的|范围|信息|内容)*$")
"""其余21条为内部信息不予公开: what they are marked as stands at the end."""
_MARKS = (f"{MADE}_proactive", f"{MADE}_on_request", f"{MADE}_withheld")
"""By what the groups of `_MARK` say."""
_MAY_BE = (
    None, MADE, *_MARKS, "proactive_items", "proactive_items_by_category", "proactive_items_by_body", "requests_received",
    "requests_outcome_disclosed", "requests_outcome_withheld", "requests_outcome_already_public",
)  # fmt: skip
_DIGITISED = re.compile(r"^[,(](?:全文)?电子化率?[达到为]{0,2}\d{1,3}(?:\.\d{1,2})?%\)?")
"""目录1412条,全文电子化率94%,其中主动公开1216条: said besides."""
_TELLS_WITHIN = 60
"""Characters behind papers within which it begins to be told what is public of them."""
_TOLD_BEFORE = 4
"""Characters between the sentence of papers and that of what is public of them, at most."""


def tell_made(text: str, figures: Sequence[Figure]) -> None:
    """Give the papers of a leaf that were made, and what of them is public, their codes."""
    made: Figure | None = None
    marked: Figure | None = None
    for figure in figures:
        if (figure.unit.unit not in PIECE_UNITS and figure.unit.unit != "个") or figure.code not in _MAY_BE:
            continue
        if figure.code != MADE and _are_made(text, figure):
            made = figure
            figure.give(MADE, PAPERS_MADE)
            continue
        mark = _MARK.fullmatch(own_words(text, figure).replace(" ", ""))
        if mark is None:
            continue
        if made is not None and _is_told_of(figure, made):
            made = figure
            _give_mark(figure, mark.lastindex or 0)
            continue
        if marked is not None and marked.sentence_start == figure.sentence_start and mark.lastindex == 1:
            made = figure
            _give_mark(marked, 0)
            _give_mark(figure, 1)
        marked = figure if mark.lastindex is None and _is_attribute(text, figure) else None


def _is_attribute(text: str, figure: Figure) -> bool:
    """Do the words say that papers were sorted: 属于主动公开的56份, 标注公开属性:主动公开56份, 主动公开、依申请公开分别为56份、12份?"""
    if figure.label_span is not None or _ATTRIBUTED.match(figure.words) is not None:
        return True
    return _LED_BY.search(text, figure.sentence_start, figure.start) is not None


def own_words(text: str, figure: Figure) -> str:
    """The words of a number's own label, where several labels stand before several numbers."""
    return figure.words if figure.label_span is None else text[slice(*figure.label_span)]


def _is_told_of(figure: Figure, made: Figure) -> bool:
    """Does a figure stand in the sentence of papers made, or behind it: 印发文件26件。其中主动公开9件?"""
    if figure.sentence_start == made.sentence_start:
        return True
    is_next = 0 <= figure.sentence_start - made.sentence_end < _TOLD_BEFORE
    return is_next and figure.words.lstrip().startswith("其中")


def _give_mark(figure: Figure, group: int) -> None:
    """Give the code of what papers are marked as, by the group of `_MARK` that tells it; 0 of what is public."""
    code = _MARKS[group]
    figure.give(code, f"bound.{code}")


def _are_made(text: str, figure: Figure) -> bool:
    """Does it count papers that were made, of which the words behind tell what is public?"""
    if figure.near & (CHANNELS | PAPERS):
        return False
    words, behind = (told.replace(" ", "") for told in (figure.words, text[figure.end : figure.end + _TELLS_WITHIN]))
    behind = _DIGITISED.sub("", behind)
    if _MAKES.search(words) is not None:
        return _TELLS_WHAT_IS_PUBLIC.match(behind) is not None
    named = _PAPERS_BEHIND.match(behind)
    if named is not None and _FROM_ELSEWHERE.search(words) is None:
        return _TELLS_ATTRIBUTES.match(behind, named.end()) is not None
    if _SORTS.search(words) is None:
        return False
    told = _TELLS_ATTRIBUTES.match(behind)
    return told is not None and (
        _LOOKED_THROUGH.search(words) is None or _AND_ANOTHER.match(behind, told.end()) is not None
    )


def mark_of(figure: Figure) -> str | None:
    """The code of what some of the documents produced are marked as; None where words do not tell."""
    if _WITHHELD_BEHIND.search(figure.label) is not None:
        return f"{MADE}_withheld"
    told = figure.near if figure.label_mask is None else figure.label_mask
    return next((code for concept, code in _MARKED if told & concept), None)
