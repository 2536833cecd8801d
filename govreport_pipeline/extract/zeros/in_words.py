"""Zeros in words: 未收到申请, 没有收费及减免, 行政复议、行政诉讼均为零."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from govreport_pipeline.extract.codes.binding import fit
from govreport_pipeline.extract.codes.carried import handed_on
from govreport_pipeline.extract.codes.each import OF_THE_HEADING
from govreport_pipeline.extract.codes.things import (
    DENIABLE,
    DENIED_FIRST,
    ONE_KIND,
    Thing,
    codes_of,
    codes_of_heading,
    denied_in,
    last_named,
)
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.words.lexicon import COURSES, FORM_ROWS, PAPERS, REQUESTED, C
from govreport_pipeline.extract.words.scan import Scan
from govreport_pipeline.extract.words.single_bodies import OF_BODIES
from govreport_pipeline.extract.words.times import is_stock, scope_of_denial
from govreport_pipeline.tables.vocabulary import Scope

_CALLED_ZERO = (
    "(?:政府)?(?:信息)?(?:公开)?申请|依申请|行政[复诉处强]|复议|诉讼|投诉|举报|申诉|收费|减免|败诉|纠错|不予|延期|上年|结转|责任追究|[追问]责|因"
    "|新闻发布|培训|听证|规范性|规章"
)
"""What is told by 零 or 0 alone: 零申请、0投诉."""
_GOAL = re.compile("(?:推行|打造|倡导|创建|提供|力争|争取|争创|确保(?!了)|努力|追求|目标|致力)[^,。;]{0,12}$")
_AS_GOAL = re.compile("[^,。;]{0,16}(?<![认因])为[^,。;]{0,6}(?:目标|宗旨|追求)")
"""力争零投诉 tells what is meant to be."""
_NEGATION = re.compile(
    r"(?:尚|暂|从|均|也|亦|都|并|还|目前|皆){0,4}"
    r"(?:未[曾共]?(?=新?[制出]|新增|印[制发]|下发|颁[发布]|形成|以[^,。;]{1,12}名义|结转[到至]?[下次明2]|转[入结]?[到至]?[下次明]|予?[减免收]|[追问]责|新[公印]|废|实施|采取|收|接|进行|发|出|产|受|涉|提|引|导致|招致|诱发|有|向|对|因|被|办(?![结完毕])|征|遇|存|减|免|获|组|举|召|开|作|就|由|设|安|承办|制[定发])|没(?!有?现成)(?:有)?|(?<![有如若毫])无(?!法|现成|关|偿|条件|纸|故|正当|需|疑|论|缝|形|偏|线|人机|公害|障碍|不(?!予)|效|限|锡|为|极|棣|愧|私|证|害|数|非|暇|序|误|虚|死角|盲|(?<=\(无)\)[\u4e00-\u9fff]|(?:(?!申请|收)[\u4e00-\u9fff]){1,10}证明)"
    r"|(?:不曾|未曾|从未|从不曾|未尝)(?=[有因由对为向就以在与收接发产出涉引被遇见提办制开召举动])(?!有效)|[谈说]不上|(?<!信息)不存在(?![、)/或和及等]|\s?(?:[2-9]|1\d|\d{2,4})[件宗起份条])|(?<!不)不(?=收取|收费|涉及(?:[^,。;]{0,10}(?:收费|费用|减免|复议|诉讼)|(?:政府|政务)?(?:信息)?(?:依申请公开|公开申请|申请公开|申请(?!公开))(?![人材事]|的(?!申请|情况|事项))))|无一例"
    rf"|(?<![从为是])零(?={_CALLED_ZERO}|发生|收取|收到|接到|受理|出现|提起|召开|举办|开展|制发|接收|作出|新增)|(?<![^\n年度现持到,;、。:(及和且])0(?={_CALLED_ZERO}))"
)
_MAY_DENY = re.compile("[尚暂从均也亦都并还目皆未没无不谈说零0]")
"""With one of which a negation begins."""
_FILLER = re.compile(
    r"(?:发生|产生|实施|作出|收到|接到|受理|出现|涉及|存在|提出|提起|引起|引发|导致|招致|收取|收|有|到|过|了|的|等|及|该|此|这|类|项|举办|举行|召开|召集|开展|组织|进行|制定|制发|出台|印发|接收|些|种|方面|相关|有关|任何|上述|以上|类似|情况|现象"
    r"|事项|事件|案件|事例|案例|情形|问题|业务|记录|内容|数据|(?<=[接收]到)(?:公众|群众|市民|任何|此类)?的?(?:要求|请求)|信息|政府信息|申请人|行为|一[例起件宗条次]|[)”\"\s])*"
)
"""All that may follow a negation that speaks of what stands before it: 均未收到, 没有此类情况发生."""
_ONLY_ASKED = re.compile(
    "(?:收到?|接[收到]?|受理|有|过|了|任何|相关|有关|此类|该类|的){0,4}申请(?:发生|情况|案件|事项){0,2}"
)
"""Under a heading of disputes, 本年度无申请 tells that there were none of them."""
_IS_ZERO = re.compile(r"(?:均|都|皆|合计|共计|情况|各)?(?:为|是|:)\s?[“\"]?(?:零|〇)[”\"]?(?=[,。;)\s]|$)")
_CLAUSE_END = re.compile(r"[,。;!?\n]|(?:但|而是|故|(?<![有没未曾])(?<!发生)(?<!出现)(?<!收到)(?<!接到)因此|所以)")
"""But 没有因此发生复议 denies what follows."""
_SPOILT = re.compile(
    r"权限|(?<=[没无])权|(?<![不未])(?:及时|按时|按期|(?<!现行)有效|充分|形成|建立|完全|明确|到位|规范|健全|完善|足够|深入|意识|专门|固定|统一|按照|按要求|很好|什么|重视|经验)"
)
_SLIP = re.compile(
    "(?:出现|发现|发生)[^,。;]{0,12}(?:涉密|泄密|敏感|不宜)"
    "|(?:出现|发现|发生)?(?:有|任何)?(?:应当?|应该|依法应当?)(?:主动|依法|予以?){0,3}公开[^,。;]{0,12}?[未不没](?![^,。;]{0,40}(?:投诉|举报|复议|诉讼|申诉|[追问]责))"
)
"""没有出现不宜公开的信息, 未发现应公开而未公开的信息: nothing went wrong; nobody says that nothing was withheld."""
_IF_REACH = 4
_IF = re.compile(r"(?:如果?|若|凡|对于?|是否|有|无论|防止|避免|确保|杜绝|力争)$")
_TAKEN = "[收要取][取过]{0,2}"
_ALL_OF_IT = "(?:均|全部|都|一律|一概)"
_FREE = re.compile(
    rf"{_ALL_OF_IT}(?:系|为|是|属|实行)?(?:免费|无偿)(?!发|赠|开|培|安|体)(?:提供|公开|办理)?|分文[未不没]{_TAKEN}"
    rf"|(?:一分钱?|一文钱?|半分钱|分文|一分一[厘毫])(?:也|都|均)?(?:未|没有?|不)(?:曾|向[^,。;]{{1,8}})?{_TAKEN}"
    r"|(?:(?:均|都|全部|皆)(?:予以|给予|已经?|依法|按规定)*免[收除去缴]|免[收除]了(?=全部|所有|一切|各项|任何|相关|有关))了?[^,。;\d]{0,10}?费用?(?=[,。;]|$)"
    rf"|(?:未|没有?|不曾|从不|概不)[^,。;乱多违]{{0,12}}?{_TAKEN}[^,。;]{{0,6}}?(?:一分钱?|一文钱?|半分钱|分文|钱)(?=[,。;]|$)"
)
"""Nothing was taken for it: 没有为公开信息收过群众一分钱, 分文未取."""
_MAY_BE_FREE = re.compile("免[费收除去缴]|无偿|分文|一分|一文|钱")
_FOR_SOME = re.compile("(?:困难|低保|残疾|特困|五保|优抚|老年|老人|孤寡|贫困|(?<!门)户|对象|群体)[^,。;]{0,24}$")
"""对低保户全部免费: for some, whatever others paid."""
_MONEY_SECTIONS = C.IN_FEES | C.IN_REQUESTS
_TOLD_OF_FEES = C.REQUEST | C.ON_REQUEST | C.PUBLISH | C.FEE
_REASON = re.compile(r"(?:因|由于|鉴于|因为)(?:[我本全][局镇乡县区市委办街]|本单位|本机关)?$")
_SUBJECT = 24
_START = attrgetter("start")
_ONLY_ITS_NUMBER = re.compile(
    r"(?:[、和及与][^,。;\d]{2,12})?[,(、:]?\s?(?:(?:[总合]?共|均|都|皆|合计|件数|数量)?计?[为是]?)\s?"
)
"""Between a denial and the number that says the same once more."""
_SOME_BODIES = re.compile(
    "(?:(?:部分|个别|少数|一些|有的|[还尚另]?有(?:\\d{1,4}|[一二两三四五六七八九十]{1,3})[个家])|其[余他它])"
    "[^,。;]{0,6}(?:单位|部门|机构|[镇乡村局]|街道|社区|科室|企业|公司|县区|区县)[^,。;]{0,8}$"
)
_POLICY = re.compile(r"一律|原则上|按规定|按照规定|依法|依规|实行|执行|政策|承诺|原则|坚持")
_DONE_BY_LAW = re.compile(
    "(?:依法|依规|按照?规定)(?:及时|予以|全部|认真|均)*(?:答复|回复|办理|受理|处理|提供)[^,。;、]{0,8}[、,](?:均|也|并|且|都|全部)*$"
)
"""各单位依法答复、不收费: another act was by law; that nobody was charged is told of the year."""
_REACH_OF_POLICY = 12
"""Characters before what is told in which a word may make it a rule: 原则上依法答复、不收费."""
_OWN_PRACTICE = re.compile(
    r"(?:[我本](?:[局委办厅镇乡县市区街院校所]|单位|机关|行政机关|部门|街道|中心)|年度?,?|(?<![^\s,。;级全])[省市县区州镇乡](?:人民)?政府)(?:对|为|向|受理|办理|答复|提供)[^,。;则承诺坚持规]{1,20}一律$"
)
"""我局对信息公开申请一律不收取费用: what a body does, and no more than a policy without it."""
_EXCEPT = re.compile(r"除[^。;]{1,40}外,?")
_BEYOND = re.compile(r"(?:以外|之外)的?(?:其[他它]|任何|费)|\(不(?:包?含|包括|计)")
_INCLUDED = re.compile(r"(?:收到?|接[收到]?|受理|收取|发生|举[办行]|有)?过?\((?:包?含|包括|无论|不论)[^()。;]*\)")
"""未收到(含网上、信函)申请: no request at all, of whatever way."""
_REST = re.compile("其[他它]")
"""除复印费外,没有收取其他费用: no fees but those."""
_CUT_OFF = frozenset("发收产出涉提接进开")
OF_HEADING = "zero.heading"
"""The rule of what a sentence denies without a name, under a heading that names it."""
_UNCHANGED = re.compile("无增无减|(?:无|没有|没|未)(?:发生|有)?(?:任何)?(?:增减|变化|变动|增加或减少)|持平|不变")
"""上一年项目数量33项,本年无增减: no change of the items of the form."""
_ACTS_ALONE = re.compile("(?:新增|新?(?:制发|制定|出台|印发|公开)|废止|失效|宣布|清理|[、和或及与也均的])+(?:情况|件)?")
_GOES_ON = re.compile(
    r",(?:也|或者?|以及|并|被)?[^,。;!?\n\d]{2,30}?的?(?:情况|案件|事项|现象|情形|问题|事件)(?:发生|出现)?(?=[,。;!?\n]|$)"
)
"""没有因信息公开被申请行政复议,被提起行政诉讼的情况: the noun behind the comma closes the list."""
_CLOSED = re.compile(r"(?:情况|案件|事项|现象|情形|问题|事件|申请|发生|费用?)$")


@dataclass(frozen=True, slots=True)
class Zero:
    """A thing denied: the code, its words and where they stand (normalised)."""

    code: str | None
    start: int
    end: int
    label: str
    rule_id: str
    scope: Scope = Scope.ANNUAL
    subject: str | None = None
    """Of whom it is told, if not the reporting agency."""


def find_zeros(text: str, scan: Scan, start: int, end: int, leaf_concepts: int, heading: int) -> list[Zero]:
    """The zeros that a sentence states in words; one for each thing denied.

    `heading` is the mask of the heading, for sections whose whole text is 无.
    """
    sentence = text[start:end]
    found: list[Zero] = []
    negations = _negations(sentence)
    reached = start
    for match, following in zip(negations, [*negations[1:], None], strict=False):
        if _IF.search(sentence, max(0, match.start() - _IF_REACH), match.start()) and not match.group().startswith(
            ("均", "也", "亦", "都")
        ):
            continue
        if _is_of_others(sentence, match) or (match.group() in "零0" and _is_goal(sentence, match)):
            continue
        place, after = start + match.start(), start + match.end()
        included = _INCLUDED.match(text, after, end)
        after = included.end() if included is not None else after
        floor, reached = reached, after
        stop = _region_end(text, after, end if following is None else start + following.start())
        asked = _ONLY_ASKED.fullmatch(text, after, stop) and heading & COURSES and not heading & REQUESTED
        things = [] if asked else _denied_of_it(text, scan, after, stop)
        if things := things or _acts_on_papers(text, scan, start, after, stop, end):
            body = _body_before(scan, start, place)
            around = leaf_concepts | _asked_before(scan, start, place, things)
            denied = _denied_after(text, start, place, after, stop, things, around, body)
            has_none = any(zero.code == "requests_received" for zero in found)
            found += [zero for zero in denied if zero.code in DENIABLE or has_none]
        elif asked or _FILLER.fullmatch(text, after, stop):
            topic = 0 if ONE_KIND.search(text, after, stop) else heading
            found += _denied_before(text, scan, start, place, stop, topic, leaf_concepts, floor)
    for match in _IS_ZERO.finditer(sentence) if "零" in sentence or "〇" in sentence else ():
        found += _denied_before(text, scan, start, start + match.start(), start + match.end(), heading, leaf_concepts)
    told = scan.mask(start, end)
    if leaf_concepts & _MONEY_SECTIONS or told & _TOLD_OF_FEES:
        found += _free(start, sentence, found)
    if told & C.PRIOR_YEAR:
        found += _unchanged(scan, start, sentence)
    return _once_each(found)


def _free(start: int, sentence: str, found: Sequence[Zero]) -> Iterator[Zero]:
    """The zeros of fees that nobody paid; none where the sentence denies fees: 全部免费公开,未收取任何费用."""
    if _MAY_BE_FREE.search(sentence) is None or any(zero.code == "fees_cny" for zero in found):
        return
    for free in _FREE.finditer(sentence):
        if _FOR_SOME.search(sentence, max(0, free.start() - _SUBJECT), free.start()) is None:
            yield Zero("fees_cny", start + free.start(), start + free.end(), free.group(), "zero.free")


def of_its_time(text: str, zero: Zero, start: int, report_year: int | None) -> Zero:
    """The zero of a sentence from `start` with the time that its words name: 2011年未收到申请.

    What the year before left over (上年无结转, 无2011年结转的申请) is what the year took over.
    """
    scope = scope_of_denial(text, start, zero.start, report_year)
    if zero.code == "requests_carried_forward":
        told = handed_on(text[zero.start : zero.end], report_year)
        return (
            replace(zero, code="requests_carried_over")
            if scope is Scope.PRIOR_YEAR
            else replace(zero, code=told or zero.code)
        )
    return zero if is_stock(zero.code) else replace(zero, scope=scope)


def _negations(sentence: str) -> list[re.Match[str]]:
    """The negations of a sentence; 没有未办结的申请 denies what is 未办结."""
    found: list[re.Match[str]] = []
    reached = 0
    for first in _MAY_DENY.finditer(sentence):
        match = _NEGATION.match(sentence, first.start()) if first.start() >= reached else None
        if match is None:
            continue
        reached = match.end()
        if not found or match.start() > found[-1].end():
            found.append(match)
    return found


def _is_goal(sentence: str, denial: re.Match[str]) -> bool:
    """Is what would be none only meant to be: 力争零投诉, 以零复议为目标?"""
    before, behind = _GOAL.search(sentence, 0, denial.start()), _AS_GOAL.match(sentence, denial.end())
    return before is not None or behind is not None


def _is_of_others(sentence: str, denial: re.Match[str]) -> bool:
    """Is it denied of some bodies only: 有3个单位未收到申请, 其余单位均未收到; but 全县12个单位均未收到?"""
    return _SOME_BODIES.search(sentence, max(0, denial.start() - _SUBJECT), denial.start()) is not None


def _denied_of_it(text: str, scan: Scan, after: int, stop: int) -> list[Thing]:
    """The things denied behind a negation; none where it only tells which bodies are meant: 没有收到申请的单位有3个."""
    things = denied_in(text, scan, after, stop)
    return [] if things and OF_BODIES.match(text, max(thing.end for thing in things), stop) else things


def _acts_on_papers(text: str, scan: Scan, start: int, after: int, stop: int, end: int) -> list[Thing]:
    """现行有效的规范性文件19件,无废止; 未制发、未废止规章: what was not done to the documents named before, or else behind."""
    if _ACTS_ALONE.fullmatch(text, after, stop) is None:
        return []
    before = last_named(scan.terms(start, after), PAPERS)
    papers = [before] if before else [mask & PAPERS for _, _, mask in scan.terms(stop, end) if mask & PAPERS]
    acts = scan.mask(after, stop)
    return [Thing(after, stop, acts | one, one) for one in papers]


def _unchanged(scan: Scan, start: int, sentence: str) -> Iterator[Zero]:
    """行政许可上一年项目数量33项,本年无增减: the change of the row of the form named last."""
    for match in _UNCHANGED.finditer(sentence):
        place = start + match.start()
        terms = scan.terms(start, place)
        row = last_named(terms, FORM_ROWS)
        if not any(mask & C.PRIOR_YEAR for _, _, mask in terms):
            continue
        rule = fit("项", C.RISE_OR_FALL, C.RISE_OR_FALL | row, 0)
        if rule is not None:
            yield Zero(rule.code, place, start + match.end(), match.group(), "zero.unchanged")


def is_reason(text: str, zero: Zero, start: int) -> bool:
    """Is the zero only named as a reason: 因未收到申请,…?"""
    return _REASON.search(text, start, zero.start) is not None


def is_printed_behind(text: str, zero: Zero, figures: Sequence[Figure]) -> bool:
    """没有接到申请,0件: is what is denied printed right behind, and nothing else?

    `figures` are those of 0, in the order of the text.
    """
    first, stop = (bisect_left(figures, place, key=_START) for place in (zero.end, zero.end + _SUBJECT))
    return any(
        zero.code in (figure.code, *figure.codes) and _ONLY_ITS_NUMBER.fullmatch(text, zero.end, figure.start)
        for figure in figures[first:stop]
    )


def tell_of_all_years(figures: Sequence[Figure], zeros: Sequence[Zero]) -> None:
    """未收到申请,历年累计亦为0件: a figure of all years without a code is of what its sentence denies before.

    The zeros are those of the leaf, sentence by sentence.
    """
    for figure in figures:
        if figure.code is not None or figure.near & ~(C.TOTAL | C.RECEIVED) != C.CUMULATIVE:
            continue
        first, stop = (bisect_left(zeros, at, key=_START) for at in (figure.sentence_start, figure.sentence_end))
        before = [zero for zero in zeros[first:stop] if zero.start < figure.start]
        codes: tuple[str | None, ...] = tuple(
            dict.fromkeys(
                zero.code
                for zero in before
                if zero.code is not None and (zero.start == before[-1].start or zero.end == before[-1].end)
            )
        )
        if len(codes) == 1 or (codes and not figure.value):
            figure.give(codes[0], "follow_up.cumulative")
            figure.codes = codes if len(codes) > 1 else ()


def _region_end(text: str, start: int, limit: int) -> int:
    """End of the words that a negation reaches."""
    match = _CLAUSE_END.search(text, start, limit)
    if match is None:
        return limit
    if match.group() == "," and _CLOSED.search(text, start, match.start()) is None:
        more = _GOES_ON.match(text, match.start(), limit)
        if more is not None:
            return more.end()
    return match.start()


def _asked_before(scan: Scan, start: int, place: int, things: Sequence[Thing]) -> int:
    """收到申请8件,无结转下年度: what is carried on are the requests of which the sentence speaks."""
    is_carried = any(thing.mask & C.CARRIED_FORWARD for thing in things)
    return scan.mask(start, place) & REQUESTED if is_carried else 0


def _body_before(scan: Scan, start: int, end: int) -> int:
    """The course of dispute that a sentence has named last."""
    return last_named(scan.terms(start, end), COURSES)


def _denied_after(
    text: str, start: int, place: int, after: int, stop: int, things: list[Thing], around: int, body: int
) -> list[Zero]:
    """未收到行政复议申请: the things stand behind the negation."""
    if _SPOILT.search(text, after, things[0].start) or _SLIP.match(text, after):
        return []
    if _BEYOND.search(text, after, stop) or (_EXCEPT.search(text, start, place) and _REST.search(text, after, stop)):
        return []
    if text.startswith("不收", after - 1) and _is_policy(text, start, place):
        return []
    denied = codes_of(text, things, after, stop, around, body, comes_first=False)
    return [
        Zero(code, place, thing.end, text[thing.start : thing.end], "zero.denied")
        for thing, code in denied
        if code in DENIED_FIRST
    ]


def _is_policy(text: str, start: int, place: int) -> bool:
    """Is it a rule that nobody be charged, and not what a body itself does: 按规定一律不收取?"""
    if _POLICY.search(text, max(0, place - _REACH_OF_POLICY), place) is None:
        return False
    done = _DONE_BY_LAW.search(text, max(start, place - _SUBJECT), place)
    if done is not None and _POLICY.search(text, max(start, done.start() - _REACH_OF_POLICY), done.start()) is None:
        return False
    return _OWN_PRACTICE.search(text, max(start, place - 2 * _SUBJECT), place) is None


def _denied_before(
    text: str, scan: Scan, start: int, place: int, stop: int, heading: int, around: int, floor: int = 0
) -> list[Zero]:
    """复议、诉讼均未发生: the things stand before the negation and behind `floor`, or in the heading."""
    begin = place
    things: list[Thing] = []
    while begin > max(start, floor) and text[begin - 1] != ";" and OF_THE_HEADING.fullmatch(text, begin, place):
        begin = max(start, floor, max(text.rfind(mark, start, begin - 1) for mark in ",;:") + 1)
        things = denied_in(text, scan, begin, place)
    if things and begin == floor > start:
        return []  # 没有及时答复申请的情况不存在: denied twice
    if things:
        denied = codes_of(text, things, begin, place, around, _body_before(scan, start, begin), comes_first=True)
        return [
            Zero(code, thing.start, stop, text[thing.start : thing.end], "zero.object_first")
            for thing, code in denied
            if code in DENIED_FIRST
        ]
    if stop == len(text) and text[stop - 1] in _CUT_OFF:
        return []  # the text ends amid the words: 本年度没有发
    if OF_THE_HEADING.fullmatch(text, start, place):
        codes = codes_of_heading(heading, around)
        return [Zero(code, place, stop, text[place:stop], OF_HEADING) for code in codes]
    return []


def _once_each(found: list[Zero]) -> list[Zero]:
    """One zero for each code of a negation."""
    seen: dict[tuple[str | None, int, str], Zero] = {}
    for zero in found:
        seen.setdefault(
            (zero.code, zero.start if zero.rule_id != "zero.object_first" else zero.end, zero.rule_id), zero
        )
    return list(seen.values())
