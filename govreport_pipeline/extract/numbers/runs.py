"""Runs of numbers that share the unit behind the last: 分别为3、4、5件."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.numerals import Token
from govreport_pipeline.extract.numbers.roles import plain_role, role_of
from govreport_pipeline.extract.numbers.units import FAMILY_OF, Family, UnitAfter, unit_after

_AND = re.compile(" ?(?:、|和|与|及|以及) ?")
_MAY_JOIN = frozenset("、和与及以 ")
_APART = re.compile(r"(?:分别|依次|各)[^,。;、\d]{0,10}\Z")
_REACH = 14
_UNCOUNTED = frozenset({Family.LOST, Family.CALENDAR, Family.TIME, Family.KIND, Family.SIZE})


def run_at(text: str, tokens: Sequence[Token], index: int) -> list[Token]:
    """The numbers of a run that begins with one; empty where none begins: all but the last are bare."""
    run = [tokens[index]]
    for token in tokens[index + 1 :]:
        last = run[-1]
        if text[last.end : last.end + 1] not in _MAY_JOIN or _AND.fullmatch(text, last.end, token.start) is None:
            break
        if plain_role(text, token) is not None or token.value is None:
            return []
        run.append(token)
    unit = unit_after(text, run[-1].end)
    is_counted = unit.family not in _UNCOUNTED and role_of(text, run[-1], unit) is None
    return run if len(run) > 1 and is_counted else []


def are_told_apart(text: str, run: Sequence[Token]) -> bool:
    """Do words say that each number is of a thing of its own: 分别为3、4、5件; but not 公开信息50、60条?"""
    return _APART.search(text, max(0, run[0].start - _REACH), run[0].start) is not None


def units_of(text: str, run: Sequence[Token]) -> list[UnitAfter]:
    """The units of the numbers of a run: that of the last."""
    last = unit_after(text, run[-1].end)
    shared = [UnitAfter(token.end, "", 1, last.unit, FAMILY_OF[last.unit]) for token in run[:-1]]
    return [*shared, last]
