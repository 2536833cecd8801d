"""One number for several things: 不予公开及信息不存在共4件 has the code of neither."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from govreport_pipeline.catalogue.metrics import GROUNDS_OF
from govreport_pipeline.extract.codes.binding import fit
from govreport_pipeline.extract.codes.things import Thing, things_in
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.words.lexicon import GROUNDS, C
from govreport_pipeline.extract.words.scan import Scan
from govreport_pipeline.tables.vocabulary import Scope

TOGETHER, EACH = "several_together", "each_of_several"
MOST = 12
"""No more numbers are told apart by 分别."""
_OF_ONE_CASE = ("requests_received", "requests_accepted", "requests_answered", "requests_concluded")
"""Stages that the same requests pass (受理和答复申请5件), and ways to ask, of which `completing` knows more."""
_OF_GROUNDS = tuple(GROUNDS_OF.values())
_MARK = re.compile("、|和|与(?<!参与)|及(?<![涉普]及)(?!时)")
_NEXT = re.compile(
    r"[的议案件申请情况信息工作会班类]{0,4}(?:、|和|及|与|以及)(?:举办|召开|开展|组织|进行|属于?|发布|公开|收到|被)?"
)
_COUNTED = re.compile(rf"[的议案件申请情况信息工作会班类事项]{{0,4}}{IN_ALL}")
_COUNTED_AMONG = re.compile(rf"等(?:各类|各种|多种|不同|系列)?(?:活动|工作|方式|形式|互动)?{IN_ALL}")
_DONE_WITH_OTHERS = (
    "policy_interpretations", "public_responses", "opinion_solicitations", "online_interviews", "online_surveys",
    "press_conferences",
)  # fmt: skip
"""Of these so many were done together with others, where 等 ends their list: 开展政策解读、热点回应等6次."""
_EACH = re.compile(
    r"(?<=[\u4e00-\u9fff])(?<![等和及与对在向由从])各(?![类种项级乡镇村地界方渠区县街股科处局站栏门式个部单平])[\u4e00-\u9fff]{0,6}$"
)
_AT_LARGE = frozenset({"proactive_items", "proactive_items_new_media", "staff"})
"""Codes of all there is of a kind: what each of several has is not their number."""
_TOLD_ONCE = _AT_LARGE - {"proactive_items_new_media"}
"""Of these what each of several has under a label of its own is not the year's; accounts are told each by its name."""


def uncode_together(text: str, scan: Scan, figure: Figure) -> None:
    """Take the code from a figure that counts things of several codes together."""
    words = figure.words
    if figure.code is None or figure.label_span is not None or not figure.value or not figure.is_countable:
        return
    if figure.codes or _MARK.search(words) is None or figure.unit.family is Family.MONEY:
        return  # 复印、邮寄共支出80元: money of one kind may have been spent on several
    if _EACH.search(words) is not None:
        if figure.code in _AT_LARGE:
            figure.uncode(EACH)  # 网站、微博各公开信息30条
    elif figure.code.startswith(_OF_GROUNDS):
        if (figure.near & GROUNDS & ~C.THIRD_PARTY).bit_count() > 1:  # 涉及第三方商业秘密 is of one
            figure.uncode(TOGETHER)  # 国家秘密、商业秘密共3件
    elif not figure.code.startswith(_OF_ONE_CASE) and _are_listed(
        text, things := things_in(text, scan, *_label(figure)), figure
    ):
        codes = {code for code in _codes_of(figure, things) if code is not None}
        if figure.code in codes and len(codes) > 1:
            figure.uncode(TOGETHER)


def _label(figure: Figure) -> tuple[int, int]:
    """Where the label before a figure stands."""
    return figure.near_start, figure.start


def _are_listed(text: str, things: Sequence[Thing], figure: Figure) -> bool:
    """Are several things all that is counted, and do only marks and acts stand between them?"""
    if len(things) < 2:
        return False
    is_all = _COUNTED.fullmatch(text, things[-1].end, figure.start) is not None
    is_among = figure.code in _DONE_WITH_OTHERS and _COUNTED_AMONG.fullmatch(text, things[-1].end, figure.start)
    if not is_all and not is_among:
        return False
    return all(_NEXT.fullmatch(text, thing.end, following.start) for thing, following in pairwise(things))


def _codes_of(figure: Figure, things: Sequence[Thing]) -> Iterator[str | None]:
    """The code that each thing of a list would have, were the number its own."""
    around, said = figure.around & ~figure.near, figure.said & ~figure.near
    for thing in things:
        rule = fit(figure.unit.unit, thing.mask, around | thing.mask, said | thing.mask)
        yield rule.code if rule is not None else None


def uncode_alike(figures: Sequence[Figure]) -> None:
    """县、镇分别公开信息50条、60条: none of the numbers that one code has by several labels is the year's."""
    for index, figure in enumerate(figures):
        if figure.label_span is None or figure.code not in _TOLD_ONCE or figure.scope is not Scope.ANNUAL:
            continue
        others = figures[max(0, index - MOST) : index + MOST + 1]
        alike = [
            one
            for one in others
            if one.label_span not in (None, figure.label_span)
            and one.sentence_start == figure.sentence_start
            and one.rule_id == figure.rule_id
            and one.code == figure.code
            and one.is_countable
        ]
        if alike:
            for one in (figure, *alike):
                one.uncode(EACH)
