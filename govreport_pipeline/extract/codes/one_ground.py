"""The one ground of all refusals of a number: 不予公开2件(均为行政执法案卷), 不予处理6件,均为重复申请."""

import re

from govreport_pipeline.catalogue.metrics import GROUNDS_OF
from govreport_pipeline.extract.codes.binding import fit
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.words.lexicon import GROUNDS
from govreport_pipeline.extract.words.scan import Scan

_IN_BRACKET = re.compile(r"\((?!其中|含|包括|主要|部分)([^()\d、;。]{2,30})\)")
_BEHIND_ALL = re.compile(r",((?:均|都|全部|皆)[^,;。!?\n()\d、]{2,30})(?=[,;。!?\n])")


def ground_of_all(text: str, scan: Scan, figure: Figure) -> tuple[str, int, int] | None:
    """Code and place of the one ground that stands behind an outcome; None where there is none, or several."""
    begins = GROUNDS_OF.get(figure.code or "")
    if begins is None or not figure.value:
        return None
    told = _IN_BRACKET.match(text, figure.end) or _BEHIND_ALL.match(text, figure.end)
    ground = scan.mask(*told.span(1)) & GROUNDS if told is not None else 0
    if told is None or ground.bit_count() != 1:
        return None
    rule = fit(figure.unit.unit, ground, figure.around | ground, figure.said | ground)
    return (rule.code, *told.span(1)) if rule is not None and rule.code.startswith(begins) else None
