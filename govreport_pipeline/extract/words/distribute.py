"""Distributive lists: A和B分别为28%和20% gives each number its own label."""

import re
from collections.abc import Sequence
from itertools import pairwise

from govreport_pipeline.extract.numbers.figures import RATIOS, Figure
from govreport_pipeline.extract.numbers.pieces import A_YEAR, PUBLISHES, SUMMED
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.words.channels import named_channels, without_name_of_site
from govreport_pipeline.extract.words.edges import open_bracket
from govreport_pipeline.extract.words.lexicon import CHANNELS, C
from govreport_pipeline.extract.words.scan import Scan
from govreport_pipeline.tables.vocabulary import Scope

_WHAT_WAS_DONE = (
    rf"(?:{SUMMED}|已|主动|新|对外){{0,8}}(?:{PUBLISHES}|编发|刊发|推出|发送|发文|登载|转发|制作)了?"
    r"(?:各类|政府|政务|信息|消息|文章|稿件|推文|图文|作品|视频|的){0,8}"
)
_RESPECTIVELY = re.compile(
    rf"(?:(?:分别|依次)[\u4e00-\u9fff]{{0,14}}|各有?|各(?![类种项个部单级自方乡镇县区市街省科]){_WHAT_WAS_DONE})[约近]?$"
)
"""Its verb may have an object: 微信、微博分别发布信息306条、198条; 2012年、2013年分别收到申请5件、8件."""
_ONE_EACH = re.compile(r"(?:各[\d一二两]{1,2}[个家])?(?:,(?:全年度?|本年度?|年内|当年|今年)?)?$")
"""开设微博、微信各1个,全年分别发布300条、200条: between the names and what each did."""
_DONE_BY_EACH = re.compile(f"{_WHAT_WAS_DONE}$")
"""微博、微信发布信息120条、80条: as many numbers as names, though no word says which is whose."""
_SUMMED_UP = re.compile(
    r"(?:这|等)?(?:\d{1,2}|[两二三四五六七八九十])(?:大类|个类别|类|种|项|个)(?:政府|政务)?(?:信息|平台|渠道|账号|网站|文件|事项)?$"
)
"""党务、政务、财务三类信息分别为5条、8条、6条: how many labels there are is none of the last."""
VERSION = re.compile("[\u4e00-\u9fff]{1,4}[文语]版?")
"""蒙文、汉文网页: of one site."""
_OBJECTS = "政府信息公开申请 政务信息公开申请 信息公开申请 政府信息 政务信息 信息 公开申请 申请 稿件 文章 推文 图文 视频 消息 作品".split()
_OBJECT = f"(?:{'|'.join(_OBJECTS)})"
_BETWEEN = re.compile(rf"(?:{_OBJECT}(?=[、,和及与以]))?\s{{0,9}}(?:[、,和及与]|以及)?\s{{0,9}}(?:约|近|占)?$")
"""What is counted may stand behind each number: 分别公开30条信息和20条信息."""
_COUNTED = re.compile(_OBJECT)
_MAY_STAND_BETWEEN = frozenset("、,和及与以约近占").union(word[0] for word in _OBJECTS)
"""With which what stands between two such numbers can begin."""
_SEPARATOR = re.compile(r"[、]|和|及|与|以及|(?<=专)(?=兼职)|(\([^()]*\))")
"""A bracket, group 1, is none: 网站(含子站、专栏)和微信 are two."""
_YEAR = re.compile(rf"(?<!\d)({A_YEAR})(?:年|(?=(?:[、,和及与]{A_YEAR}){{1,9}}年))")
_SPAN = re.compile(rf"(?<!\d)({A_YEAR})年?(?:至|到|-|—|~)({A_YEAR})年")
_FORMER, _LATTER = "前者", "后者"
MOST_YEARS = 10
_READERS = C.VISITS | C.READS | C.FOLLOWERS | C.SUBSCRIBERS | C.USERS


def distribute(text: str, scan: Scan, figures: Sequence[Figure], report_year: int | None) -> None:
    """Move the label window of each number of a distributive run onto its own label.

    A label that is cut short shares the rest of the next: 专、兼职人员分别为2人和7人.
    Runs whose labels and numbers are not equally many are left alone.
    """
    first, count = 0, len(figures)
    for stop in range(1, count + 1):
        if stop == count or not _is_between(text, figures[stop - 1].end, figures[stop].start):
            if stop > first + 1:
                _relabel(text, scan, figures[first:stop], report_year)
            first = stop
    for former, latter in pairwise(figures):
        if former.words.startswith(_FORMER) and latter.words.startswith(_LATTER):
            _label_both(text, scan, former, latter)


def _label_both(text: str, scan: Scan, former: Figure, latter: Figure) -> None:
    """在网站和公示栏登载,前者96条,后者12条: each has the label of what the clause before names in its turn."""
    end = former.near_start - text.endswith((",", ":"), former.sentence_start, former.near_start)
    spans = _pieces(
        text, max(former.sentence_start, *(text.rfind(mark, former.sentence_start, end) + 1 for mark in ",;:。")), end
    )
    if len(spans) == 2:
        done = scan.mask(former.near_start, former.start) | scan.mask(latter.near_start, latter.start)
        _label_each(text, scan, (former, latter), spans, done)


def _is_between(text: str, start: int, end: int) -> bool:
    """Is there only a conjunction between two numbers?"""
    if start < end and (mark := text[start]) not in _MAY_STAND_BETWEEN and not mark.isspace():
        return False
    return _BETWEEN.fullmatch(text, start, max(start, end)) is not None


def _years_of(clause: str) -> list[int]:
    """The years that a clause lists: 2015年、2016年 and 2017年, or 2015年至2017年 with those between."""
    span = _SPAN.search(clause)
    if span is not None and int(span[1]) < int(span[2]) < int(span[1]) + MOST_YEARS:
        return list(range(int(span[1]), int(span[2]) + 1))
    return [int(year) for year in _YEAR.findall(clause)]


def _relabel(text: str, scan: Scan, run: Sequence[Figure], report_year: int | None) -> None:
    head = run[0].words
    marker = _RESPECTIVELY.search(head) or _RESPECTIVELY.search(text[run[0].sentence_start : run[0].start])
    if marker is None and "," not in text[run[0].end : run[-1].start]:
        marker = _DONE_BY_EACH.search(head)
    if marker is None:
        return
    start = run[0].sentence_start
    stop = run[0].start - len(marker.group())
    clause = _ONE_EACH.sub("", text[start:stop]).rstrip(",")
    counted = _COUNTED.match(text, run[-1].end) or _COUNTED.match(text, run[0].end)
    told = scan.mask(*counted.span()) if counted is not None else 0
    offset = max(*(clause.rfind(mark) for mark in ",;:。"), open_bracket(clause, 0, len(clause))) + 1
    years = _years_of(clause[offset:])
    if len(years) == len(run):
        matter = told | scan.mask(start + offset, run[0].start)
        last = (report_year or years[-1]) - 1
        for figure, year in zip(run, years, strict=True):
            figure.label_span, figure.label_mask = (start + offset, start + len(clause)), matter
            if year <= last:
                figure.scope, figure.is_compared = Scope.PRIOR_YEAR, True
        return
    summed_up = _SUMMED_UP.search(clause, offset)
    if summed_up is not None:
        clause = clause[: summed_up.start()]
    spans = _pieces(text, start + offset, start + len(clause))
    if len(spans) == len(run):
        _label_each(text, scan, run, spans, told | scan.mask(start + len(clause), run[0].start))
    elif "占" in text[start + offset : run[0].start]:
        for figure in run:
            if figure.unit.family is Family.PERCENT:
                figure.label_span = start + offset, start + len(clause)  # A 58条;B 42条。占比分别为58%、42%


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The labels that a clause lists."""
    spans, place = [], start
    for mark in _SEPARATOR.finditer(text, start, end):
        if mark[1] is None:
            spans.append((place, mark.start()))
            place = mark.end()
    return [*spans, (place, end)]


def _label_each(text: str, scan: Scan, run: Sequence[Figure], spans: Sequence[tuple[int, int]], tail: int) -> None:
    """Give each number of a run its own label, and what stands behind all of them.

    One that says nothing by itself shares the matter of the next: 图片、视频解读各12个和5个.
    A channel alone has the readers that the next one has: 微信和微博粉丝数分别增长5%和12%.
    What stands in a bracket behind a label is no matter of its number: 复议(维持、纠正)和诉讼.
    """
    following: tuple[int, int] | None = None
    behind: Figure | None = None
    for figure, (first, last) in zip(reversed(run), reversed(spans), strict=True):
        is_cut = last - first == 1 or text[last - 1] == "专"
        shared = text[following[0] + 1 : following[1]] if following is not None and is_cut else ""
        figure.label_span = following = (first, last)
        told = text[first : text.find("(", first + 1, last) if text.endswith(")", first, last) else last]
        figure.label_mask = scan.heading(told + shared, first, last) | tail
        figure.label_mask = without_name_of_site(told, figure.label_mask | named_channels(told))
        if behind is not None and figure.label_mask == tail and behind.unit.unit == figure.unit.unit:
            is_version = VERSION.fullmatch(told) is not None
            figure.label_mask = (behind.label_mask or 0) & (-1 if is_version else ~CHANNELS)
        elif behind is not None and not figure.label_mask & ~(tail | CHANNELS):
            figure.label_mask |= (behind.label_mask or 0) & _READERS
        if figure.unit.family in RATIOS and tail & (C.GROWTH | C.DECLINE):
            figure.near = figure.label_mask
        behind = figure
