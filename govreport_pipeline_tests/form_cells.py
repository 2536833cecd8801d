"""Standard tables composed cell by cell, for the tests of their identities."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from govreport_pipeline.forms.declared.declare import Slot
from govreport_pipeline.forms.declared.registry import LAYOUTS
from govreport_pipeline.tables.records import Observation, TableCell
from govreport_pipeline.tables.vocabulary import (
    Basis,
    CellState,
    Form,
    FormBlock,
    Qualifier,
    Requester,
    Scope,
    SectionType,
)
from govreport_pipeline.validate import Validation, validate
from govreport_pipeline_tests.validation_cases import DOCUMENT_ID, METADATA, PATH, compose

Key = tuple[str, Requester | None]
"""Metric code and requester."""
Content = float | CellState
"""A number, or the state of a cell without one."""

RECEIVED, CARRIED_OVER = "requests_received", "requests_carried_over"
CARRIED_FORWARD, OUTCOMES = "requests_carried_forward", "requests_outcome_total"
REQUESTERS: tuple[Requester, ...] = tuple(Requester)
RESULTS = ("_upheld", "_corrected", "_other", "_pending")
DISPUTES = ("reconsiderations", "litigations_direct", "litigations_after_reconsideration")


def keys_of(form: Form, block: FormBlock) -> dict[Key, Slot]:
    """Every coded cell of a block by metric code and requester."""
    return {(slot.code, slot.column.requester): slot for slot in LAYOUTS[form, block].slots if slot.code is not None}


def consistent_requests(form: Form, random: Random, most: int = 40) -> dict[Key, Content]:
    """Section 三 with random counts that satisfy every identity."""
    codes = list(dict.fromkeys(code for code, _ in keys_of(form, FormBlock.REQUESTS)))
    outcomes = [code for code in codes if code not in (RECEIVED, CARRIED_OVER, CARRIED_FORWARD, OUTCOMES)]
    values: dict[Key, Content] = {}
    for requester in REQUESTERS:
        counts = {code: random.randint(0, most) for code in outcomes}
        concluded = sum(counts.values())
        forward = random.randint(0, most)
        over = random.randint(0, min(most, concluded + forward))
        counts |= {
            OUTCOMES: concluded,
            CARRIED_FORWARD: forward,
            CARRIED_OVER: over,
            RECEIVED: concluded + forward - over,
        }
        values |= {(code, requester): float(count) for code, count in counts.items()}
    for code in codes:
        values[code, None] = float(sum(number(values[code, requester]) for requester in REQUESTERS))
    return values


def consistent_disputes(form: Form, random: Random, most: int = 40) -> dict[Key, Content]:
    """Section 四 with random counts that satisfy every identity."""
    values: dict[Key, Content] = {}
    for family in DISPUTES:
        counts = [random.randint(0, most) for _ in RESULTS]
        values |= {(family + result, None): float(count) for result, count in zip(RESULTS, counts, strict=True)}
        values[family, None] = float(sum(counts))
    return values


def consistent_form(form: Form, random: Random, most: int = 40) -> dict[Key, Content]:
    """Sections 三 and 四 together."""
    return consistent_requests(form, random, most) | consistent_disputes(form, random, most)


def consistent_statistics(form: Form, random: Random, most: int = 40) -> dict[Key, Content]:
    """The statistics form, or a table of indicators, with random counts that satisfy every identity."""
    slots = [slot for slot in LAYOUTS[form, FormBlock.STATISTICS].slots if slot.code is not None]
    places = {slot.place: (slot.code, slot.column.requester) for slot in slots}
    values: dict[Key, Content] = {key: float(random.randint(0, most)) for key in places.values()}
    for _ in range(2):  # 不同意 is a total and a part
        for identity in LAYOUTS[form, FormBlock.STATISTICS].placed_identities():
            total = places.get(identity.totals[0])
            parts = [values[places[part]] for part in identity.parts if part in places]
            if total is None:
                continue
            if identity.kind.value == "of_which":
                values[total] = max(number(values[total]), *map(number, parts), 0.0)
            else:
                values[total] = float(sum(map(number, parts)))
    return values


CONSISTENT: dict[tuple[Form, FormBlock], Callable[[Form, Random, int], dict[Key, Content]]] = {
    (Form.FORM2019, FormBlock.REQUESTS): consistent_requests,
    (Form.FORM2021, FormBlock.REQUESTS): consistent_requests,
    (Form.FORM2019, FormBlock.DISPUTES): consistent_disputes,
    (Form.FORM2021, FormBlock.DISPUTES): consistent_disputes,
    (Form.STAT2014, FormBlock.STATISTICS): consistent_statistics,
    (Form.NARRATIVE, FormBlock.STATISTICS): consistent_statistics,
}
"""What makes a table of random counts in which every identity is true."""


def number(content: Content) -> float:
    """A content that is a number."""
    if isinstance(content, CellState):
        raise TypeError(f"{content} is no number")
    return content


def make_cells(
    form: Form, block: FormBlock, values: Mapping[Key, Content], number_of_table: int = 1
) -> list[TableCell]:
    """The cells of one table; what `values` lacks, the table lacks."""
    table_id = f"{DOCUMENT_ID}-t{number_of_table}"
    cells = []
    for order, slot in enumerate(LAYOUTS[form, block].slots):
        content = values.get((slot.code, slot.column.requester)) if slot.code is not None else None
        if content is None:
            continue
        is_number = not isinstance(content, CellState)
        start = 1000 * number_of_table + 3 * order
        cells.append(
            TableCell(
                document_id=DOCUMENT_ID,
                table_id=table_id,
                form=form,
                row_label=slot.row.label,
                column_label=slot.column.label,
                printed_row_label=slot.row.label,
                printed_column_label=slot.column.label,
                metric_code=slot.code,
                requester=slot.column.requester,
                state=CellState.NUMBER if is_number else content,  # type: ignore[arg-type]
                value=number(content) if is_number else None,
                printed_unit=slot.printed_unit,
                quote=f"{content:g}" if is_number else "",
                raw_start=start,
                raw_end=start + 2,
                observation_id=f"{table_id}-{order:04d}" if is_number else None,
            )
        )
    return cells


def observe(cell: TableCell) -> Observation:
    """The observation of a cell with a number."""
    if cell.value is None or cell.observation_id is None:
        raise TypeError("the cell holds no number")
    return Observation(
        cell.observation_id, DOCUMENT_ID, PATH, 2023, SectionType.REQUESTS, cell.metric_code, cell.row_label,
        cell.requester, None, cell.value, cell.value, cell.value, "件", None, Qualifier.EXACT, Basis.TABLE_CELL,
        Scope.ANNUAL, cell.raw_start, cell.raw_end, cell.quote, cell.table_id, cell.row_label, cell.column_label,
        "test", None, None,
    )  # fmt: skip


def validated(*tables: Sequence[TableCell]) -> Validation:
    """What validation gives for a document of these tables alone."""
    case = compose("表")
    cells = [cell for table in tables for cell in table]
    observations = [observe(cell) for cell in cells if cell.value is not None]
    return validate(case.raw, case.document, METADATA, (), (), observations, cells)
