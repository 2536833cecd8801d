"""What became of a request where that is told as a story: 一件要求公开鉴定材料,征求意见后不予公开."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.units import CASES
from govreport_pipeline.extract.words.edges import is_bare
from govreport_pipeline.extract.words.lexicon import ABOUT_REQUESTS, GROUNDS, OUTCOMES, C
from govreport_pipeline.extract.words.outcomes import saying_of
from govreport_pipeline.extract.words.scan import Scan

_UNITS = frozenset(CASES.split()) - {"次", "人次", "lost"}
_ASKS = re.compile(
    "(?:的?申请)?(?:人|者|件)?(?:的?内容|事项)?(?:[为是系])?(?:要求|申请|请求|想要|希望)(?:了解|公开|获取|查询|查阅|提供|知晓)"
    "|(?:的?申请)?(?:的?内容|事项)?(?:[为是系])?(?:涉及|关于|有关|咨询|询问|查询)"
)
"""What is asked for: it tells no outcome, whatever stands in it."""
_REASON = re.compile("的?申请(?:因|由于|鉴于|经|属于?|系|超出|不属)")
_ASKED_BEFORE = re.compile("[^,;。]{0,20}?的申请[^,;。]")
"""2件关于征地的申请已答复: what became of them is told at once."""
_CLAUSE = re.compile("[^,;。!?\n]+")
_ENDS = re.compile("[;。!?\n]")
_NOT_PUBLIC = re.compile("(?:不属于?|非|未)[^,]{0,4}主动公开")
_DONE = re.compile("已(?:经)?(?:按规定|按程序|依法|按时|及时|按申请人?要求|予以?|当场)+(?:公开|提供)$")
_PLACES = re.compile("[因故经查为此该其,]*(?:属于?|系)")
_FATES = C.EXTENDED | C.CARRIED_FORWARD | C.WITHDRAWN | C.NO_AMENDMENT | C.FEE_UNPAID


def tell_story(text: str, scan: Scan, figure: Figure, following: int, is_told: bool) -> bool:
    """Give a bare number the concept that the clauses behind what it asks for, or behind its reason, tell of it.

    `following` is where the next figure begins; `is_told`, whether the leaf has
    told how many requests came in. Where no outcome is told then, what was
    asked for is no number of requests received.
    """
    if figure.unit.unit not in _UNITS or not (figure.around | figure.after) & ABOUT_REQUESTS:
        return False
    asks = _ASKS.match(text, figure.end, figure.sentence_end)
    if asks is not None and _ASKED_BEFORE.match(text, asks.end(), figure.sentence_end) is not None:
        return False
    if (asks is None and _REASON.match(text, figure.end) is None) or not is_bare(text, figure):
        return False
    concept = _fate_of(text, scan, figure.end, _end_of(text, figure, following), asks is not None)
    if not concept and not is_told:
        return False
    figure.around |= figure.after & ABOUT_REQUESTS
    figure.near, figure.after = 0, concept
    return True


def _end_of(text: str, figure: Figure, following: int) -> int:
    """Where the story ends: with its sentence or at the clause of the next figure."""
    ends = _ENDS.search(text, figure.end, figure.sentence_end)
    end = ends.start() if ends is not None else figure.sentence_end
    return end if following >= end else max(figure.end, text.rfind(",", figure.end, following))


def _fate_of(text: str, scan: Scan, start: int, end: int, asks: bool) -> int:
    """The concept of the outcome that clauses tell; else of what else became of it, of its ground, or of nothing."""
    outcome = fate = ground = 0
    for index, clause in enumerate(_CLAUSE.finditer(text, start, end)):
        if asks and not index:
            continue
        told = _told_in(text, scan, *clause.span())
        if told & GROUNDS and not ground and (told & GROUNDS).bit_count() == 1:
            ground = told & GROUNDS if _PLACES.match(clause.group()) or not told & OUTCOMES else 0
        if (told & OUTCOMES).bit_count() == 1 and outcome in (0, C.AMEND):
            outcome = told & OUTCOMES
        fate = fate or told & _FATES
    if ground and outcome in (0, C.WITHHELD, C.UNABLE, C.NOT_PROCESSED):
        return ground if not fate & C.EXTENDED or outcome else fate
    return outcome or (fate if fate.bit_count() == 1 else 0)


def _told_in(text: str, scan: Scan, start: int, end: int) -> int:
    """The concepts of one clause of a story."""
    clause = text[start:end]
    told = scan.mask(start, end)
    if _NOT_PUBLIC.search(clause) is not None:
        told &= ~C.ALREADY_PUBLIC
    said = C.DISCLOSED if _DONE.search(clause) is not None else saying_of(clause)
    return told & ~OUTCOMES | said if said else told
