"""Tables in plain text with the head of each number beside it, in every row.

本年新收政府信息公开申请数量 自然人：3 商业企业：2 科研机构：0 社会公益组织：0 法律服务机构：0 其他：0 总计：5
上年结转政府信息公开申请数量：自然人0，商业企业1，科研机构0，社会公益组织0，法律服务机构0，其他0，总计1
"""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from govreport_pipeline.forms.sheets.bar_rows import Spans
from govreport_pipeline.forms.sheets.contents import UNITS
from govreport_pipeline.forms.sheets.sheet import LONGEST_LABEL, Sheet, make_cell
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument
from govreport_pipeline.tables.vocabulary import TableShape, TextFormat

_GAP = r"[ \t\u3000，,；;、。|｜\r]"
_PAIR = re.compile(
    rf"([一-龥][一-龥/]{{1,15}}(?:[(（][^()（）\n]{{1,12}}[)）])?)[ \t\u3000]?[:：]?[ \t\u3000]?([+-]?(?:\d{{1,3}}(?:,\d{{3}})++|\d++)(?:\.\d++)?(?:万?(?:{UNITS}))?|[-—/]{{1,2}})(?={_GAP}|$)"
)
_COLON = re.compile("[:：]")
_BETWEEN = re.compile(f"{_GAP}*+")
_BEHIND_LABEL = " \t\u3000:：，,|｜"

_Row = tuple[tuple[str, ...], Spans, Spans]
"""The heads of a line, where they stand, and where its cells do, the label first."""


def sheets_of_told_heads(raw: RawDocument, document: NormalisedDocument) -> Iterator[Sheet]:
    """The lines one after another that tell the same heads, each with its number, as a table under those.

    A line with one number has a colon behind its label or its head.
    """
    if raw.text_format is not TextFormat.PLAIN:
        return
    position = Alignment(document.alignment).position
    for heads, told in groupby(_rows(raw.text), key=itemgetter(0)):
        rows = list(told)
        if not heads:
            continue
        start = rows[0][2][0][0]
        lines = [[(start, start), *rows[0][1]], *(cells for _, _, cells in rows)]
        yield Sheet(
            TableShape.PIPES,
            [
                [
                    make_cell(document.text, position(first), position(last), number, place)
                    for place, (first, last) in enumerate(line)
                ]
                for number, line in enumerate(lines)
            ],
        )


def _rows(text: str) -> Iterator[_Row]:
    """What each line tells that is not empty; without heads where it is no such row."""
    start = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            yield _row(line, start)
        start += len(line) + 1


def _row(line: str, start: int) -> _Row:
    pairs = list(_PAIR.finditer(line))
    if (
        not pairs
        or (len(pairs) == 1 and _COLON.search(line) is None)
        or any(
            _BETWEEN.fullmatch(line, pair.end(), end) is None
            for pair, end in zip(pairs, [*(pair.start() for pair in pairs[1:]), len(line)], strict=True)
        )
    ):
        return (), [], []
    label = line[: pairs[0].start()].rstrip(_BEHIND_LABEL)
    first = len(label) - len(label.lstrip())
    if not label.strip() or len(label) > LONGEST_LABEL or len(label) == pairs[0].start():
        return (), [], []
    cells = [(start + first, start + len(label)), *((start + pair.start(2), start + pair.end(2)) for pair in pairs)]
    return tuple(pair[1] for pair in pairs), [(start + pair.start(1), start + pair.end(1)) for pair in pairs], cells
