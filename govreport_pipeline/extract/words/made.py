"""Papers that were made, and how many of them are public: 制发公文20件,其中主动公开6件; 发文37个,已公开37个."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.units import PIECE_UNITS
from govreport_pipeline.extract.words.lexicon import CHANNELS, PAPERS, C

_MAKES = re.compile(
    r"(?:(?:制[发作定]|拟[制写]|草拟|起草|印[制发]|[下发]发|(?<=共)发|形成|产生)(?:了|各类|各种|的|类|党政|政府|行政|正式|红头|[共总合]计?|[、和及]){0,6}+"
    r"(?:公文|文件|发文)|(?:发|行|印)文)(?:类信息)?(?:[共总合]计|共|总数|数量?|约|达|了|为|有){0,4}+\s?$"
)
_AS = (
    r"(?:其中)?[,:]?(?:属性?(?:于|定?[为是])?|(?:[确认界]定|定性|定|列|划归?|归)[为入]?)?"
    r"(?:已经?|均|全部|都|可以?|应当?|主动|对外|向社会|依法|及时){0,6}"
)
"""Between papers and what is public of them: 其中属于主动…, 均已…, 确定为…."""
_CALLED = r"(?:属性|范围|类)?[的了]?(?:公文|文件)?(?:的?[共总合]计|共|约|达|为|有){0,3}+\s?"
_TELLS_WHAT_IS_PUBLIC = re.compile(
    rf"[,;、(:]\s?(?:按(?:照?公开)?(?:属性|类别|方式)[^,;。\d]{{0,4}}[,:]|公开)?{_AS}(?:[依已]申请|不予?|免[予于]|非)?公开(?:率|{_CALLED}(?:[\d,。;)]|$))"
)
_MARK = re.compile(rf"[,、;(:\s]{{0,4}}+{_AS}(?:公开|([依已]申请公开)|((?:不[予宜]?|免[予于]|非)公开)){_CALLED}")
"""依申请 is misprinted as 已申请, too."""
_ATTRIBUTED = re.compile(
    r"[,、;(:\s]*(?:其中)?[,:]?(?:属性?(?:于|定?[为是])|[确认界审]定|定性|定为|划[归为]|列[入为]|归[入为])"
)
"""经审核,属于主动公开的56份,属于依申请公开的12份: papers sorted by what may be read, whatever was done to them before."""
MADE = "information_produced"
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
    None, MADE, "proactive_items", "proactive_items_by_category", "requests_outcome_disclosed", "requests_received",
    "requests_outcome_withheld", f"{MADE}_on_request", f"{MADE}_withheld",
)  # fmt: skip


def tell_made(text: str, figures: Sequence[Figure]) -> None:
    """Give the papers of a leaf that were made, and what of them is public, their codes."""
    sentence = -1
    marked: Figure | None = None
    for figure in figures:
        if (figure.unit.unit not in PIECE_UNITS and figure.unit.unit != "个") or figure.code not in _MAY_BE:
            continue
        if figure.code != MADE and _are_made(text, figure):
            sentence = figure.sentence_start
            figure.give(MADE, f"bound.{MADE}")
        elif sentence == figure.sentence_start and (mark := _MARK.fullmatch(figure.words)) is not None:
            _give_mark(figure, mark.lastindex or 0)
        elif (mark := _MARK.fullmatch(figure.words)) is not None:
            if marked is not None and marked.sentence_start == figure.sentence_start and mark.lastindex == 1:
                sentence = figure.sentence_start
                _give_mark(marked, 0)
                _give_mark(figure, 1)
            is_first = mark.lastindex is None and _ATTRIBUTED.match(figure.words) is not None
            marked = figure if is_first else None


def _give_mark(figure: Figure, group: int) -> None:
    """Give the code of what papers are marked as, by the group of `_MARK` that tells it; 0 of what is public."""
    code = _MARKS[group]
    figure.give(code, f"bound.{code}")


def _are_made(text: str, figure: Figure) -> bool:
    """Does it count papers that were made, of which the words behind tell what is public?"""
    if figure.near & (CHANNELS | PAPERS) or _MAKES.search(figure.words) is None:
        return False
    return _TELLS_WHAT_IS_PUBLIC.match(text, figure.end) is not None


def mark_of(figure: Figure) -> str | None:
    """The code of what some of the documents produced are marked as; None where words do not tell."""
    if _WITHHELD_BEHIND.search(figure.label) is not None:
        return f"{MADE}_withheld"
    return next((code for concept, code in _MARKED if figure.near & concept), None)
