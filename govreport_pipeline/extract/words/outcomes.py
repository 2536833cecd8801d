"""What became of a request, in whatever words: 归入“早已公开”一类的8件, 请申请人补充材料的2件."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.units import ARTICLES, CASES, Family
from govreport_pipeline.extract.words.asides import before_included
from govreport_pipeline.extract.words.edges import is_bare
from govreport_pipeline.extract.words.lexicon import ABOUT_REQUESTS, COURSES, GROUNDS, OUTCOMES, C

REQUEST_UNITS = frozenset(CASES.split()) - {Family.LOST.value} - ARTICLES
_ANOTHER = "(?:其[他它]|有关|相关|主管|别的|另外)的?(?:行政)?"
_BODY = "(?:机关|单位|部门|科室)"
_PAPERS = "(?:(?:政府|政务)?(?:信息|资料|材料|文件|内容|记录|档案|复印件|复制件|扫描件|打印件|电子版|数据|图纸|清单))"
_ASKED_FOR = "(?:此|该|其|这[类项个份种些]|所需|相关|有关|相应|对应|所?申请的?|想?要的)*"
_END = r"(?:[”\"’』」）)]|一?类|等?情[形况]|范围|范畴|事项|决定|处理|答复|申请|信息|内容|材料|件数|数量|的|了|有|共|为|计|\s)*$"

_RESULT = r"(?:结果|类型|类别|意见|结论|方式|决定|答复)(?:均|都|分别)?(?:为|是|系)“?"
_IN_HAND = "(?:(?<![补更改纠修])正在|(?<![\u4e00-\u9fff])正|[尚仍还]在|尚处于?|处于)"
_BEING_DONE = "(?:核[实查对]|审[核查批]|研[究判]|协[调商查]|沟通|会商|征[求询](?:[^,;“”的]{0,8}意见)?|查[找阅询]|检索|整理|调查|办理|处理|答复|回复|流转|走(?:办理|审批|内部)?程序)"

_OWN_WAYS = "信访|举报|投诉|行政?审批|查档|登记"
_WAY = "(?:渠道|途径|程序)"
"""Matters that have ways of their own; disputes too, but 进入诉讼程序 counts these."""

_SAYINGS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (concept, re.compile(saying + _END))
    for concept, saying in (
        (C.NO_AMENDMENT, r"(?:逾期|拒不|未|没有|不按[时期])(?:能|按[^,;]{0,8})?(?:予以|进行|作出|及时)?(?:补正|补充|补齐|更正)"),
        (C.NO_AMENDMENT, r"补正后?[^,;]{0,6}(?:未|没有|不)再?(?:提交|提出)"),
        (C.FEE_UNPAID, r"(?:逾期|拒不|未|没有|不)(?:能|按[^,;]{0,8}|在[^,;]{0,8}内)?(?:[缴交][纳清付]?[^,;]{0,6}费用?|缴[纳清付])(?:[而的]?(?:视为|按)(?:自动)?放弃)?"),
        (C.REPEAT, r"(?:多次)?重复(?:提交|提出)?的"),
        (C.PARTIAL, r"部[分份](?:内容|信息)?(?:可以?|能|予以|给予|准予|同意|作出)?(?:公开|提供)"),
        (C.PARTIAL, rf"给了?(?:其中)?的?(?:一?部[分份]|一些|一半)的?{_PAPERS}?"),
        (C.WITHHELD, r"(?:没有?|未|不能?|不便|没能)给(?!予|.{0,4}[答回])(?:他|她|其|申请人)?"),
        (C.DISCLOSED, rf"给了(?:他|她|其|申请人|对方)?(?:全部|所有)?的?{_ASKED_FOR}{_PAPERS}?"),
        (C.WITHHELD, r"(?<!公开[和及与或、])(?:不(?:[予能可应宜给作得准]|同意|给予|可以|应当|适宜|批准|允许)?|暂不|未予|免[予于]?|拒绝)(?:以|对外|向社会)?公开"),
        (C.CARRIED_FORWARD, rf"{_IN_HAND}[^,;“”]{{0,14}}?{_BEING_DONE}(?:的?过程|阶段|环节|之)?(?:当?中|里)?"),
        (C.ALREADY_PUBLIC, rf"{_RESULT}(?:属于?)?(?:已经?)?主动公开"),
        (C.DISCLOSED, rf"(?:{_RESULT}(?:属于?)?|予以|同意|准予|给予)依申请(?:予以)?公开"),
        (C.REDIRECTED, rf"{_RESULT}(?:转[办交送]|移[交送])"),
        (C.ALREADY_PUBLIC, r"(?:早已?|早就|业已|此前已?|先前已?|原已|告知[^,;]{0,6}已)(?:经)?(?:主动|对外|依法|向社会)*公开(?:过)?"),
        (C.ALREADY_PUBLIC, rf"{_PAPERS}(?:早|此前)?已(?:经)?(?:主动|对外|依法|向社会)*公开"),
        (C.ALREADY_PUBLIC, rf"已(?:经)?(?:主动|对外|依法|向社会)*公开{_PAPERS}?的?(?:查询|获取|查阅)*的?(?:途径|方式|渠道|网址)"),
        (C.NOT_THIS_AGENCY, r"(?:(?<!是)非|不(?:属于?|归|由|是|在)|超出)(?:本|我)(?!条例|办法)[^,;“”]{0,14}"),
        (C.NOT_THIS_AGENCY, rf"(?:属于?|归|由){_ANOTHER}{_BODY}(?:的?职[责权]|[管掌负公制][^,;“”]{{0,8}})?"),
        (C.NOT_EXISTING, rf"{_PAPERS}(?:并|均|都|确)?不存在"),
        (C.NOT_EXISTING, rf"(?:查无|没有|未有|并无|(?<!有)无){_ASKED_FOR}{_PAPERS}"),
        (C.NOT_EXISTING, r"查无此[件文信项]"),
        (C.NOT_EXISTING, rf"未能?(?:查|找|检索|查询|查找)(?:到|得|获){_ASKED_FOR}{_PAPERS}?"),
        (C.NOT_INFORMATION, r"(?:不属于|不属(?!于)|不是|并?非|不算)(?!主动|依申请|应|可|公开|所)[\u4e00-\u9fff《》]{0,8}?(?:政府|政务|行政)信息"),
        (C.NOT_INFORMATION, r"属于?(?:[党村居厂司校院]务)(?:公开)?"),
        (C.REDIRECTED, r"(?:引导|指引|指导)(?:其|申请人)?[至到去向往前通过经]{1,2}[^,;“”]{2,16}?(?:窗口|中心|馆|部门|机关|单位|机构|法院|系统|平台|网站|渠道|途径|[局委办厅处所站])(?:查询|查阅|咨询|申请|办理|获取|了解)*+"),
        (C.REDIRECTED, r"(?:告知|建议|(?<!申)请)(?:其|申请人)?(?:应当?|可以?|直接|另行)?[至到去向往前]{1,2}(?![我本])[^,;“”]{1,16}?(?:中心|馆|部门|机关|单位|机构|法院|政府|[局委办厅处所站])(?:查询|查阅|咨询|申请|办理|获取|了解|索取|领取|调取|调阅|提出)++"),
        (C.REDIRECTED, rf"(?:告知|建议|引导|指引|应当?(?:通过|走)|属于?)[^,;“”]{{0,12}}?(?:{_OWN_WAYS}|行政复议|复议|诉讼|司法|仲裁)(?:等|投诉|举报){{0,3}}+{_WAY}(?:办理|解决|处理|反映|提出)*+"),
        (C.REDIRECTED, rf"(?<!进入)(?<!启动)(?<!提起)(?<!来自)(?:{_OWN_WAYS})(?:等|投诉|举报){{0,3}}+{_WAY}(?!的?申请)(?:办理|解决|处理|反映)*+"),
        (C.REDIRECTED, rf"(?:走|到|向|找|通过|经由?|循|转[告交由]?|移[交送]){_ANOTHER}(?:渠道|途径|程序|{_BODY})(?:查询|咨询|申请|办理|获取|提出|解决|了解)*+"),
        (C.REDIRECTED, r"(?:转|移)[交送由办至给]?(?![入结为变下])[^,;“”]{2,14}?(?:[局委厅]|部门|单位|政府|中心)(?:依法)?(?:办理|处理|答复|承办)"),
        (C.REDIRECTED, r"(?:转[给到]|转交给?|移[交送]给?)[^,;“”本我]{1,14}?(?:[局委厅办所站馆]|部门|单位|政府|中心|法院)"),
        (C.AMEND, rf"(?:(?<!申)请|要求|告知|通知|退回|需|须|应|一次性|待)[^,;]{{0,6}}(?:补正|补充|更正|补齐|补全|补交|修改|说明|完善)(?:、|和|或|与|后|再)?(?:补正|补充|更正|修改|说明)?{_ASKED_FOR}{_PAPERS}?"),
        (C.AMEND, r"(?:内容|事项|指向|表述|描述|材料|要素|所指|对象|名称|诉求|要求)[^,;]{0,20}?不(?:够|甚|太)?(?:明确?|具体|清楚|清晰|完整|齐全|全|清|详|准确)"),
        (C.DISCLOSED, r"(?<!不)(?<!不属)(?<!不属于)(?:可以?|能够?|应当?|准予?|允许|给予|属于?|同意|予以)公开"),
        (C.DISCLOSED, r"^[,;:、(]?(?:已|当场|如实|现已)?提供"),
        (C.DISCLOSED, rf"(?:(?:向|给|为|对|按照?|依照?)[^,;不未无]{{0,14}}|(?<!能)(?:已|可以?|予以|同意|直接|当场|全部))提供{_ASKED_FOR}{_PAPERS}?"),
    )
)  # fmt: skip
"""Concept → the words in which a label may end that say it; the first that fits tells."""
_REFUSALS = tuple(
    (concept, re.compile(saying + _END))
    for concept, saying in (
        (C.WITHHELD, r"(?<!人)(?<!补正后)(?<!逾期)(?:不予?|未予?|暂[不未]予?|不[宜便能可应]|拒绝)(?:以|对外)?提供"),
        (C.NOT_ACCEPTED, r"(?:不予?|未予?|没有|拒绝)受理"),
    )
)
"""Sayings that tell where nothing tells more: 信息不存在未提供 does not exist."""
_ROWS: tuple[tuple[int, int, str], ...] = (
    (C.WITHHELD, C.SECRET, "密|(?:国家)?机密"),
    (C.WITHHELD, C.PRIVACY, "(?:他人|个人)?隐私(?:权)?"),
    (C.WITHHELD, C.THIRD_PARTY, "第三方(?:的?(?:合法)?(?:权益|权利|利益)|异议|反对|不愿意?公开|未同意(?:公开)?)?"),
    (C.WITHHELD, C.INTERNAL, "(?:行政)?机关内部|内部(?:事项)?"),
    (C.WITHHELD, C.DELIBERATIVE, "(?:行政)?过程"),
    (C.WITHHELD, C.BARRED, "(?:其他)?(?:法律|法规|法律、?(?:行政)?法规|法定)(?:规定)?(?:禁止|不得公开)"),
    (C.WITHHELD, C.CASE_FILE, "(?:行政)?(?:执法)?案卷(?:材料)?"),
    (C.UNABLE, C.NOT_HELD, "(?:本机关|我[局委办镇乡]|本[局委办镇乡]|本单位)?(?:未|没有?)(?:掌握|保存|留存|获取)"),
    (C.UNABLE, C.NOT_CREATED, "(?:另行|重新)?(?:加工|汇总|分析|整理|搜集|制作){1,3}"),
    (C.UNABLE, C.UNCLEAR, "(?:经?补正后?)?(?:仍|依然|仍旧|还是|依旧)?不(?:够|甚)?(?:明确|清楚|明|清)"),
    (C.NOT_PROCESSED, C.REPEAT, "(?:多次)?重复(?:提交|提出|性)?"),
    (C.NOT_PROCESSED, C.PUBLICATION, "(?:要求|索要|索取|获取|提供){0,3}+(?:公开)?(?:出版物|出版的?书籍)"),
    (C.NOT_PROCESSED, C.EXCESSIVE, "(?:无正当理由)?(?:大量|反复|频繁|批量)[、且]?(?:反复|提出|提交)?"),
    (C.NOT_PROCESSED, C.CONFIRMATION, "(?:要求)?(?:行政机关)?(?:确认(?:(?:或者?|、)重新出具)?|(?:重新)?出具)(?:证明)?"),
)  # fmt: skip
"""Outcome, ground, and how a row of its list names the ground in short, where nothing else is said."""
_IN_ROWS = tuple(
    (
        outcome,
        ground,
        re.compile(
            rf"(?:[,、:;(\s]|其中|因为?|[为系属]于?|归入|涉及?|损害|侵害|侵犯|保护){{0,8}}+(?:{named})(?:[类件项数共计有为约的了等\s]|信息|事项|申请|情[形况]|原因)*+"
        ),
    )
    for outcome, ground, named in _ROWS
)
_SHORT = 20
"""No longer are such labels."""
_EITHER = re.compile("或者?|、|[^温总缓]和|以?及(?!时)")
"""信息不存在或非本机关掌握: two outcomes."""
_CLAUSE = re.compile(":?[^,;:。(（\n\\d]{2,24}")
_MAY_SAY = re.compile(
    "公开|[缴交转移给]|受理|[告建][知议]|属|[正尚仍还处][在于]|[引指]导|指引|提供|存在|程序|[无没到]|机关|部门|单位|[本我]|不|[补更修完]|说明|途径|渠道|重复"
)
_SAYS_BESIDES = (
    OUTCOMES | C.WITHDRAWN | C.PRODUCED | C.NPC | C.PUBLISH | C.PROACTIVE | C.INFORMATION | C.OTHER_CHANNEL | C.OTHER_WAY
    | C.REQUEST | C.ON_REQUEST | C.DOCUMENTS | C.FEE | C.ENQUIRY | C.OTHER_REQUEST
)  # fmt: skip
"""Concepts of words that only make up such a saying: 建议向其他部门申请, 告知已公开信息获取途径."""
_CAUSES = C.COMPLAINT | C.LETTERS | COURSES | C.LICENSING | C.PENALTY | C.OTHER_REQUEST
_GIVES_CAUSE = re.compile(r"[,;:、(]?(?:因|由于|鉴于|属于?|系|涉及)")
"""因属税务举报不予受理, 走信访渠道: what gave cause, or what the way is for, is none of what is counted."""
_TELLS_MORE = C.NOT_EXISTING | C.NOT_THIS_AGENCY | C.AMEND | C.ALREADY_PUBLIC | C.REDIRECTED
_DEALT_WITH = C.RECEIVED | C.ACCEPTED | C.HANDLED | C.ANSWERED | C.CONCLUDED | C.IN_REQUESTS

_OF_THE_REFUSED = re.compile(
    r"(?:否决|不予|不同意|拒绝|免予)(?:公开|提供)的?(?:\d{1,6}件)?(?:政府|政务)?(?:信息)?(?:公开)?(?:申请|答复|信息|事项|件)?(?:当?中|里)[,:]?"
)


def is_handled(figure: Figure) -> bool:
    """Does the figure stand where requests are dealt with, in a unit of cases: 申请23件,答复…的8件?"""
    return (
        figure.unit.unit in REQUEST_UNITS
        and figure.around & ABOUT_REQUESTS != 0
        and (figure.around | figure.said) & _DEALT_WITH != 0
        and not figure.said & (C.PRODUCED | C.IN_PROACTIVE)
    )


def tell_outcome(text: str, figure: Figure) -> None:
    """Give a figure the concept of the outcome that its label says, or the words behind: 2件不归本局管理.

    Only where requests are dealt with, and no ground is named, which says more.
    """
    if figure.label_mask is not None or not is_handled(figure):
        return
    if figure.near & C.UNABLE and figure.near & C.AMEND:
        figure.near = figure.near & ~C.AMEND | C.UNCLEAR  # 申请内容不明确无法提供: why it was not provided
    if not figure.near & GROUNDS and (ground := _ground_in_short(figure)):
        figure.near = figure.near & ~_SAYS_BESIDES | ground
    elif not figure.near & GROUNDS:
        figure.near = _with_outcome(before_included(figure.words.rstrip()), figure.near)
    if is_bare(text, figure) and not figure.after & GROUNDS:
        figure.after = _with_outcome(clause_behind(text, figure), figure.after)


def _ground_in_short(figure: Figure) -> int:
    """The ground that a label is the short name of, its sentence having told the outcome: 不予公开9件(第三方2件、过程性7件)."""
    told = figure.said & (C.WITHHELD | C.UNABLE | C.NOT_PROCESSED) & ~figure.near
    if not told or len(figure.words) > _SHORT:
        return C.NONE
    return next(
        (ground for outcome, ground, said in _IN_ROWS if told & outcome and said.fullmatch(figure.words)), C.NONE
    )


def clause_behind(text: str, figure: Figure) -> str:
    """The words behind a number, to the next mark or number, or to 其中, before which a mark was lost.

    To the colon, where another number ends them: 3件均按期答复:予以公开1件.
    """
    clause = _CLAUSE.match(text, figure.end, figure.sentence_end)
    if clause is None:
        return ""
    words = clause.group().partition("其中")[0]
    return words.partition(":")[0] if text[clause.end() : clause.end() + 1].isdigit() else words


def _with_outcome(label: str, concepts: int) -> int:
    """The concepts of a label; the outcome alone, where its words say one."""
    said = saying_of(label, concepts)
    if not said:
        return concepts
    others = concepts & OUTCOMES & ~said if _EITHER.search(label) is not None else 0
    names_matter = said & C.REDIRECTED or _GIVES_CAUSE.match(label) is not None
    besides = _SAYS_BESIDES | _CAUSES if names_matter else _SAYS_BESIDES
    return concepts & ~besides | said | others


def saying_of(words: str, concepts: int = C.NONE) -> int:
    """The concept of the outcome that words say at their end; none, where they say none or their concepts tell more."""
    if _MAY_SAY.search(words) is None:
        return C.NONE
    said = next((concept for concept, saying in _SAYINGS if saying.search(words) is not None), C.NONE)
    if said:
        return said
    refused = next((concept for concept, saying in _REFUSALS if saying.search(words) is not None), C.NONE)
    return C.NONE if concepts & _TELLS_MORE else refused


def is_of_the_refused(text: str, start: int, stop: int) -> bool:
    """Does a stretch of the text lead to why requests were refused: 在不予公开的答复中?"""
    return _OF_THE_REFUSED.search(text, start, stop) is not None
