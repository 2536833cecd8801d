"""Every regular expression takes linear time, whatever it is fed."""

import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice, product
from types import FrameType
from typing import Any

import pytest

from govreport_pipeline_tests.patterns import SWEEP, find_patterns
from govreport_pipeline_tests.worst_cases import derive_runs, fill, list_breaks

LENGTHS = (24, 200, 1_200)
"""Characters; what takes exponential time does so on the first."""

NOTICEABLE = 0.0002
"""Seconds: what takes less on every length is no danger."""

STEEPEST = 2.8
"""Times as long on twice the text: 2 is linear, 4 quadratic."""

FLAT = 5.5
"""Times as long on four times the text: what takes less at once needs no second look (4 is linear, 16 quadratic)."""

TIMES = 3
"""A pattern is slow that is so each time but one: what disturbs a busy machine comes and goes."""

PATIENCE = 1.0
"""Seconds of work after which a single text is given up."""

LINEAR = (r"(?<!\s)\s++x", r"[a-z]+", r"(?<!a)a+b", r"(?<!\d)\d+%", r"<[a-z]{0,30}>")
SLOW = (
    r"\s+$",
    r"(?:a|b|ab)+$",
    r"(a+)+b",
    r"<[^>]*>",
    r"x.*y",
    r"\d*条",
    r"(?:年度?|\d+年度?)*$",
    r"a[ ]*b?[ ]*c",
    r"的.*$",
    r"<[^>]*$",
)


class TooSlow(Exception):
    """Raised by the alarm; `re` looks for signals while it works."""


def find_slow_run(pattern: re.Pattern[Any], use: str) -> str:
    """A run on which time grows faster than the text, and how; empty where there is none."""
    is_bytes = isinstance(pattern.pattern, bytes)
    for run in derive_runs(pattern):
        for ending, length in product(list_breaks(pattern), LENGTHS):
            try:
                with _alarm():
                    text, twice, four_times = (fill(run, n * length, ending, is_bytes=is_bytes) for n in (1, 2, 4))
                    once = _measure(pattern, use, text)
                    if once < NOTICEABLE or _measure(pattern, use, four_times) < FLAT * once:
                        continue
                    steps = [(text, twice), (twice, four_times)] * TIMES
                    flat = (step for step in steps if not _is_steep(pattern, use, *step))
                    is_steep = len(list(islice(flat, 2))) < 2
            except TooSlow:
                return f"{run!r}: more than {PATIENCE} s on {length} characters"
            if is_steep:
                return f"{run!r}: more than {STEEPEST} times as long on twice {length} characters"
    return ""


@contextmanager
def _alarm() -> Iterator[None]:
    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _is_steep(pattern: re.Pattern[Any], use: str, text: str | bytes, twice: str | bytes) -> bool:
    """Does the least time of several grow too fast? The least is what a busy machine disturbs least."""
    least = [min(_measure(pattern, use, words) for _ in range(5)) for words in (text, twice)]
    return least[1] > STEEPEST * least[0]


def _measure(pattern: re.Pattern[Any], use: str, text: str | bytes) -> float:
    start = time.thread_time()
    if use == SWEEP:
        for _ in pattern.finditer(text):
            pass
    else:
        getattr(pattern, use)(text)
    return time.thread_time() - start


@pytest.mark.parametrize("pattern", SLOW)
def test_a_slow_pattern_is_found(pattern: str) -> None:
    assert find_slow_run(re.compile(pattern), SWEEP)


@pytest.mark.parametrize("pattern", LINEAR)
def test_a_linear_pattern_is_not_blamed(pattern: str) -> None:
    assert not find_slow_run(re.compile(pattern), SWEEP)


def test_every_pattern_is_held_by_a_name_of_its_module() -> None:
    found, astray = find_patterns()
    assert not astray, "compile it outside of functions, and give it a name, so that its worst case is tested"
    assert len(found) > 400


def test_every_pattern_takes_linear_time_on_its_worst_case() -> None:
    found, _ = find_patterns()
    slow = {(pattern.place, use): find_slow_run(pattern.pattern, use) for pattern in found for use in pattern.uses}
    assert not {place: told for place, told in slow.items() if told}, (
        "bound its repeats ({0,40}), or make them possessive (++) and look behind for what they repeat"
    )
