"""Any bytes give a report or a reason: mutated files of every format."""

import os
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport_pipeline_tests.fuzzing import COMPOSED, make_input, mutate, sources, try_input, try_inputs


@pytest.mark.parametrize("name", sources())
def test_a_good_file_is_read(name):
    assert try_input(sources()[name], name) == "read"


@settings(max_examples=300)
@given(st.sampled_from(sorted(sources())), st.integers(0, 2**32))
def test_mutated_files_raise_nothing_and_take_no_time(name, seed):
    assert try_input(mutate(sources()[name], random.Random(seed)), name)


@settings(max_examples=200)
@given(st.sampled_from(sorted(COMPOSED)), st.integers(0, 2**32))
def test_changed_texts_and_pages_break_no_promise(name, seed):
    assert try_input(make_input(name, random.Random(seed)), name)


@settings(max_examples=100)
@given(st.binary(max_size=2_000))
def test_random_bytes_raise_nothing(data):
    assert try_input(data, "a")


@pytest.mark.soak
def test_many_mutated_files_raise_nothing_take_no_time_and_no_memory():
    try_inputs(int(os.environ.get("INPUTS", 20_000)), int(os.environ.get("SEED", 1)))
