"""What may have gone wrong when a cell was typed: hypotheses, never applied."""

from collections.abc import Iterable
from typing import NamedTuple

from govreport_pipeline.validate.telling.wording import number

_SCALES = (10.0, 100.0, 1000.0, 10_000.0)
_TRIVIAL = 2
"""A difference as small as this is a part of many totals."""
_TELLING = 10
"""Smaller numbers stand side by side by chance, share digits, and are parts of some totals."""


class Slip(NamedTuple):
    """A way in which the printed number may have come from the implied one."""

    text: str
    is_telling: bool
    """Does it speak for this cell against others that would mend the same?"""


class Nearby(NamedTuple):
    """A number that may have been taken for the cell's own, or into it."""

    value: float
    name: str
    is_kin: bool = False
    """Is one of the two a part of the other? A total may well equal its largest part."""


def find_slip(
    printed: float, implied: float, neighbours: Iterable[Nearby] = (), parts: Iterable[Nearby] = ()
) -> Slip | None:
    """The likeliest slip that leads from the implied to the printed number; None where none is known.

    `neighbours` stand beside the cell, `parts` add up to it: empty for a cell
    that is no total. Digits are compared only where both numbers have the same
    sign and as many decimals.

    >>> find_slip(21, 12).text
    'digits may be swapped'
    >>> find_slip(120, 12).text
    'a factor of 10: a digit may be added'
    """
    if printed == 0:
        return Slip("it may not have been filled in", False)
    digits, meant = _digits_of(printed), _digits_of(implied)
    are_alike = _marks_of(digits) == _marks_of(meant)
    return (
        (_find_shift(printed, implied, digits, meant) if are_alike else _find_mark(digits, meant))
        or _find_double(printed - implied, parts)
        or _find_neighbour(printed, neighbours)
        or (_find_digit(digits, meant, min(printed, implied) >= _TELLING) if are_alike else None)
    )


def _digits_of(value: float) -> str:
    """A number as it is written, without needless decimals."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _marks_of(digits: str) -> tuple[bool, int]:
    """Has a number a sign, and how many decimals?"""
    return digits.startswith("-"), len(digits.partition(".")[2])


def _find_mark(digits: str, meant: str) -> Slip | None:
    """A sign or a point that one of two numbers has of the same digits."""
    if digits.lstrip("-") == meant.lstrip("-"):
        return Slip(f"a minus sign may be {'added' if digits.startswith('-') else 'lost'}", True)
    if digits.replace(".", "").strip("0") == meant.replace(".", "").strip("0"):
        return Slip("the decimal point may be misplaced", True)
    return None


def _find_shift(printed: float, implied: float, digits: str, meant: str) -> Slip | None:
    """The same digits in another order, or with noughts behind them."""
    if len(digits) == len(meant) and sorted(digits) == sorted(meant):
        return Slip("digits may be swapped", True)
    for scale in _SCALES:
        if implied and printed == implied * scale:
            return Slip(f"a factor of {number(scale)}: a digit may be added", True)
        if implied == printed * scale:
            return Slip(f"a factor of {number(scale)}: a digit may be lost", True)
    return None


def _find_double(difference: float, parts: Iterable[Nearby]) -> Slip | None:
    """A part that the total holds twice, or not at all.

    That it is left out tells nothing: the part may as well be what should not be there.
    """
    for part in parts:
        if part.value > _TRIVIAL and part.value == abs(difference):
            is_twice = difference > 0
            how = "counted twice" if is_twice else "left out"
            text = f"the difference is {part.name} ({number(part.value)}), which may be {how}"
            return Slip(text, is_twice and part.value >= _TELLING)
    return None


def _find_neighbour(printed: float, neighbours: Iterable[Nearby]) -> Slip | None:
    """A neighbour's number in the cell: a column or a row off."""
    for neighbour in neighbours:
        if neighbour.value == printed:
            return Slip(
                f"it is the number of its neighbour {neighbour.name}", printed >= _TELLING and not neighbour.is_kin
            )
    return None


def _find_digit(digits: str, meant: str, is_telling: bool) -> Slip | None:
    """One digit that was lost, added or mistyped."""
    if len(meant) == len(digits) + 1 and _is_without_one(digits, meant):
        return Slip("a digit may be lost", is_telling)
    if len(digits) == len(meant) + 1 and _is_without_one(meant, digits):
        return Slip("a digit may be added", is_telling)
    if len(digits) == len(meant) > 1 and sum(a != b for a, b in zip(digits, meant, strict=True)) == 1:
        return Slip("one digit may be mistyped", False)
    return None


def _is_without_one(shorter: str, longer: str) -> bool:
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
