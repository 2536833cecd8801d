"""What a rule is: a code, the concepts that lead to it, and its own cases."""

from dataclasses import dataclass

from govreport_pipeline.catalogue.metrics import is_known
from govreport_pipeline.extract.numbers.units import FAMILY_OF, Family
from govreport_pipeline.extract.words.lexicon import C


@dataclass(frozen=True, slots=True)
class Reads:
    """A sentence that the rule reads, and the value it must give."""

    text: str
    value: float
    unit: str = ""
    """Canonical unit; empty: the metric's own."""
    qualifier: str = "exact"


@dataclass(frozen=True, slots=True)
class Rejects:
    """A sentence in which the code must not be given, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Binds a number to a metric code.

    The *label* of a number is its clause part before it, or after it where the
    number comes first. The *surroundings* are the label, the sentence before
    it, the headings above and the type of the section.
    """

    code: str
    near: int
    """Concepts that the label must hold, all of them."""
    units: str
    """Units or unit families, separated by blanks."""
    reads: tuple[Reads, ...]
    rejects: tuple[Rejects, ...]
    around: int = C.NONE
    """Concepts that the surroundings must hold, all of them."""
    any_around: int = C.NONE
    """Concepts of which the surroundings must hold one."""
    forbid: int = C.NONE
    """Concepts that the label must not hold."""
    forbid_around: int = C.NONE
    """Concepts that label and sentence must not hold."""
    weight: int = 0
    """Added to the number of concepts when several rules fit."""

    def __post_init__(self) -> None:
        if not is_known(self.code):
            raise ValueError(f"rule for {self.code}: no such metric; add it to catalogue/metrics.py")
        if not self.reads or not self.rejects:
            raise ValueError(f"rule for {self.code}: give it a sentence it reads and one it rejects")
        if not self.near:
            raise ValueError(f"rule for {self.code}: name the concept its label must hold")
        for unit in self.units.split():
            if unit not in FAMILY_OF and unit not in set(Family):
                raise ValueError(f"rule for {self.code}: unit {unit} is not in extract/numbers/units.py")


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule as integers, for the loop over numbers."""

    code: str
    rule_id: str
    near: int
    around: int
    any_around: int
    forbid: int
    forbid_around: int
    units: frozenset[str]
    score: int


def compile_rule(rule: Rule, number: int) -> CompiledRule:
    """The rule as bit masks; its units spelt out, families and all."""
    wanted = set(rule.units.split())
    units = frozenset(unit for unit, family in FAMILY_OF.items() if unit in wanted or family.value in wanted)
    lost = {""} if Family.LOST.value in wanted else set()
    score = 4 * rule.near.bit_count() + 2 * rule.around.bit_count() + bool(rule.any_around) + rule.weight
    return CompiledRule(
        rule.code,
        f"{rule.code}.{number}",
        rule.near,
        rule.around,
        rule.any_around,
        rule.forbid,
        rule.forbid_around,
        units | lost,
        score,
    )
