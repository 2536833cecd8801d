"""Every rule reads its own sentences and leaves the others alone."""

from dataclasses import replace
from functools import partial

import pytest

from govreport_pipeline.extract import extract
from govreport_pipeline.extract.codes import binding
from govreport_pipeline.extract.codes.rule import CompiledRule, Reads, Rejects, Rule
from govreport_pipeline.extract.codes.rules import RULES, compile_rules, index_rules, of_unit
from govreport_pipeline.extract.numbers.units import FAMILY_OF
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.ingest.documents import read_document
from govreport_pipeline.normalise import normalise
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.records import Observation, RawDocument

NUMBERED = tuple(zip(RULES, compile_rules(), strict=True))
READS = [(rule, compiled.rule_id, case) for rule, compiled in NUMBERED for case in rule.reads]
REJECTS = [(compiled, case) for rule, compiled in NUMBERED for case in rule.rejects]
READ_OTHERWISE = {"requests_carried_over.1": "zero.denied"}
"""The years that the words name tell what was carried over (extract/codes/carried.py); the rule is asked of zeros alone."""
ANY_UNIT = frozenset(FAMILY_OF) | {""}
ANY_LABEL = tuple(1 << place for place in range(C.OTHERWISE.bit_length()))


def observe(text: str) -> tuple[Observation, ...]:
    raw = read_document(text.encode(), "case.txt")
    assert isinstance(raw, RawDocument)
    document = normalise(raw)
    return extract(raw, document, split_sections(document)).observations


@pytest.mark.parametrize(("rule", "rule_id", "case"), READS, ids=[f"{one}:{case.text[-24:]}" for _, one, case in READS])
def test_rule_reads_its_sentence(rule: Rule, rule_id: str, case: Reads) -> None:
    found = observe(case.text)
    right = next((o for o in found if o.metric_code == rule.code and o.value == case.value), None)
    assert right is not None, found
    assert right.rule_id == READ_OTHERWISE.get(rule_id, rule_id)
    assert right.qualifier == case.qualifier
    assert not case.unit or right.unit == case.unit


@pytest.mark.parametrize(("rule", "case"), REJECTS, ids=[f"{rule.rule_id}:{case.text[-24:]}" for rule, case in REJECTS])
def test_rule_leaves_the_other_sentence_alone(rule: CompiledRule, case: Rejects) -> None:
    assert rule.code not in {o.metric_code for o in observe(case.text)}, case.reason


@pytest.mark.parametrize(("rule", "case"), REJECTS, ids=[f"{rule.rule_id}:{case.text[-24:]}" for rule, case in REJECTS])
def test_rule_would_read_the_other_sentence_if_it_asked_for_less(
    rule: CompiledRule, case: Rejects, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands around, and either what is forbidden or what the label must hold, keep the code from it."""
    anywhere = replace(rule, around=C.NONE, any_around=C.NONE, units=ANY_UNIT, score=1000)
    lenient = index_rules(
        replace(anywhere, forbid=C.NONE, forbid_around=C.NONE) if one is rule else one for _, one in NUMBERED
    )
    of_any_label = replace(anywhere, near=C.NONE)
    others = index_rules(one for _, one in NUMBERED if one is not rule)
    careless = {bit: (of_any_label, *others.get(bit, ())) for bit in ANY_LABEL}
    read = set()
    for index in (lenient, careless):
        monkeypatch.setattr(binding, "rules_of", partial(of_unit, index))
        read |= {o.metric_code for o in observe(case.text)}
    assert rule.code in read, case.reason


@pytest.mark.parametrize(
    ("code", "text", "reason"),
    [
        ("proactive_items", "主动公开制作信息30条。", "documents produced, not disclosed"),
        ("proactive_items", "2015年我局制作信息8条,其中主动公开3条。", "attribute of documents produced"),
        ("proactive_items", "每月发布信息10条。", "an average"),
        ("proactive_items", "一、主动公开情况\n按信息类别,机构职能信息5条。", "a category"),
        ("proactive_items", "二、主动公开情况\n新增信息员50名。", "staff"),
        ("proactive_items", "二、主动公开情况\n全年共公开规划12条。", "a category is named"),
        ("proactive_items_new_media", "微博、微信粉丝40人。", "followers"),
        ("proactive_items_reading_room", "通过网站和查阅点主动公开信息12条。", "of all channels"),
        ("key_area_items", "推进9大重点领域公开。", "how many areas"),
        ("licensing_decisions", "取消行政许可事项5项。", "items of a list"),
        ("licensing_items_change", "取消行政许可2项。", "no form is filled in"),
        ("licensing_items_previous", "行政许可比上年增加3项。", "a change"),
        ("penalty_decisions", "信访处理决定147件。", "of petitions"),
        ("gazette_issues", "通过政府公报公开文件,全年举办培训13期。", "training"),
        ("newsletter_issues", "举办培训4期。", "training"),
        ("requests_received", "收到行政复议申请3件。", "reconsiderations"),
        ("requests_received", "行政复议申请3件。", "reconsiderations"),
        ("requests_received", "不予受理申请1件。", "not accepted"),
        ("requests_received_online", "局长信箱收到留言6件。", "letters"),
        ("requests_received_other", "电话咨询2人次。", "enquiries"),
        ("requests_carried_over", "结转下年度3件。", "carried forward"),
        ("requests_carried_forward", "上年结转3件。", "carried over"),
        ("requests_concluded", "处理信访件1件。", "petitions"),
        ("requests_concluded", "处理行政复议申请5件。", "reconsiderations"),
        ("requests_outcome_disclosed", "主动公开信息4件。", "own motion"),
        ("requests_other_fee_unpaid", "收取费用2元。", "money"),
        ("requests_not_processed_petition_like", "收到信访举报2件。", "petitions"),
        ("news_items", "召开新闻发布会30次。", "conferences"),
        ("news_items", "撰写调研报告12篇。", "no news"),
        ("website_visits", "日均访问量3000次。", "an average"),
        ("website_columns", "打造3大板块经济。", "an arrangement of something else"),
        ("reads", "设阅读室3个。", "rooms"),
        ("followers", "回应公众关注热点3次。", "responses"),
        ("enquiries", "当面申请7件。", "requests"),
        ("enquiries_phone", "咨询电话2部。", "telephones"),
        ("enquiries_phone", "接待来人来电查询930人次。", "two ways"),
        ("enquiries_in_person", "当面申请30件。", "requests"),
        ("enquiries_online", "网上申请17件。", "requests"),
        ("letters_concluded", "收到群众来信180件。", "received"),
        ("fees_cny", "减免费用120元。", "waived"),
        ("fees_cny", "复印费每页0.5元。", "a price"),
        ("fees_cny", "公开栏制作费1.26万元。", "what the agency pays"),
        ("fees_cny", "为消费者挽回经济损失21.7万元。", "no fee"),
        ("dedicated_funding_cny", "公开扶贫资金230万元。", "money of which the body told"),
        ("staff", "增加了2名工作人员。", "an increase"),
        ("staff", "培训工作人员20名。", "trainees"),
        ("request_points", "政务大厅设办事窗口17个。", "of no requests"),
        ("meetings", "局党组专题研究防汛工作2次。", "another matter"),
        ("meetings", "召开新闻发布会3次。", "press conferences"),
    ],
)
def test_what_words_and_later_steps_refuse_has_no_such_code(code: str, text: str, reason: str) -> None:
    assert code not in {o.metric_code for o in observe(text)}, reason


@pytest.mark.parametrize(
    ("text", "value", "code", "rule_id"),
    [
        ("二、主动公开情况\n门户网站发布80条,政务微博发布20条,总计100条。", 100, "proactive_items", "sum_of_parts"),
        *(
            (
                f"二、主动公开情况\n{before}局机关主动公开信息200条,下属单位主动公开信息120条,合计320条。",
                320,
                "proactive_items",
                "sum_of_parts",
            )
            for before in ("", "召开新闻发布会3次,")
        ),
        *(
            (f"制作政府信息300条,其中{words}50条。", 50, code, f"part.{code}")
            for words, code in (
                ("主动公开", "information_produced_proactive"),
                ("主动公开100条,依申请公开", "information_produced_on_request"),
                ("不予公开", "information_produced_withheld"),
            )
        ),
        *(
            (
                f"制作政府信息300条,其中主动公开250条,{words}。",
                50,
                "information_produced_withheld",
                "part.information_produced_withheld",
            )
            for words in ("其余50条为内部管理信息不予公开", "50条属内部信息不公开", "50条不宜公开")
        ),
        ("收到申请20件,上年结转3件。", 3, "requests_carried_over", "carried"),
        ("收到申请20件,结转下年度3件。", 3, "requests_carried_forward", "carried"),
        ("收到申请20件,答复17件,另有3件顺延到下年度答复。", 3, "requests_carried_forward", "carried"),
    ],
)
def test_what_later_steps_read_has_its_code(text: str, value: float, code: str, rule_id: str) -> None:
    assert (value, code, rule_id) in [(o.value, o.metric_code, o.rule_id) for o in observe(text)]


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
