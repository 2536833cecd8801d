"""The same fact said more than once in prose: repeated or denied."""

import re
from collections.abc import Sequence

from govreport_pipeline.catalogue.metrics import OPEN_LISTS, WAYS_OF_ASKING
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Basis, BreakdownKind, Scope, Verdict
from govreport_pipeline.validate.prose.circles import (
    are_of_two_circles,
    came_two_ways,
    clause_of,
    is_act_alone,
    is_denied_of_another,
    is_of_all_kinds,
    is_of_this_law,
    sentence_of,
)
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.intervals import do_observations_meet, interval_of
from govreport_pipeline.validate.telling.results import Check
from govreport_pipeline.validate.telling.wording import name, stated

_SHARE = "share_pct"
"""Each is of a total of its own: 规划类信息占6%, and 0% of the requests are for it."""
_MOST_MENTIONS = 300
"""Of one fact in a document; a report has a few."""
_FILLER = re.compile(
    r"\d{4}年度?|[共总合累]计|总共|一共|[共已]|[全我][年市县区镇乡省局]|[我本](?:[委厅院办所处站局]|机关|单位|部门|中心|街道)"
    "|本年度?|发布|主动|公开|完成|开展|收到|受理|各[类种项]|[的了收,、 ]"
)
_OF_ALL_YEARS = re.compile(r"累计[^。;\d]{0,16}\d[\d,]{0,9}余?[条项件篇个份][。;][^。;\d]{0,30}$")
_FARTHEST_BACK = 80
_GENERIC = re.compile(
    rf"{_FILLER.pattern}|政府|政务|信息|依申请公开(?=[^,;。]{{0,20}}申请)|依(?=申请)|行政(?=[复诉])|总?[数量]{{1,2}}$|案?件$|事项$|接收|办理|召开|举[办行]|参加"
    "|公民[、和及]?法人[、和及或]{0,2}其他组织(?:提[出交])?|(?:因|涉及|有关|关于)(?=政府信息|政务|信息)|被?(?:引[发起]|发生|提起)|被申请"
)
"""What names a thing more fully, and no other thing: 政府信息公开申请 and 申请."""
_WAY = re.compile(r"(?:通过|利用|依托)[^,。;\n\d]{2,40}")
"""By what something went out."""

DENIED_WITH = {
    "requests_received": (
        *WAYS_OF_ASKING,
        "requests_accepted",
        "requests_concluded",
        "requests_concluded_on_time",
        "requests_answered",
    ),
    "reconsiderations": ("reconsiderations_upheld", "reconsiderations_corrected", "reconsiderations_withdrawn"),
    "litigations": ("litigations_upheld", "litigations_corrected", "litigations_withdrawn"),
}
"""What cannot have been where its whole is denied (unless carried over)."""


def check_repeats(facts: Facts) -> list[Check]:
    """Every fact with several mentions, and denials of what is counted."""
    checks: list[Check] = []
    for fact, mentions in facts.mentions.items():
        if len(mentions) > 1 and fact[0] != _SHARE:
            checks += _check_fact(facts, mentions)
    contradicted = {check.total.metric_code for check in checks if check.total is not None and _is_contradiction(check)}
    for code, implied in DENIED_WITH.items():
        if code in facts.annual and code not in contradicted:
            checks += _check_implied_zero(facts, code, implied)
    return checks


def _check_fact(facts: Facts, mentions: Sequence[Observation]) -> list[Check]:
    """A denial against a number, and the numbers against the first of them."""
    denials = [mention for mention in mentions if _is_denial(mention)]
    if denials and mentions[0].scope is not Scope.PART_YEAR:  # 上半年未收到申请,下半年收到2件
        numbers = [mention for mention in mentions if not _is_denial(mention)]
        own = (mention for mention in numbers if not is_of_all_kinds(facts, mention))
        counted = next(
            (
                mention
                for mention in own
                if mention.value_low > 0 and not is_denied_of_another(facts, mention, denials[0])
            ),
            None,
        )
        if counted is not None and not are_of_two_circles(sentence_of(facts, counted), sentence_of(facts, denials[0])):
            return [_contradiction(counted, denials), *_check_numbers(facts, numbers)]
    return _check_numbers(facts, mentions)


def _is_denial(mention: Observation) -> bool:
    return mention.value == 0 and mention.basis is Basis.STATED_IN_WORDS


def _check_numbers(facts: Facts, mentions: Sequence[Observation]) -> list[Check]:
    """Each thing that is said more than once, against its first mention."""
    checks = []
    left = list(mentions[:_MOST_MENTIONS])
    while len(left) > 1:
        first = left.pop(0)
        same: list[Observation] = []
        others: list[Observation] = []
        for other in left:
            (same if _are_one_fact(facts, first, other) else others).append(other)
        if same:
            checks.append(_check_against(first, same))
            left = others
    return checks


def _check_against(first: Observation, same: Sequence[Observation]) -> Check:
    differing = [other for other in same if not do_observations_meet(first, other)]
    against = differing[0] if differing else same[0]
    return Check(
        BreakdownKind.REPEATED,
        first,
        same,
        first.value,
        against.value,
        interval_of(against),
        Verdict.DIFFERS if differing else Verdict.HOLDS,
        f"{first.label or name(first)} is stated as {stated(first)} at {first.raw_start} "
        f"and as {stated(against)} at {against.raw_start}",
        FindingCode.REPEATED_DIFFERS,
        place=(against.raw_start, against.raw_end),
    )


def _are_one_fact(facts: Facts, first: Observation, other: Observation) -> bool:
    """Is the second mention a repetition, not a part or another thing?

    Equal numbers repeat each other. Different ones do only where the text
    calls them alike, in another sentence of the same circle (在线访谈2次、
    《高端访谈》1次 are two interviews), and outside of two different lists.
    """
    if _are_linked(facts, first, other):
        return False
    if do_observations_meet(first, other):
        return True
    return _are_called_alike(first.label, other.label) and _are_of_one_matter(facts, first, other)


def _are_of_one_matter(facts: Facts, first: Observation, other: Observation) -> bool:
    if facts.stand_together(first, other) or _stands_behind_all_years(facts, other):
        return False
    return not _are_of_two_matters(facts, first, other)


def _stands_behind_all_years(facts: Facts, mention: Observation) -> bool:
    """累计公开831项。人事信息类8条: may a kind be one of those of all years that are told right before it?"""
    if mention.metric_code not in OPEN_LISTS or mention.part_of is not None:
        return False
    start = facts.alignment.position(mention.raw_start)
    return _OF_ALL_YEARS.search(facts.document.text, max(0, start - _FARTHEST_BACK), start) is not None


def _are_swapped(first: float, other: float) -> bool:
    """Have two whole numbers of three digits or more the same digits in another order: 1,085 and 1,058?"""
    return min(first, other) >= 100 and sorted(f"{first:g}") == sorted(f"{other:g}")


def contradict(facts: Facts, first: Observation, other: Observation) -> bool:
    """Do two statements of one code give one fact two values, however fully each names it?

    收到政府信息公开申请12件 and 收到申请13件 do; 收到申请12件 and 同一人提交申请6件 do not. Nor
    do other names for one thing, but for numbers whose digits are swapped.
    """
    if _are_linked(facts, first, other) or do_observations_meet(first, other):
        return False
    one, two = (_GENERIC.sub("", _without_own_name(facts, each.label)) for each in (first, other))
    is_one = one == two and (one != "" or ("信息" in first.label and "信息" in other.label))
    return (is_one or _are_swapped(first.value, other.value)) and _are_of_one_matter(facts, first, other)


def _without_own_name(facts: Facts, label: str) -> str:
    """A label without the name of the report's body, or its end, that it begins with: 审计局公开信息."""
    name = facts.body
    own = next((name[start:] for start in range(len(name) - 2) if label.startswith(name[start:])), "")
    return label[len(own) :]


def _are_of_two_matters(facts: Facts, first: Observation, other: Observation) -> bool:
    """Do the words around two mentions tell of other bodies, times or ways?"""
    one, two = sentence_of(facts, first), sentence_of(facts, other)
    if are_of_two_circles(one, two) or _came_two_ways(one, two) or _tells_a_part_again(facts, first, other):
        return True
    if first.metric_code == "letters_concluded" and is_act_alone(first.label):
        return True  # 热线受理3146件,办结3102件。网民留言16件,办结15件
    if is_of_this_law(facts, first) is not is_of_this_law(facts, other):
        return True  # 发生复议8件。因信息公开被申请复议5件
    return came_two_ways(clause_of(facts, first), clause_of(facts, other))


def _tells_a_part_again(facts: Facts, first: Observation, other: Observation) -> bool:
    """公开信息320条,其中主动公开302条。主动公开信息302条: does the other name what is a part of the first, under its code?"""
    parts = facts.members.get(first.observation_id, ())
    return any(part.metric_code == first.metric_code and part.label and part.label in other.label for part in parts)


def _came_two_ways(first: str, other: str) -> bool:
    """通过平度交警微信发布400条 is not what was published 通过平度公安微信."""
    one, two = _WAY.findall(first), _WAY.findall(other)
    return bool(one and two) and one != two


def _are_linked(facts: Facts, first: Observation, other: Observation) -> bool:
    """Is one a part of the other, or are both parts of something?

    Two members of the same name in lists of two totals are two facts, unless
    the totals are one fact stated twice.
    """
    if first.part_of is None or other.part_of is None:
        return other.observation_id == first.part_of or first.observation_id == other.part_of
    one, two = facts.by_id.get(first.part_of), facts.by_id.get(other.part_of)
    if one is None or two is None or one is two:
        return True
    return (one.metric_code, one.value, one.label) != (two.metric_code, two.value, two.label)


def _are_called_alike(first: str, other: str) -> bool:
    """Are the labels the same, fillers aside? 会议 and 专题会议 are not."""
    return first == other or _FILLER.sub("", first) == _FILLER.sub("", other)


def _is_contradiction(check: Check) -> bool:
    return check.failure is FindingCode.ZERO_CONTRADICTED


def _contradiction(counted: Observation, denials: Sequence[Observation]) -> Check:
    denial = denials[0]
    text = (
        f"denied at {denial.raw_start}–{denial.raw_end} ({denial.quote}), "
        f"yet {stated(counted)} {name(counted)} at {counted.raw_start}–{counted.raw_end} ({counted.quote})"
    )
    return Check(
        BreakdownKind.REPEATED,
        counted,
        denials,
        counted.value,
        0.0,
        interval_of(denial),
        Verdict.DIFFERS,
        text,
        FindingCode.ZERO_CONTRADICTED,
        place=(denial.raw_start, denial.raw_end),
        about=name(denial),
    )


def _check_implied_zero(facts: Facts, code: str, implied: Sequence[str]) -> list[Check]:
    """A whole that is denied against what would be a part of it."""
    denials = [mention for mention in facts.annual[code] if _is_denial(mention)]
    if not denials or facts.value("requests_carried_over") is not None:
        return []
    return [
        _contradiction(counted, denials)
        for part in implied
        if (counted := facts.value(part)) is not None
        and counted.value_low > 0
        and not is_of_all_kinds(facts, counted)
        and not is_denied_of_another(facts, counted, denials[0])
    ]
