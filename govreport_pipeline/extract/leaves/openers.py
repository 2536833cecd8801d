"""Words between two figures that open a list: 共120条,其中A 30条."""

import re

from govreport_pipeline.extract.leaves.kinship import ITEM_CODES, OF_READERS
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import FOREMOST
from govreport_pipeline.extract.numbers.units import PIECE_UNITS
from govreport_pipeline.extract.words.edges import OUT_OF

_HEADS_OF_LISTS = "|".join(f"{head}(?:情况)?[为是]?:" for head in "分类 类别 种类 构成 分布 明细".split())
_OPENS = rf"包括|包含|涵盖|分别[为是有]|分为|计(?<![共合总累统]计)有|{_HEADS_OF_LISTS}|具体[为是如]|主要[是有为]|(?:主要)?集中[在于]|如下"
_CLOSES = r"由[^。]{0,20}组成|占$"
_FIRST_OPENER = re.compile(
    rf"其中|[\u4e00-\u9fff]{{0,8}}?{OUT_OF}|[,。;(]\s*这?(?:里面|里头|内中|当中)|[,、]\s*(?=原创(?:信息|内容|稿件|作品|推文|图文|视频)?\Z)|[,;(、]\s*(?:内[有含]|内?含有?(?![量税水氟]))|{_OPENS}|\s*:|[^。\n\d]{{1,4}}:(?!\s*$)|\s*\((?=[^)]*$)|\s*——?|{_CLOSES}"
)
"""What opens a list right behind a number."""
_OPENER = re.compile(f"其中|{_OPENS}|{_CLOSES}")
"""What opens one farther behind it."""
_NEW_ONES = re.compile(
    r"[,。;]\s*(?:在|而)?(?:上述|以上|这些|本年度?|当年|今年)?新增(?:加|发布|公开)?的?(?:主动)?(?:公开)?的?(?:政府)?信息(?:当?中|里面?)[,:]?[^。;\d]{0,24}"
)
"""Behind the number of what was new, which its own words say."""
_ALSO_PUBLISHED = re.compile(
    r"[,;][^,;。\d]{0,8}(?:公开|发布|公布|更新)了?(?:各类|有关|相关)*(?:政府|政务)?信息[,;(]?\Z"
)
"""网站设栏目8个,主动公开信息,其中动态64条: what is told out is what was published, whose number is not given."""
_TOLD_IN_WORDS = re.compile(r"[\u4e00-\u9fff][》”)]{0,3}[。!?]|等[^,、;]{0,6};")
"""A list that holds no number: 包括治安情况、便民措施等。及时发布255条; 2条(即:《预算》《决算》)。"""

_THE_MOST = re.compile(FOREMOST)
"""申请内容前三位依次为A 20件、B 12件、C 8件: those of which there were most."""
_AND_SO_ON = re.compile(r"[^,。;\n]{0,6}等(?!候|待|级)")
AND_SO_ON = 8
"""So far behind a list may stand that it goes on."""


def tells_some(before: str, behind: str) -> bool:
    """Do the words before a list or behind it say that there are others: 前三位, 等?"""
    return _AND_SO_ON.match(behind) is not None or _THE_MOST.search(before) is not None


def opener_in(gap: str) -> re.Match[str] | None:
    """The first words that open a list whose members go on with the next figure; None where none do."""
    first = _FIRST_OPENER.match(gap)
    if first is not None and not _is_told_in_words(gap, first):
        return first
    for found in _OPENER.finditer(gap, 1 if first is None else first.end()):
        if not _is_told_in_words(gap, found):
            return found
    return None


def is_issue_in_list(text: str, total: Figure | None, figure: Figure, gap: str) -> bool:
    """公开信息300条,其中常务会议23期、规划35条: is it what came in issues, first in a list of items?"""
    if (
        total is None
        or figure.unit.unit != "期"
        or total.unit.unit not in PIECE_UNITS
        or not text.startswith("、", figure.end)
    ):
        return False
    return total.code in ITEM_CODES and opener_in(gap) is not None


def tells_new_ones(words: str, gap: str) -> bool:
    """Do the words between two figures go on with what the first, by its own words, says was new: 新增76条。新增信息中,政策9条?"""
    return "新增" in gap and "新增" in words and _NEW_ONES.fullmatch(gap) is not None


def tells_no_list_of(head: str, last: Figure) -> bool:
    """Does the list tell out what the words between tell of, and not the figure before, which counts no items?

    So it does where a sentence of its own parts it from those who read: 点击4000次。开展电话服务,其中业务指导11次.
    """
    if last.code in OF_READERS and "。" in head and head.rpartition("。")[2].strip() != "":
        return True
    if last.parent is not None or last.code in ITEM_CODES:
        return False
    return _ALSO_PUBLISHED.search(head) is not None


def _is_told_in_words(gap: str, opener: re.Match[str]) -> bool:
    """Does the list end before a number comes: 占1%,主要是收费规定和价格文件;规划类信息4条?"""
    if _TOLD_IN_WORDS.search(gap, opener.end()) is not None:
        return True
    return opener.group().startswith("主要") and ";" in gap[opener.end() :]
