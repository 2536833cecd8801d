"""Damage of the capture as findings, each place to be found in the raw text."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Damage, Numeral, Observation, RawDocument
from govreport_pipeline.tables.vocabulary import Basis, DamageKind, Role
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.results import Note
from govreport_pipeline.validate.telling.wording import name

CODES: dict[DamageKind, FindingCode] = {
    kind: code for kind in DamageKind for code in FindingCode if code.value == kind.value
}
"""Each kind of damage has a finding code of its own name."""

_MANY = 20
"""More places of one kind than this are told in stretches."""
_GAP = 60
"""Raw characters between two places of one stretch, at most."""
_SHOWN = 40
_WITHOUT_UNIT = ("followers", "reads", "website_visits")
"""Metrics whose numbers are told without a unit as often as with one."""
_NUMBER_WORD = re.compile(r"(?:[数量分赞]|阅读|播放|浏览|点击|访问|粉丝)(?:共|合计|累计)?[为是有达约:]{0,2}$")
_WORD_REACH = 8
_LIST_REACH = 40
"""Characters between two numbers of one list, at most."""
_ROW = (" ", "\n", "\t")
"""Before a number of a row: 行政许可 9,914."""
_WRITTEN_WITHOUT = re.compile(
    r"(?:\d[\d.,]{0,13})?\d(?:余|多)?(?:[万亿]|[,、] ?[+-]?\d|\)|[,(](?:占|比重|\d[\d.]{0,6}%)|、[^\d,。;\n]{1,16}\d)"
)
"""用户5.2万; 行政强制4,0,0; (三厂各12); 法规文件45,占六成; 张贴12、发放30份, which share a unit."""
_NAME_BEHIND = re.compile(r"[\u4e00-\u9fff]")


def note_damage(
    raw: RawDocument, facts: Facts, numbers: Sequence[Numeral], observations: Iterable[Observation]
) -> list[Note]:
    """A note for each damaged place, or stretch of places where they are many."""
    notes: list[Note] = []
    by_kind: dict[DamageKind, list[Damage]] = {}
    for damage in facts.document.damage:
        by_kind.setdefault(damage.kind, []).append(damage)
    for kind, places in by_kind.items():
        spans = [_raw_span(facts, damage) for damage in places]
        for start, end, count in _stretches(spans):
            notes.append(_note(CODES[kind], raw.text, start, end, count))
    if raw.undecodable and DamageKind.UNDECODABLE not in by_kind:
        for start, end, count in _stretches([(each.offset, each.offset + 1) for each in raw.undecodable]):
            notes.append(_note(FindingCode.UNDECODABLE, raw.text, start, end, count))
    notes += _note_numerals(raw, numbers, notes)
    notes += _note_units(facts, observations)
    return notes


def lost_ordinals(facts: Facts) -> list[int]:
    """Raw places of headings that lost their ordinal."""
    return [
        facts.alignment.raw(damage.start) for damage in facts.document.damage if damage.kind is DamageKind.LOST_ORDINAL
    ]


def _raw_span(facts: Facts, damage: Damage) -> tuple[int, int]:
    """The raw span; of a loss between two characters, both of them."""
    if damage.start < damage.end:
        return facts.alignment.span(damage.start, damage.end)
    last = len(facts.document.text)
    return facts.alignment.span(max(0, damage.start - 1), min(last, damage.end + 1))


def _stretches(spans: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """(start, end, how many places); single places unless they are many."""
    if len(spans) <= _MANY:
        return [(start, end, 1) for start, end in spans]
    found: list[tuple[int, int, int]] = []
    for start, end in spans:
        if found and start - found[-1][1] <= _GAP:
            found[-1] = found[-1][0], max(end, found[-1][1]), found[-1][2] + 1
        else:
            found.append((start, end, 1))
    return found


def _note(code: FindingCode, text: str, start: int, end: int, count: int) -> Note:
    shown = text[start : min(end, start + _SHOWN)] + ("…" if end - start > _SHOWN else "")
    before, after = text[max(0, start - 6) : start], text[end : end + 6]
    many = f"{count} places, from " if count > 1 else ""
    quote = f"{before}[{shown}]{after}".replace("\n", " ")
    return Note(code, "text", (start, end), f"{many}{quote}: {code.description}")


def _note_numerals(raw: RawDocument, numbers: Sequence[Numeral], told: Sequence[Note]) -> list[Note]:
    """Numerals that cannot be read, where no damage was told already."""
    spans = sorted(note.place for note in told if note.place is not None)
    starts, reach = [start for start, _ in spans], list(accumulate((end for _, end in spans), max, initial=0))
    return [
        _note(FindingCode.LOST_CHARACTER, raw.text, numeral.raw_start, numeral.raw_end, 1)
        for numeral in numbers
        if numeral.role is Role.DAMAGED and reach[bisect_left(starts, numeral.raw_end)] <= numeral.raw_start
    ]


def _note_units(facts: Facts, observations: Iterable[Observation]) -> list[Note]:
    """Numbers of the prose that have lost their unit.

    Not those that need none (粉丝数83035, 阅读量7600万, 均为0), nor those that were written without one: several beside
    each other (信函5、网上3), one that shares the unit of the next (张贴12、发放30份), one in a row or a bracket.
    """
    return [
        Note(
            FindingCode.LOST_UNIT,
            name(observation),
            (observation.raw_start, observation.raw_end),
            f"{observation.quote} has no unit" + (f", {observation.unit} was taken" if observation.unit else ""),
        )
        for run in _runs_without_unit(facts, observations)
        if len(run) > 1 or not _is_elliptical(facts, run[0])
        for observation in run
        if observation.value != 0  # nothing is as much in any unit
        and observation.metric_code not in _WITHOUT_UNIT
        and not _says_number(facts, observation)
    ]


def _runs_without_unit(facts: Facts, observations: Iterable[Observation]) -> Iterable[list[Observation]]:
    """Numbers without a unit, each alone; where the next name touches one (文件47会议信息28), all that stand beside it."""
    runs: list[list[Observation]] = []
    previous: Observation | None = None
    for observation in sorted(observations, key=attrgetter("raw_start")):
        if observation.basis is not Basis.STATED_NUMBER or observation.unit == "%":
            continue
        if observation.printed_unit is None:
            if previous is not None and runs and runs[-1][-1] is previous and _is_beside(facts, previous, observation):
                runs[-1].append(observation)
            else:
                runs.append([observation])
        previous = observation
    return (run for run in runs if len(run) == 1 or any(_touches_a_name(facts, each) for each in run))


def _is_beside(facts: Facts, one: Observation, other: Observation) -> bool:
    """Does one number stand in the sentence of the other, or in the row below?"""
    between = facts.words(one.raw_end, other.raw_start)
    return len(between) <= _LIST_REACH and "。" not in between


def _touches_a_name(facts: Facts, observation: Observation) -> bool:
    return _NAME_BEHIND.match(facts.document.text, facts.alignment.position(observation.raw_end)) is not None


def _is_elliptical(facts: Facts, observation: Observation) -> bool:
    """Was a lone number written without its unit?"""
    text = facts.document.text
    start = facts.alignment.position(observation.raw_start)
    return text[start - 1 : start] in _ROW or _WRITTEN_WITHOUT.match(text, start) is not None


def _says_number(facts: Facts, observation: Observation) -> bool:
    """Do the words before it say that it is a number: 公开文件数量为12, 获赞56万?"""
    start = facts.alignment.position(observation.raw_start)
    return _NUMBER_WORD.search(facts.document.text, max(0, start - _WORD_REACH), start) is not None
