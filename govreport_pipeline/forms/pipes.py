"""Tables in plain text: a bar or a tab between the cells of a row."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from govreport_pipeline.forms.sheet import Sheet, make_cell
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument
from govreport_pipeline.tables.vocabulary import TableShape, TextFormat

BARS = "|｜│┃"
_BAR = re.compile(f"[{BARS}]")
_TAB = re.compile("\t")
_RULE = re.compile(rf"[\s{BARS}:+=─━┼-]*-{{2,}}[\s{BARS}:+=─━┼-]*|[─━┼┌┐└┘├┤┬┴\s{BARS}]+")
"""A line that parts rows: |---|:--:|."""
MOST_BLANK_LINES = 1
"""So many lines without a cell may stand between two rows of one table."""
_Line = tuple[int, int, list[int]]
"""Start and end of a raw line, and the places of its bars or tabs."""


def sheets_of_pipes(raw: RawDocument, document: NormalisedDocument) -> Iterator[Sheet]:
    """The stretches of lines with bars or tabs, each as a table.

    The lines are those of the raw text: normalising may close up a tab or the
    break between two rows.
    """
    text = raw.text
    if raw.text_format is not TextFormat.PLAIN or ("\t" not in text and _BAR.search(text) is None):
        return
    alignment = Alignment(document.alignment)
    lines: list[_Line] = []
    gap = start = 0
    for line in text.split("\n"):
        end = start + len(line)
        cuts = [start + match.start() for match in (_BAR if _BAR.search(line) else _TAB).finditer(line)]
        is_rule = bool(cuts) and _RULE.fullmatch(line) is not None
        if cuts and not is_rule:
            lines.append((start, end, cuts))
            gap = 0
        elif not is_rule:
            gap += 1
            if lines and (gap > MOST_BLANK_LINES or (line and not line.isspace())):
                yield _sheet(raw, document, alignment, lines)
                lines = []
        start = end + 1
    if lines:
        yield _sheet(raw, document, alignment, lines)


def _sheet(raw: RawDocument, document: NormalisedDocument, alignment: Alignment, lines: Sequence[_Line]) -> Sheet:
    """Lines as a table; bars that begin or end every one of them are its edges."""
    text, position = raw.text, alignment.position
    has_left = all(text[cuts[0]] in BARS and not text[start : cuts[0]].strip() for start, _, cuts in lines)
    has_right = all(text[cuts[-1]] in BARS and not text[cuts[-1] + 1 : end].strip() for _, end, cuts in lines)
    rows = []
    for row, (start, end, cuts) in enumerate(lines):
        edges = [start - 1, *cuts, end][has_left : len(cuts) + 2 - has_right]
        spans = [(position(before + 1), position(after)) for before, after in pairwise(edges)]
        rows.append([make_cell(document.text, *span, row, place) for place, span in enumerate(spans)])
    return Sheet(TableShape.PIPES, rows)
