"""Numbers in sentences, told from numbers in cells."""

import re
from collections.abc import Sequence

from govreport_pipeline.forms.flattened.values import Value

_PROSE_SHARE = 0.3
"""So many numbers followed by a comma or a full stop are prose."""
_IN_WORDS = re.compile("[一二两三四五六七八九十](?:件|宗|起|条|份|次)[,。;、]")
"""The end of a number in words, its unit and a mark, which no cell holds."""


def is_prose(text: str, first: int, last: int, values: Sequence[Value]) -> bool:
    """Do marks of sentences follow many of the numbers, those in words between two places of the text with them?"""
    in_words = sum(1 for _ in _IN_WORDS.finditer(text, first, last))
    ended = in_words + sum(text[value.end : value.end + 1] in (",", "。", ";", "、") for value in values)
    return ended > _PROSE_SHARE * (len(values) + in_words)
