"""Whose report it is: every reading weighed against the others."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from govreport_pipeline.extract.metadata.clues import Clues
from govreport_pipeline.extract.metadata.fuller import abbreviates, is_one_body
from govreport_pipeline.extract.metadata.header import Entry
from govreport_pipeline.extract.metadata.names import (
    bare,
    department_of,
    government_of,
    is_name,
    is_office_of_government,
    is_unplaced,
    places_of,
)
from govreport_pipeline.extract.metadata.page import Page
from govreport_pipeline.extract.metadata.prose import Named, find_contacts
from govreport_pipeline.extract.metadata.subjects import find_owned, find_speakers, find_subjects
from govreport_pipeline.extract.metadata.vocabulary import JURISDICTION_WORDS, NO_PUBLISHER, HeaderField
from govreport_pipeline.tables.vocabulary import ChromeKind, EvidenceSource

WEIGHTS: dict[EvidenceSource, float] = {
    EvidenceSource.TITLE: 6.0,
    EvidenceSource.ANNOUNCEMENT: 5.0,
    EvidenceSource.SIGNATURE: 4.5,
    EvidenceSource.PORTAL_HEADER: 2.5,
    EvidenceSource.BODY: 2.0,
}
COMPILER_WEIGHT, SOLE_CONTACT_WEIGHT, CONTACT_WEIGHT, NAVIGATION_WEIGHT = 4.0, 1.75, 1.5, 1.0
ACTING_WEIGHT, MOST_ACTS, OWNED_WEIGHT = 1.25, 3, 1.5
"""For each sentence in which a body acts, and the most that count."""
SOURCE_PENALTY = 0.5
"""来源 is less than 发布机构."""
_NAMING_FIELDS = (HeaderField.PUBLISHER, HeaderField.SOURCE, HeaderField.COMPILER)

_AND = re.compile("[和与及暨]")
TOWNSHIP_WORDS = ("镇", "乡", "街道")
_FULL_FORMS = {"委": ("委员会", "管委会"), "办": ("办公室", "办公厅"), "街道": ("街",)}
"""How names end that a report shortens to 我委, 我办."""


class Reading(NamedTuple):
    """What one place says about whose report it is."""

    name: str
    source: EvidenceSource
    weight: float
    start: int
    end: int
    is_sure: bool
    """Does it stand on its own? A publisher or a contact needs 我局 to agree with it."""
    is_subject: bool = False
    """Does it say whose report it is, not who wrote it?"""


def read_names(clues: Clues) -> list[Reading]:
    """Every reading of the reporting body, as the text names it."""
    weigh = WEIGHTS.__getitem__
    title, announced, signed = EvidenceSource.TITLE, EvidenceSource.ANNOUNCEMENT, EvidenceSource.SIGNATURE
    readings = [
        Reading(found.agency, title, weigh(title), found.start, found.end, True, True)
        for found in clues.titles[:2]
        if found.agency is not None
    ]
    readings += _readings(clues.announced, announced, weigh(announced), is_subject=True)
    readings += _readings(clues.compilers[:2], announced, COMPILER_WEIGHT)
    signature = clues.signature
    if signature.name is not None:
        readings.append(Reading(signature.name, signed, weigh(signed), signature.start, signature.end, True))
    readings += [
        Reading(found.name, EvidenceSource.BODY, weigh(EvidenceSource.BODY), found.start, found.end, False)
        for found in find_speakers(clues.page)[:3]
    ]
    readings += _contact(clues.page, clues.self_words)
    readings += _portal(clues)
    kept = _keep(readings, clues)
    is_settled = any(reading.is_sure or reading.source is not EvidenceSource.BODY for reading in kept)
    if is_settled or (kept and clues.self_words):
        return kept
    return kept + _keep(_actors(clues), clues)


def _keep(readings: list[Reading], clues: Clues) -> list[Reading]:
    page, words = clues.page, clues.self_words
    return [reading for reading in readings if _is_proven(page, reading) and _may_speak(reading, words)]


def _actors(clues: Clues) -> list[Reading]:
    """Where no place names the body: those that act most, and the one that readers are sent to."""
    body = EvidenceSource.BODY
    found = [
        Reading(named.name, body, ACTING_WEIGHT * min(count, MOST_ACTS), named.start, named.end, False)
        for named, count in find_subjects(clues.page)[:3]
    ]
    if clues.self_words:
        found += [
            Reading(named.name, body, OWNED_WEIGHT, named.start, named.end, False) for named in find_owned(clues.page)
        ]
    else:
        contacts = [cuts[0] for cuts in find_contacts(clues.page)[:1]]
        found += [Reading(named.name, body, SOLE_CONTACT_WEIGHT, named.start, named.end, False) for named in contacts]
    return found


def _portal(clues: Clues) -> list[Reading]:
    """The bodies that the portal's header and breadcrumb name."""
    portal, found = EvidenceSource.PORTAL_HEADER, []
    for entry in clues.header:
        name = publisher_name(entry) if entry.field in _NAMING_FIELDS else None
        if name is not None:
            weight = WEIGHTS[portal] - (SOURCE_PENALTY if entry.field is HeaderField.SOURCE else 0)
            found.append(Reading(name, portal, weight, entry.start, entry.end, False))
    return found + _navigation(clues.page)


def publisher_name(entry: Entry) -> str | None:
    """The body that a header's value names; None for 本网 and the like."""
    value = entry.value.split(" ")[0].strip("[]【】()")
    return value if value not in NO_PUBLISHER and is_name(value) else None


def _readings(named: Iterable[Named], source: EvidenceSource, weight: float, is_subject: bool = False) -> list[Reading]:
    return [
        Reading(name, source, weight, found.start, found.end, True, is_subject)
        for found in named
        if found.name
        for name in split_joint(found.name)[:1]
    ]


def _contact(page: Page, self_words: dict[str, int]) -> list[Reading]:
    """The body that readers are sent to, cut so that 我局 or 本办 fits it."""
    for cuts in find_contacts(page):
        for named in cuts:
            reading = Reading(named.name, EvidenceSource.BODY, CONTACT_WEIGHT, named.start, named.end, False)
            if _may_speak(reading, self_words):
                return [reading]
    return []


def _navigation(page: Page) -> list[Reading]:
    """Bodies in the breadcrumb: 首页 > 政府信息公开 > 区教育局 > 年度报告."""
    found = []
    for mark in page.document.chrome:
        if mark.kind is ChromeKind.NAVIGATION and mark.start < page.head_end:
            for crumb in page.document.text[mark.start : mark.end].split(">"):
                if is_name(crumb.strip()):
                    found.append(
                        Reading(
                            crumb.strip(), EvidenceSource.PORTAL_HEADER, NAVIGATION_WEIGHT, mark.start, mark.end, False
                        )
                    )
    return found[:2]


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


def _is_proven(page: Page, reading: Reading) -> bool:
    """A name beside injected text counts only where the text has it elsewhere, too."""
    text, name = page.document.text, reading.name
    if not _is_hijacked(page, reading.start, reading.end):
        return True
    place = -1
    while (place := text.find(name, place + 1)) >= 0:
        if not _is_hijacked(page, place, place + len(name)):
            return True
    return False


def _is_hijacked(page: Page, start: int, end: int) -> bool:
    """Does foreign text stand in the name or before it: a host name, Latin letters?"""
    before = page.document.text[start - 1 : start]
    return (before.isascii() and before.isalpha()) or page.is_tainted(start, end)


def _may_speak(reading: Reading, self_words: dict[str, int]) -> bool:
    """Does 我局, 我镇 fit the name? Readings that do not stand on their own must."""
    if reading.is_sure:
        return True
    if not self_words:
        return reading.weight not in (CONTACT_WEIGHT, NAVIGATION_WEIGHT)
    said = max(self_words, key=lambda word: self_words[word])
    shortened = bare(reading.name)
    if shortened.endswith((said, *_FULL_FORMS.get(said, ()))):
        return True
    if said in TOWNSHIP_WORDS:
        return is_office_of_government(reading.name)
    if said in JURISDICTION_WORDS:
        # a department may speak of 我县, too
        return not shortened.endswith(TOWNSHIP_WORDS)
    return len(said) > 1 and said in shortened


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
        total = sum({(reading.source, reading.weight): reading.weight for _, reading in group}.values())
        if total > best[0]:
            best = total, group
    return _representative(best[1])


def _is_bare_title(name: str, reading: Reading) -> bool:
    """市政府办公室2015年…: the title itself says no more."""
    return reading.source is EvidenceSource.TITLE and is_unplaced(name)


def _principal(reading: Reading, is_own: bool) -> str:
    """Whom a reading speaks of: an office that compiled or signed, its government or department."""
    if is_own or reading.is_subject:
        return reading.name
    return government_of(reading.name) if is_office_of_government(reading.name) else department_of(reading.name)


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
