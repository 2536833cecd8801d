"""Every numeral of a document, and what became of it: the ledger."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import attrgetter

from govreport_pipeline.extract.numbers.numerals import Token, find_numerals
from govreport_pipeline.extract.numbers.pieces import A_YEAR
from govreport_pipeline.extract.statements import Statements
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import NormalisedDocument, Numeral, RawDocument, Repair, ReportReading
from govreport_pipeline.tables.vocabulary import DamageKind, RepairCode, Role, TextFormat

_TAKEN_BACK = frozenset(
    {RepairCode.STRUCK_OUT, RepairCode.NOTE_MARK, RepairCode.PINYIN_GLOSS, RepairCode.LINE_JOIN, RepairCode.SPACING}
)
"""Repairs that delete what a page shows: raised, lowered, struck out, readings, page numbers inside sentences."""
_STRUCK_OUT = re.compile(
    r"<[sSdD](?:[uU][bBpP][\s/>]|[eE][lL][\s/>]|[tT][rR][iI][kK][eE]|[\s/>])|line-through|\[\d{1,2}\]"
)
"""The same within a stretch of markup."""
LONGEST_DAY = 2
"""Digits of a day, or a month."""
_A_YEAR = re.compile(A_YEAR)
_SHOWN = re.compile(r"<[a-zA-Z/!?][^>]*+>?|<?([^<]++)")

_make_numeral = builder(Numeral)


def read_ledger(
    raw: RawDocument,
    document: NormalisedDocument,
    metadata: ReportReading,
    stated: Statements,
    alignment: Alignment,
    ids: dict[int, str],
) -> tuple[Numeral, ...]:
    """Every numeral of the visible text: of the normalised text, and of what repairs deleted.

    `ids` are those of the observations, by the identity of their figures.
    """
    own_numbers = _own_numbers(document, metadata)
    lost = sorted(
        (d.start, d.end) for d in document.damage if d.kind in (DamageKind.LOST_CHARACTER, DamageKind.MOJIBAKE)
    )
    starts, reach = [start for start, _ in lost], list(accumulate((end for _, end in lost), max, initial=0))
    document_id, raw_text, span = raw.document_id, raw.text, alignment.span
    rows = []
    for token, role, rule_id, figure in stated.roles:
        used_by = None
        if figure is not None:
            role, rule_id, used_by = figure.role, figure.rule_id, ids.get(id(figure))
        elif lost and token.start < reach[bisect_right(starts, token.start)]:
            role, rule_id = _damaged_role(document.text, token)
        else:
            for first, last, own in own_numbers:
                if first <= token.start < last:
                    role, rule_id = own, own.value
        start, end = span(token.start, token.end)
        value = None if role is Role.DAMAGED else token.value
        rows.append(_make_numeral(document_id, start, end, raw_text[start:end], value, role, used_by, rule_id))
    if raw.text_format is TextFormat.HTML:
        rows += _deleted(raw, _taken_back(raw_text, document.repairs))
    else:
        rows += _deleted(raw, alignment.gaps(len(document.text), len(raw_text)))
    rows.sort(key=attrgetter("raw_start"))
    return tuple(rows)


def _own_numbers(document: NormalisedDocument, metadata: ReportReading) -> list[tuple[int, int, Role]]:
    """Where the report's own index number and document number stand."""
    found = []
    for number, role in (
        (metadata.index_number, Role.INDEX_NUMBER),
        (metadata.document_number, Role.DOCUMENT_NUMBER),
    ):
        place = document.text.find(number) if number is not None else -1
        if number is not None and place >= 0:
            found.append((place, place + len(number), role))
    return found


def _damaged_role(text: str, token: Token) -> tuple[Role, str]:
    """A collapsed date is unreadable; one that kept its blanks can be read."""
    is_apart = text[token.start - 1 : token.start] == " " or text[token.end : token.end + 1] == " "
    is_readable = is_apart and (
        token.end - token.start <= LONGEST_DAY or _A_YEAR.fullmatch(text, token.start, token.end)
    )
    return (Role.DATE, "date") if is_readable else (Role.DAMAGED, "lost_character")


def _taken_back(source: str, repairs: Iterable[Repair]) -> Iterator[tuple[int, int]]:
    """The pieces of a page's deleted stretches that a reader sees between its tags: all else is markup, or hidden."""
    is_struck_out = _STRUCK_OUT.search(source) is not None
    for repair in repairs:
        is_markup = is_struck_out and repair.code is RepairCode.MARKUP
        if repair.code in _TAKEN_BACK or (is_markup and _STRUCK_OUT.search(repair.before) is not None):
            for match in _SHOWN.finditer(source, repair.raw_start, repair.raw_end):
                if match[1]:
                    yield match.span(1)


def _deleted(raw: RawDocument, spans: Iterable[tuple[int, int]]) -> list[Numeral]:
    """The numerals of what repairs deleted."""
    found = []
    for start, end in spans:
        deleted = raw.text[start:end]
        if any(map(str.isnumeric, deleted)):
            for token in find_numerals(deleted):
                first, last = start + token.start, start + token.end
                quote = raw.text[first:last]
                found.append(
                    _make_numeral(
                        raw.document_id,
                        first,
                        last,
                        quote,
                        token.value,
                        Role.OTHER,
                        observation_id=None,
                        rule_id="deleted",
                    )
                )
    return found
