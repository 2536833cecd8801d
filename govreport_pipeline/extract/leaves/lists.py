"""Totals and their parts: 共120条,其中A 30条,B 90条,占75%."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.leaves.brackets import behind_bracket
from govreport_pipeline.extract.leaves.kinship import (
    ALL_ITEMS,
    ITEM_CODES,
    RESPONDED_BY,
    group_of,
    is_another_channel,
    is_beside_kinds,
    is_rest_within,
    is_told_within,
    is_way_of_answering,
    is_where_published,
    may_be_kind,
    may_be_part,
    may_belong,
)
from govreport_pipeline.extract.leaves.openers import is_issue_in_list, opener_in, tells_new_ones, tells_no_list_of
from govreport_pipeline.extract.leaves.splits import (
    FARTHEST,
    MOST_PARTS,
    announced_in,
    code_of,
    goes_through_bodies,
    ground_in,
    is_told,
    last_split,
    own_told_out,
    speaks_of_items,
    tells_out_anew,
    told_of,
)
from govreport_pipeline.extract.leaves.totals import INCOMING, ON_TIME, Totals
from govreport_pipeline.extract.numbers.figures import RATIOS, Figure
from govreport_pipeline.extract.numbers.pieces import A_YEAR, SUMMED
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.extract.words.outcomes import is_of_the_refused
from govreport_pipeline.extract.words.requesters import names_requester
from govreport_pipeline.extract.words.times import says_year_only
from govreport_pipeline.tables.vocabulary import Relation, Scope

_CLOSED = re.compile(r"[。!?]|\n\s*\n|;[^。]{0,6}(?:(?<![公类])共(?!公)|全年|累计)")
_OWN_ACT = re.compile(
    r";\s*(?:还|并|另外?|同时)?共?(?:发布|公开|公布|更新|上传|推送|编发|制作|开展|召开|举办|受理|答复)"
)
"""What is more than the total of a list, and was done by an act of its own, is none of its parts."""
_NEW_START = re.compile(rf"[,;。、]\s*(?:(?!共公开)(?:{SUMMED})|全年共|本年共|同时|另外?|此外|还|并)")
_ALSO = re.compile(r"[。;,]\s*(?:此外|另外?|另有)")
_SENTENCE = re.compile(r"[。!?].*[。!?]")
_LEFT = re.compile(r"[。)]")
"""Behind it a list has ended: what 其中 speaks of next is its total."""
_OF_BEFORE = re.compile(r"[。;]?\s{0,9}\(?[一二三四五六七八九十\d]{1,3}[).、]\s{0,9}其中[,:]?")
"""(一)共主动公开信息1000条。(二)其中政策类600条: the point before holds the total."""
_RESTATED = re.compile(r"[\u4e00-\u9fff]{0,8}(?:(?<!其)中[,:]?|[里内]面?[,:])")
"""Behind a total that is named again to be told out: 新增的92条中, 这92条信息里,."""
_BODIES = ("个", "家", "户", "所")
_NEXT_NUMBER = re.compile(
    r"([\u4e00-\u9fff]{1,10}?(?:分别|依次)[为是有:]?|)[\u4e00-\u9fff]{1,16}?\d[\d,.]{0,12}[余多万]{0,2}([\u4e00-\u9fff])"
)
"""Behind what a name counts: 26个领域8652条."""
_OF_A_YEAR = re.compile(rf"在?(?:{A_YEAR}年度?|本年度?|今年|全年)")
_AMONG = re.compile("[,;:(。]?其中")
_REFUSED = "requests_outcome_withheld"
_POINTING = ("这", "该", "上述", "以上")


def _is_same(figure: Figure, other: Figure) -> bool:
    """Can they be one figure: a number of the same things, the codes alike?"""
    if figure.value != other.value or figure.unit.family is not other.unit.family:
        return False
    return other.code in (None, figure.code) or {figure.code, other.code} <= INCOMING or figure.code in ALL_ITEMS


def _are_told_in_items(figure: Figure) -> bool:
    """网站300条,微信推送107期、319条: did issues give up their code to the items that they hold?"""
    return figure.unit.unit == "期" and figure.code is None and (figure.rule_id or "").startswith("proactive_items")


def _is_base(figure: Figure, total: Figure | None) -> bool:
    """May a list tell it out: is it no part, or what the year added to all that was disclosed so far?"""
    return total is None or (figure.code == total.code and bool(total.near & C.CUMULATIVE & ~figure.near))


class Lists:
    """Finds the parts of totals while it walks the figures of a document in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._total: Figure | None = None
        """The total whose list is open."""
        self._last: Figure | None = None
        """The countable figure before."""
        self._sentence: list[Figure] = []
        """The figures so far of the sentence of the last."""
        self._last_end = 0
        """Where the words behind it begin: behind its share, where one follows."""
        self._refused: Figure | None = None
        """The last number of requests refused, of which grounds may be told behind it."""
        self._issues: Figure | None = None
        """Issues right before the next figure, which counts what they hold."""
        self._totals = Totals(text)

    def take(self, figure: Figure, is_new_leaf: bool) -> None:
        """Decide whether the figure is a part, and of what."""
        if not figure.is_countable:
            if figure.unit.family in RATIOS:
                self._last_end = figure.end
            return
        is_rank = figure.unit.family is Family.PERSON and self._text[figure.start - 1] == "前"  # 申请内容前三位依次为
        if figure.unit.family is Family.KIND or is_rank or self._is_of_a_name(figure) or self._restates(figure):
            return
        gap = self._gap_before(figure)
        if self._issues is figure or is_issue_in_list(self._text, self._last, figure, gap):
            return
        announced = announced_in(gap) or (ground_in(gap) if self._is_just_told() else None)
        total = own_told_out(self._text, self._parent(figure, gap, announced, is_new_leaf), figure)
        begins = announced is not None and not speaks_of_items(announced)
        is_split = total is not None and (
            (begins and bool(total.parts)) or tells_out_anew(total, figure) or (figure.value > 0 and is_told(total))
        )
        total = self._kin(figure, None if total is not None and len(total.parts) >= MOST_PARTS else total, is_split)
        is_of_all_years = figure.near & C.CUMULATIVE
        if total is not None and is_of_all_years and figure.low > total.high:
            figure.is_compared, figure.scope = True, Scope.CUMULATIVE  # 受理申请1件(历年累计3件)
            return
        if total is not None:
            figure.begins_split = is_split
            figure.join(total)
        elif figure.code == ON_TIME and figure.holder is None:
            self._totals.stages.append(figure)
        self._total = total
        if is_of_all_years and self._has_code_of_last(figure):
            self._last_end = figure.end  # 53条,历年累计241条: what follows is of the year
            return
        is_of_items = figure.code in ITEM_CODES
        if is_of_items and _is_base(figure, total) and not (self._totals.items and is_of_all_years):
            self._totals.items.append(figure)
        if self._last is not None and self._last.sentence_start != figure.sentence_start:
            self._sentence = []
        self._sentence.append(figure)
        self._last, self._last_end = figure, figure.end

    def _gap_before(self, figure: Figure) -> str:
        """What stands between the last figure and this one, or the issues before it whose items it counts."""
        before, self._issues = self._issues or figure, figure if _are_told_in_items(figure) else None
        last = self._last
        if last is not None and last.code == _REFUSED and (last.parent is None or last.parent.code != _REFUSED):
            self._refused = last
        return self._text[self._last_end : before.start] if self._last is not None else ""

    def _is_of_a_name(self, figure: Figure) -> bool:
        """信息300条,其中机关120条,三个分局合计180条: does it tell only how many the next number is of?"""
        if figure.unit.unit not in _BODIES or self._last is None or self._last.unit.unit == figure.unit.unit:
            return False
        behind = _NEXT_NUMBER.match(self._text, figure.end)
        if behind is None or behind[2] != self._last.unit.unit:
            return False
        if self._total is not None and behind[1]:
            self._last_end = behind.end(1)  # 市局机关50条,两个县局分别为甲县局20条: of the list, and not of the 50
        return True

    def _is_just_told(self) -> bool:
        """Has the list that ended with the last figure told its total out?"""
        return self._total is not None and self._total.parts[-1:] == [self._last] and is_told(self._total)

    def _has_code_of_last(self, figure: Figure) -> bool:
        """Does the sentence tell the figure before under the same code?"""
        last = self._last
        if last is None or figure.code is None:
            return False
        return figure.code == last.code and figure.sentence_start == last.sentence_start

    def _restates(self, figure: Figure) -> bool:
        """Is it the total once more, whose parts come now: 在公开的42条信息中,A 4条?"""
        label = figure.words.strip(" ,;、")
        is_named = not label or "的" in label or "已" in label or label.startswith("在") or label.endswith(_POINTING)
        if not is_named or not _RESTATED.match(self._text, figure.end):
            return False
        items = [self._total.parent] if self._total is not None and self._total.parent else self._totals.items[-1:]
        new = [part for total in items for part in total.parts if part.code == total.code or says_year_only(part.words)]
        stages = [stage for stage in self._totals.stages[:-5:-1] if stage.code != ON_TIME]
        known = (*items, *new, *self._totals.items[-2:-4:-1], *stages)
        total = next((one for one in known if _is_same(one, figure)), None)
        if total is None or (total.near & C.CUMULATIVE and _OF_A_YEAR.match(label) is not None):
            return False  # 至2016年末累计公开7条。在2016年公开的7条中: the year's, beside those of all years
        figure.give(total.code, "restated")
        figure.is_compared = True
        if total.near & C.CUMULATIVE:
            figure.scope = Scope.CUMULATIVE
        if len(total.parts) == 1:
            total.parts[0].relation = Relation.OF_WHICH
        self._total = self._last = total
        self._last_end = figure.end
        return True

    def _kin(self, figure: Figure, total: Figure | None, is_split: bool) -> Figure | None:
        """The total, where the codes allow it; another stage of requests where what splits it changes, and no word announces that."""
        if group_of(figure.code) == "stage" and figure.holder is None and not self._totals.is_of_some(figure):
            self._totals.stages.append(figure)  # not 申请8件(同一人提出5件)
        if total is None or (is_another_channel(total.code, figure.code) and figure.low > total.high):
            return None  # 公报公开1140条,其中县公报12期;网站公开2.4万条
        is_of_letters = figure.near & C.REPLIED_OPENLY and (total.code or "").startswith("letters_")
        is_within = (code := code_of(total)) is None and (
            is_told_within(total, figure) or self._is_among(total, figure)
        )
        if not (is_of_letters or is_within or may_belong(code, figure.code)):
            if not self._continues_kinds(figure, total):
                return None
            if RESPONDED_BY.match(figure.words) is None:
                figure.uncode("part")
        group = group_of(figure.code)
        told = last_split(total)
        other = next((group_of(part.code) for part in reversed(told) if part.code != total.code), group)
        if group is None or group == other or figure.code == total.code:
            return total
        if is_rest_within(total.code, figure.code) and told_of(total) + figure.value <= total.value:
            return total  # 不予公开18件,其中国家秘密2件,法律法规规定的其他情形4件
        if group_of(total.code) == "stage" and {group, other} == {"outcome", "reason"}:
            return total  # 同意公开88件,不予公开14件,非政府信息21件
        stage = self._totals.stage_behind(total, group)
        if stage is None and is_split and is_told(total):
            return total if self._last is told[-1] and (group != "channel" or total.code in INCOMING) else None
        if stage is None:
            return None if group_of(total.parts[-1].code) is not None else total
        return stage if stage.value >= figure.value else None

    def _is_among(self, total: Figure, figure: Figure) -> bool:
        """活动20次,其中发布会3次、培训6次: does 其中 right behind a total, in its unit, tell that a figure is of it?

        Not 应办理1905件。其中,信函申请1126件: requests are looked for among all totals told. Nor 累计4806条。其中,
        网站88条: a new sentence tells out the year's.
        """
        is_alike = figure.unit.unit == total.unit.unit and figure.high <= total.high
        if is_alike and self._text.startswith("。", total.end):
            is_alike = group_of(figure.code) is None and not total.near & C.CUMULATIVE
        behind = self._text[total.end : figure.start]
        return is_alike and _AMONG.match(behind) is not None and "。" not in behind[1:]

    def _continues_kinds(self, figure: Figure, total: Figure) -> bool:
        """Is it one more kind in a list of kinds, or the first behind 其中, whatever its words say: 信访知识209条?"""
        is_in_list = total is self._total or self._is_among(total, figure)
        is_kind = may_be_kind(figure) and is_in_list and total.code in ITEM_CODES
        is_way = is_way_of_answering(total, figure)
        return is_kind or is_way or is_where_published(total, code_of(total), figure)

    def _parent(self, figure: Figure, gap: str, split: re.Match[str] | None, is_new_leaf: bool) -> Figure | None:
        last = self._last
        if last is None or len(gap) > FARTHEST:
            return None
        if self._refused is not None and "公开" in gap and is_of_the_refused(gap, 0, len(gap)):
            return self._split_total(figure, (self._refused,))
        is_of_items = split is not None and speaks_of_items(split)
        if is_of_items and is_new_leaf:
            return self._split_total(figure, self._totals.items[-1:])
        if is_new_leaf and _OF_BEFORE.match(self._text, self._last_end, figure.start):
            return self._split_total(figure, (last,))
        if tells_new_ones(self._text[last.near_start : last.start], gap):
            return self._split_total(figure, (last,))
        if is_new_leaf:
            return self._totals.listed_from(figure)
        opener = opener_in(gap)
        announced = split.start() if split is not None and split.group()[0] in ";。\n" else len(gap)
        if opener is not None and opener.start() < announced:
            head = gap[: opener.start()]
            if "\n" in head.strip() or _SENTENCE.search(head) or tells_no_list_of(head, last):
                return None
            is_left = _LEFT.search(head) or (";" in head and last.parent is not None and is_told(last.parent))
            nearest = last.parent if last.parent is not None and is_left else last
            if _LEFT.search(head):
                nearest = self._totals.stage_of(nearest, figure)
            if last.holder is not None and ")" in head:
                nearest = behind_bracket(last, figure)  # 办理1187件(含结转57件,另有52件顺延)。其中,…
            opened = self._totals.meant_by(figure, nearest, self._sentence)
            is_beside = opened.code is None or figure.sentence_start > opened.start
            if is_beside and opened.high < figure.low and "其" not in opener.group():
                return None  # 9个部门编制目录,涵盖事项300个; 公开文件1份。公众号发布信息331条: of another matter
            return opened if may_be_part(opened, figure) and not _NEW_START.search(gap[opener.end() :]) else None
        if split is not None:
            return self._split_total(figure, self._told_before(figure, split))
        return self._open_total(figure, gap)

    def _told_before(self, figure: Figure, split: re.Match[str]) -> list[Figure | None]:
        """What a list may tell out that words announce, the likeliest first."""
        items = self._totals.items[-1:]
        since = max((one.end for one in items), default=0)
        asked = self._totals.asked_since(since, goes_through_bodies(split))
        fitting: list[Figure | None] = [*self._totals.told_by_clause(figure)]
        if group_of(figure.code) == "channel" or names_requester(self._text, figure):
            fitting += asked  # 收到641件,办结639件。按渠道分,信函389件: who asked, and how, is of those received
        return [*fitting, *(items if speaks_of_items(split) else ()), self._total, *asked, *items, self._last]

    def _split_total(self, figure: Figure, candidates: Sequence[Figure | None]) -> Figure | None:
        """按类别分,…: the total of the open list, of the section's items, or the figure before."""
        fitting = (one for one in candidates if one is not None and one.value >= figure.value)
        return next((one for one in fitting if may_be_part(one, figure)), None)

    def _open_total(self, figure: Figure, gap: str) -> Figure | None:
        """The total whose list is open, if the words between let it go on."""
        self._total = total = self._leave_inner(figure, gap)
        if total is None:
            return None
        if _ALSO.search(gap):
            return total if told_of(total) + figure.value == total.value else None
        if self._goes_on(figure, gap):
            return total
        if _CLOSED.search(gap) or _NEW_START.search(gap) or not may_be_part(total, figure):
            return None
        outer = total.parent
        if figure.value and is_told(total):
            return outer if outer is not None and may_be_part(outer, figure) else None  # all of it has been told
        if outer is not None and total.high < figure.low <= outer.high:
            return outer  # more than its total: 规划4条,其中A 2条,占0.1%;业务3285条
        if told_of(total) + figure.low > total.high and is_beside_kinds(code_of(total), last_split(total), figure.code):
            return None  # 网站发布854条,其中新闻520条、文化219条、微信同步推送812条
        is_of_others = figure.code is None and figure.unit.unit == "个" != total.unit.unit
        is_beside = self._is_beside(total, figure, gap)
        if is_beside and is_another_channel(total.code, figure.code):
            return None
        if total.high < figure.low and (is_of_others or is_beside or _OWN_ACT.search(gap)):
            return None  # 公告38份,其中新制定的6份;发布航行通告141条; 信息334条,其中动态206条;独立用户28012个
        return total

    def _is_beside(self, total: Figure, figure: Figure, gap: str) -> bool:
        """Is it of the total's own code or of another channel, parted from it by more than its parts are?

        中央媒体412条,其中央视69条;省级媒体1800条: none of the 412.
        """
        is_other = is_another_channel(total.code, figure.code) or (
            group_of(total.code) == "outcome" == group_of(figure.code)  # 不公开37件,其中A 20件;不存在61件
        )
        if self._last is None or figure.code is None or not (is_other or figure.code == total.code):
            return False
        return ";" in gap and ";" not in self._text[total.end : self._last.start]

    def _goes_on(self, figure: Figure, gap: str) -> bool:
        """Is it one more outcome in a list of sentences: “不予公开”1件,主要涉及预案。“信息不存在”2件?"""
        total = self._total
        if total is None or group_of(figure.code) != "outcome" or _NEW_START.search(gap):
            return False
        codes = [part.code for part in last_split(total)]
        if group_of(codes[-1] if codes else None) != "outcome" or figure.code in codes:
            return False
        return told_of(total) + figure.value <= total.value

    def _leave_inner(self, figure: Figure, gap: str) -> Figure | None:
        """The total whose list is open, or the one around it where an inner list has ended.

        It ends with its bracket (不予公开41件(国家秘密6件),信息不存在74件), or where its
        parts are all told: 网站638条,包括A 500条、B 138条;微信214条.
        """
        total, last = self._total, self._last
        if total is None or last is None:
            return total
        inside = self._text[total.end : last.end]
        closing = gap.find(")")
        if closing >= 0 and "(" not in gap[:closing] and inside.count("(") > inside.count(")"):
            return total.parent
        outer = total.parent
        if outer is not None and is_told(total) and told_of(outer) + figure.value <= outer.high:
            return outer
        return total
