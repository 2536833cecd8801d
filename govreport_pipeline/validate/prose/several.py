"""Figures for which the comparison finds no one value: the finding `several_values`."""

from collections.abc import Sequence

from govreport_pipeline.catalogue.choice import choose_value, value_counted_in
from govreport_pipeline.catalogue.derived import DERIVED_TOTALS
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import contains, interval_of
from govreport_pipeline.validate.telling.results import Note
from govreport_pipeline.validate.telling.wording import number


def note_several(facts: Facts) -> list[Note]:
    """A note for each metric with different values, by the rule of `choice`."""
    notes: list[Note] = []
    for code, mentions in facts.annual.items():
        own = facts.cells.get((code, None)) if facts.cells else None
        if len(mentions) > 1 or own is not None:
            notes += _note_mentions(facts, code, [*mentions, *(own or ())])
    if facts.cells:
        notes += _note_cells(facts)
        notes += _note_totals(facts)
    return notes


def _note_mentions(facts: Facts, code: str, statements: Sequence[Observation]) -> list[Note]:
    """A note where no one of the statements stands for the figure; two or more, cells of all requesters among them."""
    chosen = choose_value(statements, value_counted_in((code, None), facts.cells))
    return [] if chosen.observation is not None else [_note(code, statements)]


def _note_cells(facts: Facts) -> list[Note]:
    """Tables of one report that hold different numbers: one note a metric."""
    notes: dict[str, Note] = {}
    for (code, requester), cells in facts.cells.items():
        if len(cells) < 2 or code in notes or (requester is None and code in facts.annual):
            continue
        if choose_value(cells).observation is None:
            notes[code] = _note(code, cells)
    return list(notes.values())


def _note_totals(facts: Facts) -> list[Note]:
    """Totals that the form does not print: what the prose states against what the cells add up to."""
    notes = []
    for total in DERIVED_TOTALS:
        mentions = facts.annual.get(total.code)
        if mentions is None or (total.code, None) in facts.cells:
            continue
        stated = choose_value(mentions).observation
        parts = [cells[0] for part in total.parts if (cells := facts.cells.get((part, None)))]
        if stated is None or len(parts) < len(total.parts):
            continue
        computed = sum(part.value for part in parts)
        if not contains(interval_of(stated), computed):
            text = f"stated as {number(stated.value)} at {stated.raw_start}, the cells add up to {number(computed)}"
            notes.append(Note(FindingCode.SEVERAL_VALUES, total.code, (stated.raw_start, stated.raw_end), text))
    return notes


def _note(code: str, statements: Sequence[Observation]) -> Note:
    are_alike = len({each.label for each in statements}) == 1
    values = ", ".join(
        f"{number(each.value)}{'' if are_alike or not each.label else f' ({each.label})'} at {each.raw_start}"
        for each in statements
    )
    place = min(each.raw_start for each in statements), max(each.raw_end for each in statements)
    return Note(FindingCode.SEVERAL_VALUES, code, place, f"stated as {values}")
