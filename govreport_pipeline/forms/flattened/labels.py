"""Which words name the rows and columns of the forms, and one scan for all of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from math import ceil

import ahocorasick_rs

from govreport_pipeline.forms.declared.declare import Block, Column, FormLayout, Layout, Row
from govreport_pipeline.forms.declared.labels import key_of, ordinal_of
from govreport_pipeline.forms.declared.registry import FORMS

_NO_WORD = re.compile(r"[^\u3400-\u9fff\d]+")
CODE = "代码"
"""Head of a column that numbers the rows, which is no column of the form."""
_STEM_SHARE, _SHORTEST_STEM = 0.6, 5
"""So much of a label, and so many letters, tell it where its end is lost."""
_SECTION_ENDS = ("政府信息情况", "申请情况", "诉讼情况", "统计表")
"""Captions that end so are the heading of a section or the title of a document."""


@dataclass(frozen=True, slots=True)
class Rank:
    """A label in the order in which a block prints its labels."""

    row: int | None
    """Number of the row; None for the head of a column."""
    column: int | None
    ordinal: str | None
    """What the form prints before it: 七, 3."""
    key: str
    is_embedded: bool = False
    """Is its key a part of another label of the block?"""
    stem: str | None = None
    """A beginning of the key that no other label of the block has; None where none is long enough."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A block as a sequence of labels to look for."""

    layout: FormLayout
    block: Block
    ranks: tuple[Rank, ...]
    slots: tuple[tuple[int, ...], ...]
    """For each row the numbers of its slots in the block."""
    patterns: dict[int, tuple[int, ...]]
    """For each pattern the ranks that it may be, the last first."""
    known: frozenset[int]
    """Patterns of every label, parent and caption of the block."""
    openings: frozenset[int]
    """Patterns of what stands above the first row: heads, captions, titles; parents of rows are none."""
    heads: frozenset[int]
    """Patterns of the columns' heads."""
    columns: tuple[frozenset[int], ...]
    """For each row the patterns of the heads of its own columns."""
    embedded: frozenset[int]
    """Patterns of rows that are a part of another label of the block."""
    captions: frozenset[int]
    """Those of captions and parents that begin the table itself, not its section."""
    parents: frozenset[int]
    """Those of labels that stand above rows and have none of their own."""


@dataclass(frozen=True, slots=True)
class Match:
    """A known label in the letters."""

    start: int
    end: int
    pattern: int


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels of all forms."""

    automaton: ahocorasick_rs.AhoCorasick
    plans: tuple[Plan, ...]
    heads: frozenset[int]
    """Patterns of the heads of every block."""

    def scan(self, letters: str) -> list[Match]:
        """The labels in a text, leftmost and longest, without overlap."""
        return [Match(start, end, key) for key, start, end in self.automaton.find_matches_as_indexes(letters)]


@cache
def all_labels() -> Labels:
    """The labels of every block that prints its values by rows."""
    keys: dict[str, int] = {}
    blocks = [(layout, block) for layout in FORMS for block in layout.blocks if block.layout is Layout.ROWS]
    plans = tuple(_plan(layout, block, keys) for layout, block in blocks)
    kind = ahocorasick_rs.MatchKind.LeftmostLongest
    heads = frozenset().union(*(plan.heads for plan in plans))
    return Labels(ahocorasick_rs.AhoCorasick(list(keys), matchkind=kind), plans, heads)


def _plan(layout: FormLayout, block: Block, keys: dict[str, int]) -> Plan:
    """A block as a sequence of labels; their patterns are added to `keys`."""
    ranks = _ranks_of(block)
    patterns = _patterns(block, ranks, keys)
    captions = {keys.setdefault(_NO_WORD.sub("", words), len(keys)) for words in (*block.captions, CODE)}
    parents = {keys.setdefault(key, len(keys)) for key in map(key_of, block.parents)}
    above = {keys[key_of(part)] for row in block.rows for part in row.label.split("/")[:-1]}
    titles = {keys[key] for key in map(key_of, block.captions) if key.endswith(_SECTION_ENDS)}
    columns = {column.label: column for column in block.columns}
    heads = {keys[key_of(word)] for column in block.columns for word in column.spellings}
    embedded = _embedded(block, keys)
    names = [rank.key for rank in ranks if rank.row is not None] + [key_of(words) for words in block.parents]
    counts = [len(row.columns or block.columns) for row in block.rows]
    return Plan(
        layout=layout,
        block=block,
        ranks=tuple(
            replace(rank, is_embedded=keys[rank.key] in embedded, stem=_stem(rank.key, names)) for rank in ranks
        ),
        slots=tuple(tuple(range(end - count, end)) for count, end in zip(counts, accumulate(counts), strict=True)),
        patterns=patterns,
        known=frozenset({*patterns, *captions, *parents}),
        openings=frozenset(heads | captions),
        heads=frozenset(heads),
        columns=tuple(
            frozenset(keys[key_of(word)] for name in row.columns or columns for word in columns[name].spellings)
            for row in block.rows
        ),
        embedded=frozenset(embedded),
        captions=frozenset((captions | parents) - titles),
        parents=frozenset(above - captions - patterns.keys()),
    )


def _ranks_of(block: Block) -> list[Rank]:
    """The heads of columns before the first row that has them, and the rows."""
    columns = {column.label: place for place, column in enumerate(block.columns)}
    ranks: list[Rank] = []
    heads: tuple[str, ...] = ()
    for number, row in enumerate(block.rows):
        names = row.columns or tuple(columns)
        if names != heads:
            heads = names
            ranks += [_rank(block.columns[columns[name]], None, columns[name]) for name in names]
        ranks.append(_rank(row, number, None))
    return ranks


def _embedded(block: Block, keys: dict[str, int]) -> set[int]:
    """Patterns of rows that are a part of another row's label, or of a parent's."""
    names = [key_of(words) for words in (*(row.spellings[0] for row in block.rows), *block.parents)]
    return {
        keys[key]
        for row in block.rows
        for key in map(key_of, row.spellings)
        if any(key in name and name not in (key, key_of(row.spellings[0])) for name in names)
    }


def _rank(entry: Row | Column, row: int | None, column: int | None) -> Rank:
    return Rank(row, column, ordinal_of(entry.spellings[0]), key_of(entry.spellings[0]))


def _stem(key: str, names: Sequence[str]) -> str | None:
    stem = key[: ceil(len(key) * _STEM_SHARE)]
    is_telling = len(stem) >= _SHORTEST_STEM and not any(stem in name and name != key for name in names)
    return stem if is_telling else None


def _patterns(block: Block, ranks: Sequence[Rank], keys: dict[str, int]) -> dict[int, tuple[int, ...]]:
    found: dict[int, set[int]] = {}
    for place, rank in enumerate(ranks):
        entry = block.rows[rank.row] if rank.row is not None else block.columns[rank.column or 0]
        for spelling in entry.spellings:
            found.setdefault(keys.setdefault(key_of(spelling), len(keys)), set()).add(place)
    return {key: tuple(sorted(places, reverse=True)) for key, places in found.items()}
