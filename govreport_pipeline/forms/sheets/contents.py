"""What a cell says: a number with its unit, nothing, words, or damage."""

import re
from dataclasses import dataclass
from decimal import Decimal
from math import prod

from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.vocabulary import CellState

TELLING = (CellState.NUMBER, CellState.BLANK)
"""What a cell of a count may hold."""
PAGE_NUMBER = (
    r"[^\S\n]*(?:[-—·~] ?\d{1,3} ?[-—·~]|第 ?\d{1,3} ?页(?:[ ,/]*共 ?\d{1,3} ?页)?|\d{1,3} ?/ ?\d{1,3})[^\S\n]*"
)
"""What numbers a page, on a line of its own."""
PRINTED_MARGIN = (
    r"[^\S\n]*(?:\d{2,4}[/-]\d\d?[/-]\d\d?,?[^\S\n]+(?:[上下]午 ?)?\d\d?:\d\d(?::\d\d)?(?: ?[AP]M)?(?:[^\S\n][^\n]{0,80})?"
    r"|(?:https?|file)://[^\s\u3400-\u9fff]+(?:[^\S\n]+\d{1,3}/\d{1,3})?)[^\S\n]*"
)
"""What a browser prints above and below a page, on a line of its own: 2024/1/18 10:22 and the address."""
_NOTHING = " \n/\\|-—–―─－_·、"
"""A cell of these alone stands for nothing: a stroke, a dash, blanks."""
_LACKING = frozenset(("NaN", "nan", "None", "null", "N/A", "n/a", "#N/A", "NA", "<NA>"))
"""What programs write for a blank cell."""
_LONGEST = 200
"""Longer contents are prose, not a number with a remark."""
_LONGEST_UNIT = 8
_MOST_DIGITS = 15
"""A number with more of them is no count, and a float would not hold it."""
MONEY = "元"
SCALE = "(?:[十百千]?[万亿]|[百千])"
"""What may stand before a unit: 万, 百万, 千."""
UNITS = "人次|条次|篇次|人|件|条|次|篇|个|项|宗|起|份|场|期|元"
_NUMBER = re.compile(
    r"(?P<lead>['‘’:]|共)?(?P<sign>[+\-—–―]{1,2}|[净新]?增加?|净?减少?|↑|↓)?(?P<money>(?:人民币)? ?[¥￥]?)"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?) ?"
    rf"(?P<unit>\n?{SCALE}?\s?(?:{UNITS})整?|\((?:单位:)?{SCALE}?(?:{UNITS})\)|{SCALE}?)"
    r"[.、]?(?P<note>[\s。;]*(?:[①-⑳]|\[\d{1,2}\]|[*※])?(?:\(.*|[,;]其中.*)?)",
    re.DOTALL,
)
_ZERO = re.compile(r"([零〇○])(件|条|次|个)?")
_BESIDE_UNIT = re.compile(r"[\s()整]|单位:")
_SCALES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_UNIT_CELL = re.compile(rf"\(?(?:单位:|人民币)?({SCALE}?(?:{UNITS})(?:[/、 ]?(?:{UNITS})){{0,2}}|[万亿])\)?")
_OF_MONEY = frozenset((MONEY, *_SCALES))
_HEAD_UNIT = re.compile(rf"(?:(?<![一-龥])|(?<=单位)|(?<=单位[是为])|(?<=人民币)|(?<=金额)|(?<=以))({SCALE}?元)")
_SIGN = re.compile("[¥￥]|人民币")
_HAN = re.compile("[一-龥]")
_WORDS = re.compile(r"(?!共\d|新增)[一-龥](?<![增减净零])(?!民币 ?[¥￥]?\d)[^?\ufffd]*")
_APART = re.compile(rf"\d[\d ,.]*(?:{UNITS})")
"""Digits of one number, or several numbers in one cell: damage, not words."""
_AMOUNT = re.compile(
    rf"(?P<digits>(?<!\d)\d[\d,]{{0,20}}+(?:\.(?P<rest>\d{{1,9}}+))?) ?(?P<unit>{SCALE}?元|[十百千]?[万亿])"
)
_REMARK = re.compile(
    rf"[\s。;]{{0,8}}+\((?:[总共合计约为:]|金额|人民币|[¥￥]|(?P<part>其中|含)[^\d()]*+)*+{_AMOUNT.pattern}整?\)?"
)
"""An amount in a bracket behind a number: what it comes to, or a part of it."""
_PAPER = re.compile(r"(?:附件|附表|附注|表|注)[\s(]*\d+")
_LOST = re.compile(r"[\ufffd?]")


@dataclass(frozen=True, slots=True)
class Content:
    """What a stretch of text in a cell says."""

    state: CellState
    start: int
    """Offset in the stretch: of the number, or of the first character that is no blank."""
    end: int
    """Of the number with its unit: a remark behind it is left out."""
    value: Decimal | None
    """The number times its own scale (2万 → 20000), its unit not reckoned with; None unless it is a number."""
    unit: str | None
    """The unit printed in the cell, its scale with it: 万元."""


_make_content = builder(Content)


def holds_number(text: str) -> bool:
    """Do words hold digits, but for those that number a paper? In a cell they are what is left of a number.

    >>> holds_number("12件次"), holds_number("本年3"), holds_number("见附件1"), holds_number("详见附表")
    (True, True, False, False)
    """
    return any(map(str.isdecimal, _PAPER.sub("", text)))


def is_words(text: str) -> bool:
    """Quick to see: is it words that begin as words, and no number?"""
    return _WORDS.fullmatch(text) is not None


def read_content(text: str) -> Content:
    """The content of a cell of a form, from its normalised text.

    >>> read_content("22(其中修订16件)").value, read_content("减4").value, read_content("251000元").unit
    (Decimal('22'), Decimal('-4'), '元')
    >>> read_content(" — ").state, read_content("见附件").state, read_content("3?5").state
    (<CellState.BLANK: 'blank'>, <CellState.TEXT: 'text'>, <CellState.UNREADABLE: 'unreadable'>)
    """
    bare = text.strip()
    start = text.find(bare) if bare else 0
    end = start + len(bare)
    if not bare.strip(_NOTHING) or bare in _LACKING:
        return _make_content(CellState.BLANK, start, end, value=None, unit=None)
    if bare.isdecimal() and len(bare) <= _MOST_DIGITS:
        return _make_content(CellState.NUMBER, start, end, Decimal(bare), unit=None)
    if is_words(bare):
        return _make_content(CellState.TEXT, start, end, value=None, unit=None)
    match = _NUMBER.fullmatch(bare) if len(bare) <= _LONGEST else None
    if match is not None and len(match["digits"]) <= _MOST_DIGITS:
        return _number(match, start)
    if _ZERO.fullmatch(bare):
        return _make_content(CellState.NUMBER, start, end, value=Decimal(0), unit=bare[1:] or None)
    is_damaged = (
        _HAN.search(bare) is None
        or _APART.fullmatch(bare) is not None
        or (_LOST.search(bare) is not None and any(map(str.isdecimal, bare)))
    )
    state = CellState.UNREADABLE if is_damaged else CellState.TEXT
    return _make_content(state, start, end, value=None, unit=None)


def _number(match: re.Match[str], start: int) -> Content:
    unit = _BESIDE_UNIT.sub("", match["unit"])
    value = Decimal(match["digits"].replace(",", "")) * scale_of(unit)
    sign = match["sign"] or ""
    if sign[:1] in ("-", "—", "–", "―", "↓") or "减" in sign:
        value = -value
    first, end = max(0, match.end("lead")), match.end("unit" if unit else "digits")
    return _make_content(CellState.NUMBER, start + first, start + end, value, unit or None)


def is_amount(text: str, place: int, content: Content) -> bool:
    """Is the number of a cell that begins at a place of a text one of money, by its unit or the sign before it: ¥350, 12万元?"""
    first, end = place + content.start, place + content.end
    return (content.unit or "").endswith(MONEY) or _SIGN.search(text, max(0, first - 1), end) is not None


def gainsays(text: str, place: int, value: Decimal) -> bool:
    """Does the bracket right behind an amount in 元 tell another one, or a part that is more than all?

    >>> gainsays("3(52.15万元)", 1, Decimal(3)), gainsays("(52.15万元)", 0, Decimal(521_523)), gainsays("(其中5元)", 0, Decimal(3))
    (True, False, True)
    """
    match = _REMARK.match(text, place)
    if match is None:
        return False
    scale = scale_of(match["unit"])
    over = Decimal(match["digits"].replace(",", "")) * scale - value
    step = Decimal(scale).scaleb(-len(match["rest"] or ""))
    return over >= step if match["part"] else abs(over) >= step


def unit_in_cell(text: str) -> str | None:
    """The unit that a cell holds and nothing else; None where it holds more, or another thing.

    >>> unit_in_cell("万元"), unit_in_cell("(元)"), unit_in_cell("人民币元"), unit_in_cell("行政许可")
    ('万元', '元', '元', None)
    """
    match = _UNIT_CELL.fullmatch(text) if len(text) <= _LONGEST_UNIT else None
    return match[1] if match is not None else None


def unit_in_head(label: str) -> str | None:
    """The unit of money that the head of a column or a row names: 万元; None where it names none.

    >>> unit_in_head("本年收费金额(单位:万元)"), unit_in_head("采购总金额(百万元)"), unit_in_head("采购总金额")
    ('万元', '百万元', None)
    """
    match = _HEAD_UNIT.search(label) if MONEY in label else None
    return match[1] if match is not None else None


def is_of_money(unit: str | None) -> bool:
    """Is a printed unit one of money: 万元, or 万 alone?"""
    return unit is not None and unit[-1:] in _OF_MONEY


def scale_of(unit: str | None) -> int:
    """How many of the canonical unit one of a printed unit is: 万元 is 10,000 元, 百万元 1,000,000."""
    return prod(_SCALES.get(character, 1) for character in unit or "")
