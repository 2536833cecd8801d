"""HTML source to what a reader sees of it, and its tables to a grid."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from govreport_pipeline.markup import find_left_over, lay_out
from govreport_pipeline.normalise.draft import Draft
from govreport_pipeline.normalise.frames import Frames
from govreport_pipeline.tables.records import GridCell
from govreport_pipeline.tables.rows import Rows, Values
from govreport_pipeline.tables.vocabulary import RepairCode

Numbers = npt.NDArray[np.int64]

COLUMNS = ("table", "first_row", "first_column", "row_span", "column_span")
"""What a placed cell says first, in this order; then its start and its end."""


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What the source of a page marks, placed in the raw text: the cells of its tables, its links and landmarks."""

    cells: Numbers
    """A row a cell, the columns those of `PlacedCell`."""
    links: Sequence[tuple[int, int]] = ()
    landmarks: Sequence[tuple[int, int]] = ()

    def frames(self, draft: Draft) -> Frames:
        """Links and landmarks, placed in the text as it stands."""
        return Frames(_placed(draft, self.links), _placed(draft, self.landmarks))

    def borders(self, draft: Draft) -> list[int]:
        """Where cells begin and end in the text as it stands, in order."""
        places: list[int] = np.sort(self._edges(draft)).tolist()
        return places

    def grid(self, draft: Draft) -> Sequence[GridCell]:
        """The cells, placed in the text as it stands, without the blanks around their content."""
        if not len(self.cells):
            return ()
        text = draft.text
        edges = self._edges(draft).tolist()
        starts, ends = edges[::2], edges[1::2]
        for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
            content = text[start:end]
            bare = content.strip()
            if len(bare) < len(content):
                starts[place] = start + content.index(bare)
                ends[place] = starts[place] + len(bare)
        columns: dict[str, Values] = dict(zip(COLUMNS, self.cells.T, strict=False))
        return Rows(GridCell, {**columns, "start": starts, "end": ends}, 0, len(starts))

    def _edges(self, draft: Draft) -> Numbers:
        """Start and end of each cell in the text as it stands."""
        return draft.places(self.cells[:, len(COLUMNS) :].reshape(-1))


NO_MARKS = PageMarks(np.empty((0, len(COLUMNS) + 2), np.int64))


def read_markup(source: str) -> tuple[Draft, PageMarks]:
    """What a reader sees of an HTML source, the first of all repairs, and what the source marks in it."""
    page = lay_out(source)
    cells = np.array(page.cells, np.int64) if page.cells else NO_MARKS.cells
    return Draft(source, page.edits), PageMarks(cells, page.links, page.landmarks)


def read_entities(text: str) -> Draft:
    """A text with the characters that entities in it stand for: what took its tags away may have left them."""
    if "&" not in text:
        return Draft(text)
    return Draft(text, [(start, end, after, RepairCode.ENTITY) for start, end, after in find_left_over(text)])


def _placed(draft: Draft, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    places = draft.places(np.array(spans, np.int64).reshape(-1)).tolist()
    return list(zip(places[::2], places[1::2], strict=True))
