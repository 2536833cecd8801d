"""The user's file of corrections: put above what is read, cited as evidence, refused where it cannot be meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline import stages
from govreport_pipeline.checks import ours
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
from govreport_pipeline.ingest.overrides import BadOverrides, parse_overrides, read_overrides
from govreport_pipeline.publish import write_manifest
from govreport_pipeline.tables.registry import METRIC_OBSERVATIONS, OVERRIDES, RAW_DOCUMENTS, REPORT_READINGS, REPORTS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import EvidenceSource
from govreport_pipeline_tests.documents import raw_document
from govreport_pipeline_tests.generations import digests

BODY = "一、概述\n2016年,我局公开12条。\n"
TEXTS = {
    "a.txt": "鼓楼区教育局2016年政府信息公开工作年度报告\n" + BODY,
    "b.txt": "政府信息公开\n" + BODY,
    "c/d.txt": "凉州区教育局2016年政府信息公开工作年度报告\n" + BODY,
}
DOCUMENTS = {"a.txt": "1" * 16, "1" * 16: "1" * 16, "b.txt": "2" * 16, "2" * 16: "2" * 16}


def write_documents(store):
    with store.write(RAW_DOCUMENTS) as (documents,):
        documents.append([raw_document(text, name) for name, text in TEXTS.items()])


def build(folder, lines):
    (folder / "corrections.csv").write_text("\n".join(lines), "utf-8")
    store = TableStore(folder / "data")
    write_documents(store)
    stages.take_corrections(store, folder / "corrections.csv")
    stages.normalise_documents(store)
    stages.read_form_tables(store)
    stages.split_documents(store)
    stages.extract_documents(store)
    stages.identify_documents(store)
    return store


def rows(store, table):
    return [row for batch in store.batches(table) for row in batch]


def test_a_user_overrules_agency_place_and_year_and_is_cited(tmp_path):
    store = build(
        tmp_path,
        [
            "source_path,agency,place_code,report_year,note",
            "a.txt,,350102,,the page is on fuzhou.gov.cn",
            "b.txt,凉州区民政局,,2015,by telephone",
        ],
    )
    reports = {report.source_path: report for report in rows(store, REPORTS)}
    told, named, untouched = reports["a.txt"], reports["b.txt"], reports["c/d.txt"]
    assert (told.city, told.county, told.agency_id, told.agency_confidence) == (
        "福州市",
        "鼓楼区",
        "350102-教育局",
        1.0,
    )
    assert (named.reporting_agency, named.agency_id, named.report_year) == ("凉州区民政局", "620602-民政局", 2015)
    cited = {(part.field, part.value) for part in named.evidence if part.source is EvidenceSource.USER}
    assert cited == {("reporting_agency", "凉州区民政局"), ("report_year", "2015")}
    assert [(part.field, part.value) for part in told.evidence if part.source is EvidenceSource.USER] == [
        ("place", "福建省福州市鼓楼区 (line 2)")
    ]
    assert not any(part.source is EvidenceSource.USER for part in untouched.evidence)


def test_what_the_document_says_is_kept_and_its_observations_take_the_users_year(tmp_path):
    store = build(tmp_path, ["source_path,report_year", "c/d.txt,2015"])
    readings = {reading.source_path: reading.report_year for reading in rows(store, REPORT_READINGS)}
    assert readings["c/d.txt"] == 2016
    assert {row.report_year for row in rows(store, METRIC_OBSERVATIONS) if row.source_path == "c/d.txt"} == {2015}
    failed = [
        key
        for key, outcome in {**ours.check_stage(store, "extract"), **ours.check_stage(store, "identify")}.items()
        if outcome.failed
    ]
    assert failed == []


def test_a_township_is_told_by_its_nine_digits(tmp_path):
    store = build(tmp_path, ["source_path,agency,place_code", "b.txt,镇人民政府,441900111"])
    (report,) = (report for report in rows(store, REPORTS) if report.source_path == "b.txt")
    assert (report.city, report.township, report.township_code) == ("东莞市", "寮步镇", "441900111")
    assert (report.agency_id, str(report.admin_level)) == ("441900-寮步镇", "township")


def test_a_code_of_another_year_is_read_as_what_the_place_was_then(tmp_path):
    store = build(tmp_path, ["source_path,agency,place_code,report_year", "b.txt,水利局,360483,2012"])
    (report,) = (report for report in rows(store, REPORTS) if report.source_path == "b.txt")
    assert (report.county_code, report.county, report.agency_id) == ("360427", "星子县", "360483-水利局")


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (["path,agency", "a.txt,甲局"], "line 1: the header must name columns of document_id, source_path"),
        (["agency", "甲局"], "line 1: the header"),
        (["source_path,agency", "z.txt,甲局"], "line 2: no one document of the source folder is 'z.txt'"),
        (["document_id,source_path,agency", f"{'2' * 16},a.txt,甲局"], "line 2: no one document"),
        (["source_path,agency", ",甲局"], "line 2: it names no document"),
        (["source_path,note", "a.txt,odd"], "line 2: it corrects nothing"),
        (["source_path,report_year", "a.txt,16"], "line 2: report_year '16' is no year"),
        (["source_path,place_code", "a.txt,123456"], "line 2: place_code '123456' is no province"),
        (
            ["source_path,place_code,report_year", "a.txt,330113,2015"],
            "line 2: place_code '330113' stands for no province",
        ),
        (["source_path,place_code", "a.txt,441900999"], "line 2: place_code '441900999' is no township"),
        (["source_path,agency", "a.txt,甲局", "", "a.txt,乙局"], "line 4: line 2 corrects the same document"),
        (["source_path,agency", "a.txt,甲局,乙"], "line 2: it has 3 fields, the header 2"),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused_with_its_line(tmp_path, lines, problem):
    _, problems = parse_overrides("\n".join(lines), DOCUMENTS)
    assert any(told.startswith(problem) for told in problems), problems
    (tmp_path / "bad.csv").write_text("\n".join(lines), "utf-8")
    with pytest.raises(BadOverrides, match="has rows that cannot be used"):
        read_overrides(tmp_path / "bad.csv", DOCUMENTS)


def test_a_file_that_is_missing_or_not_in_utf8_is_refused(tmp_path):
    with pytest.raises(BadOverrides, match="cannot be read: No such file"):
        read_overrides(tmp_path / "none.csv", DOCUMENTS)
    (tmp_path / "gbk.csv").write_bytes("source_path,agency\na.txt,甲局".encode("gbk"))
    with pytest.raises(BadOverrides, match="save it as UTF-8"):
        read_overrides(tmp_path / "gbk.csv", DOCUMENTS)


def test_bad_rows_leave_the_tables_as_they_were(tmp_path):
    store = build(tmp_path, ["source_path,report_year", "a.txt,2015"])
    (tmp_path / "corrections.csv").write_text("source_path,report_year\na.txt,never", "utf-8")
    with pytest.raises(BadOverrides):
        stages.take_corrections(store, tmp_path / "corrections.csv")
    assert [row.report_year for row in rows(store, OVERRIDES)] == [2015]


def run_once(root, source, corrections):
    tables = TableStore(root)
    with tables.exclusive():
        building = tables.building()
        stages.ingest_documents(building, source, DEFAULT_INTAKE)
        stages.take_corrections(building, corrections)
        for stage in stages.DERIVED[1:]:
            stage(building)
        write_manifest(building)
    return digests(root)


def test_a_new_correction_changes_its_document_and_no_row_is_kept_that_it_would_change(tmp_path, monkeypatch):
    source, corrections = tmp_path / "source", tmp_path / "corrections.csv"
    for name, text in TEXTS.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(text, "utf-8")
    corrections.write_text("source_path,report_year\na.txt,2015", "utf-8")
    run_once(tmp_path / "data", source, corrections)
    corrections.write_text("source_path,report_year\nb.txt,2014", "utf-8")
    read = []
    extract = stages.extract
    monkeypatch.setattr(stages, "extract", lambda raw, *rest: read.append(raw.source_path) or extract(raw, *rest))
    again = run_once(tmp_path / "data", source, corrections)
    assert read == ["a.txt", "b.txt"]
    assert again == run_once(tmp_path / "scratch", source, corrections)


def test_a_place_that_was_none_in_the_documents_year_is_refused(tmp_path):
    with pytest.raises(BadOverrides, match=r"line 2 .* names no place of 2016"):
        build(tmp_path, ["source_path,place_code", "a.txt,330113"])


@given(st.text(max_size=200))
def test_any_text_gives_corrections_or_problems(text):
    found, problems = parse_overrides(text, DOCUMENTS)
    assert all(row.document_id in DOCUMENTS for row in found)
    assert problems or not found or text.strip()
