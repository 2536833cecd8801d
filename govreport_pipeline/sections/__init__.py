"""Heading markers to the section tree, whose leaves tile the body."""

from govreport_pipeline.sections.leaf import Leaf, outline
from govreport_pipeline.sections.rows import split_sections

__all__ = ["Leaf", "outline", "split_sections"]
