"""The body where no title names it: the subject of its sentences, its contact, its own papers, damaged heads."""

import pytest

from govreport_pipeline_tests.identities import metadata_of

FIGURES = "一、主动公开\n全年公开信息12条。\n二、申请\n没有收到申请。\n"
BODY = "\n一、概述\n{}\n二、主动公开\n{}公开信息12条。\n三、申请\n没有收到申请。\n"


def agency_of(head: str, said: str, opening: str = "本年工作有序。") -> str | None:
    """The body of a report with that head and first sentence, which calls itself so."""
    return metadata_of(head + BODY.format(opening, said)).reporting_agency


@pytest.mark.parametrize(
    ("head", "said", "agency"),
    [
        ("溪口县林业局依条例写成这份年报,统计自2012年1月1日起。", "我局", "溪口县林业局"),
        ("溪口县林业局依照条例整理各股室材料,撰成2012年度报告。", "我局", "溪口县林业局"),
        ("朗读\n溪口县林业局依条例写成2010年度报告,分六部分。", "我局", "溪口县林业局"),
        ("滨江市粮食局谨依条例起草2012年度报告。", "本局", "滨江市粮食局"),
        ("溪口县人民政府办公室汇集各乡镇、各部门情况,写就本报告。", "我县", "溪口县人民政府"),
        ("本年报由市林业局依国家条例和《滨江市政府信息公开规定》编写。", "我局", "市林业局"),
        ("依照条例的规定,东河县青石镇现将2020年政府信息公开工作年度报告予以公布。", "我镇", "东河县青石镇"),
        (
            "遵照条例,东河县青石镇特将2020年度政府信息公开工作情况公布如下。青石镇微信公众号推送9条。",
            "我镇",
            "东河县青石镇",
        ),
        ("根据条例,滨江市粮食局公布2012年政府信息公开工作年度报告。", "我局", "滨江市粮食局"),
        ("溪口县卫生局就2011年信息公开工作作如下报告。", "我局", "溪口县卫生局"),
        ("根据条例,溪口县卫生局对2011年公开工作进行了总结,形成本年度报告。", "我局", "溪口县卫生局"),
        ("本报告系溪口县卫生局依据条例撰拟,共六部分。", "我局", "溪口县卫生局"),
        ("以下为溪口县卫生局2011年度政府信息公开的年度报告。", "我局", "溪口县卫生局"),
        ("南塘街道办事处按条例规定,就全年工作整理出本报告。", "街道", "南塘街道办事处"),
    ],
)
def test_the_subject_of_the_sentence_that_makes_the_report_is_its_body(head: str, said: str, agency: str) -> None:
    assert agency_of(head, said) == agency


@pytest.mark.parametrize(
    ("opening", "said", "agency"),
    [
        ("2018年,青石乡遵循条例,公开的范围扩大了。一年里,青石乡在栏目上录入信息20条。", "我乡", "青石乡"),
        ("2021年,东河县青石镇对照省、市、县的安排,把该公开的及时公开。", "我镇", "东河县青石镇"),
        ("全年,东河县青石镇共发布政府信息145条。", "我镇", "东河县青石镇"),
        ("2019年,市审计局向社会公开的内容有机构职能等。", "我局", "市审计局"),
        ("2015年,滨江市粮食局把公开看成头等大事。滨江市粮食局明确专人。", "我局", "滨江市粮食局"),
        ("一年来,溪口县民政局借助县公开平台发布低保信息。", "本局", "溪口县民政局"),
        ("2015年,滨江市以公开促落实,政府信息公开有了新成绩。", "我市", "滨江市"),
        ("溪口县统计局2013年度发布政府信息88条。", "", "溪口县统计局"),
        ("我市加强政府信息公开,公布《乐山市市级行政许可目录》。", "我市", "乐山市"),
        ("2020年,南塘街道紧扣中心工作,以群众需求为导向抓政务公开。", "我街道", "南塘街道"),
        ("2016年,青田县以建设法治政府为目标,信息公开工作有新进展。", "我县", "青田县"),
    ],
)
def test_the_subject_of_the_sentences_of_work_is_the_body(opening: str, said: str, agency: str) -> None:
    assert agency_of("", said, opening) == agency


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("我局写成2014年度报告。读者若有疑问,可向柯桥区财政局办公室询问(电话:0570-3032217)。", "柯桥区财政局"),
        ("如有意见,欢迎向柯桥区财政局咨询,电话:0570-3032217。", "柯桥区财政局"),
        ("欲知详情,请致函柯桥区财政局(邮编:321000)。", "柯桥区财政局"),
        ("如对本年报有疑问,请垂询柯桥区财政局办公室,电话0550-123。", "柯桥区财政局"),
        ("本年报的解释由柯桥区财政局负责,联系电话0550-123。", "柯桥区财政局"),
        ("通讯地址:城关路1号柯桥区财政局,邮编300000。", "柯桥区财政局"),
    ],
)
def test_the_body_that_readers_may_ask_is_the_reporter_where_its_kind_agrees(head: str, agency: str) -> None:
    assert agency_of(head, "我局") == agency
    assert agency_of(head.replace("我局", ""), "我镇") is None


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("example.com河口镇\n2008年信息公开年度报告\n地址河口镇人民政府大院。", "河口镇"),
        ("Page 3 - 溪口县林业局2012年政府信息公开工作年度报告", "溪口县林业局"),
        ("第 2 页 溪口县林业局2012年政府信息公开工作年度报告", "溪口县林业局"),
    ],
)
def test_what_a_page_puts_before_its_first_line_is_no_part_of_the_name(head: str, agency: str) -> None:
    assert agency_of(head, "本年") == agency


def test_an_office_that_its_title_names_signs_for_itself_and_is_read_in_full() -> None:
    report = metadata_of(
        "滨江市河口人民政府办公室2022年政府信息公开工作年度报告"
        + BODY.format("本年工作有序。", "")
        + "滨江市河口区人民政府办公室\n2023年1月12日\n"
    )
    assert report.reporting_agency == "滨江市河口区人民政府办公室"


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        ("2018年,溪口县人民政府下发了公开要点,我镇逐项落实。", "我镇"),
        ("2018年,滨江市财政局对我局的公开工作作了检查。", "我局"),
        ("2018年,省财政厅印发通知。按照市财政局的要求,我局作了清理。", "我局"),
        ("2016年,滨江市公安局与我局联合发布信息12条。", "我局"),
        ("2018年,滨江市财政局召开会议。2018年,滨江市审计局参加培训。", "我局"),
        ("2018年,河口镇来我镇交流公开工作。", "我镇"),
        ("2016年,青田县公安局被评为先进。", "我局"),
        ("2016年,丽水市环保局青田分局的工作得到肯定。丽水市环保局组织全市培训。", "我局"),
        ("2012年,青田县人民医院与本院建立医联体。", "我院"),
        ("一年来,省环保厅、市环保局多次检查指导。", "我局"),
        ("拟发信息由站所起草,党政办上网。", "我镇"),
        ("网站由滨江市大数据局开发,滨江市电子政务中心提供支持。", "我局"),
        ("滨江市教育局2012年公开信息320条\n滨江市卫生局2012年公开信息220条", "全市"),
        ("根据《开封市政府信息公开工作办法》,我市加强政府信息公开。", "我市"),
    ],
)
def test_another_body_of_the_text_is_not_taken_for_the_reporter(opening: str, said: str) -> None:
    assert agency_of("", said, opening) is None


@pytest.mark.parametrize(
    "head",
    [
        "科室汇总材料,写成本报告。",
        "按照溪口县水务局的要求,现将2012年工作报告如下。",
        "按照柯桥区财政局的要求,现将2012年工作报告如下。",
        "依据省政府办公厅编写的格式,现就2012年工作报告如下。",
        "申请人可向柯桥区人民政府申请行政复议。",
        "如认为我局未履行公开义务,可向柯桥区监察局举报(电话110)。",
        "如对处理不服,可以向柯桥区司法局反映。",
        "电子版可在柯桥区档案局和区图书馆查阅。",
        "本年报格式由绍兴市统计局制定。",
        "我局与柯桥区审计局合署办公,现将2012年工作报告如下。",
        "example.com河口局\n2008年信息公开年度报告",
    ],
)
def test_a_sentence_that_makes_the_report_may_name_nobody(head: str) -> None:
    assert agency_of(head, "我局") is None


def test_a_town_that_acts_under_its_full_name_is_kept_so() -> None:
    opening = "2014年,东河县白石乡党委、政府重视信息公开。"
    assert agency_of("白石乡按照条例编写2014年度报告。", "我乡", opening) == "东河县白石乡"


def test_an_office_that_speaks_of_its_own_unit_reports_on_itself() -> None:
    head = "滨江市河口区人民政府办公室写成2010年度报告。"
    assert agency_of(head, "本单位") == "滨江市河口区人民政府办公室"
    assert agency_of(head, "我区", "本单位12人。") == "滨江市河口区人民政府"


@pytest.mark.parametrize(
    ("head", "said", "agency"),
    [
        ("依照条例,东河县青石镇对照工作实际,写成东河县青石镇2020年政府信息公开年度报告。", "我镇", "东河县青石镇"),
        (
            "市粮食局2016年的信息公开年报分七部分。有疑问请找滨江市粮食局的公开办公室(电话:6666888)。",
            "本局",
            "滨江市粮食局",
        ),
        ("东河县青石镇人民政府党政综合办公室(信息中心)依照条例写成这份报告。", "全镇", "东河县青石镇人民政府"),
    ],
)
def test_a_verb_before_a_name_or_a_bracket_behind_it_is_none_of_it(head: str, said: str, agency: str) -> None:
    assert agency_of(head, said) == agency


@pytest.mark.parametrize("verb", ["严格依据", "按照", "认真执行", "遵照"])
@pytest.mark.parametrize("school", ["江川师范大学", "江川职业技术学院", "江川市实验小学"])
def test_a_school_follows_its_own_rules(verb: str, school: str) -> None:
    assert agency_of(f"{verb}《{school}信息公开实施办法》,做好工作。", "学校") == school


@pytest.mark.parametrize(
    "rules", ["《高等学校信息公开办法》", "《普通高等学校信息公开办法》", "《中小学校信息公开办法》"]
)
def test_rules_for_all_schools_name_none(rules: str) -> None:
    assert agency_of(f"学校严格依据{rules},做好工作。", "学校") is None


def test_a_zone_known_by_its_short_name_acts() -> None:
    acts = "2021年,经开区坚持做好政务公开工作。经开区高度重视信息公开工作。"
    assert agency_of("现将2021年工作情况报告如下。", "全年", acts) == "经开区"


@pytest.mark.parametrize(
    ("head", "agency", "year"),
    [
        ("平川县民政局2021年度报告", "平川县民政局", 2021),
        ("平川县民政局2021年工作总结", "平川县民政局", 2021),
        ("2021年平川县民政局年报", "平川县民政局", 2021),
        ("平川县柳溪镇二〇二一年度报告", "平川县柳溪镇", 2021),
        ("平川县民政局年度工作报告\n2021年,我局深化公开", "平川县民政局", 2021),
        ("平川县民政局2021年度报告\n平川县财政局2021年度报告", None, 2021),
        ("平川县民政局2021年政府信息公开工作年度报告\n平川县财政局2020年度报告", "平川县民政局", 2021),
        ("关于印发《2021年县政务公开工作要点》\n2020年政府信息公开年度报告", None, 2020),
        ("平川县人民政府办公室印发《2021年平川县政务公开工作要点》\n2020年政府信息公开年度报告", None, 2020),
    ],
)
def test_a_title_may_leave_out_on_what_it_reports(head: str, agency: str | None, year: int | None) -> None:
    found = metadata_of(f"{head}\n{FIGURES}")
    assert (found.reporting_agency, found.report_year) == (agency, year)


@pytest.mark.parametrize(
    ("title", "compiler", "agency"),
    [
        ("河县柳溪镇人民政府", "青河县柳溪镇人民政府", "青河县柳溪镇人民政府"),
        ("河县民政局", "青河县民政局", "青河县民政局"),
        ("青河县柳溪镇人民政府", "柳溪镇人民政府", "青河县柳溪镇人民政府"),
        ("河县柳溪镇人民政府", "柳溪镇人民政府", "河县柳溪镇人民政府"),
    ],
)
def test_a_title_that_lost_its_first_characters_gives_way_to_the_whole_name(
    title: str, compiler: str, agency: str
) -> None:
    text = f"{title}2018年政府信息公开工作年度报告\n本报告由{compiler}编制。\n{FIGURES}"
    assert metadata_of(text).reporting_agency == agency


@pytest.mark.parametrize(
    "told",
    [
        "我市按照苏州市印发《苏州市2020年政务公开工作要点》精神,公开信息12条",
        "根据上级印发《苏州市2020年政务公开工作要点》,我市公开信息12条",
        "落实省政府制定《江苏省2020年政务公开工作要点》,我省公开信息12条",
        "我局按照苏州市司法局要求,清理文件。苏州市司法局、苏州市财政局印发《行政处罚公示办法》",
        "我局按照苏州市司法局印发《2020年工作要点》开展工作。苏州市司法局对我局进行考核",
        "学习《青河县教育局政府信息公开制度》,我局完善制度",
        "2019年,青河县旅游局更名为青河县文化旅游局,青河县农业局更名为青河县农业农村局。我局完善制度",
        "2019年,青河县旅游局更名为青河县文化旅游局。我县完善制度",
    ],
)
def test_whom_the_reporter_goes_by_is_not_whose_report_it_is(told: str) -> None:
    text = f"一、总体情况\n2020年,{told}。\n{FIGURES}"
    assert metadata_of(text).reporting_agency is None


@pytest.mark.parametrize(
    ("told", "agency"),
    [
        ("印发《苏州市2020年政务公开工作要点》,我市主动公开信息12条", "苏州市"),
        ("编制《青河县教育局政府信息公开指南》,我局完善制度", "青河县教育局"),
        ("青河县卫生局与青河县计生局合并为青河县卫生和计划生育局。我局完善制度", "青河县卫生和计划生育局"),
        ("青河县环境保护局调整为青河市生态环境局青河分局,我局完善制度", "青河市生态环境局青河分局"),
    ],
)
def test_own_papers_and_what_others_became_tell_the_reporter(told: str, agency: str) -> None:
    text = f"一、总体情况\n2020年,{told}。\n{FIGURES}"
    assert metadata_of(text).reporting_agency == agency
