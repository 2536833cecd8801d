"""Percentages: shares of a count, and which of them are growth or rates."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.leaves.brackets import behind_bracket
from govreport_pipeline.extract.leaves.growth import (
    RATE_TAIL,
    UP_OR_DOWN,
    count_before,
    drop_other_change,
    is_as_much_as,
    is_behind_parts,
    is_rate,
    read_growth,
    read_times,
    tell_multiple,
)
from govreport_pipeline.extract.leaves.kinship import OF_READERS
from govreport_pipeline.extract.numbers.figures import RATIOS, SENTENCE_END, Figure
from govreport_pipeline.extract.numbers.pieces import CHANGED_TO
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.tables.vocabulary import Relation, Role, Scope

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
_OF_EACH = re.compile("(?:分别|依次)(?:各)?占[^,;。]{0,8}$|占比(?:分别|依次)[为是]?$")
_COUNT_BEHIND = re.compile("[,、(] ?(?:约|近)?(?:为|是|即|有|共|计|达到?)+ ?\\d")
_NAMED = re.compile("[\\s,;:、]*(?!其?[约所分]?(?:别|只|仅)?占|比[例重])[\u4e00-\u9fff]")
"""网络占八成,为58件: a share of what it names itself, whose count stands behind it."""
_IN_THE_WHOLE = re.compile(r"[\s,;:、]*在[^,;。]{1,8}[中里]")
"""政策类113条,在总数中占12.4%."""
_CHANGED_SHARE = re.compile(
    "(?:占比|比[例重])[^,;。\\d占]{0,12}?(?:提[升高]|[上攀]升|增[加长大]?|升高?|扩大|[下回]降|回落|降低?|减[少小]?|下滑|调整|变[成化])了?(至|到|为)?[^,;。\\d占比]{0,3}$"
)
"""原创信息占比提升至35% is a share; 占比提高10% the change of one, which has no code."""
_BECAME = re.compile(rf"(?:{CHANGED_TO})[^,;。]{{0,4}}$")
_THAN_LAST_YEAR = re.compile("(?:[比较同与]|相较于?)(?:上一?年度?|去年)(?:同期)?的$")
_MOVED = re.compile(
    r"(?:有所|略有?|稍有?|明显|大幅|小幅|进一步)?(?:下降|回落|减少|降低|提高|提升|上升|增加|增长)(?!(?:了|约|近|达)?\d)"
)
_OF_ALL = re.compile(r"(?:[总全][数量额部]|总[\u4e00-\u9fff]{0,4}[数量])的(?:约|近)?$")
"""公开52条,为总数的100%."""
_LEVEL = r"(?:非常|十分|特别|很|比较|较为?|基本|不太|不大|不够|不|一般)?满意"
_A_LEVEL = re.compile(
    rf"[,、;:(\s]*(?:其中|(?:群众|公众|社会)?(?:评价|表示|选择|认为)|[为“])*(?:{_LEVEL}|一般|优秀?|良好?|合格|不合格|很好|较好|好|较差|差)[”的]?(?:[为是:]|达到?)?\s?"
)
_LEVELS = re.compile(rf"(?:{_LEVEL}|优秀|良好|合格|一般)[”的]?(?:[为是占:]|达到?)?\s?\d{{1,3}}(?:\.\d+)?%")
"""很满意38%,满意42%,基本满意16%: how those who were asked divide, where more than one level is told."""
_OF_OTHERS = re.compile(
    "(?:以上|左右|多)?的?(?:受访|参评|被调查|办事|直属|所属|下属|市直|县直|区直|成员|机关|基层|建制|行政)?(?:单位|部门|乡镇|镇街|街道|社区|科室|学校|医院|村(?:级|组|居|庄|委会)?|群众|市民|村民|公众|居民|网民|网友|受访者|农户|用户|家长|学生)"
    "(?!的?(?:信息|文件|网站|类|动态|来[信电访件]|咨询|申请|投诉|提[出交问]|留言|诉求|事[务项]|关[心切注]|公开(?:信息|文件)|[务财]))"
)
"""八成单位通过网站公开, 80%的群众表示满意: of how many bodies or people it is true, and no share of the items."""
_FARTHEST = 90
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
            if count is None and (figure.near & UP_OR_DOWN or family is Family.TIMES):
                count = count_before(text, figures, index, report_year)
            if figure.near & UP_OR_DOWN and index and figures[index - 1].is_compared:
                count = _compared_with(figures[:index], count)
            _read_one(text, figure, count)
            if (
                index
                and (figure.code is None or figure.rule_id == "growth")
                and _goes_on_from_share(text, figures[index - 1], figure)
            ):
                _take_over(figures[index - 1], figure)
            if index and _is_of_year_before(text, figures[index - 1], figure):
                figure.serve(figures[index - 1].role)
                figure.give(figures[index - 1].code, "compared")
                figure.scope, figure.is_compared, figure.parent, figure.relation = Scope.PRIOR_YEAR, True, None, None
            if figure.rule_id == "growth":
                drop_other_change(text, figure, figures[index - 1] if index else None, report_year)
                if count is not None and count.near & C.CUMULATIVE and figures[index - 1].is_compared:
                    figure.parent = figure.relation = (
                        None  # 累计369条,2016年比2015年的157条增长35%: no growth of all years
                    )
            if count is not None and figure.parent is count and not _is_of_a_sort(text, figure):
                shared.add(count)
        elif (figure.is_countable and not figure.is_compared) or family is Family.SIZE:
            last = figure
    _share_out(text, figures)


def _share_out(text: str, figures: Sequence[Figure]) -> None:
    """公开25件,部分公开3件,不予公开6件,分别占73.5%、8.8%和17.6%: each share is of the part in its place, all parts being told."""
    end = 0
    for index, first in enumerate(figures):
        if index < end or first.role is not Role.SHARE or first.label_span is None:
            continue
        if not _OF_EACH.search(text, first.sentence_start, first.start):
            continue
        end = next((k for k in range(index, len(figures)) if figures[k].label_span != first.label_span), len(figures))
        parts = figures[max(0, 2 * index - end) : index]
        whole = parts[0].parent if parts else None
        if whole is None or whole.parts != list(parts) or len(parts) != end - index:
            continue
        for share, part in zip(figures[index:end], parts, strict=True):
            share.parent, share.relation = part, Relation.SHARE_OF


def tells_own_share(share: Figure) -> bool:
    """Do the words of a share name what it is of: 其中政策法规类占10%; not 政策法规类120条,占10%?"""
    if share.label_span is not None or "占" not in share.words or _IN_THE_WHOLE.match(share.words) is not None:
        return False
    return _NAMED.match(share.words) is not None


def _goes_on_from_share(text: str, before: Figure, figure: Figure) -> bool:
    """占比由12%提高到20%: is it what a share became?"""
    return before.code == "share_pct" and _BECAME.match(text, before.end, figure.start) is not None


def _is_of_year_before(text: str, before: Figure, figure: Figure) -> bool:
    """占比10.3%,虽较上年的15.8%有所下降: is it what the share before was in the year before, and no change?"""
    is_beside = before.sentence_start == figure.sentence_start and before.unit.unit == figure.unit.unit == "%"
    if not is_beside or before.role is not Role.SHARE or _MOVED.match(text, figure.end) is None:
        return False
    return _THAN_LAST_YEAR.search(figure.words) is not None


def _take_over(before: Figure, figure: Figure) -> None:
    """Let a share follow the one that it took the place of, which is of the year before where no other year is told."""
    if before.scope is Scope.ANNUAL and before.words.endswith(("由", "从")):
        before.scope, before.parent, before.relation = Scope.PRIOR_YEAR, None, None
    figure.serve(Role.SHARE)
    figure.relation = Relation.SHARE_OF if figure.parent is not None else None
    figure.give("share_pct", "share")


def _count_of(text: str, figure: Figure, last: Figure | None, shared: set[Figure]) -> Figure | None:
    """The count shortly before a percentage in its sentence; its total where the count has its share already."""
    if last is None or figure.start - last.end >= _FARTHEST or SENTENCE_END.search(text, last.end, figure.start):
        return None
    if figure.near & C.SHARE and _COUNT_BEHIND.match(text, figure.end) and _NAMED.match(figure.words):
        return None
    if last in shared and _is_of_a_sort(text, figure):
        return last.parent  # 信函申请1件,占5%,从内容看,60%属土地管理: of all of them
    if figure.near & UP_OR_DOWN and is_behind_parts(text, figure, last):
        return last.parent
    return last


def _compared_with(before: Sequence[Figure], count: Figure | None) -> Figure | None:
    """新收97件,结转4件,合计101件,比上年新收的68件增长42.6%: the count of the sentence that the figure of the other year is one of."""
    compared = before[-1]
    if compared.parent is not None and compared.parent.is_compared:
        compared = compared.parent  # 比上年的30件(其中网上20件)
    if count is None or compared.code in (None, count.code):
        return count
    alike = (one for one in reversed(before) if one.code == compared.code and not one.is_compared)
    same = next((one for one in alike if one.sentence_start == compared.sentence_start), None)
    return same or count


def _read_one(text: str, figure: Figure, count: Figure | None) -> None:
    label = text[figure.sentence_start if figure.label_span else figure.near_start : figure.start]
    if figure.unit.family is Family.TIMES:
        read_times(text, figure, count)
        return
    if figure.unit.family is not Family.PERCENT:
        # here and below the rule that read its words stays, and the ledger tells it
        figure.serve(Role.SHARE if figure.unit.unit == "‰" else Role.GROWTH)
        figure.code = None
        return
    of_all = (figure.near & C.SHARE and not figure.near & C.DIGITISED) or _OF_ALL.search(label)
    if figure.code is not None and not figure.near & UP_OR_DOWN and not of_all:
        figure.serve(Role.SHARE)
        return
    became = _CHANGED_SHARE.search(label) if of_all else None
    if became is not None and became[1] is None:
        figure.serve(Role.GROWTH)
        figure.give(None, "growth")
        return
    if became is None and figure.near & UP_OR_DOWN and not is_rate(label):
        read_growth(text, figure, count, label)
        return
    if count is not None and figure.code is None and is_as_much_as(label):
        tell_multiple(figure, count)
        return
    figure.serve(Role.SHARE)
    if (figure.label_span is not None and _AMONG.search(label)) or _is_of_a_level(text, figure):
        figure.give("share_pct", "share")
    elif (of_all or _is_told_bare(text, figure, count)) and not RATE_TAIL.search(label):
        figure.give("share_pct", "share")
        if became is None or count is None or text.find(";", count.end, figure.start) < 0:
            _set_whole(figure, count)
    else:
        figure.code = None


def _is_of_a_level(text: str, figure: Figure) -> bool:
    """Does it tell how many gave one of several levels of satisfaction: 很满意38%,满意42%?"""
    if _A_LEVEL.fullmatch(figure.words) is None:
        return False
    return len(_LEVELS.findall(text, figure.sentence_start, figure.sentence_end)) > 1


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
