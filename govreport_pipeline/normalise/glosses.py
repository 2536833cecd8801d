"""Readings in brackets after a character: 監(jiān)督, 公(gong)(gong)開(kai), 務(务)."""

import re

from govreport_pipeline.normalise.draft import Draft
from govreport_pipeline.normalise.script import simplified
from govreport_pipeline.tables.vocabulary import RepairCode

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ"
_LATIN = re.compile(rf"(?<=[\u3400-\u9fff)])\(([a-z{_TONED}]{{1,6}})\)")
_TWIN = re.compile(r"([\u3400-\u9fff])\(([\u3400-\u9fff])\)")

_INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split()
_FINALS = (
    "a o e i u v ai ei ui ao ou iu ie ve ue er an en in un vn ang eng ing ong "
    "ia iao ian iang iong ua uo uai uan uang van ün üe"
).split()
SYLLABLES = frozenset({*(initial + final for initial in _INITIALS for final in _FINALS), *"a o e ai ei ao ou an en ang er ng".split()})  # fmt: skip
"""Everything that is shaped like a syllable of pinyin, without tones."""

ENOUGH = 2
"""So many toneless glosses make a document a glossed one; one alone may be a word."""


def delete_glosses(draft: Draft) -> None:
    """Delete pinyin glosses and Simplified glosses after Traditional characters.

    A gloss with a tone mark is one by itself. Without tones it must be shaped
    like a syllable, and the document must hold several.
    """
    text = draft.text
    if "(" not in text:
        return
    spans, toneless = [], []
    for match in _LATIN.finditer(text):
        if not match.group(1).isascii():
            spans.append(match.span())
        elif match.group(1) in SYLLABLES:
            toneless.append(match.span())
    if len(toneless) + len(spans) >= ENOUGH:
        spans += toneless
    for match in _TWIN.finditer(text):
        if match.group(1) != match.group(2) and simplified(match.group(1)) == match.group(2):
            spans.append((match.start() + 1, match.end()))
    draft.delete(sorted(spans), RepairCode.PINYIN_GLOSS)
