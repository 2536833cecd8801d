"""What its own words say a page is, where its title was cut off or tells nothing."""

import re
from typing import NamedTuple

READ = 3_000
"""So many characters of a text are looked at."""
_NO_REPORT = "(?<!报告)(?<!年报)(?<!总结)"
"""Behind the name of a document that is none."""
_CELL, _CELL_ENDS = r"(?:(?<=[|\t ])|^)", r"(?=[|\t ]|$)"
"""What parts the words of a cell of a table from those of others."""


class OtherContent(NamedTuple):
    """A kind of page that is no report on disclosure."""

    name: str
    words: re.Pattern[str]
    fewest: int
    """So many different ones of its words tell it."""


CONTENTS = (
    OtherContent(
        "the cover of what others are to do",
        re.compile(rf"现将?《[^》\n]{{2,60}}{_NO_REPORT}》[^。\n]{{0,12}}印发给你们|{_NO_REPORT}》[^。\n]{{2,40}}现印发给你们|现[将就][^。\n]{{0,30}}通知如下"),
        1,
    ),
    OtherContent(
        "a table of tasks",
        re.compile(rf"{_CELL}(?:工作任务|具体要求|工作要求|(?:责任|牵头)(?:科室|单位|部门)|(?:完成)?时限(?:要求)?|完成时间|持续推进){_CELL_ENDS}", re.MULTILINE),
        3,
    ),
    OtherContent(
        "a sheet on a website",
        re.compile(r"独立用户访问|网站总访问量|办结留言|平均办理时间|首页网址|网站(?:名称|类型)|概况类信息|信息更新量|收到留言|网站标识码|安全检测评估"),
        3,
    ),
    OtherContent(
        "a form to send",
        re.compile(rf"验证码|证件(?:名称|号码)|申请人类型|选择受理单位|意见内容|查询码|忘记密码|找回密码|用户登录|{_CELL}(?:姓名|提交|重置){_CELL_ENDS}", re.MULTILINE),
        2,
    ),
    OtherContent(
        "an item of news",
        re.compile(r"参[训培会]|出席(?:会议|活动)|会议(?:强调|指出|要求|通报)|会上|[本此]次(?:培训|会议|活动)|纷纷表示|主持(?:会议|召开|培训)|(?:日前|近日|昨日|\d{1,2}月\d{1,2}日)[^。\n]{0,40}(?:召开|举办|举行|开班|开展)"),
        3,
    ),
    OtherContent("an article", re.compile(r"摘 {0,2}要[:：\]】]|关键词[:：\]】]|参考文献"), 2),
    OtherContent(
        "a letter and its answer",
        re.compile(r"来信(?:人|时间)|您的(?:来信|留言)|您好|感谢您的?(?:监督|支持|来信|关注|理解)|留言(?:人|内容|时间)|回复(?:内容|单位|时间)"),
        2,
    ),
    OtherContent(
        "an answer to an applicant",
        re.compile(r"[您你](?:单位|公司)?(?:提交|提出)的?[^。\n]{0,20}申请|如[^。\n]{0,6}对[^。\n]{0,10}(?:答复|决定)[^。\n]{0,6}不服|答复如下|60日内"),
        3,
    ),
    OtherContent("what a search found", re.compile(r"(?:找到|搜索到)[^。\n]{0,12}结果|[站全]站?[内网]?(?:检索|搜索)|搜索结果|请输入关键[词字]|用时\d"), 2),
    OtherContent("a questionnaire", re.compile(r"[A-D][.、．] ?(?:非常|比较|基本)?(?:不?满意|不?了解)|您对"), 2),
)  # fmt: skip


class OtherLines(NamedTuple):
    """A kind of page that its lines make, whatever they say."""

    name: str
    line: re.Pattern[str]
    fewest: int
    part: int
    """At least one in so many of the page's lines is such a line."""
    may_speak: bool = False
    """Is it told even where sentences of it speak of disclosure?"""


LINES = (
    OtherLines("a rule", re.compile(r"^第[一二三四五六七八九十百]{1,5}条(?!第)"), 2, 3, may_speak=True),
    OtherLines("a list of titles with days", re.compile(r"(?:20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）]?|[\[(（]\d{1,2}[-/.]\d{1,2}[\])）])[ |]{0,9}$"), 3, 3),
    OtherLines("a page of contacts", re.compile(r"^(?:联系|单位|办公|咨询|监督|投诉)?(?:地址|电话|方式|传真|邮编|邮政编码|电子邮[箱件]|邮箱|乘车路线|时间|网址|E-?mail)[:：]"), 2, 2),
)  # fmt: skip


def name_content(text: str) -> str:
    """What kind of page a text's own words make it, and by which; empty for a report, and where in doubt.

    >>> name_content("提示\\n请选择受理单位\\n申请人类型：")
    'a form to send (申请人类型, 选择受理单位)'
    """
    beginning = text[:READ]
    for content in CONTENTS:
        found = {match[0].strip() for match in content.words.finditer(beginning)}
        if len(found) >= content.fewest:
            return f"{content.name} ({', '.join(sorted(found)[:4])})"
    return ""


def name_lines(lines: list[str], speaks: re.Pattern[str]) -> str:
    """What most of a page's lines make it; empty for a report, and where in doubt.

    >>> name_lines(["青河县教育局", "地址：团结路1号", "电话：0900-1234567"], re.compile("公开"))
    'a page of contacts (2 of its 3 lines)'
    """
    is_spoken = any("。" in line and speaks.search(line) is not None for line in lines)
    for kind in LINES:
        found = sum(kind.line.search(line) is not None for line in lines)
        if found >= kind.fewest and found * kind.part >= len(lines) and (kind.may_speak or not is_spoken):
            return f"{kind.name} ({found} of its {len(lines)} lines)"
    return ""
