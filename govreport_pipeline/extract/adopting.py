"""Parts that no 其中 announces: figures behind a total that add up to it, or that tell their shares."""

import re
from collections.abc import Sequence

from govreport_pipeline.catalogue.metrics import CHANNELS
from govreport_pipeline.extract.figures import Figure, is_countable
from govreport_pipeline.extract.kinship import ITEM_CODES, may_belong
from govreport_pipeline.extract.lexicon import C
from govreport_pipeline.extract.lists import FARTHEST, MOST_PARTS, may_be_kind, may_be_part
from govreport_pipeline.extract.units import Family
from govreport_pipeline.tables.vocabulary import Relation

NEAREST = 40
"""Under headings of their own an item stands no farther from the one before."""
_HELD_BY = {
    "proactive_items_new_media": ("proactive_items_weibo", "proactive_items_wechat"),
    "proactive_items_media": ("proactive_items_newspaper", "proactive_items_broadcast"),
}
"""Channel → those that are ways of it."""
_SUMS_UP = re.compile("合计|总|共|[加合]起来")


def adopt(figures: Sequence[Figure]) -> None:
    """Give totals the parts that no 其中 announces, where they add up to it, or where each tells its share.

    共发布信息10231条。机构职能类信息5079条,占49.6%;… : the figures behind a
    total under the same heading, as far as units and codes let them be its parts.
    """
    counted = [figure for figure in figures if is_countable(figure) and not figure.is_compared]
    places = {id(figure): place for place, figure in enumerate(counted)}
    with_share = {id(figure.parent) for figure in figures if figure.relation is Relation.SHARE_OF}
    for total in counted:
        if not total.value or total.code is None or not total.code.startswith(ITEM_CODES):
            continue
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
        is_whole = in_all == total.value
        is_shared = in_all <= total.value and all(id(part) in with_share and part.value < total.value for part in run)
        if run and len(total.parts) + len(run) > 1 and (is_whole or is_shared):
            for part in run:
                if not may_belong(total.code, part.code):
                    part.code, part.rule_id = None, "part"
                part.parent = total
                total.parts.append(part)


def _run_behind(
    total: Figure, last: Figure, with_share: set[int], figures: Sequence[Figure], told: float
) -> list[Figure]:
    """The figures that may be parts of a total of which so much is `told`, until all of it is."""
    run: list[Figure] = []
    end = last.end
    for figure in figures:
        if figure.parent is not None and (figure.parent in run or figure.parent in total.parts):
            continue
        if figure.start - end > (FARTHEST if figure.heading == total.heading else NEAREST) or told >= total.value:
            break
        if run and figure.value >= total.value:
            break  # 信息总计: 327, behind the rows that it sums
        if figure.parent is not None or not may_be_part(total, figure):
            break
        is_row = figure.unit.family is Family.LOST and id(figure) in with_share  # of name, count and share
        if not (may_belong(total.code, figure.code) or is_row or may_be_kind(figure)):
            break
        if _is_another_channel(total, figure):
            break
        run.append(figure)
        told += figure.value
        end = figure.end
    return run


def _is_another_channel(total: Figure, figure: Figure) -> bool:
    """网站公开500条,公开栏公开300条,微信公开200条: what went out by one way is none of what went out by another."""
    if total.code not in CHANNELS or figure.code not in CHANNELS or figure.code == total.code:
        return False
    return figure.code not in _HELD_BY.get(total.code, ())


def code_sums(text: str, figures: Sequence[Figure]) -> None:
    """Give the total behind kinds or channels that add up to it its code: 概况3条、动态117条,以上合计120条.

    Where the report tells of more items, it sums up some of them.
    """
    totals = [one for one in figures if one.code == "proactive_items" and not one.near & C.CUMULATIVE]
    largest = max((one.value for one in totals), default=0.0)
    told: list[Figure] = []
    """Kinds and channels since a total, or since words that are none of a list."""
    end = 0
    for figure in figures:
        if not is_countable(figure) or figure.is_compared:
            continue
        may_sum_up = len(told) > 1 and figure.parent is None and not figure.parts
        is_of_sort = (figure.code or "").startswith(ITEM_CODES)
        is_open = (is_of_sort or figure.code is None) and figure.value >= largest
        if may_sum_up and is_open and _is_sum(figure, told) and _SUMS_UP.search(text, end, figure.start):
            figure.code, figure.rule_id = "proactive_items", "sum_of_parts"
            told = []
        elif is_of_sort and figure.parent is None:
            told = [figure] if figure.start - end > FARTHEST else [*told, figure]
        elif figure.code is not None:
            told = []
        end = figure.end


def _is_sum(total: Figure, told: Sequence[Figure]) -> bool:
    """Do the last of the figures before, in its unit or without one, add up to it?"""
    rest, count = total.value, 0
    for figure in reversed(told[-MOST_PARTS:]):
        if total.unit.unit not in ("", figure.unit.unit) or figure.code == "proactive_items":
            return False
        rest, count = rest - figure.value, count + 1
        if rest <= 0:
            break
    return rest == 0 and count > 1
