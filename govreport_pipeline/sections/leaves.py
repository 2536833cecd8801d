"""The tree laid over the body: sections, and leaves that tile it."""

from govreport_pipeline.sections.body import Body, Spans
from govreport_pipeline.sections.markers import find_markers
from govreport_pipeline.sections.tree import Node, grow, type_of
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
    position = len(opening)
    stop = body.end
    for node in reversed(nodes):
        node.stop = stop
        node.pieces = body.cut(node.start, stop)
        stop = node.start
    for node in nodes:
        parent = node.parent
        heading = text[node.heading_start : node.heading_end]
        if parent is None:
            node.headings = (heading,) if heading else ()
            node.section_type = type_of(node, heading, None)
        else:
            node.headings = (*parent.headings, heading) if heading else parent.headings
            node.section_type = type_of(node, heading, parent.section_type)
        node.position = position
        node.is_leaf = not node.has_children and len(node.pieces) == 1
        position += 1 if node.is_leaf else 1 + len(node.pieces)
    return body, opening, nodes


def section_ends(body: Body, nodes: list[Node]) -> list[int]:
    """Where each section ends: with the last section below it that follows without a gap."""
    stops = {node: node.stop for node in nodes}
    for node in nodes:
        holder = node.parent
        while holder is not None and stops[holder] == node.start:
            stops[holder] = node.stop
            holder = holder.parent
    return [node.pieces[0][1] if node.is_leaf else body.end_before(stops[node]) for node in nodes]
