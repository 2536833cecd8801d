"""HTML told from text, by what it says."""

import re

SAMPLE = 20_000
FEWEST_TAGS = 3
"""So many tags of pages, in a text without a prolog, are no accident."""

_PROLOG = re.compile(
    r"\s*+(?:<\?xml[^>]*>\s*+)?(?:<!--(?:[^-]++|-(?!->))*+-->\s*+)*+<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"</?(?:p|div|span|font|table|tbody|tr|td|th|br|strong|b|h[1-6]|ul|ol|li|a|img|center|article|section)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def is_html(text: str) -> bool:
    """Is a text the source of a page, or of a piece of one?

    A prolog tells, or several tags; a text with a `<` or two in it is text.
    """
    if "<" not in text:
        return False
    if _PROLOG.match(text) is not None:
        return True
    return sum(1 for _ in _TAGS.finditer(text)) >= FEWEST_TAGS
