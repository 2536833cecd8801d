"""The contents of cells that a flattened table may have: numbers, blank marks, 无."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from govreport_pipeline.forms.flattened.words import CJK, NO_NUMBER, NOTHING, REMARK, UNIT_AFTER, UNITS, Words
from govreport_pipeline.forms.sheets.contents import MONEY
from govreport_pipeline.forms.sheets.separated import LONE_MARK, mark_between_heads

_TOKEN = re.compile(
    r"0(?=00?(?!\d)|0\d{2})|0(?<=00)|(?P<glued>\d{1,3}(?:,\d{3})+\d[\d,.]*)|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    rf"|(?:\\(?!\\)(?<!\\\\)|[/—―-])+|[无零]|{NO_NUMBER}|NaN|nan|None|null"
)
"""A run of noughts, or of digits that begins with two, is no number: each nought is a cell of its own.

What goes on behind its thousands is no number either: 25,391 and 9 grown together.
"""
_UNIT_AFTER = re.compile(UNIT_AFTER)
_SCALE_AFTER = re.compile(" ?(?:十?[千万亿]|百)")
_SCALED_BEFORE = re.compile(r"\d[十百千]?[百千万亿]$")
"""A number that goes on so, or behind such a one, is not what its digits say: 3万5000元."""
_UNIT_END = re.compile(rf"(?<![{CJK}])(?<!第\(.\))(?:人民币)?({UNITS})$")
"""Not the last word of 第二十条第(六)项."""
_SCALE_ABOVE = re.compile(r"([十百千]?[万亿]) ?\n ?$")
_UNIT_ENDS = frozenset("元次条件篇项个人份宗起期家场")
_LONGEST_UNIT = 6
_BLANKS = " \n|"
_BREAK = re.compile("\n")
_BAR = re.compile(r" {0,40}\n? {0,40}\|")
_GLUED_PAGE = re.compile(rf"[-—](?<=[{CJK}].) \d{{1,3}} [-—](?=[{CJK}])")
"""A page number that grew together with the words around it: cells stand apart from their labels as from each other."""
_INLINE_PAGE = re.compile(rf"(?<![^\s{CJK}])[-—] ?(\d{{1,3}}) ?[-—](?![^\s{CJK}])")
_INLINE_PAGE_OF_ALL = re.compile(r"(?<!\S)(\d{1,3})/(\d{1,3})(?!\S)")
_INLINE_MARK = re.compile(r"(?<=\s)[-—]+(?=\s)")
_RULE = re.compile(r"[|:-][ \t|:-]{3,}")
_LATEX_SPAN = re.compile(r"\\multi(?:row|column)\{\d+\}")
_WIKI_SPAN = re.compile(r"(?:col|row)span\s?=\s?\W?\d+")
_DASHES = re.compile("-+")
_WIKI_RULE = re.compile(r"^[ \t]*\|-+[ \t]*$", re.MULTILINE)
"""Parts the rows of a table that {| begins: no blank of a cell."""
_SHORTEST_DASHES = 3
_WIDE_DASHES = 8
_BULLET = re.compile(r"^[^\S\n]*([—―-]+)(?=[^\S\n]+[^\s|])", re.MULTILINE)
_BEGINNING = re.compile(rf"^[^\S\n]*(?:(\d[\d.,]*)|[—―-])[^\S\n]+[(“\"《]?[{CJK}](?![^\S\n]?[月日])", re.MULTILINE)
_FEWEST_BULLETS = 3
_COUNTED_ONCE = re.compile(r"计\s*1\s*[条次件]")
"""The form's own words: 不同渠道和方式公开相同信息计1条."""
_DATES = tuple("年月日")
_DATED = "月日号页%:@”"
_CITED = ".:@第计〔[约"
_TOTALS = ("总计", "合计", "小计", "共计")
"""End with a word of those, and are labels."""
_CHANGE = re.compile(r"(?:增加|减少)[^\S\n]*$|(?<!/)[增减]$")
_LONGEST_CHANGE = 5
_ANOTHER_BEHIND = re.compile(r"[+\-增减]?\d")
"""3/1, +2/-1: two numbers in one cell are neither of them its content."""
_CHANGE_OF_ITEMS = re.compile("增 / 减")
"""Stands in the heads of columns: 本 年 增 / 减."""
_CHANGED = ("加", "少")
_SCALED = tuple("十百千万亿元")


@dataclass(frozen=True, slots=True)
class Value:
    """What may be the content of a cell. Offsets count the text."""

    start: int
    end: int
    """Of the number with its sign and the unit that follows it."""
    number: float | None
    """None for a mark that stands for nothing, / - —, and for words: 无, 见附件."""
    position: int
    """How many letters stand before it."""
    line: int
    """Number of its line, from 0."""
    is_bare: bool
    """Has its line nothing else?"""
    unit: str | None
    """A unit that stands by itself before it; None where none does."""
    has_unit: bool
    """Does a unit stand beside it?"""
    has_bar: bool
    """Does the bar of a cell follow it?"""


Row = Sequence[Value | None]
"""One entry a cell; None for a cell that left nothing but an empty line."""
Adds = Callable[[int, Row], bool | None]
"""Do the values of a row add up? None where the form asks for no sum, or where a blank leaves it open."""


def values_of(text: str, words: Words) -> tuple[list[Value], list[int]]:
    """Every value of a text, in order; page numbers, ordinals and dates are none. Then where numbers begin that are no content of a cell, nor of a date."""
    text = _without_ordinals(text, words)
    breaks = [match.start() for match in _BREAK.finditer(text)]
    found: list[Value] = []
    others: list[int] = []
    for first, last in _tokens(text, words):
        is_number = text[first].isdigit()
        before, after = _around(text, first, last)
        is_plain = before in _BLANKS and after in _BLANKS and text[first - 2 : first - 1] not in _CHANGED
        is_plain = is_plain and text[last + 1 : last + 2] not in _SCALED
        if is_plain and is_number:
            start, end = first, last
        else:
            is_known = first in words.known.values
            span = _number(text, first, last, is_known=is_known) if is_number else _mark(text, first, last)
            if span is None:
                others += [first] if is_number and text[last : last + 1] not in _DATES else []
                continue
            start, end = span
        unit = _unit_before(text, start)
        found.append(
            Value(
                start,
                end,
                _worth(text, start, first, last) if is_number else None,
                words.position(first),
                bisect_right(breaks, first),
                (before == "\n" and after == "\n") or _is_bare(text, start, end),
                unit,
                unit is not None or end > last,
                _BAR.match(text, end) is not None,
            )
        )
    return found, others


def _without_ordinals(text: str, words: Words) -> str:
    """The text with blanks for the numbers of labels that ran into values."""
    if not (words.known.ordinals or words.known.serials):
        return text
    parts: list[str] = []
    place = 0
    for start, end in sorted((*words.known.ordinals, *words.known.serials)):
        parts += (text[place:start], " " * (end - start))
        place = end
    return "".join((*parts, text[place:]))


def _worth(text: str, start: int, first: int, last: int) -> float:
    """The number, with its sign."""
    number = float(text[first:last].replace(",", ""))
    return -number if text[start] in "-减" else number


def _unit_before(text: str, start: int) -> str | None:
    """The unit that stands by itself before a value; in brackets it is one of money."""
    place = start - 1
    while place >= 0 and text[place] in _BLANKS:
        place -= 1
    is_apart = place < start - 1
    is_bracketed = place > 0 and text[place] == ")"
    place -= is_bracketed
    if place < 0 or not is_apart or text[place] not in (MONEY if is_bracketed else _UNIT_ENDS):
        return None
    match = _UNIT_END.search(text, max(0, place - _LONGEST_UNIT), place + 1)
    if match is None:
        return None
    scale = _SCALE_ABOVE.search(text, max(0, match.start(1) - _LONGEST_UNIT), match.start(1))
    return match[1] if scale is None else f"{scale[1]}{match[1]}"


def _tokens(text: str, words: Words) -> Iterator[tuple[int, int]]:
    """Numbers and marks, but for those of ordinals, pages and the form's own notes."""
    skipped = _skipped(text, words)
    place = 0
    for match in _TOKEN.finditer(text):
        first, last = match.span()
        while place < len(skipped) and skipped[place][1] <= first:
            place += 1
        if match["glued"] is None and (place == len(skipped) or skipped[place][0] >= last):
            yield first, last


def _skipped(text: str, words: Words) -> list[tuple[int, int]]:
    """What holds digits or marks and is no value, in order."""
    spans = [match.span() for match in _COUNTED_ONCE.finditer(text)]
    spans += [match.span() for match in REMARK.finditer(text)]
    spans += [match.span() for match in _GLUED_PAGE.finditer(text)]
    spans += words.known.doubtful
    if "---" in text:
        spans += [match.span() for match in _RULE.finditer(text) if _is_rule(match[0])]
    if "{|" in text:
        spans += [match.span() for pattern in (_WIKI_RULE, _WIKI_SPAN) for match in pattern.finditer(text)]
    if "\\multi" in text:
        spans += [match.span() for match in _LATEX_SPAN.finditer(text)]
    spans += _inline_pages(text)
    spans += _bullets(text)
    mark = mark_between_heads(text)
    spans += [match.span() for match in LONE_MARK.finditer(text) if match[1] == mark] if mark is not None else ()
    return sorted((*words.no_values, *spans)) if spans else words.no_values


def _is_rule(signs: str) -> bool:
    """Do dashes, with bars or as wide as columns, part the head of a table from its rows: |---|---|? Fewer stand for a blank."""
    dashes = [*map(len, _DASHES.findall(signs))]
    is_wide = len(dashes) > 1 and max(dashes) >= _WIDE_DASHES
    return bool(dashes) and min(dashes) >= _SHORTEST_DASHES and ("|" in signs or is_wide)


def _bullets(text: str) -> list[tuple[int, int]]:
    """The dashes before the lines of a list: - 行政许可 5; none where numbers begin as many lines with words, as blanks may then."""
    beginnings = [match[1] is None for match in _BEGINNING.finditer(text)]
    is_list = beginnings.count(True) >= max(_FEWEST_BULLETS, 2 * beginnings.count(False))
    return [match.span(1) for match in _BULLET.finditer(text)] if is_list else []


def _inline_pages(text: str) -> list[tuple[int, int]]:
    """Page numbers beside words and numbers on one line: - 4 -, 4/7.

    They count up, and of a text of several lines one alone is none; nor are
    numbers between dashes where these stand for blanks, too.
    """
    pages = list(_INLINE_PAGE.finditer(text)) or list(_INLINE_PAGE_OF_ALL.finditer(text))
    numbers = [int(match[1]) for match in pages]
    if len(pages) <= ("\n" in text) or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return []
    if pages[0].re is _INLINE_PAGE_OF_ALL:
        is_told = len({match[2] for match in pages}) == 1 and numbers[-1] <= int(pages[0][2])
    else:
        ends = [0, *(match.end() for match in pages)]
        starts = [*(match.start() for match in pages), len(text)]
        is_told = not any(_INLINE_MARK.search(text, end, start) for end, start in zip(ends, starts, strict=True))
    return [match.span() for match in pages] if is_told else []


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The characters before and after a span; a line break at the ends of the text."""
    return text[start - 1] if start else "\n", text[end] if end < len(text) else "\n"


def _mark(text: str, first: int, last: int) -> tuple[int, int] | None:
    """The span of a mark, or of 无 and other words, that stands by itself."""
    if _is_letter(text[first]):
        return (first, last) if NOTHING.match(text, first) else None
    before, after = _around(text, first, last)
    is_apart = before in _BLANKS and after in _BLANKS and _CHANGE_OF_ITEMS.match(text, max(0, first - 2)) is None
    return (first, last) if is_apart else None


def _number(text: str, first: int, last: int, *, is_known: bool) -> tuple[int, int] | None:
    """The span of a number with its sign and its unit; None where it is no content of a cell.

    Inside a word only one is that `is_known` to be a value.
    """
    start = first
    while start > max(0, first - 2) and text[start - 1] in "+-":
        start -= 1
    change = _CHANGE.search(text[max(0, first - _LONGEST_CHANGE) : first]) if start == first else None
    if change is not None:
        start = first - len(change[0])
    before, after = _around(text, start, last)
    is_year = after == "年" and last - first == 4 and text[first] in "12"
    if is_year or after in _DATED or (after.isascii() and after.isalpha()):
        return None
    is_cited = before in _CITED and not (is_known and before == ":") and not text.endswith(_TOTALS, 0, start)
    if is_cited or (before.isascii() and before.isalpha()) or before == "/" or (before == "-" and start == first):
        return None
    if after == "/" and _ANOTHER_BEHIND.match(text, last + 1) is not None:
        return None
    if before.isdigit() and text[start - 1 : start + 1] != "00" and text[first - 1] != "0":
        return None
    unit = _UNIT_AFTER.match(text, last)
    is_cut = unit is None and _SCALE_AFTER.match(text, last) is not None
    if is_cut or _SCALED_BEFORE.search(text, max(0, start - 3), start) is not None:
        return None
    if unit is None and start == first and not is_known and _is_letter(before) and _is_letter(after):
        return None
    end = unit.end() if unit is not None else last
    return None if text[end : end + 1] == ")" else (start, end)


def _is_letter(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _is_bare(text: str, start: int, end: int) -> bool:
    """Has the line of a value nothing else but blanks and bars?"""
    while start > 0 and text[start - 1] in " |":
        start -= 1
    remark = REMARK.match(text, end)
    end = remark.end() if remark is not None else end
    while end < len(text) and text[end] in " |":
        end += 1
    return (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
