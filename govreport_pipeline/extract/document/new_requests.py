"""Requests that were new in the year, or came from the one before, where all that were handled are told out: 办理35件,其中新收32件,上年结转3件."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.words.lexicon import C

_HANDLED = ("requests_concluded", "requests_answered")
_NEW = re.compile(r"(?:其中|本年度?|当年度?|今年|\d{4}年度?|新增|新|收到|收|受理|接收|申请|的|共|有|[,、:(\s])*+")
"""All that the words before what was new may say: 本年度, 其中新收."""
_WITHOUT_YEAR = re.compile(
    r"(?:其中|其|包[括含]|含|[,、:(\s])*+(?:结转|转结)(?:办[理结]|答复|处理|申请|事项|件|的|有)*+"
)
"""其中结转办理: from the year before or to the next, nothing says."""
_WITHIN = ("其中", "含", "包括")
_ONWARD = re.compile("[,、(]?[^,;。]{0,8}(?:[下次明来翌]年|[下次]一?年度)")
"""结转5件,下年继续办理: they go on."""
_OF_THE_YEAR = re.compile("新|[本当今]年|年度")
_FARTHEST = 2
"""What is new and what is old stand right behind the whole, in either order."""


def code_old_requests(text: str, figures: Sequence[Figure]) -> None:
    """Take 结转 without a year for carried over, where it is told of those answered: 办结190件,其中结转7件.

    Or where it makes the whole with what was new: 办理19件,其中新收15件、结转4件.
    """
    for place, old in enumerate(figures):
        if old.code != "requests_carried_forward" or _ONWARD.match(text, old.end) is not None:
            continue
        before = [one for one in figures[max(0, place - _FARTHEST) : place] if one.sentence_start == old.sentence_start]
        start = max(old.near_start, before[-1].end) if before else old.near_start
        if not before or _WITHOUT_YEAR.fullmatch(text[start : old.start]) is None:
            continue
        if _is_of_those_done(text, before, old) or _is_beside_new(text, before, old):
            old.give("requests_carried_over", "carried")


def _is_of_those_done(text: str, before: Sequence[Figure], old: Figure) -> bool:
    """Is it said of those that were answered or concluded, of which none goes on to the next year?

    In 收到19件,办结15件,其中结转4件 it is what they leave of all.
    """
    whole = before[-1]
    is_done = whole.code in _HANDLED and whole.near & (C.CONCLUDED | C.ANSWERED) != 0
    is_rest = any(one.value == whole.value + old.value for one in before)
    return (
        is_done
        and not is_rest
        and old.value < whole.value
        and any(word in text[whole.end : old.start] for word in _WITHIN)
    )


def _is_beside_new(text: str, before: Sequence[Figure], old: Figure) -> bool:
    """Does it make the whole with what was new in the year: 新收15件,结转4件 of 19?"""
    whole, new = before[0], before[-1]
    is_sum = whole is not new and new.value + old.value == whole.value
    words = text[max(new.near_start, whole.end) : new.start]
    return is_sum and _NEW.fullmatch(words) is not None and _OF_THE_YEAR.search(words) is not None


def code_new_requests(text: str, figures: Sequence[Figure]) -> None:
    """Take for received what with the requests carried over makes those handled, and is called new or the year's."""
    for place, whole in enumerate(figures):
        if whole.code not in _HANDLED or not whole.is_countable or whole.is_compared:
            continue
        behind = [
            one for one in figures[place + 1 : place + 1 + _FARTHEST] if one.sentence_start == whole.sentence_start
        ]
        old = next((one for one in behind if one.code == "requests_carried_over"), None)
        new = next((one for one in behind if one is not old), None)
        if old is None or new is None or new.value + old.value != whole.value:
            continue
        if _NEW.fullmatch(text, max(new.near_start, whole.end), new.start) is not None:
            new.give("requests_received", "new_of_handled")
            if new in whole.parts:
                whole.parts.remove(new)
            new.parent = new.relation = None
            if not whole.near & (C.CONCLUDED | C.ANSWERED) and _goes_on_with_some(figures[place:], whole):
                whole.uncode()


def _goes_on_with_some(figures: Sequence[Figure], whole: Figure) -> bool:
    """办理35件…33件已办结,2件转入下年: were fewer concluded than were handled, and the rest of them carried forward?"""
    done, left = (
        {one.value for one in figures if one.code == code}
        for code in ("requests_concluded", "requests_carried_forward")
    )
    return any(whole.value - value in left for value in done if value < whole.value)
