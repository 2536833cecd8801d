"""Numbers that a capture put on lines of their own are joined to their sentences."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from govreport_pipeline.normalise.characters import CJK
from govreport_pipeline.normalise.chrome import kind_of_line
from govreport_pipeline.normalise.draft import Draft, disjoint
from govreport_pipeline.normalise.numbers_apart import GOES_ON, NUMBER, POINT, STATES, Lone, breaks_beside, manner_of
from govreport_pipeline.tables.vocabulary import RepairCode

_UNITS = "条件个次份篇期人名家宗起项例元万亿千百余处部册张页%"
_BREAK = r"(?:(?<=\n)|[ \t]*+\n)\s*+"
"""A line break, and the blank lines behind it."""
_CONTINUED = (
    rf"(?<=[{CJK}%].){_BREAK}(?=[,。;、])|(?<=\d.){_BREAK}(?=[{_UNITS}]{{1,4}}[,。;、])"
    rf"|(?<=[了达].){_BREAK}(?=\d)(?!\d{{1,2}} ?[、.)](?!\d)|(?:19|20)\d\d ?年)"
)
"""A break before a mark, or before a unit and a mark, or between 设立了 and a number: the sentence goes on.

Not between a bare number and a mark: a cell may stand amid its label.
"""
_PARTED = (
    rf"(?<=,.){_BREAK}(?=\d{{3}}(?:,\d{{3}}){{0,3}}(?:\.\d{{1,4}})?[余多]?[{_UNITS}])"
    rf"|(?<=\d.){_BREAK}(?=,\d{{3}}(?!\d)|\.\d{{1,4}}[{_UNITS}])"
)
_IN_THOUSANDS = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3}){0,3},?\Z")
"""A break behind or before the comma of a number in thousands, or before its point: what follows goes on with it."""
_UNIT_BELOW = rf"(?<=\d.){_BREAK}(?=(?:件(?![数次])|条(?![例款目数文])|份(?![额数内])|篇(?![幅章目数])|次(?![数年日级])|期(?![限间刊数末])|宗|人次(?!数)|万元)[{CJK}])"
"""A break between a number and the unit with which the next line begins: 另有103 / 件顺延到下年度; not 第12 / 条例."""
_BESIDE = re.compile(
    rf"[ \t\n](?:(?P<continued>{_CONTINUED})|(?P<parted>{_PARTED})|(?P<below>{_UNIT_BELOW}))", re.DOTALL
)
"""Begins with one set of characters: only then does `re` skip what cannot begin a match."""
_SHORTEST_BEGUN = 12
"""Characters before a number that is the last of a line of prose, at least."""
_LONGEST_NUMBER = 20
_NUMBER_ALONE = re.compile(rf"(?<=[{CJK}])[ \t]*+\n\s*+(?=\d[\d,.]{{0,16}}%?$)")

_NUMBER_LINE = re.compile(rf"\n[ \t]*+(?P<number>{NUMBER})")
"""A number with its unit begins a line."""
_ALONE = re.compile(r"(?<![ \t])[ \t]*+\n\s*+")
_REST = re.compile(rf"[{CJK}“《][^\n|:,;。]{{0,120}}[,;。]")
"""Prose that may be the rest of a sentence: no heading, no label."""
_COMMA_END = re.compile(rf"[{CJK}%)”][,、]$")
_BEGUN = re.compile(r"(?<!^其中)[,。;:][^,。;:]+$|\(其中[^()]*$")
"""A mark, and the beginning of what goes on behind it."""
_SHORTEST_PROSE = 24
"""A shorter line that begins as a heading does, and has no mark, is one."""
_ENDS_OPEN = re.compile(rf"[{CJK})”》]$")
_NAMES = re.compile(r"(?:情况|事项|概述|方面|年度报告|工作报告|年报|如下|数量?)$")
"""What ends a heading, or a label behind which a number begins anew."""


def join_numbers(draft: Draft, borders: Sequence[int] = ()) -> None:
    """Delete the line breaks that set a number apart from its own sentence, or its thousands from the rest of it.

    公开信息 / 5928 / 条,其中…, 收到申请 / 56件,同比…, 公开信息1,234, / 567条.
    Never at one of the `borders` of table cells.
    """
    text = draft.text
    found = disjoint({*_breaks_beside(text), *_breaks_before(text)})
    spans = [span for span in found if bisect_left(borders, span[0]) == bisect_right(borders, span[1])]
    draft.delete(spans, RepairCode.LINE_JOIN)


def _breaks_beside(text: str) -> Iterator[tuple[int, int]]:
    """The line breaks on both sides of a bare number that stands apart, and those within one."""
    for match in _BESIDE.finditer(text):
        start = match.start()
        line = text.rfind("\n", 0, start)
        if match["continued"] is not None:
            before = _NUMBER_ALONE.search(text, max(0, _end_before(text, line) - 1), start)
            if before is not None:
                yield before.span()
            yield match.span()
        elif match["parted"] is not None:
            if _IN_THOUSANDS.search(text, max(0, start - _LONGEST_NUMBER), start) is not None:
                yield match.span()
        elif _ends_begun(text[line + 1 : start]):
            yield match.span()


def _ends_begun(line: str) -> bool:
    """Has a line of prose a mark, and behind it words and a number, its last?"""
    words = line.rstrip(" 0123456789,.")
    return (
        len(words) >= _SHORTEST_BEGUN
        and words != line
        and "一" <= words[-1] <= "龥"
        and words[-1] != "第"
        and any(mark in words for mark in ",。;:(")
    )


def _breaks_before(text: str) -> Iterator[tuple[int, int]]:
    """The line breaks before numbers with a unit that begin no sentence, and behind those that end none."""
    numbers = [_lone(text, *match.span("number")) for match in _NUMBER_LINE.finditer(text)]
    for one in numbers:
        line = one.line
        is_alone = one.below is not None
        if not (_COMMA_END.search(line) or ((is_alone or GOES_ON.match(text, one.end)) and _may_go_on(line))):
            continue
        if not _BEGUN.search(line) and not STATES.search(line) and not _COMMA_END.search(line):
            # 占44%; / 其他信息 / 75条: words without a sentence of their own, that of the line above them or none.
            earlier = _end_before(text, one.line_start)
            if text[max(0, earlier - 1) : earlier] not in (",", ";", "、"):
                continue
            yield earlier, one.line_start
        yield one.above, one.start
        if one.below is not None and one.gap_below == one.gap and _goes_on_below(text, one.below):
            yield one.end, one.below
    if numbers and (manner := manner_of(text, numbers)):
        yield from breaks_beside(text, numbers, manner)


def _lone(text: str, start: int, end: int) -> Lone:
    """A number that begins a line, with its surroundings."""
    above = _end_before(text, start)
    line_start = text.rfind("\n", 0, above) + 1
    alone = _ALONE.match(text, end)
    return Lone(
        start,
        end,
        above,
        line_start,
        text[line_start:above],
        text.count("\n", above, start),
        None if alone is None else alone.end(),
        0 if alone is None else alone.group().count("\n"),
    )


def _end_before(text: str, place: int) -> int:
    """Where that ends which stands before the blanks and line breaks before a place."""
    while place > 0 and text[place - 1] in " \t\n":
        place -= 1
    return max(0, place)


def _may_go_on(line: str) -> bool:
    """Can a number be the next of the sentence of a line? Not behind a heading, a label, a portal's line."""
    if _ENDS_OPEN.search(line) is None or _NAMES.search(line) or "|" in line:
        return False
    is_short = len(line) < _SHORTEST_PROSE or STATES.search(line) is None
    is_heading = is_short and POINT.match(line) is not None and _BEGUN.search(line) is None
    return not is_heading and kind_of_line(line, is_before_body=False) is None


def _goes_on_below(text: str, below: int) -> bool:
    """Does the sentence of a number that has a line of its own go on in the line below?

    To be asked only where as many breaks stand behind it as before it: it was
    set apart, not the end of a paragraph.
    """
    return _REST.match(text, below) is not None and POINT.match(text, below) is None
