"""Figures of one code told apart by body, by kind of fee or of interpretation: each is of its own.

What a standard table prints is the agency's own, and of all that it has.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from govreport_pipeline.catalogue.metrics import OPEN_LISTS
from govreport_pipeline.extract.metadata.agency import abbreviates
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_THE_YEAR
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.extract.zeros.in_words import Zero
from govreport_pipeline.tables.vocabulary import Role, Scope


class _Whose(Enum):
    OWN = auto()
    BELOW = auto()
    LARGER = auto()
    CORE = auto()
    OTHER = auto()
    OPEN = auto()


_VERB = rf"(?={IN_THE_YEAR}{{0,2}}+(?:作为|共|新[收增]|依法|合计|累计|总计|主动|收到|收取|受理|接[到受]|公开|公布|发布|通过|发生|被|均|未|没|无|代表|举[办行]|召开|开展|组织|办[理结]|答复|配备|安排|有|的?(?:专|兼)职|网站))"
_TIME = re.compile(rf"(?:{IN_THE_YEAR}|上半年|下半年|其中|另外?|此外|而|由|以|据统计|\s){{0,6}}+")
"""What may stand before who acts."""
_OF_THE_WHOLE = (_Whose.BELOW, _Whose.OWN)
"""Whose items are some of what the agency's report tells of."""
_OTHERS = (_Whose.BELOW, _Whose.OTHER)
_TOTALS = (_Whose.LARGER, _Whose.OPEN)
_ACTORS = (
    (
        _Whose.BELOW,
        "(?:[我本][局委办厅镇乡院校])?(?:各(?![类种项大界方路位次处渠媒新网平族时季月年])级?|下属|所属|直属|局属|基层|[省市县区州]直(?:属|各)?)[\u4e00-\u9fff、()]{1,16}?"
        "|[省市县区州](?:人民)?政府(?:各|组成)?(?:工作)?部门|(?:县区|区县|市县|县市|乡镇|镇街|部门)",
    ),
    (
        _Whose.OWN,
        "(?:[我本](?:局|委|厅|镇|乡|街道|院|所|站|校|处|中心|单位|机关|部门|公司)|[局委厅镇乡院校](?:机关|本级))(?:本身|自身)?(?:直接)?",
    ),
    (
        _Whose.CORE,
        "[省市县区州](?:人民)?(?:政府)?(?:本级|机关)|(?:[省市县区州](?:人民)?)?政府(?:办公[室厅]|办|机关)?|[省市县区州]府办|[我本]办(?:公[室厅])?",
    ),
    (_Whose.LARGER, "全(?:[省市县区州]|系统)[\u4e00-\u9fff、]{0,12}?"),
    (
        _Whose.OTHER,
        "(?![我本全各局委厅镇院]|通过|利用|依托|借助|在|与|和|向|对|被|将|从|到|为|会同|联合|配合|参加|组织|邀请|协助|指导)[\u4e00-\u9fff]{2,12}?(?:局|委员会|委|办公室|(?<!大)厅|(?<!网)站|(?<!场)所|中心|学校|中学|小学|[一二三四五六]中|医院|公司|镇|乡|街道)",
    ),
)
_ACTOR = re.compile(f"(?:{'|'.join(f'({words})' for _, words in _ACTORS)}){_VERB}")
"""Who acts, as a clause begins; not 局机关及下属单位, who are all together."""
_SINGLE = (_Whose.OTHER, _Whose.CORE)
_FOLLOWS = "follow_up.body"
_ANOTHER = re.compile(
    f"[,;、](?:而|另外?)?(?P<body>{'|'.join(words for whose, words in _ACTORS if whose in _SINGLE)})(?:收到?|接[收到]|受理|办理|[则仅只]?有|为|共|计|了)*"
)
_PART = re.compile("[,;:(。\n]")
_GOVERNMENT = ("政府", "镇", "乡", "街道", "办事处", "省", "市", "县", "区", "州", "旗")
_OF_FEE = re.compile(
    "(检索|查[询找]|复[制印]|打印|扫描|工本|邮[寄递政资]|快递|信息处理|按[件量页]计?收?取?)[^,。;、]{0,8}$"
)
_OF_FORM = re.compile(
    "(?:(?:文[字本稿]|图|图[文片表像]|漫画|动[漫画态]图?|音频|(?:短|微)?视频|音视频|H5|h5|数字|数据|问答|多媒体|新闻|专家|媒体|记者|部门|其[他它])"
    "(?:类|式|化|形式|方式|新闻)?的?(?:政策)?(?:解读|解析|问答)|一图读懂|一图看懂|图解)(?:类|材料|稿件?|信息|文章|产品|作品|类)?$"
)
"""文字解读9篇,图解3篇: interpretations of one form, or by one sort of speaker."""
_KINDS = {"fees_cny": _OF_FEE, "fee_waivers_cny": _OF_FEE, "policy_interpretations": _OF_FORM}
"""Code → the kind that the end of a label names."""
_SEVERAL = re.compile("[、和及与]|共(?!计?收)")
_RATES = (Role.SHARE, Role.GROWTH)
_OFFICE = re.compile("^(?![我本]).*办")
_OF_LESS = re.compile("办|本级|机关")
"""How names of what is less than a government end: 区政府办代表区政府受理17件 is no other word for the table's 95."""
_DIVISIONS = frozenset("省市县区州旗")
_SEAT = re.compile("(?:(?:人民)?政府|办事处|管理?委员会|管委会|行署|行政公署)$")
"""What the name of a government, or of a street's office, has behind the place."""
_ITSELF = re.compile("[我本全](?:局|委|厅|镇|乡|街道|院|所|站|校|中心|公司|办公室)$")
"""经核实我局: words before the agency's own name for itself."""
_COME_IN = {
    "requests_received": "requests_",
    "reconsiderations": "reconsiderations_",
    "litigations": "litigations_",
}
"""What came in → how codes begin that tell what became of it."""
_OF_ALL = re.compile("[;。\n共]|合计|总计|全部(?=申请|收)|以上|上述")
_FARTHEST = 1_000
"""No sentence of a denial begins farther before it."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure or a denial under a code."""

    what: Figure | Zero
    code: str
    value: float
    sentence_start: int


@dataclass(frozen=True, slots=True)
class _Mention(_Told):
    """One of several under a code, and who acts."""

    whose: _Whose
    name: str


def are_of_bodies(text: str, told: Sequence[Figure], figures: Sequence[Figure]) -> bool:
    """局机关公开200条,下属单位公开120条: do some of the figures told beside each other say that bodies below or others acted?"""
    ends = [figure.end for figure in figures]
    whose = {_actor_of(text, one.sentence_start, one.start, ends)[0] for one in told}
    return not whose.isdisjoint(_OTHERS)


def tell_apart(
    text: str, figures: Sequence[Figure], zeros: Sequence[Zero], agency: str | None, printed: Mapping[str, float]
) -> list[Zero]:
    """Give figures of other bodies, and of single kinds of fees and interpretations, their subject; the zeros with theirs.

    `printed` is what standard tables have, by code.
    """
    by_code: dict[str, list[_Told]] = {}
    ends = [figure.end for figure in figures]
    _follow_bodies(text, figures, ends, agency)
    for each in _told(text, figures, zeros):
        by_code.setdefault(each.code, []).append(each)
    aside: dict[int, str] = {}
    for code, told in by_code.items():
        whole = printed.get(code)
        values = {each.value for each in told} | ({whole} if whole is not None else set())
        if len(values) < 2 and len(told) < 2:
            continue
        mentions = [_mention(text, each, ends) for each in told]
        if len(values) < 2 and len({one.name for one in mentions if one.whose is _Whose.OTHER}) < 2:
            continue
        for mention, name in _apart(code, mentions, agency, whole):
            if isinstance(mention.what, Zero):
                aside[id(mention.what)] = name
            elif code == "proactive_items" and mention.whose in _OF_THE_WHOLE:
                mention.what.give("proactive_items_by_body", "bodies")
                mention.what.label = name
            else:
                _give_subject(mention.what, name, agency)
    _give_what_became(text, figures, ends)
    for figure in figures:
        if figure.role in _RATES and figure.subject is None and figure.parent is not None:
            figure.subject = figure.parent.subject
    return [replace(zero, subject=aside[id(zero)]) if id(zero) in aside else zero for zero in zeros]


def _follow_bodies(text: str, figures: Sequence[Figure], ends: Sequence[int], agency: str | None) -> None:
    """县国土局收到申请56件,县住建局12件: behind what one body did, another's name alone tells that it did the same."""
    for before, figure in pairwise(figures):
        if figure.code is not None or before.code is None or not _stand_beside(before, figure):
            continue
        other = _ANOTHER.fullmatch(text, before.end, figure.start)
        if other is None:
            continue
        whose, name = _actor_of(text, before.sentence_start, before.start, ends)
        if before.rule_id != _FOLLOWS and whose not in _SINGLE:
            continue
        figure.give(before.code, _FOLLOWS)
        for one, body in ((before, before.subject or name), (figure, other["body"])):
            if body[0] not in "我本" and (agency is None or not _is_own(body, agency)):
                _give_subject(one, body, agency)


def _stand_beside(before: Figure, figure: Figure) -> bool:
    """May one body's figure stand behind another's, of the same?"""
    return (
        figure.unit.unit == before.unit.unit
        and figure.sentence_start == before.sentence_start
        and figure.scope is before.scope
        and figure.role is Role.METRIC
        and figure.parent is None
        and before.parent is None
        and before.code not in OPEN_LISTS
    )


def _give_subject(figure: Figure, name: str, agency: str | None) -> None:
    """Make a figure another body's, and with it its parts: 区政府办收到17件,其中予以公开10件; not 全县收到70件,其中本局17件."""
    figure.subject = name
    for part in figure.parts:
        if part.subject is None:
            _give_subject(part, name, agency)
        elif part.code == figure.code and agency is not None and _is_own(part.subject, agency):
            part.subject = None


def _give_what_became(text: str, figures: Sequence[Figure], ends: Sequence[int]) -> None:
    """Give what became of another body's requests and disputes its subject: 市县局收到23件,办结23件; not 共办结26件, of all."""
    whole: Figure | None = None
    for figure in figures:
        if figure.code in _COME_IN:
            is_bodys = figure.subject is not None and _actor_of(text, figure.sentence_start, figure.start, ends)[1]
            whole = figure if is_bodys == figure.subject else None
        elif (
            whole is None
            or figure.subject is not None
            or not (figure.code or "").startswith(_COME_IN[whole.code or ""])
        ):
            continue
        elif figure.sentence_start != whole.sentence_start or figure.value > whole.value:
            whole = None
        elif figure.parent is None and _OF_ALL.search(text, whole.end, figure.start) is None:
            is_decided = whole.code != "requests_received"  # 省局维持1件: who decides is not whom it is about
            if is_decided or not _actor_of(text, figure.sentence_start, figure.start, ends)[1]:
                _give_subject(figure, whole.subject or "", None)


def _told(text: str, figures: Sequence[Figure], zeros: Sequence[Zero]) -> Iterator[_Told]:
    """The year's figures and denials that nothing sets aside."""
    for figure in figures:
        if (
            figure.code is None
            or figure.code in OPEN_LISTS
            or figure.parent is not None
            or figure.subject is not None
            or figure.is_compared
        ):
            continue
        if figure.scope is Scope.ANNUAL and figure.is_countable and not figure.codes:
            yield _Told(figure, figure.code, figure.value, figure.sentence_start)
    for zero in zeros:
        if zero.code is not None and zero.scope is Scope.ANNUAL:
            earliest = max(0, zero.start - _FARTHEST)
            start = max(text.rfind(mark, earliest, zero.start) for mark in "。\n") + 1
            yield _Told(zero, zero.code, 0.0, max(start, earliest))


def _mention(text: str, told: _Told, ends: Sequence[int]) -> _Mention:
    whose, name = _actor_of(text, told.sentence_start, told.what.start, ends)
    return _Mention(told.what, told.code, told.value, told.sentence_start, whose, name)


def _actor_of(text: str, start: int, end: int, ends: Sequence[int]) -> tuple[_Whose, str]:
    """Who acts, by the clauses of a sentence between the figure before and this; the nearest clause first.

    `ends` are where all figures end, ascending.
    """
    last = bisect_right(ends, end)
    before = max(start, ends[last - 1]) if last else start
    places = [match.end() for match in _PART.finditer(text, before, end)]
    if before == start:
        places.insert(0, start)  # right behind a number stands what it counts: 对9个市场监管所开展培训
    for place in reversed(places):
        led = _TIME.match(text, place, end + 1)
        begin = place if led is None else led.end()
        found = _ACTOR.match(text, begin, end + 1)
        if found is not None:
            group = found.lastindex or 1
            return _ACTORS[group - 1][0], found[group]
    return _Whose.OPEN, ""


def _apart(
    code: str, mentions: Sequence[_Mention], agency: str | None, printed: float | None
) -> Iterator[tuple[_Mention, str]]:
    """The mentions that are not of the agency as a whole, and whose or what they are."""
    kinds = list(_kinds(mentions, _KINDS[code])) if code in _KINDS else []
    if kinds:
        yield from kinds
        return
    told = {mention.whose for mention in mentions}
    is_government = agency is None or agency.endswith(_GOVERNMENT)
    whole = max((mention.value for mention in mentions if mention.whose in _TOTALS), default=-1.0)
    summed = _summed(mentions)
    for mention in mentions:
        match mention.whose:
            case _Whose.BELOW:
                is_apart = not is_government or printed is None or mention.value < printed
            case _Whose.LARGER:
                is_apart = _Whose.OWN in told
            case _Whose.CORE:
                is_office = _OFFICE.search(mention.name) is not None and not told.isdisjoint(_OTHERS)
                is_apart = _Whose.OWN in told or (is_government and (is_office or whole > mention.value))
            case _Whose.OTHER:
                is_apart = agency is not None and not _is_own(mention.name, agency)
            case _:
                is_apart = mention.sentence_start in summed and mention.value < whole
        if printed is not None and agency is not None and not is_apart:
            is_apart = _is_beside_table(mention, printed, agency, is_government)
        if is_apart and mention.name:
            yield mention, mention.name


def _is_beside_table(mention: _Mention, printed: float, agency: str, is_government: bool) -> bool:
    """Is it of less or of more than the agency's table counts: 区政府办 of a government, 市本级 of an office, 全县 of a bureau or town?"""
    if mention.whose is _Whose.LARGER:
        return mention.value > printed and not _SEAT.sub("", agency).endswith(mention.name[1])
    if mention.whose not in (_Whose.CORE, _Whose.OTHER):
        return False
    if is_government:
        return mention.value < printed and _OF_LESS.search(mention.name) is not None
    return mention.value != printed and mention.name.endswith("本级")


def _is_own(name: str, agency: str) -> bool:
    """Does a name stand for the agency, or for an office within it: 省人口计生委, 党政办公室; not 县政府办公室?"""
    is_within = name.endswith("办公室") and _DIVISIONS.isdisjoint(name)
    if is_within or _ITSELF.search(name) is not None:
        return True
    return any(one.endswith(name) or abbreviates(name, one) for one in (agency, _SEAT.sub("", agency)))


def _summed(mentions: Sequence[_Mention]) -> set[int]:
    """The sentences in which a total behind the figures of several bodies adds them up."""
    found = set()
    for mention in mentions:
        if isinstance(mention.what, Figure) and mention.whose in _TOTALS and mention.what.near & C.TOTAL:
            others = [one for one in mentions if one.sentence_start == mention.sentence_start and one is not mention]
            if len(others) > 1 and sum(one.value for one in others) == mention.value:
                found.add(mention.sentence_start)
    return found


def _kinds(mentions: Sequence[_Mention], of_kind: re.Pattern[str]) -> Iterator[tuple[_Mention, str]]:
    """检索费5元、复制费12元: each is of one kind, or of what its label names of all that adds up (检索、复制费12元, 邮寄费5元, 合计17元)."""
    told = [(mention, mention.what.label) for mention in mentions if isinstance(mention.what, Figure)]
    values = {mention.value for mention, _ in told}
    if len(values) < 2:
        return
    adds_up = len(told) > 2 and sum(mention.value for mention, _ in told) == 2 * max(values)
    for mention, label in told:
        kind = of_kind.search(label)
        if kind is None:
            continue
        if _SEVERAL.search(label) is None:
            yield mention, kind.group()
        elif adds_up and mention.value < max(values):
            yield mention, label
