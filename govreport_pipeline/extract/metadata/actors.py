"""Who acts in the text: bodies that are the subjects of its sentences."""

import re
from collections import Counter
from itertools import islice

from govreport_pipeline.extract.metadata.mentions import place_starts
from govreport_pipeline.extract.metadata.names import LAST_CHARACTERS, body_kind_of, ends_in, is_name, places_of
from govreport_pipeline.extract.metadata.own_place import VERBS
from govreport_pipeline.extract.metadata.page import LONGEST_SEARCH, Page
from govreport_pipeline.extract.metadata.prose import APPEALED, Named
from govreport_pipeline.extract.metadata.vocabulary import NATIONAL_STARTS, SELF_WORDS
from govreport_pipeline.places import by_form
from govreport_pipeline.tables.vocabulary import BodyKind

_SPEAKING = "根据《|依据《|按照《|认真|高度|严格|主动公开|没有|未收|共收|共主动|坚持|积极|深入|编制|扎实|通过|加强|紧紧|进一步|切实|始终|现将|现公布|围绕|落实|推进|全面"
_SPEAKING_AFTER_YEAR = f"{_SPEAKING}|(?<!人民)政府信息公开工作|政务公开工作|信息公开工作|按照|根据|在|大力|着力|不断|紧扣|紧盯|聚焦|立足|依托|强化|深化|充分|牢固|牢牢|遵循|秉[持承]|践行|继续|持续|全力|稳步|有序|依法|依照|遵照|健全|完善|对[标照]|突出|规范|狠抓|以(?=习|党|公开|人民|建设)"


def _ahead(words: str) -> str:
    """A look ahead for one of many words, their first characters first."""
    return f"(?=[{''.join(sorted({word[0] for word in words.split('|')}))}])(?={words})"


_FIGURE = r"共?(?:主动|对外|累计)?(?:公开|公布|发布)(?:各类)?(?:政府|政务)?信息共?\d"
_FIGURED = re.compile(_FIGURE)
_SPEAKER = (
    r"(?:根据[^。,;\n]{0,60},)?"
    rf"(?:(?:(?:(?:19|20)\d\d年?[-–—~至]{{1,2}})?(?:19|20)\d\d学?年度?|今年(?:以来)?|一年来|本年度)[,、]{{0,2}}(?:在[^。;\n]{{0,40}}下[,、]{{1,2}})?([\u4e00-\u9fff()、]{{2,30}}?){_ahead(_SPEAKING_AFTER_YEAR)}"
    rf"|([\u4e00-\u9fff()、]{{3,30}}?){_ahead(_SPEAKING)}"
    r"|([\u4e00-\u9fff]{3,24}?)20\d\d年度?的?(?=(?:政府|政务)?信息公开工作(?!要点|考核|会议|方案|安排|培训|领导|年度报告)"
    rf"|{_FIGURE}))"
)
_FIRST_SPEAKER = re.compile(rf"{_SPEAKER}|([\u4e00-\u9fff]{{5,24}}),")
_LATER_SPEAKER = re.compile(rf"[。\n ,;](?=[12\u4e00-\u9fff()、])(?:(?<![,;])|(?=[12]\d)){_SPEAKER}")
_WITH_PARTY = re.compile(r"(?:党委|党工委|党政).*$", re.DOTALL)
_ACTING = (
    "认真|高度|严格|主动公开|没有|未收|未接|未发生|未出现|共收|共主动|共公开|共发布|共受理|坚持|积极|深入|编制|扎实|加强|进一步|切实|始终|围绕|落实|推进|全面|成立|收到|受理|接收|接受|共接受|共接收|不收取|未收取|通过|制定|"
    "依照|遵照|施行|实行|正式|继续|为开展|在本年度|无从事|对主动|对政府|对照|设立|建立|按照|根据|在(?:市|县|区|省|上级|20)|累计|联系(?:地址|电话)|以(?:习|邓|科学|党)|将(?:政府信息|政务|信息)公开|开始|贯彻|截[至止]|依申请"
)
_ENDS = "".join(sorted(LAST_CHARACTERS))
_OPENING = r"(?:20\d\d年度?)?(?:政府信息|政务|信息)公开(?!网|平台|专栏|目录|指南|办|领导|条例|规定|统一|制度|要点)"
_ACT = re.compile(rf"[{_ENDS}](?:(?:20\d\d年度?)?共?{_ahead(_ACTING)}|(?=({_OPENING})))")
"""What a body does, or (group 1) its work by name: a place's work is told apart by find_own_place."""
_CLAUSE = re.compile(
    r"(?:.{0,32}(?:[。,;:\n ]|\d、))?(?:(?:19|20)\d\d学?年(?:度|(?!度))|今年)?(?:以来)?([\u4e00-\u9fff()]{3,24})$",
    re.DOTALL,
)
_MADE = "(?:编制|制定|制订|修订|修改|完善|更新|出台|建立)(?:完善|[并和]?(?:印发|下发|发布|实施))?了?"
_OWNED = re.compile(
    rf"(?:{_MADE}《(?:20\d\d年度?)?([\u4e00-\u9fff]{{4,20}}?)(?:20\d\d年度?)?(?:(?:政府|政务)?信息|政务公开|机关|网站|门户)"
    r"|(?:印发|实施|执行|落实)了?《([\u4e00-\u9fff]{4,20}?)(?:机关|网站|门户)(?:网站)?(?:政府|政务)?信息"
    r"|《([\u4e00-\u9fff]{4,20}?)(?:20\d\d年度?)?(?:政府|政务)?(?:信息)?主动公开[^《》\n]{0,20}》(?:编制|修订|更新)"
    r"|(?:根据|依据|[按依遵]照|执行|落实)了?《((?!高等|普通|中小|各|全)[\u4e00-\u9fff]{2,16}?(?:大学|学院|学校|中学|小学|医院))(?:校务|院务|政务|信息)(?:信息)?公开"
    r"|公开了?《([\u4e00-\u9fff]{4,20}?)(?:部门)?(?:20\d\d年度?)?(?:部门)?(?:预算|决算)"
    r"|(?:成立|调整|充实|完善)(?:[和、并]?(?:成立|调整|充实|完善|健全))?了?([\u4e00-\u9fff]{4,20}?)(?:政府|政务)?(?:信息公开|政务公开)(?:工作)?领导小组)"
)
"""A report's body makes its own guide; what it cites (根据《…办法》) is another's, but a school's, which binds no other."""
_BECAME = re.compile(
    r"(?:合并|更名|改名|改称|整合|组建|改组|划转|调整|变更)(?:组建|成立|设立)?为([\u4e00-\u9fff]{4,20})(?=[,。;(]|$)",
    re.MULTILINE,
)
"""原某县卫生局与某县计生局合并为某县卫生和计划生育局."""
_OF_A_PLACE = (BodyKind.GOVERNMENT, BodyKind.OFFICE)
_NAME_RUN = re.compile("[\u4e00-\u9fff]{4,24}")
_ON_INFORMATION = re.compile("(?:政府|政务)?信息(?:公开|报送|发布)|政务公开|机关|网站|门户")
_SITE = re.compile("(?:政府)?(?:门户|官方|政务|公众)?(?:信息|互联)?(?:网站?|微信|微博|公众号)")
_OWN = re.compile(f"{_SITE.pattern}|(?:政府|政务)?信息公开|政务公开")
LONGEST_CLAUSE = 32
_IN_A_YEAR = re.compile(
    r"(?:^|[。\n])[^。,;\n]{0,12}?20\d\d年度?(?:以来)?[,、]?(?![共全各在已累])(?P<run>[\u4e00-\u9fff()、]{4,30})"
)
"""How a sentence begins that tells what somebody did in a year."""
_DEED = re.compile(f"{_SPEAKING_AFTER_YEAR}|召开|举[办行]|组织(?!部)|开展|参加|部署|会议|制定|印发|出台|把|将")
_OPENNESS = re.compile(r"[^。\n]{0,200}?(?:公开|条例|(?:政府|政务|发布)信息)")
_PERIOD = r"(?:(?:19|20)\d\d学?年度?(?:以来|里|间)?|[一本]年度?(?!度?报)[来里]?|今年(?:以来)?|全年|年内)[,、]{0,2}"
_OPENER = re.compile(rf"(?:^|[。;\n])[ (]*(?:[一二三四五六七八九十\d]+[)、.])?({_PERIOD})?([\u4e00-\u9fff]{{3,30}})")
"""A sentence, its period, and the words that it begins with."""
_ASKED = re.compile("地址|联系|[查咨垂]询|询问|疑问|解释|电话|邮编")
"""What a sentence sends readers to the reporter for."""
_MIXED = re.compile("(?<!自)由|[与和同及][本我]")
"""What stands between two bodies: 软件由某县电信局开发."""
_BRANCH = re.compile("[\u4e00-\u9fff]{2,8}?分局")
_ANOTHERS = re.compile(
    rf"[的与和及同来]|[^。,;\n]{{0,24}}?[我本](?:{'|'.join(SELF_WORDS)})|(?:[先再]后|共|又|还)?(?:[下印转制]发|要求|通[知报]|考核|检查|督[查办]|被?评|授予|表彰|批准|委托|统一|部署|更名|改[名称组为]|合并|并入|撤销|划[转入]|(?:调整|变更)为|组建)"
)
"""How a clause goes on whose subject is another body than the reporter: its superior, its partner."""
_CITED_BEFORE = re.compile("(?:按照?|根据|依据|依照|遵照|贯彻|落实|执行|配合|[接收]到)$")
_ASKS = re.compile("(?:的|统一|有关|相关|工作){0,6}(?:要求|部署|安排|通知|文件|精神|[印下转制]发|制[定订]|出台|《)")
_DEALS_WITH_US = re.compile(f"[^,。;\\n]{{0,12}}?[对向给][我本](?:{'|'.join(SELF_WORDS)})")
"""按照某市司法局要求, 某市司法局对我局进行考核: the body that asks is not the one that reports."""
_FOR_OTHERS = re.compile("(?:学习|借鉴|参照|参考|转发|对照)了?《$")
SHORTEST_NAME, MOST_MENTIONS = 4, 300
"""Characters of a name with its place; places of a text at which one is looked for."""
LEAST_MENTIONS = 2
"""So often a body without a place (市文广新局) must act."""


def find_speakers(page: Page) -> list[Named]:
    """Bodies that are the subject of a sentence: 2009年,水利部主动公开…; not those of a list of figures."""
    found, figured = list[Named](), list[Named]()
    first = _FIRST_SPEAKER.match(page.prose)
    later = _LATER_SPEAKER.finditer(page.prose, 0 if first is None else first.end())
    for match in later if first is None else (first, *later):
        name = _WITH_PARTY.sub("", match[match.lastindex or 0])
        if _is_reporter(name, page.prose, match.end()):
            start = match.start(match.lastindex or 0)
            is_figure = _FIGURED.match(page.prose, match.end()) is not None
            (figured if is_figure else found).append(Named(name, start, start + len(name)))
    is_list = len({named.name for named in figured}) > 1
    speakers = found if is_list else sorted(found + figured, key=lambda named: named.start)
    return speakers or _find_doer(page)


def _find_doer(page: Page) -> list[Named]:
    """The body with its place with which sentences on a year and openness begin, whatever it did; none of several.

    No government: it does much else.
    """
    text, found = page.prose, list[Named]()
    for match in _IN_A_YEAR.finditer(text):
        start, run = match.start("run"), _DEED.split(match["run"], maxsplit=1)[0]
        heads = (run[:end] for end in range(len(run), SHORTEST_NAME, -1))
        name = next((head for head in heads if is_name(head) and _is_placed(head)), None)
        end = start + len(name or "")
        if name is not None and body_kind_of(name) is not BodyKind.GOVERNMENT:
            is_reporter = _is_reporter(name, text, end) and _ANOTHERS.match(text, end) is None
            if not is_reporter or _OPENNESS.match(text, end) is None:
                return []
            found.append(Named(name, start, end))
    return found[:1] if len({named.name for named in found}) == 1 else []


def _is_reporter(name: str, text: str, end: int) -> bool:
    """Is it a body whose act may be the report's? A place acts in much else than what it makes public."""
    if not is_name(name) or _MIXED.search(name) is not None:
        return False
    is_place = body_kind_of(name) is BodyKind.GOVERNMENT
    return not is_place or (VERBS.match(name) is None and _OPENNESS.match(text, end) is not None)


def find_subjects(page: Page) -> list[tuple[Named, int]]:
    """Bodies that act anywhere in the text, and how often; the most active first.

    A name without its place must act twice, for another body (市政府办) often acts once.
    """
    found: dict[str, Named] = {}
    counts: Counter[str] = Counter()
    text = page.document.text
    for act in _ACT.finditer(text, 0, LONGEST_SEARCH):
        end = act.start() + 1
        clause = _CLAUSE.match(text, max(0, end - LONGEST_CLAUSE), end)
        name = _WITH_PARTY.sub("", clause[1]) if clause is not None else ""
        if clause is None or page.is_chrome(clause.start(1)) or (act[1] and body_kind_of(name) is BodyKind.GOVERNMENT):
            continue
        if _is_reporter(name, text, end):
            start = clause.start(1)
            found.setdefault(name, Named(name, start, start + len(name)))
            counts[name] += 1
    return [(found[name], count) for name, count in counts.most_common() if count >= LEAST_MENTIONS or _is_placed(name)]


def find_openers(page: Page, endings: tuple[str, ...]) -> list[tuple[Named, int]]:
    """The body of the reporter's kind with which sentences begin, and how often: 2018年,韩庙乡遵循…; none of several.

    Whatever it does, for the text tells its kind (我乡: names with one of the `endings`).
    It must begin two sentences, or one of the opening that names the time.
    """
    if not endings:
        return []
    text, found, counts, others = page.document.text, dict[str, Named](), Counter[str](), set[str]()
    for match in _OPENER.finditer(text, 0, LONGEST_SEARCH):
        start, run = match.start(2), match[2]
        if "街" not in run and not any(ending in run for ending in endings):
            continue  # quick to deny; 某街办事处 is a 街道, too
        heads = (run[:end] for end in range(len(run), 2, -1))
        name = next((head for head in heads if ends_in(head, endings) and is_name(head)), None)
        end = start + len(name or "")
        if name is None or page.is_chrome(start) or page.is_tainted(start, end):
            continue
        if _ANOTHERS.match(text, end) is not None:
            others.add(name)
        elif _is_reporter(name, text, end):
            found.setdefault(name, Named(name, start, end))
            counts[name] += 2 if match[1] and end < len(page.prose) else 1
    if any(not (one.endswith(other) or other.endswith(one)) for one in found for other in others | found.keys()):
        return []
    return [(found[name], count) for name, count in counts.most_common(2) if count >= LEAST_MENTIONS]


def find_owned(page: Page) -> list[Named]:
    """The body whose own guide or rules the text says were made: 制定了《X政府信息公开指南》; none of several."""
    found = [
        Named(match[match.lastindex or 0], *match.span(match.lastindex or 0))
        for match in _OWNED.finditer(page.document.text, 0, LONGEST_SEARCH)
        if is_name(match[match.lastindex or 0])
    ]
    return found[:1] if len({named.name for named in found}) == 1 else []


def find_renamed(page: Page) -> list[Named]:
    """The body that the opening says others became; none of several."""
    found = [Named(match[1], *match.span(1)) for match in _BECAME.finditer(page.prose) if is_name(match[1])]
    return found if len(found) == 1 and _is_placed(found[0].name) else []


def find_named_often(page: Page) -> list[tuple[Named, int]]:
    """Bodies named with their place anywhere, and how often, the most frequent first.

    Only what a place begins is looked at, and no government: others publish on its site.
    A site, an account or public information of its own counts twice, and so does one that readers are sent to; a cited document not
    at all unless it is on public information: its author is another body. So is one that asks the reporter for something.
    """
    text = page.document.text
    counts: Counter[str] = Counter()
    others: set[str] = set()
    first: dict[str, int] = {}
    for start in islice(place_starts(text[:LONGEST_SEARCH]), MOST_MENTIONS):
        run = _NAME_RUN.match(text, start)
        before = text[max(0, start - LONGEST_CLAUSE) : start]
        is_cited = before.rfind("《") > before.rfind("》")
        for end in range(start + SHORTEST_NAME, run.end() + 1 if run is not None else start):
            name = text[start:end]
            if text[end - 1] not in LAST_CHARACTERS or (is_cited and _ON_INFORMATION.match(text, end) is None):
                continue
            if _BRANCH.match(text, end) is not None:
                continue
            is_clean = not page.is_chrome(start) and not page.is_tainted(start, end)
            if is_clean and is_name(name) and body_kind_of(name) not in _OF_A_PLACE:
                if _is_anothers(text, start, end):
                    others.add(name)
                first.setdefault(name, start)
                is_own = _OWN.match(text, end) is not None or _is_introduced(page, start, end)
                counts[name] += 2 if is_own else 1
    ranked = sorted(counts.keys() - others, key=lambda name: (-counts[name], -len(name)))
    return [(Named(name, first[name], first[name] + len(name)), counts[name]) for name in ranked]


def _is_anothers(text: str, start: int, end: int) -> bool:
    """Is a body named as one that the reporter goes by or learns from: 按照某市司法局要求, 学习《某市司法局…制度》?"""
    before = text[max(0, start - 5) : start]
    if _CITED_BEFORE.search(before) is not None and _ASKS.match(text, end) is not None:
        return True
    return _DEALS_WITH_US.match(text, end) is not None or _FOR_OTHERS.search(before) is not None


def _is_introduced(page: Page, start: int, end: int) -> bool:
    """Does a sentence of the head send readers to it, for what a reporter answers?"""
    text = page.document.text
    first = max(text.rfind("。", 0, start), text.rfind("\n", 0, start)) + 1
    sentence = text[first : min((place for mark in "。\n" if (place := text.find(mark, end)) >= 0), default=end)]
    is_asked = _ASKED.search(sentence) is not None and APPEALED.search(sentence) is None
    return end <= page.opening_end and is_asked and _ANOTHERS.match(text, end) is None


def _is_placed(name: str) -> bool:
    places = places_of(name)
    is_national = name.startswith(NATIONAL_STARTS) or name.endswith(("总局", "总署"))
    return is_national or (bool(places) and bool(places[0].stem)) or name[:2] in by_form()
