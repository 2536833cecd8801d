"""Numbers that a capture put on lines of their own, and lines that only look so."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import normalised

HEAD = (
    "某县水务局2018年政府信息公开工作年度报告\n\n统计期限自2018年1月1日起至2018年12月31日止。\n\n一、公开和申请情况\n\n"
)


def joined(body: str) -> str:
    return normalised(HEAD + body).text.removeprefix(HEAD)


def test_a_bare_number_on_a_line_of_its_own_belongs_to_its_sentence() -> None:
    assert normalised("专门配备了\n42名工作人员。累计公开信息\n731\n条,全文电子化率达\n88.5%\n,比上年高。").text == (
        "专门配备了42名工作人员。累计公开信息731条,全文电子化率达88.5%,比上年高。"
    )
    cells = "主动公开信息数\n731\n其中规范性文件\n12\n条\n3\n全文电子化率\n88.5%\n"
    assert normalised(cells).text == cells


@pytest.mark.parametrize(
    "broken",
    [
        "2018年,我局共发布信息⏎⏎431 条,其中网站⏎⏎262 条,微信⏎⏎169 条。",
        "2018年,我局共发布信息⏎⏎431⏎⏎条,其中网站⏎⏎262⏎⏎条,微信169条。",
        "全年共公开水务信息⏎73条⏎,比上年增长⏎5.6%⏎。",
        "全年收到申请⏎58件⏎,下降6.5%。其中网上⏎41件⏎,信函⏎17件⏎。",
        "2018年,县局网站公布了⏎36期⏎水质信息,群众查询更加方便。",
        "2018年,公开⏎216家⏎企业的取水许可信息。",
        "公开水质监测报告⏎24期⏎,召开新闻发布会⏎3场⏎。",
        "全年共公开信息⏎⏎95 条(其中规范性文件⏎⏎6 件)。",
        "全年公开信息,其中政策类12条占20%;⏎⏎其他信息⏎⏎48 条占80%。",
        "收到申请60件,已按时办结⏎⏎52 件,⏎⏎8 件结转下年办理。",
        "通过政务微信推送⏎1.2万条⏎,阅读量⏎30余万次⏎。",
        "1、保障类:公开分配公告⏎⏎37 批次。",
        "(一)公开内容 通过县政府门户网站和本局门户网站及政务微信等平台共计发布信息⏎⏎431 条,其中文件3件。",
    ],
)
def test_a_number_with_its_unit_is_joined_to_its_sentence(broken: str) -> None:
    assert joined(broken.replace("⏎", "\n")) == broken.replace("⏎", "").replace(" 条", "条").replace(
        " 件", "件"
    ).replace(" 批", "批")


@pytest.mark.parametrize(
    "body",
    [
        "(一)公开数量\n62条,其中文件3条。",
        "(一)发布信息\n62条,其中文件3条。",
        "二、主动公开情况\n62条信息在网站公开,其中文件3条。",
        "主动公开信息数\n62条\n其中:规范性文件\n3件\n申请数\n2件",
        "加强领导,落实责任\n3名工作人员负责信息公开。",
        "2018年,编印简报48期\n二是加强学习,提高认识。",
        "来源:某县水务局 浏览次数\n123次\n本报告根据条例编制,共六部分。",
        "网站 | 微信\n12条 | 3条\n",
        "规章\n0件\n规范性文件\n3件\n其他文件\n12件\n",
        "公开信息62条。\n3件申请均已办结。",
        "水务局2018年度报告\n12件,均已办结。",
        "公开信息62条;\n3件申请,均已办结。",
    ],
)
def test_headings_labels_cells_and_whole_sentences_are_not_joined_to_a_number(body: str) -> None:
    assert joined(body) == body


@pytest.mark.parametrize(
    "rest", ["二是加强学习,提高认识。", "(二)申请情况。", "\n各科室重视公开,及时报送。", "水务简报"]
)
def test_what_begins_anew_behind_a_number_is_not_joined(rest: str) -> None:
    assert joined(f"2018年,全局共编印简报\n48期\n{rest}") == f"2018年,全局共编印简报48期\n{rest}"


@pytest.mark.parametrize("gap", ["\n", "\n\n", "  \n \n  "])
def test_a_text_with_its_numbers_apart_is_read_as_if_it_were_whole(gap: str) -> None:
    whole = "2018年,我局收到政府信息公开申请⏎156件,同比增长⏎18.2%。其中当面申请⏎31件,网上申请⏎78件,信函申请⏎47件。"

    def read(text: str) -> list[tuple[str | None, float | None, str | None]]:
        found = read_report((HEAD + text).encode()).observations
        return [(one.metric_code, one.value, one.label) for one in found]

    assert read(whole.replace("⏎", gap)) == read(whole.replace("⏎", ""))
    assert len(read(whole.replace("⏎", gap))) == 5


ALONE = "2018年,我局共公开信息⏎431条⏎,其中网站⏎262条⏎、微信⏎169条⏎。收到申请⏎12件⏎,办结⏎12件⏎。\n"
BEFORE = "2018年,我局共公开信息⏎431条,其中网站⏎262条、微信⏎169条。收到申请⏎12件,办结⏎12件。\n"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "sentence",
    [
        "本年度收费⏎0元⏎。",
        "收到申请数⏎7件⏎,其中当面⏎2件⏎、网络⏎5件⏎。",
        "行政复议⏎3件⏎(维持⏎2件⏎、纠错⏎1件⏎)。",
        "四、因信息公开发生行政诉讼⏎9件⏎,均已判决。",
        "一是参加业务培训⏎2次⏎。",
        "已答复⏎347件⏎:同意公开⏎298件⏎。",
        "专门配备了⏎2名⏎工作人员,由⏎1名⏎副职分管。",
        "对⏎14个⏎乡镇、⏎43个⏎部门下达任务⏎260条⏎。",
        "其中水费信息⏎15篇⏎、决策公开⏎9篇⏎和其它⏎174篇⏎。",
        "《水务简报》⏎4期⏎,在《晚报》⏎1次⏎。",
        "由⏎2人⏎负责,发放情况⏎30次⏎,受益⏎8户⏎。",
    ],
)
def test_where_a_text_sets_its_numbers_apart_each_belongs_to_its_sentence(sentence: str, gap: str) -> None:
    told = ALONE + sentence
    assert joined(told.replace("⏎", gap)) == told.replace("⏎", "")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "sentence",
    [
        "本年度收费⏎0元。",
        "全年举办⏎4次培训,⏎34人参加。",
        "工作动态⏎15篇、决策公开⏎9篇和其它⏎174篇。",
        "办理议案⏎37件(主办⏎16件、协办⏎21件)。",
        "分别为⏎28%和⏎20%。",
    ],
)
def test_numbers_that_begin_their_lines_belong_to_the_sentence_above_too(sentence: str, gap: str) -> None:
    told = BEFORE + sentence
    assert joined(told.replace("⏎", gap)) == told.replace("⏎", "")


@pytest.mark.parametrize("apart", [ALONE, BEFORE])
@pytest.mark.parametrize(
    "body",
    [
        "二、统计表\n主动公开信息数\n731条\n规范性文件\n3件\n其他文件\n12件\n三、问题\n人员少,经费不足。",
        "二、统计表\n主动公开信息数\n731条\n其中:规范性文件\n3件\n申请数\n2件\n三、问题。",
        "规范性文件\n3件\n其他文件\n12件\n以上数据,截至2018年底。",
        "指标名称\n单位\n数量\n主动公开信息数\n条\n731\n",
        "二、主动公开情况\n62条信息在网站公开,其中文件3条。",
        "(二)加强学习情况\n3名工作人员负责信息公开。",
        "来源:某县水务局 浏览次数\n123次\n本报告根据条例编制,共六部分。",
        "网站 | 微信\n12条 | 3条\n",
        "二是编印简报\n48期\n三是加强学习,提高认识。",
        "1.网站\n262条\n2.微信\n169条\n",
        "(一)网站公开\n262条\n(二)微信公开\n169条\n",
        "某县水务局\n2019年1月3日\n",
    ],
)
def test_cells_headings_and_points_are_not_joined_where_numbers_of_sentences_are(apart: str, body: str) -> None:
    assert joined(apart.replace("⏎", "\n") + body) == apart.replace("⏎", "") + body


@pytest.mark.parametrize("body", ["本年度收费\n0元。", "行政复议\n3件(维持2件)。", "四、行政诉讼\n9件,均已判决。"])
def test_without_such_numbers_short_words_and_headings_stand_by_themselves(body: str) -> None:
    whole = "2018年,我局共公开信息431条,其中网站262条、微信169条。收到申请12件,办结12件。\n"
    assert joined(whole + body).startswith(whole + body.split("\n")[0] + "\n")
