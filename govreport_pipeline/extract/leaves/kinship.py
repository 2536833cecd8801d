"""Which metrics and units can be parts of which: a litigation is no part of a request; and what the rest of a list is."""

import re
from collections.abc import Sequence

from govreport_pipeline.catalogue.metrics import CHANNELS, WAYS_OF_ASKING, codes_beginning
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL
from govreport_pipeline.extract.numbers.units import PIECE_UNITS, Family
from govreport_pipeline.extract.words.item_labels import counts_readers
from govreport_pipeline.extract.words.lexicon import CHANNELS as ALL_CHANNELS
from govreport_pipeline.extract.words.lexicon import C

GROUPS: dict[str, tuple[str, ...]] = {
    "channel": WAYS_OF_ASKING,
    "timing": ("requests_concluded_on_time", "requests_concluded_extended"),
    "stage": (
        "requests_received", "requests_accepted", "requests_not_accepted", "requests_answered", "requests_concluded",
        "requests_carried_forward", "requests_carried_over",
    ),
}  # fmt: skip
"""Codes of requests by what they split: how they came, how long they took, what was done."""

_GROUP_OF = {code: group for group, codes in GROUPS.items() for code in codes}
ALL_ITEMS = ("proactive_items", "information_produced", "key_area_items")
ITEM_CODES = codes_beginning(*ALL_ITEMS)
_OF_REQUESTS = codes_beginning("requests_")
"""How codes of information disclosed or produced begin."""
_OF_ITEMS = codes_beginning(*ALL_ITEMS, "normative_documents", "rules_", "policy_interpretations", "news_items", "gazette", "digitised", "licensing_decisions", "penalty_decisions", "compulsion_decisions", "other_services_decisions")  # fmt: skip

_PAPERS_MADE = ("normative_documents_issued", "normative_documents_new")
"""Totals that are told out by what of them is public: 制发规范性文件10件,其中主动公开6件、依申请公开4件."""

COMPATIBLE: tuple[frozenset[Family], ...] = (
    frozenset({Family.THING, Family.LOST}),
    frozenset({Family.THING, Family.EVENT, Family.VISIT, Family.PERSON}),
    frozenset({Family.PERSON, Family.VISIT}),
    frozenset({Family.PERSON, Family.LOST}),
    frozenset({Family.MONEY}),
    frozenset({Family.PLACE}),
)
OF_READERS = ("followers", "reads", "website_visits")
"""What counts those who read, and no items."""
_NOT_ITEMS = frozenset({Family.EVENT, Family.PERSON, Family.VISIT, Family.PLACE})


def group_of(code: str | None) -> str | None:
    """The group of a code of requests; None for other codes."""
    if code not in _OF_REQUESTS:
        return None
    if code in _GROUP_OF:
        return _GROUP_OF[code]
    return (
        "reason" if code.startswith(("requests_withheld", "requests_unable", "requests_not_processed_")) else "outcome"
    )


def may_be_part(total: Figure, part: Figure) -> bool:
    """Can a figure be a part of another, by their units?"""
    if total.unit.unit in PIECE_UNITS and (part.unit.family in _NOT_ITEMS or counts_readers(part.words)):
        return False
    if total.unit.family in (Family.VISIT, Family.PERSON) and part.unit.unit in PIECE_UNITS - {"件"}:
        return False
    families = {total.unit.family, part.unit.family}
    return any(families <= group for group in COMPATIBLE)


_DONE = C.RECEIVED | C.ACCEPTED | C.ANSWERED | C.CONCLUDED | C.HANDLED
RESPONDED_BY = re.compile(r"[,、;:\s]*(?:通过|利用|借助)[^,;。]{2,60}?回应(?!关切|栏)")
"""通过网站发布信息90条,通过微博回应热点2条: what was done for those who ask is listed with what was published, and no kind of it."""


def may_be_kind(figure: Figure) -> bool:
    """Can it be a kind of items, whatever its words say: 信访知识209条, 回应关切13条?"""
    is_done = figure.near & _DONE or (figure.code == "letters_concluded" and not RESPONDED_BY.match(figure.words))
    return figure.unit.unit in PIECE_UNITS - {"件"} and not is_done


def may_belong(total: str | None, part: str | None) -> bool:
    """Can a figure of one code be a part of a figure of another?

    A figure without a code fits any total; a total without a code takes only
    parts without one.
    """
    if part is None or part == total:
        return True
    if total is None:
        return False
    if total in ITEM_CODES:
        return part in _OF_ITEMS or part in ("press_conferences", "proactive_items_press")
    if total.startswith("requests_"):
        return part.startswith("requests_") and group_of(part) != "stage"
    if total in ("letters_received", "letters_concluded"):
        return part.startswith((total, "enquiries", "complaints"))  # 工单4018件,其中咨询2265件,投诉58件
    if total == "complaints":
        return part in ("letters_received", "enquiries_phone")  # 投诉67件,其中来电28件: how they came
    if total in _PAPERS_MADE:
        return part.startswith(("normative_documents_disclosed", "information_produced_"))
    return part.startswith(f"{total}_")


_PAPERS = re.compile(rf"(?:文件|公文|发文){IN_ALL}$")
_OF_A_SORT = re.compile(rf"类(?:的?(?:政府|政务)?信息)?{IN_ALL}$")


def _is_paper_of(total: Figure, part: Figure) -> bool:
    """公开县政府文件56件,其中规范性文件20件: are they some of the papers that a total without a code counts? Or a sort: 印发公文155件,其中业务类信息106条."""
    is_one = (part.code or "").startswith(("normative_documents", "rules_")) or (
        part.code in ALL_ITEMS and _OF_A_SORT.search(part.words) is not None
    )
    return is_one and total.low >= part.low and _PAPERS.search(total.words) is not None


def is_told_within(total: Figure, part: Figure) -> bool:
    """建议提案办理11件(代表建议6件,委员提案5件): is it of a total without a code, being its paper or told in its bracket?"""
    is_within = part.holder is total and part.unit.unit == total.unit.unit and part.high <= total.high
    return is_within or _is_paper_of(total, part)


def is_where_published(total: Figure, code: str | None, part: Figure) -> bool:
    """解读96条,其中网站发布61条,微信推送35条: of these; but 网站发布信息60条, behind others, of all information.

    `code` is that of the total, or of the one it is a part of.
    """
    if code != "policy_interpretations" or part.code not in CHANNELS or part.low > total.high:
        return False
    return not (part.near & C.INFORMATION and total.parts)


ANSWERED = ("public_responses", "letters_concluded")
"""Totals that are told out by the ways in which people were heard and answered."""
_ONLY_A_WAY = re.compile(
    r"(?:其中|通过|来自|[,、;:\s])*(?:(?!收到|受理|接[到收听受待]|公[开布示]|发布|咨询|投诉|来信|信访|更新|新增)[\u4e00-\u9fff“”]){2,16}"
)


def is_way_of_answering(total: Figure, part: Figure) -> bool:
    """回应热点395件,其中人民网7件、市长信箱36件: does a part of what was answered name no more than its way?"""
    is_so = (
        total.code in ANSWERED
        and part.near & (ALL_CHANNELS | C.HOTLINE | C.LETTERS | C.PHONE)
        and part.low <= total.high
    )
    return bool(is_so) and part.unit.unit == total.unit.unit and _ONLY_A_WAY.fullmatch(part.words) is not None


_WAYS = {
    "proactive_items_new_media": ("proactive_items_weibo", "proactive_items_wechat"),
    "proactive_items_media": ("proactive_items_newspaper", "proactive_items_broadcast"),
}
"""Channel → those that are ways of it."""


def is_way_of(channel: str | None, code: str | None) -> bool:
    """Does a channel hold another: is Weibo one of the new media?"""
    return code in _WAYS.get(channel or "", ())


def is_another_channel(channel: str | None, code: str | None) -> bool:
    """网站公开500条,公开栏公开300条,微信公开200条: what went out by one way is none of what went out by another."""
    if channel not in CHANNELS or code not in CHANNELS or code == channel:
        return False
    return not is_way_of(channel, code)


def is_beside_kinds(channel: str | None, parts: Sequence[Figure], code: str | None) -> bool:
    """Does another channel stand behind the kinds that one channel's figure, or that of all items, is told out by?"""
    is_other = is_another_channel(channel, code) or (channel == "proactive_items" and code in CHANNELS)
    return is_other and bool(parts) and all(part.code not in CHANNELS for part in parts)


_THE_REST = re.compile(
    "(?:其余|其[他它](?:的|结果|(?:法定)?情[形况]|原因|处理)?|(?:属于?|涉及)?(?:工作|警务|审计)秘密)[的为有共]?"
)
_REST_OF = {
    "reconsiderations": "reconsiderations_other",
    "litigations": "litigations_other",
    "public_responses": "public_responses_other",
    "requests_outcome_withheld": "requests_withheld_other",
    "requests_outcome_other": "requests_other_other",
}
"""Total → what its list calls 其他."""
_REST_OF_GROUP = {"outcome": "requests_outcome_other", "channel": "requests_received_other"}
"""Group of codes of requests → what a list of them calls 其他."""


def is_the_rest(label: str) -> bool:
    """Does a label speak of what is left of a list: 其他, 其它情形, 其余?"""
    return _THE_REST.fullmatch(label) is not None


def rest_of(total: str | None, parts: Sequence[str | None]) -> str | None:
    """The code of the rest of a list, by its total and the other parts; None where it is no such list."""
    if group_of(total) != "stage":
        return _REST_OF.get(total or "")
    groups = {group_of(part) for part in parts}
    return next((rest for group, rest in _REST_OF_GROUP.items() if group in groups), None)


def is_rest_within(total: str | None, part: str | None) -> bool:
    """Is what a part leaves what is left of its total alone: 法定其他情形 of refusals, 撤回 of 其他处理?"""
    is_other = part == "requests_outcome_other" and total in ("requests_outcome_withheld", "requests_outcome_other")
    return is_other or (total == "requests_outcome_withheld" and part == _REST_OF[total])


_GRANTED = C.DISCLOSED | C.PARTIAL | C.PUBLISH | C.ALREADY_PUBLIC
_OUTCOME_OF = {
    "requests_withheld_": (C.WITHHELD, "requests_withheld_other"),
    "requests_unable_": (C.UNABLE, None),
    "requests_not_processed_": (C.NOT_PROCESSED, None),
}
"""How codes of grounds begin → the outcome that they are of, and the code of its other grounds."""


def rest_beside(code: str | None, said: int = 0) -> str | None:
    """The code of the rest of a list of which another member has the code; None where it is no such list.

    A ground beside outcomes, the sentence not having `said` the one it is of,
    stands for that: 公开20件,不掌握9件,其他3件.

    >>> rest_beside("reconsiderations_upheld")
    'reconsiderations_other'
    """
    family = (code or "").partition("_")[0]
    if family in _REST_OF:
        return _REST_OF[family]
    for beginning, (outcome, rest) in _OUTCOME_OF.items():
        if code is not None and code.startswith(beginning):
            return "requests_outcome_other" if said & _GRANTED and not said & outcome else rest
    return _REST_OF_GROUP.get(group_of(code) or "")
