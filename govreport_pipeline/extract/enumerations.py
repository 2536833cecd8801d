"""Kinds of information in lists that have no total: 工作动态187条,通知公告46条,…"""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.figures import Figure
from govreport_pipeline.extract.kinds import (
    DISCLOSING,
    OTHER_MATTERS,
    SO_MANY_KINDS,
    is_generic,
    names_information,
)
from govreport_pipeline.extract.lexicon import C
from govreport_pipeline.extract.no_disclosure import is_no_disclosure
from govreport_pipeline.extract.units import PIECE_UNITS, Family
from govreport_pipeline.tables.vocabulary import Role

_ONE_LABEL = re.compile(r"等?+[。;,]?+\s*+(?:[(]?\d{1,2}[).、]|[一二三四五六七八九十]是)?+[^。;,:!?\n]*+:?")
LONGEST_ITEM = 32
"""An item of a list whose items are sentences or lines of their own is no longer."""
_JOINED_TO = ("和", "及", "与", "以及", "、")
_AND_READING = re.compile(r"(?:及|及其|和|与)解读$")
"""法规文件及解读2条: one kind, no interpretations alone."""
_OTHER_SECTIONS = C.IN_REQUESTS | C.IN_FEES | C.IN_DISPUTES | C.IN_PROBLEMS
_KIND = "proactive_items_by_category"
_BESIDES = ("policy_interpretations", "normative_documents_disclosed")


def code_enumerations(text: str, figures: Sequence[Figure]) -> None:
    """Kinds of information listed without a total: 工作动态187条,通知公告46条,…"""
    run: list[Figure] = []
    lead: list[Figure] = []
    """The kind before the run, whose list it goes on."""
    last: Figure | None = None
    for figure in figures:
        if figure.unit.family is Family.PERCENT:
            continue
        before, last = last, figure
        if run and _goes_on(text, run[-1], figure) and _may_be_listed(text, figure, [*lead, *run]):
            run.append(figure)
        elif not (run and figure.code in _BESIDES and figure.sentence_start == run[-1].sentence_start):
            _code_run(run)
            goes_on = before is not None and before.code == _KIND and _goes_on(text, before, figure)
            lead = [before] if before is not None and goes_on else []
            run = [figure] if _may_be_listed(text, figure, lead) else []
    _code_run(run)


def _code_run(run: Sequence[Figure]) -> None:
    if len(run) > 2 or (len(run) == 2 and run[0].around & DISCLOSING):
        for member in run:
            if member.code != _KIND:
                member.code, member.rule_id = _KIND, f"list.{_KIND}"


def _goes_on(text: str, last: Figure, figure: Figure) -> bool:
    """Does a list go on: in one sentence, or where one short label a line or a sentence follows the other?"""
    if figure.sentence_start == last.sentence_start:
        return True
    between = text[last.end : figure.start]
    return figure.heading == last.heading and len(between) < LONGEST_ITEM and _ONE_LABEL.fullmatch(between) is not None


def _is_published(figure: Figure) -> bool:
    """Does the sentence say that its items were published, in a section that may tell of it?"""
    return (
        figure.said & C.PUBLISH != 0
        and figure.unit.unit in PIECE_UNITS
        and not figure.said & OTHER_MATTERS
        and not figure.around & _OTHER_SECTIONS
    )


def _is_one_more_case(text: str, figure: Figure, run: Sequence[Figure]) -> bool:
    """公开通知15条等。应急管理5件、安全监理7件: do kinds counted as cases go on a list of kinds?"""
    if not any(other.code == _KIND for other in run):
        return False
    return text.startswith("、", figure.end) or (
        run[-1].unit.unit == "件" and run[-1].sentence_start == figure.sentence_start
    )


def _may_be_listed(text: str, figure: Figure, run: Sequence[Figure] = ()) -> bool:
    """Is it a kind of a list; behind others (`run`) its label may be 信息 alone?"""
    if (figure.parent is not None and figure.parent.code is not None) or figure.role is not Role.METRIC:
        return False
    if figure.code == "proactive_items_website" and text.startswith(_JOINED_TO, figure.end):
        # 通过政府网站公开了财政信息2条和服务信息52条
        return names_information(figure) and not is_generic(figure)
    is_joint = _AND_READING.search(figure.words) is not None
    if figure.code not in (None, "proactive_items_by_category") and not is_joint:
        return False
    if not figure.around & DISCLOSING and not _is_published(figure):
        return False
    if is_no_disclosure(text, figure) or SO_MANY_KINDS.search(figure.words):
        return False
    unit = figure.unit.unit
    if unit == "件" and not _is_one_more_case(text, figure, run) and not names_information(figure):
        return False
    if unit not in PIECE_UNITS or figure.near & OTHER_MATTERS:
        return False
    return (bool(run) and figure.near == C.INFORMATION) or not is_generic(figure)
