"""Percentages: shares of a count, growth of a count, rates."""

import re
from collections.abc import Sequence

from govreport_pipeline.catalogue.metrics import GROWTH, is_known
from govreport_pipeline.extract.codes.binding import fit
from govreport_pipeline.extract.leaves.brackets import behind_bracket
from govreport_pipeline.extract.leaves.kinship import OF_READERS
from govreport_pipeline.extract.leaves.splits import is_told
from govreport_pipeline.extract.numbers.figures import RATIOS, SENTENCE_END, Figure
from govreport_pipeline.extract.numbers.pieces import A_YEAR, CHANGED_TO
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.words.lexicon import DISPUTES, C
from govreport_pipeline.extract.words.times import is_prior
from govreport_pipeline.tables.vocabulary import Relation, Role

_UP_OR_DOWN = C.GROWTH | C.DECLINE
_AMONG = re.compile(r"比例|比重|占")
_BARE = re.compile(r"[,(:、\s]*+(?:约)?")
"""35项,5.9%: of what the share is stands before the count."""
_OF_WHICH = re.compile(
    "属于?(?![实地])|涉及|来自|(?:均|都)?[是为系](?!了)[^,。;%]{0,16}(?:类|信息|内容|申请|稿件?|文章|作品|转[载发]|图文|视频|原创|自然人|公民|企业|法人|群众|网[上络])"
)
"""大约60%属文物保护方面, 85%以上为原创稿件, 30%是机构职能类信息."""
_LOOKED_AT = re.compile(r"(?:从|按)[^。;\d]{0,20}(?:看|分)[,:]|(?:信息|申请|内容|稿件)(?:当?中|里)[,:]?[^,。;]{0,8}$")
"""从申请内容来看,30%是…,70%是…: shares of what the sentence looks at, whatever was counted before."""
_SORTS_LOOKED_AT = re.compile(
    r"(?:从|按)[^。;\d]{0,16}?(?:内容|类[别型]|种类|主体|对象|申请人|事项|性质|领域|诉求)(?:方面)?(?:来?[看分说]|上|来)?,|(?:申请|信息|来信|咨询)(?:内容)?(?:当?中|里),"
)
_IS_OF_A_SORT = re.compile("(?:的[\u4e00-\u9fff]{0,6}?)?(?:均|都)?[为是系](?![历全最满近同正负])[\u4e00-\u9fff]{2}")
"""从申请内容看,约55%为文物保护,25%为场所审批: shares of what is looked at by sorts, though none is said to be one."""
_MARKS = (",", ";", "、")
_COUNT_BEHIND = re.compile("[,、(] ?(?:约|近)?(?:为|是|即|有|共|计|达到?)+ ?\\d")
_NAMED = re.compile("[\\s,;:、]*(?!其?[约所分]?(?:别|只|仅)?占|比[例重])[\u4e00-\u9fff]")
"""网络占八成,为58件: a share of what it names itself, whose count stands behind it."""
_RATE_TAIL = re.compile(
    r"(?:率|(?:解读|答复|回复|办[结理复]|处理)的?比[例重])(?:均|都|分别|约)?(?:为|达|达到|是)?[^,;]{0,3}$"
)
_CHANGED_SHARE = re.compile(
    "(?:占比|比[例重])[^,;。\\d占]{0,12}?(?:提[升高]|[上攀]升|增[加长大]?|升高?|扩大|[下回]降|回落|降低?|减[少小]?|下滑|调整|变[成化])了?(至|到|为)?[^,;。\\d占比]{0,3}$"
)
"""原创信息占比提升至35% is a share; 占比提高10% the change of one, which has no code."""
_BECAME = re.compile(rf"(?:{CHANGED_TO})[^,;。]{{0,4}}$")
_OF_ALL = re.compile(r"(?:[总全][数量额部]|总[\u4e00-\u9fff]{0,4}[数量])的(?:约|近)?$")
"""公开52条,为总数的100%."""
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
_THAN_BEFORE = rf"[与同和较比于是为](?:{A_YEAR}年度?|去年|上一?年度?|前一?年)(?:的?同期|全年)?(?:相?比较?|相较)?"
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
_OF_OTHERS = re.compile(
    "(?:以上|左右|多)?的?(?:受访|参评|被调查|办事|直属|所属|下属|市直|县直|区直|成员|机关|基层|建制|行政)?(?:单位|部门|乡镇|镇街|街道|社区|科室|学校|医院|村(?:级|组|居|庄|委会)?|群众|市民|村民|公众|居民|网民|网友|受访者|农户|用户|家长|学生)"
    "(?!的?(?:信息|文件|网站|类|动态|来[信电访件]|咨询|申请|投诉|提[出交问]|留言|诉求|事[务项]|关[心切注]|公开(?:信息|文件)|[务财]))"
)
"""八成单位通过网站公开, 80%的群众表示满意: of how many bodies or people it is true, and no share of the items."""
_SUMMED = re.compile("(?:[总共合]?计|[总共]|数量?|量|[为达有到了]){1,3}$")
_COUNTED = C.REQUEST | C.ENQUIRY | C.LETTERS | C.COMPLAINT | C.VISITS | C.READS | C.FOLLOWERS | DISPUTES
_FARTHEST_SENTENCE = 60
_MOST_BEFORE = 20
"""Figures before a growth among which its count is looked for."""
FARTHEST = 90
"""A share stands no farther from its count."""


def read_percentages(text: str, figures: Sequence[Figure], report_year: int | None) -> None:
    """Roles, codes and relations of shares and growth figures."""
    last: Figure | None = None
    shared: set[Figure] = set()
    for index, figure in enumerate(figures):
        family = figure.unit.family
        last = behind_bracket(last, figure) if last is not None else None
        if family in RATIOS:
            count = _count_of(text, figure, last, shared)
            if count is None and (figure.near & _UP_OR_DOWN or family is Family.TIMES):
                count = _count_before(text, figures[max(0, index - _MOST_BEFORE) : index], figure, report_year)
            _read_one(text, figure, count)
            if figure.rule_id == "growth" and index and _goes_on_from_share(text, figures[index - 1], figure):
                figure.serve(Role.SHARE)
                figure.relation = Relation.SHARE_OF if figure.parent is not None else None
                figure.give("share_pct", "share")
            if figure.rule_id == "growth":
                _drop_other_change(text, figure, figures[index - 1] if index else None, report_year)
            if count is not None and figure.parent is count and not _is_of_a_sort(text, figure):
                shared.add(count)
        elif (figure.is_countable and not figure.is_compared) or family is Family.SIZE:
            last = figure


def _goes_on_from_share(text: str, before: Figure, figure: Figure) -> bool:
    """占比由12%提高到20%: is it what a share became?"""
    return before.code == "share_pct" and _BECAME.match(text, before.end, figure.start) is not None


def _count_of(text: str, figure: Figure, last: Figure | None, shared: set[Figure]) -> Figure | None:
    """The count shortly before a percentage in its sentence; its total where the count has its share already."""
    if last is None or figure.start - last.end >= FARTHEST or SENTENCE_END.search(text, last.end, figure.start):
        return None
    if figure.near & C.SHARE and _COUNT_BEHIND.match(text, figure.end) and _NAMED.match(figure.words):
        return None
    if last in shared and _is_of_a_sort(text, figure):
        return last.parent  # 信函申请1件,占5%,从内容看,60%属土地管理: of all of them
    if figure.near & _UP_OR_DOWN and _is_behind_parts(text, figure, last):
        return last.parent
    return last


def _is_behind_parts(text: str, figure: Figure, last: Figure) -> bool:
    """公开900条,其中市级300条,县级600条;比上年增长10%: is it the whole that grew, a semicolon parting it from its parts?"""
    if last.parent is None or last.parent.parts[-1] is not last or not is_told(last.parent):
        return False
    return (
        text.find(";", last.end, figure.start) >= 0
        and _TIME_ALONE.fullmatch(text, figure.near_start, figure.start) is not None
    )


def _drop_other_change(text: str, figure: Figure, before: Figure | None, report_year: int | None) -> None:
    """Take the code from a change on another time than the year before, or of a rate."""
    if not _is_on_year_before(text, figure, report_year) or _is_of_rate(text, before, figure):
        figure.give(None, "growth")
        figure.parent = figure.relation = None


def _count_before(text: str, before: Sequence[Figure], figure: Figure, report_year: int | None) -> Figure | None:
    """The count of an earlier sentence that a growth is of whose own words name the time alone: 收到申请50件。全年同比下降10%.

    The only one of the paragraph, or where more is told before the time (一季度申请较少,全年同比下降10%), the only one
    that this names.
    """
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


def _read_one(text: str, figure: Figure, count: Figure | None) -> None:
    label = text[figure.sentence_start if figure.label_span else figure.near_start : figure.start]
    if figure.unit.family is Family.TIMES:
        _read_times(text, figure, count)
        return
    if figure.unit.family is not Family.PERCENT:
        # here and below the rule that read its words stays, and the ledger tells it
        figure.serve(Role.SHARE if figure.unit.unit == "‰" else Role.GROWTH)
        figure.code = None
        return
    of_all = (figure.near & C.SHARE and not figure.near & C.DIGITISED) or _OF_ALL.search(label)
    if figure.code is not None and not figure.near & _UP_OR_DOWN and not of_all:
        figure.serve(Role.SHARE)
        return
    became = _CHANGED_SHARE.search(label) if of_all else None
    if became is not None and became[1] is None:
        figure.serve(Role.GROWTH)
        figure.give(None, "growth")
        return
    if became is None and figure.near & _UP_OR_DOWN and not _is_rate(label):
        _read_growth(figure, _grown(text, figure, count))
        _set_sign(figure, label)
        return
    if count is not None and figure.code is None and _AS_MUCH_AS.search(label) is not None:
        figure.serve(Role.GROWTH)
        figure.rule_id = MULTIPLE
        figure.parent, figure.relation = count, Relation.GROWTH_OF
        return
    figure.serve(Role.SHARE)
    if figure.label_span is not None and _AMONG.search(label):
        figure.give("share_pct", "share")
    elif (of_all or _is_told_bare(text, figure, count)) and not _RATE_TAIL.search(label):
        figure.give("share_pct", "share")
        if became is None or count is None or text.find(";", count.end, figure.start) < 0:
            _set_whole(figure, count)
    else:
        figure.code = None


def _is_rate(label: str) -> bool:
    """Does a label end in a rate, and none of change: 办结率提升至; not 增长率?"""
    return _RATE_TAIL.search(label) is not None and _RATE_OF_CHANGE.search(label) is None


def _set_whole(figure: Figure, count: Figure | None) -> None:
    """A share is of the count, unless that counts readers."""
    if count is not None and count.code not in OF_READERS:
        figure.parent, figure.relation = _shared(figure, count), Relation.SHARE_OF


def _is_told_bare(text: str, figure: Figure, count: Figure | None) -> bool:
    """Is it a share though no word says so: 35项,5.9%; 信息90条,85%以上为原创稿件; 从内容看,30%是机构职能类信息?"""
    if _OF_WHICH.match(text, figure.end) is not None:
        return count is not None or _LOOKED_AT.search(text, figure.sentence_start, figure.start) is not None
    if _is_of_a_sort(text, figure):
        return True
    if count is None or _BARE.fullmatch(text, count.end, figure.start) is None:
        return False
    return _OF_OTHERS.match(text, figure.end) is None


def _is_of_a_sort(text: str, figure: Figure) -> bool:
    """Do the words behind a percentage tell of which sort so many are: 60%属土地管理; 从内容看,55%为文物保护?"""
    if _OF_WHICH.match(text, figure.end) is not None:
        return True
    if not text.endswith(_MARKS, 0, figure.start) or _IS_OF_A_SORT.match(text, figure.end) is None:
        return False
    return _SORTS_LOOKED_AT.search(text, figure.sentence_start, figure.start) is not None


def _shared(figure: Figure, count: Figure) -> Figure:
    """The count, or the total that its list has told out: 31条,其中A 15条、B 16条,占总体的1%."""
    total = count.parent
    whole = total.parent if total is not None else None
    if total is None or whole is None or count is not total.parts[-1] or not whole.value or not total.value:
        return count
    of_count = min(
        abs(100 * count.value / whole.value - figure.value), abs(100 * count.value / total.value - figure.value)
    )
    return total if abs(100 * total.value / whole.value - figure.value) < of_count else count


def _read_times(text: str, figure: Figure, count: Figure | None) -> None:
    """增长1.3倍, 翻一番: growth; 是去年的2倍: how many times the year before its count is, and no growth that is printed."""
    figure.serve(Role.GROWTH)
    figure.code = None
    label = text[figure.near_start : figure.start]
    is_doubling = figure.unit.unit == "番"
    if (is_doubling and figure.value <= _MOST_DOUBLINGS) or (figure.unit.unit == "倍" and _GROWN_BY.search(label)):
        _read_growth(figure, _grown(text, figure, count))
    elif count is not None and _TIMES_THE_YEAR_BEFORE.search(
        text, max(figure.sentence_start, figure.start - _REACH_OF_YEAR), figure.start
    ):
        figure.rule_id = MULTIPLE
        figure.parent, figure.relation = count, Relation.GROWTH_OF


def year_of_multiple(text: str, figure: Figure) -> str:
    """The words that name the year of which a figure is a multiple, and not its number: 是去年, 达2013年发布总量."""
    reach = max(figure.sentence_start, figure.start - _REACH_OF_YEAR)
    told = _YEAR_BEFORE_TIMES.search(text, reach, figure.start)
    return told.group().rstrip("的(") if told is not None else ""


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
        _is_rate(text[before.near_start : before.start])
        and _PAUSE.fullmatch(text, before.end, figure.near_start) is not None
        and _TIME_ALONE.fullmatch(text, figure.near_start, figure.start) is not None
        and _HOW_MANY.search(text, figure.near_start, figure.start) is None
    )


def _set_sign(figure: Figure, label: str) -> None:
    """What fell is below zero: as the last word before the number says, else any of its label."""
    is_rise = _GROWN_BY.search(label) is not None
    if _FALLEN_BY.search(label) is not None or (figure.near & C.DECLINE and not is_rise):
        figure.value, figure.low, figure.high = -figure.value, -figure.high, -figure.low


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


def _read_growth(figure: Figure, count: Figure | None) -> None:
    """同比增长12%: of what the label names, else of the count before it."""
    figure.serve(Role.GROWTH)
    if figure.label_span is not None:
        count = None  # 收到申请30件,信函和网络分别增长5%和12%
    rule = fit(None, figure.near & ~_UP_OR_DOWN, figure.around, figure.said)
    code = rule.code if rule is not None else count.code if count is not None else None
    figure.give(f"{code}{GROWTH}" if is_known(f"{code}{GROWTH}") else None, "growth")
    if count is not None and (rule is None or rule.code == count.code):
        figure.parent, figure.relation = count, Relation.GROWTH_OF
