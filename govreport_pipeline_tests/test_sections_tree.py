"""The section tree: which heading stands where, and what it is about."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.arrow import encode
from govreport_pipeline.tables.records import Section
from govreport_pipeline.tables.registry import REPORT_SECTIONS
from govreport_pipeline.tables.vocabulary import SectionType
from govreport_pipeline_tests.documents import normalised, seed_text


def sections(text: str) -> tuple[Section, ...]:
    return split_sections(normalised(text))


def headed(text: str) -> list[tuple[int, int | None, str | None]]:
    """(level, ordinal, heading) of the sections that have a heading of their own."""
    return [(s.level, s.ordinal, s.heading) for s in sections(text) if s.heading is not None]


def named(found: tuple[Section, ...], heading: str) -> Section:
    return next(section for section in found if section.heading == heading)


def parent_heading(found: tuple[Section, ...], section: Section) -> str | None:
    by_id = {candidate.section_id: candidate for candidate in found}
    return by_id[section.parent_section_id].heading if section.parent_section_id else None


@pytest.mark.parametrize(("seed", "count"), [(0, 7), (1, 5), (2, 5), (3, 6), (4, 7)])
def test_a_seed_has_its_top_sections(seed: int, count: int) -> None:
    top = [section for section in sections(seed_text(seed)) if section.level == 1]
    assert [section.ordinal for section in top] == list(range(1, count + 1))


def test_seed_0_sections_have_their_types() -> None:
    top = [section.section_type for section in sections(seed_text(0)) if section.level == 1]
    assert top == [
        SectionType.OVERVIEW,
        SectionType.PROACTIVE_DISCLOSURE,
        SectionType.PROACTIVE_DISCLOSURE,
        SectionType.REQUESTS,
        SectionType.FEES,
        SectionType.DISPUTES,
        SectionType.PROBLEMS,
    ]


def test_a_paragraph_that_stands_after_section_six_belongs_to_section_two() -> None:
    found = sections(seed_text(3))
    stray = named(found, "镇政府电子屏幕主动公开政府信息情况")
    assert (stray.ordinal, stray.level) == (2, 2)
    assert parent_heading(found, stray) == "主动公开政府信息情况"
    home, last = named(found, "主动公开政府信息情况"), named(found, "主要问题和下一步改进措施")
    assert home.raw_end <= stray.raw_start
    assert last.raw_end == stray.raw_start


def test_a_list_that_starts_over_stays_in_its_section() -> None:
    found = sections(seed_text(4))
    fourth = named(found, "2018年政府信息公开重点领域牵头部门工作落实情况")
    ordinals = [s.ordinal for s in found if s.parent_section_id == fourth.section_id and s.heading is not None]
    assert ordinals == [1, 2, 3, *range(1, 14)]


def test_a_heading_whose_ordinal_was_lost_is_a_section_without_one() -> None:
    text = seed_text(4)
    found = sections(text)
    lost = next(s for s in found if text[s.raw_start : s.raw_end].startswith(")进一步加强队伍建设"))
    assert (lost.level, lost.ordinal) == (2, None)
    assert parent_heading(found, lost) == "政府信息公开工作存在的主要问题及改进情况"


def test_headings_are_found_with_and_without_line_breaks() -> None:
    headings = ["概述", "主动公开情况", "依申请公开情况"]
    lines = "一、概述\n2012年,我局认真工作。\n二、主动公开情况\n公开12条。\n三、依申请公开情况\n无。"
    assert [heading for _, _, heading in headed(lines)] == headings
    assert [heading for _, _, heading in headed(lines.replace("\n", " "))] == headings


def test_a_blank_inside_the_ordinal_or_the_heading_does_not_hide_it() -> None:
    assert headed("一 、概 述\n本年我局健全机构,丰富渠道。")[0][:2] == (1, 1)
    assert headed("一 概 述\n健全机构。\n二 主动公开情况\n公开12条。") == [(1, 1, "概述"), (1, 2, "主动公开情况")]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("(一)数量。本年主动公开信息42条。", "数量"),
        ("(二)类别:党政信息147条,文件47条。", "类别"),
        ("(二)指南、目录的编制情况。", "指南、目录的编制情况"),
        ("(三)加强领导,明确分工。加强组织领导,认真贯彻。", "加强领导,明确分工"),
        ("1.政务活动。公开了第十四届西博会等活动。", "政务活动"),
    ],
)
def test_a_heading_ends_where_its_text_begins(line: str, heading: str) -> None:
    assert headed(f"一、概述\n{line}\n")[1][2] == heading


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("二、依申请公开情况全年收到申请5件,答复5件。", "依申请公开情况"),
        ("二、依申请公开和不予公开情况共收到申请5件。", "依申请公开和不予公开情况"),
        ("二、收费及减免情况检索费0元、复制费2元。", "收费及减免情况"),
        ("二、收费及减免全年共收取检索费2元,均已缴清。", "收费及减免"),
        ("二、依申请公开和不予公开全区收到申请86件。", "依申请公开和不予公开"),
        ("二、行政复议、行政诉讼情况行政复议1件。", "行政复议、行政诉讼情况"),
        ("二、主动公开概述2015年我局公开信息12条,微博3条。", "主动公开概述"),
    ],
)
def test_a_heading_glued_to_its_text_ends_where_a_sentence_begins(line: str, heading: str) -> None:
    assert headed(f"一、概述\n{line}\n")[1][2] == heading


@pytest.mark.parametrize(
    "line",
    [
        "二、主动公开情况良好,全年公开信息12条。", "二、依申请公开情况的统计显示收到12件。", "二、收费情况有好转,收费5元。", "二、公开情况与上年相比增加12条。", "二、全年收到申请5件。",
    ],
)  # fmt: skip
def test_a_sentence_that_speaks_of_a_situation_is_no_glued_heading(line: str) -> None:
    assert all(not heading or "情况" not in heading for _, _, heading, *_ in headed(f"一、概述\n{line}\n")[1:])


@pytest.mark.parametrize("point", ["三是解读全年仅1篇", "三是监督保障我局尚无专人", "三是主动公开全年只有12条"])
def test_a_point_within_a_sentence_is_no_glued_heading(point: str) -> None:
    assert headed(f"六、存在的问题\n一是意识不强;二是内容少;{point}。\n")[-1][2] not in ("解读", "监督保障", "主动公开")


@pytest.mark.parametrize(
    "line", ["(一)主动公开的数量共192条。", "(一)据统计,2011年度共主动公开155条,全文电子化率达100%。"]
)
def test_a_sentence_of_statistics_is_no_heading(line: str) -> None:
    assert len(headed(f"一、主动公开情况\n{line}\n")) == 1


def test_a_list_of_top_ordinals_inside_a_section_is_nested() -> None:
    # case 002: 五、问题与措施 lists its problems as 一、二、
    text = "四、复议情况\n没有。\n五、问题与措施\n一、学习不够。二、公开方式单一。2009年我镇将加强学习。"
    found = sections(text)
    assert [s.ordinal for s in found if s.level == 1] == [4, 5]
    assert parent_heading(found, named(found, "公开方式单一")) == "问题与措施"


def test_the_report_goes_on_after_a_nested_list() -> None:
    text = "一、概述\n做了以下工作:\n一、加强领导。二、健全制度。三、抓好落实。\n二、主动公开情况\n公开12条。\n三、收费情况\n无。"
    top = [(s.ordinal, s.heading) for s in sections(text) if s.level == 1]
    assert top == [(1, "概述"), (2, "主动公开情况"), (3, "收费情况")]


def test_row_labels_of_the_2019_form_are_no_top_sections() -> None:
    text = (
        "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n0\n二、上年结转政府信息公开申请数量\n0\n"
        "三、本年度办理结果\n(一)予以公开\n0\n四、结转下年度继续办理\n0\n"
        "四、政府信息公开行政复议、行政诉讼情况\n0\n五、存在的主要问题及改进情况\n无。"
    )
    assert [s.ordinal for s in sections(text) if s.level == 1] == [3, 4, 5]


@pytest.mark.parametrize("heading", ["依申请公开", "依申请公开政府信息", "依申请公开情况", "申请受理。"])
def test_a_section_that_stands_behind_a_later_one_is_a_section(heading: str) -> None:
    text = f"二、主动公开\n公开12条。\n四、行政诉讼\n(一)无。\n三、{heading}\n收到3件。\n五、收费\n无。"
    assert [ordinal for level, ordinal, _ in headed(text) if level == 1] == [2, 4, 3, 5]


@pytest.mark.parametrize("line", ["二、公开", "三、抓好落实", "二、主动公开12条", "一、主动公开"])
def test_what_goes_back_is_no_section_unless_it_is_missing_and_names_one(line: str) -> None:
    text = f"二、主动公开\n公开12条。\n四、行政诉讼\n无。\n{line}\n公开3件。\n五、收费\n无。"
    assert [ordinal for level, ordinal, _ in headed(text) if level == 1] == [2, 4, 5]


def test_a_skipped_ordinal_and_a_repeated_one_leave_sections() -> None:
    text = "一、概述\n好。\n三、依申请公开情况\n无。\n三、收费情况\n无。\n二、主动公开情况\n12条。"
    assert [s.ordinal for s in sections(text) if s.level == 1] == [1, 3, 3, 2]


def test_a_table_of_contents_is_no_list_of_sections() -> None:
    text = "目录\n一、概述\n二、主动公开情况\n三、收费情况\n一、概述\n好。\n二、主动公开情况\n公开12条。\n三、收费情况\n无。"
    found = sections(text)
    assert [s.ordinal for s in found if s.level == 1] == [1, 2, 3]
    assert found[0].level == 0


def test_points_of_a_paragraph_end_with_it() -> None:
    text = "一、问题\n一是宣传不够;二是更新不快。\n今后要做好以下工作。\n二、其他\n无。"
    found = sections(text)
    after = next(s for s in found if text[s.raw_start : s.raw_end].startswith("今后"))
    assert (after.level, after.heading, parent_heading(found, after)) == (2, None, "问题")


@pytest.mark.parametrize(
    "text",
    [
        "依据第二十条第(一)项公开规章12件。",
        "进一步、第一次、统一、一些、一是一二是二。",
        "主动发布城东一、二期棚户区改造信息。",
        "截至12月31日,粉丝突破 1.3亿人次。",
        "依照《条例》第9至12条,公开236条。",
    ],
)
def test_an_ordinal_inside_a_sentence_heads_nothing(text: str) -> None:
    assert [s.level for s in sections(text)] == [0]


@pytest.mark.parametrize(
    ("heading", "section_type"),
    [
        ("依申请公开政府信息收费及减免情况", SectionType.FEES),
        ("依申请公开政府信息及有关行政复议、诉讼情况", SectionType.REQUESTS),
        ("因政府信息公开申请行政复议、提起行政诉讼的情况", SectionType.DISPUTES),
        ("申请公开及不予公开情况", SectionType.REQUESTS),
        ("收费、复议、诉讼", SectionType.FEES),
        ("人员与收支情况", SectionType.ORGANISATION),
        ("收到和处理政府信息公开申请情况", SectionType.REQUESTS),
        ("存在的主要问题及改进情况", SectionType.PROBLEMS),
        ("其他需要报告的事项", SectionType.OTHER),
        ("2017年政府信息公开工作的基本情况", SectionType.OVERVIEW),
        ("回应解读情况", SectionType.OTHER),
        ("政府信息公开支出及收费情况", SectionType.FEES),
        ("行政复议", SectionType.DISPUTES),
    ],
)
def test_a_heading_tells_its_type(heading: str, section_type: SectionType) -> None:
    assert named(sections(f"一、{heading}\n本年无。"), heading).section_type is section_type


def test_a_subsection_inherits_where_its_heading_says_nothing() -> None:
    found = sections("二、主动公开情况\n(一)数量。42条。\n(二)收费情况。无。\n三、问题\n(一)主动公开不够。要改。")
    assert named(found, "数量").section_type is SectionType.PROACTIVE_DISCLOSURE
    assert named(found, "收费情况").section_type is SectionType.FEES
    assert named(found, "主动公开不够").section_type is SectionType.PROBLEMS


def test_a_table_of_contents_on_one_line_is_no_list_of_sections() -> None:
    text = "一、概述,(一)重点,(二)创新,二、主动公开情况,三、收费情况,\n一、概述\n好。\n二、主动公开情况\n公开12条。"
    assert [(s.ordinal, s.heading) for s in sections(text) if s.level == 1] == [(1, "概述"), (2, "主动公开情况")]


@pytest.mark.parametrize("between", ["", "如有疑问,请与局办公室联系。", "数据截至12月31日。\n地址:河滨路9号。"])
def test_contents_told_in_a_sentence_are_no_list_of_sections(between: str) -> None:
    contents = f"本报告包括:一、概述;二、主动公开情况;三、问题和改进。{between}\n"
    text = f"{contents}一、概述\n好。\n二、主动公开情况\n公开12条。\n三、问题和改进\n无。"
    assert [s.heading for s in sections(text) if s.level == 1] == ["概述", "主动公开情况", "问题和改进"]


def test_a_section_before_one_of_its_name_is_kept_where_it_says_something() -> None:
    text = "一、概述\n好。\n二、主动公开情况\n公开12条。\n一、概述\n又。"
    assert [s.heading for s in sections(text) if s.level == 1] == ["概述", "主动公开情况"]


def test_ordinals_in_one_character_head_sections() -> None:
    text = "一、主动公开情况\n㈠数量:12条。\n㈡类别:工作动态。\n①网站;②公开栏。"
    assert [(level, ordinal) for level, ordinal, _ in headed(text)] == [(1, 1), (2, 1), (2, 2), (4, 1), (4, 2)]


def test_a_line_that_begins_with_a_point_is_no_section_of_the_top() -> None:
    assert [level for level, _, _ in headed("一、概述\n一是加强组织领导\n二是健全制度机制\n")] == [1, 5, 5]


def test_more_sections_than_a_short_integer_counts_can_be_written():
    text = "\n".join(f"（一）收到申请{number}件。" for number in range(33_000))
    found = sections(text)
    assert encode(REPORT_SECTIONS, found)["position"].to_pylist()[-1] == len(found) - 1 > 32_767


@pytest.mark.parametrize("name", ["机构职能", "组织机构", "机构设置类", "领导信息", "人员招录", "会议培训"])
@pytest.mark.parametrize(
    "above", ["主动公开政府信息的主要类别情况", "主动公开的分类", "公开信息的类别和数量", "主动公开信息种类"]
)
def test_classes_of_what_is_disclosed_are_disclosed_whatever_their_names(above: str, name: str) -> None:
    text = f"一、概述\n二、主动公开情况\n(一){above}\n1.{name}\n公开通知等。\n2.规划计划\n公开规划等。\n三、依申请公开情况\n无。\n"
    assert named(sections(text), name).section_type is SectionType.PROACTIVE_DISCLOSURE


@pytest.mark.parametrize(
    ("above", "name", "section_type"),
    [
        ("主动公开工作情况", "组织领导", SectionType.ORGANISATION),
        ("主动公开的类别和组织情况", "组织机构", SectionType.ORGANISATION),
        ("主动公开政府信息的类别", "依申请公开", SectionType.REQUESTS),
    ],
)
def test_what_stands_under_no_classes_or_is_none_has_its_own_type(
    above: str, name: str, section_type: SectionType
) -> None:
    text = (
        f"一、概述\n二、主动公开情况\n(一){above}\n1.{name}\n做好工作。\n2.规划计划\n公开规划等。\n三、收费情况\n无。\n"
    )
    assert named(sections(text), name).section_type is section_type


@pytest.mark.parametrize("blanks", ["  ", "\t", " \u3000"])
@pytest.mark.parametrize("marker", ["{} ", "{}、", "第{}部分 "])
def test_blanks_at_the_end_of_a_line_hide_no_heading(blanks: str, marker: str) -> None:
    lines = ("某县水务局2012年政府信息公开工作年度报告", "{}概述", "做好了工作。", "{}主动公开情况", "公开信息30条。")
    ordinals = iter(marker.format(ordinal) for ordinal in "一二三")
    text = "".join(f"{line.format(next(ordinals)) if '{}' in line else line}{blanks}\n" for line in lines)
    assert [one.heading for one in read_report(text.encode(), name="a.txt").sections][1:] == ["概述", "主动公开情况"]


@pytest.mark.parametrize(
    "text",
    [
        "一、概述\n内容一切正常。\n二、主动公开\n公开信息3条。\n二、好的",
        "一、概述\n(一)公开内容。公开信息3条。(三)公开形式",
    ],
)
def test_a_text_may_end_with_a_title_out_of_its_order(text: str) -> None:
    for end in range(1, len(text) + 1):
        assert max(each.raw_end for each in sections(text[:end])) == len(text[:end].rstrip("\n"))


@pytest.mark.parametrize(("before", "behind"), [("", "、"), ("", "、 "), ("第", "部分 "), ("(", ")")])
def test_formal_ordinals_stand_above_all_others(before: str, behind: str) -> None:
    one, two = (f"{before}{ordinal}{behind}" for ordinal in "壹贰")
    text = f"年报\n{one}概述\n一、机构\n设专人。\n二、制度\n有制度。\n{two}主动公开情况\n一、数量\n公开12条。\n"
    assert headed(text) == [(1, 1, "概述"), (2, 1, "机构"), (2, 2, "制度"), (1, 2, "主动公开情况"), (2, 1, "数量")]


@pytest.mark.parametrize("line", ["陆、水两路公开3条。", "伍家镇情况", "贰拾元收费。", "柒某,男。"])
def test_formal_numeral_that_begins_a_line_is_no_part(line: str) -> None:
    assert headed(f"年报\n一、概述\n有序。\n{line}\n二、主动公开情况\n公开12条。\n") == [
        (1, 1, "概述"),
        (1, 2, "主动公开情况"),
    ]


_NAMED = (
    ("概述", "今年以来,我局认真贯彻条例,制度进一步健全。"),
    ("主动公开政府信息情况", "主动公开政府信息86条,比上年有所增加。"),
    ("因政府信息公开申请行政复议、提起行政诉讼的情况", "收到复议3件,诉讼2件。"),
    ("存在的主要问题及改进措施", "更新不够及时,要加强培训。"),
)


@pytest.mark.parametrize(
    "mark",
    [
        "{}",
        "Ⅱ、{}",
        "II. {}",
        "Ⅱ {}",
        "2 {}",
        "02 {}",
        "【{}】",
        "◆{}",
        "——{}——",
        "{}:",
        "PART 2 {}",
        "第2部分 {}",
        "二 {}",
    ],
)
@pytest.mark.parametrize("joint", ["\n", " ", "\n\n  "])
def test_lines_that_say_no_more_than_the_name_of_a_section_head_it(mark: str, joint: str) -> None:
    text = "青山县林业局年报\n" + "\n".join(f"{mark.format(name)}{joint}{words}" for name, words in _NAMED)
    found = [section for section in sections(text) if section.level == 1]
    assert [section.heading for section in found] == [name for name, _ in _NAMED]
    assert [str(section.section_type) for section in found] == [
        "overview",
        "proactive_disclosure",
        "disputes",
        "problems",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "主动公开情况\n依申请公开情况\n收费情况\n公开信息86条。",
        "主动公开情况\n86\n依申请公开情况\n3\n复议情况\n0",
        "主动公开情况\n公开信息86条。\n组织机构\n公开了内设机构。\n人事信息\n公开了任免。",
        "主动公开情况良好,公开86条。\n依申请公开情况正常,收到3件。",
        "主动公开 86条。\n依申请公开 3件。\n行政复议 1件。",
        "我局主动公开情况\n公开信息86条。\n我局收费情况\n没有收费。",
        "一、概述\n好。\n二、主动公开情况\n依申请公开情况\n收到3件。\n复议情况\n没有。",
    ],
)
def test_lines_that_look_like_names_of_sections_head_none(lines: str) -> None:
    assert all(section.ordinal is not None for section in sections(f"青山县林业局年报\n{lines}") if section.heading)


@pytest.mark.parametrize(
    "rest", ["一年来,公开工作有序。", "未收取任何费用。", "2019年没有收费。", "我局没有收取费用。"]
)
def test_a_sentence_that_ends_with_its_line_is_no_part_of_the_heading_before_it(rest: str) -> None:
    assert headed(f"一、收费及减免情况{rest}\n二、其他\n无。")[0] == (1, 1, "收费及减免情况")


@pytest.mark.parametrize("name", ["因政府信息公开工作被申请行政复议、提起行政诉讼的有关情况", "概述"])
def test_an_ordinal_without_a_mark_stands_before_long_names_too(name: str) -> None:
    assert headed(f"一 {name}\n好。\n二 收费情况\n没有。")[0] == (1, 1, name)
