"""Dates as reports and portals print them."""

import datetime
import re
from calendar import monthrange
from typing import NamedTuple

_ZERO = "〇○零◯0oO"
_CHINESE_DIGITS = {numeral: str(value) for value, numeral in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    _ZERO, "0"
)
_CHINESE_YEAR = rf"二[{_ZERO}][{_ZERO}一二012][{_ZERO}一二三四五六七八九]"
# a set comes first, so that the search skips over ordinary text fast
_DIGIT_YEAR = r"[12](?:(?<=1)9|(?<=2)0)(?<!\d..)\d\d"
_PRINTED_YEAR = (
    rf"[12二](?:(?:(?<=1)9|(?<=2)0)(?<!\d..)\d\d|(?<=二)[{_ZERO}][{_ZERO}一二012][{_ZERO}一二三四五六七八九])"
)
YEAR = rf"({_PRINTED_YEAR})(?:年?[-–—~～至]{{1,2}}({_PRINTED_YEAR}))?学?年 ?度?"
"""A year in digits or Chinese numerals; 2016-2017学年 has two groups. 二一三年, whose ○ was lost, is none."""
YEAR_BEFORE = rf"(?:(?<=((?:19|20)(?<!\d..)\d\d|{_CHINESE_YEAR})年)|(?<=((?:19|20)(?<!\d..)\d\d)学年))"
"""A single one, looked back at from behind 年, which is rarer than digits."""

_MONTH = r"\d{1,2}|[一二三四五六七八九十]{1,2}|元"
_DAY = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
_DATE = re.compile(
    rf"(?=[12二])(?:({_DIGIT_YEAR}) ?[-/.年] ?(\d{{1,2}}) ?[-/.月] ?(\d{{1,2}})(?!\d)日?"
    rf"|({_CHINESE_YEAR})年({_MONTH})月({_DAY})[日号])"
)
_OF_YEAR = r"(?:年度?|[-./ ]|(?=\d{1,2}月))\s?"
_IN_MONTH = rf"(?:月|[-./ ])\s?(?:({_DAY})(?:日|号|(?!\d)))?"
_HOUR = r"(?:零时|0{1,2}时|0:00)?"
_LAW = r"(?:(?:起?[实施]行)?《[^》\n]{1,30}》[\u4e00-\u9fff]{0,8}?|\([^()\n]{1,14}\))?"
"""What may stand behind the first day: 《条例》施行, (挂牌之日)."""
_TILL = r"(?:[至到—~-]++|截?止|截至|直[至到])[到至于为]?"
_ENDED = r"(?=[\d年月日.〇○零一二三四五六七八九十底末 ]{3,16}(?:止|结束))"
"""No word for "to", but one for the end: 1月1日起,12月31日止."""
_FIRST = rf"({_PRINTED_YEAR}){_OF_YEAR}({_MONTH})\s?(?:{_IN_MONTH}|(?=[至到]|[-—~](?:\d{{1,2}}月|{_PRINTED_YEAR})))\s?{_HOUR}{_LAW}(?:开始|算起|以来|[起始])?(?:统计|计算)?"
_SAME_YEAR = "[同当本今该]年度?的?"
_LAST = rf"(?:({_PRINTED_YEAR}){_OF_YEAR}|{_SAME_YEAR})?(?:({_MONTH})\s?(?:{_IN_MONTH}|(?=[)。,;\s]))|(年?[底末]))"
_PERIOD = re.compile(rf"{_FIRST}[,、]?\s?(?:{_TILL}|{_ENDED})\s?{_LAST}(?![之以]?前)")
_UNTIL = re.compile(
    rf"[截起始](?:(?<=截)(?:止日?期?|至)[到至于为]?|(?<=[起始]),?[至到]) ?({_PRINTED_YEAR})年(\d{{1,2}})月(?:(\d{{1,2}})日|底|末)"
)
_WHOLE_YEAR = re.compile(
    rf"(?:期限|时限|期间|时间|周期|区间|时段|范围|统计期)[为是:]?({_PRINTED_YEAR})(?:年全年|全年|年度?(?=[。,;)\n]))"
)
_IN_DIGITS = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)日?(?:[起始]|开始)?,?[至到]((?:19|20)\d\d)(\d\d)(\d\d)日")
"""自20160101日起至20161231日止: all digits are there; of 201611日 some may be lost."""
_CUT = re.compile(r"\n\d(?!\d)")
_PERIOD_WORDS = re.compile(r"统计|期限|数据|时限|期间|涵盖|所列|报告期|时间")
_FIRST_YEAR = 1990
"""1970-01-01 is what programs write for no date."""
_MOST_DAYS = 700
"""A longer span is that of a report only where words say so."""


class PrintedDate(NamedTuple):
    """A date and where it is printed; no value where no calendar has it (2月30日)."""

    value: datetime.date | None
    start: int
    end: int


class Period(NamedTuple):
    """A reporting period and where it is printed; start or end may be unstated, or a day that no calendar has."""

    first: datetime.date | None
    last: datetime.date | None
    start: int
    end: int
    is_in_calendar: bool = True


def read_number(printed: str) -> int:
    """A month's or day's number: 3, 03, 三, 十二, 二十三, 元; 0 where it is none."""
    if printed.isdecimal():
        return int(printed)
    if printed == "元":
        return 1
    tens, ten, ones = printed.rpartition("十") if "十" in printed else ("", "", printed)
    if len(tens) > 1 or len(ones) > 1:
        return 0
    value = int(_CHINESE_DIGITS.get(ones, "0")) if ones else 0
    return value + 10 * int(_CHINESE_DIGITS.get(tens, "0") if tens else 1) if ten else value


def read_year(printed: str) -> int:
    """A year of four digits or Chinese numerals."""
    return int("".join(_CHINESE_DIGITS.get(character, character) for character in printed))


def year_of(match: re.Match[str]) -> int:
    """The year that a match ends with: 2017 of 2016-2017学年."""
    return read_year(match[match.lastindex or 0])


def find_dates(text: str, start: int, end: int) -> list[PrintedDate]:
    """The days printed in a stretch of text, 2月30日 too; what was collapsed (201711日) is none."""
    found = []
    for match in _DATE.finditer(text, start, end):
        year, month, day = match.group(1, 2, 3) if match[1] else match.group(4, 5, 6)
        if read_year(year) >= _FIRST_YEAR and not _is_cut(text, match):
            value = _date(read_year(year), read_number(month), read_number(day))
            found.append(PrintedDate(value, *match.span()))
    return found


def _is_cut(text: str, match: re.Match[str]) -> bool:
    """Does the line break amid the day: 2009-02-1 / 5?"""
    end = match.end()
    return text[end - 1].isdigit() and not text[end - 2].isdigit() and _CUT.match(text, end) is not None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    if not (1 <= month <= 12 and year >= _FIRST_YEAR and 1 <= day <= monthrange(year, month)[1]):
        return None
    return datetime.date(year, month, day)


def find_period(text: str, start: int, end: int) -> Period | None:
    """The reporting period that a stretch of prose states; None where it states none.

    Another span of days (an event's) counts only if it is ten months long or
    stands beside words such as 统计期限. An end without a start (截止2010年12月31日)
    gives a period without one, and so does a day that no calendar has.
    """
    unread = None
    for match in _PERIOD.finditer(text, start, end):
        period = _read_period(match)
        is_year = _is_a_year(period) if period.is_in_calendar else _runs_through_months(match)
        if is_year or _PERIOD_WORDS.search(text, max(0, match.start() - 40), match.start()):
            if period.is_in_calendar:
                return period
            unread = unread or (period if match[3] or match[6] or "月" in match[0] else None)
    if unread is not None:
        return unread
    in_digits = _in_digits(text, start, end)
    if in_digits is not None:
        return in_digits
    whole = _WHOLE_YEAR.search(text, start, end)
    if whole is not None:
        year = read_year(whole[1])
        return Period(datetime.date(year, 1, 1), datetime.date(year, 12, 31), *whole.span(1))
    for match in _UNTIL.finditer(text, start, end):
        if _PERIOD_WORDS.search(text, max(0, match.start() - 20), match.start()):
            last = _last_day(read_year(match[1]), match[2], match[3])
            return Period(None, last, *match.span(), last is not None)
    return None


def _in_digits(text: str, start: int, end: int) -> Period | None:
    """A period whose days are told in eight digits each."""
    match = _IN_DIGITS.search(text, start, end)
    if match is None:
        return None
    year, month, day, last_year, last_month, last_day = map(int, match.groups())
    period = Period(_date(year, month, day), _date(last_year, last_month, last_day), *match.span())
    return period if _is_a_year(period) else None


def _is_a_year(period: Period) -> bool:
    """Is it ten months long, or the rest of a year since May, when the regulations came into force?"""
    if period.first is None or period.last is None:
        return False
    days = (period.last - period.first).days
    if days > _MOST_DAYS:
        return False  # 2008年5月至2011年12月累计公开603条
    return days >= 300 or (days >= 240 and (period.last.month, period.last.day) == (12, 31))


def _runs_through_months(match: re.Match[str]) -> bool:
    """Does a period run from January to December, whatever its days?"""
    return read_number(match[2]) == 1 and match[5] is not None and read_number(match[5]) == 12


def _read_period(match: re.Match[str]) -> Period:
    first_year, last_year = read_year(match[1]), read_year(match[4] or match[1])
    first = _date(first_year, read_number(match[2]), read_number(match[3]) if match[3] else 1)
    last = _date(last_year, 12, 31) if match[7] else _last_day(last_year, match[5], match[6])
    return Period(first, last, *match.span(), first is not None and last is not None)


def _last_day(year: int, month: str, day: str | None) -> datetime.date | None:
    """The last day of a period: the month's where none is printed."""
    number = read_number(month)
    in_month = monthrange(year, number)[1] if 1 <= number <= 12 else 0
    return _date(year, number, read_number(day) if day else in_month)
