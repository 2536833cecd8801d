"""The tree laid over the body: sections, and leaves that tile it."""

from govreport_pipeline.sections.body import Body, Spans
from govreport_pipeline.sections.markers import find_markers
from govreport_pipeline.sections.tree import Node, grow, type_of
from govreport_pipeline.tables.records import NormalisedDocument


def lay_out(document: NormalisedDocument) -> tuple[Spans, list[Node]]:
    """The leaves before the first heading, and the sections in their order.

    Each section knows the pieces of its own text: chrome cuts it into several.
    With children or several pieces, the pieces are leaves of their own, numbered
    after the section; else the section is the leaf.
    """
    text = document.text
    body = Body(text, document.chrome)
    if not body.spans:
        return [], []
    markers = [marker for start, end in body.spans for marker in find_markers(text, start, end)]
    nodes = grow(text, markers, body)
    if not nodes:
        return body.spans, []
    opening = body.cut(0, nodes[0].start)
    position = len(opening)
    stop = body.end
    for node in reversed(nodes):
        node.stop = stop
        node.pieces = body.cut(node.start, stop)
        stop = node.start
    for node in nodes:
        _describe(text, node)
        node.position = position
        position += 1 if is_leaf(node) else 1 + len(node.pieces)
        _reach(node)
    for node in nodes:
        node.end = node.pieces[0][1] if is_leaf(node) else body.end_before(node.stop)
    return opening, nodes


def is_leaf(node: Node) -> bool:
    """Is the section a leaf itself?"""
    return not node.has_children and len(node.pieces) == 1


def _describe(text: str, node: Node) -> None:
    """Give a section its type and the headings from the top down to it."""
    parent = node.parent
    heading = text[node.heading_start : node.heading_end]
    if parent is None:
        node.headings = (heading,) if heading else ()
        node.section_type = type_of(node, heading, None)
    else:
        node.headings = (*parent.headings, heading) if heading else parent.headings
        node.section_type = type_of(node, heading, parent.section_type)


def _reach(node: Node) -> None:
    """A section reaches as far as the sections below it that follow without a gap."""
    holder = node.parent
    while holder is not None and holder.stop == node.start:
        holder.stop = node.stop
        holder = holder.parent
