"""Width, punctuation and blanks: one form for each."""

import re

import numpy as np

from govreport_pipeline.normalise.draft import Draft, codes_of, text_of
from govreport_pipeline.tables.vocabulary import RepairCode

FOLDED: dict[str, str] = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    "\u3000": " ", "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ", "\t": " ",
    "\u2028": "\n", "\u2029": "\n", "\u0085": "\n", "\x0b": "\n", "\x0c": "\n",
    "﹐": ",", "﹑": "、", "﹒": ".", "﹔": ";", "﹕": ":", "﹖": "?", "﹗": "!", "﹙": "(", "﹚": ")", "﹪": "%",
    "﹝": "〔", "﹞": "〕", "︰": ":", "∶": ":", "｡": "。", "､": "、", "٪": "%", "﹣": "-", "−": "-", "–": "-",
}  # fmt: skip
"""Character → the form that the later stages read; all of length one."""

_TABLE = np.arange(0x10000, dtype="<u4")
for _before, _after in FOLDED.items():
    _TABLE[ord(_before)] = ord(_after)

_FOLDABLE = re.compile("[" + "".join(map(re.escape, FOLDED)) + "]")

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]+|\r(?=\n)")

_CJK = "\u3400-\u9fff"
_UNITS = "年月日时条件个次份篇期人名家宗起项例元万亿千百余多号届位处场部户类章则批批只张册台页%"
_BLANKS = re.compile(
    rf"(?<=\d) +(?=[{_UNITS}])"  # 1128 条, 2.6 %
    r"|(?<=[^\s]) +(?=[、,。;:)%〕》”])"  # 一 、概述
    rf"|(?<=[(〔《]) +(?=[^\s])"
    r"|(?<=[-:]) +(?=\d\d?[-: ])(?<=\d[-:] )"  # 2015- 04- 01 15: 05
)
_SPACED_WORD = re.compile(rf"(?<![{_CJK}])[{_CJK}](?: {{1,2}}[{_CJK}])+(?![{_CJK}])")  # 索 引  号, 概 述


def delete_invisible(draft: Draft) -> None:
    """Delete zero-width and control characters, and CR before LF."""
    draft.delete([match.span() for match in _INVISIBLE.finditer(draft.text)], RepairCode.CONTROL_CHARACTER)


def fold_width(draft: Draft) -> None:
    """Fold full-width forms, look-alike punctuation and every kind of blank."""
    if _FOLDABLE.search(draft.text) is None and "\r" not in draft.text:
        return
    codes = codes_of(draft.text)
    if len(codes) and int(codes.max()) < len(_TABLE):
        folded = text_of(_TABLE.take(codes))
    else:
        folded = "".join(FOLDED.get(character, character) for character in draft.text)
    draft.substitute(folded.replace("\r", "\n"), RepairCode.WIDTH)


def close_spacing(draft: Draft) -> None:
    """Delete blanks inside a spaced-out word, before a unit, before a mark."""
    text = draft.text
    if " " not in text:
        return
    spans = [match.span() for match in _BLANKS.finditer(text)]
    for word in _SPACED_WORD.finditer(text):
        spans.extend((word.start() + gap.start(), word.start() + gap.end()) for gap in re.finditer(" +", word.group()))
    draft.delete(_disjoint(sorted(set(spans))), RepairCode.SPACING)


def _disjoint(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
