"""Letters and calls that only the figure before explains: 院长信箱收件189封,回复186封."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import HOLDS, OF_WHICH
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.words.lexicon import REQUESTED, TAKEN_IN, C

_DONE = C.ANSWERED | C.CONCLUDED
_OF_WAYS = C.LETTERS | C.HOTLINE
_HANDLES = re.compile(
    r"(?:办理|承办|处理|处置)[^,;。]{0,24}(?:来[信件访邮]|信箱|信件|热线|留言|信访|诉求|工单|123\d\d|交办|转办|网络问政)"
)
_ASKED_OF_ALL = re.compile(
    rf"[,;:(、。]?(?P<opened>{OF_WHICH},?|{HOLDS}){{0,2}}(?:属于?|为)?(?:业务|政策)?咨询类?(?:来电|电话|的|共|有)*"
)
_IN_SHORT = re.compile("[,、;\\s]*(?:现?已|均已?|全部|已全部)(?:复|办|回|答)[了共]*")
"""来信64件,已复58件."""
_GOES_ON = ("、", ",", "和", "")
_GOES_ON_RULE = "follow_up.letters_concluded"
_OF_MAIL = ("letters_received", "letters_concluded")


def tell_what_came(figures: Sequence[Figure]) -> None:
    """办理来信84件,办结率95%; 办理热线12件、信箱30件,已办结40件: so many came, of which it tells how many were done."""
    for index, done in enumerate(figures):
        is_rate = done.unit.family is Family.PERCENT and done.near & C.RATE
        if done.near & (C.LETTERS | C.HOTLINE) or not done.near & _DONE or not (is_rate or done.code == _OF_MAIL[1]):
            continue
        came = list(_mail_before(figures[:index], done.sentence_start))
        if came and not came[-1].near & _DONE and _HANDLES.search(came[-1].words) is not None:
            for one in came:
                one.give(_OF_MAIL[0], "follow_up.came")


def _mail_before(figures: Sequence[Figure], sentence: int) -> Iterator[Figure]:
    """The figures of letters at the end of those given that stand in a sentence and are not said to be done."""
    return takewhile(
        lambda one: one.code in _OF_MAIL and not one.near & _DONE and one.sentence_start == sentence, reversed(figures)
    )


def done_of_what_came(_text: str, figure: Figure, last: Figure) -> str | None:
    """热线受理咨询、投诉860件,办结855件; 电话咨询90人次,来信84封,回复80封: of the letters, whatever else came."""
    is_of_letters = last.code == "letters_received" and last.unit.unit == figure.unit.unit
    is_done = figure.near & _DONE and not figure.near & (REQUESTED | TAKEN_IN) and figure.value <= last.value
    is_done = is_done or (figure.value <= last.value and _IN_SHORT.fullmatch(figure.words) is not None)
    return "letters_concluded" if is_of_letters and is_done else None


def goes_on_answering(text: str, figure: Figure, last: Figure) -> bool:
    """回复市长信箱来信1件,县长信箱来信7件: the verb is that of the first."""
    if last.code != "letters_concluded" or last.sentence_start != figure.sentence_start:
        return False
    if (
        "办" in figure.words
        or (figure.near | last.near) & TAKEN_IN
        or not ((last.near & (_DONE | C.HANDLED) and last.near & _OF_WAYS) or last.rule_id == _GOES_ON_RULE)
    ):
        return False
    return text[last.end : last.end + 1] in "、,和" and figure.near_start - last.end < 2


def is_answered_online(text: str, figure: Figure, last: Figure) -> bool:
    """回复在线咨询162条、在线投诉59条: answered on a site, as the enquiries were."""
    is_beside = last.sentence_start == figure.sentence_start and text[last.end : figure.near_start] in _GOES_ON
    is_told = (
        last.code in ("enquiries_online", "letters_concluded") and last.near & C.ANSWERED and figure.near & C.ONLINE
    )
    return bool(is_told) and is_beside and not figure.near & TAKEN_IN


def is_of_letters(_text: str, figure: Figure, last: Figure) -> bool:
    """院长信箱收件189封,回复186封: of the letters, in whatever section they are told of."""
    if figure.near & REQUESTED:
        return False
    code = last.code or ""
    if last.sentence_start == figure.sentence_start and code.startswith(("letters_", "requests_")):
        return code.startswith("letters_")
    return bool(figure.said & (C.LETTERS | C.HOTLINE)) and not figure.said & REQUESTED


def is_of_calls(text: str, figure: Figure, last: Figure) -> bool:
    """受理来电218件,其中咨询90件: of those who called so many asked."""
    is_of_calls = last.code == "enquiries_phone" and last.sentence_start == figure.sentence_start
    asked = _ASKED_OF_ALL.fullmatch(figure.words) if is_of_calls and figure.value <= last.value else None
    return asked is not None and (asked["opened"] is not None or text[figure.near_start - 1] in "(:")
