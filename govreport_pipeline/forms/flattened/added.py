"""Rows of a flattened table that its form does not have: words of their own, and as many values as the row before."""

import re
from collections.abc import Iterator, Mapping, Sequence

from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.flattened.grouping import Group
from govreport_pipeline.forms.flattened.heads import Placing
from govreport_pipeline.forms.flattened.labels import Plan
from govreport_pipeline.forms.flattened.page import Page
from govreport_pipeline.forms.flattened.values import Row, Value
from govreport_pipeline.forms.flattened.words import CJK, ORDINAL
from govreport_pipeline.forms.labelled.unknown import is_unknown_label, make_unknown
from govreport_pipeline.forms.sheets.found import LabelledCell

LONGEST = 40
"""Characters of a label; more are prose."""
_SENTENCE = frozenset("。;!?")
_LETTER = re.compile(f"[{CJK}]")


def added_rows(
    plan: Plan, placing: Sequence[Placing], groups: Sequence[Group], told: Mapping[int, Row], page: Page
) -> Iterator[LabelledCell]:
    """The cells of such rows behind rows that could be told, under the same heads."""
    for group in groups:
        row = group.rows[-1]
        if not (group.added and told.get(row)):
            continue
        before = group.values[-1]
        for run in group.added:
            span = _label_span(plan, before, run[0], page)
            label = "".join(page.text[slice(*span)].split())
            if len(run) == len(placing[row]) and _is_label(plan, label):
                yield from _cells(plan, placing[row], label, page.text[slice(*span)], run)
            before = run[-1]


def _label_span(plan: Plan, before: Value, value: Value, page: Page) -> tuple[int, int]:
    """Where the label of a value stands: from its ordinal, or behind the labels of groups that stand apart before it."""
    words, start, end = page.words, before.position, value.position
    first = max(words.letters.rfind(ORDINAL, start, end), start)
    if first == start:
        for match in page.matches_between(start, end):
            is_apart = match.end < end and not _LETTER.match(words.text, words.places[match.end - 1] + 1)
            first = match.end if match.start == first and match.pattern in plan.known and is_apart else first
    return words.places[first], words.places[end - 1] + 1


def _is_label(plan: Plan, label: str) -> bool:
    return len(label) <= LONGEST and not _SENTENCE & set(label) and is_unknown_label(plan.block, key_of(label))


def _cells(plan: Plan, slots: Placing, label: str, printed: str, run: Sequence[Value]) -> Iterator[LabelledCell]:
    for number, value in zip(slots, run, strict=True):
        if number is not None:
            column = plan.block.slots[number].column
            yield make_unknown(plan.block, label, column, (value.start, value.end), (printed, ""), value.unit)
