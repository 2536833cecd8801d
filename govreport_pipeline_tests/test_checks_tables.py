"""Each check of a whole table fails where it should, and the families leave nothing out."""

import gzip
import json
import lzma
from collections import Counter
from dataclasses import replace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from govreport_pipeline import stages
from govreport_pipeline.checks import ours
from govreport_pipeline.checks.declared import own_work
from govreport_pipeline.checks.declared.families import FINDING_FAMILIES, IDENTITY_FAMILIES
from govreport_pipeline.checks.files.source_folder import check_files
from govreport_pipeline.checks.files.structure import check_keys, check_schema
from govreport_pipeline.checks.source_faults.warnings import (
    check_findings,
    check_identities,
    check_nothing_set_aside,
    check_resolved,
)
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
from govreport_pipeline.publish import MANIFEST, TABLES, write_manifest
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.registry import (
    AGENCIES,
    AGENCY_YEAR_METRICS,
    BREAKDOWNS,
    FINDINGS,
    METRIC_OBSERVATIONS,
    NUMBER_LEDGER,
    PLACES,
    RAW_DOCUMENTS,
    REJECTED_DOCUMENTS,
    REPORT_SECTIONS,
)
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import BreakdownKind, RejectionReason
from govreport_pipeline_tests.archives import pack_tar, pack_zip
from govreport_pipeline_tests.test_ingest_dumps import answer, parquet, record

ARCHIVES = {
    "zip": lambda texts: pack_zip(*((f"f/{place}.txt", text) for place, text in enumerate(texts)), ("f/", b"")),
    "tar": lambda texts: pack_tar(*((f"{place}" * 70, text) for place, text in enumerate(texts))),
    "tar.gz": lambda texts: pack_tar(*((f"{place}", text) for place, text in enumerate(texts)), mode="w:gz"),
    "jsonl": lambda texts: b"\n\n".join(json.dumps({"text": text.decode()}).encode() for text in texts),
    "warc": lambda texts: b"".join(record(answer(text)) + record(b"GET", "request") for text in texts),
    "parquet": lambda texts: parquet(text=[text.decode() for text in texts]),
    "jsonl.xz": lambda texts: lzma.compress(b"\n".join(json.dumps({"text": text.decode()}).encode() for text in texts)),
}

REPORTS = {
    "2016.txt": "凉州区张义镇2016年政府信息公开工作年度报告\n一、概述\n2016年,共收到政府信息公开申请10件。\n",
    "2017.txt": "凉州区张义镇2017年政府信息公开工作年度报告\n一、概述\n2017年,共收到政府信息公开申请12件,"
    "其中信函申请6件、网络申请7件。\n",
}

SUMS = {
    ("place_year_metrics", "sums_are_of_their_agencies"),
    ("agency_year_metrics", "changes_are_on_the_year_before"),
    ("agency_year_comparison", "rates_are_those_of_figures"),
}
"""What fails beside it where a figure of the agencies is forged: sums, changes and rates are of the true ones."""


@pytest.fixture
def source(tmp_path):
    folder = tmp_path / "source"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "empty.txt").touch()
    return folder


@pytest.fixture
def store(tmp_path, source):
    return build_tables(TableStore(tmp_path / "data"), source)


def build_tables(store, source):
    """Every stage from the files on."""
    stages.ingest_documents(store, source, DEFAULT_INTAKE, batch_size=2)
    for build in stages.DERIVED:
        build(store)
    write_manifest(store)
    return store


def rewrite(store, table, change):
    """Write a table again, each batch changed."""
    batches = list(store.batches(table))
    with store.write(table) as (writer,):
        for batch in batches:
            writer.append(change(batch))


def failures(outcomes):
    return {key for key, outcome in outcomes.items() if not outcome.is_passed}


def test_every_check_of_ours_passes_on_a_good_corpus(store, source):
    found = ours.check_ingest(store, source)
    for stage in own_work.CHECKS:
        found |= ours.check_stage(store, stage) if stage != "ingest" else {}
    assert failures(found) == set()
    assert set(found) == {(check.asset, check.name) for checks in own_work.CHECKS.values() for check in checks}


def test_a_file_that_is_in_no_table_is_found(store, source):
    (source / "late.txt").write_text("晚到", "utf-8")
    assert check_files(store, source).rows == [{"source_path": "late.txt", "problem": "in no table"}]


def test_a_file_that_is_recorded_twice_is_found(store, source):
    rewrite(store, REJECTED_DOCUMENTS, lambda batch: batch * 2)
    assert [row["problem"] for row in check_files(store, source).rows] == ["recorded 2 times"]


@pytest.mark.parametrize("pack", ARCHIVES.values(), ids=ARCHIVES)
def test_a_member_that_is_in_no_table_is_found(tmp_path, pack):
    (tmp_path / "source").mkdir()
    (tmp_path / "source/a").write_bytes(pack([b"2016", b"2017", b"2018", b""]))
    store = TableStore(tmp_path / "data")
    stages.ingest_documents(store, tmp_path / "source", DEFAULT_INTAKE)
    assert check_files(store, tmp_path / "source").is_passed
    rewrite(store, RAW_DOCUMENTS, lambda batch: batch[1:])
    [row] = check_files(store, tmp_path / "source").rows
    assert str(row["problem"]).startswith("the archive holds")


@pytest.mark.parametrize("depth", [1, 2])
@pytest.mark.parametrize("pack", ARCHIVES.values(), ids=ARCHIVES)
def test_a_member_of_an_archive_inside_another_that_is_in_no_table_is_found(tmp_path, pack, depth):
    (tmp_path / "source").mkdir()
    inner = pack([b"2016", b"2017", b"2018", b""])
    for _ in range(depth):
        inner = pack_zip(("a", inner), ("b.txt", b"2020"), ("c.tgz", pack_tar(("d.txt", b"2021"), mode="w:gz")))
    (tmp_path / "source/a").write_bytes(inner)
    store = TableStore(tmp_path / "data")
    stages.ingest_documents(store, tmp_path / "source", DEFAULT_INTAKE)
    assert check_files(store, tmp_path / "source").is_passed
    rewrite(store, RAW_DOCUMENTS, lambda batch: [row for row in batch if row.text != "2017"])
    [row] = check_files(store, tmp_path / "source").rows
    assert str(row["problem"]).startswith("no archive inside it holds")


def test_archives_inside_that_cannot_be_opened_are_not_asked_for(tmp_path):
    (tmp_path / "source").mkdir()
    broken = pack_zip(("x.txt", b"2016"))[:-30]
    half = gzip.compress(b'{"text": "2016"}\n{"text": "2017"}\n' + bytes(100_000))[:-20]
    whole = pack_zip(("broken.zip", broken), ("half.jsonl.gz", half), ("whole.zip", pack_zip(("y.txt", b"2019"))))
    (tmp_path / "source/a.zip").write_bytes(whole)
    store = TableStore(tmp_path / "data")
    stages.ingest_documents(store, tmp_path / "source", DEFAULT_INTAKE)
    assert check_files(store, tmp_path / "source").is_passed


def test_a_link_to_a_folder_without_files_is_no_lost_file(store, source):
    (source / "hollow").mkdir()
    (source / "link").symlink_to("hollow")
    assert check_files(store, source).is_passed


def test_a_key_that_occurs_twice_is_found(store):
    rewrite(store, METRIC_OBSERVATIONS, lambda batch: batch + batch[:1])
    assert "occurs 2 times" in str(check_keys(store, METRIC_OBSERVATIONS).rows[0]["problem"])


def test_a_document_in_two_batches_is_found(store):
    first = next(store.batches(RAW_DOCUMENTS))
    rewrite(store, RAW_DOCUMENTS, lambda batch: first)
    assert "two batches" in str(check_keys(store, RAW_DOCUMENTS).rows[0]["problem"])


def test_a_key_of_another_document_is_found(store):
    rewrite(store, METRIC_OBSERVATIONS, lambda batch: [replace(row, observation_id="x1") for row in batch[:1]])
    assert "does not begin with" in str(check_keys(store, METRIC_OBSERVATIONS).rows[0]["problem"])


def test_another_type_and_a_missing_column_are_found(store):
    path = store.path(REJECTED_DOCUMENTS)
    pq.write_table(pa.table({"source_path": ["a"], "detail": [1]}), path)
    assert {row["column"] for row in check_schema(store, REJECTED_DOCUMENTS).rows} == {
        "source_path",
        "detail",
        "reason_code",
        "fingerprint",
    }


def test_a_word_outside_its_vocabulary_is_found(store):
    rewrite(store, NUMBER_LEDGER, lambda batch: [replace(row, role="riddle") for row in batch])
    assert "riddle" in str(check_schema(store, NUMBER_LEDGER).rows[0]["found"])


def test_a_word_outside_its_vocabulary_is_found_in_a_list_too(store):
    def forge(batch):
        return [replace(row, evidence=tuple(replace(part, source="rumour") for part in row.evidence)) for row in batch]

    from govreport_pipeline.tables.registry import REPORTS as REPORTS_TABLE

    rewrite(store, REPORTS_TABLE, forge)
    assert check_schema(store, REPORTS_TABLE).rows[0]["column"] == "evidence.source"


def test_a_reference_to_no_observation_is_found(store):
    rewrite(store, NUMBER_LEDGER, lambda batch: [replace(row, observation_id="gone") for row in batch])
    assert (METRIC_OBSERVATIONS.name, "references_resolve") in failures(ours.check_stage(store, "extract"))


def test_a_report_that_says_what_its_document_does_not_is_found(store):
    from govreport_pipeline.tables.registry import REPORTS as REPORTS_TABLE

    rewrite(store, REPORTS_TABLE, lambda batch: [replace(row, title="another") for row in batch])
    outcomes = ours.check_stage(store, "identify")
    assert failures(outcomes) == {("reports", "readings_are_kept")}
    assert {row["column"] for row in outcomes["reports", "readings_are_kept"].rows} == {"title"}
    rewrite(store, REPORTS_TABLE, lambda batch: batch[1:])
    assert ("reports", "readings_are_kept") in failures(ours.check_stage(store, "identify"))


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"county_code": "620603"}, "620603 is no county 凉州区"),
        ({"county": "甘州区"}, "620602 is no county 甘州区"),
        ({"city_code": "620700", "city": "张掖市"}, "620602 lies in 620600, the report says 620700"),
        ({"city_code": None}, "city 武威市 has no code"),
        ({"township_code": "620602999"}, "620602999 is no township 张义镇"),
    ],
)
def test_a_place_that_is_none_in_the_reports_year_is_found(store, changes, problem):
    from govreport_pipeline.tables.registry import REPORTS as REPORTS_TABLE

    rewrite(store, REPORTS_TABLE, lambda batch: [replace(row, **changes) for row in batch])
    outcome = ours.check_stage(store, "identify")["reports", "places_are_valid"]
    assert any(problem in row["problem"] for row in outcome.rows)


@pytest.mark.parametrize(
    ("county", "year", "is_right"),
    [
        ("万盛区", None, True),
        ("万州区", None, False),
        ("万盛区", 2010, True),
        ("万盛区", 2011, True),
        ("綦江区", 2011, True),
        ("万盛区", 2012, False),
    ],
)
def test_a_place_bore_its_code_and_name_in_a_part_of_the_year_or_once_where_that_is_unknown(
    store, county, year, is_right
):
    from govreport_pipeline.tables.registry import REPORTS as REPORTS_TABLE

    place = {"province_code": "500000", "province": "重庆市", "city_code": None, "city": None}
    place |= {"county_code": "500110", "county": county, "township": None, "township_code": None, "report_year": year}
    rewrite(store, REPORTS_TABLE, lambda batch: [replace(row, **place) for row in batch])
    assert ours.check_stage(store, "identify")["reports", "places_are_valid"].is_passed == is_right


@pytest.mark.parametrize("name", ["张义镇", "张义乡", "张义"])
def test_a_township_may_be_called_by_an_older_sort_or_without_any(store, name):
    from govreport_pipeline.tables.registry import REPORTS as REPORTS_TABLE

    rewrite(store, REPORTS_TABLE, lambda batch: [replace(row, township=name) for row in batch])
    assert ours.check_stage(store, "identify")["reports", "places_are_valid"].is_passed


def test_reports_without_a_place_are_told_with_the_places_that_bear_the_name(tmp_path):
    (tmp_path / "source").mkdir()
    texts = {"a.txt": "鼓楼区教育局2016年政府信息公开年报\n", "b.txt": "凉州区教育局2016年政府信息公开年报\n"}
    for name, text in texts.items():
        (tmp_path / "source" / name).write_text(text + "一、概述\n公开12条。\n", "utf-8")
    store = TableStore(tmp_path / "data")
    build_tables(store, tmp_path / "source")
    outcome = check_resolved(store)
    assert outcome.figures == {"without_agency": 1, "without_place": 1, "ambiguous": 1}
    assert [row["source_path"] for row in outcome.rows] == ["a.txt"]
    assert "江苏省南京市鼓楼区" in outcome.rows[0]["candidates"]


@pytest.mark.parametrize(
    "forge", [lambda rows: [], lambda rows: [replace(row, report_count=row.report_count + 1) for row in rows]]
)
def test_an_agency_that_is_missing_or_miscounts_its_reports_is_found(store, forge):
    rewrite(store, AGENCIES, forge)
    assert failures(ours.check_stage(store, "identify")) == {("agencies", "references_resolve")}


@pytest.mark.parametrize(
    "forge",
    [
        lambda rows: [row for row in rows if row.code != "620600"],
        lambda rows: [*rows, replace(rows[0], valid_from=2000)],
        lambda rows: [replace(row, parent_code="999999") if row.code == "620602101" else row for row in rows],
    ],
)
def test_a_place_without_the_one_it_lies_in_or_twice_in_a_year_is_found(store, forge):
    rewrite(store, PLACES, forge)
    assert failures(ours.check_stage(store, "identify")) == {("places", "codes_lie_in_valid_ones")}


def test_a_breakdown_of_unknown_parts_is_found(store):
    rewrite(store, BREAKDOWNS, lambda batch: [replace(row, part_observation_ids=("gone",)) for row in batch])
    assert failures(ours.check_stage(store, "validate")) == {(BREAKDOWNS.name, "references_resolve")}


def test_a_figure_that_is_not_its_observation_is_found(store):
    rewrite(store, AGENCY_YEAR_METRICS, lambda batch: [replace(row, value=99.0) for row in batch])
    assert failures(ours.check_stage(store, "compare")) - SUMS == {(AGENCY_YEAR_METRICS.name, "values_are_stated")}


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"value": 99.0}, "the observation's value is 10"),
        ({"observation_id": "gone"}, "no such observation"),
    ],
)
def test_every_figure_that_names_an_observation_is_held_against_it(store, changes, problem):
    again = {"requester": "natural_person", **changes}
    rewrite(store, AGENCY_YEAR_METRICS, lambda batch: [*batch, *(replace(row, **again) for row in batch[:1])])
    outcome = ours.check_stage(store, "compare")[AGENCY_YEAR_METRICS.name, "values_are_stated"]
    assert outcome.examined == store.rows(AGENCY_YEAR_METRICS)
    assert outcome.failed == 2
    assert outcome.rows[0]["problem"] == problem


def test_a_section_outside_the_text_fails_and_raises_nothing(store):
    rewrite(store, REPORT_SECTIONS, lambda batch: [replace(row, raw_start=999_999) for row in batch])
    found = ours.check_stage(store, "sections")
    assert (REPORT_SECTIONS.name, "places_lie_in_text") in failures(found)
    assert found[REPORT_SECTIONS.name, "places_lie_in_text"].rows[0]["raw_start"] == 999_999


def test_a_finding_outside_the_text_fails_the_check_of_the_table(store):
    rewrite(store, FINDINGS, lambda batch: [replace(row, raw_start=999_999, raw_end=999_999) for row in batch])
    assert failures(ours.check_stage(store, "validate")) == {(FINDINGS.name, "places_lie_in_text")}


def test_a_difference_that_is_none_fails_the_check_of_the_table(store):
    rewrite(store, BREAKDOWNS, lambda batch: [replace(row, difference=99.0) for row in batch])
    assert failures(ours.check_stage(store, "validate")) == {(BREAKDOWNS.name, "differences_are_computed")}


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("intervals_hold", {"value_low": 1e9}),
        ("codes_are_known", {"metric_code": "requests_lost"}),
        ("years_are_the_reports", {"report_year": 1999}),
    ],
)
def test_a_false_observation_fails_the_check_of_the_table(store, name, changes):
    rewrite(store, METRIC_OBSERVATIONS, lambda batch: [replace(row, **changes) for row in batch])
    assert failures(ours.check_stage(store, "extract")) == {(METRIC_OBSERVATIONS.name, name)}


def test_a_ledger_that_names_no_observation_is_found(store):
    rewrite(store, NUMBER_LEDGER, lambda batch: [replace(row, observation_id=None) for row in batch])
    assert failures(ours.check_stage(store, "extract")) == {(NUMBER_LEDGER.name, "ledger_points_back")}


def test_a_dropped_figure_is_found(store):
    rewrite(store, AGENCY_YEAR_METRICS, lambda batch: batch[1:])
    outcomes = ours.check_stage(store, "compare")
    assert failures(outcomes) - SUMS == {(AGENCY_YEAR_METRICS.name, "no_figure_is_dropped")}
    outcome = outcomes[AGENCY_YEAR_METRICS.name, "no_figure_is_dropped"]
    assert {row["problem"] for row in outcome.rows} == {"an observation states it, no row holds it"}
    assert {row["report_year"] for row in outcome.rows} == {2016, 2017}


def test_a_dropped_year_is_found(store):
    rewrite(store, AGENCY_YEAR_METRICS, lambda batch: [row for row in batch if row.report_year == 2017])
    outcome = ours.check_stage(store, "compare")[AGENCY_YEAR_METRICS.name, "no_figure_is_dropped"]
    assert {row["report_year"] for row in outcome.rows} == {2016}


def test_a_figure_that_nothing_states_is_found_unless_it_is_computed(store):
    added = {"metric_code": "offices", "observation_id": None}
    rewrite(store, AGENCY_YEAR_METRICS, lambda batch: [*batch, replace(batch[0], **added, is_computed=True)])
    assert not failures(ours.check_stage(store, "compare")) - SUMS
    rewrite(store, AGENCY_YEAR_METRICS, lambda batch: [replace(row, is_computed=False) for row in batch])
    outcome = ours.check_stage(store, "compare")[AGENCY_YEAR_METRICS.name, "no_figure_is_dropped"]
    assert {row["problem"] for row in outcome.rows} == {"a row holds it, no observation states it"}


def test_a_file_that_is_not_the_one_of_the_manifest_is_found(store):
    rewrite(store, FINDINGS, lambda batch: [])
    (store.root / "reports" / "stray.parquet").write_bytes((store.root / "reports" / "reports.parquet").read_bytes())
    outcome = ours.check_stage(store, "publish")[("manifest", "files_match")]
    assert [row["path"] for row in outcome.rows] == ["findings/findings.parquet", "reports/stray.parquet"]


def test_the_manifest_tells_no_time_and_no_path_of_the_machine(store):
    told = (store.root / MANIFEST).read_text("utf-8")
    assert str(store.root) not in told
    write_manifest(store)
    assert (store.root / MANIFEST).read_text("utf-8") == told
    assert all(f'"{table.name}"' in told for table in TABLES)


def test_a_sum_that_differs_is_warned_of_with_its_figures(store):
    outcomes = check_identities(store, IDENTITY_FAMILIES)
    outcome = outcomes["sums_add_up"]
    assert outcome.failed == outcome.figures["differs"] == 1
    assert outcome.rows[0]["source_path"] == "2017.txt"
    assert (outcome.rows[0]["stated"], outcome.rows[0]["computed"]) == (12, 13)


def test_findings_that_only_inform_do_not_warn(store):
    rewrite(store, FINDINGS, lambda batch: [replace(row, severity="info") for row in batch])
    assert all(outcome.is_passed for outcome in check_findings(store, FINDING_FAMILIES).values())


def test_a_file_set_aside_is_warned_of(store):
    assert [row["source_path"] for row in check_nothing_set_aside(store).rows] == ["empty.txt"]


def test_every_kind_of_identity_belongs_to_one_family():
    assert Counter(kind for family in IDENTITY_FAMILIES for kind in family.kinds) == Counter(BreakdownKind)


def test_every_finding_code_belongs_to_one_family_or_to_the_files_set_aside():
    told = Counter(code for family in (*IDENTITY_FAMILIES, *FINDING_FAMILIES) for code in family.codes)
    assert told + Counter(FindingCode[reason.name] for reason in RejectionReason) == Counter(FindingCode)
