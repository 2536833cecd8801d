"""The ways in which a total is told out, one after the other: 500条,其中网站300条、微信200条;按类别分,政策50条,动态450条."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.leaves.brackets import is_aside
from govreport_pipeline.extract.leaves.kinship import OF_READERS, is_another_channel, may_belong
from govreport_pipeline.extract.leaves.openers import AND_SO_ON, tells_some
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import FOREMOST, IN_THE_YEAR, THE_YEAR
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.tables.vocabulary import Relation

_BESIDE = (Family.PERSON, Family.VISIT, Family.EVENT)
"""What is told beside a total is often people, or how often it was read."""
FARTHEST = 160
"""A list stands no farther from its total."""
DEEPEST = 16
"""Totals inside each other: 其中…,其中…"""
MOST_PARTS = 300
"""More is no list that anybody wrote."""
BY_BODY = r"(?:按照?|从)(?:受理|收件|承办|办理|接收|发布|公开)?(?:单位|部门|机关|机构|地区|区域)(?:来?看|来?分|统计|划分|分类)?[,:]"
"""按受理单位,甲局12件、乙局9件."""
_ANNOUNCED = re.compile(
    r"[,;。\n:、)\s](?:(?:(?:从|按)[^,;。:]{0,14}(?:分类?|类别|内容|渠道|形式|方式|途径|来看|看)[^,;。:\d]{0,6}|在?[^,。:\d]{0,6}公开的[^,。:\d]{0,6}信息中"
    r"|分[^,;。:\d]{2,6}(?:来?看|来说|统计))[,:]"
    r"|(?<=[;。\n])按[^,;。:\d]{2,10}分(?:为|成|有)"
    rf"|{BY_BODY}|[\u4e00-\u9fff]{{0,10}}(?:{FOREMOST})[^,;。:\d]{{0,8}}?(?:[是为有:]|依次))"
)
_OF_BODIES = re.compile(f"{BY_BODY}|{FOREMOST}")
_GROUND = re.compile(
    r"[;。]\s*在?(?:(?:申请|提交|提出|公开|发布|办理|答复|处理|信息|受理|来源)?(?:主体|方式|形式|渠道|途径|结果|类别|类型|种类)|申请[人者])(?:[上中为是]|方面)?[,:]"
)

_OF_THE_YEAR = re.compile(rf"\s{{0,8}}+(?:[(]?[一二三四五六七八九十\d]{{1,2}}[)、.])?\s{{0,8}}+(?:在|按)?{THE_YEAR}")
_THE_YEARS = re.compile(rf"{IN_THE_YEAR}|新增")
_OPENS = re.compile("其中|包[括含]|分别|[(:含]")
_COUNTS = re.compile(r"(\d{1,9}) ?([条件项份篇])")


def announced_in(gap: str) -> re.Match[str] | None:
    """The words between two figures that say by what a total so near is told out from the next one on: ;按类别分,."""
    return _ANNOUNCED.search(gap) if len(gap) <= FARTHEST else None


def speaks_of_items(announced: re.Match[str]) -> bool:
    """在公开的42条信息中,: do the words that announce a list name the items as what it tells out?"""
    return "信息中" in announced.group()


def goes_through_bodies(announced: re.Match[str]) -> bool:
    """按受理单位,: do the words that announce a list go through bodies, or name those that have most?"""
    return _OF_BODIES.search(announced.group()) is not None


def ground_in(gap: str) -> re.Match[str] | None:
    """Words behind a list that may only name by what its total is told out once more: ;类别:, 。办理结果中,."""
    return _GROUND.match(gap)


def counts_from(text: str, figure: Figure, stop: str = "") -> list[int]:
    """The counts in the unit of a figure, from it to the end of its sentence, or to a mark before that."""
    end = text.find(stop, figure.start, figure.sentence_end) if stop else -1
    counts = _COUNTS.finditer(text, figure.start, end if end >= 0 else figure.sentence_end)
    return [int(count[1]) for count in counts if count[2] == figure.unit.unit]


def own_told_out(text: str, total: Figure | None, figure: Figure) -> Figure | None:
    """The total, or what of it is under its own code, where what follows adds up to that.

    累计公开4000条,其中2015年公开60条。动态类40条、政策类20条: of the 60, and so is what a sentence on the year tells.
    """
    own = own_part(total) if total is not None else None
    if own is None or figure.value >= own.value:
        return total
    is_behind = own.sentence_start < figure.sentence_start and _THE_YEARS.search(own.words) is not None
    is_named = is_behind and _OF_THE_YEAR.match(text, figure.sentence_start) is not None
    return own if is_named or sum(counts_from(text, figure)) == own.value else total


def own_part(total: Figure) -> Figure | None:
    """What of a total is told under its own code: what the year added to it, one site of the sites."""
    return next((part for part in total.parts[:2] if part.code == total.code), None)


def tells_out_anew(total: Figure, figure: Figure) -> bool:
    """累计公开900条,其中2015年公开60条。动态类500条、政策类400条: are the kinds beside the own part of a total another split?"""
    own = own_part(total)
    is_alone = own is not None and total.parts == [own]
    return is_alone and figure.code != total.code and figure.sentence_start > total.parts[0].sentence_start


def splits_of(total: Figure) -> list[list[Figure]]:
    """The parts of a total, those of each way of telling it out together."""
    splits: list[list[Figure]] = []
    for part in total.parts:
        if part.begins_split or not splits:
            splits.append([])
        splits[-1].append(part)
    return splits


def last_split(total: Figure) -> list[Figure]:
    """The parts of a total since the last way of telling it out began."""
    parts = total.parts
    first = len(parts) - 1
    while first > 0 and not parts[first].begins_split:
        first -= 1
    return parts[max(first, 0) :]


def split_of(part: Figure, total: Figure) -> list[Figure]:
    """The parts that tell the total out together with one of them; those of the last split, where it is none of them."""
    return next((split for split in splits_of(total) if part in split), last_split(total))


def code_of(total: Figure) -> str | None:
    """The code of a total, or of the one it is a part of: its own kind is told later."""
    for _ in range(DEEPEST):
        if total.code is not None or total.parent is None:
            return total.code
        total = total.parent
    return None


def whole_before_parts(text: str, figures: Sequence[Figure]) -> Figure | None:
    """The figure that those behind it, to the last of those given, tell out in its sentence and unit: 120条,其中A 30条、B 90条."""
    told = 0.0
    for place in range(len(figures) - 1, -1, -1):
        figure = figures[place]
        is_kin = figure.sentence_start == figures[-1].sentence_start and figure.unit.unit == figures[-1].unit.unit
        if not is_kin or figure.is_compared:
            return None
        if len(figures) - place > 2 and figure.value == told:
            return figure if _OPENS.search(text, figure.end, figures[place + 1].start) is not None else None
        told += figure.value
    return None


def told_of(total: Figure) -> float:
    """How much of a total its last split has told."""
    return sum(part.value for part in last_split(total))


def is_told(total: Figure) -> bool:
    """Have several parts told all of it?"""
    split = last_split(total)
    return len(split) > 1 and sum(part.value for part in split) == total.value


def settle(totals: Sequence[Figure], text: str) -> None:
    """Tell how the parts of each total belong to it, once all are known; each of `totals` has some."""
    for total in totals:
        for split in splits_of(total):
            _settle_split(total, split, text)


def _settle_split(total: Figure, parts: Sequence[Figure], text: str) -> None:
    """Tell how the parts that tell a total out in one way belong to it."""
    first, last = parts[0], parts[-1]
    asides = [part for part in parts if part.relation is Relation.OF_WHICH or is_aside(text, part)]
    is_list = len(parts) - len(asides) > 1
    since = max(total.end, first.sentence_start) if first.begins_split else total.end
    is_open = is_list and tells_some(text[since : first.start][:FARTHEST], text[last.end : last.end + AND_SO_ON])
    relation = Relation.OPEN_PART if is_open else Relation.LISTED_PART if is_list else Relation.OF_WHICH
    for part in parts:
        part.relation = Relation.OF_WHICH if part in asides else relation


def counted_alike(sentence: Sequence[Figure], candidate: Figure, figure: Figure) -> Figure | None:
    """The one total told before people or readers of its sentence, and counted as the figure is: 培训9期,300人次参加。其中专题培训3期."""
    is_beside = candidate.unit.family in _BESIDE or candidate.code in OF_READERS
    if not is_beside or candidate.unit.family is figure.unit.family or candidate.parent is not None:
        return None
    alike = [
        one
        for one in sentence
        if one.unit.unit == figure.unit.unit and one.code is not None and one.parent is None and one is not candidate
    ]
    if len(alike) != 1 or alike[0].high < figure.low or is_another_channel(alike[0].code, figure.code):
        return None
    return alike[0] if may_belong(code_of(alike[0]), figure.code) else None
