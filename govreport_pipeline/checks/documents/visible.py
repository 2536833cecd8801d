"""The visible text of a page, read a second time: by Python's own HTML parser.

Slower than the pipeline's reading and made of other code, so that the two do
not err together. Where a page is malformed it sees less rather than more.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate, starmap

UNSEEN = frozenset(
    "script style xml textarea iframe noscript noembed noframes template select datalist object svg rt rp".split()
)
ENDING_THEMSELVES = UNSEEN - {"rt", "rp"}
CDATA = "<![CDATA["
"""What follows it is text."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
# What hides is spelled here a second time, as the reading that this one tests must not share it.
WHITE = r"(?:#fff(?:fff)?\b|white\b|rgb\(\s?255\s?,\s?255\s?,\s?255)"
HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|left\s*:\s*-\d\d\d|top\s*:\s*-\d\d\d|text-indent\s*:\s*-\d\d\d"
    r"|opacity\s*[:=]\s*0(?![.\d]*[1-9])|font-size\s*:\s*0(?![.\d])|clip|margin(?:-left|-top)?\s*:\s*-\d{3}|scale\(\s*0"
    r"|height\s*:\s*0.{0,200}overflow|width\s*:\s*0.{0,200}overflow|overflow.{0,200}(?:height|width)\s*:\s*0"
    rf"|color(?<!-color)\s*[:=]\s*{WHITE}"
)
"""Styles of elements that nobody sees, in lower case.

Each begins with a letter, and none ignores case: so they are looked for at those letters alone.
"""
HIDING_OR_STRIKING = re.compile(rf"{HIDING.pattern}|line-through")
TAKEN_BACK = frozenset("del s strike sup sub".split())
"""Elements that a reader sees and whose numerals are none of the text's."""
NAMES = re.compile(r"[.#]([\w-]{1,60})")

TAGS = (re.compile(r"<[a-zA-Z/!?][^>]*+>?"), re.compile(r"""<[a-zA-Z/](?:"[^"]*+"|'[^']*+'|[^>"'])*+>?"""))
"""A tag as the eye sees it, and one whose quotes may hold a `>`: no text, whatever the parser makes of it."""

Attributes = list[tuple[str, str | None]]


class _Reader(HTMLParser):
    """Notes where visible text stands in a source."""

    def __init__(self, source: str, hidden: frozenset[str], *, reads_all: bool = True) -> None:
        super().__init__(convert_charrefs=False)
        self.kinds = UNSEEN if reads_all else UNSEEN | TAKEN_BACK
        self.styles = HIDING if reads_all else HIDING_OR_STRIKING
        self.stretches: list[tuple[int, int]] = []
        self.said: list[str] = []
        """The same, with the characters that entities stand for."""
        self.lines = list(accumulate((len(line) + 1 for line in source.split("\n")), initial=0))
        self.unsaid: list[str] = []
        """What stands in an element that nobody sees and that has not ended."""
        self.unseen: Counter[str] = Counter()
        """Elements that nobody sees and that have not ended, and those of the same names in them."""
        self.depth = 0
        """How many these are."""
        self.hidden = hidden
        """Classes and ids that stand in a rule of style that hides, whatever the rest of it says."""

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if tag not in VOID and (tag in self.kinds or self.unseen.get(tag) or any(starmap(self._hides, attrs))):
            self.unseen[tag] += 1
            self.depth += 1

    def _hides(self, name: str, value: str | None) -> bool:
        if value and name in ("class", "id"):
            return bool(self.hidden) and not self.hidden.isdisjoint(value.lower().split())
        if name == "color":
            return value is not None and HIDING.match(f"color:{value.lower()}") is not None
        return name == "hidden" or (name == "style" and value is not None and bool(self.styles.search(value.lower())))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        last = (self.get_starttag_text() or "").split()[-1]
        has_bare_value = "=" in last and last[-3] not in "\"'"  # <script src=a/>: the stroke is the value's
        if tag not in ENDING_THEMSELVES or has_bare_value:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if self.unseen.get(tag):
            self.unseen[tag] -= 1
            self.depth -= 1
            if not self.depth:
                self.unsaid.clear()

    def parse_html_declaration(self, i: int) -> int:
        """What `<!` begins; the parser's own reading of `<![` differs between versions, and may raise."""
        if self.rawdata.startswith(CDATA, i):
            return i + len(CDATA)
        return self.parse_bogus_comment(i) if self.rawdata.startswith("<![", i) else super().parse_html_declaration(i)

    def handle_data(self, data: str) -> None:
        if not self.depth:
            line, column = self.getpos()
            start = self.lines[line - 1] + column
            self.stretches.append((start, start + len(data)))
        self._say(data)

    def handle_charref(self, name: str) -> None:
        self._say(unescape(f"&#{name};"))

    def handle_entityref(self, name: str) -> None:
        self._say(unescape(f"&{name};"))

    def _say(self, text: str) -> None:
        (self.unsaid if self.depth else self.said).append(text)


@lru_cache(maxsize=2)
def _hidden_names(source: str) -> frozenset[str]:
    rules = (rule.rpartition("{") for sheet in source.lower().split("<style")[1:] for rule in sheet.split("}"))
    return frozenset(
        name for selectors, _, style in rules if HIDING_OR_STRIKING.search(style) for name in NAMES.findall(selectors)
    )


def visible_stretches(source: str) -> list[tuple[int, int]]:
    """The spans of an HTML source that hold visible text, in order; a cut tag at the end holds none."""
    reader = _Reader(source, _hidden_names(source))
    reader.feed(source)
    stretches = reader.stretches
    for pattern in TAGS:
        tags = [match.span() for match in pattern.finditer(source)]
        stretches = [piece for stretch in stretches for piece in _outside(stretch, tags)]
    return stretches


def texts_of(quote: str, source: str) -> tuple[str, str]:
    """What a piece of a page's source says, without what the page hides or strikes out and without marks of footnotes.

    And the same with what stands in a hidden element that never ends, as far as the piece goes.
    """
    reader = _Reader(quote, _hidden_names(source), reads_all=False)
    reader.feed(f"{quote}\n")  # behind a blank the parser knows that an entity has ended
    said = "".join(reader.said)
    return said, said + "".join(reader.unsaid)


def _outside(stretch: tuple[int, int], tags: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The pieces of a stretch that lie in none of some spans, which are in order."""
    start, end = stretch
    place = max(0, bisect_right(tags, stretch) - 1)
    while start < end and place < len(tags) and tags[place][0] < end:
        first, last = tags[place]
        if start < first:
            yield start, first
        start, place = max(start, last), place + 1
    if start < end:
        yield start, end
