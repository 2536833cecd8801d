"""HTML source to what a reader sees of it, and its tables to a grid."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from govreport_pipeline.markup import EditKind, PlacedCell, lay_out
from govreport_pipeline.normalise.draft import Draft
from govreport_pipeline.normalise.frames import Frames
from govreport_pipeline.tables.records import GridCell
from govreport_pipeline.tables.vocabulary import RepairCode

CODES = {
    EditKind.MARKUP: RepairCode.MARKUP,
    EditKind.ENTITY: RepairCode.ENTITY,
    EditKind.BLANK: RepairCode.SOURCE_BLANK,
}


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What the source of a page marks, placed in the raw text: the cells of its tables, its links and landmarks."""

    cells: Sequence[PlacedCell]
    links: Sequence[tuple[int, int]] = ()
    landmarks: Sequence[tuple[int, int]] = ()

    def frames(self, draft: Draft) -> Frames:
        """Links and landmarks, placed in the text as it stands."""
        return Frames(_placed(draft, self.links), _placed(draft, self.landmarks))

    def borders(self, draft: Draft) -> list[int]:
        """Where cells begin and end in the text as it stands, in order."""
        if not self.cells:
            return []
        places: list[int] = np.unique(draft.places(self._edges())).tolist()
        return places

    def grid(self, draft: Draft) -> tuple[GridCell, ...]:
        """The cells, placed in the text as it stands, without the blanks around their content."""
        if not self.cells:
            return ()
        text, found = draft.text, []
        edges = draft.places(self._edges()).tolist()
        for cell, start, end in zip(self.cells, edges[::2], edges[1::2], strict=True):
            content = text[start:end]
            bare = content.lstrip()
            start += len(content) - len(bare)
            end = start + len(bare.rstrip())
            found.append(
                GridCell(cell.table, cell.first_row, cell.first_column, cell.row_span, cell.column_span, start, end)
            )
        return tuple(found)

    def _edges(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """Start and end of each cell in the raw text."""
        return np.array([(cell.start, cell.end) for cell in self.cells], np.int64).reshape(-1)


NO_MARKS = PageMarks(())


def read_markup(draft: Draft) -> PageMarks:
    """Leave of an HTML source what a reader sees; the first of all repairs."""
    page = lay_out(draft.text)
    draft.rewrite([(start, end, after, CODES[kind]) for start, end, after, kind in page.edits])
    return PageMarks(page.cells, page.links, page.landmarks)


def _placed(draft: Draft, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    places = draft.places(np.array(spans, np.int64).reshape(-1)).tolist()
    return list(zip(places[::2], places[1::2], strict=True))
