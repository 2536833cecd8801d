"""The places that a text names, and the letters of the document numbers it cites: what tells where its body is."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs

from govreport_pipeline.extract.metadata.page import LONGEST_SEARCH, Page
from govreport_pipeline.places import by_form
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import PlaceMention

UNTOLD = frozenset({"城区", "郊区", "矿区", "市郊区", "市区", "新城", "城关", "市中", "城中", "城北", "城东", "城西"})
"""Names of districts that are words of everyday, too."""
_NATION = re.compile("国(?:家|务院)|中国(?!特色|共产党)")
_NUMBER = re.compile(r"[〔\[(【]20\d\d[〕\])】] ?第?\d+号")
_WORD_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,8}\Z")
_LONGEST_WORD = 8
MOST_NUMBERS = 20

_make_mention = builder(PlaceMention)


@cache
def _automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    forms = tuple(form for form in by_form() if len(form) > 1 and form not in UNTOLD)
    return ahocorasick_rs.AhoCorasick(list(forms), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), forms


def place_starts(text: str) -> Iterator[int]:
    """Where the names of places, of the nation and of its council begin."""
    automaton, _ = _automaton()
    starts = {start for _, start, _ in automaton.find_matches_as_indexes(text)}
    yield from sorted(starts | {match.start() for match in _NATION.finditer(text)})


def find_places(page: Page) -> tuple[PlaceMention, ...]:
    """The names of provinces, cities and counties in the text, in the order of their first places."""
    automaton, forms = _automaton()
    text = page.document.text[:LONGEST_SEARCH]
    counts: Counter[int] = Counter()
    in_head: Counter[int] = Counter()
    first: dict[int, tuple[int, int]] = {}
    for form, start, end in automaton.find_matches_as_indexes(text):
        counts[form] += 1
        in_head[form] += start < page.head_end
        first.setdefault(form, (start, end))
    return tuple(
        _make_mention(forms[form], count, in_head[form], *page.alignment.span(*first[form]))
        for form, count in counts.items()
        if not page.is_tainted(*first[form])
    )


def find_number_words(page: Page) -> tuple[str, ...]:
    """What the document numbers in the text begin with, each once: 东府办函 of 东府办函〔2012〕53号."""
    found: dict[str, None] = {}
    text = page.document.text
    end = 0
    for match in _NUMBER.finditer(text, 0, LONGEST_SEARCH):
        word = _WORD_BEFORE.search(text, max(end, match.start() - _LONGEST_WORD), match.start())
        if word is not None and len(found) < MOST_NUMBERS:
            found.setdefault(word[0])
        end = match.end()
    return tuple(found)
