"""Figures that are not what the code of a rule counts, whatever their words name."""

import re

from govreport_pipeline.catalogue.metrics import WAYS_OF_ASKING, codes_beginning
from govreport_pipeline.extract.codes.asked_about import is_of_a_matter
from govreport_pipeline.extract.codes.came_in import ENQUIRIES
from govreport_pipeline.extract.codes.letters import are_sheets
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import FOREMOST, IN_ALL, SUMMED
from govreport_pipeline.extract.numbers.units import ARTICLES, Family
from govreport_pipeline.extract.words.edges import is_bare
from govreport_pipeline.extract.words.item_labels import is_of_a_class
from govreport_pipeline.extract.words.lexicon import GROUNDS, OUTCOMES, PRESS, REQUESTED, TAKEN_IN, C
from govreport_pipeline.extract.words.outcomes import clause_behind
from govreport_pipeline.extract.words.single_bodies import BODIES_BEFORE, BODIES_BEHIND
from govreport_pipeline.extract.words.staffing import is_of_some_or_all
from govreport_pipeline.tables.vocabulary import Qualifier

_MATTERS_AFTER = re.compile(
    " ?(?:[重要具体服务公开政便民主点工作]{0,6}?)(?:内容|事项|任务|措施|举措|要素|指标|要点|职责|制度|工作|服务|功能|环节)"
)
_OF_SPEAKING = (
    "policy_interpretations", "public_responses", "opinion_solicitations", "press_conferences", "online_interviews",
    "online_surveys", "news_items", "enquiries", "letters", "complaints",
)  # fmt: skip
_ACCOUNTS_AFTER = re.compile(
    "(?:政务|官方|新媒体|微博|微信|抖音|公众|头条|视频|、|和|及){0,6}+(?:账号|账户|平台|新媒体|公众号|订阅号|服务号|矩阵)"
)
"""两个账号粉丝合计45.2万: how many accounts."""
_THAN = re.compile("的(?!点击|阅读|浏览|访问|播放|粉丝|关注)")
"""点击不足百次的7篇: what is told apart by a number, and none of the year."""
_OF_STAFF = codes_beginning("staff")
_OF_BODIES = ("offices", "staff", "proactive_items_by_body")
_SITES_AFTER = re.compile("(?:(?:政府|门户|部门|政务)?网站|区县|县区|市县|乡镇)(?!的?(?:栏目|专栏|专题|版块|板块))")
"""15个政府网站优化栏目, 40个区县的同类栏目: how many sites and bodies, not how many columns."""
_NO_ACTS = codes_beginning("reconsiderations", "litigations", "enquiries_online")
"""What comes in, and is never held: 就败诉案件开展剖析5次, 开展在线答疑3次 are something else."""
_DISPUTES = ("reconsiderations", "litigations")
_AS_THE_JUDGE = re.compile(
    "(?:受理|办理|审理|审结|办结|代理|承办|立案|接收|出庭)[^,。;]{0,14}?(?:行政复议|行政诉讼|行政应诉|复议、?(?:行政)?(?:诉讼|应诉))的?案件"
)
"""办理行政复议案件88件,行政应诉案件45件: what a body does as judge or defendant, whatever the disputes are about."""
_OF_THIS_LAW = re.compile("信息公开|公开申请|依申请|申请公开|公开工作|政务公开")
_OF_DISPUTES = re.compile("复议|诉讼|申诉")
_OF_REQUESTS, _OF_OUTCOMES = codes_beginning("requests_"), codes_beginning("requests_outcome_")
_OF_DISCLOSURE = ("requests_outcome_disclosed", "requests_outcome_partial")
_EITHER = re.compile("公开(?:及|和|或|与|以及|或者)(?:予以|同意)?部[分份]公开[共计有为的了]*$")
_OF_ONE_MATTER = re.compile(
    "申请(?:件|事项)?(?:当?中|里)[^,;]{0,12}?(?:涉及|关于|有关|类)"
    "|申请公开的(?:信息|内容|事项)[^,;]{0,6}?(?:涉及|集中|包括)"
    "|(?:就|针对|涉及|关于|有关|集中[在于])(?![^,;]{0,20}(?:信息|公开|[本我]))[^,;]{2,20}?(?:提[出交]的?(?:申请)?|的申请)[的有共]*$"
    "|其中,?(?:申请|要求)(?:公开|获取|查询)?(?!公开|获取|查询|(?:政府|政务)?信息)[^,;]{2,24}(?:信息|材料|资料|文件)的?$"
)
"""申请中涉及土地征收7件, 其中申请征地信息的6件: what some of them asked for."""
_MAINLY_OF = re.compile(
    rf"申请(?:公开)?的?(?:内容|事项|领域|类[型别])[^,;]{{0,6}}?(?:{FOREMOST})"
    r"|申请[人者]?(?:所?(?:要求|需要?))?(?:公开|获取)?的?(?:(?:政府|政务)?信息)?的?"
    r"(?:(?:内容|事项|信息|诉求)?[^,;\d]{0,4}?(?:主要|集中)|(?:内容|事项)[^,;\d]{0,4}?(?:涉及|关于|多?[为是])(?!面|[^;\d]{0,40}等[^;\d]{0,4}(?:方面|领域|内容)))"
    r"(?!来自|由|通过|以|[为是](?:自然人|公民|个人|法人|企业)|[^;\d]{0,40}(?:全年|本年|今年|[收接]到|受理|办理|形式|方式|渠道|途径))[\u4e00-\u9fff“《][^;\d]{1,40}$"
)
"""申请内容主要集中在征地,共7件: some of the requests told before, or all of them where none were."""
_REQUESTS_BEFORE = re.compile(
    r"申请[^,;。\d\n]{0,8}(?P<first>\d{1,6})\s?[件条份个]|(?<!\d)(?P<last>\d{1,6})\s?[件条份个][^,;。\d\n]{0,10}申请"
)
_SUMMED_UP = re.compile(rf"(?:{SUMMED})[计有约为]*$")
_TO_REQUESTS = 160
"""Characters back to a number of requests, or to 其中."""
_LOOKED_UP = re.compile("(?:查询|查阅|查档|检索|借阅)(?:档案|资料|信息)?[的了共计有约达]*$")
"""受理许可查询46次: who came to look something up."""
_FOR_OTHERS = re.compile("(?<!经)(?<!经过)(?:起草|代拟|审核|审查|指导|协助|督促|把关|会审)(?!申请人|[^,;。]{0,12}后)")
"""审核答复书112份: what was done for others who answer; not what was answered 经审核, or 审核后."""
_TELLS = (GROUNDS | OUTCOMES) & ~(C.WITHHELD | C.UNABLE | C.NOT_PROCESSED)
_JOINED = re.compile("[、和或及与/]")
_SUMMING_UP = ("requests_outcome_unable", "requests_outcome_withheld", "requests_outcome_not_processed")
_REFUSED_FOR = re.compile("(?<![、和或及与者])(?:无法提供|不予公开|不予处理)(?:政府|信息|的|共|计|有|为)*$")
_WAYS = C.IN_PERSON | C.FAX | C.ONLINE | C.POST | C.EMAIL
_HELD = re.compile("开展|组织|召开|举[办行]|进行|安排|编发|剖析|复盘|通报|约谈")
"""就败诉案件开展剖析5次: what was made of cases, and no cases."""
_LATE = re.compile(
    "(?:未|没有?)(?:能|曾)?(?:在[^,;。]{0,14}?[内前]|按[时期规照]|如期|及时)"
    "|(?<![未无没不零])(?<!没有|无一)(?:[超逾]期(?!不|未|没)|超时|超过[^,。;]{0,10}[期时]限)"
)
"""2件未能按时答复: neither answered in time, nor said to be answered."""
_AFTER_AMENDING = re.compile("[^,;。]{0,8}补正(?:材料|申请|内容)?后")
"""其中1件经补正后答复: how some were answered, not how many were."""
_OF_WHICH = 4
READERS = ("followers", "reads", "website_visits")
DONE = ("requests_concluded", "requests_answered", "requests_concluded_on_time")
_TO_BE_DONE = re.compile("(?<![相对反响])应(?:当|该)?(?:予以?)?(?:办结?|办理|[答回]复|处理|受理|完成)(?:申请|的)*$")
"""应办结95件, behind which stands how many were."""
_ALL_DONE = re.compile("[,;。]?(?:均|都|已|全部)")
_NO_REQUEST = re.compile(
    r"的?(?![^,。;]{0,12}(?:申请|事项|诉求|公开|信息|答复))(?!均|都|全部|已|并|且|后|和|与|及|其|予|按|被|由|经|为|是)[\u4e00-\u9fff]"
)
"""两个片区: in 个 a noun behind tells what is counted, and no requests."""
_MATTERS = re.compile("[,;:(]?(?:主要|分别)?涉及[^,。;]*$")
"""收到申请32件,涉及违建查处20件、垃圾处理5件: what they are about, whatever is done in it."""
_DELIBERATED = re.compile("(?:研究|部署|审议|讨论|汇报)(?:工作|了|共|计|过)*$")
_OF_ANY_FIELD = ("meetings", "training_sessions", "trainees")
"""What there is of any field of work: it counts where it is of disclosure."""
_DISCLOSES_ALONE = re.compile("^[^制拟出印新]*公[开示](?![^,。;]{0,8}(?:制定|制发|出台|印发))")
"""公开政府规章5部: disclosed, whenever they were made."""
_WHAT_CAME_OF_IT = re.compile(
    rf"(?:结果|(?:采纳|汇总|整理)(?:意见)?情况|反馈(?:意见|情况)?)(?:的|信息|公示|公开|公告|通告|说明|反馈|报告|{SUMMED}|约|达){{0,12}}+\s?$"
)
"""意见征集结果信息45条: what came of asking, and no asking."""
_AND_TOLD = re.compile(
    "(?:征集|征求|征询|调查)[^,。;]{0,12}?(?:[并且后、]|及时)(?:及时|予以|同步|全部|对外|向社会|网上|按时)*(?:公[布开示告]|反馈|发布|通报)"
)
"""开展民意征集并公布征集结果5次: both, as often as opinions were asked for."""
_TOLD_OF_MONEY = re.compile(
    r"(?:^|[^息务请于])公[开示布](?!工作|(?:专项|工作)?经费|栏|平台|系统|网)了?[^,。]{0,12}(?:经费|资金|款|支出|开支|花费)"
)
"""公开三公经费56万元: what a budget holds is disclosed, and nothing spent on disclosing."""
_IS_A_MATTER = re.compile(
    rf"(?:数据|财务|财政|账目|预算|决算|预决算|政务|村务|居务|党务|厂务|校务|院务|警务|价格|环境|司法|审判|检务)公开(?:类|方面)?的?{IN_ALL}$"
)
"""申请4件,其中村务公开的2件: what they are about, not what became of them."""
_PROGRAMME = re.compile(r"[^,。;、\d]{0,20}?节目")
"""6期《水情对话》节目: of no newsletter."""
_GIVEN_TOO = re.compile("(?:[答回]复)[并后、]?(?:主动|予以|依法)*公开了?(?:各类|有关|相关)?(?:政府|政务)?信息")
"""答复公开了信息8条: how much was given, and not how many were answered."""
_DISCLOSED_THERE = re.compile(
    rf"(?:公开|公布|发布)了?(?:各类|有关|相关)?(?:政府|政务)?信息{IN_ALL}$"
    rf"|(?:开[设辟通]|设[置立有]?|增设|新[增设建]|建[立成有设]?|安装|悬挂)了?[^,;。]{{0,24}}(?:栏目|专栏|信箱|平台){IN_ALL}$"
)
"""通过领导信箱公开信息30条, 开设信箱栏目2个: what was published or set up there, and no letters."""
_COLUMN = "(?:栏目|[专子]栏|专题|[版板]块)"
_FAULTY_COLUMNS = re.compile(
    rf"(?:僵尸|空白|问题|长期|失效|未更新|不更新|不及时|不规范|过期|滞后|闲置|无效|冗余|重复)(?:的|类|性|信息|网站|公开){{0,3}}{_COLUMN}"
    rf"|{_COLUMN}(?:信息|内容|长期|存在|多|更新)*(?:不(?![断少变增减])|(?:未|没有?)(?:能|得到|及时|按时|按期|定期|任何|长期|实质性?|进行|有|的){{0,3}}(?:更新|内容|信息|维护|发布|公开|保障|充实|启用|使用)|空白|滞后|超期|失效|为空)"
    rf"|{_COLUMN}[”\"》]?(?:中|里|上|内|下)?(?:及时|主动|依法|共|累计|集中|先后|[,、])*(?:公[布示开告]|发布|刊[登发载]|登载|推[送出]|更新|上传)了?"
    rf"|(?:关停|关闭|撤[并销除]|下线|删除|取消|停[用更]|注销)了?[^,;。\d]{{0,8}}{_COLUMN}{IN_ALL}$"
)
"""僵尸栏目6个, 关停栏目5个, 专栏公布项目35个: what was found wrong or shut, or stands there, and not how many there are."""
_OF_PAPERS = "(?:文件|公文|公告|公示|通知|新闻|动态|资讯|信息)"
_INTERPRETED_AMONG = re.compile(
    rf"(?<![对就])(?:^|[,;:、布开送载了的])[^,;、对就]{{0,16}}{_OF_PAPERS}(?:、|和|及|以及|与)(?:相关|有关|配套|其)?(?:政策)?解读(?!了)(?:稿件?|材料|文章|文件|信息|图解|内容)?{IN_ALL}$"
    rf"|解读[^,;]{{0,12}}(?:、|和|及|以及|与)(?:[相有]关)?[\u4e00-\u9fff]{{0,4}}(?:指引|指南|通知|公告|公示|动态|新闻|资讯|公文){IN_ALL}$"
)
"""发布政策文件和政策解读共58篇: interpretations, and what they interpret."""
_SOME_BODIES = re.compile(r"(?:有|中)(?:仅|只|还)?\d{1,4}\s?[个家所][\u4e00-\u9fff]{0,6}$")
_REFUSING_WORDS = {
    "letters_received": _DISCLOSED_THERE,
    "public_responses": _DISCLOSED_THERE,
    "requests_outcome_disclosed": _IS_A_MATTER,
    "rules_issued": _DISCLOSES_ALONE,
    "dedicated_funding_cny": _TOLD_OF_MONEY,
    "website_columns": _FAULTY_COLUMNS,
    "policy_interpretations": _INTERPRETED_AMONG,
    "press_conferences": re.compile(rf"[采专]访{IN_ALL}$"),
}
"""Code → words with which a label counts something else."""
_OF_THOSE_PUBLISHED = re.compile(
    r"主动公开的?(?:政府|政务)?信息(?:当?中|里)[^。]{0,80}$|[以之]前(?:所)?(?:产生|形成|制作)[^,;。]{0,8}$"
)
"""在主动公开信息中,本年产生的300条,以前产生的26条: when those disclosed were made."""
_POWERS = re.compile(
    "梳理|清理|保留|承接|下放|取消|认领|划转|精简|[确核审]定|(?:权力|权责|责任|职权|职责|实施)(?:清单|事项|目录)|行政(?:职权|权力)|(?:审批|许可|服务)(?:事项)?(?:清单|目录)"
)
_DECIDES = re.compile("决定|[作做]出|办理|办结|受理|立案|查处|下达|结案|发[放出]")
"""梳理行政权力,确定行政许可6项: what may be done, and not how often it was."""
_OF_POWERS = ("licensing_decisions", "penalty_decisions", "compulsion_decisions")
_MAY_BE_POWERS = frozenset("项 个 类".split())
_RESULTS_TOLD = re.compile(rf"结果(?:公[示开布告]|类|的)?{IN_ALL}$")
_WAIVED = re.compile(
    r"[,、]?(?:经[^,。;\d]{1,8}?)?(?:已经?|现|并|后|[均都]予?|皆|全[部额]|一律|悉数|依法|按规定|予以|给予|准予|也|作了|获得?|被){0,4}+"
    r"(?:减免|免除|免收|免缴|免去|豁免)(?:处理|收取|缴纳|了)?(?=[,。;)]|$)"
)
"""应收61元,全部减免; not what the next number counts: 应收61元,减免20元."""
_OWED = re.compile("应(?:予|当)?(?:收|缴|交)[^,。;]{0,16}$")
_PAID = re.compile("[^。\n]{0,30}?实(?:收|际|缴|交)|[,;、][^。\n\\d]{0,16}?(?:减免|免收|免除)[^。\n,\\d]{0,8}\\d")
_TAKEN_FOR = re.compile("收|检索|复[制印]|邮|打印|申请|减|免|查[询找]|工本|成本")
"""What those who ask are charged for."""
_FOR_THE_WORK = re.compile("(?:公开|工作|资料|材料|宣传)[^,。;]{0,8}费用|[产发]生(?:了|的)?[^,。;]{0,4}费用")
_BORNE = re.compile(
    "[,;]?(?:均|全部|都)?(?:由|从)(?:我|本|单位|财政|局|镇|县|区|市)[^,。;]{0,8}(?:承担|支付|负担|列支|支出)"
)
_NOT_TAKEN = re.compile("节[约省]|到付|自付")
_DEALS_WITH = "约谈|问责|通报|批评|处分|诫勉|追责|表彰|表扬|奖励|嘉奖|慰问|评选|考核"
_DEALT_WITH = re.compile(
    "(?:同志|干部|工作?人员|信息员)?(?:先后|分别|均)?"
    rf"(?:[被荣]?(?:评为|获得?|授予|当选)|[被受]到?(?:{_DEALS_WITH})|表彰|(?:进行|予以|给予|作出)了?(?:{_DEALS_WITH}))"
)
"""3名同志获得先进个人, 公开办公室2人被约谈: honoured or blamed, whoever they are."""
_WHO_IS_DEALT_WITH = re.compile(
    rf"(?:^|[,;:、并及和了年月县市区镇乡局位门])(?:先后|共|累计|集中|严肃)*(?:{_DEALS_WITH})(?:批评|表扬|谈话|了)*(?!制度|办法|小组|领导小组|工作|办公|管理|[、和及与])[^,;。的\d]{{2,24}}$"
)
"""约谈政务公开办公室2人; but 考核办公室2人, 负责考核的工作人员2人."""
_HIRED = re.compile("公开(?:招|选[拔聘]|遴选|竞)|招[聘录考]")
"""公开招聘工作人员35人, whatever they are to do."""
_OF_ANOTHER_FIGURE = re.compile(r";|\d(?![\d年月日])")
_OTHER_WORK = re.compile(
    "农[技民户]|农产品|扶贫|脱贫|乡村振兴|消防|防[汛火疫]|抗旱|普[法查]|法治|食品|环保|卫生|疫情|栽培|种植|养殖|畜牧|果树|电商|电子商务"
    "|纳税|税收|护理|养老|驾驶员|家政|劳动力|创业|就业|党[建课]|企业|科技|艺术"
)
"""Work that a training is for; neither 提高业务技能 nor 安全保密, 健康发展, which any training may be."""
_LABEL = 24


def refuses(text: str, figure: Figure, code: str, label: int) -> bool:
    """Do the words say that a figure is not what its code counts: 申请中涉及土地征收7件; 应收48元,实收0元?"""
    if _is_of_another_sort(text, figure, code) or is_of_a_matter(text, figure, code):
        return True
    if _names_several(text, figure, code, label):
        return True
    if code in READERS:
        return _is_of_accounts(text, figure, code) or _tells_apart(text, figure)
    if code in DONE or code == "requests_received":
        return _is_of_no_requests(text, figure, code, label)
    if code.startswith(_DISPUTES):
        return _is_of_any_law(text, figure)
    if code in _OF_POWERS and figure.unit.unit in _MAY_BE_POWERS:
        before = text[figure.sentence_start : figure.start]
        return _POWERS.search(before) is not None and _DECIDES.search(before) is None
    if code.endswith("_decisions") and figure.unit.unit in ARTICLES:
        return _RESULTS_TOLD.search(figure.words) is not None  # 行政处罚结果27条: entries on decisions
    if code in _REFUSING_WORDS:
        return _REFUSING_WORDS[code].search(figure.words) is not None
    if code == "proactive_items" and figure.qualifier is not Qualifier.EXACT:
        return _SOME_BODIES.search(text, figure.sentence_start, figure.near_start) is not None
    if code == "information_produced":
        return (
            "工作日" in figure.words
            or _OF_THOSE_PUBLISHED.search(text, figure.sentence_start, figure.start) is not None
        )
    if code == "newsletter_issues":
        return "节目" in figure.words or _PROGRAMME.match(text, figure.end) is not None
    if code == "opinion_solicitations":
        return _WHAT_CAME_OF_IT.search(figure.words) is not None and _AND_TOLD.search(figure.words) is None
    if code == "news_items" and figure.words.endswith(("上稿", "刊稿", "见稿")):
        return not figure.around & PRESS  # 向县政府网站报送120条,上稿86条
    if code == "fees_cny":
        return _is_only_owed(text, figure) or _is_of_the_work(text, figure)
    if code in _OF_STAFF:
        return _are_dealt_with(text, figure) or (code == "staff" and is_of_some_or_all(text, figure))
    if code in _OF_ANY_FIELD:
        return _is_of_another_field(text, figure, code, label)
    return code in _OF_DISCLOSURE and _counts_either(text, figure)


def _is_of_any_law(text: str, figure: Figure) -> bool:
    """Does the sentence tell of disputes that a body judges or defends, and neither it nor its heading of disclosure?"""
    before = text[figure.sentence_start : figure.start]
    if _AS_THE_JUDGE.search(before) is None or _OF_THIS_LAW.search(before) is not None:
        return False
    return _OF_DISPUTES.search(figure.heading) is None and _OF_THIS_LAW.search(figure.heading) is None


def _names_several(text: str, figure: Figure, code: str, label: int) -> bool:
    """Does one number count what no one code is right for?"""
    return _names_two(text, figure, code, label) or _names_suggestions(figure, code, label)


def _is_of_another_sort(text: str, figure: Figure, code: str) -> bool:
    """Do the unit and what stands behind it, or the class that it is of, tell that something else is counted?"""
    if code == "proactive_items_by_body" and is_of_a_class(figure):
        return True  # 乡镇的债权债务类信息2条: a kind
    if figure.unit.unit in ("个", "项") and _counts_something_else(text, figure, code):
        return True  # 对35个单位信息员进行培训: how many bodies, no training
    if figure.unit.unit == "个" and code in _OF_REQUESTS and _NO_REQUEST.match(text, figure.end) is not None:
        return True
    is_act = code in _NO_ACTS and figure.unit.family is Family.EVENT
    return is_act and _HELD.search(figure.words) is not None


def _is_of_no_requests(text: str, figure: Figure, code: str, label: int) -> bool:
    """Does a number of requests received or done count some of them, what was yet to be done, or what others did?"""
    if code in DONE and (
        _is_late(text, figure) or _FOR_OTHERS.search(figure.words) or _is_of_one_matter(text, figure, figure.words)
    ):
        return True
    if code in DONE and not label & REQUESTED and _MATTERS.search(text, figure.sentence_start, figure.start):
        return True
    if _TO_BE_DONE.search(figure.words):
        return _ALL_DONE.match(text, figure.end) is None
    if code == "requests_received":
        if not label & REQUESTED and _LOOKED_UP.search(figure.words) is not None:
            return True
        words_behind = figure.words + text[figure.end : figure.end + 2]
        return any(_is_of_one_matter(text, figure, words) for words in (figure.words, words_behind))
    return code == "requests_answered" and _GIVEN_TOO.search(figure.words) is not None


def _is_of_one_matter(text: str, figure: Figure, words: str) -> bool:
    """Do words tell what requests asked for, of which more were told before: 收到申请40件,申请内容主要为征地,共12件?"""
    if _OF_ONE_MATTER.search(words) is not None:
        return True
    if _MAINLY_OF.search(words) is None:
        return False
    if _SUMMED_UP.search(figure.words) is None:
        return True  # 申请内容涉及征地的7件
    before = text[max(0, figure.start - _TO_REQUESTS) : figure.start]
    if "其中" in text[max(figure.sentence_start, figure.start - _TO_REQUESTS) : figure.start]:
        return True
    return any(int(told["first"] or told["last"]) > figure.value for told in _REQUESTS_BEFORE.finditer(before))


def _names_two(text: str, figure: Figure, code: str, label: int) -> bool:
    """Are two outcomes or ways told in one number: 信函、传真申请6件? No one code is right for it."""
    told = label & (
        OUTCOMES if code in _OF_OUTCOMES else _WAYS if code in WAYS_OF_ASKING and not label & TAKEN_IN else 0
    )
    tells_either, are_several = (label & _TELLS).bit_count() > 1, told.bit_count() > 1
    if not tells_either and not are_several:
        return False
    words = clause_behind(text, figure) if is_bare(text, figure) else figure.words
    if code in _SUMMING_UP and _REFUSED_FOR.search(words) is not None:
        return False  # 本机关不掌握或没有现成信息无法提供: several grounds of one outcome
    if tells_either and "或" in words:
        return True
    return are_several and _JOINED.search(words) is not None


def _names_suggestions(figure: Figure, code: str, label: int) -> bool:
    """Are there suggestions among what would be enquiries: 咨询、建议12件? Sheets of a hotline are of both."""
    is_mixed = code in ENQUIRIES and label & C.NPC and not label & C.PHONE
    return bool(is_mixed) and not are_sheets(figure)


def _is_late(text: str, figure: Figure) -> bool:
    """Do the words beside a number say that it was not done in time, or only once it was amended?"""
    words = text[figure.end : figure.sentence_end] if is_bare(text, figure) else figure.words
    late = _LATE.search(words)
    if late is None:
        is_some = text.find("其中", max(0, figure.near_start - _OF_WHICH), figure.start) >= 0
        return is_some and _AFTER_AMENDING.match(words) is not None
    return not set(",;。") & set(words[: late.start()])


def _is_of_accounts(text: str, figure: Figure, code: str) -> bool:
    """Is it how many accounts there are, whose followers are told next: 两个账号粉丝合计45.2万?"""
    is_of_things = code == "followers" and figure.unit.unit == "个"
    return is_of_things and _ACCOUNTS_AFTER.match(text, figure.end) is not None


def _tells_apart(text: str, figure: Figure) -> bool:
    """Does a bound only tell which items are meant: 点击不足百次的有7篇, 阅读量1000次以上的稿件12篇?"""
    return figure.qualifier is not Qualifier.EXACT and _THAN.match(text, figure.end) is not None


def _is_of_another_field(text: str, figure: Figure, code: str, label: int) -> bool:
    """召开安全生产会议8次; 举办消防培训2期,培训60人: of no disclosure; trainings are of what the sentence tells, too."""
    if code == "meetings" and figure.unit.unit == "期" and _HELD.search(figure.words) is None:
        return True  # 公开政府常务会议23期: what was told of them
    if code == "meetings" and label & C.LEADING_BODY and not label & (C.MEETING | C.PUBLISH):
        return _DELIBERATED.search(figure.words) is None  # 局党组专题研究城管工作2次
    told = label
    lead = figure.sentence_start, figure.near_start
    is_told_first = _OF_ANOTHER_FIGURE.search(text, *lead) is None and _OTHER_WORK.search(text, *lead) is not None
    if code == "trainees" or (code == "training_sessions" and is_told_first):
        told |= figure.said if not label & C.STUDY else 0
    return told & C.OTHER_FIELD != 0 and not told & (C.PUBLISH | C.INFORMATION)


def _counts_something_else(text: str, figure: Figure, code: str) -> bool:
    """Do bodies, sites or matters at large stand behind the unit, and not what the code counts: 政策解读等12项服务内容?"""
    is_of_speaking = code.startswith(_OF_SPEAKING) and text.endswith(("等", "等 "), 0, figure.start)
    if is_of_speaking and _MATTERS_AFTER.match(text, figure.end) is not None:
        return True
    if figure.unit.unit not in ("个", "家"):
        return False
    if code == "website_columns":
        return _SITES_AFTER.match(text, figure.end) is not None
    is_of_bodies = BODIES_BEHIND.match(text, figure.end) or BODIES_BEFORE.search(figure.words)
    return code not in _OF_BODIES and is_of_bodies is not None


def _is_only_owed(text: str, figure: Figure) -> bool:
    """Is another number what was paid: 应收48元,实收0元?"""
    is_owed = _OWED.search(figure.words) is not None and _PAID.match(text, figure.end) is not None
    return is_owed and not is_waived(text, figure)


def is_waived(text: str, figure: Figure) -> bool:
    """Do the words behind a charge say that nobody paid it: 应收61元,全部减免?"""
    return _WAIVED.match(text, figure.end) is not None


def _is_of_the_work(text: str, figure: Figure) -> bool:
    """Is it what the work cost, and nobody was charged: 信息公开工作费用8万元; 邮寄费12元由我局承担; 节约费用350元?"""
    if _BORNE.match(text, figure.end) is not None or _NOT_TAKEN.search(figure.words) is not None:
        return True
    is_of_work = figure.value and _FOR_THE_WORK.search(figure.words) is not None
    return bool(is_of_work) and _TAKEN_FOR.search(figure.words) is None


def _are_dealt_with(text: str, figure: Figure) -> bool:
    """Do the words tell whom something was done to: 约谈公开办公室2人, 3名信息员受到表彰, 公开招聘工作人员5名?"""
    if _DEALT_WITH.match(text, figure.end) is not None or _HIRED.search(figure.words) is not None:
        return True
    return _WHO_IS_DEALT_WITH.search(figure.words) is not None


def _counts_either(text: str, figure: Figure) -> bool:
    """Is the number of two outcomes together: 予以公开及部分公开258件? No code is right for it."""
    return _EITHER.search(text, max(figure.sentence_start, figure.start - _LABEL), figure.start) is not None
