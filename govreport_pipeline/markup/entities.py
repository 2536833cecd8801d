"""Entities: what &nbsp; and &#8220; stand for."""

import html
import re
from functools import lru_cache

ENTITY = r"&(?:#(?:\d{1,8}|[xX][0-9a-fA-F]{1,7})|[a-zA-Z][a-zA-Z0-9]{1,31});?"
"""What may be an entity; a broken one reads as itself."""

_ENTITY = re.compile(ENTITY)


@lru_cache(maxsize=0x1000)
def character_of(entity: str) -> str:
    """The characters of an entity, or the text itself where it is none.

    >>> character_of("&ldquo;"), character_of("&#20844;"), character_of("&amp"), character_of("&公开;")
    ('“', '公', '&', '&公开;')
    """
    after = html.unescape(entity)
    return after if len(after) <= len(entity) else entity
