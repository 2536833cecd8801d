"""The code that a part of a list takes from its total."""

import re
from collections.abc import Callable

from govreport_pipeline.extract.document.item_parts import (
    OF_A_LEVEL,
    OPEN,
    QUESTIONS_ON_ITEMS,
    Answer,
    as_it_is,
    as_part,
    without_lead,
)
from govreport_pipeline.extract.document.labels import name_of_point
from govreport_pipeline.extract.document.no_disclosure import is_no_disclosure
from govreport_pipeline.extract.leaves.kinship import (
    ANSWERED,
    is_rest_within,
    is_the_rest,
    is_way_of_answering,
    rest_of,
)
from govreport_pipeline.extract.leaves.splits import BY_BODY, split_of
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.units import ARTICLES, PIECE_UNITS, Family
from govreport_pipeline.extract.words.channels import names_channel
from govreport_pipeline.extract.words.item_labels import is_of_a_class, names_body
from govreport_pipeline.extract.words.lexicon import CHANNELS, SOCIAL, C
from govreport_pipeline.extract.words.times import says_period_only, says_year_only, tells_the_years_own

_PART_UNITS = PIECE_UNITS | {"次", "个", "期", "张", ""}
_PART_FAMILIES = (Family.THING, Family.LOST, Family.EVENT)
_WAY_TO_COMPLAIN = re.compile(
    r"[\s,;:、(]*(?:其中|其他)?[,:]?(?:通过|以|经|由)?[\u4e00-\u9fff\d]{0,8}?(?:来[访电信函]|电话|热线|平台|信[访函件箱]|网[上络站]|邮[件箱寄政]|当面|现场|窗口|上门|走访|微信|QQ|书面)(?:来信|举报|投诉|反映|受理|收到|接到|渠道|方式|形式|途径|类|的|有|共)*"
)
_CAME = re.compile("接待|来访|来人|上门|登门")
_TOTALS = ("proactive_items", "information_produced")
_OF_PLACES = ("access_points", "request_points", "offices")
_OFFICES = tuple("股 科 室 站 队 中心".split())
"""兼职人员2人(办公室1人、规划股1人): where each of them works."""
_RESPONDS = re.compile(
    "回应(?!关切|信息)|收到|接到|采纳|(?<!提案)(?<!建议)(?<!议案)答复(?!书|函|信息|结果|情况)|受理(?![^,。;]{0,12}(?:公告|公示))"
)
_FORMS = PIECE_UNITS | {"个", "部", "期", "张"}
"""Units of interpretations, whatever their form."""
_NO_FORM = C.SOLICITATION | C.SURVEY | C.RESPONSE | C.READS | C.VISITS | C.ENQUIRY | C.LETTERS | C.MEETING | C.TRAINING
_CHANGE = re.compile(r"(新?制[定发]|修[改订]|废止|宣布失效)\s?$")
_OF_PROPOSALS = re.compile("建议[、和及与]?(?:[省市县区州]?政协(?:委员)?|委员)?提案|[议提]案[、和及与]?建议|建议议案")
_HOLDS = re.compile("(?:发布|主办|承办|召开|举[行办]|参加|参与|组织|主持)(?:的|共|了)*\\s?$")


_OF_ANY_SORT = (
    "licensing_decisions", "penalty_decisions", "compulsion_decisions", "followers", "public_responses",
)  # fmt: skip
"""Totals of which whatever is told out is one: a licence for whatever, a response about whatever."""
_DOES_ELSE = re.compile(
    "[答回]复|收到|接到|咨询|来[电信访]|公[开布示]|发布|推送|阅读|浏览|转[办发]|撤[回销]|复议|诉讼|培训|会议|按时|按期|办结|延期|超期|满意|整改|增[加长]|减少|新增"
)
_MADE_THEN = re.compile(
    r"[,、;:(和及\s]*(?:其中)?,?(?:属于?|系|为)?(?:[^,;。]{2,12}?(?:以|之)?[前后来]|以[往前]|之前|往年|历年|历史|过去|当年|本年度?|今年|此前|先前)(?:信息)?(?:新|已)?"
    r"(?:产生|形成|制作|生成|补录|补充|补报|、)+(?:上网|录入|公开|今年)*的?(?:政府|历史)?(?:信息)?[有共计为]?"
)
"""其中2008年5月1日后新产生的690条, 以往形成补充上网的430条: told by when they were made, and of no kind."""
_BY_BODY = re.compile(BY_BODY)
_FARTHEST = 40
"""Characters from such words to the first body."""
_SHORT_NAME = re.compile(
    "(?!.*(?:类|信息|申请|方面|事项|当面|信函|网|邮|传真|上年|去年|其[他它余]))[\u4e00-\u9fff]{2,12}"
)


def code_part(text: str, figure: Figure) -> None:
    """Give a part the code that the first question with an answer tells, of those that its total asks."""
    total = figure.parent
    if total is None or total.code is None:
        return
    for ask in _QUESTIONS:
        answer = ask(text, figure, total)
        if answer is not None:
            figure.give(*answer)
            return


def _the_rest(_text: str, figure: Figure, total: Figure) -> Answer:
    """维持20件,其他4件: what a list of results, of grounds or of outcomes leaves."""
    if is_rest_within(total.code, figure.code):
        return as_part(rest_of(total.code, ()))
    if figure.code is not None or not is_the_rest(figure.label):
        return None
    rest = rest_of(total.code, [part.code for part in split_of(figure, total) if part is not figure])
    return (rest, "part.other") if rest is not None else None


def _an_interpretation(text: str, figure: Figure, total: Figure) -> Answer:
    """政策解读21篇(文字7篇、视频5篇), 其中转载上级15份、自行制作3份: of whatever form, and whoever made them."""
    is_open = figure.code in (None, "proactive_items_by_body", "proactive_items")
    if total.code != "policy_interpretations" or not is_open or figure.unit.unit not in _FORMS | {""}:
        return None
    if is_no_disclosure(text, figure) or figure.near & _NO_FORM or _RESPONDS.search(figure.words) is not None:
        return None
    return as_part("policy_interpretations_by_leaders" if figure.near & (C.LEADER | C.DEPUTY) else total.code)


def _a_body(text: str, figure: Figure, total: Figure) -> Answer:
    """收到申请9件,其中市教育局2件; 媒体报道9篇,其中省级媒体2篇: of the same matter, and of a body, mailbox, place or press."""
    name = without_lead(figure.label)
    is_named = (
        (names_body(name) and not name.endswith("信息"))
        or (total.code == "requests_received" and _is_told_by_body(text, figure, name, split_of(figure, total)[0]))
        or (figure.near & CHANNELS and total.code == "letters_received")
        or (total.code in _OF_PLACES and figure.unit.unit == total.unit.unit)
        or ((total.code or "").startswith("staff") and figure.label.endswith(_OFFICES))
        or (total.code == "news_items" and OF_A_LEVEL.match(figure.words) is not None)
    )
    is_open = figure.code is None and figure.rule_id != "rate"  # 每个股室1人: of no one office
    is_open = is_open or (figure.code == total.code == "requests_received" and name != figure.label)
    if not is_open or not is_named or (total.code or "").startswith(_TOTALS):
        return None
    are_people = figure.unit.family in (Family.PERSON, Family.VISIT) and total.unit.family is Family.EVENT
    if are_people and total.code != "training_sessions":
        return None
    figure.subject = figure.label = name
    return "trainees" if are_people else total.code, "part.body"


def _is_told_by_body(text: str, figure: Figure, name: str, first: Figure) -> bool:
    """按受理单位,关本级30件、港区海关4件; 居前的是市建设局9件、车站分局6件: does the list that begins so go through bodies, and its part name no more?"""
    may_be_one = figure.sentence_start == first.sentence_start and _SHORT_NAME.fullmatch(name) is not None
    if not may_be_one or text.find("。", first.end, figure.start) >= 0:
        return False
    is_announced = _BY_BODY.search(text, max(first.sentence_start, first.start - _FARTHEST), first.start) is not None
    return is_announced or names_body(without_lead(first.label))


def _a_way_of_complaining(_text: str, figure: Figure, total: Figure) -> Answer:
    """接到投诉67件,其中来访31件、来电28件: those who complained called or came, and asked nothing.

    接待来信来访23件,其中来访19件 are of those, too.
    """
    may_be_way = total.code == "complaints" or (total.code == "letters_received" and figure.code is None)
    is_way = may_be_way and _WAY_TO_COMPLAIN.fullmatch(figure.words) is not None
    return (total.code, "part.way") if is_way else None


def _one_of_its_sort(_text: str, figure: Figure, total: Figure) -> Answer:
    """作出许可决定637件(取水208件、排污95件), 粉丝11万人,其中新浪7.9万: of whatever sort, and told of the same matter.

    参加新闻发布会6场,其中主发布2场 are press conferences, too; 其中答问9个 is none.
    """
    is_alike = figure.unit.unit == total.unit.unit or (total.code == "followers" and not figure.unit.unit)
    if figure.code is not None or figure.rule_id == "rate" or not is_alike or figure.low > total.high:
        return None
    if total.code == "press_conferences":
        is_one = _HOLDS.search(figure.words) is not None
    else:
        is_one = total.code in _OF_ANY_SORT and _DOES_ELSE.search(figure.words) is None
    return (total.code, "part.same") if is_one else None


def _a_way_of_answering(_text: str, figure: Figure, total: Figure) -> Answer:
    """回应热点395件,其中人民网7件、市长信箱36件: of these, by the way that it came or was answered."""
    if total.code not in ANSWERED or figure.code is not None or not is_way_of_answering(total, figure):
        return None
    is_response = total.code == "public_responses"
    if is_response and figure.near & SOCIAL:
        return as_part("public_responses_weibo_wechat")
    return as_part("public_responses_other" if is_response and figure.near & C.OTHER_CHANNEL else total.code)


def _received(_text: str, figure: Figure, total: Figure) -> Answer:
    """接受咨询91人次,其中查阅室接待60人次: who was received came in person."""
    is_visit = total.code == "enquiries" and figure.code is None and _CAME.search(figure.words) is not None
    return as_part("enquiries_in_person") if is_visit else None


def _the_year(_text: str, figure: Figure, total: Figure) -> Answer:
    """累计公开信息168条,其中2012年26条, 其中本年公开26条; 公开信息168条,其中上半年80条: of the same matter."""
    is_of_time = tells_the_years_own(figure.words) or says_period_only(figure.words)
    is_of_time = is_of_time or _MADE_THEN.fullmatch(figure.words) is not None
    is_own = (total.code or "").startswith("proactive_items") and is_of_time
    if not is_own and (figure.code not in (None, total.code) or not says_year_only(figure.words)):
        return None
    return (total.code, "part.same") if figure.code != total.code else as_it_is(figure)


def _a_change(_text: str, figure: Figure, total: Figure) -> Answer:
    """规章13件(含新制定5件,修改4件,废止4件): what was done to the documents of a total."""
    change = _CHANGE.search(figure.words) if total.near & (C.RULES | C.NORMATIVE) else None
    if change is None:
        return None
    kind = "rules" if total.near & C.RULES else "normative_documents"
    act = "repealed" if "废" in change[1] else "issued" if "制" in change[1] else None
    return as_part(f"{kind}_{act}" if act is not None else None)


def _a_named_point(text: str, figure: Figure, total: Figure) -> Answer:
    """1.水质信息:每月在县报公布,全年24条: of what the point names, however often it was told."""
    name = name_of_point(text, figure) if figure.code in OPEN and figure.unit.unit in ARTICLES else ""
    if not name or not (total.code or "").startswith("proactive_items") or names_channel(name) or names_body(name):
        return None
    figure.label = name
    return as_part("proactive_items_by_category")


def _a_proposal(_text: str, figure: Figure, total: Figure) -> Answer:
    """公开建议提案复文35件(人大建议22件,政协提案13件): proposals all the same, of what was published of them."""
    is_proposal = figure.code in ("npc_proposals", "cppcc_proposals") and _OF_PROPOSALS.search(total.words) is not None
    return as_it_is(figure) if is_proposal else None


def _no_item(text: str, figure: Figure, _total: Figure) -> Answer:
    """通过热线平台回应咨询、投诉56条, 全文电子化118条: what was done for others, or in what form, is no kind."""
    if figure.near & C.DIGITISED and not is_of_a_class(figure):
        return as_part(None)
    is_item = figure.unit.family in _PART_FAMILIES and not is_no_disclosure(text, figure)
    if is_item and not figure.near & C.AVERAGE and _RESPONDS.search(figure.words) is None:
        return None
    return as_it_is(figure)


def _a_topic(_text: str, _figure: Figure, total: Figure) -> Answer:
    """公开重点领域信息1266条,其中征地拆迁164条."""
    return as_part("key_area_items_by_topic") if total.code == "key_area_items" else None


def _of_another_total(_text: str, figure: Figure, total: Figure) -> Answer:
    """Only information disclosed or produced is told out by kinds, bodies and channels, in pieces."""
    is_of_items = (total.code or "").startswith(_TOTALS) and figure.unit.unit in _PART_UNITS
    return None if is_of_items else as_it_is(figure)


_QUESTIONS: tuple[Callable[[str, Figure, Figure], Answer], ...] = (
    _the_rest,
    _an_interpretation,
    _a_body,
    _a_way_of_complaining,
    _a_way_of_answering,
    _received,
    _one_of_its_sort,
    _the_year,
    _a_change,
    _a_named_point,
    _a_proposal,
    _no_item,
    _a_topic,
    _of_another_total,
    *QUESTIONS_ON_ITEMS,
)
"""What is asked of a part in turn: each ends the matter, or leaves it to the next."""
