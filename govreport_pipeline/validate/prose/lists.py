"""What shape a list of parts has: told out, overlapping, or several lists.

Decided by the wording around the list and by what its members are, as the
forms teach (FORMATS: the channels do not add up to the items disclosed).
"""

import re
from collections.abc import Sequence
from itertools import accumulate, compress, groupby, pairwise

from govreport_pipeline.catalogue.metrics import CHANNELS, OPEN_LISTS
from govreport_pipeline.extract.leaves.splits import announced_in
from govreport_pipeline.extract.words.requesters import PERSON
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Relation, Scope
from govreport_pipeline.validate.prose.circles import clause_of
from govreport_pipeline.validate.prose.nearest import cut_nearest, is_a_slip
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import Interval, add, add_observations, do_meet, interval_of
from govreport_pipeline.validate.telling.slips import find_slip

_ALIKE = (("条", "件", "篇", "份", "个", "项", "则", "条次", "篇次"), ("次", "人次", "人", "期", "场", "场次"))
_UNIT_KIND = {unit: units[0] for units in _ALIKE for unit in units}

_FAMILIES = {
    "requests_received": "requests_outcome_",
    "requests_accepted": "requests_received_",
    "requests_answered": "requests_outcome_",
    "requests_concluded": "requests_outcome_",
    "requests_concluded_on_time": "requests_outcome_",
    "requests_outcome_withheld": "requests_withheld_",
    "requests_outcome_unable": "requests_unable_",
    "requests_outcome_not_processed": "requests_not_processed_",
    "requests_outcome_other": "requests_other_",
}
"""Totals whose parts have codes of another stem than their own."""

_STEMS = ("requests_received_", "requests_outcome_", "requests_withheld_", "reconsiderations_", "litigations_")
_TELLING_OUT = "分别|分为|分成|组成|构成|(?<!其中):"
_TOLD_OUT = re.compile(f"包括|{_TELLING_OUT}")
_MEANT_WHOLE = re.compile(f"(?<!其中)包括|{_TELLING_OUT}")
"""其中包括 picks some out."""
_PICKED = re.compile("新增|新设|新建|增加|主要|重点")
_PUBLISHED = re.compile(
    "网(?!上)|微[博信]|报[纸刊]|[日晚]报|媒体|电视|广播|公[告示]栏|显示屏|公众号|客户端|APP|平台|专栏"
)
"""Names of channels: what went out by one may have gone out by another."""
_SORTS = (
    tuple("人员 干部 职工 员工 群众 代表 负责人 领导 委员 人士 学生 教师 专职 兼职".split()),
    tuple("现场 当面 电话 来电 来访 来信 信函 上门 窗口 传真 网上 线上 线下".split()),
    tuple("咨询 投诉 举报 建议 求助 表扬".split()),
)
"""People, ways, and what people turn to a body with: words of one sort that end in other characters."""
_OF_OTHER_STEMS = (
    None,
    "letters_received",
    "letters_concluded",
    "normative_documents_issued",
    "normative_documents_new",
)
"""Totals whose kinds have codes of other stems: 工单500件,其中咨询300件、投诉250件."""
_STATE = re.compile("废止|失效|有效|保留")
_KIND = re.compile("^[^制修订改出印新发]{0,20}(?:文件|公文|类)$")
"""What documents are, beside what holds of them: 规范性文件7件, and 现行有效51件, which may be the same."""
_KINDS = "proactive_items_by_category"
_ORGANISATIONS = re.compile("法人|企业|公司|组织|单位|机构|院所|学校|高校|律所|事务所|团体|合作社")
_ORGANISATION_IN_LAW = "法人"
"""Holds companies and institutions."""
_ALL_OTHERS = re.compile("法人[^,。;]{0,4}组织")
"""With natural persons they are all who may ask (公民、法人和其他组织)."""
_ABOUT = re.compile(r"主要(?:集中|涉及|内容|是关于)[^。\d]{1,60}。")
"""What the total is about picks no parts out: 402件,主要集中在环评审批等方面。其中,网上173件,…."""
_OF_EACH = re.compile(r"、[^,。;:\d]{1,40}各(?:有|发布|公开|为)?$|[,;、](?:并且?|而?且|同时)[^,。;:、\d]{0,6}$")
_ANNOUNCEMENT = 60
"""Characters before a list in which the text says by what it tells its total out."""
_MOST_LISTS = 12
"""Lists of one total in a row; more are none."""
REST = ("其他", "其它", "其余", "剩余")
"""How labels of what is left of a list begin."""
SMALL = 0.25
"""Several named by 其中 that make up less than this of a total only pick some of it out."""
NEARLY = 0.95
"""A list that makes up this much of its total was meant to be all of it."""
_LONG = 1000
"""Shorter numbers share all digits but one by chance."""
TOLD_OUT = 0.98
"""Parts whose shares, printed or computed, add up to this much of their total tell it out."""


def are_comparable(part: Observation, total: Observation) -> bool:
    """Can the part be counted into the total: 条 and 篇, not 条 and 次?"""
    is_printed_alike = part.printed_unit is not None and part.printed_unit == total.printed_unit
    return part.unit == total.unit or is_printed_alike or are_alike(part.unit, total.unit)


def are_alike(unit: str, other: str) -> bool:
    """Do two units count things of one sort: 条 and 篇?"""
    kind = _UNIT_KIND.get(unit)
    return kind is not None and kind == _UNIT_KIND.get(other)


def are_overlapping(parts: Sequence[Observation]) -> bool:
    """Are at least two of them different channels of one disclosure?"""
    return len({part.metric_code for part in parts if part.metric_code in CHANNELS}) > 1


def are_of_several_grounds(parts: Sequence[Observation]) -> bool:
    """Are some told by kind and others by state (规范性文件7件,废止6件,现行有效51件) or channel? One may be counted in both."""
    codes = {part.metric_code for part in parts if not part.label.startswith(REST)}
    if _KINDS in codes and codes & CHANNELS:
        return True
    others = [part for part in parts if _STATE.search(part.label) is None]
    return len(others) < len(parts) and any(_KIND.search(part.label) is not None for part in others)


def is_of_each(facts: Facts, before: Observation, part: Observation) -> bool:
    """Does a member of a list count each of several things, or some told before: 机构、规划、人事信息各1条; ,且3件内容重复?

    How many the things are is not told. `before` is the figure that stands before it.
    """
    return _OF_EACH.search(facts.words(before.raw_end, part.raw_start)) is not None


def is_told_out(facts: Facts, total: Observation, parts: Sequence[Observation]) -> bool:
    """Does the list say that it names every part?

    By its wording (包括, 分别为, a colon not after 其中, a total after its
    parts; but not 主要包括, 其中新增), by an 其他 among its members, or by three
    or more members that are not a small share of the total.
    """
    if parts[0].raw_start < total.raw_start or any(part.label.startswith(REST) for part in parts):
        return True
    words = facts.words(total.raw_end, parts[0].raw_start)
    picked = _PICKED.search(_ABOUT.sub("", words))
    if picked is not None and picked[0] not in clause_of(facts, total):
        return False  # case 075: 16个,其中新增政务类栏目4个; but 新增260条。新增信息中,政策类60条
    if _TOLD_OUT.search(words) is not None:
        return True
    is_small = add_observations(parts).low < SMALL * total.value_low
    return not is_small and (len(parts) > 2 or _are_of_one_kind(total, parts))


def are_exclusive(total: Observation, parts: Sequence[Observation]) -> bool:
    """Is nothing counted in two of them: kinds of what the total counts, whose names end alike, or whose codes say so?"""
    labels, codes = [part.label for part in parts], {part.metric_code for part in parts}
    if len(set(labels)) < len(parts) or codes & CHANNELS or any(_PUBLISHED.search(label) for label in labels):
        return False
    if codes <= {None, total.metric_code}:
        return len({_sort_of_name(label) for label in labels}) == 1
    return None not in codes and total.metric_code in _OF_OTHER_STEMS


def _sort_of_name(label: str) -> str:
    """What the last word of a name says: 业务培训 and 法规培训, 领导干部 and 工作人员, 投诉 and 举报 are of one sort each."""
    return next((words[0] for words in _SORTS if label.endswith(words)), label[-1:])


def is_meant_whole(facts: Facts, total: Observation, parts: Sequence[Observation]) -> bool:
    """Does a list that falls short of its total claim to be all of it?

    By its shape (a total after its parts, an 其他 at its end), by its printed
    shares, by its wording (分别为, 包括, a colon, none of them after 其中), by
    making up nearly all, or by a sum that is the total but for its digits. Of a
    list that makes up little of its total more was printed than was read.
    """
    bounds, whole = add_observations(parts), interval_of(total)
    known = bounds.low
    if (
        max(known, whole.low) >= _LONG
        and bounds.is_exact
        and whole.is_exact
        and find_slip(whole.low, known) is not None
    ):
        return True
    if known < SMALL * whole.low:
        return False
    if parts[0].raw_start < total.raw_start or parts[-1].label.startswith(REST):
        return True
    if are_of_requesters(parts) and any(_ALL_OTHERS.search(part.label) is not None for part in parts):
        return True
    shares = _add_shares(facts, parts)
    if shares is not None:
        return shares >= 100 * TOLD_OUT
    words = facts.words(total.raw_end, parts[0].raw_start)
    return known >= NEARLY * whole.low or _MEANT_WHOLE.search(words) is not None


def is_a_digit_off(whole: Interval, known: Interval) -> bool:
    """Do a long total and a sum differ by one digit, of any place? Channels that overlap do so by chance once in hundreds."""
    if not (whole.is_exact and known.is_exact) or min(whole.low, known.low) < _LONG:
        return False
    return len(f"{abs(whole.low - known.low):.0f}".strip("0")) == 1


def _add_shares(facts: Facts, parts: Sequence[Observation]) -> float | None:
    """The printed shares of the parts, in %, together; None where one has none."""
    together = 0.0
    for part in parts:
        printed = [
            each.value for each in facts.members.get(part.observation_id, ()) if each.relation is Relation.SHARE_OF
        ]
        if not printed:
            return None
        together += printed[0]
    return together


def are_of_requesters(parts: Sequence[Observation]) -> bool:
    """Are they of natural persons and of organisations that do not hold each other: 自然人124件、企业16件?"""
    persons = [part for part in parts if PERSON.search(part.label) is not None]
    others = [part for part in parts if _ORGANISATIONS.search(part.label) is not None]
    if len(persons) != 1 or not others or len(parts) - len(others) > 2:
        return False
    if len({part.label for part in parts}) < len(parts) or any(each is persons[0] for each in others):
        return False
    return len(others) == 1 or not any(_ORGANISATION_IN_LAW in part.label for part in others)


def _are_of_one_kind(total: Observation, parts: Sequence[Observation]) -> bool:
    """Are they members of one open list, or of the family of the total's code?"""
    if are_of_requesters(parts):
        return True
    codes = {part.metric_code for part in parts}
    if len(codes) == 1:
        return codes <= OPEN_LISTS
    code = total.metric_code
    if code is None or None in codes:
        return False
    stems = (f"{code}_", _FAMILIES.get(code, f"{code}_"))
    return all(part is not None and part.startswith(stems) and part not in CHANNELS for part in codes)


def split_lists(facts: Facts, total: Observation, parts: Sequence[Observation]) -> list[Sequence[Observation]]:
    """The lists that stand in a row; one that nothing makes add up is cut where it nearly does."""
    whole = interval_of(total)
    return [
        piece
        for each in _split_where_true(facts, total, parts)
        for piece in (
            [each] if len(each) < 3 or do_meet(add_observations(each), whole) else cut_nearest(facts, total, each)
        )
    ]


def _split_where_true(facts: Facts, total: Observation, parts: Sequence[Observation]) -> list[Sequence[Observation]]:
    """The lists that stand in a row: one total told out by channel, then by subject.

    A list is cut where the text says by what the total is told out from there
    on, or where another sort of members begins, if what is between two such
    cuts adds up to the total; where one side of the cut adds up to the
    total and both have two members or more, or a single one behind it is of
    another sort or begins with 其中; else where its members are of several
    sorts, each with two or more; otherwise it is one list, right or wrong. A
    part that is the whole by itself is a list of its own.
    """
    whole = interval_of(total)
    if do_meet(add_observations(parts), whole):
        return [parts]
    if (aside := _count_aside(facts, total, parts)) and do_meet(add_observations(parts[aside:]), whole):
        return [parts[:aside], parts[aside:]]
    announced = cut_where_announced(facts, parts)
    for pieces in (announced, _runs_of_sorts(total, parts)):
        lists = [each for piece in pieces for each in _split_where_true(facts, total, piece)] if len(pieces) > 1 else []
        if any(_tells_out(total, each, is_nearly=pieces is announced) for each in lists):
            return lists
    are_alone = [_is_all_alone(facts, parts[0], part, whole) for part in parts]
    before: list[Sequence[Observation]] = [[part] for part in compress(parts, are_alone)]
    rest = [part for part, is_alone in zip(parts, are_alone, strict=True) if not is_alone]
    for _ in range(_MOST_LISTS):
        sums = list(accumulate(map(interval_of, rest), lambda one, other: add((one, other))))
        if len(rest) < 3 or do_meet(sums[-1], whole):
            return [*before, rest]
        last = len(rest) - 1 if _begins_anew(facts, rest) else len(rest) - 2
        cut = next((cut for cut in range(last, 1, -1) if do_meet(sums[cut - 1], whole)), 0)
        if not cut:
            return [*before, *_split_last(total, rest)]
        before.append(rest[:cut])
        rest = rest[cut:]
    return [parts]


def _tells_out(total: Observation, parts: Sequence[Observation], is_nearly: bool) -> bool:
    """Do several parts add up to a total, or nearly so?"""
    if len(parts) < 2:
        return False
    return do_meet(add_observations(parts), interval_of(total)) or (is_nearly and is_a_slip(total, parts))


def cut_where_announced(facts: Facts, parts: Sequence[Observation]) -> list[Sequence[Observation]]:
    """The lists that the text itself tells apart: 网站300条、微信200条;按类别分,政策50条,动态450条."""
    places = [
        place
        for place, (one, other) in enumerate(pairwise(parts), start=1)
        if announced_in(facts.words(one.raw_end, other.raw_start)[-_ANNOUNCEMENT:]) is not None
    ]
    return [parts[start:end] for start, end in pairwise([0, *places, len(parts)])]


def _runs_of_sorts(total: Observation, parts: Sequence[Observation]) -> list[Sequence[Observation]]:
    """Members of two sorts or more, one sort behind the other, each with two members or more; empty where they are not so."""
    runs = [list(run) for _, run in groupby(parts, key=lambda part: _sort_within(total, part))]
    sorts = {_sort_within(total, run[0]) for run in runs}
    is_clear = None not in sorts and len(sorts) == len(runs) > 1 and all(len(run) > 1 for run in runs)
    return list(runs) if is_clear else []


def _sort_within(total: Observation, part: Observation) -> str | None:
    """The way of telling its total out that a part belongs to: by who or when, where it has the total's code."""
    sort = sort_of(part.metric_code)
    if sort is not None or part.metric_code != total.metric_code:
        return sort
    if part.scope is Scope.PART_YEAR and total.scope is not Scope.PART_YEAR:
        return "period"
    return "subject" if part.subject is not None else None


def _count_aside(facts: Facts, total: Observation, parts: Sequence[Observation]) -> int:
    """How many members stand in a bracket of their own behind the total: 124条(内含规范性文件1条),其中主动公开44条,免予公开80条."""
    opened = facts.words(total.raw_end, parts[0].raw_start)
    if "(" not in opened or ")" in opened:
        return 0
    for place, (one, other) in enumerate(pairwise(parts), start=1):
        between = facts.words(one.raw_end, other.raw_start)
        if ")" in between:
            return place if "(" not in between[: between.index(")")] else 0
    return 0


def _is_all_alone(facts: Facts, first: Observation, part: Observation, whole: Interval) -> bool:
    """Is it the whole by itself, in another sentence than the list begins: 在公开的7条中,规范性文件7条?"""
    return do_meet(interval_of(part), whole) and not facts.stand_together(first, part)


def _begins_anew(facts: Facts, parts: Sequence[Observation]) -> bool:
    """Is the last of a list another way of telling the total out: 按类别动态40条,规范性1条,其中网站41条?"""
    before, last = parts[-2], parts[-1]
    if sort_of(before.metric_code) != sort_of(last.metric_code):
        return True
    return "其中" in facts.words(before.raw_end, last.raw_start)


def _split_last(total: Observation, parts: Sequence[Observation]) -> list[Sequence[Observation]]:
    """Lists of which none adds up from its first member on."""
    sums = list(accumulate(map(interval_of, reversed(parts)), lambda one, other: add((one, other))))
    for cut in range(2, len(parts) - 1):
        if do_meet(sums[len(parts) - cut - 1], interval_of(total)):
            return [parts[:cut], parts[cut:]]
    sorts: dict[str | None, list[Observation]] = {}
    for part in parts:
        sorts.setdefault(_sort_within(total, part), []).append(part)
    if None in sorts or any(len(members) < 2 for members in sorts.values()):
        return [parts]
    return list(sorts.values())


def sort_of(code: str | None) -> str | None:
    """The way of telling a total out that a code belongs to: by channel, by outcome …"""
    if code is None or code in OPEN_LISTS:
        return code
    if code in CHANNELS:
        return "channel"
    return next((stem for stem in _STEMS if code.startswith(stem)), None)
