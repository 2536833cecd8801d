"""Roles that the characters beside a numeral decide: years, days, ordinals."""

import re

from govreport_pipeline.extract.numerals import Token
from govreport_pipeline.tables.vocabulary import Role

DATE = (Role.DATE, "date")
YEAR = (Role.YEAR, "year")
ORDINAL = (Role.ORDINAL, "ordinal")
NAME = (Role.NAME_PART, "name")
LEGAL = (Role.LEGAL_REFERENCE, "legal_reference")
DOCUMENT = (Role.DOCUMENT_NUMBER, "document_number")
CONTACT = (Role.CONTACT, "contact")
DEADLINE = (Role.DEADLINE, "deadline")
LIST_COUNT = (Role.COUNT_OF_LIST_ITEMS, "list_count")
NO_UNIT = (Role.OTHER, "no_unit")
BROKEN = (Role.DAMAGED, "replaced_character")
CUT = (Role.DAMAGED, "cut_numeral")
_REPLACED = frozenset("\ufffd■□▇?")
"""Signs that stand in place of a character that was lost."""

_MAY_FOLLOW_LOST = frozenset("0123456789十百千万亿%‰")
"""What a numeral goes on with behind such a sign: 12?3, 5?万."""

_GOES_ON = re.compile(r" \d[\d.,]{0,20}+(?![%‰])")
_BEFORE_LOST = re.compile(r"\d[.,]?\Z")
MONTH_AND = re.compile(r" ?\d{1,2} ?月")
_WITHIN_STARTS = frozenset("以之内前后左")
_BEFORE_NUMBERED = frozenset("\n 。;:,、!?(")


def plain_role(text: str, token: Token) -> tuple[Role, str] | None:
    """The role that the characters beside a numeral decide, before any unit is read.

    Most numerals are years, days and ordinals: these cost no pattern.
    """
    start, end = token.start, token.end
    following = text[end : end + 1]
    if following in _REPLACED and text[end + 1 : end + 2] in _MAY_FOLLOW_LOST:
        return BROKEN
    if text[start - 1 : start] in _REPLACED and _BEFORE_LOST.search(text, max(0, start - 3), start - 1) is not None:
        return BROKEN
    if token.is_chinese:
        previous = text[start - 1] if start else ""
        if previous == "第":
            if following and following in "条款章项":
                return LEGAL
            return NAME if following and following in "届次期" else ORDINAL
        if following == "是" or (following and following in "、)" and is_opening(previous)):
            return ORDINAL
        return None
    if text[end - 1] in "%‰":
        return None
    if following == "年" and 1949 <= (token.value or 0) <= 2100 and not text.startswith("(", end + 1):
        return DATE if MONTH_AND.match(text, end + 1, end + 7) else YEAR
    if following == "月":
        return DATE
    if following == "日" and text[end + 1 : end + 2] not in _WITHIN_STARTS and not text.startswith("(", end + 1):
        return DATE
    return None


def is_cut(text: str, token: Token) -> bool:
    """Does a blank alone part the numeral from another, so that both may be pieces of one: 12 3条?

    A share behind a count (251 76.76%) is none of its pieces.
    """
    start, end = token.start, token.end
    is_behind = text[start - 1 : start] == " " and text[start - 2 : start - 1].isdigit() and text[end - 1] not in "%‰"
    return is_behind or _GOES_ON.match(text, end) is not None


def is_opening(previous: str) -> bool:
    """Is a numeral behind this character the first thing of its line or clause?"""
    return not previous or previous in _BEFORE_NUMBERED or previous == "“" or previous.isspace()
