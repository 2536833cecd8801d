"""Do two names speak of one body, and does one publish for the other?

Portals shorten names (交通局 for 青田县交通运输局), a body's own office writes and
signs for it (区教育局办公室), a government's portal carries the reports of all its
bodies: none is a conflict. A renamed body, another one, and the same of
another place are (机关事务服务中心 beside 机关事务管理局).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from govreport_pipeline.extract.metadata.names import (
    Place,
    bare,
    body_kind_of,
    department_of,
    government_of,
    is_name,
    places_of,
)
from govreport_pipeline.identify.bodies import body_of
from govreport_pipeline.normalise.foreign import SPAM
from govreport_pipeline.tables.vocabulary import BodyKind

_NO_PART = re.compile(r"\([^()]*+\)|\s+|党工?委(?:$|(?=办事处))")
_FOLDED = (("办公厅", "办"), ("办公室", "办"), ("委员会", "委"), ("管委会", "管委"))
"""How the names of bodies shorten their endings."""
_OFFICE_TAILS = ("党政办公室", "综合办公室", "办公室")
_RUNS_A_ZONE = re.compile("(?<=区)管(?:理委员|委)会$")
"""经济开发区管委会, which a title may name by its zone alone."""
_BODY = re.compile("[局委办厅部院会署社处所站队校镇乡县市区省府道心司行团旗盟室科]$")
_OWN = re.compile("^[本我]")
_FOR_OTHERS = re.compile(
    "(?:办公[厅室]|(?:公开|政府|党政|政务|信息|综合|数字|网信|管理)办|网|网站|门户|宣传部|(?:信息|新闻|媒体)中心"
    "|(?:电子政务|政务服务|大数据)[\u4e00-\u9fff]{0,8}[局心])$"
)
"""Those that keep a government's portal, and write for it."""
_INSTITUTION = re.compile(
    "(?:医院|卫生院|保健院|学校|[中小大]学|学院|幼儿园|[馆园]|公司|集团|血站|疾病预防控制中心|疾控中心)$"
)
_DEPARTMENT = re.compile("[局委厅]$|委员会$")
"""That which is over an institution, and publishes its report: 市卫健委 for 市第二人民医院."""
_RANKS = (
    ("省", "自治区", "特别行政区"),
    ("市", "州", "自治州", "盟", "地区"),
    ("县", "区", "旗", "自治县", "自治旗", "林区"),
    ("镇", "乡", "街道"),
)
_RANK_OF = {unit: rank for rank, units in enumerate(_RANKS) for unit in units}


def is_body_name(name: str) -> bool:
    """Is it the name of a body, not 本网, 管理员 or a web address?"""
    return _OWN.match(name) is None and _BODY.search(_NO_PART.sub("", name)) is not None


def are_one_body(name: str, other: str) -> bool:
    """Can both names mean the same body, or a body and its own office?

    >>> are_one_body("郯城县机关事务管理局", "郯城县机关事务服务中心")
    False
    """
    if _RUNS_A_ZONE.sub("", name) == _RUNS_A_ZONE.sub("", other):
        return True
    pairs = product(_forms(name), _forms(other))
    return any(_is_short_for(one, two) or _is_short_for(two, one) for one, two in pairs) or any(
        body_kind_of(government) is BodyKind.GOVERNMENT
        and _FOR_OTHERS.search(office) is not None
        and not _is_elsewhere(office, _places(government))
        for office, government in ((name, other), (other, name))
    )


def are_successors(name: str, other: str) -> bool:
    """Are they the names of one body, before and after it was renamed?

    >>> are_successors("市农业农村局", "金华市农业局"), are_successors("甲市农业农村局", "乙市农业局")
    (True, False)
    """
    is_one = body_of(_behind_places(bare(name))) == body_of(_behind_places(bare(other)))
    return is_one and not _is_elsewhere(name, _places(other))


def is_spam(name: str) -> bool:
    """Was a name taken over by who hijacked the page: 某市彩票网民政局? The finding `injected` tells so."""
    return any(word in name for word in SPAM)


def publishes_for(publisher: str, body: str, around: Iterable[str | None]) -> bool:
    """Does the publisher keep the portal of a place in which the body is: 甲县人民政府, 甲县融媒体中心 for 甲县水务局?

    Or is it the department over an institution: 市教育局 for 市第一中学?

    `around` are the province, the city and the county of the body, as far as they are known.
    """
    is_keeper = (
        body_kind_of(publisher) is BodyKind.GOVERNMENT
        or _FOR_OTHERS.search(publisher) is not None
        or (_INSTITUTION.search(body) is not None and _DEPARTMENT.search(publisher) is not None)
    )
    outer = [place for name in around if name is not None for place in _places(name)]
    return is_keeper and not _is_elsewhere(publisher, _places(body), outer)


def are_namesakes(name: str, other: str) -> bool:
    """Are they the same body of two places of one rank: 甲县司法局 and 乙县司法局? A report copied from the other names both."""
    places, others = _places(name), _places(other)
    if not places or not others or _RANK_OF[places[-1].unit] != _RANK_OF[others[-1].unit]:
        return False
    return _is_elsewhere(name, others) and _behind_places(bare(name)) == _behind_places(bare(other))


def _forms(name: str) -> set[str]:
    """What a name is compared by: itself and the body whose own office it is, 区教育局 of 区教育局办公室."""
    plain = _NO_PART.sub("", name)
    owners = {plain.removesuffix(tail) for tail in _OFFICE_TAILS}
    found = {plain, government_of(plain), department_of(plain), *filter(is_name, owners)}
    return set(map(_fold, map(bare, found)))


def _fold(name: str) -> str:
    for ending, short in _FOLDED:
        name = name.replace(ending, short)
    return name


def _is_short_for(short: str, full: str) -> bool:
    """Do its characters stand in the full name, in order; or those behind the places, where one name has none?

    民宗局 of 某区民宗局 stands so in 民族宗教事务局; 农业局 is a word less than 农业农村局, which is another.
    """
    if _is_abbreviation(short, full):
        return True
    places = places_of(short), places_of(full)
    if _places(short) and _places(full):
        return False
    units = [{place.unit[-1] for place in of_name} for of_name in places]
    is_other_level = all(units) and units[0].isdisjoint(units[1])
    behind, whole = _behind_places(short), _behind_places(full)
    is_renamed = behind != whole and behind[:-1] in whole
    return not is_other_level and not is_renamed and _is_abbreviation(behind, whole)


def _is_abbreviation(short: str, full: str) -> bool:
    """Do its characters stand in the full name, in order, the last at its end: 君山区 is no short form of 君山区教育局."""
    if not short or short[-1] != full[-1:]:
        return False
    rest: Iterator[str] = iter(full)
    return all(character in rest for character in short)


def _is_elsewhere(name: str, places: list[Place], around: Iterable[Place] = ()) -> bool:
    """Is the place that a name tells none of these: another of the same rank, or a smaller one than a body's own?"""
    told = _places(name)[-1:]
    for stem, unit in told:
        rank = _RANK_OF[unit]
        peers = [place.stem for place in (*places, *around) if _RANK_OF[place.unit] == rank]
        if peers:
            return not any(stem in peer or peer in stem for peer in peers)
        return bool(places) and rank > max(_RANK_OF[place.unit] for place in places)
    return False


def _places(name: str) -> list[Place]:
    """The places that a name tells; 市 of 市教育局 is none."""
    return [place for place in places_of(name) if place.stem]


def _behind_places(name: str) -> str:
    return name[sum(len(place.stem) + len(place.unit) for place in places_of(name)) :]
