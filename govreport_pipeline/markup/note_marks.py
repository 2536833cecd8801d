"""Marks of footnotes, which stand beside a number and are no digit of it: 申请6<sup>1</sup>件."""

import re

from govreport_pipeline.markup.tags import BLANK

_TAGS = rf"(?:{BLANK}|<(?!/su[bp])[^<>]{{1,300}}>){{0,8}}+"
_MARK = re.compile(
    rf"<(su[bp])(?:[\s/][^<>]{{0,300}}+)?+>{_TAGS}"
    r"(?:[(（\[【〔]\s?(?:注\s?)?\d{1,3}\s?[)）\]】〕]|注?\s?\d{1,2}(?!\d)|[①-⒇]|[*＊]{1,3})"
    rf"{_TAGS}</\1\s{{0,9}}>",
    re.IGNORECASE,
)
_MARKED = re.compile(r"[\d%)\]\u2014-\uffef]")
"""Behind what a mark may stand: a digit, Chinese characters and their punctuation. What follows a letter is a power: m²."""
_BASE = re.compile(r"[×xX*·]\s?10\Z")
_COUNTS = "条條件份篇个個次宗项項人户戶家名万萬亿億年月日%％"
LONGEST_GAP = 8


def note_mark_end(source: str, before: int, start: int) -> int:
    """Where the `<sup>` or `<sub>` that begins at `start` ends if it is the mark of a footnote; -1 if it is text.

    `before` is where the markup began: there ends the text that it would be a
    mark of. Raised digits that have a unit and no number before them are the
    number itself.
    """
    mark = _MARK.match(source, start)
    if mark is None:
        return -1
    text = source[max(0, before - LONGEST_GAP) : before].rstrip()
    if not text or _MARKED.match(text[-1]) is None or _BASE.search(text) is not None:
        return -1
    is_number = not text[-1].isdigit() and source[mark.end() : mark.end() + 1] in _COUNTS
    return -1 if is_number else mark.end()
