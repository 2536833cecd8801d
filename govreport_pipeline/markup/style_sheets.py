"""Which classes and ids a page's own style sheets hide, as hijacked pages hide their links.

Read are rules that hold on every screen and whose selector is one class or id,
with or without the element's name. What another rule may show again is not
taken for hidden: a tab, a menu that opens.
"""

import re
from collections.abc import Iterator

_SHEET = re.compile(r"<style(?=[\s>])([^<>]*+)>(.*?)(?:</style|\Z)", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]{0,9})?([.#][\w-]{1,60})", re.IGNORECASE)
_NAME = re.compile(r"[.#][\w-]{1,60}")
_SHOWS = re.compile(r"(display|visibility)\s{0,9}:\s{0,9}([\w-]+)", re.IGNORECASE)
_HIDES = {"display": "none", "visibility": "hidden"}

NOWHERE: frozenset[str] = frozenset()


def hidden_names(source: str) -> frozenset[str]:
    """The classes (`.links`) and ids (`#links`) whose elements nobody sees."""
    if "<style" not in source and "<STYLE" not in source:
        return NOWHERE
    hidden: set[str] = set()
    shown: set[str] = set()
    for sheet in _SHEET.finditer(source):
        if "media" in sheet[1].lower():
            continue
        for selectors, body in _rules(_COMMENT.sub(" ", sheet[2])):
            styles = [(name.lower(), value.lower()) for name, value in _SHOWS.findall(body)]
            for selector in selectors.split(",") if styles else ():
                simple = _SIMPLE.fullmatch(selector.strip())
                if simple is not None and any(_HIDES[name] == value for name, value in styles):
                    hidden.add(simple[1])
                elif all(_HIDES[name] != value for name, value in styles):
                    shown.update(_NAME.findall(selector))
    return frozenset(hidden - shown)


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
