"""What stands between characters and is no text: readings (監(jiān)督, 公(gong)(gong)開(kai), 務(务)), marks of footnotes (6[1]件)."""

import re
from collections.abc import Iterator

from govreport_pipeline.normalise.characters import CJK, TONED
from govreport_pipeline.normalise.draft import Draft
from govreport_pipeline.normalise.script import simplified_character
from govreport_pipeline.tables.vocabulary import RepairCode

_OPENS, _CLOSES = r"(\[〔【{〈", r")\]〕】}〉"
_LETTERS = f"a-z{TONED}üńňǹḿ\u0300\u0301\u0304\u0308\u030c"
"""With the tones that stand behind their vowels (a\u0304)."""
_BREAK = r"(?:[ \t]{0,9}+\n[ \t]{0,9}+)?+"
_SYLLABLE = rf"[{_LETTERS}]{{1,8}}(?:[ \t]{{0,9}}+\n[ \t]{{0,9}}+[{_LETTERS}]{{1,8}})?[1-4]?"
_GLOSS = re.compile(
    rf"[{_OPENS}](?<=[{CJK}{_CLOSES}\n].)(?:{_BREAK} ?({_SYLLABLE}(?: {_SYLLABLE}){{0,3}}) ?{_BREAK}|([{CJK}]))[{_CLOSES}]"
)
"""In any brackets, which the end of a line may break."""

_NOTE_MARK = re.compile(r"[\[¹²³⁰-⁹](?<=\d.)(?:(?<=\[)\d{1,2}\]|(?<!\[)[¹²³⁰-⁹]?)(?=[条件份篇个次宗项人户家名万亿%])")
"""Of a footnote, between a number and its unit: 6[1]件. It begins with what it looks for: so it is quick."""

_LINE_BREAK = re.compile(r"[ \t]{0,9}+\n[ \t]{0,9}+")
_LINES_OF_A_COLUMN = 8
"""Fewer breaks tell of no column, and those within a gloss go with it; of more, `join_lines` knows which to join."""
_NO_TONE_NUMBERS = str.maketrans("", "", "1234")
_INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split()
_FINALS = (
    "a o e i u v ai ei ui ao ou iu ie ve ue er an en in un vn ang eng ing ong "
    "ia iao ian iang iong ua uo uai uan uang van ün üe"
).split()
SYLLABLES = frozenset({*(initial + final for initial in _INITIALS for final in _FINALS), *"a o e ai ei ao ou an en ang er ng".split()})  # fmt: skip
"""Everything that is shaped like a syllable of pinyin, without tones."""

ENOUGH = 2
"""So many toneless glosses make a document a glossed one; one alone may be a word."""


def delete_note_marks(draft: Draft) -> None:
    """Delete the marks of footnotes between numbers and their units."""
    draft.delete([match.span() for match in _NOTE_MARK.finditer(draft.text)], RepairCode.NOTE_MARK)


def delete_glosses(draft: Draft) -> None:
    """Delete pinyin glosses and Simplified glosses after Traditional characters.

    A gloss with a tone mark is one by itself. Without (gong zuo, xin4) it must be
    shaped like syllables, and the document must hold several. A Simplified gloss
    is that of the character before it, or before other glosses of it.
    """
    text = draft.text
    spans, toneless = [], []
    base, end = "", -1
    for match in _GLOSS.finditer(text):
        span = start, behind = match.span()
        if start != end:
            base = text[start - 1]
        reading = match[1]
        if reading is None:
            if base == match[2] or simplified_character(base) != match[2]:
                continue
            spans.append(span)
        elif not reading.isascii():
            spans.append(span)
        elif base != "\n" and SYLLABLES.issuperset(_LINE_BREAK.sub("", reading).translate(_NO_TONE_NUMBERS).split()):
            toneless.append(span)
        else:
            continue
        end = behind
    if len(toneless) + len(spans) >= ENOUGH:
        spans = sorted(spans + toneless)
    if text.count("\n") >= _LINES_OF_A_COLUMN:
        spans = [piece for span in spans for piece in _without_breaks(text, *span)]
    draft.delete(spans, RepairCode.PINYIN_GLOSS)


def _without_breaks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A gloss but for the ends of lines in it: they tell how wide the lines are."""
    while (found := text.find("\n", start, end)) >= 0:
        if found > start:
            yield start, found
        start = found + 1
    yield start, end
