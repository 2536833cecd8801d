"""Kinds of information listed without a total: 工作动态187条,通知公告46条,…"""

import re
from collections.abc import Sequence
from itertools import pairwise

from govreport_pipeline.extract.document.acts import KIND, share_verb, take_acts_for_kinds
from govreport_pipeline.extract.document.key_areas import TOPIC
from govreport_pipeline.extract.document.kinds import (
    LONGEST_ITEM,
    OF_PAPERS,
    OTHER_MATTERS,
    WORKADAY,
    is_of_those_published,
    is_published,
)
from govreport_pipeline.extract.document.no_disclosure import is_no_disclosure
from govreport_pipeline.extract.document.other_bodies import BY_BODY
from govreport_pipeline.extract.leaves.comparisons import NEW_OF_ALL
from govreport_pipeline.extract.leaves.questionnaires import HANDED_OUT
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import SUMMED
from govreport_pipeline.extract.numbers.units import PIECE_UNITS, Family
from govreport_pipeline.extract.words.item_labels import (
    DISCLOSING,
    MARKS,
    counts_kinds,
    is_generic,
    names_body,
    names_information,
    names_paper,
    object_of,
)
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.extract.words.outcomes import is_handled
from govreport_pipeline.tables.vocabulary import Role

_MADE_OR_GOT = C.ISSUED | C.PRODUCED | C.RECEIVED | C.ACCEPTED | C.SENT | C.REPEALED
"""起草报告5件, 收到公告3件: no papers that were given out."""
_ONE_LABEL = re.compile(r"等?+[。;,]?+\s*+(?:[(]?\d{1,2}[).、]|[一二三四五六七八九十]是)?+[^。;,:!?\n]*+:?")
_JOINED_TO = ("和", "及", "与", "以及", "、")
_NEXT_KIND = re.compile(r"(?<!目录信息)\d{1,9}[条篇项],(?!通过|在|利用)[\u4e00-\u9fff]{2,12}信息(?=\d)")
"""通过网站公开行政处罚信息32条,行政许可信息864条: a list of kinds begins with the site."""
_AND_READING = re.compile(r"(?:及|及其|和|与)解读$")
"""法规文件及解读2条: one kind, no interpretations alone."""
_COPIES = re.compile(rf"[,、]?(?:{SUMMED}|计|各)?\d[\d.]{{0,9}}[余多万千百]{{0,3}}[份册本张]")
"""办事指南12种3万份: of how many sorts the copies were."""
_NOT_LISTED = (Family.PERCENT, Family.SIZE)
_AT_LARGE_CODES = ("proactive_items", "proactive_items_website")
_NEWS = re.compile(r"(?:政务动态|新闻|要闻|快讯)\s?$")
_PRESS_ALONE = re.compile(r"[、,;\s]*新闻发布会(?:类|信息)?\s?")
_BESIDES = ("policy_interpretations", "normative_documents_disclosed", "proactive_items_gazette")


def code_kind_lists(text: str, figures: Sequence[Figure]) -> None:
    """Kinds of information listed without a total: 工作动态187条,通知公告46条,…"""
    _take_news_for_kinds(text, figures)
    take_acts_for_kinds(text, figures)
    run: list[Figure] = []
    lead: list[Figure] = []
    """The kind before the run, whose list it goes on."""
    last: Figure | None = None
    for figure in figures:
        if figure.unit.family in _NOT_LISTED or figure.rule_id == NEW_OF_ALL:
            continue
        if figure.unit.family is Family.KIND and _COPIES.match(text, figure.end) is not None:
            continue
        if run and figure.holder is run[-1]:
            continue  # 政策文件13件(县政府文件5件,规范性文件6件)、人事任免4件: the list goes on behind the bracket
        before, last = last, figure
        if run and _goes_on(text, run[-1], figure) and _may_be_listed(text, figure, [*lead, *run]):
            run.append(figure)
        elif not (run and figure.code in _BESIDES and figure.sentence_start == run[-1].sentence_start):
            _code_run(text, lead, run)
            goes_on = before is not None and before.code in (KIND, TOPIC, *_BESIDES) and _goes_on(text, before, figure)
            lead = [before] if before is not None and goes_on else []
            run = [figure] if _may_be_listed(text, figure, lead) else []
    _code_run(text, lead, run)


def _take_news_for_kinds(text: str, figures: Sequence[Figure]) -> None:
    """登载政务动态172篇,组织机构信息15条; 网站发布新闻90条,通知12条: news, which may be all there is, is a kind where another follows."""
    for before, figure in pairwise(figures):
        if figure.code in _AT_LARGE_CODES and figure.parent is None and _is_news_of(before, figure):
            figure.give(KIND, f"list.{KIND}")
    for figure, following in pairwise(figures):
        is_news = figure.code in _AT_LARGE_CODES and figure.parent is following.parent and _NEWS.search(figure.words)
        if not is_news or figure.sentence_start != following.sentence_start or figure.end + 1 < following.near_start:
            continue
        if following.code == KIND or _may_be_listed(text, following, [figure]):
            for one in (figure, following):
                one.give(KIND, f"list.{KIND}")


def _is_news_of(total: Figure, figure: Figure) -> bool:
    """网站公开信息930条,发布政务动态410条: is what may be all there is told behind a larger number of all?"""
    is_beside = total.code in _AT_LARGE_CODES and total.sentence_start == figure.sentence_start
    return is_beside and figure.value < total.value and _NEWS.search(figure.words) is not None


def _code_run(text: str, lead: Sequence[Figure], run: Sequence[Figure]) -> None:
    """Code a list that is long enough, with the kind before it: 公布规范性文件4件,公文115件,信息704条."""
    count = len(run)
    is_told = count > 2 or (
        count == 2
        and bool(run[0].around & DISCLOSING or lead or share_verb(text, run) or is_of_those_published(text, run[0]))
    )
    if is_told or (run and lead and share_verb(text, [*lead, *run])):
        is_of_areas = lead != [] and lead[0].code == TOPIC
        for member in run:
            kind = TOPIC if is_of_areas and WORKADAY.search(member.words) is None else KIND
            if kind == KIND and member.parent is None and names_body(member.label):
                kind = BY_BODY  # 上年甲局96条、乙局88条
            if member.code != kind:
                member.give(kind, f"list.{kind}")


def _goes_on(text: str, last: Figure, figure: Figure) -> bool:
    """Does a list go on: in one sentence, or where one short label a line or a sentence follows the other?"""
    if figure.sentence_start == last.sentence_start:
        return True
    between = text[last.end : figure.start]
    return figure.heading == last.heading and len(between) < LONGEST_ITEM and _ONE_LABEL.fullmatch(between) is not None


def _is_named_as_a_kind(figure: Figure, run: Sequence[Figure]) -> bool:
    """政府会议6条、新闻发布会5条: what else is a way to publish, named alone in a list of kinds."""
    is_alone = figure.code == "proactive_items_press" and _PRESS_ALONE.fullmatch(figure.words) is not None
    return is_alone and bool(run) and run[-1].unit.unit == figure.unit.unit


def _is_one_more_case(text: str, figure: Figure, run: Sequence[Figure]) -> bool:
    """公开通知15条等。应急管理5件、安全监理7件: do kinds counted as cases go on a list of kinds?"""
    if not any(other.code == KIND for other in run):
        return False
    return text.startswith("、", figure.end) or (
        run[-1].unit.unit == "件" and run[-1].sentence_start == figure.sentence_start
    )


def _may_be_listed(text: str, figure: Figure, run: Sequence[Figure] = ()) -> bool:
    """Is it a kind of a list; behind others (`run`) its label may be 信息 alone?"""
    if (
        (figure.parent is not None and figure.parent.code is not None)
        or figure.role is not Role.METRIC
        or figure.rule_id in ("rate", *HANDED_OUT)
    ):
        return False
    is_of_site = figure.code == "proactive_items_website"
    if is_of_site and (text.startswith(_JOINED_TO, figure.end) or _NEXT_KIND.match(text, figure.start) is not None):
        # 通过政府网站公开了财政信息2条和服务信息52条
        is_named = names_information(figure) or object_of(figure) != figure.words.lstrip(MARKS).rstrip()
        return is_named and not is_generic(figure)
    is_another = figure.code not in (None, KIND)
    if is_another and _AND_READING.search(figure.words) is None and not _is_named_as_a_kind(figure, run):
        return False
    if not figure.around & DISCLOSING and not is_published(figure):
        return False
    if is_handled(figure) or is_no_disclosure(text, figure) or counts_kinds(figure.words):
        return False
    unit = figure.unit.unit
    is_paper = names_information(figure) or (names_paper(figure.words) and not figure.near & _MADE_OR_GOT)
    if unit == "件" and not is_paper and not _is_one_more_case(text, figure, run):
        return False
    is_counted = unit in PIECE_UNITS or (unit in OF_PAPERS and names_paper(figure.words))
    if figure.near & OTHER_MATTERS or not (is_counted or _has_lost_its_unit(figure)):
        return False
    return (bool(run) and figure.near == C.INFORMATION) or not is_generic(figure)


def _has_lost_its_unit(figure: Figure) -> bool:
    """公开公告36、通知21、动态112: is it a number of what is published, of which only the unit is missing?"""
    return (
        figure.unit.family is Family.LOST
        and figure.value > 0
        and not figure.near & C.NORMATIVE
        and names_information(figure)
    )
