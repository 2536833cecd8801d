"""Which lines of a text are titles, and which of them titles of reports on disclosure."""

import re
from itertools import pairwise

LONGEST_TITLE = 60
"""Characters; a longer line is a sentence."""
_OWN_TITLE = re.compile(
    r"[^。；;]{0,50}(?:信息|政务)公开[^。；;]{0,14}(?:报告|年报|总结|汇报|工作情况|公报)(?:书)?(?:[(（][^()（）]{1,12}[)）])?[》”]?"
)
ABOUT_REPORTS = re.compile(
    r"第三方评估|做好|编制|编写|填报|格式|模板|范本|样本|样式|样表|有关事项|要求|指南|提纲|参考|须知|征求意见"
)
"""Words of a title that is about reports, and not that of one."""
YEAR = re.compile(r"(?:19|20)\d\d|二[〇○零0]")
_SITE = re.compile(r" ?(?:[_|]|[-–—](?!\d)).*$", re.DOTALL)
_CRUMBS = re.compile(r"首页|当前位置|您的?位置|[>＞»]")
_HEADER = re.compile(r"[:：]|号$")
MOST_HEADER = 4
"""Lines above a title that give its number, who signed it …"""
_LABELLED = re.compile(r"^\s*(?:标题|名称|信息名称)\s*[:：\t|]\s*")


def lines_of(text: str) -> list[str]:
    """The lines of a text that hold something, without the marks around them."""
    return [line for line in (line.strip(" \t\u3000\xa0|#*-•·") for line in text.split("\n")) if line]


def is_way(line: str) -> bool:
    """Is a line the way to a page? It names the page's column, unless it tells a year: 首页 > 政务公开 > 年度报告."""
    return _CRUMBS.search(line) is not None and YEAR.search(line) is None


def is_labelled(line: str) -> bool:
    """Does a line say that it is the title: 标题:…?"""
    return _LABELLED.match(line) is not None


def title_of(line: str) -> str:
    """A line without the label before a title and the site's name behind it."""
    return _SITE.sub("", _LABELLED.sub("", line))


def count_titles(lines: list[str]) -> int:
    """How many lines are titles of reports, each counted once, with or without its label; else how many are one with the next."""
    titles = {title_of(line) for line in lines if len(line) <= LONGEST_TITLE and is_own_title(line)}
    if not titles:
        unlabelled = (line for line in lines if not is_labelled(line))
        broken = (first + second for first, second in pairwise(unlabelled))
        titles = {title for title in broken if len(title) <= LONGEST_TITLE and is_own_title(title)}
    return len(titles)


def is_own_title(line: str) -> bool:
    """Is a line a report's title?"""
    if is_way(line):
        return False
    title = _LABELLED.sub("", line)
    if title != line and _OWN_TITLE.fullmatch(title) is None:
        title = _SITE.sub("", title)
    return _OWN_TITLE.fullmatch(title) is not None and ABOUT_REPORTS.search(title) is None


def titles_among(lines: list[str], most: int) -> list[str]:
    """The lines that say they are the title (the page's head, a header's 标题), and the first others."""
    labelled = [line for line in lines if is_labelled(line)]
    others = [line for line in lines[: most + MOST_HEADER] if _HEADER.search(line) is None]
    return labelled + [line for line in others[:most] if len(line) <= LONGEST_TITLE]
