"""Settings come from the environment; a bad one is told in a sentence."""

from pathlib import Path

import pytest

from govreport_pipeline.settings import BadSetting, Settings, read_settings


def test_nothing_set_gives_the_defaults_of_the_contract():
    assert read_settings({}) == Settings("seeds", Path("data"), 64 * 1024 * 1024)


def test_what_is_set_is_taken():
    environ = {"GOVREPORT_SOURCE_DIR": "a b", "GOVREPORT_DATA_DIR": "out", "GOVREPORT_MAX_BYTES": "1000"}
    assert read_settings(environ) == Settings("a b", Path("out"), 1000)


@pytest.mark.parametrize("limit", ["0", "-1", "64MB", "1.5"])
def test_a_limit_that_is_no_number_of_bytes_is_refused(limit):
    with pytest.raises(BadSetting, match="GOVREPORT_MAX_BYTES"):
        read_settings({"GOVREPORT_MAX_BYTES": limit})
