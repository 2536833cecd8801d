"""Which name of the reporting body is kept, one general rule at a time."""

import pytest

from govreport_pipeline.extract.metadata.agency import abbreviates
from govreport_pipeline.extract.metadata.names import department_of, is_name, split_joint, without_doubled_place
from govreport_pipeline_tests.identities import metadata_of


@pytest.mark.parametrize(
    ("name", "bodies"),
    [
        ("甲县水利局、农业局", ["甲县水利局", "农业局"]),
        ("甲县水利局和甲县农业局", ["甲县水利局", "甲县农业局"]),
        ("甲县教育和体育局", ["甲县教育和体育局"]),
        ("甲县人力资源和社会保障局", ["甲县人力资源和社会保障局"]),
        ("甲县城区和城乡建设局", ["甲县城区和城乡建设局"]),
    ],
)
def test_bodies_of_a_joint_name_are_told_apart_where_each_is_one(name, bodies):
    assert split_joint(name) == bodies


BODY = "\n一、概述\n本年工作有序。\n二、主动公开情况\n公开12条。\n"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("2011年涵河区卫生局信息公开年报\n联系:莆溪市涵河区卫生局办公室,电话:6900000。", "莆溪市涵河区卫生局"),
        ("区民政局2013年度政府信息公开工作报告\n请与柯山区民政局办公室联系。", "柯山区民政局"),
        ("市文广局2013年度政府信息公开工作报告\n编制了《昌江市文广局信息公开指南》。", "昌江市文广局"),
        (
            "平川县人社局2011年政府信息公开年报\n现公布平川县人力资源和社会保障局2011年情况。",
            "平川县人力资源和社会保障局",
        ),
        ("平川县农业局2019年政府信息公开年报\n现公布平川县农业农村局2019年情况。", "平川县农业局"),
        ("平川县中西医结合医院\n2022年度信息公开工作总结", "平川县中西医结合医院"),
        ("省教育厅2017年政府信息公开年报\n如有疑问请联系省教育厅办公室。", "省教育厅"),
        ("2016年,兴山街道认真开展公开。北川市大河区兴山街道办事处负责。", "北川市大河区兴山街道办事处"),
    ],
)
def test_the_fullest_form_that_the_text_holds_is_kept(text: str, agency: str) -> None:
    assert metadata_of(text + BODY).reporting_agency == agency


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("2012年政府信息公开年报\n本年报由庆丰县富全镇编制。", "庆丰县富全镇"),  # 全镇 is in the name
        ("天全县人民政府2012年政府信息公开年报", "天全县人民政府"),
        ("平川县服务全镇人民2012年政府信息公开年报", None),
        ("2012年政府信息公开年报\n2012年度本镇共主动公开信息30条。", None),  # 度 is none of a name
    ],
)
def test_words_that_no_name_holds_may_be_in_that_of_a_place(text: str, agency: str | None) -> None:
    assert metadata_of(text + BODY).reporting_agency == agency


@pytest.mark.parametrize(
    "text",
    [
        "现公布兰江高新技术产业开发区管理委员会(以下简称“高新区”)2014年政府信息公开年报。\n高新区公开12条。\n{}兰江高新区\n2015年3月2日",
        "本报告由兰江高新技术产业开发区管理委员会(简称高新区)编制。{}\n2014年,高新区主动公开12条。高新区未收到申请。",
        "来源:高新区\n兰江高新技术产业开发区管理委员会(下称高新区)2014年政府信息公开年报\n{}",
    ],
)
def test_a_name_that_the_text_shortens_is_read_in_full(text: str) -> None:
    metadata = metadata_of(text.format(BODY))
    assert metadata.reporting_agency == "兰江高新技术产业开发区管理委员会"
    assert [told.value for told in metadata.evidence if told.field == "short_name"] == ["高新区"]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("永平县2009年信息公开年报\n地址:福安省永平县凤山镇中山路1号。", "永平县"),
        ("涵河区卫生局2011年信息公开年报\n根据涵河区卫生局安排。", "涵河区卫生局"),
        ("武陵区龙口镇人民政府2016年信息公开年报\n韶江市武陵区龙口镇人民政府", "武陵区龙口镇人民政府"),
        ("莆溪第二中学2014年信息公开年报\n通信地址:福安省莆溪第二中学。", "莆溪第二中学"),
        ("涵河区卫生局2011年信息公开年报\nexample-bet.com莆溪市涵河区卫生局", "涵河区卫生局"),
    ],
)
def test_a_name_is_not_lengthened_by_an_address_or_by_more_than_it_needs(text: str, agency: str) -> None:
    assert metadata_of(text + BODY).reporting_agency == agency


def test_a_title_that_abbreviates_gives_way_to_the_name_in_full() -> None:
    text = "高创中心政府信息公开年报\n现向社会公开滕山高新区高创投资建设中心2018年政府信息公开工作年度报告。"
    assert metadata_of(text + BODY).reporting_agency == "滕山高新区高创投资建设中心"
    assert abbreviates("区卫计局", "东山区卫生和计划生育局")
    assert not abbreviates("区卫计局", "东山区卫生局")
    assert not abbreviates("教育局", "教育体育局")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("一、概述\n今年,汕江市环境保护局认真执行条例。2009年公开12条,我局播发328条。", "汕江市环境保护局"),
        ("洮河市司法局对主动公开等情况进行了梳理,编制年度报告。" + BODY, "洮河市司法局"),
        ("2012年,在市委、市政府的领导下,雅河工业园区管委会认真实施条例。" + BODY, "雅河工业园区管委会"),
        ("2025年度,我乡公开12条。\n一、概述\n本年度,同川乡积极深化公开内容。", "同川乡"),
        (
            "请与市文广局办公室联系。\n一、概述\n9月,市文广局成立了小组。市图书馆主动公开975条。\n二、依申请\n市文广局未接到申请。",
            "市文广局",
        ),
    ],
)
def test_a_page_that_names_nobody_at_its_head_is_told_by_who_acts(text: str, agency: str) -> None:
    assert metadata_of(text).reporting_agency == agency


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("大林县2009年政府信息公开工作年度报告(以下简称年报)根据条例进行编制。", "大林县"),
        ("教育部办公厅关于2017年教育部政府信息公开工作年度报告的公告", "教育部"),
        ("安川市人民政府办公室关于公布安川市教育局2017年政府信息公开年度报告的通知", "安川市教育局"),
        ("请与永平县政府信息中心联系(地址:凤山镇)。", "永平县"),
    ],
)
def test_a_report_is_its_subjects_not_that_of_the_office_around_it(text: str, agency: str) -> None:
    assert metadata_of(text + BODY).reporting_agency == agency


@pytest.mark.parametrize(
    "text",
    [
        "二是对公文类信息进行",
        "一是市委、市政府",
        "区政务服务平台",
        "县档案馆阅览室",
        "新闻发布会",
        "对外经贸局",
        "市内全部",
        "周正市长主持召开了全市",
        "县残联党组与理事会",
        "成立人民政府",
        "时任区长在县政府办公室",
        "办事处办",
        "统一负责镇",
        "办事处办公室为全街道",
        "分别为江南区行政服务大厅",
        "民政府",
        "南山区(或委、办、局)",
        "厅机关各处室",
        "、县环境保护局",
        "省、市、县三级政府",
    ],
)
def test_a_clause_that_ends_like_a_name_is_none(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("源水利〔2011〕39号 签发人:林某某", "源水利〔2011〕39号"),
        ("莆二中 [2015] 3号 签发人:曾某某 2014年莆溪第二中学", "莆二中 [2015] 3号"),
        ("安川市水利局文件 安水〔2012〕5号", "安水〔2012〕5号"),
        ("源政办〔2011〕5号文件要求公布本报告。", None),
        ("源政办〔2011〕5号 文件要求公布本报告。", None),
    ],
)
def test_a_number_set_off_at_the_head_of_the_page_is_its_own(head: str, number: str | None) -> None:
    assert metadata_of(f"{head}\n现公布我局2010年度报告。" + BODY).document_number == number


def test_what_will_be_done_next_year_is_not_the_year_of_the_report() -> None:
    text = "兴山乡2010年政府信息公开报告\n乡政府高度重视。\n2011年,我们要对照文件,进一步明确内容。"
    assert metadata_of(text).report_year == 2010
    assert metadata_of("2011年,我局要闻公开12条,比2010年多。\n一、概述\n工作有序。").report_year == 2011


def test_the_full_form_is_kept_as_evidence_at_its_place() -> None:
    text = "2011年涵河区卫生局信息公开年报\n联系:莆溪市涵河区卫生局办公室,电话:6900000。" + BODY
    spans = [text[one.raw_start : one.raw_end] for one in metadata_of(text).evidence if one.field == "reporting_agency"]
    assert "莆溪市涵河区卫生局" in spans


@pytest.mark.parametrize(
    "text",
    [
        "临川大学2016-2017学年度信息公开工作年度报告",
        "现公布临川大学2016—2017学年信息公开年度报告。",
        "2016-2017学年,临川大学深入开展信息公开工作。\n现将2016至2017学年信息公开工作情况报告如下:",
        "临川大学学校办公室结合全年情况,编制2016-2017学年信息公开年度报告。",
    ],
)
def test_a_report_on_two_terms_is_of_the_year_in_which_they_end(text: str) -> None:
    report = metadata_of(text + "\n一、概述\n工作有序。\n二、主动公开情况\n公开信息12条。\n")
    assert (report.reporting_agency, report.report_year) == ("临川大学", 2017)


def test_a_title_with_a_year_outweighs_the_banner_of_the_site() -> None:
    text = "丽阳市江南区人民政府\n政府信息公开年报\n丽阳市江南区信访局2019\n政府信息公开工作年度报告"
    assert metadata_of(text + BODY).reporting_agency == "丽阳市江南区信访局"


@pytest.mark.parametrize(
    ("text", "compiler"),
    [
        ("安川市信访局根据条例的规定,结合全年工作,编制本报告。", "安川市信访局"),
        ("本年度报告是安川市信访局按照要求,综合各科情况编制。", "安川市信访局"),
        ("安川市形成了《2016年政府信息公开年度报告》。", "安川市"),
        ("按照安川市人民政府的要求,现编制2016年度报告。", None),
    ],
)
def test_who_compiled_a_report_is_named_in_any_clause_of_the_sentence(text: str, compiler: str | None) -> None:
    assert metadata_of(text + BODY).compiler == compiler


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("一、概述\n全局重视公开。制定了《昌江市粮食局政府信息公开指南》。2012年公开12条。", "昌江市粮食局"),
        ("2015年,我署公开12条。请联络:国家林业署办公室,电话:6900000。" + BODY, "国家林业署"),
        (
            "如有疑问,请与我乡联系(地址:昌平县云岭乡人民政府;电话:6900000)。我乡公开信息12条。" + BODY,
            "昌平县云岭乡人民政府",
        ),
        ("如有疑问,请与我局联系(地址:昌平县云岭乡人民政府;电话:6900000)。我局公开信息12条。" + BODY, None),
        ("为提高透明度,2017年,安川市信访局严格按照条例公开信息。" + BODY, "安川市信访局"),
        ("安川市临江小学,在校学生1800人。\n2016年,我校公开12条。" + BODY, "安川市临江小学"),
    ],
)
def test_a_body_is_told_by_what_is_its_own_where_nothing_announces_it(text: str, agency: str | None) -> None:
    assert metadata_of(text).reporting_agency == agency


def test_a_numbered_list_above_the_first_chapter_does_not_end_the_head() -> None:
    text = "说明\n1. 下载前请看目录。\n2. 仅供预览。\n安川市信访局2013年政府信息公开工作年度报告\n"
    assert metadata_of(text + BODY).title == "安川市信访局2013年政府信息公开工作年度报告"


NAMED = "一、主动公开情况\n登录青岛海运大学网站可查阅12条。青岛海运大学官方微博发布{}3条。\n"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (NAMED.format(""), "青岛海运大学"),
        (NAMED.format("") + "我校开展工作。《青岛海运大学信息公开办法》已印发。", "青岛海运大学"),
        (NAMED.format("") + "我局开展工作。", None),
        (NAMED.format("") + "登录青岛航海学院网站,青岛航海学院、青岛航海学院微博也可查阅。", None),
        ("一、主动公开情况\n登录青岛市人民政府网站可查阅。青岛市人民政府网站、青岛市人民政府微博发布3条。\n", None),
        ("一、主动公开情况\n《青岛海运大学关于报送总结的通知》、《青岛海运大学办事规程》要求公开。\n", None),
    ],
)
def test_a_page_without_its_head_is_told_by_the_body_that_it_names_most(text: str, agency: str | None) -> None:
    assert metadata_of(text).reporting_agency == agency


@pytest.mark.parametrize(
    "text",
    [
        "今年,xx 市环境保护局认真贯彻条例,主动公开12条。",
        "滨海市全面推行延时服务。主动公开信息12条。",
    ],
)
def test_a_blanked_name_and_a_place_that_does_something_else_name_nobody(text: str) -> None:
    assert metadata_of(text + BODY).reporting_agency is None


@pytest.mark.parametrize(
    ("office", "department"),
    [
        ("安川市公安局指挥中心办公室", "安川市公安局"),
        ("安川区行政服务中心办公室", "安川区行政服务中心"),
        ("安川新区管委会办公室", "安川新区管委会"),
        ("国家林业总局人事司", "国家林业总局"),
        ("临川大学校长办公室", "临川大学"),
        ("安川州人民政府电子政务办公室", "安川州人民政府"),
        ("安川市人民政府政务服务中心", "安川市人民政府政务服务中心"),
        ("兴山风景区管委会综合管理处", "兴山风景区管委会"),
        ("国家人口委办公厅政务信息处", "国家人口委"),
        ("安川市食品安全委员会办公室", "安川市食品安全委员会办公室"),
    ],
)
def test_the_office_of_a_department_is_that_department(office: str, department: str) -> None:
    assert department_of(office) == department


def test_the_year_of_two_terms_is_read_in_the_body() -> None:
    assert metadata_of("2018-2019学年,学校严格落实条例,公开12条。" + BODY).report_year == 2019


def test_a_list_of_labels_and_values_has_its_marks_taken_off() -> None:
    text = "• 索引号:\n  • 001008003/2013-1364\n安川市信访局2012年政府信息公开工作报告\n  • 2013年03月12日 00时00分"
    report = metadata_of(text + BODY)
    assert (report.index_number, str(report.published_date)) == ("001008003/2013-1364", "2013-03-12")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("截至2012年底,安川县交通运输局政府信息公开工作运行正常。", "安川县交通运输局"),
        ("3、2025年安川县农业局未收到政府信息公开申请。", "安川县农业局"),
        ("2020年,航运总署以科学发展观为指导,公开信息12条。", "航运总署"),
        ("安川县信访局将信息公开作为重点,累计公开12条。", "安川县信访局"),
        ("制定下发了《安川市地震局2014年政府信息公开工作要点》,公开12条。", "安川市地震局"),
        ("可登录安川县政府信息公开网查阅12条,安川县信息公开平台查阅3条。", None),
    ],
)
def test_a_body_in_the_middle_of_a_text_is_told_by_its_openness(text: str, agency: str | None) -> None:
    assert metadata_of("一、主动公开情况\n" + text + "\n二、依申请公开情况\n未收到申请。\n").reporting_agency == agency


def test_the_body_of_an_office_that_readers_are_sent_to_is_kept() -> None:
    text = "如有疑问,可联系{},电话:6900000。"
    assert metadata_of(text.format("安川市商务委员会办公室") + BODY).reporting_agency == "安川市商务委员会"
    assert metadata_of(text.format("安川县信访局、安川县档案局") + BODY).reporting_agency == "安川县信访局"


def test_a_name_on_a_line_of_its_own_below_the_title_signs() -> None:
    text = "2015年政府信息公开工作年度报告\n安川区科学技术局\n安川区人民政府:\n2015年,区科技局认真贯彻条例。"
    assert metadata_of(text + BODY).reporting_agency == "安川区科学技术局"


def test_what_was_compiled_and_published_is_named_behind_both_verbs() -> None:
    assert (
        metadata_of("按照要求,编制并发布安川市信访局政府信息公开工作2022年度报告。" + BODY).reporting_agency
        == "安川市信访局"
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("安川市信访局2012年政府信息公开工作年度报告 2013-02-15", "2013-02-15"),
        ("安川市信访局2012年政府信息公开工作年度报告\n2013年03月15日", "2013-03-15"),
        ("安川市信访局2012年政府信息公开工作年度报告\n2012年12月31日", "None"),
        ("发表时间:2022-01-29 13:51来源:安川网 " + "根据条例要求,安川市信访局编制本报告。" * 12, "2022-01-29"),
    ],
)
def test_the_day_of_publication_is_told_from_the_day_that_a_report_bears(text: str, day: str) -> None:
    assert str(metadata_of(text + BODY).published_date) == day


def test_a_place_of_the_record_needs_no_other_proof_that_it_is_one() -> None:
    text = "一、总体情况\n我镇积极公开政府信息36条。寮步镇政府信息公开工作依托两种渠道。\n二、依申请公开情况\n我镇未收到。\n"
    assert metadata_of(text).reporting_agency == "寮步镇"
    assert metadata_of(text.replace("寮步镇", "依川镇")).reporting_agency is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("天津市北辰区佳荣里街2021年政府信息公开工作年度报告", "天津市北辰区佳荣里街"),
        ("安川县三中2021年政府信息公开工作年度报告", "安川县三中"),
        ("文字解读:关于安川市信访局2021年政府信息公开工作年度报告的解读", "安川市信访局"),
        ("安川市信访局机关2021年政府信息公开工作年度报告", "安川市信访局"),
    ],
)
def test_a_title_names_its_body_by_what_it_calls_itself(text: str, agency: str) -> None:
    assert metadata_of(text + BODY).reporting_agency == agency


def test_a_street_without_the_end_of_its_name_needs_the_record_of_places() -> None:
    assert is_name("佳荣里街")
    assert not is_name("无此路里街")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("如有疑问,请与安川县人民医院院长办公室联系。", "安川县人民医院"),
        ("按照要求,制定安川区民政局2023年政府信息公开工作年度报告。", "安川区民政局"),
        ("如有疑问,请与柳林河街道办事处综合与发展办公室联系。", "柳林河街道办事处"),
        ("综合2017年度兰阳市各县(市、区)政府和市级各部门的年度报告编制而成。", "兰阳市"),
        ("汇总兰阳市所属各单位信息公开情况编制而成。", "兰阳市"),
        ("综合兰阳市信访局各科室的报告编制而成。", None),
        ("兰阳市2016年政府信息公开工作,以完善机制为重点。", "兰阳市"),
        ("兰阳市2016年政府信息公开工作要点已下发。", None),
    ],
)
def test_the_opening_tells_whose_work_it_is(text: str, agency: str | None) -> None:
    assert metadata_of(text + BODY).reporting_agency == agency


def test_an_office_that_acts_reports_on_itself_where_none_is_named_as_its_compiler() -> None:
    acting = "2025年,兰阳市人民政府办公室认真落实条例,公开政府信息12条。"
    assert metadata_of(f"一、总体情况\n{acting}\n二、其他\n无。\n").reporting_agency == "兰阳市人民政府办公室"
    compiled = "本报告由兰阳市人民政府办公室编制。"
    assert metadata_of(compiled + BODY.replace("本年工作有序。", acting)).reporting_agency == "兰阳市人民政府"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("我局公开了《兰阳市信访局2018年预算情况说明》。", "兰阳市信访局"),
        ("完成《柳林河街道主动公开事项目录》编制。", "柳林河街道"),
        ("我局公开了《兰阳市信访局2018年预算情况说明》,公开了《兰阳市档案局2018年决算》。", None),
    ],
)
def test_own_budgets_and_lists_tell_the_body(text: str, agency: str | None) -> None:
    assert metadata_of(f"一、概述\n{text}\n二、其他\n无。\n").reporting_agency == agency


def test_a_place_that_acts_may_come_long_before_its_openness() -> None:
    text = "2024年,柳林河街道坚持以人民为中心," + "全面贯彻落实上级的部署和要求," * 6 + "认真执行条例。"
    assert metadata_of(f"一、总体情况\n{text}\n二、其他\n无。\n").reporting_agency == "柳林河街道"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("2022度安川区柳河街道信息公开工作年度报告", "安川区柳河街道"),
        ("安川新区卫生健康委员会2020年政府信息公开工作年度报告-某某网", "安川新区卫生健康委员会"),
        (
            "安川市经济和信息化委员会政府信息公开工作年度报告\n特向社会公布市经信委2010年政府信息公开工作年度报告。",
            "安川市经济和信息化委员会",
        ),
        (
            "如有疑问,请联系:中国(安川)自由贸易试验区兰阳片区管理委员会政府信息公开办公室。\n一、概述\n我委公开12条。",
            "中国(安川)自由贸易试验区兰阳片区管理委员会",
        ),
    ],
)
def test_damage_and_short_forms_around_a_name_do_not_hide_it(text: str, agency: str) -> None:
    assert metadata_of(text + BODY).reporting_agency == agency


def test_a_town_that_copies_the_words_of_its_county_is_told_by_what_it_calls_its_whole() -> None:
    text = "发布机构 | 青石镇 | 发布日期 | 2021-11-30 |\n一、概述\n结合我县实际,我县开展公开工作。{}\n二、其他\n无。\n"
    assert metadata_of(text.format("全镇公开12条。")).reporting_agency == "青石镇"
    assert metadata_of(text.format("")).reporting_agency is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("我局制定实施《兰阳市信访局2022年政务公开工作实施方案》。", "兰阳市信访局"),
        ("我局公开12条,依托渭南市信访局互联网站公开。", "渭南市信访局"),
        ("我局公开12条,建立了渭南市信访局政府信息公开专栏。", "渭南市信访局"),
        ("我局公开12条,会同渭南市信访局办理。", None),
        ("今年以来青石镇建立政务公开长效机制。", "青石镇"),
        ("贯彻《中华人民共和国海关政府信息公开办法》,我关公开12条。", None),
    ],
)
def test_one_mention_of_a_body_tells_it_where_the_work_on_information_is_its_own(text: str, agency: str | None) -> None:
    assert metadata_of(f"一、概述\n{text}\n二、其他\n无。\n").reporting_agency == agency


def test_the_day_behind_its_label_and_the_stamp_of_an_indented_line_are_read() -> None:
    assert (
        str(metadata_of("- 发布日期2026-01-27\n安川市信访局2025年政府信息公开工作年度报告" + BODY).published_date)
        == "2026-01-27"
    )
    text = "安川市信访局2020年政府信息公开工作年度报告\n    2021-02-07 18:07     来源:安川市信访局\n    打印\n"
    assert str(metadata_of(text + BODY).published_date) == "2021-02-07"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("青禾区教育局办公室2015年政府信息公开年报", "青禾区教育局"),
        ("县残联2015年政府信息公开年报\n请与青禾县残联联系。", "青禾县残联"),
        ("本报告由县政务公开办编制。", None),
        ("发布机构:兰江海关关区\n本报告统计期限为2015年。我关公开12条。", "兰江海关关区"),
        ("来源:兰江市第十一中\n2015年,我校公开12条。", "兰江市第十一中"),
    ],
)
def test_the_body_behind_an_office_or_a_short_name_is_kept(text: str, agency: str | None) -> None:
    assert metadata_of(text + BODY).reporting_agency == agency


@pytest.mark.parametrize(
    ("printed", "agency"),
    [
        ("平川县县人民政府", "平川县人民政府"),
        ("平川县县政府", "平川县政府"),
        ("甲市平川县县人民政府", "甲市平川县人民政府"),
        ("平川县平川县商务局", "平川县商务局"),
        ("甲市平川县甲市平川县人民政府", "甲市平川县人民政府"),
        ("津市市人民政府", "津市市人民政府"),
        ("湖南省津市市人民政府", "湖南省津市市人民政府"),
    ],
)
def test_a_place_or_a_unit_printed_twice_is_read_once(printed: str, agency: str) -> None:
    assert without_doubled_place(printed) == agency
    assert metadata_of(f"{printed}2014年政府信息公开工作年度报告{BODY}").reporting_agency == agency


@pytest.mark.parametrize("name", ["平川县县城管理局", "平川市市政管理局", "平川市市场监督管理局"])
def test_two_units_that_belong_to_two_words_stay(name: str) -> None:
    assert without_doubled_place(name) == name


@pytest.mark.parametrize(
    ("text", "named"),
    [("经开区", True), ("经信局", True), ("经县政府", False), ("经办单位", False), ("经市政府", False)],
)
def test_a_name_may_begin_like_by(text: str, named: bool) -> None:
    assert is_name(text) is named


UNDER_HEADING = "一、总体情况\n{}\n(一)主动公开\n我局公开信息40条。"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (UNDER_HEADING.format("如有疑问,请与安远县林业局办公室联系(地址:某路6号)。"), "安远县林业局"),
        (
            UNDER_HEADING.format(
                "根据《安远县政府信息公开领导小组办公室关于做好2023年年度报告工作的通知》,现向社会公布安远县审计局2023年度政府信息公开工作情况。"
            ),
            "安远县审计局",
        ),
        ("安远经济开发区管委会规划局向社会公布2022年度信息公开年度报告。" + BODY, "安远经济开发区管委会规划局"),
        ("安远县新城区东江办事处面向全社会公布2021年度信息公开年度报告。" + BODY, "安远县新城区东江办事处"),
        ("一、总体情况\n2021年,东江办事处推进公开。\n(一)主动公开\n2021年,东江办事处公开9条。我办重视。", "东江办事处"),
        *(
            (f"一、总体情况\n2021年,安远县水利局{verb}政务公开各项要求。\n(一)主动公开\n公开30条。", "安远县水利局")
            for verb in ("紧扣", "聚焦", "持续做好", "依法做好", "立足", "秉持为民宗旨,落实")
        ),
    ],
)
def test_the_sentences_that_introduce_a_report_may_stand_below_its_first_heading(text: str, agency: str) -> None:
    """Where nothing is said above it; what the first section says after an introduction is no introduction."""
    assert metadata_of(text).reporting_agency == agency


def test_what_a_section_says_behind_an_introduction_introduces_nothing() -> None:
    text = "现公布安远县林业局2022年政府信息公开工作年度报告。\n一、总体情况\n如有疑问,请与安远县档案局联系。\n(一)主动公开\n公开40条。"
    assert metadata_of(text).reporting_agency == "安远县林业局"


@pytest.mark.parametrize("short", ["“区政府办公室”", '"我办"', "‘本单位’", "区政府办公室", "称“区政府办公室”"])
def test_a_name_is_read_before_a_bracket_that_shortens_it_in_quotes(short: str) -> None:
    text = f"现公布安远县东江区人民政府办公室(以下简称{short})2022年政府信息公开工作年度报告。{BODY}"
    assert metadata_of(text).reporting_agency == "安远县东江区人民政府办公室"


@pytest.mark.parametrize(
    "verb", ["坚决贯彻落实条例", "召开会议部署公开", "把公开摆在首位", "共计公开信息30条", "组织学习条例"]
)
def test_a_body_with_its_place_is_told_by_what_it_did_in_the_year_whatever_that_was(verb: str) -> None:
    text = f"一、总体情况\n2021年,安远县水利局{verb},工作有序。\n(一)主动公开\n公开30条。"
    assert metadata_of(text).reporting_agency == "安远县水利局"


@pytest.mark.parametrize(
    "sentence",
    [
        "2021年,安远县水利局与安远县林业局联合检查。",  # two bodies
        "2021年,安远县人民政府召开会议。",  # what a government does is not what the report is of
        "2021年,共报送市局信息3条。",
        "2021年,安远县水利局的网站改版,公开信息。",
        "2021年,安远县水利局参加检查。",  # nothing on openness
        "2021年,安远坚持以新时代中国特色社会主义思想为指导,公开信息。",
        "2021年,安远围绕打造园区便民中心工作,公开信息。",
    ],
)
def test_who_did_anything_in_the_year_is_not_always_the_reporter(sentence: str) -> None:
    assert metadata_of(f"一、总体情况\n{sentence}\n(一)主动公开\n公开30条。").reporting_agency is None


@pytest.mark.parametrize(
    ("contact", "agency"),
    [
        ("安远县政务服务中心", "安远县"),
        ("安远县行政审批局", "安远县"),
        ("安远县大数据管理局办公室", "安远县"),
        ("安远县人民政府办公室", "安远县人民政府"),
    ],
)
def test_whom_readers_are_sent_to_answers_for_the_place_that_the_text_speaks_for(contact: str, agency: str) -> None:
    text = f"现公布2021年政府信息公开年度报告。如有疑问,请联系{contact}。\n一、总体情况\n我县公开30条。我县做好公开。"
    assert metadata_of(text).reporting_agency == agency


def test_the_bodies_of_a_trade_that_are_called_its_department_are_named_by_it() -> None:
    title = "安远县气象部门2022年政府信息公开工作年度报告"
    assert metadata_of(title + BODY).reporting_agency == "安远县气象部门"


@pytest.mark.parametrize("department", ["文体旅游广电局", "人力资源和社会保障局", "国有资产监督管理委员会"])
@pytest.mark.parametrize(
    ("before", "place"),
    [("河原县", "河原县"), ("安平市丰岭区", "安平市丰岭区"), ("全县", ""), ("各县", ""), ("市", "")],
)
def test_a_department_has_the_places_that_the_text_puts_before_it(department: str, before: str, place: str) -> None:
    text = f"一、总体情况\n现公布2024年度{department}信息公开工作年度报告如下。如有疑问,请与{before}{department}办公室联系。\n"
    assert metadata_of(text).reporting_agency == f"{place}{department}"


def test_a_school_of_a_long_name_says_itself_where_it_is() -> None:
    text = "一、总体情况\n现公布2024年度青岭第二中学信息公开工作年度报告如下。如有疑问,请与云溪县青岭第二中学联系。\n"
    assert metadata_of(text).reporting_agency == "青岭第二中学"
