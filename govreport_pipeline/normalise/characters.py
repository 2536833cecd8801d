"""What each character is to the normaliser: one table, one look-up a text."""

import unicodedata
from functools import cache

import numpy as np
import numpy.typing as npt
import opencc

Codes = npt.NDArray[np.uint32]
Classes = npt.NDArray[np.uint8]

INVISIBLE = 1
"""Zero-width, a control character, or a carriage return."""
FOLDABLE = 2
"""Has another form that the later stages read."""
TRADITIONAL = 4
"""Written so in Traditional text only."""
SUSPECT = 8
"""No part of Chinese prose: toned Latin, bopomofo, box drawing, private use."""
ASTRAL = 16
"""Above U+FFFF: an emoji, a rare character."""

BULLET = 32
"""What begins the points of lists."""

_RADICALS = (
    "⺠民⻅见⻆角⻉贝⻋车⻓长⻔门⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻘青⻄西⻁虎⺟母"
)
"""Radicals that Unicode does not map to the characters that they are."""


def _compatible() -> dict[str, str]:
    """Radicals and compatibility ideographs (⼆, U+F98E), which PDFs and old codes have, and the usual characters."""
    blocks = (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00))
    usual = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in blocks}
    usual |= dict(zip(_RADICALS[::2], _RADICALS[1::2], strict=True))
    return {
        before: after for before, after in usual.items() if before != after and len(after) == 1 and after <= "\uffff"
    }


FOLDED: dict[str, str] = {
    **_compatible(),
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    "\u3000": " ", "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ", "\t": " ",
    "\u2028": "\n", "\u2029": "\n", "\u0085": "\n", "\x0b": "\n", "\x0c": "\n", "\r": "\n",
    "﹐": ",", "﹑": "、", "﹒": ".", "﹔": ";", "﹕": ":", "﹖": "?", "﹗": "!", "﹙": "(", "﹚": ")", "﹪": "%",
    "﹝": "〔", "﹞": "〕", "︰": ":", "∶": ":", "｡": "。", "､": "、", "٪": "%", "﹣": "-", "◯": "○", "−": "-", "–": "-",
    **dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd"),
}  # fmt: skip
"""Character → the form that the later stages read; all of length one.

Half of a surrogate pair is no character: it becomes U+FFFD, which is flagged.
"""

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
CJK = "\u3400-\u9fff"
BULLETS = "•●◆◇■▪►▶➢➤★☆"

_INVISIBLE = "\u00ad\ufeff\x7f\r" + "".join(
    chr(code)
    for first, last in ((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x00, 0x08), (0x0E, 0x1F))
    for code in range(first, last + 1)
)
_SUSPECT_BLOCKS = ((0x00C0, 0x00FF), (0x2500, 0x257F), (0x3105, 0x312F), (0xE000, 0xF8FF))
_NOT_SUSPECT = "×÷─━"  # ××局; ─ as a dash
_LIMIT = 0x10000


def codes_of(text: str) -> Codes:
    """The code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


def text_of(codes: Codes) -> str:
    """The text of code points."""
    return codes.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


def _folds() -> Codes:
    table = np.arange(_LIMIT, dtype="<u4")
    for before, after in FOLDED.items():
        table[ord(before)] = ord(after)
    return table


_FOLDS = _folds()


def fold(codes: Codes) -> Codes:
    """Every character in the form that the later stages read."""
    folded = _FOLDS.take(codes, mode="clip")
    is_astral = codes >= _LIMIT
    return np.where(is_astral, codes, folded) if is_astral.any() else folded


@cache
def _table() -> Classes:
    """The classes of each code point below U+10000; the last stands for all above."""
    table = np.zeros(_LIMIT, dtype=np.uint8)
    for characters, kind in ((_INVISIBLE, INVISIBLE), ("".join(FOLDED), FOLDABLE), (TONED, SUSPECT), (BULLETS, BULLET)):
        table[codes_of(characters)] |= kind
    for first, last in _SUSPECT_BLOCKS:
        table[first : last + 1] |= SUSPECT
    table[codes_of(_NOT_SUSPECT)] &= 0xFF ^ SUSPECT
    table[-1] |= ASTRAL
    table[_changed_by("t2s")] |= TRADITIONAL
    return table


def _changed_by(conversion: str) -> Codes:
    """The Chinese characters that OpenCC changes where they stand alone."""
    block = "".join(map(chr, range(0x3400, 0xA000)))
    converted = opencc.OpenCC(conversion).convert("\n".join(block))
    codes = codes_of(block)
    is_changed: npt.NDArray[np.bool_] = codes_of(converted)[::2] != codes
    return codes[is_changed]


def classes_of(codes: Codes) -> Classes:
    """The classes of each character, as bits."""
    return _table().take(codes, mode="clip")


@cache
def _is_simplified() -> npt.NDArray[np.bool_]:
    table = np.zeros(_LIMIT, dtype=np.bool_)
    table[_changed_by("s2t")] = True
    return table


def count_simplified(codes: Codes) -> int:
    """How many characters are written so in Simplified text only. OpenCC takes long to tell: asked of few texts."""
    return int(np.count_nonzero(_is_simplified().take(codes, mode="clip")))
