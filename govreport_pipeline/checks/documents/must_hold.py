"""What must hold of one document: asked of its rows in the tables, and before any table has them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from govreport_pipeline.checks.declared.outcome import Row
from govreport_pipeline.checks.documents.numerals import find_missing, scan
from govreport_pipeline.checks.documents.records import (
    find_false_intervals,
    find_listed_twice,
    find_miscalculated,
    find_misplaced,
    find_other_years,
    find_unknown_codes,
    find_unled,
)
from govreport_pipeline.checks.documents.texts import (
    find_false_quotes,
    find_misread_cells,
    find_misread_numbers,
    find_misread_observations,
    find_unrecorded_changes,
    find_untiled,
)
from govreport_pipeline.tables.links import ReportLink
from govreport_pipeline.tables.overrides import Override
from govreport_pipeline.tables.records import (
    Breakdown,
    Finding,
    NormalisedDocument,
    Numeral,
    Observation,
    RawDocument,
    ReportMetadata,
    Section,
    TableCell,
)
from govreport_pipeline.tables.registry import (
    BREAKDOWNS,
    FINDINGS,
    METRIC_OBSERVATIONS,
    NORMALISED_DOCUMENTS,
    NUMBER_LEDGER,
    REPORT_SECTIONS,
    TABLE_CELLS,
)

Found = tuple[int, Iterable[Row]]
"""How much was examined, and what failed in it."""


class DocumentRows:
    """A document and its rows in some tables; to use what was not given raises AttributeError."""

    raw: RawDocument
    documents: Sequence[NormalisedDocument]
    sections: Sequence[Section]
    cells: Sequence[TableCell]
    readings: Sequence[ReportMetadata]
    overrides: Sequence[Override]
    numbers: Sequence[Numeral]
    observations: Sequence[Observation]
    links: Sequence[ReportLink]
    breakdowns: Sequence[Breakdown]
    findings: Sequence[Finding]

    def __init__(self, raw: RawDocument, **rows: Sequence[Any]) -> None:
        self.raw = raw
        self.__dict__.update(rows)


def _changes(of: DocumentRows) -> Found:
    return 1, chain.from_iterable(find_unrecorded_changes(of.raw, document) for document in of.documents)


def _leaves(of: DocumentRows) -> Found:
    return 1, chain.from_iterable(find_untiled(of.raw, document, of.sections) for document in of.documents)


def _section_places(of: DocumentRows) -> Found:
    return len(of.sections), find_misplaced(of.raw, of.sections)


def _cells(of: DocumentRows) -> Found:
    return len(of.cells), chain(find_false_quotes(of.raw, of.cells), find_misread_cells(of.raw, of.cells))


def _numerals(of: DocumentRows) -> Found:
    numerals = scan(of.raw)
    return len(numerals), find_missing(of.raw, of.numbers, numerals)


def _numbers(of: DocumentRows) -> Found:
    return len(of.numbers), chain(find_false_quotes(of.raw, of.numbers), find_misread_numbers(of.raw, of.numbers))


def _values(of: DocumentRows) -> Found:
    seen = of.observations
    return len(seen), chain(find_false_quotes(of.raw, seen), find_misread_observations(of.raw, seen))


def _intervals(of: DocumentRows) -> Found:
    return len(of.observations), find_false_intervals(of.observations)


def _codes(of: DocumentRows) -> Found:
    return len(of.observations), find_unknown_codes(of.observations)


def _ledger(of: DocumentRows) -> Found:
    return len(of.numbers), find_unled(of.numbers, of.observations)


def _years(of: DocumentRows) -> Found:
    told = [override.report_year for override in of.overrides] + [reading.report_year for reading in of.readings]
    return len(of.observations), find_other_years(next(filter(None, told), None), of.observations)


def _references(of: DocumentRows) -> Found:
    named = [row.observation_id for row in of.numbers] + [row.observation_id for row in of.cells]
    named += [row.part_of for row in of.observations]
    return _resolve(of.raw.source_path, named, {row.observation_id for row in of.observations})


def _parts_and_totals(of: DocumentRows) -> Found:
    known = {row.observation_id for row in of.observations}
    known.update(figure.observation_id for link in of.links for figure in link.figures)
    found = [
        _resolve(row.breakdown_id, [row.total_observation_id, *row.part_observation_ids], known)
        for row in of.breakdowns
    ]
    return sum(examined for examined, _ in found), chain.from_iterable(rows for _, rows in found)


def _resolve(where: str, named: Iterable[str | None], known: Collection[str]) -> Found:
    names = [name for name in named if name is not None]
    problem = "no such observation"
    missing: list[Row] = [
        {"where": where, "observation_id": name, "problem": problem} for name in names if name not in known
    ]
    return len(names), missing


def _differences(of: DocumentRows) -> Found:
    return len(of.breakdowns), find_miscalculated(of.breakdowns)


def _finding_places(of: DocumentRows) -> Found:
    return len(of.findings), find_misplaced(of.raw, of.findings)


Test = Callable[[DocumentRows], Found]

TESTS: Mapping[str, Mapping[tuple[str, str], Test]] = {
    "normalise": {(NORMALISED_DOCUMENTS.name, "every_change_is_recorded"): _changes},
    "forms": {(TABLE_CELLS.name, "quotes_read_back"): _cells},
    "sections": {
        (REPORT_SECTIONS.name, "leaves_tile_the_body"): _leaves,
        (REPORT_SECTIONS.name, "places_lie_in_text"): _section_places,
    },
    "extract": {
        (NUMBER_LEDGER.name, "every_numeral_is_listed"): _numerals,
        (NUMBER_LEDGER.name, "quotes_read_back"): _numbers,
        (NUMBER_LEDGER.name, "ledger_points_back"): _ledger,
        (METRIC_OBSERVATIONS.name, "quotes_read_back"): _values,
        (METRIC_OBSERVATIONS.name, "intervals_hold"): _intervals,
        (METRIC_OBSERVATIONS.name, "codes_are_known"): _codes,
        (METRIC_OBSERVATIONS.name, "years_are_the_reports"): _years,
        (METRIC_OBSERVATIONS.name, "references_resolve"): _references,
    },
    "validate": {
        (BREAKDOWNS.name, "references_resolve"): _parts_and_totals,
        (BREAKDOWNS.name, "differences_are_computed"): _differences,
        (FINDINGS.name, "places_lie_in_text"): _finding_places,
    },
}
"""By stage, table and name: the checks of our own work that look at one document at a time."""


def find_faults(of: DocumentRows) -> Iterator[Row]:
    """The failing rows of every test that asks for nothing but the document; each says where and what."""
    for test in (_changes, _leaves, _section_places, _numerals):
        yield from test(of)[1]
    yield from find_listed_twice(of.numbers)
    for test in (_numbers, _values, _cells, _intervals, _codes, _ledger):
        yield from test(of)[1]
