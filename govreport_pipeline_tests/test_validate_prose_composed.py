"""Prose composed beside random tables: what it says rightly is no contradiction, a changed figure is one."""

from dataclasses import replace
from random import Random

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.records import Breakdown
from govreport_pipeline.tables.vocabulary import BodyKind, BreakdownKind, Form, FormBlock, Requester, Verdict
from govreport_pipeline.validate import validate
from govreport_pipeline_tests.documents import raw_document
from govreport_pipeline_tests.form_cells import (
    CARRIED_FORWARD,
    CARRIED_OVER,
    OUTCOMES,
    RECEIVED,
    Content,
    Key,
    consistent_form,
    make_cells,
    number,
    observe,
)

FORM = Form.FORM2021
DOCUMENTS = (
    "rules_issued", "normative_documents_issued", "normative_documents_repealed", "normative_documents_in_force",
    "licensing_decisions",
)  # fmt: skip

SENTENCES = (
    "2022年，共收到政府信息公开申请{received}件，上年结转{over}件，办结{total}件，结转下年度继续办理{forward}件。",
    "本年度新收政府信息公开申请{received}件，办理上年结转申请{over}件，共答复{total}件，{forward}件结转至下年度办理。",
    (
        "全年共受理政府信息公开申请{handled}件（含上年结转{over}件），已办结{total}件，其中予以公开{disclosed}件，"
        "部分公开{partial}件，不予公开{withheld}件，无法提供{unable}件，不予处理{refused}件，其他处理{other}件。"
    ),
    "共收到依申请公开{received}件，均按时办结。其中，自然人申请{natural}件，商业企业申请{business}件。",
    "收到公民、法人和其他组织提出的政府信息公开申请{received}件，答复{total}件，答复率100%。",
    "收到申请{received}件（其中网络申请{some}件，信函申请{few}件），其余{forward}件按规定结转下一年度办理。",
    "因政府信息公开被申请行政复议{reconsiderations}件，其中维持{upheld}件，纠正{corrected}件；行政诉讼{suits}件。",
    "全年行政复议{reconsiderations}起，行政诉讼{suits}起（未经复议直接起诉{direct}起，复议后起诉{after}起）。",
    "办理依申请公开{received}件，较上年增加12件，增长20%；其中本机关不掌握相关信息{not_held}件。",
    "制发行政规范性文件{issued}件，废止{repealed}件，现行有效{in_force}件。",
    "主动公开政府信息1203条。新制定规章{rules}件。作出行政许可决定{licences}件。",
    "依法答复申请{total}件，予以公开及部分公开{either}件，不予公开{withheld}件。",
    "全区各单位共收到政府信息公开申请{received}件，其中区政府办公室收到{some}件，各镇街收到{few}件。",
    (
        "今年以来，累计处理政府信息依申请公开{handled}件，其中本年度新接收{received}件，2021年结转办理{over}件，"
        "除{forward}件转结2023年办理以外均完成答复。"
    ),
    "去年共收到申请{some}件，今年收到申请{received}件，咨询{few}件次。",
)


def tables(seed: int, most: int = 40) -> dict[Key, Content]:
    random = Random(seed)
    documents: dict[Key, Content] = {(code, None): float(random.randint(0, most)) for code in DOCUMENTS}
    return consistent_form(FORM, random, most) | documents


def figures(values: dict[Key, Content], seed: int) -> dict[str, int]:
    """What the prose rightly says of these tables; `some` and `few` are of smaller circles."""
    random = Random(seed)

    def of(*codes: str, requester: Requester | None = None) -> int:
        return int(sum(number(values[code, requester]) for code in codes))

    def group(prefix: str) -> int:
        return of(*{code for code, _ in values if code.startswith(prefix)})

    received, over = of(RECEIVED), of(CARRIED_OVER)
    disclosed, partial = of("requests_outcome_disclosed"), of("requests_outcome_partial")
    return {
        "received": received, "over": over, "handled": received + over, "total": of(OUTCOMES),
        "forward": of(CARRIED_FORWARD), "disclosed": disclosed, "partial": partial, "either": disclosed + partial,
        "withheld": group("requests_withheld_"), "unable": group("requests_unable_"),
        "refused": group("requests_not_processed_"), "other": group("requests_other_"),
        "natural": of(RECEIVED, requester=Requester.NATURAL_PERSON),
        "business": of(RECEIVED, requester=Requester.BUSINESS), "not_held": of("requests_unable_not_held"),
        "reconsiderations": of("reconsiderations"), "upheld": of("reconsiderations_upheld"),
        "corrected": of("reconsiderations_corrected"), "direct": of("litigations_direct"),
        "after": of("litigations_after_reconsideration"),
        "suits": of("litigations_direct", "litigations_after_reconsideration"),
        "rules": of("rules_issued"), "issued": of("normative_documents_issued"),
        "repealed": of("normative_documents_repealed"), "in_force": of("normative_documents_in_force"),
        "licences": of("licensing_decisions"),
        "some": random.randint(1, max(1, received // 2)), "few": random.randint(1, max(1, received // 3)),
    }  # fmt: skip


def compared(sentence: str, values: dict[Key, Content]) -> list[Breakdown]:
    """The comparison of a district government's sentence with its tables."""
    text = f"甲区人民政府2022年政府信息公开工作年度报告\n一、总体情况\n{sentence}\n"
    raw = raw_document(text)
    report = read_report(text.encode(), name=raw.source_path)
    assert report.normalised is not None
    cells = [
        cell
        for place, block in enumerate((FormBlock.PROACTIVE, FormBlock.REQUESTS, FormBlock.DISPUTES), 100)
        for cell in make_cells(FORM, block, values, place)
    ]
    observations = (*report.observations, *(observe(cell) for cell in cells))
    metadata = replace(report.metadata, body_kind=BodyKind.GOVERNMENT)
    found = validate(raw, report.normalised, metadata, report.sections, report.numbers, observations, cells)
    return [each for each in found.breakdowns if each.kind is BreakdownKind.PROSE_VS_TABLE]


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_prose_that_says_what_the_tables_hold_contradicts_nothing(sentence: str) -> None:
    for seed in range(8):
        values = tables(seed, (1, 3, 8, 40)[seed % 4])
        found = compared(sentence.format(**figures(values, seed)), values)
        assert found
        assert Verdict.DIFFERS not in {each.verdict for each in found}, [each.explanation for each in found]


CHANGES = (
    (0, "received"), (0, "over"), (0, "total"), (0, "forward"), (2, "disclosed"), (2, "partial"), (2, "withheld"),
    (2, "unable"), (2, "refused"), (4, "total"), (6, "reconsiderations"), (6, "upheld"), (6, "suits"), (7, "direct"),
    (7, "after"), (9, "issued"), (9, "in_force"), (11, "either"), (11, "withheld"),
)  # fmt: skip


@pytest.mark.parametrize(("place", "name"), CHANGES)
def test_a_changed_figure_of_the_prose_is_the_one_contradiction(place: int, name: str) -> None:
    for seed in range(4):
        values = tables(seed)
        said = figures(values, seed)
        found = compared(SENTENCES[place].format(**{**said, name: said[name] + 3001}), values)
        (differing,) = [each for each in found if each.verdict is Verdict.DIFFERS]
        assert differing.stated == said[name] + 3001
