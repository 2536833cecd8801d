"""What a text is turned into: glosses, script, width, blanks, line breaks."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.checks.documents.reading import readings
from govreport_pipeline.tables.vocabulary import RepairCode, Script
from govreport_pipeline_tests.documents import normalised


def codes(raw: str) -> set[RepairCode]:
    return {repair.code for repair in normalised(raw).repairs}


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("監(jiān)督管理", "监督管理"),
        ("公(gong)開(kai)信息", "公开信息"),
        ("公(gong)(gong)開(kai)(kai)", "公开"),
        ("公（gōng）開（kāi）", "公开"),
        ("局機(機)務(务)開(开)", "局机(机)务开"),
        ("務(wù)(务)公開", "务公开"),
        ("一、總體(tǐ)情況(kuàng)", "一、总体情况"),
        ("工作(gōng zuò)情況", "工作情况"),
        ("工作(gong zuo)情況(qing4 kuang4)", "工作情况"),
        ("監〔jiān〕督【dū】管[guǎn]理{lǐ}", "监督管理"),
        ("公[gong]開〔kai〕", "公开"),
        ("監(jia\u0304n)督管理", "监督管理"),
        ("監(\n  jiān)督(dū\n)管(gu\nǎn)理", "监督管理"),
        ("監督\n(dū)管理(lǐ)12件", "监督\n管理12件"),
    ],
)
def test_glosses_after_a_character_are_deleted(raw: str, text: str) -> None:
    assert normalised(raw).text == text


@pytest.mark.parametrize(
    "raw",
    [
        "年度报告(pdf)下载(doc)",
        "手机(App)和(app)",
        "公开(一)(二)",
        "条例(以下)",
        "情况(kai)",
        "信(息)",
        "办公(oa system)平台(web)",
        "型号(a4)纸",
        "公开信息[a]和文件[b]",
        "首页\n(kai)公开\n(xin)",
        "文件〔2013〕1号",
    ],
)
def test_a_word_in_brackets_is_no_gloss(raw: str) -> None:
    assert normalised(raw).text == raw


def test_each_gloss_is_one_repair() -> None:
    glosses = [
        repair for repair in normalised("公(gong)(gong)開(kāi)").repairs if repair.code is RepairCode.PINYIN_GLOSS
    ]
    assert [(repair.before, repair.raw_start) for repair in glosses] == [("(gong)", 1), ("(gong)", 7), ("(kāi)", 14)]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("制發檔案12件", "制发文件12件"),
        ("縣檔案館和檔案局", "县档案馆和档案局"),
        ("著力推進,隨著發展", "着力推进,随着发展"),
        ("成效顯著,著作權", "成效显著,著作权"),
        ("三百餘條,其餘各項", "三百余条,其余各项"),
        ("資訊與諮詢的計畫", "信息与咨询的计划"),
        ("行政覆議與答覆,發佈", "行政复议与答复,发布"),
    ],
)
def test_traditional_terms_become_the_ones_that_are_read(raw: str, text: str) -> None:
    assert normalised(raw).text == text


def test_the_remainder_is_never_written_with_the_variant_that_hides_the_qualifier() -> None:
    assert "馀" not in normalised("共計1730餘條,餘下各項,剩餘").text


@pytest.mark.parametrize(
    ("raw", "script"),
    [
        ("主動公開政府信息條數", Script.HANT),
        ("主动公开政府信息", Script.HANS),
        ("", Script.HANS),
        ("主動公開與主动公开", Script.MIXED),
    ],
)
def test_the_script_is_told_by_characters_that_one_script_has(raw: str, script: Script) -> None:
    assert normalised(raw).script is script


def test_a_simplified_document_keeps_the_traditional_characters_of_its_names() -> None:
    raw = "主动公开政府信息，乾县人民政府办公室编制，报告时间为二零一八年，数据来源为各单位"
    assert normalised(raw).text.startswith("主动公开政府信息,乾县")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("共１２３４条，占５．６％（见表）；", "共1234条,占5.6%(见表);"),
        ("一、概述\u00a0\u3000结束", "一、概述  结束"),
        ("公开\u200b信息\ufeff\x00", "公开信息"),
        ("甲\r\n乙\r丙\u2028丁", "甲\n乙\n丙\n丁"),
        ("２０１５—２０１６", "2015—2016"),
        ("𠀀，３", "𠀀,3"),
        ("刊于＜河谷日报＞、〈湖山晚报〉等", "刊于《河谷日报》、《湖山晚报》等"),
        ("《关于修改〈公开条例〉的决定》", "《关于修改〈公开条例〉的决定》"),
        ("首页>政务公开>年报", "首页>政务公开>年报"),
        ("工作正常. 二. 概述．另有3.5万条.", "工作正常。 二. 概述。另有3.5万条。"),
    ],
)
def test_width_blanks_and_line_ends_have_one_form(raw: str, text: str) -> None:
    assert normalised(raw).text == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("共1128 条,占2.6 %。", "共1128条,占2.6%。"),
        ("行政复议1件, 均维持,  诉讼 2件", "行政复议1件,均维持,  诉讼2件"),
        ("工作有序, 二、主动公开情况", "工作有序, 二、主动公开情况"),
        ("从7个 方面说明,包括6 个 部分和2 项 内容。", "从7个方面说明,包括6个部分和2项内容。"),
        ("设查阅点3个 部分公开2件", "设查阅点3个 部分公开2件"),
        ("索 引  号:A1", "索引号:A1"),
        ("概 述", "概述"),
        ("某 县 水 利 局 2 0 1 5 年 工 作 年 报", "某县水利局 2015年工作年报"),
        ("分别为3 2 0 1 件", "分别为3 2 0 1件"),
        ("( 一 )加强", "(一)加强"),
        ("情况 ,如下 :", "情况,如下:"),
        ("2015- 04- 01 15: 05", "2015-04-01 15:05"),
        ("自2015 1 1日起", "自2015 1 1日起"),
        ("Open Government", "Open Government"),
        ("县政府 办公室", "县政府 办公室"),
    ],
)
def test_blanks_inside_a_word_or_before_a_unit_are_closed(raw: str, text: str) -> None:
    assert normalised(raw).text == text


WRAPPED = """某某县2014年政府信息公开工作年度报告
    本报告由某某县人民政府办公室汇总各镇、各部门情况以
后编制而成。统计期限自2014年1月1日起至2014年12
月31日止。
    一、主动公开情况
    全县主动公开政府信息18462条,其中县政府门户网站
11207条,部门网站5
831条,政务微博1424条。全县制发规范性文件三十一件,清
理后废止五十七件。
    二、依申请公开情况
    全县收到申请362
件,其中县级部门279件、镇(街道)83件。答复358件,
同意公开201件,部分公开17件。"""


def test_lines_of_a_narrow_column_are_joined_into_paragraphs() -> None:
    assert normalised(WRAPPED).text.split("\n") == [
        "某某县2014年政府信息公开工作年度报告",
        "    本报告由某某县人民政府办公室汇总各镇、各部门情况以后编制而成。统计期限自2014年1月1日起至2014年12月31日止。",
        "    一、主动公开情况",
        (
            "    全县主动公开政府信息18462条,其中县政府门户网站11207条,部门网站5831条,政务微博1424条。"
            "全县制发规范性文件三十一件,清理后废止五十七件。"
        ),
        "    二、依申请公开情况",
        "    全县收到申请362件,其中县级部门279件、镇(街道)83件。答复358件,同意公开201件,部分公开17件。",
    ]


def test_a_short_text_of_which_few_lines_are_full_was_wrapped_too() -> None:
    raw = "一、主动公开\n本年度公开各类政府信息312条,其中机构类20条,业务类221条,领导干部人事\n任免类71条。\n二、依申请公开情况\n本年度未收到公开申请。"
    assert "人事任免类71条" in normalised(raw).text


@pytest.mark.parametrize(
    "widest",
    [
        "政府信息公开咨询电话和监督投诉电话以及办公地址邮政编码一览表",
        "本年度公开各类政府信息312条,其中机构类20条,业务类221条。",
    ],
    ids=["no prose", "a whole sentence"],
)
def test_a_short_text_whose_widest_line_is_whole_was_not(widest: str) -> None:
    raw = f"一、主动公开\n{widest}\n任免类71条。\n二、依申请公开情况\n本年度未收到公开申请。"
    assert normalised(raw).text == raw


PAGE = "本年度全区各单位公开各类政府信息1312条,其中机构类120条,业务类1121条,人\n事任免类71条。"


@pytest.mark.parametrize("mark", ["{}", "{} / 3", "- {} -", "第{}页 共3页"])
def test_page_numbers_inside_sentences_of_a_narrow_column_are_deleted(mark: str) -> None:
    lines = (PAGE + "\n其余为动态。另有公开栏更新信息35条,都已归入目录,供群众查阅,与网站所\n载的一致。").split("\n")
    raw = "\n".join(f"{lines[0]}\n{mark.format(page)}\n" + "\n".join(lines[1:]) for page in (1, 2, 3))
    assert normalised(raw).text.count("业务类1121条,人事任免类71条。") == 3


@pytest.mark.parametrize("numbers", [("4", "9"), ("1", "2")], ids=["in no order", "counts"])
def test_numbers_alone_on_their_lines_that_number_no_pages_stay(numbers: tuple[str, str]) -> None:
    unit = "条" if numbers == ("1", "2") else ""
    raw = "".join(f"本年度全区各单位在网站公开的政府信息共有\n{number}\n{unit}。\n" for number in numbers)
    assert [number for number in numbers if number in normalised(raw).text] == list(numbers)


@pytest.mark.parametrize("numbers", ["2 0 2 1 0 1 0 0 0", "1 2 3 4 5 6 7 8 9"])
def test_numbers_alone_on_their_lines_are_cells_where_they_do_not_count_pages(numbers: str) -> None:
    cells = numbers.split()
    labels = (
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
        "2.没有现成信息需要另行制作的申请",
    )
    rows = ["\n".join([label, *cells[3 * place : 3 * place + 3]]) for place, label in enumerate(labels)]
    raw = "\n".join([*rows, "四、结转"])
    assert normalised(raw).text.count("\n") == raw.count("\n")


def test_a_heading_as_wide_as_the_column_is_whole_unless_its_words_go_on() -> None:
    prose = "全县各部门按照条例要求,主动公开各类政府信\n息并及时更新目录,答复申请人提出的各类申\n请事项。\n" * 4
    heading = "四、政府信息公开行政复议、行政诉讼情况"
    assert f"{heading}\n表四:行政复议的结果" in normalised(f"{prose}{heading}\n表四:行政复议的结果").text
    assert f"{heading}和有关的事项\n" in normalised(f"{prose}{heading}\n和有关的事项\n{prose}").text


@pytest.mark.parametrize(
    "raw",
    [
        "一、概述\n二、主动公开情况\n三、依申请公开情况\n四、收费情况\n五、复议情况\n六、存在问题",
        "某某县人民政府办公室关于印发年度报告的通知。\n一、概述如下所示,全县共公开信息。\n二、公开情况如下所示,共公开信息。\n三、收费。\n四、无。\n五、无。",
        "| 类别 | 数量 |\n| 规章 | 12 |\n| 文件 | 13 |\n| 其他 | 14 |\n| 合计 | 39 |",
        "0\n10\n1\n769\n0\n0\n12\n3",
        "我们做到了\n\n1.公开信息30条。",
        "访问量达\n\n2022年1月20日",
    ],
    ids=["headings", "sentences", "table", "cells", "points", "date"],
)
def test_headings_tables_and_short_lines_are_not_joined(raw: str) -> None:
    assert normalised(raw).text == raw


PARAGRAPH = [
    "    二、依申请公开情况。全县各部门按照条例",
    "的要求办理,共收到申请362件,答复358件,尚",
    "未办结4件;行政复议12件,其中结果维持9件,尚",
    "未审结3件。行政诉讼3件,均由县政府办代表县",
    "政府应诉。各部门的情况汇总如下表所示,各数",
    "据均已核对无误,并已在网站上公布出来。",
]


def test_lines_with_a_blank_one_behind_each_are_joined_like_others() -> None:
    table = ["行政许可", "12", "行政处罚", "304", "本年", "0"]
    text = normalised("\n\n".join(PARAGRAPH + table)).text
    assert text.split("\n\n") == ["".join(PARAGRAPH), *table]


def test_a_blank_line_between_few_lines_ends_the_paragraph() -> None:
    text = normalised("\n".join(PARAGRAPH[:5]) + "\n\n" + "\n".join(PARAGRAPH[1:])).text
    assert "各数\n\n的要求" in text


@pytest.mark.parametrize("gap", ["    ", "      ", "\t"])
def test_rows_of_a_laid_out_table_do_not_tell_the_width_of_the_prose(gap: str) -> None:
    rows = [f"行政许可{gap * 3}{number}{gap * 6}{number + 3}{gap * 2}{number}" for number in range(10, 16)]
    text = normalised("\n".join([*PARAGRAPH, *rows])).text
    assert text.startswith("".join(PARAGRAPH) + "\n行政许可")
    assert text.count("行政许可") == len(rows) == text.count("\n")


def test_wide_paragraphs_are_not_joined() -> None:
    raw = "\n".join(["2015年,全县各级各部门认真贯彻落实条例,主动公开政府信息" * 5] * 6)
    assert RepairCode.LINE_JOIN not in codes(raw)


def test_rows_of_numbers_are_never_joined_into_one_number():
    prose = "\n".join(["本报告按照政府信息公开条例的要求编制"] * 12)
    rows = "\n".join(f"10000{row} 20000{row} 30000{row} 40000{row} 50000{row}" for row in range(8))
    text = normalised(f"{prose}\n{rows}\n本报告按照政府信息公开条例的要求编制\n7\n{prose}").text
    assert rows in text
    assert "编制\n7\n" in text


def test_a_row_that_ends_in_marks_for_blank_cells_is_not_joined_to_the_rest_of_its_label() -> None:
    prose = "\n".join(["本报告按照政府信息公开条例的要求编制"] * 12)
    text = normalised(f"{prose}\n新增的行政规范性 件 05 / /\n文件数\n现场咨询的答复接待 件 06 0 —\n人数\n{prose}").text
    assert "05 / /\n文件数" in text
    assert "0 —\n人数" in text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("# 年度报告\n## 一、概述", "年度报告\n一、概述"),
        ("**一、概述**\n公开**12**条,**收到3件**。", "一、概述\n公开12条,收到3件。"),
        ("## **二、公开**\n受理**13**万件", "二、公开\n受理13万件"),
    ],
)
def test_the_marks_of_markdown_are_no_text(raw: str, text: str) -> None:
    assert normalised(raw).text == text


@pytest.mark.parametrize(
    "raw",
    ["张**、李**等3人", "# 1", "#概述", "# 概述\n张**,李**", "# 概述\n收到1**件,答复2**件", "# 概述\n公开**1,2**00条"],
)
def test_stars_in_place_of_a_name_or_a_digit_stay(raw: str) -> None:
    assert normalised(raw).text.count("*") == raw.count("*")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("公开信息&nbsp;12&nbsp;条。", "公开信息12条。"),
        ("公开信息&#49;2条&#x3002;", "公开信息12条。"),
        ("公开信息1&#44;234&#26465;。", "公开信息1,234条。"),
        ("公开信息12&amp;nbsp;条。", "公开信息12条。"),
        ("公开信息1&zwnj;2条。", "公开信息12条。"),
        ("公开信息&nbsp12条。", "公开信息12条。"),
        ("开展&ldquo;政务公开日&rdquo;活动&lt;3次。", "开展“政务公开日”活动<3次。"),
        ("&nbsp;&nbsp;一、概述", "  一、概述"),
        ("R&amp;D投入12件。", "R&D投入12件。"),
    ],
)
def test_an_entity_left_over_in_a_text_is_read_as_what_it_stands_for(written: str, read: str) -> None:
    document = normalised(written)
    assert document.text == read
    entities = [each for each in document.repairs if each.code is RepairCode.ENTITY]
    assert entities
    assert all(written[each.raw_start : each.raw_end] == each.before for each in entities)


@pytest.mark.parametrize(
    "written",
    [
        "A&B公司的申请。", "AT&T;公司的申请。", "R&D&投入。", "http://a.gov.cn/x?a=1&copy=2&nbsp=3&lt=4", "&#;和&x;", "公开&信息;", "&noname;", "& nbsp;", "&nbsps公开",
    ],
)  # fmt: skip
def test_a_text_that_has_an_ampersand_of_its_own_keeps_it(written: str) -> None:
    document = normalised(written)
    assert document.text == written
    assert RepairCode.ENTITY not in {each.code for each in document.repairs}


@pytest.mark.parametrize("quote", ["12&nbsp;条", "&#49;2条", "1&#50;&#26465;", "12&amp;nbsp;条", "12条"])
def test_a_quote_in_a_text_begins_and_ends_outside_of_entities(quote: str) -> None:
    text = f"某县水务局2015年政府信息公开工作年度报告\n一、概述\n全年公开信息&nbsp;{quote}&nbsp;，其中网站8条。\n"
    first = read_report(text.encode()).observations[0]
    assert (first.value, first.quote) == (12, quote)
    assert text[first.raw_start : first.raw_end] == quote


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("⼆、依申请公开", "二、依申请公开"),
        ("公开信息⼗⼆条", "公开信息十二条"),
        ("2015\uf98e1⽉5⽇", "2015年1月5日"),
        ("公⺠、⻓期", "公民、长期"),
        ("二◯一五年", "二○一五年"),
        ("二Ｏ一五年", "二〇一五年"),
        ("二OO八年", "二〇〇八年"),
        ("一九九о年", "一九九〇年"),
        ("二百O三条", "二百〇三条"),
        ("２０１５年１２％", "2015年12%"),
    ],
)
def test_a_compatibility_form_is_read_as_the_character_it_is(written: str, read: str) -> None:
    document = normalised(written)
    assert document.text == read
    assert {each.code for each in document.repairs} == {RepairCode.WIDTH}
    assert len(written) == len(read)


@pytest.mark.parametrize("written", ["第三O厂", "一OA系统", "OO局", "①②⑴㈠⒈", "每月一O2O", "㎡", "〇○零", "⺀⺈"])
def test_what_only_looks_like_another_character_stays(written: str) -> None:
    assert normalised(written).text == written


@pytest.mark.parametrize(
    ("quote", "value"),
    [("⼗⼆条", 12), ("⼀百条", 100), ("二百O三条", 203), ("三◯五条", 305), ("１２条", 12), ("二百Ｏ三条", 203)],
)
def test_a_number_in_compatibility_forms_is_quoted_as_it_is_written_and_read_again(quote: str, value: float) -> None:
    text = f"某县水务局2015年政府信息公开工作年度报告\n一、概述\n全年公开信息{quote},其中网站8条。\n"
    first = read_report(text.encode()).observations[0]
    assert (first.value, first.quote) == (value, quote)
    assert value in readings(quote, "条")


@pytest.mark.parametrize(
    ("raw", "joined"),
    [
        ("全年共受理政府信息公开申请319件,答复305件,另有14\n   件顺延到下年度答复。", "另有14件顺延"),
        ("全县主动公开政府信息,其中县政府网站公开1,204\n\n条内容,均已归档。", "公开1,204条内容"),
        ("加强政策解读工作;全年共在网站发布各类解读 36\n篇并予以推送。", "解读 36篇并予"),
        ("按照规定收取信息处理费,全年共收取费用合计3.2\n万元并上缴国库。", "合计3.2万元并"),
    ],
)
def test_a_number_and_its_unit_on_the_next_line_are_joined_within_a_sentence(raw: str, joined: str) -> None:
    assert joined.replace(" ", "") in normalised(raw).text.replace(" ", "")


@pytest.mark.parametrize(
    "raw",
    [
        "依照《中华人民共和国政府信息公开条例》,根据第20\n条例外的规定办理。",
        "行政许可,行政处罚,行政强制,合计12\n件数及其他各项内容",
        "公开14\n件内容",
        "本表所列数据,统计到2023\n次年度的数据另列如下表所示。",
    ],
)
def test_a_number_before_another_word_than_its_unit_keeps_its_line(raw: str) -> None:
    assert "\n" in normalised(raw).text
