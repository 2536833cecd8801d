"""Fragments, signatures and pairs: what makes two texts alike, in linear time."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.relate.fragments import body_of, count_shared, fragments_of
from govreport_pipeline.relate.pairs import MOST_LOOK_ALIKES, MOST_SIBLINGS, find_pairs
from govreport_pipeline.relate.signature import NEIGHBOURS, SLOTS, estimate, find_alike, sign
from govreport_pipeline.relate.trace import Trace
from govreport_pipeline.tables.records import StandardTable
from govreport_pipeline.tables.vocabulary import Form, FormBlock, TableShape
from govreport_pipeline_tests.documents import normalised, seed_text

PROSE = "各科室认真梳理应当公开的事项,逐条核对后在网站专栏发布,并在窗口张贴办事指南,方便群众查阅。"
HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)


def same(one: str, other: str, *names: str) -> bool:
    return bool(np.array_equal(fragments_of(one, names), fragments_of(other, names)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"2016年{PROSE}", f"2017年{PROSE}"),
        (f"2016年{PROSE}", f"二〇一六年{PROSE}"),
        (f"{PROSE}共1,276条", f"{PROSE}共9条"),
        (PROSE, PROSE.replace(",", "，\n").replace("。", "")),
    ],
)
def test_years_figures_blanks_and_punctuation_make_no_difference(one, other):
    assert same(one, other)


def test_the_names_of_the_agency_make_no_difference():
    one, other = f"永嘉县水务局{PROSE}", f"青田县教育局{PROSE}"
    assert not same(one, other)
    assert same(one, other, "永嘉县水务局", "青田县教育局")


def test_a_changed_word_changes_only_the_fragments_around_it():
    one, other = fragments_of(PROSE), fragments_of(PROSE.replace("张贴", "陈列"))
    assert len(one) - 7 <= count_shared(one, other) < len(one)


@pytest.mark.parametrize("text", ["", "五字之内", "123456789", "。,;"])
def test_a_text_without_words_has_no_fragment(text):
    assert len(fragments_of(text)) == 0
    with pytest.raises(ValueError, match="no signature"):
        sign(fragments_of(text))


@given(st.text(HAN, min_size=6, max_size=300), st.integers(0, 9999), st.integers(0, 9999))
def test_any_number_may_stand_for_any_other(text, one, other):
    assert same(f"{text}{one}件", f"{text}{other}件")


@given(st.text(), st.text())
def test_shared_fragments_are_those_of_the_sets(one, other):
    first, second = fragments_of(one), fragments_of(other)
    assert count_shared(first, second) == len({*first.tolist()} & {*second.tolist()})
    assert sorted({*first.tolist()}) == first.tolist()


def test_page_chrome_and_standard_tables_are_no_prose():
    document = normalised(f"首页 > 政务公开 > 年报\n{PROSE}\n规章\n0\n3\n{PROSE}\n")
    start = document.text.index("规章")
    table = StandardTable(
        document.document_id, "t", Form.FORM2021, FormBlock.PROACTIVE, TableShape.FLATTENED, 1.0, start, start + 6
    )
    body = body_of(document, [table])
    assert "首页" not in body
    assert "规章" not in body
    assert body.count("各科室") == 2


def words(count: int, seed: int) -> list[str]:
    random = Random(seed)
    return ["".join(chr(random.randint(0x4E00, 0x9FA5)) for _ in range(8)) for _ in range(count)]


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9, 1.0])
def test_the_estimate_is_near_the_share_of_fragments(share):
    common, rest = words(int(400 * share), 1), 400 - int(400 * share)
    one = fragments_of("\n".join([*common, *words(rest, 2)]))
    other = fragments_of("\n".join([*common, *words(rest, 3)]))
    shared = count_shared(one, other)
    exact = shared / (len(one) + len(other) - shared)
    assert estimate(sign(one), sign(other)) == pytest.approx(exact, abs=0.15)


def test_the_same_text_has_the_same_signature_on_every_machine():
    fragments = fragments_of("政府信息公开工作年度报告")
    assert fragments.tolist() == [477901941, 881649324, 1289746417, 1536904305, 2642673232, 3085303888, 3288663413]
    assert len(sign(fragments)) == SLOTS


def test_look_alikes_are_found_among_many_others():
    texts = ["\n".join(words(200, seed)) for seed in range(300)]
    texts[250] = texts[3].replace(texts[3][:60], texts[4][:60])
    signatures = np.stack([sign(fragments_of(text)) for text in texts])
    assert [(first, other) for first, other, _ in find_alike(signatures, 0.8)] == [(3, 250)]


def test_of_many_equal_texts_each_is_compared_with_a_few():
    signatures = np.stack([sign(fragments_of(PROSE * 3))] * 3000)
    assert len(find_alike(signatures, 0.8)) <= 3000 * NEIGHBOURS


def trace(number: int, **changes: object) -> Trace:
    fragments = fragments_of(seed_text(4))
    base = Trace(
        document_id=f"{number:016x}",
        source_path=f"{number}.txt",
        agency_id=f"agency {number}",
        agency=None,
        year=2016,
        published=None,
        coverage=None,
        body_kind=None,
        place=None,
        damage_count=0,
        fragment_count=len(fragments),
        signature=sign(fragments),
        figures=(),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def test_a_thousand_copies_by_one_agency_and_by_many_make_few_pairs():
    of_one = [trace(number, agency_id="one") for number in range(1000)]
    assert len(find_pairs(of_one)) <= 1000 * MOST_SIBLINGS
    of_many = [trace(number) for number in range(1000)]
    assert len(find_pairs(of_many)) <= 1000 * MOST_LOOK_ALIKES


@pytest.mark.parametrize("changes", [{"agency_id": None}, {"year": None}, {"signature": None}])
def test_a_report_of_no_agency_or_year_or_of_few_words_is_compared_with_none(changes):
    assert find_pairs([trace(0), trace(1, **changes)]) == set()


def test_reports_of_two_years_are_compared_only_where_they_look_alike():
    other = sign(fragments_of("\n".join(words(300, 5))))
    earlier, later = trace(0, agency_id="one", year=2015), trace(1, agency_id="one")
    assert find_pairs([earlier, later]) == {(0, 1)}
    assert find_pairs([replace(earlier, signature=other), later]) == set()
    assert find_pairs([replace(earlier, signature=other, year=2016), later]) == set()


def test_a_cut_page_is_compared_with_the_whole_of_its_year():
    text = seed_text(4)
    for share in (1.0, 0.7, 0.4, 0.2):
        part = fragments_of(text[: int(len(text) * share)])
        cut = trace(0, agency_id="one", fragment_count=len(part), signature=sign(part))
        assert find_pairs([cut, trace(1, agency_id="one")]) == {(0, 1)}
