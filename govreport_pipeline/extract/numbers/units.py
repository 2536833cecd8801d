"""Units after a number: how long they are, what they count."""

import re
from dataclasses import dataclass
from enum import StrEnum

from govreport_pipeline.extract.numbers.numerals import CHINESE_NUMERALS, DOUBLED, IN_PERCENT, WHOLLY
from govreport_pipeline.extract.numbers.worths import worth_of


class Family(StrEnum):
    """What a unit counts."""

    THING = "thing"
    EVENT = "event"
    PERSON = "person"
    VISIT = "visit"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    TIMES = "times"
    TIME = "time"
    PLACE = "place"
    CALENDAR = "calendar"
    KIND = "kind"
    SIZE = "size"
    LOST = "lost"


UNITS: dict[Family, str] = {
    Family.THING: "条次 条 篇次 篇 件次 件 份 则 项次 小项 项 个 宗 起 例 只 本 册 张 块 版 幅 封 通 卷 卷次 卷册 帖 款 部 套 枚 榜 条目 单 笔",
    Family.EVENT: "次 场次 场 期 轮 批次 批 届 回",
    Family.PERSON: "人 名 位",
    Family.VISIT: "人次 份次 册次 本次 页次 次/人",
    Family.MONEY: "元 块钱 元人民币",
    Family.PERCENT: "%",
    Family.POINTS: "个百分点 百分点 ‰",
    Family.TIMES: "倍 成 番",
    Family.TIME: "分钟 小时 个小时 个工作日 工作日 个月 天 周 秒 余年 个年度 年度",
    Family.PLACE: "间 台次 车次 家次 户次 家 处 户 所 台 座 支 组 辆",
    Family.CALENDAR: "年 月份 月 日 号 时 点",
    Family.KIND: "个方面 方面 个部分 部分 大类 小类 类 种 个类别 大部分 大块 大方面 大领域 大 级 个环节 个层次 个要点 章 个章节 个层面 项内容 个大类",
    Family.SIZE: "平方米 平方公里 平方 立方米 立方 公里 米 公顷 亩 吨 公斤 斤 剂次 剂 字 千字 页 GB MB 兆 级 岁 分",
}
FAMILY_OF: dict[str, Family] = {unit: family for family, units in UNITS.items() for unit in units.split()}

PIECES = "条 条次 条目 篇 篇次 件 件次 则 份 项 项次 宗 起 例 只 单 幅"
"""What information, documents and cases are counted by: 公开信息30则, 收到申请3宗."""
PIECE_UNITS = frozenset(PIECES.split())
ARTICLES = frozenset("条 条次 条目 篇 篇次".split())
"""Units of what is published, in which no requests are counted."""
EVENTS = "次 场 场次 期 个 回 轮 批 批次"
"""What meetings, conferences and campaigns are counted by."""
CASES = f"{PIECES} 个 次 人次 批 批次 封 通 lost"
"""Pieces, or how often one came: 受理申请3次, 收到来信3封; the unit may be lost."""

_ALSO = "人次|条次|件次|[次件条篇人个份册本项起宗张则户]"
_UNIT = "|".join(sorted(map(re.escape, FAMILY_OF), key=len, reverse=True))
AFTER_NUMBER = re.compile(
    rf"(?P<blank> ?)(?P<hedge>[余多来几](?!种多样|元化|样化))?(?P<more>[十百千万亿]{{1,2}}(?!元化))?(?P<unit>{_UNIT})?(?P<also>\((?:{_ALSO})(?:[、,/或](?:{_ALSO}))*\))?"
)

CANONICAL: dict[str, str] = {"小项": "项", "名": "人", "位": "人", "块钱": "元", "元人民币": "元", "个工作日": "工作日", "个小时": "小时"}  # fmt: skip
"""Printed unit → unit of a statistic without a code, where they differ."""


@dataclass(slots=True)
class UnitAfter:
    """What follows a number: hedge, multiplier and unit, and where they end.

    Not frozen only because every numeral has one and a frozen one takes thrice as long to make.
    """

    end: int
    hedge: str
    factor: float
    unit: str
    family: Family


OR_MORE = "+"
"""Behind a round number: 10万+, 500+条; no name ends so (模式3+1, 12345+)."""
_OR_MORE = re.compile(r"(?<=[0百千万亿])\+(?=[条件个篇次人家项份场期]|[,。;、)\s]|\Z)")
_BEFORE_UNIT = frozenset(" 余多来几十百千万亿")
"""What may stand between a number and its unit; where nothing does, no pattern is needed."""
_UNITS_BY_START: dict[str, tuple[tuple[str, int, Family], ...]] = {
    start: tuple(
        (unit, len(unit), FAMILY_OF[unit])
        for unit in sorted(FAMILY_OF, key=len, reverse=True)
        if unit == start[0] or unit[:2] == start
    )
    for start in {unit[:length] for unit in FAMILY_OF for length in (1, 2)}
}
"""The units that a text may begin with, by its first character or its first two, the longest first."""


_IN_BRACKETS = re.compile(r"[\u4e00-\u9fff][(\[【〔{<](\d[\d,]*)$")
"""公开信息(1386)条: a form's blank that was filled in, brackets and all."""
_CLOSING = frozenset(")]】〕}>")
_LONGEST_NUMBER = 16
MOST_MARKERS = 20
"""机构职能(1)人员(2): so far markers count."""
_NO_UNITS = ("大关", "分别", "笔试", "笔录", "笔记", "笔直")
"""Words that begin with a unit: 突破100万大关, 收到申请87分别为公开45件, 2015笔试成绩."""
_PERCENT_IN_WORDS = re.compile(
    rf"(?:{IN_PERCENT}[{CHINESE_NUMERALS}点]+|[{CHINESE_NUMERALS}]成[{CHINESE_NUMERALS}半]?|{WHOLLY})\Z"
)
"""百分之三十, 百分之五点五, 五分之三, 四成, 九成八, 百分百."""
_PERCENT_IN_DIGITS = re.compile(r"百分之\d[\d.]*\Z")
"""百分之12.5."""
_LONGEST_PERCENT = 10
_ENDS_IN_WORDS = frozenset(CHINESE_NUMERALS + "成半")
_TENTHS = re.compile("(?![立员果效熟就为功型品本长交绩份建套片规批千万条件个])")
_OF_TEN = re.compile(r"(?<![\d.,])[1-9](?:\.\d)?\Z")
"""3成, 7.5成; neither 32成 nor 0成."""
_TEN_FEN = re.compile("角(?![度落色形星逐力])")
"""5角: an amount below one 元."""
_MORE_BEHIND = re.compile("[还有]?[多余]")
_PAUSES = frozenset(",。;、)\n") | {""}


def _no_unit(position: int) -> UnitAfter:
    return UnitAfter(position, "", 1, "", Family.LOST)


def _unlisted(text: str, position: int) -> UnitAfter:
    """Of 5角 a part of one 元, of 百分之12.5 its unit, of another number without one none."""
    if text[position - 1].isdecimal() and _TEN_FEN.match(text, position):
        return UnitAfter(position + 1, "", 0.1, "元", Family.MONEY)
    found = _PERCENT_IN_DIGITS.search(text, max(0, position - _LONGEST_PERCENT), position)
    return UnitAfter(position, "", 1, "%", Family.PERCENT) if found else _no_unit(position)


def _times(text: str, end: int, unit: str) -> UnitAfter:
    """倍, 番 or 成, with the hedge behind it: 一倍多, 翻了一番还多, 占3成多."""
    more = _MORE_BEHIND.match(text, end)
    if more is not None:
        end = more.end()
    if unit == "成":
        return UnitAfter(end, "多" if more else "", 10, "%", Family.PERCENT)
    return UnitAfter(end, "多" if more else "", 1, unit, Family.TIMES)


def _tenths(text: str, position: int, end: int) -> UnitAfter:
    """成 behind a number that ends at `position`, where that can be some tenths."""
    are_told = _TENTHS.match(text, end) is not None and _OF_TEN.search(text, max(0, position - 4), position) is not None
    return _times(text, end, "成") if are_told else _no_unit(position)


def _outside_bracket(text: str, position: int, value: int) -> UnitAfter:
    """The unit behind the bracket that a number fills; none where it is a marker, or of a document: 〔2015〕8号."""
    outside = unit_after(text, position + 1)
    is_counted = outside.unit and outside.family is not Family.CALENDAR
    is_marker = value <= MOST_MARKERS and text[outside.end : outside.end + 1] not in _PAUSES
    return outside if is_counted and not is_marker else _no_unit(position)


def unit_after(text: str, position: int) -> UnitAfter:
    """The hedge and unit after a number that ends at `position`; % belongs to the number."""
    last = text[position - 1]
    if last == "%":
        return UnitAfter(position, "", 1, "%", Family.PERCENT)
    if last == "‰":
        return UnitAfter(position, "", 1, "‰", Family.POINTS)
    first = text[position : position + 1]
    if first == OR_MORE and _OR_MORE.match(text, position) is not None:
        behind = unit_after(text, position + 1)
        return UnitAfter(behind.end, OR_MORE, behind.factor, behind.unit, behind.family)
    if last == DOUBLED[-1] and text.endswith(DOUBLED, 0, position):
        return _times(text, position, "番")
    if last in _ENDS_IN_WORDS and _PERCENT_IN_WORDS.search(text, max(0, position - 10), position):
        hedge = first if first and first in "多余" else ""
        return UnitAfter(position + len(hedge), hedge, 1, "%", Family.PERCENT)
    if first in _CLOSING and (inside := _IN_BRACKETS.search(text, max(0, position - _LONGEST_NUMBER), position)):
        return _outside_bracket(text, position, int(inside[1].replace(",", "")))
    if first not in _BEFORE_UNIT:
        units = _UNITS_BY_START.get(text[position : position + 2]) or _UNITS_BY_START.get(first, ())
        for unit, length, family in units:
            end = position + length
            if text[position:end] == unit:
                if text[end : end + 1] == "(":
                    break
                if text[position : position + 2] in _NO_UNITS:
                    return _no_unit(position)
                if family is Family.TIMES:
                    return _times(text, end, unit) if unit != "成" else _tenths(text, position, end)
                return UnitAfter(end, "", 1, unit, family)
        else:
            return _unlisted(text, position)
    match = AFTER_NUMBER.match(text, position)
    if match is None or match["unit"] is None:
        hedge = match["hedge"] or "" if match else ""
        more = (match["more"] or "") if match and hedge else ""
        return UnitAfter(position + len(hedge) + len(more), hedge, worth_of(more), "", Family.LOST)
    unit = match["unit"]
    return UnitAfter(match.end(), match["hedge"] or "", worth_of(match["more"] or ""), unit, FAMILY_OF[unit])
