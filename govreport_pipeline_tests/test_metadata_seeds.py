"""What the five seeds say about themselves."""

import datetime
from functools import cache
from typing import Any

import pytest

from govreport_pipeline.tables.records import ReportMetadata
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind, Coverage, Form
from govreport_pipeline_tests.documents import SEEDS, seed_text
from govreport_pipeline_tests.identities import metadata_of


@cache
def metadata(seed: int) -> ReportMetadata:
    return metadata_of(seed_text(seed), SEEDS[seed].name)


day = datetime.date.fromisoformat


EXPECTED: dict[int, dict[str, Any]] = {
    0: {
        "title": None,
        "report_year": 2017,
        "title_year": None,
        "publisher": "郯城县机关事务服务中心",
        "reporting_agency": "郯城县机关事务管理局",
        "compiler": "郯城县机关事务管理局",
        "index_number": "0502-02_H/2018-0326001",
        "document_number": None,
        "document_date": day("2018-03-26"),
        "published_date": day("2018-03-26"),
        "signed_date": day("2018-02-28"),
        "period_start": None,
        "period_end": None,
        "admin_level": AdminLevel.COUNTY,
        "body_kind": BodyKind.DEPARTMENT,
    },
    1: {
        "title": "亳州市行政服务中心2011年政府信息公开工作报告",
        "report_year": 2011,
        "title_year": 2011,
        "publisher": "亳州市公共资源交易监督管理局",
        "reporting_agency": "亳州市行政服务中心",
        "compiler": None,
        "document_number": None,
        "published_date": day("2012-02-15"),
        "signed_date": None,
        "admin_level": AdminLevel.CITY,
        "coverage": Coverage.WHOLE_JURISDICTION,
    },
    2: {
        "title": "君山区人民政府2016年政府信息公开工作年度报告",
        "report_year": 2016,
        "title_year": 2016,
        "publisher": None,
        "reporting_agency": "君山区人民政府",
        "compiler": "君山区政务公开办",
        "document_number": None,
        "published_date": day("2017-03-10"),
        "period_start": day("2016-01-01"),
        "period_end": day("2016-12-31"),
        "admin_level": AdminLevel.COUNTY,
        "body_kind": BodyKind.GOVERNMENT,
    },
    3: {
        "title": None,
        "report_year": 2012,
        "title_year": 2011,
        "publisher": None,
        "reporting_agency": "寮步镇",
        "compiler": None,
        "document_number": None,
        "published_date": None,
        "admin_level": AdminLevel.TOWNSHIP,
        "body_kind": BodyKind.GOVERNMENT,
    },
    4: {
        "title": "庐山市2018年政府信息公开工作年度报告",
        "report_year": 2018,
        "title_year": 2018,
        "publisher": None,
        "reporting_agency": "庐山市",
        "compiler": "庐山市人民政府办公室",
        "index_number": "000014349/2020-1070910",
        "document_number": None,
        "document_date": day("2019-01-21"),
        "published_date": day("2019-01-21"),
        "signed_date": day("2019-01-14"),
        "period_start": day("2018-01-01"),
        "period_end": day("2018-12-31"),
        "admin_level": AdminLevel.COUNTY,
        "body_kind": BodyKind.GOVERNMENT,
        "coverage": Coverage.WHOLE_JURISDICTION,
    },
}


@pytest.mark.parametrize(("seed", "field"), [(seed, field) for seed, fields in EXPECTED.items() for field in fields])
def test_a_seed_is_described_as_it_describes_itself(seed: int, field: str) -> None:
    assert getattr(metadata(seed), field) == EXPECTED[seed][field]


@pytest.mark.parametrize("seed", range(5))
def test_evidence_points_to_where_it_stands(seed: int) -> None:
    text, found = seed_text(seed), metadata(seed)
    assert found.form is Form.NARRATIVE
    assert found.evidence
    for evidence in found.evidence:
        assert 0 <= evidence.raw_start < evidence.raw_end <= len(text)
        if evidence.field == "report_year":
            assert evidence.value in text[evidence.raw_start : evidence.raw_end]


def test_both_years_of_a_report_that_contradicts_itself_are_kept() -> None:
    # seed 003: the opening names 2011, the body reports 2012
    assert {e.value for e in metadata(3).evidence if e.field == "report_year"} == {"2011", "2012"}


def test_publisher_and_signatory_are_both_kept_as_evidence() -> None:
    # seed 000: the portal names the successor of the body that signed
    named = {e.value for e in metadata(0).evidence if e.field == "reporting_agency"}
    assert "郯城县机关事务管理局" in named
    assert metadata(0).publisher == "郯城县机关事务服务中心"
