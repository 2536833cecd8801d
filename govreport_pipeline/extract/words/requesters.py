"""Who asked, in prose: 收到申请71件,其中自然人62件、企业5件,其余4件来自律所."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.words.edges import is_bare
from govreport_pipeline.extract.words.lexicon import C
from govreport_pipeline.extract.words.outcomes import REQUEST_UNITS

PERSON = re.compile("自然人|公民|个人|群众|居民|市民")
"""One who asks for himself."""
_WHO = (
    "(?:自然人|公民|个人|群众|居民|村民|市民|(?:商业)?企业|(?:商业|中介|事业)(?:机构|单位)|公司|法人(?:(?:或者?|和|及|与|、)其[他它]组织)?|其[他它]组织|单位"
    "|科研(?:机构|院所|单位)|高校|学校|社会(?:公益)?组织|(?:社会)?(?:公益)?(?:组织|团体)|法律服务机构|律师事务所|律师|律所|记者|合作社)"
)
_BEFORE = re.compile(
    rf"(?={_WHO})(?<!涉及)(?<!关于)(?<!有关)(?<!针对)(?<!第三方)(?<![给对向某]){_WHO}(?:、|和|及|[”)]|{_WHO}){{0,6}}"
    r"(?:名义|申请人?|提出|提交|递交|为主|所|的|(?:政府|政务)?信息(?:公开)?申请|有|共|计|为|占|是|各|,|\s){0,6}$"
)
_BEHIND = re.compile(rf"(?:均|都|皆|全部|全)?(?:来自|出自|系|由|是|为)[^,;。、\d]{{0,8}}{_WHO}")
_ASK = re.compile(
    r"(?:的?[\u4e00-\u9fff]{1,6}?)??(?:申请(?:公开(?![招选竞拍租遴])|获取|查阅|查询|了解)|要求公开"
    r"|(?:(?:提出|提交|递交|递来|送来|寄来)了?(?![^,;。]{0,8}(?:复议|诉讼|减免|低保|救助|贷款))[^,;。\d]{0,8}?|(?:来|前来|来函|来信|来电|来人|上门|书面|网上|当面)?(?:提出)?)申请(?=[,;。]|$))"
)
"""有3人申请公开征地批复, 2家企业递交公开申请: people who ask, of whose requests no number is told."""
_ASKERS = frozenset("人 名 位 家 户".split())
_COUNTED = re.compile(
    r"(?:收到|受理|接到|收[到件]?|提出)[^。\d]{0,30}\d+[件宗份起]|申请\D{0,8}\d+[件宗份起]|[\d一二三四五六七八九十][件宗起]|其中|[前第](?:[\d一二三四五六七八九十]{1,2})?$|依次"
)
_REACH = 150


def _are_askers(text: str, figure: Figure) -> bool:
    """Do the words behind a number of people say that they asked, where nothing before counts requests?"""
    if figure.unit.unit not in _ASKERS or _ASK.match(text, figure.end, figure.sentence_end) is None:
        return False
    return _COUNTED.search(text, max(0, figure.start - _REACH), figure.start) is None


def names_requester(text: str, figure: Figure) -> bool:
    """Does the label say who asked, or the words behind a bare number: 其余4件来自企业?"""
    label = text[slice(*figure.label_span)] if figure.label_span is not None else figure.words
    if figure.unit.unit not in REQUEST_UNITS:
        return False
    if _BEFORE.search(label.rstrip()) is not None:
        return True
    return is_bare(text, figure) and _BEHIND.match(text, figure.end, figure.sentence_end) is not None


def tell_requester(text: str, figure: Figure) -> None:
    """Give a figure that only says who asked the concept of a request."""
    if _are_askers(text, figure):
        figure.near, figure.after = C.ASKERS, C.NONE
    if not names_requester(text, figure):
        return
    if figure.label_mask is not None:
        figure.label_mask |= C.REQUEST
    elif _BEFORE.search(figure.words.rstrip()) is not None:
        figure.near |= C.REQUEST
    else:
        figure.after |= C.REQUEST
