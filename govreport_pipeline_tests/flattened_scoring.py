"""How much of composed reports is read, and how much of it right.

    python -m govreport_pipeline_tests.flattened_scoring [REPORTS]

prints a line for each shape and form, from so many reports each (default 20).
"""

import sys
from collections import Counter
from collections.abc import Sequence

from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declare import FormLayout
from govreport_pipeline.forms.registry import UNITS
from govreport_pipeline.normalise import normalise
from govreport_pipeline.tables.vocabulary import CellState
from govreport_pipeline_tests.documents import raw_document
from govreport_pipeline_tests.flattened_tables import FORMS, SHAPES, Composed, Place, Shape, compose


def score(composed: Composed) -> Counter[str]:
    """Counts of cells, right, missing and wrong; a blank with a number in it is wrong."""
    raw = raw_document(composed.text)
    reading = read_forms(raw, normalise(raw))
    blocks = {table.table_id: table.block for table in reading.tables}
    read: dict[Place, str] = {
        (blocks[cell.table_id], cell.row_label, cell.column_label): cell.quote
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


def main() -> None:
    """Print the shares of every shape and form, and of all."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    totals: dict[str, Counter[str]] = {}
    for shape in SHAPES:
        for layouts in FORMS:
            counts = score_shape(shape, layouts, range(reports))
            kind = "hopeless" if shape.is_hopeless else "damaged" if shape.is_damaged else "undamaged"
            totals.setdefault(kind, Counter()).update(counts)
            _print(f"{shape.name} · {layouts[0].name}", counts)
    for kind, counts in totals.items():
        _print(f"all that is {kind}", counts)


def _print(name: str, counts: Counter[str]) -> None:
    emitted = counts["right"] + counts["wrong"]
    print(
        f"{name:40} cells {counts['cells']:6} emitted {emitted / max(1, counts['cells']):.4f}"
        f" right of these {counts['right'] / max(1, emitted):.5f}"
    )


if __name__ == "__main__":
    main()
