"""Which rule fits a figure."""

from functools import cache

from govreport_pipeline.extract.figures import Figure
from govreport_pipeline.extract.rule import CompiledRule
from govreport_pipeline.extract.rules import compile_rules


@cache
def _index() -> dict[int, tuple[CompiledRule, ...]]:
    return compile_rules()


def fit(unit: str | None, label: int, around: int) -> CompiledRule | None:
    """The best rule for a unit, the concepts of a label and of its surroundings.

    `unit` None takes rules of any unit (the noun of a share or of growth).
    """
    best: CompiledRule | None = None
    index = _index()
    rest = label
    while rest:
        bit = rest & -rest
        rest ^= bit
        for rule in index.get(bit, ()):
            if (
                (best is None or rule.score > best.score)
                and label & rule.near == rule.near
                and not label & rule.forbid
                and around & rule.around == rule.around
                and (not rule.any_around or around & rule.any_around)
                and not around & rule.forbid_around
                and (unit is None or unit in rule.units)
            ):
                best = rule
    return best


def bind(figure: Figure) -> None:
    """Give the figure the code of the rule that fits its label, before it or after it."""
    unit = figure.unit.unit
    rule = fit(unit, figure.near, figure.around)
    if rule is None and figure.after:
        rule = fit(unit, figure.near | figure.after, figure.around | figure.after)
    if rule is not None:
        figure.code, figure.rule_id = rule.code, rule.rule_id
