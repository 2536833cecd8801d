"""Single bodies held against each other: 商务局公开12条、水务局公开340条; 最少的石桥乡仅35条."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL, IN_THE_YEAR
from govreport_pipeline.extract.numbers.units import ARTICLES
from govreport_pipeline.extract.words.item_labels import OFFICES

_ENDS = rf"[局委办厅镇乡村站所]|科(?<=(?:{OFFICES})科)|[县市区镇乡队局]一级|街道(?:办事处)?|办事处|社区|[村居]委会|办公室|管委会|中心|[大支]队|学校|[中小]学|幼儿园|医院|卫生院|公司"
_NAMED = (
    rf"(?![各我本全每部个有多几少其该等此某两三四五六七八九十])(?:(?!公开|信息|发布|更新)[\u4e00-\u9fff]){{1,12}}?(?:{_ENDS})"
    r"(?<![查交督经承代举开申联催快通网在]办)(?<!乡镇)(?<![乡市县区镇]村)"
)
_OUTERMOST = "最[多高少低](?:[一1][个家])?(?:的(?:是|为)?|是|为)?"
_AT_LARGE = "单位|部门|乡镇|镇街|街道|社区|学校|[村局镇乡]"
_ITEMS = (
    "(?:主动|对外)?(?:公[开布示]|发布|更新|上[传报]|报送|推送|登载)了?(?:政府|政务|各类)?(?:信息)?(?:[数总]量|总?数|量)?"
    "|信息(?:公开|发布|更新)?(?:[数总]量|总?数|量)?"
)
_WHEN = rf"{IN_THE_YEAR}|本年|累计"
_HOW_MANY = rf"(?:{_WHEN}|{_ITEMS}|{_OUTERMOST}|[一1]家|达到?|[仅只才][有为]?|[有为共约近,\s]|不过)*+"
_TELLS = re.compile(
    rf"(?:其中|例如|[比譬]如|[如像而但且另]|{_WHEN}|{_ITEMS}|{_OUTERMOST}|[,、;:(\s])*+(?P<body>{_NAMED}|(?<=[多高少低]的)(?:{_AT_LARGE})){_HOW_MANY}"
)
_DIFFER = re.compile(
    r"(?:各(?![类种项界方栏渠领])|[单部]位|部门|乡镇|镇街|街道|科室|处室|县局|[县市]区|局间|站所)[^,;。:\d]{0,16}"
    r"(?:悬殊|不(?:够|太|很|甚)?(?:平衡|均衡?|一致)|差[距异别](?:较?大|明显|悬殊)?|参差不齐|有多有少|多寡不[一均])[^,;。:\d]{0,4}[,:]"
)
"""各隶属海关公开数量悬殊: what the sentence goes on to name are bodies, however short their names."""
_PLACE = re.compile(
    r"[,;、:(和及与\s]*+(?:其中|例如|如|而|但|最[多高少低]的?)?"
    r"(?P<body>(?![^\d]*(?:相差|差距|平均|信息|类|领域|方面|栏|动态|公[告示]|原创|转[发载]|解读|率))(?![一二三四五六七八九十两几])[\u4e00-\u9fff]{2,4}?)"
    r"(?:居前|公开|发布|报送|提供|上报|全年|[只仅]有?|才|共|[了为有达])*+\s?"
)
_IS_KIND = re.compile(
    "(?:财政|财务|教育|医疗|卫生|农业|农村|水利|交通|环保|环境|民政|住房|城建|土地|国土|规划|计划|人事|就业|社保|救助|扶贫|安全|应急|食品|药品|文化|旅游|体育|科技|工业|商务|司法|公安|审计|统计|税务|价格|征地|拆迁|招标|采购|预算|决算|政策|法规){1,2}"
)
"""各单位公开不平衡:财政12条,农业30条: fields, unless one of the list ends as a body does."""
_ENDS_AS_BODY = re.compile(
    rf"(?:{_ENDS}|[市县区院])(?:居前|公开|发布|报送|提供|上报|全年|[只仅]有?|才|共|[了为有达])*+\s?\d"
)
_REACH = 100
"""Characters from such words to the last body."""
_IS_OUTERMOST = re.compile("最[多高少低]")
_BODIES = "(?:单位|部门|乡镇|街道|社区|科室|处室|股室|站所|学校|企业|(?:市场)?监管所|派出所|司法所|分局)"
_OF_A_KIND = "(?:[市县区省]直|[直下所局]属|成员|基层|乡镇|政府|门户|部门)?"
BODIES_BEHIND = re.compile(rf" ?{_OF_A_KIND}(?:{_BODIES}|网站|渠道|途径|平台(?!上|中)|方式)")
"""12个单位: how many bodies, or ways."""
OF_BODIES = re.compile(
    rf"的(?:\d{{1,4}}[个家])?{_OF_A_KIND}(?:{_BODIES}|机构|镇街|地区|[乡镇村](?!级|务))(?![^,。;\d]{{0,8}}(?:信息|申请|文件|情况|事项))"
)
"""没有收到申请的单位: which bodies, whatever is told of them."""
BODIES_BEFORE = re.compile(rf"{OF_BODIES.pattern}(?:所?占|仅|还|只)?{IN_ALL}$")
"""没有收到申请的单位有12个: how many bodies, whatever they did."""


def single_body(text: str, figure: Figure) -> str:
    """The one body whose items a figure counts, as its words name it; empty where they name none, or say more."""
    if figure.unit.unit not in ARTICLES or text.startswith("的", figure.end):
        return ""  # 不足30条的有4个: which bodies, not how many items
    if text.endswith(("个", "家", "所"), 0, figure.near_start):
        return ""  # 有2家公司公开信息3条: of no name
    told = _TELLS.fullmatch(figure.words)
    if told is None:
        differ = _DIFFER.search(text, max(figure.sentence_start, figure.start - _REACH), figure.start)
        told = _PLACE.fullmatch(figure.words) if differ is not None else None
        if differ is not None and told is not None and _IS_KIND.fullmatch(told["body"]) is not None:
            stop = min(figure.sentence_end, differ.end() + _REACH)
            return told["body"] if _ENDS_AS_BODY.search(text, differ.end(), stop) is not None else ""
    return told["body"] if told is not None else ""


def may_be_place(words: str) -> bool:
    """May the words before a number be no more than the name of a place: 东沟, 其中西坡?"""
    return _PLACE.fullmatch(words) is not None


def is_outermost(figure: Figure) -> bool:
    """Do the words of a figure say that nobody has more, or fewer?"""
    return _IS_OUTERMOST.search(figure.words) is not None
