"""Many offsets at once, from normalised to raw text and back."""

from bisect import bisect_right
from collections.abc import Sequence

from govreport_pipeline.tables.records import Run


def to_raw(runs: Sequence[Run], places: list[int]) -> list[int]:
    """The raw offsets of normalised characters."""
    if len(runs) == 1:
        shift = runs[0].raw_start - runs[0].start
        return [place + shift for place in places] if shift else places
    starts = [run.start for run in runs]
    shifts = [run.raw_start - run.start for run in runs]
    return [place + shifts[bisect_right(starts, place) - 1] for place in places]


def to_normalised(runs: Sequence[Run], places: list[int]) -> list[int]:
    """The normalised offsets of raw characters that no repair deleted."""
    if len(runs) == 1:
        shift = runs[0].raw_start - runs[0].start
        return [place - shift for place in places] if shift else places
    raw_starts = [run.raw_start for run in runs]
    shifts = [run.raw_start - run.start for run in runs]
    return [place - shifts[bisect_right(raw_starts, place) - 1] for place in places]
