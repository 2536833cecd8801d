"""What stands beside items disclosed and is none of them."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL
from govreport_pipeline.extract.words.lexicon import CHANNELS, C
from govreport_pipeline.extract.words.made import PAPERS_MADE
from govreport_pipeline.tables.vocabulary import Relation, Role

_TOLD_ABOVE = (
    r"(?:送交|移交|报送|提交)?(?<!应)备案的?\s?$|上报(?![^,。]{0,24}[网平])|向上级(?:主管|有关|业务)?(?:部门|单位|机关)?(?:报送|上报|提交)"
    r"|向[\u4e00-\u9fff、]{0,16}(?:[局委办部厅]|政府|机关)[\u4e00-\u9fff]{0,4}(?:报送|送交|提交|报告|报备)"
    rf"|报送(?:[\u4e00-\u9fff]{{0,6}}(?:[局委办部]|政府|机关)|(?<!网站报送)(?<!平台报送)(?:各类)?(?:政务|政府)?信息{IN_ALL}$)"
)
_TAKEN_UP_ABOVE = r"被[\u4e00-\u9fff]{0,12}(?:采用|采纳|录用)|(?:采用|录用(?<![考聘员任]录用))(?:[挂上]网)?信息\s?$"
_LOOKED_THROUGH = (
    rf"(?:清理|清查|审查|评估)(?:(?!公开|公布|发布)[^,。]){{0,24}}文件|(?:合法性|公平竞争|保密|备案)审[查核]{IN_ALL}$"
    r"|审[核查签定](?:(?!并)[^,。\d]){0,12}拟(?:公[开布示]|发布|上网)"
)
_GATHERED = rf"(?:收集|搜集|采集|归集)了?(?:(?!公开|公布|发布|上传|编发|公示)[^,。;]){{0,32}}(?:信息|资料|素材|线索|数据){IN_ALL}$"
_SENT_BACK = r"(?:退回|驳回|退稿|撤[稿下回销])(?:修改|重新|补充|信息|稿件)*\s?$"
_MENDED = r"(?:修正|清理|删除|更正(?!信息[、和及]|公告))了?[\u4e00-\u9fff]{0,10}(?:信息|链接|错误|字)"
_CUT_DOWN = rf"(?:精简|压[减缩]|取消|减少|削减)了?(?:(?!公[开布示]|发布)[^,。;]){{0,14}}(?:材料|证明|环节|手续|事项|项目){IN_ALL}$"
_HANDED_UP = re.compile(
    "|".join((_TOLD_ABOVE, _TAKEN_UP_ABOVE, _LOOKED_THROUGH, _GATHERED, _SENT_BACK, _MENDED, _CUT_DOWN))
)
"""Told to superiors, taken up by them, mended, cut down or only gathered: 上报区委办信息50条, 修正重复信息342条 are no disclosure.

审核拟公开文件62件 was looked through before.
"""
_PAPERWORK = re.compile(
    r"(?:印[制发]|制发|拟[制写]|起草|草拟|下发|发出|收到|接收|收阅|签收|签发|办理|处理|流转|传阅|归档|打印|复[制印]|影印|借[阅出])了?"
    rf"(?:(?!主动|公[开布示]|发布|上[网传]|登载|刊登)[^,。;、]){{0,12}}?(?<!规范性)(?:文件|公文|来文|收文|发文|文稿|通知单?|通报){IN_ALL}$"
)
"""印发文件46件, 办理公文360件, 复印文件42份: what was written, sent, received or copied is disclosed only where somebody says so."""
_HANDING = frozenset("报送采集归录退驳撤修清删更备审评简压取减削")
"""Characters of which such a label holds one."""
_DONE_OTHERWISE = re.compile(
    rf"(?:采用(?<!(?<!主)[站网台]采用)|采纳|录用(?<![考聘员任]录用)|选用|查询|查阅|检索|浏览|下载(?<!(?:资料|表格|文件|软件)下载)|受理(?!信息)|办结|点赞|评论|(?:现场|当场|会后|即时|当面|口头|现场予以|直接)(?:答复|解答|回复|回答|解决))(?:各类)?(?:政府|政务)?(?:信息|档案|资料)?了?{IN_ALL}$"
)
"""采用61条, 查询信息6400余条: read, asked for or taken up, which is not disclosing it."""
_TAKEN_UP = re.compile("[,、;]?[^,。;、]{0,6}(?:采用|采纳|录用)")
"""上报市政府网站信息404条,采用351条: a site is a superior's where it takes up or not."""
_WRITTEN_FOR_OTHERS = re.compile(rf"(?:编发|编报|编写|撰写|整理)了?[^,。;\d]{{0,16}}信息{IN_ALL}$")
_USED_ABOVE = re.compile(
    r"[,、;(]?(?:其中)?,?(?:有?\d{1,5}余?[篇条]|多[篇条]|部分|均)?(?:信息)?(?:先后|分别|已)?被(?=[^,。;\d]{0,10}(?:市委|县委|区委|省委|省厅|市局|省局|上级|政府|两办))[^,。;\d]{2,16}?(?:采用|采纳|录用|刊用|转发|批示)"
)
"""编发农机信息94篇,多篇被市委采用: what is written for superiors."""
_MATTERS = re.compile(rf"(?:事项|权力|职权|职责|流程|环节){IN_ALL}$")
_SET_UP = re.compile(
    rf"[制建健完修拟](?<!公开.)(?:(?<=制)[定订]|(?<=建)立|(?<=健)全|(?<=完)善|(?<=修)订|(?<=拟)定)了?(?:(?!公布|发布|[并和、及]公开)[^,。;]){{0,16}}(?:制度|机制|办法|方案|预案|措施|细则|流程){IN_ALL}$"
)
"""制定信息公开制度6项: what a body set up for itself."""
_ISSUED_WITHIN = re.compile(
    rf"(?:(?!公[开布示]|发布|刊登|登载|转发|上传|上网|网站)[^,。;]){{0,16}}(?:下发|印发)了?(?!主动公开)(?:(?!公[布示]|发布|[并和、及且](?:主动)?公开)[^,。;]){{0,16}}(?:文件|公文|通知|通报){IN_ALL}"
)
_THEN_PUBLISHED = re.compile(
    "[^。;]{0,24}(?:公[布示]|发布|上网|刊登|登载|(?:主动|及时|对外|上|站|台|全部|均|予以)公开)"
)
"""下发督办通知8份: papers for those below; not 印发文件8份,在网站公开."""
_AND_PUBLISHED = re.compile(
    "[,、]?(?:均|都|全部|并|且|及时|依法|主动|一律|也|[在于向]|进行了?|予以|按规定){1,4}[^,。;\\d]{0,16}?(?:公[布示开]|发布|上网)"
)
_AMONG_PUBLISHED = re.compile("公开的(?:政府|政务)?信息[里之]?中")
"""下发的文件45件均在网站公布, 印发的文件26件向社会公开; 在公开的信息中,下发文件56件."""
_DUTIES = re.compile(
    rf"(?:(?:权责|权力|责任|职责)[\u4e00-\u9fff]{{0,4}}(?:清单|目录)|行政(?:权力|职权)|(?:权力|职权|权责)事项){IN_ALL}$"
)
"""权责清单421项(其中行政许可22项): so many duties does a list have."""
_PUBLISHED = re.compile(r"(?<![务息])(?:公[开布示]|发布|晒出)了?[^,。;(]{2,40}$")
"""公布权力清单126项、责任清单98项: the lists were disclosed; what kinds of duties they hold was not, each by itself."""
_PUBLISHES_DUTIES = re.compile(
    f"(?<![务息])(?:公[开布示]|发布|晒出)了?[^,。;(]{{0,24}}(?:权责|权力|职权|职责)事项{IN_ALL}$"
)
"""在政务服务网发布权责事项151项: each of them was."""
_POWERS = re.compile("行政(?:裁决|奖励|确认|检查|给付|征收|征用)[^,。;、\\d]{0,4}\\d+项")
"""行政许可24项、行政裁决2项: kinds of powers that a list has, no decisions."""
_MOVED = re.compile("(?:进驻|入驻|承接|下放|取消|划转)[^,。;]{0,20}$")
"""进驻政务服务网上大厅行政许可24项: powers that can be used there."""
_DECIDED = ("licensing_decisions", "penalty_decisions", "compulsion_decisions")
_DISCLOSES = re.compile("公开|公布|公示|发布|上传|更新|录入|登载|刊登|信息")
_FOR_READERS = re.compile(r"可(?:供|以|随时)?[^,。]{0,8}(?:查询|查阅|获取|浏览|检索|下载)")
"""市民通过网站可查询和获取80万条政务信息: what readers find."""
_ADJUSTED = re.compile(r"[^,。;]{0,8}(?:调整|修订|压缩|精简|缩减|优化|扩展|扩充|变更)[为至到成]")
"""目录由43项调整为46项: how long a list is."""
_COUNTS_WAYS = re.compile(
    r" ?(?:主要|重要|具体|有效|基本)?(?:政务公开|公开|工作)?的?(?:途径|渠道|路径|线索|措施|举措|意见|建议|战线|热线|专线|主线|原则|路线|线路|路(?![况政网灯面段桥长])|腿|经验|标准|要求|规定|任务|工作制度|管理制度)"
    r"| ?(?:主要|常规|特征)?(?:污染物|(?:评价|监测)?因子|(?:监测|检测|评价)(?:指标|项目|参数))"
)
"""通过两条途径公开, 发布6项污染物的监测信息: how many ways, or what was measured, not how many items."""
_OBJECT = re.compile(r"[,;\s]*对(?!外)")
_WORKED_ON = re.compile(
    "[\u4e00-\u9fff]{0,8}?(?:进行|开展|实施|提出|作)了?[\u4e00-\u9fff]{0,8}?(?:审[查核]|清理|评估|核查|检查|抽查|自查|排查|整改|修改)"
)
"""对规范性文件12件进行合法性审查: looked through."""
REACH = 80
_COUNTS_PLATFORMS = re.compile(
    "[\u4e00-\u9fff]{0,6}?(?:平台|账号|网站|新媒体|公众号)|[市县区乡分直下所基层属]{0,6}(?:局|单位|部门|支队|大队|乡镇|镇|街道|办)(?:分别|合计|共)"
)
"""微信公众号等7个新媒体平台发布信息260条, 四个县局分别为甲县局12条、乙县局8条: how many published."""
_OF_ITEMS = (
    "proactive_items",
    "proactive_items_website",
    "proactive_items_new_media",
    "proactive_items_notice_board",
    "proactive_items_electronic_screen",
    "proactive_items_by_category",
    "proactive_items_by_body",
    "key_area_items",
    "key_area_items_by_topic",
    "information_produced",
    "normative_documents_disclosed",
)


def is_paperwork(text: str, figure: Figure) -> bool:
    """Does the label count papers that were written, sent or received, and no word says that any channel shows them?"""
    if figure.near & (CHANNELS | C.PUBLISH | C.PROACTIVE) or _PAPERWORK.search(figure.words) is None:
        return False
    return not _is_published_too(text, figure)


def _is_published_too(text: str, figure: Figure) -> bool:
    """Is what was issued of the items that the sentence tells out, or published as the words behind it say?"""
    if _AMONG_PUBLISHED.search(text, figure.sentence_start, figure.start) is not None:
        return True
    return _AND_PUBLISHED.match(text, figure.end) is not None


def is_no_disclosure(text: str, figure: Figure) -> bool:
    """Does the label speak of what was told to superiors, taken up, mended, asked for or answered?"""
    label = figure.words.rstrip()
    if not _HANDING.isdisjoint(label) and _HANDED_UP.search(label) is not None:
        return "集" not in label or _AND_PUBLISHED.match(text, figure.end) is None  # 归集信息23条,并在平台公示
    if "报" in label and _TAKEN_UP.match(text, figure.end) is not None:
        return True
    is_written = figure.label.startswith("被") or ("信息" in label and _WRITTEN_FOR_OTHERS.search(label) is not None)
    if is_written and _USED_ABOVE.match(text, figure.end) is not None:
        return True
    if _DONE_OTHERWISE.search(label) is not None or _COUNTS_WAYS.match(text, figure.end) is not None:
        return True
    if "可" in label and _FOR_READERS.search(label) is not None:
        return True
    if figure.unit.unit == "个" and _COUNTS_PLATFORMS.match(text, figure.end) is not None:
        return True
    if _SET_UP.search(label) is not None:
        return True
    if "发" in label and _ISSUED_WITHIN.fullmatch(figure.words) is not None:
        is_published = _THEN_PUBLISHED.match(text, figure.end) is not None or _is_published_too(text, figure)
        return figure.parent is None and not is_published
    last = label[-1:]
    if last == "对" or (
        "对" in label and _OBJECT.match(label) is not None and _WORKED_ON.match(text, figure.end) is not None
    ):
        return True  # 对43项信息进行了清理
    if last in ("由", "从") and _ADJUSTED.match(text, figure.end) is not None:
        return True
    if figure.unit.unit != "项" or _MATTERS.search(label) is None or _DISCLOSES.search(label) is not None:
        return False
    return figure.parent is None or figure.parent.code is None  # 保留行政权力事项57项


def _are_moved(figure: Figure) -> bool:
    """进驻大厅行政许可24项: powers; but 行政许可上一年项目数量33项,本年取消2项 is a column of the form."""
    if (figure.code or "").endswith("_items_change") or _MOVED.search(figure.words) is None:
        return False
    return _DISCLOSES.search(figure.words) is None


def uncode_what_is_none(text: str, figures: Sequence[Figure]) -> None:
    """Take the code of items disclosed from figures of something else; their label tells what they count."""
    handed, listed, last = -1, -1, -2
    for figure in figures:
        may_be_item = figure.role is Role.METRIC and (figure.code is None or figure.code in _OF_ITEMS)
        is_handed = handed == figure.sentence_start and text.find("报送", figure.near_start, figure.start) >= 0
        if figure.unit.unit == "项" and (
            _DUTIES.search(figure.words) is not None
            or _are_moved(figure)
            or (last == listed and text.startswith("其中", figure.sentence_start))
        ):
            listed = figure.sentence_start
        last = figure.sentence_start
        if figure.unit.unit == "项" and figure.code in _DECIDED and _is_of_powers(text, figure):
            listed = figure.sentence_start
        is_duty = listed == figure.sentence_start and figure.unit.unit == "项" and figure.role is Role.METRIC
        if is_duty and not _is_published_list(text, figure):
            figure.uncode()
        elif may_be_item and figure.rule_id != PAPERS_MADE and (is_handed or is_no_disclosure(text, figure)):
            handed = figure.sentence_start  # 向市委平台报送290条、政府平台报送275条
            if figure.code is not None:
                figure.uncode()
        elif figure.relation is Relation.GROWTH_OF and figure.parent is not None and figure.parent.code is None:
            figure.code = None  # 收到各单位上报文件415份,增长4%; its rule stays: growth it is


def _is_published_list(text: str, figure: Figure) -> bool:
    """Is it the list itself that was published, and no kind of duty in it?"""
    if figure.code in _OF_ITEMS and _PUBLISHES_DUTIES.search(figure.words) is not None:
        return True
    is_whole = figure.code in _OF_ITEMS and figure.parent is None and "清单" in figure.words
    return is_whole and _PUBLISHED.search(text, figure.sentence_start, figure.start) is not None


def _is_of_powers(text: str, figure: Figure) -> bool:
    """Do kinds of powers of which there are no decisions stand beside it in its sentence?"""
    start = max(figure.sentence_start, figure.start - REACH)
    return _POWERS.search(text, start, min(figure.sentence_end, figure.end + REACH)) is not None
