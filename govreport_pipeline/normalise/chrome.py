"""Page chrome: what a portal puts around a report, told from its prose.

Chrome is marked, not deleted: the metadata stage reads portal headers from
it, and its numerals are in the ledger.
"""

import re

from govreport_pipeline.tables.records import Chrome
from govreport_pipeline.tables.vocabulary import ChromeKind

LONGEST_LINE = 160
"""A longer line is prose, whatever words it holds."""

HEADER_LABELS = (
    "索引号", "索取号", "信息索取号", "信息分类", "信息类别", "信息名称", "信息来源", "公开方式", "公开时限", "公开范围", "公开类别",
    "公开日期", "公开时间", "公开形式", "发布机构", "发布单位", "发布部门", "发布机关", "发文机关", "发文单位", "发文日期", "发文字号", "发文时间",
    "发布日期", "发布时间", "更新时间", "更新日期", "生成日期", "生成时间", "公文生成日期", "成文日期", "成文时间", "签发日期", "印发日期", "责任部门",
    "文号", "文件编号", "公文文号", "有效性", "时效性", "效力状态", "主题分类", "主题词", "组配分类", "体裁分类", "服务对象", "关键词", "内容概述",
    "来源", "信息编号", "编号", "公开目录", "所属机构", "拟稿部门", "供稿单位", "发稿时间", "录入时间", "日期", "发布人", "发布者", "作者", "浏览次数",
    "原文链接", "政策解读链接", "标题", "名称", "备注", "分类",
)  # fmt: skip
"""Labels of the portal's header; a blank inside is closed by then."""

_SPACED = r"[ ]{0,3}"
_LABEL = "|".join(_SPACED.join(label) for label in sorted(HEADER_LABELS, key=len, reverse=True))
_STAMP = r"\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日?(?: ?\d{1,2}:\d{1,2}(?::\d{1,2})?)?"

_HEADER = re.compile(rf"(?:^[\s•·*>|\[【]*+|(?<=[\s|]))(?:{_LABEL})(?:[\s\]】]*+(?:[:|]|$)|\t)")
_BARE_PIPES = re.compile(r"^[\s:-]*+\|[\s|:-]*+$")
_NAVIGATION = re.compile(
    r"您?(?:现在)?(?:所在)?的?(?:当前)?位置 ?[:：>]|当前位置|^\s*>|首页 ?(?:>|»|›|/|-|→|$)|[>»›] ?政[府务]信?息?公开|^\s*网站首页(?![^\n]{0,120}[,。;])|即将离开.{0,40}网站|继续访问"
)
_CONTROLS = re.compile(
    r"字[体号] ?:|〖|【 ?字[体号]|[\[【(〖] ?大 ?中? ?小|打印(?:本页|此页|$|\s|】|\])|关闭(?:窗口|本页|$|\s|】|\])|(?:浏览|点击|阅读|访问)(?:次数|量|数|率)? ?:"
    r"|浏览次数|分享到|扫一扫|二维码|^\s*朗读|语音播报|收藏本页|责任编辑|视力保护|保护视力|我要纠错|^\s*(?:主动公开|依申请公开|常年公开|面向(?:全)?社会|有效|字号)\s*$"
)
_FOOTER = re.compile(
    r"^\s*+[-·•]?+\s*+(?:上一[篇条]|下一[篇条]|相关(?:新闻|附件|链接|解读|文件|阅读|信息|文章|报道)|版权所有|主办(?:单位)?:|承办(?:单位)?:|网站地图|返回(?:顶部|首页|列表)"
    r"|点击下载|附件下载|友情链接|附件 ?\d* ?: ?\S{0,40}\.(?:docx?|xlsx?|pdf|zip|rar)|当前页)|ICP备|公网安备|网站标识码"
)
_FOOTER_STARTS = " -·•上下相版主承网返点附友当I公"
"""What a line begins with that `_FOOTER` matches from its start."""
_PAGE_NUMBER = re.compile(
    r"^\s*(?:[-—] ?\d{1,3} ?[-—]|第 ?\d{1,3} ?页(?:[ ,/]*共 ?\d{1,3} ?页)?|\d{1,3} ?/ ?\d{1,3})\s*$"
)
_BARE_VALUE = re.compile(rf"^\s*(?:{_STAMP}|[\w-]{{6,30}}/[\w-]{{4,20}})\s*$", re.ASCII)
_INLINE_META = re.compile(rf"(?:发布|发文|公开|生成|更新|成文)(?:日期|时间) ?: ?{_STAMP}")
_INLINE_CONTROLS = re.compile(
    r"(?:浏览|点击|阅读|访问)(?:次数|量|数) ?: ?\d*(?: ?次)?|字体 ?:(?: ?\[ ?\]| ?【?大? ?中? ?小?】?)"
)
_LINE = re.compile(r"[^\n]+")
_TAIL = re.compile(
    r"(?:[-·•] ?)?(?:相关(?:新闻|附件|链接)|扫一扫[^。;,]{0,12}|(?:点击下载附件|附件下载|下载附件):[^。;,\s]{2,40})[\s|]*$"
)
_LONGEST_TAIL = 60
_PROSE = re.compile(r"[。;,](?:(?<!,)|.{12,},)")


def mark_chrome(text: str) -> tuple[Chrome, ...]:
    """The stretches of page chrome in a normalised text, in order."""
    found: list[Chrome] = []
    is_before_body = True
    for match in _LINE.finditer(text):
        line = match.group()
        start, end = match.span()
        if line.isspace():
            continue
        if len(line) <= LONGEST_LINE:
            kind = kind_of_line(line, is_before_body=is_before_body)
            if kind is not None:
                found.append(Chrome(kind, start, end))
                continue
        elif ":" in line:
            found += _inline(text, start, end)
        if is_before_body and _PROSE.search(line):
            is_before_body = False
    found += _tail(text, found)
    return tuple(found)


def kind_of_line(line: str, *, is_before_body: bool) -> ChromeKind | None:
    """What sort of chrome a line is; None for the report's own text."""
    if "|" not in line and _PROSE.search(line):
        if _is_navigation(line):
            return ChromeKind.METADATA if _HEADER.search(line) else ChromeKind.NAVIGATION
        return ChromeKind.FOOTER if line[0] in _FOOTER_STARTS and _FOOTER.match(line) else None
    if _PAGE_NUMBER.match(line):
        return ChromeKind.PAGE_NUMBER
    if "|" in line and _BARE_PIPES.match(line):
        return ChromeKind.METADATA
    if _may_be_header(line) and _HEADER.search(line):
        return ChromeKind.METADATA
    if _is_navigation(line):
        return ChromeKind.NAVIGATION
    if _CONTROLS.search(line):
        return ChromeKind.CONTROLS
    if _FOOTER.search(line):
        return ChromeKind.FOOTER
    if is_before_body and (_BARE_VALUE.match(line) or ("|" in line and not _is_title(line))):
        return ChromeKind.METADATA
    return None


def _may_be_header(line: str) -> bool:
    """A quick test that lets every header line pass: a colon, a bar or a bare label."""
    return ":" in line or "|" in line or "\t" in line or line.replace(" ", "").rstrip("]】").endswith(HEADER_LABELS)


def _is_navigation(line: str) -> bool:
    may_be = "位置" in line or "首页" in line or ">" in line or "»" in line or "›" in line
    return (may_be or "即将离开" in line or "继续访问" in line) and _NAVIGATION.search(line) is not None


def _is_title(line: str) -> bool:
    return "报告" in line or "年报" in line


def _inline(text: str, start: int, end: int) -> list[Chrome]:
    """Chrome inside a line that holds the whole page."""
    found: list[Chrome] = []
    if text.find("日期:", start, end) >= 0 or text.find("时间:", start, end) >= 0:
        found += [Chrome(ChromeKind.METADATA, *m.span()) for m in _INLINE_META.finditer(text, start, end)]
    if any(text.find(sign, start, end) >= 0 for sign in ("数:", "量:", "字体:")):
        found += [Chrome(ChromeKind.CONTROLS, *m.span()) for m in _INLINE_CONTROLS.finditer(text, start, end)]
    return sorted(found, key=lambda chrome: chrome.start)


def _tail(text: str, found: list[Chrome]) -> list[Chrome]:
    """Links at the very end of a line of prose, where one line holds the whole page."""
    end = len(text.rstrip())
    if found and found[-1].end >= end:
        return []
    match = _TAIL.search(text, max(text.rfind("\n", 0, end) + 1, end - _LONGEST_TAIL), end)
    return [Chrome(ChromeKind.FOOTER, *match.span())] if match else []
