"""Settings come from the environment; a bad one is told in a sentence."""

import dataclasses
from pathlib import Path

import pytest

from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.settings import BadSetting, Settings, read_settings


def test_nothing_set_gives_the_defaults_of_the_contract():
    assert read_settings({}) == Settings("seeds", Path("data"), Intake(max_bytes=64 * 1024 * 1024))


def test_what_is_set_is_taken():
    environ = {"GOVREPORT_SOURCE_DIR": "a b", "GOVREPORT_DATA_DIR": "out", "GOVREPORT_MAX_BYTES": "1000"}
    assert read_settings(environ) == Settings("a b", Path("out"), Intake(max_bytes=1000))


@pytest.mark.parametrize("limit", ["0", "-1", "64MB", "1.5", "9" * 5_000])
def test_a_limit_that_is_no_number_of_bytes_is_refused(limit):
    with pytest.raises(BadSetting, match="GOVREPORT_MAX_BYTES"):
        read_settings({"GOVREPORT_MAX_BYTES": limit})


def test_every_setting_of_the_intake_has_a_variable():
    environ = {field.metadata["variable"]: "7" for field in dataclasses.fields(Intake)}
    intake = read_settings(environ).intake
    assert {getattr(intake, field.name) for field in dataclasses.fields(Intake)} == {7, ("7",)}


def test_columns_are_parted_by_commas():
    intake = read_settings({"GOVREPORT_TEXT_COLUMN": "text, 正文,"}).intake
    assert intake.text_columns == ("text", "正文")
