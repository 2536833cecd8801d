"""Which row or column of a block a printed label names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from govreport_pipeline.forms.declared.declare import Block, Column, FormLayout, Row, Slot
from govreport_pipeline.forms.declared.labels import key_of, ordinal_of
from govreport_pipeline.forms.declared.registry import FORMS

CLOSEST = 0.72
"""A misprinted label is at least so like the official one, 1 being equal,"""
MARGIN = 0.08
"""and so much more like it than like the next."""
SHORTEST = 4
"""A shorter label is read to the letter."""
LONGEST = 60
WORD = 2
"""So many characters are a word."""
_NEGATIONS = frozenset("不非未无")


@dataclass(frozen=True, slots=True)
class Spellings:
    """The labels of a block by their keys."""

    layout: FormLayout
    block: Block
    rows: dict[str, tuple[int, ...]]
    """Key → places of the rows that have it: 其他情形数 stands under 行政复议 and under 行政诉讼."""
    columns: dict[str, Column]
    row_parents: dict[str, tuple[int, ...]]
    """Key of a label above rows → places of the rows below it."""
    column_parents: frozenset[str]
    captions: frozenset[str]
    slots: dict[tuple[str, str], Slot]
    """By the labels of row and column."""

    def columns_of(self, row: Row) -> tuple[str, ...]:
        """The labels of the columns that a row has."""
        return row.columns or tuple(column.label for column in self.block.columns)

    def match_row(self, key: str, label: str) -> tuple[int, ...]:
        """The rows that a label names to the letter; empty where none."""
        found = self.rows.get(key, ())
        if not found and key:
            rest = _behind(key, self.row_parents)
            return self.rows.get(rest, ()) if rest != key else ()
        if len(key) < SHORTEST and found:
            printed = ordinal_of(label)
            return tuple(place for place in found if agrees(printed, self.block.rows[place].label))
        return found

    def guess_row(self, key: str, label: str) -> tuple[int, ...]:
        """The rows whose label a misprinted one is clearly most like; empty where that is not clear."""
        nearest = _nearest(key, self.rows)
        if nearest is None:
            return ()
        printed = ordinal_of(label)
        return tuple(place for place in self.rows[nearest] if agrees(printed, self.block.rows[place].label))

    def match_column(self, key: str) -> Column | None:
        """The column that a label names to the letter."""
        found = self.columns.get(key)
        return found if found is not None or not key else self.columns.get(_behind(key, self.column_parents))

    def guess_column(self, key: str) -> Column | None:
        """The column whose label a misprinted one is clearly most like."""
        nearest = _nearest(key, self.columns)
        return self.columns[nearest] if nearest is not None else None


def _behind(key: str, parents: Iterable[str]) -> str:
    """A key without the parents that stand before it in one cell: 本年度办理结果不予公开1属于国家秘密."""
    rest = key
    for parent in parents:
        if len(rest) > len(parent) and rest.startswith(parent):
            rest = rest[len(parent) :].lstrip("0123456789")
    return rest


def likeness(label: str, other: str) -> float:
    """How like two keys are: twice the characters in common over all of theirs; 0 where one denies and one does not.

    0 too where one has another word in the place of one of the other's: 行政裁决, 行政强制.
    """
    if (frozenset(label) ^ frozenset(other)) & _NEGATIONS or len(label) > LONGEST:
        return 0.0
    matcher = SequenceMatcher(None, label, other, autojunk=False)
    return 0.0 if _has_other_word(matcher) else matcher.ratio()


def has_other_word(label: str, other: str) -> bool:
    """Has one key another word, several characters long, in the place of one of the other's: 行政裁决, 行政强制?"""
    return _has_other_word(SequenceMatcher(None, label, other, autojunk=False))


def _has_other_word(matcher: SequenceMatcher[str]) -> bool:
    """Do several characters stand where the other key has several others? A misprint is one, or a loss."""
    return any(
        kind == "replace" and last - first >= WORD <= end - start
        for kind, first, last, start, end in matcher.get_opcodes()
    )


def agrees(printed: str | None, label: str) -> bool:
    """May a printed ordinal stand before that row? 六 is not 3."""
    own = ordinal_of(label.rpartition("/")[2].removeprefix("其中："))
    return printed is None or own is None or printed == own


def _nearest(key: str, known: Mapping[str, object]) -> str | None:
    """The known key that a misprinted one stands for; None where none is near or two are."""
    if not SHORTEST <= len(key) <= LONGEST:
        return None
    characters = frozenset(key)
    negations = characters & _NEGATIONS
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(key)
    scores: list[tuple[float, str]] = []
    for other in known:
        own = frozenset(other)
        if len(own & characters) * 2 < max(len(own), len(characters)) or own & _NEGATIONS != negations:
            continue
        matcher.set_seq1(other)
        scores.append((matcher.ratio(), other))
    scores.sort(reverse=True)
    if not scores or scores[0][0] < CLOSEST:
        return None
    matcher.set_seq1(scores[0][1])
    if _has_other_word(matcher):
        return None
    best = known[scores[0][1]]
    rival = next((score for score, other in scores if known[other] != best), 0.0)
    return scores[0][1] if scores[0][0] - rival >= MARGIN else None


def _spellings(layout: FormLayout, block: Block) -> Spellings:
    rows: dict[str, tuple[int, ...]] = {}
    parents: dict[str, tuple[int, ...]] = {}
    for place, row in enumerate(block.rows):
        for spelling in row.spellings:
            rows[key_of(spelling)] = (*rows.get(key_of(spelling), ()), place)
        for parent in row.label.split("/")[:-1]:
            parents[key_of(parent)] = (*parents.get(key_of(parent), ()), place)
    return Spellings(
        layout=layout,
        block=block,
        rows=rows,
        columns={key_of(spelling): column for column in block.columns for spelling in column.spellings},
        row_parents=parents,
        column_parents=frozenset(key_of(part) for column in block.columns for part in column.label.split("/")[:-1]),
        captions=frozenset(map(key_of, block.captions)) - {""},
        slots={(slot.row.label, slot.column.label): slot for slot in block.slots},
    )


SPELLINGS: tuple[Spellings, ...] = tuple(_spellings(layout, block) for layout in FORMS for block in layout.blocks)
"""Of every block, in the order of the registry."""
