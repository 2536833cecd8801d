"""Who signed, and when: the lines below the report, or below its title."""

import datetime
import re
from dataclasses import dataclass, replace

from govreport_pipeline.extract.metadata.dates import PrintedDate, find_dates
from govreport_pipeline.extract.metadata.names import is_name
from govreport_pipeline.extract.metadata.page import Line, Page
from govreport_pipeline.tables.building import builder

_AROUND = " ()\t。,|:"
_TRAILING_NAME = re.compile(r"(?:^|[ 。;])([\u4e00-\u9fff()·]{3,40}) *$")
_BEHIND_SENTENCE = re.compile(
    r"。 *(?!联系|咨询|致电|拨打|登录|详见|地址|[请可至向由])(?P<name>[\u4e00-\u9fff()·]{3,40}) *$"
)
_MONTH_ONLY = re.compile(r"^\(?\d{4}年\d{1,2}月\)?$")
_DAY = "[\\d二〇○零一三四五六七八九十年月日号 ]{4,18}"
_BESIDE_DATE = re.compile(rf"({_DAY}(?<=[日号月年 ]))?([\u4e00-\u9fff()·]{{3,40}}?) ?({_DAY}(?<=[日号月年]))?")
"""A line that is a name with a day before it or after it, whole or damaged."""
_BRACKETED_DAY = re.compile(r"\((?:19|20)\d\d年\d{1,2}月\d{1,2}日\)")
_DAY_ALONE = re.compile(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
_PREFACE = re.compile("[引前序导] {0,4}[言语]")
_TITLE_END = re.compile(
    r"公开.{0,20}(?:报告|年报|总结|汇报|工作情况)(?:\([^()]{1,28}\))?$|^\(?(?:19|20)\d\d年?度?\)?$|^\((?:19|20)\d\d[年.][^()]{1,24}\)$"
)
SHORT_TAIL = 60


@dataclass(frozen=True, slots=True)
class Signature:
    """The name and the day under a report; None where it is not signed or not dated, or the day is in no calendar."""

    name: str | None
    date: datetime.date | None
    start: int
    end: int
    date_start: int
    date_end: int
    """Where the day is printed; 0 where none is."""


_make_signature = builder(Signature)
UNSIGNED = _make_signature(name=None, date=None, start=0, end=0, date_start=0, date_end=0)


def find_signature(page: Page) -> Signature:
    """The signature at the end of the body; else the one below the title."""
    at_end = _at_end(page)
    if at_end.name is not None or at_end.date_end:
        return at_end
    return _below_title(page)


def _at_end(page: Page) -> Signature:
    lines = [line for line in page.end if line.start >= page.head_end or not page.has_sections]
    for place in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        line = lines[place]
        dates = find_dates(line.text, 0, len(line.text)) if len(line.text) <= SHORT_TAIL else _last_date(line)
        if dates and not line.text[dates[-1].end :].strip(_AROUND):
            last = dates[-1]
            before = line.text[: last.start].rstrip(_AROUND)
            date_span = line.start + last.start, line.start + last.end
            if not before:
                neighbours = [lines[place - 1]] if place else []
                neighbours += lines[place + 1 : place + 2]
                return _named(neighbours, last.value, date_span)
            match = _TRAILING_NAME.search(before)
            if match is not None and is_name(match[1]):
                start = line.start + match.start(1)
                return _make_signature(match[1], last.value, start, start + len(match[1]), *date_span)
    for line in lines[-2:]:
        if _is_signed(line):
            return _undated(line.text, line.start)
        beside = _beside_date(line)
        if beside is not None:
            return beside
    return (_behind_sentence(lines[-1]) if lines else None) or UNSIGNED


def _behind_sentence(line: Line) -> Signature | None:
    """A name behind the last sentence, in its line: …缺少专职人员。某县水务局."""
    match = _BEHIND_SENTENCE.search(line.text)
    if match is None or line.is_chrome or not is_name(match["name"]):
        return None
    return _undated(match["name"], line.start + match.start("name"))


def _undated(name: str, start: int) -> Signature:
    return _make_signature(name, date=None, start=start, end=start + len(name), date_start=0, date_end=0)


def _beside_date(line: Line) -> Signature | None:
    """A name behind its date, or beside a damaged one: 二一三年一月三十日某县水务局."""
    match = _BESIDE_DATE.fullmatch(line.text)
    name = match[2] if match is not None else ""
    if match is None or not (match[1] or match[3]) or not is_name(name):
        return None
    dates = find_dates(line.text, 0, len(line.text))
    start = line.start + match.start(2)
    if not dates:
        return _undated(name, start)
    found = dates[-1]
    return _make_signature(
        name, found.value, start, start + len(name), line.start + found.start, line.start + found.end
    )


def _last_date(line: Line) -> list[PrintedDate]:
    return find_dates(line.text, len(line.text) - SHORT_TAIL, len(line.text))


def _named(neighbours: list[Line], date: datetime.date | None, date_span: tuple[int, int]) -> Signature:
    """A date on a line of its own, with the name on the line before or after it."""
    for line in neighbours:
        if _is_signed(line):
            return _make_signature(line.text, date, line.start, line.end, *date_span)
        match = (_TRAILING_NAME if len(line.text) > SHORT_TAIL else _BEHIND_SENTENCE).search(line.text)
        if match is not None and is_name(match[1]):
            start = line.start + match.start(1)
            return _make_signature(match[1], date, start, start + len(match[1]), *date_span)
    return _make_signature(None, date, start=0, end=0, date_start=date_span[0], date_end=date_span[1])


def _is_signed(line: Line) -> bool:
    return not line.is_chrome and is_name(line.text)


def _plain(line: Line) -> Line:
    """A line without the dash before a subtitle, or the brackets around it: ——某县水务局, (某县水务局)."""
    text = line.text[1:-1] if line.text[0] == "(" and line.text[-1] == ")" else line.text
    text = text.lstrip("—- ") or line.text
    start = line.start + line.text.rfind(text)
    return replace(line, start=start, end=start + len(text), text=text)


def _below_title(page: Page) -> Signature:
    """A name below the title, its day below that; a name at the very top with the day below, in brackets or before a preface."""
    if len(page.head) > 1 and _is_signed(page.head[0]) and _dates_a_cover(page):
        line, day = page.head[:2]
        printed = find_dates(day.text, 0, len(day.text))
        if printed:
            span = day.start + printed[0].start, day.start + printed[0].end
            return _make_signature(line.text, printed[0].value, line.start, line.end, *span)
    lines = [*page.head, *page.head[-1:]]
    for above, line, following in zip(lines, map(_plain, page.head[1:]), lines[2:], strict=False):
        if not _is_signed(line):
            beside = _beside_date(line) if _TITLE_END.search(above.text) is not None and not line.is_chrome else None
            if beside is not None:
                return beside
            continue
        dates = find_dates(following.text, 0, len(following.text))
        if (
            dates
            and not following.text[: dates[0].start].strip(_AROUND)
            and not following.text[dates[0].end :].strip(_AROUND)
        ):
            found = dates[0]
            return _make_signature(
                line.text, found.value, line.start, line.end, following.start + found.start, following.start + found.end
            )
        if _MONTH_ONLY.match(following.text) or _TITLE_END.search(above.text) is not None:
            return _undated(line.text, line.start)
    return UNSIGNED


def _dates_a_cover(page: Page) -> bool:
    """Is the second line the day of a report whose first names its body?"""
    day = page.head[1].text
    is_before_preface = len(page.head) > 2 and _PREFACE.fullmatch(page.head[2].text) is not None
    return _BRACKETED_DAY.fullmatch(day) is not None or (is_before_preface and _DAY_ALONE.fullmatch(day) is not None)
