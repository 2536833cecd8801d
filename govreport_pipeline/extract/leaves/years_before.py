"""Parts of a total of the year before that is told beside this year's: 收到100件,上年收到70件,其中网上50件、信函20件."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile

from govreport_pipeline.extract.leaves.kinship import may_be_part, may_belong
from govreport_pipeline.extract.leaves.splits import MOST_PARTS
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.tables.vocabulary import Scope

_OPENS = re.compile(r"([,;]?)\s?(?:其中|包括|包含|分别[为是])")
_COMPARES = re.compile("[,;、(]?(?:对?比|较|由|从|[相]?同|与|和|于|相|高|低)")
"""较上年的70件: told to set off this year's, of which the list goes on."""
_STATES = re.compile("(?:收到?|受理|公开|发布)$")
_ENDS = re.compile(r"[本今]年|全年|当年|20\d\d年|同比|[总共合]计|同时")
"""What stands before a number that is no member of the list."""


def give_parts_to_year_before(text: str, figures: Sequence[Figure]) -> None:
    """Give a total of the year before, told beside this year's, the list that stands right behind it.

    Where the list adds up to this year's number, or is more than the other
    year's, it is of this year: 收到100件,上年为70件,其中网上60件、信函40件.
    """
    this_year: Figure | None = None
    for index, figure in enumerate(figures):
        if not figure.is_countable:
            continue
        if not figure.is_compared:
            this_year = figure
        elif figure.scope is Scope.PRIOR_YEAR and not figure.parts:
            opened = _OPENS.match(text, figure.end, figure.sentence_end)
            listed = list(_listed(text, figure, figures[index + 1 :])) if opened is not None else []
            if opened is not None and listed:
                is_stated = opened[1] == "," and _STATES.search(figure.words) is not None
                for part in _own(text, figure, listed, this_year, is_stated):
                    part.join(figure)


def _listed(text: str, total: Figure, behind: Sequence[Figure]) -> Iterator[Figure]:
    """The members of the list that opens right behind a total, however much they come to."""
    end = total.end
    for count, figure in enumerate(behind[:MOST_PARTS]):
        if figure.sentence_start != total.sentence_start:
            return
        if not figure.is_countable:
            end = figure.end
            continue
        is_kin = may_be_part(total, figure) and may_belong(total.code, figure.code)
        if not is_kin or figure.is_compared or (count and _ENDS.search(text, end, figure.start) is not None):
            return
        yield figure
        end = figure.end


def _own(
    text: str, total: Figure, listed: Sequence[Figure], this_year: Figure | None, is_stated: bool
) -> Sequence[Figure]:
    """Those members of a list that are parts of the year before's total; none where it is this year's list.

    Where it adds up to neither, its members to the next semicolon are of a total that a clause of its own
    states (上年收到70件), or that stands in one bracket with them: 收到100件(上年70件,其中网上50件).
    """
    if _COMPARES.match(total.words) is not None:
        return ()
    sums = list(accumulate(one.value for one in listed))
    if total.value in sums:
        return listed[: sums.index(total.value) + 1]
    is_beside = total.holder is not None and listed[0].holder is total.holder
    near = list(takewhile(lambda one: text.find(";", total.end, one.start) < 0, listed))
    if (this_year is not None and this_year.value in sums) or sum(one.value for one in near) > total.high:
        return ()
    return near if is_stated or is_beside else ()
