"""The code that a part takes from its total, and a kind from its name."""

import re

from govreport_pipeline.extract.figures import Figure
from govreport_pipeline.extract.kinship import REST_OF, group_of, is_the_rest
from govreport_pipeline.extract.lexicon import CHANNELS, COURSES, PRESS, C
from govreport_pipeline.extract.no_disclosure import is_no_disclosure
from govreport_pipeline.extract.scope import says_year_only
from govreport_pipeline.extract.units import PIECE_UNITS, Family

_ITEM_UNITS = PIECE_UNITS | {"次", "个", ""}
_VERBS = tuple("公开 发布 公布 上传 更新 登载 刊登 刊发 刊载 发表 推送 推出 录入 新增 编发".split())
_GENERIC = re.compile(
    r"(?:\d{4}年?[-—~至到]|\d+年度?|纸质文档|纸质文件|信息稿件|政务动态|信息量|本年度?|本单位|本机关|向社会|主动|"
    + "|".join(_VERBS)
    + r"|维护|各类|各种|政府|政务|信息|资讯|消息|相关|有关|全年|我[市县区局镇乡委办街]|[全本][市县区局镇乡省]|共计|合计|总计|总数|总量|数量|达到?|超过|累计|条数|件数|文档|稿件|文章|历年|当年|内容|平台|网站|通过|所有|新|各|的|了|共|计|数|量|为|有|约|近|和|及|与|、|网|上|在|已|等|\s|[“”\"'()])*+$"
)
"""The longest words come first, so that none has to be tried in two ways."""
_DOMAIN = re.compile(
    r"(?:财政|财务|人事|预算|预决算|环保|环境|救助|土地|征地|价格|质量|招标|采购|招生|收费|党务|执法)公开信息\s?$"
)
"""财政公开信息8条: a kind."""
_OF_ALL_SORTS = re.compile(
    r"(?:了|和|及|与|转发)*各[种类个]?[\u4e00-\u9fff]{0,8}?(?:政府信息|政务信息|信息)(?:(?:以?及|和|与|、)[\u4e00-\u9fff]{2,10}信息)?(?:共计?|合计|总计|累计|约|达|数|有|超过?)*$"
)
"""各类公安政府信息, 各类信息及工作动态类信息合计: all of it, not one kind."""
_IN_BRACKETS = re.compile(r"\([^()]{0,20}\)$")
_RESPONDS = re.compile("回应(?!关切)|答复(?!书|函)|受理(?!公告|公示)")
"""通过热线平台回应咨询、投诉56条: what was done for others is no kind of information."""
_NAMED_BEHIND = re.compile(r"([\u4e00-\u9fff]{2,20})信息(?=[、,;。和及])")
_PUBLISHED_COUNT = re.compile(r"(?:公开|发布|公布|登载|刊登|推送|更新)了?(?=\d)")
_BEFORE_COUNT = frozenset("开布载登送新了、,和及")
_UNDER_A_COLUMN = re.compile(
    r"(?:栏目?|版块|板块)(?:中|里|上|内)?(?:共|已)?(?:发布|公开|更新|登载|刊登)?(?:各类)?(?:信息)?(?:共|有|计)*\s?$"
)
"""“机构设置”栏目发布信息3条: in a list of columns each is a kind."""
_AND_OTHERS = re.compile(
    r"等(?!其[他它])(?:各类|(?:(?!类)[\u4e00-\u9fff]){0,5}?)(?:信息|内容|文件)?(?:共计?|累计|约|达)*$"
)
_OUT_OF = re.compile(r"的(?:各类)?(?:政府|政务)?信息(?:当?中|里)(?=[\u4e00-\u9fff]{2})")
"""在网站上公开的政府信息中便民服务信息6条: a kind, of what the site holds."""
_VERB_TAIL = re.compile(
    r"(?:[(（]|仅|只|达|主动公开|公开|发布|上传|更新|政府信息|政务信息|信息|条数|总数|数量|各类|共|数|量){1,16}+$"
)
_MARKS = ",;:、 "
SO_MANY_KINDS = re.compile(r"[\d一二三四五六七八九十]\s?(?:个?[大小]?类|个类别)\s?$")
"""发布12大类272项办税指南: 12大类 is no kind of information."""
_NAMES_INFORMATION = re.compile(
    r"(?:信息|类|类别|动态|公告|通告|公示|览表|清单|名单|文件|公文|公报|简介|预决算|栏目|重大事项)(?:共|有|数|计)*\s?$"
)
_KIND_DISCLOSED = re.compile(r"(?:^|[,、;:了成])([\u4e00-\u9fff]{2,8})信息公开$")
"""养老服务信息公开4条."""
_KIND_FIRST = re.compile(
    r"(?:[\u4e00-\u9fff](?<![各几此分大小这多])类|其[他它](?=栏目))(?:信息|栏目|专栏)?(?:中|下)?(?:共|已|主动|累计)*(?:公开|发布|更新|登载|上传|录入)了?(?:各类)?(?:政府|政务)?(?:信息)?(?:共|有|计|达|约)*\s?$"
)
"""规划计划类栏目发布信息137条: the kind stands before the verb."""
_BODY = re.compile(
    r"(?:单位|部门|机关|本级|办公室|派出机构|乡镇|街道|县区|区县|各[镇乡区县]|[局委办厅处所院署司部镇乡州]|市州|县[(]市[)、]?区?|[市县区]级|各?[市县区]|[省市县区镇乡]政府"
    r"|管委会|开发区|[新园]区|[分支]局|[大支总]队|社区|[村居]委会|[市区县省]直)$"
)
_KIND_WORD = re.compile("类|重大事项")
_PAPERS_OF_A_KIND = re.compile(
    r"(?:通知|公告|公示|通告|公报|动态|简报|清单|目录|名单|决定书?|文件|处罚|许可|强制|图解|法规|规划|预决?算|决算|总结|报告)(?:共计?|合计|累计|约|达)*\s?$"
)
_PAPERS = re.compile(r"(?:公开|发布)(?:公文|文件)\s?$")
"""主动公开公文3份、人事信息1条: a list of kinds."""
_CHANGE = re.compile(r"(新?制[定发]|修[改订]|废止|宣布失效)\s?$")
_ALL = C.PROACTIVE | C.TOTAL
DISCLOSING = C.IN_PROACTIVE | C.PROACTIVE
_NO_KIND = C.REQUEST | C.ON_REQUEST | C.WITHHELD | C.AVERAGE
OTHER_MATTERS = C.REQUEST | C.LETTERS | C.ENQUIRY | C.COMPLAINT | COURSES | C.PENALTY
ATTRIBUTES: tuple[tuple[int, str], ...] = (
    (C.WITHHELD, "information_produced_withheld"),
    (C.ON_REQUEST, "information_produced_on_request"),
    (C.REQUEST, "information_produced_on_request"),
    (C.PROACTIVE, "information_produced_proactive"),
)
"""What documents produced are marked as: no requests, no refusals."""
_PRINTED = C.GAZETTE | C.NEWSLETTER | C.PRESS_CONFERENCE | C.NEWSPAPER
_IN_THE_PRESS = re.compile(r"^(?:在|通过|经|由|被|利用)|[媒报台][体纸]?》?$|发布|公开|刊登|刊载|报道|播")
"""媒体聚焦35条 is a kind, 市级媒体6条 a channel."""
_PROACTIVE_TOTALS = ("proactive_items", "information_produced")
_MADE = re.compile("[^,。;]{0,8}?(?:制定|制发|出台|印发)")
"""其中发布工作信息580条,制定并发布规范性文件7件: what was made is no kind of what was disclosed."""
_KEEP_IN_LIST = (
    "proactive_items_",
    "information_produced_",
    "key_area_items",
    "normative_documents_",
    "requests_",
    "digitised",
    "news_items",
)


OF_REQUESTS = "of_requests"
"""Why a figure has no code: its sentence tells how many requests came before it."""


def object_of(figure: Figure) -> str:
    """The words of the label behind its last verb."""
    label = figure.words.lstrip(",;:、 ").rstrip()
    cut = 0
    for verb in _VERBS:
        place = label.rfind(verb)
        if place >= 0 and not label.startswith("类", place + len(verb)):
            cut = max(cut, place + len(verb))
    opening = label.rfind("“", 0, cut)
    is_in_a_name = 0 <= opening < label.find("”", cut) and label.find("”", opening) >= cut
    return label[opening:] if is_in_a_name else label[cut:]  # “双随机、一公开”信息8条


def is_generic(figure: Figure) -> bool:
    """Does the label speak of information at large, not of a kind of it?"""
    if _DOMAIN.match(figure.words.lstrip(",;:、 ")) is not None:
        return False
    if _KIND_FIRST.search(figure.words) is not None:
        return False
    kind = _KIND_DISCLOSED.search(figure.words)
    if kind is not None and _GENERIC.match(kind[1]) is None:
        return False
    words = object_of(figure)
    if words.endswith(")"):
        words = _IN_BRACKETS.sub("", words)
    if _GENERIC.match(words) is not None or ("等" in words and _AND_OTHERS.search(words) is not None):
        return True
    return "各" in words and _OF_ALL_SORTS.match(words) is not None


def code_part(text: str, figure: Figure) -> None:
    """Give a part of a list the code that its total leads to."""
    total = figure.parent
    if total is None or total.code is None:
        return
    if figure.code is None and is_the_rest(figure.label) and (rest := _code_of_rest(figure, total)) is not None:
        figure.code, figure.rule_id = rest, "part.other"
        return
    is_named = _names_body(figure.label) or (figure.near & CHANNELS and total.code == "letters_received")
    if figure.code is None and is_named and not total.code.startswith(_PROACTIVE_TOTALS):
        figure.code, figure.rule_id, figure.subject = total.code, "part.body", figure.label
        return
    if figure.code is None and not figure.near and says_year_only(figure.words):
        figure.code, figure.rule_id = total.code, "part.same"
        return
    if figure.unit.family not in (Family.THING, Family.LOST, Family.EVENT) or is_no_disclosure(text, figure):
        return
    if figure.near & C.AVERAGE or _RESPONDS.search(figure.words) is not None:
        return
    if total.code == "key_area_items":
        figure.code, figure.rule_id = "key_area_items_by_topic", "part.key_area_items_by_topic"
    elif total.code.startswith(_PROACTIVE_TOTALS) and figure.unit.unit in _ITEM_UNITS:
        _code_item(figure, total)


def _code_of_rest(figure: Figure, total: Figure) -> str | None:
    """The code of 其他4件 in a list of results, of grounds or of outcomes."""
    if group_of(total.code) != "stage":
        return REST_OF.get(total.code or "")
    is_outcome = any(group_of(part.code) == "outcome" for part in total.parts if part is not figure)
    return "requests_outcome_other" if is_outcome else None


def _code_item(figure: Figure, total: Figure) -> None:
    if total.near & (C.RULES | C.NORMATIVE) and (change := _CHANGE.search(figure.words)):
        figure.code = _changed(total, change[1])
        figure.rule_id = f"part.{figure.code}" if figure.code is not None else "part"
        return
    if total.code == "information_produced":
        for concept, code in ATTRIBUTES:
            if figure.near & concept:
                figure.code, figure.rule_id = code, f"part.{code}"
                return
    label = figure.label
    is_printed = figure.near & _PRINTED or (figure.near & PRESS and _IN_THE_PRESS.search(label) is None)
    if is_printed and _stands_among_kinds(figure, total):
        figure.code, figure.rule_id = "proactive_items_by_category", "part.proactive_items_by_category"
        return
    if total.code == "information_produced" and figure.code == "normative_documents_disclosed":
        figure.code, figure.rule_id = None, "part"  # 产生14条(包含规范性文件12条): nobody says that they were disclosed
        return
    is_kind = False
    if figure.code is not None and figure.code.startswith(_KEEP_IN_LIST):
        is_kind = _is_kind_all_the_same(figure, total, figure.code)
        if not is_kind:
            return
    elif figure.code == "proactive_items" and figure.near & C.PROACTIVE and _is_plain(figure):
        if _BODY.search(_VERB_TAIL.sub("", label)):
            figure.code, figure.rule_id = "proactive_items_by_body", "part.proactive_items_by_body"
        return
    if (
        figure.near & CHANNELS
        and not (is_kind and figure.code == "proactive_items_website")
        and "类" not in label[-4:]
        and figure.code is not None
        and figure.code.startswith("proactive_items_")
    ):
        return
    name = _VERB_TAIL.sub("", figure.words.lstrip(_MARKS))
    if not _names_body(label) and _names_body(name):
        figure.label = label = name  # 市政府各部门发布信息16489条
    code = "proactive_items_by_body" if _names_body(label) else "proactive_items_by_category"
    figure.code, figure.rule_id = code, f"part.{code}"


def _is_kind_all_the_same(figure: Figure, total: Figure, code: str) -> bool:
    """Is a part whose words have a code of their own a kind of its total, or its site again?"""
    label, siblings = figure.label, len(total.parts)
    repeats_site = code == total.code == "proactive_items_website" and (
        _OUT_OF.match(object_of(figure)) is not None or (siblings > 1 and "网" not in label)
    )
    return (
        repeats_site
        or ("类" in label[-4:] and not code.startswith("information_produced_"))
        or _UNDER_A_COLUMN.search(figure.words) is not None
        or (code == "proactive_items_by_body" and not _names_body(label))
        or (code == "normative_documents_disclosed" and siblings > 2)
        or (code == "normative_documents_issued" and not _MADE.match(figure.words))
        or (code == "news_items" and total.code != "proactive_items_media")
    )


def _names_body(label: str) -> bool:
    """Does the label end in a body: 乡镇政府(街道办事处)公开信息数, but not 办事事项(单位)?"""
    name = _VERB_TAIL.sub("", label)
    opening = name.rfind("(")
    if opening > 0:
        name = _VERB_TAIL.sub("", name[:opening])
    return _BODY.search(name) is not None


def _changed(total: Figure, change: str) -> str | None:
    """规章13件(含新制定5件,修改4件,废止4件): what was done to the documents of a total."""
    kind = "rules" if total.near & C.RULES else "normative_documents"
    return f"{kind}_repealed" if "废" in change else f"{kind}_issued" if "制" in change else None


def _is_plain(figure: Figure) -> bool:
    """Does a part speak of information at large? 公开指南、主动公开内容等合计14条 is one kind of several names."""
    if figure.label.startswith(("其他", "其它", "其余")):
        return False
    return "、" not in figure.label and _GENERIC.match(object_of(figure)) is not None


def _stands_among_kinds(figure: Figure, total: Figure) -> bool:
    """Are most parts of its list kinds of information, not channels? Then 公报18条 is a kind too."""
    listed = [part for part in total.parts if part.sentence_start == figure.sentence_start]
    listed = listed if len(listed) > 1 else total.parts  # one a line
    return 2 * sum(1 for part in listed if part.near & CHANNELS) < len(listed)


def code_kind(text: str, figure: Figure) -> None:
    """Give an item of a named kind outside a list its code: 人事信息8条."""
    if figure.code not in (None, "proactive_items", "proactive_items_website") or figure.parent is not None:
        return
    if figure.is_compared or figure.rule_id in ("compared", OF_REQUESTS) or is_no_disclosure(text, figure):
        return
    if figure.unit.unit not in PIECE_UNITS or figure.near & _NO_KIND:
        return
    if figure.unit.unit == "项" and SO_MANY_KINDS.search(figure.words):
        figure.code, figure.rule_id = None, "uncoded"
        return
    is_named_behind = figure.code != "proactive_items_website" and _is_named_behind(text, figure)
    if figure.code is None and not is_named_behind:
        if not (figure.around & DISCLOSING or figure.near & C.PUBLISH) or not names_information(figure):
            return
    elif figure.near & _ALL == _ALL and figure.parts and figure.code is not None:
        return  # 网站主动公开规章制度及供电类信息共189条,其中:…
    if is_named_behind:
        code = "proactive_items_by_category"
    elif _is_no_kind(text, figure):
        return
    elif _names_body(figure.label):
        code = "proactive_items_by_body"
    else:
        code = "key_area_items_by_topic" if figure.around & C.KEY_AREA else "proactive_items_by_category"
    figure.code, figure.rule_id = code, f"kind.{code}"


def _is_no_kind(text: str, figure: Figure) -> bool:
    """Does the label name no kind: information at large, or all that a site or the body disclosed?"""
    words = object_of(figure)
    if figure.code == "proactive_items_website" and "类" not in words and _OUT_OF.match(words) is None:
        label = figure.words
        is_passed_on = label.startswith(("转发", "转载")) and "网站" in label
        if not is_passed_on and _PAPERS_OF_A_KIND.search(words) is None:
            return True
    if figure.code == "proactive_items" and figure.near & C.PROACTIVE:
        is_of_rules = figure.near & C.RULES and not figure.near & C.INFORMATION
        is_one_of_kinds = text.startswith("、", figure.end) and _PAPERS.search(figure.words)
        if not (
            is_of_rules or is_one_of_kinds or _KIND_WORD.search(words) or figure.label.startswith(("其他", "其它"))
        ):
            return True
    return is_generic(figure)


def _is_named_behind(text: str, figure: Figure) -> bool:
    """Does the kind stand behind the number: 发布了85条批复信息、24条核准信息?"""
    following = text[figure.end : figure.end + 1]
    if not "\u4e00" <= following <= "\u9fff" or text[figure.start - 1] not in _BEFORE_COUNT:
        return False
    named = _NAMED_BEHIND.match(text, figure.end)
    if named is None or _GENERIC.match(named[1]) is not None:
        return False
    return _PUBLISHED_COUNT.search(text, figure.sentence_start, figure.end) is not None


def names_information(figure: Figure) -> bool:
    """Does the label end in words for information, or in a body that publishes it?"""
    label = figure.words
    if figure.around & C.KEY_AREA or _names_body(label):
        return True
    return _NAMES_INFORMATION.search(label) is not None and SO_MANY_KINDS.search(label) is None
