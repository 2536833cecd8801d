"""Forms handed out to be filled in, and those that came back: 发放问卷200份,收回190份; and what is handed out to be read: 发放政策解读手册300份.

No code counts either, but that of the copies of a newsletter.
"""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.figures import Figure

QUESTIONNAIRES = "questionnaires"
"""Why a figure has no code: it counts forms."""
LEAFLETS = "leaflets"
"""Why a figure has no code: it counts copies of what was handed out to be read."""
HANDED_OUT = (QUESTIONNAIRES, LEAFLETS)
_UNITS = frozenset("份 张 封".split())
_FORMS = "(?:调查)?问卷|答卷|(?:测评|评议|评价|调查|反馈)[表卡](?!扬)|(?:征[求集]意见|意见征[求集]|意见反馈|反馈意见)[表卡函书]"
_FORM = re.compile(_FORMS)
_FORM_BEHIND = re.compile(f"[^,;、。\\d]{{0,6}}(?P<form>{_FORMS})")
"""Right behind the number, with no mark between: 200份调查问卷."""
_HANDED_OUT = re.compile("(?:发[放出送]|[印下分派散]发|投放|邮?寄[送发出]?)了?[^,。;]{0,16}$")
_CAME_BACK = re.compile("(?:[收交返]回|回收|收[集到])了?[^,。;]{0,16}$")
_COPIES = frozenset("份 册 本 张 套".split())
_LEAFLETS = re.compile(
    r"(?:发放|派发|派送|分发|散发|赠送|赠阅|免费[发派送])了?(?![^,。;]{0,24}(?:新闻稿|通稿|通知书|决定书|告知书|答复书|证书?|公开(?:政府|政务)?信息|发布))[^,。;]{0,24}$"
    r"|(?:印[制刷]?|制作|设计|编[制写印])了?[^,。;]{0,24}(?:读本|(?:政策|解读|热点|办事|服务|便民|宣传)手册|宣传(?:单|册|页|品|画册|[彩折单]页|资料|材料)|折页|明白[纸卡]|小册子|口袋书|传单|单页|彩页|海报)(?:[共合总]计?|约|近|达|等|有){0,3}\s?$"
)
"""发放办事指南500份, 印制宣传折页2000张: copies of one thing; letters to those who ask, and to the press, are so many things."""
_COUNTED_OTHERWISE = ("newsletter_copies", "gazette_issues", "newsletter_issues")
_NAMED_BEFORE = 24
_OF_THEM = re.compile(
    "[,、;(\\s]{0,3}(?:其中)?(?:实际|最终|按时|先后|已|全部|共|成功){0,3}(?:[收交返]回|回收|收[集到])?(?:[有无]效|合格|作废|满意|基本满意|不满意)?的?"
    "(?:调查)?(?:问卷|答卷|[表卡])?(?:[共合总]计?|为|有|达|约){0,3}\\s?"
)
"""收回190份, 其中有效180份: what the words behind one say of the others."""


def set_questionnaires_aside(text: str, figures: Sequence[Figure]) -> None:
    """Take the code from forms that were handed out or came back, and from what is told of them in their sentence.

    And from copies of what was handed out to be read.
    """
    last: Figure | None = None
    for figure in figures:
        if figure.unit.unit in _COPIES and _is_leaflet(figure):
            figure.uncode(LEAFLETS)
        if figure.unit.unit not in _UNITS:
            continue
        is_next = last is not None and (last.sentence_start, last.unit.unit) == (
            figure.sentence_start,
            figure.unit.unit,
        )
        is_of_them = is_next and _OF_THEM.fullmatch(figure.words) is not None
        if is_of_them or (form_of(text, figure) and _is_moved(figure)):
            figure.uncode(QUESTIONNAIRES)
            last = figure
        else:
            last = None


def _is_leaflet(figure: Figure) -> bool:
    """Does it count copies of what was handed out, and of no newsletter: 发放20万份《热点问答》?"""
    return figure.code not in _COUNTED_OTHERWISE and _LEAFLETS.search(figure.words) is not None


def form_of(text: str, figure: Figure) -> str:
    """What the words before a number or right behind it call the forms it counts; empty where they name none.

    Where they only say that some came back, those before them do: 通过网络发放问卷,共收回190份.
    """
    named = _FORM.search(figure.words)
    behind = _FORM_BEHIND.match(text, figure.end) if named is None else None
    if behind is not None:
        return behind["form"]
    if named is None and _OF_THEM.fullmatch(figure.words) is not None:
        start = max(figure.sentence_start, figure.near_start - _NAMED_BEFORE)
        named = _FORM.search(text, start, figure.near_start)
    return named.group() if named is not None else ""


def _is_moved(figure: Figure) -> bool:
    """Do the words say that what is counted was handed out, or came back?"""
    return _HANDED_OUT.search(figure.words) is not None or _CAME_BACK.search(figure.words) is not None


def name_questionnaires(text: str, figures: Sequence[Figure]) -> None:
    """收回 after 发放问卷200份 is 收回问卷: let the label of each tell what forms it counts."""
    form, sentence = "", -1
    for figure in figures:
        if figure.rule_id != QUESTIONNAIRES:
            continue
        form = form_of(text, figure) or (form if figure.sentence_start == sentence else "")
        sentence = figure.sentence_start
        if form and form not in figure.label:
            figure.label = f"{figure.label}{form}"
