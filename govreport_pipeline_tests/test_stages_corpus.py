"""The stages over a corpus: what read_report gives, whatever the batches, byte for byte again."""

import hashlib
import random
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from govreport_pipeline import read_report, stages
from govreport_pipeline.checks import ours
from govreport_pipeline.checks.declared import own_work
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
from govreport_pipeline.publish import MANIFEST, write_manifest
from govreport_pipeline.tables.registry import (
    BREAKDOWNS,
    CAPTURES,
    DOCUMENT_TABLES,
    FINDINGS,
    METRIC_OBSERVATIONS,
    NORMALISED_DOCUMENTS,
    NUMBER_LEDGER,
    RAW_DOCUMENTS,
    REPORT_SECTIONS,
    REPORTS,
    TABLE_CELLS,
)
from govreport_pipeline.tables.store import TablesOutOfStep, TableStore
from govreport_pipeline_tests.changed_texts import change_page, change_text
from govreport_pipeline_tests.documents import SEEDS

SOURCE = SEEDS[0].parent
CORPUS = Path(__file__).parent / "corpus"


def build(root, source=SOURCE, batch_size=stages.BATCH_SIZE):
    store = TableStore(root)
    stages.ingest_documents(store, source, DEFAULT_INTAKE, batch_size)
    for build_next in stages.DERIVED:
        build_next(store)
    write_manifest(store)
    return store


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return build(tmp_path_factory.mktemp("data"))


def records(store, table):
    return [record for batch in store.batches(table) for record in batch]


def digests(root):
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and path.name != ".lock"]
    return {path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_captures_of_a_report_that_states_no_number_are_captures(tmp_path):
    title = "长平县水利局2016年政府信息公开工作年度报告"
    prose = "。".join(f"我局认真{act}{matter}" for act in ("落实", "研究", "推进", "完善") for matter in ("各项公开要求", "信息发布审查办法", "目录编制与更新", "群众意见建议的听取", "责任分工和督促检查", "窗口服务水平的提升"))  # fmt: skip
    (tmp_path / "source").mkdir()
    for name, end in (("a.txt", ""), ("b.txt", "特此报告。")):
        (tmp_path / "source" / name).write_text(f"{title}\n一、概述\n{prose}。{end}\n", "utf-8")
    captures = records(build(tmp_path / "data", tmp_path / "source"), CAPTURES)
    assert [capture.is_chosen for capture in captures].count(True) == 1
    assert len(captures) == 2


def test_every_report_of_the_corpus_passes_through_the_tables(tmp_path):
    # A stage reads of a table the columns that it looks at: read_report alone does not show where one is missing.
    documents = build(tmp_path, CORPUS).read(REPORTS, ["document_id"])
    assert documents.num_rows == len({path.read_bytes() for path in CORPUS.rglob("*.txt")})


def test_changed_texts_and_pages_pass_through_the_tables(tmp_path):
    # Pages, texts with entities left over, and what nobody meant to write: one that a stage or a check of our own
    # work fails on ends the run of all.
    chance = random.Random(11)
    (tmp_path / "source").mkdir()
    for number in range(200):
        (tmp_path / "source" / f"{number}.txt").write_text(change_text(chance), "utf-8", "replace")
        (tmp_path / "source" / f"{number}.html").write_text(change_page(chance), "utf-8", "replace")
    store = build(tmp_path / "data", tmp_path / "source")
    assert len(records(store, REPORTS)) > 350
    for stage in own_work.CHECKS:
        outcomes = ours.check_stage(store, stage) if stage != "ingest" else {}
        assert [key for key, outcome in outcomes.items() if not outcome.is_passed] == []


@pytest.mark.parametrize(
    "text",
    [
        "第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n41\n行政强制\n19\n第二十条第（八）项\n信息内容\n"
        "本年收费金额（单位：万元）\n行政事业性收费\n0\n三、说明&nbsp;无",
        "收到申请7件,其中网上申请3件,信函申请2件,当面申请1件。其中公民7件。",
    ],
    ids=["entities beside a table", "a part that is the whole"],
)
def test_a_stage_reads_the_columns_that_it_looks_at(text, tmp_path):
    data = f"青田县水务局2016年政府信息公开工作年度报告\n一、主动公开情况\n{text}\n".encode()
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").write_bytes(data)
    store = build(tmp_path / "data", tmp_path / "source")
    read = read_report(data, name="a.txt")
    assert records(store, METRIC_OBSERVATIONS) == list(read.observations)
    assert records(store, BREAKDOWNS) == list(read.breakdowns)


def test_the_tables_hold_what_read_report_gives(store):
    reports = [read_report(path) for path in SEEDS]
    assert records(store, NORMALISED_DOCUMENTS) == [report.normalised for report in reports]
    assert records(store, REPORTS) == [report.metadata for report in reports]
    for table, name in (
        (REPORT_SECTIONS, "sections"),
        (NUMBER_LEDGER, "numbers"),
        (METRIC_OBSERVATIONS, "observations"),
        (TABLE_CELLS, "table_cells"),
        (BREAKDOWNS, "breakdowns"),
        (FINDINGS, "findings"),
    ):
        assert records(store, table) == [row for report in reports for row in getattr(report, name)], table.name


def test_building_again_gives_the_same_bytes(store, tmp_path):
    build(tmp_path)
    assert digests(tmp_path) == digests(store.root)
    assert MANIFEST in digests(tmp_path)


def test_the_size_of_batches_changes_no_row(store, tmp_path):
    in_twos = build(tmp_path, batch_size=2)
    for table in DOCUMENT_TABLES:
        assert records(in_twos, table) == records(store, table), table.name
        assert pq.ParquetFile(in_twos.path(table)).num_row_groups == 3, table.name


def test_no_source_gives_every_table_empty_with_its_schema(tmp_path):
    (tmp_path / "source").mkdir()
    store = build(tmp_path / "data", tmp_path / "source")
    for table in DOCUMENT_TABLES:
        frame = pd.read_parquet(store.root / table.name)
        assert len(frame) == 0
        assert list(frame.columns) == [column.name for column in table.columns]


def test_tables_of_two_runs_are_not_mixed(tmp_path):
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").write_text("一", "utf-8")
    store = build(tmp_path / "data", tmp_path / "source")
    (tmp_path / "source" / "a.txt").write_text("二", "utf-8")
    stages.ingest_documents(store, tmp_path / "source", DEFAULT_INTAKE)
    with pytest.raises(TablesOutOfStep, match="materialise all assets"):
        stages.extract_documents(store)


def test_the_rows_stand_in_the_order_of_source_paths(store):
    paths = [raw.source_path for raw in records(store, RAW_DOCUMENTS)]
    assert paths == sorted(paths)
    assert [row.source_path for row in records(store, REPORTS)] == paths
