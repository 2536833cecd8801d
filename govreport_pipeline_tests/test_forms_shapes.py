"""Tables of every form are read from every source that marks them, whole or damaged, without a wrong cell."""

import re
from collections import Counter

import pytest

from govreport_pipeline.ingest.documents import read_document
from govreport_pipeline.tables.records import RawDocument
from govreport_pipeline_tests.flattened_tables import FORMS
from govreport_pipeline_tests.marked_tables import DAMAGES, REARRANGED, SOURCES, compose_marked
from govreport_pipeline_tests.shape_scoring import CONTENTS, score, score_marked

EMPTY = CONTENTS[-1]
_LEAST = 0.75
"""So many cells are read even where each table of a report is a number or a cell short."""
_GROUP = 5
"""Cells of a group of the disputes that does not add up: without blank cells it may be a column off."""


@pytest.mark.parametrize("source", SOURCES)
def test_no_source_gives_a_wrong_cell(source: str) -> None:
    for number, (layout,) in enumerate(FORMS):
        for place, damage in enumerate(DAMAGES):
            counts = score_marked(layout, source, damage, CONTENTS[(number + place) % 2], number)
            assert counts["wrong"] == 0, (layout.name, damage)
            is_lossy = "captured" in source or (source in REARRANGED and damage != "whole")
            assert counts["right"] >= _LEAST * counts["cells"] or is_lossy, (layout.name, damage)


@pytest.mark.parametrize("source", [source for source in SOURCES if not source.startswith("captured")])
def test_every_cell_of_a_whole_table_is_read_from_every_source(source: str) -> None:
    for (layout,) in FORMS:
        counts = score_marked(layout, source, "whole", CONTENTS[0], 3)
        assert counts["wrong"] == 0
        assert counts["missing"] <= _GROUP * source.endswith("merged cells as one"), layout.name


@pytest.mark.parametrize("source", [source for source in SOURCES if source.startswith("columns")])
def test_blank_cells_of_rows_set_in_columns_are_told_by_their_places(source: str) -> None:
    for (layout,) in FORMS:
        counts = sum((score_marked(layout, source, "whole", EMPTY, seed) for seed in range(3)), Counter())
        assert counts["wrong"] == 0
        assert counts["right"] >= 0.96 * counts["cells"], layout.name


def test_a_row_that_lacks_its_last_cell_alone_may_have_lost_another() -> None:
    for (layout,) in FORMS:
        assert score_marked(layout, "columns", "a cell too few", CONTENTS[0], 3)["wrong"] == 0


def test_cells_that_grew_together_on_a_page_are_told_by_no_columns() -> None:
    for (layout,) in FORMS:
        for seed in range(2):
            data, composed = compose_marked(layout, "page, boxes", "whole", CONTENTS[0], seed)
            page = data.decode().replace("\n  <div>", "<span>").replace("</div><span>", "</span><span>")
            raw = read_document(re.sub("(<span>[^<]*)</div>", r"\1</span>", page).encode(), "a.html")
            assert isinstance(raw, RawDocument)
            assert score(composed, raw)["wrong"] == 0, layout.name
