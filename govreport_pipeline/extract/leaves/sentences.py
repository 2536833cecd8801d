"""The sentences of a leaf."""

import re

from govreport_pipeline.extract.numbers.figures import SENTENCE_END
from govreport_pipeline.sections import Leaf

_NUMBER_AFTER_HEADING = re.compile(r" ?[:：]? ?\d[\d,.]*[^年\d,.]")
"""A heading that a number follows is the number's label: 2.微信 128条."""
_ORDINALS = "一二三四五六七八九"
_UNMARKED_POINT = re.compile(
    "([二三四五六七八九])(?<=[\u4e00-\u9fff”》)].)(?<![一二三四五六七八九十第周期之为类星到百千万].)是(?=[通在加做抓规推开利强深完注依严及积主建健优拓扎认坚围聚突进持落不充切全])"
)
_AMONG = "其中"
_ENDS_IN_NUMBER = re.compile(r"[条件次篇份个期人场家宗起项例](?<=\d.)\)?。\Z")
LONGEST_SENTENCE = 1000
"""A longer one is a list or damage, and read piece by piece: what is near is looked for within a sentence."""


def sentences_of(text: str, leaf: Leaf) -> list[tuple[int, int]]:
    """The sentences of a leaf; its heading is one of them."""
    if leaf.start >= leaf.end:
        return []
    place, end = leaf.start, leaf.end
    cuts = [match.end() for match in SENTENCE_END.finditer(text, leaf.heading_end, end)]
    if text.find(_AMONG, place, end) >= 0:
        stops = zip([place, *cuts], cuts, [*cuts[1:], end], strict=False)
        cuts = [cut for start, cut, stop in stops if not _goes_on(text, start, cut, stop)]
    unmarked = _unmarked_points(text, place, end)
    cuts = sorted({*cuts, *unmarked}) if unmarked else cuts
    if place < leaf.heading_end < end and not _NUMBER_AFTER_HEADING.match(text, leaf.heading_end):
        cuts.insert(0, leaf.heading_end)
    if not cuts or cuts[-1] < end:
        cuts.append(end)
    if cuts[0] <= place:
        cuts = [cut for cut in cuts if cut > place]
    sentences = list(zip([place, *cuts], cuts, strict=False))
    if end - place > LONGEST_SENTENCE:
        sentences = [piece for sentence in sentences for piece in _pieces(text, *sentence)]
    return sentences


def _goes_on(text: str, start: int, cut: int, stop: int) -> bool:
    """新闻发布会2场。其中,负责人出席1场: does a sentence tell of the number that the one before ends in?

    Not behind the number of all years, of which one is told out, nor in another unit or with a total of its own.
    """
    ended = _ENDS_IN_NUMBER.search(text, cut - 4, cut) if text.startswith(_AMONG, cut) else None
    if ended is None or text.find(ended[0][0], cut, stop) < 0:
        return False
    return text.find("累计", start, cut) < 0 and text.find("合计", cut, stop) < 0


def _unmarked_points(text: str, start: int, end: int) -> list[int]:
    """Where a point begins whose mark before it was left out: 一是公开便民信息二是通过大屏幕公开."""
    return [
        match.start()
        for match in _UNMARKED_POINT.finditer(text, start, end)
        if text.find(f"{_ORDINALS[_ORDINALS.index(match[1]) - 1]}是", start, match.start()) >= 0
    ]


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence cut so that no piece is too long, behind a mark where there is one."""
    pieces = []
    while end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        cut = max(text.rfind(mark, start, limit) for mark in ";,、") + 1 or limit
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]
