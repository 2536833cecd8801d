"""What bodies below the agency, or beside it, disclosed: 各学校公开校务信息300条; 市中医院公开信息40条; their totals, too."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, pairwise, takewhile
from operator import attrgetter

from govreport_pipeline.extract.leaves.kinship import ITEM_CODES
from govreport_pipeline.extract.metadata.agency import abbreviates
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import HOW_MANY, IN_ALL, IN_THE_YEAR, PUBLISHES, SUMMED
from govreport_pipeline.extract.numbers.units import ARTICLES
from govreport_pipeline.extract.words.item_labels import may_be_body, names_body
from govreport_pipeline.extract.words.lexicon import CHANNELS, C
from govreport_pipeline.extract.words.single_bodies import is_outermost, single_body
from govreport_pipeline.tables.vocabulary import Relation, Role, Scope

BY_BODY = "proactive_items_by_body"
_OPEN = (None, "proactive_items_by_category", "proactive_items")
_UNITS = ARTICLES | {"件", "份", "项", "次", "项次", "条次", "期"}
_INSTITUTION = "医院|卫生院|保健院|诊所|学校|中小学校?|中学|小学|幼儿园|院校|高校|学院|大学|公司|企业|集团"
"""No government and no office of one."""
_INSTITUTIONS = re.compile(f"(?:{_INSTITUTION}|[一二三四五六七八九]中)(?:\\([^()]*\\))?$")
_BODY = (
    f"(?:{_INSTITUTION}|单位|部门|机构|中心|[分县区市]局|局|站|所|街道|办事处|镇街|[乡村]镇|乡|镇|村|社区|村居|村?委会|县区|区县|市县)"
    r"(?:\([^()\d]{1,8}\)局?)?"
)
_SO_MANY = r"(?:\d{1,5}|[两二三四五六七八九十]{1,3})(?:余|多)?\s?[个家所]\s?"
_BELOW = rf"(?:各(?![类种项大界方])级?|所[辖属]|下[辖属]|(?<!公)直属|[局委厅市县区]属|[市县区]直|辖区|公共|{_SO_MANY})"
_GROUP = rf"(?:[\u4e00-\u9fff、]{{2,24}}等(?=公共|[市县区]属)|所辖|下辖|全[镇乡校](?:的)?|我[局委厅镇乡])?{_BELOW}[\u4e00-\u9fff()、\d]{{0,20}}?{_BODY}"
"""Bodies of which an agency has several: 各村(社区), 所辖6个县(市)局, 14个乡镇卫生院和12家卫生服务中心."""
_TOLD_BEFORE = re.compile(r"[,;、\s]*(?:其中)?(?P<body>[\u4e00-\u9fff]{2,16})的\Z")
"""市局的1263条中: a body of which it was told before."""
_IN_ALL_PLACES = rf"全[省市县区旗州](?:(?:各|{_SO_MANY})[\u4e00-\u9fff、]{{0,8}}?(?:村|社区|{_INSTITUTION})|{_SO_MANY}(?:乡镇|镇|乡|街道|镇街))"
"""全县98所中小学, 全区8个街道: what the jurisdiction has, and is no government of all of it."""
_NAMED = (
    r"(?![本该其])(?:(?!走进|深入|支持|服务|扶持|涉及|面向|惠及|监管|走访|指导|督促|联合|组织|协助|配合|通过|利用|会同|帮助|推[动进]|要求|引导|检查|[各全我向对为给与和及在从由把将被])[\u4e00-\u9fff]){1,14}?"
    rf"(?:{_INSTITUTION}|[一二三四五六七八九]中)"
)
"""市第一人民医院, 县自来水公司; 指导学校, 向学校 name what was done to one."""
_WHEN = f"(?:{IN_THE_YEAR}|{SUMMED}|已|均|也|主动|依法|及时|对外|向社会|同步){{0,5}}+"
_AFFAIRS = "[村居校院厂党政警财社]务"
_OBJECT = (
    rf"了?(?:(?:各类|各种|有关|相关|政府|政务|便民|服务|办事|公开|的){{0,4}}(?:“?[三四五]务”?|{_AFFAIRS}(?:[、和及与]{{0,1}}{_AFFAIRS}){{0,3}})?(?:公开)?(?:信息|内容|事项)?"
    rf"|[^,;。\d]{{2,24}}等(?:各类|各项)?(?:{_AFFAIRS}|政府|政务|办事|服务)?(?:公开)?信息)"
)
_SO_MANY_EACH = f"{HOW_MANY}(?:分别{IN_ALL})?"
_DISCLOSES = rf"{_WHEN}(?:(?:{PUBLISHES}|公示){_OBJECT}|{_AFFAIRS}公开(?:信息)?){_SO_MANY_EACH}"
_ONE_MORE = re.compile(rf"[,;、](?![我本全])(?P<body>[^,;。、\d]{{2,16}}?){_DISCLOSES}")
_LEAD = r"(?:其中|另外?|此外|\d{4}年度?|全年|今年|同时|(?:直属|下属|所属|局属)单位(?=[市县区省])|[,:、和及\s]){0,3}+"
_ACTS = re.compile(rf"{_LEAD}(?P<body>{_GROUP}|{_IN_ALL_PLACES}|(?P<named>{_NAMED})){_DISCLOSES}")
_GOES_ON = re.compile(rf"{_LEAD}(?P<body>{_GROUP}|(?P<named>{_NAMED})){_SO_MANY_EACH}")
"""市中医院公开信息40条,13个卫生院共计90条: behind one body another."""
_AFFAIRS_BELOW = re.compile(rf"{_LEAD}{_WHEN}(?P<body>[村居校院厂]务公开)(?:信息)?{_SO_MANY_EACH}")
_HAVE_THEIR_OWN = ("学", "校", "院", "园", "村", "社区", "公司")
"""How agencies are called whose own such affairs are."""
_LISTED_BELOW = re.compile(
    r"(?:其中|另外?|此外|[,:]){0,2}(?:[局委厅市县区]属|[下所直]属)(?:各|事业|企业|企事业)?(?:单位|部门|机构|企业|学校|医院|高校)"
)
"""局属单位市公园处、市环卫中心公开信息分别为88条、57条: what a sentence lists are bodies."""
_TOGETHER = re.compile(
    "[,;、\\s]*(?:[我本][局委厅镇乡校院]|[局委厅](?:机关|本级))(?:及其?|和|与|、|以及)(?:下属|所属|直属|局属|各)"
)
"""我局及下属单位: all of them."""
_DISCLOSED = re.compile(f"{PUBLISHES}|公示")
_LONGEST = 80
"""Characters of a clause that names a body, at most."""
_START = attrgetter("start")
_CLAUSE_ENDS = ",;:。\n"
_TOTAL = re.compile(rf"[,;、\s]*(?:以上)?(?:{SUMMED}|公开|信息){{1,3}}\s?")
_COUNTED_APART = re.compile("[^。\n]{0,12}?(?:另行统计|单独统计|[不未](?:计入|列入|纳入|包含在))")
_BELOW_IT = re.compile("[局委厅市县区]属|[下所直]属|[所下]辖|公共企事业")
_OWN = re.compile("机关|本级|本[局委厅校院镇乡]")
_ALL_YEARS = re.compile(
    r"[,;、(\s]{0,3}+(?:历年来?|《?条例》?(?:施行|实施)以来|自\d{4}年[^,;。]{0,8}?)累计(?:公开|发布|为|达|共|有){0,2}\s?"
)
_OF_A_YEAR = re.compile(
    r"(?P<body>[\u4e00-\u9fff、()]{2,16}?)(?:公开|主动公开)?(?:信息)?(?:[比较同]|相比)[^,;。]{0,12}$"
)


def code_other_bodies(text: str, figures: Sequence[Figure], agency: str | None) -> None:
    """Give what other bodies disclosed their code, and what tells of them in all, of all years, or of the year before."""
    items = [one for one in figures if one.code in ITEM_CODES and one.code != BY_BODY and _is_of_the_year(one)]
    compared = _held_against_each_other(text, figures, agency)
    last: Figure | None = None
    told: dict[str, float] = {}
    for figure in figures:
        if not figure.is_countable or figure.unit.unit not in _UNITS:
            continue
        again = _TOLD_BEFORE.match(figure.words) if figure.code in _OPEN and "的" in figure.words else None
        if again is not None and told.get(again["body"]) == figure.value:
            figure.give(BY_BODY, "bodies")
            figure.label = again["body"]
        if id(figure) in compared and figure.code != BY_BODY:
            figure.give(BY_BODY, "bodies")
            figure.label = compared[id(figure)]
        body = _body_of(text, figure, last, agency)
        if body and (figure.code != "proactive_items" or _are_others_told(body, figure, items)):
            figure.give(BY_BODY, "bodies")
            figure.label = body
        elif (figure.code in _OPEN and _is_one_of_those_below(text, figure)) or _is_beside(text, figure, last):
            figure.give(BY_BODY, "bodies")
        elif figure.code == BY_BODY and not items and _TOGETHER.match(figure.words) is not None:
            figure.give("proactive_items", "bodies")
        if figure.code == BY_BODY:
            last = figure
            told[figure.label] = figure.value
    _code_totals(text, figures)
    _code_other_years(text, figures)


def _held_against_each_other(text: str, figures: Sequence[Figure], agency: str | None) -> dict[int, str]:
    """Figures, by their identity, of single bodies that a sentence holds against each other, or that problems name."""
    found: dict[int, str] = {}
    last: tuple[Figure, str] | None = None
    for figure in figures if agency is not None else ():
        may_be = figure.code in (*_OPEN, BY_BODY) and figure.parent is None and _is_of_the_year(figure)
        body = single_body(text, figure) if may_be else ""
        if not body or _is_own(body, agency or ""):
            continue
        if is_outermost(figure) or figure.around & C.IN_PROBLEMS:
            found[id(figure)] = body
        if last is not None and last[0].sentence_start == figure.sentence_start:
            found |= {id(last[0]): last[1], id(figure): body}
        last = figure, body
    return found


def _is_own(body: str, agency: str) -> bool:
    return agency.endswith(body) or abbreviates(body, agency)


def _is_of_the_year(figure: Figure) -> bool:
    return figure.is_countable and not figure.is_compared and figure.scope is Scope.ANNUAL


def _are_others_told(body: str, figure: Figure, items: Sequence[Figure]) -> bool:
    """Does the report tell of items that are not of the body, too? Who else acts in the sentence is told apart later."""
    if _INSTITUTIONS.search(body) is not None:
        return any(one.value != figure.value for one in items)

    def is_other(one: Figure) -> bool:
        return one.value != figure.value and one.code == figure.code

    first = bisect_left(items, figure.sentence_start, key=_START)
    in_sentence = takewhile(lambda one: one.sentence_start == figure.sentence_start, islice(items, first, None))
    return any(map(is_other, items)) and not any(map(is_other, in_sentence))


def _body_of(text: str, figure: Figure, last: Figure | None, agency: str | None) -> str:
    """The other body that the clause of a figure says disclosed it; empty where none did."""
    if figure.code not in _OPEN or figure.parent is not None or figure.is_compared:
        return ""
    goes_on = last is not None and last.sentence_start == figure.sentence_start
    begin = last.end if last is not None and goes_on else figure.sentence_start
    start = max(begin, *(text.rfind(mark, begin, figure.start) + 1 for mark in _CLAUSE_ENDS))
    is_told = figure.start - start < _LONGEST and _DISCLOSED.search(text, start, figure.start) is not None
    told = _ACTS.fullmatch(text, start, figure.start) if is_told else None
    if told is None and goes_on:
        told = _GOES_ON.fullmatch(text, start, figure.start)
    if told is None:
        is_apart = figure.code is None and (agency is None or not agency.endswith(_HAVE_THEIR_OWN))
        affairs = _AFFAIRS_BELOW.fullmatch(text, start, figure.start) if is_apart else None
        return affairs["body"] if affairs is not None else ""
    named = told["named"] or told["body"]
    return "" if agency is not None and _is_own(named, agency) else told["body"]


def _is_one_of_those_below(text: str, figure: Figure) -> bool:
    """Does the sentence, or the total, list bodies below the agency, and the label end as the name of one may?"""
    is_of_theirs = figure.parent is not None and figure.parent.code == BY_BODY
    if not is_of_theirs and _LISTED_BELOW.match(text, figure.sentence_start) is None:
        return False
    return names_body(figure.label) or may_be_body(figure.label)


def _is_beside(text: str, figure: Figure, last: Figure | None) -> bool:
    """各分局公开906条,市局机关公开117条: is one more body told right behind one, in the same words?"""
    if (
        last is None
        or last.sentence_start != figure.sentence_start
        or figure.near & CHANNELS
        or not last.near & C.PUBLISH
    ):
        return False
    told = _ONE_MORE.fullmatch(text, last.end, figure.start)
    return told is not None and names_body(told["body"])


def _code_totals(text: str, figures: Sequence[Figure]) -> None:
    """局属单位A、B公开信息分别为88条、102条,共计190条,另行统计: the total of other bodies is theirs, too."""
    told: list[Figure] = []
    largest = max((one.value for one in figures if one.code == "proactive_items" and _is_of_the_year(one)), default=0.0)
    for figure in figures:
        if not figure.is_countable:
            continue
        if told and told[-1].sentence_start != figure.sentence_start:
            told = []
        if figure.code == BY_BODY:
            told.append(figure)
            continue
        is_total = len(told) > 1 and figure.code in (None, "proactive_items") and _TOTAL.fullmatch(figure.words)
        if is_total and sum(one.value for one in told) == figure.value:
            is_apart = _COUNTED_APART.match(text, figure.end) is not None or figure.value < largest
            is_apart = is_apart or (largest > 0 and _BELOW_IT.match(text, figure.sentence_start) is not None)
            if is_apart and not any(_OWN.search(one.label) for one in told):
                figure.give(BY_BODY, "bodies")
                for one in told:
                    _move(one, figure)
        told = []


def _move(part: Figure, total: Figure) -> None:
    """Make a figure a part of this total, and of no other."""
    if part.parent is not None and part in part.parent.parts:
        part.parent.parts.remove(part)
    part.join(total)


def _code_other_years(text: str, figures: Sequence[Figure]) -> None:
    """乡镇16条,历年累计34条; 局机关较上年的26条增长: of the body of which it was told before."""
    bodies: dict[str, Figure] = {}
    for before, figure in pairwise(figures):
        if before.code == BY_BODY and before.scope is Scope.ANNUAL:
            bodies[before.label] = before
        is_open = figure.code is None and figure.is_countable
        if not is_open or (figure.unit.family is not before.unit.family and not figure.is_compared):
            continue
        if before.code == BY_BODY and _ALL_YEARS.fullmatch(text, before.end, figure.start) is not None:
            figure.give(BY_BODY, "bodies")
            figure.label, figure.scope = before.label, Scope.CUMULATIVE
        elif figure.is_compared and (told := _OF_A_YEAR.match(text, figure.sentence_start, figure.start)) is not None:
            body = bodies.get(told["body"])
            if body is not None:
                figure.give(BY_BODY, "compared")
                figure.label = body.label
                _join_growth(figures, figure, body)


def _join_growth(figures: Sequence[Figure], compared: Figure, body: Figure) -> None:
    """Let the growth behind a body's figure of the year before be that of its figure of this year."""
    for figure in islice(figures, bisect_left(figures, compared.end, key=_START), None):
        if figure.sentence_start != compared.sentence_start:
            return
        if figure.role is Role.GROWTH and figure.parent is None:
            figure.parent, figure.relation = body, Relation.GROWTH_OF
            return
