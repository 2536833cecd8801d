"""What each numeral is: a statistic, or a date, a document's number, a contact …"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain
from math import inf

from govreport_pipeline.extract.numbers.numerals import Token
from govreport_pipeline.extract.numbers.signs import (
    ARABIC,
    CHINESE,
    DATE,
    LEGAL,
    LISTED,
    LONGEST_ITEM,
    NAME,
    ORDINAL,
    REACH,
    SEEMING,
    YEAR,
    RoleAndRule,
    Sign,
)
from govreport_pipeline.extract.numbers.units import FAMILY_OF, Family, UnitAfter
from govreport_pipeline.places import by_form, township_columns
from govreport_pipeline.tables.vocabulary import Role

BROKEN = (Role.DAMAGED, "replaced_character")
_REPLACED = frozenset("\ufffd■□▇?")
"""Signs that stand in place of a character that was lost."""
_MASKS = _REPLACED | frozenset("×●*Xx")
_MASKED_BEHIND = re.compile(
    "[\ufffd■□▇?][\\d十百千万亿%‰]|[\ufffd■□▇?×●*Xx]{1,4}(?:人次|[条件个次份篇宗起项万元](?![例款目]))"
)
"""What a numeral goes on with behind signs for what was lost: 12?3, 5?万, 3??条."""
_BEFORE_LOST = re.compile(r"\d[.,]?\Z")
_MONTH_AND = re.compile(r" ?\d{1,2} ?月")
_WITHIN_STARTS = frozenset("以之内前后左")
_BEFORE_NUMBERED = frozenset("\n 。;:、,!?(")
_PLAIN_UNITS = frozenset(
    unit
    for unit, family in FAMILY_OF.items()
    if family not in (Family.TIME, Family.CALENDAR, Family.KIND, Family.SIZE, Family.LOST)
) - set("届座部人名位期")
"""Units behind which there is neither a house number nor (119人社) a hotline."""
_NO_PLAIN_NEIGHBOURS = frozenset("第至到和号")


def plain_role(text: str, token: Token) -> RoleAndRule | None:
    """The role that the characters beside a numeral decide, before any unit is read.

    Most numerals are years, days and ordinals: these cost no pattern.
    """
    start, end = token.start, token.end
    following = text[end : end + 1]
    if following in _MASKS and _MASKED_BEHIND.match(text, end) is not None and not token.is_chinese:
        return BROKEN
    if text[start - 1 : start] in _REPLACED and _BEFORE_LOST.search(text, max(0, start - 3), start - 1) is not None:
        return BROKEN
    if token.is_chinese:
        previous = text[start - 1] if start else ""
        if previous == "第":
            if following and following in "条款章项":
                return LEGAL
            if following == "号" and (text[start - 2 : start - 1] == "令" or text.startswith("令", end + 1)):
                return LEGAL
            return NAME if following and following in "届次期" else ORDINAL
        if following == "是" or (following and following in "、)" and _is_opening(previous)):
            return ORDINAL
        return None
    if text[end - 1] in "%‰":
        return None
    if following == "年" and 1949 <= (token.value or 0) <= 2100 and not text.startswith("(", end + 1):
        return DATE if _MONTH_AND.match(text, end + 1, end + 7) else YEAR
    if following == "月":
        return DATE
    if following == "日" and text[end + 1 : end + 2] not in _WITHIN_STARTS and not text.startswith("(", end + 1):
        return DATE
    return None


def _is_opening(previous: str) -> bool:
    """Is a numeral behind this character the first thing of its line or clause?"""
    return not previous or previous in _BEFORE_NUMBERED or previous == "“" or previous.isspace()


def role_of(text: str, token: Token, unit: UnitAfter) -> RoleAndRule | None:
    """The role of a numeral that is no statistic, and the rule; None for a statistic.

    Asked of numerals to which `plain_role` gives none.
    """
    if token.is_chinese and text.startswith(
        _places_like_counts().get(text[token.start : token.start + 2], ()), token.start
    ):
        return NAME
    sign = sign_of(text, token, unit)
    return sign.role if sign is not None else None


def sign_of(text: str, token: Token, unit: UnitAfter) -> Sign | None:
    """The first sign that all holds of what stands beside a numeral; None where it stands as statistics do."""
    start, end, behind = token.start, token.end, unit.end
    previous = text[start - 1] if start else "\n"
    if token.is_chinese:
        tests = _CHINESE
    elif unit.unit in _PLAIN_UNITS and _stands_plainly(previous, text[end : end + 1]):
        tests = _PLAIN
    else:
        tests = _ARABIC
    value = token.value or 0
    for sign, beside, least, most, at, after, after_unit, before in tests[unit.unit]:
        if (
            (beside is None or previous in beside)
            and least <= value <= most
            and (at is None or at(text, start))
            and (after is None or after(text, end))
            and (after_unit is None or after_unit(text, behind))
            and (before is None or before(text, max(0, start - REACH), start))
            and (not sign.goes_on or _goes_on_counting(text, token))
        ):
            return sign
    return None


def _stands_plainly(previous: str, following: str) -> bool:
    """Do the neighbours rule out documents, articles, dates, names and addresses? Most statistics stand so."""
    return (
        "\u4e00" <= previous <= "\u9fff"
        and ("\u4e00" <= following <= "\u9fff" or following in ",;。、)")
        and previous not in _NO_PLAIN_NEIGHBOURS
        and following not in _NO_PLAIN_NEIGHBOURS
    )


@cache
def _places_like_counts() -> dict[str, tuple[str, ...]]:
    """Names of places that begin like a count, by their first two characters: 三台县, 五家渠市, 七台河.

    三台 and 万元 are no places without their unit.
    """
    _, townships, _ = township_columns()
    found: dict[str, list[str]] = {}
    names = (name for name in chain(townships, by_form()) if name[0] in "一二三四五六七八九十百千万" and len(name) > 2)
    for name in sorted({*names}):
        found.setdefault(name[:2], []).append(name)
    return {start: tuple(names) for start, names in found.items()}


_Ask = Callable[..., re.Match[str] | None]
_Test = tuple[Sign, frozenset[str] | None, float, float, _Ask | None, _Ask | None, _Ask | None, _Ask | None]
"""A sign, and what is asked for it: `previous`, `values`, `at`, `after`, `behind`, `before`."""

_PATTERNS = {
    pattern: re.compile(pattern)
    for sign in (*SEEMING, *CHINESE, *ARABIC)
    for pattern in (sign.at, sign.after, sign.behind, sign.before)
    if pattern
}


def _test(sign: Sign) -> _Test:
    at, after, behind = (
        _PATTERNS[pattern].match if pattern else None for pattern in (sign.at, sign.after, sign.behind)
    )
    before = _PATTERNS[sign.before].search if sign.before else None
    return (sign, frozenset(sign.previous) or None, *(sign.values or (-inf, inf)), at, after, behind, before)


def _tests(signs: Sequence[Sign]) -> dict[str, tuple[_Test, ...]]:
    """The tests for numerals of each unit, in order; those without a unit under the empty one."""
    tests = [(set(sign.units.split()), _test(sign)) for sign in signs]
    families = {**FAMILY_OF, "": Family.LOST}
    return {
        unit: tuple(test for units, test in tests if not units or {unit, family} & units)
        for unit, family in families.items()
    }


_PLAIN = _tests((*SEEMING, LISTED))
_CHINESE = _tests((*SEEMING, *CHINESE))
_ARABIC = _tests((*SEEMING, *ARABIC))


def _goes_on_counting(text: str, token: Token) -> bool:
    """Does the number before it stand before it as a marker?"""
    return text.rfind(f"{int(token.value or 0) - 1}、", max(0, token.start - LONGEST_ITEM), token.start) >= 0
