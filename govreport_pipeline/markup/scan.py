"""HTML source cut into text and runs of markup, in one pass."""

import re
from collections.abc import Iterator

from govreport_pipeline.markup.elements import OPAQUE, SWALLOWING
from govreport_pipeline.markup.fields import FIELDS, shown_in
from govreport_pipeline.markup.folds import Folds
from govreport_pipeline.markup.hiding import find_ends
from govreport_pipeline.markup.note_marks import note_mark_end
from govreport_pipeline.markup.style_sheets import unread_names
from govreport_pipeline.markup.styles import Unread, is_painted, sets_sizes
from govreport_pipeline.markup.tags import (
    BLANK,
    RUN,
    SHORT_RUN,
    Act,
    Effect,
    Step,
    parting,
    read_run,
    read_tags,
)

Run = tuple[int, int, tuple[Step, ...], str, Unread | None]
"""Start, end, what its tags do, the blank that shows between them, why the last element in it is not read."""

MOST_HIDDEN = 0.5
"""Of a source; an element that hides more is shown by a program once the page is there."""

_WITHIN_LINES = frozenset((Act.APART, Act.LINK, Act.LINK_END))
_STRENGTH = ("", " ", "\n")
_BLANKS = re.compile(f"{BLANK}*+")
_ENDINGS = {name: re.compile(rf"</{name}(?=[\s/>]|\Z)[^>]*+(?:>|\Z)", re.IGNORECASE) for name in sorted(OPAQUE)}


def find_runs(source: str) -> Iterator[Run]:
    """The runs of markup of an HTML source, in order; between two stands text.

    A run takes in the elements whose content is not read: programs, styles,
    what is hidden or struck out, marks of footnotes. What equal runs do is
    worked out once. Where a field shows a value its run ends before it, and another
    begins behind it: the value is text.
    """
    scanner = _Scanner(source)
    search, effects, position = RUN.search, scanner.effects, 0
    while (match := search(source, position)) is not None:
        start, position = match.span()
        markup = match[0]
        effect = effects.get(markup)
        if effect is None:
            effect = effects[markup] = read_run(markup, scanner.shapes, scanner.names)
        if effect.stop < 0 and not source.startswith("<", position):
            yield start, position, effect.steps, effect.blank, None
        else:
            position, steps, blank, why = scanner.follow(start, markup, effect)
            yield start, position, steps, blank, why
            if why is Unread.FIELD:
                last, position = scanner.behind_value
                yield last, position, (), " ", None


class _Scanner:
    """What is known of one source: what its runs do, where its elements end."""

    __slots__ = (
        "behind_value",
        "effects",
        "endless",
        "ends",
        "folds",
        "is_painted",
        "names",
        "shapes",
        "source",
        "within",
    )

    def __init__(self, source: str) -> None:
        self.source = source
        self.effects: dict[str, Effect] = {}
        self.shapes: dict[tuple[str, ...], tuple[Step, ...]] = {}
        self.names, self.within = unread_names(source)
        self.is_painted: bool | None = None
        self.endless: set[str] = set()
        """Names of elements that have no end from here on."""
        self.ends: dict[int, int] | None = None
        self.folds: Folds | None = None
        self.behind_value = (0, 0)
        """Of the last field that shows a value: where that ends, and where the field does."""

    def follow(self, start: int, markup: str, effect: Effect) -> tuple[int, tuple[Step, ...], str, Unread | None]:
        """The whole of a long run, past the elements that are not read: its end, its steps, its blank, and why."""
        first, why, line_ends = start, None, False
        blank = effect.blank
        steps: list[Step] = []
        while True:
            steps += effect.steps
            line_ends = line_ends or any(act not in _WITHIN_LINES for act, _, _ in effect.steps)
            end = start + len(markup) if effect.stop < 0 else self._end_of(start, effect, -1 if line_ends else first)
            if end < 0:  # the element has no end, or is read: so is its content
                effect = read_tags(markup, effect.stop, "", self.names, reads_first=True)
                continue
            value = self._value_of(start, effect, end) if effect.name in FIELDS else None
            if value is not None:
                self.behind_value = value[1], end
                return value[0], tuple(steps), blank, Unread.FIELD
            if effect.why is not None:
                why = effect.why
                steps += parting(effect.name, is_seen=effect.why is Unread.STRUCK_OUT)
            gap = _BLANKS.match(self.source, end)
            start = gap.end() if gap is not None else end
            following = SHORT_RUN.match(self.source, start)
            blank = max(blank, " " if start > end else "", key=_STRENGTH.index)
            if following is None:
                return start, tuple(steps), blank, why
            markup = following[0]
            effect = read_run(markup, self.shapes, self.names)
            blank = max(blank, effect.blank, key=_STRENGTH.index)

    def _value_of(self, start: int, effect: Effect, end: int) -> tuple[int, int] | None:
        """The span of what a field shows that a run has, and that ends at a place."""
        return shown_in(self.source, start + effect.stop, end, self.names) if effect.stop >= 0 else None

    def _end_of(self, start: int, effect: Effect, text_end: int) -> int:
        """Where an element ends that is not read; -1 where the page ends before it, or where it is read all the same.

        `text_end` is where the text ends that stands before it in its line.
        """
        place = start + effect.stop
        if effect.why is Unread.FIELD:
            end = start + effect.behind
            return end if self._value_of(start, effect, end) is not None else -1
        if effect.why is Unread.NOTE_MARK:
            return note_mark_end(self.source, text_end, place) if text_end >= 0 else -1
        if effect.why is Unread.WHITE and self.is_painted is None:
            self.is_painted = is_painted(self.source)
        if effect.why is Unread.WHITE and self.is_painted:
            return -1
        if effect.why is not Unread.OPAQUE:
            if self.ends is None:
                self.ends = find_ends(self.source)
            end = self.ends.get(place, -1)
            if effect.why in (Unread.FOLDED, Unread.WITHIN):
                if self.folds is None:
                    self.folds = Folds(self.source, self.ends, self.within)
                if self.folds.is_open(place, end, needs_outer=effect.why is Unread.WITHIN):
                    return -1
            is_the_page = end - place > MOST_HIDDEN * len(self.source)
            is_sized = effect.why is Unread.SIZELESS and sets_sizes(self.source, start + effect.behind, end)
            return -1 if is_the_page or is_sized else end
        name = effect.name
        if name not in self.endless:
            found = _ENDINGS[name].search(self.source, start + effect.behind)
            if found is not None:
                return found.end()
            self.endless.add(name)
        return len(self.source) if name in SWALLOWING else -1
