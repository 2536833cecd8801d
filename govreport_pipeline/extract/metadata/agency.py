"""Whose report it is: every reading weighed against the others."""

from collections.abc import Iterable
from dataclasses import dataclass

from govreport_pipeline.extract.metadata.header import Entry
from govreport_pipeline.extract.metadata.names import bare, government_of, is_name, is_office_of_government, places_of
from govreport_pipeline.extract.metadata.page import Page
from govreport_pipeline.extract.metadata.prose import (
    Named,
    find_announcements,
    find_compilers,
    find_contacts,
    find_speakers,
)
from govreport_pipeline.extract.metadata.signature import Signature
from govreport_pipeline.extract.metadata.titles import Title
from govreport_pipeline.extract.metadata.vocabulary import JURISDICTION_WORDS, NO_PUBLISHER, HeaderField
from govreport_pipeline.tables.vocabulary import ChromeKind, EvidenceSource

WEIGHTS: dict[EvidenceSource, float] = {
    EvidenceSource.TITLE: 6.0,
    EvidenceSource.ANNOUNCEMENT: 5.0,
    EvidenceSource.SIGNATURE: 4.5,
    EvidenceSource.PORTAL_HEADER: 2.5,
    EvidenceSource.BODY: 2.0,
}
COMPILER_WEIGHT, CONTACT_WEIGHT, NAVIGATION_WEIGHT = 4.0, 1.5, 1.0

_FULL_FORMS = {"委": ("委员会",), "办": ("办公室", "办公厅"), "街道": ("街",)}
"""How names end that a report shortens to 我委, 我办."""


@dataclass(frozen=True, slots=True)
class Reading:
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


def read_names(
    page: Page, header: list[Entry], titles: list[Title], signature: Signature, self_words: dict[str, int]
) -> list[Reading]:
    """Every reading of the reporting body, as the text names it."""
    readings = [
        Reading(title.agency, EvidenceSource.TITLE, WEIGHTS[EvidenceSource.TITLE], title.start, title.end, True, True)
        for title in titles[:2]
        if title.agency is not None
    ]
    weight = WEIGHTS[EvidenceSource.ANNOUNCEMENT]
    readings += _readings(find_announcements(page), EvidenceSource.ANNOUNCEMENT, weight, is_subject=True)
    readings += _readings(find_compilers(page)[:2], EvidenceSource.ANNOUNCEMENT, COMPILER_WEIGHT)
    if signature.name is not None:
        weight = WEIGHTS[EvidenceSource.SIGNATURE]
        readings.append(Reading(signature.name, EvidenceSource.SIGNATURE, weight, signature.start, signature.end, True))
    readings += _readings(find_speakers(page)[:3], EvidenceSource.BODY, WEIGHTS[EvidenceSource.BODY])
    readings += _contact(page, self_words)
    for entry in header:
        if entry.field in (HeaderField.PUBLISHER, HeaderField.SOURCE, HeaderField.COMPILER):
            name = publisher_name(entry)
            if name is not None:
                weight = WEIGHTS[EvidenceSource.PORTAL_HEADER] - (entry.field is HeaderField.SOURCE) * 0.5
                readings.append(Reading(name, EvidenceSource.PORTAL_HEADER, weight, entry.start, entry.end, False))
    readings += _navigation(page)
    return [reading for reading in readings if _is_proven(page, reading) and _may_speak(reading, self_words)]


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
    """The bodies of a joint name: A局、B局 → A局, B局; one body gives itself."""
    parts = name.split("、")
    if len(parts) > 1 and all(is_name(part) for part in parts):
        return parts
    return [name]


def _is_proven(page: Page, reading: Reading) -> bool:
    """A name beside injected text counts only where the text has it elsewhere, too."""
    if not page.injected or not page.is_tainted(reading.start, reading.end):
        return True
    text, place = page.document.text, -1
    while (place := text.find(reading.name, place + 1)) >= 0:
        if not page.is_tainted(place, place + len(reading.name)):
            return True
    return False


def _may_speak(reading: Reading, self_words: dict[str, int]) -> bool:
    """Does 我局, 我镇 fit the name? Readings that do not stand on their own must."""
    if reading.is_sure:
        return True
    if not self_words:
        return reading.weight > CONTACT_WEIGHT
    said = max(self_words, key=lambda word: self_words[word])
    shortened = bare(reading.name)
    if shortened.endswith((said, *_FULL_FORMS.get(said, ()))):
        return True
    if said in JURISDICTION_WORDS:
        return is_office_of_government(reading.name) or (said == "区" and shortened.endswith("管委会"))
    return len(said) > 1 and said in shortened


def choose(readings: list[Reading], self_words: dict[str, int]) -> str | None:
    """The reporting body: the name that the weightiest group of agreeing readings gives.

    A general office writes for its government, unless it says 我办: 伊宁县人民政府办公室
    编制 makes it 伊宁县人民政府's report. Among agreeing names the weightiest, then the
    fullest is kept; a name without a place (市农业局) gives way to one with it.
    """
    if not readings:
        return None
    is_own = self_words.get("办", 0) > 0
    named = [(_principal(reading, is_own), reading) for reading in readings]
    named = [(name, reading) for name, reading in named if is_name(name)]
    best: tuple[float, list[tuple[str, Reading]]] = (0.0, [])
    for name, _ in named:
        group = [(other, reading) for other, reading in named if agree(name, other)]
        total = sum({(reading.source, reading.weight): reading.weight for _, reading in group}.values())
        if total > best[0]:
            best = total, group
    return _representative(best[1])


def _principal(reading: Reading, is_own: bool) -> str:
    """Whom a reading speaks of: an office that compiled or signed, its government."""
    is_of_office = is_own or reading.is_subject
    return reading.name if is_of_office or not is_office_of_government(reading.name) else government_of(reading.name)


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
    fuller = [other for other, _ in group if other.endswith(name) and (found := places_of(other)) and found[0].stem]
    return max(fuller, key=len) if fuller else name
