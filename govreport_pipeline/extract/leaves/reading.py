"""The figures among the numerals of a leaf."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.leaves.brackets import take_bracket
from govreport_pipeline.extract.leaves.sentences import sentences_of
from govreport_pipeline.extract.numbers.coins import add_coins
from govreport_pipeline.extract.numbers.cuts import CUT, is_cut
from govreport_pipeline.extract.numbers.figures import Figure, read_figure
from govreport_pipeline.extract.numbers.numerals import Token
from govreport_pipeline.extract.numbers.ranges import Ends, range_at, read_range
from govreport_pipeline.extract.numbers.roles import plain_role, role_of
from govreport_pipeline.extract.numbers.runs import are_told_apart, run_at, units_of
from govreport_pipeline.extract.numbers.signs import ARTICLE, NO_UNIT
from govreport_pipeline.extract.numbers.units import Family, UnitAfter, unit_after
from govreport_pipeline.sections import Leaf
from govreport_pipeline.tables.vocabulary import Role

_AND_AN_ACT = re.compile("、(?!召开|举[办行]|开展|组织|参[加与]|接[受待])[\u4e00-\u9fff“”]{2,16}")
MOST_TOKENS = 3
"""An amount in 元, 角 and 分 has no more numerals."""
_MAY_BEGIN_RANGE = (None, NO_UNIT, ARTICLE)

Told = tuple[Token, Role, str, Figure | None]
"""What a numeral does: its role, the rule that gave it, and the figure that it states."""


def read_figures(
    text: str, tokens: Sequence[Token], leaf: Leaf, told: list[Told], sentences: Sequence[tuple[int, int]] = ()
) -> list[Figure]:
    """The figures among the numerals of a leaf; what each numeral does is added to `told`.

    Its `sentences` are found where a numeral may be a figure, if they are not known yet.
    """
    figures: list[Figure] = []
    place = covered = 0
    for index, token in enumerate(tokens):
        if token.start < covered:
            continue
        role = plain_role(text, token)
        if role is not None:
            told.append((token, *role, None))
            continue
        unit = unit_after(text, token.end)
        role = role_of(text, token, unit)
        may_go_on = role in _MAY_BEGIN_RANGE and index + 1 < len(tokens)
        ends = range_at(text, token, unit, tokens[index + 1]) if may_go_on else None
        run = run_at(text, tokens, index) if may_go_on and ends is None and not unit.unit else []
        if ends is None and not run:
            role = CUT if role is None and is_cut(text, token) else role
            if role is not None:
                told.append((token, *role, None))
                continue
        sentences = sentences or sentences_of(text, leaf)
        while sentences[place][1] <= token.start and place + 1 < len(sentences):
            place += 1
        some = tokens[index : index + MOST_TOKENS]
        read = _read_run(text, run, sentences[place]) if run else [_read_one(text, some, unit, ends, sentences[place])]
        for used, figure in read:
            if figure is not None:
                _add(text, figures, figure, leaf)
            role = (Role.OTHER, "no_number") if figure is None else (Role.METRIC, "figure")
            told += [(one, *role, figure) for one in used]
            covered = used[-1].end if figure is None else max(figure.unit.end, used[-1].end)
    return figures


_Read = tuple[Sequence[Token], Figure | None]
"""The numerals of a figure, and the figure; None where they state no number."""


def _read_one(
    text: str, tokens: Sequence[Token], unit: UnitAfter, ends: Ends | None, sentence: tuple[int, int]
) -> _Read:
    """The figure of the first numeral, of the range that it begins, or of the amount that coins go on."""
    if ends is not None:
        return ends.tokens, read_range(text, ends, sentence)
    figure = read_figure(text, tokens[0], unit, sentence)
    coins = add_coins(text, figure, tokens[1:]) if figure is not None and unit.family is Family.MONEY else ()
    return (tokens[0], *coins), figure


def _add(text: str, figures: list[Figure], figure: Figure, leaf: Leaf) -> None:
    """Put a figure behind those before it, with the bracket that holds it alone."""
    if text.startswith(")", figure.end):
        take_bracket(text, figure, max(leaf.start, figures[-1].end if figures else 0))
    if figures and figures[-1].unit.family is Family.LOST:
        _share_unit(text, figures[-1], figure)
    figures.append(figure)


def _share_unit(text: str, bare: Figure, figure: Figure) -> None:
    """举办培训班3、讲座2场: a bare number of acts shares the unit of the next, which stands behind one name."""
    if figure.unit.family is Family.EVENT and _AND_AN_ACT.fullmatch(text, bare.end, figure.start) is not None:
        bare.unit = UnitAfter(bare.unit.end, "", 1, figure.unit.unit, Family.EVENT)


def _read_run(text: str, run: Sequence[Token], sentence: tuple[int, int]) -> list[_Read]:
    """The figures of numbers that share a unit; none where nothing says what each is of."""
    if not are_told_apart(text, run):
        return [(run, None)]
    units = units_of(text, run)
    return [((token,), read_figure(text, token, unit, sentence)) for token, unit in zip(run, units, strict=True)]
