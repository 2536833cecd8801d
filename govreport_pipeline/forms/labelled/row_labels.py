"""Which rows of a form the rows of a sheet are."""

from collections.abc import Sequence
from dataclasses import dataclass

from govreport_pipeline.forms.declared.labels import key_of, ordinal_of
from govreport_pipeline.forms.declared.spellings import Spellings, agrees, likeness
from govreport_pipeline.forms.labelled.align import is_unit
from govreport_pipeline.forms.sheets.sheet import LONGEST_LABEL, SheetCell
from govreport_pipeline.tables.vocabulary import CellState

MOST_GUESSES = 40
"""So many labels of one table are compared with every label of the form."""
LONGEST_WORD = 3
"""Longer words right of a label, or with an ordinal, are no content of its row (无, a unit): they are the label, or it has none."""
LIKE_ENOUGH = 0.5
"""So like an official label is one that stands between the labels before and after it,"""
CLEARLY = 0.2
"""and so much less like any other between them."""
ORDINAL_MARKS = (".", "、")
WIDEST_GAP = 4
"""So many rows of the form are thought of between two labels that are known."""


@dataclass(slots=True)
class RowLabel:
    """The label of a row of the sheet."""

    cell: SheetCell
    """The cell that names the row: its values stand right of it."""
    printed: str
    place: int | None
    """The row of the form; None while it is not known."""
    has_values: bool


class LabelFinder:
    """Finds the labels of the rows of one sheet, from the first to the last."""

    def __init__(self, spellings: Spellings, last: int = -1) -> None:
        """`last` is the row of the form that the table before ended with, where this one may go on with it."""
        self._spellings = spellings
        self.last = last
        self._cut: RowLabel | None = None
        """A label without values: the next row may go on with it."""
        self._open: RowLabel | None = None
        """A label before, where it has values and is no row's: the next rows may be its rest."""
        self._begun = ""
        """What has been read of it."""
        self._guesses = MOST_GUESSES

    def find(self, cells: Sequence[SheetCell], zone: int) -> RowLabel | None:
        """The label of a row; None where it has none. Read to the letter.

        Words from column `zone` on are contents, whatever they say, unless
        they are to the letter the label of one of the form's rows.
        """
        labels: list[SheetCell] = []
        for place, cell in enumerate(cells):
            is_ordinal = place == 0 or cell.text.endswith(ORDINAL_MARKS)  # it numbers the row
            if cell.state is CellState.NUMBER and not is_ordinal:
                break
            if cell.key:
                labels.append(cell)
        if not labels:
            return None
        labels.sort(
            key=lambda cell: cell.row
        )  # where spans are miscounted, 不予处理 from above stands behind 2.重复申请
        own = [cell for cell in labels if cell.first < zone and cell.bottom == cell.row + 1]
        found = self._match(labels) or self._match(own) or self._unknown(own or labels)
        found.has_values = any(cell.state is not CellState.BLANK for cell in cells if cell.first >= found.cell.last)
        goes_on = self._open is not None and self._end(self._open, found)
        if found.place is not None:
            self.last = found.place
        self._cut = None if found.has_values else found
        if not goes_on:
            is_begun = found.has_values and found.place is None and found.cell.key not in self._spellings.row_parents
            self._open = found if is_begun else None
            self._begun = "" if is_unit(found.cell) else found.printed
        return found

    def _unknown(self, labels: Sequence[SheetCell]) -> RowLabel:
        """The label of a row that none of the form's has: its last words, but for a unit beside them."""
        cell = next((cell for cell in reversed(labels) if not is_unit(cell)), labels[-1])
        return RowLabel(cell, cell.text, None, False)

    def _end(self, upper: RowLabel, lower: RowLabel) -> bool:
        """Read a label that begins beside values and ends in the rows below them, to the letter; tells whether it may go on.

        None is read where that row has values too, or where the values above have but a unit beside them.
        """
        is_begun = bool(self._begun)
        joined = f"{self._begun}{lower.cell.text}"
        rows = self._spellings.match_row(key_of(joined), joined)
        if rows:
            if is_begun and not lower.has_values:
                upper.place = self.last = self._choose(rows, [upper.cell])
            elif is_begun:
                upper.has_values = lower.has_values = False
            lower.place = None
            return False
        is_own = lower.place is not None and lower.printed == lower.cell.text
        if lower.has_values or is_own or not is_begun or len(joined) > LONGEST_LABEL:
            return False
        lower.place = None
        self._begun = joined
        return True

    def _match(self, labels: Sequence[SheetCell]) -> RowLabel | None:
        spellings = self._spellings
        if self._cut is not None and labels:
            joined = f"{self._cut.printed}{labels[-1].text}"
            rows = spellings.match_row(key_of(joined), joined)
            if rows:
                return RowLabel(labels[-1], joined, self._choose(rows, labels), False)
        for cell in reversed(labels):
            rows = spellings.match_row(cell.key, cell.text)
            if rows:
                return RowLabel(cell, cell.text, self._choose(rows, labels), False)
            if len(cell.key) > LONGEST_WORD or ordinal_of(cell.text) is not None:
                return None
        return None

    def _choose(self, rows: tuple[int, ...], labels: Sequence[SheetCell]) -> int:
        """One of the rows that bear one label: below the parent in sight, else the next in the order of the form."""
        if len(rows) == 1:
            return rows[0]
        below = [set(self._spellings.row_parents.get(cell.key, ())) for cell in labels]
        under = [row for row in rows if any(row in places for places in below)]
        candidates = under or rows
        return next((row for row in candidates if row > self.last), candidates[-1])

    def complete(self, labels: Sequence[RowLabel]) -> None:
        """Give the misprinted labels among those of a sheet their rows, where that is clear.

        A label is clear where it is like one official label and not like
        another of the form, or not like another of those that the form has
        between the labels before and after it.
        """
        known = [label.place for label in labels]
        taken = {place for place in known if place is not None}
        before = -1
        for number, label in enumerate(labels):
            if label.place is None and label.has_values and self._is_open(label):
                after = next((place for place in known[number + 1 : number + WIDEST_GAP] if place is not None), None)
                label.place = self._fill(label, before, after, taken)
            before = label.place if label.place is not None else before

    def _is_open(self, label: RowLabel) -> bool:
        key = label.cell.key
        return key not in self._spellings.row_parents and key not in self._spellings.captions

    def _fill(self, label: RowLabel, before: int, after: int | None, taken: set[int]) -> int | None:
        """The row that a misprinted label stands for."""
        rows = self._spellings.block.rows
        stop = len(rows) if after is None else after
        gap = [place for place in range(before + 1, min(stop, before + 1 + WIDEST_GAP)) if place not in taken]
        scores = sorted(((self._likeness(label, place), place) for place in gap), reverse=True)
        is_clear = len(scores) < 2 or scores[0][0] - scores[1][0] >= CLEARLY
        if scores and is_clear and scores[0][0] >= LIKE_ENOUGH:
            return scores[0][1]
        if self._guesses == 0:
            return None
        self._guesses -= 1
        guessed = [place for place in self._spellings.guess_row(label.cell.key, label.printed) if place not in taken]
        return guessed[0] if len(guessed) == 1 else None

    def _likeness(self, label: RowLabel, place: int) -> float:
        """How like a label is to that of a row; 0 where the ordinals differ."""
        row = self._spellings.block.rows[place]
        if not agrees(ordinal_of(label.printed), row.label):
            return 0.0
        return max(likeness(label.cell.key, key_of(spelling)) for spelling in row.spellings)
