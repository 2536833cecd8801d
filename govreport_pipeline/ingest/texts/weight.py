"""What a text would cost to read, told from counts that take no time themselves.

Reading is linear in the characters and numerals that a text shows and in the
pieces of markup of its source, so limits on these bound time and memory.
"""

import re

from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.markup import visible_text
from govreport_pipeline.tables.vocabulary import RejectionReason, TextFormat

LONGEST_SOURCE = 8_000_000
"""Characters of a page with its programs, styles and pictures written as text: more are not read through."""

_NUMERAL = re.compile("[0-9０-９]+|[〇零一二三四五六七八九十百千万亿两]+")


def refuse_weight(text: str, text_format: TextFormat, intake: Intake) -> None:
    """SetAside for a text that shows more characters or numerals than the limit, or a page whose source has more than it needs."""
    limit, shown = intake.max_characters, len(text)
    if text_format is TextFormat.HTML:
        if shown > LONGEST_SOURCE:
            detail = f"its source has {shown:,} characters, more than the {LONGEST_SOURCE:,} that are read of a page"
            raise SetAside(RejectionReason.TOO_LONG, detail)
        pieces = text.count("<") + text.count("&")
        if pieces > intake.max_markup:
            told = f"the limit GOVREPORT_MAX_MARKUP is {intake.max_markup:,}"
            raise SetAside(RejectionReason.TOO_MUCH_MARKUP, f"its source has {pieces:,} tags and entities, {told}")
        shown = len(visible_text(text)) if shown > limit else 0
    if shown > limit:
        told = f"the limit GOVREPORT_MAX_CHARACTERS is {limit:,}"
        raise SetAside(RejectionReason.TOO_LONG, f"it shows {shown:,} characters, {told}")
    numerals = _count_numerals(text, intake.max_numerals)
    if numerals and text_format is TextFormat.HTML:
        numerals = _count_numerals(visible_text(text), intake.max_numerals)
    if numerals:
        told = f"the limit GOVREPORT_MAX_NUMERALS is {intake.max_numerals:,}"
        raise SetAside(RejectionReason.TOO_MANY_NUMERALS, f"it shows {numerals:,} numerals, {told}")


def _count_numerals(text: str, limit: int) -> int:
    """How many numerals a text has, where these are more than the limit; else 0. Each needs a character beside it."""
    found = sum(1 for _ in _NUMERAL.finditer(text)) if len(text) >= 2 * limit else 0
    return found if found > limit else 0
