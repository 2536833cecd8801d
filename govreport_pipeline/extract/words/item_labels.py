"""What a label says of the items it counts: information at large, a kind of it, a body that publishes it."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import ADDED_UP, HOW_MANY, IN_ALL, IN_THE_YEAR, PUBLISHES
from govreport_pipeline.extract.numbers.units import ARTICLES
from govreport_pipeline.extract.words.lexicon import C

VERBS = "公开|发布|公布|播出|播发|播送|上传|更新|登载|登出|挂出|贴出|刊出|晒出|刊登|刊发|刊载|发表|推送|推出|录入|收录|新增加?|编发"
_LAST_VERB = re.compile(f".*(?:(?<!预)公开|{VERBS.removeprefix('公开|')})(?!类)(?:(?:以?及|和|与|并|、)转[载发])?")
_SO_MANY_CLASSES = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})个?大?类"
_WHAT = (
    rf"{_SO_MANY_CLASSES}(?=(?:政府|政务)?信息)|(?<=信息){_SO_MANY_CLASSES}"
    r"|(?:政务|政府)信息[、和及与]工作(?:信息|动态)|工作(?:信息|动态)[、和及与](?:政务|政府)信息"
    r"|文件[、和及与](?=(?:政府|政务)?信息)|(?<=信息)[、和及与]文件|[发推]了?(?=图文|稿件|文章|消息|资讯|短文|帖)|[发推]文|发稿|帖子?"
    "|政务动态|信息量|政府|政务|信息|资讯|消息|内容|图文|稿件|文章|文档|纸质文档|纸质文件|目录[下中里]"
)
_WHOSE = "本单位|本机关|我[市县区局镇乡委办街]|[全本][市县区局镇乡省]"
_WHERE = "向社会|对外|通过|平台|网站"
_DONE = rf"主动|维护|{VERBS}"
_MONTH = "[0-9一二三四五六七八九十]{1,2}"
_WHEN = (
    rf"\d{{4}}年?[-—~至到]|\d+年度?|{IN_THE_YEAR}|一年间?|年度|历年|往年|连同|至今|迄今|目前|[上下]半年"
    rf"|第?[各一二三四1-4](?:[-—、至到][一二三四1-4])?个?季度|{_MONTH}(?:(?:月份?)?[-—~至到]{_MONTH})?月份?"
)
_ADDED = rf"(?:以上|上述|这)?(?:\d{{1,2}}|[两二三四五六七八九几多])?[项者]?(?:{ADDED_UP})(?:即|就?是|得|等于)?"
_OF_ALL = "各类|各种|所有|相关|有关|共计|合计|总计|总数|总量|数量|累[计积]|达?到|达|超过|条数|件数"
_PARTICLES = r"""[新各的了共计仅只才数量为有约近和及与网上在已等、\s,“”"'():\[【〔]"""
_GENERIC = re.compile(rf"(?:{_WHAT}|{_WHOSE}|{_WHERE}|{_DONE}|{_WHEN}|{_ADDED}|{_OF_ALL}|{_PARTICLES})*+$")
"""Information at large, whatever is said of it besides; longer words come first, so that none has to be tried in two ways."""
_DOMAIN = re.compile(
    r"(?:财政|财务|人事|预算|预决算|环保|环境|救助|土地|征地|价格|质量|招标|采购|招生|收费|党务|执法){1,3}公开(?:信息)?\s?$"
    r"|(?:发布|公开|更新)?“?法定主动公开(?:内容|信息|栏目|专栏)?”?(?:公开|发布|更新|新增)?(?:信息)?\s?$"
)
"""财政公开信息8条, 法定主动公开内容12条: kinds."""
_HOLDING = re.compile("^(?:其中|包[含括]|涵盖|有|[,:、 ])+")
_AT_LARGE = ("政府", "政务", "公开", "政府信息", "政务信息")
_NO_NAMES = ("全年", "本年", "今年", "年内", "年度", "累计", "一共", "对外")
"""街道全年信息公开量20条: no kind of information is called so."""
_OF_ALL_SORTS = re.compile(
    rf"(?:了|和|及|与|转发)*各[种类个]?(?![级项](?!政府|政务|人民|各类|主动|公开|发布|有关|相关|部门|单位|机关)[\u4e00-\u9fff]{{2,8}}信息)(?![\u4e00-\u9fff]{{2,8}}(?:相关|有关)信息)[\u4e00-\u9fff]{{0,8}}?(?:政府信息|政务信息|信息)(?:(?:以?及|和|与|、)[\u4e00-\u9fff]{{2,10}}信息)?{HOW_MANY}(?:[仅只]有?|超过?)?$"
)
"""各类公安政府信息, 各类信息及工作动态类信息合计: all of it, not one kind."""
_OF_ONE_KIND = re.compile(
    r"各[种类项][\u4e00-\u9fff]{0,4}?(?:规划|计划|总结|招[考聘录生]|就业|岗位|征[地收迁]|拆迁|审批|许可|处罚|执法|监测|检测|抽检|人事|任免|资金|补[贴助]|低保|救助|惠民|便民|预算|决算|价格|收费|采购|招标|投标|中标|拍卖|交易|项目|工程|统计|应急|预警|防控|政策|法规|公示|公告|通[知告]|会议|办事|隐患|案件|名单|清单|目录)"
    rf"[\u4e00-\u9fff]{{0,6}}?(?<![政府政务])信息{HOW_MANY}(?:超过?)?$"
)
"""各类规划信息, 各类招考信息: of one kind, whatever sorts of it there are."""
MARKS = ",;:、 "
_IN_BRACKETS = re.compile(r"\([^()]{0,20}\)")
_AND_OTHERS = re.compile(
    rf"等(?!其[他它])(?:各类|各种|各个?方面|各项|政府|政务|主动公开|公开|相关|有关|重要|重点|最新|的|\d+[类个])*(?:信息|内容|文件|资讯)?{IN_ALL}$"
)
_SOME = re.compile(
    rf"等(?!其[他它])(?:各类|各种|各项|各方面|相关|有关|重要|重点|最新|的)*(?:[\u4e00-\u9fff]{{0,4}}(?<![政府务])信息|内容|事项){IN_ALL}$"
)
_NAMED_COLUMN = re.compile(
    rf"{IN_THE_YEAR}?,?(?:在|通过)?[“《]?(?:(?![网站台])[\u4e00-\u9fff、]){{2,14}}(?<!专题|公开|政务|互动|目录|信息)(?<![各个等专])[”》]?"
    rf"(?:(?:栏目|(?<!宣传)(?<!公告)(?<!公示)栏|专题|[版板]块)(?:中|里|上|内|下)?(?:共|已)?(?:{PUBLISHES}|登载|刊登)|专栏(?:中|里|上|内|下)?(?:共|已)?(?:{PUBLISHES}|登载|刊登)?)"
    rf"(?:各类|有关|相关)?(?:政府|政务)?(?:信息|文章|稿件)?{HOW_MANY}$"
)
"""工作动态栏目发布信息45条: a column of a name is a kind."""
_AND_ANOTHER_EACH = re.compile("解读(?:稿件?|材料|信息)?[、和及与](?![^、,;]*解读)[^、,;]{2,16}各$")
"""公报、数据解读及主要数据各1份: the last is no interpretation."""
_PAPERS_AND_READINGS = re.compile(
    rf"(?:文件|公文|(?<![法])政策|规定|公告|通知|动态)(?:(?:以?及|和|与)其?|、)(?:相关|有关|配套|政策|文件)?解读(?:信息|材料|稿件?|文章|文本)?{IN_ALL}$"
)
"""公开文件及解读66条: papers as well as what interprets them; not 法规、规章解读."""
_KINDS_SUMMED = re.compile(
    r"(?:公开|关切|动态|保障|公告|通知|要闻)(?:、[\u4e00-\u9fff]{2,12}){1,6}(?:合计|共计|总计)\s?$"
    r"|解读(?:、[\u4e00-\u9fff]{2,12}){1,6}(?<=(?:关切|动态|保障|公告|通知|要闻|公开))(?:合计|共计|总计)\s?$"
)
"""决策公开、政策解读、回应关切合计35条: several kinds of which interpretations are one."""
_AND_MORE = re.compile(rf"等{IN_ALL}$")
_LIST_MARKS = re.compile("[、和及与]")
_INTERPRETS = re.compile("解读|图|视频|音频|文字|漫|[Hh]5|问答|说明|专家|媒体|领导|负责人|访谈|发布会|直播")
_OUT_OF = re.compile(r"的(?:各类)?(?:政府|政务)?信息(?:当?中|里)(?=[\u4e00-\u9fff]{2})")
"""在网站上公开的政府信息中便民服务信息6条: a kind, of what the site holds."""
_OF_SEVERAL_AREAS = re.compile(
    r"等(?:\d+个|[一二三四五六七八九十]个|几个|多个)?(?:重点)?(?:领域|方面)(?:的|主动|公开|发布|各类|政府|政务|有关|相关|信息|内容|,|共|计|合|总|累|约|达)*\s?$"
)
_VERB_TAIL = re.compile(
    r"(?:[(（]|[仅只]有|仅|只|达|分别|为|主动公开|公开|发布|上传|更新|政府信息|政务信息|信息|条数|总数|数量|各类|共|数|量){1,16}+$"
)
_SO_MANY_KINDS = re.compile(r"[\d一二三四五六七八九十]\s?(?:个?[大小]?类|个类别)\s?$")
"""发布12大类272项办税指南: 12大类 is no kind of information."""
_SORTS_OF_PAPERS = re.compile(rf"{_SO_MANY_CLASSES}(?:文件|公文)(?:信息)?{IN_ALL}")
"""发布9类文件共216条: all, of whatever sort."""
A_DECREE = "(?:政府|[局署部厅委院])令"
"""政府令, 总局令; 责令 and 禁令 are none."""
_DISCLOSED_AS = "(?<=结果|决策|任免|采购|招标|处罚|许可|执法|资金|账目|价格|收费|名单|方案|清单|政策|规划|预算|决算|项目|标准|数据)(?:公开|公示)"
_NAMES_INFORMATION = re.compile(
    rf"(?:[\u4e00-\u9fff]{{4}}{_DISCLOSED_AS}|{A_DECREE}|信息|类|类别|动态|公告|通告|通知|公示|通报|提示|提醒|警示|预警|览表|清单|名单|文件|公文|公报|简介|目录|预决算|栏目|重大事项|(?:公开|公示|公布)了?[\u4e00-\u9fff]{{0,12}}决定书?){HOW_MANY}$"
)
_OF_ONE_SORT = re.compile(f"(?:属于?|归[入于]|涉及|关于|有关)[^,;。\\d]{{2,20}}的(?:信息)?{IN_ALL}$")
"""属安全生产与应急管理的5条: a kind."""
_FRONTED = re.compile(
    rf"(?:^|[,、;:了成和及与]|(?:主动|进行|开展|共|年度?)(?:公开)?)(?!上述|以上|这些|该|应|此)([\u4e00-\u9fff]{{2,12}}?)(?:{_DISCLOSED_AS}|(?<=[预决]算)代?公开(?:信息)?|信息(?:公开|公[示布])|(?:(?<=信息)|(?<=动态))(?:已经?|均已?|全部|共)?(?:公开|公[示布]|发布|更新|登载|上传|推送))量?数?{IN_ALL}$"
)
"""养老服务信息公开4条, 政务动态信息更新8条, 部门决算公开3条: what was disclosed stands before the verb."""
_READERS = re.compile(r"(?:访问|浏览|点击|阅读|用户|粉丝|订阅|关注)[总人用户次数量者]{0,4}[为达共约有]{0,2}\s?$")
_KIND_FIRST = re.compile(
    rf"(?:[\u4e00-\u9fff](?<![各几此分大小这多])(?:类|(?<!关)领域|(?<!公开)(?<!信息)(?<!工作)(?<!渠道)(?<!形式)(?<!途径)(?<!方式)(?<!领域)方面)|其[他它](?=栏目))(?:信息|栏目|专栏)?(?:中|下)?(?:共|已|主动|累计)*(?:{PUBLISHES}|登载|刊[登载发]|录入)了?(?:各类|有关|相关)?(?:政府|政务)?(?:信息)?{HOW_MANY}$"
)
"""规划计划类栏目发布信息137条, 农业领域公开信息12条: the kind stands before the verb."""
OFFICES = "党建|党政|综合|法规|法制|政法|宣教|宣传|人事|办公|组织|财务|计财|计划|规划|审批|信息|监督|监察|执法|督查|秘书|文秘|行政|业务|信访|安监|应急|土地|征管|税政"
"""What begins the names of sections of an office (综合科): 骨科, 学科 are none. Two characters each."""
_BODIES = tuple(
    "局 委 办 厅 处 所 院 署 司 部 镇 乡 州 市 县 区 单位 部门 机关 本级 省级 州级 盟级 市级 县级 区级 旗级 镇级 乡级 街道级 办公室 派出机构 镇街 街道 县(市) 县(市、"
    " 省政府 市政府 县政府 区政府 镇政府 乡政府 旗政府 州政府 级政府 人民政府 )政府 市一级 县一级 区一级 镇一级 乡一级 队一级 局一级 管委会 村委会 居委会 处室 股室 大队 支队 总队 市直 区直 县直 省直".split()
) + tuple(f"{office}科" for office in OFFICES.split("|"))
_NO_BODIES = tuple(
    "公共企事业单位 施工单位 建设单位 监理单位 设计单位 勘察单位 承建单位 参建单位 中标单位 投标单位 招标单位 用人单位 用工单位 生产单位 经营单位 使用单位 检测单位 供货单位 违法单位 失信单位 欠薪单位 获证单位 定点单位 交办 转办 督办 经办 领办 代办 举办 开办 申办 联办 催办 快办 通办 网办 在办 待办 立办 查处 惩处 场所 部署 全部 内部 外部 小区".split()
)
"""交办95件, 查处12件: what is done, and no body."""
_MAY_BE_BODY = re.compile("(?:中心|公司|[大中小]学|学校|幼儿园|集团|[馆队园站专校中科]|科室)$")
"""How names of bodies may end, and those of much else."""
_SO_MANY = rf"(?:,{IN_THE_YEAR}?)?{IN_ALL}$"
_PAUSE = re.compile(f"(?=,){_SO_MANY}")
"""公布低保名单,全年共36条: what stands between a name and its number."""
_GIVEN_OUT = re.compile(
    rf"(?P<before>.*?)(?:(?<![务息请])公开|{VERBS.removeprefix('公开|')}|公示|转发|转载)了?(?:(?:的|各类|有关|相关|主要|全部|所有)*(?P<noun>[\u4e00-\u9fff、“”《》()]{{2,30}}?)){IN_ALL}$"
)
"""公布常务会议议题17条, 公示重要事项242项: what was given out, whatever it is called."""
_OPENLY = re.compile(
    "办[理结]|答复|回复|招[聘录考募收标]|审[理判]|开庭|拍卖|出[让售租]|转让|交易|销毁|处[理置]|道歉|选[拔聘]|竞[争聘]|述职|征[求集]|遴选|听证|投票|比选|摇号|抽[签取]|发售|评[选审]|表彰|质询|点名|采购|承诺"
)
"""公开审理案件12件, 公开招标项目8项: done for all to see, and no paper given out."""
_WORKS_ON = re.compile(
    "制[定订]|修订|编制|梳理|确定|明确|建立|健全|完善|落实|细化|规范|推[进动]|开展|[做抓]好|深化|加强|实施|承担|清理|废止|取消|调整|增设|设[立置]|增加|受理|接受|收到|收集"
)
"""Before a verb of publishing: 梳理公开事项, 修订公开目录 are work on what is to be published."""
_NO_NOUN = re.compile(
    "(?:公开)?(?:事项|项目|[意见和及建议]{2,6}|(?:行政)?(?:权力|职权|职责)|答复|回复|办理|办结|处理|工作|情况|活动|次数|栏|平台|网站|热线|电话|渠道|途径|方式|标准|任务|要点|措施|机制)"
)
_DOES = re.compile(
    "方面|做[了到好]|当作|作为|[让使为对把将向]|存在|达到|(?:领域|措施|举措|活动|机制|服务|平台|系统|窗口|渠道|热线|电话|邮箱|岗位|场所|设备|电脑)$"
)
"""What names no paper: 在公开方面做了三件事."""
_GIVES_NOTICE = re.compile(rf"(?:公[告示]|通[告知]|信息|[名清]单|结果|方案|计划|情况|承诺书?|意见|复[文函件]){IN_ALL}$")
_PAPER = re.compile(
    rf"(?:批[文复件]|公告|公示|通告|通报|方案|案例|[清名]单|名录|目录|文件|文书|决定书?|指南|流程图?|规划|办法|规定|价格|标准|预案|图表|报告|结果|复文|答复件?|意见|信息|[预决]算|政策|年报|简介|[法规]规|规章|制度|事项|预警|全本|{A_DECREE})[”》]?{_SO_MANY}"
)
"""How the names of papers end, in whatever unit they are counted."""
_OF_A_CLASS = re.compile(
    rf"(?<![各几此分大小这多])类((?:政府|政务)?信息|文件|公文|公示|公告|通告|通知|资料|材料)?{IN_ALL}$"
)
_OF_ONE_AREA = re.compile(
    rf"[\u4e00-\u9fff]{{2}}(?<!等)(?<![各几多两]个)(?<!公开)(?<!工作)方面的?(?:政府|政务)?信息{HOW_MANY}$"
)
"""规划计划方面的信息43条; 机构、规划等方面的信息 are of several areas."""
_UNITS_OF_ITEMS = ARTICLES | {"则"}
DISCLOSING = C.IN_PROACTIVE | C.PROACTIVE


def counts_readers(label: str) -> bool:
    """Does a label count those who read, and no items: 独立用户访问总量28012个, 订阅39条?"""
    return _READERS.search(label) is not None


def object_of(figure: Figure) -> str:
    """The words of the label behind its last verb."""
    label = figure.words.lstrip(MARKS).rstrip()
    if label.find(")") > 0:
        label = _IN_BRACKETS.sub("", label)  # 公开的信息(含概况、动态)共
    verb = _LAST_VERB.match(label)
    if verb is None:
        return label
    cut = verb.end()
    opening = label.rfind("“", 0, cut)
    is_in_a_name = 0 <= opening < label.find("”", cut) and label.find("”", opening) >= cut
    return label[opening:] if is_in_a_name else label[cut:]  # “双随机、一公开”信息8条


def is_generic(figure: Figure) -> bool:
    """Does the label speak of information at large, not of a kind of it?"""
    words = object_of(figure)
    is_at_large = _GENERIC.match(words) is not None or ("等" in words and _AND_OTHERS.search(words) is not None)
    if not is_at_large and (
        "各" not in words or _OF_ALL_SORTS.match(words) is None or _OF_ONE_KIND.search(words) is not None
    ):
        return False
    if _DOMAIN.match(figure.words.lstrip(MARKS)) is not None:
        return False
    if _KIND_FIRST.search(figure.words) is not None or _NAMED_COLUMN.match(figure.words) is not None:
        return False
    kind = _FRONTED.search(figure.words.lstrip(MARKS))
    return kind is None or kind[1].endswith(_AT_LARGE + _NO_NAMES) or _GENERIC.match(kind[1]) is not None


def counts_all_sorts(figure: Figure) -> bool:
    """Does the label name how many sorts of papers the items are, and no sort of them: 公开9类文件共216条?"""
    return "类" in figure.words and _SORTS_OF_PAPERS.fullmatch(object_of(figure)) is not None


def is_at_large(figure: Figure) -> bool:
    """Does a part speak of information at large? 公开指南、主动公开内容等合计14条 is one kind of several names."""
    if is_left_over(figure.label) or "、" in figure.label:
        return False
    words = _HOLDING.sub("", figure.words.lstrip(MARKS))
    return _GENERIC.match(object_of(figure)) is not None and _DOMAIN.match(words) is None


def is_named_within(figure: Figure) -> bool:
    """Does the label name a kind of what a site holds: 在网站上公开的政府信息中便民服务信息6条?"""
    return _OUT_OF.match(object_of(figure)) is not None


def is_of_a_class(figure: Figure) -> bool:
    """Does the label name a class of information: 提案类信息101条, or among items disclosed 行政许可类5条?"""
    named = _OF_A_CLASS.search(figure.words)
    return named is not None and (
        named[1] is not None or (figure.unit.unit in _UNITS_OF_ITEMS and figure.around & DISCLOSING != 0)
    )


def names_information(figure: Figure) -> bool:
    """Does the label end in words for information, or in a body that publishes it?"""
    label = figure.words
    if figure.around & C.KEY_AREA or names_body(label):
        return True
    is_named = any(words.search(label) is not None for words in (_NAMES_INFORMATION, _OF_ONE_SORT, _KIND_FIRST))
    return is_named and _SO_MANY_KINDS.search(label) is None


def names_body(label: str) -> bool:
    """Does the label end in a body: 乡镇政府(街道办事处)公开信息数, but not 办事事项(单位)?"""
    name = without_verb(label)
    opening = name.rfind("(")
    if opening > 0 and name.find(")", opening) in (-1, len(name) - 1):
        name = without_verb(name[:opening])
    return name.endswith(_BODIES) and not name.endswith(_NO_BODIES)


def may_be_body(label: str) -> bool:
    """May the label end in a body, where it stands among bodies: 市环卫中心公开信息, 市师专?"""
    return _MAY_BE_BODY.search(without_verb(label)) is not None


def without_verb(label: str) -> str:
    """A label without what it ends in that names nothing: 乡镇公开信息数 → 乡镇."""
    return _VERB_TAIL.sub("", label)


def names_paper(label: str) -> bool:
    """Does the label end in what can be read: 征地批文, 办理结果, 流程图?"""
    return _PAPER.search(label) is not None


def given_out(label: str) -> str:
    """What the label says was published: 公布重要事项; empty where it says that of nothing, as 梳理公开事项."""
    told = _GIVEN_OUT.match(_PAUSE.sub("", label) if "," in label and names_paper(label) else label)
    if told is None or _NO_NOUN.fullmatch(told["noun"]) is not None or _DOES.search(told["noun"]) is not None:
        return ""
    if _OPENLY.match(told["noun"]) is not None and _GIVES_NOTICE.search(label) is None:
        return ""
    return told["noun"] if _WORKS_ON.search(told["before"]) is None else ""


def names_no_kind(words: str) -> bool:
    """Do the words say no more than information: 各类政府信息共?"""
    return _GENERIC.match(words) is not None


def names_several_areas(label: str) -> bool:
    """Does the label sum up areas: 教育、扶贫等领域公开信息, 财政预算、公共文化等方面的信息,计?"""
    return _OF_SEVERAL_AREAS.search(label) is not None


def names_column(label: str) -> bool:
    """Does the label name a column of a site in which the items stand: 工作动态栏目发布信息?"""
    return _NAMED_COLUMN.match(label) is not None


def names_some(figure: Figure) -> bool:
    """Does the label name some of the items: 公开低保、临时救助等信息; not 政务动态等信息, nor 环保等领域信息?"""
    words = object_of(figure) or figure.words
    some = _SOME.search(words)
    if some is None or names_several_areas(figure.words):
        return False
    named = words[: some.start()].replace(";", ",").rpartition(",")[2]
    return named != "" and _GENERIC.match(named) is None


def is_told_with_others(figure: Figure) -> bool:
    """公开招生政策、热点舆情等重要信息58条: do its words sum up information of which an act of speaking is only one kind?"""
    words = object_of(figure) or figure.words
    if _LIST_MARKS.search(words) is None:
        return False
    if names_some(figure) or names_several_areas(figure.words) or _AND_ANOTHER_EACH.search(words) is not None:
        return True
    return figure.code == "policy_interpretations" and _interprets_some(figure, words)


def _interprets_some(figure: Figure, words: str) -> bool:
    """发布政策解读、工作动态等66条: are interpretations only some of what is listed? But 图文解读、视频等 are of several forms."""
    if _PAPERS_AND_READINGS.search(words) is not None or _KINDS_SUMMED.search(words) is not None:
        return True
    more = _AND_MORE.search(words) if figure.near & (C.PUBLISH | C.PROACTIVE) else None
    return more is not None and any(_INTERPRETS.search(one) is None for one in _LIST_MARKS.split(words[: more.start()]))


def is_of_an_area(figure: Figure) -> bool:
    """Does the label name one area of information: 规划计划方面的信息43条?"""
    return "方面" in figure.words and _OF_ONE_AREA.search(figure.words) is not None


def counts_kinds(label: str) -> bool:
    """Does the label end in how many kinds there are: 发布12大类272项办税指南?"""
    return _SO_MANY_KINDS.search(label) is not None


def is_left_over(label: str) -> bool:
    """Does a label begin with what is left of a list: 其他文件, 其余信息?"""
    return label.startswith(("其他", "其它", "其余"))
