"""Figures of another year beside those of this one: 由2013年的1128条增至1887条."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.figures import SENTENCE_END, Figure, is_countable
from govreport_pipeline.extract.scope import THE_YEAR
from govreport_pipeline.tables.vocabulary import Role, Scope

_DELTA = re.compile(r"(?:增加|增长|新增加|减少|上升|下降|提高|多|少|增|降低|净增)(?:了|约|近|达)?$")
_LEVEL = re.compile(r"(?:至|到|达)(?:了|约|近)?$")
_OF_ANOTHER_YEAR = re.compile(
    r"(?:比|较|由|从|同|与|而|对比|相比|高于|低于)?(?:于)?(?P<year>(?:19|20)\d{2}年度?|(?<!结转)上年度?|(?<!结转)去年|上一年度?)(?:同期|全年)?(?:的|为|是|共|\()?(?:收到|受理|公开|发布)?$"
)
_OF_THIS_YEAR = re.compile(
    r"(?:增加|增长|增|上升|提高|减少|下降|降|升)(?:至|到)(?:了)?[^,。]{0,12}$|^[、,;]?\s*(?:至|到)[^,。]{0,10}的$"
)
_NEW_OF_ALL = re.compile(rf"^\s*\((?:其中)?[,:]?{THE_YEAR}?(?:共)?新增[^)]{{0,4}}$")
_TO_ANOTHER = re.compile(r"[^\d,。;]{0,4}(?:增|升|提高|减少|降)[^\d,。;]{0,4}[至到]")
"""由17件下降至13件: the first is another year's, though none is named."""
_DELTA_ENDS = frozenset("加长少升降高多增低了约近达\n")
_YEAR_ENDS = frozenset("年度期的为是共(到理开布\n")
"""With which a label can end that the patterns find: only then they are tried."""


def read_comparisons(text: str, figures: Sequence[Figure], report_year: int | None) -> None:
    """Mark changes and other years' figures, and give the latter the code they compare.

    比上年增加30条 is a change; 比去年的504条 the year before, of the same code as
    the figure it is compared with; 168条(2012年新增26条) all years and this one.
    """
    last: Figure | None = None
    for index, figure in enumerate(figures):
        if not is_countable(figure):
            continue
        label = figure.words
        if label[-1:] in _DELTA_ENDS and _is_change(label):
            figure.role, figure.code, figure.rule_id = Role.GROWTH, None, "change"
        elif _is_of_another_year(text, figure, label, report_year):
            figure.scope, figure.is_compared = Scope.PRIOR_YEAR, True
            _take_compared(text, figures, index, last)
            if last is None or figure.code != last.code:
                last = figure
        elif last is None or not _is_told_with_all(text, figure, last):
            last = figure


def _is_of_another_year(text: str, figure: Figure, label: str, report_year: int | None) -> bool:
    """Does the label name an earlier year, or does what follows leave the number behind: 由17件下降至13件?"""
    if label.endswith(("由", "从")):
        return _TO_ANOTHER.match(text, figure.end) is not None
    other = _OF_ANOTHER_YEAR.search(label) if label[-1:] in _YEAR_ENDS and "年" in label else None
    return other is not None and _is_past(other["year"], report_year)


def _take_compared(text: str, figures: Sequence[Figure], index: int, last: Figure | None) -> None:
    """The code of an earlier year's figure: of the figure before, or of the next."""
    figure = figures[index]
    if last is not None and last.code is not None and figure.code in (None, last.code) and _go_on(text, last, figure):
        figure.code, figure.rule_id = last.code, "compared"
    elif figure.code is None:
        _take_from_next(figures, index)


def _is_told_with_all(text: str, figure: Figure, last: Figure) -> bool:
    """168条(2012年新增26条): is the figure before of all years, and this one of its code?

    One behind an earlier year's (1128条增至1887条) takes the code of that, and stays what is compared next.
    """
    if not (last.is_compared or _says_new(text, figure)) or not _go_on(text, last, figure):
        return False
    gap = text[last.end : figure.start]
    if last.is_compared and _OF_THIS_YEAR.search(gap):
        if figure.code is None:
            figure.rule_id = "compared"
        figure.code = last.code or figure.code
        return False
    if _NEW_OF_ALL.search(gap) is None:
        return False
    figure.code, figure.rule_id, figure.is_compared = last.code, "new_of_all", True
    last.scope = Scope.CUMULATIVE
    return True


def _go_on(text: str, last: Figure, figure: Figure) -> bool:
    """Do two figures count the same in one sentence?"""
    return last.unit.family is figure.unit.family and SENTENCE_END.search(text, last.end, figure.start) is None


def _is_change(label: str) -> bool:
    """增加, 减少了, but neither 增加到 nor 新增."""
    if not _DELTA.search(label) or _LEVEL.search(label):
        return False
    return not label.endswith("其中") and "新增" not in label[-4:]


def _says_new(text: str, figure: Figure) -> bool:
    """Does 新增 stand right before the number?"""
    return text.find("新增", max(0, figure.start - 7), figure.start) >= 0


def _take_from_next(figures: Sequence[Figure], index: int) -> None:
    """由2013年的11件增至17件 where only the second names the matter."""
    if index + 1 < len(figures):
        following = figures[index + 1]
        if (
            following.unit.family is figures[index].unit.family
            and following.sentence_start == figures[index].sentence_start
        ):
            figures[index].code = following.code
            figures[index].rule_id = "compared"


def _is_past(year: str, report_year: int | None) -> bool:
    return not year[:4].isdigit() or (report_year is not None and int(year[:4]) < report_year)
