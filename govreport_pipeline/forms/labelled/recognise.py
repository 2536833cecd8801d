"""Which sheets are tables of a form, and of which."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from govreport_pipeline.forms.declared.declare import FormLayout, Layout
from govreport_pipeline.forms.declared.spellings import SPELLINGS, Spellings
from govreport_pipeline.forms.labelled.courses import name_courses
from govreport_pipeline.forms.labelled.groups import GroupReader
from govreport_pipeline.forms.labelled.lines import LineReader
from govreport_pipeline.forms.labelled.nameless import head_the_nameless
from govreport_pipeline.forms.labelled.rearranged import rearrange
from govreport_pipeline.forms.sheets.found import LabelledTable
from govreport_pipeline.forms.sheets.sheet import Sheet, SheetCell
from govreport_pipeline.tables.vocabulary import FormBlock

FEWEST_CELLS = {FormBlock.PROACTIVE: 1, FormBlock.REQUESTS: 14, FormBlock.DISPUTES: 5, FormBlock.STATISTICS: 5}
"""A sheet with fewer cells of a block is not taken for it."""
FEWEST_LABELS = {FormBlock.PROACTIVE: 2, FormBlock.REQUESTS: 1, FormBlock.DISPUTES: 4, FormBlock.STATISTICS: 3}
"""A sheet that bears fewer labels of a block is not looked at for it."""
FEWEST_IN_PARTS = 2
"""A part of a table has at least so many cells. Where a form prints one for each subject, one may have so few beside a larger one."""
CLOSE = 120
"""Parts of one table are no further from each other, in characters: a caption, a page number."""
LONGEST_CAPTION = 60

BLOCKS: tuple[tuple[FormBlock, tuple[Spellings, ...]], ...] = tuple(
    (block, tuple(spellings for spellings in SPELLINGS if spellings.block.block is block)) for block in FormBlock
)
KNOWN: dict[FormBlock, frozenset[str]] = {
    block: frozenset(key for spellings in forms for key in (*spellings.rows, *spellings.columns))
    for block, forms in BLOCKS
}
"""The keys of all labels of a block, in all its forms."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sheet that may hold a block, and the forms whose labels it bears most of."""

    sheet: Sheet
    best: tuple[Spellings, ...]


def recognise(text: str, sheets: Sequence[Sheet]) -> list[LabelledTable]:
    """The standard tables among the sheets of a document, in the order of the text."""
    found: list[LabelledTable] = []
    sheets = head_the_nameless(name_courses(text, rearrange(text, sheets)))
    for block, forms in BLOCKS:
        found += _read_block(text, sheets, block, forms, found[-1].layout if found else None)
    return without_overlap(found)


def without_overlap(tables: Iterable[LabelledTable]) -> list[LabelledTable]:
    """The tables in the order of the text; of two that overlap the one with more cells."""
    kept: list[LabelledTable] = []
    for table in sorted(tables, key=lambda table: table.start):
        if kept and table.start < kept[-1].end:
            if len(table.cells) > len(kept[-1].cells):
                kept[-1] = table
        else:
            kept.append(table)
    return kept


def _read_block(
    text: str, sheets: Sequence[Sheet], block: FormBlock, forms: Sequence[Spellings], other: FormLayout | None
) -> list[LabelledTable]:
    """The tables of one block; `other` is the form of the document's tables of another block."""
    candidates = [_Candidate(sheet, best) for sheet in sheets if (best := _most_alike(sheet, forms))]
    fewest = min(FEWEST_IN_PARTS, FEWEST_CELLS[block])
    last: LabelledTable | None = None
    before: LineReader | None = None
    found: list[LabelledTable] = []
    for candidate, spellings in zip(candidates, _decide(candidates, other), strict=True):
        is_same = last is not None and last.layout is spellings.layout
        table, reader = _read_sheet(text, candidate.sheet, spellings, before if is_same else None)
        if table is None and last is not None and not is_same:  # without heads it may be the rest of the one before
            own = next(form for form in forms if form.layout is last.layout)
            table, reader = _read_sheet(text, candidate.sheet, own, before)
            is_same = True
        if table is None or (len(table.cells) < fewest and not (last is not None and is_same)):
            continue
        if last is not None and is_same and _goes_on(last, table):
            found[-1] = last = replace(
                last,
                end=table.end,
                cells=(*last.cells, *table.cells),
                unknown=(*last.unknown, *table.unknown),
                loose=(*last.loose, *table.loose),
            )
        else:
            last = table
            found.append(table)
        before = reader
    whole = [table.layout for table in found if len(table.cells) >= FEWEST_CELLS[block]]
    has_parts = block is FormBlock.STATISTICS
    return [
        table for table in found if len(table.cells) >= FEWEST_CELLS[block] or (has_parts and table.layout in whole)
    ]


def _most_alike(sheet: Sheet, forms: Sequence[Spellings]) -> tuple[Spellings, ...]:
    """The forms of which the sheet bears most labels, rows and columns; empty where none."""
    keys = sheet.labels
    if sum(key in KNOWN[forms[0].block.block] for key in keys) < FEWEST_LABELS[forms[0].block.block]:
        return ()
    scores = []
    for spellings in forms:
        columns = {column.label for key in keys if (column := spellings.match_column(key)) is not None}
        named = ((key, label) for key, label in keys.items() if key not in spellings.columns)
        rows = {place for key, label in named for place in spellings.match_row(key, label)}
        scores.append(len(rows) + len(columns) if rows else 0)
    best = max(scores)
    if best < FEWEST_LABELS[forms[0].block.block]:
        return ()
    return tuple(form for form, score in zip(forms, scores, strict=True) if score == best)


def _decide(candidates: Sequence[_Candidate], other: FormLayout | None) -> list[Spellings]:
    """The form of each sheet.

    Where its labels fit several it is that of the sheet before or after, else
    that of the document's other tables, else the newest: the tables of
    disputes are the same in 2019 and 2021.
    """
    forms: list[Spellings | None] = []
    for order in (candidates, candidates[::-1]):
        clear: Spellings | None = None
        near: list[Spellings | None] = []
        for candidate in order:
            clear = candidate.best[0] if len(candidate.best) == 1 else clear
            near.append(clear if clear in candidate.best else None)
        forms = near if not forms else [form or other for form, other in zip(forms, reversed(near), strict=True)]
    likely = [sorted(candidate.best, key=lambda form: form.layout is not other)[0] for candidate in candidates]
    return [form or guess for form, guess in zip(forms, likely, strict=True)]


def _read_sheet(
    text: str, sheet: Sheet, spellings: Spellings, before: LineReader | None
) -> tuple[LabelledTable | None, LineReader | None]:
    if spellings.block.layout is Layout.GROUPS:
        groups = GroupReader(text, sheet, spellings)
        groups.read()
        if groups.cells:
            return _table(sheet, spellings, groups), None
    lines = LineReader(text, sheet, spellings, before)
    lines.read()
    return _table(sheet, spellings, lines), lines


def _table(sheet: Sheet, spellings: Spellings, reader: LineReader | GroupReader) -> LabelledTable | None:
    """The table that was read from the rows that the reader used; None where it read nothing."""
    if not reader.cells:
        return None
    first, last = min(reader.used), max(reader.used)
    while first > 0 and _is_caption(sheet.rows[first - 1]):
        first -= 1
    inside = [cell for row in sheet.rows[first : last + 1] for cell in row]
    start = min((cell.start for cell in inside if cell.text), default=inside[0].start)
    end = _end_of(sheet, max(cell.end for cell in inside))
    return LabelledTable(
        spellings.layout,
        spellings.block,
        sheet.shape,
        start,
        end,
        tuple(reader.cells.values()),
        tuple(reader.unknown.values()),
        tuple(reader.loose),
    )


def _end_of(sheet: Sheet, end: int) -> int:
    """Where the last row of a table ends whose own cells end at a place: behind the cells beside it, which were left out."""
    if not sheet.beside:
        return end
    behind = min((cell.start for row in sheet.rows for cell in row if cell.start > end), default=None)
    return max([end, *(cell.end for cell in sheet.beside if behind is None or cell.end <= behind)])


def _is_caption(cells: Sequence[SheetCell]) -> bool:
    """Does a row hold nothing but one short text: 第二十条第（一）项?"""
    told = [cell for cell in cells if cell.text]
    return len(told) <= 1 and all(len(cell.text) <= LONGEST_CAPTION for cell in told)


def _goes_on(table: LabelledTable, after: LabelledTable) -> bool:
    """Is a table the rest of the one before it? Close by, and with no cell of it twice."""
    known = {cell.slot.place for cell in table.cells}
    return 0 <= after.start - table.end <= CLOSE and not any(cell.slot.place in known for cell in after.cells)
