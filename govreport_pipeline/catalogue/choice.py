"""Which statement stands for a figure of a report, where it has several."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from govreport_pipeline.catalogue.metrics import OPEN_LISTS
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Basis, Relation, Scope

COUNTED_IN: dict[str, str] = {
    "requests_received": "requests_carried_over",
    "requests_outcome_disclosed": "requests_outcome_partial",
}
"""What the prose may count in with a figure, and the form prints apart (受理 with 结转; 公开 with 部分公开)."""

FigureKey = tuple[str, str | None]
"""Metric code and requester."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a report states of one figure."""

    observation: Observation | None
    """The statement to use; None where the values differ."""
    values: tuple[float, ...]
    """The distinct values, ascending; without an observation a `several_values` finding."""


def is_comparable(observation: Observation) -> bool:
    """Is it a figure of the reporting agency as a whole, for its year, under a code of its own?"""
    return (
        observation.scope is Scope.ANNUAL
        and observation.subject is None
        and observation.metric_code is not None
        and observation.metric_code not in OPEN_LISTS
    )


def choose_value(observations: Sequence[Observation], counted_in: float | None = None) -> Choice:
    """The choice among the statements of one figure, at least one.

    The same value stated twice counts once: a cell of a standard table before
    prose, then the statement with the narrowest interval (183件 before
    183余件), then the earliest. Different values leave none: nothing tells
    which one the author means. A hedge does not reconcile two statements of
    the prose (约180 beside 183 are two values). But a cell is the form's own
    figure: prose beside it that is only less exact (180余 beside 183), or that
    is more by the cell of what it counts in (`counted_in`, see `COUNTED_IN`),
    is no other value. Parts of one list are figures of their own, though they
    have one code and value: 维持2件,驳回2件.
    """
    cell = next((each for each in observations if each.basis is Basis.TABLE_CELL), None)
    if cell is not None and len(observations) > 1:
        observations = [each for each in observations if not _is_same_as_cell(each, cell, counted_in)]
    values = tuple(sorted({observation.value for observation in observations}))
    if len(values) > 1 or _are_several_parts(observations):
        return Choice(None, values)
    return Choice(min(observations, key=_order), values)


def _are_several_parts(observations: Sequence[Observation]) -> bool:
    """Do two of them stand in one list?"""
    if len(observations) < 2:
        return False
    lists = [each.part_of for each in observations if each.relation is Relation.LISTED_PART]
    return len(set(lists)) < len(lists)


def _is_same_as_cell(statement: Observation, cell: Observation, counted_in: float | None) -> bool:
    """Is it prose that says what the cell does, in other words?"""
    if statement.basis is Basis.TABLE_CELL:
        return False
    if statement.value_low != statement.value_high:
        return statement.value_low <= cell.value < statement.value_high
    return counted_in is not None and statement.value == cell.value + counted_in


def _order(observation: Observation) -> tuple[bool, float, int]:
    is_exact = observation.value_low == observation.value_high
    width = 0.0 if is_exact else observation.value_high - observation.value_low
    return observation.basis is not Basis.TABLE_CELL, width, observation.raw_start


def choose_values(observations: Iterable[Observation]) -> dict[FigureKey, Choice]:
    """The choice for every comparable figure of one document, by metric and requester, in the order of the text."""
    figures: dict[FigureKey, list[Observation]] = {}
    for observation in observations:
        if is_comparable(observation) and observation.metric_code is not None:
            figures.setdefault((observation.metric_code, observation.requester), []).append(observation)
    return {
        figure: choose_value(statements, value_counted_in(figure, figures)) for figure, statements in figures.items()
    }


def value_counted_in(figure: FigureKey, statements: Mapping[FigureKey, Sequence[Observation]]) -> float | None:
    """What the first cell of the figure's `COUNTED_IN` holds, for the same requester; None without one."""
    code, requester = figure
    other = COUNTED_IN.get(code)
    if other is None:
        return None
    cells = (each for each in statements.get((other, requester), ()) if each.basis is Basis.TABLE_CELL)
    return next((cell.value for cell in cells), None)
