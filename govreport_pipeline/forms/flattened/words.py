"""The words of a text without anything that may stand between them."""

import re
from bisect import bisect_left
from dataclasses import dataclass

import numpy as np

ORDINAL = "#"
"""Stands in the letters where the text has 1. or (1) before a word."""

_ORDINAL = re.compile(r"(?:(?<![\d.,])(\d{1,2})[.、](?!\d)|\((\d{1,2})\))(?=\s*[\u3400-\u9fff“\"《(])")
_FURNITURE = re.compile(
    r"^[^\S\n]*(?:[-—·~] ?\d{1,3} ?[-—·~]|第 ?\d{1,3} ?页(?:[ ,/]*共 ?\d{1,3} ?页)?|\d{1,3} ?/ ?\d{1,3})[^\S\n]*$",
    re.MULTILINE,
)
"""A line that numbers a page."""
_WORD_DIGIT = re.compile(r"(?<=[\u3400-\u9fff])\d(?=[\u3400-\u9fff”\"'](?<![条件次项个万元篇人期]))")
_UNIT = re.compile(r"(?<![\u3400-\u9fff])(?:万元|亿元|元|人次|[条件次篇项个人份期])(?=[ \n|]+\d)")
"""A unit in a column of its own, before its number."""
_FIRST, _LAST = 0x3400, 0x9FFF


@dataclass(frozen=True, slots=True)
class Words:
    """The Chinese letters of a text, and where each stands.

    Blanks, line breaks, marks and numbers are left out, so that a label reads
    the same wherever it was wrapped and whatever was put inside it.
    """

    text: str
    letters: str
    places: list[int]
    """Offset of each letter in the text, rising."""
    ordinals: dict[int, str]
    """Position in `letters` of each `#` → the number that stands there."""
    ordinal_spans: list[tuple[int, int]]
    """Where the ordinals stand in the text, in order."""
    page_numbers: list[tuple[int, int]]
    """The lines that number a page, in order; their letters are left out."""

    def is_parted(self, position: int) -> bool:
        """Does a number stand between a letter and the one before it?"""
        return any(map(str.isdigit, self.text[self.places[position - 1] + 1 : self.places[position]]))

    def position(self, place: int) -> int:
        """How many letters stand before an offset of the text."""
        return bisect_left(self.places, place)


def words_of(text: str) -> Words:
    """The letters of a text."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    is_letter = (codes >= _FIRST) & (codes <= _LAST)
    spans, names = [], {}
    for match in _ORDINAL.finditer(text):
        spans.append(match.span())
        names[match.start()] = match[1] or match[2]
    digits = [match.start() for match in _WORD_DIGIT.finditer(text)]
    if names or digits:
        is_letter[list(names)] = True
        is_letter[digits] = True
    page_numbers = [match.span() for match in _FURNITURE.finditer(text)]
    for start, end in page_numbers:
        is_letter[start:end] = False
    for match in _UNIT.finditer(text):
        is_letter[match.start() : match.end()] = False
    places = np.flatnonzero(is_letter)
    kept = codes[places]
    positions = np.searchsorted(places, list(names)).tolist()
    kept[positions] = ord(ORDINAL)
    return Words(
        text=text,
        letters=kept.tobytes().decode("utf-32-le", "surrogatepass"),
        places=places.tolist(),
        ordinals=dict(zip(positions, names.values(), strict=True)),
        ordinal_spans=spans,
        page_numbers=page_numbers,
    )
