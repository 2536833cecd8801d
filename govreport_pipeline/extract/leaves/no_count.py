"""What states no number of the year: rates, plans, one of what is denied."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import CHANGED_TO, IN_THE_YEAR
from govreport_pipeline.extract.numbers.units import ARTICLES, Family
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.extract.words.single_bodies import single_body
from govreport_pipeline.sections import Leaf
from govreport_pipeline.tables.vocabulary import Qualifier, SectionType

_IS_SET = r"个?[^\d,。共]{0,10}(?:指定|设置|配备|安排|确定|明确|落实)(?:了|有)?$"
_ONE_EACH = re.compile(
    r"(?:各(?![类种项])|所有|全部)[^\d,。;:共总]{0,12}?(?:部门|单位|乡|镇|街道|村|社区|科室|处室|股室|局|委|校|站|所)\)?(?:均|都|分别|已|也|还)*"
    r"(?:设|建|开辟|开通|选派|抽调|明确|落实|配)(?:立|置|成|有|齐)?(?:了|起)?(?:不少于|至少)?$"
)
"""各部门设立了1个查阅点: one of each, as nobody sets up one of all; 各部门设立了20个 may be all."""
_FEW = 2
_AND_ANOTHER = re.compile(r"[^,。;\d]{0,14}[、和及与,](?:和|及|并)?(?:配备?)?")
"""各单位配备1名专职人员、2名兼职人员: the next of what each has."""
_RATE = re.compile(
    r"日均|月均|年均|周均|人均|季均|平均|单[日条篇期]|日最高|最高日|每个?(?:季度|[日天周月季年期场次篇条件](?!头条|新闻|电讯|甘肃|商报|新报|经济))|各(?:有|配备?|设立?|安排|确定|指定|明确)(?:了|有)?$|每[\u4e00-\u9fff]{1,5}$"
    rf"|每{_IS_SET}|各{_IS_SET}"
)
_SUMMED = re.compile(r"共|合计|累计|总|全年")
_NOT_ONE = re.compile("未(?![予审结制])|没|无(?!法)|(?<!信息)不存在|零")
"""没有发生一起; but 不予公开一件, 信息不存在一件."""
_NOT_EVEN = re.compile(r"[^,。;\d]{0,8}?(?:[也都](?:没|未|无)|未(?=[收接发])|(?:没有|未有|皆无|全无)(?=[,。;]|$))")
"""一件也没有, 一件申请都未收到, 一起未发生."""
_INTENDED = re.compile(
    r"(?:不少于|不低于|不得少于|至少|力争|确保|(?<!公[开布示])(?<!草)(?<!审[核查签定批阅])(?<![对就])拟(?!\s?发(?:文|公文)|制|写|文|稿|审?批|录用|任|征|作出|处罚|入选|推荐|命名|表彰|认定|验收|公开的?(?:政府)?信息)于?|(?<![展划作按照])计划(?:在|于|举办|召开|组织|开展|完成|新增))[^,;]{0,12}$"
)
_WAS_DONE = re.compile("[共已了达过]|累计|实际|完成|先后|收到|接[到受待听]|受理|咨询|来[电访信]")
_REACH = 24
_FAR = 64
_NOT_A_SINGLE = re.compile("(?:未|没有?)(?:能|曾|主动|及时)?(?:报送|上报|发布|更新|公开|推送|上传|报道|提供)过?$")
_WHAT_NONE_WAS = re.compile("(?:政府|政务|工作|动态){0,4}(?:信息|稿件|文章|动态)")
"""全年未报送1条信息: of what was not done even once."""
_OVERSEEN = re.compile(
    r"(?:全年|今年(?:以来)?|本年度?|年内|(?<!\d)20\d\d年)[^。;\d]{0,24}?(?:检查|抽查|督查|巡查|督办|通报|约谈|考核|评估|整改|问责)"
    r"|(?:抽[查测检]|检查|排查|复核)(?:(?:了|的|全[省市县区镇])?\s?\d|[^。;\d]{0,12}?(?:发现|查出|显示))"
)
"""全年抽查单位26家, 抽查26家单位: done in the year, whatever section tells of it."""
_AMONG = r"\d[^\d,;。]{1,14}(?<!其)(?<!集)(?:中|里)(?!心|央|学|国|小|共)"
_OF_SO_MANY = re.compile(rf"{_AMONG}[^。;]{{0,30}}$")
_SOME_OF_THEM = re.compile(rf"(?<=\d){_AMONG[2:]}[^\d。;]{{0,24}}\d")
"""14个乡镇中有5个没有更新: told of the year, for a plan knows of no such number."""
_IS_FEW = re.compile(r"(?:[尚仍还]有|才|[仅只](?![是要能])[^,;。:\d]{0,4})\Z")
_FEW_OF_THEM = re.compile(r"[,中]?[^,;。:\d]{0,6}(?:[仅只]|才(?!能))[^,;。:\d]{0,8}\d")
_ADVERB = 6
_TO_COME = re.compile(
    "[将拟每]|措施|不少于|力争|计划|确保|争取|目标|明年|来年|下一步|今后|要求|[需须]要|(?<!主)要(?!求)"
)
_PRESSES_ON = re.compile("定期|加大|加强|完善|推动|推进|强化")
_HAS_PASSED = re.compile(rf"{IN_THE_YEAR}|已|(?<!为)了|发现|查出|[尚仍还]有|[仅只]有|未能")
"""加大检查力度,检查10家单位 is what is to be done; 今年加大检查力度,检查10家单位 was."""
_MAY_INTEND = re.compile("不少于|不低于|不得少于|至少|力争|确保|拟|计划")
"""Quick to deny, for it begins with one set of characters; most clauses intend nothing."""
_AHEAD = re.compile(r"打算|下一步|今后|来年|工作计划|工作安排|工作思路|努力方向")
_OF_PROBLEMS = re.compile("问题|不足|改进|存在|困难")
_ANY_ONE = frozenset("每任某同哪逐")
_MANY_POSTS = ("多岗", "多职", "多能", "数职")
"""信息员一人多岗 counts nobody."""
_CAUSE = re.compile("(?:^|[,;。:])(?:因|由于|不服|缘于)[^,;。]{0,16}的$")
_ANSWER = re.compile("(?:政府|信息|公开|不予公开|的){0,4}(?:答复|回复|告知|决定)")
"""因上年度的一件答复,申请人提起复议: what gave rise to what is told, and none of its number."""
_REMINDS = re.compile(
    r"\((?:(?P<year>20\d\d)年度?|今年|本年度?|(?:全年|年内|当年|一年来)(?=[仅只]))(?![^()]*(?:将|力争|计划|拟|确保|争取|目标|明年|下一?年|要达到|要完成|不少于|不低于|至少))[^()]{0,60}$"
)
"""明年培训2次(2013年仅组织1次): what a bracket in a plan tells of the report's own year."""
_BECAME = re.compile(rf"(?:{CHANGED_TO})[^,;。]{{0,4}}$")
_THAN_BEFORE = re.compile("[比较](?:上一?年|去年)|同比")
"""虽较上年的15.8%有所下降: told of the years, among problems, too."""
_PLANNED = re.compile(r"下一?步|明年|来年|今后|将|力争|计划|拟于?|确保|争取|目标")


def set_rates_aside(text: str, figures: Sequence[Figure]) -> None:
    """Take the code from what is told of a day, an issue, an item or each body: 日均接待7人次, 每期200份, 各部门均配备1名.

    It is no figure of the year.
    """
    before: Figure | None = None
    for figure in figures:
        if not figure.is_countable or not figure.value:
            continue
        is_next = before is not None and _goes_on(text, before, figure)
        before = figure if is_next or _is_rate(figure) else None
        if before is not None:
            figure.uncode("rate")


def _is_rate(figure: Figure) -> bool:
    """Is it so many a day, an issue or a body, and no sum of them: 每期200份, 各部门设立了1个?"""
    rate = _RATE.search(figure.words) or (_ONE_EACH.search(figure.words) if figure.value <= _FEW else None)
    return rate is not None and _SUMMED.search(figure.words, rate.end()) is None


def _goes_on(text: str, rate: Figure, figure: Figure) -> bool:
    """Is a number the next of what each body has: 各单位配备1名专职人员、2名兼职人员?"""
    is_alike = figure.unit.unit == rate.unit.unit and rate.sentence_start == figure.sentence_start
    return is_alike and _AND_ANOTHER.fullmatch(text, rate.end, figure.start) is not None


def drop_what_counts_nothing(text: str, figures: Sequence[Figure], leaf: Leaf, report_year: int | None) -> None:
    """Drop the figures of a leaf that are of a plan, were told before, or deny one: they are no statements of the year."""
    next_year = f"{report_year + 1}年" if report_year is not None else None
    ahead = [words for words in leaf.headings if _AHEAD.search(words) is not None]
    is_ahead = any(_OF_PROBLEMS.search(words) is None for words in ahead)
    is_of_problems = leaf.section_type is SectionType.PROBLEMS or bool(ahead)
    for index, figure in enumerate(figures):
        if is_of_problems and _reminds_of(text, figure, report_year):
            continue
        if index and _takes_the_place(text, figures[index - 1], figure):
            is_set_aside = figures[index - 1].is_dropped
        else:
            is_set_aside = is_ahead or _is_plan(text, figure, next_year, is_of_problems) or _is_no_count(text, figure)
        if is_set_aside:
            figure.drop()


def _takes_the_place(text: str, before: Figure, figure: Figure) -> bool:
    """由41%提高到64%: is it what a figure became, told or planned as that one is?"""
    is_alike = figure.code is None and figure.unit.unit == before.unit.unit
    return is_alike and _BECAME.match(text, before.end, figure.start) is not None


def _is_plan(text: str, figure: Figure, next_year: str | None, is_of_problems: bool) -> bool:
    """A figure of the year to come: 2016年将举办培训2次."""
    is_told = figure.code is not None or (
        figure.unit.family is Family.PERCENT and (figure.near & C.SHARE or _THAN_BEFORE.search(figure.words))
    )
    if is_of_problems and not is_told and _is_found(text, figure, next_year):
        return False
    if is_of_problems and (not is_told or _PLANNED.search(text, figure.sentence_start, figure.start)):
        return True  # 图解仅占解读总数的17% is told of the year among its problems, too
    if figure.qualifier is Qualifier.AT_LEAST and figure.unit.family is not Family.PERCENT and _is_demand(text, figure):
        return True
    clause = text[max(figure.sentence_start, figure.near_start - 20) : figure.start]
    if next_year is not None and next_year in clause and "至" not in clause:
        return is_of_problems or _PLANNED.search(clause) is not None
    return _MAY_INTEND.search(clause) is not None and _INTENDED.search(clause) is not None


def _reminds_of(text: str, figure: Figure, report_year: int | None) -> bool:
    """Does a bracket within a plan tell of the report's own year: 明年培训2次(2013年仅组织1次,参加80人)?"""
    told = _REMINDS.search(text, max(figure.sentence_start, figure.start - _FAR), figure.start)
    return told is not None and (told["year"] is None or int(told["year"]) == report_year)


def _is_found(text: str, figure: Figure, next_year: str | None) -> bool:
    """全年抽查单位26家,通报5家: does the sentence tell what was looked into or found in the year, and of nothing to come?"""
    if not figure.is_countable:
        return False
    if _OVERSEEN.search(text, figure.sentence_start, figure.token.end) is None and not (
        single_body(text, figure) or _is_of_so_many(text, figure) or _falls_short(text, figure)
    ):
        return False
    if next_year is not None and text.find(next_year, figure.sentence_start, figure.start) >= 0:
        return False
    if _TO_COME.search(text, figure.sentence_start, figure.start) is not None:
        return False
    return (
        _PRESSES_ON.search(text, figure.sentence_start, figure.start) is None
        or _HAS_PASSED.search(text, figure.sentence_start, figure.sentence_end) is not None
    )


def _is_of_so_many(text: str, figure: Figure) -> bool:
    """14个乡镇中有5个没有更新: is it so many of a number, or the number of which they are some?"""
    begin = max(figure.sentence_start, figure.start - _FAR)
    return (
        _OF_SO_MANY.search(text, begin, figure.start) is not None
        or _SOME_OF_THEM.match(text, figure.token.end, figure.sentence_end) is not None
    )


def _falls_short(text: str, figure: Figure) -> bool:
    """尚有3条没有录入, 提前告知的仅9起, 214条只回复35条: is it said to be few, or left, or is that said of some of it?"""
    begin = max(figure.sentence_start, figure.start - _ADVERB)
    return (
        _IS_FEW.search(text, begin, figure.start) is not None
        or _FEW_OF_THEM.match(text, figure.end, figure.sentence_end) is not None
    )


def _is_demand(text: str, figure: Figure) -> bool:
    """全年开展培训不少于2次, 举办2期以上培训: demanded, where nothing says that it was done.

    But 培训5次以上, 共培训不少于2次, 推送2000条以上信息, 举办两三次培训 were.
    """
    if _WAS_DONE.search(text, max(figure.sentence_start, figure.near_start - 8), figure.start) is not None:
        return False
    if text[figure.start] in "不至最":
        return not text.startswith("不下", figure.start)
    is_least = text.endswith("以上", figure.start, figure.end) and figure.unit.unit not in ARTICLES
    return is_least and "\u4e00" <= text[figure.end : figure.end + 1] <= "\u9fff"


def _is_no_count(text: str, figure: Figure) -> bool:
    """没有发生一起, 每季度一次: 一 counts only where a rule knows what."""
    if text[figure.start - 1 : figure.start] == "这":
        return True  # 这3起申请: told before
    if figure.value == 1 and _NOT_A_SINGLE.search(figure.words) and _WHAT_NONE_WAS.match(text, figure.end):
        return True
    if not figure.token.is_chinese or figure.value != 1:
        return False
    if figure.unit.family is Family.EVENT and (figure.code is None or figure.near & C.AVERAGE):
        return True
    if text[figure.start - 1 : figure.start] in _ANY_ONE or text.startswith(_MANY_POSTS, figure.end):
        return True  # 每一条信息都经过审核
    before = text[max(figure.sentence_start, figure.start - _REACH) : figure.start]
    if _ANSWER.match(text, figure.end) is not None and _CAUSE.search(before) is not None:
        return True
    return _NOT_ONE.search(figure.words) is not None or _NOT_EVEN.match(text, figure.end) is not None
