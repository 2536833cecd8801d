"""The totals told so far, among which a list finds the one that it tells out."""

import re
from collections.abc import Sequence
from itertools import takewhile

from govreport_pipeline.extract.leaves.kinship import group_of, is_another_channel, is_way_of, may_be_part
from govreport_pipeline.extract.leaves.points import follows, point_of
from govreport_pipeline.extract.leaves.splits import FARTHEST, counted_alike, counts_from, told_of
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import A_YEAR
from govreport_pipeline.extract.numbers.units import PIECE_UNITS
from govreport_pipeline.extract.words.requesters import names_requester

_KINDS_HEADING = re.compile(r"(?:类别|分类|类型|内容)(?:如下|方面)?[:：。]?$")
_BELOW = re.compile(r"[,。]?[^。;\n]{0,20}(?:如下|包括|分别[为是]|其中)[:：]\s*(?=[\n(\d一①⑴⒈㈠])")
"""Behind a total that is told out point by point."""
INCOMING = {"requests_received", "requests_accepted"}
_OF_ANOTHER_YEAR = re.compile(rf"[比较与同于](?:{A_YEAR}|上一?年|去年)")
_OTHER_HALF = re.compile(r"[按延](?:(?<=按)[时期]|(?<=延)[期长])[^,。;\n]{0,12}\d")
ON_TIME = "requests_concluded_on_time"
_CARRIED = ("requests_carried_over", "requests_carried_forward")
"""What was handed on has no outcomes yet."""
_MOST_BEFORE, _FAR = 16, 400
"""Numbers, and characters, between a total and the last account of it."""


class Totals:
    """What a document has counted so far that lists may tell out."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.items: list[Figure] = []
        """The totals of information disclosed or produced: 公开3320条,其中…,新增289条。在公开的3320条信息中…"""
        self.stages: list[Figure] = []
        """The stages of requests: received, answered, concluded, handed on."""

    def stage_behind(self, total: Figure, group: str) -> Figure | None:
        """The last stage counted since a total, of which what follows may tell the outcomes, or how long they took."""
        passed = (*_CARRIED, ON_TIME) if group == "timing" else _CARRIED
        since = takewhile(lambda stage: stage.start > total.start, reversed(self.stages))
        if group == "channel":
            return next((stage for stage in since if stage.code in INCOMING), None)
        return next((stage for stage in since if stage.code not in passed), None)

    def asked_since(self, place: int, by_value: bool) -> list[Figure]:
        """How many requests came in, as told from a place on, the last first; or the largest.

        收到900件。市直机关收到300件。居前的是甲县200件: of all.
        """
        asked = [
            one
            for one in reversed(self.stages)
            if one.code in INCOMING and one.start >= place and _OF_ANOTHER_YEAR.search(one.words) is None
        ]
        return sorted(asked, key=lambda one: -one.value) if by_value else asked

    def meant_by(self, figure: Figure, nearest: Figure, sentence: Sequence[Figure]) -> Figure:
        """The total that 其中 before a figure speaks of: the nearest, or one before that counts what it does, and can hold it."""
        return self._large_enough(self._way_of(self._countable_with(nearest, figure, sentence), figure), figure)

    def listed_from(self, figure: Figure) -> Figure | None:
        """The total that the figure at the head of a leaf tells out, as its heading or its point says."""
        return self._under_heading(figure) or self._told_below(figure)

    def told_by_clause(self, figure: Figure) -> list[Figure]:
        """A total shortly before to which the counts of the clause add up: 604条,…;网站…;按时间分,上半年138条、下半年466条."""
        told = sum(counts_from(self._text, figure, ";"))
        before = (*self.items[: -_MOST_BEFORE - 1 : -1], *self.stages[: -_MOST_BEFORE - 1 : -1])
        return [one for one in before if one.value == told and one.parts and figure.start - one.end < _FAR][:1]

    def stage_of(self, candidate: Figure, figure: Figure) -> Figure:
        """The candidate, or where it is a way of asking, was handed on or tells half of how long it took the requests that a new sentence tells out.

        申请4件,网上3件、当面1件。其中1件不予公开; 办结20件,结转2件。其中,予以公开12件;
        按时办结20件,延期2件。其中同意公开12件.
        """
        group = group_of(figure.code)
        is_way = group_of(candidate.code) == "channel" and group != "channel"
        is_half = group in ("outcome", "reason") and group_of(candidate.code) == "timing"
        is_half = is_half and _OTHER_HALF.search(self._text, candidate.sentence_start, candidate.near_start) is not None
        if not is_way and not is_half and candidate.code not in _CARRIED:
            return candidate
        for stage in reversed(self.stages):
            may_split = stage.code in INCOMING if group == "channel" else stage.code not in _CARRIED
            may_split = may_split and not (is_half and stage.code == ON_TIME)
            if may_split and stage.high >= figure.value and candidate.start - stage.end <= FARTHEST:
                return stage
        return candidate

    def is_of_some(self, figure: Figure) -> bool:
        """Does it tell how many of the requests counted before some asked: 收到80件,自然人66件?"""
        can_hold = any(stage.code == figure.code and stage.value >= figure.value for stage in self.stages[:-9:-1])
        return can_hold and names_requester(self._text, figure)

    def _countable_with(self, candidate: Figure, figure: Figure, sentence: Sequence[Figure]) -> Figure:
        """The candidate, or where it counts columns the items told before it: 发布信息79条,涉及23个栏目,其中政府文件1条."""
        if (beside := counted_alike(sentence, candidate, figure)) is not None:
            return beside
        items = self.items[-1] if self.items else candidate
        is_aside = candidate.code == "website_columns" and candidate.sentence_start == items.sentence_start
        is_item = figure.unit.unit in PIECE_UNITS and figure.unit.unit == items.unit.unit
        return items if is_aside and is_item else candidate

    def _way_of(self, candidate: Figure, figure: Figure) -> Figure:
        """The candidate, or where a channel is no way of it one before that it is: 新媒体2540条,其他途径61条。其中微信1318条."""
        if not is_another_channel(candidate.code, figure.code):
            return candidate
        return next((one for one in reversed(self.items) if is_way_of(one.code, figure.code)), candidate)

    def _large_enough(self, candidate: Figure, figure: Figure) -> Figure:
        """The candidate, or the total around it or before it that can hold the figure.

        收到申请58件,上年结转3件。其中当面申请31件: a part is not larger than its total.
        """
        if candidate.high >= figure.value:
            return candidate
        around = candidate.parent
        if around is not None and around.high >= figure.value:
            return around
        if group_of(figure.code) in ("channel", "timing", "reason", "outcome"):
            for stage in reversed(self.stages):
                if candidate.start - stage.end > FARTHEST:
                    break
                if stage.high >= figure.value and group_of(candidate.code) is not None:
                    return stage
        return candidate

    def _under_heading(self, figure: Figure) -> Figure | None:
        """(一)数量:共192条。(二)类别:党政信息147条 …"""
        label = self._text[max(0, figure.near_start - 14) : figure.near_start]
        if not self.items or not _KINDS_HEADING.search(label.rstrip(" \n")):
            return None
        total = self.items[-1]
        if len(self.items) > 1 and self.items[-2].code == total.code and self._lists_more(figure, total):
            total = self.items[-2]
        return total if may_be_part(total, figure) and total.value >= figure.value else None

    def _lists_more(self, figure: Figure, total: Figure) -> bool:
        """615条,今年新增94条。(二)类别:指南1条;政府文件180条: does the list hold more than the total nearest to it?"""
        return any(count > total.high for count in counts_from(self._text, figure))

    def _told_below(self, figure: Figure) -> Figure | None:
        """共364条,具体如下: / 一是机构概况,有信息10条; / 二是规划计划,有信息9条: a list over several lines."""
        total = self.items[-1] if self.items else None
        if total is None or figure.unit.unit != total.unit.unit:
            return None
        below = _BELOW.match(self._text, total.end)
        if below is None:
            return None
        point = point_of(self._text, figure)
        goes_on = figure.value <= total.value and follows(
            point, point_of(self._text, total.parts[-1]) if total.parts else None
        )
        return total if goes_on or (point is not None and told_of(total) + figure.value <= total.value) else None
