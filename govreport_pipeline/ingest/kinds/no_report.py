"""Documents that are certainly no report: told by what they say, else in doubt a report.

A dumped site holds notices about reports, rules, blank forms, lists of links
and reports of other kinds. Each kind is known by its title or its layout, and
what speaks of something else by its words; a text that states results of
disclosure, or a filled form, is a report whatever its title says.
"""

import re
from dataclasses import dataclass
from itertools import islice

from govreport_pipeline.ingest.kinds.other_contents import name_content, name_lines
from govreport_pipeline.ingest.kinds.other_titles import (
    ANY_NUMBER,
    LEAD,
    is_news,
    is_of_the_press,
    is_on_another_duty,
    name_title,
    names_no_duty,
)
from govreport_pipeline.ingest.kinds.own_lines import own_lines
from govreport_pipeline.ingest.kinds.signs import (
    DISCLOSURE,
    FILLED,
    HARDLY,
    LABEL,
    PROVEN,
    SPEAKS,
    Signs,
    count_filled,
    count_results,
    count_sentences,
    plain,
)
from govreport_pipeline.ingest.kinds.title_lines import (
    ABOUT_REPORTS,
    LONGEST_TITLE,
    YEAR,
    count_titles,
    is_labelled,
    is_own_title,
    lines_of,
    title_of,
    titles_among,
)
from govreport_pipeline.ingest.texts.common_characters import SIMPLIFIED
from govreport_pipeline.markup import visible_texts
from govreport_pipeline.tables.vocabulary import TextFormat

READ_OF_SOURCE = 1_000_000
"""So many characters of a page's source are looked at."""

FEWEST_TITLES, LEAST_PROSE = 4, 150
"""So many titles of reports with less prose than this are a list."""

LEAST_TEXT, LEAST_OF_PAGE, LEAST_LETTERS = 100, 10, 20
"""So many Chinese characters say what a text is about, so many a page's own; so many letters a text without any."""

FRAME, FEWEST_LINKS = 3, 20
"""So many lines of its site, or so many links, make a page whole."""

_WORD = re.compile(r"\w")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LETTER = re.compile(r"[A-Za-z]")
_UNREAD = re.compile(r"[\da-z?？\ufffd]", re.IGNORECASE)
"""Of a text with hardly a Chinese character: what may be left of one."""

_NOTICE = re.compile(
    r"关于[^。；，,]{4,90}?(?:通知|通报|意见|方案|办法|规定|细则|规程|指南|要点|制度|批复|须知|公告|通告|函)[》」]?(?:[(（][^()（）\n]{1,12}[)）])?[ \t]*(?:\n|$)"
)
_PUBLISHING = re.compile(
    r"(?:公布|发布|公开|转发|印发|报送|上报|呈报)[^。]{0,60}(?:报告|年报|总结)》?的?(?:通知|公告|函|通报)"
)
_ASKING = re.compile(
    r"请(?:各|于|将|按|认真|遵照)|报送(?:至|到)|前(?:报送|报至|报)|遵照执行|贯彻执行|抓好落实|各[^。，,\n]{2,16}(?:要|应当?|须|必须)"
)
_PLACEHOLDER = re.compile(r"[XxＸ×✕]{2,}|[_＿]{2,}|20[XxＸ×]{2}|〔20[ _]{0,3}〕|\bxx\b")
_MODEL = re.compile(
    r"^[^，。；,]{0,60}(?:模板|范本|样本|样表|参考文本|填表说明|填报说明|(?:报告|年报)格式|样式)[^，。；,]{0,60}$"
)
_BLANK_NAME = re.compile(r"^[XxＸ×✕*_＿]{2,}(?:[(（]|省|市|县|区|镇|乡|局|单位|部门|人民)")
_NAMELESS = re.compile(r"20[XxＸ×✕*_＿]{2}年(?:度)?(?:政府)?(?:信息|政务)公开[^。；;\n]{0,14}(?:报告|年报)")
FIRST_CHARACTERS, FIRST_LINES = 500, 3
"""In which a title without a year, and those whom a report addresses, stand; lines in which a title without a label stands."""
_FIRST_LINE = re.compile(r"\S[^\n]{0,200}")
_DOUBTFUL = re.compile(
    r"评估|考核|测评|检查|抽查|公布|发布|指南|目录|法治|依法行政|决算|预算|网站|執法|执法|建议|提案|政府工作|[党村居厂校]务"
)
"""In a title: what may be no report however many results its text states."""
_FRAMED = re.compile("首[页頁]|当前位置|當前位置|网站地图")
_ERROR = re.compile(
    r"404|Not Found|Forbidden|Bad Gateway|(?:页面|网页|信息|内容|栏目)(?:已经?)?不(?:存在|见了)|无法访问|找不到|已被?(?:删除|移除|移动)|访问(?:出错|被[阻拦])|没有权限|暂无(?:数据|内容|信息(?!公开))|正在(?:建设|升级|维护)|即将离开|(?:启用|开启|支持|enable) ?JavaScript|返回(?:网站)?首页",
    re.IGNORECASE,
)
_PAGE_TITLE = re.compile(
    r"<title>[^<]{0,60}(?:信息公[开開]|政[务務]公[开開])[^<]{0,14}(?:[报報]告|年[报報]|[总總][结結])", re.IGNORECASE
)
_TO_THE_CONGRESS = re.compile(r"各位(?:委员|代表)[:：]")
_TELLS_OF_REPORT = re.compile(
    r"(?:报告|年报)(?:显示|指出)|(?:公布|发布|出炉|公开)[^。\n]{0,30}(?:年度报告|年报)|(?:年度报告|年报)[^。\n]{0,12}(?:公布|发布|出炉)"
)
OFTEN = 4
"""Mentions that make disclosure the matter of a text."""
COMMON = frozenset(SIMPLIFIED)
MOST_TITLE_LINES = 80
"""A model may say that it is one so far down."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a text shows of its own, in Simplified script: neither its site's menus nor links."""

    lines: list[str]
    text: str
    listed: list[str]
    """The lines with links, and without menus."""
    is_framed: bool
    """Are its site's lines around it? Then it is a whole page."""
    signs: Signs

    @property
    def is_damaged(self) -> bool:
        """Are most of its Chinese characters those of a misreading?"""
        chinese = _CHINESE.findall(self.text)
        return 2 * sum(character in COMMON for character in chinese) < len(chinese)


def describe_other_kind(raw: str, text_format: TextFormat) -> str | None:
    """The evidence that a raw text is no report on disclosure; None for a report, and where in doubt.

    >>> describe_other_kind("关于做好2019年政府信息公开工作年度报告编制工作的通知\\n各单位：请于1月15日前报送。", TextFormat.PLAIN)
    'its title makes it a notice or a rule, and it states no results: 关于做好2019年政府信息公开工作年度报告编制工作的通知'
    >>> describe_other_kind("全年主动公开政府信息12条。", TextFormat.PLAIN)
    """
    is_page, beginning = text_format is TextFormat.HTML, raw[:READ_OF_SOURCE]
    if _is_plainly_a_report(beginning, is_page=is_page):
        return None
    text, beside_links, links = visible_texts(raw, LONGEST_TITLE) if is_page else (raw, raw, 0)
    if is_page and _WORD.search(text) is None:
        return f"the page shows no text: its {len(raw):,} characters are markup"
    shown = _shown(plain(text), plain(beside_links), links)
    certain = _as_titled(shown) or _as_other_report(shown)
    if certain is not None or shown.signs.is_proven:
        return certain
    judges = (_as_notice, _as_blank_form, _as_list, _as_content, _as_silent, _as_foreign)
    return next((evidence for judge in judges if (evidence := judge(shown)) is not None), None)


def _is_plainly_a_report(beginning: str, *, is_page: bool) -> bool:
    """Does a text without its site's frame state results of disclosure under no title that makes it something else?"""
    title = _PAGE_TITLE.search(beginning) if is_page else _FIRST_LINE.search(beginning, 0, FIRST_CHARACTERS)
    if (is_page and title is None) or (title is not None and _DOUBTFUL.search(title[0]) is not None):
        return False
    if not is_page and _FRAMED.search(beginning, 0, FIRST_CHARACTERS) is not None:
        return False
    return (
        count_results(beginning) >= PROVEN
        and _speaks_of_disclosure(beginning)
        and not is_of_the_press(beginning[: FIRST_CHARACTERS if is_page else LEAD])
    )


def _speaks_of_disclosure(text: str) -> bool:
    """Is disclosure what it is about, and not a paragraph of it?"""
    return len(list(islice(DISCLOSURE.finditer(text), OFTEN))) == OFTEN


def _shown(text: str, beside_links: str, links: int) -> _Shown:
    all_lines = lines_of(beside_links)
    lines = own_lines(all_lines, LABEL)
    listed = own_lines(lines_of(text), LABEL) if links else lines
    is_framed = any(map(is_labelled, all_lines)) or len(all_lines) - len(lines) >= FRAME or links >= FEWEST_LINKS
    signs = Signs(count_results(text), count_filled(text), count_titles(lines))
    return _Shown(lines, "\n".join(lines), listed, is_framed, signs)


def _as_titled(shown: _Shown) -> str | None:
    """A page whose title says what it is: a plan, a guide, an answer; news."""
    signs, lead = shown.signs, shown.text[:LEAD]
    if signs.filled >= FILLED:
        return None
    for line in titles_among(shown.lines, 2):
        title = title_of(line)
        kind = name_title(title, ANY_NUMBER if signs.own_titles else signs.results)
        if kind:
            return f"its title makes it {kind}, and it states {signs.results} results: {title}"
        if signs.results < HARDLY and not signs.own_titles and is_news(title, lead):
            return f"it is an item of news, by its title and its first lines: {title}"
    if is_of_the_press(lead) and _TELLS_OF_REPORT.search(lead) is not None:
        return f"it is an item of news on reports: its first lines tell who reported it: {shown.lines[0]}"
    return None


def _as_other_report(shown: _Shown) -> str | None:
    """A report whose title names another duty, and which may count what it decided or published on the way."""
    if shown.signs.own_titles:
        return None
    congress = _TO_THE_CONGRESS.search(shown.text, 0, FIRST_CHARACTERS)
    titles = map(title_of, titles_among(shown.lines, FIRST_LINES))
    title = congress[0] if congress is not None else next(filter(is_on_another_duty, titles), None)
    if title is None or shown.is_damaged:
        return None
    rest = "\n".join(line for line in shown.lines if title not in line)
    is_of_all = names_no_duty(title)
    spoken, said = count_sentences(rest, SPEAKS if is_of_all else DISCLOSURE)
    if 2 * spoken > said and (is_of_all or _speaks_of_disclosure(rest)):
        return None
    told = f"{spoken} of its {said} sentences speak of disclosure"
    return f"its title or whom it addresses makes it a report of another kind, and {told}: {title}"


def _as_notice(shown: _Shown) -> str | None:
    """A notice, an opinion, a plan: 关于…的通知, unless it publishes a report."""
    match = _NOTICE.search(shown.text, 0, 3_000)
    if match is None or shown.signs.results >= HARDLY:
        return None
    title, own_titles = "".join(match[0].split()), shown.signs.own_titles
    is_about_reports = ABOUT_REPORTS.search(title) is not None
    if not is_about_reports and (_ASKING.search(shown.text) is None or (_PUBLISHING.search(title) and own_titles)):
        return None
    # A page of a report may link to notices: then they are not the page's title.
    if own_titles and not any(title in "".join(line.split()) for line in titles_among(shown.lines, 1)):
        return None
    return f"its title makes it a notice or a rule, and it states no results: {title}"


def _as_blank_form(shown: _Shown) -> str | None:
    """A form or a model that nobody has filled in."""
    text, lines, signs = shown.text, shown.lines, shown.signs
    blanks = sum(1 for _ in _PLACEHOLDER.finditer(text))
    is_unfilled = signs.own_titles and not signs.results and not signs.filled
    if is_unfilled and _NAMELESS.search(text, 0, FIRST_CHARACTERS):
        return "it is a blank form: the year in its title is left to fill in, and it states no results"
    if is_unfilled and blanks >= FILLED and _nameless(lines):
        return f"it is a blank form: the name in its title is left to fill in, and {blanks} places more"
    model = next(
        (line for line in lines[:MOST_TITLE_LINES] if len(line) <= LONGEST_TITLE and _MODEL.search(line)), None
    )
    if signs.results or signs.filled or blanks + 3 * (model is not None) < 3:
        return None
    labels = len({match[0] for match in LABEL.finditer(text)})
    if model is None and (labels < FILLED or any(YEAR.search(line) for line in lines if is_own_title(line))):
        return None
    told = f"its title says so: {model}" if model is not None else f"{blanks} places are left to fill in"
    return f"it is a blank form: {told}, {labels} labels of the forms stand without a number"


def _nameless(lines: list[str]) -> bool:
    """Has a line that is a report's title marks in place of the name?"""
    return any(_BLANK_NAME.search(line) is not None for line in lines[:FIRST_LINES] if is_own_title(line))


def _as_list(shown: _Shown) -> str | None:
    """A list of links to reports."""
    prose = sum(len(line) for line in shown.listed if "。" in line and len(line) > 20)
    if prose >= LEAST_PROSE or shown.signs.results or shown.signs.filled:
        return None
    titles = count_titles(shown.listed)
    told = f"and {prose} characters of it are prose"
    if max(titles - shown.signs.own_titles, shown.signs.own_titles) >= FEWEST_TITLES:
        return f"it is a list: {titles} of its lines are titles of reports, {told}"
    return None


def _as_content(shown: _Shown) -> str | None:
    """A page that says what it is in its own words or lines: a form, a letter, a table of tasks; contacts, articles."""
    signs = shown.signs
    if signs.filled >= HARDLY:
        return None
    if signs.results < HARDLY and signs.own_titles != 1:
        kind = name_lines(shown.lines, SPEAKS) or name_lines(shown.listed, SPEAKS)
        if kind:
            return f"its lines make it {kind}, and it states {signs.results} results"
    kind = "" if signs.own_titles else name_content(shown.text)
    return f"its words make it {kind}, and it states {signs.results} results" if kind else None


def _as_silent(shown: _Shown) -> str | None:
    """A text of some length that speaks of something else, and is not damaged; a page of an error."""
    text, signs = shown.text, shown.signs
    labels = {match[0] for match in LABEL.finditer(text)}
    if not signs.is_none or len(labels) >= FILLED or shown.is_damaged:
        return None
    chinese = len(_CHINESE.findall(text))
    spoken, said = count_sentences(text, SPEAKS)
    error = _ERROR.search(text) if chinese < LEAST_TEXT and DISCLOSURE.search(text) is None else None
    if error is not None:
        return f"it is the page of an error: {error[0]}"
    if shown.is_framed and (chinese < LEAST_OF_PAGE or said == 0) and _UNREAD.search(text) is None:
        return f"it shows its site's lines alone, and {chinese} Chinese characters"
    least, fewest, part = (LEAST_OF_PAGE, 1, 10) if shown.is_framed else (LEAST_TEXT, 8, 12)
    if chinese >= least and (not spoken or (said >= fewest and part * spoken < said)):
        return f"it is about something else: {spoken} of its {said} sentences speak of disclosure"
    return None


def _as_foreign(shown: _Shown) -> str | None:
    """A program, a style sheet, a map of a site: what has no character beyond ASCII, nor marks in place of some."""
    text = shown.text
    letters = len(_LETTER.findall(text)) if text.isascii() else 0
    if letters < LEAST_LETTERS or text.count("?") > letters / 10:
        return None
    return f"it has no Chinese character: {letters:,} of its {len(text):,} characters are Latin letters"
