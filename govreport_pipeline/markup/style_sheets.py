"""Which classes and ids a page's own style sheets hide or strike out, as hijacked pages hide their links.

Read are rules that hold on every screen and whose selector is one class or id,
with or without the element's name, or such a one within others (`.menu .x`).
What another rule may show again is not taken for hidden: a tab, a menu that
opens.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from govreport_pipeline.markup.styles import MAY_TELL, SHOWS, Unread, unread_by_rule

LONGEST_SHEETS = 1_000_000
"""Characters of all sheets of a page; what stands in longer ones is not read."""

_SHEET = re.compile(r"<style(?=[\s>])([^<>]*+)>((?:[^<]++|<(?!/style))*+)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]{0,9})?([.#][\w-]{1,60})", re.IGNORECASE)
_NAME = re.compile(r"[.#][\w-]{1,60}")
MOST_OUTER = 4
"""Selectors of more parts are not read."""
MOST_WITHIN = 64
"""Of selectors that end with one name, more are not read."""


class UnreadNames(NamedTuple):
    """The classes (`.links`) and ids (`#links`) whose elements nobody sees, or sees struck out."""

    why: dict[str, Unread]
    within: dict[str, list[tuple[str, ...]]]
    """By a name whose elements are folded in others only: the names that these others have."""


def unread_names(source: str) -> UnreadNames:
    """What a page's style sheets hide or strike out."""
    unread: dict[str, Unread] = {}
    within: dict[str, list[tuple[str, ...]]] = {}
    if "<style" not in source and "<STYLE" not in source:
        return UnreadNames(unread, within)
    shown: set[str] = set()
    length = 0
    for sheet in _SHEET.finditer(source):
        length += len(sheet[2])
        if length > LONGEST_SHEETS:
            break
        if "media" in sheet[1].lower():
            continue
        for selectors, body in _rules(_COMMENT.sub(" ", sheet[2])):
            if MAY_TELL.search(body.lower()) is None:
                continue
            why = unread_by_rule(body)
            if why is None:
                if SHOWS.search(body) is not None:
                    shown.update(_NAME.findall(selectors))
                continue
            for selector in selectors.split(","):
                *outer, last = (_SIMPLE.fullmatch(part) for part in selector.split()[: MOST_OUTER + 1] or [""])
                if last is None or None in outer or len(outer) == MOST_OUTER:
                    continue
                if not outer:
                    unread[last[1]] = why
                elif why is Unread.FOLDED and len(within.get(last[1], ())) < MOST_WITHIN:
                    within.setdefault(last[1], []).append(tuple(part[1] for part in outer if part is not None))
    for name in within:
        unread.setdefault(name, Unread.WITHIN)
    return UnreadNames({name: why for name, why in unread.items() if name not in shown}, within)


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
