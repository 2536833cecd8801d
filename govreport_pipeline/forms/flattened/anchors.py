"""Where a block's labels stand in a text: the best chain of them, in the form's order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govreport_pipeline.forms.declared.spellings import has_other_word
from govreport_pipeline.forms.flattened.labels import Match, Plan
from govreport_pipeline.forms.flattened.misprints import nearest
from govreport_pipeline.forms.flattened.words import NUMERALS, ORDINAL, UNITS, Words

_UNIT = re.compile(UNITS)
_TRIES = 2
_STEM_COST = 0.4
"""A label of which only the beginning stands there yields to one that is merely misprinted."""
_BEFORE_LABELS = ("其中", "历年累计")
"""What a label may follow without being part of a longer one: the word for parts, the last head of a form."""
_ORDINAL_WEIGHT = 4
"""What a printed ordinal adds to a label that the form prints with it."""
_DISTANCE_WEIGHT = 0.05
"""What each letter between the first and the last label takes away."""
_HEAD_WEIGHT = 2
"""What the head of a column says at most: rows are what the chain is for."""
_SHORT = 3
"""A label of so few letters is read only where its ordinal does not speak against it, and where no letter follows."""
_WIDEST_GAP = 300
"""Letters between two labels in which a misprinted one is looked for."""
_OUTSIDE = 60
"""Letters before the first label and after the last one in which one is looked for."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A label of the form in the letters of a text."""

    rank: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Node:
    anchor: Anchor
    weight: float
    before: "_Node | None"


def best_chain(plan: Plan, matches: Sequence[Match], words: Words) -> tuple[Anchor, ...]:
    """The heaviest chain of labels; of equally heavy ones the closest.

    A chain goes up in the text and in the form. Time grows with the matches
    times the labels of the form. Empty where there is no label.
    """
    best: list[_Node | None] = [None] * (len(plan.ranks) + 1)
    """For each rank the heaviest chain that ends below it."""
    heaviest: _Node | None = None
    for number, match in enumerate(matches):
        before = matches[number - 1] if number else None
        is_after = before is not None and before.pattern in plan.known and _is_beside(before, match, words)
        may_go_on = match.pattern not in plan.embedded and not words.is_joined(match.start)
        is_short = match.end - match.start <= _SHORT
        after = matches[number + 1] if number + 1 < len(matches) else None
        goes_on = is_short and words.is_joined(match.end) and (after is None or after.start > match.end)
        if goes_on or not (may_go_on or is_after or _is_begun(match.start, words)):
            continue
        if match.pattern not in plan.patterns or words.is_in_note(match.start):
            continue  # a note says how another row is to be filled in
        found = [
            _step(best[rank], Anchor(rank, match.start, match.end), weight)
            for rank in plan.patterns[match.pattern]
            if (weight := _weight(plan, rank, match, before, words)) is not None
        ]
        for node in found:
            for place in range(node.anchor.rank + 1, len(best)):
                other = best[place]
                if other is not None and other.weight >= node.weight:
                    break
                best[place] = node
            if heaviest is None or _score(node) > _score(heaviest):
                heaviest = node
    anchors: list[Anchor] = []
    while heaviest is not None:
        anchors.append(heaviest.anchor)
        heaviest = heaviest.before
    return tuple(reversed(anchors))


def _is_beside(before: Match, match: Match, words: Words) -> bool:
    """Does a label follow another with nothing but its unit between them?"""
    return before.end == match.start or _UNIT.fullmatch(words.letters, before.end, match.start) is not None


def _step(before: _Node | None, anchor: Anchor, weight: float) -> _Node:
    """A chain made longer, or begun where that is no lighter."""
    fresh = weight + _DISTANCE_WEIGHT * anchor.start
    if before is None or before.weight + weight < fresh:
        return _Node(anchor, fresh, None)
    return _Node(anchor, before.weight + weight, before)


def _score(node: _Node) -> float:
    return node.weight - _DISTANCE_WEIGHT * node.anchor.end


def _is_begun(start: int, words: Words) -> bool:
    """Does a label begin at a position, so that it is no part of a longer one?"""
    if start == 0 or printed_ordinal(words, start) is not None or words.letters.endswith(_BEFORE_LABELS, 0, start):
        return True
    return words.is_parted(start)


def _weight(plan: Plan, rank: int, match: Match, before: Match | None, words: Words) -> float | None:
    """How much a match says for a label; None where it cannot be that label."""
    length = match.end - match.start
    printed = printed_ordinal(words, match.start)
    if plan.ranks[rank].row is None:
        return None if length <= _SHORT and printed is not None else min(length, _HEAD_WEIGHT)
    wanted = plan.ranks[rank].ordinal
    if wanted is not None and printed == wanted:
        return length + _ORDINAL_WEIGHT
    if length > _SHORT:
        return length
    is_beside = before is not None and before.end == match.start and before.pattern in plan.heads
    return None if printed is not None or (is_beside and match.pattern in plan.heads) else length


def printed_ordinal(words: Words, start: int) -> str | None:
    """The ordinal right before a place in the letters; None where there is none."""
    if start == 0:
        return None
    before = words.letters[start - 1]
    if before == ORDINAL:
        return words.ordinals[start - 1]
    return before if before in NUMERALS else None


def with_misprints(plan: Plan, anchors: Sequence[Anchor], words: Words) -> tuple[Anchor, ...]:
    """A chain with the rows whose labels are misprinted, where a gap in it holds something near them.

    Of labels that would stand in one place the nearest is taken.
    """
    found: list[Anchor] = []
    for first, last, start, end in _gaps(plan, anchors, len(words.letters)):
        near: list[tuple[float, Anchor]] = []
        for rank in range(first, last):
            if plan.ranks[rank].row is not None and (one := _nearest(plan, rank, words, start, end)) is not None:
                near.append(one)
        own: list[Anchor] = []
        for _, anchor in sorted(near, key=lambda one: (one[0], one[1].rank)):
            if all(_is_in_order(anchor, other) for other in own):
                own.append(anchor)
        found += own
    return tuple(sorted((*anchors, *found), key=lambda anchor: anchor.start)) if found else tuple(anchors)


def _is_in_order(one: Anchor, other: Anchor) -> bool:
    """Do two labels stand in the order of the form, apart from one another?"""
    first, last = sorted((one, other), key=lambda anchor: anchor.rank)
    return first.end <= last.start


def _nearest(plan: Plan, rank: int, words: Words, start: int, end: int) -> tuple[float, Anchor] | None:
    """Where a label stands misprinted between two positions, and what share of it is wrong.

    Never inside a longer label, nor behind the ordinal of another one.
    """
    wanted = plan.ranks[rank]
    for _ in range(_TRIES):
        span = nearest(wanted.key, words.letters[start:end])
        if span is None:
            break
        found = Anchor(rank, start + span[0], start + span[1])
        printed = printed_ordinal(words, found.start)
        is_other = None not in (printed, wanted.ordinal) and printed != wanted.ordinal
        may_go_on = wanted.ordinal is None and not wanted.is_embedded and not words.is_joined(found.start)
        is_misprint = not has_other_word(wanted.key, words.letters[found.start : found.end])
        if is_misprint and not is_other and (may_go_on or _is_begun(found.start, words)):
            return span[2] / len(wanted.key), found
        end = found.start
    place = words.letters.find(wanted.stem, start, end) if wanted.stem is not None else -1
    is_found = place >= 0 and (_is_begun(place, words) or not words.is_joined(place))
    return (_STEM_COST, Anchor(rank, place, place + len(wanted.stem or ""))) if is_found else None


def _gaps(plan: Plan, anchors: Sequence[Anchor], length: int) -> Iterator[tuple[int, int, int, int]]:
    """Ranks that a chain lacks, and the letters where they may stand: (first, after the last, start, end)."""
    first, start = 0, max(0, anchors[0].start - _OUTSIDE)
    for anchor in anchors:
        if first < anchor.rank and 0 < anchor.start - start <= _WIDEST_GAP:
            yield first, anchor.rank, start, anchor.start
        first, start = anchor.rank + 1, anchor.end
    if first < len(plan.ranks):
        yield first, len(plan.ranks), start, min(length, start + _OUTSIDE)
