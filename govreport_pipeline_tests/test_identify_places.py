"""Where a report's body is: by its name, as of its year, by what the document says; or not told."""

import json
from dataclasses import fields
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from govreport_pipeline import read_report
from govreport_pipeline.checks.reports.places import find_misplaced_divisions
from govreport_pipeline.identify.heads import read_head
from govreport_pipeline.places import divisions
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import ReportMetadata
from govreport_pipeline.tables.vocabulary import EvidenceSource
from govreport_pipeline_tests.documents import SEEDS
from govreport_pipeline_tests.identities import BODY, place_of, report_of
from govreport_pipeline_tests.scoring import CORPUS


@cache
def seed(number: int) -> ReportMetadata:
    return read_report(SEEDS[number]).metadata


@pytest.mark.parametrize(
    ("number", "place", "level", "kind", "agency_id"),
    [
        (0, "山东省 临沂市 郯城县 –", "county", "department", "371322-机关事务服务中心"),
        (1, "安徽省 亳州市 – –", "city", "other", "341600-行政服务中心"),
        (2, "湖南省 岳阳市 君山区 –", "county", "government", "430611-人民政府"),
        (3, "广东省 东莞市 – 寮步镇", "township", "government", "441900-寮步镇"),
        (4, "江西省 九江市 庐山市 –", "county", "government", "360483-人民政府"),
    ],
)
def test_the_seeds_are_where_they_are(number, place, level, kind, agency_id):
    found = seed(number)
    assert (place_of(found), str(found.admin_level), str(found.body_kind)) == (place, level, kind)
    assert found.agency_id == agency_id
    assert found.agency_confidence >= 0.7


def test_level_and_kind_agree_with_the_annotations():
    right = total = 0
    for corpus in ("wild", "synthetic"):
        for line in (CORPUS / corpus / "truth.jsonl").read_text("utf8").splitlines():
            case = json.loads(line)
            found = read_report(CORPUS / corpus / f"{case['id']}.txt").metadata
            told = found.body_kind if case["agency_level"] in ("department", "other") else found.admin_level
            if case["agency"] is not None:
                total += 1
                right += str(told) == case["agency_level"]
    assert right / total >= 0.98


@pytest.mark.parametrize(
    ("agency", "year", "place"),
    [
        ("厦门市集美区教育局", 2012, "福建省 厦门市 集美区 –"),
        ("桦甸市人民政府新华街道办事处", 2012, "吉林省 吉林市 桦甸市 新华街道"),
        ("凉州区张义镇人民政府", 2008, "甘肃省 武威市 凉州区 张义镇"),
        ("缙云县壶镇镇人民政府", 2013, "浙江省 丽水市 缙云县 壶镇镇"),
        ("北京市密云县旅游局", 2012, "北京市 – 密云县 –"),
        ("仙桃市民政局", 2012, "湖北省 – 仙桃市 –"),
        ("巢湖市民政局", 2010, "安徽省 巢湖市 – –"),
        ("巢湖市民政局", 2011, "安徽省 合肥市 巢湖市 –"),
        ("积石山县统计局", 2012, "甘肃省 临夏回族自治州 积石山保安族东乡族撒拉族自治县 –"),
        ("临夏州教育局", 2012, "甘肃省 临夏回族自治州 – –"),
        ("北京海淀区教育局", 2012, "北京市 – 海淀区 –"),
        ("国家税务总局凉州区税务局", 2019, "甘肃省 武威市 凉州区 –"),
        ("西藏自治区人民政府", 2011, "西藏自治区 – – –"),
        ("庐山市人民政府", 2018, "江西省 九江市 庐山市 –"),
        ("中共台山市委台山市人民政府办公室", 2012, "广东省 江门市 台山市 –"),
        ("合肥市新站区教育局", 2012, "安徽省 合肥市 – –"),
        ("湘西自治州教育局", 2015, "湖南省 湘西土家族苗族自治州 – –"),
        ("科左中旗教育局", 2015, "内蒙古自治区 通辽市 科尔沁左翼中旗 –"),
        ("前郭县教育局", 2015, "吉林省 松原市 前郭尔罗斯蒙古族自治县 –"),
        ("巴州教育局", 2015, "新疆维吾尔自治区 巴音郭楞蒙古自治州 – –"),
        ("江西九江教育局", 2019, "江西省 九江市 – –"),
        ("番禺经济技术开发区管委会", 2024, "广东省 广州市 番禺区 –"),
        ("苏州工业园区管理委员会", 2019, "江苏省 苏州市 – –"),
        ("成都高新区管委会", 2019, "四川省 成都市 – –"),
        ("广州市越秀区人民政府北京街道办事处", 2020, "广东省 广州市 越秀区 北京街道"),
        ("九江市公安局濂溪分局", 2020, "江西省 九江市 濂溪区 –"),
        ("九江市生态环境局直属分局", 2020, "江西省 九江市 – –"),
        ("毕节市七星关区", 2015, "贵州省 毕节市 七星关区 –"),
        ("和安县人民政府", 2025, "新疆维吾尔自治区 和田地区 和安县 –"),
        ("岑岭县人民政府", 2026, "新疆维吾尔自治区 喀什地区 岑岭县 –"),
        ("重庆市江北区教育局", 2025, "重庆市 – 江北区 –"),
        ("重庆市两江新区教育局", 2025, "重庆市 – 两江新区 –"),
    ],
)
def test_a_name_tells_the_place_of_its_year(agency, year, place):
    assert place_of(report_of(agency, year)) == place


@pytest.mark.parametrize(
    ("agency", "place", "level", "kind", "agency_id"),
    [
        ("宝安区西乡街道办事处", "宝安区 西乡街道", "township", "government", "440306-西乡街道"),
        ("武昌区水果湖办事处", "武昌区 水果湖", "township", "government", "420106-水果湖街道"),
        ("天津市北辰区佳荣里街", "北辰区 佳荣里街道", "township", "government", "120113-佳荣里街道"),
        ("北京市朝阳区常营地区办事处", "朝阳区 常营地区", "township", "government", "110105-常营地区"),
        ("阳新县𣲗源口镇人民政府", "阳新县 𣲗源口镇", "township", "government", "420222-𣲗源口镇"),
        (
            "郑州高新技术产业开发区枫杨街道办事处",
            "– 高新技术产业开发区枫杨街道",
            "township",
            "government",
            "410100-高新技术产业开发区枫杨街道",
        ),
        ("成安县北乡义镇人民政府", "成安县 北乡义镇", "township", "government", "130424-北乡义镇"),
        ("郑州市人民政府驻北京办事处", "– –", "city", "other", "410100-驻北京办事处"),
        ("国家税务总局九江市税务局", "– –", "city", "department", "360400-税务局"),
        ("国家统计局江西调查总队", "– –", "province", "department", "360000-国家统计局调查总队"),
        ("中国证券监督管理委员会江西监管局", "– –", "province", "department", "360000-中国证券监督管理委员会监管局"),
        ("中华人民共和国九江海关", "– –", "None", "other", "九江海关"),
        ("新疆生产建设兵团第八师石河子市", "石河子市 –", "county", "government", "659001-人民政府"),
        ("天津市滨海新区", "滨海新区 –", "county", "government", "120116-人民政府"),
        ("商丘市梁园区", "梁园区 –", "county", "government", "411402-人民政府"),
        ("重庆海关关区", "– –", "None", "other", "重庆海关"),
        ("新疆生产建设兵团教育局", "– –", "province", "department", "650000-生产建设兵团教育局"),
        ("南昌大学第一附属医院", "– –", "city", "other", "360100-大学第一附属医院"),
        ("中山大学", "– –", "None", "other", "中山大学"),
        ("江南大学", "– –", "None", "other", "江南大学"),
        ("深圳市光明新区管理委员会", "– –", "county", "other", "440300-光明新区管理委员会"),
        ("中华人民共和国教育部", "– –", "national", "other", "000000-教育部"),
    ],
)
def test_offices_of_streets_and_of_national_bodies_and_institutions_are_what_they_are(
    agency, place, level, kind, agency_id
):
    found = report_of(agency, 2015)
    assert place_of(found).split(" ", 2)[2] == place
    assert (str(found.admin_level), str(found.body_kind), found.agency_id) == (level, kind, agency_id)


@pytest.mark.parametrize("name", ["和平县", "和县", "和布克赛尔蒙古自治县", "将乐县", "本溪市", "全椒县", "通河县"])
def test_a_place_whose_name_begins_like_a_word_between_names_is_read(name):
    found = report_of(f"{name}人民政府", 2012)
    assert found.county == name or found.city == name
    assert report_of("和布克赛尔县人民政府").county_code == "654226"
    assert report_of("和平街道办事处").township == "和平街道"


def test_a_place_that_is_younger_than_the_report_is_what_it_became():
    found = report_of("庐山市水利局", 2015)
    assert (found.county, found.county_code, found.agency_id) == ("星子县", "360427", "360483-水利局")


@pytest.mark.parametrize(
    ("agency", "year", "rivals"),
    [
        ("鼓楼区教育局", 2016, 4),
        ("长安区民政局", 2016, 2),
        ("朝阳区水务局", 2016, 2),
        ("城关镇人民政府", 2016, 8),
        ("江北区教育局", 2025, 2),
        ("江北区教育局", None, 2),
    ],
)
def test_a_name_that_several_places_bear_is_not_guessed(agency, year, rivals):
    found = report_of(agency, year)
    assert (found.agency_id, found.province_code, found.agency_confidence) == (None, None, None)
    candidates = [part.value for part in found.evidence if part.field == "place_candidate"]
    assert len(candidates) == rivals


def test_an_ambiguous_place_is_a_finding_that_names_the_candidates():
    text = "鼓楼区教育局2016年政府信息公开工作年度报告" + BODY
    findings = {finding.code: finding for finding in read_report(text.encode(), name="a.txt").findings}
    assert "福建省福州市鼓楼区" in findings[FindingCode.PLACE_AMBIGUOUS].message
    assert FindingCode.PLACE_UNKNOWN not in findings
    text = "甲县教育局2016年政府信息公开工作年度报告" + BODY
    assert FindingCode.PLACE_UNKNOWN in {one.code for one in read_report(text.encode(), name="b.txt").findings}
    text = "水利部2016年政府信息公开工作年度报告" + BODY
    assert FindingCode.PLACE_UNKNOWN not in {one.code for one in read_report(text.encode(), name="c.txt").findings}


@pytest.mark.parametrize(
    ("agency", "prose", "place"),
    [
        ("鼓楼区教育局", "我区按照徐州市人民政府的部署开展工作。", "江苏省 徐州市 鼓楼区 –"),
        ("长安区民政局", "登录石家庄市政府网站查阅。", "河北省 石家庄市 长安区 –"),
        ("寮步镇人民政府", "在《东莞日报》公开。", "广东省 东莞市 – 寮步镇"),
        ("市农业局", "金华市政府网站公开12条,金华市农业信息网公开8条。", "浙江省 金华市 – –"),
        ("南昌教育局", "南昌市政府网站公开12条。", "江西省 南昌市 – –"),
        ("南昌教育局", "南昌县政府网站公开12条。", "江西省 南昌市 南昌县 –"),
        ("县水利局", "郯城县人民政府网站公开,郯城县广播电视台播出。", "山东省 临沂市 郯城县 –"),
    ],
)
def test_what_the_document_says_around_the_name_decides(agency, prose, place):
    found = report_of(agency, body=BODY + prose)
    assert place_of(found) == place
    (evidence,) = (part for part in found.evidence if part.field == "place")
    assert 0.5 <= evidence.weight == found.agency_confidence < 0.95


@pytest.mark.parametrize(
    ("agency", "prose"),
    [
        ("鼓楼区教育局", "赴南京市、徐州市、福州市学习。"),
        ("市农业局", "赴金华市学习。"),
        ("市农业局", "金华市和衢州市的同行来访,学习金华市、衢州市经验。"),
        ("行政服务中心", "全年公开12条。"),
        ("南昌教育局", "南昌教育网公开12条。"),
    ],
)
def test_context_that_does_not_decide_leaves_the_place_open(agency, prose):
    found = report_of(agency, body=BODY + prose)
    assert (found.province_code, found.agency_id) == (None, None)


def test_a_text_that_speaks_of_another_city_again_and_again_lowers_the_confidence():
    told = report_of("蚌山区财政局").agency_confidence
    other = report_of("蚌山区财政局", body=BODY + "海口市的部署。海口市的要求。海口市的意见。").agency_confidence
    assert (told, other) == (0.95, 0.6)
    assert report_of("蚌山区财政局", body=BODY + "蚌埠市部署。" + "海口市。" * 5).agency_confidence == 0.95


@pytest.mark.parametrize(
    "name",
    ["江宁湾经济技术开发区管理委员会", "河南镇人民政府", "新华街道办事处", "和平乡人民政府", "宿豫市民族宗教事务局"],
)
def test_a_short_name_is_none_inside_another(name):
    assert read_head(name, 2016).candidates == ()


@pytest.mark.parametrize("name", ["凉州教育局", "莆田第二中学", "亳州师范高等专科学校"])
def test_a_short_name_before_a_body_is_less_sure(name):
    found = report_of(name)
    assert found.province_code is not None
    assert found.agency_confidence == 0.85


NAMES = st.lists(
    st.sampled_from(["鼓楼区", "朝阳", "市", "县", "镇", "人民政府", "教育局", "新华街道", "南京市", "福建省", "国家税务总局", "办公室", "(筹)", "庐山"]),
    min_size=1,
    max_size=6,
).map("".join)  # fmt: skip


@given(NAMES, st.one_of(st.none(), st.integers(1990, 2030)))
def test_any_name_is_read_and_its_rest_is_its_end(name, year):
    head = read_head(name, year)
    assert name.endswith(head.rest)
    assert all(division.is_valid_in(2024 if year is None else year) for division in head.candidates)


def test_evidence_of_the_place_stands_where_the_document_says_it():
    text = "鼓楼区教育局2016年政府信息公开工作年度报告" + BODY + "我区按照徐州市人民政府的部署开展工作。"
    (evidence,) = (part for part in read_report(text.encode(), name="a.txt").metadata.evidence if part.field == "place")
    assert evidence.source is EvidenceSource.BODY
    assert text[evidence.raw_start : evidence.raw_end] == "徐州市"


NAMES = tuple(sorted({one.name for one in divisions() if one.last_year is None or one.last_year >= 2002}))


@given(st.sampled_from(NAMES), st.one_of(st.none(), st.integers(2008, 2030)))
@example("万盛区", 2011)
@example("万盛区", None)
@example("江北区", 2025)
@settings(max_examples=150)
def test_whatever_place_a_name_and_year_give_the_check_holds_for_it(name, year):
    found = report_of(f"{name}教育局", year)
    assert list(find_misplaced_divisions({field.name: getattr(found, field.name) for field in fields(found)})) == []
