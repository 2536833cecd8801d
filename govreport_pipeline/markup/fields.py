"""Fields of forms on a page: what a reader sees in them before anybody touches them."""

import re
from collections.abc import Collection

from govreport_pipeline.markup.styles import unread_by_attributes
from govreport_pipeline.markup.tags import ATTRIBUTE, EACH, attributes_of, names_of

FIELDS = frozenset("input textarea select".split())

_NO_TEXT = frozenset("hidden checkbox radio submit button reset image file password range color".split())
"""Types of `<input>` that show a button, a box or nothing; all others show their value."""
_OPTION = re.compile(r"<option(?=[\s>])([^<>]*)>([^<]*)", re.IGNORECASE)
_CONTENT = re.compile(r">([^<>]*+)</textarea", re.IGNORECASE)


def shown_in(source: str, start: int, end: int, names: Collection[str]) -> tuple[int, int] | None:
    """Where the value stands that the field shows which a stretch of the source is; None where it shows none.

    Of a list it is the option that is selected, else the first one. `names`
    are the classes and ids that the page's style sheets hide.
    """
    tag = EACH.match(source, start, end)
    attributes = attributes_of(tag[2] or "") if tag is not None else {}
    if tag is None or unread_by_attributes(attributes) is not None or not set(names).isdisjoint(names_of(attributes)):
        return None
    kind = source[start + 1 : start + 2].lower()
    if kind == "i":
        is_text = attributes.get("type", "").lower() not in _NO_TEXT
        named = ATTRIBUTE.finditer(source, *tag.span(2)) if is_text else ()
        found = next((attribute for attribute in named if attribute[1].lower() == "value"), None)
    elif kind == "t":
        found = _CONTENT.search(source, tag.end() - 1, end)
    else:
        options = list(_OPTION.finditer(source, start, end))
        found = next(
            (option for option in options if "selected" in attributes_of(option[1])), next(iter(options), None)
        )
    group = found.lastindex or 0 if found is not None else 0
    value = found[group].strip() if found is not None and (kind != "i" or group > 1) else ""
    if found is None or not value or "<" in value or ">" in value:
        return None
    first = source.index(value, found.start(group))
    return first, first + len(value)
