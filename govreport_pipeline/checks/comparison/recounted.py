"""When a number that is computed again is the one that a table has."""

import math

TOLERANCE = 1e-9
"""Relative and absolute: the order of additions is not that of the pipeline."""


def is_same(found: float | None, expected: float | None) -> bool:
    """Are both the same number, or both null?"""
    if found is None or expected is None:
        return found is expected
    return math.isclose(found, expected, rel_tol=TOLERANCE, abs_tol=TOLERANCE)
