"""Which time figures speak of, where others of the document tell it."""

import re
from collections.abc import Sequence
from functools import cache

from govreport_pipeline.catalogue.metrics import CHANNELS, codes_beginning
from govreport_pipeline.extract.document.earlier_years import of_earlier_years
from govreport_pipeline.extract.document.scope import set_scope, set_stocks, take_last_year_for_own
from govreport_pipeline.extract.leaves.growth import MULTIPLE, year_of_multiple
from govreport_pipeline.extract.leaves.kinship import ITEM_CODES
from govreport_pipeline.extract.leaves.shares import tells_own_share
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.words.item_labels import is_generic
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.extract.words.times import begins_earlier, has_an_end, is_of_the_year, is_stock, names_year
from govreport_pipeline.tables.vocabulary import Role, Scope

_OF_ALL = C.CUMULATIVE | C.TOTAL
_OF_A_TIME = re.compile("[年季月]|新|增")
_OF_THE_YEAR = (Scope.ANNUAL, Scope.PART_YEAR)
_SEVERAL = 2
_NAMES_A_TIME = re.compile("年|累|新增")
_THIS_YEAR = re.compile("[今本当]年|年内")
_HANDED_ON = codes_beginning("requests_carried_forward")
"""What is left when a year ends, and so is of it."""
_OF_ONE_KIND = ("_by_category", "_by_topic", "_by_body")
"""累计发布通报134期,公告5份: one kind is not told of the year by another."""


def set_scopes(text: str, figures: Sequence[Figure], report_year: int | None) -> None:
    """The time that each figure is of; that of shares and parts is their total's, where nothing else tells."""
    annual = _annual_figures(figures)
    is_of_years = begins_earlier(text, report_year)
    for figure in figures:
        is_of_all = _is_told_of_the_year(figure, annual) or (is_of_years and has_an_end(text, figure))
        set_scope(text, figure, report_year, is_of_all)
    for figure in of_earlier_years(text, figures, report_year):
        if figure.scope in _OF_THE_YEAR and (figure.code in _HANDED_ON or not is_stock(figure.code)):
            figure.scope = Scope.PRIOR_YEAR
    take_last_year_for_own(text, figures)
    set_stocks(text, figures)
    _set_rates(text, figures)
    _set_growth(text, figures, report_year)
    for figure in figures:
        total = figure.parent
        if total is None:
            continue
        if figure.rule_id == MULTIPLE:
            figure.label = f"{total.label}{year_of_multiple(text, figure)}"  # 申请 and 是去年
        elif figure.role is Role.GROWTH or (figure.role is Role.SHARE and not tells_own_share(figure)):
            figure.label = total.label
        elif figure.role is Role.SHARE:
            figure.label = figure.label.removesuffix("占比") or figure.label
        is_of_all = total.scope is Scope.CUMULATIVE and not _may_be_the_years(figure, total)
        is_in_sentence = figure.sentence_start == total.sentence_start or text.startswith("其中", figure.sentence_start)
        is_of_before = total.scope is Scope.PRIOR_YEAR and is_in_sentence and figure.role is not Role.GROWTH
        if (
            total.scope is not figure.scope
            and (figure.role is Role.SHARE or is_of_all or is_of_before)
            and not is_of_the_year(text, max(total.end, figure.sentence_start), figure.start)
        ):
            figure.scope = total.scope


def _set_rates(text: str, figures: Sequence[Figure]) -> None:
    """累计公开5000条,全文电子化率达98%;本年公开90条,全文电子化率达99%: of several rates each is of the time of the items before it.

    Behind the year's items and those of all years it may be of both: 本年公开90条,历年累计5000条,全文电子化率100%.
    """
    if sum(figure.code == "digitised_pct" for figure in figures) < _SEVERAL:
        return
    told: list[Figure] = []
    for figure in figures:
        if told and told[0].sentence_start != figure.sentence_start:
            told = []
        if figure.code in ITEM_CODES and figure.is_countable and figure.parent is None:
            told.append(figure)
        elif figure.code == "digitised_pct" and told:
            if (
                figure.scope is Scope.ANNUAL
                and len(told) == 1
                and not _NAMES_A_TIME.search(text, told[0].end, figure.start)
            ):
                figure.scope = told[0].scope
            told = []


def _set_growth(text: str, figures: Sequence[Figure], report_year: int | None) -> None:
    """2015年公开900条,同比增长20%: of a count of the year before, growth is of that year.

    Of the year's own count where that stands before it and its growth is not told: 公开1200条,2015年公开1000条,增长20%.
    """
    last: dict[str | None, Figure] = {}
    for figure in figures:
        total = figure.parent
        if figure.role is not Role.GROWTH:
            if figure.is_countable and figure.scope is Scope.ANNUAL:
                last[figure.code] = figure
        elif total is not None and total.scope is Scope.PRIOR_YEAR and figure.rule_id != MULTIPLE:
            own = last.get(total.code)
            words = text[total.end : figure.start]
            if (
                own is not None
                and own.sentence_start == figure.sentence_start
                and ";" not in text[own.end : total.start]
            ):
                figure.parent = own
            elif not names_year(words, report_year) and _THIS_YEAR.search(words) is None:
                figure.scope = Scope.PRIOR_YEAR
        elif total is not None:
            last.pop(total.code, None)


def _may_be_the_years(figure: Figure, total: Figure) -> bool:
    """累计公开500条,其中新增40条: is it under the code of a total of all years, and no sort of it named (其中原创40条)?"""
    if figure.code != total.code:
        return False
    return _OF_A_TIME.search(figure.words) is not None or (figure.code is not None and is_generic(figure))


def _annual_figures(figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    """The first two plain figures of each code that differ; those of its channels under the code and _."""
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        code = figure.code
        if code is None or figure.parent is not None or figure.near & C.CUMULATIVE or figure.is_compared:
            continue
        if figure.is_countable:
            for key in _keys(code):
                known = found.setdefault(key, [])
                if not known or (len(known) == 1 and known[0].value != figure.value):
                    known.append(figure)
    return found


@cache
def _keys(code: str) -> tuple[str, ...]:
    """The code, and each of its beginnings with its _."""
    return (code, *(code[: place + 1] for place, letter in enumerate(code) if letter == "_"))


def _is_told_of_the_year(figure: Figure, annual: dict[str, list[Figure]]) -> bool:
    """Does another figure of the code, or of a channel of it before, stand as the year's?

    Or the year's of all channels, where that is less: 本年公开信息24条,网站信息累计已有558条.
    """
    if figure.code is None or not figure.around & _OF_ALL:
        return False
    if figure.code.endswith(_OF_ONE_KIND):
        return any(other.label == figure.label and other.value < figure.value for other in annual.get(figure.code, ()))
    others = annual.get(figure.code, []) + [one for one in annual.get(f"{figure.code}_", ()) if one.end < figure.start]
    if any(other is not figure and other.value < figure.value for other in others):
        return True
    return figure.code in CHANNELS and any(
        one.value < figure.value and one.end < figure.start and one.sentence_start == figure.sentence_start
        for one in annual.get("proactive_items", ())
    )
