"""Headings: ordinals, places, emptiness, and the number of parts declared."""

import math
from dataclasses import replace

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import BreakdownKind, DamageKind, Responsibility, Severity, Verdict
from govreport_pipeline.validate import validate
from govreport_pipeline_tests.validation_cases import METADATA, Case, Count, codes, compose, finding, only

DECLARED = BreakdownKind.DECLARED_COUNT
STRUCTURE = {
    FindingCode.ORDINAL_MISSING,
    FindingCode.ORDINAL_REPEATED,
    FindingCode.SECTION_OUT_OF_ORDER,
    FindingCode.SECTION_EMPTY,
}
NAMES = ("概述", "主动公开情况", "依申请公开情况", "收费及减免情况", "复议、诉讼情况", "问题及改进措施", "其他事项")


def headed(*ordinals: str, opening: str = "现公布年度报告。\n") -> Case:
    """`一、概述` with a sentence under it, for each ordinal."""
    return compose(opening, *[f"{each}、{NAMES['一二三四五六七'.index(each)]}\n本年工作有序。\n" for each in ordinals])


def structure(case: Case) -> list[FindingCode]:
    return [code for code in codes(case.validated()) if code in STRUCTURE]


def without_second_section(printed: str) -> list[FindingCode]:
    """What is told where something stands between sections one and three, and no section of that ordinal was made."""
    case = compose(f"一、概述\n本年工作有序。\n{printed}\n本年工作有序。\n三、收到和处理申请情况\n本年工作有序。\n")
    sections = [section for section in split_sections(case.document) if section.ordinal != 2]
    return codes(validate(case.raw, case.document, METADATA, sections, case.numbers, case.observations))


def test_ordinals_in_order_are_no_finding() -> None:
    assert structure(headed(*"一二三四")) == []


def test_skipped_ordinal_is_found_where_the_next_stands() -> None:
    case = headed(*"一二四")
    assert structure(case) == [FindingCode.ORDINAL_MISSING]
    told = finding(case.validated(), FindingCode.ORDINAL_MISSING)
    assert "section 4 收费及减免情况 in 002.txt" in told.message
    assert "3 not found" in told.message
    assert told.responsibility is Responsibility.SOURCE
    assert told.raw_start == case.raw.text.index("四、")


@pytest.mark.parametrize(
    "printed",
    [
        "| 二、主动公开政府信息情况 | | |",
        "|二、主动公开政府信息情况|第二十条第（一）项|",
        "\t二、主动公开政府信息情况\t",
        "> 二、主动公开政府信息情况",
        "> > 二、主动公开情况",
        "有序推进。二、主动公开政府信息情况第二十条第（一）项信息内容",
        "规章 0 0 0 二、主动公开政府信息情况",
        "0000000二、存在的主要问题\n",
    ],
)
def test_a_title_that_is_printed_in_a_cell_or_amid_a_line_is_not_lost(printed: str) -> None:
    assert FindingCode.ORDINAL_MISSING not in without_second_section(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "| 二、上年结转政府信息公开申请数量 | 0 | 0 |",
        "见第二、主动公开政府信息情况",
        "十二、主动公开政府信息情况",
        "二、三项内容",
        "主动公开政府信息情况",
        "| （二）主动公开政府信息情况 | |",
    ],
)
def test_what_is_no_title_of_the_ordinal_does_not_make_up_for_it(printed: str) -> None:
    assert FindingCode.ORDINAL_MISSING in without_second_section(printed)


def test_report_that_starts_in_its_middle_lacks_its_first_ordinals() -> None:
    # case 032: the headings of sections one and two are lost
    told = finding(headed(*"三四五").validated(), FindingCode.ORDINAL_MISSING)
    assert "3 is the first: 1, 2 not found" in told.message
    assert told.responsibility is Responsibility.CAPTURE


def test_text_that_breaks_off_may_have_lost_a_section_before() -> None:
    case = headed(*"一二四").damaged(DamageKind.TRUNCATED, "四、")
    told = finding(case.validated(), FindingCode.ORDINAL_MISSING)
    assert told.responsibility is Responsibility.CAPTURE


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("二、主动公开情况(略)\n三、其他事项\n无。\n", "left out here"),
        ("二、收费(表略)\n三、其他事项\n无。\n", "left out here"),
        ("二、主动公开情况\n三、其他事项\n无。\n", "nothing stands under it"),
        ("二、主动公开情况\n", "the text ends with it"),
    ],
)
def test_empty_section_is_no_fault_of_the_source(heading: str, told: str) -> None:
    found = finding(compose("一、概述\n有进展。\n", heading).validated(), FindingCode.SECTION_EMPTY)
    assert told in found.message
    assert found.responsibility is Responsibility.CAPTURE


def test_list_that_starts_over_is_told() -> None:
    # seed 004: (一)(二)(三), a paragraph, (一)(二)
    subs = "".join(f"({each})推进工作。认真落实。\n" for each in "一二三")
    case = compose("一、工作情况\n总的情况。\n", subs, "具体做法如下:\n", subs, "二、问题\n有差距。\n")
    told = finding(case.validated(), FindingCode.ORDINAL_REPEATED)
    assert (told.severity, told.responsibility) == (Severity.INFO, Responsibility.SOURCE)
    assert "a new list starts after 3" in told.message


def test_section_away_from_its_list_is_out_of_order() -> None:
    # seed 003: (二) stands after section six and belongs to section two
    case = compose(
        "一、基本情况\n有进展。\n二、主动公开情况\n通过网站公开。\n(一)网站公开情况。发布信息。\n(三)报纸公开情况。印发简报。\n",
        "三、依申请公开情况\n没有。\n(二)电子屏幕公开情况。发布信息。\n",
    )
    assert structure(case) == [FindingCode.SECTION_OUT_OF_ORDER]
    told = finding(case.validated(), FindingCode.SECTION_OUT_OF_ORDER)
    assert "it belongs to section 2 主动公开情况" in told.message
    assert told.raw_start == case.raw.text.index("(二)")


def test_lost_ordinal_is_not_a_missing_section() -> None:
    case = compose(
        "一、情况\n有进展。\n(一)完善制度。认真落实。\n", ")加强培训。定期举办。\n(三)强化监督。按月通报。\n"
    )
    assert FindingCode.ORDINAL_MISSING in structure(case)
    assert structure(case.damaged(DamageKind.LOST_ORDINAL, ")加")) == []


@pytest.mark.parametrize(
    ("text", "is_empty"),
    [
        ("一、工作概述\n二、主动公开情况\n公开42条。\n", True),  # case 026
        ("一、工作概述\n无。\n二、主动公开情况\n公开42条。\n", False),
        ("一、工作概述\n(一)提高认识。\n(二)健全机制。\n二、主动公开情况\n公开42条。\n", False),  # case 032
    ],
)
def test_heading_with_nothing_under_it_is_told(text: str, is_empty: bool) -> None:
    case = compose(text)
    assert (FindingCode.SECTION_EMPTY in structure(case)) == is_empty


def declared(before: str, quote: str, value: float, after: str, ordinals: str) -> Case:
    text = headed(*ordinals, opening="").raw.text
    return compose(f"根据条例,现公布报告。{before}", Count(quote, value), f"{after}\n", text)


@pytest.mark.parametrize(
    ("before", "quote", "value", "after", "ordinals", "verdict"),
    [
        ("本报告共", "五", 5, "个部分。", "一二三四五", Verdict.HOLDS),
        ("由", "六", 6, "部分组成。", "一二三四五", Verdict.DIFFERS),
        ("本报告分 ", "4", 4, "个部分。", "一二三四五", Verdict.DIFFERS),
        ("由概述、主动公开、依申请公开、收费、复议和附表等", "六", 6, "部分组成。", "一二三四五", Verdict.HOLDS),
    ],
)
def test_declared_parts_are_held_against_the_sections(
    before: str, quote: str, value: float, after: str, ordinals: str, verdict: Verdict
) -> None:
    validation = declared(before, quote, value, after, ordinals).validated()
    found = only(validation, DECLARED)
    assert (found.verdict, found.stated, found.computed) == (verdict, value, 5)
    assert (FindingCode.DECLARED_COUNT_DIFFERS in codes(validation)) == (verdict is Verdict.DIFFERS)


def test_declared_parts_of_a_text_that_breaks_off_are_incomplete() -> None:
    case = declared("本报告共", "七", 7, "个部分。", "一二").damaged(DamageKind.TRUNCATED, "序")
    found = only(case.validated(), DECLARED)
    assert (found.verdict, found.explanation) == (
        Verdict.INCOMPLETE,
        "7 parts declared (七), 2 sections found: 5 missing, the text breaks off",
    )


def test_declared_parts_without_sections_are_not_checkable() -> None:
    case = compose("本报告共", Count("七", 7), "个部分。\n本年工作有序。\n")
    assert only(case.validated(), DECLARED).verdict is Verdict.NOT_CHECKABLE


def test_count_of_other_things_declares_no_parts() -> None:
    assert not declared("细化了", "8", 8, "个方面的任务。", "一二").validated().breakdowns


@pytest.mark.parametrize(
    ("sentence", "value", "named"),
    [
        # case 014 may count its annex with the last part, or not
        ("报告含概述、工作情况、主动公开、依申请公开、复议诉讼、收费减免、问题打算和附表共", 7, 7),
        ("报告含概述、工作情况、主动公开、依申请公开、复议诉讼、收费减免、问题打算和附表共", 6, 8),
        ("报告含概述、工作情况、主动公开、依申请公开、复议诉讼、收费减免、问题打算、附表共", 7, 8),
        # seed 003 names six, with 、 inside one of them
        ("本报告由基本情况,主动公开情况,依申请公开情况,费用情况,申请复议、提起诉讼情况以及问题和措施等", 6, 6),
        # the official title of a section has 、 inside; what is joined by 及 may be one part or two
        ("报告由概述、公开情况、申请情况、因申请行政复议、提起行政诉讼的情况、收费情况、问题及其他事项等", 6, 6),
        ("报告由概述、公开情况、申请情况、因申请行政复议、提起行政诉讼的情况、收费情况、问题及其他事项等", 7, 7),
        ("报告包括概述、公开情况(总数、类别)、申请情况、问题与附表共", 4, 4),
        ("报告包括概述、公开情况(总数、类别)、申请情况、问题与附表共", 6, 5),
        ("本报告由市政府办公室编制,由总体情况、公开情况、申请情况、问题和措施", 4, 4),
        ("报告包括“总体情况”“主动公开情况”“复议、诉讼情况”“问题”“其他事项”", 5, 5),
        # a conjunction inside a part in the middle; notes and their annex, one part or two
        ("报告由概述,制度建设情况,主动公开以及网站建设情况,申请情况,收费及减免情况,需要说明的事项与附表", 6, 6),
        ("报告由概述,公开情况,申请情况,有关说明和附表", 4, 4),
        ("报告由概述,公开情况,申请情况,有关说明和附表", 5, 5),
        # seed 004 names seven
        ("报告由基本情况、公开情况、申请情况、落实情况、收费情况、申请复议和提起诉讼情况以及问题和措施等", 7, 7),
    ],
)
def test_named_parts_are_held_against_their_number(sentence: str, value: int, named: int) -> None:
    case = declared(sentence, "七", value, "个部分组成。", "一二三四五六七"[:value])
    told = [each for each in case.validated().findings if each.code is FindingCode.DECLARED_COUNT_DIFFERS]
    assert len(told) == (value != named)
    assert all(f"{value} parts declared (七), {named} named" in each.message for each in told)


def test_unreadable_number_of_parts_is_left_alone() -> None:
    case = declared("本报告共", "五", 5, "个部分。", "一二")
    unread = replace(case, numbers=(replace(case.numbers[0], value=None),))
    assert not unread.validated().breakdowns


@pytest.mark.parametrize("value", [1e300, math.inf, math.nan, None])
def test_number_that_no_report_has_parts_of_declares_none(value: float | None) -> None:
    case = declared("本报告共", "九九", 99, "个部分。", "一二")
    assert only(case.validated(), DECLARED).stated == 99
    huge = replace(case, numbers=tuple(replace(row, value=value) for row in case.numbers))
    assert not huge.validated().breakdowns


@pytest.mark.parametrize(
    ("points", "found"),
    [
        ("一是抓学习;二是抓培训;四是抓考核。", [FindingCode.ORDINAL_MISSING]),
        ("一是抓学习。二是抓培训。二是抓考核。", [FindingCode.ORDINAL_REPEATED]),
        ("一是抓学习。三是抓考核。二是抓培训。", [FindingCode.SECTION_OUT_OF_ORDER]),
        ("第一,抓学习。第二,抓培训。第四,抓考核。", [FindingCode.ORDINAL_MISSING]),
        ("(一)抓学习。认真组织。(三)抓考核。严格考核。(二)抓培训。按月培训。", [FindingCode.SECTION_OUT_OF_ORDER]),
        ("一是抓学习。二是抓培训。三是抓考核。", []),
        ("一是抓学习:一是学条例;二是学办法。二是抓培训。三是抓考核。", []),
        ("一是抓学习。二是抓培训。\n一是抓考核。二是抓公开。", []),
        ("(一)抓学习。按照通知(三)要求开展。(二)抓培训。按月培训。", []),
    ],
)
def test_points_of_a_paragraph_stand_in_their_order(points: str, found: list[FindingCode]) -> None:
    assert structure(compose(f"一、概述\n{points}\n二、主动公开情况\n本年工作有序。\n")) == found


def test_a_short_title_that_comes_again_is_a_section_of_its_own() -> None:
    case = compose("一、概述\n工作有序。\n二、主动公开\n工作有序。\n二、申请\n未收到。\n三、复议\n未发生。\n")
    assert [section.heading for section in split_sections(case.document) if section.level == 1] == [
        "概述",
        "主动公开",
        "申请",
        "复议",
    ]
    assert structure(case) == [FindingCode.ORDINAL_REPEATED]


def test_less_than_half_of_the_declared_parts_is_a_text_that_was_cut() -> None:
    told = finding(declared("报告由", "九", 9, "部分组成。", "一二").validated(), FindingCode.SUM_INCOMPLETE)
    assert "7 missing, the text may be cut" in told.message
    assert told.responsibility is Responsibility.CAPTURE


def test_sentence_that_the_title_repeats_is_told_once() -> None:
    page = "<title>现公布青禾县水务局2014年年报,由七部分组成</title><p>首页 现公布青禾县水务局2014年年报,由七部分组成。</p>"
    text = f"<html>{page}{''.join(f'<p>{one}、主动公开情况</p><p>有进展。</p>' for one in '一二三四五六')}</html>"
    report = read_report(text.encode(), name="a.html")
    assert [one.code for one in report.findings].count(FindingCode.DECLARED_COUNT_DIFFERS) == 1
