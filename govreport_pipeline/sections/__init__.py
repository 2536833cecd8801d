"""Heading markers to the section tree, whose leaves tile the body."""

from typing import NamedTuple

from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.sections.leaves import lay_out, section_ends
from govreport_pipeline.sections.tree import Node
from govreport_pipeline.tables.records import NormalisedDocument, Section
from govreport_pipeline.tables.vocabulary import SectionType

__all__ = ["Leaf", "outline", "split_sections"]


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


def outline(document: NormalisedDocument) -> tuple[Leaf, ...]:
    """The leaves of a document's section tree, in the order of the text."""
    _, opening, nodes = lay_out(document)
    prefix = f"{document.document_id}-s"
    found = [
        Leaf(start, end, start, start, SectionType.OVERVIEW, (), f"{prefix}{position:03d}")
        for position, (start, end) in enumerate(opening)
    ]
    for node in nodes:
        position = node.position if node.is_leaf else node.position + 1
        heading = node.heading_start, node.heading_end
        for start, end in node.pieces:
            if heading[0] < start or end < heading[1]:
                heading = start, start
            found.append(Leaf(start, end, *heading, node.section_type, node.headings, f"{prefix}{position:03d}"))
            position += 1
    return tuple(found)


def split_sections(document: NormalisedDocument) -> tuple[Section, ...]:
    """The section tree of a document, each section before what it holds.

    The leaves (rows that are nobody's parent) tile the body: every character
    outside the page chrome, blanks beside the chrome apart, stands in exactly
    one. A section that stands away from the list it belongs to keeps its
    parent, and then lies outside its parent's span.
    """
    body, opening, nodes = lay_out(document)
    raw_span = Alignment(document.alignment).span
    found = [
        _text_section(document, None, position, *raw_span(start, end)) for position, (start, end) in enumerate(opening)
    ]
    for node, end in zip(nodes, section_ends(body, nodes), strict=True):
        found.append(_section(document, node, *raw_span(node.start, end)))
        if not node.is_leaf:
            found.extend(
                _text_section(document, node, node.position + place, *raw_span(start, end))
                for place, (start, end) in enumerate(node.pieces, 1)
            )
    return tuple(found)


def _section(document: NormalisedDocument, node: Node, raw_start: int, raw_end: int) -> Section:
    """The row of a section with its heading."""
    parent = node.parent
    return Section(
        document_id=document.document_id,
        section_id=f"{document.document_id}-s{node.position:03d}",
        parent_section_id=None if parent is None else f"{document.document_id}-s{parent.position:03d}",
        level=node.level,
        position=node.position,
        ordinal=node.ordinal,
        heading=document.text[node.heading_start : node.heading_end] or None,
        section_type=node.section_type,
        raw_start=raw_start,
        raw_end=raw_end,
    )


def _text_section(
    document: NormalisedDocument, node: Node | None, position: int, raw_start: int, raw_end: int
) -> Section:
    """The row of a piece of a section's own text, or of the text before the first heading."""
    return Section(
        document_id=document.document_id,
        section_id=f"{document.document_id}-s{position:03d}",
        parent_section_id=None if node is None else f"{document.document_id}-s{node.position:03d}",
        level=0 if node is None else node.level + 1,
        position=position,
        ordinal=None,
        heading=None,
        section_type=SectionType.OVERVIEW if node is None else node.section_type,
        raw_start=raw_start,
        raw_end=raw_end,
    )
