"""Numerals of a normalised text: where they stand and what they are worth."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from govreport_pipeline.extract.numbers.pieces import POINTS_BEFORE
from govreport_pipeline.extract.numbers.worths import MULTIPLIERS, arabic_value, chinese_value, ends_of
from govreport_pipeline.sections.markers import FORMAL_DIGITS

MEASURES = "个次条件名家位项篇份期人户起宗例场类处种批部级章届轮台则张册本页版栏块套支所封通组幅辆座只元岁倍时分條個"
"""Characters that count things; a Chinese numeral before one stands as a number. A Simplified text may cite Traditional."""

_PARTED_BEFORE = "条件次篇人份宗元万余多张本册封个户项起例期场名位卷枚部辆台套幅块只处家"
"""Before what a blank may part thousands: 发放明白纸1 400张."""
_ARABIC = re.compile(
    rf"[0-9０-９](?:\d{{0,2}}(?:,\d{{3}}){{1,8}}(?!,?\d|-\d{{3,4}}-\d|-\d{{7,8}}(?!\d))|\d{{0,2}}(?: \d{{3}}){{1,8}}(?= ?[{_PARTED_BEFORE}])|\d*)"
    r"(?:(?<!\d\.\d)(?<!\d\.\d\d)\.\d+(?!\.?\d))?[十百千万亿]*"
    r"(?:(?<=[百千万亿])[零〇]?(?:\d{1,4}(?![\d.,年月日号])[十百千万亿]*|[一二两三四五六七八九][十百千万亿]+)){0,6}[%‰]?"
)
"""1,266, 1.3亿, 1万3千. Begins with one set of characters: only then does `re` skip what cannot begin a match."""
CHINESE_NUMERALS = "零〇○一二三四五六七八九十廿卅百千万亿两"
_NUMERALS = frozenset(CHINESE_NUMERALS)
_CHINESE = re.compile(f"[{CHINESE_NUMERALS}]+")
_FORMAL = f"{FORMAL_DIGITS}佰仟"
PLAIN = str.maketrans(_FORMAL, "一二三四五六七八九十百千")
_IS_FORMAL = re.compile(f"[{_FORMAL}]")
_FORMAL_RUN = re.compile(
    f"[{_FORMAL}{CHINESE_NUMERALS}](?:"
    f"(?<![收{_FORMAL}{CHINESE_NUMERALS}].)[{_FORMAL}{CHINESE_NUMERALS}]*+(?=[余多]?(?:人次|[{MEASURES}]))(?<![陆伍](?=家))"
    rf"|(?<=[\n。;:!?( ][{_FORMAL}])[{_FORMAL}]{{0,2}}+(?= ?[、)]))"
)
"""Digits as banks write them (叁佰元, 叁、), before what they count and before headings; 陆家, 伍家 begin names."""
_ABOVE = re.compile(f"[{CHINESE_NUMERALS}]+(?:点[零〇○一二三四五六七八九]+)?")
"""百分之五点五 has decimals."""
_SIZES = "公[里顷斤]|小时|[平立]方|[亩吨斤]"
RANGE_MARKS = "(?:[-—~]{1,2}|[至到或])"
"""Between the ends of a range: 300—400条, 三至五次."""
_AFTER = re.compile(
    rf"(?:[余餘多几来][十百千万亿]{{0,2}})?[{MEASURES}]|[余餘多]?人次|(?:{RANGE_MARKS}|(?<=[一二两三四五六七八])、(?=[二三四五六七八九]))[{CHINESE_NUMERALS}]{{1,6}}[余餘多几来]?[{MEASURES}成]|[年月日号]|{_SIZES}|[周天旬](?![年津水然下线坛])|部分|方面|大(?:类|项(?!目)|板块|部分|块|方面|领域|重点|要点)|届|是(?!否|非)|中(?:全会|(?=[、和与][三四五六七]中))|大报告|大精神|大(?=[。,、”和以召胜会])"
)
_MAY_FOLLOW = MEASURES + "余餘多几来人年月日号部方大届是中、) 分成番点公小平立亩吨斤周天旬”至到或~—-"
_CANDIDATE = re.compile(
    rf"[{CHINESE_NUMERALS}](?<![0-9０-９{CHINESE_NUMERALS}].)(?<![0-9０-９{CHINESE_NUMERALS}][%‰].)"
    rf"(?:(?<=[第“].)[{CHINESE_NUMERALS}]*|(?<=\A.)[{CHINESE_NUMERALS}]*|[{CHINESE_NUMERALS}]*+(?=[{_MAY_FOLLOW}]))"
)
"""A run of Chinese digits behind 第 or “ or before what may follow a number; not what ends an Arabic numeral."""
_DECIMALS = re.compile(
    rf"点[零〇○一二三四五六七八九]{{1,9}}+[百千万亿]*+(?=[余餘多]?(?:人次|[{MEASURES}米]|{_SIZES})"
    rf"|{RANGE_MARKS}[{CHINESE_NUMERALS}]|[,。;)])"
)
"""Behind the whole: 三点五万元, 零点三公里."""
_CLOCK_BEFORE = re.compile("(?:[上下中正]午|[早晚]上|[清凌]晨|傍晚|夜[间里])$")
_CLOCK_BEHIND = re.compile(rf"点(?:[{CHINESE_NUMERALS}]{{1,3}}分(?!之)|半|整|钟)")
"""上午八点, 八点三十分; but 九十八点五分 are points."""
_HOURS = 24
_POINTS_BEFORE = re.compile(POINTS_BEFORE)
_POINTS_BEHIND = re.compile("点(?=[:,。;]|[建倡]议|意见|要求|不足|问题|体会|经验|原因|措施|做法|希望)")
"""以下三点:, 三点建议; 一点 alone is a bit."""
HUNDREDTHS = "百分之"
"""Before Arabic digits, too, a part of the numeral: 百分之12.5."""
IN_PERCENT = f"(?:百|(?<![{CHINESE_NUMERALS}])(?:[二四五八十]|二十))分之"
"""Parts of which so many are a number of % to the last digit: 五分之三 is 60 %, 三分之二 is none."""
_TENTHS = re.compile(
    "[一二两三四五六七八九]成"
    "(?:[一二三四五六七八九半](?=为)|[一二三四五六七八九半]?(?![立员果效熟就为功型品本长交绩份建套片规批千万条件个]))"
)
"""四成, 九成八; neither 三成员 nor 八成条."""
WHOLLY = "百分百"
"""As 百分之百: a share."""
DOUBLED = "翻番"
"""Of itself one doubling: a numeral, though no digit is in it."""
_TIMES_DOUBLED = re.compile(r"翻了?(?:将?近|约|超过?|逾|不止)?$")
"""翻了近两番; 经过一番整理 counts nothing."""
_SOME = frozenset("数几")
"""数千条: a numeral, but no number that could be read."""
_HEADS = frozenset("\n(。;:!? ")

NOT_NUMBERS = (
    "进一步", "统一", "一些", "一定", "一般", "一致", "一直", "一样", "一起部署", "一起研究", "一起讨论", "一起安排", "一起布置", "一起考", "一起检查", "一起落实", "一起公开", "一起公布", "一起公示", "一起发布", "一起发放", "一起参", "一起开展", "一起组织", "一起完", "一起评", "一起督", "一起规划", "一起实施", "一起纳入", "一起下", "一起上", "一起印", "一起编", "一起送", "一起走", "一起宣", "一起来", "一起用", "一起抓", "一起推", "一起做", "一起干", "一起动", "一起谋", "一起建", "一起学", "一方面", "一体", "一线", "一流", "一律", "一旦", "一站式", "一把手", "同一", "唯一",
    "万事", "千方百计", "十分", "一时", "一切", "一系列", "一览", "一经", "一并", "一贯", "之一", "逐一", "一来", "任一", "一则", "一部分", "另一", "一如既往", "零部件", "零配件", "一对一",
    "单一", "第一时间", "第一手", "一级级", "一个个", "万一", "一通", "一票否决", "一网", "一件件", "一人一", "统筹一", "划一", "合一", "一同", "一名一", "一种", "专一",
    "一分为", "一级抓一级", "一层", "一目了然", "一窗", "一门", "一口", "一次性", "最多跑一次", "一成不变", "百姓", "百家", "千家万户", "亿元以", "二次供水", "二次加压", "二次供电", "二次供热", "二次创业", "二次污染", "二次开发", "二次利用", "二次分配", "二次装修", "二次元", "一件事",
)  # fmt: skip
"""Words in which a Chinese numeral does not count anything."""
_NOT_NUMBER = re.compile("|".join(sorted(map(re.escape, NOT_NUMBERS), key=len, reverse=True)))
_PAIRS = frozenset(word[place : place + 2] for word in NOT_NUMBERS for place in range(len(word) - 1))
"""Any two characters of such a word that stand together: without two of them there is none."""


@dataclass(slots=True)
class Token:
    """A numeral of the normalised text, with its worth; None if it has none: 数百."""

    start: int
    end: int
    value: float | None
    is_chinese: bool
    until: float | None = None
    """The upper end of a guess whose lower one is its value: 三四百."""


def find_numerals(text: str, start: int = 0, stop: int | None = None) -> list[Token]:
    """Every numeral of a normalised text, or of a stretch of it, in order.

    Arabic digits with thousands separators, decimals, 十百千万亿 and % right
    after them; Chinese numerals where they stand as numbers. 一 inside a word
    (进一步, 统一) is none. Two that have grown together (6二〇一三年) are both listed,
    the Chinese one without a value.
    """
    tokens = []
    stop = len(text) if stop is None else stop
    if _IS_FORMAL.search(text, start, stop) is not None:
        text = _FORMAL_RUN.sub(lambda run: run[0].translate(PLAIN), text)
    for match in _ARABIC.finditer(text, start, stop):
        numeral = match[0]
        first, end = match.span()
        value = float(numeral) if end - first < 15 and numeral.isdecimal() else arabic_value(numeral)
        tokens.append(Token(first, end, value, False))
        if text[end : end + 1] in _NUMERALS:
            grown = _CHINESE.match(text, end)
            if grown is not None and _AFTER.match(text, grown.end()):
                tokens.append(Token(*grown.span(), None, True))
    if HUNDREDTHS in text:
        for arabic in tokens:
            arabic.start -= len(HUNDREDTHS) * text.startswith(HUNDREDTHS, max(start, arabic.start - len(HUNDREDTHS)))
    found, taken = len(tokens), 0
    for match in _CANDIDATE.finditer(text, start, stop) if not text.isascii() else ():
        first, end = match.span()
        token = _chinese(text, first, end) if first >= taken else None
        if token is not None:
            tokens.append(token)
            taken = token.end  # 百分之三 is one numeral
    if DOUBLED in text:
        tokens += _doubled(text, start, stop)
    if len(tokens) > found:
        tokens.sort(key=_start)
    return tokens


_start = attrgetter("start")


def _doubled(text: str, start: int, stop: int) -> Iterator[Token]:
    """Every 翻番 of a stretch: doubled once."""
    place = text.find(DOUBLED, start, stop)
    while place >= 0:
        yield Token(place, place + len(DOUBLED), 1.0, True)
        place = text.find(DOUBLED, place + len(DOUBLED), stop)


def _chinese(text: str, start: int, end: int) -> Token | None:
    """The numeral at a run of Chinese digits, if it stands as a number there."""
    before = text[start - 1] if start else "\n"
    after = text[end : end + 1]
    if before == "第":
        return Token(start, end, chinese_value(text[start:end]), True)
    if text.startswith(WHOLLY, start):
        return Token(start, start + len(WHOLLY), 100.0, True)
    is_some = before in _SOME and MULTIPLIERS.keys() >= {*text[start:end]}  # 总数十五件 is fifteen
    if is_some or (text[start] in MULTIPLIERS and text.startswith(("成百上", "成千上"), max(0, start - 3))):
        return Token(start, end, None, True) if _AFTER.match(text, end) else None
    if after == "分" and text[end : end + 2] == "分之":
        part = _ABOVE.match(text, end + 2)
        if part is not None:
            return Token(start, part.end(), chinese_value(text[start : part.end()]), True)
        return None
    if after == "点":
        return _before_point(text, start, end)
    if after == "成":
        tenths, guess = _TENTHS.match(text, end - 1), ends_of(text[start:end])
        if tenths is not None and guess is not None and end - start == 2:
            return Token(start, end + 1, 10 * guess[0], True, 10 * guess[1])  # 占七八成
        tenths = tenths if end - start == 1 else None
        return Token(start, tenths.end(), chinese_value(tenths.group()), True) if tenths is not None else None
    if _is_word(text, start, end):
        return None
    if after == "番":
        is_told = _TIMES_DOUBLED.search(text, max(0, start - 5), start) is not None
        return Token(start, end, chinese_value(text[start:end]), True) if is_told else None
    is_ordinal = before in _HEADS and end - start <= 3 and _CLOSING.match(text, end) is not None
    is_name = before == "“" and end - start <= 3 and _NAME.match(text, end) is not None
    if is_ordinal or is_name:
        return Token(start, end, chinese_value(text[start:end]), True)
    if _AFTER.match(text, end):
        low, high = ends_of(text[start:end]) or (chinese_value(text[start:end]), None)
        return Token(start, end, low, True, high)
    return None


def _before_point(text: str, start: int, end: int) -> Token | None:
    """The numeral before 点: a whole with its decimals, an hour, or so many points that are made."""
    value = chinese_value(text[start:end])
    before = max(0, start - 2)
    is_hour = (
        value is not None
        and value <= _HOURS
        and (_CLOCK_BEFORE.search(text, before, start) is not None or _CLOCK_BEHIND.match(text, end) is not None)
    )
    decimals = None if is_hour else _DECIMALS.match(text, end)
    if decimals is not None:
        return Token(start, decimals.end(), chinese_value(text[start : decimals.end()]), True)
    is_points = value != 1 and _POINTS_BEHIND.match(text, end) and _POINTS_BEFORE.search(text, before, start)
    return Token(start, end, value, True) if is_hour or is_points else None


def _is_word(text: str, start: int, end: int) -> bool:
    """Does the run stand in a word that counts nothing?"""
    if text[start : start + 2] not in _PAIRS and text[start - 1 : start + 1] not in _PAIRS:
        return False
    for match in _NOT_NUMBER.finditer(text, max(0, start - 4), end + 4):
        if match.start() <= start:
            if start < match.end():
                return True
        else:
            return False
    return False


_CLOSING = re.compile(" ?[、)]")
_NAME = re.compile("[\u4e00-\u9fff]{1,4}”")
