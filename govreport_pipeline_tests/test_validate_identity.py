"""Title, body, portal and signature against each other: agency, year, dates."""

import datetime
from dataclasses import replace
from typing import Any

import pytest

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import EvidenceSource, Responsibility, Severity
from govreport_pipeline.validate import Validation
from govreport_pipeline.validate.reports.identity_of_report import index_number_year
from govreport_pipeline.validate.reports.names import are_one_body, is_body_name
from govreport_pipeline_tests.validation_cases import METADATA, codes, compose, evidence, finding, stat

DAY = datetime.date


def validated(**changes: Any) -> Validation:
    """A clean report but for the changes in its metadata."""
    case = compose("一、概述\n公开", stat("42条", "proactive_items"), "。\n")
    return case.validated(replace(METADATA, **changes))


def test_report_without_contradictions_has_no_finding() -> None:
    assert codes(validated()) == []
    assert (
        codes(
            validated(
                period_start=DAY(2016, 1, 1),
                period_end=DAY(2016, 12, 31),
                signed_date=DAY(2017, 1, 9),
                published_date=DAY(2017, 1, 9),
                document_date=DAY(2017, 1, 9),
                index_number="000014349/2017-1070910",
                publisher="水务局",
                compiler="甲县水务局",
            )
        )
        == []
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": None}, FindingCode.NO_TITLE),
        ({"reporting_agency": None}, FindingCode.AGENCY_UNKNOWN),
        ({"report_year": None}, FindingCode.REPORT_YEAR_UNKNOWN),
        ({"title_year": 2015}, FindingCode.YEAR_CONFLICT),
        ({"period_end": DAY(2015, 12, 31)}, FindingCode.YEAR_CONFLICT),
        ({"signed_date": DAY(2015, 12, 31)}, FindingCode.YEAR_CONFLICT),
        ({"period_start": DAY(2016, 1, 1), "period_end": DAY(2016, 11, 30)}, FindingCode.PERIOD_NOT_THE_YEAR),
        ({"period_start": DAY(2016, 3, 1), "period_end": DAY(2016, 12, 31)}, FindingCode.PERIOD_NOT_THE_YEAR),
        ({"period_start": DAY(2016, 12, 31), "period_end": DAY(2016, 1, 1)}, FindingCode.PERIOD_NOT_THE_YEAR),
        ({"signed_date": DAY(2017, 3, 2), "published_date": DAY(2017, 3, 1)}, FindingCode.SIGNED_AFTER_PUBLISHED),
        ({"published_date": DAY(2016, 12, 10)}, FindingCode.PUBLISHED_EARLY),
        ({"published_date": DAY(2018, 1, 1)}, FindingCode.PUBLISHED_LATE),
        ({"joint_agencies": ("甲县水务局", "甲县林业局")}, FindingCode.JOINT_REPORT),
        ({"publisher": "甲县林业局"}, FindingCode.AGENCY_CONFLICT),
        ({"compiler": "乙县水务局"}, FindingCode.AGENCY_CONFLICT),
    ],
)
def test_contradiction_in_the_metadata_is_a_finding(changes: dict[str, Any], code: FindingCode) -> None:
    assert codes(validated(**changes)) == [code]


@pytest.mark.parametrize(
    "changes",
    [
        {"period_start": DAY(2016, 1, 1), "period_end": DAY(2016, 12, 20)},
        {"period_start": DAY(2015, 9, 1), "period_end": DAY(2016, 8, 31)},
        {"report_year": 2008, "title_year": 2008, "period_start": DAY(2008, 5, 1), "period_end": DAY(2008, 12, 31)},
    ],
)
def test_period_that_is_about_its_year_is_no_finding(changes: dict[str, Any]) -> None:
    assert FindingCode.PERIOD_NOT_THE_YEAR not in codes(validated(**changes))


def test_year_of_the_announcement_conflicts_though_the_title_agrees() -> None:
    # case 054: title 2009, announcement 2010, body 2009
    told = evidence("report_year", EvidenceSource.ANNOUNCEMENT, "2010", (5, 9))
    found = finding(validated(evidence=(told,)), FindingCode.YEAR_CONFLICT)
    assert (found.raw_start, found.raw_end) == (5, 9)
    assert "the announcement names 2010; the report covers 2016" in found.message
    assert (found.severity, found.responsibility) == (Severity.WARNING, Responsibility.SOURCE)


def test_year_that_the_prose_mentions_is_no_conflict() -> None:
    assert codes(validated(evidence=(evidence("report_year", EvidenceSource.BODY, "2017"),))) == []


def test_conflicts_of_one_year_are_one_finding() -> None:
    told = evidence("title_year", EvidenceSource.TITLE, "2015")
    assert codes(validated(title_year=2015, evidence=(told,))) == [FindingCode.YEAR_CONFLICT]


def test_renamed_publisher_is_a_conflict_where_it_stands() -> None:
    # seed 000
    told = evidence("publisher", EvidenceSource.PORTAL_HEADER, "郯城县机关事务服务中心", (60, 71))
    validation = validated(
        publisher="郯城县机关事务服务中心",
        reporting_agency="郯城县机关事务管理局",
        compiler="郯城县机关事务管理局",
        evidence=(told,),
    )
    found = finding(validation, FindingCode.AGENCY_CONFLICT)
    assert (found.raw_start, found.raw_end) == (60, 71)
    assert "publisher is 郯城县机关事务服务中心, the report speaks of 郯城县机关事务管理局" in found.message


@pytest.mark.parametrize(
    ("agency", "publisher", "is_renamed"),
    [
        ("青禾县国土资源局", "县自然资源局", True),
        ("青禾县卫计局", "卫生健康局", True),
        ("青禾县环保局", "青禾县生态环境局", True),
        ("青禾县国土资源局", "丰岭县自然资源局", False),
        ("青禾县国土资源局", "生态环境局", False),
        ("青禾县规划局", "自然资源局", False),  # merged into it, with others
    ],
)
def test_label_with_the_later_name_of_a_body_is_the_sites(agency: str, publisher: str, is_renamed: bool) -> None:
    found = finding(validated(reporting_agency=agency, publisher=publisher), FindingCode.AGENCY_CONFLICT)
    told = (Severity.INFO, Responsibility.CAPTURE) if is_renamed else (Severity.WARNING, Responsibility.SOURCE)
    assert (found.severity, found.responsibility) == told


@pytest.mark.parametrize(("agency_id", "is_left_out"), [(None, True), ("市农业局", False)])
def test_report_without_an_agency_is_said_to_be_in_no_comparison_table(
    agency_id: str | None, is_left_out: bool
) -> None:
    found = finding(
        validated(reporting_agency="市农业局", agency_id=agency_id, province_code=None), FindingCode.PLACE_UNKNOWN
    )
    assert ("in no comparison table" in found.message) == is_left_out


def test_spam_in_a_name_is_no_other_body() -> None:
    assert codes(validated(reporting_agency="青禾县教育局", compiler="青禾县时时彩教育局")) == []


def test_signature_of_another_body_is_a_conflict() -> None:
    told = evidence("reporting_agency", EvidenceSource.SIGNATURE, "甲县林业局", (3, 8))
    assert codes(validated(evidence=(told,))) == [FindingCode.AGENCY_CONFLICT]


def test_partner_of_a_joint_report_is_no_conflict() -> None:
    both = ("甲县水务局", "甲县林业局")
    assert codes(validated(joint_agencies=both, publisher="甲县林业局")) == [FindingCode.JOINT_REPORT]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("青田县交通运输局", "交通局"),  # case 062
        ("下管镇人民政府", "下管镇"),
        ("凉州区张义镇人民政府", "张义镇人民政府"),
        ("君山区人民政府", "君山区政务公开办"),  # seed 002
        ("庐山市", "庐山市人民政府办公室"),  # seed 004
        ("永嘉县枫林镇", "枫林镇党政综合办公室"),
        ("伊宁县人民政府", "伊宁县人民政府办公室"),
        ("桦甸市人民政府新华街道办事处", "新华街道"),
        ("甲县水务局", "甲县水务局(原水利局)"),
        ("甲区教育局", "区教育局办公室"),
        ("甲县文化和旅游局", "甲县文化旅游局"),
        ("甲县", "甲县政府"),
        ("云溪经济开发区管理委员会", "云溪经开区管委会党政办"),
        ("云溪高新区管委会", "云溪高新区管委会信息公开工作领导小组办公室"),
        ("北岭街道", "北岭街道党工委办事处"),
        ("云溪工业开发区", "云溪工业开发区管委会"),
        ("云溪新区", "云溪新区管理委员会"),
        ("江岭市通河区民宗局", "民族宗教事务局"),
        ("文化广电新闻出版局", "市文广新局"),
        ("中共甲县委甲县人民政府农村工作领导小组办公室", "县农办"),
    ],
)
def test_short_names_and_offices_are_the_same_body(name: str, other: str) -> None:
    assert are_one_body(name, other)
    assert are_one_body(other, name)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("郯城县机关事务管理局", "郯城县机关事务服务中心"),
        ("金华市农业局", "市农业农村局"),  # case 027
        ("亳州市行政服务中心", "亳州市公共资源交易监督管理局"),  # seed 001
        ("君山区人民政府", "君山区教育局"),
        ("甲县水务局", "乙县水务局"),
        ("青禾县", "丰岭县人民政府办公室"),
        ("青禾县教育局", "市教育局"),
        ("云溪市", "云溪市城市管理委员会"),
        ("云溪经济开发区", "云溪高新区管委会"),
    ],
)
def test_renamed_and_other_bodies_are_told_apart(name: str, other: str) -> None:
    assert not are_one_body(name, other)
    assert not are_one_body(other, name)


PORTALS = (
    ("青禾县水务局", "青禾县人民政府"),
    ("青禾县水务局", "江岭市人民政府办公室"),
    ("江岭市青禾区水务局", "青禾区政府办"),
    ("青禾县龙口镇", "青禾县"),
    ("龙口镇人民政府", "青禾县融媒体中心"),
    ("江岭市水务局", "江岭数字办"),
    ("水务局", "甲县政务公开办"),
)
"""Bodies, and who keeps the portal on which they publish."""


@pytest.mark.parametrize(("agency", "publisher"), PORTALS)
def test_portal_of_the_place_is_no_conflict(agency: str, publisher: str) -> None:
    assert codes(validated(reporting_agency=agency, publisher=publisher)) == []


@pytest.mark.parametrize(
    ("agency", "publisher"),
    [
        ("青禾县水务局", "丰岭县人民政府"),
        ("青禾县水务局", "龙口镇人民政府"),
        ("青禾县龙口镇", "丰岭县融媒体中心"),
        ("青禾县水务局", "青禾县财政局"),
    ],
)
def test_portal_of_another_place_or_another_body_is_a_conflict(agency: str, publisher: str) -> None:
    assert codes(validated(reporting_agency=agency, publisher=publisher)) == [FindingCode.AGENCY_CONFLICT]


def test_government_that_signs_a_report_of_its_department_is_a_conflict() -> None:
    assert codes(validated(reporting_agency="青禾县水务局", compiler="青禾县人民政府")) == [FindingCode.AGENCY_CONFLICT]


@pytest.mark.parametrize("name", ["高新区", "江岭高新区"])
def test_name_that_the_text_shortens_is_no_conflict(name: str) -> None:
    told = evidence("short_name", EvidenceSource.ANNOUNCEMENT, "高新区")
    case = {"reporting_agency": "江岭高新技术产业开发区管理委员会", "publisher": name}
    assert codes(validated(**case, evidence=(told,))) == []
    assert codes(validated(**case)) == [FindingCode.AGENCY_CONFLICT]


@pytest.mark.parametrize(
    ("agency", "named", "is_told"),
    [
        ("青禾县司法局", "丰岭县司法局", True),  # a text copied from another county
        ("龙口镇", "凤山镇人民政府", True),
        ("青禾县司法局", "丰岭县财政局", False),
        ("龙口镇", "青禾县", False),
        ("青禾县司法局", "青禾县司法局办公室", False),
    ],
)
def test_prose_that_speaks_of_the_same_body_elsewhere_is_a_conflict(agency: str, named: str, is_told: bool) -> None:
    told = evidence("reporting_agency", EvidenceSource.BODY, named)
    found = codes(validated(reporting_agency=agency, evidence=(told,)))
    assert found == [FindingCode.AGENCY_CONFLICT] * is_told


def test_words_that_name_no_body_are_no_conflict() -> None:
    # case 054: 发布机构:本网
    assert codes(validated(publisher="本网")) == []
    assert not is_body_name("我局")
    assert is_body_name("市农业农村局")


@pytest.mark.parametrize(
    ("index_number", "year"),
    [
        ("000014349/2020-1070910", 2020),
        ("0502-02_H/2018-0326001", 2018),
        ("1133000000000000XF/2015-28256", 2015),
        ("610700000-/2020000781", 2020),
        ("/2016-00029", 2016),
        ("GD010-2013-00012", 2013),
        ("000014349", None),
        ("", None),
        (None, None),
    ],
)
def test_year_of_an_index_number(index_number: str | None, year: int | None) -> None:
    assert index_number_year(index_number) == year


def test_index_number_of_another_year_than_the_pages_is_told() -> None:
    # seed 004: 2020 in the number of a page dated 2019
    page = {"published_date": DAY(2017, 1, 21), "document_date": DAY(2017, 1, 21)}
    found = finding(validated(index_number="000014349/2020-1070910", **page), FindingCode.INDEX_YEAR_CONFLICT)
    assert found.severity is Severity.INFO
    assert "carries 2020, the page is dated 2017-01-21" in found.message
    assert codes(validated(index_number="000014349/2020-1070910")) == []


def test_day_that_no_calendar_has_is_a_finding_where_it_is_printed() -> None:
    told = evidence("signed_date", EvidenceSource.SIGNATURE, "2017年2月30日", (6, 16))
    found = finding(validated(evidence=(told,)), FindingCode.IMPOSSIBLE_DATE)
    assert (found.raw_start, found.raw_end, found.severity) == (6, 16, Severity.WARNING)
    assert "the signature has 2017年2月30日: no calendar has that day" in found.message
    assert codes(validated(signed_date=DAY(2017, 3, 2), evidence=(told,))) == []
