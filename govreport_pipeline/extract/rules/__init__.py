"""All rules, checked and compiled; indexed by the concepts of their labels."""

from govreport_pipeline.extract.rule import CompiledRule, Rule, compile_rule
from govreport_pipeline.extract.rules import (
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


def compile_rules() -> dict[int, tuple[CompiledRule, ...]]:
    """Rules by the lowest concept bit that their label needs."""
    seen: dict[str, int] = {}
    index: dict[int, list[CompiledRule]] = {}
    for rule in RULES:
        seen[rule.code] = number = seen.get(rule.code, 0) + 1
        compiled = compile_rule(rule, number)
        index.setdefault(compiled.near & -compiled.near, []).append(compiled)
    return {bit: tuple(rules) for bit, rules in index.items()}


VERSION = "1"
"""Raise it when observations come out differently; the manifest names it."""
