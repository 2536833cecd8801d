"""What the text calls a figure."""

import re

from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_THE_YEAR, OF_WHICH
from govreport_pipeline.extract.words.edges import OUT_OF, clause_before_noun, open_bracket
from govreport_pipeline.extract.words.item_labels import names_no_kind

_LEAD = re.compile(
    rf"(?:[\s,;:、。()“\"'①-⒛>”的]|{OF_WHICH}|(?:内容)?(?:包括|包含|涵盖)|内?含(?![量税水])|内有|了(?!解)|分别[为是]|另有|此外|另外|还有|以及|计有|以来|以|和|及(?!时)|并|共计?|主要[是有为]|涉及|围绕|(?:公布|发布|公开)(?![类栏会面率量]|属性)|新增|有(?!效|关|序|力)|为|属(?!性)于?|按内容分?|[一二三四五六七八九十]是|\d{{1,2}}(?:[.、)]|(?:\.\d{{1,2}}){{1,3}})|[一二三四五六七八九十]{{1,3}}[、)]|{IN_THE_YEAR}(?:中(?=有))?)+"
)
_TAIL = re.compile(
    r"(?:(?<=[\u4e00-\u9fff]{2})(?<!年)[收接]到|[\s,:()”\"'“达约近超过到共了的占]|(?<!行)为|(?<![国所没拥])有|(?<![平人户日月年])均|(?<=[\u4e00-\u9fff])(?:各|依次)|(?<=[\u4e00-\u9fff]{2})(?:仅|(?<![船舰])只|(?<![人刚])才)|累计|(?<![统会审设累])计|共计|合计|总计|数量|(?<![文信稿案邮])件数|条数|次数|分别){1,24}+$"
)
_TAIL_ENDS = frozenset(",:()”\"'“为有达计约近超过到共了量数别的占各均次仅只才")
"""With which a tail can end: only behind these it is looked for."""
_EMPTY = re.compile(
    r"(?:共|计|有|为|达|了|召开|举办|开展|设立|收到|组织|配备|安排|全年|\d+年度?|由|专门|全[市县区]|对|与|在|“|”|\s)*$"
)
_ACTS = re.compile(
    r"发生(?<!突发生)(?!态)|共发(?![布表送放行动起现出文])|制作了?|编印|印发了?|完成|召开|举办|举行|开展了?|组织(?<!其[他它]组织)(?<!社会组织|公益组织)(?!机构|名义)|设立|设置(?!类|信息(?!公开|栏|专栏|查))|增加了?|收到|接到|受理|办[理结](?!结果|意见(?!建议)|工作|复[函文]|答复(?:信息|文|函|件|意见|情况)|信息(?!公开)|公开(?!申请)|类)|发布(?![会量])|编发|推广|总结推广|增设|新增|建立|成立|开通(?<!公开通)|督促|安排|指导(?!意见)|接受|接待"
)
_ACTING = re.compile(
    f"(?<![^\n]).*(?:{_ACTS.pattern})(?:[和及与并、](?:及时|依法|妥善)?(?:{_ACTS.pattern}|处理|更新|参加|转发|转载|答复|回复|推送|公开(?![有相]关|工作|方面)|获取|发放))?"
    "了?(?![和及与并、等](?!公开有关)|情况|类|率|[数量]$)"
)
"""Verbs that govern a label, also two of them: 收到和处理申请. In 许可办理结果, 新闻发布会 they are part of a noun."""
_KIND_BEFORE = re.compile(
    rf"(?:在|于|通过|利用|依托)?([^,;:。!?\n()]{{0,40}}[\u4e00-\u9fff”》](?<![各几此分大小这多两])(?:类(?:信息)?|(?<!等)(?:领域|方面|栏目?|专栏|专题|[版板]块))[”》]?)(?:中|里|上|内|下)?(?:共计?|已|主动|对外|累计)*(?:{_ACTS.pattern})"
)
"""工作动态栏目发布信息45条, 农机类共发布信息8条: the kind stands before the verb, and information at large behind it."""
_VERB_AND_INCLUDED = re.compile(r"[\s,;:、]*(?:其中)?((?:公开|公布|发布)\((?:不?[含包])[^()]*\))")
"""公开(含部分公开)35件: the verb before the bracket is all that names it."""
_LOOKED_AT = re.compile("(?:从|按照?)[^,。;]{2,20}看")
"""从申请内容来看,30%是土地类信息: by what it is told, and not of what."""
_OF_THESE = re.compile("[,;。]其中$")
_DOING = re.compile("(?:进行|开展|作出|提出)了$")
"""对各科室的公开工作进行了2次检查: what was done stands behind its number."""
_MAKING = re.compile("(?:制[定发订]|出台|修[订改]|废止)了?")
"""制发3份规范性文件: what was done to documents stays in the label."""
_CLAUSE = re.compile(r"(?:[均都也为是]|另有)*([\u4e00-\u9fff][^,;:。!?\n、(\d]{1,18})")
_SUMMING = "共总合计约为达有近 "
_PAUSES = re.compile(rf"[{_SUMMING}:,()]*+")
"""A label of these alone says nothing of what is counted."""
_TELLS_BESIDES = re.compile(r"\((?![共合总约]?[计有])[\u4e00-\u9fff]{2}")
_HEAD = re.compile(r"[^,;:。!?\n、()]{1,20}\Z")
_SAYS_NOTHING = frozenset("另收均除中占尚仍里合累实只其余有由") | {"专门由", "其余", "另有", "其中", "还有"}
_NOT_A_NOUN = re.compile(
    r"(?:中(?=有?\s?\d)|[一二三四五六七八九十]是|均|都|已|为|是|占|以|左右|比|较|的|和|及|与|并|被|由|在(?![线建职校])|通过|合|共|全部|分别|不|予以|同意|属|未|尚|正|因|当|经|转|后|内|上|至|到|之|按|同比|增|(?:专门|具体|专职)?(?:负责|从事|承担|[分主]管(?!领导|副|[市县区局镇乡]长)))"
)
_HEADS = re.compile(
    r"(?:专[(、/]?兼[)]?职)?[\u4e00-\u9fff]{0,8}?(?:(?:工作人员|信息员|联络员|管理员)(?!业务|培训|专题|集中|会|队伍|知识|技能|的?学习)|单位|部门|乡镇|社区|学校|企业|示范点|查阅点|受理点|新闻发布会|栏目)"
)
_NOUN = re.compile(
    r"(?:《[^《》\n]{1,24}》|“[^“”\n]{1,16}”|[《“])?[\u4e00-\u9fff]{1,16}?(?="
    + OUT_OF
    + r"|中?有?(?=\s?\d)|进行|负责|轮流|落实|开展|具体|(?<!申请)公开(?!申请|行政|复议|诉讼)|参加|的|对|(?<!存)在|(?<!行)为|是|和|(?<!参)与|已|均|被|从事|担任|组成|承担|(?<![自理缘事案])由|(?<!公)[总一]?共|等|[^\u4e00-\u9fff])"
)
_OF_SEVERAL = re.compile(r"[\u4e00-\u9fff、]{2,12}[和及与、][\u4e00-\u9fff]{2,12}(?:信息|文件|动态|资讯)(?=[,;。、])")
"""198条安全生产和消防相关信息: a kind that names several matters."""
_RESULT = re.compile(r"(?:办理|处理|答复|回复|办结|最终)?(?:结果|类型|意见|结论)(?:[为是]|属于?)[\u4e00-\u9fff]{2,16}")
"""2件办理结果为不予公开: the result says what is counted."""
_MODIFIER = re.compile(r"[省市县区局镇]?[\u4e00-\u9fff]{0,2}[直属]$")
_POINT = re.compile(
    rf"\s{{0,9}}(?:[(]?[一二三四五六七八九十\d]{{1,2}}[).、]|[一二三四五六七八九]是)?\s?(?:其中[,:])?([\u4e00-\u9fff、“”]{{2,20}})?:[^:;。\d]{{4,48}},(?:{IN_THE_YEAR}|累计|[共总合]计?){{1,3}}"
)
"""水质信息:每月在县报公布,全年(24条); the name may be a heading."""
_NAME = re.compile(r"[\u4e00-\u9fff、“”]{2,20}")
_PAIRS = (("(", ")"), ("“", "”"), ("《", "》"), ("[", "]"), ("【", "】"), ("〔", "〕"))
_OPENING = "".join(opening for opening, _ in _PAIRS)
_SQUARE = re.compile(r"[\[【〔]([^\[【〔\]】〕]*+)\Z")
"""收到申请[网络5件: from the bracket on that is open at the number. A round one ends the words before it."""
_CLOSING = frozenset(closing for _, closing in _PAIRS)
_IN_PAIRS = frozenset("".join(map("".join, _PAIRS)))
_LONGEST, _LONGEST_NAME, _LONGEST_LOST = 40, 24, 24
"""Characters of a label, of a name in quotes that reach out of it, and of what it loses to begin at a border."""
_CUT = re.compile("[^、“《”》]{0,16}[、”》]")
"""What is left of the first member of a list, or name in quotes, that a long label cuts."""
_BORDER = re.compile(
    r"(?<![目标])的(?!确)|以及|或者|(?<![参共平缓中])[和与](?![谐平会国])|(?<![普涉危顾])及(?![时其格早])"
    r"|(?<=专栏|平台|网站)(?:主动)?(?:公开|发布|公布)"
)
"""Behind which a long label may begin that is no list: 政府办公室制发的|涉及…的规范性文件."""
_GIVING_OUT = re.compile(
    r"(?:在[^,;。]{2,24}?[中上里内])?(?:主动|及时|实时|同步|集中|定期|按时|动态|全年|今年|去年|本年度?|新|已|还|先后|累计|共)*(?:公开|公布|公示|发布|更新|推送|上线|推出|新发|出台|主办|承办|制定|制发)(?:主办|承办|制定|制发)?[了的]?"
)
"""同步公开3件代表建议, 今年新发布的2件文件: what is given out stands behind its number."""
_UNNAMED = re.compile(r"\A(?:其中|达到|[和共计为均约达占累合、,;:(\s])+|[和共计为均约达占累合、,;:(\s]+\Z")
_NUMBER_FIRST_UNITS = frozenset("家 个 名 位 处 台 部 所 支 组 人".split())


_POPULATION = "人口"
_OF_NUMBER_BEFORE = re.compile("口(?<=人口)[、,]?")
"""12万人口、耕地20万亩: what the number before counts is no label of the next."""
_COUNTS_ACTS = re.compile("(?:件|总|次)?数(?![据字码量])")


def name_of_point(text: str, figure: Figure) -> str:
    """What a point of a list names before a clause and a number of no words of its own; empty where none does."""
    start = max(text.rfind(mark, figure.sentence_start, figure.start) for mark in ";\n") + 1
    start = max(start, figure.sentence_start)
    named = _POINT.fullmatch(text, start, figure.start)
    if named is None:
        return ""
    name = named[1] or figure.heading
    return name if _NAME.fullmatch(name) is not None else ""


def label_of(text: str, figure: Figure) -> str:
    """What the text calls the figure: the words before it, or those after it.

    Simplified; without the verb that governs it (制作公益广告 → 公益广告), with
    brackets and quotes in pairs, never empty.
    """
    label = _label_of(text, figure)
    label = label.replace('"', "") if label.count('"') == 1 else label
    if _IN_PAIRS.isdisjoint(label):
        return label
    label = label.rstrip(_OPENING) or label
    opened = _SQUARE.search(label)
    label = opened[1] if opened is not None else label
    for opening, closing in _PAIRS:
        unclosed = label.count(opening) - label.count(closing)
        if unclosed:
            label = f"{label}{closing}" if unclosed > 0 else _opened(text, figure, label, opening, closing)
    return label


def paired(words: str) -> str:
    """Words that stand for a value, without the brackets that open or close outside them: (均为当面申请."""
    if _IN_PAIRS.isdisjoint(words):
        return words
    for opening, closing in _PAIRS:
        while words.count(closing) > words.count(opening):
            words = words.replace(closing, "", 1)
        while words.count(opening) > words.count(closing):
            head, _, tail = words.rpartition(opening)
            words = head + tail
    return words


def _opened(text: str, figure: Figure, label: str, opening: str, closing: str) -> str:
    """The label, which begins inside a bracket or quotes: without the bracket, and with the whole of the name in quotes."""
    if opening == "(":
        return label.replace(closing, "", 1)  # 诉讼3件(1件正在审理)
    place = text.rfind(label, figure.sentence_start, figure.start)
    start = text.rfind(opening, max(figure.sentence_start, place - _LONGEST_NAME), max(place, 0))
    if start < 0 or closing in text[start:place]:
        return f"{opening}{label}"
    return f"{text[start:place]}{label}"


def _label_of(text: str, figure: Figure) -> str:
    """The label, of whose brackets and quotes one may have been cut off."""
    if figure.label_span is not None:
        return text[slice(*figure.label_span)].strip("、,;: ")
    words = figure.words if _PAUSES.fullmatch(figure.words) is None else _words_before_bracket(text, figure)
    behind = _OF_NUMBER_BEFORE.match(text, figure.near_start, figure.start)
    if behind is not None and words.startswith(behind.group()):
        words = words[len(behind.group()) :]
    included = _VERB_AND_INCLUDED.match(words) if ")" in words else None
    if included is not None:
        return included[1]
    lead = _LEAD.match(words)
    before = words[lead.end() if lead else 0 :]
    if before and (before[-1] in _TAIL_ENDS or before[-1].isspace()):
        before = _TAIL.sub("", before)
    if before.endswith("中") and _OF_THESE.search(before) is not None:
        before = ""  # 9份申请事项,其中8份是网上申请: the noun before is of the other number
    after = _noun_after(text, figure)
    if after:
        own = text[max(figure.own_start, figure.near_start) : figure.start].strip(' (“"')
        if before and _MAKING.fullmatch(before) is not None:
            return f"{before}{after}"
        if _leads_with_number(figure, own) or _DOING.search(own) or not before or _EMPTY.match(before):
            return f"{own}{after}" if _MODIFIER.fullmatch(own) else after
    shorter = _ACTING.sub("", before).lstrip("、,的") if _ACTS.search(before) else before
    if shorter != before and names_no_kind(shorter) and (kind := _KIND_BEFORE.match(before)) is not None:
        return kind[1]
    # “青河发布”微信公众号: its name is no act; 受理数、办结数: nor is what is counted
    is_cut = len(shorter) < 2 or shorter[0] in _CLOSING or _COUNTS_ACTS.match(shorter) is not None
    label = _last_words(before if is_cut else shorter)
    if label and label not in _SAYS_NOTHING and (label[-1] != "看" or _LOOKED_AT.fullmatch(label) is None):
        return label
    clause = _CLAUSE.match(text, figure.end, figure.sentence_end)
    return (
        after or (clause[1].strip() if clause else "") or label or _UNNAMED.sub("", words) or text[slice(*figure.quote)]
    )


def _last_words(label: str) -> str:
    """As much of the end of a label as it may hold, from a whole member of its list, a whole name or a whole phrase on.

    The whole label where none begins in time, if it is not twice as long as it may be.
    """
    label = label[label.rfind("|") + 1 :].lstrip()  # | 公开日期 | 2016-03-04 |配备专职人员
    rest = label[-_LONGEST:]
    if rest == label or label[-_LONGEST - 1] == "、":
        return rest
    cut = _CUT.match(rest) or _BORDER.search(rest, 0, _LONGEST_LOST)
    return rest[cut.end() :].lstrip() if cut is not None else label if len(label) <= 2 * _LONGEST else rest


def _words_before_bracket(text: str, figure: Figure) -> str:
    """收到申请(含网上20件)30件: what the bracket before a figure is behind; empty where there is none."""
    told = text[figure.sentence_start : figure.start].rstrip(_SUMMING)
    opening = open_bracket(told, 0, len(told) - 1) if told.endswith(")") else -1
    found = _HEAD.search(told[:opening]) if _TELLS_BESIDES.match(told, max(opening, 0)) else None
    return found.group() if found is not None else ""


def _leads_with_number(figure: Figure, own: str) -> bool:
    """Does the number come before what it counts: 9个市直部门, 共召开7次新闻发布会?"""
    return (
        figure.unit.unit in _NUMBER_FIRST_UNITS
        or not own
        or _ACTING.fullmatch(own.rstrip("了共")) is not None
        or _GIVING_OUT.fullmatch(own) is not None
    )


def _noun_after(text: str, figure: Figure) -> str:
    following = text[figure.end : figure.end + 24]
    if following.startswith("口") and figure.unit.unit == "人":
        return _POPULATION
    about = clause_before_noun(text, figure.end, figure.sentence_end)
    if about is not None:
        noun = _NOUN.match(text[about.end() : about.end() + _LONGEST_NAME] + "\n")
        told = f"{about.group()}{noun.group()}" if noun is not None else ""
        return told if noun is None or len(told) <= _LONGEST_NAME else noun.group()
    if (
        not following
        or not ("\u4e00" <= following[0] <= "\u9fff" or following[0] in "《“")
        or _NOT_A_NOUN.match(following)
    ):
        return ""
    result = _RESULT.match(following)
    if result is not None:
        return result.group()
    found = _OF_SEVERAL.match(following) or _HEADS.match(following) or _NOUN.match(following + "\n")
    return found.group().strip("“《") if found else ""
