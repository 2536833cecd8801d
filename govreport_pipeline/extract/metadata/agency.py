"""Whose report it is: every reading weighed against the others."""

from collections.abc import Iterable

from govreport_pipeline.extract.metadata.grounds import TITLED, TITLED_WITHOUT_YEAR, Reading
from govreport_pipeline.extract.metadata.names import (
    Place,
    bare,
    department_of,
    government_of,
    is_known_place,
    is_name,
    is_office_of_government,
    is_unplaced,
    places_of,
    without_doubled_place,
)

_TITLES = (TITLED, TITLED_WITHOUT_YEAR)


def choose(readings: list[Reading], is_office: bool) -> str | None:
    """The reporting body: the name that the weightiest group of agreeing readings gives.

    A general office writes for its government, unless the text speaks as an office
    (我办) or the title names one: 伊宁县人民政府办公室编制 makes it 伊宁县人民政府's report; so does a department's. Among agreeing names the weightiest, then the
    fullest is kept; a name without a place (市农业局) gives way to one with it.
    """
    offices = [one.name for one in readings if one.ground in _TITLES and is_office_of_government(one.name)]
    named = [(_principal(reading, is_office, offices), reading) for reading in readings]
    named = [(name, reading) for name, reading in named if is_name(name) or name == reading.name]
    shortened = [bare(name) for name, _ in named]
    best: tuple[float, list[tuple[str, Reading]]] = (0.0, [])
    for one in dict.fromkeys(shortened):
        group = [pair for pair, other in zip(named, shortened, strict=True) if is_one_body(one, other)]
        total = sum({reading.ground: reading.weight for _, reading in group}.values())
        if total > best[0]:
            best = total, group
    return _representative(best[1])


def _principal(reading: Reading, is_own: bool, offices: list[str]) -> str:
    """Whom a reading speaks of: an office that compiled or signed, its government; a department's own, the department."""
    is_own = is_own or any(is_one_body(reading.name, office) for office in offices)
    if is_own or (reading.ground.is_subject and is_office_of_government(reading.name)):
        return without_doubled_place(reading.name)
    return without_doubled_place(department_of(government_of(reading.name)))


def _representative(group: list[tuple[str, Reading]]) -> str | None:
    if not group:
        return None
    weight = max(reading.weight for _, reading in group)
    name = max((name for name, reading in group if reading.weight == weight), key=len)
    name = _uncut(name, group)
    places = places_of(name)
    if places and places[0].stem and not is_unplaced(name):
        return max((other for other, _ in group if _is_in_full(other, name)), key=len, default=name)
    if not places:
        # 林业厅 beside 省林业厅: the level at least is told
        name = max((other for other, _ in group if other.endswith(name)), key=len)
    fuller = [
        other
        for other, _ in group
        if (other.endswith(name) or abbreviates(name, other)) and (found := places_of(other)) and found[0].stem
    ]
    return max(fuller, key=len) if fuller else name


def _uncut(name: str, group: list[tuple[str, Reading]]) -> str:
    """The name that another reading has whole, where this one begins in the middle of its place: 溪镇, of 柳溪镇人民政府.

    It does where the record knows only the place of the other.
    """
    place = next(iter(places_of(name)), None)
    if place is None or not place.stem or is_known_place("".join(place)):
        return name
    whole = [other for other, _ in group if bare(other).endswith(bare(name)) and _is_cut_of(place, other)]
    return max(whole, key=len, default=name)


def _is_cut_of(place: Place, other: str) -> bool:
    """Is a place what is left of the one that another name begins with?"""
    whole = "".join(next(iter(places_of(other)), ()))
    return whole != "".join(place) and whole.endswith("".join(place)) and is_known_place(whole)


def _is_in_full(full: str, name: str) -> bool:
    """Is it the same name, of the same place, without its short form: 平川县人力资源和社会保障局 of 平川县人社局?

    农业局 is no short form of 农业农村局: it is a word less.
    """
    place = places_of(name)[0]
    head = f"{place.stem}{place.unit}"
    short = name.removeprefix(head)
    return full.startswith(head) and abbreviates(name, full) and short[:-1] not in full


def abbreviates(short: str, long: str) -> bool:
    """Is one name made of characters of the other, in order, with the same end: 高创中心 of 高新区高创投资建设中心, 市经信委 of 某市经济和信息化委员会?"""
    if len(short) < 4:
        return False
    long = long.replace("委员会", "委")
    if short[-1] != long[-1]:
        return False
    rest: Iterable[str] = iter(long)
    return all(character in rest for character in short)


def is_one_body(one: str, other: str) -> bool:
    """Do two names without their outer endings name one body: one the end, or a short form, of the other?"""
    return one.endswith(other) or other.endswith(one) or abbreviates(one, other) or abbreviates(other, one)
