"""Names of bodies: is it one, which sort, which level of government."""

import hashlib
import re
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from govreport_pipeline.catalogue.indicators import FIRST_REPORT_YEAR
from govreport_pipeline.extract.metadata.vocabulary import (
    FORBIDDEN_IN_NAMES,
    GENERIC_NAMES,
    MUNICIPALITIES,
    NAME_ENDINGS,
    NATIONAL_ENDINGS,
    NATIONAL_STARTS,
    PLACE_WORDS_MASKED,
)
from govreport_pipeline.places import Division, by_form, divisions, townships_named
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind

SHORTEST_OF_A_TROOP = 4
"""查总队 is the end of a name that a line break cut."""
LONGEST_STEM = 8
LONGEST_STREET = 8
"""Longest name of a place, without its unit."""

_KIND_OF = {ending: sort.body_kind for sort in NAME_ENDINGS for ending in sort.endings}
LAST_CHARACTERS = frozenset(ending[-1] for ending in _KIND_OF)
_ENDING_SIZES = {
    last: sorted({len(ending) for ending in _KIND_OF if ending[-1] == last}, reverse=True) for last in LAST_CHARACTERS
}
"""How long the endings with that last character are, the longest first."""
_NAME_ENDS = LAST_CHARACTERS | {")"}
_GENERIC = frozenset(GENERIC_NAMES)
_NEVER = frozenset("我的了而这你您")
"""No name of a body holds them."""
_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
"""The rare characters of a few towns' names (麦㙦镇, 𣲗源口镇) among them."""
_CHARACTERS = re.compile(rf"[{_HAN}·、]{{2,36}}(?:\([{_HAN}·、]{{2,16}}\))?[{_HAN}]{{0,24}}")
_FORBIDDEN_STARTS = "".join(sorted({word[0] for word in FORBIDDEN_IN_NAMES}))
# a set comes first, so that the search skips over ordinary characters fast
_FORBIDDEN = re.compile(f"(?=[{_FORBIDDEN_STARTS}])(?:{'|'.join(FORBIDDEN_IN_NAMES)})")
_SELF_START = re.compile(
    r"、|[一二三四五六七八九十]是|对|找|将(?!乐)|通过|本(?!溪)|该|各|全(?!椒|州|南)|上级|其(?!他)|市委|县委|区委|为|由|现(?!代)|[一二三四五六七八九十两](?=[镇乡县区市]$)|和|与|及|等|在|是|向|经(?!开区|信[局委])|请|年|以来|制定|制订|共和国|详情|部委|制度|有效|无效|概述|选择|搜索|正文|首页|返回|[一二三四五六七八九十]、"
)
_MASKED = re.compile("|".join(sorted(PLACE_WORDS_MASKED, key=len, reverse=True)))
# 州 of 广州市 and 镇 of 景德镇市 are no units: another follows at once
_UNIT = re.compile(
    r"[省市州盟县区旗镇乡自特林地街](?:(?<=自)治[区州县旗]|(?<=特)别行政区|(?<=[林地])区|(?<=街)道|(?<=[省市州盟县区旗镇乡])(?![市州县区旗镇乡]))"
)
_OFFICE = re.compile(
    r"(?:人民)?政府(?:办公[室厅]|办)$|(?:(?<!人民)政府)?(?:政务)?(?:信息公开|政务公开|公开)(?:工作)?(?:领导小组)?办(?:公室)?$"
    r"|党政(?:综合)?办(?:公室)?$|(?<=[省市县区州旗])(?:人民)?政府(?:信息|电子政务|网站|网络)(?:管理)?中心$"
)
_INNER_OFFICE = re.compile(
    r"([\u4e00-\u9fff]{2,}?(?:[局厅]|中心|管委会))(?:[\u4e00-\u9fff]{2,6}[心室科处股])?办公室"
    r"|([\u4e00-\u9fff]{2,}?(?:[局厅部署府]|委(?:员会)?))(?:办公[厅室][\u4e00-\u9fff]{2,6}[处科股]|[\u4e00-\u9fff]{2,6}司)"
    r"|([\u4e00-\u9fff]{2,}?(?:政府|[局厅委]|委员会|管委会|中心))(?:办公?[室厅]?)?"
    r"(?:电子政务|网络|信息|政务(?!服务)|综合|秘书|文秘|文电|值班)[\u4e00-\u9fff]{0,8}(?:办公室|中心|[处科股室办])"
    r"|([\u4e00-\u9fff]{2,}?街道(?:办事处)?)[\u4e00-\u9fff]{0,10}办公室"
    r"|([\u4e00-\u9fff]{2,}?(?:大学|学院|学校|[中小]学|医院))(?:学校|[校院]长|[校院]务|党[政委院])?办公室"
)
_INNER_ENDS = frozenset("室处科股司心办")
_DOUBLED_UNIT = re.compile(r"([市县区旗镇乡])\1(?=(?:人民)?政府)")
_DOUBLED_PLACE = re.compile(r"([\u4e00-\u9fff]{2,12}[省市州盟县区旗])(?=\1)")
_LIAISON = re.compile(r"驻(?!马店).{0,60}(?<!街道)办事处$|[特专]派?员办事处$")
"""驻京办事处, 特派员办事处: no street's."""
_DATED = re.compile(r"[一二三四五六七八九十〇○零\d]年")
"""A damaged date before a name is no part of it: 二一三年一月三十日某县水务局."""
_AND = re.compile("[和与及暨]")
_OFFICE_ENDS = frozenset("室厅办心")
_NO_GOVERNMENT = re.compile(r"[局厅委部办室心会]政府$|党委")
_UNPLACED = re.compile(
    r"[省市县区州旗镇乡](?:人民)?政府(?:办公[室厅]|办)?|(?:[\u4e00-\u9fff]{2,3}[省市州])?[\u4e00-\u9fff]{2,3}人民政府办公[室厅]"
)
_ASIDES = ("或", "含", "以下", "下称", "简称")
GOVERNMENT_ENDINGS = ("人民政府", "政府", "办事处")
"""What texts add to the name of a place to name its government, or leave out."""


def is_name(text: str) -> bool:
    """Does the text name a body, and one in particular?"""
    if (
        text[-1:] not in _NAME_ENDS
        or not _NEVER.isdisjoint(text)
        or _is_doubled(text)
        or ("年" in text and _DATED.search(text) is not None)
        or text in _GENERIC
        or (text[-1] == "队" and len(text) < SHORTEST_OF_A_TROOP)
        or (text[-1] == "街" and not _is_short_street(text))
        or text.endswith("院院")
        or _CHARACTERS.fullmatch(text) is None
    ):
        return False
    if text[-1] in _INNER_ENDS and (
        text.removesuffix("公室").removesuffix("办") in _GENERIC or _body_of(text) in _GENERIC
    ):
        return False
    office = _find_office(text)
    if office is not None and office.start() > 1:
        text = text[: office.start()]
    outer, _, aside = text.partition("(") if text.endswith(")") else (text, "", "")
    if aside.startswith(_ASIDES) or _kind_by_ending(outer) is None or _is_forbidden(text):
        return False
    is_own = _SELF_START.match(text) is None or any(map(is_known_place, accumulate(text)))
    return is_own and _NO_GOVERNMENT.search(outer) is None


def _is_forbidden(text: str) -> bool:
    """Does it hold what no name does? 全县 is none in 天全县, a place of the record, nor 全镇 behind a larger place: 某县福全镇."""
    return any(
        not is_known_place(text[max(match.start() - 1, 0) : match.end()])
        and not (match.group() == "全镇" and match.start() > 2 and text[match.start() - 2] in _UNITS)
        for match in _FORBIDDEN.finditer(text)
    )


_UNITS = "省市州盟县区旗"


def is_known_place(name: str) -> bool:
    """Is it a place with its unit? 和平区, 向阳街道: their names begin like words that no other name begins with."""
    named = by_form().get(name, ()) if name[-1] in _UNITS else ()
    return any(map(_is_in_reports, named)) or bool(townships_named(name))


def _is_in_reports(division: Division) -> bool:
    """Was there a report that could name it?"""
    return division.last_year is None or division.last_year >= FIRST_REPORT_YEAR


def _is_short_street(text: str) -> bool:
    """Does it end in a street that calls itself 佳荣里街, and that the record knows as 佳荣里街道?"""
    return any(townships_named(f"{text[-size:]}道") for size in range(3, min(len(text), LONGEST_STREET) + 1))


def _is_doubled(text: str) -> bool:
    """Is it one name twice, of two lines that were joined: 某县林业局某县林业局?"""
    half = len(text) // 2
    return half > 2 and text[:half] == text[half:]


def _find_office(name: str) -> re.Match[str] | None:
    """The tail that makes a name that of a government's office, whatever a bracket calls it besides: 某镇党政办公室(信息中心)."""
    office = name.partition("(")[0] if name.endswith(")") else name
    return _OFFICE.search(office) if office[-1:] in _OFFICE_ENDS else None


def _kind_by_ending(name: str) -> BodyKind | None:
    """The sort of body of the longest ending that a name has."""
    for size in _ENDING_SIZES.get(name[-1:], ()):
        kind = _KIND_OF.get(name[-size:])
        if kind is not None:
            return kind
    return None


def without_doubled_place(name: str) -> str:
    """A body's name without a place, or a unit, printed twice: 平川县平川县商务局, 平川县县人民政府; the city of 津市市人民政府 is 津市."""
    twice = _DOUBLED_PLACE.match(name)
    if twice is not None:
        name = name[twice.end() :]
    doubled = _DOUBLED_UNIT.search(name)
    if doubled is None:
        return name
    head = name[: doubled.end()]
    if any(is_known_place(head[start:]) for start in range(len(head) - 1)):
        return name
    return head[:-1] + name[doubled.end() :]


def is_unplaced(text: str) -> bool:
    """Is it a government or its office without its place or its unit (市政府办公室, 河口人民政府办公室)? A title may say no more."""
    return _UNPLACED.fullmatch(text) is not None


def bare(name: str) -> str:
    """The name without the ending that texts add or leave out: 庐山市人民政府 is 庐山市."""
    street = name.removesuffix("办事处")
    if street.endswith(("街道", "街")):
        return f"{street.removesuffix('道')}道" if street != name or _is_short_street(street) else name
    for ending in GOVERNMENT_ENDINGS:
        if name.endswith(ending):
            return name.removesuffix(ending) or name
    return name


def ends_in(name: str, endings: tuple[str, ...]) -> bool:
    """Has the name one of the endings, bare or in full: 东江街道办事处 in 街道, and in 办事处?"""
    return name.endswith(endings) or bare(name).endswith(endings)


def agency_id_of(name: str) -> str:
    """Stable identifier of a body: of its bare name, so that 庐山市 and 庐山市人民政府 share it."""
    return hashlib.sha256(bare(name).encode()).hexdigest()[:12]


def is_office_of_government(name: str) -> bool:
    """Is it the office that writes a government's report?"""
    return _find_office(name) is not None


def department_of(office: str) -> str:
    """The department whose own office it is: 某县公安局办公室, 某县公安局指挥中心办公室 → 某县公安局."""
    outer = _body_of(office)
    return outer if is_name(outer) else office


def _body_of(office: str) -> str:
    """The body before the tail of an inner office; empty where there is no such tail."""
    inner = _INNER_OFFICE.fullmatch(office) if office[-1:] in _INNER_ENDS else None
    return inner[inner.lastindex or 0] if inner is not None else ""


def government_of(office: str) -> str:
    """The government whose office it is: 君山区政务公开办 → 君山区."""
    outer = _find_office(office)
    if outer is None:
        return office
    for government in ("人民政府办", "政府办"):
        if outer.group().startswith(government):
            return office[: outer.start()] + government.removesuffix("办")
    return office[: outer.start()]


def body_kind_of(name: str) -> BodyKind | None:
    """The sort of body that a name ends in; None where it does not tell."""
    outer = name.partition("(")[0] if name.endswith(")") else name
    if _LIAISON.search(outer) is not None:
        return BodyKind.OTHER
    if is_office_of_government(outer):
        head = government_of(outer)
        return BodyKind.OFFICE if body_kind_of(head) is BodyKind.GOVERNMENT else body_kind_of(head)
    return _kind_by_ending(outer)


class Place(NamedTuple):
    """A place that a name begins with."""

    stem: str
    unit: str


def places_of(name: str) -> list[Place]:
    """The places a name begins with, outermost first: 厦门市, 集美区 of 厦门市集美区教育局."""
    masked = _MASKED.sub(lambda match: "＊" * len(match.group()), name)
    found: list[Place] = []
    start = 0
    for match in _UNIT.finditer(masked):
        stem = masked[start : match.start()]
        if "＊" in stem or len(stem) > LONGEST_STEM or (found and not stem):
            break
        found.append(Place(stem, match.group()))
        start = match.end()
    return found


_LEVELS = {
    "省": AdminLevel.PROVINCE, "自治区": AdminLevel.PROVINCE, "特别行政区": AdminLevel.PROVINCE, "市": AdminLevel.CITY,
    "自治州": AdminLevel.CITY, "州": AdminLevel.CITY, "盟": AdminLevel.CITY, "地区": AdminLevel.CITY,
    "县": AdminLevel.COUNTY, "区": AdminLevel.COUNTY, "旗": AdminLevel.COUNTY, "自治县": AdminLevel.COUNTY,
    "自治旗": AdminLevel.COUNTY, "林区": AdminLevel.COUNTY, "镇": AdminLevel.TOWNSHIP, "乡": AdminLevel.TOWNSHIP,
    "街道": AdminLevel.TOWNSHIP,
}  # fmt: skip


@cache
def _county_level_cities() -> frozenset[str]:
    """Cities of the record that were below a prefecture in all years of reports: 桦甸市, not 哈密市."""
    levels: dict[str, set[AdminLevel]] = {}
    for division in divisions():
        if division.name.endswith("市") and _is_in_reports(division):
            levels.setdefault(division.name, set()).add(division.level)
    return frozenset(city for city, of_city in levels.items() if of_city == {AdminLevel.COUNTY})


def admin_level_of(name: str, text: str) -> AdminLevel | None:
    """The level of government a name tells; None where it does not.

    A city under a city is a county-level one: by its name, or because the text
    names it so (九江市庐山市).
    """
    name = name.removeprefix("中华人民共和国").partition("(")[0]
    places = places_of(name)
    if not places or places[0].stem.startswith(NATIONAL_STARTS):
        is_national = name.startswith(NATIONAL_STARTS) or name.endswith(NATIONAL_ENDINGS)
        return AdminLevel.NATIONAL if is_national else None
    stem, unit = places[-1]
    if unit != "市":
        return _LEVELS[unit]
    city = f"{stem}市"
    if city in MUNICIPALITIES:
        return AdminLevel.PROVINCE
    is_below = len(places) > 1 and places[-2].unit in ("市", "州", "自治州", "盟", "地区")
    if is_below or city in _county_level_cities() or (stem and f"市{city}" in text):
        return AdminLevel.COUNTY
    return AdminLevel.CITY


def split_joint(name: str) -> list[str]:
    """The bodies of a joint name: A局、B局 → A局, B局; one body gives itself.

    和 stands within names, too (教育和体育局): it divides where the place of the
    first body is named again behind it.
    """
    parts = name.split("、")
    if len(parts) > 1 and all(is_name(part) for part in parts):
        return parts
    for place in places_of(name)[:1]:
        for match in _AND.finditer(name):
            parts = [name[: match.start()], name[match.end() :]]
            if parts[1].startswith(f"{place.stem}{place.unit}") and all(is_name(part) for part in parts):
                return parts
    return [name]
