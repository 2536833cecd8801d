"""Figures: numerals that state something, with hedge, unit and label."""

import math
import re
from dataclasses import dataclass, field
from operator import attrgetter

from govreport_pipeline.extract.numbers.numerals import Token
from govreport_pipeline.extract.numbers.units import OR_MORE, Family, UnitAfter
from govreport_pipeline.extract.numbers.worths import MULTIPLIERS
from govreport_pipeline.tables.vocabulary import Qualifier, Relation, Role, Scope

_MULTIPLIERS = "".join(MULTIPLIERS)


@dataclass(slots=True, eq=False)
class Figure:
    """A number with what it needs to become an observation. Offsets are normalised."""

    # Its place and value: `read_figure`; shares and comparisons turn the sign of what fell.
    token: Token
    unit: UnitAfter
    start: int
    """Start of the quote: of the hedge before the number, where there is one; of the bracket that holds it alone."""
    end: int
    """End of the quote: of the unit, or of a hedge after it; of the bracket that holds it alone."""
    value: float
    low: float
    high: float
    qualifier: Qualifier
    sentence_start: int
    sentence_end: int
    multiplier: str = ""
    """万 or 亿 printed before the unit."""
    quote: tuple[int, int] = (0, 0)
    """The quote without a bracket around it."""

    # Its words: `windows`; of 分别为 `distribute`, the heading `statements`, the label `completing`, whose `subjects`.
    own_start: int = 0
    """Start of the words right before the number, in its own clause part."""
    near_start: int = 0
    """Start of the label before the number."""
    words: str = ""
    """The label before the number."""
    label_span: tuple[int, int] | None = None
    """Where its label stands, if not before or after it: 分别为."""
    heading: str = ""
    """The innermost heading above it."""
    label: str = ""
    """What the text calls it."""
    subject: str | None = None
    """Whom it is about, if not the reporting agency."""

    # Their concepts: `windows`, `distribute`; `outcomes`, `form_columns` and `requesters` add what terms do not tell.
    label_mask: int | None = None
    """Of the label at `label_span`."""
    near: int = 0
    """Of the label before the number."""
    after: int = 0
    """Of the words behind it."""
    around: int = 0
    """Of the sentence up to the label, the section and its heading, and what the figures before are of."""
    said: int = 0
    """Like `around`, without what only a heading says."""

    # Its code: `binding`, then what reads figures together; its time `scopes_together`, where nothing tells it before.
    code: str | None = None
    rule_id: str = "uncoded"
    codes: tuple[str | None, ...] = ()
    """The codes of a zero that denies several things at once: 行政复议、行政诉讼0件."""
    scope: Scope = Scope.ANNUAL
    role: Role = Role.METRIC
    is_countable: bool = True
    """Does it count something, rather than measure it or tell a share or a change?"""

    # Its relations: `brackets`, `lists` and `adopting`, of shares and growth `shares`; `comparisons` and `no_count` set it
    # aside.
    holder: "Figure | None" = None
    """The figure behind which the bracket opens that holds it."""
    parent: "Figure | None" = None
    relation: Relation | None = None
    parts: "list[Figure]" = field(default_factory=list)
    begins_split: bool = False
    """The first of another way of telling its total out: 500条,网站300条、微信200条;按类别分,政策50条,动态450条."""
    is_compared: bool = False
    """Of another year, or named only to compare: no total, no part."""
    is_dropped: bool = False
    """Read, but no statement about the year: a plan, a rule of counting."""

    def give(self, code: str | None, rule_id: str) -> None:
        """Give it a code, that of another figure (which may have none) too, by the rule that says so."""
        self.code, self.rule_id = code, rule_id

    def uncode(self, rule_id: str = "uncoded") -> None:
        """Take its code from it, by the rule that says so."""
        self.code, self.rule_id = None, rule_id

    def join(self, total: "Figure", relation: Relation | None = None) -> None:
        """Become a part of a total, in the order of the text; None where `settle` is to tell how it belongs to it."""
        self.parent, self.relation = total, relation
        parts = total.parts
        parts.append(self)
        if len(parts) > 1 and parts[-2].start > self.start:
            parts.sort(key=attrgetter("start"))

    def serve(self, role: Role) -> None:
        """Let it tell something else than a count: a share, a change."""
        self.role, self.is_countable = role, False

    def drop(self) -> None:
        """Set it aside: it states nothing of the year."""
        self.is_dropped = True
        self.serve(Role.OTHER)


SENTENCE_END = re.compile(r"[。!?\n]")
RATIOS = frozenset((Family.PERCENT, Family.POINTS, Family.TIMES))
_NO_COUNTS = RATIOS | {Family.SIZE}
_THINGS = frozenset((Family.THING, Family.EVENT, Family.PERSON, Family.PLACE, Family.KIND))

_MORE = re.compile(r"(?:超过了?|超出|突破了?|多于|高于|大于|逾|超|不止)(?:达到?)?$")
_LESS = re.compile(
    r"(?:(?:将近|接近|近乎|几近|近|不足|少于|低于)(?:达到?)?|未达到?|[未不]满|(?<!来)不及|(?<![找收看见听得想])不到)$"
)
_ABOUT = re.compile(r"(?:大约|大概|约计|约有|约为|约|大致|差不多)(?:达到?)?$")
_LEAST = re.compile(r"(?:不少于|不低于|不下于?|至少|最少)$")
_MOST = re.compile(r"(?:[不未]超过?|没有?超过|至多|最多|不多于|不高于)$")
_AS_MANY = re.compile(r"(?<![最至不])[多高]达到?$")
"""信息多达300条 are 300."""
_AFTER = {
    "以上": Qualifier.AT_LEAST,
    "及以": Qualifier.AT_LEAST,  # 及以上
    "以下": Qualifier.AT_MOST,
    "以内": Qualifier.AT_MOST,
    "左右": Qualifier.ABOUT,
}
_AT_A_STOP = {
    "上下": Qualifier.ABOUT,
    "出头": Qualifier.MORE_THAN,
    "有余": Qualifier.MORE_THAN,
    "开外": Qualifier.MORE_THAN,
    "不到": Qualifier.LESS_THAN,
    "不足": Qualifier.LESS_THAN,
}
"""Hedges where the clause stops behind them: 300条上下, but 3条不到位."""
_FOUND = "存在|查[找摆]|[找查]出|发现|整改|改进|弥补|克服"
_SHORTCOMINGS = re.compile(rf"(?:(?:{_FOUND})(?:了|的|着)?|(?:问题|短板|弱项|缺点|差距)[^,。;]{{0,8}}[、和与及])不足$")
"""找出不足5条, 问题和不足3个: what is counted, and no hedge; but 公开信息不足3条."""
_SHORTCOMINGS_BEHIND = re.compile(rf"(?:{_FOUND}|(?<![仅只共约])有|针对)[^,。;\d]{{0,8}}$")
_FEW = 10
"""3项不足, 3人不到: less than a number that is not round, or than fewer things than these, is how nobody tells it."""
_LIKE_MORE = ("出头", "有余")
"""As n余."""
_STOP = re.compile(r"的|[,。;、)\n]|$")
_BEFORE = (
    (_MOST, Qualifier.AT_MOST),
    (_LEAST, Qualifier.AT_LEAST),
    (_MORE, Qualifier.MORE_THAN),
    (_LESS, Qualifier.LESS_THAN),
    (_ABOUT, Qualifier.ABOUT),
    (_AS_MANY, Qualifier.EXACT),
)
_ROUND = re.compile(r"(?<![网线以路街会墙础])上$|(?<![通经超不])过$|(?<!侦)破$")
"""Hedges of a round number in words alone: 上千条, 过百次, 破万."""
_REACHED = re.compile("(?<![侦突打爆])破$")
"""破10万次: a hedge of round numbers in digits, too."""
_HEDGES = frozenset("逾超近约")
_HEDGE_ENDS = frozenset(
    "超过 过了 超出 突破 破了 多于 高于 大于 不足 少于 低于 大概 约计 约有 约为 大致 至少 最少 至多 最多 达到 多达 高达"
    " 过达 了达 出达 破达 于达 逾达 超达 近达 足达 约达 概达 计达 有达 为达 致达"
    " 不止 近乎 未达 未满 不满 不及 不到 不多 不下 下于".split()
)
"""With which the hedges before a number end: only behind these the patterns are tried."""


def read_figure(text: str, token: Token, unit: UnitAfter, sentence: tuple[int, int]) -> Figure | None:
    """The figure that a numeral and its unit make; None if it has no worth."""
    if token.value is None:
        return None
    end = unit.end if unit.unit or unit.hedge else token.end
    start, qualifier = _hedge_before(text, token, sentence[0])
    behind = _hedge_behind(text, token, unit, end)
    is_like_more = behind is not None and text[end : end + 2] in _LIKE_MORE
    if behind is not None:
        qualifier, end = behind, end + 2
    if unit.hedge:
        qualifier = Qualifier.AT_LEAST if unit.hedge == OR_MORE else Qualifier.MORE_THAN
    value = token.value * unit.factor
    if not value.is_integer():
        value = round(value, 6)
    step = _last_place(value) if is_like_more or (unit.hedge and unit.hedge != OR_MORE) else 0.0
    low, high = bounds(value, qualifier, step)
    if token.until is not None:
        high = bounds(token.until * unit.factor, qualifier, step)[1]
        if qualifier is Qualifier.EXACT:
            qualifier, high = Qualifier.AT_LEAST, math.nextafter(high, math.inf)
    figure = Figure(
        token, unit, start, end, value, low, high, qualifier, *sentence,
        quote=(start, end), is_countable=unit.family not in _NO_COUNTS,
    )  # fmt: skip
    printed = text[token.start : token.end]
    if printed[-1] in MULTIPLIERS and MULTIPLIERS.keys().isdisjoint(printed.rstrip(_MULTIPLIERS)):  # 3千5百元 is in 元
        figure.multiplier = printed[-1]
    return figure


def _hedge_before(text: str, token: Token, first: int) -> tuple[int, Qualifier]:
    """Where the hedge before a numeral begins, and what it says; the numeral itself where there is none."""
    start = token.start
    if text[start - 1 : start] in _HEDGES or text[start - 2 : start] in _HEDGE_ENDS:
        for pattern, meaning in _BEFORE:
            found = pattern.search(text, max(first, start - 6), start)
            if found:
                if meaning is Qualifier.LESS_THAN and _SHORTCOMINGS.search(text, max(first, start - 20), start):
                    break
                return found.start(), meaning
    rounded = _ROUND if text[start] in MULTIPLIERS else _REACHED if text[token.end - 1] in MULTIPLIERS else None
    if rounded is not None and rounded.search(text, max(first, start - 2), start):
        return start - 1, Qualifier.AT_LEAST
    return start, Qualifier.EXACT


def _hedge_behind(text: str, token: Token, unit: UnitAfter, end: int) -> Qualifier | None:
    """What the hedge behind a unit says; it has two characters."""
    words = text[end : end + 2]
    if words not in _AT_A_STOP:
        return None if words == "及以" and not text.startswith("上", end + 2) else _AFTER.get(words)
    if _STOP.match(text, end + 2) is None:
        return None
    meaning = _AT_A_STOP[words]
    if meaning is Qualifier.LESS_THAN and unit.family in _THINGS and not _is_bound(text, token, unit):
        return None
    return meaning


def _is_bound(text: str, token: Token, unit: UnitAfter) -> bool:
    """Is a number of things one that they may stay below: 300条不足, but 存在3项不足?"""
    value = (token.value or 0) * unit.factor
    if value < _FEW or value % _FEW:
        return False
    return _SHORTCOMINGS_BEHIND.search(text, max(0, token.start - 12), token.start) is None


def bounds(value: float, qualifier: Qualifier, step: float = 0.0) -> tuple[float, float]:
    """The interval of the true value; `step` is the unit of the last non-zero digit before 余."""
    match qualifier:
        case Qualifier.EXACT:
            return value, value
        case Qualifier.MORE_THAN:
            return (value, value + step) if step else (math.nextafter(value, math.inf), math.inf)
        case Qualifier.LESS_THAN:
            return 0.9 * value, value
        case Qualifier.ABOUT:
            return 0.95 * value, math.nextafter(1.05 * value, math.inf)
        case Qualifier.AT_LEAST:
            return value, math.inf
        case Qualifier.AT_MOST:
            return 0.0, math.nextafter(value, math.inf)


def _last_place(value: float) -> float:
    """The worth of one in the last non-zero digit before 余: 1500 → 100, 22000 → 1000, 12.5 → 0.1."""
    if not value.is_integer():
        return float(10.0 ** -len(f"{value:.6f}".rstrip("0").split(".")[1]))
    digits = str(int(value))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))
