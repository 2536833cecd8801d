"""What the opening prose says: who announces, who compiled, who speaks."""

import re
from typing import NamedTuple

from govreport_pipeline.extract.metadata.dates import YEAR, year_of
from govreport_pipeline.extract.metadata.names import (
    LAST_CHARACTERS,
    body_kind_of,
    department_of,
    is_name,
    is_office_of_government,
)
from govreport_pipeline.extract.metadata.page import Page
from govreport_pipeline.extract.metadata.vocabulary import BOUNDARY_WORDS, HANDING_WORDS, SELF_WORDS
from govreport_pipeline.tables.vocabulary import BodyKind

LONGEST_RUN = 44
MOST_YEARS = 12
LONGEST_SENTENCE = 300
REACH = 30
"""So far behind the year 编制 may stand."""

_RUN_CHARACTERS = re.compile(r"[\u4e00-\u9fff·、()《“”‘’\"]")
_BOUNDARY = re.compile("(?:" + "|".join(BOUNDARY_WORDS) + r"|(?<!自)由|[《“]|(?<![\u4e00-\u9fff])[将为与是对])")
_WORDS = re.compile("|".join(BOUNDARY_WORDS))
_YEAR = re.compile(YEAR)
_ANNOUNCED = re.compile(
    r"(?:[\u4e00-\u9fff()、]{0,24}?)(?:信息公开|政务公开|公开)?[\u4e00-\u9fff]{0,8}?(?:报告|年报|情况)"
)
_TELLING = re.compile(r"(?:\(以下[^()\n]{0,20}\))?,?是?(?:根据|依据|依照|按照|由|包括|共分|分为)")
"""How a sentence goes on that has the report as its subject: X2009年年度报告(以下简称年报)根据…编制."""
_NAME_AFTER = re.compile(
    r"([\u4e00-\u9fff·、()]{2,36}?)(?:的)?(?=(?<!人民)政府信息|(?<!人民)政务|信息公开|年度报告|年报|情况|报告|信息年度|\d{4}年|在|主动)"
)
_ANNOUNCING = re.compile("公布|发布|编制|制定|汇总|公开|报告|呈|涵盖|汇报|通报|汇编|为|" + "|".join(HANDING_WORDS))
_BY = re.compile(r"(?<!自)由| ")
_CLAUSE = re.compile("[,;]")
_BY_LAW = "根据|[依按遵对]照|依(?![兰安])|按(?=[条规上])|[对就](?=[全本一\\d])"
_NAME_END = re.compile(rf"{_BY_LAW}|面?向(?:全?社会|公众)|编制|\((?:以下)?[简下]称|[《,]")
_NAME_END_WEAK = re.compile(
    rf"{_BY_LAW}|综合|汇总|汇集|归集|收集|整理|会同|组织|负责|牵头|结合|编制|共同|联合|在|\(|[《,]"
)
_COMPILED = re.compile(
    "编制|编撰|起草|汇编|[编撰][写拟]|[编写撰拟][成就出]|形成(?=了?《)"
    "|[\u4e00-\u9fff](?=[本这此])(?<=[\u4e00-\u9fff].)(?=(?:本|这份|此份?)(?:年度)?(?:工作)?(?:报告|年报))"
)
"""What is done with a report as it is made; whatever is done to 本报告."""
_REPORT = re.compile("[^。\n]{0,200}?(?:报告|年报|汇报|总结|公开(?:工作)?情况)")
_PRESENTED = re.compile(
    "|".join(
        (*HANDING_WORDS, *(f"{word}(?:公布|发布|公开)" for word in "现特兹谨"),
         *(rf"{word}(?=(?:19|20)\d\d年[^。,;\n]{{0,30}}?(?:报告|年报|总结))" for word in "公布 发布 公开 就 对 将".split()))
    )
)  # fmt: skip
"""How a body hands its report to readers. Each way begins with a character: only then does `re` skip all others."""
_LEAD = re.compile(r"\s*(?:本(?:年度)?(?:报告|年报)[是系]?)?")
"""What stands before the body: 本报告是某办根据…编制."""
_TOGETHER = ("负责", "组织", "汇总", "统一", "牵头", "共同", "联合")
"""What may stand before it: 牵头编制."""
_CITED = re.compile(r"《[^《》\n]{0,80}》")
_CONTACT = re.compile(
    r"(?:联系单位|(?:[请可径迎]|直接)(?:与|向|找|致[电函]|来[电函]|联[系络]|[询咨]问|咨询)):? ?"
    r"((?:中国\([\u4e00-\u9fff]{2,4}\))?[\u4e00-\u9fff]{3,40}?)(?=联系|[查咨垂]询|询问|索取|[,、(。;:咨]|$)"
)
APPEALED = re.compile("举报|反映|投诉|不服|复议|诉讼|申请|查阅")
"""What readers are sent to other bodies for."""
_WITHOUT_SUBJECT = re.compile(r"(?:(?:(?<!人民)政府)?(?:政务)?信息公开|政务公开)?(?:工作)?的?$")
_ASIDE = re.compile(r"\((?:含|以下|下称|简称)[^()]*\)$")
_SHORTENED = re.compile(r"\((?:以下|下)?[统简]?称[为作:]?[\"“‘]?([\u4e00-\u9fff]{2,12})[\"”’]?\)")
_SELF_WORD = rf"({'|'.join(sorted(SELF_WORDS, key=len, reverse=True))})(?!级|市民|地|门|(?<=中心)[支小学校卫血]|(?<=社)[会区保]|(?<=关)[注心于系键联切])"
_GATHERED = re.compile(
    r"(?:\d年度?|综合|汇总|汇集|根据|[在由,、])([\u4e00-\u9fff]{2,24}?[省市县区州盟旗镇乡])(?:人民政府)?(?:所属|所辖|下辖|直属)?各"
    r"[^。\n]{0,100}?(?:报告|情况)[^。\n]{0,20}?(?:编制|编写|编成|汇编|汇总|综合|基础)"
)
"""What a government's report is made of: 综合兰阳市各县政府和各部门的年度报告编制."""
# two searches for one character are faster than one for two
_SELF = re.compile(f"我{_SELF_WORD}"), re.compile(f"本{_SELF_WORD}")


class Named(NamedTuple):
    """A body that a sentence names, with the year beside it."""

    name: str
    """Empty where a sentence names the year alone."""
    start: int
    end: int
    year: int | None = None
    year_start: int = 0
    year_end: int = 0


class ShortName(NamedTuple):
    """What a text says that it calls a body from there on."""

    short: str
    full: str
    start: int
    end: int


def name_before(text: str, end: int, start: int) -> tuple[str, int] | None:
    """The name that ends at `end`, and where it begins; None where there is none."""
    while end > start and text[end - 1] == " ":
        end -= 1
    place = end
    stop = max(start, end - LONGEST_RUN)
    while place > stop and _RUN_CHARACTERS.match(text, place - 1) is not None:
        place -= 1
    run = _ASIDE.sub("", _WITHOUT_SUBJECT.sub("", text[place:end]))
    boundaries = [match.end() for match in _BOUNDARY.finditer(run)]
    for skipped in boundaries or [0]:
        name = run[skipped:].lstrip("了出并的")
        if is_name(name) and _WORDS.match(name) is None:
            return name, place + len(run) - len(name)
    return None


def find_announcements(page: Page) -> list[Named]:
    """Bodies and years of the sentences that announce the report: 现公布X2012年…年度报告."""
    return _announcements(page, 0, page.opening_end) or [
        named for named in _announcements(page, page.opening_end, len(page.prose)) if named.name
    ]


def _announcements(page: Page, first: int, last: int) -> list[Named]:
    """Those in a stretch of the prose; in the first section only sentences of compiling count."""
    text = page.prose
    found = []
    cited = [match.span() for match in _CITED.finditer(text, first, last) if not match.group().endswith("报告》")]
    for count, match in enumerate(_YEAR.finditer(text, first, min(len(text), last))):
        if count >= MOST_YEARS:
            break
        start, end = match.span()
        if any(left <= start < right for left, right in cited):
            continue
        sentence = max(text.rfind(mark, 0, start) for mark in "。\n") + 1
        if not _is_announcing(text, sentence, start, end):
            continue
        if first and not _COMPILED.search(text, sentence, start):
            continue
        year = year_of(match)
        before = name_before(text, start, sentence)
        after = _NAME_AFTER.match(text, end)
        if before is not None:
            found.append(Named(before[0], before[1], start, year, start, end))
        elif after is not None and is_name(after[1]):
            found.append(Named(after[1], *after.span(1), year, start, end))
        else:
            found.append(Named("", start, start, year, start, end))
    return found


def _is_announcing(text: str, sentence: int, start: int, end: int) -> bool:
    """Does the sentence around a year (from `start` to `end`) speak of the report itself?"""
    if text.find("涵盖", sentence, start) >= 0:
        return True
    told = _ANNOUNCED.match(text, end)
    if told is None:
        return False
    is_told = _ANNOUNCING.search(text, sentence, start) or _COMPILED.search(text, end, end + REACH)
    return is_told is not None or _TELLING.match(text, told.end()) is not None


def find_compilers(page: Page) -> list[Named]:
    """Bodies that the text says wrote the report: 由X编制, X编制了."""
    return _compilers(page, 0, page.opening_end) or _compilers(page, page.opening_end, len(page.prose))


def _compilers(page: Page, first: int, last: int) -> list[Named]:
    """Those in a stretch of the prose."""
    text = page.prose
    found = []
    previous = 0
    for match in _COMPILED.finditer(text, first, last):
        stop, earliest, previous = match.start(), previous + 2, match.end()
        while stop >= earliest and text.startswith(_TOGETHER, stop - 2):
            stop -= 2
        sentence = _sentence_start(text, stop)
        if _REPORT.match(text, sentence) is None:
            continue
        starts = [sentence, *(place.end() for place in _CLAUSE.finditer(text, sentence, stop))]
        by = [place.end() for place in _BY.finditer(text, sentence, stop)]
        for start in [*reversed(by), *reversed(starts)]:
            named = _leading_name(text, start, stop)
            if named is not None:
                found.append(named)
                break
    return found


def _sentence_start(text: str, place: int) -> int:
    return max(place - LONGEST_SENTENCE, *(text.rfind(mark, 0, place) + 1 for mark in "。\n"))


def find_presenters(page: Page) -> list[Named]:
    """Bodies whose clause hands readers the report: 依照条例,某县某镇现将2022年…年度报告予以公布."""
    text = page.prose
    found = []
    for match in _PRESENTED.finditer(text, 0, page.opening_end):
        stop, sentence = match.start(), _sentence_start(text, match.start())
        clause = max((mark.end() for mark in _CLAUSE.finditer(text, sentence, stop)), default=sentence)
        named = _leading_name(text, clause, stop) if _REPORT.match(text, stop) is not None else None
        if named is not None:
            found.append(named)
    return found


def _leading_name(text: str, start: int, end: int) -> Named | None:
    """The name at the beginning of a clause, up to what it did."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead is not None else start
    for ends in (_NAME_END, _NAME_END_WEAK):
        stop = ends.search(text, start, end)
        name = text[start : stop.start() if stop is not None else end].rstrip(" 谨特现已")
        if is_name(name):
            return Named(name, start, start + len(name))
    return None


def find_gathered(page: Page) -> list[Named]:
    """Places of whose bodies' reports the text says it was made."""
    return [
        Named(match[1], *match.span(1))
        for match in _GATHERED.finditer(page.prose, 0, page.opening_end)
        if is_name(match[1]) and body_kind_of(match[1]) is BodyKind.GOVERNMENT
    ]


def find_contacts(page: Page) -> list[list[Named]]:
    """What the text sends readers to, each as the names it may be cut to, a body before its own office: 请与X办公室联系."""
    found = []
    for match in _CONTACT.finditer(page.prose, 0, page.opening_end):
        run, start = match[1], match.start(1)
        if APPEALED.search(run) is not None:
            continue
        ends = [end for end in range(len(run), 2, -1) if is_name(run[:end]) and run[end - 1 : end + 1] != "办公"]
        cuts = dict.fromkeys([*(_body_of(run[:end]) for end in ends), *(run[:end] for end in ends)])
        found.append([Named(name, start, start + len(name)) for name in cuts])
    return [names for names in found if names]


def _body_of(contact: str) -> str:
    """Whose office it is that answers; a government's office itself, which may report."""
    if is_office_of_government(contact):
        return contact
    body = contact.removesuffix("办公室")
    return body if is_name(body) else department_of(contact)


def find_short_names(page: Page) -> list[ShortName]:
    """Bodies with the names that the text shortens them to: 江岭市投资促进中心(以下简称“市招商局”)."""
    found = []
    for match in _SHORTENED.finditer(page.prose):
        named = name_before(page.prose, match.start(), 0) if match[1][-1] in LAST_CHARACTERS else None
        if named is not None:
            found.append(ShortName(match[1], named[0], *match.span(1)))
    return found


def in_full(name: str, short_names: list[ShortName]) -> str:
    """A name as the text has it in full."""
    return next((one.full for one in short_names if stands_for(name, one.short, one.full)), name)


def stands_for(name: str, short: str, full: str) -> bool:
    """Is it the short name, or that behind its place: 江州高新区, where 高新区 is short for 江州高新技术产业开发区管理委员会?"""
    return name.endswith(short) and full.startswith(name.removesuffix(short))


def count_self_words(text: str) -> dict[str, int]:
    """How often the text says 我局, 本镇 …"""
    counts: dict[str, int] = {}
    for _, word in sorted((match.start(), match[1]) for pattern in _SELF for match in pattern.finditer(text)):
        word = "街道" if word == "街" else word
        counts[word] = counts.get(word, 0) + 1
    return counts
