"""The figures, zeros and implied values of a document, and every numeral's role."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

from govreport_pipeline.extract.codes.things import topics_of
from govreport_pipeline.extract.document.completing import complete
from govreport_pipeline.extract.document.told_apart import tell_apart
from govreport_pipeline.extract.form_cells import leaves_outside, numerals_outside
from govreport_pipeline.extract.leaves.coding import code_figures
from govreport_pipeline.extract.leaves.joining import join_figures
from govreport_pipeline.extract.leaves.lists import Lists
from govreport_pipeline.extract.leaves.reading import Told, read_figures
from govreport_pipeline.extract.leaves.sentences import sentences_of
from govreport_pipeline.extract.leaves.splits import settle
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.numerals import Token
from govreport_pipeline.extract.numbers.roles import plain_role, role_of
from govreport_pipeline.extract.numbers.units import unit_after
from govreport_pipeline.extract.words.channels_around import channel_above
from govreport_pipeline.extract.words.headings import leaf_mask
from govreport_pipeline.extract.words.scan import Scan
from govreport_pipeline.extract.words.windows import set_windows
from govreport_pipeline.extract.zeros.denied_kinds import count_kinds, is_of_one_kind, of_one_fee
from govreport_pipeline.extract.zeros.implied import Implied, find_implied
from govreport_pipeline.extract.zeros.in_words import (
    OF_HEADING,
    Zero,
    find_zeros,
    is_printed_behind,
    is_reason,
    of_its_time,
    tell_of_all_years,
)
from govreport_pipeline.sections import Leaf
from govreport_pipeline.tables.records import NormalisedDocument
from govreport_pipeline.tables.vocabulary import Role, SectionType

_NEGATES = re.compile("未|没|无|不|零|〇|持平|免[费收除去缴]|为0|:0|是0|0[^\\d.,%元件条次]")


@dataclass(slots=True)
class Statements:
    """What a document states, before it becomes observations. Offsets are normalised."""

    figures: list[tuple[Leaf, Figure]]
    zeros: list[tuple[Leaf, Zero]]
    implied: list[tuple[Leaf, Implied]]
    roles: list[Told]
    denied: set[str | None]
    """Codes of the zeros; None for what has none."""


def read_statements(
    document: NormalisedDocument,
    leaves: Sequence[Leaf],
    report_year: int | None,
    tables: Sequence[tuple[int, int]] = (),
    agency: str | None = None,
    printed: Mapping[str, float] = MappingProxyType({}),
) -> Statements:
    """Read every figure, zero and implied value of an `agency`'s prose, not of its `tables`, which have `printed`, by code."""
    text = document.text
    scan, lists = Scan(text), Lists(text)
    stated = Statements([], [], [], [], set())
    tokens = numerals_outside(text, tables)
    leaves = list(leaves_outside(leaves, tables)) if tables else leaves
    starts, taken = [token.start for token in tokens], 0
    for leaf in sorted(leaves):
        first, last = bisect_left(starts, leaf.start), bisect_left(starts, leaf.end)
        _outside(text, tokens[taken:first], stated)
        taken = last
        denies = leaf.section_type is not SectionType.PROBLEMS and _NEGATES.search(text, leaf.start, leaf.end)
        sentences = sentences_of(text, leaf) if denies else []
        figures = read_figures(text, tokens[first:last], leaf, stated.roles, sentences) if first < last else []
        if not figures and not denies:
            continue
        heading = scan.heading(leaf.headings[-1], leaf.heading_start, leaf.heading_end) if leaf.headings else 0
        concepts = leaf_mask(leaf, heading)
        if figures:
            set_windows(text, scan, figures, concepts)
            code_figures(text, scan, figures, leaf, channel_above(leaf, heading), report_year)
            join_figures(text, scan, figures, lists, report_year, leaf)
            stated.figures += [(leaf, figure) for figure in figures if not figure.is_dropped]
        if denies:
            topics = topics_of(leaf.headings[-1], heading) if leaf.headings else heading
            zeros = _read_zeros(text, scan, leaf, sentences, concepts, topics, stated, report_year)
            tell_of_all_years(figures, zeros)
    _outside(text, tokens[taken:], stated)
    _complete(text, stated, report_year, agency, printed)
    for leaf, told in groupby(stated.figures, key=itemgetter(0)):
        stated.implied += [(leaf, implied) for implied in find_implied(text, scan, [figure for _, figure in told])]
    return stated


def _complete(
    text: str, stated: Statements, report_year: int | None, agency: str | None, printed: Mapping[str, float]
) -> None:
    """Hold all that is stated against each other; leave out the zeros of one kind where others are counted."""
    figures = [figure for _, figure in stated.figures]
    complete(text, figures, report_year, agency)
    counted = count_kinds(figures)
    printed_zeros = [figure for figure in figures if figure.value == 0 and figure.start > 0]
    told = {id(leaf): figure.start for leaf, figure in reversed(stated.figures) if figure.code and figure.value}
    left = [
        (leaf, zero)
        for leaf, zero in stated.zeros
        if not is_of_one_kind(text, zero, counted)
        and not is_printed_behind(text, zero, printed_zeros)
        # 接到咨询300人次。无: not all that the heading names
        and not (zero.rule_id == OF_HEADING and told.get(id(leaf), zero.start) < zero.start)
    ]
    zeros = tell_apart(text, figures, [zero for _, zero in left], agency, printed)
    stated.zeros = [(leaf, of_one_fee(text, zero)) for (leaf, _), zero in zip(left, zeros, strict=True)]
    settle([figure for figure in figures if figure.parts], text)


def _outside(text: str, tokens: Sequence[Token], stated: Statements) -> None:
    """Numerals of the page chrome have roles, but state nothing."""
    for token in tokens:
        role = plain_role(text, token) or role_of(text, token, unit_after(text, token.end))
        stated.roles.append((token, *(role or (Role.OTHER, "chrome")), None))


def _read_zeros(
    text: str,
    scan: Scan,
    leaf: Leaf,
    sentences: Sequence[tuple[int, int]],
    concepts: int,
    heading: int,
    stated: Statements,
    report_year: int | None,
) -> list[Zero]:
    """Read what the sentences of a leaf deny; what is only named as a reason is not denied twice."""
    zeros: list[Zero] = []
    for start, end in sentences:
        if _NEGATES.search(text, start, end):
            found = [
                zero
                for zero in find_zeros(text, scan, start, end, concepts, heading)
                if zero.code is None or zero.code not in stated.denied or not is_reason(text, zero, start)
            ]
            zeros += (of_its_time(text, zero, start, report_year) for zero in found)
            stated.denied.update(zero.code for zero in found)
    stated.zeros += [(leaf, zero) for zero in zeros]
    return zeros
