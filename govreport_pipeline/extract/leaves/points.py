"""The points of a list in which figures stand: 1.政策法规类200条; 2.业务类700条."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.sections.markers import find_markers

_LONGEST = 60
"""Characters of a point before its number."""
_ENDS = re.compile("[。;!?\n]")

Point = tuple[int, int]
"""The kind of a marker, and its ordinal."""


def point_of(text: str, figure: Figure) -> Point | None:
    """The point that the words before a figure begin; None where they begin none."""
    markers = find_markers(text, max(0, figure.start - _LONGEST), figure.start)
    if not markers or markers[-1].ordinal is None or _ENDS.search(text, markers[-1].end, figure.start):
        return None
    return markers[-1].kind, markers[-1].ordinal


def follows(point: Point | None, last: Point | None) -> bool:
    """Is it the next point of the list of another, or the first of a list?"""
    if point is None:
        return False
    return point[1] == 1 if last is None else point == (last[0], last[1] + 1)
