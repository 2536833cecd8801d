"""The marks before the points of a list (● 无) are no words of theirs."""

import re

from govreport_pipeline.normalise.characters import BULLET, BULLETS, CJK
from govreport_pipeline.normalise.draft import Draft
from govreport_pipeline.tables.vocabulary import RepairCode

_BULLET = re.compile(
    rf"^[ \t]{{0,20}}(?P<mark>(?:[{BULLETS}](?<!■)[ \t]{{0,8}}|■[ \t]{{1,8}}))(?=[{CJK}“《(\d])", re.MULTILINE
)
"""A mark that begins a line. ■ without a blank may stand for a lost character."""


def delete_bullets(draft: Draft) -> None:
    """Delete the marks before the points of lists, and the blanks behind them."""
    if draft.has(BULLET):
        draft.delete([match.span("mark") for match in _BULLET.finditer(draft.text)], RepairCode.MARKUP)
