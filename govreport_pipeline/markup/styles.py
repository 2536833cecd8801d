"""How an element is seen, by what its attributes say: not at all, struck out, or as text.

Only what is certain counts. White text may stand on a picture or on a colour
that a style sheet gives, so it is hidden on a page without any background, or
where its own style paints white behind it; a size of nothing closes the gaps
between elements that set a size of their own.
"""

import re
from collections.abc import Mapping
from enum import IntEnum


class Unread(IntEnum):
    """Why the content of an element is not read."""

    OPAQUE = 1
    """Its kind: a program, a style, a control, a picture."""
    HIDDEN = 2
    SIZELESS = 3
    """Its characters have no size, unless elements within give them one."""
    WHITE = 4
    """Its characters are white, as what lies behind them may be."""
    STRUCK_OUT = 5
    READING = 6
    """It tells how a character is read: `<rt>`."""
    NOTE_MARK = 7
    """The mark of a footnote: `<sup>1</sup>`."""
    FOLDED = 8
    """A program may show it: `display:none`."""
    WITHIN = 9
    """As folded, where it lies in an element of another class or id."""
    FIELD = 10
    """Its tags: a field of a form, which may show a value."""


_NOTHING = r"0(?:\.0{1,3})?(?:px|pt|em|rem|%)?(?![\w.%])"
_WHITE = r"(?:#fff(?:fff)?(?![\da-f])|white(?!\w)|rgb\(\s?255\s?,\s?255\s?,\s?255\s?\))"
_FAR = r"-(?:[2-9]\d{3}|\d{5}|\d{3,4}r?em)"
"""A margin that no page has, not even to centre what is as wide as a wall of screens."""
_SAYS = re.compile(
    r"(?P<folds>display\s*:\s*none)"
    rf"|(?P<hides>visibility\s*:\s*hidden|text-indent\s*:\s*-\d{{3}}|margin(?:-left|-top)?\s*:\s*{_FAR}"
    r"|(?<![a-z-])clip\s*:\s*rect\(\s?[01](?:px)?(?:[\s,]{1,3}[01](?:px)?){3}\s?\)|clip-path\s*:\s*inset\(\s?(?:50|100)%"
    r"|transform\s*:\s*scale\(\s?0\s?\)"
    rf"|(?<![a-z-])opacity\s*:\s*{_NOTHING}|alpha\(opacity=0\))"
    rf"|(?P<moves>(?<![a-z-])(?:left|top)\s*:\s*-\d{{3}})|(?P<shrinks>font-size\s*:\s*{_NOTHING})"
    r"|(?P<strikes>text-decoration(?:-line)?\s*:[^;\"']{0,40}line-through)"
    rf"|(?P<flattens>(?<![a-z-])(?:max-)?(?:height|width)\s*:\s*{_NOTHING})|(?P<cuts>overflow(?:-[xy])?\s*:\s*(?:hidden|clip))"
    r"|(?P<pads>padding)"
    rf"|(?P<whitens>(?<![a-z-])color\s*:\s*{_WHITE})|(?P<paints>background(?:-color)?\s*:\s*{_WHITE})",
    re.IGNORECASE,
)
_FONT_COLOUR = re.compile(rf"\s*+{_WHITE}", re.IGNORECASE)
_PAINTED = re.compile(
    rf"""background(?!(?:-color)?\s*[:=]\s*["']?(?:{_WHITE}|none|transparent|inherit))|bgcolor(?!\s*=\s*["']?{_WHITE})|stylesheet|@import""",
    re.IGNORECASE,
)
_SIZED = re.compile(r"<font|class\s?=|font-size", re.IGNORECASE)

MAY_TELL = re.compile(r"display|visib|opacity|filter|indent|through|clip|overflow|scale|:\s*+-")
"""In lower case, quick to deny for a rule of a style sheet: most set colours, sizes and margins that are not negative."""

SHOWS = re.compile(r"(?:display|visibility|opacity|filter|text-(?:indent|decoration(?:-line)?))\s{0,9}:", re.IGNORECASE)
"""What a style says that may show what another hides."""

TELLING = r"hidden|display|: ?-|opacity|clip|scale|-size\s{0,9}:\s{0,9}0|-through|white|#fff|255|&#|&colon"
"""In lower case, what attributes hold that hide or strike out."""


def is_painted(source: str) -> bool:
    """May something else than white lie behind the text of a page?"""
    return _PAINTED.search(source) is not None


def sets_sizes(source: str, start: int, end: int) -> bool:
    """May elements within a stretch have a size of their own?"""
    return _SIZED.search(source, start, end) is not None


def unread_by_attributes(attributes: Mapping[str, str]) -> Unread | None:
    """Why a start tag's own attributes leave its content unread; None where they do not."""
    if "hidden" in attributes:
        return Unread.FOLDED
    said = {match.lastgroup for match in _SAYS.finditer(attributes.get("style", ""))}
    if _folds(said):
        return Unread.FOLDED
    if not said.isdisjoint(("hides", "moves")) or said.issuperset(("whitens", "paints")):
        return Unread.HIDDEN
    if "shrinks" in said:
        return Unread.SIZELESS
    if "strikes" in said:
        return Unread.STRUCK_OUT
    is_white = "whitens" in said or _FONT_COLOUR.match(attributes.get("color", "")) is not None
    return Unread.WHITE if is_white else None


def _folds(said: set[str | None]) -> bool:
    """Is it shut, until a program opens it? What has no height, but padding, holds what lies over the padding."""
    return "folds" in said or ("cuts" in said and "flattens" in said and "pads" not in said)


def shows_itself(attributes: Mapping[str, str]) -> bool:
    """Does an element's own style, which is stronger than any sheet's, say how it is seen?"""
    return SHOWS.search(attributes.get("style", "")) is not None


def unread_by_rule(style: str) -> Unread | None:
    """Why a rule of a style sheet leaves the content of its elements unread.

    >>> unread_by_rule("opacity: 0.5"), unread_by_rule("opacity:0").name, unread_by_rule("text-decoration:line-through").name
    (None, 'HIDDEN', 'STRUCK_OUT')
    """
    said = {match.lastgroup for match in _SAYS.finditer(style)}
    if _folds(said):
        return Unread.FOLDED
    if "hides" in said:
        return Unread.HIDDEN
    return Unread.STRUCK_OUT if "strikes" in said else None
