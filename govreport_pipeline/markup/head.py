"""What the head of a page says: its title, and what government sites state in `<meta>`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_HEAD = 20_000

STATED = {
    "articletitle": "标题",
    "pubdate": "发布日期",
    "publishdate": "发布日期",
    "firstpublishedtime": "发布日期",
    "contentsource": "来源",
}
"""Name of a `<meta>` (a standard of government sites) → the label that a portal's header has for it."""

TITLE = "标题"

_END = re.compile(r"</head\s*>|<body[\s>]", re.IGNORECASE)
_SAVED = re.compile(r"<!-- saved from url=\(\d{1,6}\)(https?://[^\s<>]{1,2000}) -->")
_META = re.compile(r"<meta\s[^<>]{1,600}>", re.IGNORECASE)
_NAME = re.compile(r"""\sname\s*=\s*["']?([a-z]{4,24})["'\s]""", re.IGNORECASE)
_CONTENT = re.compile(r"""\scontent\s*=\s*(?:"([^"]+)"|'([^']+)')""", re.IGNORECASE)
_OPENS_TITLE = re.compile(r"<title(?:\s[^<>]{0,80})?>\s*\Z", re.IGNORECASE)


class Statement(NamedTuple):
    """A labelled value: the label stands in place of the markup before it."""

    label: str
    start: int
    end: int


def saved_from(source: str) -> str | None:
    """The address that a browser noted when it saved a page; None where none did.

    >>> saved_from("<!-- saved from url=(0030)http://www.example.gov.cn/a.html -->")
    'http://www.example.gov.cn/a.html'
    """
    match = _SAVED.search(source, 0, LONGEST_HEAD)
    return match[1] if match is not None else None


def head_end(source: str) -> int:
    """Where the head of a page ends; 0 for a source that has none."""
    match = _END.search(source, 0, LONGEST_HEAD)
    return match.start() if match is not None else 0


def statements(source: str, start: int, end: int) -> Iterator[Statement]:
    """The values that the `<meta>` of a run of markup state."""
    for tag in _META.finditer(source, start, end):
        name, content = _NAME.search(tag[0]), _CONTENT.search(tag[0])
        label = STATED.get(name[1].lower()) if name is not None else None
        if label is not None and content is not None:
            quoted = content.lastindex or 1
            value = content[quoted].strip()
            if value:
                first = tag.start() + content.start(quoted) + content[quoted].index(value)
                yield Statement(label, first, first + len(value))


def opens_title(source: str, start: int, end: int) -> bool:
    """Does a run of markup end with the title's start tag?"""
    return _OPENS_TITLE.search(source, max(start, end - 200), end) is not None
