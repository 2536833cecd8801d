"""What the capture lost or garbled: found and flagged, never guessed."""

import re
from collections.abc import Iterator, Sequence

from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.normalise.characters import CJK
from govreport_pipeline.normalise.endings import find_truncation
from govreport_pipeline.normalise.foreign import find_foreign
from govreport_pipeline.tables.records import Chrome, Damage, Run, Undecodable
from govreport_pipeline.tables.vocabulary import DamageKind

_DIGITS = re.compile(r"[0-9](?<![0-9]{2})[0-9]{1,8}(?=[月日止起至间 号。;])")
"""Digits before something that makes them worth a look."""
_COLLAPSED = re.compile(
    r"(?:(?<![\d月年./-])|(?:(?<=\d[月年])|(?<=\d[月年] ))(?!36[56]日))\d{3,8}"
    r"日(?!内|以内|整治|攻坚|行动|会战|活动|计划|\d)"  # 922日, 201711日, 2013年922日, 9月322日: 年 or 月 is gone
    r"|(?:19|20)\d{3,4}月"  # 201312月31日
    r"|(?:19|20)\d{4,6}(?=[日止起至间])"  # 20121231止
    r"|(?:19|20)\d{2} \d{1,2} \d{1,2}日"  # 2015 1 1日 can be read: its separators are there
    r"|(?<=[办发函字])(?:19|20)\d{3,6}号"  # 泉滨政办2013224号: both brackets are gone
    rf"|(?<=[{CJK}])(?<![年月日第号话编箱真线机数量群打转为到达至])\d{{2,9}}(?=[。;])"  # 信息125334。: the unit is gone
)
_WITHOUT_UNITS = re.compile(rf"[{CJK}]\d{{1,9}}[、,;][{CJK}“”《》、()]{{1,20}}\Z")
"""Before a number without a unit, one more: 信函5、网上13。 was written so."""
_LONGEST_MEMBER = 32
_UNCLOSED = re.compile(r"[〔\[【]\d{5,8} ?号")  # 〔2008208号: the closing bracket is gone
_PERIOD_WORD = "统计期限"
_CUT_PERIOD = re.compile(r"统计期限?[自为从]?[^\S\n]*(?=\n|$)")  # the period sentence stops

_COUNTER = r"(?:余|多)?(条|件|篇|次|人次|宗|份)(?=[,。;、)\s])"
_CELL_BEHIND = re.compile(r" {1,8}[\d/—-](?![\d.,]{0,12} ?(?:条|件|篇|次|人|宗|份))")
"""A number or a mark for a blank one behind a counter: 公开信息 条 120 is a row of label, unit and number."""
_UNIT_CELL = re.compile(rf" {_COUNTER} {{1,8}}[\d/—-][\d.,]{{0,12}} *(?=\n|\Z)")
_MASKS = "□■×●*Xx"
_UNCOUNTED = re.compile(
    rf"[ _○〇{_MASKS}]"
    r"(?:(?<= )(?<! {2}) {0,3}"
    r"|(?<=_)(?<!__)_+"
    r"|(?<=[○〇])(?<![\d零○〇一二三四五六七八九].)[○〇]{1,5}"  # one alone is nought
    rf"|(?<=[{_MASKS}])(?<![\d.,{_MASKS}].)[{_MASKS}]{{0,5}})"
    rf"{_COUNTER}"
)
"""In place of a number stands nothing, a line, or signs that mask it: 公开信息××条."""
_BEFORE_NUMBER = (
    "各类信息",
    "信息",
    "申请",
    "文件",
    "收到",
    "推送",
    "案件",
    "合计",
    "共",
    "计",
    "合",
    "达到",
    "达",
    "案",
)
_CLEAR_COUNTERS = ("条", "篇", "宗", "人次")
_NO_NOUN = re.compile(rf"[^{CJK}]|[〇零一二三四五六七八九十百千万亿几数多余各每两第头]")
_LOST_IN_WORD = re.compile(r"(?<!申请)公开(?:政府|各类)?信息[条篇](?=[,。;])")
_LOST_ORDINAL = re.compile(rf"\n *[)、](?=[{CJK}])")
_IN_A_BRACKET = re.compile(r"\([^()]{1,60}\Z")
_BEHIND_CELLS = re.compile(r"(?:^|[\s|])\d[\d.]{0,12}[ |]*\Z")
_LOOK_BACK = 61


_BRACKETS = re.compile(r"[()\[\]【】〔〕{}]")
_OPENING = frozenset("([【〔{")
_OPENED_BEHIND = re.compile(r"\d[余多]?[万亿]?(?:人次|条次|件次|[条件个次份篇宗起项元%])?\Z")
_CLOSED_BEHIND = re.compile(r"\d[余多]?(?:[万亿]?(?:人次|条次|件次|[条件个次份篇宗起项元])|%)\Z")
"""What a bracket beside a number stands behind; behind bare digits one closes an ordinal: 1)加强领导."""
_LONGEST_NUMBER = 12
_LONGEST_BRACKET = 300


def find_damage(
    text: str, chrome: Sequence[Chrome], undecodable: Sequence[Undecodable], runs: Sequence[Run], *, has_suspects: bool
) -> tuple[Damage, ...]:
    """Every damaged place of a normalised text, in order."""
    found = list(_lost_beside_digits(text))
    found += _lost_brackets(text)
    found += _lost_numbers(text)
    found += _lost_ordinals(text)
    found += find_foreign(text, has_suspects=has_suspects)
    found += find_truncation(text, chrome)
    if undecodable:
        position = Alignment(runs).position
        places = {place for byte in undecodable if text.startswith("\ufffd", place := position(byte.offset))}
        found = [each for each in found if each.kind is not DamageKind.REPLACEMENT or each.start not in places]
        found += [Damage(DamageKind.UNDECODABLE, place, place + 1) for place in places]
    if len(found) < 2:
        return tuple(found)
    return tuple(sorted(_outermost(found), key=lambda damage: (damage.start, damage.end, damage.kind)))


def _lost_beside_digits(text: str) -> Iterator[Damage]:
    """Collapsed dates, brackets and units lost beside digits, a period cut off."""
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        for match in (_COLLAPSED.match(text, start), _UNCLOSED.match(text, start - 1) if start else None):
            if match is not None and not (match.end() == digits.end() and _is_listed(text, start)):
                yield Damage(DamageKind.LOST_CHARACTER, *match.span())
    if _PERIOD_WORD in text:
        yield from (Damage(DamageKind.LOST_CHARACTER, *match.span()) for match in _CUT_PERIOD.finditer(text))


def _is_listed(text: str, start: int) -> bool:
    """Is a number that ends its sentence the last of several that were written without a unit?"""
    return _WITHOUT_UNITS.search(text, max(0, start - _LONGEST_MEMBER), start) is not None


def _lost_brackets(text: str) -> Iterator[Damage]:
    """Round brackets beside a number without their other half: 300条其中网站200条),微信."""
    opened: list[int] = []
    start = 0
    for line in text.split("\n"):
        for place in _unpaired(line) if line.count("(") != line.count(")") else ():
            if line[place] in _OPENING:
                opened.append(start + place)
            elif opened and start + place - opened[-1] <= _LONGEST_BRACKET:  # it was opened in a line above
                opened.pop()
            elif _stands_behind(_CLOSED_BEHIND, text, start + place):
                yield Damage(DamageKind.LOST_CHARACTER, start + place, start + place + 1)
        start += len(line) + 1
    for place in opened:
        if _stands_behind(_OPENED_BEHIND, text, place):
            yield Damage(DamageKind.LOST_CHARACTER, place, place + 1)


def _unpaired(line: str) -> list[int]:
    """Where the brackets of a line stand that have no other half in it; any kind closes any other."""
    opened: list[int] = []
    closed: list[int] = []
    for match in _BRACKETS.finditer(line):
        if match[0] in _OPENING:
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            closed.append(match.start())
    return [*closed, *opened]


def _stands_behind(number: re.Pattern[str], text: str, place: int) -> bool:
    return number.search(text, max(0, place - _LONGEST_NUMBER), place) is not None


def _lost_numbers(text: str) -> Iterator[Damage]:
    """Counters without a number: 主动公开政府信息 条."""
    for match in _UNCOUNTED.finditer(text):
        start = match.start()
        word = next((word for word in _BEFORE_NUMBER if text.endswith(word, 0, start)), "")
        is_clear = match.group(1) in _CLEAR_COUNTERS and start > 0 and not _NO_NOUN.match(text, start - 1)
        if (word or is_clear) and not _is_unit_cell(text, match.end()):
            yield Damage(DamageKind.LOST_NUMBER, start - (len(word) or 1), match.end())
    if "信息条" in text or "信息篇" in text:
        yield from (Damage(DamageKind.LOST_NUMBER, *match.span()) for match in _LOST_IN_WORD.finditer(text))


def _is_unit_cell(text: str, end: int) -> bool:
    """Is a counter that ends here the unit of a table's row: before its number, or before a blank one among such rows?"""
    if _CELL_BEHIND.match(text, end) is not None:
        return True
    line_end = text.find("\n", end)
    if text[end : line_end if line_end >= 0 else len(text)].strip():
        return False
    start = text.rfind("\n", 0, end) + 1
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    below = text.find("\n", line_end + 1) if line_end >= 0 else -1
    neighbours = ((above, start), (line_end + 1, below if below >= 0 else len(text)) if line_end >= 0 else (0, 0))
    return any(_UNIT_CELL.search(text, first, last) is not None for first, last in neighbours)


def _lost_ordinals(text: str) -> Iterator[Damage]:
    """Headings whose ordinal is gone: )进一步加强队伍建设."""
    first = _LOST_ORDINAL.match("\n" + text[:80])
    if first is not None:
        yield Damage(DamageKind.LOST_ORDINAL, 0, first.end() - 1)
    for match in _LOST_ORDINAL.finditer(text):
        above = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        goes_on = _IN_A_BRACKET if text[match.end() - 1] == ")" else _BEHIND_CELLS
        if goes_on.search(above) is not None:
            continue  # 第二十条第(一⏎)项; a label that goes on behind its row's numbers
        yield Damage(DamageKind.LOST_ORDINAL, match.start() + 1, match.end())


def _outermost(found: list[Damage]) -> list[Damage]:
    """Without those that lie inside another of their kind."""
    kept: list[Damage] = []
    for damage in sorted(found, key=lambda d: (d.kind, d.start, -d.end)):
        if not kept or kept[-1].kind is not damage.kind or damage.end > kept[-1].end:
            kept.append(damage)
    return kept
