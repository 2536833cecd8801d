"""What stands in `rule_id` is a rule's or declared, and what is declared is met."""

from collections.abc import Iterator
from random import Random

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.extract.codes.rules import compile_rules
from govreport_pipeline.extract.rule_ids import OF_FIGURES, OF_NUMERALS, RuleId
from govreport_pipeline.forms.declared.registry import FORMS
from govreport_pipeline.report import Report
from govreport_pipeline.versions import ROOT
from govreport_pipeline_tests.documents import SEEDS
from govreport_pipeline_tests.form_documents import bars_text, fill, print_block, random_cells, with_bars
from govreport_pipeline_tests.scoring import CORPUS

DECLARED = (*OF_FIGURES, *OF_NUMERALS)
RARE = "一、总体情况\n办结申请6件,其中新收5件,上年结转1件。\n二、主动公开情况\n网站、公众号发布信息90条,公开文件12 3件。县、镇两级分别公开信息5条、4条。推进重点领域信息公开,全年公开8条。网站访问量增长20%,达到2400次。\n四、诉讼情况\n行政诉讼2件,其中直接起诉2件,维持1件,未结1件。7件行政复议、6件行政诉讼获维持。全县行政复议61件,其中涉及政府信息公开的8件。"
"""What no document of the corpora has: requests new of those handled, a code that several channels turn into another, a numeral that may be cut, numbers of several that are not all, what work on key areas leads to, what something grew to, results of one suit, of two courses, disputes about anything."""
OF_VOCABULARIES = {"form2021.", "form2019.", "stat2014.", "narrative.", "index_number"}
"""Their module takes them from a vocabulary."""


def reports() -> Iterator[Report]:
    """The seeds, the corpora, a report with each form, and what none of them has."""
    yield from map(read_report, (*SEEDS, *sorted(CORPUS.rglob("*.txt"))))
    randomness = Random(0)
    tables = {form: [print_block(block, random_cells(block, randomness)) for block in form.blocks] for form in FORMS}
    bars = (
        bars_text([with_bars(fill(one, is_repeated=False)) for block in blocks for one in block])
        for blocks in tables.values()
    )
    yield from (read_report(text.encode(), name="composed.txt") for text in (*bars, RARE))


def declaration_of(rule_id: str) -> RuleId | None:
    """The longest that fits."""
    fitting = (
        one for one in DECLARED if rule_id == one.start or (one.start[-1] == "." and rule_id.startswith(one.start))
    )
    return max(fitting, key=lambda one: len(one.start), default=None)


def test_each_id_is_a_rules_or_declared_and_none_is_declared_in_vain() -> None:
    of_rules = {rule.rule_id for rule in compile_rules()}
    met = {one.rule_id for report in reports() for one in (*report.observations, *report.numbers)} - of_rules
    declared = {rule_id: declaration_of(rule_id) for rule_id in met}
    assert [rule_id for rule_id, one in declared.items() if one is None] == []
    assert [one.start for one in DECLARED if one not in declared.values()] == []


@pytest.mark.parametrize("declared", DECLARED, ids=lambda one: one.start)
def test_a_declared_id_is_given_by_its_module(declared: RuleId) -> None:
    source = (ROOT / "extract" / f"{declared.module}.py").read_text("utf-8")
    assert declared.start in OF_VOCABULARIES or f'"{declared.start}' in source
