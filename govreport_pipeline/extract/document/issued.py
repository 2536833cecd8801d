"""Items that their clause tells to be of a kind: published in issues, or on what was given out before: 抽检信息18期."""

import re

from govreport_pipeline.extract.document.key_areas import of_key_areas
from govreport_pipeline.extract.document.no_disclosure import is_no_disclosure
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL, IN_THE_YEAR, PUBLISHES, SUMMED
from govreport_pipeline.extract.numbers.units import ARTICLES, PIECE_UNITS
from govreport_pipeline.extract.words.item_labels import (
    DISCLOSING,
    MARKS,
    given_out,
    is_generic,
    names_no_kind,
    names_paper,
)
from govreport_pipeline.extract.words.lexicon import CHANNELS, COURSES, C

_PUBLISHED_BEHIND = re.compile(
    r"[\u4e00-\u9fff、“”]{2,16}?(?:及时|全部|依法|按规定|均|都|已){0,4}(?:进行|予以|作出?|加以|给予|实行|向社会|在网上)(?:了|及时|全部|主动){0,4}公[开布示]"
)
"""对8项重大事项进行公开: what was published stands behind its number, and the verb behind that."""
_ISSUES = frozenset("期 批 批次 次 轮".split())
_NUMBERED = _ISSUES - {"次", "轮"}
"""Units of what is published again; 次 are of acts, too."""
_APPEARS = re.compile(
    rf"(?:[日周旬月季年快]报|公报|公[告示]|通告|预警|预报|信号|[清名]单|结果|信息|提示|警示|案例|纪要|指数|价格|行情|数据|(?:疫情|质量|灾情|水情|汛情|旱情|警情|案[件例]|事故|抽检|监测|曝光)通报|(?:监测|检测|质量|分析|状况|评价)报告)[”》]?(?:{SUMMED}|约|达|各)*$"
)
_NO_ISSUE = re.compile(
    rf"更新|上传|录入|维护|[修整]改|完善|审[核查]|[检抽]查(?!结果)|排查|清理|监测(?!信息|结果|数据|预警|通报)|征集|通报(?!{IN_ALL}$)|印发|下发|推进|建立|制定|修订|调整|整理|收集|报送|上报|培训(?!机构)|学习|查询"
    rf"|^[,、:;\s]*(?:{IN_THE_YEAR}|{SUMMED}|定期|按[月季]|每[月季])*(?:公[告示]|通告|提示|预警)\s*$"
)
"""What was done to information again and again, or told to those below."""
_SENT_ROUND = re.compile(
    rf"(?:[发报寄呈印抄]送|上报|呈报)[^,。;\d]{{0,16}}(?:信息|[专快摘简]报|动态|要情|参考|参阅|内参)[”》]?{IN_ALL}$"
)
"""向各单位发送审计信息5期: what is sent round in issues is a newsletter."""
_ON_IT = re.compile(
    rf"[,、;\s]*(?:{PUBLISHES}|涉及)?(?:相关|有关|此类|该类)(?:的?(?:政府|政务|公开))?(?:信息|内容|数据|条目)(?:已?达|{SUMMED}|约|超过?|有|数|量){{0,3}}\s?"
)
_GAVE_OUT = re.compile(r"(?:^|[,;。])([^,;。\d]{2,40}),?\Z")
"""各市公开了权力清单,相关信息6万条: of what the clause before says was published."""
_COUNTED_AGAIN = re.compile(rf"[、,(]?(?:{SUMMED}|计|约|近|涉及)?\d")
"""公开审计公告4期25项: counted by what follows."""
_ONLY_PUBLISHED = re.compile(
    rf"[,;、:\s]*+(?:{IN_THE_YEAR}|{SUMMED}|主动|依法|及时|对外|向社会|,)*+(?:{PUBLISHES}|公示|登载|刊登)了?{IN_ALL}"
)
"""采购招标:发布271条: what was published is the heading's."""
LONGEST_CLAUSE = 44
CAME_IN = C.LETTERS | C.HOTLINE | C.COMPLAINT | C.ENQUIRY
OF_OTHER_THINGS = (
    CAME_IN | COURSES | C.APPEAL | C.VISITS | C.READS | C.FOLLOWERS | C.SURVEY | C.SOLICITATION | C.RESPONSE
    | C.INTERVIEW | C.PRESS_CONFERENCE | C.PHONE | C.COLUMNS | C.ACCESS_POINT | C.REQUEST_POINT | C.PRODUCED
)  # fmt: skip
"""What no paper is about that a body gives out."""
OTHER_SECTIONS = C.IN_REQUESTS | C.IN_FEES | C.IN_DISPUTES | C.IN_PROBLEMS


def told_by_the_clause(text: str, figure: Figure) -> str | None:
    """The code of what its clause says was sent round, issued or published, or was given out before; None for others."""
    if figure.unit.unit == "期" and figure.code is None and _SENT_ROUND.search(figure.words) is not None:
        return "newsletter_issues"
    kind = "key_area_items_by_topic" if figure.around & C.KEY_AREA else "proactive_items_by_category"
    if _is_published_behind(text, figure) or _is_issued(text, figure):
        return kind
    what = _given_out_before(text, figure)
    figure.label = what or figure.label
    return kind if what else None


def opens_section(text: str, figure: Figure) -> bool:
    """Does the sentence of a figure stand right below its heading?"""
    above = max(0, figure.sentence_start - 4)
    end = above + len(text[above : figure.sentence_start].rstrip(" \n。:"))
    return figure.heading != "" and text.endswith(figure.heading, 0, end)


def told_by_the_heading(text: str, figure: Figure) -> str | None:
    """The code of what a heading names, where the first figure below says only that it was published: 三、采购招标 / 发布271条."""
    if figure.unit.unit not in ARTICLES or figure.near & ~(C.PUBLISH | C.TOTAL) or figure.around & OTHER_SECTIONS:
        return None
    if figure.code == "proactive_items_website" or _ONLY_PUBLISHED.fullmatch(figure.words) is None:
        return None
    if not opens_section(text, figure):
        return None
    is_kind = figure.heading.endswith("动态") or names_paper(figure.heading)
    kind = "proactive_items_by_category" if is_kind and not names_no_kind(figure.heading) else None
    code = of_key_areas(text, figure) if figure.around & C.KEY_AREA else kind
    figure.label = figure.heading if code is not None else figure.label
    return code


def _is_published_behind(text: str, figure: Figure) -> bool:
    """Does the clause say of what it counts that it was published: 对8项重大事项进行公开, 将12件文件向社会公布?"""
    is_object = figure.words.lstrip(MARKS).startswith(("对", "将", "把")) and figure.unit.unit in PIECE_UNITS
    is_item = is_object and not (figure.near | figure.after) & OF_OTHER_THINGS and not figure.around & OTHER_SECTIONS
    return is_item and figure.code is None and _PUBLISHED_BEHIND.match(text, figure.end) is not None


def _given_out_before(text: str, figure: Figure) -> str:
    """What the clause before says was published, where the label only tells that the items are on it; else empty."""
    if figure.unit.unit not in ARTICLES or figure.around & OTHER_SECTIONS or _ON_IT.fullmatch(figure.words) is None:
        return ""
    start = max(figure.sentence_start, figure.near_start - LONGEST_CLAUSE)
    before = _GAVE_OUT.search(text[start : figure.near_start])
    what = given_out(before[1]) if before is not None else ""
    return "" if names_no_kind(what) else what


def _is_issued(text: str, figure: Figure) -> bool:
    """Does the label name what appears again and again, in a sentence that tells of publishing: 抽检信息18期, 名单4批?"""
    label = figure.words.rstrip()
    if figure.unit.unit not in _ISSUES or figure.code is not None or figure.around & OTHER_SECTIONS:
        return False
    others = (
        OF_OTHER_THINGS | C.MEETING | C.INTERPRETATION | (CHANNELS & ~C.SITE if figure.near & C.PUBLISH else CHANNELS)
    )
    if figure.near & others or _APPEARS.search(label) is None:
        return False
    is_told = figure.said & C.PUBLISH or (figure.unit.unit in _NUMBERED and figure.around & (DISCLOSING | C.KEY_AREA))
    if not is_told or _NO_ISSUE.search(label) is not None or _COUNTED_AGAIN.match(text, figure.end) is not None:
        return False
    return not is_generic(figure) and not is_no_disclosure(text, figure)
