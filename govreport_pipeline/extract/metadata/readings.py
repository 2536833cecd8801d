"""Every place of a page that names its body, each as one reading."""

import re
from collections.abc import Iterable, Iterator

from govreport_pipeline.extract.metadata import grounds
from govreport_pipeline.extract.metadata.actors import (
    find_named_often,
    find_openers,
    find_owned,
    find_renamed,
    find_speakers,
    find_subjects,
)
from govreport_pipeline.extract.metadata.agency import is_one_body
from govreport_pipeline.extract.metadata.clues import Clues
from govreport_pipeline.extract.metadata.grounds import Ground, Reading, Stands
from govreport_pipeline.extract.metadata.header import Entry
from govreport_pipeline.extract.metadata.names import (
    bare,
    body_kind_of,
    ends_in,
    is_name,
    is_office_of_government,
    places_of,
    split_joint,
)
from govreport_pipeline.extract.metadata.page import Page, starts_of
from govreport_pipeline.extract.metadata.prose import Named, find_contacts, in_full
from govreport_pipeline.extract.metadata.vocabulary import JURISDICTION_WORDS, HeaderField
from govreport_pipeline.places import TOWNSHIP_UNITS
from govreport_pipeline.tables.vocabulary import BodyKind, ChromeKind, EvidenceSource

_NAMING_FIELDS = {
    HeaderField.PUBLISHER: grounds.PUBLISHED,
    HeaderField.COMPILER: grounds.PUBLISHED,
    HeaderField.SOURCE: grounds.SUPPLIED,
}
LEAST_MENTIONS, LEAST_MENTIONS_ALONE = 2, 3
"""So often a body must be named; where the text does not say 我局."""
_MANAGES = re.compile("政务|政府|行政审批|大数据|数据资源|信息中心|电子")
"""What bodies are called that see to the openness of a whole place."""
_FULL_FORMS = {
    "委": ("委员会", "管委会"),
    "办": ("办公室", "办公厅", "办事处"),
    "校": ("学", "学院", "中", "小"),
    "关": ("关区",),
}
"""How names end that a report shortens to 我委, 我办, 我校."""


def read_names(clues: Clues) -> list[Reading]:
    """Every reading of the reporting body, as the text names it."""
    kept = _keep(_told(clues), clues)
    is_settled = any(one.ground.source is not EvidenceSource.BODY for one in kept)
    if is_settled or (kept and clues.self_words):
        return kept
    return kept + _keep(_shown(clues), clues)


def _told(clues: Clues) -> Iterator[Reading]:
    """The places whose purpose is to name the body."""
    for title in clues.titles[:2]:
        if title.agency is not None:
            ground = grounds.TITLED if title.year is not None else grounds.TITLED_WITHOUT_YEAR
            yield Reading(title.agency, ground, title.start, title.end)
    yield from _first_bodies(clues.announced, grounds.ANNOUNCED)
    yield from _first_bodies(clues.compilers[:2], grounds.COMPILED)
    yield from _first_bodies(clues.presenters[:1], grounds.PRESENTED)
    yield from _as_read(clues.gathered[:1], grounds.GATHERED)
    signature = clues.signature
    if signature.name is not None:
        yield Reading(signature.name, grounds.SIGNED, signature.start, signature.end)
    yield from _as_read(find_speakers(clues.page)[:3], grounds.SPEAKING)
    contacts = (_whom_it_answers_for(named, clues) for cuts in find_contacts(clues.page) for named in cuts)
    yield from [one for one in _as_read(contacts, grounds.CONTACTED) if _may_speak(one, clues)][:1]
    for entry in clues.header:
        name = publisher_name(entry) if entry.field in _NAMING_FIELDS else None
        if name is not None:
            yield Reading(name, _NAMING_FIELDS[entry.field], entry.start, entry.end)
    yield from _as_read(_navigation(clues.page)[:2], grounds.NAVIGATED)


def _shown(clues: Clues) -> Iterator[Reading]:
    """Where no place names the body: those that act most, own rules, and the one that readers are sent to."""
    for named, count in find_subjects(clues.page)[:3]:
        yield Reading(named.name, grounds.ACTING, named.start, named.end, min(count, grounds.MOST_ACTS))
    endings = _endings(clues.self_words)
    for named, count in find_openers(clues.page, endings):
        yield Reading(named.name, grounds.OPENING, named.start, named.end, min(count, grounds.MOST_ACTS))
    renamed = (named for named in find_renamed(clues.page) if ends_in(named.name, endings))
    yield from _as_read(renamed, grounds.RENAMED)
    yield from _as_read(_named_most(clues), grounds.NAMED_OFTEN)
    yield from _as_read(find_owned(clues.page), grounds.OWNING)
    contacts = (cuts[0] for cuts in find_contacts(clues.page)[:1])
    yield from _as_read((_whom_it_answers_for(one, clues) for one in contacts), grounds.SOLE_CONTACT)


def _named_most(clues: Clues) -> list[Named]:
    """The body that the text names more often than any other that 我局 fits; none where two are as common."""
    words, endings = clues.self_words, _endings(clues.self_words)
    found = [
        (named, count) for named, count in find_named_often(clues.page) if not words or ends_in(named.name, endings)
    ]
    rivals = (count for named, count in found if not is_one_body(bare(named.name), bare(found[0][0].name)))
    rival = max(rivals, default=0)
    least = max(LEAST_MENTIONS, rival + 1) if words else max(LEAST_MENTIONS_ALONE, 2 * rival)
    return [named for named, count in found[:1] if count >= least]


def _whom_it_answers_for(contact: Named, clues: Clues) -> Named:
    """The place whose openness the contact manages, where the text speaks of 我县: 某县政务服务中心 answers for 某县."""
    said = _most_said(clues.self_words) if clues.self_words else ""
    place = next((place for place in places_of(contact.name)[::-1] if place.unit == said), None)
    is_government = body_kind_of(contact.name) in (BodyKind.GOVERNMENT, BodyKind.OFFICE)
    if said not in JURISDICTION_WORDS or place is None or is_government or _MANAGES.search(contact.name) is None:
        return contact
    length = contact.name.index(place.stem + place.unit) + len(place.stem + place.unit)
    return Named(contact.name[:length], contact.start, contact.start + length)


def _as_read(found: Iterable[Named], ground: Ground) -> Iterator[Reading]:
    return (Reading(named.name, ground, named.start, named.end) for named in found)


def _first_bodies(found: Iterable[Named], ground: Ground) -> Iterator[Reading]:
    """The first of the bodies that a sentence names together."""
    return (Reading(split_joint(one.name)[0], ground, one.start, one.end) for one in found if one.name)


def publisher_name(entry: Entry) -> str | None:
    """The body that a header's value names; None for 本网 and the like."""
    value = entry.value.split(" ")[0].strip("[]【】()")
    return value if is_name(value) else None


def _navigation(page: Page) -> list[Named]:
    """Bodies in the breadcrumb: 首页 > 政府信息公开 > 区教育局 > 年度报告."""
    return [
        Named(crumb.strip(), mark.start, mark.end)
        for mark in page.document.chrome
        if mark.kind is ChromeKind.NAVIGATION and mark.start < page.head_end
        for crumb in page.document.text[mark.start : mark.end].split(">")
        if is_name(crumb.strip())
    ]


def _keep(readings: Iterable[Reading], clues: Clues) -> list[Reading]:
    proven = (reading for reading in readings if _is_proven(clues.page, reading))
    told = (reading._replace(name=in_full(reading.name, clues.short_names)) for reading in proven)
    return [reading for reading in told if _may_speak(reading, clues)]


def _is_proven(page: Page, reading: Reading) -> bool:
    """A name beside injected text counts only where the text has it elsewhere, too."""
    text = page.document.text
    places = starts_of(reading.name, text)
    if any(not _is_hijacked(page, start, start + len(reading.name)) for start in places):
        return True
    # a name that goes on over the end of its line
    lines = text[reading.start : reading.end]
    return reading.name in "".join(lines.split()) and not _is_hijacked(page, reading.start, reading.end)


def _is_hijacked(page: Page, start: int, end: int) -> bool:
    """Does foreign text stand in the name or before it: a host name, Latin letters?"""
    before = page.document.text[max(0, start - 2) : start].rstrip(" ")[-1:]
    return (before.isascii() and before.isalpha()) or page.is_tainted(start, end)


def _may_speak(reading: Reading, clues: Clues) -> bool:
    """Does 我局, 我镇 fit the name, as far as its ground asks for that?"""
    stands, self_words = reading.ground.stands, clues.self_words
    if stands is Stands.ALONE or not self_words:
        return stands is not Stands.IF_CONFIRMED
    if ends_in(reading.name, _endings(self_words)):
        return True
    said, shortened = _most_said(self_words), bare(reading.name)
    if said in TOWNSHIP_UNITS:
        return is_office_of_government(reading.name)
    # a department may speak of 我县, too, and a town that says 全镇
    unit = next(filter(shortened.endswith, TOWNSHIP_UNITS), None)
    return said in JURISDICTION_WORDS and (unit is None or f"全{unit}" in clues.page.document.text)


def _endings(self_words: dict[str, int]) -> tuple[str, ...]:
    """How the bare name ends of what the text calls its body most often; none where it calls it nothing."""
    said = _most_said(self_words) if self_words else ""
    return (said, *_FULL_FORMS.get(said, ())) if said else ()


def _most_said(self_words: dict[str, int]) -> str:
    return max(self_words, key=lambda word: self_words[word])
