"""HTML source cut into text and runs of markup, in one pass."""

import re
from collections.abc import Iterator

from govreport_pipeline.markup.elements import OPAQUE, SWALLOWING
from govreport_pipeline.markup.hiding import find_ends
from govreport_pipeline.markup.style_sheets import hidden_names
from govreport_pipeline.markup.tags import BLANK, RUN, SHORT_RUN, Effect, Step, read_run, read_tags

Run = tuple[int, int, tuple[Step, ...], str]
"""Start, end, what its tags do, the blank that shows between them."""

MOST_HIDDEN = 0.5
"""Of a source; an element that hides more is shown by a program once the page is there."""

_STRENGTH = ("", " ", "\n")
_BLANKS = re.compile(f"{BLANK}*+")
_ENDINGS = {name: re.compile(rf"</{name}(?=[\s/>]|\Z)[^>]*+(?:>|\Z)", re.IGNORECASE) for name in sorted(OPAQUE)}


def find_runs(source: str) -> Iterator[Run]:
    """The runs of markup of an HTML source, in order; between two stands text.

    A run takes in the elements whose content is not read: programs, styles,
    what is hidden. What equal runs do is worked out once.
    """
    scanner = _Scanner(source)
    search, effects, position = RUN.search, scanner.effects, 0
    while (match := search(source, position)) is not None:
        start, position = match.span()
        markup = match[0]
        effect = effects.get(markup)
        if effect is None:
            effect = effects[markup] = read_run(markup, scanner.shapes, scanner.hidden)
        if effect.stop < 0 and not source.startswith("<", position):
            yield start, position, effect.steps, effect.blank
        else:
            position, steps, blank = scanner.follow(start, markup, effect)
            yield start, position, steps, blank


class _Scanner:
    """What is known of one source: what its runs do, where its elements end."""

    __slots__ = ("effects", "endless", "ends", "hidden", "shapes", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self.effects: dict[str, Effect] = {}
        self.shapes: dict[tuple[str, ...], tuple[Step, ...]] = {}
        self.hidden = hidden_names(source)
        self.endless: set[str] = set()
        """Names of elements that have no end from here on."""
        self.ends: dict[int, int] | None = None

    def follow(self, start: int, markup: str, effect: Effect) -> tuple[int, tuple[Step, ...], str]:
        """The whole of a long run, past the elements that are not read: its end, its steps and its blank."""
        steps, blank = [*effect.steps], effect.blank
        while True:
            end = start + len(markup) if effect.stop < 0 else self._end_of(start, effect)
            if end < 0:  # the element has no end: its content is read
                effect = read_tags(markup, effect.stop, "", self.hidden, reads_first=True)
                steps += effect.steps
                continue
            gap = _BLANKS.match(self.source, end)
            start = gap.end() if gap is not None else end
            following = SHORT_RUN.match(self.source, start)
            blank = max(blank, " " if start > end else "", key=_STRENGTH.index)
            if following is None:
                return start, tuple(steps), blank
            markup = following[0]
            effect = read_run(markup, self.shapes, self.hidden)
            blank = max(blank, effect.blank, key=_STRENGTH.index)
            steps += effect.steps

    def _end_of(self, start: int, effect: Effect) -> int:
        """Where an element ends that is not read; -1 where the page ends before it."""
        if effect.is_hidden:
            if self.ends is None:
                self.ends = find_ends(self.source)
            end = self.ends.get(start + effect.stop, -1)
            is_the_page = end - start - effect.stop > MOST_HIDDEN * len(self.source)
            return -1 if is_the_page else end
        name = effect.name
        if name not in self.endless:
            found = _ENDINGS[name].search(self.source, start + effect.behind)
            if found is not None:
                return found.end()
            self.endless.add(name)
        return len(self.source) if name in SWALLOWING else -1
