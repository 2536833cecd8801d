"""HTML source: what a reader sees of it, and where its tables are."""

from govreport_pipeline.markup.boxes import set_out
from govreport_pipeline.markup.detection import is_html
from govreport_pipeline.markup.entities import entity_end, find_left_over
from govreport_pipeline.markup.head import saved_from
from govreport_pipeline.markup.layout import Edit, Page, lay_out, visible_text, visible_texts
from govreport_pipeline.markup.tables import PlacedCell
from govreport_pipeline.markup.well_formed import is_well_formed

__all__ = [
    "Edit",
    "Page",
    "PlacedCell",
    "entity_end",
    "find_left_over",
    "is_html",
    "is_well_formed",
    "lay_out",
    "saved_from",
    "set_out",
    "visible_text",
    "visible_texts",
]
