"""A run through Dagster: what it writes and tells, and that a fault of ours stops it."""

import dagster as dg
import pytest

from govreport_pipeline import relating, report, stages, workers
from govreport_pipeline.defs import resources
from govreport_pipeline.defs.assets import ASSETS
from govreport_pipeline.defs.checks import CHECKS
from govreport_pipeline.defs.figures import SHOWN, as_markdown
from govreport_pipeline.defs.resources import DataFolder, Processes, SourceFolder
from govreport_pipeline.ingest import batches, inventory
from govreport_pipeline.publish import TABLES, read_manifest
from govreport_pipeline.run import _compared as compared
from govreport_pipeline.settings import BadSetting
from govreport_pipeline.tables.registry import RAW_DOCUMENTS, REJECTED_DOCUMENTS
from govreport_pipeline.tables.store import TablesOutOfStep, TableStore
from govreport_pipeline_tests.documents import SEEDS
from govreport_pipeline_tests.generations import digests
from govreport_pipeline_tests.test_checks_tables import build_tables


def materialise(source_dir, data_dir, processes=1, **options):
    resources = {
        "source": SourceFolder(source_dir=str(source_dir)),
        "data": DataFolder(data_dir=str(data_dir)),
        "processes": Processes(processes=processes),
    }
    return dg.materialize([*ASSETS, *CHECKS], resources=resources, raise_on_error=False, **options)


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def run(data_dir):
    return materialise(SEEDS[0].parent, data_dir)


@pytest.fixture(scope="module")
def metadata(run):
    return {
        event.asset_key.to_user_string(): event.materialization.metadata
        for event in run.get_asset_materialization_events()
    }


def test_every_table_is_written_with_its_row_count(run, metadata, data_dir):
    assert run.success
    store = TableStore(data_dir)
    for table in TABLES:
        rows = metadata[table.name]["dagster/row_count"].value
        if not table.partition:
            assert rows == store.rows(table)
    assert metadata["raw_documents"]["dagster/row_count"].value == 5


def test_every_table_shows_a_preview_and_a_tally(metadata):
    for table in TABLES:
        assert isinstance(metadata[table.name]["preview"], dg.MarkdownMetadataValue)
        assert isinstance(metadata[table.name][f"rows_by_{SHOWN[table.name].tally}"], dg.MarkdownMetadataValue)


def test_what_is_shown_of_a_table_is_declared_of_it():
    assert set(SHOWN) == {table.name for table in TABLES}
    for table in TABLES:
        shown = SHOWN[table.name]
        for name in (*shown.preview, shown.tally, *(column for _, column, _ in shown.figures)):
            table.column(name)


def test_no_check_of_ours_fails_and_the_sources_are_warned_of(run):
    evaluations = run.get_asset_check_evaluations()
    failed = [check for check in evaluations if not check.passed]
    assert {check.severity for check in failed} == {dg.AssetCheckSeverity.WARN}
    assert len(evaluations) == sum(len(list(check.check_specs)) for check in CHECKS)


def test_a_warning_lists_the_failing_rows_with_their_source(run):
    failed = [check for check in run.get_asset_check_evaluations() if not check.passed]
    for check in failed:
        rows = check.metadata["failing_rows"]
        assert isinstance(rows, dg.TableMetadataValue)
        assert all(str(record.data["source_path"]).endswith(".txt") for record in rows.records)
        assert check.metadata["failed"].value >= len(rows.records) > 0


def test_reports_that_stay_out_of_the_comparison_are_counted(metadata):
    assert metadata["agency_year_comparison"]["reports"].value == 5
    assert metadata["agency_year_comparison"]["left_out"].value >= 0


def test_the_summary_tells_which_reports_are_in_no_comparison_table(tmp_path):
    (tmp_path / "source").mkdir()
    told = "年政府信息公开工作年度报告\n一、概述\n本年主动公开信息42条,收到申请3件。\n二、其他事项\n无。\n"
    (tmp_path / "source" / "whose.txt").write_text(f"2016{told}", "utf-8")
    (tmp_path / "source" / "known.txt").write_text(f"郯城县水利局2016{told}", "utf-8")
    run = materialise(tmp_path / "source", tmp_path / "data")
    assert compared(run.get_asset_materialization_events()) == (
        "In no comparison table: 1 report, 1 without an agency: the file of corrections may name them.\n"
    )
    assert compared([]) == ""


def test_a_fault_of_ours_blocks_what_depends_on_it(tmp_path, monkeypatch):
    def forget_numerals(raw, document, *rows):
        read = extract(raw, document, *rows)
        return type(read)(**{**fields_of(read), "numbers": ()})

    extract = stages.extract
    monkeypatch.setattr(stages, "extract", forget_numerals)
    run = materialise(SEEDS[0].parent, tmp_path)
    assert not run.success
    failed = {check.check_name for check in run.get_asset_check_evaluations() if not check.passed and check.blocking}
    assert failed == {"every_numeral_is_listed", "ledger_points_back"}
    built = {event.asset_key.to_user_string() for event in run.get_asset_materialization_events()}
    assert "metric_observations" in built
    assert "breakdowns" not in built


def test_a_page_that_two_readings_take_differently_is_set_aside_and_ends_no_run(tmp_path, monkeypatch):
    def forget_numerals(raw, document, *rows):
        read = stages.extract(raw, document, *rows)
        return type(read)(**{**fields_of(read), "numbers": ()})

    monkeypatch.setattr(report, "extract", forget_numerals)
    source, data = tmp_path / "source", tmp_path / "data"
    source.mkdir()
    (source / "good.txt").write_bytes(SEEDS[0].read_bytes())
    page = "<html><body><p>青河县2019年政府信息公开工作年度报告</p><p>收到申请3件，{}。</p></body></html>"
    (source / "broken.html").write_text(page.format("答复<b 3件</b>"), "utf-8")
    (source / "copy.html").write_text(page.format("答复<b 3件</b>"), "utf-8")
    (source / "whole.html").write_text(page.format("答复<b>3件</b>"), "utf-8")
    assert materialise(source, data).success
    store = TableStore(data)
    assert store.read(RAW_DOCUMENTS, ["source_path"])["source_path"].to_pylist() == ["good.txt", "whole.html"]
    rejected = store.read(REJECTED_DOCUMENTS, ["source_path", "reason_code", "detail"]).to_pylist()
    assert [row["source_path"] for row in rejected] == ["broken.html", "copy.html"]
    assert {row["reason_code"] for row in rejected} == {"readings_differ"}
    assert "not in the ledger" in rejected[0]["detail"]


def fields_of(record):
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def test_a_run_over_an_unchanged_corpus_starts_no_process(tmp_path, monkeypatch):
    source, data = tmp_path / "source", tmp_path / "data"
    source.mkdir()
    for number in range(4):
        (source / f"{number}.txt").write_text(f"2016年，收到政府信息公开申请{number}件。", "utf-8")
    monkeypatch.setattr(batches, "BATCH_BYTES", 1)  # each document is a batch
    assert materialise(source, data).success
    assert read_manifest(TableStore(data))["is_checked"]
    before = digests(data)
    monkeypatch.setattr(workers, "_start", pytest.fail)
    assert materialise(source, data, processes=2).success
    assert digests(data) == before


def test_an_exception_on_a_document_names_it_and_leaves_the_old_tables(tmp_path, monkeypatch):
    def break_down(*records):
        raise ZeroDivisionError

    source, data = tmp_path / "source", tmp_path / "data"
    source.mkdir()
    (source / "a.txt").write_text("收到申请3件。", "utf-8")
    assert materialise(source, data).success
    before = digests(data)
    (source / "b.txt").write_text("收到申请4件。", "utf-8")
    monkeypatch.setattr(stages, "split_sections", break_down)
    run = materialise(source, data)
    assert not run.success
    assert digests(data) == before
    with pytest.raises(ZeroDivisionError) as caught:
        stages.split_documents(TableStore(data))
    [told] = caught.value.__notes__
    assert told.startswith("while reading document ")
    assert told.endswith("stage sections")


@pytest.mark.parametrize(
    ("module", "function", "stage"),
    [
        (inventory, "_list_held", "ingest"),
        (batches, "read_member", "ingest"),
        (stages, "normalise", "normalise"),
        (stages, "identity_alone", "identify"),
        (stages, "identify", "identify"),
        (relating, "trace_report", "relate"),
        (stages, "validate", "validate"),
    ],
)
def test_an_exception_names_its_file_whatever_looks_at_it(tmp_path, monkeypatch, module, function, stage):
    def break_down(*_):
        raise ZeroDivisionError

    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.txt").write_text("收到申请3件。", "utf-8")
    monkeypatch.setattr(module, function, break_down)
    with pytest.raises(ZeroDivisionError) as caught:
        build_tables(TableStore(tmp_path / "data"), tmp_path / "source")
    [told] = caught.value.__notes__
    assert "a.txt" in told
    assert told.endswith(f"stage {stage}")


def test_a_run_that_names_all_checks_tests_as_much_as_one_that_names_none():
    named = frozenset(key for definition in CHECKS for key in definition.check_keys)
    left_out = {"quotes_read_back": False, "nothing_was_set_aside": True}
    assert resources._tests_all(dg.DagsterRun("a"))
    assert resources._tests_all(dg.DagsterRun("a", asset_check_selection=named))
    for name, tests_all in left_out.items():
        some = frozenset(key for key in named if key.name != name)
        assert resources._tests_all(dg.DagsterRun("a", asset_check_selection=some)) is tests_all


def test_no_row_is_taken_from_tables_of_which_the_manifest_was_made_alone(tmp_path):
    source, data = tmp_path / "source", tmp_path / "data"
    source.mkdir()
    (source / "a.txt").write_text("收到申请3件。", "utf-8")
    told = {}
    for name in ("whole", "publish alone", "whole again"):
        asked = {"selection": dg.AssetSelection.groups("publish")} if name == "publish alone" else {}
        assert materialise(source, data, **asked).success
        manifest = read_manifest(TableStore(data))
        told[name] = manifest["is_checked"], manifest["code_version"] is not None
    assert told == {"whole": (True, True), "publish alone": (False, False), "whole again": (True, True)}


def test_one_check_of_several_can_be_run_alone(data_dir, run):
    instance = dg.DagsterInstance.ephemeral()
    defs = dg.Definitions(
        assets=ASSETS,
        asset_checks=CHECKS,
        jobs=[
            dg.define_asset_job(
                "alone",
                selection=dg.AssetSelection.checks(dg.AssetCheckKey(dg.AssetKey("breakdowns"), "sums_add_up")),
            )
        ],
        resources={
            "source": SourceFolder(source_dir="seeds"),
            "data": DataFolder(data_dir=str(data_dir)),
            "processes": Processes(processes=1),
        },
    )
    done = defs.resolve_job_def("alone").execute_in_process(instance=instance)
    assert [check.check_name for check in done.get_asset_check_evaluations()] == ["sums_add_up"]


def test_a_long_cell_and_a_bar_do_not_break_the_preview():
    lines = as_markdown(("a", "n"), [["x|y" * 30, 1], [None, 2.5]]).splitlines()
    assert len(lines) == 4
    assert lines[1] == "| --- | ---: |"
    assert len(lines[2]) < 60


def test_a_data_folder_in_the_source_folder_fails_the_first_step(tmp_path):
    (tmp_path / "a.txt").write_text("收到申请3件。", "utf-8")
    run = materialise(tmp_path, tmp_path / "data")
    assert [event.step_key for event in run.get_step_failure_events()] == ["ingest"]
    assert "the source folder holds the data folder" in str(run.get_step_failure_events()[0].step_failure_data.error)
    assert not run.get_asset_materialization_events()


def test_a_data_folder_that_cannot_be_written_is_named_by_the_failure(tmp_path):
    (tmp_path / "data").write_text("a file", "utf-8")
    run = materialise(SEEDS[0].parent, tmp_path / "data")
    assert "GOVREPORT_DATA_DIR" in str(run.get_run_failure_event().job_failure_data.error)


def test_a_file_in_the_place_of_a_table_is_named_before_anything_is_read(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "reports").write_text("a file", "utf-8")
    run = materialise(SEEDS[0].parent, tmp_path / "data")
    told = str(run.get_run_failure_event().job_failure_data.error)
    assert "reports' cannot be written (it is no folder)" in told
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == [".lock", "reports"]


@pytest.mark.parametrize("limits", [{"max_bytes": -5}, {"max_pages": 0}, {"max_characters": 10**15}])
def test_a_limit_that_cannot_be_meant_is_refused_as_the_command_refuses_it(tmp_path, limits):
    (name,) = limits
    with pytest.raises(BadSetting, match=f"GOVREPORT_{name.upper()} is '{limits[name]}': give a number"):
        assert SourceFolder(source_dir=str(tmp_path), **limits).intake
    resources = {
        "source": SourceFolder(source_dir=str(SEEDS[0].parent), **limits),
        "data": DataFolder(data_dir=str(tmp_path)),
        "processes": Processes(processes=1),
    }
    run = dg.materialize(ASSETS, resources=resources, raise_on_error=False)
    assert [event.step_key for event in run.get_step_failure_events()] == ["ingest"]


def test_a_stage_before_its_inputs_says_what_to_materialise(tmp_path):
    with pytest.raises(TablesOutOfStep, match=r"raw_documents is not in .* yet: materialise it first"):
        stages.normalise_documents(TableStore(tmp_path))
