"""Tags: how they are written, and what a run of them does to the page."""

import re
from enum import IntEnum
from typing import NamedTuple

from govreport_pipeline.markup.elements import BLOCKS, HIDDEN_STYLES, LANDMARKS, OPAQUE, REPLACED, VOID

BLANK = r"[ \t\r\n\f]"
_NAME = "[a-zA-Z][a-zA-Z0-9:_.-]*+"
_ATTRIBUTES = rf"""(?:[^>="']++|={BLANK}*+(?:"[^"]*+"|'[^']*+')?+|["'])*+"""
_COMMENT = r"!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>|\Z))"
_ODD = r"!\[CDATA\[|[!?][^>]*+(?:>|\Z)|/[^a-zA-Z>][^>]*+(?:>|\Z)|/>"
_ONE = rf"<(?:/?{_NAME}{_ATTRIBUTES}(?:>|\Z)|{_COMMENT}|{_ODD}){BLANK}*+"
LONGEST_RUN = 64
RUN = re.compile(rf"{_ONE}(?:{_ONE}){{0,{LONGEST_RUN - 1}}}+")
SHORT_RUN = re.compile(rf"{_ONE}(?:{_ONE}){{0,3}}+")
"""Tags and comments with nothing but blanks between them, so many at a time.

Every quantifier is possessive and a tag without its end reaches to the end of
the source, as in browsers: what begins to match does match, in linear time.
"""
EACH = re.compile(rf"<(?:(/?{_NAME})({_ATTRIBUTES})(?:>|\Z)|{_COMMENT}|(?:{_ODD}))")
"""One of a run: the name (a stroke before that of an end tag) and the attributes; neither for a comment."""

_NAMES = re.compile(rf"<(?:(/?{_NAME}){_ATTRIBUTES}(?:>|\Z)|{_COMMENT}|(?:{_ODD}))")
_SPACED = re.compile(rf">({BLANK}++)(?:<|\Z)")
_AFTER_NAME = ("", " ", "\t", "\r", "\n", "\f", "/")
"""What may follow an element's name; `<style="…">` opens no style."""

_HIDING = re.compile(r"hidden|display|: ?-")
_TELLING = re.compile(r"[rc]o[wl]span|hidden|display|: ?-")
"""In lower case, what attributes that hide or span hold; a run without them is known by its names."""

_STYLED = "|".join(
    template.replace("STYLES", f"(?:{HIDDEN_STYLES})")
    for template in ('"[^"]*STYLES', "'[^']*STYLES", r"[^\s\"'>]*STYLES")
)
_HIDDEN = re.compile(rf"""(?:^|\s)hidden(?:[\s=/]|$)|\sstyle\s*=\s*(?:{_STYLED})""", re.IGNORECASE)
_SPAN = re.compile(r"\s(col|row)span\s*+=\s*+[\"']?+\s*+(\d{1,6})", re.IGNORECASE)


_NAMED = re.compile(r"""\s(class|id)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""", re.IGNORECASE)


class Act(IntEnum):
    """What a tag does to the page."""

    BREAK = 1
    APART = 2
    TABLE = 3
    TABLE_END = 4
    GROUP = 5
    ROW = 6
    ROW_END = 7
    CELL = 8
    CELL_END = 9
    PRE = 10
    PRE_END = 11
    LINK = 12
    LINK_END = 13
    LANDMARK = 14
    LANDMARK_END = 15


TABLE_ACTS = frozenset((Act.TABLE, Act.TABLE_END, Act.GROUP, Act.ROW, Act.ROW_END, Act.CELL, Act.CELL_END))
"""Acts that begin or end a line by themselves."""

Step = tuple[Act, int, int]
"""What a tag does; the columns and rows that its cell spans, 1 and 1 for all others (0 rows: to the group's end)."""

_ACTS: dict[str, Act] = {
    "table": Act.TABLE,
    "/table": Act.TABLE_END,
    **dict.fromkeys(("thead", "tbody", "tfoot", "/thead", "/tbody", "/tfoot"), Act.GROUP),
    "tr": Act.ROW,
    "/tr": Act.ROW_END,
    **dict.fromkeys(("td", "th"), Act.CELL),
    **dict.fromkeys(("/td", "/th"), Act.CELL_END),
    "pre": Act.PRE,
    "/pre": Act.PRE_END,
    "a": Act.LINK,
    "/a": Act.LINK_END,
    **dict.fromkeys(LANDMARKS, Act.LANDMARK),
    **dict.fromkeys((f"/{name}" for name in LANDMARKS), Act.LANDMARK_END),
}
for _names, _act in ((BLOCKS, Act.BREAK), (REPLACED, Act.APART)):
    for _name in _names:
        _ACTS.setdefault(_name, _act)
        _ACTS.setdefault(f"/{_name}", _act)


class Effect(NamedTuple):
    """What a run of markup does, up to the first element whose content is not read."""

    steps: tuple[Step, ...]
    blank: str = ""
    """The blank that shows between its tags: none, " ", or "\\n" where the source breaks the line."""
    stop: int = -1
    """Where that element begins; -1 for none."""
    behind: int = -1
    """Where its start tag ends."""
    name: str = ""
    is_hidden: bool = False
    """Is it hidden by its style, rather than by its kind?"""


def read_run(markup: str, shapes: dict[tuple[str, ...], tuple[Step, ...]], hidden: frozenset[str]) -> Effect:
    """What a run of markup does; `shapes` keeps the steps of equal sequences of names.

    `hidden` are the classes and ids that the page's style sheets hide.
    """
    blank = ""
    for blanks in _SPACED.findall(markup):
        blank = "\n" if blank == "\n" or "\n" in blanks or "\r" in blanks else " "
    if markup.count("<") > sum(1 for _ in EACH.finditer(markup)):
        # A quote without its end has swallowed tags, and perhaps text: nothing is joined over it.
        effect = read_tags(markup, 0, blank, hidden)
        return effect._replace(steps=(*effect.steps, (Act.APART, 1, 1)))
    if _TELLING.search(markup.lower()) is None and not (hidden and _is_named(markup, hidden)):
        names = tuple(_NAMES.findall(markup))
        steps = shapes.get(names)
        if steps is None:
            lowered = [name.lower() for name in names]
            if not OPAQUE.isdisjoint(lowered):
                return read_tags(markup, 0, blank, hidden)
            steps = shapes[names] = _telling([(_ACTS[name], 1, 1) for name in lowered if name in _ACTS])
        return Effect(steps, blank)
    return read_tags(markup, 0, blank, hidden)


def read_tags(markup: str, position: int, blank: str, hidden: frozenset[str], *, reads_first: bool = False) -> Effect:
    """What the tags from `position` on do, one by one; `reads_first`: the content of the first is read in any case."""
    steps: list[Step] = []
    may_hide = _HIDING.search(markup.lower(), position) is not None
    for match in EACH.finditer(markup, position):
        name = (match[1] or "").lower()
        if not name:
            continue
        is_opaque = name in OPAQUE and match[2][:1] in _AFTER_NAME
        if reads_first and match.start() == position:
            pass
        elif is_opaque or (
            name[0] != "/"
            and name not in VOID
            and ((may_hide and _HIDDEN.search(match[2]) is not None) or (hidden and _is_named(match[2], hidden)))
        ):
            return Effect(_telling(steps), blank, match.start(), match.end(), name, not is_opaque)
        act = _ACTS.get(name)
        if act is Act.CELL:
            spans = {kind.lower(): int(number) for kind, number in _SPAN.findall(match[2])}
            steps.append((act, max(1, spans.get("col", 1)), spans.get("row", 1)))
        elif act is not None:
            steps.append((act, 1, 1))
    return Effect(_telling(steps), blank)


def _is_named(markup: str, hidden: frozenset[str]) -> bool:
    """Does a class or id stand in the markup that is one of those?"""
    return any(
        (".#"[kind.lower() == "id"] + name) in hidden
        for kind, *values in _NAMED.findall(markup)
        for name in "".join(values).split()
    )


def _telling(steps: list[Step]) -> tuple[Step, ...]:
    """The steps without the line breaks that tell nothing: beside another break, or beside a step of a table."""
    kept: list[Step] = []
    for step in steps:
        last = kept[-1][0] if kept else None
        if step[0] is Act.BREAK:
            if last is not Act.BREAK and last not in TABLE_ACTS:
                kept.append(step)
        else:
            if last is Act.BREAK and step[0] in TABLE_ACTS:
                kept.pop()
            kept.append(step)
    return tuple(kept)
