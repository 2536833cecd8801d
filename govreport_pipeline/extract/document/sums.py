"""Totals that stand behind what they add up, and take their code from it: 概况3条、动态117条,以上合计120条."""

import re
from collections.abc import Sequence
from itertools import accumulate, islice, takewhile

from govreport_pipeline.extract.document.key_areas import AREAS, TOPIC
from govreport_pipeline.extract.document.told_apart import are_of_bodies
from govreport_pipeline.extract.leaves.kinship import ITEM_CODES
from govreport_pipeline.extract.leaves.splits import FARTHEST, MOST_PARTS
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import ADDED_UP, IN_ALL, SUMMED
from govreport_pipeline.extract.numbers.units import PIECE_UNITS
from govreport_pipeline.extract.words.channels import ACCOUNT_CODES
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.extract.words.times import goes_on_in_time, is_prior

ACCOUNTS, MAIL = "proactive_items_new_media", "letters_received"
_SUMS_UP = re.compile(f"合计|总|共|{ADDED_UP}")
_OF_ALL_WAYS = re.compile(
    rf"[,;、(\s]*(?:以上|上述|这)?(?:[两二三四五六七八]?[个者项类])?(?:平台|渠道|途径|信箱|热线|方式)?(?:来件|收件|受理|收到|接收|诉求|信件|工单|总?量)*(?:{SUMMED})(?:来件|收件|受理|收到|接收|诉求|信件|工单)*{IN_ALL}"
)
_SUMS_UP_ALL = re.compile(
    f"(?:以上|上述)(?:各[项类]|[几诸多]项|各[种方]面?)?(?:公开|政府|政务)*(?:信息|内容|事项)?(?:公开)?,?(?:{SUMMED}|合起来)(?:公开|发布)?(?:了|有|为|政府|政务|信息|达|约)*$"
)
"""1.公告9篇; 2.动态88条; … 以上共计166条: of all that is told before, whatever each is counted in."""


def code_sums(text: str, figures: Sequence[Figure], report_year: int | None) -> None:
    """Give the total behind figures that add up to it its code: that of all items, of all key areas, or the one code of them all.

    Where the report tells of more items, it sums up some of them. What was the
    year before is none of them: 上年微信10条、微博20条,今年微信15条、微博25条,共40条.
    """
    totals = [one for one in figures if one.code == "proactive_items" and not one.near & C.CUMULATIVE]
    largest = max((one.value for one in totals), default=0.0)
    mail: list[Figure] = []
    told: list[Figure] = []
    """Items, or figures of one code, since a total, or since words that are none of a list."""
    end, before = 0, -1
    for figure in figures:
        if not figure.is_countable or figure.is_compared:
            continue
        if is_prior(figure.words, report_year) or (before == end and goes_on_in_time(text, end, figure)):
            end = before = figure.end
            continue
        may_sum_up = len(told) > 1 and figure.parent is None
        code = _code_of_items(text, figure, told, end, largest) if may_sum_up and not figure.parts else None
        if code is None and may_sum_up and figure.code is None and figure.near == C.TOTAL:
            code = _code_of_alike(text, figure, told, figures)
        if code is None and len(mail) > 1 and _sums_up_mail(figure, mail):
            code = MAIL
        if code is not None:
            figure.give(code, "sum_of_parts")
            told, mail = [], []
        elif figure.code is not None:
            if figure.code == MAIL:
                mail.append(figure)
            if figure.parent is not None:
                told = told if figure.parent in told else []  # 公开栏90条,其中东村50条;电子屏30条
            elif told and _goes_on(told[-1], figure, end):
                told.append(figure)
            else:
                told = [figure]
        end = figure.end


def _sums_up_mail(total: Figure, mail: Sequence[Figure]) -> bool:
    """热线4602件,信箱219封。两个平台收件合计4821件: does it add up what came by the ways told last?"""
    if total.code is not None or not total.near & C.TOTAL or _OF_ALL_WAYS.fullmatch(total.words) is None:
        return False
    sums = accumulate(one.value for one in reversed(mail[-MOST_PARTS:]) if one.heading == total.heading)
    return total.value in islice(sums, 1, None)


def _goes_on(last: Figure, figure: Figure, end: int) -> bool:
    """Is it one more item not far behind the last figure, or one more of the same code in a sentence?"""
    if figure.code in ITEM_CODES:
        return last.code in ITEM_CODES and figure.start - end <= FARTHEST
    return last.code == figure.code and _are_beside(last, figure)


def _are_beside(one: Figure, another: Figure) -> bool:
    return one.sentence_start == another.sentence_start and one.unit.unit == another.unit.unit


def _code_of_alike(text: str, total: Figure, told: Sequence[Figure], figures: Sequence[Figure]) -> str | None:
    """收到上级转来的申请2件,直接收到5件,共7件: the code of all; of items only where they are those of several bodies.

    What it adds up are its parts; but what bodies disclosed stays theirs.
    """
    code = told[-1].code
    alike = list(takewhile(lambda one: one.code == code and _are_beside(one, total), reversed(told)))
    if len(alike) < 2 or sum(one.value for one in alike) != total.value:
        return None
    if code in ITEM_CODES:
        return code if are_of_bodies(text, alike, figures) else None
    for one in alike:
        one.join(total)
    return code


def _code_of_items(text: str, total: Figure, told: Sequence[Figure], end: int, largest: float) -> str | None:
    """The code of a total of kinds, channels or topics, the last of which ends at `end`; the report's largest is of no fewer."""
    if told[-1].code not in ITEM_CODES:
        return None
    if _sums_up_areas(text, total, told, end):
        return AREAS
    if _sums_up_accounts(text, total, told, end):
        return ACCOUNTS
    is_open = (total.code is None or total.code in ITEM_CODES) and total.value >= largest
    return "proactive_items" if is_open and _sums_up(text, total, told, end) else None


def _sums_up(text: str, figure: Figure, told: Sequence[Figure], end: int) -> bool:
    """Is it the total of what was told before it, the last of which ends at `end`?"""
    if _summed(figure, told):
        return _SUMS_UP.search(text, end, figure.start) is not None
    if figure.unit.unit not in PIECE_UNITS:
        return False
    words = _SUMS_UP_ALL.search(text, max(figure.sentence_start, end), figure.start)
    return words is not None and sum(one.value for one in told) <= figure.value


def _sums_up_accounts(text: str, figure: Figure, told: Sequence[Figure], end: int) -> bool:
    """微信、微博、抖音分别发布20篇、30条、10条,总计60篇(条): does it sum up what accounts published, in whatever units?"""
    if figure.unit.unit not in PIECE_UNITS or _SUMS_UP.search(text, end, figure.start) is None:
        return False
    beside = list(takewhile(lambda one: one.sentence_start == figure.sentence_start, reversed(told)))
    if len(beside) < 2 or not {one.code for one in beside} <= ACCOUNT_CODES or figure.near & C.INFORMATION:
        return False
    if sum(one.value for one in beside) != figure.value:
        return False
    for one in beside:
        one.subject = one.label if one.code == ACCOUNTS else one.subject  # 抖音, where all accounts are told together
    return True


def _sums_up_areas(text: str, figure: Figure, told: Sequence[Figure], end: int) -> bool:
    """重点领域方面,公开财政类12条、环保类8条,共20条: does it sum up topics of key areas alone, with no word on what else there is?"""
    if figure.code not in (None, "proactive_items") or figure.near & C.PROACTIVE:
        return False
    topics = _summed(figure, told)
    return (
        bool(topics)
        and all(one.code == TOPIC for one in topics)
        and _SUMS_UP.search(text, end, figure.start) is not None
    )


def _summed(total: Figure, told: Sequence[Figure]) -> Sequence[Figure]:
    """The last of the figures before, in its unit or without one, that add up to it; none where they do not."""
    rest, count = total.value, 0
    for figure in reversed(told[-MOST_PARTS:]):
        if total.unit.unit not in ("", figure.unit.unit) or figure.code == "proactive_items":
            return ()
        rest, count = rest - figure.value, count + 1
        if rest <= 0:
            break
    return told[-count:] if rest == 0 and count > 1 else ()
