"""Tags: how they are written, and what a run of them does to the page."""

import re
from collections.abc import Mapping
from enum import IntEnum
from html import unescape
from typing import NamedTuple

from govreport_pipeline.markup.elements import (
    BLOCKS,
    LANDMARKS,
    NOTE_MARKS,
    OPAQUE,
    READINGS,
    REPLACED,
    STRUCK_OUT,
    VOID,
)
from govreport_pipeline.markup.styles import TELLING, Unread, shows_itself, unread_by_attributes

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

_UNREADING = re.compile(TELLING)
_TELLING = re.compile(rf"rowspan|colspan|{TELLING}")
"""In lower case, what attributes that hide or span hold; a run without them is known by its names."""

_KINDS: dict[str, Unread] = {
    **dict.fromkeys(OPAQUE, Unread.OPAQUE),
    **dict.fromkeys(STRUCK_OUT, Unread.STRUCK_OUT),
    **dict.fromkeys(READINGS, Unread.READING),
    **dict.fromkeys(NOTE_MARKS, Unread.NOTE_MARK),
    "input": Unread.FIELD,
}
"""Elements that are not read for what they are; a mark of a footnote, and a field, only if it is one."""

ATTRIBUTE = re.compile(r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s"'>]++)))?""")
"""One of a tag: its name, and its value in double quotes, in single ones or in none."""

_SPAN = re.compile(r"\s(col|row)span\s*+=\s*+[\"']?+\s*+(\d{1,6})", re.IGNORECASE)
_NAMED = re.compile(r"""\s(class|id)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""", re.IGNORECASE)

Names = Mapping[str, Unread]
"""Classes and ids, as `.name` and `#name`, and why their elements are not read."""


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
    FOOT = 16


TABLE_ACTS = frozenset((Act.TABLE, Act.TABLE_END, Act.GROUP, Act.FOOT, Act.ROW, Act.ROW_END, Act.CELL, Act.CELL_END))
"""Acts that begin or end a line by themselves."""

Step = tuple[Act, int, int]
"""What a tag does; the columns and rows that its cell spans, 1 and 1 for all others (0 rows: to the group's end)."""

APART: Step = (Act.APART, 1, 1)

_ACTS: dict[str, Act] = {
    "table": Act.TABLE,
    "/table": Act.TABLE_END,
    **dict.fromkeys(("thead", "tbody", "/thead", "/tbody", "/tfoot"), Act.GROUP),
    "tfoot": Act.FOOT,
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
    why: Unread | None = None
    """Why its content is not read."""


def read_run(markup: str, shapes: dict[tuple[str, ...], tuple[Step, ...]], names: Names) -> Effect:
    """What a run of markup does; `shapes` keeps the steps of equal sequences of names.

    `names` are the classes and ids that the page's style sheets hide or strike out.
    """
    blank = ""
    for blanks in _SPACED.findall(markup):
        blank = "\n" if blank == "\n" or "\n" in blanks or "\r" in blanks else " "
    elements = tuple(_NAMES.findall(markup))
    if markup.count("<") > len(elements) or "<![CDATA[" in markup:
        # A quote without its end has swallowed tags, and perhaps text: nothing is joined over it.
        effect = read_tags(markup, 0, blank, names)
        return effect._replace(steps=(*effect.steps, APART))
    if _TELLING.search(markup.lower()) is None and not (names and _may_name(markup, names)):
        steps = shapes.get(elements)
        if steps is None:
            lowered = [name.lower() for name in elements]
            if not _KINDS.keys().isdisjoint(lowered):
                return read_tags(markup, 0, blank, names)
            steps = shapes[elements] = _telling([(_ACTS[name], 1, 1) for name in lowered if name in _ACTS])
        return Effect(steps, blank)
    return read_tags(markup, 0, blank, names)


def read_tags(markup: str, position: int, blank: str, names: Names, *, reads_first: bool = False) -> Effect:
    """What the tags from `position` on do, one by one; `reads_first`: the content of the first is read in any case."""
    steps: list[Step] = []
    may_hide = _UNREADING.search(markup.lower(), position) is not None
    for match in EACH.finditer(markup, position):
        name = (match[1] or "").lower()
        if not name:
            continue
        if name[0] != "/" and not (reads_first and match.start() == position):
            why = _why_unread(name, match[2], names, may_hide=may_hide)
            if why is not None:
                return Effect(_telling(steps), blank, match.start(), match.end(), name, why)
        act = _ACTS.get(name)
        if act is Act.CELL:
            spans = {kind.lower(): int(number) for kind, number in _SPAN.findall(match[2])}
            steps.append((act, max(1, spans.get("col", 1)), spans.get("row", 1)))
        elif act is not None:
            steps.append((act, 1, 1))
    return Effect(_telling(steps), blank)


def _why_unread(name: str, markup: str, names: Names, *, may_hide: bool) -> Unread | None:
    """Why the content of an element is not read; None for one that is, and for one that ends itself: `<script src="a"/>`."""
    if name in OPAQUE and markup[:1] in _AFTER_NAME:
        return None if _ends_itself(markup) else Unread.OPAQUE
    why = None
    if name not in VOID and (may_hide or names):
        attributes = attributes_of(markup)
        why = unread_by_attributes(attributes)
        if why is None and names and not shows_itself(attributes):
            why = _why_named(attributes, names)
    return _KINDS[name] if why is None and name in _KINDS and markup[:1] in _AFTER_NAME else why


def _ends_itself(markup: str) -> bool:
    """Does a tag end with a stroke that is none of a bare value's: `a="b"/`, but not `a=b/`?"""
    if not markup.endswith("/"):
        return False
    last = markup.rsplit(None, 1)[-1]
    return "=" not in last or last[-2] in "\"'"


def attributes_of(markup: str) -> dict[str, str]:
    r"""The attributes of a tag by name, in lower case; of two of one name the first, as in browsers.

    >>> attributes_of(" CLASS=a title='x style=\"y\"' hidden")
    {'class': 'a', 'title': 'x style="y"', 'hidden': ''}
    """
    found: dict[str, str] = {}
    for name, *values in ATTRIBUTE.findall(markup):
        value = "".join(values)
        found.setdefault(name.lower(), unescape(value) if "&" in value else value)
    return found


def _why_named(attributes: Mapping[str, str], names: Names) -> Unread | None:
    """Why an element's class or id leaves it unread."""
    return next((names[name] for name in names_of(attributes) if name in names), None)


def names_of(attributes: Mapping[str, str]) -> list[str]:
    """The classes and the id of an element: `.links`, `#top`."""
    return [*(f".{name}" for name in attributes.get("class", "").split()), f"#{attributes.get('id', '').strip()}"]


def _may_name(markup: str, names: Names) -> bool:
    """Does a class or id that stands in the markup leave its element unread?"""
    return any(
        (".#"[kind.lower() == "id"] + name) in names
        for kind, *values in _NAMED.findall(markup)
        for name in "".join(values).split()
    )


def parting(name: str, *, is_seen: bool) -> tuple[Step, ...]:
    """What an element does that is not read: all keep numerals apart, a block that is seen breaks the line."""
    return (APART, (Act.BREAK, 1, 1)) if is_seen and _ACTS.get(name) is Act.BREAK else (APART,)


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
