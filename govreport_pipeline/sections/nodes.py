"""The sections of a tree while it grows."""

import re
from typing import Optional

from govreport_pipeline.sections.headings import section_type_of
from govreport_pipeline.sections.markers import ITEM
from govreport_pipeline.tables.vocabulary import SectionType

LEVELS = (1, 1, 2, 3, 4, 5, 5, 0)
"""Level of a marker's kind, if nothing deeper holds it."""
REST = 7
"""The kind of a section's text behind a list inside a paragraph; no marker heads it."""
ROOT_DEPTH = -1
_CHAPTER = re.compile(r"(?:主动公开|依申请公开)(?:政府信息|信息)?(?:工作)?(?:情况|方面)")
"""一是主动公开情况。 heads what others tell in a section of its own."""

_OF_CLASSES = re.compile("(?:类别|分类|类型|种类)(?:和|及|与|、|数量|情况|统计)*$")
"""主动公开政府信息的类别情况: what stands below are classes, whatever they are called."""


class Node:
    """A section; the root holds those of the top and is none itself."""

    __slots__ = (
        "depth", "has_children", "heading_end", "heading_start", "is_leaf", "is_run", "kind", "last", "level",
        "ordinal", "ordinals", "parent", "pieces", "position", "reach", "section_id", "section_type", "start", "stop",
    )  # fmt: skip
    is_leaf: bool
    section_type: SectionType
    has_children: bool
    section_id: str | None
    position: int
    pieces: list[tuple[int, int]]
    stop: int
    """Where the next section begins."""
    reach: int
    """Where the last section below it that follows without a gap ends."""

    def __init__(
        self,
        kind: int,
        ordinal: int | None,
        start: int,
        depth: float,
        parent: Optional["Node"],
        heading: tuple[int, int],
    ) -> None:
        self.kind = kind
        self.ordinal = ordinal
        self.start = start
        self.depth = depth
        """Orders the kinds; a nested 一、 lies half a step below what holds it."""
        self.parent: Node = self if parent is None else parent
        self.heading_start, self.heading_end = heading
        self.level = level = LEVELS[kind]
        if parent is not None:
            parent.has_children = True
            if level <= parent.level:
                self.level = parent.level + 1
        self.last = [0] * 7
        """The ordinal of the last section of each kind below it."""
        self.ordinals: set[int] | None = None
        """The ordinals of its (一)… list."""
        self.has_children = False
        self.is_run = False
        """Is it in a list inside a paragraph?"""


def new_root() -> Node:
    """The root of a tree: above every level, and nothing reaches its end."""
    root = Node(REST, None, 0, ROOT_DEPTH, None, (0, 0))
    root.level = root.reach = -1
    root.section_id = None
    return root


def type_of(node: Node, heading: str, above: str, inherited: SectionType | None) -> SectionType:
    """The section type of a node: its heading's where that tells more than its parent, headed `above`.

    What stands under problems is about problems, whatever it names, and under
    the classes of what is disclosed 机构职能 is one; 第一 and 一是 head
    sentences, not sections.
    """
    if inherited is SectionType.PROBLEMS:
        return inherited
    if inherited is not None and node.level >= LEVELS[ITEM] and _CHAPTER.fullmatch(heading) is None:
        return inherited
    told = section_type_of(heading) if heading else None
    is_class = inherited is SectionType.PROACTIVE_DISCLOSURE and _OF_CLASSES.search(above) is not None
    if is_class and told is SectionType.ORGANISATION:
        return SectionType.PROACTIVE_DISCLOSURE
    if inherited is None or told not in (None, SectionType.OTHER, SectionType.OVERVIEW):
        return told or inherited or SectionType.OTHER
    return inherited
