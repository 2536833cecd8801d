"""Of whom a figure of the prose speaks, and whether of requests and disputes of this law alone.

Decided by the words around it; what they leave open is taken as the report's own.
"""

import re

from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import SectionType
from govreport_pipeline.validate.telling.facts import Facts

_PART_OF_IT = re.compile("本级|市直|区直|县直|省直|直属|上半年|下半年|季度|一季|二季|三季|四季|抽查")
"""A smaller circle, or a part of the year, whatever the report covers."""
_OFFICE = re.compile("办公室|办公厅|本办|我办|府办(?![理结])|代表[省市区县镇乡]政府")
"""A part of the whole for a government, but not for the office itself."""
_WHOLE = re.compile("全[省市区县镇乡州盟旗系]|各[镇乡街部单区市县地]|下属|所属")
"""A larger circle than a department or an office."""
_OWN = re.compile("[本我](?:局|委|厅|院|所|中心|单位|机关|部门|级)")
_BELOW = re.compile("各[镇乡街部单区市县地科村校学]|下属|所属|基层")
"""Those whom the report's own body is over."""
_MONTH = re.compile(r"(\d(?<![\d至止到—-].)\d?)月(?!底|末|起|以来|1日)")
_CHANNEL = re.compile(
    "[\u4e00-\u9fff]{0,3}(?:信箱|热线)|网站|[公政简]报|微博|微信|公众号|[日晚]报|电视|广播|电台|公[开示告]栏|显示屏|电子屏|抖音|头条|发布会"
    "|[省市县区镇乡村]级|[国省市县]内"
)
_BY_ONE_WAY = re.compile("窗口|大厅|现场|当[场面]|电话|热线|网上|网站|微[博信]|公众号|公[开示告]栏|电视|广播|公报")
"""A way in or out, where the other clause names none."""
_TITLE = re.compile("[“《]([^“”《》]{2,20})(?<![例法知见定则案])[”》]")
"""The name of an account or a journal, not that of a law."""
_OF_THIS_LAW = re.compile("信息公开|公开申请|依申请|申请公开|公开工作")
_OF_THEM_OF_THIS_LAW = re.compile(r"[^。;\n]{0,40}?其中[^。;,\n]{0,10}信息公开")
_AS_THE_JUDGE = re.compile("受理|办理|审理|审结|应诉|代理")
"""行政复议案件受理189件: whoever judges them counts disputes about anything."""
_OF_IT_ALONE = re.compile(r"因此|涉及|有关|关于|针对|因[^,。;\n]{0,12}信息公开")
"""A denial of what it causes or concerns: 未因此引起复议, 涉及信息公开的投诉没有."""
_WRITTEN = re.compile("书面|纸质")
_SPOKEN = re.compile("口头|当场|当面|电话")
_ACT = re.compile("[已均共都按全及][期时部]?")
_ACTS = (
    "",
    "办结",
    "办理",
    "答复",
    "回复",
    "办复",
    "处理",
    "受理",
    "办理完成",
    "办理完毕",
    "办结数",
    "答复数",
    "回复数",
)
_MAIL = re.compile("(?:网站|网上|网民|公众|群众|市民|各类){0,2}(留言|来信|信件|来件|邮件|来函|工单|诉求)(?:条?数量?)?")
"""What reaches a mailbox or a site."""
_DISPUTES = ("reconsiderations", "litigations")
_CLAUSE_END = re.compile("[,，。;；:\n]")
_FARTHEST = 1_000
"""Characters before and behind a figure in which its sentence is looked at."""


def sentence_of(facts: Facts, mention: Observation) -> str:
    """The normalised text from the last sentence's end before the mention to its own; of a long one what is near."""
    text, start = facts.document.text, facts.alignment.position(mention.raw_start)
    earliest = max(0, start - _FARTHEST)
    first = max(text.rfind("。", earliest, start) + 1, text.rfind("\n", earliest, start) + 1, earliest)
    return text[first : min(facts.sentence_end(mention.raw_end), start + _FARTHEST)]


def clause_of(facts: Facts, mention: Observation) -> str:
    """The normalised text from the last comma before the mention up to it."""
    text, end = facts.document.text, facts.alignment.position(mention.raw_start)
    before = text[max(0, end - _FARTHEST) : end][::-1]
    mark = _CLAUSE_END.search(before)
    return before[: mark.start() if mark is not None else None][::-1]


def is_of_another_circle(facts: Facts, mention: Observation, is_government: bool) -> bool:
    """Does its sentence name a smaller or larger circle than the report's own?"""
    sentence = sentence_of(facts, mention)
    return (
        _PART_OF_IT.search(sentence) is not None or (_OFFICE if is_government else _WHOLE).search(sentence) is not None
    )


def are_of_two_circles(first: str, other: str) -> bool:
    """Does one of two sentences name a smaller circle that the other does not, or another part or day of the year?

    市政府办公室收到38件。各部门收到280件; 一季度召开2次。二季度召开3次; 3月召开1次。10月召开2次.
    """
    if set(_PART_OF_IT.findall(first)) != set(_PART_OF_IT.findall(other)):
        return True
    if any((circle.search(first) is None) is not (circle.search(other) is None) for circle in (_OFFICE, _BELOW)):
        return True
    months, others = set(_MONTH.findall(first)), set(_MONTH.findall(other))
    return bool(months and others) and months != others


def are_whole_and_own(first: str, other: str) -> bool:
    """Does one of two sentences speak of all, the other of its own body: 全县收到55件。本局上年收到3件?"""
    return any(
        _WHOLE.search(one) is not None and _WHOLE.search(two) is None and _OWN.search(two) is not None
        for one, two in ((first, other), (other, first))
    )


def came_two_ways(first: str, other: str) -> bool:
    """Do two clauses name channels, levels or titles, and other ones, or but one of them a way: 县长信箱来信120件; 局长信箱来信35件?"""
    for named in (_CHANNEL, _TITLE):
        one, two = set(named.findall(first)), set(named.findall(other))
        if one and two and one != two:
            return True
    return any(
        _BY_ONE_WAY.search(one) is not None and _BY_ONE_WAY.search(two) is None
        for one, two in ((first, other), (other, first))
    )


def is_of_all_kinds(facts: Facts, mention: Observation) -> bool:
    """Does it count requests or disputes of any law, those about disclosure among them?

    行政复议案件35件,其中涉及政府信息公开的3件; 受理行政复议案件189件 where
    nothing in the sentence speaks of disclosure.
    """
    clause = f"{clause_of(facts, mention)}{mention.label}"
    if _OF_THIS_LAW.search(clause) is not None:
        return False
    if _OF_THEM_OF_THIS_LAW.match(facts.document.text, facts.alignment.position(mention.raw_end)) is not None:
        return True
    is_dispute = (mention.metric_code or "").startswith(_DISPUTES)
    return (
        is_dispute
        and _AS_THE_JUDGE.search(clause) is not None
        and _OF_THIS_LAW.search(sentence_of(facts, mention)) is None
    )


def is_of_this_law(facts: Facts, mention: Observation) -> bool:
    """Does a dispute's clause or heading tie it to disclosure? True of whatever is no dispute."""
    if not (mention.metric_code or "").startswith(_DISPUTES):
        return True
    said = f"{clause_of(facts, mention)}{mention.label}"
    return mention.section_type is SectionType.DISPUTES or _OF_THIS_LAW.search(said) is not None


def is_act_alone(label: str) -> bool:
    """Does a label tell only what was done (已全部办结)? Of what, the words before it in the sentence tell."""
    return _ACT.sub("", label) in _ACTS


def is_act_on_what_came(received: str, label: str) -> bool:
    """Does a label tell what was done with the mail that another label says came in: 接收留言95条,答复留言95条?"""
    mail = _MAIL.search(label)
    return mail is not None and mail[1] in received and is_act_alone(label[: mail.start()] + label[mail.end() :])


def is_denied_of_another(facts: Facts, counted: Observation, denial: Observation) -> bool:
    """Does a denial speak of less than what is counted: 督察投诉67起,涉及信息公开的投诉没有; 办公厅未收费,全省收费2万元?

    What is denied may be what this law caused alone, what was written and not
    spoken, or what one office did where the whole jurisdiction is counted.
    """
    said, told = f"{clause_of(facts, denial)}{denial.quote}", f"{clause_of(facts, counted)}{counted.label}"
    if _WRITTEN.search(said) is not None and _SPOKEN.search(told) is not None:
        return True
    if _WHOLE.search(told) is not None and _WHOLE.search(said) is None:
        return True
    if (counted.metric_code or "").startswith("requests_") or _OF_IT_ALONE.search(said) is None:
        return False
    if counted.section_type is SectionType.DISPUTES and (counted.metric_code or "").startswith(_DISPUTES):
        return False  # its heading says that they are of this law
    return _OF_THIS_LAW.search(sentence_of(facts, counted).replace(denial.quote, "")) is None
