"""The fullest form of a body's name that the text itself holds."""

import re

from govreport_pipeline.extract.metadata.names import GOVERNMENT_ENDINGS, body_kind_of, is_name, places_of
from govreport_pipeline.extract.metadata.page import Page
from govreport_pipeline.extract.metadata.vocabulary import BOUNDARY_WORDS
from govreport_pipeline.tables.vocabulary import BodyKind

MOST_PLACES = 40
"""So many mentions of a name are looked at."""
LONGEST_PREFIX = 16
LONGEST_UNPLACED = 5
"""A longer name without a unit of place (莆田第二中学) says itself where it is, but for that of a department."""
_DEPARTMENT = ("局", "厅", "委员会")

_BELOW_CITY = ("县", "区", "旗", "镇", "乡", "街道", "自治县", "自治旗", "林区")
_STEM = r"[^\W\d_a-zA-Z与由向在对将为是的了可请及等据照各全本我该省市县区州盟旗]"
_BEFORE = re.compile(
    rf"((?:{_STEM}{{2,3}}(?:省|市|自治区|自治州|地区|盟|州)){{0,2}}(?:{_STEM}{{1,3}}(?:县|区|旗|自治县)(?:人民政府)?)?)$"
)
_BEFORE_UNIT = re.compile(rf"((?:{_STEM}{{2,3}}(?:省|市|自治区|自治州|地区|盟|州))?{_STEM}{{2,3}})$")
_BOUNDARY = re.compile(
    r"\d年度?|"
    + "|".join(BOUNDARY_WORDS)
    + r"|(?:^|[^\u4e00-\u9fff])|可[与向]|[与由向在对和及到请]|联系|致电|咨询|全称|[本年]报"
)
_PLACE_ENDS = frozenset("省市州盟区县旗府")
_OUTER = re.compile("人民政府|政府|办事处")
_WORKING = re.compile(
    r"党[委工]|(?:20\d\d年度?)?(?:共|主动|累计){0,3}(?:公开|发布|政务公开|(?:政府)?信息公开)|现将|[依按遵对]照|根据|认真|严格|积极|坚持"
)


def fullest_form(page: Page, name: str) -> tuple[str, int] | None:
    """The name with the places that the text puts before it: 卫生局 of 莆阳市涵溪区卫生局.

    Only places are added, and only those that stand right before the name in
    the text: 涵溪区卫生局 becomes 莆阳市涵溪区卫生局 where the text says so. A name
    that begins with a city or holds two places needs no more. Gives the fuller
    name and where it stands; None where there is none.
    """
    places = places_of(name)
    is_bare = not places or not places[0].stem
    if not is_bare and (len(places) > 1 or places[0].unit not in _BELOW_CITY):
        return None
    if not places and len(name) > LONGEST_UNPLACED and not name.endswith(_DEPARTMENT):
        return None
    text, place, found, found_at = page.document.text, -1, name, -1
    is_unit_due = is_bare and bool(places)
    is_government = body_kind_of(name) is BodyKind.GOVERNMENT and not name.endswith(GOVERNMENT_ENDINGS)
    for _ in range(MOST_PLACES):
        place = text.find(name, place + 1)
        if place < 0:
            break
        if text[place - 1 : place] not in _PLACE_ENDS and not is_unit_due:
            continue
        end = place + len(name)
        if is_government:
            # 永定县凤城镇 may be an address: the whole government must be meant, or act
            outer = _OUTER.match(text, end)
            if outer is None and _WORKING.match(text, end) is None:
                continue
            end = outer.end() if outer is not None else end
        prefix = _places_before(text, place, is_unit_due)
        is_twice = bool(prefix) and name.startswith(prefix)  # 平川县平川县商务局
        if is_twice or page.is_tainted(place - len(prefix), end):
            continue
        if prefix and len(prefix) + end - place > len(found) and is_name(prefix + text[place:end]):
            found, found_at = prefix + text[place:end], place - len(prefix)
    return (found, found_at) if found_at >= 0 else None


def _places_before(text: str, place: int, is_unit_due: bool) -> str:
    """The places right before a name; where it begins with a bare unit (市文广新局), that unit's stem."""
    before = text[max(0, place - LONGEST_PREFIX) : place]
    cut = max((match.end() for match in _BOUNDARY.finditer(before)), default=0)
    match = (_BEFORE_UNIT if is_unit_due else _BEFORE).fullmatch(before, cut)
    return match[1] if match is not None else ""
