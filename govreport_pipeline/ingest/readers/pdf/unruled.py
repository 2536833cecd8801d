"""Tables without lines in the place of the lines that they are made of, over all pages.

A table that goes on over the end of a page is found as a whole: its columns
are shown by the heads on one page, its numbers may stand on the next.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from govreport_pipeline.ingest.readers.pdf.aligned import Aligned, find_aligned
from govreport_pipeline.ingest.readers.pdf.blocks import Block, TableBlock, TableCell
from govreport_pipeline.ingest.readers.pdf.lines import Line

Place = tuple[int, int]
"""Number of a page, and of a block on it."""


def place_unruled(pages: Sequence[Sequence[Block]], heights: Sequence[float]) -> list[list[Block]]:
    """The blocks of each page, a table in the place of its first line instead of its lines; the rest as it was."""
    tops = [0.0, *accumulate(heights)]
    tables: dict[Place, TableBlock] = {}
    taken: set[Place] = set()
    for run in _runs(pages):
        lines = [line for _, line in run]
        baselines = [tops[page] + line.baseline for (page, _), line in run]
        for table in find_aligned([line.row for line in lines], baselines):
            places = [place for place, _ in run[table.first : table.last]]
            tables[places[0]] = _block_of(table)
            taken.update(places)
    placed: list[list[Block]] = []
    for page, blocks in enumerate(pages):
        kept = ((tables.get((page, number)), (page, number), block) for number, block in enumerate(blocks))
        placed.append([table or block for table, place, block in kept if table or place not in taken])
    return placed


def _runs(pages: Sequence[Sequence[Block]]) -> Iterator[list[tuple[Place, Line]]]:
    """Lines that follow one another, over pages, with no ruled table and no second column between them."""
    run: list[tuple[Place, Line]] = []
    for page, blocks in enumerate(pages):
        for number, block in enumerate(blocks):
            if isinstance(block, Line) and not block.column:
                run.append(((page, number), block))
            elif run:
                yield run
                run = []
    if run:
        yield run


def _block_of(table: Aligned) -> TableBlock:
    cells = tuple(
        TableCell(content, row, column, 1, 1)
        for row, contents in enumerate(table.cells)
        for column, content in enumerate(contents)
    )
    return TableBlock(tuple(map(float, range(len(table.cells[0]) + 1))), len(table.cells), cells)
