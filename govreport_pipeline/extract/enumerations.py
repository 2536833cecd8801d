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

_ONE_LABEL = re.compile(r"[。;,]?+\s*+(?:[(]?\d{1,2}[).、]|[一二三四五六七八九十]是)?+[^。;,:!?\n]*+:?")
LONGEST_ITEM = 32
"""An item of a list whose items are sentences or lines of their own is no longer."""
_JOINED_TO = ("和", "及", "与", "以及", "、")
_AND_READING = re.compile(r"(?:及|及其|和|与)解读$")
"""法规文件及解读2条: one kind, no interpretations alone."""
_OTHER_SECTIONS = C.IN_REQUESTS | C.IN_FEES | C.IN_DISPUTES | C.IN_PROBLEMS
_BESIDES = ("policy_interpretations", "normative_documents_disclosed")


def code_enumerations(text: str, figures: Sequence[Figure]) -> None:
    """Kinds of information listed without a total: 工作动态187条,通知公告46条,…"""
    run: list[Figure] = []
    for figure in [*figures, None]:
        if figure is not None and figure.unit.family is Family.PERCENT:
            continue
        if figure is not None and run and _goes_on(text, run[-1], figure) and _may_be_listed(text, figure, run):
            run.append(figure)
            continue
        if figure is not None and run and figure.code in _BESIDES and figure.sentence_start == run[-1].sentence_start:
            continue
        if len(run) > 2 or (len(run) == 2 and run[0].around & DISCLOSING):
            for member in run:
                if member.code != "proactive_items_by_category":
                    member.code, member.rule_id = "proactive_items_by_category", "list.proactive_items_by_category"
        run = [figure] if figure is not None and _may_be_listed(text, figure) else []


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
    if unit == "件" and not names_information(figure):
        return False
    if unit not in PIECE_UNITS or figure.near & OTHER_MATTERS:
        return False
    return (bool(run) and figure.near == C.INFORMATION) or not is_generic(figure)
