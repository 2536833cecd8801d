"""How much of composed reports is read, and how much of it right: every form in every shape.

    python -m govreport_pipeline_tests.shape_scoring [REPORTS [WORD]]

prints a line for each shape (those with a word in their name), and in it for
each form the share of cells emitted, and how many are wrong and missing, from
so many reports each (default 10).
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.declare import FormLayout
from govreport_pipeline.forms.declared.registry import UNITS
from govreport_pipeline.ingest.documents import read_document
from govreport_pipeline.normalise import normalise
from govreport_pipeline.tables.records import RawDocument
from govreport_pipeline.tables.vocabulary import CellState
from govreport_pipeline_tests.documents import raw_document
from govreport_pipeline_tests.flattened_tables import BEYOND, FORMS, SHAPES, Composed, Place, Shape, compose
from govreport_pipeline_tests.marked_tables import DAMAGES, SOURCES, compose_marked

_TAG = re.compile("<[^>]*>")
Scoring = Callable[[FormLayout, int], Counter[str]]
CONTENTS = (
    Shape("sums"),
    Shape("random", is_random=True),
    Shape("blanks", blank="—", blank_share=0.05),
    Shape("empty", blank_share=0.05),
)
"""What the cells of marked tables hold."""


def score(composed: Composed, raw: RawDocument | None = None) -> Counter[str]:
    """Counts of cells, right, missing and wrong; a blank with a number in it is wrong."""
    raw = raw or raw_document(composed.text)
    reading = read_forms(raw, normalise(raw))
    blocks = {table.table_id: table.block for table in reading.tables}
    read: dict[Place, str] = {
        (blocks[cell.table_id], cell.row_label, cell.column_label): _TAG.sub("", cell.quote)
        for cell in reading.cells
        if cell.state is not CellState.UNREADABLE and (cell.form, cell.row_label, cell.column_label) in UNITS
    }
    counts: Counter[str] = Counter()
    for place, printed in composed.truth.items():
        content = read.pop(place, None)
        if printed is None:
            counts["wrong"] += content is not None and any(map(str.isdigit, content))
        else:
            counts["cells"] += 1
            counts["right"] += content == printed
            counts["missing"] += content is None
            counts["wrong"] += content not in (None, printed)
    counts["wrong"] += sum(any(map(str.isdigit, content)) for content in read.values())
    return counts


def score_shape(shape: Shape, layouts: Sequence[FormLayout], seeds: Sequence[int]) -> Counter[str]:
    """The counts of several reports."""
    counts: Counter[str] = Counter()
    for seed in seeds:
        counts += score(compose(layouts, shape, seed))
    return counts


def score_marked(layout: FormLayout, source: str, damage: str, shape: Shape, seed: int) -> Counter[str]:
    """The counts of a report whose tables the source marks."""
    data, composed = compose_marked(layout, source, damage, shape, seed)
    raw = read_document(data, "a.html" if source.startswith("page") else "a.txt")
    assert isinstance(raw, RawDocument)
    return score(composed, raw)


def _scorings() -> Iterator[tuple[str, Scoring]]:
    for shape in (*SHAPES, *BEYOND):
        kind = "beyond" if shape in BEYOND or shape.is_hopeless else "damaged" if shape.is_damaged else "undamaged"
        yield f"{kind} · {shape.name}", lambda layout, seed, s=shape: score(compose((layout,), s, seed))  # type: ignore[misc]
    for source in SOURCES:
        for damage in DAMAGES:
            for shape in CONTENTS:
                yield (
                    f"marked · {source} · {damage} · {shape.name}",
                    lambda layout, seed, at=(source, damage, shape): score_marked(layout, *at, seed),  # type: ignore[misc]
                )


def main() -> None:
    """Print the figures of every shape and form, and of all."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    word = sys.argv[2] if len(sys.argv) > 2 else ""
    layouts = [layout for (layout,) in FORMS]
    totals: dict[str, Counter[str]] = {}
    print(f"{'':70}" + "".join(f"{layout.name:>22}" for layout in layouts))
    for name, scoring in _scorings():
        if word not in name:
            continue
        row = []
        for layout in layouts:
            counts = sum((scoring(layout, seed) for seed in range(reports)), Counter())
            totals.setdefault(name.partition(" · ")[0], Counter()).update(counts)
            row.append(_figures(counts))
        print(f"{name:70}" + "".join(row), flush=True)
    for kind, counts in totals.items():
        print(f"{kind:70}{_figures(counts)}")


def _figures(counts: Counter[str]) -> str:
    emitted = counts["right"] + counts["wrong"]
    return f"{emitted / max(1, counts['cells']):9.4f}{counts['wrong']:6}{counts['missing']:7}"


if __name__ == "__main__":
    main()
