"""What its title says a page is: a notice, a plan, a guide, an answer, an item of news.

A title tells by its last word, unless it names a report, a summary, or figures.
How many results a text may state and still be what its title says depends on
the kind: an inspection counts what others did, a plan counts nothing.
"""

import re
from typing import NamedTuple

SHORTEST, LONGEST = 4, 60
"""Characters of a title."""
LEAD = 600
"""Characters in which an item of news says that it is one."""


class TitleKind(NamedTuple):
    """A kind of page that is no report on disclosure."""

    name: str
    title: re.Pattern[str]
    most_results: int
    """A text with more statements of results is a report all the same."""
    may_name_reports: bool = False
    """Is it told even where the title speaks of reports, a summary or figures?"""


ANY_NUMBER = 1_000
"""Of results: more than any text states."""

KINDS = (
    TitleKind("an answer to a deputy", re.compile(r"(?:建议|提案|议案)的?(?:会办)?(?:答复|复函|回复)(?!意见|率|\d)"), ANY_NUMBER, may_name_reports=True),
    TitleKind("a report on an assessment", re.compile(r"(?:第三方|绩效|满意度|社会评议|民意|问卷)[^自]{0,6}(?:评估|调查|测评)[^自]{0,4}(?:报告|结果|通报)$|(?:考[核评]|评估|测评)[^自]{0,4}(?:得分|成绩|排名|结果)(?:情况)?(?:一览|公布)?表?$"), ANY_NUMBER, may_name_reports=True),
    TitleKind(
        "a circular on an inspection",
        re.compile(r"(?:检查|考核|测评|评估|抽查|督查|监测|普查|评议|应诉|整改)(?:工作)?(?:进展)?(?:情况|结果)*的?通报$|网站.{0,8}(?:普查|检查|抽查)(?:情况|结果)$"),
        ANY_NUMBER,
        may_name_reports=True,
    ),
    TitleKind("a guide or a catalogue", re.compile(r"公开(?:事项|标准|基本|工作)*(?:指南|目录|申请表|须知|流程图?)$"), 2),
    TitleKind("a model", re.compile(r"范文|范本|模板|样本"), 1, may_name_reports=True),
    TitleKind("a guide to a form", re.compile(r"(?:填报|填表|填写|编制|使用)(?:说明|要求|规范|指引)$"), 0, may_name_reports=True),
    TitleKind("a notice", re.compile(r"(?:通知|公告|公示表?|通告|启事|公开信|一封信|倡议书|名单|的决定)$"), 1),
    TitleKind("a bulletin", re.compile(r"(?:月报|周报|季报|简报|专报)$"), 2),
    TitleKind("a plan", re.compile(r"(?:要点|方案|计划|安排|分解表|任务表|台账|预案|规划|纲要|清单)$"), 1),
    TitleKind("a rule", re.compile(r"(?:办法|规定|制度|细则|规程|条例|规则|职责|分工|意见|章程|标准|规范|[规公民]约)$"), 1),
    TitleKind("a guide", re.compile(r"(?:指南|须知|流程图?|申请表|登记表|目录|指引|简介|概况|声明|课件|教材|手册)$"), 1),
    TitleKind(
        "a question or an answer",
        re.compile(r"(?:问卷(?:调查)?|调查表|答复书?|告知书|决定书|判决书|裁定书|的函|复函|批复|意见.{1,8}反馈|解读|问答|讲话|致辞|发言|纪要)$"),
        1,
    ),
)  # fmt: skip

_OF_A_REPORT = re.compile(
    r"(?:报告|总结|小结|汇报|公报|年报|报表|统计表?|决算|预算|情况|思路|打算|分析|概览|数据表?|信息披露(?:文件)?)(?:(?:书|稿|公开|摘要|情况|工作|的?说明){0,3}|[和及与暨].{4,24})$"
)
_OTHER_OPENNESS = re.compile(r"(?:[党村居厂院校财警检]务|预算|决算|经费|一)公开|公开[招竞选征]")
_ON_DISCLOSURE = re.compile(r"公开|政[务府]信息|网站.{0,8}(?:报告|总结)")
_NO_OTHER = re.compile(
    r"(?:^|[省市县区旗州盟镇乡村局府委会厅部院办处所站心社])(?:\d{4}年?度?)?(?:工作)?(?:年度报告|年报)$|^\d{4}年?度?(?:工作)?(?:年度报告|年报)$|本报告"
)
"""What may be a report on disclosure under a short name."""
_ON_ALL_WORK = re.compile(
    r"(?:^|[\d〇零一二三四五六七八九局府委会厅部院办镇乡县市区所站])年?度?(?:工作)?(?:基本|总体)?(?:总结|小结|情况|汇报|报告)(?:书|(?:的?报告)|[和及与暨].{4,24})?$"
)
_NAMES_SOMEBODY = re.compile(
    r"\d{4}|年度|政府|[〇○零一二三四五六七八九]{4}年|关于|[省市县区镇乡村局委院校]|办公室|办事处|街道"
)

_MAY_BE_A_REPORT = re.compile(r"(?:公开|年度?|工作).{0,14}(?:报告|总结|小结|汇报|情况|统计|报表|公报)|年报")
_NO_TITLE = re.compile(
    r"[，。；：:,;?？!！>＞»]|首页|当前位置|^(?:第?[一二三四五六七八九十\d]{1,3}[、.．章节条)）]|[(（]|[①-⑳])"
    r"|^(?:我.{0,3}(?:认真|严格|积极|按照|根据|高度)|通过|按照|根据|现将|本(?:报告|年|机关|单位)|健全|完善|加强|建立|强化|落实|规范|推进|深化|严格|明确|创新|拓展|丰富|提高|加大|认真|扎实|积极|制定|印发|出台|修订|编制|全面)"
)
_CUT = re.compile(r"^[^《]{0,60}》|《[^》]{0,60}$|^[^(（]{0,20}[)）]|^的|^.{0,3}年度报告$")
"""A title whose beginning or end is missing."""
_BRACKETED = re.compile(r"[(（〔【\[][^()（）〔〕【】\[\]]{1,20}[)）〕】\]]$|[》」”]$")

_EVENT = re.compile(
    r"召开|举办|举行|开展|组织|参加|出席|调研|莅临|来我|赴|慰问|部署|动员|启动|圆满|开班|公布|发布|出炉|(?:培训|推进|座谈|动员|部署|调度|现场|工作|专题)(?:会议?|班)$"
)
_TOLD = re.compile(
    r"(?:日前|近日|昨日|连日来|今天|昨天|\d{1,2}月\d{1,2}日)[^。\n]{0,60}(?:召开|举办|举行|开展|组织|来|赴|公布|发布)|会议(?:强调|指出|要求|通报)|参训|一行"
)
_PRESS = re.compile(
    r"[本记笔特通报年](?:(?<=本)[报网]讯|(?<=[记笔])者[^。\n]{0,30}(?:获悉|了解到)|(?<=报)告显示|(?<=年)报显示"
    r"|(?<![\u4e00-\u9fff、].)(?:(?<=特)约通|(?<=本)报通|(?<=通))讯员[\s::]?[\u4e00-\u9fff]{2,3}(?![\u4e00-\u9fff]))"
)
"""A by-line names its correspondent; a report speaks of those who write for a body's site."""


def clean_title(title: str) -> str:
    """A title without blanks and without what stands in brackets behind it."""
    return _BRACKETED.sub("", _BRACKETED.sub("", "".join(title.split())))


def name_title(line: str, results: int) -> str:
    """What a line makes a text of so many results, if it is its title; empty where it may be a report.

    >>> name_title("2022年青河县政务公开工作要点", 0), name_title("2012年政府信息公开情况", 0)
    ('a plan', '')
    """
    title = clean_title(line)
    if not _may_be_a_title(line, title):
        return ""
    may_be_a_report = _MAY_BE_A_REPORT.search(title) is not None
    for kind in KINDS:
        if results <= kind.most_results and kind.title.search(title) is not None:
            return "" if may_be_a_report and not kind.may_name_reports else kind.name
    return ""


def _may_be_a_title(line: str, title: str) -> bool:
    is_cut = _CUT.search(line.strip()) is not None
    return SHORTEST <= len(title) <= LONGEST and not is_cut and _NO_TITLE.search(title) is None


def is_on_another_duty(line: str) -> bool:
    """Does a line, if it is a text's title, make it a report on something else than disclosure, or on all of a year's work?

    >>> is_on_another_duty("青河县2021年党务公开工作总结"), is_on_another_duty("青河县2021年政务公开工作总结")
    (True, False)
    """
    title = clean_title(line)
    return (
        _may_be_a_title(line, title)
        and _OF_A_REPORT.search(title) is not None
        and _NAMES_SOMEBODY.search(title) is not None
        and _NO_OTHER.search(title) is None
        and _ON_DISCLOSURE.search(_OTHER_OPENNESS.sub("", title)) is None
    )


def names_no_duty(title: str) -> bool:
    """Is a title that of a report on all work, as 2012年工作总结?"""
    return _ON_ALL_WORK.search(clean_title(title)) is not None


def is_news(title: str, lead: str) -> bool:
    """Does a title tell of an event, and the text's lead as news do?"""
    cleaned = clean_title(title)
    is_event = _MAY_BE_A_REPORT.search(cleaned) is None and _NO_TITLE.search(cleaned) is None
    return is_event and _EVENT.search(cleaned) is not None and _TOLD.search(lead) is not None


def is_of_the_press(lead: str) -> bool:
    """Does a text's lead tell who reported it?"""
    return _PRESS.search(lead) is not None
