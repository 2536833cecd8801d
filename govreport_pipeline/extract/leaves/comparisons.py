"""Figures of another year beside those of this one: 由2013年的1128条增至1887条."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.leaves.brackets import behind_bracket, end_of_bracket
from govreport_pipeline.extract.leaves.splits import MOST_PARTS, whole_before_parts
from govreport_pipeline.extract.numbers.figures import SENTENCE_END, Figure
from govreport_pipeline.extract.numbers.pieces import A_YEAR, CHANGED_TO, IN_THE_YEAR, THE_YEAR
from govreport_pipeline.extract.words.item_labels import is_generic
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.extract.words.times import OF_A_DOCUMENT, is_of_one_year, is_stock
from govreport_pipeline.tables.vocabulary import Relation, Role, Scope

NEW_OF_ALL = "new_of_all"
"""Why a figure stands aside of the lists: it tells what the year added to the one before."""
OF_ALL_YEARS = "all_years_of_one"
"""The same: it tells of all years what the figure does behind which its bracket stands."""
_ALL_YEARS = re.compile(
    r"\((?:其中,?)?(?:历年来?|建[站网]以来|开[通办]以来|截[至止][^,()]{0,14},?)?累[计积](?:已|共|主动|对外)*+"
    r"(?:(?:公开|发布|更新|推送|上传|登载)了?)?(?:件数?|条数|总数|数量|量|数|为|达|共|有)*+$"
)
"""政府文件27件(累计公开203件)."""
_LONGEST_LEAD = 40
_DELTA = re.compile(
    r"(?:增加|增长|新增加|减少|上升|下降|提高|多出?(?!达)|少|增|降低|净增)(?:了|约|近|达)?$|[增减][量幅](?:约|近|为|达)?$"
)
_MORE_DONE = re.compile(
    rf"(?:[比较与同和于](?:{A_YEAR}年度?|上一?年度?|去年|前年|往年|以往)|同比|环比|与之相比)[^。;]{{0,30}}?"
    r"(?:[多少增减](?:主动|新)?(?:公[开布示]|发(?!展|[达现明])|推[送出]|更新|上传|收到?|受理|接[收到待听]|答复|回[应复]|解[读答]|办|处[理置]|举[办行]|召开|开展|组织|[制编印]|刊|报送|培训|完成)"
    r"[^,。;的至到为\d]{0,8}|(?:增加|减少)了?[^,。;的至到为\d]{1,12})$"
)
"""比上年多公开51条, 与上年相比,少收申请12件, 同比增加公开信息30条: so many more or fewer, whatever was done."""
_MORE_REACH = 48
_OF_ANOTHER_YEAR = re.compile(
    rf"(?:比|较|由|从|同|与|而|对比|相比|高于|低于)?(?:于)?(?P<year>{A_YEAR}年度?|(?<!结转)上年度?|(?<!结转)去年|上一年度?|上学年度?)(?:同期|全年)?(?:\([^()]{{0,16}}\))?(?:[仅只才]有?|[也还]是?)?(?:的|为|是|共|累计|\(共?)?(?:主动)?(?:新?收到?|受理|公开|发布)?[仅只才]?的?$"
)
_SO_MANY_TIMES = re.compile(
    rf"[比较是同](?P<year>{A_YEAR}年|上一?年度?|去年)度?(?:同期)?[^,;。(\d]{{0,10}}(?:番|倍|成)[多半余]?\(?$"
)
"""比2013年翻了一番(2390条): the bracket tells what it was that year, for so many times are told already."""
_OF_THIS_YEAR = re.compile(rf"^{CHANGED_TO}(?:了)?[^,。]{{0,12}}$|^[、,;]?\s*(?:至|到)[^,。]{{0,10}}的$")
_NEW_IN_BRACKETS = re.compile(rf"\s*\((?:其中)?[,:]?{THE_YEAR}?共?新增[^)]{{0,4}}")
_NEW_BESIDE = re.compile(rf"[,(、]([\u4e00-\u9fff]{{0,4}}?)(?:(?P<year>{IN_THE_YEAR})共?新?增加?|新增加?)了?")
"""政府文件180条,本年增31条; 计划总结24条,计划本年增5条; 累计128条,新增28条."""
_PAIR = re.compile(r"\d[条件篇份项则][,(、]新增加?了?\d")
"""政府文件146条,新增28条;重点工作61条,新增19条: where kind after kind is told so, the first are of all years."""
_TO_ANOTHER = re.compile(CHANGED_TO)
"""由17件下降至13件: the first is another year's, though none is named."""
_FROM = re.compile(rf"[由从](?:年初|(?:{A_YEAR}|去|上)年[底末])?的?$")
_FROM_ONCE = re.compile("[由从](?:原[来有先本]|之前|以前|过去|先前|起初|最初|改版前|早先)的?$")
"""版块由原来的8个增至现在的16个: of no year that is named."""
_TURNED_INTO = re.compile(
    r"[,;]\s?(?:现|已|后|经[^,;。\d]{2,10}[,后]|整改后|年内|全年|今年|当年|统一|全部){0,3}+(?:归并|合并|整合|精简|压[缩减]|缩减|撤并|优化|调整|归拢){1,2}[至到为成]了?\s?"
)
"""原有栏目53个,年内归并为31个: what is left takes the code of what there was."""
_STOOD_BEFORE = re.compile("原|现有|[由从]|清理")
_ACTS = ("requests_", "proactive_items")
"""What is done in a year does not stand before it: 受理申请20件,合并为12件办理; 公开信息300条,整合为20个专题."""
_A_TIME = re.compile(rf"{A_YEAR}年|[今本去]年")
_LED_BY_YEAR = re.compile(
    rf"\((?P<year>上一?年度?|去年|上学年度?|{A_YEAR}年度?)(?!以来|[底末至到-]|[^(),;\d]{{0,8}}(?:转|遗留|顺延|剩|未))(?:同期|全年)?"
)
_TO_NUMBER = re.compile(r"[^\d()]*")
_OTHERS = re.compile(rf"{A_YEAR}年|[今本去]年|新[收增办]|其余|余下")
"""What within a bracket is no longer of the year that it begins with: (2015年收到2件、新收25件)."""
_FALLS = re.compile("减|取消|核销|撤|停")
_DELTA_ENDS = frozenset("加长少升降高多增低了约近达为量幅出\n")
_MORE_OR_FEWER = frozenset("多少增减")
_YEAR_ENDS = frozenset("年度期的为是共(到收理开布仅只才有也还)\n")
"""With which a label can end that the patterns find: only then they are tried."""


def read_comparisons(text: str, figures: Sequence[Figure], report_year: int | None) -> None:
    """Mark changes and other years' figures, and give the latter the code they compare.

    比上年增加30条 is a change; 比去年的504条 the year before, of the same code as
    the figure it is compared with; 168条(2012年新增26条) all years and this one.
    """
    last: Figure | None = None
    whole: Figure | None = None
    closes = -1
    for index, figure in enumerate(figures):
        if not figure.is_countable:
            continue
        label = figure.words
        if _is_told_by_place(text, figures, index, last, report_year):
            continue
        if whole is not None and figure.start < closes and not _is_change(label) and not _A_TIME.search(label):
            _set_within(figure, whole)
            continue
        if last is not None and last.holder is not None:
            last = behind_bracket(last, figure)
        if _is_of_items(figure):
            _set_sign(figure)
            last = figure
        elif last is not None and _is_new_of_all(text, figure, last):
            last = _set_beside(text, figure, last)
        elif (label[-1:] in _DELTA_ENDS and _is_change(label)) or _tells_more(text, figure):
            figure.serve(Role.GROWTH)
            figure.uncode("change")
        elif _is_of_another_year(text, figure, label, report_year):
            figure.scope, figure.is_compared = Scope.PRIOR_YEAR, True
            last = _behind_parts(text, figures[:index], figure) or last
            _take_compared(text, figures, index, last)
            whole, closes = figure, end_of_bracket(text, figure)
            if last is None or figure.code != last.code or _FROM.search(label) is not None:
                last = figure
        else:
            if last is not None:
                _follow(text, figure, last)
            last = figure


def _is_told_by_place(
    text: str, figures: Sequence[Figure], index: int, last: Figure | None, report_year: int | None
) -> bool:
    """Is its time told by the list of years that it is of (公开信息80条,2014、2015年分别为60条和70条), or by its bracket? Set it then."""
    figure = figures[index]
    if figure.is_compared and figure.scope is Scope.PRIOR_YEAR and last is not None:
        _take_compared(text, figures, index, last)
        return True
    if figure.holder is None:
        return False
    near = figures[max(0, index - MOST_PARTS) : index + MOST_PARTS]
    return _set_in_bracket(text, figure, figure.holder, near, report_year)


def _set_in_bracket(text: str, figure: Figure, year: Figure, near: Sequence[Figure], report_year: int | None) -> bool:
    """Set what the bracket of this year's figure tells of all years, or of an earlier one, whatever its words say."""
    if _is_bracket_of_all_years(text, figure, year):
        figure.scope, figure.is_compared, figure.rule_id = Scope.CUMULATIVE, True, OF_ALL_YEARS
        return True
    is_led = _is_in_bracket_of_year(text, figure, year, report_year)
    if not is_led or _is_of_another_year(text, figure, figure.words, report_year) or _add_up(near, year):
        return False
    figure.scope, figure.is_compared = Scope.PRIOR_YEAR, True
    if figure.near == C.TOTAL:
        figure.give(year.code, "compared")  # (上年甲局96条、乙局88条,合计184条)
    return True


def _is_in_bracket_of_year(text: str, figure: Figure, year: Figure, report_year: int | None) -> bool:
    """Does the bracket of this year's figure begin with an earlier year, and name no other before the figure: 207条(上年甲局96条、乙局88条)?"""
    led = _LED_BY_YEAR.match(text, year.end, figure.start)
    if led is None or not _is_past(led["year"], report_year):
        return False
    told = led.end("year")
    if OF_A_DOCUMENT.match(text, told, _TO_NUMBER.match(text, told).end()):  # type: ignore[union-attr]
        return False
    return _OTHERS.search(text, led.end(), figure.start) is None and not _is_change(figure.words)


def _add_up(near: Sequence[Figure], whole: Figure) -> bool:
    """Are the figures of a bracket the parts of the one before it: 文件27件(2015年制定的12件、修订15件)?"""
    return sum(one.value for one in near if one.holder is whole and one.unit.family is whole.unit.family) == whole.value


def _is_bracket_of_all_years(text: str, figure: Figure, year: Figure) -> bool:
    """Does the bracket of the figure before, that of the year, hold it alone, and tell of all years: 政府文件27件(累计203件)?"""
    if figure.low < year.low or not text.startswith(")", figure.end):
        return False
    lead = max(figure.sentence_start, figure.start - _LONGEST_LEAD)
    return year.unit.family is figure.unit.family and _ALL_YEARS.search(text, lead, figure.start) is not None


def _behind_parts(text: str, before: Sequence[Figure], figure: Figure) -> Figure | None:
    """公开900条,其中市级300条,县级600条;较上年的800条增长12.5%: the whole, which a semicolon parts from its parts."""
    if not before or text.find(";", before[-1].end, figure.start) < 0:
        return None
    return whole_before_parts(text, [one for one in before[-MOST_PARTS:] if one.is_countable])


def _set_within(figure: Figure, whole: Figure) -> None:
    """较上年(30件,其中网上20件)减少20%: what the bracket of another year's figure holds is a part of that one."""
    figure.scope, figure.is_compared = whole.scope, True
    figure.join(whole, Relation.OF_WHICH)


def _is_of_items(figure: Figure) -> bool:
    """Is it how many items a row had the year before, or what the form calls 本年增/减?"""
    return figure.code is not None and figure.code.endswith(("_items_previous", "_items_change"))


def _set_sign(figure: Figure) -> None:
    """本年减2项: a fall, as a cell 减2 is; its minus stands in words before the quote."""
    is_fall = figure.near & (C.CHANGED | C.DECLINE) and not figure.near & C.RISE_OR_FALL
    if is_fall and figure.value and _FALLS.search(figure.words) is not None:
        figure.value, figure.low, figure.high = -figure.value, -figure.high, -figure.low


def _is_of_another_year(text: str, figure: Figure, label: str, report_year: int | None) -> bool:
    """Does the label name an earlier year, or does what follows leave the number behind: 由17件下降至13件?"""
    if _FROM.search(label) is not None:
        return _TO_ANOTHER.match(text, figure.end) is not None
    if "(" in text[figure.start - 1 : figure.start + 1]:
        other = _SO_MANY_TIMES.search(text, max(figure.sentence_start, figure.start - _LONGEST_LEAD), figure.start)
        if other is not None and _is_past(other["year"], report_year):
            return True
    other = _OF_ANOTHER_YEAR.search(label) if label[-1:] in _YEAR_ENDS and "年" in label else None
    return other is not None and _is_past(other["year"], report_year)


def _take_compared(text: str, figures: Sequence[Figure], index: int, last: Figure | None) -> None:
    """The code of an earlier year's figure: of the figure before, or of the next."""
    figure = figures[index]
    if last is not None and last.code is not None and figure.code in (None, last.code) and _go_on(text, last, figure):
        figure.give(last.code, "compared")
    elif figure.code is None:
        _take_from_next(figures, index)


def _follow(text: str, figure: Figure, last: Figure) -> None:
    """由1128条增至1887条; 原有53个,归并为31个: the code of what took the place of the figure before is that one's."""
    if _is_what_is_left(text, figure, last):
        last.scope, last.is_compared = Scope.PRIOR_YEAR, True
        figure.give(last.code, "compared")
        return
    if not last.is_compared and _FROM_ONCE.search(last.words) is None:
        return
    if _go_on(text, last, figure) and _OF_THIS_YEAR.search(text[last.end : figure.start]):
        if figure.code is None:
            figure.give(last.code, "compared")
        elif last.code is not None:
            figure.give(last.code, figure.rule_id)


def _is_what_is_left(text: str, figure: Figure, last: Figure) -> bool:
    """Is it what became of what there was before: 原有栏目53个,年内归并为31个?"""
    if last.code is None or last.code.startswith(_ACTS) or figure.code not in (None, last.code):
        return False
    if figure.unit.unit != last.unit.unit or _TURNED_INTO.fullmatch(text, last.end, figure.token.start) is None:
        return False
    return _STOOD_BEFORE.search(last.words) is not None


def _is_new_of_all(text: str, figure: Figure, last: Figure) -> bool:
    """168条(2012年新增26条), 615条,今年新增94条: is it what the year added to the figure before, of all years?"""
    if (
        text.find("增", figure.start - 5, figure.start) < 0
        or figure.value > last.value
        or not _go_on(text, last, figure)
    ):
        return False
    if last.is_compared or is_stock(last.code):
        return False
    gap = text[last.end : figure.start]
    if _NEW_IN_BRACKETS.fullmatch(gap) is not None:
        return True
    beside = _NEW_BESIDE.fullmatch(gap)
    if beside is None or beside[1] not in last.words or is_of_one_year(text, last):
        return False
    return beside["year"] is not None or bool(last.near & C.CUMULATIVE) or _is_one_of_pairs(text, figure)


def _is_one_of_pairs(text: str, figure: Figure) -> bool:
    """Does the sentence tell one more kind together with what was new in it?"""
    return len(_PAIR.findall(text, figure.sentence_start, figure.sentence_end)) > 1


def _set_beside(text: str, figure: Figure, last: Figure) -> Figure:
    """Take the earlier figure for one of all years; the one that stands beside next.

    What the year added to a kind (政府文件180条,本年增31条) stands aside of the list of kinds.
    """
    last.scope = Scope.CUMULATIVE
    is_in_brackets = text.find("(", last.end, figure.start) >= 0
    if not is_in_brackets and last.code is not None and is_generic(last):
        figure.give(last.code, "follow_up.year")
        return figure
    figure.rule_id, figure.is_compared = NEW_OF_ALL, True
    figure.join(last, Relation.OF_WHICH)
    return last


def _go_on(text: str, last: Figure, figure: Figure) -> bool:
    """Do two figures count the same in one sentence?"""
    return last.unit.family is figure.unit.family and SENTENCE_END.search(text, last.end, figure.start) is None


def _is_change(label: str) -> bool:
    """增加, 减少了, but neither 增加到 nor 新增."""
    return _DELTA.search(label) is not None and "新增" not in label[-4:]


def _tells_more(text: str, figure: Figure) -> bool:
    """Does the clause compare with another year what was done more or less: 比上年多公开51条?"""
    words = text[figure.near_start : figure.start]
    if _MORE_OR_FEWER.isdisjoint(words):
        return False
    return _MORE_DONE.search(text, max(figure.sentence_start, figure.start - _MORE_REACH), figure.start) is not None


def _take_from_next(figures: Sequence[Figure], index: int) -> None:
    """由2013年的11件增至17件 where only the second names the matter."""
    if index + 1 < len(figures):
        following = figures[index + 1]
        if (
            following.unit.family is figures[index].unit.family
            and following.sentence_start == figures[index].sentence_start
        ):
            figures[index].give(following.code, "compared")


def _is_past(year: str, report_year: int | None) -> bool:
    return not year[:4].isdigit() or (report_year is not None and int(year[:4]) < report_year)
