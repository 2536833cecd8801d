"""Every rule reads its own sentences and leaves the others alone."""

import pytest

from govreport_pipeline.extract import extract
from govreport_pipeline.extract.rule import Reads, Rejects, Rule
from govreport_pipeline.extract.rules import RULES
from govreport_pipeline.ingest.documents import read_document
from govreport_pipeline.normalise import normalise
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.records import Observation, RawDocument

READS = [(rule, case) for rule in RULES for case in rule.reads]
REJECTS = [(rule, case) for rule in RULES for case in rule.rejects]


def observe(text: str) -> tuple[Observation, ...]:
    raw = read_document(text.encode(), "case.txt")
    assert isinstance(raw, RawDocument)
    document = normalise(raw)
    return extract(raw, document, split_sections(document)).observations


@pytest.mark.parametrize(("rule", "case"), READS, ids=[f"{rule.code}:{case.text[-24:]}" for rule, case in READS])
def test_rule_reads_its_sentence(rule: Rule, case: Reads) -> None:
    found = [o for o in observe(case.text) if o.metric_code == rule.code]
    assert [o.value for o in found].count(case.value) >= 1, found
    right = next(o for o in found if o.value == case.value)
    assert right.qualifier == case.qualifier
    assert not case.unit or right.unit == case.unit


@pytest.mark.parametrize(("rule", "case"), REJECTS, ids=[f"{rule.code}:{case.text[-24:]}" for rule, case in REJECTS])
def test_rule_leaves_the_other_sentence_alone(rule: Rule, case: Rejects) -> None:
    assert rule.code not in {o.metric_code for o in observe(case.text)}, case.reason


@pytest.mark.parametrize(
    "words", ["予以公开及部分公开", "同意公开和部分公开", "公开或部分公开", "予以公开以及予以部分公开共"]
)
def test_two_outcomes_in_one_number_have_neither_code(words: str) -> None:
    found = observe(f"三、依申请公开情况\n答复申请805件。{words}258件,不予公开35件。")
    assert [(each.metric_code, each.value) for each in found] == [
        ("requests_answered", 805.0),
        (None, 258.0),
        ("requests_outcome_withheld", 35.0),
    ]


def test_two_outcomes_with_a_number_each_have_their_codes() -> None:
    found = observe("三、依申请公开情况\n答复申请15件。予以公开12件、部分公开2件。")
    assert [each.metric_code for each in found][1:] == ["requests_outcome_disclosed", "requests_outcome_partial"]


@pytest.mark.parametrize("other", ["其他", "其它"])
def test_what_is_called_other_may_be_spelt_in_either_way(other: str) -> None:
    text = f"三、依申请公开情况\n全年收到申请9件,其中告知通过{other}途径办理4件。"
    assert [o.metric_code for o in observe(text)] == ["requests_received", "requests_outcome_redirected"]
    text = f"二、主动公开情况\n通过{other}平台公开信息9条。"
    assert [o.metric_code for o in observe(text)] == ["proactive_items_other"]
