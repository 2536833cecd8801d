"""The section tree: ordinals in order, sections in place, none empty."""

import re
from collections.abc import Iterable, Sequence

from govreport_pipeline.sections.markers import NUMERALS
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Section
from govreport_pipeline.tables.rows import column_of
from govreport_pipeline.tables.vocabulary import DamageKind, Responsibility
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.results import Note

_DEEPEST_ONCE = 2
"""Below, a list 1. (1) 第一 一是 starts over in any paragraph."""
_MARK = 12
"""A raw span longer than its heading by this, and by what was deleted from it, is no bare heading."""
_TITLE = re.compile(
    r"(?<![一二三四五六七八九十第见述“])([一二三四五六七八九十]{1,2}) ?、[\u4e00-\u9fff、]{2,24}?(?:情况|事项|概述|(?:问题|措施)(?=[\s|<]|$))"
)
"""An ordinal with what titles of sections end with: 二、主动公开政府信息情况; not 四、结转下年度继续办理 of a table."""
_ORDINAL = re.compile(r"(\(|第?)(\d{1,2}|[一二三四五六七八九十]{1,3})([、.,):是])")
"""An ordinal with its marks: 3. (三) 三是 第三,"""
_IN_NUMBER = re.compile("[0-9.一二三四五六七八九十]")
"""Beside an ordinal, what makes it part of a number: 12.5."""
_LEFT_OUT = re.compile(r"\([^()]{0,8}略\) *$|略[。.]? *$")
"""（略）, （表略）."""
_PUNCTUATION = re.compile(r"[\s\W_]+")


def note_structure(facts: Facts, sections: Sequence[Section], lost: Sequence[int]) -> list[Note]:
    """What is wrong with the headings; `lost` are raw places of lost ordinals."""
    notes, misplaced = _note_misplaced(sections)
    is_cut = any(damage.kind is DamageKind.TRUNCATED for damage in facts.document.damage)
    lists: dict[tuple[str | None, int], list[Section]] = {}
    for section in sections:
        if section.ordinal is not None:
            lists.setdefault((section.parent_section_id, section.level), []).append(section)
    for members in lists.values():
        if [member.ordinal for member in members] != list(range(1, len(members) + 1)):
            notes += _note_ordinals(facts, members, misplaced, lost, is_cut=is_cut)
    notes += _note_empty(facts, sections)
    return notes


def _note_misplaced(sections: Sequence[Section]) -> tuple[list[Note], set[str]]:
    """Sections that stand after the section they belong to has ended."""
    notes, misplaced = [], set()
    by_id = {section.section_id: section for section in sections}
    top: Section | None = None
    for section in sections:
        if section.parent_section_id is None:
            top = section
        elif section.ordinal is not None:
            parent = by_id.get(section.parent_section_id)
            if parent is not None and section.raw_start >= parent.raw_end:
                misplaced.add(section.section_id)
                notes.append(_misplaced(section, parent, top))
    return notes, misplaced


def _misplaced(section: Section, parent: Section, before: Section | None) -> Note:
    after = f", yet stands after section {_title(before)}" if before is not None else ""
    return _note(FindingCode.SECTION_OUT_OF_ORDER, section, f"it belongs to section {_title(parent)}{after}")


def _note_ordinals(
    facts: Facts, members: Sequence[Section], misplaced: set[str], lost: Sequence[int], *, is_cut: bool
) -> list[Note]:
    """Ordinals that are skipped, repeated or out of their order; `is_cut`: the text breaks off."""
    notes: list[Note] = []
    in_place = [member for member in members if member.section_id not in misplaced]
    away = {member.ordinal for member in members if member.section_id in misplaced}
    later = {member.ordinal for member in in_place}
    starts_once = sum(member.ordinal == 1 for member in members) < 2
    seen: set[int] = set()
    previous, end = 0, in_place[0].raw_start if in_place else 0
    for member in in_place:
        ordinal = member.ordinal or 0
        if ordinal in seen:
            if member.level <= _DEEPEST_ONCE or (starts_once and ordinal == previous):
                notes.append(_repeated(member, previous))
            seen = set(range(1, ordinal))
        elif ordinal < previous:
            notes.append(_note(FindingCode.SECTION_OUT_OF_ORDER, member, f"{ordinal} stands after {previous}"))
        elif ordinal > previous + 1:
            between = sum(end <= place < member.raw_start for place in lost)
            missing = [each for each in range(previous + 1, ordinal) if each not in away | later | seen]
            if len(missing) > between:
                missing = _not_printed(facts, missing, end if previous or member.level > 1 else 0, member)
            if len(missing) > between:
                notes.append(_missing(member, previous, missing, is_cut=is_cut))
        seen.add(ordinal)
        previous, end = ordinal, member.raw_start
    return notes


def _not_printed(facts: Facts, missing: Sequence[int], raw_start: int, member: Section) -> list[int]:
    """The ordinals without a title before a section: a heading may stand in a table's cell, a point amid a line (全年100条2.微博)."""
    words = facts.words(raw_start, member.raw_start)
    if member.level > 1:
        mark = _ORDINAL.match(facts.words(member.raw_start, member.raw_end))
        return [each for each in missing if mark is None or not _stands_in(words, mark, each)]
    printed = {NUMERALS.get(match[1]) for match in _TITLE.finditer(words)}
    return [ordinal for ordinal in missing if ordinal not in printed]


def _stands_in(words: str, mark: re.Match[str], ordinal: int) -> bool:
    """Does an ordinal stand in a text, marked as another is?"""
    before, numeral, behind = mark.groups()
    printed = (
        str(ordinal) if numeral.isdecimal() else next((each for each in NUMERALS if NUMERALS[each] == ordinal), "")
    )
    sought = f"{before}{printed}{behind}"
    place = words.find(sought) if printed else -1
    while place >= 0:
        beside = words[place - 1 : place] + words[place + len(sought) :][:1]
        if _IN_NUMBER.search(beside) is None:
            return True
        place = words.find(sought, place + 1)
    return False


def _repeated(member: Section, previous: int) -> Note:
    starts_over = member.ordinal == 1 and previous > 1
    text = f"a new list starts after {previous}" if starts_over else f"{member.ordinal} comes again after {previous}"
    return _note(FindingCode.ORDINAL_REPEATED, member, text)


def _missing(member: Section, previous: int, missing: Sequence[int], *, is_cut: bool) -> Note:
    """Who miscounts begins with 1: what begins with another, or breaks off besides, has lost its text to the capture."""
    skipped = ", ".join(map(str, missing))
    how = f"follows {previous}" if previous else "is the first"
    told = _note(FindingCode.ORDINAL_MISSING, member, f"{member.ordinal} {how}: {skipped} not found")
    is_lost = is_cut or (not previous and member.level <= _DEEPEST_ONCE)
    return told._replace(responsibility=Responsibility.CAPTURE) if is_lost else told


def _note_empty(facts: Facts, sections: Sequence[Section]) -> Iterable[Note]:
    """Headings with nothing under them, of the two upper levels.

    At the second level only where the heading is a line: a sentence with an
    ordinal (（一）健全机制。) is its own text.
    """
    parents = {section.parent_section_id for section in sections}
    runs = facts.document.alignment
    starts, raw_starts = column_of(runs, "start"), column_of(runs, "raw_start")
    deleted = raw_starts[-1] - starts[-1] if runs else 0
    for section in sections:
        if section.heading is None or not 1 <= section.level <= _DEEPEST_ONCE or section.section_id in parents:
            continue
        if section.raw_end - section.raw_start > len(section.heading) + min(deleted, 8 * len(section.heading)) + _MARK:
            continue
        words = facts.words(section.raw_start, section.raw_end)
        rest = words[words.find(section.heading) + len(section.heading) :]
        if not _PUNCTUATION.sub("", rest) and (section.level == 1 or not rest.strip()):
            told = "nothing stands under it"
            if _LEFT_OUT.search(section.heading):
                told = "it is said to be left out here"
            elif section is sections[-1]:
                told = "the text ends with it"
            yield _note(FindingCode.SECTION_EMPTY, section, told)


def _note(code: FindingCode, section: Section, text: str) -> Note:
    return Note(code, f"section {_title(section)}", (section.raw_start, section.raw_end), text)


def _title(section: Section) -> str:
    """Its ordinal and heading: `2 主动公开情况`."""
    return " ".join(str(part) for part in (section.ordinal, section.heading) if part is not None) or section.section_id
