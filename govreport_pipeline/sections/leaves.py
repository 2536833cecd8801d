"""The tree laid over the body: sections, and leaves that tile it."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter, itemgetter

from govreport_pipeline.normalise.alignment import spans_of
from govreport_pipeline.sections.body import Body, Spans
from govreport_pipeline.sections.markers import find_markers
from govreport_pipeline.sections.nodes import Node, type_of
from govreport_pipeline.sections.tree import grow
from govreport_pipeline.sections.unmarked import find_unmarked
from govreport_pipeline.tables.records import NormalisedDocument, StandardTable


def lay_out(document: NormalisedDocument, tables: Sequence[StandardTable] = ()) -> tuple[Body, Spans, list[Node]]:
    """The body, the leaves before the first heading, and the sections in their order.

    A standard table is part of the body, whatever its lines look like, and
    holds no heading: the ordinals of its rows are none.

    Each section knows the pieces of its own text: chrome cuts it into several.
    With children or several pieces, the pieces are leaves of their own, numbered
    after the section; else the section is the leaf.
    """
    text = document.text
    held = spans_of(document, tables)
    body = Body(text, [mark for mark in document.chrome if not _is_held(held, mark.start)] if held else document.chrome)
    nodes = _grow(text, body, held)
    if not nodes:
        return body, body.spans, []
    opening = body.cut(0, nodes[0].start)
    cut, stop = body.cut, body.end
    for node in reversed(nodes):
        node.stop = node.reach = stop
        node.pieces = cut(node.start, stop)
        stop = node.start
    position = len(opening)
    for node in nodes:
        holder = node.parent
        inherited = holder.section_type if holder.level > 0 else None
        above = text[holder.heading_start : holder.heading_end] if inherited is not None else ""
        node.section_type = type_of(node, text[node.heading_start : node.heading_end], above, inherited)
        node.position = position
        node.is_leaf = not node.has_children and len(node.pieces) == 1
        position += 1 if node.is_leaf else 1 + len(node.pieces)
        start, stop = node.start, node.stop
        while holder.reach == start:
            holder.reach = stop
            holder = holder.parent
    return body, opening, nodes


def _grow(text: str, body: Body, held: Spans) -> list[Node]:
    """The sections outside the held spans: by their markers, and by their names alone where that tells more."""
    markers = [marker for start, end in body.spans for marker in find_markers(text, start, end)]
    markers = [marker for marker in markers if not _is_held(held, marker.start)] if held else markers
    nodes = grow(text, markers, body)
    unmarked = [marker for marker in find_unmarked(text, body.spans, nodes) if not _is_held(held, marker.start)]
    return grow(text, sorted([*markers, *unmarked], key=attrgetter("start")), body) if unmarked else nodes


def _is_held(spans: Spans, place: int) -> bool:
    """Does a place lie in one of some spans?"""
    found = bisect_right(spans, place, key=itemgetter(0)) - 1
    return found >= 0 and place < spans[found][1]
