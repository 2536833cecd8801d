"""Which values stand after which labels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from govreport_pipeline.forms.flattened.anchors import Anchor, printed_ordinal
from govreport_pipeline.forms.flattened.gaps import Stretch, stretch_of
from govreport_pipeline.forms.flattened.labels import Match, Plan
from govreport_pipeline.forms.flattened.page import Page
from govreport_pipeline.forms.flattened.values import Value

WIDE = 3
"""A row of so many cells is told by their number alone."""
FEWEST_UNKNOWN = 4
"""So many letters are words of another label."""
_REMAINDER = 8
"""Letters of its label or its unit that may stand between the last anchor and its values."""
_NEAR = 40
"""Letters after the last label in which a number that is not read as its value makes it doubtful."""


@dataclass(frozen=True, slots=True)
class Group:
    """Labels that follow one another without a value, and the values after the last of them."""

    rows: tuple[int, ...]
    """Rows whose labels these are."""
    inside: tuple[int, ...]
    """Rows of the form between them that have no label in the text."""
    after: tuple[int, ...]
    """Rows of the form between the last one and the next group that have no label in the text."""
    label_end: int
    """Letters up to the end of the last label."""
    stretch: Stretch
    is_readable: bool = True
    """False where the values may belong to other labels, or to none."""
    added: tuple[tuple[Value, ...], ...] = ()
    """Further values, each run of them behind words that the form does not have."""
    has_words: bool = False
    """Do words that are no labels of the form, be they few, stand between the values of several labels?"""

    @property
    def values(self) -> tuple[Value, ...]:
        """The values after the last label."""
        return self.stretch.values

    @property
    def count(self) -> int:
        """How many numbers follow the last label, up to the next."""
        return sum(value.number is not None for run in (self.values, *self.added) for value in run)


def groups_of(plan: Plan, labels: Sequence[Anchor], values: Sequence[Value], page: Page) -> Iterator[Group]:
    """The labels that have values after them, each with those before it that have none."""
    waiting: list[Anchor] = []
    for place, label in enumerate(labels):
        after = labels[place + 1] if place + 1 < len(labels) else None
        waiting.append(label)
        if after is None:
            mine = tuple(_last_values(plan, label, values, page))
            late = page.values_among(values, label.start, label.end + _NEAR)
            if late and not mine:
                yield replace(_group(plan, waiting, after, tuple(late), page), is_readable=False)
                return
        else:
            mine = tuple(page.values_among(values, label.start, after.start))
        if mine or after is None:
            own, *added = _runs(plan, mine, page) or [()]
            yield replace(_group(plan, waiting, after, own, page), added=tuple(added))
            waiting = []


def _runs(plan: Plan, values: Sequence[Value], page: Page) -> list[tuple[Value, ...]]:
    """The values of a label, and those behind words that have no row in the form: another's, whatever it is."""
    runs: list[list[Value]] = []
    for value in values:
        before = runs[-1][-1].position if runs else value.position
        is_far = value.position - before >= FEWEST_UNKNOWN
        is_other = is_far and (
            page.strange(plan, before, value.position) >= FEWEST_UNKNOWN
            or any(match.pattern in plan.parents for match in page.matches_between(before, value.position))
        )
        if not runs or is_other:
            runs.append([])
        runs[-1].append(value)
    return [tuple(run) for run in runs]


def groups_after_values(
    plan: Plan,
    labels: Sequence[Anchor],
    values: Sequence[Value],
    early: Sequence[Value],
    widths: Sequence[int],
    page: Page,
) -> Iterator[Group]:
    """Where values stand before the first label and none after the last: before all labels, or each row's before its own.

    Where they are not exactly as many as every row has, nothing is known of
    any row: one group without a reading.
    """
    stretches = [list(early)]
    for before, label in pairwise(labels):
        stretches.append(list(page.values_among(values, before.start, label.start)))
    rows = [row_of(plan, label) for label in labels]
    if len(early) == sum(widths[row] for row in rows) and not any(stretches[1:]):
        yield replace(_group(plan, labels, None, early, page), after=())
    elif widths[rows[0]] >= WIDE and [len(stretch) for stretch in stretches] == [widths[row] for row in rows]:
        for label, stretch in zip(labels, stretches, strict=True):
            yield replace(_group(plan, [label], None, tuple(stretch), page), after=())
    else:
        yield replace(_group(plan, labels, None, tuple(values), page), is_readable=False)


def _group(plan: Plan, labels: Sequence[Anchor], after: Anchor | None, values: Sequence[Value], page: Page) -> Group:
    rows = [row_of(plan, label) for label in labels]
    following = row_of(plan, after) if after is not None else len(plan.slots)
    return Group(
        rows=tuple(rows),
        inside=tuple(row for row in range(rows[0], rows[-1]) if row not in rows),
        after=tuple(range(rows[-1] + 1, following)),
        label_end=labels[-1].end,
        stretch=_stretch(labels[-1], values, page, is_last=after is None),
        has_words=len(labels) > 1 and bool(values) and _has_words(plan, values, page),
    )


def _has_words(plan: Plan, values: Sequence[Value], page: Page) -> bool:
    return page.unknown(plan, values[0].position, values[-1].position) > 0


def _stretch(label: Anchor, values: Sequence[Value], page: Page, *, is_last: bool) -> Stretch:
    """The values with the line breaks around them, from the letter before to the letter after."""
    places = page.words.places
    first = values[0].position if values else label.end
    last = values[-1].position if values else label.end
    start, end = places[first - 1] + 1, places[last] if last < len(places) else len(page.text)
    has_page = any(start <= span[0] < end for span in page.words.no_values)
    return stretch_of(page.text, values, start, end, is_last=is_last, has_page=has_page)


def claimed_by_others(plan: Plan, labels: Sequence[Anchor], groups: Sequence[Group], page: Page) -> set[int]:
    """Rows between whose label and values stands the label of a row that the chain passed over."""
    anchored = {label.start for label in labels}
    return {
        row
        for group in groups
        if group.values
        for match in page.matches_between(group.label_end, group.values[0].position)
        if match.start not in anchored and _is_row(plan, match, page) and not page.words.is_in_note(match.start)
        for row in group.rows
    }


def _is_row(plan: Plan, match: Match, page: Page) -> bool:
    """Is a match surely the label of a row: no head of a column has its words, or its ordinal is the form's?"""
    rows = [rank for rank in plan.patterns.get(match.pattern, ()) if plan.ranks[rank].row is not None]
    printed = printed_ordinal(page.words, match.start)
    is_head = match.pattern in plan.heads or match.pattern in plan.captions
    return any(not is_head or (printed is not None and printed == plan.ranks[rank].ordinal) for rank in rows)


def row_of(plan: Plan, label: Anchor) -> int:
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
