"""Title lines: which line is the report's title, and what it names."""

import re
from dataclasses import dataclass, replace

from govreport_pipeline.extract.metadata.dates import YEAR, year_of
from govreport_pipeline.extract.metadata.header import Entry
from govreport_pipeline.extract.metadata.names import (
    bare,
    body_kind_of,
    government_of,
    is_name,
    is_office_of_government,
    is_unplaced,
    places_of,
)
from govreport_pipeline.extract.metadata.page import Line, Page
from govreport_pipeline.extract.metadata.vocabulary import HeaderField
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.vocabulary import BodyKind

LONGEST_TITLE = 70
LONGEST_PIECE = 40
MOST_LINES = 4
"""So many lines above its last one a title may begin."""

_TITLE = re.compile(
    r"([^。;!?\n]{0,60}?公开[^。;!?\n]{0,20}?(?:报告|年报|总结|汇报|工作情况|的公告|的通知|的函)(?:书)?(?:的解读)?)"
    r"[》”」]?((?:\([^()]{0,28}\))?)(?=[ .|]|$|[—-]{2}|[/—-]{0,2}(?:全文|文字版|图文版|图片版|电子版)|(?:19|20)\d\d年|[\u4e00-\u9fff]{4,30}(?:\d{4}年|$))"
)
_RESIDUE = re.compile(
    r"^(?:(?:Page|P\.|第) ?\d+(?: ?页)?[ \-–—|.:]*|(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,6}/? ?)(?=[\u4e00-\u9fff])",
    re.IGNORECASE,
)
"""What a page puts before its first line: its number, the host name of a hijacked site."""
_LABELLED = re.compile(
    r"^附(?:[件表录] ?[一二三四五六七八九十\d]{0,2})? ?[:、.] ?(?:\d{1,2} ?[.、] ?)?《?|^[-•·*]? ?中文名 ?[:|]? ?|^[\[【]?(?:标题|名称|信息名称|题名|中文名)[\]】]? ?[:|] ?"
)
_SITE = re.compile(r"[ _|»<–—-](?:(?<= )(?:[_|»<]|[-–—](?!\d))|(?<=[_|»<])|(?<=[-–—])(?!\d)).*$", re.DOTALL)
"""What a page's title says after the report's: _某市人民政府网."""
_PROSE = re.compile(r"如下|根据|现将|按照|本报告|请与|下载|印发|链接|>|关于做好|附件|目录|相关|上一[篇条]|下一[篇条]")
_YEAR = re.compile(rf"{YEAR}|(?<!\d)((?:19|20)\d\d)度?(?=[\u4e00-\u9fff]|$)")
_YEAR_ALONE = re.compile(rf"(?:{YEAR}|((?:19|20)\d\d)(?:年度?)?)")
_BRACKETED_YEAR = re.compile(rf"\((?:{YEAR}|((?:19|20)\d\d)度?)\)")
_YEAR_IN_BRACKETS = re.compile(r"[\[【〔(]((?:19|20)\d\d(?:年度?)?)[\]】〕)](?!第?\d)")
"""【2019】某县水务局…, 某县水务局[2019]年…; the number of a document is none."""
_ENDS_TITLE = re.compile(r"(?:报告|年报|总结|汇报|工作情况)(?:书|\([^()]{1,16}\))?$")
_NO_PIECE = re.compile(rf"[。;:!?|\t>]|《[^》]{{0,{LONGEST_PIECE}}}》$|\d{{1,2}}月|第\d+号|〔")
_BRIEF = re.compile(
    rf"(?:{YEAR})?[\u4e00-\u9fff()]{{4,30}}?(?:{YEAR}(?:工作)?(?:年度)?(?:报告|年报|总结)|年度(?:工作)?(?:报告|总结)|年报)"
)
"""某县民政局2021年度报告: a title that does not say on what."""
_BRIEF_END = re.compile("(?:年度|工作){0,4}(?:报告|年报|总结)$")
MOST_LINES_ABOVE_BRIEF = 5
_PLACE_ENDS = frozenset("省市州盟县区旗镇乡道")
_SUBJECT = re.compile(r"(?:(?<!人民)政府|政务|党务|司法|事务)(?:信息|与|公开)|信息公开|信息年度公开")
_BEFORE_NAME = re.compile(r"^.*?(?:关于(?:印发|公布|发布)?|印发|公布|发布|制定|制订|《)")
_ISSUED = re.compile(r"关于(?:公布|印发|发布|转发|报送)(.*)$", re.DOTALL)
_ABOUT = re.compile(r"关于(?:公布|印发|发布|报送|上报)?$")
_BRACKETED = re.compile(r"^[\[【]([\u4e00-\u9fff]{2,20})[\]】]")
_NUMBER_BEFORE = re.compile(r"^\d+(?=[\u4e00-\u9fff])")
_LABEL_BEFORE = re.compile(r"^(?:时效性?|有效性|文号|主题词|名称|标题|关键词|备注)(?=[\u4e00-\u9fff]{4})")
_SIGNED = re.compile(r"(?: +|[—-]{2} *)([\u4e00-\u9fff]{4,40})(?: *$| +((?:19|20)\d\d[年.-]))")
_AFTER_NAME = re.compile(r"(?:(?<=.)关于.{0,70}|的|发布|公布|机关|(?<![,:、\s])[,:、\s]++)$")


@dataclass(frozen=True, slots=True)
class Title:
    """A title line, and what it names."""

    text: str
    year: int | None
    agency: str | None
    start: int
    end: int


_make_title = builder(Title)


def find_titles(page: Page, header: list[Entry]) -> list[Title]:
    """The title lines of the page's head, the fullest first; doubled titles give several."""
    found = []
    for line in page.head:
        if line.is_chrome and "|" not in line.text and "\t" not in line.text:
            continue
        match = _match(_LABELLED.sub("", _RESIDUE.sub("", line.text)))
        if match is None or _PROSE.search(match[1]) or len(match[1]) > LONGEST_TITLE:
            continue
        found.append(_signed(_parse(match[1], match[2], line), match.string[match.end() :]))
    found.extend(_over_lines(page))
    found.extend(
        _parse(match[1], match[2], Line(entry.start, entry.end, entry.value, True))
        for entry in header
        if entry.field is HeaderField.TITLE and (match := _match(entry.value)) is not None
    )
    told = [title for title in found if title.year is not None or title.agency is not None]
    return sorted(told, key=_fullness, reverse=True) if found else _brief(page)


def _brief(page: Page) -> list[Title]:
    """The line that names a body and a yearly report, whatever it is on; none of several."""
    lines = [line for line in page.head[:MOST_LINES_ABOVE_BRIEF] if not line.is_chrome]
    lines = [line for line in lines if _BRIEF.fullmatch(line.text) and _PROSE.search(line.text) is None]
    if len(lines) != 1:
        return []
    line, year = lines[0], _YEAR.search(lines[0].text)
    name = clean(_BRIEF_END.sub("", _YEAR.sub("", line.text, count=1)))
    return [] if name is None else [_make_title(line.text, year and year_of(year), name, line.start, line.end)]


def _match(text: str) -> re.Match[str] | None:
    """A title at the beginning of a text, with or without what its site adds."""
    return _TITLE.match(text) or _TITLE.match(_SITE.sub("", text))


def _signed(title: Title, rest: str) -> Title:
    """A title with the body that signs it on its own line: 2018年度…年度报告 某市水务局 2019.3.

    The name of a government alone may be that of its site.
    """
    match = _SIGNED.match(rest) if title.agency is None else None
    if match is None or not is_name(match[1]):
        return title
    may_be_site = not match[2] and body_kind_of(match[1]) in (BodyKind.GOVERNMENT, BodyKind.OFFICE)
    return title if may_be_site else replace(title, agency=match[1])


def _fullness(title: Title) -> tuple[bool, bool, int, int]:
    """Titles with a year and a name first, then the longest name, then the first."""
    return title.agency is not None, title.year is not None, len(title.agency or ""), -title.start


def _over_lines(page: Page) -> list[Title]:
    """Titles over several lines: the place, the name, the year, the rest, the year in brackets.

    A line goes with the title below it where the title's own words are not whole
    (…信息公开工作 / 年度报告), or where it names what the title does not: the
    body, its place, the year.
    """
    found = []
    for place, line in enumerate(page.head):
        match = _match(line.text)
        words, start = (match[0] if match is not None else line.text), line.start
        if line.is_chrome or len(words) > LONGEST_PIECE or not _ENDS_TITLE.search(words):
            continue
        title = _whole(words, line)
        below = page.head[place + 1] if place + 1 < len(page.head) else line
        if title is not None and title.year is None and _BRACKETED_YEAR.fullmatch(below.text):
            title = _whole(words := words + below.text, line) or title
            found.append(title)
        elif title is not None and title.year is None and (year := _YEAR_ALONE.fullmatch(below.text)) is not None:
            title = replace(title, year=year_of(year))
            found.append(title)
        for above in reversed(page.head[max(0, place - MOST_LINES) : place]):
            piece = _RESIDUE.sub("", above.text)
            if above.is_chrome or not _goes_above(piece, title):
                break
            words, start = piece + words, above.start
            joined = _whole(words, line)
            if joined is not None:
                title = joined
                found.append(replace(joined, start=start))
    return found


def _whole(words: str, line: Line) -> Title | None:
    """The title that joined lines are, if they are one and nothing else."""
    match = _TITLE.fullmatch(words)
    return _parse(match[1], match[2], line) if match is not None and len(words) <= LONGEST_TITLE else None


def _goes_above(piece: str, title: Title | None) -> bool:
    """Does a line belong to the title below it?"""
    if len(piece) > LONGEST_PIECE or _NO_PIECE.search(piece) is not None or _TITLE.match(piece) is not None:
        return False
    if title is None:
        return _PROSE.search(piece) is None or _ABOUT.search(piece) is not None or piece.startswith("关于")
    if title.year is None and _YEAR_ALONE.fullmatch(piece) is not None:
        return True
    if title.agency is None:
        return is_name(piece) or _YEAR.search(piece) is not None
    return not places_of(title.agency) and is_name(piece) and bare(piece)[-1] in _PLACE_ENDS


def _parse(text: str, bracket: str, line: Line) -> Title:
    """What a title names: the year, and the body before or behind it."""
    told = _YEAR_IN_BRACKETS.sub(r"\1", text)
    year = _YEAR.search(told) or _BRACKETED_YEAR.fullmatch(bracket)
    return _make_title(
        text.strip("《》—- "),
        year_of(year) if year is not None else None,
        _agency(told, year if year is not None and year.string is told else None)
        or (bracket[1:-1] if is_name(bracket[1:-1]) else None),
        line.start,
        line.end,
    )


def _agency(text: str, year: re.Match[str] | None) -> str | None:
    """The body a title names: X2012年…, 2012年X…, X信息公开工作2012年…"""
    bracketed = _BRACKETED.match(text)
    pieces = [text]
    if year is not None:
        pieces = [text[: year.start()], text[year.end() :]]
        if _ABOUT.search(pieces[0]) is not None:
            # 教育部办公厅关于2017年教育部…: what it is about is named after the year
            pieces.reverse()
    for piece in pieces:
        subject = _SUBJECT.search(piece)
        head = piece if subject is None else piece[: subject.start()]
        name = next(filter(None, map(clean, (head, *reversed(_YEAR.sub("\n", head).split("\n"))))), None)
        if name is not None:
            return name
    return bracketed[1] if bracketed is not None and is_name(bracketed[1]) else None


def clean(text: str) -> str | None:
    """A name without the words around it; None where it is none."""
    unnumbered = _NUMBER_BEFORE.sub("", text.strip(' 《"“”—-'))
    name = _LABEL_BEFORE.sub("", _BRACKETED.sub("", unnumbered))
    half = len(name) // 2
    if half > 2 and name[:half] == name[half:]:
        name = name[:half]  # two lines joined: the publisher's name and the title
    issued = _ISSUED.search(name)
    if issued is not None and is_name(issued[1]):
        return issued[1]
    if issued is not None and is_office_of_government(name[: issued.start()]):
        # the office publishes its government's report: 丽阳市人民政府办公室关于公布…
        name = government_of(name[: issued.start()])
    told = [_AFTER_NAME.sub("", words).strip(' 《"“') for words in (name, _BEFORE_NAME.sub("", name))]
    return next((name for name in told if is_name(name)), told[1] if is_unplaced(told[1]) else None)
