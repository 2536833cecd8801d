"""Documents that are certainly no report: told by what they say, else in doubt a report.

A dumped site holds notices about reports, rules, blank forms, lists of links
and reports of other kinds. Each kind is known by its title or its layout; a
text that states results of disclosure, or a filled form, is a report whatever
its title says.
"""

import re
from dataclasses import dataclass
from itertools import islice

from govreport_pipeline.ingest.common_characters import SIMPLIFIED
from govreport_pipeline.ingest.other_contents import is_menu, name_content
from govreport_pipeline.ingest.other_titles import ANY_NUMBER, LEAD, is_news, is_of_the_press, name_title
from govreport_pipeline.ingest.title_lines import (
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
from govreport_pipeline.markup import visible_texts
from govreport_pipeline.tables.vocabulary import TextFormat

READ, READ_OF_SOURCE = 60_000, 1_000_000
"""So many characters of a text are looked at, and of a page's source."""

PROVEN, HARDLY = 3, 2
"""So many statements of results prove a report; with fewer than HARDLY a telling title is believed."""

FILLED = 4
"""So many labels of the forms with a number behind them prove a report."""

FEWEST_ARTICLES, FEWEST_TITLES, LEAST_PROSE, LEAST_TEXT = 8, 4, 150, 400

FEWEST_LINKS, LEAST_BESIDE_LINKS, LEAST_OF_PAGE, LEAST_LETTERS = 20, 40, 200, 20
"""So many links with less prose than this make a page of links; so many Chinese
characters are a page's own matter, so many letters a text without any."""

_TRADITIONAL = (
    "開報條務請總結復覆訴訟議費發佈動關於單門辦機構護規範編製則當應處頭決與網電簡號據會計業資訊績預對導責評審監"
)
_SIMPLIFIED = (
    "开报条务请总结复复诉讼议费发布动关于单门办机构护规范编制则当应处头决与网电简号据会计业资讯绩预对导责评审监"
)
_VARIANTS = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
_VARIANT = re.compile(f"[{_TRADITIONAL}]")
"""Most texts hold none: to look for one takes a tenth of what `str.translate` takes."""
_WORD = re.compile(r"\w")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LETTER = re.compile(r"[A-Za-z]")
_GLOSS = re.compile(
    r"[(（](?:[^\u4e00-\u9fff\d()（）\s]{1,6}|(?<=[\u4e00-\u9fff][(（])[\u4e00-\u9fff])[)）](?=[\u4e00-\u9fff，。、])"
)

_DIGITS = "一二三四五六七八九十百千两零"
_RESULT = re.compile(
    r"[息请請复復覆开開议議讼訟结結件](?<=信息|申[请請]|答[复復覆]|公[开開]|[复復覆][议議]|[诉訴][讼訟]|[办辦][结結]|文件)"
    rf"[^。；;\n\d<>]{{0,24}}?(?<![第\d{_DIGITS}])[\d{_DIGITS}][\d{_DIGITS},，.]{{0,9}}[余多万餘萬]?(?:[条條]|件|篇|宗|份|次)"
)
"""Results of disclosure, in both scripts; an article of a law (第三十二条) is none."""
_DENIAL = re.compile(
    r"[未没沒无無](?:(?<=[没沒])有|(?<=[未无無]))(?:收到|[发發]生|[产產]生|接到|收取|出[现現])?"
    r"[^。；;\n<>]{0,16}(?:申[请請]|[复復覆][议議]|[诉訴][讼訟]|收[费費])"
)
"""Results in words: 未收到政府信息公开申请."""

_LABEL = re.compile(
    r"结转|予以公开|部分公开|新收|国家秘密|禁止公开|安全一稳定|第三方|内部事务|过程性|执法案卷|查询事项|不掌握|另行制作|仍不明确|信访举报|重复申请|出版物|反复申请|重新出具|总计|规章|规范性文件|行政许可|行政处罚|行政强制|事业性收费|申请数|办结数|答复数|公开数|经费|人员数"
)
_FILLED = re.compile(rf"(?:{_LABEL.pattern})[^\d\n]{{0,40}}\s{{0,20}}\d+(?!\d*[.．、][^\d])")

_NOTICE = re.compile(
    r"关于[^。；]{4,90}?(?:通知|通报|意见|方案|办法|规定|细则|规程|指南|要点|制度|批复|须知|公告|函)[》」]?(?:[(（][^()（）\n]{1,12}[)）])?[ \t]*(?:\n|$)"
)
_PUBLISHING = re.compile(
    r"(?:公布|发布|公开|转发|印发|报送|上报|呈报)[^。]{0,60}(?:报告|年报|总结)》?的?(?:通知|公告|函|通报)"
)
_ASKING = re.compile(
    r"请(?:各|于|将|按|认真|遵照)|报送(?:至|到)|前(?:报送|报至|报)|遵照执行|贯彻执行|抓好落实|各[^。，,\n]{2,16}(?:要|应当?|须|必须)"
)
_ARTICLE = re.compile(r"^第[一二三四五六七八九十百]{1,5}条(?!第)", re.MULTILINE)
_PLACEHOLDER = re.compile(r"[XxＸ×✕]{2,}|[_＿]{2,}|20[XxＸ×]{2}|〔20[ _]{0,3}〕|\bxx\b")
_MODEL = re.compile(r"模板|范本|样本|样表|参考文本|填表说明|填报说明|(?:报告|年报)格式|样式")
_DATED = re.compile(r"[\[(（ \t](?:20\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）]?$")
FEWEST_DATED, LONGEST_DATE = 3, 16
"""So many lines that end with a day, and are more than a day, make a list."""
_BLANK_NAME = re.compile(r"^[XxＸ×✕*_＿]{2,}(?:[(（]|省|市|县|区|镇|乡|局|单位|部门|人民)")
_FILLING = re.compile(r"(?:填报|填表|填写|编制)(?:说明|要求|规范|指引)$")
_NAMELESS = re.compile(r"20[XxＸ×✕*_＿]{2}年(?:度)?(?:政府)?(?:信息|政务)公开[^。；;\n]{0,14}(?:报告|年报)")
FIRST_CHARACTERS = 500
"""In which a title without a year, and those whom a report addresses, stand."""
_OTHER = re.compile(
    r"[^。；;]{0,40}(?:法治政府建设|法治建设|依法行政)[^。；;]{0,16}(?:报告|情况|总结)|[^。；;]{0,40}(?:决算|预算|三公”?经费)(?:公开)?(?:情况)?(?:说明|报表|报告|草案)?"
    r"|[^。；;]{0,30}政府网站(?:工作|监管)?年度(?:工作)?报表|[^。；;]{0,30}政府工作报告|[^。；;]{0,30}国民经济和社会发展[^。；;]{0,24}(?:公报|报告|草案)"
    r"|[^。；;]{0,30}审计(?:工作|结果)?(?:报告|公告)|[^。；;]{0,40}绩效(?:自评|评价|目标)?(?:工作)?报告|[^。；;]{0,40}(?:工作总结|工作计划|工作安排|述职报告|述职述廉报告|统计公报|环境状况公报|质量公报|普法工作报告)"
)
_KNOWN = re.compile(
    r"[^。；;]{0,40}(?:法治政府建设|法治建设|依法行政|行政执法)[^。；;]{0,16}(?:报告|情况|总结|年报)|[^。；;]{0,30}政府网站(?:工作|监管)?年度(?:工作)?报表[^。；;]{0,12}"
    r"|[^。；;]{0,30}政府工作报告|[^。；;]{0,30}国民经济和社会发展[^。；;]{0,24}(?:公报|报告|草案)"
    r"|[^。；;]{0,40}(?:建议|提案)[^。；;]{0,16}(?:报告|情况|总结)|[^。；;]{0,40}(?:决算|预算|三公”?经费)(?:公开)?(?:情况)?(?:说明|报表|报告|草案)?"
)
"""Reports on duties of their own, whatever they count; the others of `_OTHER` may be a report on disclosure in disguise."""
_DISCLOSURE = re.compile(
    "信息公[开開]|政[务務]公[开開]|主[动動]公[开開]|依申[请請]公[开開]|公[开開]條例|公开条例|政府[资資][讯訊]"
)
OFTEN, FIRST_LINES = 4, 3
"""Mentions that make disclosure the matter of a text; lines in which a title without a label stands."""
_FIRST_LINE = re.compile(r"\S[^\n]{0,200}")
_DOUBTFUL = re.compile(
    r"评估|考核|测评|检查|抽查|公布|发布|指南|目录|法治|依法行政|决算|预算|网站|執法|执法|建议|提案|政府工作"
)
"""In a title: what may be no report however many results its text states."""
_ERROR = re.compile(
    r"404|Not Found|Forbidden|Bad Gateway|页面不存在|无法访问|找不到(?:该|您|相关)?[^。\n]{0,8}(?:页面|网页|内容)|已被?删除|访问出错|enable JavaScript|开启JavaScript",
    re.IGNORECASE,
)
_PAGE_TITLE = re.compile(
    r"<title>[^<]{0,60}(?:信息公[开開]|政[务務]公[开開])[^<]{0,14}(?:[报報]告|年[报報]|[总總][结結])", re.IGNORECASE
)
_TO_THE_CONGRESS = re.compile(r"各位(?:委员|代表)[:：]")
_SENTENCE_END = re.compile(r"[。；\n]")
SHORTEST_SENTENCE = 6
"""Characters of a sentence that says something."""
_TELLS_OF_REPORT = re.compile(
    r"(?:报告|年报)(?:显示|指出)|(?:公布|发布|出炉|公开)[^。\n]{0,30}(?:年度报告|年报)|(?:年度报告|年报)[^。\n]{0,12}(?:公布|发布|出炉)"
)
COMMON = frozenset(SIMPLIFIED)
MOST_TITLE_LINES = 80
"""A title of another kind may stand so far down."""


@dataclass(frozen=True, slots=True)
class _Signs:
    """What a text shows of being a report."""

    results: int
    filled: int
    own_titles: int
    """Those that stand in links are none: every page of a portal has them."""
    links: int
    linked_titles: int

    @property
    def is_proven(self) -> bool:
        return self.results >= PROVEN or self.filled >= FILLED or (self.own_titles > 0 and self.results > 0)


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
    text, beside_links = _plain(text), _plain(beside_links)
    lines = lines_of(beside_links)
    own_titles, linked_titles = count_titles(lines), count_titles(lines_of(text))
    signs = _Signs(_count_results(text), _count(_FILLED, text), own_titles, links, linked_titles)
    certain = _as_titled(beside_links, lines, signs) or _as_known_report(beside_links, lines, signs)
    if certain is not None or signs.is_proven:
        return certain
    for judge in (_as_notice, _as_rules, _as_blank_form, _as_list, _as_other_report, _as_content):
        evidence = judge(text if judge is _as_list else beside_links, lines, signs)
        if evidence is not None:
            return evidence
    is_whole = is_page and any(map(is_labelled, lines))
    return _as_silent(beside_links, LEAST_OF_PAGE if is_whole else LEAST_TEXT) or _as_foreign(text)


def _is_plainly_a_report(beginning: str, *, is_page: bool) -> bool:
    """Does a text state results of disclosure under no title that makes it something else?"""
    title = _PAGE_TITLE.search(beginning) if is_page else _FIRST_LINE.search(beginning, 0, FIRST_CHARACTERS)
    if (is_page and title is None) or (title is not None and _DOUBTFUL.search(title[0]) is not None):
        return False
    return (
        _count_results(beginning) >= PROVEN
        and _speaks_of_disclosure(beginning)
        and not is_of_the_press(beginning[: FIRST_CHARACTERS if is_page else LEAD])
    )


def _plain(text: str) -> str:
    """The first characters of a text without reading aids, in Simplified script as far as the patterns need it."""
    simplified = _VARIANT.sub(lambda found: _VARIANTS[found[0]], text[:READ])
    return _GLOSS.sub("", simplified).replace("资讯", "信息")


def _count_results(text: str) -> int:
    found = _count(_RESULT, text)
    return found if found >= PROVEN else found + _count(_DENIAL, text)


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in islice(pattern.finditer(text), max(PROVEN, FILLED)))


def _as_notice(text: str, lines: list[str], signs: _Signs) -> str | None:
    """A notice, an opinion, a plan: 关于…的通知, unless it publishes a report."""
    match = _NOTICE.search(text, 0, 3_000)
    if match is None or signs.results >= HARDLY:
        return None
    title = "".join(match[0].split())
    is_about_reports = ABOUT_REPORTS.search(title) is not None
    if not is_about_reports and (_ASKING.search(text) is None or (_PUBLISHING.search(title) and signs.own_titles)):
        return None
    # A page of a report may link to notices: then they are not the page's title.
    if signs.own_titles and not any(title in "".join(line.split()) for line in titles_among(lines, 1)):
        return None
    return f"its title makes it a notice or a rule, and it states no results: {title}"


def _as_rules(text: str, lines: list[str], signs: _Signs) -> str | None:
    """A law or a rule: 第一条, 第二条 …"""
    articles = len({match[0] for match in _ARTICLE.finditer("\n".join(lines))})
    if articles < FEWEST_ARTICLES or signs.results >= HARDLY:
        return None
    return f"it is a rule: {articles} of its lines are articles (第一条 …), and it states no results"


def _as_blank_form(text: str, lines: list[str], signs: _Signs) -> str | None:
    """A form or a model that nobody has filled in."""
    blanks = sum(1 for _ in _PLACEHOLDER.finditer(text))
    if signs.own_titles and not signs.results and not signs.filled and _NAMELESS.search(text, 0, FIRST_CHARACTERS):
        return "it is a blank form: the year in its title is left to fill in, and it states no results"
    if signs.own_titles and not signs.results and not signs.filled and blanks >= FILLED and _nameless(lines):
        return f"it is a blank form: the name in its title is left to fill in, and {blanks} places more"
    for title in map(title_of, titles_among(lines, 1)):
        if signs.filled < HARDLY and not signs.results and _FILLING.search(title) is not None:
            return f"it tells how a form is filled in: {title}"
    model = next(
        (line for line in lines[:MOST_TITLE_LINES] if len(line) <= LONGEST_TITLE and _MODEL.search(line)), None
    )
    if signs.results or signs.filled or blanks + 3 * (model is not None) < 3:
        return None
    labels = len({match[0] for match in _LABEL.finditer(text)})
    if model is None and (labels < FILLED or any(YEAR.search(line) for line in lines if is_own_title(line))):
        return None
    told = f"its title says so: {model}" if model is not None else f"{blanks} places are left to fill in"
    return f"it is a blank form: {told}, {labels} labels of the forms stand without a number"


def _nameless(lines: list[str]) -> bool:
    """Has a line that is a report's title marks in place of the name?"""
    return any(_BLANK_NAME.search(line) is not None for line in lines[:FIRST_LINES] if is_own_title(line))


def _as_list(text: str, lines: list[str], signs: _Signs) -> str | None:
    """A list of links to reports."""
    prose = sum(len(line) for line in lines_of(text) if "。" in line and len(line) > 20)
    if prose >= LEAST_PROSE or signs.results or signs.filled:
        return None
    told = f"and {prose} characters of it are prose"
    if max(signs.linked_titles - signs.own_titles, signs.own_titles) >= FEWEST_TITLES:
        return f"it is a list: {signs.linked_titles} of its lines are titles of reports, {told}"
    dated = sum(1 for line in lines if _DATED.search(line) is not None and len(line) > LONGEST_DATE)
    if dated >= FEWEST_DATED and 2 * dated > len(lines):
        return f"it is a list: {dated} of its {len(lines)} lines end with a day, {told}"
    is_of_links = signs.links >= FEWEST_LINKS and prose < LEAST_BESIDE_LINKS and not signs.own_titles
    if is_of_links and _LABEL.search(text) is None:
        return f"it is a list: a page of {signs.links} links, {told}"
    return None


def _as_other_report(text: str, lines: list[str], signs: _Signs) -> str | None:
    """A report on something else: on the rule of law, the accounts, the website, all work of the year."""
    if signs.own_titles or signs.results >= HARDLY:
        return None
    for line in titles_among(lines, MOST_TITLE_LINES):
        title = title_of(line)
        if len(title) <= LONGEST_TITLE and _OTHER.fullmatch(title) and YEAR.search(title) and "公开工作" not in title:
            return f"its title makes it a report of another kind, and no line is the title of a report on disclosure: {title}"
    return None


def _as_known_report(text: str, lines: list[str], signs: _Signs) -> str | None:
    """A report whose title names another duty, and which counts what it decided or published on the way."""
    if signs.own_titles or _is_of_disclosure(text):
        return None
    congress = _TO_THE_CONGRESS.search(text, 0, FIRST_CHARACTERS)
    if congress is not None:
        return f"it is a report to the people's congress, and it hardly speaks of disclosure: {congress[0]}"
    for line in titles_among(lines, FIRST_LINES):
        title = title_of(line)
        if len(title) <= LONGEST_TITLE and _KNOWN.fullmatch(title):
            return f"its title makes it a report of another kind, and it hardly speaks of disclosure: {title}"
    return None


def _is_of_disclosure(text: str) -> bool:
    """Does most of what a text says speak of disclosure?"""
    sentences = (sentence.strip() for sentence in _SENTENCE_END.split(text))
    said = [sentence for sentence in sentences if len(sentence) >= SHORTEST_SENTENCE and not _KNOWN.fullmatch(sentence)]
    of_disclosure = sum(_DISCLOSURE.search(sentence) is not None for sentence in said)
    return _speaks_of_disclosure(text) and 2 * of_disclosure > len(said)


def _as_titled(text: str, lines: list[str], signs: _Signs) -> str | None:
    """A page whose title says what it is: a plan, a guide, an answer; news."""
    if signs.filled >= FILLED:
        return None
    lead = text[:LEAD]
    for line in titles_among(lines, 1):
        title = title_of(line)
        kind = name_title(title, ANY_NUMBER if signs.own_titles else signs.results)
        if kind:
            return f"its title makes it {kind}, and it states {signs.results} results: {title}"
        if signs.results < HARDLY and not signs.own_titles and is_news(title, lead):
            return f"it is an item of news, by its title and its first lines: {title}"
    if is_of_the_press(lead) and _TELLS_OF_REPORT.search(lead) is not None:
        return f"it is an item of news on reports: its first lines tell who reported it: {lines[0] if lines else ''}"
    return None


def _as_content(text: str, lines: list[str], signs: _Signs) -> str | None:
    """A page that says what it is in its own words: a form, a letter, a table of tasks; the names of channels."""
    if signs.filled:
        return None
    if is_menu([line for line in lines if not is_labelled(line)]):
        return f"it is a menu: its {len(lines)} lines are names of channels"
    if signs.own_titles:
        return None
    articles = len({match[0] for match in _ARTICLE.finditer("\n".join(lines))})
    if articles >= HARDLY and len(lines) <= 2 * articles and not signs.results:
        return f"it is a piece of a rule: {articles} of its {len(lines)} lines are articles, and it states no results"
    kind = name_content(text)
    return f"its words make it {kind}, and it states {signs.results} results" if kind else None


def _speaks_of_disclosure(text: str) -> bool:
    """Is disclosure what it is about, and not a paragraph of it?"""
    return len(list(islice(_DISCLOSURE.finditer(text), OFTEN))) == OFTEN


def _as_silent(text: str, least: int) -> str | None:
    """A text of at least so many Chinese characters that never speaks of disclosure, and is not damaged; an error's page."""
    if "公开" in text or "年报" in text:
        return None
    chinese = _CHINESE.findall(text)
    error = _ERROR.search(text) if len(chinese) < LEAST_TEXT and not ("报告" in text or "总结" in text) else None
    if error is not None:
        return f"it is the page of an error: {error[0]}"
    common = sum(character in COMMON for character in chinese)
    if len(chinese) < least or common < 0.5 * len(chinese):
        return None
    return f"it is about something else: in {len(chinese):,} Chinese characters the word 公开 does not occur"


def _as_foreign(text: str) -> str | None:
    """A program, a style sheet, a map of a site: what has no character beyond ASCII, nor marks in place of some."""
    letters = len(_LETTER.findall(text)) if text.isascii() else 0
    if letters < LEAST_LETTERS or text.count("?") > letters / 10:
        return None
    return f"it has no Chinese character: {letters:,} of its {len(text):,} characters are Latin letters"
