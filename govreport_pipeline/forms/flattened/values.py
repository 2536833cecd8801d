"""The contents of cells that a flattened table may have: numbers and blank marks."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from govreport_pipeline.forms.flattened.words import Words

_TOKEN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[/\\—―-]+")
_UNIT = re.compile(r" ?(?:万元|亿元|元|人次|[条件次篇项个人份宗起期家场])(?![\u3400-\u9fff])")
_NOTE = re.compile(r" ?\([^()\n]{0,40}\)")
_INLINE_PAGE = re.compile(r"(?<=\s)[-—] \d{1,3} [-—](?=\s)")
_COUNTED_ONCE = re.compile(r"计\s*1\s*[条次件]")
"""The form's own words: 不同渠道和方式公开相同信息计1条."""
_DATED = frozenset("月日号页")
_SIGNS = {"+", "-", "增", "减"}
_CHANGES = ("增加", "减少", "增", "减")


@dataclass(frozen=True, slots=True)
class Value:
    """What may be the content of a cell. Offsets count the text."""

    start: int
    end: int
    number: float | None
    """None for a mark that stands for nothing: / - —."""
    line: int
    """Number of its line, from 0."""
    position: int
    """How many letters stand before it."""
    is_alone: bool
    """Has its line nothing else, and an empty line before and after it?"""


def values_of(text: str, words: Words, start: int, end: int) -> list[Value]:
    """Every value between two offsets, in order; page numbers and dates are none."""
    skipped = _skipped(text, words, start, end)
    breaks = [match.start() for match in re.finditer("\n", text[start:end])]
    found: list[Value] = []
    place = 0
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        while place < len(skipped) and skipped[place][1] <= first:
            place += 1
        if place < len(skipped) and skipped[place][0] < last:
            continue
        span = _mark(text, first, last) if match[0][0] in "/\\—―-" else _number(text, first, last)
        if span is None:
            continue
        number = float(match[0].replace(",", "")) if match[0][0].isdigit() else None
        if number is not None and text[span[0]] in "-减":
            number = -number
        line = bisect_right(breaks, first - start)
        found.append(Value(*span, number, line, words.position(first), _is_alone(text, *span)))
    return found


def _skipped(text: str, words: Words, start: int, end: int) -> list[tuple[int, int]]:
    """What holds digits or marks and is no value: ordinals, page numbers, notes."""
    spans = [span for span in (*words.ordinal_spans, *words.page_numbers) if start <= span[0] < end]
    spans += [match.span() for match in _COUNTED_ONCE.finditer(text, start, end)]
    pages = [match.span() for match in _INLINE_PAGE.finditer(text, start, end)]
    if pages and len(pages) * 2 == len(re.findall(r"(?<=\s)[-—]+(?=\s)", text[start:end])):
        spans += pages
    return sorted(spans)


def _mark(text: str, first: int, last: int) -> tuple[int, int] | None:
    """The span of a mark that stands by itself."""
    before = text[first - 1] if first else "\n"
    after = text[last] if last < len(text) else "\n"
    return (first, last) if before in " \n|" and after in " \n|" else None


def _number(text: str, first: int, last: int) -> tuple[int, int] | None:
    """The span of a number with its sign and its unit; None where it is no content of a cell."""
    after = text[last] if last < len(text) else "\n"
    if after in _DATED or after in "%:@" or (after.isascii() and after.isalpha()):
        return None
    if after == "年" and last - first == 4 and text[first] in "12":
        return None
    unit = _UNIT.match(text, last)
    before = text[first - 1] if first else "\n"
    start = first
    while start > max(0, first - 2) and text[start - 1] in "+-":
        start -= 1
    for word in _CHANGES:
        if start == first and text.endswith(word, 0, first):
            start = first - len(word)
            break
    before = text[start - 1] if start else "\n"
    if (before.isalnum() and before.isascii()) or before in ".:@第计〔[约" or (before in "-/" and start == first):
        return None
    if unit is None and "\u3400" <= before <= "\u9fff" and "\u3400" <= after <= "\u9fff" and start == first:
        return None
    return start, unit.end() if unit is not None else last


def _is_alone(text: str, start: int, end: int) -> bool:
    """Does a value stand between two empty lines?"""
    before, after = text[max(0, start - 8) : start], text[end : end + 8]
    return bool(re.search(r"(?:^|\n)[^\S\n]*\n[^\S\n]*$", before)) and bool(
        re.match(r"[^\S\n]*\n[^\S\n]*(?:\n|$)", after)
    )
