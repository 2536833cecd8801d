"""Items at large of the topic that their heading, or the clause before them, is about: 推进财政信息公开。发布信息90条。"""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.document.issued import opens_section
from govreport_pipeline.extract.document.key_areas import AREAS, TOPIC
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL, IN_THE_YEAR, PUBLISHES, SUMMED
from govreport_pipeline.extract.numbers.units import ARTICLES
from govreport_pipeline.extract.words.item_labels import names_body, names_no_kind
from govreport_pipeline.extract.words.lexicon import C

_WORK = "推进|推动|做好|加[强大快]|深化|抓好|强化|规范|细化|落实|突出|聚焦|扎实|积极|全面|进一步|深入|大力|着力|持续|不断|稳步|切实|认真|及时|有序|关于|重点(?!领域|区域|工程|项目)"
_NO_TOPIC = (
    "政府|政务|党务|重点领域|主动|申请|网站|网络|网上|微[博信]|媒体|平台|公报|公[示告]栏|[屏栏]|制度|机制|队伍|渠道|方式|形式|载体|途径|日常"
    "|基层|乡镇|街道|部门|[全本各][省市县区镇乡局级]|工作(?!动态|总结|计划)|数量|总体|公众|群众|社会|依法|公正|信息|内容|监督|五|范围|力度|透明"
)
_TOPIC = re.compile(
    rf"(?:[(]?[一二三四五六七八九十\d]{{1,2}}(?:[).、]|是))?\s?(?:{_WORK})*+(?![为以按未不]|根据|依据|通过|结合|对照)(?P<what>(?:(?!{_NO_TOPIC})[\u4e00-\u9fff、“”]){{2,16}}?)"
    r"(?:(?P<sure>(?:类|领域|方面)?(?:的?(?:政府)?信息)的?)?公开(?:工作|情况|方面|力度)?|(?P<class>类)(?:信息)?)"
)
"""行政审批信息公开, 政策法规类: what a heading or a clause is about; less surely 决策公开."""
_AT_LARGE = re.compile(
    rf"[,;、。:\s]*(?:(?:{IN_THE_YEAR}|{SUMMED}|本?[局委办镇乡县市区街]|我[局委办镇乡县市区街]|已|依法|及时|主动|对外|向社会),?)*+"
    rf"(?:{PUBLISHES}|公示)了?(?:各类|相关|有关|政府|政务)*信息{IN_ALL}"
)
_CLAUSE = re.compile(r"\s{0,4}([^,;。\n]{4,30}),")


def code_topics(text: str, figures: Sequence[Figure]) -> None:
    """Give items at large that only their heading, or the clause before them, tells the topic of the code of a kind.

    Where that is less sure (推进决策公开) only beside others of which it is, or a larger total.
    """
    told = [
        (figure, topic)
        for figure in figures
        if _may_be_of_topic(figure) and (topic := _topic_of(text, figure)) is not None
    ]
    if not told:
        return
    totals = (one.value for one in figures if one.code == "proactive_items" and not one.near & C.CUMULATIVE)
    largest = max(totals, default=0.0)
    are_several = len({topic["what"] for _, topic in told}) > 1
    for figure, topic in told:
        if are_several or figure.value < largest or topic["sure"] or topic["class"]:
            kind = TOPIC if figure.around & C.KEY_AREA else "proactive_items_by_category"
            figure.give(kind, f"kind.{kind}")
            figure.label = f"{topic['what']}{topic['class'] or ('信息' if topic['sure'] else '公开')}"


def _may_be_of_topic(figure: Figure) -> bool:
    """Are they items at large, of no list?"""
    if (
        figure.code not in ("proactive_items", AREAS, TOPIC)
        or figure.unit.unit not in ARTICLES
        or figure.parent is not None
    ):
        return False
    return not figure.is_compared and _AT_LARGE.fullmatch(figure.words) is not None


def _topic_of(text: str, figure: Figure) -> re.Match[str] | None:
    """What the clause before a figure, else the heading right above it, says that it is about; None for what is no topic."""
    before = _CLAUSE.fullmatch(text, figure.sentence_start, figure.near_start)
    words = before[1] if before is not None else figure.heading if opens_section(text, figure) else ""
    topic = _TOPIC.fullmatch(words)
    return topic if topic is not None and not names_no_kind(topic["what"]) and not names_body(topic["what"]) else None
