"""Whose report it is: every reading weighed against the others."""

from govreport_pipeline.extract.metadata.fuller import abbreviates, is_one_body
from govreport_pipeline.extract.metadata.grounds import Reading
from govreport_pipeline.extract.metadata.names import (
    bare,
    department_of,
    government_of,
    is_name,
    is_office_of_government,
    is_unplaced,
    places_of,
)
from govreport_pipeline.tables.vocabulary import EvidenceSource


def choose(readings: list[Reading], self_words: dict[str, int]) -> str | None:
    """The reporting body: the name that the weightiest group of agreeing readings gives.

    A general office writes for its government, unless it says 我办: 伊宁县人民政府办公室
    编制 makes it 伊宁县人民政府's report; so does a department's. Among agreeing names the weightiest, then the
    fullest is kept; a name without a place (市农业局) gives way to one with it.
    """
    if not readings:
        return None
    is_own = self_words.get("办", 0) > 0
    named = [(_principal(reading, is_own), reading) for reading in readings]
    named = [(name, reading) for name, reading in named if is_name(name) or _is_bare_title(name, reading)]
    shortened = [bare(name) for name, _ in named]
    best: tuple[float, list[tuple[str, Reading]]] = (0.0, [])
    for one in dict.fromkeys(shortened):
        group = [pair for pair, other in zip(named, shortened, strict=True) if is_one_body(one, other)]
        total = sum({reading.ground: reading.weight for _, reading in group}.values())
        if total > best[0]:
            best = total, group
    return _representative(best[1])


def _is_bare_title(name: str, reading: Reading) -> bool:
    """市政府办公室2015年…: the title itself says no more."""
    return reading.ground.source is EvidenceSource.TITLE and is_unplaced(name)


def _principal(reading: Reading, is_own: bool) -> str:
    """Whom a reading speaks of: an office that compiled or signed, its government; a department's own, the department."""
    if is_own or (reading.ground.is_subject and is_office_of_government(reading.name)):
        return reading.name
    return department_of(government_of(reading.name))


def agree(one: str, other: str) -> bool:
    """Do two names name one body? 壶镇镇 and 缙云县壶镇镇人民政府 do."""
    shorter, longer = sorted((bare(one), bare(other)), key=len)
    return longer.endswith(shorter)


def _representative(group: list[tuple[str, Reading]]) -> str | None:
    if not group:
        return None
    weight = max(reading.weight for _, reading in group)
    name = max((name for name, reading in group if reading.weight == weight), key=len)
    places = places_of(name)
    if places and places[0].stem:
        return name
    if not places:
        # 林业厅 beside 省林业厅: the level at least is told
        name = max((other for other, _ in group if other.endswith(name)), key=len)
    fuller = [
        other
        for other, _ in group
        if (other.endswith(name) or abbreviates(name, other)) and (found := places_of(other)) and found[0].stem
    ]
    return max(fuller, key=len) if fuller else name
