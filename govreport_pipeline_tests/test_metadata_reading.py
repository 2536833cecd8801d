"""Titles, bodies, years, dates and numbers, one habit of real pages at a time."""

import datetime
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.extract.metadata import read_metadata
from govreport_pipeline.extract.metadata.vocabulary import HEADER_LABELS, HeaderField
from govreport_pipeline.normalise import normalise
from govreport_pipeline.report import read_report
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind, Coverage
from govreport_pipeline_tests.documents import raw_document, seed_text
from govreport_pipeline_tests.identities import metadata_of

BODY = "\n一、概述\n本年工作有序。\n二、主动公开情况\n公开12条。\n"

day = datetime.date.fromisoformat


@pytest.mark.parametrize(
    ("head", "agency"),
    [
        ("张义镇人民政府2008年信息公开年度报告", "张义镇人民政府"),
        ("2015年青田县交通运输局信息公开报告", "青田县交通运输局"),
        ("2016年永嘉县人民政府信息公开年报", "永嘉县人民政府"),
        ("2011年寮步镇政府信息公开工作年度报告", "寮步镇"),
        ("东阳溪县经济和信息化局(科学技术局)2016年政府信息公开年报", "东阳溪县经济和信息化局(科学技术局)"),
        ("安陵市食品药品监督管理局\n2013年度信息公开年报", "安陵市食品药品监督管理局"),
        ("宿州市人民政府2016年\n政府信息公开工作年度报告", "宿州市人民政府"),
        ("关于金水县水务局2012年政府信息公开工作情况的报告", "金水县水务局"),
        ("国家文博局政府信息公开工作2012年度报告", "国家文博局"),
        ("[甘霖镇]2012年政府信息公开年度报告", "甘霖镇"),
        ("信息名称:滨海区市场监督管理局2016年政务信息公开年度报告", "滨海区市场监督管理局"),
        ("现公布泡子沿街道2013年度信息公开年报。", "泡子沿街道"),
        ("本年报是根据条例要求编制的金桥县交通运输局2016年度政府信息公开年度报告。", "金桥县交通运输局"),
        ("罗川省2012年度政府信息公开工作报告/全文", "罗川省"),
        ("附件1:嘉禾县统计局2014年政府信息公开年度报告", "嘉禾县统计局"),
        ("附:嘉禾县统计局2014年政府信息公开年度报告", "嘉禾县统计局"),
        ("嘉禾县统计局政府信息公开年度报告(2014年1月1日至2014年12月31日)", "嘉禾县统计局"),
        ("政府信息公开年度报告(2014.1.1—2014.12.31)\n嘉禾县统计局", "嘉禾县统计局"),
        ("2014年政府信息公开年度报告\n——嘉禾县统计局", "嘉禾县统计局"),
        ("2014年政府信息公开年度报告\n(嘉禾县统计局)", "嘉禾县统计局"),
        ("2014年政府信息公开年度报告\n(嘉禾县统计局 2015年2月3日)", "嘉禾县统计局"),
        ("2014年政府信息公开年度报告——嘉禾县统计局", "嘉禾县统计局"),
        ("政府信息公开年度报告\n2014年度\n嘉禾县统计局", "嘉禾县统计局"),
        ("用公开促落实\n——嘉禾县统计局2014年政府信息公开年度报告", "嘉禾县统计局"),
        ("2014年政府信息公开年度报告\n()\n——让公开成为常态", None),
        ("2014年政府信息公开年度报告——嘉禾县人民政府网", None),
        ("由武义县风景旅游管理局编制的2010年度报告,数据截止至2010年12月31日。", "武义县风景旅游管理局"),
        ("按照规定,公布2017年度蚌山区财政局报告。", "蚌山区财政局"),
        ("本年度报告内容涵盖汉中市统计局2011年1月1日至12月31日期间的情况。", "汉中市统计局"),
        ("泉滨区教育局根据《关于做好年度报告有关事项的通知》编制本报告。", "泉滨区教育局"),
        ("根据条例规定,沙墩镇政府编制了2016年度政府信息公开年度报告。", "沙墩镇政府"),
        ("2009年,水利部主动公开1192条。", "水利部"),
        ("本报告由伊宁县人民政府办公室编制。2014年,县政府加快建设。", "伊宁县人民政府"),
        ("发布机构:河湾镇政府  发布日期:2017-01-22\n2016年,我镇公开12条。", "河湾镇政府"),
        ("广元政府网 2014年2月19日 来源:市农业局 点击率:", "市农业局"),
        ("丽阳市人民政府办公室关于公布2017年政府信息公开工作年度报告的公告", "丽阳市人民政府"),
        ("现公布溪涌镇人民政府办公室2009年政府信息公开工作年度报告。", "溪涌镇人民政府办公室"),
        ("本报告由宁平市人民政府信息公开工作领导小组办公室根据要求,汇总全市情况编制而成。", "宁平市人民政府"),
        ("由江北街道信息公开工作办公室编制完成本报告。", "江北街道"),
        ("按照条例,现把宁海县桥头镇2015年政府信息公开年度报告予以公布。", "宁海县桥头镇"),
        ("兹将宁海县水利局2012年度政府信息公开工作情况公布如下。", "宁海县水利局"),
        ("下面就宁海县水利局2012年度政府信息公开工作情况作一报告。", "宁海县水利局"),
        ("宁海县水利局2012年政府信息公开工作年度报告2012年,我局认真贯彻条例。", "宁海县水利局"),
        ("请与东华区财政局办公室联系(电话:88370000)。\n2014年我局推进公开。", "东华区财政局"),
        ("请与海州市人民政府办公室文电科联系。\n我办成立了本办领导小组。", "海州市人民政府办公室"),
        ("特公布区林业局年度报告。\n2016年,调整充实区林业局政府信息公开领导小组成员。", "区林业局"),
        ("特公布区林业局年度报告。\n2016年,充实完善了区林业局政府信息公开领导小组。", "区林业局"),
        ("我镇组织总结,编制了石滩乡2008年政府信息公开工作年度报告。", "石滩乡"),
        ("现公开云岭经济开发区信息公开2018年度报告。", "云岭经济开发区"),
        ("结合禹阳市财政局2015年实际工作情况编制而成。", "禹阳市财政局"),
        ("2010年海东区城市管理局\n政府信息公开年度报告\n海东区城市管理局", "海东区城市管理局"),
        ("2013年会稽市城市管理综合执法局政府信息公开年报", "会稽市城市管理综合执法局"),
        ("现公开劳动保障部(含国家职业局)2009年政府信息公开工作年度报告。", "劳动保障部"),
        ("市政府办公室2015年度政府信息公开工作年度报告", "市政府办公室"),
        ("海运总署发布2012年政府信息公开工作年度报告", "海运总署"),
        ("2015年,眉州市按照省政府要求,认真贯彻条例。", "眉州市"),
        ("发布机构\n弥山市交通运输局\n发布日期\n2026-01-26", "弥山市交通运输局"),
        ("区卫计局政府信息公开\n发布单位 | 区卫计局 | 发文日期 | 2019-02-15 |\n我区对于公开工作的要求。", "区卫计局"),
    ],
)  # fmt: skip
def test_the_reporting_body_is_read_where_a_page_names_it(head: str, agency: str | None) -> None:
    assert metadata_of(head + BODY).reporting_agency == agency


@pytest.mark.parametrize(
    "text",
    [
        "现将我局2014年情况报告如下。" + BODY,
        "2018年,我局推进公开。市畜牧兽医局公众号公开998条。" + BODY,
        "本报告依条例编制。" + BODY,
        "根据《市人民政府办公室关于做好年度报告的通知》要求,现将我镇2012年工作报告如下。" + BODY,
        "来源:本网\n发布机构:管理员\n2012年,我局公开12条。" + BODY,
        "2009年,本部(含国家公务员管理局)公开信息19862条。" + BODY,
        "发布机构:县公安局\n2012年,我镇公开12条。" + BODY,
        "当前位置:首页 > c7官网入口(中国)官方网站 > 年度报告\n现将2013年我区信息公开情况报告如下:" + BODY,
        "现公布UedBet体育城市管理综合执法局(以下简称执法局)2021年政府信息公开工作年度报告。" + BODY,
        "政府信息公开" + BODY,
    ],
)
def test_a_body_that_the_text_does_not_name_is_not_invented(text: str) -> None:
    found = metadata_of(text)
    assert found.reporting_agency is None
    assert found.agency_id is None


def test_a_signature_names_the_body() -> None:
    found = metadata_of("2012年,我街道推进公开。" + BODY + "桦甸市人民政府新华街道办事处\n2013年3月7日")
    assert found.reporting_agency == found.compiler == "桦甸市人民政府新华街道办事处"
    assert found.signed_date == day("2013-03-07")
    assert found.published_date is None


@pytest.mark.parametrize(
    ("cover", "signed"),
    [
        ("青 河 县 人 民 政 府\n2011年3月9日\n引 言\n", "2011-03-09"),
        ("青河县水务局\n2011年3月9日\n前言\n", "2011-03-09"),
        ("青河县水务局\n2011年3月9日\n", None),  # a portal's
    ],
)
def test_a_report_is_signed_above_its_preface(cover: str, signed: str | None) -> None:
    assert metadata_of(cover + "本报告由青河县水务局编制。" + BODY).signed_date == (day(signed) if signed else None)


@pytest.mark.parametrize(
    "line",
    ["附:《{}》", "附: {}", "中文名 | {} | 发布单位 | 青河县水务局 |"],
)
def test_what_a_page_puts_before_a_title_is_none_of_it(line: str) -> None:
    title = "2011年青河县水务局政府信息公开年度报告"
    assert metadata_of(line.format(title) + BODY).title == title


@pytest.mark.parametrize(
    ("end", "name", "signed"),
    [
        ("三是人手不足。桦甸市水务局\n2013年3月7日", "桦甸市水务局", "2013-03-07"),
        ("三是人手不足。桦甸市水务局", "桦甸市水务局", None),
        ("三是人手不足。桦甸市水务局2013年3月7日", "桦甸市水务局", "2013-03-07"),
        ("三是人手不足。 桦甸市人民政府新华街道办事处", "桦甸市人民政府新华街道办事处", None),
        ("三是人手不足,已报桦甸市水务局", None, None),
        ("三是人手不足。已报桦甸市水务局。", None, None),
        ("三是人手不足。下一步加强学习", None, None),
        ("三是人手不足。联系桦甸市水务局\n2013年3月7日", None, "2013-03-07"),
        ("桦甸市水务局。三是人手不足。", None, None),
    ],
)
def test_a_signature_behind_the_last_sentence_names_the_body(end: str, name: str | None, signed: str | None) -> None:
    found = metadata_of("2012年,我单位推进公开。" + BODY + end)
    assert found.compiler == name
    assert found.signed_date == (day(signed) if signed else None)


def test_the_title_outweighs_the_publisher_that_came_after() -> None:
    found = metadata_of("金华市农业局2017年度信息公开年度报告\n发布机构:市农业农村局\n" + BODY)
    assert (found.reporting_agency, found.publisher) == ("金华市农业局", "市农业农村局")


def test_a_name_with_a_host_name_inside_counts_only_if_the_text_proves_it() -> None:
    hijacked = "现公布example-bet.com溪下乡2017年信息公开年报,我乡认真落实。"
    assert metadata_of(hijacked + BODY).reporting_agency is None
    assert metadata_of(hijacked + "联系单位:溪下乡党政办。" + BODY).reporting_agency == "溪下乡"


def test_a_joint_report_keeps_every_body() -> None:
    found = metadata_of("本年度报告由东海市虹川区国家税务局、东海市地方税务局虹川区分局编制,为2013年报告。" + BODY)
    assert found.joint_agencies == ("东海市虹川区国家税务局", "东海市地方税务局虹川区分局")
    assert found.reporting_agency == "东海市虹川区国家税务局"
    assert metadata_of("碧浦区规划和土地管理局2012年信息公开年报" + BODY).joint_agencies == ()


def test_one_body_under_two_forms_of_its_name_has_one_identifier() -> None:
    one, other = metadata_of("庐山市2018年信息公开年报" + BODY), metadata_of("庐山市人民政府2017年信息公开年报" + BODY)
    assert one.agency_id == other.agency_id
    assert one.agency_id != metadata_of("庐江市2018年信息公开年报" + BODY).agency_id


@pytest.mark.parametrize(
    ("name", "level", "kind"),
    [
        ("凉州区张义镇人民政府", AdminLevel.TOWNSHIP, BodyKind.GOVERNMENT),
        ("厦门市集美区安全生产监督管理局", AdminLevel.COUNTY, BodyKind.DEPARTMENT),
        ("广州市城市管理局", AdminLevel.CITY, BodyKind.DEPARTMENT),
        ("桐乡市交通运输局", AdminLevel.COUNTY, BodyKind.DEPARTMENT),
        ("岭南省质监局", AdminLevel.PROVINCE, BodyKind.DEPARTMENT),
        ("上海市水务局", AdminLevel.PROVINCE, BodyKind.DEPARTMENT),
        ("国家文博局", AdminLevel.NATIONAL, BodyKind.OTHER),
        ("丽阳市人民政府办公室", AdminLevel.CITY, BodyKind.OFFICE),
        ("江宁湾经济技术开发区管理委员会", None, BodyKind.OTHER),
        ("梅园街道办事处", AdminLevel.TOWNSHIP, BodyKind.GOVERNMENT),
        ("景德镇市乡镇企业局", AdminLevel.CITY, BodyKind.DEPARTMENT),
        ("桐乡市妇幼保健院", AdminLevel.COUNTY, BodyKind.OTHER),
        ("桐乡市人民检察院", AdminLevel.COUNTY, BodyKind.DEPARTMENT),
    ],
)
def test_a_name_tells_level_and_kind(name: str, level: AdminLevel | None, kind: BodyKind) -> None:
    found = metadata_of(f"{name}2012年政府信息公开工作年度报告\n我办公开12条。" + BODY)
    assert (found.admin_level, found.body_kind) == (level, kind)


def test_a_department_reports_on_itself_and_a_government_on_its_place() -> None:
    assert metadata_of("金乡县水务局2009年信息公开年报" + BODY).coverage is Coverage.OWN_BODY
    assert metadata_of("金乡县2009年信息公开年报" + BODY).coverage is Coverage.WHOLE_JURISDICTION


@pytest.mark.parametrize(
    ("text", "year"),
    [
        (
            "台山市卫生局2009年信息公开年度报告\n现公布台山市卫生局2010年年报。\n一、概述\n2009年度,市卫生局推进公开。",
            2009,
        ),
        (
            "现公布石湖市环保局2017年度报告,统计时间为2018年1月1日至2018年12月31日。\n一、概述\n2018年,我局印发要点。",
            2018,
        ),
        ("沙河子乡二〇〇九年政府信息公开工作年度报告\n一、概述\n工作有序。", 2009),
        ("一、概述\n2014年官网改版。发布量由2013年的1128条增至2014年的1887条,是2013年的1.5倍。", 2014),
        ("兴隆乡2010年政府信息公开报告\n乡政府高度重视。\n2011年,我们将按照要求推进。", 2010),
        ("2008年5月1日起开展工作。\n一、概述\n本街道2009年共公开12条。", 2009),
        ("一、主动公开情况\n2016年公开12条。\n二、问题\n2017年我们将改进,2017年再上台阶,2017年完成。", 2016),
    ],
)
def test_the_year_is_the_one_that_period_and_body_report(text: str, year: int) -> None:
    assert metadata_of(text).report_year == year


@pytest.mark.parametrize(
    "words",
    [
        "2021年度结转申请3件。",
        "2021年度部门决算已公开。",
        "2021年度收到的申请3件已办结,今年收到2件。",
        "2021年度报告按时公布,2021年度考核为优秀。",
        "2021年,公开信息10条;本年公开12条。",
    ],
)
def test_a_title_yields_to_no_year_that_the_text_names_in_passing(words: str) -> None:
    title = "青禾县水务局2022年政府信息公开年度报告\n一、概述\n"
    assert metadata_of(f"{title}工作有序。{words}").report_year == 2022
    assert metadata_of(f"{title}2021年,我局公开12条。{words}").report_year == 2021


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("我局2004年5月起公开信息。2009年底工作正常。", 2009),
        ("收到申请3件,较2015年少2件,较2015年难办。2016年公开12条。", 2016),
        ("承接2015年度结转的3件。2016年公开12条。", 2016),
        ("收到申请10件,2件转2023年度办理。", None),
        ("收到申请10件,2件延至2023年答复。", None),
    ],
)
def test_the_year_that_another_matter_has_is_not_the_reports(text: str, year: int | None) -> None:
    assert metadata_of("一、概述\n" + text).report_year == year


def test_a_text_without_a_year_has_none() -> None:
    assert metadata_of("一、概述\n工作有序。").report_year is None


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("统计期限自2012年1月1日起至2012年12月31日止。", "2012-01-01", "2012-12-31"),
        ("数据统计期限自2018年1月1日起,至2018年12月31日止。", "2018-01-01", "2018-12-31"),
        ("统计期限为2016年1月1日——2016年12月31日。", "2016-01-01", "2016-12-31"),
        ("数据自2010年1月1日起至12月31日止。", "2010-01-01", "2010-12-31"),
        ("统计数据时限为2015年1月-2015年12月。", "2015-01-01", "2015-12-31"),
        ("数据自 2015 1 1日起至 2015 12 31日止。", "2015-01-01", "2015-12-31"),
        ("统计期限自20131月1日起至201312月31日止。", "2013-01-01", "2013-12-31"),
        ("现将二〇〇九年一月一日至十二月三十一日的情况报告如下。", "2009-01-01", "2009-12-31"),
        ("统计期限为2013年3月26日至2013年12月31日。", "2013-03-26", "2013-12-31"),
        ("数据截止至2010年12月31日。", None, "2010-12-31"),
        ("统计期限为2013年全年。", "2013-01-01", "2013-12-31"),
        ("统计期限自2009年1月1日《条例》实施之日起,至2009年12月31日止。", "2009-01-01", "2009-12-31"),
        ("统计期限自201611日起至20161231日止。", None, None),
        ("统计期限自20160101日起,至20161231日止。", "2016-01-01", "2016-12-31"),
        ("统计期限自2016111日起至20161231日止。", None, None),
        ("统计期限自201611日起至2016131日止。", None, None),
        ("文号20160101日起至20151231日止。", None, None),
        ("统计期限自20161301日起至20161231日止。", None, None),
        ("统计期限从2014年1月1日开始,到2014年12月31日结束。", "2014-01-01", "2014-12-31"),
        ("数据的统计期限从2022年1月1日起,截止到2022年12月31日。", "2022-01-01", "2022-12-31"),
        ("统计期限为2023年1月1日起,12月31日止。", "2023-01-01", "2023-12-31"),
        ("数据起于2018年1月1日,止于2018年12月31日。", "2018-01-01", "2018-12-31"),
        ("数据从2013年1月1日起统计至2013年12月31日止。", "2013-01-01", "2013-12-31"),
        ("自2012年1月1日起直至同年12月31日。", "2012-01-01", "2012-12-31"),
        ("自2012年元月1日至当年年底。", "2012-01-01", "2012-12-31"),
        ("自2008年5月1日《条例》施行以来至2008年12月31日的工作报告如下。", "2008-05-01", "2008-12-31"),
        ("自2008年5月1日《中华人民共和国政府信息公开条例》正式实施起至2008年底。", "2008-05-01", "2008-12-31"),
        ("统计期限自2019年3月1日(挂牌之日)起至2019年12月31日止。", "2019-03-01", "2019-12-31"),
        ("统计期限为2021.01.01—2021.12.31。", "2021-01-01", "2021-12-31"),
        ("统计数据时限为2012年1-12月。", "2012-01-01", "2012-12-31"),
        ("统计时段:2012.1-2012.12。", "2012-01-01", "2012-12-31"),
        ("2021年1月1日0时至2021年12月31日24时。", "2021-01-01", "2021-12-31"),
        ("数据统计期为2012年度。", "2012-01-01", "2012-12-31"),
        ("统计期限自2017年1月日起至2017年12月31日止。", None, "2017-12-31"),
        ("发布日期:2012-04-11 08:55 浏览 12", None, None),
        ("发布时间2012年度工作要点。", None, None),
        ("该目录2010年1月1日起,12月31日前完成。", None, None),
        ("自2008年5月1日至2008年底前编完目录。", None, None),
        ("2012年1-3月举办培训。", None, None),
        ("统计期限自2016年1月1日起,截止2016年12月31日。", "2016-01-01", "2016-12-31"),
        ("统计期限自\n", None, None),
        ("2012年5月1日至5月7日举办宣传周。", None, None),
        ("自2004年5月1日起,本局开展此项工作。", None, None),
    ],
)
def test_the_period_is_read_as_stated_and_never_guessed(sentence: str, start: str | None, end: str | None) -> None:
    found = metadata_of(sentence + BODY)
    assert found.period_start == (day(start) if start else None)
    assert found.period_end == (day(end) if end else None)


@pytest.mark.parametrize(
    ("head", "published", "issued"),
    [
        ("发布时间:2010-01-05 15:51:52", "2010-01-05", None),
        ("• 2009-12-10 03:00:37", "2009-12-10", None),
        ("索引号:A-1 成文日期:2013年03月28日 文号: 发布日期:2018年12月26日", "2018-12-26", "2013-03-28"),
        ("发布者:沙河子乡 发布时间:二〇一〇年二月二日", "2010-02-02", None),
        ("发布时间:2017- 01- 16 09: 35: 07 来源:县教育局", "2017-01-16", None),
        ("【来源:区粮食局】 【发布时间:2019-01-16 10:12】 【浏览: 88次】", "2019-01-16", None),
        ("发布机构 江北市城市管理局 发文日期 2019-02-20", None, "2019-02-20"),
        ("公开方式: | 主动公开 | 发文日期: | 2015-03-08 |", None, "2015-03-08"),
        ("2013.02.15", "2013-02-15", None),
        ("发布时间:2016-03-?? 来源:市人防办", None, None),
        ("(2014年2月7日)", None, "2014-02-07"),
        ("[2014-02-07]", "2014-02-07", None),
        ("(2014年02月07日)", None, "2014-02-07"),
        ("上传日期:2014-02-07", "2014-02-07", None),
        ("信息提供日期 : 2014-02-07 10:12来源 : 某局", "2014-02-07", None),
        ("发稿日期:2014-02-07 公示时间", "2014-02-07", None),
        ("时间:2014-01-14 15:51", "2014-01-14", None),
        ("发布日期:201711日", None, None),
    ],
)
def test_the_days_of_a_page_are_told_apart(head: str, published: str | None, issued: str | None) -> None:
    found = metadata_of(f"金乡县水务局2009年信息公开年报\n{head}\n" + BODY)
    assert found.published_date == (day(published) if published else None)
    assert found.document_date == (day(issued) if issued else None)


@pytest.mark.parametrize(
    ("end", "signed"),
    [
        ("金乡县水务局\n二○一三年一月三十日", "2013-01-30"),
        ("二0一七年一月十八日", "2017-01-18"),
        ("二0一七年一月十八号", "2017-01-18"),
        ("金乡县水务局\n2016/3/11", "2016-03-11"),
        ("金乡县水务局 2017年1月11日", "2017-01-11"),
        ("二一三年一月三十日", None),
        ("金乡县水务局\n2013年1月", None),
        ("2013年1月30日召开总结会。", None),
    ],
)
def test_the_day_of_the_signature_is_read_or_left_open(end: str, signed: str | None) -> None:
    assert metadata_of("2012年,我局公开12条。" + BODY + end).signed_date == (day(signed) if signed else None)


@pytest.mark.parametrize(
    ("head", "end", "field", "printed"),
    [
        (" 2013-02-30", "", "published_date", "2013-02-30"),
        ("\n发布日期:2013年13月5日 10:20", "", "published_date", "2013年13月5日"),
        ("\n2013-04-31", "", "published_date", "2013-04-31"),
        ("\n(2013年2月30日)", "", "document_date", "2013年2月30日"),
        ("\n成文日期:2013年2月29日", "", "document_date", "2013年2月29日"),
        ("\n统计期限自2012年1月1日起至11月31日止。", "", "period_end", "2012年1月1日起至11月31日"),
        ("\n统计期限为2012年13月1日至12月31日。", "", "period_start", "2012年13月1日至12月31日"),
        ("\n2012年1月1日至12月32日,我局公开3条。", "", "period_end", "2012年1月1日至12月32日"),
        ("\n统计数据截止2012年11月31日。", "", "period_end", "截止2012年11月31日"),
        ("", "金乡县水务局\n2013年2月30日", "signed_date", "2013年2月30日"),
        ("", "二〇一三年二月三十日", "signed_date", "二〇一三年二月三十日"),
    ],
)
def test_a_day_that_no_calendar_has_is_null_and_told_as_printed(head: str, end: str, field: str, printed: str) -> None:
    found = metadata_of(f"金乡县水务局2012年信息公开年报{head}\n{BODY}{end}")
    told = [evidence for evidence in found.evidence if evidence.field == field]
    assert [evidence.value for evidence in told] == [printed]
    assert getattr(found, field) is None


@pytest.mark.parametrize("head", [" 1970-01-01", "\n(1970年1月1日)", "\n2012年6月31日至7月2日,举办培训班。"])
def test_what_is_no_day_of_the_report_is_not_told(head: str) -> None:
    found = metadata_of(f"金乡县水务局2012年信息公开年报{head}\n{BODY}")
    assert not {evidence.field for evidence in found.evidence} & {"published_date", "document_date", "period_end"}


@pytest.mark.parametrize(
    ("head", "index", "number"),
    [
        ("索引号 | 公开方式 | 发布机构 |\n1162/2009-00021 | 主动公开 | 张义镇人民政府 |", "1162/2009-00021", None),
        (
            "• 索 引 号:SM09108-0100-2017-00004\n• 备注/文号:岭政〔2017〕3号",
            "SM09108-0100-2017-00004",
            "岭政〔2017〕3号",
        ),
        ("索引号: /2016-00029 发布机构: 交通局", "/2016-00029", None),
        ("索引号:      发布机构:     发布时间:2014-03-17", None, None),
        ("丽政办〔2018〕21号", None, "丽政办〔2018〕21号"),
        ("丽政办〔2018〕21号                          签发人:某某", None, "丽政办〔2018〕21号"),
        ("丽政办〔2018〕21号                          文件要求的公开", None, None),
        ("根据《通知》(闽政办网传〔2016〕33号)要求,现公布我镇2016年年度报告。", None, None),
        ("文号: 无 索引号:610700000-/2020000781", "610700000-/2020000781", None),
        ("110000000000000005/2018-04367", "110000000000000005/2018-04367", None),
        ("BP4425051-2013-001", "BP4425051-2013-001", None),
        ("备注/文号:永审[2015]1号", None, "永审[2015]1号"),
        ("索引号: 12370322MB2/2009-None 文号: 无文号", "12370322MB2/2009-None", None),
        (
            "索引号 1162/2009-00021\n发布机构 张义镇人民政府\n文号 丽政办〔2018〕21号",
            "1162/2009-00021",
            "丽政办〔2018〕21号",
        ),
        ("索引号 1162/2009-00021\n主题信息 综合政务\n公文种类 报告", "1162/2009-00021", None),
        ("文号 丽政办〔2018〕21号\n按照县里的通知公布报告", None, None),
        ("• 索引号\nmlsj/2026-00004\n• 文号\n• 发布日期\n2026-01-26", "mlsj/2026-00004", None),
    ],
)
def test_numbers_of_the_page_are_its_own(head: str, index: str | None, number: str | None) -> None:
    found = metadata_of(f"{head}\n2012年,我局公开12条。" + BODY)
    assert (found.index_number, found.document_number) == (index, number)


@pytest.mark.parametrize(
    "title",
    [
        "安平市青河区民政局\n2009年政府信息公开\n工作年度报告",
        "安平市青河区民政局\n2009年\n政府信息公开工作年度报告",
        "安平市青河区民政局\n2009年度\n政府信息公开工作\n年度报告",
        "2009年\n安平市青河区民政局\n政府信息公开工作年度报告",
        "安平市青河区民政局2009年政府\n信息公开工作年度报告",
        "安平市青河区\n民政局\n2009年政府信息公开工作年度报告",
        "安平市青河区民政局\n关于2009年度政府信息公开工作\n情况的报告",
        "安平市青河区民政局\n政府信息公开工作年度报告\n(2009年度)",
        "安平市青河区民政局政府信息公开工作年度报告(2009)",
        "2009年政府信息公开工作年度报告\n安平市青河区民政局",
        "安平市青河区民政局\n2009年政府信息公开工作年度报告 现将情况公布如下。",
    ],
)
def test_a_title_over_several_lines_is_one_title(title: str) -> None:
    found = metadata_of(f"{title}\n一年来,我局公开12条。{BODY}")
    assert (found.reporting_agency, found.title_year) == ("安平市青河区民政局", 2009)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("2009年度政府信息公开年度报告 青河区民政局", "青河区民政局"),
        ("2009年度政府信息公开 年度报告 青河区民政局 2010.\n\n03.11", "青河区民政局"),
        ("2009年政府信息公开工作年度报告 青河区人民政府 2010年3月", "青河区人民政府"),
        ("2009年政府信息公开工作年度报告 青河区人民政府", None),
        ("2009年政府信息公开工作年度报告 来源 青河区民政局", None),
    ],
)
def test_a_body_behind_the_title_signs_it_unless_it_may_be_the_site(line: str, agency: str | None) -> None:
    found = metadata_of(f"{line}\n\n一、概述\n公开信息12条,情况良好。\n二、申请\n收到申请2件。\n")
    assert (found.reporting_agency, found.title_year) == (agency, 2009)


@pytest.mark.parametrize(
    "above",
    [
        "安平市人民政府办公室",
        "2008年政府信息公开工作年度报告",
        "来源:市财政局",
        "首页 > 市财政局",
        "请与市财政局联系。",
    ],
)
def test_what_stands_above_a_whole_title_is_no_part_of_it(above: str) -> None:
    found = metadata_of(f"{above}\n青河区民政局2009年政府信息公开\n工作年度报告\n我局公开12条。{BODY}")
    assert (found.reporting_agency, found.title_year) == ("青河区民政局", 2009)


PIECES = st.sampled_from(
    [
        "2012年", "二〇一二年", "政府信息公开", "年度报告", "金乡县水务局", "人民政府", "索引号:", "发布日期:", "|", "文号 ", "2012-02-30", "2012-02-15",
        "\n", " ", "。", ",", "由", "编制", "现公布", "我局", "一、概述", "统计期限自", "2012年1月1日", "至", "12月31日", "止", "(", ")", "〔2012〕3号",
        "example-bet.com", "、", "《", "》", "请与", "联系", "來源:", "公开(kāi)", "20131月1日", "二一三年一月三十日", ">",
    ]
)  # fmt: skip


@given(st.one_of(st.lists(PIECES, max_size=50).map("".join), st.text(max_size=300)))
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = metadata_of(text)
    assert found.reporting_agency is not None or found.agency_id is None
    for evidence in found.evidence:
        assert 0 <= evidence.raw_start <= evidence.raw_end <= len(text)


def test_a_megabyte_on_one_line_is_read_in_linear_time() -> None:
    raw = raw_document("金乡县水务局2012年信息公开由编制,现公布" * 50_000)
    document = normalise(raw)
    started = time.perf_counter()
    read_metadata(raw, document, ())
    assert time.perf_counter() - started < 10


def test_a_report_is_read_in_milliseconds() -> None:
    raw = raw_document(seed_text(4))
    document = normalise(raw)
    sections = split_sections(document)
    best = min(_seconds(lambda: read_metadata(raw, document, sections)) for _ in range(10))
    assert best < 0.02


def _seconds(call: object) -> float:
    started = time.perf_counter()
    call()  # type: ignore[operator]
    return time.perf_counter() - started


HEADER_CASES = (
    (HeaderField.PUBLISHER, "publisher", "青禾县水务局", "青禾县水务局"),
    (HeaderField.SOURCE, "publisher", "青禾县水务局", "青禾县水务局"),
    (HeaderField.COMPILER, "reporting_agency", "青禾县水务局", "青禾县水务局"),
    (HeaderField.PUBLISHED, "published_date", "2015-03-02", datetime.date(2015, 3, 2)),
    (HeaderField.UPDATED, "published_date", "2015-03-02", datetime.date(2015, 3, 2)),
    (HeaderField.ISSUED, "document_date", "2015年3月2日", datetime.date(2015, 3, 2)),
    (HeaderField.INDEX_NUMBER, "index_number", "QH000/2015-00012", "QH000/2015-00012"),
    (HeaderField.DOCUMENT_NUMBER, "document_number", "青水〔2015〕7号", "青水〔2015〕7号"),
    (HeaderField.TITLE, "title_year", "青禾县水务局2014年政府信息公开年度报告", 2014),
)


@pytest.mark.parametrize(("field", "column", "printed", "value"), HEADER_CASES)
def test_every_label_of_a_header_is_read(field: HeaderField, column: str, printed: str, value: object) -> None:
    for label in HEADER_LABELS[field]:
        head = f"主题分类:水利 {label}:{printed}\n" if "年度" not in printed else f"{label}:{printed}\n分类:水利\n"
        metadata = metadata_of(f"{head}一、概述\n本年工作有序。\n二、主动公开情况\n公开12条。\n")
        assert getattr(metadata, column) == value, label


@pytest.mark.parametrize("year", ["2019", "2019年", "2019年度"])
@pytest.mark.parametrize("brackets", ["【{}】", "[{}]", "〔{}〕", "({})"])
@pytest.mark.parametrize(
    "title", ["{}安平市青河区民政局政府信息公开工作年度报告", "{}安平市青河区民政局2019年政府信息公开年报"]
)
def test_a_year_in_brackets_before_a_title_is_no_part_of_a_name(title: str, brackets: str, year: str) -> None:
    found = metadata_of(f"{title.format(brackets.format(year))}\n一年来,我局公开12条。{BODY}")
    assert (found.reporting_agency, found.title_year) == ("安平市青河区民政局", 2019)


@pytest.mark.parametrize("kind", ["工作总结", "的总结", "工作汇报", "年度报告"])
def test_a_name_alone_below_the_title_signs_the_report(kind: str) -> None:
    text = f"关于2014年政府信息公开{kind}\n市农业局\n市政务办:\n认真落实条例。\n一、主动公开\n全年公开信息30条。"
    assert metadata_of(text).reporting_agency == "市农业局"


def test_a_date_alone_at_the_head_is_not_the_year_reported() -> None:
    head = "清河区人民政府\n2018年3月\n本报告是由清河区人民政府编制的2017年度政府信息公开年度报告。\n"
    assert metadata_of(head + "一、概述\n建设专栏20个。").report_year == 2017


@pytest.mark.parametrize("line", ["（2018年12月20日发布）", "2018年12月20日公布"])
def test_a_line_that_tells_only_when_it_was_published_dates_the_report(line: str) -> None:
    text = f"某市体育局2018年政府信息公开工作年度报告\n{line}\n一、概述\n2018年公开信息402条。\n"
    assert str(read_report(text.encode()).metadata.published_date) == "2018-12-20"
