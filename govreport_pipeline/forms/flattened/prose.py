"""Numbers in sentences, told from numbers in cells."""

from collections.abc import Sequence

from govreport_pipeline.forms.flattened.values import Value

_PROSE_SHARE = 0.3
"""So many numbers followed by a comma or a full stop are prose."""


def is_prose(text: str, values: Sequence[Value]) -> bool:
    """Do marks of sentences follow many of the numbers?"""
    ended = sum(text[value.end : value.end + 1] in (",", "。", ";", "、") for value in values)
    return ended > _PROSE_SHARE * len(values)
