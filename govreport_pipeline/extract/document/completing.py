"""What only the whole list of figures tells: codes of lists, labels, scopes, subjects."""

import re
from collections.abc import Sequence
from itertools import pairwise

from govreport_pipeline.catalogue.metrics import CHANNELS, GROWTH, WAYS_OF_ASKING
from govreport_pipeline.extract.document.adopting import adopt, adopt_marks
from govreport_pipeline.extract.document.beside_totals import code_kinds_beside_totals
from govreport_pipeline.extract.document.by_arithmetic import (
    carry_year_on,
    code_by_change,
    give_parts_to_whom_they_add_up,
)
from govreport_pipeline.extract.document.key_areas import code_work_on_key_areas
from govreport_pipeline.extract.document.kind_lists import code_kind_lists
from govreport_pipeline.extract.document.kinds import code_kind
from govreport_pipeline.extract.document.labels import label_of
from govreport_pipeline.extract.document.new_requests import code_new_requests, code_old_requests
from govreport_pipeline.extract.document.no_disclosure import uncode_what_is_none
from govreport_pipeline.extract.document.other_bodies import code_other_bodies
from govreport_pipeline.extract.document.parts import code_part
from govreport_pipeline.extract.document.scopes_together import set_scopes
from govreport_pipeline.extract.document.some_of_all import tell_some_apart
from govreport_pipeline.extract.document.subjects import (
    set_subjects,
    tell_boxes_apart,
    tell_classes_apart,
    tell_requesters_apart,
    tell_titles_apart,
)
from govreport_pipeline.extract.document.sums import code_sums
from govreport_pipeline.extract.document.told_again import tell_again
from govreport_pipeline.extract.document.topics import code_topics
from govreport_pipeline.extract.leaves.comparisons import NEW_OF_ALL, OF_ALL_YEARS
from govreport_pipeline.extract.leaves.growth import MULTIPLE
from govreport_pipeline.extract.leaves.questionnaires import name_questionnaires
from govreport_pipeline.extract.leaves.splits import splits_of
from govreport_pipeline.extract.leaves.together import uncode_alike
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.numbers.worths import percent_of
from govreport_pipeline.extract.words.item_labels import names_body, names_no_kind, object_of
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.tables.vocabulary import Relation

_AND_OTHER_WAYS = re.compile(
    "等(?:多种|各种|不同)?(?:渠道|方式|形式|途径|方法)[^,。;]{0,8}(?:收到|接到|受理|提交|提出)"
    "|[、和及与][^,。;]{0,24}(?:渠道|方式|形式|途径)(?:收到|接到|受理|接受|提交|提出)"
    "|[、和及与或]其[他它][^,。;、]{0,4}(?:渠道|方式|形式|途径)"
)
_WAY_OF_ANSWERING = re.compile(
    "(?:书面|口头|当面|当场|现场|电话|邮件|邮箱|信函|邮寄|传真|网[上络站]|在线|线[上下]|短信)[^,;]{0,8}[答回]复(?:申请)?[了的共]*$"
)
_COMPARES = re.compile("[比较]")
"""比2011年(112件)增长,全年受理132件: what other years received has no part accepted."""
_BESIDE = re.compile(f"[、,]?{IN_ALL}")
_NEW = re.compile("新(?:收|增|接|受理)|(?:本年|当年|今年)度?(?:收|受|接|新)")
_OF_ONE_AREA = re.compile(
    "重点领域(?:中|里|内)?的(?!(?:政府|政务|公开|各类|相关|主动|有关|重要|重点)*(?:信息|内容|文件))[\u4e00-\u9fff]{2,16}信息$"
)
"""重点领域的涉农补贴信息: of one of them."""
_OUGHT_TO_BE = "应(?:当|该|予以)?(?:依法)?(?:主动)?公开"
_LEFT_OVER = re.compile(
    rf"[\s,;:、]*(?:{_OUGHT_TO_BE}的)?其[他它余](?:{_OUGHT_TO_BE})?的?(?:各类|政府|政务)*信息{IN_ALL}"
)
"""应主动公开的其他信息7条: the last of the kinds that a catalogue lists."""
_POSTED = re.compile("信函|信件|来信|书信|挂号|邮|来函")
_SOME_OF_ALL = re.compile(
    r"[,;、:\s]*((?:各(?!部门|单位|级|类|项)|(?=[^,;:]{0,20}(?:直属|[省市县区州]直))(?![全本我]))[\u4e00-\u9fff()、]{1,24}?)"
    r"(?:共计?|累计|新增)?主动公开"
)
"""Bodies of one kind among all whose work a report tells of."""
_DISCLOSED_BY = re.compile(r"[,;、:\s]*(?![全本我])([\u4e00-\u9fff()、]{1,24}?)(?:共计?|累计|新增)?主动公开")
"""Who disclosed it, beside such bodies: 乡镇(街道)主动公开信息."""


def complete(text: str, figures: Sequence[Figure], report_year: int | None, agency: str | None) -> None:
    """Codes that depend on the whole list; labels, subjects, scopes, in a report of an `agency`."""
    adopt(text, figures)
    tell_again(text, figures)
    adopt_marks(figures)
    _leave_ways_out(text, figures)
    _leave_ways_of_answering_out(figures)
    code_work_on_key_areas(text, figures)
    _set_codes(text, figures)
    code_topics(text, figures)
    name_questionnaires(text, figures)
    code_kind_lists(text, figures)
    code_sums(text, figures, report_year)
    code_kinds_beside_totals(text, figures)
    uncode_what_is_none(text, figures)
    _set_codes_by_totals(figures)
    _tell_bodies_apart(figures)
    code_other_bodies(text, figures, agency)
    _separate_accepted(figures)
    code_old_requests(text, figures)
    code_new_requests(text, figures)
    code_by_change(text, figures)
    give_parts_to_whom_they_add_up(figures)
    set_scopes(text, figures, report_year)
    carry_year_on(text, figures)
    uncode_alike(figures)
    _set_growth(figures)
    set_subjects(text, figures, agency)
    tell_requesters_apart(text, figures)
    tell_boxes_apart(figures)
    tell_classes_apart(figures)
    tell_titles_apart(figures)
    tell_some_apart(text, figures)


def _leave_ways_out(text: str, figures: Sequence[Figure]) -> None:
    """收到2份书面申请, 通过信函等方式收到申请: no way of asking, where no other is told beside it."""
    ways = [
        figure for figure in figures if figure.is_countable and (figure.code or "").startswith("requests_received_")
    ]
    for figure in ways:
        if _is_told_out_by_ways(figure):
            figure.give("requests_received", "any_way")
            continue
        if figure.parent is not None or any(
            way.sentence_start == figure.sentence_start and not (way.is_compared and way.code == figure.code)
            for way in ways
            if way is not figure
        ):
            continue
        words = text[figure.near_start : figure.end + 4]
        is_written = figure.code == "requests_received_post" and "书面" in words and not _POSTED.search(words)
        if is_written or _AND_OTHER_WAYS.search(words):
            for one in (figure, *(way for way in ways if way.is_compared and _is_beside(way, figure))):
                one.give("requests_received", "any_way")


def _is_told_out_by_ways(figure: Figure) -> bool:
    """收到书面申请27件,其中当面15件、信函12件: in writing is no way, where what is told out came by others."""
    told = [part for part in figure.parts if part.code in WAYS_OF_ASKING]
    return "书面" in figure.words and not _POSTED.search(figure.words) and len(told) > 1


def _leave_ways_of_answering_out(figures: Sequence[Figure]) -> None:
    """书面答复30件,电话答复6件: each is a way of answering, and none the number of answers."""
    ways = [one for one in figures if one.code == "requests_answered" and _WAY_OF_ANSWERING.search(one.words)]
    for last, figure in pairwise(ways):
        if last.sentence_start == figure.sentence_start:
            last.uncode()
            figure.uncode()


def _is_beside(compared: Figure, figure: Figure) -> bool:
    """Is it the number of another year of the same: 收到书面申请28件(上年为17件)?"""
    return compared.sentence_start == figure.sentence_start and compared.code == figure.code


def _set_codes(text: str, figures: Sequence[Figure]) -> None:
    """Labels, and the codes of parts and kinds."""
    listed = -1
    last: Figure | None = None
    for figure in figures:
        figure.label = label_of(text, figure)
        if last is not None and _is_in_another_unit(text, last, figure):
            figure.label = last.label  # 接待群众26批58人次
        last = figure
        if figure.code == "key_area_items":
            about = object_of(figure)
            if names_no_kind(about) or ("重点领域" in about and _OF_ONE_AREA.search(about) is None):
                listed = figure.sentence_start
            else:
                figure.give("key_area_items_by_topic", "kind.area")  # 在重点领域公开财政类30条
        elif figure.sentence_start == listed and figure.said & C.KEY_AREA and not figure.near & C.KEY_AREA:
            figure.around &= ~C.KEY_AREA  # 重点领域90条、惠农补贴353条: the areas are one kind of several
        if figure.is_countable and figure.rule_id != NEW_OF_ALL:
            if figure.parent is not None:
                code_part(text, figure)
            else:
                code_kind(text, figure)
            if figure.code == "proactive_items" and _LEFT_OVER.fullmatch(figure.words) is not None:
                figure.give("proactive_items_by_category", "kind.proactive_items_by_category")


def _is_in_another_unit(text: str, last: Figure, figure: Figure) -> bool:
    """Is it the number before once more, counted in another unit and without a word of its own?"""
    if figure.label != text[slice(*figure.quote)] or last.unit.unit == figure.unit.unit:
        return False
    return last.unit.family is not Family.PERCENT and _BESIDE.fullmatch(text, last.end, figure.start) is not None


def _set_codes_by_totals(figures: Sequence[Figure]) -> None:
    """What the year added to a total is of its code, and so is what all years had; a total that channels add up to is no kind."""
    for figure in figures:
        if figure.rule_id == OF_ALL_YEARS and figure.holder is not None:
            figure.give(figure.holder.code, OF_ALL_YEARS)  # 政府文件27件(累计203件)
            figure.label = figure.holder.label
        if figure.rule_id == NEW_OF_ALL and figure.parent is not None:
            figure.give(figure.parent.code, NEW_OF_ALL)  # 政府文件180条,本年增31条
            figure.label = figure.parent.label
        if figure.parts and figure.rule_id.startswith("kind.") and _is_split_by_channel(figure):
            # 政府信息、工作动态信息128条,其中网站46条,微信58条,…
            figure.give("proactive_items", "kind.total")


def _is_split_by_channel(figure: Figure) -> bool:
    """Do the channels of a total add up to it? It is no kind then."""
    return any(
        sum(part.code in CHANNELS for part in split) > 1 and sum(part.value for part in split) == figure.value
        for split in splits_of(figure)
    )


def _tell_bodies_apart(figures: Sequence[Figure]) -> None:
    """省直单位主动公开14万条;各市政府主动公开39万条: of no one's all; each is of some bodies of the whole."""
    told: dict[str, Figure] = {}
    beside: dict[str, Figure] = {}
    for figure in figures:
        if figure.code == "proactive_items" and figure.parent is None and figure.is_countable:
            bodies, body = _SOME_OF_ALL.match(figure.words), _DISCLOSED_BY.match(figure.words)
            if bodies is not None:
                told.setdefault(bodies[1], figure)
            elif body is not None and names_body(body[1]):
                beside.setdefault(body[1], figure)
    if len({figure.value for figure in told.values()}) > 1:
        for name, figure in (told | beside).items():
            figure.give("proactive_items_by_body", "bodies")
            figure.label = name


def _separate_accepted(figures: Sequence[Figure]) -> None:
    """收到申请9件,受理8件; 收到申请9件,其中受理8件: received and accepted, where both are told."""
    received: Figure | None = None
    accepted: set[float] = set()
    for figure in figures:
        if figure.code != "requests_received":
            continue
        whole = figure.parent or received
        if figure.rule_id == "part.body":
            continue  # 受理居前的是市建设局9件
        if figure.near & C.ACCEPTED and any(map(_is_new, figure.parts)):
            figure.give("requests_accepted", "accepted")  # 受理21件(其中新收19件,上年结转2件)
            continue
        if figure.rule_id == "restated":
            is_accepted = figure.value in accepted
        else:
            is_accepted = whole is not None and _is_accepted_of(figure, whole)
        if is_accepted:
            figure.give("requests_accepted", "accepted")
            accepted.add(figure.value)
        elif figure.parent is None:
            received = figure


def _is_new(part: Figure) -> bool:
    """Is it how many of those accepted came in the year?"""
    return part.code == "requests_received" and _NEW.search(part.words) is not None


def _is_accepted_of(figure: Figure, received: Figure) -> bool:
    """Is it how many of those received were accepted? 其中市教育局受理2件 are received all the same, by one body."""
    return (
        received.code == "requests_received"
        and bool(figure.near & C.ACCEPTED)
        and not received.near & C.ACCEPTED
        and figure.sentence_start - received.end < 40
        and _COMPARES.search(received.words) is None
        and not (figure.parent is not None and names_body(figure.label.partition("受理")[0]))
    )


def _set_growth(figures: Sequence[Figure]) -> None:
    """Growth is that of what its count turned out to be; 增长1.3倍 are 130 %."""
    for figure in figures:
        is_growth = figure.relation is Relation.GROWTH_OF and figure.rule_id != MULTIPLE
        if is_growth and figure.parent is not None and figure.parent.code is not None:
            figure.give(f"{figure.parent.code}{GROWTH}", "growth")
        if figure.unit.family is Family.TIMES and figure.rule_id == "growth":
            figure.value, figure.low, figure.high = (
                percent_of(each, figure.unit.unit) for each in (figure.value, figure.low, figure.high)
            )
