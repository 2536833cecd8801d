"""Parts that no 其中 announces: figures behind a total that add up to it, or that tell their shares."""

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from govreport_pipeline.extract.document.key_areas import TOPIC
from govreport_pipeline.extract.leaves.kinship import (
    ITEM_CODES,
    is_another_channel,
    may_be_kind,
    may_be_part,
    may_belong,
)
from govreport_pipeline.extract.leaves.points import Point, follows, point_of
from govreport_pipeline.extract.leaves.splits import FARTHEST, MOST_PARTS, splits_of
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.units import PIECE_UNITS, Family
from govreport_pipeline.extract.words.lexicon import TAKEN_IN, C
from govreport_pipeline.tables.vocabulary import Relation

NEAREST = 40
"""Under headings of their own an item stands no farther from the one before."""
_KINDS = (None, "proactive_items_by_category", "proactive_items_by_body", TOPIC)
"""Codes of members of open lists, before their total is known."""
_CONCERNS = re.compile(r"[,。;:](?:主要|分别|共)?涉及(?:到|了)?:?[^,。;:\d]*$")
"""共公开1000条,涉及机构概况10条、政策法规20条、业务工作950条."""
_OF_PAPERS = frozenset("期 张".split())
"""Units in which a list of items may count papers and pictures."""
_CASES = ("requests_", "reconsiderations", "litigations")
_LEAST, _MOST = 0.5, 1.5
"""How much of a total points make up that were meant to tell it out."""
_MARKS = C.PROACTIVE | C.ON_REQUEST | C.WITHHELD
"""What documents are marked as when they are made."""


def adopt(text: str, figures: Sequence[Figure]) -> None:
    """Give totals the parts that no 其中 announces: figures that add up to it, tell their shares, or are its points.

    共发布信息10231条。机构职能类信息5079条,占49.6%;… : the figures behind a
    total under the same heading, as far as units and codes let them be its parts.
    """
    counted = [figure for figure in figures if figure.is_countable and not figure.is_compared]
    places = {id(figure): place for place, figure in enumerate(counted)}
    with_share = {id(figure.parent): figure.value for figure in figures if figure.relation is Relation.SHARE_OF}
    for total in counted:
        if not total.value or total.code not in ITEM_CODES:
            continue
        _take_issues_before(total, counted, places)
        told, last = 0.0, total
        for part in total.parts:
            if id(part) not in places:
                continue  # it states nothing of the year
            if told + part.value > total.value:
                break  # parts of another split
            told, last = told + part.value, part
        behind = places[id(last)] + 1
        run = _run_behind(total, last, with_share, counted[behind : behind + MOST_PARTS], told)
        in_all = told + sum(part.value for part in run)
        is_shared = in_all <= total.value and all(id(part) in with_share and part.value < total.value for part in run)
        is_free = total.parent is None and not total.parts  # 累计217条,其中新增76条。A 9条,占11.8%: of the 76
        is_shared = is_shared and (is_free or _are_shares_of(total, run, with_share))
        if in_all != total.value and not is_shared:
            if total.parts:
                run = _rest_of_list(total, last, counted[behind : behind + MOST_PARTS], told)
            elif total.parent is None:
                run = _meant_as_parts(text, total, run, with_share, counted[behind:])
            else:
                run = []
        if run and len(total.parts) + len(run) > 1:
            for part in run:
                if not may_belong(total.code, part.code) and not part.near & TAKEN_IN:
                    part.uncode("part")  # 收到并处理来信6条 are letters all the same
                part.join(total)


def _take_issues_before(total: Figure, counted: Sequence[Figure], places: Mapping[int, int]) -> None:
    """Give a total what came in issues at the head of its list, where its parts come to it only so.

    公开信息300条,其中常务会议23期、规划35条、其他242条.
    """
    first = next((part for part in total.parts if id(part) in places), total)
    head = counted[places[id(total)] + 1 : places[id(first)]][:MOST_PARTS]
    if not head or sum(one.value for one in (*head, *splits_of(total)[0])) != total.value:
        return
    if all(one.unit.unit in _OF_PAPERS and one.parent is None for one in head):
        for one in head:
            if not may_belong(total.code, one.code):
                one.uncode("part")
            one.join(total)


def _run_behind(
    total: Figure, last: Figure, with_share: Mapping[int, float], figures: Sequence[Figure], told: float
) -> list[Figure]:
    """The figures that may be parts of a total of which so much is `told`, until all of it is."""
    run: list[Figure] = []
    end = last.end
    for figure in figures:
        if figure.parent is not None and (figure.parent in run or figure.parent in total.parts):
            continue
        if figure.start - end > (FARTHEST if figure.heading == total.heading else NEAREST) or told == total.value:
            break
        if run and figure.value >= total.value:
            break  # 信息总计: 327, behind the rows that it sums
        if figure.parent is not None or not may_be_part(total, figure):
            break
        is_row = figure.unit.family is Family.LOST and id(figure) in with_share  # of name, count and share
        if not (may_belong(total.code, figure.code) or is_row or may_be_kind(figure)):
            break
        if is_another_channel(total.code, figure.code):
            break
        run.append(figure)
        told += figure.value
        end = figure.end
    return run


def _rest_of_list(total: Figure, last: Figure, figures: Sequence[Figure], told: float) -> list[Figure]:
    """The rest of a list behind a member of another sort, where all members together come to the total.

    公开信息90条,其中公告40条,办理代表建议6件,动态40条,简报4期.
    """
    run: list[Figure] = []
    for figure in figures:
        if figure.parent in run or figure.parent in total.parts:
            continue
        is_beside = figure.parent is None and figure.sentence_start == last.sentence_start
        if not is_beside or not _may_be_listed(total, figure):
            return []
        run.append(figure)
        told += figure.value
        if told >= total.value:
            break
    is_whole = told == total.value and run and may_belong(total.code, run[-1].code)
    return run if is_whole else []


def _may_be_listed(total: Figure, figure: Figure) -> bool:
    """Can it be a member of a list of items, whatever its words say: no request, and nothing that went out by another channel?"""
    is_item = figure.unit.unit in PIECE_UNITS or figure.unit.unit in _OF_PAPERS
    is_case = (figure.code or "").startswith(_CASES) or figure.near & C.REQUEST
    return is_item and not is_case and not is_another_channel(total.code, figure.code)


def _meant_as_parts(
    text: str, total: Figure, run: Sequence[Figure], with_share: Mapping[int, float], figures: Sequence[Figure]
) -> list[Figure]:
    """The parts of a list that does not add up: figures whose shares are of the total; kinds in points 1, 2, 3 …, or behind 涉及.

    `run` begins the counted `figures` behind the total.
    """
    shared = list(takewhile(lambda part: id(part) in with_share, run))
    if len(shared) > 1 and _are_shares_of(total, shared, with_share):
        return shared
    is_named = run != [] and _CONCERNS.search(text, total.end, run[0].start) is not None
    listed: list[Figure] = []
    last: Point | None = None
    for figure in run:
        point = point_of(text, figure)
        is_next = figure.sentence_start == run[0].sentence_start if is_named else follows(point, last)
        if not is_next or figure.code not in _KINDS or figure.unit.unit != total.unit.unit:
            break
        listed.append(figure)
        last = point
    if len(listed) < 2 or not _LEAST < sum(figure.value for figure in listed) / total.value < _MOST:
        return []
    following = figures[len(listed)] if len(listed) < len(figures) else None
    if following is None:
        return listed
    goes_on = (
        following.sentence_start == run[0].sentence_start if is_named else follows(point_of(text, following), last)
    )
    return [] if goes_on else listed


def _are_shares_of(total: Figure, shared: Sequence[Figure], with_share: Mapping[int, float]) -> bool:
    """Are the shares of most figures those that they have of a total?"""
    fitting = [part for part in shared if abs(100 * part.value / total.value - with_share[id(part)]) < 1]
    return 2 * len(fitting) > len(shared)


def adopt_marks(figures: Sequence[Figure]) -> None:
    """Give documents produced what they are marked as, where that stands before: 依申请公开9条,主动公开20条,共制作信息29条."""
    marked: list[Figure] = []
    for figure in figures:
        if not figure.is_countable or figure.is_compared:
            continue
        if figure.code == "information_produced" and not figure.parts and len(marked) > 1:
            told = [one for one in marked if one.unit.unit == figure.unit.unit and one.value <= figure.value]
            if len(told) == len(marked) and marked[0].sentence_start == figure.sentence_start:
                for part in marked:
                    part.join(figure)
        is_mark = figure.parent is None and not figure.parts and figure.near & _MARKS
        goes_on = marked and marked[0].sentence_start == figure.sentence_start
        marked = [*(marked if goes_on else ()), figure] if is_mark else []
