"""What brackets behind figures hold: 20件(其中网上15件,信函5件),下降20%."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.leaves.kinship import may_be_part, may_belong
from govreport_pipeline.extract.numbers.figures import RATIOS, Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL
from govreport_pipeline.extract.words.edges import open_bracket
from govreport_pipeline.tables.vocabulary import Relation

_BRACKET = re.compile("[()]")
_ALONE = re.compile(r"\((?:共计?|[合总]?计|约?为|达|约?有|约)?\Z")
_EXPLAINED = re.compile(r"[\u4e00-\u9fff]{0,12}\(")
"""办理91条依申请事项(含上年结转3条): behind a number or the noun that it counts."""
_ASIDE = re.compile(r"\((?:其中|含)[^()\d]*$")
_COUNTED_BEHIND = re.compile(rf"\){IN_ALL}\Z")
_COUNTED_IN = ("含", "包含", "包括", "其中")
"""建议(含重点督办建议1件)12件: the bracket before a number tells of some of what it counts."""
_LONGEST_ADVERB = 3
_MOST_INSIDE = 12
_LONGEST = 400
"""A longer one was never closed."""


def take_bracket(text: str, figure: Figure, last_end: int) -> None:
    """Let a figure begin and end with the bracket that holds it alone: 同意公开(5件)、(12件)未结.

    It then stands between the same words as without; one right behind another
    number, which ends at `last_end`, explains that one: 30件(3件). Asked where a
    bracket closes behind the figure.
    """
    if figure.unit.family in RATIOS or not figure.unit.unit:
        return
    opening = _ALONE.search(text, max(last_end, figure.start - _LONGEST_ADVERB), figure.start)
    if opening is not None and text[last_end : opening.start()].strip():
        figure.start, figure.end = opening.start(), figure.end + 1


def set_holders(text: str, figures: Sequence[Figure]) -> None:
    """Tell of each figure which other one the bracket stands behind that holds it."""
    opened: list[tuple[int, Figure]] = []
    if text.find("(", figures[0].end, figures[-1].start) < 0:
        return
    for figure in figures:
        while opened and opened[-1][0] < figure.start:
            opened.pop()
        figure.holder = opened[-1][1] if opened else None
        explained = _EXPLAINED.match(text, figure.end)
        if explained is not None:
            closing = _closing(text, explained.end() - 1)
            if closing >= 0:
                opened.append((closing, figure))


def _closing(text: str, opening: int) -> int:
    """Where the bracket closes that opens there; -1 where it does not."""
    depth = 0
    for bracket in _BRACKET.finditer(text, opening, opening + _LONGEST):
        depth += 1 if bracket.group() == "(" else -1
        if depth == 0:
            return bracket.start()
    return -1


def take_parts_before(text: str, figures: Sequence[Figure]) -> None:
    """Take what the bracket before a number counts in for parts of it: 建议(含重点督办建议1件)12件."""
    for index, whole in enumerate(figures):
        if whole.code is None or not whole.is_countable:
            continue
        lead = text[max(whole.sentence_start, whole.start - _LONGEST_ADVERB) : whole.start]
        closed = _COUNTED_BEHIND.search(lead) if ")" in lead else None
        if closed is None:
            continue
        closing = whole.start - len(lead) + closed.start()
        opening = open_bracket(text, whole.sentence_start, closing)
        if opening < 0 or not text.startswith(_COUNTED_IN, opening + 1):
            continue
        inside = [one for one in figures[max(0, index - _MOST_INSIDE) : index] if one.start > opening]
        if sum(one.low for one in inside) <= whole.high:
            for one in inside:
                _set_part(one, whole)


def _set_part(part: Figure, whole: Figure) -> None:
    """Let one be a part of the other, where it is no part yet and their codes and units allow it."""
    is_free = part.is_countable and part.parent is None and part.holder is None and not part.is_compared
    if is_free and may_belong(whole.code, part.code) and may_be_part(whole, part):
        part.join(whole, Relation.OF_WHICH)


def end_of_bracket(text: str, figure: Figure) -> int:
    """Where the bracket closes that a figure opens or is the first in: 上年的30件(网上20件), 上年(30件,网上20件); else -1."""
    if text.startswith("(", figure.end):
        return _closing(text, figure.end)
    opening = _ALONE.search(text, max(figure.sentence_start, figure.start - _LONGEST_ADVERB), figure.start)
    return _closing(text, opening.start()) if opening is not None else -1


def end_with_bracket(text: str, figure: Figure) -> int:
    """Where the text goes on behind a figure, and behind the bracket that opens there."""
    return (end_of_bracket(text, figure) + 1 if text.startswith("(", figure.end) else 0) or figure.end


def behind_bracket(last: Figure, figure: Figure) -> Figure:
    """What stands before a figure: the last one, or where its bracket has closed since the one that the bracket is of."""
    while last.holder is not None and last.holder is not figure.holder:
        last = last.holder
    return last


def is_aside(text: str, part: Figure) -> bool:
    """Does a bracket hold the part alone: 1204条(含规范性文件9件)?"""
    return text.startswith(")", part.end) and _ASIDE.search(text, part.sentence_start, part.start) is not None
