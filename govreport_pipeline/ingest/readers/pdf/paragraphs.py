"""Lines to paragraphs, over the ends of pages too."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from govreport_pipeline.ingest.readers.pdf.blocks import Block, join
from govreport_pipeline.ingest.readers.pdf.lines import Line

FULL = 1.6
"""A line that ends so many sizes before the right edge is full: a mark may not begin the next."""

INDENT = 1.0
"""A line that starts so many sizes after the left edge begins a paragraph."""

SAME_SIZE = 0.15
WIDEST_GAP = 2.6
"""Between the baselines of two lines of a paragraph, in sizes."""

FEWEST_LINES = 4
SENTENCE_ENDS = "。！？；：.!?;:"


class Edges:
    """The edges of the text in a column of a document, by which a paragraph is known to go on."""

    def __init__(self, lines: Iterable[Line]) -> None:
        found = [line for line in lines if "\t" not in line.text]
        lefts, rights = sorted(line.left for line in found), sorted(line.right for line in found)
        self.is_known = len(found) >= FEWEST_LINES
        self.left = lefts[len(lefts) // 20] if lefts else 0.0
        self.right = rights[-1 - len(rights) // 20] if rights else 0.0
        self.has_indents = any(
            INDENT * line.size < line.left - self.left < 3 * line.size and self.is_filled(line) for line in found
        )

    def is_filled(self, line: Line) -> bool:
        """Does the line fill the column, so that the next may belong to it?"""
        return self.right - line.right < FULL * line.size and line.left - self.left < 3 * line.size

    def is_at_edge(self, line: Line) -> bool:
        """Does the line begin at the left edge, not indented as a paragraph?"""
        return line.left - self.left <= INDENT * line.size


def _goes_on(edges: dict[int, Edges], line: Line, after: Line, *, is_same_page: bool) -> bool:
    """Does the paragraph of `line` go on in the next line, in its column, the next one or the next page?"""
    here, there = edges[line.column], edges[after.column]
    if not (here.is_known and there.is_known) or "\t" in line.text or "\t" in after.text:
        return False
    if not here.is_filled(line) or not there.is_at_edge(after) or abs(line.size - after.size) > SAME_SIZE * line.size:
        return False
    is_below = is_same_page and line.column == after.column
    if is_below and not 0 < after.baseline - line.baseline < WIDEST_GAP * line.size:
        return False
    return here.has_indents or line.text[-1] not in SENTENCE_ENDS


def join_paragraphs(pages: Sequence[Sequence[Block]]) -> list[Block | str]:
    """Paragraphs as text, tables as they are, in order over all pages."""
    by_column: dict[int, list[Line]] = defaultdict(list)
    for line in (block for blocks in pages for block in blocks if isinstance(block, Line)):
        by_column[line.column].append(line)
    edges = {column: Edges(lines) for column, lines in by_column.items()}
    placed = [(block, number) for number, blocks in enumerate(pages) for block in blocks]
    found: list[Block | str] = []
    is_open = False
    for (block, number), following in pairwise([*placed, (None, -1)]):
        if not isinstance(block, Line):
            found.append(block)  # type: ignore[arg-type]
            is_open = False
            continue
        if is_open and isinstance(found[-1], str):
            found[-1] += join(found[-1], block.text) + block.text
        else:
            found.append(block.text)
        after, page = following
        is_open = isinstance(after, Line) and _goes_on(edges, block, after, is_same_page=page == number)
    return found
