"""What a denial denies: the things that its words name, and the code that is zero then."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from govreport_pipeline.extract.codes.binding import fit
from govreport_pipeline.extract.words.lexicon import (
    COURSES,
    DISPUTES,
    FORM_ROWS,
    ON_PAPERS,
    PAPERS,
    REQUESTED,
    SUITS,
    C,
)
from govreport_pipeline.extract.words.scan import Scan

DENIABLE: frozenset[str | None] = frozenset(
    (
        None,
        *"""
    requests_received requests_received_in_person requests_received_fax requests_received_online
    requests_received_post requests_received_email requests_received_other requests_carried_over
    requests_carried_forward requests_not_accepted requests_concluded_extended requests_outcome_disclosed
    requests_outcome_partial requests_outcome_withheld requests_outcome_unable requests_outcome_not_processed
    requests_outcome_not_existing requests_outcome_not_this_agency information_produced_withheld
    fees_cny fee_waivers_cny dedicated_funding_cny request_expenditure_cny dispute_expenditure_cny
    reconsiderations reconsiderations_corrected reconsiderations_withdrawn reconsiderations_pending
    litigations litigations_corrected litigations_withdrawn litigations_direct
    litigations_after_reconsideration complaints appeals letters_received enquiries enquiries_phone enquiries_in_person
    enquiries_online press_conferences online_interviews policy_interpretations
    npc_proposals cppcc_proposals normative_documents_disclosed
    rules_issued rules_repealed rules_in_force rules_new rules_new_disclosed rules_disclosed_total
    normative_documents_issued normative_documents_repealed normative_documents_in_force normative_documents_new
    normative_documents_new_disclosed normative_documents_disclosed_total
    licensing_decisions penalty_decisions compulsion_decisions other_services_decisions administrative_fees_cny
    procurement_projects
    training_sessions staff_full_time staff_part_time public_responses
    """.split(),
    )
)
"""Codes of which words may say that there was nothing; None stands for what has no code."""
DENIED_FIRST = DENIABLE | {"requests_concluded", "requests_answered"}
"""Those that stand before the negation, or behind one of all requests: 办结、答复数均为零; 没有申请,故无答复."""

_ASKS_OR_DISPUTES = DISPUTES | C.ENQUIRY
_RESULTS = C.UPHELD | C.CORRECTED | C.WITHDRAWN | C.PENDING | C.RESULT_OTHER
_CARRIED = C.CARRIED_OVER | C.CARRIED_FORWARD
_UNCODED = C.ACCOUNTABILITY | C.HEARING
"""Of what reports say that there was none, and no metric counts it: 未发生责任追究, 未举行听证."""
_SECTIONS = C.IN_REQUESTS | C.IN_PROACTIVE | C.IN_FEES | C.IN_DISPUTES
_WAYS = C.FAX | C.EMAIL | C.POST | C.ONLINE | C.IN_PERSON | C.PHONE
_MONEY = C.FEE | C.WAIVER | C.EXPENDITURE | C.FUNDING | C.ADMINISTRATIVE_FEE
_PLACES = C.OFFICE | C.ACCESS_POINT | C.REQUEST_POINT
_ACTS_OF_OFFICE = C.LICENSING | C.PENALTY | C.COMPULSION | C.OTHER_SERVICES | C.PROCUREMENT
_ITEMS_OF_ACTS = (
    (C.LICENSING_ITEMS, C.LICENSING), (C.PENALTY_ITEMS, C.PENALTY), (C.COMPULSION_ITEMS, C.COMPULSION),
)  # fmt: skip
"""没有行政强制事项: where there are no matters, nothing was decided."""
_OF_OFFICE = _ACTS_OF_OFFICE | C.LICENSING_ITEMS | C.PENALTY_ITEMS | C.COMPULSION_ITEMS
_NAMES = REQUESTED | _ASKS_OR_DISPUTES | _RESULTS | _WAYS | _MONEY | (
    C.NOT_ACCEPTED | C.CARRIED_OVER | C.CARRIED_FORWARD | C.EXTENDED | C.DISCLOSED | C.PARTIAL | C.WITHHELD | C.UNABLE
    | C.NOT_PROCESSED | C.NOT_EXISTING | C.NOT_THIS_AGENCY | C.PRESS_CONFERENCE | C.INTERVIEW | C.INTERPRETATION
    | C.RESPONSE | C.NPC_FULL | C.CPPCC | C.RULES | C.NORMATIVE | C.TRAINING | C.FULL_TIME | C.PART_TIME
    | C.CONCLUDED | C.ANSWERED | C.MEETING | C.ACCESS_POINT | C.REQUEST_POINT | C.OFFICE | _OF_OFFICE | C.NEWLY_RECEIVED
    | _UNCODED
)  # fmt: skip
"""Concepts of which a thing has one that is counted among others."""
_OF_DENIED = _NAMES | C.LETTERS
"""Of which one has that is denied: letters of several sorts are counted together."""
_OTHERWISE = C.OTHER_WAY | C.OTHER_CHANNEL
_NO_WAY = C.WRITTEN | C.LETTERS
"""书面 is any way, 来信来访 is none of asking."""
_TELLING = _NAMES | (
    C.RECEIVED
    | C.ACCEPTED
    | C.INFORMATION
    | sum(ON_PAPERS)
    | C.IN_ALL
    | C.CHANGED
    | C.NPC
    | C.LEADER
    | C.DEPUTY
    | C.DIRECT
    | C.AFTER_RECONSIDERATION
    | _OTHERWISE
)
"""Concepts that make up the label of a thing; the others only stand around it."""
_TOLD_APART = COURSES | _MONEY | C.PRODUCED | FORM_ROWS
"""Of what the others of a list are says nothing of a thing."""
_HEADING_TOPICS = (
    C.WITHHELD, C.RECONSIDERATION, C.LITIGATION, C.APPEAL, C.COMPLAINT, C.ENQUIRY, C.REQUEST, C.ON_REQUEST, C.WAIVER,
    C.FEE, C.PRESS_CONFERENCE, C.INTERVIEW, C.CARRIED_OVER, C.CARRIED_FORWARD, C.ACCOUNTABILITY, C.HEARING,
)  # fmt: skip
_SPENT_ON = re.compile("(?:复议|诉讼|应诉)[^、,;:。和与及或]{0,8}(?:费用|支出|开支|经费|花费)")
"""与复议、诉讼有关的费用支出: of the money, not of whether there were any."""
_SPENDING = C.EXPENDITURE | C.FUNDING
_ASKED_TOO = re.compile("(?<![因由])依申请公开(?:政府信息|信息|办理|工作|情况)*(?:[、,;]|以?及|和|与)")
"""依申请公开、收费及复议诉讼情况: requests beside the others."""
_LIST_MARK = re.compile("[、,/(和及与或并]|还是")
_JOINED = re.compile(r"\s?(?:数量?|案件|情况|事项|信息|件数?|申请|的){0,4}\s?[、,/和及与或以并]")
_CAUSE = re.compile(r"因|由于|针对|有关|涉及|关于|就|对|围绕")
_EVERY = re.compile(r"等|任何|各种|各类|一切|所有|多种|不同|其[他它]")
"""Ways named as examples: 通过信函、网络等方式 leaves none out."""
ONE_KIND = re.compile(
    r"(?:信访|投诉|举报)(?:类|性质)|属于?信访|(?<![、和及或])口头(?![、和及或])|重复|逾期|超期|超时|[漏错误迟][登答办报收]|推诿|拖延|积压|遗漏|延误|搁置|拒收|丢失|不实|虚假|无效|而[未不]|(?<!公开[和及与或者以、])不予|不属于|恶意|批量|补正|更正|违规|违法|擅自|乱收|额外|预算内|(?<![、和及或])企业(?![、和及或])"
    r"|重大|疑难|复杂|敏感|涉密"
)
"""Requests or fees of one kind: that there were none says nothing of the others."""
_OF_SOME = re.compile(
    "涉(?!及?到?(?:[我本]|政府|政务|信息|公开|依申请|(?:要求|申请)(?:公开)?(?:政府|政务)?(?:信息)?(?:公开)?的?(?:申请|事项|情况|案件|[,。;]|$)))[^,。;、]{1,14}申请"
    "|(?<!公开[和及与或者以、])[未不](?![含包论限管同足]|(?:主动)?公开的?(?:政府|政务)?(?:信息|内容|事项))[^,。;、]{1,12}申请"
)
"""没有不符合规定的申请, 未收到涉外申请."""
_SAID_OF_THEM = re.compile(
    "(?:人|件|案件|事项|情况)?(?:出现|发生|存在|有|是|曾|得)?"
    "(?:因(?![此而]|[^,。;]{0,10}公开)|涉(?!及[^,。;]{0,10}公开)|[被逾超延滞属未不没无漏误迟遭拖推遗搁积错违]|取消|重复|引[起发]|符合|后(?!续))"
)
"""没有申请逾期, 没有投诉因线索不清被退回: what befell none of them says nothing of whether there were any."""
_ASKED = "申请"
_REQUESTS = frozenset(("requests_received", "requests_answered", "requests_concluded"))
_OF_ANY_KIND = _REQUESTS | {"requests_carried_forward", "fees_cny", "dedicated_funding_cny"}
_WHOLES = _REQUESTS | set(
    """
    reconsiderations litigations complaints appeals letters_received enquiries training_sessions press_conferences online_interviews
    npc_proposals cppcc_proposals
    """.split()
)
_NO_ACT = re.compile(
    r"的?(?:决定书?|案件)?(?:信息|公示|公开|[职事主权]|执法|案卷|相对人|申请|投诉|纠纷|争议|违法|不当|复议|诉讼|方面|类|等)|专栏"
)
_OF_OTHERS = re.compile("受|被|因|引发|取得|涉及|违")
"""未受行政处罚, 没有因行政处罚引发的复议: not that none was decided."""
_SOME_LETTERS = re.compile(
    "[未没][能有]?(?:及时|按[时期])?[回办处答结解读]|不(?:满|作为|合理|规范)|越级|集体|退[回单件]|反映|[积旧老]案|差评|投诉我"
)
"""没有市长信箱来信未办结, 无越级信访: letters of one kind, or what befell them."""
_TO_MARK = re.compile("[^,。;、\n]*")
_REACH = 12
_TAKES_LETTERS = ("信箱", "邮箱", "热线", "专线", "留言板", "平台", "通道")
"""What letters and calls come in by: that there is none says nothing of those."""
_TAKEN_IN = re.compile("[收接]")
_NO_EVENT = re.compile(
    r"(?<=访)(?:隐患|矛盾|老户|苗头|问题|突出|接待)|的?(?:工作|受理|问题)?(?:[制颁]?[发定]权|制度|办法|(?<!解读)政策|原则|目标|承诺|标准|机制|流程|程序|规定|(?<=[讼诉访])(?:村|社区|小区|乡|镇)(?![民委])|窗口|渠道|系统|平台|栏目|职责|机构|机关|(?<=复议)决定书|条件|能力|目录|指南|保障|支持|预算|编制|许可证|[信邮]?箱)|[^,。;]{0,4}不(?:到位|及时|当|力|规范)|的?[^,、。;]{0,6}被公开"
)

_TO_ANSWER = re.compile("回应|公众关注|社会关[注切]|热点")
_GAVE_RISE = re.compile("引[发起]|负面|不良|不实|炒作|因|泄密|主动|积极|有效|深入|全面|准确")
"""没有因信息公开引发的舆情, 没有主动回应热点: nobody says that there was nothing to answer."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One member of what is denied: where its words stand, their concepts, and those of the last of them."""

    start: int
    end: int
    mask: int
    head: int


def denied_in(text: str, scan: Scan, start: int, stop: int) -> list[Thing]:
    """The things that a denied stretch names; letters are none where they may be a way of asking: 来信等方式提出的申请."""
    return things_in(text, scan, start, stop, _OF_DENIED if text.find(_ASKED, start, stop) < 0 else _NAMES)


def things_in(text: str, scan: Scan, start: int, stop: int, names: int = _NAMES) -> list[Thing]:
    """The things that a stretch names, as the marks of its list part them: each has one of the concepts `names`, if none are given one that is counted among others."""
    found: list[Thing] = []
    place = start
    for first, last, mask in scan.terms(start, stop):
        thing = found[-1] if found else None
        if thing is None or _begins_another(thing, mask, text[place:first]):
            found.append(Thing(first, last, mask, mask & names))
        elif mask & names:
            begin = thing.start if thing.head or thing.mask & C.NPC else first
            found[-1] = Thing(begin, last, thing.mask | mask, mask & names)
        else:
            begin = first if mask & C.NPC and not thing.head else thing.start  # 收到建议提案: behind the verb
            found[-1] = Thing(begin, thing.end, thing.mask | mask, thing.head)
        place = last
    return [thing for thing in _with_acts_behind(found) if thing.head]


def _with_acts_behind(things: Sequence[Thing]) -> Iterator[Thing]:
    """规章的新制作数量、新公开数量: what is done to documents, in a list behind them."""
    for place, thing in enumerate(things):
        acts = takewhile(lambda other: not other.head, things[place + 1 :]) if thing.mask & PAPERS else ()
        mask = thing.mask
        for act in acts:
            mask |= act.mask & (sum(ON_PAPERS) | C.IN_ALL)
        yield Thing(thing.start, thing.end, mask, thing.head)


def _begins_another(thing: Thing, mask: int, gap: str) -> bool:
    """Is a term the next thing of a list: behind a mark, or 复议申诉, 收费减免 side by side?"""
    if not thing.head:
        return False  # 收到和处理申请
    if _LIST_MARK.search(gap) is not None:
        return True
    if gap.strip():
        return False
    if thing.mask & C.FEE and mask & C.WAIVER:
        return True
    before, after = thing.mask & _ASKS_OR_DISPUTES, mask & _ASKS_OR_DISPUTES
    return bool(before and after and not before & after)


def codes_of(
    text: str, things: Sequence[Thing], begin: int, stop: int, around: int, body: int, *, comes_first: bool
) -> Iterator[tuple[Thing, str | None]]:
    """The code of each thing denied, where it has one; None for what counts without one.

    `[begin, stop)` is the stretch that names them, `around` the concepts of
    section and heading, `body` the course of dispute that the sentence named
    before; `comes_first` tells that the negation stands behind the things.
    """
    whole = 0
    for thing in things:
        whole |= thing.mask
    leaves_none_out = _EVERY.search(text, begin, stop) is not None
    shared = things[-1].mask & _RESULTS if things and things[-1].mask & COURSES else 0
    place = begin
    for index, thing in enumerate(things):
        start, place = place, thing.end
        if _is_matter(text, things, index, begin, stop) or _is_waived(things, index):
            continue
        if not (comes_first and thing.mask & COURSES) and _names_no_event(text, thing):
            continue  # but 行政复议程序、行政诉讼程序均为0件
        if thing.mask & _CARRIED and not thing.mask & REQUESTED and (body or around & C.IN_DISPUTES):
            continue  # 收到行政复议5件,没有上年结转: disputes, no requests
        if thing.head & _UNCODED:
            yield thing, None
            continue
        if _is_no_act(text, thing, begin) or (thing.head & C.RESPONSE and not _was_to_answer(text, begin, stop)):
            continue
        mask = _own_concepts(thing, leaves_none_out, whole)
        if mask & COURSES == mask:
            mask |= shared
        if mask & _RESULTS and not mask & COURSES:
            mask |= body
        body = mask & COURSES or body
        for one in _one_act_each(mask, whole):
            code = _code(one, whole, around)
            if code is not None and not _is_of_some(text, code, begin, start, thing.end, stop):
                yield thing, code


def _is_of_some_letters(text: str, begin: int, stop: int) -> bool:
    """Does a stretch, or the negation that ends it, tell letters of one kind, or what befell them?"""
    clause = _TO_MARK.match(text, begin, stop + _REACH)
    end = max(stop, clause.end() if clause is not None else stop)
    return ONE_KIND.search(text, begin, end) is not None or _SOME_LETTERS.search(text, begin, end) is not None


def _is_of_some(text: str, code: str, begin: int, start: int, end: int, stop: int) -> bool:
    """Is a thing that ends at `end` one kind of requests or fees, or is something said of requests before `stop`?"""
    if code in _OF_ANY_KIND and ONE_KIND.search(text, start, end) is not None:
        return True
    if code == "letters_received" and _is_of_some_letters(text, begin, stop):
        return True
    if text.endswith(_TAKES_LETTERS, start, end) and _TAKEN_IN.search(text, max(0, start - 4), start) is None:
        return True  # 未开通局长信箱, 没有设立热线
    if code in _WHOLES and _SAID_OF_THEM.match(text, end, stop) is not None:
        return True
    if code not in _REQUESTS:
        return False
    asked = text.find(_ASKED, start, end)
    is_said = asked >= 0 and _SAID_OF_THEM.match(text, asked + len(_ASKED), stop) is not None
    return is_said or _OF_SOME.search(text, start, end) is not None


def _one_act_each(mask: int, whole: int) -> Sequence[int]:
    """The concepts of a document once for each act that it names, or else its list: 未制发、废止规范性文件.

    What is handed on is from the year before and to the next, where one term says both.
    """
    if mask & _CARRIED == _CARRIED:
        return [mask & ~C.CARRIED_FORWARD, mask & ~C.CARRIED_OVER]
    if mask & C.NPC and mask & C.CPPCC:
        return [mask & ~C.CPPCC | C.NPC_FULL, mask & ~(C.NPC | C.NPC_FULL)]  # 未收到建议提案: neither of them
    if not mask & PAPERS:
        return [mask]
    acts = [act for act in ON_PAPERS if mask & act] or [act for act in ON_PAPERS if whole & act]
    return [mask & ~sum(ON_PAPERS) | act for act in acts] or [mask]


def _names_no_event(text: str, thing: Thing) -> bool:
    """没有制定依申请公开制度, 没有编制依申请公开目录: not that nobody asked."""
    is_catalogue = text.startswith("目录", thing.end - 2)  # which the term itself may end in
    return is_catalogue or _NO_EVENT.match(text, thing.end) is not None


def _is_no_act(text: str, thing: Thing, begin: int) -> bool:
    """Are licences, penalties or fees named, and yet something else denied: 没有行政处罚权, 未受行政处罚, 无新增收费项目?"""
    if not thing.head & _OF_OFFICE:
        return thing.head & _MONEY != 0 and thing.mask & C.NEW != 0
    return (
        thing.mask & (C.CHANGED | C.GROWTH | C.DECLINE | C.NEW) != 0
        or _NO_ACT.match(text, thing.end) is not None
        or _OF_OTHERS.search(text, begin, thing.start) is not None
    )


def _was_to_answer(text: str, begin: int, stop: int) -> bool:
    """Is it denied that there was public concern to answer, and not only that a body gave rise to any?"""
    return _TO_ANSWER.search(text, begin, stop) is not None and _GAVE_RISE.search(text, begin, stop) is None


def _is_waived(things: Sequence[Thing], index: int) -> bool:
    """减免检索、复印、邮寄等费用: each of these was let go, and nobody says that none was taken."""
    fees = C.WAIVER | C.FEE
    is_fee = things[index].mask & (fees | C.CHARGED) == C.FEE
    return is_fee and any(thing.mask & fees == fees for thing in things[:index])


def _is_matter(text: str, things: Sequence[Thing], index: int, begin: int, stop: int) -> bool:
    """Does a thing only tell what a later one is about: 因申请答复提起的复议, 复议、诉讼有关的费用?"""
    thing, later = things[index], things[index + 1 :]
    if any(other.head & _MONEY and other.mask & _ASKS_OR_DISPUTES for other in later):
        return not thing.mask & _MONEY
    if thing.mask & DISPUTES or not any(other.head & (DISPUTES | _UNCODED) for other in later):
        return False
    if _CAUSE.search(text, begin, thing.start) is not None:
        return True
    return bool(thing.mask & (REQUESTED | C.FEE)) and _JOINED.match(text, thing.end, stop) is None


def _own_concepts(thing: Thing, leaves_none_out: bool, whole: int) -> int:
    """The concepts of a thing without those of what only describes it."""
    mask = thing.mask & (_TELLING if whole & REQUESTED else _TELLING | C.LETTERS)
    if thing.head & _PLACES:
        return mask & _PLACES  # 未建申请受理点: not that nobody asked
    if thing.mask & (C.PRODUCED | C.NEW) and mask & PAPERS:
        mask |= C.ISSUED  # 未制作规章, 无新增规范性文件
    for items, act in _ITEMS_OF_ACTS:
        if mask & items:
            mask = mask & ~items | act
    if thing.head & _MONEY:
        of_disputes = mask & DISPUTES and mask & C.FEE
        return mask & (_MONEY | COURSES) & ~C.FEE | C.EXPENDITURE if of_disputes else mask & (_MONEY | COURSES)
    if mask & _MONEY and not mask & DISPUTES:
        return mask & _MONEY
    if mask & DISPUTES:
        return mask & (DISPUTES | _RESULTS | SUITS)
    ways = mask & _WAYS
    if ways and (thing.mask & _NO_WAY or ways.bit_count() > 1 or not _may_name_ways(whole)):
        mask &= ~_WAYS
    return mask & ~(_WAYS | _OTHERWISE) if leaves_none_out and whole & _WAYS else mask


def _may_name_ways(whole: int) -> bool:
    """Are the ways of a list those of asking, and not 邮寄 among costs?"""
    return bool(whole & (REQUESTED | C.ENQUIRY)) or not whole & (_MONEY | DISPUTES)


def _code(mask: int, whole: int, around: int) -> str | None:
    """The code that a figure would have whose label has these concepts."""
    bodies = mask & COURSES
    if mask & _MONEY:
        around &= ~_MONEY  # 收费及减免: what is charged is not what is waived
    context = mask | whole & ~(_MONEY if mask & _MONEY else _TOLD_APART) | (around & ~COURSES if bodies else around)
    if mask & _RESULTS and not bodies and around & COURSES == COURSES:
        return None  # of which course, nothing tells
    if not mask & _OF_DENIED:
        return None
    said = mask | around & _SECTIONS
    rule = fit("件", mask, context, said) or fit(None, mask, context, said)
    return rule.code if rule is not None else None


def last_named(terms: Sequence[tuple[int, int, int]], concepts: int) -> int:
    """Those of the concepts that the last term carries which carries any."""
    return next((mask & concepts for _, _, mask in reversed(terms) if mask & concepts), 0)


def topics_of(words: str, heading: int) -> int:
    """The concepts of a heading, without those of requests where it is of their fees or disputes alone: 依申请公开收费情况.

    Of one on what disputes cost, only that: 与行政诉讼有关的费用支出.
    """
    if heading & COURSES and _SPENT_ON.search(words) is not None:
        return heading & COURSES | C.EXPENDITURE
    is_of_others = heading & (DISPUTES | _MONEY) and _ASKED_TOO.search(words) is None
    return heading & ~REQUESTED if is_of_others else heading


def codes_of_heading(topics: int, around: int) -> tuple[str | None, ...]:
    """The codes of the topics that a heading names: under 收费及减免情况 the text 无 denies both."""
    named = [topic for topic in _HEADING_TOPICS if topics & topic]
    if topics & _SPENDING and (not named or topics == topics & COURSES | C.EXPENDITURE):
        named = [topics & (_SPENDING | COURSES | C.PUBLISH)]  # one thing, on which nothing was spent
    coded = (_code(topic, topic, around) for topic in named if not topic & _UNCODED)
    codes: list[str | None] = [code for code in coded if code is not None and code in DENIABLE]
    return tuple(dict.fromkeys(codes + [None] * bool(topics & _UNCODED)))
