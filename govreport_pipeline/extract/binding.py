"""Which rule fits a figure."""

import re
from functools import cache

from govreport_pipeline.extract.figures import Figure
from govreport_pipeline.extract.lexicon import CHANNELS, SOCIAL, C
from govreport_pipeline.extract.rule import CompiledRule
from govreport_pipeline.extract.rules import compile_rules
from govreport_pipeline.extract.scan import Scan
from govreport_pipeline.extract.windows import clause_before

CHANNEL_CODES: dict[int, str] = {
    C.SITE: "proactive_items_website",
    C.WEIBO: "proactive_items_weibo",
    C.WECHAT: "proactive_items_wechat",
    C.NEW_MEDIA: "proactive_items_new_media",
    C.BOARD: "proactive_items_notice_board",
    C.BROADCAST: "proactive_items_broadcast",
    C.NEWSPAPER: "proactive_items_newspaper",
    C.NEWSLETTER: "proactive_items_newsletter",
    C.SCREEN: "proactive_items_electronic_screen",
    C.MEDIA: "proactive_items_media",
    C.GAZETTE: "proactive_items_gazette",
}
_OF_CHANNELS = frozenset(CHANNEL_CODES.values())
_CHANNEL = "(?:网站?|平台|微博|微信|公众号|抖音|新媒体|客户端|公报|报刊?|媒体|电视台?|广播|公[开示告]栏|显示屏|电子屏)"
_BY_SEVERAL = re.compile(rf"{_CHANNEL}[”\"]?(?:、|和|及|与|以及)[^,。;、]{{0,12}}?{_CHANNEL}(?![^,。;]{{0,12}}分别)")
_SAYS_ALL = C.PROACTIVE | C.TOTAL | C.GROWTH
_RESULTS = (
    C.PENDING
    | C.RESULT_OTHER
    | C.WITHDRAWN
    | C.NOT_ACCEPTED
    | C.CARRIED_FORWARD
    | C.UPHELD
    | C.CORRECTED
    | C.NOT_EXISTING
)
"""A result behind a number is its label, with a code or without."""


@cache
def _index() -> dict[int, tuple[CompiledRule, ...]]:
    return compile_rules()


def fit(unit: str | None, label: int, around: int, said: int) -> CompiledRule | None:
    """The best rule for a unit, the concepts of a label, of its surroundings and of its sentence.

    `unit` None takes rules of any unit (the noun of a share or of growth).
    """
    best: CompiledRule | None = None
    index = _index()
    rest = label
    while rest:
        bit = rest & -rest
        rest ^= bit
        for rule in index.get(bit, ()):
            if (
                (best is None or rule.score > best.score)
                and label & rule.near == rule.near
                and not label & rule.forbid
                and around & rule.around == rule.around
                and (not rule.any_around or around & rule.any_around)
                and not said & rule.forbid_around
                and (unit is None or unit in rule.units)
            ):
                best = rule
    return best


_PLATFORM = re.compile(
    r"(?:在|通过|经|依托|利用)[\u4e00-\u9fff“”]{2,20}(?:平台|系统)(?:上|中|内)?(?:共|主动)*(?:发布|公开|公布|更新|上传)"
)
"""A platform of its own name: what the clause before says of 微博 is not of it."""
_PUBLISHED_TIMES = re.compile(
    r"(?:公开|发布|公布|上传|更新|推送)(?:各类)?(?:政府|政务)?信息(?:共计?|累计|达|约|了)*\s?$"
)
"""网站发布信息63次: items, each counted as an act."""
_BODIES_AFTER = re.compile(
    r" ?(?:市直|县直|区直|省直|乡镇|政府|门户|部门)?(?:单位|部门|乡镇|街道|社区|科室|处室|股室|站所|学校|企业|网站)"
)
_OF_BODIES = ("offices", "staff", "proactive_items_by_body")
_SITES_AFTER = re.compile("(?:(?:政府|门户|部门|政务)?网站|区县|县区|市县|乡镇)(?!的?(?:栏目|专栏|专题|版块|板块))")
"""15个政府网站优化栏目, 40个区县的同类栏目: how many sites and bodies, not how many columns."""

_OF_DISCLOSURE = ("requests_outcome_disclosed", "requests_outcome_partial")
_EITHER = re.compile("公开(?:及|和|或|与|以及|或者)(?:予以|同意)?部分公开[共计有为的]*$")
_LABEL = 24
_ACTS = C.RECEIVED | C.ACCEPTED | C.HANDLED | C.ANSWERED | C.CONCLUDED | C.TOTAL
"""What is done to things of any kind."""
_COUNTED = re.compile(r"的?(?!均|都|全部|已|并|且|后|和|与|及|其|予|按|被|由|经|为|是)[\u4e00-\u9fff]")
"""共受理12件投诉: behind an act and a number stands what is counted."""

_BARE = re.compile(r"[\s共计有为达其中另外还和及与以并约近\"“”‘’(（]*(?:其余|另有|有|对|答复中)?(?:\d{4}年度?)?$")


def is_bare(text: str, figure: Figure) -> bool:
    """Is there nothing before the number, in its clause part, that says what it counts?"""
    return figure.own_start >= figure.start or _BARE.match(text[figure.own_start : figure.start]) is not None


def _counts_what_follows(text: str, figure: Figure) -> bool:
    """Does the noun behind the unit say what is counted, whatever stands before: 信箱、访谈等18个栏目?"""
    if is_bare(text, figure) or text.startswith("等", figure.start - 1):
        return True
    return figure.unit.unit == "个" and _COUNTED.match(text, figure.end) is not None


def bind(text: str, figure: Figure) -> None:
    """Give the figure the code of the rule that fits its label, before it or after it."""
    unit = figure.unit.unit
    rule = None
    if figure.label_mask is not None:
        rule = fit(unit, figure.label_mask, figure.around | figure.label_mask, figure.said)
    elif figure.after and _counts_what_follows(text, figure):
        rule = fit(unit, figure.after, figure.around | figure.after, figure.said | figure.after)
        if rule is None and figure.after & _RESULTS:
            return
    if rule is None and figure.after and not figure.near & ~_ACTS and _COUNTED.match(text, figure.end):
        rule = fit(unit, figure.near | figure.after, figure.around | figure.after, figure.said | figure.after)
    if rule is None:
        rule = fit(unit, figure.near, figure.around, figure.said)
    if rule is None and figure.after:
        rule = fit(unit, figure.near | figure.after, figure.around | figure.after, figure.said | figure.after)
    if rule is None and not unit and figure.value == 0 and text[figure.start - 1] != " ":
        rule = fit(None, figure.near, figure.around, figure.said)  # 收取的费用为0: of whatever it counts
    if rule is None and unit == "次" and _PUBLISHED_TIMES.search(figure.words) is not None:
        rule = fit("条", figure.near, figure.around, figure.said)
    if rule is None or (unit == "个" and _counts_bodies(text, figure, rule.code)):
        return  # 对35个单位信息员进行培训: how many bodies, no training
    if rule.code in _OF_CHANNELS and (several := _channels_together(figure)):
        figure.code = "proactive_items_new_media" if several & SOCIAL == several else "proactive_items"
        figure.rule_id = "channels_together"
    elif not (rule.code in _OF_DISCLOSURE and _counts_either(text, figure)):
        figure.code, figure.rule_id = rule.code, rule.rule_id


def _channels_together(figure: Figure) -> int:
    """The channels of which the number is that of all together: 通过网站和微信公众号公开907条; 0 for one or none."""
    channels = figure.near & CHANNELS
    if channels.bit_count() < 2 or _BY_SEVERAL.search(figure.words) is None:
        return 0
    return channels


def _counts_bodies(text: str, figure: Figure, code: str) -> bool:
    """Does a body or a site stand behind the unit, and not what the code counts?"""
    if code == "website_columns":
        return _SITES_AFTER.match(text, figure.end) is not None
    return code not in _OF_BODIES and _BODIES_AFTER.match(text, figure.end) is not None


def _counts_either(text: str, figure: Figure) -> bool:
    """Is the number of two outcomes together: 予以公开及部分公开258件? No code is right for it."""
    return _EITHER.search(text, max(figure.sentence_start, figure.start - _LABEL), figure.start) is not None


def place_in_channel(text: str, scan: Scan, figure: Figure, heading: int) -> None:
    """发布信息942条 behind a clause or under a heading that names one channel: the channel's figure."""
    if figure.code != "proactive_items":
        return
    told_before = scan.mask(clause_before(text, figure), figure.near_start)
    if told_before & C.FOLLOWERS and not figure.near & C.PROACTIVE:
        start = text.rfind(";", figure.sentence_start, figure.near_start) + 1 or figure.sentence_start
        social = scan.mask(start, figure.near_start) & SOCIAL
        channels = social if social.bit_count() == 1 else C.NEW_MEDIA  # 粉丝2万人,全年共发布信息302条
    elif figure.near & _SAYS_ALL and not heading:
        return
    elif _PLATFORM.search(figure.words) is not None:
        channels = C.SITE
    else:
        before = told_before & CHANNELS
        channels = before if before.bit_count() == 1 and not figure.near & _SAYS_ALL else heading or before
    code = CHANNEL_CODES.get(channels)
    if code is not None:
        figure.code, figure.rule_id = code, f"clause.{code}"
