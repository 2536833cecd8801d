"""Which lines of a page are its own, and which are its site's: menus, the way to it, what stands at its foot.

Every page of a portal names its column for yearly reports; what a page says
is what is left without that. Told by what lines look like, not by the site.
"""

import re

from govreport_pipeline.ingest.kinds.title_lines import YEAR, is_labelled, is_own_title, is_way, title_of

FEWEST_ITEMS, FEWEST_OF_A_LINE = 5, 3
"""So many short lines, one behind the other, are a menu; so many words of a line, if one is a column."""

MOST_OF_A_LINE = 160
"""Characters; a longer line holds a text, whatever else stands in it."""

_FOOT = re.compile(
    r"网站标识码|ICP备|公网安备|版权所有|技术支持|(?:主办|承办)(?:单位)?[:：]|(?:网站地图|联系我们|声明)[^\n]{0,9}\||\|[^\n]{0,9}(?:网站地图|联系我们|声明)"
)
_ABOUT = re.compile(
    r"(?<![\u4e00-\u9fff])(?:(?:信息|文章|稿件)?来源|(?:发布|发文|成文|更新)(?:日期|时间)|浏览(?:量|次数)?|点击(?:数|量|率)?|字[体号]|责任编辑|作者)[:：]|打印(?:本页)?|关闭窗口|分享到|(?:^|[^\u4e00-\u9fff])(?:搜索|上一页|下一页|尾页)(?![\u4e00-\u9fff])"
)
"""What a site says of each of its pages."""
_COLUMN = re.compile(
    r"(?:政府|政务|部门)?信息公开(?:工作)?(?:指南|目录|制度|年报|年度报告|专栏|专区|平台|规定|申请)?|政务公开(?:专栏)?|(?:政府信息)?依申请公开|(?:法定)?主动公开(?:内容|目录)?|重点领域信息公开|政府网站(?:工作)?年度(?:工作)?报表|(?:政策|办事)(?:解读|文件|法规|指南)|(?:通知|公示)公告|公告公示|机构职能|领导信息|年度报告|正文"
)
_SITE_NAME = re.compile(r"[\u4e00-\u9fff]{2,30}(?:门户网站?|政府网|公开网|信息网|网站|人民政府|办公室|委员会|局)")
"""What the head of a page has for a title where it names the site alone."""
_PROSE = re.compile(r"[。，；]")
_ITEM = re.compile(r"[^\W\d_一二三四五六七八九十][^\d。，；：:、|]{0,11}")
_BETWEEN_ITEMS = re.compile(r"[|｜\t ·\u3000\xa0]+")


def own_lines(lines: list[str], label: re.Pattern[str]) -> list[str]:
    """The lines of a page without its site's; a line with a label of the forms is no item of a menu."""
    own: list[str] = []
    items: list[str] = []
    for line in (*lines, ""):
        is_of_the_site = line != "" and _is_of_the_site(line)
        if not is_of_the_site and _ITEM.fullmatch(line) is not None and label.search(line) is None:
            items.append(line)
            continue
        own += [*(items if len(items) < FEWEST_ITEMS else ()), *(() if is_of_the_site else (line,))]
        items = []
    return [line for line in own[:-1] if _COLUMN.fullmatch(line) is None]


def _is_of_the_site(line: str) -> bool:
    if is_labelled(line):
        title = title_of(line)
        return _SITE_NAME.fullmatch(title) is not None or _COLUMN.fullmatch(title) is not None
    if len(line) > MOST_OF_A_LINE or _PROSE.search(line) is not None:
        return False
    items = _BETWEEN_ITEMS.split(line)
    if len(items) >= FEWEST_OF_A_LINE and YEAR.search(line) is None and any(map(_COLUMN.fullmatch, items)):
        return True
    if is_own_title(line):
        return False
    return is_way(line) or _FOOT.search(line) is not None or _ABOUT.search(line) is not None
