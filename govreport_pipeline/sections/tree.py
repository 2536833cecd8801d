"""Markers to a tree: which heading stands under which."""

import re
from collections.abc import Sequence

from govreport_pipeline.sections.body import Body
from govreport_pipeline.sections.headings import read_heading, section_type_of
from govreport_pipeline.sections.markers import (
    AT_BLANK,
    AT_LINE,
    AT_MARK,
    BRACKETED,
    ITEM,
    NUMBER,
    PART,
    SUB,
    Marker,
)
from govreport_pipeline.sections.nodes import REST, ROOT_DEPTH, Node, new_root

_LEAD = r"[ \t]*+[\u4e00-\u9fff、]{2,16}:[ \t]*+\n"
_LED = re.compile(rf"\n{_LEAD}\s*+\Z")
_LEADS_UP = re.compile(rf"\n({_LEAD})")
_ENDS_LINE = re.compile(r"[ \t]{0,40}+(?:[\n。;:]|\Z)")
_LONGEST_LEAD = 40
LONGEST_CONTENTS = 1500
"""A table of contents, and what stands between it and the first section, has no more characters than that."""
_SHORT = 10
"""Characters of a title that needs no word by which its section is known."""
MOST_LISTS = 40
"""So many lists back a paragraph that was moved is looked for."""


class Tree:
    """Places the markers of one document, in order, under their parents."""

    def __init__(self, text: str, body: Body) -> None:
        self.nodes: list[Node] = []
        self._text = text
        self._body = body
        self._open: list[Node] = [new_root()]
        self._listed: list[Node] = []
        """The sections that hold a (一)… list."""
        self._tops: list[Node] = []
        self._top = 0
        self._nested: Node | None = None
        self._one_line_until = 0
        """No line ends between the innermost list item and here."""
        self._led: Node | None = None
        """The first of the points under a line that only leads up to them: 公开方式:."""

    def place(self, marker: Marker) -> None:
        """Give a marker its place; drop it where it heads nothing."""
        if self._open[-1].is_run:
            self._end_run(marker.start)
        if self._led is not None:
            self._end_led(marker.start)
        kind = marker.kind
        if kind > SUB:
            self._place_deep(marker)
        elif kind == SUB:
            self._place_sub(marker)
        else:
            self._place_top(marker)

    def finish(self) -> None:
        """Close the tree at the end of the body."""
        if self._open[-1].is_run:
            self._end_run(self._body.end)
        if self._led is not None:
            self._end_led(self._body.end)

    def _end_led(self, stop: int) -> None:
        """Points under 公开方式: end before the next such line (公开数量:), which is their holder's."""
        first, last = self._led, self._open[-1]
        if first is None or first.parent not in self._open or last.kind != first.kind:
            self._led = None
            return
        lead = _LEADS_UP.search(self._text, last.heading_end, stop)
        if lead is None:
            return
        self._led = None
        start = self._body.start_after(lead.start(1))
        if last.parent is first.parent and lead.end() < stop and start < stop:  # 来源: of the page leads up to nothing
            self._open.pop()
            self.nodes.append(Node(REST, None, start, REST, first.parent, (start, start)))

    def _end_run(self, stop: int) -> None:
        """A list inside a paragraph ends with it: what follows is its holder's."""
        line_end = self._text.find("\n", max(self._open[-1].start, self._one_line_until), stop)
        if line_end < 0:
            self._one_line_until = stop
            return
        start = self._body.start_after(line_end + 1)
        if start >= stop or not self._text[start:stop].strip():
            return
        while self._open[-1].is_run:
            self._open.pop()
        self.nodes.append(Node(REST, None, start, REST, self._open[-1], (start, start)))

    def _add(self, marker: Marker, depth: float, parent: Node, heading: tuple[int, int] | None = None) -> None:
        kind, ordinal, start, end, strength, _ = marker
        node = Node(kind, ordinal, start, depth, parent, heading or read_heading(self._text, end))
        if kind in (NUMBER, BRACKETED) and ordinal == 1 and strength == AT_LINE:
            before = self._text[max(0, start - _LONGEST_LEAD) : start]
            self._led = node if before.rstrip().endswith(":") and _LED.search(before) is not None else None
        if kind >= ITEM:
            node.is_run = strength > AT_LINE
        parent.last[kind] = parent.last[kind] + 1 if ordinal is None else ordinal
        if kind == SUB:
            if parent.ordinals is None:
                parent.ordinals = set()
                self._listed.append(parent)
            parent.ordinals.add(ordinal or 0)
        self.nodes.append(node)
        self._open.append(node)

    def _above(self, depth: float) -> int:
        """How many open sections lie above that depth: the last of them would hold it."""
        stack = self._open
        count = len(stack)
        while stack[count - 1].depth >= depth:
            count -= 1
        return count

    def _close(self, count: int) -> Node:
        """Close all but so many open sections; the innermost left."""
        del self._open[count:]
        return self._open[-1]

    # 一、

    def _place_top(self, marker: Marker) -> None:
        heading = read_heading(self._text, marker.end)
        if marker.is_bare and marker.ordinal is None:
            self._open_top(marker, heading)
            return
        if marker.is_bare and not self._heads_line(marker, heading):
            return
        if marker.kind == PART or marker.ordinal is None:
            if self._is_part(marker) if marker.kind == PART else self._is_line(marker, heading):
                self._open_top(marker, heading)
            return
        nested = self._nested if self._nested in self._open else None
        if self._belongs_at_top(marker, heading, nested):
            self._open_top(marker, heading)
        elif marker.ordinal == 1 or nested is not None:
            self._open_nested(marker, heading, nested)

    def _is_part(self, marker: Marker) -> bool:
        """Is it one of a row of parts? 陆、水两路 at the start of a line is none, where no 壹、 stands before it."""
        return marker.ordinal == 1 or self._text[marker.start] == "第" or self._open[0].last[PART] > 0

    def _is_line(self, marker: Marker, heading: tuple[int, int]) -> bool:
        """Does the marker with its heading have the line to itself?"""
        return (
            marker.strength == AT_LINE
            and heading[0] < heading[1]
            and _ENDS_LINE.match(self._text, heading[1]) is not None
        )

    def _is_short_line(self, marker: Marker, heading: tuple[int, int]) -> bool:
        """Is it no more than a few words on a line of their own, as the section before has them: 二、主动公开 and 二、申请?"""
        before, stop = self._tops[-1], heading[1]
        is_alone = self._is_line(marker, heading) and self._text.startswith("\n", stop) and stop - heading[0] <= _SHORT
        return is_alone and self._text[before.heading_end : before.heading_end + 1] == "\n"

    def _heads_line(self, marker: Marker, heading: tuple[int, int]) -> bool:
        """Is an ordinal without a mark (一 概述) the next one, on a line that names a section's matter?"""
        if self._top not in (0, (marker.ordinal or 0) - 1) or not self._is_line(marker, heading):
            return False
        return self._is_typed(heading)

    def _belongs_at_top(self, marker: Marker, heading: tuple[int, int], nested: Node | None) -> bool:
        """Is a 一、 marker a section of the report, not of a list inside one?"""
        ordinal, top = marker.ordinal or 0, self._top
        if top == 0 or (ordinal == 1 and self._drop_contents(marker, heading)):
            return True
        if ordinal == top + 1:
            if nested is None or nested.ordinal is None:
                return True
            return ordinal != nested.ordinal + 1 or (marker.strength <= AT_BLANK and self._is_typed(heading))
        if marker.strength > AT_BLANK:
            return False
        if ordinal > top:
            # a skipped ordinal, unless a nested list goes on
            return nested is None or ordinal != (nested.ordinal or 0) + 1
        if marker.strength != AT_LINE or nested is not None:
            return False
        if not self._is_typed(heading):
            return ordinal == top > 1 and self._is_short_line(marker, heading)
        if self._text[heading[1] - 2 : heading[1]] == "情况":
            return ordinal > 1 or top == 1
        # 二, 四, 三: a section that was moved
        return self._is_line(marker, heading) and 1 < ordinal not in {one.ordinal for one in self._tops}

    def _is_typed(self, heading: tuple[int, int]) -> bool:
        return section_type_of(self._text[heading[0] : heading[1]]) is not None

    def _drop_contents(self, marker: Marker, heading: tuple[int, int]) -> bool:
        """Drop a table of contents: a list of headings that starts over, with nothing under them.

        A list inside a sentence of the preamble (主要内容:一、概述;二、公开情况。) may be followed by others.
        """
        if not self._tops:
            return False
        first, last = self._tops[0], self._tops[-1]
        told, repeated = self._text[first.heading_start : first.heading_end], self._text[slice(*heading)]
        if not repeated or not told.startswith(repeated) or marker.start - first.start > LONGEST_CONTENTS:
            return False
        is_told = marker.strength == AT_LINE and last is not first and "\n" not in self._text[first.start : last.start]
        if "。" in self._text[first.start : last.heading_end if is_told else marker.start]:
            return False
        for kept in (self.nodes, self._listed, self._tops):
            kept.clear()
        self._open = [new_root()]
        self._top, self._nested = 0, None
        return True

    def _open_top(self, marker: Marker, heading: tuple[int, int]) -> None:
        depth = float(marker.kind)
        self._add(marker, depth, self._close(self._above(depth)), heading)
        self._tops.append(self.nodes[-1])
        self._top = self._top + 1 if marker.ordinal is None else marker.ordinal
        if marker.kind == PART:
            self._top = 0
        self._nested = None

    def _open_nested(self, marker: Marker, heading: tuple[int, int], nested: Node | None) -> None:
        innermost = self._close(self._above(nested.depth if nested is not None else ITEM))
        depth = nested.depth if nested is not None else max(innermost.depth, 0) + 0.5
        self._add(marker, depth, innermost, heading)
        self._nested = self._open[-1]

    # (一)

    def _place_sub(self, marker: Marker) -> None:
        count = self._above(SUB)
        holder = self._open[count - 1]
        last = holder.last[SUB]
        ordinal = marker.ordinal
        if ordinal is None:
            # seed 004: the third measure of section seven lost its "(三"
            if last == 0:
                return
        elif marker.strength == AT_MARK and ordinal not in (1, last + 1) and not self._is_amid(marker, holder):
            return
        elif last == 0 and ordinal > 1 and marker.strength == AT_LINE:
            # seed 003: paragraph (二) stands after section six
            holder = self._missing_one(ordinal) or holder
        self._close(count)
        self._add(marker, SUB, holder)

    def _is_amid(self, marker: Marker, holder: Node) -> bool:
        """Does a title out of its order begin a sentence of the line: (一)公开内容。…。(三)公开形式。…?"""
        if not holder.last[SUB] or self._text[marker.start - 1] != "。" or marker.ordinal in (holder.ordinals or ()):
            return False
        begin, end = read_heading(self._text, marker.end)
        return begin < end and self._text.startswith(("。", ":"), end)

    def _missing_one(self, ordinal: int) -> Node | None:
        """The latest section whose (一)… list skipped that ordinal."""
        for parent in self._listed[: -MOST_LISTS - 1 : -1]:
            ordinals = parent.ordinals
            if ordinals and parent.depth > ROOT_DEPTH and ordinal not in ordinals and max(ordinals) > ordinal:
                return parent
        return None

    # 1. (1) 第一, 一是

    def _place_deep(self, marker: Marker) -> None:
        kind, ordinal = marker.kind, marker.ordinal or 0
        count = self._above(kind)
        last = self._open[count - 1].last[kind]
        if ordinal not in (1, last + 1) and not (last > 0 if kind >= ITEM else marker.strength == AT_LINE):
            return
        self._add(marker, kind, self._close(count))


def grow(text: str, markers: Sequence[Marker], body: Body) -> list[Node]:
    """The sections that the markers head, in the order of the text."""
    tree = Tree(text, body)
    for marker in markers:
        tree.place(marker)
    tree.finish()
    return tree.nodes
