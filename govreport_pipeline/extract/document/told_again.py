"""Totals told out once more by another ground, which no word announces: 96件,其中网上60件、信函36件;公开76件,不予公开20件.

What follows a list that has told its total out is another account of the same
total where its numbers are all of one ground that the list before is not of,
and add up to it; or where the ground itself leaves nothing out (persons and
organisations, all quarters), or the sum is about the total.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, groupby

from govreport_pipeline.catalogue.metrics import CHANNELS
from govreport_pipeline.extract.leaves.kinship import ITEM_CODES, group_of, may_be_part, may_belong
from govreport_pipeline.extract.leaves.splits import DEEPEST, FARTHEST, MOST_PARTS, split_of, splits_of
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import SUMMED
from govreport_pipeline.extract.words.item_labels import is_of_a_class, names_body
from govreport_pipeline.extract.words.requesters import PERSON, names_requester
from govreport_pipeline.extract.words.times import says_period_only

_MOST_SPLITS = 12
"""Ways in which one total is told out; more are none."""
_BREAKS_OFF = re.compile(
    rf"\n|其中|[,;。、]\s*(?:(?!共公开)(?:{SUMMED})|全年|本年|同时|另|此外|还|并|上年|去年|上一年|截[至止])"
)
"""Between a list and what tells nothing of its total."""
_ACTS = re.compile(
    "制[作定发]|编[发印写]|召开|举[办行]|开展|印发|报送|撰写|上报|采用|转载|转发|回应|征集|受理|答复|办[理结]"
)
_KINDS = (None, "proactive_items_by_category", "key_area_items_by_topic")
_WAY = re.compile("网|电[话子]|来[电信访函]|热线|信[函箱件]|邮|微[信博]|窗口|当面|现场|上门|短信|传真")
_SORT = re.compile("咨询|投诉|举报|建议|求助|诉求|表扬|类")
_PARTS_OF_THE_YEAR = (("上半年", "下半年"), ("一季", "二季", "三季", "四季"))
"""That together are all of it."""
_ABOUT = 0.1
"""A list that differs from its total by no more than this of it was meant to be all of it."""
_REQUESTS = {"channel": "way", "timing": "timing", "outcome": "outcome", "reason": "outcome"}
"""Group of a code of requests → by what it tells them out."""
_MEANT_WHOLE = frozenset(("way", "timing", "outcome", "result", "sort", "body", "kind"))
"""Grounds by which a list that stands alone leaves nothing out."""
_RIGHT_BEHIND = re.compile(r"[^,;。\d]{0,3}[,;。]\s*")
_FEWEST = 2
"""Fewer figures are no account of a total."""
_FEW, _SMALL = 3, 10
"""Fewer things of no code add up to a smaller number by chance."""


def tell_again(text: str, figures: Sequence[Figure]) -> None:
    """Give totals the parts of the other accounts of them that stand behind the first."""
    counted = [figure for figure in figures if figure.is_countable and not figure.is_compared]
    totals = [figure for figure in counted if figure.value and len(figure.parts) >= _FEWEST]
    places = {id(figure): place for place, figure in enumerate(counted)} if totals else {}
    for total in totals:
        _tell_again(text, total, counted, places)


def _tell_again(text: str, total: Figure, counted: Sequence[Figure], places: Mapping[int, int]) -> None:
    """Look behind each account of a total for another one: what adds up to it, or where the first does what is near it."""
    _part_by_grounds(text, total)
    first = splits_of(total)[0]
    if len(first) < _FEWEST:
        return
    is_told = sum(part.value for part in first) == total.value
    grounds: set[str | None] = set()
    last = first[-1]
    found: list[Figure] = []
    for _ in range(_MOST_SPLITS):
        end = _last_of(last)
        behind = places[id(end)] + 1 if id(end) in places else len(counted)
        if behind < len(counted) and counted[behind].parent is total:
            last = split_of(counted[behind], total)[-1]
            continue
        run = _run_behind(text, total, end, counted[behind : behind + MOST_PARTS])
        if len(run) < _FEWEST:
            break
        ground = _ground_of(text, run[0], total)
        grounds = grounds or {_ground_of(text, part, total) for part in total.parts}
        if ground is None or ground in grounds or (not is_told and None in grounds):
            break
        run = _all_of(run, total)
        if _adds_up(run, total, ground) or (
            is_told
            and _is_meant(run, total, ground)
            and _stands_alone(text, total, end, run, counted[places[id(_last_of(run[-1]))] + 1 :][:1])
        ):
            run[0].begins_split = True
            found += run
        grounds.add(ground)
        last = run[-1]
    for part in found:
        part.join(total)


def _part_by_grounds(text: str, total: Figure) -> None:
    """Tell accounts of a total apart that were taken for one: several grounds, one behind the other, of which one adds up to it."""
    if len(total.parts) < 2 * _FEWEST or any(part.begins_split for part in total.parts):
        return
    runs = [(ground, list(run)) for ground, run in groupby(total.parts, key=lambda part: _ground_of(text, part, total))]
    grounds = {ground for ground, _ in runs}
    if None in grounds or not len(grounds) == len(runs) > 1 or any(len(run) < _FEWEST for _, run in runs):
        return
    if any(sum(part.value for part in run) == total.value for _, run in runs):
        for _, run in runs[1:]:
            run[0].begins_split = True


def _last_of(figure: Figure) -> Figure:
    """The last figure of the lists within one."""
    for _ in range(DEEPEST):
        if not figure.parts:
            break
        figure = figure.parts[-1]
    return figure


def _run_behind(text: str, total: Figure, last: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of one sentence and ground that may be parts of a total, from the `last` of its list on."""
    run: list[Figure] = []
    end, ground = last.end, ""
    for figure in figures:
        if run and figure.parent is not None and _is_within(figure, run[-1]):
            end = figure.end
            continue
        gap = text[end : figure.start]
        if figure.parent is not None or len(gap) > FARTHEST or _BREAKS_OFF.search(gap) is not None:
            break
        if not (may_be_part(total, figure) and may_belong(total.code, figure.code)):
            break
        its = _ground_of(text, figure, total)
        if its is None or (run and (its != ground or figure.sentence_start != run[0].sentence_start)):
            break
        run.append(figure)
        end, ground = figure.end, its
    return run


def _is_within(figure: Figure, whole: Figure) -> bool:
    """Is it a part of a figure, or of a part of it?"""
    around = figure.parent
    for _ in range(DEEPEST):
        if around is None or around is whole:
            break
        around = around.parent
    return around is whole


def _ground_of(text: str, figure: Figure, total: Figure) -> str | None:
    """By what a figure tells a total out; None where it may be no part of it."""
    group = group_of(figure.code)
    if group is not None and group != "stage":
        return _REQUESTS[group]
    if names_requester(text, figure):
        return "requester"
    if says_period_only(figure.words):
        return "period"
    code = total.code or ""
    if code in ITEM_CODES:
        return _ground_of_items(figure)
    if figure.code is not None and figure.code.startswith(f"{code}_"):
        return "result"
    if code.startswith("requests_"):
        return "topic" if figure.code is None else None
    if names_body(figure.words):
        return "body"
    if _SORT.search(figure.words) is not None:
        return "sort"
    return "way" if _WAY.search(figure.words) is not None else "topic" if figure.code is None else None


def _ground_of_items(figure: Figure) -> str | None:
    if figure.code in CHANNELS:
        return "channel"
    if figure.code == "proactive_items_by_body" or names_body(figure.words):
        return "body"
    return "kind" if figure.code in _KINDS or is_of_a_class(figure) else None


def _all_of(run: list[Figure], total: Figure) -> list[Figure]:
    """As many figures as add up to a total; all of them where none do."""
    sums = list(accumulate(figure.value for figure in run))
    if sums[-1] != total.value and total.value in sums[1:]:
        return run[: sums.index(total.value, 1) + 1]
    return run


def _adds_up(run: Sequence[Figure], total: Figure, ground: str) -> bool:
    """Do figures add up to a total, and not by chance?"""
    if ground == "topic" and (
        any(figure.unit.unit != total.unit.unit for figure in run) or (len(run) < _FEW and total.value < _SMALL)
    ):
        return False
    return sum(figure.value for figure in run) == total.value


def _stands_alone(text: str, total: Figure, end: Figure, run: Sequence[Figure], following: Sequence[Figure]) -> bool:
    """Does a list stand right behind the one that ends with a figure, and does its sentence tell no more by its ground?"""
    first, last = run[0], _last_of(run[-1])
    if first.sentence_start != end.sentence_start and _RIGHT_BEHIND.fullmatch(text, end.end, first.near_start) is None:
        return False
    after = next(iter(following), None)
    if after is None or after.sentence_start != last.sentence_start:
        return True
    is_apart = ";" in text[last.end : after.start] and may_belong(total.code, after.code)
    return is_apart and _ground_of(text, after, total) not in (None, _ground_of(text, last, total))


def _is_meant(run: Sequence[Figure], total: Figure, ground: str) -> bool:
    """Was a list that does not add up meant to tell the total out?"""
    told = sum(figure.value for figure in run)
    if ground == "period":
        return any(
            len(run) == len(names) and all(name in figure.words for name, figure in zip(names, run, strict=True))
            for names in _PARTS_OF_THE_YEAR
        )
    if abs(told - total.value) > _ABOUT * total.value:
        return False
    if ground == "requester":
        return sum(PERSON.search(figure.words) is not None for figure in run) == 1
    is_of_items = ground in ("kind", "body")
    return ground in _MEANT_WHOLE and not (is_of_items and any(_ACTS.search(figure.words) for figure in run))
