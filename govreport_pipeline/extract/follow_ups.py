"""Figures that only the one before explains: 4期共12300份, 3次9人次."""

import re
from collections.abc import Sequence

from govreport_pipeline.catalogue.metrics import is_known
from govreport_pipeline.extract.binding import fit
from govreport_pipeline.extract.figures import Figure, is_countable
from govreport_pipeline.extract.kinship import group_of
from govreport_pipeline.extract.lexicon import SOCIAL, C
from govreport_pipeline.extract.units import PIECE_UNITS, Family

FOLLOW_UPS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("newsletter_issues", "gazette_issues"), "份 册 本", "newsletter_copies"),
    (("training_sessions",), "人次 人 名", "trainees"),
)
"""(code of the figure before, units, code): both in one sentence."""

_YEAR_ONLY = re.compile(r"(?:其中)?(?:(?:19|20)\d{2}年度?|本年度?|当年|今年)(?:全年)?(?:共|为|达)?$")
_REST = re.compile(r"(?:其余|其[他它](?:的|结果|情形|情况|原因|处理)?)(?:的|为|有|共)?")
_EACH = re.compile(r" ?(?:和|与|及|、) ?(?:约|近|超)?")
_OF_READERS = ("followers", "reads", "website_visits")
"""各自拥有粉丝68万和64万人: the second is of the same matter."""
_TAKEN = C.RECEIVED | C.ACCEPTED
_DONE = C.ANSWERED | C.CONCLUDED
_BESIDE = re.compile("[、,]? ?(?:共|约|近|计)?")
_TELLING = ~(C.TOTAL | C.CUMULATIVE | C.GROWTH | C.DECLINE | C.SHARE)


def read_follow_ups(text: str, figures: Sequence[Figure]) -> None:
    """Code the figures without a code from the figure before them in the sentence."""
    last: Figure | None = None
    for figure in figures:
        if not is_countable(figure):
            continue
        if figure.code is None and last is not None and last.sentence_start == figure.sentence_start:
            _take_other_unit(text, figure, last)
            for codes, units, code in FOLLOW_UPS:
                if last.code in codes and figure.unit.unit in units.split() and not figure.near & C.STAFF:
                    figure.code, figure.rule_id = code, f"follow_up.{code}"
            if figure.code is None and _REST.fullmatch(text[figure.near_start : figure.start].strip(" ,;、")):
                _take_rest(figure, last)
            if figure.code is None and figure.near & C.TOTAL and not figure.near & ~C.TOTAL:
                _take_root(figure, last)
            is_same_unit = last.code is not None and last.unit.unit == figure.unit.unit
            if figure.code is None and figure.near == C.CUMULATIVE and is_same_unit:
                figure.code, figure.rule_id = last.code, "follow_up.cumulative"
            if figure.code is None and last.code in _OF_READERS and _EACH.fullmatch(text, last.end, figure.start):
                figure.code, figure.rule_id = last.code, "follow_up.each"
            if figure.code is None and is_same_unit and _names_year_only(text, figure):
                figure.code, figure.rule_id = last.code, "follow_up.year"
            if figure.code is None and not figure.near & _TELLING and _is_average(last) and _same(last, figure):
                rule = fit(
                    figure.unit.unit, last.near & ~C.AVERAGE, figure.around & ~C.AVERAGE, figure.said & ~C.AVERAGE
                )
                if rule is not None:
                    figure.code, figure.rule_id = rule.code, f"follow_up.{rule.code}"
        if figure.code == "website_visits" and _is_of_an_account(figure, last):
            figure.code, figure.rule_id = "reads", "follow_up.reads"
        if figure.code == "letters_received" and _goes_on_answering(text, figure, last):
            figure.code, figure.rule_id = "letters_concluded", "follow_up.letters_concluded"
        if _is_outcome(figure, last):
            figure.code, figure.rule_id = "requests_outcome_already_public", "follow_up.already_public"
        last = figure


def _take_other_unit(text: str, figure: Figure, last: Figure) -> None:
    """公开信息16项65条, 微信推送107期、319篇: one thing counted in two units; items by the second."""
    if last.unit.unit == figure.unit.unit or _BESIDE.fullmatch(text, last.end, figure.start) is None:
        return
    rule = fit(figure.unit.unit, last.near, figure.around | last.near, last.said)
    if rule is None:
        return
    figure.code, figure.rule_id = rule.code, f"follow_up.{rule.code}"
    if last.code == figure.code and figure.unit.unit in PIECE_UNITS:
        last.code = None


def _take_rest(figure: Figure, last: Figure) -> None:
    """维持20件,纠错3件,其他4件: what is left of the results, outcomes or grounds told before."""
    code, unit = last.code or "", last.unit.unit
    if unit != figure.unit.unit or not code:
        return
    family = code.partition("_")[0]
    if family in ("reconsiderations", "litigations"):
        figure.code = f"{family}_other"
    elif code.startswith("requests_withheld_"):
        figure.code = "requests_withheld_other"
    elif group_of(code) == "outcome":
        figure.code = "requests_outcome_other"
    if figure.code is not None:
        figure.rule_id = f"follow_up.{figure.code}"


def _is_outcome(figure: Figure, last: Figure | None) -> bool:
    """答复1018件。“主动公开”137件,“同意公开”468件: of requests, no items disclosed."""
    if figure.code != "proactive_items" or figure.unit.unit != "件" or not figure.around & C.IN_REQUESTS:
        return False
    return last is not None and last.code is not None and last.code.startswith("requests_")


def _goes_on_answering(text: str, figure: Figure, last: Figure | None) -> bool:
    """回复市长信箱来信1件,县长信箱来信7件: the verb is that of the first."""
    if last is None or last.code != "letters_concluded" or last.sentence_start != figure.sentence_start:
        return False
    if figure.near & _TAKEN or last.near & _TAKEN or not last.near & _DONE:
        return False
    return text[last.end : last.end + 1] in "、,和" and figure.near_start - last.end < 2


def _is_of_an_account(figure: Figure, last: Figure | None) -> bool:
    """微信公众号发文612条,点击量49226次: the clicks are of the account, not of a site."""
    if last is None or last.sentence_start != figure.sentence_start or figure.near & C.SITE:
        return False
    return bool(last.near & SOCIAL) and not last.near & C.SITE


def _take_root(figure: Figure, last: Figure) -> None:
    """电话咨询5214人次,网上咨询407人次,共9481人次: the total of what was told apart."""
    code = last.code or ""
    if last.unit.unit != figure.unit.unit or not code:
        return
    while "_" in code:
        code = code.rpartition("_")[0]
        if is_known(code):
            figure.code, figure.rule_id = code, f"follow_up.{code}"
            return


def _names_year_only(text: str, figure: Figure) -> bool:
    """历年累计访问量68431人次,2014年度21077人次: the second label is only a year."""
    return _YEAR_ONLY.fullmatch(text[figure.own_start : figure.start].strip()) is not None


def _is_average(figure: Figure) -> bool:
    """日均接待7人次,全年1700余人次: the second is of the same matter."""
    return bool(figure.near & C.AVERAGE)


def _same(last: Figure, figure: Figure) -> bool:
    counted = {Family.EVENT, Family.VISIT, Family.PERSON}
    return last.unit.family is figure.unit.family or {last.unit.family, figure.unit.family} <= counted
