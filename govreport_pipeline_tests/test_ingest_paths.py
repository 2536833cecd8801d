"""Recorded paths: lossless for every name that a file system can hold."""

import os

from hypothesis import example, given
from hypothesis import strategies as st

from govreport_pipeline.ingest.files.paths import locate_path, record_path


@given(st.one_of(st.binary(), st.text(alphabet="\\xc2451!/年").map(str.encode)))
@example(b"\\xc4")
@example(b"\\x5cxc4\xc4")
def test_every_name_is_recorded_as_valid_text_and_found_again(name: bytes) -> None:
    path = os.fsdecode(name)
    recorded = record_path(path)
    recorded.encode("utf-8")
    assert os.fsencode(locate_path(recorded)) == name


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\\!")))
def test_ordinary_names_are_recorded_as_they_are(name: str) -> None:
    assert record_path(name) == name
