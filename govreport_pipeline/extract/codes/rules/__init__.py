"""All rules, checked and compiled; indexed by the concepts of their labels."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import attrgetter

from govreport_pipeline.extract.codes.rule import CompiledRule, Rule, compile_rule
from govreport_pipeline.extract.codes.rules import (
    disputes,
    documents,
    form_items,
    interaction,
    organisation,
    proactive,
    requests,
)

RULES: tuple[Rule, ...] = (
    *proactive.RULES,
    *documents.RULES,
    *form_items.RULES,
    *requests.RULES,
    *disputes.RULES,
    *interaction.RULES,
    *organisation.RULES,
)


def compile_rules() -> tuple[CompiledRule, ...]:
    """Every rule, in order; those of one code are numbered."""
    seen: dict[str, int] = {}
    compiled = []
    for rule in RULES:
        seen[rule.code] = number = seen.get(rule.code, 0) + 1
        compiled.append(compile_rule(rule, number))
    return tuple(compiled)


def index_rules(compiled: Iterable[CompiledRule]) -> dict[int, tuple[CompiledRule, ...]]:
    """Rules by the lowest concept bit that their label needs, the best first."""
    index: dict[int, list[CompiledRule]] = {}
    for rule in sorted(compiled, key=attrgetter("score"), reverse=True):
        index.setdefault(rule.near & -rule.near, []).append(rule)
    return {bit: tuple(rules) for bit, rules in index.items()}


def of_unit(index: Mapping[int, Sequence[CompiledRule]], unit: str | None) -> dict[int, tuple[CompiledRule, ...]]:
    """The rules of an index that a number of a unit may have; all of them for None."""
    return {bit: tuple(rule for rule in rules if unit is None or unit in rule.units) for bit, rules in index.items()}


@cache
def rules_of(unit: str | None) -> dict[int, tuple[CompiledRule, ...]]:
    """The rules that a number of a unit may have, by the lowest concept bit of their label; all of them for None."""
    return index_rules(compile_rules()) if unit is None else of_unit(rules_of(None), unit)
