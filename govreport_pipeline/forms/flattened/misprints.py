"""A label with letters wrong, missing or too many."""

_WRONG_SHARE = 0.34
"""So many of a label's letters may be wrong, missing or too many."""
_SHORTEST = 4
"""A shorter label is read as printed or not at all."""


def nearest(key: str, letters: str) -> tuple[int, int, int] | None:
    """The stretch of the letters that is nearest to a label, and how many are wrong; None where none is near.

    Near: few enough single letters changed, lost or added. Of equally near
    stretches the first.

    >>> nearest("其他法律行政法规禁止公开", "#其他法律行政止公开#")
    (1, 10, 3)
    """
    if len(key) < _SHORTEST or not letters:
        return None
    limit = int(len(key) * _WRONG_SHARE)
    column = [(wrong, 0) for wrong in range(len(key) + 1)]
    """For each beginning of the label: least errors, and where the stretch that has them starts."""
    best: tuple[int, int, int] | None = None
    for place, letter in enumerate(letters):
        before, column[0] = column[0], (0, place + 1)
        for number, wanted in enumerate(key, 1):
            same = (before[0] + (letter != wanted), before[1])
            added = (column[number][0] + 1, column[number][1])
            lost = (column[number - 1][0] + 1, column[number - 1][1])
            before, column[number] = column[number], min(same, added, lost)
        wrong, start = column[-1]
        if wrong <= limit and (best is None or wrong < best[0]):
            best = (wrong, start, place + 1)
    return None if best is None else (best[1], best[2], best[0])
