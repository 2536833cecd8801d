"""Which statement stands for a figure of a report, where it has several."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govreport_pipeline.catalogue.metrics import BY_CODE, GROWTH
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Scope


@dataclass(frozen=True, slots=True)
class Choice:
    """What a report states of one figure."""

    observation: Observation | None
    """The statement to use; None where the values differ."""
    values: tuple[float, ...]
    """The distinct values, ascending; more than one is a `several_values` finding."""


def is_open_list(code: str) -> bool:
    """Do several values of this code stand for several things, named in the label?"""
    metric = BY_CODE.get(code.removesuffix(GROWTH)) if code not in BY_CODE else BY_CODE[code]
    return metric is not None and metric.is_open_list


def is_comparable(observation: Observation) -> bool:
    """Is it a figure of the reporting agency as a whole, for its year, under a code of its own?"""
    return (
        observation.scope is Scope.ANNUAL
        and observation.subject is None
        and observation.metric_code is not None
        and not is_open_list(observation.metric_code)
    )


def choose_value(observations: Sequence[Observation]) -> Choice:
    """The choice among the statements of one figure, at least one.

    The same value stated twice counts once: the statement with the narrowest
    interval is taken (183件 before 183余件), the earliest of equals. Different
    values leave none: nothing tells which one the author means. A hedge does
    not reconcile them (约180 beside 183 are two values).
    """
    values = tuple(sorted({observation.value for observation in observations}))
    if len(values) > 1:
        return Choice(None, values)
    return Choice(min(observations, key=_order), values)


def _order(observation: Observation) -> tuple[float, int]:
    is_exact = observation.value_low == observation.value_high
    width = 0.0 if is_exact else observation.value_high - observation.value_low
    return width, observation.raw_start


def choose_values(observations: Iterable[Observation]) -> dict[tuple[str, str | None], Choice]:
    """The choice for every comparable figure of one document, by metric and requester, in the order of the text."""
    figures: dict[tuple[str, str | None], list[Observation]] = {}
    for observation in observations:
        if is_comparable(observation) and observation.metric_code is not None:
            figures.setdefault((observation.metric_code, observation.requester), []).append(observation)
    return {figure: choose_value(statements) for figure, statements in figures.items()}
