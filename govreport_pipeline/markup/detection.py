"""HTML told from text, by what it says."""

import re
from itertools import islice, pairwise

SAMPLE = 20_000
"""Characters in which a whole page tells that it is one."""
LONGEST_LOOK = 500_000
"""Characters by whose lines is told whether they are a text's."""
FEWEST_TAGS = 3
"""So many tags of pages, in a text without a prolog, are no accident."""

_PROLOG = re.compile(
    r"\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--(?:[^-]++|-(?!->))*+-->\s*+)*+<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|(?:pre|div|article|section|p|h[1-6])[\s>])",
    re.IGNORECASE,
)
TEXT_BREAKS, ENDED_SHARE = 2, 0.5
"""So many breaks between lines of text for each tag that breaks a line; so many of them behind a sentence or a heading."""

_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|body)[\s>]", re.IGNORECASE)
_LINE_TAGS = re.compile(r"<(?:p|br|div|li|h[1-6])[\s/>]", re.IGNORECASE)
_MARKER = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]")
_SENTENCE_ENDS = "。；：？！;:"
_TAGS = re.compile(
    r"</?(?:p|div|span|font|table|tbody|tr|td|th|br|strong|b|h[1-6]|ul|ol|li|a|img|center|article|section)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MARKDOWN_RULE = re.compile(r"^[ \t>]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t\r]*$", re.MULTILINE)
"""What parts the head of a table from its rows; the cells of such a table have tags for their line breaks."""


def is_html(text: str) -> bool:
    """Is a text the source of a page, or of a piece of one?

    A prolog tells, or several tags; a text with a `<` or two in it is text.
    """
    if "<" not in text:
        return False
    if _PROLOG.match(text) is not None:
        return True
    if not _has_tags(text):
        return False
    return _MARKDOWN_RULE.search(text) is None or _has_tags(_BREAK.sub("", text))


def _has_tags(text: str) -> bool:
    """Has a text so many tags that they are no accident?"""
    return sum(1 for _ in islice(_TAGS.finditer(text), FEWEST_TAGS)) == FEWEST_TAGS


def breaks_its_own_lines(source: str) -> bool:
    """Do the line breaks of the source count, as in a text with tags for its tables, or left over in it?

    In a page they do not. A piece of a page has a tag for nearly every line; a
    text with tags ends most of its lines with a sentence or a heading, and so does
    one whose only tags are `<br>`, however few lines it has.
    """
    if _WHOLE_PAGE.search(source, 0, SAMPLE) is not None:
        return False
    source = source[:LONGEST_LOOK]
    tags = sum(1 for _ in _LINE_TAGS.finditer(source))
    if tags == 0:
        return True
    breaks = ended = 0
    for line, after in pairwise(map(str.strip, source.split("\n"))):
        if line and after and line[-1] != ">" and after[0] != "<":
            breaks += 1
            ended += line[-1] in _SENTENCE_ENDS or any(map(_MARKER.match, (line, after)))
    if ended <= ENDED_SHARE * breaks:
        return False
    return breaks > TEXT_BREAKS * tags or _TAGS.search(_BREAK.sub("", source)) is None
