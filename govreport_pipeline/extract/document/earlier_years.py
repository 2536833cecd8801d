"""Sentences that open with an earlier year: 2015年,全县收到申请239件,答复230件; 上年度受理申请208件."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import A_YEAR
from govreport_pipeline.extract.words.times import OF_A_DOCUMENT
from govreport_pipeline.tables.vocabulary import Role

_A_TIME = re.compile(
    rf"(?P<compared>对比|相比|[比较与同和于由从])?(?:(?P<year>{A_YEAR})年度?(?:全年)?|(?P<before>上一?年度?|[去前]年度?|上学年度?)(?:全年)?"
    r"|[今本当]年|年内|一年来|下一?年|[目当]前|[至迄]今|截[至止]|现有(?!效)|(?<=,)现(?=[共已在主公]))"
)
"""The words that tell a time; the last of them before a figure tells its own, but for what it is compared with."""
_BEGINS = re.compile(r"(?P<opens>^|;)[^\u4e00-\u9fff,;]{0,6}(?:而|但|在|其中|另外?)?,?$|,(?:而|但|在|其中|另外?)?$")
"""What stands before an earlier year that a clause begins with."""
_NONE_OF_IT = re.compile(
    r"的?(?:\d{1,2}月|[年度]?[底末初]|版|第(?![一二三四1-4]季)|以?来|起|开始|[-—~至到、和与及]|相比|对?比|的?基础"
    r"|,?的?(?:[被经由]?结转|遗留|转[入来办至到本]|未办|存在|工作))"
)
"""What behind the year tells that the clause is not of it: 上年度结转, 去年底, 2015年12月, 在上年的基础上."""
_TELLS_AGAIN = re.compile(
    "相比|以来|印发|出台|施行|实施|成立|开通|上线|建成|启[动用]|修订|改版|挂牌|组建|国务院|国办|[以之]?后,|结转|遗留|转入"
    "|情况|要点|年报|报告|问题|查摆|整改|改进|提出"
    "|被?[列评授]为|获评|荣获|位[列居]|(?:考[核评]|测评|评[比选])(?:工作)?(?:[中里时]|,)"
)
"""Words behind an earlier year after which figures may be of the present again: 2015年,国务院印发要点,我县公开30条."""
_COMPARED_BEHIND = re.compile(r"[\u4e00-\u9fff]{0,4}(?:相比|相较|对比|比(?=[,;]))")
_THAN_BEFORE = re.compile(rf"[,(]?(?:而且)?(?:比|较|与|同)(?:上一?年|前年|{A_YEAR}年)")
"""去年收到申请9件,比上一年的4件多: 去年 is the year that the report tells of."""
_ALONE = re.compile(r"(?:期间|同期|[中里内])?,")
_LONGEST_LEAD = 12


@dataclass(slots=True)
class _Said:
    """The earlier year that the words before a figure speak of."""

    end: int
    is_number: bool
    opens: bool
    """Does it open the sentence, or what stands behind a semicolon?"""
    is_compared: bool
    """Does the text compare with it: 与上年度受理申请208件相比?"""
    has_told: bool = False
    """Is a figure before of it?"""


def of_earlier_years(text: str, figures: Sequence[Figure], report_year: int | None) -> Iterator[Figure]:
    """The figures of sentences, or of parts of them, that open with an earlier year.

    A year that opens a sentence is that of all its figures up to the next word of time or semicolon; one that opens a clause
    within it is that of the figure right behind.
    """
    said: _Said | None = None
    sentence = end = -1
    for figure in figures:
        if figure.sentence_start != sentence:
            sentence, end, said = figure.sentence_start, figure.sentence_start, None
        if figure.start < end:
            continue
        between = text[end : figure.start]
        times = list(_A_TIME.finditer(text, end, figure.start)) if "年" in between or "现" in between else []
        if times:
            said = _said(text, sentence, times, figure.start, report_year)
        elif said is not None and not said.opens:
            said = None
        if said is not None:
            is_left = text.find(";", max(end, said.end), figure.start) >= 0
            if not is_left and _is_of(text, said, end, figure):
                said.has_told = True
                yield figure
            else:
                said = None
        end = figure.end


def _said(text: str, sentence: int, times: Sequence[re.Match[str]], stop: int, report_year: int | None) -> _Said | None:
    """The earlier year that the last word of time names, where a clause begins with it; None where none does."""
    time = times[-1]
    is_earlier = time["before"] is not None or (
        time["year"] is not None and report_year is not None and int(time["year"]) < report_year
    )
    if not is_earlier or _NONE_OF_IT.match(text, time.end()) or OF_A_DOCUMENT.match(text, time.end(), stop):
        return None
    begins = _BEGINS.search(text[max(sentence, time.start() - _LONGEST_LEAD) : time.start()])
    if begins is None:
        return None
    is_compared = time["compared"] is not None
    return _Said(time.end(), time["year"] is not None, begins["opens"] is not None, is_compared)


def _is_of(text: str, said: _Said, last: int, figure: Figure) -> bool:
    """Is the figure of the earlier year, by the words between the two, or behind the figure before?"""
    if said.is_compared:
        return not said.has_told and _COMPARED_BEHIND.match(text, figure.end) is not None
    between = text[last if said.has_told else said.end : figure.start]
    if _TELLS_AGAIN.search(between) is not None:
        return False
    if said.has_told:
        return said.is_number or figure.role is not Role.GROWTH
    if not said.is_number and _THAN_BEFORE.match(text, figure.end) is not None:
        return False
    alone = _ALONE.match(between)
    is_beside = "," not in between[alone.end() if alone else 0 :]
    return figure.role is not Role.GROWTH and (is_beside or said.is_number)
