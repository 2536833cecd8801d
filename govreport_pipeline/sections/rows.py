"""The sections of a document as records."""

from collections.abc import Sequence

from govreport_pipeline.sections.body import Spans
from govreport_pipeline.sections.leaves import lay_out
from govreport_pipeline.sections.nodes import Node
from govreport_pipeline.sections.offsets import to_raw
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import NormalisedDocument, Section, StandardTable
from govreport_pipeline.tables.vocabulary import SectionType

_make_section = builder(Section)
_ENDINGS = tuple(f"-s{position:03d}" for position in range(1000))


def split_sections(document: NormalisedDocument, tables: Sequence[StandardTable] = ()) -> tuple[Section, ...]:
    """The section tree of a document, each section before what it holds.

    No heading is looked for within `tables`, its standard tables.

    The leaves (rows that are nobody's parent) tile the body: every character
    outside the page chrome, blanks beside the chrome apart, stands in exactly
    one. A section that stands away from the list it belongs to keeps its
    parent, and then lies outside its parent's span.
    """
    body, opening, nodes = lay_out(document, tables)
    spans = list(opening)
    for node in nodes:
        if node.is_leaf:
            spans += node.pieces
        else:
            spans.append((node.start, body.end_before(node.reach)))
            spans += node.pieces
    return tuple(_rows(document, len(opening), nodes, _raw_spans(document, spans)))


def _raw_spans(document: NormalisedDocument, spans: Spans) -> Spans:
    """The raw spans of stretches of text, none of them empty."""
    raw = iter(to_raw(document.alignment, [place for start, end in spans for place in (start, end - 1)]))
    return [(start, last + 1) for start, last in zip(raw, raw, strict=True)]


def _rows(document: NormalisedDocument, opening: int, nodes: list[Node], raw_spans: Spans) -> list[Section]:
    """A row for each stretch before the first heading, each section, each piece of its own text."""
    text, name = document.text, document.document_id
    ids = [name + ending for ending in _ENDINGS[: len(raw_spans)]]
    ids += [f"{name}-s{position}" for position in range(len(ids), len(raw_spans))]
    rows = []
    for place, (start, end) in enumerate(raw_spans[:opening]):
        row = _make_section(
            name, ids[place], parent_section_id=None, level=0, position=place, ordinal=None, heading=None,
            section_type=SectionType.OVERVIEW, raw_start=start, raw_end=end,
        )  # fmt: skip
        rows.append(row)
    for node in nodes:
        position, level, section_type = node.position, node.level, node.section_type
        node.section_id = section_id = ids[position]
        heading = text[node.heading_start : node.heading_end] or None
        row = _make_section(
            name, section_id, node.parent.section_id, level, position, node.ordinal, heading, section_type,
            *raw_spans[position],
        )  # fmt: skip
        rows.append(row)
        if not node.is_leaf:
            for place in range(position + 1, position + 1 + len(node.pieces)):
                start, end = raw_spans[place]
                row = _make_section(
                    name, ids[place], section_id, level + 1, place, ordinal=None, heading=None,
                    section_type=section_type, raw_start=start, raw_end=end,
                )  # fmt: skip
                rows.append(row)
    return rows
