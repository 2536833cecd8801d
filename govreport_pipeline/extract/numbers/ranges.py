"""Ranges: 300—400条, 三至五次, 3—5万元 are one figure whose value is the lower end."""

import math
import re
from typing import NamedTuple

from govreport_pipeline.extract.numbers.figures import Figure, read_figure
from govreport_pipeline.extract.numbers.numerals import RANGE_MARKS, Token
from govreport_pipeline.extract.numbers.roles import plain_role, role_of
from govreport_pipeline.extract.numbers.units import Family, UnitAfter, unit_after
from govreport_pipeline.extract.numbers.worths import MULTIPLIERS, ends_of, worth_of
from govreport_pipeline.tables.vocabulary import Qualifier

_JOIN = re.compile(rf" ?{RANGE_MARKS} ?")
_MAY_JOIN = frozenset("-—~至到或、 ")
_BEFORE = frozenset("第/.-—~_=+ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
"""Behind these a number is part of a reference, a date or a code."""
_CHANGED = re.compile(r"[由从][^,。;、\d]{0,8}\Z")
"""由300条至400条: not a range, but what was and what is."""
_EACH = re.compile(r"(?:分别|[各依]|逐)[^,。;\d]{0,6}\Z")
"""分别为三、四次: one figure each."""
_NUMBERED = frozenset("期 批 批次 版 卷 册".split())
"""What has numbers: 简报1—12期 are twelve."""
_REACH = 12
_DIGITS_APART = re.compile(
    "(?P<low>[一二两三四五六七八九]|[1-9](?=、[2-9][百千万亿]))、(?P<high>[二三四五六七八九2-9])"
)
_ARABIC_DIGITS = str.maketrans("123456789", "一二三四五六七八九")


class Ends(NamedTuple):
    """The numbers of a range with the units behind them."""

    lower: tuple[Token, UnitAfter]
    upper: tuple[Token, UnitAfter]

    @property
    def tokens(self) -> tuple[Token, Token]:
        """Both numbers."""
        return self.lower[0], self.upper[0]


def range_at(text: str, token: Token, unit: UnitAfter, following: Token) -> Ends | None:
    """The range that a number begins; None where it begins none.

    The ends share their unit and rise; the first may lack the unit and 万.
    """
    start = unit.end if unit.unit or unit.hedge else token.end
    if text[start : start + 1] not in _MAY_JOIN or text[token.start - 1 : token.start] in _BEFORE:
        return None
    if _JOIN.fullmatch(text, start, following.start) is None and not _is_guess(text, token, following):
        return None
    above = unit_after(text, following.end)
    if above.family is Family.LOST or (unit.unit and unit.unit != above.unit):
        return None
    if token.value == 1 and above.unit in _NUMBERED:
        return None
    if plain_role(text, following) is not None or role_of(text, following, above) is not None:
        return None
    if _CHANGED.search(text, max(0, token.start - _REACH), token.start):
        return None
    ends = Ends((token, unit), (following, above))
    low, high = token.value or 0, following.value or 0
    return ends if low * unit.factor * _scale(text, ends) < high * above.factor else None


def read_range(text: str, ends: Ends, sentence: tuple[int, int]) -> Figure | None:
    """The figure of a range, from the hedge before its lower end to the unit behind its upper one."""
    lower, figure = read_figure(text, *ends.lower, sentence), read_figure(text, *ends.upper, sentence)
    if lower is None or figure is None:
        return None
    scale = _scale(text, ends)
    figure.start, figure.value, figure.low = lower.start, lower.value * scale, lower.low * scale
    figure.quote = (figure.start, figure.end)
    if figure.qualifier is Qualifier.EXACT:
        figure.high = math.nextafter(figure.high, math.inf)
    figure.qualifier = Qualifier.AT_LEAST
    return figure


def _is_guess(text: str, token: Token, following: Token) -> bool:
    """Are the numbers two digits that name the ends of a guess: 三、四次, 五、六十人, 2、3百条?"""
    apart = _DIGITS_APART.match(text, token.start)
    if apart is None or apart.end("low") != token.end or apart.start("high") != following.start:
        return False
    together = f"{apart['low']}{apart['high']}".translate(_ARABIC_DIGITS)
    return ends_of(together) is not None and _EACH.search(text, max(0, token.start - _REACH), token.start) is None


def _scale(text: str, ends: Ends) -> float:
    """What the lower end shares of the upper one's multipliers: 3—5万元, 三至四百; 300—1万条 shares none."""
    (token, unit), (following, above) = ends
    printed = text[following.start : following.end]
    tenths = 10 if printed[1:2] == "成" else 1
    factor = worth_of(printed[len(printed.rstrip("十百千万亿")) :]) * above.factor * tenths
    is_shared = not unit.unit and text[token.end - 1] not in MULTIPLIERS
    return factor if is_shared and (token.value or 0) * factor < (following.value or 0) * above.factor else 1
