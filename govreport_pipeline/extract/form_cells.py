"""The cells of standard tables as observations, and the numerals of those tables."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, pairwise

from govreport_pipeline.catalogue.derived import DERIVED_TOTALS
from govreport_pipeline.catalogue.metrics import unit_of
from govreport_pipeline.extract.form_standing import OWN, Standing
from govreport_pipeline.extract.numbers.numerals import Token, find_numerals
from govreport_pipeline.extract.numbers.roles import plain_role, role_of
from govreport_pipeline.extract.numbers.units import unit_after
from govreport_pipeline.forms.declared.registry import LAYOUTS, UNITS
from govreport_pipeline.forms.labelled.unknown import unit_of_unknown
from govreport_pipeline.normalise.alignment import Alignment, align
from govreport_pipeline.sections import Leaf
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import (
    NormalisedDocument,
    Numeral,
    Observation,
    RawDocument,
    StandardTable,
    TableCell,
)
from govreport_pipeline.tables.vocabulary import Basis, CellState, Form, FormBlock, Qualifier, Role, SectionType

Span = tuple[int, int]

SECTION_TYPES: dict[FormBlock, SectionType] = {
    FormBlock.PROACTIVE: SectionType.PROACTIVE_DISCLOSURE,
    FormBlock.REQUESTS: SectionType.REQUESTS,
    FormBlock.DISPUTES: SectionType.DISPUTES,
}
STATISTICS_TYPES: tuple[tuple[tuple[str, ...], SectionType], ...] = (
    (("proactive_", "normative_", "policy_", "public_", "press_", "online_", "website_", "enquiries_"), SectionType.PROACTIVE_DISCLOSURE),
    (("requests_",), SectionType.REQUESTS),
    (("fees_",), SectionType.FEES),
    (("reconsiderations", "litigations", "complaints", "appeals"), SectionType.DISPUTES),
    (("offices", "access_", "staff", "dedicated_", "meetings", "training_", "trainees"), SectionType.ORGANISATION),
)  # fmt: skip
"""How the codes begin that the statistics form has in the matter of each section."""

_make_observation = builder(Observation)
_make_numeral = builder(Numeral)


def numerals_outside(text: str, spans: Sequence[Span]) -> list[Token]:
    """The numerals of a text without some spans of it, which are in order and do not overlap."""
    edges = (0, *chain.from_iterable(spans), len(text))
    stretches = zip(edges[::2], edges[1::2], strict=True)
    return [token for start, end in stretches for token in find_numerals(text, start, end)]


def leaves_outside(leaves: Sequence[Leaf], spans: Sequence[Span]) -> Iterator[Leaf]:
    """The leaves without their tables; what follows a table in a leaf is one of its own, under the same headings."""
    for leaf in leaves:
        start = leaf.start
        for first, last in spans:
            if last <= start or first >= leaf.end:
                continue
            if start < first:
                yield _part(leaf, start, first)
            start = last
        if start < leaf.end:
            yield _part(leaf, start, leaf.end)


def _part(leaf: Leaf, start: int, end: int) -> Leaf:
    has_heading = start <= leaf.heading_start and leaf.heading_end <= end
    heading = (leaf.heading_start, leaf.heading_end) if has_heading else (start, start)
    return leaf._replace(start=start, end=end, heading_start=heading[0], heading_end=heading[1])


def form_of(cells: Sequence[TableCell]) -> Form:
    """The newest form of a document's tables; narrative where it has none.

    A report may keep a table of an older form (section 三 of 2019 in a report
    of 2023), never one of a form to come.
    """
    return max({cell.form for cell in cells}, key=list(Form).index, default=Form.NARRATIVE)


def printed_totals(cells: Sequence[TableCell]) -> dict[str, float]:
    """What the cells of all requesters have, by code, and what they add up to where the form prints no total."""
    printed = {
        cell.metric_code: cell.value
        for cell in cells
        if cell.metric_code is not None and cell.requester is None and cell.value is not None
    }
    for total in DERIVED_TOTALS:
        if total.code not in printed and all(part in printed for part in total.parts):
            printed[total.code] = sum(printed[part] for part in total.parts)
    return printed


def read_cells(
    raw: RawDocument,
    report_year: int | None,
    tables: Sequence[StandardTable],
    cells: Sequence[TableCell],
    standings: Mapping[str, Standing],
) -> list[Observation]:
    """An observation for each cell that holds a number, under the cell's own observation_id.

    `standings` has the tables that are of another body or year.
    """
    told = {table.table_id: (table.block, standings.get(table.table_id, OWN)) for table in tables}
    return [
        _observation(raw, report_year, told[cell.table_id], cell, cell.observation_id, cell.value)
        for cell in cells
        if cell.observation_id is not None and cell.value is not None
    ]


def _observation(
    raw: RawDocument,
    report_year: int | None,
    table: tuple[FormBlock, Standing],
    cell: TableCell,
    observation_id: str,
    value: float,
) -> Observation:
    block, standing = table
    code = cell.metric_code
    own = unit_of(code) if code is not None else UNITS.get((cell.form, cell.row_label, cell.column_label))
    unit = unit_of_unknown(LAYOUTS[cell.form, block], cell.printed_unit) if own is None else own
    return _make_observation(
        observation_id, raw.document_id, raw.source_path, report_year, section_type_of(block, code), code,
        label=cell.row_label.rpartition("/")[2], requester=cell.requester, subject=standing.subject,
        value=value, value_low=value, value_high=value, unit=unit, printed_unit=cell.printed_unit,
        qualifier=Qualifier.EXACT, basis=Basis.TABLE_CELL, scope=standing.scope,
        raw_start=cell.raw_start, raw_end=cell.raw_end, quote=cell.quote,
        table_id=cell.table_id, row_label=cell.row_label, column_label=cell.column_label,
        rule_id=f"{cell.form}.{block}", part_of=None, relation=None,
    )  # fmt: skip


def section_type_of(block: FormBlock, code: str | None) -> SectionType:
    """The matter of a cell: of its table, or of its code where one table holds everything."""
    if block in SECTION_TYPES or code is None:
        return SECTION_TYPES.get(block, SectionType.OTHER)
    return next((kind for starts, kind in STATISTICS_TYPES if code.startswith(starts)), SectionType.OTHER)


def read_table_numerals(
    raw: RawDocument, document: NormalisedDocument, spans: Sequence[Span], cells: Sequence[TableCell]
) -> Iterator[Numeral]:
    """The numerals of the tables at `spans`: contents of cells, ordinals of labels, remarks.

    Each cell is read apart from its neighbours, so that no numeral reaches
    from one into the next.
    """
    alignment = align(raw, document)
    text = document.text
    for start, end, cell in _stretches(text, alignment, spans, cells):
        if cell is not None and end - start == len(cell.quote) and cell.quote.isdecimal():  # as most are
            value, rule_id = float(cell.quote), f"{cell.form}.cell"
            yield _make_numeral(
                raw.document_id, cell.raw_start, cell.raw_end, cell.quote, value, Role.TABLE_CELL,
                cell.observation_id, rule_id,
            )  # fmt: skip
            continue
        if cell is None and text[start:end].isspace():  # between two cells
            continue
        for token in _tokens(text, start, end, cell):
            role, used_by = _role_of(text, token, cell)
            raw_start, raw_end = alignment.span(token.start, token.end)
            quote = raw.text[raw_start:raw_end]
            yield _make_numeral(raw.document_id, raw_start, raw_end, quote, token.value, role[0], used_by, role[1])


def _stretches(
    text: str, alignment: Alignment, spans: Sequence[Span], cells: Sequence[TableCell]
) -> Iterator[tuple[int, int, TableCell | None]]:
    """The tables at `spans` cut into cells and what stands between them.

    The span of an unreadable cell may be its whole row: where another cell begins within, that has what follows.
    """
    position = alignment.position
    held = [(position(cell.raw_start), position(cell.raw_end), place) for place, cell in enumerate(cells)]
    held = [span for span in held if span[0] < span[1]]
    held.sort(key=lambda span: (span[0], -span[1], cells[span[2]].state is CellState.NUMBER))
    held.append((len(text), len(text), -1))
    ends = iter([*((start, min(end, after[0]), place) for (start, end, place), after in pairwise(held)), held[-1]])
    start, end, place = next(ends)
    for first, last in spans:
        while first < last:
            while end <= first and place >= 0:
                start, end, place = next(ends)
            stop = min(last, start if first < start else end)
            yield first, stop, cells[place] if first >= start and place >= 0 else None
            first = stop


def _tokens(text: str, start: int, end: int, cell: TableCell | None) -> list[Token]:
    """The numerals of a stretch; the whole of a cell that holds a number in another script."""
    tokens = find_numerals(text[start:end])
    for token in tokens:
        token.start, token.end = start + token.start, start + token.end
    if not tokens and cell is not None and cell.state is CellState.NUMBER:
        return [Token(start, end, cell.value, True)]
    return tokens


def _role_of(text: str, token: Token, cell: TableCell | None) -> tuple[tuple[Role, str], str | None]:
    """What a numeral of a table does, and the observation that uses it."""
    if cell is not None:
        return (Role.TABLE_CELL, f"{cell.form}.cell"), cell.observation_id
    role = plain_role(text, token) or role_of(text, token, unit_after(text, token.end))
    return role if role is not None and role[0] is not Role.OTHER else (Role.TABLE_CELL, "table"), None
