"""A block whose rows are printed one after another, read by its labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from govreport_pipeline.forms.declared.declare import Block
from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.flattened.added import added_rows
from govreport_pipeline.forms.flattened.anchors import Anchor, with_misprints
from govreport_pipeline.forms.flattened.assign import Assignment, Layout, assign, is_mixed
from govreport_pipeline.forms.flattened.gaps import Spacing
from govreport_pipeline.forms.flattened.grouping import (
    FEWEST_UNKNOWN,
    Group,
    claimed_by_others,
    groups_after_values,
    groups_of,
    row_of,
)
from govreport_pipeline.forms.flattened.heads import Placing, early_values, is_under_others, placing_of, unit_of_head
from govreport_pipeline.forms.flattened.labels import Plan
from govreport_pipeline.forms.flattened.page import Page
from govreport_pipeline.forms.flattened.prose import is_prose
from govreport_pipeline.forms.flattened.setting import Columns
from govreport_pipeline.forms.flattened.values import Adds, Value
from govreport_pipeline.forms.flattened.words import UNITS
from govreport_pipeline.forms.labelled.row_sums import row_sum_of
from govreport_pipeline.forms.sheets.found import LabelledCell, LabelledTable, LooseRow
from govreport_pipeline.tables.vocabulary import TableShape

_BEFORE = 80
"""Letters before the first label in which values are looked for."""
_DIGIT = re.compile(rf"(?:\s{{0,3}}\(?[^()]{{0,60}}\))?[ \t:]{{0,40}}+(?:{UNITS})?[ \t:]{{0,40}}+[/—-]{{0,2}}\d")
"""A digit behind a label, its note and its unit; a stroke for a blank cell may have grown together with it."""
_REACH = 400
"""Letters after the last label in which its values are looked for."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A table, and how its cells stand apart."""

    table: LabelledTable
    spacing: Spacing | None
    """Of its whole rows, or of those of a table before it; None where no rows tell."""


def read_rows(plan: Plan, anchors: Sequence[Anchor], page: Page, spacing: Spacing | None) -> Reading | None:
    """The table that a chain of labels stands for; None where the text is prose after all.

    `spacing` is that of a table before it: this one's own rows come first.
    """
    anchors = with_misprints(plan, anchors, page.words)
    labels = [anchor for anchor in anchors if plan.ranks[anchor.rank].row is not None]
    places = page.words.places
    first = places[page.first_letter(plan, anchors[0].start)]
    last = labels[-1]
    stop = places[last.end + _REACH] if last.end + _REACH < len(places) else len(page.text)
    values = page.values(places[max(0, labels[0].start - _BEFORE)], stop)
    placing = placing_of(plan, labels[0].start, page)
    if placing is None:
        return None
    widths = [len(slots) for slots in placing]
    groups = list(groups_of(plan, labels, values, page))
    early = early_values(plan, labels[0].start, values, page)
    if early and not groups[-1].values:
        groups = list(groups_after_values(plan, labels, values, early, widths, page))
    layout = Layout(spacing, _columns(groups, widths, page), has_every_line=not page.is_deduplicated)
    assignment = assign(groups, widths, adding(plan.block), layout)
    loose = set() if page.is_deduplicated else {row for row in assignment.doubtful if _is_own(row, groups, widths)}
    others = _others(plan, labels, groups, page) - _confirmed(groups, assignment, adding(plan.block))
    assignment.doubt(others | _beside_doubtful(plan, labels, page))
    if early:
        assignment.doubt(row for row in groups[0].rows if not assignment.values.get(row))
    assignment.doubt(_not_blank(plan, labels, groups, assignment, page))
    used = [value for group in groups for value in group.values]
    if is_prose(page.text, first, places[last.end - 1], used):
        return None
    cells = tuple(_cells(plan, placing, labels, assignment, groups, page))
    first = min([first, *(value.start for value in used)])
    end = max([places[last.end - 1] + 1, *(value.end for value in used)])
    is_torn = any(group.values and group.values[0].position < group.label_end for group in groups)
    further = () if is_torn else added_rows(plan, placing, groups, assignment.values, page)
    added = tuple(cell for cell in further if cell.end <= end)  # what stands behind the table's own rows is none of it
    rows = tuple(_loose_rows(plan, placing, loose - others, groups))
    table = LabelledTable(plan.layout, plan.block, TableShape.FLATTENED, first, end, cells, added, rows)
    return Reading(table, assignment.spacing)


def _columns(groups: Sequence[Group], widths: Sequence[int], page: Page) -> dict[int, Columns]:
    """By how many cells a row has: in which columns the whole rows stand, where some have too few values."""
    told = [(widths[group.rows[-1]], group.values) for group in groups if group.values]
    short: dict[int, list[Sequence[Value]]] = {}
    for width, values in told:
        if len(values) < width:
            short.setdefault(width, []).append(values)
    if page.setting is None:
        return {}
    found = {
        width: page.setting.columns_of([values for each, values in told if each == width == len(values)], rows)
        for width, rows in short.items()
    }
    return {width: columns for width, columns in found.items() if columns is not None}


def _others(plan: Plan, labels: Sequence[Anchor], groups: Sequence[Group], page: Page) -> set[int]:
    """Rows whose values may be those of other labels."""
    claimed = claimed_by_others(plan, labels, groups, page)
    under = (row for label in labels if is_under_others(plan, row := row_of(plan, label), label, page))
    doubtful = (group for group in groups if _is_anothers(plan, group, page) or _is_parted(group, page))
    return {*claimed, *under, *(row for group in doubtful for row in group.rows[-1:])}


def _confirmed(groups: Sequence[Group], assignment: Assignment, adds: Adds) -> set[int]:
    """The rows of several labels whose values all add up: words between labels and values are none of theirs."""
    told = [group.rows for group in groups if len(group.rows) > 1 and assignment.values.keys() >= {*group.rows}]
    sums = ((rows, [adds(row, assignment.values[row]) for row in rows]) for rows in told)
    return {row for rows, verdicts in sums if all(verdicts) for row in rows}


def _is_parted(group: Group, page: Page) -> bool:
    """Do numbers that are no content of a cell stand between a label and its values, or between these? Then some may be lost."""
    end = group.values[-1].start if group.values else 0
    return page.has_other_number(page.words.places[group.label_end - 1] + 1, end)


def _beside_doubtful(plan: Plan, labels: Sequence[Anchor], page: Page) -> set[int]:
    """Rows in or behind whose label digits stand of which nobody knows what they are."""
    places = page.words.places
    ends = [*(places[label.start] for label in labels[1:]), len(page.text)]
    return {
        row_of(plan, label)
        for label, end in zip(labels, ends, strict=True)
        if any(first < end and places[label.start] < last for first, last in page.words.known.doubtful)
    }


def _is_own(row: int, groups: Sequence[Group], widths: Sequence[int]) -> bool:
    """Are the values after a row's label its own, though too few or too many? Too few may follow a blank row's label."""
    group = next((group for group in groups if row in group.rows), None)
    if group is None:
        return False
    count = len(group.values)
    is_last = group.rows == (row,) or (group.rows[-1] == row and count < widths[row])
    is_told = group.is_readable and not group.after and not is_mixed(group.values)  # a lone number may be a page's
    return is_told and is_last and count not in (0, widths[row])


def _loose_rows(plan: Plan, placing: Sequence[Placing], rows: set[int], groups: Sequence[Group]) -> Iterator[LooseRow]:
    """The rows of which the form's sums may tell some cells, in the order of the text."""
    for group in groups:
        if group.rows[-1] in rows:
            slots = (plan.block.slots[slot] if slot is not None else None for slot in placing[group.rows[-1]])
            yield LooseRow(tuple(slots), tuple((value.start, value.end) for value in group.values))


def _is_anothers(plan: Plan, group: Group, page: Page) -> bool:
    """Do unknown words follow a label, before the values? These may be another's.

    The words may be the rest of a longer label (维持具体行政行为 begins two of
    the form's), or one that the form does not have.
    """
    letters, end = page.words.letters, group.label_end
    whole, *shorter = map(key_of, plan.block.rows[group.rows[-1]].spellings)
    keys = (key for key in (whole, *shorter) if letters.endswith(key, 0, end))
    rest = min((len(whole.partition(key)[2]) for key in keys), default=None)
    if not group.values or rest is None:
        return False
    position = group.values[0].position
    return page.strange(plan, end, position) >= FEWEST_UNKNOWN + rest


def _not_blank(
    plan: Plan, labels: Sequence[Anchor], groups: Sequence[Group], assignment: Assignment, page: Page
) -> set[int]:
    """Rows that seem blank and of which that cannot be told."""
    empty = (
        row
        for label, after in zip_longest(labels, labels[1:])
        if assignment.values.get(row := row_of(plan, label)) == ()
        and (_is_glued(label, after, page) or page.breaks_off(label.end))
    )
    return {*empty, *(group.rows[-1] for group in groups if _is_of_others(group, assignment))}


def _is_of_others(group: Group, assignment: Assignment) -> bool:
    """Do marks alone follow several labels of which nobody knows the values? They are those of the first as well as of the last."""
    is_mute = bool(group.values) and group.count == 0
    return is_mute and any(assignment.values.get(row) is None for row in group.rows[:-1])


def _is_glued(label: Anchor, after: Anchor | None, page: Page) -> bool:
    """Do digits that are no value stand in a label or behind it on its line, or a number before the next one? Then its row is not blank."""
    places, last = page.words.places, page.words.places[label.end - 1] + 1
    own = set(places[label.start : label.end])
    line_end = page.text.find("\n", last)
    stop = places[after.start] if after is not None else len(page.text)
    inside = range(places[label.start], min(stop, line_end if line_end >= 0 else stop))
    if after is not None and page.has_other_number(last, stop):
        return True
    if any(page.text[place].isdigit() and place not in own and not page.is_numbering(place) for place in inside):
        return True
    match = _DIGIT.match(page.text, last)
    return match is not None and not page.is_numbering(match.end() - 1)


def adding(block: Block) -> Adds:
    """How to tell whether the values of one of a block's rows add up."""
    sums = row_sum_of(block)
    return lambda row, values: sums(row, [value.number if value is not None else None for value in values])


def _cells(
    plan: Plan,
    placing: Sequence[Placing],
    labels: Sequence[Anchor],
    assignment: Assignment,
    groups: Sequence[Group],
    page: Page,
) -> Iterator[LabelledCell]:
    """Every cell of the rows that the text has."""
    printed = {row_of(plan, label): page.words.letters[label.start : label.end] for label in labels}
    ends = {row: page.words.places[group.label_end - 1] + 1 for group in groups for row in (*group.after, *group.rows)}
    for row, slots in enumerate(placing):
        values = assignment.values.get(row)
        if values is None and row not in assignment.doubtful:
            continue
        for place, number in enumerate(slots):
            if number is None:
                continue
            slot = plan.block.slots[number]
            value = values[place] if values else None
            if value is not None:
                unit = value.unit or unit_of_head(plan, slot, page)
                yield LabelledCell(slot, value.start, value.end, printed.get(row, ""), "", unit, is_certain=True)
            else:
                end = ends[row]
                yield LabelledCell(slot, end, end, printed.get(row, ""), "", None, is_certain=values is not None)
