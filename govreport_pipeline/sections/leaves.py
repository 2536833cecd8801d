"""The tree laid over the body: sections, and leaves that tile it."""

from govreport_pipeline.sections.body import Body, Spans
from govreport_pipeline.sections.markers import find_markers
from govreport_pipeline.sections.nodes import Node, type_of
from govreport_pipeline.sections.tree import grow
from govreport_pipeline.tables.records import NormalisedDocument


def lay_out(document: NormalisedDocument) -> tuple[Body, Spans, list[Node]]:
    """The body, the leaves before the first heading, and the sections in their order.

    Each section knows the pieces of its own text: chrome cuts it into several.
    With children or several pieces, the pieces are leaves of their own, numbered
    after the section; else the section is the leaf.
    """
    text = document.text
    body = Body(text, document.chrome)
    markers = [marker for start, end in body.spans for marker in find_markers(text, start, end)]
    nodes = grow(text, markers, body)
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
        node.section_type = type_of(node, text[node.heading_start : node.heading_end], inherited)
        node.position = position
        node.is_leaf = not node.has_children and len(node.pieces) == 1
        position += 1 if node.is_leaf else 1 + len(node.pieces)
        start, stop = node.start, node.stop
        while holder.reach == start:
            holder.reach = stop
            holder = holder.parent
    return body, opening, nodes
