"""Where the elements of a page end, for those that nobody sees."""

from collections import Counter
from itertools import islice

from govreport_pipeline.markup.elements import IMPLYING, OPAQUE, SCOPES, VOID
from govreport_pipeline.markup.tags import EACH

NOTHING: frozenset[str] = frozenset()
DEEPEST_LOOK = 64
"""So many open elements are looked through for the one that a start tag ends."""


def find_ends(source: str) -> dict[int, int]:
    """For each start tag's place the end of its element; absent where the page ends before it.

    An element ends at its end tag, before the end tag of an element around it,
    or before a start tag that implies its end.
    """
    ends: dict[int, int] = {}
    open_elements: list[tuple[str, int]] = []
    count: Counter[str] = Counter()

    def close(depth: int, inner: int, outer: int) -> None:
        """End all elements from `depth` on: those within at `inner`, the outermost at `outer`."""
        for name, start in open_elements[depth:]:
            count[name] -= 1
            ends[start] = inner
        ends[open_elements[depth][1]] = outer
        del open_elements[depth:]

    for match in EACH.finditer(source):
        name = (match[1] or "").lower()
        if not name or name in VOID or name.removeprefix("/") in OPAQUE:
            continue
        if name[0] == "/":
            if count[name[1:]]:
                depth = len(open_elements) - 1
                while open_elements[depth][0] != name[1:]:
                    depth -= 1
                close(depth, match.start(), match.end())
            continue
        implied = IMPLYING.get(name, NOTHING)
        depth = _implied_end(implied, open_elements) if any(count[other] for other in implied) else -1
        if depth >= 0:
            close(depth, match.start(), match.start())
        open_elements.append((name, match.start()))
        count[name] += 1
    return ends


def _implied_end(implied: frozenset[str], open_elements: list[tuple[str, int]]) -> int:
    """The depth of the outermost open element that a start tag ends; -1 for none."""
    found = -1
    for back, (other, _) in enumerate(islice(reversed(open_elements), DEEPEST_LOOK), 1):
        if other in SCOPES:
            break
        if other in implied:
            found = len(open_elements) - back
    return found
