"""The leaves of a document, from its section rows."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from govreport_pipeline.sections.body import Body
from govreport_pipeline.sections.headings import read_heading
from govreport_pipeline.sections.markers import MARKER_CHARACTERS, marker_end
from govreport_pipeline.sections.offsets import to_normalised
from govreport_pipeline.tables.records import NormalisedDocument, Section
from govreport_pipeline.tables.vocabulary import SectionType


class Leaf(NamedTuple):
    """A leaf of the section tree, in offsets of the normalised text.

    A named tuple, not a frozen dataclass: a document has dozens, built in a
    third of the time.
    """

    start: int
    end: int
    heading_start: int
    heading_end: int
    """The heading inside the leaf, without its ordinal; empty at `start` where there is none."""
    section_type: SectionType
    headings: tuple[str, ...]
    """From the top to this leaf."""
    section_id: str


_leaf = partial(tuple.__new__, Leaf)


def outline(document: NormalisedDocument, sections: Sequence[Section]) -> tuple[Leaf, ...]:
    """The leaves of a document's section tree, in the order of the text.

    `sections` are all rows of the document, in their order.
    """
    text, body = document.text, Body(document.text, document.chrome)
    holders = {section.parent_section_id for section in sections}
    starts = to_normalised(document.alignment, [section.raw_start for section in sections])
    lasts = to_normalised(document.alignment, [section.raw_end - 1 for section in sections])
    headings: dict[str | None, tuple[str, ...]] = {None: ()}
    found: list[Leaf] = []
    own: tuple[int, int] | None = None
    for section, start, last in zip(sections, starts, lasts, strict=True):
        name, heading = section.section_id, section.heading
        above, span = headings[section.parent_section_id], own or (start, start)
        if heading is not None:
            above = (*above, heading)
            place = text.find(heading, start) if heading[0] not in MARKER_CHARACTERS else -1
            span = (place, place + len(heading)) if place >= 0 else _read_again(text, start, body)
        elif own is None and (section.ordinal is not None or (section.level > 0 and text[start] == ")")):
            span = _read_again(text, start, body)
            if span[0] < span[1]:
                # a piece of text that begins with a bracket: as a marker it would have a heading
                span = start, start
        if name in holders:
            # the next row is the first piece of its own text
            headings[name], own = above, span
            continue
        own = None
        heading_start, heading_end = span
        if heading_start < start or last + 1 < heading_end:
            heading_start = heading_end = start
        found.append(_leaf((start, last + 1, heading_start, heading_end, section.section_type, above, name)))
    return tuple(found)


def _read_again(text: str, start: int, body: Body) -> tuple[int, int]:
    """The span of a heading whose first character the marker may hold, too: 第一,第一季度…"""
    return read_heading(text, marker_end(text, start, body.stretch_end(start)))
