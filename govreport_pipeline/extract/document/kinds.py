"""Kinds of information that no total announces: 人事信息8条; 工作动态187条,通知公告46条,…"""

import re

from govreport_pipeline.extract.document.acts import KIND, OFFICIAL_ACTS, on_meetings
from govreport_pipeline.extract.document.issued import (
    CAME_IN,
    OF_OTHER_THINGS,
    OTHER_SECTIONS,
    opens_section,
    told_by_the_clause,
    told_by_the_heading,
)
from govreport_pipeline.extract.document.key_areas import OF_ALL_ITEMS, TOPIC, of_key_areas
from govreport_pipeline.extract.document.no_disclosure import is_no_disclosure, is_paperwork
from govreport_pipeline.extract.leaves.brackets import end_with_bracket
from govreport_pipeline.extract.leaves.coding import OF_REQUESTS
from govreport_pipeline.extract.leaves.follow_ups import says_all_years_only
from govreport_pipeline.extract.leaves.questionnaires import HANDED_OUT
from govreport_pipeline.extract.leaves.reached import REACHED
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import HOW_MANY, IN_ALL, IN_THE_YEAR, SUMMED
from govreport_pipeline.extract.numbers.units import ARTICLES, PIECE_UNITS
from govreport_pipeline.extract.words.item_labels import (
    A_DECREE,
    DISCLOSING,
    counts_all_sorts,
    counts_kinds,
    given_out,
    is_generic,
    is_named_within,
    is_of_a_class,
    is_of_an_area,
    is_told_with_others,
    names_body,
    names_column,
    names_information,
    names_no_kind,
    names_paper,
    names_several_areas,
    object_of,
)
from govreport_pipeline.extract.words.lexicon import CHANNELS, COURSES, C
from govreport_pipeline.extract.words.outcomes import is_handled

_NAMED_BEHIND = re.compile(
    r"([\u4e00-\u9fff]{2,20})(?:信息|(?<![各几此分大小这多两])类(?:文件|公文|公告|公示))(?=[、,;。和及])"
)
_DIGITISED = re.compile("(?:电子化|数字化)(?:的(?:主动公开|公开|政府|信息)|(?:政府)?信息)")
"""全文电子化的主动公开信息3815条: those of which there is a full text; 以全文电子化形式公开 tells how all were."""
_PUBLISHED_COUNT = re.compile(
    r"(?:公开|发布|公布|登载|刊登|推送|更新)了?(?=(?:约|近|逾|超过?|过|上)?[\d一二三四五六七八九十百千两])"
)
_BEFORE_COUNT = frozenset("开布载登送新了、,和及")
_COUNTED = re.compile(
    r"(?!均|都|全部|已|并|且|后|和|与|及|其|予|按|被|由|经|为|是|占|以|左|较|比|的)[\u4e00-\u9fff]{2}"
)
"""公布48件典型案例: behind the number stands what is counted."""
_NAME_CLASSES = (
    "npc_proposals", "cppcc_proposals", "licensing_decisions", "penalty_decisions", "compulsion_decisions",
    "normative_documents_disclosed", "policy_interpretations",
)  # fmt: skip
"""What classes of information are named after: 提案类信息101条, 行政许可类5条."""
_INTERACTION = (
    "public_responses",
    "public_responses_weibo_wechat",
    "opinion_solicitations",
    "online_interviews",
    "policy_interpretations",
    "online_surveys",
)
"""What a body does with the public: a kind of information where what it published tells of it."""
_PAPERS_OF_A_KIND = re.compile(
    rf"(?:{A_DECREE}|通知|公告|公示|通告|公报|动态|简报|清单|目录|名单|决定书?|文书|批[文复]|文件|处罚|许可|强制|图解|法规|规划|预决?算|决算|总结|报告|规章){IN_ALL}$"
)
WORKADAY = re.compile("(?:动态|要闻|通知|(?:^|[开布示登载,、;:和及]|通知|政务|工作|网站|各类|有关|其中)公告)\\s?$")
"""No topic of a key area, whatever the heading says; 征地公告 is one."""
_OF_ALL_SORTS = re.compile(
    rf"(?:各类)?(?:新闻|通知|公告|动态|要闻|公示|简讯|通告)(?:[、和及](?:新闻|通知|公告|动态|要闻|公示|简讯|通告)){{2,}}+{IN_ALL}"
)
"""网站发布新闻、通知、公告300条: whatever the site has."""
_OWN_INFORMATION = re.compile(
    rf"(?:(?!其[他它余])(?:(?!类|领域|方面)[^,;。:])*(?:政府|政务)信息|(?:政府|政务|各类|有关|相关|本?[局单位机关])*(?:工作|公文类?|文件|资料|信息|动态|、|和|及)+){HOW_MANY}"
)
"""涉林政府信息30条, 公文12件, disclosed on the body's own motion: all that it has."""
_ALL_TOLD = re.compile(
    rf"(?!其[他它余])(?:(?!类|领域|方面|重点|其[他它余])[\u4e00-\u9fff])*(?:政府|政务)信息(?:总数|总量|数量)?(?:{SUMMED}){IN_ALL}"
)
"""公布水利政府信息累计88条: all that the body has, whatever it works on."""
_ENDS_THERE = re.compile("[。;\\n]|[,;:(。]?其中|$")
_RELATED = re.compile(
    rf"(?:公[开布示]|发布|推送|转[发载])了?([\u4e00-\u9fff]{{2,8}})信息,{IN_THE_YEAR}?共?(?:累计)?(?:公[开布示]|发布|推送)了?[相有]关信息{IN_ALL}$"
)
_ISSUED_FOR_ALL = re.compile("(?:印发|制发|下发|出台|发出|行文)了?主动公开(?:类|性质?)?的?(?:文件|公文)")
"""印发主动公开文件12件: what is issued for all to read is a kind, beside what a site holds."""
_IN_A_YEAR = re.compile(
    rf"\s?(?:我[局委办镇乡县市区街院]|本[局委办镇乡县市区院])?{IN_THE_YEAR}{{1,2}},?(?:我[局委办镇乡县市区街院])?(?:对外|向社会|依法|及时){{0,3}}(?:公开|发布|公布)了?\s?"
)
"""全年公开60条, where disclosure is the matter: all of it."""
_SPEAKS_OF_ITEMS_ALONE = C.PUBLISH | C.PROACTIVE | C.INFORMATION | C.TOTAL | C.OTHERWISE | C.IN_PROACTIVE
_ALL = C.PROACTIVE | C.TOTAL
_LIST_MARKS = re.compile("[、和及与]")
_SOME_GIVEN_OUT = re.compile(rf"([^等]{{2,40}})等{IN_ALL}$")
_NO_KIND = C.REQUEST | C.ON_REQUEST | C.WITHHELD | C.AVERAGE | C.DIGITISED
OTHER_MATTERS = C.REQUEST | C.LETTERS | C.ENQUIRY | C.COMPLAINT | COURSES | C.PENALTY | C.POSTERS

OF_PAPERS = frozenset("个 张 部 套 种 本 册 块".split())
"""Units of papers, and of much else: 公开批文138个, 流程图56张."""
_OF_CASES = frozenset("宗 起 例".split())
"""在公开平台录入征地信息66宗: cases of one kind, wherever they are told."""
LONGEST_ITEM = 32
"""An item of a list whose items are sentences or lines of their own is no longer."""
_IS_TOLD_OUT = re.compile("[,;:(。]?(?:其中|包括|分别)")
_PUBLISHED_BEFORE = re.compile(
    r"(?<![务息])(?:公[开布示]|发布|登载|刊登)了?[^。\d\n]{0,80}(?:信息|内容|文件|资料|动态|等)[,;。]其中[,:]?[^,;。、\d]{2,20}$"
)


def _is_of_some(figure: Figure) -> bool:
    """Is it of no bodies, or only of those items of which there is a full text?

    归集各部门行政许可信息92条; 全文电子化的主动公开信息3815条.
    """
    if figure.code == "proactive_items_by_body":
        return not names_body(figure.label)
    is_of_all = figure.code == "proactive_items" and figure.near & C.DIGITISED
    return bool(is_of_all) and _DIGITISED.search(figure.words) is not None


def code_kind(text: str, figure: Figure) -> None:
    """Give an item of a named kind outside a list its code: 人事信息8条."""
    if _is_of_some(figure):
        figure.uncode()
    may_be_class = figure.code in _NAME_CLASSES or (figure.code in _INTERACTION and figure.near & C.PUBLISH)
    if (may_be_class and is_of_a_class(figure)) or on_meetings(figure):
        figure.give(KIND, f"kind.{KIND}")
    if figure.code in _INTERACTION and figure.unit.unit in PIECE_UNITS and is_told_with_others(figure):
        kind = TOPIC if figure.around & C.KEY_AREA else KIND
        figure.give(kind, f"kind.{kind}")
    if figure.code not in (None, "proactive_items", "proactive_items_website") or figure.parent is not None:
        return
    if _is_told_otherwise(figure):
        return
    if _is_paper_behind(text, figure):
        figure.give(KIND, f"kind.{KIND}")
        return
    code = told_by_the_clause(text, figure) or told_by_the_heading(text, figure)
    if code is not None:
        figure.give(code, f"kind.{code}")
        return
    if is_no_disclosure(text, figure) or not _is_in_pieces(figure):
        return
    if figure.code is None and figure.unit.unit == "件" and figure.said & CAME_IN:
        return  # 热线收到咨询类30件、意见建议类8件
    if figure.code is None and (is_handled(figure) or is_paperwork(text, figure)):
        return  # 收到申请9件,另需核实信息的2件
    if figure.unit.unit == "项" and counts_kinds(figure.words):
        figure.uncode()
        return
    if figure.code == "proactive_items" and _counts_something_else(text, figure):
        figure.uncode()
        return
    is_all = figure.code is None and _is_all_of_a_year(text, figure)
    code = "proactive_items" if is_all or _is_all_of_its_sorts(text, figure) else _kind_of(text, figure)
    if code is None and figure.code == "proactive_items":
        code = of_key_areas(text, figure) or (KIND if _is_of_what_was_told(text, figure) else None)
    if code is not None:
        figure.give(code, f"kind.{code}")


def _is_told_otherwise(figure: Figure) -> bool:
    """Is it of another year or of all years, no count, or of what its label does not name?"""
    is_ruled = figure.rule_id in ("compared", "rate", OF_REQUESTS, *HANDED_OUT, REACHED)
    return is_ruled or figure.is_compared or says_all_years_only(figure)


def _is_of_what_was_told(text: str, figure: Figure) -> bool:
    """联动发布疫情信息,共发布相关信息287条: does 相关信息 speak of the kind that the clause before publishes?"""
    if "关信息" not in figure.words:
        return False
    told = _RELATED.search(text, figure.sentence_start, figure.start)
    return told is not None and not names_no_kind(told[1])


def _is_paper_behind(text: str, figure: Figure) -> bool:
    """主动公开12条通知公告、8份预案: is the kind named by the noun that stands behind the number?"""
    label = figure.label
    goes_on = figure.code is None and not figure.words.strip("、和及与 ") and is_published(figure)
    if figure.code != "proactive_items" and not goes_on:
        return False
    return text.startswith(label, figure.end) and names_paper(label) and not label.endswith("信息")


def _is_in_pieces(figure: Figure) -> bool:
    """Is it counted in a unit of items, of papers or of acts, or is its unit lost (发布工作动态信息46)?"""
    no_kind = _NO_KIND & ~C.DIGITISED if is_of_a_class(figure) else _NO_KIND  # 全文电子化类2条
    is_of_papers = figure.unit.unit in OF_PAPERS and _names_what_is_read(figure.words)
    is_lost = not figure.unit.unit and figure.code is not None
    is_item = figure.unit.unit in PIECE_UNITS or is_lost or is_of_papers or figure.near & OFFICIAL_ACTS != 0
    return is_item and not figure.near & no_kind


def _is_all_of_a_year(text: str, figure: Figure) -> bool:
    """Does a section of disclosure begin with how many items a year disclosed, and name no kind: 全年公开60条?"""
    return (
        figure.around & C.IN_PROACTIVE != 0
        and figure.unit.unit in ARTICLES
        and not figure.around & ~(_SPEAKS_OF_ITEMS_ALONE | (CHANNELS if figure.parts else 0))
        and OF_ALL_ITEMS.search(figure.heading) is not None
        and opens_section(text, figure)
        and _IN_A_YEAR.fullmatch(text, figure.sentence_start, figure.start) is not None
    )


def _is_all_of_its_sorts(text: str, figure: Figure) -> bool:
    """Are all items told by how many sorts of papers they are, and then by sort: 发布9类文件共216条,其中…?"""
    is_told = figure.around & DISCLOSING or figure.near & C.PUBLISH
    if not is_told or figure.unit.unit not in ARTICLES or _IS_TOLD_OUT.match(text, figure.end) is None:
        return False
    return counts_all_sorts(figure)


def _kind_of(text: str, figure: Figure) -> str | None:
    """The code of the kind or body that stands behind the number or before it; None where none does."""
    if figure.code is not None and figure.parts and figure.near & _ALL == _ALL:
        return None  # 网站主动公开规章制度及供电类信息共189条,其中:…
    if figure.code != "proactive_items_website" and _is_named_behind(text, figure):
        return KIND
    if figure.code is None and not (
        (
            names_information(figure)
            and (figure.around & DISCLOSING or figure.near & C.PUBLISH or is_of_those_published(text, figure))
        )
        or _is_given_out(figure)
    ):
        return None
    if figure.code is None and figure.unit.unit in ARTICLES and _is_some_given_out(figure):
        return TOPIC if figure.around & C.KEY_AREA else KIND
    is_of_bodies = figure.code is None and figure.near & C.BODIES  # 各乡镇共公开信息120条
    if not (is_of_bodies and names_body(figure.label)) and _is_no_kind(text, figure):
        return None
    if names_body(figure.label) or names_body(figure.words):
        return "proactive_items_by_body"
    if figure.around & C.KEY_AREA and WORKADAY.search(figure.words) is None:
        return "key_area_items" if names_several_areas(figure.words) else TOPIC
    return KIND


def _is_some_given_out(figure: Figure) -> bool:
    """公布人事任免、财政预算等16条: are some kinds named that were given out? But 发布动态、公告等 is all there is."""
    named = _SOME_GIVEN_OUT.search(given_out(figure.words)) if "等" in figure.words else None
    return named is not None and not any(map(WORKADAY.search, _LIST_MARKS.split(named[1])))


def _is_no_kind(text: str, figure: Figure) -> bool:
    """Does the label name no kind: information at large, or all that a site or the body disclosed?"""
    words = object_of(figure)
    label = figure.words
    is_of_site = figure.code == "proactive_items_website" and not names_column(label)
    is_of_cases = figure.unit.unit in _OF_CASES and is_of_site and not is_generic(figure)
    is_topic = figure.around & C.KEY_AREA and OF_ALL_ITEMS.search(figure.heading) is None and not is_generic(figure)
    is_named = is_of_cases or is_topic or "类" in words or is_named_within(figure) or is_of_an_area(figure)
    if is_of_site and not is_named:
        is_passed_on = label.startswith(("转发", "转载")) and "网站" in label
        if _OF_ALL_SORTS.fullmatch(words) or (not is_passed_on and _PAPERS_OF_A_KIND.search(words) is None):
            return True
    if (
        figure.code == "proactive_items"
        and figure.near & C.PROACTIVE
        and _ISSUED_FOR_ALL.search(figure.words) is None
        and not text.startswith("、", end_with_bracket(text, figure))  # 主动公开公文3份、人事信息1条: a list of kinds
        and not figure.near & C.RULES
        and (len(figure.parts) > 1 or _OWN_INFORMATION.fullmatch(words) is not None)
    ):
        return True
    if figure.code == "proactive_items" and _ALL_TOLD.fullmatch(words) and _ENDS_THERE.match(text, figure.end):
        return True
    return is_generic(figure) or counts_all_sorts(figure)


def _counts_something_else(text: str, figure: Figure) -> bool:
    """Does the number count what stands behind it, where the label names no information: 公布48件典型案例?"""
    told = figure.near & (C.PROACTIVE | C.INFORMATION) or figure.after & (C.PUBLISH | C.INFORMATION)
    return not told and _COUNTED.match(text, figure.end) is not None and not _is_named_behind(text, figure)


def _is_named_behind(text: str, figure: Figure) -> bool:
    """Does the kind stand behind the number: 发布了85条批复信息、24条核准信息?"""
    following = text[figure.end : figure.end + 1]
    if not "\u4e00" <= following <= "\u9fff" or text[figure.start - 1] not in _BEFORE_COUNT:
        return False
    named = _NAMED_BEHIND.match(text, figure.end)
    if named is None or names_no_kind(named[1]):
        return False
    return _PUBLISHED_COUNT.search(text, figure.sentence_start, figure.end) is not None


def _names_what_is_read(label: str) -> bool:
    """Does the label end in a paper, or in projects, of which papers tell: 公开扶贫资金项目216个?"""
    return names_paper(label) or label.endswith("项目")


def is_of_those_published(text: str, figure: Figure) -> bool:
    """公开财政、人事等信息,其中人事信息3条: is it a part of what was published, of which no number is told?"""
    start = text.rfind("其中", max(0, figure.start - LONGEST_ITEM), figure.start)
    return start >= 0 and _PUBLISHED_BEFORE.search(text, max(0, start - 3 * LONGEST_ITEM), figure.start) is not None


def _is_given_out(figure: Figure) -> bool:
    """Does the label name what was published, in a section that may tell of items: 公布权力清单126项, 公开复文52件?"""
    if figure.near & OF_OTHER_THINGS or figure.around & OTHER_SECTIONS:
        return False
    is_paper = _names_what_is_read(figure.words)
    if not is_paper and (figure.near & OFFICIAL_ACTS or not figure.around & DISCLOSING):
        return False  # 公示行政许可413件; 发布天气短讯3条, where nothing is said to be disclosed
    return (is_paper or figure.unit.unit in PIECE_UNITS) and given_out(figure.words) != ""


def is_published(figure: Figure) -> bool:
    """Does the sentence say that its items were published, in a section that may tell of it?"""
    return (
        figure.said & (C.PUBLISH | C.PROACTIVE) != 0
        and figure.unit.unit in PIECE_UNITS
        and not figure.said & OTHER_MATTERS
        and not figure.around & OTHER_SECTIONS
    )
