"""What Dagster's users see before anything is built; nothing deprecated, no warning at load."""

import os
import subprocess
import sys
from pathlib import Path

import dagster as dg
import pytest
import yaml

from govreport_pipeline.checks.declared import own_work
from govreport_pipeline.checks.declared.families import FINDING_FAMILIES, IDENTITY_FAMILIES
from govreport_pipeline.definitions import defs
from govreport_pipeline.defs.resources import data_from_environment, source_from_environment
from govreport_pipeline.publish import TABLES
from govreport_pipeline.versions import STAGES

ROOT = Path(__file__).parent.parent
SPECS = {spec.key.to_user_string(): spec for spec in defs.resolve_all_asset_specs()}


def run(*command, **environ):
    return subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, "DAGSTER_HOME": "", **environ},
        check=False,
    )


def test_the_definitions_load_without_a_warning():
    done = run(sys.executable, "-W", "error", "-c", "import govreport_pipeline.definitions")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_definitions_are_loadable():
    dg.Definitions.validate_loadable(defs)


def test_dg_finds_nothing_wrong():
    done = run(Path(sys.executable).with_name("dg"), "check", "defs", DAGSTER_DISABLE_TELEMETRY="1")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_table_is_an_asset_of_its_name_in_the_group_of_its_stage():
    assert set(SPECS) == {*(table.name for table in TABLES), "views", "manifest"}
    for table in TABLES:
        assert SPECS[table.name].group_name == table.stage
    assert {spec.group_name for spec in SPECS.values()} == {*STAGES, "publish"}


@pytest.mark.parametrize("name", sorted(SPECS))
def test_an_asset_tells_what_it_is(name):
    spec = SPECS[name]
    assert spec.description
    assert any("一" <= character <= "鿿" for character in spec.description), "no Chinese description"
    assert spec.kinds
    assert spec.owners
    assert spec.code_version


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_an_asset_shows_its_columns_with_their_descriptions(table):
    schema = SPECS[table.name].metadata["dagster/column_schema"]
    assert [column.name for column in schema.columns] == [column.name for column in table.columns]
    assert all(column.description for column in schema.columns)


def test_assets_depend_on_what_their_stage_reads():
    upstream = {name: {dep.asset_key.to_user_string() for dep in spec.deps} for name, spec in SPECS.items()}
    assert upstream["raw_documents"] == set()
    assert upstream["normalised_documents"] == {"raw_documents"}
    assert upstream["manifest"] == {table.name for table in TABLES}
    assert upstream["places"] == set()
    assert {"reports", "metric_observations"} <= upstream["breakdowns"]
    assert "standard_tables" in upstream["report_links"]


def check_specs():
    return [spec for check in defs.asset_checks or () for spec in check.check_specs]


def test_every_check_of_ours_blocks_and_none_of_the_sources_does():
    told = {(spec.asset_key.to_user_string(), spec.name): spec.blocking for spec in check_specs()}
    of_ours = {(check.asset, check.name) for checks in own_work.CHECKS.values() for check in checks}
    assert {key for key, blocking in told.items() if blocking} == of_ours
    assert {key for key, blocking in told.items() if not blocking} == {
        ("rejected_documents", "nothing_was_set_aside"),
        ("reports", "every_place_is_told"),
        *(("breakdowns", family.name) for family in IDENTITY_FAMILIES),
        ("breakdowns", "failure_rates_stay_in_band"),
        *(("findings", family.name) for family in FINDING_FAMILIES),
    }


def test_every_check_is_described_in_both_languages():
    for spec in check_specs():
        assert spec.description is not None
        assert any("一" <= character <= "鿿" for character in spec.description), spec.name


def test_the_environment_sets_the_resources(monkeypatch):
    monkeypatch.setenv("GOVREPORT_SOURCE_DIR", "elsewhere")
    monkeypatch.setenv("GOVREPORT_MAX_BYTES", "1000")
    monkeypatch.delenv("GOVREPORT_DATA_DIR", raising=False)
    with dg.build_resources({"source": source_from_environment(), "data": data_from_environment()}) as resources:
        assert (resources.source.source_dir, resources.source.max_bytes) == ("elsewhere", 1000)
        assert resources.data.data_dir == "data"


def test_the_instance_stays_in_the_folder_and_tells_nobody():
    config = yaml.safe_load((ROOT / "dagster.yaml").read_text("utf-8"))
    assert config["storage"]["sqlite"]["base_dir"] == ".dagster/storage"
    assert config["telemetry"] == {"enabled": False}
    assert config["nux"] == {"enabled": False}
    assert ".dagster/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()
