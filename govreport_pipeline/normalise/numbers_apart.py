"""Texts that set their numbers apart: there each number on a line of its own belongs to its sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govreport_pipeline.normalise.characters import BULLETS, CJK
from govreport_pipeline.normalise.chrome import kind_of_line

FEWEST = 2
"""So many numbers that are certainly set apart from their sentences tell that a capture set others apart, too."""
MOST_WITHIN = 4
"""Numbers within their lines for each that is set apart, at most: of a text with more, nothing is told."""

NUMBER = (
    r"\d[\d,.]{0,16} ?[余多]?[万亿]?[余多]?"
    r" ?(?:(?:人|批|条|篇|家|件|户|例|场|期)次|[条件个次份篇期人名家宗起项例元册张页场处部户批%])"
)
"""A number with its unit."""
POINT = re.compile(
    r"(?:(?<!\s)\s++)?(?:[一二三四五六七八九十]{1,3}(?: ?[、.]|是)|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2} ?[、.](?!\d)|第"
    rf"|[|*{BULLETS}-])"
)
"""What begins a heading or the point of a list."""
STATES = re.compile(
    r"(?<!公)共(?![青产同享])|累计|总计|收到|接到|受理|发布|公布|发放|推送|编发|^ *+(?:公开(?![内渠形方范情时类数])|编印|印发|制发|召开|举办)|20\d\d ?年(?! ?度)"
)
"""Words of a sentence, not of a heading or a label."""
GOES_ON = re.compile(r"(?:(?<!\s)\s++)?[,。;、()]| ?(?:占|其.{0,2}中|同比|比|较)")
"""What stands behind a number only where its sentence goes on, or ends."""

_IN_LINE = re.compile(rf"(?<=[{CJK}(“《)”》、]){NUMBER}")
"""A number that stands behind words in its line."""
_MARK = re.compile(r"(?:(?<!\s)\s++)?[,。;:、()]")
_CLAUSE = re.compile(r"[,。;(]|^ *+[、)]")
"""What stands between the clauses of prose, not in headings and labels."""
_CLAUSE_BEHIND = re.compile(r"[,。;(]|(?<!其中):")
_LEADS = re.compile(r"[将由有了共达为对从以近约与和至到等]$|20\d\d ?年(?! ?度)")
"""What ends words that lead to a number, or stands in a sentence only: no label of a cell has it."""
_OPEN_END = re.compile(rf"[{CJK})”》、(“《,:]$")
_ENDS = re.compile(r"[。;]$")
_NAMES = re.compile(r"(?:情况|事项|概述|方面|年度报告|工作报告|年报|如下)$")
"""What ends a heading."""
_WORDS = re.compile(rf"[{CJK}“《]")
_LINE = re.compile(r"[^\n]*")


@dataclass(frozen=True, slots=True)
class Lone:
    """A number with its unit that begins a line, and what stands around it."""

    start: int
    end: int
    above: int
    """Where the line above ends."""
    line_start: int
    line: str
    """The line above."""
    gap: int
    """How many line breaks part it from the line above."""
    below: int | None
    """Where the next line begins, if nothing else stands in the number's own."""
    gap_below: int


@dataclass(frozen=True, slots=True)
class Manner:
    """How a capture sets numbers apart."""

    gap: int
    """How many line breaks it puts before each."""
    is_alone: bool
    """And does it put as many behind it?"""


def manner_of(text: str, numbers: Sequence[Lone]) -> Manner | None:
    """How the text sets its numbers apart; None where it leaves them in their sentences.

    To be told by numbers of which both the line above and what follows say that
    they stand within a sentence, where not many more stand within their lines.
    """
    manners = Counter(
        Manner(one.gap, is_alone=one.below is not None)
        for one in numbers
        if _MARK.match(text, _behind(one)) and not POINT.match(text, _behind(one)) and _is_begun(one.line)
    )
    if manners.total() < FEWEST or manners.total() * MOST_WITHIN < sum(1 for _ in _IN_LINE.finditer(text)):
        return None
    return manners.most_common(1)[0][0]


def breaks_beside(text: str, numbers: Sequence[Lone], manner: Manner) -> Iterator[tuple[int, int]]:
    """The line breaks on both sides of each number that a text sets apart in this manner."""
    last: Lone | None = None
    for one, leads_on in zip(numbers, _leading_on(text, numbers), strict=True):
        is_rest = last is not None and last.below == one.line_start
        is_told = _is_within(text, one) or (leads_on and (is_rest or _is_prose(one.line)))
        last = None
        if one.gap != manner.gap or not is_told:
            continue
        is_part = _may_be_begun(one.line)
        if is_part:
            yield one.above, one.start
        if (
            manner.is_alone
            and one.below is not None
            and one.gap_below == one.gap
            and (is_part or _ENDS.search(one.line))
        ):
            yield one.end, one.below
            last = one


def _leading_on(text: str, numbers: Sequence[Lone]) -> list[bool]:
    """Do words behind each number that has a line of its own go on to a mark, or to another number that does?

    决策公开 / 9篇 / 和其它 / 174篇。
    """
    found: list[bool] = []
    after: Lone | None = None
    for one in reversed(numbers):
        is_next = after is not None and one.below == after.line_start and (found[-1] or _is_within(text, after))
        found.append(_has_words_behind(text, one) and (is_next or _has_clause_behind(text, one)))
        after = one
    return found[::-1]


def _behind(number: Lone) -> int:
    return number.end if number.below is None else number.below


def _is_begun(line: str) -> bool:
    """Has the line above a number begun what that goes on with? No heading, no label, no portal's line has."""
    return _may_be_begun(line) and (_has_clause(line) or POINT.match(line) is None or STATES.search(line) is not None)


def _may_be_begun(line: str) -> bool:
    """Could it have, where the text sets its numbers apart? 四、因信息公开发生行政复议 / 9件."""
    if _OPEN_END.search(line) is None or "|" in line or kind_of_line(line, is_before_body=False) is not None:
        return False
    return _has_clause(line) or _NAMES.search(line) is None


def _has_clause(line: str) -> bool:
    """Do marks part the clauses of a line, behind what begins it as a point?"""
    point = POINT.match(line)
    return _CLAUSE.search(line, 0 if point is None else point.end()) is not None


def _is_prose(line: str) -> bool:
    """Is a line no label of a cell?"""
    return _has_clause(line) or _LEADS.search(line) is not None


def _is_within(text: str, number: Lone) -> bool:
    """Does what stands behind a number tell that it stands within a sentence: a mark, or words in its own line?"""
    if POINT.match(text, _behind(number)):
        return False
    return _MARK.match(text, _behind(number)) is not None or (
        number.below is None and (GOES_ON.match(text, number.end) or _WORDS.match(text, number.end)) is not None
    )


def _has_words_behind(text: str, number: Lone) -> bool:
    """Do words that may be the rest of its sentence stand in the line below a number?"""
    below = number.below
    return below is not None and _WORDS.match(text, below) is not None and POINT.match(text, below) is None


def _has_clause_behind(text: str, number: Lone) -> bool:
    line = _LINE.match(text, _behind(number))
    return line is not None and _CLAUSE_BEHIND.search(line.group()) is not None
