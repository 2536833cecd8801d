"""The concepts of what stands around a figure: in its label, behind it, in its sentence, above it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL
from govreport_pipeline.extract.numbers.units import Family
from govreport_pipeline.extract.words.asides import with_ground_alone, without_asides
from govreport_pipeline.extract.words.edges import (
    AMONG,
    behind_numbers,
    behind_parts,
    comes_first,
    end_behind,
    set_starts,
    start_behind,
    words_of,
)
from govreport_pipeline.extract.words.headings import SECTIONS
from govreport_pipeline.extract.words.lexicon import CHANNELS, COURSES, FORM_ROWS, GROUNDS, POSTS, SUITS, C
from govreport_pipeline.extract.words.scan import Scan, mask_of

_SHARE_TAIL = re.compile("(?:分别|[约所只仅的已])?占[^占]*$")
_THAT_IS = re.compile("[,;、(] ?(?:约|近|有|共|合|总|计|达到?|为|是|即)+")
_BESIDE = re.compile(f"[,、]?{IN_ALL}")


_AS_DEMANDED = re.compile(
    r"([^,;。\d]{0,24}?)(?:严格|认真|一律|及时|均)?(?:按照?+|依照|遵照|根据|依据|对照|对标|参照|落实)(?!申请人|群众|当事人|公民)[^,;。\d]{0,30}?(?:要求|目标|计划)(?:和(?:要求|部署|规定|安排))?(?=[^,;。])"
)
"""By what it was done, and (group 1) what stands before: 通过网站按照上级要求."""


def set_windows(text: str, scan: Scan, figures: Sequence[Figure], leaf_concepts: int) -> None:
    """Find label and masks of the figures of one leaf, in order."""
    last_end, sentence, body = -1, -1, 0
    for index, figure in enumerate(figures):
        floor = figure.sentence_start
        if floor != sentence:  # what an earlier figure of the sentence has summed up is not summed again
            sentence, term, earlier = floor, bisect_left(scan.starts, floor), 0
            suit = has_led = names_next = 0
        set_starts(text, figure, *behind_numbers(text, floor, last_end, figure.start))
        after = start_behind(text, figure.end, figure.sentence_end)
        leads = comes_first(text, figure, after)
        if leads and (has_led or (names_next and figure.own_start == figure.start)):
            figure.near_start = max(figure.near_start, figure.own_start)  # 开展了3次培训,1次督查
        has_post = index > 0 and last_end >= floor and _names_posts(figures[index - 1])
        if (has_led or has_post) and not leads:
            figure.near_start = behind_parts(text, figure, last_end, has_post)
        elif index and last_end <= figure.near_start and _shares_words(text, scan, figures[index - 1], figure):
            figure.near_start = figures[index - 1].near_start
            term = bisect_left(scan.starts, figure.near_start)
        has_led = leads
        term, earlier = _sum_up(scan, term, figure.near_start, earlier)
        limit = _reach(figures, index, after)
        lost = figure.unit.family is Family.LOST and figure.value and figure.own_start < figure.start
        near, named = _read_terms(text, scan, term, figure, after, after if lost else end_behind(text, after, limit))
        figure.words = words_of(text, figure)
        if index and _follows_share(text, figures[index - 1], figure):
            figure.words, near = _SHARE_TAIL.sub("", figures[index - 1].words), figures[index - 1].near & ~C.SHARE
        figure.near = near = without_asides(text, scan, figure, _without_demands(text, scan, figure, near), last_end)
        said = near | (earlier & ~FORM_ROWS if near & FORM_ROWS else earlier)
        if not said & COURSES and not figure.after & COURSES:
            said |= body
        if suit:  # 直接起诉3件(维持2件、未结1件)
            suit = 0 if ")" in text[max(floor, last_end) : figure.start] else suit
            said |= suit
        figure.said = said | leaf_concepts & SECTIONS
        figure.around = said | (leaf_concepts & ~COURSES if said & COURSES else leaf_concepts)
        body = named or body
        suit = near & SUITS if text.startswith("(", figure.end) else suit
        names_next = bool(figure.after) and not near & ~C.TOTAL
        last_end = figure.end


def _without_demands(text: str, scan: Scan, figure: Figure, near: int) -> int:
    """The concepts of a label, and its words, without those by which it was done: 按照条例要求公开信息40条 plans nothing and asks for nothing."""
    if not near & (C.PLAN | C.REQUEST):
        return near
    demand = _AS_DEMANDED.match(figure.words)
    if demand is None:
        return near
    start = figure.near_start + text.startswith(AMONG, figure.near_start)
    end = start + demand.end()
    done = scan.mask(start, start + demand.end(1)) | scan.mask(start + demand.end(1), end) & C.ON_TIME
    if not done:
        figure.near_start, figure.own_start = end, max(figure.own_start, end)
        figure.words = figure.words[demand.end() :]
    return done | mask_of(figure.words[0 if not done else demand.end() :])


def _reach(figures: Sequence[Figure], index: int, after: int) -> int:
    """How far the words go on that stand behind a figure from `after` on: to the next one, or to the end of the sentence."""
    limit = figures[index].sentence_end
    for following in figures[index + 1 : index + 3]:
        if following.start >= after:
            return min(limit, following.start)
    return limit


def _names_posts(figure: Figure) -> bool:
    """Do the words behind a number of people say what they are: 配备2名专职人员?"""
    return figure.unit.family is Family.PERSON and bool(figure.after & POSTS) and not figure.near & POSTS


def _shares_words(text: str, scan: Scan, last: Figure, figure: Figure) -> bool:
    """Do the words before the last figure tell what this one counts, too: 资料12种3万份, 网站及38个新媒体发布信息500条?"""
    if last.unit.family is Family.KIND:
        return _BESIDE.fullmatch(text, last.end, figure.start) is not None
    return figure.near_start == last.end and _joins_channels(text, scan, last, figure)


def _joins_channels(text: str, scan: Scan, last: Figure, figure: Figure) -> bool:
    """政府网站及38个政务新媒体发布信息500条: does the number before tell only how many channels published?"""
    if last.unit.unit != "个" or text[last.start - 1] not in "及和与":
        return False
    told = scan.mask(last.end, figure.start)
    return bool(told & CHANNELS and told & C.PUBLISH and last.near & CHANNELS)


def _follows_share(text: str, last: Figure, figure: Figure) -> bool:
    """网络占八成多,为58件: is it the count behind its share, of what the share is of?"""
    is_share = last.unit.family is Family.PERCENT and last.near & C.SHARE
    return bool(is_share) and _THAT_IS.fullmatch(text, last.end, figure.start) is not None


def _sum_up(scan: Scan, term: int, end: int, found: int) -> tuple[int, int]:
    """Add the terms from number `term` that end by `end`; of the courses of dispute and the rows of a form the last one stays."""
    stop = bisect_right(scan.ends, end, term)
    for mask in scan.masks[term:stop]:
        if mask & (COURSES | SUITS):
            if mask & SUITS and found & C.LITIGATION and not found & SUITS:
                mask &= ~SUITS  # 行政诉讼7件,其中直接起诉4件;审结5件: results are of all suits
            if mask & C.AFTER_RECONSIDERATION and found & C.LITIGATION:
                mask &= ~C.RECONSIDERATION
            found &= ~(COURSES | SUITS) if mask & COURSES else ~SUITS
        if mask & FORM_ROWS:
            found &= ~FORM_ROWS
        found |= mask
    return stop, found


def _read_terms(text: str, scan: Scan, term: int, figure: Figure, after: int, stop_behind: int) -> tuple[int, int]:
    """Set the concepts of the words behind the number; those of its label, and the course of dispute named last."""
    starts, ends, masks = scan.starts, scan.ends, scan.masks
    start, first = figure.start, figure.near_start
    near = behind = named = 0
    count = len(ends)
    while term < count and (ends[term] <= stop_behind or after <= starts[term] < stop_behind):
        mask = masks[term]
        if starts[term] >= first:
            if ends[term] <= start:
                near |= mask
            elif starts[term] >= after:
                behind |= mask
            named = mask & COURSES or named
        term += 1
    figure.after = with_ground_alone(text[after:stop_behind], behind) if behind & GROUNDS else behind
    return near, named
