"""By how much a count grew or fell: in per cent, or as so many times that of the year before."""

import re
from collections.abc import Sequence

from govreport_pipeline.catalogue.metrics import GROWTH, is_known
from govreport_pipeline.extract.codes.binding import fit
from govreport_pipeline.extract.leaves.splits import is_told
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import A_YEAR
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.words.lexicon import DISPUTES, C
from govreport_pipeline.extract.words.times import is_prior
from govreport_pipeline.tables.vocabulary import Relation, Role

UP_OR_DOWN = C.GROWTH | C.DECLINE
RATE_TAIL = re.compile(
    r"(?:率|(?:解读|答复|回复|办[结理复]|处理)的?比[例重])(?:均|都|分别|约)?(?:为|达|达到|是)?[^,;]{0,3}$"
)
_GROWN_BY = re.compile(
    r"(?:(?:(?<!负)增[长加多]?|升|提高|涨|扩大|翻|(?<!许)(?<!很)多出?|高出?)(?:了|率|幅度?){0,2}|(?<![的为])幅度?)(?:[约为]|是|高?达到?){0,2}$"
)
"""增长了1.3倍, 增幅达一倍, 比上年多1倍; neither 增至3倍 nor 增长到去年的3倍."""
_FALLEN_BY = re.compile(
    "(?:(?:(?<![至不缺许])少(?:收到?|接到?|受理|公开|发布|推送|答复|办[结理])?|降低?|(?<!不)减少?|跌|(?<!最)低|下[降滑跌调行]|走低|回落|收窄|缩[减小]|负增长)"
    "(?:了|率|幅度?|比[例率])?|↓)(?:[约为(]|达到?)?$|(?:[同环]比|增[长加幅速]|[升降]幅|[率度]|变[化动])[为是达]?-$"
)
"""比上年少12%, 同比降12%, 增速为-12%."""
_RATE_OF_CHANGE = re.compile("(?:增[长加]|上升|下降|减少|降低)率")
_OF_YEAR_BEFORE = (
    rf"(?:{A_YEAR}年度?|上一?年度?|去年|上年同期)(?:(?!任务|计划|目标|指标|减|下降|降)[^,。;\d()]){{0,12}}"
)
_TIMES_THE_YEAR_BEFORE = re.compile(rf"{_OF_YEAR_BEFORE}(?:\(?\d[^,。;()]{{0,8}}\)?)?的?$")
"""是去年的2倍, 达2013年发布总量的1.5倍, 是2013年(20件)的2.6倍."""
_YEAR_BEFORE_TIMES = re.compile(
    rf"(?:[约近]?(?:相当于|达到?|[是为到至]))?{_OF_YEAR_BEFORE}(?=(?:\(?\d[^,。;()]{{0,8}}\)?)?的?$)"
)
_REACH_OF_YEAR = 40
_AS_MUCH_AS = re.compile(rf"(?:是|为|达到?|相当于){_OF_YEAR_BEFORE}的$")
"""是上年的88%; 由上年的88% is a rate of that year."""
_THAN_YEAR = re.compile(rf"[与同和较比于]({A_YEAR})年")
_MOST_DOUBLINGS = 20
MULTIPLE = "multiple"
"""Why a figure has no code: it tells what its count is a multiple of, not by how much it grew."""
_THAN_BEFORE = rf"(?:[与同和较比于是为]|[相对]比|相较|较之|比起)(?:{A_YEAR}年度?|去年|上一?年度?|前一?年)(?:的?同期|全年)?(?:相?比较?|相较)?"
_TIME_ALONE = re.compile(
    rf"(?:[,:\s]|{_THAN_BEFORE}|全年|本年度?|年度|年内|今年|当年|一年[来里]|同比|环比|[总整]体|总[数量]|数量|[是为的了有所略约近]|幅度?|达到?"
    "|(?:[上攀]升|提[高升]|[多高]出?|翻|涨|降低?|下[降滑]|回落|少)|[增减](?:[长加多少])?率?)*+"
)
"""与上年相比,全年同比下降: nothing says what."""
_OF_ALL_PARTS = re.compile(r",[^,;。\d]{0,12}(?:均|全部|都|悉数)[^,;。\d]{1,16}(?=,)")
"""信函4件、网络19件,均按时答复,同比增长20%."""
_IN_TOTAL = re.compile(
    r",?(?:(?:申请|受理|收到|信息|公开|办件|发布)?总[数量]|(?:申请|信息|公开|发布)量|合计|总体|总的?来看)"
)
_BEHIND_LIST = ("、", "和", "及", "与", "以及")
"""信函4件、网络19件,同比增长20%: what stands behind a comma is of the whole list."""
_OF_A_RATE = re.compile("(?<![点电]击)(?<!增[长加])(?<!上升)(?<!下降)(?<!减少)(?<!降低)率(?!先)")
"""办结率较上年提高; neither 率先 nor 点击率, which is told of visits."""
_HOW_MANY = re.compile("[数量]")
_PAUSE = re.compile("[,;。()\\s]*")
_SUMMED = re.compile("(?:[总共合]?计|[总共]|数量?|量|[为达有到了]){1,3}$")
_COUNTED = C.REQUEST | C.ENQUIRY | C.LETTERS | C.COMPLAINT | C.VISITS | C.READS | C.FOLLOWERS | DISPUTES
_FARTHEST_SENTENCE = 60
_MOST_BEFORE = 20
"""Figures before a growth among which its count is looked for."""


def read_growth(text: str, figure: Figure, count: Figure | None, label: str) -> None:
    """Read 同比增长12%, and what fell as below zero."""
    _give_growth(text, figure, count)
    _set_sign(figure, label)


def _give_growth(text: str, figure: Figure, count: Figure | None) -> None:
    """同比增长12%: of what the label names, else of the count before it, or its total."""
    count = _grown(text, figure, count)
    figure.serve(Role.GROWTH)
    if figure.label_span is not None:
        count = None  # 收到申请30件,信函和网络分别增长5%和12%
    rule = fit(None, figure.near & ~UP_OR_DOWN, figure.around, figure.said)
    code = rule.code if rule is not None else count.code if count is not None else None
    figure.give(f"{code}{GROWTH}" if is_known(f"{code}{GROWTH}") else None, "growth")
    if count is not None and (rule is None or rule.code == count.code):
        figure.parent, figure.relation = count, Relation.GROWTH_OF


def _grown(text: str, figure: Figure, count: Figure | None) -> Figure | None:
    """What grew: the count, or the total that its list has told out, where the words are not of its last part alone.

    收到23件,其中信函4件、网络19件,均按时答复,同比增长20%.
    """
    whole = count.parent if count is not None else None
    if count is None or whole is None or whole.parts[-1] is not count or whole.unit.family is not count.unit.family:
        return count
    if _IN_TOTAL.match(text, count.end) is not None:
        return whole
    if len(whole.parts) < 2 or sum(part.value for part in whole.parts) != whole.value:
        return count
    said_of_all, before = _OF_ALL_PARTS.match(text, count.end), whole.parts[-2].end
    start = said_of_all.end() if said_of_all is not None else count.end
    is_behind_list = said_of_all is not None or (
        text.startswith(_BEHIND_LIST, before) and text.find("%", before, count.start) < 0
    )
    is_of_time = text.startswith(",", start) and _TIME_ALONE.fullmatch(text, start, figure.start) is not None
    return whole if is_behind_list and is_of_time else count


def _set_sign(figure: Figure, label: str) -> None:
    """What fell is below zero: as the last word before the number says, else any of its label."""
    is_rise = _GROWN_BY.search(label) is not None
    if _FALLEN_BY.search(label) is not None or (figure.near & C.DECLINE and not is_rise):
        figure.value, figure.low, figure.high = -figure.value, -figure.high, -figure.low


def is_rate(label: str) -> bool:
    """Does a label end in a rate, and none of change: 办结率提升至; not 增长率?"""
    return RATE_TAIL.search(label) is not None and _RATE_OF_CHANGE.search(label) is None


def drop_other_change(text: str, figure: Figure, before: Figure | None, report_year: int | None) -> None:
    """Take the code from a change on another time than the year before, or of a rate."""
    if not _is_on_year_before(text, figure, report_year) or _is_of_rate(text, before, figure):
        figure.give(None, "growth")
        figure.parent = figure.relation = None


def _is_on_year_before(text: str, figure: Figure, report_year: int | None) -> bool:
    """Is it a change on the year before: neither 比2010年增长12% nor 年均增长12%?"""
    if figure.near & C.AVERAGE:
        return False
    years = _THAN_YEAR.findall(text, max(figure.sentence_start, figure.start - _REACH_OF_YEAR), figure.start)
    return not years or report_year is None or int(years[-1]) >= report_year - 1


def _is_of_rate(text: str, before: Figure | None, figure: Figure) -> bool:
    """Is it the change of a rate, which has no code: 办结率98%,较上年提高2%; 办结率较上年提高2%?"""
    if _OF_A_RATE.search(text, figure.near_start, figure.start) is not None:
        return True
    if before is None or before.unit.family is not Family.PERCENT:
        return False
    return (
        is_rate(text[before.near_start : before.start])
        and _PAUSE.fullmatch(text, before.end, figure.near_start) is not None
        and _TIME_ALONE.fullmatch(text, figure.near_start, figure.start) is not None
        and _HOW_MANY.search(text, figure.near_start, figure.start) is None
    )


def is_behind_parts(text: str, figure: Figure, last: Figure) -> bool:
    """公开900条,其中市级300条,县级600条;比上年增长10%: is it the whole that grew, a semicolon parting it from its parts?"""
    if last.parent is None or last.parent.parts[-1] is not last or not is_told(last.parent):
        return False
    return (
        text.find(";", last.end, figure.start) >= 0
        and _TIME_ALONE.fullmatch(text, figure.near_start, figure.start) is not None
    )


def count_before(text: str, figures: Sequence[Figure], index: int, report_year: int | None) -> Figure | None:
    """The count of an earlier sentence that a growth is of whose own words name the time alone: 收到申请50件。全年同比下降10%.

    The only one of the paragraph, or where more is told before the time (一季度申请较少,全年同比下降10%), the only one
    that this names.
    """
    figure, before = figures[index], figures[max(0, index - _MOST_BEFORE) : index]
    label = figure.near_start
    if not before or figure.start - before[-1].end > _FARTHEST_SENTENCE:
        return None
    if _TIME_ALONE.fullmatch(text, label, figure.start) is None:
        return None
    lead = text[figure.sentence_start : label]
    is_alone = _TIME_ALONE.fullmatch(lead) is not None
    line = text.rfind("\n", before[0].start, figure.start)
    told = [
        one
        for one in before
        if one.start > line
        and one.is_countable
        and one.parent is None
        and not one.is_compared
        and not one.near & C.CUMULATIVE
        and not is_prior(one.words, report_year)
        and (is_alone or _is_named(one, lead))
    ]
    if (
        len(told) != 1
        or told[0].code is None
        or figure.said & _COUNTED & ~(told[0].near | told[0].said | told[0].after)
    ):
        return None
    return told[0]


def _is_named(count: Figure, lead: str) -> bool:
    """Do words name what a count counts: 申请较少, of 收到申请50件?"""
    thing = _SUMMED.sub("", count.words)[-2:]
    return len(thing) > 1 and thing in lead


def read_times(text: str, figure: Figure, count: Figure | None) -> None:
    """增长1.3倍, 翻一番: growth; 是去年的2倍: how many times the year before its count is, and no growth that is printed."""
    figure.serve(Role.GROWTH)
    figure.code = None
    label = text[figure.near_start : figure.start]
    is_doubling = figure.unit.unit == "番"
    if (is_doubling and figure.value <= _MOST_DOUBLINGS) or (figure.unit.unit == "倍" and _GROWN_BY.search(label)):
        _give_growth(text, figure, count)
    elif count is not None and _TIMES_THE_YEAR_BEFORE.search(
        text, max(figure.sentence_start, figure.start - _REACH_OF_YEAR), figure.start
    ):
        tell_multiple(figure, count)


def is_as_much_as(label: str) -> bool:
    """是上年的88%: does the label say what a count is of that of the year before?"""
    return _AS_MUCH_AS.search(label) is not None


def tell_multiple(figure: Figure, count: Figure) -> None:
    """Make it a multiple of the year before that its count is."""
    figure.serve(Role.GROWTH)
    figure.rule_id = MULTIPLE
    figure.parent, figure.relation = count, Relation.GROWTH_OF


def year_of_multiple(text: str, figure: Figure) -> str:
    """The words that name the year of which a figure is a multiple, and not its number: 是去年, 达2013年发布总量."""
    reach = max(figure.sentence_start, figure.start - _REACH_OF_YEAR)
    told = _YEAR_BEFORE_TIMES.search(text, reach, figure.start)
    return told.group().rstrip("的(") if told is not None else ""
