"""What something grew or fell to, told behind by how much: 公开信息同比增长20%,达到2400条; 申请比上年增加8件,达24件."""

import re
from collections.abc import Sequence
from itertools import pairwise

from govreport_pipeline.catalogue.metrics import GROWTH
from govreport_pipeline.extract.codes.binding import fit
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import SUMMED
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.tables.vocabulary import Role

_REACHED = re.compile(
    rf"[,、]?(?:并|现[已有]?|已|总[数量]|全年|{SUMMED}|[达增升降减跌][到至]|上升[到至]|下降[到至]|达|为|突破|超过?|约|近|将近|逾)+\s?"
)
REACHED = "reached"
"""The rule that gave such a count its code."""
_OF_CHANGE = C.GROWTH | C.DECLINE | C.PRIOR_YEAR


def read_reached(text: str, figures: Sequence[Figure]) -> None:
    """Give the count right behind a change, of whose own words none tells what it counts, the code of what changed."""
    for change, figure in pairwise(figures):
        if change.role is not Role.GROWTH or figure.code is not None or change.parent is not None:
            continue
        if not figure.is_countable or figure.is_compared or figure.sentence_start != change.sentence_start:
            continue
        if _REACHED.fullmatch(text, change.end, figure.token.start) is not None:
            code = _code_of_changed(change, figure)
            if code is not None:
                figure.give(code, REACHED)


def _code_of_changed(change: Figure, figure: Figure) -> str | None:
    """The code of what changed, which the unit of the count must fit."""
    rule = fit(figure.unit.unit, change.near & ~_OF_CHANGE, change.around & ~_OF_CHANGE, change.said & ~_OF_CHANGE)
    if rule is None or (change.code is not None and change.code != f"{rule.code}{GROWTH}"):
        return None
    return rule.code
