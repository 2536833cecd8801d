"""The words of a text without anything that may stand between them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from govreport_pipeline.forms.sheets.contents import PAGE_NUMBER, PRINTED_MARGIN, SCALE

CJK = "\u3400-\u9fff"
UNITS = rf"{SCALE}?元|人次|[条件次篇项个人份宗起期家场]"
ORDINAL = "#"
"""Stands in the letters where the text has 1. or (1) before a word."""
NUMERALS = "一二三四五六七八九十"
ORDINALS = frozenset(ORDINAL + NUMERALS)

_ORDINAL = re.compile(
    rf"(?:(?<![\d.,])([1-9]\d?)[^\S\n]?[.、](?!\d)|\(\s{{0,3}}(\d(?: ?\d)?)\s{{0,3}}\))(?=\s*[{CJK}“\"《(])"
)
_PAGE_LINE = re.compile(rf"^{PAGE_NUMBER}$", re.MULTILINE)
"""A line that numbers a page."""
_PRINTED_LINE = re.compile(rf"^{PRINTED_MARGIN}$", re.MULTILINE)
_NOTE_LINE = re.compile(r"^[^\S\n]*\(?(?:[备附]?注|(?:填[表报]|数据)?说明)\d?[:;.][^\n]{1,200}$", re.MULTILINE)
"""A line that says something about a table; what it names and counts is none of the table's."""
_ROW_IN_NOTE = re.compile(r"[^\S\n]\d+$")
"""How a line ends that begins as a note and holds rows of the table: 备注:行政许可 218."""
_BARE_LINE = re.compile(r"^[^\S\n]*(\d{1,3})[^\S\n]*$", re.MULTILINE)
_EMPTY_BEFORE = re.compile(r"\n[^\S\n]*\n[^\S\n]*$")
_EMPTY_AFTER = re.compile(r"[^\S\n]{0,200}\n[^\S\n]{0,200}\n")
_TITLE = re.compile(rf"[{CJK}]{{4}}.{{0,80}}(?:报告|年报|政府|公报)|(?:报告|年报)")
"""What heads the pages of a document; a label of a table does not."""
_LONGEST_MARGIN = 12
_WORD_DIGIT = re.compile(
    rf"(?<=[{CJK}])\d(?=[{CJK}](?<![条件次项个万元篇人期])|[\"'])|(?<=[{CJK}])\d(?=\s*”)|(?<=\n)\d(?=”)|(?<=[{CJK}] )\d(?= ?”)"
)
"""A digit inside a word: 免予公开范围1."""
_UNIT_COLUMN = re.compile(rf"(?<![{CJK}])(?<!第\(.\))(?:人民币)?(?:{UNITS})(?=[ \n|]+\d| ?\|)")
"""A unit in a column of its own, before its number or a bar."""
REMARK = re.compile(r"(?<=[\d件]) ?\([^()\n]{0,40}\d[^()\n]{0,40}\)")
"""What a number may have behind it: 22(其中修订16件)."""
UNIT_AFTER = (
    rf" ?(?:{SCALE}\s?)?(?:{UNITS})整?(?![{CJK}])| ?[十百千]?[万亿](?![{CJK}\d])|\((?:单位:)?{SCALE}?(?:{UNITS})\)"
    rf"|\n(?:{SCALE}\s?)?元(?=[^\S\n]*(?:\Z|\n\s*(?:\Z|[{CJK}(])))"
)
"""The unit of the number before it: 3万元, 3(万元), broken in two, or on a line that no number follows."""
_BESIDE_NUMBER = re.compile(rf"(?<=\d)(?:{UNIT_AFTER})|(?<![{CJK}/])(?:[增减]|人民币 ?)(?=\d)")
"""A unit right behind a number, and what it may have before it: 12件, 减4, 人民币5元."""
NO_NUMBER = r"[详参]?见附[件表录]\d{0,2}|暂无|暂?未作?统计|无法统计|另行公布|无此项|不适用|不涉及|未开展|未发生|暂缺"
"""What may stand in a cell in place of a number."""
NOTHING = re.compile(
    rf"(?:(?<![^ \n|无零])|(?<=[ \n|][条件次篇项个人元]))(?<![{NUMERALS}]\)[ \n])(?:[无零](?![^ \n|无零])(?!\s{{0,9}}法)|(?:{NO_NUMBER})(?![^ \n|]))"
)
"""Such words in a cell of their own, or behind a unit in one: (四)无 / 法提供 is a label."""
_LONE_UNIT = re.compile(rf"(?<![{CJK}])(?:{UNITS})$")
_LONGEST_UNIT = 3
_LONGEST_NOTE = 200
_FIRST, _LAST = 0x3400, 0x9FFF


@dataclass(frozen=True, slots=True)
class Known:
    """Digits of which the labels behind them tell more than the text alone. Offsets count the text."""

    ordinals: tuple[tuple[int, int], ...] = ()
    """Spans of digits that number a label, whatever stands before them, each with its mark."""
    serials: tuple[tuple[int, int], ...] = ()
    """Spans of running numbers before labels, which are none of the form's."""
    values: frozenset[int] = frozenset()
    """Where values begin that look like ordinals."""
    doubtful: tuple[tuple[int, int], ...] = ()
    """Spans of digits of which nobody knows what they are."""


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True)
class Words:
    """The Chinese letters of a text, and where each stands.

    Blanks, line breaks, marks, numbers and page numbers are left out, so that
    a label reads the same wherever it was wrapped and whatever was put inside
    it.
    """

    text: str
    letters: str
    places: list[int]
    """Offset of each letter in the text, rising."""
    ordinals: dict[int, str]
    """Position in `letters` of each `#` → the number that stands there."""
    no_values: list[tuple[int, int]]
    """Spans of the text whose numbers are no values, in order: ordinals, page numbers, digits of a word."""
    known: Known

    def is_parted(self, position: int) -> bool:
        """Does a number, or a unit in a cell of its own, stand between a letter and the word before it?"""
        before = self.places[position - 1] + 1
        is_numbered = any(map(str.isdigit, self.text[before : self.places[position]]))
        return is_numbered or _LONE_UNIT.search(self.text, max(0, before - _LONGEST_UNIT), before) is not None

    def is_joined(self, position: int) -> bool:
        """Does a letter stand right behind a word, with nothing between them, in one cell?"""
        if not 0 < position < len(self.places) or self.letters[position - 1] == ORDINAL:
            return False
        return self.places[position - 1] + 1 == self.places[position]

    def is_in_note(self, position: int) -> bool:
        """Does a letter stand in a bracket that was opened before it, on its line: 规章(应提供相关数据)?"""
        place = self.places[position]
        line = max(self.text.rfind("\n", 0, place) + 1, place - _LONGEST_NOTE)
        return self.text.rfind("(", line, place) > self.text.rfind(")", line, place)

    def position(self, place: int) -> int:
        """How many letters stand before an offset of the text."""
        return bisect_left(self.places, place)


def words_of(text: str, known: Known = NOTHING_KNOWN) -> Words:
    """The letters of a text, with what the labels in it have told of its digits."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    is_letter = (codes >= _FIRST) & (codes <= _LAST)
    ordinals = _ordinals(text, known)
    taken = {
        start for span in (*known.ordinals, *known.serials, *known.doubtful) for start in range(*span)
    } | known.values
    digits = [match.span() for match in _WORD_DIGIT.finditer(text) if match.start() not in taken]
    is_letter[[start for start, _ in digits]] = True
    pages = sorted((*_page_lines(text), *_note_lines(text)))
    no_words = (
        match.span() for each in (_UNIT_COLUMN, REMARK, _BESIDE_NUMBER, NOTHING) for match in each.finditer(text)
    )
    for start, end in (*pages, *no_words):
        is_letter[start:end] = False
    is_letter[[start for start, _ in ordinals]] = True
    places = np.flatnonzero(is_letter)
    kept = codes[places]
    positions = np.searchsorted(places, [start for start, _ in ordinals]).tolist()
    kept[positions] = ord(ORDINAL)
    return Words(
        text=text,
        letters=kept.tobytes().decode("utf-32-le", "surrogatepass"),
        places=places.tolist(),
        ordinals=dict(zip(positions, ordinals.values(), strict=True)),
        no_values=sorted((*ordinals, *known.serials, *digits, *pages)),
        known=known,
    )


def _ordinals(text: str, known: Known) -> dict[tuple[int, int], str]:
    """The spans of all ordinals, in order, with the number of each."""
    found = {match.span(): match[1] or match[2].replace(" ", "") for match in _ORDINAL.finditer(text)}
    if known is NOTHING_KNOWN:
        return found
    told = {end: (start, end) for start, end in (*known.ordinals, *known.serials, *known.doubtful)}
    kept = {span: number for span, number in found.items() if span[1] not in told and span[0] not in known.values}
    return dict(sorted((kept | {span: text[span[0]] for span in known.ordinals}).items()))


def _note_lines(text: str) -> Iterator[tuple[int, int]]:
    """The lines that say something about a table, and hold none of its rows."""
    return (match.span() for match in _NOTE_LINE.finditer(text) if _ROW_IN_NOTE.search(match[0]) is None)


def _page_lines(text: str) -> list[tuple[int, int]]:
    """The lines between pages: their numbers, what a browser prints, and the titles that stand beside more than one."""
    numbers = [match.span() for match in _PAGE_LINE.finditer(text)] or list(_bare_page_numbers(text))
    numbers += [match.span() for match in _PRINTED_LINE.finditer(text)]
    # a set: the only line of a page stands beside two numbers, but once
    beside = {span for start, end in numbers for span in (_line(text, start, -1), _line(text, end, 1))}
    counts = Counter(text[start:end] for start, end in beside)
    titles = (span for span in beside if counts[text[slice(*span)]] > 1 and _TITLE.search(text, *span))
    return sorted({*numbers, *titles})


def _line(text: str, place: int, step: int) -> tuple[int, int]:
    """The nearest line that is not empty, before or after a place; an empty span at the ends of the text."""
    while 0 <= place + min(step, 0) < len(text) and text[place + min(step, 0)] in " \n":
        place += step
    if step < 0:
        return text.rfind("\n", 0, place) + 1, place
    end = text.find("\n", place)
    return place, end if end >= 0 else len(text)


def _bare_page_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Bare numbers beside an empty line that count up one by one through the whole text.

    All numbers with an empty line on the same side count up, or none of them
    is a page number: cells parted by empty lines do not.
    """
    before, after = [], []
    for match in _BARE_LINE.finditer(text):
        if _EMPTY_BEFORE.search(text[max(0, match.start() - _LONGEST_MARGIN) : match.start()]):
            before.append(match)
        if _EMPTY_AFTER.match(text, match.end(1)):
            after.append(match)
    for side in (before, after):
        numbers = [int(match[1]) for match in side]
        if len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers))):
            yield from (match.span() for match in side)
            return
