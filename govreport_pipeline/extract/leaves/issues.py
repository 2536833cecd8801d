"""What is told behind issues and trainings: copies, what stands in them, those who came: 4期共12300份, 3次9人次."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_THE_YEAR, SUMMED
from govreport_pipeline.extract.numbers.units import PIECE_UNITS
from govreport_pipeline.extract.words.lexicon import CHANNELS, C

_COPIES = frozenset("份册本")
_SESSIONS = frozenset("期 次 场 场次 班次".split())
_HELD = re.compile(
    r"[,、;(\s]*(?:其中|另外?|还|并|同时|[我本][局镇乡县市区委办]|街道|单位)*(?:自[办己主行]?(?:组织|举[办行]|开[办展]|承?办)?|(?:独立|单独)?(?:组织|举办|开办|承办))了?(?:有|共|计)*\s?"
)
_COUNTED_WITH: tuple[tuple[tuple[str, ...], frozenset[str], str], ...] = (
    (("newsletter_issues", "gazette_issues"), _COPIES, "newsletter_copies"),
    (("training_sessions",), frozenset(("人次", "人", "名")), "trainees"),
)
"""(codes of the figure before, units, code): 编发简报4期共12300份."""
_NEWSLETTER = re.compile(
    r"[、,和及\s]?[“《]?(?!发布|公开|网站)[\u4e00-\u9fff]{0,8}(?:[通专快摘简周月季旬日要]报|动态|要情|信息|参考|内参|通讯|简讯|[专期会]刊|摘要|情况)[”》]?"
    rf"|[、,和及与\s]{{0,3}}+(?:以及)?《[^《》]{{2,20}}》(?:{SUMMED}|约|各)*\s?"
)
"""What its name ends in; a title, whatever it holds: 《每周呈报》25期."""
_PRINTED = re.compile(
    r"[,;、]?(?:共|其中|累计)*(?:刊[登载发]|登载|收录|公布|发布|公开)(?:各类|政府|政务|政策|规范性|重要|有关|[和及、])*(?:文件|公文|文稿|信息|文章|稿件)"
)
_OF_THEM = re.compile(
    r"[,;、(\s]*(?:全年|累计|先后|每期|免费|[总共合]?计|[总共合约达近各并已]|其中|年?发行|(?:编|付|加)?印[制发刷数]?|[发寄赠分派报][行放送发阅至]|投[放递]|下发"
    r"|[发印份总]?[数量]|[向至到](?:社会|群众|市民|公众|各[^,;。\d]{1,10}?|[^,;。\d]{2,8}?)(?=[免发寄赠分派报投下])|市民|群众|公众|读者|邮寄|纸质版?|[该此](?:刊|报)|简报|刊物|期刊|杂志|内刊|公报|政报|报纸|《[^《》]{2,20}》|了){0,9}+\s?"
)
"""编发简报4期,共印发12300份; but not 编发简报4期,发放办事指南3000份."""
_OWN_PAPER = re.compile(
    rf"[,;、:\s]*(?:[\u4e00-\u9fff]{{0,12}}《[^《》]{{2,16}}》|[\u4e00-\u9fff]{{0,8}}[校院厂镇区司业]报)(?:{IN_THE_YEAR}|先后|出版?|共)*\s?"
)
_REACHED = re.compile(f"[,、;\\s]*(?:其中|先后|{IN_THE_YEAR}|{SUMMED})*+(?:覆盖|惠及|受益|辐射)")
"""组织培训1次,覆盖联络员22人: whom it reached, whoever they are."""
_HANDED_OUT = re.compile("(?:赠阅|赠送|发放|派发|分发|发行)(?:[了约共达]|超过|近)*$")


def _prints_itself(text: str, figure: Figure, last: Figure) -> bool:
    """《某某报》24期、9万份: are the issues before the copies those of a paper that the body prints?"""
    is_paper = last.unit.unit == "期" and last.sentence_start == figure.sentence_start and figure.unit.unit in _COPIES
    return (
        is_paper
        and last.code in (None, "proactive_items_newspaper")
        and _OWN_PAPER.fullmatch(last.words) is not None
        and _OF_THEM.fullmatch(text, last.end, figure.start) is not None
    )


def counted_with(text: str, figure: Figure, last: Figure) -> str | None:
    """举办培训3次9人次: those who came; not 举办培训3次,问责2人."""
    others = C.ACCOUNTABILITY if _REACHED.match(figure.words) is not None else C.STAFF | C.ACCOUNTABILITY
    if _prints_itself(text, figure, last):
        last.give("newsletter_issues", "follow_up.issues")
    for codes, units, code in _COUNTED_WITH:
        if last.code in codes and figure.unit.unit in units and not figure.near & others:
            return code if code != "newsletter_copies" or _OF_THEM.fullmatch(figure.words) else None
    return None


def are_trained(text: str, figure: Figure, last: Figure) -> bool:
    """组织培训1次,覆盖信息员22名: no staff at large, but those of them who came."""
    is_beside = last.sentence_start == figure.sentence_start and _REACHED.match(figure.words) is not None
    return is_beside and counted_with(text, figure, last) == "trainees"


def another_training(text: str, figure: Figure, last: Figure) -> str | None:
    """参加市里培训3人次,自办2期: one more of the trainings told before."""
    is_beside = last.code in ("training_sessions", "trainees") and last.sentence_start == figure.sentence_start
    is_held = is_beside and figure.unit.unit in _SESSIONS and _HELD.fullmatch(figure.words) is not None
    is_held = is_held and not "\u4e00" <= text[figure.end : figure.end + 1] <= "\u9fff"  # 组织2次检查
    return "training_sessions" if is_held else None


def is_handed_out(_text: str, figure: Figure, last: Figure) -> bool:
    """《政报》刊登文件541件,赠阅3.6万份: copies of the gazette, wherever they are handed out."""
    is_of_gazette = last.code == "proactive_items_gazette" and last.sentence_start == figure.sentence_start
    return is_of_gazette and figure.unit.unit in _COPIES and _HANDED_OUT.search(figure.words) is not None


def in_the_gazette(_text: str, figure: Figure, last: Figure) -> str | None:
    """编发《政报》4期,刊登文件30件: what stands in the issues."""
    is_printed = last.code == "gazette_issues" and figure.unit.unit in PIECE_UNITS
    return "proactive_items_gazette" if is_printed and _PRINTED.match(figure.words) is not None else None


def another_newsletter(text: str, figure: Figure, last: Figure) -> str | None:
    """编印工作动态42期、信息专报15期: one more of what the body edits."""
    is_beside = text[last.end : figure.near_start] in ("、", "", ",", "和", "及")
    is_next = last.code == "newsletter_issues" and figure.unit.unit == last.unit.unit == "期" and is_beside
    return last.code if is_next and _NEWSLETTER.fullmatch(figure.words) is not None else None


def is_in_newsletter(text: str, figure: Figure, last: Figure) -> bool:
    """编发《某某信息》76期,刊载信息920余条: what stands in the issues."""
    is_beside = last.code in ("newsletter_issues", "newsletter_copies") and last.sentence_start == figure.sentence_start
    is_told = figure.unit.unit in PIECE_UNITS and text[last.end : figure.near_start].strip(",、(") == ""
    return (
        is_beside
        and is_told
        and _PRINTED.match(figure.words) is not None
        and not figure.near & (C.PROACTIVE | CHANNELS)
    )
