"""Acts published beside each other: 公示行政许可38件、行政处罚12件; and 公示行政许可决定32条、行政处罚决定12条."""

import re
from collections.abc import Sequence
from itertools import pairwise

from govreport_pipeline.extract.document.key_areas import TOPIC
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import HOW_MANY, IN_ALL
from govreport_pipeline.extract.numbers.units import ARTICLES
from govreport_pipeline.extract.words.item_labels import MARKS, given_out, names_information, names_paper
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.tables.vocabulary import Role

KIND = "proactive_items_by_category"
OFFICIAL_ACTS = C.PENALTY | C.LICENSING | C.COMPULSION
"""Acts of which items may be counted in any unit: 主动公开行政处罚决定12部."""
_ACT_CODES = {
    C.LICENSING: "licensing_decisions",
    C.PENALTY: "penalty_decisions",
    C.COMPULSION: "compulsion_decisions",
}
_ACTS = tuple(_ACT_CODES.values())
_OF_DECISIONS = frozenset(("件", "宗", "起", "例", "个", ""))
"""公示行政许可413件,行政处罚28 are as many decisions."""
_ACT_ALONE = re.compile(
    rf"[、,;和及与以\s]{{0,3}}+(?:行政)?(?:许可|审批|处罚|强制)(?:类|处理|措施)?(?:决定书?|结果|信息|事项|案件)?{HOW_MANY}"
)
_PUBLISHES_ACT = re.compile(
    rf"(?<![务息])(?:公[开布示]|发布|晒出)了?(?:[^,。;、\d]{{2,8}}\d{{1,9}}[个条件项部份篇]、)?(?:行政)?(?:许可|审批|处罚|强制)(?:类|处理|措施)?(?:决定书?|结果|事项|案件)?{HOW_MANY}$"
)
"""公布规章2个、行政许可38个: the first of the acts that one verb governs."""

_TAKES_IT = re.compile("作出|做出|办[理结]|受理|审结|实施|下达|立案")
_TELLS_OF_MEETING = re.compile(
    rf"(?:(?<![务息请])公开|公[布示]|发布|晒出|刊[登发载]|登载)了?(?!工作|的?会议|听证|征[求集]|审[理议]|选拔|招)[^,。;:\d公]{{1,20}}会议?{IN_ALL}$"
    rf"|会议?(?:信息|议题|纪要|内容|情况|决[定议]|(?:研究|议定)?事项|公告){IN_ALL}$"
)
"""公布政府常务会议27次, 全体会议信息1次: what was told of meetings."""
_MEETING_ALONE = re.compile("[、和及与](?![^、]{0,6}(?:召开|举[办行]|组织|开展|参加))[\u4e00-\u9fff()]{2,12}会议?")


def on_meetings(figure: Figure) -> bool:
    """Does the label say what was published of meetings, and not that they were held?"""
    return figure.code == "meetings" and _TELLS_OF_MEETING.search(figure.words) is not None


def share_verb(text: str, run: Sequence[Figure]) -> bool:
    """公布考核结果3条、通知公告12条: does a noun alone stand behind a kind, which the verb before the kind governs, too?"""
    kind, figure = run[0], run[1]
    between = text[kind.end : figure.start].strip().removesuffix(figure.words.strip(MARKS)).strip()
    if kind.code not in (KIND, TOPIC) or between not in ("、", ",") or given_out(figure.words):
        return False
    return between == "、" or names_information(figure) or names_paper(figure.words)


def take_acts_for_kinds(text: str, figures: Sequence[Figure]) -> None:
    """公示行政许可决定32条、行政处罚决定12条: what follows a kind under one verb of publishing is one too, and no act."""
    for last, figure in pairwise(figures):
        if last.code == KIND and figure.code == "meetings" and _is_meeting_alone(text, last, figure):
            figure.give(KIND, f"list.{KIND}")
        are_decisions = {figure.unit.unit, last.unit.unit} <= _OF_DECISIONS  # 行政许可305件、行政处罚41起
        is_alike = are_decisions or figure.unit.unit == last.unit.unit
        is_listed = figure.sentence_start == last.sentence_start and is_alike
        if is_listed and last.code == KIND and figure.code in _ACTS and _is_item(figure):
            figure.give(KIND, f"list.{KIND}")
        if not is_listed or not last.near & OFFICIAL_ACTS or not _is_act_alone(figure):
            continue
        if last.code is None and last.parent is None and _PUBLISHES_ACT.search(text, last.sentence_start, last.start):
            _tell_act(last)
        if last.code in _ACTS and figure.code is None:
            _tell_act(figure)
        if last.code == KIND:
            figure.give(KIND, f"list.{KIND}")


def _is_item(figure: Figure) -> bool:
    """公开预算信息58条,企业资质行政许可25条: is an act counted as the kind before it, and nobody said to take it?"""
    return figure.parent is None and figure.unit.unit in ARTICLES and _TAKES_IT.search(figure.words) is None


def _tell_act(figure: Figure) -> None:
    """Give what names an act its code: decisions as cases, else a kind of what was published."""
    acts = [code for concept, code in _ACT_CODES.items() if figure.near & concept]
    if len(acts) == 1:
        code = acts[0] if figure.unit.unit in _OF_DECISIONS else KIND
        figure.give(code, f"list.{code}")


def _is_meeting_alone(text: str, last: Figure, figure: Figure) -> bool:
    """公布政府常务会议27次、全体会议2次: does no verb of its own stand before the meeting?"""
    return last.near & C.MEETING != 0 and _MEETING_ALONE.fullmatch(text, last.end, figure.start) is not None


def _is_act_alone(figure: Figure) -> bool:
    """Does a label name an act and nothing else, whether it has its code or, in its unit, none?"""
    is_open = figure.code in _ACTS or (figure.code is None and figure.role is Role.METRIC)
    return is_open and figure.parent is None and _ACT_ALONE.fullmatch(figure.words) is not None
