"""Zeros in words: 未收到申请, 没有收费及减免, 行政复议、行政诉讼均为零."""

import re
from dataclasses import dataclass
from itertools import accumulate
from operator import or_

from govreport_pipeline.extract.figures import Figure
from govreport_pipeline.extract.lexicon import C
from govreport_pipeline.extract.scan import Scan

# What can be denied, and the code that is zero then; the first that fits a term counts.
DENIED: tuple[tuple[C, str], ...] = (
    (C.NOT_ACCEPTED, "requests_not_accepted"),
    (C.WITHHELD, "requests_outcome_withheld"),
    (C.RECONSIDERATION, "reconsiderations"),
    (C.LITIGATION, "litigations"),
    (C.APPEAL, "appeals"),
    (C.COMPLAINT, "complaints"),
    (C.REQUEST, "requests_received"),
    (C.ON_REQUEST, "requests_received"),
    (C.WAIVER, "fee_waivers_cny"),
    (C.EXPENDITURE, "request_expenditure_cny"),
    (C.FEE, "fees_cny"),
    (C.PRESS_CONFERENCE, "press_conferences"),
    (C.INTERVIEW, "online_interviews"),
    (C.ENQUIRY, "enquiries"),
    (C.CARRIED_FORWARD, "requests_carried_forward"),
    (C.EXTENDED, "requests_concluded_extended"),
    (C.INTERPRETATION, "policy_interpretations"),
    (C.PARTIAL, "requests_outcome_partial"),
    (C.DISCLOSED, "requests_outcome_disclosed"),
    (C.FULL_TIME, "staff_full_time"),
    (C.PART_TIME, "staff_part_time"),
)
ENQUIRIES: tuple[tuple[C, str], ...] = (
    (C.ONLINE, "enquiries_online"),
    (C.PHONE, "enquiries_phone"),
    (C.IN_PERSON, "enquiries_in_person"),
)
"""Ways of enquiring, in the same manner."""
CHANNELS: tuple[tuple[C, str], ...] = (
    (C.FAX, "requests_received_fax"),
    (C.EMAIL, "requests_received_email"),
    (C.POST, "requests_received_post"),
    (C.ONLINE, "requests_received_online"),
    (C.IN_PERSON, "requests_received_in_person"),
)
"""Ways of asking; a denied request that names some denies no others."""

# What is denied only where it stands before the negation: 办结、答复数均为零.
DENIED_FIRST: tuple[tuple[C, str], ...] = (
    (C.CONCLUDED, "requests_concluded"),
    (C.ANSWERED, "requests_answered"),
)

_DENIABLE = int(C.NONE)
for _concept, _ in DENIED:
    _DENIABLE |= int(_concept)
_ANY_WAY = int(C.WRITTEN | C.OTHER_WAY | C.OTHER_CHANNEL)
_ASKING = int(C.REQUEST | C.ON_REQUEST)
_ASKED_FOR = int(C.RECONSIDERATION | C.LITIGATION | C.APPEAL | C.COMPLAINT | C.WITHHELD)
"""提起行政诉讼的申请, 不予公开的依申请信息: what stands before 的 is denied, not the asking."""
_COUNTED = int(C.CONCLUDED | C.ANSWERED)
_DISPUTES = int(C.RECONSIDERATION | C.LITIGATION | C.APPEAL | C.COMPLAINT)
_CAUSES = int(C.REQUEST | C.ON_REQUEST | C.FEE)
_MONEY = int(C.FEE | C.WAIVER | C.EXPENDITURE)
_FEE, _EXPENDITURE = int(C.FEE), int(C.EXPENDITURE)
_NO_MONEY = int(C.REQUEST | C.ON_REQUEST | C.RECONSIDERATION | C.LITIGATION | C.APPEAL | C.COMPLAINT | C.ENQUIRY)
_HEADING_TOPICS = int(
    C.WITHHELD | C.REQUEST | C.ON_REQUEST | C.FEE | C.WAIVER | C.RECONSIDERATION | C.LITIGATION | C.APPEAL | C.COMPLAINT
)

NEGATION = re.compile(
    r"(?:尚|暂|从|均|也|亦|都|并|还|目前|皆){0,4}"
    r"(?:未(?:曾)?(?=收|接|发|出|产|受|涉|提|引|有|向|对|因|被|办|征|遇|存|减|免|获)|没(?:有)?|(?<![有如若毫])无(?!法|关|偿|条件|纸|故|正当|需|疑|论|缝|形|偏|线|人机|公害|障碍|不(?!予)|效|限|锡|为|极|棣|愧|私|证|害|数|非|暇|序|误|虚|死角|盲)"
    r"|(?<!信息)不存在|(?<!不)不(?=收取|收费)|无一例|零(?=申请|复议|诉讼|投诉|举报|发生|收费|受理))"
)
_EMPTY_AFTER = re.compile(r"[^,。;!?\n]{0,8}(?=[,。;!?\n]|$)")
_IS_ZERO = re.compile(
    r"(?:均|都|皆|数|数量|总数|件数|次数|条数|量|合计|共计|情况|各)?(?:为|是|:)\s?(?:零|〇)(?:件|次|条|元|起|宗|人次|篇|份|个|项|例)?(?=[,。;)\s]|$)"
)
_CLAUSE_END = re.compile(r"[,。;!?\n]|(?:但|而是|故|因此|所以)")
_SPOILT = re.compile(
    r"及时|按时|按期|有效|充分|形成|建立|完全|明确|到位|规范|健全|完善|足够|深入|意识|专门|固定|统一|按照|按要求|很好|什么|重视|经验"
)
_IF_REACH = 4
_IF = re.compile(r"(?:如果?|若|凡|对于?|是否|有|无论|防止|避免|确保|杜绝|力争)$")
_CAUSE = re.compile(r"因|由于|针对|有关|涉及|关于|就|对|围绕")
_FREE = re.compile(r"(?:均|全部|都)(?:系|为|是|属)?免费(?:提供|公开|办理)?")
_MONEY_SECTIONS = int(C.IN_FEES | C.IN_REQUESTS)
_JOINED_COST = re.compile(r"(?:和|及|与|或|、)\s?(?:费用)?支出")
_REASON = re.compile(r"(?:因|由于|鉴于|因为)(?:[我本全][局镇乡县区市委办街]|本单位|本机关)?$")
_OF_THE_HEADING = re.compile(
    r"(?:[我本全][局镇乡县区市街委办院厅]|本(?:单位|机关|街道|中心)|(?:19|20)\d{2}年度?|截[至止]目前|目前|本年度?|全年|年度|及|和|历年(?:来|累计)?|以来|[ (“])*"
)
"""What may stand before a denial that speaks of its heading: 2014年度及历年均未发生。"""
_POLICY = re.compile(r"一律|原则上|按规定|按照规定|依法|依规|实行|执行|政策")
_CUT_OFF = frozenset("发收产出涉提接进开")
_JOINED = re.compile(
    r"\s{0,3}(?:数量?|案件|情况|件数|申请){0,4}(?:[、/]|和|及|与|或|以及|或者|并|的?(?:情况|案件|事项|信息|件)?(?:、|和|及|或|以及))"
)


_EVERY = re.compile(r"等|任何|各种|各类|一切|所有|多种|不同|其[他它]")
"""Ways named as examples: 通过信函、网络等方式 leaves none out."""
_ONE_KIND = re.compile(r"口头|重复|逾期|超期|涉密|不予|不属于|恶意|批量|补正|更正|(?<![、和及或])企业(?![、和及或])")
"""Requests of one kind: that none came says nothing of the others."""
_LISTED = re.compile(r"[\u4e00-\u9fff]{0,6}(?:[、/]|和|及|与|或|以及)")


@dataclass(frozen=True, slots=True)
class Zero:
    """A thing denied: the code, its words and where they stand (normalised)."""

    code: str
    start: int
    end: int
    label: str
    rule_id: str


def find_zeros(text: str, scan: Scan, start: int, end: int, leaf_concepts: int, heading: int) -> list[Zero]:
    """The zeros that a sentence states in words; one for each thing denied.

    `heading` is the mask of the heading, for sections whose whole text is 无.
    """
    sentence = text[start:end]
    found: list[Zero] = []
    negations = list(NEGATION.finditer(sentence))
    for match, following in zip(negations, [*negations[1:], None], strict=False):
        if _IF.search(sentence, max(0, match.start() - _IF_REACH), match.start()) and not match.group().startswith(
            ("均", "也", "亦", "都")
        ):
            continue
        place = start + match.start()
        after = start + match.end()
        stop = _region_end(text, after, end if following is None else start + following.start())
        objects = _objects(text, scan, after, stop)
        if objects:
            concepts = leaf_concepts | scan.mask(after, stop)
            found += _denied_after(text, place, after, stop, objects, concepts)
        elif _EMPTY_AFTER.match(text, after, end) and stop - after <= 14:
            topic = 0 if _ONE_KIND.search(text, after, stop) else heading
            found += _denied_before(text, scan, start, place, stop, topic, leaf_concepts)
    for match in _IS_ZERO.finditer(sentence):
        found += _denied_before(text, scan, start, start + match.start(), start + match.end(), heading, leaf_concepts)
    if leaf_concepts & _MONEY_SECTIONS:
        found += [
            Zero("fees_cny", start + m.start(), start + m.end(), m.group(), "zero.free")
            for m in _FREE.finditer(sentence)
        ]
    return _once_each(found)


def is_reason(text: str, zero: Zero, start: int) -> bool:
    """Is the zero only named as a reason: 因未收到申请,…?"""
    return _REASON.search(text, start, zero.start) is not None


def denied_by_digit(text: str, scan: Scan, figure: Figure) -> tuple[str, ...]:
    """The codes that one printed 0 gives: 行政复议、行政诉讼0件; empty for one code or none."""
    objects = _objects(text, scan, figure.near_start, figure.start)
    if len(objects) < 2 or not all(_LISTED.match(text, last, figure.start) for _, last, _ in objects[:-1]):
        return ()
    found = dict.fromkeys(code for first, last, mask in objects for code in _codes(mask, scan.mask(first, last)))
    return tuple(found) if len(found) > 1 else ()


def _region_end(text: str, start: int, limit: int) -> int:
    """End of the words that a negation reaches."""
    match = _CLAUSE_END.search(text, start, limit)
    return match.start() if match else limit


def _objects(text: str, scan: Scan, start: int, stop: int) -> list[tuple[int, int, int]]:
    """The deniable terms of a stretch, without those that only name a cause."""
    terms = [(s, e, m & _DENIABLE) for s, e, m in scan.terms(start, stop) if m & _DENIABLE]
    has_dispute = any(mask & _DISPUTES for _, _, mask in terms)
    kept = []
    earlier = 0
    following = list(accumulate((mask for _, _, mask in reversed(terms)), or_, initial=0))
    for (first, last, mask), later in zip(terms, reversed(following[:-1]), strict=True):
        is_joined = _JOINED.match(text, last, stop) and not _CAUSE.search(text, start, first)
        names_cause = has_dispute and mask & _CAUSES and not mask & _DISPUTES and later & _DISPUTES
        names_matter = later & _MONEY and mask & _NO_MONEY and not mask & _MONEY
        names_cost = mask & _FEE and later & _EXPENDITURE and not _JOINED_COST.search(text, last, stop)
        asks_for_it = mask & _ASKING and not mask & _DISPUTES and earlier & _ASKED_FOR and text[first - 1] == "的"
        earlier |= mask
        if not (names_matter or names_cost or asks_for_it or (names_cause and not is_joined)):
            kept.append((first, last, mask))
    return kept


def _denied_after(
    text: str, place: int, after: int, stop: int, objects: list[tuple[int, int, int]], concepts: int
) -> list[Zero]:
    """未收到行政复议申请: the things stand behind the negation."""
    if _SPOILT.search(text, after, objects[0][0]):
        return []
    if text.startswith("不收", after - 1) and _POLICY.search(text, max(0, place - 12), place):
        return []
    names_every_way = _EVERY.search(text, after, stop) is not None
    return [
        Zero(code, place, last, text[first:last], "zero.denied")
        for first, last, mask in objects
        if not (mask & int(C.REQUEST) and _ONE_KIND.search(text, after, last))
        for code in _codes(mask, concepts, names_every_way)
    ]


def _denied_before(text: str, scan: Scan, start: int, place: int, stop: int, heading: int, concepts: int) -> list[Zero]:
    """复议、诉讼均未发生: the things stand before the negation, or in the heading."""
    clause = max(text.rfind(mark, start, place) for mark in ",;:") + 1
    begin = max(start, clause)
    objects = _objects(text, scan, begin, place)
    if not objects and concepts & int(C.IN_REQUESTS):
        objects = [term for term in scan.terms(begin, place) if term[2] & _COUNTED]
    if not objects and clause > start and text[clause - 1] == ":":
        begin = max(start, text.rfind(",", start, clause) + 1)
        objects = _objects(text, scan, begin, place)
    if objects:
        masks = scan.mask(begin, place) | concepts
        names_every_way = _EVERY.search(text, begin, place) is not None
        return [
            Zero(code, first, stop, text[first:last], "zero.object_first")
            for first, last, mask in objects
            for code in _codes(mask, masks, names_every_way)
        ]
    if stop == len(text) and text[stop - 1] in _CUT_OFF:
        return []  # the text ends amid the words: 本年度没有发
    if heading & _HEADING_TOPICS and _OF_THE_HEADING.fullmatch(text, start, place):
        codes = dict.fromkeys(code for concept, code in DENIED if heading & int(concept) & _HEADING_TOPICS)
        return [Zero(code, place, stop, text[place:stop], "zero.heading") for code in codes]
    return []


def _codes(mask: int, around: int, names_every_way: bool = False) -> tuple[str, ...]:
    """The codes of a denied term, by the concepts of its clause and section; more than one for several ways of asking."""
    if mask & int(C.REQUEST) and not names_every_way and not around & (_DISPUTES | _ANY_WAY):
        channels = tuple(code for concept, code in CHANNELS if around & int(concept))
        if channels:
            return channels
    if mask & int(C.ENQUIRY):
        ways = tuple(code for concept, code in ENQUIRIES if around & int(concept))
        if len(ways) == 1:
            return ways
    for concept, code in DENIED:
        if mask & int(concept):
            if concept is C.WITHHELD and around & int(C.IN_PROACTIVE) and not around & int(C.IN_REQUESTS | C.REQUEST):
                return ("information_produced_withheld",)
            if concept is C.EXPENDITURE and around & int(C.IN_DISPUTES | C.LITIGATION | C.RECONSIDERATION):
                return ("dispute_expenditure_cny",)
            if concept in (C.DISCLOSED, C.PARTIAL) and not around & int(C.IN_REQUESTS):
                return ()
            return (code,)
    return tuple(code for concept, code in DENIED_FIRST if mask & int(concept))[:1]


def _once_each(found: list[Zero]) -> list[Zero]:
    """One zero for each code of a negation."""
    seen: dict[tuple[str, int, str], Zero] = {}
    for zero in found:
        seen.setdefault(
            (zero.code, zero.start if zero.rule_id != "zero.object_first" else zero.end, zero.rule_id), zero
        )
    return list(seen.values())
