"""Numbers of rows that ran into the value before them: 件122.传真申请数 is 12 and then row 2.

A digit before a label may number it, end the value of the row before it, or
both. The form knows its own number, and a column of running numbers counts
up; how the other labels of the text are numbered tells which it is, for one
digit in ten is the right one by chance.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from govreport_pipeline.forms.declared.labels import ordinal_of
from govreport_pipeline.forms.flattened.labels import Match, all_labels
from govreport_pipeline.forms.flattened.words import CJK, UNITS, Known, Words

_BEFORE = re.compile(r"(?P<digits>\d{1,12})(?P<mark>[.、]?)[^\S\n]{0,2}$")
_RUNNING = re.compile(
    r"(?P<digits>\d{1,12})\s{0,3}(?P<mark>[.、]?)\s{0,3}"
    r"(?:其中[:,]?\s?)?(?:(?:\(\s?)?[一二三四五六七八九十]{1,2}[)、]\s?|\d[.、]\s?|\(\d\d?\)\s?)?(?:其中[:,]?\s?)?[“\"《]?$"
)
"""Digits before a label and the form's own ordinal, 其中 before or behind it."""
_MARKED = re.compile(rf"(?<!\d)(\d{{2,12}})[.、](?=\s{{0,3}}[{CJK}])")
_PARTED = re.compile(rf"(?<=[{CJK}:)])(?<!其中)(?<!其中:)\d{{1,12}}[.、](?=\s{{0,3}}[{CJK}])")
"""Digits before a mark and a word: more than number a label, and such as end a word."""
_REACH = 28
"""Characters before a label in which its number is looked for."""
_BEHIND = re.compile(
    rf"(?:\s{{0,3}}\(?[^()]{{0,60}}\))?(?:[\s:]{{0,3}}(?:{UNITS}))?\s{{0,3}}(?P<colon>:\s{{0,3}})?(?P<number>\d{{1,12}}(?:\.\d{{1,6}})?)"
)
"""A number behind a label, its note and its unit."""
_BEGINNING = re.compile(r"其中|[一二三四五六七八九十]{1,2}、")
"""What a row may begin with before its label."""
_GLUED = re.compile(rf"[{CJK}:)](?<!其中)(?<!其中:)")
"""Before digits: they are no number of a row, nor its beginning."""
_MANY = 2
"""So many labels that say one thing outweigh one that says another."""
_SHORTEST = 4
"""A shorter label is the head of a column, too."""
_FEWEST_RUNNING, _RUNNING_SHARE = 8, 0.6
"""So many labels, and so many of all, must be numbered one after another; or so many lines."""
_FIRST_NUMBER = re.compile(r"^[^\S\n]*(\d{1,3})[^\S\n]+(?=[^\s.、年月])", re.MULTILINE)
"""A number that begins a line of more than it."""
_FEWEST_BESIDE, _MOST_LINES_BETWEEN = 3, 6
"""Where lines are numbered, so many that count from 1 are; other lines, few, may stand between two of them."""
_MOST_BETWEEN = 3
"""So many numbers on the next label's may be, where one between cannot be read."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Digits right before a label."""

    start: int
    end: int
    """Of the last digit."""
    stop: int
    """Of the mark behind it."""
    mark: str
    is_right: bool
    """Is the last digit the number that the form gives the label?"""


def known_numbers(words: Words, matches: Sequence[Match]) -> Known:
    """Which digits before labels number them, where the pattern of ordinals alone would not tell it."""
    serials, gaps = _serials(words, matches)
    ordinals: list[tuple[int, int]] = []
    values: list[int] = []
    doubtful: list[tuple[int, int]] = [*gaps]
    runs = [] if serials else list(_runs(words, matches))
    for mark in dict.fromkeys(run.mark for run in runs if run is not None):
        own = [run for run in runs if run is not None and run.mark == mark]
        right = sum(run.is_right for run in own)
        others = len(own) - right
        long = [run for run in own if run.end - run.start > 1]
        is_told = right > max(1, len(runs) - len(own)) if mark else right > _MANY * max(1, others)
        if others >= _MANY * right:
            values += _parted(words, own, matches) if mark else ()
            continue
        doubtful += _before_others(words, own, matches) if mark else ()
        if is_told and right >= _MANY * others:
            ordinals += [(run.end - 1, run.stop) for run in own if run.is_right]
            own = [run for run in long if not run.is_right]
        doubtful += [(run.start, run.stop) for run in own if run in long or _GLUED.match(words.text, run.start - 1)]
    told = {start for start, _ in (*doubtful, *serials)} | {stop for _, stop in (*ordinals, *serials)}
    values += [start for start, end in _values_behind(words, matches) if not {start, end} & told]
    return Known(tuple(ordinals), tuple(serials), frozenset(values), tuple(doubtful))


def _before_others(words: Words, runs: Sequence[_Run], matches: Sequence[Match]) -> Iterator[tuple[int, int]]:
    """The spans of such digits before words between the labels that are none of the form's, or misprinted."""
    known = {run.end for run in runs}
    for found in _MARKED.finditer(words.text, runs[0].start, words.places[matches[-1].end - 1]):
        if found[0].endswith(runs[0].mark) and found.end(1) not in known:
            yield found.span()


def _parted(words: Words, runs: Sequence[_Run], matches: Sequence[Match]) -> Iterator[int]:
    """Where the values begin that a mark parts from what follows: 当面申请数3、传真申请数0; none where rows count up."""
    numbers = [int(words.text[run.start : run.end]) for run in runs]
    rising = sum(after == before + 1 for before, after in pairwise(numbers))
    if 2 * rising < len(runs):
        for found in _PARTED.finditer(words.text, words.places[matches[0].start], words.places[matches[-1].start]):
            if found[0].endswith(runs[0].mark):
                yield found.start()


def _values_behind(words: Words, matches: Sequence[Match]) -> Iterator[tuple[int, int]]:
    """The numbers that a colon parts from a label, and those that run into the beginning of the next row."""
    beginnings = {words.places[match.start] for match in matches}
    for match in matches:
        found = _BEHIND.match(words.text, words.places[match.end - 1] + 1)
        if found is not None and (
            found["colon"] or found.end() in beginnings or _BEGINNING.match(words.text, found.end())
        ):
            yield found.span("number")


def _serials(words: Words, matches: Sequence[Match]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The spans of running numbers, 1 2 3 … before the labels of a whole table, and those where one is missing.

    Heads of groups are numbered with the rows, or not; the numbers stand by themselves, or ran into the values before
    them. No spans where most labels have no such number.
    """
    lines = _numbered_lines(words, matches)
    numbers, parents = _numbers(), _parents()
    rows = [match for match in matches if match.pattern in numbers]
    every = [match for match in matches if match.pattern in numbers or match.pattern in parents]
    for is_glued in (False, True):
        counted = (_counted(words, labels, is_glued=is_glued) for labels in (rows, every))
        best = max(counted, key=lambda spans: _steps(words.text, spans))
        if len(best) >= max(_FEWEST_RUNNING, _RUNNING_SHARE * len(rows)):
            break
    else:
        best = []
    best = max(lines, best, key=len)
    gaps = [
        (before[1], after[0])
        for before, after in pairwise(best)
        if _serial(words.text, after) - _serial(words.text, before) > 1
    ]
    return best, gaps


def _numbered_lines(words: Words, matches: Sequence[Match]) -> list[tuple[int, int]]:
    """The spans of the numbers that lines begin with, 1 2 3 …, where most of a long run number labels; none of fewer than a table has.

    Lists in prose count up too. Short runs are of tables beside, with values alone on a line.
    """
    text = words.text
    runs: list[list[re.Match[str]]] = []
    found = [*_FIRST_NUMBER.finditer(text)]
    for place, match in enumerate(found):
        number = int(match[1])
        last = int(runs[-1][-1][1]) if runs else number
        is_next = number == last + 1 or (
            last < number <= last + _MOST_BETWEEN
            and found[place + 1 : place + 2]
            and int(found[place + 1][1]) == number + 1
        )
        if runs and is_next and text.count("\n", runs[-1][-1].end(), match.start()) <= _MOST_LINES_BETWEEN:
            runs[-1].append(match)
        else:
            runs.append([match])
    told = [run for run in runs if run[0][1] in ("0", "1") and len(run) >= _FEWEST_BESIDE]
    if max(map(len, told), default=0) < _FEWEST_RUNNING:
        return []
    before = {digits.start("digits") for match in matches if (digits := _before(_RUNNING, words, match)) is not None}
    long = [run for run in told if len(run) >= _FEWEST_RUNNING]
    numbering = [run for run in long if 2 * sum(match.start(1) in before for match in run) > len(run)]
    told = [run for run in told if run in numbering or run not in long]
    return [match.span(1) for run in told for match in run] if numbering else []


def _counted(words: Words, labels: Sequence[Match], *, is_glued: bool) -> list[tuple[int, int]]:
    """The spans of the numbers before labels that count up, with few left out, or from 1 again in the next table."""
    spans: list[tuple[int, int]] = []
    last, mark = 0, ""
    befores = [_before(_RUNNING, words, match) for match in labels]
    for place, found in enumerate(befores):
        if found is None:
            continue
        likely = range(last + 1, last + 1 + _MOST_BETWEEN)
        number = next((n for n in likely if (_ends_with(found, n) if is_glued else found["digits"] == str(n))), None)
        after = befores[place + 1 : place + 1 + _MOST_BETWEEN]
        is_new = found["digits"] == "1" and spans and found["mark"] == mark
        if number is None and is_new and any(other and _ends_with(other, 2) for other in after):
            number = 1
        if number is not None:
            spans.append((found.end("digits") - len(str(number)), found.end("mark")))
            last, mark = number, found["mark"]
    return spans


def _ends_with(found: re.Match[str], number: int) -> bool:
    return found["digits"].endswith(str(number))


def _steps(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """How many of some numbers are one more than the one before."""
    return sum(after == before + 1 for before, after in pairwise(_serial(text, span) for span in spans))


def _serial(text: str, span: tuple[int, int]) -> int:
    return int("".join(filter(str.isdecimal, text[slice(*span)])))


def _runs(words: Words, matches: Sequence[Match]) -> Iterator[_Run | None]:
    """The digits before each label that the form numbers; None for one that has none before it."""
    numbers = _numbers()
    for match in matches:
        wanted = numbers.get(match.pattern)
        if not wanted:
            continue
        found = _before(_BEFORE, words, match)
        if found is None and match.end - match.start < _SHORTEST:
            continue
        is_right = found is not None and found["digits"][-1] in wanted
        yield _Run(*found.span("digits"), found.end("mark"), found["mark"], is_right) if found is not None else None


def _before(pattern: re.Pattern[str], words: Words, match: Match) -> re.Match[str] | None:
    place = words.places[match.start]
    return pattern.search(words.text, max(0, place - _REACH), place)


@cache
def _numbers() -> dict[int, frozenset[str]]:
    """For each pattern of a row's label the numbers that the forms print before it; none for 一 and （一）."""
    found: dict[int, set[str]] = {}
    for plan in all_labels().plans:
        for pattern, ranks in plan.patterns.items():
            rows = [plan.block.rows[row] for rank in ranks if (row := plan.ranks[rank].row) is not None]
            if rows:
                printed = (ordinal_of(row.spellings[0].removeprefix("其中：")) for row in rows)
                ordinals = {ordinal for ordinal in printed if ordinal is not None and ordinal.isdecimal()}
                found.setdefault(pattern, set()).update(ordinals)
    return {pattern: frozenset(ordinals) for pattern, ordinals in found.items()}


@cache
def _parents() -> frozenset[int]:
    """Patterns of what else stands in the tables: labels above rows, heads."""
    return frozenset().union(*(plan.known for plan in all_labels().plans)) - _numbers().keys()
