"""The leaves tile the body, whatever the text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.normalise import Alignment
from govreport_pipeline.sections import Leaf, outline, split_sections
from govreport_pipeline.tables.records import NormalisedDocument
from govreport_pipeline_tests.documents import normalised, seed_text

PIECES = st.sampled_from(
    [
        "一、", "二、", "三、", "五、", "十一、", "(一)", "(二)", "(三", ")", "1.", "2、", "(1)", "①", "第一,", "第二部分 ", "一是", "二是",
        "概述", "主动公开情况", "公开12条", "。", ";", ":", ",", " ", "\n", "\n\n", "2012年", "索引号:A-1\n", "发布日期:2012-03-01\n",
        "打印本页\n", "- 3 -\n", "問題", "務(wù)", "\u3000", "。 ", "、概述\n",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=200))


def leaves_of(document: NormalisedDocument) -> tuple[Leaf, ...]:
    return outline(document, split_sections(document))


def leaves_in_body(document: NormalisedDocument) -> list[tuple[int, int]]:
    return [(leaf.start, leaf.end) for leaf in leaves_of(document)]


@given(TEXTS)
def test_every_character_of_the_body_stands_in_exactly_one_leaf(text: str) -> None:
    document = normalised(text)
    is_chrome = bytearray(len(document.text))
    for mark in document.chrome:
        is_chrome[mark.start : mark.end] = b"\1" * (mark.end - mark.start)
    count = [0] * len(document.text)
    for start, end in leaves_in_body(document):
        for place in range(start, end):
            count[place] += 1
    for place, character in enumerate(document.text):
        if is_chrome[place]:
            assert count[place] == 0
        elif not character.isspace():
            assert count[place] == 1
        else:
            assert count[place] <= 1


@given(TEXTS)
def test_a_gap_between_leaves_is_chrome(text: str) -> None:
    document = normalised(text)
    for (_, end), (start, _) in pairwise(leaves_in_body(document)):
        assert end <= start
        if end < start:
            assert any(end <= mark.start and mark.end <= start for mark in document.chrome)
            assert all(
                document.text[place].isspace() or any(mark.start <= place < mark.end for mark in document.chrome)
                for place in range(end, start)
            )


@given(TEXTS)
def test_the_outline_is_the_leaves_of_the_sections(text: str) -> None:
    document = normalised(text)
    found = split_sections(document)
    parents = {section.parent_section_id for section in found}
    leaves = [section for section in found if section.section_id not in parents]
    told = leaves_of(document)
    assert sorted(leaf.section_id for leaf in leaves) == sorted(leaf.section_id for leaf in told)
    by_id = {section.section_id: section for section in found}
    alignment = Alignment(document.alignment)
    for leaf in told:
        section = by_id[leaf.section_id]
        assert (section.raw_start, section.raw_end) == alignment.span(leaf.start, leaf.end)
        assert section.section_type is leaf.section_type
        assert leaf.start <= leaf.heading_start <= leaf.heading_end <= leaf.end


@given(TEXTS)
def test_sections_are_numbered_in_order_after_their_parents(text: str) -> None:
    found = split_sections(normalised(text))
    assert [section.position for section in found] == list(range(len(found)))
    seen: dict[str | None, int] = {None: -1}
    for section in found:
        assert section.parent_section_id in seen
        assert section.raw_start < section.raw_end
        assert section.level > seen[section.parent_section_id]
        seen[section.section_id] = section.level


def test_a_section_with_children_has_a_leaf_for_its_own_text() -> None:
    text = "一、概述\n总的说来不错。\n(一)机构。健全。\n"
    leaves = leaves_of(normalised(text))
    assert [text[leaf.start : leaf.end] for leaf in leaves] == ["一、概述\n总的说来不错。\n", "(一)机构。健全。"]
    assert [leaf.headings for leaf in leaves] == [("概述",), ("概述", "机构")]
    assert text[leaves[1].heading_start : leaves[1].heading_end] == "机构"


def test_raw_spans_lead_back_through_glosses() -> None:
    text = "一、政務(wù)公開\n公(gōng)開12條。\n二、收費(fèi)情況\n無(wú)。\n"
    spans = [text[section.raw_start : section.raw_end] for section in split_sections(normalised(text))]
    assert spans == ["一、政務(wù)公開\n公(gōng)開12條。\n", "二、收費(fèi)情況\n無(wú)。"]


def test_text_without_a_heading_is_one_leaf_of_level_0() -> None:
    found = split_sections(normalised("现将我局2012年情况报告如下。公开12条。"))
    assert [(section.level, section.heading) for section in found] == [(0, None)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "打印本页"])
def test_a_document_without_a_body_has_no_section(text: str) -> None:
    assert split_sections(normalised(text)) == ()


def test_a_megabyte_on_one_line_is_split_in_linear_time() -> None:
    line = "(一)公开12条。一是很好,二是不错;1、网站 一、概述 第一,加强领导。" * 30_000
    document = NormalisedDocument("d", normalised("").script, line, (), normalised(line[:50]).alignment, (), (), ())
    started = time.perf_counter()
    leaves_of(document)
    assert time.perf_counter() - started < 30


def test_the_outline_of_a_report_is_a_matter_of_milliseconds_at_most() -> None:
    document = normalised(seed_text(3))
    leaves_of(document)
    best = min(_seconds(document) for _ in range(20))
    assert best < 0.01


def _seconds(document: NormalisedDocument) -> float:
    started = time.perf_counter()
    leaves_of(document)
    return time.perf_counter() - started
