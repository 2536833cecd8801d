"""Requests that were new in the year, where all that were handled are told out: 办理35件,其中新收32件,上年结转3件."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.figures import Figure

_HANDLED = ("requests_concluded", "requests_answered")
_NEW = re.compile(r"(?:其中|本年度?|当年度?|今年|\d{4}年度?|新增|新|收到|收|受理|接收|申请|的|共|有|[,、:(\s])*+")
"""All that the words before what was new may say: 本年度, 其中新收."""
_FARTHEST = 2
"""What is new and what is old stand right behind the whole, in either order."""


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
