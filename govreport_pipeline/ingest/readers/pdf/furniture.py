"""Page numbers, and the titles that stand on top of every page: told apart by repetition.

A page number inside a sentence that goes on over the page would be read as a
figure; what stands on every page is said once.
"""

import re
from collections import Counter

from govreport_pipeline.ingest.readers.pdf.blocks import Block
from govreport_pipeline.ingest.readers.pdf.lines import Line

MARGIN = 0.12
"""Of the page's height, at its top and at its bottom."""

_BARE = re.compile(r"(\d{1,4})")
_DECORATED = re.compile(
    r"[-—–－─·•~～]\s*(\d{1,4})\s*[-—–－─·•~～]|第\s*(\d{1,4})\s*页(?:[\s,，/／]*共\s*\d{1,4}\s*页)?|(\d{1,4})\s*[/／]\s*\d{1,4}"
)


def drop_furniture(pages: list[list[Block]], heights: list[float]) -> list[list[Block]]:
    """The blocks without page numbers, and without repetitions of a running title."""
    margins = [_in_margin(blocks, height) for blocks, height in zip(pages, heights, strict=True)]
    offsets = Counter(
        number - place
        for place, lines in enumerate(margins)
        for number in {_bare_number(line) for line in lines} - {None}
        if number is not None
    )
    running = {
        text
        for text, count in Counter(text for lines in margins for text in {line.text for line in lines}).items()
        if count > 2 and 2 * count > len(pages)
    }
    said: set[str] = set()
    kept = []
    for place, (blocks, lines) in enumerate(zip(pages, margins, strict=True)):
        dropped = set()
        for line in lines:
            number = _bare_number(line)
            is_number = _DECORATED.fullmatch(line.text.strip()) or (number is not None and offsets[number - place] > 1)
            if is_number or line.text in said:
                dropped.add(id(line))
            elif line.text in running:
                said.add(line.text)
        kept.append([block for block in blocks if id(block) not in dropped])
    return kept


def _in_margin(blocks: list[Block], height: float) -> list[Line]:
    """The first and the last line of a page where they stand near its edge."""
    ends = [block for block in (*blocks[:1], *blocks[-1:]) if isinstance(block, Line)]
    return [line for line in dict.fromkeys(ends) if not MARGIN * height < line.baseline < (1 - MARGIN) * height]


def _bare_number(line: Line) -> int | None:
    match = _BARE.fullmatch(line.text.strip())
    return int(match[1]) if match else None
