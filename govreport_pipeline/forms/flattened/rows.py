"""A block whose rows are printed one after another, read by its labels."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from govreport_pipeline.forms.declare import Along, Block
from govreport_pipeline.forms.flattened.anchors import Anchor, with_misprints
from govreport_pipeline.forms.flattened.assign import WIDE, Adds, Assignment, Group, Row, assign
from govreport_pipeline.forms.flattened.heads import Placing, early_values, placing_of, unit_of_head
from govreport_pipeline.forms.flattened.labels import Plan
from govreport_pipeline.forms.flattened.page import Page
from govreport_pipeline.forms.flattened.prose import is_prose
from govreport_pipeline.forms.flattened.values import Value
from govreport_pipeline.forms.found import LabelledCell, LabelledTable
from govreport_pipeline.tables.vocabulary import TableShape

_REMAINDER = 8
"""Letters of its label or its unit that may stand between the last anchor and its values."""
_BEFORE = 80
"""Letters before the first label in which values are looked for."""
_NEAR = 40
"""Letters after the last label in which a number that is not read as its value makes it doubtful."""
_REACH = 400
"""Letters after the last label in which its values are looked for."""


def read_rows(plan: Plan, anchors: Sequence[Anchor], page: Page) -> LabelledTable | None:
    """The table that a chain of labels stands for; None where the text is prose after all."""
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
    groups = list(_groups(plan, labels, values, page))
    early = early_values(plan, labels[0].start, values, page)
    if early and not groups[-1].values:
        groups = list(_groups_after_values(plan, labels, values, early, widths))
    assignment = assign(groups, widths, adding(plan.block), has_every_line=not page.is_deduplicated)
    used = [value for group in groups for value in group.values]
    if is_prose(page.text, used):
        return None
    cells = tuple(_cells(plan, placing, labels, assignment, groups, page))
    end = max([places[last.end - 1] + 1, *(value.end for value in used)])
    return LabelledTable(plan.layout, plan.block, TableShape.FLATTENED, first, end, cells)


def _groups(plan: Plan, labels: Sequence[Anchor], values: Sequence[Value], page: Page) -> Iterator[Group]:
    """The labels that have values after them, each with those before it that have none."""
    waiting: list[Anchor] = []
    for place, label in enumerate(labels):
        after = labels[place + 1] if place + 1 < len(labels) else None
        waiting.append(label)
        if after is None:
            mine = tuple(_last_values(plan, label, values, page))
            late = [value for value in values if label.start < value.position <= label.end + _NEAR]
            if late and not mine:
                yield replace(_group(plan, waiting, after, tuple(late)), is_readable=False)
                return
        else:
            mine = tuple(value for value in values if label.start < value.position <= after.start)
        if mine or after is None:
            yield _group(plan, waiting, after, mine)
            waiting = []


def _groups_after_values(
    plan: Plan, labels: Sequence[Anchor], values: Sequence[Value], early: Sequence[Value], widths: Sequence[int]
) -> Iterator[Group]:
    """Where values stand before the first label and none after the last: each row's before its own label.

    Where they are not exactly as many as every row has, nothing is known of
    any row: one group without a reading.
    """
    stretches = [list(early)]
    for before, label in pairwise(labels):
        stretches.append([value for value in values if before.start < value.position <= label.start])
    rows = [_row(plan, label) for label in labels]
    if widths[rows[0]] >= WIDE and [len(stretch) for stretch in stretches] == [widths[row] for row in rows]:
        for label, stretch in zip(labels, stretches, strict=True):
            yield replace(_group(plan, [label], None, tuple(stretch)), after=())
    else:
        yield replace(_group(plan, labels, None, tuple(values)), is_readable=False)


def _group(plan: Plan, labels: Sequence[Anchor], after: Anchor | None, values: tuple[Value, ...]) -> Group:
    rows = [_row(plan, label) for label in labels]
    following = _row(plan, after) if after is not None else len(plan.slots)
    return Group(
        rows=tuple(rows),
        inside=tuple(row for row in range(rows[0], rows[-1]) if row not in rows),
        after=tuple(range(rows[-1] + 1, following)),
        label_end=labels[-1].end,
        values=values,
    )


def _row(plan: Plan, label: Anchor) -> int:
    row = plan.ranks[label.rank].row
    if row is None:
        raise ValueError(f"{plan.ranks[label.rank].key} is the head of a column: pass labels of rows only")
    return row


def _last_values(plan: Plan, label: Anchor, values: Sequence[Value], page: Page) -> Iterator[Value]:
    """The values after the last label, up to words that are none of the table's."""
    position = label.end + _REMAINDER
    for value in values:
        if value.position <= label.start:
            continue
        if value.position > position:
            if page.unknown(plan, position, value.position):
                return
            position = value.position
        yield value
        position = max(position, value.position) if value.position > label.end else position


def adding(block: Block) -> Adds:
    """How to tell whether the values of one of a block's rows add up."""
    sums = [identity for identity in block.identities if identity.along is Along.ROW]
    columns = {column.label: place for place, column in enumerate(block.columns)}

    def adds(row: int, values: Row) -> bool | None:
        if not sums or block.rows[row].columns is not None or len(values) != len(columns):
            return None
        totals, parts = (
            [values[columns[label]].number for label in labels] for labels in (sums[0].totals, sums[0].parts)
        )
        if None in totals:
            return None
        least, stated = sum(part or 0 for part in parts), sum(total or 0 for total in totals)
        return None if None in parts and least < stated else least == stated

    return adds


def _cells(
    plan: Plan,
    placing: Sequence[Placing],
    labels: Sequence[Anchor],
    assignment: Assignment,
    groups: Sequence[Group],
    page: Page,
) -> Iterator[LabelledCell]:
    """Every cell of the rows that the text has."""
    printed = {_row(plan, label): page.words.letters[label.start : label.end] for label in labels}
    ends = {row: page.words.places[group.label_end - 1] + 1 for group in groups for row in group.rows}
    for row, slots in enumerate(placing):
        values = assignment.values.get(row)
        if values is None and row not in assignment.doubtful:
            continue
        for place, number in enumerate(slots):
            if number is None:
                continue
            slot = plan.block.slots[number]
            if values:
                value = values[place]
                unit = value.unit or unit_of_head(plan, slot, page)
                yield LabelledCell(slot, value.start, value.end, printed.get(row, ""), "", unit)
            else:
                end = ends[row]
                yield LabelledCell(slot, end, end, printed.get(row, ""), "", None, is_certain=values is not None)
