"""Which time the columns of a table with one column of the form's speak of: 本年 | 上年, 2014年 | 2015年.

A body that prints last year's figures beside its own has two columns where the
form has one. Only one that says that it holds this year's is the form's.
"""

import re
from collections.abc import Sequence

OTHER_TIMES = (
    "同期", "同比", "增长", "增幅", "增减", "增加", "减少", "变化", "比重", "占比", "比例", "历年", "累计", "上年", "去年", "上一年", "上期", "往年", "前年",
    "上半年", "下半年", "季度", "月份",
)  # fmt: skip
"""Words of columns that hold no count of the year."""
_YEAR = re.compile(r"((?:19|20)\d\d)年?度?(?:统计)?(?:数据|数值|数量?)?")
_CURRENT = re.compile(r"(?:本年度?|今年|当年|本期|全年|(?=统计数))(?:统计)?(?:数据|数值|数量?)?")
_TITLE = re.compile(r"((?:19|20)\d\d) ?年度?[^\n,。;]{0,40}?(?:报告|年报)|情况统计表\s{0,3}\(?((?:19|20)\d\d) ?年度?")
_RATES = ("同比", "增长", "增幅", "率")
_FAR = 4000
"""Characters at the beginning of a text in which its titles stand."""


def year_of(key: str) -> str | None:
    """The year that a head is: 2009年度; None where it is none."""
    match = _YEAR.fullmatch(key)
    return match[1] if match is not None else None


def is_current(key: str) -> bool:
    """Does a head say that its column holds this year's figures: 本年数, 今年?"""
    return _CURRENT.fullmatch(key) is not None


def is_other_time(key: str) -> bool:
    """Does a head say that its column holds no count of this year: 上年统计数, 同比增长?"""
    return any(word in key for word in OTHER_TIMES)


def is_rate(key: str) -> bool:
    """Does a head say that its column holds shares or changes, which may be printed in per cent?"""
    return any(word in key for word in _RATES)


def own_year(text: str, years: Sequence[str]) -> str | None:
    """Which of the years over some columns is the report's; None where its titles name none of them, or several."""
    if len(years) == 1:
        return years[0]
    named = {year for match in _TITLE.finditer(text, 0, _FAR) for year in match.groups() if year in years}
    return named.pop() if len(named) == 1 else None
