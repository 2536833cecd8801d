"""Which agency a report is of: one identifier through renames and reorganisations, none for what is not told."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport_pipeline import read_report
from govreport_pipeline.extract import extract
from govreport_pipeline.identify import AgencyBook, identify, identity_alone
from govreport_pipeline.identify.bodies import body_of
from govreport_pipeline.identify.learn import Lessons
from govreport_pipeline.identify.successions import SHORT_FORMS, SUCCESSIONS
from govreport_pipeline.normalise import normalise
from govreport_pipeline.report import analyse
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind, Coverage, EvidenceSource
from govreport_pipeline_tests.documents import raw_document
from govreport_pipeline_tests.identities import BODY, identify_all, place_of, reading_of, report_of
from govreport_pipeline_tests.scoring import CORPUS as TEXTS


@pytest.mark.parametrize(
    ("names", "agency_id"),
    [
        ((("郯城县机关事务管理局", 2017), ("郯城县机关事务服务中心", 2020)), "371322-机关事务服务中心"),
        ((("青田县国土资源局", 2016), ("青田县自然资源局", 2020)), "331121-自然资源局"),
        ((("金华市农业局", 2016), ("金华市农业农村局", 2020)), "330700-农业农村局"),
        ((("凉州区卫计局", 2016), ("凉州区卫生和计划生育局", 2017), ("凉州区卫生健康局", 2020)), "620602-卫生健康局"),
        ((("赣县财政局", 2014), ("赣县区财政局", 2018)), "360704-财政局"),
        ((("星子县人民政府", 2014), ("庐山市", 2018), ("庐山市政府", 2019)), "360483-人民政府"),
        ((("公主岭市审计局", 2018), ("长春市公主岭市审计局", 2021)), "220184-审计局"),
        ((("密云县旅游局", 2012), ("北京市密云区旅游局", 2016)), "110118-旅游局"),
        ((("凉州区张义镇人民政府", 2012), ("凉州区张义镇", 2016)), "620602-张义镇"),
        ((("农业部", 2012), ("中华人民共和国农业农村部", 2020)), "000000-农业农村部"),
        ((("省教育厅", 2012),), None),
        ((("台山市人社局", 2012), ("江门市台山市人力资源和社会保障局", 2014)), "440781-人力资源和社会保障局"),
    ],
)
def test_an_agency_keeps_its_identifier(names, agency_id):
    assert {report_of(name, year).agency_id for name, year in names} == {agency_id}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("凉州区工商行政管理局", "凉州区市场监督管理局"),
        ("凉州区食品药品监督管理局", "凉州区市场监督管理局"),
        ("凉州区国家税务局", "凉州区税务局"),
        ("凉州区教育局", "甘州区教育局"),
        ("凉州区人民政府", "凉州区人民政府办公室"),
        ("凉州区卫生局", "凉州区卫生健康局"),
        ("庐山市农业局", "庐江县农业局"),
    ],
)
def test_a_merger_another_place_or_the_office_of_a_government_is_another_agency(one, other):
    assert None not in (report_of(one).agency_id, report_of(other).agency_id)
    assert report_of(one).agency_id != report_of(other).agency_id


def test_a_body_whose_place_the_record_lacks_is_known_by_its_name():
    found = report_of("甲县教育局")
    assert (found.agency_id, found.province_code, found.agency_confidence) == ("甲县教育局", None, 0.5)
    assert report_of("甲县").agency_id == report_of("甲县人民政府").agency_id == "甲县"


def test_a_customs_house_is_one_with_its_district():
    told = "2018年政府信息公开工作年度报告\n一、概述\n本年主动公开信息300条。\n"
    house, district = (read_report(f"{name}{told}".encode()).metadata for name in ("江岭海关", "江岭海关关区"))
    assert house.agency_id == district.agency_id == "江岭海关"
    assert (house.coverage, district.coverage) == (Coverage.OWN_BODY, Coverage.WHOLE_JURISDICTION)


def test_every_succession_and_short_form_leads_to_a_body_that_stays():
    for succession in SUCCESSIONS:
        for before, after in succession.endings or (("局", "局"),):
            assert body_of(succession.before + before) == body_of(succession.after + after), succession
    for short, full in SHORT_FORMS:
        assert body_of(f"{short}局") == body_of(f"{full}局"), short
    assert len({one.before for one in SUCCESSIONS}) == len(SUCCESSIONS)


@given(
    st.sampled_from([one.before for one in SUCCESSIONS] + [one[0] for one in SHORT_FORMS]), st.sampled_from("局厅委")
)
def test_the_last_form_of_a_body_is_its_own_last_form(stem, ending):
    assert body_of(body_of(stem + ending)) == body_of(stem + ending)


def test_what_calls_itself_our_bureau_is_a_department_even_without_a_name():
    found = identify(reading_of("", body="一、概述\n2016年,我局认真落实。我局公开12条。\n"))
    assert (found.reporting_agency, found.agency_id, found.body_kind) == (None, None, BodyKind.DEPARTMENT)
    assert found.admin_level is None


def test_a_joint_report_carries_both_agencies():
    text = "本年度报告由凉州区国家税务局、凉州区地方税务局编制,为2013年报告。"
    found = identify(reading_of(text))
    assert found.joint_agency_ids == ("620602-国家税务局", "620602-地方税务局")
    assert found.agency_id in found.joint_agency_ids
    book = AgencyBook()
    book.add([found, report_of("凉州区地方税务局", 2015)])
    rows = {agency.agency_id: agency for agency in book.written()}
    assert {name: row.report_count for name, row in rows.items()} == {"620602-国家税务局": 1, "620602-地方税务局": 2}
    assert rows["620602-国家税务局"].county == "凉州区"


@pytest.mark.parametrize(("county", "year"), [("赣县", 2014), ("赣县区", 2018)])
def test_a_title_of_two_bodies_makes_no_third_agency(county, year):
    names = f"{county}发展和改革局", f"{county}物价局"
    found = identify(titled("、".join(names), year))
    assert found.joint_agency_ids == ("360704-发展和改革局", "360704-物价局")
    assert (found.agency_id, found.reporting_agency) == (found.joint_agency_ids[0], "、".join(names))
    book = AgencyBook()
    book.add([found])
    assert {row.agency_id: row.name for row in book.written()} == dict(zip(found.joint_agency_ids, names, strict=True))


def test_another_name_in_brackets_does_not_hide_the_level():
    found = identify(titled("宁波市规划局(宁波市测绘局)"))
    assert (found.admin_level, found.agency_id) == (AdminLevel.CITY, "330200-规划局")


def test_an_agency_has_all_its_names_with_their_years():
    reports = [report_of(*one) for one in (("赣县财政局", 2012), ("赣县区财政局", 2018), ("赣县财政局", 2014))]
    book = AgencyBook()
    book.add(reports)
    (agency,) = book.written()
    assert (agency.name, agency.first_year, agency.last_year, agency.report_count) == ("赣县区财政局", 2012, 2018, 3)
    assert [(name.name, name.first_year, name.last_year, name.report_count) for name in agency.names] == [
        ("赣县财政局", 2012, 2014, 2),
        ("赣县区财政局", 2018, 2018, 1),
    ]
    assert (agency.county, agency.county_code, agency.admin_level) == ("赣县区", "360704", AdminLevel.COUNTY)


def titled(agency, year=2016, url=None, body=BODY):
    return reading_of(f"{agency}{year}年政府信息公开工作年度报告", url, body)


XUZHOU = "http://www.xz.gov.cn/a.html"
TAUGHT = [
    titled("徐州市水务局", 2012, XUZHOU),
    titled("徐州市教育局", 2013, XUZHOU),
    titled("徐州市财政局", 2014, XUZHOU),
]


def test_a_host_that_others_share_tells_which_place_is_meant():
    alone, taught = titled("鼓楼区教育局", url=XUZHOU), identify_all([*TAUGHT, titled("鼓楼区教育局", url=XUZHOU)])[-1]
    assert identify(alone).agency_id is None
    assert (place_of(taught), taught.agency_id) == ("江苏省 徐州市 鼓楼区 –", "320302-教育局")
    (evidence,) = (part for part in taught.evidence if part.field == "place")
    assert (evidence.source, evidence.value) == (EvidenceSource.CORPUS, "江苏省徐州市鼓楼区 (host xz.gov.cn)")
    assert 0.5 <= taught.agency_confidence < 0.95


def test_a_host_tells_the_place_of_a_bare_name_too_but_not_after_one_report():
    bare = titled("市农业局", url=XUZHOU)
    assert place_of(identify_all([*TAUGHT, bare])[-1]) == "江苏省 徐州市 – –"
    assert identify_all([TAUGHT[0], bare])[-1].province_code is None


def test_a_host_that_several_places_share_tells_nothing():
    others = [titled("福州市水务局", 2012, XUZHOU), titled("福州市教育局", 2013, XUZHOU)]
    assert identify_all([*TAUGHT, *others, titled("鼓楼区教育局", url=XUZHOU)])[-1].province_code is None


def test_the_letters_of_document_numbers_tell_the_city():
    cited = BODY + "根据东府办函〔2012〕53号文件精神。"
    taught = [titled(f"东莞市{body}", 2012, body=cited) for body in ("水务局", "教育局", "财政局")]
    told = identify_all([*taught, titled("城区教育局", 2012), titled("桥头镇人民政府", 2012, body=cited)])[-1]
    assert (place_of(told), told.township_code) == ("广东省 东莞市 – 桥头镇", "441900107")
    assert identify(titled("桥头镇人民政府", 2012, body=cited)).province_code is None


def test_an_organisations_code_names_the_agency_of_a_report_that_does_not():
    def numbered(head, year):
        return reading_of(f"索引号:000014349/{year}-00021\n{head}", body=f"\n一、概述\n{year}年,我局公开12条。\n")

    taught = [numbered(f"凉州区教育局{year}年政府信息公开工作年度报告", year) for year in (2012, 2013)]
    nameless = numbered("政府信息公开", 2014)
    assert identify(nameless).agency_id is None
    told = identify_all([*taught, nameless])[-1]
    assert (told.agency_id, told.reporting_agency, told.body_kind) == ("620602-教育局", None, BodyKind.DEPARTMENT)
    assert place_of(told) == "甘肃省 武威市 凉州区 –"
    other = numbered("凉州区财政局2015年政府信息公开工作年度报告", 2015)
    assert identify_all([*taught, other, nameless])[-1].agency_id is None


CORPUS = [
    *TAUGHT,
    titled("鼓楼区教育局", url=XUZHOU),
    titled("市农业局", url=XUZHOU),
    titled("长安区民政局"),
    titled("星子县人民政府", 2012),
    titled("庐山市", 2018),
    titled("甲县教育局"),
    titled("桥头镇人民政府", body=BODY + "根据东府办函〔2012〕53号文件精神。"),
]


@settings(max_examples=30)
@given(st.integers(0, 2**32))
def test_what_is_resolved_does_not_depend_on_the_order_of_documents(number):
    readings = random.Random(number).sample(CORPUS, len(CORPUS))
    found = {report.document_id: report for report in identify_all(readings)}
    assert found == {report.document_id: report for report in identify_all(CORPUS)}
    books = AgencyBook(), AgencyBook()
    books[0].add(found.values())
    books[1].add(identify_all(CORPUS))
    assert books[0].written() == books[1].written()


def test_a_report_that_is_not_sure_of_its_place_teaches_nothing():
    lessons = Lessons()
    for reading in (
        titled("桥头镇人民政府", url=XUZHOU),
        titled("市农业局", url=XUZHOU),
        titled("甲县教育局", url=XUZHOU),
    ):
        lessons.take(reading, identity_alone(reading))
    assert not lessons.places


def test_identifying_costs_a_twentieth_of_reading():
    raws = [raw_document(path.read_text("utf8"), path.name) for path in sorted((TEXTS / "wild").glob("*.txt"))]
    readings = [extract(raw, normalise(raw), ()).metadata for raw in raws]
    identify_all(readings)  # the record of places is read once

    def seconds(work):
        started = time.process_time()
        for _ in range(3):
            work()
        return time.process_time() - started

    def read():
        for raw in raws:
            analyse(raw)

    spent = min(seconds(lambda: identify_all(readings)) for _ in range(3))
    assert spent < 0.05 * min(seconds(read) for _ in range(3))
