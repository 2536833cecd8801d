"""The last resort: the one place that a text without a named body reports on."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from govreport_pipeline.extract.metadata.names import bare, is_name, places_of
from govreport_pipeline.extract.metadata.page import LONGEST_SEARCH, Page, starts_of
from govreport_pipeline.extract.metadata.prose import Named
from govreport_pipeline.extract.metadata.vocabulary import BOUNDARY_WORDS, JURISDICTION_WORDS
from govreport_pipeline.places import TOWNSHIP_UNITS, by_form, townships_named

LONGEST_STEM = 4
"""A longer one is a place's only where it ends in 族."""
LONGEST_TITLE = 60

_UNITS: dict[str, tuple[str, ...]] = {
    "街": ("街道",), "街道": ("街道",), "苏木": ("苏木",), "镇": ("镇",), "乡": ("乡",), "县": ("县", "自治县"), "旗": ("旗", "自治旗"),
    "区": ("区", "林区"), "市": ("市",), "州": ("州", "自治州"), "盟": ("盟",), "省": ("省",), "自治区": ("自治区",),
}  # fmt: skip
"""What the name of a place ends in that calls itself 我街, 全县, 自治区."""

_OF_OTHERS = "系统|局|行业|学校|医院|公安|法院|检察"
_SELF = re.compile(
    r"(?:^|[^\u4e00-\u9fff、]|[年度末底])"
    r"(?:[我本全](街(?!道?办)|[镇乡县旗区市州盟省])|(街道)(?!办)|(自治区)(?=各|直属|主动|公开|共))"
    rf"(?:(?!{_OF_OTHERS})[^,。;:\n]){{0,24}}?(?:信息公开|政务公开|政府信息|公开信息|公开工作|主动公开)",
    re.MULTILINE,
)
"""The place is the subject of what is told of public information; 全市教育系统公开信息 is a department's."""

_WAYS = ("在", "由", "通过", "登录", "登陆", "访问", "利用", "依托", "借助")
_TENDED = "完善|健全|推进|规范|做好|加强|修订"
_ACTS = "从事(?:政府)?信息公开|(?:共|累计|新增){0,3}(?:主动公开|公开政府信息)"
_REPORTING = re.compile(
    r"(?:(?:(?<![\u4e00-\u9fff\d])|(?<=\d年)(?!度)|(?<=年度))"
    rf"(?:{'|'.join(_WAYS)}|反映|{_TENDED}){{0,4}}|(?<=[在由了])|(?:{_TENDED}){{1,4}})"
    r"((?:(?![与由向在对将为是的了可请及和或等据照各全本我该某])[\u4e00-\u9fff]){3,24}?)(?:"
    r"(?:20\d\d年度?)?(?<!人民)(?:政府)?信息公开(?:工作|情况|年|网|平台|专栏|信息网)"
    r"|(?<=政府)(?:门户|公众|信息)?网|门户网站"
    r"|(?:发布)?[”\"」』’](?:官方|政务)*(?:微信|微博)?(?:公众号|订阅号|微信|微博)"
    rf"|{_ACTS})"
)
"""What is said of the reporter: its work, its website, its account, its staff, its acts."""
_ACTING = re.compile(_ACTS)
_ADDRESS = re.compile("地址:([\u4e00-\u9fff]{3,24}?(?:人民政府|街道办事处))(?:办公室)?(?=[;,。)(]|$)", re.MULTILINE)
_SITE = re.compile(
    r"(?<![\u4e00-\u9fff])中国[·•—-]([\u4e00-\u9fff]{2,8})(?![\u4e00-\u9fff])"
    r"|(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,8}?)(?:人民)?(?:政府|政务)(?:门户|公众|信息|服务){0,3}网"
)
"""A portal's name, which may leave out the unit: 中国·兰阳, 兰阳政务网."""
_OWN_DOCUMENT = re.compile("(?:编制|制[定订]|修订|出台|颁布|公布|印发)(?:实施|印发|完善|[并和了]){0,3}《")
_CITES = re.compile(
    rf"(?:按照?|根据|依据|依照|遵照|贯彻|落实|学习|借鉴|参照|对照|转发|[接收]到|上级)[^,。;\n]{{0,{LONGEST_TITLE}}}\Z"
)
"""按照苏州市印发《苏州市…要点》: what a clause goes by is another's."""
LONGEST_TOWN = 7
_TOWN = re.compile('(?:[镇乡]|街道|苏木)(?=(?:人民)?政府|政务|信息|办事处|主动|先锋|微信|公众|门户|网|[”"》])')
"""What ends the name of a town where its government or its work follows."""
_OF_A_PLACE = ("人民政府", "政府", *"级直委长办")
"""What stands behind a place where its government, an office or a level is meant."""
_GOVERNMENT = re.compile(r"([\u4e00-\u9fff]{2,12}?)(?:人民政府|街道办事处)")
_CLEAN = re.compile(
    r"[^与由向在对将为是的了可请及和或等据照各全本我该某省市县区州盟旗镇乡上下其级两多个位至到从以把被让使]+"
)
VERBS = re.compile(
    "学习|借鉴|参照|依托|借助|利用|通过|处理|充分|发挥|升级|改版|整合|完善|建设|优化|打造|更新|登陆|访问|浏览|开通|开设|规范|提升|提高|加强|强化|健全|组织|"
    "开展|落实|拓展|拓宽|围绕|协调|配合|推动|督促|指导|确保|保障|维护|管理|运用|使用|建立|设立|设置|改进|改造|调整|增设|投入|依靠|作为|"
    "同时|此外|另外|目前|今年|去年|全面|积极|及时|主动|认真|继续|首先|加大|加快|借力|链接|上传|发送|转载|刊登|查阅|参加|接受|统筹|已经|并且|"
    "促进|同步|处置|要求|协助|支持|服务|督办|检查|监督|答复|办理|完成|实现|扩大|注重|突出|重视|兄弟|周边|所辖|下辖|基层|部分|所有|任何|地方|政府|部门|单位|工作|信息|群众|"
    + "|".join(BOUNDARY_WORDS)
)  # fmt: skip
"""What stands before 市政府网站 and is no place: 依托市政府网站."""
_SURE_BEFORE = (*_WAYS, "“", '"', "「", "『", "‘")
_LISTED = re.compile(r"(?:、|其中[,:为]?)$")


def find_own_place(page: Page, self_words: dict[str, int]) -> Named | None:
    """The only place of the reporter's kind that the text names as the reporter does its own.

    For texts in which nothing names the body. The self-word (我街, 全市) tells the
    kind of place. It is None where the text also speaks as a department (我局), where
    two kinds are as common, where no such place or more than one is named: the name
    stands in the text, or there is none.
    """
    if any(word not in JURISDICTION_WORDS for word in self_words):
        return None
    text = page.document.text
    units = _own_units(text, self_words)
    if not units:
        return None
    found = [named for named in _named(page) if _last_place(named.name)[1] in units]
    found += _sites(page, units)
    found += _townships(page, units)
    found += _authors(page, units)
    found = [named for named in found if places_of(bare(named.name))]  # 分乡镇 is a township, and most often a word
    sure = [named for named in found if _is_sure(text, named)]
    if not sure or len({_last_place(named.name) for named in sure}) > 1:
        return None
    stem, unit = _last_place(sure[0].name)
    others = {_last_place(named.name) for named in found} | set(_governments(text))
    if any(kind in units and not (kind == unit and other.endswith(stem)) for other, kind in others):
        return None
    return max(sure, key=lambda named: len(named.name))


def _own_units(text: str, self_words: dict[str, int]) -> tuple[str, ...]:
    """The units of the kind of place that the text speaks for; none where it does not tell."""
    if self_words and (said := max(self_words, key=lambda word: self_words[word])) in TOWNSHIP_UNITS:
        return _UNITS[said]
    counts = Counter(match[match.lastindex or 0] for match in _SELF.finditer(text, 0, LONGEST_SEARCH))
    if counts["自治区"]:
        # 全区 is the region, too
        counts["自治区"] += counts.pop("区", 0)
    common = counts.most_common(2)
    if not common or common[0][1] == 0 or (len(common) > 1 and common[0][1] == common[1][1]):
        return ()
    return _UNITS[common[0][0]]


def _named(page: Page) -> Iterator[Named]:
    """The places that the text names where it speaks of the reporter."""
    text = page.document.text
    for match in chain(_REPORTING.finditer(text, 0, LONGEST_SEARCH), _ADDRESS.finditer(text, 0, LONGEST_SEARCH)):
        start, end = match.span(1)
        if page.is_chrome(start) or page.is_tainted(start, end) or not is_name(match[1]):
            continue
        if not _is_place(match[1]) or _LISTED.search(text, max(0, start - 4), start) or _is_cited(text, start):
            continue
        yield Named(match[1], start, end)


def _sites(page: Page, units: tuple[str, ...]) -> Iterator[Named]:
    """The place of the record, of one of those units, whose portal the text names."""
    for match in _SITE.finditer(page.document.text, 0, LONGEST_SEARCH):
        start, end = match.span(match.lastindex or 0)
        words = match[match.lastindex or 0]
        forms = [words] if words.endswith(units) else [words + unit for unit in units]
        known = [form for form in forms if form in by_form()]
        if len(known) == 1 and not page.is_tainted(start, end):
            yield Named(known[0], start, end)


def _townships(page: Page, units: tuple[str, ...]) -> Iterator[Named]:
    """The townships of the record, of that kind, that the text names where their government or their work follows."""
    text = page.document.text
    for match in _TOWN.finditer(text, LONGEST_TOWN, LONGEST_SEARCH):
        starts = range(match.end() - LONGEST_TOWN, match.start() - 1) if match[0] in units else ()
        start = next((start for start in starts if townships_named(text[start : match.end()])), None)
        if start is not None and not page.is_tainted(start, match.end()):
            yield Named(text[start : match.end()], start, match.end())


def _authors(page: Page, units: tuple[str, ...]) -> Iterator[Named]:
    """The places of the record, of one of those units, that begin the title of what the text says was made: 公布《兰阳市…目录》."""
    text = page.document.text
    for match in _OWN_DOCUMENT.finditer(text, 0, LONGEST_SEARCH):
        start = end = match.end()
        while more := next((size for size in range(LONGEST_TOWN, 1, -1) if _ends_place(text[end : end + size])), 0):
            end += more
        is_cited = _CITES.search(text, max(0, match.start() - LONGEST_TITLE), match.start()) is not None
        if end > start and text.endswith(units, start, end) and not is_cited and not page.is_tainted(start, end):
            yield Named(text[start:end], start, end)


def _ends_place(name: str) -> bool:
    """Is it a place of the record with its unit?"""
    return name.endswith(JURISDICTION_WORDS) and (name in by_form() or bool(townships_named(name)))


def _is_sure(text: str, named: Named) -> bool:
    """Is the stem no verb before a bare 市政府 (处理市政府信息公开工作)?

    It is none in the record of places, without 政府, in quotation marks, in a bigger place, behind 在 or 登录, where
    it acts itself, or where the place stands elsewhere for more than its government.
    """
    place = bare(named.name)
    if place == named.name and not text.startswith("政府", named.end):
        return True
    if place in by_form() or townships_named(place):
        return True
    if len(places_of(place)) > 1 or text.endswith(_SURE_BEFORE, 0, named.start):
        return True
    if named.name.endswith(("人民政府", "办事处")) and _ACTING.match(text, named.end) is not None:
        return True
    return any(not text.startswith(_OF_A_PLACE, start + len(place)) for start in starts_of(place, text))


def _is_place(name: str) -> bool:
    """Is it nothing but places, each with a stem that may be one's?"""
    outer = bare(name)
    places = places_of(outer)
    if not places or "".join(place.stem + place.unit for place in places) != outer:
        return False
    return all(_may_be_stem(place.stem) for place in places)


def _may_be_stem(stem: str) -> bool:
    is_short = 2 <= len(stem) <= LONGEST_STEM or stem.endswith("族")
    return is_short and _CLEAN.fullmatch(stem) is not None and VERBS.search(stem) is None


def _last_place(name: str) -> tuple[str, str]:
    """Stem and unit of the innermost place of a name that is one."""
    return places_of(bare(name))[-1]


def _governments(text: str) -> Iterator[tuple[str, str]]:
    """The places whose governments the text names anywhere, other bodies among them."""
    for match in _GOVERNMENT.finditer(text, 0, LONGEST_SEARCH):
        name = match[1] + "街道" * match.group().endswith("街道办事处")
        places = places_of(name)
        if places and name.endswith(places[-1].unit) and _may_be_stem(places[-1].stem):
            yield places[-1]


def _is_cited(text: str, place: int) -> bool:
    """Does it stand inside the title of a document: 《开封市政府信息公开工作办法》?"""
    start = max(0, place - LONGEST_TITLE)
    return text.rfind("《", start, place) > text.rfind("》", start, place)
