"""Figures that only the one before explains: 4期共12300份, 3次9人次."""

import re
from collections.abc import Callable, Sequence

from govreport_pipeline.catalogue.metrics import CHANNELS, codes_beginning, is_known
from govreport_pipeline.extract.codes.binding import fit
from govreport_pipeline.extract.codes.came_in import tell_sorts
from govreport_pipeline.extract.codes.refusals import refuses
from govreport_pipeline.extract.leaves.brackets import behind_bracket
from govreport_pipeline.extract.leaves.comparisons import OF_ALL_YEARS
from govreport_pipeline.extract.leaves.issues import (
    another_newsletter,
    another_training,
    are_trained,
    counted_with,
    in_the_gazette,
    is_handed_out,
    is_in_newsletter,
)
from govreport_pipeline.extract.leaves.kinship import ITEM_CODES, OF_READERS, is_the_rest, rest_beside
from govreport_pipeline.extract.leaves.mail import (
    done_of_what_came,
    goes_on_answering,
    is_answered_online,
    is_of_calls,
    is_of_letters,
    tell_what_came,
)
from govreport_pipeline.extract.leaves.splits import MOST_PARTS, whole_before_parts
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import FOREMOST, IN_ALL, SUMMED
from govreport_pipeline.extract.numbers.units import ARTICLES, PIECE_UNITS, Family
from govreport_pipeline.extract.words.channels import ACCOUNT_CODES
from govreport_pipeline.extract.words.item_labels import is_generic, names_information
from govreport_pipeline.extract.words.lexicon import COURSES, REQUESTED, SOCIAL, TAKEN_IN, C
from govreport_pipeline.extract.words.outcomes import is_of_the_refused
from govreport_pipeline.extract.words.times import says_period_only, says_year_only

_ITEMS = codes_beginning("proactive_items")
_PEOPLE = {"人", "名", "位"}
"""Units of one thing: 专职3名、兼职5名,共8人."""
_EACH = re.compile(r" ?(?:和|与|及|、) ?(?:约|近|超)?")
_BESIDE = re.compile("[、,]? ?(?:[总共合累]计|共|约|近|计)*+")
_ITEMS_IN_ISSUES = re.compile(
    r"[、,]? ?(?:推送|发布|编发|刊发|[总共合累]计|共|约|近|计)*+了?(?:各类|有关|政府|政务)*(?:信息|消息|图文|文章|稿件|推文|新闻)?(?:[总共合累]计|共|约|近|计)*+"
)
"""栏目播出104期、信息730条, 微信推送107期,共发布信息319条: what was in the issues."""
_AMOUNT = re.compile("[、,]? ?(?:[共合总]计|[共计]|总?金额|总额)?(?:收取|收费)?(?:人民币)?(?:共计?|约|近|为|达)*:? ?")
"""收取邮寄费2笔,共计26元: what so many payments came to."""
_SAYS_WHICH = re.compile("的?[均都全部]{0,3}(?:为|是|系|属|因|由|已|尚|正|未)")
_VERSION = re.compile(
    r"[\s,;、和及与]{0,3}+(?:其中|另有?|还有|网站)?(?:[\u4e00-\u9fff]{1,2}[文语]|[繁简][体體]|手机|无障碍|老年|适老)版(?:网站|网页|页面)?"
    r"(?:登载|发布|更新|公开|上传|刊载|译载|信息|各类|政府|政务|上|共|则|了|有|为|计){0,8}+"
)
_ONLY_DISCLOSED = re.compile(
    r"[,;、(](?:其中|并|均?已|全部|依法|及时|按规定|对外|向社会)*+(?:通过[^,。;\d]{2,12})?,?(?:主动)?(?:公开|公布|发布)了?(?:的|共|有|其中|文件)*"
)
_OF_THEM = (",其中", "(其中", ",其中,", ";其中")
_ALREADY = re.compile(
    r"(?:已|均|全部|都|主动|依法|及时|予以|对外|向社会){0,5}+(?:在[^,。;\d]{2,12})?(?:公[开布示]|发布)(?=[,。;)])"
)
"""制发规范性文件5件,其中3件已公开."""
_COLUMN = re.compile(
    r"[,;、(\s]{0,2}+(?:其中|网站|首页|政府|政务|信息|公开|主动|依申请)*+(?:的?[“\"]?[\u4e00-\u9fff]{0,6}?[”\"]?)?(?:专栏|栏目|专题|专区|频道|子站|网页|[板版]块|平台)(?:的?(?:总?访问|点击|浏览)[量数]?|[总共合]?计|[约达近有为]){0,3}+\s?"
)
"""网站访问量30万次,其中信息公开专栏8.1万次: the visits of a part of it."""
_VISITED = re.compile(
    r"(?!.*(?:发布|咨询|接待|办[理结]|受理|[答回]复|更新|下载|来访|参[加与]|推送|召开|举办|开展|播[放出]|阅读|转[发载]|登录|注册|刷新|\d))"
    r"(?:其中|其次|最[高多]的?|居[前首次]的?|依次|分别|[,、;:()和及与是为有\s])*+([\u4e00-\u9fff“”]{2,14}?)[,(达为有约近超过]*+"
)
"""网站访问量40万次,其中通知公告12万次、网上办事6万次: what was visited, and nothing that anybody did."""
_FIRST_VISITED = re.compile(
    rf"(?:{FOREMOST}|最高|较高)[^,;。]{{0,8}}?(?:依次|分别|[是为有:])+([\u4e00-\u9fff“”]{{2,14}}?)[,(达]*$"
)
"""访问量居前的是人事信息: the first of those that were visited most."""
_PLAYED = re.compile("[,、;\\s]*(?:累计|总|共)*播放(?:量|次数)?(?:累计|[达约近超过共为])*")
_PAPERS = re.compile(f"(?:决定书|文书|通知书|裁决书){IN_ALL}$")
_PUBLISHES_PAPERS = re.compile(f"(?:公[开布示]|发布)了?[^,。;]{{2,16}}(?:书|文件|案例|结果){IN_ALL}$")
_TOLD_BY_LEVEL = frozenset(
    "news_items proactive_items_media proactive_items_newspaper proactive_items_broadcast proactive_items_notice_board".split()
)
_LEVEL = re.compile(rf"[,、;和及与\s]{{0,2}}(?P<level>(?:国家|中央|[省市州县区乡镇村])级(?:以上|及以下)?){IN_ALL}")
_OF_A_LEVEL = re.compile(
    r"(?:(?:国家|[省市州县区乡镇村])级|中央级?)(?:及?以上)?(?:主流|新闻|党)*(?:媒体|媒介|报[刊纸]|电[视台]|广播|公[开示告]栏)"
)
_TELLING = ~(C.TOTAL | C.CUMULATIVE | C.GROWTH | C.DECLINE | C.SHARE)
_ACTS_AND_PEOPLE = {Family.EVENT, Family.VISIT, Family.PERSON}


def read_follow_ups(text: str, figures: Sequence[Figure]) -> None:
    """Code figures by the one before them: those without a code in one sentence with it, and those misread without it."""
    last: Figure | None = None
    for index, figure in enumerate(figures):
        if not figure.is_countable:
            continue
        if last is not None and (says_all_years_only(figure) or _is_the_rest(figure)):
            last = _whole_before(text, figures[:index], figure, last)
        if last is not None and figure.rule_id != OF_ALL_YEARS:
            if not figure.value and not last.value and last.end == figure.start:
                figure.drop()  # 0项0条: one zero, printed twice
                continue
            in_sum = figure.near == C.TOTAL and figure.code in _ITEMS and last.unit.unit != figure.unit.unit
            is_alike = last.unit.unit == "期" and figure.code == last.code in _ITEMS  # 公众号编发288期、发布信息693条
            is_open = figure.code is None or in_sum or is_alike  # 微信推送288期共693条
            if is_open and last.sentence_start == figure.sentence_start:
                for name, explain in _EXPLAINED:
                    code = explain(text, figure, last)
                    if code is not None:
                        figure.give(code, f"follow_up.{name or code}")
                        break
            for is_mistake, code, name in _MISREAD.get(figure.code or "", ()):
                if is_mistake(text, figure, last):
                    figure.give(code, f"follow_up.{name}")
                    break
        last = figure
    tell_what_came(figures)
    tell_sorts(figures)


def _in_another_unit(text: str, figure: Figure, last: Figure) -> str | None:
    """公开信息16项65条, 微信推送107期、319篇: one thing counted in two units; items by the second."""
    between = _AMOUNT if figure.unit.family is Family.MONEY else _BESIDE
    if last.unit.unit == "期" and last.code in CHANNELS and figure.unit.unit in ARTICLES:
        between = _ITEMS_IN_ISSUES
    if (
        last.unit.unit == figure.unit.unit
        or {last.unit.unit, figure.unit.unit} <= _PEOPLE
        or figure.after & C.ATTENDED  # 组织信息员考察1次,12人参加
        or (last.code in OF_READERS and figure.unit.unit == "个")  # 粉丝3500人,12个账号发布信息300条
        or between.fullmatch(text, last.end, figure.start) is None
    ):
        return None
    rule = fit(figure.unit.unit, last.near, figure.around | last.near, last.said)
    if rule is None or refuses(text, last, rule.code, last.near):
        return None
    if last.code == rule.code and figure.unit.unit in PIECE_UNITS:
        last.code = None  # the rule that read it stays: its items are counted, by the second unit
    if rule.code == "proactive_items" and not is_generic(last):
        return "proactive_items_by_category" if names_information(last) else None  # 公开审计公告4期25项
    return rule.code


def _the_rest(text: str, figure: Figure, last: Figure) -> str | None:
    """维持20件,纠错3件,其他4件: what is left of the results, outcomes or grounds told before."""
    if last.unit.unit != figure.unit.unit or not _is_the_rest(figure):
        return None
    if _SAYS_WHICH.match(text, figure.end) is not None:
        return None  # 其余31件为信息不存在或非本机关掌握
    rest = rest_beside(last.code, figure.said)
    if rest == "requests_outcome_other" and is_of_the_refused(text, figure.sentence_start, figure.start):
        return "requests_withheld_other"  # 不予公开的申请中,国家秘密3件,免予公开范围5件,其他4件
    return rest


def _is_the_rest(figure: Figure) -> bool:
    return is_the_rest(figure.words.strip(" ,;、"))


def _their_total(_text: str, figure: Figure, last: Figure) -> str | None:
    """电话咨询5214人次,网上咨询407人次,共9481人次; 复印费12元,邮寄费24元,合计36元: the total of what was told apart."""
    code = last.code or ""
    units = {last.unit.unit, figure.unit.unit}
    if figure.near != C.TOTAL or not (len(units) == 1 or units <= _PEOPLE):
        return None
    if code == "fees_cny" and figure.value > last.value:
        return code
    while "_" in code:
        code = code.rpartition("_")[0]
        if is_known(code):
            return code
    return None


_SINCE = re.compile(
    rf"[,;\s]*(?:自从?|从)?(?!今年|本年|年初|入)[^,;。\d]{{0,4}}(?:20\d\d年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?)?[^,;。\d]{{0,14}}以来,?(?:累积|{SUMMED}|已|达|有|为)*\s?"
)
"""自工作开展以来累计, 2008年以来共: since when, and nothing of what."""


def says_all_years_only(figure: Figure) -> bool:
    """Does its label say no more than that it is of all years (历年累计241条), or since when?"""
    if "以来" in figure.words and _SINCE.fullmatch(figure.words) is not None:
        return True
    return bool(figure.near & C.CUMULATIVE) and not figure.near & ~(C.CUMULATIVE | C.TOTAL)


def _of_all_years(_text: str, figure: Figure, last: Figure) -> str | None:
    """公开信息53条,历年累计241条, 历年加起来共241条; 公开文件53件,历年累计241条."""
    are_items = last.code in ITEM_CODES and {last.unit.unit, figure.unit.unit} <= PIECE_UNITS
    is_alike = are_items or last.unit.unit == figure.unit.unit
    return last.code if is_alike and says_all_years_only(figure) else None


def _whole_before(text: str, before: Sequence[Figure], figure: Figure, last: Figure) -> Figure:
    """公开信息53条(网站30条,公开栏23条),累计241条: the figure before, or what it is one of the parts of."""
    whole = behind_bracket(last, figure)
    counted = [one for one in before[-MOST_PARTS:] if one.is_countable]
    return whole if whole is not last else whole_before_parts(text, counted) or last


def _of_each(text: str, figure: Figure, last: Figure) -> str | None:
    """各自拥有粉丝68万和64万人: the second is of the same matter."""
    return last.code if last.code in OF_READERS and _EACH.fullmatch(text, last.end, figure.start) else None


def _of_the_year(text: str, figure: Figure, last: Figure) -> str | None:
    """历年累计访问量68431人次,2014年度21077人次; 上半年公开信息80条,下半年88条: the second label is only a time."""
    words = text[figure.own_start : figure.start].strip()
    names_time = says_year_only(words) or says_period_only(words)
    return last.code if names_time and last.unit.unit == figure.unit.unit else None


def _in_another_version(_text: str, figure: Figure, last: Figure) -> str | None:
    """网站汉文版发布300条,哈文版120条: the versions are of one site."""
    is_of_site = last.code == "proactive_items_website" and last.unit.unit == figure.unit.unit
    return last.code if is_of_site and _VERSION.fullmatch(figure.words) else None


def _of_a_column(text: str, figure: Figure, last: Figure) -> str | None:
    """网站访问量30万次,其中信息公开专栏8.1万次、办事指南6万次: visits of a column, as those of the site around it."""
    are_visits = last.code == "website_visits" and {last.unit.family, figure.unit.family} <= _ACTS_AND_PEOPLE
    if not are_visits or figure.value > last.value:
        return None
    words = text[last.end : figure.start]
    first = _FIRST_VISITED.search(last.words)
    if first is not None:
        last.subject = first[1]
    goes_on = last.subject is not None or words.startswith(_OF_THEM)
    visited = _VISITED.fullmatch(words) if goes_on else None
    if visited is None and _COLUMN.fullmatch(figure.words) is None:
        return None
    figure.subject = visited[1] if visited is not None else figure.words.lstrip(",;、( ").removeprefix("其中").rstrip()
    return last.code


def _of_films(_text: str, figure: Figure, last: Figure) -> str | None:
    """抖音号发布短视频205条,播放1.3亿次: how often they were seen."""
    is_of_account = last.code in ACCOUNT_CODES and figure.unit.family in _ACTS_AND_PEOPLE
    return "reads" if is_of_account and _PLAYED.fullmatch(figure.words) is not None else None


def _after_average(_text: str, figure: Figure, last: Figure) -> str | None:
    """日均接待7人次,全年1700余人次: the second is of the same matter."""
    families = {last.unit.family, figure.unit.family}
    if not last.near & C.AVERAGE or figure.near & _TELLING or not (len(families) == 1 or families <= _ACTS_AND_PEOPLE):
        return None
    rule = fit(figure.unit.unit, *(mask & ~C.AVERAGE for mask in (last.near, figure.around, figure.said)))
    return rule.code if rule is not None else None


def _of_the_next_level(_text: str, figure: Figure, last: Figure) -> str | None:
    """中央媒体刊播143篇、省级886篇: in the press of that level, or on its boards."""
    is_alike = last.unit.unit == figure.unit.unit and last.code in _TOLD_BY_LEVEL
    level = _LEVEL.fullmatch(figure.words) if is_alike else None
    of_level = _OF_A_LEVEL.search(last.words) if level is not None else None
    if level is None or (of_level is None and last.rule_id != "follow_up.level"):
        return None
    last.subject = of_level.group() if of_level is not None else last.subject
    figure.subject = level["level"]
    return last.code


_EXPLAINED: tuple[tuple[str, Callable[[str, Figure, Figure], str | None]], ...] = (
    ("", counted_with),
    ("", _in_another_unit),
    ("", _the_rest),
    ("", _their_total),
    ("cumulative", _of_all_years),
    ("each", _of_each),
    ("year", _of_the_year),
    ("", _of_a_column),
    ("", _of_films),
    ("", _after_average),
    ("version", _in_another_version),
    ("", in_the_gazette),
    ("", done_of_what_came),
    ("issues", another_newsletter),
    ("training", another_training),
    ("level", _of_the_next_level),
)
"""What the figure before may tell of one without a code, and the name of the rule; empty: the code."""


def _is_of_an_account(_text: str, figure: Figure, last: Figure) -> bool:
    """微信公众号发文612条,点击量49226次: the clicks are of the account, not of a site."""
    if last.sentence_start != figure.sentence_start or figure.near & C.SITE:
        return False
    told = last.near if last.near & SOCIAL else last.near | figure.said
    return bool(told & SOCIAL) and not told & C.SITE


def _is_outcome(_text: str, figure: Figure, last: Figure) -> bool:
    """答复1018件。“主动公开”137件,“同意公开”468件: of requests, no items disclosed."""
    is_of_requests = figure.unit.unit == "件" and figure.around & C.IN_REQUESTS
    return bool(is_of_requests) and last.code is not None and last.code.startswith("requests_")


def _is_outcome_of_requests(_text: str, figure: Figure, last: Figure) -> bool:
    """不予处理39件、其他处理18件: of requests, whatever course some of them asked about."""
    is_beside = (last.code or "").startswith("requests_outcome_") and last.sentence_start == figure.sentence_start
    return is_beside and not figure.near & COURSES


def _goes_on_outcomes(_text: str, figure: Figure, last: Figure) -> bool:
    """答复数31件,其中同意公开22件,更改补充5件,其他途径4件: where to ask instead, no way of asking."""
    is_outcome = (last.code or "").startswith("requests_outcome_") and last.sentence_start == figure.sentence_start
    return is_outcome and "途径" in figure.words and not figure.near & (REQUESTED | TAKEN_IN)


def _is_of_documents(text: str, figure: Figure, last: Figure) -> bool:
    """制发规范性文件12件,主动公开12件: so many of the documents."""
    return (
        last.code == "normative_documents_issued"
        and last.unit.unit == figure.unit.unit
        and last.sentence_start == figure.sentence_start
        and figure.value <= last.value
        and (
            _ONLY_DISCLOSED.fullmatch(text, last.end, figure.start) is not None
            or (text[last.end : figure.start] in _OF_THEM and _ALREADY.match(text, figure.end) is not None)
        )
    )


_GOES_ON = ("、", "和", "及", "与")
_VERB = re.compile("举[办行]|召开|组织|开展|参加|参与|出席|接受|全[年市县区]|[总共]")


def _is_paper(text: str, figure: Figure, last: Figure) -> bool:
    """公开行政处罚决定书38份、行政复议决定书62份: papers given out, and no course of dispute."""
    goes_on = text[last.end : figure.near_start] in ("", "、") and last.sentence_start == figure.sentence_start
    return goes_on and _PAPERS.search(figure.words) is not None and _PUBLISHES_PAPERS.search(last.words) is not None


def _is_led_too(text: str, figure: Figure, last: Figure) -> bool:
    """局长参加新闻发布会2次、在线访谈3次: both are the leader's, where no verb parts them."""
    is_beside = text[last.end : last.end + 1] in _GOES_ON and last.sentence_start == figure.sentence_start
    is_led = (last.code or "").endswith("_by_leaders") and last.near & (C.LEADER | C.DEPUTY)
    names_what = last.near & (C.PRESS_CONFERENCE | C.INTERVIEW)
    return bool(is_beside and is_led and names_what) and _VERB.search(figure.words) is None


_MISREAD: dict[str, tuple[tuple[Callable[[str, Figure, Figure], bool], str, str], ...]] = {
    **dict.fromkeys(("staff", "staff_full_time", "staff_part_time"), ((are_trained, "trainees", "trainees"),)),
    "press_conferences": ((_is_led_too, "press_conferences_by_leaders", "led"),),
    "online_interviews": ((_is_led_too, "online_interviews_by_leaders", "led"),),
    "reconsiderations": ((_is_paper, "proactive_items_by_category", "papers"),),
    "proactive_items_reading_room": ((is_handed_out, "newsletter_copies", "newsletter_copies"),),
    "enquiries": ((is_of_calls, "enquiries_phone", "calls"),),
    "complaints": ((is_answered_online, "letters_concluded", "letters_concluded"),),
    "website_visits": ((_is_of_an_account, "reads", "reads"),),
    "letters_received": ((goes_on_answering, "letters_concluded", "letters_concluded"),),
    "requests_answered": ((is_of_letters, "letters_concluded", "letters_concluded"),),
    "requests_concluded": ((is_of_letters, "letters_concluded", "letters_concluded"),),
    "requests_received_other": ((_goes_on_outcomes, "requests_outcome_redirected", "redirected"),),
    "reconsiderations_other": ((_is_outcome_of_requests, "requests_outcome_other", "outcome"),),
    "litigations_other": ((_is_outcome_of_requests, "requests_outcome_other", "outcome"),),
    "proactive_items": (
        (_is_outcome, "requests_outcome_already_public", "already_public"),
        (is_in_newsletter, "proactive_items_newsletter", "newsletter"),
        (_is_of_documents, "normative_documents_disclosed", "documents"),
    ),
    "": (
        (is_handed_out, "newsletter_copies", "newsletter_copies"),
        (is_in_newsletter, "proactive_items_newsletter", "newsletter"),
        (is_of_calls, "enquiries_phone", "calls"),
        (_is_of_documents, "normative_documents_disclosed", "documents"),
    ),
}
"""A code that the figure before may prove wrong: when, the right one, and the name of the rule."""
