"""Entities: what &nbsp; and &#8220; stand for."""

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from html.entities import html5

ENTITY = r"&(?:#(?:[0-9]{1,8}|[xX][0-9a-fA-F]{1,7})|[a-zA-Z][a-zA-Z0-9]{1,31});?"
"""What may be an entity; a broken one reads as itself."""

_ENTITY = re.compile(ENTITY)
_AMPERSANDS = r"(?:(?:amp|#38|#[xX]26);)"
_LEFT_OVER = re.compile(
    rf"&(?:{_AMPERSANDS}*+((?:#(?:[0-9]{{1,7}}|[xX][0-9a-fA-F]{{1,6}})|[a-zA-Z][a-zA-Z0-9]{{1,31}});|nbsp(?![a-zA-Z=]))|{_AMPERSANDS}++)"
)
"""An entity with its end, and a blank without; written over again or not: &amp;nbsp;. A&B and ?a=1&copy=2 hold none."""


@lru_cache(maxsize=0x1000)
def read_entity(text: str) -> tuple[str, int]:
    """The characters of an entity and how much of a text is it; 0 where it is none.

    An old name needs no semicolon: what follows it is text.

    >>> read_entity("&ldquo;"), read_entity("&#20844;"), read_entity("&nbsp4"), read_entity("&noname;")
    (('“', 7), ('公', 8), ('\\xa0', 5), ('', 0))
    """
    if text[1] == "#":
        return html.unescape(text), len(text)
    name = text[1:]
    for end in range(len(name), 1, -1):
        characters = html5.get(name[:end])
        if characters is not None:
            return characters, end + 1
    return "", 0


def entity_end(source: str, start: int) -> int:
    """Where the entity ends that begins at a place of a source; behind one character where none does."""
    match = _ENTITY.match(source, start)
    return start + max(1, read_entity(match[0])[1]) if match is not None else start + 1


def find_left_over(text: str) -> Iterator[tuple[int, int, str]]:
    """Where entities stand in a text that is no page, and the characters that each stands for.

    >>> list(find_left_over("R&D&nbsp;12&amp;#26465;, ?a=1&copy=2"))
    [(3, 9, '\xa0'), (11, 23, '条')]
    """
    for match in _LEFT_OVER.finditer(text):
        entity = f"&{match[1]}" if match[1] else "&"
        characters, length = read_entity(entity) if match[1] else ("&", 1)
        if length == len(entity):  # &nbsp4; is no entity as a whole
            yield *match.span(), characters
