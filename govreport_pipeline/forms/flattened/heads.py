"""What the heads of a flattened table say: the order of its columns, their units."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from govreport_pipeline.forms.declared.declare import TOTAL, Slot
from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.flattened.anchors import Anchor
from govreport_pipeline.forms.flattened.labels import CODE, Match, Plan, all_labels
from govreport_pipeline.forms.flattened.page import Page
from govreport_pipeline.forms.flattened.values import Value
from govreport_pipeline.forms.labelled.own_rows import is_beside, is_of_all
from govreport_pipeline.forms.labelled.periods import is_current, is_rate, own_year, year_of
from govreport_pipeline.forms.sheets.contents import SCALE

Placing = tuple[int | None, ...]
"""For each value of a row, in the order of the text, the number of its slot; None for a value that is no cell."""

_ALL_YEARS = "历年累计"
"""Head of a column that counts from the beginning, and is none of the form."""
_YEAR, _ANNUAL = ("年度", "年"), 0
"""What is left of the head of the year's column without its digits: 2009年度; and which column that is."""
_BEFORE = 80
"""Letters before the first row in which the heads are looked for."""
_LONGEST_HEADS = 120
_PARENTS = 12
"""Letters of the labels above the first row."""
_HEAD = re.compile(
    r"(?:(?:19|20)\d\d年|本年|今年|当年|本期|上年|去年|上一年|上期|上半年|下半年|全年|同比|增长|增减|增幅)[一-龥]{0,5}|统计数[据值量]?"
)
_HEADS_END = re.compile(rf"(?:(?:{_HEAD.pattern})[\s|]{{0,9}}){{2,6}}[(一二]{{0,3}}[)、\d.]{{0,2}}\s{{0,3}}$")
"""The heads of several columns, right before the first label."""
_BODIES_END = re.compile(
    r"(?:统计指标|指标名称|项目)[\s|]{1,9}(?:(?:计量)?单位[\s|]{1,9})?+((?:[一-龥]{2,12}[\s|]{1,9}){2,6})[(一二]{0,3}[)、\d.]{0,2}\s{0,3}$"
)
"""The heads of several bodies, behind those of the labels and units."""
_RATE = re.compile(r"\d ?%")
_UNIT = re.compile(rf"[\s|(\[【/:,、-]{{0,9}}(?:单位[是为]?|以)?[\s:/]{{0,9}}(?:人民币)?({SCALE}?元)(?![旦月])")
"""The unit behind a head: (单位:万元), /元, 单位:元."""


def placing_of(plan: Plan, first_row: int, page: Page) -> list[Placing] | None:
    """Where the values of each row belong; None where that cannot be told.

    All forms but one print their columns in the order of the form, whatever
    becomes of the heads. The table of indicators has a column of codes, and
    the current period before the year. A table with one column in the form may
    have those of other years beside it.
    """
    if len(plan.block.columns) == 1 and (own := _own_column(plan, first_row, page)) is not None:
        place, count = own
        return [tuple(slots[0] if number == place else None for number in range(count)) for slots in plan.slots]
    if all(column.is_coded for column in plan.block.columns):
        is_first = _has_total_first(plan, first_row, page)
        return [(*slots[-1:], *slots[:-1]) if is_first else tuple(slots) for slots in plan.slots]
    order = [column for _, column in sorted(_columns(plan, first_row, page))]
    if not any(column is not None for column in order):
        return None
    return [tuple(None if column is None else slots[column] for column in order) for slots in plan.slots]


def _has_total_first(plan: Plan, first_row: int, page: Page) -> bool:
    """Does the head of the total stand right before that of the first column, and not behind the others?"""
    heads = sorted(_columns(plan, first_row, page))
    first = next((place for place, column in heads if column == 0), 0)
    return len(heads) == len(plan.block.columns) and page.words.letters.endswith(TOTAL, 0, first)


def _own_column(plan: Plan, first_row: int, page: Page) -> tuple[int, int] | None:
    """Which of several columns is this year's, and how many there are; None where the heads do not tell it."""
    for match in reversed(page.matches_between(max(0, first_row - _BEFORE), first_row)):
        if match.pattern in plan.captions - plan.openings and match.end + _PARENTS >= first_row:
            first_row = match.start
    end = page.words.places[first_row]
    line = _HEADS_END.search(page.text, max(0, end - _LONGEST_HEADS), end)
    if line is None:
        return _column_of_all(page.text[max(0, end - _LONGEST_HEADS) : end])
    shown = [head[0] for head in _HEAD.finditer(line[0])]
    has_rates = _RATE.search(page.text, end, end + _LONGEST_HEADS) is not None
    heads = [head for head in shown if not (has_rates and is_rate(head))]  # values in per cent are no counts
    years = [year for head in heads if (year := year_of(head)) is not None]
    own = own_year(page.text, years)
    current = [
        place for place, head in enumerate(heads) if is_current(head) or (own is not None and year_of(head) == own)
    ]
    return (current[0], len(heads)) if len(heads) > 1 and len(current) == 1 else None


def _column_of_all(before: str) -> tuple[int, int] | None:
    """Which of several bodies' columns is the whole's, by the heads right before the first label, and how many there are: 单位 全县数 县政府办公室."""
    line = _BODIES_END.search(before)
    keys = [key_of(head) for head in line[1].replace("|", " ").split()] if line is not None else []
    heads = [key for key in keys if not is_beside(key)]
    whole = [place for place, key in enumerate(heads) if is_of_all(key)]
    return (whole[0], len(heads)) if len(heads) > 1 and len(whole) == 1 else None


def _columns(plan: Plan, first_row: int, page: Page) -> Iterator[tuple[int, int | None]]:
    """The position of each head before the first row, and its column; None for one that is not the form's."""
    start = max(0, first_row - _BEFORE)
    seen: set[int] = set()
    for match in _heads(plan, page, start, first_row):
        column = next(c for rank in plan.patterns[match.pattern] if (c := plan.ranks[rank].column) is not None)
        if column not in seen:
            seen.add(column)
            yield match.start, column
    letters = page.words.letters
    for words in (CODE, _ALL_YEARS):
        place = letters.find(words, start, first_row)
        if place >= 0:
            yield place, None
            if words == _ALL_YEARS and not seen and letters.endswith(_YEAR, start, place):
                yield place - 1, _ANNUAL


def _heads(plan: Plan, page: Page, start: int, end: int) -> Iterator[Match]:
    return (match for match in page.matches_between(start, end) if match.pattern in plan.heads)


def is_under_others(plan: Plan, row: int, label: Anchor, page: Page) -> bool:
    """Are the heads that stand last before a row's label those of another form, none of its own?"""
    if plan.block.rows[row].columns is None:
        return False
    place = bisect_left(page.matches, label.start, key=lambda match: match.start) - 1
    every = all_labels().heads
    while place >= 0 and (page.matches[place].pattern not in every or page.words.is_in_note(page.matches[place].start)):
        place -= 1
    last: set[int] = set()
    while place >= 0 and page.matches[place].pattern in every:
        last.add(page.matches[place].pattern)
        place -= 1
    return bool(last - plan.heads) and not last & plan.columns[row]


def early_values(plan: Plan, first_row: int, values: Sequence[Value], page: Page) -> list[Value]:
    """Values between the heads and the first label; columns that are numbered 1, 2, 3 … are none, nor marks alone."""
    start = max(0, first_row - _BEFORE)
    openings = [m.end for m in page.matches if start <= m.start < first_row and m.pattern in plan.openings]
    found = [
        value
        for value in values
        if max(openings, default=start) <= value.position <= first_row
        and not page.unknown(plan, value.position, first_row)
    ]
    is_numbering = len(found) > 1 and [value.number for value in found] == list(range(1, len(found) + 1))
    return [] if is_numbering or all(value.number is None for value in found) else found


def unit_of_head(plan: Plan, slot: Slot, page: Page) -> str | None:
    """The unit in the head of a column of money; None where it prints none."""
    if slot.unit != "元":
        return None
    for match in _heads(plan, page, 0, len(page.words.letters)):
        columns = [plan.ranks[rank].column for rank in plan.patterns[match.pattern]]
        if any(column is not None and plan.block.columns[column] is slot.column for column in columns):
            unit = _UNIT.match(page.text, page.words.places[match.end - 1] + 1)
            if unit is not None:
                return unit[1]
    return None
