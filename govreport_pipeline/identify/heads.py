"""Where a name says its body is: 厦门市, 集美区 of 厦门市集美区教育局, and what is left of the name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from govreport_pipeline.catalogue.indicators import FIRST_REPORT_YEAR
from govreport_pipeline.places import (
    NEWEST_YEAR,
    Division,
    ancestors_of,
    by_form,
    division_as_of,
    stem_of,
    township_in,
    townships_named,
)
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.vocabulary import AdminLevel

LONGEST_FORM = 18
YEARS_AHEAD, YEARS_BEHIND = 2, 5
"""So long before its beginning (re-posted pages) and after its end a name may still be used."""

_NATIONAL = re.compile(
    r"^(?:国家税务总局|国家税务局|国家统计局|国家能源局|国家外汇管理局|国家金融监督管理总局|中国人民银行|中国气象局|中国银行保险监督管理委员会"
    r"|中国银行业监督管理委员会|中国保险监督管理委员会|中国证券监督管理委员会|中国(?:证|银|保|银保)监会|中国民用航空(?:局)?|中国地震局|国家邮政局"
    r"|国家矿山安全监察局|国家煤矿安全监察局|国家移民管理局|国家林业(?:和草原)?局|国家粮食和物资储备局)(?=.{3})"
)
"""National bodies whose local ones bear their names: 国家税务总局凉州区税务局."""
_PARTY = re.compile(r"^(?:中国共产党|中共)(?=.{4})")
_COUNTRY = "中华人民共和国"
_CORPS = re.compile(
    r"^(?:新疆(?:维吾尔自治区)?)?(?:生产建设)?(?:兵团)?第?[一二三四五六七八九十]{1,2}师(?=[\u4e00-\u9fff]{2,5}市)"
)
"""A division of the 兵团 and its city are one body: 新疆生产建设兵团第八师石河子市."""
_GOVERNMENT = re.compile(
    r"^(?:人民)?政府(?=.+(?:街道|[镇乡局委会处所站院心司])|.+街道办事处$)(?!办公|办$|信息|电子|网)"
)
"""桦甸市人民政府新华街道办事处: the government stands between a city and what is in it."""
_TOWNSHIP_UNIT = re.compile("镇|乡|街道|苏木|地区(?=办事处)")
_STREET = re.compile(r"(?!.*(?:驻|特派|专员|联络))([\u4e00-\u9fff]{2,6})办事处")
"""A street's office may leave out what it is: 武昌区水果湖办事处."""
_SHORT_STREET = re.compile("街(?=(?:办事处|办)?$)")
"""A street that leaves out the end of its name: 佳荣里街."""
LONGEST_TOWNSHIP = 20
"""With the zone it lies in: 高新技术产业开发区枫杨街道."""
_OF_TOWNSHIP = re.compile(
    r"(?:(?:党委)?(?:人民)?政府.{0,60}|办事处.{0,60}|办|党政.{0,60}|政务.{0,60}|公开.{0,60}|办公室)?$"
)
_BARE = re.compile(r"^(省|市|县|区|州|盟|旗|镇|乡|街道)(?=.{1,})")
_BODY = re.compile(
    "教育|教体|卫生|卫计|卫健|医|人民医|财政|民政|审计|统计|水利|水务|农业|农机|林业|畜牧|渔业|海洋|税务|国税|地税|国家税务|地方税务|公安|司法|交通|公路|民航|"
    "国土|自然资源|规划|建设|住房|住建|城市管理|城管|环境|环保|生态|气象|地震|科技|科学|经济|经信|工信|工业|商务|招商|粮食|物价|发展|发改|文化|文广|文旅|旅游|体育|广播|"
    "新闻|人力|人社|人事|劳动|民族|民宗|宗教|市场监督|市监|工商|质量|质监|食品|药品|安全|安监|应急|消防|档案|信访|机关事务|行政|政务|公共资源|审批|法制|外事|侨|台湾|"
    "人民防空|人防|民防|扶贫|乡村振兴|移民|残|供销|烟草|邮政|电力|供电|国有资产|国资|金融|监察|人大|政协|团委|妇联|红十字|工会|图书馆|博物馆|"
    "大学|学院|师范|职业|职院|理工|技师|中学|小学|高级中学|实验|第[一二三四五六七八九十]|一中|二中|三中|高新|开发区|经济技术开发区|保税|港务|地铁|公积金|住房公积金|疾病|疾控|调查队|调查总队|海事|"
    "中心支行|分行|支行|营业管理部|监管局|监管分局|监察局|证监|银监|银保监|保监|专员办|出入境|边检|测绘|通信管理|生产建设兵团"
)
"""What the name of a body begins with that stands behind a short name: 凉州教育局, 莆田第二中学."""
_BRANCH = re.compile(r"([\u4e00-\u9fff]{2,16}局)([\u4e00-\u9fff]{2,8})分局")
"""An office of a city's bureau in one of its districts: 公安局濂溪分局."""
_INSTITUTION = re.compile("大学|学院|学校|医院|中学|小学|研究[院所]|公司|集团")
"""What bears a place's short name need not stand there (江南大学 is in no 江南区, 中山大学 not in 中山市)."""
_PLACE_AFTER = re.compile(
    r"^.{0,6}?(?:自治[州县旗]|街道|[镇乡县市旗盟州]|(?<!开发)(?<!园)(?<!高新)区)(?!民|场|政|容|委会)"
)
"""Another place right behind a short name: 新华 is none before 街道, 河南 none before 镇."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a name says of where its body is, read for one year."""

    candidates: tuple[Division, ...]
    """The innermost divisions that may be meant, as of the year; empty where the name tells none that is known."""
    depth: int
    """How many divisions of the record the name tells, one in the other."""
    is_short: bool
    """Was the innermost told without its unit: 凉州 for 凉州区?"""
    township: str | None
    """The township or street that it names below them."""
    bare_unit: str | None
    """The unit that stands for a place it does not name: 市 of 市农业局."""
    rest: str
    """The name without its places."""
    national_body: str
    """The national body of which it is a local office; empty where the name begins with none."""


_make_head = builder(Head)
NOWHERE = _make_head(candidates=(), depth=0, is_short=False, township=None, bare_unit=None, rest="", national_body="")


@lru_cache(maxsize=1 << 15)
def read_head(name: str, year: int | None) -> Head:
    """The places a name begins with, as of a year.

    >>> head = read_head("厦门市集美区教育局", 2012)
    >>> [division.name for division in head.candidates], head.depth, head.rest
    (['集美区'], 2, '教育局')
    >>> [division.parent for division in read_head("鼓楼区教育局", 2012).candidates]
    ['320100', '320300', '350100', '410200']
    >>> read_head("市农业局", 2012).bare_unit, read_head("寮步镇人民政府", 2012).township
    ('市', '寮步镇')
    """
    # of an unknown year a report is read as of the newest, but may be of a place that was abolished since the first
    since, year = (FIRST_REPORT_YEAR, NEWEST_YEAR) if year is None else (year, year)
    name = name.removeprefix(_COUNTRY)
    local = _NATIONAL.sub("", name)
    text = _SHORT_STREET.sub("街道", _CORPS.sub("", _PARTY.sub("", local)))
    candidates: tuple[Division, ...] = ()
    depth, is_short = 0, False
    while True:
        step = _step(text, candidates, since, year)
        if step is None:
            break
        candidates, size, is_short = step
        depth += 1
        text = _GOVERNMENT.sub("", text[size:])
    branch = _BRANCH.fullmatch(text) if candidates else None
    district = _within(branch[2], candidates, since, year) if branch is not None else ()
    if branch is not None and district:
        candidates, depth, is_short, text = district, depth + 1, False, branch[1]
    bare = _BARE.match(text) if depth == 0 else None
    if bare is not None:
        text = text[bare.end() :] if bare[1] not in ("镇", "乡", "街道") else text
    township = _township(text, candidates)
    if township is not None:
        text = text[len(township) :]
    return _make_head(
        candidates, depth, is_short, township, bare[1] if bare is not None else None, text, name.removesuffix(local)
    )


def _step(
    text: str, within: tuple[Division, ...], since: int, year: int
) -> tuple[tuple[Division, ...], int, bool] | None:
    """The longest place that the text begins with, inside what came before; its size, and whether it is short."""
    forms = by_form()
    for size in range(min(len(text), LONGEST_FORM), 1, -1):
        named = forms.get(text[:size])
        if named is None:
            continue
        full = {division for division in named if _is_with_unit(text[:size], division)}
        for group, is_short in ((full, False), (set(named) - full, True)):
            if is_short and not _may_be_short(text[size:]):
                continue
            found = _as_of((one for one in group if not within or _may_lie_in(one, within)), since, year)
            found = tuple(division for division in found if not within or _lies_in(division, within, year))
            if is_short and _INSTITUTION.search(text, size) is not None:
                found = _largest(found, year)
            if found:
                return found, size, is_short
    return None


def _within(form: str, outer: tuple[Division, ...], since: int, year: int) -> tuple[Division, ...]:
    """The divisions of a name, in full or short, that lie in one of others."""
    named = (division for division in by_form().get(form, ()) if _may_lie_in(division, outer))
    return tuple(division for division in _as_of(named, since, year) if _lies_in(division, outer, year))


def _largest(named: tuple[Division, ...], year: int) -> tuple[Division, ...]:
    """The province or city that holds all other places of a short name (南昌市 of 南昌); none where there is none."""
    for place in named:
        others = [other for other in named if other is not place]
        if place.level is not AdminLevel.COUNTY and all(_lies_in(other, (place,), year) for other in others):
            return (place,)
    return ()


def _is_with_unit(form: str, division: Division) -> bool:
    return form == division.name or form != stem_of(division.name)


def _may_be_short(rest: str) -> bool:
    """Can a short name end here: before a body of its own, or before another place?"""
    if _BODY.match(rest) is not None:
        return _PLACE_AFTER.match(rest) is None
    if any(rest[:size] in by_form() for size in range(min(len(rest), LONGEST_FORM), 2, -1)):
        return True
    return rest[:2] in by_form() and _BODY.match(rest, 2) is not None and _PLACE_AFTER.match(rest[2:]) is None


def _as_of(named: Iterable[Division], since: int, year: int) -> tuple[Division, ...]:
    """What each named division was in the year; those whose name was long gone, or is new since, left out.

    Of those that bear the name at the year's end, or else about that time. One that was
    abolished in it (since `since`, where the year is unknown) may be meant beside others of its level.
    """
    exact: dict[str, Division] = {}
    near: dict[str, Division] = {}
    abolished: list[Division] = []
    for division in named:
        if division.is_valid_in(year):
            exact[division.lineage] = division
        elif division.was_abolished_in(since, year):
            abolished.append(division)
        elif division.first_year - YEARS_AHEAD <= year and since <= (division.last_year or year) + YEARS_BEHIND:
            then = division_as_of(division.lineage, year)
            if then is not None:
                near[division.lineage] = then
    levels = {division.level for division in exact.values()}
    ended = {division.lineage: division for division in abolished if not levels or division.level in levels}
    found = (exact | ended) or near
    return tuple(sorted(found.values(), key=lambda division: division.code))


@lru_cache(maxsize=1 << 14)
def read_places(name: str, year: int) -> tuple[Division, ...]:
    """What a name that stands alone may mean in a year: 东莞 is 东莞市."""
    return _as_of(by_form().get(name, ()), year, year)


def _may_lie_in(division: Division, within: tuple[Division, ...]) -> bool:
    """Is the division in one of the places, by its code or the place's: 江北区 of 宁波 is not in 重庆市?"""
    return any(division.code[:2] == place.code[:2] or division.lineage[:2] == place.lineage[:2] for place in within)


def _lies_in(division: Division, within: tuple[Division, ...], year: int) -> bool:
    outer = {place.lineage for place in within}
    return any(place.lineage in outer for place in ancestors_of(division, year)[:-1])


def _township(text: str, counties: tuple[Division, ...]) -> str | None:
    """The township that the text begins with; a department of one only where the township is known.

    A stem may end in a unit itself (壶镇镇, 西乡街道): each unit is tried in turn.
    """
    ends = [match.end() for match in _TOWNSHIP_UNIT.finditer(text, 1, LONGEST_TOWNSHIP)]
    for end in ends:
        if _OF_TOWNSHIP.match(text, end) is not None:
            return text[:end]
    for end in ends:
        if any(township_in(county.lineage, text[:end]) is not None for county in counties):
            return text[:end]
    street = _STREET.fullmatch(text) if counties else None
    return None if street is None else street[1]


def counties_with(township: str, year: int) -> tuple[Division, ...]:
    """The counties that have a township of that name today, as of a year."""
    lineages = {town.county for town in townships_named(township)}
    found = (division_as_of(lineage, year) for lineage in lineages)
    return tuple(sorted((division for division in found if division is not None), key=lambda one: one.code))


def level_of(head: Head) -> AdminLevel | None:
    """The level that the known places of a name tell; None where they tell none."""
    if head.township is not None:
        return AdminLevel.TOWNSHIP
    levels = {division.level for division in head.candidates}
    return levels.pop() if len(levels) == 1 else None
