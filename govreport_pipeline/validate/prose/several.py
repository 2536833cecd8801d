"""Figures for which the comparison finds no one value: the finding `several_values`."""

from collections.abc import Collection, Sequence
from itertools import combinations

from govreport_pipeline.catalogue.choice import choose_value, value_counted_in
from govreport_pipeline.catalogue.derived import DERIVED_TOTALS
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Basis, BreakdownKind, Responsibility, Verdict
from govreport_pipeline.validate.prose.repeats import contradict
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import contains, interval_of
from govreport_pipeline.validate.telling.results import Check, Note
from govreport_pipeline.validate.telling.wording import number

_MOST_STATEMENTS = 40
"""Of one code in a document that are held against each other; a report has a few."""
_SAID_TWICE = (BreakdownKind.REPEATED, BreakdownKind.PROSE_VS_TABLE)


def note_several(facts: Facts, checks: Sequence[Check]) -> list[Note]:
    """A note for each metric with different values, by the rule of `choice`.

    It is the source's fault where one of the `checks` found the code stated
    with two values, where the words call two statements one thing, or where
    its tables differ. Else the reading only does not tell apart what each
    statement counts, and the note says so.
    """
    false = {
        involved.metric_code
        for check in checks
        if check.kind in _SAID_TWICE and check.verdict is Verdict.DIFFERS and check.total is not None
        for involved in (check.total, *(check.parts if check.kind is BreakdownKind.REPEATED else ()))
    }
    notes: list[Note] = []
    for code, mentions in facts.annual.items():
        own = facts.cells.get((code, None)) if facts.cells else None
        if len(mentions) > 1 or own is not None:
            notes += _note_mentions(facts, code, [*mentions, *(own or ())], code in false)
    if facts.cells:
        notes += _note_cells(facts)
        notes += _note_totals(facts, false)
    return notes


def _note_mentions(facts: Facts, code: str, statements: Sequence[Observation], is_false: bool) -> list[Note]:
    """A note where no one of the statements stands for the figure; two or more, cells of all requesters among them."""
    chosen = choose_value(statements, value_counted_in((code, None), facts.cells))
    if chosen.observation is not None:
        return []
    return [_note(code, statements, is_false or _contradict_each_other(facts, statements))]


def _contradict_each_other(facts: Facts, statements: Sequence[Observation]) -> bool:
    """Do two cells differ, or two statements of the prose that are of one thing, or one of all that a cell has some of?"""
    cells = {each.value for each in statements if each.basis is Basis.TABLE_CELL}
    prose = [each for each in statements if each.basis is not Basis.TABLE_CELL][:_MOST_STATEMENTS]
    if len(cells) > 1 or any(contradict(facts, one, other) for one, other in combinations(prose, 2)):
        return True
    return bool(cells) and any(_is_of_all_in_the_table(facts, each) for each in prose)


def _is_of_all_in_the_table(facts: Facts, told: Observation) -> bool:
    """行政复议7件,均获维持 beside a table of 7: is it in words of all that the table counts, too?"""
    total = facts.by_id.get(told.part_of) if told.part_of is not None else None
    if total is None or told.basis is Basis.STATED_NUMBER or told.value != total.value:
        return False
    return any(cell.value == total.value for cell in facts.cells.get((total.metric_code or "", None), ()))


def _note_cells(facts: Facts) -> list[Note]:
    """Tables of one report that hold different numbers: one note a metric."""
    notes: dict[str, Note] = {}
    for (code, requester), cells in facts.cells.items():
        if len(cells) < 2 or code in notes or (requester is None and code in facts.annual):
            continue
        if choose_value(cells).observation is None:
            notes[code] = _note(code, cells, is_false=True)
    return list(notes.values())


def _note_totals(facts: Facts, false: Collection[str | None]) -> list[Note]:
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
            place = stated.raw_start, stated.raw_end
            notes.append(Note(FindingCode.SEVERAL_VALUES, total.code, place, text, _whose(total.code in false)))
    return notes


def _note(code: str, statements: Sequence[Observation], is_false: bool) -> Note:
    are_alike = len({each.label for each in statements}) == 1
    values = ", ".join(
        f"{number(each.value)}{'' if are_alike or not each.label else f' ({each.label})'} at {each.raw_start}"
        for each in statements
    )
    place = min(each.raw_start for each in statements), max(each.raw_end for each in statements)
    told = f"stated as {values}" if is_false else f"read as {values}, which may count different things"
    return Note(FindingCode.SEVERAL_VALUES, code, place, told, _whose(is_false))


def _whose(is_false: bool) -> Responsibility | None:
    """Whose the fault is: the source's, as the code has it, where it says one thing twice; else the reading's."""
    return None if is_false else Responsibility.PIPELINE
