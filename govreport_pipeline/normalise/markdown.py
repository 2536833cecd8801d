"""The marks of Markdown: `#` before headings and `**` around what is bold show as no characters."""

import re
from itertools import chain

from govreport_pipeline.normalise.draft import Draft
from govreport_pipeline.tables.vocabulary import RepairCode

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]{1,9}(?=[^\s#])", re.MULTILINE)
_BOLD_LINE = re.compile(r"^ {0,3}(?:#{1,6} )?\*\*[^*\n]{2,80}\*\*[ \t\r]{0,9}$", re.MULTILINE)
_BOLD = re.compile(
    r"(?<![*\\\d%〇零一二三四五六七八九十百千万亿两])(\*\*)(?![\s*,.;:，。、；：])[^*\n]{1,200}(?<![\s\\])(\*\*)(?![*\d])"
)
"""Behind a digit stars may stand for others (1**件); what they cut in two is not joined."""


def delete_markdown(draft: Draft) -> None:
    """Delete the marks of headings, and those of bold type in a text that has either on a line of its own.

    In any other text stars may stand in place of a name (张**) and stay.
    """
    text = draft.text
    if "#" not in text and "**" not in text:
        return
    headings = [match.span() for match in _HEADING.finditer(text)]
    if not headings and _BOLD_LINE.search(text) is None:
        return
    bold = chain.from_iterable((match.span(1), match.span(2)) for match in _BOLD.finditer(text))
    draft.delete(sorted((*headings, *bold)), RepairCode.MARKUP)
