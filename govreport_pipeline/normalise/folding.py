"""Width, punctuation and blanks: one form for each."""

import re

import numpy as np

from govreport_pipeline.normalise.characters import CJK, FOLDABLE, INVISIBLE, fold
from govreport_pipeline.normalise.draft import Draft, disjoint
from govreport_pipeline.tables.vocabulary import RepairCode

TAB = ord("\t")

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]+|\r(?=\n)")

_UNITS = "年月日时条件个次份篇期人名家宗起项例元万亿千百余多号届位处场部户类章则批批只张册台页%"
_COUNTERS = "条件个次份篇人名家宗起项元万亿余多"
_BLANKS = re.compile(
    r" (?![\t\n])(?:"  # of most at the end of a line, or of a cell, nothing else is asked
    rf"(?<=\d ) *(?=[{_UNITS}])"  # 1128 条, 2.6 %
    r"|(?<=[^\s] ) *(?=[、,。;:)%〕》”])"  # 一 、概述
    r"|(?<=[(〔《] ) *(?=[^\s])"
    r"|(?:(?<=(?<!\d)[12] )(?=[09] \d \d ?年)|(?<=(?<!\d)[12] [09] )(?=\d \d ?年)|(?<=[12] [09] \d )(?=\d ?年))"  # 2 0 1 5 年
    r"|(?<=\d[-:] )(?=\d\d?(?:[-:\s]|$))"  # 2015- 04- 01 15: 05
    rf"|(?:(?<=[{CJK}]\d, )|(?<=[{CJK}]\d\d, )|(?<=[{CJK}]\d\d\d, )|(?<=\d,\d\d\d, ))(?=\d{{3}}(?:,\d{{3}}){{0,3}}[余多]?[{_COUNTERS}])"  # 信息1, 234条
    rf"|(?:(?<=[{CJK}]\d\. )|(?<=[{CJK}]\d\d\. )|(?<=[{CJK}] \d\. )|(?<=[{CJK}] \d\d\. ))(?=\d{{1,2}} ?%)"  # 占12. 7%
    r"|(?:(?<=\d[个项] )|(?<=\d [个项] ))(?=方面|部分(?![公告属准不])|环节|层面|要点|大类|类别|章节|板块|内容|工作日)"  # 从7个 方面
    rf"|(?<=[{CJK}%)], )(?![一二三四五六七八九十]{{1,3}} ?[、是])(?=[{CJK}])"  # 复议1件, 均维持
    rf"|(?<=[{CJK}] )(?=\d[\d.,]{{0,14}} ?[余多万亿]{{0,2}} ?[条件次篇人名份宗起项元%])"  # 信息 69条
    r")"
)
_SPACED_WORD = re.compile(rf" (?<=(?<![{CJK}])[{CJK}] ) ?[{CJK}](?: {{1,2}}[{CJK}])*(?![{CJK}])")
"""索 引  号, 概 述: from the first blank on. (A pattern that starts with what it looks for is quick.)"""
_GAP = re.compile(" +")
_FULL_STOP = re.compile(rf"\.(?<=[{CJK})”%》]\.)(?<![一二三四五六七八九十]\.)(?=[\s{CJK}]|\Z)")
"""工作正常. 二、… : a point behind Chinese that ends a sentence; 二. is a marker."""

_TITLE_MARKS = re.compile(rf"《[^《》\n]{{0,80}}》|[<〈](?P<title>[{CJK}][{CJK}\d“”、]{{1,40}})[>〉]")
"""〈条例〉, ＜条例＞ in place of 《条例》, but for a title within another."""

_LETTERS = {"w": "万", "W": "万", "k": "千", "K": "千"}
_IN_THOUSANDS = re.compile(
    r"(?<![a-zA-Z\d.,])\d{1,6}(?:\.\d{1,3})?[wWkK](?=\+?(?:人次|阅读量|粉丝|[余多]?[次人条件篇份元]))"
)
"""5.6w次, 3k条: letters in place of 万 and 千; not 60W个 of lamps."""
_ZEROS = "OoОоΟο"
_ZERO = re.compile(rf"[{_ZEROS}](?<=[零〇○一二三四五六七八九十百千].)[{_ZEROS}]{{0,2}}(?=[零〇○一二三四五六七八九年])")
"""二O一五: a letter, Latin, Cyrillic or Greek, in place of 〇."""


def delete_invisible(draft: Draft) -> None:
    """Delete zero-width and control characters, and CR before LF."""
    if draft.has(INVISIBLE):
        draft.delete([match.span() for match in _INVISIBLE.finditer(draft.text)], RepairCode.CONTROL_CHARACTER)


def fold_width(draft: Draft, *, keeps_tabs: bool = False) -> None:
    """Fold full-width forms, look-alike punctuation and every kind of blank.

    A tab is a blank, but for texts in which it is the border of two cells.
    """
    if draft.has(FOLDABLE):
        folded = fold(draft.codes)
        draft.substitute(np.where(draft.codes == TAB, TAB, folded) if keeps_tabs else folded, RepairCode.WIDTH)
    if "〈" in draft.text or "<" in draft.text:
        draft.substitute(_TITLE_MARKS.sub(_titled, draft.text), RepairCode.WIDTH)
    if _ZERO.search(draft.text) is not None:
        draft.substitute(_ZERO.sub(lambda match: "〇" * len(match[0]), draft.text), RepairCode.WIDTH)
    if _IN_THOUSANDS.search(draft.text) is not None:
        draft.substitute(
            _IN_THOUSANDS.sub(lambda match: match[0][:-1] + _LETTERS[match[0][-1]], draft.text), RepairCode.WIDTH
        )
    if "." in draft.text:
        draft.substitute(_FULL_STOP.sub("。", draft.text), RepairCode.WIDTH)


def _titled(match: re.Match[str]) -> str:
    return f"《{match['title']}》" if match["title"] else match[0]


def close_spacing(draft: Draft) -> None:
    """Delete blanks inside a spaced-out word, before a unit, before a mark."""
    text = draft.text
    if " " not in text:
        return
    spans = [match.span() for match in _BLANKS.finditer(text)]
    words = [match.span() for match in _SPACED_WORD.finditer(text)]
    if words:
        gaps = [gap.span() for start, end in words for gap in _GAP.finditer(text, start, end)]
        spans = disjoint({*spans, *gaps}) if spans else gaps
    draft.delete(spans, RepairCode.SPACING)
