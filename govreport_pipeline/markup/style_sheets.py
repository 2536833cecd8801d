"""Which classes and ids a page's own style sheets hide or strike out, as hijacked pages hide their links.

Read are rules that hold on every screen and whose selector is one class or id,
with or without the element's name. What another rule may show again is not
taken for hidden: a tab, a menu that opens.
"""

import re
from collections.abc import Iterator

from govreport_pipeline.markup.styles import SHOWS, Unread, unread_by_rule

LONGEST_SHEETS = 1_000_000
"""Characters of all sheets of a page; what stands in longer ones is not read."""

_SHEET = re.compile(r"<style(?=[\s>])([^<>]*+)>(.*?)(?:</style|\Z)", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]{0,9})?([.#][\w-]{1,60})", re.IGNORECASE)
_NAME = re.compile(r"[.#][\w-]{1,60}")


def unread_names(source: str) -> dict[str, Unread]:
    """The classes (`.links`) and ids (`#links`) whose elements nobody sees, or sees struck out."""
    unread: dict[str, Unread] = {}
    if "<style" not in source and "<STYLE" not in source:
        return unread
    shown: set[str] = set()
    length = 0
    for sheet in _SHEET.finditer(source):
        length += len(sheet[2])
        if length > LONGEST_SHEETS:
            break
        if "media" in sheet[1].lower():
            continue
        for selectors, body in _rules(_COMMENT.sub(" ", sheet[2])):
            if SHOWS.search(body) is None:
                continue
            why = unread_by_rule(body)
            for selector in selectors.split(","):
                simple = _SIMPLE.fullmatch(selector.strip())
                if why is None:
                    shown.update(_NAME.findall(selector))
                elif simple is not None:
                    unread[simple[1]] = why
    return {name: why for name, why in unread.items() if name not in shown}


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and styles of each rule that stands in no other: `@media` holds on some screens only."""
    depth, start, selectors = 0, 0, ""
    for brace in _BRACE.finditer(sheet):
        if brace[0] == "{":
            if depth == 0:
                selectors, start = sheet[start : brace.start()].strip(), brace.end()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                if not selectors.startswith("@"):
                    yield selectors, sheet[start : brace.start()]
                start = brace.end()
