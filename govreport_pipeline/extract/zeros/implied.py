"""Values that words imply of a number before: 均已办结, 都为信函申请, 均已撤销."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govreport_pipeline.extract.codes.came_in import SORT
from govreport_pipeline.extract.codes.one_ground import ground_of_all
from govreport_pipeline.extract.leaves.kinship import group_of
from govreport_pipeline.extract.leaves.suits import COURSE, RESULTS, SUITS, stands_alone
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.words.channels import CHANNEL_CODES, without_name_of_site
from govreport_pipeline.extract.words.lexicon import CHANNELS, COURSES, OUTCOMES, C
from govreport_pipeline.extract.words.requesters import names_requester
from govreport_pipeline.extract.words.scan import Scan
from govreport_pipeline.tables.vocabulary import Relation

ALL = re.compile(r"(?:均|都|全部|皆|已全部|全(?![省市县区镇乡州年])|件件|条条|悉数|统统|通通|一一)(?:已经?)?(?:能)?")
_OF_NONE = re.compile(
    r"(?:均|都|全部|皆|全)[^,。;]{0,2}(?:未|没有?|无(?!法提供)|不是|不属于(?=[不免]予))(?!超|逾|拖)|其[余他它][^,。;\d]{0,6}(?:均|都|全部|皆)"
)
"""均未被撤销 is said of none, and 其余均为兼职 not of all."""
_ALL_BUT = re.compile("除了?[^,。;]{2,24}?(?:以|之)?外,?[^,。;]{0,12}(?:均|都|全部|皆)")
"""除两件撤回外,均已答复: not said of all."""
LONGEST_EXCEPTION = 32
_OF_ONE = re.compile(
    r"由|被|并|已|现|且|经|结果|最终|最后|判决|裁定|均|后|法院|省政府|市政府|区政府|县政府|复议机关|为|是|系|[^,。;\n]{0,20}(?:同意公开|予以公开)$|(?:[答回]复|办理|处理)(?:结果|意见|类型|结论)(?:为|是)"
    r"|[当到]场|复印|把|将|(?:本人|亲自)?(?:当面|[网线]上|上网|来人|[寄写]信|邮寄|快递|信函|书面|传真|电子邮件|发邮件|[到来从在]?窗口|上门|登门|前来|现场)"
    r"[^,。;、\d]{0,8}(?:提[交出]|递交?|[送寄发交]来|来的|送达|申请)的?$"
)
"""What is said of a single case needs no 均."""
_DONE_THEN = re.compile(
    r"(?:目前|现|并|且|也)?已(?:经)?(?:全部)?(?:依法|依规|按时|按期|按规定|按要求|如期|及时|在规定(?:时间|时限|期限)内|在法定(?:时间|时限|期限)内|进行|予以|作出|给予|书面|行政|向申请人|对申请人|、){0,4}"
    r"(?:(?:办理|处理)(?:完毕|完成|完结)|办[结毕]|[答回]复(?:完毕|完成)?|办理(?:答复|回复)|处理)(?:申请人)?了?"
)
"""收到申请7件,并已办理完毕: what the whole clause right behind the number says is said of all."""
_ONLY_NOUN = re.compile("[^,;:。、\\d]{0,20}[,:]?")
"""7条依申请公开信息的申请,: between a number and the clause that follows stands at most what it counts."""
_OF_ANYBODY = re.compile(
    "[,。;](?:[^,。;]{1,12},)?(?:对于?|针对|凡是?)(?:群众|公众|公民|社会|申请人|各类|所有|每|收到|提出)"
)
"""How what is always done begins."""
_STAGE = r"(?:现|目前|截至[^,;。]{1,12}?[底末前日止]|均|都|全部|[结后]?果为?|最[终后]|案件|仍|正|[尚仍还]?在|尚|还|已经?|经审理后?|[一二三再终]审|作出|复议|开庭|判决|裁定|获得?|被|由|系|主动|自愿|依法|予以|决定|\s)"
_PARTY = r"(?:(?:(?!因|部分|个别|对|将|建议|希望)[\u4e00-\u9fff]){0,8}?(?:[局厅委部府院庭办署方镇]|我[省市县区州校]|机关|单位|原告|被告|申请人|当事人|起诉人|上诉人))"
_RESULT_ALONE = re.compile(
    rf"\(?{_STAGE}{{0,6}}{_PARTY}?{_STAGE}{{0,6}}"
    r"(?:(?:维持|驳回|撤[诉回销]|确认违法|责令)[^均都]{0,14}|[胜败]诉|打?[赢输]了?|未(?:审[结理]|结案|判决|裁决)|审理|等?待判决|无结果)(?:之?中)?\)?"
)
"""复议后起诉2件,尚未审结。 二审我局胜诉: the one result that is told is that of all."""
_ENDS = re.compile(r"[;。)\n]|\Z|,(?![^;。\n]{0,40}(?:[再二三终]审|改判|重审|抗诉))")
_WAYS = C.POST | C.ONLINE | C.IN_PERSON | C.EMAIL | C.FAX
_ANSWERS = re.compile(
    "给[了他她其予申]|复印|告知|[答回]复|[寄发]送|送达|寄[给出往]|解释|说明|反馈|交付|领取|(?:提供|告诉)"
)
_RESULT_IS = re.compile(
    "(?:[答回]复|办理|处理|办结)(?:结果|意见|内容|类型|类别|情况|结论)?(?:分别|均|都|全部|皆)?(?:为|是|属于?|系)"
)
"""答复结果为同意公开: what became of it, and more than that it was answered."""
_EITHER = re.compile("[或、和及]")
"""均予以公开或部分公开: of which is not told."""
_COURSES = {"reconsiderations", "litigations"}
_TOLD_OUT = {"requests_received", "requests_concluded", "requests_answered"}
_COURSE = re.compile(COURSE)
_BESIDE = re.compile(rf"(?:{COURSE})?\s?(?:[,、和及与]|以及|,并)?\s?")
_OF_COURTS = re.compile("法院|判决|胜诉|败诉|诉讼|一审|二审|原告|起诉|撤诉|裁定|复议")
"""What only one course of dispute comes to."""
REACH = 60
"""How far after a number the words may stand."""
_TOOK_PART = re.compile(
    "(?<!分管)(?<!有关)(?<!相关)(?:负责[人同]|领导|[局厅部市县区镇乡院行]长|主任|书记)[^,;。]{0,8}(?:参加|出席|主持|主讲|发布|到会|担任|参与|做客|亲自)"
)
_CARRIED = "requests_carried_forward"
_STAGES = (_CARRIED, "requests_accepted", "requests_answered", "requests_concluded")
_ALL_DONE = re.compile(
    "[^,;。\\d]{0,8}(?:\\d{4}年度?)?[^,;。\\d]{0,12}(?:[,;]|。(?=[所全]))(?!其[余他它]|余|剩)[^,;。\\d]{0,8}(?:均|都|全部|皆)[^,;。\\d未]{0,8}(?:办[结毕]|[答回]复|[办处]理完)"
)
"""Behind what is carried on: 1件转入2016年继续办理,均已办结."""
_BEFORE_PARTS = re.compile(r"[(:、]|其中|包括|分别")
"""全部办结(其中公开3件): said of all, though a number follows."""
_CLAUSE = re.compile(r"(?:其中)?(?:[^,。;!?\n其]|其(?!中))+")
_STOP = re.compile(r"[\n;](?!\s{0,4}(?:均|都|全部|以上|上述))|(?<=。)[^。]{0,30}(。)")

_DOCUMENTS_DISCLOSED = "normative_documents_disclosed"
_OF_CHANNELS = frozenset(CHANNEL_CODES.values())
_ARE_PUBLISHED = re.compile("(?:公[开布示]|发布)(?:[并且后][\u4e00-\u9fff]{2,14})?$")
"""均在7日内公开; 均公开了起草说明 is said of something else."""
_PUBLISHED_THERE = re.compile(
    r"[,;。(\s]*(?:以上|上述|这些|所有)?(?:公开的?)?(?:信息|内容)?(?:均|都|皆|全部?|条条|一律)(?!能|可|要|应|需|必)(?:已经?|依法|按时|按期|及时|按规定|按要求|第一时间|同步|在[^,;。网]{0,8}内){0,3}"
    r"(?:在|通过|于|经|由|挂|登|发|晒|贴|依托|借助|以)[^,;。]*"
)
"""全部在厅网站发布; 各单位都能在网站更新信息 is said of no item."""

_CAME_TO = (
    (C.ALREADY_PUBLIC, "requests_outcome_already_public"),
    (C.PARTIAL, "requests_outcome_partial"),
    (C.DISCLOSED, "requests_outcome_disclosed"),
    (C.NOT_THIS_AGENCY, "requests_outcome_not_this_agency"),
    (C.NOT_EXISTING, "requests_outcome_not_existing"),
    (C.UNABLE, "requests_outcome_unable"),
    (C.NOT_PROCESSED, "requests_outcome_not_processed"),
    (C.WITHHELD, "requests_outcome_withheld"),
)
SAID_OF_ALL: dict[str, tuple[tuple[int, str], ...]] = {
    "requests_received": (
        (C.ON_TIME | C.CONCLUDED, "requests_concluded_on_time"),
        (C.ON_TIME | C.ANSWERED, "requests_concluded_on_time"),
        (C.ON_TIME | C.HANDLED, "requests_concluded_on_time"),
        (C.CONCLUDED, "requests_concluded"),
        (C.ANSWERED, "requests_answered"),
        (C.POST, "requests_received_post"),
        (C.ONLINE, "requests_received_online"),
        (C.IN_PERSON, "requests_received_in_person"),
        (C.EMAIL, "requests_received_email"),
        (C.FAX, "requests_received_fax"),
        *_CAME_TO,
    ),
    "requests_concluded": (
        *_CAME_TO,
        *((C.ON_TIME | done, "requests_concluded_on_time") for done in (C.ANSWERED, C.CONCLUDED, C.HANDLED)),
        (C.ANSWERED, "requests_answered"),
    ),
    "requests_answered": _CAME_TO,
    "proactive_items": tuple((channel | C.PUBLISH, code) for channel, code in CHANNEL_CODES.items()),
    "normative_documents_issued": tuple((told, _DOCUMENTS_DISCLOSED) for told in (C.PUBLISH, C.DISCLOSED)),
    "staff": ((C.PART_TIME, "staff_part_time"), (C.FULL_TIME, "staff_full_time")),
    "press_conferences": ((C.LEADER, "press_conferences_by_leaders"),),
    "online_interviews": ((C.LEADER, "online_interviews_by_leaders"),),
    "letters_received": ((C.CONCLUDED, "letters_concluded"), (C.ANSWERED, "letters_concluded")),
    "reconsiderations": (
        (C.WITHDRAWN, "reconsiderations_withdrawn"),
        (C.PENDING, "reconsiderations_pending"),
        (C.UPHELD, "reconsiderations_upheld"),
        (C.CORRECTED, "reconsiderations_corrected"),
    ),
    **{suit: tuple((concept, f"{suit}_{result}") for concept, result in RESULTS) for suit in SUITS},
    "litigations": (
        (C.WITHDRAWN, "litigations_withdrawn"),
        (C.PENDING, "litigations_pending"),
        (C.UPHELD, "litigations_upheld"),
        (C.CORRECTED, "litigations_corrected"),
    ),
}
"""Of what all are said → the concepts of the words, and the code they give."""


@dataclass(frozen=True, slots=True)
class Implied:
    """A value that words give to another code (normalised offsets)."""

    code: str
    start: int
    end: int
    of: Figure


def find_implied(text: str, scan: Scan, figures: Sequence[Figure]) -> list[Implied]:
    """What is said of all of a counted whole, where no number of its own follows."""
    found: list[Implied] = []
    stated = {figure.code for figure in figures}
    counted = {figure.start for figure in figures}
    for index, figure in enumerate(figures):
        ground = ground_of_all(text, scan, figure)
        if ground is not None and ground[0] not in stated:
            found.append(Implied(*ground, figure))
        outcomes = SAID_OF_ALL.get(figure.code or _course_of(figure))
        if outcomes is None or figure.value == 0 or figure.is_compared or _is_of_one_sort(text, figures, index):
            continue
        if not _may_be_all(text, figures, index, stated):
            continue
        for start, end in _said_of_all(text, figures, index):
            clause, mask = text[start:end], scan.mask(start, end)
            if end in counted and _is_of_what_follows(clause, mask):
                continue
            mask = _without_others(clause, mask)
            words = _within_bracket(text, start, end)
            code = next(
                (
                    code
                    for told, code in outcomes
                    if mask & told == told and code not in stated and _may_be_said(code, clause)
                ),
                None,
            )
            if code is not None:
                said = [(figure, code), *_of_other_course(text, figures, index, code, clause)]
                found += [Implied(one_code, *words, of) for of, one_code in said if one_code not in stated]
                stated.update(one_code for _, one_code in said)
    return found


def _may_be_said(code: str, clause: str) -> bool:
    """Are documents said to be published themselves, and not what explains them (均公开了起草说明), items there, and chiefs to have been there?"""
    if code in _OF_CHANNELS:
        return _PUBLISHED_THERE.fullmatch(clause) is not None
    if code.endswith("_by_leaders"):
        return _TOOK_PART.search(clause) is not None  # not 均由主要负责人审定
    return code != _DOCUMENTS_DISCLOSED or _ARE_PUBLISHED.search(clause.rstrip(")")) is not None


def _without_others(clause: str, mask: int) -> int:
    """The concepts of a clause without those that say nothing of all: how they were answered, one of several ways, channels or outcomes."""
    if _ANSWERS.search(clause) is not None or (mask & _WAYS).bit_count() > 1:
        mask &= ~_WAYS  # 均已书面告知, 均通过网络、信函提交
    if mask & OUTCOMES and _RESULT_IS.search(clause) is not None:
        mask &= ~(C.ANSWERED | C.CONCLUDED | C.HANDLED)
    if (mask & OUTCOMES).bit_count() > 1 and _EITHER.search(clause) is not None:
        mask &= ~OUTCOMES
    channels = without_name_of_site(clause, mask & CHANNELS)
    return mask & ~CHANNELS | (channels if channels.bit_count() == 1 else 0)  # 均在网站和微信发布 names two


def _said_of_all(text: str, figures: Sequence[Figure], index: int) -> Iterator[tuple[int, int]]:
    """The clauses behind a figure, and behind the lists that tell it out, that speak of all it counts."""
    figure, is_of_all = figures[index], False
    for span in _stretches(text, figures, index):
        for start, end in (clause.span() for clause in _CLAUSE.finditer(text, *span)):
            clause = text[start:end]
            is_result = _is_result_alone(text, start, end)
            is_of_all = is_result or ALL.search(clause) is not None or (is_of_all and clause.startswith("并"))
            if (
                "率" not in clause  # 按时办结率均为100% tells a rate
                and (_OF_NONE.search(clause) is None or is_result)
                and _ALL_BUT.search(text, max(figure.end, start - LONGEST_EXCEPTION), end) is None
                and (
                    is_of_all
                    or _is_done_then(text, figures[index : index + 6], start, end)
                    or (figure.value == 1 and _is_of_one(text, figure.end, start, end))
                )
            ):
                yield start, end


def _within_bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """The words of a clause without the blanks before it, that a bracket holds, or whose ends it is at: (均为当面申请), and 答复(已同意公开)."""
    while text[start] in " \n":
        start += 1
    if text[start] == "(" and text.find(")", start, end - 1) < 0:
        start += 1
    if text[end - 1] == ")" and text.find("(", start, end) < 0:
        end -= 1
    return start, end


def _may_be_all(text: str, figures: Sequence[Figure], index: int, stated: set[str | None]) -> bool:
    """Is a figure no part of what is told of all together?

    A suit is where it stands alone, or where all litigation has no number: 直接起诉2件、复议后起诉1件,均维持.
    """
    if figures[index].code not in SUITS:
        return figures[index].parent is None
    return "litigations" not in stated or stands_alone(text, figures, index)


def _is_result_alone(text: str, start: int, end: int) -> bool:
    """Is a clause nothing but the one result that is told: 复议后起诉2件,尚未审结?"""
    found = _RESULT_ALONE.fullmatch(text, start, end)
    return found is not None and (text[end - 1] == ")" or _ENDS.match(text, end) is not None)


def _is_of_one(text: str, since: int, start: int, end: int) -> bool:
    """Is a clause said of the single case told before it, and not of whoever may ask: 对群众的申请及时受理,并按期答复?"""
    return _OF_ONE.match(text, start, end) is not None and _OF_ANYBODY.search(text, since, start) is None


def _is_done_then(text: str, figures: Sequence[Figure], start: int, end: int) -> bool:
    """Is the clause behind the first figure, of requests, nothing but that they were done: 收到申请7件,并已办理完毕; and none is carried on?"""
    figure = figures[0]
    if figure.code != "requests_received" or _ONLY_NOUN.fullmatch(text, figure.end, start) is None:
        return False
    is_carried = any(one.code == _CARRIED and one.sentence_start == figure.sentence_start for one in figures[1:])
    return not is_carried and _DONE_THEN.fullmatch(text, start, end) is not None


def _is_of_what_follows(clause: str, concepts: int) -> bool:
    """Is a clause right before a number said of that: 已按时办理完毕3件? Not where it leads to parts, or to disputes."""
    return not concepts & COURSES and _BEFORE_PARTS.search(clause) is None


def _of_other_course(
    text: str, figures: Sequence[Figure], index: int, code: str, clause: str
) -> Iterator[tuple[Figure, str]]:
    """行政复议6件,行政诉讼2件,均维持: what is said of all is of the course, or the other sort of suit, told right before, too."""
    figure, other = figures[index], figures[index - 1] if index else None
    codes = {figure.code, other.code} if other is not None else set()
    if other is None or other.sentence_start != figure.sentence_start or codes not in (_COURSES, set(SUITS)):
        return
    is_beside = _BESIDE.fullmatch(text, other.end, figure.near_start) is not None
    is_beside = is_beside and other.value > 0 and other.parent is None
    counted = _COURSE.match(clause)  # 3件行政复议、2件行政诉讼均维持
    said = clause[counted.end() :] if counted is not None else clause
    may_be_of_both = figure.code in SUITS or _OF_COURTS.search(said) is None
    if is_beside and may_be_of_both and ALL.search(said) is not None:
        yield other, f"{other.code}{code.removeprefix(figure.code or '')}"


def _is_of_one_sort(text: str, figures: Sequence[Figure], index: int) -> bool:
    """收到21件,其余20件均为自然人。全部按时答复: what all are behind who asked, or behind sorts of mail, is told of the whole before."""
    figure = figures[index]
    if figure.rule_id == SORT:
        return True  # 受理来电90件,其中咨询60件,建议30件,均已回复
    return names_requester(text, figure) and any(
        one.code == figure.code and one.value > figure.value and not one.is_compared for one in figures[:index]
    )


def _course_of(figure: Figure) -> str:
    """行政诉讼7件,审结5件,全部胜诉: what is said of all cases that ended is of their course."""
    course = figure.said & COURSES if figure.near & (C.TRIED | C.CONCLUDED) else 0
    return {C.LITIGATION: "litigations", C.RECONSIDERATION: "reconsiderations"}.get(course, "")


def _told_out(figures: Sequence[Figure], start: int, whole: Figure) -> int:
    """How many figures from `start` on tell requests out by one ground, and add up to them: 同意公开3件,不予公开2件."""
    if whole.code not in _TOLD_OUT or start >= len(figures):
        return 0
    ground, rest = _ground_of(figures[start]), whole.value
    for count, one in enumerate(map(figures.__getitem__, range(start, len(figures))), 1):
        rest -= one.value
        is_kin = one.unit.unit == whole.unit.unit and one.parent is None and one.is_countable and not one.is_compared
        if rest < 0 or ground is None or not is_kin or _ground_of(one) != ground:
            return 0
        if rest == 0:
            return count if count > 1 else 0
    return 0


def _though_carried(text: str, figures: Sequence[Figure], index: int) -> int:
    """How many figures behind a whole end in what is carried on, if all of it is said to be done: 5件,答复4件,1件转入下年,均已办结."""
    whole = figures[index]
    if whole.code != "requests_received":
        return 0
    for count, one in enumerate(map(figures.__getitem__, range(index + 1, len(figures))), 1):
        if one.sentence_start != whole.sentence_start or one.code not in _STAGES:
            return 0
        if one.code == _CARRIED:
            return count if one.value and _ALL_DONE.match(text, one.end) is not None else 0
    return 0


def _ground_of(figure: Figure) -> str | None:
    """By what a figure tells requests out: outcomes and their grounds, or how they came; what was asked for or who asked; else None."""
    group = group_of(figure.code)
    if group == "stage":
        return "topic" if figure.code == "requests_received" else None
    return "outcome" if group == "reason" else group or ("topic" if figure.code is None else None)


def _tells_of(figure: Figure, whole: Figure) -> bool:
    """Is it a part of the whole, how all of it came (受理申请1件,电子邮件申请1件), or its change (同比减少3件)?"""
    if figure.parent is whole:
        return True
    if figure.rule_id == "change" or figure.is_compared:
        return figure.sentence_start == whole.sentence_start
    return figure.value == whole.value and (figure.code or "").startswith(f"{whole.code}_")


def _goes_on_of_all(text: str, start: int) -> bool:
    """Is what the words right behind a number say said of all that it counts: 6件均按时答复, 6件答复结果均为公开?"""
    clause = _CLAUSE.match(text, start)
    return clause is not None and ALL.search(clause.group()) is not None


def _ends_of_lists(text: str, figures: Sequence[Figure], index: int) -> list[int]:
    """Where the lists end that tell out the figure at `index`: its parts, and what adds up to it, one behind the other."""
    whole, following = figures[index], index + 1 + _though_carried(text, figures, index)
    ends = set()
    while following < len(figures):
        told = _told_out(figures, following, whole)
        if not told and not _tells_of(figures[following], whole):
            break
        if told or figures[following].begins_split or figures[following].relation is Relation.GROWTH_OF:
            ends.add(following - 1)  # 网上9件、信函2件,均按时答复,同比增长5%
        following += told or 1
        if told:
            ends.add(following - 1)
    return sorted({*ends, following - 1} - {index})


def _stretches(text: str, figures: Sequence[Figure], index: int) -> list[tuple[int, int]]:
    """The words behind a figure, and behind each list of its parts, each to the next figure or the second sentence end."""
    figure = figures[index]
    ends = _ends_of_lists(text, figures, index)
    places = [index, *ends]
    found = []
    for place in places:
        start = figures[place].end
        if (
            place > index
            and figures[place].code in SUITS
            and ";" in text[figures[place - 1].end : figures[place].start]
        ):
            continue  # 直接起诉2件,均纠正;复议后起诉1件,均维持: each of its own
        if place > index and figure.code in _COURSES and text.startswith("(", start):
            continue  # 维持4件,其他2件(均撤回): of the two
        if place == index + 1 and figures[place].value != figure.value and _goes_on_of_all(text, start):
            continue  # 收到7件,其中6件均按时答复: of the six
        limit = min(figures[place + 1].start if place + 1 < len(figures) else len(text), start + REACH)
        stop = _STOP.search(text, start, limit)
        found.append((start, stop.start(1) if stop and stop[1] else stop.start() if stop else limit))
    return found
